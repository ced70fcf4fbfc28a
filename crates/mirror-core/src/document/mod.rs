//! The document of an assessed snapshot: what `assess --json` prints, and what a person reads.
//!
//! It is the same in Rust, Python and C. It only brings together what the
//! other modules return; nothing is decided here.

pub(crate) mod config;
#[cfg(feature = "serde")]
mod found;
#[cfg(feature = "schema")]
mod schema;
pub(crate) mod whole;

pub(crate) use config::AssessConfig;
#[cfg(feature = "schema")]
pub use schema::schema_of;
pub(crate) use whole::Document;

use alloc::{borrow::Cow, format, string::String, vec::Vec};

use crate::{
    decide::{Assessment, DataAtRisk, RecoveryOption},
    estimate::Estimate,
    recover::{Command, Names},
    state::{GroupFacts, MirrorState, ServerState, Service},
    text::{Found, Recovery, Report},
    wording::Language,
    words::{
        Finding, FindingCode, FindingKind, FindingSeverity, Intent, MirrorStatus, NameError,
        NeedCode, ProcedureId, ReportKind, Severity, Situation,
    },
};

/// The version of the document's form.
pub const DOCUMENT_VERSION: u32 = 1;

/// A mirror disk: what is known of it, and its assessment.
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct ResourceDocument {
    /// The name of the mirror disk resource.
    pub name: String,
    /// The `Mirror Status` line; `None` where it was not printed.
    pub mirror_status: Option<MirrorStatus>,
    /// Both servers, in the order of the display.
    pub servers: [ServerState; 2],
    /// The copy that runs; `None` where none is reported.
    pub recovery: Option<Recovery>,
    /// The failover group that holds the mirror disk, where an output says so.
    pub group: Option<GroupFacts>,
    /// Whether that group runs, and on which server.
    #[cfg_attr(feature = "serde", serde(default))]
    pub service: Service,
    /// Whether automatic mirror recovery is on, where an output says so.
    pub auto_recovery: Option<bool>,
    /// The mirror disk monitor that watches the mirror disk, where an output says so.
    pub monitor: Option<String>,
    /// What follows from it by the vendor's recovery table.
    pub assessment: AssessmentDocument,
}

/// The assessment of a mirror disk.
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct AssessmentDocument {
    /// The situation.
    pub situation: Situation,
    /// The severity of the situation.
    pub severity: Severity,
    /// The rows of the vendor's table that the state fits; of an `incomplete` situation, those that
    /// it may fit.
    pub rows: Vec<u8>,
    /// Whether the table's server 1 is the second column.
    pub swapped: bool,
    /// The server with the latest data; `None` where it cannot be decided.
    pub source: Option<String>,
    /// The time in which updates were made that exist on the source only; `None` where it is not
    /// known.
    pub data_at_risk: Option<DataAtRisk>,
    /// The input that is missing: outputs, names and choices.
    pub needs: Vec<NeedDocument>,
    /// The recovery options, in the order of the table.
    pub options: Vec<OptionDocument>,
    /// The findings about the state.
    pub findings: Vec<FindingDocument>,
}

/// A recovery option: a row of the vendor's table, for this mirror disk.
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct OptionDocument {
    /// The row of the table, 1 to 18.
    pub row: u8,
    /// What the operator wants; `None` where the guide leaves no choice.
    pub intent: Option<Intent>,
    /// The procedure to begin with.
    pub procedure: ProcedureId,
    /// The procedures after it, in order.
    pub then: Vec<ProcedureId>,
    /// Whether the procedures begin in the graphical tool. There are no commands then, because the
    /// state has to be read again afterwards.
    pub graphical_only: bool,
    /// Whether the procedures declare one server's data to be the latest, and give up what only the
    /// other has.
    pub destructive: bool,
    /// The commands that change something, in order, for all procedures.
    pub commands: Vec<Command>,
    /// The estimate of how long the copy takes; `None` where a figure is missing, which a finding
    /// names.
    pub estimate: Option<Estimate>,
    /// Codes of findings that have to be settled first.
    #[cfg_attr(
        feature = "serde",
        serde(default, skip_serializing_if = "Vec::is_empty")
    )]
    pub blocked_by: Vec<FindingCode>,
}

/// Missing input: an output, a name or a choice that would settle an open point.
#[derive(Debug, Clone, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct NeedDocument {
    /// The missing input.
    pub code: NeedCode,
    /// The command whose output gives it, or, of a choice, a sentence that asks for it.
    pub hint: String,
}

