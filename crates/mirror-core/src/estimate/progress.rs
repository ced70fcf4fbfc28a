//! A running copy: how fast it is, how long it still takes, and whether it stands still.
//!
//! The product prints whole percents, so a reading may lie anywhere within its percent. What
//! can be dated is the moment at which the figure *changes*. Rates are taken between such
//! changes, over the recent past and never since the start, and only where a whole percent
//! lies between two of them. Where that is not enough, the answer is a [`WhyUnknown`], not a
//! number.
//!
//! Two clocks run here: the caller's, and the *copying clock*, which stands while the copy is
//! paused. Rates and standstills are measured on the latter.

use alloc::collections::VecDeque;
use core::time::Duration;

use crate::{
    state::{CopyState, MirrorState},
    words::terms,
};

/// Follows one copy by its successive readings.
///
/// Times are the caller's: a [`Duration`] since any fixed origin of the caller's choice (the
/// start of the program, the Unix epoch, the first reading), the same for every reading of a
/// tracker. Where the origin changes, call [`restart`](Self::restart).
///
/// - The rate is that of the last [window](Self::with_window) of copying. Where the copy is so
///   slow that the window holds no whole percent, the last whole percent before it is used,
///   and [`Progress::from_older_step`] says so.
/// - A percent that takes longer than the rate promises lowers the rate at once.
/// - The time between two readings counts as copying where the earlier one says
///   [`CopyState::Running`]. A percent gained in time that does not count adds to no rate.
/// - A percentage that goes back, and [`CopyState::NotRunning`], end the copy: what follows is
///   a new one.
/// - A percentage above 100 counts as not printed.
///
/// Memory is bounded: at most one entry for each percent of the copy.
///
/// ```
/// use core::time::Duration;
/// use mirror_core::{estimate::{ProgressTracker, Remaining, WhyUnknown}, state::CopyState};
///
/// let mut tracker = ProgressTracker::new();
/// let mut read = |seconds, percent| {
///     tracker.observe(Duration::from_secs(seconds), CopyState::Running, Some(percent))
/// };
/// assert_eq!(read(0, 40).remaining, Remaining::Unknown(WhyUnknown::OneReading));
/// // The first reading may have been almost 41: one step from it says nothing about a rate.
/// assert_eq!(read(30, 41).remaining, Remaining::Unknown(WhyUnknown::NoWholeStep));
/// assert_eq!(read(60, 42).remaining, Remaining::Known(Duration::from_secs(58 * 30)));
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct ProgressTracker {
    window: Duration,
    stall_after: Duration,
    latest: Option<Reading>,
    /// The copying clock.
    clock: Duration,
    copy: Option<OneCopy>,
}

impl ProgressTracker {
    /// Returns a tracker without readings: window 5 minutes, stalled after 10 minutes.
    #[must_use]
    pub const fn new() -> Self {
        Self {
            window: Duration::from_secs(5 * 60),
            stall_after: Duration::from_secs(10 * 60),
            latest: None,
            clock: Duration::ZERO,
            copy: None,
        }
    }

    /// Sets how much of the recent copying time the rate is taken over.
    #[must_use]
    pub const fn with_window(mut self, window: Duration) -> Self {
        self.window = window;
        self
    }

    /// Sets the copying time without progress after which the copy counts as stalled.
    ///
    /// Keep it well above the time that one percent takes, which is a hundredth of the
    /// [estimate](super::Estimate) of a whole volume: a copy of 16 hours shows no progress
    /// for ten minutes at a time and is healthy.
    #[must_use]
    pub const fn with_stall_after(mut self, stall_after: Duration) -> Self {
        self.stall_after = stall_after;
        self
    }

