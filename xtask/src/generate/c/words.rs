//! The enumerations of the C library: one for each list of the core's words, with numbers that stay.
//!
//! Numbers and names of enumerators are in `crates/mirror-ffi/words.lock`: a line for each, in the order
//! in which they came. Lines are only ever added, so that no number is used twice; each line carries a
//! checksum over all lines up to it, so that changing or removing one of them shows.

use std::fmt::Write as _;

use anyhow::{Context as _, ensure};
use mirror_core::schema::{Form, LISTS, List};

/// A list of the core and the enumeration of C, without its prefix `mirror_`.
pub(super) struct Enumeration {
    pub(super) name: String,
    pub(super) list: &'static List,
}

/// Lists whose enumeration has another name than they have.
const NAMES: [(&str, &str); 8] = [
    ("MirrorStatus", "disk_status"),
    ("ProcedureId", "procedure"),
    ("NeedCode", "need"),
    ("LimitKind", "limit"),
    ("StepKind", "step"),
    ("StopCode", "stop_reason"),
    ("ServiceStatus", "service"),
    ("ErrorCode", "parse_error_code"),
];

/// The enumerations, in the order of the schema.
pub(super) fn enumerations() -> impl Iterator<Item = Enumeration> {
    LISTS.iter().map(|list| {
        let other = NAMES.iter().find(|(name, _)| *name == list.name);
        Enumeration {
            name: other.map_or_else(|| snake(list.name), |(_, name)| (*name).to_owned()),
            list,
        }
    })
}

/// The enumeration of C for a type of the core.
pub(super) fn of_core(name: &str) -> Option<String> {
    let mut all = enumerations();
    all.find(|enumeration| enumeration.list.name == name)
        .map(|enumeration| enumeration.name)
}

/// One line of the lock.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Line {
    enumeration: String,
    text: String,
    number: i32,
    /// Without the prefix of the enumeration.
    name: String,
}

/// The numbers of all enumerators.
pub(super) struct Lock(Vec<Line>);

impl Lock {
    pub(super) fn read(text: &str) -> anyhow::Result<Self> {
        let mut lines = Vec::new();
        let mut sum = String::from(FIRST);
        for (index, line) in text.lines().enumerate() {
            let context = || format!("words.lock, line {}: `{line}`", index + 1);
            let (content, given) = line.rsplit_once(' ').with_context(context)?;
            sum = checksum(&sum, content);
            ensure!(
                sum == given,
                "{}: this line or one before it was changed; numbers stay as they are",
                context()
            );
            let mut words = content.split(' ');
            let mut word = || words.next().map(str::to_owned).with_context(context);
            lines.push(Line {
                enumeration: word()?,
                text: word()?,
                number: word()?.parse().with_context(context)?,
                name: word()?,
            });
        }
        Ok(Self(lines))
    }

    /// Gives every word that has none the next number of its enumeration.
    pub(super) fn add_new(&mut self) {
        for enumeration in enumerations() {
            self.add("words", &enumeration.name, upper(&enumeration.name), 1);
            if enumeration.list.form == Form::Printed {
                self.add(&enumeration.name, "other", "OTHER".into(), 1);
            }
            for word in enumeration.list.words {
                let name = if enumeration.list.name == "Language" {
                    upper(&snake(word.variant))
                } else {
                    upper(word.text)
                };
                // A closed list may have a word for it; what the product prints is never the 0.
                let (name, least) = match (name.as_str(), enumeration.list.form) {
                    ("UNKNOWN", Form::Printed) => ("PRINTED_UNKNOWN".to_owned(), 1),
                    ("UNKNOWN", _) => (name, 0),
                    _ => (name, 1),
                };
                self.add(&enumeration.name, word.text, name, least);
            }
        }
    }

    fn add(&mut self, enumeration: &str, text: &str, name: String, least: i32) {
        if self.find(enumeration, text).is_some() {
            return;
        }
        let used = self.0.iter().filter(|line| line.enumeration == enumeration);
        let next = used.map(|line| line.number + 1).max().unwrap_or(1);
        self.0.push(Line {
            enumeration: enumeration.to_owned(),
            text: text.to_owned(),
            number: if least == 0 { 0 } else { next.max(1) },
            name,
        });
    }

    fn find(&self, enumeration: &str, text: &str) -> Option<&Line> {
        let mut lines = self.0.iter();
        lines.find(|line| line.enumeration == enumeration && line.text == text)
    }

    fn get(&self, enumeration: &str, text: &str) -> anyhow::Result<&Line> {
        self.find(enumeration, text)
            .with_context(|| format!("`{text}` of `mirror_{enumeration}` has no number"))
    }

