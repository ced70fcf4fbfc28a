//! `clpgrp`: starts, stops and moves the failover group.

use super::Failure;
use crate::{
    Cluster,
    model::{Command, Side},
};

const USAGE: &str = "clpgrp -s | -t | -m | -n <group> [-h <server>]";

pub(super) fn run(cluster: &mut Cluster, here: Side, words: &[&str]) -> Result<String, Failure> {
    let (option, group, server) = match *words {
        [option, group] => (option, group, None),
        [option, group, "-h", server] | [option, "-h", server, group] => {
            (option, group, Some(server))
        }
        _ => return Err(Failure::Usage(USAGE)),
    };
    cluster.check_group(group)?;
    let on = server.map(|name| cluster.server(name)).transpose()?;
    let command = match (option, on) {
        ("-s", on) => Command::StartGroup { on },
        ("-t", on) => Command::StopGroup { on },
        ("-m", None) => Command::MoveGroup,
        ("-n", None) => {
            let (_, side) = cluster.pair.shown_group(here);
            let name = side.map_or("None", |side| &cluster.names.servers[side]);
            return Ok(format!("{name}\n"));
        }
        _ => return Err(Failure::Usage(USAGE)),
    };
    cluster.pair.run(here, command)?;
    Ok(cluster.accepted())
}
