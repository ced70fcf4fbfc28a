//! When simulated time passes.

use std::time::Duration;

use serde::{Deserialize, Serialize};

/// How simulated time goes by for those who use a state folder.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "mode", rename_all = "snake_case", deny_unknown_fields)]
#[non_exhaustive]
pub enum Clock {
    /// Only when it is told to.
    ByHand,
    /// Each command of the cluster takes some time. A script that polls comes to its end, however
    /// long it sleeps, and always after the same number of looks.
    PerCommand {
        /// The seconds.
        #[serde(default = "one")]
        seconds: u32,
    },
    /// With the clock on the wall, so many times as fast.
    Real {
        /// How many times.
        #[serde(default = "one")]
        speed: u32,
    },
}

const fn one() -> u32 {
    1
}

impl Default for Clock {
    fn default() -> Self {
        Self::PerCommand { seconds: 1 }
    }
}

impl Clock {
    /// How long a simulated second is on the wall, where the two go together.
    #[must_use]
    pub fn second(self) -> Option<Duration> {
        match self {
            Self::Real { speed } => Some(Duration::from_secs(1) / speed.max(1)),
            Self::ByHand | Self::PerCommand { .. } => None,
        }
    }
}
