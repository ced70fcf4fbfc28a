// Written by `cargo xtask generate`. Do not edit: CONTRIBUTING.md says from what.
//! The functions of `mirror_state`.

use super::names::*;

/// Reads a state written on one line by a person, such as "vol1: alpha green active, beta red
/// inactive, fast copy ok".
///
/// MIRROR_ERROR_PARSE: a part is not readable; the error says which.
#[must_use]
#[unsafe(no_mangle)]
pub unsafe extern "C" fn mirror_state_from_line(
    line: *const c_char,
    line_len: usize,
    state: *mut *mut mirror_state,
    error: *mut *mut mirror_error,
) -> mirror_result {
    // SAFETY: the caller keeps to the conventions of the header.
    unsafe {
        entry_with_error(error, || {
            let line = read_text(line, line_len)?;
            let state = Out::new(state)?;
            state.handle(mirror_state::from_line(line)?)?;
            Ok(())
        })
    }
}

/// Returns the name of the mirror disk.
#[must_use]
#[unsafe(no_mangle)]
pub unsafe extern "C" fn mirror_state_name(
    state: *const mirror_state,
    name: *mut mirror_str,
) -> mirror_result {
    // SAFETY: the caller keeps to the conventions of the header.
    entry(|| unsafe {
        let state = shared(state)?;
        let name = Out::new(name)?;
        name.put(state.name())
    })
}

/// Returns the Mirror Status line.
///
/// MIRROR_ERROR_ABSENT: it was not printed.
#[must_use]
#[unsafe(no_mangle)]
pub unsafe extern "C" fn mirror_state_status(
    state: *const mirror_state,
    status: *mut mirror_disk_status,
) -> mirror_result {
    // SAFETY: the caller keeps to the conventions of the header.
    entry(|| unsafe {
        let state = shared(state)?;
        let status = Out::new(status)?;
        status.put_some(state.status())
    })
}

/// Returns the word of the Mirror Status line, an unknown one as it was printed.
///
/// MIRROR_ERROR_ABSENT: it was not printed.
#[must_use]
#[unsafe(no_mangle)]
pub unsafe extern "C" fn mirror_state_status_text(
    state: *const mirror_state,
    status_text: *mut mirror_str,
) -> mirror_result {
    // SAFETY: the caller keeps to the conventions of the header.
    entry(|| unsafe {
        let state = shared(state)?;
        let status_text = Out::new(status_text)?;
        status_text.put_some(state.status_text())
    })
}

/// Returns the name of a server.
#[must_use]
#[unsafe(no_mangle)]
pub unsafe extern "C" fn mirror_state_server(
    state: *const mirror_state,
    side: usize,
    server: *mut mirror_str,
) -> mirror_result {
    // SAFETY: the caller keeps to the conventions of the header.
    entry(|| unsafe {
        let state = shared(state)?;
        let server = Out::new(server)?;
        server.put(state.server(side)?)
    })
}

/// Returns the copy that runs. Its texts are borrowed from the state.
///
/// MIRROR_ERROR_ABSENT: no such block was printed.
#[must_use]
#[unsafe(no_mangle)]
pub unsafe extern "C" fn mirror_state_recovery(
    state: *const mirror_state,
    recovery: *mut mirror_recovery,
) -> mirror_result {
    // SAFETY: the caller keeps to the conventions of the header.
    entry(|| unsafe {
        let state = shared(state)?;
        let recovery = Out::new(recovery)?;
        recovery.put_some(state.recovery())
    })
}

/// Returns whether a copy runs, as the status line, a recovery block or a colour says.
///
/// MIRROR_ERROR_ABSENT: none of them was printed, or their words are not known.
#[must_use]
#[unsafe(no_mangle)]
pub unsafe extern "C" fn mirror_state_copy_state(
    state: *const mirror_state,
    copy_state: *mut mirror_copy_state,
) -> mirror_result {
    // SAFETY: the caller keeps to the conventions of the header.
    entry(|| unsafe {
        let state = shared(state)?;
        let copy_state = Out::new(copy_state)?;
        copy_state.put_some(state.copy_state())
    })
}

