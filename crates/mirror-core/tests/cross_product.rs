//! Every combination of what two servers can show is assessed, and keeps a few promises.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "helpers of tests: a failure is a failed test"
)]

use mirror_core::{
    Assessment, MirrorState,
    decide::Verdict,
    recover::Names,
    state::Service,
    text::{MirrorReport, Recovery},
    words::{
        Activity, Color, FastCopy, FindingKind, FindingSeverity, MirrorStatus, RecoveryStatus,
        Severity, Situation,
    },
};

/// What one server shows.
type Shown = (Option<Color>, Option<Activity>, Option<FastCopy>);

/// The known words, none at all, and a word that nobody knows.
fn words<W: Clone>(known: &[W], other: W) -> Vec<Option<W>> {
    let mut words: Vec<Option<W>> = known.iter().cloned().map(Some).collect();
    words.extend([None, Some(other)]);
    words
}

fn sides() -> Vec<Shown> {
    let mut sides = Vec::new();
    for color in words(Color::KNOWN, Color::Other("PURPLE".into())) {
        for activity in words(Activity::KNOWN, Activity::Other("Sleeping".into())) {
            for fast_copy in words(FastCopy::KNOWN, FastCopy::Other("Perhaps".into())) {
                sides.push((color.clone(), activity.clone(), fast_copy));
            }
        }
    }
    sides
}

fn state(
    status: Option<&MirrorStatus>,
    first: (&str, &Shown),
    second: (&str, &Shown),
) -> MirrorState {
    let builder = MirrorState::builder("ledger", first.0, second.0)
        .colors(first.1.0.clone(), second.1.0.clone())
        .activities(first.1.1.clone(), second.1.1.clone())
        .fast_copies(first.1.2.clone(), second.1.2.clone());
    match status {
        Some(status) => builder.mirror_status(status.clone()),
        None => builder,
    }
    .build()
}

/// One assessment alone.
fn check(assessment: &Assessment) {
    let state = assessment.state();
    let [first, second] = &state.servers;
    let colors = [&first.color, &second.color];
    let both_active = [first, second]
        .iter()
        .all(|side| side.activity == Some(Activity::Active));
    let rows: Vec<u8> = assessment.rows().collect();
    let situation = assessment.situation();

    if situation == Situation::Healthy {
        assert!(
            colors.iter().all(|color| **color == Some(Color::Green)) && !both_active,
            "{state:?}"
        );
        assert_eq!(rows.len(), 0);
    }
    check_severity(assessment);
    if matches!(
        situation,
        Situation::Healthy | Situation::Incomplete | Situation::NotCovered
    ) {
        assert!(assessment.options().is_empty(), "{state:?}");
    } else {
        assert!(!rows.is_empty(), "{state:?}");
        let table = mirror_core::decision_table();
        for row in &rows {
            assert_eq!(
                table[usize::from(*row) - 1].situation,
                situation,
                "{state:?}"
            );
        }
    }
    for option in assessment.options() {
        assert!(rows.contains(&option.row().number), "{state:?}");
        let commands = option.commands(&Names::default()).unwrap();
        assert_eq!(commands.is_empty(), option.is_graphical_only(), "{state:?}");
        for command in commands {
            let forces = command.argv.iter().any(|word| word == "--force");
            assert!(!forces || option.is_destructive(), "{state:?}");
        }
    }
    if situation == Situation::Incomplete {
        assert!(!assessment.needs().is_empty(), "{state:?}");
    }
    check_source(assessment);
    if assessment.data_at_risk().is_some() {
        assert!(assessment.source().is_some(), "{state:?}");
    }
}

/// A healthy mirror is as serious as what is odd about it; nothing is less serious than that.
fn check_severity(assessment: &Assessment) {
    let (state, severity) = (assessment.state(), assessment.severity());
    let findings = assessment.findings();
    let has = |wanted| findings.iter().any(|finding| finding.severity() == wanted);
    let least = if has(FindingSeverity::Critical) {
        Severity::Critical
    } else if has(FindingSeverity::Warning) {
        Severity::Warning
    } else {
        Severity::Ok
    };
    if assessment.situation() == Situation::Healthy {
        assert_eq!(severity, least, "{state:?}");
    } else {
        assert_ne!(severity, Severity::Ok, "{state:?}");
    }
    if least == Severity::Critical {
        assert_eq!(severity, least, "{state:?}");
    }
}

