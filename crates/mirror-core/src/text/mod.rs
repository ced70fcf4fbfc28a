//! Bytes → reports. This module knows what the product prints and nothing of what it means.
//!
//! The reports of each command are a dialect with a module of its own, which opens with its
//! grammar. All of them are lenient about what surrounds a fact and strict about the fact: an
//! unknown line or word is kept and reported, a value that was not printed is absent, a value that
//! is unreadable becomes a [`Finding`](crate::words::Finding).

// `dialects` is the list of all of them, and the place where a new one begins. `extent` and
// `frame` say where a report ends; `lines` has what stands on a line; `scan` finds reports in
// texts and streams. Bytes become text in `decode` and `terminal`.
mod active;
mod alerts;
mod banner;
mod cluster;
mod copy_log;
mod decode;
mod dialects;
mod error;
mod extent;
mod frame;
mod group_map;
mod info;
mod limits;
mod lines;
mod mirror;
mod monitors;
mod scan;
mod terminal;

pub use active::{ActiveServer, ActivityReport};
pub use alerts::{Alert, AlertEvent, AlertKind, AlertLog, FullCopy};
pub use cluster::{ClusterGroup, ClusterObject, ClusterReport, ClusterServer};
pub use copy_log::{CopyLogLabels, CopyLogValues, parse_hex};
pub use decode::{Decoded, Encoding, decode};
pub use dialects::Report;
pub use error::ParseError;
pub use group_map::{GroupMap, MappedGroup, MappedServer};
pub use info::{ClusterInfo, InfoField, Section};
pub use limits::Limits;
pub use mirror::{MirrorColumn, MirrorReport, Recovery};
pub use monitors::MonitorList;
pub use scan::{Found, Scan, Scanner, scan};

pub(crate) use lines::{decimal, duration_seconds, is_placeholder, percent, printed, whole};
pub(crate) use mirror::Read;

/// The line of a report that was read from a document, which does not say it.
#[cfg(feature = "serde")]
const fn first_line() -> u32 {
    1
}

/// Reads a value that a document has to name, though it may be null: it tells the kind of report.
#[cfg(feature = "serde")]
fn given_or_null<'de, T, D>(deserializer: D) -> Result<Option<T>, D::Error>
where
    T: serde::Deserialize<'de>,
    D: serde::Deserializer<'de>,
{
    serde::Deserialize::deserialize(deserializer)
}