    /// Takes a reading made at `at` (since the caller's fixed origin) and says what is known
    /// now. `percent` is `None` where none was printed.
    ///
    /// A reading older than the one before is reported as [`WhyUnknown::TimeWentBack`] and
    /// otherwise ignored.
    pub fn observe(&mut self, at: Duration, state: CopyState, percent: Option<u8>) -> Progress {
        let percent = percent.filter(|percent| *percent <= 100);
        let mut counts = false;
        if let Some(before) = self.latest {
            let Some(elapsed) = at.checked_sub(before.at) else {
                return Progress::unknown(percent, WhyUnknown::TimeWentBack);
            };
            counts = before.state == CopyState::Running;
            if counts {
                self.clock = self.clock.saturating_add(elapsed);
            }
        }
        self.latest = Some(Reading { at, state, percent });
        if state == CopyState::NotRunning {
            self.copy = None;
            return self.current();
        }
        if let Some(copy) = &mut self.copy {
            copy.unseen_pause |= !counts;
        }
        let Some(percent) = percent else {
            return self.current();
        };
        match &mut self.copy {
            Some(copy) if percent >= copy.percent => copy.advance(percent, self.clock),
            Some(copy) => {
                *copy = OneCopy::begin(percent, self.clock);
                return Progress::unknown(Some(percent), WhyUnknown::PercentWentBack);
            }
            None => self.copy = Some(OneCopy::begin(percent, self.clock)),
        }
        self.current()
    }

    /// Takes a reading of a whole state: [`observe`](Self::observe) with its
    /// [`copy_state`](crate::state::MirrorFacts::copy_state) and the percentage of its recovery block.
    ///
    /// A state that does not say whether a copy runs is reported as
    /// [`WhyUnknown::StateNotPrinted`] and otherwise ignored.
    ///
    /// ```
    /// use core::time::Duration;
    /// use mirror_core::{MirrorState, estimate::{ProgressTracker, Remaining, WhyUnknown}};
    ///
    /// let state = MirrorState::from_line("vol1: alpha green active, beta green inactive")?;
    /// let progress = ProgressTracker::new().observe_state(Duration::ZERO, &state);
    /// assert_eq!(progress.remaining, Remaining::Unknown(WhyUnknown::NotRunning));
    /// # Ok::<(), mirror_core::text::ParseError>(())
    /// ```
    ///
    /// ```
    /// use core::time::Duration;
    /// use mirror_core::{MirrorState, estimate::ProgressTracker};
    ///
    /// let mut tracker = ProgressTracker::new();
    /// for (minute, percent) in [(0, "20%"), (1, "40%")] {
    ///     let line = format!("vol1: alpha yellow, beta yellow, recovery percent {percent}");
    ///     tracker.observe_state(Duration::from_secs(60 * minute), &MirrorState::from_line(&line)?);
    /// }
    /// assert_eq!(tracker.current().remaining.known(), Some(Duration::from_secs(180)));
    /// # Ok::<(), mirror_core::text::ParseError>(())
    /// ```
    pub fn observe_state(&mut self, at: Duration, state: &MirrorState) -> Progress {
        let percent = state.recovery.as_ref().and_then(|copy| copy.percent);
        match state.copy_state() {
            Some(copy_state) => self.observe(at, copy_state, percent),
            None => Progress::unknown(percent, WhyUnknown::StateNotPrinted),
        }
    }

    /// What the latest reading that was not ignored says, without a new one.
    #[must_use]
    pub fn current(&self) -> Progress {
        let Some(latest) = self.latest else {
            return Progress::unknown(None, WhyUnknown::NoReading);
        };
        let unknown = |why| Progress::unknown(latest.percent, why);
        match latest.state {
            CopyState::Running => {}
            CopyState::Paused => return unknown(WhyUnknown::Paused),
            CopyState::NotRunning => return unknown(WhyUnknown::NotRunning),
        }
        let (Some(percent), Some(copy)) = (latest.percent, &self.copy) else {
            return unknown(WhyUnknown::PercentNotPrinted);
        };
        let standing = self.clock.saturating_sub(copy.progress_at);
        if standing >= self.stall_after && !standing.is_zero() {
            return Progress {
                stalled: Some(standing),
                ..unknown(WhyUnknown::Stalled)
            };
        }
        let pace = copy.pace(self.clock, self.window);
        let why = match pace {
            _ if percent >= 100 => return Progress::finished(pace),
            Some(pace) => return pace.progress(percent),
            None if copy.steps.len() > 1 => WhyUnknown::NoWholeStep,
            None if copy.only_one_reading => WhyUnknown::OneReading,
            None => WhyUnknown::NoProgressYet,
        };
        unknown(why)
    }

