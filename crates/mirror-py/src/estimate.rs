//! How long a copy takes.

use std::{
    sync::{Mutex, MutexGuard, PoisonError},
    time::Duration,
};

use chrono::NaiveDateTime;
use mirror_core::{
    estimate::{BlockUnit, CopyRate, ProgressTracker, RateError, rounded_up},
    state::CopyState,
    text::{CopyLogLabels, CopyLogValues},
};
use pyo3::{
    prelude::*,
    sync::MutexExt as _,
    types::{PyDict, PyTuple, PyType},
};

use crate::{
    class::{self, value},
    convert::{FromPython, ToPython, argument},
    errors::Raise as _,
    state::PyMirrorState,
};

/// How long it takes to copy one GB (1024 MiB), and where that is known from (§3.1).
#[pyclass(frozen, eq, module = "mirror_core", name = "CopyRate")]
#[derive(Clone, PartialEq)]
pub(crate) struct PyCopyRate(CopyRate);

impl FromPython for CopyRate {
    fn from_python(value: &Bound<'_, PyAny>) -> PyResult<Self> {
        Ok(value.cast::<PyCopyRate>()?.get().0)
    }
}

#[pymethods]
impl PyCopyRate {
    /// A rate in seconds per GB, and where it comes from.
    #[new]
    #[pyo3(signature = (seconds_per_gb, basis = None))]
    fn new(
        py: Python<'_>,
        seconds_per_gb: f64,
        basis: Option<&Bound<'_, PyAny>>,
    ) -> PyResult<Self> {
        // Refused by the core, with its reason, before the document form is tried.
        let stated = made(py, CopyRate::stated(seconds_per_gb))?;
        let Some(basis) = basis else {
            return Ok(stated);
        };
        let fields = PyDict::new(py);
        fields.set_item("seconds_per_gb", seconds_per_gb)?;
        fields.set_item("basis", basis)?;
        class::from_fields(py, Some(&fields)).map(Self)
    }

    /// The guide's rule of thumb: 20 seconds per GB.
    #[classattr]
    #[pyo3(name = "RULE_OF_THUMB")]
    fn rule_of_thumb() -> Self {
        Self(CopyRate::RULE_OF_THUMB)
    }

    /// From the alerts of an earlier full copy (§3.1.1).
    #[staticmethod]
    fn from_alerts(
        py: Python<'_>,
        start: NaiveDateTime,
        end: NaiveDateTime,
        volume_size_mib: u64,
        used_percent: u8,
    ) -> PyResult<Self> {
        made(
            py,
            CopyRate::from_alerts(start, end, volume_size_mib, used_percent),
        )
    }

    /// From the log of an earlier copy (§3.1.2).
    #[staticmethod]
    #[pyo3(signature = (blocks, seconds, volume_size_mib, *, unit = None))]
    fn from_copy_log(
        py: Python<'_>,
        blocks: u64,
        seconds: u64,
        volume_size_mib: u64,
        unit: Option<&Bound<'_, PyAny>>,
    ) -> PyResult<Self> {
        let unit: BlockUnit = unit
            .map(|unit| argument("unit", unit))
            .transpose()?
            .unwrap_or_default();
        made(
            py,
            CopyRate::from_copy_log(blocks, seconds, volume_size_mib, unit),
        )
    }

    /// From an earlier copy whose size in MiB and time are known.
    #[staticmethod]
    fn measured(py: Python<'_>, size_mib: f64, time: &Bound<'_, PyAny>) -> PyResult<Self> {
        let time: Duration = argument("time", time)?;
        made(py, CopyRate::measured(size_mib, time.as_secs_f64()))
    }

    /// Seconds per GB (1024 MiB). Positive and finite.
    #[getter]
    fn seconds_per_gb(&self) -> f64 {
        self.0.seconds_per_gb()
    }

    /// Where the figure comes from.
    #[getter]
    fn basis<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        self.0.basis().to_python(py)
    }

    /// The document form, as in JSON.
    fn to_dict<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        class::to_dict(py, &self.0)
    }

    /// The document form, as JSON.
    #[pyo3(signature = (*, indent = false))]
    fn to_json(&self, py: Python<'_>, indent: bool) -> PyResult<String> {
        class::to_json(py, &self.0, indent)
    }
}

value! { PyCopyRate;
    required: seconds_per_gb, basis;
    optional: ;
    hash: seconds_per_gb, basis;
    parts: seconds_per_gb, basis;
}

fn made(py: Python<'_>, rate: Result<CopyRate, RateError>) -> PyResult<PyCopyRate> {
    rate.map(PyCopyRate).map_err(|error| error.raise(py))
}

/// Follows one copy by its successive readings: how fast it is, how long it still takes, and
/// whether it stands still.
#[pyclass(frozen, module = "mirror_core", name = "ProgressTracker")]
pub(crate) struct PyProgressTracker(Mutex<ProgressTracker>);

