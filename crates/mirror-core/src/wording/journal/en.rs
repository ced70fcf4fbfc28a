//! English.

use alloc::{
    format,
    string::{String, ToString as _},
};

use chrono::NaiveDateTime;

use super::JournalWording;
use crate::{
    recover::{Event, Expectation, QuoteError, SessionError, StopReason},
    text::printed,
    wording::{Language, Subjects},
    words::kept,
};

pub(super) struct English;

impl JournalWording for English {
    fn event(&self, event: &Event) -> String {
        let wording = Language::English.wording();
        match event {
            Event::Resumed => "taken up again; the state is read before anything is done".into(),
            Event::Told { notice } => format!("told: {}", wording.notice(*notice)),
            Event::StateRead { situation, .. } => {
                format!("state read: {}", wording.situation(*situation))
            }
            Event::Unreadable => {
                "the outputs say nothing that could be acted on, or contradict each other".into()
            }
            Event::Times {
                server,
                last_update,
                break_time,
            } => format!(
                "times on `{}`: last update {}, break {}",
                kept(server),
                time(*last_update),
                time(*break_time)
            ),
            Event::ConfirmationAsked => "a confirmation was asked for".into(),
            Event::Confirmed => "confirmed".into(),
            Event::Refused => "a confirmation for something else was refused".into(),
            Event::CommandRun { server, argv } => {
                let command = kept(&argv.join(" "));
                match server {
                    Some(server) => format!("command for `{}`: `{command}`", kept(server)),
                    None => format!("command for any server: `{command}`"),
                }
            }
            Event::CommandEnded {
                exit: Some(exit), ..
            } => format!("command ended with {exit}"),
            Event::CommandEnded { exit: None, .. } => {
                "command ended, its exit status is not known".into()
            }
            Event::HandedOver { operation } => format!(
                "handed over to the graphical tool: {}",
                wording.operation(*operation, None)
            ),
            Event::Answered { answer } => format!("answered `{}`", kept(answer)),
            Event::Seen { expect } => format!("seen: {}", seen(*expect)),
            Event::NotYet {
                expect,
                percent: Some(percent),
            } => format!("not yet: {} ({percent} %)", seen(*expect)),
            Event::NotYet {
                expect,
                percent: None,
            } => format!("not yet: {}", seen(*expect)),
            Event::CopyAdopted => "a copy has started by itself; none is started".into(),
            Event::AlreadyDone => "this step had been carried out before".into(),
            Event::Skipped => "the step does not apply".into(),
            Event::Done { read_again: false } => "all steps are done".into(),
            Event::Done { read_again: true } => {
                "all steps are done; read the state again and assess it".into()
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
                    format!(" (rows {})", super::numbers(rows))
                };
                format!(
                    "the state is no longer the one that this step was planned for: {}{rows}",
                    Language::English.wording().situation(*situation)
                )
            }
            StopReason::Unreadable => {
                "the output says nothing of the resource, several times in a row".into()
            }
            StopReason::OtherSource { server } => format!(
                "`{}` holds the latest data, not the server that was planned with",
                kept(server)
            ),
            StopReason::CommandFailed { exit } => format!("the command failed with {exit}"),
            StopReason::OutcomeUnknown => "whether the command has run is not known and its \
                effect is not seen; it cannot be undone and is not run again: look at the mirror"
                .into(),
            StopReason::NotSeen { expect } => {
                format!("within its time this was not seen: {}", seen(*expect))
            }
            StopReason::CopyNotStarted => "the copy has not started".into(),
            StopReason::CopyStoppedEarly {
                percent: Some(percent),
            } => format!("the copy stopped at {percent} %; the source still holds the latest data"),
            StopReason::CopyStoppedEarly { percent: None } => {
                "the copy stopped before it was complete; the source still holds the latest data"
                    .into()
            }
            StopReason::CopyFellBack => {
                "the copy fell back and no server is marked as holding the latest data; what was \
                 copied is of no use"
                    .into()
            }
            StopReason::WrongDirection {
                source,
                destination,
            } => format!(
                "a copy runs the wrong method, from `{}` to `{}`",
                kept(source),
                kept(destination)
            ),
            StopReason::Stalled { percent, seconds } => {
                let at = percent.map_or_else(String::new, |percent| format!(" at {percent} %"));
                format!("the copy stands still{at} for {seconds} s")
            }
            StopReason::PartnerStopped => "the other server has stopped".into(),
            StopReason::GroupFailed { status } => format!(
                "the failover group is in status `{}`; stop it before it is started",
                kept(status)
            ),
            StopReason::Declined => "somebody has declined".into(),
            StopReason::NoAnswer => {
                "nothing was fed back in all the time that a step may take".into()
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

fn time(time: Option<NaiveDateTime>) -> String {
    time.map_or_else(|| "not shown".into(), printed)
}

fn seen(expect: Expectation) -> String {
    let sentence = Language::English
        .wording()
        .expectation(expect, &Subjects::default());
    sentence.trim_end_matches('.').to_string()
}
