//! What the reports of `clpstat` have in common: a banner, rows of `label : value`, a closing
//! rule.
//!
//! ```text
//! report   = banner { row | title | rule } closing
//! banner   = { "=" } title { "=" }           ; CLUSTER STATUS, CLUSTER INFORMATION, …
//!                                            ; with "==" on one side; one side may be cut off
//! closing  = "=====" { "=" }
//! row      = label colon value
//!          | "|" label "|" [ ":" ] value { "|" value } "|"    ; a pasted Markdown table
//! colon    = ":" | "："
//! rule     = a separator as in the module `lines`
//! ```
//!
//! The label ends at the first colon that has padding (a blank or a dot) before it and a blank
//! or the end after it; where no colon has both, at the first one that has the second; where
//! none has, at the first one that is not in the form of a drive or an address. A full-width colon
//! needs nothing after it.
//!
//! A report also ends, cut off, before a prompt, a code fence and the beginning of the next one,
//! and where the rows that could be its own do. [`FrameOutline`] says so; [`Rows`] are those
//! within.

use alloc::{borrow::Cow, string::String, vec::Vec};

use nom::{
    Parser as _,
    branch::alt,
    bytes::complete::{is_not, take},
    character::complete::{char, none_of, one_of},
    combinator::{eof, not, peek, recognize, value},
    multi::many0_count,
    sequence::preceded,
};

use super::{
    Limits,
    banner::{is_decoration, is_decoration_but_rule},
    dialects::announced,
    extent::{Class, End, Extent, Flow, Outline},
    lines::{
        Findings, Line, Lines, Parsed, blanks, is_blank_character, is_command, is_prompt,
        is_separator, unframed,
    },
};
use crate::words::{FindingKind, LimitKind};

/// Fewest characters of a closing rule.
const CLOSING_RULE: usize = 5;
/// Stands for an empty cell, and is an empty column in a plain line: wider than any gap that a
/// paste leaves between a colon and its value.
pub(crate) const EMPTY_COLUMN: &str = "        ";

/// One row of a report, freed from its frame.
#[derive(Debug, Clone)]
pub(crate) struct Row<'t> {
    /// Counted from 1.
    pub(crate) number: u32,
    /// Blanks before the text, where the paste can have kept them.
    pub(crate) indent: Option<usize>,
    /// What the row says, as one plain line.
    pub(crate) text: Cow<'t, str>,
    /// Whether it came as a row of a table.
    pub(crate) in_table: bool,
    /// Whether it came as a row of a table that has more than one column.
    pub(crate) in_columns: bool,
    /// Whether an empty line stands before it.
    pub(crate) after_blank: bool,
}

/// The outline of a report between a banner and a closing rule.
#[derive(Debug, Clone)]
pub(crate) struct FrameOutline {
    extent: Extent,
    /// Where the closing rule begins.
    closing: Option<usize>,
}

impl Outline for FrameOutline {
    fn new(limits: &Limits) -> Self {
        Self {
            extent: Extent::new(limits),
            closing: None,
        }
    }

    fn push(&mut self, line: &Line<'_>) -> Flow {
        let text = unframed(line.text);
        let class = if self.extent.is_new() {
            // The banner.
            Class::Known
        } else {
            match class(text, line) {
                Class::Known if self.extent.has_gap() && is_heading(text) => Class::BlockHeading,
                class => class,
            }
        };
        if class == Class::Closing && !self.extent.has_gap() {
            self.closing = Some(line.offset);
        }
        self.extent.push(class, line)
    }

    fn extent(&self) -> &Extent {
        &self.extent
    }
}

/// What a line below the banner is.
fn class(text: &str, line: &Line<'_>) -> Class {
    // Most rows have none, and need no second look.
    let has_rule = memchr::memchr(b'=', text.as_bytes()).is_some();
    if text.is_empty() {
        Class::Blank
    } else if has_rule && is_closing(text) {
        Class::Closing
    } else if is_fence(text)
        || (has_rule && is_any_banner(text))
        || is_prompt(line.raw)
        || announced(text).is_some()
    {
        Class::Foreign
    } else if is_separator(text) {
        Class::Separator
    } else if text.contains([':', '：']) || text.starts_with(['<', '[', '|']) {
        Class::Known
    } else {
        Class::Unknown
    }
}

/// Whether a row begins a part of the report: `<group>`, `[Group0 : name]`, `server0 [o] :`.
fn is_heading(text: &str) -> bool {
    let cell = text.trim_start_matches(['|', ' ', '\t']);
    let cell = cell.split('|').next().unwrap_or_default();
    let label = cell.split([':', '：']).next().unwrap_or_default();
    (cell.starts_with('<') && cell.trim_end().ends_with('>'))
        || (cell.starts_with('[') && label.len() < cell.len())
        || label.trim_end().ends_with(']')
}

