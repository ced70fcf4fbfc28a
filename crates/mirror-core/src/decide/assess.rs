//! A state → the rows that it fits, what may be done, and what stands in the way.
//!
//! The rules are total: every combination of colour, activity and Fast Copy on both sides gets
//! one [`Situation`], and exchanging the sides exchanges nothing but the names. A row fits a
//! value that is missing *perhaps*; rows that fit perhaps are named, but give no options.

use alloc::vec::Vec;

use super::{
    decision_table,
    source::{DataAtRisk, Verdict, is_perhaps_opened},
    table::{DecisionRow, FastCopyCondition, ServerCondition},
};
use crate::{
    state::{Conflict, MirrorFacts, MirrorState, ServerState, Service},
    words::{
        Activity, Color, FastCopy, Finding, FindingKind, Intent, MirrorStatus, NeedCode,
        ObjectStatus, ProcedureId, Severity, Situation,
    },
};

/// What is the case, and why.
#[derive(Debug, Clone, PartialEq)]
pub struct Assessment {
    state: MirrorState,
    situation: Situation,
    severity: Severity,
    rows: RowSet,
    swapped: bool,
    verdict: Verdict,
    data_at_risk: Option<DataAtRisk>,
    needs: Vec<NeedCode>,
    options: Vec<RecoveryOption>,
    findings: Vec<Finding>,
}

/// One thing that may be done: a row of the table, for this state.
#[derive(Debug, Clone, PartialEq)]
pub struct RecoveryOption {
    state: MirrorState,
    row: &'static DecisionRow,
    swapped: bool,
    source: Option<usize>,
    disk_error: bool,
}

impl MirrorState {
    /// Assesses the state by the guide's table.
    ///
    /// ```
    /// use mirror_core::{MirrorState, words::{ProcedureId, Severity}};
    ///
    /// let state = MirrorState::from_line(
    ///     "vol1: alpha red inactive, beta green active, fast copy ng",
    /// )?;
    /// let assessment = state.assess();
    /// assert_eq!(assessment.severity(), Severity::Warning);
    /// assert_eq!(assessment.rows().collect::<Vec<_>>(), [3, 4]);
    /// assert_eq!(assessment.source(), Some("beta"));
    /// assert_eq!(assessment.options()[0].procedure(), ProcedureId::P1_2);
    /// # Ok::<(), mirror_core::text::ParseError>(())
    /// ```
    #[must_use]
    pub fn assess(&self) -> Assessment {
        Assessment::of(self)
    }
}

impl crate::Snapshot {
    /// Assesses one mirror disk. `None` where the snapshot does not know it.
    #[must_use]
    pub fn assess(&self, resource: &str) -> Option<Assessment> {
        self.resource(resource).map(MirrorState::assess)
    }
}

impl Assessment {
    /// The state that was assessed.
    #[must_use]
    pub const fn state(&self) -> &MirrorState {
        &self.state
    }

    /// What is the case.
    #[must_use]
    pub const fn situation(&self) -> Situation {
        self.situation
    }

    /// How serious it is.
    #[must_use]
    pub const fn severity(&self) -> Severity {
        self.severity
    }

    /// The rows of the table that the state fits, or, where it is
    /// [`Incomplete`](Situation::Incomplete), may fit.
    pub fn rows(&self) -> impl Iterator<Item = u8> + use<> {
        self.rows.numbers()
    }

    /// Whether the table's server 1 is the second column of the display.
    #[must_use]
    pub const fn is_swapped(&self) -> bool {
        self.swapped
    }

    /// The server with the latest data, where it can be told.
    #[must_use]
    pub fn source(&self) -> Option<&str> {
        self.state
            .servers
            .get(self.source_position()?)
            .map(|side| side.name.as_str())
    }

    /// Where the source stands: 0 or 1.
    #[must_use]
    pub const fn source_position(&self) -> Option<usize> {
        match self.verdict {
            Verdict::Side(side) => Some(side),
            _ => None,
        }
    }

    /// Why there is a source, or none.
    #[must_use]
    pub const fn verdict(&self) -> Verdict {
        self.verdict
    }

    /// Updates that exist on the source only. `None` where that is not known.
    #[must_use]
    pub const fn data_at_risk(&self) -> Option<DataAtRisk> {
        self.data_at_risk
    }

