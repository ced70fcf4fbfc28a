//! The C library, called as a program in C calls it: with bytes and lengths.
//!
//! Every handle is freed, which the leak detector of the fuzzer sees to; bytes stand in memory of
//! exactly their length, so that the address sanitizer sees a read behind them.
#![allow(
    unsafe_code,
    reason = "the functions of a C library; the macros say why a call is sound"
)]

use std::{ffi::c_char, mem::MaybeUninit, ptr, slice};

use mirror_core::{AssessConfig, Snapshot, text::Scanner, wording::Language};
use mirror_ffi::{
    action::mirror_action,
    assessment::mirror_assessment,
    changes::mirror_changes,
    config::mirror_assess_config,
    error::mirror_error,
    generated::{
        action::*, alerts::*, assess_config::*, assessment::*, changes::*, commands::*, error::*,
        findings::*, found::*, limits::*, needs::*, runbook::*, scanner::*, session::*,
        snapshot::*, state::*, table::*, text::*, tracker::*,
    },
    lists::{mirror_commands, mirror_findings, mirror_needs},
    result::mirror_result::{self, MIRROR_ERROR_PANIC, MIRROR_OK},
    runbook::mirror_runbook,
    scanner::mirror_found,
    session::mirror_session,
    state::mirror_state,
    text::{mirror_str, mirror_text},
    time::mirror_time,
    words::{mirror_encoding, mirror_language, mirror_limit, mirror_method, mirror_shell},
};

/// A value that a function has written; none where it has returned an error.
macro_rules! get {
    ($function:ident($($argument:expr),*)) => {
        written(|out| {
            // SAFETY: handles live, texts stand there in their length, and the place is one for
            // the value.
            unsafe { $function($($argument,)* out) }
        })
    };
}

/// The same of a function that also says why not: the error is looked at.
macro_rules! get_or_error {
    ($function:ident($($argument:expr),*)) => {{
        let mut error = ptr::null_mut();
        let value = written(|out| {
            // SAFETY: as above, and a place for the error.
            unsafe { $function($($argument,)* out, &raw mut error) }
        });
        check_error(error, value.is_none());
        value
    }};
}

/// A function that changes something.
macro_rules! call {
    ($function:ident($($argument:expr),*)) => {{
        // SAFETY: handles live, and texts stand there in their length.
        let result = unsafe { $function($($argument),*) };
        assert_ne!(result, MIRROR_ERROR_PANIC, stringify!($function));
        result
    }};
}

const LANGUAGES: [i32; 2] = [
    mirror_language::MIRROR_LANGUAGE_ENGLISH as i32,
    mirror_language::MIRROR_LANGUAGE_JAPANESE as i32,
];
const METHODS: [i32; 2] = [
    mirror_method::MIRROR_METHOD_COMMANDS as i32,
    mirror_method::MIRROR_METHOD_GRAPHICAL_TOOL as i32,
];

/// Every handle that an input leads to, and all that can be asked of it. What comes out is what the
/// core says.
pub fn c_api(bytes: &[u8]) {
    // Nothing stands behind the last byte.
    let bytes: Box<[u8]> = bytes.into();
    let options = options(&bytes);
    snapshot(&bytes, &options);
    scanner(&bytes);
    documents(&bytes);
    texts(&bytes);
}

// ---- Handles -------------------------------------------------------------------------------

/// A handle that is freed at the end.
struct Handle<T> {
    raw: *mut T,
    free: unsafe extern "C" fn(*mut T),
}

impl<T> Handle<T> {
    fn new(free: unsafe extern "C" fn(*mut T), raw: Option<*mut T>) -> Option<Self> {
        let raw = raw?;
        assert!(!raw.is_null());
        Some(Self { raw, free })
    }
}

impl<T> Drop for Handle<T> {
    fn drop(&mut self) {
        // SAFETY: the handle is this one's own, and nobody uses it any more.
        unsafe { (self.free)(self.raw) }
    }
}

