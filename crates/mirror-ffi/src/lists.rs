//! Lists that are handed out: findings, needs, commands. Each owns its texts, so that it outlives
//! what it was made from.

use std::{ffi::c_char, ptr};

use mirror_core::{
    document::{FindingDocument, NeedDocument},
    recover::Command,
};

use crate::{
    boundary::{Out, entry, free, item, shared},
    error::{mirror_error, raise},
    text::{Text, json, mirror_str, mirror_text},
    words::{Given as _, mirror_finding_severity, mirror_need, mirror_result, mirror_shell},
};

// ---- Findings ------------------------------------------------------------------------------

/// What was odd about an input or a state: a list.
///
/// Immutable, may be read from any thread. Freed with mirror_findings_free().
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
    /// The sentence, in the language of the options.
    pub message: mirror_str,
    /// The mirror disk that it is about; empty where it is about none.
    pub resource: mirror_str,
    /// The server that the input came from; empty where nobody has said it.
    pub origin: mirror_str,
}

impl From<Vec<FindingDocument>> for mirror_findings {
    fn from(documents: Vec<FindingDocument>) -> Self {
        let optional = |text: &Option<String>| Text::new(text.as_deref().unwrap_or_default());
        let texts = documents
            .iter()
            .map(|finding| FindingTexts {
                code: Text::new(finding.code.as_str()),
                message: Text::new(&finding.message),
                resource: optional(&finding.resource),
                origin: optional(&finding.origin),
            })
            .collect();
        Self { documents, texts }
    }
}

/// Counts the findings of a list.
///
/// Threads: any.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn mirror_findings_count(
    findings: *const mirror_findings,
    count: *mut usize,
) -> mirror_result {
    entry(|| {
        // SAFETY: the caller's handle.
        let findings = unsafe { shared(findings) }?;
        // SAFETY: the caller's place.
        let out = unsafe { Out::new(count) }?;
        out.put(findings.documents.len())
    })
}

/// Gives one finding, counted from 0. Its texts are borrowed from `findings`.
///
/// Threads: any.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn mirror_findings_get(
    findings: *const mirror_findings,
    index: usize,
    finding: *mut mirror_finding,
) -> mirror_result {
    entry(|| {
        // SAFETY: the caller's handle.
        let findings = unsafe { shared(findings) }?;
        // SAFETY: the caller's place.
        let out = unsafe { Out::new(finding) }?;
        let document = item(&findings.documents, index)?;
        let texts = item(&findings.texts, index)?;
        out.put(mirror_finding {
            code: texts.code.borrowed(),
            severity: document.severity.into(),
            line: document.line.unwrap_or_default(),
            message: texts.message.borrowed(),
            resource: texts.resource.borrowed(),
            origin: texts.origin.borrowed(),
        })
    })
}

/// Writes the list as JSON. The caller frees `json` with mirror_text_free().
///
/// Threads: any.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn mirror_findings_to_json(
    findings: *const mirror_findings,
    json: *mut *mut mirror_text,
) -> mirror_result {
    entry(|| {
        // SAFETY: the caller's handle.
        let findings = unsafe { shared(findings) }?;
        // SAFETY: the caller's place.
        let out = unsafe { Out::new(json) }?;
        out.handle(self::json(&findings.documents)?)
    })
}

/// Frees a list of findings. NULL is allowed.
///
/// Threads: nobody else may be using it.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn mirror_findings_free(findings: *mut mirror_findings) {
    // SAFETY: the caller owns the handle.
    unsafe { free(findings) }
}

// ---- Needs ---------------------------------------------------------------------------------

/// What would settle open points: a list.
///
/// Immutable, may be read from any thread. Freed with mirror_needs_free().
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

/// Counts the needs of a list.
///
/// Threads: any.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn mirror_needs_count(
    needs: *const mirror_needs,
    count: *mut usize,
) -> mirror_result {
    entry(|| {
        // SAFETY: the caller's handle.
        let needs = unsafe { shared(needs) }?;
        // SAFETY: the caller's place.
        let out = unsafe { Out::new(count) }?;
        out.put(needs.documents.len())
    })
}

/// Gives one need, counted from 0: what it is, and the command that would settle it, or the choice
/// to make. `hint` is borrowed from `needs`.
///
/// Threads: any.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn mirror_needs_get(
    needs: *const mirror_needs,
    index: usize,
    need: *mut mirror_need,
    hint: *mut mirror_str,
) -> mirror_result {
    entry(|| {
        // SAFETY: the caller's handle.
        let needs = unsafe { shared(needs) }?;
        // SAFETY: the caller's place.
        let need = unsafe { Out::new(need) }?;
        // SAFETY: the caller's place.
        let hint = unsafe { Out::new(hint) }?;
        let document = item(&needs.documents, index)?;
        let text = item(&needs.hints, index)?;
        need.put(document.code.into())?;
        hint.put(text.borrowed())
    })
}

/// Writes the list as JSON. The caller frees `json` with mirror_text_free().
///
/// Threads: any.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn mirror_needs_to_json(
    needs: *const mirror_needs,
    json: *mut *mut mirror_text,
) -> mirror_result {
    entry(|| {
        // SAFETY: the caller's handle.
        let needs = unsafe { shared(needs) }?;
        // SAFETY: the caller's place.
        let out = unsafe { Out::new(json) }?;
        out.handle(self::json(&needs.documents)?)
    })
}

