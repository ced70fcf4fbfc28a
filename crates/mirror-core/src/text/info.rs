//! `clpstat -i` and its relatives (`--detail`, `--cl`, `--mon`, `--hb`): how the cluster is
//! configured, in English or Japanese.
//!
//! ```text
//! report   = banner { section } closing
//!          | title { field } { section }                    ; an excerpt without its frame
//! section  = title { field | elision }
//! title    = "[" kind [ index ] colon name "]"              ; the name ends at the last "]"
//!          | "[" text                                       ; a new one, kept under its text
//! kind     = "Cluster" | "クラスタ" | "Server" | "サーバ" | "HB" | "ハートビート"
//!          | "NP" | "Group" | "グループ" | "Resource" | "リソース" | "Monitor" | "モニタ"
//!          | text                                           ; a new one, kept
//! field    = label colon [ value ]
//! elision  = ":" | "..."
//! ```
//!
//! `banner`, `colon`, `closing` and what a paste does to rows are in the module `frame`. In a table with columns, a row with a label alone is a field without a
//! value. An excerpt ends before the first line that is none of these, and where a table or a
//! run of lines ends.
//!
//! Of the layout of `--detail` only the labels are known from the guide (§2.2); the lines above
//! are those of `-i` and `--mon`.

#[cfg(test)]
mod tests;

use alloc::{borrow::ToOwned, string::String, vec::Vec};

use nom::{Parser as _, bytes::complete::take_while, character::complete::digit0};

use super::{
    Limits, ParseError,
    dialects::{Dialect, Reading, announced},
    frame::{FrameOutline, Row, Rows, bare, labelled, unpadded},
    lines::{Findings, Line, Lines, Parsed, is_prompt, unframed},
    terminal::strip_escapes,
};
use crate::words::{
    ErrorCode, Field, Finding, FindingKind, LimitKind, ReportKind, SectionKind, kept,
};

/// One report of `clpstat -i`, as a list of sections with their fields.
///
/// ```
/// use mirror_core::text::ClusterInfo;
///
/// let info = ClusterInfo::parse(
///     "====================  CLUSTER INFORMATION  ====================\n\
///      [グループ0 : sales]\n\
///      タイプ                                 : failover\n\
///      コメント                               :\n\
///      [リソース0 : vol1]\n\
///      タイプ                                 : md\n\
///      ===============================================================\n",
/// )?;
/// assert_eq!(info.group_of("vol1"), Some("sales"));
/// assert_eq!(info.resources_of_type("md").collect::<Vec<_>>(), ["vol1"]);
/// assert_eq!(info.auto_mirror_recovery(), None); // not printed
/// # Ok::<(), mirror_core::text::ParseError>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct ClusterInfo {
    /// The sections, in the order of the display.
    pub sections: Vec<Section>,
    /// What was odd about this report.
    #[cfg_attr(feature = "serde", serde(skip))]
    pub findings: Vec<Finding>,
    /// Its first line, counted from 1.
    #[cfg_attr(feature = "serde", serde(skip, default = "super::first_line"))]
    pub line: u32,
}

/// A section: `[Resource0 : md1]` and what stands below it.
#[derive(Debug, Clone, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Section {
    /// What it is about.
    pub kind: SectionKind,
    /// The number behind the kind, where there is one.
    pub index: Option<u32>,
    /// The name behind the colon, not cut. Empty where the title has no colon.
    pub name: String,
    /// The line of its title, counted from 1.
    #[cfg_attr(feature = "serde", serde(skip, default = "super::first_line"))]
    pub line: u32,
    /// Its fields, in the order of the display.
    pub fields: Vec<InfoField>,
}

/// A field: a label and its value.
#[derive(Debug, Clone, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct InfoField {
    /// The label as printed, without its padding.
    pub label: String,
    /// The value as printed; `None` where there is none.
    pub value: Option<String>,
    /// Its line, counted from 1.
    #[cfg_attr(feature = "serde", serde(skip, default = "super::first_line"))]
    pub line: u32,
}

impl ClusterInfo {
    /// A report with these sections.
    #[must_use]
    pub const fn new(sections: Vec<Section>) -> Self {
        Self {
            sections,
            findings: Vec::new(),
            line: 1,
        }
    }

    /// Reads the first report of `clpstat -i` in a text, or an excerpt of one that starts with
    /// the title of a known kind of section.
    ///
    /// # Errors
    ///
    /// When there is no section, or the text is longer than the limit. Anything less is in
    /// [`findings`](Self::findings).
    pub fn parse(text: &str) -> Result<Self, ParseError> {
        Self::parse_with(text, &Limits::DEFAULT)
    }

