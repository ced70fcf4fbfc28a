//! The recovery of `examples/cpp/agent.cpp`, for real, on a mirror of scripts
//! (`examples/tests/mirror.sh`): killed, resumed, declined.

use std::{
    env, fs,
    io::Write as _,
    path::{Path, PathBuf},
    process::{Command, Stdio},
};

use anyhow::{Context as _, ensure};

use crate::c_bench::{Bench, missing};

const PROGRAMS: [&str; 5] = ["clpgrp", "clpmdctrl", "clpmdstat", "clpmonctrl", "clpstat"];
const BROKEN: &str = "GREEN RED Active Inactive";
const BOTH_RED: &str = "RED RED Inactive Inactive";
const HEALTHY: &str = "GREEN GREEN Active Inactive";
const ROW_1: [&str; 2] = ["--intent", "recover_while_running"];
const ROW_9: [&str; 4] = ["--row", "9", "--group", "sales-group"];
const RECOVER: &str = "clpmdctrl [--recovery] [sales]";
const FORCE: &str = "clpmdctrl [--force] [tokyo] [sales]";
const START: &str = "clpgrp [-s] [sales-group] [-h] [tokyo]";

/// Runs all of it.
pub(crate) fn run(bench: &Bench<'_>, agent: &Path) -> anyhow::Result<()> {
    if cfg!(windows) {
        return missing("mirror of scripts on Windows");
    }
    let yard = Yard {
        agent: agent.to_owned(),
        script: bench.workspace.path(["examples", "tests", "mirror.sh"]),
        folder: bench.built.join("recovery"),
    };
    let _ = fs::remove_dir_all(&yard.folder);
    to_the_end(&yard)?;
    killed_at_any_command(&yard)?;
    only_the_name_confirms(&yard)?;
    never_twice(&yard)?;
    long_rows(&yard)?;
    what_goes_wrong(&yard)?;
    elsewhere_and_by_hand(&yard)?;
    not_carried_out(&yard)?;
    println!("   examples/cpp/agent.cpp recovers: passed");
    Ok(())
}

/// Where mirrors are made.
struct Yard {
    agent: PathBuf,
    script: PathBuf,
    folder: PathBuf,
}

impl Yard {
    fn mirror(&self, name: &str, state: &str, files: &[(&str, &str)]) -> anyhow::Result<Mirror> {
        let folder = self.folder.join(name);
        fs::create_dir_all(&folder)?;
        for program in PROGRAMS {
            // With its permission to be run.
            fs::copy(&self.script, folder.join(program))?;
        }
        let group = if state.contains(" Active") {
            "Online"
        } else {
            "Offline"
        };
        let usual = [
            ("group", group),
            ("looks", "1"),
            ("name", "sales"),
            ("state", state),
            ("monitor", "Normal"),
            ("fast", "OK"),
        ];
        for (file, text) in usual.iter().chain(files) {
            fs::write(folder.join(file), format!("{text}\n"))?;
        }
        fs::write(folder.join("calls"), "")?;
        let session = folder.join("session.json");
        Ok(Mirror {
            agent: self.agent.clone(),
            folder,
            session,
        })
    }
}

/// The scripts of a mirror in a folder, and a session about it.
struct Mirror {
    agent: PathBuf,
    folder: PathBuf,
    session: PathBuf,
}

/// How the agent ended: its exit status, and all that it showed.
struct Ended {
    /// `None`: it was killed.
    status: Option<i32>,
    shown: String,
}

impl Ended {
    #[track_caller]
    fn is(&self, status: Option<i32>, parts: &[&str]) -> anyhow::Result<()> {
        let place = std::panic::Location::caller();
        let has_all = parts.iter().all(|part| self.shown.contains(part));
        ensure!(
            self.status == status && has_all,
            "line {}: {status:?} and {parts:?} were expected, not {:?}:\n{}",
            place.line(),
            self.status,
            self.shown
        );
        Ok(())
    }
}

impl Mirror {
    fn read(&self, file: &str) -> Vec<String> {
        let text = fs::read_to_string(self.folder.join(file)).unwrap_or_default();
        text.lines().map(str::to_owned).collect()
    }

    #[track_caller]
    fn has(&self, file: &str, lines: &[&str]) -> anyhow::Result<()> {
        let place = std::panic::Location::caller();
        let read = self.read(file);
        ensure!(
            read == lines,
            "line {}: {file} holds {read:?}, not {lines:?}",
            place.line()
        );
        Ok(())
    }