fn written<T>(call: impl FnOnce(*mut T) -> mirror_result) -> Option<T> {
    let mut place = MaybeUninit::uninit();
    let result = call(place.as_mut_ptr());
    assert_ne!(result, MIRROR_ERROR_PANIC);
    // SAFETY: on success the place has been written.
    (result == MIRROR_OK).then(|| unsafe { place.assume_init() })
}

/// A text that was handed out: UTF-8, with a NUL behind it.
fn text<'t>(text: mirror_str) -> &'t str {
    assert!(!text.data.is_null());
    // SAFETY: a text has a NUL behind its length. It is looked at while its owner lives.
    let bytes = unsafe { slice::from_raw_parts(text.data.cast::<u8>(), text.len + 1) };
    let (nul, content) = bytes.split_last().unwrap();
    assert_eq!(*nul, 0);
    str::from_utf8(content).unwrap()
}

/// A text that is the caller's own.
fn owned(handle: Option<*mut mirror_text>) -> Option<String> {
    let handle = Handle::new(mirror_text_free, handle)?;
    let content = get!(mirror_text_get(handle.raw)).unwrap();
    Some(text(content).to_owned())
}

fn json(handle: Option<*mut mirror_text>) -> String {
    let json = owned(handle).unwrap();
    serde_json::from_str::<serde_json::Value>(&json).unwrap();
    json
}

/// An error of its own: there is one where nothing was handed out, and it can be read.
fn check_error(error: *mut mirror_error, has_failed: bool) {
    if error.is_null() {
        return;
    }
    assert!(has_failed, "an error beside a value");
    let error = Handle {
        raw: error,
        free: mirror_error_free,
    };
    read_error(error.raw);
}

fn read_error(error: *const mirror_error) {
    assert!(get!(mirror_error_result(error)).is_some_and(|result| result != MIRROR_OK));
    assert!(!text(get!(mirror_error_code(error)).unwrap()).is_empty());
    for language in LANGUAGES {
        crate::checks::check_message(text(get!(mirror_error_message(error, language)).unwrap()));
    }
    let (mut offset, mut line, mut column) = (0, 0, 0);
    call!(mirror_error_place(
        error,
        &raw mut offset,
        &raw mut line,
        &raw mut column
    ));
    if let Some(excerpt) = get!(mirror_error_excerpt(error)) {
        assert!(text(excerpt).chars().count() <= 120);
    }
}

/// A part of the input that C would pass as a name.
fn name(bytes: &[u8], part: usize) -> (*const c_char, usize) {
    let name = bytes.split(|byte| byte.is_ascii_whitespace()).nth(part);
    let name = name.unwrap_or_default();
    (name.as_ptr().cast(), name.len())
}

// ---- What is passed in ---------------------------------------------------------------------

fn options(bytes: &[u8]) -> Handle<mirror_assess_config> {
    let options = Handle::new(mirror_assess_config_free, get!(mirror_assess_config_new())).unwrap();
    let raw = options.raw;
    let byte = |place: usize| bytes.get(place).copied().unwrap_or_default();
    let (group, group_len) = name(bytes, 0);
    let (monitor, monitor_len) = name(bytes, 1);
    call!(mirror_assess_config_set_language(
        raw,
        i32::from(byte(0) % 3)
    ));
    call!(mirror_assess_config_set_group(raw, group, group_len));
    call!(mirror_assess_config_set_monitor(raw, monitor, monitor_len));
    call!(mirror_assess_config_set_rate(raw, f64::from(byte(1)) - 3.0));
    call!(mirror_assess_config_set_rate_measured(
        raw,
        f64::from(byte(2)),
        f64::from(byte(3))
    ));
    call!(mirror_assess_config_set_rate_from_copy_log(
        raw,
        u64::from(byte(4)) << 40,
        u64::MAX,
        u64::from(byte(5)),
        i32::from(byte(6) % 5)
    ));
    let time = |year: i32, of: usize| mirror_time {
        year,
        month: byte(of) % 14,
        day: byte(of + 1) % 33,
        hour: byte(of + 2) % 25,
        minute: byte(of + 3) % 61,
        second: byte(of + 4) % 62,
    };
    let (start, end) = (time(2024, 7), time(i32::MAX - i32::from(byte(12)), 13));
    call!(mirror_assess_config_set_rate_from_alerts(
        raw,
        &raw const start,
        &raw const end,
        u64::MAX,
        byte(18)
    ));
    call!(mirror_assess_config_set_product(
        raw,
        u16::from(byte(19)),
        u16::MAX
    ));
    call!(mirror_assess_config_set_file_system(
        raw,
        i32::from(byte(20) % 4)
    ));
    call!(mirror_assess_config_set_used_percent(raw, byte(21)));
    call!(mirror_assess_config_set_used_mib(
        raw,
        u64::MAX >> (byte(22) % 64)
    ));
    call!(mirror_assess_config_set_all_blocks(raw, byte(23) % 2 == 1));
    if let Some(error) = get!(mirror_assess_config_error(raw)) {
        read_error(error);
    }
    options
}

