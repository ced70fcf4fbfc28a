//! What can go wrong, and that it is told apart.

use std::time::Duration;

use mirror_core::{
    recover::{
        Action, Effect, Event, Expectation, SESSION_VERSION, Session, SessionError,
        SessionSettings, StopReason,
    },
    wording::Language,
    words::{FindingCode, NeedCode, Situation},
};

use mirror_sim::model::{Color, Fault, GroupStatus, Side, Use};
use mirror_testing::{
    host::{Host, carry_out, events, reason, runbook, written_down},
    pair::{NAMES, Pair, REFUSED},
};

/// Carries out a row while a fault strikes, and gives why the session has stopped.
fn stopped(row: u8, pair: Pair, fault: &mut dyn FnMut(&mut Pair, &Action)) -> (StopReason, Pair) {
    let mut host = Host::new(pair).with_fault(fault);
    let (end, _) = carry_out(row, &mut host);
    (reason(&end).clone(), host.pair)
}

fn copied(pair: &Pair, seconds: u32) -> bool {
    pair.copied().is_some_and(|done| done >= seconds)
}

fn seconds(seconds: u64) -> Duration {
    Duration::from_secs(seconds)
}

/// A session that waits for the confirmation of its `--force`.
fn before_force() -> (Pair, Session, String) {
    let pair = Pair::of_row(9);
    let mut session = Session::start(runbook(&pair, 9)).unwrap();
    let token = token(&mut session, &pair, 1_000);
    (pair, session, token)
}

/// The same pair, with the data of server 1 last updated at another second.
fn updated_at(pair: &Pair, second: i64) -> Pair {
    let mut pair = pair.clone();
    let before = pair.disk.sides[Side::First].last_update.replace(second);
    assert!(before.is_some_and(|before| before != second));
    pair
}

/// Goes on to the next confirmation.
fn token(session: &mut Session, pair: &Pair, mut now: u64) -> String {
    for _ in 0..20 {
        now += 10;
        match session.next(seconds(now)) {
            Action::Tell { .. } | Action::Wait { .. } => {}
            Action::Observe { .. } => session
                .observed(pair.everything().as_bytes(), seconds(now))
                .unwrap(),
            Action::Confirm { token, .. } => return token,
            other => panic!("no confirmation is asked for: {other:?}"),
        }
    }
    panic!("no confirmation is asked for");
}

// ---- A copy that goes wrong ----------------------------------------------------------------

#[test]
fn a_partner_that_vanishes_mid_copy_is_reported() {
    for row in 1..=12 {
        let mut gone = false;
        let (reason, pair) = stopped(row, Pair::of_row(row), &mut |pair, action| {
            // With 2-3, the monitor is resumed first: otherwise it would stay suspended.
            if !gone && copied(pair, 20) && !matches!(action, Action::Run { .. }) {
                gone = true;
                assert!(pair.suffer(Fault::Crash(Side::Second)));
            }
        });
        assert_eq!(reason, StopReason::PartnerStopped, "row {row}");
        assert_eq!(pair.colors(), [Color::Green, Color::Gray]);
    }
}

#[test]
fn a_source_that_vanishes_mid_copy_leaves_no_latest_data() {
    let (reason, _) = stopped(5, Pair::of_row(5), &mut |pair, _| {
        if copied(pair, 20) {
            assert!(pair.suffer(Fault::Crash(Side::First)));
            assert_eq!(pair.colors(), [Color::Gray, Color::Red]);
        }
    });
    assert_eq!(reason, StopReason::CopyFellBack);
}

#[test]
fn a_copy_that_stops_early_is_told_from_one_that_falls_back() {
    let (reason, _) = stopped(1, Pair::of_row(1), &mut |pair, _| {
        if copied(pair, 20) {
            assert!(pair.suffer(Fault::FailCopy));
            assert_eq!(pair.colors(), [Color::Green, Color::Red]);
        }
    });
    let StopReason::CopyStoppedEarly {
        percent: Some(percent),
    } = reason
    else {
        panic!("{reason:?}")
    };
    assert!((1..=40).contains(&percent));

    let (reason, _) = stopped(1, Pair::of_row(1), &mut |pair, _| {
        if copied(pair, 20) {
            let active = pair.active();
            pair.show([Color::Red; 2], active);
        }
    });
    assert_eq!(reason, StopReason::CopyFellBack);
}

