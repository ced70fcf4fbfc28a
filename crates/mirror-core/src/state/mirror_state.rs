//! All that is known of one mirror disk at one time.

use alloc::{boxed::Box, string::String, sync::Arc, vec::Vec};
use core::ops::Deref;

use super::ServerState;
use crate::{
    text::{ActiveServer, ActivityReport, MirrorReport, ParseError, Recovery},
    words::{
        FastCopy, Field, Finding, FindingKind, MirrorStatus, ObjectStatus, same_host, side_fields,
        side_type, terms,
    },
};

/// What is known of one mirror disk at one time. Immutable; a copy of the handle is cheap.
///
/// Made by a [`Snapshot`](super::Snapshot), from one report
/// ([`from_report`](Self::from_report)), or by hand ([`builder`](Self::builder)).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MirrorState {
    facts: Arc<MirrorFacts>,
}

/// The facts of a [`MirrorState`]. A value that was not given is `None`.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct MirrorFacts {
    /// The mirror disk resource.
    pub name: String,
    /// The `Mirror Status` line.
    pub mirror_status: Option<MirrorStatus>,
    /// Both servers, in the order of the display.
    pub servers: [ServerState; 2],
    /// The copy that runs.
    pub recovery: Option<Recovery>,
    /// The failover group that holds the resource.
    pub group: Option<GroupFacts>,
    /// Whether that group runs.
    pub service: Service,
    /// Whether a copy starts by itself (§2.2).
    pub auto_recovery: Option<bool>,
    /// The mirror disk monitor that watches the resource.
    pub monitor: Option<String>,
    /// In what the outputs contradict each other. Nothing is decided on such a state.
    pub conflicts: Vec<Conflict>,
}

/// The failover group that holds a mirror disk.
#[derive(Debug, Clone, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct GroupFacts {
    /// Its full name; `None` where it is only known cut to 16 characters.
    pub name: Option<String>,
    /// Its status in `clpstat`.
    pub status: Option<ObjectStatus>,
    /// The server it is on.
    pub current: Option<String>,
}

/// Whether the failover group that holds the resource runs.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
#[non_exhaustive]
pub enum Service {
    /// No output says so.
    #[default]
    Unknown,
    /// It runs; on the named server, where that is known.
    Online(Option<String>),
    /// It does not run.
    Offline,
}

impl Service {
    /// The word for it, without the server.
    #[must_use]
    pub const fn status(&self) -> ServiceStatus {
        match self {
            Self::Unknown => ServiceStatus::Unknown,
            Self::Online(_) => ServiceStatus::Online,
            Self::Offline => ServiceStatus::Offline,
        }
    }
}

terms! {
    /// Whether the failover group that holds a mirror disk runs.
    ServiceStatus {
        /// No output says so.
        Unknown = "unknown";
        /// It runs.
        Online = "online";
        /// It does not run.
        Offline = "offline";
    }
}

/// Two outputs that cannot both be true.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub enum Conflict {
    /// Two servers' views of one field differ.
    Views {
        /// The field.
        field: Field,
        /// Where the first view came from.
        first: Box<str>,
        /// Where the second view came from.
        second: Box<str>,
    },
    /// The reports name different servers.
    Servers {
        /// A server that only one of them names.
        server: Box<str>,
    },
}

impl Conflict {
    /// The finding that reports it.
    #[must_use]
    pub fn finding(&self) -> Finding {
        Finding::new(match self {
            Self::Views {
                field,
                first,
                second,
            } => FindingKind::ReportsDisagree {
                field: *field,
                first: first.clone(),
                second: second.clone(),
            },
            Self::Servers { server } => FindingKind::OtherCluster {
                server: server.clone(),
            },
        })
    }
}

impl Deref for MirrorState {
    type Target = MirrorFacts;

    fn deref(&self) -> &MirrorFacts {
        &self.facts
    }
}

impl From<MirrorFacts> for MirrorState {
    fn from(facts: MirrorFacts) -> Self {
        Self {
            facts: Arc::new(facts),
        }
    }
}

impl MirrorState {
    /// The state that one report of `clpmdstat --mirror` alone gives.
    #[must_use]
    pub fn from_report(report: MirrorReport) -> Self {
        MirrorFacts::from_report(report).into()
    }

    /// The state that `clpmdstat --mirror` and `clpmdstat --active` give together.
    #[must_use]
    pub fn from_reports(mirror: MirrorReport, active: &ActivityReport) -> Self {
        let mut facts = MirrorFacts::from_report(mirror);
        facts.add_activity(active);
        facts.into()
    }

    /// Builds a state by hand, from the icons of the graphical tool.
    ///
    /// ```
    /// use mirror_core::{MirrorState, words::{Activity, Color, FastCopy, Situation}};
    ///
    /// let state = MirrorState::builder("vol1", "alpha", "beta")
    ///     .colors(Color::Green, Color::Red)
    ///     .activities(Activity::Active, Activity::Inactive)
    ///     .fast_copy(FastCopy::Ok)
    ///     .build();
    /// assert_eq!(state.assess().situation(), Situation::OneSideLatestRunning);
    /// ```
    pub fn builder(
        name: impl Into<String>,
        first: impl Into<String>,
        second: impl Into<String>,
    ) -> StateBuilder {
        StateBuilder {
            facts: MirrorFacts::new(name.into(), [first.into(), second.into()]),
        }
    }

