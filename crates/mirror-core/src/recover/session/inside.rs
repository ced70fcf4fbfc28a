//! What happens inside a session between two calls of its host.

use alloc::{format, string::String, vec::Vec};
use core::time::Duration;

use super::{
    Action, BETWEEN_READINGS, Event, MOST_CONFIRMATIONS, Phase, Reading, Session, SessionError,
    StopReason,
    check::{self, Allowed, Fnv, allowed, is_effective},
    effect_of, not_seen,
    watch::{Watch, WatchResult},
};
use crate::{
    decide::Assessment,
    recover::{Command, Condition, Effect, Expectation, Output, RunbookAction, RunbookStep},
    state::Poll,
    words::Severity,
};

impl Session {
    pub(super) fn tell(&mut self, now: Duration) {
        self.clock.tell(now);
        if self.begun.is_none() {
            self.begun = Some(now);
            self.since = self.clock.now();
        }
    }

    /// A host that feeds nothing back does not keep a session open for ever.
    pub(super) fn give_up_in_time(&mut self) {
        let lasts = self.clock.now().saturating_sub(self.since);
        if self.is_over() || lasts < self.settings.give_up_after {
            return;
        }
        let reason = match (&self.phase, self.expectation()) {
            (
                Phase::Running {
                    handed_out: true, ..
                }
                | Phase::ByHand {
                    handed_out: true, ..
                },
                _,
            ) if self.is_destructive() => StopReason::OutcomeUnknown,
            (Phase::Watching(_), Some(expect)) => not_seen(expect),
            _ => StopReason::NoAnswer,
        };
        self.stop(reason);
    }

    /// What is waited for in this phase.
    pub(super) fn pending(&mut self) -> Option<Action> {
        let step = self.number();
        let now = self.clock.now();
        let wait = |until| Action::Wait {
            step,
            until: self.clock.host_time(until),
        };
        Some(match &self.phase {
            Phase::Begin => return None,
            Phase::Reading(reading) if reading.next_look > now => wait(reading.next_look),
            Phase::Reading(_) => Action::Observe {
                step,
                commands: self.reading_commands(),
                expect: None,
            },
            Phase::Confirming { state } => Action::Confirm {
                step,
                token: self.token(*state),
                source: self.runbook.planned_source().map(String::from),
                command: self.command().cloned(),
            },
            Phase::Running { .. } => return self.hand_out(),
            Phase::ByHand { .. } => return self.hand_over(),
            Phase::Asking => match &self.step()?.action {
                RunbookAction::Choose { question, choices } => Action::Ask {
                    step,
                    question: *question,
                    choices: choices.clone(),
                },
                _ => return None,
            },
            Phase::Watching(watch) | Phase::Adopting(watch) if !watch.is_due(now) => {
                wait(watch.next_look())
            }
            Phase::Watching(_) => Action::Observe {
                step,
                commands: self.watching_commands(),
                expect: self.expectation(),
            },
            Phase::Adopting(_) => Action::Observe {
                step,
                commands: self.commands_of(&[Output::Mirror, Output::Active]),
                expect: Some(Expectation::CopyEnded),
            },
            Phase::Done { read_again } => Action::Done {
                read_again: *read_again,
            },
            Phase::Stopped { reason } => Action::Stopped {
                step,
                reason: reason.clone(),
            },
        })
    }

    /// The command that may run now. One that cannot be undone is given once.
    pub(super) fn hand_out(&mut self) -> Option<Action> {
        let Phase::Running {
            confirmed,
            handed_out,
        } = self.phase
        else {
            return None;
        };
        let step = self.number();
        if handed_out && self.is_destructive() {
            return Some(Action::Wait {
                step,
                until: self
                    .clock
                    .host_time(self.since.saturating_add(self.settings.give_up_after)),
            });
        }
        let RunbookAction::Run {
            command, effect, ..
        } = &self.step()?.action
        else {
            return None;
        };
        let (command, effect) = (command.clone(), *effect);
        if !handed_out {
            self.note(Event::CommandRun {
                server: command.server.clone(),
                argv: command.argv.clone(),
            });
            self.phase = Phase::Running {
                confirmed,
                handed_out: true,
            };
        }
        Some(Action::Run {
            step,
            command,
            effect,
        })
    }

