//! What one look at the outputs shows, for whoever carries out a recovery.

use alloc::{string::String, vec::Vec};

use super::{MirrorState, Snapshot};
use crate::{
    text::{ActivityReport, Found, MirrorReport, MonitorList, Report, decode, scan},
    words::ObjectStatus,
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
    pub(crate) current: Option<&'s str>,
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
        let groups = &self.snapshot.cluster_report()?.groups;
        let mut fitting = groups.iter().filter(|group| {
            group.name == name || (group.name_maybe_cut && name.starts_with(&group.name))
        });
        let group = fitting.next()?;
        fitting.next().is_none().then_some(PolledGroup {
            status: &group.status,
            current: group.current.as_deref(),
        })
    }

    /// The status of a monitor, in `clpstat -m` or `clpstat`.
    pub(crate) fn monitor(&self, name: &str) -> Option<&ObjectStatus> {
        self.monitors.status(name).or_else(|| {
            let monitors = &self.snapshot.cluster_report()?.monitors;
            let monitor = monitors.iter().find(|monitor| monitor.name == name)?;
            Some(&monitor.status)
        })
    }

    /// Whether automatic recovery is on.
    pub(crate) fn auto_recovery(&self) -> Option<bool> {
        self.snapshot.auto_recovery()
    }

    /// Whether `clpstat` shows both servers as online. `None` where it does not show both.
    pub(crate) fn servers_online(&self, names: &[String; 2]) -> Option<bool> {
        let servers = &self.snapshot.cluster_report()?.servers;
        let mut online = true;
        for name in names {
            let server = servers.iter().find(|server| {
                server.name == *name || (server.name_maybe_cut && name.starts_with(&server.name))
            })?;
            online &= server.status == ObjectStatus::Online;
        }
        Some(online)
    }
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
