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
    ErrorCode, Limits, ParseError,
    extent::{Class, Extent, Flow},
    lines::{
        Findings, Line, Lines, Parsed, barred_cells, blanks, is_prompt, is_separator,
        strip_emphasis, table_cells, token, trimmed, unframed,
    },
    scan,
    terminal::strip_escapes,
};
use crate::words::{Activity, Field, Finding, FindingKind, ReportKind, kept};

/// One report of `clpmdstat --active` (§2.1.2).
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
        if text.len() > limits.input_bytes {
            return Err(ParseError::at(
                ErrorCode::TooLarge,
                text,
                limits.input_bytes,
            ));
        }
        let shown = strip_escapes(text);
        let text = shown.as_deref().unwrap_or(text);
        let mut starts = scan::starts(text, ReportKind::Active, limits);
        let (start, line) = starts
            .next()
            .ok_or_else(|| ParseError::at(ErrorCode::NoReport, text, 0))?;
        let mut report = Self::read(text.get(start..).unwrap_or_default(), line, limits)
            .map_err(|error| error.moved(start, line.saturating_sub(1)))?;
        if let Some((_, next)) = starts.next() {
            let mut finding = Finding::on_line(FindingKind::MoreReports, next);
            finding.resource = Some(kept(&report.name));
            report.findings.push(finding);
        }
        Ok(report)
    }

    /// Reads the report at the start of a text.
    pub(crate) fn read(text: &str, first_line: u32, limits: &Limits) -> Result<Self, ParseError> {
        let mut extent = Extent::default();
        let mut name = "";
        let mut rows: Vec<Line<'_>> = Vec::new();
        let mut findings = Findings::new(limits);
        let mut unknown: Vec<Line<'_>> = Vec::new();
        for (index, line) in Lines::new(text, first_line, limits).enumerate() {
            findings.line_was_cut(&line, limits);
            let framed = Line {
                text: unframed(line.text),
                ..line
            };
            if index == 0 {
                name = mirror_name(framed.text).map_or("", |(_, name)| name);
                extent.push(Class::Known);
                continue;
            }
            let class = Self::classify(&framed, rows.len());
            if extent.push(class) == Flow::End {
                break;
            }
            match class {
                Class::Known => {
                    for line in unknown.drain(..) {
                        findings.push(
                            FindingKind::UnknownLine {
                                text: kept(line.text),
                            },
                            line.number,
                        );
                    }
                    if !is_heading(framed.text) {
                        rows.push(framed);
                    }
                }
                Class::Unknown => unknown.push(framed),
                _ => {}
            }
        }
        let servers = servers_of(&rows, &mut findings);
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
            findings.push(FindingKind::TruncatedReport, first_line);
        }
        let end = first_line.saturating_add(extent.lines());
        for line in unknown.iter().filter(|line| line.number < end) {
            findings.push(
                FindingKind::UnknownLine {
                    text: kept(line.text),
                },
                line.number,
            );
        }
        let mut findings = findings.into_list();
        for finding in &mut findings {
            finding.resource = Some(name.into());
        }
        Ok(Self {
            name: name.to_owned(),
            servers,
            findings,
            line: first_line,
        })
    }

    /// What a line below the first is, after so many servers.
    pub(crate) fn classify(line: &Line<'_>, servers: usize) -> Class {
        let text = line.text;
        if text.is_empty() {
            return Class::Blank;
        }
        if is_separator(text) {
            return Class::Separator;
        }
        if is_prompt(line.raw) || scan::anchor(line.raw).is_some() {
            return Class::Foreign;
        }
        if is_heading(text) {
            return Class::Known;
        }
        match server(text) {
            // Any word may stand behind the two servers of a pair; behind a third name only a
            // known one makes a row of the line.
            Some((_, word)) if servers < 2 || Activity::from_printed(word).is_known() => {
                Class::Known
            }
            _ => Class::Unknown,
        }
    }

    /// Whether a known line holds a server: the scanner counts them.
    pub(crate) fn is_server_line(text: &str) -> bool {
        !is_heading(text) && server(text).is_some()
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
