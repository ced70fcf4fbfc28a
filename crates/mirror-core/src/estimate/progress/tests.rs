//! Cases of a copy as it is watched: steady, slow, held, stalled, begun anew.

use super::*;
use CopyState::{NotRunning, Paused, Running};
use proptest::prelude::*;

/// Time in seconds, state and percentage of a reading.
type Given = (u64, CopyState, Option<u8>);

const fn seconds(seconds: u64) -> Duration {
    Duration::from_secs(seconds)
}

/// Feeds the readings and hands back what the last one gave.
fn after(tracker: &mut ProgressTracker, readings: &[Given]) -> Progress {
    let mut progress = tracker.current();
    for (at, state, percent) in readings {
        progress = tracker.observe(seconds(*at), *state, *percent);
    }
    progress
}

fn fresh(readings: &[Given]) -> Progress {
    after(&mut ProgressTracker::new(), readings)
}

/// A copy that takes `step` seconds for a percent, read every `every` seconds.
fn steady(step: u64, every: u64, until: u64) -> ProgressTracker {
    let mut tracker = ProgressTracker::new().with_stall_after(seconds(3600));
    for at in (0..=until).step_by(usize::try_from(every).unwrap()) {
        let percent = u8::try_from((at / step).min(100)).unwrap();
        tracker.observe(seconds(at), Running, Some(percent));
    }
    tracker
}

#[test]
fn too_little_to_go_on_is_said() {
    let cases: &[(&[Given], &str)] = &[
        (&[], "no_reading"),
        (&[(0, Running, Some(5))], "one_reading"),
        (&[(0, Running, None)], "percent_not_printed"),
        (&[(0, Running, Some(101))], "percent_not_printed"),
        (
            &[(0, Running, Some(5)), (9, Running, None)],
            "percent_not_printed",
        ),
        (
            &[(0, Running, Some(5)), (9, Running, Some(5))],
            "no_progress_yet",
        ),
        (
            &[(0, Running, Some(5)), (9, Running, Some(6))],
            "no_whole_step",
        ),
        (
            &[(0, Running, Some(5)), (0, Running, Some(50))],
            "no_whole_step",
        ),
        (&[(0, Running, Some(5)), (9, Paused, Some(7))], "paused"),
        (
            &[(0, Running, Some(5)), (9, NotRunning, None)],
            "not_running",
        ),
        (
            &[(0, Running, Some(5)), (9, Running, Some(4))],
            "percent_went_back",
        ),
        (
            &[(9, Running, Some(5)), (8, Running, Some(9))],
            "time_went_back",
        ),
        (&[(0, Running, Some(5)), (600, Running, Some(5))], "stalled"),
    ];
    for (readings, code) in cases {
        let progress = fresh(readings);
        let Remaining::Unknown(why) = progress.remaining else {
            panic!("{readings:?} gave {progress:?}");
        };
        assert_eq!(why.as_str(), *code, "{readings:?}");
        assert_eq!(progress.percent_per_second, None, "{readings:?}");
    }
}

#[test]
fn a_steady_copy_counts_down() {
    for (at, expected) in [(60, 940), (65, 935), (500, 500), (503, 497), (985, 15)] {
        let progress = steady(10, 1, at).current();
        assert_eq!(
            progress.remaining,
            Remaining::Known(seconds(expected)),
            "{at}"
        );
        assert!((progress.percent_per_second.unwrap() - 0.1).abs() < 1e-9);
        assert!(!progress.from_older_step);
    }
}

#[test]
fn a_fast_copy_read_seldom_is_known_at_the_second_reading() {
    let progress = fresh(&[(0, Running, Some(20)), (10, Running, Some(40))]);
    assert_eq!(progress.remaining, Remaining::Known(seconds(30)));
}

