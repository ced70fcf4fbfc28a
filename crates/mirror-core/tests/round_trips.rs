//! What is written as JSON reads back as it was, and what cannot be known is refused by name.

#![cfg(feature = "serde")]
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "helpers of tests: a failure is a failed test"
)]

#[cfg(feature = "schema")]
mod schemas;
mod strategies;

use core::fmt::Debug;
use std::time::Duration;

use mirror_core::{
    AssessConfig, Document, MirrorState, Snapshot,
    document::{
        AssessmentDocument, FindingDocument, FoundDocument, NeedDocument, OptionDocument,
        ResourceDocument,
    },
    estimate::{CopyRate, CopySize, SizeFacts, Volume, copy_size},
    recover::{Action, Names, Runbook, SessionSettings},
    state::Service,
    text::{
        ActiveServer, ActivityReport, Alert, AlertEvent, AlertLog, ClusterGroup, ClusterInfo,
        ClusterObject, ClusterReport, ClusterServer, Found, FullCopy, GroupMap, InfoField,
        MappedGroup, MappedServer, MirrorReport, MonitorList, Recovery, Report, Section, scan,
    },
    wording::Language,
    words::{Activity, Field, GroupMark, MirrorStatus, ObjectStatus, RecoveryStatus, SectionKind},
};
use proptest::{collection, option, prelude::*};
use serde::{Serialize, de::DeserializeOwned};
use serde_json::{Value, json};

use strategies::{states, times, words};

/// The value, after it was written and read.
fn back<T: Serialize + DeserializeOwned>(value: &T) -> T {
    let json = serde_json::to_string(value).unwrap();
    serde_json::from_str(&json).unwrap_or_else(|error| panic!("{error}: {json}"))
}

fn names() -> impl Strategy<Value = String> {
    // Anything that JSON has to escape too.
    prop_oneof![4 => "[a-z][a-z0-9-]{0,15}", 1 => any::<String>()]
}

prop_compose! {
    fn recoveries()(
        status in words(RecoveryStatus::KNOWN, RecoveryStatus::from_printed),
        source in option::of(names()),
        destination in option::of(names()),
        percent in option::of(0_u8..=100),
        used_seconds: Option<u64>,
        left_seconds: Option<u64>,
        iteration_times: Option<u64>,
    ) -> Recovery {
        let mut recovery = Recovery::default();
        recovery.status = status;
        recovery.source = source;
        recovery.destination = destination;
        recovery.percent = percent;
        recovery.used_seconds = used_seconds;
        recovery.left_seconds = left_seconds;
        recovery.iteration_times = iteration_times;
        recovery
    }
}

prop_compose! {
    fn mirror_reports()(
        state in states(),
        name in names(),
        servers in [names(), names()],
        recovery in option::of(recoveries()),
        unreadable: bool,
    ) -> MirrorReport {
        let mut report = MirrorReport::new(name, servers);
        report.mirror_status.clone_from(&state.mirror_status);
        report.recovery = recovery;
        for (column, side) in report.servers.iter_mut().zip(&state.servers) {
            column.color.clone_from(&side.color);
            column.fast_copy.clone_from(&side.fast_copy);
            column.last_update = side.last_update;
            column.break_time = side.break_time;
            column.disk_error.clone_from(&side.disk_error);
            column.needed_copy_percent = side.needed_copy_percent;
            column.volume_used_percent = side.volume_used_percent;
            column.volume_size_mib = side.volume_size_mib;
            if unreadable && column.break_time.is_none() {
                column.unreadable.insert(Field::BreakTime);
                column.unreadable.insert(Field::VolumeSize);
            }
        }
        report
    }
}

fn statuses() -> impl Strategy<Value = ObjectStatus> {
    words(ObjectStatus::KNOWN, ObjectStatus::from_printed)
        .prop_map(|status| status.unwrap_or_else(|| ObjectStatus::from_printed("--")))
}

prop_compose! {
    fn activity_reports()(
        name in names(),
        servers in collection::vec(
            (names(), words(Activity::KNOWN, Activity::from_printed)),
            0..4,
        ),
    ) -> ActivityReport {
        let servers = servers
            .into_iter()
            .map(|(name, activity)| ActiveServer::new(name, activity.unwrap_or(Activity::Unknown)));
        ActivityReport::new(name, servers.collect())
    }
}

