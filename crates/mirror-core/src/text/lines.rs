//! What all dialects share: lines freed from what a paste put around them, and small parsers.
//!
//! ```text
//! line       = { quote } ( plain | table-row ) { blank } [ CR ] LF
//! quote      = { blank } ">"                            ; a quoted mail
//! plain      = text in which "**" and "`" around a word count for nothing
//! table-row  = [ "|" ] cell { "|" cell } [ "|" ]        ; a pasted Markdown table
//!            | "||" cell { ( "||" | "|" ) cell } [ "||" | "|" ]     ; of a wiki
//! separator  = a line of "-", "=", "|", ":", "+" and blanks, or "<hr/>", or a code fence
//! blank      = space | tab | U+00A0 | U+3000 | a character without width
//! ```
//!
//! A value is never separated from the next by the number of blanks between them: a time and the
//! placeholder after it have one blank between them, and a name may hold several.

use alloc::{string::String, vec::Vec};
use chrono::{Datelike as _, NaiveDate, NaiveDateTime, NaiveTime, Timelike as _};
use nom::{IResult, Parser as _, combinator::opt};

use super::{Limits, error::cut};
use crate::words::{Finding, FindingKind, LimitKind};

/// The result of a small parser. Why one of them fails is not kept: the caller
/// reports the whole value.
pub(crate) type Parsed<'t, T> = IResult<&'t str, T, ()>;

pub(crate) const fn no<T>(_: &str) -> Parsed<'_, T> {
    Err(nom::Err::Error(()))
}

/// One line of a text.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Line<'t> {
    /// Counted from 1.
    pub(crate) number: u32,
    /// Where it starts, in bytes from the start of the text.
    pub(crate) offset: usize,
    /// Where the next one starts.
    pub(crate) next: usize,
    /// As it stands, without the line end.
    pub(crate) raw: &'t str,
    /// Without surrounding blanks, quote marks and emphasis.
    pub(crate) text: &'t str,
    /// Whether it was longer than the limit and has been cut.
    pub(crate) was_cut: bool,
    /// Whether a line end stands behind it. The text may have been cut off inside of one that
    /// has none.
    pub(crate) is_ended: bool,
}

/// The lines of a text, cleaned.
#[derive(Debug, Clone)]
pub(crate) struct Lines<'t> {
    text: &'t str,
    newlines: memchr::Memchr<'t>,
    offset: usize,
    number: u32,
    line_bytes: usize,
}

impl<'t> Lines<'t> {
    pub(crate) fn new(text: &'t str, first_number: u32, limits: &Limits) -> Self {
        Self {
            text,
            newlines: memchr::memchr_iter(b'\n', text.as_bytes()),
            offset: 0,
            number: first_number,
            line_bytes: limits.line_bytes,
        }
    }
}

impl<'t> Iterator for Lines<'t> {
    type Item = Line<'t>;

    #[inline]
    fn next(&mut self) -> Option<Line<'t>> {
        let line_offset = self.offset;
        let (end, next, is_ended) = match self.newlines.next() {
            Some(end) => (end, end + 1, true),
            None if line_offset < self.text.len() => (self.text.len(), self.text.len(), false),
            None => return None,
        };
        // A line feed is a character of its own in UTF-8: both sides are boundaries.
        let mut raw = self.text.get(line_offset..end)?;
        let number = self.number;
        self.offset = next;
        self.number = self.number.saturating_add(1);
        let was_cut = raw.len() > self.line_bytes;
        if was_cut {
            raw = cut(raw, self.line_bytes);
        }
        Some(Line {
            number,
            offset: line_offset,
            next,
            raw,
            text: clean(raw),
            was_cut,
            is_ended,
        })
    }
}

