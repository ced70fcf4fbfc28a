//! What is known of one mirror disk.

use std::ffi::c_char;

use chrono::{Datelike as _, NaiveDate, NaiveDateTime, Timelike as _};
use mirror_core::{Document, MirrorState, state::ServerState};

use crate::{
    assessment::mirror_assessment,
    boundary::{Checked, Out, entry, free, item, read_text, shared},
    error::{mirror_error, raise},
    options::{mirror_assess_config, options_or_default},
    runbook::mirror_runbook,
    snapshot::emphasis,
    text::{LazyText, json, mirror_str, mirror_text},
    words::{
        Given as _, mirror_activity, mirror_color, mirror_copy_state, mirror_disk_error,
        mirror_disk_status, mirror_fast_copy, mirror_method, mirror_result,
    },
};

/// A time as the product prints it: local time of the server, without a time zone.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct mirror_time {
    /// The year.
    pub year: i32,
    /// The month, 1 to 12.
    pub month: u8,
    /// The day, 1 to 31.
    pub day: u8,
    /// The hour, 0 to 23.
    pub hour: u8,
    /// The minute, 0 to 59.
    pub minute: u8,
    /// The second, 0 to 59.
    pub second: u8,
}

impl From<NaiveDateTime> for mirror_time {
    fn from(time: NaiveDateTime) -> Self {
        // Each is below 60.
        let small = |value: u32| u8::try_from(value).unwrap_or_default();
        Self {
            year: time.year(),
            month: small(time.month()),
            day: small(time.day()),
            hour: small(time.hour()),
            minute: small(time.minute()),
            second: small(time.second()),
        }
    }
}

impl mirror_time {
    pub(crate) fn read(&self) -> Checked<NaiveDateTime> {
        NaiveDate::from_ymd_opt(self.year, self.month.into(), self.day.into())
            .and_then(|day| {
                day.and_hms_opt(self.hour.into(), self.minute.into(), self.second.into())
            })
            .ok_or(mirror_result::MIRROR_ERROR_OUT_OF_RANGE)
    }
}

/// What is known of one mirror disk at one time. Its two servers are the sides 0 and 1, in the order
/// of the display.
///
/// Immutable, may be read from any thread. Freed with mirror_state_free().
pub struct mirror_state {
    pub(crate) state: MirrorState,
    name: LazyText,
    status: LazyText,
    group: LazyText,
    monitor: LazyText,
    recovery: [LazyText; 2],
    sides: [SideTexts; 2],
}

#[derive(Default)]
struct SideTexts {
    name: LazyText,
    color: LazyText,
    activity: LazyText,
    fast_copy: LazyText,
    disk_error: LazyText,
}

impl From<MirrorState> for mirror_state {
    fn from(state: MirrorState) -> Self {
        Self {
            state,
            name: LazyText::default(),
            status: LazyText::default(),
            group: LazyText::default(),
            monitor: LazyText::default(),
            recovery: Default::default(),
            sides: Default::default(),
        }
    }
}

impl mirror_state {
    fn side(&self, side: usize) -> Checked<&ServerState> {
        item(&self.state.servers, side)
    }
}

/// A copy that runs. Its texts are borrowed from the state.
#[repr(C)]
pub struct mirror_recovery {
    /// The server that is copied from; empty where it was not printed.
    pub source: mirror_str,
    /// The server that is copied to; empty where it was not printed.
    pub destination: mirror_str,
    /// Whether `percent` was printed.
    pub has_percent: bool,
    /// How much is done, 0 to 100.
    pub percent: u8,
    /// Whether `used_seconds` was printed.
    pub has_used_seconds: bool,
    /// For how long it has been running.
    pub used_seconds: u64,
    /// Whether `left_seconds` was printed.
    pub has_left_seconds: bool,
    /// How long it goes on, as the product estimates it.
    pub left_seconds: u64,
}

/// Reads a state written on one line by a person, such as
/// "vol1: alpha green active, beta red inactive, fast copy ok". The caller frees `state` with
/// mirror_state_free(), and `error`, which may be NULL, with mirror_error_free().
///
/// MIRROR_ERROR_PARSE: a part does not read; the error says which.
///
/// Threads: any.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn mirror_state_from_line(
    line: *const c_char,
    line_len: usize,
    state: *mut *mut mirror_state,
    error: *mut *mut mirror_error,
) -> mirror_result {
    entry(|| {
        // SAFETY: the caller's bytes.
        let line = unsafe { read_text(line, line_len) }?;
        // SAFETY: the caller's place.
        let out = unsafe { Out::new(state) }?;
        match MirrorState::from_line(line) {
            Ok(state) => out.handle(state.into()),
            // SAFETY: the caller's place.
            Err(reason) => Err(unsafe { raise(error, &reason) }),
        }
    })
}