prop_compose! {
    fn objects()(
        name in names(),
        status in statuses(),
        name_maybe_cut: bool,
        comment in option::of(names()),
    ) -> ClusterObject {
        let mut object = ClusterObject::new(name, status);
        object.name_maybe_cut = name_maybe_cut;
        object.comment = comment;
        object
    }
}

prop_compose! {
    fn cluster_reports()(
        cluster in option::of(names()),
        servers in collection::vec((names(), statuses(), any::<bool>(), collection::vec(objects(), 0..2)), 0..3),
        groups in collection::vec((names(), statuses(), option::of(names()), collection::vec(objects(), 0..3)), 0..3),
        monitors in collection::vec(objects(), 0..3),
    ) -> ClusterReport {
        let sample = " ====  CLUSTER STATUS  ====\n  Cluster : pair\n  <server>\n   *alpha ....: Online\n ====\n";
        let mut report = ClusterReport::parse(sample).unwrap();
        report.findings.clear();
        report.cluster = cluster;
        report.servers = servers
            .into_iter()
            .map(|(name, status, local, heartbeats)| {
                let mut server = ClusterServer::new(name, status);
                server.local = local;
                server.heartbeats = heartbeats;
                server
            })
            .collect();
        report.groups = groups
            .into_iter()
            .map(|(name, status, current, resources)| {
                let mut group = ClusterGroup::new(name, status);
                group.current = current;
                group.resources = resources;
                group
            })
            .collect();
        report.monitors = monitors;
        report
    }
}

prop_compose! {
    fn infos()(
        sections in collection::vec(
            (
                words(SectionKind::KNOWN, SectionKind::from_printed),
                option::of(any::<u32>()),
                names(),
                collection::vec((names(), option::of(names())), 0..3),
            ),
            0..4,
        ),
    ) -> ClusterInfo {
        let sections = sections.into_iter().map(|(kind, index, name, fields)| {
            let fields = fields.into_iter().map(|(label, value)| InfoField::new(label, value));
            let mut section = Section::new(kind.unwrap_or(SectionKind::Group), name, fields.collect());
            section.index = index;
            section
        });
        ClusterInfo::new(sections.collect())
    }
}

prop_compose! {
    fn group_maps()(
        servers in collection::vec(
            (
                names(),
                option::of(names()),
                any::<bool>(),
                words(GroupMark::KNOWN, GroupMark::from_printed),
                collection::vec((names(), words(GroupMark::KNOWN, GroupMark::from_printed)), 0..3),
            ),
            0..3,
        ),
        cluster in option::of(names()),
    ) -> GroupMap {
        let servers = servers.into_iter().map(|(alias, name, local, mark, groups)| {
            let mut server = MappedServer::new(alias);
            server.name = name;
            server.local = local;
            server.mark = mark;
            server.groups = groups
                .into_iter()
                .map(|(name, mark)| MappedGroup::new(name, mark.unwrap_or(GroupMark::Online)))
                .collect();
            server
        });
        let mut map = GroupMap::new(servers.collect());
        map.cluster = cluster;
        map
    }
}

fn reports() -> impl Strategy<Value = Report> {
    prop_oneof![
        mirror_reports().prop_map(Report::Mirror),
        activity_reports().prop_map(Report::Active),
        cluster_reports().prop_map(Report::Cluster),
        infos().prop_map(Report::Info),
        group_maps().prop_map(Report::GroupMap),
    ]
}

prop_compose! {
    fn alert_logs()(
        alerts in collection::vec((0_u8..3, names(), times(), times(), names()), 0..4),
    ) -> AlertLog {
        let alerts = alerts.into_iter().map(|(kind, resource, received, occurred, text)| {
            let event = match kind {
                0 => AlertEvent::FullCopyStarted { resource },
                1 => AlertEvent::FullCopySucceeded { resource },
                _ => AlertEvent::FullCopyFailed { resource },
            };
            let mut alert = Alert::new(event, text);
            alert.received = received;
            alert.occurred = occurred;
            alert
        });
        AlertLog::new(alerts.collect())
    }
}

