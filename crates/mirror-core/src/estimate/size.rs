//! The size of a copy: what has to be transferred, in MiB (§3.2).
//!
//! Figures come from two sides: a status report ([`SizeFacts`]) and what only the caller can
//! know ([`Volume`]). What the caller says wins, because the report cannot know how the copy
//! will be started, and because a usage that was looked up is newer than a printed one.

use super::{ProductVersion, as_f64};
use crate::words::{CopyKind, Field, FindingCode, Quoted, excerpt, terms};
use alloc::string::String;
use core::{fmt, str::FromStr};

/// Returns how much a copy transfers (§3.2).
///
/// | case | size |
/// |---|---|
/// | `-vf` | the whole volume |
/// | differential copy possible | volume size × Needed Copy Percent |
/// | not possible, product older than X 3.0 | the whole volume |
/// | not possible, a file system other than NTFS | the whole volume |
/// | not possible, X 3.0 or later, NTFS | the used area: as the caller says, or volume size × Volume Used Percent |
///
/// ```
/// use mirror_core::estimate::{SizeFacts, Volume, copy_size};
/// use mirror_core::words::{CopyKind, Field};
///
/// let mut facts = SizeFacts::new(true); // Fast Copy is OK
/// facts.volume_size_mib = Some(8192);
/// assert_eq!(copy_size(&facts, &Volume::default()).unwrap_err().field, Field::NeededCopyPercent);
///
/// facts.needed_copy_percent = Some(25);
/// let size = copy_size(&facts, &Volume::default())?;
/// assert_eq!((size.kind(), size.mib()), (CopyKind::Differential, 2048.0));
/// # Ok::<(), mirror_core::estimate::MissingFigure>(())
/// ```
///
/// # Errors
///
/// [`MissingFigure`] names the figure without which there is no size. A figure that cannot be
/// (a percentage over 100, more used space than the volume has) counts as missing.
pub fn copy_size(facts: &SizeFacts, volume: &Volume) -> Result<CopySize, MissingFigure> {
    let whole = |basis| {
        let mib = facts.volume_size()?;
        Ok(CopySize::new(
            CopyKind::WholeVolume,
            u128::from(mib),
            1,
            basis,
        ))
    };
    // The option overrules everything else: it copies every block, differing or not.
    if volume.all_blocks {
        return whole(SizeBasis::AllBlocks);
    }
    if facts.fast_copy {
        let (field, basis) = (Field::NeededCopyPercent, SizeBasis::NeededCopyPercent);
        return facts.part(
            CopyKind::Differential,
            facts.needed_copy_percent,
            field,
            basis,
        );
    }
    if volume.product < ProductVersion::USED_AREA_SINCE {
        return whole(SizeBasis::OlderProduct);
    }
    if volume.file_system != FileSystem::Ntfs {
        return whole(SizeBasis::OtherFileSystem);
    }
    let (kind, field) = (CopyKind::UsedArea, Field::VolumeUsedPercent);
    match volume.used {
        Some(UsedSpace::Percent(percent)) => {
            facts.part(kind, Some(percent), field, SizeBasis::StatedPercent)
        }
        Some(UsedSpace::Mib(mib)) if facts.volume_size_mib.is_some_and(|size| mib > size) => {
            Err(MissingFigure::impossible(field))
        }
        Some(UsedSpace::Mib(mib)) => Ok(CopySize::new(
            kind,
            u128::from(mib),
            1,
            SizeBasis::StatedSize,
        )),
        None => facts.part(
            kind,
            facts.active_used_percent,
            field,
            SizeBasis::VolumeUsedPercent,
        ),
    }
}

