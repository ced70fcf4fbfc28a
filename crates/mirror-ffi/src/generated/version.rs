// Written by `cargo xtask generate`. Do not edit: CONTRIBUTING.md says from what.
//! Which library is running.

use super::names::*;

/// Returns the version of the library that is running, such as "0.1.0". The text is always valid.
#[must_use]
#[unsafe(no_mangle)]
pub unsafe extern "C" fn mirror_version(version: *mut mirror_str) -> mirror_result {
    // SAFETY: the caller keeps to the conventions of the header.
    entry(|| unsafe {
        let version = Out::new(version)?;
        version.put(crate::version::mirror_version())
    })
}
