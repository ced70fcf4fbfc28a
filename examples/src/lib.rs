//! What the example programs share, and the pages of `docs/` as tests.

use std::{
    fs,
    io::{self, Read as _},
    path::Path,
};

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
