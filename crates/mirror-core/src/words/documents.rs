//! The JSON form of a printed word: its text, or `{"other": "…"}`.

use alloc::{borrow::Cow, boxed::Box};
use serde::ser::SerializeMap as _;

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