    /// Parses a state written on one line: the resource, two servers with their colour and
    /// activity, then what else is known. A word of the guide may be written in any case.
    ///
    /// It is what [`str::parse`] does, under a name of its own; the state's [`Display`] writes
    /// such a line. The grammar is that of [`MirrorState`'s `FromStr`](#impl-FromStr-for-MirrorState).
    ///
    /// [`Display`]: core::fmt::Display
    ///
    /// ```
    /// use mirror_core::MirrorState;
    ///
    /// let state = MirrorState::from_line(
    ///     "vol1: alpha green active, beta red inactive, fast copy ok, size 4096MB, needed copy 25%",
    /// )?;
    /// assert_eq!(state.servers[0].needed_copy_percent, Some(25));
    /// # Ok::<(), mirror_core::text::ParseError>(())
    /// ```
    ///
    /// # Errors
    ///
    /// [`ErrorCode::BadState`](crate::words::ErrorCode::BadState) at the part that is
    /// unreadable. A misspelt colour is an error here: nothing was printed, so nothing is kept.
    pub fn from_line(line: &str) -> Result<Self, ParseError> {
        line.parse()
    }

    /// The facts.
    #[must_use]
    pub fn facts(&self) -> &MirrorFacts {
        &self.facts
    }
}

impl MirrorFacts {
    /// Facts of which only the names are known.
    #[must_use]
    pub fn new(name: String, servers: [String; 2]) -> Self {
        Self::from_report(MirrorReport::new(name, servers))
    }

    pub(crate) fn from_report(report: MirrorReport) -> Self {
        let [first, second] = report.servers;
        Self {
            name: report.name,
            mirror_status: report.mirror_status,
            servers: [ServerState::from(first), ServerState::from(second)],
            recovery: report.recovery,
            group: None,
            service: Service::Unknown,
            auto_recovery: None,
            monitor: None,
            conflicts: Vec::new(),
        }
    }

    /// Takes over who is active. A server that is none of the two, and a second one that would
    /// be the same of them, is a conflict.
    pub(crate) fn add_activity(&mut self, report: &ActivityReport) {
        let mut joined: [Option<&ActiveServer>; 2] = [None, None];
        for server in &report.servers {
            let side = self.side_of(&server.name);
            let known = side.and_then(|side| *side.of(&joined));
            match (side, known) {
                (Some(side), None) => {
                    *side.of_mut(&mut joined) = Some(server);
                    side.of_mut(&mut self.servers).activity = Some(server.activity.clone());
                }
                (Some(_), Some(known))
                    if same_host(&known.name, &server.name)
                        && known.activity == server.activity => {}
                _ => self.conflicts.push(Conflict::Servers {
                    server: server.name.as_str().into(),
                }),
            }
        }
    }
}

impl GroupFacts {
    /// A group of which nothing else is known.
    #[must_use]
    pub const fn new(name: Option<String>) -> Self {
        Self {
            name,
            status: None,
            current: None,
        }
    }
}

/// Builds a [`MirrorState`] by hand. What is not said stays unknown.
#[derive(Debug, Clone)]
#[must_use]
pub struct StateBuilder {
    pub(super) facts: MirrorFacts,
}

/// Setters for a value of both servers, from the table of the fields of a side.
macro_rules! both_servers {
    ($({
        $(#[doc = $doc:literal])+
        $report:ident $name:ident: $kind:ident $(($list:ident))?,
        field $field:ident = $text:literal,
        prints $($label:literal)|+,
        said $($said:literal)|*,
        both $both:ident $about:literal,
        views $views:ident
    })+) => {
        /// Values of both servers. `None` is a value that is not known.
        impl StateBuilder {
            $(
                #[doc = $about]
                pub fn $both(
                    mut self,
                    first: impl Into<Option<side_type!($kind $($list)?)>>,
                    second: impl Into<Option<side_type!($kind $($list)?)>>,
                ) -> Self {
                    let [left, right] = &mut self.facts.servers;
                    left.$name = first.into();
                    right.$name = second.into();
                    self
                }
            )+
        }
    };
}

side_fields!(both_servers);

impl StateBuilder {
    /// Whether a differential copy is possible, the same on both sides.
    pub fn fast_copy(self, fast_copy: FastCopy) -> Self {
        self.fast_copies(fast_copy.clone(), fast_copy)
    }

    /// The status line.
    pub fn mirror_status(mut self, status: MirrorStatus) -> Self {
        self.facts.mirror_status = Some(status);
        self
    }

    /// The copy that runs.
    pub fn recovery(mut self, recovery: Recovery) -> Self {
        self.facts.recovery = Some(recovery);
        self
    }

    /// Whether the group that holds the resource runs.
    pub fn service(mut self, service: Service) -> Self {
        self.facts.service = service;
        self
    }

    /// The failover group that holds the resource.
    pub fn group(mut self, name: impl Into<String>) -> Self {
        self.facts.group = Some(GroupFacts::new(Some(name.into())));
        self
    }

    /// The mirror disk monitor that watches the resource.
    pub fn monitor(mut self, name: impl Into<String>) -> Self {
        self.facts.monitor = Some(name.into());
        self
    }

    /// Whether a copy starts by itself (§2.2).
    pub fn auto_recovery(mut self, on: bool) -> Self {
        self.facts.auto_recovery = Some(on);
        self
    }

    /// The state.
    #[must_use]
    pub fn build(self) -> MirrorState {
        self.facts.into()
    }
}
