"""Kinds and encodings of inputs, and the languages of messages."""

from __future__ import annotations

from ._base import Word


class ReportKind(Word):
    """Which command printed a report."""

    #: ``clpmdstat --mirror``.
    MIRROR = "mirror"
    #: ``clpmdstat --active``.
    ACTIVE = "active"
    #: ``clpstat``.
    CLUSTER = "cluster"
    #: ``clpstat -i`` and its relatives.
    INFO = "info"
    #: ``clpstat -g``.
    GROUP_MAP = "groupmap"


class AlertKind(Word):
    """What an alert says of a full copy."""

    #: It has started.
    FULL_COPY_STARTED = "full_copy_started"
    #: It has ended well.
    FULL_COPY_SUCCEEDED = "full_copy_succeeded"
    #: It has failed.
    FULL_COPY_FAILED = "full_copy_failed"


class Encoding(Word):
    """An encoding of console output."""

    #: UTF-8, with or without a byte order mark.
    UTF8 = "utf-8"
    #: UTF-16, low byte first.
    UTF16_LE = "utf-16le"
    #: UTF-16, high byte first.
    UTF16_BE = "utf-16be"
    #: The code page of Japanese Windows.
    CP932 = "cp932"
    #: EUC-JP.
    EUC_JP = "euc-jp"


class Language(Word):
    """A language of the messages."""

    #: English.
    ENGLISH = "en"
    #: Japanese.
    JAPANESE = "ja"


__all__ = [
    "AlertKind",
    "Encoding",
    "Language",
    "ReportKind",
]
