"""What Python adds to the records: times as timedeltas, and documents of another form."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Any, Literal

from . import _native
from ._record import Record, Tagged, document, duration
from .words import AlertKind, Shell, WhyUnknown


class TimedMembers(Record):
    __slots__ = ()
    seconds: float

    @property
    def duration(self) -> timedelta:
        """How long it takes; at most the longest that a timedelta holds."""
        return duration(self.seconds)


class EstimateMembers(TimedMembers):
    __slots__ = ()
    size_mib: float

    @property
    def seconds_rounded_up(self) -> int:
        """The time in whole seconds, rounded up."""
        return _native._rounded_up(self.seconds)

    @property
    def minutes_rounded_up(self) -> int:
        """The time in whole minutes, rounded up."""
        return _native._rounded_up(self.seconds / 60)

    @property
    def size_gib_rounded_up(self) -> int:
        """The size in whole GB of 1024 MiB, rounded up."""
        return _native._rounded_up(self.size_mib / 1024)


class DataAtRiskMembers(Record):
    __slots__ = ()
    from_: datetime
    to: datetime

    @property
    def duration(self) -> timedelta:
        """How long was written to one side only."""
        return self.to - self.from_


class FullCopyMembers(Record):
    __slots__ = ()
    start: datetime
    end: datetime

    @property
    def duration(self) -> timedelta:
        """How long it took."""
        return self.end - self.start


class CommandMembers(Record):
    __slots__ = ()
    argv: tuple[str, ...]

    def line(self, shell: Shell | str = Shell.POSIX) -> str:
        """Returns the command as a line of a shell.

        :raises QuoteError: where a word cannot be passed on safely in that shell.

        >>> from mirror_core import Command
        >>> Command("alpha", ("clpgrp", "-s", "night batch"), False).line()
        "clpgrp -s 'night batch'"
        """
        return _native.shell_line(self.argv, shell)


class ProgressMembers(Record):
    __slots__ = ()
    percent: int | None
    percent_per_second: float | None
    from_older_step: bool
    remaining: timedelta | None
    why_unknown: WhyUnknown | None
    stalled: timedelta | None

    def to_dict(self) -> dict[str, Any]:
        """Returns the document form, as in JSON."""
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


class AlertMembers(Record):
    __slots__ = ()
    kind: AlertKind
    resource: str
    received: datetime | None
    occurred: datetime | None
    text: str

    def to_dict(self) -> dict[str, Any]:
        """Returns the document form, as in JSON."""
        return {
            "received": document(self.received),
            "occurred": document(self.occurred),
            "event": {"kind": self.kind.value, "resource": self.resource},
            "text": self.text,
        }


class AlertLogMembers(Record):
    __slots__ = ()
    alerts: tuple[Record, ...]

    def to_dict(self) -> dict[str, Any]:
        """Returns the document form, as in JSON."""
        return {"alerts": document(self.alerts)}


class ObserveMembers(Record):
    __slots__ = ()
    every_seconds: int
    at_most_seconds: int | None

    @property
    def every(self) -> timedelta:
        """The time between two polls."""
        return timedelta(seconds=self.every_seconds)

    @property
    def at_most(self) -> timedelta | None:
        """The time after which it should have been seen."""
        return None if self.at_most_seconds is None else timedelta(seconds=self.at_most_seconds)


class RunbookStepMembers(Record):
    __slots__ = ()
    seconds: float | None

    @property
    def duration(self) -> timedelta | None:
        """How long it takes, where that is known."""
        return None if self.seconds is None else duration(self.seconds)

    def to_dict(self) -> dict[str, Any]:
        """Returns the document form, as in JSON: the fields of the action beside the step's."""
        step = Record.to_dict(self)
        action = step.pop("action")
        return {**step, **action}


class StopReasonMembers(Tagged):
    __slots__ = ()

    @property
    def message(self) -> str:
        """What it means, in English."""
        return self.describe()

    def describe(self, language: Literal["en", "ja"] = "en") -> str:
        """Returns what it means, for a person.

        >>> from mirror_core.reasons import CopyNotStarted
        >>> CopyNotStarted().message
        'mirror recovery has not started'
        """
        return _native._stop_reason_message(self.to_json(), language)
