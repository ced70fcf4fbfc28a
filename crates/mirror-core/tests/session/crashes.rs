//! A host that dies, at every place where it can.

use mirror_core::recover::{Action, Session, StopReason};

use mirror_sim::model::Side;
use mirror_testing::{
    host::{Host, runbook, written_down},
    pair::Pair,
};

const ROWS: [u8; 16] = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 18];

fn pair(row: u8, auto: bool) -> Pair {
    let mut pair = Pair::of_row(row);
    pair.settings.auto_recovery = auto;
    pair.set_updated([true, true]);
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
    let after = |pair: &Pair| {
        let monitor = pair.monitor.suspended;
        (pair.colors(), pair.active(), pair.group, monitor)
    };
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
                host.pair.copy_from(Side::First, 0);
                session = written_down(&session);
            }
            Action::Observe { .. } => session
                .observed(host.pair.everything().as_bytes(), host.time())
                .unwrap(),
            _ => {}
        }
    }
    assert_eq!(handed_out, 1);
}

/// A document comes from a file, which anybody may have written.
#[test]
fn no_figure_in_a_document_makes_a_session_panic() {
    let extremes = [
        serde_json::json!(0),
        serde_json::json!(1),
        serde_json::json!(u32::MAX),
        serde_json::json!(i64::MAX),
        serde_json::json!(u64::MAX),
        serde_json::json!(1e300),
    ];
    let mut tried = 0;
    for row in [1, 2, 9] {
        let mut host = Host::new(pair(row, false));
        let mut session = Session::start(runbook(&host.pair, row)).unwrap();
        for _ in 0..12 {
            #[cfg(feature = "schema")]
            {
                crate::schemas::check::<Session>(&session);
                crate::schemas::check::<mirror_core::recover::Journal>(session.journal());
            }
            let document = serde_json::to_value(&session).unwrap();
            for pointer in figures(&document, String::new()) {
                for extreme in &extremes {
                    let mut document = document.clone();
                    *document.pointer_mut(&pointer).unwrap() = extreme.clone();
                    if let Ok(session) = serde_json::from_value(document) {
                        go_on(session, &host.pair);
                        tried += 1;
                    }
                }
            }
            let action = session.next(host.time());
            host.carry_out(&mut session, &action);
        }
    }
    assert!(tried > 1000, "{tried} documents could be read");
}

/// Where numbers stand in a document.
fn figures(value: &serde_json::Value, at: String) -> Vec<String> {
    match value {
        serde_json::Value::Number(_) => vec![at],
        serde_json::Value::Object(fields) => fields
            .iter()
            .flat_map(|(name, value)| figures(value, format!("{at}/{name}")))
            .collect(),
        serde_json::Value::Array(items) => items
            .iter()
            .enumerate()
            .flat_map(|(index, value)| figures(value, format!("{at}/{index}")))
            .collect(),
        _ => Vec::new(),
    }
}

/// Feeds a session with anything; what it makes of it is not looked at.
fn go_on(mut session: Session, pair: &Pair) {
    let now = std::time::Duration::from_secs(2_000);
    for _ in 0..4 {
        let _ = session.next(now);
        let _ = session.observed(b"nothing", now);
        let _ = session.confirmed("no token", now);
        let _ = session.observed(pair.everything().as_bytes(), now);
        let _ = session.command_ended(Some(1), b"", now);
        let _ = session.answered("done", now);
    }
    let Ok(mut session) = session.resume(now) else {
        return;
    };
    let _ = session.next(now);
    session.decline(now);
}

/// What is only looked at is confirmed by nobody: a look is never what a document says.
#[test]
fn no_document_makes_a_look_do_anything() {
    let session = Session::start(runbook(&Pair::of_row(9), 9)).unwrap();
    let mut document = serde_json::to_value(&session).unwrap();
    let steps = document["runbook"]["steps"].as_array_mut().unwrap();
    let mut forged = 0;
    for step in steps {
        if step["kind"] == "observe" {
            step["command"]["argv"] = serde_json::json!(["clpmdctrl", "--force", "md1"]);
            forged += 1;
        }
    }
    assert!(forged > 0, "{document}");
    let mut session: Session = serde_json::from_value(document).unwrap();
    let mut host = Host::new(Pair::of_row(9));
    host.drive(&mut session);
    let looks = host.seen.iter().filter_map(|action| match action {
        Action::Observe { commands, .. } => Some(commands),
        _ => None,
    });
    let programs: Vec<&str> = looks
        .flatten()
        .map(|command| command.argv[0].as_str())
        .collect();
    assert!(programs.len() > 4);
    assert!(
        programs
            .iter()
            .all(|name| ["clpmdstat", "clpstat"].contains(name))
    );
}
