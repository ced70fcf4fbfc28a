//! A runbook that is being carried out.

use std::{
    sync::{Mutex, PoisonError},
    time::Duration,
};

use mirror_core::{
    recover::{Action, Entry, Event, Runbook, Session, SessionSettings, StopReason},
    wording::Language,
};
use pyo3::{prelude::*, types::PyDict};

use crate::{
    class::{self, document, getters, locked, value, wraps},
    convert::{Given, Value},
    errors::OrRaise as _,
    source::Source,
    words::parse_language,
};

/// A runbook that is being carried out, without doing any of it itself.
///
/// Times are seconds, or timedeltas, since any origin that the host chooses and keeps, over a
/// restart too: `time.time()` serves.
#[pyclass(frozen, module = "mirror_core", name = "Session")]
pub(crate) struct PySession(Mutex<Session>);

locked! { PySession(Session) }

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
        py: Python<'_>,
        runbook: Given<'_, Runbook>,
        id: &str,
        stall_after: Option<Given<'_, Duration>>,
        give_up_after: Option<Given<'_, Duration>>,
        unreadable_looks: Option<u32>,
        self_start_within: Option<Given<'_, Duration>>,
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
                *setting = value.read(name)?;
            }
        }
        if let Some(looks) = unreadable_looks {
            settings.unreadable_looks = looks;
        }
        let session = Session::start_with(runbook.read("runbook")?, settings, id);
        session
            .or_raise(py)
            .map(|session| Self(Mutex::new(session)))
    }

    /// Takes up a session that was written down, perhaps in the middle of a step. It reads the
    /// state before it acts.
    fn resume(&self, py: Python<'_>, now: Given<'_, Duration>) -> PyResult<()> {
        let now = now.read("now")?;
        let mut session = self.locked(py);
        *session = session.clone().resume(now).or_raise(py)?;
        Ok(())
    }

    /// What the host has to do next: one of `mirror_core.actions`.
    fn next(&self, py: Python<'_>, now: Given<'_, Duration>) -> PyResult<Value<Action>> {
        let now = now.read("now")?;
        Ok(Value(self.locked(py).next(now)))
    }

    /// What the action is about that `next` gave last, for a person: what is done, looked for,
    /// decided or confirmed, or why the session has stopped. What an `actions.Tell` tells is said by
    /// its notice.
    #[pyo3(signature = (language = None))]
    fn describe(
        &self,
        py: Python<'_>,
        language: Option<Given<'_, Language>>,
    ) -> PyResult<Option<String>> {
        let language = parse_language(language.as_ref())?;
        Ok(self.locked(py).describe(language))
    }

    /// Feeds back the output of the commands of an `actions.Observe`.
    fn observed(&self, py: Python<'_>, output: Source, now: Given<'_, Duration>) -> PyResult<()> {
        let now = now.read("now")?;
        let result = py.detach(|| {
            self.0
                .lock()
                .unwrap_or_else(PoisonError::into_inner)
                .observed(output.as_bytes(), now)
        });
        result.or_raise(py)
    }

    /// Says how the command of an `actions.Run` ended: its exit status, `None` where that is not
    /// known, and what it printed.
    fn command_ended(
        &self,
        py: Python<'_>,
        exit: Option<i32>,
        output: Source,
        now: Given<'_, Duration>,
    ) -> PyResult<()> {
        let now = now.read("now")?;
        let result = self.locked(py).command_ended(exit, output.as_bytes(), now);
        result.or_raise(py)
    }

    /// Answers an `actions.Ask`, or says `"done"` or `"failed"` to an `actions.ByHand`.
    fn answered(&self, py: Python<'_>, answer: &str, now: Given<'_, Duration>) -> PyResult<()> {
        let now = now.read("now")?;
        let result = self.locked(py).answered(answer, now);
        result.or_raise(py)
    }

    /// Confirms what an `actions.Confirm` asks for, with its token.
    fn confirmed(&self, py: Python<'_>, token: &str, now: Given<'_, Duration>) -> PyResult<()> {
        let now = now.read("now")?;
        let result = self.locked(py).confirmed(token, now);
        result.or_raise(py)
    }

    /// Ends the session on somebody's wish.
    fn decline(&self, py: Python<'_>, now: Given<'_, Duration>) -> PyResult<()> {
        let now = now.read("now")?;
        self.locked(py).decline(now);
        Ok(())
    }

    /// The runbook, with the choices made so far.
    #[getter]
    fn runbook(&self, py: Python<'_>) -> Value<Runbook> {
        Value(self.locked(py).runbook().clone())
    }

    /// What was done, seen and refused, with times.
    #[getter]
    fn journal(&self, py: Python<'_>) -> Value<Vec<Entry>> {
        Value(self.locked(py).journal().entries().to_vec())
    }

    /// Whether it has ended, one way or the other.
    #[getter]
    fn is_over(&self, py: Python<'_>) -> bool {
        self.locked(py).is_over()
    }
}

/// One entry of a session's journal.
#[pyclass(frozen, eq, module = "mirror_core", name = "Entry")]
#[derive(Clone, PartialEq)]
pub(crate) struct PyEntry(Entry);

wraps! { PyEntry(Entry) }

#[pymethods]
impl PyEntry {
    #[new]
    fn new(py: Python<'_>, seconds: f64, step: u32, event: Given<'_, Event>) -> PyResult<Self> {
        let fields = event.0.call_method0("to_dict")?.cast_into::<PyDict>()?;
        fields.set_item("seconds", seconds)?;
        fields.set_item("step", step)?;
        class::from_fields(py, Some(&fields)).map(Self)
    }

    /// Returns what has happened, for a person, in a language.
    #[pyo3(signature = (language = None))]
    fn describe(&self, language: Option<Given<'_, Language>>) -> PyResult<String> {
        let language = parse_language(language.as_ref())?;
        Ok(language.journal_wording().event(&self.0.event))
    }

    fn __str__(&self) -> String {
        Language::English.journal_wording().event(&self.0.event)
    }
}

getters! { PyEntry:
    seconds,
    step,
    event,
    /// What has happened, for a person, in English.
    message: String = |entry| Language::English.journal_wording().event(&entry.event),
}

document! { PyEntry }

value! { PyEntry;
    required: seconds, step, event;
    optional: ;
    hash: seconds, step, event;
    parts: seconds, step, event;
}

/// Returns why a session has stopped, for a person.
#[pyfunction(name = "_stop_reason_message")]
pub(crate) fn stop_reason_message(
    py: Python<'_>,
    reason: &str,
    language: Given<'_, Language>,
) -> PyResult<String> {
    let reason: StopReason = class::from_json(py, reason)?;
    Ok(parse_language(Some(&language))?
        .journal_wording()
        .stop_reason(&reason))
}