#[test]
fn a_copy_that_runs_the_wrong_way_is_reported() {
    // Before it would be started, when it should be seen, and later.
    for (row, from) in [(1, 0), (6, 0), (9, 0), (1, 5), (8, 5), (1, 20), (12, 20)] {
        let (reason, _) = stopped(row, Pair::of_row(row), &mut |pair, _| {
            let is_time = match from {
                0 => pair.colors() == [Color::Green, Color::Red],
                from => copied(pair, from),
            };
            if is_time {
                pair.copy_from(Side::Second, 0);
            }
        });
        assert_eq!(
            reason,
            StopReason::WrongDirection {
                source: NAMES[1].into(),
                destination: NAMES[0].into()
            },
            "row {row}"
        );
    }
}

#[test]
fn a_copy_that_stands_still_is_reported_after_the_stated_time() {
    for row in [1, 5, 8, 9] {
        let mut last = None;
        let (reason, _) = stopped(row, Pair::of_row(row), &mut |pair, _| {
            if let Some(copy) = &mut pair.disk.copy {
                copy.stuck = copy.done_mib >= 20;
                last = Some(copy.done_mib * 100 / copy.total_mib);
            }
        });
        let StopReason::Stalled { percent, seconds } = reason else {
            panic!("{reason:?}")
        };
        assert_eq!(percent.map(u32::from), last);
        assert!((600..640).contains(&seconds));
    }
}

#[test]
fn a_slow_copy_is_not_taken_for_one_that_stands_still() {
    // One percent in 20 minutes; only the time left shows that it gets on.
    let pair = Pair::of_row(1);
    let whole = Pair::new([Color::Green; 2], [true, false], false);
    let mut session = Session::start(runbook(&pair, 1)).unwrap();
    let mut now = 0;
    let mut started = None;
    let mut looks = 0_u64;
    let end = loop {
        match session.next(seconds(now)) {
            Action::Run { .. } => {
                started = Some(now);
                session.command_ended(Some(0), b"", seconds(now)).unwrap();
            }
            Action::Observe { .. } => {
                let text = match started {
                    None => pair.everything(),
                    Some(start) if now - start > 40_000 => whole.everything(),
                    Some(start) => {
                        looks += 1;
                        let left = 40_000 - (now - start);
                        format!(
                            "Mirror Status: Recovering\nmd1  server1  server2\n------\n\
                             Mirror Color  YELLOW  YELLOW\nRecovery Status  Value\n------\n\
                             Status  Recovering\nDirection  server1 -> server2\nPercent  {}\n\
                             Left Time  {:02}:{:02}:{:02}\n",
                            (now - start) / 1200,
                            left / 3600,
                            left / 60 % 60,
                            left % 60
                        )
                    }
                };
                session.observed(text.as_bytes(), seconds(now)).unwrap();
            }
            Action::Wait { until, .. } => now = until.as_secs(),
            Action::Tell { .. } => {}
            end => break end,
        }
    };
    assert_eq!(
        end,
        Action::Done { read_again: false },
        "{:#?}",
        session.journal()
    );
    // The journal grows with the copy, not with the looks at it.
    assert!(looks > 3_000);
    assert!(session.journal().entries().len() < 60);
}

#[test]
fn that_the_command_has_returned_says_nothing_of_the_copy() {
    let (reason, _) = stopped(1, Pair::of_row(1), &mut |pair, action| {
        if matches!(
            action,
            Action::Observe {
                expect: Some(_),
                ..
            }
        ) {
            pair.suffer(Fault::FailCopy);
            assert_eq!(pair.colors(), [Color::Green, Color::Red]);
        }
    });
    assert_eq!(reason, StopReason::CopyNotStarted);
}

