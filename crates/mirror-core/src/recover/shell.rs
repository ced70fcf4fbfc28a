//! One command as a line of a shell, for a person who types or pastes it.
//!
//! A line is good only if the program that it starts receives every word of `argv` as it is, as
//! one argument. Where a shell has no spelling that does so in each of its usual versions and
//! settings, the word is refused.
//!
//! # In every shell
//!
//! ```text
//! line     = program *(" " argument)
//! argument = plain / quoted
//! ```
//!
//! - A *plain* word stands as it is, because it reads better. Its characters are ASCII and mean
//!   nothing to that shell; every other word is quoted. Letters outside ASCII are quoted too:
//!   in Shift JIS the second byte of some of them is a backslash.
//! - The empty word is quoted or refused, never dropped.
//! - Control characters are refused, line feed, tab, NUL and NEL among them: a line break ends
//!   the command, NUL ends the argument, and a terminal acts on the others.
//! - Characters that deceive the reader are refused: U+2028 and U+2029, marks that turn the
//!   direction of the text, and invisible characters. What runs would not be what is
//!   read. So are emoji that are joined by U+200D. Selectors of variants (U+FE0F,
//!   U+E0100 and up) pass: Japanese names need them.
//! - The first word names a program. It is plain only where the shell takes it neither for a
//!   keyword nor for an assignment. A program that shares its name with an alias or a command
//!   of the shell itself gives way to that.
//!
//! # `sh`
//!
//! ```text
//! plain  = 1*( letter / digit / one of - _ . / : @ % + , = )   ; not "=" first
//! quoted = "'" *( other / "'\''" ) "'"
//! ```
//!
//! Single quotes keep everything but the single quote: `$`, backtick, globs, `~`, `\` and, in
//! an interactive shell, `!`. A single quote is written as `'\''`: close, one escaped quote,
//! open. `=` is not plain at the beginning, where zsh puts a path in its place. A first word
//! with `=` would be an assignment and is quoted. A first word that begins with `%` is refused:
//! bash takes it for a job, quoted or not.
//!
//! # `cmd`
//!
//! ```text
//! plain  = 1*( letter / digit / one of - _ . / : \ @ + )
//! quoted = DQUOTE *other DQUOTE                ; a backslash at the end is doubled
//! ```
//!
//! Two readers follow each other: cmd finds the end of the command, and the started program
//! splits the line by the rules of `CommandLineToArgvW`.
//!
//! - Between double quotes cmd leaves `^ & | < > ( )` and the blank alone. `, ; =` separate the
//!   arguments of a batch file and are quoted too.
//! - `%` is refused: variables are expanded between quotes as well, a batch file wants `%%`, and
//!   a prompt knows no escape at all.
//! - `!` is refused: where delayed expansion is on, it is expanded between quotes as well.
//! - `"` is refused: for the program `\"` goes on, for cmd it ends the quotes, and all that
//!   follows is open to cmd.
//! - For the program a backslash is special only in front of a double quote, so that those at
//!   the end of a quoted argument are doubled. The first word is read without that rule: it
//!   ends at the next quote.
//! - The first word is quoted where it holds `/`, at which cmd would cut it.
//!
//! The line is for a prompt or a batch file. Behind `cmd /c` it has to stand in one more pair of
//! double quotes, because `/c` takes away the first and the last.
//!
//! # `powershell`
//!
//! ```text
//! plain  = ( letter / "_" / "/" / "\" ) *( letter / digit / one of - _ . / : \ + )
//!        / ( "-" / "--" ) letter *( letter / digit / one of - _ )
//! quoted = "'" *( other / quote quote ) "'"    ; quote: one of ' U+2018 U+2019 U+201A U+201B
//! line   = [ "& " ] program *(" " argument)    ; "& " where the program is quoted
//! ```
//!
//! Windows PowerShell 5.1 and PowerShell 7 read a line alike, but hand words to a program
//! differently. What comes out right in only one of them is refused.
//!
//! - A single-quoted text is literal. The typographic single quotes end it as `'` does, so that
//!   all five are doubled.
//! - `@ , % =` are not plain: splatting, arrays, an alias, and assignments. Neither is a word
//!   that begins as a number, nor an option with `.` or `:`, which is cut in two there.
//! - A quoted first word alone would be a text to print: the call operator `&` makes it a
//!   command.
//! - `"` is refused: 5.1 hands it on without an escape, and the program splits the word there.
//! - The empty word is refused: 5.1 leaves it out, however it is quoted.
//! - A word with white space and a backslash at its end is refused: 5.1 puts it into double
//!   quotes and does not double the backslash, and 7 doubles one that was doubled already.
//! - `--%` is refused: even between quotes it is taken away, and what follows may be expanded.
//!
//! # What no quoting can help
//!
//! A batch file as the program reads its arguments once more, by the rules of cmd. A Windows
//! program that asks for its arguments in the code page of the system receives substitutes for
//! the characters that the code page lacks.

