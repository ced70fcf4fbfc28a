//! Bytes → text: the encodings met in the field, stated or recognised.
//!
//! UTF-8 and UTF-16 (PowerShell redirection) with and without BOM, CP932 (Japanese Windows) and
//! EUC-JP (older Linux). Bytes outside the encoding are replaced and reported; a few of them
//! never make the rest unreadable.

use alloc::borrow::Cow;

use encoding_rs::{EUC_JP, SHIFT_JIS, UTF_8, UTF_16BE, UTF_16LE};

use crate::words::{Finding, FindingKind, saturate, terms};

terms! {
    /// An encoding of console output.
    Encoding {
        /// UTF-8, with or without a byte order mark.
        Utf8 = "utf-8" or "utf-8" or "utf8";
        /// UTF-16, little endian: what PowerShell's `>` writes.
        Utf16Le = "utf-16le" or "utf-16le" or "utf-16" or "utf16le" or "utf16";
        /// UTF-16, big endian.
        Utf16Be = "utf-16be" or "utf-16be" or "utf16be";
        /// Code page 932, the Windows form of Shift_JIS.
        Cp932 = "cp932" or "cp932" or "shift_jis" or "shift-jis" or "sjis" or "windows-31j" or "ms932";
        /// EUC-JP.
        EucJp = "euc-jp" or "euc-jp" or "eucjp" or "ujis";
    }
}

impl Encoding {
    pub(crate) fn table(self) -> &'static encoding_rs::Encoding {
        match self {
            Self::Utf8 => UTF_8,
            Self::Utf16Le => UTF_16LE,
            Self::Utf16Be => UTF_16BE,
            Self::Cp932 => SHIFT_JIS,
            Self::EucJp => EUC_JP,
        }
    }

    /// The encoding that a byte order mark announces.
    #[must_use]
    pub fn from_bom(bytes: &[u8]) -> Option<Self> {
        match bytes {
            [0xEF, 0xBB, 0xBF, ..] => Some(Self::Utf8),
            [0xFF, 0xFE, ..] => Some(Self::Utf16Le),
            [0xFE, 0xFF, ..] => Some(Self::Utf16Be),
            _ => None,
        }
    }

    /// UTF-16 that has lost its byte order mark: every second byte of its first letters is zero.
    pub(crate) const fn from_zeros(bytes: &[u8]) -> Option<Self> {
        match bytes {
            [1..=255, 0, 1..=255, 0, ..] => Some(Self::Utf16Le),
            [0, 1..=255, 0, 1..=255, ..] => Some(Self::Utf16Be),
            _ => None,
        }
    }
}

/// Text, and what it took to read it.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct Decoded<'b> {
    /// The text, without a byte order mark.
    pub text: Cow<'b, str>,
    /// The encoding that was stated or recognised.
    pub encoding: Encoding,
    /// How many places were outside the encoding and have been replaced by U+FFFD.
    pub replaced: u32,
    /// The line of the first such place, counted from 1.
    pub first_replaced_line: Option<u32>,
}

impl Decoded<'_> {
    /// Counts the places that a decoder has replaced.
    pub(super) fn count_replaced(&mut self) {
        self.replaced = saturate(self.text.matches('\u{fffd}').count());
        self.first_replaced_line = self
            .text
            .split_once('\u{fffd}')
            .map(|(before, _)| saturate(memchr::memchr_iter(b'\n', before.as_bytes()).count() + 1));
    }

    /// What to report, where bytes were replaced.
    #[must_use]
    pub fn finding(&self) -> Option<Finding> {
        let kind = FindingKind::UndecodableBytes {
            count: self.replaced,
            encoding: self.encoding.as_str().into(),
        };
        Some(Finding::on_line(kind, self.first_replaced_line?))
    }
}

