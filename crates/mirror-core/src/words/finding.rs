//! Findings: what was odd about an input, as data with a stable code.

use alloc::boxed::Box;

use super::{ErrorCode, Field, terms};

terms! {
    /// How serious one finding is.
    FindingSeverity {
        /// Worth knowing.
        Info = "info";
        /// Something could not be used, or narrows what can be said.
        Warning = "warning";
        /// Act on this before anything else.
        Critical = "critical";
    }

    /// A limit that keeps memory and time bounded.
    LimitKind {
        /// Bytes of one input.
        InputBytes = "input_bytes";
        /// Bytes of one line.
        LineBytes = "line_bytes";
        /// Bytes of one report.
        ReportBytes = "report_bytes";
        /// Bytes of one name.
        NameBytes = "name_bytes";
        /// Mirror disk resources, groups or other objects of one snapshot.
        Objects = "objects";
        /// Findings of one report or snapshot.
        Findings = "findings";
    }
}

/// What was found. The stable code is [`FindingKind::code`].
///
/// In documents it is its own data, with the variant's name: `{"kind": "unknown_word", "field":
/// "mirror_color", "word": "PURPLE"}`.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(tag = "kind", rename_all = "snake_case"))]
#[non_exhaustive]
pub enum FindingKind {
    /// A line inside a report that no rule knows; kept as text.
    UnknownLine {
        /// The line, without surrounding blanks.
        text: Box<str>,
    },
    /// A word outside the vocabulary; kept as text.
    UnknownWord {
        /// Where it stood.
        field: Field,
        /// The word as printed.
        word: Box<str>,
    },
    /// A known field whose value does not read: the field is absent, the rest stands.
    BadValue {
        /// Where it stood.
        field: Field,
        /// The value as printed.
        value: Box<str>,
    },
    /// A report that stops before what matters in it.
    TruncatedReport,
    /// Text that announces a report, of which nothing can be handed back.
    UnreadableReport {
        /// The code of the error that says why.
        error: ErrorCode,
    },
    /// More than one report was given where one was asked for; only the first was read.
    MoreReports,
    /// A second report of one resource in one snapshot; the last one counts.
    RepeatedReport {
        /// Whether the two differ in anything that a decision depends on.
        differs: bool,
    },
    /// Two servers' views of one resource differ.
    ReportsDisagree {
        /// The field in which they differ.
        field: Field,
        /// Where the first view came from.
        first: Box<str>,
        /// Where the second view came from.
        second: Box<str>,
    },
    /// The servers of the activity report are not those of the mirror report.
    ServersDiffer {
        /// A server that only one of the reports names.
        server: Box<str>,
    },
    /// `Mirror Status: Normal` over a RED, and the like.
    StatusContradictsColors {
        /// The status as text form.
        status: Box<str>,
        /// The colours as text form.
        colors: [Box<str>; 2],
    },
    /// OK on one side, NG on the other: only the rows for NG are offered.
    FastCopyDiffers,
    /// The two volumes differ in size.
    SizesDiffer {
        /// Sizes in MiB, in the order of the servers.
        mib: [u64; 2],
    },
    /// Two times of one server are in an order that cannot be: last update before break.
    TimesOutOfOrder {
        /// The server.
        server: Box<str>,
    },
    /// A name cut to 16 characters fits more than one full name: not used.
    AmbiguousCutName {
        /// The cut name.
        name: Box<str>,
    },
    /// Bytes outside the encoding, replaced.
    UndecodableBytes {
        /// How many places.
        count: u32,
        /// The encoding that was assumed, as its label.
        encoding: Box<str>,
    },
    /// Disk Error is not OK: repair the disk before any copy.
    DiskError {
        /// The server.
        server: Box<str>,
        /// The word as printed.
        word: Box<str>,
    },
    /// RED on both sides, and the times do not say whose data is the latest (§4.7.2).
    LatestUndecidable {
        /// True in case B (both show a time), false in case C (neither does).
        both_times: bool,
    },
    /// RED Active that may be a volume opened for inspection (§2.3).
    MaybeOpenedForInspection {
        /// The server on which the volume is active.
        server: Box<str>,
        /// Whether the output of `clpstat` says that no group holding it is online there.
        /// False: the group's state is not known.
        group_known_offline: bool,
    },
    /// GREEN and active on both servers at once: never healthy.
    ActiveOnBoth,
    /// A copy runs onto the server on which the volume is in use.
    CopyOntoActive {
        /// That server.
        server: Box<str>,
    },
    /// The group that holds the resource has a status from which it must be stopped first.
    GroupAbnormal {
        /// The group.
        group: Box<str>,
        /// Its status as text form.
        status: Box<str>,
    },
    /// No rate to estimate with.
    NoRateBasis,
    /// No size to estimate with.
    NoSizeBasis {
        /// The figure that is missing.
        missing: Field,
    },
    /// A limit was met; what lies beyond it was not read.
    LimitReached {
        /// Which limit.
        limit: LimitKind,
        /// Its value.
        value: u64,
    },
    /// A name that cannot be part of a command: no commands are given.
    UnusableName {
        /// Why.
        error: super::NameError,
    },
}

