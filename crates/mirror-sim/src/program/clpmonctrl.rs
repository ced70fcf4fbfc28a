//! `clpmonctrl`: suspends and resumes the mirror disk monitor.

use super::Failure;
use crate::{
    Cluster,
    model::{Command, Side},
};

const USAGE: &str = "clpmonctrl -s | -r [-m <monitor>] [-h <server>]";

pub(super) fn run(cluster: &mut Cluster, here: Side, words: &[&str]) -> Result<String, Failure> {
    let [option, rest @ ..] = words else {
        return Err(Failure::Usage(USAGE));
    };
    let mut rest = rest;
    let mut server = here;
    loop {
        match rest {
            ["-m", name, more @ ..] => {
                cluster.check_monitor(name)?;
                rest = more;
            }
            ["-h", name, more @ ..] => {
                server = cluster.server(name)?;
                rest = more;
            }
            [] => break,
            _ => return Err(Failure::Usage(USAGE)),
        }
    }
    let command = match *option {
        "-s" => Command::SuspendMonitor,
        "-r" => Command::ResumeMonitor,
        _ => return Err(Failure::Usage(USAGE)),
    };
    cluster.pair.run(server, command)?;
    Ok(cluster.accepted())
}
