//! `clpgrp`: starts, stops and moves the failover group.

use super::Failure;
use crate::{
    Cluster,
    model::{Command, Side},
};

const USAGE: &str = "clpgrp -s | -t <group> [-h <server>] | -m | -n <group>";

pub(super) fn run(cluster: &mut Cluster, here: Side, words: &[&str]) -> Result<String, Failure> {
    let (option, group, server) = match *words {
        [option @ ("-s" | "-t" | "-m" | "-n"), group] => (option, group, None),
        [option @ ("-s" | "-t"), group, "-h", server]
        | [option @ ("-s" | "-t"), "-h", server, group] => (option, group, Some(server)),
        _ => return Err(Failure::Usage(USAGE)),
    };
    cluster.check_group(group)?;
    let on = server.map(|name| cluster.server(name)).transpose()?;
    let command = match option {
        "-s" => Command::StartGroup { on },
        "-t" => Command::StopGroup { on },
        "-m" => Command::MoveGroup,
        _ => {
            let (_, side) = cluster.pair.shown_group(here);
            let name = side.map_or("None", |side| &cluster.names.servers[side]);
            return Ok(format!("{name}\n"));
        }
    };
    cluster.pair.run(here, command)?;
    Ok(cluster.accepted())
}
