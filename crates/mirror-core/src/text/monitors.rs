//! `clpstat -m`: the status of each monitor.
//!
//! Of this output only the shape of one kind of line is known (published scripts look for
//! `Normal]` in every line with `Monitor`), so only that is read:
//!
//! ```text
//! line    = { blank } "Monitor" number { any } "[" name ":" status "]"
//! ```

use alloc::{borrow::ToOwned, string::String, vec::Vec};

use nom::{
    Parser as _,
    bytes::complete::{tag, take_till},
    character::complete::{char, digit1},
    sequence::{delimited, preceded},
};

use super::{
    Limits, ParseError,
    lines::{Findings, Lines, Parsed, unframed},
    terminal::strip_escapes,
};
use crate::words::{ErrorCode, Field, Finding, FindingKind, LimitKind, ObjectStatus, kept};

/// The monitors that a text lists.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct MonitorList {
    /// Name and status, in the order of the text.
    #[cfg_attr(feature = "serde", serde(with = "documents"))]
    #[cfg_attr(feature = "schema", schemars(with = "Vec<documents::Monitor>"))]
    pub monitors: Vec<(String, ObjectStatus)>,
    /// What was odd about them: a monitor whose line is unreadable is not among them.
    #[cfg_attr(feature = "serde", serde(skip))]
    pub findings: Vec<Finding>,
}

impl MonitorList {
    /// Reads every line of the known shape; lines that do not begin with a monitor's number are
    /// not this output's.
    ///
    /// ```
    /// use mirror_core::{text::MonitorList, words::ObjectStatus};
    ///
    /// let list = MonitorList::parse("Monitor0 [mdw1: Suspend]\nMonitor1 : mdw2\n")?;
    /// assert_eq!(list.status("mdw1"), Some(&ObjectStatus::Suspend));
    /// assert_eq!(list.findings[0].code(), "unknown_line");
    /// assert!(MonitorList::parse("command not found").is_err());
    /// # Ok::<(), mirror_core::text::ParseError>(())
    /// ```
    ///
    /// # Errors
    ///
    /// When the text lists no monitor, or is longer than the limit.
    pub fn parse(text: &str) -> Result<Self, ParseError> {
        Self::parse_with(text, &Limits::DEFAULT)
    }

    /// [`parse`](Self::parse) with other limits.
    ///
    /// # Errors
    ///
    /// As [`parse`](Self::parse).
    pub fn parse_with(text: &str, limits: &Limits) -> Result<Self, ParseError> {
        if text.len() > limits.input_bytes {
            let (code, offset) = (ErrorCode::TooLarge, limits.input_bytes);
            return Err(ParseError::at(code, text, offset));
        }
        let shown = strip_escapes(text);
        let text = shown.as_deref().unwrap_or(text);
        let mut findings = Findings::new(limits);
        let mut monitors = Vec::new();
        for line in Lines::new(text, 1, limits) {
            let row = unframed(line.text);
            if number(row).is_err() {
                continue;
            }
            if monitors.len() >= limits.objects {
                let (limit, value) = (LimitKind::Objects, limits.objects as u64);
                findings.push(FindingKind::LimitReached { limit, value }, line.number);
                break;
            }
            match monitor(row) {
                Some((name, status)) => {
                    if let Some(word) = status.other() {
                        let (field, word) = (Field::Status, kept(word));
                        findings.push(FindingKind::UnknownWord { field, word }, line.number);
                    }
                    monitors.push((name.to_owned(), status));
                }
                None => {
                    let text = kept(row.trim());
                    findings.push(FindingKind::UnknownLine { text }, line.number);
                }
            }
        }
        if monitors.is_empty() {
            return Err(ParseError::at(ErrorCode::NoReport, text, 0));
        }
        Ok(Self {
            monitors,
            findings: findings.into_list(),
        })
    }

