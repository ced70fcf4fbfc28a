//! Alerts of full copies (§3.1.1): when one started and how it ended, for measuring a rate.
//!
//! ```text
//! line      = { text } [ stamp [ separator stamp ] ] { text } event { text }
//! stamp     = date-time                ; receive time, then occurrence time; one alone is the
//!                                      ; occurrence time
//! separator = { blank | "|" | "," | quote mark }
//! event     = "ミラーディスク" name "のフルコピー"
//!             ( "を開始しました" | ( "が" | "に" ) ( "成功しました" | "失敗しました" ) )
//!           | [ "the" ] "full copy of" [ "the" ] "mirror disk" name
//!             [ "has been" | "has" | "was" ] ( "started" | "succeeded" | "failed" )
//! name      = text | "'" text "'" | '"' text '"' | "「" text "」" | "[" text "]"
//! ```
//!
//! The Japanese wording is that of the guide, but for the failure, which it does not show. The
//! English wording is **assumed**; its letter case does not matter. Lines come in any order: the
//! alert view prints the newest first. Alerts of anything else are passed over.

#[cfg(test)]
mod tests;

use alloc::{borrow::ToOwned, collections::BTreeMap, string::String, vec::Vec};

use chrono::NaiveDateTime;
use nom::{
    Parser as _,
    branch::alt,
    bytes::complete::{tag, tag_no_case, take_while, take_while_m_n, take_while1},
    character::complete::{one_of, space1},
    combinator::{eof, opt, peek, recognize, value},
    multi::many0_count,
    sequence::{preceded, terminated},
};

use super::{
    Limits, ParseError,
    frame::bare,
    lines::{Findings, Lines, Parsed, date_time, no, token},
};
use crate::words::{ErrorCode, Field, Finding, FindingKind, LimitKind, kept, tagged};

/// The alerts of full copies in a text.
///
/// ```
/// use mirror_core::text::AlertLog;
///
/// let log = AlertLog::parse(
///     "2024/03/01 01:23:46.100\t2024/03/01 01:23:45.000\tミラーディスクvol1のフルコピーが成功しました。\n\
///      2024/03/01 01:11:11.900\t2024/03/01 01:11:11.000\tミラーディスクvol1のフルコピーを開始しました。\n",
/// )?;
/// let copies = log.full_copies();
/// assert_eq!(copies[0].resource, "vol1");
/// assert_eq!(copies[0].seconds(), 754.0);
/// # Ok::<(), mirror_core::text::ParseError>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct AlertLog {
    /// The alerts of full copies, in the order of the lines.
    pub alerts: Vec<Alert>,
    /// What was odd about them.
    #[cfg_attr(feature = "serde", serde(skip))]
    pub findings: Vec<Finding>,
}

/// One alert of a full copy.
#[derive(Debug, Clone, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Alert {
    /// Its line, counted from 1.
    #[cfg_attr(feature = "serde", serde(skip, default = "super::first_line"))]
    pub line: u32,
    /// When the alert arrived, local time as printed.
    pub received: Option<NaiveDateTime>,
    /// When it happened, local time as printed.
    pub occurred: Option<NaiveDateTime>,
    /// What happened.
    pub event: AlertEvent,
    /// The line behind the times, as printed.
    pub text: String,
}

tagged! {
    /// What an alert says of a full copy.
    #[derive(Debug, Clone, PartialEq, Eq)]
    #[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
    #[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
    #[cfg_attr(feature = "serde", serde(tag = "kind", rename_all = "snake_case"))]
    pub enum AlertEvent,
    /// The kind of the event.
    kind;

    /// What an alert says of a full copy.
    AlertKind {
        /// It has started.
        FullCopyStarted {
            /// The mirror disk resource.
            resource: String,
        } = "full_copy_started";
        /// It has ended well.
        FullCopySucceeded {
            /// The mirror disk resource.
            resource: String,
        } = "full_copy_succeeded";
        /// It has failed.
        FullCopyFailed {
            /// The mirror disk resource.
            resource: String,
        } = "full_copy_failed";
    }
}

/// A full copy from its start to its end.
#[derive(Debug, Clone, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct FullCopy {
    /// The mirror disk resource.
    pub resource: String,
    /// When it started.
    pub start: NaiveDateTime,
    /// When it ended; never before the start.
    pub end: NaiveDateTime,
    /// Whether it ended well. Only such a copy gives a rate.
    pub succeeded: bool,
}

