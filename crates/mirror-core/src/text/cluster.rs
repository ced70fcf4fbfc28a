//! `clpstat` and `clpstat --long`: servers, groups with their resources, monitors.
//!
//! ```text
//! report     = banner [ cluster ] { section } closing
//! cluster    = ( "Cluster" | "クラスタ" ) colon name
//! section    = "<server>"  { server { object } }
//!            | "<group>"   { group [ current ] { object } }
//!            | "<monitor>" { object }
//!            | "<" text ">" { line }                  ; a new one: nothing of it is used
//! server     = [ "*" ] name [ dots ] colon status [ comment ]
//! group      = name [ dots ] colon status [ comment ]
//! current    = "current" colon ( name | "None" | placeholder )
//! object     = name colon status [ comment ]
//! dots       = blank "." { "." }
//! status     = a word of ObjectStatus, which may hold one blank, before a blank or the end
//!            | text up to two blanks, a tab or the end
//! comment    = text
//! ```
//!
//! `banner`, `colon`, `closing` and what a paste does to rows are in the module `frame`. Names
//! may hold blanks and dots: only dots that a blank stands before are padding.
//!
//! What makes a row the heading of a server or a group, first rule first:
//!
//! 1. the `*`, the dots, a `current` row behind it, or its being the first row of its section;
//! 2. where the section has kept its indentation: no more indentation than those have;
//! 3. where it has not: in `<server>`, a status that only servers have (online, offline, …).
//!    In `<group>` nothing tells such a row from a resource, and it counts as one.
//!
//! A name of 16 characters may have been cut by `clpstat`, unless anything in the report is
//! wider than its columns: then it is `clpstat --long`, which cuts nothing.

#[cfg(test)]
mod tests;

use alloc::{borrow::ToOwned, format, string::String, vec::Vec};

use nom::{
    Parser as _,
    branch::alt,
    bytes::complete::tag_no_case,
    character::complete::one_of,
    combinator::{eof, peek, value},
    sequence::terminated,
};

use super::{
    Limits, ParseError,
    dialects::{Dialect, Reading},
    frame::{EMPTY_COLUMN, FrameOutline, Row, Rows, bare, column, labelled, unpadded},
    lines::{Findings, Parsed, is_placeholder, no},
    scan,
};
use crate::words::{
    ErrorCode, Field, Finding, FindingKind, LimitKind, ObjectStatus, PrintedName, kept,
};

/// Where `clpstat` cuts a name, in characters.
const CUT_NAME: usize = PrintedName::WIDTH;
/// The widest column of names in `clpstat` without `--long`, padding included.
const NAME_COLUMN: usize = CUT_NAME + 1;

/// One report of `clpstat`.
///
/// ```
/// use mirror_core::{text::ClusterReport, words::ObjectStatus};
///
/// let report = ClusterReport::parse(
///     "=====================  CLUSTER STATUS  =====================\n\
///      Cluster : shop\n\
///      <server>\n\
///      *alpha ...........: Online\n\
///      lankhb1        : Normal           LAN\n\
///      beta ............: Offline\n\
///      <group>\n\
///      sales ...........: Online Pending\n\
///      current        : alpha\n\
///      vol1           : Online\n\
///      ============================================================\n",
/// )?;
/// assert!(report.servers[0].local);
/// assert_eq!(report.groups[0].status, ObjectStatus::OnlinePending);
/// assert_eq!(report.groups[0].current.as_deref(), Some("alpha"));
/// assert_eq!(report.groups[0].resources[0].name, "vol1");
/// # Ok::<(), mirror_core::text::ParseError>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct ClusterReport {
    /// The name of the cluster, where it was printed.
    pub cluster: Option<String>,
    /// The servers, in the order of the display.
    pub servers: Vec<ClusterServer>,
    /// The groups, in the order of the display.
    pub groups: Vec<ClusterGroup>,
    /// The monitor resources, in the order of the display.
    pub monitors: Vec<ClusterObject>,
    /// What was odd about this report.
    #[cfg_attr(feature = "serde", serde(skip))]
    pub findings: Vec<Finding>,
    /// Its first line, counted from 1.
    #[cfg_attr(feature = "serde", serde(skip, default = "super::first_line"))]
    pub line: u32,
}

