//! How the commands of one installation print.

use serde::{Deserialize, Serialize};

/// All that is known to vary between what commands print.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
#[non_exhaustive]
pub struct Dialect {
    /// The language of `clpstat -i`. The labels of `clpmdstat` are English in both.
    pub language: Language,
    /// The system's wording.
    pub system: System,
    /// The encoding.
    pub encoding: Encoding,
    /// The ends of lines.
    pub line_ends: LineEnds,
    /// Whether `clpstat` cuts names to 16 characters (`--long` does not).
    pub cuts_names: bool,
    /// Whether the lines of newer versions are printed, too.
    pub later_lines: bool,
    /// How the block of a running copy begins.
    pub recovery_block: RecoveryBlock,
    /// What stands for a value that is not there.
    pub placeholder: Placeholder,
}

/// The language of a message.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum Language {
    /// English.
    English,
    /// Japanese.
    Japanese,
}

/// The operating system of the servers.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum System {
    /// Windows Server.
    Windows,
    /// Linux.
    Linux,
}

/// The encoding of an output.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum Encoding {
    /// UTF-8.
    Utf8,
    /// UTF-8 with a byte order mark.
    Utf8Bom,
    /// The code page of Japanese Windows.
    Cp932,
    /// That of older Japanese Linux.
    EucJp,
    /// UTF-16, little endian, with a byte order mark: what PowerShell redirects.
    Utf16,
}

/// The ends of lines.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum LineEnds {
    /// A line feed.
    Lf,
    /// A carriage return and a line feed.
    Crlf,
}

/// How the block of a running copy begins.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum RecoveryBlock {
    /// A heading and a rule, then one line for each value.
    Headed,
    /// `Recovery Status:     Value: Recovering`.
    OneLine,
}

/// What stands for a value that is not there.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum Placeholder {
    /// `--`
    Two,
    /// `---`
    Three,
    /// `—`
    Dash,
}

impl Placeholder {
    pub(super) const fn text(self) -> &'static str {
        match self {
            Self::Two => "--",
            Self::Three => "---",
            Self::Dash => "\u{2014}",
        }
    }
}

impl Default for Dialect {
    fn default() -> Self {
        Self {
            language: Language::English,
            system: System::Windows,
            encoding: Encoding::Utf8,
            line_ends: LineEnds::Lf,
            cuts_names: false,
            later_lines: false,
            recovery_block: RecoveryBlock::Headed,
            placeholder: Placeholder::Two,
        }
    }
}

impl Dialect {
    /// One for each way of printing that is met in the field, with its name.
    #[must_use]
    pub fn all() -> Vec<(&'static str, Self)> {
        let windows = Self::default();
        let japanese = Self {
            language: Language::Japanese,
            ..windows
        };
        let linux = Self {
            system: System::Linux,
            ..windows
        };
        vec![
            ("windows", windows),
            (
                "windows-crlf",
                Self {
                    line_ends: LineEnds::Crlf,
                    encoding: Encoding::Utf8Bom,
                    ..windows
                },
            ),
            (
                "windows-japanese",
                Self {
                    encoding: Encoding::Cp932,
                    line_ends: LineEnds::Crlf,
                    ..japanese
                },
            ),
            (
                "powershell",
                Self {
                    encoding: Encoding::Utf16,
                    line_ends: LineEnds::Crlf,
                    ..japanese
                },
            ),
            ("linux", linux),
            (
                "linux-japanese",
                Self {
                    system: System::Linux,
                    placeholder: Placeholder::Dash,
                    ..japanese
                },
            ),
            (
                "linux-japanese-old",
                Self {
                    system: System::Linux,
                    encoding: Encoding::EucJp,
                    ..japanese
                },
            ),
            (
                "cut-names",
                Self {
                    cuts_names: true,
                    placeholder: Placeholder::Three,
                    ..linux
                },
            ),
            (
                "later",
                Self {
                    later_lines: true,
                    recovery_block: RecoveryBlock::OneLine,
                    ..linux
                },
            ),
        ]
    }
}
