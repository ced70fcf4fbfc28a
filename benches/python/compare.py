"""How long one block takes in Python: with the library, and with what its user would write instead.

Prints one JSON line for each contender. The rounds of all contenders alternate, so that a machine
that slows down meanwhile does so for all of them; the figure is the median of the rounds. Dropping
the result is part of the work, and the garbage collector is off during a round (both as in
``timeit``, which runs it).

The last line, ``parse_many``, is about two threads against one. Its results are dropped outside of
the timed part: a caller goes on to use them, and dropping them later takes one thread in any case.
What the drop takes is printed beside it.

::

    python benches/python/compare.py [--rounds N] [--only NAME...] [--check]

Exit status: 0 measured, 1 a contender reads other facts, 2 a package is missing or the usage wrong.
"""

import argparse
import gc
import importlib.util
import json
import sys
import timeit
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from operator import attrgetter
from statistics import median
from time import perf_counter_ns
from typing import Any, Final

import by_re
import by_slices
import typed
from block import BLOCK, BLOCK_AS_JSON, FACTS, RESOURCE, Facts, blocks

DEFAULT_ROUNDS: Final = 101

#: A round below this would measure the clock.
LEAST_ROUND_NS: Final = 1_000_000
LEAST_ROUND_OF_CHECK_NS: Final = 100_000

MANY_BLOCKS: Final = 100_000
MANY_BLOCKS_OF_CHECK: Final = 1_000
MANY_REPETITIONS: Final = 11

YARDSTICK: Final = "parse"
PARSE_MANY: Final = "parse_many"

#: How to get a package that is missing.
PACKAGES: Final = {
    "mirror_core": "build and install the Python package of this repository",
    "textfsm": "pip install textfsm",
    "ttp": "pip install ttp",
}


class WrongFacts(Exception):
    """A contender that fails is fast for the wrong reason."""


@dataclass
class Contender:
    """What is measured, and the nanoseconds that one run of it took in each round."""

    what: str
    #: Source that `timeit` compiles into its loop: no call is added to what the user would write.
    statement: str
    names: dict[str, Any]
    #: The facts that one run of the work gets.
    facts: Callable[[], Facts]
    runs: int = 1
    times: list[float] = field(default_factory=list)

    def __post_init__(self) -> None:
        self._timer = timeit.Timer(self.statement, timer=perf_counter_ns, globals=self.names)

    def check(self) -> None:
        """Reads the block once and compares."""
        found = self.facts()
        if found != FACTS:
            raise WrongFacts(f"{self.what} reads\n  {found}\ninstead of\n  {FACTS}")

    def find_round_length(self, least_ns: int) -> None:
        """Doubles the runs until a round is long enough; warms the caches on the way."""
        while self._timer.timeit(self.runs) < least_ns:
            self.runs *= 2
        # The round that was just long enough may have been a slow one.
        self.runs *= 2

    def measure(self) -> None:
        """One round."""
        self.times.append(self._timer.timeit(self.runs) / self.runs)


# Packages that may be missing are imported where their contender is made, so that the others can be
# measured without them. The library is looked up by name, since type checkers need not have it.


def mirror_core() -> Any:
    """The library."""
    return importlib.import_module("mirror_core")


def parse() -> Contender:
    """The library, on text."""
    library = mirror_core()
    return Contender(
        YARDSTICK,
        "mirror_core.parse_mirror(BLOCK)",
        {"mirror_core": library, "BLOCK": BLOCK},
        lambda: report_facts(library.parse_mirror(BLOCK)),
    )


def parse_bytes() -> Contender:
    """The library, on the same as bytes."""
    library = mirror_core()
    block = BLOCK.encode()
    return Contender(
        "parse_bytes",
        "mirror_core.parse_mirror(BLOCK)",
        {"mirror_core": library, "BLOCK": block},
        lambda: report_facts(library.parse_mirror(block)),
    )


def parse_assess() -> Contender:
    """The library, up to what is the case."""
    library = mirror_core()

    def facts() -> Facts:
        report = library.parse_mirror(BLOCK)
        assess_something(report)
        return report_facts(report)

    return Contender(
        "parse_assess",
        "mirror_core.parse_mirror(BLOCK).assess()",
        {"mirror_core": library, "BLOCK": BLOCK},
        facts,
    )


def parse_all_attributes() -> Contender:
    """The library, with everything that a report holds made a Python object."""
    library = mirror_core()
    attributes = attrgetter(*library.MirrorReport.__match_args__)
    columns = attrgetter(*library.MirrorColumn.__match_args__)

    def touch_all(text: str) -> Any:
        report = library.parse_mirror(text)
        attributes(report)
        for server in report.servers:
            columns(server)
        return report

    return Contender(
        "parse_all_attributes",
        "touch_all(BLOCK)",
        {"touch_all": touch_all, "BLOCK": BLOCK},
        lambda: report_facts(touch_all(BLOCK)),
    )


