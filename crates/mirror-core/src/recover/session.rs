//! Carries a runbook out, step by step, without doing any of it itself.
//!
//! The host asks what is [`next`](Session::next), does it, and feeds back what it saw; time is
//! an argument. Between the two the session keeps these rules:
//!
//! - before each acting step the state is read again; a state for which the step was not
//!   planned stops the session, which says what changed;
//! - what cannot be undone runs only after a confirmation that names this session, this step
//!   and this state, and never twice;
//! - that a command has returned says nothing of its effect: it is looked for;
//! - a copy that has started by itself is watched, not started again;
//! - all of it is in a journal, and the session can be written down and taken up again at any
//!   point.

mod check;
mod journal;
mod watch;

use alloc::{
    format,
    string::{String, ToString as _},
    vec::Vec,
};
use core::time::Duration;

pub use self::journal::{Entry, Event, Journal};
use super::{
    Command, Condition, Effect, Expectation, Output, Question, Remark, Runbook, RunbookAction,
    RunbookStep,
};
use crate::{
    state::Seen,
    words::{NeedCode, Severity, Situation, kept},
};
use check::{Allowed, allowed, is_effective};
use watch::{Look, Watch};

/// The version of a session's document form.
pub const SESSION_VERSION: u32 = 1;

/// How long to wait for what.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[non_exhaustive]
pub struct SessionSettings {
    /// A copy without progress for so long is stalled (default 10 minutes).
    pub stall_after: Duration,
    /// No step is watched for longer (default 7 days).
    pub give_up_after: Duration,
    /// So many outputs in a row may be unreadable (default 5).
    pub unreadable_looks: u32,
}

impl SessionSettings {
    /// The defaults.
    pub const DEFAULT: Self = Self {
        stall_after: Duration::from_secs(600),
        give_up_after: Duration::from_secs(7 * 24 * 3600),
        unreadable_looks: 5,
    };
}

impl Default for SessionSettings {
    fn default() -> Self {
        Self::DEFAULT
    }
}

/// A runbook that is being carried out.
///
/// Times are durations since any origin that the host chooses and keeps, over a restart too:
/// the Unix epoch serves. Not for use by several threads at once.
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub struct Session {
    format_version: u32,
    id: String,
    runbook: Runbook,
    settings: SessionSettings,
    /// The step, as an index.
    at: usize,
    phase: Phase,
    service_wanted: Option<bool>,
    /// Whether the copy of this session has been seen running.
    copy_seen: bool,
    journal: Journal,
}

/// What the host has to do next.
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
#[cfg_attr(feature = "serde", serde(tag = "action", rename_all = "snake_case"))]
#[non_exhaustive]
pub enum Action {
    /// Tell this to whoever is there. Nothing is to be fed back.
    Tell {
        /// The number of the step.
        step: u32,
        /// What.
        remark: Remark,
        /// Whether it must be known before going on.
        warning: bool,
    },
    /// Run these reading commands and feed all their output back, one behind the other, with
    /// [`observed`](Session::observed).
    Observe {
        /// The number of the step.
        step: u32,
        /// The commands.
        commands: Vec<Command>,
        /// What is looked for; `None`: the state before an acting step.
        expect: Option<Expectation>,
    },
    /// Run this command and say how it ended, with [`command_ended`](Session::command_ended).
    Run {
        /// The number of the step.
        step: u32,
        /// The command.
        command: Command,
        /// What it does.
        effect: Effect,
    },
    /// Have somebody confirm what cannot be undone, with [`confirmed`](Session::confirmed).
    Confirm {
        /// The number of the step.
        step: u32,
        /// What is to be given back. It holds for this session, step and state alone.
        token: String,
        /// The server whose data is to be the latest.
        source: Option<String>,
        /// The command; `None` where it is done in the graphical tool.
        command: Option<Command>,
    },
    /// Have somebody decide, with [`answered`](Session::answered).
    Ask {
        /// The number of the step.
        step: u32,
        /// The question.
        question: Question,
        /// The answers.
        choices: Vec<String>,
    },
    /// Have somebody do this in the graphical tool and say `done`, with
    /// [`answered`](Session::answered).
    ByHand {
        /// The number of the step.
        step: u32,
        /// What.
        operation: super::Operation,
        /// The server that it is done to.
        server: Option<String>,
    },
    /// Nothing to do before this time.
    Wait {
        /// The number of the step.
        step: u32,
        /// The time.
        until: Duration,
    },
    /// All steps are done.
    Done {
        /// Whether the state has to be read and assessed anew, for another runbook.
        read_again: bool,
    },
    /// The session has stopped and will do nothing more.
    Stopped {
        /// The number of the step.
        step: u32,
        /// Why.
        reason: StopReason,
    },
}

