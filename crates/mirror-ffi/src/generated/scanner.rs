// Written by `cargo xtask generate`. Do not edit: CONTRIBUTING.md says from what.
//! The functions of `mirror_scanner`.

use super::names::*;

/// Makes a scanner with the default limits that recognises encodings.
#[must_use]
#[unsafe(no_mangle)]
pub unsafe extern "C" fn mirror_scanner_new(scanner: *mut *mut mirror_scanner) -> mirror_result {
    // SAFETY: the caller keeps to the conventions of the header.
    entry(|| unsafe {
        let scanner = Out::new(scanner)?;
        scanner.handle(mirror_scanner::new())
    })
}

/// Makes a scanner with other limits, or for a known encoding.
#[must_use]
#[unsafe(no_mangle)]
pub unsafe extern "C" fn mirror_scanner_new_with(
    limits: *const mirror_limits,
    encoding: i32,
    scanner: *mut *mut mirror_scanner,
) -> mirror_result {
    // SAFETY: the caller keeps to the conventions of the header.
    entry(|| unsafe {
        let limits = optional(limits)?;
        let encoding = read_word(encoding)?;
        let scanner = Out::new(scanner)?;
        scanner.handle(mirror_scanner::new_with(limits, encoding))
    })
}

/// Takes the next piece and returns the reports that have become complete. A piece may end
/// anywhere, inside a character too.
#[must_use]
#[unsafe(no_mangle)]
pub unsafe extern "C" fn mirror_scanner_feed(
    scanner: *mut mirror_scanner,
    bytes: *const c_void,
    bytes_len: usize,
    found: *mut *mut mirror_found,
) -> mirror_result {
    // SAFETY: the caller keeps to the conventions of the header.
    entry(|| unsafe {
        let scanner = unique(scanner)?;
        let bytes = read_bytes(bytes, bytes_len)?;
        let found = Out::new(found)?;
        found.handle(scanner.feed(bytes))
    })
}

/// Ends the stream and returns the report that was still open, if there was one. The scanner then
/// begins a new stream.
#[must_use]
#[unsafe(no_mangle)]
pub unsafe extern "C" fn mirror_scanner_finish(
    scanner: *mut mirror_scanner,
    found: *mut *mut mirror_found,
) -> mirror_result {
    // SAFETY: the caller keeps to the conventions of the header.
    entry(|| unsafe {
        let scanner = unique(scanner)?;
        let found = Out::new(found)?;
        found.handle(scanner.finish())
    })
}

/// Frees the handle. NULL is allowed.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn mirror_scanner_free(scanner: *mut mirror_scanner) {
    // SAFETY: the caller owns the handle and does not use it any more.
    unsafe { free(scanner) }
}
