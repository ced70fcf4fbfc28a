// Written by `cargo xtask generate`. Do not edit: CONTRIBUTING.md says from what.
//! The functions of `mirror_commands`.

use super::names::*;

/// Returns the number of commands.
#[must_use]
#[unsafe(no_mangle)]
pub unsafe extern "C" fn mirror_commands_count(
    commands: *const mirror_commands,
    count: *mut usize,
) -> mirror_result {
    // SAFETY: the caller keeps to the conventions of the header.
    entry(|| unsafe {
        let commands = shared(commands)?;
        let count = Out::new(count)?;
        count.put(commands.count())
    })
}

/// Returns the server on which a command has to run.
///
/// MIRROR_ERROR_ABSENT: it may run on any server of the cluster.
#[must_use]
#[unsafe(no_mangle)]
pub unsafe extern "C" fn mirror_commands_server(
    commands: *const mirror_commands,
    index: usize,
    server: *mut mirror_str,
) -> mirror_result {
    // SAFETY: the caller keeps to the conventions of the header.
    entry(|| unsafe {
        let commands = shared(commands)?;
        let server = Out::new(server)?;
        server.put_some(commands.server(index)?)
    })
}

/// Returns the program and its arguments as execv() takes them: `argc` words and a NULL behind
/// them. The array and its words are borrowed from the list. A name that is not known stands
/// there as a placeholder in angle brackets: look at the needs before anything is run.
#[must_use]
#[unsafe(no_mangle)]
pub unsafe extern "C" fn mirror_commands_argv(
    commands: *const mirror_commands,
    index: usize,
    argv: *mut *const *const c_char,
    argc: *mut usize,
) -> mirror_result {
    // SAFETY: the caller keeps to the conventions of the header.
    entry(|| unsafe {
        let commands = shared(commands)?;
        let argv = Out::new(argv)?;
        let argc = Out::new(argc)?;
        let (value_0, value_1) = commands.argv(index)?;
        argv.put(value_0)?;
        argc.put(value_1)
    })
}

/// Returns whether a command runs only if something seen meanwhile asks for it.
#[must_use]
#[unsafe(no_mangle)]
pub unsafe extern "C" fn mirror_commands_conditional(
    commands: *const mirror_commands,
    index: usize,
    conditional: *mut bool,
) -> mirror_result {
    // SAFETY: the caller keeps to the conventions of the header.
    entry(|| unsafe {
        let commands = shared(commands)?;
        let conditional = Out::new(conditional)?;
        conditional.put(commands.conditional(index)?)
    })
}

/// Writes a command as one line of a shell, for a person who types or pastes it.
///
/// MIRROR_ERROR_QUOTE: a word cannot be quoted safely there.
#[must_use]
#[unsafe(no_mangle)]
pub unsafe extern "C" fn mirror_commands_line(
    commands: *const mirror_commands,
    index: usize,
    shell: i32,
    line: *mut *mut mirror_text,
    error: *mut *mut mirror_error,
) -> mirror_result {
    // SAFETY: the caller keeps to the conventions of the header.
    unsafe {
        entry_with_error(error, || {
            let commands = shared(commands)?;
            let shell = read_word(shell)?;
            let line = Out::new(line)?;
            line.handle(commands.line(index, shell)?)?;
            Ok(())
        })
    }
}

/// Writes the list as JSON.
#[must_use]
#[unsafe(no_mangle)]
pub unsafe extern "C" fn mirror_commands_to_json(
    commands: *const mirror_commands,
    json: *mut *mut mirror_text,
) -> mirror_result {
    // SAFETY: the caller keeps to the conventions of the header.
    entry(|| unsafe {
        let commands = shared(commands)?;
        let json = Out::new(json)?;
        json.handle(commands.to_json()?)
    })
}

/// Frees the handle. NULL is allowed.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn mirror_commands_free(commands: *mut mirror_commands) {
    // SAFETY: the caller owns the handle and does not use it any more.
    unsafe { free(commands) }
}
