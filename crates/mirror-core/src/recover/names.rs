//! Names that become arguments of commands. They come from outside: data, never trusted.

use alloc::string::{String, ToString as _};
use core::fmt;

use crate::words::kept;

/// The longest name of a resource, group or monitor that the product allows, in bytes.
const LONGEST_NAME: usize = 31;
/// The longest name of a host, in bytes.
const LONGEST_HOST: usize = 255;

/// Names that the caller gives, where the reports do not.
///
/// ```
/// use mirror_core::recover::Names;
///
/// let names = Names::default().with_group("failover1").with_monitor("mdw1");
/// assert_eq!(names.group.as_deref(), Some("failover1"));
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Default)]
#[non_exhaustive]
pub struct Names {
    /// The failover group that holds the resource.
    pub group: Option<String>,
    /// The mirror disk monitor that watches the resource.
    pub monitor: Option<String>,
    /// The server whose data the operator has decided to be the latest. Counts only where the
    /// reports do not say it.
    pub source: Option<String>,
}

impl Names {
    /// Sets the failover group.
    #[must_use]
    pub fn with_group(mut self, group: impl Into<String>) -> Self {
        self.group = Some(group.into());
        self
    }

    /// Sets the mirror disk monitor.
    #[must_use]
    pub fn with_monitor(mut self, monitor: impl Into<String>) -> Self {
        self.monitor = Some(monitor.into());
        self
    }

    /// Sets the server with the latest data.
    #[must_use]
    pub fn with_source(mut self, server: impl Into<String>) -> Self {
        self.source = Some(server.into());
        self
    }
}

/// What a name is of.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum NameKind {
    /// A mirror disk resource.
    Resource,
    /// A failover group.
    Group,
    /// A mirror disk monitor.
    Monitor,
    /// A server.
    Server,
}

impl NameKind {
    /// The text form.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Resource => "resource",
            Self::Group => "group",
            Self::Monitor => "monitor",
            Self::Server => "server",
        }
    }

    const fn longest(self) -> usize {
        match self {
            Self::Server => LONGEST_HOST,
            _ => LONGEST_NAME,
        }
    }
}

impl fmt::Display for NameKind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

/// A name that cannot be an argument of a command.
#[derive(Debug, Clone, PartialEq, Eq, Hash, thiserror::Error)]
#[non_exhaustive]
pub enum NameError {
    /// Nothing, or only blanks.
    #[error("the name of the {0} is empty")]
    Empty(NameKind),
    /// Longer than the product allows.
    #[error("the name of the {kind} is longer than {longest} bytes: `{name}`")]
    TooLong {
        /// What it names.
        kind: NameKind,
        /// The name, cut.
        name: String,
        /// The most bytes that are allowed.
        longest: usize,
    },
    /// A control character in it.
    #[error("the name of the {kind} holds a control character: `{name}`")]
    ControlCharacter {
        /// What it names.
        kind: NameKind,
        /// The name, escaped.
        name: String,
    },
    /// It would be taken for an option of the command.
    #[error("the name of the {kind} begins with `-`: `{name}`")]
    LooksLikeOption {
        /// What it names.
        kind: NameKind,
        /// The name.
        name: String,
    },
    /// A server that is not one of the two.
    #[error("`{0}` is not a server of this mirror")]
    NotAServer(String),
}

impl NameError {
    /// The stable code.
    #[must_use]
    pub const fn code(&self) -> &'static str {
        match self {
            Self::Empty(_) => "name_empty",
            Self::TooLong { .. } => "name_too_long",
            Self::ControlCharacter { .. } => "name_control_character",
            Self::LooksLikeOption { .. } => "name_looks_like_option",
            Self::NotAServer(_) => "not_a_server",
        }
    }
}

/// A name that may be an argument.
pub(super) fn check(kind: NameKind, name: &str) -> Result<&str, NameError> {
    let shown = || kept(name).to_string();
    if name.trim().is_empty() {
        return Err(NameError::Empty(kind));
    }
    if name.chars().any(char::is_control) {
        return Err(NameError::ControlCharacter {
            kind,
            name: shown(),
        });
    }
    if name.starts_with('-') {
        return Err(NameError::LooksLikeOption {
            kind,
            name: shown(),
        });
    }
    let longest = kind.longest();
    if name.len() > longest {
        return Err(NameError::TooLong {
            kind,
            name: shown(),
            longest,
        });
    }
    Ok(name)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_that_is_no_plain_argument_is_refused() {
        for (name, code) in [
            ("", "name_empty"),
            ("  ", "name_empty"),
            ("-f", "name_looks_like_option"),
            ("md\n1", "name_control_character"),
            ("md\u{7f}", "name_control_character"),
            ("a-name-of-more-than-31-characters", "name_too_long"),
        ] {
            assert_eq!(
                check(NameKind::Resource, name).unwrap_err().code(),
                code,
                "{name:?}"
            );
        }
        for name in ["md1", "my disk", "ディスク", "a;b", "$(x)", "md-1.a"] {
            assert_eq!(check(NameKind::Group, name), Ok(name));
        }
    }

    #[test]
    fn an_error_names_the_name_in_one_line() {
        let error = check(NameKind::Group, "fail\r\nover").unwrap_err();
        assert_eq!(
            error.to_string(),
            "the name of the group holds a control character: `fail\\r\\nover`"
        );
    }
}
