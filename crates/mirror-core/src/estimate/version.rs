//! The version of the product, which decides what a full copy transfers (§3.2).

use alloc::{boxed::Box, string::String};
use core::{fmt, str::FromStr};

use crate::words::{Quoted, excerpt};

/// A version of the product, such as X 3.3.
///
/// Reads `X3.3`, `x 3.3`, `3.3` and `X4` (which is X 4.0); shown, and written to documents,
/// as `X3.3`.
///
/// ```
/// use mirror_core::estimate::ProductVersion;
///
/// assert_eq!("x 3.3".parse(), Ok(ProductVersion::new(3, 3)));
/// assert_eq!("X4".parse::<ProductVersion>()?.to_string(), "X4.0");
/// # Ok::<(), mirror_core::estimate::ProductVersionError>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(into = "String", try_from = "String"))]
pub struct ProductVersion {
    /// The number before the point.
    pub major: u16,
    /// The number behind the point.
    pub minor: u16,
}

impl ProductVersion {
    /// From this version on, a full copy of an NTFS volume transfers only its used area.
    pub(super) const USED_AREA_SINCE: Self = Self::new(3, 0);

    /// X `major`.`minor`.
    #[must_use]
    pub const fn new(major: u16, minor: u16) -> Self {
        Self { major, minor }
    }
}

/// X 3.3, the version of the guide.
impl Default for ProductVersion {
    fn default() -> Self {
        Self::new(3, 3)
    }
}

impl fmt::Display for ProductVersion {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(&alloc::format!("X{}.{}", self.major, self.minor))
    }
}

impl FromStr for ProductVersion {
    type Err = ProductVersionError;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let trimmed = text.trim();
        let numbers = trimmed
            .strip_prefix(['X', 'x'])
            .map_or(trimmed, str::trim_start);
        let (major, minor) = numbers.split_once('.').unwrap_or((numbers, "0"));
        match (number(major), number(minor)) {
            (Some(major), Some(minor)) => Ok(Self { major, minor }),
            _ => Err(ProductVersionError::new(text)),
        }
    }
}

impl From<ProductVersion> for String {
    fn from(version: ProductVersion) -> Self {
        alloc::format!("{version}")
    }
}

impl TryFrom<String> for ProductVersion {
    type Error = ProductVersionError;

    fn try_from(text: String) -> Result<Self, Self::Error> {
        text.parse()
    }
}

/// Digits only: the reader of the standard library would also take a plus sign.
fn number(text: &str) -> Option<u16> {
    if text.bytes().all(|byte| byte.is_ascii_digit()) {
        text.parse().ok()
    } else {
        None
    }
}

/// A text that is no version of the product.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{} is not a product version such as `X3.3`", Quoted(.text))]
pub struct ProductVersionError {
    text: Box<str>,
}

impl ProductVersionError {
    /// Hidden characters escaped, then cut: the message stays on one line.
    fn new(text: &str) -> Self {
        Self {
            text: excerpt(text).into(),
        }
    }

    /// The stable code.
    #[must_use]
    pub const fn code(&self) -> &'static str {
        "bad_product_version"
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use alloc::string::ToString as _;
    use proptest::prelude::*;

    #[test]
    fn versions_read_and_show() {
        let good = [
            ("X3.3", 3, 3),
            ("x 3.3", 3, 3),
            ("3.3", 3, 3),
            (" X 4 ", 4, 0),
            ("X4", 4, 0),
            ("2.1", 2, 1),
            ("5.10", 5, 10),
        ];
        for (text, major, minor) in good {
            let version = text.parse::<ProductVersion>();
            assert_eq!(version, Ok(ProductVersion::new(major, minor)), "{text}");
        }
        for text in [
            "", "X", "X.", "3.", ".3", "+3", "3.3.1", "3,3", "Y3", "65536", "３.３", "X-1",
        ] {
            assert!(text.parse::<ProductVersion>().is_err(), "{text}");
        }
        assert_eq!(ProductVersion::default().to_string(), "X3.3");
        assert!(ProductVersion::new(3, 10) > ProductVersion::new(3, 9));
    }

    #[test]
    fn a_version_error_quotes_the_text_on_one_line() {
        let error = "R3\n".parse::<ProductVersion>().unwrap_err();
        assert_eq!(
            error.to_string(),
            "`R3\\n` is not a product version such as `X3.3`"
        );
        assert_eq!(error.code(), "bad_product_version");
        let long = "版".repeat(500).parse::<ProductVersion>().unwrap_err();
        assert!(long.to_string().chars().count() < 200);
        let escaped = "\u{85}".repeat(500).parse::<ProductVersion>().unwrap_err();
        assert!(escaped.to_string().chars().count() < 200);
    }

    proptest! {
        #[test]
        fn any_text_reads_or_is_refused(text: String) {
            if let Ok(version) = text.parse::<ProductVersion>() {
                prop_assert_eq!(version.to_string().parse(), Ok(version));
            }
        }
    }
}
