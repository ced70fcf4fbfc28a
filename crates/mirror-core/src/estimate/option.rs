//! The time of a recovery option: which figures of a state the copy of an option depends on.

use super::{CopyRate, Estimate, MissingFigure, SizeFacts, Volume, copy_size};
use crate::{
    decide::{FastCopyCondition, RecoveryOption},
    state::ServerState,
};

impl RecoveryOption {
    /// How long the copy of this option takes (§3.2).
    ///
    /// `Ok(None)` where no copy follows without reading the state again: the procedures of the
    /// graphical tool.
    ///
    /// ```
    /// use mirror_core::{MirrorState, estimate::{CopyRate, Volume}};
    ///
    /// let state = MirrorState::from_line(
    ///     "vol1: alpha green active, beta red inactive, fast copy ok, size 8192MB, needed copy 50%",
    /// )?;
    /// let assessment = state.assess();
    /// let option = &assessment.options()[0];
    /// let estimate = option.estimate(&CopyRate::RULE_OF_THUMB, &Volume::default()).unwrap();
    /// assert_eq!(estimate.unwrap().seconds_rounded_up(), 80);
    /// # Ok::<(), mirror_core::text::ParseError>(())
    /// ```
    ///
    /// # Errors
    ///
    /// The figure that is missing.
    pub fn estimate(
        &self,
        rate: &CopyRate,
        volume: &Volume,
    ) -> Result<Option<Estimate>, MissingFigure> {
        if self.is_graphical_only() {
            return Ok(None);
        }
        let size = copy_size(&self.size_facts(), volume)?;
        Ok(Some(Estimate::new(size, *rate)))
    }

    fn size_facts(&self) -> SizeFacts {
        let servers = &self.state().servers;
        let source = self.source_side().map(|side| side.of(servers));
        let mut facts = SizeFacts::new(self.row().fast_copy == FastCopyCondition::Ok);
        facts.volume_size_mib = match source {
            Some(side) => side.volume_size_mib,
            None => agreed_size(servers),
        };
        facts.needed_copy_percent = source.and_then(|side| side.needed_copy_percent);
        // An inactive volume has no mounted file system: what it shows is no measure.
        facts.active_used_percent = servers
            .iter()
            .find(|server| server.is_active())
            .and_then(|side| side.volume_used_percent);
        facts
    }
}

/// The size of both volumes, where it is the same.
fn agreed_size([first, second]: &[ServerState; 2]) -> Option<u64> {
    first
        .volume_size_mib
        .filter(|size| second.volume_size_mib == Some(*size))
}
