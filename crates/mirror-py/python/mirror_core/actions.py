"""What a session asks its host to do next. Tell them apart with ``match``::

match session.next(time.time()):
    case actions.Observe(commands=commands):
        session.observed(run_all(commands), time.time())
    case actions.Wait(until=until):
        time.sleep(max(0.0, until - time.time()))
    ...

Written by ``cargo xtask generate`` from the lists in ``crates/mirror-py/src/records.rs``; do not
edit.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

from ._record import Tagged
from .words import ActionKind, Effect, Expectation, Notice, Operation, Question

if TYPE_CHECKING:
    from .reasons import StopReason
    from .records import Command


class _Action(Tagged):
    __slots__ = ()
    _tag = "action"
    action: ClassVar[ActionKind]


@dataclass(frozen=True, slots=True)
class Tell(_Action):
    """Show this notice to the operator. Nothing is fed back."""

    action: ClassVar[ActionKind] = ActionKind.TELL
    step: int
    """The number of the step."""
    notice: Notice
    warning: bool
    """Whether it must be known before going on."""


@dataclass(frozen=True, slots=True)
class Observe(_Action):
    """Run these reading commands and feed all their output back, one behind the other, with
    ``observed``.
    """

    action: ClassVar[ActionKind] = ActionKind.OBSERVE
    step: int
    """The number of the step."""
    commands: tuple[Command, ...]
    """The commands."""
    expect: Expectation | None
    """What is looked for; ``None``: the state before an acting step."""


@dataclass(frozen=True, slots=True)
class Run(_Action):
    """Run this command and say how it ended, with ``command_ended``."""

    action: ClassVar[ActionKind] = ActionKind.RUN
    step: int
    """The number of the step."""
    command: Command
    """The command."""
    effect: Effect
    """What it does."""


@dataclass(frozen=True, slots=True)
class Confirm(_Action):
    """Have the operator confirm what cannot be undone, with ``confirmed``."""

    action: ClassVar[ActionKind] = ActionKind.CONFIRM
    step: int
    """The number of the step."""
    token: str
    """What is to be given back. It holds for this session, step and state alone."""
    source: str | None
    """The server whose data is to be the latest."""
    command: Command | None
    """The command; ``None`` where it is done in the graphical tool."""


@dataclass(frozen=True, slots=True)
class Ask(_Action):
    """Have the operator decide, with ``answered``."""

    action: ClassVar[ActionKind] = ActionKind.ASK
    step: int
    """The number of the step."""
    question: Question
    """The question."""
    choices: tuple[str, ...]
    """The answers."""


@dataclass(frozen=True, slots=True)
class ByHand(_Action):
    """Have the operator do this in the graphical tool and say ``done``, with ``answered``."""

    action: ClassVar[ActionKind] = ActionKind.BY_HAND
    step: int
    """The number of the step."""
    operation: Operation
    server: str | None
    """The server that it is done to."""


@dataclass(frozen=True, slots=True)
class Wait(_Action):
    """Nothing to do before this time."""

    action: ClassVar[ActionKind] = ActionKind.WAIT
    step: int
    """The number of the step."""
    until: float
    """The time."""


@dataclass(frozen=True, slots=True)
class Done(_Action):
    """All steps are done."""

    action: ClassVar[ActionKind] = ActionKind.DONE
    read_again: bool
    """Whether the state has to be read and assessed anew, for another runbook."""


@dataclass(frozen=True, slots=True)
class Stopped(_Action):
    """The session has stopped and will do nothing more."""

    action: ClassVar[ActionKind] = ActionKind.STOPPED
    step: int
    """The number of the step."""
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
