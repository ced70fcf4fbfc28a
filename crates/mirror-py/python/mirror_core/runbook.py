"""The steps of a runbook, and what is done in each. Tell them apart with ``match``::

for step in runbook.steps:
    match step.action:
        case runbook.Run(command=command):
            print(command.argv)
        case runbook.ByHand(operation=operation):
            ...
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING, Any, ClassVar

from ._record import Record, duration
from .words import (
    Condition,
    Effect,
    Expectation,
    Operation,
    Output,
    ProcedureId,
    Question,
    Notice,
)

if TYPE_CHECKING:
    from .records import Command


class _Action(Record):
    __slots__ = ()
    kind: ClassVar[str]

    def to_dict(self) -> dict[str, Any]:
        """The document form, as in JSON."""
        return {"kind": self.kind, **Record.to_dict(self)}


@dataclass(frozen=True, slots=True)
class Run(_Action):
    """A command that changes something."""

    kind: ClassVar[str] = "run"
    command: Command
    #: What it does.
    effect: Effect
    #: Whether it cannot be undone.
    irreversible: bool


@dataclass(frozen=True, slots=True)
class Observe(_Action):
    """Look at an output until it shows what must be seen."""

    kind: ClassVar[str] = "observe"
    #: The command whose output is looked at.
    command: Command
    output: Output
    #: What must be seen.
    expect: Expectation
    #: The seconds between two looks.
    every_seconds: int
    #: The seconds after which it should have been seen.
    at_most_seconds: int | None

    @property
    def every(self) -> timedelta:
        """The time between two looks."""
        return timedelta(seconds=self.every_seconds)

    @property
    def at_most(self) -> timedelta | None:
        """The time after which it should have been seen."""
        return None if self.at_most_seconds is None else timedelta(seconds=self.at_most_seconds)


@dataclass(frozen=True, slots=True)
class Choose(_Action):
    """Somebody has to decide."""

    kind: ClassVar[str] = "choose"
    question: Question
    #: The answers.
    choices: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ByHand(_Action):
    """Do something in the graphical tool."""

    kind: ClassVar[str] = "by_hand"
    operation: Operation
    #: The server that it is done to, where there is one.
    server: str | None
    #: Whether it cannot be undone.
    irreversible: bool


@dataclass(frozen=True, slots=True)
class Note(_Action):
    """Worth knowing."""

    kind: ClassVar[str] = "note"
    notice: Notice


@dataclass(frozen=True, slots=True)
class Warn(_Action):
    """Must be known before going on."""

    kind: ClassVar[str] = "warn"
    notice: Notice


@dataclass(frozen=True, slots=True)
class ReadAgain(_Action):
    """The state has to be read and assessed anew."""

    kind: ClassVar[str] = "read_again"


RunbookAction = Run | Observe | Choose | ByHand | Note | Warn | ReadAgain


@dataclass(frozen=True, slots=True)
class RunbookStep(Record):
    """One step of a runbook."""

    #: Counted from 1.
    number: int
    procedure: ProcedureId | None
    #: The guide's section.
    section: str
    #: When it applies; ``None``: always.
    condition: Condition | None
    #: What is done.
    action: RunbookAction
    #: How long it takes, where that is known.
    seconds: float | None

    @property
    def duration(self) -> timedelta | None:
        """How long it takes, where that is known."""
        return None if self.seconds is None else duration(self.seconds)

    def to_dict(self) -> dict[str, Any]:
        """The document form, as in JSON."""
        # Not `super()`: a dataclass with slots is another class than the one written here.
        step = Record.to_dict(self)
        action = step.pop("action")
        return {**step, **action}


__all__ = [
    "ByHand",
    "Choose",
    "Note",
    "Observe",
    "ReadAgain",
    "Run",
    "RunbookAction",
    "RunbookStep",
    "Warn",
]
