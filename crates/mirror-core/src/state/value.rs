//! One field of a server as a value of its own, for whoever handles fields as data.

use alloc::boxed::Box;
use core::fmt;

use chrono::NaiveDateTime;

use super::ServerState;
use crate::words::Field;

/// The value of one field of a server, whichever field it is.
///
/// In documents it is the value alone, as in the document of a mirror disk: a word, a time, a
/// number, or `{"unreadable": true}`.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub enum FieldValue {
    /// A printed word.
    Word {
        /// Its text form; of a word outside its list, the word itself.
        text: Box<str>,
        /// False for a word outside its list.
        known: bool,
    },
    /// A time, in the server's local time, as printed.
    Time(NaiveDateTime),
    /// A part of the volume, 0 to 100 percent.
    Percent(u8),
    /// A size in MiB.
    SizeMib(u64),
    /// The field was printed with a value that cannot be read.
    Unreadable,
}

impl fmt::Display for FieldValue {
    /// The text form of a word, a time as in documents, a number without its unit;
    /// `unreadable` where the value cannot be read.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Word { text, .. } => f.pad(text),
            Self::Time(time) => write!(f, "{time:?}"),
            Self::Percent(percent) => percent.fmt(f),
            Self::SizeMib(mib) => mib.fmt(f),
            Self::Unreadable => f.pad("unreadable"),
        }
    }
}

/// The fields of a server, in the order of documents.
pub(crate) const SIDE_FIELDS: [Field; 9] = [
    Field::MirrorColor,
    Field::Activity,
    Field::FastCopy,
    Field::LastUpdateTime,
    Field::BreakTime,
    Field::DiskError,
    Field::NeededCopyPercent,
    Field::VolumeUsedPercent,
    Field::VolumeSize,
];

macro_rules! word {
    ($word:expr) => {
        $word.as_ref().map(|word| FieldValue::Word {
            text: word.as_str().into(),
            known: word.is_known(),
        })
    };
}

impl FieldValue {
    /// The value of a field. `None` where it was not printed.
    pub(crate) fn of(server: &ServerState, field: Field) -> Option<Self> {
        let value = match field {
            Field::MirrorColor => word!(server.color),
            Field::Activity => word!(server.activity),
            Field::FastCopy => word!(server.fast_copy),
            Field::LastUpdateTime => server.last_update.map(Self::Time),
            Field::BreakTime => server.break_time.map(Self::Time),
            Field::DiskError => word!(server.disk_error),
            Field::NeededCopyPercent => server.needed_copy_percent.map(Self::Percent),
            Field::VolumeUsedPercent => server.volume_used_percent.map(Self::Percent),
            Field::VolumeSize => server.volume_size_mib.map(Self::SizeMib),
            _ => None,
        };
        value.or_else(|| {
            server
                .unreadable
                .contains(field)
                .then_some(Self::Unreadable)
        })
    }

    /// The list of the words of a field.
    pub(crate) fn words(field: Field) -> Option<crate::schema::List> {
        use crate::words::{Activity, Color, DiskError, FastCopy};
        match field {
            Field::MirrorColor => Some(Color::LIST),
            Field::Activity => Some(Activity::LIST),
            Field::FastCopy => Some(FastCopy::LIST),
            Field::DiskError => Some(DiskError::LIST),
            _ => None,
        }
    }
}

#[cfg(feature = "serde")]
mod documents {
    use alloc::{borrow::Cow, boxed::Box, format};

    use serde::{
        Deserialize, Serialize, Serializer,
        de::{Error, IntoDeserializer as _},
        ser::SerializeMap as _,
    };

    use super::{Field, FieldValue, NaiveDateTime};

    impl Serialize for FieldValue {
        fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
            match self {
                Self::Word { text, known } => {
                    crate::words::documents::serialize(text, *known, serializer)
                }
                Self::Time(time) => time.serialize(serializer),
                Self::Percent(percent) => percent.serialize(serializer),
                Self::SizeMib(mib) => mib.serialize(serializer),
                Self::Unreadable => {
                    let mut map = serializer.serialize_map(Some(1))?;
                    map.serialize_entry("unreadable", &true)?;
                    map.end()
                }
            }
        }
    }

    /// A value as it stands in a document. What it is depends on the field.
    #[derive(Deserialize)]
    #[serde(untagged)]
    pub(crate) enum WrittenValue<'a> {
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

    impl WrittenValue<'_> {
        /// The value, where the field can have it.
        pub(crate) fn of<E: Error>(self, field: Field) -> Result<FieldValue, E> {
            let value = match (self, field, FieldValue::words(field)) {
                (Self::Unreadable { unreadable: true }, ..) => Some(FieldValue::Unreadable),
                (Self::Other { other }, _, Some(_)) => Some(FieldValue::Word {
                    text: other,
                    known: false,
                }),
                (Self::Text(text), _, Some(list)) => list
                    .words
                    .iter()
                    .find(|word| word.text == text)
                    .map(|_| FieldValue::Word {
                        text: text.into(),
                        known: true,
                    }),
                (Self::Text(text), Field::LastUpdateTime | Field::BreakTime, None) => {
                    let time = NaiveDateTime::deserialize(text.as_ref().into_deserializer())?;
                    Some(FieldValue::Time(time))
                }
                (
                    Self::Number(number),
                    Field::NeededCopyPercent | Field::VolumeUsedPercent,
                    None,
                ) => u8::try_from(number).ok().map(FieldValue::Percent),
                (Self::Number(number), Field::VolumeSize, None) => {
                    Some(FieldValue::SizeMib(number))
                }
                _ => None,
            };
            value.ok_or_else(|| E::custom(format!("not a value of `{field}`")))
        }
    }
}

#[cfg(feature = "serde")]
pub(crate) use documents::WrittenValue;
