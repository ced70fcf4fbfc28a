//! Writes a state on one line.

use core::fmt;

use super::OF_THE_WHOLE;
use crate::{
    state::{Conflict, FieldValue, GroupFacts, MirrorFacts, MirrorState, ServerState, Service},
    text::{Recovery, printed},
    words::{SIDE_FIELDS, SideField, safe::is_hidden},
};

/// Displays the state on one line, which [`str::parse`] turns into the same state again.
///
/// So it does for every state whose names are not blank and differ, whose unknown words are
/// outside the vocabulary and not blank, whose percentages are at most 100, and whose times are
/// of the years 0 to 9999 without a leap second: for all that outputs and lines give.
///
/// ```
/// use mirror_core::{MirrorState, words::{Activity, Color}};
///
/// let state = MirrorState::builder("vol1", "alpha", "beta")
///     .colors(Color::Green, None)
///     .activities(Activity::Active, None)
///     .volume_sizes_mib(4096, 4096)
///     .build();
/// assert_eq!(state.to_string(), "vol1: alpha GREEN Active, beta ?, size 4096MB");
/// assert_eq!(state.to_string().parse(), Ok(state));
/// ```
impl fmt::Display for MirrorState {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        // Named one by one: a new fact has to be written, too.
        let MirrorFacts {
            name,
            mirror_status,
            servers,
            recovery,
            group,
            service,
            auto_recovery,
            monitor,
            conflicts,
        } = self.facts();
        write!(f, "{}:", Name(name))?;
        for (index, side) in servers.iter().enumerate() {
            write_side(f, if index == 0 { " " } else { ", " }, side)?;
        }
        if let Some(status) = mirror_status {
            let word = Word(status.as_printed(), status.is_known());
            write!(f, ", status {word}")?;
        }
        for field in SIDE_FIELDS {
            write_side_fact(f, field, servers)?;
        }
        for side in servers {
            for field in side.unreadable.iter() {
                write!(f, ", {} unreadable {field}", Server(&side.name))?;
            }
        }
        if let Some(recovery) = recovery {
            write_recovery(f, recovery)?;
        }
        if let Some(group) = group {
            write_group(f, group)?;
        }
        match service {
            Service::Unknown => {}
            Service::Online(Some(server)) => write!(f, ", service online on {}", Name(server))?,
            Service::Online(None) | Service::Offline => {
                write!(f, ", service {}", service.status())?;
            }
        }
        if let Some(is_on) = auto_recovery {
            write!(f, ", auto recovery {}", if *is_on { "on" } else { "off" })?;
        }
        if let Some(monitor) = monitor {
            write!(f, ", monitor {}", Name(monitor))?;
        }
        for conflict in conflicts {
            match conflict {
                Conflict::Views {
                    field,
                    first,
                    second,
                } => write!(f, ", disagree {field} {} {}", Token(first), Token(second))?,
                Conflict::Servers { server } => write!(f, ", disagree server {}", Name(server))?,
            }
        }
        Ok(())
    }
}

fn write_side(f: &mut fmt::Formatter<'_>, before: &str, side: &ServerState) -> fmt::Result {
    write!(f, "{before}{}", Token(&side.name))?;
    match &side.color {
        Some(color) => write!(f, " {}", Word(color.as_printed(), color.is_known()))?,
        None => f.write_str(" ?")?,
    }
    if let Some(activity) = &side.activity {
        write!(f, " {}", Word(activity.as_printed(), activity.is_known()))?;
    }
    Ok(())
}

/// The values of one field: once where both servers have the same.
fn write_side_fact(
    f: &mut fmt::Formatter<'_>,
    field: &SideField,
    servers: &[ServerState; 2],
) -> fmt::Result {
    let Some(said) = field.said.first() else {
        return Ok(());
    };
    let [first, second] = servers.each_ref().map(|side| side.shown(field.field));
    if let (Some(value), true) = (&first, first == second) {
        return write!(f, ", {said} {}", Value(value));
    }
    for (side, value) in servers.iter().zip([&first, &second]) {
        if let Some(value) = value {
            write!(f, ", {} {said} {}", Server(&side.name), Value(value))?;
        }
    }
    Ok(())
}

