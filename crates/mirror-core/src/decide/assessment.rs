//! The result: the situation of one mirror disk, its severity, and the recovery options.
//!
//! Every combination of colour, activity and Fast Copy on both sides gets one [`Situation`], and
//! exchanging the sides exchanges nothing but the names.

use alloc::vec::Vec;

use super::{
    FastCopyCondition, RecoveryOption,
    findings::{contradictions, oddities},
    rows::{Fitting, RowSet},
    source::{DataAtRisk, Verdict},
};
use crate::{
    state::{MirrorFacts, MirrorState, Opened, ServerState, Service},
    words::{
        Color, Finding, FindingSeverity, Intent, MirrorStatus, NeedCode, ProcedureId, Severity,
        Side, Situation,
    },
};

/// The diagnosis of one mirror disk: situation, severity, source, recovery options and findings.
///
/// Made by [`MirrorState::assess`] or [`Snapshot::assess`](crate::Snapshot::assess). It follows from
/// the state alone: the same state gives the same assessment.
///
/// ```
/// use mirror_core::{MirrorState, words::{FindingCode, Severity, Situation}};
///
/// let state = MirrorState::from_line("vol1: alpha red inactive, beta red inactive, fast copy ok")?;
/// let assessment = state.assess();
/// assert_eq!(assessment.situation(), Situation::NoLatestStopped);
/// assert_eq!(assessment.severity(), Severity::Critical);
/// assert_eq!(assessment.source(), None);
/// assert_eq!(assessment.state_findings()[0].code(), FindingCode::LatestUndecidable);
/// assert!(assessment.options().iter().all(|option| option.is_destructive()));
/// # Ok::<(), mirror_core::text::ParseError>(())
/// ```
#[derive(Debug, Clone, PartialEq)]
pub struct Assessment {
    state: MirrorState,
    contradictory: bool,
    severity: Severity,
    fitting: Fitting,
    verdict: Verdict,
    data_at_risk: Option<DataAtRisk>,
    needs: Vec<NeedCode>,
    options: Vec<RecoveryOption>,
    findings: Vec<Finding>,
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
    ///
    /// ```
    /// use mirror_core::Snapshot;
    ///
    /// let mut snapshot = Snapshot::new();
    /// snapshot.add_text("Mirror Name: vol1\nServer Name  Active Status\nalpha  Active\nbeta  Inactive\n")?;
    /// assert!(snapshot.assess("vol1").is_some());
    /// assert!(snapshot.assess("vol2").is_none());
    /// # Ok::<(), mirror_core::text::ParseError>(())
    /// ```
    #[must_use]
    pub fn assess(&self, resource: &str) -> Option<Assessment> {
        self.resource(resource).map(MirrorState::assess)
    }
}

impl Assessment {
    fn of(state: &MirrorState) -> Self {
        let facts = state.facts();
        let mut findings = contradictions(facts);
        let contradictory = !findings.is_empty();
        let (fitting, verdict) = if contradictory {
            (Fitting::NOTHING, Verdict::None)
        } else {
            (Fitting::of(facts), Verdict::of(facts))
        };
        findings.extend(
            oddities(facts, &fitting, verdict)
                .into_iter()
                .map(Finding::new),
        );
        let severity = severity(facts, &fitting, &findings);
        let options: Vec<_> = fitting
            .certain()
            .filter_map(|row| RecoveryOption::new(state, row, fitting.server1, verdict.side()))
            .collect();
        Self {
            needs: needs(facts, &fitting, verdict, &options),
            data_at_risk: data_at_risk(facts, verdict),
            state: state.clone(),
            contradictory,
            severity,
            fitting,
            verdict,
            options,
            findings,
        }
    }

    /// Returns the state that was assessed.
    #[must_use]
    pub const fn state(&self) -> &MirrorState {
        &self.state
    }

    /// Returns the situation.
    #[must_use]
    pub const fn situation(&self) -> Situation {
        self.fitting.situation
    }