#[test]
fn a_copy_that_somebody_else_has_started_is_adopted() {
    // Before the state is read, and between the reading and the command, which then fails.
    let before = |action: &Action| matches!(action, Action::Observe { expect: None, .. });
    let after = |action: &Action| matches!(action, Action::Run { .. });
    for (strikes, acts) in [(&before as &dyn Fn(&Action) -> bool, 0), (&after, 1)] {
        let mut started = false;
        let mut fault = |pair: &mut Pair, action: &Action| {
            if !started && strikes(action) {
                started = true;
                pair.copy_from(Side::First, 0);
            }
        };
        let mut host = Host::new(Pair::of_row(1)).with_fault(&mut fault);
        let (end, _) = carry_out(1, &mut host);
        assert_eq!(end, Action::Done { read_again: false });
        assert_eq!(host.pair.acts.len(), acts);
    }
}

// ---- A state that is no longer the planned one ---------------------------------------------

#[test]
fn a_state_that_has_changed_stops_the_session_which_says_what_is_the_case() {
    for (row, colors, active, situation) in [
        (
            1,
            [Color::Red, Color::Red],
            [false, false],
            Situation::NoLatestStopped,
        ),
        (
            2,
            [Color::Green, Color::Red],
            [false, false],
            Situation::OneSideLatestStopped,
        ),
        (
            5,
            [Color::Green, Color::Red],
            [true, false],
            Situation::OneSideLatestRunning,
        ),
        (
            6,
            [Color::Green, Color::Gray],
            [false, false],
            Situation::NotCovered,
        ),
        (
            8,
            [Color::Red, Color::Red],
            [false, false],
            Situation::NoLatestStopped,
        ),
        (
            9,
            [Color::Blue, Color::Blue],
            [true, true],
            Situation::BothActive,
        ),
        (
            9,
            [Color::Red, Color::Gray],
            [false, false],
            Situation::SurvivorNotLatest,
        ),
        (
            10,
            [Color::Green, Color::Red],
            [false, false],
            Situation::OneSideLatestStopped,
        ),
        (
            15,
            [Color::Red, Color::Red],
            [false, false],
            Situation::NoLatestStopped,
        ),
        (
            18,
            [Color::Green, Color::Red],
            [true, false],
            Situation::OneSideLatestRunning,
        ),
    ] {
        let mut struck = false;
        let (reason, pair) = stopped(row, Pair::of_row(row), &mut |pair, _| {
            if !struck {
                struck = true;
                pair.show(colors, active);
                pair.set_updated([true, false]);
            }
        });
        let StopReason::StateChanged {
            situation: found, ..
        } = reason
        else {
            panic!("row {row}: {reason:?}")
        };
        assert_eq!(found, situation, "row {row}");
        assert!(pair.acts.is_empty());
    }
}

#[test]
fn the_other_server_with_the_latest_data_stops_the_session() {
    for row in [1, 5, 6, 8] {
        let (reason, pair) = stopped(row, Pair::of_row(row), &mut |pair, _| {
            let is_running = pair.active().contains(&true);
            pair.show([Color::Red, Color::Green], [false, is_running]);
        });
        let server = NAMES[1].into();
        assert_eq!(reason, StopReason::OtherSource { server });
        assert!(pair.acts.is_empty());
    }
}

#[test]
fn a_step_later_in_the_chain_is_judged_by_what_is_the_case_then() {
    // Row 10 goes on to 2-2 where Fast Copy is OK; it has become NG.
    let (reason, pair) = stopped(10, Pair::of_row(10), &mut |pair, action| {
        if matches!(action, Action::Run { .. }) {
            pair.set_fast_copy(false);
        }
    });
    assert!(matches!(reason, StopReason::StateChanged { rows, .. } if rows == [7, 8]));
    assert_eq!(pair.acts, ["clpmdctrl --force md1"]);
}

