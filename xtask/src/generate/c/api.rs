//! What the C library consists of, read from the signatures of its methods: every public method of a
//! handle in `crates/mirror-ffi/src`, and every public function beside them.

use std::fs;

use anyhow::{Context as _, bail, ensure};
use syn::{
    Attribute, Expr, FnArg, GenericArgument, ImplItem, Item, Lit, Meta, PathArguments, ReturnType,
    Signature, Type, Visibility,
};

use super::{fields, words};
use crate::workspace::Workspace;

/// The handles and functions, in the order of the modules.
pub(super) struct Api {
    /// The modules that are written by hand and whose types an entry point names.
    pub(super) modules: Vec<String>,
    pub(super) sections: Vec<Section>,
    pub(super) structures: Vec<Structure>,
}

/// A structure of C, without `mirror_`.
pub(super) struct Structure {
    pub(super) name: String,
    pub(super) doc: Vec<String>,
    /// Names, types and documentation.
    pub(super) fields: Vec<(String, String, Vec<String>)>,
}

impl Structure {
    fn of(name: &str, structure: &syn::ItemStruct) -> Self {
        let field = |field: &syn::Field| {
            let name = field.ident.as_ref().map(ToString::to_string);
            (name.unwrap_or_default(), text(&field.ty), doc(&field.attrs))
        };
        Self {
            name: name.to_owned(),
            doc: doc(&structure.attrs),
            fields: structure.fields.iter().map(field).collect(),
        }
    }

    /// Whether it borrows text.
    pub(super) fn has_text(&self) -> bool {
        self.fields.iter().any(|(_, ty, _)| ty == "mirror_str")
    }
}

/// What belongs to one handle, or to none and then to one module.
pub(super) struct Section {
    /// `state`, for the handle `mirror_state`.
    pub(super) name: String,
    /// The handle's documentation; empty where there is none.
    pub(super) doc: Vec<String>,
    pub(super) is_handle: bool,
    pub(super) functions: Vec<Function>,
}

pub(super) struct Function {
    /// The module that it is written in.
    pub(super) module: String,
    /// Without the prefix `mirror_` and that of its handle.
    pub(super) method: String,
    pub(super) doc: Vec<String>,
    pub(super) receiver: Receiver,
    pub(super) parameters: Vec<Parameter>,
    pub(super) outputs: Vec<Output>,
    pub(super) fails: Fails,
    /// Whether an output may be absent.
    pub(super) is_optional: bool,
}

#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Receiver {
    /// A function beside the handles, whose name is the whole one.
    None,
    /// A function of a handle that needs none: it makes one.
    Maker,
    Shared,
    Unique,
}

#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Fails {
    Never,
    WithCode,
    WithError,
}

pub(super) struct Parameter {
    pub(super) name: String,
    pub(super) kind: Kind,
}

/// How a parameter is passed in.
#[derive(Clone, PartialEq, Eq)]
pub(super) enum Kind {
    /// A handle or a structure, without `mirror_`.
    Borrowed(String),
    OptionalBorrowed(String),
    Text,
    OptionalText,
    Bytes,
    Texts,
    /// A number or a truth value, by its Rust type.
    Plain(String),
    OptionalPlain(String),
    /// An enumerator, by the name of its enumeration.
    Word(String),
}

pub(super) struct Output {
    pub(super) name: String,
    pub(super) value: Value,
}

#[derive(Clone, PartialEq, Eq)]
pub(super) enum Value {
    /// Without `mirror_`.
    Handle(String),
    /// A structure or an enumeration, without `mirror_`.
    Structure(String),
    Word(String),
    Text,
    /// By its Rust type.
    Plain(String),
    /// An error that is borrowed from the handle.
    Error,
}

impl Api {
    /// Reads the modules in the order of `lib.rs`.
    pub(super) fn read(workspace: &Workspace) -> anyhow::Result<Self> {
        let mut modules = modules(workspace)?;
        let fields = syn::parse_file(&fields::module())?;
        modules.push(("generated::fields".into(), fields));
        let mut found = Self {
            modules: modules
                .iter()
                .filter(|(name, file)| !name.contains(':') && has_types(file))
                .map(|(name, _)| name.clone())
                .collect(),
            sections: Vec::new(),
            structures: Vec::new(),
        };
        let reader = Reader::new(&modules);
        for (module, file) in &modules {
            found.add_module(&reader, module, file)?;
        }
        Ok(found)
    }

