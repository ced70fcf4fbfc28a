//! Which rows of the table a state fits.
//!
//! A row fits a value that is missing *perhaps*; rows that fit perhaps are named, but give no
//! options.

use super::{
    decision_table,
    table::{DecisionRow, FastCopyCondition, ServerCondition},
};
use crate::{
    state::{MirrorFacts, Opened, ServerState},
    words::{Activity, Color, FastCopy, MirrorStatus, Side, Situation},
};

/// The rows that a state fits, and what they mean.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Fitting {
    pub(super) situation: Situation,
    /// Where the state is [`Situation::Incomplete`], these fit perhaps.
    pub(super) rows: RowSet,
    /// The side that is the table's server 1.
    pub(super) server1: Side,
}

impl Fitting {
    /// No row, and nothing that the guide has a word for.
    pub(super) const NOTHING: Self = Self::without_rows(Situation::NotCovered);

    const fn without_rows(situation: Situation) -> Self {
        Self {
            situation,
            rows: RowSet::EMPTY,
            server1: Side::First,
        }
    }

    /// The rows that fit for certain where there are any, otherwise those that fit perhaps.
    pub(super) fn of(facts: &MirrorFacts) -> Self {
        if facts.mirror_status == Some(MirrorStatus::NoConstruction) {
            return Self::NOTHING;
        }
        if facts.is_healthy() {
            return Self::without_rows(Situation::Healthy);
        }
        let mut possible = [RowSet::EMPTY; 2];
        for server1 in Side::BOTH {
            let (certain, perhaps) = fitting_rows(facts, server1);
            if let Some(row) = certain.rows().next() {
                return Self {
                    situation: row.situation,
                    rows: certain,
                    server1,
                };
            }
            *server1.of_mut(&mut possible) = perhaps;
        }
        let [straight, swapped] = possible;
        if straight.is_empty() && swapped.is_empty() && !may_be_healthy(facts) {
            return Self::NOTHING;
        }
        Self {
            situation: Situation::Incomplete,
            rows: straight.with(swapped),
            server1: if straight.is_empty() && !swapped.is_empty() {
                Side::Second
            } else {
                Side::First
            },
        }
    }

    /// The rows that fit for certain.
    pub(super) fn certain(&self) -> impl Iterator<Item = &'static DecisionRow> + use<> {
        let rows = match self.situation {
            Situation::Incomplete => RowSet::EMPTY,
            _ => self.rows,
        };
        rows.rows()
    }
}

/// A set of row numbers.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct RowSet(u32);

impl RowSet {
    const EMPTY: Self = Self(0);

    const fn insert(&mut self, row: u8) {
        self.0 |= 1 << row;
    }

    const fn with(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }

    const fn is_empty(self) -> bool {
        self.0 == 0
    }

    pub(super) fn numbers(self) -> impl Iterator<Item = u8> + use<> {
        self.rows().map(|row| row.number)
    }

    pub(super) fn rows(self) -> impl Iterator<Item = &'static DecisionRow> + use<> {
        let Self(mut left) = self;
        core::iter::from_fn(move || {
            // Row 1 is the first of the table, and bit 1 of the set.
            let place = usize::try_from(left.trailing_zeros())
                .ok()?
                .checked_sub(1)?;
            let row = decision_table().get(place)?;
            left &= left.wrapping_sub(1);
            Some(row)
        })
    }
}

/// How a state fits a row.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Fit {
    No,
    Perhaps,
    Yes,
}

impl Fit {
    const fn when(condition: bool) -> Self {
        if condition { Self::Yes } else { Self::No }
    }
}

/// A status that no row stands under, over colours of which some are not known.
fn may_be_healthy(facts: &MirrorFacts) -> bool {
    let may_be_green = |server: &ServerState| matches!(server.color, None | Some(Color::Green));
    facts.mirror_status == Some(MirrorStatus::Normal)
        && facts.servers.iter().all(may_be_green)
        && facts.servers.iter().any(|server| server.color.is_none())
}

