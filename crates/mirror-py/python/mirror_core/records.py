"""Values that only come out of the library: frozen, comparable, picklable.

A name that ends in ``seconds`` is a number, as in the JSON documents; beside it stands the same
as a :class:`~datetime.timedelta`.

Written by ``cargo xtask generate`` from the lists in ``crates/mirror-py/src/records.rs``; do not
edit.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from ._members import (
    AlertLogMembers,
    AlertMembers,
    CommandMembers,
    DataAtRiskMembers,
    EstimateMembers,
    FullCopyMembers,
    ProgressMembers,
    TimedMembers,
)
from ._record import Record
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
    Situation,
    SizeBasis,
    WhyUnknown,
)

if TYPE_CHECKING:
    from ._native import Finding


@dataclass(frozen=True, slots=True)
class DataAtRisk(DataAtRiskMembers):
    """Updates that exist on one side only: those between the break and the last update."""

    from_: datetime
    """The break, in the server's local time."""
    to: datetime
    """The last update, in the server's local time. Equal to ``from`` where nothing was written
    after the break.
    """


@dataclass(frozen=True, slots=True)
class Need(Record):
    """Missing input: an output, a name or a choice that would settle an open point."""

    code: NeedCode
    """The missing input."""
    hint: str
    """The command whose output gives it, or, of a choice, a sentence that asks for it."""


@dataclass(frozen=True, slots=True)
class Command(CommandMembers):
    """A command that acts."""

    server: str | None
    """The server on which it runs; ``None``: any server of the cluster."""
    argv: tuple[str, ...]
    """The program and its arguments. A name that is not known stands as a placeholder in angle
    brackets.
    """
    conditional: bool
    """Whether it runs only if the state at that point asks for it."""


@dataclass(frozen=True, slots=True)
class Estimate(EstimateMembers):
    """How long a copy takes, and what that was worked out from (§3.2).

    The fields hold the exact values; ``seconds_rounded_up`` and its neighbours give figures to
    show.
    """

    copy: CopyKind
    """What is copied."""
    size_mib: float
    """How much is copied, in MiB."""
    seconds_per_gb: float
    """The rate, in seconds per GB (1024 MiB)."""
    seconds: float
    """How long the copy takes, in seconds."""
    rate_basis: RateBasis
    """Where the rate comes from."""
    size_basis: SizeBasis
    """Where the size comes from."""


@dataclass(frozen=True, slots=True)
class Progress(ProgressMembers):
    """What is known about a running copy after a reading.

    In documents, times are seconds: ``{"percent": 42, "percent_per_second": 0.03,
    "from_older_step": false, "remaining": {"seconds": 1740.0}, "stalled_seconds": null}``, and an
    unknown remaining time is ``{"unknown": "paused"}``.
    """

    percent: int | None
    """The percentage of this reading, 0 to 100. ``None`` where none was printed."""
    percent_per_second: float | None
    """The recent rate, in percent per second of copying; finite and above zero. ``None`` where it
    is not known.
    """
    from_older_step: bool
    """Whether the rate had to be taken from before the window, because the copy is slow."""
    remaining: timedelta | None
    """How long the copy still takes at that rate; ``None`` where ``why_unknown`` says why."""
    why_unknown: WhyUnknown | None
    """Why no remaining time can be given."""
    stalled: timedelta | None
    """For how long there has been no progress, pauses apart; ``None`` unless that is as long as the
    tracker's setting, or while the copy does not run.
    """


@dataclass(frozen=True, slots=True)
class ServerCondition(Record):
    """What one server shows in a row."""

    color: Color | str
    """``Mirror Color``."""
    activity: Activity | str
    """``Active Status``."""


@dataclass(frozen=True, slots=True)
class DecisionRow(Record):
    """One row of the table."""

    number: int
    """The guide's number, 1 to 18. ``row`` in documents."""
    server1: ServerCondition
    """What server 1 shows."""
    server2: ServerCondition
    """What server 2 shows."""
    fast_copy: FastCopyCondition
    """Whether a differential copy is possible."""
    intent: Intent | None
    """What the operator wants; none where the guide leaves no choice."""
    procedure: ProcedureId | None
    """The procedure; none while a copy runs."""
    then: tuple[ProcedureId, ...]
    """The procedures after it."""
    situation: Situation
    """What the row means."""
    section: str
    """The guide's section of the procedure."""


@dataclass(frozen=True, slots=True)
class FullCopy(FullCopyMembers):
    """A full copy from its start to its end."""

    resource: str
    """The mirror disk resource."""
    start: datetime
    """When it started."""
    end: datetime
    """When it ended; never before the start."""
    succeeded: bool
    """Whether it ended well. Only such a copy gives a rate."""


@dataclass(frozen=True, slots=True)
class Alert(AlertMembers):
    """One alert of a full copy."""

    kind: AlertKind
    """What happened."""
    resource: str
    """The resource that it is about."""
    received: datetime | None
    """When the alert arrived, local time as printed."""
    occurred: datetime | None
    """When it happened, local time as printed."""
    text: str
    """The line behind the times, as printed."""
    line: int
    """Its line, counted from 1."""


@dataclass(frozen=True, slots=True)
class AlertLog(AlertLogMembers):
    """The alerts of full copies in a text."""

    alerts: tuple[Alert, ...]
    """The alerts of full copies, in the order of the lines."""
    full_copies: tuple[FullCopy, ...]
    """The copies whose start and end are both there, by their start."""
    findings: tuple[Finding, ...]
    """What was odd about them."""


@dataclass(frozen=True, slots=True)
class CopyLogValues(TimedMembers):
    """The two figures of one copy."""

    blocks: int
    """Value ① of the guide: how many blocks were copied."""
    seconds: int
    """Value ② of the guide: how long it took, in seconds."""


@dataclass(frozen=True, slots=True)
class Decoded(Record):
    """Text, and what it took to read it."""

    text: str
    """The text, without a byte order mark."""
    encoding: Encoding
    """The encoding that was stated or recognised."""
    replaced: int
    """How many places were outside the encoding and have been replaced by U+FFFD."""
    first_replaced_line: int | None
    """The line of the first such place, counted from 1."""


__all__ = [
    "Alert",
    "AlertLog",
    "Command",
    "CopyLogValues",
    "DataAtRisk",
    "DecisionRow",
    "Decoded",
    "Estimate",
    "FullCopy",
    "Need",
    "Progress",
    "ServerCondition",
]
