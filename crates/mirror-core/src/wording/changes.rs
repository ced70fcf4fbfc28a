//! What has changed between two assessments, as sentences.
//!
//! In the form of findings: one line, lower case where the language has it, without a final full
//! stop, names in backticks.

mod en;
mod ja;

#[cfg(test)]
mod tests;

use alloc::string::{String, ToString as _};

use super::{Language, figures::value_text};
use crate::{
    decide::Change,
    state::FieldValue,
    text::Recovery,
    words::{Quoted, kept},
};

impl Change {
    /// Returns the change as a sentence.
    ///
    /// ```
    /// use mirror_core::{MirrorState, wording::Language};
    ///
    /// let before = MirrorState::from_line("vol1: alpha green, beta green")?.assess();
    /// let now = MirrorState::from_line("vol1: alpha green, beta gray")?.assess();
    /// let changes = now.changes_since(&before);
    /// let last = changes.iter().last().unwrap();
    /// assert_eq!(
    ///     last.message(Language::English),
    ///     "Mirror Color of `beta` has changed from `GREEN` to `GRAY`",
    /// );
    /// # Ok::<(), mirror_core::text::ParseError>(())
    /// ```
    #[must_use]
    pub fn message(&self, language: Language) -> String {
        match language {
            Language::English => en::change(self),
            Language::Japanese => ja::change(self),
        }
    }
}

/// A name from outside, in backticks.
fn quoted(name: &str) -> String {
    Quoted(&kept(name)).to_string()
}

/// The value of a field, as the product prints it, in backticks. `None` where it cannot be read.
fn value(value: &FieldValue) -> Option<String> {
    Some(Quoted(&kept(&value_text(value)?)).to_string())
}

/// A sentence as part of another one.
fn within(sentence: &str) -> &str {
    sentence.trim_end_matches(['.', '。'])
}

/// From where to where a copy runs, where both are known.
fn direction(copy: &Recovery) -> Option<(String, String)> {
    let (source, destination) = copy.source.as_deref().zip(copy.destination.as_deref())?;
    Some((quoted(source), quoted(destination)))
}

/// A word as it is printed, or what is said of one that was not printed.
fn word_or(word: Option<&str>, absent: &str) -> String {
    word.map_or_else(|| absent.to_string(), quoted)
}
