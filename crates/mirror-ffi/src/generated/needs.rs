// Written by `cargo xtask generate`. Do not edit: CONTRIBUTING.md says from what.
//! The functions of `mirror_needs`.

use super::names::*;

/// Returns the number of needs.
#[must_use]
#[unsafe(no_mangle)]
pub unsafe extern "C" fn mirror_needs_count(
    needs: *const mirror_needs,
    count: *mut usize,
) -> mirror_result {
    // SAFETY: the caller keeps to the conventions of the header.
    entry(|| unsafe {
        let needs = shared(needs)?;
        let count = Out::new(count)?;
        count.put(needs.count())
    })
}

/// Returns one need: its code, and the command that would settle it, or the choice to make.
#[must_use]
#[unsafe(no_mangle)]
pub unsafe extern "C" fn mirror_needs_get(
    needs: *const mirror_needs,
    index: usize,
    code: *mut mirror_need,
    hint: *mut mirror_str,
) -> mirror_result {
    // SAFETY: the caller keeps to the conventions of the header.
    entry(|| unsafe {
        let needs = shared(needs)?;
        let code = Out::new(code)?;
        let hint = Out::new(hint)?;
        let (value_0, value_1) = needs.get(index)?;
        code.put(value_0)?;
        hint.put(value_1)
    })
}

/// Writes the list as JSON.
#[must_use]
#[unsafe(no_mangle)]
pub unsafe extern "C" fn mirror_needs_to_json(
    needs: *const mirror_needs,
    json: *mut *mut mirror_text,
) -> mirror_result {
    // SAFETY: the caller keeps to the conventions of the header.
    entry(|| unsafe {
        let needs = shared(needs)?;
        let json = Out::new(json)?;
        json.handle(needs.to_json()?)
    })
}

/// Frees the handle. NULL is allowed.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn mirror_needs_free(needs: *mut mirror_needs) {
    // SAFETY: the caller owns the handle and does not use it any more.
    unsafe { free(needs) }
}
