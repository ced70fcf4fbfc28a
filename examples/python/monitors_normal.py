"""Is every monitor normal? Exit status 0: yes. 1: no. 2: it cannot be told.

The job: every `Monitor` line of `clpstat -m` has `Normal]`. The trap: a monitor that somebody has
suspended, as the guide's procedure 2-3 does, looks like a fault. Here it is said to be suspended,
which is no fault and is not forgotten either. What cannot be read is no "all normal".

    python monitors_normal.py FILE
    python monitors_normal.py -- clpstat -m
"""

import sys

from mirror_core import FindingCode, ObjectStatus, parse_monitors
from mirror_core.scripts import READING_ERRORS, OutputParser, outputs, use_any_console

YES, NO, UNKNOWN = 0, 1, 2


def main(words: list[str]) -> int:
    parser = OutputParser(description=__doc__)
    arguments = parser.parse_args(words)
    try:
        listed = parse_monitors(b"\n".join(outputs(arguments)))
    except READING_ERRORS as error:
        print(f"cannot be told: {error}")
        return UNKNOWN

    faults = 0
    for name, status in listed.monitors:
        if status is ObjectStatus.SUSPEND:
            print(f"{name!r}: suspended; resume it with clpmonctrl when the work is done")
        elif status is not ObjectStatus.NORMAL:
            print(f"{name!r}: {status}")
            faults += 1
    unread = [each for each in listed.findings if each.code is FindingCode.UNKNOWN_LINE]
    for finding in unread:
        print(f"not read: {finding.message}")
    print(f"{len(listed.monitors)} monitors, {faults} not normal")
    if faults:
        return NO
    return UNKNOWN if unread else YES


if __name__ == "__main__":
    use_any_console()
    raise SystemExit(main(sys.argv[1:]))
