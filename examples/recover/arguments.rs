//! The command line.

use std::path::PathBuf;

use clap::Parser;
use mirror_core::{wording::Language, words::Intent};
use mirror_examples::NameOptions;

/// Carry out the recovery of a mirror disk, step by step.
///
/// Without --execute nothing is run: a dry run shows what would run and reads what would be
/// seen from the files of --observations; without those, it prints the steps as a sheet.
#[derive(Debug, Parser)]
#[command(name = "recover")]
pub(crate) struct Arguments {
    /// Plan from these outputs of clpmdstat and clpstat, in any order and encoding; `-` is
    /// standard input.
    #[arg(value_name = "FILE", required_unless_present_any = ["state", "resume"])]
    pub(crate) files: Vec<PathBuf>,
    /// Plan from a state read off the icons of the graphical tool, such as
    /// 'vol1: alpha green active, beta red inactive, fast copy ok'.
    #[arg(long, value_name = "STATE")]
    pub(crate) state: Vec<String>,
    /// Recover this mirror disk; needed where the input shows several.
    #[arg(long, value_name = "NAME")]
    pub(crate) resource: Option<String>,
    /// Choose what to do: recover_while_running, stop_then_recover, recover_while_stopped,
    /// start_and_recover or start_survivor. Without --intent and --row it is asked.
    #[arg(long, value_name = "INTENT", conflicts_with = "row")]
    pub(crate) intent: Option<Intent>,
    /// Choose what to do by the row of the guide.
    #[arg(long, value_name = "N")]
    pub(crate) row: Option<u8>,
    #[command(flatten)]
    pub(crate) names: NameOptions,
    /// Choose the language of the messages.
    #[arg(long, value_name = "en|ja", default_value = "en")]
    pub(crate) lang: Language,
    /// Print the steps as a sheet to tick off, and do nothing else.
    #[arg(long, conflicts_with_all = ["execute", "resume", "observations"])]
    pub(crate) sheet: bool,
    /// Run nothing (default).
    #[arg(long, conflicts_with = "execute")]
    pub(crate) dry_run: bool,
    /// Run the commands.
    #[arg(long)]
    pub(crate) execute: bool,
    /// Read what a dry run sees from the files 001.txt, 002.txt, … of this folder, one for each
    /// poll.
    #[arg(long, value_name = "DIR", conflicts_with = "execute")]
    pub(crate) observations: Option<PathBuf>,
    /// Name the server that this runs on; a command for a server that is not named here is
    /// shown, not run, and it is asked how it ended.
    #[arg(long, value_name = "LOCAL_SERVER")]
    pub(crate) on: Option<String>,
    /// Keep the session in this file.
    #[arg(long, value_name = "FILE", default_value = "mirror-recovery.json")]
    pub(crate) session: PathBuf,
    /// Go on with the session that is kept in this file.
    #[arg(
        long,
        value_name = "FILE",
        conflicts_with_all = [
            "files", "state", "resource", "intent", "row", "group", "monitor", "source", "session",
        ]
    )]
    pub(crate) resume: Option<PathBuf>,
}

impl Arguments {
    /// Whether the steps are printed and nothing else is done.
    pub(crate) const fn prints_sheet(&self) -> bool {
        self.sheet || (!self.execute && self.observations.is_none())
    }
}
