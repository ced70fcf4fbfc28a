// Written by `cargo xtask generate`. Do not edit: CONTRIBUTING.md says from what.
//! The functions of `mirror_tracker`.

use super::names::*;

/// Makes a tracker that has seen nothing: a rate over the last 5 minutes, stalled after 10 minutes.
#[must_use]
#[unsafe(no_mangle)]
pub unsafe extern "C" fn mirror_tracker_new(tracker: *mut *mut mirror_tracker) -> mirror_result {
    // SAFETY: the caller keeps to the conventions of the header.
    entry(|| unsafe {
        let tracker = Out::new(tracker)?;
        tracker.handle(mirror_tracker::new())
    })
}

/// Makes a tracker with other settings: how much of the recent copying time the rate is taken over,
/// and the copying time without progress after which the copy counts as stalled.
#[must_use]
#[unsafe(no_mangle)]
pub unsafe extern "C" fn mirror_tracker_new_with(
    window_ms: u64,
    stall_after_ms: u64,
    tracker: *mut *mut mirror_tracker,
) -> mirror_result {
    // SAFETY: the caller keeps to the conventions of the header.
    entry(|| unsafe {
        let tracker = Out::new(tracker)?;
        tracker.handle(mirror_tracker::new_with(window_ms, stall_after_ms))
    })
}

/// Takes a reading and returns what is known now.
///
/// `percent` leads to the percentage; NULL: none was printed.
/// `copy` is one of mirror_copy_state.
#[must_use]
#[unsafe(no_mangle)]
pub unsafe extern "C" fn mirror_tracker_observe(
    tracker: *mut mirror_tracker,
    at_ms: u64,
    copy: i32,
    percent: *const u8,
    progress: *mut mirror_progress,
) -> mirror_result {
    // SAFETY: the caller keeps to the conventions of the header.
    entry(|| unsafe {
        let tracker = changed(tracker)?;
        let copy = read_word(copy)?;
        let percent = optional(percent)?.copied();
        let progress = Out::new(progress)?;
        progress.put(tracker.observe(at_ms, copy, percent))
    })
}

/// Takes a reading of a whole state and returns what is known now.
#[must_use]
#[unsafe(no_mangle)]
pub unsafe extern "C" fn mirror_tracker_observe_state(
    tracker: *mut mirror_tracker,
    at_ms: u64,
    state: *const mirror_state,
    progress: *mut mirror_progress,
) -> mirror_result {
    // SAFETY: the caller keeps to the conventions of the header.
    entry(|| unsafe {
        let tracker = changed(tracker)?;
        let state = shared(state)?;
        let progress = Out::new(progress)?;
        progress.put(tracker.observe_state(at_ms, state))
    })
}

/// Returns what is known without a new reading. A reading that was ignored is left out.
#[must_use]
#[unsafe(no_mangle)]
pub unsafe extern "C" fn mirror_tracker_current(
    tracker: *const mirror_tracker,
    progress: *mut mirror_progress,
) -> mirror_result {
    // SAFETY: the caller keeps to the conventions of the header.
    entry(|| unsafe {
        let tracker = shared(tracker)?;
        let progress = Out::new(progress)?;
        progress.put(tracker.current())
    })
}

/// Writes what the last reading said as JSON.
#[must_use]
#[unsafe(no_mangle)]
pub unsafe extern "C" fn mirror_tracker_progress_to_json(
    tracker: *const mirror_tracker,
    json: *mut *mut mirror_text,
) -> mirror_result {
    // SAFETY: the caller keeps to the conventions of the header.
    entry(|| unsafe {
        let tracker = shared(tracker)?;
        let json = Out::new(json)?;
        json.handle(tracker.progress_to_json()?)
    })
}

/// Forgets every reading and keeps the settings.
#[must_use]
#[unsafe(no_mangle)]
pub unsafe extern "C" fn mirror_tracker_restart(tracker: *mut mirror_tracker) -> mirror_result {
    // SAFETY: the caller keeps to the conventions of the header.
    entry(|| unsafe {
        let tracker = changed(tracker)?;
        tracker.restart();
        Ok(())
    })
}

/// Writes the tracker down as JSON, so that a program can go on after a restart.
#[must_use]
#[unsafe(no_mangle)]
pub unsafe extern "C" fn mirror_tracker_to_json(
    tracker: *const mirror_tracker,
    json: *mut *mut mirror_text,
) -> mirror_result {
    // SAFETY: the caller keeps to the conventions of the header.
    entry(|| unsafe {
        let tracker = shared(tracker)?;
        let json = Out::new(json)?;
        json.handle(tracker.to_json()?)
    })
}

/// Reads back a tracker that was written down.
///
/// MIRROR_ERROR_BAD_DOCUMENT: it is not the JSON of a tracker.
#[must_use]
#[unsafe(no_mangle)]
pub unsafe extern "C" fn mirror_tracker_from_json(
    json: *const c_void,
    json_len: usize,
    tracker: *mut *mut mirror_tracker,
    error: *mut *mut mirror_error,
) -> mirror_result {
    // SAFETY: the caller keeps to the conventions of the header.
    unsafe {
        entry_with_error(error, || {
            let json = read_bytes(json, json_len)?;
            let tracker = Out::new(tracker)?;
            tracker.handle(mirror_tracker::from_json(json)?)?;
            Ok(())
        })
    }
}

/// Frees the handle. NULL is allowed.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn mirror_tracker_free(tracker: *mut mirror_tracker) {
    // SAFETY: the caller owns the handle and does not use it any more.
    unsafe { free(tracker) }
}