/// Why a session has stopped.
#[derive(Debug, Clone, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(tag = "code", rename_all = "snake_case"))]
#[non_exhaustive]
pub enum StopReason {
    /// The state is not the one that the step was planned for.
    StateChanged {
        /// What is the case now.
        situation: Situation,
        /// The rows that it fits.
        rows: Vec<u8>,
        /// Codes of what is odd about it.
        findings: Vec<String>,
    },
    /// The output says nothing of the resource, several times in a row.
    Unreadable,
    /// Another server holds the latest data than the one that was planned with.
    OtherSource {
        /// That server.
        server: String,
    },
    /// A command has failed.
    CommandFailed {
        /// Its exit status.
        exit: i32,
    },
    /// Whether a command that cannot be undone has run is not known, and its effect is not
    /// seen. It is never run twice.
    OutcomeUnknown,
    /// What should have been seen was not, within its time.
    NotSeen {
        /// What.
        expect: Expectation,
    },
    /// The copy has not started.
    CopyNotStarted,
    /// The copy has stopped before it was complete; the source still holds the latest data.
    CopyStoppedEarly {
        /// How much was done, where it was seen.
        percent: Option<u8>,
    },
    /// The copy has fallen back: no server is marked as holding the latest data any more.
    CopyFellBack,
    /// The copy runs the other way.
    WrongDirection {
        /// The server that is copied from.
        source: String,
        /// The server that is copied to.
        destination: String,
    },
    /// The copy makes no progress.
    Stalled {
        /// Where it stands.
        percent: Option<u8>,
        /// For how many seconds.
        seconds: u64,
    },
    /// The other server has stopped.
    PartnerStopped,
    /// The group has a status from which it has to be stopped first.
    GroupFailed {
        /// Its status.
        status: String,
    },
    /// Somebody has declined.
    Declined,
}

/// Why something that was fed back cannot be taken.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum SessionError {
    /// Names or choices are missing.
    #[error("the runbook still needs {}", list(.0))]
    Needs(Vec<NeedCode>),
    /// Nothing of this kind was asked for.
    #[error("the session did not ask for this; it waits for `{expected}`")]
    NotAskedFor {
        /// What it waits for.
        expected: &'static str,
    },
    /// No such answer.
    #[error("`{0}` is not one of the choices")]
    NoSuchChoice(String),
    /// The token is not that of this session, step and state.
    #[error("`{0}` does not confirm this step in this state")]
    WrongToken(String),
    /// A document of another version.
    #[error("a session of version {0} cannot be taken up")]
    Version(u32),
    /// A name cannot be used.
    #[error(transparent)]
    Name(#[from] super::NameError),
}

impl SessionError {
    /// The stable code.
    #[must_use]
    pub const fn code(&self) -> &'static str {
        match self {
            Self::Needs(_) => "needs",
            Self::NotAskedFor { .. } => "not_asked_for",
            Self::NoSuchChoice(_) => "no_such_choice",
            Self::WrongToken(_) => "wrong_token",
            Self::Version(_) => "version",
            Self::Name(error) => error.code(),
        }
    }
}

fn list(needs: &[NeedCode]) -> String {
    let codes: Vec<&str> = needs.iter().map(|need| need.as_str()).collect();
    codes.join(", ")
}

/// Where in a step the session is.
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(rename_all = "snake_case"))]
enum Phase {
    /// At its beginning.
    Begin,
    /// The state is being read before an acting step.
    Reading {
        /// The confirmed state, after a confirmation.
        confirmed: Option<u64>,
        /// Whether the step may have been carried out before.
        maybe_done: bool,
        unreadable: u32,
    },
    /// Waiting for a confirmation of this state.
    Confirming {
        state: u64,
    },
    /// The command has been handed out; how it ended is not known.
    Running,
    /// In the hands of somebody at the graphical tool.
    ByHand,
    /// Waiting for an answer.
    Asking,
    /// Looking for what must be seen.
    Watching(Watch),
    Done {
        read_again: bool,
    },
    Stopped {
        reason: StopReason,
    },
}

