// Written by `cargo xtask generate`. Do not edit: CONTRIBUTING.md says from what.
//! The functions of `mirror_snapshot`.

use super::names::*;

/// Makes an empty snapshot.
#[must_use]
#[unsafe(no_mangle)]
pub unsafe extern "C" fn mirror_snapshot_new(snapshot: *mut *mut mirror_snapshot) -> mirror_result {
    // SAFETY: the caller keeps to the conventions of the header.
    entry(|| unsafe {
        let snapshot = Out::new(snapshot)?;
        snapshot.handle(mirror_snapshot::new())
    })
}

/// Makes an empty snapshot with other limits.
#[must_use]
#[unsafe(no_mangle)]
pub unsafe extern "C" fn mirror_snapshot_new_with(
    limits: *const mirror_limits,
    snapshot: *mut *mut mirror_snapshot,
) -> mirror_result {
    // SAFETY: the caller keeps to the conventions of the header.
    entry(|| unsafe {
        let limits = optional(limits)?;
        let snapshot = Out::new(snapshot)?;
        snapshot.handle(mirror_snapshot::new_with(limits))
    })
}

/// Reads the output of any commands, as bytes in an encoding that is recognised: a new snapshot
/// and mirror_snapshot_add() in one call.
///
/// MIRROR_ERROR_PARSE: it contains no readable report.
#[must_use]
#[unsafe(no_mangle)]
pub unsafe extern "C" fn mirror_snapshot_read(
    bytes: *const c_void,
    bytes_len: usize,
    snapshot: *mut *mut mirror_snapshot,
    error: *mut *mut mirror_error,
) -> mirror_result {
    // SAFETY: the caller keeps to the conventions of the header.
    unsafe {
        entry_with_error(error, || {
            let bytes = read_bytes(bytes, bytes_len)?;
            let snapshot = Out::new(snapshot)?;
            snapshot.handle(mirror_snapshot::read(bytes)?)?;
            Ok(())
        })
    }
}

/// Adds the output of any commands, as bytes in an encoding that is recognised. What is not
/// readable beside a readable report is among the findings.
///
/// MIRROR_ERROR_PARSE: it contains no readable report; mirror_snapshot_error() says why and
/// where.
#[must_use]
#[unsafe(no_mangle)]
pub unsafe extern "C" fn mirror_snapshot_add(
    snapshot: *mut mirror_snapshot,
    bytes: *const c_void,
    bytes_len: usize,
) -> mirror_result {
    // SAFETY: the caller keeps to the conventions of the header.
    entry(|| unsafe {
        let snapshot = changed(snapshot)?;
        let bytes = read_bytes(bytes, bytes_len)?;
        snapshot.add(bytes)?;
        Ok(())
    })
}

/// Adds output that came from a server. Views of different servers are compared.
///
/// MIRROR_ERROR_PARSE: as mirror_snapshot_add().
#[must_use]
#[unsafe(no_mangle)]
pub unsafe extern "C" fn mirror_snapshot_add_from(
    snapshot: *mut mirror_snapshot,
    server: *const c_char,
    server_len: usize,
    bytes: *const c_void,
    bytes_len: usize,
) -> mirror_result {
    // SAFETY: the caller keeps to the conventions of the header.
    entry(|| unsafe {
        let snapshot = changed(snapshot)?;
        let server = read_text(server, server_len)?;
        let bytes = read_bytes(bytes, bytes_len)?;
        snapshot.add_from(server, bytes)?;
        Ok(())
    })
}

/// Adds output of which more is known, and returns the number of reports that were read in it.
///
/// `server` may be NULL with the length 0: its origin is not known. MIRROR_ERROR_PARSE: as
/// mirror_snapshot_add().
#[must_use]
#[unsafe(no_mangle)]
pub unsafe extern "C" fn mirror_snapshot_add_with(
    snapshot: *mut mirror_snapshot,
    server: *const c_char,
    server_len: usize,
    bytes: *const c_void,
    bytes_len: usize,
    encoding: i32,
    reports: *mut usize,
) -> mirror_result {
    // SAFETY: the caller keeps to the conventions of the header.
    entry(|| unsafe {
        let snapshot = changed(snapshot)?;
        let server = read_optional_text(server, server_len)?;
        let bytes = read_bytes(bytes, bytes_len)?;
        let encoding = read_word(encoding)?;
        let reports = Out::new(reports)?;
        reports.put(snapshot.add_with(server, bytes, encoding)?)
    })
}

