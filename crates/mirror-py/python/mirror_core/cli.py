"""The programs: ``mirror-core assess|scan|runbook FILE...``.

The same options and the same output as the programs under ``examples`` of the Rust library
(``runbook`` is the sheet of ``recover --sheet``). Exit status: 0 done, 1 nothing to work with or
unreadable, with a message on standard error, 2 usage.
"""

from __future__ import annotations

import argparse
import json
import os
import sys
from collections.abc import Callable, Iterator, Sequence
from typing import BinaryIO, NoReturn

from . import _native
from ._native import Assessment, MirrorState, RecoveryOption, Scanner, Snapshot, __version__, read
from .errors import ArgumentError, MirrorError, ParseError, RateError, UnusableNameError
from .typing import Circumstances, Names, Source
from .words import Encoding, FileSystem, Intent, Language


def main(arguments: Sequence[str] | None = None) -> int:
    """Runs a program and returns its exit status."""
    parsed = _parser().parse_args(arguments)
    program: Callable[[argparse.Namespace], int] = parsed.run
    _use_utf8()
    try:
        status = program(parsed)
        sys.stdout.flush()
    except _Failure as failure:
        print(f"{parsed.program}: {_one_line(failure.message)}", file=sys.stderr)
        return failure.status
    except BrokenPipeError:
        # Who reads has seen enough; the interpreter must not try to flush once more.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    return status


class _Failure(Exception):
    def __init__(self, status: int, message: str) -> None:
        super().__init__(message)
        self.status = status
        self.message = message


# ---- The command line ------------------------------------------------------------------------


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="mirror-core",
        description="Says what is the case with mirror disks, and what can be done.",
    )
    parser.add_argument("--version", action="version", version=f"mirror-core {__version__}")
    programs = parser.add_subparsers(dest="program", required=True, metavar="assess|scan|runbook")

    assess = programs.add_parser("assess", help="say what is the case and what can be done")
    assess.set_defaults(run=_assess)
    assess.add_argument("--json", action="store_true", help="print a JSON document, not a page")
    _add_circumstances(assess)
    assess.add_argument(
        "--seconds-per-gb",
        type=float,
        metavar="SECONDS",
        help="the rate of a copy, per GB of 1024 MiB; without it, the rule of thumb of 20",
    )
    assess.add_argument("--product", metavar="VERSION", help="the version of the product (X3.3)")
    assess.add_argument(
        "--file-system",
        choices=[word.value for word in FileSystem],
        help="the file system on the mirror disk (ntfs)",
    )
    assess.add_argument(
        "--used",
        metavar="40%|80GB",
        # A percent sign alone would be taken for a placeholder in the help.
        help="how much of the volume is used: a percentage or a size",
    )
    assess.add_argument(
        "--all-blocks",
        action="store_true",
        help="every block is copied, as with `clpmdctrl --recovery -vf`",
    )
    _add_states(assess)
    assess.add_argument(
        "--from",
        dest="from_servers",
        action="append",
        default=[],
        metavar="SERVER=FILE",
        help="a file of output that came from a server",
    )
    _add_files(assess, "files of output, in any order and encoding; `-` is standard input")

    scan = programs.add_parser("scan", help="find every report in long texts")
    scan.set_defaults(run=_scan)
    scan.add_argument(
        "--encoding",
        choices=[word.value for word in Encoding],
        help="the encoding, where it must not be recognised",
    )
    scan.add_argument("files", nargs="+", metavar="FILE", help="any text; `-` is standard input")

    runbook = programs.add_parser("runbook", help="print the steps of a recovery as a sheet")
    runbook.set_defaults(run=_runbook)
    _add_circumstances(runbook)
    _add_states(runbook)
    runbook.add_argument(
        "--resource",
        metavar="NAME",
        help="the mirror disk; needed where the input shows several",
    )
    which = runbook.add_mutually_exclusive_group()
    which.add_argument(
        "--intent",
        choices=[word.value for word in Intent],
        metavar="INTENT",
        help="what to do: " + ", ".join(Intent) + "; without it and --row it is asked",
    )
    which.add_argument("--row", type=int, metavar="N", help="what to do, by the row of the guide")
    _add_files(runbook, "outputs of clpmdstat and clpstat; `-` is standard input")
    return parser


