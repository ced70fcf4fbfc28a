// Written by `cargo xtask generate`. Do not edit: CONTRIBUTING.md says from what.
//! The functions of `mirror_session`.

use super::names::*;

/// Fills settings in with the defaults.
#[must_use]
#[unsafe(no_mangle)]
pub unsafe extern "C" fn mirror_session_settings_default(
    session_settings: *mut mirror_session_settings,
) -> mirror_result {
    // SAFETY: the caller keeps to the conventions of the header.
    entry(|| unsafe {
        let session_settings = Out::new(session_settings)?;
        session_settings.put(mirror_session::settings_default())
    })
}

/// Begins to carry out a runbook.
///
/// `id` tells sessions apart: a confirmation given to one is none for another. `settings` may be
/// NULL: the defaults. MIRROR_ERROR_OUT_OF_RANGE: a setting is 0 that must not be.
/// MIRROR_ERROR_SESSION: the runbook still needs a name.
#[must_use]
#[unsafe(no_mangle)]
pub unsafe extern "C" fn mirror_session_start(
    runbook: *const mirror_runbook,
    id: *const c_char,
    id_len: usize,
    settings: *const mirror_session_settings,
    session: *mut *mut mirror_session,
    error: *mut *mut mirror_error,
) -> mirror_result {
    // SAFETY: the caller keeps to the conventions of the header.
    unsafe {
        entry_with_error(error, || {
            let runbook = shared(runbook)?;
            let id = read_text(id, id_len)?;
            let settings = optional(settings)?;
            let session = Out::new(session)?;
            session.handle(mirror_session::start(runbook, id, settings)?)?;
            Ok(())
        })
    }
}

/// Reads back a session that was written down. Call mirror_session_resume() before going on after
/// a crash.
///
/// MIRROR_ERROR_BAD_DOCUMENT: it is not the JSON of a session.
#[must_use]
#[unsafe(no_mangle)]
pub unsafe extern "C" fn mirror_session_from_json(
    json: *const c_void,
    json_len: usize,
    session: *mut *mut mirror_session,
    error: *mut *mut mirror_error,
) -> mirror_result {
    // SAFETY: the caller keeps to the conventions of the header.
    unsafe {
        entry_with_error(error, || {
            let json = read_bytes(json, json_len)?;
            let session = Out::new(session)?;
            session.handle(mirror_session::from_json(json)?)?;
            Ok(())
        })
    }
}

/// Writes the session down as JSON. Do it before a command is run: what has been handed out is
/// remembered.
#[must_use]
#[unsafe(no_mangle)]
pub unsafe extern "C" fn mirror_session_to_json(
    session: *const mirror_session,
    json: *mut *mut mirror_text,
) -> mirror_result {
    // SAFETY: the caller keeps to the conventions of the header.
    entry(|| unsafe {
        let session = shared(session)?;
        let json = Out::new(json)?;
        json.handle(session.to_json()?)
    })
}

/// Takes up a session that was written down, perhaps in the middle of a step. It reads the state
/// before it acts.
///
/// MIRROR_ERROR_SESSION: it was written down in another version; mirror_session_error() says more.
#[must_use]
#[unsafe(no_mangle)]
pub unsafe extern "C" fn mirror_session_resume(
    session: *mut mirror_session,
    now_ms: u64,
) -> mirror_result {
    // SAFETY: the caller keeps to the conventions of the header.
    entry(|| unsafe {
        let session = changed(session)?;
        session.resume(now_ms)?;
        Ok(())
    })
}

/// Returns what the host has to do next. Asking again returns the same until something is fed
/// back; only a notice, and a command that cannot be undone, are returned once.
#[must_use]
#[unsafe(no_mangle)]
pub unsafe extern "C" fn mirror_session_next(
    session: *mut mirror_session,
    now_ms: u64,
    action: *mut *mut mirror_action,
) -> mirror_result {
    // SAFETY: the caller keeps to the conventions of the header.
    entry(|| unsafe {
        let session = unique(session)?;
        let action = Out::new(action)?;
        action.handle(session.next(now_ms))
    })
}

/// Feeds back the output of the commands of an action that observes, one behind the other, in any
/// encoding.
///
/// MIRROR_ERROR_SESSION: nothing was to be observed; mirror_session_error() says more.
#[must_use]
#[unsafe(no_mangle)]
pub unsafe extern "C" fn mirror_session_observed(
    session: *mut mirror_session,
    output: *const c_void,
    output_len: usize,
    now_ms: u64,
) -> mirror_result {
    // SAFETY: the caller keeps to the conventions of the header.
    entry(|| unsafe {
        let session = changed(session)?;
        let output = read_bytes(output, output_len)?;
        session.observed(output, now_ms)?;
        Ok(())
    })
}

