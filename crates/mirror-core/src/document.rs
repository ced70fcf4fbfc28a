//! The document of an assessed snapshot: what `assess --json` prints, and what a person reads.
//!
//! It is the same in Rust, Python and C. It only brings together what the
//! other modules return; nothing is decided here.

use alloc::{format, string::String, vec::Vec};

use crate::{
    Snapshot,
    decide::{Assessment, DataAtRisk, RecoveryOption},
    estimate::{CopyRate, Estimate, MissingFigure, Volume},
    recover::{Command, NameError, Names},
    state::{MirrorState, ServerState},
    text::{Found, Recovery, Report},
    wording::Language,
    words::{
        Finding, FindingCode, FindingKind, FindingSeverity, Intent, MirrorStatus, NeedCode,
        ProcedureId, ReportKind, Severity, Situation,
    },
};

/// The version of the document's form.
pub const DOCUMENT_VERSION: u32 = 1;

/// What a caller knows beside the outputs.
///
/// ```
/// use mirror_core::{AssessConfig, estimate::CopyRate, recover::Names};
///
/// let options = AssessConfig::default()
///     .with_names(Names::default().with_group("failover1"))
///     .with_rate(CopyRate::stated(12.5)?);
/// # Ok::<(), mirror_core::estimate::RateError>(())
/// ```
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct AssessConfig {
    /// Names that the reports do not give.
    pub names: Names,
    /// How fast a copy is; `None`: it is not known, and no time is estimated.
    pub rate: Option<CopyRate>,
    /// The product and the volume.
    pub volume: Volume,
    /// The language of the messages.
    pub language: Language,
}

impl Default for AssessConfig {
    fn default() -> Self {
        Self {
            names: Names::default(),
            rate: Some(CopyRate::RULE_OF_THUMB),
            volume: Volume::default(),
            language: Language::default(),
        }
    }
}

impl AssessConfig {
    /// Sets names that the reports do not give.
    #[must_use]
    pub fn with_names(mut self, names: Names) -> Self {
        self.names = names;
        self
    }

    /// Sets how fast a copy is.
    #[must_use]
    pub fn with_rate(mut self, rate: impl Into<Option<CopyRate>>) -> Self {
        self.rate = rate.into();
        self
    }

    /// Sets the product and the volume.
    #[must_use]
    pub fn with_volume(mut self, volume: Volume) -> Self {
        self.volume = volume;
        self
    }

    /// Sets the language of the messages.
    #[must_use]
    pub fn with_language(mut self, language: Language) -> Self {
        self.language = language;
        self
    }
}

/// An assessed snapshot, as a document.
///
/// ```
/// use mirror_core::{AssessConfig, Snapshot, words::Situation};
///
/// let mut snapshot = Snapshot::new();
/// snapshot.add_text("Mirror Status: Normal\nvol1 alpha beta\n---\nMirror Color GREEN GREEN\n")?;
/// let document = snapshot.document(&AssessConfig::default());
/// assert_eq!(document.resources[0].assessment.situation, Situation::Healthy);
/// # Ok::<(), mirror_core::text::ParseError>(())
/// ```
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
#[non_exhaustive]
pub struct Document {
    /// [`DOCUMENT_VERSION`].
    pub format_version: u32,
    /// The mirror disks.
    pub resources: Vec<ResourceDocument>,
    /// What was odd about the outputs.
    pub findings: Vec<FindingDocument>,
}

/// One mirror disk, as a document.
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
#[non_exhaustive]
pub struct ResourceDocument {
    /// Its name.
    pub name: String,
    /// The `Mirror Status` line.
    pub mirror_status: Option<MirrorStatus>,
    /// Both servers.
    pub servers: [ServerState; 2],
    /// The copy that runs.
    pub recovery: Option<Recovery>,
    /// The situation of a mirror disk.
    pub assessment: AssessmentDocument,
}

/// An assessment, as a document.
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
#[non_exhaustive]
pub struct AssessmentDocument {
    /// The situation of a mirror disk.
    pub situation: Situation,
    /// How serious it is.
    pub severity: Severity,
    /// The rows of the guide.
    pub rows: Vec<u8>,
    /// Whether the table's server 1 is the second column.
    pub swapped: bool,
    /// The server with the latest data.
    pub source: Option<String>,
    /// Updates that exist on one side only.
    pub data_at_risk: Option<DataAtRisk>,
    /// The missing input.
    pub needs: Vec<NeedDocument>,
    /// The recovery options, in the order of the table.
    pub options: Vec<OptionDocument>,
    /// What is odd about the state.
    pub findings: Vec<FindingDocument>,
}

