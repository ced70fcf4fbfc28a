//! The situation of a mirror disk, and its recovery options. What needs a decision stands here, for
//! states and snapshots too, so that neither of them knows this module.

use std::sync::OnceLock;

use mirror_core::{
    Assessment, Document, RecoveryOption, Snapshot, estimate::Estimate, recover::Method,
    wording::Emphasis, words::Intent,
};

use crate::{
    config::{mirror_assess_config, or_default},
    error::Raised,
    lists::{mirror_commands, mirror_findings, mirror_needs},
    result::{Checked, item, mirror_result},
    runbook::mirror_runbook,
    snapshot::mirror_snapshot,
    state::mirror_state,
    text::{LazyText, Text, json, mirror_str, mirror_text},
    time::mirror_time,
    words::{
        mirror_copy_kind, mirror_intent, mirror_procedure, mirror_rate_basis, mirror_severity,
        mirror_situation, mirror_size_basis,
    },
};

/// The situation of a mirror disk, and its recovery options, by index in the order of the table.
/// Immutable.
pub struct mirror_assessment {
    pub(crate) assessment: Assessment,
    source: LazyText,
    blocked_by: OnceLock<Vec<Vec<Text>>>,
}

impl From<Assessment> for mirror_assessment {
    fn from(assessment: Assessment) -> Self {
        Self {
            assessment,
            source: LazyText::default(),
            blocked_by: OnceLock::new(),
        }
    }
}

/// How long a copy takes, and what that was worked out from.
#[repr(C)]
pub struct mirror_estimate {
    /// What is copied.
    pub copy: mirror_copy_kind,
    /// Where the rate comes from.
    pub rate_basis: mirror_rate_basis,
    /// Where the size comes from.
    pub size_basis: mirror_size_basis,
    /// How much is copied, in MiB.
    pub size_mib: f64,
    /// The rate, in seconds per GB of 1024 MiB.
    pub seconds_per_gb: f64,
    /// How long it takes, in seconds.
    pub seconds: f64,
    /// The same in whole minutes, rounded up.
    pub minutes_rounded_up: u64,
}

impl From<Estimate> for mirror_estimate {
    fn from(estimate: Estimate) -> Self {
        Self {
            copy: estimate.copy.into(),
            rate_basis: estimate.rate_basis.into(),
            size_basis: estimate.size_basis.into(),
            size_mib: estimate.size_mib,
            seconds_per_gb: estimate.seconds_per_gb,
            seconds: estimate.seconds,
            minutes_rounded_up: estimate.minutes_rounded_up(),
        }
    }
}

impl mirror_assessment {
    /// Returns the situation.
    pub fn situation(&self) -> mirror_situation {
        self.assessment.situation().into()
    }

    /// Returns how serious the situation is.
    pub fn severity(&self) -> mirror_severity {
        self.assessment.severity().into()
    }

    /// Returns the server with the latest data.
    ///
    /// MIRROR_ERROR_ABSENT: the outputs do not decide it.
    pub fn source(&self) -> Option<mirror_str> {
        self.source.maybe(self.assessment.source())
    }

    /// Returns the number of rows of the table that the state fits, or, where it is incomplete, may
    /// fit.
    pub fn row_count(&self) -> usize {
        self.assessment.rows().count()
    }

    /// Returns the number of a row: 1 to 18.
    pub fn row(&self, index: usize) -> Checked<u8> {
        let row = self.assessment.rows().nth(index);
        row.ok_or(mirror_result::MIRROR_ERROR_OUT_OF_RANGE)
    }

    /// Returns whether the table's server 1 is the second column of the display.
    pub fn swapped(&self) -> bool {
        self.assessment.is_swapped()
    }

    /// Returns the window of time whose updates exist on the source only. Equal times: nothing was
    /// written after the break.
    ///
    /// MIRROR_ERROR_ABSENT: it is not known.
    ///
    /// Outputs: `from`, `to`.
    pub fn data_at_risk(&self) -> Option<(mirror_time, mirror_time)> {
        let data = self.assessment.data_at_risk()?;
        Some((data.from.into(), data.to.into()))
    }

    /// Returns the state that was assessed.
    pub fn state(&self) -> mirror_state {
        self.assessment.state().clone().into()
    }

    /// Returns what would settle open points, where the names of the configuration are known.
    pub fn needs(&self, config: Option<&mirror_assess_config>) -> mirror_needs {
        self.assessment.document(&or_default(config)).needs.into()
    }

