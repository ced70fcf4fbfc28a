//! `clpstat`: the cluster.

use super::Failure;
use crate::{Cluster, model::Side, output};

const USAGE: &str = "clpstat [-s] [--long] [--local] | -n | -g | -m | -i [--detail]";

pub(super) fn run(cluster: &Cluster, here: Side, words: &[&str]) -> Result<String, Failure> {
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
