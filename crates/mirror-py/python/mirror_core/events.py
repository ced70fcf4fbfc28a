"""What has happened in a session, as its journal tells it.

Written by ``cargo xtask generate`` from the lists in ``crates/mirror-py/src/records.rs``; do not
edit.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING, ClassVar

from ._record import Tagged
from .words import EventKind, Expectation, Notice, Operation, Situation

if TYPE_CHECKING:
    from .reasons import StopReason


class _Event(Tagged):
    __slots__ = ()
    _tag = "event"
    event: ClassVar[EventKind]


@dataclass(frozen=True, slots=True)
class Resumed(_Event):
    """The session was taken up again."""

    event: ClassVar[EventKind] = EventKind.RESUMED


@dataclass(frozen=True, slots=True)
class Told(_Event):
    """A notice was shown."""

    event: ClassVar[EventKind] = EventKind.TOLD
    notice: Notice


@dataclass(frozen=True, slots=True)
class StateRead(_Event):
    """The state was read before an acting step."""

    event: ClassVar[EventKind] = EventKind.STATE_READ
    situation: Situation
    """The situation at that time."""
    rows: tuple[int, ...]
    """The rows of the guide."""
    critical: bool
    """Whether it was critical."""


@dataclass(frozen=True, slots=True)
class Unreadable(_Event):
    """The outputs say nothing that could be acted on, or contradict each other."""

    event: ClassVar[EventKind] = EventKind.UNREADABLE


@dataclass(frozen=True, slots=True)
class ConfirmationAsked(_Event):
    """A confirmation was asked for."""

    event: ClassVar[EventKind] = EventKind.CONFIRMATION_ASKED


@dataclass(frozen=True, slots=True)
class Confirmed(_Event):
    """It was given."""

    event: ClassVar[EventKind] = EventKind.CONFIRMED


@dataclass(frozen=True, slots=True)
class Refused(_Event):
    """A token of something else was given."""

    event: ClassVar[EventKind] = EventKind.REFUSED


@dataclass(frozen=True, slots=True)
class CommandRun(_Event):
    """A command was given to the host."""

    event: ClassVar[EventKind] = EventKind.COMMAND_RUN
    server: str | None
    """Where it runs; ``None``: on any server."""
    argv: tuple[str, ...]
    """The program and its arguments."""


@dataclass(frozen=True, slots=True)
class CommandEnded(_Event):
    """A command has ended."""

    event: ClassVar[EventKind] = EventKind.COMMAND_ENDED
    exit: int | None
    """Its exit status."""
    output: str
    """What it printed, cut."""


@dataclass(frozen=True, slots=True)
class HandedOver(_Event):
    """The operator was asked to do something in the graphical tool."""

    event: ClassVar[EventKind] = EventKind.HANDED_OVER
    operation: Operation


@dataclass(frozen=True, slots=True)
class Answered(_Event):
    """An answer."""

    event: ClassVar[EventKind] = EventKind.ANSWERED
    answer: str
    """The answer."""


@dataclass(frozen=True, slots=True)
class Seen(_Event):
    """The expected state was observed."""

    event: ClassVar[EventKind] = EventKind.SEEN
    expect: Expectation


@dataclass(frozen=True, slots=True)
class Times(_Event):
    """The times of a volume, before an operation that may overwrite them."""

    event: ClassVar[EventKind] = EventKind.TIMES
    server: str
    """The server."""
    last_update: datetime | None
    """``Lastupdate Time``."""
    break_time: datetime | None
    """``Break Time``."""


@dataclass(frozen=True, slots=True)
class NotYet(_Event):
    """The expected state was not observed yet. Noted where the share of the copy that is done has
    changed.
    """

    event: ClassVar[EventKind] = EventKind.NOT_YET
    expect: Expectation
    percent: int | None
    """How much of the copy is done."""


@dataclass(frozen=True, slots=True)
class CopyAdopted(_Event):
    """A copy runs already, or has ended; none was started."""

    event: ClassVar[EventKind] = EventKind.COPY_ADOPTED


@dataclass(frozen=True, slots=True)
class AlreadyDone(_Event):
    """The step had been carried out before, by this session or otherwise."""

    event: ClassVar[EventKind] = EventKind.ALREADY_DONE


@dataclass(frozen=True, slots=True)
class Skipped(_Event):
    """The step does not apply."""

    event: ClassVar[EventKind] = EventKind.SKIPPED


@dataclass(frozen=True, slots=True)
class Done(_Event):
    """All steps are done."""

    event: ClassVar[EventKind] = EventKind.DONE
    read_again: bool
    """Whether the state has to be read and assessed anew."""


@dataclass(frozen=True, slots=True)
class Stopped(_Event):
    """The session has stopped."""

    event: ClassVar[EventKind] = EventKind.STOPPED
    reason: StopReason


Event = (
    Resumed
    | Told
    | StateRead
    | Unreadable
    | ConfirmationAsked
    | Confirmed
    | Refused
    | CommandRun
    | CommandEnded
    | HandedOver
    | Answered
    | Seen
    | Times
    | NotYet
    | CopyAdopted
    | AlreadyDone
    | Skipped
    | Done
    | Stopped
)


__all__ = [
    "AlreadyDone",
    "Answered",
    "CommandEnded",
    "CommandRun",
    "ConfirmationAsked",
    "Confirmed",
    "CopyAdopted",
    "Done",
    "Event",
    "HandedOver",
    "NotYet",
    "Refused",
    "Resumed",
    "Seen",
    "Skipped",
    "StateRead",
    "Stopped",
    "Times",
    "Told",
    "Unreadable",
]
