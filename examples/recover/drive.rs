//! Carries a session out: does what it asks for and feeds back what was seen.

use std::time::Duration;

use mirror_core::{
    estimate::ProgressTracker,
    recover::{
        Action, Command, Effect, Event, Expectation, Notice, Operation, Question, Runbook,
        RunbookAction, SessionError,
    },
    state::CopyState,
    text::decode,
    wording::{Label, SelectionPrompt, Subjects},
};

use super::{
    Console, Failure,
    clock::Clock,
    runner::{Ended, RunError, Runner},
    store::{Mode, Record, Store},
    words::Words,
};

/// The answer that ends a session.
const STOP: &str = "stop";

/// A session, and all that it is carried out with.
pub(crate) struct Drive<'a, 'c> {
    record: Record,
    store: Store,
    runner: &'a mut dyn Runner,
    clock: Clock,
    console: &'a mut Console<'c>,
    words: Words,
    /// The server that this runs on.
    here: Option<&'a str>,
    tracker: ProgressTracker,
    /// So many entries of the journal have been shown.
    shown: usize,
    /// The step of which it has been said what must be seen.
    announced: Option<u32>,
}

impl<'a, 'c> Drive<'a, 'c> {
    pub(crate) fn new(
        record: Record,
        store: Store,
        runner: &'a mut dyn Runner,
        clock: Clock,
        console: &'a mut Console<'c>,
        words: Words,
        here: Option<&'a str>,
    ) -> Self {
        Self {
            shown: record.session.journal().entries().len(),
            record,
            store,
            runner,
            clock,
            console,
            words,
            here,
            tracker: ProgressTracker::new(),
            announced: None,
        }
    }

    /// Until the session is over or cannot go on. Whatever happens, it is in the file.
    pub(crate) fn run(mut self) -> Result<(), Failure> {
        let mode = self.words.mode(self.record.mode, self.store.path());
        self.console.line(&mode)?;
        let was_over = self.record.session.is_over();
        loop {
            let action = self.record.session.next(self.clock.now());
            // Told before it is written down: a run that ends in between tells it again.
            if let Action::Tell {
                notice, warning, ..
            } = action
            {
                self.tell(notice, warning)?;
            }
            if !was_over {
                self.store.save(&self.record)?;
            }
            self.report()?;
            match action {
                Action::Tell { .. } => {}
                Action::Observe {
                    step,
                    commands,
                    expect,
                } => self.observe(step, &commands, expect)?,
                Action::Run {
                    step,
                    command,
                    effect,
                } => self.command(step, &command, effect)?,
                Action::Confirm {
                    step,
                    token,
                    source,
                    command,
                } => self.confirm(step, &token, source.as_deref(), command.as_ref())?,
                Action::Ask {
                    question, choices, ..
                } => self.choose(question, &choices)?,
                Action::ByHand {
                    step,
                    operation,
                    server,
                } => self.by_hand(step, operation, server.as_deref())?,
                Action::Wait { until, .. } => self.clock.wait(until),
                Action::Done { read_again } => return self.done(read_again),
                Action::Stopped { step, reason } => {
                    return Err(Failure::Stopped(self.words.stopped(step, &reason)));
                }
                other => return Err(Failure::Stopped(format!("{other:?}"))),
            }
        }
    }

    // ---- One action each -------------------------------------------------------------------

    fn tell(&mut self, notice: Notice, warning: bool) -> Result<(), Failure> {
        let wording = self.words.wording();
        let label = wording.label(if warning { Label::Warning } else { Label::Note });
        let line = format!("{label}: {}", wording.notice(notice));
        Ok(self.console.line(&line)?)
    }

