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
    decide::Assessment,
    words::{NeedCode, Severity, Situation, kept},
};
use check::{Allowed, Fnv, Look, allowed, is_effective};
use watch::{Shown, Watch};

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
    /// With automatic recovery on, a copy may take so long to start by itself before it is
    /// started (default 2 minutes).
    pub self_start_within: Duration,
}

impl SessionSettings {
    /// The defaults.
    pub const DEFAULT: Self = Self {
        stall_after: Duration::from_secs(600),
        give_up_after: Duration::from_secs(7 * 24 * 3600),
        unreadable_looks: 5,
        self_start_within: Duration::from_secs(120),
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
    clock: Clock,
    /// When it was first asked what to do: tells it from another session of the same runbook.
    begun: Option<Duration>,
    /// The step, as an index.
    at: usize,
    /// When the step has begun.
    since: Duration,
    /// How often a confirmation of the step was asked for.
    asked: u32,
    /// How often a wrong one was given.
    refused: u32,
    #[cfg_attr(feature = "serde", serde(deserialize_with = "written_down"))]
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
    /// Nothing was fed back in all the time that a step may take.
    NoAnswer,
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
    Reading(Reading),
    /// Waiting for a confirmation of this state.
    Confirming {
        state: u64,
    },
    /// The command may run; once it has been handed out, how it ends is not known.
    Running {
        confirmed: Option<u64>,
        handed_out: bool,
    },
    /// In the hands of somebody at the graphical tool, once it has been handed out.
    ByHand {
        confirmed: Option<u64>,
        handed_out: bool,
    },
    /// Waiting for an answer.
    Asking,
    /// Looking for what must be seen.
    Watching(Watch),
    /// A copy has started by itself before an acting step, which has to wait for its end.
    Adopting(Watch),
    Done {
        read_again: bool,
    },
    Stopped {
        reason: StopReason,
    },
}

/// What is remembered while the state is read before an acting step.
#[derive(Debug, Clone, PartialEq, Default)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
struct Reading {
    /// The confirmed state, after a confirmation.
    confirmed: Option<u64>,
    /// Whether the step may have been carried out before.
    maybe_done: bool,
    /// With what exit status it has failed.
    failed: Option<i32>,
    /// How many looks in a row have shown nothing that could be acted on.
    looks: u32,
    next_look: Duration,
}

/// The host's clock, made steady: one that is set back shows no time, not years to wait.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
struct Clock {
    host: Duration,
    /// By how much it was set back in all.
    back: Duration,
}

impl Clock {
    fn tell(&mut self, now: Duration) {
        self.back = self.back.saturating_add(self.host.saturating_sub(now));
        self.host = now;
    }

    const fn now(self) -> Duration {
        self.host.saturating_add(self.back)
    }

