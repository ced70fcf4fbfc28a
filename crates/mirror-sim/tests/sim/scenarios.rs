//! The scenarios that come with the program tell how each row of the guide comes about.

use std::{collections::BTreeSet, fs, path::Path};

use mirror_core::Snapshot;
use mirror_sim::{Dialect, Scenario, model::Side, output::Language};

use super::built_in;

/// A row of the guide: its number, both colours, both activities, and Fast Copy.
type Row = (
    u8,
    [&'static str; 2],
    [&'static str; 2],
    Option<&'static str>,
);

/// The rows, as the commands of the first server print them.
const ROWS: [Row; 18] = [
    (1, ["GREEN", "RED"], ["Active", "Inactive"], Some("OK")),
    (2, ["GREEN", "RED"], ["Active", "Inactive"], Some("OK")),
    (3, ["GREEN", "RED"], ["Active", "Inactive"], Some("NG")),
    (4, ["GREEN", "RED"], ["Active", "Inactive"], Some("NG")),
    (5, ["GREEN", "RED"], ["Inactive", "Inactive"], Some("OK")),
    (6, ["GREEN", "RED"], ["Inactive", "Inactive"], Some("OK")),
    (7, ["GREEN", "RED"], ["Inactive", "Inactive"], Some("NG")),
    (8, ["GREEN", "RED"], ["Inactive", "Inactive"], Some("NG")),
    (9, ["RED", "RED"], ["Inactive", "Inactive"], Some("OK")),
    (10, ["RED", "RED"], ["Inactive", "Inactive"], Some("OK")),
    (11, ["RED", "RED"], ["Inactive", "Inactive"], Some("NG")),
    (12, ["RED", "RED"], ["Inactive", "Inactive"], Some("NG")),
    (13, ["RED", "RED"], ["Active", "Inactive"], Some("OK")),
    (14, ["RED", "RED"], ["Active", "Inactive"], Some("NG")),
    (15, ["RED", "GRAY"], ["Inactive", "--"], Some("--")),
    (16, ["YELLOW", "YELLOW"], ["Active", "Inactive"], None),
    (17, ["YELLOW", "YELLOW"], ["Inactive", "Inactive"], None),
    (18, ["BLUE", "BLUE"], ["Active", "Active"], Some("OK")),
];

/// The two values behind a label.
fn values<'t>(text: &'t str, label: &str) -> Option<[&'t str; 2]> {
    let line = text.lines().find_map(|line| line.strip_prefix(label))?;
    let mut words = line.split_whitespace();
    Some([words.next()?, words.next()?])
}

#[test]
fn each_row_of_the_guide_has_a_scenario_that_leads_to_it() {
    for (row, colors, activities, fast_copy) in ROWS {
        let mut cluster = built_in(&format!("row-{row:02}")).cluster;
        let mirror = super::printed(&mut cluster, &["clpmdstat", "--mirror", "md1"]);
        let active = super::printed(&mut cluster, &["clpmdstat", "--active", "md1"]);
        assert_eq!(values(&mirror, "Mirror Color"), Some(colors), "row {row}");
        assert_eq!(
            values(&mirror, "Fast Copy").map(|[first, _]| first),
            fast_copy,
            "row {row}"
        );
        let words: Vec<&str> = active
            .lines()
            .skip(3)
            .filter_map(|line| line.split_whitespace().nth(1))
            .collect();
        assert_eq!(words, activities, "row {row}");
    }
}

#[test]
fn the_library_finds_the_row_of_each_scenario_in_every_dialect() {
    let mut cases = 0;
    for (row, ..) in ROWS {
        for (dialect, printing) in Dialect::all() {
            let mut cluster = built_in(&format!("row-{row:02}")).cluster;
            cluster.dialect = printing;
            let mut snapshot = Snapshot::new();
            for argv in [
                &["clpmdstat", "--mirror", "md1"][..],
                &["clpmdstat", "--active", "md1"],
                &["clpstat"],
                &["clpstat", "-i", "--detail"],
            ] {
                snapshot
                    .add_bytes(&cluster.run(Side::First, argv).output)
                    .unwrap();
            }
            let assessment = snapshot.assess("md1").unwrap();
            let rows: Vec<u8> = assessment.rows().collect();
            assert!(rows.contains(&row), "row {row}, {dialect}: {rows:?}");
            cases += 1;
        }
    }
    assert_eq!(cases, 18 * 9);
}

#[test]
fn every_file_of_the_folder_is_built_in_and_has_a_title_in_both_languages() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("scenarios");
    let files: BTreeSet<String> = fs::read_dir(folder)
        .unwrap()
        .map(|entry| {
            entry
                .unwrap()
                .path()
                .file_stem()
                .unwrap()
                .to_str()
                .unwrap()
                .to_owned()
        })
        .collect();
    let known: BTreeSet<String> = Scenario::built_in()
        .map(|(name, _)| name.to_owned())
        .collect();
    assert_eq!(files, known);
    assert_eq!(known.len(), 21);
    let mut titles = BTreeSet::new();
    for (name, _) in Scenario::built_in() {
        let scenario = built_in(name);
        for language in [Language::English, Language::Japanese] {
            assert!(titles.insert(scenario.title(language).to_owned()), "{name}");
        }
    }
    assert!(!titles.contains(""));
}

