//! Files that hold an input and what must follow from it.
//!
//! Where `MIRROR_BLESS` is `1`, an expectation that is not met is written anew instead of failing: the
//! change is then read in the version history. An input and its *twin*, in which the columns of the
//! two servers are exchanged, have one file: the twin is derived from it.

use std::{
    fmt::Write as _,
    fs,
    path::{Path, PathBuf},
};

use similar::{ChangeTag, TextDiff};

/// The files or folders of a folder of cases, in order.
#[must_use]
pub fn paths(folder: &Path) -> Vec<PathBuf> {
    let entries =
        fs::read_dir(folder).unwrap_or_else(|error| panic!("{}: {error}", folder.display()));
    let mut paths: Vec<_> = entries.map(|entry| entry.unwrap().path()).collect();
    paths.sort();
    paths
}

/// A file, with the line ends of this project.
#[must_use]
pub fn read(path: &Path) -> String {
    fs::read_to_string(path)
        .unwrap_or_else(|error| panic!("{}: {error}", path.display()))
        .replace("\r\n", "\n")
}

/// A file in sections, each behind a line such as `%% output`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CaseFile {
    path: PathBuf,
    /// What stands above the first section: what the case is about.
    pub about: String,
    /// The heading and the text of each section.
    pub sections: Vec<(String, String)>,
}

impl CaseFile {
    /// Reads a file.
    #[must_use]
    pub fn read(path: &Path) -> Self {
        let text = read(path);
        let mut parts = text.split("\n%% ");
        let about = parts.next().unwrap_or_default().to_owned();
        assert!(
            !about.trim().is_empty(),
            "{}: says what it is about",
            path.display()
        );
        let sections = parts
            .map(|part| part.split_once('\n').unwrap_or((part, "")))
            .map(|(heading, body)| (heading.to_owned(), body.to_owned()))
            .collect();
        Self {
            path: path.to_owned(),
            about,
            sections,
        }
    }

    /// The name of the file, without its ending.
    #[must_use]
    pub fn name(&self) -> String {
        self.path.file_stem().unwrap().to_string_lossy().into()
    }

    /// The text of a section.
    #[must_use]
    pub fn section(&self, heading: &str) -> Option<&str> {
        self.sections
            .iter()
            .find(|(found, _)| found == heading)
            .map(|(_, body)| body.as_str())
    }

    /// Writes the file with another text in a section.
    pub fn write_with(&self, heading: &str, body: &str) {
        let mut text = self.about.clone();
        for (found, old) in &self.sections {
            let body = if found == heading { body } else { old };
            // Writing into a text does not fail.
            let _ = write!(text, "\n%% {found}\n{body}");
        }
        fs::write(&self.path, text).unwrap();
    }
}

/// Expectations that are compared one by one, and reported together.
#[derive(Debug)]
pub struct Comparison {
    writes: bool,
    compared: usize,
    failed: Vec<String>,
}

impl Default for Comparison {
    fn default() -> Self {
        Self::new(std::env::var_os("MIRROR_BLESS").is_some_and(|value| value == "1"))
    }
}

impl Comparison {
    const fn new(writes: bool) -> Self {
        Self {
            writes,
            compared: 0,
            failed: Vec::new(),
        }
    }

    /// Compares what is told with what was expected. Where expectations are written anew, `bless` does
    /// so.
    pub fn compare(&mut self, name: &str, expected: &str, told: &str, bless: impl FnOnce(&str)) {
        self.compared += 1;
        if told == expected {
            return;
        }
        if self.writes {
            println!("written anew: {name}");
            return bless(told);
        }
        self.failed
            .push(format!("== {name}\n{}", difference(expected, told)));
    }

    /// Compares what is told of a twin. What is expected of it follows from the case: it is never
    /// written anew.
    pub fn compare_twin(&mut self, name: &str, expected: &str, told: &str) {
        self.compared += 1;
        if told != expected {
            let difference = difference(expected, told);
            self.failed
                .push(format!("== {name}, columns exchanged\n{difference}"));
        }
    }

    /// Fails where anything differed, or where another number was compared: a case that is not found is
    /// not tested.
    #[track_caller]
    pub fn finish(self, number: usize) {
        assert!(
            self.failed.is_empty(),
            "{}\nwhere this is meant, MIRROR_BLESS=1 writes the expectations anew",
            self.failed.join("\n")
        );
        assert_eq!(self.compared, number, "expectations compared");
    }
}

/// What differs between two texts, line by line and in order: `-` expected, `+` told, and some lines
/// around them.
#[must_use]
pub fn difference(expected: &str, told: &str) -> String {
    let diff = TextDiff::from_lines(expected, told);
    let mut text = String::new();
    for (number, group) in diff.grouped_ops(2).iter().enumerate() {
        if number > 0 {
            text.push_str("...\n");
        }
        for change in group
            .iter()
            .flat_map(|operation| diff.iter_changes(operation))
        {
            let mark = match change.tag() {
                ChangeTag::Delete => '-',
                ChangeTag::Insert => '+',
                ChangeTag::Equal => ' ',
            };
            let line = change.value();
            let (line, end) = match line.strip_suffix('\n') {
                Some(line) => (line, ""),
                None if mark == ' ' => (line, ""),
                None => (line, " (no line end)"),
            };
            let _ = writeln!(text, "{mark} {line}{end}");
        }
    }
    text
}

