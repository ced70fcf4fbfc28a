//! Limits that keep time and memory bounded. Meeting one is reported, never silent.

use crate::words::LimitKind;

/// What is read at most. Every limit can be set; the defaults are far above real output.
///
/// ```
/// use mirror_core::text::Limits;
///
/// let mut limits = Limits::DEFAULT;
/// limits.report_bytes = 1024 * 1024;
/// assert_eq!(limits.line_bytes, 64 * 1024);
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub struct Limits {
    /// Bytes of one input given to a parser or a snapshot (default 256 MiB). A longer one is
    /// an error; scanning has no such limit, because it keeps nothing.
    pub input_bytes: usize,
    /// Bytes of one line (default 64 KiB). The rest of a longer line is not read.
    pub line_bytes: usize,
    /// Bytes of one report (default 256 KiB). The report ends there.
    pub report_bytes: usize,
    /// Bytes of one name (default 1 KiB). A report with a longer resource or server name is
    /// not used.
    pub name_bytes: usize,
    /// Mirror disk resources of one snapshot, and objects of one report (default 4096).
    pub objects: usize,
    /// Findings of one report, and of one snapshot (default 1000).
    pub findings: usize,
}

impl Limits {
    /// The defaults.
    pub const DEFAULT: Self = Self {
        input_bytes: 256 * 1024 * 1024,
        line_bytes: 64 * 1024,
        report_bytes: 256 * 1024,
        name_bytes: 1024,
        objects: 4096,
        findings: 1000,
    };

    /// The value of one limit.
    #[must_use]
    pub const fn get(&self, limit: LimitKind) -> usize {
        match limit {
            LimitKind::InputBytes => self.input_bytes,
            LimitKind::LineBytes => self.line_bytes,
            LimitKind::ReportBytes => self.report_bytes,
            LimitKind::NameBytes => self.name_bytes,
            LimitKind::Objects => self.objects,
            LimitKind::Findings => self.findings,
        }
    }

    /// Sets one limit.
    #[must_use]
    pub const fn with(mut self, limit: LimitKind, value: usize) -> Self {
        match limit {
            LimitKind::InputBytes => self.input_bytes = value,
            LimitKind::LineBytes => self.line_bytes = value,
            LimitKind::ReportBytes => self.report_bytes = value,
            LimitKind::NameBytes => self.name_bytes = value,
            LimitKind::Objects => self.objects = value,
            LimitKind::Findings => self.findings = value,
        }
        self
    }
}

impl Default for Limits {
    fn default() -> Self {
        Self::DEFAULT
    }
}
