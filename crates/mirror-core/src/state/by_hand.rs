//! A state written on one line by a person.
//!
//! ```text
//! state    = resource ":" side "," side { "," fact }
//! side     = server color [ activity ]
//! fact     = [ server ] field value        ; without a server: both sides
//! field    = "fast copy" | "last update" | "break time" | "disk error" | "needed copy"
//!          | "volume used" | "used" | "size"
//!          | "status" | "auto recovery" | "group" | "monitor"      ; of the whole mirror
//! value    = word | time | percent | size | name ; "--" where there is none
//! ```

use alloc::borrow::ToOwned;

use super::{GroupFacts, MirrorFacts, MirrorState, ServerState};
use crate::{
    text::{ParseError, date_time, is_placeholder, percent, size_mib, whole},
    words::{Activity, Color, DiskError, ErrorCode, FastCopy, MirrorStatus},
};

pub(super) fn read(line: &str) -> Result<MirrorState, ParseError> {
    // Every part is a slice of the line, so its place in it is known.
    let bad = |part: &str| {
        let offset = (part.as_ptr() as usize).saturating_sub(line.as_ptr() as usize);
        ParseError::at(ErrorCode::BadState, line, offset)
    };
    let (name, rest) = line.split_once(':').ok_or_else(|| bad(line))?;
    let mut parts = rest.split(',').map(str::trim);
    let first = parts.next().unwrap_or(rest);
    let second = parts.next().ok_or_else(|| bad(rest))?;
    if name.trim().is_empty() {
        return Err(bad(line));
    }
    let first = side(first).ok_or_else(|| bad(first))?;
    let second_side = side(second).ok_or_else(|| bad(second))?;
    if first.name == second_side.name {
        return Err(bad(second));
    }
    let mut facts = MirrorFacts::new(name.trim().to_owned(), ["".into(), "".into()]);
    facts.servers = [first, second_side];
    for part in parts {
        fact(&mut facts, part).ok_or_else(|| bad(part))?;
    }
    Ok(facts.into())
}

/// `alpha green active`.
fn side(part: &str) -> Option<ServerState> {
    let mut words = part.split_whitespace();
    let name = words.next()?;
    let color = Color::from_printed(words.next()?);
    let activity = words.next().map(Activity::from_printed);
    let is_known = color.is_known() && activity.as_ref().is_none_or(Activity::is_known);
    if !is_known || words.next().is_some() {
        return None;
    }
    let mut side = ServerState::from(crate::text::MirrorColumn::new(name.to_owned()));
    side.color = Some(color);
    side.activity = activity;
    Some(side)
}

fn fact(facts: &mut MirrorFacts, part: &str) -> Option<()> {
    if let Some(value) = after(part, "status") {
        let status = MirrorStatus::from_printed(value);
        facts.mirror_status = Some(status.is_known().then_some(status)?);
        return Some(());
    }
    if let Some(value) = after(part, "auto recovery") {
        facts.auto_recovery = Some(match value {
            _ if value.eq_ignore_ascii_case("on") => true,
            _ if value.eq_ignore_ascii_case("off") => false,
            _ => return None,
        });
        return Some(());
    }
    if let Some(value) = after(part, "group") {
        facts.group = Some(GroupFacts {
            name: Some(value.to_owned()),
            status: None,
            current: None,
        });
        return Some(());
    }
    if let Some(value) = after(part, "monitor") {
        facts.monitor = Some(value.to_owned());
        return Some(());
    }
    let (server, rest) = match part.split_once(char::is_whitespace) {
        Some((server, rest)) if facts.servers.iter().any(|side| side.name == server) => {
            (Some(server), rest.trim())
        }
        _ => (None, part),
    };
    for side in &mut facts.servers {
        if server.is_none_or(|server| server == side.name) {
            side_fact(side, rest)?;
        }
    }
    Some(())
}

fn side_fact(side: &mut ServerState, part: &str) -> Option<()> {
    if let Some(value) = after(part, "fast copy") {
        let word = FastCopy::from_printed(value);
        side.fast_copy = Some(word.is_known().then_some(word)?);
    } else if let Some(value) = after(part, "disk error") {
        let word = DiskError::from_printed(value);
        side.disk_error = Some(word.is_known().then_some(word)?);
    } else if let Some(value) = after(part, "last update") {
        side.last_update = optional(value, date_time)?;
    } else if let Some(value) = after(part, "break time") {
        side.break_time = optional(value, date_time)?;
    } else if let Some(value) = after(part, "needed copy") {
        side.needed_copy_percent = optional(value, percent)?;
    } else if let Some(value) = after(part, "volume used").or_else(|| after(part, "used")) {
        side.volume_used_percent = optional(value, percent)?;
    } else if let Some(value) = after(part, "size") {
        side.volume_size_mib = optional(value, size_mib)?;
    } else {
        return None;
    }
    Some(())
}

/// The value behind the words of a field, in any letter case.
fn after<'t>(part: &'t str, field: &str) -> Option<&'t str> {
    let head = part.get(..field.len())?;
    let value = part.get(field.len()..)?;
    if !head.eq_ignore_ascii_case(field) || !value.starts_with(char::is_whitespace) {
        return None;
    }
    Some(value.trim()).filter(|value| !value.is_empty())
}

/// A figure, or the placeholder for none.
fn optional<'t, T>(
    value: &'t str,
    parser: fn(&'t str) -> nom::IResult<&'t str, T, ()>,
) -> Option<Option<T>> {
    if is_placeholder(value) {
        return Some(None);
    }
    whole(value, parser).map(Some)
}

#[cfg(test)]
mod tests {
    use super::*;
    use alloc::string::ToString as _;

    #[test]
    fn a_line_gives_the_state() {
        let state = read(
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
        ] {
            let error = read(line).unwrap_err();
            assert_eq!(
                (error.code, error.excerpt.as_str()),
                (ErrorCode::BadState, excerpt)
            );
            assert!(error.to_string().starts_with("cannot read the state at `"));
        }
    }
}
