"""Makes a copy while the service runs. Exit status 0: planned, or verified. 1: not. 2: unclear.

The trap of a search for `Status` ... `Normal`: any line with both words passes. Here no copy starts
where anything is odd; a session polls again, follows the copy, and ends when both sides are whole.

    python scheduled_copy.py sales FILE...         (shows the plan)
    python scheduled_copy.py sales --on tokyo      (carries it out on this server)
"""

import sys
import time
from collections.abc import Iterable

from mirror_core import Command, Intent, RecoveryOption, Session, Snapshot, actions, read
from mirror_core.scripts import (
    READING_ERRORS,
    OutputParser,
    notable,
    outputs,
    run_unchecked,
    use_any_console,
)

GOOD, NOT_DONE, UNCLEAR = 0, 1, 2


def poll(resource: str) -> Snapshot:
    """Reads the state of the mirror disk from the commands of the product."""
    commands = (
        ("clpmdstat", "--mirror", resource),
        ("clpmdstat", "--active", resource),
        ("clpstat",),
    )
    return read(*(run_unchecked(command).stdout for command in commands))


def plan(snapshot: Snapshot, resource: str) -> RecoveryOption | None:
    """Shows the state; returns the option to take, or none where anything is odd."""
    assessment = snapshot.assess(resource)
    odd = notable(snapshot.findings) + notable(assessment.findings)
    print(assessment.situation.describe())
    for finding in odd:
        print(finding.message)
    option = assessment.option(Intent.RECOVER_WHILE_RUNNING)
    if option is None or odd or option.blocked_by:
        return None
    return option


def observe(commands: Iterable[Command]) -> bytes:
    """Runs reading commands and returns all that they print."""
    return b"\n".join(run_unchecked(command.argv).stdout for command in commands)


def carry_out(session: Session) -> int:
    """Does what the session asks for, until it is over."""
    while True:
        match session.next(time.time()):
            case actions.Observe(commands=commands):
                session.observed(observe(commands), time.time())
            case actions.Run(command=command):
                ended = run_unchecked(command.argv)
                session.command_ended(ended.returncode, ended.stdout, time.time())
            case actions.Wait(until=until):
                time.sleep(max(0.0, until - time.time()))
            case actions.Done():
                return GOOD
            case actions.Stopped(reason=reason):
                print(reason.message, file=sys.stderr)
                return NOT_DONE
            case actions.Confirm() | actions.Ask() | actions.ByHand():
                # No person is here to answer.
                session.decline(time.time())


def main(words: list[str]) -> int:
    parser = OutputParser(description=__doc__)
    parser.add_argument("resource")
    parser.add_argument("--on", metavar="SERVER", help="this server: the copy is made")
    arguments = parser.parse_args(words)
    here = arguments.on
    try:
        snapshot = poll(arguments.resource) if here else read(*outputs(arguments))
        option = plan(snapshot, arguments.resource)
        if option is None or here not in (None, option.source):
            return NOT_DONE
        print(option.source, *(list(command.argv) for command in option.commands()))
        if here is None:
            return GOOD
        return carry_out(Session(option.runbook()))
    except (*READING_ERRORS, LookupError) as error:
        print(f"cannot be told: {error}")
        return UNCLEAR


if __name__ == "__main__":
    use_any_console()
    raise SystemExit(main(sys.argv[1:]))
