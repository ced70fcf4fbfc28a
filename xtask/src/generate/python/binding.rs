//! The classes, functions and records that the binding declares.

use std::{collections::BTreeMap, path::Path};

use anyhow::Context as _;
use syn::{
    Attribute, Expr, Ident, Item, LitStr, Token, Type, braced, parenthesized,
    parse::{Parse, ParseStream},
    punctuated::Punctuated,
};

use super::rust::{doc, parse, rust_files, skip, type_name};

/// `name`, or `name: Type = |value| expression`: an attribute of a class or of a record.
pub(super) struct Attr {
    pub(super) name: String,
    pub(super) doc: String,
    /// The type, where it is not that of the core's field of this name.
    pub(super) kind: Option<Type>,
}

/// A class of the binding.
#[derive(Default)]
pub(super) struct Class {
    /// Its name in Python.
    pub(super) name: String,
    /// What it wraps.
    pub(super) core: String,
    pub(super) doc: String,
    pub(super) required: Vec<Attr>,
    pub(super) optional: Vec<Attr>,
    pub(super) is_made_from_fields: bool,
    pub(super) is_value: bool,
    /// Whether it compares, though it is no value of fields.
    pub(super) is_comparable: bool,
    pub(super) has_document: bool,
    pub(super) has_assessed_document: bool,
    pub(super) has_page: bool,
    pub(super) is_locked: bool,
    pub(super) attributes: Vec<Attr>,
    pub(super) methods: Vec<Function>,
}

/// A function or a method, as its Rust source declares it.
pub(super) struct Function {
    pub(super) name: String,
    pub(super) doc: String,
    pub(super) kind: FunctionKind,
    pub(super) parameters: Vec<Parameter>,
    pub(super) output: Option<Type>,
}

#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum FunctionKind {
    Function,
    Method,
    New,
    Static,
    OfClass,
    Getter,
    ClassAttribute,
}

pub(super) struct Parameter {
    pub(super) name: String,
    /// `*`, `**`, or nothing.
    pub(super) star: &'static str,
    pub(super) kind: Type,
    pub(super) default: Option<String>,
    /// Whether it stands behind the star.
    pub(super) is_by_name: bool,
}

/// A dataclass of the package.
pub(super) struct Record {
    pub(super) module: String,
    pub(super) name: String,
    pub(super) core: String,
    pub(super) doc: String,
    pub(super) fields: Vec<Attr>,
}

/// An enumeration with data, as dataclasses of a module.
pub(super) struct Variants {
    pub(super) module: String,
    pub(super) name: String,
    pub(super) variants: Vec<(String, Vec<Attr>)>,
}

/// What the binding declares.
#[derive(Default)]
pub(super) struct Binding {
    /// By their names in Rust.
    pub(super) classes: BTreeMap<String, Class>,
    pub(super) functions: Vec<Function>,
    pub(super) records: Vec<Record>,
    pub(super) variants: Vec<Variants>,
    /// The lists of words that there are sentences for.
    pub(super) spoken: Vec<String>,
}

impl Binding {
    /// Reads the sources of the binding; `sides` is the text of its file that is generated first.
    pub(super) fn read(folder: &Path, sides: &str) -> anyhow::Result<Self> {
        let mut binding = Self::default();
        for path in rust_files(folder)? {
            let file = if path.ends_with("sides.rs") {
                syn::parse_file(sides)?
            } else {
                parse(&path)?
            };
            for item in file.items {
                binding
                    .take(item)
                    .with_context(|| format!("in `{}`", path.display()))?;
            }
        }
        binding.functions.sort_by(|a, b| a.name.cmp(&b.name));
        Ok(binding)
    }

    fn class(&mut self, rust: &str) -> &mut Class {
        self.classes.entry(rust.to_owned()).or_default()
    }

    fn take(&mut self, item: Item) -> anyhow::Result<()> {
        match item {
            Item::Struct(item) if has(&item.attrs, "pyclass") => {
                let rust = item.ident.to_string();
                let name = renamed(&item.attrs, "pyclass").unwrap_or_else(|| rust.clone());
                let class = self.class(&rust);
                class.name = name;
                class.doc = doc(&item.attrs);
                class.is_comparable = item.attrs.iter().any(|attribute| {
                    let options = |list: &syn::MetaList| list.tokens.to_string();
                    let options = attribute.meta.require_list().map(options);
                    options.is_ok_and(|options| options.split(',').any(|o| o.trim() == "eq"))
                });
            }
            Item::Impl(item) if has(&item.attrs, "pymethods") => {
                let rust = type_name(&item.self_ty);
                for item in item.items {
                    if let syn::ImplItem::Fn(item) = item {
                        let function = function(&item.attrs, &item.sig)?;
                        self.class(&rust).methods.push(function);
                    }
                }
            }
            Item::Fn(item) if has(&item.attrs, "pyfunction") => {
                self.functions.push(function(&item.attrs, &item.sig)?);
            }
            Item::Macro(item) => self.take_macro(&item.mac)?,
            _ => {}
        }
        Ok(())
    }