/// The rows between the banner and the end of a report.
#[derive(Debug)]
pub(crate) struct Rows<'t> {
    lines: Lines<'t>,
    limits: Limits,
    /// What the lines end at. `None` for an excerpt without a frame, which has no outline.
    frame: Option<Ended>,
    ended: Option<Ended>,
    last_line: u32,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Ended {
    /// At the closing rule.
    Closed,
    /// At anything else.
    CutOff,
    /// At the limit of a report, on this line, which is still to be reported.
    TooLong(u32),
    /// At a limit, which has been reported.
    AtLimit,
}

impl<'t> Rows<'t> {
    /// The rows of the report at the start of a text, whose first line is the banner, and where
    /// it ends.
    pub(crate) fn below_banner(text: &'t str, first_line: u32, limits: &Limits) -> (Self, End) {
        let mut outline = FrameOutline::new(limits);
        for line in Lines::new(text, first_line, limits) {
            if outline.push(&line) == Flow::End {
                break;
            }
        }
        let end = outline.extent.end();
        let (body, ended) = match (outline.closing, outline.extent.cut()) {
            (Some(closing), _) => (closing, Ended::Closed),
            (None, Some((line, start))) => (start, Ended::TooLong(line)),
            (None, None) => (end.bytes, Ended::CutOff),
        };
        let mut rows = Self::of(text.get(..body).unwrap_or(text), first_line, limits);
        rows.frame = Some(ended);
        rows.lines.next();
        (rows, end)
    }

    /// The rows of an excerpt, which has no banner.
    pub(crate) fn of(text: &'t str, first_line: u32, limits: &Limits) -> Self {
        Self {
            lines: Lines::new(text, first_line, limits),
            limits: *limits,
            frame: None,
            ended: None,
            last_line: first_line,
        }
    }

    /// The next row that says something.
    pub(crate) fn next(&mut self, findings: &mut Findings) -> Option<Row<'t>> {
        let mut after_blank = false;
        while self.ended.is_none() {
            let Some(line) = self.lines.next() else {
                match self.frame.unwrap_or(Ended::CutOff) {
                    Ended::TooLong(line) => {
                        self.stop_at(LimitKind::ReportBytes, line, findings);
                    }
                    ended => self.ended = Some(ended),
                }
                break;
            };
            if line.text.is_empty() {
                after_blank = true;
                continue;
            }
            if self.frame.is_none() {
                if line.offset > self.limits.report_bytes {
                    self.stop_at(LimitKind::ReportBytes, line.number, findings);
                    break;
                }
                let class = class(unframed(line.text), &line);
                if matches!(class, Class::Closing | Class::Foreign) {
                    self.ended = Some(Ended::CutOff);
                    break;
                }
            }
            self.last_line = line.number;
            if self.frame.is_some() && !line.is_ended {
                // Neither the rule nor a line end: `Online` may be half of `Online Pending`.
                self.ended = Some(Ended::CutOff);
                break;
            }
            if is_separator(line.text) {
                continue;
            }
            findings.line_was_cut(&line, &self.limits);
            let plain = unquoted(line.raw);
            let trimmed = plain.trim_matches(is_blank);
            if trimmed.is_empty() {
                after_blank = true;
                continue;
            }
            let row = match trimmed.strip_prefix('|') {
                Some(inner) => table_row(inner, line.number, after_blank),
                None => Row {
                    number: line.number,
                    indent: Some(indentation(plain)),
                    text: Cow::Borrowed(bare(trimmed)),
                    in_table: false,
                    in_columns: false,
                    after_blank,
                },
            };
            if !row.text.is_empty() {
                return Some(row);
            }
            after_blank = true;
        }
        None
    }

    /// Ends the report at a limit.
    pub(crate) fn stop_at(&mut self, limit: LimitKind, line: u32, findings: &mut Findings) {
        self.ended = Some(Ended::AtLimit);
        findings.push(
            FindingKind::LimitReached {
                limit,
                value: self.limits.get(limit) as u64,
            },
            line,
        );
    }

    /// Reports a report that stops before its closing rule.
    pub(crate) fn finish(self, findings: &mut Findings) {
        if self.ended.unwrap_or(Ended::CutOff) == Ended::CutOff {
            findings.push(FindingKind::TruncatedReport, self.last_line);
        }
    }
}

/// Whether a line is the banner of any report of `clpstat`.
fn is_any_banner(text: &str) -> bool {
    let inner = text.trim_matches(is_decoration_but_rule);
    inner.starts_with("===") && inner.ends_with("===") && !inner.chars().all(is_decoration)
}

