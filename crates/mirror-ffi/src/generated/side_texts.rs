// Written by `cargo xtask generate`. Do not edit: CONTRIBUTING.md says from what.
//! The texts of one side of a mirror.

use crate::text::LazyText;

/// The texts of one side, for its accessors.
#[derive(Default)]
pub(crate) struct SideTexts {
    pub(crate) name: LazyText,
    pub(crate) color: LazyText,
    pub(crate) activity: LazyText,
    pub(crate) fast_copy: LazyText,
    pub(crate) disk_error: LazyText,
}