/// A line without surrounding blanks, quote marks and emphasis.
#[inline]
pub(crate) fn clean(raw: &str) -> &str {
    match raw.as_bytes() {
        [] => raw,
        // What no paste puts at the ends of a line: nothing to take off.
        [
            first @ b'!'..=b'~',
            ..,
            b'!'..=b')' | b'+'..=b'_' | b'a'..=b'~',
        ] if !matches!(first, b'>' | b'*' | b'`') => raw,
        _ => clean_decorated(raw),
    }
}

/// Without blanks at the ends.
#[inline]
pub(crate) fn trimmed(raw: &str) -> &str {
    let text = raw.trim_ascii();
    match text.as_bytes() {
        [] | [b'!'..=b'~'] | [b'!'..=b'~', .., b'!'..=b'~'] => text,
        _ => text.trim_matches(is_blank_character),
    }
}

fn clean_decorated(raw: &str) -> &str {
    let mut text = trimmed(raw);
    // A quote mark, not a prompt without a blank.
    while let Some(quoted) = text.strip_prefix('>').filter(|quoted| !is_command(quoted)) {
        text = quoted.trim_start_matches(is_blank_character);
    }
    strip_emphasis(text)
}

/// Emphasis on both sides of a whole line or cell, code ticks included.
#[inline]
pub(crate) fn strip_emphasis(text: &str) -> &str {
    match (text.as_bytes().first(), text.as_bytes().last()) {
        (Some(b'*' | b'`'), _) | (_, Some(b'*' | b'`')) => strip_marks(text),
        _ => text,
    }
}

fn strip_marks(text: &str) -> &str {
    // A fence is a separator; it keeps its ticks.
    if text.starts_with("```") {
        return text;
    }
    text.trim_matches(['*', '`'])
        .trim_matches(is_blank_character)
}

/// A blank, or a character that a paste leaves where nothing is to be seen.
pub(crate) fn is_blank_character(character: char) -> bool {
    character.is_whitespace()
        || matches!(
            character,
            '\u{0}' | '\u{200b}'..='\u{200f}' | '\u{2060}' | '\u{feff}'
        )
}

/// Whether a line draws a rule or a fence and says nothing.
pub(crate) fn is_separator(text: &str) -> bool {
    let bytes = text.as_bytes();
    match bytes {
        // The common case: one mark, many times.
        [first @ (b'-' | b'='), rest @ ..] if rest.len() > 1 && rest.last() == Some(first) => {
            let eight = [*first; 8];
            let mut chunks = rest.chunks_exact(8);
            if chunks.all(|chunk| chunk == eight)
                && chunks.remainder().iter().all(|byte| byte == first)
            {
                return true;
            }
        }
        [
            b'-' | b'=' | b'|' | b'+' | b':' | b'_' | b'<' | b'`' | b'~',
            ..,
        ] => {}
        // Box drawing, as terminals and editors paste it.
        [0xE2, ..] => {
            return text
                .chars()
                .all(|c| matches!(c, '\u{2500}'..='\u{257F}' | ' '));
        }
        _ => return false,
    }
    if text.starts_with("```") || text.starts_with("~~~") {
        return true;
    }
    if bytes
        .iter()
        .all(|byte| matches!(byte, b'-' | b'=' | b'|' | b'+' | b':' | b'_' | b' ' | b'\t'))
    {
        // `--` alone is a value.
        return bytes
            .iter()
            .filter(|byte| matches!(byte, b'-' | b'=' | b'|' | b'_'))
            .count()
            >= 3;
    }
    bytes.contains(&b'<')
        && text
            .split(['|', ' '])
            .all(|part| matches!(part, "" | "<hr/>" | "<hr>" | "<br/>" | "<br>"))
}