    fn take_macro(&mut self, item: &syn::Macro) -> anyhow::Result<()> {
        let Some(name) = item.path.get_ident().map(ToString::to_string) else {
            return Ok(());
        };
        match name.as_str() {
            "value_class" => {
                let (rust, declared) = item.parse_body_with(value_class)?;
                let class = self.class(&rust);
                let (attributes, methods) = (
                    std::mem::take(&mut class.attributes),
                    std::mem::take(&mut class.methods),
                );
                *class = declared;
                class.attributes.extend(attributes);
                class.methods.extend(methods);
            }
            "getters" => {
                let (rust, attributes) = item.parse_body_with(getters)?;
                self.class(&rust).attributes.extend(attributes);
            }
            "wraps" | "locked" => {
                let (rust, core) = item.parse_body_with(wraps)?;
                let class = self.class(&rust);
                class.core = core;
                class.is_locked = name == "locked";
            }
            "value" => self.class(&first_name(item)?).is_value = true,
            "document" => self.class(&first_name(item)?).has_document = true,
            "documents" => self.class(&first_name(item)?).has_assessed_document = true,
            "pages" => self.class(&first_name(item)?).has_page = true,
            "parsers" => self.functions.extend(item.parse_body_with(parsers)?),
            "records" => self.records.extend(item.parse_body_with(records)?),
            "variants" => self.variants.push(item.parse_body_with(variants)?),
            "sentences" => self.spoken = item.parse_body_with(sentences)?,
            _ => {}
        }
        Ok(())
    }
}

fn has(attributes: &[Attribute], name: &str) -> bool {
    let last = |attribute: &Attribute| attribute.path().segments.last().map(|s| s.ident.clone());
    attributes
        .iter()
        .any(|attribute| last(attribute).is_some_and(|ident| ident == name))
}

/// `name = "…"` of an attribute such as `pyclass` or `pyfunction`.
fn renamed(attributes: &[Attribute], name: &str) -> Option<String> {
    let mut found = None;
    for attribute in attributes {
        if attribute
            .path()
            .segments
            .last()
            .is_some_and(|s| s.ident == name)
        {
            // What is no list, or holds something else, says no name.
            let _ = attribute.parse_nested_meta(|meta| {
                if meta.path.is_ident("name") {
                    found = Some(meta.value()?.parse::<LitStr>()?.value());
                } else if meta.input.peek(Token![=]) {
                    meta.value()?.parse::<Expr>()?;
                }
                Ok(())
            });
        }
    }
    found
}

fn function(attributes: &[Attribute], signature: &syn::Signature) -> syn::Result<Function> {
    let kind = [
        ("new", FunctionKind::New),
        ("staticmethod", FunctionKind::Static),
        ("classmethod", FunctionKind::OfClass),
        ("getter", FunctionKind::Getter),
        ("classattr", FunctionKind::ClassAttribute),
        ("pyfunction", FunctionKind::Function),
    ]
    .into_iter()
    .find(|(name, _)| has(attributes, name))
    .map_or(FunctionKind::Method, |(_, kind)| kind);
    let name = renamed(attributes, "pyfunction")
        .or_else(|| renamed(attributes, "pyo3"))
        .unwrap_or_else(|| signature.ident.to_string());
    let mut kinds = Vec::new();
    for input in &signature.inputs {
        if let syn::FnArg::Typed(input) = input
            && let syn::Pat::Ident(pattern) = &*input.pat
        {
            let name = pattern.ident.to_string();
            let is_python = type_name(&input.ty) == "Python";
            if !is_python && name != "slf" && name != "_class" {
                kinds.push((name, (*input.ty).clone()));
            }
        }
    }
    let declared = attributes
        .iter()
        .filter(|attribute| attribute.path().is_ident("pyo3"))
        .find_map(|attribute| attribute.parse_args_with(signature_list).ok());
    let parameters = match declared {
        Some(declared) => declared
            .into_iter()
            .map(|(star, name, default, is_by_name)| {
                let found = kinds.iter().find(|(known, _)| *known == name);
                let (_, kind) = found.ok_or_else(|| {
                    syn::Error::new_spanned(&signature.ident, format!("no parameter `{name}`"))
                })?;
                Ok(Parameter {
                    name,
                    star,
                    kind: kind.clone(),
                    default,
                    is_by_name,
                })
            })
            .collect::<syn::Result<_>>()?,
        None => kinds
            .into_iter()
            .map(|(name, kind)| Parameter {
                name,
                star: "",
                kind,
                default: None,
                is_by_name: false,
            })
            .collect(),
    };
    let output = match &signature.output {
        syn::ReturnType::Default => None,
        syn::ReturnType::Type(_, output) => Some((**output).clone()),
    };
    Ok(Function {
        name,
        doc: doc(attributes),
        kind,
        parameters,
        output,
    })
}

