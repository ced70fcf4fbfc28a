//! Text from outside, bounded and harmless, for errors and findings.

use alloc::{borrow::ToOwned, boxed::Box, string::String};
use core::fmt::Write as _;

/// The longest excerpt, in characters.
const EXCERPT_CHARACTERS: usize = 120;

/// At most 120 characters of a text, control characters escaped.
pub(crate) fn excerpt(text: &str) -> String {
    let mut excerpt = String::new();
    for character in text.trim().chars().take(EXCERPT_CHARACTERS) {
        if character.is_control() {
            // Writing to a string does not fail.
            let _ = write!(excerpt, "{}", character.escape_default());
        } else {
            excerpt.push(character);
        }
    }
    if excerpt.chars().count() > EXCERPT_CHARACTERS {
        excerpt = excerpt.chars().take(EXCERPT_CHARACTERS).collect();
    }
    excerpt
}

/// The text of a finding: bounded like an excerpt, otherwise as printed.
pub(crate) fn kept(text: &str) -> Box<str> {
    if text.len() <= EXCERPT_CHARACTERS && !text.chars().any(char::is_control) {
        return text.to_owned().into_boxed_str();
    }
    excerpt(text).into_boxed_str()
}

/// A count as it is reported: a text with more than 4 294 967 295 of them is not told apart.
pub(crate) fn saturate(count: usize) -> u32 {
    u32::try_from(count).unwrap_or(u32::MAX)
}
