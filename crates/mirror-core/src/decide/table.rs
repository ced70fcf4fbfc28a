//! The decision table of the guide (§2.1.1 step 6), as data.
//!
//! Read a row like the row of the guide: what server 1 shows, what server 2 shows, whether a
//! differential copy is possible, what the operator wants → the procedure, and those after it.
//! Where the display is the other way round, the servers are read the other way round.

use crate::words::{Activity, Color, Intent, ProcedureId, Situation, terms};

use Intent::{
    RecoverWhileRunning, RecoverWhileStopped, StartAndRecover, StartSurvivor, StopThenRecover,
};
use ProcedureId::{P1_1, P1_2, P1_3, P2_1, P2_2, P2_3, P3_1, P3_2, P4_1, P5_1, P6_1};

/// One row of the table.
#[derive(Debug, Clone, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct DecisionRow {
    /// The guide's number, 1 to 18. `row` in documents.
    #[cfg_attr(feature = "serde", serde(rename = "row"))]
    pub number: u8,
    /// What server 1 shows.
    pub server1: ServerCondition,
    /// What server 2 shows.
    pub server2: ServerCondition,
    /// Whether a differential copy is possible.
    pub fast_copy: FastCopyCondition,
    /// What the operator wants; none where the guide leaves no choice.
    pub intent: Option<Intent>,
    /// The procedure; none while a copy runs.
    pub procedure: Option<ProcedureId>,
    /// The procedures after it.
    pub then: &'static [ProcedureId],
    /// What the row means.
    pub situation: Situation,
    /// The guide's section of the procedure.
    pub section: &'static str,
}

/// What one server shows in a row.
#[derive(Debug, Clone, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct ServerCondition {
    /// `Mirror Color`.
    pub color: Color,
    /// `Active Status`.
    pub activity: Activity,
}

terms! {
    /// The Fast Copy column of the decision table.
    FastCopyCondition {
        /// A differential copy is possible.
        Ok = "ok";
        /// Only a full copy is possible.
        Ng = "ng";
        /// The partner is stopped: the row applies whatever is displayed.
        Unknown = "unknown";
        /// The row says nothing of it.
        Any = "any";
    }
}

/// The 18 rows.
///
/// ```
/// let table = mirror_core::decision_table();
/// assert_eq!(table.len(), 18);
/// assert_eq!(table[11].then, ["2-3".parse()?, "1-2".parse()?]);
/// # Ok::<(), mirror_core::words::UnknownTerm>(())
/// ```
#[must_use]
pub const fn decision_table() -> &'static [DecisionRow; 18] {
    &TABLE
}

const GREEN_ACTIVE: ServerCondition = side(Color::Green, Activity::Active);
const GREEN_INACTIVE: ServerCondition = side(Color::Green, Activity::Inactive);
const RED_ACTIVE: ServerCondition = side(Color::Red, Activity::Active);
const RED_INACTIVE: ServerCondition = side(Color::Red, Activity::Inactive);
const YELLOW_ACTIVE: ServerCondition = side(Color::Yellow, Activity::Active);
const YELLOW_INACTIVE: ServerCondition = side(Color::Yellow, Activity::Inactive);
const BLUE_ACTIVE: ServerCondition = side(Color::Blue, Activity::Active);
const GRAY_STOPPED: ServerCondition = side(Color::Gray, Activity::Unknown);

const fn side(color: Color, activity: Activity) -> ServerCondition {
    ServerCondition { color, activity }
}

macro_rules! table {
    ($( $row:literal: $server1:ident $server2:ident $fast_copy:ident, $intent:expr => $procedure:expr, $then:expr, $situation:ident, $section:literal; )+) => {
        [$( DecisionRow {
            number: $row,
            server1: $server1,
            server2: $server2,
            fast_copy: FastCopyCondition::$fast_copy,
            intent: $intent,
            procedure: $procedure,
            then: &$then,
            situation: Situation::$situation,
            section: $section,
        } ),+]
    };
}

