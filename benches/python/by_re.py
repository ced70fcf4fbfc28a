"""The block, read with the standard ``re``: what a careful user would write in an afternoon.

Three ways, all measured, since each is the better one for somebody:

- `parse`: one expression over the whole block. Every row may be absent, but rows have to come in
  the order of the display, and a line that the expression does not know makes the block
  unreadable: so does the recovery part, while a copy runs. Nothing that was tried with ``re`` and
  allows rows to be absent is quicker: one call does all the scanning, and possessive repeats
  (Python 3.11) save the room for backtracking.
- `parse_rows`: one expression with all labels and ``findall``. Rows may come in any order, and
  unknown lines are skipped, like in the parser by regular expressions of the Rust comparison.
- `parse_lines`: one expression for each kind of row, tried line by line, and ``strptime`` for the
  times: what is written first, and what published scripts look like. Unknown lines are skipped.
"""

import re
from datetime import datetime

from typed import COLORS, FLAGS, PERCENTS, STATUSES, Block, Server

fromisoformat = datetime.fromisoformat

_WORD = r"([^ \n]++)"
# A time or a size that is not given is no group at all, and needs no comparison afterwards.
_TIME = r"(?:([0-9/]++ [0-9:]++)|--)"
_SIZE = r"(?:([0-9]++)|--)"
_STATUS = r"Mirror Status: ++([A-Za-z]++(?: [A-Za-z]++)?) *+\n"
_NAMES = r"([^ \n]++) ++([^ \n]++) ++([^ \n]++) *+\n-++\n"


def _row(label: str, value: str, unit: str = "") -> str:
    return rf"(?:{label} ++{value}{unit} ++{value}{unit} *+\n)?"


_WHOLE = re.compile(
    _STATUS
    + _NAMES
    + _row("Mirror Color", _WORD)
    + _row("Fast Copy", _WORD)
    + _row("Lastupdate Time", _TIME)
    + _row("Break Time", _TIME)
    + _row("Disk Error", _WORD)
    + _row("Needed Copy Percent", _WORD)
    + _row("Volume Used Percent", _WORD)
    + _row("Volume Size", _SIZE, "MB")
    + r"\Z"
)


def parse(text: str) -> Block | None:
    """Reads one block; `None` where the expression does not match."""
    found = _WHOLE.match(text)
    if found is None:
        return None
    (
        status, name, left, right, color_l, color_r, fast_l, fast_r, update_l, update_r,
        break_l, break_r, disk_l, disk_r, needed_l, needed_r, used_l, used_r, size_l, size_r,
    ) = found.groups()  # fmt: skip
    return Block(
        name,
        STATUSES[status],
        (
            Server(
                left,
                COLORS[color_l],
                FLAGS[fast_l],
                fromisoformat(update_l.replace("/", "-")) if update_l else None,
                fromisoformat(break_l.replace("/", "-")) if break_l else None,
                FLAGS[disk_l],
                PERCENTS[needed_l],
                PERCENTS[used_l],
                int(size_l) if size_l else None,
            ),
            Server(
                right,
                COLORS[color_r],
                FLAGS[fast_r],
                fromisoformat(update_r.replace("/", "-")) if update_r else None,
                fromisoformat(break_r.replace("/", "-")) if break_r else None,
                FLAGS[disk_r],
                PERCENTS[needed_r],
                PERCENTS[used_r],
                int(size_r) if size_r else None,
            ),
        ),
    )


_HEAD = re.compile(_STATUS + _NAMES)
_ROWS = re.compile(
    r"^(Mirror Color|Fast Copy|Lastupdate Time|Break Time|Disk Error|Needed Copy Percent"
    r"|Volume Used Percent|Volume Size)"
    r" ++([^ \n]++(?: [0-9:]++)?) ++([^ \n]++(?: [0-9:]++)?)",
    re.MULTILINE,
)
_ABSENT = (None, None)


