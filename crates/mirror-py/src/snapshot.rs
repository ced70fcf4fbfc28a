//! Everything known at one time.

use mirror_core::{
    Assessment, MirrorState, Snapshot,
    decide::Changes,
    text::{Encoding, Limits, ParseError},
    words::{Finding, Severity},
};
use pyo3::{
    exceptions::{PyKeyError, PyTypeError},
    prelude::*,
    types::{PyBytes, PyIterator, PyTuple},
};

use crate::{
    class,
    convert::{Given, ToPython as _, Value},
    errors::{Raise as _, of_source},
    found::PyFound,
    page::{documents, pages},
    source::{Source, reading},
    state::PyMirrorState,
};

/// All that is known at one time. Made by `read`.
#[pyclass(frozen, eq, mapping, module = "mirror_core", name = "Snapshot")]
pub(crate) struct PySnapshot {
    snapshot: Snapshot,
    /// What it was read from, and how: a copy made by pickle reads it again.
    inputs: Vec<Input>,
    encoding: Option<Py<PyAny>>,
    limits: Option<Py<PyAny>>,
}

impl PartialEq for PySnapshot {
    fn eq(&self, other: &Self) -> bool {
        self.snapshot == other.snapshot
    }
}

/// What `read` takes: sources, and those of a server, one or several.
type Sources<'py> = Bound<'py, PyTuple>;
type SourcesByServer<'py> = Bound<'py, PyAny>;
type Inputs<'py> = Vec<(Option<String>, Bound<'py, PyAny>)>;
type NameIterator<'py> = Bound<'py, PyIterator>;

struct Input {
    server: Option<String>,
    source: Py<PyAny>,
}