    /// Returns how serious the situation is. Never lower than the most serious finding about the state.
    #[must_use]
    pub const fn severity(&self) -> Severity {
        self.severity
    }

    /// Returns whether the outputs contradict each other or themselves: nothing is decided on them.
    ///
    /// ```
    /// use mirror_core::{MirrorState, words::Severity};
    ///
    /// let state = MirrorState::from_line("vol1: alpha green, beta red, status normal")?;
    /// let assessment = state.assess();
    /// assert!(assessment.is_contradictory() && assessment.options().is_empty());
    /// assert_eq!(assessment.severity(), Severity::Critical);
    /// # Ok::<(), mirror_core::text::ParseError>(())
    /// ```
    #[must_use]
    pub const fn is_contradictory(&self) -> bool {
        self.contradictory
    }

    /// Returns the numbers (1 to 18) of the rows of the table that the state fits, or, where it is
    /// [`Incomplete`](Situation::Incomplete), may fit.
    pub fn rows(&self) -> impl Iterator<Item = u8> + use<> {
        self.fitting.rows.numbers()
    }

    /// Returns whether the table's server 1 is the second column of the display.
    #[must_use]
    pub fn is_swapped(&self) -> bool {
        self.fitting.server1 == Side::Second
    }

    /// Returns the name of the server with the latest data, where it is decided.
    #[must_use]
    pub fn source(&self) -> Option<&str> {
        Some(&self.state.server(self.source_side()?).name)
    }

    /// Returns the side of the server with the latest data, where it is decided.
    #[must_use]
    pub const fn source_side(&self) -> Option<Side> {
        self.verdict.side()
    }

    /// Returns why there is a source, or none (§4.7.2).
    ///
    /// ```
    /// use mirror_core::{MirrorState, decide::Verdict};
    ///
    /// let state = MirrorState::from_line("vol1: alpha red inactive, beta red inactive")?;
    /// assert_eq!(state.assess().verdict(), Verdict::NoTimes);
    /// # Ok::<(), mirror_core::text::ParseError>(())
    /// ```
    #[must_use]
    pub const fn verdict(&self) -> Verdict {
        self.verdict
    }

    /// Returns the period whose updates exist on the source only. `None` where it is not known.
    ///
    /// ```
    /// use mirror_core::MirrorState;
    ///
    /// let state = MirrorState::from_line(
    ///     "vol1: alpha green active, beta red inactive, fast copy ok, \
    ///      alpha break time 2026/03/14 02:17:50, alpha last update 2026/03/14 02:31:07",
    /// )?;
    /// let at_risk = state.assess().data_at_risk().unwrap();
    /// assert_eq!((at_risk.to - at_risk.from).num_seconds(), 797);
    /// # Ok::<(), mirror_core::text::ParseError>(())
    /// ```
    #[must_use]
    pub const fn data_at_risk(&self) -> Option<DataAtRisk> {
        self.data_at_risk
    }

    /// Returns the missing input of the state: outputs and choices. What the options need
    /// beside that is in [`needs`](Self::needs).
    #[must_use]
    pub fn state_needs(&self) -> &[NeedCode] {
        &self.needs
    }

    /// Returns the recovery options, in the order of the table. Empty where the table has no
    /// procedure for the state, or where more input is needed to choose a row.
    #[must_use]
    pub fn options(&self) -> &[RecoveryOption] {
        &self.options
    }

    /// Returns the recovery option for what the operator wants. `None` where the table has none.
    ///
    /// ```
    /// use mirror_core::{MirrorState, words::{Intent, ProcedureId}};
    ///
    /// let state = MirrorState::from_line("vol1: alpha green active, beta red inactive, fast copy ok")?;
    /// let assessment = state.assess();
    /// let option = assessment.option(Intent::RecoverWhileRunning).unwrap();
    /// assert_eq!(option.procedure(), ProcedureId::P1_1);
    /// assert!(assessment.option(Intent::StartSurvivor).is_none());
    /// # Ok::<(), mirror_core::text::ParseError>(())
    /// ```
    #[must_use]
    pub fn option(&self, intent: Intent) -> Option<&RecoveryOption> {
        self.options
            .iter()
            .find(|option| option.intent() == Some(intent))
    }

