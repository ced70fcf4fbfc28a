//! A cluster that has names, prints in a dialect and takes commands as words.

use serde::{Deserialize, Serialize};

use crate::{
    model::{Pair, Side},
    names::Names,
    output::Dialect,
    program,
};

/// A pair with names, and the dialect of its commands.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct Cluster {
    /// What the parts are called.
    pub names: Names,
    /// How commands print.
    pub dialect: Dialect,
    /// The pair itself.
    pub pair: Pair,
}

/// How a command has ended.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Ended {
    /// Its exit status.
    pub exit: u8,
    /// Its standard output, in the encoding of the dialect.
    pub output: Vec<u8>,
    /// Its standard error, likewise.
    pub errors: Vec<u8>,
}

impl Cluster {
    /// A cluster of a pair.
    #[must_use]
    pub const fn new(names: Names, dialect: Dialect, pair: Pair) -> Self {
        Self {
            names,
            dialect,
            pair,
        }
    }

    /// Runs a command on a server: the program and its arguments, with nobody at its standard input.
    pub fn run<W: AsRef<str>>(&mut self, here: Side, argv: &[W]) -> Ended {
        self.run_with(here, argv, &mut || false)
    }

    /// Runs a command on a server. Where it asks for somebody's agreement, `agrees` is called.
    pub fn run_with<W: AsRef<str>>(
        &mut self,
        here: Side,
        argv: &[W],
        agrees: &mut dyn FnMut() -> bool,
    ) -> Ended {
        let words: Vec<&str> = argv.iter().map(AsRef::as_ref).collect();
        program::run(self, here, &words, agrees)
    }
}
