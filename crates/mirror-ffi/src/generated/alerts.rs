// Written by `cargo xtask generate`. Do not edit: CONTRIBUTING.md says from what.
//! The functions of `mirror_alerts`.

use super::names::*;

/// Reads the alerts of full copies in a text.
///
/// MIRROR_ERROR_PARSE: there is no such alert in it.
#[must_use]
#[unsafe(no_mangle)]
pub unsafe extern "C" fn mirror_alerts_read(
    bytes: *const c_void,
    bytes_len: usize,
    encoding: i32,
    alerts: *mut *mut mirror_alerts,
    error: *mut *mut mirror_error,
) -> mirror_result {
    // SAFETY: the caller keeps to the conventions of the header.
    unsafe {
        entry_with_error(error, || {
            let bytes = read_bytes(bytes, bytes_len)?;
            let encoding = read_word(encoding)?;
            let alerts = Out::new(alerts)?;
            alerts.handle(mirror_alerts::read(bytes, encoding)?)?;
            Ok(())
        })
    }
}

/// Returns the number of copies whose start and end are both there.
#[must_use]
#[unsafe(no_mangle)]
pub unsafe extern "C" fn mirror_alerts_copy_count(
    alerts: *const mirror_alerts,
    count: *mut usize,
) -> mirror_result {
    // SAFETY: the caller keeps to the conventions of the header.
    entry(|| unsafe {
        let alerts = shared(alerts)?;
        let count = Out::new(count)?;
        count.put(alerts.copy_count())
    })
}

/// Returns one copy. Its times are what mirror_assess_config_set_rate_from_alerts()
/// takes.
#[must_use]
#[unsafe(no_mangle)]
pub unsafe extern "C" fn mirror_alerts_copy(
    alerts: *const mirror_alerts,
    index: usize,
    full_copy: *mut mirror_full_copy,
) -> mirror_result {
    // SAFETY: the caller keeps to the conventions of the header.
    entry(|| unsafe {
        let alerts = shared(alerts)?;
        let full_copy = Out::new(full_copy)?;
        full_copy.put(alerts.copy(index)?)
    })
}

/// Writes the alerts as JSON.
#[must_use]
#[unsafe(no_mangle)]
pub unsafe extern "C" fn mirror_alerts_to_json(
    alerts: *const mirror_alerts,
    json: *mut *mut mirror_text,
) -> mirror_result {
    // SAFETY: the caller keeps to the conventions of the header.
    entry(|| unsafe {
        let alerts = shared(alerts)?;
        let json = Out::new(json)?;
        json.handle(alerts.to_json()?)
    })
}

/// Writes the copies as JSON.
#[must_use]
#[unsafe(no_mangle)]
pub unsafe extern "C" fn mirror_alerts_copies_to_json(
    alerts: *const mirror_alerts,
    json: *mut *mut mirror_text,
) -> mirror_result {
    // SAFETY: the caller keeps to the conventions of the header.
    entry(|| unsafe {
        let alerts = shared(alerts)?;
        let json = Out::new(json)?;
        json.handle(alerts.copies_to_json()?)
    })
}

/// Finds the figures of the last copy in the text of a copy log: the number of blocks that were copied,
/// which the log writes in hexadecimal, and the seconds that it took. The labels are the texts that
/// stand before each figure.
///
/// MIRROR_ERROR_PARSE: a label is not in the text, or what stands behind it is no figure.
#[must_use]
#[unsafe(no_mangle)]
pub unsafe extern "C" fn mirror_copy_log_find(
    log: *const c_char,
    log_len: usize,
    blocks_label: *const c_char,
    blocks_label_len: usize,
    seconds_label: *const c_char,
    seconds_label_len: usize,
    blocks: *mut u64,
    seconds: *mut u64,
    error: *mut *mut mirror_error,
) -> mirror_result {
    // SAFETY: the caller keeps to the conventions of the header.
    unsafe {
        entry_with_error(error, || {
            let log = read_text(log, log_len)?;
            let blocks_label = read_text(blocks_label, blocks_label_len)?;
            let seconds_label = read_text(seconds_label, seconds_label_len)?;
            let blocks = Out::new(blocks)?;
            let seconds = Out::new(seconds)?;
            let (value_0, value_1) =
                crate::rates::mirror_copy_log_find(log, blocks_label, seconds_label)?;
            blocks.put(value_0)?;
            seconds.put(value_1)?;

            Ok(())
        })
    }
}

/// Reads two figures that were copied out of a copy log: blocks in hexadecimal, seconds in decimal.
///
/// MIRROR_ERROR_PARSE: one of them is not readable.
#[must_use]
#[unsafe(no_mangle)]
pub unsafe extern "C" fn mirror_copy_log_values(
    blocks_text: *const c_char,
    blocks_text_len: usize,
    seconds_text: *const c_char,
    seconds_text_len: usize,
    blocks: *mut u64,
    seconds: *mut u64,
    error: *mut *mut mirror_error,
) -> mirror_result {
    // SAFETY: the caller keeps to the conventions of the header.
    unsafe {
        entry_with_error(error, || {
            let blocks_text = read_text(blocks_text, blocks_text_len)?;
            let seconds_text = read_text(seconds_text, seconds_text_len)?;
            let blocks = Out::new(blocks)?;
            let seconds = Out::new(seconds)?;
            let (value_0, value_1) =
                crate::rates::mirror_copy_log_values(blocks_text, seconds_text)?;
            blocks.put(value_0)?;
            seconds.put(value_1)?;

            Ok(())
        })
    }
}

/// Frees the handle. NULL is allowed.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn mirror_alerts_free(alerts: *mut mirror_alerts) {
    // SAFETY: the caller owns the handle and does not use it any more.
    unsafe { free(alerts) }
}
