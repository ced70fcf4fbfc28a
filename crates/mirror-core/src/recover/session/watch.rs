//! Observing until the expected state appears.

use alloc::string::ToString as _;
use core::time::Duration;

use super::{
    SessionSettings, StopReason,
    check::{self, Copy, copy},
};
use crate::{
    recover::{Expectation, Runbook},
    state::{MirrorState, Poll, ServerState},
    words::ObjectStatus,
};

/// What one observation has shown.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum WatchResult {
    Wanted,
    NotYet { percent: Option<u8> },
    Failed(StopReason),
}

/// The observations of one step.
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub(super) struct Watch {
    since: Duration,
    next_look: Duration,
    unreadable: u32,
    copy_seen: bool,
    percent: Option<u8>,
    /// The shortest time left that was printed.
    left_seconds: Option<u64>,
    /// When the copy has last got on.
    progress_at: Duration,
    /// The observations since then.
    looks: u32,
}

/// A copy is stalled only where it was looked at so often: a host that has slept for an hour
/// has seen nothing of that hour.
const LOOKS_OF_A_STALL: u32 = 3;

impl Watch {
    pub(super) const fn new(now: Duration) -> Self {
        Self {
            since: now,
            next_look: now,
            unreadable: 0,
            copy_seen: false,
            percent: None,
            left_seconds: None,
            progress_at: now,
            looks: 0,
        }
    }

    /// After a restart: the time meanwhile counts for nothing.
    pub(super) const fn again(self, now: Duration) -> Self {
        Self {
            copy_seen: self.copy_seen,
            percent: self.percent,
            ..Self::new(now)
        }
    }

    pub(super) fn is_due(&self, now: Duration) -> bool {
        now >= self.next_look
    }

    pub(super) const fn next_look(&self) -> Duration {
        self.next_look
    }

    pub(super) const fn copy_seen(&self) -> bool {
        self.copy_seen
    }

    pub(super) const fn lasts(&self, now: Duration) -> Duration {
        now.saturating_sub(self.since)
    }

    pub(super) fn wait(&mut self, now: Duration, every: Duration) {
        self.next_look = now.saturating_add(every);
    }

    pub(super) fn look(
        &mut self,
        expect: Expectation,
        runbook: &Runbook,
        poll: &Poll,
        copy_seen_before: bool,
        settings: &SessionSettings,
        now: Duration,
    ) -> WatchResult {
        let seen = poll;
        let shown = match expect {
            _ if poll.differs() => None,
            Expectation::CopyRuns
            | Expectation::CopyEnded
            | Expectation::SourceLatest
            | Expectation::VolumeActive
            | Expectation::VolumeInactive
            | Expectation::TimesRecorded
            | Expectation::AutoRecoveryRead => match seen.mirror(&runbook.resource) {
                Some(state) => {
                    self.look_at_mirror(expect, runbook, state, copy_seen_before, settings, now)
                }
                // The setting is the cluster's: its output names no mirror disk.
                None if expect == Expectation::AutoRecoveryRead => {
                    seen.auto_recovery().map(|_| WatchResult::Wanted)
                }
                None => None,
            },
            Expectation::GroupOnline | Expectation::GroupOffline => {
                look_at_group(expect, runbook, seen)
            }
            Expectation::MonitorSuspended | Expectation::MonitorResumed => {
                let status = runbook
                    .monitor
                    .as_deref()
                    .and_then(|name| seen.monitor(name));
                status.map(|status| {
                    let suspended = *status == ObjectStatus::Suspend;
                    when(suspended == (expect == Expectation::MonitorSuspended))
                })
            }
            Expectation::ServersOnline => seen.servers_online(runbook.server_names()).map(when),
        };
        match shown {
            Some(shown) => {
                self.unreadable = 0;
                shown
            }
            None => {
                self.unreadable = self.unreadable.saturating_add(1);
                if self.unreadable >= settings.unreadable_looks
                    && expect != Expectation::ServersOnline
                {
                    return WatchResult::Failed(StopReason::Unreadable);
                }
                WatchResult::NotYet { percent: None }
            }
        }
    }

