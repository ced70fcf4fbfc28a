//! The page `docs/words.md`: every word of the library, with what the product prints for it.

use std::fmt::Write as _;

use mirror_core::{
    schema::{Form, LISTS, List, Word},
    words::FindingCode,
};

const OPENING: &str = "\
# Every word

The words that Rust, Python, C and the JSON documents share, one table a list. A word stands in
documents, in Python and in C as in the first column. *Printed words* come from the outputs of the
product: an unknown one is kept as it was printed, and never turns into a known one. All other lists
are closed.

This page is generated from the library: `cargo xtask generate`.

## 日本語の要約

Rust、Python、C、JSON 文書で共通の語の一覧です。各表の一列目が文書中の表記です。製品の出力に現れる語
(Printed words) のうち未知のものは、表示されたまま残します。所見 (finding) の表には、重大度、発生する条件、
対処を示します。このページは `cargo xtask generate` で作り直します。
";

/// The whole page.
pub(super) fn page() -> String {
    let mut page = OPENING.to_owned();
    for list in LISTS {
        let name = list.name;
        // Writing to a string does not fail.
        let _ = write!(page, "\n## {name}\n\n{}\n\n", first_paragraph(list.doc));
        table(&mut page, list);
    }
    page
}

fn table(page: &mut String, list: &List) {
    let is_of_findings = list.name == FindingCode::LIST.name;
    page.push_str(match list.form {
        Form::Printed => "| word | printed as | meaning |\n|---|---|---|\n",
        _ if is_of_findings => "| code | severity | when | what to do |\n|---|---|---|---|\n",
        _ => "| word | meaning |\n|---|---|\n",
    });
    for word in list.words {
        let _ = write!(page, "| `{}` | ", word.text);
        if list.form == Form::Printed {
            let _ = write!(page, "{} | ", spellings(word));
        }
        if is_of_findings {
            let severity = word.text.parse().map(FindingCode::severity);
            let severity = severity
                .map(|severity| severity.as_str())
                .unwrap_or_default();
            let _ = write!(page, "{severity} | ");
        }
        let _ = write!(page, "{} |", cell(first_paragraph(word.doc)));
        if is_of_findings {
            let _ = write!(page, " {} |", cell(second_paragraph(word.doc)));
        }
        page.push('\n');
    }
}

fn spellings(word: &Word) -> String {
    let quoted: Vec<String> = word
        .spellings
        .iter()
        .map(|text| format!("`{text}`"))
        .collect();
    quoted.join(", ")
}

pub(super) fn first_paragraph(doc: &str) -> String {
    plain(doc.split("\n\n").next().unwrap_or_default())
}

fn second_paragraph(doc: &str) -> String {
    plain(doc.split("\n\n").nth(1).unwrap_or_default())
}

/// Lines joined, and links to items without their target.
pub(super) fn plain(doc: &str) -> String {
    let joined = doc.split_whitespace().collect::<Vec<_>>().join(" ");
    let mut text = String::new();
    let mut rest = joined.as_str();
    while let Some((before, link)) = rest.split_once("[`") {
        text.push_str(before);
        let (name, behind) = link.split_once("`]").unwrap_or((link, ""));
        let name = name.rsplit("::").next().unwrap_or(name);
        let _ = write!(text, "`{name}`");
        // The target of a link with a text of its own.
        rest = match behind.strip_prefix('(') {
            Some(target) => target.split_once(')').map_or(target, |(_, behind)| behind),
            None => behind,
        };
    }
    text + rest
}

fn cell(text: String) -> String {
    text.replace('|', "\\|")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn links_become_names() {
        assert_eq!(
            plain("2^20, which is\n [`A::B`]. The [`c`](d::e) way."),
            "2^20, which is `B`. The `c` way."
        );
    }

    #[test]
    fn every_list_and_every_finding_is_on_the_page() {
        let page = page();
        for list in LISTS {
            assert!(page.contains(&format!("\n## {}\n", list.name)));
        }
        for code in FindingCode::ALL {
            let row = page
                .lines()
                .find(|line| line.starts_with(&format!("| `{code}` | {}", code.severity())));
            // When it comes, and what to do.
            assert!(
                row.is_some_and(|row| row.matches(" | ").count() == 3 && !row.contains("|  |")),
                "{code}"
            );
        }
    }
}
