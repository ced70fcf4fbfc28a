"""What would be lost with the server that holds the latest data. Exit status 0: nothing. 1: the
updates of the window shown. 2: it is not known.

The job: the recovery point of a broken mirror, from the times of the break and the last update.
The trap: `awk` takes the first server's columns alone, and the blank inside a time shifts the
fields. Here the side with the latest data is found first, left or right. A time that was not
printed is not known, and never "nothing".

    python recovery_point.py FILE... [-- clpmdstat --mirror sales]...
"""

import sys
from itertools import pairwise
from pathlib import Path
from subprocess import SubprocessError, check_output

from mirror_core import MirrorError, MirrorState, Situation, read


def outputs(words: list[str]) -> list[bytes]:
    """What files hold (`-`: standard input), and what commands print, each behind a `--`."""
    cut = [at for at, word in enumerate([*words, "--"]) if word == "--"]
    texts = [sys.stdin.buffer.read() if f == "-" else Path(f).read_bytes() for f in words[: cut[0]]]
    for begin, end in pairwise(cut):
        texts.append(check_output(words[begin + 1 : end], timeout=60))
    return texts


def recovery_point(state: MirrorState) -> tuple[int, str]:
    assessment, window = state.assess(), state.assess().data_at_risk
    if assessment.situation is Situation.HEALTHY:
        return 0, "nothing at risk: both servers hold the latest data"
    if window is None:
        return 2, f"not known: {assessment.situation.describe()}"
    if not window.duration:
        return 0, f"nothing at risk: nothing was written after the break at {window.from_}"
    what = f"the updates from {window.from_} to {window.to} ({window.duration})"
    return 1, f"at risk: {what} are on {assessment.source} only"


def main(words: list[str]) -> int:
    try:
        snapshot = read(*outputs(words))
    except (OSError, SubprocessError, MirrorError) as error:
        print(f"not known: {error}")
        return 2
    odd = [f.message for f in snapshot.findings if f.severity != "info"]
    statuses = {2} if odd or not snapshot else {0}
    for state in snapshot.resources:
        status, sentence = recovery_point(state)
        statuses.add(status)
        print(f"{state.name!r}: {sentence}")
    print("".join(f"not read: {message}\n" for message in odd), end="")
    return max(statuses)


if __name__ == "__main__":
    sys.stdout.reconfigure(errors="backslashreplace")  # type: ignore[union-attr]
    raise SystemExit(main(sys.argv[1:]))
