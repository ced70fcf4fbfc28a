//! `cargo xtask generate`: every file that says again what the library says.
//!
//! A word, a field or a row of the table stands once, in `mirror-core`. What repeats it for another
//! language or for a reader is written from there, checked in, and compared in CI with
//! `cargo xtask generate --check`. One file here writes one kind of them.

pub(crate) mod c;
mod decision_table;
mod dictionary;
pub(crate) mod difference;
mod documents_page;
mod header;
mod python;
mod schema;
mod todays_scripts;
mod words_page;

use std::{fs, io};

use anyhow::{Context as _, bail};

use self::difference::first_difference;
use crate::workspace::Workspace;

/// A generated file, and what writes it.
struct Generated {
    /// The path from the top of the repository, with `/`.
    path: &'static str,
    text: fn(&Workspace) -> anyhow::Result<String>,
}

/// A file of the Python package.
macro_rules! python {
    ($folder:literal, $name:literal) => {
        Generated {
            path: concat!("crates/mirror-py/", $folder, "/", $name),
            text: |workspace| python::file(workspace, $name),
        }
    };
}

/// Every generated file that stands alone.
const FILES: &[Generated] = &[
    Generated {
        path: "docs/words.md",
        text: |_| Ok(words_page::page()),
    },
    Generated {
        path: "docs/decision-table.md",
        text: |_| Ok(decision_table::page()),
    },
    Generated {
        path: "docs/todays-scripts.md",
        text: |_| Ok(todays_scripts::page()),
    },
    Generated {
        path: "docs/documents.md",
        text: |_| Ok(documents_page::page()),
    },
    Generated {
        path: "docs/document.schema.json",
        text: |_| schema::text("document"),
    },
    Generated {
        path: "docs/found.schema.json",
        text: |_| schema::text("found"),
    },
    Generated {
        path: "docs/changes.schema.json",
        text: |_| schema::text("changes"),
    },
    Generated {
        path: "docs/runbook.schema.json",
        text: |_| schema::text("runbook"),
    },
    Generated {
        path: "docs/action.schema.json",
        text: |_| schema::text("action"),
    },
    Generated {
        path: "docs/journal.schema.json",
        text: |_| schema::text("journal"),
    },
    Generated {
        path: "docs/session.schema.json",
        text: |_| schema::text("session"),
    },
    Generated {
        path: "fuzz/words.dict",
        text: |_| Ok(dictionary::text()),
    },
    python!("src", "vocabulary.rs"),
    python!("src", "sides.rs"),
    python!("python/mirror_core", "words.py"),
    python!("python/mirror_core", "actions.py"),
    python!("python/mirror_core", "events.py"),
    python!("python/mirror_core", "reasons.py"),
    python!("python/mirror_core", "records.py"),
    python!("python/mirror_core", "runbook.py"),
    python!("python/mirror_core", "_native.pyi"),
    python!("python/mirror_core", "_exports.py"),
];

/// Made from declarations that are generated, and so the last.
const HEADER: Generated = Generated {
    path: "crates/mirror-ffi/include/mirror_core.h",
    text: header::text,
};

/// Writes every generated file that differs.
pub(crate) fn write(workspace: &Workspace) -> anyhow::Result<()> {
    each(workspace, write_file)
}

/// Fails where a generated file differs from what would be written.
pub(crate) fn check(workspace: &Workspace) -> anyhow::Result<()> {
    each(workspace, check_file)
}

/// Does something with the path and the text of every generated file.
fn each(
    workspace: &Workspace,
    action: fn(&Workspace, &str, &str) -> anyhow::Result<()>,
) -> anyhow::Result<()> {
    let one = |file: &Generated| {
        let text = (file.text)(workspace).with_context(|| format!("`{}`", file.path))?;
        action(workspace, file.path, &text)
    };
    FILES.iter().try_for_each(one)?;
    for (path, text) in c::files(workspace).context("the C library")? {
        action(workspace, &path, &text)?;
    }
    one(&HEADER)
}

fn write_file(workspace: &Workspace, file: &str, text: &str) -> anyhow::Result<()> {
    let path = workspace.path(file.split('/'));
    let is_current =
        fs::read_to_string(&path).is_ok_and(|stored| first_difference(&stored, text).is_none());
    if is_current {
        return Ok(());
    }
    fs::write(&path, text).with_context(|| format!("`{}` cannot be written", path.display()))?;
    println!("wrote {file}");
    Ok(())
}

fn check_file(workspace: &Workspace, file: &str, text: &str) -> anyhow::Result<()> {
    let path = workspace.path(file.split('/'));
    let stored = match fs::read_to_string(&path) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => {
            bail!("{file} is missing: run `cargo xtask generate`")
        }
        result => result.with_context(|| format!("`{}` cannot be read", path.display()))?,
    };
    if let Some(difference) = first_difference(&stored, text) {
        bail!(
            "{file} is not what the code says, first {difference}\n\
             change the code, not this file; then run `cargo xtask generate`",
        );
    }
    println!("{file} is up to date");
    Ok(())
}
