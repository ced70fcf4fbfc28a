//! Temporary.
mod python;
use crate::workspace::Workspace;

pub(crate) fn write(workspace: &Workspace) -> anyhow::Result<()> {
    for (folder, name) in [
        ("crates/mirror-py/src", "vocabulary.rs"),
        ("crates/mirror-py/python/mirror_core", "_native.pyi"),
        ("crates/mirror-py/python/mirror_core", "_exports.py"),
        ("crates/mirror-py/python/mirror_core", "words.py"),
        ("crates/mirror-py/python/mirror_core", "actions.py"),
        ("crates/mirror-py/python/mirror_core", "events.py"),
        ("crates/mirror-py/python/mirror_core", "reasons.py"),
        ("crates/mirror-py/python/mirror_core", "records.py"),
        ("crates/mirror-py/python/mirror_core", "runbook.py"),
    ] {
        let path = workspace.path(folder.split('/').chain([name]));
        std::fs::write(path, python::file(workspace, name)?)?;
    }
    Ok(())
}
