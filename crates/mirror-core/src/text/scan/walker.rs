//! Where reports begin and end in bytes.

use alloc::string::String;

use memchr::memmem;

use super::anchor;
use crate::text::{
    ActivityReport, Limits, MirrorReport,
    extent::{Class, Extent, Flow},
    lines::{Line, clean, is_prompt, is_separator, unframed},
};
use crate::words::{Field, FieldSet, ReportKind, saturate};

/// What can stand in an anchor. Each is searched for once over all bytes.
const NEEDLES: [&[u8]; 3] = [b"Mirror ", b"CLUSTER ", b"GROUPMAP "];

/// Only so much of a line is looked at.
const LINE_HEAD: usize = 1024;

/// Where each needle was found next.
#[derive(Debug, Clone)]
pub(super) struct Search {
    next: [Hit; NEEDLES.len()],
}

#[derive(Debug, Clone, Copy)]
enum Hit {
    /// Not searched for from here on.
    From(usize),
    At(usize),
    Nowhere,
}

impl Search {
    pub(super) const fn new(from: usize) -> Self {
        Self {
            next: [Hit::From(from); NEEDLES.len()],
        }
    }

    /// The first place at or behind `from` where a needle stands.
    fn next(&mut self, bytes: &[u8], from: usize) -> Option<usize> {
        let mut first: Option<usize> = None;
        for (hit, needle) in self.next.iter_mut().zip(NEEDLES) {
            let start = match *hit {
                Hit::At(at) if at >= from => {
                    first = Some(first.map_or(at, |first| first.min(at)));
                    continue;
                }
                Hit::Nowhere => continue,
                Hit::At(_) => from,
                Hit::From(start) => start.max(from),
            };
            *hit = match memmem::find(bytes.get(start..).unwrap_or_default(), needle) {
                Some(at) => Hit::At(start + at),
                None => Hit::Nowhere,
            };
            if let Hit::At(at) = *hit {
                first = Some(first.map_or(at, |first| first.min(at)));
            }
        }
        first
    }
}

/// The bytes of one report.
#[derive(Debug, Clone, Copy)]
pub(super) struct Block {
    pub(super) kind: ReportKind,
    pub(super) start: usize,
    pub(super) end: usize,
    pub(super) line: u32,
}

/// Walks over bytes from report to report.
#[derive(Debug, Clone)]
pub(super) struct Walker {
    /// Everything before is decided. Always a line start.
    pub(super) at: usize,
    /// The number of the line at `at`.
    line: u32,
    /// Not before here: the end of the last report.
    floor: usize,
    open: Option<Open>,
}

/// A report whose end has not been seen.
#[derive(Debug, Clone)]
struct Open {
    kind: ReportKind,
    start: usize,
    line: u32,
    /// Lines up to here have been looked at.
    read: usize,
    lines: u32,
    extent: Extent,
    in_recovery: bool,
    seen: FieldSet,
    servers: usize,
}

/// Lines before a row of colours that may be the lost beginning of its report.
const LOOK_BACK: usize = 3;

impl Walker {
    pub(super) const fn new() -> Self {
        Self {
            at: 0,
            line: 1,
            floor: 0,
            open: None,
        }
    }

    /// The next report that ends within the bytes, which end at a line end or, where `last`, at
    /// the end of the input.
    pub(super) fn next(
        &mut self,
        bytes: &[u8],
        search: &mut Search,
        last: bool,
        limits: &Limits,
    ) -> Option<Block> {
        loop {
            if let Some(open) = &mut self.open {
                let flow = open.read(bytes, limits);
                if flow == Flow::Continue && !last {
                    return None;
                }
                let block = open.block(bytes);
                let lines = count_lines(bytes, block.start, block.end);
                self.at = block.end;
                self.floor = block.end;
                self.line = block.line.saturating_add(lines);
                self.open = None;
                return Some(block);
            }
            self.open = self.find_anchor(bytes, search);
            self.open.as_ref()?;
        }
    }

