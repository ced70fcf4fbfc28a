//! Where reports begin in bytes, and where one ends that is not read yet.

use alloc::{borrow::Cow, string::String};

use memchr::memmem;

use super::End;
use crate::text::{
    Encoding, Limits,
    dialects::{AnyOutline, NEEDLES, announced_by_raw},
    error::cut,
    extent::Flow,
    lines::{Line, Lines, clean, is_prompt, unframed},
};
use crate::words::{ReportKind, saturate};

/// Only so much of a line is looked at.
const LINE_HEAD: usize = 1024;

/// Lines before a row of colours that may be the lost beginning of its report.
const LOOK_BACK: usize = 3;

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
            let rest = bytes.get(start..).unwrap_or_default();
            *hit = match memmem::find(rest, needle.as_bytes()) {
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

/// The beginning of a report.
#[derive(Debug, Clone, Copy)]
pub(super) struct Start {
    pub(super) kind: ReportKind,
    /// Where its first line starts.
    pub(super) offset: usize,
    /// The number of its first line.
    pub(super) line: u32,
}

/// Goes over bytes from the beginning of one report to that of the next.
#[derive(Debug, Clone)]
pub(super) struct Finder {
    /// Everything before is decided. Always a line start.
    pub(super) at: usize,
    /// The number of the line at `at`.
    line: u32,
    /// Not before here: the end of the last report.
    floor: usize,
    /// How the bytes read.
    pub(super) encoding: Option<Encoding>,
}

impl Finder {
    pub(super) const fn new() -> Self {
        Self {
            at: 0,
            line: 1,
            floor: 0,
            encoding: None,
        }
    }

    /// A report of a kind that is known to begin right here.
    pub(super) const fn at(&self, kind: ReportKind) -> Start {
        Start {
            kind,
            offset: self.at,
            line: self.line,
        }
    }

    /// The next beginning of a report. The bytes end at a line end, or at the end of the input.
    /// Moves on to it, or to the end of the bytes.
    pub(super) fn next(&mut self, bytes: &[u8], search: &mut Search) -> Option<Start> {
        let mut from = self.at;
        while let Some(hit) = search.next(bytes, from) {
            let start = line_start(bytes, from, hit);
            let end = line_end(bytes, hit);
            let head = bytes
                .get(start..end.min(start + LINE_HEAD))
                .unwrap_or_default();
            let head = text_of(head, self.encoding);
            self.line = self.line.saturating_add(count_lines(bytes, self.at, start));
            self.at = start;
            if let Some(kind) = announced_by_raw(&head) {
                return Some(self.at(kind));
            }
            if is_color_row(&head) {
                let (offset, lines) = self.look_back(bytes, start);
                return Some(Start {
                    kind: ReportKind::Mirror,
                    offset,
                    line: self.line.saturating_sub(lines),
                });
            }
            from = end;
        }
        self.line = self
            .line
            .saturating_add(count_lines(bytes, self.at, bytes.len()));
        self.at = bytes.len();
        None
    }

    /// The next beginning of a report of one kind. Those of other kinds are passed over.
    pub(super) fn next_of(
        &mut self,
        kind: ReportKind,
        text: &str,
        search: &mut Search,
        limits: &Limits,
    ) -> Option<Start> {
        loop {
            let start = self.next(text.as_bytes(), search)?;
            if start.kind == kind {
                return Some(start);
            }
            let rest = text.get(start.offset..).unwrap_or_default();
            let mut outline = AnyOutline::new(start.kind, limits);
            for line in Lines::new(rest, start.line, limits) {
                if outline.push(&line) == Flow::End {
                    break;
                }
            }
            self.pass(start, outline.extent().end());
        }
    }

    /// Moves on to the end of a report.
    pub(super) fn pass(&mut self, start: Start, end: End) {
        self.at = start.offset.saturating_add(end.bytes);
        self.floor = self.at;
        self.line = start.line.saturating_add(end.lines);
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
            let text = text_of(bytes.get(before..end).unwrap_or_default(), self.encoding);
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

    /// What has to stay of bytes in which no report is open: a few lines that may yet turn out to
    /// be the beginning of one.
    pub(super) fn keep_from(&self, bytes: &[u8]) -> usize {
        self.look_back(bytes, self.at).0
    }

    /// The bytes before have been dropped.
    pub(super) fn moved(&mut self, by: usize) {
        self.at = self.at.saturating_sub(by);
        self.floor = self.floor.saturating_sub(by);
    }
}

/// A report in bytes whose end has not been reached.
#[derive(Debug, Clone)]
pub(super) struct Open {
    pub(super) start: Start,
    /// Lines up to here have been looked at.
    read: usize,
    outline: AnyOutline,
}

impl Open {
    pub(super) fn new(start: Start, limits: &Limits) -> Self {
        Self {
            start,
            read: start.offset,
            outline: AnyOutline::new(start.kind, limits),
        }
    }

    /// Examines the lines that have arrived.
    pub(super) fn read(
        &mut self,
        bytes: &[u8],
        encoding: Option<Encoding>,
        limits: &Limits,
    ) -> Flow {
        while self.read < bytes.len() {
            let end = line_end(bytes, self.read);
            let next = (end + 1).min(bytes.len());
            let whole = text_of(bytes.get(self.read..end).unwrap_or_default(), encoding);
            let raw = cut(&whole, limits.line_bytes);
            let line = Line {
                number: self.start.line,
                offset: self.read - self.start.offset,
                next: next - self.start.offset,
                raw,
                text: clean(raw),
                was_cut: raw.len() < whole.len(),
                is_ended: next > end,
            };
            if self.outline.push(&line) == Flow::End {
                return Flow::End;
            }
            self.read = next;
        }
        Flow::Continue
    }

    /// Where the report ends, counted from its start.
    pub(super) fn end(&self) -> End {
        self.outline.extent().end()
    }

    /// The bytes before have been dropped.
    pub(super) fn moved(&mut self, by: usize) {
        self.start.offset = self.start.offset.saturating_sub(by);
        self.read = self.read.saturating_sub(by);
    }
}

/// One line as it reads in an encoding that keeps ASCII. Where none is stated, all but ASCII is
/// read as UTF-8: which encoding it is shows in the whole report.
fn text_of(line: &[u8], encoding: Option<Encoding>) -> Cow<'_, str> {
    match encoding {
        Some(encoding @ (Encoding::Cp932 | Encoding::EucJp)) => {
            encoding.table().decode_without_bom_handling(line).0
        }
        _ => String::from_utf8_lossy(line),
    }
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