/// Adds a state that was entered by hand. It replaces what is known of that mirror disk, which is
/// among the findings.
#[must_use]
#[unsafe(no_mangle)]
pub unsafe extern "C" fn mirror_snapshot_add_state(
    snapshot: *mut mirror_snapshot,
    state: *const mirror_state,
) -> mirror_result {
    // SAFETY: the caller keeps to the conventions of the header.
    entry(|| unsafe {
        let snapshot = changed(snapshot)?;
        let state = shared(state)?;
        snapshot.add_state(state);
        Ok(())
    })
}

/// Adds reports that a scanner has found.
///
/// `server` may be NULL with the length 0: their origin is not known.
#[must_use]
#[unsafe(no_mangle)]
pub unsafe extern "C" fn mirror_snapshot_add_found(
    snapshot: *mut mirror_snapshot,
    server: *const c_char,
    server_len: usize,
    found: *const mirror_found,
) -> mirror_result {
    // SAFETY: the caller keeps to the conventions of the header.
    entry(|| unsafe {
        let snapshot = changed(snapshot)?;
        let server = read_optional_text(server, server_len)?;
        let found = shared(found)?;
        snapshot.add_found(server, found);
        Ok(())
    })
}

/// Returns the error of the last addition, borrowed until the next one.
///
/// MIRROR_ERROR_ABSENT: it succeeded.
#[must_use]
#[unsafe(no_mangle)]
pub unsafe extern "C" fn mirror_snapshot_error(
    snapshot: *const mirror_snapshot,
    error: *mut *const mirror_error,
) -> mirror_result {
    // SAFETY: the caller keeps to the conventions of the header.
    entry(|| unsafe {
        let snapshot = shared(snapshot)?;
        let error = Out::new(error)?;
        error.put_some(snapshot.error().map(std::ptr::from_ref))
    })
}

/// Returns the number of mirror disks.
#[must_use]
#[unsafe(no_mangle)]
pub unsafe extern "C" fn mirror_snapshot_resource_count(
    snapshot: *const mirror_snapshot,
    count: *mut usize,
) -> mirror_result {
    // SAFETY: the caller keeps to the conventions of the header.
    entry(|| unsafe {
        let snapshot = shared(snapshot)?;
        let count = Out::new(count)?;
        count.put(snapshot.resource_count())
    })
}

/// Returns the name of a mirror disk, by index in the order in which they were first named.
#[must_use]
#[unsafe(no_mangle)]
pub unsafe extern "C" fn mirror_snapshot_resource_name(
    snapshot: *const mirror_snapshot,
    index: usize,
    name: *mut mirror_str,
) -> mirror_result {
    // SAFETY: the caller keeps to the conventions of the header.
    entry(|| unsafe {
        let snapshot = shared(snapshot)?;
        let name = Out::new(name)?;
        name.put(snapshot.resource_name(index)?)
    })
}

/// Returns what is known of a mirror disk, by index.
#[must_use]
#[unsafe(no_mangle)]
pub unsafe extern "C" fn mirror_snapshot_state(
    snapshot: *const mirror_snapshot,
    index: usize,
    state: *mut *mut mirror_state,
) -> mirror_result {
    // SAFETY: the caller keeps to the conventions of the header.
    entry(|| unsafe {
        let snapshot = shared(snapshot)?;
        let state = Out::new(state)?;
        state.handle(snapshot.state(index)?)
    })
}

/// Returns what is known of a mirror disk, by name.
///
/// MIRROR_ERROR_NOT_FOUND: the snapshot does not know it.
#[must_use]
#[unsafe(no_mangle)]
pub unsafe extern "C" fn mirror_snapshot_state_of(
    snapshot: *const mirror_snapshot,
    name: *const c_char,
    name_len: usize,
    state: *mut *mut mirror_state,
) -> mirror_result {
    // SAFETY: the caller keeps to the conventions of the header.
    entry(|| unsafe {
        let snapshot = shared(snapshot)?;
        let name = read_text(name, name_len)?;
        let state = Out::new(state)?;
        state.handle(snapshot.state_of(name)?)
    })
}

/// Returns whether automatic recovery is on.
///
/// MIRROR_ERROR_ABSENT: no output says it.
#[must_use]
#[unsafe(no_mangle)]
pub unsafe extern "C" fn mirror_snapshot_auto_recovery(
    snapshot: *const mirror_snapshot,
    auto_recovery: *mut bool,
) -> mirror_result {
    // SAFETY: the caller keeps to the conventions of the header.
    entry(|| unsafe {
        let snapshot = shared(snapshot)?;
        let auto_recovery = Out::new(auto_recovery)?;
        auto_recovery.put_some(snapshot.auto_recovery())
    })
}