impl Session {
    /// Begins to carry out a runbook.
    ///
    /// # Errors
    ///
    /// When the runbook still needs a name. A choice that is still open is asked for.
    pub fn start(runbook: Runbook) -> Result<Self, SessionError> {
        Self::start_with(runbook, SessionSettings::DEFAULT, "session")
    }

    /// Begins to carry out a runbook, with other settings. The id tells sessions apart: a
    /// confirmation given to one is none for another.
    ///
    /// # Errors
    ///
    /// As [`start`](Self::start).
    pub fn start_with(
        runbook: Runbook,
        settings: SessionSettings,
        id: &str,
    ) -> Result<Self, SessionError> {
        let names: Vec<NeedCode> = runbook
            .needs
            .iter()
            .copied()
            .filter(|need| *need != NeedCode::SourceChoice)
            .collect();
        if !names.is_empty() {
            return Err(SessionError::Needs(names));
        }
        Ok(Self {
            format_version: SESSION_VERSION,
            id: id.to_string(),
            runbook,
            settings,
            at: 0,
            phase: Phase::Begin,
            service_wanted: None,
            copy_seen: false,
            journal: Journal::default(),
        })
    }

    /// Takes up a session that was written down, perhaps in the middle of a step. It reads the
    /// state before it does anything.
    ///
    /// # Errors
    ///
    /// When it was written down in another version.
    pub fn resume(mut self, now: Duration) -> Result<Self, SessionError> {
        if self.format_version != SESSION_VERSION {
            return Err(SessionError::Version(self.format_version));
        }
        self.journal.push(now, self.number(), Event::Resumed);
        self.phase = match self.phase {
            Phase::Running | Phase::ByHand => Phase::reading(true),
            Phase::Reading { maybe_done, .. } => Phase::reading(maybe_done),
            Phase::Confirming { .. } => Phase::reading(false),
            // What was seen before is old.
            Phase::Watching(watch) => Phase::Watching(watch.again(now)),
            phase => phase,
        };
        Ok(self)
    }

    /// The runbook.
    #[must_use]
    pub const fn runbook(&self) -> &Runbook {
        &self.runbook
    }

    /// What was done, seen and refused, with times.
    #[must_use]
    pub const fn journal(&self) -> &Journal {
        &self.journal
    }

    /// Whether it has ended, one way or the other.
    #[must_use]
    pub const fn is_over(&self) -> bool {
        matches!(self.phase, Phase::Done { .. } | Phase::Stopped { .. })
    }

    /// What the host has to do next. Asking again gives the same until something is fed back;
    /// only [`Action::Tell`] is given once.
    pub fn next(&mut self, now: Duration) -> Action {
        loop {
            if let Some(action) = self.pending(now) {
                return action;
            }
            let Some(step) = self.runbook.steps.get(self.at) else {
                self.finish(now, false);
                continue;
            };
            if step.condition == Some(Condition::ServiceWanted) && self.service_wanted != Some(true)
            {
                self.skip(now);
                continue;
            }
            match &step.action {
                RunbookAction::Note { remark } | RunbookAction::Warn { remark } => {
                    let (remark, step_number) = (*remark, step.number);
                    let warning = matches!(step.action, RunbookAction::Warn { .. });
                    self.journal.push(now, step_number, Event::Told { remark });
                    self.advance();
                    return Action::Tell {
                        step: step_number,
                        remark,
                        warning,
                    };
                }
                RunbookAction::Run { .. } => self.phase = Phase::reading(false),
                RunbookAction::ByHand { operation, .. } => {
                    self.phase = match operation.effect() {
                        Some(_) => Phase::reading(false),
                        None => Phase::ByHand,
                    };
                }
                RunbookAction::Choose { .. } => self.phase = Phase::Asking,
                RunbookAction::Observe { .. } => self.phase = Phase::Watching(Watch::new(now)),
                RunbookAction::ReadAgain => self.finish(now, true),
            }
        }
    }