/// Returns whether the failover group that holds the mirror disk runs.
///
/// MIRROR_ERROR_ABSENT: no output says it.
#[must_use]
#[unsafe(no_mangle)]
pub unsafe extern "C" fn mirror_state_service(
    state: *const mirror_state,
    service: *mut mirror_service,
) -> mirror_result {
    // SAFETY: the caller keeps to the conventions of the header.
    entry(|| unsafe {
        let state = shared(state)?;
        let service = Out::new(service)?;
        service.put_some(state.service())
    })
}

/// Returns the server on which that group runs.
///
/// MIRROR_ERROR_ABSENT: it does not run, or no output says where.
#[must_use]
#[unsafe(no_mangle)]
pub unsafe extern "C" fn mirror_state_service_server(
    state: *const mirror_state,
    service_server: *mut mirror_str,
) -> mirror_result {
    // SAFETY: the caller keeps to the conventions of the header.
    entry(|| unsafe {
        let state = shared(state)?;
        let service_server = Out::new(service_server)?;
        service_server.put_some(state.service_server())
    })
}

/// Returns the full name of the failover group that holds the mirror disk.
///
/// MIRROR_ERROR_ABSENT: no output says it.
#[must_use]
#[unsafe(no_mangle)]
pub unsafe extern "C" fn mirror_state_group(
    state: *const mirror_state,
    group: *mut mirror_str,
) -> mirror_result {
    // SAFETY: the caller keeps to the conventions of the header.
    entry(|| unsafe {
        let state = shared(state)?;
        let group = Out::new(group)?;
        group.put_some(state.group())
    })
}

/// Returns the status of that group in clpstat as a word, an unknown one as it was printed.
///
/// MIRROR_ERROR_ABSENT: no output says it.
#[must_use]
#[unsafe(no_mangle)]
pub unsafe extern "C" fn mirror_state_group_status_text(
    state: *const mirror_state,
    group_status_text: *mut mirror_str,
) -> mirror_result {
    // SAFETY: the caller keeps to the conventions of the header.
    entry(|| unsafe {
        let state = shared(state)?;
        let group_status_text = Out::new(group_status_text)?;
        group_status_text.put_some(state.group_status_text())
    })
}

/// Returns the server that the group is on.
///
/// MIRROR_ERROR_ABSENT: no output says it.
#[must_use]
#[unsafe(no_mangle)]
pub unsafe extern "C" fn mirror_state_group_server(
    state: *const mirror_state,
    group_server: *mut mirror_str,
) -> mirror_result {
    // SAFETY: the caller keeps to the conventions of the header.
    entry(|| unsafe {
        let state = shared(state)?;
        let group_server = Out::new(group_server)?;
        group_server.put_some(state.group_server())
    })
}

/// Returns the mirror disk monitor that watches the mirror disk.
///
/// MIRROR_ERROR_ABSENT: no output says it.
#[must_use]
#[unsafe(no_mangle)]
pub unsafe extern "C" fn mirror_state_monitor(
    state: *const mirror_state,
    monitor: *mut mirror_str,
) -> mirror_result {
    // SAFETY: the caller keeps to the conventions of the header.
    entry(|| unsafe {
        let state = shared(state)?;
        let monitor = Out::new(monitor)?;
        monitor.put_some(state.monitor())
    })
}

/// Returns whether a copy starts by itself.
///
/// MIRROR_ERROR_ABSENT: no output says it.
#[must_use]
#[unsafe(no_mangle)]
pub unsafe extern "C" fn mirror_state_auto_recovery(
    state: *const mirror_state,
    auto_recovery: *mut bool,
) -> mirror_result {
    // SAFETY: the caller keeps to the conventions of the header.
    entry(|| unsafe {
        let state = shared(state)?;
        let auto_recovery = Out::new(auto_recovery)?;
        auto_recovery.put_some(state.auto_recovery())
    })
}