    /// [`parse`](Self::parse) with other limits.
    ///
    /// # Errors
    ///
    /// As [`parse`](Self::parse).
    pub fn parse_with(text: &str, limits: &Limits) -> Result<Self, ParseError> {
        if text.len() > limits.input_bytes {
            return Err(ParseError::at(
                ErrorCode::TooLarge,
                text,
                limits.input_bytes,
            ));
        }
        match strip_escapes(text) {
            Some(shown) => Self::parse_shown(&shown, limits),
            None => Self::parse_shown(text, limits),
        }
    }

    /// The first report, as a scan finds it, or what the title of a section begins.
    fn parse_shown(text: &str, limits: &Limits) -> Result<Self, ParseError> {
        let is_banner = |line: &Line<'_>| announced(unframed(line.text)) == Some(ReportKind::Info);
        let mut first_error = None;
        let mut lines = Lines::new(text, 1, limits);
        while let Some(line) = lines.next() {
            let is_framed = is_banner(&line);
            if !is_framed && !begins_excerpt(line.text) {
                continue;
            }
            let mut info = Self::empty();
            let rest = text.get(line.offset..).unwrap_or_default();
            let result = if is_framed {
                info.read(rest, line.number, limits).result
            } else {
                info.read_excerpt(rest, line.number, limits)
            };
            match result {
                Ok(()) => {
                    if let Some(next) = lines.find(is_banner) {
                        let finding = Finding::on_line(FindingKind::MoreReports, next.number);
                        info.findings.push(finding);
                    }
                    return Ok(info);
                }
                Err(error) => {
                    let lines_before = line.number.saturating_sub(1);
                    first_error.get_or_insert_with(|| error.moved(line.offset, lines_before));
                }
            }
        }
        Err(first_error.unwrap_or_else(|| ParseError::at(ErrorCode::NoReport, text, 0)))
    }

    /// Reads sections without a banner, the first of whose titles is the first line.
    fn read_excerpt(
        &mut self,
        text: &str,
        first_line: u32,
        limits: &Limits,
    ) -> Result<(), ParseError> {
        let mut findings = Findings::new(limits);
        let mut rows = Rows::of(text, first_line, limits);
        self.line = first_line;
        self.sections = sections(&mut rows, false, limits, &mut findings);
        self.findings = findings.into_list();
        if self.sections.is_empty() {
            return Err(ParseError::at(ErrorCode::NoReport, text, 0));
        }
        Ok(())
    }

    /// The groups, each with the sections of its resources: those that follow it, up to the
    /// next section that is not a resource.
    pub fn groups(&self) -> impl Iterator<Item = (&str, &[Section])> {
        self.sections
            .iter()
            .enumerate()
            .filter(|(_, section)| section.kind == SectionKind::Group)
            .map(|(at, group)| {
                let below = self.sections.get(at + 1..).unwrap_or_default();
                let count = below
                    .iter()
                    .take_while(|section| section.kind == SectionKind::Resource)
                    .count();
                (group.name.as_str(), below.get(..count).unwrap_or_default())
            })
    }

    /// The group that holds a resource. `None` where no group does, or more than one.
    #[must_use]
    pub fn group_of(&self, resource: &str) -> Option<&str> {
        only(
            self.groups()
                .filter(|(_, resources)| resources.iter().any(|section| section.name == resource))
                .map(|(group, _)| group),
        )
    }

    /// The resources with this `Type` (`md`), in the order of the display.
    pub fn resources_of_type<'s>(
        &'s self,
        resource_type: &'s str,
    ) -> impl Iterator<Item = &'s str> {
        self.names_of(SectionKind::Resource, resource_type)
    }

    /// The monitor resources with this `Type` (`mdw`), in the order of the display.
    pub fn monitors_of_type<'s>(&'s self, monitor_type: &'s str) -> impl Iterator<Item = &'s str> {
        self.names_of(SectionKind::Monitor, monitor_type)
    }

    /// The `Type` of the resource, monitor, group or heartbeat with this name. `None` where it
    /// was not printed, or where things with this name differ in it.
    #[must_use]
    pub fn type_of(&self, name: &str) -> Option<&str> {
        only(
            self.sections
                .iter()
                .filter(|section| section.name == name)
                .filter_map(Section::type_name),
        )
    }

    /// Whether the copy starts by itself (`Auto Mirror Recovery`, §2.2). `None` where it was not
    /// printed, where its value is unreadable (with a finding), or where values differ.
    #[must_use]
    pub fn auto_mirror_recovery(&self) -> Option<bool> {
        let mut found = None;
        for field in self.sections.iter().flat_map(|section| &section.fields) {
            if !is_auto_mirror_recovery(&field.label) {
                continue;
            }
            let value = switch(field.value.as_deref()?)?;
            if found.is_some_and(|found| found != value) {
                return None;
            }
            found = Some(value);
        }
        found
    }

    /// The one monitor of type `mdw` that has a field whose value is this resource. `None` where
    /// there is none, or more than one: which monitor it is, is never guessed from names.
    #[must_use]
    pub fn monitor_watching(&self, resource: &str) -> Option<&str> {
        let mut watching = self
            .sections
            .iter()
            .filter(|section| section.kind == SectionKind::Monitor && section.is_of_type("mdw"))
            .filter(|section| {
                section.fields.iter().any(|field| {
                    field.value.as_deref() == Some(resource)
                        && !is_label(&field.label, &["Comment", "コメント"])
                })
            });
        let monitor = watching.next()?;
        watching
            .all(|other| other.name == monitor.name)
            .then_some(monitor.name.as_str())
    }

    fn names_of<'s>(
        &'s self,
        kind: SectionKind,
        type_name: &'s str,
    ) -> impl Iterator<Item = &'s str> {
        self.sections
            .iter()
            .filter(move |section| section.kind == kind && section.is_of_type(type_name))
            .map(|section| section.name.as_str())
    }
}

