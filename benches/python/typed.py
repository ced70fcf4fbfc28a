"""What a block becomes for a user who writes the parser: the types, and the tables of words.

The fields are those of the library. The choices below were measured (CPython 3.11), and the
quickest was taken each time:

- a data class with slots is made in 0.19 us; without them in 0.22, a named tuple in 0.27, and a
  frozen class takes longest;
- a word becomes an enum member by a lookup in a plain dict (0.04 us); calling the enum takes 0.34;
- so does a percentage: a table of all 101 of them takes a third of ``int(value[:-1])``, and
  rejects what is no percentage;
- a time is read by ``fromisoformat`` after replacing the slashes (0.11 us). Six slices and ``int``
  take 0.9, ``strptime`` takes 4.6.

What the library does beyond this (unknown words and lines kept, findings, positions of errors) is
left out.
"""

from dataclasses import dataclass
from datetime import datetime
from enum import Enum
from typing import Final

from block import Facts


class Status(Enum):
    """The ``Mirror Status`` line."""

    NORMAL = "Normal"
    ABNORMAL = "Abnormal"
    RECOVERING = "Recovering"
    NO_CONSTRUCTION = "No Construction"


class Color(Enum):
    """``Mirror Color``."""

    GREEN = "GREEN"
    YELLOW = "YELLOW"
    RED = "RED"
    BLUE = "BLUE"
    GRAY = "GRAY"


class Flag(Enum):
    """``Fast Copy`` and ``Disk Error``."""

    OK = "OK"
    NG = "NG"


@dataclass(slots=True)
class Server:
    """One column of the block."""

    name: str
    color: Color | None
    fast_copy: Flag | None
    last_update: datetime | None
    break_time: datetime | None
    disk_error: Flag | None
    needed_copy_percent: int | None
    volume_used_percent: int | None
    volume_size_mib: int | None


@dataclass(slots=True)
class Block:
    """The whole block."""

    name: str
    mirror_status: Status
    servers: tuple[Server, Server]


# A row that was not printed is `None` in the results of `re`, hence the key.
STATUSES: Final[dict[str, Status]] = {word.value: word for word in Status}
COLORS: Final[dict[str | None, Color | None]] = {
    **{word.value: word for word in Color},
    "--": None,
    None: None,
}
FLAGS: Final[dict[str | None, Flag | None]] = {
    **{word.value: word for word in Flag},
    "--": None,
    None: None,
}
PERCENTS: Final[dict[str | None, int | None]] = {
    **{f"{number}%": number for number in range(101)},
    "--%": None,
    "--": None,
    None: None,
}


def facts(block: Block | None) -> Facts:
    """The facts of a block as plain data, for the check before the measurement."""
    assert block is not None, "the block was not read"
    return {
        "name": block.name,
        "mirror_status": block.mirror_status.value.lower(),
        "servers": [_server_facts(server) for server in block.servers],
    }


def _server_facts(server: Server) -> Facts:
    # Types are part of the claim: a parser that left texts in place did less.
    assert isinstance(server.color, Color)
    assert isinstance(server.fast_copy, Flag)
    return {
        "name": server.name,
        "color": server.color.value.lower(),
        "fast_copy": server.fast_copy.value.lower(),
        "last_update": server.last_update and server.last_update.isoformat(),
        "break_time": server.break_time and server.break_time.isoformat(),
        "disk_error": server.disk_error and server.disk_error.value.lower(),
        "needed_copy_percent": server.needed_copy_percent,
        "volume_used_percent": server.volume_used_percent,
        "volume_size_mib": server.volume_size_mib,
    }
