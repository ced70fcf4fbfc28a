//! Sessions that are carried out over states from a script.

use std::{fs, io::Cursor, path::PathBuf};

use mirror_core::{
    MirrorState,
    recover::{Command, Names, Session},
    wording::Language,
};

use super::*;
use crate::program::{
    runner::{Ended, Reading},
    store::Mode,
    testing::Folder,
};

/// Answers reading commands with these states, one after the other, and looks into the
/// session's file when a command runs.
struct Scripted {
    states: Vec<&'static str>,
    file: PathBuf,
    /// What the file said of the session while each command ran.
    kept: Vec<serde_json::Value>,
    ran: Vec<String>,
    dies: bool,
}

impl Runner for Scripted {
    fn read(&mut self, _commands: &[Command]) -> Result<Reading, RunError> {
        if self.states.is_empty() {
            let file = self.file.clone();
            return Err(RunError::CannotRead(file, std::io::ErrorKind::Other.into()));
        }
        Ok(Reading {
            bytes: output(self.states.remove(0)),
            ..Reading::default()
        })
    }

    fn run(&mut self, command: &Command) -> Result<Ended, RunError> {
        self.ran.push(command.argv.join(" "));
        self.kept
            .push(serde_json::from_slice(&fs::read(&self.file).unwrap()).unwrap());
        if self.dies {
            let error = std::io::ErrorKind::Interrupted.into();
            return Err(RunError::CannotStart(command.argv.concat(), error));
        }
        Ok(Ended {
            exit: Some(0),
            ..Ended::default()
        })
    }
}

/// `GREEN Active RED Inactive`, as the product prints it.
fn output(state: &str) -> Vec<u8> {
    if state.is_empty() {
        return Vec::new();
    }
    let words: Vec<&str> = state.split(' ').collect();
    let status = match (words[0], words[2]) {
        ("GREEN", "GREEN") => "Normal",
        ("YELLOW", _) => "Recovering",
        _ => "Abnormal",
    };
    format!(
        "Mirror Status: {status}\nvol1  alpha  beta\n----\nMirror Color  {}  {}\n\
         Fast Copy  OK  OK\n\nMirror Name: vol1\nServer Name  Active Status\n----\n\
         alpha  {}\nbeta  {}\n\n{CLUSTER}",
        words[0], words[2], words[1], words[3],
    )
    .into_bytes()
}

struct Run {
    ended: Result<(), Failure>,
    shown: String,
    ran: Vec<String>,
    kept: Vec<serde_json::Value>,
}

const CLUSTER: &str = "\
 ========================  CLUSTER STATUS  ===========================
  Cluster : works
  <server>
   *alpha ...........: Online
    beta ............: Online
  <group>
    failover1 .......: Online
      current        : alpha
      vol1           : Online
 =====================================================================
";
const BROKEN: &str = "GREEN Active RED Inactive";
const COPYING: &str = "YELLOW Active YELLOW Inactive";
const NORMAL: &str = "GREEN Active GREEN Inactive";

fn session() -> Session {
    let line = "vol1: alpha green active, beta red inactive, fast copy ok";
    let assessment = MirrorState::from_line(line).unwrap().assess();
    let runbook = assessment.options()[0].runbook(&Names::default()).unwrap();
    Session::start(runbook).unwrap()
}

/// Carries a session out as with `--execute`, on a clock that does not make anybody wait.
fn execute(
    folder: &Folder,
    session: Session,
    states: &[&'static str],
    answers: &str,
    here: Option<&str>,
    dies: bool,
) -> Run {
    let file = folder.path().join("session.json");
    let _ = fs::remove_file(&file);
    let words = Words::new(Language::English);
    let store = Store::create(&file, Mode::Execute, words).unwrap();
    let mut runner = Scripted {
        states: states.to_vec(),
        file,
        kept: Vec::new(),
        ran: Vec::new(),
        dies,
    };
    let mut input = Cursor::new(answers.as_bytes().to_vec());
    let mut shown = Vec::new();
    let mut console = Console::new(&mut input, &mut shown, false);
    let clock = Clock::start(Mode::DryRun, None);
    let record = Record::new(Mode::Execute, session);
    let drive = Drive::new(record, store, &mut runner, clock, &mut console, words, here);
    let ended = drive.run();
    Run {
        ended,
        shown: String::from_utf8(shown).unwrap(),
        ran: runner.ran,
        kept: runner.kept,
    }
}

fn kept(folder: &Folder) -> Session {
    let bytes = fs::read(folder.path().join("session.json")).unwrap();
    let record: Record = serde_json::from_slice(&bytes).unwrap();
    let now = Clock::start(Mode::DryRun, record.session.journal().entries().last()).now();
    record.session.resume(now).unwrap()
}

#[test]
fn that_a_command_runs_is_written_down_before_it_runs() {
    let folder = Folder::new();
    let states = [BROKEN, COPYING, COPYING, NORMAL];
    let run = execute(&folder, session(), &states, "", Some("alpha"), false);
    assert!(run.ended.is_ok(), "{}", run.shown);
    assert_eq!(run.ran, ["clpmdctrl --recovery vol1"]);
    let journal = run.kept[0]["session"]["journal"].as_array().unwrap();
    assert_eq!(journal.last().unwrap()["event"], "command_run");
}

#[test]
fn a_command_that_had_its_effect_before_the_end_is_not_repeated() {
    let folder = Folder::new();
    let run = execute(&folder, session(), &[BROKEN], "", Some("alpha"), true);
    assert_eq!(run.ended.unwrap_err().status(), 1);
    let states = [COPYING, COPYING, NORMAL];
    let run = execute(&folder, kept(&folder), &states, "", Some("alpha"), false);
    assert!(run.ended.is_ok(), "{}", run.shown);
    assert!(run.ran.is_empty());
    assert!(run.shown.contains("this step is already complete"));
}

#[test]
fn a_command_for_another_server_is_shown_and_not_run() {
    for here in [Some("beta"), None] {
        let folder = Folder::new();
        let states = [BROKEN, COPYING, NORMAL];
        let run = execute(&folder, session(), &states, "soon\n0\n", here, false);
        assert!(run.ended.is_ok(), "{}", run.shown);
        assert!(run.ran.is_empty());
        assert!(run.shown.contains("run this on alpha"));
        assert!(run.shown.contains("`soon` is not one of the choices"));
    }
}

#[test]
fn a_command_that_failed_there_ends_the_session() {
    let folder = Folder::new();
    let states = [BROKEN, BROKEN];
    let run = execute(&folder, session(), &states, "1\n", None, false);
    let message = run.ended.unwrap_err().message().unwrap();
    assert!(message.contains("[command_failed]"), "{message}");
}

#[test]
fn a_state_that_does_not_read_is_read_again_and_then_given_up() {
    let folder = Folder::new();
    let states = ["", BROKEN, COPYING, NORMAL];
    let run = execute(&folder, session(), &states, "", Some("alpha"), false);
    assert!(run.ended.is_ok(), "{}", run.shown);

    let run = execute(&folder, session(), &[""; 9], "", Some("alpha"), false);
    let message = run.ended.unwrap_err().message().unwrap();
    assert!(message.contains("[unreadable]"), "{message}");
}

#[test]
fn two_runs_do_not_share_a_session() {
    let folder = Folder::new();
    let file = folder.path().join("session.json");
    let words = Words::new(Language::English);
    let first = Store::create(&file, Mode::Execute, words).unwrap();
    let second = Store::create(&file, Mode::Execute, words);
    assert_eq!(second.unwrap_err().status(), 1);
    drop(first);
    assert!(Store::create(&file, Mode::Execute, words).is_ok());
}
