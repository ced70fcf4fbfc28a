//! The form of a value class: frozen, made from its fields, comparable, hashable, picklable, with a
//! `repr` that reads like the constructor and a document form that is the core's.
//!
//! One macro makes all of them, so that none lacks what another has. A class holds the value of the
//! core and turns a field into Python only when it is asked for. `cargo xtask generate` reads these
//! declarations and writes the stubs from them, with the types and comments of the core's fields.

use pyo3::{
    prelude::*,
    types::{PyDict, PyTuple},
};
use serde::{Serialize, de::DeserializeOwned};

use crate::errors::document_error;

/// The document form of a value: what `json.loads` makes of it.
pub(crate) type Document<'py> = Bound<'py, PyAny>;

/// What pickle calls, and with which arguments.
pub(crate) type Reduced<'py> = (Bound<'py, PyAny>, Bound<'py, PyTuple>);

/// A value class.
///
/// ```text
/// value_class! {
///     /// The docstring.
///     PyName("Name", type of the core) = |required, …| the value of which nothing else is known;
///     required: a, b;                 // fields of the core; positional or by name
///     optional: c, d;                 // by name only; None leaves them as they are
///     computed: e: E {                // optional too, of a value that is no field of the core
///         get: |value| …, set: |draft, argument| …
///     };
///     has: document;                   // where the core has a document form
/// }
/// ```
///
/// Other methods stand in a block of their own.
macro_rules! value_class {
    (
        $(#[$about:meta])*
        $name:ident($python:literal, $core:ty) = $draft:expr;
        required: $($required:ident),*;
        optional: $($optional:ident),*;
        $(computed: $(
            $(#[$computed_about:meta])*
            $computed:ident: $computed_type:ty {
                get: |$value:ident| $get:expr,
                set: |$target:ident, $argument:ident| $set:expr $(,)?
            }
        ),* ;)?
        $(has: $document:ident;)?
    ) => {
        $(#[$about])*
        #[pyo3::pyclass(frozen, eq, module = "mirror_core", name = $python)]
        #[derive(Clone, PartialEq)]
        pub(crate) struct $name(pub(crate) $core);

        $crate::class::wraps! { $name($core) }

        #[pyo3::pymethods]
        impl $name {
            #[new]
            #[pyo3(signature = (
                $($required,)*
                *,
                $($optional = None,)*
                $($($computed = None,)*)?
            ))]
            #[allow(clippy::too_many_arguments, reason = "as many as the class has fields")]
            fn new(
                $($required: &pyo3::Bound<'_, pyo3::PyAny>,)*
                $($optional: Option<&pyo3::Bound<'_, pyo3::PyAny>>,)*
                $($($computed: Option<&pyo3::Bound<'_, pyo3::PyAny>>,)*)?
            ) -> pyo3::PyResult<Self> {
                #[allow(unused_mut, reason = "a class may have no optional field")]
                let mut draft = ($draft)(
                    $($crate::convert::argument(stringify!($required), $required)?),*
                );
                $(
                    if let Some(value) = $optional {
                        draft.$optional =
                            $crate::convert::argument(stringify!($optional), value)?;
                    }
                )*
                $($(
                    if let Some($argument) = $computed {
                        let $target = &mut draft;
                        $set;
                    }
                )*)?
                Ok(Self(draft.into()))
            }
        }

        $crate::class::getters! { $name:
            $($required,)*
            $($optional,)*
            $($($(#[$computed_about])* $computed: $computed_type = |$value| $get,)*)?
        }

        $($crate::class::$document! { $name })?

        $crate::class::value! { $name;
            required: $($required),*;
            optional: $($optional,)* $($($computed),*)?;
            hash: $($required,)* $($optional,)* $($($computed),*)?;
            parts: $($required,)* $($optional,)* $($($computed),*)?;
        }
    };
}

pub(crate) use value_class;

/// Attributes of a class: fields of its value, or what the value says when asked.
macro_rules! getters {
    ($name:ident: $(
        $(#[$about:meta])* $attribute:ident $(: $type:ty = |$value:ident| $get:expr)?
    ),* $(,)?) => {
        #[pyo3::pymethods]
        impl $name {
            $(
                $(#[$about])*
                #[getter]
                fn $attribute<'py>(
                    &self,
                    py: pyo3::Python<'py>,
                ) -> pyo3::PyResult<pyo3::Bound<'py, pyo3::PyAny>> {
                    $crate::class::get!(self, py, $attribute $(, $type, $value, $get)?)
                }
            )*
        }
    };
}

pub(crate) use getters;

macro_rules! get {
    ($this:ident, $py:ident, $attribute:ident) => {
        $crate::convert::ToPython::to_python(&$this.0.$attribute, $py)
    };
    ($this:ident, $py:ident, $attribute:ident, $type:ty, $value:ident, $get:expr) => {{
        let $value = &$this.0;
        let answer: $type = $get;
        $crate::convert::ToPython::into_value(answer, $py)
    }};
}

pub(crate) use get;

/// `to_dict` and `to_json` of a class whose value has a document form of its own.
macro_rules! document {
    ($name:ident) => {
        #[pyo3::pymethods]
        impl $name {
            /// Returns the document form, as in JSON.
            fn to_dict<'py>(
                &self,
                py: pyo3::Python<'py>,
            ) -> pyo3::PyResult<$crate::class::Document<'py>> {
                $crate::class::to_dict(py, &self.0)
            }

            /// Returns the document form as JSON: compact, or with line breaks.
            #[pyo3(signature = (*, indent = false))]
            fn to_json(&self, py: pyo3::Python<'_>, indent: bool) -> pyo3::PyResult<String> {
                $crate::class::to_json(py, &self.0, indent)
            }
        }
    };
}

pub(crate) use document;

/// A class is what a value of the core becomes, and the way back.
macro_rules! wraps {
    ($name:ident($core:ty)) => {
        impl $crate::convert::ToPython for $core {
            fn to_python<'py>(
                &self,
                py: pyo3::Python<'py>,
            ) -> pyo3::PyResult<pyo3::Bound<'py, pyo3::PyAny>> {
                $crate::convert::ToPython::into_value(self.clone(), py)
            }

            fn into_value<'py>(
                self,
                py: pyo3::Python<'py>,
            ) -> pyo3::PyResult<pyo3::Bound<'py, pyo3::PyAny>> {
                Ok(pyo3::Bound::new(py, $name(self))?.into_any())
            }
        }

        impl $crate::convert::FromPython for $core {
            fn from_python(value: &pyo3::Bound<'_, pyo3::PyAny>) -> pyo3::PyResult<Self> {
                Ok(value.cast::<$name>()?.get().0.clone())
            }
        }
    };
}

pub(crate) use wraps;

/// What a class has whose value changes: a lock, a document form to be written down, and pickle.
macro_rules! locked {
    ($name:ident($core:ty)) => {
        impl $name {
            /// Waiting for another thread must not hold the interpreter.
            fn locked(&self, py: pyo3::Python<'_>) -> std::sync::MutexGuard<'_, $core> {
                pyo3::sync::MutexExt::lock_py_attached(&self.0, py)
                    .unwrap_or_else(std::sync::PoisonError::into_inner)
            }
        }

        #[pyo3::pymethods]
        impl $name {
            /// Reads one that was written down, from its document form.
            #[classmethod]
            fn from_json(
                _class: &pyo3::Bound<'_, pyo3::types::PyType>,
                py: pyo3::Python<'_>,
                document: &str,
            ) -> pyo3::PyResult<Self> {
                $crate::class::from_json(py, document)
                    .map(|value| Self(std::sync::Mutex::new(value)))
            }

            /// Returns the document form as JSON, to be written down: compact, or with line breaks.
            #[pyo3(signature = (*, indent = false))]
            fn to_json(&self, py: pyo3::Python<'_>, indent: bool) -> pyo3::PyResult<String> {
                let value = self.locked(py);
                $crate::class::to_json(py, &*value, indent)
            }

            /// Returns the document form, as in JSON.
            fn to_dict<'py>(
                &self,
                py: pyo3::Python<'py>,
            ) -> pyo3::PyResult<$crate::class::Document<'py>> {
                let json = self.to_json(py, false)?;
                py.import("json")?.call_method1("loads", (json,))
            }

            fn __repr__(slf: &pyo3::Bound<'_, Self>) -> pyo3::PyResult<String> {
                let json = slf.call_method0("to_json")?.repr()?;
                Ok(format!("{}.from_json({json})", slf.get_type().name()?))
            }

            fn __reduce__<'py>(
                slf: &pyo3::Bound<'py, Self>,
            ) -> pyo3::PyResult<$crate::class::Reduced<'py>> {
                $crate::class::read_again(slf.as_any())
            }
        }
    };
}

