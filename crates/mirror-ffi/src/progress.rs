//! A running copy: how fast it is, how long it still takes, and whether it stands still.

use std::time::Duration;

use mirror_core::{
    estimate::{Progress, ProgressTracker, Remaining},
    state::CopyState,
};

use crate::{
    boundary::Changed,
    error::Raised,
    result::Checked,
    state::mirror_state,
    text::{json, mirror_text},
    words::mirror_why_unknown,
};

/// Follows one copy by its successive readings. Times are milliseconds since any fixed origin of the
/// caller's choice.
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

impl Changed for mirror_tracker {}

impl mirror_tracker {
    /// Makes a tracker that has seen nothing: a rate over the last 5 minutes, stalled after 10 minutes.
    pub fn new() -> mirror_tracker {
        ProgressTracker::new().into()
    }

    /// Makes a tracker with other settings: how much of the recent copying time the rate is taken over,
    /// and the copying time without progress after which the copy counts as stalled.
    pub fn new_with(window_ms: u64, stall_after_ms: u64) -> mirror_tracker {
        let tracker = ProgressTracker::new()
            .with_window(Duration::from_millis(window_ms))
            .with_stall_after(Duration::from_millis(stall_after_ms));
        tracker.into()
    }

    /// Takes a reading and returns what is known now.
    ///
    /// `percent` leads to the percentage; NULL: none was printed.
    pub fn observe(&mut self, at_ms: u64, copy: CopyState, percent: Option<u8>) -> mirror_progress {
        let at = Duration::from_millis(at_ms);
        self.progress = self.tracker.observe(at, copy, percent);
        self.progress.into()
    }

    /// Takes a reading of a whole state and returns what is known now.
    pub fn observe_state(&mut self, at_ms: u64, state: &mirror_state) -> mirror_progress {
        let at = Duration::from_millis(at_ms);
        self.progress = self.tracker.observe_state(at, &state.state);
        self.progress.into()
    }

    /// Returns what is known without a new reading. A reading that was ignored is left out.
    pub fn current(&self) -> mirror_progress {
        self.tracker.current().into()
    }

    /// Writes what the last reading said as JSON.
    pub fn progress_to_json(&self) -> Checked<mirror_text> {
        json(&self.progress)
    }

    /// Forgets every reading and keeps the settings.
    pub fn restart(&mut self) {
        self.tracker.restart();
        self.progress = self.tracker.current();
    }

    /// Writes the tracker down as JSON, so that a program can go on after a restart.
    pub fn to_json(&self) -> Checked<mirror_text> {
        json(&self.tracker)
    }

    /// Reads back a tracker that was written down.
    ///
    /// MIRROR_ERROR_BAD_DOCUMENT: it is not the JSON of a tracker.
    pub fn from_json(json: &[u8]) -> Raised<mirror_tracker> {
        Ok(serde_json::from_slice::<ProgressTracker>(json)?.into())
    }
}