/// Reads the output of any commands, in any order, into one snapshot.
#[pyfunction]
#[pyo3(signature = (*sources, from_servers = None, encoding = None, limits = None))]
pub(crate) fn read(
    sources: &Sources<'_>,
    from_servers: Option<&SourcesByServer<'_>>,
    encoding: Option<Given<'_, Encoding>>,
    limits: Option<Given<'_, Limits>>,
) -> PyResult<PySnapshot> {
    let mut inputs = Vec::new();
    for source in sources {
        inputs.push((None, source));
    }
    if let Some(from_servers) = from_servers {
        for item in from_servers.call_method0("items")?.try_iter()? {
            let (server, given): (String, Bound<'_, PyAny>) = item?.extract()?;
            if is_one(&given) {
                inputs.push((Some(server), given));
                continue;
            }
            for source in given.try_iter()? {
                inputs.push((Some(server.clone()), source?));
            }
        }
    }
    PySnapshot::of(sources.py(), inputs, encoding, limits)
}

/// Reads what a snapshot was read from once more: how pickle makes one.
#[pyfunction(name = "_reread")]
pub(crate) fn reread(
    py: Python<'_>,
    inputs: Inputs<'_>,
    encoding: Option<Given<'_, Encoding>>,
    limits: Option<Given<'_, Limits>>,
) -> PyResult<PySnapshot> {
    PySnapshot::of(py, inputs, encoding, limits)
}

/// Whether a value is one source, and not a sequence of them.
fn is_one(value: &Bound<'_, PyAny>) -> bool {
    value.is_instance_of::<PyFound>()
        || value.is_instance_of::<PyMirrorState>()
        || Source::of(value).is_ok()
}

impl PySnapshot {
    fn of(
        py: Python<'_>,
        inputs: Inputs<'_>,
        encoding: Option<Given<'_, Encoding>>,
        limits: Option<Given<'_, Limits>>,
    ) -> PyResult<Self> {
        let (told, with_limits) = reading(encoding.as_ref(), limits.as_ref())?;
        let mut made = Self {
            snapshot: Snapshot::with_limits(with_limits),
            inputs: Vec::with_capacity(inputs.len()),
            encoding: encoding.map(|encoding| encoding.0.unbind()),
            limits: limits.map(|limits| limits.0.unbind()),
        };
        for (index, (server, source)) in inputs.into_iter().enumerate() {
            let kept = made
                .add(server.as_deref(), &source, told)
                .map_err(|error| of_source(py, error, index))?;
            made.inputs.push(Input {
                server,
                source: kept,
            });
        }
        Ok(made)
    }

    /// Adds one source, and hands back what to keep of it.
    fn add(
        &mut self,
        server: Option<&str>,
        source: &Bound<'_, PyAny>,
        told: Option<Encoding>,
    ) -> PyResult<Py<PyAny>> {
        let py = source.py();
        if let Ok(state) = source.cast::<PyMirrorState>() {
            if server.is_some() {
                return Err(PyTypeError::new_err("a state does not come from a server"));
            }
            self.snapshot.add_state(state.get().0.clone());
            return Ok(source.clone().unbind());
        }
        if let Ok(found) = source.cast::<PyFound>() {
            self.snapshot.add_found(server, [found.get().0.clone()]);
            return Ok(source.clone().unbind());
        }
        let given = Source::of(source)?;
        let snapshot = &mut self.snapshot;
        let read: Result<usize, ParseError> = py.detach(|| {
            let input = match given.text() {
                Some(text) => mirror_core::Input::text(text),
                None => mirror_core::Input::bytes(given.as_bytes()).encoding(told),
            };
            snapshot.add(input.from(server))
        });
        match (read, given) {
            (Err(error), _) => Err(error.raise(py)),
            (Ok(_), Source::Copied(bytes)) => Ok(PyBytes::new(py, &bytes).into_any().unbind()),
            (Ok(_), _) => Ok(source.clone().unbind()),
        }
    }

    fn names(&self) -> Vec<&str> {
        let states = self.snapshot.resources().iter();
        states.map(|state| state.name.as_str()).collect()
    }
}

#[pymethods]
impl PySnapshot {
    /// The mirror disks, in the order in which they were first named.
    #[getter]
    fn resources(&self) -> Value<&[MirrorState]> {
        Value(self.snapshot.resources())
    }

    /// What was odd about the outputs. What was odd about a state is in its assessment.
    #[getter]
    fn findings(&self) -> Value<Vec<&Finding>> {
        Value(self.snapshot.findings().collect())
    }

    /// Whether automatic recovery is on (§2.2), where an output says so.
    #[getter]
    fn auto_recovery(&self) -> Option<bool> {
        self.snapshot.auto_recovery()
    }

    /// How serious the worst of it is: of the mirror disks, and of what was odd about the outputs.
    #[getter]
    fn severity(&self) -> Value<Severity> {
        Value(self.snapshot.severity())
    }

    /// Returns what has changed since an earlier snapshot, for each mirror disk of which something
    /// has.
    fn changes_since(&self, earlier: &Bound<'_, Self>) -> Value<Vec<Changes>> {
        Value(self.snapshot.changes_since(&earlier.get().snapshot))
    }

    fn __getitem__(&self, name: &str) -> PyResult<Value<&MirrorState>> {
        let state = self.snapshot.resource(name);
        state
            .map(Value)
            .ok_or_else(|| PyKeyError::new_err(name.to_owned()))
    }

    /// Returns the mirror disk of a name; `None` where it is not known.
    fn get(&self, name: &str) -> Value<Option<&MirrorState>> {
        Value(self.snapshot.resource(name))
    }

    fn __contains__(&self, name: &Bound<'_, PyAny>) -> bool {
        name.extract::<String>()
            .is_ok_and(|name| self.snapshot.resource(&name).is_some())
    }

    fn __len__(&self) -> usize {
        self.snapshot.resources().len()
    }

    fn __iter__<'py>(&self, py: Python<'py>) -> PyResult<NameIterator<'py>> {
        self.names().to_python(py)?.try_iter()
    }

    /// Returns the names of the mirror disks.
    fn keys(&self) -> Value<Vec<&str>> {
        Value(self.names())
    }

    /// Returns the mirror disks: the same as `resources`.
    fn values(&self) -> Value<&[MirrorState]> {
        self.resources()
    }

    /// Returns name and mirror disk.
    fn items(&self) -> Value<Vec<(&str, &MirrorState)>> {
        let states = self.snapshot.resources().iter();
        Value(states.map(|state| (state.name.as_str(), state)).collect())
    }

    /// Assesses one mirror disk. A name that is not known is a `KeyError`.
    fn assess(&self, name: &str) -> PyResult<Value<Assessment>> {
        Ok(Value(self.__getitem__(name)?.0.assess()))
    }

    fn __repr__(slf: &Bound<'_, Self>) -> PyResult<String> {
        class::repr(slf.as_any(), &["resources"], &["findings", "auto_recovery"])
    }

    fn __hash__(slf: &Bound<'_, Self>) -> PyResult<isize> {
        class::hash(slf.as_any(), &["resources", "findings"])
    }

    #[classattr]
    fn __match_args__() -> (&'static str, &'static str) {
        ("resources", "findings")
    }

    fn __reduce__<'py>(&self, py: Python<'py>) -> PyResult<class::Reduced<'py>> {
        let inputs: Vec<_> = self
            .inputs
            .iter()
            .map(|input| (input.server.as_deref(), input.source.bind(py)))
            .collect();
        let arguments = (inputs, self.encoding.as_ref(), self.limits.as_ref());
        Ok((
            py.import("mirror_core._native")?.getattr("_reread")?,
            arguments.into_pyobject(py)?,
        ))
    }

    fn __copy__(slf: Bound<'_, Self>) -> Bound<'_, Self> {
        slf
    }

    fn __deepcopy__<'py>(slf: Bound<'py, Self>, _memo: &Bound<'py, PyAny>) -> Bound<'py, Self> {
        slf
    }
}

documents!(PySnapshot, |this, options| this.snapshot.document(options));
pages!(PySnapshot, |this, options| this.snapshot.document(options));
