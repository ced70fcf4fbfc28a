// Written by `cargo xtask generate`. Do not edit: CONTRIBUTING.md says from what.
//! The functions of `mirror_found`.

use super::names::*;

/// Returns the number of reports.
#[must_use]
#[unsafe(no_mangle)]
pub unsafe extern "C" fn mirror_found_count(
    found: *const mirror_found,
    count: *mut usize,
) -> mirror_result {
    // SAFETY: the caller keeps to the conventions of the header.
    entry(|| unsafe {
        let found = shared(found)?;
        let count = Out::new(count)?;
        count.put(found.count())
    })
}

/// Returns the first line of a report in the stream, counted from 1.
#[must_use]
#[unsafe(no_mangle)]
pub unsafe extern "C" fn mirror_found_line(
    found: *const mirror_found,
    index: usize,
    line: *mut u32,
) -> mirror_result {
    // SAFETY: the caller keeps to the conventions of the header.
    entry(|| unsafe {
        let found = shared(found)?;
        let line = Out::new(line)?;
        line.put(found.line(index)?)
    })
}

/// Returns the command that printed a report.
#[must_use]
#[unsafe(no_mangle)]
pub unsafe extern "C" fn mirror_found_kind(
    found: *const mirror_found,
    index: usize,
    kind: *mut mirror_report_kind,
) -> mirror_result {
    // SAFETY: the caller keeps to the conventions of the header.
    entry(|| unsafe {
        let found = shared(found)?;
        let kind = Out::new(kind)?;
        kind.put(found.kind(index)?)
    })
}

/// Returns why a report is not readable.
///
/// MIRROR_ERROR_ABSENT: it is.
#[must_use]
#[unsafe(no_mangle)]
pub unsafe extern "C" fn mirror_found_error(
    found: *const mirror_found,
    index: usize,
    error: *mut *const mirror_error,
) -> mirror_result {
    // SAFETY: the caller keeps to the conventions of the header.
    entry(|| unsafe {
        let found = shared(found)?;
        let error = Out::new(error)?;
        error.put_some(found.error(index)?.map(std::ptr::from_ref))
    })
}

/// Writes one report as JSON, with its findings.
///
/// MIRROR_ERROR_ABSENT: the report is not readable.
#[must_use]
#[unsafe(no_mangle)]
pub unsafe extern "C" fn mirror_found_to_json(
    found: *const mirror_found,
    index: usize,
    language: i32,
    json: *mut *mut mirror_text,
) -> mirror_result {
    // SAFETY: the caller keeps to the conventions of the header.
    entry(|| unsafe {
        let found = shared(found)?;
        let language = read_word(language)?;
        let json = Out::new(json)?;
        json.handle(found.to_json(index, language)?)
    })
}

/// Frees the handle. NULL is allowed.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn mirror_found_free(found: *mut mirror_found) {
    // SAFETY: the caller owns the handle and does not use it any more.
    unsafe { free(found) }
}
