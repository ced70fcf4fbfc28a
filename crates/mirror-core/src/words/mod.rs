//! The vocabulary: every word that the three languages and the JSON documents share.
//!
//! Two kinds of words live here. *Printed words* ([`Color`], [`Activity`], …) come from the
//! output of the product: a word outside the list survives as `Other(text)` and never turns
//! into a known one. *Our own words* ([`Situation`], [`Intent`], …) are closed lists.
//!
//! [`Finding`] is here too: what was odd about an input, as data. The sentences for it are in
//! [`wording`](crate::wording).

#[cfg(feature = "serde")]
pub(crate) mod documents;
mod excerpt;
mod finding;
mod list;
mod name;
mod own;
mod printed;
mod terms;

pub use finding::{Field, FieldSet, Finding, FindingCode, FindingKind, FindingSeverity, LimitKind};
pub use list::{Form, List, Word};
pub use name::{NameError, NameErrorCode, NameKind};
pub use own::{
    CopyKind, ErrorCode, Intent, NeedCode, ProcedureId, ReportKind, Severity, Situation,
};
pub use printed::{
    Activity, Color, DiskError, FastCopy, GroupMark, MirrorStatus, ObjectStatus, RecoveryStatus,
    SectionKind,
};

pub use terms::UnknownTerm;

pub(crate) use excerpt::{excerpt, kept, saturate};
pub(crate) use terms::{compares_with_text, list, printed_words, tagged, terms};