/// Decodes bytes in the encoding that the caller states, or in the one recognised.
///
/// A byte order mark wins over both. Never fails: bytes outside the encoding are replaced.
///
/// ```
/// use mirror_core::text::{decode, Encoding};
///
/// let decoded = decode(b"\x83\x4f\x83\x8b\x81\x5b\x83\x76", None);
/// assert_eq!(decoded.text, "グループ");
/// assert_eq!(decoded.encoding, Encoding::Cp932);
/// ```
#[must_use]
pub fn decode(bytes: &[u8], told: Option<Encoding>) -> Decoded<'_> {
    let encoding = Encoding::from_bom(bytes).or(told);
    if let Some(encoding) = encoding.or(Encoding::from_zeros(bytes)) {
        return decode_as(bytes, encoding);
    }
    match core::str::from_utf8(bytes) {
        Ok(text) => Decoded {
            text: Cow::Borrowed(text),
            encoding: Encoding::Utf8,
            replaced: 0,
            first_replaced_line: None,
        },
        // The first of equals wins: UTF-8 before CP932 before EUC-JP.
        Err(_) => [Encoding::Utf8, Encoding::Cp932, Encoding::EucJp]
            .map(|encoding| decode_as(bytes, encoding))
            .into_iter()
            .min_by_key(strangeness)
            .unwrap_or_else(|| decode_as(bytes, Encoding::Utf8)),
    }
}

fn decode_as(bytes: &[u8], encoding: Encoding) -> Decoded<'_> {
    let (text, had_errors) = encoding.table().decode_with_bom_removal(bytes);
    let mut decoded = Decoded {
        text,
        encoding,
        replaced: 0,
        first_replaced_line: None,
    };
    if had_errors {
        decoded.count_replaced();
    }
    decoded
}

/// How unlikely a text is as console output: undecodable bytes above all, then the half-width
/// katakana and control characters that one Japanese encoding shows when read as the other.
fn strangeness(decoded: &Decoded<'_>) -> usize {
    let odd = decoded
        .text
        .chars()
        .filter(|c| matches!(c, '\u{ff61}'..='\u{ff9f}' | '\u{80}'..='\u{9f}' | '\u{e000}'..='\u{f8ff}'))
        .count();
    (decoded.replaced as usize)
        .saturating_mul(4)
        .saturating_add(odd)
}

#[cfg(test)]
mod tests {
    use super::*;
    use alloc::string::ToString as _;

    const LABELS: &str = "[グループ0 : 業務 一]\r\n  自動ミラー復帰 : する\r\n";

    #[test]
    fn japanese_output_is_recognised() {
        for encoding in [Encoding::Utf8, Encoding::Cp932, Encoding::EucJp] {
            let (bytes, _, had_errors) = encoding.table().encode(LABELS);
            assert!(!had_errors);
            let decoded = decode(&bytes, None);
            assert_eq!((&*decoded.text, decoded.encoding), (LABELS, encoding));
            assert_eq!(decoded.finding(), None);
        }
    }

    #[test]
    fn a_byte_order_mark_wins_over_what_is_told() {
        let mut bytes = alloc::vec![0xFF, 0xFE];
        bytes.extend(LABELS.encode_utf16().flat_map(u16::to_le_bytes));
        let decoded = decode(&bytes, Some(Encoding::Cp932));
        assert_eq!(
            (&*decoded.text, decoded.encoding),
            (LABELS, Encoding::Utf16Le)
        );
        assert_eq!(decode(b"\xEF\xBB\xBFmd1", None).text, "md1");
        for bytes in [b"m\0d\x001\0", b"\0m\0d\x001"] {
            assert_eq!(decode(bytes, None).text, "md1");
        }
    }

    #[test]
    fn bytes_outside_the_encoding_are_a_finding() {
        let decoded = decode("一\n二\u{0}\n三".as_bytes(), Some(Encoding::Utf8));
        assert_eq!(decoded.finding(), None);
        let mut bytes = LABELS.as_bytes().to_vec();
        bytes.extend(b"md1 \xFF\xFE\n");
        let decoded = decode(&bytes, None);
        assert_eq!(decoded.encoding, Encoding::Utf8);
        assert_eq!(
            (decoded.replaced, decoded.first_replaced_line),
            (2, Some(3))
        );
        assert!(decoded.text.starts_with(LABELS));
    }

    #[test]
    fn names_of_encodings_read_back() {
        for encoding in Encoding::ALL {
            assert_eq!(encoding.as_str().parse(), Ok(*encoding));
        }
        assert!("ebcdic".parse::<Encoding>().is_err());
    }

    #[test]
    fn a_name_of_many_lines_is_refused_in_a_short_one() {
        let name = "MS\n".repeat(200);
        let message = name.parse::<Encoding>().unwrap_err().to_string();
        assert!(message.starts_with("`MS\\nMS\\n"), "{message}");
        assert!(message.chars().count() < 200, "{message}");
    }
}