    /// Forgets every reading and keeps the settings.
    pub fn restart(&mut self) {
        *self = Self::new()
            .with_window(self.window)
            .with_stall_after(self.stall_after);
    }
}

impl Default for ProgressTracker {
    fn default() -> Self {
        Self::new()
    }
}

terms! {
    /// Why no remaining time can be given.
    WhyUnknown {
        /// Nothing was read yet.
        NoReading = "no_reading";
        /// One reading has no rate.
        OneReading = "one_reading";
        /// The percentage is still that of the first reading.
        NoProgressYet = "no_progress_yet";
        /// There was progress, but no whole percent of it that could be timed.
        NoWholeStep = "no_whole_step";
        /// No copy runs.
        NotRunning = "not_running";
        /// The copy is held.
        Paused = "paused";
        /// No progress for as long as the tracker's settings allow.
        Stalled = "stalled";
        /// The last percent takes longer than the rate promised.
        Overdue = "overdue";
        /// The reading is older than the one before, and was ignored.
        TimeWentBack = "time_went_back";
        /// The reading has no percentage, or one above 100.
        PercentNotPrinted = "percent_not_printed";
        /// The reading does not say whether a copy runs, and was ignored.
        StateNotPrinted = "state_not_printed";
        /// The percentage is lower than before: a new copy has begun.
        PercentWentBack = "percent_went_back";
        /// The time is too long for a [`Duration`].
        TooLong = "too_long";
    }
}

/// What is known about a running copy after a reading.
///
/// In documents, times are seconds: `{"percent": 42, "percent_per_second": 0.03,
/// "from_older_step": false, "remaining": {"seconds": 1740.0}, "stalled_seconds": null}`, and
/// an unknown remaining time is `{"unknown": "paused"}`.
#[derive(Debug, Clone, Copy, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Progress {
    /// The percentage of this reading, 0 to 100. `None` where none was printed.
    pub percent: Option<u8>,
    /// The recent rate, in percent per second of copying; finite and above zero. `None` where
    /// it is not known.
    pub percent_per_second: Option<f64>,
    /// Whether the rate had to be taken from before the window, because the copy is slow.
    pub from_older_step: bool,
    /// How long the copy still takes at that rate.
    pub remaining: Remaining,
    /// For how long there has been no progress, pauses apart; `None` unless that is as long as
    /// the tracker's setting, or while the copy does not run.
    #[cfg_attr(
        feature = "serde",
        serde(rename = "stalled_seconds", with = "documents::optional_seconds")
    )]
    #[cfg_attr(feature = "schema", schemars(with = "Option<f64>"))]
    pub stalled: Option<Duration>,
}

impl Progress {
    const fn unknown(percent: Option<u8>, why: WhyUnknown) -> Self {
        Self {
            percent,
            percent_per_second: None,
            from_older_step: false,
            remaining: Remaining::Unknown(why),
            stalled: None,
        }
    }

    fn finished(pace: Option<Pace>) -> Self {
        Self {
            percent: Some(100),
            percent_per_second: pace.map(|pace| pace.percent_per_second()),
            from_older_step: pace.is_some_and(|pace| pace.older),
            remaining: Remaining::Known(Duration::ZERO),
            stalled: None,
        }
    }
}

