//! What a caller knows beside the outputs.

use crate::{
    estimate::{CopyRate, Volume},
    recover::Names,
    wording::Language,
};

/// What a caller knows beside the outputs.
///
/// ```
/// use mirror_core::{AssessConfig, estimate::CopyRate, recover::Names};
///
/// let options = AssessConfig::default()
///     .with_names(Names::default().with_group("failover1"))
///     .with_rate(CopyRate::stated(12.5)?);
/// # Ok::<(), mirror_core::estimate::RateError>(())
/// ```
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct AssessConfig {
    /// Names that the reports do not give.
    pub names: Names,
    /// How fast a copy is; `None`: nobody knows, and no time is estimated.
    pub rate: Option<CopyRate>,
    /// The product and the volume.
    pub volume: Volume,
    /// The language of the messages.
    pub language: Language,
}

impl Default for AssessConfig {
    fn default() -> Self {
        Self {
            names: Names::default(),
            rate: Some(CopyRate::RULE_OF_THUMB),
            volume: Volume::default(),
            language: Language::default(),
        }
    }
}

impl AssessConfig {
    /// Sets names that the reports do not give.
    #[must_use]
    pub fn with_names(mut self, names: Names) -> Self {
        self.names = names;
        self
    }

    /// Sets how fast a copy is.
    #[must_use]
    pub fn with_rate(mut self, rate: impl Into<Option<CopyRate>>) -> Self {
        self.rate = rate.into();
        self
    }

    /// Sets the product and the volume.
    #[must_use]
    pub fn with_volume(mut self, volume: Volume) -> Self {
        self.volume = volume;
        self
    }

    /// Sets the language of the messages.
    #[must_use]
    pub fn with_language(mut self, language: Language) -> Self {
        self.language = language;
        self
    }
}
