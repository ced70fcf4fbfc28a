//! What a caller hands in: text, or anything that holds bytes.

use std::borrow::Cow;

use mirror_core::text::{Encoding, Limits};
use pyo3::{
    buffer::PyBuffer,
    exceptions::PyTypeError,
    prelude::*,
    pybacked::{PyBackedBytes, PyBackedStr},
    types::{PyBytes, PyString},
};

use crate::convert::argument;

/// An input, borrowed from Python where it cannot change: it is read without the interpreter.
pub(crate) enum Source<'s> {
    Text(&'s str),
    Bytes(Cow<'s, [u8]>),
}

impl<'s> Source<'s> {
    pub(crate) fn of(value: &'s Bound<'_, PyAny>) -> PyResult<Self> {
        if let Ok(text) = value.cast::<PyString>() {
            return match text.to_str() {
                Ok(text) => Ok(Self::Text(text)),
                // Text that was decoded with `surrogateescape` still holds its bytes.
                Err(_) => Ok(Self::Bytes(Cow::Owned(escaped_bytes(text)?))),
            };
        }
        if let Ok(bytes) = value.cast::<PyBytes>() {
            return Ok(Self::Bytes(Cow::Borrowed(bytes.as_bytes())));
        }
        // Another thread may write into any other buffer while it is read.
        match PyBuffer::<u8>::get(value) {
            Ok(buffer) => Ok(Self::Bytes(Cow::Owned(buffer.to_vec(value.py())?))),
            Err(_) => Err(PyTypeError::new_err(format!(
                "text or bytes are expected, not {}",
                value.get_type().name()?
            ))),
        }
    }
}

impl Source<'_> {
    pub(crate) fn as_bytes(&self) -> &[u8] {
        match self {
            Self::Text(text) => text.as_bytes(),
            Self::Bytes(bytes) => bytes,
        }
    }

    /// The encoding of [`as_bytes`](Self::as_bytes), where it is known.
    pub(crate) const fn encoding(&self, told: Option<Encoding>) -> Option<Encoding> {
        match self {
            Self::Text(_) => Some(Encoding::Utf8),
            Self::Bytes(_) => told,
        }
    }
}

/// An input that is kept: alive, unchanging and readable without the interpreter.
pub(crate) enum Kept {
    Text(PyBackedStr),
    Bytes(PyBackedBytes),
    Copied(Vec<u8>),
}

impl Kept {
    pub(crate) fn of(value: &Bound<'_, PyAny>) -> PyResult<Self> {
        let source = Source::of(value)?;
        if let Source::Bytes(Cow::Owned(bytes)) = source {
            return Ok(Self::Copied(bytes));
        }
        match value.cast::<PyString>() {
            Ok(text) => Ok(Self::Text(text.clone().try_into()?)),
            Err(_) => Ok(Self::Bytes(value.cast::<PyBytes>()?.clone().into())),
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
    encoding: Option<&Bound<'_, PyAny>>,
    limits: Option<&Bound<'_, PyAny>>,
) -> PyResult<(Option<Encoding>, Limits)> {
    let encoding = encoding
        .map(|value| argument("encoding", value))
        .transpose()?;
    let limits = limits
        .map(|value| argument("limits", value))
        .transpose()?
        .unwrap_or_default();
    Ok((encoding, limits))
}
