//! English.

use alloc::{format, string::String};

use super::{chain, direction, quoted, value, within, word_or};
use crate::{
    decide::{Change, FieldChange, OptionChange},
    state::{FieldValue, GroupFacts, Service},
    text::Recovery,
    wording::Language,
    words::{MirrorStatus, ObjectStatus},
};

pub(super) fn change(change: &Change) -> String {
    let wording = Language::English.wording();
    match change {
        Change::Resource { from, to } => format!(
            "the mirror disk is {}; before, it was {}",
            quoted(to),
            quoted(from)
        ),
        Change::ResourceAppeared => "the mirror disk is known now".into(),
        Change::ResourceGone => "the mirror disk is no longer known".into(),
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
                word_or(status.as_ref().map(MirrorStatus::as_printed), "not given")
            };
            format!(
                "the Mirror Status has changed from {} to {}",
                word(from),
                word(to)
            )
        }
        Change::ServerAppeared { server } => {
            format!(
                "{} is shown as a server of the mirror disk now",
                quoted(server)
            )
        }
        Change::ServerGone { server } => format!(
            "{} is no longer shown as a server of the mirror disk",
            quoted(server)
        ),
        Change::Field { change } => field(change),
        Change::CopyStarted { copy } => match copy.percent {
            Some(percent) => format!("{} has started: {percent} %", a_copy(copy)),
            None => format!("{} has started", a_copy(copy)),
        },
        Change::CopyProgressed { to, .. } => progress(to),
        Change::CopyEnded { copy } => match copy.percent {
            Some(percent) => format!(
                "{} is no longer reported; last seen at {percent} %",
                the_copy(copy)
            ),
            None => format!("{} is no longer reported", the_copy(copy)),
        },
        Change::Service { to, .. } => match to {
            Service::Online(Some(server)) => {
                format!("the failover group runs on {} now", quoted(server))
            }
            Service::Online(None) => "the failover group runs now".into(),
            Service::Offline => "the failover group is stopped now".into(),
            Service::Unknown => "it is no longer known whether the failover group runs".into(),
        },
        Change::Group { to, .. } => group(to.as_ref()),
        Change::AutoRecovery { to, .. } => match to {
            Some(true) => "automatic mirror recovery is on now".into(),
            Some(false) => "automatic mirror recovery is off now".into(),
            None => "it is no longer known whether automatic mirror recovery is on".into(),
        },
        Change::Monitor { to, .. } => match to {
            Some(monitor) => format!("the mirror disk monitor is {} now", quoted(monitor)),
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
            "the latest data is on {} now; before, it was on {}",
            quoted(to),
            quoted(from)
        ),
        (_, None) => "it can no longer be decided which server holds the latest data".into(),
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
        (None, Some(to)) => format!("{of} is {} now; before, it was not given", word(to)),
        (Some(from), None) => format!("{of} is no longer given; it was {}", word(from)),
        (None, None) => format!("{of} is not given"),
    }
}

fn a_copy(copy: &Recovery) -> String {
    match direction(copy) {
        Some((source, destination)) => format!("a copy from {source} to {destination}"),
        None => "a copy".into(),
    }
}

fn the_copy(copy: &Recovery) -> String {
    match direction(copy) {
        Some((source, destination)) => format!("the copy from {source} to {destination}"),
        None => "the copy".into(),
    }
}

fn progress(copy: &Recovery) -> String {
    let mut text = match copy.percent {
        Some(percent) => format!("{} is at {percent} %", the_copy(copy)),
        None => format!("{} goes on", the_copy(copy)),
    };
    if let Some(seconds) = copy.left_seconds {
        let remaining = Language::English.wording().duration(seconds);
        text.push_str(&format!("; remaining (reported): {remaining}"));
    }
    text
}

fn group(group: Option<&GroupFacts>) -> String {
    let Some(group) = group else {
        return "the failover group of the mirror disk is no longer known".into();
    };
    format!(
        "the failover group is {}, in status {}, on {}",
        word_or(group.name.as_deref(), "not known by its full name"),
        word_or(
            group.status.as_ref().map(ObjectStatus::as_printed),
            "not given"
        ),
        word_or(group.current.as_deref(), "no known server"),
    )
}

fn of_option(option: &OptionChange) -> String {
    let wording = Language::English.wording();
    let what = match option.intent {
        Some(intent) => wording.intent(intent),
        None => within(wording.procedure(option.procedure)),
    };
    let procedures = chain(core::iter::once(&option.procedure).chain(&option.then));
    let mut text = format!("row {}, {what} ({procedures})", option.row);
    if let Some(source) = &option.source {
        text.push_str(&format!(", latest data on {}", quoted(source)));
    }
    if option.blocked {
        text.push_str(", blocked until the disk is repaired");
    }
    text
}
