// Written by `cargo xtask generate`. Do not edit: CONTRIBUTING.md says from what.
//! The functions of `mirror_error`.

use super::names::*;

/// Returns the code that the function has returned.
#[must_use]
#[unsafe(no_mangle)]
pub unsafe extern "C" fn mirror_error_result(
    error: *const mirror_error,
    result: *mut mirror_result,
) -> mirror_result {
    // SAFETY: the caller keeps to the conventions of the header.
    entry(|| unsafe {
        let error = shared(error)?;
        let result = Out::new(result)?;
        result.put(error.result())
    })
}

/// Returns the stable code, such as "no_report" or "name_too_long". It is the same in Rust and
/// Python.
#[must_use]
#[unsafe(no_mangle)]
pub unsafe extern "C" fn mirror_error_code(
    error: *const mirror_error,
    code: *mut mirror_str,
) -> mirror_result {
    // SAFETY: the caller keeps to the conventions of the header.
    entry(|| unsafe {
        let error = shared(error)?;
        let code = Out::new(code)?;
        code.put(error.code())
    })
}

/// Returns the message: one line without a final full stop.
#[must_use]
#[unsafe(no_mangle)]
pub unsafe extern "C" fn mirror_error_message(
    error: *const mirror_error,
    language: i32,
    message: *mut mirror_str,
) -> mirror_result {
    // SAFETY: the caller keeps to the conventions of the header.
    entry(|| unsafe {
        let error = shared(error)?;
        let language = read_word(language)?;
        let message = Out::new(message)?;
        message.put_some(error.message(language))
    })
}

/// Returns the place in the text that was read: the offset in bytes from its start, and line and
/// column counted from 1, the column in characters.
///
/// MIRROR_ERROR_ABSENT: the error has no place.
#[must_use]
#[unsafe(no_mangle)]
pub unsafe extern "C" fn mirror_error_place(
    error: *const mirror_error,
    offset: *mut usize,
    line: *mut u32,
    column: *mut u32,
) -> mirror_result {
    // SAFETY: the caller keeps to the conventions of the header.
    entry(|| unsafe {
        let error = shared(error)?;
        let offset = Out::new(offset)?;
        let line = Out::new(line)?;
        let column = Out::new(column)?;
        let (value_0, value_1, value_2) =
            error.place().ok_or(mirror_result::MIRROR_ERROR_ABSENT)?;
        offset.put(value_0)?;
        line.put(value_1)?;
        column.put(value_2)
    })
}

/// Returns the offending text: at most 120 characters, control characters escaped.
///
/// MIRROR_ERROR_ABSENT: the error has no place.
#[must_use]
#[unsafe(no_mangle)]
pub unsafe extern "C" fn mirror_error_excerpt(
    error: *const mirror_error,
    excerpt: *mut mirror_str,
) -> mirror_result {
    // SAFETY: the caller keeps to the conventions of the header.
    entry(|| unsafe {
        let error = shared(error)?;
        let excerpt = Out::new(excerpt)?;
        excerpt.put_some(error.excerpt())
    })
}

/// Frees the handle. NULL is allowed.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn mirror_error_free(error: *mut mirror_error) {
    // SAFETY: the caller owns the handle and does not use it any more.
    unsafe { free(error) }
}
