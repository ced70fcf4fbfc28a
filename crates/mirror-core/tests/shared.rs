//! The guide's own text and the sample inputs, where they are at hand.
//!
//! They are not part of this project. The folder that holds them is named by the environment
//! variable `MIRROR_SHARED`; without it these tests are ignored. Continuous integration always sets it and
//! fails where the folder is missing.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    reason = "helpers of tests: a failure is a failed test"
)]

use std::{fs, path::Path, process::ExitCode};

use mirror_core::{
    text::{MirrorReport, Report, Scanner, decode, scan},
    wording::Language,
    words::{Activity, Color, FastCopy, MirrorStatus},
};
use mirror_testing::shared::{guide, run};

// Every sentence that the library says.
#[allow(
    dead_code,
    unused_imports,
    reason = "it is a target of its own, whose tests use the rest"
)]
mod wording;

fn main() -> ExitCode {
    run(&[
        (
            "the_guide_holds_25_mirror_reports_and_2_active_reports",
            the_guide_holds_25_mirror_reports_and_2_active_reports,
        ),
        (
            "the_guide_reads_the_same_in_pieces_of_any_size",
            the_guide_reads_the_same_in_pieces_of_any_size,
        ),
        (
            "every_sample_holds_the_report_that_its_name_says",
            every_sample_holds_the_report_that_its_name_says,
        ),
        (
            "no_sentence_is_taken_from_the_guide",
            no_sentence_is_taken_from_the_guide,
        ),
    ])
}

/// The shapes of the blocks in the guide, by what their rows say.
#[derive(Clone, Copy, PartialEq, Debug)]
enum Shape {
    /// GREEN and RED, times on the first side; whether the used percent of the second reads 0.
    Broken { used_second: Option<u8> },
    /// YELLOW on both sides and 63 percent.
    Recovering,
    /// GREEN on both sides.
    Normal,
    /// RED on both sides, case A; whether Fast Copy is legible.
    RedA { fast_copy: bool },
    /// RED on both sides, case B, with the break time of the first side in seconds past 08:28.
    RedB { fast_copy: bool, broke: u32 },
    /// RED on both sides, case C.
    RedC { fast_copy: bool },
}

use Shape::*;

const GUIDE: [(u32, &str, Shape); 25] = [
    (304, "md1", Broken { used_second: None }),
    (694, "md1", Broken { used_second: None }),
    (
        722,
        "md1",
        Broken {
            used_second: Some(0),
        },
    ),
    (
        800,
        "md1",
        Broken {
            used_second: Some(0),
        },
    ),
    (905, "mdl", Broken { used_second: None }),
    (923, "md1", Recovering),
    (944, "md1", Normal),
    (1025, "mdl", Broken { used_second: None }),
    (1044, "md1", Recovering),
    (1063, "md1", Normal),
    (1200, "mdl", Broken { used_second: None }),
    (1218, "md1", Recovering),
    (1238, "md1", Normal),
    (1344, "mdl", Broken { used_second: None }),
    (1367, "md1", Recovering),
    (1389, "md1", Normal),
    (1621, "mdl", RedA { fast_copy: true }),
    (
        1640,
        "mdl",
        RedB {
            fast_copy: true,
            broke: 26,
        },
    ),
    (1660, "mdl", RedC { fast_copy: true }),
    (1697, "md1", Broken { used_second: None }),
    (1716, "md1", Recovering),
    (1734, "md1", Normal),
    (1883, "mdl", RedA { fast_copy: true }),
    (
        1902,
        "mdl",
        RedB {
            fast_copy: false,
            broke: 28,
        },
    ),
    (1922, "mdl", RedC { fast_copy: false }),
];

fn expected(line: u32, name: &str, shape: Shape) -> MirrorReport {
    let mut report = MirrorReport::new(name.into(), ["server1".into(), "server2".into()]);
    report.line = line;
    let at = |day, second_of_day: u32| {
        chrono::NaiveDate::from_ymd_opt(2013, 6, day)
            .unwrap()
            .and_hms_opt(
                second_of_day / 3600,
                second_of_day / 60 % 60,
                second_of_day % 60,
            )
    };
    let clock = |hour: u32, minute: u32, second: u32| hour * 3600 + minute * 60 + second;
    let [first, second] = &mut report.servers;
    let (status, colors, fast_copy) = match shape {
        Broken { .. } => (
            MirrorStatus::Abnormal,
            [Color::Green, Color::Red],
            Some(FastCopy::Ok),
        ),
        Recovering => (
            MirrorStatus::Recovering,
            [Color::Yellow, Color::Yellow],
            None,
        ),
        Normal => (
            MirrorStatus::Normal,
            [Color::Green, Color::Green],
            Some(FastCopy::Ng),
        ),
        RedA { fast_copy } | RedB { fast_copy, .. } | RedC { fast_copy } => (
            MirrorStatus::Abnormal,
            [Color::Red, Color::Red],
            fast_copy.then_some(FastCopy::Ng),
        ),
    };
    report.mirror_status = Some(status);
    for (server, color) in [&mut *first, &mut *second].into_iter().zip(colors) {
        server.color = Some(color);
        server.fast_copy = fast_copy.clone();
        if shape != Recovering {
            server.volume_size_mib = Some(4096);
            if shape != Normal {
                server.disk_error = Some(mirror_core::words::DiskError::Ok);
            }
        }
    }
    match shape {
        Broken { used_second } => {
            first.last_update = at(6, clock(17, 23, 43));
            first.break_time = at(6, clock(17, 22, 54));
            first.needed_copy_percent = Some(25);
            second.needed_copy_percent = Some(0);
            first.volume_used_percent = Some(26);
            second.volume_used_percent = used_second;
        }
        Recovering => {
            let mut recovery = mirror_core::text::Recovery::default();
            recovery.status = Some(mirror_core::words::RecoveryStatus::Recovering);
            recovery.source = Some("server1".into());
            recovery.destination = Some("server2".into());
            recovery.percent = Some(63);
            recovery.used_seconds = Some(8);
            recovery.left_seconds = Some(5);
            report.recovery = Some(recovery);
        }
        Normal => {
            for server in [first, second] {
                server.needed_copy_percent = Some(0);
                server.volume_used_percent = Some(26);
            }
        }
        RedA { .. } => {
            first.last_update = at(7, clock(8, 33, 36));
            first.break_time = at(7, clock(8, 33, 36));
        }
        RedB { broke, .. } => {
            first.last_update = at(10, clock(8, 28, 29));
            first.break_time = at(10, clock(8, 28, broke));
            second.last_update = at(10, clock(8, 28, 55));
            second.break_time = at(10, clock(8, 27, 51));
        }
        RedC { .. } => {}
    }
    report
}