    /// Feeds back the output of the commands of an [`Action::Observe`], as bytes in any
    /// encoding.
    ///
    /// # Errors
    ///
    /// When nothing was to be observed.
    pub fn observed(&mut self, output: &[u8], now: Duration) -> Result<(), SessionError> {
        let seen = Seen::read(output);
        match self.phase.clone() {
            Phase::Reading {
                confirmed,
                maybe_done,
                unreadable,
            } => {
                self.read_before(&seen, confirmed, maybe_done, unreadable, now);
                Ok(())
            }
            Phase::Watching(watch) if watch.is_due(now) => {
                self.look(&seen, watch, now);
                Ok(())
            }
            _ => Err(self.not_asked_for()),
        }
    }

    /// Says how the command of an [`Action::Run`] ended: its exit status, `None` where it is
    /// not known.
    ///
    /// # Errors
    ///
    /// When no command was to be run.
    pub fn command_ended(
        &mut self,
        exit: Option<i32>,
        output: &[u8],
        now: Duration,
    ) -> Result<(), SessionError> {
        if self.phase != Phase::Running {
            return Err(self.not_asked_for());
        }
        let text = crate::text::decode(output, None).text.into_owned();
        let number = self.number();
        self.journal.push(
            now,
            number,
            Event::CommandEnded {
                exit,
                output: kept(&text).into(),
            },
        );
        match exit {
            Some(exit) if exit != 0 => self.stop(now, StopReason::CommandFailed { exit }),
            _ => self.advance(),
        }
        Ok(())
    }

    /// Answers an [`Action::Ask`], or says `done` or `failed` to an [`Action::ByHand`].
    ///
    /// # Errors
    ///
    /// When nothing was asked, or the answer is none of the choices.
    pub fn answered(&mut self, answer: &str, now: Duration) -> Result<(), SessionError> {
        let number = self.number();
        match &self.phase {
            Phase::ByHand => match answer {
                "done" | "failed" => {
                    let answer = String::from(answer);
                    let declined = answer == "failed";
                    self.journal.push(now, number, Event::Answered { answer });
                    if declined {
                        self.stop(now, StopReason::Declined);
                    } else {
                        self.advance();
                    }
                    Ok(())
                }
                other => Err(SessionError::NoSuchChoice(kept(other).into())),
            },
            Phase::Asking => {
                let Some(RunbookAction::Choose { question, choices }) =
                    self.runbook.steps.get(self.at).map(|step| &step.action)
                else {
                    return Err(self.not_asked_for());
                };
                if !choices.iter().any(|choice| choice == answer) {
                    return Err(SessionError::NoSuchChoice(kept(answer).into()));
                }
                match question {
                    Question::Source => self.runbook.choose_source(answer),
                    Question::StartService => self.service_wanted = Some(answer == "yes"),
                }
                let answer = String::from(answer);
                self.journal.push(now, number, Event::Answered { answer });
                self.advance();
                Ok(())
            }
            _ => Err(self.not_asked_for()),
        }
    }

    /// Confirms what an [`Action::Confirm`] asks for. The state is read once more before the
    /// step is carried out.
    ///
    /// # Errors
    ///
    /// When nothing was to be confirmed, or the token is that of another session, step or
    /// state.
    pub fn confirmed(&mut self, token: &str, now: Duration) -> Result<(), SessionError> {
        let Phase::Confirming { state } = self.phase else {
            return Err(self.not_asked_for());
        };
        let number = self.number();
        if token != self.token(state) {
            self.journal.push(now, number, Event::Refused);
            return Err(SessionError::WrongToken(kept(token).into()));
        }
        self.journal.push(now, number, Event::Confirmed);
        self.phase = Phase::Reading {
            confirmed: Some(state),
            maybe_done: false,
            unreadable: 0,
        };
        Ok(())
    }

    /// Ends the session on somebody's wish.
    pub fn decline(&mut self, now: Duration) {
        if !self.is_over() {
            self.stop(now, StopReason::Declined);
        }
    }

    // ---- Inside ----

