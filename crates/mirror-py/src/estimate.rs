//! How long a copy takes.

use std::{sync::Mutex, time::Duration};

use chrono::NaiveDateTime;
use mirror_core::{
    MirrorState,
    estimate::{BlockUnit, CopyRate, Progress, ProgressTracker, RateBasis, rounded_up},
    state::CopyState,
    text::{CopyLogLabels, CopyLogValues},
};
use pyo3::{prelude::*, types::PyDict};

use crate::{
    class::{self, document, getters, locked, value, wraps},
    convert::{Given, Value, optional},
    errors::OrRaise as _,
};

/// How long it takes to copy one GB (1024 MiB), and where that is known from (§3.1).
#[pyclass(frozen, eq, module = "mirror_core", name = "CopyRate")]
#[derive(Clone, PartialEq)]
pub(crate) struct PyCopyRate(CopyRate);

wraps! { PyCopyRate(CopyRate) }

#[pymethods]
impl PyCopyRate {
    /// A rate in seconds per GB, and where it comes from.
    #[new]
    #[pyo3(signature = (seconds_per_gb, basis = None))]
    fn new(
        py: Python<'_>,
        seconds_per_gb: f64,
        basis: Option<Given<'_, RateBasis>>,
    ) -> PyResult<Self> {
        // Refused by the core, with its reason, before the document form is tried.
        let stated = CopyRate::stated(seconds_per_gb).or_raise(py)?;
        let Some(basis) = basis else {
            return Ok(Self(stated));
        };
        let fields = PyDict::new(py);
        fields.set_item("seconds_per_gb", seconds_per_gb)?;
        fields.set_item("basis", basis.0)?;
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
        let rate = CopyRate::from_alerts(start, end, volume_size_mib, used_percent);
        rate.or_raise(py).map(Self)
    }

    /// From the log of an earlier copy (§3.1.2).
    #[staticmethod]
    #[pyo3(signature = (blocks, seconds, volume_size_mib, *, unit = None))]
    fn from_copy_log(
        py: Python<'_>,
        blocks: u64,
        seconds: u64,
        volume_size_mib: u64,
        unit: Option<Given<'_, BlockUnit>>,
    ) -> PyResult<Self> {
        let unit = optional("unit", unit.as_ref())?.unwrap_or_default();
        let rate = CopyRate::from_copy_log(blocks, seconds, volume_size_mib, unit);
        rate.or_raise(py).map(Self)
    }

    /// From an earlier copy whose size in MiB and time are known.
    #[staticmethod]
    fn measured(py: Python<'_>, size_mib: f64, time: Given<'_, Duration>) -> PyResult<Self> {
        let seconds = time.read("time")?.as_secs_f64();
        CopyRate::measured(size_mib, seconds).or_raise(py).map(Self)
    }
}

getters! { PyCopyRate:
    /// Seconds per GB (1024 MiB). Positive and finite.
    seconds_per_gb: f64 = |rate| rate.seconds_per_gb(),
    /// Where the figure comes from.
    basis: RateBasis = |rate| rate.basis(),
}

document! { PyCopyRate }

value! { PyCopyRate;
    required: seconds_per_gb, basis;
    optional: ;
    hash: seconds_per_gb, basis;
    parts: seconds_per_gb, basis;
}

/// Follows one copy by its successive readings: how fast it is, how long it still takes, and
/// whether it stands still.
#[pyclass(frozen, module = "mirror_core", name = "ProgressTracker")]
pub(crate) struct PyProgressTracker(Mutex<ProgressTracker>);

locked! { PyProgressTracker(ProgressTracker) }

#[pymethods]
impl PyProgressTracker {
    /// A tracker that has seen nothing: window 5 minutes, stalled after 10 minutes.
    #[new]
    #[pyo3(signature = (*, window = None, stall_after = None))]
    fn new(
        window: Option<Given<'_, Duration>>,
        stall_after: Option<Given<'_, Duration>>,
    ) -> PyResult<Self> {
        let mut tracker = ProgressTracker::new();
        if let Some(window) = window {
            tracker = tracker.with_window(window.read("window")?);
        }
        if let Some(stall_after) = stall_after {
            tracker = tracker.with_stall_after(stall_after.read("stall_after")?);
        }
        Ok(Self(Mutex::new(tracker)))
    }

    /// Takes a reading made at a time; returns what is known now.
    #[pyo3(signature = (at, state, percent = None))]
    fn observe(
        &self,
        py: Python<'_>,
        at: Given<'_, Duration>,
        state: Given<'_, CopyState>,
        percent: Option<u8>,
    ) -> PyResult<Value<Progress>> {
        let (at, state) = (at.read("at")?, state.read("state")?);
        Ok(Value(self.locked(py).observe(at, state, percent)))
    }

    /// Takes a reading of a whole state; returns what is known now.
    fn observe_state(
        &self,
        py: Python<'_>,
        at: Given<'_, Duration>,
        state: Given<'_, MirrorState>,
    ) -> PyResult<Value<Progress>> {
        let (at, state) = (at.read("at")?, state.read("state")?);
        Ok(Value(self.locked(py).observe_state(at, &state)))
    }

    /// Returns what the latest reading says, without a new one.
    fn current(&self, py: Python<'_>) -> Value<Progress> {
        Value(self.locked(py).current())
    }

    /// Forgets every reading and keeps the settings.
    fn restart(&self, py: Python<'_>) {
        self.locked(py).restart();
    }
}

/// Returns a figure for display: the next whole number.
#[pyfunction(name = "_rounded_up")]
pub(crate) fn round_up(value: f64) -> u64 {
    rounded_up(value)
}

/// Finds the figures of the last copy in a copy log, each behind a label that the caller names.
#[pyfunction]
#[pyo3(signature = (text, *, blocks, seconds))]
pub(crate) fn find_copy_log(
    py: Python<'_>,
    text: &str,
    blocks: &str,
    seconds: &str,
) -> PyResult<Value<CopyLogValues>> {
    let labels = CopyLogLabels::new(blocks, seconds);
    CopyLogValues::find(text, &labels).or_raise(py).map(Value)
}

/// Reads two figures that were copied out of a copy log by hand: blocks in hexadecimal, seconds in
/// decimal.
#[pyfunction]
pub(crate) fn copy_log_values(
    py: Python<'_>,
    blocks: &str,
    seconds: &str,
) -> PyResult<Value<CopyLogValues>> {
    CopyLogValues::from_text(blocks, seconds)
        .or_raise(py)
        .map(Value)
}
