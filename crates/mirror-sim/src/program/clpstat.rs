//! `clpstat`: the cluster.

use super::Failure;
use crate::{
    Cluster,
    model::{Refusal, Side},
    output::{self, Section},
    wording::Part,
};

const USAGE: &str = "clpstat [-s] [--long] | -n | -g | -m | \
    -i | --cl | --sv [<server>] | --grp [<group>] | --rsc [<resource>] | --mon [<monitor>] [--detail], \
    each with [-h <server>], or --local";

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
        [ref words @ .., "--detail"] => info(cluster, words, true),
        ["--detail", ref words @ ..] => info(cluster, words, true),
        ref words => info(cluster, words, false),
    }
}

/// How the cluster is configured.
fn info(cluster: &Cluster, words: &[&str], details: bool) -> Result<String, Failure> {
    let (section, name) = match *words {
        ["-i"] => (None, None),
        ["--cl"] => (Some(Section::Cluster), None),
        [option, ref name @ ..] if name.len() <= 1 => {
            let section = match option {
                "--sv" => Section::Server,
                "--grp" => Section::Group,
                "--rsc" => Section::Resource,
                "--mon" => Section::Monitor,
                _ => return Err(Failure::Usage(USAGE)),
            };
            (Some(section), name.first().copied())
        }
        _ => return Err(Failure::Usage(USAGE)),
    };
    let part = match section {
        Some(Section::Server) => Part::Server,
        Some(Section::Group) => Part::Group,
        Some(Section::Monitor) => Part::Monitor,
        _ => Part::Resource,
    };
    output::info(cluster, section, name, details)
        .ok_or_else(|| Failure::NoSuch(part, name.unwrap_or_default().to_owned()))
}
