//! What to do, step by step.

use mirror_core::{
    document::NeedDocument,
    recover::{Runbook, RunbookAction},
    wording::Language,
    words::NeedCode,
};

use crate::{
    error::Raised,
    lists::{mirror_commands, mirror_needs},
    result::{Checked, item, mirror_result},
    text::{json, mirror_text},
    words::mirror_step,
};

/// What to do, step by step, for one mirror disk. Steps have indexes from 0; their numbers, as a
/// person reads them, count from 1. Immutable.
pub struct mirror_runbook(pub(crate) Runbook);

impl From<Runbook> for mirror_runbook {
    fn from(runbook: Runbook) -> Self {
        Self(runbook)
    }
}

impl mirror_runbook {
    /// Reads a runbook back from its JSON.
    ///
    /// MIRROR_ERROR_BAD_DOCUMENT: it is not the JSON of a runbook.
    pub fn from_json(json: &[u8]) -> Raised<mirror_runbook> {
        Ok(serde_json::from_slice::<Runbook>(json)?.into())
    }

    /// Writes the runbook as JSON.
    pub fn to_json(&self) -> Checked<mirror_text> {
        json(&self.0)
    }

    /// Writes the runbook as a page of Markdown, with a box to tick off for each step.
    pub fn sheet(&self, language: Language) -> mirror_text {
        self.0.sheet(language).into()
    }

    /// Makes the same runbook with the time that the copy takes, in seconds.
    ///
    /// MIRROR_ERROR_OUT_OF_RANGE: not a finite time of zero or more.
    ///
    /// Outputs: `timed`.
    pub fn with_copy_seconds(&self, seconds: f64) -> Checked<mirror_runbook> {
        if !seconds.is_finite() || seconds < 0.0 {
            return Err(mirror_result::MIRROR_ERROR_OUT_OF_RANGE);
        }
        Ok(self.0.clone().with_copy_seconds(seconds).into())
    }

    /// Returns whether it declares one server's data to be the latest, which cannot be undone.
    pub fn destructive(&self) -> bool {
        self.0.destructive
    }

    /// Returns the names and choices that are still needed.
    pub fn needs(&self, language: Language) -> mirror_needs {
        let need = |need: &NeedCode| NeedDocument::new(*need, &self.0.resource, language);
        self.0.needs.iter().map(need).collect::<Vec<_>>().into()
    }

    /// Returns the commands that act, in order. Not to be run as a whole: between two of them stand
    /// things that must be seen.
    pub fn commands(&self) -> mirror_commands {
        self.0.commands().cloned().collect::<Vec<_>>().into()
    }

    /// Returns the number of steps.
    pub fn step_count(&self) -> usize {
        self.0.steps.len()
    }

    /// Returns what is done in a step.
    pub fn step_kind(&self, index: usize) -> Checked<mirror_step> {
        Ok(item(&self.0.steps, index)?.action.kind().into())
    }

    /// Returns whether what is done in a step cannot be undone.
    pub fn step_irreversible(&self, index: usize) -> Checked<bool> {
        let number = item(&self.0.steps, index)?.number;
        Ok(self.0.irreversible().any(|step| step.number == number))
    }

    /// Returns the command of a step that runs or observes: a list of one.
    ///
    /// MIRROR_ERROR_ABSENT: the step has no command.
    pub fn step_command(&self, index: usize) -> Checked<Option<mirror_commands>> {
        Ok(match &item(&self.0.steps, index)?.action {
            RunbookAction::Run { command, .. } | RunbookAction::Observe { command, .. } => {
                Some(vec![command.clone()].into())
            }
            _ => None,
        })
    }

    /// Writes one step as JSON.
    pub fn step_to_json(&self, index: usize) -> Checked<mirror_text> {
        json(item(&self.0.steps, index)?)
    }
}
