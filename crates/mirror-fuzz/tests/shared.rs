//! Every target with the sample inputs that are not part of the repository.
//!
//! The tests are ignored where `MIRROR_SHARED` does not name their folder.

use std::{path::Path, process::ExitCode};

use mirror_fuzz::{TARGETS, files, replay};
use mirror_testing::shared::{SharedTest, run};

/// One test a target.
macro_rules! shared {
    ($($target:ident)+) => {
        const TESTS: &[SharedTest] = &[$((stringify!($target), |folder| {
            replay_shared(stringify!($target), folder);
        })),+];
    };
}

shared! { decode scan parse by_hand snapshot session document shell c_api }

fn main() -> ExitCode {
    let targets = TARGETS.iter().map(|target| target.name);
    assert!(
        targets.eq(TESTS.iter().map(|(name, _)| *name)),
        "a test for every target"
    );
    run(TESTS)
}

fn replay_shared(name: &str, folder: &Path) {
    for part in ["corpus", "seeds"] {
        let inputs = files(&folder.join(part));
        assert!(!inputs.is_empty(), "{part} is empty");
        replay(name, &inputs);
    }
}
