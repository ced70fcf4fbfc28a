//! The program `recover`, over observations from files.
#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "helpers of tests: a failure is a failed test"
)]

#[path = "../recover/mod.rs"]
mod program;

use std::{
    fs,
    io::Cursor,
    path::{Path, PathBuf},
};

use clap::Parser as _;
use program::{Arguments, Console, Failure, testing::Folder};

/// A sample of the examples.
fn data(name: &str) -> String {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("data");
    folder.join(name).to_str().unwrap().to_owned()
}

/// How a run ended, and what it showed.
struct Run {
    ended: Result<(), Failure>,
    shown: String,
}

impl Run {
    /// The exit status.
    fn status(&self) -> u8 {
        self.ended.as_ref().err().map_or(0, Failure::status)
    }

    fn message(&self) -> String {
        let failure = self.ended.as_ref().err();
        failure.and_then(Failure::message).unwrap_or_default()
    }
}

fn recover(arguments: &[&str], answers: &str) -> Run {
    let arguments = [&["recover"], arguments].concat();
    let arguments = Arguments::try_parse_from(arguments).unwrap();
    let mut input = Cursor::new(answers.as_bytes().to_vec());
    let mut shown = Vec::new();
    let ended = {
        let mut console = Console::new(&mut input, &mut shown, false);
        program::run(&arguments, &mut console)
    };
    Run {
        ended,
        shown: String::from_utf8(shown).unwrap(),
    }
}

/// The file that a session is kept in.
fn session(folder: &Folder) -> String {
    folder
        .path()
        .join("session.json")
        .to_str()
        .unwrap()
        .to_owned()
}

/// The events of the journal in a session's file, which has to be whole.
fn events(session: &str) -> Vec<String> {
    let document: serde_json::Value = serde_json::from_slice(&fs::read(session).unwrap()).unwrap();
    let journal = document["session"]["journal"].as_array().unwrap();
    journal
        .iter()
        .map(|entry| entry["event"].as_str().unwrap().to_owned())
        .collect()
}

fn count(events: &[String], event: &str) -> usize {
    events.iter().filter(|one| *one == event).count()
}

/// Copies some of the numbered files of a sample.
fn take(sample: &str, numbers: &[u32], folder: &Path) {
    fs::create_dir_all(folder).unwrap();
    for number in numbers {
        let name = format!("{number:03}.txt");
        let from: PathBuf = [data(sample).as_str(), name.as_str()].iter().collect();
        fs::copy(from, folder.join(name)).unwrap();
    }
}

#[test]
fn row_1_goes_to_its_end() {
    let folder = Folder::new();
    let kept = session(&folder);
    let input = data("broken-mirror.txt");
    let observations = data("recover/while-running");
    let run = recover(
        &[
            &input,
            "--intent",
            "recover_while_running",
            "--observations",
            &observations,
            "--session",
            &kept,
        ],
        "",
    );
    assert_eq!(run.status(), 0, "{}", run.message());
    assert!(run.shown.contains("would run: clpmdctrl --recovery sales"));
    assert!(
        run.shown
            .contains("Mirror recovery from tokyo to osaka: 54 %, about 21 s left")
    );
    assert!(run.shown.ends_with("Done.\n"));
    assert_eq!(events(&kept).last().unwrap(), "done");

    // It is over: nothing is left to do.
    let before = fs::read(&kept).unwrap();
    assert_eq!(recover(&["--resume", &kept], "").status(), 0);
    assert!(fs::read(&kept).unwrap() == before, "the file is left alone");
}

#[test]
fn a_copy_the_wrong_way_stops_it_and_is_named() {
    for (language, words) in [
        ("en", "the wrong direction"),
        ("ja", "ステップ 3 で止まりました"),
    ] {
        let folder = Folder::new();
        let kept = session(&folder);
        let input = data("broken-mirror.txt");
        let observations = data("recover/wrong-direction");
        let run = recover(
            &[
                &input,
                "--row",
                "1",
                "--observations",
                &observations,
                "--session",
                &kept,
                "--lang",
                language,
            ],
            "",
        );
        assert_eq!(run.status(), 1);
        assert!(run.message().contains(words), "{}", run.message());
        assert!(run.message().contains("[wrong_direction]"));
        assert_eq!(events(&kept).last().unwrap(), "stopped");
        // Stopped is stopped.
        assert_eq!(recover(&["--resume", &kept], "").status(), 1);
    }
}

#[test]
fn wherever_it_is_interrupted_it_goes_on_to_the_end() {
    let input = data("broken-mirror.txt");
    for last in 0..7 {
        let folder = Folder::new();
        let kept = session(&folder);
        let observations = folder.path().join("seen");
        let seen = observations.to_str().unwrap();
        take(
            "recover/while-running",
            &(1..=last).collect::<Vec<_>>(),
            &observations,
        );
        let run = recover(
            &[
                &input,
                "--row",
                "1",
                "--observations",
                seen,
                "--session",
                &kept,
            ],
            "",
        );
        assert_eq!(run.status(), 1);
        assert!(run.message().contains("--resume"), "{}", run.message());
        events(&kept);

        take(
            "recover/while-running",
            &(last + 1..=7).collect::<Vec<_>>(),
            &observations,
        );
        let run = recover(&["--resume", &kept, "--observations", seen], "");
        assert_eq!(run.status(), 0, "after {last}: {}", run.message());
        let events = events(&kept);
        assert_eq!(count(&events, "command_run"), 1, "after {last}");
        assert_eq!(count(&events, "resumed"), 1, "after {last}");
        assert_eq!(events.last().unwrap(), "done");
    }
}