    fn add_module(
        &mut self,
        reader: &Reader,
        module: &str,
        file: &syn::File,
    ) -> anyhow::Result<()> {
        // Where functions beside the handles go.
        let mut section = module.to_owned();
        for item in &file.items {
            match item {
                Item::Struct(structure) => {
                    let name = structure.ident.to_string();
                    if let Some(name) = name.strip_prefix("mirror_")
                        && reader.structures.iter().any(|known| known == name)
                    {
                        self.structures.push(Structure::of(name, structure));
                    }
                    if let Some(name) = name.strip_prefix("mirror_")
                        && reader.handles.iter().any(|handle| handle == name)
                    {
                        name.clone_into(&mut section);
                        self.sections.push(Section {
                            name: section.clone(),
                            doc: doc(&structure.attrs),
                            is_handle: true,
                            functions: Vec::new(),
                        });
                    }
                }
                Item::Impl(methods) if methods.trait_.is_none() => {
                    let owner = text(&methods.self_ty);
                    let Some(owner) = owner.strip_prefix("mirror_") else {
                        continue;
                    };
                    for method in &methods.items {
                        if let ImplItem::Fn(method) = method
                            && matches!(method.vis, Visibility::Public(_))
                        {
                            let function =
                                reader.function(module, Some(owner), &method.attrs, &method.sig)?;
                            self.section(owner)?.functions.push(function);
                        }
                    }
                }
                Item::Fn(function)
                    if matches!(function.vis, Visibility::Public(_))
                        && function.sig.abi.is_none() =>
                {
                    let function = reader.function(module, None, &function.attrs, &function.sig)?;
                    if !self.sections.iter().any(|known| known.name == section) {
                        self.sections.push(Section {
                            name: section.clone(),
                            doc: doc(&file.attrs),
                            is_handle: false,
                            functions: Vec::new(),
                        });
                    }
                    self.section(&section)?.functions.push(function);
                }
                _ => {}
            }
        }
        Ok(())
    }

    fn section(&mut self, name: &str) -> anyhow::Result<&mut Section> {
        let found = self.sections.iter_mut().find(|known| known.name == name);
        found.with_context(|| format!("there is no handle `mirror_{name}`"))
    }
}

/// The public modules of the C library, in their order, without those that are generated.
fn modules(workspace: &Workspace) -> anyhow::Result<Vec<(String, syn::File)>> {
    let read = |name: &str| {
        let names = [format!("{name}.rs"), format!("{name}/mod.rs")];
        let paths = names.map(|name| workspace.path(["crates", "mirror-ffi", "src", &name]));
        let path = paths.iter().find(|path| path.is_file());
        let path = path.with_context(|| format!("there is no module `{name}`"))?;
        let text = fs::read_to_string(path)?;
        syn::parse_file(&text).with_context(|| format!("`{}` is not Rust", path.display()))
    };
    let mut found = Vec::new();
    for item in read("lib")?.items {
        if let Item::Mod(module) = item
            && matches!(module.vis, Visibility::Public(_))
            && module.ident != "generated"
        {
            let name = module.ident.to_string();
            let file = read(&name)?;
            found.push((name, file));
        }
    }
    Ok(found)
}

/// Whether a module has types, of its own or handed on.
fn has_types(file: &syn::File) -> bool {
    file.items.iter().any(|item| match item {
        Item::Struct(_) | Item::Enum(_) => true,
        Item::Use(handed_on) => matches!(handed_on.vis, Visibility::Public(_)),
        _ => false,
    })
}

struct Reader {
    handles: Vec<String>,
    structures: Vec<String>,
}

impl Reader {
    fn new(modules: &[(String, syn::File)]) -> Self {
        let (mut handles, mut structures) = (Vec::new(), Vec::new());
        for item in modules.iter().flat_map(|(_, file)| &file.items) {
            if let Item::Struct(structure) = item
                && matches!(structure.vis, Visibility::Public(_))
                && let Some(name) = structure.ident.to_string().strip_prefix("mirror_")
            {
                let is_structure = structure
                    .attrs
                    .iter()
                    .any(|attribute| attribute.path().is_ident("repr"));
                let list = if is_structure {
                    &mut structures
                } else {
                    &mut handles
                };
                list.push(name.to_owned());
            }
        }
        Self {
            handles,
            structures,
        }
    }

