//! Values between the core and Python: what each type looks like there.
//!
//! Two traits of our own, because neither the core's types nor PyO3's traits are ours. A sequence
//! is a tuple, an absent value is `None`, a time is a naive `datetime`.

use std::{marker::PhantomData, time::Duration};

use chrono::NaiveDateTime;
use mirror_core::words::{Field, FieldSet};
use pyo3::{
    Borrowed, IntoPyObjectExt as _,
    exceptions::{PyTypeError, PyValueError},
    prelude::*,
    types::{PyString, PyTuple},
};

/// What a value of the core is in Python.
pub(crate) trait ToPython {
    fn to_python<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>>;

    /// The same, of a value that is not needed any more.
    fn into_value<'py>(self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>>
    where
        Self: Sized,
    {
        self.to_python(py)
    }
}

/// The way back.
pub(crate) trait FromPython: Sized {
    fn from_python(value: &Bound<'_, PyAny>) -> PyResult<Self>;
}

/// What a method returns: a value of the core, of a type that the stubs can name.
pub(crate) struct Value<T>(pub(crate) T);

impl<'py, T: ToPython> IntoPyObject<'py> for Value<T> {
    type Target = PyAny;
    type Output = Bound<'py, PyAny>;
    type Error = PyErr;

    fn into_pyobject(self, py: Python<'py>) -> PyResult<Self::Output> {
        self.0.into_value(py)
    }
}

/// What a method takes: an argument that [`read`](Self::read) turns into a value of the core.
pub(crate) struct Given<'py, T>(pub(crate) Bound<'py, PyAny>, PhantomData<T>);

impl<'py, T> FromPyObject<'_, 'py> for Given<'py, T> {
    type Error = PyErr;

    fn extract(value: Borrowed<'_, 'py, PyAny>) -> PyResult<Self> {
        Ok(Self(value.to_owned(), PhantomData))
    }
}

impl<T: FromPython> Given<'_, T> {
    /// The value; an error tells the name of the argument.
    pub(crate) fn read(&self, name: &str) -> PyResult<T> {
        argument(name, &self.0)
    }
}

/// The value of an argument that may be left out.
pub(crate) fn optional<T: FromPython>(
    name: &str,
    given: Option<&Given<'_, T>>,
) -> PyResult<Option<T>> {
    given.map(|given| given.read(name)).transpose()
}

/// An argument by its name, which an error then tells.
pub(crate) fn argument<T: FromPython>(name: &str, value: &Bound<'_, PyAny>) -> PyResult<T> {
    T::from_python(value).map_err(|error| {
        let py = value.py();
        if !error.is_instance_of::<PyTypeError>(py) {
            return error;
        }
        let named = PyTypeError::new_err(format!("argument '{name}': {}", error.value(py)));
        named.set_cause(py, Some(error));
        named
    })
}

macro_rules! plain {
    ($($type:ty),+ $(,)?) => {$(
        impl ToPython for $type {
            fn to_python<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
                (*self).into_bound_py_any(py)
            }
        }

        impl FromPython for $type {
            fn from_python(value: &Bound<'_, PyAny>) -> PyResult<Self> {
                value.extract()
            }
        }
    )+};
}

plain!(bool, u8, u32, u64, usize, i32, f64, NaiveDateTime);

impl ToPython for str {
    fn to_python<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        Ok(PyString::new(py, self).into_any())
    }
}

impl ToPython for String {
    fn to_python<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        self.as_str().to_python(py)
    }
}

impl FromPython for String {
    fn from_python(value: &Bound<'_, PyAny>) -> PyResult<Self> {
        value.extract()
    }
}

impl ToPython for Box<str> {
    fn to_python<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        (**self).to_python(py)
    }
}

impl FromPython for Box<str> {
    fn from_python(value: &Bound<'_, PyAny>) -> PyResult<Self> {
        Ok(value.extract::<String>()?.into())
    }
}

impl<T: ToPython + ?Sized> ToPython for &T {
    fn to_python<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        (**self).to_python(py)
    }
}

impl<T: ToPython> ToPython for Option<T> {
    fn to_python<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        match self {
            Some(value) => value.to_python(py),
            None => Ok(py.None().into_bound(py)),
        }
    }
}

impl<T: FromPython> FromPython for Option<T> {
    fn from_python(value: &Bound<'_, PyAny>) -> PyResult<Self> {
        if value.is_none() {
            return Ok(None);
        }
        T::from_python(value).map(Some)
    }
}

impl<T: ToPython> ToPython for [T] {
    fn to_python<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        tuple(py, self.iter().map(|item| item.to_python(py)))
    }
}

impl<T: ToPython> ToPython for Vec<T> {
    fn to_python<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        self.as_slice().to_python(py)
    }
}

impl<T: FromPython> FromPython for Vec<T> {
    fn from_python(value: &Bound<'_, PyAny>) -> PyResult<Self> {
        if value.is_instance_of::<PyString>() {
            return Err(PyTypeError::new_err("a sequence is expected, not a string"));
        }
        value
            .try_iter()?
            .map(|item| T::from_python(&item?))
            .collect()
    }
}

impl<T: ToPython> ToPython for [T; 2] {
    fn to_python<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        self.as_slice().to_python(py)
    }
}

impl<T: FromPython> FromPython for [T; 2] {
    fn from_python(value: &Bound<'_, PyAny>) -> PyResult<Self> {
        Vec::from_python(value)?
            .try_into()
            .map_err(|items: Vec<T>| {
                PyValueError::new_err(format!("two values are expected, not {}", items.len()))
            })
    }
}

/// A time that passes is a `timedelta`; as an argument, a number of seconds will do too.
impl ToPython for Duration {
    fn to_python<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        (*self).into_bound_py_any(py)
    }
}

impl FromPython for Duration {
    fn from_python(value: &Bound<'_, PyAny>) -> PyResult<Self> {
        if let Ok(seconds) = value.extract::<f64>() {
            return Self::try_from_secs_f64(seconds).map_err(|_| {
                PyValueError::new_err(format!("`{seconds}` is no number of seconds, 0 or more"))
            });
        }
        value.extract()
    }
}

impl<A: ToPython, B: ToPython> ToPython for (A, B) {
    fn to_python<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        tuple(py, [self.0.to_python(py), self.1.to_python(py)].into_iter())
    }
}

impl<A: FromPython, B: FromPython> FromPython for (A, B) {
    fn from_python(value: &Bound<'_, PyAny>) -> PyResult<Self> {
        let (first, second): (Bound<'_, PyAny>, Bound<'_, PyAny>) = value.extract()?;
        Ok((A::from_python(&first)?, B::from_python(&second)?))
    }
}

impl ToPython for FieldSet {
    fn to_python<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        tuple(py, self.iter().map(|field| field.to_python(py)))
    }
}

impl FromPython for FieldSet {
    fn from_python(value: &Bound<'_, PyAny>) -> PyResult<Self> {
        Ok(Vec::<Field>::from_python(value)?.into_iter().collect())
    }
}

/// A tuple of values that may fail to convert.
pub(crate) fn tuple<'py>(
    py: Python<'py>,
    items: impl Iterator<Item = PyResult<Bound<'py, PyAny>>>,
) -> PyResult<Bound<'py, PyAny>> {
    let items = items.collect::<PyResult<Vec<_>>>()?;
    Ok(PyTuple::new(py, items)?.into_any())
}
