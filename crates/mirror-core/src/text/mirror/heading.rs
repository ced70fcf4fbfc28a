//! The heading of a mirror report: the one line without a label of its own.
//!
//! So it is chosen last: every line before the first row that has the shape of a heading is a
//! candidate. A rule right under it, columns, and a resource of one word speak for one; where
//! as much speaks for two of them, there is none.

use crate::text::lines::{
    Line, barred_cells, blanks_end, is_blank_character, is_placeholder, size_mib, strip_emphasis,
    table_cells, token_end, trimmed, whole,
};

/// A line that may be the heading.
#[derive(Clone, Copy)]
pub(super) struct Heading<'t> {
    pub(super) line: Line<'t>,
    /// The resource and the two servers.
    pub(super) names: [&'t str; 3],
}

impl<'t> Heading<'t> {
    /// `resource server server`, where the servers could be names of hosts.
    #[inline]
    pub(super) fn of(line: Line<'t>) -> Option<Self> {
        let names = match three_tokens(line.text) {
            Some(names) if is_heading(names) => names,
            _ => other_names(line.text)?,
        };
        Some(Self { line, names })
    }

    /// Whether it stands in a table, or has a gap of several blanks: not mere prose.
    pub(super) fn has_columns(&self) -> bool {
        let text = self.line.text;
        text.contains(['|', '\t']) || text.contains("  ")
    }

    /// How much speaks for it, where other lines could be the heading as well.
    pub(super) fn weight(&self, is_ruled: bool) -> u8 {
        /// The column of the labels: a longer name has one blank behind it.
        const LABEL_COLUMN: usize = 20;
        let [resource, ..] = self.names;
        let behind = self.line.text.strip_prefix(resource).unwrap_or_default();
        let is_apart = behind.starts_with("  ")
            || behind.starts_with(['\t', '\u{a0}', '\u{3000}'])
            || (resource.len() >= LABEL_COLUMN && self.has_columns())
            || self.line.text.contains('|');
        let is_one_word = !resource.contains(char::is_whitespace);
        2 * u8::from(is_apart) + u8::from(is_one_word) + u8::from(is_ruled)
    }

    /// The columns, in characters, at which the names of the servers begin.
    pub(super) fn columns(&self) -> [Option<usize>; 2] {
        let raw = self.line.raw;
        let [_, first, second] = self.names;
        let second_at = raw.rfind(second);
        let first_at = second_at.and_then(|end| raw.get(..end)?.rfind(first));
        [column(raw, first_at), column(raw, second_at)]
    }
}

pub(super) fn column(raw: &str, offset: Option<usize>) -> Option<usize> {
    Some(raw.get(..offset?)?.chars().count())
}

/// The names of a heading that is not of three plain tokens.
#[cold]
fn other_names(text: &str) -> Option<[&str; 3]> {
    if let Some(cells) = table_cells(text) {
        return names_of(cells);
    }
    if let Some(names) = barred_cells(text).and_then(names_of) {
        return Some(names);
    }
    let (rest, second) = last_token(text)?;
    let (rest, first) = last_token(rest)?;
    let names = [trimmed(rest), first, second].map(strip_emphasis);
    is_heading(names).then_some(names)
}

/// Whether the three could be a resource and its servers, without anything around them.
#[inline]
fn is_heading([resource, first, second]: [&str; 3]) -> bool {
    !resource.is_empty() && !resource.starts_with(['|', '*', '`']) && are_servers(first, second)
}

/// The three names in the filled cells of a row.
fn names_of<'t>(cells: impl Iterator<Item = &'t str>) -> Option<[&'t str; 3]> {
    let mut filled = cells.filter(|cell| !cell.is_empty());
    let names = [filled.next()?, filled.next()?, filled.next()?];
    (filled.next().is_none() && are_servers(names[1], names[2])).then_some(names)
}

/// Three plain ASCII tokens, as most headings have.
#[inline]
fn three_tokens(text: &str) -> Option<[&str; 3]> {
    let bytes = text.as_bytes();
    let first_end = token_end(bytes, 0);
    let second = blanks_end(bytes, first_end);
    let second_end = token_end(bytes, second);
    let third = blanks_end(bytes, second_end);
    if token_end(bytes, third) != bytes.len() || first_end == second || second_end == third {
        return None;
    }
    Some([
        text.get(..first_end)?,
        text.get(second..second_end)?,
        text.get(third..)?,
    ])
}

