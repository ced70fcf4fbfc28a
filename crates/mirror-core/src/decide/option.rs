//! One recovery option.

use super::DecisionRow;
use crate::{
    state::MirrorState,
    words::{Intent, ProcedureId, Side, Situation},
};

/// A recovery option: one row of the decision table, applied to one state.
///
/// There is none for a row without a procedure.
///
/// ```
/// use mirror_core::{MirrorState, words::{Intent, ProcedureId}};
///
/// let state = MirrorState::from_line("vol1: alpha green inactive, beta red inactive, fast copy ng")?;
/// let assessment = state.assess();
/// let option = assessment.option(Intent::StartAndRecover).unwrap();
/// assert_eq!(option.row().number, 8);
/// assert_eq!(option.chain().collect::<Vec<_>>(), [ProcedureId::P2_3, ProcedureId::P1_2]);
/// assert!(!option.is_destructive());
/// # Ok::<(), mirror_core::text::ParseError>(())
/// ```
#[derive(Debug, Clone, PartialEq)]
pub struct RecoveryOption {
    state: MirrorState,
    row: &'static DecisionRow,
    procedure: ProcedureId,
    server1: Side,
    source: Option<Side>,
}

impl RecoveryOption {
    /// `None` where the row has no procedure.
    pub(super) fn new(
        state: &MirrorState,
        row: &'static DecisionRow,
        server1: Side,
        source: Option<Side>,
    ) -> Option<Self> {
        Some(Self {
            state: state.clone(),
            row,
            procedure: row.procedure?,
            server1,
            source,
        })
    }

    /// Returns the state that it is for.
    #[must_use]
    pub const fn state(&self) -> &MirrorState {
        &self.state
    }

    /// Returns the row of the table.
    #[must_use]
    pub const fn row(&self) -> &'static DecisionRow {
        self.row
    }

    /// Returns what the operator wants. `None` where the guide leaves no choice (row 18).
    #[must_use]
    pub const fn intent(&self) -> Option<Intent> {
        self.row.intent
    }

    /// Returns the procedure to begin with.
    #[must_use]
    pub const fn procedure(&self) -> ProcedureId {
        self.procedure
    }

    /// Returns the procedures after the first one. With automatic recovery known to be on, the copy after 2-2
    /// starts by itself, and the 1-1 falls away.
    #[must_use]
    pub fn then(&self) -> &'static [ProcedureId] {
        match self.row.then {
            [before @ .., ProcedureId::P1_1] if self.state.auto_recovery == Some(true) => before,
            then => then,
        }
    }

    /// Returns the whole chain of procedures, in order.
    pub fn chain(&self) -> impl Iterator<Item = ProcedureId> + use<> {
        core::iter::once(self.procedure).chain(self.then().iter().copied())
    }

    /// Returns whether it begins in the graphical tool, for which there is no command.
    #[must_use]
    pub const fn is_graphical_only(&self) -> bool {
        self.row.is_graphical_only()
    }

    /// Returns whether it declares one server's data to be the latest.
    #[must_use]
    pub fn is_destructive(&self) -> bool {
        self.row.is_destructive()
    }

    /// Returns whether a disk has to be repaired before any copy.
    #[must_use]
    pub fn is_blocked_by_disk_error(&self) -> bool {
        self.state.has_disk_error()
    }

    /// Returns the name of the server with the latest data, where it is decided.
    #[must_use]
    pub fn source(&self) -> Option<&str> {
        Some(&self.state.server(self.source?).name)
    }

    /// Returns the side of the server with the latest data, where it is decided.
    #[must_use]
    pub const fn source_side(&self) -> Option<Side> {
        self.source
    }

    /// Returns the side of the server that the chain copies from, or declares to hold the latest data:
    /// the source, and in row 15 the survivor. `None` where it has to be chosen.
    ///
    /// ```
    /// use mirror_core::{MirrorState, words::Side};
    ///
    /// let state = MirrorState::from_line("vol1: alpha gray, beta red inactive")?;
    /// let assessment = state.assess();
    /// assert_eq!(assessment.options()[0].source_side(), None);
    /// assert_eq!(assessment.options()[0].planned_source(), Some(Side::Second));
    /// # Ok::<(), mirror_core::text::ParseError>(())
    /// ```
    #[must_use]
    pub fn planned_source(&self) -> Option<Side> {
        match self.row.situation {
            // The survivor is declared the latest; there is no choice.
            Situation::SurvivorNotLatest => Some(self.server1),
            _ => self.source,
        }
    }

    /// Returns the name of the server that the row calls server 1.
    #[must_use]
    pub fn server1(&self) -> &str {
        &self.state.server(self.server1).name
    }

    /// Returns the side of the server that the row calls server 1.
    #[must_use]
    pub const fn server1_side(&self) -> Side {
        self.server1
    }
}