    fn observe(
        &mut self,
        step: u32,
        commands: &[Command],
        expect: Option<Expectation>,
    ) -> Result<(), Failure> {
        if let Some(expect) = expect
            && self.announced != Some(step)
        {
            self.announced = Some(step);
            let must = self.words.wording().label(Label::MustBeSeen);
            let line = format!("{}{must}: {}", self.step(step), self.expectation(expect));
            self.console.line(&line)?;
        }
        let reading = self
            .runner
            .read(commands)
            .map_err(|error| self.cannot(&error))?;
        if let Some((number, path)) = &reading.file {
            self.record.observations_read = *number;
            let lines: Vec<String> = commands.iter().map(|one| self.words.line(one)).collect();
            let line = format!("  {} <- {}", path.display(), lines.join("; "));
            // A copy is looked at many times.
            if expect != Some(Expectation::CopyEnded) {
                self.console.line(&line)?;
            }
        }
        for (command, ended) in &reading.failed {
            let line = self.words.ended(command, ended.exit, &text(&ended.errors));
            self.console.line(&format!("  {line}"))?;
        }
        let now = self.clock.now();
        let taken = self.record.session.observed(&reading.bytes, now);
        self.fed(taken)
    }

    fn command(&mut self, step: u32, command: &Command, effect: Effect) -> Result<(), Failure> {
        let wording = self.words.wording();
        let server = command.server.as_deref();
        let line = format!(
            "{}{}: {}",
            self.step(step),
            wording.place(server),
            wording.effect(effect)
        );
        self.console.line(&line)?;
        let is_here = server.is_none() || server == self.here;
        if self.record.mode == Mode::Execute && !is_here {
            return self.elsewhere(command);
        }
        let would = match self.record.mode {
            Mode::DryRun => self.words.would_run(),
            Mode::Execute => self.words.runs(),
        };
        self.console
            .line(&format!("  {would}: {}", self.words.line(command)))?;
        let ended = self
            .runner
            .run(command)
            .map_err(|error| self.cannot(&error))?;
        self.command_ended(&ended)
    }

    /// A command for another server than this one.
    fn elsewhere(&mut self, command: &Command) -> Result<(), Failure> {
        let server = command.server.as_deref().unwrap_or_default();
        self.console
            .line(&format!("  {}", self.words.run_this_on(server)))?;
        self.console
            .line(&format!("    {}", self.words.line(command)))?;
        loop {
            let answer = self.ask(&self.words.how_it_ended())?;
            let exit = match answer.as_str() {
                STOP => return self.decline(),
                "?" => None,
                status => match status.parse() {
                    Ok(status) => Some(status),
                    Err(_) => {
                        self.console.line(
                            &self
                                .words
                                .prompt(&SelectionPrompt::NotAChoice { answer: status }),
                        )?;
                        continue;
                    }
                },
            };
            return self.command_ended(&Ended {
                exit,
                ..Ended::default()
            });
        }
    }

    fn command_ended(&mut self, ended: &Ended) -> Result<(), Failure> {
        let mut output = ended.output.clone();
        output.extend_from_slice(&ended.errors);
        let now = self.clock.now();
        let taken = self.record.session.command_ended(ended.exit, &output, now);
        self.fed(taken)
    }

    /// Somebody has to type the name of a server; nothing else confirms.
    fn confirm(
        &mut self,
        step: u32,
        token: &str,
        source: Option<&str>,
        command: Option<&Command>,
    ) -> Result<(), Failure> {
        let wording = self.words.wording();
        let by_hand = operation(self.record.session.runbook(), step);
        let survivor = by_hand.and_then(|(_, server)| server);
        let Some(server) = source.or(survivor).map(str::to_owned) else {
            return Err(Failure::Stopped(self.words.nobody_named(step)));
        };
        let what = match (command, by_hand) {
            (Some(command), _) => format!(
                "{}: {}",
                wording.place(command.server.as_deref()),
                self.words.line(command)
            ),
            (None, Some((operation, server))) => format!(
                "{}: {}",
                wording.label(Label::GraphicalTool),
                wording.operation(operation, server)
            ),
            (None, None) => String::new(),
        };
        let lost = match by_hand {
            Some((Operation::DeclareSurvivorLatest, _)) => Notice::PartnerIsLostAsSource,
            _ => Notice::OtherDataIsLost,
        };
        let warning = wording.label(Label::CannotBeUndone);
        let lines = [
            format!("{}{warning}", self.step(step)),
            format!("  {what}"),
            format!("  {}", self.words.becomes_latest(&server)),
            format!("  {}", wording.notice(lost)),
        ];
        for line in lines {
            self.console.line(&line)?;
        }
        loop {
            let answer = self.ask(&self.words.type_the_server())?;
            if answer == server {
                let now = self.clock.now();
                let taken = self.record.session.confirmed(token, now);
                return self.fed(taken);
            }
            if answer == STOP {
                return self.decline();
            }
            self.console.line(&self.words.not_that_server(&answer))?;
        }
    }

