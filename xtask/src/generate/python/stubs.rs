//! The stubs of the native half: its types and docstrings, for checkers and editors.

use std::fmt::Write as _;

use anyhow::Context as _;
use mirror_core::schema::LISTS;
use syn::Type;

use super::{
    binding::{Attr, Binding, Class, Function, FunctionKind, Parameter},
    core::Core,
    layout::{all, docstring, import, mentions, signature},
    types::{Types, Way},
};

const HEAD: &str = r#""""The native half of the package: its types, for checkers and editors.

Written by ``cargo xtask generate`` from the declarations in ``crates/mirror-py/src``; do not edit.
"""

"#;

/// What classes have in common. These bases are not there at run time.
const BASES: &str = r#"@type_check_only
class _Value:
    """A frozen value, which compares, hashes, copies and pickles."""

    __match_args__: ClassVar[tuple[str, ...]]
    def __eq__(self, other: object, /) -> bool: ...
    def __ne__(self, other: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __copy__(self, /) -> Self: ...
    def __deepcopy__(self, _memo: Any, /) -> Self: ...
    def __getnewargs_ex__(self, /) -> tuple[tuple[Any, ...], dict[str, Any]]: ...

@type_check_only
class _Documented:
    """A value with a document form of its own."""

    def to_dict(self) -> dict[str, Any]:
        """Returns the document form, as in JSON."""

    def to_json(self, *, indent: bool = False) -> str:
        """Returns the document form as JSON: compact, or with line breaks."""

@type_check_only
class _Assessed:
    """A value whose document is assessed, with what the caller knows."""

    def to_dict(self, **circumstances: Unpack[Circumstances]) -> dict[str, Any]:
        """Returns the document form, assessed, as in JSON."""

    def to_json(self, *, indent: bool = False, **circumstances: Unpack[Circumstances]) -> str:
        """Returns the document form, assessed, as JSON: compact, or as ``assess --json`` prints
        it.
        """

@type_check_only
class _Page:
    """What is shown to a person as a page: ``str`` gives it in English."""

    def page(self, *, color: bool = False, **circumstances: Unpack[Circumstances]) -> str:
        """Returns the page that a person reads, with escape sequences for a terminal where
        wanted.
        """

    def html(self, **circumstances: Unpack[Circumstances]) -> str:
        """Returns the page as HTML, for notebooks."""

    def _repr_html_(self) -> str: ...

@type_check_only
class _WrittenDown:
    """A value that changes, and can be written down and read again."""

    @classmethod
    def from_json(cls, document: str) -> Self:
        """Reads one that was written down, from its document form."""

    def to_json(self, *, indent: bool = False) -> str:
        """Returns the document form as JSON, to be written down: compact, or with line breaks."""

    def to_dict(self) -> dict[str, Any]:
        """Returns the document form, as in JSON."""

    def __reduce__(self, /) -> tuple[Any, tuple[Any, ...]]: ...

"#;

/// Modules that a stub imports from, and the names that it may take from each.
const IMPORTS: &[(&str, &[&str])] = &[
    (
        "collections.abc",
        &["Iterable", "Iterator", "Mapping", "Sequence"],
    ),
    ("datetime", &["datetime", "timedelta"]),
    (
        "typing",
        &[
            "Any",
            "ClassVar",
            "Self",
            "Unpack",
            "final",
            "type_check_only",
        ],
    ),
];

const TYPING: &[&str] = &[
    "Buffer",
    "Circumstances",
    "Duration",
    "Figures",
    "Names",
    "Report",
    "Source",
    "Text",
];

/// The file `_native.pyi`.
pub(super) fn file(core: &Core, binding: &Binding, types: &Types) -> anyhow::Result<String> {
    let mut body = String::new();
    for class in binding.classes.values() {
        body.push_str(
            &Stub { core, types, class }
                .text()
                .with_context(|| format!("class {}", class.name))?,
        );
    }
    for function in &binding.functions {
        let text = function_stub(types, function, None, 0);
        body.push_str(&text.with_context(|| format!("function {}", function.name))?);
    }
    let body = format!("{BASES}{}\n", body.trim_end());
    let names = all(names(binding).chain(["__version__".to_owned()]));
    Ok(format!(
        "{HEAD}{}\n__version__: str\n\n{names}\n{body}",
        imports(binding, &body)
    ))
}

/// What the native half holds.
pub(super) fn names(binding: &Binding) -> impl Iterator<Item = String> {
    let classes = binding.classes.values().map(|class| class.name.clone());
    let functions = binding
        .functions
        .iter()
        .map(|function| function.name.clone());
    classes.chain(functions)
}

fn imports(binding: &Binding, body: &str) -> String {
    let mut text = String::new();
    let mut add = |module: &str, names: Vec<String>| {
        let used: Vec<String> = names
            .into_iter()
            .filter(|name| mentions(body, name))
            .collect();
        if !used.is_empty() {
            text.push_str(&import(module, &used));
        }
    };
    let owned = |names: &[&str]| names.iter().map(|name| (*name).to_owned()).collect();
    for (module, names) in IMPORTS {
        add(module, owned(names));
    }
    text.push('\n');
    let mut add = |module: &str, names: Vec<String>| {
        let used: Vec<String> = names
            .into_iter()
            .filter(|name| mentions(body, name))
            .collect();
        if !used.is_empty() {
            text.push_str(&import(module, &used));
        }
    };
    let mut modules: Vec<(String, Vec<String>)> = vec![
        (".errors".to_owned(), vec!["ParseError".to_owned()]),
        (".typing".to_owned(), owned(TYPING)),
        (
            ".words".to_owned(),
            LISTS.iter().map(|list| list.name.to_owned()).collect(),
        ),
    ];
    for variants in &binding.variants {
        modules.push((format!(".{}", variants.module), vec![variants.name.clone()]));
    }
    for record in &binding.records {
        let module = format!(".{}", record.module);
        match modules.iter_mut().find(|(known, _)| *known == module) {
            Some((_, names)) => names.push(record.name.clone()),
            None => modules.push((module, vec![record.name.clone()])),
        }
    }
    modules.sort();
    for (module, names) in modules {
        add(&module, names);
    }
    text
}

/// The stub of a class.
struct Stub<'a> {
    core: &'a Core,
    types: &'a Types,
    class: &'a Class,
}

impl Stub<'_> {
    fn text(&self) -> anyhow::Result<String> {
        let class = self.class;
        let bases = [
            (class.is_value, "_Value"),
            (class.has_document, "_Documented"),
            (class.has_assessed_document, "_Assessed"),
            (class.has_page, "_Page"),
            (class.is_locked, "_WrittenDown"),
        ];
        let bases: Vec<&str> = bases
            .into_iter()
            .filter_map(|(is_one, base)| is_one.then_some(base))
            .collect();
        let bases = if bases.is_empty() {
            String::new()
        } else {
            format!("({})", bases.join(", "))
        };
        let mut text = format!("@final\nclass {}{bases}:\n", class.name);
        text.push_str(&docstring(&class.doc, 4));
        text.push('\n');
        if class.is_comparable && !class.is_value {
            text.push_str("    def __eq__(self, other: object, /) -> bool: ...\n");
            text.push_str("    def __ne__(self, other: object, /) -> bool: ...\n");
        }
        if class.is_made_from_fields {
            text.push_str(&self.constructor()?);
        }
        for method in class
            .methods
            .iter()
            .filter(|method| method.kind == FunctionKind::New)
        {
            text.push_str(&function_stub(self.types, method, Some(&class.name), 4)?);
        }
        let attributes = class.required.iter().chain(&class.optional);
        for attribute in attributes.chain(&class.attributes) {
            text.push_str(&self.attribute(attribute)?);
        }
        for method in class
            .methods
            .iter()
            .filter(|method| method.kind != FunctionKind::New)
        {
            text.push_str(&function_stub(self.types, method, Some(&class.name), 4)?);
        }
        // One line between two classes, whatever the last one ends with.
        Ok(text.trim_end().to_owned() + "\n\n")
    }

    /// The type of an attribute, and what is said of it.
    fn declared<'s>(&'s self, attribute: &'s Attr) -> anyhow::Result<(&'s Type, &'s str)> {
        match &attribute.kind {
            Some(kind) => Ok((kind, &attribute.doc)),
            None => {
                let field = self.core.field(&self.class.core, &attribute.name)?;
                Ok((&field.kind, &field.doc))
            }
        }
    }

    fn constructor(&self) -> anyhow::Result<String> {
        let mut items = vec!["cls".to_owned()];
        for attribute in &self.class.required {
            let kind = self.types.python(self.declared(attribute)?.0, Way::In)?;
            items.push(format!("{}: {kind}", attribute.name));
        }
        if !self.class.optional.is_empty() {
            items.push("*".to_owned());
        }
        for attribute in &self.class.optional {
            let kind = self.types.python(self.declared(attribute)?.0, Way::In)?;
            items.push(format!("{}: {} = None", attribute.name, or_none(&kind)));
        }
        Ok(signature(4, "__new__", &items, "Self", " ..."))
    }

    fn attribute(&self, attribute: &Attr) -> anyhow::Result<String> {
        let (kind, doc) = self.declared(attribute)?;
        let kind = self.types.python(kind, Way::Out)?;
        Ok(property(&attribute.name, &kind, doc))
    }
}

fn property(name: &str, kind: &str, doc: &str) -> String {
    with_doc(
        &format!("    @property\n    def {name}(self) -> {kind}:"),
        doc,
        8,
    )
}

/// A definition and its docstring, which stands for its body.
fn with_doc(start: &str, doc: &str, indent: usize) -> String {
    let doc = docstring(doc, indent);
    if doc.is_empty() {
        format!("{start} ...\n")
    } else {
        format!("{start}\n{doc}\n")
    }
}

fn or_none(kind: &str) -> String {
    if kind.ends_with("| None") {
        kind.to_owned()
    } else {
        format!("{kind} | None")
    }
}

fn function_stub(
    types: &Types,
    function: &Function,
    class: Option<&str>,
    indent: usize,
) -> anyhow::Result<String> {
    let output = match &function.output {
        Some(output) => types.python(output, Way::Out)?,
        None => "None".to_owned(),
    };
    // A static method has no class that `Self` could be.
    let output = match class {
        Some(class) if function.kind == FunctionKind::Static => output.replace("Self", class),
        _ => output,
    };
    let (name, kind) = (function.name.as_str(), function.kind);
    let margin = " ".repeat(indent);
    match (kind, class) {
        // Every object has them.
        (FunctionKind::Method, _) if name == "__str__" || name == "__repr__" => {
            return Ok(String::new());
        }
        (FunctionKind::Getter, _) => return Ok(property(name, &output, &function.doc)),
        (FunctionKind::ClassAttribute, Some(class)) => {
            let output = if output == "Self" { class } else { &output };
            return Ok(format!("{margin}{name}: ClassVar[{output}]\n"));
        }
        _ => {}
    }
    let mut items: Vec<String> = match kind {
        FunctionKind::Method => vec!["self".to_owned()],
        FunctionKind::New | FunctionKind::OfClass => vec!["cls".to_owned()],
        _ => Vec::new(),
    };
    let mut is_by_name = false;
    for parameter in &function.parameters {
        if parameter.is_by_name && !is_by_name {
            // Behind `*sources` there is a star already.
            if !function.parameters.iter().any(|given| given.star == "*") {
                items.push("*".to_owned());
            }
            is_by_name = true;
        }
        items.push(item(types, parameter)?);
    }
    let is_special = kind == FunctionKind::Method && name.starts_with("__");
    if is_special {
        items.push("/".to_owned());
    }
    let mut text = String::new();
    match kind {
        FunctionKind::Static => writeln!(text, "{margin}@staticmethod")?,
        FunctionKind::OfClass => writeln!(text, "{margin}@classmethod")?,
        _ => {}
    }
    let name = if kind == FunctionKind::New {
        "__new__"
    } else {
        name
    };
    let doc = docstring(&function.doc, indent + 4);
    if doc.is_empty() {
        text.push_str(&signature(indent, name, &items, &output, " ..."));
    } else {
        text.push_str(&signature(indent, name, &items, &output, ""));
        text.push_str(&doc);
        text.push('\n');
    }
    Ok(text)
}

fn item(types: &Types, parameter: &Parameter) -> anyhow::Result<String> {
    let kind = types.python(&parameter.kind, Way::In)?;
    let name = &parameter.name;
    Ok(match &parameter.default {
        // Keywords are always there, if only none.
        _ if parameter.star == "**" => {
            format!("**{name}: {}", kind.trim_end_matches(" | None"))
        }
        Some(default) => format!("{name}: {kind} = {default}"),
        None => format!("{}{name}: {kind}", parameter.star),
    })
}
