//! The JSON Schemas of the documents, `docs/*.schema.json`.

use mirror_core::{
    Document,
    decide::Changes,
    document::{FoundDocument, schema_of},
    recover::{Action, Journal, Runbook, Session},
};
use schemars::JsonSchema;
use serde_json::Value;

/// A document that has a schema.
pub(super) struct Described {
    /// The name of its file, without the ending.
    pub(super) file: &'static str,
    /// The schema.
    pub(super) schema: fn() -> Value,
    /// Whether others than the library read it.
    pub(super) is_public: bool,
}

/// Every document that has a schema, in the order of the page.
pub(super) const DESCRIBED: &[Described] = &[
    Described {
        file: "document",
        schema: schema::<Document>,
        is_public: true,
    },
    Described {
        file: "found",
        schema: schema::<FoundDocument<'static>>,
        is_public: true,
    },
    Described {
        file: "changes",
        schema: schema::<Changes>,
        is_public: true,
    },
    Described {
        file: "runbook",
        schema: schema::<Runbook>,
        is_public: true,
    },
    Described {
        file: "action",
        schema: schema::<Action>,
        is_public: true,
    },
    Described {
        file: "journal",
        schema: schema::<Journal>,
        is_public: true,
    },
    Described {
        file: "session",
        schema: schema::<Session>,
        is_public: false,
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
