//! Carries a recovery out, step by step: reads the state, shows or runs the commands, watches
//! the copy, asks where somebody has to decide.
//!
//! ```sh
//! # The steps alone, as a sheet:
//! cargo run --example recover -- examples/data/broken-mirror.txt --row 1
//! # A dry run; what would be seen comes from the files 001.txt, 002.txt, … of a folder:
//! cargo run --example recover -- examples/data/broken-mirror.txt --row 1 \
//!     --observations examples/data/recover/while-running
//! # On the server tokyo, for real:
//! recover status.txt --intent recover_while_running --execute --on tokyo
//! # After an interruption:
//! recover --resume mirror-recovery.json --execute --on tokyo
//! ```
//!
//! After each event the session is written to a file, before anything is done that depends on
//! it: a run that is interrupted at any point, by Ctrl-C too, goes on with `--resume`. Nothing
//! confirms by itself what cannot be undone, and there is no option that does.
//!
//! Exit status: 0 done, 1 stopped or unable to go on, 2 usage.

use std::{
    io::{self, BufReader, IsTerminal as _},
    process::ExitCode,
};

use clap::Parser as _;

// The tests run it too.
#[path = "recover/mod.rs"]
mod program;

use program::{Arguments, Console};

fn main() -> ExitCode {
    let arguments = Arguments::parse();
    let mut input = BufReader::new(io::stdin());
    let is_terminal = io::stdout().is_terminal();
    // On Windows the escape sequences are translated where the console needs it.
    let mut output = anstream::stdout();
    let mut console = Console::new(&mut input, &mut output, is_terminal);
    match program::run(&arguments, &mut console) {
        Ok(()) => ExitCode::SUCCESS,
        Err(failure) => {
            if let Some(message) = failure.message() {
                anstream::eprintln!("recover: {message}");
            }
            ExitCode::from(failure.status())
        }
    }
}