#[test]
fn outputs_that_are_missing_contradict_each_other_or_do_not_read_lead_to_no_command() {
    let pair = Pair::of_row(1);
    let [mirror, active, cluster] = [pair.mirror(), pair.activities(), pair.servers_and_groups()];
    let mut other = pair.clone();
    other.show([Color::Red, Color::Green], [false, true]);
    let mut lost = pair.clone();
    lost.show([Color::Green, Color::Gray], [true, false]);
    let cut = mirror.get(..80).unwrap();
    for output in [
        String::new(),
        "Failed to connect to the server.\n".into(),
        mirror.clone(),
        active.clone(),
        format!("{mirror}{active}"),
        format!("{mirror}{cluster}"),
        format!("{active}{cluster}"),
        format!("{cut}\n{active}{cluster}"),
        // What two servers say that have lost each other.
        format!("{mirror}{active}{cluster}{}", other.mirror()),
        format!("{}{mirror}{active}{cluster}", other.mirror()),
        format!("{mirror}{active}{cluster}{}", other.activities()),
        format!("{}{mirror}{active}{cluster}", lost.servers_and_groups()),
        format!("{}{active}{cluster}", mirror.replace("Abnormal", "Normal")),
        format!("{}{active}{cluster}", mirror.replace("GREEN", "PURPLE")),
        mirror.replace("md1", "md2") + &active.replace("md1", "md2") + &cluster,
    ] {
        let mut session = Session::start(runbook(&pair, 1)).unwrap();
        let mut now = 0;
        let end = loop {
            match session.next(seconds(now)) {
                Action::Observe { .. } => {
                    session.observed(output.as_bytes(), seconds(now)).unwrap();
                }
                Action::Wait { until, .. } => now = until.as_secs(),
                Action::Tell { .. } => {}
                end => break end,
            }
        };
        assert!(
            matches!(end, Action::Stopped { .. }),
            "{end:?} for {output}"
        );
    }
    // The same output of both servers is no contradiction.
    let mut session = Session::start(runbook(&pair, 1)).unwrap();
    session.next(seconds(0));
    session.next(seconds(0));
    let both = format!("{mirror}{mirror}{active}{active}{cluster}");
    session.observed(both.as_bytes(), seconds(0)).unwrap();
    assert!(matches!(session.next(seconds(0)), Action::Run { .. }));
}

#[test]
fn a_stopped_server_that_is_online_is_no_reason_to_declare_its_partner_the_latest() {
    let pair = Pair::of_row(15);
    let mut session = Session::start(runbook(&pair, 15)).unwrap();
    let online = pair
        .servers_and_groups()
        .replace("server2 .........: Offline", "server2 .........: Online ");
    assert_ne!(online, pair.servers_and_groups());
    let output = pair.mirror() + &pair.activities() + &online;
    for now in 0..200 {
        match session.next(seconds(now)) {
            Action::Observe { .. } => session.observed(output.as_bytes(), seconds(now)).unwrap(),
            Action::Tell { .. } | Action::Wait { .. } => {}
            Action::ByHand { operation, .. } => {
                assert!(!operation.is_destructive());
                session.answered("done", seconds(now)).unwrap();
            }
            Action::Stopped { reason, .. } => {
                let StopReason::StateChanged { findings, .. } = reason else {
                    panic!("{reason:?}")
                };
                assert_eq!(findings, ["reports_disagree"]);
                return;
            }
            other => panic!("{other:?}"),
        }
    }
    panic!("the session goes on");
}

#[test]
fn a_disk_error_stops_a_copy_before_it_starts() {
    let mut pair = Pair::of_row(1);
    let mut session = Session::start(runbook(&pair, 1)).unwrap();
    assert!(pair.suffer(Fault::BreakDisk(Side::First)));
    let output = pair.everything();
    let mut now = 0;
    let end = loop {
        now += 10;
        match session.next(seconds(now)) {
            Action::Observe { .. } => session.observed(output.as_bytes(), seconds(now)).unwrap(),
            Action::Tell { .. } => {}
            end => break end,
        }
    };
    assert!(
        matches!(reason(&end), StopReason::StateChanged { findings, .. } if findings.contains(&FindingCode::DiskError))
    );
}

// ---- Confirmations -------------------------------------------------------------------------