/// A finding: something odd about an output or a state.
#[derive(Debug, Clone, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct FindingDocument {
    /// The stable code.
    pub code: FindingCode,
    /// The severity of the finding.
    pub severity: FindingSeverity,
    /// The line of the input, counted from 1; `None` where it belongs to no line.
    pub line: Option<u32>,
    /// The finding as a sentence, in the language that was asked for.
    pub message: String,
    /// The mirror disk resource that it is about.
    #[cfg_attr(feature = "serde", serde(skip_serializing_if = "Option::is_none"))]
    pub resource: Option<String>,
    /// The origin of the input, as the caller named it.
    #[cfg_attr(feature = "serde", serde(skip_serializing_if = "Option::is_none"))]
    pub origin: Option<String>,
    /// What the message is about, so that a page can say it in its own language.
    #[cfg_attr(feature = "serde", serde(skip))]
    pub(crate) about: About,
}

/// The data of a finding's message. It is no part of the document: `None` in one that was read, and
/// no difference between two.
#[derive(Debug, Clone, Default)]
pub(crate) struct About(pub(crate) Option<FindingKind>);

impl PartialEq for About {
    fn eq(&self, _: &Self) -> bool {
        true
    }
}

impl Eq for About {}

/// A report that was found in a text: what `scan` prints.
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "serde", serde(try_from = "found::Unchecked"))]
#[non_exhaustive]
pub struct FoundDocument<'f> {
    /// Its first line in the text, counted from 1.
    pub line: u32,
    /// The command that printed it.
    pub kind: ReportKind,
    /// The report.
    pub report: Cow<'f, Report>,
    /// The findings about the report.
    #[cfg_attr(feature = "serde", serde(skip_serializing_if = "Vec::is_empty"))]
    pub findings: Vec<FindingDocument>,
}

impl Found {
    /// Returns this report as a document. `None` where it is unreadable.
    #[must_use]
    pub fn document(&self, language: Language) -> Option<FoundDocument<'_>> {
        self.report.is_readable().then(|| FoundDocument {
            line: self.line,
            kind: self.report.kind(),
            report: Cow::Borrowed(&self.report),
            findings: self
                .report
                .findings()
                .iter()
                .map(|finding| FindingDocument::new(finding, language))
                .collect(),
        })
    }
}

impl MirrorState {
    /// Assesses this mirror disk, as a document.
    #[must_use]
    pub fn document(&self, options: &AssessConfig) -> ResourceDocument {
        ResourceDocument {
            name: self.name.clone(),
            mirror_status: self.mirror_status.clone(),
            servers: self.servers.clone(),
            recovery: self.recovery.clone(),
            group: self.group.clone(),
            service: self.service.clone(),
            auto_recovery: self.auto_recovery,
            monitor: self.monitor.clone(),
            assessment: self.assess().document(options),
        }
    }
}

impl Assessment {
    /// This assessment, with commands, times and sentences.
    #[must_use]
    pub fn document(&self, circumstances: &AssessConfig) -> AssessmentDocument {
        let language = circumstances.language;
        AssessmentDocument {
            situation: self.situation(),
            severity: self.severity(),
            rows: self.rows().collect(),
            swapped: self.is_swapped(),
            source: self.source().map(Into::into),
            data_at_risk: self.data_at_risk(),
            needs: self
                .needs_with(&circumstances.names)
                .into_iter()
                .map(|need| NeedDocument::new(need, &self.state().name, language))
                .collect(),
            options: self
                .options()
                .iter()
                .map(|option| option.document(circumstances))
                .collect(),
            findings: self
                .findings_with(circumstances)
                .iter()
                .map(|finding| FindingDocument::new(finding, language))
                .collect(),
        }
    }

    /// Returns the missing input where the caller gives no names: outputs and choices, and
    /// the names that the commands of the options need. The document says the same.
    ///
    /// ```
    /// use mirror_core::{MirrorState, words::NeedCode};
    ///
    /// let state = MirrorState::from_line("vol1: alpha green active, beta red inactive, fast copy ok")?;
    /// assert_eq!(state.assess().needs(), [NeedCode::GroupName]);
    /// # Ok::<(), mirror_core::text::ParseError>(())
    /// ```
    #[must_use]
    pub fn needs(&self) -> Vec<NeedCode> {
        self.needs_with(&Names::default())
    }