/// What a status report says about the size of a copy.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct SizeFacts {
    /// Whether a differential copy is possible (`Fast Copy`).
    pub fast_copy: bool,
    /// `Volume Size`, in MiB.
    pub volume_size_mib: Option<u64>,
    /// `Needed Copy Percent` of the server with the latest data, 0 to 100.
    pub needed_copy_percent: Option<u8>,
    /// `Volume Used Percent` of the server on which the volume is active, 0 to 100. `None`
    /// where it is active on none: the other server's figure says nothing.
    pub active_used_percent: Option<u8>,
}

impl SizeFacts {
    /// Facts without figures.
    #[must_use]
    pub const fn new(fast_copy: bool) -> Self {
        Self {
            fast_copy,
            volume_size_mib: None,
            needed_copy_percent: None,
            active_used_percent: None,
        }
    }

    fn volume_size(&self) -> Result<u64, MissingFigure> {
        self.volume_size_mib
            .ok_or(MissingFigure::absent(Field::VolumeSize))
    }

    fn part(
        &self,
        kind: CopyKind,
        percent: Option<u8>,
        field: Field,
        basis: SizeBasis,
    ) -> Result<CopySize, MissingFigure> {
        let volume_size_mib = self.volume_size()?;
        let percent = percent.ok_or(MissingFigure::absent(field))?;
        if percent > 100 {
            return Err(MissingFigure::impossible(field));
        }
        let hundredths = u128::from(volume_size_mib) * u128::from(percent);
        Ok(CopySize::new(kind, hundredths, 100, basis))
    }
}

/// What only the caller can know about a volume and its copy.
///
/// The default is X 3.3, NTFS, no usage known, no `-vf`.
///
/// ```
/// use mirror_core::estimate::{FileSystem, ProductVersion, UsedSpace, Volume};
///
/// let volume = Volume::default()
///     .with_product(ProductVersion::new(4, 1))
///     .with_used(UsedSpace::Percent(40));
/// assert_eq!(volume.file_system, FileSystem::Ntfs);
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "serde", serde(default))]
#[non_exhaustive]
pub struct Volume {
    /// The version of the product.
    pub product: ProductVersion,
    /// The file system on the volume.
    pub file_system: FileSystem,
    /// How much of the volume is used, where the caller knows (methods 1 and 2 of §3.2). Wins
    /// over the printed percentage.
    pub used: Option<UsedSpace>,
    /// Whether the copy is started with `-vf`, which transfers every block.
    pub all_blocks: bool,
}

impl Volume {
    /// Sets the version of the product.
    #[must_use]
    pub const fn with_product(mut self, product: ProductVersion) -> Self {
        self.product = product;
        self
    }

    /// Sets the file system.
    #[must_use]
    pub const fn with_file_system(mut self, file_system: FileSystem) -> Self {
        self.file_system = file_system;
        self
    }

    /// Sets the used space.
    #[must_use]
    pub const fn with_used(mut self, used: UsedSpace) -> Self {
        self.used = Some(used);
        self
    }

    /// Sets whether the copy is started with `-vf`.
    #[must_use]
    pub const fn with_all_blocks(mut self, all_blocks: bool) -> Self {
        self.all_blocks = all_blocks;
        self
    }
}

/// Used space as the caller knows it (methods 1 and 2 of §3.2).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "serde", serde(rename_all = "snake_case"))]
#[non_exhaustive]
pub enum UsedSpace {
    /// In percent of the volume, 0 to 100.
    Percent(u8),
    /// In MiB.
    Mib(u64),
}

