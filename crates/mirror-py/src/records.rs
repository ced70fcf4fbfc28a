//! What only comes out of the library: frozen dataclasses of the Python side.

use mirror_core::{
    decide::{DataAtRisk, DecisionRow, ServerCondition},
    document::NeedDocument,
    estimate::{Estimate, Progress, Remaining},
    recover::{Action, Command, Event, RunbookAction, RunbookStep, StopReason},
    text::{Alert, AlertLog, CopyLogValues, Decoded, FullCopy},
};
use pyo3::{exceptions::PyRuntimeError, prelude::*, sync::PyOnceLock, types::PyType};

use crate::convert::{ToPython, tuple};

/// Makes an instance of a dataclass from its fields in their order.
macro_rules! make {
    ($py:ident, $module:literal, $class:ident, [$($field:expr),* $(,)?]) => {{
        static CLASS: PyOnceLock<Py<PyType>> = PyOnceLock::new();
        let class = CLASS.import($py, concat!("mirror_core.", $module), stringify!($class))?;
        let fields: Vec<PyResult<Bound<'_, PyAny>>> = vec![$($field.to_python($py)),*];
        let fields = tuple($py, fields.into_iter())?;
        class.call1(fields.cast_into::<pyo3::types::PyTuple>()?)
    }};
}

/// A structure as a dataclass.
macro_rules! record {
    ($type:ty => $class:ident, |$value:ident| $fields:tt) => {
        record!($type => "records" $class, |$value| $fields);
    };
    ($type:ty => $module:literal $class:ident, |$value:ident| [$($field:expr),* $(,)?]) => {
        impl ToPython for $type {
            fn to_python<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
                let $value = self;
                make!(py, $module, $class, [$($field),*])
            }
        }
    };
}

record!(DataAtRisk => DataAtRisk, |data| [data.from, data.to]);
record!(NeedDocument => Need, |need| [need.code, need.hint]);
record!(Command => Command, |command| [
    command.server, command.argv, command.conditional,
]);
record!(Estimate => Estimate, |estimate| [
    estimate.copy,
    estimate.size_mib,
    estimate.seconds_per_gb,
    estimate.seconds,
    estimate.rate_basis,
    estimate.size_basis,
]);
record!(ServerCondition => ServerCondition, |side| [side.color, side.activity]);
record!(DecisionRow => DecisionRow, |row| [
    row.number,
    row.server1,
    row.server2,
    row.fast_copy,
    row.intent,
    row.procedure,
    row.then,
    row.situation,
    row.section,
]);
record!(RunbookStep => "runbook" RunbookStep, |step| [
    step.number,
    step.procedure,
    step.section,
    step.condition,
    step.action,
    step.seconds,
]);
record!(FullCopy => FullCopy, |copy| [
    copy.resource, copy.start, copy.end, copy.succeeded,
]);
record!(CopyLogValues => CopyLogValues, |values| [values.blocks, values.seconds]);
record!(Decoded<'_> => Decoded, |decoded| [
    *decoded.text,
    decoded.encoding,
    decoded.replaced,
    decoded.first_replaced_line,
]);
record!(Alert => Alert, |alert| [
    alert.event,
    alert.event.resource(),
    alert.received,
    alert.occurred,
    alert.text,
    alert.line,
]);
record!(AlertLog => AlertLog, |log| [
    log.alerts,
    log.full_copies(),
    log.findings,
]);
impl ToPython for Progress {
    fn to_python<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        let why_unknown = match self.remaining {
            Remaining::Known(_) => None,
            Remaining::Unknown(why) => Some(why),
        };
        make!(
            py,
            "records",
            Progress,
            [
                self.percent,
                self.percent_per_second,
                self.from_older_step,
                self.remaining.known(),
                why_unknown,
                self.stalled,
            ]
        )
    }
}

macro_rules! or {
    ($field:ident) => {
        $field
    };
    ($field:ident, $as:expr) => {
        $as
    };
}

/// An enumeration with data as one dataclass for each variant.
macro_rules! variants {
    ($type:ident in $module:literal:
        $($variant:ident { $($field:ident $(: $as:expr)?),* },)+
    ) => {
        impl ToPython for $type {
            fn to_python<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
                match self {
                    $(Self::$variant { $($field,)* .. } => {
                        make!(py, $module, $variant, [$(or!($field $(, $as)?)),*])
                    })+
                    other => Err(PyRuntimeError::new_err(format!(
                        "no class for {other:?} in mirror_core.{}", $module
                    ))),
                }
            }
        }
    };
}

variants! { RunbookAction in "runbook":
    Run { command, effect, irreversible },
    Observe { command, output, expect, every_seconds, at_most_seconds },
    Choose { question, choices },
    ByHand { operation, server, irreversible },
    Note { notice },
    Warn { notice },
    ReadAgain {},
}

variants! { Action in "actions":
    Tell { step, notice, warning },
    Observe { step, commands, expect },
    Run { step, command, effect },
    Confirm { step, token, source, command },
    Ask { step, question, choices },
    ByHand { step, operation, server },
    Wait { step, until: until.as_secs_f64() },
    Done { read_again },
    Stopped { step, reason },
}

variants! { StopReason in "reasons":
    StateChanged { situation, rows, findings },
    Unreadable {},
    OtherSource { server },
    CommandFailed { exit },
    OutcomeUnknown {},
    NotSeen { expect },
    CopyNotStarted {},
    CopyStoppedEarly { percent },
    CopyFellBack {},
    WrongDirection { source, destination },
    Stalled { percent, seconds },
    PartnerStopped {},
    GroupFailed { status },
    Declined {},
    NoAnswer {},
}

variants! { Event in "events":
    Resumed {},
    Told { notice },
    StateRead { situation, rows, critical },
    Unreadable {},
    ConfirmationAsked {},
    Confirmed {},
    Refused {},
    CommandRun { server, argv },
    CommandEnded { exit, output },
    HandedOver { operation },
    Answered { answer },
    Seen { expect },
    Times { server, last_update, break_time },
    NotYet { expect, percent },
    CopyAdopted {},
    AlreadyDone {},
    Skipped {},
    Done { read_again },
    Stopped { reason },
}
