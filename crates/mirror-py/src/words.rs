//! Words as members of the enumerations in `mirror_core.words`.
//!
//! A word outside its vocabulary is a plain `str`, on the way out as on the way in. The lists are in
//! `vocabulary`, which is generated from the core's.

use mirror_core::{decide::Verdict, state::Service, text::AlertEvent, wording::Language};
use pyo3::{
    exceptions::{PyRuntimeError, PyTypeError},
    prelude::*,
    sync::PyOnceLock,
    types::{PyString, PyType},
};

use crate::convert::{Given, ToPython, optional};

/// An enumeration of `mirror_core.words`, and its members by their text.
pub(crate) struct WordClass {
    name: &'static str,
    loaded: PyOnceLock<Loaded>,
}

struct Loaded {
    class: Py<PyType>,
    /// The class of all words.
    base: Py<PyType>,
    members: Vec<(String, Py<PyAny>)>,
}

impl WordClass {
    pub(crate) const fn new(name: &'static str) -> Self {
        Self {
            name,
            loaded: PyOnceLock::new(),
        }
    }

    fn load(&self, py: Python<'_>) -> PyResult<&Loaded> {
        self.loaded.get_or_try_init(py, || {
            let words = py.import("mirror_core.words")?;
            let class = words.getattr(self.name)?;
            let members = class
                .try_iter()?
                .map(|member| {
                    let member = member?;
                    Ok((member.extract()?, member.unbind()))
                })
                .collect::<PyResult<_>>()?;
            Ok(Loaded {
                class: class.cast_into::<PyType>()?.unbind(),
                base: words.getattr("Word")?.cast_into::<PyType>()?.unbind(),
                members,
            })
        })
    }

    /// The member with this text.
    pub(crate) fn member<'py>(&self, py: Python<'py>, text: &str) -> PyResult<Bound<'py, PyAny>> {
        self.load(py)?
            .members
            .iter()
            .find(|(known, _)| known == text)
            .map(|(_, member)| member.bind(py).clone())
            .ok_or_else(|| {
                PyRuntimeError::new_err(format!("`{text}` is missing in words.{}", self.name))
            })
    }

    /// The text of a value. A member of another enumeration is an error: it was meant for
    /// something else.
    pub(crate) fn read<'v>(&self, value: &'v Bound<'_, PyAny>) -> PyResult<&'v str> {
        let py = value.py();
        let loaded = self.load(py)?;
        let is_ours = value.is_exact_instance_of::<PyString>()
            || value.is_instance(loaded.class.bind(py))?
            || !value.is_instance(loaded.base.bind(py))?;
        match value.cast::<PyString>() {
            Ok(text) if is_ours => text.to_str(),
            _ => Err(PyTypeError::new_err(format!(
                "a {} or a str is expected, not {}",
                self.name,
                value.get_type().name()?
            ))),
        }
    }
}

/// Words that the product prints: known ones are members, others plain strings.
macro_rules! printed_words {
    ($($module:ident::$name:ident),+ $(,)?) => {$(
        impl $crate::convert::ToPython for mirror_core::$module::$name {
            fn to_python<'py>(
                &self,
                py: pyo3::Python<'py>,
            ) -> pyo3::PyResult<pyo3::Bound<'py, pyo3::PyAny>> {
                static CLASS: $crate::words::WordClass = $crate::words::WordClass::new(stringify!($name));
                if self.is_known() {
                    return CLASS.member(py, self.as_str());
                }
                $crate::convert::ToPython::to_python(self.as_str(), py)
            }
        }

        impl $crate::convert::FromPython for mirror_core::$module::$name {
            fn from_python(value: &pyo3::Bound<'_, pyo3::PyAny>) -> pyo3::PyResult<Self> {
                static CLASS: $crate::words::WordClass = $crate::words::WordClass::new(stringify!($name));
                let text = CLASS.read(value)?;
                Ok(text.parse().unwrap_or_else(|_| Self::from_printed(text)))
            }
        }
    )+};
}

/// Closed lists: every word is a member, and a string must be one.
macro_rules! closed_words {
    ($($module:ident::$name:ident),+ $(,)?) => {$(
        impl $crate::convert::ToPython for mirror_core::$module::$name {
            fn to_python<'py>(
                &self,
                py: pyo3::Python<'py>,
            ) -> pyo3::PyResult<pyo3::Bound<'py, pyo3::PyAny>> {
                static CLASS: $crate::words::WordClass = $crate::words::WordClass::new(stringify!($name));
                CLASS.member(py, self.as_str())
            }
        }

        impl $crate::convert::FromPython for mirror_core::$module::$name {
            fn from_python(value: &pyo3::Bound<'_, pyo3::PyAny>) -> pyo3::PyResult<Self> {
                static CLASS: $crate::words::WordClass = $crate::words::WordClass::new(stringify!($name));
                CLASS
                    .read(value)?
                    .parse()
                    .map_err(|error| $crate::errors::argument_error(value.py(), "unknown_word", &error))
            }
        }
    )+};
}

pub(crate) use {closed_words, printed_words};

/// Values with data that Python shows as the word for their kind.
macro_rules! kinds {
    ($($name:ty = $kind:ident;)+) => {$(
        impl ToPython for $name {
            fn to_python<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
                self.$kind().to_python(py)
            }
        }
    )+};
}

kinds! {
    Verdict = code;
    Service = status;
    AlertEvent = kind;
}

/// A language that was named, or English.
pub(crate) fn parse_language(language: Option<&Given<'_, Language>>) -> PyResult<Language> {
    optional("language", language).map(Option::unwrap_or_default)
}
