// Written by `cargo xtask generate`. Do not edit: CONTRIBUTING.md says from what.
//! The functions of `mirror_action`.

use super::names::*;

/// Returns the kind of the action.
#[must_use]
#[unsafe(no_mangle)]
pub unsafe extern "C" fn mirror_action_kind_of(
    action: *const mirror_action,
    kind: *mut mirror_action_kind,
) -> mirror_result {
    // SAFETY: the caller keeps to the conventions of the header.
    entry(|| unsafe {
        let action = shared(action)?;
        let kind = Out::new(kind)?;
        kind.put(action.kind_of())
    })
}

/// Returns the number of the step, counted from 1.
///
/// MIRROR_ERROR_ABSENT: all steps are done.
#[must_use]
#[unsafe(no_mangle)]
pub unsafe extern "C" fn mirror_action_step(
    action: *const mirror_action,
    step: *mut u32,
) -> mirror_result {
    // SAFETY: the caller keeps to the conventions of the header.
    entry(|| unsafe {
        let action = shared(action)?;
        let step = Out::new(step)?;
        step.put_some(action.step())
    })
}

/// Returns what it is about, as a word of the documents: what is told, looked for, asked, or done.
///
/// MIRROR_ERROR_ABSENT: there is no such word; for one that observes, the state is read before a
/// command.
#[must_use]
#[unsafe(no_mangle)]
pub unsafe extern "C" fn mirror_action_word(
    action: *const mirror_action,
    word: *mut mirror_str,
) -> mirror_result {
    // SAFETY: the caller keeps to the conventions of the header.
    entry(|| unsafe {
        let action = shared(action)?;
        let word = Out::new(word)?;
        word.put_some(action.word())
    })
}

/// Returns the sentence for a person: what is told, looked for, asked, done or confirmed, or why the
/// session has stopped.
///
/// MIRROR_ERROR_ABSENT: there is nothing to say.
#[must_use]
#[unsafe(no_mangle)]
pub unsafe extern "C" fn mirror_action_message(
    action: *const mirror_action,
    language: i32,
    message: *mut mirror_str,
) -> mirror_result {
    // SAFETY: the caller keeps to the conventions of the header.
    entry(|| unsafe {
        let action = shared(action)?;
        let language = read_word(language)?;
        let message = Out::new(message)?;
        message.put_some(action.message(language))
    })
}

/// Returns whether what is told must be known before going on.
///
/// MIRROR_ERROR_ABSENT: nothing is told.
#[must_use]
#[unsafe(no_mangle)]
pub unsafe extern "C" fn mirror_action_warning(
    action: *const mirror_action,
    warning: *mut bool,
) -> mirror_result {
    // SAFETY: the caller keeps to the conventions of the header.
    entry(|| unsafe {
        let action = shared(action)?;
        let warning = Out::new(warning)?;
        warning.put_some(action.warning())
    })
}

/// Returns the commands: all that an action observes with, or the one that it runs or has confirmed.
///
/// MIRROR_ERROR_ABSENT: there is none.
#[must_use]
#[unsafe(no_mangle)]
pub unsafe extern "C" fn mirror_action_commands(
    action: *const mirror_action,
    commands: *mut *mut mirror_commands,
) -> mirror_result {
    // SAFETY: the caller keeps to the conventions of the header.
    entry(|| unsafe {
        let action = shared(action)?;
        let commands = Out::new(commands)?;
        commands.handle(
            action
                .commands()
                .ok_or(mirror_result::MIRROR_ERROR_ABSENT)?,
        )
    })
}

/// Returns what mirror_session_confirmed() has to be given. It holds for this session, step and state
/// alone.
///
/// MIRROR_ERROR_ABSENT: nothing is to be confirmed.
#[must_use]
#[unsafe(no_mangle)]
pub unsafe extern "C" fn mirror_action_token(
    action: *const mirror_action,
    token: *mut mirror_str,
) -> mirror_result {
    // SAFETY: the caller keeps to the conventions of the header.
    entry(|| unsafe {
        let action = shared(action)?;
        let token = Out::new(token)?;
        token.put_some(action.token())
    })
}

