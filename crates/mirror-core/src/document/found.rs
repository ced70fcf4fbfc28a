//! Reading the document of a report: what it says of its kind has to be true.

use alloc::{borrow::Cow, format, string::String, vec::Vec};

use super::{FindingDocument, FoundDocument};
use crate::{text::Report, words::ReportKind};

#[derive(serde::Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub(super) struct Unchecked {
    line: u32,
    kind: ReportKind,
    report: Report,
    #[serde(default)]
    findings: Vec<FindingDocument>,
}

impl TryFrom<Unchecked> for FoundDocument<'_> {
    type Error = String;

    fn try_from(given: Unchecked) -> Result<Self, String> {
        let Unchecked {
            line,
            kind,
            report,
            findings,
        } = given;
        if report.kind() != kind {
            return Err(format!(
                "the report is of the kind `{}`, not `{kind}`",
                report.kind()
            ));
        }
        Ok(Self {
            line,
            kind,
            report: Cow::Owned(report),
            findings,
        })
    }
}
