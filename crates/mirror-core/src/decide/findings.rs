//! What stands in the way: outputs that contradict each other, and what is odd about a state.

use alloc::vec::Vec;

use super::{rows::Fitting, source::Verdict, table::FastCopyCondition};
use crate::{
    state::{Conflict, MirrorFacts, Opened, ServerState},
    words::{Color, FastCopy, Finding, FindingKind, MirrorStatus, Side, Situation},
};

/// Outputs that contradict each other or themselves: nothing is decided on them.
pub(super) fn contradictions(facts: &MirrorFacts) -> Vec<Finding> {
    let mut findings: Vec<Finding> = facts.conflicts.iter().map(Conflict::finding).collect();
    if contradicts_colors(facts) {
        let color = |server: &ServerState| server.color.as_ref().map_or("", Color::as_str).into();
        findings.push(Finding::new(FindingKind::StatusContradictsColors {
            status: match (&facts.mirror_status, &facts.recovery) {
                (Some(status), _) => status.as_str().into(),
                (None, Some(_)) => MirrorStatus::Recovering.as_str().into(),
                (None, None) => "".into(),
            },
            colors: facts.servers.each_ref().map(color),
        }));
    }
    findings
}

/// Whether the status line, or a recovery block, cannot stand over these colours.
fn contradicts_colors(facts: &MirrorFacts) -> bool {
    let colors = facts
        .servers
        .iter()
        .filter_map(|server| server.color.as_ref());
    let mut known = colors.filter(|color| color.is_known());
    if facts.recovery.is_some() && known.clone().any(|color| *color != Color::Yellow) {
        return true;
    }
    match &facts.mirror_status {
        Some(MirrorStatus::Normal) => known.any(|color| *color != Color::Green),
        Some(MirrorStatus::Recovering) => known.any(|color| *color != Color::Yellow),
        Some(MirrorStatus::Abnormal) => {
            facts.servers.iter().all(ServerState::holds_latest)
                || known.any(|color| *color == Color::Yellow)
        }
        _ => false,
    }
}

/// What is odd about the state, beside contradictions.
pub(super) fn oddities(
    facts: &MirrorFacts,
    fitting: &Fitting,
    verdict: Verdict,
) -> Vec<FindingKind> {
    let situation = fitting.situation;
    let mut found = Vec::new();
    if situation != Situation::Healthy && fast_copy_differs(facts, fitting) {
        found.push(FindingKind::FastCopyDiffers);
    }
    if let [Some(first), Some(second)] = facts
        .servers
        .each_ref()
        .map(|server| server.volume_size_mib)
    {
        if first != second {
            found.push(FindingKind::SizesDiffer {
                mib: [first, second],
            });
        }
    }
    for side in Side::BOTH {
        note_oddities_of_side(facts, side, &mut found);
    }
    if let Verdict::BothTimes | Verdict::NoTimes = verdict {
        found.push(FindingKind::LatestUndecidable {
            both_times: verdict == Verdict::BothTimes,
        });
    }
    if situation == Situation::NotCovered
        && facts.servers.iter().all(ServerState::holds_latest)
        && facts.is_active_on_both()
    {
        found.push(FindingKind::ActiveOnBoth);
    }
    if facts.servers.iter().any(ServerState::is_active) {
        let destination = facts.copy_destination().map(|side| facts.server(side));
        if let Some(destination) = destination.filter(|server| server.is_active()) {
            found.push(FindingKind::CopyOntoActive {
                server: destination.name.as_str().into(),
            });
        }
    }
    if let Some(group) = facts
        .group
        .as_ref()
        .filter(|_| situation != Situation::Healthy)
    {
        if let Some(status) = group.stop_first() {
            found.push(FindingKind::GroupAbnormal {
                group: group.name.as_deref().unwrap_or_default().into(),
                status: status.as_str().into(),
            });
        }
    }
    found
}

/// OK on one side and NG on the other, where that decides which rows are offered.
fn fast_copy_differs(facts: &MirrorFacts, fitting: &Fitting) -> bool {
    let differs = matches!(
        facts.servers.each_ref().map(|server| &server.fast_copy),
        [Some(FastCopy::Ok), Some(FastCopy::Ng)] | [Some(FastCopy::Ng), Some(FastCopy::Ok)]
    );
    let mut rows = fitting.rows.rows();
    differs && rows.any(|row| row.fast_copy == FastCopyCondition::Ng)
}

fn note_oddities_of_side(facts: &MirrorFacts, side: Side, found: &mut Vec<FindingKind>) {
    let server = facts.server(side);
    let name = || server.name.as_str().into();
    if let Some(error) = server.reported_disk_error() {
        found.push(FindingKind::DiskError {
            server: name(),
            word: error.as_str().into(),
        });
    }
    match facts.opened_for_inspection(side) {
        Opened::No => {}
        opened => found.push(FindingKind::MaybeOpenedForInspection {
            server: name(),
            group_known_offline: opened == Opened::Yes,
        }),
    }
    if let (Some(from), Some(to)) = (server.break_time, server.last_update) {
        if to < from {
            found.push(FindingKind::TimesOutOfOrder { server: name() });
        }
    }
}
