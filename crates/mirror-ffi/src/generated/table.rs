// Written by `cargo xtask generate`. Do not edit: CONTRIBUTING.md says from what.
//! The decision table, and lines for shells.

use super::names::*;

/// Writes the decision table, all 18 rows, as JSON.
#[must_use]
#[unsafe(no_mangle)]
pub unsafe extern "C" fn mirror_decision_table_json(json: *mut *mut mirror_text) -> mirror_result {
    // SAFETY: the caller keeps to the conventions of the header.
    entry(|| unsafe {
        let json = Out::new(json)?;
        json.handle(crate::table::mirror_decision_table_json()?)
    })
}

/// Writes a program and its arguments as one line of a shell, for a person who types or pastes it.
///
/// MIRROR_ERROR_QUOTE: a word cannot be quoted safely there.
#[must_use]
#[unsafe(no_mangle)]
pub unsafe extern "C" fn mirror_shell_line(
    shell: i32,
    words: *const mirror_str,
    words_count: usize,
    line: *mut *mut mirror_text,
    error: *mut *mut mirror_error,
) -> mirror_result {
    // SAFETY: the caller keeps to the conventions of the header.
    unsafe {
        entry_with_error(error, || {
            let shell = read_word(shell)?;
            let words = &read_texts(words, words_count)?;
            let line = Out::new(line)?;
            line.handle(crate::table::mirror_shell_line(shell, words)?)?;
            Ok(())
        })
    }
}
