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
mod field;
mod finding;
mod host;
pub(crate) mod list;
mod name;
mod own;
mod printed;
mod printed_name;
pub(crate) mod safe;
mod side;
mod side_fields;
mod terms;
pub(crate) mod value;

pub use field::{Field, FieldSet};
pub use finding::{Finding, FindingCode, FindingKind, FindingSeverity, LimitKind};
pub use host::same_host;
pub use name::{NameError, NameErrorCode, NameKind};
pub use own::{
    CopyKind, ErrorCode, Intent, NeedCode, ProcedureId, ReportKind, Severity, Situation,
};
pub use printed::*;
pub use printed_name::{NameMatch, PrintedName};
pub use side::Side;
pub use side_fields::{SIDE_FIELDS, SideField, SideFieldKind};
pub use terms::UnknownTerm;

pub(crate) use safe::{Quoted, excerpt, kept, saturate};
pub(crate) use side_fields::{ViewRule, mirror_fields, mirror_rows, side_fields, side_type};
pub(crate) use terms::{compares_with_text, list, printed_words, tagged, terms};