fn is_closing(text: &str) -> bool {
    let inner = text.trim_matches(is_decoration_but_rule);
    inner.len() >= CLOSING_RULE && inner.chars().all(|character| character == '=')
}

fn is_fence(text: &str) -> bool {
    text.starts_with("```") || text.starts_with("~~~")
}

fn is_blank(character: char) -> bool {
    is_blank_character(character)
}

/// A line without quote marks. What a quote mark was set in front of keeps its indentation.
fn unquoted(raw: &str) -> &str {
    let mut rest = raw;
    while let Some(after) = rest
        .trim_start_matches(is_blank)
        .strip_prefix('>')
        .filter(|after| !is_command(after))
    {
        rest = after;
    }
    rest
}

/// The width of the blanks at the start. A tab goes to the next column of eight.
fn indentation(text: &str) -> usize {
    text.chars()
        .take_while(|character| is_blank(*character))
        .fold(0, |width, character| match character {
            '\t' => (width / 8 + 1) * 8,
            '\u{3000}' => width + 2,
            _ => width + 1,
        })
}

/// A table row as a plain line: the first cell is the label unless it holds a colon itself.
fn table_row(inner: &str, number: u32, after_blank: bool) -> Row<'_> {
    let inner = inner.strip_suffix('|').unwrap_or(inner);
    let mut cells: Vec<&str> = inner
        .split('|')
        .map(|cell| bare(cell.trim_matches(is_blank)))
        .collect();
    let in_columns = cells.len() > 1;
    while cells.last().is_some_and(|cell| cell.is_empty()) {
        cells.pop();
    }
    let mut filled = cells.iter().skip_while(|cell| cell.is_empty()).peekable();
    let first = filled.next().copied().unwrap_or_default();
    let mut text = Cow::Borrowed(first);
    let mut gap = "";
    if filled.peek().is_some() && firm_label(first).is_none() {
        text = Cow::Owned(String::from(first) + " :");
        gap = " ";
    }
    for (at, cell) in filled.enumerate() {
        let cell = match cell.strip_prefix([':', '：']) {
            Some(after) if at == 0 => after.trim_matches(is_blank),
            _ => cell,
        };
        let text = text.to_mut();
        text.push_str(if gap.is_empty() { "  " } else { gap });
        text.push_str(if cell.is_empty() { EMPTY_COLUMN } else { cell });
        gap = "";
    }
    Row {
        number,
        // One column is a frame around plain lines; several are laid out anew by the paste.
        indent: (!in_columns).then(|| indentation(inner)),
        text,
        in_table: true,
        in_columns,
        after_blank,
    }
}

/// A text without blanks, bold marks and code ticks around it.
pub(crate) fn bare(text: &str) -> &str {
    let mut text = text.trim_matches(is_blank);
    while let Some(inner) = text.strip_prefix("**") {
        text = inner;
    }
    while let Some(inner) = text.strip_suffix("**") {
        text = inner;
    }
    if let Some(inner) = text.strip_prefix('`') {
        text = inner.strip_suffix('`').unwrap_or(text);
    }
    text.trim_matches(is_blank)
}

/// The label and the value of a row. The value keeps the blanks before it.
pub(crate) fn labelled(text: &str) -> Option<(&str, &str)> {
    firm_label(text).or_else(|| label_before(text, |_| true, loose_colon))
}

/// [`labelled`], only where the colon has a blank after it.
fn firm_label(text: &str) -> Option<(&str, &str)> {
    label_before(text, is_padded, spaced_colon)
        .or_else(|| label_before(text, |_| true, spaced_colon))
}

/// The text up to the first colon that can end it, and what stands behind that colon.
fn label_before<'t>(
    text: &'t str,
    can_end: fn(&str) -> bool,
    colon: fn(&'t str) -> Parsed<'t, ()>,
) -> Option<(&'t str, &'t str)> {
    text.match_indices([':', '：']).find_map(|(at, _)| {
        let (label, rest) = text.split_at_checked(at)?;
        let (value, ()) = can_end(label).then(|| colon(rest).ok())??;
        Some((label, value))
    })
}

fn blank_or_end(input: &str) -> Parsed<'_, ()> {
    alt((value((), eof), value((), one_of(" \t\r\u{a0}\u{3000}")))).parse(input)
}

/// Whether a label ends with the padding of its column.
fn is_padded(label: &str) -> bool {
    label.ends_with([' ', '.', '\t', '\u{a0}', '\u{3000}'])
}

/// A full-width colon is as wide as a colon and a blank.
fn spaced_colon(input: &str) -> Parsed<'_, ()> {
    alt((
        value((), char('：')),
        value((), (char(':'), peek(blank_or_end))),
    ))
    .parse(input)
}

