//! Why a step was not taken. What is said about it is in `wording.rs`.

use crate::model::Refusal;

/// Why a step was not taken.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub enum StepError {
    /// These are no words of a step.
    Words(String),
    /// There is no such server.
    NoSuchServer(String),
    /// The cluster refuses.
    Refused(Refusal),
    /// It could not happen: a server that is down does not crash.
    NoEffect,
    /// A command has failed.
    Command {
        /// Its exit status.
        exit: u8,
        /// What it has said.
        message: String,
    },
}

impl From<Refusal> for StepError {
    fn from(refusal: Refusal) -> Self {
        Self::Refused(refusal)
    }
}
