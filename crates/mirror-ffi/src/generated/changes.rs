// Written by `cargo xtask generate`. Do not edit: CONTRIBUTING.md says from what.
//! The functions of `mirror_changes`.

use super::names::*;

/// Returns the number of changes; 0 where nothing has changed.
#[must_use]
#[unsafe(no_mangle)]
pub unsafe extern "C" fn mirror_changes_count(
    changes: *const mirror_changes,
    count: *mut usize,
) -> mirror_result {
    // SAFETY: the caller keeps to the conventions of the header.
    entry(|| unsafe {
        let changes = shared(changes)?;
        let count = Out::new(count)?;
        count.put(changes.count())
    })
}

/// Returns the mirror disk that a change is about.
#[must_use]
#[unsafe(no_mangle)]
pub unsafe extern "C" fn mirror_changes_resource(
    changes: *const mirror_changes,
    index: usize,
    resource: *mut mirror_str,
) -> mirror_result {
    // SAFETY: the caller keeps to the conventions of the header.
    entry(|| unsafe {
        let changes = shared(changes)?;
        let resource = Out::new(resource)?;
        resource.put(changes.resource(index)?)
    })
}

/// Returns the code of a change.
#[must_use]
#[unsafe(no_mangle)]
pub unsafe extern "C" fn mirror_changes_code(
    changes: *const mirror_changes,
    index: usize,
    code: *mut mirror_change_code,
) -> mirror_result {
    // SAFETY: the caller keeps to the conventions of the header.
    entry(|| unsafe {
        let changes = shared(changes)?;
        let code = Out::new(code)?;
        code.put(changes.code(index)?)
    })
}

/// Returns whether a change is only a figure that moves on, such as the progress of a copy.
#[must_use]
#[unsafe(no_mangle)]
pub unsafe extern "C" fn mirror_changes_routine(
    changes: *const mirror_changes,
    index: usize,
    routine: *mut bool,
) -> mirror_result {
    // SAFETY: the caller keeps to the conventions of the header.
    entry(|| unsafe {
        let changes = shared(changes)?;
        let routine = Out::new(routine)?;
        routine.put(changes.routine(index)?)
    })
}

/// Returns the message of a change.
#[must_use]
#[unsafe(no_mangle)]
pub unsafe extern "C" fn mirror_changes_message(
    changes: *const mirror_changes,
    index: usize,
    language: i32,
    message: *mut mirror_str,
) -> mirror_result {
    // SAFETY: the caller keeps to the conventions of the header.
    entry(|| unsafe {
        let changes = shared(changes)?;
        let language = read_word(language)?;
        let message = Out::new(message)?;
        message.put_some(changes.message(index, language)?)
    })
}

/// Writes the list as JSON: an array with an object for each mirror disk.
#[must_use]
#[unsafe(no_mangle)]
pub unsafe extern "C" fn mirror_changes_to_json(
    changes: *const mirror_changes,
    json: *mut *mut mirror_text,
) -> mirror_result {
    // SAFETY: the caller keeps to the conventions of the header.
    entry(|| unsafe {
        let changes = shared(changes)?;
        let json = Out::new(json)?;
        json.handle(changes.to_json()?)
    })
}

/// Frees the handle. NULL is allowed.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn mirror_changes_free(changes: *mut mirror_changes) {
    // SAFETY: the caller owns the handle and does not use it any more.
    unsafe { free(changes) }
}
