//! Errors: there is nothing to return. Anything less is a [`Finding`](crate::words::Finding).

use alloc::string::String;

use crate::words::{ErrorCode, Quoted, excerpt, saturate};

/// The reason why a text gives no report, with its place in the text.
///
/// `Display` gives one line: lower case, no final full stop, the excerpt in backticks.
///
/// ```
/// use mirror_core::{text::MirrorReport, words::ErrorCode};
///
/// let error = MirrorReport::parse("bash: clpmdstat: command not found\n").unwrap_err();
/// assert_eq!((error.code, error.line, error.column), (ErrorCode::NoReport, 1, 1));
/// assert_eq!(
///     error.to_string(),
///     "no report found in the text that begins with `bash: clpmdstat: command not found` \
///      (line 1, column 1)",
/// );
/// ```
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{}{} (line {line}, column {column})", reason(*.code), in_backticks(.excerpt))]
#[non_exhaustive]
pub struct ParseError {
    /// Why.
    pub code: ErrorCode,
    /// Where, in bytes from the start of the text.
    pub offset: usize,
    /// The line, counted from 1.
    pub line: u32,
    /// The column in characters, counted from 1.
    pub column: u32,
    /// The offending text: at most 120 characters, hidden characters escaped.
    pub excerpt: String,
}

impl ParseError {
    /// An error at a place that is known: one that was returned before.
    #[must_use]
    pub const fn new(
        code: ErrorCode,
        offset: usize,
        line: u32,
        column: u32,
        excerpt: String,
    ) -> Self {
        Self {
            code,
            offset,
            line,
            column,
            excerpt,
        }
    }

    /// An error at a byte offset of a text. The rest of that line is the excerpt.
    #[must_use]
    pub(crate) fn at(code: ErrorCode, text: &str, offset: usize) -> Self {
        let (code, offset) = match code {
            ErrorCode::NoReport if text.trim().is_empty() => (ErrorCode::Empty, 0),
            // The first words say best which text it was.
            ErrorCode::NoReport if offset == 0 => (code, text.len() - text.trim_start().len()),
            _ => (code, floor_boundary(text, offset)),
        };
        let (before, after) = text.split_at(offset);
        let line_start = before.rfind('\n').map_or(0, |newline| newline + 1);
        let line = memchr::memchr_iter(b'\n', before.as_bytes()).count() + 1;
        let column = before
            .get(line_start..)
            .map_or(0, |part| part.chars().count())
            + 1;
        Self {
            code,
            offset,
            line: saturate(line),
            column: saturate(column),
            excerpt: excerpt(after.lines().next().unwrap_or_default().trim()),
        }
    }

    /// The same error in a text of which the parsed one was a part.
    #[must_use]
    pub(crate) fn moved(mut self, offset: usize, lines: u32) -> Self {
        self.offset += offset;
        self.line = self.line.saturating_add(lines);
        self
    }
}

/// What is wrong, in English, without the excerpt.
const fn reason(code: ErrorCode) -> &'static str {
    match code {
        ErrorCode::Empty => "the text is empty",
        ErrorCode::NoReport => "no report found in the text that begins with",
        ErrorCode::NoResourceName => "no resource name in the report at",
        ErrorCode::NoServers => "no two server names in",
        ErrorCode::TooLarge => "the text is longer than the limit allows, from",
        ErrorCode::BadState => "cannot read the state at",
        ErrorCode::BadFigure => "cannot read the figure",
        ErrorCode::LabelNotFound => "the text does not hold the label",
    }
}

fn in_backticks(excerpt: &str) -> String {
    if excerpt.is_empty() {
        return String::new();
    }
    alloc::format!(" {}", Quoted(excerpt))
}

/// A text cut to a number of bytes, at a character boundary.
pub(crate) fn cut(text: &str, bytes: usize) -> &str {
    text.get(..floor_boundary(text, bytes)).unwrap_or(text)
}

fn floor_boundary(text: &str, offset: usize) -> usize {
    let mut offset = offset.min(text.len());
    while !text.is_char_boundary(offset) {
        offset -= 1;
    }
    offset
}

#[cfg(test)]
mod tests {
    use super::*;
    use alloc::string::ToString as _;

    #[test]
    fn the_place_is_counted_in_lines_and_characters() {
        let text = "一行目\n二 x\u{7} 行目\n";
        let error = ParseError::at(ErrorCode::BadFigure, text, text.find('x').unwrap());
        assert_eq!((error.line, error.column), (2, 3));
        assert_eq!(
            error.to_string(),
            "cannot read the figure `x\\u{7} 行目` (line 2, column 3)"
        );
    }

    #[test]
    fn a_text_without_a_report_is_named_by_its_first_words() {
        let error = ParseError::at(ErrorCode::NoReport, "\n\n  good morning\n", 0);
        assert_eq!(
            error.to_string(),
            "no report found in the text that begins with `good morning` (line 3, column 3)"
        );
        let error = ParseError::at(ErrorCode::NoReport, " \r\n", 0);
        assert_eq!(error.to_string(), "the text is empty (line 1, column 1)");
    }

    #[test]
    fn an_excerpt_stays_short_and_an_offset_outside_is_the_end() {
        let long = "é".repeat(1000);
        assert_eq!(
            ParseError::at(ErrorCode::NoReport, &long, 1)
                .excerpt
                .chars()
                .count(),
            120
        );
        assert_eq!(
            ParseError::at(ErrorCode::NoServers, &long, 9999).excerpt,
            ""
        );
    }
}