/// Whether a line is a prompt or a command: no report holds one.
pub(crate) fn is_prompt(raw: &str) -> bool {
    let text = trimmed(raw);
    let shell = match text.as_bytes() {
        [b'>' | b'$' | b'#' | b'`' | b'|' | b' ', ..] => {
            text.trim_start_matches(['>', '$', '#', '`', '|', ' '])
        }
        _ => text,
    };
    if shell.starts_with("clp") && is_command(shell) {
        return true;
    }
    match text.as_bytes() {
        [b'P', b'S', b' ', ..] if text.contains('>') => return true,
        [drive, b':', b'\\' | 0xC2, ..] if drive.is_ascii_alphabetic() => return true,
        [b'$' | b'#' | b'%', b' ', ..] => return true,
        [b'[', ..] if text.contains("]#") || text.contains("]$") => return true,
        _ => {}
    }
    let Some(at) = memchr::memchr(b'@', text.as_bytes()) else {
        return false;
    };
    let (user, host) = text.split_at(at);
    !user.is_empty()
        && !user.contains(char::is_whitespace)
        && (host.contains("$ ") || host.contains("# ") || host.ends_with(['$', '#']))
}

/// Whether a line begins with a command of the product.
pub(crate) fn is_command(text: &str) -> bool {
    ["clpmdstat", "clpstat", "clpmdctrl", "clpgrp", "clpmonctrl"]
        .iter()
        .any(|command| text.starts_with(command))
}

/// Whether a value says that there is none: `--`, `---`, `—`, `--%`, `--:--:--`.
#[inline]
pub(crate) fn is_placeholder(value: &str) -> bool {
    // The dashes of other scripts begin with these two bytes.
    matches!(value.as_bytes().first(), Some(b'-' | 0xE2 | 0xE3)) && is_made_of_dashes(value)
}

fn is_made_of_dashes(value: &str) -> bool {
    value.starts_with(['-', '—', '–', '―', 'ー', '−'])
        && value
            .trim_end_matches('%')
            .chars()
            .all(|c| matches!(c, '-' | '—' | '–' | '―' | 'ー' | '−' | ':' | '/' | ' '))
}

// ---- Small parsers -------------------------------------------------------------------------

/// Skips blanks. Never fails.
///
/// Columns are padded with long runs of blanks, and this is most of a report's bytes: eight at
/// a time.
#[inline]
pub(crate) fn blanks(input: &str) -> Parsed<'_, ()> {
    let rest = input
        .get(blanks_end(input.as_bytes(), 0)..)
        .unwrap_or_default();
    if rest.as_bytes().first().is_some_and(|byte| *byte >= 0x80) {
        return Ok((rest.trim_start_matches(is_blank_character), ()));
    }
    Ok((rest, ()))
}

/// One or more characters up to the next blank.
#[inline]
pub(crate) fn token(input: &str) -> Parsed<'_, &str> {
    let bytes = input.as_bytes();
    let mut end = token_end(bytes, 0);
    if bytes.get(end).is_some_and(|byte| *byte >= 0x80) {
        // From here on a blank may be of more than one byte.
        end = input.find(is_blank_character).unwrap_or(bytes.len());
    }
    match (input.get(end..), input.get(..end)) {
        (Some(rest), Some(token)) if end > 0 => Ok((rest, token)),
        _ => no(input),
    }
}

/// Where the ASCII blanks from a place on end.
#[inline]
pub(crate) fn blanks_end(bytes: &[u8], mut at: usize) -> usize {
    const EIGHT: u64 = u64::from_le_bytes([b' '; 8]);
    while let Some(chunk) = eight(bytes, at) {
        let differing = chunk ^ EIGHT;
        if differing != 0 {
            at += first_marked(differing);
            break;
        }
        at += 8;
    }
    while let Some(b' ' | b'\t' | b'\r') = bytes.get(at) {
        at += 1;
    }
    at
}