    /// Replaces a part of the session's file.
    fn edit(&self, old: &str, new: &str) -> anyhow::Result<()> {
        let text = fs::read_to_string(&self.session)?;
        ensure!(text.matches(old).count() >= 1, "no `{old}` in {text}");
        Ok(fs::write(&self.session, text.replace(old, new))?)
    }

    fn command(&self, words: &[&str]) -> anyhow::Result<Command> {
        let mut folders = vec![self.folder.clone()];
        folders.extend(env::split_paths(&env::var_os("PATH").unwrap_or_default()));
        let mut command = Command::new(&self.agent);
        command
            .args(words)
            .env("PATH", env::join_paths(folders)?)
            .current_dir(&self.folder)
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped());
        Ok(command)
    }

    fn run(&self, words: &[&str], answers: &str) -> anyhow::Result<Ended> {
        let mut child = self.command(words)?.spawn()?;
        // Who has ended already reads no answer.
        let mut input = child.stdin.take().context("the agent has no input")?;
        let _ = input.write_all(answers.as_bytes());
        drop(input);
        let output = child.wait_with_output()?;
        let shown = [output.stdout, output.stderr].concat();
        Ok(Ended {
            status: output.status.code(),
            shown: String::from_utf8(shown)?,
        })
    }

    fn start(&self, words: &[&str], answers: &str) -> anyhow::Result<Ended> {
        let kept = [
            "--recover",
            "sales",
            "--on",
            "tokyo",
            "--session",
            "session.json",
        ];
        self.run(&[&kept, words].concat(), answers)
    }

    fn resume(&self, answers: &str) -> anyhow::Result<Ended> {
        self.run(&["--resume", "session.json", "--on", "tokyo"], answers)
    }
}

fn to_the_end(yard: &Yard) -> anyhow::Result<()> {
    let mirror = yard.mirror("end", BROKEN, &[("busy", "9")])?;
    let parts = [
        "1. Recover while the service keeps running",
        "all steps are complete",
    ];
    mirror.start(&ROW_1, "")?.is(Some(0), &parts)?;
    mirror.has("acts", &[RECOVER])?;
    mirror.has("state", &[HEALTHY])?;
    let calls = mirror.read("calls");
    let looks = calls.iter().filter(|call| *call == "clpstat").count();
    ensure!(looks == 3, "the busy clpstat is tried again: {calls:?}");
    // It is over, and its file is neither overwritten nor carried out again.
    mirror.resume("")?.is(Some(0), &[])?;
    mirror.start(&ROW_1, "")?.is(Some(2), &["exists"])?;
    ensure!(mirror.read("calls") == calls, "nothing is left to do");

    let name = r#"it's "the; $(touch x) disk"#;
    let mirror = yard.mirror("name", BROKEN, &[("name", name)])?;
    let words = [
        "--recover",
        name,
        "--row",
        "1",
        "--on",
        "tokyo",
        "--lang",
        "ja",
    ];
    mirror
        .run(&words, "")?
        .is(Some(0), &["すべてのステップが完了しました"])?;
    mirror.has("acts", &[&format!("clpmdctrl [--recovery] [{name}]")])?;
    ensure!(!mirror.folder.join("x").exists(), "a name was run");
    Ok(())
}

fn killed_at_any_command(yard: &Yard) -> anyhow::Result<()> {
    let whole = yard.mirror("whole", BROKEN, &[])?;
    whole.start(&ROW_1, "")?.is(Some(0), &[])?;
    let calls = whole.read("calls");
    ensure!(calls.len() == 11, "{calls:?}");
    for moment in ["before", "after"] {
        for (number, call) in (1..).zip(&calls) {
            let kill = format!("{number} {moment}");
            let name = format!("killed-{number}-{moment}");
            let mirror = yard.mirror(&name, BROKEN, &[("kill", &kill)])?;
            mirror.start(&ROW_1, "")?.is(None, &[])?;
            // The first three are looked at before there is a session.
            let ended = if number <= 3 {
                ensure!(!mirror.session.exists(), "{name}");
                mirror.start(&ROW_1, "")?
            } else {
                mirror.resume("")?
            };
            ended.is(Some(0), &["all steps are complete"])?;
            mirror.has("state", &[HEALTHY])?;
            mirror.has("acts", &[RECOVER])?;
            // A command whose effect is seen is not run twice; one that had none is.
            let handed_out = ended.shown.matches("command on `tokyo`").count();
            let again = usize::from(moment == "before" && call == RECOVER);
            ensure!(handed_out == 1 + again, "{name}:\n{}", ended.shown);
        }
    }
    Ok(())
}