/// Gives the name of the mirror disk. Borrowed from `state`.
///
/// Threads: any.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn mirror_state_name(
    state: *const mirror_state,
    name: *mut mirror_str,
) -> mirror_result {
    entry(|| {
        // SAFETY: the caller's handle.
        let state = unsafe { shared(state) }?;
        // SAFETY: the caller's place.
        let out = unsafe { Out::new(name) }?;
        out.put(state.name.get(&state.state.name))
    })
}

/// Gives the Mirror Status line.
///
/// MIRROR_ERROR_ABSENT: it was not printed.
///
/// Threads: any.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn mirror_state_status(
    state: *const mirror_state,
    status: *mut mirror_disk_status,
) -> mirror_result {
    entry(|| {
        // SAFETY: the caller's handle.
        let state = unsafe { shared(state) }?;
        // SAFETY: the caller's place.
        let out = unsafe { Out::new(status) }?;
        out.put_some(state.state.mirror_status.as_ref().map(Into::into))
    })
}

/// Gives the word of the Mirror Status line, an unknown one as it was printed. Borrowed from `state`.
///
/// MIRROR_ERROR_ABSENT: it was not printed.
///
/// Threads: any.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn mirror_state_status_text(
    state: *const mirror_state,
    status: *mut mirror_str,
) -> mirror_result {
    entry(|| {
        // SAFETY: the caller's handle.
        let state = unsafe { shared(state) }?;
        // SAFETY: the caller's place.
        let out = unsafe { Out::new(status) }?;
        let status = state.state.mirror_status.as_ref();
        out.put_some(status.map(|word| state.status.get(word.as_str())))
    })
}

/// Gives the name of a server. Borrowed from `state`.
///
/// Threads: any.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn mirror_state_server(
    state: *const mirror_state,
    side: usize,
    name: *mut mirror_str,
) -> mirror_result {
    entry(|| {
        // SAFETY: the caller's handle.
        let state = unsafe { shared(state) }?;
        // SAFETY: the caller's place.
        let out = unsafe { Out::new(name) }?;
        let name = &state.side(side)?.name;
        out.put(item(&state.sides, side)?.name.get(name))
    })
}

/// Gives the Mirror Color of a server.
///
/// MIRROR_ERROR_ABSENT: it was not printed.
///
/// Threads: any.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn mirror_state_color(
    state: *const mirror_state,
    side: usize,
    color: *mut mirror_color,
) -> mirror_result {
    entry(|| {
        // SAFETY: the caller's handle.
        let state = unsafe { shared(state) }?;
        // SAFETY: the caller's place.
        let out = unsafe { Out::new(color) }?;
        out.put_some(state.side(side)?.color.as_ref().map(Into::into))
    })
}

/// Gives the Mirror Color of a server as a word, an unknown one as it was printed. Borrowed from `state`.
///
/// MIRROR_ERROR_ABSENT: it was not printed.
///
/// Threads: any.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn mirror_state_color_text(
    state: *const mirror_state,
    side: usize,
    color: *mut mirror_str,
) -> mirror_result {
    entry(|| {
        // SAFETY: the caller's handle.
        let state = unsafe { shared(state) }?;
        // SAFETY: the caller's place.
        let out = unsafe { Out::new(color) }?;
        let texts = item(&state.sides, side)?;
        let word = state.side(side)?.color.as_ref();
        out.put_some(word.map(|word| texts.color.get(word.as_str())))
    })
}

/// Gives the activity of a server.
///
/// MIRROR_ERROR_ABSENT: it was not printed.
///
/// Threads: any.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn mirror_state_activity(
    state: *const mirror_state,
    side: usize,
    activity: *mut mirror_activity,
) -> mirror_result {
    entry(|| {
        // SAFETY: the caller's handle.
        let state = unsafe { shared(state) }?;
        // SAFETY: the caller's place.
        let out = unsafe { Out::new(activity) }?;
        out.put_some(state.side(side)?.activity.as_ref().map(Into::into))
    })
}

/// Gives the activity of a server as a word, an unknown one as it was printed. Borrowed from `state`.
///
/// MIRROR_ERROR_ABSENT: it was not printed.
///
/// Threads: any.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn mirror_state_activity_text(
    state: *const mirror_state,
    side: usize,
    activity: *mut mirror_str,
) -> mirror_result {
    entry(|| {
        // SAFETY: the caller's handle.
        let state = unsafe { shared(state) }?;
        // SAFETY: the caller's place.
        let out = unsafe { Out::new(activity) }?;
        let texts = item(&state.sides, side)?;
        let word = state.side(side)?.activity.as_ref();
        out.put_some(word.map(|word| texts.activity.get(word.as_str())))
    })
}