#[test]
fn what_cannot_be_undone_runs_only_after_its_confirmation() {
    let (pair, mut session, token) = before_force();
    let now = seconds(2_000);
    let cut = token.strip_prefix("session-").unwrap();
    for wrong in ["", "yes", "x", cut, &format!("{token} ")] {
        assert!(matches!(
            session.confirmed(wrong, now),
            Err(SessionError::WrongToken(_))
        ));
        assert!(matches!(session.next(now), Action::Confirm { .. }));
    }
    assert!(session.command_ended(Some(0), b"", now).is_err());
    assert!(session.observed(b"", now).is_err());
    session.confirmed(&token, now).unwrap();
    // The state is read once more.
    assert!(matches!(
        session.next(now),
        Action::Observe { expect: None, .. }
    ));
    session.observed(pair.everything().as_bytes(), now).unwrap();
    let Action::Run {
        command, effect, ..
    } = session.next(now)
    else {
        panic!("{:#?}", session.journal())
    };
    assert_eq!(effect, Effect::DeclaresLatest);
    assert_eq!(command.argv, ["clpmdctrl", "--force", "server1", "md1"]);
    // It is handed out once.
    assert!(matches!(session.next(now), Action::Wait { .. }));
    assert_eq!(
        events(&session)
            .filter(|event| **event == Event::Refused)
            .count(),
        5
    );
}

#[test]
fn a_confirmation_of_another_session_step_or_state_is_none() {
    let (pair, mut session, first) = before_force();
    // The same state read again gives the same token, over a restart too.
    let mut resumed = written_down(&session).resume(seconds(3_000)).unwrap();
    assert_eq!(token(&mut resumed, &pair, 3_000), first);
    // Another session of the same runbook.
    let mut other = Session::start(runbook(&pair, 9)).unwrap();
    let others = token(&mut other, &pair, 1_500);
    assert_ne!(others, first);
    let settings = SessionSettings::DEFAULT;
    let mut named = Session::start_with(runbook(&pair, 9), settings, "night-shift").unwrap();
    assert_ne!(token(&mut named, &pair, 1_000), first);
    assert!(session.confirmed(&others, seconds(2_000)).is_err());
    // Another state that the step would be allowed in.
    session.confirmed(&first, seconds(2_000)).unwrap();
    let changed = updated_at(&pair, 1_000);
    let changed = changed.mirror() + &changed.activities() + &changed.servers_and_groups();
    assert!(matches!(
        session.next(seconds(2_000)),
        Action::Observe { .. }
    ));
    session
        .observed(changed.as_bytes(), seconds(2_000))
        .unwrap();
    let Action::Confirm { token: second, .. } = session.next(seconds(2_000)) else {
        panic!("{:#?}", session.journal())
    };
    assert_ne!(second, first);
    assert!(session.confirmed(&first, seconds(2_000)).is_err());
}

#[test]
fn a_state_that_changes_with_every_confirmation_ends_the_session() {
    let (pair, mut session, _) = before_force();
    for round in 0..20_u32 {
        let now = seconds(2_000 + u64::from(round));
        let text = updated_at(&pair, 1_000 + i64::from(round)).everything();
        match session.next(now) {
            Action::Confirm { token, .. } => session.confirmed(&token, now).unwrap(),
            Action::Observe { .. } => session.observed(text.as_bytes(), now).unwrap(),
            Action::Stopped { reason, .. } => {
                assert!(matches!(reason, StopReason::StateChanged { .. }));
                return;
            }
            other => panic!("{other:?}"),
        }
    }
    panic!("{:#?}", session.journal());
}

#[test]
fn guessing_a_confirmation_ends_the_session() {
    let (_, mut session, _) = before_force();
    for guess in 0..10 {
        session
            .confirmed(&format!("session-3-{guess:016x}"), seconds(2_000))
            .unwrap_err();
    }
    assert!(session.is_over());
}

#[test]
fn a_destructive_command_that_fails_is_not_run_again() {
    let mut fault = |pair: &mut Pair, action: &Action| {
        if matches!(action, Action::Run { .. }) {
            pair.disk.sides[Side::First].usage = Use::Service;
        }
    };
    let mut host = Host::new(Pair::of_row(9)).with_fault(&mut fault);
    let (end, _) = carry_out(9, &mut host);
    assert_eq!(*reason(&end), StopReason::CommandFailed { exit: REFUSED });
    assert_eq!(host.pair.acts.len(), 1);
}

#[test]
fn a_declaration_without_effect_is_not_repeated() {
    let mut fault = |pair: &mut Pair, action: &Action| {
        if matches!(
            action,
            Action::Observe {
                expect: Some(_),
                ..
            }
        ) {
            pair.show([Color::Red; 2], [false, false]);
        }
    };
    let mut host = Host::new(Pair::of_row(9)).with_fault(&mut fault);
    let (end, _) = carry_out(9, &mut host);
    let expect = Expectation::SourceLatest;
    assert_eq!(*reason(&end), StopReason::NotSeen { expect });
    assert_eq!(host.pair.acts.len(), 1);
}

