// Written by `cargo xtask generate`. Do not edit: CONTRIBUTING.md says from what.
//! The functions of `mirror_runbook`.

use super::names::*;

/// Reads a runbook back from its JSON.
///
/// MIRROR_ERROR_BAD_DOCUMENT: it is not the JSON of a runbook.
#[must_use]
#[unsafe(no_mangle)]
pub unsafe extern "C" fn mirror_runbook_from_json(
    json: *const c_void,
    json_len: usize,
    runbook: *mut *mut mirror_runbook,
    error: *mut *mut mirror_error,
) -> mirror_result {
    // SAFETY: the caller keeps to the conventions of the header.
    unsafe {
        entry_with_error(error, || {
            let json = read_bytes(json, json_len)?;
            let runbook = Out::new(runbook)?;
            runbook.handle(mirror_runbook::from_json(json)?)?;
            Ok(())
        })
    }
}

/// Writes the runbook as JSON.
#[must_use]
#[unsafe(no_mangle)]
pub unsafe extern "C" fn mirror_runbook_to_json(
    runbook: *const mirror_runbook,
    json: *mut *mut mirror_text,
) -> mirror_result {
    // SAFETY: the caller keeps to the conventions of the header.
    entry(|| unsafe {
        let runbook = shared(runbook)?;
        let json = Out::new(json)?;
        json.handle(runbook.to_json()?)
    })
}

/// Writes the runbook as a page of Markdown, with a box to tick off for each step.
#[must_use]
#[unsafe(no_mangle)]
pub unsafe extern "C" fn mirror_runbook_sheet(
    runbook: *const mirror_runbook,
    language: i32,
    sheet: *mut *mut mirror_text,
) -> mirror_result {
    // SAFETY: the caller keeps to the conventions of the header.
    entry(|| unsafe {
        let runbook = shared(runbook)?;
        let language = read_word(language)?;
        let sheet = Out::new(sheet)?;
        sheet.handle(runbook.sheet(language))
    })
}

/// Makes the same runbook with the time that the copy takes, in seconds.
///
/// MIRROR_ERROR_OUT_OF_RANGE: not a finite time of zero or more.
#[must_use]
#[unsafe(no_mangle)]
pub unsafe extern "C" fn mirror_runbook_with_copy_seconds(
    runbook: *const mirror_runbook,
    seconds: f64,
    timed: *mut *mut mirror_runbook,
) -> mirror_result {
    // SAFETY: the caller keeps to the conventions of the header.
    entry(|| unsafe {
        let runbook = shared(runbook)?;
        let timed = Out::new(timed)?;
        timed.handle(runbook.with_copy_seconds(seconds)?)
    })
}

/// Returns whether it declares one server's data to be the latest, which cannot be undone.
#[must_use]
#[unsafe(no_mangle)]
pub unsafe extern "C" fn mirror_runbook_destructive(
    runbook: *const mirror_runbook,
    destructive: *mut bool,
) -> mirror_result {
    // SAFETY: the caller keeps to the conventions of the header.
    entry(|| unsafe {
        let runbook = shared(runbook)?;
        let destructive = Out::new(destructive)?;
        destructive.put(runbook.destructive())
    })
}

/// Returns the names and choices that are still needed.
#[must_use]
#[unsafe(no_mangle)]
pub unsafe extern "C" fn mirror_runbook_needs(
    runbook: *const mirror_runbook,
    language: i32,
    needs: *mut *mut mirror_needs,
) -> mirror_result {
    // SAFETY: the caller keeps to the conventions of the header.
    entry(|| unsafe {
        let runbook = shared(runbook)?;
        let language = read_word(language)?;
        let needs = Out::new(needs)?;
        needs.handle(runbook.needs(language))
    })
}

/// Returns the commands that act, in order. Not to be run as a whole: between two of them stand
/// things that must be seen.
#[must_use]
#[unsafe(no_mangle)]
pub unsafe extern "C" fn mirror_runbook_commands(
    runbook: *const mirror_runbook,
    commands: *mut *mut mirror_commands,
) -> mirror_result {
    // SAFETY: the caller keeps to the conventions of the header.
    entry(|| unsafe {
        let runbook = shared(runbook)?;
        let commands = Out::new(commands)?;
        commands.handle(runbook.commands())
    })
}

/// Returns the number of steps.
#[must_use]
#[unsafe(no_mangle)]
pub unsafe extern "C" fn mirror_runbook_step_count(
    runbook: *const mirror_runbook,
    count: *mut usize,
) -> mirror_result {
    // SAFETY: the caller keeps to the conventions of the header.
    entry(|| unsafe {
        let runbook = shared(runbook)?;
        let count = Out::new(count)?;
        count.put(runbook.step_count())
    })
}

/// Returns what is done in a step.
#[must_use]
#[unsafe(no_mangle)]
pub unsafe extern "C" fn mirror_runbook_step_kind(
    runbook: *const mirror_runbook,
    index: usize,
    kind: *mut mirror_step,
) -> mirror_result {
    // SAFETY: the caller keeps to the conventions of the header.
    entry(|| unsafe {
        let runbook = shared(runbook)?;
        let kind = Out::new(kind)?;
        kind.put(runbook.step_kind(index)?)
    })
}

/// Returns whether what is done in a step cannot be undone.
#[must_use]
#[unsafe(no_mangle)]
pub unsafe extern "C" fn mirror_runbook_step_irreversible(
    runbook: *const mirror_runbook,
    index: usize,
    irreversible: *mut bool,
) -> mirror_result {
    // SAFETY: the caller keeps to the conventions of the header.
    entry(|| unsafe {
        let runbook = shared(runbook)?;
        let irreversible = Out::new(irreversible)?;
        irreversible.put(runbook.step_irreversible(index)?)
    })
}

/// Returns the command of a step that runs or observes: a list of one.
///
/// MIRROR_ERROR_ABSENT: the step has no command.
#[must_use]
#[unsafe(no_mangle)]
pub unsafe extern "C" fn mirror_runbook_step_command(
    runbook: *const mirror_runbook,
    index: usize,
    commands: *mut *mut mirror_commands,
) -> mirror_result {
    // SAFETY: the caller keeps to the conventions of the header.
    entry(|| unsafe {
        let runbook = shared(runbook)?;
        let commands = Out::new(commands)?;
        commands.handle(
            runbook
                .step_command(index)?
                .ok_or(mirror_result::MIRROR_ERROR_ABSENT)?,
        )
    })
}

/// Writes one step as JSON.
#[must_use]
#[unsafe(no_mangle)]
pub unsafe extern "C" fn mirror_runbook_step_to_json(
    runbook: *const mirror_runbook,
    index: usize,
    json: *mut *mut mirror_text,
) -> mirror_result {
    // SAFETY: the caller keeps to the conventions of the header.
    entry(|| unsafe {
        let runbook = shared(runbook)?;
        let json = Out::new(json)?;
        json.handle(runbook.step_to_json(index)?)
    })
}

/// Frees the handle. NULL is allowed.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn mirror_runbook_free(runbook: *mut mirror_runbook) {
    // SAFETY: the caller owns the handle and does not use it any more.
    unsafe { free(runbook) }
}
