//! The simulation as its users meet it.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "helpers of tests: a failure is a failed test"
)]

mod agreement;
mod dialects;
mod folder;
mod options;
mod pages;
mod refusals;
mod scenarios;

use mirror_sim::{Cluster, Names, Scenario, Step, StepError, model::Side};

/// A cluster that has lived through lines of a history.
fn cluster(scenario: &str, lines: &[&str]) -> Cluster {
    let mut cluster = built_in(scenario).cluster;
    for line in lines {
        take(&mut cluster, line).unwrap_or_else(|error| panic!("{line}: {error}"));
    }
    cluster
}

fn built_in(name: &str) -> Scenario {
    let (_, text) = Scenario::built_in()
        .find(|(known, _)| *known == name)
        .unwrap_or_else(|| panic!("{name}"));
    Scenario::parse(text).unwrap_or_else(|error| panic!("{name}: {error}"))
}

fn take(cluster: &mut Cluster, line: &str) -> Result<(), StepError> {
    Step::parse(line)?.take(cluster)
}

/// What a command prints on the first server, in a dialect of UTF-8.
fn printed(cluster: &mut Cluster, argv: &[&str]) -> String {
    let ended = cluster.run(Side::First, argv);
    assert_eq!(
        ended.exit,
        0,
        "{argv:?}: {}",
        String::from_utf8_lossy(&ended.errors)
    );
    String::from_utf8(ended.output).unwrap()
}

/// Names that are hard to print and to read back.
fn awkward_names() -> Names {
    let mut names = Names::default();
    names.cluster = "営業 クラスタ".into();
    names.servers.0 = [
        "node-tokyo-primary-01".into(),
        "node-osaka-standby-02".into(),
    ];
    names.resource = "sales data (売上)".into();
    names.group = "failover group of sales 2".into();
    names.monitor = "watch sales data".into();
    names
}
