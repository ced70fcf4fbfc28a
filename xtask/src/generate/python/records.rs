//! The dataclasses of the package: what only comes out of the library.

use anyhow::Context as _;
use mirror_core::schema::LISTS;

use super::{
    binding::{Attr, Binding, Record, Variants},
    core::{Core, Field},
    layout::{all, docstring, field_docstring, import, member, mentions},
    types::{Types, Way},
};

/// A module of dataclasses.
struct Module {
    name: &'static str,
    /// Its docstring.
    about: &'static str,
}

const MODULES: [Module; 5] = [
    Module {
        name: "actions",
        about: r#""""What a session asks its host to do next. Tell them apart with ``match``::

match session.next(time.time()):
    case actions.Observe(commands=commands):
        session.observed(run_all(commands), time.time())
    case actions.Wait(until=until):
        time.sleep(max(0.0, until - time.time()))
    ...
"#,
    },
    Module {
        name: "events",
        about: r#""""What has happened in a session, as its journal tells it.
"#,
    },
    Module {
        name: "reasons",
        about: r#""""Why a session has stopped. ``describe(language)`` says it to a person.
"#,
    },
    Module {
        name: "records",
        about: r#""""Values that only come out of the library: frozen, comparable, picklable.

A name that ends in ``seconds`` is a number, as in the JSON documents; beside it stands the same
as a :class:`~datetime.timedelta`.
"#,
    },
    Module {
        name: "runbook",
        about: r#""""The steps of a runbook, and what is done in each. Tell them apart with ``match``::

for step in runbook.steps:
    match step.action:
        case runbook.Run(command=command):
            print(command.argv)
        case runbook.ByHand(operation=operation):
            ...
"#,
    },
];

