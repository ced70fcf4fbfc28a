//! Each refusal can be met, is said in both languages, and changes nothing.

use std::collections::HashSet;

use mirror_sim::{
    Cluster, StepError,
    model::{Refusal, Side},
    output::Language,
    wording::Words,
};

use super::{built_in, cluster, take};

/// A scenario, what happens then, and what is refused.
const CASES: [(&str, &[&str], &str, Refusal); 19] = [
    ("row-15", &[], "on server2 clpstat", Refusal::ServerStopped),
    (
        "row-15",
        &[],
        "on server1 clpstat -h server2",
        Refusal::ServerStopped,
    ),
    (
        "row-01",
        &["fail cut-link"],
        "on server1 clpmdctrl -r md1",
        Refusal::NotConnected,
    ),
    (
        "healthy",
        &[],
        "on server1 clpmdctrl --recovery md1",
        Refusal::NoLatest,
    ),
    (
        "row-01",
        &[],
        "on server2 clpmdctrl -r md1 -f",
        Refusal::NotLatest,
    ),
    (
        "row-11",
        &[],
        "on server2 clpmdctrl -f server1 md1",
        Refusal::WrongServer,
    ),
    (
        "row-16",
        &[],
        "on server1 clpmdctrl -r md1",
        Refusal::CopyRuns,
    ),
    (
        "healthy",
        &[],
        "on server1 clpmdctrl --cancel md1",
        Refusal::NoCopyRuns,
    ),
    (
        "row-01",
        &["fail break-disk server2"],
        "on server1 clpmdctrl -r md1",
        Refusal::DiskError,
    ),
    (
        "row-01",
        &["on server2 clpmdctrl -a md1"],
        "on server1 clpmdctrl -r md1",
        Refusal::VolumeInUse,
    ),
    (
        "row-01",
        &[],
        "on server2 clpmdctrl -d md1",
        Refusal::VolumeNotOpened,
    ),
    (
        "row-01",
        &[],
        "tool copy-onto server1",
        Refusal::OtherLatest,
    ),
    (
        "healthy",
        &[],
        "on server1 clpmdctrl --force md1",
        Refusal::NotRed,
    ),
    (
        "row-01",
        &[],
        "on server1 clpmdctrl -b md1",
        Refusal::NotHealthy,
    ),
    (
        "row-01",
        &[],
        "on server1 clpgrp -s failover1",
        Refusal::GroupNotOffline,
    ),
    (
        "row-05",
        &[],
        "on server1 clpgrp -t failover1",
        Refusal::GroupNotThere,
    ),
    (
        "row-01",
        &[],
        "on server1 clpgrp -t failover1 -h server2",
        Refusal::GroupNotThere,
    ),
    (
        "row-01",
        &[],
        "on server1 clpgrp -m failover1",
        Refusal::NotLatest,
    ),
    (
        "row-05",
        &["on server1 clpgrp -s failover1"],
        "on server1 clpgrp -t failover1",
        Refusal::GroupBusy,
    ),
];

fn assert_refused(cluster: &mut Cluster, line: &str, refusal: Refusal) {
    let before = cluster.clone();
    let error = take(cluster, line).expect_err(line);
    let said = match &error {
        StepError::Refused(refusal) => Words::new(Language::English).refusal(*refusal),
        StepError::Command { exit: 3, message } => message.split_once(": ").unwrap().1,
        _ => panic!("{line}: {error}"),
    };
    assert_eq!(
        said,
        Words::new(Language::English).refusal(refusal),
        "{line}"
    );
    assert_eq!(*cluster, before, "{line}");
}

#[test]
fn each_refusal_is_met_and_changes_nothing() {
    let mut met = HashSet::new();
    for (scenario, lines, refused, refusal) in CASES {
        assert_refused(&mut cluster(scenario, lines), refused, refusal);
        met.insert(refusal);
    }
    // Nobody is there who could agree.
    let mut cluster = built_in("row-11").cluster;
    cluster.pair.assumptions.force_asks = true;
    assert_refused(
        &mut cluster,
        "on server1 clpmdctrl -f md1",
        Refusal::NotAgreed,
    );
    met.insert(Refusal::NotAgreed);
    assert_eq!(met.len(), 17);
}

#[test]
fn each_refusal_is_said_in_words_of_its_own() {
    let mut sentences = HashSet::new();
    let refusals: HashSet<Refusal> = CASES.into_iter().map(|(.., refusal)| refusal).collect();
    for language in [Language::English, Language::Japanese] {
        for refusal in &refusals {
            assert!(
                sentences.insert(Words::new(language).refusal(*refusal)),
                "{refusal:?}"
            );
        }
    }
}

#[test]
fn a_japanese_cluster_refuses_in_its_own_encoding() {
    let mut cluster = built_in("healthy").cluster;
    cluster.dialect = mirror_sim::Dialect::all()[2].1;
    let ended = cluster.run(Side::First, &["clpmdctrl", "-r", "md1"]);
    let (text, _, malformed) = encoding_rs::SHIFT_JIS.decode(&ended.errors);
    assert!(!malformed);
    assert_eq!(
        text,
        "clpmdctrl: 最新データを持つサーバが一意に決まりません\r\n"
    );
}