/// Frees a list of needs. NULL is allowed.
///
/// Threads: nobody else may be using it.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn mirror_needs_free(needs: *mut mirror_needs) {
    // SAFETY: the caller owns the handle.
    unsafe { free(needs) }
}

// ---- Commands ------------------------------------------------------------------------------

/// Commands, in the order in which they are run: a list. A command is a list of arguments, never a
/// line for a shell.
///
/// Immutable, may be read from any thread. Freed with mirror_commands_free().
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
        let texts = commands
            .iter()
            .map(|command| {
                let words: Vec<Text> = command.argv.iter().map(|word| Text::new(word)).collect();
                CommandTexts {
                    server: command.server.as_deref().map(Text::new),
                    argv: words.iter().map(Text::data).chain([ptr::null()]).collect(),
                    words,
                }
            })
            .collect();
        Self { commands, texts }
    }
}

/// Counts the commands of a list.
///
/// Threads: any.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn mirror_commands_count(
    commands: *const mirror_commands,
    count: *mut usize,
) -> mirror_result {
    entry(|| {
        // SAFETY: the caller's handle.
        let commands = unsafe { shared(commands) }?;
        // SAFETY: the caller's place.
        let out = unsafe { Out::new(count) }?;
        out.put(commands.commands.len())
    })
}

/// Gives the server on which a command has to run. Borrowed from `commands`.
///
/// MIRROR_ERROR_ABSENT: it may run on any server of the cluster.
///
/// Threads: any.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn mirror_commands_server(
    commands: *const mirror_commands,
    index: usize,
    server: *mut mirror_str,
) -> mirror_result {
    entry(|| {
        // SAFETY: the caller's handle.
        let commands = unsafe { shared(commands) }?;
        // SAFETY: the caller's place.
        let out = unsafe { Out::new(server) }?;
        let texts = item(&commands.texts, index)?;
        out.put_some(texts.server.as_ref().map(Text::borrowed))
    })
}

/// Gives the program and its arguments as execv() takes them: `argc` words and a NULL behind them.
/// The array and its words are borrowed from `commands`. A name that nobody has given stands there
/// as a placeholder in angle brackets: look at the needs before anything is run.
///
/// Threads: any.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn mirror_commands_argv(
    commands: *const mirror_commands,
    index: usize,
    argv: *mut *const *const c_char,
    argc: *mut usize,
) -> mirror_result {
    entry(|| {
        // SAFETY: the caller's handle.
        let commands = unsafe { shared(commands) }?;
        // SAFETY: the caller's place.
        let argv = unsafe { Out::new(argv) }?;
        // SAFETY: the caller's place.
        let argc = unsafe { Out::new(argc) }?;
        let texts = item(&commands.texts, index)?;
        argv.put(texts.argv.as_ptr())?;
        argc.put(texts.words.len())
    })
}

/// Says whether a command runs only if something seen meanwhile asks for it.
///
/// Threads: any.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn mirror_commands_conditional(
    commands: *const mirror_commands,
    index: usize,
    conditional: *mut bool,
) -> mirror_result {
    entry(|| {
        // SAFETY: the caller's handle.
        let commands = unsafe { shared(commands) }?;
        // SAFETY: the caller's place.
        let out = unsafe { Out::new(conditional) }?;
        out.put(item(&commands.commands, index)?.conditional)
    })
}

/// Writes a command as one line of a shell, for a person who types or pastes it. The caller frees
/// `line` with mirror_text_free().
///
/// `shell` is one of mirror_shell. MIRROR_ERROR_QUOTE: a word cannot be passed on safely there.
///
/// Threads: any.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn mirror_commands_line(
    commands: *const mirror_commands,
    index: usize,
    shell: i32,
    line: *mut *mut mirror_text,
    error: *mut *mut mirror_error,
) -> mirror_result {
    entry(|| {
        // SAFETY: the caller's handle.
        let commands = unsafe { shared(commands) }?;
        // SAFETY: the caller's place.
        let out = unsafe { Out::new(line) }?;
        let shell = mirror_shell::read(shell)?;
        match shell.line(&item(&commands.commands, index)?.argv) {
            Ok(line) => out.handle(line.into()),
            // SAFETY: the caller's place.
            Err(reason) => Err(unsafe { raise(error, &reason) }),
        }
    })
}

/// Writes the list as JSON. The caller frees `json` with mirror_text_free().
///
/// Threads: any.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn mirror_commands_to_json(
    commands: *const mirror_commands,
    json: *mut *mut mirror_text,
) -> mirror_result {
    entry(|| {
        // SAFETY: the caller's handle.
        let commands = unsafe { shared(commands) }?;
        // SAFETY: the caller's place.
        let out = unsafe { Out::new(json) }?;
        out.handle(self::json(&commands.commands)?)
    })
}

/// Frees a list of commands. NULL is allowed.
///
/// Threads: nobody else may be using it.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn mirror_commands_free(commands: *mut mirror_commands) {
    // SAFETY: the caller owns the handle.
    unsafe { free(commands) }
}
