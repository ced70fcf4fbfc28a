//! What a type of Rust is in Python.

use std::collections::BTreeMap;

use mirror_core::schema::{Form, LISTS};
use syn::{GenericArgument, PathArguments, Type};

use super::{binding::Binding, core::Core, rust::type_name};

/// Whether a value comes out of the library or goes into it: a tuple comes out where any sequence
/// goes in, and a member of an enumeration where its text does too.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Way {
    Out,
    In,
}

/// The types of Rust by name, and what each is in Python: out, and in.
pub(super) struct Types(BTreeMap<String, (String, String)>);

/// Types that have no class of their name. The last of them are aliases that the binding declares
/// for arguments and results which are not values of the core.
const SPECIAL: &[(&str, &str, &str)] = &[
    ("String", "str", "str"),
    ("str", "str", "str"),
    ("PyString", "str", "str"),
    ("bool", "bool", "bool"),
    ("i32", "int", "int"),
    ("isize", "int", "int"),
    ("u8", "int", "int"),
    ("u32", "int", "int"),
    ("u64", "int", "int"),
    ("usize", "int", "int"),
    ("f64", "float", "float"),
    ("NaiveDateTime", "datetime", "datetime"),
    ("Duration", "timedelta", "Duration"),
    ("FieldSet", "tuple[Field, ...]", "Iterable[Field | str]"),
    ("Verdict", "VerdictCode", "VerdictCode | str"),
    ("Service", "ServiceStatus", "ServiceStatus | str"),
    ("Conflict", "Finding", "Finding"),
    ("FindingKind", "dict[str, Any]", "Mapping[str, Any]"),
    ("Report", "Report", "Report"),
    ("ParseError", "ParseError", "ParseError"),
    ("PyAny", "object", "object"),
    ("Buffer", "Buffer", "Buffer"),
    ("Document", "dict[str, Any]", "dict[str, Any]"),
    ("Reduced", "tuple[Any, tuple[Any, ...]]", ""),
    ("Source", "", "Text"),
    ("Sources", "", "Source"),
    (
        "SourcesByServer",
        "",
        "Mapping[str, Source | Iterable[Source]]",
    ),
    ("Inputs", "", "Sequence[tuple[str | None, Source]]"),
    ("Texts", "", "Iterable[Text]"),
    ("Parsed", "list[MirrorReport | ParseError]", ""),
    ("ShellLines", "tuple[tuple[str | None, str], ...]", ""),
    ("NameIterator", "Iterator[str]", ""),
    ("ChangeIterator", "Iterator[Change]", ""),
    ("Names", "", "Unpack[Names]"),
    ("Figures", "", "Unpack[Figures]"),
    ("Circumstances", "", "Unpack[Circumstances]"),
    ("Fields", "", "Any"),
];

impl Types {
    pub(super) fn new(core: &Core, binding: &Binding) -> Self {
        let mut types = BTreeMap::new();
        let mut insert = |rust: &str, out: &str, given: &str| {
            types.insert(rust.to_owned(), (out.to_owned(), given.to_owned()));
        };
        for list in LISTS {
            let either = format!("{} | str", list.name);
            match list.form {
                Form::Printed => insert(list.name, &either, &either),
                _ => insert(list.name, list.name, &either),
            }
        }
        for (name, tagged) in &core.tagged {
            insert(name, &tagged.kinds, &format!("{} | str", tagged.kinds));
        }
        for (rust, class) in &binding.classes {
            insert(rust, &class.name, &class.name);
            insert(&class.core, &class.name, &class.name);
        }
        for record in &binding.records {
            insert(&record.core, &record.name, &record.name);
        }
        for variants in &binding.variants {
            insert(&variants.name, &variants.name, &variants.name);
        }
        for (rust, out, given) in SPECIAL {
            insert(rust, out, given);
        }
        Self(types)
    }

    pub(super) fn python(&self, kind: &Type, way: Way) -> anyhow::Result<String> {
        Ok(match kind {
            Type::Reference(reference) => self.python(&reference.elem, way)?,
            Type::Slice(slice) => self.sequence(&slice.elem, way)?,
            Type::Array(array) if way == Way::In => self.sequence(&array.elem, way)?,
            Type::Array(array) => {
                let item = self.python(&array.elem, way)?;
                format!("tuple[{item}, {item}]")
            }
            Type::Tuple(tuple) if tuple.elems.is_empty() => "None".to_owned(),
            Type::Tuple(tuple) => {
                let items = tuple.elems.iter().map(|item| self.python(item, way));
                let items = items.collect::<anyhow::Result<Vec<_>>>()?;
                format!("tuple[{}]", items.join(", "))
            }
            _ => self.named(kind, way)?,
        })
    }

    fn named(&self, kind: &Type, way: Way) -> anyhow::Result<String> {
        let name = type_name(kind);
        let inner = argument(kind);
        Ok(match (name.as_str(), inner) {
            ("PyResult" | "Bound" | "Box" | "Cow", Some(inner)) => self.python(inner, way)?,
            ("Value", Some(inner)) => self.python(inner, Way::Out)?,
            ("Given", Some(inner)) => self.python(inner, Way::In)?,
            ("Option", Some(inner)) => format!("{} | None", self.python(inner, way)?),
            // A list of objects of the binding, which Python gets as a list.
            ("Vec", Some(inner)) if type_name(inner).starts_with("Py") => {
                format!("list[{}]", self.python(inner, way)?)
            }
            ("Vec", Some(inner)) => self.sequence(inner, way)?,
            ("Self", None) => "Self".to_owned(),
            _ => {
                let found = self.0.get(&name);
                let (out, given) =
                    found.ok_or_else(|| anyhow::anyhow!("`{name}` has no type in Python"))?;
                if way == Way::Out { out } else { given }.clone()
            }
        })
    }

    fn sequence(&self, item: &Type, way: Way) -> anyhow::Result<String> {
        let item = self.python(item, way)?;
        Ok(match way {
            Way::Out => format!("tuple[{item}, ...]"),
            Way::In => format!("Iterable[{item}]"),
        })
    }
}

/// The last type in angle brackets.
fn argument(kind: &Type) -> Option<&Type> {
    let Type::Path(path) = kind else {
        return None;
    };
    let PathArguments::AngleBracketed(arguments) = &path.path.segments.last()?.arguments else {
        return None;
    };
    arguments
        .args
        .iter()
        .rev()
        .find_map(|argument| match argument {
            GenericArgument::Type(kind) => Some(kind),
            _ => None,
        })
}