// ---- Snapshot, states, assessments ---------------------------------------------------------

fn snapshot(bytes: &[u8], options: &Handle<mirror_assess_config>) {
    let snapshot = Handle::new(mirror_snapshot_free, get!(mirror_snapshot_new())).unwrap();
    let raw = snapshot.raw;
    let mut core = Snapshot::new();
    let added = call!(mirror_snapshot_add(raw, bytes.as_ptr().cast(), bytes.len()));
    assert_eq!(added == MIRROR_OK, core.add_bytes(bytes).is_ok());
    match get!(mirror_snapshot_error(raw)) {
        Some(error) => read_error(error),
        None => assert_eq!(added, MIRROR_OK),
    }
    let document = serde_json::to_string(&core.document(&AssessConfig::default())).unwrap();
    assert_eq!(
        json(get!(mirror_snapshot_to_json(raw, ptr::null()))),
        document
    );
    for server in 0..2 {
        let (server, server_len) = name(bytes, server);
        call!(mirror_snapshot_add_from(
            raw,
            server,
            server_len,
            bytes.as_ptr().cast(),
            bytes.len()
        ));
    }
    for encoding in [0, mirror_encoding::MIRROR_ENCODING_CP932 as i32, 99] {
        get!(mirror_snapshot_add_with(
            raw,
            ptr::null(),
            0,
            bytes.as_ptr().cast(),
            bytes.len(),
            encoding
        ));
    }
    let _ = get!(mirror_snapshot_auto_recovery(raw));
    assert!(get!(mirror_snapshot_severity(raw)).is_some());
    at_once(bytes, options, &core);
    let before = Handle::new(mirror_snapshot_free, get!(mirror_snapshot_new())).unwrap();
    changes(get!(mirror_snapshot_changes_since(raw, before.raw)));
    for language in LANGUAGES {
        findings(get!(mirror_snapshot_findings(raw, language)));
    }
    for options in [ptr::null(), options.raw.cast_const()] {
        json(get!(mirror_snapshot_to_json(raw, options)));
        owned(get!(mirror_snapshot_page(raw, options, true))).unwrap();
        owned(get!(mirror_snapshot_html(raw, options))).unwrap();
    }
    let count = get!(mirror_snapshot_resource_count(raw)).unwrap();
    for index in 0..=count {
        let state = Handle::new(mirror_state_free, get!(mirror_snapshot_state(raw, index)));
        assert_eq!(state.is_some(), index < count);
        let Some(state) = state else { continue };
        let name = get!(mirror_snapshot_resource_name(raw, index)).unwrap();
        let assessment = get!(mirror_snapshot_assess(raw, name.data, name.len));
        drop(Handle::new(mirror_assessment_free, assessment).unwrap());
        self::state(&state, options, bytes);
        call!(mirror_snapshot_add_state(raw, state.raw));
    }
}

