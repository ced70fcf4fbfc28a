//! Every report in a long text or in a stream, whatever stands around it.
//!
//! ```text
//! text   = { anything | report }
//! anchor = line beginning with "Mirror Status" ":" | "Mirror Name" ":"
//!        | line with "==" and "CLUSTER STATUS" | "CLUSTER INFORMATION" | "GROUPMAP INFORMATION"
//!        | line beginning with "Mirror Color" outside a report (its first lines are lost)
//! ```
//!
//! Anchors are searched for without looking at the other lines one by one. From an anchor on,
//! lines are told to belong or not to belong ([`Extent`]); the lines that belong are then read
//! by the parser of their dialect. [`Scan`] has the whole text, [`Scanner`] gets it in pieces
//! and keeps no more than one unfinished report and one unfinished line.

mod scanner;
mod walker;

use alloc::{borrow::Cow, string::String};

use self::walker::{Search, Walker};
use super::{
    ActivityReport, ClusterInfo, ClusterReport, GroupMap, Limits, MirrorReport, ParseError,
    lines::{clean, unframed},
    terminal::strip_escapes,
};
use crate::words::{Finding, ReportKind};

pub use scanner::Scanner;

/// A report, and where it begins.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct Found {
    /// Its first line in the text, counted from 1.
    pub line: u32,
    /// The report.
    pub report: Report,
}

/// A report of any kind.
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(
    feature = "serde",
    serde(untagged, expecting = "not a report of `clpmdstat` or `clpstat`")
)]
#[allow(
    clippy::large_enum_variant,
    reason = "the large ones are the common ones; a box would cost each of them an allocation"
)]
#[non_exhaustive]
pub enum Report {
    /// `clpmdstat --mirror`.
    Mirror(MirrorReport),
    /// `clpmdstat --active`.
    Active(ActivityReport),
    /// `clpstat`.
    Cluster(ClusterReport),
    /// `clpstat -i` and its relatives.
    Info(ClusterInfo),
    /// `clpstat -g`.
    GroupMap(GroupMap),
    /// Text that announces a report of which nothing can be handed back.
    #[cfg_attr(feature = "serde", serde(skip))]
    Unreadable {
        /// What it announces.
        kind: ReportKind,
        /// Why it does not read.
        error: ParseError,
    },
}

impl Found {
    /// A report, and its first line.
    #[must_use]
    pub const fn new(line: u32, report: Report) -> Self {
        Self { line, report }
    }
}

impl Report {
    /// Which command printed it.
    #[must_use]
    pub const fn kind(&self) -> ReportKind {
        match self {
            Self::Mirror(_) => ReportKind::Mirror,
            Self::Active(_) => ReportKind::Active,
            Self::Cluster(_) => ReportKind::Cluster,
            Self::Info(_) => ReportKind::Info,
            Self::GroupMap(_) => ReportKind::GroupMap,
            Self::Unreadable { kind, .. } => *kind,
        }
    }

    /// Whether there is something to work with.
    #[must_use]
    pub const fn is_readable(&self) -> bool {
        !matches!(self, Self::Unreadable { .. })
    }

    /// What was odd about it.
    #[must_use]
    pub fn findings(&self) -> &[Finding] {
        match self {
            Self::Mirror(report) => &report.findings,
            Self::Active(report) => &report.findings,
            Self::Cluster(report) => &report.findings,
            Self::Info(report) => &report.findings,
            Self::GroupMap(report) => &report.findings,
            Self::Unreadable { .. } => &[],
        }
    }

    fn add_finding(&mut self, finding: Finding) {
        match self {
            Self::Mirror(report) => report.findings.push(finding),
            Self::Active(report) => report.findings.push(finding),
            Self::Cluster(report) => report.findings.push(finding),
            Self::Info(report) => report.findings.push(finding),
            Self::GroupMap(report) => report.findings.push(finding),
            Self::Unreadable { .. } => {}
        }
    }

