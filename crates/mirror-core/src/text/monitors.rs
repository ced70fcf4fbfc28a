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
    Limits,
    lines::{Lines, Parsed, unframed},
};
use crate::words::ObjectStatus;

/// The monitors that a text lists.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
#[non_exhaustive]
pub struct MonitorList {
    /// Name and status, in the order of the text.
    pub monitors: Vec<(String, ObjectStatus)>,
}

impl MonitorList {
    /// Reads every line of the known shape; other lines are not this output's.
    #[must_use]
    pub fn parse(text: &str) -> Self {
        let limits = &Limits::DEFAULT;
        let monitors = Lines::new(text, 1, limits)
            .filter_map(|line| {
                let (_, inside) = monitor(unframed(line.text)).ok()?;
                // A name may hold a colon, a status does not.
                let (name, status) = inside.rsplit_once(':')?;
                let (name, status) = (name.trim(), status.trim());
                (!name.is_empty() && !status.is_empty())
                    .then(|| (name.to_owned(), ObjectStatus::from_printed(status)))
            })
            .take(limits.objects)
            .collect();
        Self { monitors }
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

/// What stands between the brackets of a line.
fn monitor(text: &str) -> Parsed<'_, &str> {
    let (rest, _) = preceded(tag("Monitor"), digit1).parse(text)?;
    let (rest, _) = take_till(|c| c == '[').parse(rest)?;
    delimited(char('['), take_till(|c| c == ']'), char(']')).parse(rest)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_of_the_known_shape_are_read() {
        let list = MonitorList::parse(
            "  Monitor0 : [diskw1: Normal]\n  Monitor1 [mdw 1 : Suspend]\r\n\
             Monitor2 : mdw2 Normal\n  server0 [o] : Online\n Monitor3 [x : Caution]\n\
             Monitor4 [x : Normal]\n",
        );
        assert_eq!(list.status("diskw1"), Some(&ObjectStatus::Normal));
        assert_eq!(list.status("mdw 1"), Some(&ObjectStatus::Suspend));
        assert_eq!(list.status("mdw2"), None);
        // Two statuses of one name are none.
        assert_eq!(list.status("x"), None);
    }
}
