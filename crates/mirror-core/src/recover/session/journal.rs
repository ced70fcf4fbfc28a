//! What a session has done, observed and refused. Entries are added, never changed.

use alloc::{string::String, vec::Vec};
use core::time::Duration;

use chrono::NaiveDateTime;

use super::StopReason;
use crate::{
    recover::{Expectation, Notice, Operation},
    words::{Situation, tagged},
};

/// The entries, in the order of time.
#[derive(Debug, Clone, PartialEq, Default)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "serde", serde(transparent))]
pub struct Journal {
    entries: Vec<Entry>,
}

/// One entry.
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Entry {
    /// When, since the origin that the host chose, in seconds.
    pub seconds: f64,
    /// The number of the step.
    pub step: u32,
    /// What.
    #[cfg_attr(feature = "serde", serde(flatten))]
    pub event: Event,
}

tagged! {
    /// What has happened.
    #[derive(Debug, Clone, PartialEq, Eq)]
    #[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
    #[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
    #[cfg_attr(feature = "serde", serde(tag = "event", rename_all = "snake_case"))]
    pub enum Event,
    /// The kind of the event.
    kind;

    /// What a line of a session's journal says.
    EventKind {
        /// The session was taken up again.
        Resumed = "resumed";
        /// A notice was shown.
        Told {
            /// What.
            notice: Notice,
        } = "told";
        /// The state was read before an acting step.
        StateRead {
            /// The situation at that time.
            situation: Situation,
            /// The rows of the guide.
            rows: Vec<u8>,
            /// Whether it was critical.
            critical: bool,
        } = "state_read";
        /// The outputs say nothing that could be acted on, or contradict each other.
        Unreadable = "unreadable";
        /// A confirmation was asked for.
        ConfirmationAsked = "confirmation_asked";
        /// It was given.
        Confirmed = "confirmed";
        /// A token of something else was given.
        Refused = "refused";
        /// A command was given to the host.
        CommandRun {
            /// Where it runs; `None`: on any server.
            server: Option<String>,
            /// The program and its arguments.
            argv: Vec<String>,
        } = "command_run";
        /// A command has ended.
        CommandEnded {
            /// Its exit status.
            exit: Option<i32>,
            /// What it printed, cut.
            output: String,
        } = "command_ended";
        /// The operator was asked to do something in the graphical tool.
        HandedOver {
            /// What.
            operation: Operation,
        } = "handed_over";
        /// An answer.
        Answered {
            /// The answer.
            answer: String,
        } = "answered";
        /// The expected state was observed.
        Seen {
            /// What.
            expect: Expectation,
        } = "seen";
        /// The times of a volume, before an operation that may overwrite them.
        Times {
            /// The server.
            server: String,
            /// `Lastupdate Time`.
            last_update: Option<NaiveDateTime>,
            /// `Break Time`.
            break_time: Option<NaiveDateTime>,
        } = "times";
        /// The expected state was not observed yet. Noted where the share of the copy that is done has changed.
        NotYet {
            /// What.
            expect: Expectation,
            /// How much of the copy is done.
            percent: Option<u8>,
        } = "not_yet";
        /// A copy runs already, or has ended; none was started.
        CopyAdopted = "copy_adopted";
        /// The step had been carried out before, by this session or otherwise.
        AlreadyDone = "already_done";
        /// The step does not apply.
        Skipped = "skipped";
        /// All steps are done.
        Done {
            /// Whether the state has to be read and assessed anew.
            read_again: bool,
        } = "done";
        /// The session has stopped.
        Stopped {
            /// Why.
            reason: StopReason,
        } = "stopped";
    }
}

impl Journal {
    /// The entries.
    #[must_use]
    pub fn entries(&self) -> &[Entry] {
        &self.entries
    }

    /// Whether the last entry is this event of this step.
    pub(super) fn ends_with(&self, step: u32, event: &Event) -> bool {
        self.entries
            .last()
            .is_some_and(|entry| entry.step == step && entry.event == *event)
    }

    pub(super) fn push(&mut self, now: Duration, step: u32, event: Event) {
        self.entries.push(Entry {
            seconds: now.as_secs_f64(),
            step,
            event,
        });
    }
}
