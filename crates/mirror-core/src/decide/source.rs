//! Whose data is the latest (§4.7.2 step 2), and what is at risk.

use chrono::NaiveDateTime;

use crate::{
    state::{CopyDirection, MirrorFacts, Opened, ServerState},
    words::{Color, Field, Side, terms},
};

/// What the colours and times say of whose data is the latest.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum Verdict {
    /// This server.
    Side(Side),
    /// Case B: both sides show a time. Both may have been updated; the newer time proves
    /// nothing.
    BothTimes,
    /// Case C: neither side shows a time. The service did not stop cleanly on either.
    NoTimes,
    /// The times may be those of an operation on an opened volume (§2.3), or did not read.
    TimesUnreliable,
    /// The question does not arise, or the colours are not known.
    None,
}

terms! {
    /// Why there is a server with the latest data, or none (§4.7.2 step 2).
    VerdictCode {
        /// One server holds the latest data.
        Decided = "decided";
        /// Case B: both servers show a time.
        BothTimes = "both_times";
        /// Case C: neither server shows a time.
        NoTimes = "no_times";
        /// The times may have been overwritten by an operation on an opened volume, or are
        /// unreadable.
        TimesUnreliable = "times_unreliable";
        /// There is none, for another reason.
        None = "none";
    }
}

impl Verdict {
    /// The word for it, without the side.
    #[must_use]
    pub const fn code(self) -> VerdictCode {
        match self {
            Self::Side(_) => VerdictCode::Decided,
            Self::BothTimes => VerdictCode::BothTimes,
            Self::NoTimes => VerdictCode::NoTimes,
            Self::TimesUnreliable => VerdictCode::TimesUnreliable,
            Self::None => VerdictCode::None,
        }
    }

    /// The server with the latest data, where it is decided.
    #[must_use]
    pub const fn side(self) -> Option<Side> {
        match self {
            Self::Side(side) => Some(side),
            _ => None,
        }
    }

    /// Judges a state.
    #[must_use]
    pub(super) fn of(facts: &MirrorFacts) -> Self {
        let [first, second] = &facts.servers;
        match (first.color.as_ref(), second.color.as_ref()) {
            (Some(Color::Green), Some(Color::Red | Color::Gray)) => Self::Side(Side::First),
            (Some(Color::Red | Color::Gray), Some(Color::Green)) => Self::Side(Side::Second),
            (Some(Color::Red), Some(Color::Red)) => Self::by_times(facts),
            (Some(Color::Yellow), Some(Color::Yellow)) => Self::by_direction(facts),
            _ => Self::None,
        }
    }

    fn by_times(facts: &MirrorFacts) -> Self {
        let is_unreliable = |side| {
            let server = facts.server(side);
            server.unreadable.contains(Field::LastUpdateTime)
                || facts.opened_for_inspection(side) != Opened::No
        };
        if Side::BOTH.into_iter().any(is_unreliable) {
            return Self::TimesUnreliable;
        }
        let [first, second] = &facts.servers;
        match (first.last_update, second.last_update) {
            (Some(_), None) => Self::Side(Side::First),
            (None, Some(_)) => Self::Side(Side::Second),
            (Some(_), Some(_)) => Self::BothTimes,
            (None, None) => Self::NoTimes,
        }
    }

    fn by_direction(facts: &MirrorFacts) -> Self {
        match facts.copy_direction() {
            CopyDirection::From(source) => Self::Side(source),
            _ => Self::None,
        }
    }
}

/// Updates that exist on one side only: those between the break and the last update.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct DataAtRisk {
    /// The break, in the server's local time.
    pub from: NaiveDateTime,
    /// The last update, in the server's local time. Equal to `from` where nothing was written
    /// after the break.
    pub to: NaiveDateTime,
}

impl DataAtRisk {
    /// The window on the side with the latest data. `None` where it is not known.
    pub(super) fn of(side: &ServerState) -> Option<Self> {
        let (from, to) = (side.break_time?, side.last_update?);
        (from <= to).then_some(Self { from, to })
    }
}
