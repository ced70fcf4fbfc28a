//! Closed lists: how they are defined, and the error for a text outside one.

use alloc::string::String;

use super::{Quoted, kept};

/// A text that is no member of a closed list.
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

/// Defines closed lists of our own words, each member with one text form.
macro_rules! terms {
    ($(
        $(#[$about:meta])*
        $name:ident { $( $(#[$member_about:meta])* $member:ident = $text:literal; )+ }
    )+) => {$(
        $(#[$about])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
        #[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
        #[non_exhaustive]
        pub enum $name {
            $( $(#[$member_about])* #[cfg_attr(feature = "serde", serde(rename = $text))] $member, )+
        }

        impl $name {
            /// Every member, in the order of the contract.
            pub const ALL: &'static [Self] = &[$( Self::$member ),+];

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
                    _ => Err($crate::words::UnknownTerm::new(
                        text,
                        concat!($( "`", $text, "` " ),+).trim_ascii_end(),
                    )),
                }
            }
        }
    )+};
}

pub(crate) use terms;
