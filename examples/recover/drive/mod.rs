//! Carries a session out: does what it asks for and feeds back what was seen.
//!
//! - `commands`: commands that act;
//! - `decisions`: what only a person can say;
//! - `report`: what is shown meanwhile.

mod commands;
mod decisions;
mod report;

use mirror_core::{
    estimate::ProgressTracker,
    recover::{Action, Command, Expectation, Notice, SessionError},
    text::decode,
    wording::Label,
};

use super::{
    Console, Failure,
    clock::Clock,
    runner::{RunError, Runner},
    store::{Record, Store},
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

    fn step(&self, number: u32) -> String {
        format!("{} {number}. ", self.words.wording().label(Label::Step))
    }
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
mod tests;