/// Gives the Fast Copy of a server.
///
/// MIRROR_ERROR_ABSENT: it was not printed.
///
/// Threads: any.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn mirror_state_fast_copy(
    state: *const mirror_state,
    side: usize,
    fast_copy: *mut mirror_fast_copy,
) -> mirror_result {
    entry(|| {
        // SAFETY: the caller's handle.
        let state = unsafe { shared(state) }?;
        // SAFETY: the caller's place.
        let out = unsafe { Out::new(fast_copy) }?;
        out.put_some(state.side(side)?.fast_copy.as_ref().map(Into::into))
    })
}

/// Gives the Fast Copy of a server as a word, an unknown one as it was printed. Borrowed from `state`.
///
/// MIRROR_ERROR_ABSENT: it was not printed.
///
/// Threads: any.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn mirror_state_fast_copy_text(
    state: *const mirror_state,
    side: usize,
    fast_copy: *mut mirror_str,
) -> mirror_result {
    entry(|| {
        // SAFETY: the caller's handle.
        let state = unsafe { shared(state) }?;
        // SAFETY: the caller's place.
        let out = unsafe { Out::new(fast_copy) }?;
        let texts = item(&state.sides, side)?;
        let word = state.side(side)?.fast_copy.as_ref();
        out.put_some(word.map(|word| texts.fast_copy.get(word.as_str())))
    })
}

/// Gives the Disk Error of a server.
///
/// MIRROR_ERROR_ABSENT: it was not printed.
///
/// Threads: any.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn mirror_state_disk_error(
    state: *const mirror_state,
    side: usize,
    disk_error: *mut mirror_disk_error,
) -> mirror_result {
    entry(|| {
        // SAFETY: the caller's handle.
        let state = unsafe { shared(state) }?;
        // SAFETY: the caller's place.
        let out = unsafe { Out::new(disk_error) }?;
        out.put_some(state.side(side)?.disk_error.as_ref().map(Into::into))
    })
}

/// Gives the Disk Error of a server as a word, an unknown one as it was printed. Borrowed from `state`.
///
/// MIRROR_ERROR_ABSENT: it was not printed.
///
/// Threads: any.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn mirror_state_disk_error_text(
    state: *const mirror_state,
    side: usize,
    disk_error: *mut mirror_str,
) -> mirror_result {
    entry(|| {
        // SAFETY: the caller's handle.
        let state = unsafe { shared(state) }?;
        // SAFETY: the caller's place.
        let out = unsafe { Out::new(disk_error) }?;
        let texts = item(&state.sides, side)?;
        let word = state.side(side)?.disk_error.as_ref();
        out.put_some(word.map(|word| texts.disk_error.get(word.as_str())))
    })
}

/// Gives the Lastupdate Time of a server.
///
/// MIRROR_ERROR_ABSENT: it was not printed.
///
/// Threads: any.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn mirror_state_last_update(
    state: *const mirror_state,
    side: usize,
    time: *mut mirror_time,
) -> mirror_result {
    entry(|| {
        // SAFETY: the caller's handle.
        let state = unsafe { shared(state) }?;
        // SAFETY: the caller's place.
        let out = unsafe { Out::new(time) }?;
        out.put_some(state.side(side)?.last_update.map(Into::into))
    })
}

/// Gives the Break Time of a server.
///
/// MIRROR_ERROR_ABSENT: it was not printed.
///
/// Threads: any.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn mirror_state_break_time(
    state: *const mirror_state,
    side: usize,
    time: *mut mirror_time,
) -> mirror_result {
    entry(|| {
        // SAFETY: the caller's handle.
        let state = unsafe { shared(state) }?;
        // SAFETY: the caller's place.
        let out = unsafe { Out::new(time) }?;
        out.put_some(state.side(side)?.break_time.map(Into::into))
    })
}

/// Gives the Needed Copy Percent of a server, 0 to 100.
///
/// MIRROR_ERROR_ABSENT: it was not printed, or did not read.
///
/// Threads: any.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn mirror_state_needed_copy_percent(
    state: *const mirror_state,
    side: usize,
    percent: *mut u8,
) -> mirror_result {
    entry(|| {
        // SAFETY: the caller's handle.
        let state = unsafe { shared(state) }?;
        // SAFETY: the caller's place.
        let out = unsafe { Out::new(percent) }?;
        out.put_some(state.side(side)?.needed_copy_percent)
    })
}

