//! What earlier copies tell of the rate: alerts and copy logs.

use std::ffi::{c_char, c_void};

use mirror_core::text::{AlertLog, CopyLogLabels, CopyLogValues, FullCopy, decode};

use crate::{
    boundary::{Out, entry, free, item, read_bytes, read_text, shared},
    error::{mirror_error, raise},
    state::mirror_time,
    text::{Text, json, mirror_str, mirror_text},
    words::{self, mirror_result},
};

/// The full copies that alerts tell of, from their start to their end, in the order of their start.
///
/// Immutable, may be read from any thread. Freed with mirror_alerts_free().
pub struct mirror_alerts {
    log: AlertLog,
    copies: Vec<FullCopy>,
    resources: Vec<Text>,
}

impl From<AlertLog> for mirror_alerts {
    fn from(log: AlertLog) -> Self {
        let copies = log.full_copies();
        Self {
            resources: copies
                .iter()
                .map(|copy| Text::new(&copy.resource))
                .collect(),
            copies,
            log,
        }
    }
}

/// A full copy. Its text is borrowed from the list.
#[repr(C)]
pub struct mirror_full_copy {
    /// The mirror disk.
    pub resource: mirror_str,
    /// When it started.
    pub start: mirror_time,
    /// When it ended.
    pub end: mirror_time,
    /// Whether it ended well. Only such a copy gives a rate.
    pub succeeded: bool,
}

/// Reads the alerts of full copies in a text. The caller frees `alerts` with mirror_alerts_free(), and
/// `error`, which may be NULL, with mirror_error_free().
///
/// `encoding` is one of mirror_encoding. MIRROR_ERROR_PARSE: there is no such alert in it.
///
/// Threads: any.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn mirror_alerts_read(
    bytes: *const c_void,
    bytes_len: usize,
    encoding: i32,
    alerts: *mut *mut mirror_alerts,
    error: *mut *mut mirror_error,
) -> mirror_result {
    entry(|| {
        // SAFETY: the caller's bytes.
        let bytes = unsafe { read_bytes(bytes, bytes_len) }?;
        // SAFETY: the caller's place.
        let out = unsafe { Out::new(alerts) }?;
        let decoded = decode(bytes, words::encoding(encoding)?);
        match AlertLog::parse(&decoded.text) {
            Ok(log) => out.handle(log.into()),
            // SAFETY: the caller's place.
            Err(reason) => Err(unsafe { raise(error, &reason) }),
        }
    })
}

/// Counts the copies whose start and end are both there.
///
/// Threads: any.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn mirror_alerts_copy_count(
    alerts: *const mirror_alerts,
    count: *mut usize,
) -> mirror_result {
    entry(|| {
        // SAFETY: the caller's handle.
        let alerts = unsafe { shared(alerts) }?;
        // SAFETY: the caller's place.
        let out = unsafe { Out::new(count) }?;
        out.put(alerts.copies.len())
    })
}

/// Gives one copy, counted from 0. Its text is borrowed from `alerts`. Its times are what
/// mirror_assess_config_set_rate_from_alerts() takes.
///
/// Threads: any.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn mirror_alerts_copy(
    alerts: *const mirror_alerts,
    index: usize,
    copy: *mut mirror_full_copy,
) -> mirror_result {
    entry(|| {
        // SAFETY: the caller's handle.
        let alerts = unsafe { shared(alerts) }?;
        // SAFETY: the caller's place.
        let out = unsafe { Out::new(copy) }?;
        let copy = item(&alerts.copies, index)?;
        out.put(mirror_full_copy {
            resource: item(&alerts.resources, index)?.borrowed(),
            start: copy.start.into(),
            end: copy.end.into(),
            succeeded: copy.succeeded,
        })
    })
}

/// Writes the alerts as JSON. The caller frees `json` with mirror_text_free().
///
/// Threads: any.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn mirror_alerts_to_json(
    alerts: *const mirror_alerts,
    json: *mut *mut mirror_text,
) -> mirror_result {
    entry(|| {
        // SAFETY: the caller's handle.
        let alerts = unsafe { shared(alerts) }?;
        // SAFETY: the caller's place.
        let out = unsafe { Out::new(json) }?;
        out.handle(self::json(&alerts.log)?)
    })
}

/// Writes the copies as JSON. The caller frees `json` with mirror_text_free().
///
/// Threads: any.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn mirror_alerts_copies_to_json(
    alerts: *const mirror_alerts,
    json: *mut *mut mirror_text,
) -> mirror_result {
    entry(|| {
        // SAFETY: the caller's handle.
        let alerts = unsafe { shared(alerts) }?;
        // SAFETY: the caller's place.
        let out = unsafe { Out::new(json) }?;
        out.handle(self::json(&alerts.copies)?)
    })
}

/// Frees alerts. NULL is allowed.
///
/// Threads: nobody else may be using it.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn mirror_alerts_free(alerts: *mut mirror_alerts) {
    // SAFETY: the caller owns the handle.
    unsafe { free(alerts) }
}

/// Finds the figures of the last copy in the text of a copy log: how many blocks were copied, which the
/// log writes in hexadecimal, and how many seconds it took. The labels are the texts that stand before
/// each figure. The caller frees `error`, which may be NULL, with mirror_error_free().
///
/// MIRROR_ERROR_PARSE: a label is not in the text, or what stands behind it is no figure.
///
/// Threads: any.
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
    entry(|| {
        // SAFETY: the caller's bytes.
        let log = unsafe { read_text(log, log_len) }?;
        // SAFETY: the caller's bytes.
        let blocks_label = unsafe { read_text(blocks_label, blocks_label_len) }?;
        // SAFETY: the caller's bytes.
        let seconds_label = unsafe { read_text(seconds_label, seconds_label_len) }?;
        // SAFETY: the caller's place.
        let blocks_out = unsafe { Out::new(blocks) }?;
        // SAFETY: the caller's place.
        let seconds_out = unsafe { Out::new(seconds) }?;
        match CopyLogValues::find(log, &CopyLogLabels::new(blocks_label, seconds_label)) {
            Ok(values) => {
                blocks_out.put(values.blocks)?;
                seconds_out.put(values.seconds)
            }
            // SAFETY: the caller's place.
            Err(reason) => Err(unsafe { raise(error, &reason) }),
        }
    })
}

/// Reads two figures that somebody has copied out of a copy log: blocks in hexadecimal, seconds in
/// decimal. The caller frees `error`, which may be NULL, with mirror_error_free().
///
/// MIRROR_ERROR_PARSE: one of them does not read.
///
/// Threads: any.
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
    entry(|| {
        // SAFETY: the caller's bytes.
        let blocks_text = unsafe { read_text(blocks_text, blocks_text_len) }?;
        // SAFETY: the caller's bytes.
        let seconds_text = unsafe { read_text(seconds_text, seconds_text_len) }?;
        // SAFETY: the caller's place.
        let blocks_out = unsafe { Out::new(blocks) }?;
        // SAFETY: the caller's place.
        let seconds_out = unsafe { Out::new(seconds) }?;
        match CopyLogValues::from_text(blocks_text, seconds_text) {
            Ok(values) => {
                blocks_out.put(values.blocks)?;
                seconds_out.put(values.seconds)
            }
            // SAFETY: the caller's place.
            Err(reason) => Err(unsafe { raise(error, &reason) }),
        }
    })
}
