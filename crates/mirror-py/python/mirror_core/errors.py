"""What can go wrong. Every error has a stable ``code`` and a message in each language."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from .words import NeedCode


class MirrorError(Exception):
    """The base of all errors of this package.

    The message is one line: lower case, no final full stop, what was given in backticks.
    """

    #: The stable code of what is wrong.
    code: str

    def __init__(
        self,
        message: str,
        *,
        code: str = "",
        messages: Mapping[str, str] | None = None,
        **details: Any,
    ) -> None:
        super().__init__(message)
        self.code = code
        self._messages = dict(messages or {})
        # The rest are the attributes that the class below declares.
        self.__dict__.update(details)

    @property
    def message(self) -> str:
        """The message, in English: the same as ``str(error)``."""
        return str(self)

    def describe(self, language: str = "en") -> str:
        """The message in a language, ``"en"`` or ``"ja"``; in English where there is no other.

        >>> import mirror_core
        >>> try:
        ...     mirror_core.parse_mirror("good morning")
        ... except mirror_core.ParseError as error:
        ...     print(error.describe("ja"))
        読み取れる出力がありません: `good morning` (1 行 1 桁)
        """
        return self._messages.get(language, str(self))


class ParseError(MirrorError, ValueError):
    """There is nothing to hand back from a text.

    ``code`` is one of :class:`~mirror_core.ErrorCode`. Anything less than an error is a
    :class:`~mirror_core.Finding` of what was read.
    """

    #: Where, in bytes from the start of the decoded text (of its UTF-8 form).
    offset: int
    #: The line, counted from 1.
    line: int
    #: The column in characters, counted from 1.
    column: int
    #: The offending text: at most 120 characters, control characters escaped.
    excerpt: str
    #: Which of several sources it was, counted from 0; ``None`` where there was one.
    source: int | None = None


class UnusableNameError(MirrorError, ValueError):
    """A name that cannot be part of a command: too long, with a control character, ..."""


class RateError(MirrorError, ValueError):
    """Figures that give no rate of a copy."""


class QuoteError(MirrorError, ValueError):
    """A word that cannot be passed on safely in a line of a shell."""


class ArgumentError(MirrorError, ValueError):
    """An argument that is no word of its list, or no version of the product."""


class DocumentError(MirrorError, ValueError):
    """JSON that is no document of the wanted form."""


class SessionError(MirrorError):
    """Something that a session cannot take now."""

    #: Names and choices that are missing, where ``code`` is ``"needs"``.
    needs: Sequence[NeedCode] = ()


__all__ = [
    "ArgumentError",
    "DocumentError",
    "MirrorError",
    "ParseError",
    "QuoteError",
    "RateError",
    "SessionError",
    "UnusableNameError",
]
