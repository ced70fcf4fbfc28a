//! Names that cannot be part of a command.

use alloc::string::String;

use super::{Quoted, terms};

/// The longest name of a resource, group or monitor that the product allows, in bytes.
const LONGEST_NAME: usize = 31;
/// The longest name of a host, in bytes.
const LONGEST_HOST: usize = 255;

terms! {
    /// What a name is of.
    NameKind {
        /// A mirror disk resource.
        Resource = "resource";
        /// A failover group.
        Group = "group";
        /// A mirror disk monitor.
        Monitor = "monitor";
        /// A server.
        Server = "server";
    }
}

impl NameKind {
    /// The longest that the product allows, in bytes.
    pub(crate) const fn longest(self) -> usize {
        match self {
            Self::Server => LONGEST_HOST,
            _ => LONGEST_NAME,
        }
    }
}

/// A name that cannot be an argument of a command.
///
/// ```
/// use mirror_core::{MirrorState, recover::Names, words::NameErrorCode};
///
/// let state = MirrorState::from_line("vol1: alpha green active, beta red inactive, fast copy ok")?;
/// let assessment = state.assess();
/// let names = Names::default().with_group("--help");
/// let error = assessment.options()[1].commands(&names).unwrap_err();
/// assert_eq!(error.code(), NameErrorCode::LooksLikeOption);
/// # Ok::<(), mirror_core::text::ParseError>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Hash, thiserror::Error)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "serde", serde(rename_all = "snake_case"))]
#[non_exhaustive]
pub enum NameError {
    /// Nothing, or only blanks.
    #[error("the name of the {0} is empty")]
    Empty(NameKind),
    /// Longer than the product allows.
    #[error("the name of the {kind} is longer than {longest} bytes: {}", Quoted(.name))]
    TooLong {
        /// What it names.
        kind: NameKind,
        /// The name, cut.
        name: String,
        /// The most bytes that are allowed.
        longest: usize,
    },
    /// A control character in it.
    #[error("the name of the {kind} holds a control character: {}", Quoted(.name))]
    ControlCharacter {
        /// What it names.
        kind: NameKind,
        /// The name, escaped.
        name: String,
    },
    /// It would be taken for an option of the command.
    #[error("the name of the {kind} begins with `-`: {}", Quoted(.name))]
    LooksLikeOption {
        /// What it names.
        kind: NameKind,
        /// The name.
        name: String,
    },
    /// A server that is not one of the two.
    #[error("{} is not a server of this mirror", Quoted(.0))]
    NotAServer(String),
}

terms! {
    /// The stable code of an unusable name.
    NameErrorCode {
        /// A name is empty, or only blanks.
        Empty = "name_empty";
        /// A name is longer than the product allows.
        TooLong = "name_too_long";
        /// A name holds a control character.
        ControlCharacter = "name_control_character";
        /// A name would be taken for an option of the command.
        LooksLikeOption = "name_looks_like_option";
        /// A name is none of the two servers of the mirror.
        NotAServer = "not_a_server";
    }
}

impl NameError {
    /// The stable code.
    #[must_use]
    pub const fn code(&self) -> NameErrorCode {
        match self {
            Self::Empty(_) => NameErrorCode::Empty,
            Self::TooLong { .. } => NameErrorCode::TooLong,
            Self::ControlCharacter { .. } => NameErrorCode::ControlCharacter,
            Self::LooksLikeOption { .. } => NameErrorCode::LooksLikeOption,
            Self::NotAServer(_) => NameErrorCode::NotAServer,
        }
    }
}
