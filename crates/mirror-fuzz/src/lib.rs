//! What the fuzzer feeds to the library, and what must hold afterwards.
//!
//! Each target is an ordinary function over bytes that panics where something does not hold. Two
//! programs call it: the fuzzer (`fuzz/fuzz_targets`, one thin file a target), and the test
//! `replay`, which runs the committed inputs everywhere.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::string_slice,
    reason = "a panic is how a target says that something does not hold"
)]

use std::{
    fs,
    panic::catch_unwind,
    path::{Path, PathBuf},
};

use mirror_testing::cases;

mod c_api;
mod checks;
mod document;
mod session;
mod shell;
mod snapshot;
mod text;

pub use c_api::c_api;
pub use document::document;
pub use session::session;
pub use shell::shell;
pub use snapshot::snapshot;
pub use text::{by_hand, decode, parse, scan};

/// One target.
#[derive(Debug, Clone, Copy)]
pub struct Target {
    /// The name of its folder under `fuzz/corpus` and of its file under `fuzz/fuzz_targets`.
    pub name: &'static str,
    /// Feeds an input. Panics where something does not hold.
    pub run: fn(&[u8]),
}

/// Every target, in the order in which data passes through the library.
pub const TARGETS: &[Target] = &[
    Target {
        name: "decode",
        run: decode,
    },
    Target {
        name: "scan",
        run: scan,
    },
    Target {
        name: "parse",
        run: parse,
    },
    Target {
        name: "by_hand",
        run: by_hand,
    },
    Target {
        name: "snapshot",
        run: snapshot,
    },
    Target {
        name: "session",
        run: session,
    },
    Target {
        name: "document",
        run: document,
    },
    Target {
        name: "shell",
        run: shell,
    },
    Target {
        name: "c_api",
        run: c_api,
    },
];

/// Feeds an input to the target of this name. Each program of the fuzzer is called like its own.
pub fn run(name: &str, bytes: &[u8]) {
    let target = TARGETS.iter().find(|target| target.name == name);
    let target = target.unwrap_or_else(|| panic!("no target is called {name}"));
    (target.run)(bytes);
}

/// The files of a folder and of the folders in it, in order.
#[must_use]
pub fn files(folder: &Path) -> Vec<PathBuf> {
    let mut files = Vec::new();
    for path in cases::paths(folder) {
        if path.is_dir() {
            files.extend(self::files(&path));
        } else {
            files.push(path);
        }
    }
    files.sort();
    files
}

/// Feeds files to the target of this name. Panics where something does not hold, and says with which.
pub fn replay(name: &str, inputs: &[PathBuf]) {
    for input in inputs {
        let bytes = fs::read(input).unwrap();
        let result = catch_unwind(|| run(name, &bytes));
        assert!(result.is_ok(), "{name} with {}", input.display());
    }
}