    /// What would settle open points, outputs and choices. What names a command still needs,
    /// its option says.
    #[must_use]
    pub fn needs(&self) -> &[NeedCode] {
        &self.needs
    }

    /// What may be done, in the order of the table.
    #[must_use]
    pub fn options(&self) -> &[RecoveryOption] {
        &self.options
    }

    /// The option for what the operator wants.
    #[must_use]
    pub fn option(&self, intent: Intent) -> Option<&RecoveryOption> {
        self.options
            .iter()
            .find(|option| option.intent() == Some(intent))
    }

    /// What is odd about the state.
    #[must_use]
    pub fn findings(&self) -> &[Finding] {
        &self.findings
    }
}

impl RecoveryOption {
    /// The state that it is for.
    #[must_use]
    pub const fn state(&self) -> &MirrorState {
        &self.state
    }

    /// The row of the table.
    #[must_use]
    pub const fn row(&self) -> &'static DecisionRow {
        self.row
    }

    /// What the operator wants. `None` where the guide leaves no choice (row 18).
    #[must_use]
    pub const fn intent(&self) -> Option<Intent> {
        self.row.intent
    }

    /// The procedure to begin with.
    #[must_use]
    pub const fn procedure(&self) -> ProcedureId {
        match self.row.procedure {
            Some(procedure) => procedure,
            // Rows without a procedure make no option.
            None => ProcedureId::P6_1,
        }
    }

    /// The procedures after it. With automatic recovery known to be on, the copy after 2-2
    /// starts by itself, and the 1-1 falls away.
    #[must_use]
    pub fn then(&self) -> &'static [ProcedureId] {
        match self.row.then {
            [before @ .., ProcedureId::P1_1] if self.state.auto_recovery == Some(true) => before,
            then => then,
        }
    }

    /// The whole chain.
    pub fn chain(&self) -> impl Iterator<Item = ProcedureId> + use<> {
        core::iter::once(self.procedure()).chain(self.then().iter().copied())
    }

    /// Whether it begins in the graphical tool, for which there is no command.
    #[must_use]
    pub const fn is_graphical_only(&self) -> bool {
        self.row.is_graphical_only()
    }

    /// Whether it declares one server's data to be the latest.
    #[must_use]
    pub fn is_destructive(&self) -> bool {
        self.row.is_destructive()
    }

    /// Whether a disk has to be repaired before any copy.
    #[must_use]
    pub const fn is_blocked_by_disk_error(&self) -> bool {
        self.disk_error
    }

    /// The server with the latest data, where it can be told.
    #[must_use]
    pub fn source(&self) -> Option<&str> {
        self.state
            .servers
            .get(self.source?)
            .map(|side| side.name.as_str())
    }

    /// Where the source stands: 0 or 1.
    #[must_use]
    pub const fn source_position(&self) -> Option<usize> {
        self.source
    }

    /// The server that the row calls server 1.
    #[must_use]
    pub fn server1(&self) -> &str {
        let [first, second] = &self.state.servers;
        if self.swapped {
            &second.name
        } else {
            &first.name
        }
    }
}

// ---- The decision --------------------------------------------------------------------------

/// How a state fits a row.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Fit {
    No,
    Perhaps,
    Yes,
}

impl Fit {
    const fn when(condition: bool) -> Self {
        if condition { Self::Yes } else { Self::No }
    }
}

/// A set of row numbers.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
struct RowSet(u32);

impl RowSet {
    const fn insert(&mut self, row: u8) {
        self.0 |= 1 << row;
    }

    const fn is_empty(self) -> bool {
        self.0 == 0
    }

    fn numbers(self) -> impl Iterator<Item = u8> + use<> {
        (1..=18_u8).filter(move |row| self.0 & (1 << row) != 0)
    }

    fn rows(self) -> impl Iterator<Item = &'static DecisionRow> + use<> {
        decision_table()
            .iter()
            .filter(move |row| self.0 & (1 << row.number) != 0)
    }
}

