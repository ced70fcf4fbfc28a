"""Types of arguments, for annotations of one's own.

>>> from mirror_core.typing import Circumstances
>>> known: Circumstances = {"group": "failover1", "seconds_per_gb": 15.0}
"""

from __future__ import annotations

import sys
from datetime import timedelta
from typing import TYPE_CHECKING, TypeAlias, TypedDict, Union

if sys.version_info >= (3, 12):
    from collections.abc import Buffer
else:
    Buffer: TypeAlias = bytes | bytearray | memoryview

if TYPE_CHECKING:
    from ._native import (
        ActivityReport,
        ClusterInfo,
        ClusterReport,
        CopyRate,
        Found,
        GroupMap,
        MirrorReport,
        MirrorState,
    )
    from .words import FileSystem, Language

#: Text, or anything that holds bytes in an encoding that is told or recognised.
Text: TypeAlias = str | Buffer
#: What ``read`` takes.
Source: TypeAlias = Union[str, Buffer, "Found", "MirrorState"]
#: A report of any kind.
Report: TypeAlias = Union[
    "MirrorReport", "ActivityReport", "ClusterReport", "ClusterInfo", "GroupMap"
]
#: A time that passes: a timedelta, or a number of seconds.
Duration: TypeAlias = timedelta | float


class Names(TypedDict, total=False):
    """Names that the reports do not give. ``None`` is the same as not given."""

    #: The failover group that holds the resource.
    group: str | None
    #: The mirror disk monitor that watches the resource.
    monitor: str | None
    #: The server whose data the operator has decided to be the latest.
    source: str | None


class Figures(TypedDict, total=False):
    """What the time of a copy depends on beside the reports."""

    #: The rate in seconds per GB of 1024 MiB, where the caller knows it.
    seconds_per_gb: float | None
    #: The rate, with where it comes from. ``None``: nobody knows, and no time is estimated.
    rate: CopyRate | None
    #: The version of the product, such as ``"X3.3"``.
    product: str | None
    #: The file system on the mirror disk.
    file_system: FileSystem | str | None
    #: How much of the volume is used: ``"40%"`` or ``"80GB"``.
    used: str | None
    #: Whether every block is copied, as with ``clpmdctrl --recovery -vf``.
    all_blocks: bool | None


class Circumstances(Names, Figures, total=False):
    """All that a caller knows beside the outputs."""

    #: The language of the sentences.
    language: Language | str | None


__all__ = ["Buffer", "Circumstances", "Duration", "Figures", "Names", "Report", "Source", "Text"]
