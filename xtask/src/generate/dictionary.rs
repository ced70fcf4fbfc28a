//! The dictionary of the fuzzer: `fuzz/words.dict`.

use std::{collections::BTreeSet, fmt::Write as _};

use mirror_core::{
    schema::{Form, LISTS},
    words::{Field, SIDE_FIELDS},
};

/// What stands around the words, in outputs, in text that people paste, and in documents.
const OTHERS: &[&str] = &[
    "Mirror Status: Normal",
    "Mirror Status: Abnormal",
    "Mirror Status: Recovering",
    "Mirror Status: No Construction",
    "Mirror Name: ",
    "Server Name          Active Status",
    "Recovery Status",
    "Value",
    "Status",
    " -> ",
    "--%",
    "2024/02/29 22:40:51",
    "4096MB",
    "63%",
    "=====  CLUSTER STATUS  =====",
    "=====  CLUSTER INFORMATION  =====",
    "=====  GROUPMAP INFORMATION  =====",
    "===========",
    "----------",
    "<server>",
    "<group>",
    "<monitor>",
    "current",
    "[Group0 : ",
    "[Resource0 : ",
    "[Monitor0 : ",
    "Type",
    "mdw",
    "自動ミラー復帰",
    "ミラーディスク",
    "のフルコピーが",
    "：",
    "\u{feff}",
    "\u{1b}[0m",
    "\u{a0}",
    "| ",
    "**",
    "> ",
    "```\n",
    "\r\n",
    "C:\\>",
    "[root@kiso ~]# ",
    "\n%% output\n",
    "\n%% output of kiso\n",
    "\n%% given\n",
    ": ",
    "group: ",
    "monitor: ",
    "source: ",
    ", status abnormal",
    ", auto recovery on",
    ", group status online",
    ", service online on ",
    ", recovery from ",
    ", disagree mirror_color ",
    ", kiso unreadable last_update_time",
    "--force",
    "'",
    "\"",
    "\\",
    "null",
    "true",
    "false",
    "18446744073709551615",
    "1e300",
    "\"maybe_done\":true",
    "\"handed_out\":true",
    "\"confirmed\":1",
    "\"stopped\"",
    "\"running\"",
    "\"watching\"",
    "\"irreversible\":true",
    "\"condition\":\"no_copy_runs\"",
];

/// The dictionary, for `-dict` of libFuzzer.
pub(super) fn text() -> String {
    let labels = Field::ALL.iter().map(|field| field.label().to_owned());
    let other_labels = SIDE_FIELDS.iter().flat_map(|field| field.other_labels);
    let labels = labels.chain(other_labels.map(|label| (*label).to_owned()));
    let said = SIDE_FIELDS
        .iter()
        .flat_map(|field| field.said)
        .map(|said| format!(", {said} "));
    let printed = LISTS
        .iter()
        .filter(|list| list.form == Form::Printed)
        .flat_map(|list| list.words)
        .flat_map(|word| word.spellings)
        .map(|spelling| (*spelling).to_owned());
    let kinds = LISTS
        .iter()
        .filter(|list| list.form == Form::Kinds)
        .flat_map(|list| list.words)
        .map(|word| format!("\"{}\"", word.text));
    let others = OTHERS.iter().map(|text| (*text).to_owned());
    let entries: BTreeSet<String> = labels
        .chain(said)
        .chain(printed)
        .chain(kinds)
        .chain(others)
        .collect();

    let mut text = String::from(
        "# Words of the outputs, of what a person writes, and of documents, for libFuzzer's `-dict`.\n\
         # Generated from the library: `cargo xtask generate`.\n",
    );
    for entry in entries {
        // Writing to a string does not fail.
        let _ = writeln!(text, "\"{}\"", escaped(&entry));
    }
    // The byte order mark of UTF-16 is no text.
    text.push_str("\"\\xff\\xfe\"\n");
    text
}

/// The form of libFuzzer: what is not plain ASCII stands as `\xAB`.
fn escaped(entry: &str) -> String {
    let mut text = String::new();
    for byte in entry.bytes() {
        match byte {
            b'"' | b'\\' => {
                text.push('\\');
                text.push(char::from(byte));
            }
            b' '..=b'~' => text.push(char::from(byte)),
            _ => {
                let _ = write!(text, "\\x{byte:02x}");
            }
        }
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn entries_are_in_the_form_of_the_fuzzer() {
        assert_eq!(
            escaped("a \"b\\\n：\u{7f}"),
            "a \\\"b\\\\\\x0a\\xef\\xbc\\x9a\\x7f"
        );
    }

    #[test]
    fn labels_and_printed_words_are_in_the_dictionary() {
        let text = text();
        let entries = [
            Field::MirrorColor.label(),
            "Diff Recovery",
            ", size ",
            "GREEN",
            "unknown_word",
            "Nothing of the kind",
        ];
        for word in entries {
            let is_there = text.lines().any(|line| line.contains(word));
            assert_eq!(is_there, word != "Nothing of the kind", "{word}");
        }
    }
}
