//! Runbooks.

use mirror_core::recover::Runbook;
use pyo3::{
    prelude::*,
    types::{PyDict, PyType},
};

use crate::{
    class::{self, value},
    convert::{FromPython, ToPython, argument, tuple},
    errors::Raise as _,
    words::parse_language,
};

/// What to do, step by step, for one mirror disk.
#[pyclass(frozen, eq, module = "mirror_core", name = "Runbook")]
#[derive(Clone, PartialEq)]
pub(crate) struct PyRunbook(pub(crate) Runbook);

#[pymethods]
impl PyRunbook {
    /// A runbook from its fields, named as in the document.
    #[new]
    #[pyo3(signature = (**fields))]
    fn new(py: Python<'_>, fields: Option<&Bound<'_, PyDict>>) -> PyResult<Self> {
        class::from_fields(py, fields).map(Self)
    }

    /// A runbook from its document form.
    #[classmethod]
    fn from_json(_class: &Bound<'_, PyType>, py: Python<'_>, document: &str) -> PyResult<Self> {
        class::from_json(py, document).map(Self)
    }

    /// The version of the document's form.
    #[getter]
    fn format_version(&self) -> u32 {
        self.0.format_version
    }

    /// The mirror disk resource.
    #[getter]
    fn resource(&self) -> &str {
        &self.0.resource
    }

    /// Both servers, in the order of the display.
    #[getter]
    fn servers<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        self.0.servers.to_python(py)
    }

    /// The row of the guide; `None` for the procedures of chapter 2.
    #[getter]
    fn row(&self) -> Option<u8> {
        self.0.row
    }

    /// The chain of procedures.
    #[getter]
    fn procedures<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        self.0.procedures.to_python(py)
    }

    /// How it is carried out.
    #[getter]
    fn method<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        self.0.method.to_python(py)
    }

    /// The server with the latest data, where it is known or has been chosen.
    #[getter]
    fn source(&self) -> Option<&str> {
        self.0.source.as_deref()
    }

    /// The failover group, where it is known.
    #[getter]
    fn group(&self) -> Option<&str> {
        self.0.group.as_deref()
    }

    /// The mirror disk monitor, where it is known.
    #[getter]
    fn monitor(&self) -> Option<&str> {
        self.0.monitor.as_deref()
    }

    /// Whether it declares one server's data to be the latest.
    #[getter]
    fn destructive(&self) -> bool {
        self.0.destructive
    }

    /// The steps.
    #[getter]
    fn steps<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        self.0.steps.to_python(py)
    }

    /// How long the copy takes, in seconds, where that is known.
    #[getter]
    fn total_seconds(&self) -> Option<f64> {
        self.0.total_seconds
    }

    /// Names and choices that are still needed.
    #[getter]
    fn needs<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        self.0.needs.to_python(py)
    }

    /// The commands that act, in order.
    #[getter]
    fn commands<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        let commands = self.0.commands();
        tuple(py, commands.map(|command| command.to_python(py)))
    }

    /// The steps that cannot be undone.
    #[getter]
    fn irreversible<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        let steps = self.0.irreversible();
        tuple(py, steps.map(|step| step.to_python(py)))
    }

    /// The same, with how long the copy takes.
    fn with_copy_time(&self, time: &Bound<'_, PyAny>) -> PyResult<Self> {
        let time: std::time::Duration = argument("time", time)?;
        Ok(Self(self.0.clone().with_copy_seconds(time.as_secs_f64())))
    }

    /// The runbook as a page of Markdown, with a box to tick off for each step.
    #[pyo3(signature = (language = None))]
    fn sheet(&self, language: Option<&Bound<'_, PyAny>>) -> PyResult<String> {
        Ok(self.0.sheet(parse_language(language)?))
    }

    /// The commands that act, each with its server and as a line of a shell.
    fn shell_lines<'py>(
        &self,
        py: Python<'py>,
        shell: &Bound<'py, PyAny>,
    ) -> PyResult<Bound<'py, PyAny>> {
        match self.0.shell_lines(FromPython::from_python(shell)?) {
            Ok(lines) => tuple(
                py,
                lines.into_iter().map(|(server, line)| {
                    tuple(py, [server.to_python(py), line.to_python(py)].into_iter())
                }),
            ),
            Err(error) => Err(error.raise(py)),
        }
    }

    /// The document form, as in JSON.
    fn to_dict<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        class::to_dict(py, &self.0)
    }

    /// The document form, as JSON.
    #[pyo3(signature = (*, indent = false))]
    fn to_json(&self, py: Python<'_>, indent: bool) -> PyResult<String> {
        class::to_json(py, &self.0, indent)
    }

    fn __str__(&self) -> PyResult<String> {
        self.sheet(None)
    }
}

value! { PyRunbook;
    required: ;
    named: resource, servers, row, procedures, method, source, group, monitor, destructive, steps, total_seconds, needs, format_version;
    optional: ;
    hash: resource, servers, row, procedures, method, source, group, monitor, destructive, steps, total_seconds, needs, format_version;
    parts: resource, row, steps;
}
