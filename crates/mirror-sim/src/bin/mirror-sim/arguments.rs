//! The command line of `mirror-sim`.

use std::path::PathBuf;

use clap::{Parser, Subcommand};
use mirror_sim::{Step, output::Language};

/// Simulate a pair of mirrored servers, with its own clpmdstat, clpmdctrl, clpstat, clpgrp and
/// clpmonctrl.
#[derive(Debug, Parser)]
#[command(name = "mirror-sim")]
pub(crate) struct Arguments {
    /// Keep the cluster in this folder.
    #[arg(
        long,
        value_name = "DIR",
        global = true,
        env = "MIRROR_SIM_STATE",
        default_value = "mirror-sim-state"
    )]
    pub(crate) state: PathBuf,
    /// Choose the language of the messages.
    #[arg(
        long,
        value_name = "en|ja",
        global = true,
        env = "MIRROR_SIM_LANG",
        default_value = "en",
        value_parser = language
    )]
    pub(crate) lang: Language,
    #[command(subcommand)]
    pub(crate) action: Action,
}

/// What is done.
#[derive(Debug, Subcommand)]
pub(crate) enum Action {
    /// Create a cluster from a scenario.
    Create {
        /// A file, or the name of a built-in scenario.
        #[arg(default_value = "healthy")]
        scenario: String,
    },
    /// Show what is really the case: what each server holds and believes, and what was lost.
    Show,
    /// List the built-in scenarios.
    Scenarios,
    /// List the ways in which the commands can print.
    #[command(name = "list-dialects")]
    Dialects,
    #[command(flatten)]
    Step(Step),
}

/// A language by its code.
pub(crate) fn language(code: &str) -> Result<Language, String> {
    match code {
        "en" => Ok(Language::English),
        "ja" => Ok(Language::Japanese),
        _ => Err("expected en or ja".to_owned()),
    }
}
