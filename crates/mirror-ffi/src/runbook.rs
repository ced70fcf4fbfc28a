//! What to do, step by step.

use std::ffi::c_void;

use mirror_core::{
    document::NeedDocument,
    recover::{Runbook, RunbookAction},
    words::NeedCode,
};

use crate::{
    boundary::{Out, entry, free, item, read_bytes, shared},
    error::{mirror_error, raise},
    lists::{mirror_commands, mirror_needs},
    text::{json, mirror_text},
    words::{self, mirror_result, mirror_step},
};

/// What to do, step by step, for one mirror disk. Steps are counted from 0 here; their numbers, as a
/// person reads them, from 1.
///
/// Immutable, may be read from any thread. Freed with mirror_runbook_free().
pub struct mirror_runbook(pub(crate) Runbook);

impl From<Runbook> for mirror_runbook {
    fn from(runbook: Runbook) -> Self {
        Self(runbook)
    }
}

/// Reads a runbook back from its JSON. The caller frees `runbook` with mirror_runbook_free(), and
/// `error`, which may be NULL, with mirror_error_free().
///
/// MIRROR_ERROR_BAD_DOCUMENT: it is not the JSON of a runbook.
///
/// Threads: any.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn mirror_runbook_from_json(
    json: *const c_void,
    json_len: usize,
    runbook: *mut *mut mirror_runbook,
    error: *mut *mut mirror_error,
) -> mirror_result {
    entry(|| {
        // SAFETY: the caller's bytes.
        let json = unsafe { read_bytes(json, json_len) }?;
        // SAFETY: the caller's place.
        let out = unsafe { Out::new(runbook) }?;
        match serde_json::from_slice::<Runbook>(json) {
            Ok(runbook) => out.handle(runbook.into()),
            // SAFETY: the caller's place.
            Err(reason) => Err(unsafe { raise(error, &reason) }),
        }
    })
}

/// Writes the runbook as JSON. The caller frees `json` with mirror_text_free().
///
/// Threads: any.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn mirror_runbook_to_json(
    runbook: *const mirror_runbook,
    json: *mut *mut mirror_text,
) -> mirror_result {
    entry(|| {
        // SAFETY: the caller's handle.
        let runbook = unsafe { shared(runbook) }?;
        // SAFETY: the caller's place.
        let out = unsafe { Out::new(json) }?;
        out.handle(self::json(&runbook.0)?)
    })
}

/// Writes the runbook as a page of Markdown, with a box to tick off for each step. The caller frees
/// `sheet` with mirror_text_free().
///
/// `language` is one of mirror_language.
///
/// Threads: any.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn mirror_runbook_sheet(
    runbook: *const mirror_runbook,
    language: i32,
    sheet: *mut *mut mirror_text,
) -> mirror_result {
    entry(|| {
        // SAFETY: the caller's handle.
        let runbook = unsafe { shared(runbook) }?;
        // SAFETY: the caller's place.
        let out = unsafe { Out::new(sheet) }?;
        out.handle(runbook.0.sheet(words::language(language)?).into())
    })
}

/// Makes the same runbook with the time that the copy takes, in seconds. The caller frees `timed` with
/// mirror_runbook_free(); `runbook` stays as it is.
///
/// MIRROR_ERROR_OUT_OF_RANGE: not a finite time of zero or more.
///
/// Threads: any.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn mirror_runbook_with_copy_seconds(
    runbook: *const mirror_runbook,
    seconds: f64,
    timed: *mut *mut mirror_runbook,
) -> mirror_result {
    entry(|| {
        // SAFETY: the caller's handle.
        let runbook = unsafe { shared(runbook) }?;
        // SAFETY: the caller's place.
        let out = unsafe { Out::new(timed) }?;
        if !seconds.is_finite() || seconds < 0.0 {
            return Err(mirror_result::MIRROR_ERROR_OUT_OF_RANGE);
        }
        out.handle(runbook.0.clone().with_copy_seconds(seconds).into())
    })
}

/// Says whether it declares one server's data to be the latest, which cannot be undone.
///
/// Threads: any.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn mirror_runbook_destructive(
    runbook: *const mirror_runbook,
    destructive: *mut bool,
) -> mirror_result {
    entry(|| {
        // SAFETY: the caller's handle.
        let runbook = unsafe { shared(runbook) }?;
        // SAFETY: the caller's place.
        let out = unsafe { Out::new(destructive) }?;
        out.put(runbook.0.destructive)
    })
}

