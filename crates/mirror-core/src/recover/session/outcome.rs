//! What a session says to its host: what to do next, why it has stopped, what it cannot take.

use alloc::{string::String, vec::Vec};
use core::time::Duration;

use crate::{
    recover::{Command, Effect, Expectation, NameError, Notice, Operation, Question},
    words::{NeedCode, Quoted, Situation},
};

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
        notice: Notice,
        /// Whether it must be known before going on.
        warning: bool,
    },
    /// Run these reading commands and feed all their output back, one behind the other, with
    /// [`observed`](super::Session::observed).
    Observe {
        /// The number of the step.
        step: u32,
        /// The commands.
        commands: Vec<Command>,
        /// What is looked for; `None`: the state before an acting step.
        expect: Option<Expectation>,
    },
    /// Run this command and say how it ended, with [`command_ended`](super::Session::command_ended).
    Run {
        /// The number of the step.
        step: u32,
        /// The command.
        command: Command,
        /// What it does.
        effect: Effect,
    },
    /// Have somebody confirm what cannot be undone, with [`confirmed`](super::Session::confirmed).
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
    /// Have somebody decide, with [`answered`](super::Session::answered).
    Ask {
        /// The number of the step.
        step: u32,
        /// The question.
        question: Question,
        /// The answers.
        choices: Vec<String>,
    },
    /// Have somebody do this in the graphical tool and say `done`, with
    /// [`answered`](super::Session::answered).
    ByHand {
        /// The number of the step.
        step: u32,
        /// What.
        operation: Operation,
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
    #[error("missing input of the runbook: {}", list(.0))]
    Needs(Vec<NeedCode>),
    /// Nothing of this kind was asked for.
    #[error("unexpected input: the session waits for `{expected}`")]
    NotAskedFor {
        /// What it waits for.
        expected: &'static str,
    },
    /// No such answer.
    #[error("{} is not one of the choices", Quoted(.0))]
    NoSuchChoice(String),
    /// The token is not that of this session, step and state.
    #[error("{} does not confirm this step in this state", Quoted(.0))]
    WrongToken(String),
    /// A document of another version.
    #[error("a session document of version {0} is not supported")]
    Version(u32),
    /// A name cannot be used.
    #[error(transparent)]
    Name(#[from] NameError),
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
