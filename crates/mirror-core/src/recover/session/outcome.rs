//! What a session says to its host: what to do next, why it has stopped, what it cannot take.

use alloc::{string::String, vec::Vec};
use core::time::Duration;

use crate::{
    recover::{Command, Effect, Expectation, Notice, Operation, Question},
    words::{FindingCode, NameError, NeedCode, Quoted, Situation, tagged, terms},
};

tagged! {
    /// What the host has to do next.
    #[derive(Debug, Clone, PartialEq)]
    #[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
    #[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
    #[cfg_attr(feature = "serde", serde(tag = "action", rename_all = "snake_case"))]
    pub enum Action,
    /// The kind of the action.
    kind;

    /// What the host of a session has to do next.
    ActionKind {
        /// Show this notice to the operator. Nothing is fed back.
        Tell {
            /// The number of the step.
            step: u32,
            /// What.
            notice: Notice,
            /// Whether it must be known before going on.
            warning: bool,
        } = "tell";
        /// Run these reading commands and feed all their output back, one behind the other, with
        /// [`observed`](super::Session::observed).
        Observe {
            /// The number of the step.
            step: u32,
            /// The commands.
            commands: Vec<Command>,
            /// What is looked for; `None`: the state before an acting step.
            expect: Option<Expectation>,
        } = "observe";
        /// Run this command and say how it ended, with [`command_ended`](super::Session::command_ended).
        Run {
            /// The number of the step.
            step: u32,
            /// The command.
            command: Command,
            /// What it does.
            effect: Effect,
        } = "run";
        /// Have the operator confirm what cannot be undone, with [`confirmed`](super::Session::confirmed).
        Confirm {
            /// The number of the step.
            step: u32,
            /// What is to be given back. It holds for this session, step and state alone.
            token: String,
            /// The server whose data is to be the latest.
            source: Option<String>,
            /// The command; `None` where it is done in the graphical tool.
            command: Option<Command>,
        } = "confirm";
        /// Have the operator decide, with [`answered`](super::Session::answered).
        Ask {
            /// The number of the step.
            step: u32,
            /// The question.
            question: Question,
            /// The answers.
            choices: Vec<String>,
        } = "ask";
        /// Have the operator do this in the graphical tool and say `done`, with
        /// [`answered`](super::Session::answered).
        ByHand {
            /// The number of the step.
            step: u32,
            /// What.
            operation: Operation,
            /// The server that it is done to.
            server: Option<String>,
        } = "by_hand";
        /// Nothing to do before this time.
        Wait {
            /// The number of the step.
            step: u32,
            /// The time.
            until: Duration,
        } = "wait";
        /// All steps are done.
        Done {
            /// Whether the state has to be read and assessed anew, for another runbook.
            read_again: bool,
        } = "done";
        /// The session has stopped and will do nothing more.
        Stopped {
            /// The number of the step.
            step: u32,
            /// Why.
            reason: StopReason,
        } = "stopped";
    }
}

tagged! {
    /// Why a session has stopped.
    #[derive(Debug, Clone, PartialEq, Eq)]
    #[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
    #[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
    #[cfg_attr(feature = "serde", serde(tag = "code", rename_all = "snake_case"))]
    pub enum StopReason,
    /// The stable code.
    code;

    /// The stable code of the reason why a session has stopped.
    StopCode {
        /// The state is not the one that the step was planned for.
        StateChanged {
            /// The situation now.
            situation: Situation,
            /// The rows that it fits.
            rows: Vec<u8>,
            /// Codes of what is odd about it.
            findings: Vec<FindingCode>,
        } = "state_changed";
        /// The output says nothing of the resource, several times in a row.
        Unreadable = "unreadable";
        /// Another server holds the latest data than the one that was planned with.
        OtherSource {
            /// That server.
            server: String,
        } = "other_source";
        /// A command has failed.
        CommandFailed {
            /// Its exit status.
            exit: i32,
        } = "command_failed";
        /// Whether a command that cannot be undone has run is not known, and its effect is not
        /// observed. It is never run twice.
        OutcomeUnknown = "outcome_unknown";
        /// The expected state was not observed within its time.
        NotSeen {
            /// What.
            expect: Expectation,
        } = "not_seen";
        /// The copy has not started.
        CopyNotStarted = "copy_not_started";
        /// The copy has stopped before it was complete; the source still holds the latest data.
        CopyStoppedEarly {
            /// How much was done, where it is known.
            percent: Option<u8>,
        } = "copy_stopped_early";
        /// The copy has fallen back: no server is marked as holding the latest data any more.
        CopyFellBack = "copy_fell_back";
        /// The copy runs the other way.
        WrongDirection {
            /// The server that is copied from.
            source: String,
            /// The server that is copied to.
            destination: String,
        } = "wrong_direction";
        /// The copy makes no progress.
        Stalled {
            /// Where it stands.
            percent: Option<u8>,
            /// For how many seconds.
            seconds: u64,
        } = "stalled";
        /// The other server has stopped.
        PartnerStopped = "partner_stopped";
        /// The group has a status from which it has to be stopped first.
        GroupFailed {
            /// Its status.
            status: String,
        } = "group_failed";
        /// The operator has declined.
        Declined = "declined";
        /// Nothing was fed back in all the time that a step may take.
        NoAnswer = "no_answer";
    }
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

terms! {
    /// The stable code of what a session cannot take.
    SessionErrorCode {
        /// A session cannot start: names or choices are missing.
        Needs = "needs";
        /// A session was given something that it did not ask for.
        NotAskedFor = "not_asked_for";
        /// An answer is none of the choices.
        NoSuchChoice = "no_such_choice";
        /// A confirmation is not that of this session, step and state.
        WrongToken = "wrong_token";
        /// A document has another version.
        Version = "version";
        /// A name cannot be part of a command.
        UnusableName = "unusable_name";
    }
}

impl SessionError {
    /// The stable code.
    #[must_use]
    pub const fn code(&self) -> SessionErrorCode {
        match self {
            Self::Needs(_) => SessionErrorCode::Needs,
            Self::NotAskedFor { .. } => SessionErrorCode::NotAskedFor,
            Self::NoSuchChoice(_) => SessionErrorCode::NoSuchChoice,
            Self::WrongToken(_) => SessionErrorCode::WrongToken,
            Self::Version(_) => SessionErrorCode::Version,
            Self::Name(_) => SessionErrorCode::UnusableName,
        }
    }
}

fn list(needs: &[NeedCode]) -> String {
    let codes: Vec<&str> = needs.iter().map(|need| need.as_str()).collect();
    codes.join(", ")
}