impl Assessment {
    fn of(state: &MirrorState) -> Self {
        let facts = state.facts();
        let mut findings = Vec::new();
        let trusted = note_contradictions(facts, &mut findings);
        let (situation, rows, swapped) = if trusted {
            find_rows(facts)
        } else {
            (Situation::NotCovered, RowSet::default(), false)
        };
        let verdict = if trusted {
            Verdict::of(facts)
        } else {
            Verdict::None
        };
        note_oddities(facts, situation, rows, verdict, &mut findings);
        let mut assessment = Self {
            situation,
            severity: severity(facts, situation, rows, trusted),
            rows,
            swapped,
            verdict,
            data_at_risk: data_at_risk(facts, verdict),
            needs: Vec::new(),
            options: options(state, situation, rows, swapped, verdict),
            findings,
            state: state.clone(),
        };
        assessment.needs = assessment.open_points();
        assessment
    }

    fn open_points(&self) -> Vec<NeedCode> {
        let facts = self.state.facts();
        let mut needs = Vec::new();
        if self.situation == Situation::Incomplete {
            if facts.servers.iter().any(|side| side.color.is_none())
                || (self
                    .rows
                    .rows()
                    .any(|row| row.fast_copy == FastCopyCondition::Ok)
                    && self
                        .rows
                        .rows()
                        .any(|row| row.fast_copy == FastCopyCondition::Ng))
            {
                needs.push(NeedCode::MirrorOutput);
            }
            if facts.servers.iter().any(|side| !is_known_activity(side)) {
                needs.push(NeedCode::ActiveOutput);
            }
        }
        let opened = |side| is_perhaps_opened(facts, side);
        if facts.service == Service::Unknown && facts.servers.iter().any(opened) {
            needs.push(NeedCode::ClusterOutput);
        }
        if facts.auto_recovery.is_none()
            && self.options.iter().any(|option| {
                option
                    .chain()
                    .any(|procedure| procedure == ProcedureId::P2_2)
            })
        {
            needs.push(NeedCode::InfoDetailOutput);
        }
        if self.source_position().is_none()
            && self.options.iter().any(|option| {
                option.is_destructive() && option.row.situation == Situation::NoLatestStopped
            })
        {
            needs.push(NeedCode::SourceChoice);
        }
        needs
    }
}

fn is_known_activity(side: &ServerState) -> bool {
    // A stopped server shows none.
    matches!(side.activity, Some(Activity::Active | Activity::Inactive))
        || side.color == Some(Color::Gray)
}

/// Outputs that contradict each other or themselves: nothing is decided on them.
fn note_contradictions(facts: &MirrorFacts, findings: &mut Vec<Finding>) -> bool {
    findings.extend(facts.conflicts.iter().map(Conflict::finding));
    if contradicts(facts) {
        let [first, second] = &facts.servers;
        let color = |side: &ServerState| side.color.as_ref().map_or("", Color::as_str).into();
        findings.push(Finding::new(FindingKind::StatusContradictsColors {
            status: match (&facts.mirror_status, &facts.recovery) {
                (Some(status), _) => status.as_str().into(),
                (None, Some(_)) => MirrorStatus::Recovering.as_str().into(),
                (None, None) => "".into(),
            },
            colors: [color(first), color(second)],
        }));
    }
    findings.is_empty()
}

/// Whether the status line, or a recovery block, cannot stand over these colours.
fn contradicts(facts: &MirrorFacts) -> bool {
    let [first, second] = &facts.servers;
    let mut known = [&first.color, &second.color]
        .into_iter()
        .flatten()
        .filter(|color| color.is_known());
    let is_contradicted = match &facts.mirror_status {
        Some(MirrorStatus::Normal) => known.any(|color| *color != Color::Green),
        Some(MirrorStatus::Recovering) => known.any(|color| *color != Color::Yellow),
        Some(MirrorStatus::Abnormal) => {
            let both_green =
                first.color == Some(Color::Green) && second.color == Some(Color::Green);
            both_green || known.any(|color| *color == Color::Yellow)
        }
        _ => false,
    };
    let copies_without_yellow = facts.recovery.is_some()
        && [first, second].into_iter().any(|side| {
            side.color
                .as_ref()
                .is_some_and(|color| color.is_known() && *color != Color::Yellow)
        });
    is_contradicted || copies_without_yellow
}

