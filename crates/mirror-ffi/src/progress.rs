//! A running copy: how fast it is, how long it still takes, and whether it stands still.

use std::{ffi::c_void, time::Duration};

use mirror_core::estimate::{Progress, ProgressTracker, Remaining};

use crate::{
    boundary::{Out, entry, free, optional, read_bytes, shared, unique},
    error::{mirror_error, raise},
    state::mirror_state,
    text::{json, mirror_text},
    words::{Given as _, mirror_copy_state, mirror_result, mirror_why_unknown},
};

/// Follows one copy by its successive readings. Times are milliseconds since any fixed origin of the
/// caller's choice.
///
/// One thread at a time. Freed with mirror_tracker_free().
pub struct mirror_tracker {
    tracker: ProgressTracker,
    /// What the last reading said.
    progress: Progress,
}

impl From<ProgressTracker> for mirror_tracker {
    fn from(tracker: ProgressTracker) -> Self {
        Self {
            progress: tracker.current(),
            tracker,
        }
    }
}

/// What is known about a running copy after a reading.
#[repr(C)]
pub struct mirror_progress {
    /// Whether `percent` was printed.
    pub has_percent: bool,
    /// The percentage of this reading, 0 to 100.
    pub percent: u8,
    /// Whether the rate had to be taken from before the window, because the copy is slow.
    pub from_older_step: bool,
    /// Whether `percent_per_second` is known.
    pub has_rate: bool,
    /// Whether `remaining_seconds` is known.
    pub has_remaining: bool,
    /// Whether there has been no progress for as long as the settings allow.
    pub stalled: bool,
    /// Why the remaining time is not known; MIRROR_WHY_UNKNOWN_UNKNOWN where it is.
    pub why_unknown: mirror_why_unknown,
    /// The recent rate, in percent per second of copying.
    pub percent_per_second: f64,
    /// How long the copy still takes at that rate.
    pub remaining_seconds: f64,
    /// For how long there has been no progress, where it is stalled.
    pub stalled_seconds: f64,
}

impl From<Progress> for mirror_progress {
    fn from(progress: Progress) -> Self {
        let seconds = |time: Option<Duration>| time.unwrap_or_default().as_secs_f64();
        let remaining = progress.remaining.known();
        Self {
            has_percent: progress.percent.is_some(),
            percent: progress.percent.unwrap_or_default(),
            from_older_step: progress.from_older_step,
            has_rate: progress.percent_per_second.is_some(),
            has_remaining: remaining.is_some(),
            stalled: progress.stalled.is_some(),
            why_unknown: match progress.remaining {
                Remaining::Unknown(why) => why.into(),
                Remaining::Known(_) => mirror_why_unknown::MIRROR_WHY_UNKNOWN_UNKNOWN,
            },
            percent_per_second: progress.percent_per_second.unwrap_or_default(),
            remaining_seconds: seconds(remaining),
            stalled_seconds: seconds(progress.stalled),
        }
    }
}

/// Makes a tracker that has seen nothing: a rate over the last 5 minutes, stalled after 10 minutes. The
/// caller frees `tracker` with mirror_tracker_free().
///
/// Threads: any.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn mirror_tracker_new(tracker: *mut *mut mirror_tracker) -> mirror_result {
    entry(|| {
        // SAFETY: the caller's place.
        let out = unsafe { Out::new(tracker) }?;
        out.handle(ProgressTracker::new().into())
    })
}

/// Makes a tracker with other settings: how much of the recent copying time the rate is taken over, and
/// the copying time without progress after which the copy counts as stalled. The caller frees
/// `tracker` with mirror_tracker_free().
///
/// Threads: any.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn mirror_tracker_new_with(
    window_ms: u64,
    stall_after_ms: u64,
    tracker: *mut *mut mirror_tracker,
) -> mirror_result {
    entry(|| {
        // SAFETY: the caller's place.
        let out = unsafe { Out::new(tracker) }?;
        let tracker = ProgressTracker::new()
            .with_window(Duration::from_millis(window_ms))
            .with_stall_after(Duration::from_millis(stall_after_ms));
        out.handle(tracker.into())
    })
}