    /// What the operator may do now.
    pub(super) fn hand_over(&mut self) -> Option<Action> {
        let Phase::ByHand {
            confirmed,
            handed_out,
        } = self.phase
        else {
            return None;
        };
        let RunbookAction::ByHand {
            operation, server, ..
        } = &self.step()?.action
        else {
            return None;
        };
        let (operation, server) = (*operation, server.clone());
        if !handed_out {
            self.note(Event::HandedOver { operation });
            self.phase = Phase::ByHand {
                confirmed,
                handed_out: true,
            };
        }
        Some(Action::ByHand {
            step: self.number(),
            operation,
            server,
        })
    }

    /// The state before an acting step has been read.
    pub(super) fn read_before(&mut self, poll: &Poll, reading: Reading) {
        let Some(effect) = self.step().and_then(effect_of) else {
            return self.advance();
        };
        let assessment = match check::whole(effect, &self.runbook, poll) {
            Ok(assessment) => assessment,
            // Servers that are being rebooted print nothing; the step after it waits for them.
            Err(StopReason::Unreadable)
                if reading.maybe_done && effect == Effect::RebootsCluster =>
            {
                self.note(Event::AlreadyDone);
                return self.advance();
            }
            Err(reason) => {
                self.note(Event::Unreadable);
                return self.read_once_more(reading, reason);
            }
        };
        self.note_once(Event::StateRead {
            situation: assessment.situation(),
            rows: assessment.rows().collect(),
            critical: assessment.severity() == Severity::Critical,
        });
        let destructive = self.is_destructive();
        if reading.maybe_done || reading.failed.is_some() {
            if is_effective(effect, &self.runbook, poll, assessment.state()) {
                self.copy_seen |= matches!(effect, Effect::StartsCopy | Effect::StartsFullCopy);
                self.note(Event::AlreadyDone);
                return self.advance();
            }
            if destructive {
                return self.read_once_more(reading, StopReason::OutcomeUnknown);
            }
        }
        let Some(step) = self.step() else { return };
        let verdict = allowed(
            effect,
            step,
            &self.runbook,
            poll,
            &assessment,
            self.copy_seen,
        );
        match (verdict, reading.failed) {
            // A command that has failed is run again only behind a copy that was in its way.
            (Allowed::AfterCopy, _) => {
                self.note(Event::CopyAdopted);
                self.copy_seen = true;
                self.phase = Phase::Adopting(Watch::new(self.clock.now()));
                return;
            }
            (_, Some(exit)) => return self.stop(StopReason::CommandFailed { exit }),
            (Allowed::Yes, None) => {}
            (Allowed::CopyRunsAlready, None) => {
                self.note(Event::CopyAdopted);
                self.copy_seen = true;
                return self.advance();
            }
            (Allowed::AlreadyDone, None) => {
                self.note(Event::AlreadyDone);
                return self.advance();
            }
            (Allowed::No(reason), None) => return self.stop(reason),
        }
        if self.may_start_itself(&assessment) {
            self.phase = Phase::Reading(Reading {
                looks: 0,
                next_look: self.clock.now().saturating_add(BETWEEN_READINGS),
                ..reading
            });
            return;
        }
        if destructive {
            let state = check::fingerprint(assessment.state());
            if reading.confirmed != Some(state) {
                return self.ask_for_confirmation(state, &assessment);
            }
        }
        let confirmed = reading.confirmed;
        let handed_out = false;
        self.phase = match self.step().map(|step| &step.action) {
            Some(RunbookAction::ByHand { .. }) => Phase::ByHand {
                confirmed,
                handed_out,
            },
            _ => Phase::Running {
                confirmed,
                handed_out,
            },
        };
    }

    pub(super) fn read_once_more(&mut self, reading: Reading, reason: StopReason) {
        let looks = reading.looks.saturating_add(1);
        if looks >= self.settings.unreadable_looks {
            return self.stop(reason);
        }
        self.phase = Phase::Reading(Reading {
            looks,
            next_look: self.clock.now().saturating_add(BETWEEN_READINGS),
            ..reading
        });
    }

