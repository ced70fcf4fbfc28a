//! The accessors of a mirror disk's servers: one for each field of a side, and for a word one more with
//! its text.

use std::fmt::Write as _;

/// A field of a mirror's side.
struct Field {
    name: &'static str,
    label: &'static str,
    kind: FieldKind,
    /// What the number means, where the label does not say it.
    unit: &'static str,
}

enum FieldKind {
    /// A printed word, by the name of its enumeration.
    Word(&'static str),
    Time,
    Number(&'static str),
}

const FIELDS: [Field; 9] = [
    word("color", "Mirror Color", "color"),
    word("activity", "Active Status", "activity"),
    word("fast_copy", "Fast Copy", "fast_copy"),
    word("disk_error", "Disk Error", "disk_error"),
    field("last_update", "Lastupdate Time", FieldKind::Time, ""),
    field("break_time", "Break Time", FieldKind::Time, ""),
    field(
        "needed_copy_percent",
        "Needed Copy Percent",
        FieldKind::Number("u8"),
        ", 0 to 100",
    ),
    field(
        "volume_used_percent",
        "Volume Used Percent",
        FieldKind::Number("u8"),
        ", 0 to 100",
    ),
    field(
        "volume_size_mib",
        "Volume Size",
        FieldKind::Number("u64"),
        ", in MiB",
    ),
];

const fn word(name: &'static str, label: &'static str, list: &'static str) -> Field {
    field(name, label, FieldKind::Word(list), "")
}

const fn field(
    name: &'static str,
    label: &'static str,
    kind: FieldKind,
    unit: &'static str,
) -> Field {
    Field {
        name,
        label,
        kind,
        unit,
    }
}

/// The module of the accessors.
pub(super) fn module() -> String {
    let mut texts = String::new();
    let mut methods = String::new();
    for field in &FIELDS {
        let Field {
            name, label, unit, ..
        } = field;
        let (returned, read, absent) = match field.kind {
            FieldKind::Word(list) => (format!("mirror_{list}"), ".as_ref().map(Into::into)", ""),
            FieldKind::Time => (
                "mirror_time".to_owned(),
                ".map(Into::into)",
                ", or is not readable",
            ),
            FieldKind::Number(number) => (number.to_owned(), "", ", or is not readable"),
        };
        let _ = write!(
            methods,
            "/// Returns the {label} of a server{unit}.\n///\n\
             /// MIRROR_ERROR_ABSENT: it was not printed{absent}.\n\
             pub fn {name}(&self, side: usize) -> Checked<Option<{returned}>> {{\n\
             Ok(self.side(side)?.0.{name}{read})\n}}\n\n"
        );
        if let FieldKind::Word(_) = field.kind {
            let _ = writeln!(texts, "pub(crate) {name}: LazyText,");
            let _ = write!(
                methods,
                "/// Returns the {label} of a server as a word, an unknown one as it was printed.\n///\n\
                 /// MIRROR_ERROR_ABSENT: it was not printed.\n\
                 pub fn {name}_text(&self, side: usize) -> Checked<Option<mirror_str>> {{\n\
                 let (server, texts) = self.side(side)?;\n\
                 Ok(texts.{name}.maybe(server.{name}.as_ref().map(|word| word.as_str())))\n}}\n\n"
            );
        }
    }
    format!(
        "//! The accessors of a mirror disk's servers: one for each field.\n\n\
         use crate::{{result::Checked, state::mirror_state, text::{{LazyText, mirror_str}}, \
         time::mirror_time, words::{{mirror_activity, mirror_color, mirror_disk_error, mirror_fast_copy}}}};\n\n\
         /// The texts of one side, for the accessors.\n#[derive(Default)]\n\
         pub(crate) struct SideTexts {{\npub(crate) name: LazyText,\n{texts}}}\n\n\
         impl mirror_state {{\n{}\n}}\n",
        methods.trim_end()
    )
}