fn the_guide_holds_25_mirror_reports_and_2_active_reports(folder: &Path) {
    let text = guide(folder);
    let found: Vec<_> = scan(&text).collect();
    let mirrors: Vec<_> = found
        .iter()
        .filter_map(|found| match &found.report {
            Report::Mirror(report) => Some(report.clone()),
            _ => None,
        })
        .collect();
    assert_eq!(mirrors.len(), GUIDE.len());
    for (report, (line, name, shape)) in mirrors.iter().zip(GUIDE) {
        let mut plain = report.clone();
        plain.findings.clear();
        assert_eq!(plain, expected(line, name, shape));
    }
    let codes: Vec<_> = mirrors
        .iter()
        .flat_map(|report| &report.findings)
        .map(|finding| (finding.line, finding.code().as_str()))
        .collect();
    // The two rows whose label the text recognition has misread.
    assert_eq!(
        codes,
        [(Some(1907), "unknown_line"), (Some(1927), "unknown_line")]
    );

    let active: Vec<_> = found
        .iter()
        .filter_map(|found| match &found.report {
            Report::Active(report) => Some((found.line, report)),
            _ => None,
        })
        .collect();
    assert_eq!(active.len(), 2);
    for ((line, report), expected_line) in active.into_iter().zip([327, 473]) {
        assert_eq!(line, expected_line);
        assert_eq!(report.name, "md1");
        let servers: Vec<_> = report
            .servers
            .iter()
            .map(|server| (server.name.as_str(), server.activity.clone()))
            .collect();
        assert_eq!(
            servers,
            [
                ("server1", Activity::Active),
                ("server2", Activity::Inactive)
            ]
        );
        assert_eq!(report.findings, []);
    }
    assert_eq!(found.len(), 27);
}

fn the_guide_reads_the_same_in_pieces_of_any_size(folder: &Path) {
    let text = guide(folder);
    let whole: Vec<_> = scan(&text).collect();
    for size in [1, 2, 3, 7, 64, 1000, 65_536, text.len()] {
        let mut scanner = Scanner::new();
        let mut found = Vec::new();
        for piece in text.as_bytes().chunks(size) {
            found.extend(scanner.feed(piece));
        }
        found.extend(scanner.finish());
        assert_eq!(found, whole, "in pieces of {size}");
    }
}

fn every_sample_holds_the_report_that_its_name_says(folder: &Path) {
    let mut read = 0;
    let mut names: Vec<_> = fs::read_dir(folder.join("corpus"))
        .unwrap()
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .filter(|name| name.ends_with(".txt"))
        .collect();
    names.sort();
    for name in names {
        let bytes = fs::read(folder.join("corpus").join(&name)).unwrap();
        let decoded = decode(&bytes, None);
        assert_eq!(decoded.replaced, 0, "{name}");
        let found: Vec<_> = scan(&decoded.text).collect();
        let kinds: Vec<_> = found
            .iter()
            .map(|found| found.report.kind().as_str())
            .collect();
        let expected: &[&str] = match name.split('-').next().unwrap() {
            "mirror" => &["mirror"],
            "active" => &["active"],
            "groupmap.txt" => &["groupmap"],
            "clpstat" if name.starts_with("clpstat-info") => &["info"],
            "clpstat" => &["cluster"],
            "alerts" => &[],
            _ => panic!("a sample of a kind that no test knows: {name}"),
        };
        assert_eq!(kinds, expected, "{name}");
        for found in found {
            assert!(found.report.is_readable(), "{name}");
            assert_eq!(found.report.findings(), [], "{name}");
        }
        read += 1;
    }
    assert_eq!(read, 22, "samples read");
}

/// The facts are the guide's, the sentences are ours.
fn no_sentence_is_taken_from_the_guide(folder: &Path) {
    let bare = |text: &str| -> String { text.chars().filter(|c| !c.is_whitespace()).collect() };
    let guide = bare(&guide(folder));
    assert!(guide.chars().count() > 10_000);
    let japanese = Language::Japanese.wording();
    let mut compared = 0;
    for (what, text) in [wording::all(japanese), wording::lines(japanese)].concat() {
        for sentence in text.split(['。', '\n', '`', ':']) {
            let sentence = bare(sentence);
            if sentence.chars().count() >= 25 {
                assert!(!guide.contains(&sentence), "{what}: {sentence}");
                compared += 1;
            }
        }
    }
    assert!(compared > 10, "{compared} sentences compared");
}
