//! The page `docs/documents.md`: every field of every document, from the schemas.

use std::{collections::BTreeSet, fmt::Write as _};

use serde_json::{Map, Value};

use super::schema::DESCRIBED;

const OPENING: &str = "\
# The documents

What the library prints as JSON, field by field. The documents are the same from Rust, Python and C: they
are made in the core. Each has a JSON Schema (draft 2020-12) beside this page, generated from the same
types.

| document | where it comes from | schema |
|---|---|---|
| an assessed snapshot | `Snapshot::document` · `Snapshot.to_json` · `mirror_snapshot_to_json` · `assess --json` | [document.schema.json](document.schema.json) |
| a report in a text | `Found::document` · `Found.to_json` · `scan` | [found.schema.json](found.schema.json) |
| what has changed | `Assessment::changes_since` | [changes.schema.json](changes.schema.json) |
| a runbook | `RecoveryOption::runbook` · `Runbook.to_json` | [runbook.schema.json](runbook.schema.json) |
| what the host of a session has to do next | `Session::next` · `Action.to_json` · `mirror_action_to_json` | [action.schema.json](action.schema.json) |
| what a session has done | `Session::journal` · `Session.journal` | [journal.schema.json](journal.schema.json) |
| a session | `Session`, to be kept over a restart | [session.schema.json](session.schema.json) |

## What a reader may rely on

- **`format_version`** is the version of the form. Additions keep the number: new fields, and new words in
  a list. A field that is removed or renamed, or that comes to mean something else, raises it. A reader
  refuses a number that it does not know, as this library does.
- **Unknown fields** are to be ignored. A field that is not always written says so below; a document of an
  earlier release may lack the fields that were added since.
- **Null is absent**: nothing was printed, or nothing is known. It is never a zero, never `unknown`, and
  never a healthy value. A value that was printed and cannot be read is null too; its field is listed in
  `unreadable`, and a finding says what stood there.
- **Words** are those of [words.md](words.md). A printed word outside its list stands as
  `{ \"other\": \"PURPLE\" }`: it is known to have been printed, and nothing is concluded from it. The
  library's own readers refuse an unknown word of a closed list by name; a program that reads the JSON by
  itself should take it for \"something else\", and never for the nearest word that it knows.
- **Times** are local times of the server, as printed, without a time zone: `2013-06-06T17:23:43`.
- **Sizes** are in MiB (2^20 bytes), rates in seconds per GB of 1024 MiB, durations in seconds. A percentage
  is a whole number from 0 to 100.
- **Messages and hints** are for people and depend on the language. Programs use `code`.
- The **order of fields** means nothing. Servers, groups and monitors stand in the order of the display.

The document of a session is written to be read back by the library, not by others. Its form is in its
schema, and its fields are not listed here.

This page is generated from the types: `cargo xtask generate`.

## 日本語の要約

ライブラリが出力する JSON 文書の全項目の一覧です。文書は Rust、Python、C のどれから出力しても同じです。
`format_version` は、項目や語の追加では変わらず、項目の削除・改名・意味の変更があったときに上がります。
読み手は知らない項目を無視し、知らない `format_version` の文書は読まないでください。`null` は「表示がなかった」
または「分からない」ことを表し、0 や正常値とは違います。一覧にない語は `{ \"other\": \"PURPLE\" }` の形で残ります。
時刻はサーバのローカル時刻（時間帯なし）、大きさは MiB、時間は秒、割合は 0〜100 の整数です。
このページは `cargo xtask generate` で作り直します。
";

/// The whole page.
pub(super) fn page() -> String {
    let mut page = OPENING.to_owned();
    let mut told = BTreeSet::new();
    for described in DESCRIBED.iter().filter(|described| described.is_public) {
        let schema = (described.schema)();
        let definitions = schema.get("$defs").and_then(Value::as_object);
        let title = schema
            .get("title")
            .and_then(Value::as_str)
            .unwrap_or_default();
        if told.insert(title.to_owned()) {
            object(&mut page, 2, title, &schema);
        }
        for (name, definition) in definitions.into_iter().flatten() {
            if !is_list(definition) && told.insert(name.clone()) {
                object(&mut page, 3, name, definition);
            }
        }
    }
    page
}