/// Assesses the state: its situation and its recovery options.
#[must_use]
#[unsafe(no_mangle)]
pub unsafe extern "C" fn mirror_state_assess(
    state: *const mirror_state,
    assessment: *mut *mut mirror_assessment,
) -> mirror_result {
    // SAFETY: the caller keeps to the conventions of the header.
    entry(|| unsafe {
        let state = shared(state)?;
        let assessment = Out::new(assessment)?;
        assessment.handle(state.assess())
    })
}

/// Assesses the state and writes the document of this one mirror disk as JSON.
#[must_use]
#[unsafe(no_mangle)]
pub unsafe extern "C" fn mirror_state_to_json(
    state: *const mirror_state,
    config: *const mirror_assess_config,
    json: *mut *mut mirror_text,
) -> mirror_result {
    // SAFETY: the caller keeps to the conventions of the header.
    entry(|| unsafe {
        let state = shared(state)?;
        let config = optional(config)?;
        let json = Out::new(json)?;
        json.handle(state.to_json(config)?)
    })
}

/// Assesses the state and writes a page for a person, in the language of the configuration. With
/// `terminal`, words are set off with the escape sequences of a terminal.
#[must_use]
#[unsafe(no_mangle)]
pub unsafe extern "C" fn mirror_state_page(
    state: *const mirror_state,
    config: *const mirror_assess_config,
    terminal: bool,
    page: *mut *mut mirror_text,
) -> mirror_result {
    // SAFETY: the caller keeps to the conventions of the header.
    entry(|| unsafe {
        let state = shared(state)?;
        let config = optional(config)?;
        let page = Out::new(page)?;
        page.handle(state.page(config, terminal))
    })
}

/// Returns the runbook for looking at the data of an abnormal volume on one server, before
/// anything is decided.
///
/// MIRROR_ERROR_NAME: a name cannot be an argument, or the server is none of this mirror.
#[must_use]
#[unsafe(no_mangle)]
pub unsafe extern "C" fn mirror_state_inspection(
    state: *const mirror_state,
    server: *const c_char,
    server_len: usize,
    method: i32,
    runbook: *mut *mut mirror_runbook,
    error: *mut *mut mirror_error,
) -> mirror_result {
    // SAFETY: the caller keeps to the conventions of the header.
    unsafe {
        entry_with_error(error, || {
            let state = shared(state)?;
            let server = read_text(server, server_len)?;
            let method = read_word(method)?;
            let runbook = Out::new(runbook)?;
            runbook.handle(state.inspection(server, method)?)?;
            Ok(())
        })
    }
}

/// Returns the runbook for finding out whether automatic recovery is on.
///
/// MIRROR_ERROR_NAME: a name cannot be an argument.
#[must_use]
#[unsafe(no_mangle)]
pub unsafe extern "C" fn mirror_state_find_auto_recovery(
    state: *const mirror_state,
    method: i32,
    runbook: *mut *mut mirror_runbook,
    error: *mut *mut mirror_error,
) -> mirror_result {
    // SAFETY: the caller keeps to the conventions of the header.
    unsafe {
        entry_with_error(error, || {
            let state = shared(state)?;
            let method = read_word(method)?;
            let runbook = Out::new(runbook)?;
            runbook.handle(state.find_auto_recovery(method)?)?;
            Ok(())
        })
    }
}

/// Returns the Mirror Color of a server: who holds the latest data.
///
/// MIRROR_ERROR_ABSENT: it was not printed.
#[must_use]
#[unsafe(no_mangle)]
pub unsafe extern "C" fn mirror_state_color(
    state: *const mirror_state,
    side: usize,
    color: *mut mirror_color,
) -> mirror_result {
    // SAFETY: the caller keeps to the conventions of the header.
    entry(|| unsafe {
        let state = shared(state)?;
        let color = Out::new(color)?;
        color.put_some(state.color(side)?)
    })
}

