"""The block, read with the standard ``re``: what a careful user would write in an afternoon.

Two ways, both measured, since each is the better one for somebody:

- `parse`: one expression over the whole block. Every row may be absent, but rows have to come in
  the order of the display, and a line that the expression does not know makes the block
  unreadable: so does the recovery part, while a copy runs. Nothing that was tried with ``re`` and
  allows rows to be absent is quicker: one call does all the scanning, and possessive repeats
  (Python 3.11) save the room for backtracking.
- `parse_rows`: one expression with all labels and ``findall``. Rows may come in any order, and
  unknown lines are skipped, like in the parser by regular expressions of the Rust comparison.

One expression for each shape of line, matched line by line (what is quickest in Rust), was measured
too: 6.8 us where these take 3.8 and 6.3, and 16.7 us with ``strptime`` for the times.
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
