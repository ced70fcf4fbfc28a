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
mod inside;
mod journal;
mod outcome;
mod topic;
mod watch;

use alloc::{
    string::{String, ToString as _},
    vec::Vec,
};
use core::time::Duration;

pub(crate) use self::topic::Topic;
use self::watch::Watch;
pub use self::{
    journal::{Entry, Event, EventKind, Journal},
    outcome::{Action, ActionKind, SessionError, SessionErrorCode, StopCode, StopReason},
};
use super::{Condition, Effect, Expectation, Question, Runbook, RunbookAction, RunbookStep};
use crate::{
    state::{Poll, sanitize},
    words::{NeedCode, kept},
};

/// The version of a session's document form.
pub const SESSION_VERSION: u32 = 1;

/// How long to wait for what.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "serde", serde(default))]
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
///
/// The loop of a host, here with the outputs of a copy that has ended before it was looked for:
///
/// ```
/// use core::time::Duration;
/// use mirror_core::{MirrorState, recover::{Action, Names, Session}};
///
/// let state = MirrorState::from_line("vol1: alpha green active, beta red inactive, fast copy ok")?;
/// let assessment = state.assess();
/// let mut session = Session::start(assessment.options()[0].runbook(&Names::default())?)?;
///
/// let output = "\
/// Mirror Status: Normal
/// vol1                 alpha                beta
/// ----------------------------------------------------------------
/// Mirror Color         GREEN                GREEN
///
/// Mirror Name: vol1
/// Server Name          Active Status
/// ----------------------------------
/// alpha                Active
/// beta                 Inactive
///
///  ========================  CLUSTER STATUS  ===========================
///   Cluster : office
///   <server>
///    *alpha ...........: Online
///     beta ............: Online
///   <group>
///     failover1 .......: Online
///       current        : alpha
///       vol1           : Online
///  =====================================================================
/// ";
/// let mut now = Duration::ZERO;
/// loop {
///     match session.next(now) {
///         Action::Observe { .. } => session.observed(output.as_bytes(), now)?,
///         Action::Wait { until, .. } => now = until,
///         Action::Tell { .. } => {} // show the notice
///         Action::Done { .. } => break,
///         other => panic!("{other:?}"),
///     }
/// }
/// assert!(session.is_over());
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Session {
    format_version: u32,
    id: String,
    runbook: Runbook,
    settings: SessionSettings,
    clock: Clock,
    /// When it was first asked what to do: distinguishes it from another session of the same runbook.
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
    /// Whether the copy of this session has been observed running.
    copy_seen: bool,
    journal: Journal,
}

/// Where in a step the session is.
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
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
    /// The command may run; once it has been given to the host, how it ends is not known.
    Running {
        confirmed: Option<u64>,
        handed_out: bool,
    },
    /// With the operator at the graphical tool, once it has been requested.
    ByHand {
        confirmed: Option<u64>,
        handed_out: bool,
    },
    /// Waiting for an answer.
    Asking,
    /// Observing until the expected state appears.
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
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
struct Reading {
    /// The confirmed state, after a confirmation.
    confirmed: Option<u64>,
    /// Whether the step may have been carried out before.
    maybe_done: bool,
    /// With what exit status it has failed.
    failed: Option<i32>,
    /// How many observations in a row have shown nothing that could be acted on.
    looks: u32,
    next_look: Duration,
}