/// An input with the columns of the two servers exchanged, in the same layout.
///
/// It knows a state on one line, `clpmdstat --mirror` and `clpmdstat --active` with columns of plain
/// characters. What stands in no column stays as it is, also the blocks below a blank line.
#[must_use]
pub fn exchanged(text: &str) -> String {
    let lines: Vec<&str> = text.split('\n').collect();
    match lines[..] {
        [line] => return exchanged_state(line),
        [line, ""] => return exchanged_state(line) + "\n",
        _ => {}
    }
    let mut out: Vec<String> = Vec::new();
    let mut rest = lines.as_slice();
    while let [line, below @ ..] = rest {
        out.push((*line).to_owned());
        rest = below;
        if line.starts_with("Mirror Status:") {
            let end = rest.iter().position(|line| line.trim().is_empty());
            let (table, below) = rest.split_at(end.unwrap_or(rest.len()));
            out.extend(exchanged_table(table));
            rest = below;
        } else if line.starts_with("Mirror Name:")
            && let [heading, rule, first, second, below @ ..] = rest
        {
            out.extend([heading, rule, second, first].map(|line| (*line).to_owned()));
            rest = below;
        }
    }
    out.join("\n")
}

/// `disk: server facts, server facts, what both share`
fn exchanged_state(line: &str) -> String {
    let (disk, sides) = line.split_once(": ").unwrap();
    let mut parts: Vec<&str> = sides.split(", ").collect();
    assert!(parts.len() >= 2, "no two servers: {line}");
    parts.swap(0, 1);
    format!("{disk}: {}", parts.join(", "))
}

/// The rows of a mirror report. Where the columns begin is read from its heading.
fn exchanged_table(lines: &[&str]) -> Vec<String> {
    let [heading, ..] = lines else {
        return Vec::new();
    };
    let starts = word_starts(heading);
    let [.., first, second] = starts[..] else {
        panic!("no two servers: {heading}");
    };
    let column = |line: &str, from: usize, to: usize| -> String {
        let characters = line.chars().skip(from).take(to - from);
        characters.collect::<String>().trim_end().to_owned()
    };
    lines
        .iter()
        .map(|line| {
            let length = line.chars().count();
            let is_row = length > second && line.chars().any(|one| one != '-');
            if !is_row {
                return (*line).to_owned();
            }
            let label = column(line, 0, first);
            let left = column(line, first, second);
            let right = column(line, second, length);
            let width = second - first;
            format!("{label:<first$}{right:<width$}{left}")
        })
        .collect()
}

/// Where the words of a line begin, in characters.
fn word_starts(line: &str) -> Vec<usize> {
    let mut starts = Vec::new();
    let mut before = ' ';
    for (place, one) in line.chars().enumerate() {
        if before == ' ' && one != ' ' {
            starts.push(place);
        }
        before = one;
    }
    starts
}

#[cfg(test)]
mod tests {
    use super::*;

    const REPORT: &str = "\
Mirror Status: Abnormal
ledger               kiso                nagara
----------------------------------------------------------------
Mirror Color         GREEN               RED
Lastupdate Time      2024/02/29 22:40:51 --

Mirror Name: ledger
Server Name          Active Status
----------------------------------
kiso                 Active
nagara               Inactive
";

    #[test]
    fn columns_are_exchanged_and_exchanged_back() {
        let twin = exchanged(REPORT);
        assert_eq!(
            twin,
            "\
Mirror Status: Abnormal
ledger               nagara              kiso
----------------------------------------------------------------
Mirror Color         RED                 GREEN
Lastupdate Time      --                  2024/02/29 22:40:51

Mirror Name: ledger
Server Name          Active Status
----------------------------------
nagara               Inactive
kiso                 Active
"
        );
        assert_eq!(exchanged(&twin), REPORT);
    }

    #[test]
    fn a_state_on_one_line_is_exchanged() {
        assert_eq!(
            exchanged("ledger: kiso green active, nagara red inactive, fast copy ok\n"),
            "ledger: nagara red inactive, kiso green active, fast copy ok\n"
        );
    }

    #[test]
    fn a_difference_shows_the_lines_in_order() {
        let (expected, told) = ("a\nb\nc\nd\ne\nf\ng\n", "a\nb\nx\nd\ne\nf\nc\n");
        assert_eq!(
            difference(expected, told),
            "  a\n  b\n- c\n+ x\n  d\n  e\n  f\n- g\n+ c\n"
        );
        // The same lines in another order differ, too.
        assert_eq!(difference("a\nb\n", "b\na\n"), "+ b\n  a\n- b\n");
    }

    #[test]
    #[should_panic(expected = "== first\n- a\n+ b")]
    fn what_differs_fails_in_the_end() {
        let mut comparison = Comparison::new(false);
        comparison.compare("first", "a\n", "b\n", |_| panic!("nobody asked for that"));
        comparison.compare("second", "a\n", "a\n", |_| {});
        comparison.finish(2);
    }

    #[test]
    fn what_differs_is_written_anew_where_that_is_asked_for() {
        let mut written = Vec::new();
        let mut comparison = Comparison::new(true);
        for (expected, told) in [("a\n", "a\n"), ("a\n", "b\n")] {
            comparison.compare("case", expected, told, |text| written.push(text.to_owned()));
        }
        comparison.finish(2);
        assert_eq!(written, ["b\n"]);
    }

    #[test]
    #[should_panic(expected = "columns exchanged")]
    fn what_a_twin_tells_is_never_written() {
        let mut comparison = Comparison::new(true);
        comparison.compare_twin("case", "a\n", "b\n");
        comparison.finish(1);
    }

    #[test]
    #[should_panic(expected = "expectations compared")]
    fn a_case_that_is_not_found_fails() {
        Comparison::default().finish(1);
    }
}
