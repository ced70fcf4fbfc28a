//! What has changed between two assessments, or between two snapshots.

use mirror_core::{
    decide::{Change, ChangeCode, Changes},
    wording::Language,
};
use pyo3::{
    prelude::*,
    types::{PyIterator, PyType},
};

use crate::{
    class::{self, Document, Reduced, document, getters, value, wraps},
    convert::{Given, ToPython as _},
    words::parse_language,
};

/// One change after the other.
type ChangeIterator<'py> = Bound<'py, PyIterator>;

/// What has changed between two assessments of one mirror disk: the first thing that a monitor
/// tells comes first.
#[pyclass(frozen, eq, module = "mirror_core", name = "Changes")]
#[derive(Clone, PartialEq)]
pub(crate) struct PyChanges(Changes);

wraps! { PyChanges(Changes) }

#[pymethods]
impl PyChanges {
    /// Reads changes from their document form.
    #[classmethod]
    fn from_json(_class: &Bound<'_, PyType>, py: Python<'_>, document: &str) -> PyResult<Self> {
        class::from_json(py, document).map(Self)
    }

    fn __len__(&self) -> usize {
        self.0.changes.len()
    }

    fn __iter__<'py>(&self, py: Python<'py>) -> PyResult<ChangeIterator<'py>> {
        self.0.changes.to_python(py)?.try_iter()
    }

    fn __hash__(slf: &Bound<'_, Self>) -> PyResult<isize> {
        class::hash(slf.as_any(), &["resource", "changes"])
    }

    fn __repr__(slf: &Bound<'_, Self>) -> PyResult<String> {
        class::repr(slf.as_any(), &["resource", "changes"], &[])
    }

    fn __reduce__<'py>(slf: &Bound<'py, Self>) -> PyResult<Reduced<'py>> {
        class::read_again(slf.as_any())
    }
}

getters! { PyChanges:
    resource,
    changes,
    /// The changes that are more than figures moving on.
    notable: Vec<&Change> = |changes| changes.notable().collect(),
}

document! { PyChanges }

/// One change between two assessments.
#[pyclass(frozen, eq, module = "mirror_core", name = "Change")]
#[derive(Clone, PartialEq)]
pub(crate) struct PyChange(Change);

wraps! { PyChange(Change) }

#[pymethods]
impl PyChange {
    /// Makes a change from its document form.
    #[new]
    fn new(py: Python<'_>, details: &Document<'_>) -> PyResult<Self> {
        let json: String = py
            .import("json")?
            .call_method1("dumps", (details,))?
            .extract()?;
        class::from_json(py, &json).map(Self)
    }

    /// The change as data: `{"code": "severity", "from": "ok", "to": "warning"}`.
    #[getter]
    fn details<'py>(&self, py: Python<'py>) -> PyResult<Document<'py>> {
        self.to_dict(py)
    }

    /// Returns the message, in a language.
    #[pyo3(signature = (language = None))]
    fn describe(&self, language: Option<Given<'_, Language>>) -> PyResult<String> {
        Ok(self.0.message(parse_language(language.as_ref())?))
    }

    fn __str__(&self) -> String {
        self.0.message(Language::English)
    }
}

getters! { PyChange:
    /// The stable code.
    code: ChangeCode = |change| change.code(),
    /// Whether it is a figure that moves on while nothing else happens.
    is_routine: bool = |change| change.is_routine(),
    /// The message, in English.
    message: String = |change| change.message(Language::English),
}

document! { PyChange }

value! { PyChange;
    required: details;
    optional: ;
    hash: code, message;
    parts: code, details;
}
