//! The fields of a mirror's side: what the product says of one server.
//!
//! One table says all that differs from field to field. The columns of a report, the state of a
//! server, [`Field`](super::Field), the readers of output and of hand-written lines, the builder,
//! and the rows of pages follow from it; so do the accessors of other languages, which are
//! generated from [`SIDE_FIELDS`].

use super::{Field, ReportKind};

/// Passes the table to a macro, row by row in braces.
///
/// The rows stand in the order of documents and pages. A row says:
///
/// - the documentation;
/// - which report prints it (`mirror` or `active`), its name, and what it holds: `Word` with the
///   list of its words, `Time`, `Percent`, or `SizeMib`;
/// - `field`: the member of [`Field`](super::Field) and its text form;
/// - `prints`: the label as the product prints it, then other forms of it;
/// - `said`: the words for it in a state on one line, the one that is written first;
/// - `both`: the setter of the builder for both servers, and what it sets;
/// - `views`: when two views of one moment contradict each other in it, see [`ViewRule`].
macro_rules! side_fields {
    ($then:ident) => {
        $crate::words::side_fields! { [$then] }
    };
    ([$($then:tt)+] $($context:tt)*) => {
        $($then)+! {
            $($context)*
            {
                /// `Mirror Color`: who holds the latest data.
                mirror color: Word(Color),
                field MirrorColor = "mirror_color",
                prints "Mirror Color",
                said,
                both colors "The colours.",
                views WhereShown
            }
            {
                /// `Active Status`: whether the volume is in use.
                active activity: Word(Activity),
                field Activity = "activity",
                prints "Active Status",
                said,
                both activities "Where the volume is in use.",
                views Never
            }
            {
                /// `Fast Copy`: whether a differential copy is possible.
                mirror fast_copy: Word(FastCopy),
                field FastCopy = "fast_copy",
                prints "Fast Copy" | "Diff Recovery",
                said "fast copy",
                both fast_copies "Whether a differential copy is possible, where the two sides differ.",
                views WhereShown
            }
            {
                /// `Lastupdate Time`, in the server's local time, as printed.
                mirror last_update: Time,
                field LastUpdateTime = "last_update_time",
                prints "Lastupdate Time",
                said "last update",
                both last_updates "The times of the last update.",
                views Always
            }
            {
                /// `Break Time`, in the server's local time, as printed.
                mirror break_time: Time,
                field BreakTime = "break_time",
                prints "Break Time",
                said "break time",
                both break_times "The times of the break.",
                views WhereShown
            }
            {
                /// `Disk Error`: whether the disk has reported an error.
                mirror disk_error: Word(DiskError),
                field DiskError = "disk_error",
                prints "Disk Error",
                said "disk error",
                both disk_errors "Disk errors.",
                views WhereShown
            }
            {
                /// `Needed Copy Percent`, 0 to 100 percent of the volume.
                mirror needed_copy_percent: Percent,
                field NeededCopyPercent = "needed_copy_percent",
                prints "Needed Copy Percent",
                said "needed copy",
                both needed_copy_percents "How much differs, 0 to 100 percent of the volume.",
                views Never
            }
            {
                /// `Volume Used Percent`, 0 to 100 percent of the volume.
                mirror volume_used_percent: Percent,
                field VolumeUsedPercent = "volume_used_percent",
                prints "Volume Used Percent",
                said "used" | "volume used",
                both volume_used_percents "How much is used, 0 to 100 percent of the volume.",
                views Never
            }
            {
                /// `Volume Size` in MiB.
                mirror volume_size_mib: SizeMib,
                field VolumeSize = "volume_size",
                prints "Volume Size",
                said "size",
                both volume_sizes_mib "Sizes of the volumes in MiB.",
                views Never
            }
        }
    };
}

/// Passes the rows that `clpmdstat --mirror` prints to a macro, like [`side_fields`].
macro_rules! mirror_fields {
    ($then:ident) => {
        $crate::words::side_fields! { [$crate::words::mirror_rows] $then [] }
    };
}