/// The rows that fit for certain, and those that fit perhaps, with one side as server 1.
fn fitting_rows(facts: &MirrorFacts, server1: Side) -> (RowSet, RowSet) {
    let (mut certain, mut possible) = (RowSet::EMPTY, RowSet::EMPTY);
    // Rows of one situation stand together and show the same two sides.
    let mut sides = (None, Fit::No);
    for row in decision_table() {
        if sides.0 != Some(row.situation) {
            let fit = match fit_side(facts.server(server1), &row.server1) {
                Fit::No => Fit::No,
                first => first.min(fit_side(facts.server(server1.other()), &row.server2)),
            };
            sides = (Some(row.situation), fit);
        }
        let (_, sides) = sides;
        if sides == Fit::No || !can_stand_under_status(facts, row) {
            continue;
        }
        let fit = match row.situation {
            // What fits 13 and 14 may be a volume opened for inspection, with nothing running.
            Situation::NoLatestRunning if is_known_to_be_opened(facts) => Fit::No,
            // BLUE says itself that the volume is active on both servers.
            Situation::BothActive => sides,
            _ => sides.min(fit_fast_copy(facts, row.fast_copy)),
        };
        match fit {
            Fit::Yes => certain.insert(row.number),
            Fit::Perhaps => possible.insert(row.number),
            Fit::No => {}
        }
    }
    (certain, possible)
}

/// Whether the status line allows a row, of whose colours some may not be known.
fn can_stand_under_status(facts: &MirrorFacts, row: &DecisionRow) -> bool {
    let copies = row.server1.color == Color::Yellow;
    match &facts.mirror_status {
        Some(MirrorStatus::Normal) => false,
        Some(MirrorStatus::Recovering) => copies,
        Some(MirrorStatus::Abnormal) => !copies,
        _ => copies || facts.recovery.is_none(),
    }
}

fn is_known_to_be_opened(facts: &MirrorFacts) -> bool {
    Side::BOTH
        .into_iter()
        .any(|side| facts.opened_for_inspection(side) == Opened::Yes)
}

fn fit_side(server: &ServerState, row: &ServerCondition) -> Fit {
    let color = match &server.color {
        Some(color) => Fit::when(*color == row.color),
        None => Fit::Perhaps,
    };
    if color == Fit::No {
        return Fit::No;
    }
    let activity = match (&row.activity, &server.activity) {
        // `--` is what a stopped server shows; nothing at all says the same of a GRAY one.
        (Activity::Unknown, activity) => {
            Fit::when(matches!(activity, None | Some(Activity::Unknown)))
        }
        (_, None) if row.color == Color::Blue => Fit::Yes,
        (_, None | Some(Activity::Unknown | Activity::Other(_))) => Fit::Perhaps,
        (wanted, Some(activity)) => Fit::when(activity == wanted),
    };
    color.min(activity)
}

/// OK counts only where both sides say so: a differential copy that one side rules out is not
/// possible. What one side does not say leaves the question open.
fn fit_fast_copy(facts: &MirrorFacts, column: FastCopyCondition) -> Fit {
    let [first, second] = &facts.servers;
    let (first, second) = (first.fast_copy.as_ref(), second.fast_copy.as_ref());
    let is_ng = first == Some(&FastCopy::Ng) || second == Some(&FastCopy::Ng);
    let is_ok = first == Some(&FastCopy::Ok) && second == Some(&FastCopy::Ok);
    match column {
        FastCopyCondition::Any | FastCopyCondition::Unknown => Fit::Yes,
        FastCopyCondition::Ok if is_ok => Fit::Yes,
        FastCopyCondition::Ng if is_ng => Fit::Yes,
        _ if is_ok || is_ng => Fit::No,
        _ => Fit::Perhaps,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use alloc::vec::Vec;

    #[test]
    fn a_set_gives_the_rows_that_were_put_in() {
        assert_eq!(RowSet::EMPTY.rows().count(), 0);
        let mut all = RowSet::EMPTY;
        for row in decision_table() {
            let mut one = RowSet::EMPTY;
            one.insert(row.number);
            assert_eq!(one.numbers().collect::<Vec<_>>(), [row.number]);
            all.insert(row.number);
        }
        assert!(all.rows().eq(decision_table()));
    }
}