/// Returns what was odd about the outputs. What was odd about a state is in its assessment.
#[must_use]
#[unsafe(no_mangle)]
pub unsafe extern "C" fn mirror_snapshot_findings(
    snapshot: *const mirror_snapshot,
    language: i32,
    findings: *mut *mut mirror_findings,
) -> mirror_result {
    // SAFETY: the caller keeps to the conventions of the header.
    entry(|| unsafe {
        let snapshot = shared(snapshot)?;
        let language = read_word(language)?;
        let findings = Out::new(findings)?;
        findings.handle(snapshot.findings(language))
    })
}

/// Assesses a mirror disk, by name: its situation and its recovery options.
///
/// MIRROR_ERROR_NOT_FOUND: the snapshot does not know it.
#[must_use]
#[unsafe(no_mangle)]
pub unsafe extern "C" fn mirror_snapshot_assess(
    snapshot: *const mirror_snapshot,
    name: *const c_char,
    name_len: usize,
    assessment: *mut *mut mirror_assessment,
) -> mirror_result {
    // SAFETY: the caller keeps to the conventions of the header.
    entry(|| unsafe {
        let snapshot = shared(snapshot)?;
        let name = read_text(name, name_len)?;
        let assessment = Out::new(assessment)?;
        assessment.handle(snapshot.assess(name)?)
    })
}

/// Assesses all mirror disks and returns the worst severity, that of the findings included. Unknown
/// where there is no mirror disk.
#[must_use]
#[unsafe(no_mangle)]
pub unsafe extern "C" fn mirror_snapshot_severity(
    snapshot: *const mirror_snapshot,
    severity: *mut mirror_severity,
) -> mirror_result {
    // SAFETY: the caller keeps to the conventions of the header.
    entry(|| unsafe {
        let snapshot = shared(snapshot)?;
        let severity = Out::new(severity)?;
        severity.put(snapshot.severity())
    })
}

/// Assesses all mirror disks and writes the document as JSON.
#[must_use]
#[unsafe(no_mangle)]
pub unsafe extern "C" fn mirror_snapshot_to_json(
    snapshot: *const mirror_snapshot,
    config: *const mirror_assess_config,
    json: *mut *mut mirror_text,
) -> mirror_result {
    // SAFETY: the caller keeps to the conventions of the header.
    entry(|| unsafe {
        let snapshot = shared(snapshot)?;
        let config = optional(config)?;
        let json = Out::new(json)?;
        json.handle(snapshot.to_json(config)?)
    })
}

/// Assesses all mirror disks and writes a page for a person, in the language of the configuration.
/// With `terminal`, words are set off with the escape sequences of a terminal.
#[must_use]
#[unsafe(no_mangle)]
pub unsafe extern "C" fn mirror_snapshot_page(
    snapshot: *const mirror_snapshot,
    config: *const mirror_assess_config,
    terminal: bool,
    page: *mut *mut mirror_text,
) -> mirror_result {
    // SAFETY: the caller keeps to the conventions of the header.
    entry(|| unsafe {
        let snapshot = shared(snapshot)?;
        let config = optional(config)?;
        let page = Out::new(page)?;
        page.handle(snapshot.page(config, terminal))
    })
}

/// Assesses all mirror disks and writes the page as a fragment of HTML.
#[must_use]
#[unsafe(no_mangle)]
pub unsafe extern "C" fn mirror_snapshot_html(
    snapshot: *const mirror_snapshot,
    config: *const mirror_assess_config,
    html: *mut *mut mirror_text,
) -> mirror_result {
    // SAFETY: the caller keeps to the conventions of the header.
    entry(|| unsafe {
        let snapshot = shared(snapshot)?;
        let config = optional(config)?;
        let html = Out::new(html)?;
        html.handle(snapshot.html(config))
    })
}

/// Returns what has changed since an earlier snapshot, for every mirror disk.
#[must_use]
#[unsafe(no_mangle)]
pub unsafe extern "C" fn mirror_snapshot_changes_since(
    snapshot: *const mirror_snapshot,
    earlier: *const mirror_snapshot,
    changes: *mut *mut mirror_changes,
) -> mirror_result {
    // SAFETY: the caller keeps to the conventions of the header.
    entry(|| unsafe {
        let snapshot = shared(snapshot)?;
        let earlier = shared(earlier)?;
        let changes = Out::new(changes)?;
        changes.handle(snapshot.changes_since(earlier))
    })
}

/// Frees the handle. NULL is allowed.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn mirror_snapshot_free(snapshot: *mut mirror_snapshot) {
    // SAFETY: the caller owns the handle and does not use it any more.
    unsafe { free(snapshot) }
}