    fn function(
        &self,
        module: &str,
        owner: Option<&str>,
        attributes: &[Attribute],
        signature: &Signature,
    ) -> anyhow::Result<Function> {
        let name = signature.ident.to_string();
        let context = || {
            format!(
                "the function `{name}` of `{}`",
                owner.unwrap_or("no handle")
            )
        };
        let method = match owner {
            Some(_) => name.clone(),
            None => name
                .strip_prefix("mirror_")
                .with_context(context)?
                .to_owned(),
        };
        let mut receiver = owner.map_or(Receiver::None, |_| Receiver::Maker);
        let mut parameters = Vec::new();
        for input in &signature.inputs {
            match input {
                FnArg::Receiver(this) if this.mutability.is_some() => receiver = Receiver::Unique,
                FnArg::Receiver(_) => receiver = Receiver::Shared,
                FnArg::Typed(typed) => parameters.push(Parameter {
                    name: text(&typed.pat),
                    kind: self.kind(&typed.ty).with_context(context)?,
                }),
            }
        }
        let mut doc = doc(attributes);
        let names = take_outputs(&mut doc);
        let (fails, is_optional, values) =
            self.returned(&signature.output).with_context(context)?;
        let outputs = values
            .into_iter()
            .enumerate()
            .map(|(index, value)| Output {
                name: match names.get(index) {
                    Some(name) => name.clone(),
                    None => output_name(&method, &value),
                },
                value,
            })
            .collect();
        for parameter in &parameters {
            if let Kind::Word(list) = &parameter.kind
                && *list != parameter.name
            {
                if doc.len() == 1 {
                    doc.push(String::new());
                }
                doc.push(format!("`{}` is one of mirror_{list}.", parameter.name));
            }
        }
        let function = Function {
            module: module.to_owned(),
            method,
            doc,
            receiver,
            parameters,
            outputs,
            fails,
            is_optional,
        };
        function.check(owner).with_context(context)?;
        Ok(function)
    }

    fn kind(&self, ty: &Type) -> anyhow::Result<Kind> {
        let name = text(ty);
        Ok(match name.as_str() {
            "&str" => Kind::Text,
            "Option<&str>" => Kind::OptionalText,
            "&[u8]" => Kind::Bytes,
            "&[&str]" => Kind::Texts,
            "Option<Encoding>" => Kind::Word("encoding".into()),
            "bool" | "u8" | "u16" | "u32" | "u64" | "i32" | "usize" | "f64" => Kind::Plain(name),
            "Option<u8>" => Kind::OptionalPlain("u8".into()),
            "Option<i32>" => Kind::OptionalPlain("i32".into()),
            _ => {
                if let Some(known) = name.strip_prefix("&mirror_") {
                    Kind::Borrowed(known.to_owned())
                } else if let Some(known) = name.strip_prefix("Option<&mirror_") {
                    Kind::OptionalBorrowed(known.trim_end_matches('>').to_owned())
                } else if let Some(list) = words::of_core(&name) {
                    Kind::Word(list)
                } else {
                    bail!("a parameter of the type `{name}` cannot be passed from C")
                }
            }
        })
    }

    fn returned(&self, output: &ReturnType) -> anyhow::Result<(Fails, bool, Vec<Value>)> {
        let ReturnType::Type(_, ty) = output else {
            return Ok((Fails::Never, false, Vec::new()));
        };
        let mut ty: &Type = ty;
        let mut fails = Fails::Never;
        if let Some(inner) = argument(ty, "Checked") {
            (fails, ty) = (Fails::WithCode, inner);
        } else if let Some(inner) = argument(ty, "Raised") {
            (fails, ty) = (Fails::WithError, inner);
        }
        let mut is_optional = false;
        if let Some(inner) = argument(ty, "Option") {
            (is_optional, ty) = (true, inner);
        }
        let values = match ty {
            Type::Tuple(tuple) => tuple.elems.iter().map(|ty| self.value(ty)).collect(),
            ty => vec![self.value(ty)],
        };
        Ok((fails, is_optional, values))
    }

