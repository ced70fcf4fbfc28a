//! Looking for what must be seen.

use alloc::string::ToString as _;
use core::time::Duration;

use super::{
    SessionSettings, StopReason,
    check::{self, Copy, copy},
};
use crate::{
    recover::{Expectation, Runbook},
    state::{MirrorState, Seen},
    words::{Color, ObjectStatus},
};

/// What one look has shown.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Look {
    Seen,
    NotYet { percent: Option<u8> },
    Failed(StopReason),
}

/// The looks of one step.
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub(super) struct Watch {
    since: Duration,
    next_look: Duration,
    unreadable: u32,
    copy_seen: bool,
    percent: Option<u8>,
    /// When the percentage has last changed.
    progress_at: Duration,
}

impl Watch {
    pub(super) const fn new(now: Duration) -> Self {
        Self {
            since: now,
            next_look: now,
            unreadable: 0,
            copy_seen: false,
            percent: None,
            progress_at: now,
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

    /// A clock that goes back shows no time at all.
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
        seen: &Seen,
        copy_seen_before: bool,
        settings: &SessionSettings,
        now: Duration,
    ) -> Look {
        let seen_now = match expect {
            Expectation::CopyRuns
            | Expectation::CopyEnded
            | Expectation::SourceLatest
            | Expectation::VolumeActive
            | Expectation::VolumeInactive
            | Expectation::TimesRecorded
            | Expectation::AutoRecoveryRead => match seen.mirror(&runbook.resource) {
                Some(state) => Some(self.look_at_mirror(
                    expect,
                    runbook,
                    state,
                    copy_seen_before,
                    settings,
                    now,
                )),
                // The setting is the cluster's: its output names no mirror disk.
                None if expect == Expectation::AutoRecoveryRead => {
                    seen.auto_recovery().map(|_| Look::Seen)
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
            Expectation::ServersOnline => seen.servers_online(&runbook.servers).map(when),
        };
        match seen_now {
            Some(look) => {
                self.unreadable = 0;
                look
            }
            None => {
                self.unreadable += 1;
                if self.unreadable >= settings.unreadable_looks
                    && expect != Expectation::ServersOnline
                {
                    return Look::Failed(StopReason::Unreadable);
                }
                Look::NotYet { percent: None }
            }
        }
    }

    fn look_at_mirror(
        &mut self,
        expect: Expectation,
        runbook: &Runbook,
        state: &MirrorState,
        copy_seen_before: bool,
        settings: &SessionSettings,
        now: Duration,
    ) -> Look {
        match expect {
            Expectation::CopyRuns => match copy(runbook, state) {
                Copy::Running | Copy::Complete => {
                    self.copy_seen = true;
                    Look::Seen
                }
                Copy::Wrong {
                    source,
                    destination,
                } => Look::Failed(StopReason::WrongDirection {
                    source,
                    destination,
                }),
                Copy::None => self.without_copy(runbook, state, copy_seen_before),
            },
            Expectation::CopyEnded => match copy(runbook, state) {
                Copy::Complete => Look::Seen,
                Copy::Wrong {
                    source,
                    destination,
                } => Look::Failed(StopReason::WrongDirection {
                    source,
                    destination,
                }),
                Copy::Running => self.progress(state, settings, now),
                Copy::None => self.without_copy(runbook, state, copy_seen_before),
            },
            Expectation::SourceLatest => match copy(runbook, state) {
                Copy::Running | Copy::Complete => Look::Seen,
                Copy::Wrong {
                    source,
                    destination,
                } => Look::Failed(StopReason::WrongDirection {
                    source,
                    destination,
                }),
                Copy::None => source_is_latest(runbook, state),
            },
            Expectation::VolumeActive => when(check::is_active(state)),
            Expectation::VolumeInactive => when(check::all_inactive(state)),
            Expectation::AutoRecoveryRead => when(state.auto_recovery.is_some()),
            _ => Look::Seen,
        }
    }

    /// A copy runs: whether it gets on.
    fn progress(&mut self, state: &MirrorState, settings: &SessionSettings, now: Duration) -> Look {
        let percent = state
            .recovery
            .as_ref()
            .and_then(|recovery| recovery.percent);
        if !self.copy_seen || percent != self.percent {
            self.progress_at = now;
        }
        self.copy_seen = true;
        self.percent = percent;
        let stands = now.saturating_sub(self.progress_at);
        if stands >= settings.stall_after {
            return Look::Failed(StopReason::Stalled {
                percent,
                seconds: stands.as_secs(),
            });
        }
        Look::NotYet { percent }
    }

    /// No copy runs, and the mirror is not complete.
    fn without_copy(&self, runbook: &Runbook, state: &MirrorState, copy_seen_before: bool) -> Look {
        let color = |side: &crate::state::ServerState| side.color.clone();
        let is_source_green = check::source(runbook, state).and_then(color) == Some(Color::Green);
        if state
            .servers
            .iter()
            .any(|side| side.color == Some(Color::Gray))
        {
            return Look::Failed(StopReason::PartnerStopped);
        }
        if !is_source_green {
            let is_known = state.servers.iter().all(|side| side.color.is_some());
            return if is_known {
                Look::Failed(StopReason::CopyFellBack)
            } else {
                Look::NotYet { percent: None }
            };
        }
        if self.copy_seen || copy_seen_before {
            return Look::Failed(StopReason::CopyStoppedEarly {
                percent: self.percent,
            });
        }
        Look::NotYet { percent: None }
    }
}

const fn when(seen: bool) -> Look {
    if seen {
        Look::Seen
    } else {
        Look::NotYet { percent: None }
    }
}

fn source_is_latest(runbook: &Runbook, state: &MirrorState) -> Look {
    let source = check::source(runbook, state);
    if source.is_some_and(|side| side.color == Some(Color::Green)) {
        return Look::Seen;
    }
    let other = state
        .servers
        .iter()
        .find(|side| side.color == Some(Color::Green));
    match other {
        Some(side) => Look::Failed(StopReason::OtherSource {
            server: side.name.clone(),
        }),
        None => Look::NotYet { percent: None },
    }
}

fn look_at_group(expect: Expectation, runbook: &Runbook, seen: &Seen) -> Option<Look> {
    let group = seen.group(runbook.group.as_deref()?)?;
    Some(match (&group.status, expect) {
        (ObjectStatus::Online, Expectation::GroupOnline)
        | (ObjectStatus::Offline, Expectation::GroupOffline) => Look::Seen,
        (ObjectStatus::OnlineFailure | ObjectStatus::OfflineFailure | ObjectStatus::Error, _) => {
            Look::Failed(StopReason::GroupFailed {
                status: group.status.to_string(),
            })
        }
        _ => Look::NotYet { percent: None },
    })
}
