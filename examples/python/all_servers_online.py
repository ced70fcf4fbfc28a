"""Is every server of the cluster online? Exit status 0: yes. 1: no. 2: it cannot be told.

The job: every `[on server...` line of `clpstat -n` has `Online`. The trap: no such line passes as
well, and the word may stand in a comment or a name. Here the servers and their statuses are read;
a word that is not known is not "online", and no servers, or a report that was cut off, is no yes.
`clpstat --local` exits with 9 while it is busy: it is run again.

    python all_servers_online.py FILE
    python all_servers_online.py -- clpstat
"""

import sys

from mirror_core import ObjectStatus, parse_cluster
from mirror_core.scripts import READING_ERRORS, OutputParser, notable, outputs, use_any_console

YES, NO, UNKNOWN = 0, 1, 2


def main(words: list[str]) -> int:
    parser = OutputParser(description=__doc__)
    arguments = parser.parse_args(words)
    try:
        report = parse_cluster(b"\n".join(outputs(arguments)))
    except READING_ERRORS as error:
        print(f"cannot be told: {error}")
        return UNKNOWN

    for finding in report.findings:
        print(finding.message)
    for server in report.servers:
        print(f"{server.name!r}: {server.status}")
    if any(server.status != ObjectStatus.ONLINE for server in report.servers):
        return NO
    if not report.servers or notable(report.findings):
        return UNKNOWN
    return YES


if __name__ == "__main__":
    use_any_console()
    raise SystemExit(main(sys.argv[1:]))
