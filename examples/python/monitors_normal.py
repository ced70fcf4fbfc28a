"""Is any monitor not normal? Exit status 0: no. 1: yes. 2: it cannot be told.

The job: every `Monitor` line of `clpstat -m` has `Normal]`. The trap: a monitor that somebody has
suspended, as the guide's procedure 2-3 does, looks like a fault. Here it is said to be suspended,
which is no fault and is not forgotten either. What does not read is no "all normal".

    python monitors_normal.py FILE
    python monitors_normal.py -- clpstat -m
"""

import subprocess
import sys
from pathlib import Path

from mirror_core import MirrorError, ObjectStatus, parse_monitors


def output(words: list[str]) -> bytes:
    """What a file holds (`-`: standard input), or the command behind `--` prints."""
    if words[0] == "--":
        return subprocess.run(words[1:], capture_output=True, check=True, timeout=60).stdout
    return sys.stdin.buffer.read() if words[0] == "-" else Path(words[0]).read_bytes()


def main(words: list[str]) -> int:
    try:
        listed = parse_monitors(output(words))
    except (IndexError, OSError, subprocess.SubprocessError, MirrorError) as error:
        print(f"cannot be told: {error}")
        return 2
    faults = 0
    for name, status in listed.monitors:
        if status is ObjectStatus.SUSPEND:
            print(f"{name!r}: suspended; resume it with clpmonctrl when the work is done")
        elif status is not ObjectStatus.NORMAL:
            print(f"{name!r}: {status}")
            faults += 1
    unread = [finding.message for finding in listed.findings if finding.code == "unknown_line"]
    print("".join(f"not read: {message}\n" for message in unread), end="")
    print(f"{len(listed.monitors)} monitors, {faults} not normal")
    return 1 if faults else 2 * bool(unread)


if __name__ == "__main__":
    sys.stdout.reconfigure(errors="backslashreplace")  # type: ignore[union-attr]
    raise SystemExit(main(sys.argv[1:]))