    /// Returns what is odd about the state, and why an option has no commands or no time.
    pub fn findings(&self, config: Option<&mirror_assess_config>) -> mirror_findings {
        let document = self.assessment.document(&or_default(config));
        document.findings.into()
    }

    /// Writes the assessment as JSON.
    pub fn to_json(&self, config: Option<&mirror_assess_config>) -> Checked<mirror_text> {
        json(&self.assessment.document(&or_default(config)))
    }

    fn option(&self, option: usize) -> Checked<&RecoveryOption> {
        item(self.assessment.options(), option)
    }

    /// Returns the number of recovery options.
    pub fn option_count(&self) -> usize {
        self.assessment.options().len()
    }

    /// Finds the option for what the operator wants.
    ///
    /// MIRROR_ERROR_NOT_FOUND: there is none.
    ///
    /// Outputs: `index`.
    pub fn option_find(&self, intent: Intent) -> Checked<usize> {
        let mut options = self.assessment.options().iter();
        let found = options.position(|option| option.intent() == Some(intent));
        found.ok_or(mirror_result::MIRROR_ERROR_NOT_FOUND)
    }

    /// Returns the row of the table: 1 to 18.
    pub fn option_row(&self, option: usize) -> Checked<u8> {
        Ok(self.option(option)?.row().number)
    }

    /// Returns what the operator wants who takes this option.
    ///
    /// MIRROR_ERROR_ABSENT: the guide leaves no choice (row 18).
    pub fn option_intent(&self, option: usize) -> Checked<Option<mirror_intent>> {
        Ok(self.option(option)?.intent().map(Into::into))
    }

    /// Returns the procedure to begin with.
    pub fn option_procedure(&self, option: usize) -> Checked<mirror_procedure> {
        Ok(self.option(option)?.procedure().into())
    }

    /// Returns the number of procedures after it.
    pub fn option_then_count(&self, option: usize) -> Checked<usize> {
        Ok(self.option(option)?.then().len())
    }

    /// Returns a procedure after it.
    pub fn option_then(&self, option: usize, index: usize) -> Checked<mirror_procedure> {
        let then = self.option(option)?.then();
        Ok((*item(then, index)?).into())
    }

    /// Returns whether the option begins in the graphical tool, for which there is no command.
    pub fn option_graphical_only(&self, option: usize) -> Checked<bool> {
        Ok(self.option(option)?.is_graphical_only())
    }

    /// Returns whether the option declares one server's data to be the latest, which cannot be undone.
    pub fn option_destructive(&self, option: usize) -> Checked<bool> {
        Ok(self.option(option)?.is_destructive())
    }

    /// Returns the number of findings that have to be settled before this option is taken.
    pub fn option_blocked_by_count(&self, option: usize) -> Checked<usize> {
        Ok(self.option(option)?.blocked_by().len())
    }

    /// Returns the code of a finding that has to be settled before this option is taken.
    pub fn option_blocked_by(&self, option: usize, index: usize) -> Checked<mirror_str> {
        let all = self.blocked_by.get_or_init(|| {
            let options = self.assessment.options().iter();
            let codes = |option: &RecoveryOption| {
                let codes = option.blocked_by().iter();
                codes.map(|code| Text::new(code.as_str())).collect()
            };
            options.map(codes).collect()
        });
        Ok(item(item(all, option)?, index)?.borrowed())
    }

    /// Returns the commands that act, in order, for the whole chain. The list is empty where the
    /// option begins in the graphical tool.
    ///
    /// MIRROR_ERROR_NAME: a name cannot be an argument, or the source is no server of the mirror.
    pub fn option_commands(
        &self,
        option: usize,
        config: Option<&mirror_assess_config>,
    ) -> Raised<mirror_commands> {
        let commands = self.option(option)?.commands(&or_default(config).names)?;
        Ok(commands.into())
    }

    /// Returns how long the copy of an option takes.
    ///
    /// MIRROR_ERROR_ABSENT: no copy follows without reading the state again.
    /// MIRROR_ERROR_NO_ESTIMATE: a figure is missing; the error says which.
    pub fn option_estimate(
        &self,
        option: usize,
        config: Option<&mirror_assess_config>,
    ) -> Raised<Option<mirror_estimate>> {
        let estimate = self.option(option)?.estimate_with(&or_default(config))?;
        Ok(estimate.map(Into::into))
    }

    /// Returns the runbook of an option, with commands as far as there are any.
    ///
    /// MIRROR_ERROR_NAME: a name cannot be an argument, or the source is no server of the mirror.
    pub fn option_runbook(
        &self,
        option: usize,
        config: Option<&mirror_assess_config>,
    ) -> Raised<mirror_runbook> {
        self.option_runbook_by(option, config, Method::Commands)
    }

