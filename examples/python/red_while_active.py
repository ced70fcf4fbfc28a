"""Is a mirror disk RED where it is in use? Exit status 0: no. 1: yes. 2: it cannot be told.

The job: a "RED while active" monitor, which goes on to `clpmdctrl -f`. The trap: a search for
`Mirror Color RED` fires on RED/GREEN too, where the force overwrites the good side; it sees the
first mirror disk alone, and puts its name unquoted into a shell. Here all are assessed, only rows
13 and 14 of the guide count, and nothing is forced: their procedure begins with a person.

    python red_while_active.py FILE...
    python red_while_active.py -- clpmdstat --mirror sales -- clpmdstat --active sales
"""

import sys
from itertools import pairwise
from pathlib import Path
from subprocess import SubprocessError, check_output

from mirror_core import Assessment, MirrorError, Severity, Situation, read


def outputs(words: list[str]) -> list[bytes]:
    """What files hold (`-`: standard input), and what commands print, each behind a `--`."""
    cut = [at for at, word in enumerate([*words, "--"]) if word == "--"]
    texts = [sys.stdin.buffer.read() if f == "-" else Path(f).read_bytes() for f in words[: cut[0]]]
    for begin, end in pairwise(cut):
        texts.append(check_output(words[begin + 1 : end], timeout=60))
    return texts


def verdict(assessment: Assessment) -> int:
    """2: it may be so, or the guide has no row for it."""
    if assessment.situation is Situation.NO_LATEST_RUNNING:
        return 1
    if {13, 14} & {*assessment.rows} or assessment.severity is Severity.UNKNOWN:
        return 2
    critical = assessment.severity is Severity.CRITICAL
    return 2 if critical and assessment.situation is Situation.NOT_COVERED else 0


def main(words: list[str]) -> int:
    try:
        snapshot = read(*outputs(words))
    except (OSError, SubprocessError, MirrorError) as error:
        print(f"cannot be told: {error}")
        return 2
    odd = [finding.message for finding in snapshot.findings if finding.severity != "info"]
    verdicts = {2} if odd or not snapshot else {0}
    for assessment in (state.assess() for state in snapshot.resources):
        verdicts.add(verdict(assessment))
        print(f"{assessment.state.name!r}: {assessment.situation.describe()}")
        odd += [finding.message for finding in assessment.findings if finding.severity != "info"]
    print("".join(f"  {message}\n" for message in odd), end="")
    return min(verdicts - {0}, default=0)


if __name__ == "__main__":
    sys.stdout.reconfigure(errors="backslashreplace")  # type: ignore[union-attr]
    raise SystemExit(main(sys.argv[1:]))