/// Not the colon of `C:\` or `http://`.
fn loose_colon(input: &str) -> Parsed<'_, ()> {
    value((), (char(':'), peek(none_of("/\\:")))).parse(input)
}

/// A value up to a run of two blanks, a tab or the end, and what stands behind it.
pub(crate) fn column(input: &str) -> (&str, &str) {
    let gap = alt((
        value((), one_of("\t\u{3000}")),
        value((), (one_of(" \u{a0}"), one_of(" \t\u{a0}\u{3000}"))),
    ));
    let plain = alt((is_not(" \t\u{a0}\u{3000}"), take(1_usize)));
    let read: Parsed<'_, &str> = recognize(many0_count(preceded(not(gap), plain))).parse(input);
    match read {
        Ok((rest, column)) => (column.trim_matches(is_blank), rest.trim_matches(is_blank)),
        Err(_) => (input, ""),
    }
}

/// A value without the blanks before it, and how many there were.
pub(crate) fn unpadded(value: &str) -> (usize, &str) {
    match blanks(value) {
        Ok((rest, ())) => (value.len() - rest.len(), rest.trim_end_matches(is_blank)),
        Err(_) => (0, value),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::banner::is_banner;

    #[test]
    fn a_label_ends_at_the_colon_that_ends_its_padding() {
        for (text, expected) in [
            (
                "md1            : Online",
                Some(("md1            ", " Online")),
            ),
            (
                "a-long-name-15c .: Online",
                Some(("a-long-name-15c .", " Online")),
            ),
            (
                "failover1 .......: Online",
                Some(("failover1 .......", " Online")),
            ),
            ("Path : C:\\x : y", Some(("Path ", " C:\\x : y"))),
            ("Disk I/O: wait   : 5", Some(("Disk I/O: wait   ", " 5"))),
            ("Comment          :", Some(("Comment          ", ""))),
            ("md1: Online", Some(("md1", " Online"))),
            ("タイプ：md", Some(("タイプ", "md"))),
            ("タイプ  ：C: x", Some(("タイプ  ", "C: x"))),
            ("タイプ　： md", Some(("タイプ　", " md"))),
            ("a:b", Some(("a", "b"))),
            ("C:\\clusterpro", None),
            ("http://x", None),
            ("no colon", None),
            ("", None),
        ] {
            assert_eq!(labelled(text), expected, "{text}");
        }
    }

    #[test]
    fn a_table_row_reads_like_the_plain_line() {
        for (row, expected) in [
            (" md1 | Online | |", "md1 : Online"),
            (" md1 | : Online | Kernel |", "md1 : Online  Kernel"),
            (" md1 : Online | |", "md1 : Online"),
            (" **md1** | **Online** |", "md1 : Online"),
            (" md1 : | **Online** |", "md1 :  Online"),
            (" *alpha .......: | Online |", "*alpha .......:  Online"),
            (" <server> | | |", "<server>"),
            (" | md1 | Online |", "md1 : Online"),
            (" コメント | |", "コメント"),
        ] {
            assert_eq!(table_row(row, 1, false).text, expected, "{row}");
        }
        let (gap, value) = unpadded(" :           note".split_once(':').unwrap().1);
        assert_eq!((gap, value), (11, "note"));
        assert_eq!(
            table_row("md1 | | note |", 1, false).text,
            "md1 :           note"
        );
    }

    const CLUSTER_STATUS: &str = "CLUSTER STATUS";

    #[test]
    fn banners_and_rules_are_told_from_prose() {
        for text in [
            "========================  CLUSTER STATUS  ===========================",
            "| ==== CLUSTER STATUS ==== | |",
            "**=== CLUSTER STATUS ===**",
            "> === CLUSTER STATUS ===",
        ] {
            assert!(is_banner(text, CLUSTER_STATUS), "{text}");
            assert!(is_any_banner(text), "{text}");
        }
        for text in [
            "== RAFT CLUSTER STATUS ==",
            "CLUSTER STATUS",
            "see the CLUSTER STATUS = below",
            "=====",
        ] {
            assert!(!is_banner(text, CLUSTER_STATUS), "{text}");
        }
        assert!(is_closing("| ========== | |"));
        assert!(!is_closing("===="));
        assert!(!is_closing("----------"));
        assert!(!is_any_banner("=========="));
    }

    #[test]
    fn a_column_ends_at_two_blanks_or_a_tab() {
        assert_eq!(column("Online  x y"), ("Online", "x y"));
        assert_eq!(column("Online Pending\tx"), ("Online Pending", "x"));
        assert_eq!(column("Online"), ("Online", ""));
        assert_eq!(column(""), ("", ""));
    }
}
