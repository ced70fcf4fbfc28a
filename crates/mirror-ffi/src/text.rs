//! Text that is handed out: UTF-8 with a NUL behind it, kept by the handle that it is borrowed from.

use std::{ffi::c_char, sync::OnceLock};

use mirror_core::wording::Language;

use crate::result::{Checked, mirror_result};

/// Borrowed text: UTF-8 with a NUL behind it; `data` is never NULL. `len` does not count that NUL; a
/// NUL inside a name is possible.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct mirror_str {
    /// The first byte.
    pub data: *const c_char,
    /// The number of bytes, without the NUL.
    pub len: usize,
}

impl mirror_str {
    /// Text of the program itself, with its NUL.
    pub(crate) const fn fixed(with_nul: &'static str) -> Self {
        Self {
            data: with_nul.as_ptr().cast(),
            len: with_nul.len() - 1,
        }
    }
}

/// A text and the NUL behind it.
pub(crate) struct Text(Box<[u8]>);

impl Text {
    pub(crate) fn new(text: &str) -> Self {
        let mut bytes = Vec::with_capacity(text.len() + 1);
        bytes.extend_from_slice(text.as_bytes());
        bytes.push(0);
        Self(bytes.into())
    }

    /// The empty text where there is none.
    pub(crate) fn or_empty(text: Option<&str>) -> Self {
        Self::new(text.unwrap_or_default())
    }

    pub(crate) fn borrowed(&self) -> mirror_str {
        mirror_str {
            data: self.0.as_ptr().cast(),
            len: self.0.len().saturating_sub(1),
        }
    }

    /// The text as an array of C strings has it.
    pub(crate) const fn data(&self) -> *const c_char {
        self.0.as_ptr().cast()
    }
}

/// A text that is made when it is asked for first, from any thread.
#[derive(Default)]
pub(crate) struct LazyText(OnceLock<Text>);

impl LazyText {
    pub(crate) fn get(&self, text: &str) -> mirror_str {
        self.0.get_or_init(|| Text::new(text)).borrowed()
    }

    pub(crate) fn maybe(&self, text: Option<&str>) -> Option<mirror_str> {
        text.map(|text| self.get(text))
    }
}

/// A message in every language in which there is one.
pub(crate) struct Messages(Vec<(Language, Text)>);

impl Messages {
    pub(crate) fn new(message: impl Fn(Language) -> Option<String>) -> Self {
        let languages = Language::ALL.iter();
        let texts = languages
            .filter_map(|language| message(*language).map(|text| (*language, Text::new(&text))));
        Self(texts.collect())
    }

    pub(crate) fn get(&self, language: Language) -> Option<mirror_str> {
        let text = self.0.iter().find(|(of, _)| *of == language);
        text.map(|(_, text)| text.borrowed())
    }
}

/// Owned text: a document or a page. Immutable.
pub struct mirror_text(Text);

impl From<String> for mirror_text {
    fn from(text: String) -> Self {
        Self(Text::new(&text))
    }
}

/// The JSON of a document.
pub(crate) fn json(document: &impl serde::Serialize) -> Checked<mirror_text> {
    match serde_json::to_string(document) {
        Ok(json) => Ok(json.into()),
        // The documents of the core have text keys and finite figures.
        Err(_) => Err(mirror_result::MIRROR_ERROR_BAD_DOCUMENT),
    }
}

impl mirror_text {
    /// Returns the text, borrowed from the handle.
    pub fn get(&self) -> mirror_str {
        self.0.borrowed()
    }
}