impl AlertLog {
    /// A log of these alerts.
    #[must_use]
    pub const fn new(alerts: Vec<Alert>) -> Self {
        Self {
            alerts,
            findings: Vec::new(),
        }
    }

    /// Reads the alerts of full copies in a text.
    ///
    /// # Errors
    ///
    /// When the text has none, or is longer than the limit.
    pub fn parse(text: &str) -> Result<Self, ParseError> {
        Self::parse_with(text, &Limits::DEFAULT)
    }

    /// [`parse`](Self::parse) with other limits.
    ///
    /// # Errors
    ///
    /// As [`parse`](Self::parse).
    pub fn parse_with(text: &str, limits: &Limits) -> Result<Self, ParseError> {
        if text.len() > limits.input_bytes {
            return Err(ParseError::at(
                ErrorCode::TooLarge,
                text,
                limits.input_bytes,
            ));
        }
        let mut findings = Findings::new(limits);
        let mut alerts = Vec::new();
        let mut lowered = String::new();
        for line in Lines::new(text, 1, limits) {
            let Some((offset, event)) = event(line.text, &mut lowered) else {
                continue;
            };
            if alerts.len() >= limits.objects || event.resource().len() > limits.name_bytes {
                let limit = if alerts.len() >= limits.objects {
                    LimitKind::Objects
                } else {
                    LimitKind::NameBytes
                };
                findings.push(
                    FindingKind::LimitReached {
                        limit,
                        value: limits.get(limit) as u64,
                    },
                    line.number,
                );
                if limit == LimitKind::Objects {
                    break;
                }
                continue;
            }
            let stamps = Stamps::before(line.text, offset);
            for value in stamps.unreadable {
                findings.push(
                    FindingKind::BadValue {
                        field: Field::AlertTime,
                        value: kept(value),
                    },
                    line.number,
                );
            }
            alerts.push(Alert {
                line: line.number,
                received: stamps.received,
                occurred: stamps.occurred,
                event,
                text: bare_cell(stamps.rest).to_owned(),
            });
        }
        if alerts.is_empty() {
            return Err(ParseError::at(ErrorCode::NoReport, text, 0));
        }
        Ok(Self {
            alerts,
            findings: findings.into_list(),
        })
    }

    /// The copies whose start and end are both there, by their start.
    ///
    /// Alerts of one resource are put in the order of their time: of occurrence, or else of
    /// receipt. A start without an end before the next start, an end without a start and an
    /// alert without a time give no copy.
    #[must_use]
    pub fn full_copies(&self) -> Vec<FullCopy> {
        let mut by_resource: BTreeMap<&str, Vec<(NaiveDateTime, Moment)>> = BTreeMap::new();
        for alert in &self.alerts {
            if let Some(time) = alert.time() {
                by_resource
                    .entry(alert.event.resource())
                    .or_default()
                    .push((time, alert.event.moment()));
            }
        }
        let mut copies = Vec::new();
        for (resource, mut moments) in by_resource {
            moments.sort_unstable();
            let mut open = None;
            // An end at the very time of the start that follows it here.
            let mut stray = None;
            for (time, moment) in moments {
                let (start, end, succeeded) = match moment {
                    Moment::Start => match stray.take() {
                        Some((end, succeeded)) if end == time => (time, end, succeeded),
                        _ => {
                            open = Some(time);
                            continue;
                        }
                    },
                    Moment::End { succeeded } => match open.take() {
                        Some(start) => (start, time, succeeded),
                        None => {
                            stray = Some((time, succeeded));
                            continue;
                        }
                    },
                };
                copies.push(FullCopy {
                    resource: resource.to_owned(),
                    start,
                    end,
                    succeeded,
                });
            }
        }
        copies.sort_by_key(|copy| copy.start);
        copies
    }
}

impl Alert {
    /// An alert without times.
    #[must_use]
    pub const fn new(event: AlertEvent, text: String) -> Self {
        Self {
            line: 1,
            received: None,
            occurred: None,
            event,
            text,
        }
    }

    /// When it happened, or else when it arrived.
    #[must_use]
    pub fn time(&self) -> Option<NaiveDateTime> {
        self.occurred.or(self.received)
    }
}

impl AlertEvent {
    /// The mirror disk resource.
    #[must_use]
    pub fn resource(&self) -> &str {
        match self {
            Self::FullCopyStarted { resource }
            | Self::FullCopySucceeded { resource }
            | Self::FullCopyFailed { resource } => resource,
        }
    }

