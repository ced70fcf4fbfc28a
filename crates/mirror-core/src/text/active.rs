//! `clpmdstat --active`: on which server the volume is in use.
//!
//! ```text
//! report  = "Mirror Name" ":" resource { separator }
//!           "Server Name" "Active Status" { separator } { server }
//! server  = name word              ; a name without blanks; "--" where the server is stopped
//! ```

use alloc::{borrow::ToOwned, string::String, vec::Vec};
use core::fmt;

use nom::{Parser as _, bytes::complete::tag, combinator::rest, sequence::preceded};

use super::{
    Limits, ParseError,
    dialects::{Dialect, Reading, announced},
    extent::{Class, Extent, Flow, Outline},
    lines::{
        Findings, Line, Lines, Parsed, barred_cells, blanks, is_prompt, is_separator,
        strip_emphasis, table_cells, token, trimmed, unframed,
    },
    scan,
};
use crate::words::{Activity, ErrorCode, Field, Finding, FindingKind, kept};

/// One report of `clpmdstat --active` (§2.1.2).
///
/// ```
/// use mirror_core::{text::ActivityReport, words::Activity};
///
/// let report = ActivityReport::parse("Mirror Name: vol1\nServer Name  Active Status\nalpha  Active\nbeta  Inactive\n")?;
/// assert_eq!(report.name, "vol1");
/// assert_eq!(report.servers[0].activity, Activity::Active);
/// # Ok::<(), mirror_core::text::ParseError>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct ActivityReport {
    /// The mirror disk resource.
    pub name: String,
    /// The servers, in the order of the display.
    pub servers: Vec<ActiveServer>,
    /// What was odd about this report.
    #[cfg_attr(feature = "serde", serde(skip))]
    pub findings: Vec<Finding>,
    /// Its first line, counted from 1.
    #[cfg_attr(feature = "serde", serde(skip, default = "super::first_line"))]
    pub line: u32,
}

/// Whether the volume is in use on one server.
#[derive(Debug, Clone, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct ActiveServer {
    /// The server.
    pub name: String,
    /// `Active`, `Inactive` or `--`.
    pub activity: Activity,
}

impl ActiveServer {
    /// A server and what is printed for it.
    #[must_use]
    pub const fn new(name: String, activity: Activity) -> Self {
        Self { name, activity }
    }
}

impl ActivityReport {
    /// A report with these servers.
    #[must_use]
    pub const fn new(name: String, servers: Vec<ActiveServer>) -> Self {
        Self {
            name,
            servers,
            findings: Vec::new(),
            line: 1,
        }
    }

    /// Reads the first activity report of a text.
    ///
    /// # Errors
    ///
    /// When there is no report, or it names no resource or no server, or the text is longer
    /// than the limit.
    pub fn parse(text: &str) -> Result<Self, ParseError> {
        Self::parse_with(text, &Limits::DEFAULT)
    }

    /// [`parse`](Self::parse) with other limits.
    ///
    /// # Errors
    ///
    /// As [`parse`](Self::parse).
    pub fn parse_with(text: &str, limits: &Limits) -> Result<Self, ParseError> {
        let mut report: Self = scan::first(text, limits)?;
        for finding in &mut report.findings {
            if finding.kind == FindingKind::MoreReports {
                finding.resource = Some(kept(&report.name));
            }
        }
        Ok(report)
    }
}

impl Dialect for ActivityReport {
    type Outline = ActiveOutline;

    fn empty() -> Self {
        Self::new(String::new(), Vec::new())
    }

    fn read(&mut self, text: &str, first_line: u32, limits: &Limits) -> Reading {
        let mut reader = Reader {
            outline: ActiveOutline::new(limits),
            name: "",
            rows: Vec::new(),
            unknown: Vec::new(),
            last_cut: 0,
            findings: Findings::new(limits),
        };
        for line in Lines::new(text, first_line, limits) {
            if reader.push(line, limits) == Flow::End {
                break;
            }
        }
        let end = reader.outline.extent.end();
        let behind = first_line.saturating_add(end.lines);
        reader.drop_lines_behind(behind, limits);
        self.line = first_line;
        let block = text.get(..end.bytes).unwrap_or(text);
        Reading {
            end,
            result: reader.fill(self, block, limits),
        }
    }
}