/// Gives the Volume Used Percent of a server, 0 to 100.
///
/// MIRROR_ERROR_ABSENT: it was not printed, or did not read.
///
/// Threads: any.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn mirror_state_volume_used_percent(
    state: *const mirror_state,
    side: usize,
    percent: *mut u8,
) -> mirror_result {
    entry(|| {
        // SAFETY: the caller's handle.
        let state = unsafe { shared(state) }?;
        // SAFETY: the caller's place.
        let out = unsafe { Out::new(percent) }?;
        out.put_some(state.side(side)?.volume_used_percent)
    })
}

/// Gives the Volume Size in MiB of a server.
///
/// MIRROR_ERROR_ABSENT: it was not printed, or did not read.
///
/// Threads: any.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn mirror_state_volume_size_mib(
    state: *const mirror_state,
    side: usize,
    mib: *mut u64,
) -> mirror_result {
    entry(|| {
        // SAFETY: the caller's handle.
        let state = unsafe { shared(state) }?;
        // SAFETY: the caller's place.
        let out = unsafe { Out::new(mib) }?;
        out.put_some(state.side(side)?.volume_size_mib)
    })
}

/// Gives the copy that runs. Its texts are borrowed from `state`.
///
/// MIRROR_ERROR_ABSENT: no such block was printed.
///
/// Threads: any.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn mirror_state_recovery(
    state: *const mirror_state,
    recovery: *mut mirror_recovery,
) -> mirror_result {
    entry(|| {
        // SAFETY: the caller's handle.
        let state = unsafe { shared(state) }?;
        // SAFETY: the caller's place.
        let out = unsafe { Out::new(recovery) }?;
        let copy = state.state.recovery.as_ref();
        let copy = copy.ok_or(mirror_result::MIRROR_ERROR_ABSENT)?;
        let [source, destination] = &state.recovery;
        out.put(mirror_recovery {
            source: source.get(copy.source.as_deref().unwrap_or_default()),
            destination: destination.get(copy.destination.as_deref().unwrap_or_default()),
            has_percent: copy.percent.is_some(),
            percent: copy.percent.unwrap_or_default(),
            has_used_seconds: copy.used_seconds.is_some(),
            used_seconds: copy.used_seconds.unwrap_or_default(),
            has_left_seconds: copy.left_seconds.is_some(),
            left_seconds: copy.left_seconds.unwrap_or_default(),
        })
    })
}

/// Says whether a copy runs: as the status line, a recovery block or a colour says.
/// MIRROR_ERROR_ABSENT where none of them was printed, or nobody knows the words.
///
/// Threads: any.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn mirror_state_copy_state(
    state: *const mirror_state,
    copy: *mut mirror_copy_state,
) -> mirror_result {
    entry(|| {
        // SAFETY: the caller's handle.
        let state = unsafe { shared(state) }?;
        // SAFETY: the caller's place.
        let out = unsafe { Out::new(copy) }?;
        out.put_some(state.state.copy_state().map(Into::into))
    })
}

/// Gives the full name of the failover group that holds the mirror disk. Borrowed from `state`.
///
/// MIRROR_ERROR_ABSENT: no output says it.
///
/// Threads: any.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn mirror_state_group(
    state: *const mirror_state,
    group: *mut mirror_str,
) -> mirror_result {
    entry(|| {
        // SAFETY: the caller's handle.
        let state = unsafe { shared(state) }?;
        // SAFETY: the caller's place.
        let out = unsafe { Out::new(group) }?;
        let group = state.state.group.as_ref();
        let name = group.and_then(|group| group.name.as_deref());
        out.put_some(name.map(|name| state.group.get(name)))
    })
}

/// Gives the mirror disk monitor that watches the mirror disk. Borrowed from `state`.
///
/// MIRROR_ERROR_ABSENT: no output says it.
///
/// Threads: any.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn mirror_state_monitor(
    state: *const mirror_state,
    monitor: *mut mirror_str,
) -> mirror_result {
    entry(|| {
        // SAFETY: the caller's handle.
        let state = unsafe { shared(state) }?;
        // SAFETY: the caller's place.
        let out = unsafe { Out::new(monitor) }?;
        let name = state.state.monitor.as_deref();
        out.put_some(name.map(|name| state.monitor.get(name)))
    })
}

/// Says whether a copy starts by itself.
///
/// MIRROR_ERROR_ABSENT: no output says it.
///
/// Threads: any.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn mirror_state_auto_recovery(
    state: *const mirror_state,
    on: *mut bool,
) -> mirror_result {
    entry(|| {
        // SAFETY: the caller's handle.
        let state = unsafe { shared(state) }?;
        // SAFETY: the caller's place.
        let out = unsafe { Out::new(on) }?;
        out.put_some(state.state.auto_recovery)
    })
}

