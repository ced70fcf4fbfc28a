//! A state on one line: as a person writes it, and as [`MirrorState`] displays.
//!
//! ```text
//! state    = resource ":" side "," side { "," fact }
//! side     = server ( color | "?" ) [ activity ]         ; "?": the colour is not known
//! fact     = [ server ] field value                      ; without a server: both sides
//!          | [ server ] "unreadable" code                ; printed, and did not read
//!          | "status" word                               ; from here on, of the whole mirror
//!          | "recovery" [ copy ]
//!          | "group" ( name | "status" word | "on" server | "?" )
//!          | "service" ( "unknown" | "offline" | "online" [ "on" server ] )
//!          | "auto recovery" ( "on" | "off" )
//!          | "monitor" name
//!          | "disagree" ( code origin origin | "server" server )
//! field    = words of the table in `words/side_fields.rs`: "fast copy" | "size" | …
//! value    = word | time | percent | size ; "--" where there is none
//! copy     = "status" word | "from" server | "to" server | "percent" percent
//!          | ( "used time" | "left time" ) duration | "iterations" number
//! code     = the text form of a field of a report: "last_update_time" | …
//! quoted   = '"' { character | '\"' | '\\' | "\u{" hexadecimal "}" } '"'
//! ```
//!
//! A name or a word may be quoted, and has to be where it would be taken for something else. A
//! word outside its list is one of the product only where it is quoted: otherwise it is a slip
//! of the pen.

use alloc::{borrow::Cow, string::String};
use core::{fmt, str::FromStr};

use super::{Conflict, FieldValue, GroupFacts, MirrorFacts, MirrorState, ServerState, Service};
use crate::{
    text::{
        ParseError, Read, Recovery, decimal, duration_seconds, is_placeholder, percent, printed,
        whole,
    },
    words::{
        Activity, Color, ErrorCode, Field, MirrorStatus, ObjectStatus, RecoveryStatus, SIDE_FIELDS,
        SideField, SideFieldKind,
    },
};

/// Parses a state written on one line: the resource, two servers with their colour and activity,
/// then what else is known, in any order.
///
/// ```
/// use mirror_core::{MirrorState, words::Color};
///
/// let line = "vol1: alpha GREEN Active, beta \"PURPLE\", fast copy OK, alpha needed copy 25%";
/// let state: MirrorState = line.parse()?;
/// assert_eq!(state.servers[1].color, Some(Color::Other("PURPLE".into())));
/// assert_eq!(state.to_string(), line);
/// # Ok::<(), mirror_core::text::ParseError>(())
/// ```
///
/// | part | how it is written |
/// |---|---|
/// | a value of a server | `alpha last update 2026-01-02 03:04:05`; without the server, of both; `--` where there is none; the words for each field are in [`SIDE_FIELDS`] |
/// | a colour that is not known | `?` in its place |
/// | a value that was printed and did not read | `alpha unreadable last_update_time` |
/// | the status line | `status abnormal` |
/// | a copy that runs | `recovery`, `recovery status recovering`, `recovery from alpha`, `recovery to beta`, `recovery percent 63%`, `recovery used time 00:00:08`, `recovery left time 00:00:05`, `recovery iterations 2` |
/// | the failover group | `group failover1`, `group status online`, `group on alpha`; `group ?` where nothing else is known |
/// | whether that group runs | `service online`, `service online on alpha`, `service offline` |
/// | automatic recovery | `auto recovery on`, `auto recovery off` |
/// | the monitor | `monitor mdw1` |
/// | what the outputs contradict each other in | `disagree mirror_color alpha beta`, `disagree server gamma` |
///
/// Words are those that the product prints, in any letter case. Names and words may stand in
/// double quotes, with `\"`, `\\` and `\u{…}` in them. A word that is not in the vocabulary must:
/// without quotes it is taken for a misspelling.
impl FromStr for MirrorState {
    type Err = ParseError;