/// `40%`, `80GB`, `81920MB` or `1TB`.
///
/// ```
/// use mirror_core::estimate::UsedSpace;
///
/// assert_eq!("40%".parse(), Ok(UsedSpace::Percent(40)));
/// assert_eq!("80 GB".parse(), Ok(UsedSpace::Mib(81_920)));
/// assert!("40".parse::<UsedSpace>().is_err());
/// ```
impl FromStr for UsedSpace {
    type Err = UsedSpaceError;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let figure = |suffix: &str, factor: u64| {
            let digits = text.trim().strip_suffix(suffix)?.trim_end();
            if !digits.bytes().all(|byte| byte.is_ascii_digit()) {
                return None;
            }
            digits.parse::<u64>().ok()?.checked_mul(factor)
        };
        if let Some(percent) = figure("%", 1).and_then(|figure| u8::try_from(figure).ok()) {
            return Ok(Self::Percent(percent));
        }
        [("TB", 1024 * 1024), ("GB", 1024), ("MB", 1)]
            .into_iter()
            .find_map(|(suffix, factor)| figure(suffix, factor))
            .map(Self::Mib)
            .ok_or_else(|| UsedSpaceError(excerpt(text)))
    }
}

/// A text that is no used space.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{} is neither a percentage such as `40%` nor a size such as `80GB`", Quoted(.0))]
pub struct UsedSpaceError(String);

/// How much is copied, of what kind, and where the figure comes from.
#[derive(Debug, Clone, Copy, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct CopySize {
    kind: CopyKind,
    #[cfg_attr(feature = "serde", serde(deserialize_with = "not_negative"))]
    mib: f64,
    basis: SizeBasis,
}

/// Reads a size that is finite, and zero or more.
#[cfg(feature = "serde")]
fn not_negative<'de, D: serde::Deserializer<'de>>(deserializer: D) -> Result<f64, D::Error> {
    let mib: f64 = serde::Deserialize::deserialize(deserializer)?;
    if mib.is_finite() && mib >= 0.0 {
        return Ok(mib);
    }
    Err(serde::de::Error::custom(alloc::format!(
        "`{mib}` is not a size in MiB"
    )))
}

impl CopySize {
    fn new(kind: CopyKind, dividend: u128, divisor: u128, basis: SizeBasis) -> Self {
        Self {
            kind,
            mib: quotient(dividend, divisor),
            basis,
        }
    }

    /// What is copied.
    #[must_use]
    pub const fn kind(&self) -> CopyKind {
        self.kind
    }

    /// How much, in MiB. Finite, and zero or more.
    #[must_use]
    pub const fn mib(&self) -> f64 {
        self.mib
    }

    /// Where the figure comes from.
    #[must_use]
    pub const fn basis(&self) -> SizeBasis {
        self.basis
    }
}

terms! {
    /// Where a size comes from (§3.2).
    SizeBasis {
        /// Volume size × Needed Copy Percent of the server with the latest data.
        NeededCopyPercent = "needed_copy_percent";
        /// Volume size × Volume Used Percent of the server on which the volume is active.
        VolumeUsedPercent = "volume_used_percent";
        /// Volume size × the used percentage that the caller gave.
        StatedPercent = "stated_percent";
        /// The used size that the caller gave.
        StatedSize = "stated_size";
        /// The whole volume, because the copy is started with `-vf`.
        AllBlocks = "all_blocks";
        /// The whole volume, because a product older than X 3.0 does not know what is used.
        OlderProduct = "older_product";
        /// The whole volume, because the product reads what is used from NTFS alone.
        OtherFileSystem = "other_file_system";
    }

    /// The file system on a mirrored volume.
    #[derive(Default)]
    FileSystem {
        /// NTFS: the product knows which blocks are used. The default.
        Ntfs = "ntfs", default;
        /// Any other.
        Other = "other";
    }
}

/// There is no size without this figure.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, thiserror::Error)]
#[error("`{}` {why}", .field.label())]
#[non_exhaustive]
pub struct MissingFigure {
    /// The figure: [`Field::VolumeSize`], [`Field::NeededCopyPercent`] or
    /// [`Field::VolumeUsedPercent`] (which the caller may give instead, as
    /// [`Volume::used`]).
    pub field: Field,
    /// In which way it is missing.
    pub why: WhyMissing,
}

impl MissingFigure {
    const fn absent(field: Field) -> Self {
        Self {
            field,
            why: WhyMissing::Absent,
        }
    }