use alloc::string::String;
use core::fmt;

use crate::words::{Quoted, excerpt, safe::is_deceptive, terms};

terms! {
    /// A shell for which a command can be written as one line.
    ///
    /// ```
    /// use mirror_core::recover::Shell;
    ///
    /// let argv = ["clpmdctrl", "--recovery", "sales ledger"];
    /// assert_eq!(Shell::Posix.line(&argv)?, "clpmdctrl --recovery 'sales ledger'");
    /// assert_eq!(Shell::Cmd.line(&argv)?, "clpmdctrl --recovery \"sales ledger\"");
    /// # Ok::<(), mirror_core::recover::QuoteError>(())
    /// ```
    Shell {
        /// A shell with the grammar of POSIX: sh, bash, dash, ksh, zsh.
        Posix = "sh";
        /// The command prompt of Windows, and batch files.
        Cmd = "cmd";
        /// Windows PowerShell and PowerShell.
        PowerShell = "powershell";
    }
}

impl Shell {
    /// One argument as it has to stand in a line of this shell, so that the started program
    /// receives exactly `word`. For the program itself use [`line`](Self::line).
    ///
    /// ```
    /// use mirror_core::recover::Shell;
    ///
    /// assert_eq!(Shell::Posix.quote("md1")?, "md1");
    /// assert_eq!(Shell::Posix.quote("it's")?, r"'it'\''s'");
    /// assert_eq!(Shell::PowerShell.quote("it's")?, "'it''s'");
    /// assert!(Shell::Cmd.quote("%PATH%").is_err());
    /// # Ok::<(), mirror_core::recover::QuoteError>(())
    /// ```
    ///
    /// # Errors
    ///
    /// When this shell cannot pass the word on unchanged, or it would deceive the reader.
    pub fn quote(self, word: &str) -> Result<String, QuoteError> {
        self.check(word)?;
        let mut text = String::new();
        self.write_argument(word, &mut text);
        Ok(text)
    }

    /// A whole command line: the program and its arguments.
    ///
    /// ```
    /// use mirror_core::recover::Shell;
    ///
    /// let argv = ["C:\\Program Files\\clp\\clpstat.exe", "--mirror", "md1"];
    /// assert_eq!(
    ///     Shell::PowerShell.line(&argv)?,
    ///     "& 'C:\\Program Files\\clp\\clpstat.exe' --mirror md1"
    /// );
    /// # Ok::<(), mirror_core::recover::QuoteError>(())
    /// ```
    ///
    /// # Errors
    ///
    /// When there is no program, or a word cannot be passed on: see [`quote`](Self::quote).
    pub fn line(self, argv: &[impl AsRef<str>]) -> Result<String, QuoteError> {
        let mut words = argv.iter().map(AsRef::as_ref);
        let program = words.next().filter(|program| !program.is_empty());
        let program = program.ok_or(QuoteError::NoProgram)?;
        self.check(program)?;
        if self == Self::Posix && program.starts_with('%') {
            return Err(QuoteError::SpecialCharacter {
                shell: self,
                word: excerpt(program),
                character: '%',
            });
        }
        let mut line = String::new();
        self.write_program(program, &mut line);
        for word in words {
            self.check(word)?;
            line.push(' ');
            self.write_argument(word, &mut line);
        }
        Ok(line)
    }

