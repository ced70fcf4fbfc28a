//! Why there is nothing to hand back.

use mirror_core::{
    estimate::RateError,
    recover::{NameError, QuoteError, SessionError},
    text::ParseError,
    wording::Language,
    words::FindingKind,
};

use crate::{
    boundary::{Checked, Out, entry, free, shared},
    text::{Text, mirror_str},
    words::{self, mirror_result},
};

/// Why there is nothing to hand back.
///
/// Immutable, may be read from any thread. One that was handed out through a parameter `error` is
/// the caller's and freed with mirror_error_free(); one that was borrowed from a handle is not.
pub struct mirror_error {
    result: mirror_result,
    code: Text,
    /// In the order of [`Language::ALL`].
    messages: Vec<(Language, Text)>,
    place: Option<Place>,
    excerpt: Option<Text>,
}

struct Place {
    offset: usize,
    line: u32,
    column: u32,
}

impl mirror_error {
    fn new(result: mirror_result, code: &str, message: &dyn Fn(Language) -> String) -> Self {
        let message = |language: &Language| (*language, Text::new(&message(*language)));
        Self {
            result,
            code: Text::new(code),
            messages: Language::ALL.iter().map(message).collect(),
            place: None,
            excerpt: None,
        }
    }

    pub(crate) const fn result(&self) -> mirror_result {
        self.result
    }
}

impl From<&ParseError> for mirror_error {
    fn from(error: &ParseError) -> Self {
        Self {
            place: Some(Place {
                offset: error.offset,
                line: error.line,
                column: error.column,
            }),
            excerpt: Some(Text::new(&error.excerpt)),
            ..Self::new(
                mirror_result::MIRROR_ERROR_PARSE,
                error.code.as_str(),
                &|language| language.wording().parse_error(error),
            )
        }
    }
}

impl From<&NameError> for mirror_error {
    fn from(error: &NameError) -> Self {
        Self::new(
            mirror_result::MIRROR_ERROR_NAME,
            error.code().as_str(),
            &|language| language.wording().name_error(error),
        )
    }
}

impl From<&QuoteError> for mirror_error {
    fn from(error: &QuoteError) -> Self {
        Self::new(
            mirror_result::MIRROR_ERROR_QUOTE,
            error.code().as_str(),
            &|language| language.journal_wording().quote_error(error),
        )
    }
}

impl From<&RateError> for mirror_error {
    fn from(error: &RateError) -> Self {
        Self::new(
            mirror_result::MIRROR_ERROR_RATE,
            error.code().as_str(),
            &|language| language.wording().rate_error(error),
        )
    }
}

impl From<&SessionError> for mirror_error {
    fn from(error: &SessionError) -> Self {
        Self::new(
            mirror_result::MIRROR_ERROR_SESSION,
            error.code().as_str(),
            &|language| language.journal_wording().session_error(error),
        )
    }
}

/// Why there is no estimate.
impl From<&FindingKind> for mirror_error {
    fn from(reason: &FindingKind) -> Self {
        Self::new(
            mirror_result::MIRROR_ERROR_NO_ESTIMATE,
            reason.code().as_str(),
            &|language| language.wording().finding(reason),
        )
    }
}

impl From<&serde_json::Error> for mirror_error {
    fn from(error: &serde_json::Error) -> Self {
        let detail = error.to_string();
        Self::new(
            mirror_result::MIRROR_ERROR_BAD_DOCUMENT,
            "bad_document",
            &|language| language.wording().bad_document(&detail),
        )
    }
}

/// Hands an error out, where the caller wants it; gives the code to return.
///
/// # Safety
///
/// The place is `NULL` or writable.
pub(crate) unsafe fn raise(
    place: *mut *mut mirror_error,
    error: impl Into<mirror_error>,
) -> mirror_result {
    let error = error.into();
    let result = error.result;
    // SAFETY: by the contract of this function. A caller who passes no place wants no error.
    if let Ok(out) = unsafe { Out::new(place) } {
        let _ = out.handle(error);
    }
    result
}

/// The error of the last change of a handle, as a pointer that is borrowed from it.
pub(crate) fn last(error: Option<&mirror_error>) -> Checked<*const mirror_error> {
    error
        .map(std::ptr::from_ref)
        .ok_or(mirror_result::MIRROR_ERROR_ABSENT)
}

/// Says which code the function has returned.
///
/// Threads: any.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn mirror_error_result(
    error: *const mirror_error,
    result: *mut mirror_result,
) -> mirror_result {
    entry(|| {
        // SAFETY: the caller's handle.
        let error = unsafe { shared(error) }?;
        // SAFETY: the caller's place.
        let out = unsafe { Out::new(result) }?;
        out.put(error.result)
    })
}

/// Gives the stable code: "no_report", "name_too_long" and their like. It is the same in every
/// language that the library is used from. Borrowed from `error`.
///
/// Threads: any.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn mirror_error_code(
    error: *const mirror_error,
    code: *mut mirror_str,
) -> mirror_result {
    entry(|| {
        // SAFETY: the caller's handle.
        let error = unsafe { shared(error) }?;
        // SAFETY: the caller's place.
        let out = unsafe { Out::new(code) }?;
        out.put(error.code.borrowed())
    })
}

/// Gives the message for a person: one line without a final full stop. Borrowed from `error`.
///
/// `language` is one of mirror_language.
///
/// Threads: any.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn mirror_error_message(
    error: *const mirror_error,
    language: i32,
    message: *mut mirror_str,
) -> mirror_result {
    entry(|| {
        // SAFETY: the caller's handle.
        let error = unsafe { shared(error) }?;
        // SAFETY: the caller's place.
        let out = unsafe { Out::new(message) }?;
        let language = words::language(language)?;
        let text = error.messages.iter().find(|(of, _)| *of == language);
        out.put_some(text.map(|(_, text)| text.borrowed()))
    })
}

/// Gives the place in the text that was read: bytes from its start, and line and column counted
/// from 1, the column in characters.
///
/// MIRROR_ERROR_ABSENT: the error is not about a place.
///
/// Threads: any.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn mirror_error_place(
    error: *const mirror_error,
    offset: *mut usize,
    line: *mut u32,
    column: *mut u32,
) -> mirror_result {
    entry(|| {
        // SAFETY: the caller's handle.
        let error = unsafe { shared(error) }?;
        // SAFETY: the caller's place.
        let offset = unsafe { Out::new(offset) }?;
        // SAFETY: the caller's place.
        let line = unsafe { Out::new(line) }?;
        // SAFETY: the caller's place.
        let column = unsafe { Out::new(column) }?;
        let place = error
            .place
            .as_ref()
            .ok_or(mirror_result::MIRROR_ERROR_ABSENT)?;
        offset.put(place.offset)?;
        line.put(place.line)?;
        column.put(place.column)
    })
}

/// Gives the offending text: at most 120 characters, control characters escaped. Borrowed from
/// `error`.
///
/// MIRROR_ERROR_ABSENT: the error is not about a place.
///
/// Threads: any.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn mirror_error_excerpt(
    error: *const mirror_error,
    excerpt: *mut mirror_str,
) -> mirror_result {
    entry(|| {
        // SAFETY: the caller's handle.
        let error = unsafe { shared(error) }?;
        // SAFETY: the caller's place.
        let out = unsafe { Out::new(excerpt) }?;
        out.put_some(error.excerpt.as_ref().map(Text::borrowed))
    })
}

/// Frees an error. NULL is allowed.
///
/// Threads: nobody else may be using it.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn mirror_error_free(error: *mut mirror_error) {
    // SAFETY: the caller owns the handle.
    unsafe { free(error) }
}
