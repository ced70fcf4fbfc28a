//! How figures, names and commands are written, alike in every language and on every page.

use alloc::{borrow::Cow, format, string::String, vec::Vec};
use core::fmt::{self, Write as _};

use super::visible;
use crate::{state::FieldValue, text::printed, words::Quoted};

/// A time in seconds, as hours, minutes and seconds. Displays as `01:02:03`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Clock {
    pub(super) hours: u64,
    pub(super) minutes: u64,
    pub(super) seconds: u64,
}

impl Clock {
    pub(super) const fn new(seconds: u64) -> Self {
        Self {
            hours: seconds / 3600,
            minutes: seconds / 60 % 60,
            seconds: seconds % 60,
        }
    }
}

impl fmt::Display for Clock {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self {
            hours,
            minutes,
            seconds,
        } = self;
        write!(f, "{hours:02}:{minutes:02}:{seconds:02}")
    }
}

/// The words of a time for the units of a language: the two largest that are not zero, or the
/// smallest alone.
pub(super) fn duration(seconds: u64, [hour, minute, second]: [&str; 3]) -> String {
    let Clock {
        hours,
        minutes,
        seconds,
    } = Clock::new(seconds);
    match (hours, minutes) {
        (0, 0) => format!("{seconds} {second}"),
        (0, minutes) if seconds == 0 => format!("{minutes} {minute}"),
        (0, minutes) => format!("{minutes} {minute} {seconds} {second}"),
        (hours, minutes) => format!("{hours} {hour} {minutes} {minute}"),
    }
}

/// A share of a volume or of a copy.
pub(super) fn percent(percent: u8) -> String {
    format!("{percent} %")
}

/// The size of a volume.
pub(super) fn mebibytes(mib: u64) -> String {
    format!("{mib} MiB")
}

/// The value of a field, as a person reads it. `None` where it cannot be read.
pub(super) fn value_text(value: &FieldValue) -> Option<String> {
    Some(match value {
        FieldValue::Time(time) => printed(*time),
        FieldValue::Percent(share) => percent(*share),
        FieldValue::Mib(mib) => mebibytes(*mib),
        word => word.word()?.printed.into(),
    })
}

/// Members of a list in one line.
pub(super) fn list<T: fmt::Display>(members: impl IntoIterator<Item = T>) -> String {
    let mut text = String::new();
    for (index, member) in members.into_iter().enumerate() {
        if index > 0 {
            text.push_str(", ");
        }
        // Writing to a string does not fail.
        let _ = write!(text, "{member}");
    }
    text
}

/// Names in a message, each in backticks.
pub(super) fn quoted_list(names: &[&str]) -> String {
    list(names.iter().map(|name| Quoted(name)))
}

/// Text from outside on a page.
pub(super) fn shown(text: &str) -> String {
    visible(text).into_owned()
}

/// A command as a person reads it: a word that holds more than plain signs stands in double
/// quotes. It is not meant for a shell.
pub(super) fn command_line(argv: &[String]) -> String {
    let words: Vec<Cow<'_, str>> = argv.iter().map(|word| command_word(word)).collect();
    words.join(" ")
}

fn command_word(word: &str) -> Cow<'_, str> {
    let is_plain = |c: char| c.is_alphanumeric() || "-_.:/@+,=".contains(c);
    let shown = visible(word);
    if !shown.is_empty() && shown.chars().all(is_plain) {
        return shown;
    }
    Cow::Owned(format!("\"{shown}\""))
}

#[cfg(test)]
mod tests {
    use super::*;
    use alloc::string::ToString as _;

    #[test]
    fn a_time_has_at_most_two_units() {
        for (seconds, words, clock) in [
            (0, "0 s", "00:00:00"),
            (59, "59 s", "00:00:59"),
            (60, "1 min", "00:01:00"),
            (61, "1 min 1 s", "00:01:01"),
            (3_600, "1 h 0 min", "01:00:00"),
            (5_461, "1 h 31 min", "01:31:01"),
            (
                u64::MAX,
                "5124095576030431 h 0 min",
                "5124095576030431:00:15",
            ),
        ] {
            assert_eq!(duration(seconds, ["h", "min", "s"]), words);
            assert_eq!(Clock::new(seconds).to_string(), clock);
        }
    }

    #[test]
    fn a_word_of_a_command_is_told_from_the_next() {
        let argv = ["clpgrp", "-s", "fail over", "", "a;b", "台帳", "x\u{202e}"].map(String::from);
        assert_eq!(
            command_line(&argv),
            "clpgrp -s \"fail over\" \"\" \"a;b\" 台帳 \"x\u{fffd}\""
        );
    }
}