#[test]
fn the_same_scenario_and_the_same_commands_give_the_same_bytes() {
    let live = || {
        let mut cluster = built_in("row-12").cluster;
        let mut outputs = Vec::new();
        for argv in [
            &["clpmdctrl", "--force", "md1"][..],
            &["clpmdctrl", "--recovery", "md1", "-f"],
            &["clpmdstat", "-m", "md1"],
            &["clpmdctrl", "--rwait", "md1"],
            &["clpstat", "--long"],
        ] {
            outputs.push(cluster.run(Side::First, argv));
        }
        (cluster, outputs)
    };
    let (cluster, outputs) = live();
    assert!(outputs.iter().all(|ended| ended.exit == 0));
    assert_eq!((cluster, outputs), live());
}

#[test]
fn an_error_says_where_it_is() {
    let cases = [
        (
            "color = 1",
            "line 1, column 1: unknown field `color`, expected one of",
        ),
        (
            "\n[names]\nservers = [\"a b\", \"c\"]",
            "line 2, column 1: `a b` cannot be the name of a server",
        ),
        (
            "[names]\nservers = [\"a\", \"A\"]",
            "line 1, column 1: both servers are called `a`",
        ),
        (
            "[names]\nservers = [\"a/b\", \"c\"]",
            "line 1, column 1: `a/b` cannot be the name of a server",
        ),
        (
            "[names]\nservers = [\"lock\", \"c\"]",
            "line 1, column 1: `lock` cannot be the name of a server",
        ),
        (
            "[names]\ngroup = \"\"",
            "line 1, column 1: `` cannot be a name",
        ),
        (
            "dialect = \"klingon\"",
            "line 1, column 11: no dialect is called `klingon`, only windows, ",
        ),
        (
            "dialect = { like = 3 }",
            "line 1, column 11: `like` is the name of a dialect",
        ),
        (
            "dialect = { like = \"linux\", font = 3 }",
            "line 1, column 11: unknown field `font`",
        ),
        (
            "runs_on = \"server3\"",
            "line 1, column 11: no server is called `server3`",
        ),
        (
            "history = [\n  'fail crash server3',\n]",
            "line 2, column 3: no server is called `server3`",
        ),
        (
            "history = ['fail explode']",
            "line 1, column 12: unrecognized subcommand 'explode'",
        ),
        (
            "history = ['advance soon']",
            "line 1, column 12: invalid value 'soon' for '<TIME>'",
        ),
        (
            "history = ['advance 366d']",
            "line 1, column 12: invalid value '366d' for '<TIME>'",
        ),
        (
            "history = ['on server1 clpgrp -s \"']",
            "line 1, column 12: a quote is not closed",
        ),
        (
            "history = ['fail start server1']",
            "line 1, column 12: nothing changes by this",
        ),
        (
            "history = ['on server1 clpmdctrl -r md1']",
            "line 1, column 12: the command ended with 3: clpmdctrl: no server alone has the latest data",
        ),
        (
            "history = ['tool copy-onto server1']",
            "line 1, column 12: no server alone has the latest data",
        ),
        (
            "[clock]\nmode = \"sundial\"",
            "line 2, column 8: unknown variant `sundial`",
        ),
        (
            "[assumptions]\nforce = true",
            "line 2, column 1: unknown field `force`",
        ),
    ];
    for (text, message) in cases {
        let error = Scenario::parse(text).expect_err(text).to_string();
        assert!(error.starts_with(message), "{text:?}\n{error}");
        assert_eq!(error.lines().count(), 1, "{error}");
    }
}

#[test]
fn a_dialect_may_be_like_another_except_for_what_is_said() {
    let text = "dialect = { like = \"linux\", cuts_names = true, encoding = \"cp932\" }";
    let read = Scenario::parse(text).unwrap().cluster.dialect;
    let mut expected = Dialect::all()
        .into_iter()
        .find(|(name, _)| *name == "linux")
        .unwrap()
        .1;
    expected.cuts_names = true;
    expected.encoding = mirror_sim::output::Encoding::Cp932;
    assert_eq!(read, expected);
}
