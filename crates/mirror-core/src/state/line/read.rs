//! Reads a state from one line.

use alloc::{borrow::Cow, string::String};
use core::str::FromStr;

use crate::{
    state::{Conflict, GroupFacts, MirrorFacts, MirrorState, ServerState, Service},
    text::{ParseError, Read, Recovery, decimal, duration_seconds, is_placeholder, percent, whole},
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
pub(super) enum SideFact<'t> {
    Value(&'static SideField, &'t str),
    Unreadable(Field),
}

impl<'t> SideFact<'t> {
    pub(super) fn of(part: &'t str) -> Option<Self> {
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
