"""What would be lost with the server that holds the latest data? Exit status 0: nothing. 1: the
updates of the window shown. 2: it is not known.

The job: the recovery point of a broken mirror, from the times of the break and the last update.
The trap: `awk` takes the first server's columns alone, and the blank inside a time shifts the
fields. Here the side with the latest data is found first, left or right. A time that was not
printed is not known, and never "nothing".

    python recovery_point.py FILE... [-- clpmdstat --mirror sales]...
"""

import sys

from mirror_core import MirrorState, Situation, read
from mirror_core.scripts import READING_ERRORS, OutputParser, notable, outputs, use_any_console

NOTHING, UPDATES, UNKNOWN = 0, 1, 2


def recovery_point(state: MirrorState) -> tuple[int, str]:
    """Returns the exit status for one mirror disk, and a sentence."""
    assessment = state.assess()
    window = assessment.data_at_risk
    if assessment.situation is Situation.HEALTHY:
        return NOTHING, "nothing at risk: both servers hold the latest data"
    if window is None:
        return UNKNOWN, f"not known: {assessment.situation.describe()}"
    if not window.duration:
        return NOTHING, f"nothing at risk: nothing was written after the break at {window.from_}"
    what = f"the updates from {window.from_} to {window.to} ({window.duration})"
    return UPDATES, f"at risk: {what} are on {assessment.source} only"


def main(words: list[str]) -> int:
    parser = OutputParser(description=__doc__)
    arguments = parser.parse_args(words)
    try:
        snapshot = read(*outputs(arguments))
    except READING_ERRORS as error:
        print(f"not known: {error}")
        return UNKNOWN

    odd = notable(snapshot.findings)
    worst = UNKNOWN if odd or not snapshot else NOTHING
    for state in snapshot.resources:
        status, sentence = recovery_point(state)
        worst = max(worst, status)
        print(f"{state.name!r}: {sentence}")
    for finding in odd:
        print(f"not read: {finding.message}")
    return worst


if __name__ == "__main__":
    use_any_console()
    raise SystemExit(main(sys.argv[1:]))