    /// Reads a block that starts at an offset of the text and on a line of it.
    fn read(kind: ReportKind, block: &str, offset: usize, line: u32, limits: &Limits) -> Self {
        let report = match kind {
            ReportKind::Mirror => {
                let mut report = MirrorReport::new(String::new(), [String::new(), String::new()]);
                MirrorReport::read(block, line, limits, &mut report).map(|_| Self::Mirror(report))
            }
            ReportKind::Active => ActivityReport::read(block, line, limits).map(Self::Active),
            ReportKind::Cluster => ClusterReport::read(block, line, limits).map(Self::Cluster),
            ReportKind::Info => ClusterInfo::read(block, line, limits).map(Self::Info),
            ReportKind::GroupMap => GroupMap::read(block, line, limits).map(Self::GroupMap),
        };
        report.unwrap_or_else(|error| Self::Unreadable {
            kind,
            error: error.moved(offset, line.saturating_sub(1)),
        })
    }
}

/// Finds every report in a text.
///
/// ```
/// use mirror_core::text::scan;
///
/// let ticket = "It broke last night:\n\nMirror Name: vol1\n\
///               Server Name  Active Status\nalpha  Active\nbeta  Inactive\n\nPlease help.\n";
/// let found: Vec<_> = scan(ticket).collect();
/// assert_eq!((found.len(), found[0].line), (1, 3));
/// ```
#[must_use]
pub fn scan(text: &str) -> Scan<'_> {
    Scan::with_limits(text, Limits::DEFAULT)
}

/// The reports of a text, in its order. Made by [`scan`].
#[derive(Debug, Clone)]
pub struct Scan<'t> {
    text: Cow<'t, str>,
    limits: Limits,
    walker: Walker,
    search: Search,
}

impl<'t> Scan<'t> {
    /// [`scan`] with other limits. The length of the text is not limited here: a scan keeps
    /// nothing of it, but a copy of a text in which a terminal has left escape sequences.
    #[must_use]
    pub fn with_limits(text: &'t str, limits: Limits) -> Self {
        Self {
            text: strip_escapes(text).map_or(Cow::Borrowed(text), Cow::Owned),
            limits,
            walker: Walker::new(),
            search: Search::new(0),
        }
    }
}

impl Iterator for Scan<'_> {
    type Item = Found;

    fn next(&mut self) -> Option<Found> {
        let bytes = self.text.as_bytes();
        let block = self
            .walker
            .next(bytes, &mut self.search, true, &self.limits)?;
        let text = self.text.get(block.start..block.end).unwrap_or_default();
        Some(Found {
            line: block.line,
            report: Report::read(block.kind, text, block.start, block.line, &self.limits),
        })
    }
}

/// The start and the line of each report of a kind.
pub(crate) fn starts<'t>(
    text: &'t str,
    kind: ReportKind,
    limits: &'t Limits,
) -> impl Iterator<Item = (usize, u32)> + use<'t> {
    let mut walker = Walker::new();
    let mut search = Search::new(0);
    core::iter::from_fn(move || walker.next(text.as_bytes(), &mut search, true, limits))
        .filter(move |block| block.kind == kind)
        .map(|block| (block.start, block.line))
}

/// The report that a line announces.
pub(crate) fn anchor(raw: &str) -> Option<ReportKind> {
    let text = unframed(clean(raw));
    let label = text.trim_start_matches(['|', ' ', '*', '`']);
    if let Some(rest) = label.strip_prefix("Mirror ") {
        let (kind, rest) = match (rest.strip_prefix("Status"), rest.strip_prefix("Name")) {
            (Some(rest), _) => (ReportKind::Mirror, rest),
            (_, Some(rest)) => (ReportKind::Active, rest),
            _ => return None,
        };
        return rest
            .trim_start_matches([' ', '\t', '*', '`'])
            .starts_with([':', '|', '：'])
            .then_some(kind);
    }
    if memchr::memchr(b'=', text.as_bytes()).is_none() || !text.contains("==") {
        return None;
    }
    [
        ("CLUSTER STATUS", ReportKind::Cluster),
        ("CLUSTER INFORMATION", ReportKind::Info),
        ("GROUPMAP INFORMATION", ReportKind::GroupMap),
    ]
    .into_iter()
    .find(|(title, _)| text.contains(title))
    .map(|(_, kind)| kind)
}