    /// A steady time as the host tells it.
    const fn host_time(self, steady: Duration) -> Duration {
        steady.saturating_sub(self.back)
    }
}

/// The time between two readings of the state before an acting step.
const BETWEEN_READINGS: Duration = Duration::from_secs(5);
/// So often a step may be confirmed anew because the state has changed meanwhile.
const MOST_CONFIRMATIONS: u32 = 3;
/// So many wrong confirmations of one step end the session.
const MOST_REFUSALS: u32 = 10;

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
        let needs = needs(&runbook);
        if !needs.is_empty() {
            return Err(SessionError::Needs(needs));
        }
        Ok(Self {
            format_version: SESSION_VERSION,
            id: id.to_string(),
            runbook,
            settings,
            clock: Clock::default(),
            begun: None,
            at: 0,
            since: Duration::ZERO,
            asked: 0,
            refused: 0,
            phase: Phase::Begin,
            service_wanted: None,
            copy_seen: false,
            journal: Journal::default(),
        })
    }

    /// Takes up a session that was written down, perhaps in the middle of a step. It reads the
    /// state before it acts.
    ///
    /// For a crash, or a long pause. A host that only writes the session down between two calls
    /// can go on without it.
    ///
    /// # Errors
    ///
    /// When it was written down in another version.
    pub fn resume(mut self, now: Duration) -> Result<Self, SessionError> {
        if self.format_version != SESSION_VERSION {
            return Err(SessionError::Version(self.format_version));
        }
        if self.is_over() {
            return Ok(self);
        }
        self.clock.tell(now);
        // The time meanwhile counts for nothing.
        let now = self.clock.now();
        self.since = now;
        self.note(Event::Resumed);
        let acts = self.step().and_then(effect_of).is_some();
        self.phase = match self.phase {
            Phase::Running {
                confirmed,
                handed_out,
            } => Phase::Reading(Reading {
                confirmed,
                maybe_done: handed_out,
                ..Reading::default()
            }),
            Phase::ByHand {
                confirmed,
                handed_out,
            } if acts => Phase::Reading(Reading {
                confirmed,
                maybe_done: handed_out,
                ..Reading::default()
            }),
            Phase::Reading(reading) => Phase::Reading(Reading {
                looks: 0,
                next_look: now,
                ..reading
            }),
            // What was seen before is old.
            Phase::Watching(watch) => Phase::Watching(watch.again(now)),
            Phase::Adopting(_) => Phase::Reading(Reading::default()),
            // What is confirmed is the state, which is read once more after it.
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
    /// only an [`Action::Tell`], and the [`Action::Run`] of a command that cannot be undone, are
    /// given once.
    ///
    /// Write the session down before a command is run: what has been handed out is remembered.
    pub fn next(&mut self, now: Duration) -> Action {
        self.tell(now);
        self.give_up_in_time();
        loop {
            if let Some(action) = self.pending() {
                return action;
            }
            let Some(step) = self.runbook.steps.get(self.at) else {
                self.finish(false);
                continue;
            };
            if step.condition == Some(Condition::ServiceWanted) && self.service_wanted != Some(true)
            {
                self.note(Event::Skipped);
                self.advance();
                continue;
            }
            match &step.action {
                RunbookAction::Note { remark } | RunbookAction::Warn { remark } => {
                    let (remark, step_number) = (*remark, step.number);
                    let warning = matches!(step.action, RunbookAction::Warn { .. });
                    self.note(Event::Told { remark });
                    self.advance();
                    return Action::Tell {
                        step: step_number,
                        remark,
                        warning,
                    };
                }
                RunbookAction::Run { .. } => self.phase = Phase::Reading(Reading::default()),
                RunbookAction::ByHand { operation, .. } => {
                    self.phase = match operation.effect() {
                        Some(_) => Phase::Reading(Reading::default()),
                        None => Phase::ByHand {
                            confirmed: None,
                            handed_out: false,
                        },
                    };
                }
                RunbookAction::Choose { .. } => self.phase = Phase::Asking,
                RunbookAction::Observe { .. } => {
                    self.phase = Phase::Watching(Watch::new(self.clock.now()));
                }
                RunbookAction::ReadAgain => self.finish(true),
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
        self.tell(now);
        let now = self.clock.now();
        match core::mem::replace(&mut self.phase, Phase::Begin) {
            Phase::Reading(reading) if reading.next_look <= now => {
                self.read_before(&Look::at(output, &self.runbook.resource), reading);
                Ok(())
            }
            Phase::Watching(watch) if watch.is_due(now) => {
                self.watch(&Look::at(output, &self.runbook.resource), watch);
                Ok(())
            }
            Phase::Adopting(watch) if watch.is_due(now) => {
                self.watch_adopted(&Look::at(output, &self.runbook.resource), watch);
                Ok(())
            }
            phase => {
                self.phase = phase;
                Err(self.not_asked_for())
            }
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
        self.tell(now);
        let Phase::Running {
            handed_out: true, ..
        } = self.phase
        else {
            return Err(self.not_asked_for());
        };
        let text = crate::text::decode(output, None).text;
        let output = kept(&text).into();
        self.note(Event::CommandEnded { exit, output });
        match exit {
            Some(exit) if exit != 0 && self.is_destructive() => {
                self.stop(StopReason::CommandFailed { exit });
            }
            // A copy or a group that was started by somebody else makes a command fail.
            Some(exit) if exit != 0 => {
                self.phase = Phase::Reading(Reading {
                    failed: Some(exit),
                    ..Reading::default()
                });
            }
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
        self.tell(now);
        let no_such_choice = || SessionError::NoSuchChoice(kept(answer).into());
        let given = Event::Answered {
            answer: kept(answer).into(),
        };
        match &self.phase {
            Phase::ByHand {
                handed_out: true, ..
            } => match answer {
                "done" => {
                    self.note(given);
                    self.advance();
                }
                "failed" => {
                    self.note(given);
                    self.stop(StopReason::Declined);
                }
                _ => return Err(no_such_choice()),
            },
            Phase::Asking => {
                let Some(RunbookAction::Choose { question, choices }) =
                    self.step().map(|step| &step.action)
                else {
                    return Err(self.not_asked_for());
                };
                if !choices.iter().any(|choice| choice == answer) {
                    return Err(no_such_choice());
                }
                match question {
                    Question::Source => self.runbook.choose_source(answer),
                    Question::StartService => self.service_wanted = Some(answer == "yes"),
                }
                self.note(given);
                self.advance();
            }
            _ => return Err(self.not_asked_for()),
        }
        Ok(())
    }

    /// Confirms what an [`Action::Confirm`] asks for. The state is read once more before the
    /// step is carried out.
    ///
    /// # Errors
    ///
    /// When nothing was to be confirmed, or the token is that of another session, step or
    /// state.
    pub fn confirmed(&mut self, token: &str, now: Duration) -> Result<(), SessionError> {
        self.tell(now);
        let Phase::Confirming { state } = self.phase else {
            return Err(self.not_asked_for());
        };
        if token != self.token(state) {
            self.note(Event::Refused);
            self.refused += 1;
            if self.refused >= MOST_REFUSALS {
                self.stop(StopReason::Declined);
            }
            return Err(SessionError::WrongToken(kept(token).into()));
        }
        self.note(Event::Confirmed);
        self.phase = Phase::Reading(Reading {
            confirmed: Some(state),
            ..Reading::default()
        });
        Ok(())
    }

    /// Ends the session on somebody's wish.
    pub fn decline(&mut self, now: Duration) {
        self.tell(now);
        if !self.is_over() {
            self.stop(StopReason::Declined);
        }
    }

    // ---- Inside ----

    fn tell(&mut self, now: Duration) {
        self.clock.tell(now);
        if self.begun.is_none() {
            self.begun = Some(now);
            self.since = self.clock.now();
        }
    }

    /// A host that feeds nothing back does not keep a session open for ever.
    fn give_up_in_time(&mut self) {
        let lasts = self.clock.now().saturating_sub(self.since);
        if self.is_over() || lasts < self.settings.give_up_after {
            return;
        }
        let reason = match (&self.phase, self.expectation()) {
            (
                Phase::Running {
                    handed_out: true, ..
                }
                | Phase::ByHand {
                    handed_out: true, ..
                },
                _,
            ) if self.is_destructive() => StopReason::OutcomeUnknown,
            (Phase::Watching(_), Some(expect)) => not_seen(expect),
            _ => StopReason::NoAnswer,
        };
        self.stop(reason);
    }

    /// What is waited for in this phase.
    fn pending(&mut self) -> Option<Action> {
        let step = self.number();
        let now = self.clock.now();
        let wait = |until| Action::Wait {
            step,
            until: self.clock.host_time(until),
        };
        Some(match &self.phase {
            Phase::Begin => return None,
            Phase::Reading(reading) if reading.next_look > now => wait(reading.next_look),
            Phase::Reading(_) => Action::Observe {
                step,
                commands: self.reading_commands(),
                expect: None,
            },
            Phase::Confirming { state } => Action::Confirm {
                step,
                token: self.token(*state),
                source: check::planned_source(&self.runbook).map(String::from),
                command: self.command().cloned(),
            },
            Phase::Running { .. } => return self.hand_out(),
            Phase::ByHand { .. } => return self.hand_over(),
            Phase::Asking => match &self.step()?.action {
                RunbookAction::Choose { question, choices } => Action::Ask {
                    step,
                    question: *question,
                    choices: choices.clone(),
                },
                _ => return None,
            },
            Phase::Watching(watch) | Phase::Adopting(watch) if !watch.is_due(now) => {
                wait(watch.next_look())
            }
            Phase::Watching(_) => Action::Observe {
                step,
                commands: self.watching_commands(),
                expect: self.expectation(),
            },
            Phase::Adopting(_) => Action::Observe {
                step,
                commands: self.commands_of(&[Output::Mirror, Output::Active]),
                expect: Some(Expectation::CopyEnded),
            },
            Phase::Done { read_again } => Action::Done {
                read_again: *read_again,
            },
            Phase::Stopped { reason } => Action::Stopped {
                step,
                reason: reason.clone(),
            },
        })
    }

    /// The command that may run now. One that cannot be undone is handed out once.
    fn hand_out(&mut self) -> Option<Action> {
        let Phase::Running {
            confirmed,
            handed_out,
        } = self.phase
        else {
            return None;
        };
        let step = self.number();
        if handed_out && self.is_destructive() {
            return Some(Action::Wait {
                step,
                until: self
                    .clock
                    .host_time(self.since.saturating_add(self.settings.give_up_after)),
            });
        }
        let RunbookAction::Run {
            command, effect, ..
        } = &self.step()?.action
        else {
            return None;
        };
        let (command, effect) = (command.clone(), *effect);
        if !handed_out {
            self.note(Event::CommandRun {
                server: command.server.clone(),
                argv: command.argv.clone(),
            });
            self.phase = Phase::Running {
                confirmed,
                handed_out: true,
            };
        }
        Some(Action::Run {
            step,
            command,
            effect,
        })
    }

    /// What somebody may do now.
    fn hand_over(&mut self) -> Option<Action> {
        let Phase::ByHand {
            confirmed,
            handed_out,
        } = self.phase
        else {
            return None;
        };
        let RunbookAction::ByHand {
            operation, server, ..
        } = &self.step()?.action
        else {
            return None;
        };
        let (operation, server) = (*operation, server.clone());
        if !handed_out {
            self.note(Event::HandedOver { operation });
            self.phase = Phase::ByHand {
                confirmed,
                handed_out: true,
            };
        }
        Some(Action::ByHand {
            step: self.number(),
            operation,
            server,
        })
    }

    /// The state before an acting step has been read.
    fn read_before(&mut self, look: &Look, reading: Reading) {
        let Some(effect) = self.step().and_then(effect_of) else {
            return self.advance();
        };
        let assessment = match check::whole(effect, &self.runbook, look) {
            Ok(assessment) => assessment,
            // Servers that are being rebooted print nothing; the step after it waits for them.
            Err(StopReason::Unreadable)
                if reading.maybe_done && effect == Effect::RebootsCluster =>
            {
                self.note(Event::AlreadyDone);
                return self.advance();
            }
            Err(reason) => {
                self.note(Event::Unreadable);
                return self.read_once_more(reading, reason);
            }
        };
        self.note_once(Event::StateRead {
            situation: assessment.situation(),
            rows: assessment.rows().collect(),
            critical: assessment.severity() == Severity::Critical,
        });
        let destructive = self.is_destructive();
        if reading.maybe_done || reading.failed.is_some() {
            if is_effective(effect, &self.runbook, &look.seen, assessment.state()) {
                self.copy_seen |= matches!(effect, Effect::StartsCopy | Effect::StartsFullCopy);
                self.note(Event::AlreadyDone);
                return self.advance();
            }
            if destructive {
                return self.read_once_more(reading, StopReason::OutcomeUnknown);
            }
        }
        let Some(step) = self.step() else { return };
        let verdict = allowed(
            effect,
            step,
            &self.runbook,
            &look.seen,
            &assessment,
            self.copy_seen,
        );
        match (verdict, reading.failed) {
            // A command that has failed is run again only behind a copy that was in its way.
            (Allowed::AfterCopy, _) => {
                self.note(Event::CopyAdopted);
                self.copy_seen = true;
                self.phase = Phase::Adopting(Watch::new(self.clock.now()));
                return;
            }
            (_, Some(exit)) => return self.stop(StopReason::CommandFailed { exit }),
            (Allowed::Yes, None) => {}
            (Allowed::CopyRunsAlready, None) => {
                self.note(Event::CopyAdopted);
                self.copy_seen = true;
                return self.advance();
            }
            (Allowed::AlreadyDone, None) => {
                self.note(Event::AlreadyDone);
                return self.advance();
            }
            (Allowed::No(reason), None) => return self.stop(reason),
        }
        if self.may_start_itself(&assessment) {
            self.phase = Phase::Reading(Reading {
                looks: 0,
                next_look: self.clock.now().saturating_add(BETWEEN_READINGS),
                ..reading
            });
            return;
        }
        if destructive {
            let state = check::fingerprint(assessment.state());
            if reading.confirmed != Some(state) {
                return self.ask_for_confirmation(state, &assessment);
            }
        }
        let confirmed = reading.confirmed;
        let handed_out = false;
        self.phase = match self.step().map(|step| &step.action) {
            Some(RunbookAction::ByHand { .. }) => Phase::ByHand {
                confirmed,
                handed_out,
            },
            _ => Phase::Running {
                confirmed,
                handed_out,
            },
        };
    }

    fn read_once_more(&mut self, reading: Reading, reason: StopReason) {
        let looks = reading.looks + 1;
        if looks >= self.settings.unreadable_looks {
            return self.stop(reason);
        }
        self.phase = Phase::Reading(Reading {
            looks,
            next_look: self.clock.now().saturating_add(BETWEEN_READINGS),
            ..reading
        });
    }

    /// Whether the copy that the step starts is still expected to start by itself.
    fn may_start_itself(&self, assessment: &Assessment) -> bool {
        let lasts = self.clock.now().saturating_sub(self.since);
        self.step()
            .is_some_and(|step| step.condition == Some(Condition::NoCopyRuns))
            && assessment.state().auto_recovery == Some(true)
            && lasts < self.settings.self_start_within
    }

    fn ask_for_confirmation(&mut self, state: u64, assessment: &Assessment) {
        if self.asked >= MOST_CONFIRMATIONS {
            return self.stop(check::changed(assessment));
        }
        self.asked += 1;
        self.note(Event::ConfirmationAsked);
        self.phase = Phase::Confirming { state };
    }

    /// A look at what must be seen.
    fn watch(&mut self, look: &Look, mut watch: Watch) {
        let Some(RunbookAction::Observe {
            expect,
            every_seconds,
            at_most_seconds,
            ..
        }) = self.step().map(|step| &step.action)
        else {
            return self.advance();
        };
        let (expect, every) = (*expect, *every_seconds);
        let limit = at_most_seconds.map_or(self.settings.give_up_after, |seconds| {
            Duration::from_secs(u64::from(seconds))
        });
        if self.look(look, &mut watch, expect, every, limit) {
            if expect == Expectation::TimesRecorded {
                self.note_times(look);
            }
            self.note(Event::Seen { expect });
            self.advance();
        } else if !self.is_over() {
            self.phase = Phase::Watching(watch);
        }
    }

    /// A look at a copy that has started by itself before an acting step.
    fn watch_adopted(&mut self, look: &Look, mut watch: Watch) {
        const EVERY_SECONDS: u32 = 10;
        let expect = Expectation::CopyEnded;
        let limit = self.settings.give_up_after;
        if self.look(look, &mut watch, expect, EVERY_SECONDS, limit) {
            self.note(Event::Seen { expect });
            self.phase = Phase::Reading(Reading::default());
        } else if !self.is_over() {
            self.phase = Phase::Adopting(watch);
        }
    }

    /// Whether it is seen. Where not, the next look is set, or the session stopped.
    fn look(
        &mut self,
        look: &Look,
        watch: &mut Watch,
        expect: Expectation,
        every_seconds: u32,
        limit: Duration,
    ) -> bool {
        let now = self.clock.now();
        let shown = watch.look(
            expect,
            &self.runbook,
            look,
            self.copy_seen,
            &self.settings,
            now,
        );
        self.copy_seen |= watch.copy_seen();
        match shown {
            Shown::Wanted => return true,
            Shown::Failed(reason) => self.stop(reason),
            Shown::NotYet { .. } if watch.lasts(now) >= limit => self.stop(not_seen(expect)),
            Shown::NotYet { percent } => {
                self.note_once(Event::NotYet { expect, percent });
                watch.wait(now, Duration::from_secs(u64::from(every_seconds.max(1))));
            }
        }
        false
    }

    /// Opening a volume may overwrite its times.
    fn note_times(&mut self, look: &Look) {
        let Some(state) = look.seen.mirror(&self.runbook.resource) else {
            return;
        };
        for side in &state.servers {
            self.note(Event::Times {
                server: side.name.clone(),
                last_update: side.last_update,
                break_time: side.break_time,
            });
        }
    }

    fn note(&mut self, event: Event) {
        let number = self.number();
        self.journal.push(self.clock.host, number, event);
    }

    /// What is seen again and again is noted once.
    fn note_once(&mut self, event: Event) {
        let number = self.number();
        if !self.journal.ends_with(number, &event) {
            self.journal.push(self.clock.host, number, event);
        }
    }

    fn advance(&mut self) {
        self.at += 1;
        self.asked = 0;
        self.refused = 0;
        self.since = self.clock.now();
        self.phase = Phase::Begin;
    }

    fn finish(&mut self, read_again: bool) {
        self.note(Event::Done { read_again });
        self.phase = Phase::Done { read_again };
    }

    fn stop(&mut self, reason: StopReason) {
        self.note(Event::Stopped {
            reason: reason.clone(),
        });
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

    /// Whether the step cannot be undone.
    fn is_destructive(&self) -> bool {
        let Some(step) = self.step() else {
            return false;
        };
        match &step.action {
            RunbookAction::Run {
                irreversible,
                effect,
                ..
            } => *irreversible || effect.is_destructive(),
            RunbookAction::ByHand {
                irreversible,
                operation,
                ..
            } => *irreversible || operation.is_destructive(),
            _ => false,
        }
    }

    /// All that an acting step depends on.
    fn reading_commands(&self) -> Vec<Command> {
        let mut outputs = Vec::from([Output::Mirror, Output::Active, Output::Cluster]);
        let Some(step) = self.step() else {
            return Vec::new();
        };
        if check::touches_monitor(effect_of(step)) {
            outputs.push(Output::Monitors);
        }
        if step.condition == Some(Condition::NoCopyRuns) {
            outputs.push(Output::InfoDetail);
        }
        self.commands_of(&outputs)
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

    fn commands_of(&self, outputs: &[Output]) -> Vec<Command> {
        let command = |output: &Output| output.command(&self.runbook.resource);
        outputs.iter().map(command).collect()
    }

    /// Bound to this session, this step, what it does, and this state.
    fn token(&self, state: u64) -> String {
        use core::fmt::Write as _;
        let mut hash = Fnv::default();
        // Writing into a hash does not fail.
        let _ = write!(
            hash,
            "{:?}|{:?}|{:?}|{state}",
            self.begun,
            self.step().map(|step| &step.action),
            check::planned_source(&self.runbook),
        );
        format!("{}-{}-{:016x}", self.id, self.number(), hash.value())
    }

    const fn not_asked_for(&self) -> SessionError {
        SessionError::NotAskedFor {
            expected: match &self.phase {
                Phase::Reading(_) | Phase::Watching(_) | Phase::Adopting(_) => "observed",
                Phase::Confirming { .. } => "confirmed",
                Phase::Begin
                | Phase::Running {
                    handed_out: false, ..
                }
                | Phase::ByHand {
                    handed_out: false, ..
                } => "next",
                Phase::Running { .. } => "command_ended",
                Phase::ByHand { .. } | Phase::Asking => "answered",
                Phase::Done { .. } | Phase::Stopped { .. } => "nothing",
            },
        }
    }
}

impl Reading {
    /// The step may have been carried out before.
    fn perhaps_done() -> Self {
        Self {
            maybe_done: true,
            ..Self::default()
        }
    }
}

/// A command that was handed out when the session was written down is not handed out again
/// before its effect has been looked for.
#[cfg(feature = "serde")]
fn written_down<'de, D: serde::Deserializer<'de>>(document: D) -> Result<Phase, D::Error> {
    use serde::Deserialize as _;
    Ok(match Phase::deserialize(document)? {
        Phase::Running {
            handed_out: true, ..
        } => Phase::Reading(Reading::perhaps_done()),
        phase => phase,
    })
}

/// What has to be known before a runbook can be carried out: the names that its commands and
/// looks use, and a source that nobody is asked for.
fn needs(runbook: &Runbook) -> Vec<NeedCode> {
    let mut needs = runbook.needs.clone();
    let expects = |wanted: &[Expectation]| {
        runbook.steps.iter().any(|step| {
            matches!(&step.action, RunbookAction::Observe { expect, .. } if wanted.contains(expect))
        })
    };
    if runbook.group.is_none()
        && expects(&[Expectation::GroupOnline, Expectation::GroupOffline])
        && !needs.contains(&NeedCode::GroupName)
    {
        needs.push(NeedCode::GroupName);
    }
    if runbook.monitor.is_none()
        && expects(&[Expectation::MonitorSuspended, Expectation::MonitorResumed])
        && !needs.contains(&NeedCode::MonitorName)
    {
        needs.push(NeedCode::MonitorName);
    }
    let asks_for_source = runbook.steps.iter().any(|step| {
        matches!(
            step.action,
            RunbookAction::Choose {
                question: Question::Source,
                ..
            }
        )
    });
    needs.retain(|need| *need != NeedCode::SourceChoice || !asks_for_source);
    needs
}

const fn not_seen(expect: Expectation) -> StopReason {
    match expect {
        Expectation::CopyRuns => StopReason::CopyNotStarted,
        expect => StopReason::NotSeen { expect },
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
