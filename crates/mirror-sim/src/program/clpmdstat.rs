//! `clpmdstat`: the mirror disk.

use super::Failure;
use crate::{Cluster, model::Side, output};

const USAGE: &str = "clpmdstat --mirror | --active <mirror disk>, or --list";

pub(super) fn run(cluster: &Cluster, here: Side, words: &[&str]) -> Result<String, Failure> {
    match *words {
        ["--mirror" | "-m", name] => {
            cluster.check_resource(name)?;
            Ok(output::mirror(cluster, here))
        }
        ["--active" | "-a", name] => {
            cluster.check_resource(name)?;
            Ok(output::active(cluster, here))
        }
        ["--list" | "-l"] => Ok(output::list(cluster)),
        _ => Err(Failure::Usage(USAGE)),
    }
}
