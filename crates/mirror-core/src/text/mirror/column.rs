//! One column of a report, made from the table of the fields of a side: its values, how each is
//! read, and how each is shown.

use crate::{
    text::lines::{Parsed, date_time, percent, printed, size_mib, whole},
    words::{Field, FieldSet, mirror_fields, side_type, value::FieldValue},
};
use alloc::string::String;

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
        #[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
        #[non_exhaustive]
        pub struct MirrorColumn {
            /// The server.
            pub name: String,
            $( $(#[doc = $doc])+ pub $name: Option<side_type!($kind $($list)?)>, )+
            /// Fields that were printed and did not read: absent, but not because there was
            /// nothing.
            #[cfg_attr(
                feature = "serde",
                serde(default, skip_serializing_if = "crate::words::documents::is_empty")
            )]
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

            /// The value of a field that was read. `None` also where it did not read.
            pub(crate) fn shown(&self, field: Field) -> Option<FieldValue> {
                match field {
                    $( Field::$field => value!(self.$name, $kind $($list)?), )+
                    _ => None,
                }
            }

            /// Reads the value of a field as printed.
            #[inline(always)]
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

macro_rules! value {
    ($value:expr, Word $list:ident) => {
        $value.clone().map(FieldValue::$list)
    };
    ($value:expr, SizeMib) => {
        $value.map(FieldValue::Mib)
    };
    ($value:expr, $kind:ident) => {
        $value.map(FieldValue::$kind)
    };
}

pub(super) use word;

mirror_fields!(column);

impl MirrorColumn {
    /// [`read`](Self::read) where speed does not matter.
    #[cold]
    #[inline(never)]
    pub(crate) fn read_again(&mut self, field: Field, cell: &str) {
        self.read(field, cell);
    }

    /// The value of a field. `None` where it was not printed, and for a field that no column
    /// has.
    ///
    /// ```
    /// use mirror_core::{state::FieldValue, text::MirrorColumn, words::Field};
    ///
    /// let mut column = MirrorColumn::new("alpha".into());
    /// column.volume_size_mib = Some(4096);
    /// assert_eq!(column.value(Field::VolumeSize), Some(FieldValue::Mib(4096)));
    /// assert_eq!(column.value(Field::BreakTime), None);
    /// ```
    #[must_use]
    pub fn value(&self, field: Field) -> Option<FieldValue> {
        self.shown(field).or_else(|| {
            self.unreadable
                .contains(field)
                .then_some(FieldValue::Unreadable)
        })
    }
}

/// How a value read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Read {
    Fine,
    UnknownWord,
    Bad,
}

/// Keeps a figure, or nothing where it is unreadable.
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

/// A value as the product prints it. Empty where it did not read.
pub(super) fn cell(value: &FieldValue) -> String {
    match value {
        FieldValue::Time(time) => printed(*time),
        FieldValue::Percent(percent) => alloc::format!("{percent}%"),
        FieldValue::Mib(mib) => alloc::format!("{mib}MB"),
        word => word.word().map_or("", |word| word.printed).into(),
    }
}