/// The functions that do the usual work in one call: the same as step by step.
fn at_once(bytes: &[u8], options: &Handle<mirror_assess_config>, core: &Snapshot) {
    let (start, length) = (bytes.as_ptr().cast(), bytes.len());
    let whole = get_or_error!(mirror_snapshot_read(start, length));
    let document = owned(get_or_error!(mirror_assess_text(
        start,
        length,
        ptr::null()
    )));
    assert_eq!(whole.is_some(), document.is_some());
    drop(Handle::new(mirror_snapshot_free, whole));
    if let Some(document) = document {
        let expected = core.document(&AssessConfig::default());
        assert_eq!(document, serde_json::to_string(&expected).unwrap());
    }
    owned(get_or_error!(mirror_assess_text(
        start,
        length,
        options.raw
    )));
}

fn changes(list: Option<*mut mirror_changes>) {
    let list = Handle::new(mirror_changes_free, list).unwrap();
    let count = get!(mirror_changes_count(list.raw)).unwrap();
    for index in 0..=count {
        let code = get!(mirror_changes_code(list.raw, index));
        assert_eq!(code.is_some(), index < count);
        let _ = get!(mirror_changes_routine(list.raw, index));
        let _ = get!(mirror_changes_resource(list.raw, index)).map(text);
        for language in LANGUAGES {
            let _ = get!(mirror_changes_message(list.raw, index, language)).map(text);
        }
    }
    json(get!(mirror_changes_to_json(list.raw)));
}

fn state(state: &Handle<mirror_state>, options: &Handle<mirror_assess_config>, bytes: &[u8]) {
    let raw = state.raw;
    let name = text(get!(mirror_state_name(raw)).unwrap());
    assert!(!name.is_empty());
    for text_of in [
        get!(mirror_state_status_text(raw)),
        get!(mirror_state_group(raw)),
        get!(mirror_state_monitor(raw)),
        get!(mirror_state_service_server(raw)),
        get!(mirror_state_group_status_text(raw)),
        get!(mirror_state_group_server(raw)),
    ] {
        let _ = text_of.map(text);
    }
    let _ = (
        get!(mirror_state_service(raw)),
        get!(mirror_state_status(raw)),
        get!(mirror_state_copy_state(raw)),
    );
    let _ = get!(mirror_state_auto_recovery(raw));
    if let Some(recovery) = get!(mirror_state_recovery(raw)) {
        let _ = (text(recovery.source), text(recovery.destination));
    }
    for side in 0..3 {
        let server = get!(mirror_state_server(raw, side));
        assert_eq!(server.is_some(), side < 2);
        for text_of in [
            server,
            get!(mirror_state_color_text(raw, side)),
            get!(mirror_state_activity_text(raw, side)),
            get!(mirror_state_fast_copy_text(raw, side)),
            get!(mirror_state_disk_error_text(raw, side)),
        ] {
            let _ = text_of.map(text);
        }
        let _ = (
            get!(mirror_state_color(raw, side)),
            get!(mirror_state_activity(raw, side)),
        );
        let _ = (
            get!(mirror_state_fast_copy(raw, side)),
            get!(mirror_state_disk_error(raw, side)),
        );
        let _ = (
            get!(mirror_state_last_update(raw, side)),
            get!(mirror_state_break_time(raw, side)),
        );
        for percent in [
            get!(mirror_state_needed_copy_percent(raw, side)),
            get!(mirror_state_volume_used_percent(raw, side)),
        ] {
            assert!(percent.is_none_or(|percent| percent <= 100));
        }
        let _ = get!(mirror_state_volume_size_mib(raw, side));
        if let Some(server) = get!(mirror_state_server(raw, side)) {
            let (inspection, method) = (mirror_state_inspection, METHODS[side % METHODS.len()]);
            drop(runbook(get_or_error!(inspection(
                raw,
                server.data,
                server.len,
                method
            ))));
        }
    }
    for method in METHODS {
        drop(runbook(get_or_error!(mirror_state_find_auto_recovery(
            raw, method
        ))));
    }
    json(get!(mirror_state_to_json(raw, options.raw)));
    owned(get!(mirror_state_page(raw, options.raw, false))).unwrap();
    let tracker = Handle::new(mirror_tracker_free, get!(mirror_tracker_new())).unwrap();
    for at in [0, 10, 5] {
        let _ = get!(mirror_tracker_observe_state(tracker.raw, at, raw));
    }
    json(get!(mirror_tracker_to_json(tracker.raw)));
    let assessment = Handle::new(mirror_assessment_free, get!(mirror_state_assess(raw)));
    self::assessment(&assessment.unwrap(), options, bytes);
}