def _add_circumstances(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--lang",
        choices=[word.value for word in Language],
        default=Language.ENGLISH.value,
        help="the language of the messages",
    )
    parser.add_argument("--group", metavar="NAME", help="the failover group")
    parser.add_argument("--monitor", metavar="NAME", help="the mirror disk monitor")
    parser.add_argument(
        "--source",
        metavar="SERVER",
        help="the server whose data has been decided to be the latest",
    )


def _add_states(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--state",
        action="append",
        default=[],
        metavar="STATE",
        help="a state read off the icons of the graphical tool, such as "
        "'vol1: alpha green active, beta red inactive, fast copy ok'",
    )


def _add_files(parser: argparse.ArgumentParser, about: str) -> None:
    parser.add_argument("files", nargs="*", metavar="FILE", help=about)
    parser.set_defaults(usage=parser.error)


# ---- The programs ----------------------------------------------------------------------------


def _assess(arguments: argparse.Namespace) -> int:
    snapshot = _snapshot(arguments)
    known = _circumstances(arguments)
    known["seconds_per_gb"] = arguments.seconds_per_gb
    known["product"] = arguments.product
    known["file_system"] = arguments.file_system
    known["used"] = arguments.used
    known["all_blocks"] = arguments.all_blocks
    try:
        if arguments.json:
            print(snapshot.to_json(indent=True, **known))
        else:
            print(snapshot.page(color=_is_colored(), **known), end="")
    except RateError as error:
        raise _Failure(2, f"--seconds-per-gb: {error}") from None
    except ArgumentError as error:
        raise _Failure(2, str(error)) from None
    return 0


def _scan(arguments: argparse.Namespace) -> int:
    found, failed = 0, False
    for name in arguments.files:
        try:
            with _opened(name) as stream:
                found += _scan_stream(name, stream, arguments.encoding)
        except BrokenPipeError:
            raise
        except OSError as error:
            print(f"scan: cannot read `{name}`: {error.strerror or error}", file=sys.stderr)
            failed = True
    if not found and not failed:
        print("scan: no report found", file=sys.stderr)
    return int(failed or not found)


def _scan_stream(name: str, stream: BinaryIO, encoding: str | None) -> int:
    scanner = Scanner(encoding=encoding)
    reports = 0
    for piece in _pieces(stream):
        for found in scanner.feed(piece) if piece else scanner.finish():
            if found.error is not None:
                print(f"scan: {name}: {found.error}", file=sys.stderr)
                continue
            # The document begins with a brace, behind which the file has its place.
            print(f'{{"file":{json.dumps(name, ensure_ascii=False)},{found.to_json()[1:]}')
            reports += 1
    return reports


def _pieces(stream: BinaryIO) -> Iterator[bytes]:
    """The pieces of a stream, and an empty one at its end."""
    while piece := stream.read(64 * 1024):
        yield piece
    yield b""


def _runbook(arguments: argparse.Namespace) -> int:
    language = arguments.lang
    snapshot = _snapshot(arguments)
    assessment = _resource(arguments, snapshot).assess()
    if arguments.row is None and arguments.intent is None:
        option = _ask(arguments, assessment)
    else:
        option = _named(arguments, assessment)
    if option.blocked_by:
        raise _Failure(1, _native._label("blocked", language))
    try:
        runbook = option.runbook(**_names(arguments))
    except UnusableNameError as error:
        raise _Failure(2, error.describe(language)) from None
    estimate = option.estimate()
    if estimate is not None:
        runbook = runbook.with_copy_time(estimate.seconds)
    print(runbook.sheet(language), end="")
    return 0


def _resource(arguments: argparse.Namespace, snapshot: Snapshot) -> MirrorState:
    names = snapshot.keys()
    if arguments.resource is not None:
        state = snapshot.get(arguments.resource)
        if state is None:
            raise _Failure(2, _said(arguments, "no_such_resource", names, arguments.resource))
        return state
    if len(names) > 1:
        raise _Failure(2, _said(arguments, "several_resources", names))
    return snapshot.resources[0]


def _named(arguments: argparse.Namespace, assessment: Assessment) -> RecoveryOption:
    """The option that the command line names."""
    for option in assessment.options:
        if option.row == arguments.row or (
            arguments.row is None and option.intent == arguments.intent
        ):
            return option
    language = arguments.lang
    if not assessment.options:
        nothing = _native._label("no_options", language)
        raise _Failure(1, f"{nothing} {assessment.situation.describe(language)}")
    choices = [
        f"--row {option.row}" + (f" (--intent {option.intent})" if option.intent else "")
        for option in assessment.options
    ]
    raise _Failure(2, _said(arguments, "no_such_option", choices))


