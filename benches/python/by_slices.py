"""The block, cut at fixed columns: the quickest way in Python alone.

The price is that it reads exactly this layout. A row more or less raises, and so does a column
that is wider; a row in another place is taken for the one that belongs there.
"""

from datetime import datetime
from typing import Final, TypeVar

from typed import COLORS, FLAGS, PERCENTS, STATUSES, Block, Server

_Member = TypeVar("_Member")

fromisoformat = datetime.fromisoformat


def _padded(words: dict[str | None, _Member]) -> dict[str, _Member]:
    """The table for the left column: with the blanks in the key nothing has to be stripped."""
    return {f"{word:20}": member for word, member in words.items() if word is not None}


def _pairs(words: dict[str | None, _Member]) -> dict[str, tuple[_Member, _Member]]:
    """The table for both columns at once: half the slices and half the lookups."""
    return {
        f"{left}{right}": (member, other)
        for left, member in _padded(words).items()
        for right, other in words.items()
        if right is not None
    }


# Pairs of percentages would be ten thousand, and leave the caches where other work is done.
_COLORS: Final = _pairs(COLORS)
_FLAGS: Final = _pairs(FLAGS)
_PERCENTS: Final = _padded(PERCENTS)


def parse(text: str) -> Block:
    """Reads one block; raises `KeyError` or `ValueError` where it is not as expected."""
    # One name for each line, so that a line more or less is noticed.
    status, names, _, color, fast, update, broken, disk, needed, used, size, _ = text.split("\n")
    color_l, color_r = _COLORS[color[21:]]
    fast_l, fast_r = _FLAGS[fast[21:]]
    disk_l, disk_r = _FLAGS[disk[21:]]
    return Block(
        names[:21].rstrip(),
        STATUSES[status[15:]],
        (
            Server(
                names[21:41].rstrip(),
                color_l,
                fast_l,
                None if update[21] == "-" else fromisoformat(update[21:40].replace("/", "-")),
                None if broken[21] == "-" else fromisoformat(broken[21:40].replace("/", "-")),
                disk_l,
                _PERCENTS[needed[21:41]],
                _PERCENTS[used[21:41]],
                None if size[21] == "-" else int(size[21:41].rstrip("MB ")),
            ),
            Server(
                names[41:],
                color_r,
                fast_r,
                None if update[41] == "-" else fromisoformat(update[41:].replace("/", "-")),
                None if broken[41] == "-" else fromisoformat(broken[41:].replace("/", "-")),
                disk_r,
                PERCENTS[needed[41:]],
                PERCENTS[used[41:]],
                None if size[41] == "-" else int(size[41:-2]),
            ),
        ),
    )