// ---- Groups --------------------------------------------------------------------------------

#[test]
fn a_group_in_an_abnormal_status_is_not_started() {
    for row in [6, 8, 10, 15] {
        let (reason, pair) = stopped(row, Pair::of_row(row), &mut |pair, _| {
            pair.set_group(GroupStatus::Failed);
        });
        let status = "online_failure".into();
        assert_eq!(reason, StopReason::GroupFailed { status }, "row {row}");
        assert!(pair.acts.iter().all(|act| !act.contains("clpgrp")));
    }
}

#[test]
fn a_group_that_does_not_come_up_is_reported() {
    let (reason, _) = stopped(6, Pair::of_row(6), &mut |pair, _| {
        if matches!(pair.group_status(), GroupStatus::Starting(_)) {
            pair.set_group(GroupStatus::Failed);
        }
    });
    assert!(matches!(reason, StopReason::GroupFailed { .. }));

    let mut pair = Pair::of_row(2);
    pair.settings.group_seconds = u32::MAX;
    let (reason, _) = stopped(2, pair, &mut |_, _| {});
    let expect = Expectation::GroupOffline;
    assert_eq!(reason, StopReason::NotSeen { expect });
}

#[test]
fn a_group_on_the_other_server_is_not_the_one_that_was_to_be_started() {
    let (reason, _) = stopped(6, Pair::of_row(6), &mut |pair, _| {
        if let GroupStatus::Starting(left) = pair.group_status() {
            pair.group[Side::First] = GroupStatus::Offline;
            pair.group[Side::Second] = match left {
                ..3 => GroupStatus::Online,
                left => GroupStatus::Starting(left),
            };
        }
        if pair.group[Side::Second] == GroupStatus::Online {
            pair.disk.sides[Side::Second].usage = Use::Service;
        }
    });
    let expect = Expectation::GroupOnline;
    assert_eq!(reason, StopReason::NotSeen { expect });
}

#[test]
fn a_service_that_somebody_has_started_meanwhile_is_left_alone() {
    let mut fault = |pair: &mut Pair, action: &Action| {
        if matches!(action, Action::Ask { .. }) {
            pair.set_group(GroupStatus::Online);
            pair.disk.sides[Side::First].usage = Use::Service;
        }
    };
    let mut host = Host::new(Pair::of_row(5)).with_fault(&mut fault);
    let (end, session) = carry_out(5, &mut host);
    assert_eq!(end, Action::Done { read_again: false });
    assert_eq!(host.pair.acts, ["clpmdctrl --recovery md1"]);
    assert!(events(&session).any(|event| *event == Event::AlreadyDone));
}

// ---- Hosts ---------------------------------------------------------------------------------

#[test]
fn a_host_that_feeds_nothing_back_does_not_keep_a_session_open() {
    for row in [1, 2, 9, 13, 15, 18] {
        let pair = Pair::of_row(row);
        let mut session = Session::start(runbook(&pair, row)).unwrap();
        for _ in 0..20 {
            session.next(seconds(0));
        }
        let end = session.next(seconds(8 * 24 * 3_600));
        assert_eq!(*reason(&end), StopReason::NoAnswer, "row {row}");
    }
}

#[test]
fn a_clock_that_is_set_back_costs_no_time() {
    let mut host = Host::new(Pair::of_row(8));
    host.now = 1_000_000_000;
    let mut session = Session::start(runbook(&host.pair, 8)).unwrap();
    let mut rounds = 0;
    let end = loop {
        rounds += 1;
        assert!(rounds < 2_000);
        // Every now and then a year.
        if rounds % 7 == 0 {
            host.now -= 31_536_000;
        }
        let action = session.next(host.time());
        match action {
            Action::Observe { ref commands, .. } => {
                let output = host.look(commands);
                session.observed(output.as_bytes(), host.time()).unwrap();
            }
            Action::Run { ref command, .. } => {
                let (exit, output) = host.pair.run(command.server.as_deref(), &command.argv);
                session
                    .command_ended(Some(exit), output.as_bytes(), host.time())
                    .unwrap();
            }
            Action::Wait { until, .. } => {
                let wait = until.as_secs() - host.now;
                assert!(wait <= 10, "{wait} s to wait");
                host.now += wait;
                host.pair.pass(wait);
            }
            Action::Tell { .. } => {}
            end => break end,
        }
    };
    assert_eq!(end, Action::Done { read_again: false });
}

