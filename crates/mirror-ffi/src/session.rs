//! A runbook that is being carried out.

use std::{
    ffi::{c_char, c_void},
    time::Duration,
};

use mirror_core::recover::{Session, SessionError, SessionSettings};

use crate::{
    action::mirror_action,
    boundary::{Checked, Out, entry, free, optional, read_bytes, read_text, shared, unique},
    error::{last, mirror_error, raise},
    runbook::mirror_runbook,
    text::{json, mirror_text},
    words::{self, mirror_result},
};

/// How long a session waits for what. mirror_session_settings_default() fills it in.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct mirror_session_settings {
    /// A copy without progress for so long is stalled.
    pub stall_after_ms: u64,
    /// No step is watched for longer.
    pub give_up_after_ms: u64,
    /// With automatic recovery on, a copy may take so long to start by itself before it is started.
    pub self_start_within_ms: u64,
    /// So many outputs in a row may be unreadable.
    pub unreadable_looks: u32,
}

impl mirror_session_settings {
    fn read(&self) -> SessionSettings {
        let mut settings = SessionSettings::DEFAULT;
        settings.stall_after = Duration::from_millis(self.stall_after_ms);
        settings.give_up_after = Duration::from_millis(self.give_up_after_ms);
        settings.self_start_within = Duration::from_millis(self.self_start_within_ms);
        settings.unreadable_looks = self.unreadable_looks;
        settings
    }
}

/// A runbook that is being carried out. The host asks for the next action, does it, and feeds back
/// what it saw; the session itself does nothing.
///
/// Times are milliseconds since any origin that the host chooses and keeps, over a restart too. One
/// thread at a time. Freed with mirror_session_free().
pub struct mirror_session {
    session: Session,
    error: Option<mirror_error>,
}

impl From<Session> for mirror_session {
    fn from(session: Session) -> Self {
        Self {
            session,
            error: None,
        }
    }
}

impl mirror_session {
    /// Keeps the error of what was fed back.
    fn taken(&mut self, result: Result<(), SessionError>) -> Checked<()> {
        self.error = result.err().as_ref().map(Into::into);
        self.error
            .as_ref()
            .map_or(Ok(()), |error| Err(error.result()))
    }
}

/// Fills settings in with the defaults.
///
/// Threads: any.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn mirror_session_settings_default(
    settings: *mut mirror_session_settings,
) -> mirror_result {
    entry(|| {
        // SAFETY: the caller's place.
        let out = unsafe { Out::new(settings) }?;
        let milliseconds = |time: Duration| u64::try_from(time.as_millis()).unwrap_or(u64::MAX);
        let defaults = SessionSettings::DEFAULT;
        out.put(mirror_session_settings {
            stall_after_ms: milliseconds(defaults.stall_after),
            give_up_after_ms: milliseconds(defaults.give_up_after),
            self_start_within_ms: milliseconds(defaults.self_start_within),
            unreadable_looks: defaults.unreadable_looks,
        })
    })
}

/// Begins to carry out a runbook, which stays the caller's. The caller frees `session` with
/// mirror_session_free(), and `error`, which may be NULL, with mirror_error_free().
///
/// `id` tells sessions apart: a confirmation given to one is none for another. `settings` may be NULL:
/// the defaults. MIRROR_ERROR_SESSION: the runbook still needs a name.
///
/// Threads: any.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn mirror_session_start(
    runbook: *const mirror_runbook,
    id: *const c_char,
    id_len: usize,
    settings: *const mirror_session_settings,
    session: *mut *mut mirror_session,
    error: *mut *mut mirror_error,
) -> mirror_result {
    entry(|| {
        // SAFETY: the caller's handle.
        let runbook = unsafe { shared(runbook) }?;
        // SAFETY: the caller's bytes.
        let id = unsafe { read_text(id, id_len) }?;
        // SAFETY: the caller's place.
        let out = unsafe { Out::new(session) }?;
        // SAFETY: the caller's structure.
        let settings = unsafe { shared(settings) };
        let settings = settings.map_or(SessionSettings::DEFAULT, mirror_session_settings::read);
        match Session::start_with(runbook.0.clone(), settings, id) {
            Ok(session) => out.handle(session.into()),
            // SAFETY: the caller's place.
            Err(reason) => Err(unsafe { raise(error, &reason) }),
        }
    })
}

