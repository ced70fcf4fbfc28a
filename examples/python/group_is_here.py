"""Does a failover group run here? Exit status 0: yes. 1: no. 2: it cannot be told.

The job: find the server's alias in `clpstat -g`, then `name[o]` in its row. The trap: `sales` is
found in `presales` and in `sales old`, and `server1` in `server10`. Here names are compared whole,
and a mark that is not known is no answer. "Here" is the server on which `clpstat` ran; `--server`
asks about another one.

    python group_is_here.py sales [--server osaka] FILE
    python group_is_here.py sales [--server osaka] -- clpstat -g
"""

import sys

from mirror_core import GroupMap, GroupMark, parse_group_map
from mirror_core.scripts import READING_ERRORS, OutputParser, notable, outputs, use_any_console

YES, NO, UNKNOWN = 0, 1, 2

ANSWERS = {YES: "here", NO: "not here", UNKNOWN: "cannot be told"}


def is_here(group_map: GroupMap, group: str, asked: str | None) -> int:
    """Returns whether the group runs on the server that was asked about, or on the local one."""
    for server in group_map.servers:
        is_meant = server.local if asked is None else server.name == asked
        if is_meant:
            break
    else:
        return UNKNOWN
    marks = {listed.mark for listed in server.groups if listed.name == group}
    if marks == {GroupMark.ONLINE}:
        return YES
    # Not listed, or listed as not running: no, unless a part of the map could not be read.
    if marks <= {GroupMark.OFFLINE} and not notable(group_map.findings):
        return NO
    return UNKNOWN


def main(words: list[str]) -> int:
    parser = OutputParser(description=__doc__)
    parser.add_argument("group")
    parser.add_argument("--server", help="the server that is asked about; without it: this one")
    arguments = parser.parse_args(words)
    try:
        group_map = parse_group_map(b"\n".join(outputs(arguments)))
    except READING_ERRORS as error:
        print(f"cannot be told: {error}")
        return UNKNOWN

    for finding in group_map.findings:
        print(finding.message)
    answer = is_here(group_map, arguments.group, arguments.server)
    print(f"{arguments.group!r}: {ANSWERS[answer]}")
    return answer


if __name__ == "__main__":
    use_any_console()
    raise SystemExit(main(sys.argv[1:]))