impl Dialect for ClusterInfo {
    type Outline = FrameOutline;

    fn empty() -> Self {
        Self::new(Vec::new())
    }

    fn read(&mut self, text: &str, first_line: u32, limits: &Limits) -> Reading {
        let mut findings = Findings::new(limits);
        let (mut rows, end) = Rows::below_banner(text, first_line, limits);
        self.line = first_line;
        self.sections = sections(&mut rows, true, limits, &mut findings);
        rows.finish(&mut findings);
        self.findings = findings.into_list();
        if self.sections.is_empty() {
            return Reading::failed(ErrorCode::NoReport, text, end);
        }
        Reading::done(end)
    }
}

/// The sections among the rows.
fn sections(
    rows: &mut Rows<'_>,
    is_framed: bool,
    limits: &Limits,
    findings: &mut Findings,
) -> Vec<Section> {
    let mut sections: Vec<Section> = Vec::new();
    let mut was_in_table = None;
    while let Some(row) = rows.next(findings) {
        let title = title(&row.text);
        if !is_framed {
            // An excerpt ends where its shape does.
            let goes_on = match was_in_table {
                Some(was_in_table) => was_in_table == row.in_table && !row.after_blank,
                None => true,
            };
            let belongs = match &title {
                Some(title) => title.is_clean,
                None => goes_on && (is_elision(&row.text) || field(&row).is_some()),
            };
            if !belongs {
                break;
            }
            was_in_table = Some(row.in_table);
        }
        if let Some(title) = title {
            if sections.len() >= limits.objects {
                rows.stop_at(LimitKind::Objects, row.number, findings);
                break;
            }
            if !title.is_clean {
                unknown_line(&row, findings);
            }
            sections.push(title.into_section(row.number, limits, findings));
            continue;
        }
        if is_elision(&row.text) {
            continue;
        }
        match (sections.last_mut(), field(&row)) {
            (Some(section), Some(field)) => {
                check_auto_mirror_recovery(&field, findings);
                section.fields.push(field);
            }
            _ => unknown_line(&row, findings),
        }
    }
    sections
}

impl Section {
    /// A section with these fields.
    #[must_use]
    pub const fn new(kind: SectionKind, name: String, fields: Vec<InfoField>) -> Self {
        Self {
            kind,
            index: None,
            name,
            line: 1,
            fields,
        }
    }

    /// The value of the first field with this label; letter case does not matter.
    #[must_use]
    pub fn value(&self, label: &str) -> Option<&str> {
        self.fields
            .iter()
            .find(|field| field.label.eq_ignore_ascii_case(label))
            .and_then(|field| field.value.as_deref())
    }

    /// Its `Type`.
    #[must_use]
    pub fn type_name(&self) -> Option<&str> {
        self.fields
            .iter()
            .find(|field| is_label(&field.label, &["Type", "タイプ", "種別"]))
            .and_then(|field| field.value.as_deref())
    }

    fn is_of_type(&self, type_name: &str) -> bool {
        self.type_name()
            .is_some_and(|printed| printed.eq_ignore_ascii_case(type_name))
    }
}

impl InfoField {
    /// A label and its value.
    #[must_use]
    pub const fn new(label: String, value: Option<String>) -> Self {
        Self {
            label,
            value,
            line: 1,
        }
    }
}

#[derive(Debug)]
struct Title<'t> {
    kind: SectionKind,
    index: Option<u32>,
    name: &'t str,
    /// Whether it is all that the grammar wants, and nothing else stands on the line.
    is_clean: bool,
}

