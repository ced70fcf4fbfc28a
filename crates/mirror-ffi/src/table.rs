//! The decision table, and lines for shells.

use mirror_core::decision_table;

use crate::{
    boundary::{Out, entry, read_text},
    error::{mirror_error, raise},
    text::{json, mirror_str, mirror_text},
    words::{Given as _, mirror_result, mirror_shell},
};

/// Writes the decision table, all 18 rows, as JSON. The caller frees `json` with mirror_text_free().
///
/// Threads: any.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn mirror_decision_table_json(json: *mut *mut mirror_text) -> mirror_result {
    entry(|| {
        // SAFETY: the caller's place.
        let out = unsafe { Out::new(json) }?;
        out.handle(self::json(&decision_table().as_slice())?)
    })
}

/// Writes a program and its arguments as one line of a shell, for a person who types or pastes it. The
/// caller frees `line` with mirror_text_free(), and `error`, which may be NULL, with
/// mirror_error_free().
///
/// `shell` is one of mirror_shell. MIRROR_ERROR_QUOTE: a word cannot be passed on safely there.
///
/// Threads: any.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn mirror_shell_line(
    shell: i32,
    words: *const mirror_str,
    count: usize,
    line: *mut *mut mirror_text,
    error: *mut *mut mirror_error,
) -> mirror_result {
    entry(|| {
        // SAFETY: the caller's place.
        let out = unsafe { Out::new(line) }?;
        let shell = mirror_shell::read(shell)?;
        if count != 0 && (words.is_null() || !words.is_aligned()) {
            return Err(mirror_result::MIRROR_ERROR_NULL);
        }
        if count > isize::MAX.unsigned_abs() / size_of::<mirror_str>() {
            return Err(mirror_result::MIRROR_ERROR_OUT_OF_RANGE);
        }
        let mut argv = Vec::new();
        for index in 0..count {
            // SAFETY: the index is below the count, and the caller's array is so long.
            let place = unsafe { words.add(index) };
            // SAFETY: the caller's array holds a value there.
            let word = unsafe { place.read() };
            // SAFETY: the caller's bytes.
            argv.push(unsafe { read_text(word.data, word.len) }?);
        }
        match shell.line(&argv) {
            Ok(line) => out.handle(line.into()),
            // SAFETY: the caller's place.
            Err(reason) => Err(unsafe { raise(error, &reason) }),
        }
    })
}