/// The source is the GREEN side, the side of the one time, or where a copy comes from.
fn check_source(assessment: &Assessment) {
    let state = assessment.state();
    let Some(source) = assessment.source_side() else {
        assert!(!matches!(assessment.verdict(), Verdict::Side(_)));
        return;
    };
    let (side, other) = (state.server(source), state.server(source.other()));
    match (&side.color, &other.color) {
        (Some(Color::Green), color) => assert_ne!(*color, Some(Color::Green), "{state:?}"),
        (Some(Color::Red), Some(Color::Red)) => {
            assert!(
                side.last_update.is_some() && other.last_update.is_none(),
                "{state:?}"
            );
        }
        (Some(Color::Yellow), Some(Color::Yellow)) => {
            let from = state
                .recovery
                .as_ref()
                .and_then(|copy| copy.source.as_ref());
            assert_eq!(from, Some(&side.name), "{state:?}");
        }
        _ => panic!("{state:?}"),
    }
}

/// Codes and the servers that they name; lists in the order of the display are made alike.
fn findings(assessment: &Assessment) -> Vec<String> {
    let mut findings: Vec<String> = assessment
        .findings()
        .iter()
        .map(|finding| match &finding.kind {
            FindingKind::StatusContradictsColors { status, colors } => {
                let mut colors = colors.clone();
                colors.sort();
                format!("contradicts {status} {colors:?}")
            }
            FindingKind::SizesDiffer { mib } => {
                let mut mib = *mib;
                mib.sort_unstable();
                format!("sizes {mib:?}")
            }
            kind => format!("{kind:?}"),
        })
        .collect();
    findings.sort();
    findings
}

/// The same state with the columns exchanged. The servers keep what they show.
fn check_exchanged(one: &Assessment, other: &Assessment) {
    let state = one.state();
    assert_eq!(one.situation(), other.situation(), "{state:?}");
    assert_eq!(one.severity(), other.severity(), "{state:?}");
    assert!(one.rows().eq(other.rows()), "{state:?}");
    assert_eq!(one.state_needs(), other.state_needs(), "{state:?}");
    assert_eq!(one.needs(), other.needs(), "{state:?}");
    assert_eq!(one.source(), other.source(), "{state:?}");
    assert_eq!(one.data_at_risk(), other.data_at_risk(), "{state:?}");
    assert_eq!(findings(one), findings(other), "{state:?}");
    assert_eq!(one.options().len(), other.options().len(), "{state:?}");
    for (one, other) in one.options().iter().zip(other.options()) {
        assert_eq!(one.row(), other.row());
        assert_eq!(
            one.commands(&Names::default()).unwrap(),
            other.commands(&Names::default()).unwrap(),
            "{state:?}"
        );
    }

    let table = mirror_core::decision_table();
    let rows: Vec<u8> = one.rows().collect();
    let is_symmetrical = |row: &u8| table[usize::from(*row) - 1].is_symmetrical();
    match one.situation() {
        // Rows that are possible may fit both ways round.
        Situation::Incomplete => assert!(!(one.is_swapped() && other.is_swapped()), "{state:?}"),
        _ if rows.is_empty() || rows.iter().all(is_symmetrical) => {
            assert!(!one.is_swapped() && !other.is_swapped(), "{state:?}");
        }
        _ => assert_ne!(one.is_swapped(), other.is_swapped(), "{state:?}"),
    }
}