/// Returns the Mirror Color of a server as a word, an unknown one as it was printed.
///
/// MIRROR_ERROR_ABSENT: it was not printed.
#[must_use]
#[unsafe(no_mangle)]
pub unsafe extern "C" fn mirror_state_color_text(
    state: *const mirror_state,
    side: usize,
    color_text: *mut mirror_str,
) -> mirror_result {
    // SAFETY: the caller keeps to the conventions of the header.
    entry(|| unsafe {
        let state = shared(state)?;
        let color_text = Out::new(color_text)?;
        color_text.put_some(state.color_text(side)?)
    })
}

/// Returns the Active Status of a server: whether the volume is in use.
///
/// MIRROR_ERROR_ABSENT: it was not printed.
#[must_use]
#[unsafe(no_mangle)]
pub unsafe extern "C" fn mirror_state_activity(
    state: *const mirror_state,
    side: usize,
    activity: *mut mirror_activity,
) -> mirror_result {
    // SAFETY: the caller keeps to the conventions of the header.
    entry(|| unsafe {
        let state = shared(state)?;
        let activity = Out::new(activity)?;
        activity.put_some(state.activity(side)?)
    })
}

/// Returns the Active Status of a server as a word, an unknown one as it was printed.
///
/// MIRROR_ERROR_ABSENT: it was not printed.
#[must_use]
#[unsafe(no_mangle)]
pub unsafe extern "C" fn mirror_state_activity_text(
    state: *const mirror_state,
    side: usize,
    activity_text: *mut mirror_str,
) -> mirror_result {
    // SAFETY: the caller keeps to the conventions of the header.
    entry(|| unsafe {
        let state = shared(state)?;
        let activity_text = Out::new(activity_text)?;
        activity_text.put_some(state.activity_text(side)?)
    })
}

/// Returns the Fast Copy of a server: whether a differential copy is possible.
///
/// MIRROR_ERROR_ABSENT: it was not printed.
#[must_use]
#[unsafe(no_mangle)]
pub unsafe extern "C" fn mirror_state_fast_copy(
    state: *const mirror_state,
    side: usize,
    fast_copy: *mut mirror_fast_copy,
) -> mirror_result {
    // SAFETY: the caller keeps to the conventions of the header.
    entry(|| unsafe {
        let state = shared(state)?;
        let fast_copy = Out::new(fast_copy)?;
        fast_copy.put_some(state.fast_copy(side)?)
    })
}

/// Returns the Fast Copy of a server as a word, an unknown one as it was printed.
///
/// MIRROR_ERROR_ABSENT: it was not printed.
#[must_use]
#[unsafe(no_mangle)]
pub unsafe extern "C" fn mirror_state_fast_copy_text(
    state: *const mirror_state,
    side: usize,
    fast_copy_text: *mut mirror_str,
) -> mirror_result {
    // SAFETY: the caller keeps to the conventions of the header.
    entry(|| unsafe {
        let state = shared(state)?;
        let fast_copy_text = Out::new(fast_copy_text)?;
        fast_copy_text.put_some(state.fast_copy_text(side)?)
    })
}

/// Returns the Lastupdate Time of a server, in the server's local time, as printed.
///
/// MIRROR_ERROR_ABSENT: it was not printed, or is not readable.
#[must_use]
#[unsafe(no_mangle)]
pub unsafe extern "C" fn mirror_state_last_update(
    state: *const mirror_state,
    side: usize,
    time: *mut mirror_time,
) -> mirror_result {
    // SAFETY: the caller keeps to the conventions of the header.
    entry(|| unsafe {
        let state = shared(state)?;
        let time = Out::new(time)?;
        time.put_some(state.last_update(side)?)
    })
}

