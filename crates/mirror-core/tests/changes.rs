//! What is listed as changed between two assessments: everything that differs, and nothing else.

#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::panic,
    reason = "helpers of tests: a failure is a failed test"
)]

use mirror_core::{
    Assessment, MirrorState, Snapshot,
    decide::{Change, ChangeCode},
    state::{FieldValue, Service},
    text::MirrorReport,
    wording::Language,
    words::{Field, ProcedureId, Severity, Situation},
};
use proptest::prelude::*;

#[cfg(feature = "schema")]
mod schemas;
mod strategies;

use strategies::states;

fn assess(line: &str) -> Assessment {
    MirrorState::from_line(line).unwrap().assess()
}

fn codes(before: &Assessment, now: &Assessment) -> Vec<ChangeCode> {
    now.changes_since(before).iter().map(Change::code).collect()
}

#[test]
fn a_partner_that_falls_behind() {
    let before = assess("vol1: alpha green active, beta green inactive, fast copy ok");
    let now = assess("vol1: alpha green active, beta red inactive, fast copy ok");
    let changes = now.changes_since(&before);
    assert_eq!(changes.resource, "vol1");
    assert_eq!(
        changes.iter().map(Change::code).collect::<Vec<_>>(),
        [
            ChangeCode::Situation,
            ChangeCode::Severity,
            ChangeCode::Source,
            ChangeCode::Field,
            ChangeCode::OptionAppeared,
            ChangeCode::OptionAppeared,
        ]
    );
    assert_eq!(
        changes.changes[0],
        Change::Situation {
            from: Situation::Healthy,
            to: Situation::OneSideLatestRunning
        }
    );
    assert_eq!(
        changes.changes[1],
        Change::Severity {
            from: Severity::Ok,
            to: Severity::Warning
        }
    );
    let Change::Field { change: field } = &changes.changes[3] else {
        panic!("{:?}", changes.changes[3]);
    };
    assert_eq!(
        (field.server.as_str(), field.field),
        ("beta", Field::MirrorColor)
    );
    assert_eq!(field.from.as_ref().unwrap().to_string(), "green");
    assert_eq!(field.to.as_ref().unwrap().to_string(), "red");
    let Change::OptionAppeared { option } = &changes.changes[5] else {
        panic!("{:?}", changes.changes[5]);
    };
    assert_eq!(option.row, 2);
    assert_eq!(option.procedure, ProcedureId::P1_3);
    assert_eq!(option.source.as_deref(), Some("alpha"));
    assert_eq!(changes.notable().count(), changes.iter().count());
}

#[test]
fn what_appears_in_one_order_goes_in_the_other() {
    let before = assess("vol1: alpha green active, beta green inactive, fast copy ok");
    let now = assess("vol1: alpha red inactive, beta red inactive, fast copy ok");
    let there = codes(&before, &now);
    let back = codes(&now, &before);
    assert!(there.contains(&ChangeCode::NeedAppeared));
    assert!(there.contains(&ChangeCode::FindingAppeared));
    for (appeared, gone) in [
        (ChangeCode::NeedAppeared, ChangeCode::NeedGone),
        (ChangeCode::FindingAppeared, ChangeCode::FindingGone),
        (ChangeCode::OptionAppeared, ChangeCode::OptionGone),
    ] {
        let count = |codes: &[ChangeCode], code| codes.iter().filter(|one| **one == code).count();
        assert_eq!(count(&there, appeared), count(&back, gone));
        assert_eq!(count(&there, gone), count(&back, appeared));
    }
}

#[test]
fn a_display_with_its_columns_exchanged_changes_no_field() {
    let before = assess("vol1: alpha green active, beta red inactive, fast copy ok");
    let now = assess("vol1: beta red inactive, alpha green active, fast copy ok");
    assert!(now.changes_since(&before).is_empty());
}

#[test]
fn other_servers_and_other_disks_are_said() {
    let before = assess("vol1: alpha green active, beta green inactive");
    let now = assess("vol2: alpha green active, gamma green inactive");
    let changes = now.changes_since(&before);
    assert_eq!(
        changes.changes[..3],
        [
            Change::Resource {
                from: "vol1".into(),
                to: "vol2".into()
            },
            Change::ServerGone {
                server: "beta".into()
            },
            Change::ServerAppeared {
                server: "gamma".into()
            },
        ]
    );
}

