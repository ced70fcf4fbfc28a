//! What was lost, for those who want to prove that nothing was.
//!
//! Nothing in the model decides by it: the servers of a real pair do not know either.

use serde::{Deserialize, Serialize};

use super::Side;

/// What has become of the writes of the service.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
#[non_exhaustive]
pub struct Ledger {
    /// Writes that were overwritten while they were on no other side.
    pub overwritten: u64,
    /// The last time that it happened.
    pub last_loss: Option<Loss>,
    /// How often a side was declared to be the latest while the other held something that it lacked.
    pub declared_over_newer: u32,
    /// How often the service was started on a side while the other held something that it lacked.
    pub started_behind: u32,
}

/// Writes that a copy has destroyed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Loss {
    /// Where the copy came from. The writes were on the other side.
    pub source: Side,
    /// How many.
    pub writes: u64,
}

impl Ledger {
    pub(super) fn overwrite(&mut self, source: Side, writes: u64) {
        if writes > 0 {
            self.overwritten = self.overwritten.saturating_add(writes);
            self.last_loss = Some(Loss { source, writes });
        }
    }
}
