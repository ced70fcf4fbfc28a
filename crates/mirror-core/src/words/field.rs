//! The fields of reports, and sets of them.

use super::{side_fields, terms};

/// The fields of a server's side stand in their table; the others stand here.
macro_rules! fields {
    ($({
        $(#[doc = $doc:literal])+
        $report:ident $name:ident: $kind:ident $(($list:ident))?,
        field $side:ident = $side_text:literal,
        prints $side_label:literal
        $($more:tt)*
    })+) => {
        terms! {
            /// A field of a report, named as the product prints it.
            Field {
                /// `Mirror Status`.
                MirrorStatus = "mirror_status";
                $( $(#[doc = $doc])+ $side = $side_text; )+
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
                    $( Self::$side => $side_label, )+
                    Self::MirrorStatus => "Mirror Status",
                    Self::RecoveryStatus => "Recovery Status",
                    Self::Direction => "Direction",
                    Self::Percent => "Percent",
                    Self::UsedTime => "Used Time",
                    Self::LeftTime => "Left Time",
                    Self::IterationTimes => "Iteration Times",
                    Self::Status => "status",
                    Self::GroupMapMark => "group map mark",
                    Self::AutoMirrorRecovery => "Auto Mirror Recovery",
                    Self::AlertTime => "alert time",
                }
            }
        }
    };
}

side_fields!(fields);

/// A set of [`Field`]s.
///
/// ```
/// use mirror_core::words::{Field, FieldSet};
///
/// let set: FieldSet = [Field::BreakTime, Field::VolumeSize].into_iter().collect();
/// assert!(set.contains(Field::BreakTime) && !set.contains(Field::MirrorColor));
/// assert_eq!(set.iter().count(), 2);
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub struct FieldSet(u64);

// A field is a bit of a set.
const _: () = assert!(Field::ALL.len() <= u64::BITS as usize);

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
