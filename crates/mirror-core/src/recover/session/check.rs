//! What a state allows.

use alloc::{string::ToString as _, vec::Vec};

use super::StopReason;
use crate::{
    decide::Assessment,
    recover::{Condition, Effect, Runbook, RunbookStep},
    state::{MirrorState, Seen, ServerState},
    words::{Activity, Color, MirrorStatus, ObjectStatus, ProcedureId, Situation},
};

/// Whether an acting step may be carried out now.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Allowed {
    Yes,
    /// The copy that the step would start runs already, or has ended.
    CopyRunsAlready,
    No(StopReason),
}

/// Judges an acting step by the state that has just been read.
///
/// A procedure may begin where the state fits a row that begins with it. Two kinds of steps
/// stand behind a change that the runbook has made itself, and are judged by what it has led
/// to: the service is started behind a complete copy, and the monitor is resumed while the
/// copy runs.
pub(super) fn allowed(
    effect: Effect,
    step: &RunbookStep,
    runbook: &Runbook,
    seen: &Seen,
    assessment: &Assessment,
) -> Allowed {
    let state = assessment.state();
    if let (Some(planned), Some(found)) = (runbook.source.as_deref(), assessment.source()) {
        if planned != found {
            let server = found.to_string();
            return Allowed::No(match copy(runbook, state) {
                Copy::Wrong {
                    source,
                    destination,
                } => StopReason::WrongDirection {
                    source,
                    destination,
                },
                _ => StopReason::OtherSource { server },
            });
        }
    }
    if effect == Effect::StartsGroup {
        if let Some(status) = abnormal_group(runbook, seen) {
            return Allowed::No(StopReason::GroupFailed {
                status: status.to_string(),
            });
        }
    }
    let is_fine = match effect {
        Effect::StartsCopy | Effect::StartsFullCopy => match copy(runbook, state) {
            Copy::Running | Copy::Complete => return Allowed::CopyRunsAlready,
            Copy::Wrong {
                source,
                destination,
            } => {
                return Allowed::No(StopReason::WrongDirection {
                    source,
                    destination,
                });
            }
            Copy::None => fits(step.procedure, assessment) && !has_disk_error(assessment),
        },
        Effect::DeclaresLatest => fits(step.procedure, assessment) && !has_disk_error(assessment),
        Effect::StartsGroup if step.condition == Some(Condition::ServiceWanted) => {
            assessment.situation() == Situation::Healthy
        }
        Effect::StartsGroup if step.procedure == Some(ProcedureId::P5_1) => {
            source(runbook, state).is_some_and(|side| side.color == Some(Color::Green))
        }
        Effect::ResumesMonitor => {
            !matches!(copy(runbook, state), Copy::Wrong { .. })
                && source(runbook, state)
                    .is_some_and(|side| matches!(side.color, Some(Color::Green | Color::Yellow)))
        }
        Effect::OpensVolume => state.servers.iter().any(|side| {
            side.color == Some(Color::Red) && side.activity == Some(Activity::Inactive)
        }),
        Effect::ClosesVolume if step.procedure.is_none() => true,
        _ => fits(step.procedure, assessment),
    };
    if is_fine {
        Allowed::Yes
    } else {
        Allowed::No(changed(assessment))
    }
}

/// Whether the effect of a step can be seen: after a restart it is not carried out again.
pub(super) fn is_effective(
    effect: Effect,
    runbook: &Runbook,
    seen: &Seen,
    state: &MirrorState,
) -> bool {
    let group = || seen.group(runbook.group.as_deref()?);
    let monitor = || seen.monitor(runbook.monitor.as_deref()?);
    match effect {
        Effect::StartsCopy | Effect::StartsFullCopy => {
            matches!(copy(runbook, state), Copy::Running | Copy::Complete)
        }
        Effect::DeclaresLatest => {
            matches!(copy(runbook, state), Copy::Running | Copy::Complete)
                || source(runbook, state).is_some_and(|side| side.color == Some(Color::Green))
        }
        Effect::StartsGroup => group().is_some_and(|group| group.status == ObjectStatus::Online),
        Effect::StopsGroup => group().is_some_and(|group| group.status == ObjectStatus::Offline),
        Effect::SuspendsMonitor => monitor() == Some(&ObjectStatus::Suspend),
        Effect::ResumesMonitor => monitor().is_some_and(|status| *status != ObjectStatus::Suspend),
        Effect::OpensVolume => is_active(state),
        Effect::ClosesVolume => !is_active(state) && all_inactive(state),
        // Nothing shows that the servers have been down.
        Effect::RebootsCluster => false,
    }
}

