//! The journal of a session, and why it has stopped, as sentences.

mod en;
mod ja;

use alloc::string::String;
use core::fmt::Write as _;

use super::Language;
use crate::recover::{Event, Journal, QuoteError, SessionError, StopReason};

/// What is said of a session, in one language. Sentences without a final full stop: they stand
/// in lines and behind colons.
pub trait JournalWording: Send + Sync {
    /// What has happened.
    fn event(&self, event: &Event) -> String;
    /// Why the session has stopped, and what follows from it.
    fn stop_reason(&self, reason: &StopReason) -> String;
    /// Why something cannot be taken.
    fn session_error(&self, error: &SessionError) -> String;
    /// Why a name cannot stand in a line of a shell.
    fn quote_error(&self, error: &QuoteError) -> String;
    /// The word for a step.
    fn step(&self) -> &'static str;
}

impl Language {
    /// What is said of a session, in this language.
    #[must_use]
    pub fn journal_wording(self) -> &'static dyn JournalWording {
        match self {
            Self::English => &en::English,
            Self::Japanese => &ja::Japanese,
        }
    }
}

impl Journal {
    /// The journal as text, a line for each entry. The host says how it shows a time, for only
    /// it knows from where its times count.
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

/// Row numbers, as a list.
fn numbers(rows: &[u8]) -> String {
    let mut text = String::new();
    for (index, row) in rows.iter().enumerate() {
        let separator = if index == 0 { "" } else { ", " };
        let _ = write!(text, "{separator}{row}");
    }
    text
}
