//! What the README shows is what the program prints.
#![allow(
    clippy::unwrap_used,
    reason = "helpers of tests: a failure is a failed test"
)]

use std::{fs, path::Path};

use mirror_core::{
    AssessConfig, Snapshot,
    wording::{Emphasis, Language},
};

fn page(language: Language) -> String {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut snapshot = Snapshot::new();
    let bytes = fs::read(folder.join("data/broken-mirror.txt")).unwrap();
    snapshot.add_bytes(&bytes).unwrap();
    let options = AssessConfig::default().with_language(language);
    snapshot.document(&options).page(language, Emphasis::Plain)
}

fn readme() -> String {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../README.md");
    fs::read_to_string(path).unwrap().replace("\r\n", "\n")
}

#[test]
fn the_readme_shows_the_page_of_the_first_command() {
    assert!(readme().contains(&page(Language::English)));
}

#[test]
fn the_japanese_part_shows_the_situation_of_the_first_command() {
    let page = page(Language::Japanese);
    let situation = page
        .split("\n\n")
        .find(|part| part.starts_with("状況"))
        .unwrap();
    assert!(readme().contains(situation));
}

/// Hiragana or katakana: a heading alone in Chinese characters would not show that a page has a summary.
fn is_kana(character: char) -> bool {
    ('\u{3041}'..='\u{30ff}').contains(&character)
}

#[test]
fn every_page_has_a_summary_in_japanese() {
    let top = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
    let mut pages: Vec<_> = fs::read_dir(top.join("docs"))
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .filter(|path| path.extension().is_some_and(|extension| extension == "md"))
        .collect();
    pages.extend(["README.md", "CONTRIBUTING.md"].map(|name| top.join(name)));
    assert!(pages.len() > 10, "{pages:?}");
    for path in pages {
        let text = fs::read_to_string(&path).unwrap();
        let heading = ["\n## 日本語", "\n# 判定表"]
            .iter()
            .find_map(|heading| text.find(heading));
        let summary = text
            .get(heading.unwrap_or_else(|| panic!("{}", path.display()))..)
            .unwrap();
        let kana = summary.chars().filter(|character| is_kana(*character));
        assert!(kana.count() > 40, "{}", path.display());
    }
}
