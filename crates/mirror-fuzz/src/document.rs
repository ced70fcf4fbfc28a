//! Documents that anybody may have written: a runbook, a session, the progress of a copy.

use std::time::Duration;

use mirror_core::{
    estimate::ProgressTracker,
    recover::{Action, Runbook, Session, SessionSettings},
    state::CopyState,
};
use mirror_testing::pair::Pair;

use crate::checks::{assert_json, check_journal, check_message, check_runbook};

/// What reads as a document is the same behind another one, and can be driven without a panic.
pub fn document(bytes: &[u8]) {
    if let Ok(runbook) = serde_json::from_slice::<Runbook>(bytes) {
        check_runbook(&runbook);
        match Session::start_with(runbook, SessionSettings::DEFAULT, "one") {
            Ok(session) => drive(session),
            Err(error) => check_message(&error.to_string()),
        }
    }
    if let Ok(session) = serde_json::from_slice::<Session>(bytes) {
        check_journal(&session);
        check_runbook(session.runbook());
        drive(session);
    }
    if let Ok(tracker) = serde_json::from_slice::<ProgressTracker>(bytes) {
        track(tracker);
    }
}

/// The progress of a copy, whatever is in the document: on with readings that go on, stand, go back
/// and jump.
fn track(mut tracker: ProgressTracker) {
    use CopyState::{NotRunning, Paused, Running};
    let readings = [
        (0, Running, Some(3)),
        (60, Running, Some(9)),
        (50, Running, Some(10)),
        (70, Paused, None),
        (80, Running, Some(200)),
        (u64::MAX, Running, Some(99)),
        (u64::MAX, Running, Some(100)),
        (u64::MAX, NotRunning, None),
        (u64::MAX, Running, Some(0)),
    ];
    assert_json(&tracker.current());
    for (seconds, state, percent) in readings {
        let progress = tracker.observe(Duration::from_secs(seconds), state, percent);
        assert!(
            progress.percent.is_none_or(|percent| percent <= 100),
            "{progress:?}"
        );
        assert_json(&progress);
        let text = serde_json::to_string(&tracker).unwrap();
        assert_eq!(
            serde_json::from_str::<ProgressTracker>(&text).unwrap(),
            tracker
        );
    }
    tracker.restart();
    assert_json(&tracker.current());
}

/// Feeds a session with all that there is. A document may claim any state, so that only this is
/// asked: no panic, and nothing that cannot be undone twice for one confirmation.
fn drive(mut session: Session) {
    let pairs = [1_u8, 5, 9, 13, 18].map(Pair::of_row);
    let mut now = Duration::from_secs(2_000);
    for round in 0..40 {
        let pair = &pairs[round % pairs.len()];
        let action = session.next(now);
        assert_json(&action);
        let again = session.next(now);
        assert_json(&again);
        let is_run = |action: &Action| matches!(action, Action::Run { effect, .. } if effect.is_destructive());
        assert!(
            !(is_run(&action) && is_run(&again)),
            "handed out twice: {action:?}"
        );
        let result = match again {
            Action::Observe { .. } if round % 7 == 3 => session.observed(b"nothing", now),
            Action::Observe { .. } => session.observed(pair.everything().as_bytes(), now),
            Action::Run { .. } => session.command_ended(Some(i32::from(round % 5 == 4)), b"", now),
            Action::Confirm { token, .. } => session.confirmed(&token, now),
            Action::Ask { choices, .. } => {
                session.answered(choices.first().map_or("yes", String::as_str), now)
            }
            Action::ByHand { .. } => session.answered("done", now),
            Action::Wait { until, .. } => {
                now = now.max(until);
                Ok(())
            }
            Action::Done { .. } | Action::Stopped { .. } => break,
            _ => Ok(()),
        };
        if let Err(error) = result {
            check_message(&error.to_string());
        }
        now = now.saturating_add(Duration::from_secs(7));
        if round % 9 == 8 {
            match session.clone().resume(now) {
                Ok(resumed) => session = resumed,
                Err(error) => check_message(&error.to_string()),
            }
        }
    }
    check_journal(&session);
    let text = serde_json::to_string(&session).unwrap();
    serde_json::from_str::<Session>(&text).unwrap();
    session.decline(now);
    assert!(session.is_over());
}