/// Feeds back how the command of an action that runs has ended, and what it printed.
///
/// `exit_status` may be NULL: it is not known. MIRROR_ERROR_SESSION: no command was to be run;
/// mirror_session_error() says more.
#[must_use]
#[unsafe(no_mangle)]
pub unsafe extern "C" fn mirror_session_command_ended(
    session: *mut mirror_session,
    exit_status: *const i32,
    output: *const c_void,
    output_len: usize,
    now_ms: u64,
) -> mirror_result {
    // SAFETY: the caller keeps to the conventions of the header.
    entry(|| unsafe {
        let session = changed(session)?;
        let exit_status = optional(exit_status)?.copied();
        let output = read_bytes(output, output_len)?;
        session.command_ended(exit_status, output, now_ms)?;
        Ok(())
    })
}

/// Answers an action that asks with one of its choices, or says "done" or "failed" to one that is
/// done by hand.
///
/// MIRROR_ERROR_SESSION: nothing was asked, or the answer is none of the choices;
/// mirror_session_error() says more.
#[must_use]
#[unsafe(no_mangle)]
pub unsafe extern "C" fn mirror_session_answered(
    session: *mut mirror_session,
    answer: *const c_char,
    answer_len: usize,
    now_ms: u64,
) -> mirror_result {
    // SAFETY: the caller keeps to the conventions of the header.
    entry(|| unsafe {
        let session = changed(session)?;
        let answer = read_text(answer, answer_len)?;
        session.answered(answer, now_ms)?;
        Ok(())
    })
}

/// Confirms what an action asks to be confirmed, with its token. The state is read once more
/// before the step is carried out.
///
/// MIRROR_ERROR_SESSION: nothing was to be confirmed, or the token is that of another session,
/// step or state; mirror_session_error() says more.
#[must_use]
#[unsafe(no_mangle)]
pub unsafe extern "C" fn mirror_session_confirmed(
    session: *mut mirror_session,
    token: *const c_char,
    token_len: usize,
    now_ms: u64,
) -> mirror_result {
    // SAFETY: the caller keeps to the conventions of the header.
    entry(|| unsafe {
        let session = changed(session)?;
        let token = read_text(token, token_len)?;
        session.confirmed(token, now_ms)?;
        Ok(())
    })
}

/// Ends the session because the operator declines.
#[must_use]
#[unsafe(no_mangle)]
pub unsafe extern "C" fn mirror_session_decline(
    session: *mut mirror_session,
    now_ms: u64,
) -> mirror_result {
    // SAFETY: the caller keeps to the conventions of the header.
    entry(|| unsafe {
        let session = changed(session)?;
        session.decline(now_ms);
        Ok(())
    })
}

/// Returns the error of what was fed back last, borrowed until something else is fed back.
///
/// MIRROR_ERROR_ABSENT: it was taken.
#[must_use]
#[unsafe(no_mangle)]
pub unsafe extern "C" fn mirror_session_error(
    session: *const mirror_session,
    error: *mut *const mirror_error,
) -> mirror_result {
    // SAFETY: the caller keeps to the conventions of the header.
    entry(|| unsafe {
        let session = shared(session)?;
        let error = Out::new(error)?;
        error.put_some(session.error().map(std::ptr::from_ref))
    })
}

/// Returns whether the session has ended, one way or the other.
#[must_use]
#[unsafe(no_mangle)]
pub unsafe extern "C" fn mirror_session_is_over(
    session: *const mirror_session,
    is_over: *mut bool,
) -> mirror_result {
    // SAFETY: the caller keeps to the conventions of the header.
    entry(|| unsafe {
        let session = shared(session)?;
        let is_over = Out::new(is_over)?;
        is_over.put(session.is_over())
    })
}

/// Returns the runbook, with the choices made so far.
#[must_use]
#[unsafe(no_mangle)]
pub unsafe extern "C" fn mirror_session_runbook(
    session: *const mirror_session,
    runbook: *mut *mut mirror_runbook,
) -> mirror_result {
    // SAFETY: the caller keeps to the conventions of the header.
    entry(|| unsafe {
        let session = shared(session)?;
        let runbook = Out::new(runbook)?;
        runbook.handle(session.runbook())
    })
}

/// Writes the journal as JSON: what was done, seen and refused.
#[must_use]
#[unsafe(no_mangle)]
pub unsafe extern "C" fn mirror_session_journal_to_json(
    session: *const mirror_session,
    json: *mut *mut mirror_text,
) -> mirror_result {
    // SAFETY: the caller keeps to the conventions of the header.
    entry(|| unsafe {
        let session = shared(session)?;
        let json = Out::new(json)?;
        json.handle(session.journal_to_json()?)
    })
}

/// Writes the journal for a person, a line for each entry. A line begins with the time in seconds
/// since the origin that the host chose.
#[must_use]
#[unsafe(no_mangle)]
pub unsafe extern "C" fn mirror_session_journal_text(
    session: *const mirror_session,
    language: i32,
    text: *mut *mut mirror_text,
) -> mirror_result {
    // SAFETY: the caller keeps to the conventions of the header.
    entry(|| unsafe {
        let session = shared(session)?;
        let language = read_word(language)?;
        let text = Out::new(text)?;
        text.handle(session.journal_text(language))
    })
}

/// Frees the handle. NULL is allowed.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn mirror_session_free(session: *mut mirror_session) {
    // SAFETY: the caller owns the handle and does not use it any more.
    unsafe { free(session) }
}
