//! What is known of a mirror disk.

use mirror_core::{
    MirrorState,
    recover::Method,
    state::{Conflict, GroupFacts, MirrorFacts, ServerState, Service},
    words::{FindingKind, Side},
};
use pyo3::{exceptions::PyTypeError, prelude::*};

use crate::{
    assess::PyAssessment,
    class::value_class,
    convert::{FromPython, ToPython, argument},
    errors::{Raise as _, argument_error},
    page::{documents, pages},
    recover::PyRunbook,
    reports::{PyActivityReport, PyFinding, PyMirrorReport},
};

value_class! {
    /// What is known of a mirror disk on one server.
    PyServerState("ServerState", ServerState) = ServerState::new;
    required: name;
    optional: color, activity, fast_copy, last_update, break_time, disk_error,
        needed_copy_percent, volume_used_percent, volume_size_mib, unreadable;
    document: |server| server;
    methods: {}
}

value_class! {
    /// The failover group that holds a mirror disk.
    PyGroupFacts("GroupFacts", GroupFacts) = GroupFacts::new;
    required: name;
    optional: status, current;
    methods: {}
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
        service {
            get: |state, py| state.service,
            set: |draft, value| draft.service = argument("service", value)?,
        },
        service_server {
            get: |state, py| match &state.service {
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
    methods: {
        /// Reads a state written on one line, such as
        /// `vol1: alpha green active, beta red inactive, fast copy ok`.
        #[staticmethod]
        fn from_line(py: Python<'_>, line: &str) -> PyResult<Self> {
            match MirrorState::from_line(line) {
                Ok(state) => Ok(Self(state)),
                Err(error) => Err(error.raise(py)),
            }
        }

        /// The state that one report of `clpmdstat --mirror`, and one of `--active`, give.
        #[staticmethod]
        #[pyo3(signature = (mirror, active = None))]
        fn from_reports(
            mirror: &Bound<'_, PyMirrorReport>,
            active: Option<&Bound<'_, PyActivityReport>>,
        ) -> Self {
            let mirror = mirror.get().0.clone();
            Self(match active {
                Some(active) => MirrorState::from_reports(mirror, &active.get().0),
                None => MirrorState::from_report(mirror),
            })
        }

        /// Assesses the state by the guide's table.
        fn assess(&self) -> PyAssessment {
            PyAssessment(self.0.assess())
        }

        /// Where a server stands, by its name without letter case and domain: 0, 1 or `None`.
        fn position(&self, server: &str) -> Option<usize> {
            self.0.side_of(server).map(Side::position)
        }

        /// Whether a copy runs; `None` where the outputs do not say so.
        #[getter]
        fn copy_state<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
            self.0.copy_state().to_python(py)
        }

        /// How to look at the data of an abnormal volume on one server (§2.3).
        #[pyo3(signature = (server, *, method = None))]
        fn inspection(
            &self,
            py: Python<'_>,
            server: &str,
            method: Option<&Bound<'_, PyAny>>,
        ) -> PyResult<PyRunbook> {
            let runbook = self.0.inspection(server, parse_method(method)?);
            runbook.map(PyRunbook).map_err(|error| error.raise(py))
        }

        /// How to find out whether automatic mirror recovery is on (§2.2).
        #[pyo3(signature = (*, method = None))]
        fn find_auto_recovery(
            &self,
            py: Python<'_>,
            method: Option<&Bound<'_, PyAny>>,
        ) -> PyResult<PyRunbook> {
            let runbook = self.0.find_auto_recovery(parse_method(method)?);
            runbook.map(PyRunbook).map_err(|error| error.raise(py))
        }






    }
}

documents!(PyMirrorState, |this, options| this.0.document(options));
pages!(PyMirrorState, |this, options| this
    .0
    .document(options)
    .into());

/// How a runbook is carried out, from `way=`.
pub(crate) fn parse_method(method: Option<&Bound<'_, PyAny>>) -> PyResult<Method> {
    method.map_or(Ok(Method::Commands), |value| argument("method", value))
}

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
        match value.cast::<PyFinding>()?.get().0.kind.clone() {
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
