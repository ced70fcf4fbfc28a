//! Recovery option → commands, runbook, session. This module knows neither text nor figures of time.
//!
//! A [`Procedure`] is a list of typed [`Step`]s without names; a [`Runbook`] is the chain of an
//! option as one list with the names filled in.

mod command;
mod names;
mod procedures;
mod runbook;
mod session;
mod shell;
mod step;

pub use command::Command;
pub use names::Names;
pub use procedures::{FIND_AUTO_RECOVERY, INSPECT_VOLUME, Procedure, procedure};
pub use runbook::{RUNBOOK_VERSION, Runbook, RunbookAction, RunbookStep, StepKind};
pub use session::{
    Action, ActionKind, Entry, Event, EventKind, Journal, SESSION_VERSION, Session, SessionError,
    SessionErrorCode, SessionSettings, StopCode, StopReason,
};
pub use shell::{QuoteError, QuoteErrorCode, Shell};
pub use step::{
    Argument, CommandTemplate, Condition, Effect, Expectation, Method, Notice, Observation,
    Operation, Output, Question, Step, Target,
};

pub(crate) use command::{GROUP_PLACEHOLDER, MONITOR_PLACEHOLDER, SOURCE_PLACEHOLDER};
pub(crate) use session::Topic;
