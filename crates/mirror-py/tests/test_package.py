"""The package itself: its names, its types, its documentation."""

from __future__ import annotations

import doctest
import importlib
import inspect
import pkgutil
import re
import subprocess
import sys
from pathlib import Path

import mirror_core
import pytest
from conftest import REPOSITORY

MODULES = sorted(
    module.name for module in pkgutil.walk_packages(mirror_core.__path__, "mirror_core.")
)


def test_every_module_was_found() -> None:
    assert len(MODULES) == 16, MODULES


def test_what_is_exported_is_there_and_documented() -> None:
    assert sorted(mirror_core.__all__) == mirror_core.__all__
    for name in mirror_core.__all__:
        value = getattr(mirror_core, name)
        assert inspect.getdoc(value), name
        if inspect.isclass(value):
            assert value.__module__.startswith("mirror_core"), name
            for attribute, member in vars(value).items():
                if not attribute.startswith("_") and callable(member):
                    assert inspect.getdoc(member), f"{name}.{attribute}"


def test_the_examples_of_docstrings_run() -> None:
    attempted = 0
    for name in ["mirror_core", *MODULES]:
        if name.endswith(("__main__", "_native")):
            continue
        results = doctest.testmod(importlib.import_module(name), raise_on_error=False)
        assert results.failed == 0, name
        attempted += results.attempted
    assert attempted >= 10


@pytest.mark.parametrize("page", ["README.md", "crates/mirror-py/README.md", "docs/python.md"])
def test_the_examples_of_pages_run(page: str, tmp_path: Path) -> None:
    """Blocks marked as Python run one after the other, in the folder of the repository."""
    text = (REPOSITORY / page).read_text(encoding="utf-8")
    blocks = re.findall(r"^```python\n(.*?)^```", text, re.S | re.M)
    assert blocks
    program = tmp_path / "page.py"
    program.write_text("\n".join(blocks), encoding="utf-8")
    ended = subprocess.run(
        [sys.executable, "-W", "error", str(program)],
        cwd=REPOSITORY,
        capture_output=True,
        timeout=60,
    )
    assert (ended.returncode, ended.stderr) == (0, b""), ended.stderr.decode()
    # What a page shows as printed is what is printed.
    for shown in re.findall(r"^```python\n.*?^```\n+```text\n(.*?)^```", text, re.S | re.M):
        assert shown in ended.stdout.decode()


def test_the_stub_says_what_is_there(tmp_path: Path) -> None:
    # Away from the sources: what is installed is checked.
    ended = subprocess.run(
        [sys.executable, "-m", "mypy.stubtest", "mirror_core"],
        cwd=tmp_path,
        capture_output=True,
        timeout=300,
    )
    assert ended.returncode == 0, ended.stdout.decode()


def test_the_sources_are_typed(tmp_path: Path) -> None:
    package = REPOSITORY / "crates" / "mirror-py" / "python" / "mirror_core"
    ended = subprocess.run(
        [sys.executable, "-m", "mypy", "--strict", "--cache-dir", str(tmp_path), str(package)],
        capture_output=True,
        timeout=300,
    )
    assert ended.returncode == 0, ended.stdout.decode()


def test_a_user_who_checks_types_gets_them(tmp_path: Path) -> None:
    program = tmp_path / "user.py"
    program.write_text(
        "import mirror_core\n"
        "report = mirror_core.parse_mirror(b'')\n"
        "reveal_type(report.servers[0].color)\n"
        "reveal_type(mirror_core.read('').assess('x').options[0].estimate(used='40%'))\n"
        "mirror_core.read('').to_json(gruop='x')\n",
        encoding="utf-8",
    )
    ended = subprocess.run(
        [sys.executable, "-m", "mypy", "--strict", "--cache-dir", str(tmp_path), str(program)],
        cwd=tmp_path,
        capture_output=True,
        timeout=300,
    )
    shown = ended.stdout.decode()
    # A word is a `str`, which is all that a checker may rely on.
    assert 'Revealed type is "str | None"' in shown, shown
    assert 'Revealed type is "mirror_core.records.Estimate | None"' in shown, shown
    assert 'Unexpected keyword argument "gruop"' in shown, shown


def test_the_decision_table() -> None:
    table = mirror_core.decision_table()
    assert [row.number for row in table] == list(range(1, 19))
    assert table[11].then == (mirror_core.ProcedureId.P2_3, mirror_core.ProcedureId.P1_2)
    reached = {row.situation for row in table}
    assert reached <= set(mirror_core.Situation)
    # Every row is reached by the state that it shows.
    for row in table:
        servers = [
            mirror_core.ServerState(
                name,
                color=side.color,
                activity=side.activity,
                fast_copy=(row.fast_copy.value if row.fast_copy.value in ("ok", "ng") else None),
            )
            for name, side in (("alpha", row.server1), ("beta", row.server2))
        ]
        state = mirror_core.MirrorState("vol1", servers, service="online", service_server="alpha")
        assessment = state.assess()
        assert row.number in assessment.rows
        assert assessment.situation is row.situation
