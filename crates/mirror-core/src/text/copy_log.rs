//! Figures out of `mdadm0.log` or `mdadm1.log` (§3.1.2): blocks copied, seconds taken.
//!
//! The layout of these logs is **not known**: the figure that shows the line is lost. So there
//! is no layout here that would be tried by itself. A caller who has such a log states which text
//! stands before each of the two figures, or passes the figures.
//!
//! ```text
//! hexadecimal = ( "0x" | "0X" ) digits | digits [ "h" | "H" ]    ; 16 values, case free
//! decimal     = digits
//! found       = label { separator } figure
//! separator   = blank | "=" | ":" | "(" | "["
//! figure      = text up to a separator, ")", "]", ",", ";" or the end
//! ```
//!
//! Of the lines that hold a label the last one counts; of several places in it, the first.

use nom::{
    Parser as _,
    branch::alt,
    bytes::complete::{tag_no_case, take_while1},
    character::complete::{digit1, hex_digit1, one_of},
    combinator::{all_consuming, opt},
    sequence::{preceded, terminated},
};

use super::{ParseError, lines::Parsed};
use crate::words::ErrorCode;

/// The two figures of one copy.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct CopyLogValues {
    /// Value ① of the guide: how many blocks were copied.
    pub blocks: u64,
    /// Value ② of the guide: how long it took, in seconds.
    pub seconds: u64,
}

/// The text that stands before each figure in the log.
///
/// ```
/// use mirror_core::text::{CopyLogLabels, CopyLogValues};
///
/// let labels = CopyLogLabels::new("copied", "elapsed");
/// let values = CopyLogValues::find("copied = 0x7d000, elapsed = 754 s\n", &labels)?;
/// assert_eq!((values.blocks, values.seconds), (512_000, 754));
/// # Ok::<(), mirror_core::text::ParseError>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub struct CopyLogLabels<'l> {
    /// Before the count of blocks, which is hexadecimal.
    pub blocks: &'l str,
    /// Before the seconds, which are decimal.
    pub seconds: &'l str,
}

impl<'l> CopyLogLabels<'l> {
    /// Labels as they stand in the log. Letter case matters.
    #[must_use]
    pub const fn new(blocks: &'l str, seconds: &'l str) -> Self {
        Self { blocks, seconds }
    }
}

impl CopyLogValues {
    /// Figures that are known already.
    #[must_use]
    pub const fn new(blocks: u64, seconds: u64) -> Self {
        Self { blocks, seconds }
    }

    /// Reads two figures that were copied out of the log by hand: blocks in hexadecimal
    /// (`0x7D000`, `7D000`, `7D000h`), seconds in decimal.
    ///
    /// # Errors
    ///
    /// When one of them is unreadable.
    pub fn from_text(blocks: &str, seconds: &str) -> Result<Self, ParseError> {
        Ok(Self {
            blocks: parse_hex(blocks)?,
            seconds: decimal(seconds)?,
        })
    }

    /// Finds the figures of the last copy in a log.
    ///
    /// The two are looked for on their own. Where the last copy has not written its second
    /// figure yet, what is found belongs to two copies: give the log of one that has ended.
    ///
    /// # Errors
    ///
    /// When a label is empty or not in the text (the excerpt is the label), or when what stands
    /// behind it is no figure.
    pub fn find(text: &str, labels: &CopyLogLabels<'_>) -> Result<Self, ParseError> {
        let read = |label: &str, parse: fn(&str) -> Result<u64, ParseError>| {
            let offset = figure_offset(text, label)?;
            let figure = figure(text.get(offset..).unwrap_or_default());
            parse(figure).map_err(|error| ParseError {
                // The place is that in the log, the excerpt the figure alone.
                excerpt: error.excerpt,
                ..ParseError::at(error.code, text, offset)
            })
        };
        Ok(Self {
            blocks: read(labels.blocks, parse_hex)?,
            seconds: read(labels.seconds, decimal)?,
        })
    }
}

/// Reads a hexadecimal figure: `0x7D000`, `7D000` or `7D000h`, letter case free.
///
/// # Errors
///
/// When it is anything else, or does not fit 64 bits.
///
/// ```
/// use mirror_core::text::parse_hex;
///
/// assert_eq!(parse_hex("7D000")?, 512_000);
/// assert!(parse_hex("7D000 MB").is_err());
/// # Ok::<(), mirror_core::text::ParseError>(())
/// ```
pub fn parse_hex(text: &str) -> Result<u64, ParseError> {
    let digits: Parsed<'_, &str> = all_consuming(alt((
        preceded(tag_no_case("0x"), hex_digit1),
        terminated(hex_digit1, opt(one_of("hH"))),
    )))
    .parse(text.trim());
    figure_of(text, digits, 16)
}

fn decimal(text: &str) -> Result<u64, ParseError> {
    figure_of(text, all_consuming(digit1).parse(text.trim()), 10)
}

fn figure_of(text: &str, digits: Parsed<'_, &str>, radix: u32) -> Result<u64, ParseError> {
    digits
        .ok()
        .and_then(|(_, digits)| u64::from_str_radix(digits, radix).ok())
        .ok_or_else(|| ParseError::at(ErrorCode::BadFigure, text, 0))
}

