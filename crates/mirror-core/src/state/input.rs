//! An output that is added to a snapshot, with what the caller knows of it.

use crate::text::Encoding;

/// The output of any commands, with where it came from and how it is encoded, where the caller knows
/// that.
///
/// ```
/// use mirror_core::{Input, Snapshot, text::Encoding};
///
/// let output = b"Mirror Name: vol1\nServer Name  Active Status\nalpha  Active\nbeta  Inactive\n";
/// let mut snapshot = Snapshot::new();
/// let reports = snapshot.add(Input::bytes(output).from("alpha").encoding(Encoding::Utf8))?;
/// assert_eq!(reports, 1);
/// # Ok::<(), mirror_core::text::ParseError>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Input<'i> {
    pub(super) content: Content<'i>,
    pub(super) server: Option<&'i str>,
    pub(super) encoding: Option<Encoding>,
}

/// Bytes still to be decoded, or text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Content<'i> {
    Bytes(&'i [u8]),
    Text(&'i str),
}

impl<'i> Input<'i> {
    /// Output as bytes. Its encoding is recognised unless it is stated.
    #[must_use]
    pub const fn bytes(bytes: &'i [u8]) -> Self {
        Self::of(Content::Bytes(bytes))
    }

    /// Output as text.
    #[must_use]
    pub const fn text(text: &'i str) -> Self {
        Self::of(Content::Text(text))
    }

    /// States the server that the output came from. Views of different servers are compared; a
    /// second view of the same server replaces the first.
    #[must_use]
    pub fn from(self, server: impl Into<Option<&'i str>>) -> Self {
        Self {
            server: server.into(),
            ..self
        }
    }

    /// States the encoding of bytes; `None`: it is recognised. Text has none.
    #[must_use]
    pub fn encoding(self, encoding: impl Into<Option<Encoding>>) -> Self {
        Self {
            encoding: encoding.into(),
            ..self
        }
    }

    const fn of(content: Content<'i>) -> Self {
        Self {
            content,
            server: None,
            encoding: None,
        }
    }
}
