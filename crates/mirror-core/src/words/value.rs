//! One field of a server as a value of its own, for code that handles fields as data.

use core::fmt;

use chrono::NaiveDateTime;

use super::printed::*;

/// Defines the value of a field, with a variant for each list of printed words that the table of
/// the fields of a side names.
macro_rules! field_value {
    ($( $(#[doc = $doc:literal])+ $list:ident; )+) => {
        /// The value of one field of a server.
        ///
        /// In documents it is the value alone, as in the document of a mirror disk: a word, a
        /// time, a number, or `{"unreadable": true}`.
        #[derive(Debug, Clone, PartialEq, Eq)]
        #[non_exhaustive]
        pub enum FieldValue {
            $( $(#[doc = $doc])+ $list($list), )+
            /// A time, in the server's local time, as printed.
            Time(NaiveDateTime),
            /// A part of the volume, 0 to 100 percent.
            Percent(u8),
            /// A size in MiB.
            Mib(u64),
            /// The field was printed with a value that cannot be read.
            Unreadable,
        }

        impl FieldValue {
            /// The word, where it is one.
            pub(crate) fn word(&self) -> Option<PrintedWord<'_>> {
                match self {
                    $( Self::$list(word) => Some(PrintedWord {
                        text: word.as_str(),
                        printed: word.as_printed(),
                        is_known: word.is_known(),
                    }), )+
                    _ => None,
                }
            }
        }

        #[cfg(feature = "serde")]
        impl serde::Serialize for FieldValue {
            fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                match self {
                    $( Self::$list(word) => word.serialize(serializer), )+
                    Self::Time(time) => time.serialize(serializer),
                    Self::Percent(percent) => percent.serialize(serializer),
                    Self::Mib(mib) => mib.serialize(serializer),
                    Self::Unreadable => documents::serialize_unreadable(serializer),
                }
            }
        }
    };
}

field_value! {
    /// `Mirror Color`.
    Color;
    /// `Active Status`.
    Activity;
    /// `Fast Copy`.
    FastCopy;
    /// `Disk Error`.
    DiskError;
}

/// A printed word, of whichever list.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct PrintedWord<'w> {
    /// The text form; of an unknown word, the word itself.
    pub(crate) text: &'w str,
    /// What the product prints.
    pub(crate) printed: &'w str,
    /// False for a word outside its list.
    pub(crate) is_known: bool,
}

/// The text form of a word, a time as in documents, a number without its unit; `unreadable`
/// where the value cannot be read.
impl fmt::Display for FieldValue {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Time(time) => write!(f, "{time:?}"),
            Self::Percent(percent) => percent.fmt(f),
            Self::Mib(mib) => mib.fmt(f),
            Self::Unreadable => f.pad("unreadable"),
            word => f.pad(word.word().map_or("", |word| word.text)),
        }
    }
}

#[cfg(feature = "serde")]
mod documents {
    use alloc::{borrow::Cow, boxed::Box, format, string::String};

    use serde::{
        Deserialize, Deserializer, Serializer,
        de::{Error, IntoDeserializer as _},
        ser::SerializeMap as _,
    };

    use super::{FieldValue, NaiveDateTime};
    use crate::words::{Field, side_fields};

    pub(super) fn serialize_unreadable<S: Serializer>(serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(Some(1))?;
        map.serialize_entry("unreadable", &true)?;
        map.end()
    }

    /// A value as it stands in a document. What it is depends on the field.
    #[derive(Deserialize)]
    #[serde(untagged)]
    pub(crate) enum Written<'a> {
        Number(u64),
        #[serde(borrow)]
        Text(Cow<'a, str>),
        Other {
            other: Box<str>,
        },
        Unreadable {
            unreadable: bool,
        },
    }

    /// How the value of each field is written, from the table of the fields of a side.
    macro_rules! written {
        ($({
            $(#[doc = $doc:literal])+
            $report:ident $name:ident: $kind:ident $(($list:ident))?,
            field $field:ident = $text:literal,
            $($more:tt)*
        })+) => {
            impl Written<'_> {
                /// The value of this field.
                pub(crate) fn value_of<E: Error>(self, field: Field) -> Result<FieldValue, E> {
                    if let Self::Unreadable { unreadable: true } = self {
                        return Ok(FieldValue::Unreadable);
                    }
                    match field {
                        $( Field::$field => written_as!(self, field, $kind $($list)?), )+
                        _ => Err(no_value(field)),
                    }
                }
            }
        };
    }

    macro_rules! written_as {
        ($written:ident, $field:ident, Word $list:ident) => {
            $written.word($field).map(FieldValue::$list)
        };
        ($written:ident, $field:ident, Time) => {
            $written.time($field).map(FieldValue::Time)
        };
        ($written:ident, $field:ident, Percent) => {
            $written.number($field).map(FieldValue::Percent)
        };
        ($written:ident, $field:ident, SizeMib) => {
            $written.number($field).map(FieldValue::Mib)
        };
    }

    side_fields!(written);

    impl Written<'_> {
        fn time<E: Error>(self, field: Field) -> Result<NaiveDateTime, E> {
            match self {
                Self::Text(text) => NaiveDateTime::deserialize(text.as_ref().into_deserializer()),
                _ => Err(no_value(field)),
            }
        }

        fn number<N: TryFrom<u64>, E: Error>(self, field: Field) -> Result<N, E> {
            match self {
                Self::Number(number) => N::try_from(number).map_err(|_| no_value(field)),
                _ => Err(no_value(field)),
            }
        }

        fn word<'de, W: Deserialize<'de>, E: Error>(self, field: Field) -> Result<W, E> {
            match self {
                Self::Text(text) => W::deserialize(String::from(text).into_deserializer()),
                Self::Other { other } => {
                    let entry = core::iter::once(("other", String::from(other)));
                    W::deserialize(serde::de::value::MapDeserializer::new(entry))
                }
                _ => Err(no_value(field)),
            }
        }
    }

    fn no_value<E: Error>(field: Field) -> E {
        E::custom(format!("not a value of `{field}`"))
    }

    /// Reads the value of a field, where there is one.
    pub(crate) fn read<'de, D: Deserializer<'de>>(
        written: Option<Written<'de>>,
        field: Field,
    ) -> Result<Option<FieldValue>, D::Error> {
        written.map(|written| written.value_of(field)).transpose()
    }
}

#[cfg(feature = "serde")]
pub(crate) use documents::{Written, read as read_value};