/// Assesses the state: what is the case, and what can be done. The caller frees `assessment` with
/// mirror_assessment_free().
///
/// Threads: any.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn mirror_state_assess(
    state: *const mirror_state,
    assessment: *mut *mut mirror_assessment,
) -> mirror_result {
    entry(|| {
        // SAFETY: the caller's handle.
        let state = unsafe { shared(state) }?;
        // SAFETY: the caller's place.
        let out = unsafe { Out::new(assessment) }?;
        out.handle(state.state.assess().into())
    })
}

/// Assesses the state and writes the document of this one mirror disk as JSON. The caller frees `json` with mirror_text_free().
///
/// `options` may be NULL: the defaults.
///
/// Threads: any.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn mirror_state_to_json(
    state: *const mirror_state,
    options: *const mirror_assess_config,
    json: *mut *mut mirror_text,
) -> mirror_result {
    entry(|| {
        // SAFETY: the caller's handle.
        let state = unsafe { shared(state) }?;
        // SAFETY: the caller's handle.
        let options = unsafe { options_or_default(options) }?;
        // SAFETY: the caller's place.
        let out = unsafe { Out::new(json) }?;
        out.handle(self::json(&state.state.document(&options))?)
    })
}

/// Assesses the state and writes the page that a person reads, in the language of the options. The
/// caller frees `page` with mirror_text_free().
///
/// `options` may be NULL: the defaults. With `terminal`, words are set off with the escape sequences
/// of a terminal.
///
/// Threads: any.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn mirror_state_page(
    state: *const mirror_state,
    options: *const mirror_assess_config,
    terminal: bool,
    page: *mut *mut mirror_text,
) -> mirror_result {
    entry(|| {
        // SAFETY: the caller's handle.
        let state = unsafe { shared(state) }?;
        // SAFETY: the caller's handle.
        let options = unsafe { options_or_default(options) }?;
        // SAFETY: the caller's place.
        let out = unsafe { Out::new(page) }?;
        let document = Document::from(state.state.document(&options));
        let page = document.page(options.language, emphasis(terminal));
        out.handle(page.into())
    })
}

/// Gives the runbook for looking at the data of an abnormal volume on one server, before anything is
/// decided. The caller frees `runbook` with mirror_runbook_free(), and `error`, which may be NULL,
/// with mirror_error_free().
///
/// `method` is one of mirror_method. MIRROR_ERROR_NAME: a name cannot be an argument, or the server is none
/// of this mirror.
///
/// Threads: any.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn mirror_state_inspection(
    state: *const mirror_state,
    server: *const c_char,
    server_len: usize,
    method: i32,
    runbook: *mut *mut mirror_runbook,
    error: *mut *mut mirror_error,
) -> mirror_result {
    entry(|| {
        // SAFETY: the caller's handle.
        let state = unsafe { shared(state) }?;
        // SAFETY: the caller's bytes.
        let server = unsafe { read_text(server, server_len) }?;
        // SAFETY: the caller's place.
        let out = unsafe { Out::new(runbook) }?;
        match state.state.inspection(server, mirror_method::read(method)?) {
            Ok(runbook) => out.handle(runbook.into()),
            // SAFETY: the caller's place.
            Err(reason) => Err(unsafe { raise(error, &reason) }),
        }
    })
}

/// Gives the runbook for finding out whether automatic recovery is on. The caller frees `runbook` with
/// mirror_runbook_free(), and `error`, which may be NULL, with mirror_error_free().
///
/// `method` is one of mirror_method. MIRROR_ERROR_NAME: a name cannot be an argument.
///
/// Threads: any.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn mirror_state_find_auto_recovery(
    state: *const mirror_state,
    method: i32,
    runbook: *mut *mut mirror_runbook,
    error: *mut *mut mirror_error,
) -> mirror_result {
    entry(|| {
        // SAFETY: the caller's handle.
        let state = unsafe { shared(state) }?;
        // SAFETY: the caller's place.
        let out = unsafe { Out::new(runbook) }?;
        match state.state.find_auto_recovery(mirror_method::read(method)?) {
            Ok(runbook) => out.handle(runbook.into()),
            // SAFETY: the caller's place.
            Err(reason) => Err(unsafe { raise(error, &reason) }),
        }
    })
}

/// Frees a state. NULL is allowed.
///
/// Threads: nobody else may be using it.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn mirror_state_free(state: *mut mirror_state) {
    // SAFETY: the caller owns the handle.
    unsafe { free(state) }
}