    pub(super) fn text(&self) -> String {
        let mut text = String::new();
        let mut sum = String::from(FIRST);
        for line in &self.0 {
            let content = format!(
                "{} {} {} {}",
                line.enumeration, line.text, line.number, line.name
            );
            sum = checksum(&sum, &content);
            let _ = writeln!(text, "{content} {sum}");
        }
        text
    }
}

const FIRST: &str = "00000000";

/// FNV-1a over the checksum before and the line.
fn checksum(before: &str, line: &str) -> String {
    let bytes = before.bytes().chain([b' ']).chain(line.bytes());
    let hash = bytes.fold(0x811c_9dc5_u32, |hash, byte| {
        (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193)
    });
    format!("{hash:08x}")
}

/// The module of the enumerations.
pub(super) fn module(lock: &Lock) -> anyhow::Result<String> {
    let mut text = String::from(
        "//! The enumerations of the header and their words, a list of the core each. The numbers are\n\
         //! those of `words.lock`.\n\n\
         #[allow(unused_imports, clippy::wildcard_imports, reason = \"whatever list comes, its type is here\")]\n\
         use mirror_core::{decide::*, estimate::*, recover::*, state::*, text::*, wording::*, words::*};\n\n\
         use crate::{result::mirror_result, vocabulary::{closed, printed, Words}};\n\n\
         /// The enumerations that have words: see mirror_word_text().\n\
         #[repr(C)]\n#[derive(Debug, Clone, Copy, PartialEq, Eq)]\npub enum mirror_words {\n",
    );
    let mut lists = String::new();
    for (name, list) in self::lists(lock)? {
        let number = lock.get("words", &name)?.number;
        let _ = writeln!(text, "/// mirror_{name}.\n{list} = {number},");
        let _ = writeln!(lists, "({number}, mirror_{name}::WORDS),");
    }
    let _ = write!(
        text,
        "}}\n\n/// Every enumeration by its number.\n\
         pub(crate) const LISTS: &[(i32, &[(i32, &str)])] = &[{lists}];\n\n\
         impl Words for mirror_result {{\nconst WORDS: &'static [(i32, &'static str)] = &["
    );
    for line in lock.0.iter().filter(|line| line.enumeration == "result") {
        let _ = write!(text, "({}, \"{}\\0\"),", line.number, line.text);
    }
    text.push_str("];\n}\n");
    for enumeration in enumerations() {
        write_enumeration(&enumeration, lock, &mut text)?;
    }
    Ok(text)
}

/// The enumerations that have words, and the enumerators of `mirror_words` for them.
pub(super) fn lists(lock: &Lock) -> anyhow::Result<Vec<(String, String)>> {
    let names = ["result".to_owned()].into_iter();
    let names = names.chain(enumerations().map(|enumeration| enumeration.name));
    names
        .map(|name| {
            let list = format!("MIRROR_WORDS_{}", lock.get("words", &name)?.name);
            Ok((name, list))
        })
        .collect()
}

fn write_enumeration(
    enumeration: &Enumeration,
    lock: &Lock,
    text: &mut String,
) -> anyhow::Result<()> {
    let Enumeration { name, list } = enumeration;
    let prefix = format!("MIRROR_{}", upper(name));
    let mut members: Vec<(i32, String, String, String)> = Vec::new();
    for word in list.words {
        let line = lock.get(name, word.text)?;
        let member = format!("{prefix}_{}", line.name);
        members.push((
            line.number,
            member,
            word.variant.to_owned(),
            plain(word.doc),
        ));
    }
    let zero = match name.as_str() {
        "encoding" => (
            format!("{prefix}_RECOGNISED"),
            "Recognised from the bytes.".to_owned(),
        ),
        _ => (
            format!("{prefix}_UNKNOWN"),
            "A value that this header does not know.".to_owned(),
        ),
    };
    let mut shown = members.clone();
    if !shown.iter().any(|(number, ..)| *number == 0) {
        shown.push((0, zero.0.clone(), String::new(), zero.1));
    }
    if list.form == Form::Printed {
        let line = lock.get(name, "other")?;
        let doc = "A word outside the vocabulary, which is kept as text.".to_owned();
        shown.push((line.number, format!("{prefix}_OTHER"), String::new(), doc));
    }
    shown.sort_by_key(|(number, ..)| *number);
    text.push('\n');
    write_doc(&plain(list.doc), text);
    let _ = writeln!(
        text,
        "#[repr(C)]\n#[derive(Debug, Clone, Copy, PartialEq, Eq)]\npub enum mirror_{name} {{"
    );
    for (number, member, _, doc) in &shown {
        write_doc(doc, text);
        let _ = writeln!(text, "{member} = {number},");
    }
    let _ = writeln!(text, "}}\n");
    let form = if list.form == Form::Printed {
        "printed"
    } else {
        "closed"
    };
    let _ = writeln!(text, "{form}! {{ mirror_{name}, {}, {}:", list.name, zero.0);
    if list.form == Form::Printed {
        let _ = writeln!(text, "    {prefix}_OTHER;");
    }
    for ((_, member, variant, _), word) in members.iter().zip(list.words) {
        let _ = writeln!(text, "    {member} = {variant} => \"{}\";", word.text);
    }
    text.push_str("}\n");
    Ok(())
}

