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