    /// The next line that announces a report. Moves on to it, or to the end of the bytes.
    fn find_anchor(&mut self, bytes: &[u8], search: &mut Search) -> Option<Open> {
        let mut from = self.at;
        while let Some(hit) = search.next(bytes, from) {
            let start = line_start(bytes, from, hit);
            let end = line_end(bytes, hit);
            let head = bytes
                .get(start..end.min(start + LINE_HEAD))
                .unwrap_or_default();
            let head = String::from_utf8_lossy(head);
            self.line = self.line.saturating_add(count_lines(bytes, self.at, start));
            self.at = start;
            if let Some(kind) = anchor(&head) {
                return Some(Open::new(kind, start, self.line));
            }
            if is_color_row(&head) {
                let (start, lines) = self.look_back(bytes, start);
                return Some(Open::new(
                    ReportKind::Mirror,
                    start,
                    self.line.saturating_sub(lines),
                ));
            }
            from = end;
        }
        self.line = self
            .line
            .saturating_add(count_lines(bytes, self.at, bytes.len()));
        self.at = bytes.len();
        None
    }

    /// The lines right before a row of colours, up to an empty one.
    fn look_back(&self, bytes: &[u8], row: usize) -> (usize, u32) {
        let mut start = row;
        let mut lines = 0;
        for _ in 0..LOOK_BACK {
            let Some(end) = start.checked_sub(1).filter(|_| start > self.floor) else {
                break;
            };
            let before = line_start(bytes, self.floor.max(end.saturating_sub(LINE_HEAD)), end);
            let text = String::from_utf8_lossy(bytes.get(before..end).unwrap_or_default());
            if clean(&text).is_empty() || is_prompt(&text) {
                break;
            }
            let is_line_start = before == 0 || bytes.get(before - 1) == Some(&b'\n');
            if !is_line_start {
                break;
            }
            start = before;
            lines += 1;
        }
        (start, lines)
    }

    /// What has to stay in the buffer: an open report, or a few lines that may yet turn out to
    /// be the beginning of one.
    pub(super) fn keep_from(&self, bytes: &[u8]) -> usize {
        match &self.open {
            Some(open) => open.start,
            None => self.look_back(bytes, self.at).0,
        }
    }

    /// The bytes before have been dropped.
    pub(super) fn moved(&mut self, by: usize) {
        self.at = self.at.saturating_sub(by);
        self.floor = self.floor.saturating_sub(by);
        if let Some(open) = &mut self.open {
            open.start = open.start.saturating_sub(by);
            open.read = open.read.saturating_sub(by);
        }
    }
}

impl Open {
    fn new(kind: ReportKind, start: usize, line: u32) -> Self {
        Self {
            kind,
            start,
            line,
            read: start,
            lines: 0,
            extent: Extent::default(),
            in_recovery: false,
            seen: FieldSet::EMPTY,
            servers: 0,
        }
    }

    /// Looks at the lines that have come.
    fn read(&mut self, bytes: &[u8], limits: &Limits) -> Flow {
        while self.read < bytes.len() {
            let end = line_end(bytes, self.read);
            let raw = bytes
                .get(self.read..end.min(self.read.saturating_add(limits.line_bytes)))
                .unwrap_or_default();
            let raw = String::from_utf8_lossy(raw);
            // One line behind the limit shows the reader that the report was longer.
            let is_last = self.read - self.start > limits.report_bytes && !clean(&raw).is_empty();
            let flow = self.line(&raw);
            if flow == Flow::End {
                return Flow::End;
            }
            self.lines += 1;
            self.read = (end + 1).min(bytes.len());
            if is_last {
                return Flow::End;
            }
        }
        Flow::Continue
    }