const GENERATED: &str = r#"
Written by ``cargo xtask generate`` from the lists in ``crates/mirror-py/src/records.rs``; do not
edit.
"""

from __future__ import annotations

"#;

/// What Python adds to a record, by its name: a class of `_members` that it is made from.
const MEMBERS: &[(&str, &str)] = &[
    ("Alert", "AlertMembers"),
    ("AlertLog", "AlertLogMembers"),
    ("Command", "CommandMembers"),
    ("CopyLogValues", "TimedMembers"),
    ("DataAtRisk", "DataAtRiskMembers"),
    ("Estimate", "EstimateMembers"),
    ("FullCopy", "FullCopyMembers"),
    ("Progress", "ProgressMembers"),
    ("RunbookStep", "RunbookStepMembers"),
    ("Observe in runbook", "ObserveMembers"),
    ("StopReason", "StopReasonMembers"),
];

fn members(name: &str) -> Option<&'static str> {
    let found = MEMBERS.iter().find(|(record, _)| *record == name);
    found.map(|(_, members)| *members)
}

/// A module of dataclasses.
pub(super) fn file(
    name: &str,
    core: &Core,
    binding: &Binding,
    types: &Types,
) -> anyhow::Result<String> {
    let module = MODULES.iter().find(|module| module.name == name);
    let module = module.with_context(|| format!("no module `{name}` is generated"))?;
    Writer { core, types }.module(module, binding)
}

struct Writer<'a> {
    core: &'a Core,
    types: &'a Types,
}

impl Writer<'_> {
    fn module(&self, module: &Module, binding: &Binding) -> anyhow::Result<String> {
        let (mut body, mut names) = (String::new(), Vec::new());
        for variants in &binding.variants {
            if variants.module == module.name {
                body.push_str(&self.variants(variants)?);
                names.push(variants.name.clone());
                names.extend(variants.variants.iter().map(|(name, _)| name.clone()));
            }
        }
        for record in &binding.records {
            if record.module == module.name {
                body.push_str(&self.record(record)?);
                names.push(record.name.clone());
            }
        }
        let imports = imports(module.name, binding, &body);
        let all = all(names);
        Ok(format!(
            "{}{GENERATED}{imports}\n\n{body}{all}",
            module.about
        ))
    }

    fn record(&self, record: &Record) -> anyhow::Result<String> {
        let structure = self.core.structures.get(&record.core);
        let structure =
            structure.with_context(|| format!("the core has no structure `{}`", record.core))?;
        let doc = if record.doc.is_empty() {
            &structure.doc
        } else {
            &record.doc
        };
        let base = members(&record.name).unwrap_or("Record");
        let mut text = dataclass(&record.name, base, doc);
        for field in &record.fields {
            text.push_str(&self.field(field, &structure.fields)?);
        }
        Ok(text + "\n\n")
    }

    fn variants(&self, variants: &Variants) -> anyhow::Result<String> {
        let tagged = self.core.tagged.get(&variants.name);
        let tagged =
            tagged.with_context(|| format!("the core has no enumeration `{}`", variants.name))?;
        let (base, tag, kinds) = (format!("_{}", variants.name), &tagged.tag, &tagged.kinds);
        let above = members(&variants.name).unwrap_or("Tagged");
        let mut text = format!(
            "class {base}({above}):\n    __slots__ = ()\n    _tag = \"{tag}\"\n    {tag}: ClassVar[{kinds}]\n\n\n"
        );
        for (name, fields) in &variants.variants {
            let variant = tagged.variants.iter().find(|variant| variant.name == *name);
            let variant =
                variant.with_context(|| format!("`{}` has no variant `{name}`", variants.name))?;
            let own = members(&format!("{name} in {}", variants.module));
            let bases = own.map_or(base.clone(), |own| format!("{own}, {base}"));
            text.push_str(&dataclass(name, &bases, &variant.doc));
            let tag = format!("    {tag}: ClassVar[{kinds}] = {kinds}.{}\n", member(name));
            text.push_str(&tag);
            for field in fields {
                text.push_str(&self.field(field, &variant.fields)?);
            }
            text.push_str("\n\n");
        }
        let names: Vec<&str> = variants.variants.iter().map(|(name, _)| &**name).collect();
        let one_line = format!("{} = {}", variants.name, names.join(" | "));
        if one_line.len() <= 100 {
            text.push_str(&one_line);
        } else {
            let lines = names.join("\n    | ");
            text.push_str(&format!("{} = (\n    {lines}\n)", variants.name));
        }
        Ok(text + "\n\n\n")
    }

    fn field(&self, attribute: &Attr, fields: &[Field]) -> anyhow::Result<String> {
        let name = &attribute.name;
        let known = fields.iter().find(|field| field.name == *name);
        let (kind, doc) = match (&attribute.kind, known) {
            (Some(kind), known) => {
                let known = known.map_or("", |field| field.doc.as_str());
                let doc = if attribute.doc.is_empty() {
                    known
                } else {
                    &attribute.doc
                };
                (kind, doc)
            }
            (None, Some(field)) => (&field.kind, field.doc.as_str()),
            (None, None) => anyhow::bail!("no field `{name}`"),
        };
        let kind = self.types.python(kind, Way::Out)?;
        // A word of Python itself.
        let name = if name == "from" { "from_" } else { name };
        Ok(format!("    {name}: {kind}\n{}", field_docstring(doc, 4)))
    }
}

fn dataclass(name: &str, bases: &str, doc: &str) -> String {
    format!(
        "@dataclass(frozen=True, slots=True)\nclass {name}({bases}):\n{}\n",
        docstring(doc, 4)
    )
}

fn imports(module: &str, binding: &Binding, body: &str) -> String {
    let used = |names: &[&str]| -> Vec<String> {
        let used = names.iter().filter(|name| mentions(body, name));
        used.map(|name| (*name).to_owned()).collect()
    };
    let mut text = import("dataclasses", &["dataclass".to_owned()]);
    let mut add = |from: &str, names: Vec<String>| {
        if !names.is_empty() {
            text.push_str(&import(from, &names));
        }
    };
    add("datetime", used(&["datetime", "timedelta"]));
    // Only annotations mention what stands in other modules, which import this one.
    let mut elsewhere: Vec<(String, Vec<String>)> = Vec::new();
    let mut note = |from: &str, name: &str| {
        if from != module && mentions(body, name) {
            elsewhere.push((format!(".{from}"), vec![name.to_owned()]));
        }
    };
    note("_native", "Finding");
    for record in &binding.records {
        note(&record.module, &record.name);
    }
    for variants in &binding.variants {
        note(&variants.module, &variants.name);
    }
    let mut typing = used(&["ClassVar"]);
    if !elsewhere.is_empty() {
        typing.push("TYPE_CHECKING".to_owned());
    }
    add("typing", typing);
    text.push('\n');
    let mut add = |from: &str, names: Vec<String>| {
        if !names.is_empty() {
            text.push_str(&import(from, &names));
        }
    };
    let mixins: Vec<&str> = MEMBERS.iter().map(|(_, members)| *members).collect();
    add("._members", used(&mixins));
    add("._record", used(&["Record", "Tagged"]));
    let lists: Vec<&str> = LISTS.iter().map(|list| list.name).collect();
    add(".words", used(&lists));
    if !elsewhere.is_empty() {
        text.push_str("\nif TYPE_CHECKING:\n");
        elsewhere.sort();
        for (from, names) in elsewhere {
            let line = import(&from, &names);
            text.push_str(&format!("    {line}"));
        }
    }
    text
}