    /// Whether the copy that the step starts is still expected to start by itself.
    pub(super) fn may_start_itself(&self, assessment: &Assessment) -> bool {
        let lasts = self.clock.now().saturating_sub(self.since);
        self.step()
            .is_some_and(|step| step.condition == Some(Condition::NoCopyRuns))
            && assessment.state().auto_recovery == Some(true)
            && lasts < self.settings.self_start_within
    }

    pub(super) fn ask_for_confirmation(&mut self, state: u64, assessment: &Assessment) {
        if self.asked >= MOST_CONFIRMATIONS {
            return self.stop(check::changed(assessment));
        }
        self.asked = self.asked.saturating_add(1);
        self.note(Event::ConfirmationAsked);
        self.phase = Phase::Confirming { state };
    }

    /// An observation of the expected state.
    pub(super) fn watch(&mut self, poll: &Poll, mut watch: Watch) {
        let Some(RunbookAction::Observe {
            expect,
            every_seconds,
            at_most_seconds,
            ..
        }) = self.step().map(|step| &step.action)
        else {
            return self.advance();
        };
        let (expect, every) = (*expect, *every_seconds);
        let limit = at_most_seconds.map_or(self.settings.give_up_after, |seconds| {
            Duration::from_secs(u64::from(seconds))
        });
        if self.look(poll, &mut watch, expect, every, limit) {
            if expect == Expectation::TimesRecorded {
                self.note_times(poll);
            }
            self.note(Event::Seen { expect });
            self.advance();
        } else if !self.is_over() {
            self.phase = Phase::Watching(watch);
        }
    }

    /// An observation of a copy that has started by itself before an acting step.
    pub(super) fn watch_adopted(&mut self, poll: &Poll, mut watch: Watch) {
        const EVERY_SECONDS: u32 = 10;
        let expect = Expectation::CopyEnded;
        let limit = self.settings.give_up_after;
        if self.look(poll, &mut watch, expect, EVERY_SECONDS, limit) {
            self.note(Event::Seen { expect });
            self.phase = Phase::Reading(Reading::default());
        } else if !self.is_over() {
            self.phase = Phase::Adopting(watch);
        }
    }

    /// Whether it is observed. Where not, the next observation is set, or the session stopped.
    pub(super) fn look(
        &mut self,
        poll: &Poll,
        watch: &mut Watch,
        expect: Expectation,
        every_seconds: u32,
        limit: Duration,
    ) -> bool {
        let now = self.clock.now();
        let shown = watch.look(
            expect,
            &self.runbook,
            poll,
            self.copy_seen,
            &self.settings,
            now,
        );
        self.copy_seen |= watch.copy_seen();
        match shown {
            WatchResult::Wanted => return true,
            WatchResult::Failed(reason) => self.stop(reason),
            WatchResult::NotYet { .. } if watch.lasts(now) >= limit => self.stop(not_seen(expect)),
            WatchResult::NotYet { percent } => {
                self.note_once(Event::NotYet { expect, percent });
                watch.wait(now, Duration::from_secs(u64::from(every_seconds.max(1))));
            }
        }
        false
    }

    /// Opening a volume may overwrite its times.
    pub(super) fn note_times(&mut self, poll: &Poll) {
        let Some(state) = poll.mirror(&self.runbook.resource) else {
            return;
        };
        for side in &state.servers {
            self.note(Event::Times {
                server: side.name.clone(),
                last_update: side.last_update,
                break_time: side.break_time,
            });
        }
    }

    pub(super) fn note(&mut self, event: Event) {
        let number = self.number();
        self.journal.push(self.clock.host, number, event);
    }

    /// What is observed repeatedly is noted once.
    pub(super) fn note_once(&mut self, event: Event) {
        let number = self.number();
        if !self.journal.ends_with(number, &event) {
            self.journal.push(self.clock.host, number, event);
        }
    }