/// The situation, the rows, and whether they are read the other way round.
fn find_rows(facts: &MirrorFacts) -> (Situation, RowSet, bool) {
    let [first, second] = &facts.servers;
    if facts.mirror_status == Some(MirrorStatus::NoConstruction) {
        return (Situation::NotCovered, RowSet::default(), false);
    }
    if is_healthy(facts) {
        return (Situation::Healthy, RowSet::default(), false);
    }
    let situation_of = |rows: RowSet| {
        rows.rows()
            .next()
            .map_or(Situation::NotCovered, |row| row.situation)
    };
    let (certain, possible) = fitting_rows(facts, first, second);
    if !certain.is_empty() {
        return (situation_of(certain), certain, false);
    }
    let (certain, possible_swapped) = fitting_rows(facts, second, first);
    if !certain.is_empty() {
        return (situation_of(certain), certain, true);
    }
    let rows = RowSet(possible.0 | possible_swapped.0);
    if rows.is_empty() && !may_be_healthy(facts) {
        return (Situation::NotCovered, rows, false);
    }
    (
        Situation::Incomplete,
        rows,
        possible.is_empty() && !rows.is_empty(),
    )
}

/// GREEN on both sides, in use on one of them at most, and nothing that says otherwise.
fn is_healthy(facts: &MirrorFacts) -> bool {
    let is_fine = |side: &ServerState| {
        side.color == Some(Color::Green)
            && matches!(
                side.activity,
                None | Some(Activity::Active | Activity::Inactive)
            )
    };
    facts.servers.iter().all(is_fine)
        && matches!(facts.mirror_status, None | Some(MirrorStatus::Normal))
        && !is_active_on_both(facts)
}

/// A status that no row stands under, over colours of which some are not known.
fn may_be_healthy(facts: &MirrorFacts) -> bool {
    let may_be_green = |side: &ServerState| matches!(side.color, None | Some(Color::Green));
    facts.mirror_status == Some(MirrorStatus::Normal)
        && facts.servers.iter().all(may_be_green)
        && facts.servers.iter().any(|side| side.color.is_none())
}

fn is_active_on_both(facts: &MirrorFacts) -> bool {
    facts
        .servers
        .iter()
        .all(|side| side.activity == Some(Activity::Active))
}

/// The rows that fit for certain, and those that fit perhaps.
fn fitting_rows(
    facts: &MirrorFacts,
    server1: &ServerState,
    server2: &ServerState,
) -> (RowSet, RowSet) {
    let (mut certain, mut possible) = (RowSet::default(), RowSet::default());
    // Rows of one situation stand together and show the same two sides.
    let mut sides = (None, Fit::No);
    for row in decision_table() {
        if sides.0 != Some(row.situation) {
            let fit = match fit_side(server1, &row.server1) {
                Fit::No => Fit::No,
                first => first.min(fit_side(server2, &row.server2)),
            };
            sides = (Some(row.situation), fit);
        }
        let (_, sides) = sides;
        if sides == Fit::No || !can_stand_under_status(facts, row) {
            continue;
        }
        let fit = match row.situation {
            // What fits 13 and 14 may be a volume opened for inspection, with nothing running.
            Situation::NoLatestRunning if is_known_to_be_opened(facts) => Fit::No,
            // BLUE says itself that the volume is active on both servers.
            Situation::BothActive => sides,
            _ => sides.min(fit_fast_copy(facts, row.fast_copy)),
        };
        match fit {
            Fit::Yes => certain.insert(row.number),
            Fit::Perhaps => possible.insert(row.number),
            Fit::No => {}
        }
    }
    (certain, possible)
}

/// Whether the status line allows a row, of whose colours some may not be known.
fn can_stand_under_status(facts: &MirrorFacts, row: &DecisionRow) -> bool {
    let copies = row.server1.color == Color::Yellow;
    match &facts.mirror_status {
        Some(MirrorStatus::Normal) => false,
        Some(MirrorStatus::Recovering) => copies,
        Some(MirrorStatus::Abnormal) => !copies,
        _ => copies || facts.recovery.is_none(),
    }
}

fn is_known_to_be_opened(facts: &MirrorFacts) -> bool {
    facts.service != Service::Unknown
        && facts
            .servers
            .iter()
            .any(|side| is_perhaps_opened(facts, side))
}