/// A list of words has a page of its own.
fn is_list(schema: &Value) -> bool {
    choices(schema).is_some_and(|choices| {
        choices.iter().all(|choice| {
            choice.get("const").is_some() || choice.pointer("/properties/other").is_some()
        })
    })
}

fn choices(schema: &Value) -> Option<&Vec<Value>> {
    ["oneOf", "anyOf"]
        .into_iter()
        .find_map(|name| schema.get(name)?.as_array())
}

/// A heading, what it is, and its fields; of a choice, the fields of each form.
fn object(page: &mut String, depth: usize, name: &str, schema: &Value) {
    // Writing to a string does not fail.
    let _ = write!(page, "\n{} {name}\n", "#".repeat(depth));
    let description = description(schema);
    if !description.is_empty() {
        let _ = write!(page, "\n{description}\n");
    }
    fields(page, schema);
    for choice in choices(schema).into_iter().flatten() {
        let form = self::description(choice);
        let tag = ["code", "kind", "event", "action"]
            .into_iter()
            .find_map(|tag| {
                let word = choice
                    .pointer(&format!("/properties/{tag}/const"))?
                    .as_str()?;
                Some(format!("`{tag}` is `{word}`"))
            });
        let what = tag.unwrap_or_else(|| form_of(choice));
        let _ = write!(page, "\n{what}: {}\n", lower(&form));
        fields(page, choice);
    }
    if schema.get("properties").is_none() && choices(schema).is_none() {
        let _ = write!(page, "\nIt is {}.\n", type_of(schema));
    }
}

/// What tells a form without a tag from the others.
fn form_of(choice: &Value) -> String {
    let mut names = required(choice);
    match (names.next(), names.next()) {
        (Some(name), None) => format!("With `{name}`"),
        _ => match type_of(choice) {
            link if link.starts_with('[') => link,
            kind => format!("A {kind}"),
        },
    }
}

fn fields(page: &mut String, schema: &Value) {
    let Some(properties) = schema.get("properties").and_then(Value::as_object) else {
        return;
    };
    if properties
        .values()
        .all(|field| field.get("const").is_some())
    {
        return;
    }
    page.push_str("\n| field | type | unit | meaning |\n|---|---|---|---|\n");
    rows(page, "", schema, properties);
}

/// A row for each field; the fields of an object without a name of its own stand below it.
fn rows(page: &mut String, above: &str, schema: &Value, properties: &Map<String, Value>) {
    for name in in_order(schema, properties) {
        let Some(field) = properties
            .get(name)
            .filter(|field| field.get("const").is_none())
        else {
            continue;
        };
        let sometimes = if required(schema).any(|required| required == name) {
            ""
        } else {
            "; not always written"
        };
        let meaning = match description(field) {
            // The one field of a form is what the form is.
            nothing if nothing.is_empty() => description(schema),
            meaning => meaning,
        };
        let _ = writeln!(
            page,
            "| `{above}{name}` | {}{sometimes} | {} | {} |",
            type_of(field),
            unit(name),
            meaning.replace('|', "\\|"),
        );
        if let Some(inner) = field.get("properties").and_then(Value::as_object) {
            rows(page, &format!("{above}{name}."), field, inner);
        }
    }
}

fn required(schema: &Value) -> impl Iterator<Item = &str> {
    schema
        .get("required")
        .and_then(Value::as_array)
        .into_iter()
        .flatten()
        .filter_map(Value::as_str)
}