/// A server in the output of `clpstat`.
#[derive(Debug, Clone, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct ClusterServer {
    /// Its name, as printed.
    pub name: String,
    /// Whether `clpstat` may have cut the name.
    pub name_maybe_cut: bool,
    /// Whether the command ran on it (`*`).
    pub local: bool,
    /// Its status. Where none was printed, `Other("")`, with a finding.
    pub status: ObjectStatus,
    /// Its comment, where it has one.
    pub comment: Option<String>,
    /// What is listed below it: heartbeats and network partition resolution.
    pub heartbeats: Vec<ClusterObject>,
}

/// A failover group in the output of `clpstat`.
#[derive(Debug, Clone, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct ClusterGroup {
    /// Its name, as printed.
    pub name: String,
    /// Whether `clpstat` may have cut the name.
    pub name_maybe_cut: bool,
    /// Its status. Where none was printed, `Other("")`, with a finding.
    pub status: ObjectStatus,
    /// Its comment, where it has one.
    pub comment: Option<String>,
    /// The server on which it runs. `None` where `None` or nothing was printed.
    pub current: Option<String>,
    /// Its resources, in the order of the display.
    pub resources: Vec<ClusterObject>,
}

/// A resource, a heartbeat or a monitor in the output of `clpstat`.
#[derive(Debug, Clone, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct ClusterObject {
    /// Its name, as printed.
    pub name: String,
    /// Whether `clpstat` may have cut the name.
    pub name_maybe_cut: bool,
    /// Its status. Where none was printed, `Other("")`, with a finding.
    pub status: ObjectStatus,
    /// Its comment, where it has one.
    pub comment: Option<String>,
}

impl ClusterServer {
    /// A server of which nothing else is known.
    #[must_use]
    pub const fn new(name: String, status: ObjectStatus) -> Self {
        Self {
            name,
            name_maybe_cut: false,
            local: false,
            status,
            comment: None,
            heartbeats: Vec::new(),
        }
    }

    /// Its name, and whether it may have been cut.
    #[must_use]
    pub fn printed_name(&self) -> PrintedName<'_> {
        PrintedName::new(&self.name, self.name_maybe_cut)
    }
}

impl ClusterGroup {
    /// A group of which nothing else is known.
    #[must_use]
    pub const fn new(name: String, status: ObjectStatus) -> Self {
        Self {
            name,
            name_maybe_cut: false,
            status,
            comment: None,
            current: None,
            resources: Vec::new(),
        }
    }

    /// Its name, and whether it may have been cut.
    #[must_use]
    pub fn printed_name(&self) -> PrintedName<'_> {
        PrintedName::new(&self.name, self.name_maybe_cut)
    }
}

impl ClusterObject {
    /// An object without a comment.
    #[must_use]
    pub const fn new(name: String, status: ObjectStatus) -> Self {
        Self {
            name,
            name_maybe_cut: false,
            status,
            comment: None,
        }
    }

    /// Its name, and whether it may have been cut.
    #[must_use]
    pub fn printed_name(&self) -> PrintedName<'_> {
        PrintedName::new(&self.name, self.name_maybe_cut)
    }
}

impl ClusterReport {
    /// A report with these servers, groups and monitors.
    #[must_use]
    pub const fn new(
        servers: Vec<ClusterServer>,
        groups: Vec<ClusterGroup>,
        monitors: Vec<ClusterObject>,
    ) -> Self {
        Self {
            cluster: None,
            servers,
            groups,
            monitors,
            findings: Vec::new(),
            line: 1,
        }
    }

    /// Reads the first report of `clpstat` in a text.
    ///
    /// # Errors
    ///
    /// When there is no report, or nothing in it, or the text is longer than the limit. Anything
    /// less is in [`findings`](Self::findings).
    pub fn parse(text: &str) -> Result<Self, ParseError> {
        Self::parse_with(text, &Limits::DEFAULT)
    }

    /// [`parse`](Self::parse) with other limits.
    ///
    /// # Errors
    ///
    /// As [`parse`](Self::parse).
    pub fn parse_with(text: &str, limits: &Limits) -> Result<Self, ParseError> {
        scan::first(text, limits)
    }
}

impl Dialect for ClusterReport {
    type Outline = FrameOutline;

