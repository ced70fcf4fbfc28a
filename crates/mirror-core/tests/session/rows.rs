//! Every row of the table that has a procedure, from start to end.

use mirror_core::{
    recover::{Action, Event, Method, Session},
    wording::Language,
    words::Intent,
};

use mirror_sim::model::{Color, GroupStatus, Server, Side};
use mirror_testing::{
    host::{Host, carry_out, events, row_of, runbook_by},
    pair::Pair,
};

fn done(end: &Action) {
    assert_eq!(*end, Action::Done { read_again: false });
}

/// Carries out a row and compares what was done to the pair.
#[track_caller]
fn carried_out(row: u8, pair: Pair, acts: &[&str]) -> Pair {
    let mut host = Host::new(pair);
    let (end, session) = carry_out(row, &mut host);
    assert_eq!(
        end,
        Action::Done { read_again: false },
        "{:#?}",
        session.journal()
    );
    assert_eq!(host.pair.acts, acts);
    host.pair
}

const RECOVER: &str = "clpmdctrl --recovery md1";
const RECOVER_ALL: &str = "clpmdctrl --recovery md1 -f";
const START: &str = "clpgrp -s failover1 -h server1";
const STOP: &str = "clpgrp -t failover1 -h server1";
const SUSPEND: &str = "clpmonctrl -s -m mdw1";
const RESUME: &str = "clpmonctrl -r -m mdw1";
const FORCE_NAMED: &str = "clpmdctrl --force server1 md1";

#[test]
fn rows_1_to_12_end_with_a_whole_mirror() {
    let rows: [(u8, &[&str]); 12] = [
        (1, &[RECOVER]),
        (2, &[STOP, RECOVER, START]),
        (3, &[RECOVER_ALL]),
        (4, &[STOP, RECOVER, START]),
        (5, &[RECOVER, START]),
        (6, &[START, RECOVER]),
        (7, &[RECOVER, START]),
        (8, &[SUSPEND, "clpgrp -s failover1", RECOVER_ALL, RESUME]),
        (9, &[FORCE_NAMED, RECOVER, START]),
        (10, &["clpmdctrl --force md1", START, RECOVER]),
        (11, &[FORCE_NAMED, RECOVER, START]),
        (
            12,
            &[
                "clpmdctrl --force md1",
                SUSPEND,
                "clpgrp -s failover1",
                RECOVER_ALL,
                RESUME,
            ],
        ),
    ];
    for (row, acts) in rows {
        let pair = carried_out(row, Pair::of_row(row), acts);
        assert!(pair.is_whole(), "row {row}");
        assert_eq!(pair.group_status(), GroupStatus::Online, "row {row}");
        assert!(!pair.monitor.suspended, "row {row}");
    }
}

#[test]
fn the_same_rows_read_the_other_way_round_act_on_the_other_server() {
    for row in 1..=12 {
        let mut host = Host::new(Pair::of_row_with(row, Side::Second));
        let (end, session) = carry_out(row, &mut host);
        done(&end);
        assert!(host.pair.is_whole());
        assert_eq!(host.pair.group[Side::Second], GroupStatus::Online);
        assert_eq!(host.pair.group[Side::First], GroupStatus::Offline);
        for event in events(&session) {
            if let Event::CommandRun { server, argv } = event {
                assert_ne!(server.as_deref(), Some("server1"), "row {row}: {argv:?}");
                assert!(!argv.contains(&"server1".into()), "row {row}: {argv:?}");
            }
        }
    }
}

#[test]
fn rows_13_and_14_end_in_reading_the_state_again_which_leads_on() {
    for row in [13, 14] {
        let mut host = Host::new(Pair::of_row(row));
        let (end, _) = carry_out(row, &mut host);
        assert_eq!(end, Action::Done { read_again: true });
        assert_eq!(host.pair.acts, ["by hand: take_volume_offline"]);

        let row = row_of(&host.pair, Intent::RecoverWhileStopped);
        let mut host = Host::new(host.pair);
        host.service = "no";
        let (end, _) = carry_out(row, &mut host);
        done(&end);
        assert!(host.pair.is_whole());
        assert_eq!(host.pair.acts[1..], [FORCE_NAMED, RECOVER]);
        assert_eq!(host.pair.group_status(), GroupStatus::Offline);
    }
}