fn fit_side(side: &ServerState, row: &ServerCondition) -> Fit {
    let color = match &side.color {
        Some(color) => Fit::when(*color == row.color),
        None => Fit::Perhaps,
    };
    if color == Fit::No {
        return Fit::No;
    }
    let activity = match (&row.activity, &side.activity) {
        // `--` is what a stopped server shows; nothing at all says the same of a GRAY one.
        (Activity::Unknown, activity) => {
            Fit::when(matches!(activity, None | Some(Activity::Unknown)))
        }
        (_, None) if row.color == Color::Blue => Fit::Yes,
        (_, None | Some(Activity::Unknown | Activity::Other(_))) => Fit::Perhaps,
        (wanted, Some(activity)) => Fit::when(activity == wanted),
    };
    color.min(activity)
}

/// OK counts only where both sides say so: a differential copy that one side rules out is not
/// possible. What one side does not say leaves the question open.
fn fit_fast_copy(facts: &MirrorFacts, column: FastCopyCondition) -> Fit {
    let [first, second] = &facts.servers;
    let (first, second) = (first.fast_copy.as_ref(), second.fast_copy.as_ref());
    let is_ng = first == Some(&FastCopy::Ng) || second == Some(&FastCopy::Ng);
    let is_ok = first == Some(&FastCopy::Ok) && second == Some(&FastCopy::Ok);
    match column {
        FastCopyCondition::Any | FastCopyCondition::Unknown => Fit::Yes,
        FastCopyCondition::Ok if is_ok => Fit::Yes,
        FastCopyCondition::Ng if is_ng => Fit::Yes,
        _ if is_ok || is_ng => Fit::No,
        _ => Fit::Perhaps,
    }
}

fn options(
    state: &MirrorState,
    situation: Situation,
    rows: RowSet,
    swapped: bool,
    verdict: Verdict,
) -> Vec<RecoveryOption> {
    if situation == Situation::Incomplete || rows.is_empty() {
        return Vec::new();
    }
    let source = match verdict {
        Verdict::Side(side) => Some(side),
        _ => None,
    };
    let disk_error = state.servers.iter().any(has_disk_error);
    rows.rows()
        .filter(|row| row.procedure.is_some())
        .map(|row| RecoveryOption {
            state: state.clone(),
            row,
            swapped,
            source,
            disk_error,
        })
        .collect()
}

fn has_disk_error(side: &ServerState) -> bool {
    side.disk_error
        .as_ref()
        .is_some_and(|error| *error != crate::words::DiskError::Ok)
}

fn data_at_risk(facts: &MirrorFacts, verdict: Verdict) -> Option<DataAtRisk> {
    let Verdict::Side(source) = verdict else {
        return None;
    };
    let other = facts.servers.get(1_usize.checked_sub(source)?)?;
    if other.color != Some(Color::Red) {
        return None;
    }
    DataAtRisk::of(facts.servers.get(source)?)
}

fn severity(facts: &MirrorFacts, situation: Situation, rows: RowSet, trusted: bool) -> Severity {
    if !trusted || facts.servers.iter().any(has_disk_error) {
        return Severity::Critical;
    }
    match situation {
        Situation::Healthy => Severity::Ok,
        // A side without a colour may be healthy.
        Situation::Incomplete if facts.servers.iter().any(|side| side.color.is_none()) => {
            Severity::Unknown
        }
        // Where several rows are possible, the state is as serious as all of them.
        Situation::Incomplete => agreed_severity(rows),
        Situation::NotCovered => uncovered_severity(facts),
        situation => situation_severity(situation),
    }
}

const fn situation_severity(situation: Situation) -> Severity {
    match situation {
        Situation::Healthy => Severity::Ok,
        Situation::OneSideLatestRunning
        | Situation::OneSideLatestStopped
        | Situation::RecoveringRunning
        | Situation::RecoveringStopped => Severity::Warning,
        Situation::NoLatestStopped
        | Situation::NoLatestRunning
        | Situation::SurvivorNotLatest
        | Situation::BothActive => Severity::Critical,
        _ => Severity::Unknown,
    }
}

fn agreed_severity(rows: RowSet) -> Severity {
    let mut severities = rows.rows().map(|row| situation_severity(row.situation));
    match severities.next() {
        Some(first) if severities.all(|other| other == first) => first,
        _ => Severity::Unknown,
    }
}