/// Where the ASCII token from a place on ends: before a blank, or before a byte above ASCII.
#[inline]
pub(crate) fn token_end(bytes: &[u8], mut at: usize) -> usize {
    const TOP_BITS: u64 = u64::from_le_bytes([0x80; 8]);
    const FIRST_BEHIND_BLANK: u64 = u64::from_le_bytes([b' ' + 1; 8]);
    while let Some(chunk) = eight(bytes, at) {
        // The lowest top bit that is left marks the first byte up to a blank, or above ASCII.
        let marked = ((chunk.wrapping_sub(FIRST_BEHIND_BLANK) & !chunk) | chunk) & TOP_BITS;
        if marked != 0 {
            return at + first_marked(marked);
        }
        at += 8;
    }
    while bytes.get(at).is_some_and(u8::is_ascii_graphic) {
        at += 1;
    }
    at
}

/// Eight bytes from a place on, the first as the lowest.
#[inline]
fn eight(bytes: &[u8], at: usize) -> Option<u64> {
    let chunk = bytes.get(at..)?.first_chunk::<8>()?;
    Some(u64::from_le_bytes(*chunk))
}

/// The place of the lowest byte that is not zero.
#[inline]
const fn first_marked(eight: u64) -> usize {
    (eight.trailing_zeros() / 8) as usize
}

/// A number of exactly `digits` decimal digits.
#[inline]
fn digits(input: &str, count: usize) -> Parsed<'_, u32> {
    let mut value = 0_u32;
    for at in 0..count {
        match input.as_bytes().get(at) {
            Some(byte @ b'0'..=b'9') => value = value * 10 + u32::from(byte - b'0'),
            _ => return no(input),
        }
    }
    Ok((input.get(count..).unwrap_or_default(), value))
}

#[inline]
fn byte(input: &str, wanted: u8) -> Parsed<'_, ()> {
    if input.as_bytes().first() == Some(&wanted) {
        return Ok((input.get(1..).unwrap_or_default(), ()));
    }
    no(input)
}

/// `2013/06/06` or `2013-06-06`.
#[inline]
pub(crate) fn date(input: &str) -> Parsed<'_, NaiveDate> {
    let [y1, y2, y3, y4, before_month, m1, m2, before_day, d1, d2, ..] = input.as_bytes() else {
        return no(input);
    };
    if before_month != before_day || !matches!(before_month, b'/' | b'-') {
        return no(input);
    }
    let (Some(century), Some(year), Some(month), Some(day)) =
        (two(*y1, *y2), two(*y3, *y4), two(*m1, *m2), two(*d1, *d2))
    else {
        return no(input);
    };
    let date = i32::try_from(century * 100 + year)
        .ok()
        .and_then(|year| NaiveDate::from_ymd_opt(year, month, day));
    match (date, input.get(10..)) {
        (Some(date), Some(rest)) => Ok((rest, date)),
        _ => no(input),
    }
}

/// The value of two decimal digits.
#[inline]
fn two(tens: u8, ones: u8) -> Option<u32> {
    let (tens, ones) = (tens.wrapping_sub(b'0'), ones.wrapping_sub(b'0'));
    (tens < 10 && ones < 10).then_some(u32::from(tens) * 10 + u32::from(ones))
}

/// `17:23:43`, with or without a fraction of up to nine digits.
#[inline]
pub(crate) fn time(input: &str) -> Parsed<'_, NaiveTime> {
    let [h1, h2, b':', m1, m2, b':', s1, s2, ..] = input.as_bytes() else {
        return no(input);
    };
    let (Some(hour), Some(minute), Some(second), Some(rest)) =
        (two(*h1, *h2), two(*m1, *m2), two(*s1, *s2), input.get(8..))
    else {
        return no(input);
    };
    let (rest, nanosecond) = match rest.strip_prefix('.') {
        Some(fraction) => nanoseconds(fraction)?,
        None => (rest, 0),
    };
    match NaiveTime::from_hms_nano_opt(hour, minute, second, nanosecond) {
        Some(time) => Ok((rest, time)),
        None => no(input),
    }
}