fn assessment(
    assessment: &Handle<mirror_assessment>,
    options: &Handle<mirror_assess_config>,
    bytes: &[u8],
) {
    let raw = assessment.raw;
    assert!(get!(mirror_assessment_situation(raw)).is_some());
    assert!(get!(mirror_assessment_severity(raw)).is_some());
    assert!(get!(mirror_assessment_swapped(raw)).is_some());
    let _ = get!(mirror_assessment_source(raw)).map(text);
    let (mut from, mut to) = (MaybeUninit::uninit(), MaybeUninit::uninit());
    call!(mirror_assessment_data_at_risk(
        raw,
        from.as_mut_ptr(),
        to.as_mut_ptr()
    ));
    let rows = get!(mirror_assessment_row_count(raw)).unwrap();
    for index in 0..=rows {
        assert_eq!(
            get!(mirror_assessment_row(raw, index)).is_some(),
            index < rows
        );
    }
    for options in [ptr::null(), options.raw.cast_const()] {
        json(get!(mirror_assessment_to_json(raw, options)));
        needs(get!(mirror_assessment_needs(raw, options)));
        findings(get!(mirror_assessment_findings(raw, options)));
    }
    drop(Handle::new(mirror_state_free, get!(mirror_assessment_state(raw))).unwrap());
    let count = get!(mirror_assessment_option_count(raw)).unwrap();
    for index in 0..=count {
        let is_there = index < count;
        assert_eq!(
            get!(mirror_assessment_option_row(raw, index)).is_some(),
            is_there
        );
        let _ = (
            get!(mirror_assessment_option_intent(raw, index)),
            get!(mirror_assessment_option_procedure(raw, index)),
            get!(mirror_assessment_option_graphical_only(raw, index)),
            get!(mirror_assessment_option_destructive(raw, index)),
        );
        let then = get!(mirror_assessment_option_then_count(raw, index)).unwrap_or_default();
        for place in 0..=then {
            let _ = get!(mirror_assessment_option_then(raw, index, place));
        }
        let blocked = get!(mirror_assessment_option_blocked_by_count(raw, index));
        for place in 0..=blocked.unwrap_or_default() {
            let _ = get!(mirror_assessment_option_blocked_by(raw, index, place)).map(text);
        }
        for options in [ptr::null(), options.raw.cast_const()] {
            commands(get_or_error!(mirror_assessment_option_commands(
                raw, index, options
            )));
            let _ = get_or_error!(mirror_assessment_option_estimate(raw, index, options));
            assert_eq!(
                owned(get!(mirror_assessment_option_to_json(raw, index, options))).is_some(),
                is_there
            );
        }
        let options = options.raw.cast_const();
        let carried = runbook(get_or_error!(mirror_assessment_option_runbook(
            raw, index, options
        )));
        if let Some(runbook) = carried {
            carry_out(&runbook, bytes);
        }
        for method in METHODS {
            let by_way = mirror_assessment_option_runbook_by;
            drop(runbook(get_or_error!(by_way(
                raw,
                index,
                ptr::null(),
                method
            ))));
        }
    }
}

// ---- Lists ---------------------------------------------------------------------------------

fn findings(list: Option<*mut mirror_findings>) {
    let list = Handle::new(mirror_findings_free, list).unwrap();
    let count = get!(mirror_findings_count(list.raw)).unwrap();
    for index in 0..=count {
        let finding = get!(mirror_findings_get(list.raw, index));
        assert_eq!(finding.is_some(), index < count);
        if let Some(finding) = finding {
            assert!(!text(finding.code).is_empty() && !text(finding.message).is_empty());
            let _ = (text(finding.resource), text(finding.origin));
        }
    }
    json(get!(mirror_findings_to_json(list.raw)));
}