/// States that the guide does not cover: as serious as what is certain about them.
fn uncovered_severity(facts: &MirrorFacts) -> Severity {
    let [first, second] = &facts.servers;
    let colors = [first.color.as_ref(), second.color.as_ref()];
    let is = |color: &Color| colors.contains(&Some(color));
    let stale_in_use = facts
        .servers
        .iter()
        .any(|side| side.color == Some(Color::Red) && side.activity == Some(Activity::Active));
    if is(&Color::Blue) || is_active_on_both(facts) || stale_in_use {
        return Severity::Critical;
    }
    match colors {
        [Some(Color::Red), Some(Color::Red | Color::Gray)]
        | [Some(Color::Gray), Some(Color::Red)] => Severity::Critical,
        [Some(Color::Green), Some(Color::Gray | Color::Red)]
        | [Some(Color::Gray | Color::Red), Some(Color::Green)]
            if facts.mirror_status != Some(MirrorStatus::NoConstruction) =>
        {
            Severity::Warning
        }
        _ => Severity::Unknown,
    }
}

/// What is odd about the state, beside contradictions.
fn note_oddities(
    facts: &MirrorFacts,
    situation: Situation,
    rows: RowSet,
    verdict: Verdict,
    findings: &mut Vec<Finding>,
) {
    let [first, second] = &facts.servers;
    if situation != Situation::Healthy
        && matches!(
            (&first.fast_copy, &second.fast_copy),
            (Some(FastCopy::Ok), Some(FastCopy::Ng)) | (Some(FastCopy::Ng), Some(FastCopy::Ok))
        )
        && rows
            .rows()
            .any(|row| row.fast_copy == FastCopyCondition::Ng)
    {
        findings.push(Finding::new(FindingKind::FastCopyDiffers));
    }
    if let (Some(first), Some(second)) = (first.volume_size_mib, second.volume_size_mib) {
        if first != second {
            findings.push(Finding::new(FindingKind::SizesDiffer {
                mib: [first, second],
            }));
        }
    }
    for side in &facts.servers {
        note_oddities_of_side(facts, side, findings);
    }
    match verdict {
        Verdict::BothTimes | Verdict::NoTimes => {
            findings.push(Finding::new(FindingKind::LatestUndecidable {
                both_times: verdict == Verdict::BothTimes,
            }));
        }
        _ => {}
    }
    if situation == Situation::NotCovered
        && is_active_on_both(facts)
        && first.color == Some(Color::Green)
        && second.color == Some(Color::Green)
    {
        findings.push(Finding::new(FindingKind::ActiveOnBoth));
    }
    if let Some(destination) = facts
        .recovery
        .as_ref()
        .and_then(|copy| copy.destination.as_ref())
    {
        let onto_active = facts
            .servers
            .iter()
            .any(|side| side.name == *destination && side.activity == Some(Activity::Active));
        if onto_active {
            findings.push(Finding::new(FindingKind::CopyOntoActive {
                server: destination.as_str().into(),
            }));
        }
    }
    if situation != Situation::Healthy {
        if let Some(group) = &facts.group {
            if let Some(status) = group.status.as_ref().filter(|status| is_abnormal(status)) {
                findings.push(Finding::new(FindingKind::GroupAbnormal {
                    group: group.name.as_deref().unwrap_or_default().into(),
                    status: status.as_str().into(),
                }));
            }
        }
    }
}

fn note_oddities_of_side(facts: &MirrorFacts, side: &ServerState, findings: &mut Vec<Finding>) {
    if let Some(error) = side.disk_error.as_ref().filter(|_| has_disk_error(side)) {
        findings.push(Finding::new(FindingKind::DiskError {
            server: side.name.as_str().into(),
            word: error.as_str().into(),
        }));
    }
    if is_perhaps_opened(facts, side) {
        findings.push(Finding::new(FindingKind::MaybeOpenedForInspection {
            server: side.name.as_str().into(),
            group_known_offline: facts.service != Service::Unknown,
        }));
    }
    if let (Some(from), Some(to)) = (side.break_time, side.last_update) {
        if to < from {
            findings.push(Finding::new(FindingKind::TimesOutOfOrder {
                server: side.name.as_str().into(),
            }));
        }
    }
}

/// A status from which a group cannot be started before it has been stopped.
fn is_abnormal(status: &ObjectStatus) -> bool {
    matches!(
        status,
        ObjectStatus::OnlineFailure | ObjectStatus::OfflineFailure | ObjectStatus::Error
    )
}
