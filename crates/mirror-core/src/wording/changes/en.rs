//! English.

use alloc::{format, string::String};

use super::{direction, quoted, value, within, word_or};
use crate::{
    decide::{Change, FieldChange, OptionChange},
    state::{FieldValue, GroupFacts, Service},
    text::Recovery,
    wording::{
        Label, Language,
        figures::{list, percent},
    },
    words::{MirrorStatus, ObjectStatus},
};

pub(super) fn change(change: &Change) -> String {
    let wording = Language::English.wording();
    match change {
        Change::Resource { from, to } => format!(
            "the mirror disk resource is {}; it was {}",
            quoted(to),
            quoted(from)
        ),
        Change::ResourceAppeared => "the mirror disk resource is new".into(),
        Change::ResourceGone => "the mirror disk resource is no longer in the input".into(),
        Change::Situation { to, .. } => {
            format!("new situation: {}", within(wording.situation(*to)))
        }
        Change::Severity { from, to } => format!(
            "the severity has changed from {} to {}",
            wording.severity(*from),
            wording.severity(*to)
        ),
        Change::Source { from, to } => source(from.as_deref(), to.as_deref()),
        Change::MirrorStatus { from, to } => {
            let word = |status: &Option<MirrorStatus>| {
                word_or(status.as_ref().map(MirrorStatus::as_printed), not_shown())
            };
            format!(
                "the Mirror Status has changed from {} to {}",
                word(from),
                word(to)
            )
        }
        Change::ServerAppeared { server } => {
            format!(
                "{} is now shown as a server of the mirror disk resource",
                quoted(server)
            )
        }
        Change::ServerGone { server } => format!(
            "{} is no longer shown as a server of the mirror disk resource",
            quoted(server)
        ),
        Change::Field { change } => field(change),
        Change::CopyStarted { copy } => match copy.percent {
            Some(done) => format!("{} has started: {}", the_copy(copy), percent(done)),
            None => format!("{} has started", the_copy(copy)),
        },
        Change::CopyProgressed { to, .. } => progress(to),
        Change::CopyEnded { copy } => match copy.percent {
            Some(done) => format!(
                "{} is no longer shown; the last value was {}",
                the_copy(copy),
                percent(done)
            ),
            None => format!("{} is no longer shown", the_copy(copy)),
        },
        Change::Service { to, .. } => match to {
            Service::Online(Some(server)) => {
                format!("the failover group is online on {}", quoted(server))
            }
            Service::Online(None) => "the failover group is online".into(),
            Service::Offline => "the failover group is offline".into(),
            Service::Unknown => "it is no longer known whether the failover group is online".into(),
        },
        Change::Group { to, .. } => group(to.as_ref()),
        Change::AutoRecovery { to, .. } => match to {
            Some(true) => "automatic mirror recovery is enabled".into(),
            Some(false) => "automatic mirror recovery is disabled".into(),
            None => "it is no longer known whether automatic mirror recovery is enabled".into(),
        },
        Change::Monitor { to, .. } => match to {
            Some(monitor) => format!("the mirror disk monitor is {}", quoted(monitor)),
            None => "the mirror disk monitor is no longer known".into(),
        },
        Change::NeedAppeared { need } => format!("missing input: {}", wording.need(*need)),
        Change::NeedGone { need } => format!("no longer missing: {}", wording.need(*need)),
        Change::FindingAppeared { finding } => {
            format!("new finding: {}", wording.finding(&finding.kind))
        }
        Change::FindingGone { finding } => {
            format!("no longer found: {}", wording.finding(&finding.kind))
        }
        Change::OptionAppeared { option } => format!("new recovery option: {}", of_option(option)),
        Change::OptionGone { option } => {
            format!("recovery option no longer offered: {}", of_option(option))
        }
    }
}

fn source(from: Option<&str>, to: Option<&str>) -> String {
    match (from, to) {
        (None, Some(to)) => format!("the latest data is on {}", quoted(to)),
        (Some(from), Some(to)) => format!(
            "the latest data is on {}; it was on {}",
            quoted(to),
            quoted(from)
        ),
        (_, None) => "the server with the latest data is no longer known".into(),
    }
}

fn field(change: &FieldChange) -> String {
    let of = format!("{} of {}", change.field.label(), quoted(&change.server));
    let word =
        |given: &FieldValue| value(given).unwrap_or_else(|| "a value that cannot be read".into());
    match (&change.from, &change.to) {
        (Some(from), Some(to)) => {
            format!("{of} has changed from {} to {}", word(from), word(to))
        }
        (None, Some(to)) => format!("{of} is {}; it was {}", word(to), not_shown()),
        (Some(from), None) => format!("{of} is no longer shown; it was {}", word(from)),
        (None, None) => format!("{of} is {}", not_shown()),
    }
}

fn not_shown() -> &'static str {
    Language::English.wording().label(Label::NotGiven)
}

fn the_copy(copy: &Recovery) -> String {
    match direction(copy) {
        Some((source, destination)) => {
            format!("mirror recovery from {source} to {destination}")
        }
        None => "mirror recovery".into(),
    }
}

fn progress(copy: &Recovery) -> String {
    let mut text = match copy.percent {
        Some(done) => format!("{} is at {}", the_copy(copy), percent(done)),
        None => format!("{} continues", the_copy(copy)),
    };
    if let Some(seconds) = copy.left_seconds {
        let remaining = Language::English.wording().duration(seconds);
        let label = Language::English.wording().label(Label::LeftTime);
        text.push_str(&format!("; {label}: {remaining}"));
    }
    text
}

fn group(group: Option<&GroupFacts>) -> String {
    let Some(group) = group else {
        return "the failover group of the mirror disk resource is no longer known".into();
    };
    format!(
        "the failover group is {}, its status {}, its server {}",
        word_or(group.name.as_deref(), "unknown"),
        word_or(
            group.status.as_ref().map(ObjectStatus::as_printed),
            not_shown()
        ),
        word_or(group.current.as_deref(), "unknown"),
    )
}

fn of_option(option: &OptionChange) -> String {
    let wording = Language::English.wording();
    let what = match option.intent {
        Some(intent) => wording.intent(intent),
        None => within(wording.procedure(option.procedure)),
    };
    let procedures = list(core::iter::once(&option.procedure).chain(&option.then));
    let mut text = format!("row {}, {what} ({procedures})", option.row);
    if let Some(source) = &option.source {
        text.push_str(&format!(", latest data on {}", quoted(source)));
    }
    if option.blocked {
        text.push_str(", blocked until the disk is repaired");
    }
    text
}