/// Returns the Break Time of a server, in the server's local time, as printed.
///
/// MIRROR_ERROR_ABSENT: it was not printed, or is not readable.
#[must_use]
#[unsafe(no_mangle)]
pub unsafe extern "C" fn mirror_state_break_time(
    state: *const mirror_state,
    side: usize,
    time: *mut mirror_time,
) -> mirror_result {
    // SAFETY: the caller keeps to the conventions of the header.
    entry(|| unsafe {
        let state = shared(state)?;
        let time = Out::new(time)?;
        time.put_some(state.break_time(side)?)
    })
}

/// Returns the Disk Error of a server: whether the disk has reported an error.
///
/// MIRROR_ERROR_ABSENT: it was not printed.
#[must_use]
#[unsafe(no_mangle)]
pub unsafe extern "C" fn mirror_state_disk_error(
    state: *const mirror_state,
    side: usize,
    disk_error: *mut mirror_disk_error,
) -> mirror_result {
    // SAFETY: the caller keeps to the conventions of the header.
    entry(|| unsafe {
        let state = shared(state)?;
        let disk_error = Out::new(disk_error)?;
        disk_error.put_some(state.disk_error(side)?)
    })
}

/// Returns the Disk Error of a server as a word, an unknown one as it was printed.
///
/// MIRROR_ERROR_ABSENT: it was not printed.
#[must_use]
#[unsafe(no_mangle)]
pub unsafe extern "C" fn mirror_state_disk_error_text(
    state: *const mirror_state,
    side: usize,
    disk_error_text: *mut mirror_str,
) -> mirror_result {
    // SAFETY: the caller keeps to the conventions of the header.
    entry(|| unsafe {
        let state = shared(state)?;
        let disk_error_text = Out::new(disk_error_text)?;
        disk_error_text.put_some(state.disk_error_text(side)?)
    })
}

/// Returns the Needed Copy Percent of a server, 0 to 100 percent of the volume.
///
/// MIRROR_ERROR_ABSENT: it was not printed, or is not readable.
#[must_use]
#[unsafe(no_mangle)]
pub unsafe extern "C" fn mirror_state_needed_copy_percent(
    state: *const mirror_state,
    side: usize,
    needed_copy_percent: *mut u8,
) -> mirror_result {
    // SAFETY: the caller keeps to the conventions of the header.
    entry(|| unsafe {
        let state = shared(state)?;
        let needed_copy_percent = Out::new(needed_copy_percent)?;
        needed_copy_percent.put_some(state.needed_copy_percent(side)?)
    })
}

/// Returns the Volume Used Percent of a server, 0 to 100 percent of the volume.
///
/// MIRROR_ERROR_ABSENT: it was not printed, or is not readable.
#[must_use]
#[unsafe(no_mangle)]
pub unsafe extern "C" fn mirror_state_volume_used_percent(
    state: *const mirror_state,
    side: usize,
    volume_used_percent: *mut u8,
) -> mirror_result {
    // SAFETY: the caller keeps to the conventions of the header.
    entry(|| unsafe {
        let state = shared(state)?;
        let volume_used_percent = Out::new(volume_used_percent)?;
        volume_used_percent.put_some(state.volume_used_percent(side)?)
    })
}

/// Returns the Volume Size of a server in MiB.
///
/// MIRROR_ERROR_ABSENT: it was not printed, or is not readable.
#[must_use]
#[unsafe(no_mangle)]
pub unsafe extern "C" fn mirror_state_volume_size_mib(
    state: *const mirror_state,
    side: usize,
    volume_size_mib: *mut u64,
) -> mirror_result {
    // SAFETY: the caller keeps to the conventions of the header.
    entry(|| unsafe {
        let state = shared(state)?;
        let volume_size_mib = Out::new(volume_size_mib)?;
        volume_size_mib.put_some(state.volume_size_mib(side)?)
    })
}

/// Frees the handle. NULL is allowed.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn mirror_state_free(state: *mut mirror_state) {
    // SAFETY: the caller owns the handle and does not use it any more.
    unsafe { free(state) }
}
