//! Every option of every command, long and short.

use mirror_sim::{
    Cluster, Host, PROGRAMS,
    model::{Activity, Color, GroupStatus, Side},
};

use super::{built_in, cluster};

/// What a command does or prints.
type Effect = fn(&Cluster, &str) -> bool;

fn copies(cluster: &Cluster, _: &str) -> bool {
    cluster.pair.disk.copy.is_some()
}

fn copies_everything(cluster: &Cluster, _: &str) -> bool {
    let copy = cluster.pair.disk.copy;
    copy.is_some_and(|copy| copy.total_mib == cluster.pair.settings.used_mib)
}

fn copies_nothing(cluster: &Cluster, _: &str) -> bool {
    cluster.pair.disk.copy.is_none()
}

fn is_normal(_: &Cluster, output: &str) -> bool {
    output == "Status: Normal\n"
}

fn first_is_green(cluster: &Cluster, _: &str) -> bool {
    cluster.pair.color(Side::First, Side::First) == Color::Green
}

fn first_is_open(cluster: &Cluster, _: &str) -> bool {
    cluster.pair.activity(Side::First, Side::First) == Activity::Active
}

fn first_is_closed(cluster: &Cluster, _: &str) -> bool {
    cluster.pair.activity(Side::First, Side::First) == Activity::Inactive
}

fn second_is_red(cluster: &Cluster, _: &str) -> bool {
    cluster.pair.color(Side::First, Side::Second) == Color::Red
}

/// Whether these are all titles of sections.
fn has_only(output: &str, titles: &[&str]) -> bool {
    output
        .lines()
        .filter(|line| line.starts_with('['))
        .eq(titles.iter().copied())
}

fn starts_on(cluster: &Cluster, side: Side) -> bool {
    matches!(cluster.pair.group[side], GroupStatus::Starting(_))
}

fn stops(cluster: &Cluster, _: &str) -> bool {
    matches!(
        cluster.pair.group[Side::First],
        GroupStatus::Stopping { moves: false, .. }
    )
}

fn moves(cluster: &Cluster, _: &str) -> bool {
    matches!(
        cluster.pair.group[Side::First],
        GroupStatus::Stopping { moves: true, .. }
    )
}

fn is_suspended(cluster: &Cluster, _: &str) -> bool {
    cluster.pair.monitor.suspended
}

fn is_resumed(cluster: &Cluster, _: &str) -> bool {
    !cluster.pair.monitor.suspended
}

fn shows_mirror(_: &Cluster, output: &str) -> bool {
    output.starts_with("Mirror Status: ")
}

fn shows_activity(_: &Cluster, output: &str) -> bool {
    output.starts_with("Mirror Name: md1\n")
}

fn lists(_: &Cluster, output: &str) -> bool {
    output == "<md1>\n"
}

fn shows_cluster(_: &Cluster, output: &str) -> bool {
    output.contains("  CLUSTER STATUS  ") && output.contains("   *server1 ")
}

fn shows_cluster_of_second(_: &Cluster, output: &str) -> bool {
    output.contains("  CLUSTER STATUS  ") && output.contains("   *server2 ")
}