type SignatureItem = (&'static str, String, Option<String>, bool);

/// `signature = (a, *, b = None, **c)`
fn signature_list(input: ParseStream<'_>) -> syn::Result<Vec<SignatureItem>> {
    let keyword: Ident = input.parse()?;
    if keyword != "signature" {
        return Err(input.error("no signature"));
    }
    input.parse::<Token![=]>()?;
    let list;
    parenthesized!(list in input);
    let (mut items, mut is_by_name) = (Vec::new(), false);
    while !list.is_empty() {
        let mut star = "";
        while list.peek(Token![*]) {
            list.parse::<Token![*]>()?;
            star = if star.is_empty() { "*" } else { "**" };
        }
        if list.peek(Ident) {
            let name = list.parse::<Ident>()?.to_string();
            let default = if list.peek(Token![=]) {
                list.parse::<Token![=]>()?;
                Some(default(&list.parse::<Expr>()?))
            } else {
                None
            };
            items.push((star, name, default, is_by_name && star.is_empty()));
        }
        is_by_name |= star == "*";
        if !list.is_empty() {
            list.parse::<Token![,]>()?;
        }
    }
    Ok(items)
}

/// A default as Python writes it.
fn default(value: &Expr) -> String {
    match value {
        Expr::Lit(literal) => match &literal.lit {
            syn::Lit::Bool(value) => if value.value { "True" } else { "False" }.to_owned(),
            syn::Lit::Str(text) => format!("\"{}\"", text.value()),
            syn::Lit::Int(number) => number.base10_digits().to_owned(),
            _ => "...".to_owned(),
        },
        _ => "None".to_owned(),
    }
}

/// The first name in the call of a macro.
fn first_name(item: &syn::Macro) -> syn::Result<String> {
    item.parse_body_with(|input: ParseStream<'_>| {
        let name: Ident = input.parse()?;
        skip(input)?;
        Ok(name.to_string())
    })
}

/// `PyName(Core)`
fn wraps(input: ParseStream<'_>) -> syn::Result<(String, String)> {
    let rust: Ident = input.parse()?;
    let inside;
    parenthesized!(inside in input);
    Ok((rust.to_string(), type_name(&inside.parse()?)))
}

impl Parse for Attr {
    fn parse(input: ParseStream<'_>) -> syn::Result<Self> {
        let about = input.call(Attribute::parse_outer)?;
        let name: Ident = input.parse()?;
        let mut kind = None;
        if input.peek(Token![:]) {
            input.parse::<Token![:]>()?;
            kind = Some(input.parse()?);
            input.parse::<Token![=]>()?;
            input.parse::<Expr>()?;
        }
        Ok(Self {
            name: name.to_string(),
            doc: doc(&about),
            kind,
        })
    }
}

/// `PyName: attribute, …`
fn getters(input: ParseStream<'_>) -> syn::Result<(String, Vec<Attr>)> {
    let rust: Ident = input.parse()?;
    input.parse::<Token![:]>()?;
    let attributes = Punctuated::<Attr, Token![,]>::parse_terminated(input)?;
    Ok((rust.to_string(), attributes.into_iter().collect()))
}

fn value_class(input: ParseStream<'_>) -> syn::Result<(String, Class)> {
    let about = input.call(Attribute::parse_outer)?;
    let rust: Ident = input.parse()?;
    let inside;
    parenthesized!(inside in input);
    let name: LitStr = inside.parse()?;
    inside.parse::<Token![,]>()?;
    let core: Type = inside.parse()?;
    input.parse::<Token![=]>()?;
    input.parse::<Expr>()?;
    input.parse::<Token![;]>()?;
    let mut class = Class {
        name: name.value(),
        core: type_name(&core),
        doc: doc(&about),
        is_made_from_fields: true,
        is_value: true,
        ..Class::default()
    };
    while !input.is_empty() {
        let part: Ident = input.parse()?;
        input.parse::<Token![:]>()?;
        match part.to_string().as_str() {
            "has" => {
                input.parse::<Ident>()?;
                class.has_document = true;
            }
            "computed" => class.optional.extend(computed(input)?),
            part => {
                let names = Punctuated::<Ident, Token![,]>::parse_separated_nonempty;
                let attributes = if input.peek(Token![;]) {
                    Vec::new()
                } else {
                    names(input)?
                        .into_iter()
                        .map(|name| Attr {
                            name: name.to_string(),
                            doc: String::new(),
                            kind: None,
                        })
                        .collect()
                };
                if part == "required" {
                    class.required = attributes;
                } else {
                    class.optional = attributes;
                }
            }
        }
        input.parse::<Token![;]>()?;
    }
    Ok((rust.to_string(), class))
}

