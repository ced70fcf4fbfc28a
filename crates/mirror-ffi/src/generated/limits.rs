// Written by `cargo xtask generate`. Do not edit: CONTRIBUTING.md says from what.
//! The functions of `mirror_limits`.

use super::names::*;

/// Makes limits with the default values.
#[must_use]
#[unsafe(no_mangle)]
pub unsafe extern "C" fn mirror_limits_new(limits: *mut *mut mirror_limits) -> mirror_result {
    // SAFETY: the caller keeps to the conventions of the header.
    entry(|| unsafe {
        let limits = Out::new(limits)?;
        limits.handle(mirror_limits::new())
    })
}

/// Sets one limit.
#[must_use]
#[unsafe(no_mangle)]
pub unsafe extern "C" fn mirror_limits_set(
    limits: *mut mirror_limits,
    limit: i32,
    value: usize,
) -> mirror_result {
    // SAFETY: the caller keeps to the conventions of the header.
    entry(|| unsafe {
        let limits = changed(limits)?;
        let limit = read_word(limit)?;
        limits.set(limit, value);
        Ok(())
    })
}

/// Returns one limit.
#[must_use]
#[unsafe(no_mangle)]
pub unsafe extern "C" fn mirror_limits_get(
    limits: *const mirror_limits,
    limit: i32,
    value: *mut usize,
) -> mirror_result {
    // SAFETY: the caller keeps to the conventions of the header.
    entry(|| unsafe {
        let limits = shared(limits)?;
        let limit = read_word(limit)?;
        let value = Out::new(value)?;
        value.put(limits.get(limit))
    })
}

/// Frees the handle. NULL is allowed.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn mirror_limits_free(limits: *mut mirror_limits) {
    // SAFETY: the caller owns the handle and does not use it any more.
    unsafe { free(limits) }
}
