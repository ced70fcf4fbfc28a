//! What each line is to a mirror report.

use super::{
    label::Label,
    row::{Row, RowCells, is_longer_label},
};
use crate::text::{
    Limits,
    dialects::announced,
    extent::{Class, Extent, Flow, Outline},
    lines::{Line, is_placeholder, is_prompt, is_separator, unframed},
};
use crate::words::{Field, FieldSet};

/// The outline of a mirror report.
#[derive(Debug, Clone)]
pub(crate) struct MirrorOutline {
    extent: Extent,
    /// The fields of the servers that have had their row.
    seen: FieldSet,
    has_status: bool,
    has_rows: bool,
    in_recovery: bool,
}

/// A line that belongs, or may yet turn out to.
pub(super) struct Told<'t> {
    pub(super) flow: Flow,
    pub(super) class: Class,
    /// Without the frame of a paste.
    pub(super) text: &'t str,
    /// A line with a label, whether the label counts here or not.
    pub(super) row: Option<Row<'t>>,
}

impl Outline for MirrorOutline {
    #[inline]
    fn new(limits: &Limits) -> Self {
        Self {
            extent: Extent::new(limits),
            seen: FieldSet::EMPTY,
            has_status: false,
            has_rows: false,
            in_recovery: false,
        }
    }

    fn push(&mut self, line: &Line<'_>) -> Flow {
        self.tell(line).flow
    }

    fn extent(&self) -> &Extent {
        &self.extent
    }
}

impl MirrorOutline {
    /// Takes the next line into account and says what it is.
    #[inline(always)]
    pub(super) fn tell<'t>(&mut self, line: &Line<'t>) -> Told<'t> {
        let text = unframed(line.text);
        let row = Row::of(text);
        let class = match &row {
            Some(row) => self.row(row),
            None if text.is_empty() => Class::Blank,
            None if is_separator(text) => Class::Separator,
            None => self.other(text, line),
        };
        Told {
            flow: self.extent.push(class, line),
            class,
            text,
            row,
        }
    }

    /// A line without a label.
    #[inline(never)]
    fn other(&self, text: &str, line: &Line<'_>) -> Class {
        // The first line has announced this report, also where it is unreadable.
        let is_foreign = announced(text).is_some() || is_prompt(line.raw);
        if is_foreign && !self.extent.is_new() {
            Class::Foreign
        } else {
            Class::Unknown
        }
    }

    /// Whether the servers have had a row of this field.
    pub(super) fn has(&self, field: Field) -> bool {
        self.seen.contains(field)
    }

    /// Whether the rows below the heading have begun.
    pub(super) const fn has_rows(&self) -> bool {
        self.has_rows
    }

    #[inline(always)]
    fn row(&mut self, row: &Row<'_>) -> Class {
        let label = row.label;
        if label == Label::MirrorStatus {
            return if self.extent.lines() == 0 {
                self.status(row)
            } else {
                Class::Foreign
            };
        }
        if label.is_of_recovery() {
            return self.row_of_recovery(row);
        }
        let is_longer = match row.cells {
            RowCells::Plain(rest) => begins_with_word(rest) && is_longer_label(rest),
            _ => false,
        };
        if self.seen.contains(label.field()) {
            // The rows begin again: another report, whose first line is lost.
            return match label {
                Label::Side(Field::MirrorColor) if !is_longer => Class::Foreign,
                _ => Class::Unknown,
            };
        }
        if is_longer {
            return Class::Unknown;
        }
        self.has_rows = true;
        if label == Label::RecoveryStatus {
            self.in_recovery = true;
            return Class::BlockHeading;
        }
        self.seen.insert(label.field());
        Class::Known
    }

    /// A row whose label is too common to count anywhere else.
    #[inline(never)]
    fn row_of_recovery(&mut self, row: &Row<'_>) -> Class {
        if self.in_recovery {
            return Class::Known;
        }
        match row.label {
            // The line of the status, without its first word.
            Label::Status if !self.has_status && !self.has_rows => self.status(row),
            Label::Direction if row.value().contains("->") => {
                self.has_rows = true;
                self.in_recovery = true;
                Class::Known
            }
            _ => Class::Unknown,
        }
    }

    fn status(&mut self, row: &Row<'_>) -> Class {
        let word = row.value();
        self.has_status |= !word.is_empty() && !is_placeholder(word);
        Class::Known
    }
}

/// Whether one blank alone leads on to a letter. Most rows are padded, and need no second check.
#[inline]
fn begins_with_word(rest: &str) -> bool {
    matches!(rest.as_bytes(), [b' ', b'A'..=b'Z' | b'a'..=b'z', ..])
}
