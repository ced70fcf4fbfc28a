//! The rate of a copy: seconds per GB, and where that figure comes from (§3.1).
//!
//! Every way in refuses what would not give a positive finite rate, so nothing downstream has
//! to ask whether a rate can be used.

use super::{MIB_PER_GB, as_f64};
use chrono::NaiveDateTime;

use crate::words::terms;

/// What a copy log's count of blocks times the volume size is divided by ("1 M" in §3.1.2):
/// 2^20.
///
/// The guide's own example fits three readings of "1 M"; all of them round to the same figure
/// there. This is the one used unless a [`BlockUnit`] says otherwise.
pub const COPY_LOG_DIVISOR: u64 = 1 << 20;

/// How long it takes to copy one GB (1024 MiB), and where that is known from (§3.1).
///
/// Always positive and finite.
#[derive(Debug, Clone, Copy, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "serde", serde(try_from = "documents::Unchecked"))]
pub struct CopyRate {
    seconds_per_gb: f64,
    basis: RateBasis,
}

impl CopyRate {
    /// The guide's rule of thumb: 20 seconds per GB, over gigabit Ethernet through a switch,
    /// without much other load (ch. 3).
    pub const RULE_OF_THUMB: Self = Self {
        seconds_per_gb: 20.0,
        basis: RateBasis::RuleOfThumb,
    };

    /// Returns a rate that the caller knows, in seconds per GB (1024 MiB).
    ///
    /// ```
    /// use mirror_core::estimate::CopyRate;
    ///
    /// assert_eq!(CopyRate::stated(12.5)?.seconds_per_gb(), 12.5);
    /// assert!(CopyRate::stated(0.0).is_err());
    /// # Ok::<(), mirror_core::estimate::RateError>(())
    /// ```
    ///
    /// # Errors
    ///
    /// [`RateError::NotFinite`], [`RateError::NotPositive`].
    pub fn stated(seconds_per_gb: f64) -> Result<Self, RateError> {
        Self::checked(seconds_per_gb, RateBasis::Stated)
    }

    /// From the alerts of an earlier **full** copy of the used area (§3.1.1): the times at
    /// which it started and succeeded, the size of the volume in MiB, and how much of it was
    /// used then, in percent.
    ///
    /// A differential copy does not fit: its alerts do not say how much was copied.
    ///
    /// ```
    /// use chrono::NaiveDate;
    /// use mirror_core::estimate::CopyRate;
    ///
    /// let day = NaiveDate::from_ymd_opt(2013, 6, 6).unwrap();
    /// let start = day.and_hms_opt(1, 11, 11).unwrap();
    /// let end = day.and_hms_opt(1, 23, 45).unwrap();
    /// let rate = CopyRate::from_alerts(start, end, 102_400, 50)?;
    /// assert!((rate.seconds_per_gb() - 15.08).abs() < 1e-12);
    /// # Ok::<(), mirror_core::estimate::RateError>(())
    /// ```
    ///
    /// # Errors
    ///
    /// [`RateError::EndBeforeStart`], [`RateError::ZeroSeconds`], [`RateError::ZeroSize`],
    /// [`RateError::PercentOver100`].
    pub fn from_alerts(
        start: NaiveDateTime,
        end: NaiveDateTime,
        volume_size_mib: u64,
        used_percent: u8,
    ) -> Result<Self, RateError> {
        if end < start {
            return Err(RateError::EndBeforeStart { start, end });
        }
        if used_percent > 100 {
            return Err(RateError::PercentOver100 {
                percent: used_percent,
            });
        }
        let elapsed = end.signed_duration_since(start);
        let milliseconds = u128::try_from(elapsed.num_milliseconds()).unwrap_or(0);
        Self::quotient(
            milliseconds * 1024 * 100,
            u128::from(volume_size_mib) * u128::from(used_percent) * 1000,
            RateBasis::Alerts,
        )
    }

    /// From the log of an earlier copy, differential or full (§3.1.2): the copied size is the
    /// count of blocks times the size of the volume in MiB, divided by "1 M".
    ///
    /// ```
    /// use mirror_core::estimate::{BlockUnit, CopyRate};
    ///
    /// let rate = CopyRate::from_copy_log(0x7D000, 754, 102_400, BlockUnit::default())?;
    /// assert_eq!(format!("{:.2}", rate.seconds_per_gb()), "15.44");
    /// # Ok::<(), mirror_core::estimate::RateError>(())
    /// ```
    ///
    /// # Errors
    ///
    /// [`RateError::ZeroSeconds`], [`RateError::ZeroSize`].
    pub fn from_copy_log(
        blocks: u64,
        seconds: u64,
        volume_size_mib: u64,
        unit: BlockUnit,
    ) -> Result<Self, RateError> {
        Self::quotient(
            u128::from(seconds) * 1024 * u128::from(unit.divisor()),
            u128::from(blocks) * u128::from(volume_size_mib),
            RateBasis::CopyLog,
        )
    }

