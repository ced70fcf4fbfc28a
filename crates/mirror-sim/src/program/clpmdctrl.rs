//! `clpmdctrl`: acts on the mirror disk.

use super::{ACCEPTED, Failure};
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
    agrees: &mut dyn FnMut() -> bool,
) -> Result<String, Failure> {
    let (command, name) = match *words {
        ["--rwait" | "-w", name, ref options @ ..] => {
            cluster.check_resource(name)?;
            return wait(cluster, here, options);
        }
        ["--recovery" | "-r", name] => (Command::Recover { everything: false }, name),
        ["--recovery" | "-r", name, "-f"] => (Command::Recover { everything: true }, name),
        ["--force" | "-f", name] => (Command::Force { source: None }, name),
        ["--force" | "-f", server, name] => {
            let source = Some(cluster.server(server)?);
            (Command::Force { source }, name)
        }
        ["--active" | "-a", name] => (Command::Open, name),
        ["--deactive" | "-d", name] => (Command::Close, name),
        ["--break" | "-b", name] => (Command::Break, name),
        ["--cancel" | "-c", name] => (Command::Cancel, name),
        _ => return Err(Failure::Usage(USAGE)),
    };
    cluster.check_resource(name)?;
    let asks = matches!(command, Command::Force { .. }) && cluster.pair.assumptions.force_asks;
    if asks && !agrees() {
        return Err(Refusal::NotAgreed.into());
    }
    cluster.pair.run(here, command)?;
    Ok(ACCEPTED.to_owned())
}

/// Waits until no copy runs. The simulated time passes at once.
fn wait(cluster: &mut Cluster, here: Side, options: &[&str]) -> Result<String, Failure> {
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
    let mut waited = 0_u64;
    while cluster.pair.disk.copy.is_some() {
        let is_stuck = cluster.pair.disk.copy.is_some_and(|copy| copy.stuck);
        if waited >= limit || (is_stuck && limit == u64::MAX) {
            if cancels {
                cluster.pair.run(here, Command::Cancel)?;
                return Err(Failure::TimedOut("the mirror recovery was cancelled"));
            }
            return Err(Failure::TimedOut("the mirror recovery is still running"));
        }
        cluster.pair.advance(1);
        waited = waited.saturating_add(1);
    }
    let word = match cluster.pair.shown(here).status {
        Status::Normal => "Normal",
        _ => "Abnormal",
    };
    Ok(format!("Status: {word}\n"))
}
