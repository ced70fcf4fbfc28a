//! What a caller hands in: text, or anything that holds bytes.

use mirror_core::text::{Encoding, Limits};
use pyo3::{
    Borrowed,
    buffer::PyBuffer,
    exceptions::PyTypeError,
    prelude::*,
    pybacked::{PyBackedBytes, PyBackedStr},
    types::{PyBytes, PyString},
};

use crate::convert::{Given, optional};

/// An input: alive, unchanging, and readable without the interpreter.
pub(crate) enum Source {
    Text(PyBackedStr),
    Bytes(PyBackedBytes),
    Copied(Vec<u8>),
}

impl<'py> FromPyObject<'_, 'py> for Source {
    type Error = PyErr;

    fn extract(value: Borrowed<'_, 'py, PyAny>) -> PyResult<Self> {
        Self::of(&value)
    }
}

impl Source {
    pub(crate) fn of(value: &Bound<'_, PyAny>) -> PyResult<Self> {
        if let Ok(text) = value.cast::<PyString>() {
            return match PyBackedStr::try_from(text.clone()) {
                Ok(text) => Ok(Self::Text(text)),
                // Text that was decoded with `surrogateescape` still holds its bytes.
                Err(_) => escaped_bytes(text).map(Self::Copied),
            };
        }
        if let Ok(bytes) = value.cast::<PyBytes>() {
            return Ok(Self::Bytes(bytes.clone().into()));
        }
        // Another thread may write into any other buffer while it is read.
        match PyBuffer::<u8>::get(value) {
            Ok(buffer) => buffer.to_vec(value.py()).map(Self::Copied),
            Err(_) => Err(PyTypeError::new_err(format!(
                "text or bytes are expected, not {}",
                value.get_type().name()?
            ))),
        }
    }

    /// The text, where it is text.
    pub(crate) fn text(&self) -> Option<&str> {
        match self {
            Self::Text(text) => Some(text),
            Self::Bytes(_) | Self::Copied(_) => None,
        }
    }

    pub(crate) fn as_bytes(&self) -> &[u8] {
        match self {
            Self::Text(text) => text.as_bytes(),
            Self::Bytes(bytes) => bytes,
            Self::Copied(bytes) => bytes,
        }
    }

    /// The encoding of [`as_bytes`](Self::as_bytes), where it is known.
    pub(crate) const fn encoding(&self, told: Option<Encoding>) -> Option<Encoding> {
        match self {
            Self::Text(_) => Some(Encoding::Utf8),
            Self::Bytes(_) | Self::Copied(_) => told,
        }
    }
}

fn escaped_bytes(text: &Bound<'_, PyString>) -> PyResult<Vec<u8>> {
    let encode = |errors| text.call_method1("encode", ("utf-8", errors));
    encode("surrogateescape")
        .or_else(|_| encode("surrogatepass"))?
        .extract()
}

/// How a source is read: `encoding=` and `limits=`.
pub(crate) fn reading(
    encoding: Option<&Given<'_, Encoding>>,
    limits: Option<&Given<'_, Limits>>,
) -> PyResult<(Option<Encoding>, Limits)> {
    Ok((
        optional("encoding", encoding)?,
        optional("limits", limits)?.unwrap_or_default(),
    ))
}
