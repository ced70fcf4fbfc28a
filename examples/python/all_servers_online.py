"""Is every server of the cluster online? Exit status 0: yes. 1: no. 2: it cannot be told.

The job: every `[on server...` line of `clpstat -n` has `Online`. The trap: no such line passes as
well, and the word may stand in a comment or a name. Here the servers and their statuses are read;
a word that is not known is not "online", and no servers, or a report that was cut off, is no yes.
`clpstat --local` exits with 9 while it is busy: it is run again.

    python all_servers_online.py FILE
    python all_servers_online.py -- clpstat
"""

import subprocess
import sys
import time
from pathlib import Path

from mirror_core import MirrorError, ObjectStatus, parse_cluster

BUSY = 9


def output(words: list[str]) -> bytes:
    """What a file holds (`-`: standard input), or the command behind `--` prints."""
    if words[0] != "--":
        return sys.stdin.buffer.read() if words[0] == "-" else Path(words[0]).read_bytes()
    for _ in range(3):
        done = subprocess.run(words[1:], capture_output=True, timeout=60)
        if done.returncode != BUSY:
            break
        time.sleep(2)
    done.check_returncode()
    return done.stdout


def main(words: list[str]) -> int:
    try:
        report = parse_cluster(output(words))
    except (IndexError, OSError, subprocess.SubprocessError, MirrorError) as error:
        print(f"cannot be told: {error}")
        return 2
    for finding in report.findings:
        print(finding.message)
    for server in report.servers:
        print(f"{server.name!r}: {server.status}")
    if any(server.status != ObjectStatus.ONLINE for server in report.servers):
        return 1
    whole = report.servers and all(f.severity == "info" for f in report.findings)
    return 0 if whole else 2


if __name__ == "__main__":
    sys.stdout.reconfigure(errors="backslashreplace")  # type: ignore[union-attr]
    raise SystemExit(main(sys.argv[1:]))
