//! Whose data is the latest (§4.7.2 step 2), and what is at risk.

use chrono::NaiveDateTime;

use crate::{
    state::{MirrorFacts, ServerState, Service},
    words::{Activity, Color, Field, terms},
};

/// What the colours and times say of whose data is the latest.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum Verdict {
    /// The server at this place, 0 or 1.
    Side(usize),
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
        /// It can be told which server holds the latest data.
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

    /// Judges a state.
    #[must_use]
    pub(super) fn of(facts: &MirrorFacts) -> Self {
        let [first, second] = &facts.servers;
        match (first.color.as_ref(), second.color.as_ref()) {
            (Some(Color::Green), Some(Color::Red | Color::Gray)) => Self::Side(0),
            (Some(Color::Red | Color::Gray), Some(Color::Green)) => Self::Side(1),
            (Some(Color::Red), Some(Color::Red)) => Self::by_times(facts),
            (Some(Color::Yellow), Some(Color::Yellow)) => Self::by_direction(facts),
            _ => Self::None,
        }
    }

    fn by_times(facts: &MirrorFacts) -> Self {
        let [first, second] = &facts.servers;
        if facts.servers.iter().any(|side| {
            side.unreadable.contains(Field::LastUpdateTime) || is_perhaps_opened(facts, side)
        }) {
            return Self::TimesUnreliable;
        }
        match (first.last_update, second.last_update) {
            (Some(_), None) => Self::Side(0),
            (None, Some(_)) => Self::Side(1),
            (Some(_), Some(_)) => Self::BothTimes,
            (None, None) => Self::NoTimes,
        }
    }

    fn by_direction(facts: &MirrorFacts) -> Self {
        let source = facts
            .recovery
            .as_ref()
            .and_then(|recovery| recovery.source.as_deref());
        match facts
            .servers
            .iter()
            .position(|side| Some(side.name.as_str()) == source)
        {
            Some(side) => Self::Side(side),
            None => Self::None,
        }
    }
}

/// Whether a RED side may be a volume opened for inspection (§2.3): active, while it is not
/// known that the service runs there.
pub(super) fn is_perhaps_opened(facts: &MirrorFacts, side: &ServerState) -> bool {
    if side.color != Some(Color::Red) || side.activity != Some(Activity::Active) {
        return false;
    }
    match &facts.service {
        Service::Online(Some(server)) => *server != side.name,
        // It runs somewhere, and the volume is active here only.
        Service::Online(None) => facts
            .servers
            .iter()
            .filter(|side| side.activity == Some(Activity::Active))
            .nth(1)
            .is_some(),
        Service::Offline | Service::Unknown => true,
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
