//! How large and how fast things are.

use serde::{Deserialize, Serialize};

/// Sizes, rates and times of a pair. They are figures of a test, not facts about the product.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
#[non_exhaustive]
pub struct Settings {
    /// Whether automatic mirror recovery is on (§2.2).
    pub auto_recovery: bool,
    /// Seconds until the monitor starts an automatic recovery.
    pub auto_recovery_seconds: u32,
    /// The volume, in MiB.
    pub volume_mib: u32,
    /// The used part of it, in MiB: what a full copy transfers.
    pub used_mib: u32,
    /// What a copy transfers in a second, in MiB.
    pub copy_mib_per_second: u32,
    /// Seconds between two writes of a running service.
    pub seconds_per_write: u32,
    /// How much differs between the sides with each write that is not mirrored, in MiB.
    pub mib_per_write: u32,
    /// Seconds that the group takes to start, and to stop.
    pub group_seconds: u32,
    /// Seconds that a server takes to boot.
    pub boot_seconds: u32,
    /// Whether the servers' clocks stand still. Then equal pairs are equal whenever they are compared,
    /// which a search through all of them needs.
    pub calendar_stands: bool,
}

impl Default for Settings {
    fn default() -> Self {
        Self {
            auto_recovery: false,
            auto_recovery_seconds: 30,
            volume_mib: 4096,
            used_mib: 1024,
            copy_mib_per_second: 32,
            seconds_per_write: 5,
            mib_per_write: 8,
            group_seconds: 8,
            boot_seconds: 90,
            calendar_stands: false,
        }
    }
}
