//! The committed inputs of the fuzzer, run through their targets as an ordinary test.
//!
//! Every target also gets the samples of the examples and the cases of the core's tests, and the
//! shared sample inputs where `MIRROR_SHARED` names their folder. `cargo xtask fuzz` begins with the
//! same inputs.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    reason = "helpers of tests: a failure is a failed test"
)]

use std::{
    collections::BTreeSet,
    env, fs,
    panic::catch_unwind,
    path::{Path, PathBuf},
};

use mirror_fuzz::{TARGETS, Target};

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

/// The files of a folder and of the folders in it, in order.
fn files(folder: &Path) -> Vec<PathBuf> {
    let mut files = Vec::new();
    let entries =
        fs::read_dir(folder).unwrap_or_else(|error| panic!("{}: {error}", folder.display()));
    for entry in entries {
        let path = entry.unwrap().path();
        if path.is_dir() {
            files.extend(self::files(&path));
        } else {
            files.push(path);
        }
    }
    files.sort();
    files
}

fn replay(target: &Target, inputs: &[PathBuf]) {
    for input in inputs {
        let bytes = fs::read(input).unwrap();
        let run = target.run;
        let result = catch_unwind(|| run(&bytes));
        assert!(result.is_ok(), "{} with {}", target.name, input.display());
    }
}

fn corpus(target: &Target) -> PathBuf {
    workspace().join("fuzz").join("corpus").join(target.name)
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
        let program =
            fs::read_to_string(fuzz.join("fuzz_targets").join(format!("{target}.rs"))).unwrap();
        assert!(
            program.contains(&format!("mirror_fuzz::{target}(bytes)")),
            "{program}"
        );
        assert!(manifest.contains(&format!(
            "name = \"{target}\"\npath = \"fuzz_targets/{target}.rs\"\n"
        )));
    }
    assert_eq!(manifest.matches("[[bin]]").count(), targets.len());
    let found: Vec<(&str, usize)> = TARGETS
        .iter()
        .map(|target| (target.name, files(&corpus(target)).len()))
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
    let target = TARGETS.iter().find(|target| target.name == name).unwrap();
    replay(target, &files(&corpus(target)));
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
    replay(target, &samples);
    replay(target, &cases);
    // Left out where nobody has named the folder.
    if let Some(shared) = env::var_os("MIRROR_SHARED").filter(|name| !name.is_empty()) {
        for folder in ["corpus", "seeds"] {
            let shared = files(&Path::new(&shared).join(folder));
            assert!(!shared.is_empty());
            replay(target, &shared);
        }
    }
}
