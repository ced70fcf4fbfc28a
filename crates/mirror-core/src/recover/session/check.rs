//! What a state allows.

use alloc::{
    string::{String, ToString as _},
    vec::Vec,
};
use core::fmt;

use super::StopReason;
use crate::{
    decide::Assessment,
    recover::{
        Condition, Effect, Operation, Runbook, RunbookAction, RunbookStep,
        command::SOURCE_PLACEHOLDER,
    },
    state::{MirrorState, Poll, PolledGroup, ServerState},
    words::{
        Activity, Color, Finding, FindingCode, MirrorStatus, ObjectStatus, ProcedureId, Situation,
    },
};

/// Whether an acting step may be carried out now.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Allowed {
    Yes,
    /// The copy that the step would start runs already, or has ended.
    CopyRunsAlready,
    /// A copy has started by itself; the step can be carried out behind it.
    AfterCopy,
    /// Somebody has done it.
    AlreadyDone,
    No(StopReason),
}

/// The state, where all that a step depends on was printed and nothing contradicts it.
pub(super) fn whole(
    effect: Effect,
    runbook: &Runbook,
    seen: &Poll,
) -> Result<Assessment, StopReason> {
    let state = seen
        .mirror(&runbook.resource)
        .ok_or(StopReason::Unreadable)?;
    let both_online = seen
        .servers_online(&runbook.servers)
        .ok_or(StopReason::Unreadable)?;
    let touches_group = matches!(effect, Effect::StartsGroup | Effect::StopsGroup);
    let is_complete = state.servers.iter().all(is_shown)
        && (!touches_group || group(runbook, seen).is_some())
        && (!touches_monitor(Some(effect)) || monitor(runbook, seen).is_some());
    if !is_complete {
        return Err(StopReason::Unreadable);
    }
    let assessment = state.assess();
    let one_stopped = state.servers.iter().any(is_stopped);
    if seen.differs() || (one_stopped && both_online) {
        return Err(disagreement(&assessment));
    }
    if is_contradictory(&assessment) || !names_servers(runbook, state) {
        return Err(changed(&assessment));
    }
    Ok(assessment)
}

/// Judges an acting step by the state that has just been read.
///
/// A procedure may begin where the state fits a row that begins with it. Some steps stand
/// behind a change that the runbook has made itself, and are judged by what it has led to: the
/// service is started behind a complete copy, and the monitor is resumed while the copy runs.
pub(super) fn allowed(
    effect: Effect,
    step: &RunbookStep,
    runbook: &Runbook,
    seen: &Poll,
    assessment: &Assessment,
    copy_seen: bool,
) -> Allowed {
    let state = assessment.state();
    let copy = copy(runbook, state);
    if let Copy::Wrong {
        source,
        destination,
    } = copy
    {
        return Allowed::No(StopReason::WrongDirection {
            source,
            destination,
        });
    }
    if let (Some(planned), Some(found)) = (planned_source(runbook), assessment.source()) {
        if planned != found {
            let server = found.to_string();
            return Allowed::No(StopReason::OtherSource { server });
        }
    }
    let is_healthy = assessment.situation() == Situation::Healthy;
    let is_idle = is_healthy && all_inactive(state);
    let after_copy = matches!(step.procedure, Some(ProcedureId::P2_2 | ProcedureId::P2_3))
        && matches!(effect, Effect::StartsGroup | Effect::SuspendsMonitor);
    if after_copy && assessment.situation() == Situation::RecoveringStopped {
        return Allowed::AfterCopy;
    }
    if effect == Effect::StartsGroup {
        if let Some(status) = abnormal_group(runbook, seen) {
            return Allowed::No(StopReason::GroupFailed {
                status: status.to_string(),
            });
        }
    }
    let is_fine = match effect {
        Effect::StartsCopy | Effect::StartsFullCopy => match copy {
            Copy::None => fits(step.procedure, assessment) && !has_disk_error(assessment),
            _ => return Allowed::CopyRunsAlready,
        },
        Effect::DeclaresLatest => fits(step.procedure, assessment) && !has_disk_error(assessment),
        Effect::StartsGroup if step.condition == Some(Condition::ServiceWanted) => {
            if is_healthy && runs_on_source(runbook, seen) {
                return Allowed::AlreadyDone;
            }
            is_idle
        }
        Effect::StartsGroup if step.procedure == Some(ProcedureId::P5_1) => {
            survives_alone(runbook, state)
        }
        Effect::StartsGroup | Effect::SuspendsMonitor if after_copy && copy_seen && is_idle => true,
        Effect::ResumesMonitor => {
            copy != Copy::None
                || source(runbook, state).is_some_and(|side| side.color == Some(Color::Green))
        }
        Effect::OpensVolume => state.servers.iter().any(|side| {
            side.color == Some(Color::Red) && side.activity == Some(Activity::Inactive)
        }),
        Effect::ClosesVolume if step.procedure.is_none() => true,
        _ => fits(step.procedure, assessment),
    };
    if is_fine && !is_open(step) {
        Allowed::Yes
    } else {
        Allowed::No(changed(assessment))
    }
}

