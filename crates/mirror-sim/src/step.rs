//! What is done to a cluster from outside: a line of a scenario's history, and a command of
//! `mirror-sim`. Both are the same words, so that what was typed in a lesson can be written down.

use clap::{Parser, Subcommand};

use crate::{
    Cluster,
    model::{Fault, Operation, Side},
    names::Names,
    program::{self, Nobody},
    step_error::StepError,
};

/// Something that is done to a cluster.
#[derive(Debug, Clone, PartialEq, Eq, Subcommand)]
#[non_exhaustive]
pub enum Step {
    /// Let time pass: 90s, 10m, 2h or 1d.
    Advance {
        /// How much time.
        #[arg(value_name = "TIME", value_parser = seconds)]
        seconds: u64,
    },
    /// Let something fail, or put it right again.
    #[command(subcommand)]
    Fail(Failing),
    /// Do something in the graphical tool.
    #[command(subcommand)]
    Tool(Using),
    /// Run a command of the cluster on a server.
    On {
        /// The server.
        server: String,
        /// The command and its arguments.
        #[arg(trailing_var_arg = true, allow_hyphen_values = true, required = true)]
        command: Vec<String>,
    },
}

/// What can fail, and be put right again.
#[derive(Debug, Clone, PartialEq, Eq, Subcommand)]
#[non_exhaustive]
pub enum Failing {
    /// A server loses its power.
    Crash {
        /// The server.
        server: String,
    },
    /// A server is shut down in good order.
    Shutdown {
        /// The server.
        server: String,
    },
    /// A server is switched on.
    Start {
        /// The server.
        server: String,
    },
    /// The link between the servers goes down.
    CutLink,
    /// It comes back.
    RestoreLink,
    /// The copy that runs fails.
    FailCopy,
    /// The copy that runs makes no more progress.
    StallCopy,
    /// A disk reports an error.
    BreakDisk {
        /// The server.
        server: String,
    },
    /// It is replaced or repaired.
    RepairDisk {
        /// The server.
        server: String,
    },
    /// A server loses the record of the differences.
    LoseDifferences {
        /// The server.
        server: String,
    },
    /// The group fails where it runs.
    FailGroup,
}

/// What can be done in the graphical tool.
#[derive(Debug, Clone, PartialEq, Eq, Subcommand)]
#[non_exhaustive]
pub enum Using {
    /// Copy onto a server.
    CopyOnto {
        /// The server.
        server: String,
    },
    /// Declare the data of a server to be the latest.
    Declare {
        /// The server.
        server: String,
    },
    /// Take the volume of a server offline.
    TakeOffline {
        /// The server.
        server: String,
    },
    /// Open the volume of a server for inspection.
    Open {
        /// The server.
        server: String,
    },
    /// Close it again.
    Close {
        /// The server.
        server: String,
    },
    /// Start the group on a server.
    StartGroup {
        /// The server.
        server: String,
    },
    /// Stop the group where it is.
    StopGroup,
    /// Suspend the mirror disk monitor.
    SuspendMonitor,
    /// Resume it.
    ResumeMonitor,
    /// Reboot both servers.
    Reboot,
}

/// A step alone on a line.
#[derive(Debug, Parser)]
#[command(
    no_binary_name = true,
    disable_help_flag = true,
    disable_help_subcommand = true
)]
struct Line {
    #[command(subcommand)]
    step: Step,
}

impl Step {
    /// Reads a line of a history, quoted as in a shell.
    ///
    /// # Errors
    ///
    /// When it is no step.
    pub fn parse(line: &str) -> Result<Self, StepError> {
        let words = shell_words::split(line)
            .map_err(|_| StepError::Words("a quote is not closed".into()))?;
        match Line::try_parse_from(words) {
            Ok(line) => Ok(line.step),
            Err(error) => Err(StepError::Words(first_line(&error.to_string()))),
        }
    }

    /// Takes the step.
    ///
    /// # Errors
    ///
    /// Why it was not taken. Then it has changed nothing.
    pub fn take(&self, cluster: &mut Cluster) -> Result<(), StepError> {
        match self {
            Self::Advance { seconds } => cluster.pair.advance(*seconds),
            Self::Fail(failing) => {
                let fault = failing.fault(&cluster.names)?;
                if !cluster.pair.suffer(fault) {
                    return Err(StepError::NoEffect);
                }
            }
            Self::Tool(using) => cluster.pair.operate(using.operation(&cluster.names)?)?,
            Self::On { server, command } => {
                let here = side(&cluster.names, server)?;
                let words: Vec<&str> = command.iter().map(String::as_str).collect();
                program::speak(cluster, here, &words, &mut Nobody)
                    .map_err(|(exit, message)| StepError::Command { exit, message })?;
            }
        }
        Ok(())
    }
}

impl Failing {
    fn fault(&self, names: &Names) -> Result<Fault, StepError> {
        Ok(match self {
            Self::Crash { server } => Fault::Crash(side(names, server)?),
            Self::Shutdown { server } => Fault::Shutdown(side(names, server)?),
            Self::Start { server } => Fault::Start(side(names, server)?),
            Self::CutLink => Fault::CutLink,
            Self::RestoreLink => Fault::RestoreLink,
            Self::FailCopy => Fault::FailCopy,
            Self::StallCopy => Fault::StallCopy,
            Self::BreakDisk { server } => Fault::BreakDisk(side(names, server)?),
            Self::RepairDisk { server } => Fault::RepairDisk(side(names, server)?),
            Self::LoseDifferences { server } => Fault::LoseDifferences(side(names, server)?),
            Self::FailGroup => Fault::FailGroup,
        })
    }
}

impl Using {
    fn operation(&self, names: &Names) -> Result<Operation, StepError> {
        Ok(match self {
            Self::CopyOnto { server } => Operation::CopyOnto(side(names, server)?),
            Self::Declare { server } => Operation::Declare(side(names, server)?),
            Self::TakeOffline { server } => Operation::TakeOffline(side(names, server)?),
            Self::Open { server } => Operation::Open(side(names, server)?),
            Self::Close { server } => Operation::Close(side(names, server)?),
            Self::StartGroup { server } => Operation::StartGroup(side(names, server)?),
            Self::StopGroup => Operation::StopGroup,
            Self::SuspendMonitor => Operation::SuspendMonitor,
            Self::ResumeMonitor => Operation::ResumeMonitor,
            Self::Reboot => Operation::RebootCluster,
        })
    }
}

fn side(names: &Names, server: &str) -> Result<Side, StepError> {
    names
        .side(server)
        .ok_or_else(|| StepError::NoSuchServer(server.to_owned()))
}

/// What clap says in its first line; the rest is its usage.
fn first_line(message: &str) -> String {
    let line = message.lines().next().unwrap_or_default();
    line.strip_prefix("error: ").unwrap_or(line).to_owned()
}

/// The longest time that passes at once: one year.
const YEAR: u64 = 365 * 24 * 60 * 60;

fn seconds(text: &str) -> Result<u64, String> {
    let units = [("s", 1), ("m", 60), ("h", 60 * 60), ("d", 24 * 60 * 60)];
    units
        .into_iter()
        .find_map(|(unit, factor)| {
            let count: u64 = text.strip_suffix(unit)?.parse().ok()?;
            count.checked_mul(factor)
        })
        .filter(|seconds| *seconds <= YEAR)
        .ok_or_else(|| "expected a time of at most one year such as 90s, 10m, 2h or 1d".to_owned())
}