    /// Whether a word can be passed on at all.
    fn check(self, word: &str) -> Result<(), QuoteError> {
        if let Some(character) = word.chars().find(|c| c.is_control()) {
            return Err(QuoteError::ControlCharacter {
                word: excerpt(word),
                character,
            });
        }
        if let Some(character) = word.chars().find(|c| is_deceptive(*c)) {
            return Err(QuoteError::DeceptiveCharacter {
                word: excerpt(word),
                character,
            });
        }
        let refused: &[char] = match self {
            Self::Posix => &[],
            Self::Cmd => &['%', '!', '"'],
            Self::PowerShell => &['"'],
        };
        if let Some(character) = word.chars().find(|c| refused.contains(c)) {
            return Err(QuoteError::SpecialCharacter {
                shell: self,
                word: excerpt(word),
                character,
            });
        }
        if self != Self::PowerShell {
            return Ok(());
        }
        if word.is_empty() {
            return Err(QuoteError::Empty { shell: self });
        }
        if word == "--%" {
            return Err(QuoteError::StopParsing {
                shell: self,
                word: excerpt(word),
            });
        }
        if word.ends_with('\\') && word.contains(char::is_whitespace) {
            return Err(QuoteError::TrailingBackslash {
                shell: self,
                word: excerpt(word),
            });
        }
        Ok(())
    }

    /// The first word.
    fn write_program(self, word: &str, line: &mut String) {
        if self.is_plain_program(word) {
            line.push_str(word);
            return;
        }
        match self {
            Self::Posix => write_single_quoted(word, line),
            // No doubled backslash: the program's own name is read up to the next quote.
            Self::Cmd => write_between('"', word, line),
            Self::PowerShell => {
                line.push_str("& ");
                write_literal(word, line);
            }
        }
    }

    /// A word behind the first.
    fn write_argument(self, word: &str, line: &mut String) {
        if self.is_plain(word) {
            line.push_str(word);
            return;
        }
        match self {
            Self::Posix => write_single_quoted(word, line),
            Self::Cmd => write_double_quoted(word, line),
            Self::PowerShell => write_literal(word, line),
        }
    }

    /// Whether an argument can stand without quotes.
    fn is_plain(self, word: &str) -> bool {
        let only = |signs: &str| {
            word.chars()
                .all(|c| c.is_ascii_alphanumeric() || signs.contains(c))
        };
        let Some(first) = word.chars().next() else {
            return false;
        };
        match self {
            Self::Posix => first != '=' && only("-_./:@%+,="),
            Self::Cmd => only("-_./:\\@+"),
            Self::PowerShell if first == '-' => {
                let name = word.strip_prefix("--").or_else(|| word.strip_prefix('-'));
                let begins = name.is_some_and(|name| name.starts_with(is_letter));
                begins && only("-_")
            }
            Self::PowerShell => (is_letter(first) || "_/\\".contains(first)) && only("-_./:\\+"),
        }
    }

    /// Whether the first word can stand without quotes.
    fn is_plain_program(self, word: &str) -> bool {
        let (signs, keywords) = match self {
            Self::Posix => ("=", POSIX_KEYWORDS),
            Self::Cmd => ("/@+", CMD_KEYWORDS),
            Self::PowerShell => ("+", POWERSHELL_KEYWORDS),
        };
        let begins = match self {
            Self::Posix => true,
            Self::Cmd => word.starts_with(|c: char| c.is_ascii_alphanumeric()),
            Self::PowerShell => word.starts_with(is_letter),
        };
        // cmd takes `rem.x` for `rem`.
        let stem = word.split(['.', ':', '\\']).next().unwrap_or_default();
        let is_keyword = keywords
            .split(' ')
            .any(|known| known.eq_ignore_ascii_case(stem));
        begins && !is_keyword && self.is_plain(word) && !word.contains(|c| signs.contains(c))
    }
}