    fn empty() -> Self {
        Self::new(Vec::new(), Vec::new(), Vec::new())
    }

    fn read(&mut self, text: &str, first_line: u32, limits: &Limits) -> Reading {
        let mut findings = Findings::new(limits);
        let (mut rows, end) = Rows::below_banner(text, first_line, limits);
        let listing = Listing::gather(&mut rows, limits, &mut findings);
        rows.finish(&mut findings);
        if listing.cluster.is_none() && listing.entries.is_empty() {
            return Reading::failed(ErrorCode::NoReport, text, end);
        }
        *self = listing.into_report(first_line, limits, findings);
        Reading::done(end)
    }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Part {
    Server,
    Group,
    Monitor,
    /// A section that no rule knows, or the place before the first section.
    None,
}

/// One row that has a label and a value.
#[derive(Debug)]
struct Entry {
    part: Part,
    /// Counts the sections: rows of two `<group>` sections are not taken together.
    section: u32,
    line: u32,
    /// Where the name starts, where that is known.
    indent: Option<usize>,
    name: String,
    starred: bool,
    dotted: bool,
    /// What stands behind the colon, with the blanks before it.
    value: String,
}

/// The rows of a report, before it is known which of them are headings.
#[derive(Debug, Default)]
struct Listing {
    cluster: Option<String>,
    entries: Vec<Entry>,
    /// Whether anything is wider than the columns of `clpstat` without `--long`.
    long: bool,
    /// Whether the rows are padded into columns.
    padded: bool,
}

impl Listing {
    fn gather(rows: &mut Rows<'_>, limits: &Limits, findings: &mut Findings) -> Self {
        let mut listing = Self::default();
        let mut part = Part::None;
        let mut section = 0_u32;
        while let Some(row) = rows.next(findings) {
            if let Some(next) = section_heading(&row.text) {
                part = next;
                section = section.saturating_add(1);
                if part == Part::None {
                    unknown_line(&row, findings);
                }
                continue;
            }
            let Some((label, value)) = labelled(&row.text) else {
                unknown_line(&row, findings);
                continue;
            };
            if part == Part::None {
                let is_cluster = ["Cluster", "クラスタ", "クラスター"]
                    .iter()
                    .any(|word| bare(label).eq_ignore_ascii_case(word));
                match column(unpadded(value).1) {
                    (name, _) if is_cluster && section == 0 && !name.is_empty() => {
                        listing.cluster.get_or_insert_with(|| bare(name).to_owned());
                    }
                    _ => unknown_line(&row, findings),
                }
                continue;
            }
            let entry = Entry::new(part, section, &row, label, value);
            if entry.name.is_empty() {
                unknown_line(&row, findings);
                continue;
            }
            if listing.entries.len() >= limits.objects {
                rows.stop_at(LimitKind::Objects, row.number, findings);
                break;
            }
            if !row.in_columns {
                let width = label.chars().count() - usize::from(entry.starred);
                listing.long |= width > NAME_COLUMN;
                listing.padded |= label.ends_with("  ") || label.ends_with('\t');
            }
            listing.long |= entry.name.chars().count() > CUT_NAME;
            listing.padded |= row.in_columns;
            listing.entries.push(entry);
        }
        listing
    }

    /// Where the names of headings start, section by section: `None` where the indentation of
    /// the section is lost.
    fn heading_indents(&self) -> Vec<Option<usize>> {
        let mut indents = Vec::with_capacity(self.entries.len());
        for entries in self.entries.chunk_by(|a, b| a.section == b.section) {
            let heading = (0..entries.len())
                .filter(|at| is_sure_heading(entries, *at))
                .filter_map(|at| entries.get(at)?.indent)
                .max();
            let kept = heading.filter(|heading| {
                entries
                    .iter()
                    .any(|entry| entry.indent.is_some_and(|indent| indent > *heading))
            });
            indents.extend(core::iter::repeat_n(kept, entries.len()));
        }
        indents
    }

