//! Tests over sample inputs that are not part of the repository.
//!
//! The environment variable `MIRROR_SHARED` names their folder. Where it is not set, the tests are shown as
//! ignored. A target of such tests has no harness of its own: its `main` calls [`run`].

use std::{
    path::{Path, PathBuf},
    process::ExitCode,
};

use libtest_mimic::{Arguments, Trial};

/// A test: its name, and what it does with the folder. It panics where something does not hold.
pub type SharedTest = (&'static str, fn(&Path));

/// Runs tests as `cargo test` asks for it.
#[must_use]
pub fn run(tests: &[SharedTest]) -> ExitCode {
    let folder = folder();
    let trials = tests
        .iter()
        .map(|(name, test)| trial(name, *test, folder.clone()))
        .collect();
    libtest_mimic::run(&Arguments::from_args(), trials).exit_code()
}

fn trial(name: &str, test: fn(&Path), folder: Option<PathBuf>) -> Trial {
    let is_ignored = folder.is_none();
    let run = move || {
        let Some(folder) = &folder else {
            return Err("MIRROR_SHARED is not set".into());
        };
        if !folder.is_dir() {
            return Err(format!("MIRROR_SHARED names no folder: {}", folder.display()).into());
        }
        test(folder);
        Ok(())
    };
    Trial::test(name, run)
        .with_kind("MIRROR_SHARED")
        .with_ignored_flag(is_ignored)
}

fn folder() -> Option<PathBuf> {
    let folder = std::env::var_os("MIRROR_SHARED").filter(|name| !name.is_empty())?;
    Some(PathBuf::from(folder))
}

/// The vendor's guide as text.
#[must_use]
pub fn guide(folder: &Path) -> String {
    let mut texts = crate::cases::paths(&folder.join("seeds"));
    texts.retain(|path| path.extension().is_some_and(|extension| extension == "txt"));
    assert_eq!(texts.len(), 1, "one text of the guide");
    crate::cases::read(&texts[0])
}
