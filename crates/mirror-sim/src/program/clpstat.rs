//! `clpstat`: the cluster.

use super::Failure;
use crate::{
    Cluster,
    model::{Refusal, Side},
    output,
};

const USAGE: &str =
    "clpstat [-s] [--long] | -n | -g | -m | -i [--detail], each with [-h <server>], or --local";

pub(super) fn run(cluster: &mut Cluster, here: Side, words: &[&str]) -> Result<String, Failure> {
    if let [words @ .., "-h", server] = words {
        let there = cluster.server(server)?;
        if !cluster.pair.sees(here, there) {
            return Err(Refusal::ServerStopped.into());
        }
        return run(cluster, there, words);
    }
    if words == ["--local"] && cluster.is_busy() {
        return Err(Failure::Busy);
    }
    match *words {
        [] | ["-s" | "--local"] => Ok(output::cluster(cluster, here, false)),
        ["--long"] | ["-s", "--long"] | ["--long", "-s"] => {
            Ok(output::cluster(cluster, here, true))
        }
        ["-n"] => Ok(output::heartbeats(cluster, here)),
        ["-g"] => Ok(output::group_map(cluster, here)),
        ["-m"] => Ok(output::monitors(cluster, here)),
        ["-i"] => Ok(output::info(cluster, false)),
        ["-i", "--detail"] | ["--detail", "-i"] => Ok(output::info(cluster, true)),
        _ => Err(Failure::Usage(USAGE)),
    }
}
