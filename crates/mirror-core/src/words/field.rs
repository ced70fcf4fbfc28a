//! The fields of reports, and sets of them.

use super::terms;

terms! {
    /// A field of a report, named as the product prints it.
    Field {
        /// `Mirror Status`.
        MirrorStatus = "mirror_status";
        /// `Mirror Color`.
        MirrorColor = "mirror_color";
        /// `Fast Copy`.
        FastCopy = "fast_copy";
        /// `Lastupdate Time`.
        LastUpdateTime = "last_update_time";
        /// `Break Time`.
        BreakTime = "break_time";
        /// `Disk Error`.
        DiskError = "disk_error";
        /// `Needed Copy Percent`.
        NeededCopyPercent = "needed_copy_percent";
        /// `Volume Used Percent`.
        VolumeUsedPercent = "volume_used_percent";
        /// `Volume Size`.
        VolumeSize = "volume_size";
        /// The status of the recovery block.
        RecoveryStatus = "recovery_status";
        /// `Direction` of the recovery block.
        Direction = "direction";
        /// `Percent` of the recovery block.
        Percent = "percent";
        /// `Used Time` of the recovery block.
        UsedTime = "used_time";
        /// `Left Time` or `Remain Time` of the recovery block.
        LeftTime = "left_time";
        /// `Iteration Times` of the recovery block.
        IterationTimes = "iteration_times";
        /// `Active Status`.
        Activity = "activity";
        /// The status of a server, group, resource, heartbeat or monitor.
        Status = "status";
        /// The mark behind a name in the group map.
        GroupMapMark = "group_map_mark";
        /// `Auto Mirror Recovery`.
        AutoMirrorRecovery = "auto_mirror_recovery";
        /// The time of an alert.
        AlertTime = "alert_time";
    }
}

impl Field {
    /// The label as the product prints it, in English.
    #[must_use]
    pub const fn label(self) -> &'static str {
        match self {
            Self::MirrorStatus => "Mirror Status",
            Self::MirrorColor => "Mirror Color",
            Self::FastCopy => "Fast Copy",
            Self::LastUpdateTime => "Lastupdate Time",
            Self::BreakTime => "Break Time",
            Self::DiskError => "Disk Error",
            Self::NeededCopyPercent => "Needed Copy Percent",
            Self::VolumeUsedPercent => "Volume Used Percent",
            Self::VolumeSize => "Volume Size",
            Self::RecoveryStatus => "Recovery Status",
            Self::Direction => "Direction",
            Self::Percent => "Percent",
            Self::UsedTime => "Used Time",
            Self::LeftTime => "Left Time",
            Self::IterationTimes => "Iteration Times",
            Self::Activity => "Active Status",
            Self::Status => "status",
            Self::GroupMapMark => "group map mark",
            Self::AutoMirrorRecovery => "Auto Mirror Recovery",
            Self::AlertTime => "alert time",
        }
    }
}

/// A set of [`Field`]s.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub struct FieldSet(u32);

impl FieldSet {
    /// The empty set.
    pub const EMPTY: Self = Self(0);

    /// Adds a field.
    pub const fn insert(&mut self, field: Field) {
        self.0 |= 1 << field as u32;
    }

    /// Whether the field is in the set.
    #[must_use]
    pub const fn contains(self, field: Field) -> bool {
        self.0 & (1 << field as u32) != 0
    }

    /// Whether no field is in the set.
    #[must_use]
    pub const fn is_empty(self) -> bool {
        self.0 == 0
    }

    /// The fields in the set.
    pub fn iter(self) -> impl Iterator<Item = Field> {
        Field::ALL
            .iter()
            .copied()
            .filter(move |field| self.contains(*field))
    }
}

impl FromIterator<Field> for FieldSet {
    fn from_iter<I: IntoIterator<Item = Field>>(fields: I) -> Self {
        let mut set = Self::EMPTY;
        for field in fields {
            set.insert(field);
        }
        set
    }
}