    /// `None` where nothing can be said of the mirror.
    fn look_at_mirror(
        &mut self,
        expect: Expectation,
        runbook: &Runbook,
        state: &MirrorState,
        copy_seen_before: bool,
        settings: &SessionSettings,
        now: Duration,
    ) -> Option<WatchResult> {
        match expect {
            Expectation::VolumeActive => return Some(when(state.is_active())),
            Expectation::VolumeInactive => return Some(when(state.is_inactive_on_both())),
            Expectation::AutoRecoveryRead => return Some(when(state.auto_recovery.is_some())),
            Expectation::TimesRecorded => return Some(WatchResult::Wanted),
            _ => {}
        }
        let assessment = state.assess();
        if assessment.is_contradictory() {
            return None;
        }
        if state.is_active_on_both() {
            return Some(WatchResult::Failed(check::changed(&assessment)));
        }
        Some(match (copy(runbook, state), expect) {
            (
                Copy::Wrong {
                    source,
                    destination,
                },
                _,
            ) => WatchResult::Failed(StopReason::WrongDirection {
                source,
                destination,
            }),
            (Copy::Running, Expectation::CopyEnded) => self.progress(state, settings, now),
            // A small copy is over before it is looked at.
            (Copy::Running | Copy::Complete, _) => {
                self.copy_seen = true;
                WatchResult::Wanted
            }
            (Copy::None, Expectation::SourceLatest) => source_is_latest(runbook, state),
            (Copy::None, _) => self.without_copy(runbook, state, copy_seen_before),
        })
    }

    /// A copy runs: whether it gets on. A percent of a large volume takes long; the time left
    /// shows it too.
    fn progress(
        &mut self,
        state: &MirrorState,
        settings: &SessionSettings,
        now: Duration,
    ) -> WatchResult {
        let recovery = state.recovery.as_ref();
        let percent = recovery.and_then(|recovery| recovery.percent);
        let left = recovery.and_then(|recovery| recovery.left_seconds);
        let is_shorter = match (left, self.left_seconds) {
            (Some(left), Some(shortest)) => left < shortest,
            (left, shortest) => left.is_some() && shortest.is_none(),
        };
        if is_shorter {
            self.left_seconds = left;
        }
        if !self.copy_seen || percent != self.percent || is_shorter {
            self.progress_at = now;
            self.looks = 0;
        }
        self.looks = self.looks.saturating_add(1);
        self.copy_seen = true;
        self.percent = percent;
        let stands = now.saturating_sub(self.progress_at);
        if stands >= settings.stall_after && self.looks >= LOOKS_OF_A_STALL {
            return WatchResult::Failed(StopReason::Stalled {
                percent,
                seconds: stands.as_secs(),
            });
        }
        WatchResult::NotYet { percent }
    }

    /// No copy runs, and the mirror is not complete.
    fn without_copy(
        &self,
        runbook: &Runbook,
        state: &MirrorState,
        copy_seen_before: bool,
    ) -> WatchResult {
        let source = check::source(runbook, state);
        if state.servers.iter().any(ServerState::is_stopped) {
            return WatchResult::Failed(if source.is_some_and(ServerState::is_stopped) {
                StopReason::CopyFellBack
            } else {
                StopReason::PartnerStopped
            });
        }
        if let Some(other) = other_latest(runbook, state) {
            return WatchResult::Failed(StopReason::OtherSource {
                server: other.name.clone(),
            });
        }
        if !source.is_some_and(ServerState::holds_latest) {
            let is_known = state.servers.iter().all(|side| side.color.is_some());
            return if is_known {
                WatchResult::Failed(StopReason::CopyFellBack)
            } else {
                WatchResult::NotYet { percent: None }
            };
        }
        if self.copy_seen || copy_seen_before {
            return WatchResult::Failed(StopReason::CopyStoppedEarly {
                percent: self.percent,
            });
        }
        WatchResult::NotYet { percent: None }
    }
}

const fn when(seen: bool) -> WatchResult {
    if seen {
        WatchResult::Wanted
    } else {
        WatchResult::NotYet { percent: None }
    }
}

fn source_is_latest(runbook: &Runbook, state: &MirrorState) -> WatchResult {
    match other_latest(runbook, state) {
        Some(side) => WatchResult::Failed(StopReason::OtherSource {
            server: side.name.clone(),
        }),
        None => when(check::source(runbook, state).is_some_and(ServerState::holds_latest)),
    }
}

/// Another server than the planned one, where it alone holds the latest data.
fn other_latest<'s>(runbook: &Runbook, state: &'s MirrorState) -> Option<&'s ServerState> {
    let only = state.latest_alone()?;
    check::is_other_than_planned(runbook, state, only).then(|| state.server(only))
}

fn look_at_group(expect: Expectation, runbook: &Runbook, seen: &Poll) -> Option<WatchResult> {
    let group = seen.group(runbook.group.as_deref()?)?;
    let status = group.status;
    let wanted = match expect {
        Expectation::GroupOffline => *status == ObjectStatus::Offline,
        _ => check::runs_on_source(runbook, seen),
    };
    let failed = match expect {
        // A group that had failed before stays so until it has stopped.
        Expectation::GroupOffline => *status == ObjectStatus::OfflineFailure,
        _ => group.stop_first().is_some(),
    };
    Some(if failed {
        WatchResult::Failed(StopReason::GroupFailed {
            status: status.to_string(),
        })
    } else {
        when(wanted)
    })
}
