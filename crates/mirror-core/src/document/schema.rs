//! JSON Schemas of the documents: from the types, and from the lists that define the words.

use alloc::{borrow::Cow, string::String, vec::Vec};

use schemars::{
    JsonSchema, Schema, SchemaGenerator, generate::SchemaSettings, json_schema,
    transform::transform_subschemas,
};

use crate::{
    estimate, recover,
    schema::{Form, List},
    state, text, words,
};

/// A time without a time zone, as documents have it.
const LOCAL_TIME: &str = r"^[0-9]{4,6}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(\.[0-9]+)?$";

/// The JSON Schema (draft 2020-12) of a document as it is written: a field that is always written
/// is required. Fields that it does not name are allowed, because later versions may add some.
///
/// ```
/// use mirror_core::{Document, document::schema_of};
///
/// let schema = schema_of::<Document>();
/// assert_eq!(
///     schema.get("$schema").and_then(|uri| uri.as_str()),
///     Some("https://json-schema.org/draft/2020-12/schema"),
/// );
/// ```
#[must_use]
pub fn schema_of<T: JsonSchema>() -> Schema {
    let generator = SchemaSettings::draft2020_12()
        .for_serialize()
        .into_generator();
    let mut schema = generator.into_root_schema_for::<T>();
    settle(&mut schema);
    schema
}

/// Puts what the standard knows in the place of what only schemars says.
fn settle(schema: &mut Schema) {
    if let Some(text) = schema.get("description").and_then(|text| text.as_str()) {
        let text = plain(text);
        schema.insert("description".into(), text.into());
    }
    let is_time = schema
        .remove("format")
        .is_some_and(|format| format.as_str() == Some("partial-date-time"));
    if is_time {
        schema.insert("pattern".into(), LOCAL_TIME.into());
    }
    // A default is for readers; what is written always has a value.
    schema.remove("default");
    if let Some(fields) = schema
        .get_mut("properties")
        .and_then(|fields| fields.as_object_mut())
    {
        for (name, field) in fields {
            let Some(field) = field.as_object_mut() else {
                continue;
            };
            if name.ends_with("percent") {
                field.insert("maximum".into(), 100.into());
            }
            // The two parts of a duration.
            let part = match name.as_str() {
                "secs" => "Whole seconds.",
                "nanos" => "Nanoseconds beside them, fewer than 1 000 000 000.",
                _ => continue,
            };
            field.insert("description".into(), part.into());
        }
    }
    transform_subschemas(&mut settle, schema);
}

/// A description without the links of the documentation, and in the words of JSON.
fn plain(doc: &str) -> String {
    let joined = doc.split_whitespace().collect::<Vec<_>>().join(" ");
    let mut text = String::new();
    let mut rest = joined.as_str();
    while let Some((before, link)) = rest.split_once("[`") {
        let (name, behind) = link.split_once("`]").unwrap_or((link, ""));
        text.push_str(before);
        text.push('`');
        text.push_str(name.rsplit("::").next().unwrap_or(name));
        text.push('`');
        // The target of a link with a text of its own.
        rest = match behind.strip_prefix('(') {
            Some(target) => target.split_once(')').map_or(target, |(_, behind)| behind),
            None => behind,
        };
    }
    text.push_str(rest);
    text.replace("`None`", "null")
}

/// A closed list is a choice of its words. A word outside a list of printed words is an object
/// with the word itself.
fn of_list(list: &List) -> Schema {
    let words: Vec<Schema> = list
        .words
        .iter()
        .map(|word| json_schema!({ "const": word.text, "description": word.doc }))
        .collect();
    if list.form != Form::Printed {
        return json_schema!({ "description": list.doc, "oneOf": words });
    }
    let mut choices = words;
    choices.push(json_schema!({
        "description": "A word outside the list, as it was printed.",
        "type": "object",
        "properties": { "other": { "description": "The word.", "type": "string" } },
        "required": ["other"],
    }));
    json_schema!({ "description": list.doc, "oneOf": choices })
}

macro_rules! words {
    ($($list:ty),+ $(,)?) => {$(
        impl JsonSchema for $list {
            fn schema_name() -> Cow<'static, str> {
                Self::LIST.name.into()
            }

            fn json_schema(_: &mut SchemaGenerator) -> Schema {
                of_list(&Self::LIST)
            }
        }
    )+};
}

words!(
    words::MirrorStatus,
    words::Color,
    words::Activity,
    words::FastCopy,
    words::DiskError,
    words::RecoveryStatus,
    words::ObjectStatus,
    words::GroupMark,
    words::SectionKind,
    words::ReportKind,
    words::Field,
    words::Situation,
    words::Severity,
    words::Intent,
    words::ProcedureId,
    words::FindingCode,
    words::FindingSeverity,
    words::NeedCode,
    words::ErrorCode,
    words::LimitKind,
    words::NameKind,
    words::CopyKind,
    crate::decide::FastCopyCondition,
    state::ServiceStatus,
    recover::Method,
    recover::Effect,
    recover::Condition,
    recover::Output,
    recover::Expectation,
    recover::Question,
    recover::Operation,
    recover::Notice,
    recover::Shell,
    estimate::RateBasis,
    estimate::SizeBasis,
    estimate::BlockUnit,
    estimate::FileSystem,
    state::CopyState,
    estimate::WhyUnknown,
    text::Encoding,
);

/// The value of a field is that of the field in the document of a server.
impl JsonSchema for state::FieldValue {
    fn schema_name() -> Cow<'static, str> {
        "FieldValue".into()
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({
            "description": "The value of a field of a server, whichever field it is.",
            "oneOf": [
                {
                    "description": "A word of the field's list, or a time without a time zone.",
                    "type": "string",
                },
                {
                    "description": "A percentage of the volume, or a size in MiB.",
                    "type": "integer",
                    "minimum": 0,
                },
                {
                    "description": "A word outside the field's list, as it was printed.",
                    "type": "object",
                    "properties": { "other": { "description": "The word.", "type": "string" } },
                    "required": ["other"],
                },
                {
                    "description": "The field was printed with a value that cannot be read.",
                    "type": "object",
                    "properties": { "unreadable": { "const": true } },
                    "required": ["unreadable"],
                },
            ],
        })
    }
}

impl JsonSchema for words::FieldSet {
    fn inline_schema() -> bool {
        true
    }

    fn schema_name() -> Cow<'static, str> {
        "FieldSet".into()
    }

    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        Vec::<words::Field>::json_schema(generator)
    }
}

impl JsonSchema for estimate::ProductVersion {
    fn schema_name() -> Cow<'static, str> {
        "ProductVersion".into()
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({
            "description": "The version of the product, such as `3.3`.",
            "type": "string",
            "pattern": "^[0-9]+\\.[0-9]+$",
        })
    }
}
