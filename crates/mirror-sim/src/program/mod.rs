//! The programs: from words to what a command does and prints.
//!
//! | program | file |
//! |---|---|
//! | `clpmdstat` | `clpmdstat.rs` |
//! | `clpmdctrl` | `clpmdctrl.rs` |
//! | `clpstat` | `clpstat.rs` |
//! | `clpgrp` | `clpgrp.rs` |
//! | `clpmonctrl` | `clpmonctrl.rs` |
//!
//! Options are those of the guide and of published scripts. Another one is refused with a usage line,
//! never passed over.

mod clpgrp;
mod clpmdctrl;
mod clpmdstat;
mod clpmonctrl;
mod clpstat;

use crate::{Cluster, Ended, model::Refusal, model::Side, output};

/// The programs, by name.
pub const PROGRAMS: [&str; 5] = ["clpgrp", "clpmdctrl", "clpmdstat", "clpmonctrl", "clpstat"];

/// Why a program prints nothing of what it was asked for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Failure {
    /// It does not know these words.
    Usage(&'static str),
    /// It knows no such part of the cluster.
    NoSuch(&'static str, String),
    /// The cluster refuses.
    Refused(Refusal),
    /// A wait has run out of time; the text says what has become of the copy.
    TimedOut(&'static str),
}

impl From<Refusal> for Failure {
    fn from(refusal: Refusal) -> Self {
        Self::Refused(refusal)
    }
}

pub(crate) fn run(
    cluster: &mut Cluster,
    here: Side,
    words: &[&str],
    agrees: &mut dyn FnMut() -> bool,
) -> Ended {
    let (program, words) = match words {
        [program, words @ ..] => (*program, words),
        [] => ("", words),
    };
    if !cluster.pair.is_up(here) {
        return failed(cluster, program, &Failure::Refused(Refusal::ServerStopped));
    }
    let printed = match program {
        "clpmdstat" => clpmdstat::run(cluster, here, words),
        "clpmdctrl" => clpmdctrl::run(cluster, here, words, agrees),
        "clpstat" => clpstat::run(cluster, here, words),
        "clpgrp" => clpgrp::run(cluster, here, words),
        "clpmonctrl" => clpmonctrl::run(cluster, here, words),
        _ => Err(Failure::NoSuch("program", program.to_owned())),
    };
    match printed {
        Ok(text) => Ended {
            exit: 0,
            output: output::encode(&text, &cluster.dialect),
            errors: Vec::new(),
        },
        Err(failure) => failed(cluster, program, &failure),
    }
}

fn failed(cluster: &Cluster, program: &str, failure: &Failure) -> Ended {
    let (exit, message) = match failure {
        Failure::Usage(usage) => (1, format!("Usage: {usage}")),
        Failure::NoSuch(what, name) => (2, format!("{program}: no such {what}: {name}")),
        Failure::Refused(refusal) => (3, format!("{program}: {}", reason(*refusal))),
        Failure::TimedOut(what) => (4, format!("{program}: {what}")),
    };
    Ended {
        exit,
        output: Vec::new(),
        errors: output::encode(&format!("{message}\n"), &cluster.dialect),
    }
}

/// The real messages are not known; these are the simulation's own.
const fn reason(refusal: Refusal) -> &'static str {
    match refusal {
        Refusal::ServerStopped => "the server is stopped",
        Refusal::NotConnected => "the other server cannot be reached",
        Refusal::NoLatest => "no server alone has the latest data",
        Refusal::NotLatest => "this server does not have the latest data",
        Refusal::WrongServer => "run this on the server that it names",
        Refusal::CopyRuns => "a mirror recovery is running",
        Refusal::NoCopyRuns => "no mirror recovery is running",
        Refusal::DiskError => "a disk reports an error",
        Refusal::VolumeInUse => "the volume is in use",
        Refusal::VolumeNotOpened => "the volume is not open",
        Refusal::OtherLatest => "the other server has the latest data",
        Refusal::NotRed => "the data of this server is not marked as old",
        Refusal::NotHealthy => "the mirror is not normal",
        Refusal::NotAgreed => "not confirmed",
        Refusal::GroupNotOffline => "the group is not offline",
        Refusal::GroupNotThere => "the group is not on that server",
        Refusal::GroupBusy => "the group is being started or stopped",
    }
}

/// What an acting command prints when it was accepted.
const ACCEPTED: &str = "Command succeeded.\n";

impl Cluster {
    fn check_resource(&self, name: &str) -> Result<(), Failure> {
        check("mirror disk", name, &self.names.resource)
    }

    fn check_group(&self, name: &str) -> Result<(), Failure> {
        check("group", name, &self.names.group)
    }

    fn check_monitor(&self, name: &str) -> Result<(), Failure> {
        check("monitor", name, &self.names.monitor)
    }

    fn server(&self, name: &str) -> Result<Side, Failure> {
        self.names
            .side(name)
            .ok_or_else(|| Failure::NoSuch("server", name.to_owned()))
    }
}

fn check(what: &'static str, name: &str, known: &str) -> Result<(), Failure> {
    if name == known {
        Ok(())
    } else {
        Err(Failure::NoSuch(what, name.to_owned()))
    }
}
