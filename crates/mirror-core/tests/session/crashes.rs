//! A host that dies, at every place where it can.

use mirror_core::recover::{Action, Session, StopReason};

use crate::{
    host::{Host, runbook},
    pair::Pair,
};

const ROWS: [u8; 16] = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 18];

fn pair(row: u8, auto: bool) -> Pair {
    let mut pair = Pair::of_row(row);
    pair.auto = auto;
    pair.updated = [true, true];
    pair
}

/// What is done once, whatever happens.
fn declarations(pair: &Pair) -> usize {
    let is_one = |act: &&String| act.contains("--force") || act.contains("declare");
    pair.acts.iter().filter(is_one).count()
}

#[test]
fn a_session_taken_up_again_at_any_place_reaches_the_same_end() {
    for row in ROWS {
        for auto in [false, true] {
            let mut host = Host::new(pair(row, auto));
            let mut session = Session::start(runbook(&host.pair, row)).unwrap();
            let end = host.drive(&mut session);
            assert!(matches!(end, Action::Done { .. }));
            let places = host.steps;
            assert!(places > 5);
            for place in 1..=places {
                dies_at(row, auto, place, &end, &host.pair);
            }
        }
    }
}

fn dies_at(row: u8, auto: bool, place: u32, wanted: &Action, whole: &Pair) {
    let mut host = Host::new(pair(row, auto));
    host.dies_at = Some(place);
    let mut session = Session::start(runbook(&host.pair, row)).unwrap();
    let end = host.drive(&mut session);
    let told = || format!("row {row}, place {place}: {:#?}", session.journal());
    let declared = declarations(&host.pair);
    assert!(declared <= 1, "{}", told());
    let handed_out = match &host.died_in {
        Some(Action::Run { effect, .. }) => effect.is_destructive(),
        Some(Action::ByHand { operation, .. }) => operation.is_destructive(),
        _ => false,
    };
    if handed_out && declared == 0 {
        // Handed out, and not carried out: that is not known, and it is never tried twice.
        let Action::Stopped { reason, .. } = &end else {
            panic!("{}", told())
        };
        assert_eq!(*reason, StopReason::OutcomeUnknown, "{}", told());
        return;
    }
    assert_eq!(end, *wanted, "{}", told());
    let after = |pair: &Pair| (pair.paint, pair.active, pair.group, pair.suspended);
    assert_eq!(after(&host.pair), after(whole), "{}", told());
    assert_eq!(declared, declarations(whole), "{}", told());
}

#[test]
fn a_session_that_is_written_down_after_every_call_goes_on_the_same() {
    for row in ROWS {
        let ends = [false, true].map(|writes_down| {
            let mut host = Host::new(pair(row, false));
            host.writes_down = writes_down;
            let mut session = Session::start(runbook(&host.pair, row)).unwrap();
            let end = host.drive(&mut session);
            (end, host.pair, session.journal().clone())
        });
        let [as_it_is, written_down] = ends;
        assert_eq!(as_it_is, written_down, "row {row}");
    }
}

#[test]
fn a_command_that_was_handed_out_is_not_handed_out_again_unseen() {
    let pair = pair(1, false);
    let mut host = Host::new(pair);
    let mut session = Session::start(runbook(&host.pair, 1)).unwrap();
    let mut handed_out = 0;
    for _ in 0..10 {
        match session.next(host.time()) {
            Action::Run { .. } => {
                handed_out += 1;
                // It has run, and the host has died; nothing but the text is left.
                host.pair.start_copy(0);
                session = crate::host::written_down(&session);
            }
            Action::Observe { .. } => session
                .observed(host.pair.everything().as_bytes(), host.time())
                .unwrap(),
            _ => {}
        }
    }
    assert_eq!(handed_out, 1);
}
