// Written by `cargo xtask generate`. Do not edit: CONTRIBUTING.md says from what.
//! The functions of `mirror_text`.

use super::names::*;

/// Returns the text, borrowed from the handle.
#[must_use]
#[unsafe(no_mangle)]
pub unsafe extern "C" fn mirror_text_get(
    text: *const mirror_text,
    str: *mut mirror_str,
) -> mirror_result {
    // SAFETY: the caller keeps to the conventions of the header.
    entry(|| unsafe {
        let text = shared(text)?;
        let str = Out::new(str)?;
        str.put(text.get())
    })
}

/// Frees the handle. NULL is allowed.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn mirror_text_free(text: *mut mirror_text) {
    // SAFETY: the caller owns the handle and does not use it any more.
    unsafe { free(text) }
}