#[test]
fn every_pair_of_sides_under_every_status() {
    let sides = sides();
    let mut statuses: Vec<Option<&MirrorStatus>> = MirrorStatus::KNOWN.iter().map(Some).collect();
    let other = MirrorStatus::Other("Degraded".into());
    statuses.extend([None, Some(&other)]);
    let mut assessed = 0_u32;
    let mut healthy = 0_u32;
    for (index, first) in sides.iter().enumerate() {
        for second in &sides[index..] {
            for status in &statuses {
                let one = state(*status, ("kiso", first), ("nagara", second)).assess();
                let exchanged = state(*status, ("nagara", second), ("kiso", first)).assess();
                check(&one);
                check(&exchanged);
                check_exchanged(&one, &exchanged);
                assessed += 1;
                healthy += u32::from(one.situation() == Situation::Healthy);
            }
        }
    }
    assert_eq!(assessed, 175 * 176 / 2 * 6, "states assessed");
    assert!(healthy > 10, "{healthy} of them healthy");
}

/// Colours and activities with times on neither, one or both sides, with and without a copy
/// that runs, and with all that can be known of the service.
#[test]
fn every_pair_of_sides_with_times_service_and_copy() {
    let at = |minute: u32| {
        let report = MirrorReport::parse(&format!(
            "Mirror Status: Abnormal\nledger kiso nagara\n---\nMirror Color RED RED\n\
             Lastupdate Time 2024/02/29 22:{minute:02}:00 --\n"
        ))
        .unwrap();
        report.servers[0].last_update.unwrap()
    };
    let services = [
        Service::Unknown,
        Service::Offline,
        Service::Online(None),
        Service::Online(Some("kiso".into())),
        Service::Online(Some("nagara".into())),
    ];
    let times = [None, Some(at(10)), Some(at(20))];
    let mut copy = Recovery::default();
    copy.status = Some(RecoveryStatus::Recovering);
    copy.source = Some("kiso".into());
    copy.destination = Some("nagara".into());
    let activities = [
        None,
        Some(Activity::Active),
        Some(Activity::Inactive),
        Some(Activity::Unknown),
    ];
    let colors = words(Color::KNOWN, Color::Other("PURPLE".into()));
    let mut assessed = 0_u32;
    for first in &colors {
        for second in &colors {
            for (left, right) in activities
                .iter()
                .flat_map(|left| activities.iter().map(move |right| (left, right)))
            {
                for service in &services {
                    for (mine, yours) in times
                        .iter()
                        .flat_map(|mine| times.iter().map(move |yours| (*mine, *yours)))
                    {
                        // The break time, the size and the copy vary along with the times.
                        let runs = mine.is_some() && yours.is_none();
                        let build = |exchange: bool| {
                            let order = |pair: [Option<_>; 2]| -> [Option<_>; 2] {
                                let [a, b] = pair;
                                if exchange { [b, a] } else { [a, b] }
                            };
                            let [a, b] = if exchange {
                                ["nagara", "kiso"]
                            } else {
                                ["kiso", "nagara"]
                            };
                            let [c, d] = order([first.clone(), second.clone()]);
                            let (e, f) = if exchange {
                                (right, left)
                            } else {
                                (left, right)
                            };
                            let (g, h) = if exchange {
                                (yours, mine)
                            } else {
                                (mine, yours)
                            };
                            let (i, j) = if exchange { (4096, 8192) } else { (8192, 4096) };
                            let builder = MirrorState::builder("ledger", a, b)
                                .colors(c, d)
                                .activities(e.clone(), f.clone())
                                .fast_copy(FastCopy::Ng)
                                .last_updates(g, h)
                                .break_times(Some(at(15)), Some(at(15)))
                                .volume_sizes_mib(i, j)
                                .service(service.clone());
                            if runs {
                                builder.recovery(copy.clone())
                            } else {
                                builder
                            }
                            .build()
                        };
                        let (one, exchanged) = (build(false).assess(), build(true).assess());
                        check(&one);
                        check(&exchanged);
                        check_exchanged(&one, &exchanged);
                        assessed += 1;
                    }
                }
            }
        }
    }
    assert_eq!(assessed, 7 * 7 * 16 * 5 * 9, "states assessed");
}
