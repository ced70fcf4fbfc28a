//! `clpmdstat --mirror`: the state of one mirror disk resource on both servers.
//!
//! ```text
//! report     = [ status ] { separator } heading { separator } { row } [ recovery ]
//! status     = "Mirror Status" ":" word
//! heading    = resource server server         ; the resource may hold blanks, a server not
//! row        = label cell cell
//! label      = of the table in `words/side_fields.rs`: "Mirror Color" | "Fast Copy" | …
//! cell       = time | percent | size | word | placeholder
//! recovery   = "Recovery Status" [ ":" ] [ "Value" [ ":" ] ] [ word ] { separator }
//!              { "Value" word | "Status" word | "Direction" server "->" server
//!              | "Percent" percent | "Used Time" duration
//!              | ( "Left Time" | "Remain Time" ) duration | "Iteration Times" number }
//! placeholder = "--" | "---" | "—" | "--%"
//! ```
//!
//! Rows come in any order and each may be missing. On a healthy mirror the times and the disk
//! error are absent. A line that is none of these is kept as text in a finding.

mod column;
mod heading;
mod label;
mod outline;
mod reader;
mod row;

use alloc::{borrow::ToOwned as _, string::String, vec::Vec};
use core::fmt;

use self::{outline::MirrorOutline, reader::Reader};
use super::{
    Limits, ParseError,
    dialects::{Dialect, Reading},
    extent::Flow,
    lines::Lines,
    scan,
};
use crate::words::{Finding, MirrorStatus, RecoveryStatus, SIDE_FIELDS};

pub use column::MirrorColumn;
pub(crate) use column::Read;

/// One report of `clpmdstat --mirror` (§2.1.2).
///
/// ```
/// use mirror_core::{text::MirrorReport, words::Color};
///
/// let report = MirrorReport::parse(
///     "Mirror Status: Abnormal\n\
///      vol1                 alpha               beta\n\
///      ----------------------------------------------\n\
///      Mirror Color         GREEN               RED\n",
/// )?;
/// assert_eq!(report.name, "vol1");
/// assert_eq!(report.servers[1].color, Some(Color::Red));
/// assert_eq!(report.servers[1].fast_copy, None); // not printed
/// # Ok::<(), mirror_core::text::ParseError>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct MirrorReport {
    /// The mirror disk resource.
    pub name: String,
    /// The `Mirror Status` line.
    #[cfg_attr(feature = "serde", serde(deserialize_with = "super::given_or_null"))]
    pub mirror_status: Option<MirrorStatus>,
    /// The two columns, in the order of the display.
    pub servers: [MirrorColumn; 2],
    /// The recovery block, while a copy runs.
    pub recovery: Option<Recovery>,
    /// What was odd about this report.
    #[cfg_attr(feature = "serde", serde(skip))]
    pub findings: Vec<Finding>,
    /// Its first line, counted from 1.
    #[cfg_attr(feature = "serde", serde(skip, default = "super::first_line"))]
    pub line: u32,
}

/// The recovery block: a copy that runs (§4.1.2 step 4).
#[derive(Debug, Clone, PartialEq, Eq, Default)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Recovery {
    /// Its status.
    pub status: Option<RecoveryStatus>,
    /// The server that is copied from.
    pub source: Option<String>,
    /// The server that is copied to.
    pub destination: Option<String>,
    /// How much is done, 0 to 100.
    pub percent: Option<u8>,
    /// `Used Time`, in seconds.
    pub used_seconds: Option<u64>,
    /// `Left Time` or `Remain Time`, in seconds, as the product estimates it.
    pub left_seconds: Option<u64>,
    /// `Iteration Times`, printed by some versions.
    #[cfg_attr(
        feature = "serde",
        serde(default, skip_serializing_if = "Option::is_none")
    )]
    pub iteration_times: Option<u64>,
}

impl MirrorReport {
    /// A report of which only the names are known.
    #[must_use]
    #[inline]
    pub fn new(name: String, servers: [String; 2]) -> Self {
        let [first, second] = servers;
        Self {
            name,
            mirror_status: None,
            servers: [MirrorColumn::new(first), MirrorColumn::new(second)],
            recovery: None,
            findings: Vec::new(),
            line: 1,
        }
    }

    /// Reads the first mirror report of a text.
    ///
    /// # Errors
    ///
    /// When there is no report, or the report names no resource or no two servers, or the text
    /// is longer than the limit. Anything less is in [`findings`](Self::findings).
    pub fn parse(text: &str) -> Result<Self, ParseError> {
        Self::parse_with(text, &Limits::DEFAULT)
    }

    /// [`parse`](Self::parse) with other limits.
    ///
    /// # Errors
    ///
    /// As [`parse`](Self::parse).
    pub fn parse_with(text: &str, limits: &Limits) -> Result<Self, ParseError> {
        scan::first(text, limits)
    }
}

impl Dialect for MirrorReport {
    type Outline = MirrorOutline;

    const OPENING: Option<&'static str> = Some("Mirror Status:");

    #[inline]
    fn empty() -> Self {
        Self::new(String::new(), [String::new(), String::new()])
    }

    #[inline]
    fn read(&mut self, text: &str, first_line: u32, limits: &Limits) -> Reading {
        let mut reader = Reader::new(first_line, limits, self);
        for line in Lines::new(text, first_line, limits) {
            if reader.push(line) == Flow::End {
                break;
            }
        }
        reader.finish(text)
    }
}

/// Renders the report in the layout of the product.
impl fmt::Display for MirrorReport {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let [first, second] = &self.servers;
        if let Some(status) = &self.mirror_status {
            writeln!(f, "Mirror Status: {}", status.as_printed())?;
        }
        writeln!(f, "{:<20} {:<19} {}", self.name, first.name, second.name)?;
        writeln!(f, "{:-<64}", "")?;
        for field in SIDE_FIELDS {
            let values = [first.shown(field.field), second.shown(field.field)];
            if values == [None, None] {
                continue;
            }
            let [left, right] = values.map(|value| match value {
                Some(value) => column::cell(&value),
                None => field.placeholder().to_owned(),
            });
            writeln!(f, "{:<20} {left:<19} {right}", field.label)?;
        }
        match &self.recovery {
            Some(recovery) => recovery.fmt(f),
            None => Ok(()),
        }
    }
}

impl fmt::Display for Recovery {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(f, "\nRecovery Status:     Value:\n{:-<64}", "")?;
        if let Some(status) = &self.status {
            writeln!(f, "{:<20} {}", "Status", status.as_printed())?;
        }
        if let (Some(source), Some(destination)) = (&self.source, &self.destination) {
            writeln!(f, "{:<20} {source} -> {destination}", "Direction")?;
        }
        if let Some(percent) = self.percent {
            writeln!(f, "{:<20} {percent}%", "Percent")?;
        }
        for (label, seconds) in [
            ("Used Time", self.used_seconds),
            ("Left Time", self.left_seconds),
        ] {
            if let Some(seconds) = seconds {
                writeln!(
                    f,
                    "{label:<20} {:02}:{:02}:{:02}",
                    seconds / 3600,
                    seconds / 60 % 60,
                    seconds % 60
                )?;
            }
        }
        if let Some(times) = self.iteration_times {
            writeln!(f, "{:<20} {times}", "Iteration Times")?;
        }
        Ok(())
    }
}
