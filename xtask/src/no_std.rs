//! `cargo xtask no-std`: the proof that the library needs no standard library.
//!
//! The probe is a static library with a panic handler of its own. The standard library
//! brings another one, and two do not go together: the build fails as soon as anything that
//! `mirror-core` depends on links it.

use std::fs;

use anyhow::Context as _;

use crate::workspace::{self, Workspace};

/// Builds the probe.
pub(crate) fn run(workspace: &Workspace) -> anyhow::Result<()> {
    let probe = ["xtask", "no-std-probe"];

    // The same versions as in the workspace. Cargo drops the entries that the probe does not
    // need, and looks nothing up.
    let (from, to) = (
        workspace.path(["Cargo.lock"]),
        workspace.path(probe).join("Cargo.lock"),
    );
    fs::copy(&from, &to)
        .with_context(|| format!("`{}` cannot be copied to the probe", from.display()))?;

    workspace::run(
        workspace
            .cargo()
            .arg("build")
            .arg("--manifest-path")
            .arg(workspace.path(probe).join("Cargo.toml"))
            .arg("--target-dir")
            .arg(workspace.target().join("no-std-probe")),
    )
    .context("mirror-core, or something it depends on, does not build without the standard library")
}
