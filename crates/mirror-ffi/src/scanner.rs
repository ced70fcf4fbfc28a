//! Reports in a stream, and the limits of what is read.

use mirror_core::{
    text::{Encoding, Found, Limits, Report, Scanner},
    wording::Language,
    words::LimitKind,
};

use crate::{
    boundary::Changed,
    error::mirror_error,
    result::{Checked, item, mirror_result},
    text::{json, mirror_text},
    words::mirror_report_kind,
};

/// Limits of what is read. The defaults are far above real output. Where a function takes `limits`,
/// NULL stands for the defaults.
pub struct mirror_limits(Limits);

impl Changed for mirror_limits {}

/// The given limits, or the defaults.
pub(crate) fn or_default(limits: Option<&mirror_limits>) -> Limits {
    limits.map_or(Limits::DEFAULT, |limits| limits.0)
}

impl mirror_limits {
    /// Makes limits with the default values.
    pub fn new() -> mirror_limits {
        mirror_limits(Limits::DEFAULT)
    }

    /// Sets one limit.
    pub fn set(&mut self, limit: LimitKind, value: usize) {
        self.0 = self.0.with(limit, value);
    }

    /// Returns one limit.
    pub fn get(&self, limit: LimitKind) -> usize {
        self.0.get(limit)
    }
}

/// Finds every report in a stream that comes in pieces of any size. Memory stays bounded by one
/// report and one line, whatever the length of the stream. One stream, one scanner.
pub struct mirror_scanner(Scanner);

impl Changed for mirror_scanner {}

impl mirror_scanner {
    /// Makes a scanner with the default limits that recognises encodings.
    pub fn new() -> mirror_scanner {
        mirror_scanner(Scanner::new())
    }

    /// Makes a scanner with other limits, or for a known encoding.
    pub fn new_with(limits: Option<&mirror_limits>, encoding: Option<Encoding>) -> mirror_scanner {
        let scanner = Scanner::with_limits(or_default(limits));
        mirror_scanner(match encoding {
            Some(encoding) => scanner.with_encoding(encoding),
            None => scanner,
        })
    }

    /// Takes the next piece and returns the reports that have become complete. A piece may end
    /// anywhere, inside a character too.
    pub fn feed(&mut self, bytes: &[u8]) -> mirror_found {
        self.0.feed(bytes).into()
    }

    /// Ends the stream and returns the report that was still open, if there was one. The scanner then
    /// begins a new stream.
    pub fn finish(&mut self) -> mirror_found {
        self.0.finish().into()
    }
}

/// Reports that a scanner has found: an immutable list.
pub struct mirror_found {
    found: Vec<Found>,
    errors: Vec<Option<mirror_error>>,
}

impl From<Vec<Found>> for mirror_found {
    fn from(found: Vec<Found>) -> Self {
        let error = |found: &Found| match &found.report {
            Report::Unreadable { error, .. } => Some(error.clone().into()),
            _ => None,
        };
        Self {
            errors: found.iter().map(error).collect(),
            found,
        }
    }
}

impl mirror_found {
    pub(crate) fn reports(&self) -> impl Iterator<Item = Found> {
        self.found.iter().cloned()
    }

    /// Returns the number of reports.
    pub fn count(&self) -> usize {
        self.found.len()
    }

    /// Returns the first line of a report in the stream, counted from 1.
    pub fn line(&self, index: usize) -> Checked<u32> {
        Ok(item(&self.found, index)?.line)
    }

    /// Returns the command that printed a report.
    pub fn kind(&self, index: usize) -> Checked<mirror_report_kind> {
        Ok(item(&self.found, index)?.report.kind().into())
    }

    /// Returns why a report is not readable.
    ///
    /// MIRROR_ERROR_ABSENT: it is.
    pub fn error(&self, index: usize) -> Checked<Option<&mirror_error>> {
        Ok(item(&self.errors, index)?.as_ref())
    }

    /// Writes one report as JSON, with its findings.
    ///
    /// MIRROR_ERROR_ABSENT: the report is not readable.
    pub fn to_json(&self, index: usize, language: Language) -> Checked<mirror_text> {
        let document = item(&self.found, index)?.document(language);
        json(&document.ok_or(mirror_result::MIRROR_ERROR_ABSENT)?)
    }
}
