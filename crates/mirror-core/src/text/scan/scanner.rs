//! Reports in a stream that comes in pieces.

use alloc::{boxed::Box, string::String, vec::Vec};
use core::fmt;

use encoding_rs::Decoder;

use super::{
    Found, Report,
    finder::{Finder, Open, Search},
};
use crate::text::{
    Encoding, Limits, decode,
    extent::Flow,
    terminal::{has_sequences, line_ends, strip_escapes_bytes},
};

/// Finds every report in a stream that comes in pieces of any size.
///
/// A piece may end anywhere, inside a character too. Memory stays bounded by one report and one
/// line ([`Limits`]), whatever the length of the stream.
///
/// ```
/// use mirror_core::text::Scanner;
///
/// let mut scanner = Scanner::new();
/// let mut found = Vec::new();
/// for piece in b"Mirror Name: vol1\nalpha  Active\nbeta  Inactive\n\n\n".chunks(7) {
///     found.extend(scanner.feed(piece));
/// }
/// found.extend(scanner.finish());
/// assert_eq!(found.len(), 1);
/// ```
///
/// Not for use by several threads at once: one stream, one scanner.
#[derive(Debug)]
pub struct Scanner {
    limits: Limits,
    told: Option<Encoding>,
    input: Input,
    /// Bytes not yet decided on, from a line start on.
    buffer: Vec<u8>,
    finder: Finder,
    /// The report whose end has not come yet.
    open: Option<Open>,
    /// Inside a line that is longer than the limit: its rest is dropped.
    skipping: bool,
    /// The length of the unfinished line at the end of the buffer.
    unfinished: usize,
    /// Bytes of the buffer that stand in it as they are shown.
    shown: usize,
    /// Bytes that have left the buffer.
    dropped: usize,
    /// Whether the decoder of the stream has replaced something.
    replaced: bool,
}

/// How the bytes of a stream become bytes in which line ends can be found.
enum Input {
    /// Too few bytes yet to see a byte order mark.
    Undecided(Vec<u8>),
    /// An encoding that keeps ASCII: reports are decoded one by one.
    Ascii,
    /// UTF-16, decoded as it comes.
    Utf16(Box<Decoder>),
}

/// The stream is taken in pieces of this size, so that a large piece costs no more memory.
const PIECE: usize = 64 * 1024;

impl Scanner {
    /// A scanner with the default limits that recognises encodings.
    #[must_use]
    pub fn new() -> Self {
        Self::with_limits(Limits::DEFAULT)
    }

    /// A scanner with other limits.
    #[must_use]
    pub fn with_limits(limits: Limits) -> Self {
        Self {
            limits,
            told: None,
            input: Input::Undecided(Vec::new()),
            buffer: Vec::new(),
            finder: Finder::new(),
            open: None,
            skipping: false,
            unfinished: 0,
            shown: 0,
            dropped: 0,
            replaced: false,
        }
    }

    /// Sets the encoding, instead of having it recognised for each report.
    #[must_use]
    pub fn with_encoding(mut self, encoding: Encoding) -> Self {
        self.told = Some(encoding);
        self
    }

    /// Takes the next piece; returns the reports that have become complete.
    pub fn feed(&mut self, piece: &[u8]) -> Vec<Found> {
        let mut found = Vec::new();
        for part in piece.chunks(PIECE) {
            self.decode_part(part, false, &mut found);
        }
        found
    }

    /// Ends the stream; returns the report that was still open, if there was one. The scanner
    /// is then as new.
    pub fn finish(&mut self) -> Vec<Found> {
        let mut found = Vec::new();
        if let Input::Undecided(start) = &mut self.input {
            let start = core::mem::take(start);
            self.input = Input::Ascii;
            self.take_in(&start, &mut found);
        }
        self.decode_part(&[], true, &mut found);
        self.walk(true, &mut found);
        let fresh = Self::with_limits(self.limits);
        let told = self.told;
        *self = fresh;
        self.told = told;
        found
    }

    fn decode_part(&mut self, part: &[u8], last: bool, found: &mut Vec<Found>) {
        match &mut self.input {
            Input::Ascii => self.take_in(part, found),
            Input::Utf16(decoder) => {
                let mut text = String::with_capacity(
                    decoder
                        .max_utf8_buffer_length(part.len())
                        .unwrap_or(part.len()),
                );
                let (_, _, had_errors) = decoder.decode_to_string(part, &mut text, last);
                self.replaced |= had_errors;
                self.take_in(text.as_bytes(), found);
            }
            Input::Undecided(start) => {
                start.extend_from_slice(part);
                if start.len() < 4 {
                    return;
                }
                let start = core::mem::take(start);
                let encoding = Encoding::from_bom(&start)
                    .or(self.told)
                    .or(Encoding::from_zeros(&start));
                self.input = match encoding {
                    Some(encoding @ (Encoding::Utf16Le | Encoding::Utf16Be)) => {
                        Input::Utf16(Box::new(encoding.table().new_decoder_with_bom_removal()))
                    }
                    _ => Input::Ascii,
                };
                self.decode_part(&start, last, found);
            }
        }
    }