#[rustfmt::skip]
static TABLE: [DecisionRow; 18] = table! {
    1: GREEN_ACTIVE    RED_INACTIVE    Ok, Some(RecoverWhileRunning) => Some(P1_1), [],           OneSideLatestRunning, "4.1";
    2: GREEN_ACTIVE    RED_INACTIVE    Ok, Some(StopThenRecover)     => Some(P1_3), [P2_1],       OneSideLatestRunning, "4.3";
    3: GREEN_ACTIVE    RED_INACTIVE    Ng, Some(RecoverWhileRunning) => Some(P1_2), [],           OneSideLatestRunning, "4.2";
    4: GREEN_ACTIVE    RED_INACTIVE    Ng, Some(StopThenRecover)     => Some(P1_3), [P2_1],       OneSideLatestRunning, "4.3";
    5: GREEN_INACTIVE  RED_INACTIVE    Ok, Some(RecoverWhileStopped) => Some(P2_1), [],           OneSideLatestStopped, "4.4";
    6: GREEN_INACTIVE  RED_INACTIVE    Ok, Some(StartAndRecover)     => Some(P2_2), [P1_1],       OneSideLatestStopped, "4.5";
    7: GREEN_INACTIVE  RED_INACTIVE    Ng, Some(RecoverWhileStopped) => Some(P2_1), [],           OneSideLatestStopped, "4.4";
    8: GREEN_INACTIVE  RED_INACTIVE    Ng, Some(StartAndRecover)     => Some(P2_3), [P1_2],       OneSideLatestStopped, "4.6";
    9: RED_INACTIVE    RED_INACTIVE    Ok, Some(RecoverWhileStopped) => Some(P3_1), [P2_1],       NoLatestStopped,      "4.7";
   10: RED_INACTIVE    RED_INACTIVE    Ok, Some(StartAndRecover)     => Some(P3_2), [P2_2, P1_1], NoLatestStopped,      "4.8";
   11: RED_INACTIVE    RED_INACTIVE    Ng, Some(RecoverWhileStopped) => Some(P3_1), [P2_1],       NoLatestStopped,      "4.7";
   12: RED_INACTIVE    RED_INACTIVE    Ng, Some(StartAndRecover)     => Some(P3_2), [P2_3, P1_2], NoLatestStopped,      "4.8";
   13: RED_ACTIVE      RED_INACTIVE    Ok, Some(StopThenRecover)     => Some(P4_1), [P3_1, P2_1], NoLatestRunning,      "4.9";
   14: RED_ACTIVE      RED_INACTIVE    Ng, Some(StopThenRecover)     => Some(P4_1), [P3_1, P2_1], NoLatestRunning,      "4.9";
   15: RED_INACTIVE    GRAY_STOPPED    Unknown, Some(StartSurvivor)  => Some(P5_1), [],           SurvivorNotLatest,    "4.10";
   16: YELLOW_ACTIVE   YELLOW_INACTIVE Any, None                     => None,       [],           RecoveringRunning,    "4.1";
   17: YELLOW_INACTIVE YELLOW_INACTIVE Any, None                     => None,       [],           RecoveringStopped,    "4.4";
   18: BLUE_ACTIVE     BLUE_ACTIVE     Any, None                     => Some(P6_1), [],           BothActive,           "4.11";
};

impl DecisionRow {
    /// Whether the chain declares one server's data to be the latest (rows 9–15).
    #[must_use]
    pub fn is_destructive(&self) -> bool {
        self.chain()
            .any(|procedure| matches!(procedure, P3_1 | P3_2 | P5_1))
    }

    /// Whether the chain begins in the graphical tool, for which there is no command.
    #[must_use]
    pub const fn is_graphical_only(&self) -> bool {
        matches!(self.procedure, Some(P4_1 | P5_1 | P6_1))
    }

    /// The procedure and those after it.
    pub fn chain(&self) -> impl Iterator<Item = ProcedureId> + use<> {
        self.procedure.into_iter().chain(self.then.iter().copied())
    }

    /// Whether the two sides are the same: such a row cannot be the other way round.
    #[must_use]
    pub fn is_symmetrical(&self) -> bool {
        self.server1 == self.server2
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rows_are_numbered_as_in_the_guide() {
        for (index, row) in decision_table().iter().enumerate() {
            assert_eq!(usize::from(row.number), index + 1);
        }
    }

    /// What the search for rows relies on.
    #[test]
    fn rows_of_one_situation_stand_together_and_show_the_same_sides() {
        for pair in decision_table().windows(2) {
            let same_sides =
                pair[0].server1 == pair[1].server1 && pair[0].server2 == pair[1].server2;
            assert_eq!(pair[0].situation == pair[1].situation, same_sides);
        }
    }

    #[test]
    fn rows_9_to_15_declare_data_the_latest() {
        let destructive = |rows: core::ops::RangeInclusive<u8>| {
            decision_table()
                .iter()
                .all(|row| row.is_destructive() == rows.contains(&row.number))
        };
        assert!(destructive(9..=15));
    }
}