#[test]
fn row_15_starts_the_service_on_the_survivor_after_a_confirmation() {
    let mut host = Host::new(Pair::of_row(15));
    let (end, session) = carry_out(15, &mut host);
    done(&end);
    assert_eq!(
        host.pair.acts,
        ["by hand: declare_survivor_latest", "by hand: start_group"]
    );
    assert_eq!(host.pair.colors(), [Color::Green, Color::Gray]);
    assert_eq!(host.pair.group[Side::First], GroupStatus::Online);
    let confirm = host.seen.iter().find_map(|action| match action {
        Action::Confirm {
            source, command, ..
        } => Some((source.as_deref(), command)),
        _ => None,
    });
    assert_eq!(confirm, Some((Some("server1"), &None)));
    assert!(events(&session).any(|event| *event == Event::Confirmed));
}

/// All that a session says of what it asks for, in a language.
fn said(row: u8, language: Language) -> Vec<String> {
    let mut said = Vec::new();
    let mut host = Host::new(Pair::of_row(row));
    let runbook = runbook_by(&host.pair, row, Method::Commands, true);
    let mut session = Session::start(runbook).unwrap();
    loop {
        let action = session.next(host.time());
        said.extend(session.describe(language));
        if session.is_over() {
            return said;
        }
        host.carry_out(&mut session, &action);
    }
}

#[test]
fn what_a_session_asks_for_is_said_with_its_names() {
    let lost = "data that exists only there is lost.";
    for (row, sentences) in [
        (
            1,
            &[
                "start mirror recovery",
                "Mirror recovery runs from server1 to server2",
            ][..],
        ),
        (
            9,
            &[
                "cannot be undone: the data of server1 becomes the latest.",
                lost,
                "Start the service now?",
            ],
        ),
        (
            15,
            &[
                "cannot be undone: the data of server1 becomes the latest.",
                "never be declared the latest again, not even after that server restarts. Select \
                 the icon of server1",
                "Start the failover group",
            ],
        ),
        (
            13,
            &[
                "Select the icon of server1",
                "Read and assess the state again",
            ],
        ),
    ] {
        let english = said(row, Language::English);
        let japanese = said(row, Language::Japanese);
        assert_eq!(english.len(), japanese.len());
        for sentence in sentences {
            let is_said = english.iter().any(|said| said.contains(sentence));
            assert!(is_said, "row {row}, {sentence}: {english:#?}");
        }
        assert!(english.iter().all(|sentence| sentence.is_ascii()));
        assert!(japanese.iter().all(|sentence| !sentence.is_ascii()));
    }
}

#[test]
fn row_18_waits_for_both_servers_after_the_reboot() {
    let mut host = Host::new(Pair::of_row(18));
    let (end, _) = carry_out(18, &mut host);
    assert_eq!(end, Action::Done { read_again: true });
    assert_eq!(host.pair.acts, ["by hand: reboot_cluster"]);
    assert_eq!(host.pair.servers.0, [Server::Up; 2]);
}

#[test]
fn rows_1_to_12_end_the_same_in_the_graphical_tool() {
    for row in 1..=12 {
        let pair = Pair::of_row(row);
        let runbook = runbook_by(&pair, row, Method::GraphicalTool, true);
        let mut session = Session::start(runbook).unwrap();
        let mut host = Host::new(pair);
        done(&host.drive(&mut session));
        assert!(host.pair.is_whole(), "row {row}");
        assert_eq!(host.pair.group_status(), GroupStatus::Online, "row {row}");
    }
}

#[test]
fn a_service_that_is_not_wanted_is_not_started() {
    let mut host = Host::new(Pair::of_row(5));
    host.service = "no";
    let (end, session) = carry_out(5, &mut host);
    done(&end);
    assert_eq!(host.pair.acts, [RECOVER]);
    assert!(events(&session).any(|event| *event == Event::Skipped));
}