/// The host's clock, made steady: one that is set back shows no time, not years to wait.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
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

    /// A steady time as the host passes it.
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
    /// Starts a session that carries out a runbook.
    ///
    /// ```
    /// use mirror_core::{MirrorState, recover::{Names, Session, SessionError}, words::NeedCode};
    ///
    /// let state = MirrorState::from_line("vol1: alpha green active, beta red inactive, fast copy ok")?;
    /// let assessment = state.assess();
    /// let option = &assessment.options()[1]; // stops the group, whose name is not known
    /// let error = Session::start(option.runbook(&Names::default())?).unwrap_err();
    /// assert_eq!(error, SessionError::Needs(vec![NeedCode::GroupName]));
    ///
    /// let names = Names::default().with_group("failover1");
    /// assert!(Session::start(option.runbook(&names)?).is_ok());
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    ///
    /// # Errors
    ///
    /// When the runbook still needs a name. A choice that is still open is asked for.
    pub fn start(runbook: Runbook) -> Result<Self, SessionError> {
        Self::start_with(runbook, SessionSettings::DEFAULT, "session")
    }

    /// Begins to carry out a runbook, with other settings. The id distinguishes sessions: a
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

    /// Resumes a session that was stored, perhaps in the middle of a step. It reads the
    /// state before it acts.
    ///
    /// For a crash, or a long pause. A host that only stores the session between two calls
    /// can go on without it.
    ///
    /// # Errors
    ///
    /// When it was stored in another version.
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

    /// Returns what was done, observed and refused, with times.
    #[must_use]
    pub const fn journal(&self) -> &Journal {
        &self.journal
    }

    /// Whether it has ended, one way or the other.
    #[must_use]
    pub const fn is_over(&self) -> bool {
        matches!(self.phase, Phase::Done { .. } | Phase::Stopped { .. })
    }

    /// Returns what the host has to do next. Asking again gives the same until something is fed back;
    /// only an [`Action::Tell`], and the [`Action::Run`] of a command that cannot be undone, are
    /// given once.
    ///
    /// Store the session before a command is run: what has been given to the host is remembered.
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
                RunbookAction::Note { notice } | RunbookAction::Warn { notice } => {
                    let (notice, step_number) = (*notice, step.number);
                    let warning = matches!(step.action, RunbookAction::Warn { .. });
                    self.note(Event::Told { notice });
                    self.advance();
                    return Action::Tell {
                        step: step_number,
                        notice,
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
                self.read_before(&Poll::read(output, &self.runbook.resource), reading);
                Ok(())
            }
            Phase::Watching(watch) if watch.is_due(now) => {
                self.watch(&Poll::read(output, &self.runbook.resource), watch);
                Ok(())
            }
            Phase::Adopting(watch) if watch.is_due(now) => {
                self.watch_adopted(&Poll::read(output, &self.runbook.resource), watch);
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
        let text = sanitize(output);
        let output = kept(&text).into();
        self.note(Event::CommandEnded { exit, output });
        match exit {
            Some(exit) if exit != 0 && self.is_destructive() => {
                self.stop(StopReason::CommandFailed { exit });
            }
            // A copy or a group that was started otherwise makes a command fail.
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
            self.refused = self.refused.saturating_add(1);
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

    /// Ends the session because the operator declines.
    ///
    /// ```
    /// use core::time::Duration;
    /// use mirror_core::{MirrorState, recover::{Action, Names, Session, StopReason}};
    ///
    /// let state = MirrorState::from_line("vol1: alpha green active, beta red inactive, fast copy ok")?;
    /// let assessment = state.assess();
    /// let mut session = Session::start(assessment.options()[0].runbook(&Names::default())?)?;
    /// session.decline(Duration::ZERO);
    /// let Action::Stopped { reason, .. } = session.next(Duration::ZERO) else { panic!() };
    /// assert_eq!(reason, StopReason::Declined);
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn decline(&mut self, now: Duration) {
        self.tell(now);
        if !self.is_over() {
            self.stop(StopReason::Declined);
        }
    }
}

/// A command that was given to the host when the session was stored is not given again
/// before its effect has been looked for.
#[cfg(feature = "serde")]
fn written_down<'de, D: serde::Deserializer<'de>>(document: D) -> Result<Phase, D::Error> {
    use serde::Deserialize as _;
    Ok(match Phase::deserialize(document)? {
        Phase::Running {
            handed_out: true, ..
        } => Phase::Reading(Reading {
            maybe_done: true,
            ..Reading::default()
        }),
        phase => phase,
    })
}

/// What has to be known before a runbook can be carried out: the names that its commands and
/// observations use, and a source that is not asked for.
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
