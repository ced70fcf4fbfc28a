"""What all records have in common: they are values, and have a document form."""

from __future__ import annotations

import json
from dataclasses import fields
from datetime import datetime, timedelta
from enum import StrEnum
from typing import Any, ClassVar


class Record:
    """A frozen value that comes out of the library."""

    __slots__ = ()

    def to_dict(self) -> dict[str, Any]:
        """Returns the document form, as in JSON."""
        return {
            field.name.rstrip("_"): document(getattr(self, field.name))
            for field in fields(self)  # type: ignore[arg-type]
        }

    def to_json(self) -> str:
        """Returns the document form, as compact JSON."""
        return json.dumps(self.to_dict(), ensure_ascii=False, separators=(",", ":"))


class Tagged(Record):
    """A record of one of several kinds: its kind stands in the document too."""

    __slots__ = ()
    #: The attribute that holds the kind.
    _tag: ClassVar[str]

    def to_dict(self) -> dict[str, Any]:
        """Returns the document form, as in JSON."""
        return {self._tag: document(getattr(self, self._tag)), **Record.to_dict(self)}


def document(value: Any) -> Any:
    """A value as it stands in a document."""
    match value:
        case StrEnum():
            return value.value
        case datetime():
            return value.isoformat()
        case tuple():
            return [document(item) for item in value]
        case Record():
            return value.to_dict()
        case _:
            return value


def duration(seconds: float) -> timedelta:
    """A number of seconds as a timedelta; at most the longest that there is."""
    try:
        return timedelta(seconds=seconds)
    except OverflowError:
        return timedelta.max
