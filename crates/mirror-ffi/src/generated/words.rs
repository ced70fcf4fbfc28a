// Written by `cargo xtask generate`. Do not edit: CONTRIBUTING.md says from what.
//! The enumerations of the header and their words.  The enumerations are generated from the lists of the core. Out of the library come enumerations; into it go plain integers, because a C program can pass any number. A word of the core that has no enumerator becomes the one that is 0.

use super::names::*;

/// Returns the word of an enumerator, as it stands in JSON documents: "one_side_latest_running" for
/// MIRROR_SITUATION_ONE_SIDE_LATEST_RUNNING. The text is always valid.
///
/// `list` is one of mirror_words, `value` an enumerator of that enumeration. For a number that is none,
/// and for one without a word: MIRROR_ERROR_BAD_ENUMERATOR.
#[must_use]
#[unsafe(no_mangle)]
pub unsafe extern "C" fn mirror_word_text(
    list: i32,
    value: i32,
    word: *mut mirror_str,
) -> mirror_result {
    // SAFETY: the caller keeps to the conventions of the header.
    entry(|| unsafe {
        let word = Out::new(word)?;
        word.put(crate::words::mirror_word_text(list, value)?)
    })
}

/// Returns the number of the enumerator with this word: the inverse of mirror_word_text().
///
/// MIRROR_ERROR_NOT_FOUND: the list has no such word.
#[must_use]
#[unsafe(no_mangle)]
pub unsafe extern "C" fn mirror_word_value(
    list: i32,
    word: *const c_char,
    word_len: usize,
    value: *mut i32,
) -> mirror_result {
    // SAFETY: the caller keeps to the conventions of the header.
    entry(|| unsafe {
        let word = read_text(word, word_len)?;
        let value = Out::new(value)?;
        value.put(crate::words::mirror_word_value(list, word)?)
    })
}
