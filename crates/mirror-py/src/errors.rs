//! Errors of the core as exceptions of `mirror_core.errors`.

use std::fmt::Display;

use mirror_core::{
    estimate::RateError,
    recover::{QuoteError, SessionError},
    text::ParseError,
    wording::Language,
    words::NameError,
};
use pyo3::{
    prelude::*,
    sync::PyOnceLock,
    types::{PyDict, PyType},
};

use crate::convert::ToPython as _;

/// An error of the core as an exception.
pub(crate) trait Raise {
    fn raise(&self, py: Python<'_>) -> PyErr;
}

/// A result of the core as one of Python.
pub(crate) trait OrRaise<T> {
    fn or_raise(self, py: Python<'_>) -> PyResult<T>;
}

impl<T, E: Raise> OrRaise<T> for Result<T, E> {
    fn or_raise(self, py: Python<'_>) -> PyResult<T> {
        self.map_err(|error| error.raise(py))
    }
}

impl Raise for ParseError {
    fn raise(&self, py: Python<'_>) -> PyErr {
        PyErr::from_value(match parse_error(py, self) {
            Ok(error) => error,
            Err(error) => return error,
        })
    }
}

/// The exception itself, where it is handed back instead of raised.
pub(crate) fn parse_error<'py>(py: Python<'py>, error: &ParseError) -> PyResult<Bound<'py, PyAny>> {
    static CLASS: PyOnceLock<Py<PyType>> = PyOnceLock::new();
    let details = PyDict::new(py);
    details.set_item("offset", error.offset)?;
    details.set_item("line", error.line)?;
    details.set_item("column", error.column)?;
    details.set_item("excerpt", &error.excerpt)?;
    exception(
        py,
        &CLASS,
        "ParseError",
        error,
        error.code.as_str(),
        |language| Some(language.wording().parse_error(error)),
        &details,
    )
}

/// The same exception, of one of several sources.
pub(crate) fn of_source(py: Python<'_>, error: PyErr, source: usize) -> PyErr {
    match error.value(py).setattr("source", source) {
        Ok(()) => error,
        Err(error) => error,
    }
}

impl Raise for NameError {
    fn raise(&self, py: Python<'_>) -> PyErr {
        raise(
            py,
            "UnusableNameError",
            self,
            self.code().as_str(),
            |language| Some(language.wording().name_error(self)),
        )
    }
}

impl Raise for QuoteError {
    fn raise(&self, py: Python<'_>) -> PyErr {
        raise(py, "QuoteError", self, self.code().as_str(), |language| {
            Some(language.journal_wording().quote_error(self))
        })
    }
}

impl Raise for RateError {
    fn raise(&self, py: Python<'_>) -> PyErr {
        raise(py, "RateError", self, self.code().as_str(), |language| {
            Some(language.wording().rate_error(self))
        })
    }
}

impl Raise for SessionError {
    fn raise(&self, py: Python<'_>) -> PyErr {
        let error = raise(py, "SessionError", self, self.code().as_str(), |language| {
            Some(language.journal_wording().session_error(self))
        });
        let Self::Needs(needs) = self else {
            return error;
        };
        let set = needs
            .to_python(py)
            .and_then(|needs| error.value(py).setattr("needs", needs));
        match set {
            Ok(()) => error,
            Err(error) => error,
        }
    }
}

/// An argument that is no word of its list, or does not read.
pub(crate) fn argument_error(py: Python<'_>, code: &str, error: &dyn Display) -> PyErr {
    raise(py, "ArgumentError", error, code, |_| None)
}

/// JSON that is no document of the wanted form.
pub(crate) fn document_error(py: Python<'_>, error: &serde_json::Error) -> PyErr {
    let detail = error.to_string();
    let message = Language::English.wording().bad_document(&detail);
    raise(py, "DocumentError", &message, "bad_document", |language| {
        Some(language.wording().bad_document(&detail))
    })
}

fn raise(
    py: Python<'_>,
    class: &'static str,
    error: &dyn Display,
    code: &str,
    sentence: impl Fn(Language) -> Option<String>,
) -> PyErr {
    // Errors other than those of parsing are rare: the class is looked up each time.
    let found = PyOnceLock::new();
    let none = PyDict::new(py);
    match exception(py, &found, class, error, code, sentence, &none) {
        Ok(error) => PyErr::from_value(error),
        Err(error) => error,
    }
}

fn exception<'py>(
    py: Python<'py>,
    found: &PyOnceLock<Py<PyType>>,
    class: &str,
    error: &dyn Display,
    code: &str,
    sentence: impl Fn(Language) -> Option<String>,
    details: &Bound<'py, PyDict>,
) -> PyResult<Bound<'py, PyAny>> {
    let class = found.get_or_try_init(py, || {
        let class = py.import("mirror_core.errors")?.getattr(class)?;
        PyResult::Ok(class.cast_into::<PyType>()?.unbind())
    })?;
    let messages = PyDict::new(py);
    for language in Language::ALL {
        if let Some(sentence) = sentence(*language) {
            messages.set_item(language.as_str(), sentence)?;
        }
    }
    details.set_item("code", code)?;
    details.set_item("messages", messages)?;
    class.bind(py).call((error.to_string(),), Some(details))
}