/// Keeps the rows of one report.
macro_rules! mirror_rows {
    ($then:ident [$($kept:tt)*]) => {
        $then! { $($kept)* }
    };
    ($then:ident [$($kept:tt)*] { $(#[doc = $doc:literal])+ mirror $($row:tt)* } $($rest:tt)*) => {
        $crate::words::mirror_rows! {
            $then [$($kept)* { $(#[doc = $doc])+ mirror $($row)* }] $($rest)*
        }
    };
    ($then:ident [$($kept:tt)*] { $(#[doc = $doc:literal])+ active $($row:tt)* } $($rest:tt)*) => {
        $crate::words::mirror_rows! { $then [$($kept)*] $($rest)* }
    };
}

/// The type of a field's value, from what it holds.
macro_rules! side_type {
    (Word $list:ident) => {
        $crate::words::$list
    };
    (Time) => {
        chrono::NaiveDateTime
    };
    (Percent) => {
        u8
    };
    (SizeMib) => {
        u64
    };
}

pub(crate) use {mirror_fields, mirror_rows, side_fields, side_type};

/// One field of a mirror's side, as data: what the C library and the Python package are made
/// from, and what a program can list without knowing the fields by name.
///
/// ```
/// use mirror_core::words::{SIDE_FIELDS, SideFieldKind};
///
/// let sizes: Vec<&str> = SIDE_FIELDS
///     .iter()
///     .filter(|field| field.kind == SideFieldKind::SizeMib)
///     .map(|field| field.name)
///     .collect();
/// assert_eq!(sizes, ["volume_size_mib"]);
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub struct SideField {
    /// The name of the value in documents, and in the structs that hold it.
    pub name: &'static str,
    /// The field as findings name it.
    pub field: Field,
    /// Which report prints it.
    pub report: ReportKind,
    /// The label as the product prints it, in English.
    pub label: &'static str,
    /// Other forms of the label that are read too.
    pub other_labels: &'static [&'static str],
    /// What it holds.
    pub kind: SideFieldKind,
    /// The words for it in a state written on one line, the first of which is written. None
    /// where the value stands right behind the server.
    pub said: &'static [&'static str],
    /// The setter of [`StateBuilder`](crate::state::StateBuilder) for both servers.
    pub both: &'static str,
    /// What it is, as a sentence in Markdown.
    pub doc: &'static str,
    /// When two views of one moment contradict each other in it.
    pub(crate) views: ViewRule,
}

/// What a field of a mirror's side holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum SideFieldKind {
    /// A printed word, of the list with this name: `Color`, `FastCopy`, …
    Word(&'static str),
    /// A date and a time without a time zone.
    Time,
    /// A whole number from 0 to 100.
    Percent,
    /// A size in MiB, as an unsigned number of 64 bits.
    SizeMib,
}

/// When two views of one moment contradict each other in a field.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum ViewRule {
    /// Not at all: the figure moves while a copy runs, or other reports are compared for it.
    Never,
    /// Where both show a value, and not the same one.
    WhereShown,
    /// Also where only one of them shows a value.
    Always,
}

macro_rules! side_field_list {
    ($({
        $(#[doc = $doc:literal])+
        $report:ident $name:ident: $kind:ident $(($list:ident))?,
        field $field:ident = $text:literal,
        prints $label:literal $(| $other_label:literal)*,
        said $($said:literal)|*,
        both $both:ident $about:literal,
        views $views:ident
    })+) => {
        /// The fields of a mirror's side, in the order of documents and pages.
        pub const SIDE_FIELDS: &[SideField] = &[$(
            SideField {
                name: stringify!($name),
                field: Field::$field,
                report: report_kind!($report),
                label: $label,
                other_labels: &[$($other_label),*],
                kind: SideFieldKind::$kind $((stringify!($list)))?,
                said: &[$($said),*],
                both: stringify!($both),
                doc: concat!($($doc),+).trim_ascii(),
                views: ViewRule::$views,
            }
        ),+];
    };
}

macro_rules! report_kind {
    (mirror) => {
        ReportKind::Mirror
    };
    (active) => {
        ReportKind::Active
    };
}

side_fields!(side_field_list);

impl SideField {
    /// Returns the description of a field. `None` for a field that no server has.
    ///
    /// ```
    /// use mirror_core::words::{Field, SideField};
    ///
    /// let field = SideField::of(Field::VolumeSize).unwrap();
    /// assert_eq!((field.label, field.unit()), ("Volume Size", Some("MiB")));
    /// assert!(SideField::of(Field::MirrorStatus).is_none());
    /// ```
    #[must_use]
    pub fn of(field: Field) -> Option<&'static Self> {
        SIDE_FIELDS
            .iter()
            .find(|side_field| side_field.field == field)
    }

    /// The unit of the value, where it has one: `%` of the volume, or `MiB`.
    #[must_use]
    pub const fn unit(&self) -> Option<&'static str> {
        match self.kind {
            SideFieldKind::Percent => Some("%"),
            SideFieldKind::SizeMib => Some("MiB"),
            SideFieldKind::Word(_) | SideFieldKind::Time => None,
        }
    }

    /// What the product prints where there is no value.
    pub(crate) const fn placeholder(&self) -> &'static str {
        match self.kind {
            SideFieldKind::Percent => "--%",
            _ => "--",
        }
    }
}