#[test]
fn a_slow_copy_uses_its_last_whole_percent_and_says_so() {
    // 400 seconds a percent, which the window of 300 seconds cannot hold.
    let progress = steady(400, 10, 1210).current();
    assert!(progress.from_older_step);
    assert_eq!(progress.remaining, Remaining::Known(seconds(97 * 400 - 10)));
}

#[test]
fn one_percent_read_too_coarsely_is_no_rate() {
    // The step to 42 may have come at any time since the first reading.
    let progress = fresh(&[
        (0, Running, Some(41)),
        (500, Running, Some(42)),
        (501, Running, Some(43)),
    ]);
    let rate = progress.percent_per_second.unwrap();
    assert!((rate - 2.0 / 501.0).abs() < 1e-9);
}

#[test]
fn the_rate_is_recent_and_not_the_average_since_the_start() {
    let mut tracker = steady(100, 10, 1000);
    let mut progress = tracker.current();
    for second in 1..=400 {
        let percent = u8::try_from(10 + second / 10).unwrap();
        progress = tracker.observe(seconds(1000 + second), Running, Some(percent));
    }
    assert_eq!(progress.percent, Some(50));
    assert_eq!(progress.remaining, Remaining::Known(seconds(500)));
}

#[test]
fn a_percent_that_is_late_lowers_the_rate() {
    let mut tracker = steady(10, 1, 500);
    let on_time = tracker.observe(seconds(510), Running, Some(50));
    assert_eq!(on_time.remaining, Remaining::Known(seconds(490)));
    let late = tracker.observe(seconds(800), Running, Some(50));
    assert!(late.percent_per_second.unwrap() < 0.1);
    assert!(late.remaining.known().unwrap() > seconds(490));
    assert_eq!(late.stalled, None);
}

#[test]
fn a_pause_costs_neither_rate_nor_stall() {
    let mut tracker = steady(10, 1, 500);
    let paused = after(
        &mut tracker,
        &[(501, Paused, Some(50)), (9000, Paused, Some(50))],
    );
    assert_eq!(paused.remaining, Remaining::Unknown(WhyUnknown::Paused));
    assert_eq!(paused.stalled, None);
    let resumed = tracker.observe(seconds(9001), Running, Some(50));
    assert_eq!(resumed.remaining, Remaining::Known(seconds(499)));
    let later = tracker.observe(seconds(9010), Running, Some(51));
    assert_eq!(later.remaining, Remaining::Known(seconds(490)));
}

#[test]
fn a_percent_gained_in_a_pause_adds_to_no_rate() {
    let mut tracker = steady(10, 1, 500);
    let progress = after(
        &mut tracker,
        &[
            (500, Paused, Some(50)),
            (9000, Paused, None),
            (9001, Running, None),
            (9001, Running, Some(90)),
        ],
    );
    assert!((progress.percent_per_second.unwrap() - 0.1).abs() < 1e-9);
    assert_eq!(progress.remaining, Remaining::Known(seconds(100)));
}

#[test]
fn a_standstill_is_reported_and_ends_with_progress() {
    let mut tracker = steady(10, 1, 500).with_stall_after(seconds(600));
    let almost = tracker.observe(seconds(1099), Running, Some(50));
    assert_eq!(almost.stalled, None);
    let stalled = tracker.observe(seconds(1100), Running, Some(50));
    assert_eq!(stalled.stalled, Some(seconds(600)));
    assert_eq!(stalled.remaining, Remaining::Unknown(WhyUnknown::Stalled));
    assert_eq!(stalled.percent_per_second, None);
    let unread = tracker.observe(seconds(1110), Running, None);
    assert_eq!(unread.stalled, None);
    let moving = tracker.observe(seconds(1120), Running, Some(51));
    assert_eq!(moving.stalled, None);
    // Its last percent took 620 seconds, and nothing newer is known.
    assert_eq!(moving.remaining, Remaining::Known(seconds(49 * 620)));
    let zero = ProgressTracker::new().with_stall_after(Duration::ZERO);
    assert_eq!(
        after(&mut zero.clone(), &[(0, Running, Some(1))]).stalled,
        None
    );
}