/// The digits of a fraction of a second, up to nine.
fn nanoseconds(fraction: &str) -> Parsed<'_, u32> {
    let length = fraction.bytes().take_while(u8::is_ascii_digit).count();
    if length == 0 || length > 9 {
        return no(fraction);
    }
    let (rest, value) = digits(fraction, length)?;
    Ok((rest, (length..9).fold(value, |value, _| value * 10)))
}

/// `2013/06/06 17:23:43`.
#[inline]
pub(crate) fn date_time(input: &str) -> Parsed<'_, NaiveDateTime> {
    let (rest, date) = date(input)?;
    let (rest, ()) = blanks(rest.strip_prefix('T').unwrap_or(rest))?;
    let (rest, time) = time(rest)?;
    Ok((rest, NaiveDateTime::new(date, time)))
}

/// A decimal number that fits into 64 bits.
#[inline]
pub(crate) fn decimal(input: &str) -> Parsed<'_, u64> {
    let mut value = 0_u64;
    let mut length = 0;
    for byte in input.bytes() {
        let digit = byte.wrapping_sub(b'0');
        if digit > 9 {
            break;
        }
        value = match value
            .checked_mul(10)
            .and_then(|tens| tens.checked_add(u64::from(digit)))
        {
            Some(value) => value,
            None => return no(input),
        };
        length += 1;
    }
    match input.get(length..) {
        Some(rest) if length > 0 => Ok((rest, value)),
        _ => no(input),
    }
}

/// `25%`, `25 %` or `25`, at most 100.
#[inline]
pub(crate) fn percent(input: &str) -> Parsed<'_, u8> {
    let (rest, value) = decimal(input)?;
    let Some(percent) = u8::try_from(value).ok().filter(|value| *value <= 100) else {
        return no(input);
    };
    if rest == "%" {
        return Ok(("", percent));
    }
    let (rest, ()) = blanks(rest)?;
    let (rest, _) = opt(nom::character::complete::char('%')).parse(rest)?;
    Ok((rest, percent))
}

/// `4096MB`, `4096 MB`, `4GB`, `1TB`, in MiB. A figure without a unit is not read.
#[inline]
pub(crate) fn size_mib(input: &str) -> Parsed<'_, u64> {
    let (rest, value) = decimal(input)?;
    let (rest, ()) = blanks(rest)?;
    let (unit, rest) = rest.split_at(rest.bytes().take_while(u8::is_ascii_alphabetic).count());
    let factor = match unit {
        "MB" | "MiB" | "M" | "mb" => 1,
        "GB" | "GiB" | "G" | "gb" => 1024,
        "TB" | "TiB" | "T" | "tb" => 1024 * 1024,
        _ => return no(input),
    };
    match value.checked_mul(factor) {
        Some(mib) => Ok((rest, mib)),
        None => no(input),
    }
}

/// `00:00:08`, hours without bound, in seconds.
#[inline]
pub(crate) fn duration_seconds(input: &str) -> Parsed<'_, u64> {
    let (rest, hours) = decimal(input)?;
    let (rest, ()) = byte(rest, b':')?;
    let (rest, minutes) = digits(rest, 2)?;
    let (rest, ()) = byte(rest, b':')?;
    let (rest, seconds) = digits(rest, 2)?;
    if minutes > 59 || seconds > 59 {
        return no(input);
    }
    let below = u64::from(minutes * 60 + seconds);
    match hours.checked_mul(3600).and_then(|s| s.checked_add(below)) {
        Some(total) => Ok((rest, total)),
        None => no(input),
    }
}

/// The whole of a value, read by one of the parsers above.
#[inline]
pub(crate) fn whole<'t, T>(value: &'t str, parser: impl Fn(&'t str) -> Parsed<'t, T>) -> Option<T> {
    match parser(value) {
        Ok(("", result)) => Some(result),
        _ => None,
    }
}

// ---- Cells ---------------------------------------------------------------------------------