    fn from_str(line: &str) -> Result<Self, ParseError> {
        // Every part is a slice of the line, so its place in it is known.
        let bad = |part: &str| {
            let offset = (part.as_ptr() as usize).saturating_sub(line.as_ptr() as usize);
            ParseError::at(ErrorCode::BadState, line, offset)
        };
        let (resource, rest) = split(line, ':').ok_or_else(|| bad(line))?;
        let mut parts = Parts(Some(rest));
        let first = parts.next().unwrap_or(rest);
        let second = parts.next().ok_or_else(|| bad(rest))?;
        let resource = Text::whole(resource).ok_or_else(|| bad(line))?;
        let first = side(first).ok_or_else(|| bad(first))?;
        let second_side = side(second).ok_or_else(|| bad(second))?;
        if first.name == second_side.name {
            return Err(bad(second));
        }
        let mut facts = MirrorFacts::new(resource.into_name(), [String::new(), String::new()]);
        facts.servers = [first, second_side];
        for part in parts {
            fact(&mut facts, part).ok_or_else(|| bad(part))?;
        }
        Ok(facts.into())
    }
}

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

// ---- Reading -------------------------------------------------------------------------------

/// What a fact of the whole mirror begins with.
const OF_THE_WHOLE: [&str; 7] = [
    "status", "recovery", "group", "service", "auto", "monitor", "disagree",
];

/// The parts between commas.
struct Parts<'t>(Option<&'t str>);

impl<'t> Iterator for Parts<'t> {
    type Item = &'t str;

    fn next(&mut self) -> Option<&'t str> {
        let text = self.0.take()?;
        let part = match split(text, ',') {
            Some((part, rest)) => {
                self.0 = Some(rest);
                part
            }
            None => text,
        };
        Some(part.trim())
    }
}

/// Both sides of a separator that is not quoted. A quotation begins where a word does.
fn split(text: &str, separator: char) -> Option<(&str, &str)> {
    let (mut is_quoted, mut is_escaped, mut is_word_start) = (false, false, true);
    for (offset, c) in text.char_indices() {
        if is_quoted {
            is_quoted = is_escaped || c != '"';
            is_escaped = !is_escaped && c == '\\';
        } else if c == '"' && is_word_start {
            is_quoted = true;
        } else if c == separator {
            return Some((text.get(..offset)?, text.get(offset + c.len_utf8()..)?));
        }
        is_word_start = c.is_whitespace() || matches!(c, ',' | ':');
    }
    None
}

/// A name or a word as it was written.
struct Text<'t> {
    text: Cow<'t, str>,
    is_quoted: bool,
}

impl<'t> Text<'t> {
    /// All of a value. `None` where nothing is in it.
    fn whole(value: &'t str) -> Option<Self> {
        let value = value.trim();
        let text = if value.starts_with('"') {
            let (text, rest) = unquoted(value)?;
            rest.is_empty().then_some(Self::quoted(text))?
        } else {
            Self::plain(value)
        };
        (!text.text.trim().is_empty()).then_some(text)
    }

    /// The first word of a text, and what follows it.
    fn first(text: &'t str) -> Option<(Self, &'t str)> {
        let text = text.trim_start();
        if text.starts_with('"') {
            let (quoted, rest) = unquoted(text)?;
            let is_apart = rest.is_empty() || rest.starts_with(char::is_whitespace);
            let is_blank = quoted.trim().is_empty();
            return (is_apart && !is_blank).then(|| (Self::quoted(quoted), rest.trim()));
        }
        let end = text.find(char::is_whitespace).unwrap_or(text.len());
        let (word, rest) = text.split_at_checked(end)?;
        (!word.is_empty()).then(|| (Self::plain(word), rest.trim()))
    }

    const fn plain(text: &'t str) -> Self {
        Self {
            text: Cow::Borrowed(text),
            is_quoted: false,
        }
    }

    const fn quoted(text: String) -> Self {
        Self {
            text: Cow::Owned(text),
            is_quoted: true,
        }
    }

    fn into_name(self) -> String {
        self.text.into_owned()
    }

    /// A printed word. One that is not in the list only where it is quoted.
    fn word<W>(&self, from_printed: fn(&str) -> W, is_known: fn(&W) -> bool) -> Option<W> {
        let word = from_printed(&self.text);
        (self.is_quoted || is_known(&word)).then_some(word)
    }

    /// Whether it is this word of the grammar, in any letter case.
    fn is(&self, word: &str) -> bool {
        !self.is_quoted && self.text.eq_ignore_ascii_case(word)
    }
}

