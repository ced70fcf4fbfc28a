//! What holds of every assessment: its severity covers its findings, it says the same as its
//! document, and an option begins with the procedure of its row.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    reason = "helpers of tests: a failure is a failed test"
)]

use chrono::{NaiveDate, NaiveDateTime};
use mirror_core::{
    AssessConfig, MirrorState,
    state::{Conflict, GroupFacts, MirrorFacts, ServerState, Service},
    text::Recovery,
    words::{
        Activity, Color, DiskError, FastCopy, Field, FindingSeverity, MirrorStatus, ObjectStatus,
        Severity, Side,
    },
};
use proptest::{option, prelude::*, sample::select};

const NAMES: [&str; 4] = ["kiso", "KISO.example.com", "nagara", "tenryu"];

fn time() -> impl Strategy<Value = Option<NaiveDateTime>> {
    option::of((0_u32..24).prop_map(|hour| {
        let day = NaiveDate::from_ymd_opt(2026, 1, 2).unwrap();
        day.and_hms_opt(hour, 0, 0).unwrap()
    }))
}

/// A known word, one that nobody knows, or none.
fn word<W: Clone + std::fmt::Debug + 'static>(
    known: &'static [W],
    other: W,
) -> impl Strategy<Value = Option<W>> {
    prop_oneof![
        9 => select(known).prop_map(Some),
        1 => Just(Some(other)),
        2 => Just(None),
    ]
}

prop_compose! {
    fn server(name: &'static str)(
        color in word(Color::KNOWN, Color::Other("PURPLE".into())),
        activity in word(Activity::KNOWN, Activity::Other("Sleeping".into())),
        fast_copy in word(FastCopy::KNOWN, FastCopy::Other("Perhaps".into())),
        disk_error in prop_oneof![
            6 => Just(None),
            1 => word(DiskError::KNOWN, DiskError::Other("SLOW".into())),
        ],
        last_update in time(),
        break_time in time(),
        volume_size_mib in option::of(4096_u64..4098),
    ) -> ServerState {
        let mut server = ServerState::new(name.into());
        server.color = color;
        server.activity = activity;
        server.fast_copy = fast_copy;
        server.disk_error = disk_error;
        server.last_update = last_update;
        server.break_time = break_time;
        server.volume_size_mib = volume_size_mib;
        server
    }
}

fn name() -> impl Strategy<Value = Option<String>> {
    option::of(select(&NAMES[..]).prop_map(String::from))
}

fn service() -> impl Strategy<Value = Service> {
    prop_oneof![
        Just(Service::Unknown),
        Just(Service::Offline),
        name().prop_map(Service::Online),
    ]
}

prop_compose! {
    fn state()(
        servers in (server("kiso"), server("nagara")),
        mirror_status in word(MirrorStatus::KNOWN, MirrorStatus::Other("Degraded".into())),
        recovery in option::weighted(0.3, (name(), name())),
        group in option::of(option::of(select(ObjectStatus::KNOWN))),
        service in service(),
        auto_recovery: Option<bool>,
        disagrees in prop::bool::weighted(0.1),
        exchange: bool,
    ) -> MirrorState {
        let mut facts = MirrorFacts::new("ledger".into(), [String::new(), String::new()]);
        let (first, second) = servers;
        facts.servers = if exchange { [second, first] } else { [first, second] };
        facts.mirror_status = mirror_status;
        facts.recovery = recovery.map(|(source, destination)| {
            let mut recovery = Recovery::default();
            recovery.source = source;
            recovery.destination = destination;
            recovery
        });
        facts.group = group.map(|status| {
            let mut group = GroupFacts::new(Some("accounts".into()));
            group.status = status;
            group
        });
        facts.service = service;
        facts.auto_recovery = auto_recovery;
        if disagrees {
            facts.conflicts.push(Conflict::Views {
                field: Field::MirrorColor,
                first: "kiso".into(),
                second: "nagara".into(),
            });
        }
        facts.into()
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(2000))]

    #[test]
    fn the_severity_is_never_lower_than_that_of_a_finding(state in state()) {
        let assessment = state.assess();
        let severity = assessment.severity();
        for finding in assessment.findings() {
            match finding.severity() {
                FindingSeverity::Critical => {
                    prop_assert_eq!(severity, Severity::Critical, "{:?}", finding);
                }
                FindingSeverity::Warning => prop_assert_ne!(severity, Severity::Ok, "{:?}", finding),
                _ => {}
            }
        }
        prop_assert!(!assessment.is_contradictory() || severity == Severity::Critical);
    }

    #[test]
    fn an_assessment_says_the_same_as_its_document(state in state()) {
        let assessment = state.assess();
        let document = assessment.document(&AssessConfig::default());
        let needs: Vec<_> = document.needs.iter().map(|need| need.code).collect();
        let findings: Vec<_> = document.findings.iter().map(|finding| finding.code).collect();
        prop_assert_eq!(assessment.needs(), needs);
        let said: Vec<_> = assessment.findings().iter().map(|finding| finding.code()).collect();
        prop_assert_eq!(said, findings);
        // What belongs to the state comes first, and is all of it.
        prop_assert!(assessment.findings().starts_with(assessment.state_findings()));
    }

    #[test]
    fn an_option_begins_with_the_procedure_of_its_row(state in state()) {
        let assessment = state.assess();
        for option in assessment.options() {
            prop_assert_eq!(Some(option.procedure()), option.row().procedure);
            prop_assert_eq!(option.source_side(), assessment.source_side());
            prop_assert_eq!(option.is_blocked_by_disk_error(), state.has_disk_error());
            let planned = option.planned_source();
            prop_assert!(option.source_side().is_none() || planned == option.source_side());
            let server1 = state.server(option.server1_side());
            prop_assert_eq!(&server1.name, option.server1());
        }
        for side in Side::BOTH {
            prop_assert_eq!(state.side_of(&state.server(side).name), Some(side));
        }
    }
}
