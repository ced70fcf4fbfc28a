//! The native half of the Python package `mirror_core`.
//!
//! No logic: a value of the core is wrapped or turned into a value of Python, and an argument of
//! Python into one of the core. What Python does better stands in `python/mirror_core`:
//! enumerations, exceptions, and the dataclasses of what only comes out of the library.
//!
//! - `convert`, `words`, `vocabulary`, `errors`, `source`: values, words, exceptions and inputs;
//! - `class`: the form that all value classes have in common;
//! - `sides`, `reports`, `cluster`, `found`, `state`, `snapshot`, `assess`, `changes`, `recover`, `session`,
//!   `estimate`: the classes, in the order of the core's modules;
//! - `records`: the way to the dataclasses;
//! - `circumstances`, `page`: keyword arguments and pages that several classes share;
//! - `scan`, `functions`: the functions.
//!
//! - `interpreter`: one interpreter of a process, and no second one.
//!
//! Nothing here is global and changes: what is looked up once (a class, a member of an
//! enumeration) is kept in a cell that is written once. The interpreter is released while text is
//! read, and never waited for while a lock is held.

mod assess;
mod changes;
mod circumstances;
mod class;
mod cluster;
mod convert;
mod errors;
mod estimate;
mod found;
mod functions;
mod interpreter;
mod page;
mod records;
mod recover;
mod reports;
mod scan;
mod session;
mod sides;
mod snapshot;
mod source;
mod state;
mod vocabulary;
mod words;

/// The native half of `mirror_core`. Import from `mirror_core`, not from here.
#[pyo3::pymodule]
mod _native {
    use pyo3::{prelude::*, types::PyModule};

    use crate::interpreter;

    #[pymodule_export]
    use crate::{
        assess::{PyAssessment, PyRecoveryOption},
        changes::{PyChange, PyChanges},
        cluster::{
            PyClusterGroup, PyClusterInfo, PyClusterObject, PyClusterReport, PyClusterServer,
            PyGroupMap, PyInfoField, PyMappedGroup, PyMappedServer, PyMonitorList, PySection,
        },
        estimate::{PyCopyRate, PyProgressTracker, copy_log_values, find_copy_log, round_up},
        found::PyFound,
        functions::{
            choosing, decode, describe, label, parse_active, parse_alerts, parse_cluster,
            parse_group_map, parse_info, parse_mirror, parse_monitors, shell_line, table,
        },
        recover::PyRunbook,
        reports::{
            PyActiveServer, PyActivityReport, PyFinding, PyLimits, PyMirrorReport, PyRecovery,
        },
        scan::{PyScanner, Scan, parse_many, scan},
        session::{PyEntry, PySession, stop_reason_message},
        sides::{PyMirrorColumn, PyServerState},
        snapshot::{PySnapshot, read, reread},
        state::{PyGroupFacts, PyMirrorState},
    };

    #[pymodule_init]
    fn init(module: &Bound<'_, PyModule>) -> PyResult<()> {
        module.add("__version__", env!("CARGO_PKG_VERSION"))?;
        interpreter::claim(module.py())
    }
}
