//! One line of a report: its label, and the values behind it.

use nom::{Parser as _, sequence::pair};

use super::{
    heading::is_value,
    label::{Label, label},
};
use crate::text::lines::{
    Parsed, barred_cells, blanks, blanks_end, strip_emphasis, table_cells, token, token_end,
    trimmed,
};

/// A line with a label.
pub(super) struct Row<'t> {
    pub(super) label: Label,
    pub(super) cells: RowCells<'t>,
}

pub(super) enum RowCells<'t> {
    /// What follows the label on a plain line.
    Plain(&'t str),
    /// The cells that follow the label in a pasted table.
    Table([&'t str; 2]),
    /// A pasted table with one cell behind the label, and no other, not even an empty one.
    Single(&'t str),
    /// A pasted table with more than two filled cells behind the label.
    TooMany(&'t str),
}

impl<'t> RowCells<'t> {
    /// The cells behind the label of a row.
    pub(super) fn of_table(mut cells: impl Iterator<Item = &'t str>, row: &'t str) -> Self {
        match (cells.next(), cells.next()) {
            (first, None) => Self::Single(first.unwrap_or_default()),
            (first, Some(second)) if cells.all(str::is_empty) => {
                Self::Table([first.unwrap_or_default(), second])
            }
            _ => Self::TooMany(row),
        }
    }
}

impl<'t> Row<'t> {
    #[inline(always)]
    pub(super) fn of(text: &'t str) -> Option<Self> {
        if !text.starts_with('|') {
            let (rest, label) = label(text).ok()?;
            return Some(Self {
                label,
                cells: RowCells::Plain(rest),
            });
        }
        Self::of_table(text)
    }

    /// A row of a pasted table.
    #[inline(never)]
    pub(super) fn of_table(text: &'t str) -> Option<Self> {
        let mut cells = table_cells(text)?;
        let (rest, label) = label(cells.next()?).ok()?;
        let cells = if rest.trim().is_empty() {
            RowCells::of_table(cells, text)
        } else {
            RowCells::TooMany(text)
        };
        Some(Self { label, cells })
    }

    /// The value of a row that has one: a status, or a row of the recovery block.
    pub(super) fn value(&self) -> &'t str {
        match self.cells {
            RowCells::Plain(rest) => {
                // A table may have lost its first bars.
                strip_emphasis(unbarred(trimmed(rest)))
            }
            RowCells::Single(cell) => cell,
            RowCells::Table([first, second]) => {
                if first.is_empty() {
                    second
                } else {
                    first
                }
            }
            RowCells::TooMany(text) => text,
        }
    }
}

/// A value without the bars of a table around it.
#[inline]
pub(super) fn unbarred(text: &str) -> &str {
    if text.starts_with('|') || text.ends_with('|') {
        return trimmed(text.trim_matches(['|', ' ', '\t']));
    }
    text
}

/// The values of a plain row, distinguished by what they are.
pub(super) struct PlainCells<'t> {
    pub(super) cells: [&'t str; 2],
    pub(super) count: usize,
}

/// The values of a plain row that is no [`simple_pair`].
pub(super) fn plain_cells(rest: &str) -> PlainCells<'_> {
    match pair(value, value).parse(rest) {
        Ok(("", (first, second))) => PlainCells {
            cells: [first, second],
            count: 2,
        },
        _ => other_cells(rest),
    }
}

/// Whether what follows a label belongs to a longer one that no rule knows: `Mirror Color
/// Detail  GREEN  RED`.
#[cold]
pub(super) fn is_longer_label(rest: &str) -> bool {
    let Some(next) = rest.strip_prefix(' ') else {
        return false;
    };
    next.starts_with(|c: char| c.is_ascii_alphabetic())
        && token(next).is_ok_and(|(_, word)| !is_value(word))
        && plain_cells(rest).count > 2
}

/// The cells behind the label of a table row that has lost its first bar.
pub(super) fn barred(rest: &str) -> Option<RowCells<'_>> {
    let row = trimmed(rest);
    if !row.starts_with('|') {
        return None;
    }
    Some(RowCells::of_table(barred_cells(row)?, row))
}

/// Two plain ASCII values, as most rows have: what [`value`] gives twice, without its cases.
#[inline(always)]
pub(super) fn simple_pair(rest: &str) -> Option<[&str; 2]> {
    let bytes = rest.as_bytes();
    let first = blanks_end(bytes, 0);
    let first_end = simple_end(bytes, first)?;
    let second = blanks_end(bytes, first_end);
    let second_end = simple_end(bytes, second)?;
    if second_end != bytes.len() || first_end == second {
        return None;
    }
    Some([rest.get(first..first_end)?, rest.get(second..second_end)?])
}

/// The end of a token, or of a date and the time right behind it.
#[inline(always)]
pub(super) fn simple_end(bytes: &[u8], start: usize) -> Option<usize> {
    let end = token_end(bytes, start);
    match bytes.get(start..end)? {
        [_, _, _, _, b'/', _, _, b'/', _, _] => {
            let time_end = token_end(bytes, end + 1);
            let is_time = bytes.get(end) == Some(&b' ') && bytes.get(end + 3) == Some(&b':');
            is_time.then_some(time_end)
        }
        // A figure may belong with the unit behind it, and emphasis has to be taken off.
        [] | [b'*' | b'`' | b'|', ..] | [.., b'*' | b'`' | b'0'..=b'9'] => None,
        _ => Some(end),
    }
}

/// One value and the blanks around it: a token, or two that belong together.
#[inline]
pub(super) fn value(input: &str) -> Parsed<'_, &str> {
    let (start, ()) = blanks(input)?;
    let (after, word) = token(start)?;
    if after.is_empty() {
        return Ok(("", strip_emphasis(word)));
    }
    let (mut end, ()) = blanks(after)?;
    let mut cell = word;
    if let Some(rest) = second_word(word, end) {
        cell = start.get(..start.len() - rest.len()).unwrap_or(word);
        end = blanks(rest)?.0;
    }
    Ok((end, strip_emphasis(cell)))
}