/// A word that cannot stand in a command line.
#[derive(Debug, Clone, PartialEq, Eq, Hash, thiserror::Error)]
#[non_exhaustive]
pub enum QuoteError {
    /// Nothing to start: no word at all, or an empty first one.
    #[error("the command line names no program")]
    NoProgram,
    /// A control character: a line break, NUL, escape and others.
    #[error("the word holds the control character {}: {}", CodePoint(*.character), Quoted(.word))]
    ControlCharacter {
        /// The word, escaped.
        word: String,
        /// The first such character.
        character: char,
    },
    /// A character that is invisible, or that moves what stands around it.
    #[error(
        "the word holds {}, which hides what the line does: {}",
        CodePoint(*.character),
        Quoted(.word)
    )]
    DeceptiveCharacter {
        /// The word, escaped.
        word: String,
        /// The first such character.
        character: char,
    },
    /// A character that the shell acts upon even between quotes.
    #[error(
        "{shell} cannot pass {} on unchanged: no quoting protects {}",
        Quoted(.word),
        Quoted(.character.encode_utf8(&mut [0; 4]))
    )]
    SpecialCharacter {
        /// The shell.
        shell: Shell,
        /// The word.
        word: String,
        /// The first such character.
        character: char,
    },
    /// The empty word, where the shell leaves it out.
    #[error("{shell} cannot pass on an empty word: it drops the word")]
    Empty {
        /// The shell.
        shell: Shell,
    },
    /// The word after which the shell reads the rest of the line by other rules.
    #[error("{shell} cannot pass on {}: it reads the rest of the line by other rules", Quoted(.word))]
    StopParsing {
        /// The shell.
        shell: Shell,
        /// The word.
        word: String,
    },
    /// White space in it and a backslash at its end.
    #[error(
        "{shell} cannot pass {} on unchanged: the backslash at the end of a word with blanks is \
         lost or doubled",
        Quoted(.word)
    )]
    TrailingBackslash {
        /// The shell.
        shell: Shell,
        /// The word.
        word: String,
    },
}

terms! {
    /// The stable code of a word that cannot stand in a command line.
    QuoteErrorCode {
        /// A command line names no program.
        NoProgram = "quote_no_program";
        /// A word of a command line holds a control character.
        ControlCharacter = "quote_control_character";
        /// A word of a command line holds a character that hides or reorders others.
        DeceptiveCharacter = "quote_deceptive_character";
        /// A word of a command line holds a character that the shell cannot quote.
        SpecialCharacter = "quote_special_character";
        /// An empty word of a command line would be lost.
        Empty = "quote_empty";
        /// A word would make PowerShell stop parsing the command line.
        StopParsing = "quote_stop_parsing";
        /// A word ends with a backslash that would quote what follows.
        TrailingBackslash = "quote_trailing_backslash";
    }
}

impl QuoteError {
    /// The stable code.
    #[must_use]
    pub const fn code(&self) -> QuoteErrorCode {
        match self {
            Self::NoProgram => QuoteErrorCode::NoProgram,
            Self::ControlCharacter { .. } => QuoteErrorCode::ControlCharacter,
            Self::DeceptiveCharacter { .. } => QuoteErrorCode::DeceptiveCharacter,
            Self::SpecialCharacter { .. } => QuoteErrorCode::SpecialCharacter,
            Self::Empty { .. } => QuoteErrorCode::Empty,
            Self::StopParsing { .. } => QuoteErrorCode::StopParsing,
            Self::TrailingBackslash { .. } => QuoteErrorCode::TrailingBackslash,
        }
    }
}

/// A character by its number.
struct CodePoint(char);

impl fmt::Display for CodePoint {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "U+{:04X}", u32::from(self.0))
    }
}

/// Words that open or close a construct of the language where a command is expected.
const POSIX_KEYWORDS: &str = "case coproc do done elif else end esac fi for foreach function \
     if in nocorrect repeat select then time until while";
const CMD_KEYWORDS: &str = "do else for if in rem";
const POWERSHELL_KEYWORDS: &str = "assembly base begin break catch class clean command \
     configuration continue data default define do dynamicparam else elseif end enum exit filter \
     finally for foreach from function hidden if in inlinescript interface module namespace \
     parallel param private process public return sequence static switch throw trap try type \
     until using var while workflow";

const fn is_letter(character: char) -> bool {
    character.is_ascii_alphabetic()
}

fn write_between(quote: char, word: &str, line: &mut String) {
    line.push(quote);
    line.push_str(word);
    line.push(quote);
}

/// POSIX: `'`, and each `'` in it as `'\''`.
fn write_single_quoted(word: &str, line: &mut String) {
    write_between('\'', &word.replace('\'', r"'\''"), line);
}

/// cmd: `"`, and the backslashes at the end doubled.
fn write_double_quoted(word: &str, line: &mut String) {
    line.push('"');
    line.push_str(word);
    line.extend(word.chars().rev().take_while(|c| *c == '\\'));
    line.push('"');
}

/// PowerShell: `'`, and each character that counts as a single quote doubled.
fn write_literal(word: &str, line: &mut String) {
    line.push('\'');
    for character in word.chars() {
        line.push(character);
        if matches!(character, '\'' | '\u{2018}'..='\u{201B}') {
            line.push(character);
        }
    }
    line.push('\'');
}

#[cfg(test)]
mod tests;