impl Title<'_> {
    fn into_section(self, line: u32, limits: &Limits, findings: &mut Findings) -> Section {
        let mut name = self.name;
        let mut kind = self.kind;
        if name.len() > limits.name_bytes {
            findings.push(
                FindingKind::LimitReached {
                    limit: LimitKind::NameBytes,
                    value: limits.name_bytes as u64,
                },
                line,
            );
            // Not used as what it is, and a boundary all the same.
            kind = SectionKind::Other(kind.as_str().into());
            name = "";
        }
        Section {
            kind,
            index: self.index,
            name: name.to_owned(),
            line,
            fields: Vec::new(),
        }
    }
}

/// The title of a section. Whatever begins with `[` is one: nothing below a title that does not
/// read is taken for part of the section before it.
fn title(text: &str) -> Option<Title<'_>> {
    let inner = text.strip_prefix('[')?;
    let (inner, behind) = inner.rsplit_once(']').unwrap_or((inner, "[]"));
    let Some((head, name)) = labelled(inner) else {
        return Some(Title {
            kind: SectionKind::Other(kept(inner.trim())),
            index: None,
            name: "",
            is_clean: false,
        });
    };
    let head = head.trim();
    let (kind, index) = match numbered(head) {
        Ok((_, parts)) => parts,
        Err(_) => (head, None),
    };
    Some(Title {
        kind: match SectionKind::from_printed(kind) {
            SectionKind::Other(word) => SectionKind::Other(kept(&word)),
            known => known,
        },
        index,
        name: bare(name),
        is_clean: behind.trim().is_empty(),
    })
}

/// `Resource12`: a word and a number. A number that does not fit is part of the word.
fn numbered(input: &str) -> Parsed<'_, (&str, Option<u32>)> {
    let word = take_while(|character: char| !character.is_ascii_digit());
    let (rest, (word, number)) = (word, digit0).parse(input)?;
    match number.parse() {
        Ok(index) if rest.is_empty() => Ok((rest, (word.trim_end(), Some(index)))),
        _ => Ok(("", (input, None))),
    }
}

fn field(row: &Row<'_>) -> Option<InfoField> {
    let (label, value) = match labelled(&row.text) {
        Some(parts) => parts,
        // A label whose cell for the value is empty.
        None if row.in_columns => (&*row.text, ""),
        None => return None,
    };
    let label = bare(label);
    let value = bare(unpadded(value).1);
    if label.is_empty() {
        return None;
    }
    Some(InfoField {
        label: label.to_owned(),
        value: (!value.is_empty()).then(|| value.to_owned()),
        line: row.number,
    })
}

fn is_elision(text: &str) -> bool {
    text.chars()
        .all(|character| matches!(character, ':' | '：' | '.' | '…' | '︙' | '⋮' | ' '))
}

/// Whether a line is the title of a known kind of section, and no prompt.
fn begins_excerpt(line: &str) -> bool {
    title(bare(first_cell(line))).is_some_and(|title| title.is_clean && title.kind.is_known())
        && !is_prompt(line)
}

fn first_cell(line: &str) -> &str {
    match unframed(line).strip_prefix('|') {
        Some(cells) => cells.split('|').next().unwrap_or_default(),
        None => unframed(line),
    }
}

fn is_label(printed: &str, labels: &[&str]) -> bool {
    labels
        .iter()
        .any(|label| printed.eq_ignore_ascii_case(label))
}

fn is_auto_mirror_recovery(label: &str) -> bool {
    is_label(label, &["Auto Mirror Recovery", "自動ミラー復帰"])
}

/// A value that is on or off.
fn switch(value: &str) -> Option<bool> {
    if is_label(value, &["On", "Yes", "Enable", "する"]) {
        return Some(true);
    }
    is_label(value, &["Off", "No", "Disable", "しない"]).then_some(false)
}

fn check_auto_mirror_recovery(field: &InfoField, findings: &mut Findings) {
    if !is_auto_mirror_recovery(&field.label) {
        return;
    }
    if let Some(value) = field.value.as_deref() {
        if switch(value).is_none() {
            findings.push(
                FindingKind::BadValue {
                    field: Field::AutoMirrorRecovery,
                    value: kept(value),
                },
                field.line,
            );
        }
    }
}

/// The one text that all agree on.
fn only<'t>(mut texts: impl Iterator<Item = &'t str>) -> Option<&'t str> {
    let first = texts.next()?;
    texts.all(|other| other == first).then_some(first)
}

fn unknown_line(row: &Row<'_>, findings: &mut Findings) {
    findings.push(
        FindingKind::UnknownLine {
            text: kept(row.text.trim()),
        },
        row.number,
    );
}