    fn choose(&mut self, question: Question, choices: &[String]) -> Result<(), Failure> {
        let wording = self.words.wording();
        let shown = |choice: &str| match (question, choice) {
            (Question::StartService, "yes") => wording.answer(true).to_owned(),
            (Question::StartService, "no") => wording.answer(false).to_owned(),
            (_, name) => name.to_owned(),
        };
        let line = format!(
            "{}: {}",
            wording.label(Label::Decide),
            wording.question(question)
        );
        self.console.line(&line)?;
        let all: Vec<String> = choices.iter().map(|choice| shown(choice)).collect();
        loop {
            let answer = self.ask(&all.join(" / "))?;
            let chosen = choices
                .iter()
                .find(|choice| **choice == answer || shown(choice) == answer);
            if let Some(choice) = chosen {
                let now = self.clock.now();
                let taken = self.record.session.answered(choice, now);
                return self.fed(taken);
            }
            if answer == STOP {
                return self.decline();
            }
            self.console.line(
                &self
                    .words
                    .prompt(&SelectionPrompt::NotAChoice { answer: &answer }),
            )?;
        }
    }

    fn by_hand(
        &mut self,
        step: u32,
        operation: Operation,
        server: Option<&str>,
    ) -> Result<(), Failure> {
        let wording = self.words.wording();
        let tool = wording.label(Label::GraphicalTool);
        let what = wording.operation(operation, server);
        let line = format!("{}{tool}: {what}", self.step(step));
        self.console.line(&line)?;
        let answer = match self.record.mode {
            // What it leads to is in the files.
            Mode::DryRun => "done".to_owned(),
            Mode::Execute => loop {
                let answer = self.ask(&self.words.when_done())?;
                match answer.as_str() {
                    "done" | "failed" => break answer,
                    STOP => return self.decline(),
                    other => self.console.line(
                        &self
                            .words
                            .prompt(&SelectionPrompt::NotAChoice { answer: other }),
                    )?,
                }
            },
        };
        let now = self.clock.now();
        let taken = self.record.session.answered(&answer, now);
        self.fed(taken)
    }

    fn done(&mut self, read_again: bool) -> Result<(), Failure> {
        let line = if read_again {
            self.words.wording().label(Label::ReadAgain).to_owned()
        } else {
            self.words.done()
        };
        Ok(self.console.line(&line)?)
    }

    // ---- What they share -------------------------------------------------------------------

    /// Writes down what was fed back.
    fn fed(&mut self, taken: Result<(), SessionError>) -> Result<(), Failure> {
        self.store.save(&self.record)?;
        taken.map_err(|error| Failure::Stopped(self.words.session_error(&error)))?;
        self.report()
    }

    fn decline(&mut self) -> Result<(), Failure> {
        self.record.session.decline(self.clock.now());
        self.fed(Ok(()))
    }

    fn ask(&mut self, question: &str) -> Result<String, Failure> {
        self.console
            .ask(question)?
            .ok_or_else(|| Failure::Stopped(self.words.no_answer(self.store.path())))
    }

    fn cannot(&self, error: &RunError) -> Failure {
        Failure::Stopped(self.words.run_error(error, self.store.path()))
    }