pub(crate) use locked;

/// What every frozen value has: a `repr` that reads like the constructor, a hash, pickle and copies,
/// and the attributes that `match` takes by position.
///
/// The constructor takes what is `required` by position, and what is `named` or `optional` by name;
/// an optional field that says nothing is left out of the `repr`.
macro_rules! value {
    (
        $name:ident;
        required: $($required:ident),* $(,)?;
        $(named: $($named:ident),* $(,)?;)?
        optional: $($optional:ident),* $(,)?;
        hash: $($hashed:ident),* $(,)?;
        parts: $($part:ident),* $(,)?;
    ) => {
        #[pyo3::pymethods]
        impl $name {
            #[classattr]
            #[pyo3(name = "__match_args__")]
            fn match_args(py: pyo3::Python<'_>) -> pyo3::PyResult<pyo3::Py<pyo3::types::PyTuple>> {
                let names: &[&str] = &[$(stringify!($part)),*];
                Ok(pyo3::types::PyTuple::new(py, names)?.unbind())
            }

            fn __repr__(slf: &pyo3::Bound<'_, Self>) -> pyo3::PyResult<String> {
                $crate::class::repr(
                    slf.as_any(),
                    &[$(stringify!($required),)* $($(stringify!($named)),*)?],
                    &[$(stringify!($optional)),*],
                )
            }

            fn __hash__(slf: &pyo3::Bound<'_, Self>) -> pyo3::PyResult<isize> {
                $crate::class::hash(slf.as_any(), &[$(stringify!($hashed)),*])
            }

            fn __getnewargs_ex__<'py>(
                slf: &pyo3::Bound<'py, Self>,
            ) -> pyo3::PyResult<(
                pyo3::Bound<'py, pyo3::types::PyTuple>,
                pyo3::Bound<'py, pyo3::types::PyDict>,
            )> {
                $crate::class::arguments(
                    slf.as_any(),
                    &[$(stringify!($required)),*],
                    &[$($(stringify!($named),)*)? $(stringify!($optional)),*],
                )
            }

            fn __copy__(slf: pyo3::Bound<'_, Self>) -> pyo3::Bound<'_, Self> {
                slf
            }

            fn __deepcopy__<'py>(
                slf: pyo3::Bound<'py, Self>,
                _memo: &pyo3::Bound<'py, pyo3::PyAny>,
            ) -> pyo3::Bound<'py, Self> {
                slf
            }
        }
    };
}

