//! A report that was found in a text.

use mirror_core::{
    text::{Found, ParseError, Report},
    words::{ErrorCode, ReportKind},
};
use pyo3::{
    exceptions::{PyTypeError, PyValueError},
    prelude::*,
};

use crate::{
    class::{self, value},
    cluster::{PyClusterInfo, PyClusterReport, PyGroupMap},
    convert::{FromPython as _, ToPython, argument},
    errors::{Raise as _, parse_error},
    reports::{PyActivityReport, PyMirrorReport},
    words::parse_language,
};

/// A report that was found in a text, and where it begins; or an announced report that does not
/// read, and why.
#[pyclass(frozen, eq, module = "mirror_core", name = "Found")]
#[derive(Clone, PartialEq)]
pub(crate) struct PyFound(pub(crate) Found);

impl ToPython for Found {
    fn to_python<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        Ok(Bound::new(py, PyFound(self.clone()))?.into_any())
    }
}

#[pymethods]
impl PyFound {
    #[new]
    #[pyo3(signature = (line, kind, *, report = None, error = None))]
    fn new(
        line: u32,
        kind: &Bound<'_, PyAny>,
        report: Option<&Bound<'_, PyAny>>,
        error: Option<&Bound<'_, PyAny>>,
    ) -> PyResult<Self> {
        let kind: ReportKind = argument("kind", kind)?;
        let report = match (report, error) {
            (Some(report), None) => taken(report)?,
            (None, Some(error)) => Report::Unreadable {
                kind,
                error: known(error)?,
            },
            _ => {
                return Err(PyTypeError::new_err(
                    "give one of 'report' and 'error', and not both",
                ));
            }
        };
        if report.kind() != kind {
            return Err(PyValueError::new_err(format!(
                "the report is of the kind `{}`, not `{kind}`",
                report.kind()
            )));
        }
        Ok(Self(Found::new(line, report)))
    }

    /// Its first line in the text, counted from 1.
    #[getter]
    fn line(&self) -> u32 {
        self.0.line
    }

    /// Which command printed it.
    #[getter]
    fn kind<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        self.0.report.kind().to_python(py)
    }

    /// The report; `None` where it does not read.
    #[getter]
    fn report<'py>(&self, py: Python<'py>) -> PyResult<Option<Bound<'py, PyAny>>> {
        match &self.0.report {
            Report::Mirror(report) => report.to_python(py).map(Some),
            Report::Active(report) => report.to_python(py).map(Some),
            Report::Cluster(report) => report.to_python(py).map(Some),
            Report::Info(report) => report.to_python(py).map(Some),
            Report::GroupMap(report) => report.to_python(py).map(Some),
            _ => Ok(None),
        }
    }

    /// Why it does not read; `None` where it does.
    #[getter]
    fn error<'py>(&self, py: Python<'py>) -> PyResult<Option<Bound<'py, PyAny>>> {
        match &self.0.report {
            Report::Unreadable { error, .. } => parse_error(py, error).map(Some),
            _ => Ok(None),
        }
    }

    /// What was odd about it.
    #[getter]
    fn findings<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        self.0.report.findings().to_python(py)
    }

    /// The document form, as `scan` prints it. Where the report does not read, that is the error.
    #[pyo3(signature = (*, language = None))]
    fn to_dict<'py>(
        &self,
        py: Python<'py>,
        language: Option<&Bound<'py, PyAny>>,
    ) -> PyResult<Bound<'py, PyAny>> {
        match self.0.document(parse_language(language)?) {
            Some(document) => class::to_dict(py, &document),
            None => Err(self.unreadable(py)),
        }
    }

    /// The document form, as JSON.
    #[pyo3(signature = (*, language = None, indent = false))]
    fn to_json(
        &self,
        py: Python<'_>,
        language: Option<&Bound<'_, PyAny>>,
        indent: bool,
    ) -> PyResult<String> {
        match self.0.document(parse_language(language)?) {
            Some(document) => class::to_json(py, &document, indent),
            None => Err(self.unreadable(py)),
        }
    }
}

value! { PyFound;
    required: line, kind;
    optional: report, error;
    hash: line, kind, report;
    parts: line, kind, report;
}

impl PyFound {
    fn unreadable(&self, py: Python<'_>) -> PyErr {
        match &self.0.report {
            Report::Unreadable { error, .. } => error.raise(py),
            _ => PyValueError::new_err("this report has no document form"),
        }
    }
}

/// A report of any class.
fn taken(report: &Bound<'_, PyAny>) -> PyResult<Report> {
    if let Ok(report) = report.cast::<PyMirrorReport>() {
        return Ok(Report::Mirror(report.get().0.clone()));
    }
    if let Ok(report) = report.cast::<PyActivityReport>() {
        return Ok(Report::Active(report.get().0.clone()));
    }
    if let Ok(report) = report.cast::<PyClusterReport>() {
        return Ok(Report::Cluster(report.get().0.clone()));
    }
    if let Ok(report) = report.cast::<PyClusterInfo>() {
        return Ok(Report::Info(report.get().0.clone()));
    }
    if let Ok(report) = report.cast::<PyGroupMap>() {
        return Ok(Report::GroupMap(report.get().0.clone()));
    }
    Err(PyTypeError::new_err(format!(
        "a report is expected, not {}",
        report.get_type().name()?
    )))
}

/// An error that was handed out before.
fn known(error: &Bound<'_, PyAny>) -> PyResult<ParseError> {
    Ok(ParseError::new(
        ErrorCode::from_python(&error.getattr("code")?)?,
        error.getattr("offset")?.extract()?,
        error.getattr("line")?.extract()?,
        error.getattr("column")?.extract()?,
        error.getattr("excerpt")?.extract()?,
    ))
}
