//! A report that was found in a text.

use mirror_core::{
    text::{
        ActivityReport, ClusterInfo, ClusterReport, Found, GroupMap, MirrorReport, ParseError,
        Report,
    },
    wording::Language,
    words::{ErrorCode, Finding, ReportKind},
};
use pyo3::{
    exceptions::{PyTypeError, PyValueError},
    prelude::*,
};

use crate::{
    class::{self, Document, getters, value, wraps},
    convert::{FromPython, Given, ToPython, optional},
    errors::{Raise as _, parse_error},
    words::parse_language,
};

/// A report that was found in a text, and where it begins; or an announced report that does not
/// read, and why.
#[pyclass(frozen, eq, module = "mirror_core", name = "Found")]
#[derive(Clone, PartialEq)]
pub(crate) struct PyFound(pub(crate) Found);

wraps! { PyFound(Found) }

#[pymethods]
impl PyFound {
    #[new]
    #[pyo3(signature = (line, kind, *, report = None, error = None))]
    fn new(
        line: u32,
        kind: Given<'_, ReportKind>,
        report: Option<Given<'_, Report>>,
        error: Option<Given<'_, ParseError>>,
    ) -> PyResult<Self> {
        let kind = kind.read("kind")?;
        let report = optional("report", report.as_ref())?;
        let error = optional("error", error.as_ref())?;
        let report = match (report, error) {
            (Some(report), None) => report,
            (None, Some(error)) => Report::Unreadable { kind, error },
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

    /// Returns the document form, as `scan` prints it. Where the report is unreadable, that is the
    /// error.
    #[pyo3(signature = (*, language = None))]
    fn to_dict<'py>(
        &self,
        py: Python<'py>,
        language: Option<Given<'py, Language>>,
    ) -> PyResult<Document<'py>> {
        match self.0.document(parse_language(language.as_ref())?) {
            Some(document) => class::to_dict(py, &document),
            None => Err(self.unreadable(py)),
        }
    }

    /// Returns the document form as JSON: compact, or with line breaks.
    #[pyo3(signature = (*, language = None, indent = false))]
    fn to_json(
        &self,
        py: Python<'_>,
        language: Option<Given<'_, Language>>,
        indent: bool,
    ) -> PyResult<String> {
        match self.0.document(parse_language(language.as_ref())?) {
            Some(document) => class::to_json(py, &document, indent),
            None => Err(self.unreadable(py)),
        }
    }
}

getters! { PyFound:
    line,
    /// Which command printed it.
    kind: ReportKind = |found| found.report.kind(),
    /// The report; `None` where it is unreadable.
    report: Option<&Report> = |found| match &found.report {
        Report::Unreadable { .. } => None,
        report => Some(report),
    },
    /// Why it is unreadable; `None` where it is not.
    error: Option<&ParseError> = |found| match &found.report {
        Report::Unreadable { error, .. } => Some(error),
        _ => None,
    },
    /// What was odd about it.
    findings: &[Finding] = |found| found.report.findings(),
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
impl ToPython for Report {
    fn to_python<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        match self {
            Self::Mirror(report) => report.to_python(py),
            Self::Active(report) => report.to_python(py),
            Self::Cluster(report) => report.to_python(py),
            Self::Info(report) => report.to_python(py),
            Self::GroupMap(report) => report.to_python(py),
            Self::Unreadable { .. } => Ok(py.None().into_bound(py)),
            other => Err(PyTypeError::new_err(format!(
                "reports of the kind `{}` have no class",
                other.kind()
            ))),
        }
    }
}

impl FromPython for Report {
    fn from_python(value: &Bound<'_, PyAny>) -> PyResult<Self> {
        MirrorReport::from_python(value)
            .map(Self::Mirror)
            .or_else(|_| ActivityReport::from_python(value).map(Self::Active))
            .or_else(|_| ClusterReport::from_python(value).map(Self::Cluster))
            .or_else(|_| ClusterInfo::from_python(value).map(Self::Info))
            .or_else(|_| GroupMap::from_python(value).map(Self::GroupMap))
            .or_else(|_| {
                let class = value.get_type();
                let message = format!("a report is expected, not {}", class.name()?);
                Err(PyTypeError::new_err(message))
            })
    }
}

/// An error that is handed back, not raised.
impl ToPython for ParseError {
    fn to_python<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        parse_error(py, self)
    }
}

impl FromPython for ParseError {
    fn from_python(error: &Bound<'_, PyAny>) -> PyResult<Self> {
        Ok(Self::new(
            ErrorCode::from_python(&error.getattr("code")?)?,
            error.getattr("offset")?.extract()?,
            error.getattr("line")?.extract()?,
            error.getattr("column")?.extract()?,
            error.getattr("excerpt")?.extract()?,
        ))
    }
}