#[test]
fn a_percentage_that_goes_back_starts_over() {
    let mut tracker = steady(10, 1, 500);
    let back = tracker.observe(seconds(501), Running, Some(3));
    assert_eq!(
        back.remaining,
        Remaining::Unknown(WhyUnknown::PercentWentBack)
    );
    let again = after(
        &mut tracker,
        &[(502, Running, Some(3)), (541, Running, Some(5))],
    );
    assert_eq!(again.remaining, Remaining::Known(seconds(95 * 20)));
}

#[test]
fn a_copy_that_ended_says_nothing_about_the_next() {
    let mut tracker = steady(10, 1, 500);
    let progress = after(
        &mut tracker,
        &[(510, NotRunning, Some(51)), (520, Running, Some(60))],
    );
    assert_eq!(
        progress.remaining,
        Remaining::Unknown(WhyUnknown::OneReading)
    );
}

#[test]
fn time_that_goes_back_is_ignored() {
    let mut tracker = steady(10, 1, 500);
    let before = tracker.clone();
    let back = tracker.observe(seconds(3), Paused, Some(99));
    assert_eq!(back.remaining, Remaining::Unknown(WhyUnknown::TimeWentBack));
    assert_eq!(tracker, before);
    tracker.restart();
    assert_eq!(
        tracker.current().remaining,
        Remaining::Unknown(WhyUnknown::NoReading)
    );
    let anew = tracker.observe(seconds(3), Running, Some(99));
    assert_eq!(anew.remaining, Remaining::Unknown(WhyUnknown::OneReading));
}

#[test]
fn a_copy_finishes_at_100_and_not_before() {
    let mut tracker = steady(10, 1, 990);
    let overdue = tracker.observe(seconds(1010), Running, Some(99));
    assert_eq!(overdue.remaining, Remaining::Unknown(WhyUnknown::Overdue));
    let finished = tracker.observe(seconds(1011), Running, Some(100));
    assert_eq!(finished.remaining, Remaining::Known(Duration::ZERO));
    assert_eq!(
        fresh(&[(0, Running, Some(100))]).remaining,
        Remaining::Known(Duration::ZERO)
    );
}

#[test]
fn memory_is_bounded() {
    let mut tracker = ProgressTracker::new();
    for at in 0..100_000_u64 {
        let percent = u8::try_from(at / 100 % 101).unwrap();
        tracker.observe(seconds(at), Running, Some(percent));
    }
    assert!(tracker.copy.unwrap().steps.len() <= MOST_STEPS);
}

#[test]
fn the_far_end_of_time_is_no_panic() {
    let mut tracker = ProgressTracker::new().with_stall_after(Duration::MAX);
    tracker.observe(Duration::ZERO, Running, Some(1));
    let progress = tracker.observe(Duration::MAX, Running, Some(3));
    // Stalled or too long: both are better than a number.
    assert_eq!(progress.remaining, Remaining::Unknown(WhyUnknown::TooLong));
}

#[test]
#[cfg(feature = "serde")]
fn a_tracker_goes_on_after_a_document() {
    let mut tracker = steady(10, 1, 500);
    let json = serde_json::to_string(&tracker).unwrap();
    let mut restored: ProgressTracker = serde_json::from_str(&json).unwrap();
    assert_eq!(restored, tracker);
    let reading = [(510, Running, Some(51))];
    assert_eq!(
        after(&mut restored, &reading),
        after(&mut tracker, &reading)
    );
}

