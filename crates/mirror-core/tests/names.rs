//! Names of servers and cut names, from the printed output to the decision: what is spelled in two
//! ways is one host, and what may be either of two is neither.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "helpers of tests: a failure is a failed test"
)]

use mirror_core::{
    Assessment, Input, MirrorState, Snapshot,
    decide::ChangeCode,
    recover::Names,
    state::{CopyDirection, Service},
    words::{Activity, Finding, FindingCode, Side, Situation},
};

fn mirror(status: &str, servers: [&str; 2], colors: [&str; 2]) -> String {
    let [first, second] = servers;
    let [left, right] = colors;
    format!(
        "Mirror Status: {status}\nledger  {first}  {second}\n----\n\
         Mirror Color  {left}  {right}\nFast Copy  OK  OK\n"
    )
}

fn active(rows: &[(&str, &str)]) -> String {
    let rows: String = rows
        .iter()
        .map(|(server, word)| format!("{server}  {word}\n"))
        .collect();
    format!("Mirror Name: ledger\nServer Name  Active Status\n----\n{rows}")
}

/// A heading of `clpstat`, in a column of 17.
fn dotted(name: &str) -> String {
    let dots = 16_usize.saturating_sub(name.len());
    format!("{name} {}", ".".repeat(dots))
}

/// `clpstat`: servers with their statuses, and one group with its server and resource.
fn cluster(servers: &[(&str, &str)], group: (&str, &str, &str), resource: &str) -> String {
    let servers: String = servers
        .iter()
        .map(|(name, status)| format!("    {}: {status}\n", dotted(name)))
        .collect();
    let (name, status, current) = group;
    let name = dotted(name);
    format!(
        " ========================  CLUSTER STATUS  ===========================\n  \
           Cluster : delta\n  <server>\n{servers}  <group>\n    {name}: {status}\n      \
           current        : {current}\n      {resource}  : Online\n  <monitor>\n    \
           userw            : Normal\n \
         =====================================================================\n"
    )
}

fn info(sections: &[&str]) -> String {
    let sections: String = sections
        .iter()
        .enumerate()
        .map(|(number, section)| {
            let (kind, name) = section.split_once(' ').unwrap();
            format!("[{kind}{number} : {name}]\n  Comment : \n")
        })
        .collect();
    format!("===== CLUSTER INFORMATION =====\n[Cluster : delta]\n{sections}=====\n")
}

fn snapshot(texts: &[&str]) -> Snapshot {
    let mut snapshot = Snapshot::new();
    for text in texts {
        snapshot
            .add_text(text)
            .unwrap_or_else(|error| panic!("{error}: {text}"));
    }
    snapshot
}

fn assess(texts: &[&str]) -> Assessment {
    snapshot(texts).assess("ledger").unwrap()
}

fn activities(assessment: &Assessment) -> [Option<Activity>; 2] {
    assessment
        .state()
        .servers
        .each_ref()
        .map(|server| server.activity.clone())
}

fn codes(findings: &[Finding]) -> Vec<FindingCode> {
    findings.iter().map(Finding::code).collect()
}

const BEHIND: [&str; 2] = ["GREEN", "RED"];

#[test]
fn an_activity_report_may_spell_the_servers_in_another_way() {
    for (columns, rows) in [
        (
            ["kiso", "nagara"],
            ["KISO.example.com", "nagara.example.com"],
        ),
        (["Kiso.example.com", "Nagara"], ["kiso", "nagara"]),
        (
            ["192.168.0.1", "192.168.0.2"],
            ["192.168.0.1", "192.168.0.2"],
        ),
    ] {
        let assessment = assess(&[
            &mirror("Abnormal", columns, BEHIND),
            &active(&[(rows[0], "Active"), (rows[1], "Inactive")]),
        ]);
        assert_eq!(assessment.situation(), Situation::OneSideLatestRunning);
        assert_eq!(assessment.source(), Some(columns[0]));
        assert_eq!(assessment.state().server_names(), columns);
    }
}