/// The cells of a pasted table row, cleaned. `None` for a plain line.
pub(crate) fn table_cells<'t>(
    text: &'t str,
) -> Option<impl Iterator<Item = &'t str> + Clone + use<'t>> {
    let inner = text.strip_prefix('|')?;
    // A wiki doubles the bars of a heading.
    let (inner, bar) = match inner.strip_prefix('|') {
        Some(inner) if inner.contains("||") => (inner, "||"),
        Some(inner) => (inner, "|"),
        None => (inner, "|"),
    };
    let inner = inner.strip_suffix(bar).unwrap_or(inner);
    Some(inner.split(bar).map(clean_cell))
}

/// The cells of a row of a table, also of one that has lost its first bar. `None` for a line
/// without bars.
pub(crate) fn barred_cells<'t>(
    text: &'t str,
) -> Option<impl Iterator<Item = &'t str> + Clone + use<'t>> {
    let inner = text.strip_prefix('|').unwrap_or(text);
    let inner = inner.strip_suffix('|').unwrap_or(inner);
    text.contains('|').then(|| inner.split('|').map(clean_cell))
}

fn clean_cell(cell: &str) -> &str {
    strip_emphasis(cell.trim_matches(is_blank_character))
}

/// What a plain line or a table row says, as one run of text: a row with one filled cell is a
/// plain line that a paste has framed.
#[inline]
pub(crate) fn unframed(text: &str) -> &str {
    if text.starts_with('|') {
        unframed_row(text)
    } else {
        text
    }
}

/// [`unframed`] for a table row.
fn unframed_row(text: &str) -> &str {
    match text.trim_matches(['|', ' ', '\t']) {
        inner if inner.contains('|') => text,
        inner => clean_cell(inner),
    }
}

/// Gathers findings up to a limit; the first one beyond it says that there were more.
#[derive(Debug)]
pub(crate) struct Findings {
    list: Vec<Finding>,
    limit: usize,
}

impl Findings {
    pub(crate) const fn new(limits: &Limits) -> Self {
        Self {
            list: Vec::new(),
            limit: limits.findings,
        }
    }

    #[cold]
    pub(crate) fn push(&mut self, kind: FindingKind, line: u32) {
        self.add(Finding::on_line(kind, line));
    }

    #[cold]
    pub(crate) fn add(&mut self, finding: Finding) {
        match self.list.len() {
            length if length < self.limit => self.list.push(finding),
            length if length == self.limit => self.list.push(Finding {
                kind: FindingKind::LimitReached {
                    limit: LimitKind::Findings,
                    value: self.limit as u64,
                },
                ..finding
            }),
            _ => {}
        }
    }

    /// Takes back what was said of the lines from a number on: they do not belong.
    #[cold]
    pub(crate) fn forget_from(&mut self, line: u32) {
        self.list
            .retain(|finding| finding.line.is_none_or(|of| of < line));
    }

    pub(crate) fn line_was_cut(&mut self, line: &Line<'_>, limits: &Limits) {
        if line.was_cut {
            self.push(
                FindingKind::LimitReached {
                    limit: LimitKind::LineBytes,
                    value: limits.line_bytes as u64,
                },
                line.number,
            );
        }
    }

    /// A report is longer than the limit, from this line on.
    #[cold]
    pub(crate) fn report_was_cut(&mut self, line: u32, limits: &Limits) {
        self.push(
            FindingKind::LimitReached {
                limit: LimitKind::ReportBytes,
                value: limits.report_bytes as u64,
            },
            line,
        );
    }

    /// What has been gathered so far.
    pub(crate) fn take_list(&mut self) -> Vec<Finding> {
        core::mem::take(&mut self.list)
    }

    pub(crate) fn into_list(self) -> Vec<Finding> {
        self.list
    }
}

