"""Values that only come out of the library: frozen, comparable, picklable.

A name that ends in ``seconds`` is a number, as in the JSON documents; beside it stands the same
as a :class:`~datetime.timedelta`.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Any

from . import _native
from ._record import Record, document, duration
from .words import (
    Activity,
    AlertKind,
    Color,
    CopyKind,
    Encoding,
    FastCopyCondition,
    Intent,
    NeedCode,
    ProcedureId,
    RateBasis,
    Shell,
    Situation,
    SizeBasis,
    WhyUnknown,
)

if TYPE_CHECKING:
    from ._native import Finding


@dataclass(frozen=True, slots=True)
class DataAtRisk(Record):
    """Updates that exist on one side only: those between the break and the last update."""

    #: The break, in the server's local time.
    from_: datetime
    #: The last update. Equal to ``from_`` where nothing was written after the break.
    to: datetime

    @property
    def duration(self) -> timedelta:
        """How long was written to one side only."""
        return self.to - self.from_


@dataclass(frozen=True, slots=True)
class Need(Record):
    """What would settle an open point."""

    code: NeedCode
    #: The command whose output settles it; where it is a choice, what has to be chosen.
    hint: str


@dataclass(frozen=True, slots=True)
class Command(Record):
    """A command, as a list of arguments: never a line for a shell."""

    #: The server on which it runs; ``None``: any server of the cluster.
    server: str | None
    #: The program and its arguments. A name that is not known stands as a placeholder in angle
    #: brackets.
    argv: tuple[str, ...]
    #: Whether it runs only if something seen meanwhile asks for it.
    conditional: bool

    def line(self, shell: Shell | str = Shell.POSIX) -> str:
        """The command as a line of a shell.

        :raises QuoteError: where a word cannot be passed on safely in that shell.

        >>> Command("alpha", ("clpgrp", "-s", "night batch"), False).line()
        "clpgrp -s 'night batch'"
        """
        return _native.shell_line(self.argv, shell)


@dataclass(frozen=True, slots=True)
class Estimate(Record):
    """How long a copy takes, and what that was worked out from (§3.2). Values are exact."""

    copy: CopyKind
    #: How much is copied, in MiB.
    size_mib: float
    #: The rate, in seconds per GB of 1024 MiB.
    seconds_per_gb: float
    #: How long it takes.
    seconds: float
    #: Where the rate comes from.
    rate_basis: RateBasis
    #: Where the size comes from.
    size_basis: SizeBasis

    @property
    def duration(self) -> timedelta:
        """How long it takes; at most the longest that a timedelta holds."""
        return duration(self.seconds)

    @property
    def seconds_rounded_up(self) -> int:
        """The time in whole seconds, rounded up."""
        return _native.rounded_up(self.seconds)

    @property
    def minutes_rounded_up(self) -> int:
        """The time in whole minutes, rounded up."""
        return _native.rounded_up(self.seconds / 60)

    @property
    def size_gib_rounded_up(self) -> int:
        """The size in whole GB of 1024 MiB, rounded up."""
        return _native.rounded_up(self.size_mib / 1024)


@dataclass(frozen=True, slots=True)
class Progress(Record):
    """What is known about a running copy after a reading."""

    #: The percentage of this reading; ``None`` where none was printed.
    percent: int | None
    #: The recent rate, in percent per second of copying; ``None`` where it is not known.
    percent_per_second: float | None
    #: Whether the rate had to be taken from before the window, because the copy is slow.
    from_older_step: bool
    #: How long the copy still takes at that rate; ``None`` where ``why_unknown`` says why.
    remaining: timedelta | None
    why_unknown: WhyUnknown | None
    #: For how long there has been no progress; ``None`` unless the copy counts as stalled.
    stalled: timedelta | None

    def to_dict(self) -> dict[str, Any]:
        """The document form, as in JSON."""
        remaining = (
            {"unknown": document(self.why_unknown)}
            if self.remaining is None
            else {"seconds": self.remaining.total_seconds()}
        )
        return {
            "percent": self.percent,
            "percent_per_second": self.percent_per_second,
            "from_older_step": self.from_older_step,
            "remaining": remaining,
            "stalled_seconds": None if self.stalled is None else self.stalled.total_seconds(),
        }


@dataclass(frozen=True, slots=True)
class ServerCondition(Record):
    """What one server shows in a row of the decision table."""

    color: Color
    activity: Activity


@dataclass(frozen=True, slots=True)
class DecisionRow(Record):
    """One row of the vendor's decision table (§2.1.1 step 6)."""

    #: The guide's number, 1 to 18.
    number: int
    server1: ServerCondition
    server2: ServerCondition
    fast_copy: FastCopyCondition
    #: What the operator wants; ``None`` where the guide leaves no choice.
    intent: Intent | None
    #: The procedure; ``None`` while a copy runs.
    procedure: ProcedureId | None
    #: The procedures after it.
    then: tuple[ProcedureId, ...]
    situation: Situation
    #: The guide's section of the procedure.
    section: str


@dataclass(frozen=True, slots=True)
class FullCopy(Record):
    """A full copy from its start to its end, as alerts tell it (§3.1.1)."""

    resource: str
    start: datetime
    #: Never before the start.
    end: datetime
    #: Whether it ended well. Only such a copy gives a rate.
    succeeded: bool

    @property
    def duration(self) -> timedelta:
        """How long it took."""
        return self.end - self.start


@dataclass(frozen=True, slots=True)
class Alert(Record):
    """One alert of a full copy."""

    kind: AlertKind
    resource: str
    #: When the alert arrived, local time as printed.
    received: datetime | None
    #: When it happened, local time as printed.
    occurred: datetime | None
    #: The line behind the times, as printed.
    text: str
    #: Its line, counted from 1.
    line: int

    def to_dict(self) -> dict[str, Any]:
        """The document form, as in JSON."""
        return {
            "received": document(self.received),
            "occurred": document(self.occurred),
            "event": {"kind": self.kind.value, "resource": self.resource},
            "text": self.text,
        }


@dataclass(frozen=True, slots=True)
class AlertLog(Record):
    """The alerts of full copies in a text (§3.1.1)."""

    #: In the order of the lines.
    alerts: tuple[Alert, ...]
    #: The copies whose start and end are both there, by their start.
    full_copies: tuple[FullCopy, ...]
    #: What was odd about them.
    findings: tuple[Finding, ...]

    def to_dict(self) -> dict[str, Any]:
        """The document form, as in JSON."""
        return {"alerts": document(self.alerts)}


@dataclass(frozen=True, slots=True)
class CopyLogValues(Record):
    """The two figures of one copy in a copy log (§3.1.2)."""

    #: How many blocks were copied.
    blocks: int
    #: How long it took.
    seconds: int

    @property
    def duration(self) -> timedelta:
        """How long it took."""
        return duration(self.seconds)


@dataclass(frozen=True, slots=True)
class Decoded(Record):
    """Text, and what it took to read it."""

    #: The text, without a byte order mark.
    text: str
    #: The encoding that was told or recognised.
    encoding: Encoding
    #: How many places were outside the encoding and have been replaced by U+FFFD.
    replaced: int
    #: The line of the first such place, counted from 1.
    first_replaced_line: int | None


__all__ = [
    "Alert",
    "AlertLog",
    "Command",
    "CopyLogValues",
    "DataAtRisk",
    "Decoded",
    "Estimate",
    "FullCopy",
    "Need",
    "Progress",
    "DecisionRow",
    "ServerCondition",
]