#[test]
fn servers_of_another_name_are_not_taken_for_those_of_the_mirror() {
    for rows in [
        ["node10", "node2"],
        ["node1.a", "node1.b"],
        ["node1", "node3"],
    ] {
        let assessment = assess(&[
            &mirror("Abnormal", ["node1", "node2"], BEHIND),
            &active(&[(rows[0], "Active"), (rows[1], "Inactive")]),
        ]);
        assert!(assessment.is_contradictory(), "{rows:?}");
        assert!(assessment.options().is_empty(), "{rows:?}");
    }
    // Either column may be meant.
    let assessment = assess(&[
        &mirror("Abnormal", ["node.east", "node.west"], BEHIND),
        &active(&[("node", "Active")]),
    ]);
    assert_eq!(activities(&assessment), [None, None]);
    assert!(assessment.is_contradictory());
}

#[test]
fn one_server_in_two_rows_that_differ_is_a_contradiction() {
    let columns = mirror("Abnormal", ["kiso", "nagara"], BEHIND);
    for (second, contradicts) in [("Active", false), ("Inactive", true)] {
        let rows = active(&[("kiso", "Active"), ("KISO", second), ("nagara", "Inactive")]);
        let assessment = assess(&[&columns, &rows]);
        assert_eq!(assessment.is_contradictory(), contradicts, "{second}");
    }
}

#[test]
fn views_of_two_servers_are_compared_by_host() {
    let view = |servers, colors| mirror("Abnormal", servers, colors);
    let mut snapshot = Snapshot::new();
    let one = view(["kiso", "nagara"], BEHIND);
    snapshot.add(Input::text(&one).from("kiso")).unwrap();
    let other = view(["KISO.example.com", "NAGARA.example.com"], BEHIND);
    snapshot.add(Input::text(&other).from("nagara")).unwrap();
    assert!(!snapshot.assess("ledger").unwrap().is_contradictory());
    let differs = view(["KISO.example.com", "NAGARA.example.com"], ["RED", "RED"]);
    snapshot.add(Input::text(&differs).from("nagara")).unwrap();
    assert!(snapshot.assess("ledger").unwrap().is_contradictory());
}

#[test]
fn the_group_is_on_the_host_that_is_meant() {
    let service = |servers: [&str; 2], listed: [&str; 2], current: &str| {
        let texts = [
            mirror("Abnormal", servers, BEHIND),
            cluster(
                &listed.map(|name| (name, "Online")),
                ("accounts", "Online", current),
                "ledger",
            ),
        ];
        let snapshot = snapshot(&[&texts[0], &texts[1]]);
        let state = snapshot.resource("ledger").unwrap();
        let current = state.group.as_ref().unwrap().current.clone();
        (state.service.clone(), current)
    };
    let on = |name: &str| (Service::Online(Some(name.into())), Some(name.into()));
    let kiso = ["kiso", "nagara"];
    assert_eq!(service(kiso, kiso, "KISO.example.com"), on("kiso"));
    // `clpstat` cuts at 16 characters, and not before.
    let nodes = ["node10", "node2"];
    assert_eq!(service(nodes, ["node1", "node2"], "node1"), on("node1"));
    let long = ["container-recovery", "nagara"];
    let cut = ["container-recove", "nagara"];
    assert_eq!(
        service(long, cut, "container-recove"),
        on("container-recovery")
    );
    // `clpstat --long` cuts nothing: the list of servers shows it.
    let wide = ["container-recove", "container-recovery"];
    assert_eq!(
        service(wide, wide, "container-recove"),
        on("container-recove")
    );
    // A name that may be either is neither.
    let alike = ["container-recovery1", "container-recovery2"];
    let cut = ["container-recove", "container-recove"];
    assert_eq!(
        service(alike, cut, "container-recove"),
        (Service::Online(None), None)
    );
}

