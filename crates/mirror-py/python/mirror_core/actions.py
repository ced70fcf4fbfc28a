"""What a session asks its host to do next. Tell them apart with ``match``::

match session.next(time.time()):
    case actions.Observe(commands=commands):
        session.observed(run_all(commands), time.time())
    case actions.Wait(until=until):
        time.sleep(max(0.0, until - time.time()))
    ...
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, ClassVar

from ._record import Record
from .words import Effect, Expectation, Operation, Question, Notice

if TYPE_CHECKING:
    from .reasons import StopReason
    from .records import Command


class _Action(Record):
    __slots__ = ()
    action: ClassVar[str]

    def to_dict(self) -> dict[str, Any]:
        """The document form."""
        return {"action": self.action, **Record.to_dict(self)}


@dataclass(frozen=True, slots=True)
class Tell(_Action):
    """Tell this to whoever is there. Nothing is to be fed back."""

    action: ClassVar[str] = "tell"
    #: The number of the step, here and below.
    step: int
    notice: Notice
    #: Whether it must be known before going on.
    warning: bool


@dataclass(frozen=True, slots=True)
class Observe(_Action):
    """Run these reading commands and feed all their output back with ``observed``."""

    action: ClassVar[str] = "observe"
    step: int
    commands: tuple[Command, ...]
    #: What is looked for; ``None``: the state before an acting step.
    expect: Expectation | None


@dataclass(frozen=True, slots=True)
class Run(_Action):
    """Run this command and say how it ended, with ``command_ended``."""

    action: ClassVar[str] = "run"
    step: int
    command: Command
    #: What it does.
    effect: Effect


@dataclass(frozen=True, slots=True)
class Confirm(_Action):
    """Have somebody confirm what cannot be undone, with ``confirmed``."""

    action: ClassVar[str] = "confirm"
    step: int
    #: What is to be given back. It holds for this session, step and state alone.
    token: str
    #: The server whose data is to be the latest.
    source: str | None
    #: The command; ``None`` where it is done in the graphical tool.
    command: Command | None


@dataclass(frozen=True, slots=True)
class Ask(_Action):
    """Have somebody decide, with ``answered``."""

    action: ClassVar[str] = "ask"
    step: int
    question: Question
    #: The answers.
    choices: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ByHand(_Action):
    """Have somebody do this in the graphical tool and say ``"done"``, with ``answered``."""

    action: ClassVar[str] = "by_hand"
    step: int
    operation: Operation
    #: The server that it is done to.
    server: str | None


@dataclass(frozen=True, slots=True)
class Wait(_Action):
    """Nothing to do before this time."""

    action: ClassVar[str] = "wait"
    step: int
    #: The time, in seconds since the origin of the times that the session is given.
    until: float


@dataclass(frozen=True, slots=True)
class Done(_Action):
    """All steps are done."""

    action: ClassVar[str] = "done"
    #: Whether the state has to be read and assessed anew, for another runbook.
    read_again: bool


@dataclass(frozen=True, slots=True)
class Stopped(_Action):
    """The session has stopped and will do nothing more."""

    action: ClassVar[str] = "stopped"
    step: int
    reason: StopReason


Action = Tell | Observe | Run | Confirm | Ask | ByHand | Wait | Done | Stopped

__all__ = [
    "Action",
    "Ask",
    "ByHand",
    "Confirm",
    "Done",
    "Observe",
    "Run",
    "Stopped",
    "Tell",
    "Wait",
]
