//! How long a copy takes: before it starts ([`Estimate`]) and while it runs
//! ([`ProgressTracker`]). Sections 3.1 and 3.2 of the guide.
//!
//! An estimate is a size ([`copy_size`]) times a rate ([`CopyRate`]). A figure that is absent
//! stays absent: [`MissingFigure`] and [`WhyUnknown`] say what is not known, and no stand-in
//! is ever made up for it. 1 GB is 1024 MiB throughout, as in the guide.
//!
//! Values are exact up to the last bit of an `f64`; only the helpers named `…_rounded_up`
//! round, because who plans a maintenance window wants to hear the longer time.
//!
//! ```
//! use mirror_core::estimate::{CopyRate, Estimate, SizeFacts, Volume, copy_size};
//!
//! // A differential copy of 5 % of 976562 MiB, at 20 seconds per GB.
//! let mut facts = SizeFacts::new(true);
//! facts.volume_size_mib = Some(976_562);
//! facts.needed_copy_percent = Some(5);
//! let size = copy_size(&facts, &Volume::default())?;
//! let estimate = Estimate::new(size, CopyRate::RULE_OF_THUMB);
//! assert_eq!(estimate.minutes_rounded_up(), 16);
//! # Ok::<(), mirror_core::estimate::MissingFigure>(())
//! ```

mod option;
mod progress;
mod rate;
mod size;
mod version;

pub use option::EstimateError;
pub use progress::{Progress, ProgressTracker, Remaining, WhyUnknown};
pub use rate::{BlockUnit, COPY_LOG_DIVISOR, CopyRate, RateBasis, RateError, RateErrorCode};
pub use size::{
    CopySize, FileSystem, MissingFigure, SizeBasis, SizeFacts, UsedSpace, UsedSpaceError, Volume,
    WhyMissing, copy_size,
};
pub use version::{ProductVersion, ProductVersionError};

use crate::words::CopyKind;

/// MiB in one GB of the guide.
const MIB_PER_GB: f64 = 1024.0;

/// How long a copy takes, and what that was worked out from (§3.2).
///
/// The fields hold the exact values; [`seconds_rounded_up`](Self::seconds_rounded_up) and its
/// neighbours give figures to show.
#[derive(Debug, Clone, Copy, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Estimate {
    /// What is copied.
    pub copy: CopyKind,
    /// How much is copied, in MiB.
    pub size_mib: f64,
    /// The rate, in seconds per GB (1024 MiB).
    pub seconds_per_gb: f64,
    /// How long the copy takes, in seconds.
    pub seconds: f64,
    /// Where the rate comes from.
    pub rate_basis: RateBasis,
    /// Where the size comes from.
    pub size_basis: SizeBasis,
}

impl Estimate {
    /// Size times rate. A product beyond the range of `f64` stays at its largest finite value.
    #[must_use]
    pub fn new(size: CopySize, rate: CopyRate) -> Self {
        let size_mib = size.mib();
        let seconds_per_gb = rate.seconds_per_gb();
        // Division by a power of two is exact, so the product is the only rounding.
        let seconds = size_mib / MIB_PER_GB * seconds_per_gb;
        Self {
            copy: size.kind(),
            size_mib,
            seconds_per_gb,
            seconds: seconds.min(f64::MAX),
            rate_basis: rate.basis(),
            size_basis: size.basis(),
        }
    }

    /// The time in whole seconds, rounded up. Saturates at [`u64::MAX`].
    #[must_use]
    pub fn seconds_rounded_up(&self) -> u64 {
        rounded_up(self.seconds)
    }

    /// The time in whole minutes, rounded up. Saturates at [`u64::MAX`].
    #[must_use]
    pub fn minutes_rounded_up(&self) -> u64 {
        rounded_up(self.seconds / 60.0)
    }

    /// The size in whole GB (1024 MiB), rounded up. Saturates at [`u64::MAX`].
    #[must_use]
    pub fn size_gib_rounded_up(&self) -> u64 {
        rounded_up(self.size_mib / MIB_PER_GB)
    }
}

/// The next whole number; saturating, and 0 for anything below zero.
///
/// A value that lies above a whole number by no more than its own rounding error counts as
/// that whole number: 50 GB at 15.08 s are 754 s, not 755.
///
/// ```
/// assert_eq!(mirror_core::estimate::rounded_up(753.2), 754);
/// ```
#[must_use]
pub fn rounded_up(value: f64) -> u64 {
    let value = value - value * (4.0 * f64::EPSILON);
    #[allow(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "`as` saturates at both ends, and cutting off the fraction is the purpose"
    )]
    let whole = value as u64;
    if as_f64(u128::from(whole)) < value {
        whole.saturating_add(1)
    } else {
        whole
    }
}

