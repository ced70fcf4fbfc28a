"""Nothing leaks: neither references nor memory, over 100 000 calls."""

from __future__ import annotations

import gc
import pickle
import sys
import tracemalloc
from collections.abc import Callable
from typing import Any

import mirror_core
import pytest
from conftest import DATA

TEXT = (DATA / "broken-mirror.txt").read_text(encoding="utf-8")
SNAPSHOT = mirror_core.read(TEXT)
ASSESSMENT = SNAPSHOT.assess("sales")
OPTION = ASSESSMENT.options[1]
REPORT = mirror_core.parse_mirror(TEXT)
RUNBOOK = OPTION.runbook(group="g")


def failing(call: Callable[[], Any]) -> Callable[[], Any]:
    def run() -> None:
        try:
            call()
        except (mirror_core.MirrorError, TypeError):
            return
        raise AssertionError("it should have failed")

    return run


#: What is called, and how often: all in all more than 100 000 times.
CALLS: dict[str, tuple[Callable[[], Any], int]] = {
    "parse": (lambda: mirror_core.parse_mirror(TEXT), 30_000),
    "parse bytes": (lambda: mirror_core.parse_mirror(bytearray(TEXT, "utf-8")), 10_000),
    "attributes": (
        lambda: [getattr(REPORT.servers[0], n) for n in REPORT.servers[0].__match_args__],
        10_000,
    ),
    "unknown word": (lambda: mirror_core.MirrorColumn("a", color="PURPLE").color, 10_000),
    "read": (lambda: mirror_core.read(TEXT), 10_000),
    "assess": (lambda: SNAPSHOT.assess("sales").options[0].commands(group="g"), 10_000),
    "scan": (lambda: list(mirror_core.scan(TEXT)), 5_000),
    "document": (lambda: SNAPSHOT.to_dict(), 2_000),
    "page": (lambda: (str(SNAPSHOT), SNAPSHOT._repr_html_()), 2_000),
    "runbook": (lambda: (OPTION.runbook(group="g").steps, RUNBOOK.sheet("ja")), 1_000),
    "session": (lambda: mirror_core.Session(RUNBOOK).next(0), 5_000),
    "pickle": (lambda: pickle.loads(pickle.dumps((REPORT, ASSESSMENT, SNAPSHOT))), 1_000),
    "representation": (lambda: (repr(REPORT), hash(REPORT)), 2_000),
    "parse error": (failing(lambda: mirror_core.parse_mirror("nothing")), 5_000),
    "name error": (failing(lambda: OPTION.commands(group="")), 5_000),
    "type error": (failing(lambda: mirror_core.parse_mirror(7)), 5_000),  # type: ignore[arg-type]
    "many": (lambda: mirror_core.parse_many([TEXT, "nothing", None] * 5), 1_000),  # type: ignore[list-item]
}
assert sum(count for _, count in CALLS.values()) >= 100_000


@pytest.mark.parametrize("name", CALLS)
def test_no_object_and_no_memory_is_left_behind(name: str) -> None:
    call, count = CALLS[name]
    watched = [TEXT, SNAPSHOT, ASSESSMENT, REPORT, RUNBOOK, None, mirror_core.Color.GREEN]
    for _ in range(50):
        call()
    gc.collect()
    references = [sys.getrefcount(value) for value in watched]
    objects = len(gc.get_objects())
    for _ in range(count // 10):
        call()
    gc.collect()
    resident = _resident()
    for _ in range(count - count // 10):
        call()
    gc.collect()
    after = [sys.getrefcount(value) for value in watched]
    # One reference a call would be thousands.
    assert all(abs(b - a) < 100 for a, b in zip(references, after, strict=True)), (
        references,
        after,
    )
    assert len(gc.get_objects()) - objects < 100
    # A few bytes a call would be more than this; the allocator rounds and keeps pages.
    assert _resident() - resident < 2_000_000


@pytest.mark.parametrize("name", CALLS)
def test_no_memory_of_the_interpreter_is_left_behind(name: str) -> None:
    call, _ = CALLS[name]
    traced = []
    tracemalloc.start()
    try:
        # The first rounds fill caches of the interpreter's own.
        for _ in range(12):
            for _ in range(200):
                call()
            gc.collect()
            traced.append(tracemalloc.get_traced_memory()[0])
    finally:
        tracemalloc.stop()
    # A thousand calls: one object each would be 16 000 bytes at least. What grows a little are the
    # interpreter's lists of freed tuples.
    assert traced[-1] - traced[-6] < 10_000, traced


def _resident() -> int:
    """The memory of the process, in bytes; 0 where the system does not tell."""
    try:
        with open("/proc/self/statm", encoding="ascii") as file:
            return int(file.read().split()[1]) * 4096
    except OSError:
        return 0
