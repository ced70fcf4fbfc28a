//! The generated files of the Python package: stubs, dataclasses and the vocabulary.
//!
//! A class is declared once, in `crates/mirror-py/src`; its types and comments are those of the core
//! wherever it shows a field of the core. Both are read as Rust is (with `syn`), as the header of the
//! C library is made from its sources.

mod binding;
mod core;
mod layout;
mod records;
mod rust;
mod stubs;
mod types;
mod words;

use anyhow::bail;

use crate::workspace::Workspace;

use self::{binding::Binding, core::Core, types::Types};

/// The text of a generated file, by its name.
pub(super) fn file(workspace: &Workspace, name: &str) -> anyhow::Result<String> {
    let core = Core::read(&workspace.path(["crates", "mirror-core", "src"]))?;
    let sides = words::sides();
    let binding = Binding::read(&workspace.path(["crates", "mirror-py", "src"]), &sides)?;
    let types = Types::new(&core, &binding);
    match name {
        "_native.pyi" => stubs::file(&core, &binding, &types),
        "_exports.py" => Ok(words::exports(&binding)),
        "words.py" => Ok(words::module(&binding)),
        "sides.rs" => Ok(sides),
        "vocabulary.rs" => words::conversions(&core),
        _ => match name.strip_suffix(".py") {
            Some(module) => records::file(module, &core, &binding, &types),
            None => bail!("`{name}` is not generated"),
        },
    }
}
