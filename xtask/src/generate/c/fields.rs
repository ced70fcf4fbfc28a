//! The accessors of a mirror disk's servers: one for each field of a side, and for a word one more with
//! its text.

use std::fmt::Write as _;

use mirror_core::words::{SIDE_FIELDS, SideField, SideFieldKind};

use super::words;

/// The module of the texts that the accessors of words hand out, which the state keeps.
pub(super) fn texts() -> String {
    let mut texts = String::new();
    for field in SIDE_FIELDS {
        if let SideFieldKind::Word(_) = field.kind {
            let _ = writeln!(texts, "pub(crate) {}: LazyText,", field.name);
        }
    }
    format!(
        "//! The texts of one side of a mirror.\n\nuse crate::text::LazyText;\n\n\
         /// The texts of one side, for its accessors.\n#[derive(Default)]\n\
         pub(crate) struct SideTexts {{\npub(crate) name: LazyText,\n{texts}}}\n"
    )
}

/// The module of the accessors.
pub(super) fn module() -> String {
    let mut methods = String::new();
    let mut lists = Vec::new();
    for field in SIDE_FIELDS {
        let name = field.name;
        let (returned, read, absent) = match field.kind {
            SideFieldKind::Word(list) => {
                let list = words::of_core(list).unwrap_or_default();
                lists.push(format!("mirror_{list}"));
                (format!("mirror_{list}"), ".as_ref().map(Into::into)", "")
            }
            SideFieldKind::Percent => ("u8".to_owned(), "", UNREADABLE),
            SideFieldKind::SizeMib => ("u64".to_owned(), "", UNREADABLE),
            _ => ("mirror_time".to_owned(), ".map(Into::into)", UNREADABLE),
        };
        let _ = write!(
            methods,
            "/// Returns the {} of a server{}\n///\n\
             /// MIRROR_ERROR_ABSENT: it was not printed{absent}.\n\
             pub fn {name}(&self, side: usize) -> Checked<Option<{returned}>> {{\n\
             Ok(self.side(side)?.0.{name}{read})\n}}\n\n",
            field.label,
            meaning(field)
        );
        if let SideFieldKind::Word(_) = field.kind {
            let _ = write!(
                methods,
                "/// Returns the {} of a server as a word, an unknown one as it was printed.\n///\n\
                 /// MIRROR_ERROR_ABSENT: it was not printed.\n\
                 pub fn {name}_text(&self, side: usize) -> Checked<Option<mirror_str>> {{\n\
                 let (server, texts) = self.side(side)?;\n\
                 Ok(texts.{name}.maybe(server.{name}.as_ref().map(|word| word.as_str())))\n}}\n\n",
                field.label
            );
        }
    }
    format!(
        "//! The accessors of a mirror disk's servers: one for each field.\n\n\
         use crate::{{result::Checked, state::mirror_state, text::mirror_str, \
         time::mirror_time, words::{{{}}}}};\n\n\
         impl mirror_state {{\n{}\n}}\n",
        lists.join(", "),
        methods.trim_end()
    )
}

const UNREADABLE: &str = ", or is not readable";

/// What the documentation of the field says behind its label.
fn meaning(field: &SideField) -> String {
    let doc = words::plain(field.doc).replace('\n', " ");
    match doc.strip_prefix(field.label) {
        Some(meaning) => meaning.to_owned(),
        None => format!(": {doc}"),
    }
}
