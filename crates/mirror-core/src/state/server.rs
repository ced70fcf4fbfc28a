//! What is known of a mirror disk on one server: a column of a mirror report, and the activity.

use alloc::string::String;
use core::ops::{Deref, DerefMut};

use crate::{
    text::MirrorColumn,
    words::{Activity, Field, SIDE_FIELDS, side_fields, value::FieldValue},
};

/// What is known of a mirror disk on one server: what `clpmdstat --mirror` says of it, which it
/// dereferences to, and what `clpmdstat --active` adds.
///
/// ```
/// use mirror_core::{state::ServerState, words::{Activity, Color}};
///
/// let mut server = ServerState::new("alpha".into());
/// server.color = Some(Color::Green);
/// server.activity = Some(Activity::Active);
/// assert_eq!(server.name, "alpha");
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(from = "documents::Server"))]
#[non_exhaustive]
pub struct ServerState {
    /// What `clpmdstat --mirror` says of it.
    pub column: MirrorColumn,
    /// `Active Status`: whether the volume is in use.
    pub activity: Option<Activity>,
}

impl ServerState {
    /// A server of which nothing else is known.
    #[must_use]
    pub const fn new(name: String) -> Self {
        Self {
            column: MirrorColumn::new(name),
            activity: None,
        }
    }

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
        match (field, &self.activity) {
            (Field::Activity, Some(activity)) => Some(FieldValue::Activity(activity.clone())),
            (field, _) => self.column.value(field),
        }
    }
}

macro_rules! fields {
    ($({
        $(#[doc = $doc:literal])+
        $report:ident $name:ident: $kind:ident $(($list:ident))?,
        field $field:ident = $text:literal,
        $($more:tt)*
    })+) => {
        impl ServerState {
            /// The fields of a server, in the order of documents.
            pub const FIELDS: [Field; SIDE_FIELDS.len()] = [$( Field::$field ),+];
        }
    };
}

side_fields!(fields);

impl Deref for ServerState {
    type Target = MirrorColumn;

    fn deref(&self) -> &MirrorColumn {
        &self.column
    }
}

impl DerefMut for ServerState {
    fn deref_mut(&mut self) -> &mut MirrorColumn {
        &mut self.column
    }
}

impl From<MirrorColumn> for ServerState {
    fn from(column: MirrorColumn) -> Self {
        Self {
            column,
            activity: None,
        }
    }
}

/// The document form: one object with all fields, in the order of the table.
#[cfg(feature = "serde")]
mod documents {
    use alloc::string::String;
    use serde::ser::{Serialize, SerializeStruct as _, Serializer};

    use super::ServerState;
    use crate::words::{FieldSet, SIDE_FIELDS, side_fields, side_type};

    macro_rules! server {
        ($({
            $(#[doc = $doc:literal])+
            $report:ident $name:ident: $kind:ident $(($list:ident))?,
            $($more:tt)*
        })+) => {
            /// What is known of a mirror disk on one server.
            #[derive(serde::Deserialize)]
            #[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
            pub(super) struct Server {
                /// The server.
                name: String,
                $( $(#[doc = $doc])+ $name: Option<side_type!($kind $($list)?)>, )+
                /// Fields that were printed and could not be read.
                #[serde(default, skip_serializing_if = "crate::words::documents::is_empty")]
                unreadable: FieldSet,
            }

            impl From<Server> for ServerState {
                fn from(document: Server) -> Self {
                    let mut server = Self::new(document.name);
                    $( server.$name = document.$name; )+
                    server.unreadable = document.unreadable;
                    server
                }
            }

            impl Serialize for ServerState {
                fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                    let is_readable = self.unreadable.is_empty();
                    let length = SIDE_FIELDS.len() + if is_readable { 1 } else { 2 };
                    let mut document = serializer.serialize_struct("ServerState", length)?;
                    document.serialize_field("name", &self.name)?;
                    $( document.serialize_field(stringify!($name), &self.$name)?; )+
                    if is_readable {
                        document.skip_field("unreadable")?;
                    } else {
                        document.serialize_field("unreadable", &self.unreadable)?;
                    }
                    document.end()
                }
            }
        };
    }

    side_fields!(server);
}

#[cfg(feature = "schema")]
impl schemars::JsonSchema for ServerState {
    fn schema_name() -> alloc::borrow::Cow<'static, str> {
        "ServerState".into()
    }

    fn json_schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
        documents::Server::json_schema(generator)
    }
}
