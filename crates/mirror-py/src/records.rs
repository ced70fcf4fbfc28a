//! What only comes out of the library: frozen dataclasses of the Python side.
//!
//! `cargo xtask generate` reads these lists and writes the dataclasses from them, with the types and
//! comments of the core's fields.

use std::time::Duration;

use mirror_core::{
    decide::{DataAtRisk, DecisionRow, ServerCondition},
    document::NeedDocument,
    estimate::{Estimate, Progress, Remaining, WhyUnknown},
    recover::{Action, Command, Event, RunbookAction, RunbookStep, StopReason},
    text::{Alert, AlertEvent, AlertLog, CopyLogValues, Decoded, FullCopy},
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

/// Structures as dataclasses of a module: fields of the core, or what `|value| …` gives.
macro_rules! records {
    (in $module:literal: $(
        $class:ident of $type:ty {
            $($(#[$about:meta])* $field:ident $(: $field_type:ty = |$value:ident| $get:expr)?),* $(,)?
        }
    )+) => {$(
        impl ToPython for $type {
            fn to_python<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
                make!(py, $module, $class, [$(
                    field!(self, $field $(, $field_type, $value, $get)?)
                ),*])
            }
        }
    )+};
}

macro_rules! field {
    ($this:ident, $field:ident) => {
        &$this.$field
    };
    ($this:ident, $field:ident, $type:ty, $value:ident, $get:expr) => {{
        let $value = $this;
        let answer: $type = $get;
        answer
    }};
}

records! { in "records":
    DataAtRisk of DataAtRisk { from, to }
    Need of NeedDocument { code, hint }
    Command of Command { server, argv, conditional }
    Estimate of Estimate {
        copy, size_mib, seconds_per_gb, seconds, rate_basis, size_basis,
    }
    Progress of Progress {
        percent,
        percent_per_second,
        from_older_step,
        /// How long the copy still takes at that rate; `None` where `why_unknown` says why.
        remaining: Option<Duration> = |progress| progress.remaining.known(),
        /// Why no remaining time can be given.
        why_unknown: Option<WhyUnknown> = |progress| match progress.remaining {
            Remaining::Known(_) => None,
            Remaining::Unknown(why) => Some(why),
        },
        stalled,
    }
    ServerCondition of ServerCondition { color, activity }
    DecisionRow of DecisionRow {
        number, server1, server2, fast_copy, intent, procedure, then, situation, section,
    }
    FullCopy of FullCopy { resource, start, end, succeeded }
    Alert of Alert {
        /// What happened.
        kind: &AlertEvent = |alert| &alert.event,
        /// The resource that it is about.
        resource: &str = |alert| alert.event.resource(),
        received,
        occurred,
        text,
        line,
    }
    AlertLog of AlertLog {
        alerts,
        /// The copies whose start and end are both there, by their start.
        full_copies: Vec<FullCopy> = |log| log.full_copies(),
        findings,
    }
    CopyLogValues of CopyLogValues { blocks, seconds }
    Decoded of Decoded<'_> {
        /// The text, without a byte order mark.
        text: &str = |decoded| &decoded.text,
        encoding,
        replaced,
        first_replaced_line,
    }
}

records! { in "runbook":
    RunbookStep of RunbookStep { number, procedure, section, condition, action, seconds }
}

/// An enumeration with data as one dataclass for each variant.
macro_rules! variants {
    ($type:ident in $module:literal:
        $($variant:ident { $($field:ident $(: $field_type:ty = $as:expr)?),* },)+
    ) => {
        impl ToPython for $type {
            fn to_python<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
                match self {
                    $(Self::$variant { $($field,)* .. } => {
                        make!(py, $module, $variant, [$(variant_field!($field $(, $field_type, $as)?)),*])
                    })+
                    other => Err(PyRuntimeError::new_err(format!(
                        "no class for {other:?} in mirror_core.{}", $module
                    ))),
                }
            }
        }
    };
}

macro_rules! variant_field {
    ($field:ident) => {
        $field
    };
    ($field:ident, $type:ty, $as:expr) => {{
        let answer: $type = $as;
        answer
    }};
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
    Wait { step, until: f64 = until.as_secs_f64() },
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
