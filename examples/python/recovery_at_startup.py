"""Starts the copy that is safe at start-up. Exit status 0: nothing is left to do. 1: the command
shown, or a person, is needed. 2: it cannot be told, or a command has failed.
The job: force the local side on RED/RED and RED/GRAY, recover RED/GREEN, leave GREEN. The trap:
that picks the local side without a look at times or data, and loops for ever on any other colour.
Here a copy starts only from a side known to hold the latest data, and where nothing is odd.

    python recovery_at_startup.py [--run-on THIS_SERVER] FILE... [-- clpmdstat --mirror sales]...
"""

import sys
from itertools import pairwise
from pathlib import Path
from subprocess import SubprocessError, check_output

from mirror_core import Assessment, Command, CopyState, Intent, MirrorError, read


def outputs(words: list[str]) -> list[bytes]:
    """What files hold (`-`: standard input), and what commands print, each behind a `--`."""
    cut = [at for at, word in enumerate([*words, "--"]) if word == "--"]
    texts = [sys.stdin.buffer.read() if f == "-" else Path(f).read_bytes() for f in words[: cut[0]]]
    for begin, end in pairwise(cut):
        texts.append(check_output(words[begin + 1 : end], timeout=60))
    return texts


def start(assessment: Assessment) -> Command | None:
    for intent in (Intent.RECOVER_WHILE_STOPPED, Intent.RECOVER_WHILE_RUNNING):
        option = assessment.option(intent)
        if option and option.source and not (option.destructive or option.blocked_by):
            return option.commands()[0]
    return None


def main(words: list[str]) -> int:
    here, words = (words[1], words[2:]) if words[:1] == ["--run-on"] else ("", words)
    try:
        snapshot = read(*outputs(words))
        left = 0 if snapshot else 2
        for assessment in (state.assess() for state in snapshot.resources):
            odd = [f for f in (*snapshot.findings, *assessment.findings) if f.severity != "info"]
            command = None if odd else start(assessment)
            print(f"{assessment.state.name!r}: {assessment.situation.describe()}")
            print("".join(f"  against it: {f.message}\n" for f in odd), end="")
            print(f"  on {command.server}: {list(command.argv)}\n" if command else "", end="")
            copying = assessment.state.copy_state is CopyState.RUNNING and not odd
            if command and command.server == here:
                check_output(command.argv, timeout=60)
            elif assessment.severity != "ok" and not copying:
                left = max(left, 1)
        return left
    except (OSError, SubprocessError, MirrorError) as error:
        print(f"cannot be told: {error}")
        return 2


if __name__ == "__main__":
    sys.stdout.reconfigure(errors="backslashreplace")  # type: ignore[union-attr]
    raise SystemExit(main(sys.argv[1:]))
