//! A runbook that is being carried out.

use std::{
    sync::{Mutex, MutexGuard, PoisonError},
    time::Duration,
};

use mirror_core::{
    recover::{Entry, Runbook, Session, SessionError, SessionSettings, StopReason},
    wording::Language,
};
use pyo3::{
    prelude::*,
    sync::MutexExt as _,
    types::{PyDict, PyTuple, PyType},
};

use crate::{
    class::{self, value},
    convert::{ToPython, argument},
    errors::Raise as _,
    recover::PyRunbook,
    source::Source,
    words::{parse_language, parse_name},
};

/// A runbook that is being carried out, without doing any of it itself.
///
/// Times are seconds, or timedeltas, since any origin that the host chooses and keeps, over a
/// restart too: `time.time()` serves.
#[pyclass(frozen, module = "mirror_core", name = "Session")]
pub(crate) struct PySession(Mutex<Session>);

impl PySession {
    /// Waiting for another thread must not hold the interpreter.
    fn locked(&self, py: Python<'_>) -> MutexGuard<'_, Session> {
        self.0
            .lock_py_attached(py)
            .unwrap_or_else(PoisonError::into_inner)
    }

    fn taken(py: Python<'_>, result: Result<(), SessionError>) -> PyResult<()> {
        result.map_err(|error| error.raise(py))
    }
}

#[pymethods]
impl PySession {
    /// Begins to carry out a runbook. The id tells sessions apart: a confirmation given to one is
    /// none for another.
    #[new]
    #[pyo3(signature = (
        runbook,
        *,
        id = "session",
        stall_after = None,
        give_up_after = None,
        unreadable_looks = None,
        self_start_within = None,
    ))]
    fn new(
        runbook: &Bound<'_, PyRunbook>,
        id: &str,
        stall_after: Option<&Bound<'_, PyAny>>,
        give_up_after: Option<&Bound<'_, PyAny>>,
        unreadable_looks: Option<u32>,
        self_start_within: Option<&Bound<'_, PyAny>>,
    ) -> PyResult<Self> {
        let mut settings = SessionSettings::DEFAULT;
        for (name, value, setting) in [
            ("stall_after", stall_after, &mut settings.stall_after),
            ("give_up_after", give_up_after, &mut settings.give_up_after),
            (
                "self_start_within",
                self_start_within,
                &mut settings.self_start_within,
            ),
        ] {
            if let Some(value) = value {
                *setting = argument(name, value)?;
            }
        }
        if let Some(looks) = unreadable_looks {
            settings.unreadable_looks = looks;
        }
        let plan: Runbook = runbook.get().0.clone();
        match Session::start_with(plan, settings, id) {
            Ok(session) => Ok(Self(Mutex::new(session))),
            Err(error) => Err(error.raise(runbook.py())),
        }
    }

    /// A session that was written down. Call `resume` before going on after a crash.
    #[classmethod]
    fn from_json(_class: &Bound<'_, PyType>, py: Python<'_>, document: &str) -> PyResult<Self> {
        class::from_json(py, document).map(|session| Self(Mutex::new(session)))
    }

    /// Takes up a session that was written down, perhaps in the middle of a step. It reads the
    /// state before it acts.
    fn resume(&self, py: Python<'_>, now: &Bound<'_, PyAny>) -> PyResult<()> {
        let now: Duration = argument("now", now)?;
        let mut session = self.locked(py);
        match session.clone().resume(now) {
            Ok(resumed) => {
                *session = resumed;
                Ok(())
            }
            Err(error) => Err(error.raise(py)),
        }
    }

    /// What the host has to do next: one of `mirror_core.actions`.
    fn next<'py>(&self, py: Python<'py>, now: &Bound<'py, PyAny>) -> PyResult<Bound<'py, PyAny>> {
        let now = argument("now", now)?;
        let action = self.locked(py).next(now);
        action.to_python(py)
    }

    /// What the action is about that `next` gave last, for a person: what is done, looked for,
    /// decided or confirmed, or why the session has stopped. What an `actions.Tell` tells is said by
    /// its notice.
    #[pyo3(signature = (language = "en"))]
    fn describe(&self, py: Python<'_>, language: &str) -> PyResult<Option<String>> {
        let language = parse_name(py, language)?;
        Ok(self.locked(py).describe(language))
    }

    /// Feeds back the output of the commands of an `actions.Observe`.
    fn observed(
        &self,
        py: Python<'_>,
        output: &Bound<'_, PyAny>,
        now: &Bound<'_, PyAny>,
    ) -> PyResult<()> {
        let now = argument("now", now)?;
        let output = Source::of(output)?;
        let result = py.detach(|| {
            self.0
                .lock()
                .unwrap_or_else(PoisonError::into_inner)
                .observed(output.as_bytes(), now)
        });
        Self::taken(py, result)
    }

    /// Says how the command of an `actions.Run` ended: its exit status, `None` where that is not
    /// known, and what it printed.
    fn command_ended(
        &self,
        py: Python<'_>,
        exit: Option<i32>,
        output: &Bound<'_, PyAny>,
        now: &Bound<'_, PyAny>,
    ) -> PyResult<()> {
        let now = argument("now", now)?;
        let output = Source::of(output)?;
        let result = self.locked(py).command_ended(exit, output.as_bytes(), now);
        Self::taken(py, result)
    }

    /// Answers an `actions.Ask`, or says `"done"` or `"failed"` to an `actions.ByHand`.
    fn answered(&self, py: Python<'_>, answer: &str, now: &Bound<'_, PyAny>) -> PyResult<()> {
        let now = argument("now", now)?;
        let result = self.locked(py).answered(answer, now);
        Self::taken(py, result)
    }

    /// Confirms what an `actions.Confirm` asks for, with its token.
    fn confirmed(&self, py: Python<'_>, token: &str, now: &Bound<'_, PyAny>) -> PyResult<()> {
        let now = argument("now", now)?;
        let result = self.locked(py).confirmed(token, now);
        Self::taken(py, result)
    }

    /// Ends the session on somebody's wish.
    fn decline(&self, py: Python<'_>, now: &Bound<'_, PyAny>) -> PyResult<()> {
        let now = argument("now", now)?;
        self.locked(py).decline(now);
        Ok(())
    }

    /// The runbook, with the choices made so far.
    #[getter]
    fn runbook(&self, py: Python<'_>) -> PyRunbook {
        PyRunbook(self.locked(py).runbook().clone())
    }

    /// What was done, seen and refused, with times.
    #[getter]
    fn journal<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        let entries = self.locked(py).journal().entries().to_vec();
        entries.to_python(py)
    }

    /// Whether it has ended, one way or the other.
    #[getter]
    fn is_over(&self, py: Python<'_>) -> bool {
        self.locked(py).is_over()
    }

    /// The document form, to be written down before a command is run.
    #[pyo3(signature = (*, indent = false))]
    fn to_json(&self, py: Python<'_>, indent: bool) -> PyResult<String> {
        let session = self.locked(py);
        class::to_json(py, &*session, indent)
    }

    /// The document form, as in JSON.
    fn to_dict<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        let json = self.to_json(py, false)?;
        py.import("json")?.call_method1("loads", (json,))
    }

    fn __repr__(&self, py: Python<'_>) -> PyResult<String> {
        let json = self.to_json(py, false)?;
        Ok(format!(
            "Session.from_json({})",
            json.to_python(py)?.repr()?
        ))
    }

    fn __reduce__<'py>(
        slf: &Bound<'py, Self>,
    ) -> PyResult<(Bound<'py, PyAny>, Bound<'py, PyTuple>)> {
        class::read_again(slf.as_any())
    }
}

