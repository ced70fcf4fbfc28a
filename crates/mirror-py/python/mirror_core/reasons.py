"""Why a session has stopped. ``describe(language)`` says it to a person."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, ClassVar, Literal

from . import _native
from ._record import Record
from .words import Expectation, Situation


class _Reason(Record):
    __slots__ = ()
    #: The stable code.
    code: ClassVar[str]

    def to_dict(self) -> dict[str, Any]:
        """The document form, as in JSON."""
        return {"code": self.code, **Record.to_dict(self)}

    @property
    def message(self) -> str:
        """What it means, in English."""
        return self.describe()

    def describe(self, language: Literal["en", "ja"] = "en") -> str:
        """What it means, for a person.

        >>> CopyNotStarted().message
        'mirror recovery has not started'
        """
        return _native.stop_reason_message(self.to_json(), language)


@dataclass(frozen=True, slots=True)
class StateChanged(_Reason):
    """The state is not the one that the step was planned for."""

    code: ClassVar[str] = "state_changed"
    #: What is the case now.
    situation: Situation
    #: The rows that it fits.
    rows: tuple[int, ...]
    #: Codes of what is odd about it.
    findings: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Unreadable(_Reason):
    """The output says nothing of the resource, several times in a row."""

    code: ClassVar[str] = "unreadable"


@dataclass(frozen=True, slots=True)
class OtherSource(_Reason):
    """Another server holds the latest data than the one that was planned with."""

    code: ClassVar[str] = "other_source"
    server: str


@dataclass(frozen=True, slots=True)
class CommandFailed(_Reason):
    """A command has failed."""

    code: ClassVar[str] = "command_failed"
    #: Its exit status.
    exit: int


@dataclass(frozen=True, slots=True)
class OutcomeUnknown(_Reason):
    """Whether a command that cannot be undone has run is not known. It is never run twice."""

    code: ClassVar[str] = "outcome_unknown"


@dataclass(frozen=True, slots=True)
class NotSeen(_Reason):
    """What should have been seen was not, within its time."""

    code: ClassVar[str] = "not_seen"
    expect: Expectation


@dataclass(frozen=True, slots=True)
class CopyNotStarted(_Reason):
    """The copy has not started."""

    code: ClassVar[str] = "copy_not_started"


@dataclass(frozen=True, slots=True)
class CopyStoppedEarly(_Reason):
    """The copy has stopped before it was complete; the source still holds the latest data."""

    code: ClassVar[str] = "copy_stopped_early"
    #: How much was done, where it was seen.
    percent: int | None


@dataclass(frozen=True, slots=True)
class CopyFellBack(_Reason):
    """The copy has fallen back: no server is marked as holding the latest data any more."""

    code: ClassVar[str] = "copy_fell_back"


@dataclass(frozen=True, slots=True)
class WrongDirection(_Reason):
    """The copy runs the other way."""

    code: ClassVar[str] = "wrong_direction"
    source: str
    destination: str


@dataclass(frozen=True, slots=True)
class Stalled(_Reason):
    """The copy makes no progress."""

    code: ClassVar[str] = "stalled"
    #: Where it stands.
    percent: int | None
    #: For how long.
    seconds: int


@dataclass(frozen=True, slots=True)
class PartnerStopped(_Reason):
    """The other server has stopped."""

    code: ClassVar[str] = "partner_stopped"


@dataclass(frozen=True, slots=True)
class GroupFailed(_Reason):
    """The group has a status from which it has to be stopped first."""

    code: ClassVar[str] = "group_failed"
    status: str


@dataclass(frozen=True, slots=True)
class Declined(_Reason):
    """Somebody has declined."""

    code: ClassVar[str] = "declined"


@dataclass(frozen=True, slots=True)
class NoAnswer(_Reason):
    """Nothing was fed back in all the time that a step may take."""

    code: ClassVar[str] = "no_answer"


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
