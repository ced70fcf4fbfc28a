//! Words that the product prints. One outside the vocabulary is `OTHER`, and its text is kept; it never
//! turns into a known one.

use mirror_core::{state::Service, words::{Activity, Color, DiskError, FastCopy, MirrorStatus}};

use super::kinds;

/// The Mirror Status line. Where it was not printed, a function says MIRROR_ERROR_ABSENT.
#[repr(C)]
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum mirror_disk_status {
    /// A value that this header does not know.
    MIRROR_DISK_STATUS_UNKNOWN = 0,
    /// A word outside the vocabulary, which is kept as text.
    MIRROR_DISK_STATUS_OTHER = 1,
    /// Both sides hold the same data.
    MIRROR_DISK_STATUS_NORMAL = 2,
    /// The mirror is broken: at least one side is behind.
    MIRROR_DISK_STATUS_ABNORMAL = 3,
    /// A copy is running.
    MIRROR_DISK_STATUS_RECOVERING = 4,
    /// The first copy has not been made yet.
    MIRROR_DISK_STATUS_NO_CONSTRUCTION = 5,
}

kinds! { mirror_disk_status, MirrorStatus, MIRROR_DISK_STATUS_UNKNOWN:
    MIRROR_DISK_STATUS_OTHER = MirrorStatus::Other(_) => "other";
    MIRROR_DISK_STATUS_NORMAL = MirrorStatus::Normal => "normal";
    MIRROR_DISK_STATUS_ABNORMAL = MirrorStatus::Abnormal => "abnormal";
    MIRROR_DISK_STATUS_RECOVERING = MirrorStatus::Recovering => "recovering";
    MIRROR_DISK_STATUS_NO_CONSTRUCTION = MirrorStatus::NoConstruction => "no_construction";
}

/// The Mirror Color of one server. Where it was not printed, a function says MIRROR_ERROR_ABSENT.
#[repr(C)]
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum mirror_color {
    /// A value that this header does not know.
    MIRROR_COLOR_UNKNOWN = 0,
    /// A word outside the vocabulary, which is kept as text.
    MIRROR_COLOR_OTHER = 1,
    /// This server holds the latest data.
    MIRROR_COLOR_GREEN = 2,
    /// A copy is running.
    MIRROR_COLOR_YELLOW = 3,
    /// This server does not hold the latest data.
    MIRROR_COLOR_RED = 4,
    /// Active on both servers at once: abnormal, the data may be damaged.
    MIRROR_COLOR_BLUE = 5,
    /// This server is stopped.
    MIRROR_COLOR_GRAY = 6,
}

kinds! { mirror_color, Color, MIRROR_COLOR_UNKNOWN:
    MIRROR_COLOR_OTHER = Color::Other(_) => "other";
    MIRROR_COLOR_GREEN = Color::Green => "green";
    MIRROR_COLOR_YELLOW = Color::Yellow => "yellow";
    MIRROR_COLOR_RED = Color::Red => "red";
    MIRROR_COLOR_BLUE = Color::Blue => "blue";
    MIRROR_COLOR_GRAY = Color::Gray => "gray";
}

/// Whether the volume is in use on one server. Where that was not printed, a function says
/// MIRROR_ERROR_ABSENT.
#[repr(C)]
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum mirror_activity {
    /// A value that this header does not know.
    MIRROR_ACTIVITY_UNKNOWN = 0,
    /// A word outside the vocabulary, which is kept as text.
    MIRROR_ACTIVITY_OTHER = 1,
    /// In use here.
    MIRROR_ACTIVITY_ACTIVE = 2,
    /// Not in use here.
    MIRROR_ACTIVITY_INACTIVE = 3,
    /// Printed as "--": the server is stopped.
    MIRROR_ACTIVITY_PRINTED_UNKNOWN = 4,
}

kinds! { mirror_activity, Activity, MIRROR_ACTIVITY_UNKNOWN:
    MIRROR_ACTIVITY_OTHER = Activity::Other(_) => "other";
    MIRROR_ACTIVITY_ACTIVE = Activity::Active => "active";
    MIRROR_ACTIVITY_INACTIVE = Activity::Inactive => "inactive";
    MIRROR_ACTIVITY_PRINTED_UNKNOWN = Activity::Unknown => "unknown";
}

/// Whether a differential copy is possible. Where that was not printed, a function says
/// MIRROR_ERROR_ABSENT.
#[repr(C)]
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum mirror_fast_copy {
    /// A value that this header does not know.
    MIRROR_FAST_COPY_UNKNOWN = 0,
    /// A word outside the vocabulary, which is kept as text.
    MIRROR_FAST_COPY_OTHER = 1,
    /// A differential copy is possible.
    MIRROR_FAST_COPY_OK = 2,
    /// Only a full copy is possible.
    MIRROR_FAST_COPY_NG = 3,
    /// Not known, and printed as such.
    MIRROR_FAST_COPY_PRINTED_UNKNOWN = 4,
}

kinds! { mirror_fast_copy, FastCopy, MIRROR_FAST_COPY_UNKNOWN:
    MIRROR_FAST_COPY_OTHER = FastCopy::Other(_) => "other";
    MIRROR_FAST_COPY_OK = FastCopy::Ok => "ok";
    MIRROR_FAST_COPY_NG = FastCopy::Ng => "ng";
    MIRROR_FAST_COPY_PRINTED_UNKNOWN = FastCopy::Unknown => "unknown";
}

/// The Disk Error row. Where it was not printed, a function says MIRROR_ERROR_ABSENT.
#[repr(C)]
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum mirror_disk_error {
    /// A value that this header does not know.
    MIRROR_DISK_ERROR_UNKNOWN = 0,
    /// A word outside the vocabulary, which is kept as text.
    MIRROR_DISK_ERROR_OTHER = 1,
    /// No error.
    MIRROR_DISK_ERROR_OK = 2,
    /// The disk has reported an error.
    MIRROR_DISK_ERROR_ERROR = 3,
}

kinds! { mirror_disk_error, DiskError, MIRROR_DISK_ERROR_UNKNOWN:
    MIRROR_DISK_ERROR_OTHER = DiskError::Other(_) => "other";
    MIRROR_DISK_ERROR_OK = DiskError::Ok => "ok";
    MIRROR_DISK_ERROR_ERROR = DiskError::Error => "error";
}

/// Whether a failover group runs. Where no output says it, a function returns MIRROR_ERROR_ABSENT.
#[repr(C)]
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum mirror_service {
    /// A value that this header does not know.
    MIRROR_SERVICE_UNKNOWN = 0,
    /// It runs.
    MIRROR_SERVICE_ONLINE = 1,
    /// It does not run.
    MIRROR_SERVICE_OFFLINE = 2,
}

kinds! { mirror_service, Service, MIRROR_SERVICE_UNKNOWN:
    MIRROR_SERVICE_ONLINE = Service::Online(_) => "online";
    MIRROR_SERVICE_OFFLINE = Service::Offline => "offline";
}