fn write_recovery(f: &mut fmt::Formatter<'_>, recovery: &Recovery) -> fmt::Result {
    let Recovery {
        status,
        source,
        destination,
        percent,
        used_seconds,
        left_seconds,
        iteration_times,
    } = recovery;
    if *recovery == Recovery::default() {
        return f.write_str(", recovery");
    }
    if let Some(status) = status {
        let word = Word(status.as_printed(), status.is_known());
        write!(f, ", recovery status {word}")?;
    }
    if let Some(source) = source {
        write!(f, ", recovery from {}", Name(source))?;
    }
    if let Some(destination) = destination {
        write!(f, ", recovery to {}", Name(destination))?;
    }
    if let Some(percent) = percent {
        write!(f, ", recovery percent {percent}%")?;
    }
    for (words, seconds) in [("used time", used_seconds), ("left time", left_seconds)] {
        if let Some(seconds) = seconds {
            let (hours, minutes, rest) = (seconds / 3600, seconds / 60 % 60, seconds % 60);
            write!(f, ", recovery {words} {hours:02}:{minutes:02}:{rest:02}")?;
        }
    }
    if let Some(times) = iteration_times {
        write!(f, ", recovery iterations {times}")?;
    }
    Ok(())
}

fn write_group(f: &mut fmt::Formatter<'_>, group: &GroupFacts) -> fmt::Result {
    let GroupFacts {
        name,
        status,
        current,
    } = group;
    if *group == GroupFacts::new(None) {
        return f.write_str(", group ?");
    }
    if let Some(name) = name {
        let first = name.split_whitespace().next().unwrap_or_default();
        let is_taken = ["?", "status", "on"]
            .iter()
            .any(|word| first.eq_ignore_ascii_case(word));
        if is_taken {
            write!(f, ", group {}", Quoted(name))?;
        } else {
            write!(f, ", group {}", Name(name))?;
        }
    }
    if let Some(status) = status {
        let word = Word(status.as_printed(), status.is_known());
        write!(f, ", group status {word}")?;
    }
    if let Some(server) = current {
        write!(f, ", group on {}", Name(server))?;
    }
    Ok(())
}

/// A value of a side, as it reads again.
struct Value<'s>(&'s FieldValue);

impl fmt::Display for Value<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.0 {
            FieldValue::Time(time) => {
                f.write_str(&printed(*time))?;
                match time.and_utc().timestamp_subsec_nanos() {
                    0 => Ok(()),
                    fraction => write!(f, ".{fraction:09}"),
                }
            }
            FieldValue::Percent(percent) => write!(f, "{percent}%"),
            FieldValue::Mib(mib) => write!(f, "{mib}MB"),
            value => match value.word() {
                Some(word) => Word(word.printed, word.is_known).fmt(f),
                None => Ok(()),
            },
        }
    }
}

/// A printed word: in quotes where it is outside its list.
struct Word<'s>(&'s str, bool);

impl fmt::Display for Word<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self(word, true) => f.write_str(word),
            Self(word, false) => Quoted(word).fmt(f),
        }
    }
}

/// A name that stands alone behind other words.
struct Name<'s>(&'s str);

impl fmt::Display for Name<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self(name) = self;
        let is_plain =
            name.trim() == *name && !name.contains(['"', ',', ':']) && !name.contains(is_hidden);
        if is_plain {
            f.write_str(name)
        } else {
            Quoted(name).fmt(f)
        }
    }
}

/// A name that something follows.
struct Token<'s>(&'s str);

impl fmt::Display for Token<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.0.contains(char::is_whitespace) {
            Quoted(self.0).fmt(f)
        } else {
            Name(self.0).fmt(f)
        }
    }
}

/// The server that a fact is about.
struct Server<'s>(&'s str);

impl fmt::Display for Server<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let is_taken = OF_THE_WHOLE
            .iter()
            .any(|word| self.0.eq_ignore_ascii_case(word));
        if is_taken {
            Quoted(self.0).fmt(f)
        } else {
            Token(self.0).fmt(f)
        }
    }
}

/// Any text, on one line, with everything in it visible.
struct Quoted<'s>(&'s str);

impl fmt::Display for Quoted<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("\"")?;
        for c in self.0.chars() {
            match c {
                '"' | '\\' => write!(f, "\\{c}")?,
                c if is_hidden(c) => write!(f, "{}", c.escape_unicode())?,
                c => write!(f, "{c}")?,
            }
        }
        f.write_str("\"")
    }
}