const CASES: [(&str, &[&str], &str, Effect); 63] = [
    ("row-01", &[], "clpmdstat --mirror md1", shows_mirror),
    ("row-01", &[], "clpmdstat -m md1", shows_mirror),
    ("row-01", &[], "clpmdstat --active md1", shows_activity),
    ("row-01", &[], "clpmdstat -a md1", shows_activity),
    ("row-01", &[], "clpmdstat --list", lists),
    ("row-01", &[], "clpmdstat -l", lists),
    ("row-01", &[], "clpmdctrl --recovery md1", copies),
    ("row-01", &[], "clpmdctrl -r md1", copies),
    (
        "row-01",
        &[],
        "clpmdctrl --recovery md1 -f",
        copies_everything,
    ),
    ("row-01", &[], "clpmdctrl -r md1 -f", copies_everything),
    ("row-11", &[], "clpmdctrl --force md1", first_is_green),
    ("row-11", &[], "clpmdctrl -f md1", first_is_green),
    (
        "row-11",
        &[],
        "clpmdctrl --force server1 md1",
        first_is_green,
    ),
    ("row-11", &[], "clpmdctrl -f server1 md1", first_is_green),
    ("row-11", &[], "clpmdctrl --active md1", first_is_open),
    ("row-11", &[], "clpmdctrl -a md1", first_is_open),
    (
        "row-11",
        &[],
        "clpmdctrl --active -nomount md1",
        first_is_open,
    ),
    ("row-11", &[], "clpmdctrl -a -nomount md1", first_is_open),
    (
        "row-11",
        &[],
        "clpmdctrl --active md1 -nomount",
        first_is_open,
    ),
    ("row-11", &[], "clpmdctrl --active md1 -f", first_is_open),
    (
        "row-11",
        &["on server1 clpmdctrl -a md1"],
        "clpmdctrl --deactive md1",
        first_is_closed,
    ),
    (
        "row-11",
        &["on server1 clpmdctrl -a md1"],
        "clpmdctrl -d md1",
        first_is_closed,
    ),
    ("healthy", &[], "clpmdctrl --break md1", second_is_red),
    ("healthy", &[], "clpmdctrl -b md1", second_is_red),
    ("row-16", &[], "clpmdctrl --cancel md1", copies_nothing),
    ("row-16", &[], "clpmdctrl -c md1", copies_nothing),
    ("row-16", &[], "clpmdctrl --rwait md1", is_normal),
    ("row-16", &[], "clpmdctrl -w md1", is_normal),
    (
        "row-16",
        &[],
        "clpmdctrl --rwait md1 -timeout 60",
        is_normal,
    ),
    (
        "row-16",
        &[],
        "clpmdctrl --rwait md1 -timeout 60 -rcancel",
        is_normal,
    ),
    (
        "row-16",
        &[],
        "clpmdctrl --rwait md1 -rcancel -timeout 60",
        is_normal,
    ),
    ("healthy", &[], "clpstat", shows_cluster),
    ("healthy", &[], "clpstat -s", shows_cluster),
    ("healthy", &[], "clpstat --long", shows_cluster),
    ("healthy", &[], "clpstat -s --long", shows_cluster),
    ("healthy", &[], "clpstat --long -s", shows_cluster),
    ("healthy", &[], "clpstat --local", shows_cluster),
    (
        "healthy",
        &[],
        "clpstat -h server2",
        shows_cluster_of_second,
    ),
    (
        "healthy",
        &[],
        "clpstat -s -h server2",
        shows_cluster_of_second,
    ),
    ("healthy", &[], "clpstat -n", |_, output| {
        output.contains("  [on server0 : Online]\n") && output.contains("  [on server1 : Online]\n")
    }),
    ("healthy", &[], "clpstat -g", |_, output| {
        output.contains("server0 [o] : failover1[o]")
    }),
    ("healthy", &[], "clpstat -m", |_, output| {
        output.contains("Monitor1 [mdw1 : Normal]")
    }),
    ("healthy", &[], "clpstat -i", |_, output| {
        output.contains("[Group0 : failover1]")
    }),
    ("healthy", &[], "clpstat -i --detail", |_, output| {
        output.contains("Auto Mirror Recovery")
    }),
    ("healthy", &[], "clpstat --detail -i", |_, output| {
        output.contains("Auto Mirror Recovery")
    }),
    ("healthy", &[], "clpstat --cl", |_, output| {
        has_only(output, &["[Cluster : cluster]"])
    }),
    ("healthy", &[], "clpstat --cl --detail", |_, output| {
        output.contains("Auto Mirror Recovery")
    }),
    ("healthy", &[], "clpstat --sv", |_, output| {
        has_only(output, &["[Server0 : server1]", "[Server1 : server2]"])
    }),
    ("healthy", &[], "clpstat --sv server2", |_, output| {
        has_only(output, &["[Server1 : server2]"])
    }),
    ("healthy", &[], "clpstat --grp", |_, output| {
        has_only(output, &["[Group0 : failover1]"])
    }),
    ("healthy", &[], "clpstat --rsc", |_, output| {
        has_only(output, &["[Resource0 : fip1]", "[Resource1 : md1]"])
    }),
    ("healthy", &[], "clpstat --rsc md1 --detail", |_, output| {
        has_only(output, &["[Resource1 : md1]"])
    }),
    ("healthy", &[], "clpstat --mon mdw1", |_, output| {
        has_only(output, &["[Monitor0 : mdw1]"])
    }),
    ("row-05", &[], "clpgrp -s failover1", |cluster, _| {
        starts_on(cluster, Side::First)
    }),
    (
        "row-05",
        &[],
        "clpgrp -s failover1 -h server2",
        |cluster, _| starts_on(cluster, Side::Second),
    ),
    (
        "row-05",
        &[],
        "clpgrp -s -h server2 failover1",
        |cluster, _| starts_on(cluster, Side::Second),
    ),
    ("healthy", &[], "clpgrp -t failover1", stops),
    ("healthy", &[], "clpgrp -t failover1 -h server1", stops),
    ("healthy", &[], "clpgrp -m failover1", moves),
    ("healthy", &[], "clpgrp -n failover1", |_, output| {
        output == "server1\n"
    }),
    ("healthy", &[], "clpmonctrl -s", is_suspended),
    (
        "healthy",
        &[],
        "clpmonctrl -s -h server2 -m mdw1",
        is_suspended,
    ),
    (
        "healthy",
        &["on server1 clpmonctrl -s"],
        "clpmonctrl -r -m mdw1",
        is_resumed,
    ),
];

#[test]
fn every_option_is_known_and_does_what_it_says() {
    for (scenario, lines, command, effect) in CASES {
        let mut cluster = cluster(scenario, lines);
        let argv: Vec<&str> = command.split(' ').collect();
        let output = super::printed(&mut cluster, &argv);
        assert!(effect(&cluster, &output), "{command}\n{output}");
    }
}

