//! The developer's commands: `cargo xtask test`, `generate`, `install`, `c`, `python`,
//! `end-to-end`, `fuzz`, `no-std`.
//!
//! One file per command. Nothing here needs more than the Rust toolchain and Python (the tests of the
//! C library leave out what they have no compiler for), and nothing here may assume a Unix system:
//! programs are started without a shell, and paths are put together from the workspace's folder.
//!
//! Keep this package free of integration tests: `cargo test` would then rebuild the program
//! that has started it, which Windows refuses.

mod c_bench;
mod c_examples;
mod c_library;
mod c_misuse;
mod c_recovery;
mod end_to_end;
mod fuzz;
mod generate;
mod install;
mod no_std;
mod python;
mod test;
mod workspace;

use std::{path::PathBuf, process::ExitCode};

use clap::{Parser, Subcommand};

use crate::{install::Build, workspace::Workspace};

#[derive(Parser)]
#[command(
    name = "cargo xtask",
    about = "The developer's commands of mirror-core"
)]
struct Arguments {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Run everything that a change must pass.
    Test,
    /// Write every file that is generated from the code.
    Generate {
        /// Write nothing; fail where a file differs from what would be written.
        #[arg(long)]
        check: bool,
    },
    /// Build and test the Python package.
    Python {
        /// Only check the form of the Python sources.
        #[arg(long, conflicts_with = "compare")]
        lint: bool,
        /// Only see that the comparison of speeds runs.
        #[arg(long)]
        compare: bool,
    },
    /// Test the C library: install it, then build and run C and C++ programs against it.
    C,
    /// Have each host recover a simulated cluster; needs what `python` and `c` have built.
    EndToEnd,
    /// Build the C library and install it: headers, libraries, pkg-config and CMake files.
    Install {
        /// The folder that gets include/ and lib/.
        #[arg(long)]
        prefix: PathBuf,
    },
    /// Prove that the library builds where there is no standard library.
    NoStd,
    /// Let the fuzzer search for inputs with which something does not hold.
    Fuzz {
        /// For so long each target.
        #[arg(long, default_value_t = 20)]
        seconds: u32,
        /// Only this target: a file of fuzz/fuzz_targets.
        #[arg(long)]
        target: Option<String>,
        /// Begin with what the last run has found, too; it is read before the time counts.
        #[arg(long)]
        resume: bool,
    },
}

fn main() -> ExitCode {
    match run(&Arguments::parse()) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            // The whole chain and no backtrace: what failed is a command, not this program.
            eprintln!("\nerror: {error:#}");
            ExitCode::FAILURE
        }
    }
}

fn run(arguments: &Arguments) -> anyhow::Result<()> {
    let workspace = Workspace::find()?;
    match arguments.command {
        Command::Test => test::run(&workspace),
        Command::Generate { check: true } => generate::check(&workspace),
        Command::Generate { check: false } => generate::write(&workspace),
        Command::Python { lint: true, .. } => python::lint(&workspace),
        Command::Python { compare: true, .. } => python::compare(&workspace),
        Command::Python { .. } => python::run(&workspace),
        Command::C => c_library::run(&workspace),
        Command::EndToEnd => end_to_end::run(&workspace),
        Command::Install { ref prefix } => install::run(&workspace, prefix, Build::Release),
        Command::NoStd => no_std::run(&workspace),
        Command::Fuzz {
            seconds,
            ref target,
            resume,
        } => fuzz::run(&workspace, seconds, target.as_deref(), resume),
    }
}
