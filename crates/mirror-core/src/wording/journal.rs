//! The journal of a session, and why it has stopped, as sentences.

mod en;
mod ja;

use alloc::{
    borrow::ToOwned as _,
    string::{String, ToString as _},
};
use core::fmt::Write as _;

use chrono::NaiveDateTime;

use super::{Label, Language, Subjects, figures::command_line, sealed};
use crate::{
    recover::{Event, Expectation, Journal, QuoteError, SessionError, StopReason},
    text::printed,
    words::{Quoted, kept},
};

/// The sentences about a session, in one language. They have no final full stop: they stand in
/// lines and behind colons.
///
/// Only this library implements it: a new sentence is no breaking change.
pub trait JournalWording: sealed::Sealed + Send + Sync {
    /// Says what has happened.
    fn event(&self, event: &Event) -> String;
    /// Says why the session has stopped and what follows from it.
    fn stop_reason(&self, reason: &StopReason) -> String;
    /// Says why the session rejects an input.
    fn session_error(&self, error: &SessionError) -> String;
    /// Says why a word cannot be part of a command line.
    fn quote_error(&self, error: &QuoteError) -> String;
    /// Returns the word for a step.
    fn step(&self) -> &'static str;
}

impl Language {
    /// Returns the sentences about a session, in this language.
    ///
    /// ```
    /// use mirror_core::{recover::StopReason, wording::Language};
    ///
    /// let wording = Language::English.journal_wording();
    /// assert_eq!(
    ///     wording.stop_reason(&StopReason::CommandFailed { exit: 3 }),
    ///     "the command failed with exit status 3",
    /// );
    /// ```
    #[must_use]
    pub fn journal_wording(self) -> &'static dyn JournalWording {
        match self {
            Self::English => &en::English,
            Self::Japanese => &ja::Japanese,
        }
    }
}

impl Journal {
    /// Returns the journal as text, one line for each entry.
    ///
    /// `time` formats the time of an entry: only the host knows the origin of its times.
    ///
    /// ```
    /// use mirror_core::{recover::Journal, wording::Language};
    ///
    /// let journal = Journal::default();
    /// assert_eq!(journal.text(Language::English, &|seconds| format!("{seconds} s")), "");
    /// ```
    #[must_use]
    pub fn text(&self, language: Language, time: &dyn Fn(f64) -> String) -> String {
        let wording = language.journal_wording();
        let mut text = String::new();
        for entry in self.entries() {
            // Writing to a string does not fail.
            let _ = writeln!(
                text,
                "{} {} {}: {}",
                time(entry.seconds),
                wording.step(),
                entry.step,
                wording.event(&entry.event)
            );
        }
        text
    }
}

/// What an event or a reason is about, in one line: no full stop behind it.
fn expected(language: Language, expect: Expectation) -> String {
    let sentence = language.wording().expectation(expect, &Subjects::default());
    sentence.trim_end_matches(['.', '。']).to_owned()
}

/// A time of a volume.
fn time(language: Language, time: Option<NaiveDateTime>) -> String {
    time.map_or_else(
        || language.wording().label(Label::NotGiven).to_owned(),
        printed,
    )
}

/// A command in backticks.
fn command(argv: &[String]) -> String {
    Quoted(&kept(&command_line(argv))).to_string()
}