    const fn moment(&self) -> Moment {
        match self {
            Self::FullCopyStarted { .. } => Moment::Start,
            Self::FullCopySucceeded { .. } => Moment::End { succeeded: true },
            Self::FullCopyFailed { .. } => Moment::End { succeeded: false },
        }
    }
}

impl FullCopy {
    /// How long it took, in seconds.
    #[must_use]
    #[allow(clippy::cast_precision_loss)] // Milliseconds between two four-digit years fit.
    pub fn seconds(&self) -> f64 {
        (self.end - self.start).num_milliseconds() as f64 / 1000.0
    }
}

/// At one and the same time, the end of a copy comes before the start of the next.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Moment {
    End { succeeded: bool },
    Start,
}

#[derive(Debug, Clone, Copy)]
enum Outcome {
    Started,
    Succeeded,
    Failed,
}

impl Outcome {
    fn of(self, resource: &str) -> AlertEvent {
        let resource = resource.to_owned();
        match self {
            Self::Started => AlertEvent::FullCopyStarted { resource },
            Self::Succeeded => AlertEvent::FullCopySucceeded { resource },
            Self::Failed => AlertEvent::FullCopyFailed { resource },
        }
    }
}

// ---- Events --------------------------------------------------------------------------------

/// The event that a line names, and where its words begin. The buffer is for reuse.
fn event(line: &str, lowered: &mut String) -> Option<(usize, AlertEvent)> {
    japanese_event(line).or_else(|| {
        lowered.clear();
        lowered.push_str(line);
        // Byte offsets stay those of the line.
        lowered.make_ascii_lowercase();
        english_event(line, lowered)
    })
}

fn japanese_event(line: &str) -> Option<(usize, AlertEvent)> {
    const DISK: &str = "ミラーディスク";

    let (before, after) = line.split_once("のフルコピー")?;
    let (prefix, name) = before.rsplit_once(DISK)?;
    let name = unquoted(name);
    let (_, outcome) = japanese_outcome(after).ok()?;
    (!name.is_empty()).then(|| (prefix.len(), outcome.of(name)))
}

fn japanese_outcome(input: &str) -> Parsed<'_, Outcome> {
    alt((
        value(Outcome::Started, tag("を開始しました")),
        value(Outcome::Succeeded, (one_of("がに"), tag("成功しました"))),
        value(Outcome::Failed, (one_of("がに"), tag("失敗しました"))),
    ))
    .parse(input)
}

fn english_event(line: &str, lowered: &str) -> Option<(usize, AlertEvent)> {
    let at = lowered.find("full copy of ")?;
    let words = line.get(at..)?;
    let (_, (name, outcome)) = english_words(words).ok()?;
    let name = unquoted(name);
    // The text of the alert may begin with an article.
    let begin = match lowered.get(..at)?.strip_suffix("the ") {
        Some(prefix) if !prefix.ends_with(|c: char| c.is_alphanumeric()) => prefix.len(),
        _ => at,
    };
    (!name.is_empty()).then(|| (begin, outcome.of(name)))
}

fn english_words(input: &str) -> Parsed<'_, (&str, Outcome)> {
    let (rest, _) = (
        tag_no_case("full copy of"),
        space1,
        opt((tag_no_case("the"), space1)),
        tag_no_case("mirror disk"),
        space1,
    )
        .parse(input)?;
    // A name in quotes may hold any word.
    if let Ok(found) = (quoted, english_outcome).parse(rest) {
        return Ok(found);
    }
    let mut words = rest;
    while !words.is_empty() {
        let (after, _) = recognize((take_while(|c| c == ' ' || c == '\t'), token)).parse(words)?;
        if let Ok((end, outcome)) = english_outcome(after) {
            let name = rest.get(..rest.len() - after.len()).unwrap_or_default();
            return Ok((end, (name, outcome)));
        }
        words = after;
    }
    no(input)
}

fn quoted(input: &str) -> Parsed<'_, &str> {
    let between = |open: char, close: char| {
        recognize((
            nom::character::complete::char(open),
            take_while1(move |c| c != close),
            nom::character::complete::char(close),
        ))
    };
    alt((
        between('\'', '\''),
        between('"', '"'),
        between('[', ']'),
        between('‘', '’'),
        between('“', '”'),
    ))
    .parse(input)
}