/// A time as the product prints it.
pub(crate) fn printed(time: NaiveDateTime) -> String {
    // Without a formatter that could do more: it would be the largest function of a C library.
    alloc::format!(
        "{:04}/{:02}/{:02} {:02}:{:02}:{:02}",
        time.year(),
        time.month(),
        time.day(),
        time.hour(),
        time.minute(),
        time.second()
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_loses_what_a_paste_put_around_it() {
        for (raw, text) in [
            ("Mirror Color  GREEN  RED\r", "Mirror Color  GREEN  RED"),
            ("  > > Fast Copy OK OK", "Fast Copy OK OK"),
            ("\u{feff}Mirror Status: Normal", "Mirror Status: Normal"),
            ("**Mirror Status: Normal**", "Mirror Status: Normal"),
            ("Mirror Status: **Abnormal**", "Mirror Status: **Abnormal"),
            ("\u{3000}md1\u{a0}", "md1"),
            ("\u{200b}md1\u{200e} ", "md1"),
            (">Fast Copy OK OK", "Fast Copy OK OK"),
            (">>> Fast Copy OK OK", "Fast Copy OK OK"),
            (">clpmdstat --mirror md1", ">clpmdstat --mirror md1"),
            ("<server>", "<server>"),
        ] {
            assert_eq!(clean(raw), text, "{raw:?}");
        }
    }

    #[test]
    fn separators_and_placeholders_are_told_apart() {
        for text in [
            "-----",
            "====",
            "| ----- | |",
            "|---|:--|",
            "| <hr/> | | |",
            "```",
            "─────",
        ] {
            assert!(is_separator(text), "{text}");
        }
        for text in ["--", "md1", "| md1 | a |", "<server>", "", "->"] {
            assert!(!is_separator(text), "{text}");
        }
        for text in ["--", "---", "—", "--%", "-", "--:--:--"] {
            assert!(is_placeholder(text), "{text}");
        }
        for text in ["-5", "0%", "OK", "", "--x"] {
            assert!(!is_placeholder(text), "{text}");
        }
    }

    #[test]
    fn prompts_end_a_report() {
        for raw in [
            "> clpmdstat --mirror md1",
            "[root@alpha ~]# clpstat",
            "root@alpha:~# ls",
            "C:\\Users\\admin>clpmdstat -m md1",
            "PS C:\\> clpstat",
            "$ ls",
        ] {
            assert!(is_prompt(raw), "{raw}");
        }
        for raw in [
            "Mirror Color  GREEN  RED",
            "server1 -> server2",
            "md1 a b",
            "Volume: x@y",
        ] {
            assert!(!is_prompt(raw), "{raw}");
        }
    }

    #[test]
    fn values_read_whole_or_not_at_all() {
        assert_eq!(whole("25%", percent), Some(25));
        assert_eq!(whole("63", percent), Some(63));
        for value in ["2x%", "250%", "101", "-1", "", "%", "25%%"] {
            assert_eq!(whole(value, percent), None, "{value}");
        }
        assert_eq!(whole("4096MB", size_mib), Some(4096));
        assert_eq!(whole("4 GB", size_mib), Some(4096));
        for value in [
            "4096",
            "4096XB",
            "99999999999999999999MB",
            "18446744073709551615TB",
        ] {
            assert_eq!(whole(value, size_mib), None, "{value}");
        }
        assert_eq!(whole("01:00:08", duration_seconds), Some(3608));
        assert_eq!(whole("100:00:00", duration_seconds), Some(360_000));
        for value in ["00:60:00", "8", "00:00", "18446744073709551615:00:00"] {
            assert_eq!(whole(value, duration_seconds), None, "{value}");
        }
        for value in [
            "2013/06/32 17:23:43",
            "2013/13/06 00:00:00",
            "2013/06/06",
            "2013/06-06 00:00:00",
        ] {
            assert_eq!(whole(value, date_time), None, "{value}");
        }
        assert!(whole("2014/01/07 10:17:23.864", date_time).is_some());
    }
}
