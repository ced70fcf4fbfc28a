//! The outputs of one poll, for a session that carries out a recovery.

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

/// The outputs of one poll. What is unreadable is absent; nothing is made up for it.
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

#[cfg(test)]
mod tests {
    use super::*;
    use alloc::format;

    /// Servers, and their statuses.
    type Listed<'l> = &'l [(&'l str, &'l str)];

    fn poll(servers: Listed<'_>, group: (&str, &str)) -> Poll {
        let dotted =
            |name: &str| format!("{name} {}", ".".repeat(16_usize.saturating_sub(name.len())));
        let listed: String = servers
            .iter()
            .map(|(name, status)| format!("    {}: {status}\n", dotted(name)))
            .collect();
        let (name, current) = group;
        let text = format!(
            " ====  CLUSTER STATUS  ====\n  <server>\n{listed}  <group>\n    {}: Online\n      \
             current        : {current}\n  <monitor>\n    container-watche : Normal\n ====\n",
            dotted(name)
        );
        Poll::read(text.as_bytes(), "ledger")
    }

    #[test]
    fn servers_are_online_where_each_name_that_may_be_theirs_is() {
        let cut = "container-recove";
        let long = ["container-recovery1", "container-recovery2"];
        let cases: [(Listed<'_>, [&str; 2], Option<bool>); 8] = [
            (
                &[("kiso", "Online"), ("nagara", "Online")],
                ["kiso", "NAGARA.a"],
                Some(true),
            ),
            (
                &[("kiso", "Online"), ("nagara", "Offline")],
                ["kiso", "nagara"],
                Some(false),
            ),
            (&[("kiso", "Online")], ["kiso", "nagara"], None),
            (
                &[("node1", "Online"), ("node2", "Online")],
                ["node10", "node2"],
                None,
            ),
            (&[(cut, "Online"), (cut, "Online")], long, Some(true)),
            (&[(cut, "Offline"), (cut, "Offline")], long, Some(false)),
            // One of them is, and which one is not known.
            (&[(cut, "Online"), (cut, "Offline")], long, None),
            // One row is not both servers.
            (
                &[("kiso", "Online"), ("nagara", "Online")],
                ["kiso.east", "kiso.west"],
                None,
            ),
        ];
        for (servers, names, expected) in cases {
            let poll = poll(servers, ("accounts", "None"));
            assert_eq!(
                poll.servers_online(names),
                expected,
                "{servers:?} {names:?}"
            );
        }
    }

    #[test]
    fn a_group_is_online_on_the_server_that_its_row_may_name() {
        let online = |current, names: [&str; 2]| {
            let poll = poll(&[("kiso", "Online")], ("accounts", current));
            let group = poll.group("accounts").unwrap();
            Side::BOTH.map(|side| group.is_online_on(names, side))
        };
        let pair = ["kiso", "nagara"];
        assert_eq!(online("KISO.example.com", pair), [true, false]);
        assert_eq!(online("nagara", pair), [false, true]);
        assert_eq!(online("tenryu", pair), [false, false]);
        // A shorter name is another server, not the beginning of this one.
        assert_eq!(online("node1", ["node10", "nagara"]), [false, false]);
        assert_eq!(
            online("container-recove", ["container-recovery", "nagara"]),
            [true, false]
        );
        // Not printed, or either of them.
        assert_eq!(online("None", pair), [true, true]);
        let alike = ["container-recovery1", "container-recovery2"];
        assert_eq!(online("container-recove", alike), [true, true]);
    }

    #[test]
    fn cut_names_of_groups_and_monitors_count_where_they_fit_one_name() {
        let poll = poll(&[("kiso", "Online")], ("accounts-of-2026", "kiso"));
        for (name, known) in [
            ("accounts-of-2026", true),
            ("accounts-of-2026-east", true),
            ("accounts", false),
            ("Accounts-of-2026-east", false),
        ] {
            assert_eq!(poll.group(name).is_some(), known, "{name}");
        }
        assert_eq!(
            poll.monitor("container-watcher"),
            Some(&ObjectStatus::Normal)
        );
        assert_eq!(poll.monitor("container"), None);
    }
}