    /// What is waited for in this phase.
    fn pending(&self, now: Duration) -> Option<Action> {
        let step = self.number();
        match &self.phase {
            Phase::Begin => None,
            Phase::Reading { .. } => Some(Action::Observe {
                step,
                commands: self.reading_commands(),
                expect: None,
            }),
            Phase::Confirming { state } => Some(Action::Confirm {
                step,
                token: self.token(*state),
                source: self.runbook.source.clone(),
                command: self.command().cloned(),
            }),
            Phase::Running => match self.step().map(|step| &step.action) {
                Some(RunbookAction::Run {
                    command, effect, ..
                }) => Some(Action::Run {
                    step,
                    command: command.clone(),
                    effect: *effect,
                }),
                _ => None,
            },
            Phase::ByHand => match self.step().map(|step| &step.action) {
                Some(RunbookAction::ByHand {
                    operation, server, ..
                }) => Some(Action::ByHand {
                    step,
                    operation: *operation,
                    server: server.clone(),
                }),
                _ => None,
            },
            Phase::Asking => match self.step().map(|step| &step.action) {
                Some(RunbookAction::Choose { question, choices }) => Some(Action::Ask {
                    step,
                    question: *question,
                    choices: choices.clone(),
                }),
                _ => None,
            },
            Phase::Watching(watch) => Some(if watch.is_due(now) {
                Action::Observe {
                    step,
                    commands: self.watching_commands(),
                    expect: self.expectation(),
                }
            } else {
                Action::Wait {
                    step,
                    until: watch.next_look(),
                }
            }),
            Phase::Done { read_again } => Some(Action::Done {
                read_again: *read_again,
            }),
            Phase::Stopped { reason } => Some(Action::Stopped {
                step,
                reason: reason.clone(),
            }),
        }
    }

    /// The state before an acting step has been read.
    fn read_before(
        &mut self,
        seen: &Seen,
        confirmed: Option<u64>,
        maybe_done: bool,
        unreadable: u32,
        now: Duration,
    ) {
        let number = self.number();
        let (Some(step), Some(state)) = (self.step().cloned(), seen.mirror(&self.runbook.resource))
        else {
            if unreadable + 1 >= self.settings.unreadable_looks {
                return self.stop(now, StopReason::Unreadable);
            }
            self.phase = Phase::Reading {
                confirmed,
                maybe_done,
                unreadable: unreadable + 1,
            };
            return;
        };
        let assessment = state.assess();
        let fingerprint = check::fingerprint(state);
        self.journal.push(
            now,
            number,
            Event::StateRead {
                situation: assessment.situation(),
                rows: assessment.rows().collect(),
                critical: assessment.severity() == Severity::Critical,
            },
        );
        let Some(effect) = effect_of(&step) else {
            return self.advance();
        };
        if maybe_done && is_effective(effect, &self.runbook, seen, state) {
            self.journal.push(now, number, Event::AlreadyDone);
            return self.advance();
        }
        if maybe_done && effect.is_destructive() {
            return self.stop(now, StopReason::OutcomeUnknown);
        }
        match allowed(effect, &step, &self.runbook, seen, &assessment) {
            Allowed::Yes => {}
            Allowed::CopyRunsAlready => {
                self.journal.push(now, number, Event::CopyAdopted);
                self.copy_seen = true;
                return self.advance();
            }
            Allowed::No(reason) => return self.stop(now, reason),
        }
        if effect.is_destructive() && confirmed != Some(fingerprint) {
            self.journal.push(now, number, Event::ConfirmationAsked);
            self.phase = Phase::Confirming { state: fingerprint };
            return;
        }
        match &step.action {
            RunbookAction::Run { command, .. } => {
                let event = Event::CommandRun {
                    server: command.server.clone(),
                    argv: command.argv.clone(),
                };
                self.journal.push(now, number, event);
                self.phase = Phase::Running;
            }
            RunbookAction::ByHand { operation, .. } => {
                let event = Event::HandedOver {
                    operation: *operation,
                };
                self.journal.push(now, number, event);
                self.phase = Phase::ByHand;
            }
            _ => self.advance(),
        }
    }