/// Reads back a session that was written down. Call mirror_session_resume() before going on after a
/// crash. The caller frees `session` with mirror_session_free(), and `error`, which may be NULL, with
/// mirror_error_free().
///
/// MIRROR_ERROR_BAD_DOCUMENT: it is not the JSON of a session.
///
/// Threads: any.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn mirror_session_from_json(
    json: *const c_void,
    json_len: usize,
    session: *mut *mut mirror_session,
    error: *mut *mut mirror_error,
) -> mirror_result {
    entry(|| {
        // SAFETY: the caller's bytes.
        let json = unsafe { read_bytes(json, json_len) }?;
        // SAFETY: the caller's place.
        let out = unsafe { Out::new(session) }?;
        match serde_json::from_slice::<Session>(json) {
            Ok(session) => out.handle(session.into()),
            // SAFETY: the caller's place.
            Err(reason) => Err(unsafe { raise(error, &reason) }),
        }
    })
}

/// Writes the session down as JSON. Do it before a command is run: what has been handed out is
/// remembered. The caller frees `json` with mirror_text_free().
///
/// Threads: any.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn mirror_session_to_json(
    session: *const mirror_session,
    json: *mut *mut mirror_text,
) -> mirror_result {
    entry(|| {
        // SAFETY: the caller's handle.
        let session = unsafe { shared(session) }?;
        // SAFETY: the caller's place.
        let out = unsafe { Out::new(json) }?;
        out.handle(self::json(&session.session)?)
    })
}

/// Takes up a session that was written down, perhaps in the middle of a step. It reads the state
/// before it acts.
///
/// MIRROR_ERROR_SESSION: it was written down in another version; mirror_session_error() says more.
///
/// Threads: one at a time for `session`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn mirror_session_resume(
    session: *mut mirror_session,
    now_ms: u64,
) -> mirror_result {
    entry(|| {
        // SAFETY: the caller's handle.
        let session = unsafe { unique(session) }?;
        match session
            .session
            .clone()
            .resume(Duration::from_millis(now_ms))
        {
            Ok(resumed) => {
                *session = resumed.into();
                Ok(())
            }
            Err(reason) => session.taken(Err(reason)),
        }
    })
}

/// Says what the host has to do next. Asking again gives the same until something is fed back; only
/// what is to be told, and a command that cannot be undone, are given once. The caller frees `action`
/// with mirror_action_free().
///
/// Threads: one at a time for `session`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn mirror_session_next(
    session: *mut mirror_session,
    now_ms: u64,
    action: *mut *mut mirror_action,
) -> mirror_result {
    entry(|| {
        // SAFETY: the caller's handle.
        let session = unsafe { unique(session) }?;
        // SAFETY: the caller's place.
        let out = unsafe { Out::new(action) }?;
        let action = session.session.next(Duration::from_millis(now_ms));
        out.handle(mirror_action::of(action, &session.session))
    })
}

/// Feeds back the output of the commands of an action that observes, one behind the other, in any
/// encoding.
///
/// MIRROR_ERROR_SESSION: nothing was to be observed; mirror_session_error() says more.
///
/// Threads: one at a time for `session`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn mirror_session_observed(
    session: *mut mirror_session,
    output: *const c_void,
    output_len: usize,
    now_ms: u64,
) -> mirror_result {
    entry(|| {
        // SAFETY: the caller's handle.
        let session = unsafe { unique(session) }?;
        // SAFETY: the caller's bytes.
        let output = unsafe { read_bytes(output, output_len) }?;
        let result = session
            .session
            .observed(output, Duration::from_millis(now_ms));
        session.taken(result)
    })
}

/// Says how the command of an action that runs has ended, and what it printed.
///
/// `exit_status` may be NULL: it is not known. MIRROR_ERROR_SESSION: no command was to be run;
/// mirror_session_error() says more.
///
/// Threads: one at a time for `session`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn mirror_session_command_ended(
    session: *mut mirror_session,
    exit_status: *const i32,
    output: *const c_void,
    output_len: usize,
    now_ms: u64,
) -> mirror_result {
    entry(|| {
        // SAFETY: the caller's handle.
        let session = unsafe { unique(session) }?;
        // SAFETY: the caller's bytes.
        let output = unsafe { read_bytes(output, output_len) }?;
        // SAFETY: the caller's figure.
        let exit = unsafe { optional(exit_status) }?.copied();
        let result = session
            .session
            .command_ended(exit, output, Duration::from_millis(now_ms));
        session.taken(result)
    })
}

/// Answers an action that asks with one of its choices, or says "done" or "failed" to one that is done
/// by hand.
///
/// MIRROR_ERROR_SESSION: nothing was asked, or the answer is none of the choices;
/// mirror_session_error() says more.
///
/// Threads: one at a time for `session`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn mirror_session_answered(
    session: *mut mirror_session,
    answer: *const c_char,
    answer_len: usize,
    now_ms: u64,
) -> mirror_result {
    entry(|| {
        // SAFETY: the caller's handle.
        let session = unsafe { unique(session) }?;
        // SAFETY: the caller's bytes.
        let answer = unsafe { read_text(answer, answer_len) }?;
        let result = session
            .session
            .answered(answer, Duration::from_millis(now_ms));
        session.taken(result)
    })
}

