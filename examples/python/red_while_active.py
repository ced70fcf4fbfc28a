"""Is a mirror disk RED where it is in use? Exit status 0: no. 1: yes. 2: it cannot be told.

The job: a "RED while active" monitor, which goes on to `clpmdctrl -f`. The trap: a search for
`Mirror Color RED` fires on RED/GREEN too, where the force overwrites the good side; it sees the
first mirror disk alone, and puts its name unquoted into a shell. Here all are assessed, only rows
13 and 14 of the guide count, and nothing is forced: their procedure begins with a person.

    python red_while_active.py FILE...
    python red_while_active.py -- clpmdstat --mirror sales -- clpmdstat --active sales
"""

import sys

from mirror_core import Assessment, Severity, Situation, read
from mirror_core.scripts import READING_ERRORS, OutputParser, notable, outputs, use_any_console

NO, YES, UNKNOWN = 0, 1, 2

#: The rows of the guide's table in which a disk is RED and in use.
RED_WHILE_ACTIVE = {13, 14}


def verdict(assessment: Assessment) -> int:
    """Returns `UNKNOWN` also where it may be so, and where the guide has no row for the state."""
    if assessment.situation is Situation.NO_LATEST_RUNNING:
        return YES
    if RED_WHILE_ACTIVE & set(assessment.rows):
        return UNKNOWN
    if assessment.severity is Severity.UNKNOWN:
        return UNKNOWN
    is_critical = assessment.severity is Severity.CRITICAL
    if is_critical and assessment.situation is Situation.NOT_COVERED:
        return UNKNOWN
    return NO


def main(words: list[str]) -> int:
    parser = OutputParser(description=__doc__)
    arguments = parser.parse_args(words)
    try:
        snapshot = read(*outputs(arguments))
    except READING_ERRORS as error:
        print(f"cannot be told: {error}")
        return UNKNOWN

    odd = notable(snapshot.findings)
    verdicts = {UNKNOWN} if odd or not snapshot else {NO}
    for state in snapshot.resources:
        assessment = state.assess()
        verdicts.add(verdict(assessment))
        odd += notable(assessment.findings)
        print(f"{state.name!r}: {assessment.situation.describe()}")
    for finding in odd:
        print(f"  {finding.message}")
    if YES in verdicts:
        return YES
    return max(verdicts)


if __name__ == "__main__":
    use_any_console()
    raise SystemExit(main(sys.argv[1:]))