/// The fields in the order in which they are written: that of the required ones, then the others.
fn in_order<'s>(schema: &'s Value, properties: &'s Map<String, Value>) -> Vec<&'s str> {
    let mut names: Vec<&str> = required(schema).collect();
    for name in properties.keys() {
        if !names.contains(&name.as_str()) {
            names.push(name);
        }
    }
    names
}

fn description(schema: &Value) -> String {
    schema
        .get("description")
        .and_then(Value::as_str)
        .unwrap_or_default()
        .to_owned()
}

/// A sentence behind a colon.
fn lower(sentence: &str) -> String {
    let mut characters = sentence.chars();
    match (characters.next(), sentence.chars().nth(1)) {
        (Some(first), Some(second)) if second.is_lowercase() || second == ' ' => {
            first.to_lowercase().chain(characters).collect()
        }
        _ => sentence.to_owned(),
    }
}

/// The unit that the name of a field says.
fn unit(name: &str) -> &'static str {
    match name {
        "seconds_per_gb" => "s per 1024 MiB",
        name if name == "mib" || name.ends_with("_mib") => "MiB",
        name if name.ends_with("percent") => "%",
        name if name == "seconds" || name.ends_with("_seconds") => "s",
        _ => "",
    }
}

/// What a field holds, with links to what is described elsewhere.
fn type_of(schema: &Value) -> String {
    if let Some(target) = schema.get("$ref").and_then(Value::as_str) {
        let name = target.rsplit('/').next().unwrap_or_default();
        let page = if is_word_list(name) { "words.md" } else { "" };
        return format!("[{name}]({page}#{})", name.to_lowercase());
    }
    if let Some(choices) = choices(schema) {
        let choices: Vec<String> = choices.iter().map(type_of).collect();
        return choices.join(" or ");
    }
    match schema.get("type") {
        Some(Value::String(kind)) => one_type(kind, schema),
        Some(Value::Array(kinds)) => {
            let kinds: Vec<String> = kinds
                .iter()
                .filter_map(Value::as_str)
                .map(|kind| one_type(kind, schema))
                .collect();
            kinds.join(" or ")
        }
        _ => "any value".to_owned(),
    }
}

fn one_type(kind: &str, schema: &Value) -> String {
    match kind {
        "array" => {
            let items = schema.get("items").map(type_of);
            let items = items.unwrap_or_else(|| "any value".to_owned());
            match schema.get("minItems").and_then(Value::as_u64) {
                Some(count) => format!("list of {count}: {items}"),
                None => format!("list of {items}"),
            }
        }
        "string" if schema.get("pattern").is_some_and(is_time) => "time".to_owned(),
        "integer" => "whole number".to_owned(),
        "boolean" => "true or false".to_owned(),
        kind => kind.to_owned(),
    }
}

fn is_time(pattern: &Value) -> bool {
    pattern
        .as_str()
        .is_some_and(|pattern| pattern.contains('T'))
}

fn is_word_list(name: &str) -> bool {
    mirror_core::schema::LISTS
        .iter()
        .any(|list| list.name == name)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_field_of_every_document_is_explained() {
        let page = page();
        assert!(page.contains("\n## Document\n") && page.contains("\n### ServerState\n"));
        let rows: Vec<&str> = page
            .lines()
            .filter(|line| line.starts_with("| `"))
            .collect();
        assert!(rows.len() > 100, "{}", rows.len());
        for row in rows {
            assert!(!row.ends_with("|  |"), "{row}");
            assert!(!row.contains("any value"), "{row}");
        }
        assert!(page.contains("| `volume_size_mib` | whole number or null | MiB |"));
    }

    #[test]
    fn links_lead_to_a_heading() {
        let page = page();
        for link in page
            .split("](#")
            .skip(1)
            .filter_map(|link| link.split(')').next())
        {
            let heading = |line: &str| {
                line.trim_start_matches('#').trim().to_lowercase() == link && line.starts_with('#')
            };
            assert!(page.lines().any(heading), "{link}");
        }
    }
}
