//! What the example programs share, and the pages of `docs/` as tests.

use std::{
    fs,
    io::{self, Read as _},
    path::Path,
};

use mirror_core::{recover::Names, wording::Emphasis};

/// The options of a command line that name what the outputs do not.
#[derive(Debug, Clone, Default, clap::Args)]
pub struct NameOptions {
    /// Name the failover group, where the input does not.
    #[arg(long, value_name = "NAME")]
    pub group: Option<String>,
    /// Name the mirror disk monitor, where the input does not.
    #[arg(long, value_name = "NAME")]
    pub monitor: Option<String>,
    /// Name the server whose data has been decided to be the latest.
    #[arg(long, value_name = "SERVER")]
    pub source: Option<String>,
}

impl NameOptions {
    /// The names as the library takes them.
    #[must_use]
    pub fn names(&self) -> Names {
        let mut names = Names::default();
        names.group.clone_from(&self.group);
        names.monitor.clone_from(&self.monitor);
        names.source.clone_from(&self.source);
        names
    }
}

/// How a page is emphasised: in colours on a terminal, not at all elsewhere.
#[must_use]
pub const fn emphasis(is_terminal: bool) -> Emphasis {
    if is_terminal {
        Emphasis::Terminal
    } else {
        Emphasis::Plain
    }
}

/// Reads a file, or standard input where the path is `-`.
///
/// # Errors
///
/// When it cannot be read.
pub fn read_input(path: &Path) -> io::Result<Vec<u8>> {
    if path == Path::new("-") {
        let mut bytes = Vec::new();
        io::stdin().lock().read_to_end(&mut bytes)?;
        return Ok(bytes);
    }
    fs::read(path)
}

/// The examples in the README run.
#[cfg(doctest)]
#[doc = include_str!("../../README.md")]
pub struct Readme;

/// The examples in the page on estimates run.
#[cfg(doctest)]
#[doc = include_str!("../../docs/estimates.md")]
pub struct Estimates;

/// The examples in the page on reading output run.
#[cfg(doctest)]
#[doc = include_str!("../../docs/reading-output.md")]
pub struct ReadingOutput;

/// The examples in the page on runbooks run.
#[cfg(doctest)]
#[doc = include_str!("../../docs/runbooks.md")]
pub struct Runbooks;

/// The example in the README of the crate runs.
#[cfg(doctest)]
#[doc = include_str!("../../crates/mirror-core/README.md")]
pub struct CrateReadme;