impl FindingKind {
    /// The stable code.
    #[must_use]
    pub const fn code(&self) -> &'static str {
        match self {
            Self::UnknownLine { .. } => "unknown_line",
            Self::UnknownWord { .. } => "unknown_word",
            Self::BadValue { .. } => "bad_value",
            Self::TruncatedReport => "truncated_report",
            Self::UnreadableReport { .. } => "unreadable_report",
            Self::MoreReports => "more_reports",
            Self::RepeatedReport { .. } => "repeated_report",
            Self::ReportsDisagree { .. } | Self::ServersDiffer { .. } => "reports_disagree",
            Self::StatusContradictsColors { .. } => "status_contradicts_colors",
            Self::FastCopyDiffers => "fast_copy_differs",
            Self::SizesDiffer { .. } => "sizes_differ",
            Self::TimesOutOfOrder { .. } => "times_out_of_order",
            Self::AmbiguousCutName { .. } => "ambiguous_cut_name",
            Self::UndecodableBytes { .. } => "undecodable_bytes",
            Self::DiskError { .. } => "disk_error",
            Self::LatestUndecidable { .. } => "latest_undecidable",
            Self::MaybeOpenedForInspection { .. } => "maybe_opened_for_inspection",
            Self::ActiveOnBoth => "active_on_both",
            Self::CopyOntoActive { .. } => "copy_onto_active",
            Self::GroupAbnormal { .. } => "group_abnormal",
            Self::NoRateBasis => "no_rate_basis",
            Self::NoSizeBasis { .. } => "no_size_basis",
            Self::LimitReached { .. } => "limit_reached",
            Self::UnusableName { .. } => "unusable_name",
        }
    }

    /// How serious it is.
    #[must_use]
    pub const fn severity(&self) -> FindingSeverity {
        match self {
            Self::UnknownLine { .. }
            | Self::RepeatedReport { differs: false }
            | Self::NoRateBasis
            | Self::NoSizeBasis { .. } => FindingSeverity::Info,
            Self::ReportsDisagree { .. }
            | Self::ServersDiffer { .. }
            | Self::StatusContradictsColors { .. }
            | Self::DiskError { .. }
            | Self::ActiveOnBoth
            | Self::CopyOntoActive { .. } => FindingSeverity::Critical,
            _ => FindingSeverity::Warning,
        }
    }
}

/// One finding, with the place it belongs to.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[non_exhaustive]
pub struct Finding {
    /// What was found.
    pub kind: FindingKind,
    /// The line of the input, counted from 1, where it belongs to a line.
    pub line: Option<u32>,
    /// The resource it is about, where it is about one.
    pub resource: Option<Box<str>>,
    /// Where the input came from, as the caller named it.
    pub origin: Option<Box<str>>,
}

impl Finding {
    /// A finding that belongs to no line.
    #[must_use]
    pub const fn new(kind: FindingKind) -> Self {
        Self {
            kind,
            line: None,
            resource: None,
            origin: None,
        }
    }

    /// A finding on a line, counted from 1.
    #[must_use]
    pub const fn on_line(kind: FindingKind, line: u32) -> Self {
        Self {
            kind,
            line: Some(line),
            resource: None,
            origin: None,
        }
    }

    /// The stable code.
    #[must_use]
    pub const fn code(&self) -> &'static str {
        self.kind.code()
    }

    /// How serious it is.
    #[must_use]
    pub const fn severity(&self) -> FindingSeverity {
        self.kind.severity()
    }
}