/// `name: Type { get: …, set: … }, …`
fn computed(input: ParseStream<'_>) -> syn::Result<Vec<Attr>> {
    let mut attributes = Vec::new();
    while !input.peek(Token![;]) {
        let about = input.call(Attribute::parse_outer)?;
        let name: Ident = input.parse()?;
        input.parse::<Token![:]>()?;
        let kind: Type = input.parse()?;
        let body;
        braced!(body in input);
        skip(&body)?;
        if input.peek(Token![,]) {
            input.parse::<Token![,]>()?;
        }
        attributes.push(Attr {
            name: name.to_string(),
            doc: doc(&about),
            kind: Some(kind),
        });
    }
    Ok(attributes)
}

/// `/// doc  name -> Report;`
fn parsers(input: ParseStream<'_>) -> syn::Result<Vec<Function>> {
    let mut functions = Vec::new();
    while !input.is_empty() {
        let about = input.call(Attribute::parse_outer)?;
        let name: Ident = input.parse()?;
        input.parse::<Token![->]>()?;
        let report: Type = input.parse()?;
        input.parse::<Token![;]>()?;
        let parameter = |name: &str, kind: Type, default: Option<&str>| Parameter {
            name: name.to_owned(),
            star: "",
            kind,
            default: default.map(str::to_owned),
            is_by_name: default.is_some(),
        };
        functions.push(Function {
            name: name.to_string(),
            doc: doc(&about),
            kind: FunctionKind::Function,
            parameters: vec![
                parameter("source", syn::parse_str("Source")?, None),
                parameter(
                    "encoding",
                    syn::parse_str("Option<Given<Encoding>>")?,
                    Some("None"),
                ),
                parameter(
                    "limits",
                    syn::parse_str("Option<Given<Limits>>")?,
                    Some("None"),
                ),
            ],
            output: Some(syn::parse_quote!(Value<#report>)),
        });
    }
    Ok(functions)
}

/// `in "module": Class of Type { attribute, … } …`
fn records(input: ParseStream<'_>) -> syn::Result<Vec<Record>> {
    input.parse::<Token![in]>()?;
    let module = input.parse::<LitStr>()?.value();
    input.parse::<Token![:]>()?;
    let mut records = Vec::new();
    while !input.is_empty() {
        let about = input.call(Attribute::parse_outer)?;
        let name: Ident = input.parse()?;
        input.parse::<Ident>()?;
        let core: Type = input.parse()?;
        let body;
        braced!(body in input);
        let fields = Punctuated::<Attr, Token![,]>::parse_terminated(&body)?;
        records.push(Record {
            module: module.clone(),
            name: name.to_string(),
            core: type_name(&core),
            doc: doc(&about),
            fields: fields.into_iter().collect(),
        });
    }
    Ok(records)
}

/// `Type in "module": Variant { attribute, … }, …`
fn variants(input: ParseStream<'_>) -> syn::Result<Variants> {
    let name: Ident = input.parse()?;
    input.parse::<Token![in]>()?;
    let module = input.parse::<LitStr>()?.value();
    input.parse::<Token![:]>()?;
    let mut variants = Vec::new();
    while !input.is_empty() {
        let variant: Ident = input.parse()?;
        let body;
        braced!(body in input);
        let fields = Punctuated::<Attr, Token![,]>::parse_terminated(&body)?;
        input.parse::<Token![,]>()?;
        variants.push((variant.to_string(), fields.into_iter().collect()));
    }
    Ok(Variants {
        module,
        name: name.to_string(),
        variants,
    })
}

/// `Name => |wording, word| …;`
fn sentences(input: ParseStream<'_>) -> syn::Result<Vec<String>> {
    let mut names = Vec::new();
    while !input.is_empty() {
        names.push(input.parse::<Ident>()?.to_string());
        input.parse::<Token![=>]>()?;
        input.parse::<Expr>()?;
        input.parse::<Token![;]>()?;
    }
    Ok(names)
}