    /// Appends to the buffer, a line longer than the limit cut, and looks for reports.
    fn take_in(&mut self, mut part: &[u8], found: &mut Vec<Found>) {
        // One byte more than the limit shows the readers that a line was longer.
        let room = self.limits.line_bytes.saturating_add(1);
        while !part.is_empty() {
            if self.skipping {
                match memchr::memchr(b'\n', part) {
                    Some(end) => part = part.get(end..).unwrap_or_default(),
                    None => return,
                }
                self.skipping = false;
                self.unfinished = 0;
            }
            let last_newline = memchr::memrchr(b'\n', part);
            let lines = last_newline.map_or(0, |end| end + 1);
            let (whole, rest) = part.split_at(lines);
            self.buffer.extend_from_slice(whole);
            if lines > 0 {
                self.unfinished = 0;
            }
            let fits = room.saturating_sub(self.unfinished).min(rest.len());
            let (kept, dropped) = rest.split_at(fits);
            self.buffer.extend_from_slice(kept);
            self.unfinished += kept.len();
            self.skipping = !dropped.is_empty();
            if self.skipping {
                self.blank_cut_character();
            }
            part = &[];
            if lines > 0 {
                self.walk(false, found);
            }
        }
    }

    /// A line may have been cut inside a character, which would read as one that does not decode.
    /// In each of the encodings the first byte of a character is not ASCII, and none of it stands
    /// before the bytes outside ASCII at the end. Blanks keep the length, which shows the cut.
    fn blank_cut_character(&mut self) {
        let tail = self.buffer.iter_mut().rev().take(self.unfinished);
        for byte in tail.take_while(|byte| !byte.is_ascii()) {
            *byte = b' ';
        }
    }

    fn walk(&mut self, last: bool, found: &mut Vec<Found>) {
        let unfinished = if last { 0 } else { self.unfinished };
        let mut region = self.buffer.len().saturating_sub(unfinished);
        let fresh = self.buffer.get(self.shown..region).unwrap_or_default();
        if has_sequences(fresh) {
            let fresh = strip_escapes_bytes(fresh);
            let shown_end = self.shown + fresh.len();
            self.buffer.splice(self.shown..region, fresh);
            region = shown_end;
        }
        let has_line_ends = self.dropped > 0 || memchr::memchr(b'\n', &self.buffer).is_some();
        if last && !has_line_ends {
            line_ends(&mut self.buffer);
        }
        let bytes = self.buffer.get(..region).unwrap_or_default();
        let told = match self.input {
            // Decoded as it came.
            Input::Utf16(_) => Some(Encoding::Utf8),
            Input::Ascii | Input::Undecided(_) => self.told,
        };
        self.finder.encoding = told;
        let mut search = Search::new(self.finder.at);
        loop {
            let open = match &mut self.open {
                Some(open) => open,
                none => match self.finder.next(bytes, &mut search) {
                    Some(start) => none.insert(Open::new(start, &self.limits)),
                    None => break,
                },
            };
            if open.read(bytes, told, &self.limits) == Flow::Continue && !last {
                break;
            }
            let (start, end) = (open.start, open.end());
            self.open = None;
            self.finder.pass(start, end);
            let block = bytes.get(start.offset..self.finder.at).unwrap_or_default();
            let mut decoded = decode(block, told);
            if let (Input::Utf16(decoder), true) = (&self.input, self.replaced) {
                decoded.count_replaced();
                decoded.encoding = if decoder.encoding() == encoding_rs::UTF_16BE {
                    Encoding::Utf16Be
                } else {
                    Encoding::Utf16Le
                };
            }
            let offset = self.dropped.saturating_add(start.offset);
            let (mut report, _) =
                Report::read(start.kind, &decoded.text, offset, start.line, &self.limits);
            if let Some(mut finding) = decoded.finding() {
                finding.line = finding.line.map(|line| line.saturating_add(start.line - 1));
                report.add_finding(finding);
            }
            found.push(Found {
                line: start.line,
                report,
            });
        }
        let keep_from = match &self.open {
            Some(open) => open.start.offset,
            None => self.finder.keep_from(bytes),
        };
        self.buffer.drain(..keep_from);
        self.shown = region.saturating_sub(keep_from);
        self.dropped = self.dropped.saturating_add(keep_from);
        self.finder.moved(keep_from);
        if let Some(open) = &mut self.open {
            open.moved(keep_from);
        }
    }
}