#[test]
fn what_cannot_be_undone_wants_the_name_of_the_server() {
    let folder = Folder::new();
    let kept = session(&folder);
    let (input, cluster) = (data("both-red.txt"), data("cluster.txt"));
    let observations = data("recover/declare-latest");
    let start = [
        input.as_str(),
        &cluster,
        "--row",
        "11",
        "--group",
        "orders-group",
        "--observations",
        &observations,
        "--session",
        &kept,
    ];
    // The source is chosen; its name confirms, and nothing else does.
    let run = recover(&start, "tokyo\nosaka\nyes\n\n");
    assert_eq!(run.status(), 1);
    assert!(
        run.shown.contains("2026/03/14 02:44:59"),
        "the times are shown"
    );
    assert!(
        run.shown
            .contains("On tokyo: clpmdctrl --force tokyo orders")
    );
    assert!(run.shown.contains("data that exists only there is lost"));
    assert!(!run.shown.contains("would run"));
    assert!(run.message().contains("standard input has ended"));
    assert_eq!(events(&kept).last().unwrap(), "confirmation_asked");

    let run = recover(
        &["--resume", &kept, "--observations", &observations],
        "stop\n",
    );
    assert!(run.message().contains("[declined]"), "{}", run.message());

    let run = recover(&start, "tokyo\ntokyo\nyes\n");
    assert_eq!(run.status(), 0, "{}", run.message());
    assert!(
        run.shown
            .contains("would run: clpmdctrl --force tokyo orders")
    );
    assert!(
        run.shown
            .contains("would run: clpgrp -s orders-group -h tokyo")
    );
    assert_eq!(count(&events(&kept), "confirmed"), 1);
}

#[test]
fn without_a_choice_it_lists_the_options_and_asks() {
    let input = data("broken-mirror.txt");
    let run = recover(&[&input], "7\n1\n");
    assert_eq!(run.status(), 0, "{}", run.message());
    assert!(
        run.shown
            .contains("1. Recover while the service keeps running")
    );
    assert!(run.shown.contains("`7` is not one of the choices"));
    assert_eq!(recover(&[&input], "").status(), 2);
}

#[test]
fn the_steps_alone_are_a_sheet() {
    let input = data("broken-mirror.txt");
    let sheet = recover(&[&input, "--row", "1", "--sheet"], "");
    assert_eq!(sheet.status(), 0);
    assert!(sheet.shown.contains("clpmdctrl --recovery sales"));
    // A dry run without observations is the same.
    let run = recover(&[&input, "--row", "1"], "");
    assert_eq!(run.shown, sheet.shown);
}

#[test]
fn a_dry_run_and_a_run_are_never_mixed_up() {
    let folder = Folder::new();
    let kept = session(&folder);
    let input = data("broken-mirror.txt");
    let observations = data("recover/wrong-direction");
    let start = [
        input.as_str(),
        "--row",
        "1",
        "--observations",
        &observations,
        "--session",
        &kept,
    ];
    assert_eq!(recover(&start, "").status(), 1);
    let run = recover(&["--resume", &kept, "--execute"], "");
    assert_eq!(run.status(), 2);
    assert!(
        run.message().contains("is of a dry run"),
        "{}",
        run.message()
    );

    // A dry run gives way, a run does not.
    assert_eq!(recover(&start, "").status(), 1);
    let text = fs::read_to_string(&kept).unwrap();
    let executed = text.replacen("\"dry_run\"", "\"execute\"", 1);
    fs::write(&kept, &executed).unwrap();
    for arguments in [&start[..], &["--resume", &kept]] {
        assert_eq!(recover(arguments, "").status(), 2);
        assert_eq!(fs::read_to_string(&kept).unwrap(), executed);
    }
    fs::write(&kept, "{}").unwrap();
    assert_eq!(recover(&start, "").status(), 2);
    assert_eq!(recover(&["--resume", &kept], "").status(), 1);
}

#[test]
fn a_command_line_that_cannot_be_carried_out_is_usage() {
    let folder = Folder::new();
    let kept = session(&folder);
    let (input, both) = (data("broken-mirror.txt"), data("both-red.txt"));
    let observations = data("recover/while-running");
    let end = ["--observations", &observations, "--session", &kept];
    for (arguments, part) in [
        (
            &[input.as_str(), "--row", "9"][..],
            "--row 1 (--intent recover_while_running)",
        ),
        (&[&input, &both, "--row", "1"], "`sales`, `orders`"),
        (&[&input, "--row", "1", "--resource", "x"], "`x`"),
        (&[&input, "--row", "2"], "--group"),
        (&[&input, "--row", "1", "--on", "kyoto"], "`tokyo`, `osaka`"),
        (&[&both, "--row", "11", "--source", "kyoto"], "kyoto"),
    ] {
        let run = recover(&[arguments, &end].concat(), "");
        assert_eq!(run.status(), 2, "{arguments:?}");
        assert!(run.message().contains(part), "{}", run.message());
        assert!(!Path::new(&kept).exists());
    }
    let nothing = recover(&[&data("recover/declare-latest/009.txt"), "--row", "1"], "");
    assert_eq!(nothing.status(), 1);
}