    fn into_report(self, line: u32, limits: &Limits, mut findings: Findings) -> ClusterReport {
        let heading_indents = self.heading_indents();
        let sure: Vec<bool> = self
            .entries
            .chunk_by(|a, b| a.section == b.section)
            .flat_map(|entries| (0..entries.len()).map(|at| is_sure_heading(entries, at)))
            .collect();
        let mut report = ClusterReport {
            cluster: self.cluster,
            servers: Vec::new(),
            groups: Vec::new(),
            monitors: Vec::new(),
            findings: Vec::new(),
            line,
        };
        let mut section = 0;
        // Whether the rows that follow have a heading to belong to.
        let mut has_owner = false;
        let mut may_be_current = false;
        for ((entry, sure), heading_indent) in
            self.entries.into_iter().zip(sure).zip(heading_indents)
        {
            if entry.section != section {
                section = entry.section;
                has_owner = false;
                may_be_current = false;
            }
            let too_long = entry.name.len() > limits.name_bytes;
            if entry.part == Part::Group && entry.is_current() && (may_be_current || !has_owner) {
                match report.groups.last_mut().filter(|_| has_owner) {
                    Some(group) => group.current = entry.server_name(),
                    None => entry.report_as_unknown(&mut findings),
                }
                may_be_current = false;
                continue;
            }
            let is_heading = match (entry.part, entry.indent, heading_indent) {
                (Part::Monitor | Part::None, _, _) => false,
                _ if sure => true,
                (_, Some(indent), Some(heading)) => indent <= heading,
                (Part::Server, _, _) => has_status_of_server(&entry, self.padded),
                (Part::Group, _, _) => false,
            };
            if too_long {
                findings.push(
                    FindingKind::LimitReached {
                        limit: LimitKind::NameBytes,
                        value: limits.name_bytes as u64,
                    },
                    entry.line,
                );
                has_owner &= !is_heading;
                continue;
            }
            may_be_current = is_heading;
            let local = entry.starred;
            let part = entry.part;
            let has_place = is_heading || has_owner || part == Part::Monitor;
            if !has_place {
                entry.report_as_unknown(&mut findings);
                continue;
            }
            let object = entry.into_object(self.long, self.padded, &mut findings);
            match part {
                Part::Server if is_heading => {
                    has_owner = true;
                    report.servers.push(ClusterServer {
                        name: object.name,
                        name_maybe_cut: object.name_maybe_cut,
                        local,
                        status: object.status,
                        comment: object.comment,
                        heartbeats: Vec::new(),
                    });
                }
                Part::Group if is_heading => {
                    has_owner = true;
                    report.groups.push(ClusterGroup {
                        name: object.name,
                        name_maybe_cut: object.name_maybe_cut,
                        status: object.status,
                        comment: object.comment,
                        current: None,
                        resources: Vec::new(),
                    });
                }
                Part::Monitor => report.monitors.push(object),
                Part::Server => {
                    if let Some(server) = report.servers.last_mut() {
                        server.heartbeats.push(object);
                    }
                }
                Part::Group => {
                    if let Some(group) = report.groups.last_mut() {
                        group.resources.push(object);
                    }
                }
                Part::None => {}
            }
        }
        report.findings = findings.into_list();
        report
    }
}

impl Entry {
    fn new(part: Part, section: u32, row: &Row<'_>, label: &str, value: &str) -> Self {
        let mut name = bare(label);
        let mut starred = false;
        if part == Part::Server {
            if let Some(rest) = name.strip_prefix("\\*").or_else(|| name.strip_prefix('*')) {
                starred = true;
                name = bare(rest);
            }
        }
        let undotted = name.trim_end_matches('.');
        let dotted = undotted.len() < name.len()
            && (undotted.is_empty() || undotted.ends_with([' ', '\t', '\u{a0}']));
        if dotted {
            name = bare(undotted);
        }
        Self {
            part,
            section,
            line: row.number,
            indent: row.indent.map(|indent| indent + usize::from(starred)),
            name: name.to_owned(),
            starred,
            dotted,
            value: value.replace("**", ""),
        }
    }

    fn is_current(&self) -> bool {
        !self.dotted && self.name.eq_ignore_ascii_case("current")
    }

    /// The value of a `current` row.
    fn server_name(&self) -> Option<String> {
        let name = bare(column(unpadded(&self.value).1).0);
        if name.is_empty() || name.eq_ignore_ascii_case("none") || is_placeholder(name) {
            return None;
        }
        Some(name.to_owned())
    }

