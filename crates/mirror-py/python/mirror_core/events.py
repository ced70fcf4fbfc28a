"""What has happened in a session, as its journal tells it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING, Any, ClassVar

from ._record import Record
from .words import Expectation, Operation, Notice, Situation

if TYPE_CHECKING:
    from .reasons import StopReason


class _Event(Record):
    __slots__ = ()
    event: ClassVar[str]

    def to_dict(self) -> dict[str, Any]:
        """The document form, as in JSON."""
        return {"event": self.event, **Record.to_dict(self)}


@dataclass(frozen=True, slots=True)
class Resumed(_Event):
    """The session was taken up again."""

    event: ClassVar[str] = "resumed"


@dataclass(frozen=True, slots=True)
class Told(_Event):
    """Something was told."""

    event: ClassVar[str] = "told"
    notice: Notice


@dataclass(frozen=True, slots=True)
class StateRead(_Event):
    """The state was read before an acting step."""

    event: ClassVar[str] = "state_read"
    situation: Situation
    #: The rows of the guide.
    rows: tuple[int, ...]
    #: Whether it was critical.
    critical: bool


@dataclass(frozen=True, slots=True)
class Unreadable(_Event):
    """The outputs say nothing that could be acted on, or contradict each other."""

    event: ClassVar[str] = "unreadable"


@dataclass(frozen=True, slots=True)
class ConfirmationAsked(_Event):
    """A confirmation was asked for."""

    event: ClassVar[str] = "confirmation_asked"


@dataclass(frozen=True, slots=True)
class Confirmed(_Event):
    """It was given."""

    event: ClassVar[str] = "confirmed"


@dataclass(frozen=True, slots=True)
class Refused(_Event):
    """A token of something else was given."""

    event: ClassVar[str] = "refused"


@dataclass(frozen=True, slots=True)
class CommandRun(_Event):
    """A command was handed out."""

    event: ClassVar[str] = "command_run"
    #: Where it runs; ``None``: on any server.
    server: str | None
    argv: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class CommandEnded(_Event):
    """A command has ended."""

    event: ClassVar[str] = "command_ended"
    #: Its exit status.
    exit: int | None
    #: What it printed, cut.
    output: str


@dataclass(frozen=True, slots=True)
class HandedOver(_Event):
    """Somebody was asked to do something in the graphical tool."""

    event: ClassVar[str] = "handed_over"
    operation: Operation


@dataclass(frozen=True, slots=True)
class Answered(_Event):
    """An answer."""

    event: ClassVar[str] = "answered"
    answer: str


@dataclass(frozen=True, slots=True)
class Seen(_Event):
    """What had to be seen was seen."""

    event: ClassVar[str] = "seen"
    expect: Expectation


@dataclass(frozen=True, slots=True)
class Times(_Event):
    """The times of a volume, before an operation that may overwrite them."""

    event: ClassVar[str] = "times"
    server: str
    last_update: datetime | None
    break_time: datetime | None


@dataclass(frozen=True, slots=True)
class NotYet(_Event):
    """It was not seen yet. Noted where the share of the copy that is done has changed."""

    event: ClassVar[str] = "not_yet"
    expect: Expectation
    #: How much of the copy is done.
    percent: int | None


@dataclass(frozen=True, slots=True)
class CopyAdopted(_Event):
    """A copy runs already, or has ended; none was started."""

    event: ClassVar[str] = "copy_adopted"


@dataclass(frozen=True, slots=True)
class AlreadyDone(_Event):
    """The step had been carried out before, by this session or somebody else."""

    event: ClassVar[str] = "already_done"


@dataclass(frozen=True, slots=True)
class Skipped(_Event):
    """The step does not apply."""

    event: ClassVar[str] = "skipped"


@dataclass(frozen=True, slots=True)
class Done(_Event):
    """All steps are done."""

    event: ClassVar[str] = "done"
    #: Whether the state has to be read and assessed anew.
    read_again: bool


@dataclass(frozen=True, slots=True)
class Stopped(_Event):
    """The session has stopped."""

    event: ClassVar[str] = "stopped"
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