    pub(super) fn advance(&mut self) {
        self.at = self.at.saturating_add(1);
        self.asked = 0;
        self.refused = 0;
        self.since = self.clock.now();
        self.phase = Phase::Begin;
    }

    pub(super) fn finish(&mut self, read_again: bool) {
        self.note(Event::Done { read_again });
        self.phase = Phase::Done { read_again };
    }

    pub(super) fn stop(&mut self, reason: StopReason) {
        self.note(Event::Stopped {
            reason: reason.clone(),
        });
        self.phase = Phase::Stopped { reason };
    }

    pub(super) fn step(&self) -> Option<&RunbookStep> {
        self.runbook.steps.get(self.at)
    }

    pub(super) fn number(&self) -> u32 {
        let last = self.runbook.steps.last();
        self.step().or(last).map_or(0, |step| step.number)
    }

    pub(super) fn command(&self) -> Option<&Command> {
        match &self.step()?.action {
            RunbookAction::Run { command, .. } => Some(command),
            _ => None,
        }
    }

    pub(super) fn expectation(&self) -> Option<Expectation> {
        match &self.step()?.action {
            RunbookAction::Observe { expect, .. } => Some(*expect),
            _ => None,
        }
    }

    /// Whether the step cannot be undone.
    pub(super) fn is_destructive(&self) -> bool {
        let Some(step) = self.step() else {
            return false;
        };
        match &step.action {
            RunbookAction::Run {
                irreversible,
                effect,
                ..
            } => *irreversible || effect.is_destructive(),
            RunbookAction::ByHand {
                irreversible,
                operation,
                ..
            } => *irreversible || operation.is_destructive(),
            _ => false,
        }
    }

    /// All that an acting step depends on.
    pub(super) fn reading_commands(&self) -> Vec<Command> {
        let mut outputs = Vec::from([Output::Mirror, Output::Active, Output::Cluster]);
        let Some(step) = self.step() else {
            return Vec::new();
        };
        if check::touches_monitor(effect_of(step)) {
            outputs.push(Output::Monitors);
        }
        if step.condition == Some(Condition::NoCopyRuns) {
            outputs.push(Output::InfoDetail);
        }
        self.commands_of(&outputs)
    }

    /// What an observation needs: the wanted output, and with a state of the mirror who is active. Never the
    /// command of a document: what is only read needs no confirmation.
    pub(super) fn watching_commands(&self) -> Vec<Command> {
        match self.step().map(|step| &step.action) {
            Some(RunbookAction::Observe {
                output: Output::Mirror,
                ..
            }) => self.commands_of(&[Output::Mirror, Output::Active]),
            Some(RunbookAction::Observe { output, .. }) => self.commands_of(&[*output]),
            _ => Vec::new(),
        }
    }

    pub(super) fn commands_of(&self, outputs: &[Output]) -> Vec<Command> {
        let command = |output: &Output| output.command(&self.runbook.resource);
        outputs.iter().map(command).collect()
    }

    /// Bound to this session, this step, what it does, and this state.
    pub(super) fn token(&self, state: u64) -> String {
        use core::fmt::Write as _;
        let mut hash = Fnv::default();
        // Writing into a hash does not fail.
        let _ = write!(
            hash,
            "{:?}|{:?}|{:?}|{state}",
            self.begun,
            self.step().map(|step| &step.action),
            self.runbook.planned_source(),
        );
        format!("{}-{}-{:016x}", self.id, self.number(), hash.value())
    }

    pub(super) const fn not_asked_for(&self) -> SessionError {
        SessionError::NotAskedFor {
            expected: match &self.phase {
                Phase::Reading(_) | Phase::Watching(_) | Phase::Adopting(_) => "observed",
                Phase::Confirming { .. } => "confirmed",
                Phase::Begin
                | Phase::Running {
                    handed_out: false, ..
                }
                | Phase::ByHand {
                    handed_out: false, ..
                } => "next",
                Phase::Running { .. } => "command_ended",
                Phase::ByHand { .. } | Phase::Asking => "answered",
                Phase::Done { .. } | Phase::Stopped { .. } => "nothing",
            },
        }
    }
}