/// Returns the server whose data is to be the latest, where that is to be confirmed, or the server
/// that something is done to in the graphical tool.
///
/// MIRROR_ERROR_ABSENT: there is none.
#[must_use]
#[unsafe(no_mangle)]
pub unsafe extern "C" fn mirror_action_server(
    action: *const mirror_action,
    server: *mut mirror_str,
) -> mirror_result {
    // SAFETY: the caller keeps to the conventions of the header.
    entry(|| unsafe {
        let action = shared(action)?;
        let server = Out::new(server)?;
        server.put_some(action.server())
    })
}

/// Returns the number of answers to choose from; 0 where nothing is asked.
#[must_use]
#[unsafe(no_mangle)]
pub unsafe extern "C" fn mirror_action_choice_count(
    action: *const mirror_action,
    count: *mut usize,
) -> mirror_result {
    // SAFETY: the caller keeps to the conventions of the header.
    entry(|| unsafe {
        let action = shared(action)?;
        let count = Out::new(count)?;
        count.put(action.choice_count())
    })
}

/// Returns one of the answers.
#[must_use]
#[unsafe(no_mangle)]
pub unsafe extern "C" fn mirror_action_choice(
    action: *const mirror_action,
    index: usize,
    choice: *mut mirror_str,
) -> mirror_result {
    // SAFETY: the caller keeps to the conventions of the header.
    entry(|| unsafe {
        let action = shared(action)?;
        let choice = Out::new(choice)?;
        choice.put(action.choice(index)?)
    })
}

/// Returns the time before which there is nothing to do, in milliseconds as the host tells them.
///
/// MIRROR_ERROR_ABSENT: there is no waiting.
#[must_use]
#[unsafe(no_mangle)]
pub unsafe extern "C" fn mirror_action_until(
    action: *const mirror_action,
    until: *mut u64,
) -> mirror_result {
    // SAFETY: the caller keeps to the conventions of the header.
    entry(|| unsafe {
        let action = shared(action)?;
        let until = Out::new(until)?;
        until.put_some(action.until())
    })
}

/// Returns whether, now that all steps are done, the state has to be read and assessed anew for
/// another runbook.
///
/// MIRROR_ERROR_ABSENT: not all steps are done.
#[must_use]
#[unsafe(no_mangle)]
pub unsafe extern "C" fn mirror_action_read_again(
    action: *const mirror_action,
    read_again: *mut bool,
) -> mirror_result {
    // SAFETY: the caller keeps to the conventions of the header.
    entry(|| unsafe {
        let action = shared(action)?;
        let read_again = Out::new(read_again)?;
        read_again.put_some(action.read_again())
    })
}

/// Returns why the session has stopped.
///
/// MIRROR_ERROR_ABSENT: it has not.
#[must_use]
#[unsafe(no_mangle)]
pub unsafe extern "C" fn mirror_action_stop_reason(
    action: *const mirror_action,
    stop_reason: *mut mirror_stop_reason,
) -> mirror_result {
    // SAFETY: the caller keeps to the conventions of the header.
    entry(|| unsafe {
        let action = shared(action)?;
        let stop_reason = Out::new(stop_reason)?;
        stop_reason.put_some(action.stop_reason())
    })
}

/// Writes the action as JSON.
#[must_use]
#[unsafe(no_mangle)]
pub unsafe extern "C" fn mirror_action_to_json(
    action: *const mirror_action,
    json: *mut *mut mirror_text,
) -> mirror_result {
    // SAFETY: the caller keeps to the conventions of the header.
    entry(|| unsafe {
        let action = shared(action)?;
        let json = Out::new(json)?;
        json.handle(action.to_json()?)
    })
}

/// Frees the handle. NULL is allowed.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn mirror_action_free(action: *mut mirror_action) {
    // SAFETY: the caller owns the handle and does not use it any more.
    unsafe { free(action) }
}
