//! Words as members of the enumerations in `mirror_core.words`.
//!
//! A word outside its vocabulary is a plain `str`, on the way out as on the way in.

use mirror_core::{
    decide::{FastCopyCondition, Verdict},
    estimate::{BlockUnit, FileSystem, RateBasis, SizeBasis, WhyUnknown},
    recover::{Condition, Effect, Expectation, Method, Notice, Operation, Output, Question, Shell},
    state::{CopyState, Service},
    text::{AlertEvent, Encoding},
    wording::Language,
    words::{
        Activity, Color, CopyKind, DiskError, ErrorCode, FastCopy, Field, FindingCode,
        FindingSeverity, GroupMark, Intent, LimitKind, MirrorStatus, NameKind, NeedCode,
        ObjectStatus, ProcedureId, RecoveryStatus, ReportKind, SectionKind, Severity, Situation,
    },
};
use pyo3::{
    exceptions::{PyRuntimeError, PyTypeError},
    prelude::*,
    sync::PyOnceLock,
    types::{PyString, PyType},
};

use crate::{
    convert::{FromPython, ToPython, argument},
    errors::argument_error,
};

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
    fn read<'v>(&self, value: &'v Bound<'_, PyAny>) -> PyResult<&'v str> {
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
    ($($name:ident),+ $(,)?) => {$(
        impl ToPython for $name {
            fn to_python<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
                static CLASS: WordClass = WordClass::new(stringify!($name));
                if self.is_known() {
                    return CLASS.member(py, self.as_str());
                }
                self.as_str().to_python(py)
            }
        }

        impl FromPython for $name {
            fn from_python(value: &Bound<'_, PyAny>) -> PyResult<Self> {
                static CLASS: WordClass = WordClass::new(stringify!($name));
                CLASS.read(value).map(Self::from_printed)
            }
        }
    )+};
}

printed_words!(
    MirrorStatus,
    Color,
    Activity,
    FastCopy,
    DiskError,
    RecoveryStatus,
    ObjectStatus,
    GroupMark,
    SectionKind,
);

/// Closed lists: every word is a member, and a string must be one.
macro_rules! closed_words {
    ($($name:ident),+ $(,)?) => {$(
        impl ToPython for $name {
            fn to_python<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
                static CLASS: WordClass = WordClass::new(stringify!($name));
                CLASS.member(py, self.as_str())
            }
        }

        impl FromPython for $name {
            fn from_python(value: &Bound<'_, PyAny>) -> PyResult<Self> {
                static CLASS: WordClass = WordClass::new(stringify!($name));
                CLASS
                    .read(value)?
                    .parse()
                    .map_err(|error| argument_error(value.py(), "unknown_word", &error))
            }
        }
    )+};
}

closed_words!(
    Intent,
    ProcedureId,
    Situation,
    Severity,
    CopyKind,
    ReportKind,
    NeedCode,
    ErrorCode,
    Field,
    FindingSeverity,
    LimitKind,
    NameKind,
    Effect,
    Condition,
    Output,
    Expectation,
    Question,
    Operation,
    Notice,
    Method,
    CopyState,
    WhyUnknown,
    RateBasis,
    BlockUnit,
    SizeBasis,
    FileSystem,
    Encoding,
    Language,
    Shell,
);

/// Words that only come out of the library, with their text.
macro_rules! words_out {
    ($($name:ident in $class:literal = |$value:ident| $text:expr;)+) => {$(
        impl ToPython for $name {
            fn to_python<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
                static CLASS: WordClass = WordClass::new($class);
                let $value = self;
                CLASS.member(py, $text)
            }
        }
    )+};
}

words_out! {
    Verdict in "Verdict" = |verdict| verdict.code().as_str();
    FastCopyCondition in "FastCopyCondition" = |column| column.as_str();
    Service in "Service" = |service| service.status().as_str();
    AlertEvent in "AlertKind" = |event| event.kind().as_str();
}

/// A code is a plain string.
impl ToPython for FindingCode {
    fn to_python<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        self.as_str().to_python(py)
    }
}

/// A language by its name.
pub(crate) fn parse_name(py: Python<'_>, language: &str) -> PyResult<Language> {
    language
        .parse()
        .map_err(|error| argument_error(py, "unknown_word", &error))
}

/// A language that was named, or English.
pub(crate) fn parse_language(language: Option<&Bound<'_, PyAny>>) -> PyResult<Language> {
    language
        .map(|value| argument("language", value))
        .transpose()
        .map(Option::unwrap_or_default)
}