    /// A look at what must be seen.
    fn look(&mut self, seen: &Seen, mut watch: Watch, now: Duration) {
        let number = self.number();
        let Some(RunbookAction::Observe {
            expect,
            every_seconds,
            at_most_seconds,
            ..
        }) = self.step().map(|step| step.action.clone())
        else {
            return self.advance();
        };
        let look = watch.look(
            expect,
            &self.runbook,
            seen,
            self.copy_seen,
            &self.settings,
            now,
        );
        self.copy_seen |= watch.copy_seen();
        match look {
            Look::Seen => {
                self.journal.push(now, number, Event::Seen { expect });
                self.advance();
            }
            Look::Failed(reason) => self.stop(now, reason),
            Look::NotYet { percent } => {
                let limit = at_most_seconds.map_or(self.settings.give_up_after, |seconds| {
                    Duration::from_secs(u64::from(seconds))
                });
                if watch.lasts(now) >= limit {
                    let reason = match expect {
                        Expectation::CopyRuns => StopReason::CopyNotStarted,
                        expect => StopReason::NotSeen { expect },
                    };
                    return self.stop(now, reason);
                }
                self.journal
                    .push(now, number, Event::NotYet { expect, percent });
                watch.wait(now, Duration::from_secs(u64::from(every_seconds.max(1))));
                self.phase = Phase::Watching(watch);
            }
        }
    }

    fn advance(&mut self) {
        self.at += 1;
        self.phase = Phase::Begin;
    }

    fn skip(&mut self, now: Duration) {
        let number = self.number();
        self.journal.push(now, number, Event::Skipped);
        self.advance();
    }

    fn finish(&mut self, now: Duration, read_again: bool) {
        let number = self.number();
        self.journal.push(now, number, Event::Done { read_again });
        self.phase = Phase::Done { read_again };
    }

    fn stop(&mut self, now: Duration, reason: StopReason) {
        let number = self.number();
        let event = Event::Stopped {
            reason: reason.clone(),
        };
        self.journal.push(now, number, event);
        self.phase = Phase::Stopped { reason };
    }

    fn step(&self) -> Option<&RunbookStep> {
        self.runbook.steps.get(self.at)
    }

    fn number(&self) -> u32 {
        let last = self.runbook.steps.last();
        self.step().or(last).map_or(0, |step| step.number)
    }

    fn command(&self) -> Option<&Command> {
        match &self.step()?.action {
            RunbookAction::Run { command, .. } => Some(command),
            _ => None,
        }
    }

    fn expectation(&self) -> Option<Expectation> {
        match &self.step()?.action {
            RunbookAction::Observe { expect, .. } => Some(*expect),
            _ => None,
        }
    }

    /// All that an acting step depends on.
    fn reading_commands(&self) -> Vec<Command> {
        let mut outputs = Vec::from([Output::Mirror, Output::Active, Output::Cluster]);
        let touches_monitor = self.step().and_then(effect_of).is_some_and(|effect| {
            matches!(effect, Effect::SuspendsMonitor | Effect::ResumesMonitor)
        });
        if touches_monitor {
            outputs.push(Output::Monitors);
        }
        outputs
            .into_iter()
            .map(|output| output.command(&self.runbook.resource))
            .collect()
    }

    /// What a look needs: the wanted output, and with a state of the mirror who is active.
    fn watching_commands(&self) -> Vec<Command> {
        let Some(RunbookAction::Observe {
            command, output, ..
        }) = self.step().map(|step| &step.action)
        else {
            return Vec::new();
        };
        let mut commands = Vec::from([command.clone()]);
        if *output == Output::Mirror {
            commands.push(Output::Active.command(&self.runbook.resource));
        }
        commands
    }

    /// Bound to this session, this step and this state.
    fn token(&self, state: u64) -> String {
        format!("{}-{}-{state:016x}", self.id, self.number())
    }

    const fn not_asked_for(&self) -> SessionError {
        SessionError::NotAskedFor {
            expected: match &self.phase {
                Phase::Begin => "next",
                Phase::Reading { .. } | Phase::Watching(_) => "observed",
                Phase::Confirming { .. } => "confirmed",
                Phase::Running => "command_ended",
                Phase::ByHand | Phase::Asking => "answered",
                Phase::Done { .. } | Phase::Stopped { .. } => "nothing",
            },
        }
    }
}

impl Phase {
    const fn reading(maybe_done: bool) -> Self {
        Self::Reading {
            confirmed: None,
            maybe_done,
            unreadable: 0,
        }
    }
}

/// What a step does to the cluster.
const fn effect_of(step: &RunbookStep) -> Option<Effect> {
    match &step.action {
        RunbookAction::Run { effect, .. } => Some(*effect),
        RunbookAction::ByHand { operation, .. } => operation.effect(),
        _ => None,
    }
}