    /// From an earlier copy whose size in MiB and time in seconds are known.
    ///
    /// # Errors
    ///
    /// [`RateError::NotFinite`] and [`RateError::NotPositive`] for a figure, or a quotient,
    /// that is not a number to reckon with; [`RateError::ZeroSeconds`],
    /// [`RateError::ZeroSize`].
    pub fn measured(size_mib: f64, seconds: f64) -> Result<Self, RateError> {
        for value in [size_mib, seconds] {
            if !value.is_finite() {
                return Err(RateError::NotFinite { value });
            }
            if value < 0.0 {
                return Err(RateError::NotPositive { value });
            }
        }
        if seconds <= 0.0 {
            return Err(RateError::ZeroSeconds);
        }
        if size_mib <= 0.0 {
            return Err(RateError::ZeroSize);
        }
        Self::checked(seconds / (size_mib / MIB_PER_GB), RateBasis::Measured)
    }

    /// Seconds per GB (1024 MiB). Positive and finite.
    #[must_use]
    pub const fn seconds_per_gb(&self) -> f64 {
        self.seconds_per_gb
    }

    /// Where the figure comes from.
    #[must_use]
    pub const fn basis(&self) -> RateBasis {
        self.basis
    }

    /// Whole numbers, and one division at the very end.
    fn quotient(seconds: u128, size: u128, basis: RateBasis) -> Result<Self, RateError> {
        if seconds == 0 {
            return Err(RateError::ZeroSeconds);
        }
        if size == 0 {
            return Err(RateError::ZeroSize);
        }
        Self::checked(as_f64(seconds) / as_f64(size), basis)
    }

    fn checked(seconds_per_gb: f64, basis: RateBasis) -> Result<Self, RateError> {
        if !seconds_per_gb.is_finite() {
            return Err(RateError::NotFinite {
                value: seconds_per_gb,
            });
        }
        if seconds_per_gb <= 0.0 {
            return Err(RateError::NotPositive {
                value: seconds_per_gb,
            });
        }
        Ok(Self {
            seconds_per_gb,
            basis,
        })
    }
}

/// The rule of thumb.
impl Default for CopyRate {
    fn default() -> Self {
        Self::RULE_OF_THUMB
    }
}

terms! {
    /// Where a rate comes from.
    RateBasis {
        /// 20 seconds per GB (ch. 3).
        RuleOfThumb = "rule_of_thumb";
        /// The caller gave the rate.
        Stated = "stated";
        /// The alerts of an earlier full copy (§3.1.1).
        Alerts = "alerts";
        /// The log of an earlier copy (§3.1.2).
        CopyLog = "copy_log";
        /// Size and time of an earlier copy.
        Measured = "measured";
    }

    /// How "1 M" is read where a copy log's blocks become a size (§3.1.2).
    #[derive(Default)]
    BlockUnit {
        /// 2^20, which is [`COPY_LOG_DIVISOR`]. The default.
        Binary = "binary", default;
        /// 1024 × 1000.
        Mixed = "mixed";
        /// 10^6.
        Decimal = "decimal";
    }
}

impl BlockUnit {
    /// The divisor.
    #[must_use]
    pub const fn divisor(self) -> u64 {
        match self {
            Self::Binary => COPY_LOG_DIVISOR,
            Self::Mixed => 1024 * 1000,
            Self::Decimal => 1_000_000,
        }
    }
}

/// Why figures give no rate.
#[derive(Debug, Clone, Copy, PartialEq, thiserror::Error)]
#[non_exhaustive]
pub enum RateError {
    /// A figure, or the rate that comes out, is infinite or no number.
    #[error("`{value}` is not a finite number")]
    NotFinite {
        /// The figure.
        value: f64,
    },
    /// A figure, or the rate that comes out, is zero or below.
    #[error("`{value}` is not greater than zero")]
    NotPositive {
        /// The figure.
        value: f64,
    },
    /// The copy ends before it starts.
    #[error("the end `{end}` is before the start `{start}`")]
    EndBeforeStart {
        /// When the copy started.
        start: NaiveDateTime,
        /// When it succeeded.
        end: NaiveDateTime,
    },
    /// The copy took no time, so it says nothing about the rate.
    #[error("a copy of zero seconds gives no rate")]
    ZeroSeconds,
    /// Nothing was copied: no blocks, no used space or a volume without size.
    #[error("a copy of size zero gives no rate")]
    ZeroSize,
    /// More than 100 % of a volume.
    #[error("`{percent}` percent is more than the whole volume")]
    PercentOver100 {
        /// The percentage.
        percent: u8,
    },
}

