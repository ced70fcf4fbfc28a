//! How vocabularies are defined, and the error for a text outside one.
//!
//! Three macros define every list of words, and each also emits the list as data
//! ([`schema`](crate::schema)): `terms!` for closed lists, `printed_words!` for words that the
//! product prints, `tagged!` for types whose values carry data under one word each.

use alloc::string::String;

use super::{Quoted, kept};

/// A text that is no member of a list: the one error of every `FromStr` of a vocabulary.
///
/// ```
/// use mirror_core::words::Severity;
///
/// let error = "fatal".parse::<Severity>().unwrap_err();
/// assert_eq!(error.to_string(), "`fatal` is not one of `ok` `warning` `critical` `unknown`");
/// ```
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{} is not one of {expected}", Quoted(.text))]
pub struct UnknownTerm {
    text: String,
    expected: &'static str,
}

impl UnknownTerm {
    /// The text, cut, and the members in backticks.
    pub(crate) fn new(text: &str, expected: &'static str) -> Self {
        Self {
            text: kept(text).into(),
            expected,
        }
    }
}

/// Defines closed lists of our own words.
///
/// The first literal of a member is its text form; behind `or` stand spellings that
/// [`FromStr`](core::str::FromStr) reads too, in any letter case. A list with `#[derive(Default)]`
/// has `, default` behind the member that is meant.
macro_rules! terms {
    ($(
        $(#[doc = $about:literal])*
        $(#[derive($derived:ident)])?
        $name:ident {
            $(
                $(#[doc = $doc:literal])*
                $member:ident = $text:literal $(or $spelling:literal)* $(, $default:ident)?;
            )+
        }
    )+) => {$(
        $(#[doc = $about])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash $(, $derived)?)]
        #[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
        #[non_exhaustive]
        pub enum $name {
            $(
                $(#[doc = $doc])*
                #[cfg_attr(feature = "serde", serde(rename = $text))]
                $(#[$default])?
                $member,
            )+
        }

        impl $name {
            /// Every member, in the order of the contract.
            pub const ALL: &'static [Self] = &[$( Self::$member ),+];

            /// The list as data.
            pub const LIST: $crate::schema::List = $crate::words::list!(
                $name, Closed, [$($about)*],
                $( $member = $text, [$($spelling),*], [$($doc)*]; )+
            );

            /// The text form.
            #[must_use]
            pub const fn as_str(self) -> &'static str {
                match self { $( Self::$member => $text, )+ }
            }
        }

        impl core::fmt::Display for $name {
            fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
                f.pad(self.as_str())
            }
        }

        impl core::str::FromStr for $name {
            type Err = $crate::words::UnknownTerm;

            fn from_str(text: &str) -> Result<Self, Self::Err> {
                match text {
                    $( $text => Ok(Self::$member), )+
                    $($( _ if text.eq_ignore_ascii_case($spelling) => Ok(Self::$member), )*)+
                    _ => Err($crate::words::UnknownTerm::new(
                        text,
                        concat!($( "`", $text, "` " ),+).trim_ascii_end(),
                    )),
                }
            }
        }
    )+};
}

/// The data of one list.
macro_rules! list {
    ($name:ident, $form:ident, [$($about:literal)*], $(
        $member:ident = $text:literal, [$($spelling:literal),*], [$($doc:literal)*];
    )+) => {
        $crate::schema::List::new(
            stringify!($name),
            concat!($($about, "\n"),*).trim_ascii(),
            $crate::schema::Form::$form,
            &[$(
                $crate::schema::Word::new(
                    stringify!($member),
                    $text,
                    &[$($spelling),*],
                    concat!($($doc, "\n"),*).trim_ascii(),
                )
            ),+],
        )
    };
}

/// Defines lists of printed words.
///
/// The first literal of a member is its text form; behind `prints` stands what the product prints
/// for it, the usual spelling first. Letter case does not matter.
macro_rules! printed_words {
    ($(
        $(#[doc = $about:literal])*
        $name:ident {
            $(
                $(#[doc = $doc:literal])*
                $member:ident = $text:literal prints $shown:literal $(, $printed:literal)*;
            )+
        }
    )+) => {$(
        $(#[doc = $about])*
        #[derive(Debug, Clone, PartialEq, Eq, Hash)]
        #[non_exhaustive]
        pub enum $name {
            $( $(#[doc = $doc])* $member, )+
            /// A word outside the vocabulary, as it was printed.
            Other(alloc::boxed::Box<str>),
        }

        impl $name {
            /// The known words, in the order of the contract.
            pub const KNOWN: &'static [Self] = &[$( Self::$member ),+];

            /// The list as data.
            pub const LIST: $crate::schema::List = $crate::words::list!(
                $name, Printed, [$($about)*],
                $( $member = $text, [$shown $(, $printed)*], [$($doc)*]; )+
            );

            /// Reads a word as the product prints it. Never fails: an unknown word is kept. Where
            /// nothing is printed, there is no word to read: that is `None`.
            #[must_use]
            #[inline]
            pub fn from_printed(word: &str) -> Self {
                $( if word.eq_ignore_ascii_case($shown) $(|| word.eq_ignore_ascii_case($printed))* {
                    return Self::$member;
                } )+
                Self::Other(word.into())
            }

            /// The text form: a word of the vocabulary, or the unknown word itself.
            #[must_use]
            pub fn as_str(&self) -> &str {
                match self {
                    $( Self::$member => $text, )+
                    Self::Other(word) => word,
                }
            }

            /// What the product prints: a word of the vocabulary, or the unknown word itself.
            #[must_use]
            pub fn as_printed(&self) -> &str {
                match self {
                    $( Self::$member => $shown, )+
                    Self::Other(word) => word,
                }
            }

            /// Returns false for a word outside the vocabulary.
            #[must_use]
            pub const fn is_known(&self) -> bool {
                !matches!(self, Self::Other(_))
            }

            /// The unknown word as printed, where it is one.
            #[must_use]
            pub fn other(&self) -> Option<&str> {
                match self {
                    Self::Other(word) => Some(word),
                    _ => None,
                }
            }
        }

        impl core::fmt::Display for $name {
            fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
                f.pad(self.as_str())
            }
        }

        /// Reads the text form, as documents have it.
        impl core::str::FromStr for $name {
            type Err = $crate::words::UnknownTerm;

            fn from_str(text: &str) -> Result<Self, Self::Err> {
                match text {
                    $( $text => Ok(Self::$member), )+
                    _ => Err($crate::words::UnknownTerm::new(
                        text,
                        concat!($( "`", $text, "` " ),+).trim_ascii_end(),
                    )),
                }
            }
        }

        #[cfg(feature = "serde")]
        impl serde::Serialize for $name {
            fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                $crate::words::documents::serialize(self.as_str(), self.is_known(), serializer)
            }
        }

        #[cfg(feature = "serde")]
        impl<'de> serde::Deserialize<'de> for $name {
            fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                use $crate::words::documents::Word;
                match Word::deserialize(deserializer)? {
                    Word::Known(text) => text.parse().map_err(serde::de::Error::custom),
                    Word::Other { other } => Ok(Self::Other(other)),
                }
            }
        }
    )+};
}

/// Defines a type whose values carry data, and beside it the list of its kinds: the word that
/// stands for each variant in documents, in Python and in C.
///
/// ```text
/// tagged! {
///     /// About the type.
///     #[derive(…)]
///     pub enum Reason, reason;           // the accessor of the kind
///     /// About the list.
///     ReasonCode {
///         /// About the variant.
///         Late { /// About the field. seconds: u64, } = "late";
///     }
/// }
/// ```
macro_rules! tagged {
    (
        $(#[$meta:meta])*
        pub enum $name:ident, $(#[doc = $accessor_doc:literal])* $accessor:ident;
        $(#[doc = $about:literal])*
        $kind:ident {
            $(
                $(#[doc = $doc:literal])*
                $member:ident $({ $( $(#[$field_meta:meta])* $field:ident: $type:ty, )+ })? = $text:literal;
            )+
        }
    ) => {
        $(#[$meta])*
        #[non_exhaustive]
        pub enum $name {
            $( $(#[doc = $doc])* $member $({ $( $(#[$field_meta])* $field: $type, )+ })?, )+
        }

        $(#[doc = $about])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
        #[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
        #[non_exhaustive]
        pub enum $kind {
            $( $(#[doc = $doc])* #[cfg_attr(feature = "serde", serde(rename = $text))] $member, )+
        }

        impl $name {
            $(#[doc = $accessor_doc])*
            #[must_use]
            pub const fn $accessor(&self) -> $kind {
                match self { $( Self::$member { .. } => $kind::$member, )+ }
            }
        }

        impl $kind {
            /// Every member, in the order of the contract.
            pub const ALL: &'static [Self] = &[$( Self::$member ),+];

            /// The list as data.
            pub const LIST: $crate::schema::List = $crate::words::list!(
                $kind, Kinds, [$($about)*], $( $member = $text, [], [$($doc)*]; )+
            );

            /// The text form.
            #[must_use]
            pub const fn as_str(self) -> &'static str {
                match self { $( Self::$member => $text, )+ }
            }
        }

        impl core::fmt::Display for $kind {
            fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
                f.pad(self.as_str())
            }
        }

        impl core::str::FromStr for $kind {
            type Err = $crate::words::UnknownTerm;

            fn from_str(text: &str) -> Result<Self, Self::Err> {
                match text {
                    $( $text => Ok(Self::$member), )+
                    _ => Err($crate::words::UnknownTerm::new(
                        text,
                        concat!($( "`", $text, "` " ),+).trim_ascii_end(),
                    )),
                }
            }
        }
    };
}

/// Lets the members of a list be compared with their text, as programs that log codes do.
macro_rules! compares_with_text {
    ($($name:ident),+) => {$(
        impl PartialEq<str> for $name {
            fn eq(&self, text: &str) -> bool {
                self.as_str() == text
            }
        }

        impl PartialEq<&str> for $name {
            fn eq(&self, text: &&str) -> bool {
                self.as_str() == *text
            }
        }
    )+};
}

pub(crate) use {compares_with_text, list, printed_words, tagged, terms};
