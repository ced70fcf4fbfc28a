//! What is shown of a session while it runs: the news of its journal, and how far a copy is.

use std::time::Duration;

use mirror_core::{
    recover::{Event, Expectation, Runbook},
    state::CopyState,
    wording::Subjects,
};

use super::{super::Failure, Drive};

impl Drive<'_, '_> {
    /// Shows what is new in the journal.
    pub(super) fn report(&mut self) -> Result<(), Failure> {
        let entries = self.record.session.journal().entries();
        let events: Vec<Event> = entries
            .iter()
            .skip(self.shown)
            .map(|entry| entry.event.clone())
            .collect();
        self.shown = entries.len();
        for event in events {
            if let Event::NotYet {
                expect: Expectation::CopyEnded,
                percent,
            } = event
            {
                self.progress(percent)?;
                continue;
            }
            let line = match &event {
                // Shown where it happens, or at the end.
                Event::Told { .. }
                | Event::ConfirmationAsked
                | Event::CommandRun { .. }
                | Event::CommandEnded { exit: Some(0), .. }
                | Event::HandedOver { .. }
                | Event::Answered { .. }
                | Event::NotYet { .. }
                | Event::Done { .. }
                | Event::Stopped { .. } => continue,
                Event::CommandEnded { exit, output } => self.words.command_ended(*exit, output),
                event => self.words.journal().event(event),
            };
            self.console.end_progress();
            self.console.line(&format!("  {line}"))?;
        }
        Ok(())
    }

    /// How far the copy is, and how long it still takes at its recent rate.
    pub(super) fn progress(&mut self, percent: Option<u8>) -> Result<(), Failure> {
        let now = self.clock.now();
        let progress = self.tracker.observe(now, CopyState::Running, percent);
        let wording = self.words.wording();
        let runbook = self.record.session.runbook();
        let (source, destination) = ends(runbook);
        let line = wording.recovery(
            source.unwrap_or("?"),
            destination.unwrap_or("?"),
            progress.percent,
        );
        let more = match (progress.remaining.known(), progress.stalled) {
            (Some(time), _) => self.words.left(&wording.duration(seconds_rounded_up(time))),
            (None, Some(time)) => self.words.stands(&wording.duration(time.as_secs())),
            (None, None) => String::new(),
        };
        Ok(self
            .console
            .progress(progress.percent, &format!("  {line}"), &more)?)
    }

    pub(super) fn expectation(&self, expect: Expectation) -> String {
        let runbook = self.record.session.runbook();
        let mut subjects = Subjects::default();
        (subjects.source, subjects.destination) = ends(runbook);
        subjects.group = runbook.group.as_deref();
        subjects.monitor = runbook.monitor.as_deref();
        self.words.wording().expectation(expect, &subjects)
    }
}

/// From which server the copy runs, and onto which.
fn ends(runbook: &Runbook) -> (Option<&str>, Option<&str>) {
    let Some(source) = runbook.source.as_deref() else {
        return (None, None);
    };
    let other = runbook.servers.iter().find(|name| *name != source);
    (Some(source), other.map(String::as_str))
}

/// Who waits wants to hear the longer time.
fn seconds_rounded_up(time: Duration) -> u64 {
    let started = u64::from(time.subsec_nanos() > 0);
    time.as_secs().saturating_add(started)
}