/// Whether the effect of a step can be seen: after a restart it is not carried out again.
pub(super) fn is_effective(
    effect: Effect,
    runbook: &Runbook,
    seen: &Poll,
    state: &MirrorState,
) -> bool {
    let group = group(runbook, seen).map(|group| group.status);
    let monitor = monitor(runbook, seen);
    let copies = || matches!(copy(runbook, state), Copy::Running | Copy::Complete);
    match effect {
        Effect::StartsCopy | Effect::StartsFullCopy => copies(),
        Effect::DeclaresLatest => {
            copies() || source(runbook, state).is_some_and(|side| side.color == Some(Color::Green))
        }
        // What has begun is looked at in the step after it.
        Effect::StartsGroup => {
            runs_on_source(runbook, seen) || group == Some(&ObjectStatus::OnlinePending)
        }
        Effect::StopsGroup => matches!(
            group,
            Some(ObjectStatus::Offline | ObjectStatus::OfflinePending)
        ),
        Effect::SuspendsMonitor => monitor == Some(&ObjectStatus::Suspend),
        Effect::ResumesMonitor => monitor.is_some_and(|status| *status != ObjectStatus::Suspend),
        Effect::OpensVolume => is_active(state),
        Effect::ClosesVolume => all_inactive(state),
        // Nothing shows that the servers have been down, but for what it has mended.
        Effect::RebootsCluster => !is_active_twice(state),
    }
}

/// A group that is online where it was to be started.
pub(super) fn runs_on_source(runbook: &Runbook, seen: &Poll) -> bool {
    group(runbook, seen).is_some_and(|group| {
        let elsewhere = match (group.current, planned_source(runbook)) {
            // `clpstat` may have cut the name.
            (Some(current), Some(planned)) => !planned.starts_with(current),
            _ => false,
        };
        *group.status == ObjectStatus::Online && !elsewhere
    })
}

/// The copy from the source of a runbook.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Copy {
    None,
    Running,
    Complete,
    Wrong { source: String, destination: String },
}

pub(super) fn copy(runbook: &Runbook, state: &MirrorState) -> Copy {
    let colors = [&state.servers[0].color, &state.servers[1].color];
    if colors.iter().all(|color| **color == Some(Color::Green))
        && matches!(state.mirror_status, None | Some(MirrorStatus::Normal))
        && state.recovery.is_none()
        && !is_active_twice(state)
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
    match (direction, planned_source(runbook)) {
        (Some((source, destination)), Some(planned))
            if source != planned || destination == planned =>
        {
            Copy::Wrong {
                source,
                destination,
            }
        }
        _ => Copy::Running,
    }
}

/// The server whose data is copied, or declared to be the latest. In 5-1 that is the survivor.
pub(super) fn planned_source(runbook: &Runbook) -> Option<&str> {
    let survivor = runbook.steps.iter().find_map(|step| match &step.action {
        RunbookAction::ByHand {
            operation: Operation::DeclareSurvivorLatest,
            server,
            ..
        } => server.as_deref(),
        _ => None,
    });
    survivor.or(runbook.source.as_deref())
}

/// The source of a runbook, as it is now.
pub(super) fn source<'s>(runbook: &Runbook, state: &'s MirrorState) -> Option<&'s ServerState> {
    let planned = planned_source(runbook)?;
    state.servers.iter().find(|side| side.name == planned)
}

/// What distinguishes one state from another for whoever confirms a step.
pub(super) fn fingerprint(state: &MirrorState) -> u64 {
    use fmt::Write as _;
    let mut hash = Fnv::default();
    // Writing into a hash does not fail.
    let _ = write!(
        hash,
        "{}|{:?}|{:?}|{:?}",
        state.name, state.mirror_status, state.recovery, state.service
    );
    for side in &state.servers {
        let _ = write!(
            hash,
            "|{}|{:?}|{:?}|{:?}|{:?}|{:?}|{:?}|{:?}",
            side.name,
            side.color,
            side.activity,
            side.fast_copy,
            side.last_update,
            side.break_time,
            side.disk_error,
            side.needed_copy_percent
        );
    }
    hash.value()
}