    /// Returns the missing input where these names are known: outputs and choices, and the
    /// names that the commands of the options still need.
    ///
    /// ```
    /// use mirror_core::{MirrorState, recover::Names};
    ///
    /// let state = MirrorState::from_line("vol1: alpha green active, beta red inactive, fast copy ok")?;
    /// let names = Names::default().with_group("failover1");
    /// assert!(state.assess().needs_with(&names).is_empty());
    /// # Ok::<(), mirror_core::text::ParseError>(())
    /// ```
    #[must_use]
    pub fn needs_with(&self, names: &Names) -> Vec<NeedCode> {
        let mut needs = self.state_needs().to_vec();
        let is_chosen = names
            .source
            .as_deref()
            .is_some_and(|server| self.state().side_of(server).is_some());
        needs.retain(|need| *need != NeedCode::SourceChoice || !is_chosen);
        for need in self
            .options()
            .iter()
            .flat_map(|option| option.needed_names(names))
        {
            if !needs.contains(&need) {
                needs.push(need);
            }
        }
        needs
    }

    /// Returns the findings: what is odd about the state, and why an option has no commands or no time where the
    /// caller says nothing. The document says the same.
    #[must_use]
    pub fn findings(&self) -> Vec<Finding> {
        self.findings_with(&AssessConfig::default())
    }

    /// Returns what is odd about the state, and why an option has no commands or no time under these
    /// circumstances.
    ///
    /// ```
    /// use mirror_core::{AssessConfig, MirrorState, words::FindingCode};
    ///
    /// let state = MirrorState::from_line("vol1: alpha green active, beta red inactive, fast copy ok")?;
    /// let codes: Vec<_> = state
    ///     .assess()
    ///     .findings_with(&AssessConfig::default().with_rate(None))
    ///     .iter()
    ///     .map(|finding| finding.code())
    ///     .collect();
    /// assert_eq!(codes, [FindingCode::NoRateBasis]);
    /// # Ok::<(), mirror_core::text::ParseError>(())
    /// ```
    #[must_use]
    pub fn findings_with(&self, circumstances: &AssessConfig) -> Vec<Finding> {
        let mut findings = self.state_findings().to_vec();
        for option in self.options() {
            let reasons = [
                option.commands(&circumstances.names).err().map(Into::into),
                option.estimate_with(circumstances).err().map(Into::into),
            ];
            for kind in reasons.into_iter().flatten() {
                if !findings.iter().any(|known| known.kind == kind) {
                    findings.push(Finding::new(kind));
                }
            }
        }
        findings
    }
}

impl RecoveryOption {
    /// This option, with commands and time.
    #[must_use]
    pub fn document(&self, circumstances: &AssessConfig) -> OptionDocument {
        OptionDocument {
            row: self.row().number,
            intent: self.intent(),
            procedure: self.procedure(),
            then: self.then().to_vec(),
            graphical_only: self.is_graphical_only(),
            destructive: self.is_destructive(),
            commands: self.commands(&circumstances.names).unwrap_or_default(),
            estimate: self.estimate_with(circumstances).unwrap_or_default(),
            blocked_by: self.blocked_by().to_vec(),
        }
    }

    /// Codes of findings that have to be settled first.
    #[must_use]
    pub fn blocked_by(&self) -> &'static [FindingCode] {
        if self.is_blocked_by_disk_error() {
            &[FindingCode::DiskError]
        } else {
            &[]
        }
    }
}

impl From<NameError> for FindingKind {
    fn from(error: NameError) -> Self {
        Self::UnusableName { error }
    }
}

impl NeedDocument {
    /// What is needed for a resource: the command that would settle it, or, where it is a
    /// choice, what has to be chosen.
    #[must_use]
    pub fn new(need: NeedCode, resource: &str, language: Language) -> Self {
        let hint = match need {
            NeedCode::MirrorOutput => format!("clpmdstat --mirror {resource}"),
            NeedCode::ActiveOutput => format!("clpmdstat --active {resource}"),
            NeedCode::InfoDetailOutput => "clpstat -i --detail".into(),
            NeedCode::ClusterOutput => "clpstat".into(),
            NeedCode::GroupName | NeedCode::MonitorName => "clpstat -i".into(),
            NeedCode::SourceChoice => language.wording().need(need).into(),
        };
        Self { code: need, hint }
    }
}

impl FindingDocument {
    /// Returns the document of a finding, with its message in this language.
    #[must_use]
    pub fn new(finding: &Finding, language: Language) -> Self {
        Self {
            code: finding.code(),
            severity: finding.severity(),
            line: finding.line,
            message: finding.message(language),
            resource: finding.resource.as_deref().map(Into::into),
            origin: finding.origin.as_deref().map(Into::into),
            about: About(Some(finding.kind.clone())),
        }
    }
}
