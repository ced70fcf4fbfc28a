//! Every report in a long text or in a stream, whatever stands around it.
//!
//! ```text
//! text   = { anything | report }
//! report = a line that announces one ([`dialects`](super::dialects)), and what follows of it
//!        | up to three lines, and a line beginning with "Mirror Color"  ; its first lines are lost
//! ```
//!
//! Beginnings are searched for without looking at the other lines one by one. Where a report
//! ends is decided by the outline of its dialect ([`Outline`]). [`Scan`] has the
//! whole text, so that the reader of the dialect goes on from the beginning and says how far it
//! came. [`Scanner`] gets the text in pieces, in an encoding that may show only in all of a
//! report: it follows the outline, and has the report read once its last line has come. It keeps
//! no more than one unfinished report and one unfinished line.

mod finder;
mod scanner;

use alloc::borrow::Cow;

use self::finder::{Finder, Search};
use super::{
    Limits, ParseError,
    dialects::{Listed, Report},
    extent::End,
    terminal::strip_escapes,
};
use crate::words::{ErrorCode, Finding, FindingKind};

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

impl Found {
    /// A report, and its first line.
    #[must_use]
    pub const fn new(line: u32, report: Report) -> Self {
        Self { line, report }
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
    finder: Finder,
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
            finder: Finder::new(),
            search: Search::new(0),
        }
    }
}

impl Iterator for Scan<'_> {
    type Item = Found;

    fn next(&mut self) -> Option<Found> {
        let start = self.finder.next(self.text.as_bytes(), &mut self.search)?;
        let text = self.text.get(start.offset..).unwrap_or_default();
        let (report, end) = Report::read(start.kind, text, start.offset, start.line, &self.limits);
        self.finder.pass(start, end);
        Some(Found {
            line: start.line,
            report,
        })
    }
}

/// The first report of a kind in a text, as a scan finds it, with a finding where another one of
/// the kind follows. One in which nothing stands is passed over, unless all are so.
#[inline]
pub(crate) fn first<D: Listed>(text: &str, limits: &Limits) -> Result<D, ParseError> {
    if text.len() > limits.input_bytes {
        return Err(ParseError::at(
            ErrorCode::TooLarge,
            text,
            limits.input_bytes,
        ));
    }
    match strip_escapes(text) {
        Some(shown) => first_shown(&shown, limits),
        None => first_shown(text, limits),
    }
}

#[inline]
fn first_shown<D: Listed>(text: &str, limits: &Limits) -> Result<D, ParseError> {
    let mut finder = Finder::new();
    let mut search = Search::new(0);
    let mut first_error = None;
    let mut next = match D::OPENING {
        Some(opening) if text.starts_with(opening) => Some(finder.at(D::KIND)),
        _ => finder.next_of(D::KIND, text, &mut search, limits),
    };
    while let Some(start) = next {
        // Filled in place: a report is moved as rarely as possible.
        let mut report = D::empty();
        let rest = text.get(start.offset..).unwrap_or_default();
        let reading = report.read(rest, start.line, limits);
        match reading.result {
            Ok(()) => {
                if reading.end.bytes < rest.len() {
                    finder.pass(start, reading.end);
                    if let Some(more) = finder.next_of(D::KIND, text, &mut search, limits) {
                        let finding = Finding::on_line(FindingKind::MoreReports, more.line);
                        report.findings_mut().push(finding);
                    }
                }
                return Ok(report);
            }
            Err(error) => {
                let is_empty = error.code == ErrorCode::NoReport;
                let error = error.moved(start.offset, start.line.saturating_sub(1));
                if !is_empty {
                    return Err(first_error.unwrap_or(error));
                }
                first_error.get_or_insert(error);
            }
        }
        finder.pass(start, reading.end);
        next = finder.next_of(D::KIND, text, &mut search, limits);
    }
    Err(first_error.unwrap_or_else(|| ParseError::at(ErrorCode::NoReport, text, 0)))
}