/// FNV-1a: the same on every machine, and not for secrets.
#[derive(Debug)]
pub(super) struct Fnv(u64);

impl Fnv {
    pub(super) const fn value(&self) -> u64 {
        self.0
    }
}

impl Default for Fnv {
    fn default() -> Self {
        Self(0xcbf2_9ce4_8422_2325)
    }
}

impl fmt::Write for Fnv {
    fn write_str(&mut self, text: &str) -> fmt::Result {
        const PRIME: u64 = 0x0000_0100_0000_01b3;
        self.0 = text.bytes().fold(self.0, |hash, byte| {
            (hash ^ u64::from(byte)).wrapping_mul(PRIME)
        });
        Ok(())
    }
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

pub(super) fn changed(assessment: &Assessment) -> StopReason {
    StopReason::StateChanged {
        situation: assessment.situation(),
        rows: assessment.rows().collect(),
        findings: assessment.findings().iter().map(Finding::code).collect(),
    }
}

/// Outputs that cannot both be true: nothing is the case for certain.
fn disagreement(assessment: &Assessment) -> StopReason {
    const CODE: FindingCode = FindingCode::ReportsDisagree;
    let mut findings = Vec::from([CODE]);
    let others = assessment.findings().iter().map(Finding::code);
    findings.extend(others.filter(|code| *code != CODE));
    StopReason::StateChanged {
        situation: Situation::NotCovered,
        rows: Vec::new(),
        findings,
    }
}

/// Whether nothing can be decided on a state.
pub(super) fn is_contradictory(assessment: &Assessment) -> bool {
    assessment.findings().iter().any(|finding| {
        matches!(
            finding.code(),
            FindingCode::ReportsDisagree
                | FindingCode::OtherCluster
                | FindingCode::StatusContradictsColors
        )
    })
}

/// Whether the state is one of the servers that the runbook was made for.
fn names_servers(runbook: &Runbook, state: &MirrorState) -> bool {
    state
        .servers
        .iter()
        .all(|side| runbook.servers.contains(&side.name))
}

/// Whether a command still holds a placeholder for a source that nobody has chosen.
fn is_open(step: &RunbookStep) -> bool {
    match &step.action {
        RunbookAction::Run { command, .. } => {
            let words = command.argv.iter().chain(&command.server);
            words.into_iter().any(|word| word == SOURCE_PLACEHOLDER)
        }
        _ => false,
    }
}

fn group<'s>(runbook: &Runbook, seen: &'s Poll) -> Option<PolledGroup<'s>> {
    seen.group(runbook.group.as_deref()?)
}

fn monitor<'s>(runbook: &Runbook, seen: &'s Poll) -> Option<&'s ObjectStatus> {
    seen.monitor(runbook.monitor.as_deref()?)
}

pub(super) const fn touches_monitor(effect: Option<Effect>) -> bool {
    matches!(
        effect,
        Some(Effect::SuspendsMonitor | Effect::ResumesMonitor)
    )
}

fn abnormal_group<'s>(runbook: &Runbook, seen: &'s Poll) -> Option<&'s ObjectStatus> {
    let status = group(runbook, seen)?.status;
    matches!(
        status,
        ObjectStatus::OnlineFailure | ObjectStatus::OfflineFailure | ObjectStatus::Error
    )
    .then_some(status)
}

/// After 5-1: the survivor holds the latest data, nothing runs, and the other server is down.
fn survives_alone(runbook: &Runbook, state: &MirrorState) -> bool {
    state.servers.iter().all(|side| {
        if Some(side.name.as_str()) == planned_source(runbook) {
            side.color == Some(Color::Green) && side.activity == Some(Activity::Inactive)
        } else {
            is_stopped(side)
        }
    })
}

pub(super) fn is_stopped(side: &ServerState) -> bool {
    side.color == Some(Color::Gray)
}

/// Whether both commands have said something of a server. A stopped one shows no activity.
fn is_shown(side: &ServerState) -> bool {
    side.color.is_some() && (side.activity.is_some() || is_stopped(side))
}

/// Active on both servers at once, or marked so.
pub(super) fn is_active_twice(state: &MirrorState) -> bool {
    let sides = &state.servers;
    sides.iter().any(|side| side.color == Some(Color::Blue))
        || sides
            .iter()
            .all(|side| side.activity == Some(Activity::Active))
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
            || (is_stopped(side) && side.activity != Some(Activity::Active))
    })
}