impl Default for Scanner {
    fn default() -> Self {
        Self::new()
    }
}

impl fmt::Debug for Input {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Undecided(_) => "Undecided",
            Self::Ascii => "Ascii",
            Self::Utf16(_) => "Utf16",
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{text::scan, words::LimitKind};

    const TEXT: &str = "Mirror Status: Normal\nvol1  alpha  beta\n--------\n\
                        Mirror Color  GREEN  GREEN\nFast Copy  NG  NG\n";

    fn in_pieces(bytes: &[u8], size: usize) -> Vec<Found> {
        let mut scanner = Scanner::new();
        let mut found = Vec::new();
        for piece in bytes.chunks(size) {
            found.extend(scanner.feed(piece));
        }
        found.extend(scanner.finish());
        found
    }

    #[test]
    fn what_is_not_shown_changes_nothing_in_pieces_of_any_size() {
        let expected: Vec<_> = scan(TEXT).collect();
        assert_eq!(expected.len(), 1);
        let colored = TEXT.replace("GREEN", "\u{1b}[32mGREEN\u{1b}[0m");
        for text in [
            colored.replace("Mirror", "\u{1b}]0;title\u{7}\u{1b}[1mMirror"),
            TEXT.replace(' ', "\u{a0}"),
            TEXT.replace('\n', "\r"),
            TEXT.replace("GREEN", "\u{200b}GREEN\u{feff}"),
        ] {
            assert_eq!(scan(&text).collect::<Vec<_>>(), expected, "{text:?}");
            for size in 1..=text.len() {
                assert_eq!(
                    in_pieces(text.as_bytes(), size),
                    expected,
                    "pieces of {size}: {text:?}"
                );
            }
        }
    }

    #[test]
    fn a_line_cut_inside_a_character_has_no_bytes_that_do_not_decode() {
        let text = "Mirror Name: vol1\nalpha  Active\n備考 台帳の控えを取る装置を替えた日\nbeta  Inactive\n";
        for encoding in [Encoding::Utf8, Encoding::Cp932, Encoding::EucJp] {
            let (bytes, _, _) = encoding.table().encode(text);
            for limit in 20..32 {
                let limits = Limits::DEFAULT.with(LimitKind::LineBytes, limit);
                let mut scanner = Scanner::with_limits(limits).with_encoding(encoding);
                let mut found = Vec::new();
                for piece in bytes.chunks(1) {
                    found.extend(scanner.feed(piece));
                }
                found.extend(scanner.finish());
                let codes: Vec<_> = found
                    .iter()
                    .flat_map(|found| found.report.findings())
                    .map(|finding| finding.code().as_str())
                    .collect();
                assert!(codes.contains(&"limit_reached"), "{limit}: {codes:?}");
                assert!(!codes.contains(&"undecodable_bytes"), "{limit}: {codes:?}");
            }
        }
    }

    #[test]
    fn utf_16_without_its_mark_is_recognised() {
        let expected: Vec<_> = scan(TEXT).collect();
        for bytes_of in [u16::to_le_bytes, u16::to_be_bytes] {
            let bytes: Vec<u8> = TEXT.encode_utf16().flat_map(bytes_of).collect();
            for size in [1, 2, 3, 5, bytes.len()] {
                assert_eq!(in_pieces(&bytes, size), expected);
            }
        }
    }

    #[test]
    fn a_bad_unit_of_a_utf16_stream_is_a_finding() {
        let text = "Mirror Name: vol1\nalpha  Active\nbeta  Inactive\nX \n";
        let mut bytes = alloc::vec![0xFF, 0xFE];
        for unit in text.encode_utf16() {
            // Half of a pair alone.
            let unit = if unit == u16::from(b'X') {
                0xD800
            } else {
                unit
            };
            bytes.extend(unit.to_le_bytes());
        }
        let mut scanner = Scanner::new();
        let mut found = scanner.feed(&bytes);
        found.extend(scanner.finish());
        let codes: Vec<_> = found
            .iter()
            .flat_map(|found| found.report.findings())
            .map(|finding| (finding.code().as_str(), finding.line))
            .collect();
        assert_eq!(
            codes,
            [("unknown_line", Some(4)), ("undecodable_bytes", Some(4))]
        );
    }
}