/// Confirms what an action asks to be confirmed, with its token. The state is read once more before
/// the step is carried out.
///
/// MIRROR_ERROR_SESSION: nothing was to be confirmed, or the token is that of another session, step or
/// state; mirror_session_error() says more.
///
/// Threads: one at a time for `session`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn mirror_session_confirmed(
    session: *mut mirror_session,
    token: *const c_char,
    token_len: usize,
    now_ms: u64,
) -> mirror_result {
    entry(|| {
        // SAFETY: the caller's handle.
        let session = unsafe { unique(session) }?;
        // SAFETY: the caller's bytes.
        let token = unsafe { read_text(token, token_len) }?;
        let result = session
            .session
            .confirmed(token, Duration::from_millis(now_ms));
        session.taken(result)
    })
}

/// Ends the session on somebody's wish.
///
/// Threads: one at a time for `session`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn mirror_session_decline(
    session: *mut mirror_session,
    now_ms: u64,
) -> mirror_result {
    entry(|| {
        // SAFETY: the caller's handle.
        let session = unsafe { unique(session) }?;
        session.session.decline(Duration::from_millis(now_ms));
        session.taken(Ok(()))
    })
}

/// Gives the error of what was fed back last, if it could not be taken. `error` is borrowed from
/// `session` until something else is fed back.
///
/// MIRROR_ERROR_ABSENT: it was taken.
///
/// Threads: any.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn mirror_session_error(
    session: *const mirror_session,
    error: *mut *const mirror_error,
) -> mirror_result {
    entry(|| {
        // SAFETY: the caller's handle.
        let session = unsafe { shared(session) }?;
        // SAFETY: the caller's place.
        let out = unsafe { Out::new(error) }?;
        out.put(last(session.error.as_ref())?)
    })
}

/// Says whether the session has ended, one way or the other.
///
/// Threads: any.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn mirror_session_is_over(
    session: *const mirror_session,
    over: *mut bool,
) -> mirror_result {
    entry(|| {
        // SAFETY: the caller's handle.
        let session = unsafe { shared(session) }?;
        // SAFETY: the caller's place.
        let out = unsafe { Out::new(over) }?;
        out.put(session.session.is_over())
    })
}

/// Gives the runbook, with the choices made so far. The caller frees `runbook` with
/// mirror_runbook_free().
///
/// Threads: any.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn mirror_session_runbook(
    session: *const mirror_session,
    runbook: *mut *mut mirror_runbook,
) -> mirror_result {
    entry(|| {
        // SAFETY: the caller's handle.
        let session = unsafe { shared(session) }?;
        // SAFETY: the caller's place.
        let out = unsafe { Out::new(runbook) }?;
        out.handle(session.session.runbook().clone().into())
    })
}

/// Writes down as JSON what was done, seen and refused. The caller frees `json` with mirror_text_free().
///
/// Threads: any.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn mirror_session_journal_to_json(
    session: *const mirror_session,
    json: *mut *mut mirror_text,
) -> mirror_result {
    entry(|| {
        // SAFETY: the caller's handle.
        let session = unsafe { shared(session) }?;
        // SAFETY: the caller's place.
        let out = unsafe { Out::new(json) }?;
        out.handle(self::json(session.session.journal())?)
    })
}

/// Writes down what was done, seen and refused, a line each, for a person. A line begins with the time
/// in seconds since the origin that the host chose. The caller frees `journal` with
/// mirror_text_free().
///
/// `language` is one of mirror_language.
///
/// Threads: any.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn mirror_session_journal_text(
    session: *const mirror_session,
    language: i32,
    journal: *mut *mut mirror_text,
) -> mirror_result {
    entry(|| {
        // SAFETY: the caller's handle.
        let session = unsafe { shared(session) }?;
        // SAFETY: the caller's place.
        let out = unsafe { Out::new(journal) }?;
        let language = words::language(language)?;
        let journal = session.session.journal();
        let text = journal.text(language, &|seconds| format!("{seconds:.3}"));
        out.handle(text.into())
    })
}

/// Frees a session. NULL is allowed.
///
/// Threads: nobody else may be using it.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn mirror_session_free(session: *mut mirror_session) {
    // SAFETY: the caller owns the handle.
    unsafe { free(session) }
}
