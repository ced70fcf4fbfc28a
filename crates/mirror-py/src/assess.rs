//! What is the case, and what may be done.

use mirror_core::{
    Assessment, RecoveryOption, document::NeedDocument, wording::Language, words::Finding,
};
use pyo3::{prelude::*, types::PyDict};

use crate::{
    circumstances::{self, Allowed},
    class::value,
    convert::{ToPython, argument, tuple},
    errors::Raise as _,
    page::{documents, pages},
    recover::PyRunbook,
    state::{PyMirrorState, parse_method},
};

/// What is the case with one mirror disk, and why.
#[pyclass(frozen, eq, module = "mirror_core", name = "Assessment")]
#[derive(Clone, PartialEq)]
pub(crate) struct PyAssessment(pub(crate) Assessment);

#[pymethods]
impl PyAssessment {
    /// Assesses a state: the same as `state.assess()`.
    #[new]
    fn new(state: &Bound<'_, PyMirrorState>) -> Self {
        Self(state.get().0.assess())
    }

    /// The state that was assessed.
    #[getter]
    fn state(&self) -> PyMirrorState {
        PyMirrorState(self.0.state().clone())
    }

    /// What is the case.
    #[getter]
    fn situation<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        self.0.situation().to_python(py)
    }

    /// How serious it is.
    #[getter]
    fn severity<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        self.0.severity().to_python(py)
    }

    /// The rows of the guide's table that the state fits, or, where it is incomplete, may fit.
    #[getter]
    fn rows<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        tuple(py, self.0.rows().map(|row| row.to_python(py)))
    }

    /// Whether the table's server 1 is the second column of the display.
    #[getter]
    fn swapped(&self) -> bool {
        self.0.is_swapped()
    }

    /// The server with the latest data, where it can be told.
    #[getter]
    fn source(&self) -> Option<&str> {
        self.0.source()
    }

    /// Why there is a source, or none.
    #[getter]
    fn verdict<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        self.0.verdict().to_python(py)
    }

    /// Updates that exist on the source only; `None` where that is not known.
    #[getter]
    fn data_at_risk<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        self.0.data_at_risk().to_python(py)
    }

    /// What would settle open points, where no name is given.
    #[getter]
    fn needs<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        let options = mirror_core::AssessConfig::default();
        let resource = &self.0.state().name;
        let needs = self.0.needs_with(&options.names).into_iter();
        tuple(
            py,
            needs.map(|need| NeedDocument::new(need, resource, Language::English).to_python(py)),
        )
    }

    /// What may be done, in the order of the table.
    #[getter]
    fn options<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        let options = self.0.options().iter();
        tuple(
            py,
            options.map(|option| Ok(Bound::new(py, PyRecoveryOption(option.clone()))?.into_any())),
        )
    }

    /// The option for what the operator wants; `None` where there is none.
    fn option(&self, intent: &Bound<'_, PyAny>) -> PyResult<Option<PyRecoveryOption>> {
        let intent = argument("intent", intent)?;
        Ok(self.0.option(intent).cloned().map(PyRecoveryOption))
    }

    /// What is odd about the state, and why an option has no commands or no time.
    #[getter]
    fn findings<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        let options = mirror_core::AssessConfig::default();
        self.0.findings_with(&options).to_python(py)
    }
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

/// One thing that may be done: a row of the table, for one state.
#[pyclass(frozen, eq, module = "mirror_core", name = "RecoveryOption")]
#[derive(Clone, PartialEq)]
pub(crate) struct PyRecoveryOption(pub(crate) RecoveryOption);

#[pymethods]
impl PyRecoveryOption {
    /// The option of a state by its row.
    #[new]
    fn new(state: &Bound<'_, PyMirrorState>, row: u8) -> PyResult<Self> {
        let assessment = state.get().0.assess();
        let option = assessment
            .options()
            .iter()
            .find(|option| option.row().number == row);
        option.cloned().map(Self).ok_or_else(|| {
            let message = format!("row `{row}` is no option of this state");
            crate::errors::argument_error(state.py(), "no_such_option", &message)
        })
    }

    /// The state that it is for.
    #[getter]
    fn state(&self) -> PyMirrorState {
        PyMirrorState(self.0.state().clone())
    }

    /// The row of the guide's table, 1 to 18.
    #[getter]
    fn row(&self) -> u8 {
        self.0.row().number
    }

    /// What the operator wants; `None` where the guide leaves no choice.
    #[getter]
    fn intent<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        self.0.intent().to_python(py)
    }

    /// The procedure to begin with.
    #[getter]
    fn procedure<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        self.0.procedure().to_python(py)
    }

    /// The procedures after it.
    #[getter]
    fn then<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        self.0.then().to_python(py)
    }

    /// Whether the chain begins in the graphical tool, for which there is no command.
    #[getter]
    fn graphical_only(&self) -> bool {
        self.0.is_graphical_only()
    }

    /// Whether the chain declares one server's data to be the latest.
    #[getter]
    fn destructive(&self) -> bool {
        self.0.is_destructive()
    }

    /// Codes of findings that have to be settled first.
    #[getter]
    fn blocked_by<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        self.0.blocked_by().to_python(py)
    }

    /// The server with the latest data, where it can be told.
    #[getter]
    fn source(&self) -> Option<&str> {
        self.0.source()
    }

    /// The server that the row calls server 1.
    #[getter]
    fn server1(&self) -> &str {
        self.0.server1()
    }

    /// The commands that act, in order, for the whole chain.
    #[pyo3(signature = (**names))]
    fn commands<'py>(
        &self,
        py: Python<'py>,
        names: Option<&Bound<'py, PyDict>>,
    ) -> PyResult<Bound<'py, PyAny>> {
        let names = circumstances::read(names, Allowed::Names)?.names;
        match self.0.commands(&names) {
            Ok(commands) => commands.to_python(py),
            Err(error) => Err(error.raise(py)),
        }
    }

    /// How long the copy takes; `None` where `why_no_estimate` says why, and where no copy
    /// follows without reading the state again.
    #[pyo3(signature = (**figures))]
    fn estimate<'py>(
        &self,
        py: Python<'py>,
        figures: Option<&Bound<'py, PyDict>>,
    ) -> PyResult<Bound<'py, PyAny>> {
        let options = circumstances::read(figures, Allowed::Figures)?;
        self.0.estimate_with(&options).ok().flatten().to_python(py)
    }

    /// Why there is no estimate; `None` where nothing is missing.
    #[pyo3(signature = (**figures))]
    fn why_no_estimate<'py>(
        &self,
        py: Python<'py>,
        figures: Option<&Bound<'py, PyDict>>,
    ) -> PyResult<Bound<'py, PyAny>> {
        let options = circumstances::read(figures, Allowed::Figures)?;
        self.0
            .estimate_with(&options)
            .err()
            .map(Finding::new)
            .to_python(py)
    }

    /// What to do, step by step.
    #[pyo3(signature = (*, method = None, **names))]
    fn runbook(
        &self,
        py: Python<'_>,
        method: Option<&Bound<'_, PyAny>>,
        names: Option<&Bound<'_, PyDict>>,
    ) -> PyResult<PyRunbook> {
        let names = circumstances::read(names, Allowed::Names)?.names;
        let runbook = self.0.runbook_by(parse_method(method)?, &names);
        runbook.map(PyRunbook).map_err(|error| error.raise(py))
    }
}

value! { PyRecoveryOption;
    required: state, row;
    optional: ;
    hash: state, row;
    parts: row, intent, procedure;
}

documents!(PyRecoveryOption, |this, options| this.0.document(options));
