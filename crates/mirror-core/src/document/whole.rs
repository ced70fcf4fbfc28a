//! The document of a whole snapshot.

use alloc::vec::Vec;

use super::{AssessConfig, DOCUMENT_VERSION, FindingDocument, ResourceDocument};
use crate::{state::Snapshot, words::Severity};

/// An assessed snapshot: every mirror disk, and what was odd about the outputs.
///
/// ```
/// use mirror_core::{AssessConfig, Snapshot, words::Situation};
///
/// let mut snapshot = Snapshot::new();
/// snapshot.add_text("Mirror Status: Normal\nvol1 alpha beta\n---\nMirror Color GREEN GREEN\n")?;
/// let document = snapshot.document(&AssessConfig::default());
/// assert_eq!(document.resources[0].assessment.situation, Situation::Healthy);
/// # Ok::<(), mirror_core::text::ParseError>(())
/// ```
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Document {
    /// [`DOCUMENT_VERSION`]. A document of another version is not read.
    #[cfg_attr(
        feature = "serde",
        serde(deserialize_with = "crate::words::documents::version::<_, DOCUMENT_VERSION>")
    )]
    pub format_version: u32,
    /// The mirror disks, in the order in which they were first named.
    pub resources: Vec<ResourceDocument>,
    /// The findings about the outputs.
    pub findings: Vec<FindingDocument>,
    /// The worst severity: of the mirror disks, and of the findings about the outputs
    /// ([`Snapshot::severity`]).
    #[cfg_attr(feature = "serde", serde(default = "unknown"))]
    pub severity: Severity,
}

/// The severity of a document that does not say one.
#[cfg(feature = "serde")]
const fn unknown() -> Severity {
    Severity::Unknown
}

impl Snapshot {
    /// Assesses all mirror disks.
    #[must_use]
    pub fn document(&self, options: &AssessConfig) -> Document {
        Document {
            format_version: DOCUMENT_VERSION,
            resources: self
                .resources()
                .iter()
                .map(|state| state.document(options))
                .collect(),
            findings: self
                .findings()
                .map(|finding| FindingDocument::new(finding, options.language))
                .collect(),
            severity: self.severity(),
        }
    }
}

/// The document of one mirror disk alone, so that it can be shown by itself. Nothing is said
/// there of the outputs that it was read from.
///
/// ```
/// use mirror_core::{AssessConfig, Document, MirrorState, wording::{Emphasis, Language}};
///
/// let state = MirrorState::from_line("vol1: alpha green inactive, beta green inactive")?;
/// let document = Document::from(state.document(&AssessConfig::default()));
/// assert_eq!(document.resources.len(), 1);
/// assert!(document.findings.is_empty());
/// assert!(document.page(Language::English, Emphasis::Plain).contains("vol1"));
/// # Ok::<(), mirror_core::text::ParseError>(())
/// ```
impl From<ResourceDocument> for Document {
    fn from(resource: ResourceDocument) -> Self {
        Self {
            format_version: DOCUMENT_VERSION,
            severity: resource.assessment.severity,
            resources: alloc::vec![resource],
            findings: Vec::new(),
        }
    }
}