terms! {
    /// The stable code of figures that give no rate.
    RateErrorCode {
        /// A rate, or a figure that it is worked out from, is infinite or no number.
        NotFinite = "rate_not_finite";
        /// A rate, or a figure that it is worked out from, is zero or below.
        NotPositive = "rate_not_positive";
        /// A copy ends before it starts.
        EndBeforeStart = "end_before_start";
        /// A copy of zero seconds gives no rate.
        ZeroSeconds = "zero_seconds";
        /// A copy of size zero gives no rate.
        ZeroSize = "zero_size";
        /// A percentage is more than the whole volume.
        PercentOver100 = "percent_over_100";
    }
}

impl RateError {
    /// The stable code.
    #[must_use]
    pub const fn code(&self) -> RateErrorCode {
        match self {
            Self::NotFinite { .. } => RateErrorCode::NotFinite,
            Self::NotPositive { .. } => RateErrorCode::NotPositive,
            Self::EndBeforeStart { .. } => RateErrorCode::EndBeforeStart,
            Self::ZeroSeconds => RateErrorCode::ZeroSeconds,
            Self::ZeroSize => RateErrorCode::ZeroSize,
            Self::PercentOver100 { .. } => RateErrorCode::PercentOver100,
        }
    }
}

/// The document form, checked on the way in.
#[cfg(feature = "serde")]
mod documents {
    use super::{CopyRate, RateBasis, RateError};

    #[derive(serde::Deserialize)]
    #[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
    pub(super) struct Unchecked {
        seconds_per_gb: f64,
        basis: RateBasis,
    }

    impl TryFrom<Unchecked> for CopyRate {
        type Error = RateError;

