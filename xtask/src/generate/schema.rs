//! The JSON Schemas of the documents, `docs/*.schema.json`.

use mirror_core::{
    Document,
    decide::Changes,
    document::{FoundDocument, schema_of},
    recover::{Runbook, Session},
};
use schemars::JsonSchema;
use serde_json::Value;

/// A document that has a schema.
pub(super) struct Described {
    /// The name of its file, without the ending.
    pub(super) file: &'static str,
    /// The schema.
    pub(super) schema: fn() -> Value,
}

/// Every document that has a schema, in the order of the page.
pub(super) const DESCRIBED: &[Described] = &[
    Described {
        file: "document",
        schema: schema::<Document>,
    },
    Described {
        file: "found",
        schema: schema::<FoundDocument<'static>>,
    },
    Described {
        file: "changes",
        schema: schema::<Changes>,
    },
    Described {
        file: "runbook",
        schema: schema::<Runbook>,
    },
    Described {
        file: "session",
        schema: schema::<Session>,
    },
];

/// The text of the schema in a file.
pub(super) fn text(file: &str) -> anyhow::Result<String> {
    let described = DESCRIBED
        .iter()
        .find(|described| described.file == file)
        .ok_or_else(|| anyhow::anyhow!("no document is called `{file}`"))?;
    Ok(serde_json::to_string_pretty(&(described.schema)())? + "\n")
}

fn schema<T: JsonSchema>() -> Value {
    schema_of::<T>().to_value()
}
