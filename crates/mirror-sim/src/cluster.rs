//! A cluster that has names, prints in a dialect and takes commands as words.

use chrono::NaiveDateTime;
use serde::{Deserialize, Serialize};

use crate::{
    model::{Pair, Side},
    names::Names,
    output::Dialect,
    program::{self, Host, Nobody},
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
    /// Every so many times `clpstat --local` says that it is busy; 0 for never.
    #[serde(default)]
    pub busy_every: u32,
    /// How often it has been asked.
    #[serde(default)]
    pub asked_locally: u32,
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
            busy_every: 0,
            asked_locally: 0,
        }
    }

    /// Runs a command on a server: the program and its arguments, with nobody at its standard input.
    pub fn run<W: AsRef<str>>(&mut self, here: Side, argv: &[W]) -> Ended {
        self.run_with(here, argv, &mut Nobody)
    }

    /// Runs a command on a server, for a host that waits with it and agrees or does not.
    pub fn run_with<W: AsRef<str>>(
        &mut self,
        here: Side,
        argv: &[W],
        host: &mut dyn Host,
    ) -> Ended {
        let words: Vec<&str> = argv.iter().map(AsRef::as_ref).collect();
        program::run(self, here, &words, host)
    }

    /// What a clock that is right shows.
    #[must_use]
    pub fn now(&self) -> NaiveDateTime {
        self.calendar(i64::try_from(self.pair.elapsed).unwrap_or(i64::MAX))
    }

    /// What the clock of a server shows.
    #[must_use]
    pub fn clock(&self, side: Side) -> NaiveDateTime {
        self.calendar(self.pair.clock(side))
    }

    /// So many seconds since the simulation began, as a date.
    pub(crate) fn calendar(&self, seconds: i64) -> NaiveDateTime {
        chrono::Duration::try_seconds(seconds)
            .and_then(|passed| self.names.began.checked_add_signed(passed))
            .unwrap_or(self.names.began)
    }

    /// Whether `clpstat --local` is busy this time.
    pub(crate) fn is_busy(&mut self) -> bool {
        self.asked_locally = self.asked_locally.wrapping_add(1);
        self.busy_every != 0 && self.asked_locally.is_multiple_of(self.busy_every)
    }
}
