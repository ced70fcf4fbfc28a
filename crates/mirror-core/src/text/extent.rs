//! Where a report ends, decided line by line.
//!
//! Each dialect has an [`Outline`], which says what a line is to its report. Code that looks for
//! the end of a report asks it: the reader of the dialect, which has the text, and the scanner,
//! which gets it in pieces. So both stop at the same line.
//!
//! A report goes on over contiguous lines, and over a few empty ones where a row that it knows
//! follows; it ends before a prompt and before the next report.

use super::{Limits, lines::Line};

/// Classifies the lines of one report of a dialect, from its first one to its end.
pub(crate) trait Outline {
    /// The outline of a report of which no line has come yet.
    fn new(limits: &Limits) -> Self;

    /// Takes the next line into account. Offsets count from the start of the report. No line
    /// comes after the one that ends it.
    fn push(&mut self, line: &Line<'_>) -> Flow;

    /// The lines so far.
    fn extent(&self) -> &Extent;
}

/// What one line is to the report that is being read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Class {
    /// Nothing on it.
    Blank,
    /// A rule or a fence.
    Separator,
    /// A row that belongs.
    Known,
    /// The heading of a block. It belongs even where lines that no rule knows stand behind the
    /// empty line before it.
    BlockHeading,
    /// The last line of the report, which ends there.
    Closing,
    /// None of the others. Kept as text where it stands inside the report.
    Unknown,
    /// A prompt, or the first line of another report.
    Foreign,
}

/// Whether the report goes on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Flow {
    Continue,
    End,
}

/// How much of a text belongs to the report at its start.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct End {
    pub(crate) bytes: usize,
    pub(crate) lines: u32,
}

impl End {
    const START: Self = Self { bytes: 0, lines: 0 };
}

/// Empty lines that a report may hold in a row.
const BLANK_RUN: u32 = 4;
/// Unknown lines that a report may hold in a row.
const UNKNOWN_RUN: u32 = 16;
/// Unknown lines that may stand between an empty line and the heading of a block.
const GAP: u32 = 4;

/// The lines of a report so far. The first line is pushed like all others.
#[derive(Debug, Clone)]
pub(crate) struct Extent {
    report_bytes: usize,
    pushed: u32,
    /// The end of the first line.
    first: usize,
    /// The end of what belongs for certain.
    committed: End,
    /// The same with the unknown lines that stand behind it without an empty one.
    end: End,
    unknown_run: u32,
    blank_run: u32,
    /// Unknown lines behind an empty one.
    gap: u32,
    /// Whether the rows below the heading have begun.
    has_body: bool,
    /// The line behind the limit of a report, and where it begins.
    cut: Option<(u32, usize)>,
}

impl Extent {
    pub(crate) const fn new(limits: &Limits) -> Self {
        Self {
            report_bytes: limits.report_bytes,
            pushed: 0,
            first: 0,
            committed: End::START,
            end: End::START,
            unknown_run: 0,
            blank_run: 0,
            gap: 0,
            has_body: false,
            cut: None,
        }
    }

    /// Takes the next line into account.
    #[inline(always)]
    pub(crate) fn push(&mut self, class: Class, line: &Line<'_>) -> Flow {
        // Most lines are rows within the limit, behind the first one.
        if class == Class::Known
            && self.pushed > 0
            && self.gap == 0
            && line.offset <= self.report_bytes
        {
            self.has_body = true;
            self.pushed += 1;
            self.commit(line);
            return Flow::Continue;
        }
        if self.pushed == 0 {
            self.first = line.next;
        }
        let flow = self.count(class, line);
        if line.offset <= self.report_bytes || flow == Flow::End || class == Class::Blank {
            return flow;
        }
        // It belongs, and is not read: that there is such a line is what has to be said.
        if self.pushed <= self.lines() {
            self.cut = Some((line.number, line.offset));
        }
        Flow::End
    }

    #[inline(always)]
    fn count(&mut self, class: Class, line: &Line<'_>) -> Flow {
        match class {
            Class::Known | Class::Closing if self.gap > 0 => return Flow::End,
            Class::Known | Class::BlockHeading => {
                // The line of the status is the first; what comes after it is the body.
                self.has_body |= self.pushed > 0;
                self.pushed += 1;
                self.commit(line);
                return Flow::Continue;
            }
            Class::Closing => {
                self.pushed += 1;
                self.commit(line);
                return Flow::End;
            }
            Class::Separator => {
                self.pushed += 1;
                if self.blank_run == 0 && self.unknown_run == 0 {
                    self.commit(line);
                } else if !self.has_body {
                    // A rule under what may be the heading: all of it belongs.
                    self.commit(line);
                }
                return Flow::Continue;
            }
            Class::Blank => {
                self.blank_run += 1;
                if self.blank_run > BLANK_RUN {
                    return Flow::End;
                }
            }
            Class::Unknown => {
                if self.blank_run > 0 && self.has_body {
                    self.gap += 1;
                    if self.gap > GAP {
                        return Flow::End;
                    }
                }
                self.unknown_run += 1;
                if self.unknown_run > UNKNOWN_RUN {
                    self.end = self.committed;
                    return Flow::End;
                }
                if self.blank_run == 0 {
                    self.end = End {
                        bytes: line.next,
                        lines: self.pushed + 1,
                    };
                }
            }
            Class::Foreign => return Flow::End,
        }
        self.pushed += 1;
        Flow::Continue
    }

    #[inline]
    fn commit(&mut self, line: &Line<'_>) {
        self.committed = End {
            bytes: line.next,
            lines: self.pushed,
        };
        self.end = self.committed;
        self.unknown_run = 0;
        self.blank_run = 0;
        self.gap = 0;
    }

    /// Whether no line has come yet.
    pub(crate) const fn is_new(&self) -> bool {
        self.pushed == 0
    }

    /// Whether unknown lines stand behind an empty one.
    pub(crate) const fn has_gap(&self) -> bool {
        self.gap > 0
    }

    /// How many of the lines belong to the report.
    pub(crate) const fn lines(&self) -> u32 {
        self.end.lines
    }

    /// The line at which the report was cut because it is longer than the limit, and where that
    /// line begins. It belongs to the report and is not read.
    pub(crate) const fn cut(&self) -> Option<(u32, usize)> {
        self.cut
    }

    /// Where the report ends. Its first line belongs in any case.
    pub(crate) const fn end(&self) -> End {
        if self.end.lines == 0 {
            return End {
                bytes: self.first,
                lines: 1,
            };
        }
        self.end
    }
}
