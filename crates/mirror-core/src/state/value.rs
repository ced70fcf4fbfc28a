//! One field of a server as a value of its own, for whoever handles fields as data.

use core::fmt;

use chrono::NaiveDateTime;

use super::ServerState;
use crate::words::{Activity, Color, DiskError, FastCopy, Field};

/// The value of one field of a server.
///
/// In documents it is the value alone, as in the document of a mirror disk: a word, a time, a
/// number, or `{"unreadable": true}`.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub enum FieldValue {
    /// `Mirror Color`.
    Color(Color),
    /// `Active Status`.
    Activity(Activity),
    /// `Fast Copy`.
    FastCopy(FastCopy),
    /// `Disk Error`.
    DiskError(DiskError),
    /// A time, in the server's local time, as printed.
    Time(NaiveDateTime),
    /// A part of the volume, 0 to 100 percent.
    Percent(u8),
    /// A size in MiB.
    Mib(u64),
    /// The field was printed with a value that cannot be read.
    Unreadable,
}

impl fmt::Display for FieldValue {
    /// The text form of a word, a time as in documents, a number without its unit;
    /// `unreadable` where the value cannot be read.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Color(word) => word.fmt(f),
            Self::Activity(word) => word.fmt(f),
            Self::FastCopy(word) => word.fmt(f),
            Self::DiskError(word) => word.fmt(f),
            Self::Time(time) => write!(f, "{time:?}"),
            Self::Percent(percent) => percent.fmt(f),
            Self::Mib(mib) => mib.fmt(f),
            Self::Unreadable => f.pad("unreadable"),
        }
    }
}

impl ServerState {
    /// The fields of a server, in the order of documents.
    pub const FIELDS: [Field; 9] = [
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

    /// The value of a field. `None` where it was not printed, and for a field that no server
    /// has.
    ///
    /// ```
    /// use mirror_core::{MirrorState, state::FieldValue, words::{Color, Field}};
    ///
    /// let state = MirrorState::from_line("vol1: alpha green, beta red, needed copy 25%")?;
    /// let [alpha, _] = &state.servers;
    /// assert_eq!(alpha.value(Field::MirrorColor), Some(FieldValue::Color(Color::Green)));
    /// assert_eq!(alpha.value(Field::Activity), None);
    /// # Ok::<(), mirror_core::text::ParseError>(())
    /// ```
    #[must_use]
    pub fn value(&self, field: Field) -> Option<FieldValue> {
        let value = match field {
            Field::MirrorColor => self.color.clone().map(FieldValue::Color),
            Field::Activity => self.activity.clone().map(FieldValue::Activity),
            Field::FastCopy => self.fast_copy.clone().map(FieldValue::FastCopy),
            Field::LastUpdateTime => self.last_update.map(FieldValue::Time),
            Field::BreakTime => self.break_time.map(FieldValue::Time),
            Field::DiskError => self.disk_error.clone().map(FieldValue::DiskError),
            Field::NeededCopyPercent => self.needed_copy_percent.map(FieldValue::Percent),
            Field::VolumeUsedPercent => self.volume_used_percent.map(FieldValue::Percent),
            Field::VolumeSize => self.volume_size_mib.map(FieldValue::Mib),
            _ => None,
        };
        value.or_else(|| {
            self.unreadable
                .contains(field)
                .then_some(FieldValue::Unreadable)
        })
    }
}

#[cfg(feature = "serde")]
mod documents {
    use alloc::{borrow::Cow, boxed::Box, format, string::String};

    use serde::{
        Deserialize, Deserializer, Serialize, Serializer,
        de::{Error, IntoDeserializer as _},
        ser::SerializeMap as _,
    };

    use super::{Field, FieldValue, NaiveDateTime};

    impl Serialize for FieldValue {
        fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
            match self {
                Self::Color(word) => word.serialize(serializer),
                Self::Activity(word) => word.serialize(serializer),
                Self::FastCopy(word) => word.serialize(serializer),
                Self::DiskError(word) => word.serialize(serializer),
                Self::Time(time) => time.serialize(serializer),
                Self::Percent(percent) => percent.serialize(serializer),
                Self::Mib(mib) => mib.serialize(serializer),
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

    impl Written<'_> {
        /// The value of this field.
        pub(crate) fn value_of<E: Error>(self, field: Field) -> Result<FieldValue, E> {
            if let Self::Unreadable { unreadable: true } = self {
                return Ok(FieldValue::Unreadable);
            }
            match field {
                Field::MirrorColor => Ok(FieldValue::Color(self.word(field)?)),
                Field::Activity => Ok(FieldValue::Activity(self.word(field)?)),
                Field::FastCopy => Ok(FieldValue::FastCopy(self.word(field)?)),
                Field::DiskError => Ok(FieldValue::DiskError(self.word(field)?)),
                Field::LastUpdateTime | Field::BreakTime => match self {
                    Self::Text(text) => {
                        NaiveDateTime::deserialize(text.as_ref().into_deserializer())
                            .map(FieldValue::Time)
                    }
                    _ => Err(no_value(field)),
                },
                Field::NeededCopyPercent | Field::VolumeUsedPercent => match self {
                    Self::Number(number) => u8::try_from(number)
                        .map(FieldValue::Percent)
                        .map_err(|_| no_value(field)),
                    _ => Err(no_value(field)),
                },
                Field::VolumeSize => match self {
                    Self::Number(number) => Ok(FieldValue::Mib(number)),
                    _ => Err(no_value(field)),
                },
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
