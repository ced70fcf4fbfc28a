//! Reports of `clpmdstat`, alerts, and what was odd about them.

use std::time::Duration;

use mirror_core::{
    Assessment, MirrorState,
    document::FindingDocument,
    text::{ActiveServer, ActivityReport, Limits, MirrorColumn, MirrorReport, Recovery},
    wording::Language,
    words::{Finding, FindingCode, FindingKind, FindingSeverity},
};
use pyo3::prelude::*;

use crate::{
    class::{Document, from_json, getters, to_dict, to_json, value, value_class, wraps},
    convert::{FromPython, Given, ToPython, Value},
    words::parse_language,
};

value_class! {
    /// One report of `clpmdstat --mirror`.
    PyMirrorReport("MirrorReport", MirrorReport) = |name, servers: [MirrorColumn; 2]| {
        let mut report = MirrorReport::new(name, [String::new(), String::new()]);
        report.servers = servers;
        report
    };
    required: name, servers;
    optional: mirror_status, recovery, findings, line;
    has: document;
}

getters! { PyMirrorReport:
    /// The state that this report alone gives.
    state: MirrorState = |report| MirrorState::from_report(report.clone()),
}

#[pymethods]
impl PyMirrorReport {
    /// Assesses the state that this report alone gives.
    fn assess(&self) -> Value<Assessment> {
        Value(MirrorState::from_report(self.0.clone()).assess())
    }

    /// Returns the report as `clpmdstat --mirror` prints it.
    fn __str__(&self) -> String {
        self.0.to_string()
    }
}

value_class! {
    /// The recovery block of a mirror report: a copy that runs.
    PyRecovery("Recovery", Recovery) = Recovery::default;
    required: ;
    optional: status, source, destination, percent, used_seconds, left_seconds, iteration_times;
    has: document;
}

getters! { PyRecovery:
    /// `Used Time`; `None` also where a timedelta cannot hold it.
    used_time: Option<Duration> = |recovery| printed_time(recovery.used_seconds),
    /// `Left Time` or `Remain Time`, as the product estimates it.
    left_time: Option<Duration> = |recovery| printed_time(recovery.left_seconds),
}

/// A printed time; `None` where it is longer than a timedelta holds, which the seconds still say.
fn printed_time(seconds: Option<u64>) -> Option<Duration> {
    const LONGEST: u64 = 1_000_000_000 * 24 * 60 * 60;
    seconds
        .filter(|seconds| *seconds < LONGEST)
        .map(Duration::from_secs)
}

value_class! {
    /// One report of `clpmdstat --active`.
    PyActivityReport("ActivityReport", ActivityReport) = ActivityReport::new;
    required: name, servers;
    optional: findings, line;
    has: document;
}

value_class! {
    /// Whether the volume is in use on one server.
    PyActiveServer("ActiveServer", ActiveServer) = ActiveServer::new;
    required: name, activity;
    optional: ;
    has: document;
}

value_class! {
    /// What is read at most. Meeting a limit is reported, never silent.
    PyLimits("Limits", Limits) = || Limits::DEFAULT;
    required: ;
    optional: input_bytes, line_bytes, report_bytes, name_bytes, objects, findings;
}

/// Something odd about an input or a state.
#[pyclass(frozen, eq, module = "mirror_core", name = "Finding")]
#[derive(Clone, PartialEq)]
pub(crate) struct PyFinding(pub(crate) Finding);

wraps! { PyFinding(Finding) }

/// What a finding is about, as data.
impl ToPython for FindingKind {
    fn to_python<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        to_dict(py, self)
    }
}

impl FromPython for FindingKind {
    fn from_python(value: &Bound<'_, PyAny>) -> PyResult<Self> {
        let py = value.py();
        let json: String = py
            .import("json")?
            .call_method1("dumps", (value,))?
            .extract()?;
        from_json(py, &json)
    }
}

#[pymethods]
impl PyFinding {
    #[new]
    #[pyo3(signature = (details, *, line = None, resource = None, origin = None))]
    fn new(
        details: Given<'_, FindingKind>,
        line: Option<u32>,
        resource: Option<String>,
        origin: Option<String>,
    ) -> PyResult<Self> {
        let mut finding = Finding::new(details.read("details")?);
        finding.line = line;
        finding.resource = resource.map(Into::into);
        finding.origin = origin.map(Into::into);
        Ok(Self(finding))
    }

    /// Returns the message, in a language.
    #[pyo3(signature = (language = None))]
    fn describe(&self, language: Option<Given<'_, Language>>) -> PyResult<String> {
        Ok(self.0.message(parse_language(language.as_ref())?))
    }

    /// Returns the document form, as in JSON.
    #[pyo3(signature = (*, language = None))]
    fn to_dict<'py>(
        &self,
        py: Python<'py>,
        language: Option<Given<'py, Language>>,
    ) -> PyResult<Document<'py>> {
        let language = parse_language(language.as_ref())?;
        to_dict(py, &FindingDocument::new(&self.0, language))
    }

    /// Returns the document form as JSON: compact, or with line breaks.
    #[pyo3(signature = (*, language = None, indent = false))]
    fn to_json(
        &self,
        py: Python<'_>,
        language: Option<Given<'_, Language>>,
        indent: bool,
    ) -> PyResult<String> {
        let language = parse_language(language.as_ref())?;
        to_json(py, &FindingDocument::new(&self.0, language), indent)
    }

    fn __str__(&self) -> String {
        self.0.message(Language::English)
    }
}

getters! { PyFinding:
    /// The stable code.
    code: FindingCode = |finding| finding.code(),
    /// How serious it is.
    severity: FindingSeverity = |finding| finding.severity(),
    /// What it is about, as data: `{"kind": "unknown_word", "field": …, "word": …}`.
    details: &FindingKind = |finding| &finding.kind,
    line,
    resource,
    origin,
    /// The message, in English.
    message: String = |finding| finding.message(Language::English),
}

value! { PyFinding;
    required: details;
    optional: line, resource, origin;
    hash: code, line, resource, origin;
    parts: code, details;
}
