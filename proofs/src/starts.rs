//! The states to begin with: each row of the guide, reached by a story from a healthy pair.

use mirror_sim::{
    Cluster, Dialect, Names,
    model::{Assumptions, Failover, Fault, Operation, Pair, Settings, Side},
};

/// The rows that a recovery can begin with.
pub const ROWS: [u8; 16] = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 18];

/// One row for each different state: some rows differ in what the operator wants alone.
pub const STATES: [u8; 10] = [1, 3, 5, 7, 9, 11, 13, 14, 15, 18];

/// The state before a row, with the guide's server 1 on a side.
///
/// # Panics
///
/// When there is no such row.
#[must_use]
pub fn before_row(row: u8, server1: Side, settings: Settings, assumptions: Assumptions) -> Pair {
    let mut pair = Pair::healthy(settings, assumptions, Some(server1));
    let stop = |pair: &mut Pair| {
        let _ = pair.operate(Operation::StopGroup);
        settle(pair);
    };
    match row {
        1..=8 => {
            fall_apart(&mut pair);
            if row >= 5 {
                stop(&mut pair);
            }
        }
        9..=12 => {
            // The server with the latest data loses its power after the service was stopped.
            fall_apart(&mut pair);
            stop(&mut pair);
            pair.assumptions.latest_survives_crash = false;
            pair.assumptions.crash_loses_differences = false;
            pair.suffer(Fault::Crash(server1));
            pair.suffer(Fault::Start(server1));
            settle(&mut pair);
        }
        13 | 14 => {
            split(&mut pair);
            let _ = pair.operate(Operation::TakeOffline(server1.other()));
        }
        15 => {
            // The other server stops for good, and was the one with the latest data.
            pair = Pair::healthy(settings, assumptions, Some(server1.other()));
            pair.assumptions.failover = Failover::Manual;
            fall_apart(&mut pair);
            pair.suffer(Fault::Crash(server1.other()));
        }
        18 => split(&mut pair),
        _ => {}
    }
    if matches!(row, 3 | 4 | 7 | 8 | 11 | 12 | 14) {
        pair.suffer(Fault::LoseDifferences(server1.other()));
    }
    pair.assumptions = assumptions;
    pair.monitor.waited = 0;
    pair
}

/// The link is lost for a minute, in which the service writes on one side only.
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