prop_compose! {
    fn configs()(
        rate in option::of(0.001_f64..10_000.0),
        japanese: bool,
        group in option::of(names()),
        monitor in option::of(names()),
        source in option::of(prop_oneof![Just("alpha".to_owned()), names()]),
    ) -> AssessConfig {
        let mut known = Names::default();
        known.group = group;
        known.monitor = monitor;
        known.source = source;
        AssessConfig::default()
            .with_names(known)
            .with_rate(rate.map(|rate| CopyRate::stated(rate).unwrap()))
            .with_language(if japanese { Language::Japanese } else { Language::English })
    }
}

fn snapshot_of(states: &[MirrorState], text: &str) -> Snapshot {
    let mut snapshot = Snapshot::new();
    for state in states {
        snapshot.add_state(state.clone());
    }
    // What cannot be read leaves findings, or nothing.
    let _ = snapshot.add(mirror_core::Input::text(text).from("kiso"));
    snapshot
}

const ODD: &str = "Mirror Status: Odd\nvol9  alpha  beta\n------\nMirror Color  GREEN  PURPLE\n\
                   Break Time  2024/02/31 00:00:00  --\nEncryption  ON  ON\n\
                   Mirror Name: vol9\nalpha  Active\n";

proptest! {
    #[test]
    fn a_document_reads_back_as_it_was(
        states in collection::vec(states(), 0..3),
        config in configs(),
        odd: bool,
    ) {
        let snapshot = snapshot_of(&states, if odd { ODD } else { "" });
        let document = snapshot.document(&config);
        prop_assert_eq!(&back::<Document>(&document), &document);
        #[cfg(feature = "schema")]
        schemas::check::<Document>(&document);
        for resource in &document.resources {
            prop_assert_eq!(&back::<ResourceDocument>(resource), resource);
            prop_assert_eq!(&back::<AssessmentDocument>(&resource.assessment), &resource.assessment);
            for option in &resource.assessment.options {
                prop_assert_eq!(&back::<OptionDocument>(option), option);
            }
            for need in &resource.assessment.needs {
                prop_assert_eq!(&back::<NeedDocument>(need), need);
            }
        }
        for finding in &document.findings {
            prop_assert_eq!(&back::<FindingDocument>(finding), finding);
        }
    }

    #[test]
    fn a_report_reads_back_as_it_was_and_never_as_another_kind(report in reports(), line: u32) {
        prop_assert_eq!(&back(&report), &report);
        let found = Found::new(line, report);
        let document = found.document(Language::English).unwrap();
        prop_assert_eq!(&back::<FoundDocument<'_>>(&document), &document);
        #[cfg(feature = "schema")]
        schemas::check::<FoundDocument<'_>>(&document);
        match &found.report {
            Report::Mirror(report) => prop_assert_eq!(&back::<MirrorReport>(report), report),
            Report::Active(report) => prop_assert_eq!(&back::<ActivityReport>(report), report),
            Report::Cluster(report) => prop_assert_eq!(&back::<ClusterReport>(report), report),
            Report::Info(report) => prop_assert_eq!(&back::<ClusterInfo>(report), report),
            Report::GroupMap(report) => prop_assert_eq!(&back::<GroupMap>(report), report),
            other => panic!("{other:?}"),
        }
    }

    #[test]
    fn lists_of_monitors_and_alerts_read_back_as_they_were(
        monitors in collection::vec((names(), statuses()), 0..4),
        log in alert_logs(),
    ) {
        let mut list = MonitorList::default();
        list.monitors = monitors;
        prop_assert_eq!(&back(&list), &list);
        prop_assert_eq!(&back(&log), &log);
        #[cfg(feature = "schema")]
        {
            schemas::check::<MonitorList>(&list);
            schemas::check::<AlertLog>(&log);
        }
        for copy in log.full_copies() {
            prop_assert_eq!(&back::<FullCopy>(&copy), &copy);
        }
    }

    #[test]
    fn a_runbook_reads_back_as_it_was(state in states(), config in configs()) {
        for option in state.assess().options() {
            if let Ok(runbook) = option.runbook(&config.names) {
                prop_assert_eq!(&back::<Runbook>(&runbook), &runbook);
                #[cfg(feature = "schema")]
                schemas::check::<Runbook>(&runbook);
            }
        }
    }

    #[test]
    fn sizes_and_settings_read_back_as_they_were(
        fast_copy: bool,
        size: u64,
        percent in 0_u8..=100,
        seconds: [u64; 3],
        looks: u32,
    ) {
        let mut facts = SizeFacts::new(fast_copy);
        facts.volume_size_mib = Some(size);
        facts.needed_copy_percent = Some(percent);
        facts.active_used_percent = Some(percent);
        let size = copy_size(&facts, &Volume::default()).unwrap();
        prop_assert_eq!(back::<CopySize>(&size), size);
        let mut settings = SessionSettings::default();
        settings.stall_after = Duration::from_secs(seconds[0]);
        settings.give_up_after = Duration::from_secs(seconds[1]);
        settings.self_start_within = Duration::from_secs(seconds[2]);
        settings.unreadable_looks = looks;
        prop_assert_eq!(back::<SessionSettings>(&settings), settings);
    }
}

/// A schema that allows anything would be satisfied by every document.
#[test]
#[cfg(feature = "schema")]
fn a_schema_says_what_is_wrong() {
    assert_eq!(schemas::errors::<Document>(&document()), [""; 0]);
    for (place, value) in [
        ("/format_version", json!("1")),
        ("/severity", json!("mild")),
        ("/resources/0/servers/0/color", json!("purple")),
        (
            "/resources/0/servers/0/color",
            json!({ "another": "PURPLE" }),
        ),
        ("/resources/0/servers/0/needed_copy_percent", json!(101)),
        (
            "/resources/0/servers/0/break_time",
            json!("2024/02/29 22:15:07"),
        ),
        ("/resources/0/servers", json!([])),
        ("/resources/0/service", Value::Null),
        ("/resources/0/assessment/options/0/procedure", json!("9-9")),
        (
            "/resources/0/assessment/options/0/commands/0/argv",
            json!("clpmdctrl"),
        ),
        ("/findings/0/code", json!("solar_flare")),
    ] {
        let mut document = document();
        *document.pointer_mut(place).unwrap() = value;
        let errors = schemas::errors::<Document>(&document);
        assert!(
            errors.iter().any(|error| error.starts_with(place)),
            "{place}: {errors:?}"
        );
    }
    let mut document = document();
    document["resources"][0]
        .as_object_mut()
        .unwrap()
        .remove("service");
    assert_eq!(schemas::errors::<Document>(&document).len(), 1);
}

// ---- What is refused, and how --------------------------------------------------------------------

fn document() -> Value {
    let state = MirrorState::from_line(
        "vol1: alpha green active, beta red inactive, fast copy ok, size 8192MB, needed copy 50%",
    )
    .unwrap();
    serde_json::to_value(snapshot_of(&[state], ODD).document(&AssessConfig::default())).unwrap()
}

fn error<T: DeserializeOwned + Debug>(value: Value) -> String {
    serde_json::from_value::<T>(value).unwrap_err().to_string()
}

#[test]
fn a_document_of_another_version_is_refused() {
    let mut document = document();
    document["format_version"] = json!(2);
    assert_eq!(
        error::<Document>(document),
        "format version 2 is not 1, the one that can be read"
    );
    let state = MirrorState::from_line("vol1: alpha green active, beta red inactive, fast copy ok");
    let assessment = state.unwrap().assess();
    let runbook = assessment.options()[0].runbook(&Names::default()).unwrap();
    let mut runbook = serde_json::to_value(runbook).unwrap();
    runbook["format_version"] = json!(7);
    assert_eq!(
        error::<Runbook>(runbook),
        "format version 7 is not 1, the one that can be read"
    );
}

#[test]
fn fields_of_later_versions_are_ignored_and_those_that_were_added_may_be_absent() {
    let written = document();
    let read: Document = serde_json::from_value(written.clone()).unwrap();
    let mut more = written.clone();
    more["generated_by"] = json!({ "name": "another", "version": [1, 2] });
    more["resources"][0]["groups"] = json!([]);
    more["resources"][0]["assessment"]["options"][0]["cost"] = json!(3.5);
    more["findings"][0]["help"] = json!("see there");
    assert_eq!(serde_json::from_value::<Document>(more).unwrap(), read);

    let mut less = written;
    less.as_object_mut().unwrap().remove("severity");
    let resource = less["resources"][0].as_object_mut().unwrap();
    for added in ["group", "service", "auto_recovery", "monitor"] {
        assert!(resource.remove(added).is_some(), "{added}");
    }
    let read: Document = serde_json::from_value(less).unwrap();
    assert_eq!(read.severity, mirror_core::words::Severity::Unknown);
    assert_eq!(read.resources[0].service, Service::Unknown);
    assert_eq!(read.resources[0].group, None);
}

#[test]
fn words_that_are_printed_survive_and_words_of_closed_lists_are_refused_by_name() {
    let mut odd = document();
    odd["resources"][0]["mirror_status"] = json!({ "other": "Resyncing" });
    let read: Document = serde_json::from_value(odd).unwrap();
    assert_eq!(
        read.resources[0].mirror_status,
        Some(MirrorStatus::Other("Resyncing".into()))
    );

    let mut plain = document();
    plain["resources"][0]["mirror_status"] = json!("resyncing");
    let message = error::<Document>(plain);
    assert!(
        message.starts_with("`resyncing` is not one of `normal`"),
        "{message}"
    );

    for (place, word) in [
        ("/resources/0/assessment/situation", "levitating"),
        ("/resources/0/assessment/severity", "mild"),
        ("/resources/0/assessment/options/0/procedure", "9-9"),
        ("/findings/0/code", "solar_flare"),
    ] {
        let mut changed = document();
        *changed.pointer_mut(place).unwrap() = json!(word);
        let message = error::<Document>(changed);
        assert!(message.contains(&format!("`{word}`")), "{place}: {message}");
    }
}

#[test]
fn a_report_that_is_of_another_kind_than_it_says_is_refused() {
    let found: Vec<Found> = scan("Mirror Name: vol1\nalpha  Active\nbeta  Inactive\n").collect();
    let document = found[0].document(Language::English).unwrap();
    let mut document = serde_json::to_value(&document).unwrap();
    assert_eq!(document["kind"], "active");
    document["kind"] = json!("mirror");
    assert_eq!(
        error::<FoundDocument<'static>>(document),
        "the report is of the kind `active`, not `mirror`"
    );
    assert_eq!(
        error::<Report>(json!({ "name": "vol1" })),
        "not a report of `clpmdstat` or `clpstat`"
    );
}

#[test]
fn sizes_that_cannot_be_are_refused() {
    let size = json!({ "kind": "whole_volume", "mib": -1.0, "basis": "all_blocks" });
    assert_eq!(error::<CopySize>(size), "`-1` is not a size in MiB");
}

#[test]
fn settings_that_are_not_given_stay_as_they_are() {
    let settings: SessionSettings =
        serde_json::from_value(json!({ "unreadable_looks": 9 })).unwrap();
    let mut expected = SessionSettings::default();
    expected.unreadable_looks = 9;
    assert_eq!(settings, expected);
}

#[test]
fn actions_read_back_as_they_were() {
    let state = MirrorState::from_line("vol1: alpha green active, beta red inactive, fast copy ok");
    let assessment = state.unwrap().assess();
    let runbook = assessment.options()[0].runbook(&Names::default()).unwrap();
    let mut session = mirror_core::recover::Session::start(runbook).unwrap();
    let told = session.next(Duration::from_secs(1));
    assert!(matches!(told, Action::Tell { .. }), "{told:?}");
    let looks = session.next(Duration::from_secs(1));
    assert!(matches!(looks, Action::Observe { .. }), "{looks:?}");
    #[cfg(feature = "schema")]
    for action in [&told, &looks] {
        schemas::check::<Action>(action);
    }
    assert_eq!((back(&told), back(&looks)), (told, looks));
    let wait = Action::Wait {
        step: 3,
        until: Duration::new(5, 250_000_000),
    };
    #[cfg(feature = "schema")]
    schemas::check::<Action>(&wait);
    assert_eq!(back(&wait), wait);
}
