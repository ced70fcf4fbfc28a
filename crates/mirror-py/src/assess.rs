//! Assessments and recovery options.

use mirror_core::{
    AssessConfig, Assessment, MirrorState, RecoveryOption,
    decide::{Changes, DataAtRisk, Verdict},
    document::NeedDocument,
    estimate::Estimate,
    recover::{Command, Method, Runbook},
    wording::Language,
    words::{Finding, FindingCode, Intent, ProcedureId, Severity, Situation},
};
use pyo3::prelude::*;

use crate::{
    circumstances::{self, Allowed, Figures, Names},
    class::{getters, value, wraps},
    convert::{Given, Value, optional},
    errors::{OrRaise as _, argument_error},
    page::{documents, pages},
};

/// The assessment of one mirror disk: its situation, and why.
#[pyclass(frozen, eq, module = "mirror_core", name = "Assessment")]
#[derive(Clone, PartialEq)]
pub(crate) struct PyAssessment(pub(crate) Assessment);

wraps! { PyAssessment(Assessment) }

#[pymethods]
impl PyAssessment {
    /// Assesses a state: the same as `state.assess()`.
    #[new]
    fn new(state: Given<'_, MirrorState>) -> PyResult<Self> {
        Ok(Self(state.read("state")?.assess()))
    }

    /// Returns the option for an intent; `None` where there is none.
    fn option(&self, intent: Given<'_, Intent>) -> PyResult<Value<Option<&RecoveryOption>>> {
        Ok(Value(self.0.option(intent.read("intent")?)))
    }

    /// Returns what has changed since an earlier assessment of the same mirror disk.
    fn changes_since(&self, earlier: Given<'_, Assessment>) -> PyResult<Value<Changes>> {
        Ok(Value(self.0.changes_since(&earlier.read("earlier")?)))
    }
}

getters! { PyAssessment:
    /// The state that was assessed.
    state: &MirrorState = |assessment| assessment.state(),
    /// The situation.
    situation: Situation = |assessment| assessment.situation(),
    /// How serious it is.
    severity: Severity = |assessment| assessment.severity(),
    /// The rows of the guide's table that the state fits, or, where it is incomplete, may fit.
    rows: Vec<u8> = |assessment| assessment.rows().collect(),
    /// Whether the table's server 1 is the second column of the display.
    swapped: bool = |assessment| assessment.is_swapped(),
    /// The server with the latest data, where it can be told.
    source: Option<&str> = |assessment| assessment.source(),
    /// Why there is a source, or none.
    verdict: Verdict = |assessment| assessment.verdict(),
    /// Updates that exist on the source only; `None` where that is not known.
    data_at_risk: Option<DataAtRisk> = |assessment| assessment.data_at_risk(),
    /// The missing input that would settle open points, where no name is given.
    needs: Vec<NeedDocument> = |assessment| needs(assessment),
    /// The recovery options, in the order of the table.
    options: &[RecoveryOption] = |assessment| assessment.options(),
    /// What is odd about the state, and why an option has no commands or no time.
    findings: Vec<Finding> = |assessment| assessment.findings_with(&AssessConfig::default()),
}

fn needs(assessment: &Assessment) -> Vec<NeedDocument> {
    let config = AssessConfig::default();
    let needs = assessment.needs_with(&config.names).into_iter();
    needs
        .map(|need| NeedDocument::new(need, &assessment.state().name, Language::English))
        .collect()
}

value! { PyAssessment;
    required: state;
    optional: ;
    hash: state;
    parts: situation, severity, source;
}

documents!(PyAssessment, |this, options| this.0.document(options));
pages!(PyAssessment, |this, options| this
    .0
    .state()
    .document(options)
    .into());

/// A recovery option: a row of the table, for one state.
#[pyclass(frozen, eq, module = "mirror_core", name = "RecoveryOption")]
#[derive(Clone, PartialEq)]
pub(crate) struct PyRecoveryOption(pub(crate) RecoveryOption);

wraps! { PyRecoveryOption(RecoveryOption) }

#[pymethods]
impl PyRecoveryOption {
    /// The option of a state by its row.
    #[new]
    fn new(py: Python<'_>, state: Given<'_, MirrorState>, row: u8) -> PyResult<Self> {
        let assessment = state.read("state")?.assess();
        let option = assessment
            .options()
            .iter()
            .find(|option| option.row().number == row);
        option.cloned().map(Self).ok_or_else(|| {
            let message = format!("row `{row}` is no option of this state");
            argument_error(py, "no_such_option", &message)
        })
    }

    /// Returns the commands that act, in order, for the whole chain.
    #[pyo3(signature = (**names))]
    fn commands(&self, py: Python<'_>, names: Option<&Names<'_>>) -> PyResult<Value<Vec<Command>>> {
        let names = circumstances::read(names, Allowed::Names)?.names;
        self.0.commands(&names).or_raise(py).map(Value)
    }

    /// Returns how long the copy takes; `None` where `why_no_estimate` says why, and where no copy
    /// follows without reading the state again.
    #[pyo3(signature = (**figures))]
    fn estimate(&self, figures: Option<&Figures<'_>>) -> PyResult<Value<Option<Estimate>>> {
        let config = circumstances::read(figures, Allowed::Figures)?;
        Ok(Value(self.0.estimate_with(&config).ok().flatten()))
    }

    /// Returns why there is no estimate; `None` where nothing is missing.
    #[pyo3(signature = (**figures))]
    fn why_no_estimate(&self, figures: Option<&Figures<'_>>) -> PyResult<Value<Option<Finding>>> {
        let config = circumstances::read(figures, Allowed::Figures)?;
        let error = self.0.estimate_with(&config).err();
        Ok(Value(error.map(|error| Finding::new(error.into()))))
    }

    /// Returns what to do, step by step.
    #[pyo3(signature = (*, method = None, **names))]
    fn runbook(
        &self,
        py: Python<'_>,
        method: Option<Given<'_, Method>>,
        names: Option<&Names<'_>>,
    ) -> PyResult<Value<Runbook>> {
        let names = circumstances::read(names, Allowed::Names)?.names;
        let method = optional("method", method.as_ref())?.unwrap_or(Method::Commands);
        self.0.runbook_by(method, &names).or_raise(py).map(Value)
    }
}

getters! { PyRecoveryOption:
    /// The state that it is for.
    state: &MirrorState = |option| option.state(),
    /// The row of the guide's table, 1 to 18.
    row: u8 = |option| option.row().number,
    /// The operator's intent; `None` where the guide leaves no choice.
    intent: Option<Intent> = |option| option.intent(),
    /// The procedure to begin with.
    procedure: ProcedureId = |option| option.procedure(),
    /// The procedures after it.
    then: &[ProcedureId] = |option| option.then(),
    /// Whether the chain begins in the graphical tool, for which there is no command.
    graphical_only: bool = |option| option.is_graphical_only(),
    /// Whether the chain declares one server's data to be the latest.
    destructive: bool = |option| option.is_destructive(),
    /// Codes of findings that have to be settled first.
    blocked_by: &[FindingCode] = |option| option.blocked_by(),
    /// The server with the latest data, where it can be told.
    source: Option<&str> = |option| option.source(),
    /// The server that the row calls server 1.
    server1: &str = |option| option.server1(),
}

value! { PyRecoveryOption;
    required: state, row;
    optional: ;
    hash: state, row;
    parts: row, intent, procedure;
}

documents!(PyRecoveryOption, |this, options| this.0.document(options));
