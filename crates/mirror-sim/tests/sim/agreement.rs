//! The simulation prints, the library reads, and both mean the same. They share no code.

use mirror_core::{
    text::{self, GroupMap, MonitorList, Report},
    words::{Color as ReadColor, FastCopy, GroupMark, ObjectStatus},
};
use mirror_sim::{
    Cluster, Dialect, Scenario,
    model::{Activity, Color, GroupStatus, Side, Status},
};
use proptest::prelude::*;

use super::{awkward_names, built_in, take};

/// Everything that can happen to a cluster, as lines of a history.
const EVENTS: [&str; 46] = [
    "advance 1s",
    "advance 7s",
    "advance 1m",
    "advance 5m",
    "fail crash {1}",
    "fail crash {2}",
    "fail shutdown {1}",
    "fail shutdown {2}",
    "fail start {1}",
    "fail start {2}",
    "fail start {1}",
    "fail start {2}",
    "fail cut-link",
    "fail restore-link",
    "fail fail-copy",
    "fail stall-copy",
    "fail break-disk {1}",
    "fail repair-disk {1}",
    "fail lose-differences {2}",
    "fail fail-group",
    "tool copy-onto {1}",
    "tool copy-onto {2}",
    "tool declare {1}",
    "tool declare {2}",
    "tool take-offline {1}",
    "tool open {2}",
    "tool close {2}",
    "tool start-group {1}",
    "tool start-group {2}",
    "tool stop-group",
    "tool suspend-monitor",
    "tool resume-monitor",
    "tool reboot",
    "on {1} clpmdctrl --recovery '{md}'",
    "on {2} clpmdctrl -r '{md}' -f",
    "on {1} clpmdctrl --force '{md}'",
    "on {2} clpmdctrl -f {2} '{md}'",
    "on {1} clpmdctrl --active '{md}'",
    "on {1} clpmdctrl --deactive '{md}'",
    "on {1} clpmdctrl --break '{md}'",
    "on {2} clpmdctrl --cancel '{md}'",
    "on {1} clpgrp -s '{group}'",
    "on {2} clpgrp -t '{group}'",
    "on {1} clpgrp -m '{group}'",
    "on {1} clpmonctrl -s -m '{mdw}'",
    "on {2} clpmonctrl -r",
];

fn line(event: &str, cluster: &Cluster) -> String {
    let names = &cluster.names;
    event
        .replace("{1}", &names.servers[Side::First])
        .replace("{2}", &names.servers[Side::Second])
        .replace("{md}", &names.resource)
        .replace("{group}", &names.group)
        .replace("{mdw}", &names.monitor)
}

/// A run of the commands of a server.
struct Reading<'c> {
    cluster: &'c mut Cluster,
    viewer: Side,
}

