//! Where a checked-in file differs from what the code says.

use std::fmt;

/// The first line, counted from 1, in which two texts differ; `None` where one has ended.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Difference {
    line: usize,
    stored: Option<String>,
    current: Option<String>,
}

/// Line ends are no difference: a checkout on Windows may have its own.
pub(crate) fn first_difference(stored: &str, current: &str) -> Option<Difference> {
    let (mut stored, mut current) = (lines(stored), lines(current));
    let mut line = 1;
    loop {
        match (stored.next(), current.next()) {
            (None, None) => return None,
            (left, right) if left == right => line += 1,
            (left, right) => {
                return Some(Difference {
                    line,
                    stored: left.map(str::to_owned),
                    current: right.map(str::to_owned),
                });
            }
        }
    }
}

impl fmt::Display for Difference {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let shown = |line: &Option<String>| match line {
            Some(line) => format!("`{line}`"),
            None => "has ended".to_owned(),
        };
        write!(
            f,
            "in line {}\n  the file:  {}\n  the code:  {}",
            self.line,
            shown(&self.stored),
            shown(&self.current)
        )
    }
}

/// Unlike `str::lines`, a missing line end at the end of the text shows.
fn lines(text: &str) -> impl Iterator<Item = &str> {
    text.split('\n')
        .map(|line| line.strip_suffix('\r').unwrap_or(line))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn difference(line: usize, stored: Option<&str>, current: Option<&str>) -> Option<Difference> {
        Some(Difference {
            line,
            stored: stored.map(str::to_owned),
            current: current.map(str::to_owned),
        })
    }

    #[test]
    fn equal_texts_do_not_differ() {
        assert_eq!(first_difference("", ""), None);
        assert_eq!(first_difference("a\nb\n", "a\nb\n"), None);
    }

    #[test]
    fn line_ends_of_windows_are_no_difference() {
        assert_eq!(first_difference("a\r\nb\r\n", "a\nb\n"), None);
    }

    #[test]
    fn the_first_differing_line_is_named() {
        assert_eq!(
            first_difference("a\nb\nc\n", "a\nx\ny\n"),
            difference(2, Some("b"), Some("x"))
        );
    }

    #[test]
    fn a_text_that_ends_early_differs_where_it_ends() {
        assert_eq!(
            first_difference("a\n", "a\nb\n"),
            difference(2, Some(""), Some("b"))
        );
        assert_eq!(first_difference("a", "a\n"), difference(2, None, Some("")));
    }
}