/// The last token of a text, and what stands before it.
fn last_token(text: &str) -> Option<(&str, &str)> {
    let text = trimmed(text);
    let is_plain = |byte: &u8| *byte > b' ' && *byte < 0x80;
    let start = match text.as_bytes().iter().rposition(|byte| !is_plain(byte)) {
        None => 0,
        Some(at) if text.as_bytes().get(at).is_some_and(u8::is_ascii) => at + 1,
        // A blank may be of more than one byte.
        Some(_) => text
            .char_indices()
            .rfind(|(_, character)| is_blank_character(*character))
            .map_or(0, |(at, blank)| at + blank.len_utf8()),
    };
    let (rest, token) = (text.get(..start)?, text.get(start..)?);
    (!token.is_empty()).then_some((rest, token))
}

/// Two different names of hosts, and not two values of a row that no rule knows.
#[inline]
fn are_servers(first: &str, second: &str) -> bool {
    first != second && is_server(first) && is_server(second)
}

#[inline]
fn is_server(name: &str) -> bool {
    let bytes = name.as_bytes();
    let is_of_host = |byte: &u8| {
        byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'.' | b'_') || !byte.is_ascii()
    };
    let Some(first) = bytes.first() else {
        return false;
    };
    bytes.iter().all(is_of_host)
        && !is_placeholder(name)
        && !is_value(name)
        && (!first.is_ascii_digit() || whole(name, size_mib).is_none())
        && (first.is_ascii() || !name.chars().all(|c| matches!(c, '。' | '、' | '→')))
}

/// Words that stand in the cells of rows: a row that no rule knows must not become a heading.
pub(super) fn is_value(name: &str) -> bool {
    let of_this_length: &[&str] = match name.len() {
        2 => &["ON", "OK", "NG", "NO"],
        3 => &["OFF", "YES", "RED"],
        4 => &["BLUE", "GRAY", "SYNC"],
        5 => &["GREEN", "ASYNC"],
        6 => &["YELLOW", "ACTIVE", "NORMAL", "ENABLE"],
        7 => &["UNKNOWN", "DISABLE", "ENABLED"],
        8 => &["INACTIVE", "ABNORMAL", "DISABLED"],
        _ => return false,
    };
    let first = name.as_bytes().first().map(u8::to_ascii_uppercase);
    of_this_length
        .iter()
        .any(|value| value.as_bytes().first() == first.as_ref() && name.eq_ignore_ascii_case(value))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::{Limits, lines::Lines};

    fn heading(text: &str) -> Option<Heading<'_>> {
        Heading::of(Lines::new(text, 1, &Limits::DEFAULT).next()?)
    }

    #[test]
    fn a_heading_is_read_in_every_shape() {
        for (text, names) in [
            ("md1  a  b", ["md1", "a", "b"]),
            ("my vol 1  a  b", ["my vol 1", "a", "b"]),
            ("| md1 | a | b |", ["md1", "a", "b"]),
            ("md1 | a | b", ["md1", "a", "b"]),
            ("my vol | a | b |", ["my vol", "a", "b"]),
            ("||md1||a||b||", ["md1", "a", "b"]),
            ("||md1|a|b|", ["md1", "a", "b"]),
            ("ソ|能  a  b", ["ソ|能", "a", "b"]),
            ("md1 \u{200b}a\u{200b} b", ["md1", "a", "b"]),
        ] {
            let read = heading(text).map(|heading| heading.names);
            assert_eq!(read, Some(names), "{text}");
        }
        for text in [
            "md1  a",
            "md1  a  a",
            "Mode  ON  OFF",
            "| a  b",
            "md1 | a |",
        ] {
            assert!(heading(text).is_none(), "{text}");
        }
    }

    #[test]
    fn a_new_row_weighs_less_than_the_heading() {
        let weight = |text| heading(text).map(|heading| heading.weight(false));
        let md1 = weight("md1                  a                   b");
        assert!(md1 > weight("Host Type            primary             secondary"));
        assert!(md1 > weight("Iteration Times      3"));
        assert!(md1 > weight("as of yesterday"));
        // As much speaks for this one: then there is none.
        let other = weight("Mode                 primary             secondary");
        assert_eq!(md1, other);
    }
}
