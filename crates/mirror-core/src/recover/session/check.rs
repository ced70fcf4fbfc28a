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
        Condition, Effect, Runbook, RunbookAction, RunbookStep, command::SOURCE_PLACEHOLDER,
    },
    state::{CopyDirection, CopyState, MirrorState, Poll, PolledGroup, ServerState},
    words::{Color, Finding, FindingCode, ObjectStatus, ProcedureId, Side, Situation},
};

/// Whether an acting step may be carried out now.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Allowed {
    Yes,
    /// The copy that the step would start runs already, or has ended.
    CopyRunsAlready,
    /// A copy has started by itself; the step can be carried out behind it.
    AfterCopy,
    /// It was done outside the session.
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
        .servers_online(runbook.server_names())
        .ok_or(StopReason::Unreadable)?;
    let touches_group = matches!(effect, Effect::StartsGroup | Effect::StopsGroup);
    let is_complete = state.servers.iter().all(ServerState::is_printed)
        && (!touches_group || group(runbook, seen).is_some())
        && (!touches_monitor(Some(effect)) || monitor(runbook, seen).is_some());
    if !is_complete {
        return Err(StopReason::Unreadable);
    }
    let assessment = state.assess();
    let one_stopped = state.servers.iter().any(ServerState::is_stopped);
    if seen.differs() || (one_stopped && both_online) {
        return Err(disagreement(&assessment));
    }
    if assessment.is_contradictory() || !names_servers(runbook, state) {
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
    if let Some(found) = assessment.source_side() {
        if is_other_than_planned(runbook, state, found) {
            let server = state.server(found).name.clone();
            return Allowed::No(StopReason::OtherSource { server });
        }
    }
    let is_healthy = assessment.situation() == Situation::Healthy;
    let is_idle = is_healthy && state.is_inactive_on_both();
    let after_copy = matches!(step.procedure, Some(ProcedureId::P2_2 | ProcedureId::P2_3))
        && matches!(effect, Effect::StartsGroup | Effect::SuspendsMonitor);
    if after_copy && assessment.situation() == Situation::RecoveringStopped {
        return Allowed::AfterCopy;
    }
    if effect == Effect::StartsGroup {
        let group = group(runbook, seen);
        if let Some(status) = group.as_ref().and_then(PolledGroup::stop_first) {
            return Allowed::No(StopReason::GroupFailed {
                status: status.to_string(),
            });
        }
    }
    let is_fine = match effect {
        Effect::StartsCopy | Effect::StartsFullCopy => match copy {
            Copy::None => fits(step.procedure, assessment) && !state.has_disk_error(),
            _ => return Allowed::CopyRunsAlready,
        },
        Effect::DeclaresLatest => fits(step.procedure, assessment) && !state.has_disk_error(),
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
            copy != Copy::None || source(runbook, state).is_some_and(ServerState::holds_latest)
        }
        Effect::OpensVolume => state
            .servers
            .iter()
            .any(|server| server.has_color(&Color::Red) && server.is_inactive()),
        Effect::ClosesVolume if step.procedure.is_none() => true,
        _ => fits(step.procedure, assessment),
    };
    if is_fine && !is_open(step) {
        Allowed::Yes
    } else {
        Allowed::No(changed(assessment))
    }
}

/// Whether the effect of a step is observed: after a restart it is not carried out again.
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
            copies() || source(runbook, state).is_some_and(ServerState::holds_latest)
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
        Effect::OpensVolume => state.is_active(),
        Effect::ClosesVolume => state.is_inactive_on_both(),
        // Nothing shows that the servers have been down, but for what it has mended.
        Effect::RebootsCluster => !state.is_active_on_both(),
    }
}

/// A group that is online where it was to be started.
pub(super) fn runs_on_source(runbook: &Runbook, seen: &Poll) -> bool {
    let servers = runbook.server_names();
    group(runbook, seen).is_some_and(|group| match runbook.planned_source() {
        Some(planned) => {
            Side::of_host(servers, planned).is_some_and(|side| group.is_online_on(servers, side))
        }
        None => *group.status == ObjectStatus::Online,
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
    if state.is_mirrored() {
        return Copy::Complete;
    }
    if state.copy_state() != Some(CopyState::Running) {
        return Copy::None;
    }
    match state.copy_direction() {
        CopyDirection::From(source) if is_other_than_planned(runbook, state, source) => {
            let name = |side| state.server(side).name.clone();
            Copy::Wrong {
                source: name(source),
                destination: name(source.other()),
            }
        }
        CopyDirection::Contradictory => {
            let (source, destination) = match &state.recovery {
                Some(copy) => (copy.source.clone(), copy.destination.clone()),
                None => (None, None),
            };
            Copy::Wrong {
                source: source.unwrap_or_default(),
                destination: destination.unwrap_or_default(),
            }
        }
        _ => Copy::Running,
    }
}

/// Whether a runbook is planned with another source than this server.
pub(super) fn is_other_than_planned(runbook: &Runbook, state: &MirrorState, found: Side) -> bool {
    runbook
        .planned_source()
        .is_some_and(|planned| state.side_of(planned) != Some(found))
}

/// The side of the source of a runbook.
pub(super) fn source_side(runbook: &Runbook, state: &MirrorState) -> Option<Side> {
    state.side_of(runbook.planned_source()?)
}

/// The source of a runbook, as it is now.
pub(super) fn source<'s>(runbook: &Runbook, state: &'s MirrorState) -> Option<&'s ServerState> {
    source_side(runbook, state).map(|side| state.server(side))
}

