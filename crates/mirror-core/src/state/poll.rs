//! What one look at the outputs shows, for whoever carries out a recovery.

use alloc::{string::String, vec::Vec};

use super::{
    MirrorState, Snapshot,
    facts::has_failed,
    join::{agreed, current_of},
};
use crate::{
    text::{ActivityReport, ClusterServer, Found, MirrorReport, MonitorList, Report, decode, scan},
    words::{ObjectStatus, PrintedName, Side},
};

/// The outputs of one moment. What does not read is not there; nothing is made up for it.
#[derive(Debug)]
pub(crate) struct Poll {
    snapshot: Snapshot,
    monitors: MonitorList,
    differs: bool,
}

/// What `clpstat` shows of a failover group.
#[derive(Debug, Clone, Copy)]
pub(crate) struct PolledGroup<'s> {
    pub(crate) status: &'s ObjectStatus,
    current: Option<PrintedName<'s>>,
}

impl PolledGroup<'_> {
    /// Whether it is online, and not on another server than this one of a mirror. Where no server
    /// is printed, or its name may stand for either, it is taken to be where it was started.
    pub(crate) fn is_online_on(&self, servers: [&str; 2], side: Side) -> bool {
        let is_here = self
            .current
            .is_none_or(|current| *side.of(&Side::possible_hosts(servers, current)));
        *self.status == ObjectStatus::Online && is_here
    }

    /// The status from which the group has to be stopped before it is started.
    pub(crate) fn stop_first(&self) -> Option<&ObjectStatus> {
        has_failed(self.status).then_some(self.status)
    }
}

/// The output of a command, as text.
pub(crate) fn sanitize(output: &[u8]) -> String {
    decode(output, None).text.into_owned()
}

impl Poll {
    /// Reads the outputs of any commands, one behind the other, for one mirror disk.
    pub(crate) fn read(bytes: &[u8], resource: &str) -> Self {
        let decoded = decode(bytes, None);
        let found: Vec<Found> = scan(&decoded.text).collect();
        let differs = has_two_views(&found, resource);
        let mut snapshot = Snapshot::new();
        snapshot.add_found(None, found);
        Self {
            snapshot,
            monitors: MonitorList::parse(&decoded.text).unwrap_or_default(),
            differs,
        }
    }

    /// Whether two outputs of one command differ, as those of two servers that have lost each
    /// other do.
    pub(crate) const fn differs(&self) -> bool {
        self.differs
    }

    pub(crate) fn mirror(&self, resource: &str) -> Option<&MirrorState> {
        self.snapshot.resource(resource)
    }

    /// The group of a name, as `clpstat` lists it; a cut name counts where it can be no other.
    pub(crate) fn group(&self, name: &str) -> Option<PolledGroup<'_>> {
        let report = self.snapshot.cluster_report()?;
        let group = only_listed(&report.groups, |group| group.printed_name(), name)?;
        Some(PolledGroup {
            status: &group.status,
            current: current_of(report, group),
        })
    }

    /// The status of a monitor, in `clpstat -m` or `clpstat`.
    pub(crate) fn monitor(&self, name: &str) -> Option<&ObjectStatus> {
        self.monitors.status(name).or_else(|| {
            let monitors = &self.snapshot.cluster_report()?.monitors;
            let monitor = only_listed(monitors, |monitor| monitor.printed_name(), name)?;
            Some(&monitor.status)
        })
    }

    /// Whether automatic recovery is on.
    pub(crate) fn auto_recovery(&self) -> Option<bool> {
        self.snapshot.auto_recovery()
    }

    /// Whether `clpstat` shows both servers as online. `None` where it does not show both, or
    /// where names that may stand for either have different statuses.
    pub(crate) fn servers_online(&self, names: [&str; 2]) -> Option<bool> {
        let servers = &self.snapshot.cluster_report()?.servers;
        let possible = |server: &ClusterServer| Side::possible_hosts(names, server.printed_name());
        // One row cannot be both of them.
        if servers
            .iter()
            .filter(|server| possible(server).contains(&true))
            .count()
            < 2
        {
            return None;
        }
        let is_online = |side: Side| {
            let listed = servers.iter().filter(|server| *side.of(&possible(server)));
            agreed(listed.map(|server| server.status == ObjectStatus::Online))
        };
        let [first, second] = Side::BOTH.map(is_online);
        Some(first? && second?)
    }
}

/// The one listed object whose name, perhaps cut, stands for a full name.
fn only_listed<'l, T>(
    list: &'l [T],
    printed: fn(&T) -> PrintedName<'_>,
    full: &str,
) -> Option<&'l T> {
    let mut fitting = list
        .iter()
        .filter(|object| printed(object).matches(full).is_possible());
    let object = fitting.next()?;
    fitting.next().is_none().then_some(object)
}

/// Whether a text holds two outputs of one command that say different things of the mirror, or
/// of its servers and groups. How far a copy is may differ from one to the next.
fn has_two_views(found: &[Found], resource: &str) -> bool {
    let (mut mirror, mut active, mut cluster) = (None, None, None);
    for found in found {
        let differs = match &found.report {
            Report::Mirror(report) if report.name == resource => {
                second_differs(&mut mirror, report, is_same_mirror)
            }
            Report::Active(report) if report.name == resource => {
                second_differs(&mut active, report, is_same_activity)
            }
            Report::Cluster(report) => second_differs(&mut cluster, report, |first, second| {
                first.groups == second.groups
                    && first.servers.len() == second.servers.len()
                    && first
                        .servers
                        .iter()
                        .zip(&second.servers)
                        .all(|(first, second)| {
                            (&first.name, &first.status) == (&second.name, &second.status)
                        })
            }),
            _ => false,
        };
        if differs {
            return true;
        }
    }
    false
}

fn second_differs<'r, T>(
    first: &mut Option<&'r T>,
    second: &'r T,
    is_same: fn(&T, &T) -> bool,
) -> bool {
    match first {
        Some(first) => !is_same(first, second),
        None => {
            *first = Some(second);
            false
        }
    }
}

fn is_same_mirror(first: &MirrorReport, second: &MirrorReport) -> bool {
    let direction = |report: &MirrorReport| {
        report
            .recovery
            .as_ref()
            .map(|copy| (copy.source.clone(), copy.destination.clone()))
    };
    first.mirror_status == second.mirror_status
        && first.servers == second.servers
        && direction(first) == direction(second)
}

fn is_same_activity(first: &ActivityReport, second: &ActivityReport) -> bool {
    first.servers == second.servers
}