fn needs(list: Option<*mut mirror_needs>) {
    let list = Handle::new(mirror_needs_free, list).unwrap();
    let count = get!(mirror_needs_count(list.raw)).unwrap();
    for index in 0..=count {
        let mut need = MaybeUninit::uninit();
        let hint = get!(mirror_needs_get(list.raw, index, need.as_mut_ptr()));
        assert_eq!(hint.is_some(), index < count);
        let _ = hint.map(text);
    }
    json(get!(mirror_needs_to_json(list.raw)));
}

fn commands(list: Option<*mut mirror_commands>) {
    let Some(list) = Handle::new(mirror_commands_free, list) else {
        return;
    };
    let count = get!(mirror_commands_count(list.raw)).unwrap();
    for index in 0..=count {
        let _ = get!(mirror_commands_server(list.raw, index)).map(text);
        let _ = get!(mirror_commands_conditional(list.raw, index));
        let mut argv = ptr::null();
        let argc = get!(mirror_commands_argv(list.raw, index, &raw mut argv));
        assert_eq!(argc.is_some(), index < count);
        if let Some(argc) = argc {
            // SAFETY: as C knows it, `argv` has a null pointer behind its last word.
            let words = unsafe { slice::from_raw_parts(argv, argc + 1) };
            assert!(words[argc].is_null() && words[..argc].iter().all(|word| !word.is_null()));
        }
        for shell in [mirror_shell::MIRROR_SHELL_POSIX as i32, 2, 3, 4] {
            owned(get_or_error!(mirror_commands_line(list.raw, index, shell)));
        }
    }
    json(get!(mirror_commands_to_json(list.raw)));
}

// ---- Scanner -------------------------------------------------------------------------------

fn scanner(bytes: &[u8]) {
    let limits = Handle::new(mirror_limits_free, get!(mirror_limits_new())).unwrap();
    let limit = mirror_limit::MIRROR_LIMIT_LINE_BYTES as i32;
    assert_eq!(call!(mirror_limits_set(limits.raw, limit, 80)), MIRROR_OK);
    assert_eq!(get!(mirror_limits_get(limits.raw, limit)), Some(80));
    let limited = get!(mirror_scanner_new_with(limits.raw, 0));
    let limited = Handle::new(mirror_scanner_free, limited).unwrap();
    let scanner = Handle::new(mirror_scanner_free, get!(mirror_scanner_new())).unwrap();
    let mut core = Scanner::new();
    for piece in bytes.chunks(7) {
        let piece: Box<[u8]> = piece.into();
        let (start, length) = (piece.as_ptr().cast(), piece.len());
        let seen = found(get!(mirror_scanner_feed(scanner.raw, start, length)));
        assert_eq!(seen, core_found(core.feed(&piece)));
        found(get!(mirror_scanner_feed(limited.raw, start, length)));
    }
    let seen = found(get!(mirror_scanner_finish(scanner.raw)));
    assert_eq!(seen, core_found(core.finish()));
    found(get!(mirror_scanner_finish(limited.raw)));
}

fn found(list: Option<*mut mirror_found>) -> Vec<Option<String>> {
    let list = Handle::new(mirror_found_free, list).unwrap();
    let count = get!(mirror_found_count(list.raw)).unwrap();
    if count > 0 {
        let snapshot = Handle::new(mirror_snapshot_free, get!(mirror_snapshot_new())).unwrap();
        call!(mirror_snapshot_add_found(
            snapshot.raw,
            ptr::null(),
            0,
            list.raw
        ));
    }
    assert!(get!(mirror_found_line(list.raw, count)).is_none());
    (0..count)
        .map(|index| {
            assert!(get!(mirror_found_line(list.raw, index)).is_some());
            assert!(get!(mirror_found_kind(list.raw, index)).is_some());
            if let Some(error) = get!(mirror_found_error(list.raw, index)) {
                read_error(error);
            }
            owned(get!(mirror_found_to_json(list.raw, index, LANGUAGES[0])))
        })
        .collect()
}

fn core_found(found: Vec<mirror_core::text::Found>) -> Vec<Option<String>> {
    let documents = found.iter().map(|found| {
        let document = found.document(Language::English)?;
        Some(serde_json::to_string(&document).unwrap())
    });
    documents.collect()
}

