"""The words of sizes, rates and times."""

from __future__ import annotations

from ._base import SpokenWord, Word


class CopyKind(SpokenWord):
    """What a copy transfers."""

    #: The blocks that differ.
    DIFFERENTIAL = "differential"
    #: The blocks that the file system uses.
    USED_AREA = "used_area"
    #: Every block.
    WHOLE_VOLUME = "whole_volume"


class CopyState(Word):
    """Whether a copy runs, at the time of a reading."""

    #: A copy runs.
    RUNNING = "running"
    #: A copy has begun and is held for now.
    PAUSED = "paused"
    #: No copy runs: none has begun, or it has ended.
    NOT_RUNNING = "not_running"


class WhyUnknown(Word):
    """Why no remaining time can be given."""

    #: Nothing was read yet.
    NO_READING = "no_reading"
    #: One reading has no rate.
    ONE_READING = "one_reading"
    #: The percentage is still that of the first reading.
    NO_PROGRESS_YET = "no_progress_yet"
    #: There was progress, but no whole percent of it that could be timed.
    NO_WHOLE_STEP = "no_whole_step"
    #: No copy runs.
    NOT_RUNNING = "not_running"
    #: The copy is held.
    PAUSED = "paused"
    #: No progress for as long as the tracker's settings allow.
    STALLED = "stalled"
    #: The last percent takes longer than the rate promised.
    OVERDUE = "overdue"
    #: The reading is older than the one before, and was ignored.
    TIME_WENT_BACK = "time_went_back"
    #: The reading has no percentage, or one above 100.
    PERCENT_NOT_PRINTED = "percent_not_printed"
    #: The reading does not say whether a copy runs, and was ignored.
    STATE_NOT_PRINTED = "state_not_printed"
    #: The percentage is lower than before: a new copy has begun.
    PERCENT_WENT_BACK = "percent_went_back"
    #: The time is too long for a ``Duration``.
    TOO_LONG = "too_long"


class RateBasis(Word):
    """Where a rate comes from."""

    #: 20 seconds per GB (ch. 3).
    RULE_OF_THUMB = "rule_of_thumb"
    #: The caller gave the rate.
    STATED = "stated"
    #: The alerts of an earlier full copy (§3.1.1).
    ALERTS = "alerts"
    #: The log of an earlier copy (§3.1.2).
    COPY_LOG = "copy_log"
    #: Size and time of an earlier copy.
    MEASURED = "measured"


class BlockUnit(Word):
    """How "1 M" is read where a copy log's blocks become a size (§3.1.2)."""

    #: 2^20, which is ``COPY_LOG_DIVISOR``. The default.
    BINARY = "binary"
    #: 1024 × 1000.
    MIXED = "mixed"
    #: 10^6.
    DECIMAL = "decimal"


class SizeBasis(Word):
    """Where a size comes from (§3.2)."""

    #: Volume size × Needed Copy Percent of the server with the latest data.
    NEEDED_COPY_PERCENT = "needed_copy_percent"
    #: Volume size × Volume Used Percent of the server on which the volume is active.
    VOLUME_USED_PERCENT = "volume_used_percent"
    #: Volume size × the used percentage that the caller gave.
    STATED_PERCENT = "stated_percent"
    #: The used size that the caller gave.
    STATED_SIZE = "stated_size"
    #: The whole volume, because the copy is started with ``-vf``.
    ALL_BLOCKS = "all_blocks"
    #: The whole volume, because a product older than X 3.0 cannot tell what is used.
    OLDER_PRODUCT = "older_product"
    #: The whole volume, because only NTFS tells the product what is used.
    OTHER_FILE_SYSTEM = "other_file_system"


class FileSystem(Word):
    """The file system on a mirrored volume."""

    #: NTFS: the product can tell which blocks are used. The default.
    NTFS = "ntfs"
    #: Any other.
    OTHER = "other"


__all__ = [
    "BlockUnit",
    "CopyKind",
    "CopyState",
    "FileSystem",
    "RateBasis",
    "SizeBasis",
    "WhyUnknown",
]
