//! The block, read with the `regex` crate: what a careful user would write in an afternoon.
//!
//! The expressions are compiled once, one for each shape of line. They are anchored at both
//! ends, and name the blank where `\s` and `\S` would stand for all of Unicode: the crate then
//! has its fastest way to captures, and takes half the time. A single alternation over all
//! shapes and one expression over the whole block were measured too, and took longer.
//!
//! Everything ends up typed, in the same fields as in the library. What the library does
//! beyond that (unknown words and lines kept, findings, positions of errors) is left out.

use std::sync::LazyLock;

use chrono::NaiveDateTime;
use regex::{Captures, Regex};

/// The `Mirror Status` line.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Status {
    /// Both sides hold the same data.
    Normal,
    /// The mirror is broken.
    Abnormal,
    /// A copy is running.
    Recovering,
    /// The first copy has not been made yet.
    NoConstruction,
}

/// The colour of one server.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Color {
    /// Holds the latest data.
    Green,
    /// A copy is running.
    Yellow,
    /// Does not hold the latest data.
    Red,
    /// Active on both servers.
    Blue,
    /// Stopped.
    Gray,
}

/// `OK` or not.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Flag {
    /// `OK`.
    Ok,
    /// `NG`.
    Ng,
}

/// One column of the block.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Server {
    /// The server's name.
    pub name: String,
    /// `Mirror Color`.
    pub color: Option<Color>,
    /// `Fast Copy`.
    pub fast_copy: Option<Flag>,
    /// `Lastupdate Time`.
    pub last_update: Option<NaiveDateTime>,
    /// `Break Time`.
    pub break_time: Option<NaiveDateTime>,
    /// `Disk Error`.
    pub disk_error: Option<Flag>,
    /// `Needed Copy Percent`.
    pub needed_copy_percent: Option<u8>,
    /// `Volume Used Percent`.
    pub volume_used_percent: Option<u8>,
    /// `Volume Size`, in MiB.
    pub volume_size_mib: Option<u64>,
}

/// The whole block.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Block {
    /// The resource's name.
    pub name: String,
    /// `Mirror Status`.
    pub status: Status,
    /// The two columns.
    pub servers: [Server; 2],
}

struct Shapes {
    status: Regex,
    names: Regex,
    words: Regex,
    times: Regex,
}

static SHAPES: LazyLock<Option<Shapes>> = LazyLock::new(|| {
    Some(Shapes {
        status: Regex::new(r"^Mirror Status: +([A-Za-z ]+)$").ok()?,
        names: Regex::new(r"^([^ ]+) +([^ ]+) +([^ ]+) *$").ok()?,
        words: Regex::new(concat!(
            "^(Mirror Color|Fast Copy|Disk Error|Needed Copy Percent|Volume Used Percent",
            "|Volume Size) +([^ ]+) +([^ ]+) *$",
        ))
        .ok()?,
        times: Regex::new(concat!(
            "^(Lastupdate Time|Break Time)",
            " +([0-9]{4}/[0-9]{2}/[0-9]{2} [0-9]{2}:[0-9]{2}:[0-9]{2}|--)",
            " +([0-9]{4}/[0-9]{2}/[0-9]{2} [0-9]{2}:[0-9]{2}:[0-9]{2}|--) *$",
        ))
        .ok()?,
    })
});

/// Reads one block; `None` where it has no status, or no names.
#[must_use]
pub fn parse(text: &str) -> Option<Block> {
    let shapes = SHAPES.as_ref()?;
    let mut lines = text.lines();
    let status = status(group(&shapes.status.captures(lines.next()?)?, 1))?;
    let names = shapes.names.captures(lines.next()?)?;
    let mut block = Block {
        name: group(&names, 1).to_owned(),
        status,
        servers: [named(group(&names, 2)), named(group(&names, 3))],
    };
    for line in lines {
        if let Some(row) = shapes.words.captures(line) {
            set_words(&mut block.servers, &row);
        } else if let Some(row) = shapes.times.captures(line) {
            set_times(&mut block.servers, &row);
        }
    }
    Some(block)
}

fn set_words([left, right]: &mut [Server; 2], row: &Captures<'_>) {
    for (server, value) in [(left, group(row, 2)), (right, group(row, 3))] {
        match group(row, 1) {
            "Mirror Color" => server.color = color(value),
            "Fast Copy" => server.fast_copy = flag(value),
            "Disk Error" => server.disk_error = flag(value),
            "Needed Copy Percent" => server.needed_copy_percent = percent(value),
            "Volume Used Percent" => server.volume_used_percent = percent(value),
            _ => server.volume_size_mib = value.strip_suffix("MB").and_then(|n| n.parse().ok()),
        }
    }
}

fn set_times([left, right]: &mut [Server; 2], row: &Captures<'_>) {
    for (server, value) in [(left, group(row, 2)), (right, group(row, 3))] {
        // A format is not worth reading where there is nothing to read.
        let time = if value == "--" {
            None
        } else {
            NaiveDateTime::parse_from_str(value, "%Y/%m/%d %H:%M:%S").ok()
        };
        match group(row, 1) {
            "Break Time" => server.break_time = time,
            _ => server.last_update = time,
        }
    }
}

fn group<'t>(captures: &Captures<'t>, number: usize) -> &'t str {
    captures.get(number).map_or("", |found| found.as_str())
}

fn named(name: &str) -> Server {
    Server {
        name: name.to_owned(),
        ..Server::default()
    }
}

fn status(word: &str) -> Option<Status> {
    match word.trim_end() {
        "Normal" => Some(Status::Normal),
        "Abnormal" => Some(Status::Abnormal),
        "Recovering" => Some(Status::Recovering),
        "No Construction" => Some(Status::NoConstruction),
        _ => None,
    }
}

fn color(word: &str) -> Option<Color> {
    match word {
        "GREEN" => Some(Color::Green),
        "YELLOW" => Some(Color::Yellow),
        "RED" => Some(Color::Red),
        "BLUE" => Some(Color::Blue),
        "GRAY" => Some(Color::Gray),
        _ => None,
    }
}

fn flag(word: &str) -> Option<Flag> {
    match word {
        "OK" => Some(Flag::Ok),
        "NG" => Some(Flag::Ng),
        _ => None,
    }
}

fn percent(value: &str) -> Option<u8> {
    value
        .strip_suffix('%')
        .and_then(|digits| digits.parse().ok())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_field_of_the_block_is_read() {
        let block = parse(crate::BLOCK).unwrap();
        assert_eq!(block.name, "vol7");
        assert_eq!(block.status, Status::Abnormal);
        let time = |text: &str| text.parse::<NaiveDateTime>().ok();
        let [first, second] = block.servers;
        assert_eq!(
            first,
            Server {
                name: "node-a1".to_owned(),
                color: Some(Color::Green),
                fast_copy: Some(Flag::Ok),
                last_update: time("2024-11-03T02:14:09"),
                break_time: time("2024-11-03T01:58:37"),
                disk_error: Some(Flag::Ok),
                needed_copy_percent: Some(12),
                volume_used_percent: Some(41),
                volume_size_mib: Some(8192),
            }
        );
        assert!(first.last_update.is_some() && first.break_time.is_some());
        assert_eq!(
            second,
            Server {
                name: "node-b2".to_owned(),
                color: Some(Color::Red),
                fast_copy: Some(Flag::Ok),
                last_update: None,
                break_time: None,
                disk_error: Some(Flag::Ok),
                needed_copy_percent: Some(0),
                volume_used_percent: None,
                volume_size_mib: Some(8192),
            }
        );
    }
}
