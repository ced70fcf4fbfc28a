"""A frame of a year of transcripts: a row for each report and server. The traps: all of it in
memory at once, a new word lost, or what cannot be read. Here both stay, and files come in pieces.

    python year_frame.py [--with polars] [--output year.csv | year.parquet] FILE...
"""

import argparse
import importlib
import sys
from collections.abc import Iterator
from datetime import datetime
from typing import Any, BinaryIO

from mirror_core import Found, MirrorReport, Scanner
from mirror_core.scripts import use_any_console

Row = dict[str, Any]

#: The columns: text, numbers and times.
TEXTS = ["file", "error", "resource", "mirror_status", "server", "color", "fast_copy", "disk_error"]
NUMBERS = ["line", "recovery_percent", "needed_copy_percent", "volume_size_mib"]
TIMES = ["last_update", "break_time"]

PIECE_BYTES = 1 << 20


def found_in(stream: BinaryIO) -> Iterator[Found]:
    """Gives every report of a stream, with one piece of it in memory."""
    scanner = Scanner()
    while piece := stream.read(PIECE_BYTES):
        yield from scanner.feed(piece)
    yield from scanner.finish()


def rows_of(file: str, found: Found) -> Iterator[Row]:
    """Gives a row for each server of a mirror report, or one for a report that cannot be read."""
    row: Row = {"file": file, "line": found.line}
    if found.error is not None:
        yield row | {"error": found.error.message}
    report = found.report
    if not isinstance(report, MirrorReport):
        return
    row["resource"] = report.name
    row["mirror_status"] = report.mirror_status
    row["recovery_percent"] = report.recovery and report.recovery.percent
    for side in report.servers:
        values = {name: getattr(side, name, None) for name in (*TEXTS, *NUMBERS, *TIMES)}
        yield values | row | {"server": side.name}


def rows(file: str) -> Iterator[Row]:
    if file == "-":
        for found in found_in(sys.stdin.buffer):
            yield from rows_of(file, found)
        return
    with open(file, "rb") as stream:
        for found in found_in(stream):
            yield from rows_of(file, found)


def schema(text: Any, number: Any, time: Any) -> dict[str, Any]:
    """Returns the type of every column."""
    return dict.fromkeys(TEXTS, text) | dict.fromkeys(NUMBERS, number) | dict.fromkeys(TIMES, time)


def pandas_frame(found: list[Row]) -> Any:
    pandas = importlib.import_module("pandas")
    columns = schema("string", "Int64", "datetime64[us]")
    frame = pandas.DataFrame(found, columns=list(columns))
    return frame.astype(columns).set_index("file")


def polars_frame(found: list[Row]) -> Any:
    polars = importlib.import_module("polars")
    return polars.DataFrame(found, schema=schema(str, int, datetime))


def main(words: list[str]) -> int:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--with", dest="library", choices=["pandas", "polars"], default="pandas")
    parser.add_argument("--output", metavar="FILE", help="a file that ends in .csv or .parquet")
    parser.add_argument("files", nargs="+", metavar="FILE")
    arguments = parser.parse_args(words)
    found = [row for file in arguments.files for row in rows(file)]
    is_polars = arguments.library == "polars"
    frame = polars_frame(found) if is_polars else pandas_frame(found)
    if arguments.output:
        kind = arguments.output.rpartition(".")[2]
        write = getattr(frame, f"write_{kind}" if is_polars else f"to_{kind}")
        write(arguments.output)
    print(frame)
    return 0


if __name__ == "__main__":
    use_any_console()
    raise SystemExit(main(sys.argv[1:]))