    const fn impossible(field: Field) -> Self {
        Self {
            field,
            why: WhyMissing::Impossible,
        }
    }

    /// The stable code, the same as that of the finding.
    #[must_use]
    pub const fn code(&self) -> FindingCode {
        FindingCode::NoSizeBasis
    }
}

/// In which way a figure is missing.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum WhyMissing {
    /// It was neither printed nor given.
    Absent,
    /// It is more than the whole volume.
    Impossible,
}

impl fmt::Display for WhyMissing {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Absent => "is not known",
            Self::Impossible => "is more than the whole volume",
        })
    }
}

/// The quotient, never more than it is.
fn quotient(dividend: u128, divisor: u128) -> f64 {
    // Below 2^53 the division is the only rounding. Above, a rounded dividend could make a part
    // exceed its whole, so the whole number is divided off first.
    if dividend < 1 << 53 {
        return as_f64(dividend) / as_f64(divisor);
    }
    as_f64(dividend / divisor) + as_f64(dividend % divisor) / as_f64(divisor)
}

#[cfg(test)]
mod tests {
    use super::*;
    use alloc::string::ToString as _;
    use proptest::prelude::*;

    const FULL: SizeFacts = SizeFacts {
        fast_copy: false,
        volume_size_mib: Some(1000),
        needed_copy_percent: Some(5),
        active_used_percent: Some(26),
    };

    fn volume(change: impl FnOnce(&mut Volume)) -> Volume {
        let mut volume = Volume::default();
        change(&mut volume);
        volume
    }

    #[test]
    fn every_row_of_the_table_gives_its_size() {
        let differential = SizeFacts {
            fast_copy: true,
            ..FULL
        };
        let old = ProductVersion::new(2, 1);
        let x3 = ProductVersion::new(3, 0);
        let percent = UsedSpace::Percent(40);
        let cases = [
            (
                differential,
                volume(|_| ()),
                "differential",
                50.0,
                "needed_copy_percent",
            ),
            (
                differential,
                volume(|v| v.product = old),
                "differential",
                50.0,
                "needed_copy_percent",
            ),
            (
                differential,
                volume(|v| v.used = Some(percent)),
                "differential",
                50.0,
                "needed_copy_percent",
            ),
            (
                differential,
                volume(|v| v.all_blocks = true),
                "whole_volume",
                1000.0,
                "all_blocks",
            ),
            (
                FULL,
                volume(|_| ()),
                "used_area",
                260.0,
                "volume_used_percent",
            ),
            (
                FULL,
                volume(|v| v.product = x3),
                "used_area",
                260.0,
                "volume_used_percent",
            ),
            (
                FULL,
                volume(|v| v.used = Some(percent)),
                "used_area",
                400.0,
                "stated_percent",
            ),
            (
                FULL,
                volume(|v| v.used = Some(UsedSpace::Mib(77))),
                "used_area",
                77.0,
                "stated_size",
            ),
            (
                FULL,
                volume(|v| v.product = old),
                "whole_volume",
                1000.0,
                "older_product",
            ),
            (
                FULL,
                volume(|v| v.file_system = FileSystem::Other),
                "whole_volume",
                1000.0,
                "other_file_system",
            ),
            (
                FULL,
                volume(|v| v.all_blocks = true),
                "whole_volume",
                1000.0,
                "all_blocks",
            ),
        ];
        for (facts, volume, kind, mib, basis) in cases {
            let size = copy_size(&facts, &volume).unwrap();
            assert_eq!(size.kind().as_str(), kind, "{facts:?} {volume:?}");
            assert!((size.mib() - mib).abs() < 1e-9, "{facts:?} {volume:?}");
            assert_eq!(size.basis().as_str(), basis, "{facts:?} {volume:?}");
        }
    }