#[test]
#[cfg(feature = "serde")]
fn progress_documents_hold_seconds() {
    let known = steady(10, 1, 500).current();
    let paused = fresh(&[(0, Paused, None)]);
    let stalled = fresh(&[(0, Running, Some(5)), (600, Running, Some(5))]);
    let cases = [
        (
            known,
            r#"{"percent":50,"percent_per_second":0.1,"from_older_step":false,"remaining":{"seconds":500.0},"stalled_seconds":null}"#,
        ),
        (
            paused,
            r#"{"percent":null,"percent_per_second":null,"from_older_step":false,"remaining":{"unknown":"paused"},"stalled_seconds":null}"#,
        ),
        (
            stalled,
            r#"{"percent":5,"percent_per_second":null,"from_older_step":false,"remaining":{"unknown":"stalled"},"stalled_seconds":600.0}"#,
        ),
    ];
    for (progress, expected) in cases {
        let json = serde_json::to_string(&progress).unwrap();
        assert_eq!(json, expected);
        assert_eq!(serde_json::from_str::<Progress>(&json).unwrap(), progress);
    }
    let negative = r#"{"seconds":-1.0}"#;
    assert!(serde_json::from_str::<Remaining>(negative).is_err());
}

proptest! {
    #[test]
    fn any_readings_give_sound_figures(
        readings in proptest::collection::vec(
            (any::<Duration>(), 0..4_usize, any::<Option<u8>>(), any::<bool>()),
            0..60,
        ),
        window: Duration,
        stall_after: Duration,
    ) {
        let mut tracker = ProgressTracker::new()
            .with_window(window)
            .with_stall_after(stall_after);
        let mut at = Duration::ZERO;
        for (time, state, percent, anywhere) in readings {
            // Mostly small steps forward; sometimes anywhere at all.
            let step = Duration::from_nanos(u64::from(time.subsec_nanos()) * 100);
            at = if anywhere { time } else { at.saturating_add(step) };
            let state = CopyState::ALL.get(state).copied().unwrap_or(Running);
            let progress = tracker.observe(at, state, percent);
            if let Some(rate) = progress.percent_per_second {
                prop_assert!(rate.is_finite() && rate > 0.0);
                prop_assert_eq!(state, Running);
            }
            if progress.remaining == Remaining::Known(Duration::ZERO) {
                prop_assert_eq!(progress.percent, Some(100));
            }
        }
    }

    #[test]
    fn a_steady_copy_is_told_within_a_factor_of_two(
        step in 5_u64..120,
        every in 1_u64..30,
        part in 10_u64..99,
    ) {
        let until = (step * part / every * every).max(every);
        let progress = steady(step, every, until).current();
        if let Some(remaining) = progress.remaining.known() {
            let truth = seconds(step * 100 - until).as_secs_f64();
            let told = remaining.as_secs_f64();
            prop_assert!(told <= truth * 2.1 + 2.0 * (step + every) as f64, "{told} for {truth}");
            prop_assert!(told >= truth * 0.4 - 2.0 * (step + every) as f64, "{told} for {truth}");
        }
    }
}

#[test]
fn a_state_that_does_not_say_whether_a_copy_runs_ends_no_copy() {
    let state = |text| {
        let report = crate::text::MirrorReport::parse(text).unwrap();
        MirrorState::from_report(report)
    };
    let running = state(
        "Mirror Status: Recovering\nv a b\n--\nMirror Color YELLOW YELLOW\n\n\
         Recovery Status Value\nStatus Recovering\nPercent 40\n",
    );
    let cut = state("v a b\n------\nDisk Error OK OK\nMirror Color PURPLE PURPLE\n");
    let whole = state("Mirror Status: Normal\nv a b\n--\nMirror Color GREEN GREEN\n");
    assert_eq!(running.copy_state(), Some(Running));
    assert_eq!(cut.copy_state(), None);
    assert_eq!(whole.copy_state(), Some(NotRunning));

    let mut tracker = ProgressTracker::new();
    tracker.observe_state(Duration::ZERO, &running);
    let known = tracker.clone();
    let progress = tracker.observe_state(Duration::from_secs(30), &cut);
    assert_eq!(
        progress.remaining,
        Remaining::Unknown(WhyUnknown::StateNotPrinted)
    );
    assert_eq!(tracker, known);
}