impl Reading<'_> {
    fn text(&mut self, argv: &[&str]) -> String {
        let ended = self.cluster.run(self.viewer, argv);
        assert_eq!(ended.exit, 0, "{argv:?}");
        let decoded = text::decode(&ended.output, None);
        assert_eq!(decoded.replaced, 0, "{argv:?}");
        decoded.text.into_owned()
    }

    /// The one report of an output, and nothing odd about it but the lines of later versions.
    fn report(&mut self, argv: &[&str]) -> Report {
        let text = self.text(argv);
        let mut scan = text::scan(&text);
        let report = scan
            .next()
            .unwrap_or_else(|| panic!("{argv:?}: {text}"))
            .report;
        assert!(scan.next().is_none(), "{argv:?}: {text}");
        report
    }

    fn check(&mut self) {
        self.check_mirror();
        self.check_activity();
        self.check_cluster();
        self.check_group_map();
        self.check_monitors();
        self.check_info();
    }

    fn check_mirror(&mut self) {
        let name = self.cluster.names.resource.clone();
        let Report::Mirror(read) = self.report(&["clpmdstat", "--mirror", &name]) else {
            panic!("another report");
        };
        let (names, pair) = (&self.cluster.names, &self.cluster.pair);
        let shown = pair.shown(self.viewer);
        assert_eq!(read.name, names.resource);
        if !self.cluster.dialect.later_lines {
            assert!(read.findings.is_empty(), "{:?}", read.findings);
        }
        let status = match shown.status {
            Status::Normal => "normal",
            Status::Abnormal => "abnormal",
            Status::Recovering => "recovering",
        };
        assert_eq!(read.mirror_status.unwrap().as_str(), status);
        for (side, column) in Side::BOTH.into_iter().zip(&read.servers) {
            let here = &pair.disk.sides[side];
            assert_eq!(column.name, names.servers[side]);
            let color = match pair.color(self.viewer, side) {
                Color::Green => ReadColor::Green,
                Color::Red => ReadColor::Red,
                Color::Yellow => ReadColor::Yellow,
                Color::Blue => ReadColor::Blue,
                Color::Gray => ReadColor::Gray,
            };
            assert_eq!(column.color, Some(color));
            let copies = shown.status == Status::Recovering;
            match shown.fast_copy.filter(|_| !copies) {
                Some(true) => assert_eq!(column.fast_copy, Some(FastCopy::Ok)),
                Some(false) => assert_eq!(column.fast_copy, Some(FastCopy::Ng)),
                None => assert!(matches!(column.fast_copy, None | Some(FastCopy::Unknown))),
            }
            let is_dated = shown.status == Status::Abnormal && pair.sees(self.viewer, side);
            let date = |time: Option<i64>| {
                let seconds = chrono::Duration::seconds(time.filter(|_| is_dated)?);
                Some(names.began + seconds)
            };
            assert_eq!(column.last_update, date(here.last_update));
            assert_eq!(column.break_time, date(here.break_time));
            if is_dated {
                let error = column.disk_error.as_ref().unwrap().as_str();
                assert_eq!(error == "error", here.disk_error);
                let differs = here.differs_mib * 100;
                let percent = differs.div_ceil(pair.settings.volume_mib).min(100);
                assert_eq!(column.needed_copy_percent.map(u32::from), Some(percent));
                assert_eq!(
                    column.volume_size_mib,
                    Some(pair.settings.volume_mib.into())
                );
            }
        }
        match (&read.recovery, &pair.disk.copy) {
            (Some(read), Some(copy)) => {
                let [source, destination] = [copy.source, copy.source.other()];
                assert_eq!(read.source.as_deref(), Some(&*names.servers[source]));
                assert_eq!(
                    read.destination.as_deref(),
                    Some(&*names.servers[destination])
                );
                let percent = copy.done_mib * 100 / copy.total_mib;
                assert_eq!(read.percent.map(u32::from), Some(percent));
                assert_eq!(read.used_seconds, Some(copy.seconds.into()));
            }
            (None, None) => {}
            (read, copy) => panic!("{read:?}, {copy:?}"),
        }
    }

    fn check_activity(&mut self) {
        let name = self.cluster.names.resource.clone();
        let Report::Active(read) = self.report(&["clpmdstat", "--active", &name]) else {
            panic!("another report");
        };
        assert_eq!(read.name, name);
        assert_eq!(read.servers.len(), 2);
        for (side, server) in Side::BOTH.into_iter().zip(&read.servers) {
            assert_eq!(server.name, self.cluster.names.servers[side]);
            let activity = match self.cluster.pair.activity(self.viewer, side) {
                Activity::Active => "active",
                Activity::Inactive => "inactive",
                Activity::Unknown => "unknown",
            };
            assert_eq!(server.activity.as_str(), activity);
        }
    }

    fn check_cluster(&mut self) {
        for argv in [
            &["clpstat"][..],
            &["clpstat", "--long"],
            &["clpstat", "--local"],
        ] {
            let Report::Cluster(read) = self.report(argv) else {
                panic!("another report");
            };
            let (names, pair) = (&self.cluster.names, &self.cluster.pair);
            let is_same = |read: &str, name: &str| {
                let cut = self.cluster.dialect.cuts_names && !argv.contains(&"--long");
                let kept = if cut { 16 } else { usize::MAX };
                read.chars().eq(name.chars().take(kept))
            };
            assert_eq!(read.cluster.as_deref(), Some(&*names.cluster));
            assert_eq!(read.servers.len(), 2);
            for (side, server) in Side::BOTH.into_iter().zip(&read.servers) {
                assert!(
                    is_same(&server.name, &names.servers[side]),
                    "{}",
                    server.name
                );
                assert_eq!(server.local, side == self.viewer);
                let online = server.status == ObjectStatus::Online;
                assert_eq!(online, pair.sees(self.viewer, side));
            }
            let (status, place) = pair.shown_group(self.viewer);
            let [group] = &read.groups[..] else {
                panic!("{:?}", read.groups);
            };
            assert!(is_same(&group.name, &names.group), "{}", group.name);
            assert_eq!(group.status, group_status(status));
            let place = place.map(|side| &*names.servers[side]);
            assert_eq!(group.current.as_deref(), place);
            let [_, monitor, _] = &read.monitors[..] else {
                panic!("{:?}", read.monitors);
            };
            assert!(is_same(&monitor.name, &names.monitor), "{}", monitor.name);
            assert_eq!(
                monitor.status == ObjectStatus::Suspend,
                pair.monitor.suspended
            );
        }
    }

    fn check_group_map(&mut self) {
        let map = GroupMap::parse(&self.text(&["clpstat", "-g"])).unwrap();
        let (status, place) = self.cluster.pair.shown_group(self.viewer);
        for (side, server) in Side::BOTH.into_iter().zip(&map.servers) {
            assert_eq!(
                server.name.as_deref(),
                Some(&*self.cluster.names.servers[side])
            );
            assert_eq!(server.local, side == self.viewer);
            let groups: Vec<&str> = server.groups.iter().map(|group| &*group.name).collect();
            if place == Some(side) {
                assert_eq!(groups, [&*self.cluster.names.group]);
                let online = server.groups[0].mark == GroupMark::Online;
                assert_eq!(online, status == GroupStatus::Online);
            } else {
                assert!(groups.is_empty(), "{groups:?}");
            }
        }
    }

    fn check_monitors(&mut self) {
        let list = MonitorList::parse(&self.text(&["clpstat", "-m"])).unwrap();
        let read = list.status(&self.cluster.names.monitor).unwrap();
        assert_eq!(
            *read == ObjectStatus::Suspend,
            self.cluster.pair.monitor.suspended
        );
        assert_eq!(list.monitors.len(), 3);
    }

    fn check_info(&mut self) {
        let Report::Info(info) = self.report(&["clpstat", "-i", "--detail"]) else {
            panic!("another report");
        };
        let (names, settings) = (&self.cluster.names, &self.cluster.pair.settings);
        assert_eq!(info.auto_mirror_recovery(), Some(settings.auto_recovery));
        assert_eq!(info.group_of(&names.resource), Some(&*names.group));
        assert_eq!(info.type_of(&names.resource), Some("md"));
        let monitors: Vec<&str> = info.monitors_of_type("mdw").collect();
        assert_eq!(monitors, [&*names.monitor]);
    }
}

