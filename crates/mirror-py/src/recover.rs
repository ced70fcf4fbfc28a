//! Runbooks.

use std::time::Duration;

use mirror_core::{
    recover::{Command, Runbook, RunbookStep, Shell},
    wording::Language,
};
use pyo3::{
    prelude::*,
    types::{PyDict, PyType},
};

use crate::{
    class::{self, document, getters, value, wraps},
    convert::{Given, Value},
    errors::OrRaise as _,
    words::parse_language,
};

/// Fields by name: a value that is written as its document.
type Fields<'py> = Bound<'py, PyDict>;

/// Commands with their servers, each as a line of a shell.
type ShellLines = Vec<(Option<String>, String)>;

/// What to do, step by step, for one mirror disk.
#[pyclass(frozen, eq, module = "mirror_core", name = "Runbook")]
#[derive(Clone, PartialEq)]
pub(crate) struct PyRunbook(pub(crate) Runbook);

wraps! { PyRunbook(Runbook) }

#[pymethods]
impl PyRunbook {
    /// A runbook from its fields, named as in the document.
    #[new]
    #[pyo3(signature = (**fields))]
    fn new(py: Python<'_>, fields: Option<&Fields<'_>>) -> PyResult<Self> {
        class::from_fields(py, fields).map(Self)
    }

    /// Reads a runbook from its document form.
    #[classmethod]
    fn from_json(_class: &Bound<'_, PyType>, py: Python<'_>, document: &str) -> PyResult<Self> {
        class::from_json(py, document).map(Self)
    }

    /// Returns the same runbook, with how long the copy takes.
    fn with_copy_time(&self, time: Given<'_, Duration>) -> PyResult<Self> {
        let seconds = time.read("time")?.as_secs_f64();
        Ok(Self(self.0.clone().with_copy_seconds(seconds)))
    }

    /// Returns the runbook as a page of Markdown, with a box to tick off for each step.
    #[pyo3(signature = (language = None))]
    fn sheet(&self, language: Option<Given<'_, Language>>) -> PyResult<String> {
        Ok(self.0.sheet(parse_language(language.as_ref())?))
    }

    /// Returns the commands that act, each with its server and as a line of a shell.
    fn shell_lines(&self, py: Python<'_>, shell: Given<'_, Shell>) -> PyResult<Value<ShellLines>> {
        let shell = shell.read("shell")?;
        self.0.shell_lines(shell).or_raise(py).map(Value)
    }

    fn __str__(&self) -> PyResult<String> {
        self.sheet(None)
    }
}

getters! { PyRunbook:
    format_version,
    resource,
    servers,
    row,
    procedures,
    method,
    source,
    group,
    monitor,
    destructive,
    steps,
    total_seconds,
    needs,
    /// The commands that act, in order.
    commands: Vec<&Command> = |runbook| runbook.commands().collect(),
    /// The steps that cannot be undone.
    irreversible: Vec<&RunbookStep> = |runbook| runbook.irreversible().collect(),
}

document! { PyRunbook }

value! { PyRunbook;
    required: ;
    named: resource, servers, row, procedures, method, source, group, monitor, destructive, steps, total_seconds, needs, format_version;
    optional: ;
    hash: resource, servers, row, procedures, method, source, group, monitor, destructive, steps, total_seconds, needs, format_version;
    parts: resource, row, steps;
}