    /// Returns the runbook of an option, carried out by commands or in the graphical tool: otherwise
    /// as mirror_assessment_option_runbook().
    pub fn option_runbook_by(
        &self,
        option: usize,
        config: Option<&mirror_assess_config>,
        method: Method,
    ) -> Raised<mirror_runbook> {
        let option = self.option(option)?;
        Ok(option.runbook_by(method, &or_default(config).names)?.into())
    }

    /// Writes one option as JSON, with its commands and its time.
    pub fn option_to_json(
        &self,
        option: usize,
        config: Option<&mirror_assess_config>,
    ) -> Checked<mirror_text> {
        json(&self.option(option)?.document(&or_default(config)))
    }
}

impl mirror_state {
    /// Assesses the state: its situation and its recovery options.
    pub fn assess(&self) -> mirror_assessment {
        self.state.assess().into()
    }

    /// Assesses the state and writes the document of this one mirror disk as JSON.
    pub fn to_json(&self, config: Option<&mirror_assess_config>) -> Checked<mirror_text> {
        json(&self.state.document(&or_default(config)))
    }

    /// Assesses the state and writes a page for a person, in the language of the configuration. With
    /// `terminal`, words are set off with the escape sequences of a terminal.
    pub fn page(&self, config: Option<&mirror_assess_config>, terminal: bool) -> mirror_text {
        let config = or_default(config);
        let document = Document::from(self.state.document(&config));
        document.page(config.language, emphasis(terminal)).into()
    }

    /// Returns the runbook for looking at the data of an abnormal volume on one server, before
    /// anything is decided.
    ///
    /// MIRROR_ERROR_NAME: a name cannot be an argument, or the server is none of this mirror.
    pub fn inspection(&self, server: &str, method: Method) -> Raised<mirror_runbook> {
        Ok(self.state.inspection(server, method)?.into())
    }

    /// Returns the runbook for finding out whether automatic recovery is on.
    ///
    /// MIRROR_ERROR_NAME: a name cannot be an argument.
    pub fn find_auto_recovery(&self, method: Method) -> Raised<mirror_runbook> {
        Ok(self.state.find_auto_recovery(method)?.into())
    }
}

impl mirror_snapshot {
    /// Assesses a mirror disk, by name: its situation and its recovery options.
    ///
    /// MIRROR_ERROR_NOT_FOUND: the snapshot does not know it.
    pub fn assess(&self, name: &str) -> Checked<mirror_assessment> {
        let assessment = self.snapshot.assess(name);
        let assessment = assessment.ok_or(mirror_result::MIRROR_ERROR_NOT_FOUND)?;
        Ok(assessment.into())
    }

    /// Assesses all mirror disks and returns the worst severity, that of the findings included. Unknown
    /// where there is no mirror disk.
    pub fn severity(&self) -> mirror_severity {
        self.snapshot.severity().into()
    }

    /// Assesses all mirror disks and writes the document as JSON.
    pub fn to_json(&self, config: Option<&mirror_assess_config>) -> Checked<mirror_text> {
        json(&self.snapshot.document(&or_default(config)))
    }

    /// Assesses all mirror disks and writes a page for a person, in the language of the configuration.
    /// With `terminal`, words are set off with the escape sequences of a terminal.
    pub fn page(&self, config: Option<&mirror_assess_config>, terminal: bool) -> mirror_text {
        let config = or_default(config);
        let document = self.snapshot.document(&config);
        document.page(config.language, emphasis(terminal)).into()
    }

    /// Assesses all mirror disks and writes the page as a fragment of HTML.
    pub fn html(&self, config: Option<&mirror_assess_config>) -> mirror_text {
        let config = or_default(config);
        self.snapshot.document(&config).html(config.language).into()
    }
}

/// Reads the output of any commands, assesses all mirror disks in it and writes the document as JSON:
/// mirror_snapshot_read() and mirror_snapshot_to_json() in one call.
///
/// MIRROR_ERROR_PARSE: it contains no readable report.
pub fn mirror_assess_text(
    bytes: &[u8],
    config: Option<&mirror_assess_config>,
) -> Raised<mirror_text> {
    let mut snapshot = Snapshot::new();
    snapshot.add_bytes(bytes)?;
    Ok(json(&snapshot.document(&or_default(config)))?)
}

const fn emphasis(terminal: bool) -> Emphasis {
    if terminal {
        Emphasis::Terminal
    } else {
        Emphasis::Plain
    }
}