def _ask(arguments: argparse.Namespace, assessment: Assessment) -> RecoveryOption:
    """Shows what is the case and what can be done, and asks for the number of a row."""
    print(assessment.page(color=_is_colored(), **_circumstances(arguments)))
    if not assessment.options:
        raise _Failure(1, _native._label("no_options", arguments.lang))
    by_row = {str(option.row): option for option in assessment.options}
    while True:
        print(_said(arguments, "which_row"), end=" > ", flush=True)
        line = sys.stdin.readline()
        if not line:
            print()
            raise _Failure(2, _said(arguments, "nobody_answers"))
        answer = line.strip()
        if answer in by_row:
            return by_row[answer]
        print(_one_line(_said(arguments, "not_a_choice", (), answer)))


def _said(
    arguments: argparse.Namespace, what: str, names: Sequence[str] = (), name: str = ""
) -> str:
    return _native._choosing(what, arguments.lang, names, name)


# ---- Input and output ------------------------------------------------------------------------


def _snapshot(arguments: argparse.Namespace) -> Snapshot:
    language = arguments.lang
    sources: list[Source] = []
    for line in arguments.state:
        try:
            sources.append(MirrorState.from_line(line))
        except ParseError as error:
            raise _Failure(2, error.describe(language)) from None
    inputs = [(None, name) for name in arguments.files]
    for argument in getattr(arguments, "from_servers", ()):
        server, equals, name = argument.partition("=")
        if not equals:
            raise _Failure(2, f"--from takes SERVER=FILE, not `{argument}`")
        inputs.append((server, name))
    if not inputs and not sources:
        arguments.usage("the following arguments are required: FILE")

    by_server: dict[str, list[Source]] = {}
    # In the order in which they are read.
    places = [""] * len(sources)
    for server, name in sorted(inputs, key=lambda item: item[0] is not None):
        output = _contents(name, language)
        (sources if server is None else by_server.setdefault(server, [])).append(output)
    places += arguments.files
    places += [name for server in by_server for given, name in inputs if given == server]
    try:
        snapshot = read(*sources, from_servers=by_server)
    except ParseError as error:
        place = places[error.source or 0]
        raise _Failure(1, f"{place}: {error.describe(language)}") from None
    if not snapshot:
        raise _Failure(1, _native._label("no_mirror_disk", language))
    return snapshot


def _contents(name: str, language: str) -> bytes:
    try:
        with _opened(name) as stream:
            return stream.read()
    except OSError as error:
        what = _native._label("cannot_read", language)
        raise _Failure(1, f"{name}: {what}: {error.strerror or error}") from None


def _opened(name: str) -> BinaryIO:
    if name == "-":
        # Not to be closed with the block that reads it.
        return open(sys.stdin.fileno(), "rb", closefd=False)
    return open(name, "rb")


def _names(arguments: argparse.Namespace) -> Names:
    return {
        "group": arguments.group,
        "monitor": arguments.monitor,
        "source": arguments.source,
    }


def _circumstances(arguments: argparse.Namespace) -> Circumstances:
    return {
        "group": arguments.group,
        "monitor": arguments.monitor,
        "source": arguments.source,
        "language": arguments.lang,
    }


def _is_colored() -> bool:
    if not sys.stdout.isatty() or os.environ.get("NO_COLOR"):
        return False
    if sys.platform == "win32":
        # Older consoles show escape sequences as they are.
        return bool(os.environ.get("WT_SESSION") or os.environ.get("TERM"))
    return os.environ.get("TERM") != "dumb"


def _use_utf8() -> None:
    """Programs read UTF-8 with plain line ends; a console gets what it can show."""
    for stream in (sys.stdout, sys.stderr):
        if not hasattr(stream, "reconfigure"):
            continue
        if stream.isatty():
            stream.reconfigure(errors="replace")
        else:
            stream.reconfigure(encoding="utf-8", errors="replace", newline="\n")


def _one_line(message: str) -> str:
    return "".join(c if c.isprintable() else "\ufffd" for c in message)


def run() -> NoReturn:
    """The console script."""
    try:
        status = main()
    except MirrorError as error:
        status = 1
        print(f"mirror-core: {_one_line(str(error))}", file=sys.stderr)
    sys.exit(status)


if __name__ == "__main__":
    run()
