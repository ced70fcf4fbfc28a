//! The time of a session: since the Unix epoch.

use std::{
    thread,
    time::{Duration, Instant, SystemTime},
};

use mirror_core::recover::Entry;

use super::store::Mode;

/// A clock that never goes back. In a dry run it stands, and waiting moves it on.
pub(crate) struct Clock {
    mode: Mode,
    origin: Duration,
    started: Instant,
    waited: Duration,
}

impl Clock {
    /// Starts at the time of day, or at the last entry of a journal where that is later.
    pub(crate) fn start(mode: Mode, last: Option<&Entry>) -> Self {
        let of_day = SystemTime::now()
            .duration_since(SystemTime::UNIX_EPOCH)
            .unwrap_or_default();
        let last = last
            .and_then(|entry| Duration::try_from_secs_f64(entry.seconds).ok())
            .unwrap_or_default();
        Self {
            mode,
            origin: of_day.max(last),
            started: Instant::now(),
            waited: Duration::ZERO,
        }
    }

    pub(crate) fn now(&self) -> Duration {
        let passed = match self.mode {
            Mode::DryRun => self.waited,
            Mode::Execute => self.started.elapsed(),
        };
        self.origin.saturating_add(passed)
    }

    pub(crate) fn wait(&mut self, until: Duration) {
        let time = until.saturating_sub(self.now());
        match self.mode {
            Mode::DryRun => self.waited = self.waited.saturating_add(time),
            Mode::Execute => thread::sleep(time),
        }
    }
}