fn only_the_name_confirms(yard: &Yard) -> anyhow::Result<()> {
    let mirror = yard.mirror("confirm", BOTH_RED, &[])?;
    let parts = [
        "This cannot be undone: the data of tokyo becomes the latest.",
        "tokyo: clpmdctrl --force tokyo sales",
        "nobody answers; --resume session.json",
    ];
    let answers = "kyoto\ntokyo\nyes\nosaka\n\n";
    mirror.start(&ROW_9, answers)?.is(Some(1), &parts)?;
    mirror.has("acts", &[])?;

    // Nobody else works on it while it waits for an answer.
    let mut waiting = mirror.command(&["--resume", "session.json", "--on", "tokyo"])?;
    let mut waiting = waiting.spawn()?;
    let mut input = waiting.stdin.take().context("the agent has no input")?;
    let mut output = waiting.stdout.take().context("the agent has no output")?;
    std::io::Read::read_exact(&mut output, &mut [0])?;
    mirror.resume("tokyo\n")?.is(Some(1), &["is in use"])?;
    input.write_all(b"osaka\ntokyo\nno\n")?;
    drop(input);
    std::io::Read::read_to_end(&mut output, &mut Vec::new())?;
    let status = waiting.wait()?;
    ensure!(status.success(), "the agent ended with {status}");
    mirror.has("acts", &[FORCE, RECOVER])?;
    mirror.has("group", &["Offline"])?;

    let mirror = yard.mirror("declined", BOTH_RED, &[])?;
    let ended = mirror.start(&ROW_9, "tokyo\nstop\n")?;
    ended.is(Some(1), &["the operator declined"])?;
    mirror.resume("tokyo\n")?.is(Some(1), &[])?;
    mirror.has("acts", &[])
}