fn group_status(status: GroupStatus) -> ObjectStatus {
    match status {
        GroupStatus::Offline => ObjectStatus::Offline,
        GroupStatus::Starting(_) => ObjectStatus::OnlinePending,
        GroupStatus::Online => ObjectStatus::Online,
        GroupStatus::Stopping { .. } => ObjectStatus::OfflinePending,
        GroupStatus::Failed => ObjectStatus::OnlineFailure,
    }
}

fn check_from_both(cluster: &mut Cluster) {
    for viewer in Side::BOTH {
        if cluster.pair.is_up(viewer) {
            Reading { cluster, viewer }.check();
        }
    }
}

#[test]
fn every_scenario_reads_back_in_every_dialect() {
    let mut cases = 0;
    for (name, _) in Scenario::built_in() {
        for (_, dialect) in Dialect::all() {
            let mut cluster = built_in(name).cluster;
            cluster.dialect = dialect;
            check_from_both(&mut cluster);
            cases += 1;
        }
    }
    assert_eq!(cases, 21 * 9);
}

proptest! {
    #![proptest_config(ProptestConfig {
        cases: 96,
        failure_persistence: None,
        ..ProptestConfig::default()
    })]

    #[test]
    fn whatever_happens_reads_back_and_what_is_refused_changes_nothing(
        events in proptest::collection::vec(0..EVENTS.len(), 1..60),
        dialect in 0..9_usize,
        has_awkward_names: bool,
        auto_recovery: bool,
        link_carries_heartbeat: bool,
    ) {
        let mut cluster = built_in("healthy").cluster;
        cluster.dialect = Dialect::all()[dialect].1;
        cluster.pair.settings.auto_recovery = auto_recovery;
        cluster.pair.assumptions.link_carries_heartbeat = link_carries_heartbeat;
        if has_awkward_names {
            cluster.names = awkward_names();
        }
        for event in events {
            let before = cluster.clone();
            if take(&mut cluster, &line(EVENTS[event], &before)).is_err() {
                prop_assert_eq!(&cluster, &before);
            } else {
                check_from_both(&mut cluster);
            }
        }
    }
}