#[test]
fn a_snapshot_says_which_disks_are_new_gone_or_changed() {
    let snapshot = |lines: &[&str]| {
        let mut snapshot = Snapshot::new();
        for line in lines {
            snapshot.add_state(MirrorState::from_line(line).unwrap());
        }
        snapshot
    };
    let earlier = snapshot(&[
        "gone: alpha green, beta green",
        "same: alpha green, beta green",
        "falls: alpha green, beta green",
    ]);
    let now = snapshot(&[
        "falls: alpha green, beta red",
        "new: alpha red, beta red",
        "same: alpha green, beta green",
    ]);
    let changes = now.changes_since(&earlier);
    let names: Vec<&str> = changes
        .iter()
        .map(|changes| changes.resource.as_str())
        .collect();
    assert_eq!(names, ["falls", "new", "gone"]);
    assert_eq!(changes[0].changes[0].code(), ChangeCode::Situation);
    assert_eq!(changes[1].changes, [Change::ResourceAppeared]);
    assert_eq!(changes[2].changes, [Change::ResourceGone]);
    assert!(now.changes_since(&now).is_empty());
}

fn copying(block: &str) -> Assessment {
    let text = format!(
        "Mirror Status: Recovering\nvol1  alpha  beta\n------\nMirror Color  YELLOW  YELLOW\n\n\
         Recovery Status:  Value:\n------\nStatus  Recovering\n{block}"
    );
    MirrorState::from_report(MirrorReport::parse(&text).unwrap()).assess()
}

#[test]
fn a_copy_that_goes_on_is_not_one_that_starts_again() {
    let at = |percent: &str, used: &str, direction: &str| {
        copying(&format!(
            "Direction  {direction}\nPercent  {percent}\nUsed Time  {used}\n"
        ))
    };
    let first = at("10%", "00:01:00", "alpha -> beta");
    let goes_on = at("20%", "00:02:00", "alpha -> beta");
    let second_round = at("5%", "00:03:00", "alpha -> beta");
    let again = at("5%", "00:00:10", "alpha -> beta");
    let back = at("20%", "00:02:00", "beta -> alpha");
    assert_eq!(codes(&first, &goes_on), [ChangeCode::CopyProgressed]);
    assert_eq!(goes_on.changes_since(&first).notable().count(), 0);
    assert_eq!(codes(&goes_on, &second_round), [ChangeCode::CopyProgressed]);
    assert_eq!(
        codes(&goes_on, &again),
        [ChangeCode::CopyEnded, ChangeCode::CopyStarted]
    );
    assert_eq!(
        codes(&goes_on, &back),
        [
            ChangeCode::Source,
            ChangeCode::CopyEnded,
            ChangeCode::CopyStarted
        ]
    );
}

#[test]
fn a_value_that_cannot_be_read_any_more_is_not_the_same_as_one_that_is_not_printed() {
    let with = |row: &str| {
        let text = format!(
            "Mirror Status: Abnormal\nvol1  alpha  beta\n------\nMirror Color  GREEN  RED\n{row}"
        );
        MirrorState::from_report(MirrorReport::parse(&text).unwrap()).assess()
    };
    let printed = with("Break Time  2024/02/29 22:15:07  --\n");
    let unreadable = with("Break Time  2024/02/32 22:15:07  --\n");
    let absent = with("Break Time  --  --\n");
    let to = |changes: &mirror_core::decide::Changes| match &changes.changes[..] {
        [Change::Field { change }] => change.to.clone(),
        other => panic!("{other:?}"),
    };
    assert_eq!(
        to(&unreadable.changes_since(&printed)),
        Some(FieldValue::Unreadable)
    );
    assert_eq!(to(&absent.changes_since(&unreadable)), None);
    assert_eq!(
        unreadable.changes_since(&absent).changes[0].message(Language::English),
        "Break Time of `alpha` is a value that cannot be read; it was not shown"
    );
}