    #[test]
    fn a_missing_figure_is_named() {
        let nothing = SizeFacts::new(false);
        let differential = SizeFacts::new(true);
        let sized = |fast_copy| SizeFacts {
            volume_size_mib: Some(1000),
            ..SizeFacts::new(fast_copy)
        };
        let over = SizeFacts {
            needed_copy_percent: Some(101),
            ..sized(true)
        };
        let plain = Volume::default();
        let stated = |used| plain.with_used(used);
        let cases = [
            (
                nothing,
                plain,
                Field::VolumeSize,
                "`Volume Size` is not known",
            ),
            (
                nothing,
                plain.with_all_blocks(true),
                Field::VolumeSize,
                "`Volume Size` is not known",
            ),
            (
                nothing,
                stated(UsedSpace::Percent(5)),
                Field::VolumeSize,
                "`Volume Size` is not known",
            ),
            (
                differential,
                plain,
                Field::VolumeSize,
                "`Volume Size` is not known",
            ),
            (
                sized(true),
                plain,
                Field::NeededCopyPercent,
                "`Needed Copy Percent` is not known",
            ),
            (
                sized(false),
                plain,
                Field::VolumeUsedPercent,
                "`Volume Used Percent` is not known",
            ),
            (
                over,
                plain,
                Field::NeededCopyPercent,
                "`Needed Copy Percent` is more than the whole volume",
            ),
            (
                FULL,
                stated(UsedSpace::Percent(101)),
                Field::VolumeUsedPercent,
                "`Volume Used Percent` is more than the whole volume",
            ),
            (
                FULL,
                stated(UsedSpace::Mib(1001)),
                Field::VolumeUsedPercent,
                "`Volume Used Percent` is more than the whole volume",
            ),
        ];
        for (facts, volume, field, message) in cases {
            let error = copy_size(&facts, &volume).unwrap_err();
            assert_eq!(error.field, field);
            assert_eq!(error.to_string(), message);
            assert_eq!(error.code(), "no_size_basis");
        }
    }

    #[test]
    fn a_stated_size_needs_no_report() {
        let volume = Volume::default().with_used(UsedSpace::Mib(51_200));
        let size = copy_size(&SizeFacts::new(false), &volume).unwrap();
        assert_eq!(size.basis(), SizeBasis::StatedSize);
    }

    #[test]
    fn nothing_to_copy_is_a_size() {
        let facts = SizeFacts {
            fast_copy: true,
            needed_copy_percent: Some(0),
            ..FULL
        };
        let size = copy_size(&facts, &Volume::default()).unwrap();
        assert!(size.mib().abs() < f64::EPSILON);
    }

    #[test]
    #[cfg(feature = "serde")]
    fn circumstances_survive_a_document() {
        let volume = Volume::default()
            .with_product(ProductVersion::new(4, 1))
            .with_used(UsedSpace::Percent(40));
        let json = serde_json::to_string(&volume).unwrap();
        assert_eq!(
            json,
            r#"{"product":"X4.1","file_system":"ntfs","used":{"percent":40},"all_blocks":false}"#
        );
        assert_eq!(serde_json::from_str::<Volume>(&json).unwrap(), volume);
        assert_eq!(
            serde_json::from_str::<Volume>("{}").unwrap(),
            Volume::default()
        );
    }

    proptest! {
        #[test]
        fn a_size_never_exceeds_the_volume(
            fast_copy: bool,
            size: u64,
            needed: u8,
            used: u8,
            stated in proptest::option::of(any::<u64>()),
        ) {
            let facts = SizeFacts {
                fast_copy,
                volume_size_mib: Some(size),
                needed_copy_percent: Some(needed),
                active_used_percent: Some(used),
            };
            let volume = volume(|volume| volume.used = stated.map(UsedSpace::Mib));
            if let Ok(copy) = copy_size(&facts, &volume) {
                prop_assert!(copy.mib() >= 0.0);
                prop_assert!(copy.mib() <= as_f64(u128::from(size)));
            }
        }
    }
}
