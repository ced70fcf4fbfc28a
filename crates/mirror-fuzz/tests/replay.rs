//! The committed inputs of the fuzzer, run through their targets as an ordinary test.
//!
//! Every target also gets the samples of the examples and the cases of the core's tests; `shared.rs` feeds
//! it the sample inputs that are not part of the repository. `cargo xtask fuzz` begins with the same
//! inputs.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    reason = "helpers of tests: a failure is a failed test"
)]

use std::{
    collections::BTreeSet,
    fs,
    path::{Path, PathBuf},
};

use mirror_fuzz::{TARGETS, files, replay};

/// How many inputs stand in the folder of each target: one that is not found is not tested.
const INPUTS: &[(&str, usize)] = &[
    ("decode", 11),
    ("scan", 15),
    ("parse", 19),
    ("by_hand", 14),
    ("snapshot", 15),
    ("session", 29),
    ("document", 16),
    ("shell", 12),
    ("c_api", 12),
];

/// All committed inputs together stay small.
const MOST_BYTES: u64 = 512 * 1024;

fn workspace() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("..").join("..")
}

fn corpus(target: &str) -> PathBuf {
    workspace().join("fuzz").join("corpus").join(target)
}

fn names(folder: &Path) -> BTreeSet<String> {
    let entries = fs::read_dir(folder).unwrap();
    entries
        .map(|entry| {
            entry
                .unwrap()
                .path()
                .file_stem()
                .unwrap()
                .to_string_lossy()
                .into_owned()
        })
        .collect()
}

#[test]
fn every_target_has_a_folder_a_program_and_inputs() {
    let fuzz = workspace().join("fuzz");
    let targets: BTreeSet<String> = TARGETS.iter().map(|target| target.name.into()).collect();
    assert_eq!(targets.len(), TARGETS.len());
    assert_eq!(names(&fuzz.join("corpus")), targets);
    assert_eq!(names(&fuzz.join("fuzz_targets")), targets);
    let manifest = fs::read_to_string(fuzz.join("Cargo.toml")).unwrap();
    for target in &targets {
        assert!(manifest.contains(&format!(
            "name = \"{target}\"\npath = \"fuzz_targets/{target}.rs\"\n"
        )));
    }
    assert_eq!(manifest.matches("[[bin]]").count(), targets.len());
    let found: Vec<(&str, usize)> = TARGETS
        .iter()
        .map(|target| (target.name, files(&corpus(target.name)).len()))
        .collect();
    assert_eq!(found, INPUTS);
}

#[test]
fn the_committed_inputs_are_small() {
    let inputs = files(&workspace().join("fuzz").join("corpus"));
    let bytes: u64 = inputs
        .iter()
        .map(|input| fs::metadata(input).unwrap().len())
        .sum();
    assert!(bytes <= MOST_BYTES, "{bytes} bytes");
}

#[test]
fn no_input_at_all() {
    for target in TARGETS {
        (target.run)(b"");
    }
}

/// One test a target: its own inputs, the samples, the cases, and what is shared.
macro_rules! replayed {
    ($($target:ident)+) => {
        const REPLAYED: &[&str] = &[$(stringify!($target)),+];

        $(
            #[test]
            fn $target() {
                replay_all(stringify!($target));
            }
        )+
    };
}

replayed! { decode scan parse by_hand snapshot session document shell c_api }

#[test]
fn every_target_is_replayed() {
    let names: Vec<&str> = TARGETS.iter().map(|target| target.name).collect();
    assert_eq!(names, REPLAYED);
}

fn replay_all(name: &str) {
    replay(name, &files(&corpus(name)));
    let root = workspace();
    let samples = files(&root.join("examples").join("data"));
    let cases = files(
        &root
            .join("crates")
            .join("mirror-core")
            .join("tests")
            .join("cases"),
    );
    assert!(samples.len() > 10 && cases.len() > 80);
    replay(name, &samples);
    replay(name, &cases);
}
