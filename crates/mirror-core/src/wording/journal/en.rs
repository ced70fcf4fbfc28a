//! English.

use alloc::{
    format,
    string::{String, ToString as _},
};

use super::{JournalWording, command, expected, time};
use crate::{
    recover::{Event, QuoteError, SessionError, StopReason},
    wording::{
        Language,
        figures::{list, percent},
    },
    words::Quoted,
};

pub(super) struct English;

const LANGUAGE: Language = Language::English;

impl super::sealed::Sealed for English {}

impl JournalWording for English {
    fn event(&self, event: &Event) -> String {
        let wording = LANGUAGE.wording();
        match event {
            Event::Resumed => "session resumed; the state is read before any other action".into(),
            Event::Told { notice } => format!("notice: {}", wording.notice(*notice)),
            Event::StateRead { situation, .. } => {
                format!("state read: {}", wording.situation(*situation))
            }
            Event::Unreadable => "the outputs are unusable or contradict each other".into(),
            Event::Times {
                server,
                last_update,
                break_time,
            } => format!(
                "times on {}: last update {}, mirror break {}",
                Quoted(server),
                time(LANGUAGE, *last_update),
                time(LANGUAGE, *break_time)
            ),
            Event::ConfirmationAsked => "confirmation requested".into(),
            Event::Confirmed => "confirmed".into(),
            Event::Refused => "confirmation rejected: it is for another step or state".into(),
            Event::CommandRun { server, argv } => {
                let command = command(argv);
                match server {
                    Some(server) => format!("command on {}: {command}", Quoted(server)),
                    None => format!("command on any server: {command}"),
                }
            }
            Event::CommandEnded {
                exit: Some(exit), ..
            } => format!("command ended with exit status {exit}"),
            Event::CommandEnded { exit: None, .. } => {
                "command ended; its exit status is unknown".into()
            }
            Event::HandedOver { operation } => format!(
                "operation in the graphical tool requested: {}",
                wording.operation(*operation, None)
            ),
            Event::Answered { answer } => format!("answer: {}", Quoted(answer)),
            Event::Seen { expect } => format!("observed: {}", expected(LANGUAGE, *expect)),
            Event::NotYet {
                expect,
                percent: Some(done),
            } => format!(
                "not yet observed: {} ({})",
                expected(LANGUAGE, *expect),
                percent(*done)
            ),
            Event::NotYet {
                expect,
                percent: None,
            } => format!("not yet observed: {}", expected(LANGUAGE, *expect)),
            Event::CopyAdopted => "mirror recovery has started by itself; none is started".into(),
            Event::AlreadyDone => "this step is already complete".into(),
            Event::Skipped => "this step does not apply".into(),
            Event::Done { read_again: false } => "all steps are complete".into(),
            Event::Done { read_again: true } => {
                "all steps are complete; read and assess the state again".into()
            }
            Event::Stopped { reason } => format!("stopped: {}", self.stop_reason(reason)),
        }
    }

    fn stop_reason(&self, reason: &StopReason) -> String {
        match reason {
            StopReason::StateChanged {
                situation, rows, ..
            } => {
                let rows = if rows.is_empty() {
                    String::new()
                } else {
                    format!(" (rows {})", list(rows))
                };
                format!(
                    "the state is not the state that this step was planned for: {}{rows}",
                    LANGUAGE.wording().situation(*situation)
                )
            }
            StopReason::Unreadable => "several outputs in a row do not show the resource".into(),
            StopReason::OtherSource { server } => format!(
                "{} holds the latest data, not the planned server",
                Quoted(server)
            ),
            StopReason::CommandFailed { exit } => {
                format!("the command failed with exit status {exit}")
            }
            StopReason::OutcomeUnknown => "it is unknown whether the command ran, and its effect \
                is not visible; the operation cannot be undone and is not repeated: check the \
                mirror"
                .into(),
            StopReason::NotSeen { expect } => {
                format!("not observed in time: {}", expected(LANGUAGE, *expect))
            }
            StopReason::CopyNotStarted => "mirror recovery has not started".into(),
            StopReason::CopyStoppedEarly {
                percent: Some(done),
            } => format!(
                "mirror recovery stopped at {}; the source still holds the latest data",
                percent(*done)
            ),
            StopReason::CopyStoppedEarly { percent: None } => {
                "mirror recovery stopped early; the source still holds the latest data".into()
            }
            StopReason::CopyFellBack => {
                "mirror recovery failed and no server is marked as holding the latest data; the \
                 copied data is unusable"
                    .into()
            }
            StopReason::WrongDirection {
                source,
                destination,
            } => format!(
                "mirror recovery runs in the wrong direction, from {} to {}",
                Quoted(source),
                Quoted(destination)
            ),
            StopReason::Stalled {
                percent: done,
                seconds,
            } => {
                let at = done.map_or_else(String::new, |done| format!(" beyond {}", percent(done)));
                format!(
                    "mirror recovery has made no progress{at} for {}",
                    LANGUAGE.wording().duration(*seconds)
                )
            }
            StopReason::PartnerStopped => "the other server has stopped".into(),
            StopReason::GroupFailed { status } => format!(
                "the failover group has the status {}; stop the group before you start it",
                Quoted(status)
            ),
            StopReason::Declined => "the operator declined".into(),
            StopReason::NoAnswer => {
                "no input arrived in the longest time that a step may take".into()
            }
        }
    }

    fn session_error(&self, error: &SessionError) -> String {
        error.to_string()
    }

    fn quote_error(&self, error: &QuoteError) -> String {
        error.to_string()
    }

    fn step(&self) -> &'static str {
        "step"
    }
}