pub(crate) use value;

/// `Name(field='…')`, without the optional fields that say nothing.
pub(crate) fn repr(
    value: &Bound<'_, PyAny>,
    shown: &[&str],
    optional: &[&str],
) -> PyResult<String> {
    let mut text = value.get_type().name()?.to_string();
    text.push('(');
    let mut separator = "";
    for (index, name) in shown.iter().chain(optional).enumerate() {
        let field = value.getattr(*name)?;
        if index >= shown.len() && says_nothing(&field)? {
            continue;
        }
        text.push_str(separator);
        text.push_str(name);
        text.push('=');
        text.push_str(&field.repr()?.to_string_lossy());
        separator = ", ";
    }
    text.push(')');
    Ok(text)
}

/// Whether a field is as it is where nobody has set it: absent, empty or false.
fn says_nothing(field: &Bound<'_, PyAny>) -> PyResult<bool> {
    let is_empty = match field.cast::<PyTuple>() {
        Ok(items) => items.is_empty(),
        Err(_) => false,
    };
    Ok(field.is_none() || is_empty || field.is(pyo3::types::PyBool::new(field.py(), false)))
}

/// The hash of all fields.
pub(crate) fn hash(value: &Bound<'_, PyAny>, fields: &[&str]) -> PyResult<isize> {
    let fields = fields
        .iter()
        .map(|name| value.getattr(*name))
        .collect::<PyResult<Vec<_>>>()?;
    PyTuple::new(value.py(), fields)?.hash()
}

/// What the constructor takes to make the value again: by position, and by name.
pub(crate) fn arguments<'py>(
    value: &Bound<'py, PyAny>,
    required: &[&str],
    named: &[&str],
) -> PyResult<(Bound<'py, PyTuple>, Bound<'py, PyDict>)> {
    let required = required
        .iter()
        .map(|name| value.getattr(*name))
        .collect::<PyResult<Vec<_>>>()?;
    let by_name = PyDict::new(value.py());
    for name in named {
        by_name.set_item(name, value.getattr(*name)?)?;
    }
    Ok((PyTuple::new(value.py(), required)?, by_name))
}

/// A document as JSON, compact or as `assess --json` prints it.
pub(crate) fn to_json(py: Python<'_>, document: &impl Serialize, indent: bool) -> PyResult<String> {
    let json = if indent {
        serde_json::to_string_pretty(document)
    } else {
        serde_json::to_string(document)
    };
    json.map_err(|error| document_error(py, &error))
}

/// A document as Python reads its JSON.
pub(crate) fn to_dict<'py>(
    py: Python<'py>,
    document: &impl Serialize,
) -> PyResult<Bound<'py, PyAny>> {
    let json = to_json(py, document, false)?;
    py.import("json")?.call_method1("loads", (json,))
}

/// A value from its document form.
pub(crate) fn from_json<T: DeserializeOwned>(py: Python<'_>, document: &str) -> PyResult<T> {
    serde_json::from_str(document).map_err(|error| document_error(py, &error))
}

/// A value from its fields, which are named as in the document.
pub(crate) fn from_fields<T: DeserializeOwned>(
    py: Python<'_>,
    fields: Option<&Bound<'_, PyDict>>,
) -> PyResult<T> {
    let as_document = py.import("mirror_core._record")?.getattr("document")?;
    let document = PyDict::new(py);
    for (name, value) in fields.into_iter().flatten() {
        document.set_item(name, as_document.call1((value,))?)?;
    }
    let json: String = py
        .import("json")?
        .call_method1("dumps", (document,))?
        .extract()?;
    from_json(py, &json)
}

/// How pickle makes a value again from its document form.
pub(crate) fn read_again<'py>(value: &Bound<'py, PyAny>) -> PyResult<Reduced<'py>> {
    let json = value.call_method0("to_json")?;
    Ok((
        value.get_type().getattr("from_json")?,
        PyTuple::new(value.py(), [json])?,
    ))
}
