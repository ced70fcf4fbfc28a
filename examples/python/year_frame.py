"""A frame of a year of transcripts: a row for each report and server. The traps: all of it in
memory at once, a new word lost, or what does not read. Here both stay, and files come in pieces.
    python year_frame.py [--with polars] [--output year.csv | year.parquet] FILE...
"""

import argparse
import importlib
import sys
from collections.abc import Iterator
from datetime import datetime
from itertools import chain
from typing import Any

from mirror_core import MirrorReport, Scanner

TEXT = ["file", "error", "resource", "mirror_status", "server", "color", "fast_copy", "disk_error"]
NUMBER = ["line", "recovery_percent", "needed_copy_percent", "volume_size_mib"]
COLUMNS = (TEXT, NUMBER, ["last_update", "break_time"])


def rows(file: str) -> Iterator[dict[str, Any]]:
    scanner, more = Scanner(), True
    with open(0 if file == "-" else file, "rb") as stream:
        while more:
            more = bool(piece := stream.read(1 << 20))
            for found in scanner.feed(piece) if more else scanner.finish():
                row: dict[str, Any] = {"file": file, "line": found.line}
                if found.error:
                    yield row | {"error": found.error.message}
                if isinstance(report := found.report, MirrorReport):
                    row |= {"resource": report.name, "mirror_status": report.mirror_status}
                    row["recovery_percent"] = report.recovery and report.recovery.percent
                    for side in report.servers:
                        values = {name: getattr(side, name, None) for name in chain(*COLUMNS)}
                        yield values | row | {"server": side.name}


def main(words: list[str]) -> int:
    parser = argparse.ArgumentParser()
    parser.add_argument("--with", dest="library", choices=["pandas", "polars"], default="pandas")
    parser.add_argument("--output", default="")
    parser.add_argument("files", nargs="+")
    given = parser.parse_args(words)
    library: Any = importlib.import_module(given.library)
    polars, kind = given.library == "polars", given.output.rpartition(".")[2]
    kinds: Any = (str, int, datetime) if polars else ("string", "Int64", "datetime64[us]")
    schema = {name: k for names, k in zip(COLUMNS, kinds, strict=True) for name in names}
    how = {"schema": schema} if polars else {"columns": list(schema)}
    frame = library.DataFrame([row for file in given.files for row in rows(file)], **how)
    frame = frame if polars else frame.astype(schema).set_index("file")
    if given.output:
        getattr(frame, f"write_{kind}" if polars else f"to_{kind}")(given.output)
    print(frame)
    return 0


if __name__ == "__main__":
    sys.stdout.reconfigure(errors="backslashreplace")  # type: ignore[union-attr]
    raise SystemExit(main(sys.argv[1:]))