    fn line(&mut self, raw: &str) -> Flow {
        let text = unframed(clean(raw));
        let class = if self.lines == 0 && anchor(raw).is_some() {
            Class::Known
        } else {
            match self.kind {
                ReportKind::Mirror => self.mirror_class(raw, text),
                ReportKind::Active => {
                    let line = Line {
                        number: 0,
                        offset: 0,
                        raw,
                        text,
                        was_cut: false,
                        is_ended: true,
                    };
                    let class = ActivityReport::classify(&line, self.servers);
                    if class == Class::Known && ActivityReport::is_server_line(text) {
                        self.servers += 1;
                    }
                    class
                }
                _ => banner_class(raw, text),
            }
        };
        let closes = !matches!(self.kind, ReportKind::Mirror | ReportKind::Active)
            && self.lines > 0
            && is_closing(text);
        if closes {
            // It belongs, whatever stands before it, and the line after it does not.
            self.extent.push(Class::Known);
            self.lines += 1;
            return Flow::End;
        }
        self.extent.push(class)
    }

    fn mirror_class(&mut self, raw: &str, text: &str) -> Class {
        if text.is_empty() {
            return Class::Blank;
        }
        if anchor(raw).is_some() || is_prompt(raw) {
            return Class::Foreign;
        }
        let class = MirrorReport::classify(text, &mut self.in_recovery);
        if class == Class::Known && is_color_row(text) {
            if self.seen.contains(Field::MirrorColor) {
                return Class::Foreign;
            }
            self.seen.insert(Field::MirrorColor);
        }
        match class {
            Class::Unknown if is_separator(text) => Class::Separator,
            class => class,
        }
    }

    fn block(&self, bytes: &[u8]) -> Block {
        let mut end = self.start;
        for _ in 0..self.extent.lines().max(1) {
            if end >= bytes.len() {
                break;
            }
            end = (line_end(bytes, end) + 1).min(bytes.len());
        }
        Block {
            kind: self.kind,
            start: self.start,
            end,
            line: self.line,
        }
    }
}

/// What a line is to a report between two rules of `=`.
fn banner_class(raw: &str, text: &str) -> Class {
    if text.is_empty() {
        Class::Blank
    } else if is_separator(text) {
        Class::Separator
    } else if is_prompt(raw) || anchor(raw).is_some() {
        Class::Foreign
    } else if text.contains([':', '：']) || text.starts_with(['<', '[', '|']) {
        Class::Known
    } else {
        Class::Unknown
    }
}

/// The rule that ends a report of `clpstat`.
fn is_closing(text: &str) -> bool {
    text.bytes().filter(|byte| *byte == b'=').count() >= 5
        && text
            .bytes()
            .all(|byte| matches!(byte, b'=' | b' ' | b'\t' | b'|'))
}

/// The start of the line that holds a place, not before `from`, which is a line start.
fn line_start(bytes: &[u8], from: usize, place: usize) -> usize {
    bytes
        .get(from..place)
        .and_then(|before| memchr::memrchr(b'\n', before))
        .map_or(from, |newline| from + newline + 1)
}

/// The end of the line that holds a place, without the line end.
fn line_end(bytes: &[u8], place: usize) -> usize {
    bytes
        .get(place..)
        .and_then(|after| memchr::memchr(b'\n', after))
        .map_or(bytes.len(), |newline| place + newline)
}

fn count_lines(bytes: &[u8], from: usize, to: usize) -> u32 {
    saturate(memchr::memchr_iter(b'\n', bytes.get(from..to).unwrap_or_default()).count())
}

/// Whether a line is a row of colours for two servers.
fn is_color_row(text: &str) -> bool {
    let text = unframed(clean(text));
    let text = text.trim_start_matches(['|', ' ', '*']);
    text.strip_prefix("Mirror Color").is_some_and(|cells| {
        cells.starts_with([' ', '\t', '|', ':', '*'])
            && cells
                .split([' ', '\t', '|', '*', ':'])
                .filter(|cell| !cell.is_empty())
                .count()
                == 2
    })
}