// ---- Runbooks and sessions -----------------------------------------------------------------

fn runbook(runbook: Option<*mut mirror_runbook>) -> Option<Handle<mirror_runbook>> {
    let runbook = Handle::new(mirror_runbook_free, runbook)?;
    let raw = runbook.raw;
    let document = json(get!(mirror_runbook_to_json(raw)));
    let again = get_or_error!(mirror_runbook_from_json(
        document.as_ptr().cast(),
        document.len()
    ));
    let again = Handle::new(mirror_runbook_free, again).unwrap();
    assert_eq!(json(get!(mirror_runbook_to_json(again.raw))), document);
    for language in LANGUAGES {
        owned(get!(mirror_runbook_sheet(raw, language))).unwrap();
        needs(get!(mirror_runbook_needs(raw, language)));
    }
    let timed = get!(mirror_runbook_with_copy_seconds(raw, 90.5));
    drop(Handle::new(mirror_runbook_free, timed));
    assert!(get!(mirror_runbook_destructive(raw)).is_some());
    commands(get!(mirror_runbook_commands(raw)));
    let count = get!(mirror_runbook_step_count(raw)).unwrap();
    for index in 0..=count {
        assert_eq!(
            get!(mirror_runbook_step_kind(raw, index)).is_some(),
            index < count
        );
        let _ = get!(mirror_runbook_step_irreversible(raw, index));
        commands(get!(mirror_runbook_step_command(raw, index)));
        owned(get!(mirror_runbook_step_to_json(raw, index)));
    }
    Some(runbook)
}

/// Carries a runbook out.
fn carry_out(runbook: &Handle<mirror_runbook>, bytes: &[u8]) {
    let raw = runbook.raw;
    let settings = get!(mirror_session_settings_default()).unwrap();
    let (id, id_len) = name(bytes, 2);
    let started = get_or_error!(mirror_session_start(raw, id, id_len, &raw const settings));
    if let Some(session) = Handle::new(mirror_session_free, started) {
        drive(&session, bytes);
    }
}

/// Feeds a session with the input, whatever it asks for.
fn drive(session: &Handle<mirror_session>, bytes: &[u8]) {
    let raw = session.raw;
    let (answer, answer_len) = name(bytes, 3);
    let output = bytes.as_ptr().cast();
    let mut now = 0_u64;
    for round in 0..8_u8 {
        let Some(action) = Handle::new(mirror_action_free, get!(mirror_session_next(raw, now)))
        else {
            panic!("a session always says what is next");
        };
        self::action(&action);
        let exit = i32::from(round % 5);
        call!(mirror_session_observed(raw, output, bytes.len(), now));
        if let Some(token) = get!(mirror_action_token(action.raw)) {
            call!(mirror_session_confirmed(raw, token.data, token.len, now));
        }
        call!(mirror_session_command_ended(
            raw,
            &raw const exit,
            output,
            bytes.len(),
            now
        ));
        call!(mirror_session_answered(raw, answer, answer_len, now));
        match get!(mirror_action_choice(action.raw, 0)) {
            Some(choice) => call!(mirror_session_answered(raw, choice.data, choice.len, now)),
            None => call!(mirror_session_answered(raw, c"done".as_ptr(), 4, now)),
        };
        if let Some(error) = get!(mirror_session_error(raw)) {
            read_error(error);
        }
        if round == 5 {
            call!(mirror_session_resume(raw, now));
        }
        now += 1_000 * u64::from(bytes.get(usize::from(round)).copied().unwrap_or(5));
    }
    let document = json(get!(mirror_session_to_json(raw)));
    let again = get_or_error!(mirror_session_from_json(
        document.as_ptr().cast(),
        document.len()
    ));
    drop(Handle::new(mirror_session_free, again).unwrap());
    json(get!(mirror_session_journal_to_json(raw)));
    for language in LANGUAGES {
        owned(get!(mirror_session_journal_text(raw, language))).unwrap();
    }
    drop(Handle::new(mirror_runbook_free, get!(mirror_session_runbook(raw))).unwrap());
    call!(mirror_session_decline(raw, now));
    assert_eq!(get!(mirror_session_is_over(raw)), Some(true));
}

