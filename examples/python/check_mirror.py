"""A Nagios check of mirror disks. CRITICAL goes before WARNING, UNKNOWN, OK, as in its plugins.

The trap of a search for RED: what cannot be read has no RED. Here it is UNKNOWN, with the reason.
`--map` softens no disk error and no contradiction, and makes nothing unknown OK.

    check_mirror.py [--running-recovery ok] [--map not_covered=critical]... FILE... [-- COMMAND]...
"""

import argparse
import sys
from collections.abc import Callable
from typing import NoReturn

from mirror_core import Assessment, CopyState, MirrorState, Severity, Situation, Snapshot, read
from mirror_core.scripts import (
    READING_ERRORS,
    OutputParser,
    notable,
    read_output,
    run_command,
    use_any_console,
)

#: The exit status of a plugin for each severity.
STATUS = {Severity.OK: 0, Severity.WARNING: 1, Severity.CRITICAL: 2, Severity.UNKNOWN: 3}

#: Which of several severities a check tells.
WORST_FIRST = [Severity.CRITICAL, Severity.WARNING, Severity.UNKNOWN, Severity.OK]

Answer = tuple[Severity, str]


class PluginParser(OutputParser):
    """A wrong command line is UNKNOWN."""

    def error(self, message: str) -> NoReturn:
        self.exit(STATUS[Severity.UNKNOWN], message + "\n")


def command_line(words: list[str]) -> argparse.Namespace:
    parser = PluginParser(description=__doc__)
    parser.add_argument(
        "--running-recovery",
        choices=[Severity.OK, Severity.WARNING, Severity.CRITICAL],
        default=Severity.WARNING,
        help="the severity of a copy that runs (warning)",
    )
    parser.add_argument(
        "--map",
        choices=[f"{situation}={severity}" for situation in Situation for severity in Severity],
        action="append",
        default=[],
        metavar="SITUATION=SEVERITY",
        help="another severity for a situation",
    )
    return parser.parse_args(words)


def judge(assessment: Assessment, arguments: argparse.Namespace) -> Severity:
    """Returns the severity of one mirror disk, as the command line wants it."""
    usual = assessment.severity
    wanted = usual
    if assessment.state.copy_state is CopyState.RUNNING and usual is Severity.WARNING:
        wanted = Severity(arguments.running_recovery)
    mapped = dict(mapping.split("=") for mapping in arguments.map)
    wanted = Severity(mapped.get(assessment.situation, wanted))

    is_firm = any(finding.severity == "critical" for finding in assessment.findings)
    becomes_ok = usual is Severity.UNKNOWN and wanted is Severity.OK
    return usual if is_firm or becomes_ok else wanted


def collect(arguments: argparse.Namespace) -> tuple[Snapshot, list[Answer]]:
    """Reads every output; one that cannot be read is an answer, and hides no other."""
    sources: list[tuple[str, Callable[[], bytes]]] = []
    for name in arguments.files:
        sources.append((name, lambda name=name: read_output(name)))
    for command in arguments.commands:
        sources.append((command[0], lambda command=command: run_command(command)))
    texts = []
    answers: list[Answer] = []
    for name, fetch in sources:
        try:
            text = fetch()
            read(text)
            texts.append(text)
        except READING_ERRORS as error:
            answers.append((Severity.UNKNOWN, f"{name}: {error}"))
    return read(*texts), answers


def describe(state: MirrorState, assessment: Assessment) -> str:
    sides = ", ".join(f"{side.name} {side.color}" for side in state.servers)
    return f"{state.name}: {sides}: {assessment.situation}"


def figure(state: MirrorState) -> str | None:
    """Returns the progress of a copy as performance data."""
    if state.recovery is None or state.recovery.percent is None:
        return None
    label = state.name.replace("'", "''").replace("=", "") + "_percent"
    return f"'{label}'={state.recovery.percent}%;;;0;100"


def shown(text: str) -> str:
    """Returns the text without what would end the line, or begin the performance data."""
    return "".join(c for c in text if c.isprintable() and c != "|")


def main(words: list[str]) -> int:
    arguments = command_line(words)
    snapshot, answers = collect(arguments)
    for finding in notable(snapshot.findings):
        answers.append((Severity.UNKNOWN, finding.message))
    figures = []
    for state in snapshot.resources:
        assessment = state.assess()
        answers.append((judge(assessment, arguments), describe(state, assessment)))
        figures.append(figure(state))
    if not answers:
        answers.append((Severity.UNKNOWN, "no mirror disk in the output"))

    worst = min((severity for severity, _ in answers), key=WORST_FIRST.index)
    line = shown("; ".join(text for _, text in answers))
    data = shown(" ".join(each for each in figures if each is not None))
    print(f"MIRROR {worst.upper()} - {line}" + (f" | {data}" if data else ""))
    return STATUS[worst]


if __name__ == "__main__":
    use_any_console()
    raise SystemExit(main(sys.argv[1:]))
