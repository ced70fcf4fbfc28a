//! Why a function failed on its input.

use mirror_core::{
    estimate::{EstimateError, RateError},
    recover::{QuoteError, SessionError},
    text::ParseError,
    wording::Language,
    words::NameError,
};

use crate::{
    result::{Checked, mirror_result},
    text::{Messages, Text, mirror_str},
};

/// Why a function failed on its input. Immutable. One from a parameter `error` is the caller's; one
/// from a function named ..._error is borrowed.
pub struct mirror_error {
    result: mirror_result,
    code: Text,
    messages: Messages,
    place: Option<(usize, u32, u32)>,
    excerpt: Option<Text>,
}

impl mirror_error {
    fn new(result: mirror_result, code: &str, message: impl Fn(Language) -> String) -> Self {
        Self {
            result,
            code: Text::new(code),
            messages: Messages::new(|language| Some(message(language))),
            place: None,
            excerpt: None,
        }
    }

    /// Returns the code that the function has returned.
    pub fn result(&self) -> mirror_result {
        self.result
    }

    /// Returns the stable code, such as "no_report" or "name_too_long". It is the same in Rust and
    /// Python.
    pub fn code(&self) -> mirror_str {
        self.code.borrowed()
    }

    /// Returns the message: one line without a final full stop.
    pub fn message(&self, language: Language) -> Option<mirror_str> {
        self.messages.get(language)
    }

    /// Returns the place in the text that was read: the offset in bytes from its start, and line and
    /// column counted from 1, the column in characters.
    ///
    /// MIRROR_ERROR_ABSENT: the error has no place.
    ///
    /// Outputs: `offset`, `line`, `column`.
    pub fn place(&self) -> Option<(usize, u32, u32)> {
        self.place
    }

    /// Returns the offending text: at most 120 characters, control characters escaped.
    ///
    /// MIRROR_ERROR_ABSENT: the error has no place.
    pub fn excerpt(&self) -> Option<mirror_str> {
        self.excerpt.as_ref().map(Text::borrowed)
    }
}

impl From<ParseError> for mirror_error {
    fn from(error: ParseError) -> Self {
        Self {
            place: Some((error.offset, error.line, error.column)),
            excerpt: Some(Text::new(&error.excerpt)),
            ..Self::new(
                mirror_result::MIRROR_ERROR_PARSE,
                error.code.as_str(),
                |language| language.wording().parse_error(&error),
            )
        }
    }
}

/// An error of the core that has a code and a message.
macro_rules! errors {
    ($( $core:ty => $result:ident, |$error:ident, $language:ident| $code:expr, $message:expr; )+) => {$(
        impl From<$core> for mirror_error {
            fn from($error: $core) -> Self {
                Self::new(mirror_result::$result, $code, |$language| $message)
            }
        }
    )+};
}

errors! {
    NameError => MIRROR_ERROR_NAME, |error, language|
        error.code().as_str(), language.wording().name_error(&error);
    QuoteError => MIRROR_ERROR_QUOTE, |error, language|
        error.code().as_str(), language.journal_wording().quote_error(&error);
    RateError => MIRROR_ERROR_RATE, |error, language|
        error.code().as_str(), language.wording().rate_error(&error);
    SessionError => MIRROR_ERROR_SESSION, |error, language|
        error.code().as_str(), language.journal_wording().session_error(&error);
    EstimateError => MIRROR_ERROR_NO_ESTIMATE, |error, language|
        error.code().as_str(), language.wording().finding(&error.into());
    serde_json::Error => MIRROR_ERROR_BAD_DOCUMENT, |error, language|
        "bad_document", language.wording().bad_document(&error.to_string());
}

/// Why a function fails that has a parameter `error`.
pub enum Failure {
    /// An argument that cannot be: the code says it all.
    Code(mirror_result),
    /// An error object goes to the caller.
    Error(Box<mirror_error>),
}

/// A value, or why there is none; a function that returns it has a parameter `error`.
pub type Raised<T> = Result<T, Failure>;

impl From<mirror_result> for Failure {
    fn from(code: mirror_result) -> Self {
        Self::Code(code)
    }
}

macro_rules! raised {
    ($( $core:ty ),+) => {$(
        impl From<$core> for Failure {
            fn from(error: $core) -> Self {
                Self::Error(Box::new(error.into()))
            }
        }
    )+};
}

raised! { ParseError, NameError, QuoteError, SessionError, EstimateError, serde_json::Error }

/// The error of the last change of a handle.
#[derive(Default)]
pub(crate) struct LastError(Option<mirror_error>);

impl LastError {
    /// Keeps the error of a change, or forgets that of the change before.
    pub(crate) fn keep<T, E>(&mut self, result: Result<T, E>) -> Checked<T>
    where
        mirror_error: From<E>,
    {
        self.0 = None;
        result.map_err(|error| self.0.insert(error.into()).result())
    }

    pub(crate) fn forget(&mut self) {
        self.0 = None;
    }

    pub(crate) const fn get(&self) -> Option<&mirror_error> {
        self.0.as_ref()
    }
}
