//! Reports of `clpmdstat`, alerts, and what was odd about them.

use mirror_core::{
    document::FindingDocument,
    state::MirrorState,
    text::{ActiveServer, ActivityReport, Limits, MirrorColumn, MirrorReport, Recovery},
    wording::Language,
    words::{Finding, FindingKind},
};
use pyo3::{prelude::*, types::PyDelta};

use crate::{
    assess::PyAssessment,
    class::{to_dict, to_json, value, value_class},
    convert::{FromPython, ToPython},
    errors::document_error,
    state::PyMirrorState,
    words::{parse_language, parse_name},
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
    document: |report| report;
    methods: {
        /// The state that this report alone gives.
        #[getter]
        fn state(&self) -> PyMirrorState {
            PyMirrorState(MirrorState::from_report(self.0.clone()))
        }

        /// Assesses the state that this report alone gives.
        fn assess(&self) -> PyAssessment {
            PyAssessment(MirrorState::from_report(self.0.clone()).assess())
        }

        /// The report as `clpmdstat --mirror` prints it.
        fn __str__(&self) -> String {
            self.0.to_string()
        }
    }
}

value_class! {
    /// What a mirror report says of one server.
    PyMirrorColumn("MirrorColumn", MirrorColumn) = MirrorColumn::new;
    required: name;
    optional: color, fast_copy, last_update, break_time, disk_error, needed_copy_percent,
        volume_used_percent, volume_size_mib, unreadable;
    document: |column| column;
    methods: {}
}

value_class! {
    /// The recovery block of a mirror report: a copy that runs.
    PyRecovery("Recovery", Recovery) = Recovery::default;
    required: ;
    optional: status, source, destination, percent, used_seconds, left_seconds, iteration_times;
    document: |recovery| recovery;
    methods: {
        /// `Used Time`.
        #[getter]
        fn used_time<'py>(&self, py: Python<'py>) -> PyResult<Option<Bound<'py, PyDelta>>> {
            duration(py, self.0.used_seconds)
        }

        /// `Left Time` or `Remain Time`, as the product estimates it.
        #[getter]
        fn left_time<'py>(&self, py: Python<'py>) -> PyResult<Option<Bound<'py, PyDelta>>> {
            duration(py, self.0.left_seconds)
        }
    }
}

/// A printed time. `None` where it is longer than a timedelta holds, which the seconds still say.
fn duration(py: Python<'_>, seconds: Option<u64>) -> PyResult<Option<Bound<'_, PyDelta>>> {
    const DAY: u64 = 24 * 60 * 60;
    let Some(seconds) = seconds else {
        return Ok(None);
    };
    match (i32::try_from(seconds / DAY), i32::try_from(seconds % DAY)) {
        (Ok(days), Ok(seconds)) if days <= 999_999_999 => {
            PyDelta::new(py, days, seconds, 0, true).map(Some)
        }
        _ => Ok(None),
    }
}

value_class! {
    /// One report of `clpmdstat --active`.
    PyActivityReport("ActivityReport", ActivityReport) = ActivityReport::new;
    required: name, servers;
    optional: findings, line;
    document: |report| report;
    methods: {}
}

value_class! {
    /// Whether the volume is in use on one server.
    PyActiveServer("ActiveServer", ActiveServer) = ActiveServer::new;
    required: name, activity;
    optional: ;
    document: |server| server;
    methods: {}
}

value_class! {
    /// What is read at most. Meeting a limit is reported, never silent.
    PyLimits("Limits", Limits) = || Limits::DEFAULT;
    required: ;
    optional: input_bytes, line_bytes, report_bytes, name_bytes, objects, findings;
    methods: {}
}

/// What was odd about an input.
#[pyclass(frozen, eq, module = "mirror_core", name = "Finding")]
#[derive(Clone, PartialEq)]
pub(crate) struct PyFinding(pub(crate) Finding);

impl ToPython for Finding {
    fn to_python<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        Ok(Bound::new(py, PyFinding(self.clone()))?.into_any())
    }
}

impl FromPython for Finding {
    fn from_python(value: &Bound<'_, PyAny>) -> PyResult<Self> {
        Ok(value.cast::<PyFinding>()?.get().0.clone())
    }
}

#[pymethods]
impl PyFinding {
    #[new]
    #[pyo3(signature = (details, *, line = None, resource = None, origin = None))]
    fn new(
        details: &Bound<'_, PyAny>,
        line: Option<u32>,
        resource: Option<String>,
        origin: Option<String>,
    ) -> PyResult<Self> {
        let py = details.py();
        let json: String = py
            .import("json")?
            .call_method1("dumps", (details,))?
            .extract()?;
        let kind: FindingKind =
            serde_json::from_str(&json).map_err(|error| document_error(py, &error))?;
        let mut finding = Finding::new(kind);
        finding.line = line;
        finding.resource = resource.map(Into::into);
        finding.origin = origin.map(Into::into);
        Ok(Self(finding))
    }

    /// The stable code.
    #[getter]
    fn code(&self) -> &'static str {
        self.0.code().as_str()
    }

    /// How serious it is.
    #[getter]
    fn severity<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        self.0.severity().to_python(py)
    }

    /// What it is about, as data: `{"kind": "unknown_word", "field": …, "word": …}`.
    #[getter]
    fn details<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        to_dict(py, &self.0.kind)
    }

    /// The line of the input, counted from 1, where it belongs to a line.
    #[getter]
    fn line(&self) -> Option<u32> {
        self.0.line
    }

    /// The resource it is about, where it is about one.
    #[getter]
    fn resource(&self) -> Option<&str> {
        self.0.resource.as_deref()
    }

    /// The server that the input came from, where the caller said so.
    #[getter]
    fn origin(&self) -> Option<&str> {
        self.0.origin.as_deref()
    }

    /// The sentence, in English.
    #[getter]
    fn message(&self) -> String {
        Language::English.wording().finding(&self.0.kind)
    }

    /// The sentence, in a language.
    #[pyo3(signature = (language = "en"))]
    fn describe(&self, py: Python<'_>, language: &str) -> PyResult<String> {
        Ok(parse_name(py, language)?.wording().finding(&self.0.kind))
    }

    /// The document form, as in JSON.
    #[pyo3(signature = (*, language = None))]
    fn to_dict<'py>(
        &self,
        py: Python<'py>,
        language: Option<&Bound<'py, PyAny>>,
    ) -> PyResult<Bound<'py, PyAny>> {
        to_dict(
            py,
            &FindingDocument::new(&self.0, parse_language(language)?),
        )
    }

    /// The document form, as JSON.
    #[pyo3(signature = (*, language = None, indent = false))]
    fn to_json(
        &self,
        py: Python<'_>,
        language: Option<&Bound<'_, PyAny>>,
        indent: bool,
    ) -> PyResult<String> {
        to_json(
            py,
            &FindingDocument::new(&self.0, parse_language(language)?),
            indent,
        )
    }

    fn __str__(&self) -> String {
        self.message()
    }
}

value! { PyFinding;
    required: details;
    optional: line, resource, origin;
    hash: code, line, resource, origin;
    parts: code, details;
}