fn never_twice(yard: &Yard) -> anyhow::Result<()> {
    let answers = "tokyo\ntokyo\nyes\n";
    let whole = yard.mirror("forced", BOTH_RED, &[])?;
    whole.start(&ROW_9, answers)?.is(Some(0), &[])?;
    whole.has("acts", &[FORCE, RECOVER, START])?;
    let calls = whole.read("calls");
    let place = calls.iter().position(|call| call == FORCE);
    let number = place.context("it is not forced")? + 1;
    for moment in ["before", "after"] {
        let kill = format!("{number} {moment}");
        let mirror = yard.mirror(&format!("forced-{moment}"), BOTH_RED, &[("kill", &kill)])?;
        mirror.start(&ROW_9, answers)?.is(None, &[])?;
        // Otherwise it is looked for five times, with five seconds in between.
        mirror.edit(r#""unreadable_looks":5"#, r#""unreadable_looks":1"#)?;
        let ended = mirror.resume("yes\n")?;
        if moment == "after" {
            ended.is(Some(0), &[])?;
            mirror.has("acts", &[FORCE, RECOVER, START])?;
        } else {
            // Nobody knows, and nothing is run in the hope that it has not.
            ended.is(Some(1), &["is not repeated"])?;
            mirror.has("acts", &[])?;
        }
    }
    Ok(())
}

fn long_rows(yard: &Yard) -> anyhow::Result<()> {
    let force = "clpmdctrl [--force] [sales]";
    let acts = [
        force,
        "clpmonctrl [-s] [-m] [mdw1]",
        "clpgrp [-s] [sales-group]",
        "clpmdctrl [--recovery] [sales] [-f]",
        "clpmonctrl [-r] [-m] [mdw1]",
    ];
    let stopped = "GREEN RED Inactive Inactive";
    for (row, state, answers, skipped) in
        [("8", stopped, "", 1), ("12", BOTH_RED, "tokyo\ntokyo\n", 0)]
    {
        let mirror = yard.mirror(&format!("row-{row}"), state, &[("fast", "NG")])?;
        let ended = mirror.start(&["--row", row], "")?;
        ended.is(Some(2), &["monitor_name"])?;
        let words = ["--row", row, "--group", "sales-group", "--monitor", "mdw1"];
        mirror.start(&words, answers)?.is(Some(0), &[])?;
        let expected: Vec<&str> = acts.iter().skip(skipped).copied().collect();
        mirror.has("acts", &expected)?;
        mirror.has("state", &[HEALTHY])?;
        mirror.has("monitor", &["Normal"])?;
    }
    Ok(())
}

fn what_goes_wrong(yard: &Yard) -> anyhow::Result<()> {
    let mirror = yard.mirror("idle", BROKEN, &[("idle", "yes"), ("kill", "7 after")])?;
    mirror.start(&ROW_1, "")?.is(None, &[])?;
    // Two minutes are a long time in a test.
    mirror.edit(r#""at_most_seconds":120"#, r#""at_most_seconds":1"#)?;
    mirror
        .resume("")?
        .is(Some(1), &["mirror recovery has not started"])?;

    let mirror = yard.mirror("failed", BROKEN, &[("exit", "7")])?;
    let parts = ["command ended with exit status 7", "\n   Command failed."];
    mirror.start(&ROW_1, "")?.is(Some(1), &parts)?;
    mirror.has("acts", &[RECOVER])?;

    let mirror = yard.mirror("sabotage", BROKEN, &[("kill", "6 after")])?;
    mirror.start(&ROW_1, "")?.is(None, &[])?;
    mirror.edit(r#""clpmdctrl""#, r#""sabotage""#)?;
    fs::copy(&yard.script, mirror.folder.join("sabotage"))?;
    let parts = ["`sabotage` is no program of the product"];
    mirror.resume("")?.is(Some(1), &parts)?;
    mirror.has("acts", &[])
}

fn elsewhere_and_by_hand(yard: &Yard) -> anyhow::Result<()> {
    let mirror = yard.mirror("elsewhere", BROKEN, &[])?;
    let words = [
        "--recover",
        "sales",
        "--session",
        "session.json",
        "--row",
        "1",
    ];
    let shown = "tokyo: clpmdctrl --recovery sales";
    let on_osaka = [&words[..], &["--on", "osaka"]].concat();
    mirror.run(&on_osaka, "soon\n")?.is(Some(1), &[shown])?;
    mirror.has("acts", &[])?;
    // Somebody has run it there.
    fs::write(
        mirror.folder.join("state"),
        "YELLOW YELLOW Active Inactive\n",
    )?;
    mirror
        .run(&["--resume", "session.json"], "")?
        .is(Some(0), &[])?;
    mirror.has("acts", &[])?;

    let mirror = yard.mirror("elsewhere-failed", BROKEN, &[])?;
    let parts = [shown, "the command failed with exit status 1"];
    mirror.run(&words, "1\n")?.is(Some(1), &parts)?;

    let mirror = yard.mirror("survivor", "RED GRAY Inactive --", &[])?;
    let words = ["--row", "15", "--group", "sales-group"];
    let parts = [
        "Select the icon of tokyo",
        "never be declared the latest again",
    ];
    let ended = mirror.start(&words, "done\ntokyo\nfailed\n")?;
    ended.is(Some(1), &parts)?;
    mirror.has("acts", &[])?;

    let mirror = yard.mirror("again", "RED RED Active Inactive", &[])?;
    let parts = ["deactivate the volume"];
    mirror
        .start(&["--row", "13"], "done\n")?
        .is(Some(1), &parts)?;
    fs::write(mirror.folder.join("state"), "RED RED Inactive Inactive\n")?;
    fs::write(mirror.folder.join("group"), "Offline\n")?;
    mirror
        .resume("")?
        .is(Some(0), &["read and assess the state again"])
}

fn not_carried_out(yard: &Yard) -> anyhow::Result<()> {
    for (words, status, part) in [
        (&["--recover", "sales"][..], 2, "usage"),
        (
            &["--recover", "sales", "--row", "1", "--intent", "x"],
            2,
            "usage",
        ),
        (&["--recover", "sales", "--row", "1", "clpstat"], 2, "usage"),
        (&["--resume", "none.json", "--row", "1"], 2, "usage"),
        (
            &["--recover", "sales", "--row", "9"],
            2,
            "not one of the options",
        ),
        (
            &["--recover", "sales", "--intent", "heal"],
            2,
            "not one of the options",
        ),
        (
            &["--recover", "orders", "--row", "1"],
            2,
            "nothing is known of `orders`",
        ),
        (
            &["--recover", "sales", "--row", "1", "--on", "kyoto"],
            2,
            "`kyoto` is none of the servers",
        ),
        (&["--recover", "sales", "--resume", "none.json"], 2, "usage"),
        (&["--resume", "none.json"], 1, "`none.json` cannot be read"),
        (&["--resume", "state"], 1, "agent: "),
    ] {
        let mirror = yard.mirror("not", BROKEN, &[])?;
        mirror.run(words, "")?.is(Some(status), &[part])?;
        mirror.has("acts", &[])?;
    }
    Ok(())
}