fn write_doc(doc: &str, text: &mut String) {
    for line in doc.lines() {
        let _ = writeln!(text, "/// {line}");
    }
}

/// Documentation of Rust without its links, in lines of one length.
pub(super) fn plain(doc: &str) -> String {
    let doc = doc.split("\n\n").next().unwrap_or_default();
    let mut plain = String::new();
    let mut rest = doc;
    while let Some((before, link)) = rest.split_once('[') {
        plain.push_str(before);
        let Some((name, behind)) = link.split_once(']') else {
            plain.push('[');
            rest = link;
            continue;
        };
        plain.push_str(name);
        rest = match behind
            .strip_prefix('(')
            .and_then(|target| target.split_once(')'))
        {
            Some((_, behind)) => behind,
            None => behind,
        };
    }
    plain.push_str(rest);
    wrapped(&plain.replace('`', ""))
}

fn wrapped(text: &str) -> String {
    let mut lines: Vec<String> = Vec::new();
    for word in text.split_whitespace() {
        match lines.last_mut() {
            Some(line) if line.len() + word.len() < 92 => {
                line.push(' ');
                line.push_str(word);
            }
            _ => lines.push(word.to_owned()),
        }
    }
    lines.join("\n")
}

/// `FindingSeverity` as `finding_severity`.
fn snake(name: &str) -> String {
    let mut text = String::new();
    for letter in name.chars() {
        if letter.is_ascii_uppercase() && !text.is_empty() {
            text.push('_');
        }
        text.push(letter.to_ascii_lowercase());
    }
    text
}

/// `utf-16le` as `UTF_16LE`.
fn upper(text: &str) -> String {
    let name = text.chars().map(|letter| match letter {
        letter if letter.is_ascii_alphanumeric() => letter.to_ascii_uppercase(),
        _ => '_',
    });
    name.collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn lock() -> String {
        let workspace = crate::workspace::Workspace::find().unwrap();
        let path = workspace.path(["crates", "mirror-ffi", "words.lock"]);
        std::fs::read_to_string(path).unwrap()
    }

    #[test]
    fn the_lock_is_whole_and_no_number_is_there_twice() {
        let lock = Lock::read(&lock()).unwrap();
        assert!(lock.0.len() > 300);
        for (index, line) in lock.0.iter().enumerate() {
            for other in lock.0.iter().skip(index + 1) {
                if other.enumeration == line.enumeration {
                    assert_ne!(other.number, line.number, "{line:?} {other:?}");
                    assert_ne!(other.name, line.name, "{line:?} {other:?}");
                }
            }
        }
    }

    #[test]
    fn a_line_that_is_changed_or_removed_is_refused() {
        let text = lock();
        let first = text.lines().next().unwrap();
        let changed = text.replacen(" 1 ", " 9 ", 1);
        let error = Lock::read(&changed).err().unwrap().to_string();
        assert!(error.starts_with("words.lock, line 1:"), "{error}");
        let removed = text.replacen(&format!("{first}\n"), "", 1);
        assert!(Lock::read(&removed).is_err());
        let (second, third) = (text.lines().nth(1).unwrap(), text.lines().nth(2).unwrap());
        let swapped = text.replacen(
            &format!("{second}\n{third}\n"),
            &format!("{third}\n{second}\n"),
            1,
        );
        assert!(Lock::read(&swapped).is_err());
    }

    #[test]
    fn a_new_word_gets_the_next_number_and_the_others_keep_theirs() {
        let mut lock = Lock(Vec::new());
        lock.add("shape", "round", "ROUND".into(), 1);
        lock.add("shape", "square", "SQUARE".into(), 1);
        let before = lock.text();
        lock.add("shape", "round", "ROUND".into(), 1);
        lock.add("shape", "oval", "OVAL".into(), 1);
        let after = lock.text();
        assert!(after.starts_with(&before));
        assert!(
            after
                .lines()
                .nth(2)
                .unwrap()
                .starts_with("shape oval 3 OVAL ")
        );
        assert_eq!(Lock::read(&after).unwrap().0, lock.0);
    }

    #[test]
    fn links_of_the_documentation_are_no_part_of_the_text() {
        assert_eq!(
            plain("With [`observed`](super::Session::observed)."),
            "With observed."
        );
        assert_eq!(plain("See [`Color`]: `--`.\n\nMore."), "See Color: --.");
    }
}