/// The outline of an activity report.
#[derive(Debug, Clone)]
pub(crate) struct ActiveOutline {
    extent: Extent,
    servers: usize,
}

impl Outline for ActiveOutline {
    fn new(limits: &Limits) -> Self {
        Self {
            extent: Extent::new(limits),
            servers: 0,
        }
    }

    fn push(&mut self, line: &Line<'_>) -> Flow {
        let class = self.class(line);
        self.extent.push(class, line)
    }

    fn extent(&self) -> &Extent {
        &self.extent
    }
}

impl ActiveOutline {
    /// What the next line is.
    fn class(&mut self, line: &Line<'_>) -> Class {
        let text = unframed(line.text);
        if self.extent.is_new() {
            return Class::Known;
        }
        if text.is_empty() {
            return Class::Blank;
        }
        if is_separator(text) {
            return Class::Separator;
        }
        if is_prompt(line.raw) || announced(text).is_some() {
            return Class::Foreign;
        }
        if is_heading(text) {
            return Class::Known;
        }
        match server(text) {
            // Any word may stand behind the two servers of a pair; behind a third name only a
            // known one makes a row of the line.
            Some((_, word)) if self.servers < 2 || Activity::from_printed(word).is_known() => {
                self.servers += 1;
                Class::Known
            }
            _ => Class::Unknown,
        }
    }
}

struct Reader<'t> {
    outline: ActiveOutline,
    name: &'t str,
    rows: Vec<Line<'t>>,
    unknown: Vec<Line<'t>>,
    /// The last line that was longer than the limit.
    last_cut: u32,
    findings: Findings,
}

impl<'t> Reader<'t> {
    fn push(&mut self, line: Line<'t>, limits: &Limits) -> Flow {
        if line.was_cut {
            self.last_cut = line.number;
            self.findings.line_was_cut(&line, limits);
        }
        let is_first = self.outline.extent.is_new();
        let class = self.outline.class(&line);
        let flow = self.outline.extent.push(class, &line);
        if flow == Flow::End {
            return flow;
        }
        let framed = Line {
            text: unframed(line.text),
            ..line
        };
        match class {
            Class::Known if is_first => {
                self.name = mirror_name(framed.text).map_or("", |(_, name)| name);
            }
            Class::Known => {
                self.keep_unknown_lines();
                if !is_heading(framed.text) {
                    self.rows.push(framed);
                }
            }
            Class::Unknown => self.unknown.push(framed),
            _ => {}
        }
        flow
    }

    /// The unknown lines so far stand inside the report.
    fn keep_unknown_lines(&mut self) {
        for line in self.unknown.drain(..) {
            let text = kept(line.text);
            self.findings
                .push(FindingKind::UnknownLine { text }, line.number);
        }
    }

    /// Forgets the lines that were looked at and do not belong.
    fn drop_lines_behind(&mut self, behind: u32, limits: &Limits) {
        self.unknown.retain(|line| line.number < behind);
        if self.last_cut >= behind {
            self.findings.forget_from(behind);
        }
        if let Some((line, _)) = self.outline.extent.cut() {
            self.findings.report_was_cut(line, limits);
        }
    }

    fn fill(
        mut self,
        report: &mut ActivityReport,
        text: &str,
        limits: &Limits,
    ) -> Result<(), ParseError> {
        let servers = servers_of(&self.rows, &mut self.findings);
        let name = self.name;
        if name.is_empty() {
            return Err(ParseError::at(ErrorCode::NoResourceName, text, 0));
        }
        if servers.is_empty() {
            return Err(ParseError::at(ErrorCode::NoServers, text, 0));
        }
        if name.len() > limits.name_bytes
            || servers
                .iter()
                .any(|server| server.name.len() > limits.name_bytes)
        {
            return Err(ParseError::at(ErrorCode::TooLarge, text, 0));
        }
        if servers.len() < 2 {
            self.findings
                .push(FindingKind::TruncatedReport, report.line);
        }
        self.keep_unknown_lines();
        report.name = name.to_owned();
        report.servers = servers;
        report.findings = self.findings.into_list();
        for finding in &mut report.findings {
            finding.resource = Some(name.into());
        }
        Ok(())
    }
}

