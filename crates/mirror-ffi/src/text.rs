//! Text that is handed out: UTF-8 with a NUL behind it, kept by the handle that it is borrowed from.

use std::{ffi::c_char, sync::OnceLock};

use crate::{
    boundary::{Checked, Out, entry, free, shared},
    words::mirror_result,
};

/// Text that is read and not owned. It is UTF-8, a NUL stands behind it, and `data` is never NULL.
/// `len` counts without that NUL; a NUL inside a name is possible.
///
/// It is valid until the handle that it came from is freed, or, where that handle can be changed,
/// until it is changed. Text that comes from no handle is valid for ever.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct mirror_str {
    /// The first byte.
    pub data: *const c_char,
    /// How many bytes, without the NUL.
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

/// A text that is made when somebody asks for it first, from any thread.
#[derive(Default)]
pub(crate) struct LazyText(OnceLock<Text>);

impl LazyText {
    pub(crate) fn get(&self, text: &str) -> mirror_str {
        self.0.get_or_init(|| Text::new(text)).borrowed()
    }
}

/// A text of its own: a document or a page.
///
/// Immutable, may be read from any thread. Freed with mirror_text_free().
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

/// Gives the bytes of a text.
///
/// What is written to `str` is borrowed from `text`.
///
/// Threads: any.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn mirror_text_get(
    text: *const mirror_text,
    str: *mut mirror_str,
) -> mirror_result {
    entry(|| {
        // SAFETY: the caller's handle.
        let text = unsafe { shared(text) }?;
        // SAFETY: the caller's place.
        let out = unsafe { Out::new(str) }?;
        out.put(text.0.borrowed())
    })
}

/// Frees a text. NULL is allowed.
///
/// Threads: nobody else may be using it.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn mirror_text_free(text: *mut mirror_text) {
    // SAFETY: the caller owns the handle.
    unsafe { free(text) }
}
