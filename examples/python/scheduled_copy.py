"""Makes a copy while the service runs. Exit status 0: planned, or verified. 1: not. 2: unclear.

The trap of a search for `Status` ... `Normal`: any line with both words passes. Here no copy starts
where anything is odd; a session looks again, follows the copy, and ends when both sides are whole.
    python scheduled_copy.py sales FILE... | --on tokyo    (shows the plan; carries it out there)
"""

import subprocess
import sys
import time
from pathlib import Path

from mirror_core import Intent, MirrorError, Session, actions, read


def run(*argv: str) -> tuple[int, bytes]:
    done = subprocess.run(argv, capture_output=True, timeout=60)
    return done.returncode, done.stdout


def carry_out(session: Session) -> int:
    while True:
        match session.next(time.time()):
            case actions.Observe(commands=commands):
                session.observed(b"\n".join(run(*c.argv)[1] for c in commands), time.time())
            case actions.Run(command=command):
                session.command_ended(*run(*command.argv), time.time())
            case actions.Wait(until=until):
                time.sleep(max(0.0, until - time.time()))
            case actions.Done():
                return 0
            case actions.Stopped(reason=reason):
                sys.exit(reason.message)  # with status 1
            case actions.Confirm() | actions.Ask() | actions.ByHand():
                session.decline(time.time())  # nobody is here to answer


def main(words: list[str]) -> int:
    try:
        name, here = words[0], words[2] if words[1] == "--on" else None
        looks = ("clpmdstat", "--mirror", name), ("clpmdstat", "--active", name), ("clpstat",)
        files = (sys.stdin.buffer.read() if f == "-" else Path(f).read_bytes() for f in words[1:])
        snapshot = read(*((run(*argv)[1] for argv in looks) if here else files))
        assessment = snapshot.assess(name)
        odd = [f for f in (*snapshot.findings, *assessment.findings) if f.severity != "info"]
        option = assessment.option(Intent.RECOVER_WHILE_RUNNING)
        print(assessment.situation.describe(), *(f.message for f in odd), sep="\n")
        if not option or odd or option.blocked_by or here not in (None, option.source):
            return 1
        print(option.source, *(list(command.argv) for command in option.commands()))
        return carry_out(Session(option.runbook())) if here else 0
    except (OSError, subprocess.SubprocessError, LookupError, MirrorError) as error:
        print(f"cannot be told: {error}")
        return 2


if __name__ == "__main__":
    sys.stdout.reconfigure(errors="backslashreplace")  # type: ignore[union-attr]
    raise SystemExit(main(sys.argv[1:]))