/// The nearest `f64`. Exact below 2^53, which every figure a report prints is.
#[allow(
    clippy::cast_precision_loss,
    reason = "the nearest value is what is asked for"
)]
const fn as_f64(value: u128) -> f64 {
    value as f64
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn near(left: f64, right: f64) -> bool {
        (left - right).abs() < 1e-9 * right.abs().max(1.0)
    }

    #[test]
    fn the_published_differential_example() {
        let mut facts = SizeFacts::new(true);
        facts.volume_size_mib = Some(976_562);
        facts.needed_copy_percent = Some(5);
        let size = copy_size(&facts, &Volume::default()).unwrap();
        let estimate = Estimate::new(size, CopyRate::RULE_OF_THUMB);
        assert_eq!(estimate.copy, CopyKind::Differential);
        assert!(near(estimate.size_mib, 48_828.1));
        assert!(near(estimate.seconds, 953.673_828_125));
        assert_eq!(estimate.seconds_rounded_up(), 954);
        assert_eq!(estimate.minutes_rounded_up(), 16);
        assert_eq!(estimate.size_gib_rounded_up(), 48);
    }

    #[test]
    fn the_published_whole_volume_example() {
        let mut facts = SizeFacts::new(false);
        facts.volume_size_mib = Some(976_562);
        let volume = Volume::default().with_product(ProductVersion::new(2, 1));
        let size = copy_size(&facts, &volume).unwrap();
        let estimate = Estimate::new(size, CopyRate::default());
        assert_eq!(estimate.copy, CopyKind::WholeVolume);
        assert!(near(estimate.seconds, 19_073.476_562_5));
        assert_eq!(estimate.minutes_rounded_up(), 318);
        assert_eq!(estimate.size_gib_rounded_up(), 954);
    }

    #[test]
    fn an_earlier_copy_predicts_itself_without_an_added_second() {
        let volume = Volume::default().with_used(UsedSpace::Mib(51_200));
        let size = copy_size(&SizeFacts::new(false), &volume).unwrap();
        let rate = CopyRate::measured(51_200.0, 754.0).unwrap();
        assert_eq!(Estimate::new(size, rate).seconds_rounded_up(), 754);
    }

    #[test]
    fn rounding_goes_up_and_saturates() {
        let cases = [
            (0.0, 0),
            (0.1, 1),
            (1.0, 1),
            (1.000_001, 2),
            (754.000_000_000_000_1, 754),
            (-3.0, 0),
            (1e300, u64::MAX),
            (f64::MAX, u64::MAX),
            (f64::NAN, 0),
        ];
        for (value, expected) in cases {
            assert_eq!(rounded_up(value), expected, "{value}");
        }
    }

    #[test]
    fn the_largest_figures_saturate() {
        let volume = Volume::default().with_used(UsedSpace::Mib(u64::MAX));
        let size = copy_size(&SizeFacts::new(false), &volume).unwrap();
        let estimate = Estimate::new(size, CopyRate::stated(f64::MAX).unwrap());
        assert!(estimate.seconds.is_finite());
        assert_eq!(estimate.seconds_rounded_up(), u64::MAX);
        assert_eq!(estimate.minutes_rounded_up(), u64::MAX);
    }

    #[test]
    #[cfg(feature = "serde")]
    fn the_document_begins_with_the_fields_of_the_contract() {
        let mut facts = SizeFacts::new(true);
        facts.volume_size_mib = Some(4096);
        facts.needed_copy_percent = Some(25);
        let size = copy_size(&facts, &Volume::default()).unwrap();
        let estimate = Estimate::new(size, CopyRate::default());
        let json = serde_json::to_string(&estimate).unwrap();
        assert_eq!(
            json,
            r#"{"copy":"differential","size_mib":1024.0,"seconds_per_gb":20.0,"seconds":20.0,"rate_basis":"rule_of_thumb","size_basis":"needed_copy_percent"}"#
        );
        assert_eq!(serde_json::from_str::<Estimate>(&json).unwrap(), estimate);
    }

    proptest! {
        #[test]
        fn an_estimate_is_finite_and_never_negative(
            fast_copy: bool,
            volume_size_mib: Option<u64>,
            needed_copy_percent: Option<u8>,
            active_used_percent: Option<u8>,
            all_blocks: bool,
            rate in 0.0..f64::MAX,
        ) {
            let facts = SizeFacts {
                fast_copy,
                volume_size_mib,
                needed_copy_percent,
                active_used_percent,
            };
            let volume = Volume::default().with_all_blocks(all_blocks);
            if let (Ok(size), Ok(rate)) = (copy_size(&facts, &volume), CopyRate::stated(rate)) {
                let estimate = Estimate::new(size, rate);
                prop_assert!(estimate.seconds.is_finite());
                prop_assert!(estimate.seconds >= 0.0);
                prop_assert!(estimate.size_mib >= 0.0);
                let _ = estimate.minutes_rounded_up();
            }
        }
    }
}
