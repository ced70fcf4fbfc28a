//! Words of estimates and of running copies.

use mirror_core::{
    estimate::{BlockUnit, FileSystem, RateBasis, SizeBasis, WhyUnknown},
    state::CopyState,
    words::CopyKind,
};

use super::closed;

/// What a copy transfers.
#[repr(C)]
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum mirror_copy_kind {
    /// A value that this header does not know.
    MIRROR_COPY_KIND_UNKNOWN = 0,
    /// The blocks that differ.
    MIRROR_COPY_KIND_DIFFERENTIAL = 1,
    /// The blocks that the file system uses.
    MIRROR_COPY_KIND_USED_AREA = 2,
    /// Every block.
    MIRROR_COPY_KIND_WHOLE_VOLUME = 3,
}

closed! { mirror_copy_kind, CopyKind, MIRROR_COPY_KIND_UNKNOWN:
    MIRROR_COPY_KIND_DIFFERENTIAL = Differential => "differential";
    MIRROR_COPY_KIND_USED_AREA = UsedArea => "used_area";
    MIRROR_COPY_KIND_WHOLE_VOLUME = WholeVolume => "whole_volume";
}

/// Where a rate comes from.
#[repr(C)]
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum mirror_rate_basis {
    /// A value that this header does not know.
    MIRROR_RATE_BASIS_UNKNOWN = 0,
    /// 20 seconds per GB, the guide's rule of thumb.
    MIRROR_RATE_BASIS_RULE_OF_THUMB = 1,
    /// The caller gave the rate.
    MIRROR_RATE_BASIS_STATED = 2,
    /// The alerts of an earlier full copy.
    MIRROR_RATE_BASIS_ALERTS = 3,
    /// The log of an earlier copy.
    MIRROR_RATE_BASIS_COPY_LOG = 4,
    /// Size and time of an earlier copy.
    MIRROR_RATE_BASIS_MEASURED = 5,
}

closed! { mirror_rate_basis, RateBasis, MIRROR_RATE_BASIS_UNKNOWN:
    MIRROR_RATE_BASIS_RULE_OF_THUMB = RuleOfThumb => "rule_of_thumb";
    MIRROR_RATE_BASIS_STATED = Stated => "stated";
    MIRROR_RATE_BASIS_ALERTS = Alerts => "alerts";
    MIRROR_RATE_BASIS_COPY_LOG = CopyLog => "copy_log";
    MIRROR_RATE_BASIS_MEASURED = Measured => "measured";
}

/// Where a size comes from.
#[repr(C)]
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum mirror_size_basis {
    /// A value that this header does not know.
    MIRROR_SIZE_BASIS_UNKNOWN = 0,
    /// Volume size times Needed Copy Percent of the server with the latest data.
    MIRROR_SIZE_BASIS_NEEDED_COPY_PERCENT = 1,
    /// Volume size times Volume Used Percent of the server where the volume is active.
    MIRROR_SIZE_BASIS_VOLUME_USED_PERCENT = 2,
    /// Volume size times the used percentage that the caller gave.
    MIRROR_SIZE_BASIS_STATED_PERCENT = 3,
    /// The used size that the caller gave.
    MIRROR_SIZE_BASIS_STATED_SIZE = 4,
    /// The whole volume, because every block is copied.
    MIRROR_SIZE_BASIS_ALL_BLOCKS = 5,
    /// The whole volume, because the product is older than X 3.0.
    MIRROR_SIZE_BASIS_OLDER_PRODUCT = 6,
    /// The whole volume, because the file system is not NTFS.
    MIRROR_SIZE_BASIS_OTHER_FILE_SYSTEM = 7,
}

closed! { mirror_size_basis, SizeBasis, MIRROR_SIZE_BASIS_UNKNOWN:
    MIRROR_SIZE_BASIS_NEEDED_COPY_PERCENT = NeededCopyPercent => "needed_copy_percent";
    MIRROR_SIZE_BASIS_VOLUME_USED_PERCENT = VolumeUsedPercent => "volume_used_percent";
    MIRROR_SIZE_BASIS_STATED_PERCENT = StatedPercent => "stated_percent";
    MIRROR_SIZE_BASIS_STATED_SIZE = StatedSize => "stated_size";
    MIRROR_SIZE_BASIS_ALL_BLOCKS = AllBlocks => "all_blocks";
    MIRROR_SIZE_BASIS_OLDER_PRODUCT = OlderProduct => "older_product";
    MIRROR_SIZE_BASIS_OTHER_FILE_SYSTEM = OtherFileSystem => "other_file_system";
}

/// How "1 M" is read where a copy log's blocks become a size.
#[repr(C)]
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum mirror_block_unit {
    /// A value that this header does not know.
    MIRROR_BLOCK_UNIT_UNKNOWN = 0,
    /// 2^20.
    MIRROR_BLOCK_UNIT_BINARY = 1,
    /// 1024 x 1000.
    MIRROR_BLOCK_UNIT_MIXED = 2,
    /// 10^6.
    MIRROR_BLOCK_UNIT_DECIMAL = 3,
}

