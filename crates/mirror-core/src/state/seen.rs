//! What one look at the outputs shows, for whoever carries out a recovery.

use super::{MirrorState, Snapshot};
use crate::{
    text::{ClusterGroup, MonitorList, decode},
    words::ObjectStatus,
};

/// The outputs of one moment. What does not read is not there; nothing is made up for it.
#[derive(Debug)]
pub(crate) struct Seen {
    snapshot: Snapshot,
    monitors: MonitorList,
}

impl Seen {
    /// Reads the outputs of any commands, one behind the other.
    pub(crate) fn read(bytes: &[u8]) -> Self {
        let decoded = decode(bytes, None);
        let mut snapshot = Snapshot::new();
        // An output without a report is one in which the wanted is not seen.
        let _ = snapshot.add_text(&decoded.text);
        Self {
            snapshot,
            monitors: MonitorList::parse(&decoded.text),
        }
    }

    pub(crate) fn mirror(&self, resource: &str) -> Option<&MirrorState> {
        self.snapshot.resource(resource)
    }

    /// The group of a name, as `clpstat` lists it; a cut name counts where it can be no other.
    pub(crate) fn group(&self, name: &str) -> Option<&ClusterGroup> {
        let groups = &self.snapshot.cluster_report()?.groups;
        let mut fitting = groups.iter().filter(|group| {
            group.name == name || (group.name_maybe_cut && name.starts_with(&group.name))
        });
        let group = fitting.next()?;
        fitting.next().is_none().then_some(group)
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
    pub(crate) fn servers_online(&self, names: &[alloc::string::String; 2]) -> Option<bool> {
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
