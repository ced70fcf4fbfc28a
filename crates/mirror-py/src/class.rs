//! The form of a value class: frozen, made from its fields, comparable, hashable, picklable, with a
//! `repr` that reads like the constructor and a document form that is the core's.
//!
//! One macro makes all of them, so that none lacks what another has. A class holds the value of the
//! core and turns a field into Python only when it is asked for.

use pyo3::{
    prelude::*,
    types::{PyDict, PyTuple},
};
use serde::{Serialize, de::DeserializeOwned};

use crate::errors::document_error;

/// A value class.
///
/// ```text
/// value_class! {
///     /// The docstring.
///     PyName("Name", type of the core) = |required, …| the value of which nothing else is known;
///     required: a, b;          // positional or by name
///     optional: c, d;          // by name only; None leaves them as they are
///     computed: e { get: |value, py| …, set: |draft, argument| … };
///     document: |value| what is serialized;
///     methods: { … }           // beyond the common ones
/// }
/// ```
macro_rules! value_class {
    (
        $(#[$about:meta])*
        $name:ident($python:literal, $core:ty) = $draft:expr;
        required: $($required:ident),*;
        optional: $($optional:ident),*;
        $(computed: $(
            $computed:ident {
                get: |$value:ident, $py:ident| $get:expr,
                set: |$target:ident, $argument:ident| $set:expr $(,)?
            }
        ),* ;)?
        $(document: |$documented:ident| $document:expr;)?
        methods: { $($methods:tt)* }
    ) => {
        $(#[$about])*
        #[pyo3::pyclass(frozen, eq, module = "mirror_core", name = $python)]
        #[derive(Clone, PartialEq)]
        pub(crate) struct $name(pub(crate) $core);

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

            $(
                #[getter]
                fn $required<'py>(
                    &self,
                    py: pyo3::Python<'py>,
                ) -> pyo3::PyResult<pyo3::Bound<'py, pyo3::PyAny>> {
                    $crate::convert::ToPython::to_python(&self.0.$required, py)
                }
            )*
            $(
                #[getter]
                fn $optional<'py>(
                    &self,
                    py: pyo3::Python<'py>,
                ) -> pyo3::PyResult<pyo3::Bound<'py, pyo3::PyAny>> {
                    $crate::convert::ToPython::to_python(&self.0.$optional, py)
                }
            )*
            $($(
                #[getter]
                fn $computed<'py>(
                    &self,
                    py: pyo3::Python<'py>,
                ) -> pyo3::PyResult<pyo3::Bound<'py, pyo3::PyAny>> {
                    let ($value, $py) = (&self.0, py);
                    $crate::convert::ToPython::to_python(&$get, $py)
                }
            )*)?

            $(
                /// The document form, as in JSON.
                fn to_dict<'py>(
                    &self,
                    py: pyo3::Python<'py>,
                ) -> pyo3::PyResult<pyo3::Bound<'py, pyo3::PyAny>> {
                    let $documented = &self.0;
                    $crate::class::to_dict(py, $document)
                }

                /// The document form, as JSON: compact, or with line breaks.
                #[pyo3(signature = (*, indent = false))]
                fn to_json(&self, py: pyo3::Python<'_>, indent: bool) -> pyo3::PyResult<String> {
                    let $documented = &self.0;
                    $crate::class::to_json(py, $document, indent)
                }
            )?

            $($methods)*
        }

        $crate::class::value! { $name;
            required: $($required),*;
            optional: $($optional,)* $($($computed),*)?;
            hash: $($required,)* $($optional,)* $($($computed),*)?;
            parts: $($required,)* $($optional,)* $($($computed),*)?;
        }
    };
}

pub(crate) use value_class;

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
pub(crate) fn read_again<'py>(
    value: &Bound<'py, PyAny>,
) -> PyResult<(Bound<'py, PyAny>, Bound<'py, PyTuple>)> {
    let json = value.call_method0("to_json")?;
    Ok((
        value.get_type().getattr("from_json")?,
        PyTuple::new(value.py(), [json])?,
    ))
}
