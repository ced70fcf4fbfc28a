//! Where a report of `clpmdstat` ends, told line by line.
//!
//! Both readers of such a report use this: the one that has the whole text, and the scanner
//! that gets it in pieces. A report goes on over contiguous lines, and over a few empty ones
//! where a row that it knows follows; it ends before a prompt and before the next report.

/// What one line is to the report that is being read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Class {
    /// Nothing on it.
    Blank,
    /// A rule or a fence.
    Separator,
    /// A row that belongs.
    Known,
    /// The heading of the recovery block. It belongs even where lines that no rule knows stand
    /// behind the empty line before it.
    BlockHeading,
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

/// Empty lines that a report may hold in a row.
const BLANK_RUN: u32 = 4;
/// Unknown lines that a report may hold in a row.
const UNKNOWN_RUN: u32 = 16;
/// Unknown lines that may stand between an empty line and the recovery block.
const GAP: u32 = 4;

/// The lines of a report so far. The first line is pushed like all others.
#[derive(Debug, Clone, Default)]
pub(crate) struct Extent {
    pushed: u32,
    committed: u32,
    /// Unknown lines straight after the committed ones.
    tail: u32,
    unknown_run: u32,
    blank_run: u32,
    /// Unknown lines behind an empty one.
    gap: u32,
    /// Whether the rows below the heading have begun.
    has_body: bool,
}

impl Extent {
    /// Takes the next line into account.
    #[inline]
    pub(crate) fn push(&mut self, class: Class) -> Flow {
        match class {
            Class::Known if self.gap > 0 => return Flow::End,
            Class::Known | Class::BlockHeading => {
                // The line of the status is the first; what comes after it is the body.
                self.has_body |= self.pushed > 0;
                self.pushed += 1;
                self.commit();
                return Flow::Continue;
            }
            Class::Separator => {
                self.pushed += 1;
                if self.blank_run == 0 && self.unknown_run == 0 {
                    self.commit();
                } else if !self.has_body {
                    // A rule under what may be the heading: all of it belongs.
                    self.commit();
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
                    self.tail = 0;
                    return Flow::End;
                }
                if self.blank_run == 0 {
                    self.tail += 1;
                }
            }
            Class::Foreign => return Flow::End,
        }
        self.pushed += 1;
        Flow::Continue
    }

    fn commit(&mut self) {
        self.committed = self.pushed;
        self.tail = 0;
        self.unknown_run = 0;
        self.blank_run = 0;
        self.gap = 0;
    }

    /// How many of the lines belong to the report.
    pub(crate) const fn lines(&self) -> u32 {
        self.committed + self.tail
    }
}