        fn try_from(given: Unchecked) -> Result<Self, RateError> {
            Self::checked(given.seconds_per_gb, given.basis)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use alloc::string::ToString as _;
    use chrono::NaiveDate;
    use proptest::prelude::*;

    fn time(hour: u32, minute: u32, second: u32) -> NaiveDateTime {
        NaiveDate::from_ymd_opt(2013, 6, 6)
            .unwrap()
            .and_hms_opt(hour, minute, second)
            .unwrap()
    }

    fn near(left: f64, right: f64) -> bool {
        (left - right).abs() < 1e-9
    }

    #[test]
    fn the_published_alerts_give_their_rate() {
        let rate = CopyRate::from_alerts(time(1, 11, 11), time(1, 23, 45), 102_400, 50).unwrap();
        assert!(near(rate.seconds_per_gb(), 15.08));
        assert_eq!(rate.basis(), RateBasis::Alerts);
    }

    #[test]
    fn the_published_copy_log_rounds_to_15_under_each_unit() {
        let cases = [
            (BlockUnit::Binary, 754.0 * 1024.0 / 50_000.0),
            (BlockUnit::Mixed, 754.0 / 50.0),
            (BlockUnit::Decimal, 754.0 / 51.2),
        ];
        assert_eq!(cases.len(), BlockUnit::ALL.len());
        for (unit, expected) in cases {
            let rate = CopyRate::from_copy_log(0x7D000, 754, 102_400, unit).unwrap();
            assert!(near(rate.seconds_per_gb(), expected), "{unit}");
            assert_eq!(alloc::format!("{:.0}", rate.seconds_per_gb()), "15");
            assert_eq!(rate.basis(), RateBasis::CopyLog);
        }
        assert_eq!(BlockUnit::default().divisor(), COPY_LOG_DIVISOR);
    }

    #[test]
    fn an_earlier_copy_gives_its_rate() {
        let rate = CopyRate::measured(51_200.0, 754.0).unwrap();
        assert!(near(rate.seconds_per_gb(), 15.08));
        assert_eq!(rate.basis(), RateBasis::Measured);
        assert_eq!(CopyRate::stated(12.5).unwrap().basis(), RateBasis::Stated);
    }

    #[test]
    fn figures_that_give_no_rate_are_refused() {
        let start = time(1, 11, 11);
        let end = time(1, 23, 45);
        let log = |blocks, seconds, size| {
            CopyRate::from_copy_log(blocks, seconds, size, BlockUnit::Binary)
        };
        let cases = [
            (
                CopyRate::stated(0.0),
                "rate_not_positive",
                "`0` is not greater than zero",
            ),
            (
                CopyRate::stated(-2.5),
                "rate_not_positive",
                "`-2.5` is not greater than zero",
            ),
            (
                CopyRate::stated(f64::NAN),
                "rate_not_finite",
                "`NaN` is not a finite number",
            ),
            (
                CopyRate::stated(f64::INFINITY),
                "rate_not_finite",
                "`inf` is not a finite number",
            ),
            (
                CopyRate::from_alerts(end, start, 1, 1),
                "end_before_start",
                "the end `2013-06-06 01:11:11` is before the start `2013-06-06 01:23:45`",
            ),
            (
                CopyRate::from_alerts(start, start, 1, 1),
                "zero_seconds",
                "a copy of zero seconds gives no rate",
            ),
            (
                CopyRate::from_alerts(start, end, 0, 50),
                "zero_size",
                "a copy of size zero gives no rate",
            ),
            (
                CopyRate::from_alerts(start, end, 102_400, 0),
                "zero_size",
                "a copy of size zero gives no rate",
            ),
            (
                CopyRate::from_alerts(start, end, 102_400, 101),
                "percent_over_100",
                "`101` percent is more than the whole volume",
            ),
            (
                log(0, 1, 1),
                "zero_size",
                "a copy of size zero gives no rate",
            ),
            (
                log(1, 1, 0),
                "zero_size",
                "a copy of size zero gives no rate",
            ),
            (
                log(1, 0, 1),
                "zero_seconds",
                "a copy of zero seconds gives no rate",
            ),
            (
                CopyRate::measured(0.0, 1.0),
                "zero_size",
                "a copy of size zero gives no rate",
            ),
            (
                CopyRate::measured(1.0, 0.0),
                "zero_seconds",
                "a copy of zero seconds gives no rate",
            ),
            (
                CopyRate::measured(-1.0, 1.0),
                "rate_not_positive",
                "`-1` is not greater than zero",
            ),
            (
                CopyRate::measured(f64::NAN, 1.0),
                "rate_not_finite",
                "`NaN` is not a finite number",
            ),
            (
                CopyRate::measured(1e-300, 1e300),
                "rate_not_finite",
                "`inf` is not a finite number",
            ),
            (
                CopyRate::measured(1e300, 1e-300),
                "rate_not_positive",
                "`0` is not greater than zero",
            ),
        ];
        for (result, code, message) in cases {
            let error = result.unwrap_err();
            assert_eq!(error.code().as_str(), code);
            assert_eq!(error.to_string(), message);
        }
    }

    #[test]
    fn the_text_forms_read_back() {
        for basis in RateBasis::ALL {
            assert_eq!(basis.as_str().parse(), Ok(*basis));
        }
        assert_eq!(RateBasis::ALL.len(), 5);
        assert!("octal".parse::<BlockUnit>().is_err());
    }

    #[test]
    #[cfg(feature = "serde")]
    fn a_document_cannot_bring_in_an_impossible_rate() {
        let json = serde_json::to_string(&CopyRate::RULE_OF_THUMB).unwrap();
        assert_eq!(json, r#"{"seconds_per_gb":20.0,"basis":"rule_of_thumb"}"#);
        assert_eq!(
            serde_json::from_str::<CopyRate>(&json).unwrap(),
            CopyRate::RULE_OF_THUMB
        );
        for text in ["0.0", "-1.0", "null"] {
            let json = json.replace("20.0", text);
            assert!(serde_json::from_str::<CopyRate>(&json).is_err(), "{text}");
        }
    }

    proptest! {
        #[test]
        fn a_rate_is_positive_and_finite(
            blocks: u64,
            seconds: u64,
            size: u64,
            percent: u8,
            size_mib: f64,
            time_taken: f64,
            from in 0_i64..4_000_000_000,
            to in 0_i64..4_000_000_000,
        ) {
            let at = |seconds| chrono::DateTime::from_timestamp(seconds, 0).unwrap().naive_utc();
            let results = [
                CopyRate::from_copy_log(blocks, seconds, size, BlockUnit::Decimal),
                CopyRate::from_alerts(at(from), at(to), size, percent),
                CopyRate::measured(size_mib, time_taken),
                CopyRate::stated(time_taken),
            ];
            for rate in results.into_iter().flatten() {
                prop_assert!(rate.seconds_per_gb().is_finite());
                prop_assert!(rate.seconds_per_gb() > 0.0);
            }
        }
    }
}
