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

use crate::{
    Cluster, Ended,
    model::{Refusal, Side},
    output,
    wording::{Part, Words},
};

/// The programs, by name.
pub const PROGRAMS: [&str; 5] = ["clpgrp", "clpmdctrl", "clpmdstat", "clpmonctrl", "clpstat"];

/// What scripts for a cluster call besides: the commands that log an alert and name the server.
pub const COMPANIONS: [&str; 2] = ["clplogcmd", "hostname"];

/// Why a program prints nothing of what it was asked for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Failure {
    /// It does not know these words.
    Usage(&'static str),
    /// It knows no such part of the cluster.
    NoSuch(Part, String),
    /// The cluster refuses.
    Refused(Refusal),
    /// A wait has run out of time.
    TimedOut {
        /// Whether the copy was cancelled.
        cancelled: bool,
    },
    /// It cannot answer now.
    Busy,
}

impl From<Refusal> for Failure {
    fn from(refusal: Refusal) -> Self {
        Self::Refused(refusal)
    }
}

/// What a command needs of those who run it.
pub trait Host {
    /// Whether somebody agrees to what cannot be undone. Until then others may use the cluster.
    fn agrees(&mut self, cluster: &mut Cluster) -> bool {
        let _ = cluster;
        false
    }

    /// Lets a second pass. Whether the command goes on.
    fn wait(&mut self, cluster: &mut Cluster) -> bool {
        cluster.pair.advance(1);
        true
    }
}

/// Nobody is there, and time passes at once.
pub(crate) struct Nobody;

impl Host for Nobody {}

pub(crate) fn run(cluster: &mut Cluster, here: Side, words: &[&str], host: &mut dyn Host) -> Ended {
    match speak(cluster, here, words, host) {
        Ok(text) => Ended {
            exit: 0,
            output: output::encode(&text, &cluster.dialect),
            errors: Vec::new(),
        },
        Err((exit, message)) => Ended {
            exit,
            output: Vec::new(),
            errors: output::encode(&format!("{message}\n"), &cluster.dialect),
        },
    }
}

/// What a command prints; or else its exit status, and what it says about that.
pub(crate) fn speak(
    cluster: &mut Cluster,
    here: Side,
    words: &[&str],
    host: &mut dyn Host,
) -> Result<String, (u8, String)> {
    let (program, words) = match words {
        [program, words @ ..] => (*program, words),
        [] => ("", words),
    };
    let spoken = if cluster.pair.is_up(here) {
        match program {
            "clpmdstat" => clpmdstat::run(cluster, here, words),
            "clpmdctrl" => clpmdctrl::run(cluster, here, words, host),
            "clpstat" => clpstat::run(cluster, here, words),
            "clpgrp" => clpgrp::run(cluster, here, words),
            "clpmonctrl" => clpmonctrl::run(cluster, here, words),
            _ => Err(Failure::NoSuch(Part::Program, program.to_owned())),
        }
    } else {
        Err(Failure::Refused(Refusal::ServerStopped))
    };
    spoken.map_err(|failure| failure.spoken(program, cluster.words()))
}

impl Failure {
    fn spoken(&self, program: &str, words: Words) -> (u8, String) {
        match self {
            Self::Usage(usage) => (1, format!("{}: {usage}", words.usage())),
            Self::NoSuch(part, name) => (2, format!("{program}: {}", words.no_such(*part, name))),
            Self::Refused(refusal) => (3, format!("{program}: {}", words.refusal(*refusal))),
            Self::TimedOut { cancelled } => {
                (4, format!("{program}: {}", words.timed_out(*cancelled)))
            }
            // This one is known.
            Self::Busy => (9, format!("{program}: {}", words.busy())),
        }
    }
}

impl Cluster {
    fn words(&self) -> Words {
        Words::new(self.dialect.language)
    }

    /// What an acting command prints when it was accepted.
    fn accepted(&self) -> String {
        format!("{}\n", self.words().accepted())
    }

    fn check_resource(&self, name: &str) -> Result<(), Failure> {
        check(Part::MirrorDisk, name, &self.names.resource)
    }

    fn check_group(&self, name: &str) -> Result<(), Failure> {
        check(Part::Group, name, &self.names.group)
    }

    fn check_monitor(&self, name: &str) -> Result<(), Failure> {
        check(Part::Monitor, name, &self.names.monitor)
    }

    fn server(&self, name: &str) -> Result<Side, Failure> {
        self.names
            .side(name)
            .ok_or_else(|| Failure::NoSuch(Part::Server, name.to_owned()))
    }
}

fn check(part: Part, name: &str, known: &str) -> Result<(), Failure> {
    if name == known {
        Ok(())
    } else {
        Err(Failure::NoSuch(part, name.to_owned()))
    }
}
