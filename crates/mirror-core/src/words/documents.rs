//! The JSON form of a printed word: its text, or `{"other": "…"}`.

use alloc::{borrow::Cow, boxed::Box, vec::Vec};
use serde::{Deserialize as _, ser::SerializeMap as _};

use super::{Field, FieldSet};

#[derive(serde::Deserialize)]
#[serde(untagged)]
pub(crate) enum Word<'a> {
    Known(#[serde(borrow)] Cow<'a, str>),
    Other { other: Box<str> },
}

pub(crate) fn serialize<S: serde::Serializer>(
    text: &str,
    known: bool,
    serializer: S,
) -> Result<S::Ok, S::Error> {
    if known {
        return serializer.serialize_str(text);
    }
    let mut map = serializer.serialize_map(Some(1))?;
    map.serialize_entry("other", text)?;
    map.end()
}

/// Whether a set of fields is left out.
pub(crate) fn is_empty(fields: &FieldSet) -> bool {
    fields.is_empty()
}

/// A set of fields is the list of them.
impl serde::Serialize for FieldSet {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_seq(self.iter())
    }
}

impl<'de> serde::Deserialize<'de> for FieldSet {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let fields = Vec::<Field>::deserialize(deserializer)?;
        Ok(fields.into_iter().collect())
    }
}

/// Reads the version of a document's form, which has to be the one that is known: another one may
/// mean something else by the same words.
pub(crate) fn version<'de, D: serde::Deserializer<'de>, const KNOWN: u32>(
    deserializer: D,
) -> Result<u32, D::Error> {
    match u32::deserialize(deserializer)? {
        version if version == KNOWN => Ok(version),
        version => Err(serde::de::Error::custom(alloc::format!(
            "format version {version} is not {KNOWN}, the one that can be read"
        ))),
    }
}