#[test]
fn a_direction_may_spell_the_servers_in_another_way() {
    let copying = |direction: &str| {
        let mirror = mirror("Recovering", ["kiso", "nagara"], ["YELLOW", "YELLOW"]);
        let block = format!(
            "{mirror}\nRecovery Status:  Value:\n----\nStatus  Recovering\n\
             Direction  {direction}\nPercent  63\n"
        );
        let rows = active(&[("kiso", "Active"), ("nagara", "Inactive")]);
        assess(&[&block, &rows])
    };
    for direction in ["kiso -> nagara", "KISO.example.com -> NAGARA.example.com"] {
        let assessment = copying(direction);
        assert_eq!(assessment.source(), Some("kiso"), "{direction}");
        let direction = assessment.state().copy_direction();
        assert_eq!(direction, CopyDirection::From(Side::First));
    }
    for direction in ["kiso1 -> nagara", "kiso -> KISO", "kiso -> tenryu"] {
        assert_eq!(copying(direction).source(), None, "{direction}");
    }
}

#[test]
fn the_chosen_source_may_be_spelled_in_another_way() {
    let state =
        MirrorState::from_line("ledger: kiso red inactive, nagara red inactive, fast copy ok");
    let assessment = state.unwrap().assess();
    let option = &assessment.options()[0];
    let names = |source: &str| Names::default().with_group("accounts").with_source(source);
    let runbook = option.runbook(&names("NAGARA.example.com")).unwrap();
    assert_eq!(runbook.source.as_deref(), Some("nagara"));
    assert!(
        runbook
            .commands()
            .all(|command| command.server.as_deref() != Some("NAGARA.example.com"))
    );
    assert!(option.runbook(&names("nagara1")).is_err());
}

/// A group's name is looked for among groups, and a resource's among resources.
#[test]
fn a_cut_name_fits_full_names_of_its_own_kind() {
    let texts = |group: &str| {
        [
            mirror("Abnormal", ["kiso", "nagara"], BEHIND),
            cluster(
                &[("kiso", "Online"), ("nagara", "Online")],
                (group, "Online", "kiso"),
                "ledger",
            ),
        ]
    };
    let name = |sections: &[&str]| {
        let [mirror, cluster] = texts("accounts-of-2026");
        let info = info(sections);
        let snapshot = snapshot(&[&mirror, &cluster, &info]);
        let findings: Vec<_> = snapshot.findings().map(Finding::code).collect();
        let group = snapshot.resource("ledger").unwrap().group.clone().unwrap();
        (group.name, findings)
    };
    let group = "Group accounts-of-2026-east";
    let full = Some("accounts-of-2026-east".into());
    assert_eq!(name(&[group]), (full.clone(), vec![]));
    // A resource that begins alike is no group.
    assert_eq!(name(&["Resource accounts-of-2026-disk"]), (None, vec![]));
    assert_eq!(
        name(&["Resource accounts-of-2026-disk", group]),
        (full, vec![])
    );
    let two = name(&[group, "Group accounts-of-2026-west"]);
    assert_eq!(two, (None, vec![FindingCode::AmbiguousCutName]));
}

#[test]
fn a_server_that_is_spelled_in_another_way_keeps_what_it_shows() {
    let state = |servers| {
        let text = mirror("Abnormal", servers, BEHIND);
        assess(&[&text])
    };
    let before = state(["kiso", "nagara"]);
    let now = state(["KISO.example.com", "nagara"]);
    let changes = now.changes_since(&before);
    let codes: Vec<_> = changes.iter().map(|change| change.code()).collect();
    assert!(codes.contains(&ChangeCode::ServerGone), "{changes:?}");
    assert!(codes.contains(&ChangeCode::ServerAppeared), "{changes:?}");
    assert!(!codes.contains(&ChangeCode::Field), "{changes:?}");
}

#[test]
fn a_finding_about_other_servers_is_critical() {
    let assessment = assess(&[
        &mirror("Abnormal", ["kiso", "nagara"], BEHIND),
        &active(&[("tenryu", "Active"), ("oi", "Inactive")]),
    ]);
    assert_eq!(
        codes(assessment.state_findings()),
        [FindingCode::OtherCluster; 2]
    );
}