/// How long a copy still takes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub enum Remaining {
    /// This long, at the recent rate.
    #[cfg_attr(feature = "serde", serde(rename = "seconds"))]
    Known(
        #[cfg_attr(feature = "serde", serde(with = "documents::seconds"))]
        #[cfg_attr(feature = "schema", schemars(with = "f64"))]
        Duration,
    ),
    /// Not known, and why.
    #[cfg_attr(feature = "serde", serde(rename = "unknown"))]
    Unknown(WhyUnknown),
}

impl Remaining {
    /// The remaining time, where it is known.
    #[must_use]
    pub const fn known(self) -> Option<Duration> {
        match self {
            Self::Known(time) => Some(time),
            Self::Unknown(_) => None,
        }
    }
}

/// A reading as it was taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
struct Reading {
    at: Duration,
    state: CopyState,
    percent: Option<u8>,
}

/// One copy, from its first percentage on. Times are those of the copying clock.
#[derive(Debug, Clone, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
struct OneCopy {
    /// The latest percentage.
    percent: u8,
    /// When it was read.
    read_at: Duration,
    /// When the percentage last rose.
    progress_at: Duration,
    /// Percents gained in time that does not count.
    uncounted: u8,
    /// Whether time that does not count has passed since `read_at`.
    unseen_pause: bool,
    only_one_reading: bool,
    /// The first reading, then every change of the percentage.
    steps: VecDeque<Step>,
}

/// The moment at which a percentage was first read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
struct Step {
    at: Duration,
    /// Without the percents that do not count.
    percent: u8,
    /// How long before `at` it may have happened: the time since the reading before. `None`
    /// for the first reading, which is no change at all.
    doubt: Option<Duration>,
}

/// Percents 0 to 100. Only a document could bring in more.
const MOST_STEPS: usize = 101;

impl OneCopy {
    fn begin(percent: u8, clock: Duration) -> Self {
        let first = Step {
            at: clock,
            percent,
            doubt: None,
        };
        Self {
            percent,
            read_at: clock,
            progress_at: clock,
            uncounted: 0,
            unseen_pause: false,
            only_one_reading: true,
            steps: VecDeque::from([first]),
        }
    }

    /// A percentage that is not lower than the one before.
    fn advance(&mut self, percent: u8, clock: Duration) {
        let gained = percent.saturating_sub(self.percent);
        if gained > 0 {
            self.progress_at = clock;
            if self.unseen_pause {
                self.uncounted = self.uncounted.saturating_add(gained);
            } else {
                self.steps.push_back(Step {
                    at: clock,
                    percent: percent.saturating_sub(self.uncounted),
                    doubt: Some(clock.saturating_sub(self.read_at)),
                });
            }
        }
        while self.steps.len() > MOST_STEPS {
            self.steps.pop_front();
        }
        self.percent = percent;
        self.read_at = clock;
        self.unseen_pause = false;
        self.only_one_reading = false;
    }

    /// The rate up to the latest step: over the window, else over the last whole percent.
    fn pace(&self, clock: Duration, window: Duration) -> Option<Pace> {
        let last = self.steps.back()?;
        let window_start = clock.saturating_sub(window);
        let whole = |first: &&Step| first.whole_percents_to(last).is_some();
        let recent = || self.steps.iter().filter(|step| step.at >= window_start);
        // The first reading dates nothing, so any dated step is the better beginning.
        let within = recent()
            .filter(|step| step.doubt.is_some())
            .find(whole)
            .or_else(|| recent().find(whole));
        let first = within.or_else(|| self.steps.iter().rev().find(whole))?;
        Some(Pace {
            percents: first.whole_percents_to(last)?,
            time: last.at.saturating_sub(first.at),
            time_until_now: clock.saturating_sub(first.at),
            waiting: clock.saturating_sub(self.progress_at),
            older: within.is_none(),
        })
    }
}