/// A recovery option, as a document.
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
#[non_exhaustive]
pub struct OptionDocument {
    /// The row of the guide.
    pub row: u8,
    /// What the operator wants.
    pub intent: Option<Intent>,
    /// The procedure.
    pub procedure: ProcedureId,
    /// The procedures after it.
    pub then: Vec<ProcedureId>,
    /// Whether the chain begins in the graphical tool.
    pub graphical_only: bool,
    /// Whether the chain declares one server's data to be the latest.
    pub destructive: bool,
    /// The commands that act.
    pub commands: Vec<Command>,
    /// How long the copy takes.
    pub estimate: Option<Estimate>,
    /// Codes of findings that have to be settled first.
    #[cfg_attr(feature = "serde", serde(skip_serializing_if = "Vec::is_empty"))]
    pub blocked_by: Vec<FindingCode>,
}

/// One missing input, as a document.
#[derive(Debug, Clone, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
#[non_exhaustive]
pub struct NeedDocument {
    /// What is needed.
    pub code: NeedCode,
    /// The command that would settle it, or the choice to make.
    pub hint: String,
}

/// A finding, as a document.
#[derive(Debug, Clone, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
#[non_exhaustive]
pub struct FindingDocument {
    /// The stable code.
    pub code: FindingCode,
    /// How serious it is.
    pub severity: FindingSeverity,
    /// The line of the input, counted from 1.
    pub line: Option<u32>,
    /// The message, in the language of the document.
    pub message: String,
    /// The resource it is about.
    #[cfg_attr(feature = "serde", serde(skip_serializing_if = "Option::is_none"))]
    pub resource: Option<String>,
    /// Where the input came from.
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

/// A report that was found in a text, as a document: what `scan` prints.
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
#[non_exhaustive]
pub struct FoundDocument<'f> {
    /// Its first line in the text, counted from 1.
    pub line: u32,
    /// Which command printed it.
    pub kind: ReportKind,
    /// The report.
    pub report: &'f Report,
    /// What was odd about it.
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
            report: &self.report,
            findings: self
                .report
                .findings()
                .iter()
                .map(|finding| FindingDocument::new(finding, language))
                .collect(),
        })
    }
}

impl Snapshot {
    /// Assesses all mirror disks and returns the document.
    #[must_use]
    pub fn document(&self, options: &AssessConfig) -> Document {
        Document {
            format_version: DOCUMENT_VERSION,
            resources: self
                .resources()
                .iter()
                .map(|state| state.document(options))
                .collect(),
            findings: self
                .findings()
                .map(|finding| FindingDocument::new(finding, options.language))
                .collect(),
        }
    }
}

/// The document of one mirror disk alone, so that it can be shown by itself. Nothing is said
/// there of the outputs that it was read from.
///
/// ```
/// use mirror_core::{AssessConfig, Document, MirrorState, wording::{Emphasis, Language}};
///
/// let state = MirrorState::from_line("vol1: alpha green inactive, beta green inactive")?;
/// let document = Document::from(state.document(&AssessConfig::default()));
/// assert_eq!(document.resources.len(), 1);
/// assert!(document.findings.is_empty());
/// assert!(document.page(Language::English, Emphasis::Plain).contains("vol1"));
/// # Ok::<(), mirror_core::text::ParseError>(())
/// ```
impl From<ResourceDocument> for Document {
    fn from(resource: ResourceDocument) -> Self {
        Self {
            format_version: DOCUMENT_VERSION,
            resources: alloc::vec![resource],
            findings: Vec::new(),
        }
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
                option.estimate_with(circumstances).err(),
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

    /// How long the copy of this option takes under these circumstances; `None` as in
    /// [`estimate`](Self::estimate).
    ///
    /// # Errors
    ///
    /// Why there is no estimate: [`FindingKind::NoRateBasis`] or [`FindingKind::NoSizeBasis`].
    pub fn estimate_with(
        &self,
        circumstances: &AssessConfig,
    ) -> Result<Option<Estimate>, FindingKind> {
        let rate = circumstances.rate.ok_or(FindingKind::NoRateBasis)?;
        Ok(self.estimate(&rate, &circumstances.volume)?)
    }
}

impl From<MissingFigure> for FindingKind {
    fn from(missing: MissingFigure) -> Self {
        Self::NoSizeBasis {
            missing: missing.field,
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