    fn value(&self, ty: &Type) -> Value {
        let name = text(ty);
        if name == "&mirror_error" {
            return Value::Error;
        }
        match name.strip_prefix("mirror_") {
            Some("str") => Value::Text,
            Some(known) if self.handles.iter().any(|handle| handle == known) => {
                Value::Handle(known.to_owned())
            }
            Some(known) if self.structures.iter().any(|structure| structure == known) => {
                Value::Structure(known.to_owned())
            }
            Some(list) => Value::Word(list.to_owned()),
            None => Value::Plain(name),
        }
    }
}

impl Function {
    /// The name in C.
    pub(super) fn c_name(&self, section: &str) -> String {
        match self.receiver {
            Receiver::None => format!("mirror_{}", self.method),
            _ => format!("mirror_{section}_{}", self.method),
        }
    }

    /// No two parameters of one name: the entry point would shadow one of them.
    fn check(&self, owner: Option<&str>) -> anyhow::Result<()> {
        let mut names: Vec<&str> = self.parameters.iter().map(|p| p.name.as_str()).collect();
        names.extend(self.outputs.iter().map(|output| output.name.as_str()));
        if matches!(self.receiver, Receiver::Shared | Receiver::Unique) {
            names.extend(owner.map(handle_name));
        }
        for (index, name) in names.iter().enumerate() {
            ensure!(
                !names.iter().skip(index + 1).any(|other| other == name),
                "two parameters are named `{name}`: a line `Outputs: ...` names the outputs"
            );
        }
        ensure!(!self.doc.is_empty(), "it has no documentation");
        Ok(())
    }
}

/// The name of the parameter that a handle is passed in.
pub(super) fn handle_name(handle: &str) -> &str {
    if handle == "assess_config" {
        "config"
    } else {
        handle
    }
}

/// The names of a line `Outputs: ...`, which goes where there is only one.
fn take_outputs(doc: &mut Vec<String>) -> Vec<String> {
    let Some(names) = doc.iter().find_map(|line| line.strip_prefix("Outputs: ")) else {
        return Vec::new();
    };
    let names = names.trim_end_matches('.').split(", ");
    let names: Vec<String> = names
        .map(|name| name.trim_matches('`').to_owned())
        .collect();
    doc.retain(|line| !line.starts_with("Outputs: "));
    while doc.last().is_some_and(String::is_empty) {
        doc.pop();
    }
    names
}

/// The name of an output that no line of the documentation names.
fn output_name(method: &str, value: &Value) -> String {
    let plain = [
        "option_",
        "step_",
        "resource_",
        "journal_",
        "progress_",
        "shell_",
    ]
    .iter()
    .find_map(|prefix| method.strip_prefix(prefix))
    .unwrap_or(method);
    match value {
        Value::Handle(text) if text == "text" && method.ends_with("json") => "json".into(),
        Value::Handle(text) if text == "text" => plain.to_owned(),
        Value::Handle(name) | Value::Structure(name) => handle_name(name).to_owned(),
        Value::Plain(number) if number == "usize" && method.ends_with("count") => "count".into(),
        Value::Text if method == "get" => "str".into(),
        Value::Plain(_) if method == "get" => "value".into(),
        _ => plain.to_owned(),
    }
}

/// The type behind `Checked<...>` and its like.
fn argument<'t>(ty: &'t Type, of: &str) -> Option<&'t Type> {
    let Type::Path(path) = ty else { return None };
    let segment = path.path.segments.last()?;
    let PathArguments::AngleBracketed(arguments) = &segment.arguments else {
        return None;
    };
    match arguments.args.first()? {
        GenericArgument::Type(inner) if segment.ident == of => Some(inner),
        _ => None,
    }
}

fn doc(attributes: &[Attribute]) -> Vec<String> {
    let lines = attributes
        .iter()
        .filter_map(|attribute| match &attribute.meta {
            Meta::NameValue(pair) if pair.path.is_ident("doc") => match &pair.value {
                Expr::Lit(literal) => match &literal.lit {
                    Lit::Str(line) => Some(line.value()),
                    _ => None,
                },
                _ => None,
            },
            _ => None,
        });
    lines
        .map(|line| line.strip_prefix(' ').unwrap_or(&line).to_owned())
        .collect()
}

/// A type as it is written, without the blanks that tokens have between them.
fn text(tokens: &impl quote::ToTokens) -> String {
    let text = tokens.to_token_stream().to_string();
    text.replace("& ", "&")
        .replace(" <", "<")
        .replace("< ", "<")
        .replace(" >", ">")
        .replace("[& ", "[&")
}