impl Step {
    /// How many percents lie between two steps, where that can be relied on: two percents
    /// hold at least a whole one, and a single one has to be longer than the doubt about
    /// where it begins and ends.
    fn whole_percents_to(&self, last: &Self) -> Option<u32> {
        let percents = last.percent.checked_sub(self.percent)?;
        let time = last.at.checked_sub(self.at)?;
        if time.is_zero() || percents == 0 {
            return None;
        }
        let dated = self
            .doubt
            .is_some_and(|doubt| doubt.saturating_add(last.doubt.unwrap_or_default()) <= time);
        (percents >= 2 || dated).then_some(u32::from(percents))
    }
}

/// A rate as two whole figures, and the wait for the next percent.
#[derive(Debug, Clone, Copy)]
struct Pace {
    /// Above zero.
    percents: u32,
    /// What they took; above zero.
    time: Duration,
    /// From the beginning of `time` to now.
    time_until_now: Duration,
    /// Since the latest progress.
    waiting: Duration,
    /// Whether it is from before the window.
    older: bool,
}

impl Pace {
    fn progress(self, percent: u8) -> Progress {
        let left = 100_u32.saturating_sub(u32::from(percent));
        let (percents, time) = self.lowered();
        let remaining = if self.is_late() {
            // The next percent cannot be counted as over, nor as more than begun.
            time.checked_mul(left.saturating_sub(1))
                .map(|product| product / percents)
        } else {
            time.checked_mul(left)
                .map(|product| (product / percents).saturating_sub(self.waiting))
        };
        let remaining = match remaining {
            None => Remaining::Unknown(WhyUnknown::TooLong),
            // Not 100 % yet, so "no time left" would be a made-up number.
            Some(Duration::ZERO) => Remaining::Unknown(WhyUnknown::Overdue),
            Some(time) => Remaining::Known(time),
        };
        Progress {
            percent: Some(percent),
            percent_per_second: Some(self.percent_per_second()),
            from_older_step: self.older,
            remaining,
            stalled: None,
        }
    }

    fn percent_per_second(self) -> f64 {
        let (percents, time) = self.lowered();
        f64::from(percents) / time.as_secs_f64()
    }

    /// Whether the next percent takes longer than those before.
    fn is_late(self) -> bool {
        self.waiting > self.time / self.percents.max(1)
    }

    /// The rate as percents and time. Once the next percent is late, less than that one has
    /// been gained until now, which bounds the rate from above.
    fn lowered(self) -> (u32, Duration) {
        if self.is_late() {
            (self.percents.saturating_add(1), self.time_until_now)
        } else {
            (self.percents, self.time)
        }
    }
}

/// Times as seconds.
#[cfg(feature = "serde")]
mod documents {
    use core::time::Duration;
    use serde::{Deserialize as _, Deserializer, Serializer, de::Error};

    fn read<E: Error>(seconds: f64) -> Result<Duration, E> {
        Duration::try_from_secs_f64(seconds)
            .map_err(|_| E::custom(alloc::format!("`{seconds}` is not a time in seconds")))
    }

    pub(super) mod seconds {
        use super::*;

        pub(in super::super) fn serialize<S: Serializer>(
            time: &Duration,
            serializer: S,
        ) -> Result<S::Ok, S::Error> {
            serializer.serialize_f64(time.as_secs_f64())
        }

        pub(in super::super) fn deserialize<'de, D: Deserializer<'de>>(
            deserializer: D,
        ) -> Result<Duration, D::Error> {
            read(f64::deserialize(deserializer)?)
        }
    }

    pub(super) mod optional_seconds {
        use super::*;

        pub(in super::super) fn serialize<S: Serializer>(
            time: &Option<Duration>,
            serializer: S,
        ) -> Result<S::Ok, S::Error> {
            match time {
                Some(time) => serializer.serialize_some(&time.as_secs_f64()),
                None => serializer.serialize_none(),
            }
        }

        pub(in super::super) fn deserialize<'de, D: Deserializer<'de>>(
            deserializer: D,
        ) -> Result<Option<Duration>, D::Error> {
            Option::<f64>::deserialize(deserializer)?
                .map(read)
                .transpose()
        }
    }
}

#[cfg(test)]
mod tests;
