//! What is generated of the C library: its entry points, its enumerations with the lock of their
//! numbers, and the classes of C++.

mod api;
mod cpp;
mod entry;
mod fields;
mod words;

use std::{
    io::Write as _,
    process::{Command, Stdio},
};

use anyhow::{Context as _, ensure};

use self::{api::Api, words::Lock};
use crate::workspace::Workspace;

const LOCK: &str = "crates/mirror-ffi/words.lock";
const GENERATED: &str =
    "// Written by `cargo xtask generate`. Do not edit: CONTRIBUTING.md says from what.\n";

/// The files, by their paths from the top of the repository, and their text.
pub(crate) fn files(workspace: &Workspace) -> anyhow::Result<Vec<(String, String)>> {
    let path = workspace.path(LOCK.split('/'));
    let stored = std::fs::read_to_string(&path)
        .with_context(|| format!("`{}` cannot be read", path.display()))?;
    let mut lock = Lock::read(&stored)?;
    lock.add_new();
    let api = Api::read(workspace)?;
    let mut files = vec![(LOCK.to_owned(), lock.text())];
    let mut rust = entry::files(&api);
    rust.push(("fields.rs".into(), fields::module()));
    rust.push(("side_texts.rs".into(), fields::texts()));
    rust.push(("enumerations.rs".into(), words::module(&lock)?));
    for (name, text) in rust {
        let text = formatted(&format!("{GENERATED}{text}"))?;
        files.push((format!("crates/mirror-ffi/src/generated/{name}"), text));
    }
    for (name, text) in cpp::files(&api, &lock)? {
        files.push((
            format!("crates/mirror-ffi/include/mirror_core/{name}"),
            text,
        ));
    }
    Ok(files)
}

/// The names of all enumerations, for the header: functions name only some of them.
pub(crate) fn enumerations() -> Vec<String> {
    let names = words::enumerations().map(|enumeration| format!("mirror_{}", enumeration.name));
    names.chain(["mirror_words".to_owned()]).collect()
}

/// As `cargo fmt` writes it.
fn formatted(text: &str) -> anyhow::Result<String> {
    let mut rustfmt = Command::new("rustfmt")
        .args(["--edition", "2024", "--emit", "stdout", "--quiet"])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .context("rustfmt could not be started")?;
    let mut input = rustfmt.stdin.take().context("rustfmt takes no input")?;
    let text = text.to_owned();
    // Beside it: rustfmt may write before it has read everything.
    let writer = std::thread::spawn(move || input.write_all(text.as_bytes()));
    let output = rustfmt.wait_with_output()?;
    writer
        .join()
        .ok()
        .context("rustfmt was not given its input")??;
    ensure!(
        output.status.success(),
        "rustfmt does not read what was generated"
    );
    String::from_utf8(output.stdout).context("rustfmt writes no UTF-8")
}