#[test]
fn a_source_that_is_undecided_is_asked_for() {
    for updated in [[true, true], [false, false]] {
        for (source, row) in [("server1", 9), ("server2", 12)] {
            let mut pair = Pair::of_row(row);
            pair.set_updated(updated);
            let mut host = Host::new(pair);
            host.source = source;
            let (end, _) = carry_out(row, &mut host);
            done(&end);
            let asked = host
                .seen
                .iter()
                .any(|action| matches!(action, Action::Ask { choices, .. } if choices.contains(&"server2".into())));
            assert!(asked);
            let place = if source == "server1" {
                Side::First
            } else {
                Side::Second
            };
            assert_eq!(host.pair.group[place], GroupStatus::Online);
            if row == 9 {
                assert_eq!(host.pair.acts[0], format!("clpmdctrl --force {source} md1"));
            }
            assert!(host.pair.is_whole());
        }
    }
}

// ---- Copies that start by themselves -------------------------------------------------------

#[test]
fn with_automatic_recovery_on_no_copy_is_started() {
    // Known beforehand, and learnt on the way.
    for with_info in [true, false] {
        for (row, acts) in [
            (6, vec![START]),
            (9, vec![FORCE_NAMED, START]),
            (10, vec!["clpmdctrl --force md1", START]),
        ] {
            let mut pair = Pair::of_row(row);
            pair.settings.auto_recovery = true;
            let runbook = runbook_by(&pair, row, Method::Commands, with_info);
            let mut session = Session::start(runbook).unwrap();
            let mut host = Host::new(pair);
            done(&host.drive(&mut session));
            assert_eq!(host.pair.acts, acts, "row {row}");
            assert!(host.pair.is_whole());
        }
    }
}

#[test]
fn a_copy_that_starts_before_the_group_is_waited_for() {
    for row in [10, 6] {
        let mut pair = Pair::of_row(row);
        pair.settings.auto_recovery = true;
        pair.settings.auto_recovery_seconds = 1;
        let mut host = Host::new(pair);
        let (end, session) = carry_out(row, &mut host);
        done(&end);
        assert!(host.pair.is_whole());
        assert_eq!(host.pair.group_status(), GroupStatus::Online);
        assert!(host.pair.acts.iter().all(|act| !act.contains("--recovery")));
        assert!(events(&session).any(|event| *event == Event::CopyAdopted));
    }
}

#[test]
fn a_copy_that_ends_before_it_is_seen_is_adopted() {
    for row in [6, 9, 10] {
        let mut pair = Pair::of_row(row);
        pair.settings.auto_recovery = true;
        pair.settings.auto_recovery_seconds = 2;
        pair.copy_at_once();
        pair.settings.group_seconds = 0;
        let mut host = Host::new(pair);
        let (end, _) = carry_out(row, &mut host);
        done(&end);
        assert!(host.pair.acts.iter().all(|act| !act.contains("--recovery")));
        assert!(host.pair.is_whole());
    }
}

#[test]
fn where_no_copy_starts_by_itself_it_is_started_in_the_end() {
    let mut pair = Pair::of_row(9);
    pair.settings.auto_recovery = true;
    pair.settings.auto_recovery_seconds = u32::MAX;
    let mut host = Host::new(pair);
    let (end, _) = carry_out(9, &mut host);
    done(&end);
    assert_eq!(host.pair.acts, [FORCE_NAMED, RECOVER, START]);
    assert!(host.now > 1_120);
}

#[test]
fn a_copy_whose_yellow_is_never_seen_counts() {
    for row in 1..=12 {
        let mut pair = Pair::of_row(row);
        pair.copy_at_once();
        let mut host = Host::new(pair);
        let (end, session) = carry_out(row, &mut host);
        assert_eq!(
            end,
            Action::Done { read_again: false },
            "row {row} {:#?}",
            session.journal()
        );
        assert!(host.pair.is_whole());
    }
}