impl PyProgressTracker {
    /// Waiting for another thread must not hold the interpreter.
    fn locked(&self, py: Python<'_>) -> MutexGuard<'_, ProgressTracker> {
        self.0
            .lock_py_attached(py)
            .unwrap_or_else(PoisonError::into_inner)
    }
}

#[pymethods]
impl PyProgressTracker {
    /// A tracker that has seen nothing: window 5 minutes, stalled after 10 minutes.
    #[new]
    #[pyo3(signature = (*, window = None, stall_after = None))]
    fn new(
        window: Option<&Bound<'_, PyAny>>,
        stall_after: Option<&Bound<'_, PyAny>>,
    ) -> PyResult<Self> {
        let mut tracker = ProgressTracker::new();
        if let Some(window) = window {
            tracker = tracker.with_window(argument("window", window)?);
        }
        if let Some(stall_after) = stall_after {
            tracker = tracker.with_stall_after(argument("stall_after", stall_after)?);
        }
        Ok(Self(Mutex::new(tracker)))
    }

    /// A tracker that was written down.
    #[classmethod]
    fn from_json(_class: &Bound<'_, PyType>, py: Python<'_>, document: &str) -> PyResult<Self> {
        class::from_json(py, document).map(|tracker| Self(Mutex::new(tracker)))
    }

    /// Takes a reading made at a time and says what is known now.
    #[pyo3(signature = (at, state, percent = None))]
    fn observe<'py>(
        &self,
        py: Python<'py>,
        at: &Bound<'py, PyAny>,
        state: &Bound<'py, PyAny>,
        percent: Option<u8>,
    ) -> PyResult<Bound<'py, PyAny>> {
        let at: Duration = argument("at", at)?;
        let state: CopyState = argument("state", state)?;
        let progress = self.locked(py).observe(at, state, percent);
        progress.to_python(py)
    }

    /// Takes a reading of a whole state.
    fn observe_state<'py>(
        &self,
        py: Python<'py>,
        at: &Bound<'py, PyAny>,
        state: &Bound<'py, PyMirrorState>,
    ) -> PyResult<Bound<'py, PyAny>> {
        let at: Duration = argument("at", at)?;
        let progress = self.locked(py).observe_state(at, &state.get().0);
        progress.to_python(py)
    }

    /// What the latest reading says, without a new one.
    fn current<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        let progress = self.locked(py).current();
        progress.to_python(py)
    }

    /// Forgets every reading and keeps the settings.
    fn restart(&self, py: Python<'_>) {
        self.locked(py).restart();
    }

    /// The document form, as JSON, to be written down.
    #[pyo3(signature = (*, indent = false))]
    fn to_json(&self, py: Python<'_>, indent: bool) -> PyResult<String> {
        let tracker = self.locked(py);
        class::to_json(py, &*tracker, indent)
    }

    /// The document form, as in JSON.
    fn to_dict<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        let json = self.to_json(py, false)?;
        py.import("json")?.call_method1("loads", (json,))
    }

    fn __repr__(&self, py: Python<'_>) -> PyResult<String> {
        let json = self.to_json(py, false)?;
        let json = json.to_python(py)?;
        Ok(format!("ProgressTracker.from_json({})", json.repr()?))
    }

    fn __reduce__<'py>(
        slf: &Bound<'py, Self>,
    ) -> PyResult<(Bound<'py, PyAny>, Bound<'py, PyTuple>)> {
        class::read_again(slf.as_any())
    }
}

/// A figure for display: the next whole number.
#[pyfunction(name = "rounded_up")]
pub(crate) fn round_up(value: f64) -> u64 {
    rounded_up(value)
}

/// The figures of the last copy in a copy log, each behind a label that the caller names.
#[pyfunction]
#[pyo3(signature = (text, *, blocks, seconds))]
pub(crate) fn find_copy_log<'py>(
    py: Python<'py>,
    text: &str,
    blocks: &str,
    seconds: &str,
) -> PyResult<Bound<'py, PyAny>> {
    match CopyLogValues::find(text, &CopyLogLabels::new(blocks, seconds)) {
        Ok(values) => values.to_python(py),
        Err(error) => Err(error.raise(py)),
    }
}

/// Two figures that were copied out of a copy log by hand: blocks in hexadecimal, seconds in
/// decimal.
#[pyfunction]
pub(crate) fn copy_log_values<'py>(
    py: Python<'py>,
    blocks: &str,
    seconds: &str,
) -> PyResult<Bound<'py, PyAny>> {
    match CopyLogValues::from_text(blocks, seconds) {
        Ok(values) => values.to_python(py),
        Err(error) => Err(error.raise(py)),
    }
}
