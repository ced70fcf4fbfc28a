//! What a terminal or an editor leaves in a text without showing it.
//!
//! ```text
//! sequence  = ESC "[" { "0".."?" } { " ".."/" } "@".."~"    ; colours, the cursor
//!           | ESC "]" { any } ( BEL | ESC "\" )             ; the title of the window
//!           | ESC ( "(" | ")" ) any                         ; the character set
//!           | ESC ( "=" | ">" | "7" | "8" | "c" | "D" | "E" | "H" | "M" )
//! ```
//!
//! A sequence that is not whole, or of another kind, stays: it belongs to what it stands in, and
//! makes an unknown word of that. Sequences do not go over line ends.
//!
//! The bytes of these characters are no part of others in any of the encodings met in the field,
//! so that a stream can be cleaned before its encoding is known. Places in errors count in the
//! text as it is shown.

use alloc::{string::String, vec::Vec};

const ESCAPE: u8 = 0x1B;
const BELL: u8 = 0x07;
/// U+00A0 in UTF-8. The second byte begins nothing in CP932 and EUC-JP.
const HARD_BLANK: [u8; 2] = [0xC2, 0xA0];

/// The most blanks that a movement of the cursor stands for.
const WIDEST_GAP: usize = 256;

/// A text as a terminal shows it: no escape sequences, plain blanks for hard ones, and line ends where
/// carriage returns are all that it has. `None` where it is so as it stands.
#[inline]
pub(crate) fn strip_escapes(text: &str) -> Option<String> {
    let bytes = text.as_bytes();
    let has_line_ends = memchr::memchr(b'\n', bytes).is_some();
    if !has_sequences(bytes) && (has_line_ends || memchr::memchr(b'\r', bytes).is_none()) {
        return None;
    }
    make_shown(bytes, has_line_ends)
}

#[cold]
fn make_shown(bytes: &[u8], has_line_ends: bool) -> Option<String> {
    let mut shown = strip_escapes_bytes(bytes);
    if !has_line_ends {
        line_ends(&mut shown);
    }
    // Whole characters have been taken out of UTF-8.
    String::from_utf8(shown).ok()
}

/// Whether there may be anything to take out.
#[inline]
pub(crate) fn has_sequences(bytes: &[u8]) -> bool {
    memchr::memchr2(ESCAPE, HARD_BLANK[0], bytes).is_some()
}

/// [`strip_escapes`] for some lines: without the sequences, and with plain blanks.
#[cold]
pub(crate) fn strip_escapes_bytes(bytes: &[u8]) -> Vec<u8> {
    let mut shown = Vec::with_capacity(bytes.len());
    let mut rest = bytes;
    while let Some(at) = memchr::memchr2(ESCAPE, HARD_BLANK[0], rest) {
        let (before, found) = rest.split_at(at);
        shown.extend_from_slice(before);
        let (length, blanks) = match found {
            [ESCAPE, behind @ ..] => sequence(behind),
            found if found.starts_with(&HARD_BLANK) => (HARD_BLANK.len(), 1),
            _ => (0, 0),
        };
        shown.extend(core::iter::repeat_n(b' ', blanks));
        if length == 0 {
            shown.extend(found.first());
        }
        rest = found.get(length.max(1)..).unwrap_or_default();
    }
    shown.extend_from_slice(rest);
    shown
}

/// Makes line ends of carriage returns.
pub(crate) fn line_ends(bytes: &mut [u8]) {
    for byte in bytes {
        if *byte == b'\r' {
            *byte = b'\n';
        }
    }
}

/// The length of a sequence with its escape, and the blanks that stand in its place. None: 0.
fn sequence(behind: &[u8]) -> (usize, usize) {
    match behind {
        [b'[', behind @ ..] => {
            let count = |bytes: &[u8], class: fn(&u8) -> bool| {
                bytes.iter().take_while(|byte| class(byte)).count()
            };
            let parameters = count(behind, |byte| matches!(byte, b'0'..=b'?'));
            let (parameters, behind) = behind.split_at(parameters);
            let between = count(behind, |byte| matches!(byte, b' '..=b'/'));
            let length = 3 + parameters.len() + between;
            match behind.get(between) {
                // The cursor moves over blanks that are not printed.
                Some(b'C') => (length, number(parameters).clamp(1, WIDEST_GAP)),
                // It moves elsewhere: what follows stands apart from what came before.
                Some(b'A' | b'B' | b'D'..=b'H' | b'`' | b'a' | b'd'..=b'f') => (length, 1),
                Some(b'@'..=b'~') => (length, 0),
                _ => (0, 0),
            }
        }
        [b']', behind @ ..] => {
            let end = memchr::memchr3(BELL, ESCAPE, b'\n', behind);
            match end.and_then(|end| Some((end, behind.get(end..)?))) {
                Some((end, [BELL, ..])) => (3 + end, 0),
                Some((end, [ESCAPE, b'\\', ..])) => (4 + end, 0),
                _ => (0, 0),
            }
        }
        [b'(' | b')', set, ..] if set.is_ascii_alphanumeric() => (3, 0),
        [
            b'=' | b'>' | b'7' | b'8' | b'c' | b'D' | b'E' | b'H' | b'M',
            ..,
        ] => (2, 0),
        _ => (0, 0),
    }
}

fn number(digits: &[u8]) -> usize {
    digits.iter().fold(0_usize, |value, digit| {
        value
            .saturating_mul(10)
            .saturating_add(usize::from(digit.wrapping_sub(b'0').min(9)))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sequences_are_taken_out() {
        for (text, expected) in [
            (
                "\u{1b}[32mGREEN\u{1b}[0m \u{1b}[1;31mRED\u{1b}[m",
                "GREEN RED",
            ),
            ("\u{1b}]0;root@alpha:~\u{7}$ clpstat", "$ clpstat"),
            ("\u{1b}]0;title\u{1b}\\text", "text"),
            ("\u{1b}[?2004l\rMirror", "\nMirror"),
            ("GREEN\u{1b}[15X\u{1b}[3CRED", "GREEN   RED"),
            ("GREEN\u{1b}[12;40HRED", "GREEN RED"),
            ("\u{1b}(B\u{1b}[m-\u{1b}=", "-"),
            ("Fast\u{a0}Copy\u{a0}\u{a0}OK", "Fast Copy  OK"),
            ("a\rb\r", "a\nb\n"),
            // They stay: not whole, or not known.
            ("\u{1b}[32", "\u{1b}[32"),
            ("\u{1b}]0;title\ntext", "\u{1b}]0;title\ntext"),
            ("\u{1b}$B6H\u{1b}", "\u{1b}$B6H\u{1b}"),
            ("a\rb\r\n", "a\rb\r\n"),
            ("業務®", "業務®"),
        ] {
            assert_eq!(
                strip_escapes(text).as_deref().unwrap_or(text),
                expected,
                "{text:?}"
            );
        }
    }

    #[test]
    fn a_gap_is_bounded() {
        let gap = |text| strip_escapes(text).map(|shown| shown.len() - 2);
        assert_eq!(gap("a\u{1b}[99999999999999999999Cb"), Some(WIDEST_GAP));
        assert_eq!(gap("a\u{1b}[Cb"), Some(1));
    }
}