def read_assess() -> Contender:
    """The library, with the report looked for in the text."""
    library = mirror_core()

    def facts() -> Facts:
        assess_something(library.read(BLOCK)[RESOURCE])
        # What was found has no report to compare; the text is the same.
        return report_facts(library.parse_mirror(BLOCK))

    return Contender(
        "read_assess",
        "mirror_core.read(BLOCK)[RESOURCE].assess()",
        {"mirror_core": library, "BLOCK": BLOCK, "RESOURCE": RESOURCE},
        facts,
    )


def by_function(
    what: str, function: Callable[[str], Any], facts: Callable[[Any], Facts]
) -> Contender:
    """A contender that is one function of the text."""
    return Contender(
        what,
        "parse(BLOCK)",
        {"parse": function, "BLOCK": BLOCK},
        lambda: facts(function(BLOCK)),
    )


def re_() -> Contender:
    """One expression over the block."""
    return by_function("re", by_re.parse, typed.facts)


def re_rows() -> Contender:
    """One expression over its rows, which may come in any order."""
    return by_function("re_rows", by_re.parse_rows, typed.facts)


def re_lines() -> Contender:
    """One expression for each kind of row, line by line, times by `strptime`."""
    return by_function("re_lines", by_re.parse_lines, typed.facts)


def fixed_slices() -> Contender:
    """Slices at fixed columns."""
    return by_function("fixed_slices", by_slices.parse, typed.facts)


def json_loads() -> Contender:
    """The same facts where nothing has to be found."""
    return Contender(
        "json_loads",
        "json.loads(BLOCK_AS_JSON)",
        {"json": json, "BLOCK_AS_JSON": BLOCK_AS_JSON},
        lambda: dict(json.loads(BLOCK_AS_JSON)),
    )


def textfsm() -> Contender:
    """A template for TextFSM."""
    import by_textfsm

    return by_function("textfsm", by_textfsm.parse, by_textfsm.facts)


def ttp() -> Contender:
    """A template for TTP."""
    import by_ttp

    return by_function("ttp", by_ttp.parse, by_ttp.facts)


CONTENDERS: Final[dict[str, Callable[[], Contender]]] = {
    YARDSTICK: parse,
    "parse_bytes": parse_bytes,
    "parse_assess": parse_assess,
    "parse_all_attributes": parse_all_attributes,
    "read_assess": read_assess,
    "re": re_,
    "re_rows": re_rows,
    "re_lines": re_lines,
    "fixed_slices": fixed_slices,
    "json_loads": json_loads,
    "textfsm": textfsm,
    "ttp": ttp,
}


def assess_something(found: Any) -> None:
    """An assessment that says nothing is quick."""
    if found.assess().rows != (1, 2, 5, 6):
        raise WrongFacts("the wrong rows were assessed")


def report_facts(report: Any) -> Facts:
    """The facts of the library's report as plain data."""
    return {
        "name": report.name,
        "mirror_status": word(report.mirror_status),
        "servers": [server_facts(server) for server in report.servers],
    }


def server_facts(server: Any) -> Facts:
    """The facts of one column."""
    return {
        "name": server.name,
        "color": word(server.color),
        "fast_copy": word(server.fast_copy),
        "last_update": time(server.last_update),
        "break_time": time(server.break_time),
        "disk_error": word(server.disk_error),
        "needed_copy_percent": server.needed_copy_percent,
        "volume_used_percent": server.volume_used_percent,
        "volume_size_mib": server.volume_size_mib,
    }


def word(value: Any) -> str | None:
    """A word in lower case, of a text or of an enum of any make (``Color.GREEN``)."""
    if value is None:
        return None
    return str(getattr(value, "value", value)).rpartition(".")[2].lower()


def time(value: Any) -> str | None:
    """An ISO time, of a real one only: a parser that left texts in place did less."""
    if value is None:
        return None
    if not isinstance(value, datetime):
        raise WrongFacts(f"{value!r} is no datetime")
    return value.isoformat()


