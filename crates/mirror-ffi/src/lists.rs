//! Lists that are handed out: findings, needs, commands. Each owns its texts, so that it outlives
//! what it was made from.

use std::{ffi::c_char, ptr};

use mirror_core::{
    document::{FindingDocument, NeedDocument},
    recover::{Command, Shell},
};

use crate::{
    error::Raised,
    result::{Checked, item},
    text::{Text, json, mirror_str, mirror_text},
    words::{mirror_finding_severity, mirror_need},
};

/// What was odd about an input or a state: an immutable list.
pub struct mirror_findings {
    documents: Vec<FindingDocument>,
    texts: Vec<FindingTexts>,
}

struct FindingTexts {
    code: Text,
    message: Text,
    resource: Text,
    origin: Text,
}

/// One finding. Its texts are borrowed from the list.
#[repr(C)]
pub struct mirror_finding {
    /// The stable code, such as "unknown_word".
    pub code: mirror_str,
    /// How serious it is.
    pub severity: mirror_finding_severity,
    /// The line of the input, counted from 1; 0 where it belongs to no line.
    pub line: u32,
    /// The message, in the language that the list was asked for in.
    pub message: mirror_str,
    /// The mirror disk that it is about; empty where it is about none.
    pub resource: mirror_str,
    /// The server that the input came from; empty where it is not known.
    pub origin: mirror_str,
}

impl From<Vec<FindingDocument>> for mirror_findings {
    fn from(documents: Vec<FindingDocument>) -> Self {
        let texts = documents.iter().map(|finding| FindingTexts {
            code: Text::new(finding.code.as_str()),
            message: Text::new(&finding.message),
            resource: Text::or_empty(finding.resource.as_deref()),
            origin: Text::or_empty(finding.origin.as_deref()),
        });
        Self {
            texts: texts.collect(),
            documents,
        }
    }
}

impl mirror_findings {
    /// Returns the number of findings.
    pub fn count(&self) -> usize {
        self.documents.len()
    }

    /// Returns one finding. Its texts are borrowed from the list.
    pub fn get(&self, index: usize) -> Checked<mirror_finding> {
        let document = item(&self.documents, index)?;
        let texts = item(&self.texts, index)?;
        Ok(mirror_finding {
            code: texts.code.borrowed(),
            severity: document.severity.into(),
            line: document.line.unwrap_or_default(),
            message: texts.message.borrowed(),
            resource: texts.resource.borrowed(),
            origin: texts.origin.borrowed(),
        })
    }

    /// Writes the list as JSON.
    pub fn to_json(&self) -> Checked<mirror_text> {
        json(&self.documents)
    }
}

/// What would settle open points: an immutable list.
pub struct mirror_needs {
    documents: Vec<NeedDocument>,
    hints: Vec<Text>,
}

impl From<Vec<NeedDocument>> for mirror_needs {
    fn from(documents: Vec<NeedDocument>) -> Self {
        let hints = documents.iter().map(|need| Text::new(&need.hint));
        Self {
            hints: hints.collect(),
            documents,
        }
    }
}

impl mirror_needs {
    /// Returns the number of needs.
    pub fn count(&self) -> usize {
        self.documents.len()
    }

    /// Returns one need: its code, and the command that would settle it, or the choice to make.
    ///
    /// Outputs: `code`, `hint`.
    pub fn get(&self, index: usize) -> Checked<(mirror_need, mirror_str)> {
        let need = item(&self.documents, index)?.code.into();
        Ok((need, item(&self.hints, index)?.borrowed()))
    }

    /// Writes the list as JSON.
    pub fn to_json(&self) -> Checked<mirror_text> {
        json(&self.documents)
    }
}

/// Commands, in the order in which they are run: an immutable list. A command is a list of arguments,
/// never a line for a shell.
pub struct mirror_commands {
    commands: Vec<Command>,
    texts: Vec<CommandTexts>,
}

struct CommandTexts {
    server: Option<Text>,
    words: Vec<Text>,
    /// Into `words`, with a NULL at the end. The texts do not move when the list does.
    argv: Vec<*const c_char>,
}

impl From<Vec<Command>> for mirror_commands {
    fn from(commands: Vec<Command>) -> Self {
        let texts = commands.iter().map(|command| {
            let words: Vec<Text> = command.argv.iter().map(|word| Text::new(word)).collect();
            CommandTexts {
                server: command.server.as_deref().map(Text::new),
                argv: words.iter().map(Text::data).chain([ptr::null()]).collect(),
                words,
            }
        });
        Self {
            texts: texts.collect(),
            commands,
        }
    }
}

impl mirror_commands {
    /// Returns the number of commands.
    pub fn count(&self) -> usize {
        self.commands.len()
    }

    /// Returns the server on which a command has to run.
    ///
    /// MIRROR_ERROR_ABSENT: it may run on any server of the cluster.
    pub fn server(&self, index: usize) -> Checked<Option<mirror_str>> {
        let server = item(&self.texts, index)?.server.as_ref();
        Ok(server.map(Text::borrowed))
    }

    /// Returns the program and its arguments as execv() takes them: `argc` words and a NULL behind
    /// them. The array and its words are borrowed from the list. A name that is not known stands
    /// there as a placeholder in angle brackets: look at the needs before anything is run.
    ///
    /// Outputs: `argv`, `argc`.
    pub fn argv(&self, index: usize) -> Checked<(*const *const c_char, usize)> {
        let texts = item(&self.texts, index)?;
        Ok((texts.argv.as_ptr(), texts.words.len()))
    }

    /// Returns whether a command runs only if something seen meanwhile asks for it.
    pub fn conditional(&self, index: usize) -> Checked<bool> {
        Ok(item(&self.commands, index)?.conditional)
    }

    /// Writes a command as one line of a shell, for a person who types or pastes it.
    ///
    /// MIRROR_ERROR_QUOTE: a word cannot be quoted safely there.
    pub fn line(&self, index: usize, shell: Shell) -> Raised<mirror_text> {
        Ok(shell.line(&item(&self.commands, index)?.argv)?.into())
    }

    /// Writes the list as JSON.
    pub fn to_json(&self) -> Checked<mirror_text> {
        json(&self.commands)
    }
}