def parse_rows(text: str) -> Block | None:
    """Reads one block with its rows in any order; `None` where it has no status, or no names."""
    head = _HEAD.match(text)
    if head is None:
        return None
    status, name, left, right = head.groups()
    rows = {label: (one, other) for label, one, other in _ROWS.findall(text, head.end())}
    row = rows.get
    color_l, color_r = row("Mirror Color", _ABSENT)
    fast_l, fast_r = row("Fast Copy", _ABSENT)
    update_l, update_r = row("Lastupdate Time", _ABSENT)
    break_l, break_r = row("Break Time", _ABSENT)
    disk_l, disk_r = row("Disk Error", _ABSENT)
    needed_l, needed_r = row("Needed Copy Percent", _ABSENT)
    used_l, used_r = row("Volume Used Percent", _ABSENT)
    size_l, size_r = row("Volume Size", _ABSENT)
    return Block(
        name,
        STATUSES[status],
        (
            Server(
                left,
                COLORS[color_l],
                FLAGS[fast_l],
                _time(update_l),
                _time(break_l),
                FLAGS[disk_l],
                PERCENTS[needed_l],
                PERCENTS[used_l],
                _size(size_l),
            ),
            Server(
                right,
                COLORS[color_r],
                FLAGS[fast_r],
                _time(update_r),
                _time(break_r),
                FLAGS[disk_r],
                PERCENTS[needed_r],
                PERCENTS[used_r],
                _size(size_r),
            ),
        ),
    )


def _time(value: str | None) -> datetime | None:
    if value is None or value == "--":
        return None
    return fromisoformat(value.replace("/", "-"))


def _size(value: str | None) -> int | None:
    if value is None or value.startswith("--"):
        return None
    return int(value.removesuffix("MB"))


_LINES = {
    "mirror_color": re.compile(r"Mirror Color\s+(\S+)\s+(\S+)\s*$"),
    "fast_copy": re.compile(r"Fast Copy\s+(\S+)\s+(\S+)\s*$"),
    "last_update": re.compile(r"Lastupdate Time\s+(\S+ \S+|--)\s+(\S+ \S+|--)\s*$"),
    "break_time": re.compile(r"Break Time\s+(\S+ \S+|--)\s+(\S+ \S+|--)\s*$"),
    "disk_error": re.compile(r"Disk Error\s+(\S+)\s+(\S+)\s*$"),
    "needed_copy": re.compile(r"Needed Copy Percent\s+(\d+|--)%\s+(\d+|--)%\s*$"),
    "volume_used": re.compile(r"Volume Used Percent\s+(\d+|--)%\s+(\d+|--)%\s*$"),
    "volume_size": re.compile(r"Volume Size\s+(\d+|--)MB\s+(\d+|--)MB\s*$"),
}
_STATUS_LINE = re.compile(r"Mirror Status:\s+(\S.*?)\s*$")
_NAMES_LINE = re.compile(r"(\S+)\s+(\S+)\s+(\S+)\s*$")


def parse_lines(text: str) -> Block | None:
    """Reads one block line by line; `None` where it has no status, or no names."""
    status = names = None
    rows: dict[str, tuple[str, str]] = {}
    for line in text.splitlines():
        for label, expression in _LINES.items():
            if found := expression.match(line):
                rows[label] = (found[1], found[2])
                break
        else:
            if found := _STATUS_LINE.match(line):
                status = found[1]
            elif names is None and (found := _NAMES_LINE.match(line)):
                names = found
    if status is None or names is None:
        return None
    left, right = (_server(names[side + 2], rows, side) for side in (0, 1))
    return Block(names[1], STATUSES[status], (left, right))


def _server(name: str, rows: dict[str, tuple[str, str]], side: int) -> Server:
    def cell(label: str) -> str | None:
        value = rows[label][side] if label in rows else None
        return None if value is None or value.startswith("--") else value

    def time(label: str) -> datetime | None:
        value = cell(label)
        return None if value is None else datetime.strptime(value, "%Y/%m/%d %H:%M:%S")

    def number(label: str) -> int | None:
        value = cell(label)
        return None if value is None else int(value)

    color, fast_copy, disk_error = cell("mirror_color"), cell("fast_copy"), cell("disk_error")
    return Server(
        name,
        None if color is None else COLORS[color],
        None if fast_copy is None else FLAGS[fast_copy],
        time("last_update"),
        time("break_time"),
        None if disk_error is None else FLAGS[disk_error],
        number("needed_copy"),
        number("volume_used"),
        number("volume_size"),
    )