/// One entry of a session's journal.
#[pyclass(frozen, eq, module = "mirror_core", name = "Entry")]
#[derive(Clone, PartialEq)]
pub(crate) struct PyEntry(Entry);

impl ToPython for Entry {
    fn to_python<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        Ok(Bound::new(py, PyEntry(self.clone()))?.into_any())
    }
}

#[pymethods]
impl PyEntry {
    #[new]
    fn new(seconds: f64, step: u32, event: &Bound<'_, PyAny>) -> PyResult<Self> {
        let py = event.py();
        let fields = event.call_method0("to_dict")?.cast_into::<PyDict>()?;
        fields.set_item("seconds", seconds)?;
        fields.set_item("step", step)?;
        class::from_fields(py, Some(&fields)).map(Self)
    }

    /// When, in seconds since the origin that the host chose.
    #[getter]
    fn seconds(&self) -> f64 {
        self.0.seconds
    }

    /// The number of the step.
    #[getter]
    fn step(&self) -> u32 {
        self.0.step
    }

    /// What: one of `mirror_core.events`.
    #[getter]
    fn event<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        self.0.event.to_python(py)
    }

    /// What has happened, for a person, in English.
    #[getter]
    fn message(&self) -> String {
        Language::English.journal_wording().event(&self.0.event)
    }

    /// What has happened, for a person, in a language.
    #[pyo3(signature = (language = "en"))]
    fn describe(&self, py: Python<'_>, language: &str) -> PyResult<String> {
        Ok(parse_name(py, language)?
            .journal_wording()
            .event(&self.0.event))
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

    fn __str__(&self) -> String {
        self.message()
    }
}

value! { PyEntry;
    required: seconds, step, event;
    optional: ;
    hash: seconds, step, event;
    parts: seconds, step, event;
}

/// Why a session has stopped, for a person.
#[pyfunction]
pub(crate) fn stop_reason_message(
    py: Python<'_>,
    reason: &str,
    language: &Bound<'_, PyAny>,
) -> PyResult<String> {
    let reason: StopReason = class::from_json(py, reason)?;
    Ok(parse_language(Some(language))?
        .journal_wording()
        .stop_reason(&reason))
}
