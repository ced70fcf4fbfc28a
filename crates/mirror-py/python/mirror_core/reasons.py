"""Why a session has stopped. ``describe(language)`` says it to a person.

Written by ``cargo xtask generate`` from the lists in ``crates/mirror-py/src/records.rs``; do not
edit.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from ._members import StopReasonMembers
from .words import Expectation, FindingCode, Situation, StopCode


class _StopReason(StopReasonMembers):
    __slots__ = ()
    _tag = "code"
    code: ClassVar[StopCode]


@dataclass(frozen=True, slots=True)
class StateChanged(_StopReason):
    """The state is not the one that the step was planned for."""

    code: ClassVar[StopCode] = StopCode.STATE_CHANGED
    situation: Situation
    """The situation now."""
    rows: tuple[int, ...]
    """The rows that it fits."""
    findings: tuple[FindingCode, ...]
    """Codes of what is odd about it."""


@dataclass(frozen=True, slots=True)
class Unreadable(_StopReason):
    """The output says nothing of the resource, several times in a row."""

    code: ClassVar[StopCode] = StopCode.UNREADABLE


@dataclass(frozen=True, slots=True)
class OtherSource(_StopReason):
    """Another server holds the latest data than the one that was planned with."""

    code: ClassVar[StopCode] = StopCode.OTHER_SOURCE
    server: str
    """That server."""


@dataclass(frozen=True, slots=True)
class CommandFailed(_StopReason):
    """A command has failed."""

    code: ClassVar[StopCode] = StopCode.COMMAND_FAILED
    exit: int
    """Its exit status."""


@dataclass(frozen=True, slots=True)
class OutcomeUnknown(_StopReason):
    """Whether a command that cannot be undone has run is not known, and its effect is not observed.
    It is never run twice.
    """

    code: ClassVar[StopCode] = StopCode.OUTCOME_UNKNOWN


@dataclass(frozen=True, slots=True)
class NotSeen(_StopReason):
    """The expected state was not observed within its time."""

    code: ClassVar[StopCode] = StopCode.NOT_SEEN
    expect: Expectation


@dataclass(frozen=True, slots=True)
class CopyNotStarted(_StopReason):
    """The copy has not started."""

    code: ClassVar[StopCode] = StopCode.COPY_NOT_STARTED


@dataclass(frozen=True, slots=True)
class CopyStoppedEarly(_StopReason):
    """The copy has stopped before it was complete; the source still holds the latest data."""

    code: ClassVar[StopCode] = StopCode.COPY_STOPPED_EARLY
    percent: int | None
    """How much was done, where it is known."""


@dataclass(frozen=True, slots=True)
class CopyFellBack(_StopReason):
    """The copy has fallen back: no server is marked as holding the latest data any more."""

    code: ClassVar[StopCode] = StopCode.COPY_FELL_BACK


@dataclass(frozen=True, slots=True)
class WrongDirection(_StopReason):
    """The copy runs the other way."""

    code: ClassVar[StopCode] = StopCode.WRONG_DIRECTION
    source: str
    """The server that is copied from."""
    destination: str
    """The server that is copied to."""


@dataclass(frozen=True, slots=True)
class Stalled(_StopReason):
    """The copy makes no progress."""

    code: ClassVar[StopCode] = StopCode.STALLED
    percent: int | None
    """Where it stands."""
    seconds: int
    """For how many seconds."""


@dataclass(frozen=True, slots=True)
class PartnerStopped(_StopReason):
    """The other server has stopped."""

    code: ClassVar[StopCode] = StopCode.PARTNER_STOPPED


@dataclass(frozen=True, slots=True)
class GroupFailed(_StopReason):
    """The group has a status from which it has to be stopped first."""

    code: ClassVar[StopCode] = StopCode.GROUP_FAILED
    status: str
    """Its status."""


@dataclass(frozen=True, slots=True)
class Declined(_StopReason):
    """The operator has declined."""

    code: ClassVar[StopCode] = StopCode.DECLINED


@dataclass(frozen=True, slots=True)
class NoAnswer(_StopReason):
    """Nothing was fed back in all the time that a step may take."""

    code: ClassVar[StopCode] = StopCode.NO_ANSWER


StopReason = (
    StateChanged
    | Unreadable
    | OtherSource
    | CommandFailed
    | OutcomeUnknown
    | NotSeen
    | CopyNotStarted
    | CopyStoppedEarly
    | CopyFellBack
    | WrongDirection
    | Stalled
    | PartnerStopped
    | GroupFailed
    | Declined
    | NoAnswer
)


__all__ = [
    "CommandFailed",
    "CopyFellBack",
    "CopyNotStarted",
    "CopyStoppedEarly",
    "Declined",
    "GroupFailed",
    "NoAnswer",
    "NotSeen",
    "OtherSource",
    "OutcomeUnknown",
    "PartnerStopped",
    "Stalled",
    "StateChanged",
    "StopReason",
    "Unreadable",
    "WrongDirection",
]
