//! One column of a report, made from the table of the fields of a side: its values, how each is
//! read, and how each is shown.

use alloc::string::String;
use core::fmt;

use chrono::NaiveDateTime;

use crate::{
    text::lines::{Parsed, date_time, percent, printed, size_mib, whole},
    words::{Field, FieldSet, mirror_fields, side_type},
};

macro_rules! column {
    ($({
        $(#[doc = $doc:literal])+
        $report:ident $name:ident: $kind:ident $(($list:ident))?,
        field $field:ident = $text:literal,
        $($more:tt)*
    })+) => {
        /// What a mirror report says of one server. A value that was not printed is `None`.
        ///
        /// The fields are those of [`SIDE_FIELDS`](crate::words::SIDE_FIELDS) that the report
        /// prints; [`value`](Self::value) gives one of them by its [`Field`].
        #[derive(Debug, Clone, PartialEq, Eq)]
        #[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
        #[non_exhaustive]
        pub struct MirrorColumn {
            /// The server.
            pub name: String,
            $( $(#[doc = $doc])+ pub $name: Option<side_type!($kind $($list)?)>, )+
            /// Fields that were printed and did not read: absent, but not because there was
            /// nothing.
            #[cfg_attr(feature = "serde", serde(skip))]
            pub unreadable: FieldSet,
        }

        impl MirrorColumn {
            /// A server of which nothing else is known.
            #[must_use]
            pub const fn new(name: String) -> Self {
                Self {
                    name,
                    $( $name: None, )+
                    unreadable: FieldSet::EMPTY,
                }
            }

            /// The value of a field. `None` where it was not printed, and for a field that no
            /// column has.
            ///
            /// ```
            /// use mirror_core::{text::{MirrorColumn, SideValue}, words::Field};
            ///
            /// let mut column = MirrorColumn::new("alpha".into());
            /// column.volume_size_mib = Some(4096);
            /// assert_eq!(column.value(Field::VolumeSize), Some(SideValue::SizeMib(4096)));
            /// assert_eq!(column.value(Field::BreakTime), None);
            /// ```
            #[must_use]
            pub fn value(&self, field: Field) -> Option<SideValue<'_>> {
                match field {
                    $( Field::$field => side_value!(self.$name, $kind $($list)?), )+
                    _ => None,
                }
            }

            /// Reads the value of a field as printed.
            #[inline]
            pub(crate) fn read(&mut self, field: Field, cell: &str) -> Read {
                match field {
                    $( Field::$field => read!(self.$name, cell, $kind $($list)?), )+
                    _ => Read::Fine,
                }
            }

            /// Takes a value away.
            pub(crate) fn clear(&mut self, field: Field) {
                match field {
                    $( Field::$field => self.$name = None, )+
                    _ => {}
                }
            }
        }
    };
}

macro_rules! read {
    ($place:expr, $cell:ident, Word $list:ident) => {
        word!($place, $crate::words::$list::from_printed($cell))
    };
    ($place:expr, $cell:ident, Time) => {
        figure(&mut $place, $cell, date_time)
    };
    ($place:expr, $cell:ident, Percent) => {
        figure(&mut $place, $cell, percent)
    };
    ($place:expr, $cell:ident, SizeMib) => {
        figure(&mut $place, $cell, size_mib)
    };
}

/// Keeps a printed word, also one outside its list.
macro_rules! word {
    ($place:expr, $word:expr) => {{
        let word = $word;
        let is_known = word.is_known();
        $place = Some(word);
        if is_known {
            Read::Fine
        } else {
            Read::UnknownWord
        }
    }};
}

/// A value as [`SideValue`].
macro_rules! side_value {
    ($value:expr, Word $list:ident) => {
        $value.as_ref().map(|word| $crate::text::SideValue::Word {
            text: word.as_str(),
            printed: word.as_printed(),
            is_known: word.is_known(),
        })
    };
    ($value:expr, $kind:ident) => {
        $value.map($crate::text::SideValue::$kind)
    };
}

pub(crate) use side_value;
pub(super) use word;

mirror_fields!(column);

/// How a value read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Read {
    Fine,
    UnknownWord,
    Bad,
}

/// Keeps a figure, or nothing where it does not read.
#[inline]
pub(super) fn figure<'t, T>(
    place: &mut Option<T>,
    cell: &'t str,
    parser: impl Fn(&'t str) -> Parsed<'t, T>,
) -> Read {
    match whole(cell, parser) {
        Some(figure) => {
            *place = Some(figure);
            Read::Fine
        }
        None => Read::Bad,
    }
}

/// The value of one field of a side, whichever it is. It displays as the product prints it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum SideValue<'s> {
    /// A printed word.
    Word {
        /// Its text form; of an unknown word, the word itself.
        text: &'s str,
        /// What the product prints.
        printed: &'s str,
        /// False for a word outside its list.
        is_known: bool,
    },
    /// A time in the server's local time.
    Time(NaiveDateTime),
    /// 0 to 100 percent of the volume.
    Percent(u8),
    /// A size in MiB.
    SizeMib(u64),
}

impl fmt::Display for SideValue<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Word { printed, .. } => f.write_str(printed),
            Self::Time(time) => f.write_str(&printed(*time)),
            Self::Percent(percent) => write!(f, "{percent}%"),
            Self::SizeMib(mib) => write!(f, "{mib}MB"),
        }
    }
}
