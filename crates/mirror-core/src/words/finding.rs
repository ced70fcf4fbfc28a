//! Findings: what was odd about an input, as data with a stable code.

use alloc::boxed::Box;

use super::{ErrorCode, Field, compares_with_text, tagged, terms};

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

tagged! {
    /// What was found, with what a reader needs in order to act on it.
    ///
    /// In documents it is its own data, with its code: `{"kind": "unknown_word", "field":
    /// "mirror_color", "word": "PURPLE"}`.
    #[derive(Debug, Clone, PartialEq, Eq, Hash)]
    #[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
    #[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
    #[cfg_attr(feature = "serde", serde(tag = "kind", rename_all = "snake_case"))]
    pub enum FindingKind,
    /// The stable code.
    code;

    /// The stable code of a finding.
    FindingCode {
        /// A line inside a report that no rule knows.
        ///
        /// Nothing; newer versions print more. The line is kept as text.
        UnknownLine {
            /// The line, without surrounding blanks.
            text: Box<str>,
        } = "unknown_line";
        /// A colour, a status or another word outside the vocabulary.
        ///
        /// Read it yourself: nothing is concluded from it.
        UnknownWord {
            /// Where it stood.
            field: Field,
            /// The word as printed.
            word: Box<str>,
        } = "unknown_word";
        /// A value of a known field that is unreadable, such as `250%`.
        ///
        /// Run the command again; the field counts as not given.
        BadValue {
            /// Where it stood.
            field: Field,
            /// The value as printed.
            value: Box<str>,
        } = "bad_value";
        /// A report that stops before what matters in it.
        ///
        /// Run the command again.
        TruncatedReport = "truncated_report";
        /// A report is announced and cannot be read.
        ///
        /// See the error code in the message.
        UnreadableReport {
            /// The code of the error that says why.
            error: ErrorCode,
        } = "unreadable_report";
        /// `parse` was given more than one report; the first was read.
        ///
        /// Use `scan` or a `Snapshot`.
        MoreReports = "more_reports";
        /// A second report of one resource in one snapshot; the last one counts.
        ///
        /// One snapshot for one moment; name the server with `add_bytes_from` where the views come
        /// from two.
        RepeatedReport {
            /// Whether the two differ in anything that a decision depends on.
            differs: bool,
        } = "repeated_report";
        /// Two outputs that describe the same thing differ; nothing is decided on them, and there
        /// are no options.
        ///
        /// Check both servers, read both again.
        ReportsDisagree {
            /// The field in which they differ.
            field: Field,
            /// Where the first view came from.
            first: Box<str>,
            /// Where the second view came from.
            second: Box<str>,
        } = "reports_disagree";
        /// An output names a server that is none of the mirror's: it belongs to another cluster,
        /// and nothing is decided on it.
        ///
        /// Leave that output out, or give both outputs of one cluster.
        OtherCluster {
            /// A server that only one of the reports names.
            server: Box<str>,
        } = "other_cluster";
        /// `Mirror Status: Normal` over a RED and the like; no options.
        ///
        /// Read the state again.
        StatusContradictsColors {
            /// The status as text form.
            status: Box<str>,
            /// The colours as text form.
            colors: [Box<str>; 2],
        } = "status_contradicts_colors";
        /// OK on one server, NG on the other; only the rows for NG are offered.
        ///
        /// Reckon with a full copy.
        FastCopyDiffers = "fast_copy_differs";
        /// The two volumes differ in size.
        ///
        /// Check the configuration.
        SizesDiffer {
            /// Sizes in MiB, in the order of the servers.
            mib: [u64; 2],
        } = "sizes_differ";
        /// The last update lies before the break.
        ///
        /// Check the clocks.
        TimesOutOfOrder {
            /// The server.
            server: Box<str>,
        } = "times_out_of_order";
        /// A name cut by `clpstat` fits more than one; it is not used.
        ///
        /// Give `clpstat --long`.
        AmbiguousCutName {
            /// The cut name.
            name: Box<str>,
        } = "ambiguous_cut_name";
        /// Bytes outside the encoding were replaced.
        ///
        /// State the encoding.
        UndecodableBytes {
            /// How many places.
            count: u32,
            /// The encoding that was assumed, as its label.
            encoding: Box<str>,
        } = "undecodable_bytes";
        /// Disk Error is not OK.
        ///
        /// Repair the disk before any copy.
        DiskError {
            /// The server.
            server: Box<str>,
            /// The word as printed.
            word: Box<str>,
        } = "disk_error";
        /// RED on both servers, and both or neither show a Lastupdate Time.
        ///
        /// Record the times, inspect both volumes, then decide.
        LatestUndecidable {
            /// True in case B (both show a time), false in case C (neither does).
            both_times: bool,
        } = "latest_undecidable";
        /// RED and Active, and the failover group is not known to run there.
        ///
        /// Give `clpstat`; close the volume if it was opened.
        MaybeOpenedForInspection {
            /// The server on which the volume is active.
            server: Box<str>,
            /// Whether the output of `clpstat` says that no group holding it is online there.
            /// False: the group's state is not known.
            group_known_offline: bool,
        } = "maybe_opened_for_inspection";
        /// GREEN on both servers, and active on both.
        ///
        /// Check the connection between them.
        ActiveOnBoth = "active_on_both";
        /// A copy runs onto the server on which the volume is in use.
        ///
        /// Find out who started it; do not start another.
        CopyOntoActive {
            /// That server.
            server: Box<str>,
        } = "copy_onto_active";
        /// The failover group has a status from which it cannot be started.
        ///
        /// Stop it before starting it.
        GroupAbnormal {
            /// The group.
            group: Box<str>,
            /// Its status as text form.
            status: Box<str>,
        } = "group_abnormal";
        /// No rate to estimate a time with.
        ///
        /// Give a rate.
        NoRateBasis = "no_rate_basis";
        /// A figure for the size of the copy is absent; the message names it.
        ///
        /// Give the figure.
        NoSizeBasis {
            /// The figure that is missing.
            missing: Field,
        } = "no_size_basis";
        /// A limit was met; what lies beyond was not read.
        ///
        /// Give less at a time, or raise the limit.
        LimitReached {
            /// Which limit.
            limit: LimitKind,
            /// Its value.
            value: u64,
        } = "limit_reached";
        /// A name cannot be part of a command: empty, too long, with control characters, beginning
        /// with `-`, or not a server of the mirror.
        ///
        /// Give the right name; no commands are shown until then.
        UnusableName {
            /// Why.
            error: super::NameError,
        } = "unusable_name";
    }
}

