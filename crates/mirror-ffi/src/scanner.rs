//! Reports in a stream, and the limits of what is read.

use std::ffi::c_void;

use mirror_core::text::{Found, Limits, Report, Scanner};

use crate::{
    boundary::{Checked, Out, entry, free, item, optional, read_bytes, shared, unique},
    error::{last, mirror_error},
    text::{json, mirror_text},
    words::{self, Given as _, mirror_limit, mirror_report_kind, mirror_result},
};

// ---- Limits --------------------------------------------------------------------------------------

/// What is read at most. The defaults are far above real output.
///
/// Changed by mirror_limits_set() alone, one thread at a time. Freed with mirror_limits_free().
pub struct mirror_limits(pub(crate) Limits);

/// Makes limits with the default values. The caller frees `limits` with mirror_limits_free().
///
/// Threads: any.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn mirror_limits_new(limits: *mut *mut mirror_limits) -> mirror_result {
    entry(|| {
        // SAFETY: the caller's place.
        let out = unsafe { Out::new(limits) }?;
        out.handle(mirror_limits(Limits::DEFAULT))
    })
}

/// Sets one limit. `limit` is one of mirror_limit.
///
/// Threads: one at a time for `limits`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn mirror_limits_set(
    limits: *mut mirror_limits,
    limit: i32,
    value: usize,
) -> mirror_result {
    entry(|| {
        // SAFETY: the caller's handle.
        let limits = unsafe { unique(limits) }?;
        limits.0 = limits.0.with(mirror_limit::read(limit)?, value);
        Ok(())
    })
}

/// Gives one limit. `limit` is one of mirror_limit.
///
/// Threads: any.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn mirror_limits_get(
    limits: *const mirror_limits,
    limit: i32,
    value: *mut usize,
) -> mirror_result {
    entry(|| {
        // SAFETY: the caller's handle.
        let limits = unsafe { shared(limits) }?;
        // SAFETY: the caller's place.
        let out = unsafe { Out::new(value) }?;
        out.put(limits.0.get(mirror_limit::read(limit)?))
    })
}

/// Frees limits. NULL is allowed.
///
/// Threads: nobody else may be using it.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn mirror_limits_free(limits: *mut mirror_limits) {
    // SAFETY: the caller owns the handle.
    unsafe { free(limits) }
}

// ---- The scanner ---------------------------------------------------------------------------------

/// Finds every report in a stream that comes in pieces of any size. Memory stays bounded by one
/// report and one line, whatever the length of the stream.
///
/// One stream, one scanner, one thread at a time. Freed with mirror_scanner_free().
pub struct mirror_scanner(Scanner);

/// Makes a scanner with the default limits that recognises encodings. The caller frees `scanner` with
/// mirror_scanner_free().
///
/// Threads: any.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn mirror_scanner_new(scanner: *mut *mut mirror_scanner) -> mirror_result {
    entry(|| {
        // SAFETY: the caller's place.
        let out = unsafe { Out::new(scanner) }?;
        out.handle(mirror_scanner(Scanner::new()))
    })
}

/// Makes a scanner with other limits, or for a known encoding. The caller frees `scanner` with
/// mirror_scanner_free().
///
/// `limits` may be NULL: the defaults. `encoding` is one of mirror_encoding.
///
/// Threads: any.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn mirror_scanner_new_with(
    limits: *const mirror_limits,
    encoding: i32,
    scanner: *mut *mut mirror_scanner,
) -> mirror_result {
    entry(|| {
        // SAFETY: the caller's place.
        let out = unsafe { Out::new(scanner) }?;
        // SAFETY: the caller's handle.
        let mut scanner = Scanner::with_limits(unsafe { limits_or_default(limits) }?);
        if let Some(encoding) = words::encoding(encoding)? {
            scanner = scanner.with_encoding(encoding);
        }
        out.handle(mirror_scanner(scanner))
    })
}

/// Takes the next piece and gives the reports that have become complete. A piece may end anywhere,
/// inside a character too. The caller frees `found` with mirror_found_free().
///
/// Threads: one at a time for `scanner`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn mirror_scanner_feed(
    scanner: *mut mirror_scanner,
    bytes: *const c_void,
    bytes_len: usize,
    found: *mut *mut mirror_found,
) -> mirror_result {
    entry(|| {
        // SAFETY: the caller's handle.
        let scanner = unsafe { unique(scanner) }?;
        // SAFETY: the caller's bytes.
        let bytes = unsafe { read_bytes(bytes, bytes_len) }?;
        // SAFETY: the caller's place.
        let out = unsafe { Out::new(found) }?;
        out.handle(scanner.0.feed(bytes).into())
    })
}