fn action(action: &Handle<mirror_action>) {
    let raw = action.raw;
    assert!(get!(mirror_action_kind_of(raw)).is_some());
    let _ = (
        get!(mirror_action_step(raw)),
        get!(mirror_action_warning(raw)),
    );
    let _ = (
        get!(mirror_action_until(raw)),
        get!(mirror_action_read_again(raw)),
    );
    let _ = get!(mirror_action_stop_reason(raw));
    for text_of in [
        get!(mirror_action_word(raw)),
        get!(mirror_action_token(raw)),
        get!(mirror_action_server(raw)),
    ] {
        let _ = text_of.map(text);
    }
    for language in LANGUAGES {
        let _ = get!(mirror_action_message(raw, language)).map(text);
    }
    commands(get!(mirror_action_commands(raw)));
    let count = get!(mirror_action_choice_count(raw)).unwrap();
    for index in 0..=count {
        let choice = get!(mirror_action_choice(raw, index));
        assert_eq!(choice.is_some(), index < count);
        let _ = choice.map(text);
    }
    json(get!(mirror_action_to_json(raw)));
}

// ---- What is read from bytes ---------------------------------------------------------------

fn documents(bytes: &[u8]) {
    let (start, length) = (bytes.as_ptr().cast(), bytes.len());
    if let Some(runbook) = runbook(get_or_error!(mirror_runbook_from_json(start, length))) {
        carry_out(&runbook, bytes);
    }
    let session = get_or_error!(mirror_session_from_json(start, length));
    if let Some(session) = Handle::new(mirror_session_free, session) {
        drive(&session, bytes);
    }
    let tracker = get_or_error!(mirror_tracker_from_json(start, length));
    if let Some(tracker) = Handle::new(mirror_tracker_free, tracker) {
        let percent = 50;
        let _ = get!(mirror_tracker_observe(
            tracker.raw,
            u64::MAX,
            1,
            &raw const percent
        ));
        let _ = get!(mirror_tracker_current(tracker.raw));
        json(get!(mirror_tracker_progress_to_json(tracker.raw)));
        call!(mirror_tracker_restart(tracker.raw));
    }
}

fn texts(bytes: &[u8]) {
    let (start, length) = (bytes.as_ptr().cast(), bytes.len());
    let line = bytes.as_ptr().cast();
    let by_hand = get_or_error!(mirror_state_from_line(line, length));
    if let Some(by_hand) = Handle::new(mirror_state_free, by_hand) {
        state(&by_hand, &options(bytes), bytes);
    }
    for encoding in [0, mirror_encoding::MIRROR_ENCODING_EUC_JP as i32, 99] {
        let alerts = get_or_error!(mirror_alerts_read(start, length, encoding));
        let Some(alerts) = Handle::new(mirror_alerts_free, alerts) else {
            continue;
        };
        let count = get!(mirror_alerts_copy_count(alerts.raw)).unwrap();
        for index in 0..=count {
            let copy = get!(mirror_alerts_copy(alerts.raw, index));
            assert_eq!(copy.is_some(), index < count);
            let _ = copy.map(|copy| text(copy.resource));
        }
        json(get!(mirror_alerts_to_json(alerts.raw)));
        json(get!(mirror_alerts_copies_to_json(alerts.raw)));
    }
    let ((blocks, blocks_len), (seconds, seconds_len)) = (name(bytes, 0), name(bytes, 1));
    let mut read = 0;
    let _ = get_or_error!(mirror_copy_log_values(
        blocks,
        blocks_len,
        seconds,
        seconds_len,
        &raw mut read
    ));
    let words: Vec<mirror_str> = bytes
        .split(|byte| *byte == b'\n')
        .map(|word| mirror_str {
            data: word.as_ptr().cast(),
            len: word.len(),
        })
        .collect();
    for shell in 0..4 {
        owned(get_or_error!(mirror_shell_line(
            shell,
            words.as_ptr(),
            words.len()
        )));
    }
}