#[test]
fn what_the_cluster_says_of_the_group() {
    let with = |status: &str, current: &str| {
        let mut snapshot = Snapshot::new();
        snapshot
            .add_text(
                "Mirror Status: Normal\nvol1  alpha  beta\n------\nMirror Color  GREEN  GREEN\n",
            )
            .unwrap();
        snapshot
            .add_text(&format!(
                " ========================  CLUSTER STATUS  ===========================\n  Cluster \
                 : pair\n  <server>\n   *alpha ..........: Online\n    beta ...........: Online\n  \
                 <group>\n    accounts .......: {status}\n      current        : {current}\n      \
                 vol1           : {status}\n \
                 =====================================================================\n"
            ))
            .unwrap();
        snapshot.assess("vol1").unwrap()
    };
    let (online, offline) = (with("Online", "alpha"), with("Offline", "None"));
    let changes = offline.changes_since(&online);
    assert_eq!(
        changes.iter().map(Change::code).collect::<Vec<_>>(),
        [ChangeCode::Service, ChangeCode::Group]
    );
    assert_eq!(
        changes.changes[0],
        Change::Service {
            from: Service::Online(Some("alpha".into())),
            to: Service::Offline
        }
    );
    let messages = |changes: &mirror_core::decide::Changes| -> Vec<String> {
        changes
            .iter()
            .map(|change| change.message(Language::English))
            .collect()
    };
    assert_eq!(
        messages(&online.changes_since(&offline)),
        [
            "the failover group is online on `alpha`",
            "the failover group is `accounts`, its status `Online`, its server `alpha`",
        ]
    );
}

// ---- Everything that differs -----------------------------------------------------------------

/// Two states that differ in a few things only, or in all.
fn pairs() -> impl Strategy<Value = (MirrorState, MirrorState)> {
    prop_oneof![
        (states(), states()),
        states().prop_map(|state| (state.clone(), state)),
        (states(), any::<bool>(), 0_u8..=100).prop_map(|(state, on, percent)| {
            let mut facts = state.facts().clone();
            facts.auto_recovery = Some(on);
            facts.servers[1].needed_copy_percent = Some(percent);
            (state, facts.into())
        }),
    ]
}

proptest! {
    #[test]
    fn the_list_is_empty_exactly_where_the_states_are_the_same((before, now) in pairs()) {
        let changes = now.assess().changes_since(&before.assess());
        prop_assert_eq!(changes.is_empty(), before == now, "{:?}", changes);
        let back = before.assess().changes_since(&now.assess());
        prop_assert_eq!(changes.iter().count(), back.iter().count());
        for change in &changes {
            for language in Language::ALL {
                let message = change.message(*language);
                prop_assert!(!message.is_empty());
                prop_assert!(!message.contains('\n') && !message.ends_with(['.', '。']), "{}", message);
            }
        }
    }

    #[test]
    #[cfg(feature = "serde")]
    fn a_list_survives_a_document((before, now) in pairs()) {
        let changes = now.assess().changes_since(&before.assess());
        let json = serde_json::to_string(&changes).unwrap();
        let read: mirror_core::decide::Changes = serde_json::from_str(&json).unwrap();
        #[cfg(feature = "schema")]
        schemas::check::<mirror_core::decide::Changes>(&changes);
        prop_assert_eq!(read, changes);
    }
}

#[test]
#[cfg(feature = "serde")]
fn the_form_in_documents() {
    use serde_json::json;

    let before = assess("vol1: alpha green active, beta green inactive, fast copy ok");
    let now = copying("Direction  alpha -> beta\nPercent  7%\n");
    let value = serde_json::to_value(now.changes_since(&before)).unwrap();
    assert_eq!(value["resource"], "vol1");
    let changes = value["changes"].as_array().unwrap();
    let of = |code: &str| {
        changes
            .iter()
            .find(|change| change["code"] == code)
            .unwrap_or_else(|| panic!("{code} is not in {value:#}"))
            .clone()
    };
    assert_eq!(
        of("severity"),
        json!({ "code": "severity", "from": "ok", "to": "warning" })
    );
    assert_eq!(
        of("field"),
        json!({
            "code": "field", "server": "alpha", "field": "mirror_color",
            "from": "green", "to": "yellow"
        })
    );
    assert_eq!(of("copy_started")["copy"]["percent"], 7);
}