/// What distinguishes one state from another for the operator who confirms a step.
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

pub(super) fn changed(assessment: &Assessment) -> StopReason {
    StopReason::StateChanged {
        situation: assessment.situation(),
        rows: assessment.rows().collect(),
        findings: assessment
            .state_findings()
            .iter()
            .map(Finding::code)
            .collect(),
    }
}

/// Outputs that cannot both be true: nothing is the case for certain.
fn disagreement(assessment: &Assessment) -> StopReason {
    const CODE: FindingCode = FindingCode::ReportsDisagree;
    let mut findings = Vec::from([CODE]);
    let others = assessment.state_findings().iter().map(Finding::code);
    findings.extend(others.filter(|code| *code != CODE));
    StopReason::StateChanged {
        situation: Situation::NotCovered,
        rows: Vec::new(),
        findings,
    }
}

/// Whether the state is one of the servers that the runbook was made for.
fn names_servers(runbook: &Runbook, state: &MirrorState) -> bool {
    let planned = runbook.server_names();
    let sides = state
        .server_names()
        .map(|name| Side::of_host(planned, name));
    matches!(sides, [Some(first), Some(second)] if first != second)
}

/// Whether a command still holds a placeholder for a source that is not chosen.
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

/// After 5-1: the survivor holds the latest data, nothing runs, and the other server is down.
fn survives_alone(runbook: &Runbook, state: &MirrorState) -> bool {
    source_side(runbook, state).is_some_and(|side| {
        let survivor = state.server(side);
        survivor.holds_latest() && survivor.is_inactive() && state.server(side.other()).is_stopped()
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{recover::Names, text::Recovery};

    fn runbook() -> Runbook {
        let line = "ledger: kiso green active, nagara red inactive, fast copy ok";
        let assessment = MirrorState::from_line(line).unwrap().assess();
        let names = Names::default().with_group("accounts");
        assessment.options()[0].runbook(&names).unwrap()
    }

    fn copying(servers: [&str; 2], source: &str, destination: &str) -> MirrorState {
        let recovery = Recovery {
            source: Some(source.into()),
            destination: Some(destination.into()),
            ..Recovery::default()
        };
        MirrorState::builder("ledger", servers[0], servers[1])
            .colors(Color::Yellow, Color::Yellow)
            .recovery(recovery)
            .build()
    }

    #[test]
    fn a_copy_runs_from_the_planned_source_or_is_wrong() {
        let runbook = runbook();
        let spelled = ["NAGARA.example.com", "KISO.example.com"];
        for (servers, source, destination, right) in [
            (["kiso", "nagara"], "kiso", "nagara", true),
            (["kiso", "nagara"], "KISO.example.com", "nagara", true),
            (spelled, "kiso", "nagara", true),
            (["kiso", "nagara"], "nagara", "kiso", false),
            (spelled, "nagara", "kiso", false),
            // Not from one server of the mirror to the other.
            (["kiso", "nagara"], "kiso", "kiso", false),
            (["kiso", "nagara"], "kiso", "tenryu", false),
            (["kiso1", "nagara"], "kiso1", "nagara", false),
        ] {
            let copy = copy(&runbook, &copying(servers, source, destination));
            if right {
                assert_eq!(copy, Copy::Running, "{servers:?} {source}");
            } else {
                assert!(matches!(copy, Copy::Wrong { .. }), "{servers:?} {source}");
            }
        }
    }

    #[test]
    fn one_yellow_server_is_no_copy() {
        let state = MirrorState::from_line("ledger: kiso yellow, nagara green").unwrap();
        assert_eq!(copy(&runbook(), &state), Copy::None);
    }

    #[test]
    fn a_state_is_of_the_servers_of_the_runbook() {
        let runbook = runbook();
        for (servers, same) in [
            (["kiso", "nagara"], true),
            (["NAGARA", "kiso.example.com"], true),
            (["kiso", "nagara1"], false),
            (["kiso", "KISO"], false),
        ] {
            let state = MirrorState::builder("ledger", servers[0], servers[1]).build();
            assert_eq!(names_servers(&runbook, &state), same, "{servers:?}");
        }
    }

    #[test]
    fn the_survivor_is_the_source_of_its_runbook() {
        let line = "ledger: kiso gray, nagara red inactive";
        let assessment = MirrorState::from_line(line).unwrap().assess();
        let runbook = assessment.options()[0].runbook(&Names::default()).unwrap();
        assert_eq!(runbook.planned_source(), Some("nagara"));
        assert_eq!(runbook.source.as_deref(), Some("nagara"));
        let survives: Vec<bool> = [
            "ledger: kiso gray, nagara green inactive",
            "ledger: kiso gray, nagara green active",
            "ledger: kiso green inactive, nagara gray",
            "ledger: kiso red inactive, nagara green inactive",
        ]
        .iter()
        .map(|line| survives_alone(&runbook, &MirrorState::from_line(line).unwrap()))
        .collect();
        assert_eq!(survives, [true, false, false, false]);
    }
}