    /// Returns what is odd about the state. What is odd about the options is in
    /// [`findings`](Self::findings).
    #[must_use]
    pub fn state_findings(&self) -> &[Finding] {
        &self.findings
    }
}

fn data_at_risk(facts: &MirrorFacts, verdict: Verdict) -> Option<DataAtRisk> {
    let source = verdict.side()?;
    let is_behind = facts.server(source.other()).has_color(&Color::Red);
    DataAtRisk::of(facts.server(source)).filter(|_| is_behind)
}

// ---- What would settle open points ---------------------------------------------------------

fn needs(
    facts: &MirrorFacts,
    fitting: &Fitting,
    verdict: Verdict,
    options: &[RecoveryOption],
) -> Vec<NeedCode> {
    let mut needs = Vec::new();
    if fitting.situation == Situation::Incomplete {
        let has_row = |fast_copy| {
            let mut rows = fitting.rows.rows();
            rows.any(|row| row.fast_copy == fast_copy)
        };
        if facts.servers.iter().any(|server| server.color.is_none())
            || (has_row(FastCopyCondition::Ok) && has_row(FastCopyCondition::Ng))
        {
            needs.push(NeedCode::MirrorOutput);
        }
        if !facts.servers.iter().all(ServerState::has_known_activity) {
            needs.push(NeedCode::ActiveOutput);
        }
    }
    let may_be_opened = |side| facts.opened_for_inspection(side) != Opened::No;
    if facts.service == Service::Unknown && Side::BOTH.into_iter().any(may_be_opened) {
        needs.push(NeedCode::ClusterOutput);
    }
    let starts_with_copy = |option: &RecoveryOption| {
        option
            .chain()
            .any(|procedure| procedure == ProcedureId::P2_2)
    };
    if facts.auto_recovery.is_none() && options.iter().any(starts_with_copy) {
        needs.push(NeedCode::InfoDetailOutput);
    }
    if verdict.side().is_none()
        && options.iter().any(|option| {
            option.is_destructive() && option.row().situation == Situation::NoLatestStopped
        })
    {
        needs.push(NeedCode::SourceChoice);
    }
    needs
}

// ---- How serious it is ---------------------------------------------------------------------

/// As serious as the situation, and no less than what was found.
fn severity(facts: &MirrorFacts, fitting: &Fitting, findings: &[Finding]) -> Severity {
    let severity = match fitting.situation {
        // A side without a colour may be healthy.
        Situation::Incomplete if facts.servers.iter().any(|server| server.color.is_none()) => {
            Severity::Unknown
        }
        // Where several rows are possible, the state is as serious as all of them.
        Situation::Incomplete => agreed_severity(fitting.rows),
        Situation::NotCovered => uncovered_severity(facts),
        situation => situation_severity(situation),
    };
    findings.iter().fold(severity, |severity, finding| {
        raised(severity, finding.severity())
    })
}

/// Not lower than a finding. What is not known is no lower than a warning.
const fn raised(severity: Severity, finding: FindingSeverity) -> Severity {
    match (severity, finding) {
        (_, FindingSeverity::Critical) => Severity::Critical,
        (Severity::Ok, FindingSeverity::Warning) => Severity::Warning,
        (severity, FindingSeverity::Warning | FindingSeverity::Info) => severity,
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
    let is_stale_and_in_use =
        |server: &ServerState| server.has_color(&Color::Red) && server.is_active();
    if facts.is_active_on_both() || facts.servers.iter().any(is_stale_and_in_use) {
        return Severity::Critical;
    }
    match [first.color.as_ref(), second.color.as_ref()] {
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
