"""What all words of the vocabulary have in common."""

from __future__ import annotations

from enum import StrEnum
from typing import Literal

from . import _native


class Word(StrEnum):
    """A word of the vocabulary."""

    def __repr__(self) -> str:
        return f"{type(self).__name__}.{self.name}"


class SpokenWord(Word):
    """A word that there is a sentence for."""

    def describe(self, language: Literal["en", "ja"] = "en") -> str:
        """Returns what it means, for a person.

        >>> from mirror_core import Color
        >>> Color.GREEN.describe()
        'holds the latest data'
        """
        return _native._describe(type(self).__name__, self.value, language)
