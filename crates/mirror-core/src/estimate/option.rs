//! The time of a recovery option: which figures of a state the copy of an option depends on.

use super::{CopyRate, Estimate, MissingFigure, SizeFacts, Volume, copy_size};
use crate::{
    decide::{FastCopyCondition, RecoveryOption},
    document::AssessConfig,
    state::ServerState,
    words::{FindingCode, FindingKind},
};

/// Why there is no estimate of the copy of an option.
///
/// ```
/// use mirror_core::{AssessConfig, MirrorState, estimate::EstimateError, words::FindingCode};
///
/// let state = MirrorState::from_line("vol1: alpha green active, beta red inactive, fast copy ok")?;
/// let assessment = state.assess();
/// let option = &assessment.options()[0];
/// let error = option.estimate_with(&AssessConfig::default().with_rate(None)).unwrap_err();
/// assert_eq!(error, EstimateError::NoRate);
/// assert_eq!(error.code(), FindingCode::NoRateBasis);
/// assert_eq!(error.to_string(), "no copy rate is given");
///
/// let error = option.estimate_with(&AssessConfig::default()).unwrap_err();
/// assert_eq!(error.to_string(), "`Volume Size` is not known");
/// # Ok::<(), mirror_core::text::ParseError>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, thiserror::Error)]
#[non_exhaustive]
pub enum EstimateError {
    /// No rate is given ([`AssessConfig::rate`]).
    #[error("no copy rate is given")]
    NoRate,
    /// A figure of the size is missing.
    #[error(transparent)]
    MissingFigure(#[from] MissingFigure),
}

impl EstimateError {
    /// Returns the stable code, the same as that of the finding.
    #[must_use]
    pub const fn code(&self) -> FindingCode {
        match self {
            Self::NoRate => FindingCode::NoRateBasis,
            Self::MissingFigure(missing) => missing.code(),
        }
    }
}

impl From<EstimateError> for FindingKind {
    fn from(error: EstimateError) -> Self {
        match error {
            EstimateError::NoRate => Self::NoRateBasis,
            EstimateError::MissingFigure(missing) => Self::NoSizeBasis {
                missing: missing.field,
            },
        }
    }
}

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

    /// Returns how long the copy of this option takes under these circumstances; `Ok(None)` as in
    /// [`estimate`](Self::estimate).
    ///
    /// # Errors
    ///
    /// No rate is given, or the figure that is missing.
    pub fn estimate_with(
        &self,
        circumstances: &AssessConfig,
    ) -> Result<Option<Estimate>, EstimateError> {
        let rate = circumstances.rate.ok_or(EstimateError::NoRate)?;
        Ok(self.estimate(&rate, &circumstances.volume)?)
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
