//! `cargo xtask generate`: every file that says again what the library says.
//!
//! A word, a field or a row of the table stands once, in `mirror-core`. What repeats it for another
//! language or for a reader is written from there, checked in, and compared in CI with
//! `cargo xtask generate --check`. One file here writes one kind of them.

mod decision_table;
mod dictionary;
pub(crate) mod difference;
mod documents_page;
mod header;
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

/// Every generated file. The header is last: it is made from declarations that are generated.
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
        path: "docs/session.schema.json",
        text: |_| schema::text("session"),
    },
    Generated {
        path: "fuzz/words.dict",
        text: |_| Ok(dictionary::text()),
    },
    Generated {
        path: "crates/mirror-ffi/include/mirror_core.h",
        text: header::text,
    },
];

/// Writes every generated file that differs.
pub(crate) fn write(workspace: &Workspace) -> anyhow::Result<()> {
    for file in FILES {
        let text = (file.text)(workspace).with_context(|| format!("`{}`", file.path))?;
        let path = workspace.path(file.path.split('/'));
        let is_current = fs::read_to_string(&path)
            .is_ok_and(|stored| first_difference(&stored, &text).is_none());
        if is_current {
            continue;
        }
        fs::write(&path, text)
            .with_context(|| format!("`{}` cannot be written", path.display()))?;
        println!("wrote {}", file.path);
    }
    Ok(())
}

/// Fails where a generated file differs from what would be written.
pub(crate) fn check(workspace: &Workspace) -> anyhow::Result<()> {
    for file in FILES {
        let path = workspace.path(file.path.split('/'));
        let stored = match fs::read_to_string(&path) {
            Err(error) if error.kind() == io::ErrorKind::NotFound => {
                bail!("{} is missing: run `cargo xtask generate`", file.path)
            }
            result => result.with_context(|| format!("`{}` cannot be read", path.display()))?,
        };
        let text = (file.text)(workspace).with_context(|| format!("`{}`", file.path))?;
        if let Some(difference) = first_difference(&stored, &text) {
            bail!(
                "{} is not what the code says, first {difference}\n\
                 change the code, not this file; then run `cargo xtask generate`",
                file.path,
            );
        }
        println!("{} is up to date", file.path);
    }
    Ok(())
}
