//! What is known of a mirror disk.

use mirror_core::{
    Assessment, MirrorState,
    recover::{Method, Runbook},
    state::{Conflict, CopyState, GroupFacts, MirrorFacts, ServerState, Service},
    text::{ActivityReport, MirrorReport},
    words::{Finding, FindingKind, Side},
};
use pyo3::{exceptions::PyTypeError, prelude::*};

use crate::{
    class::{getters, value_class},
    convert::{FromPython, Given, ToPython, Value, argument, optional},
    errors::{OrRaise as _, argument_error},
    page::{documents, pages},
};

value_class! {
    /// The failover group that holds a mirror disk.
    PyGroupFacts("GroupFacts", GroupFacts) = GroupFacts::new;
    required: name;
    optional: status, current;
}

value_class! {
    /// What is known of one mirror disk at one time. A value that was not given is `None`.
    PyMirrorState("MirrorState", MirrorState) = |name, servers: [ServerState; 2]| {
        let mut facts = MirrorFacts::new(name, [String::new(), String::new()]);
        facts.servers = servers;
        facts
    };
    required: name, servers;
    optional: mirror_status, recovery, group, auto_recovery, monitor, conflicts;
    computed:
        /// Whether the failover group that holds it runs.
        service: &Service {
            get: |state| &state.service,
            set: |draft, value| draft.service = argument("service", value)?,
        },
        /// The server on which it runs, where it runs and that is known.
        service_server: Option<&str> {
            get: |state| match &state.service {
                Service::Online(server) => server.as_deref(),
                _ => None,
            },
            set: |draft, value| {
                let server: Option<String> = argument("service_server", value)?;
                if let (Service::Online(known), Some(server)) = (&mut draft.service, server) {
                    *known = Some(server);
                }
            },
        };
}

getters! { PyMirrorState:
    /// Whether a copy runs; `None` where the outputs do not say so.
    copy_state: Option<CopyState> = |state| state.copy_state(),
}

#[pymethods]
impl PyMirrorState {
    /// Reads a state written on one line, such as
    /// `vol1: alpha green active, beta red inactive, fast copy ok`.
    #[staticmethod]
    fn from_line(py: Python<'_>, line: &str) -> PyResult<Self> {
        MirrorState::from_line(line).or_raise(py).map(Self)
    }

    /// Returns the state that one report of `clpmdstat --mirror`, and one of `--active`, give.
    #[staticmethod]
    #[pyo3(signature = (mirror, active = None))]
    fn from_reports(
        mirror: Given<'_, MirrorReport>,
        active: Option<Given<'_, ActivityReport>>,
    ) -> PyResult<Self> {
        let mirror = mirror.read("mirror")?;
        Ok(Self(match optional("active", active.as_ref())? {
            Some(active) => MirrorState::from_reports(mirror, &active),
            None => MirrorState::from_report(mirror),
        }))
    }

    /// Assesses the state by the guide's table.
    fn assess(&self) -> Value<Assessment> {
        Value(self.0.assess())
    }

    /// Returns the position of a server in `servers`, by its name without letter case and domain:
    /// 0, 1 or `None`.
    fn position(&self, server: &str) -> Option<usize> {
        self.0.side_of(server).map(Side::position)
    }

    /// Returns how to look at the data of an abnormal volume on one server (§2.3).
    #[pyo3(signature = (server, *, method = None))]
    fn inspection(
        &self,
        py: Python<'_>,
        server: &str,
        method: Option<Given<'_, Method>>,
    ) -> PyResult<Value<Runbook>> {
        let method = optional("method", method.as_ref())?.unwrap_or(Method::Commands);
        self.0.inspection(server, method).or_raise(py).map(Value)
    }

    /// Returns how to find out whether automatic mirror recovery is on (§2.2).
    #[pyo3(signature = (*, method = None))]
    fn find_auto_recovery(
        &self,
        py: Python<'_>,
        method: Option<Given<'_, Method>>,
    ) -> PyResult<Value<Runbook>> {
        let method = optional("method", method.as_ref())?.unwrap_or(Method::Commands);
        self.0.find_auto_recovery(method).or_raise(py).map(Value)
    }
}

documents!(PyMirrorState, |this, options| this.0.document(options));
pages!(PyMirrorState, |this, options| this
    .0
    .document(options)
    .into());

impl FromPython for Service {
    fn from_python(value: &Bound<'_, PyAny>) -> PyResult<Self> {
        let text: String = value.extract()?;
        [Self::Unknown, Self::Online(None), Self::Offline]
            .into_iter()
            .find(|service| service.status().as_str() == text)
            .ok_or_else(|| {
                let message = format!("`{text}` is not one of `unknown` `online` `offline`");
                argument_error(value.py(), "unknown_word", &message)
            })
    }
}

/// A contradiction is shown as the finding that reports it.
impl ToPython for Conflict {
    fn to_python<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        self.finding().to_python(py)
    }
}

impl FromPython for Conflict {
    fn from_python(value: &Bound<'_, PyAny>) -> PyResult<Self> {
        match Finding::from_python(value)?.kind {
            FindingKind::ReportsDisagree {
                field,
                first,
                second,
            } => Ok(Self::Views {
                field,
                first,
                second,
            }),
            FindingKind::OtherCluster { server } => Ok(Self::Servers { server }),
            other => Err(PyTypeError::new_err(format!(
                "a finding that reports disagree is expected, not `{}`",
                other.code()
            ))),
        }
    }
}