/// Takes a reading and says what is known now.
///
/// `copy` is one of mirror_copy_state. `percent` leads to the percentage; NULL: none was printed.
///
/// Threads: one at a time for `tracker`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn mirror_tracker_observe(
    tracker: *mut mirror_tracker,
    at_ms: u64,
    copy: i32,
    percent: *const u8,
    progress: *mut mirror_progress,
) -> mirror_result {
    entry(|| {
        // SAFETY: the caller's handle.
        let tracker = unsafe { unique(tracker) }?;
        // SAFETY: the caller's place.
        let out = unsafe { Out::new(progress) }?;
        let copy = mirror_copy_state::read(copy)?;
        // SAFETY: the caller's figure.
        let percent = unsafe { optional(percent) }?.copied();
        let at = Duration::from_millis(at_ms);
        tracker.progress = tracker.tracker.observe(at, copy, percent);
        out.put(tracker.progress.into())
    })
}

/// Takes a reading of a whole state and says what is known now. `state` stays the caller's.
///
/// Threads: one at a time for `tracker`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn mirror_tracker_observe_state(
    tracker: *mut mirror_tracker,
    at_ms: u64,
    state: *const mirror_state,
    progress: *mut mirror_progress,
) -> mirror_result {
    entry(|| {
        // SAFETY: the caller's handle.
        let tracker = unsafe { unique(tracker) }?;
        // SAFETY: the caller's handle.
        let state = unsafe { shared(state) }?;
        // SAFETY: the caller's place.
        let out = unsafe { Out::new(progress) }?;
        let at = Duration::from_millis(at_ms);
        tracker.progress = tracker.tracker.observe_state(at, &state.state);
        out.put(tracker.progress.into())
    })
}

/// Says what is known without a new reading. A reading that was ignored is left out.
///
/// Threads: any.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn mirror_tracker_current(
    tracker: *const mirror_tracker,
    progress: *mut mirror_progress,
) -> mirror_result {
    entry(|| {
        // SAFETY: the caller's handle.
        let tracker = unsafe { shared(tracker) }?;
        // SAFETY: the caller's place.
        let out = unsafe { Out::new(progress) }?;
        out.put(tracker.tracker.current().into())
    })
}

/// Writes what the last reading said as JSON. The caller frees `json` with mirror_text_free().
///
/// Threads: any.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn mirror_tracker_progress_to_json(
    tracker: *const mirror_tracker,
    json: *mut *mut mirror_text,
) -> mirror_result {
    entry(|| {
        // SAFETY: the caller's handle.
        let tracker = unsafe { shared(tracker) }?;
        // SAFETY: the caller's place.
        let out = unsafe { Out::new(json) }?;
        out.handle(self::json(&tracker.progress)?)
    })
}

/// Forgets every reading and keeps the settings.
///
/// Threads: one at a time for `tracker`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn mirror_tracker_restart(tracker: *mut mirror_tracker) -> mirror_result {
    entry(|| {
        // SAFETY: the caller's handle.
        let tracker = unsafe { unique(tracker) }?;
        tracker.tracker.restart();
        tracker.progress = tracker.tracker.current();
        Ok(())
    })
}

/// Writes the tracker down as JSON, so that a program can go on after a restart. The caller frees
/// `json` with mirror_text_free().
///
/// Threads: any.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn mirror_tracker_to_json(
    tracker: *const mirror_tracker,
    json: *mut *mut mirror_text,
) -> mirror_result {
    entry(|| {
        // SAFETY: the caller's handle.
        let tracker = unsafe { shared(tracker) }?;
        // SAFETY: the caller's place.
        let out = unsafe { Out::new(json) }?;
        out.handle(self::json(&tracker.tracker)?)
    })
}

/// Reads back a tracker that was written down. The caller frees `tracker` with mirror_tracker_free(),
/// and `error`, which may be NULL, with mirror_error_free().
///
/// MIRROR_ERROR_BAD_DOCUMENT: it is not the JSON of a tracker.
///
/// Threads: any.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn mirror_tracker_from_json(
    json: *const c_void,
    json_len: usize,
    tracker: *mut *mut mirror_tracker,
    error: *mut *mut mirror_error,
) -> mirror_result {
    entry(|| {
        // SAFETY: the caller's bytes.
        let json = unsafe { read_bytes(json, json_len) }?;
        // SAFETY: the caller's place.
        let out = unsafe { Out::new(tracker) }?;
        match serde_json::from_slice::<ProgressTracker>(json) {
            Ok(tracker) => out.handle(tracker.into()),
            // SAFETY: the caller's place.
            Err(reason) => Err(unsafe { raise(error, &reason) }),
        }
    })
}

/// Frees a tracker. NULL is allowed.
///
/// Threads: nobody else may be using it.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn mirror_tracker_free(tracker: *mut mirror_tracker) {
    // SAFETY: the caller owns the handle.
    unsafe { free(tracker) }
}