/// The text in the quotes at the beginning, and what follows them.
fn unquoted(text: &str) -> Option<(String, &str)> {
    let mut found = String::new();
    let mut rest = text.strip_prefix('"')?.chars();
    loop {
        match rest.next()? {
            '"' => return Some((found, rest.as_str())),
            '\\' => match rest.next()? {
                c @ ('"' | '\\') => found.push(c),
                'u' => {
                    let (code, behind) = rest.as_str().strip_prefix('{')?.split_once('}')?;
                    found.push(char::from_u32(u32::from_str_radix(code, 16).ok()?)?);
                    rest = behind.chars();
                }
                _ => return None,
            },
            c => found.push(c),
        }
    }
}

/// `alpha green active`.
fn side(part: &str) -> Option<ServerState> {
    let (server, rest) = Text::first(part)?;
    let (color, rest) = Text::first(rest)?;
    let mut side = ServerState::new(server.into_name());
    if !color.is("?") {
        side.color = Some(color.word(Color::from_printed, Color::is_known)?);
    }
    if !rest.is_empty() {
        let (activity, rest) = Text::first(rest)?;
        side.activity = Some(activity.word(Activity::from_printed, Activity::is_known)?);
        rest.is_empty().then_some(())?;
    }
    Some(side)
}

fn fact(facts: &mut MirrorFacts, part: &str) -> Option<()> {
    // A server may be called like a fact.
    whole_fact(facts, part).or_else(|| side_facts(&mut facts.servers, part))
}

/// A fact of the whole mirror.
fn whole_fact(facts: &mut MirrorFacts, part: &str) -> Option<()> {
    if let Some(value) = after(part, "status") {
        let status = Text::whole(value)?;
        facts.mirror_status =
            Some(status.word(MirrorStatus::from_printed, MirrorStatus::is_known)?);
    } else if part.eq_ignore_ascii_case("recovery") {
        facts.recovery.get_or_insert_default();
    } else if let Some(value) = after(part, "recovery") {
        let mut recovery = facts.recovery.clone().unwrap_or_default();
        recovery_fact(&mut recovery, value)?;
        facts.recovery = Some(recovery);
    } else if let Some(value) = after(part, "group") {
        let mut group = facts.group.clone().unwrap_or(GroupFacts::new(None));
        group_fact(&mut group, value)?;
        facts.group = Some(group);
    } else if let Some(value) = after(part, "service") {
        facts.service = service(value)?;
    } else if let Some(value) = after(part, "auto recovery") {
        let value = Text::whole(value)?;
        facts.auto_recovery = Some(value.is("on"));
        (value.is("on") || value.is("off")).then_some(())?;
    } else if let Some(value) = after(part, "monitor") {
        facts.monitor = Some(Text::whole(value)?.into_name());
    } else {
        facts.conflicts.push(conflict(after(part, "disagree")?)?);
    }
    Some(())
}

fn recovery_fact(recovery: &mut Recovery, value: &str) -> Option<()> {
    if let Some(value) = after(value, "status") {
        let status = Text::whole(value)?;
        recovery.status =
            Some(status.word(RecoveryStatus::from_printed, RecoveryStatus::is_known)?);
    } else if let Some(value) = after(value, "from") {
        recovery.source = Some(Text::whole(value)?.into_name());
    } else if let Some(value) = after(value, "to") {
        recovery.destination = Some(Text::whole(value)?.into_name());
    } else if let Some(value) = after(value, "percent") {
        recovery.percent = Some(whole(value, percent)?);
    } else if let Some(value) = after(value, "used time") {
        recovery.used_seconds = Some(whole(value, duration_seconds)?);
    } else if let Some(value) = after(value, "left time") {
        recovery.left_seconds = Some(whole(value, duration_seconds)?);
    } else {
        recovery.iteration_times = Some(whole(after(value, "iterations")?, decimal)?);
    }
    Some(())
}

fn group_fact(group: &mut GroupFacts, value: &str) -> Option<()> {
    if let Some(value) = after(value, "status") {
        let status = Text::whole(value)?;
        group.status = Some(status.word(ObjectStatus::from_printed, ObjectStatus::is_known)?);
    } else if let Some(value) = after(value, "on") {
        group.current = Some(Text::whole(value)?.into_name());
    } else if value != "?" {
        group.name = Some(Text::whole(value)?.into_name());
    }
    Some(())
}