#[test]
fn other_words_are_refused_with_a_usage_line() {
    let mut cases = 0;
    let words = [
        &[][..],
        &["--bogus"],
        &["-x", "md1"],
        &["--mirror"],
        &["-s", "a", "b", "c"],
    ];
    for program in PROGRAMS {
        for words in words {
            let mut cluster = built_in("healthy").cluster;
            let before = cluster.clone();
            let mut argv = vec![program];
            argv.extend(words);
            if argv == ["clpstat"] {
                continue;
            }
            let ended = cluster.run(Side::First, &argv);
            assert_eq!(ended.exit, 1, "{argv:?}");
            assert!(
                ended
                    .errors
                    .starts_with(format!("Usage: {program} ").as_bytes()),
                "{argv:?}"
            );
            assert!(ended.output.is_empty());
            assert_eq!(cluster, before);
            cases += 1;
        }
    }
    assert_eq!(cases, 24);
}

#[test]
fn names_that_are_not_of_the_cluster_are_refused() {
    let cases = [
        ("clpmdstat -m md2", "clpmdstat: no such mirror disk: md2\n"),
        ("clpmdstat -a md2", "clpmdstat: no such mirror disk: md2\n"),
        ("clpmdctrl -r md2", "clpmdctrl: no such mirror disk: md2\n"),
        (
            "clpmdctrl -f server3 md1",
            "clpmdctrl: no such server: server3\n",
        ),
        ("clpmdctrl -w md2", "clpmdctrl: no such mirror disk: md2\n"),
        ("clpstat -h server3", "clpstat: no such server: server3\n"),
        ("clpgrp -s failover2", "clpgrp: no such group: failover2\n"),
        (
            "clpgrp -s failover1 -h server3",
            "clpgrp: no such server: server3\n",
        ),
        (
            "clpmonctrl -s -m mdw2",
            "clpmonctrl: no such monitor: mdw2\n",
        ),
        (
            "clpmonctrl -s -h server3",
            "clpmonctrl: no such server: server3\n",
        ),
        ("clpcl -s", "clpcl: no such program: clpcl\n"),
    ];
    for (command, message) in cases {
        let mut cluster = built_in("healthy").cluster;
        let argv: Vec<&str> = command.split(' ').collect();
        let ended = cluster.run(Side::First, &argv);
        assert_eq!(
            (ended.exit, &*String::from_utf8_lossy(&ended.errors)),
            (2, message),
            "{command}"
        );
    }
}

#[test]
fn a_wait_that_runs_out_leaves_the_copy_or_cancels_it() {
    for (command, runs, message) in [
        (
            "clpmdctrl -w md1 -timeout 5",
            true,
            "clpmdctrl: the mirror recovery is still running\n",
        ),
        (
            "clpmdctrl -w md1 -timeout 5 -rcancel",
            false,
            "clpmdctrl: the mirror recovery was cancelled\n",
        ),
    ] {
        let mut cluster = built_in("row-16").cluster;
        let began = cluster.pair.elapsed;
        let argv: Vec<&str> = command.split(' ').collect();
        let ended = cluster.run(Side::First, &argv);
        assert_eq!(
            (ended.exit, &*String::from_utf8_lossy(&ended.errors)),
            (4, message)
        );
        assert_eq!(cluster.pair.elapsed - began, 5);
        assert_eq!(cluster.pair.disk.copy.is_some(), runs);
    }
}

#[test]
fn a_copy_that_is_stuck_ends_an_endless_wait() {
    let mut cluster = cluster("row-16", &["fail stall-copy"]);
    assert_eq!(
        cluster.run(Side::First, &["clpmdctrl", "-w", "md1"]).exit,
        4
    );
}

#[test]
fn whoever_is_asked_may_agree() {
    struct Somebody(u32);
    impl Host for Somebody {
        fn agrees(&mut self, _: &mut Cluster) -> bool {
            self.0 += 1;
            true
        }
    }
    let mut cluster = built_in("row-11").cluster;
    cluster.pair.assumptions.force_asks = true;
    let mut somebody = Somebody(0);
    let ended = cluster.run_with(Side::First, &["clpmdctrl", "-f", "md1"], &mut somebody);
    assert_eq!((ended.exit, somebody.0), (0, 1));
    assert!(first_is_green(&cluster, ""));
}

#[test]
fn clpstat_is_busy_now_and_then() {
    let mut cluster = built_in("healthy").cluster;
    cluster.busy_every = 3;
    let exits: Vec<u8> = (0..6)
        .map(|_| cluster.run(Side::First, &["clpstat", "--local"]).exit)
        .collect();
    assert_eq!(exits, [0, 0, 9, 0, 0, 9]);
    // Only where it looks for itself.
    assert!((0..6).all(|_| cluster.run(Side::First, &["clpstat"]).exit == 0));
}