#[test]
fn what_was_not_asked_for_is_refused() {
    let pair = Pair::of_row(1);
    let mut session = Session::start(runbook(&pair, 1)).unwrap();
    let now = seconds(0);
    let refused = |result: Result<(), SessionError>| {
        assert_eq!(result.unwrap_err().code().as_str(), "not_asked_for");
    };
    refused(session.observed(b"", now));
    refused(session.command_ended(Some(0), b"", now));
    refused(session.confirmed("", now));
    refused(session.answered("yes", now));
    let mut host = Host::new(pair);
    assert_eq!(host.drive(&mut session), Action::Done { read_again: false });
    refused(session.observed(b"", host.time()));
    session.decline(host.time());
    assert!(matches!(session.next(host.time()), Action::Done { .. }));
}

#[test]
fn somebody_who_declines_ends_the_session() {
    let pair = Pair::of_row(13);
    let mut session = Session::start(runbook(&pair, 13)).unwrap();
    while !matches!(session.next(seconds(0)), Action::ByHand { .. }) {}
    assert_eq!(
        session
            .answered("perhaps", seconds(1))
            .unwrap_err()
            .code()
            .as_str(),
        "no_such_choice"
    );
    session.answered("failed", seconds(2)).unwrap();
    assert_eq!(*reason(&session.next(seconds(3))), StopReason::Declined);

    let (_, mut session, token) = before_force();
    session.decline(seconds(2_000));
    assert!(session.confirmed(&token, seconds(2_001)).is_err());
}

#[test]
fn a_runbook_whose_group_nobody_has_named_is_not_begun() {
    let mut runbook = runbook(&Pair::of_row(15), 15);
    runbook.group = None;
    let error = Session::start(runbook).unwrap_err();
    assert_eq!(error, SessionError::Needs(vec![NeedCode::GroupName]));
    assert_eq!(
        error.to_string(),
        "missing input of the runbook: group_name"
    );
}

#[test]
fn a_session_of_another_version_is_not_taken_up() {
    let pair = Pair::of_row(1);
    let session = Session::start(runbook(&pair, 1)).unwrap();
    let text = serde_json::to_string(&session).unwrap();
    let next = SESSION_VERSION + 1;
    let other = text.replacen(
        &format!("\"format_version\":{SESSION_VERSION}"),
        &format!("\"format_version\":{next}"),
        1,
    );
    assert_ne!(text, other);
    let other: Session = serde_json::from_str(&other).unwrap();
    assert_eq!(
        other.resume(seconds(0)).unwrap_err(),
        SessionError::Version(next)
    );
}

#[test]
fn the_journal_holds_what_was_done_seen_and_refused() {
    let mut host = Host::new(Pair::of_row(9));
    let (_, session) = carry_out(9, &mut host);
    let entries = session.journal().entries();
    assert!(
        entries
            .windows(2)
            .all(|pair| pair[0].seconds <= pair[1].seconds && pair[0].step <= pair[1].step)
    );
    let ran: Vec<String> = events(&session)
        .filter_map(|event| match event {
            Event::CommandRun { argv, .. } => Some(argv.join(" ")),
            _ => None,
        })
        .collect();
    assert_eq!(ran, host.pair.acts);
    for language in [Language::English, Language::Japanese] {
        let text = session
            .journal()
            .text(language, &|seconds| format!("{seconds}"));
        assert_eq!(text.lines().count(), entries.len());
        assert!(text.contains("clpmdctrl --force server1 md1"));
    }
    let json = serde_json::to_value(session.journal()).unwrap();
    assert_eq!(json[0]["event"], "told");
    let back: mirror_core::recover::Journal = serde_json::from_value(json).unwrap();
    assert_eq!(back, *session.journal());
}
