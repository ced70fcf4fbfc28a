"""Does a failover group run here? Exit status 0: yes. 1: no. 2: it cannot be told.

The job: find the server's alias in `clpstat -g`, then `name[o]` in its row. The trap: `sales` is
found in `presales` and in `sales old`, and `server1` in `server10`. Here names are compared whole,
and a mark that is not known is no answer. "Here" is the server on which `clpstat` ran; `--server`
asks about another one.

    python group_is_here.py sales [--server osaka] FILE
    python group_is_here.py sales [--server osaka] -- clpstat -g
"""

import argparse
import subprocess
import sys
from pathlib import Path

from mirror_core import GroupMap, GroupMark, MirrorError, parse_group_map


def is_here(group_map: GroupMap, group: str, asked: str | None) -> bool | None:
    """`None` where the map does not say."""
    for server in group_map.servers:
        if server.local if asked is None else server.name == asked:
            marks = {listed.mark for listed in server.groups if listed.name == group}
            if marks <= {GroupMark.OFFLINE}:
                return None if any(f.severity != "info" for f in group_map.findings) else False
            return True if marks == {GroupMark.ONLINE} else None
    return None


def main(words: list[str]) -> int:
    parser, cut = argparse.ArgumentParser(), [*words, "--"].index("--")
    parser.add_argument("group")
    parser.add_argument("--server")
    parser.add_argument("file", nargs="?", default="-")
    given, command = parser.parse_intermixed_args(words[:cut]), words[cut + 1 :]
    try:
        if command:
            text = subprocess.run(command, capture_output=True, check=True, timeout=60).stdout
        else:
            text = sys.stdin.buffer.read() if given.file == "-" else Path(given.file).read_bytes()
        group_map = parse_group_map(text)
    except (OSError, subprocess.SubprocessError, MirrorError) as error:
        print(f"cannot be told: {error}")
        return 2
    print("".join(f"{finding.message}\n" for finding in group_map.findings), end="")
    here = is_here(group_map, given.group, given.server)
    answer = {True: "here", False: "not here", None: "cannot be told"}[here]
    print(f"{given.group!r}: {answer}")
    return 2 if here is None else int(not here)


if __name__ == "__main__":
    sys.stdout.reconfigure(errors="backslashreplace")  # type: ignore[union-attr]
    raise SystemExit(main(sys.argv[1:]))