fn service(value: &str) -> Option<Service> {
    let (state, rest) = Text::first(value)?;
    if state.is("online") && !rest.is_empty() {
        let server = Text::whole(after(rest, "on")?)?;
        return Some(Service::Online(Some(server.into_name())));
    }
    [Service::Unknown, Service::Online(None), Service::Offline]
        .into_iter()
        .find(|service| state.is(service.status().as_str()) && rest.is_empty())
}

fn conflict(value: &str) -> Option<Conflict> {
    if let Some(server) = after(value, "server") {
        let server = Text::whole(server)?.into_name();
        return Some(Conflict::Servers {
            server: server.into(),
        });
    }
    let (field, rest) = Text::first(value)?;
    let (first, rest) = Text::first(rest)?;
    let (second, rest) = Text::first(rest)?;
    rest.is_empty().then_some(())?;
    Some(Conflict::Views {
        field: field.text.parse().ok()?,
        first: first.into_name().into(),
        second: second.into_name().into(),
    })
}

/// A fact of one side, or of both.
fn side_facts(servers: &mut [ServerState; 2], part: &str) -> Option<()> {
    let (word, rest) = Text::first(part)?;
    let named = servers
        .iter_mut()
        .find(|side| side.name == word.text)
        .filter(|_| SideFact::of(rest).is_some());
    match named {
        Some(side) => SideFact::of(rest)?.read(side),
        None => {
            let fact = SideFact::of(part)?;
            servers.iter_mut().try_for_each(|side| fact.read(side))
        }
    }
}

/// A fact of a side, without the server.
enum SideFact<'t> {
    Value(&'static SideField, &'t str),
    Unreadable(Field),
}

impl<'t> SideFact<'t> {
    fn of(part: &'t str) -> Option<Self> {
        if let Some(code) = after(part, "unreadable") {
            return code.parse().ok().map(Self::Unreadable);
        }
        SIDE_FIELDS
            .iter()
            .flat_map(|field| field.said.iter().map(move |said| (field, *said)))
            .filter_map(|(field, said)| Some((said.len(), Self::Value(field, after(part, said)?))))
            .max_by_key(|(length, _)| *length)
            .map(|(_, fact)| fact)
    }

    fn read(&self, side: &mut ServerState) -> Option<()> {
        let (field, value) = match self {
            Self::Unreadable(field) => {
                side.unreadable.insert(*field);
                return Some(());
            }
            Self::Value(field, value) => (*field, *value),
        };
        if let SideFieldKind::Word(_) = field.kind {
            let word = Text::whole(value)?;
            let read = side.read(field.field, &word.text);
            return (read == Read::Fine || word.is_quoted).then_some(());
        }
        if is_placeholder(value) {
            side.clear(field.field);
            return Some(());
        }
        (side.read(field.field, value) == Read::Fine).then_some(())
    }
}

/// The value behind words of the grammar, in any letter case.
fn after<'t>(part: &'t str, words: &str) -> Option<&'t str> {
    let (head, value) = part.split_at_checked(words.len())?;
    if !head.eq_ignore_ascii_case(words) || !value.starts_with(char::is_whitespace) {
        return None;
    }
    Some(value.trim()).filter(|value| !value.is_empty())
}

// ---- Writing -------------------------------------------------------------------------------

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

/// Any text, on one line, with everything in it to be seen.
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

/// Characters that break a line, turn it round, or are not seen.
fn is_hidden(c: char) -> bool {
    c.is_control()
        || matches!(c, '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2060}'..='\u{2069}' | '\u{feff}')
}

#[cfg(test)]
mod tests {
    use super::*;
    use alloc::string::ToString as _;

