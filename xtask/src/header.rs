//! `cargo xtask header`: the C header, written from the declarations of `crates/mirror-ffi`.

use std::{
    fs, io,
    path::{Path, PathBuf},
};

use anyhow::{Context as _, anyhow, bail};

use crate::{docs::first_difference, workspace::Workspace};

const SHOWN: &str = "crates/mirror-ffi/include/mirror_core.h";

/// Writes the header.
pub(crate) fn write(workspace: &Workspace) -> anyhow::Result<()> {
    let path = path(workspace);
    fs::write(&path, text(workspace)?)
        .with_context(|| format!("`{}` cannot be written", path.display()))?;
    println!("wrote {SHOWN}");
    Ok(())
}

/// Fails where the header differs from what would be written.
pub(crate) fn check(workspace: &Workspace) -> anyhow::Result<()> {
    let path = path(workspace);
    let stored = match fs::read_to_string(&path) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => {
            bail!("{SHOWN} is missing: run `cargo xtask header`")
        }
        result => result.with_context(|| format!("`{}` cannot be read", path.display()))?,
    };
    if let Some(difference) = first_difference(&stored, &text(workspace)?) {
        bail!(
            "{SHOWN} is not what the code says, first {difference}\n\
             change the code, not the header; then run `cargo xtask header`"
        );
    }
    println!("{SHOWN} is up to date");
    Ok(())
}

fn path(workspace: &Workspace) -> PathBuf {
    workspace.path(["crates", "mirror-ffi", "include", "mirror_core.h"])
}

fn text(workspace: &Workspace) -> anyhow::Result<String> {
    let folder = workspace.path(["crates", "mirror-ffi"]);
    let config = config(&folder)?;
    let bindings = cbindgen::Builder::new()
        .with_crate(&folder)
        .with_config(config)
        .generate()
        .context("the header cannot be written from the declarations")?;
    let mut text = Vec::new();
    bindings.write(&mut text);
    String::from_utf8(text).context("the header is not UTF-8")
}

fn config(folder: &Path) -> anyhow::Result<cbindgen::Config> {
    let path = folder.join("cbindgen.toml");
    cbindgen::Config::from_file(&path)
        .map_err(|error| anyhow!("`{}` does not read: {error}", path.display()))
}
