//! What the action that a session gave last is about, as data.

use super::{Phase, Session, StopReason};
use crate::recover::{Effect, Expectation, Notice, Operation, Question, RunbookAction};

/// What is done, expected, decided or confirmed, or why the session has stopped.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Topic<'s> {
    /// What cannot be undone has to be confirmed.
    Confirmation {
        /// The server whose data becomes the latest.
        source: Option<&'s str>,
        /// What is lost by it.
        lost: Notice,
        /// What is done in the graphical tool, and to which server.
        by_hand: Option<(Operation, Option<&'s str>)>,
    },
    /// A command acts.
    Effect(Effect),
    /// An operation in the graphical tool, and the server that it is done to.
    Operation(Operation, Option<&'s str>),
    /// A decision.
    Question(Question),
    /// A state that the outputs have to show.
    Expectation(Expectation),
    /// The state has to be read and assessed again.
    ReadAgain,
    /// The session has stopped.
    Stopped(&'s StopReason),
}

impl Session {
    /// Returns what the last action is about; `None` where nothing is to be said.
    pub(crate) fn topic(&self) -> Option<Topic<'_>> {
        let action = self.step().map(|step| &step.action);
        let by_hand = match action {
            Some(RunbookAction::ByHand {
                operation, server, ..
            }) => Some((*operation, server.as_deref())),
            _ => None,
        };
        Some(match (&self.phase, action) {
            (Phase::Confirming { .. }, _) => Topic::Confirmation {
                source: self.planned_source(),
                lost: match by_hand {
                    Some((Operation::DeclareSurvivorLatest, _)) => Notice::PartnerIsLostAsSource,
                    _ => Notice::OtherDataIsLost,
                },
                by_hand,
            },
            (Phase::Running { .. }, Some(RunbookAction::Run { effect, .. })) => {
                Topic::Effect(*effect)
            }
            (Phase::ByHand { .. }, _) => {
                let (operation, server) = by_hand?;
                Topic::Operation(operation, server)
            }
            (Phase::Asking, Some(RunbookAction::Choose { question, .. })) => {
                Topic::Question(*question)
            }
            (Phase::Watching(_), Some(RunbookAction::Observe { expect, .. })) => {
                Topic::Expectation(*expect)
            }
            (Phase::Adopting(_), _) => Topic::Expectation(Expectation::CopyEnded),
            (Phase::Done { read_again: true }, _) => Topic::ReadAgain,
            (Phase::Stopped { reason }, _) => Topic::Stopped(reason),
            _ => return None,
        })
    }

    /// The server whose data is copied, or declared to be the latest.
    pub(crate) fn planned_source(&self) -> Option<&str> {
        self.runbook.planned_source()
    }
}
