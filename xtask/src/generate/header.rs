//! The C header, written from the declarations of `crates/mirror-ffi`.

use std::path::Path;

use anyhow::{Context as _, anyhow};

use crate::workspace::Workspace;

pub(super) fn text(workspace: &Workspace) -> anyhow::Result<String> {
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