fn english_outcome(input: &str) -> Parsed<'_, Outcome> {
    let auxiliary = alt((
        recognize((tag_no_case("has"), space1, tag_no_case("been"))),
        recognize(tag_no_case("has")),
        recognize(tag_no_case("was")),
    ));
    let verb = alt((
        value(Outcome::Started, tag_no_case("started")),
        value(Outcome::Succeeded, tag_no_case("succeeded")),
        value(Outcome::Failed, tag_no_case("failed")),
    ));
    let end = alt((value((), eof), value((), one_of(" \t.,;|\"'"))));
    preceded(
        (space1, opt(terminated(auxiliary, space1))),
        terminated(verb, peek(end)),
    )
    .parse(input)
}

/// A name without what a sentence puts around it.
fn unquoted(name: &str) -> &str {
    let name = bare(name);
    for (open, close) in [
        ('\'', '\''),
        ('"', '"'),
        ('「', '」'),
        ('[', ']'),
        ('‘', '’'),
        ('“', '”'),
        ('(', ')'),
    ] {
        if let Some(inner) = name.strip_prefix(open) {
            if let Some(inner) = inner.strip_suffix(close) {
                return inner.trim();
            }
        }
    }
    name
}

// ---- Times ---------------------------------------------------------------------------------

/// The times of a line, and what stands behind them.
#[derive(Debug)]
struct Stamps<'t> {
    received: Option<NaiveDateTime>,
    occurred: Option<NaiveDateTime>,
    unreadable: Vec<&'t str>,
    rest: &'t str,
}

#[derive(Debug, Clone, Copy)]
struct Stamp<'t> {
    text: &'t str,
    time: Option<NaiveDateTime>,
}

impl<'t> Stamps<'t> {
    /// Reads the times that stand before an offset. Without any, what stands there does not
    /// read.
    fn before(line: &'t str, offset: usize) -> Self {
        let mut stamps = Self {
            received: None,
            occurred: None,
            unreadable: Vec::new(),
            rest: line,
        };
        let before = line.get(..offset).unwrap_or_default();
        let Some((after, first)) = first_stamp(before) else {
            stamps.unreadable.push(bare_cell(before));
            return stamps;
        };
        let (after, second) = match preceded(between, stamp).parse(after) {
            Ok((after, second)) => (after, Some(second)),
            Err(_) => (after, None),
        };
        stamps.rest = line.get(offset - after.len()..).unwrap_or_default();
        for stamp in [Some(first), second].into_iter().flatten() {
            if stamp.time.is_none() {
                stamps.unreadable.push(stamp.text);
            }
        }
        match second {
            Some(second) => {
                stamps.received = first.time;
                stamps.occurred = second.time;
            }
            None => stamps.occurred = first.time,
        }
        stamps
    }
}

/// The first time in a text, whatever stands before it.
fn first_stamp(text: &str) -> Option<(&str, Stamp<'_>)> {
    let mut rest = text;
    loop {
        rest = rest.trim_start_matches(|character: char| !character.is_ascii_digit());
        if rest.is_empty() {
            return None;
        }
        if let Ok(found) = stamp(rest) {
            return Some(found);
        }
        rest = rest.trim_start_matches(|character: char| character.is_ascii_digit());
    }
}

/// A date and a time, or what has the shape of one and is unreadable.
fn stamp(input: &str) -> Parsed<'_, Stamp<'_>> {
    if let Ok((rest, time)) = date_time(input) {
        if !rest.starts_with(|character: char| character.is_alphanumeric() || character == ':') {
            let text = input.strip_suffix(rest).unwrap_or(input);
            return Ok((
                rest,
                Stamp {
                    text,
                    time: Some(time),
                },
            ));
        }
    }
    let digits = |least, most| take_while_m_n(least, most, |c: char| c.is_ascii_digit());
    let part = || take_while1(|c: char| c.is_ascii_alphanumeric());
    let (rest, text) = recognize((
        digits(4, 4),
        (one_of("/-"), part(), one_of("/-"), part()),
        opt((
            space1,
            digits(1, 2),
            one_of(":"),
            take_while(|c: char| c.is_ascii_alphanumeric() || matches!(c, ':' | '.')),
        )),
    ))
    .parse(input)?;
    Ok((rest, Stamp { text, time: None }))
}

/// What may stand between two times.
fn between(input: &str) -> Parsed<'_, ()> {
    value((), many0_count(one_of(" \t|,\"'\u{a0}\u{3000}"))).parse(input)
}

/// A text without what a table or a list of values puts around it.
fn bare_cell(text: &str) -> &str {
    bare(text.trim_matches(|character: char| {
        character.is_whitespace() || matches!(character, '|' | ',' | '"')
    }))
}
