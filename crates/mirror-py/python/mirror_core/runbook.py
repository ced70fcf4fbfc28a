"""The steps of a runbook, and what is done in each. Tell them apart with ``match``::

for step in runbook.steps:
    match step.action:
        case runbook.Run(command=command):
            print(command.argv)
        case runbook.ByHand(operation=operation):
            ...

Written by ``cargo xtask generate`` from the lists in ``crates/mirror-py/src/records.rs``; do not
edit.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

from ._members import ObserveMembers, RunbookStepMembers
from ._record import Tagged
from .words import (
    Condition,
    Effect,
    Expectation,
    Notice,
    Operation,
    Output,
    ProcedureId,
    Question,
    StepKind,
)

if TYPE_CHECKING:
    from .records import Command


class _RunbookAction(Tagged):
    __slots__ = ()
    _tag = "kind"
    kind: ClassVar[StepKind]


@dataclass(frozen=True, slots=True)
class Run(_RunbookAction):
    """A command that changes something."""

    kind: ClassVar[StepKind] = StepKind.RUN
    command: Command
    """The command."""
    effect: Effect
    """What it does."""
    irreversible: bool
    """Whether it cannot be undone."""


@dataclass(frozen=True, slots=True)
class Observe(ObserveMembers, _RunbookAction):
    """Read an output until it shows the expected state."""

    kind: ClassVar[StepKind] = StepKind.OBSERVE
    command: Command
    """The command whose output is read. A session reads with that of ``output``, whatever a
    document says here.
    """
    output: Output
    """Which output that is."""
    expect: Expectation
    """The state that must be observed before the next step."""
    every_seconds: int
    """The seconds between two observations."""
    at_most_seconds: int | None
    """The seconds within which it must be observed; ``None``: as long as it takes."""


@dataclass(frozen=True, slots=True)
class Choose(_RunbookAction):
    """The operator has to decide."""

    kind: ClassVar[StepKind] = StepKind.CHOOSE
    question: Question
    """The question."""
    choices: tuple[str, ...]
    """The answers."""


@dataclass(frozen=True, slots=True)
class ByHand(_RunbookAction):
    """Do something in the graphical tool."""

    kind: ClassVar[StepKind] = StepKind.BY_HAND
    operation: Operation
    server: str | None
    """The server that it is done to, where there is one."""
    irreversible: bool
    """Whether it cannot be undone."""


@dataclass(frozen=True, slots=True)
class Note(_RunbookAction):
    """Worth knowing."""

    kind: ClassVar[StepKind] = StepKind.NOTE
    notice: Notice


@dataclass(frozen=True, slots=True)
class Warn(_RunbookAction):
    """Must be known before going on."""

    kind: ClassVar[StepKind] = StepKind.WARN
    notice: Notice


@dataclass(frozen=True, slots=True)
class ReadAgain(_RunbookAction):
    """The state has to be read and assessed anew."""

    kind: ClassVar[StepKind] = StepKind.READ_AGAIN


RunbookAction = Run | Observe | Choose | ByHand | Note | Warn | ReadAgain


@dataclass(frozen=True, slots=True)
class RunbookStep(RunbookStepMembers):
    """One step of a runbook."""

    number: int
    """Counted from 1."""
    procedure: ProcedureId | None
    """The procedure that it belongs to."""
    section: str
    """The guide's section."""
    condition: Condition | None
    """When it applies; ``None``: always."""
    action: RunbookAction
    """What is done."""
    seconds: float | None
    """How long it takes, in seconds, where that is known."""


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
