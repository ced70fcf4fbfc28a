//! The vocabulary: the enumerations, what is exported, and the lists that the binding converts.

use mirror_core::{
    schema::{Form, LISTS, List},
    words::{ReportKind, SIDE_FIELDS, SideField},
};

use super::{
    binding::Binding,
    core::Core,
    layout::{all, docstring, import, member},
    stubs,
};

const HEAD: &str = r#""""The vocabulary, as enumerations of strings.

Two kinds of words live here. *Words that the product prints* (:class:`Color`, :class:`Activity`,
...): a printed word outside the list stays a plain ``str`` and never turns into a member, so
``isinstance(server.color, Color)`` tells the one from the other. *Words of this library*
(:class:`Situation`, :class:`Intent`, ...) are closed lists.

The values are those of the JSON documents. Written by ``cargo xtask generate`` from the library's
own lists; do not edit.
"""

from __future__ import annotations

from ._word import SpokenWord, Word

"#;

/// The module `words`.
pub(super) fn module(binding: &Binding) -> String {
    let mut text = HEAD.to_owned();
    for list in LISTS {
        text.push_str(&enumeration(list, binding));
    }
    let names = LISTS.iter().map(|list| list.name);
    text + "\n" + &all(names.chain(["SpokenWord", "Word"]).map(str::to_owned))
}

fn enumeration(list: &List, binding: &Binding) -> String {
    let is_spoken = binding.spoken.iter().any(|name| name == list.name);
    let base = if is_spoken { "SpokenWord" } else { "Word" };
    let mut text = format!(
        "\nclass {}({base}):\n{}\n",
        list.name,
        docstring(list.doc, 4)
    );
    for word in list.words {
        text.push_str(&format!(
            "    {} = \"{}\"\n",
            member(word.variant),
            word.text
        ));
        text.push_str(&docstring(word.doc, 4));
    }
    text + "\n"
}

/// The names of the package that are no words: exceptions, and the modules of dataclasses.
const ERRORS: &[&str] = &[
    "ArgumentError",
    "DocumentError",
    "MirrorError",
    "ParseError",
    "QuoteError",
    "RateError",
    "SessionError",
    "UnusableNameError",
];

/// The module `_exports`: every public name.
pub(super) fn exports(binding: &Binding) -> String {
    let native: Vec<String> = stubs::names(binding)
        .filter(|name| !name.starts_with('_'))
        .collect();
    let records = |module: &str| -> Vec<String> {
        let found = binding
            .records
            .iter()
            .filter(|record| record.module == module);
        found.map(|record| record.name.clone()).collect()
    };
    let owned = |names: &[&str]| names.iter().map(|name| (*name).to_owned()).collect();
    let mut lists: Vec<String> = LISTS.iter().map(|list| list.name.to_owned()).collect();
    lists.extend(["SpokenWord".to_owned(), "Word".to_owned()]);
    let modules: Vec<String> = owned(&["actions", "events", "reasons", "runbook", "words"]);
    let imports: [(&str, Vec<String>); 6] = [
        (".", modules),
        ("._native", native),
        (".errors", owned(ERRORS)),
        (".records", records("records")),
        (".runbook", records("runbook")),
        (".words", lists),
    ];
    let mut text = String::from(
        "\"\"\"Every public name of the package.\n\n\
         Written by ``cargo xtask generate``; do not edit.\n\"\"\"\n\n\
         from __future__ import annotations\n\n",
    );
    for (module, names) in &imports {
        text.push_str(&import(module, names));
    }
    text.push('\n');
    text + &all(imports.into_iter().flat_map(|(_, names)| names))
}

/// The file `vocabulary.rs` of the binding.
pub(super) fn conversions(core: &Core) -> anyhow::Result<String> {
    let mut text = String::from(
        "//! Every list of words, and what it is in Python: see `words`.\n//!\n\
         //! Written by `cargo xtask generate` from the core's lists; do not edit.\n\n\
         use crate::words::{closed_words, printed_words};\n",
    );
    for (form, is_printed) in [("printed_words", true), ("closed_words", false)] {
        text.push_str(&format!("\n{form}!(\n"));
        for list in LISTS {
            if matches!(list.form, Form::Printed) == is_printed {
                let module = core.modules.get(list.name);
                let module =
                    module.ok_or_else(|| anyhow::anyhow!("`{}` is in no module", list.name))?;
                text.push_str(&format!("    {module}::{},\n", list.name));
            }
        }
        text.push_str(");\n");
    }
    Ok(text)
}

/// The file `sides.rs` of the binding: the classes whose attributes are the fields of a side.
pub(super) fn sides() -> String {
    let class = |doc: &str, module: &str, name: &str, of: &dyn Fn(&SideField) -> bool| {
        let fields = SIDE_FIELDS
            .iter()
            .filter(|side| of(side))
            .map(|side| side.name);
        let fields: Vec<&str> = fields.chain(["unreadable"]).collect();
        format!(
            "\nvalue_class! {{\n    /// {doc}\n    \
             Py{name}(\"{name}\", {module}::{name}) = {module}::{name}::new;\n    \
             required: name;\n    optional:\n        {};\n    has: document;\n}}\n",
            fields.join(",\n        ")
        )
    };
    let column = class(
        "What a mirror report says of one server.",
        "text",
        "MirrorColumn",
        &|side| side.report == ReportKind::Mirror,
    );
    let server = class(
        "What is known of a mirror disk on one server.",
        "state",
        "ServerState",
        &|_| true,
    );
    format!(
        "//! What is known of one server: classes whose attributes are the core's `SIDE_FIELDS`.\n//!\n\
         //! Written by `cargo xtask generate`; do not edit.\n\n\
         use mirror_core::{{state, text}};\n\nuse crate::class::value_class;\n{column}{server}"
    )
}