    #[test]
    fn a_line_gives_the_state() {
        let state = MirrorState::from_line(
            "my vol: alpha RED inactive, beta gray --, fast copy unknown, \
             alpha last update 2026-01-02 03:04:05, beta last update --, size 4 GB, \
             status abnormal, auto recovery off, group failover 1",
        )
        .unwrap();
        assert_eq!(state.name, "my vol");
        assert_eq!(state.servers[0].color, Some(Color::Red));
        assert_eq!(state.servers[1].activity, Some(Activity::Unknown));
        assert!(state.servers[0].last_update.is_some());
        assert_eq!(state.servers[1].volume_size_mib, Some(4096));
        assert_eq!(state.auto_recovery, Some(false));
        assert_eq!(
            state.group.as_ref().and_then(|group| group.name.as_deref()),
            Some("failover 1")
        );
    }

    /// Otherwise a fact would be taken for one of the whole mirror, or of a server called like
    /// its first word.
    #[test]
    fn the_words_of_a_field_are_taken_for_nothing_else() {
        for field in SIDE_FIELDS.iter().filter(|field| !field.said.is_empty()) {
            let (first, rest) = field.said[0].split_once(' ').unwrap_or((field.said[0], ""));
            assert!(!OF_THE_WHOLE.contains(&first), "{first}");
            assert!(
                SideFact::of(&alloc::format!("{rest} x")).is_none(),
                "{rest}"
            );
        }
    }

    #[test]
    fn what_does_not_read_is_an_error_at_its_place() {
        for (line, excerpt) in [
            ("vol1 alpha green", "vol1 alpha green"),
            (": a green, b red", ": a green, b red"),
            ("vol1: alpha green", "alpha green"),
            (
                "vol1: alpha greeen active, beta red",
                "alpha greeen active, beta red",
            ),
            ("vol1: alpha green, beta red sleeping", "beta red sleeping"),
            ("vol1: alpha green, alpha red", "alpha red"),
            ("vol1: a green, b red, fast copy maybe", "fast copy maybe"),
            ("vol1: a green, b red, c size 1MB", "c size 1MB"),
            ("vol1: a green, b red, size 4096", "size 4096"),
            ("vol1: a, b red", "a, b red"),
            ("vol1: a PURPLE, b red", "a PURPLE, b red"),
            ("vol1: \"\" green, b red", "\"\" green, b red"),
            ("vol1: a \"green, b red", "a \"green, b red"),
            ("vol1: a \"green\"x, b red", "a \"green\"x, b red"),
            ("\"vol\"1: a green, b red", "\"vol\"1: a green, b red"),
            ("vol1: a green, b red, monitor \"\\n\"", "monitor \"\\n\""),
            (
                "vol1: a green, b red, monitor \"\\u{d800}\"",
                "monitor \"\\u{d800}\"",
            ),
            ("vol1: a green, b red, disk error \"\"", "disk error \"\""),
            ("vol1: a green, b red, \"c\" size 1MB", "\"c\" size 1MB"),
            (
                "vol1: a green, b red, unreadable nothing",
                "unreadable nothing",
            ),
            ("vol1: a green, b red, status normall", "status normall"),
            (
                "vol1: a green, b red, recovery percent 101%",
                "recovery percent 101%",
            ),
            (
                "vol1: a green, b red, recovery status running",
                "recovery status running",
            ),
            ("vol1: a green, b red, recovery going", "recovery going"),
            ("vol1: a green, b red, group status up", "group status up"),
            ("vol1: a green, b red, service up", "service up"),
            (
                "vol1: a green, b red, service online at a",
                "service online at a",
            ),
            (
                "vol1: a green, b red, service offline on a",
                "service offline on a",
            ),
            (
                "vol1: a green, b red, auto recovery maybe",
                "auto recovery maybe",
            ),
            ("vol1: a green, b red, disagree server", "disagree server"),
            (
                "vol1: a green, b red, disagree color a b",
                "disagree color a b",
            ),
            (
                "vol1: a green, b red, disagree direction a",
                "disagree direction a",
            ),
        ] {
            let error = MirrorState::from_line(line).unwrap_err();
            assert_eq!(
                (error.code, error.excerpt.as_str()),
                (ErrorCode::BadState, excerpt)
            );
            assert!(error.to_string().starts_with("cannot read the state at `"));
        }
        let error = MirrorState::from_line("vol1: a green, b red,").unwrap_err();
        assert_eq!((error.code, error.offset), (ErrorCode::BadState, 21));
    }
}