/// Where the figure behind a label begins, in bytes.
fn figure_offset(text: &str, label: &str) -> Result<usize, ParseError> {
    let missing = || ParseError::at(ErrorCode::LabelNotFound, label, 0);
    if label.trim().is_empty() || label.contains('\n') {
        return Err(missing());
    }
    let last = memchr::memmem::rfind(text.as_bytes(), label.as_bytes()).ok_or_else(missing)?;
    let line_start = text
        .get(..last)
        .and_then(|before| before.rfind('\n'))
        .map_or(0, |newline| newline + 1);
    let line = text.get(line_start..).unwrap_or_default();
    let behind = line.find(label).ok_or_else(missing)? + label.len();
    let rest = line.get(behind..).unwrap_or_default();
    let separators = rest.len() - rest.trim_start_matches(is_separator).len();
    Ok(line_start + behind + separators)
}

/// The token at the start of a text; empty where there is none.
fn figure(text: &str) -> &str {
    let token: Parsed<'_, &str> = take_while1(|character: char| {
        !is_separator(character) && !matches!(character, ')' | ']' | ',' | ';' | '\n')
    })
    .parse(text);
    token.map_or("", |(_, token)| token)
}

/// Between a label and its figure. The end of the line is none: the figure is on the same one.
fn is_separator(character: char) -> bool {
    matches!(character, '=' | ':' | '：' | '(' | '[')
        || (character.is_whitespace() && character != '\n')
}

#[cfg(test)]
mod tests {
    use alloc::string::ToString as _;

    use super::*;

    #[test]
    fn hexadecimal_figures_read_whole_or_not_at_all() {
        for (text, value) in [
            ("0x7D000", 512_000),
            ("0X7d000", 512_000),
            ("7D000", 512_000),
            (" 7d000h ", 512_000),
            ("7D000H", 512_000),
            ("0", 0),
            ("512000", 0x51_2000),
            ("FFFFFFFFFFFFFFFF", u64::MAX),
        ] {
            assert_eq!(parse_hex(text), Ok(value), "{text}");
        }
        for text in [
            "",
            "0x",
            "h",
            "+7D",
            "-1",
            "7D_000",
            "7D000 MB",
            "0x7D000h",
            "1FFFFFFFFFFFFFFFF",
            "７D",
        ] {
            let error = parse_hex(text).unwrap_err();
            assert_eq!(error.code, ErrorCode::BadFigure, "{text}");
            assert_eq!(error.excerpt, text);
        }
    }

    #[test]
    fn seconds_are_decimal() {
        let values = CopyLogValues::from_text("1F4", "0754").unwrap();
        assert_eq!(values, CopyLogValues::new(500, 754));
        for seconds in ["", "1F4", "+1", "754s", "7.5", "99999999999999999999"] {
            let error = CopyLogValues::from_text("1F4", seconds).unwrap_err();
            assert_eq!(error.code, ErrorCode::BadFigure, "{seconds}");
        }
    }

    #[test]
    fn the_last_line_with_the_label_counts() {
        let labels = CopyLogLabels::new("blocks", "sec");
        for log in [
            "blocks=1 sec=1\nblocks=1f4 sec=25\n",
            "blocks: 0x1F4\r\nsec : 25\r\n",
            "start blocks(1F4h) done\nsec[25]\nend",
            "time\tblocks\t1f4\tsec\t25",
            "blocks = 1f4, of blocks = 3e8; sec = 25;",
            "日付 blocks：1f4 終了 sec：25",
        ] {
            assert_eq!(
                CopyLogValues::find(log, &labels),
                Ok(CopyLogValues::new(500, 25)),
                "{log}"
            );
        }
        let labels = CopyLogLabels::new("コピー量", "所要時間");
        assert_eq!(
            CopyLogValues::find("コピー量[0x1f4] 所要時間[25]", &labels),
            Ok(CopyLogValues::new(500, 25))
        );
    }

    #[test]
    fn what_is_missing_is_named() {
        let log = "one\nblocks = 1f4\nsec\n25 z = 0x1g4";
        for (labels, code, excerpt, line) in [
            (("Blocks", "sec"), ErrorCode::LabelNotFound, "Blocks", 1),
            (("blocks", "time"), ErrorCode::LabelNotFound, "time", 1),
            (("", "sec"), ErrorCode::LabelNotFound, "", 1),
            (("blocks", " "), ErrorCode::LabelNotFound, "", 1),
            // The figure is on the line of its label.
            (("blocks", "sec"), ErrorCode::BadFigure, "", 3),
            (("z", "sec"), ErrorCode::BadFigure, "0x1g4", 4),
        ] {
            let error =
                CopyLogValues::find(log, &CopyLogLabels::new(labels.0, labels.1)).unwrap_err();
            assert_eq!(
                (error.code, &*error.excerpt, error.line),
                (code, excerpt, line),
                "{labels:?}"
            );
        }
        let error = CopyLogValues::find("z = 1g", &CopyLogLabels::new("z", "z")).unwrap_err();
        assert_eq!(
            error.to_string(),
            "cannot read the figure `1g` (line 1, column 5)"
        );
    }
}