def measure_contenders(names: Iterable[str], rounds: int, least_round_ns: int) -> None:
    """Checks the contenders, measures them in turns, and prints a line for each."""
    contenders = [CONTENDERS[name]() for name in names]
    for contender in contenders:
        contender.check()
    for contender in contenders:
        contender.find_round_length(least_round_ns)
    for _ in range(rounds):
        for contender in contenders:
            contender.measure()

    results = {contender.what: median(contender.times) for contender in contenders}
    for what, ns in results.items():
        ratio = ns / results[YARDSTICK]
        print_line({"what": what, "ns": round(ns, 1), "ratio_to_parse": round(ratio, 2)})


def measure_parse_many(count: int, repetitions: int) -> None:
    """Two threads against one on many blocks, in pairs, and prints the line."""
    parse_many = mirror_core().parse_many
    texts = blocks(count)
    check_many(parse_many, texts)
    times: dict[int, list[float]] = {1: [], 2: []}
    drops: list[float] = []
    for repetition in range(repetitions):
        # Whoever comes second finds the memory of the first: they take turns at that.
        for threads in (1, 2) if repetition % 2 == 0 else (2, 1):
            parsed_ns, dropped_ns = many_round(parse_many, texts, threads)
            times[threads].append(parsed_ns / count)
            drops.append(dropped_ns / count)
    speed_ups = [one / two for one, two in zip(times[1], times[2], strict=True)]
    print_line(
        {
            "what": PARSE_MANY,
            "blocks": count,
            "threads_1_ns_per_block": round(median(times[1]), 1),
            "threads_2_ns_per_block": round(median(times[2]), 1),
            "speed_up": round(median(speed_ups), 2),
            "drop_ns_per_block": round(median(drops), 1),
        }
    )


def check_many(parse_many: Callable[..., Any], texts: Sequence[str]) -> None:
    """All results have to be there when the call returns, in order, for any number of threads."""
    few = texts[:100]
    for threads in (1, 2):
        reports = parse_many(few, threads=threads)
        if not isinstance(reports, list) or len(reports) != len(few):
            raise WrongFacts(f"{PARSE_MANY} returns no list of {len(few)} reports")
        for number, report in enumerate(reports):
            name = f"vol{number:06}"
            if report_facts(report) != {**FACTS, "name": name}:
                raise WrongFacts(f"{PARSE_MANY} reads other facts of {name}")


def many_round(parse_many: Callable[..., Any], texts: list[str], threads: int) -> tuple[int, int]:
    """The nanoseconds of the call, and of dropping its results."""
    gc.collect()
    gc.disable()
    try:
        started = perf_counter_ns()
        reports = parse_many(texts, threads=threads)
        parsed = perf_counter_ns()
        del reports
        dropped = perf_counter_ns()
    finally:
        gc.enable()
    return parsed - started, dropped - parsed


def print_line(line: dict[str, Any]) -> None:
    """One line of JSON, at once."""
    print(json.dumps(line), flush=True)


def positive(text: str) -> int:
    """A number of rounds."""
    number = int(text)
    if number < 1:
        raise ValueError
    return number


def arguments() -> argparse.Namespace:
    """The command line."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--rounds", type=positive, default=DEFAULT_ROUNDS, metavar="N")
    parser.add_argument(
        "--only",
        nargs="+",
        choices=[*CONTENDERS, PARSE_MANY],
        default=[*CONTENDERS, PARSE_MANY],
        metavar="NAME",
        help=f"of {', '.join(CONTENDERS)}, {PARSE_MANY}; the yardstick `{YARDSTICK}` comes along",
    )
    parser.add_argument(
        "--check",
        action="store_true",
        help="check the results and measure one short round of each: the figures are worth nothing",
    )
    return parser.parse_args()


def measure(options: argparse.Namespace) -> None:
    """All that was asked for."""
    check = options.check
    if names := [name for name in CONTENDERS if name in options.only]:
        measure_contenders(
            names if YARDSTICK in names else [YARDSTICK, *names],
            1 if check else options.rounds,
            LEAST_ROUND_OF_CHECK_NS if check else LEAST_ROUND_NS,
        )
    if PARSE_MANY in options.only:
        measure_parse_many(
            MANY_BLOCKS_OF_CHECK if check else MANY_BLOCKS,
            1 if check else MANY_REPETITIONS,
        )


def missing_packages(only: Iterable[str]) -> list[str]:
    """The packages without which what was asked for cannot be measured."""
    needed = ["mirror_core", *(name for name in ("textfsm", "ttp") if name in only)]
    return [name for name in needed if importlib.util.find_spec(name) is None]


def main() -> int:
    """Measures; the result is the exit status."""
    options = arguments()
    if missing := missing_packages(options.only):
        for name in missing:
            print(f"{name} is not installed: {PACKAGES[name]}", file=sys.stderr)
        return 2
    try:
        measure(options)
    except WrongFacts as error:
        print(error, file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
