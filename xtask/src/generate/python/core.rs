//! What the core defines: structures, enumerations with data, and the lists of words.

use std::{collections::BTreeMap, path::Path};

use anyhow::Context as _;
use mirror_core::words::{SIDE_FIELDS, SideFieldKind};
use syn::{
    Attribute, Expr, Ident, Item, LitStr, Token, Type, braced, bracketed, parse::ParseStream,
    punctuated::Punctuated,
};

use super::rust::{doc, parse, rust_files, type_name};

/// A field of a structure or of a variant of the core.
#[derive(Clone)]
pub(super) struct Field {
    pub(super) name: String,
    pub(super) kind: Type,
    pub(super) doc: String,
}

/// A structure of the core.
#[derive(Clone, Default)]
pub(super) struct Structure {
    pub(super) doc: String,
    pub(super) fields: Vec<Field>,
}

/// An enumeration of the core whose variants carry data, and the list of its kinds.
pub(super) struct Tagged {
    pub(super) kinds: String,
    /// The name under which the kind stands in a document.
    pub(super) tag: String,
    pub(super) variants: Vec<Variant>,
}

pub(super) struct Variant {
    pub(super) name: String,
    pub(super) doc: String,
    pub(super) fields: Vec<Field>,
}

/// What the core defines.
#[derive(Default)]
pub(super) struct Core {
    pub(super) structures: BTreeMap<String, Structure>,
    pub(super) tagged: BTreeMap<String, Tagged>,
    /// What a structure gives access to by `Deref`.
    targets: BTreeMap<String, String>,
    /// The public module of each list of words, as the core's schema names it.
    pub(super) modules: BTreeMap<String, String>,
}

impl Core {
    pub(super) fn read(folder: &Path) -> anyhow::Result<Self> {
        let mut core = Self::default();
        for path in rust_files(folder)? {
            for item in parse(&path)?.items {
                core.take(item)
                    .with_context(|| format!("in `{}`", path.display()))?;
            }
        }
        core.structures.insert("MirrorColumn".to_owned(), column()?);
        Ok(core)
    }

    fn take(&mut self, item: Item) -> anyhow::Result<()> {
        match item {
            Item::Struct(item) => {
                let structure = Structure {
                    doc: doc(&item.attrs),
                    fields: item.fields.iter().filter_map(field).collect(),
                };
                self.structures
                    .entry(item.ident.to_string())
                    .or_insert(structure);
            }
            Item::Impl(item) => {
                for part in &item.items {
                    if let syn::ImplItem::Type(target) = part
                        && target.ident == "Target"
                    {
                        self.targets
                            .insert(type_name(&item.self_ty), type_name(&target.ty));
                    }
                }
            }
            Item::Macro(item) if item.mac.path.is_ident("tagged") => {
                let (name, tagged) = item.mac.parse_body_with(tagged)?;
                self.tagged.insert(name, tagged);
            }
            // `words::Color::LIST, …`
            Item::Const(item) if item.ident == "LISTS" => {
                if let Expr::Reference(list) = *item.expr
                    && let Expr::Array(list) = *list.expr
                {
                    for list in list.elems {
                        if let Expr::Path(list) = list {
                            let names: Vec<String> = list
                                .path
                                .segments
                                .iter()
                                .map(|s| s.ident.to_string())
                                .collect();
                            if let [module, name, _] = names.as_slice() {
                                self.modules.insert(name.clone(), module.clone());
                            }
                        }
                    }
                }
            }
            _ => {}
        }
        Ok(())
    }

    /// The field of a structure.
    pub(super) fn field(&self, structure: &str, name: &str) -> anyhow::Result<&Field> {
        let target = self.targets.get(structure).map(String::as_str);
        [Some(structure), target]
            .into_iter()
            .flatten()
            .filter_map(|structure| self.structures.get(structure))
            .flat_map(|structure| &structure.fields)
            .find(|field| field.name == name)
            .with_context(|| format!("`{structure}` of the core has no field `{name}`"))
    }
}

/// What a report says of one server, which the core makes from its table.
fn column() -> anyhow::Result<Structure> {
    let field = |name: &str, kind: &str, doc: &str| -> anyhow::Result<Field> {
        Ok(Field {
            name: name.to_owned(),
            kind: syn::parse_str(kind)?,
            doc: doc.to_owned(),
        })
    };
    let mut fields = vec![field("name", "String", "The server.")?];
    for side in SIDE_FIELDS {
        let kind = match side.kind {
            SideFieldKind::Word(list) => list,
            SideFieldKind::Time => "NaiveDateTime",
            SideFieldKind::Percent => "u8",
            SideFieldKind::SizeMib => "u64",
            _ => anyhow::bail!("`{}` holds something new", side.name),
        };
        fields.push(field(side.name, &format!("Option<{kind}>"), side.doc)?);
    }
    fields.push(field(
        "unreadable",
        "FieldSet",
        "Fields that were printed and could not be read: absent, but not because there was nothing.",
    )?);
    Ok(Structure {
        fields,
        ..Structure::default()
    })
}

fn field(field: &syn::Field) -> Option<Field> {
    Some(Field {
        name: field.ident.as_ref()?.to_string(),
        kind: field.ty.clone(),
        doc: doc(&field.attrs),
    })
}

/// The body of the core's `tagged!`.
fn tagged(input: ParseStream<'_>) -> syn::Result<(String, Tagged)> {
    let mut tag = String::new();
    while input.peek(Token![#]) {
        input.parse::<Token![#]>()?;
        let inside;
        bracketed!(inside in input);
        let tokens = inside.parse::<proc_macro2::TokenStream>()?.to_string();
        if let Some((_, rest)) = tokens.split_once("tag = \"") {
            tag = rest.split('"').next().unwrap_or_default().to_owned();
        }
    }
    input.parse::<Token![pub]>()?;
    input.parse::<Token![enum]>()?;
    let name: Ident = input.parse()?;
    input.parse::<Token![,]>()?;
    input.call(Attribute::parse_outer)?;
    input.parse::<Ident>()?;
    input.parse::<Token![;]>()?;
    input.call(Attribute::parse_outer)?;
    let kinds: Ident = input.parse()?;
    let body;
    braced!(body in input);
    let mut variants = Vec::new();
    while !body.is_empty() {
        let about = body.call(Attribute::parse_outer)?;
        let variant: Ident = body.parse()?;
        let mut fields = Vec::new();
        if body.peek(syn::token::Brace) {
            let inside;
            braced!(inside in body);
            let named = Punctuated::<syn::Field, Token![,]>::parse_terminated_with(
                &inside,
                syn::Field::parse_named,
            )?;
            fields = named.iter().filter_map(field).collect();
        }
        body.parse::<Token![=]>()?;
        body.parse::<LitStr>()?;
        body.parse::<Token![;]>()?;
        variants.push(Variant {
            name: variant.to_string(),
            doc: doc(&about),
            fields,
        });
    }
    Ok((
        name.to_string(),
        Tagged {
            kinds: kinds.to_string(),
            tag,
            variants,
        },
    ))
}