compares_with_text!(FindingCode);

impl FindingCode {
    /// How serious a finding of this code is, or at most is: see [`FindingKind::severity`].
    #[must_use]
    pub const fn severity(self) -> FindingSeverity {
        match self {
            Self::UnknownLine | Self::NoRateBasis | Self::NoSizeBasis => FindingSeverity::Info,
            Self::ReportsDisagree
            | Self::OtherCluster
            | Self::StatusContradictsColors
            | Self::DiskError
            | Self::ActiveOnBoth
            | Self::CopyOntoActive => FindingSeverity::Critical,
            _ => FindingSeverity::Warning,
        }
    }
}

impl FindingKind {
    /// How serious it is: a repeated report that says the same is worth knowing only.
    #[must_use]
    pub const fn severity(&self) -> FindingSeverity {
        match self {
            Self::RepeatedReport { differs: false } => FindingSeverity::Info,
            _ => self.code().severity(),
        }
    }
}

/// One finding, with the place it belongs to.
///
/// ```
/// use mirror_core::{Snapshot, wording::Language, words::{FindingCode, FindingSeverity}};
///
/// let mut snapshot = Snapshot::new();
/// snapshot.add_text("Mirror Status: Normal\nvol1 alpha beta\n---\nMirror Color GREEN PURPLE\n")?;
/// let finding = snapshot.findings().next().unwrap();
/// assert_eq!(finding.code(), FindingCode::UnknownWord);
/// assert_eq!(finding.severity(), FindingSeverity::Warning);
/// assert!(finding.message(Language::English).starts_with("unknown word `PURPLE`"));
/// # Ok::<(), mirror_core::text::ParseError>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
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
    pub const fn code(&self) -> FindingCode {
        self.kind.code()
    }

    /// How serious it is.
    #[must_use]
    pub const fn severity(&self) -> FindingSeverity {
        self.kind.severity()
    }
}
