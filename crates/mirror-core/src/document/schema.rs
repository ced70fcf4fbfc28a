//! The words of documents as JSON Schema, from the lists that define them.

use alloc::{borrow::Cow, vec::Vec};

use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};

use crate::{
    estimate, recover,
    schema::{Form, List},
    state, text, words,
};

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
        "properties": { "other": { "type": "string" } },
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
    estimate::CopyState,
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
                    "properties": { "other": { "type": "string" } },
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
