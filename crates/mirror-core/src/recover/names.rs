//! Names that become arguments of commands. They come from outside: data, never trusted.

use alloc::string::{String, ToString as _};

use crate::words::{NameError, NameKind, kept};

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
                check(NameKind::Resource, name).unwrap_err().code().as_str(),
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
