//! `clpmdctrl`: acts on the mirror disk.

use super::{Failure, Host};
use crate::{
    Cluster,
    model::{Command, Refusal, Side, Status},
};

const USAGE: &str = "clpmdctrl --recovery <mirror disk> [-f] | --force [<server>] <mirror disk> | \
    --active | --deactive | --break | --cancel <mirror disk> | \
    --rwait <mirror disk> [-timeout <seconds>] [-rcancel]";

pub(super) fn run(
    cluster: &mut Cluster,
    here: Side,
    words: &[&str],
    host: &mut dyn Host,
) -> Result<String, Failure> {
    let (command, name) = match *words {
        ["--rwait" | "-w", name, ref options @ ..] => {
            cluster.check_resource(name)?;
            return wait(cluster, here, options, host);
        }
        ["--recovery" | "-r", name] => (Command::Recover { everything: false }, name),
        ["--recovery" | "-r", name, "-f"] => (Command::Recover { everything: true }, name),
        ["--force" | "-f", name] => (Command::Force { source: None }, name),
        ["--force" | "-f", server, name] => {
            let source = Some(cluster.server(server)?);
            (Command::Force { source }, name)
        }
        // Whether it is mounted makes no difference here.
        ["--active" | "-a", name]
        | ["--active" | "-a", "-nomount", name]
        | ["--active" | "-a", name, "-nomount" | "-f"] => (Command::Open, name),
        ["--deactive" | "-d", name] => (Command::Close, name),
        ["--break" | "-b", name] => (Command::Break, name),
        ["--cancel" | "-c", name] => (Command::Cancel, name),
        _ => return Err(Failure::Usage(USAGE)),
    };
    cluster.check_resource(name)?;
    let asks = matches!(command, Command::Force { .. }) && cluster.pair.assumptions.force_asks;
    if asks && !host.agrees(cluster) {
        return Err(Refusal::NotAgreed.into());
    }
    cluster.pair.run(here, command)?;
    Ok(cluster.accepted())
}

/// Waits until no copy runs.
fn wait(
    cluster: &mut Cluster,
    here: Side,
    options: &[&str],
    host: &mut dyn Host,
) -> Result<String, Failure> {
    let (seconds, cancels) = match *options {
        [] => (None, false),
        ["-timeout", seconds] => (Some(seconds), false),
        ["-timeout", seconds, "-rcancel"] | ["-rcancel", "-timeout", seconds] => {
            (Some(seconds), true)
        }
        _ => return Err(Failure::Usage(USAGE)),
    };
    let limit = match seconds {
        Some(text) => text.parse().map_err(|_| Failure::Usage(USAGE))?,
        None => u64::MAX,
    };
    let began = cluster.pair.elapsed;
    while cluster.pair.disk.copy.is_some() {
        let is_stuck = cluster.pair.disk.copy.is_some_and(|copy| copy.stuck);
        let waited = cluster.pair.elapsed.saturating_sub(began);
        if waited >= limit || (is_stuck && limit == u64::MAX) {
            if cancels {
                cluster.pair.run(here, Command::Cancel)?;
            }
            return Err(Failure::TimedOut { cancelled: cancels });
        }
        if !host.wait(cluster) {
            return Err(Failure::TimedOut { cancelled: false });
        }
    }
    let word = match cluster.pair.shown(here).status {
        Status::Normal => "Normal",
        _ => "Abnormal",
    };
    Ok(format!("Status: {word}\n"))
}