/// Ends the stream and gives the report that was still open, if there was one. The scanner is then as
/// new. The caller frees `found` with mirror_found_free().
///
/// Threads: one at a time for `scanner`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn mirror_scanner_finish(
    scanner: *mut mirror_scanner,
    found: *mut *mut mirror_found,
) -> mirror_result {
    entry(|| {
        // SAFETY: the caller's handle.
        let scanner = unsafe { unique(scanner) }?;
        // SAFETY: the caller's place.
        let out = unsafe { Out::new(found) }?;
        out.handle(scanner.0.finish().into())
    })
}

/// Frees a scanner. NULL is allowed.
///
/// Threads: nobody else may be using it.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn mirror_scanner_free(scanner: *mut mirror_scanner) {
    // SAFETY: the caller owns the handle.
    unsafe { free(scanner) }
}

// ---- What it finds -------------------------------------------------------------------------------

/// Reports that a scanner has found: a list.
///
/// Immutable, may be read from any thread; does not need the scanner. Freed with
/// mirror_found_free().
pub struct mirror_found {
    pub(crate) found: Vec<Found>,
    errors: Vec<Option<mirror_error>>,
}

impl From<Vec<Found>> for mirror_found {
    fn from(found: Vec<Found>) -> Self {
        let error = |found: &Found| match &found.report {
            Report::Unreadable { error, .. } => Some(error.into()),
            _ => None,
        };
        Self {
            errors: found.iter().map(error).collect(),
            found,
        }
    }
}

/// Counts the reports of a list.
///
/// Threads: any.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn mirror_found_count(
    found: *const mirror_found,
    count: *mut usize,
) -> mirror_result {
    entry(|| {
        // SAFETY: the caller's handle.
        let found = unsafe { shared(found) }?;
        // SAFETY: the caller's place.
        let out = unsafe { Out::new(count) }?;
        out.put(found.found.len())
    })
}

/// Gives the first line of a report in the stream, counted from 1.
///
/// Threads: any.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn mirror_found_line(
    found: *const mirror_found,
    index: usize,
    line: *mut u32,
) -> mirror_result {
    entry(|| {
        // SAFETY: the caller's handle.
        let found = unsafe { shared(found) }?;
        // SAFETY: the caller's place.
        let out = unsafe { Out::new(line) }?;
        out.put(item(&found.found, index)?.line)
    })
}

/// Says which command printed a report.
///
/// Threads: any.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn mirror_found_kind(
    found: *const mirror_found,
    index: usize,
    kind: *mut mirror_report_kind,
) -> mirror_result {
    entry(|| {
        // SAFETY: the caller's handle.
        let found = unsafe { shared(found) }?;
        // SAFETY: the caller's place.
        let out = unsafe { Out::new(kind) }?;
        out.put(item(&found.found, index)?.report.kind().into())
    })
}

/// Says why a report does not read. `error` is borrowed from `found`.
///
/// MIRROR_ERROR_ABSENT: it reads.
///
/// Threads: any.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn mirror_found_error(
    found: *const mirror_found,
    index: usize,
    error: *mut *const mirror_error,
) -> mirror_result {
    entry(|| {
        // SAFETY: the caller's handle.
        let found = unsafe { shared(found) }?;
        // SAFETY: the caller's place.
        let out = unsafe { Out::new(error) }?;
        out.put(last(item(&found.errors, index)?.as_ref())?)
    })
}

/// Writes one report as JSON, with what was odd about it. The caller frees `json` with mirror_text_free().
///
/// `language` is one of mirror_language. MIRROR_ERROR_ABSENT: the report does not read.
///
/// Threads: any.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn mirror_found_to_json(
    found: *const mirror_found,
    index: usize,
    language: i32,
    json: *mut *mut mirror_text,
) -> mirror_result {
    entry(|| {
        // SAFETY: the caller's handle.
        let found = unsafe { shared(found) }?;
        // SAFETY: the caller's place.
        let out = unsafe { Out::new(json) }?;
        let found = item(&found.found, index)?;
        let document = found.document(words::language(language)?);
        out.handle(self::json(
            &document.ok_or(mirror_result::MIRROR_ERROR_ABSENT)?,
        )?)
    })
}

/// Frees a list of reports. NULL is allowed.
///
/// Threads: nobody else may be using it.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn mirror_found_free(found: *mut mirror_found) {
    // SAFETY: the caller owns the handle.
    unsafe { free(found) }
}

/// # Safety
///
/// The pointer is `NULL` or a handle of the caller.
pub(crate) unsafe fn limits_or_default(limits: *const mirror_limits) -> Checked<Limits> {
    // SAFETY: passed on.
    let given = unsafe { optional(limits) }?;
    Ok(given.map_or(Limits::DEFAULT, |limits| limits.0))
}
