"""The vocabulary, as real enumerations of strings.

Two kinds of words live here. *Words that the product prints* (:class:`Color`, :class:`Activity`,
...): a printed word outside the list stays a plain ``str`` and never turns into a member, so
``isinstance(server.color, Color)`` tells the one from the other. *Words of this library*
(:class:`Situation`, :class:`Intent`, ...) are closed lists.

The values are those of the JSON documents. A test holds this file against the library.
"""

from __future__ import annotations

from ._base import SpokenWord, Word
from .decided import (
    FastCopyCondition,
    Intent,
    NeedCode,
    ProcedureId,
    Service,
    Severity,
    Situation,
    Verdict,
)
from .figures import (
    BlockUnit,
    CopyKind,
    CopyState,
    FileSystem,
    RateBasis,
    SizeBasis,
    WhyUnknown,
)
from .inputs import (
    AlertKind,
    Encoding,
    Language,
    ReportKind,
)
from .odd import (
    ErrorCode,
    Field,
    FindingSeverity,
    LimitKind,
    NameKind,
)
from .printed import (
    Activity,
    Color,
    DiskError,
    FastCopy,
    GroupMark,
    MirrorStatus,
    ObjectStatus,
    RecoveryStatus,
    SectionKind,
)
from .steps import (
    Condition,
    Effect,
    Expectation,
    Operation,
    Output,
    Question,
    Notice,
    Shell,
    Method,
)

__all__ = [
    "Activity",
    "AlertKind",
    "BlockUnit",
    "Color",
    "Condition",
    "CopyKind",
    "CopyState",
    "DiskError",
    "Effect",
    "Encoding",
    "ErrorCode",
    "Expectation",
    "FastCopy",
    "FastCopyCondition",
    "Field",
    "FileSystem",
    "FindingSeverity",
    "GroupMark",
    "Intent",
    "Language",
    "LimitKind",
    "MirrorStatus",
    "NameKind",
    "NeedCode",
    "ObjectStatus",
    "Operation",
    "Output",
    "ProcedureId",
    "Question",
    "RateBasis",
    "RecoveryStatus",
    "Notice",
    "ReportKind",
    "SectionKind",
    "Service",
    "Severity",
    "Shell",
    "Situation",
    "SizeBasis",
    "SpokenWord",
    "Verdict",
    "Method",
    "WhyUnknown",
    "Word",
]