/// A row without exactly two values.
#[cold]
pub(super) fn other_cells(rest: &str) -> PlainCells<'_> {
    // Values of several words that no rule knows: here, and only here, a gap counts.
    let mut parts = rest
        .split('\t')
        .flat_map(|part| part.split("  "))
        .map(str::trim)
        .filter(|part| !part.is_empty());
    if let (Some(first), Some(second), None) = (parts.next(), parts.next(), parts.next()) {
        return PlainCells {
            cells: [strip_emphasis(first), strip_emphasis(second)],
            count: 2,
        };
    }
    let mut found = PlainCells {
        cells: ["", ""],
        count: 0,
    };
    let mut input = rest;
    while let Ok((after, cell)) = value(input) {
        if let Some(place) = found.cells.get_mut(found.count) {
            *place = cell;
        }
        found.count += 1;
        input = after;
    }
    found
}

/// A date is one value with the time behind it, a figure with its unit. Returns what is left
/// behind the longer value.
#[inline]
pub(super) fn second_word<'t>(word: &str, next: &'t str) -> Option<&'t str> {
    match word.as_bytes().first() {
        Some(b'0'..=b'9' | b'*' | b'`') => {}
        _ => return None,
    }
    let word = word.trim_start_matches(['*', '`']);
    let is_wanted: fn(&str) -> bool = match word.as_bytes() {
        [_, _, _, _, b'/' | b'-', _, _, _, _, _] => |next| next.as_bytes().get(2) == Some(&b':'),
        figure if figure.iter().all(u8::is_ascii_digit) => {
            |next| matches!(next, "MB" | "GB" | "TB" | "MiB" | "GiB" | "TiB" | "%")
        }
        _ => return None,
    };
    let (rest, next) = token(next).ok()?;
    is_wanted(next).then_some(rest)
}
