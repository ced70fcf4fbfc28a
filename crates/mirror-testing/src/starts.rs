//! The states to begin with: each row of the guide, reached by a story from a healthy pair.

use mirror_sim::{
    Cluster, Dialect, Names,
    model::{Assumptions, Failover, Fault, Operation, Pair, Settings, Side},
};

/// The rows that a recovery can begin with.
pub const ROWS: [u8; 16] = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 18];

/// One row for each different state: some rows differ in what the operator wants alone.
pub const STATES: [u8; 10] = [1, 3, 5, 7, 9, 11, 13, 14, 15, 18];

/// Which servers show when the data was last updated, where neither holds the latest (§4.7.2 step 2).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Times {
    /// Server 1 alone: its data is the latest.
    One,
    /// Both: each has gone on alone.
    Both,
    /// Neither: both have lost their power.
    None,
}

impl Times {
    /// Those with which a row comes about; a row in which they decide nothing has one.
    #[must_use]
    pub const fn of_row(row: u8) -> &'static [Self] {
        match row {
            9 | 10 => &[Self::One, Self::Both],
            // Servers that have lost their power do not know the differences.
            11 | 12 => &[Self::One, Self::Both, Self::None],
            13 | 14 | 18 => &[Self::Both],
            _ => &[Self::One],
        }
    }
}

/// The state before a row, with the guide's server 1 on a side.
#[must_use]
pub fn before_row(
    row: u8,
    server1: Side,
    times: Times,
    settings: Settings,
    assumptions: Assumptions,
) -> Pair {
    let server2 = server1.other();
    // The service of the survivor's partner ran there.
    let runs_on = if row == 15 { server2 } else { server1 };
    let mut pair = Pair::healthy(settings, story_assumptions(), Some(runs_on));
    match (row, times) {
        (1..=4, _) => fall_apart(&mut pair),
        (5..=8, _) => {
            fall_apart(&mut pair);
            stop_group(&mut pair);
        }
        (9..=12, Times::One) => {
            fall_apart(&mut pair);
            stop_group(&mut pair);
            pair.suffer(Fault::Crash(server1));
            pair.suffer(Fault::Start(server1));
            settle(&mut pair);
        }
        (9..=12, Times::Both) => {
            split(&mut pair);
            // Not a refusal: both servers are up.
            let _ = pair.operate(Operation::RebootCluster);
            settle(&mut pair);
        }
        (9..=12, Times::None) => {
            pair.suffer(Fault::Crash(server1));
            pair.suffer(Fault::Crash(server2));
            pair.suffer(Fault::Start(server1));
            pair.suffer(Fault::Start(server2));
            settle(&mut pair);
        }
        (13 | 14, _) => {
            split(&mut pair);
            let _ = pair.operate(Operation::TakeOffline(server2));
        }
        (15, _) => {
            fall_apart(&mut pair);
            pair.suffer(Fault::Crash(server2));
        }
        _ => split(&mut pair),
    }
    if matches!(row, 3 | 4 | 7 | 8 | 11 | 12 | 14) {
        pair.suffer(Fault::LoseDifferences(server2));
    }
    pair.assumptions = assumptions;
    pair.monitor.waited = 0;
    pair
}

/// What has to be assumed for the stories to come out; what is proved may assume something else.
fn story_assumptions() -> Assumptions {
    let mut assumptions = Assumptions::default();
    assumptions.failover = Failover::Manual;
    assumptions.latest_survives_crash = false;
    assumptions.crash_clears_times = false;
    assumptions.crash_loses_differences = false;
    assumptions
}

fn stop_group(pair: &mut Pair) {
    // Not a refusal: the group runs.
    let _ = pair.operate(Operation::StopGroup);
    settle(pair);
}

/// The link is lost for some time, in which the service writes on one side only.
fn fall_apart(pair: &mut Pair) {
    let auto_recovery = std::mem::replace(&mut pair.settings.auto_recovery, false);
    pair.suffer(Fault::CutLink);
    pair.advance(20);
    pair.suffer(Fault::RestoreLink);
    pair.settings.auto_recovery = auto_recovery;
}

/// The link is lost and with it the heartbeat: the service runs on both servers.
fn split(pair: &mut Pair) {
    pair.assumptions.link_carries_heartbeat = true;
    pair.assumptions.failover = Failover::Automatic;
    pair.suffer(Fault::CutLink);
    pair.advance(40);
    pair.suffer(Fault::RestoreLink);
}

/// Until nothing is under way any more, without an automatic recovery.
fn settle(pair: &mut Pair) {
    let auto_recovery = std::mem::replace(&mut pair.settings.auto_recovery, false);
    let seconds = pair.settings.group_seconds.max(pair.settings.boot_seconds);
    pair.advance(u64::from(seconds).saturating_add(1));
    pair.settings.auto_recovery = auto_recovery;
}

/// A cluster of that pair, under the names of the tests.
#[must_use]
pub fn cluster(pair: Pair, dialect: Dialect) -> Cluster {
    Cluster::new(names(), dialect, pair)
}

/// Names of one's own, as long as `clpstat` cuts them.
fn names() -> Names {
    let mut names = Names::default();
    names.cluster = "works".into();
    names.servers.0 = ["yokohama".into(), "kawasaki-standby-2".into()];
    names.resource = "orders data".into();
    names.group = "orders service group".into();
    names.monitor = "mdw-orders".into();
    names
}

/// Settings for a search: short times, and clocks that stand still.
#[must_use]
pub fn short() -> Settings {
    let mut settings = Settings::default();
    settings.calendar_stands = true;
    settings.auto_recovery_seconds = 10;
    settings.group_seconds = 5;
    settings.boot_seconds = 20;
    settings.used_mib = 15;
    settings.volume_mib = 100;
    settings.copy_mib_per_second = 1;
    settings.mib_per_write = 15;
    settings
}