closed! { mirror_block_unit, BlockUnit, MIRROR_BLOCK_UNIT_UNKNOWN:
    MIRROR_BLOCK_UNIT_BINARY = Binary => "binary";
    MIRROR_BLOCK_UNIT_MIXED = Mixed => "mixed";
    MIRROR_BLOCK_UNIT_DECIMAL = Decimal => "decimal";
}

/// The file system on a mirrored volume.
#[repr(C)]
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum mirror_file_system {
    /// A value that this header does not know.
    MIRROR_FILE_SYSTEM_UNKNOWN = 0,
    /// NTFS.
    MIRROR_FILE_SYSTEM_NTFS = 1,
    /// Any other.
    MIRROR_FILE_SYSTEM_OTHER = 2,
}

closed! { mirror_file_system, FileSystem, MIRROR_FILE_SYSTEM_UNKNOWN:
    MIRROR_FILE_SYSTEM_NTFS = Ntfs => "ntfs";
    MIRROR_FILE_SYSTEM_OTHER = Other => "other";
}

/// Whether a copy runs, at the time of a reading.
#[repr(C)]
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum mirror_copy_state {
    /// A value that this header does not know.
    MIRROR_COPY_STATE_UNKNOWN = 0,
    /// A copy runs.
    MIRROR_COPY_STATE_RUNNING = 1,
    /// A copy has begun and is held for now.
    MIRROR_COPY_STATE_PAUSED = 2,
    /// No copy runs: none has begun, or it has ended.
    MIRROR_COPY_STATE_NOT_RUNNING = 3,
}

closed! { mirror_copy_state, CopyState, MIRROR_COPY_STATE_UNKNOWN:
    MIRROR_COPY_STATE_RUNNING = Running => "running";
    MIRROR_COPY_STATE_PAUSED = Paused => "paused";
    MIRROR_COPY_STATE_NOT_RUNNING = NotRunning => "not_running";
}

/// Why no remaining time can be given.
#[repr(C)]
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum mirror_why_unknown {
    /// A value that this header does not know.
    MIRROR_WHY_UNKNOWN_UNKNOWN = 0,
    /// Nothing was read yet.
    MIRROR_WHY_UNKNOWN_NO_READING = 1,
    /// One reading has no rate.
    MIRROR_WHY_UNKNOWN_ONE_READING = 2,
    /// The percentage is still that of the first reading.
    MIRROR_WHY_UNKNOWN_NO_PROGRESS_YET = 3,
    /// There was progress, but no whole percent of it that could be timed.
    MIRROR_WHY_UNKNOWN_NO_WHOLE_STEP = 4,
    /// No copy runs.
    MIRROR_WHY_UNKNOWN_NOT_RUNNING = 5,
    /// The copy is held.
    MIRROR_WHY_UNKNOWN_PAUSED = 6,
    /// No progress for as long as the tracker's settings allow.
    MIRROR_WHY_UNKNOWN_STALLED = 7,
    /// The last percent takes longer than the rate promised.
    MIRROR_WHY_UNKNOWN_OVERDUE = 8,
    /// The reading is older than the one before, and was ignored.
    MIRROR_WHY_UNKNOWN_TIME_WENT_BACK = 9,
    /// The reading has no percentage, or one above 100.
    MIRROR_WHY_UNKNOWN_PERCENT_NOT_PRINTED = 10,
    /// The percentage is lower than before: a new copy has begun.
    MIRROR_WHY_UNKNOWN_PERCENT_WENT_BACK = 11,
    /// The time is too long to be told.
    MIRROR_WHY_UNKNOWN_TOO_LONG = 12,
    /// The reading does not say whether a copy runs, and was ignored.
    MIRROR_WHY_UNKNOWN_STATE_NOT_PRINTED = 13,
}

closed! { mirror_why_unknown, WhyUnknown, MIRROR_WHY_UNKNOWN_UNKNOWN:
    MIRROR_WHY_UNKNOWN_NO_READING = NoReading => "no_reading";
    MIRROR_WHY_UNKNOWN_ONE_READING = OneReading => "one_reading";
    MIRROR_WHY_UNKNOWN_NO_PROGRESS_YET = NoProgressYet => "no_progress_yet";
    MIRROR_WHY_UNKNOWN_NO_WHOLE_STEP = NoWholeStep => "no_whole_step";
    MIRROR_WHY_UNKNOWN_NOT_RUNNING = NotRunning => "not_running";
    MIRROR_WHY_UNKNOWN_PAUSED = Paused => "paused";
    MIRROR_WHY_UNKNOWN_STALLED = Stalled => "stalled";
    MIRROR_WHY_UNKNOWN_OVERDUE = Overdue => "overdue";
    MIRROR_WHY_UNKNOWN_TIME_WENT_BACK = TimeWentBack => "time_went_back";
    MIRROR_WHY_UNKNOWN_PERCENT_NOT_PRINTED = PercentNotPrinted => "percent_not_printed";
    MIRROR_WHY_UNKNOWN_PERCENT_WENT_BACK = PercentWentBack => "percent_went_back";
    MIRROR_WHY_UNKNOWN_TOO_LONG = TooLong => "too_long";
    MIRROR_WHY_UNKNOWN_STATE_NOT_PRINTED = StateNotPrinted => "state_not_printed";
}
