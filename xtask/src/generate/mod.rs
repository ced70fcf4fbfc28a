//! `cargo xtask generate`: every file that says again what the library says.

pub(crate) mod c;

use std::fs;

use anyhow::bail;

use crate::{docs::first_difference, workspace::Workspace};

/// Writes every generated file that differs.
pub(crate) fn write(workspace: &Workspace) -> anyhow::Result<()> {
    for (path, text) in c::files(workspace)? {
        let is_current = fs::read_to_string(&path)
            .is_ok_and(|stored| first_difference(&stored, &text).is_none());
        if !is_current {
            fs::write(&path, text)?;
            println!("wrote {}", path.display());
        }
    }
    Ok(())
}

/// Fails where a generated file differs from what would be written.
pub(crate) fn check(workspace: &Workspace) -> anyhow::Result<()> {
    for (path, text) in c::files(workspace)? {
        let stored = fs::read_to_string(&path)?;
        if let Some(difference) = first_difference(&stored, &text) {
            bail!("{} is not what the code says, first {difference}", path.display());
        }
    }
    Ok(())
}