    fn report_as_unknown(&self, findings: &mut Findings) {
        let text = format!("{} : {}", self.name, self.value.trim());
        findings.push(FindingKind::UnknownLine { text: kept(&text) }, self.line);
    }

    fn into_object(self, long: bool, padded: bool, findings: &mut Findings) -> ClusterObject {
        let (status, comment) = status_and_comment(&self.value, padded);
        let status = ObjectStatus::from_printed(status);
        if let Some(word) = status.other() {
            findings.push(
                FindingKind::UnknownWord {
                    field: Field::Status,
                    word: kept(word),
                },
                self.line,
            );
        }
        ClusterObject {
            name_maybe_cut: !long && PrintedName::in_column(&self.name).maybe_cut,
            name: self.name,
            status,
            comment: (!comment.is_empty()).then(|| comment.to_owned()),
        }
    }
}

/// Whether a row of a section is a heading for reasons of its own.
fn is_sure_heading(section: &[Entry], at: usize) -> bool {
    let Some(entry) = section.get(at) else {
        return false;
    };
    match entry.part {
        Part::Server => at == 0 || entry.starred || entry.dotted,
        Part::Group => {
            !entry.is_current()
                && (at == 0 || entry.dotted || section.get(at + 1).is_some_and(Entry::is_current))
        }
        Part::Monitor | Part::None => false,
    }
}

fn has_status_of_server(entry: &Entry, padded: bool) -> bool {
    matches!(
        ObjectStatus::from_printed(status_and_comment(&entry.value, padded).0),
        ObjectStatus::Online
            | ObjectStatus::Offline
            | ObjectStatus::OnlinePending
            | ObjectStatus::OfflinePending
    )
}

/// The heading of a section; `Part::None` for one that no rule knows.
fn section_heading(text: &str) -> Option<Part> {
    let inner = text.strip_prefix('<')?.strip_suffix('>')?;
    Some(match inner.trim() {
        word if word.eq_ignore_ascii_case("server") => Part::Server,
        word if word.eq_ignore_ascii_case("group") => Part::Group,
        word if word.eq_ignore_ascii_case("monitor") => Part::Monitor,
        "サーバ" | "サーバー" => Part::Server,
        "グループ" => Part::Group,
        "モニタ" | "モニター" => Part::Monitor,
        _ => Part::None,
    })
}

fn unknown_line(row: &Row<'_>, findings: &mut Findings) {
    findings.push(
        FindingKind::UnknownLine {
            text: kept(row.text.trim()),
        },
        row.number,
    );
}

/// The status and the comment of a value. An empty status is one that was not printed.
///
/// Where the report is padded into columns, the status is all of its column: a new status such
/// as `Online Degraded` is not taken for `Online`. Where a paste has lost the padding, a known
/// word is the status and the rest is the comment.
fn status_and_comment(value: &str, padded: bool) -> (&str, &str) {
    let (gap, text) = unpadded(value);
    if gap >= EMPTY_COLUMN.len() {
        return ("", bare(text));
    }
    let (status, comment) = column(text);
    if !padded && !ObjectStatus::from_printed(status).is_known() {
        if let Ok((comment, status)) = known_status(text) {
            return (status, bare(comment));
        }
    }
    (bare(status), bare(comment))
}

/// A word of the vocabulary at the start of a text, the longest first.
fn known_status(input: &str) -> Parsed<'_, &str> {
    const PRINTED: &[&str] = &[
        "Offline Pending",
        "Offline Failure",
        "Online Pending",
        "Online Failure",
        "Suspended",
        "Suspend",
        "Offline",
        "Caution",
        "Unknown",
        "Online",
        "Normal",
        "Unused",
        "Error",
        "オフライン",
        "オンライン",
        "起動失敗",
        "停止失敗",
        "一時停止",
        "起動済",
        "停止済",
        "起動中",
        "停止中",
        "未使用",
        "正常",
        "警告",
        "異常",
        "不明",
    ];
    for word in PRINTED {
        let end = peek(alt((
            value((), eof),
            value((), one_of(" \t\u{a0}\u{3000}")),
        )));
        let found: Parsed<'_, &str> = terminated(tag_no_case(*word), end).parse(input);
        if found.is_ok() {
            return found;
        }
    }
    no(input)
}
