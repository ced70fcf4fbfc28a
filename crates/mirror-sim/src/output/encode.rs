//! From lines of text to the bytes of a dialect.

use encoding_rs::{EUC_JP, SHIFT_JIS};

use super::{Dialect, Encoding, LineEnds};

/// A text whose lines end in a line feed, as the bytes that a command of the dialect prints.
pub(crate) fn encode(text: &str, dialect: &Dialect) -> Vec<u8> {
    let with_ends = match dialect.line_ends {
        LineEnds::Lf => text.to_owned(),
        LineEnds::Crlf => text.replace('\n', "\r\n"),
    };
    match dialect.encoding {
        Encoding::Utf8 => with_ends.into_bytes(),
        Encoding::Utf8Bom => format!("\u{feff}{with_ends}").into_bytes(),
        // A character that the encoding lacks is printed as a reference, as the real ones print
        // some substitute.
        Encoding::Cp932 => SHIFT_JIS.encode(&with_ends).0.into_owned(),
        Encoding::EucJp => EUC_JP.encode(&with_ends).0.into_owned(),
        Encoding::Utf16 => [0xfeff]
            .into_iter()
            .chain(with_ends.encode_utf16())
            .flat_map(u16::to_le_bytes)
            .collect(),
    }
}