/// Gives the names and choices that are still needed. The caller frees `needs` with
/// mirror_needs_free().
///
/// `language` is one of mirror_language.
///
/// Threads: any.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn mirror_runbook_needs(
    runbook: *const mirror_runbook,
    language: i32,
    needs: *mut *mut mirror_needs,
) -> mirror_result {
    entry(|| {
        // SAFETY: the caller's handle.
        let runbook = unsafe { shared(runbook) }?;
        // SAFETY: the caller's place.
        let out = unsafe { Out::new(needs) }?;
        let language = words::language(language)?;
        let need = |need: &NeedCode| NeedDocument::new(*need, &runbook.0.resource, language);
        out.handle(runbook.0.needs.iter().map(need).collect::<Vec<_>>().into())
    })
}

/// Gives the commands that act, in order. Not to be run as a whole: between two of them stand things
/// that must be seen. The caller frees `commands` with mirror_commands_free().
///
/// Threads: any.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn mirror_runbook_commands(
    runbook: *const mirror_runbook,
    commands: *mut *mut mirror_commands,
) -> mirror_result {
    entry(|| {
        // SAFETY: the caller's handle.
        let runbook = unsafe { shared(runbook) }?;
        // SAFETY: the caller's place.
        let out = unsafe { Out::new(commands) }?;
        out.handle(runbook.0.commands().cloned().collect::<Vec<_>>().into())
    })
}

/// Counts the steps.
///
/// Threads: any.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn mirror_runbook_step_count(
    runbook: *const mirror_runbook,
    count: *mut usize,
) -> mirror_result {
    entry(|| {
        // SAFETY: the caller's handle.
        let runbook = unsafe { shared(runbook) }?;
        // SAFETY: the caller's place.
        let out = unsafe { Out::new(count) }?;
        out.put(runbook.0.steps.len())
    })
}

/// Says what is done in a step.
///
/// Threads: any.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn mirror_runbook_step_kind(
    runbook: *const mirror_runbook,
    index: usize,
    kind: *mut mirror_step,
) -> mirror_result {
    entry(|| {
        // SAFETY: the caller's handle.
        let runbook = unsafe { shared(runbook) }?;
        // SAFETY: the caller's place.
        let out = unsafe { Out::new(kind) }?;
        out.put((&item(&runbook.0.steps, index)?.action).into())
    })
}

/// Says whether what is done in a step cannot be undone.
///
/// Threads: any.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn mirror_runbook_step_irreversible(
    runbook: *const mirror_runbook,
    index: usize,
    irreversible: *mut bool,
) -> mirror_result {
    entry(|| {
        // SAFETY: the caller's handle.
        let runbook = unsafe { shared(runbook) }?;
        // SAFETY: the caller's place.
        let out = unsafe { Out::new(irreversible) }?;
        let number = item(&runbook.0.steps, index)?.number;
        out.put(runbook.0.irreversible().any(|step| step.number == number))
    })
}

/// Gives the command of a step that runs or observes: a list of one. The caller frees `commands` with
/// mirror_commands_free().
///
/// MIRROR_ERROR_ABSENT: the step has no command.
///
/// Threads: any.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn mirror_runbook_step_command(
    runbook: *const mirror_runbook,
    index: usize,
    commands: *mut *mut mirror_commands,
) -> mirror_result {
    entry(|| {
        // SAFETY: the caller's handle.
        let runbook = unsafe { shared(runbook) }?;
        // SAFETY: the caller's place.
        let out = unsafe { Out::new(commands) }?;
        match &item(&runbook.0.steps, index)?.action {
            RunbookAction::Run { command, .. } | RunbookAction::Observe { command, .. } => {
                out.handle(vec![command.clone()].into())
            }
            _ => Err(mirror_result::MIRROR_ERROR_ABSENT),
        }
    })
}

/// Writes one step as JSON. The caller frees `json` with mirror_text_free().
///
/// Threads: any.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn mirror_runbook_step_to_json(
    runbook: *const mirror_runbook,
    index: usize,
    json: *mut *mut mirror_text,
) -> mirror_result {
    entry(|| {
        // SAFETY: the caller's handle.
        let runbook = unsafe { shared(runbook) }?;
        // SAFETY: the caller's place.
        let out = unsafe { Out::new(json) }?;
        out.handle(self::json(item(&runbook.0.steps, index)?)?)
    })
}

/// Frees a runbook. NULL is allowed.
///
/// Threads: nobody else may be using it.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn mirror_runbook_free(runbook: *mut mirror_runbook) {
    // SAFETY: the caller owns the handle.
    unsafe { free(runbook) }
}