/// Renders the report in the layout of the product.
impl fmt::Display for ActivityReport {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(f, "Mirror Name: {}", self.name)?;
        writeln!(f, "{:<20} Active Status\n{:-<34}", "Server Name", "")?;
        for server in &self.servers {
            writeln!(f, "{:<20} {}", server.name, server.activity.as_printed())?;
        }
        Ok(())
    }
}

/// The servers among lines of two words. A word outside the vocabulary counts only where a
/// server of the pair would be missing without it: a new row must not become a server.
fn servers_of(rows: &[Line<'_>], findings: &mut Findings) -> Vec<ActiveServer> {
    let read = || {
        rows.iter().filter_map(|line| {
            let (name, word) = server(line.text)?;
            Some((line, name, Activity::from_printed(word)))
        })
    };
    let known = read()
        .filter(|(_, _, activity)| activity.is_known())
        .count();
    let mut missing = 2_usize.saturating_sub(known);
    let mut servers = Vec::new();
    for (line, name, activity) in read() {
        let activity = match activity {
            Activity::Other(_) if missing == 0 => {
                findings.push(
                    FindingKind::UnknownLine {
                        text: kept(line.text),
                    },
                    line.number,
                );
                continue;
            }
            Activity::Other(word) => {
                missing -= 1;
                let word = kept(&word);
                findings.push(
                    FindingKind::UnknownWord {
                        field: Field::Activity,
                        word: word.clone(),
                    },
                    line.number,
                );
                Activity::Other(word)
            }
            known => known,
        };
        servers.push(ActiveServer::new(name.to_owned(), activity));
    }
    servers
}

/// `Mirror Name: md1`, also as two cells.
fn mirror_name(text: &str) -> Parsed<'_, &str> {
    let inner = text.trim_start_matches('|').trim_start();
    let inner = inner.trim_start_matches(['*', '`']);
    let (rest, name) = preceded(tag("Mirror Name"), rest).parse(inner)?;
    let name = name.trim_start_matches(['*', ':', '：', '|', ' ', '\t']);
    let name = name.trim_end_matches(['|', ' ', '\t']);
    Ok((rest, strip_emphasis(name)))
}

/// The heading of the two columns.
fn is_heading(text: &str) -> bool {
    let text = text.trim_start_matches(['|', ' ', '*']);
    // It may have been cut off.
    text.starts_with("Server Name") || (text.len() > 7 && "Server Name".starts_with(text))
}

/// The name and the word in the filled cells of a row.
fn pair_of<'t>(cells: impl Iterator<Item = &'t str>) -> Option<(&'t str, &'t str)> {
    let mut filled = cells.filter(|cell| !cell.is_empty());
    let (name, word) = (filled.next()?, filled.next()?);
    (filled.next().is_none() && !name.contains(' ')).then_some((name, word))
}

/// `server1  Active`, plain or as cells.
fn server(text: &str) -> Option<(&str, &str)> {
    if let Some(cells) = table_cells(text) {
        return pair_of(cells);
    }
    if let Some(cells) = barred_cells(text) {
        return pair_of(cells);
    }
    let (rest, name) = token(text).ok()?;
    let (rest, ()) = blanks(rest).ok()?;
    let (rest, word) = token(rest).ok()?;
    let is_name = name.chars().all(|c| {
        c.is_ascii_alphanumeric() || matches!(c, '-' | '.' | '_' | '*' | '`') || !c.is_ascii()
    });
    (trimmed(rest).is_empty() && is_name).then_some((strip_emphasis(name), strip_emphasis(word)))
}
