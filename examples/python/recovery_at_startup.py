"""Starts the copy that is safe at start-up. Exit status 0: nothing is left to do. 1: the command
shown, or a person, is needed. 2: it cannot be told, or a command has failed.

The job: force the local side on RED/RED and RED/GRAY, recover RED/GREEN, leave GREEN. The trap:
that picks the local side without regard to times or data, and loops for ever on any other colour.
Here a copy starts only from a side known to hold the latest data, and where nothing is odd.

    python recovery_at_startup.py [--run-on THIS_SERVER] FILE... [-- clpmdstat --mirror sales]...
"""

import sys

from mirror_core import Assessment, Command, CopyState, Finding, Intent, Severity, read
from mirror_core.scripts import (
    READING_ERRORS,
    OutputParser,
    notable,
    outputs,
    run_command,
    use_any_console,
)

DONE, NEEDED, UNKNOWN = 0, 1, 2


def safe_start(assessment: Assessment) -> Command | None:
    """Returns the command that starts a safe copy; `None` where a person is needed."""
    for intent in (Intent.RECOVER_WHILE_STOPPED, Intent.RECOVER_WHILE_RUNNING):
        option = assessment.option(intent)
        if option is None or option.source is None:
            continue
        if not option.destructive and not option.blocked_by:
            return option.commands()[0]
    return None


def handle(assessment: Assessment, odd: list[Finding], here: str | None) -> int:
    """Shows one mirror disk, starts its copy where it may, and returns what is left to do."""
    command = None if odd else safe_start(assessment)
    print(f"{assessment.state.name!r}: {assessment.situation.describe()}")
    for finding in odd:
        print(f"  against it: {finding.message}")
    if command is not None:
        print(f"  on {command.server}: {list(command.argv)}")
        if here is not None and command.server == here:
            run_command(command.argv)
            return DONE
    is_copying = assessment.state.copy_state is CopyState.RUNNING and not odd
    if assessment.severity is Severity.OK or is_copying:
        return DONE
    return NEEDED


def main(words: list[str]) -> int:
    parser = OutputParser(description=__doc__)
    parser.add_argument("--run-on", metavar="SERVER", help="this server: its command is run")
    arguments = parser.parse_args(words)
    try:
        snapshot = read(*outputs(arguments))
        left = DONE if snapshot else UNKNOWN
        for state in snapshot.resources:
            assessment = state.assess()
            odd = notable(snapshot.findings) + notable(assessment.findings)
            left = max(left, handle(assessment, odd, arguments.run_on))
    except READING_ERRORS as error:
        print(f"cannot be told: {error}")
        return UNKNOWN
    return left


if __name__ == "__main__":
    use_any_console()
    raise SystemExit(main(sys.argv[1:]))