    /// The status of a monitor. `None` where it is not listed, or listed twice with two
    /// statuses.
    #[must_use]
    pub fn status(&self, name: &str) -> Option<&ObjectStatus> {
        let mut statuses = self
            .monitors
            .iter()
            .filter(|(listed, _)| listed == name)
            .map(|(_, status)| status);
        let first = statuses.next()?;
        statuses.all(|status| status == first).then_some(first)
    }
}

/// The beginning of a monitor's line.
fn number(row: &str) -> Parsed<'_, &str> {
    preceded(tag("Monitor"), digit1).parse(row)
}

/// What stands between the brackets of a line.
fn inside(row: &str) -> Parsed<'_, &str> {
    let (rest, _) = number(row)?;
    let (rest, _) = take_till(|c| c == '[').parse(rest)?;
    delimited(char('['), take_till(|c| c == ']'), char(']')).parse(rest)
}

/// The monitor of a line, and its status.
fn monitor(row: &str) -> Option<(&str, ObjectStatus)> {
    let (_, inside) = inside(row).ok()?;
    // A name may hold a colon, a status does not.
    let (name, status) = inside.rsplit_once(':')?;
    let (name, status) = (name.trim(), status.trim());
    (!name.is_empty() && !status.is_empty()).then(|| (name, ObjectStatus::from_printed(status)))
}

/// The form in documents: `[{"name": "mdw1", "status": "normal"}]`.
#[cfg(feature = "serde")]
mod documents {
    use alloc::{string::String, vec::Vec};

    use serde::{Deserialize, Deserializer, Serialize, Serializer};

    use super::ObjectStatus;

    #[derive(Serialize)]
    struct Written<'m> {
        name: &'m str,
        status: &'m ObjectStatus,
    }

    #[derive(Deserialize)]
    #[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
    /// A monitor and its status.
    pub(super) struct Monitor {
        /// The monitor.
        name: String,
        /// Its status.
        status: ObjectStatus,
    }

    pub(super) fn serialize<S: Serializer>(
        monitors: &[(String, ObjectStatus)],
        serializer: S,
    ) -> Result<S::Ok, S::Error> {
        serializer.collect_seq(
            monitors
                .iter()
                .map(|(name, status)| Written { name, status }),
        )
    }

    pub(super) fn deserialize<'de, D: Deserializer<'de>>(
        deserializer: D,
    ) -> Result<Vec<(String, ObjectStatus)>, D::Error> {
        let monitors = Vec::<Monitor>::deserialize(deserializer)?;
        Ok(monitors
            .into_iter()
            .map(|Monitor { name, status }| (name, status))
            .collect())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_of_the_known_shape_are_read() {
        let list = MonitorList::parse(
            "  Monitor0 : [diskw1: Normal]\n  Monitor1 [mdw 1 : Suspend]\r\n\
             Monitor2 : mdw2 Normal\n  server0 [o] : Online\n Monitor3 [x : Caution]\n\
             Monitor4 [x : Normal]\nMonitor5 [y: Nap]\n",
        )
        .unwrap();
        assert_eq!(list.status("diskw1"), Some(&ObjectStatus::Normal));
        assert_eq!(list.status("mdw 1"), Some(&ObjectStatus::Suspend));
        assert_eq!(list.status("mdw2"), None);
        // Two statuses of one name are none.
        assert_eq!(list.status("x"), None);
        // A monitor that does not read is not passed over in silence, nor is an unknown word.
        assert_eq!(list.status("y").and_then(ObjectStatus::other), Some("Nap"));
        let found: Vec<_> = list
            .findings
            .iter()
            .map(|finding| (finding.code().as_str(), finding.line))
            .collect();
        assert_eq!(
            found,
            [("unknown_line", Some(3)), ("unknown_word", Some(7))]
        );
    }

    #[test]
    fn a_text_without_monitors_is_an_error_and_not_an_empty_list() {
        for (text, code) in [
            ("", ErrorCode::Empty),
            ("clpstat: command not found\n", ErrorCode::NoReport),
            ("Monitor0 : mdw1 Normal\n", ErrorCode::NoReport),
        ] {
            assert_eq!(MonitorList::parse(text).unwrap_err().code, code);
        }
    }
}
