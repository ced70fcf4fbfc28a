//! The decision table, and lines for shells.

use mirror_core::{decision_table, recover::Shell};

use crate::{
    error::Raised,
    result::Checked,
    text::{json, mirror_text},
};

/// Writes the decision table, all 18 rows, as JSON.
pub fn mirror_decision_table_json() -> Checked<mirror_text> {
    json(&decision_table().as_slice())
}

/// Writes a program and its arguments as one line of a shell, for a person who types or pastes it.
///
/// MIRROR_ERROR_QUOTE: a word cannot be quoted safely there.
pub fn mirror_shell_line(shell: Shell, words: &[&str]) -> Raised<mirror_text> {
    Ok(shell.line(words)?.into())
}