/// The copy from the source of a runbook.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Copy {
    None,
    Running,
    Complete,
    Wrong {
        source: alloc::string::String,
        destination: alloc::string::String,
    },
}

pub(super) fn copy(runbook: &Runbook, state: &MirrorState) -> Copy {
    let colors = [&state.servers[0].color, &state.servers[1].color];
    if colors.iter().all(|color| **color == Some(Color::Green))
        && matches!(state.mirror_status, None | Some(MirrorStatus::Normal))
        && state.recovery.is_none()
    {
        return Copy::Complete;
    }
    let runs = state.recovery.is_some()
        || state.mirror_status == Some(MirrorStatus::Recovering)
        || colors.iter().all(|color| **color == Some(Color::Yellow));
    if !runs {
        return Copy::None;
    }
    let direction = state
        .recovery
        .as_ref()
        .and_then(|recovery| Some((recovery.source.clone()?, recovery.destination.clone()?)));
    match (direction, runbook.source.as_deref()) {
        (Some((source, destination)), Some(planned)) if source != planned => Copy::Wrong {
            source,
            destination,
        },
        _ => Copy::Running,
    }
}

/// The source of a runbook. In 5-1 that is the server that has survived.
pub(super) fn source<'s>(runbook: &Runbook, state: &'s MirrorState) -> Option<&'s ServerState> {
    match runbook.source.as_deref() {
        Some(name) => state.servers.iter().find(|side| side.name == name),
        None => {
            let mut up = state
                .servers
                .iter()
                .filter(|side| side.color != Some(Color::Gray));
            let survivor = up.next()?;
            up.next().is_none().then_some(survivor)
        }
    }
}

/// What distinguishes one state from another for whoever confirms a step.
pub(super) fn fingerprint(state: &MirrorState) -> u64 {
    // FNV-1a: stable over versions and machines, and not for secrets.
    const OFFSET: u64 = 0xcbf2_9ce4_8422_2325;
    const PRIME: u64 = 0x0000_0100_0000_01b3;
    let mut facts = alloc::format!(
        "{}|{:?}|{:?}",
        state.name,
        state.mirror_status,
        state.recovery
    );
    for side in &state.servers {
        facts += &alloc::format!(
            "|{}|{:?}|{:?}|{:?}|{:?}|{:?}|{:?}",
            side.name,
            side.color,
            side.activity,
            side.fast_copy,
            side.last_update,
            side.break_time,
            side.disk_error
        );
    }
    facts.bytes().fold(OFFSET, |hash, byte| {
        (hash ^ u64::from(byte)).wrapping_mul(PRIME)
    })
}

/// Whether the state fits, for certain, a row that begins with a procedure.
fn fits(procedure: Option<ProcedureId>, assessment: &Assessment) -> bool {
    procedure.is_some()
        && assessment
            .options()
            .iter()
            .any(|option| Some(option.procedure()) == procedure)
}

fn has_disk_error(assessment: &Assessment) -> bool {
    assessment
        .options()
        .iter()
        .any(crate::decide::RecoveryOption::is_blocked_by_disk_error)
}

fn changed(assessment: &Assessment) -> StopReason {
    StopReason::StateChanged {
        situation: assessment.situation(),
        rows: assessment.rows().collect(),
        findings: assessment
            .findings()
            .iter()
            .map(|finding| finding.code().to_string())
            .collect::<Vec<_>>(),
    }
}

fn abnormal_group<'s>(runbook: &Runbook, seen: &'s Seen) -> Option<&'s ObjectStatus> {
    let group = seen.group(runbook.group.as_deref()?)?;
    matches!(
        group.status,
        ObjectStatus::OnlineFailure | ObjectStatus::OfflineFailure | ObjectStatus::Error
    )
    .then_some(&group.status)
}

pub(super) fn is_active(state: &MirrorState) -> bool {
    state
        .servers
        .iter()
        .any(|side| side.activity == Some(Activity::Active))
}

pub(super) fn all_inactive(state: &MirrorState) -> bool {
    state.servers.iter().all(|side| {
        side.activity == Some(Activity::Inactive)
            || (side.color == Some(Color::Gray) && side.activity != Some(Activity::Active))
    })
}