    /// Shows what is new in the journal.
    fn report(&mut self) -> Result<(), Failure> {
        let entries = self.record.session.journal().entries();
        let events: Vec<Event> = entries
            .iter()
            .skip(self.shown)
            .map(|entry| entry.event.clone())
            .collect();
        self.shown = entries.len();
        for event in events {
            if let Event::NotYet {
                expect: Expectation::CopyEnded,
                percent,
            } = event
            {
                self.progress(percent)?;
                continue;
            }
            let line = match &event {
                // Shown where it happens, or at the end.
                Event::Told { .. }
                | Event::ConfirmationAsked
                | Event::CommandRun { .. }
                | Event::CommandEnded { exit: Some(0), .. }
                | Event::HandedOver { .. }
                | Event::Answered { .. }
                | Event::NotYet { .. }
                | Event::Done { .. }
                | Event::Stopped { .. } => continue,
                Event::CommandEnded { exit, output } => self.words.command_ended(*exit, output),
                event => self.words.journal().event(event),
            };
            self.console.end_progress();
            self.console.line(&format!("  {line}"))?;
        }
        Ok(())
    }

    /// How far the copy is, and how long it still takes at its recent rate.
    fn progress(&mut self, percent: Option<u8>) -> Result<(), Failure> {
        let now = self.clock.now();
        let progress = self.tracker.observe(now, CopyState::Running, percent);
        let wording = self.words.wording();
        let runbook = self.record.session.runbook();
        let (source, destination) = ends(runbook);
        let line = wording.recovery(
            source.unwrap_or("?"),
            destination.unwrap_or("?"),
            progress.percent,
        );
        let more = match (progress.remaining.known(), progress.stalled) {
            (Some(time), _) => self.words.left(&wording.duration(seconds_rounded_up(time))),
            (None, Some(time)) => self.words.stands(&wording.duration(time.as_secs())),
            (None, None) => String::new(),
        };
        Ok(self
            .console
            .progress(progress.percent, &format!("  {line}"), &more)?)
    }

    fn step(&self, number: u32) -> String {
        format!("{} {number}. ", self.words.wording().label(Label::Step))
    }

    fn expectation(&self, expect: Expectation) -> String {
        let runbook = self.record.session.runbook();
        let mut subjects = Subjects::default();
        (subjects.source, subjects.destination) = ends(runbook);
        subjects.group = runbook.group.as_deref();
        subjects.monitor = runbook.monitor.as_deref();
        self.words.wording().expectation(expect, &subjects)
    }
}

/// From which server the copy runs, and onto which.
fn ends(runbook: &Runbook) -> (Option<&str>, Option<&str>) {
    let Some(source) = runbook.source.as_deref() else {
        return (None, None);
    };
    let other = runbook.servers.iter().find(|name| *name != source);
    (Some(source), other.map(String::as_str))
}

/// What a step has somebody do in the graphical tool.
fn operation(runbook: &Runbook, number: u32) -> Option<(Operation, Option<&str>)> {
    let step = runbook.steps.iter().find(|step| step.number == number)?;
    match &step.action {
        RunbookAction::ByHand {
            operation, server, ..
        } => Some((*operation, server.as_deref())),
        _ => None,
    }
}

/// Who waits wants to hear the longer time.
fn seconds_rounded_up(time: Duration) -> u64 {
    let started = u64::from(time.subsec_nanos() > 0);
    time.as_secs().saturating_add(started)
}

/// What a command complained of.
fn text(bytes: &[u8]) -> String {
    decode(bytes, None).text.trim().to_owned()
}

#[cfg(test)]
#[allow(
    clippy::unwrap_used,
    reason = "helpers of tests: a failure is a failed test"
)]
mod tests {
    use std::{fs, io::Cursor, path::PathBuf};

    use mirror_core::{
        MirrorState,
        recover::{Names, Session},
        wording::Language,
    };

    use super::*;
    use crate::program::{runner::Reading, testing::Folder};

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
}
