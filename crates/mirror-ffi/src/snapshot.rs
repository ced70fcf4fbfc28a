//! Everything known at one time.

use std::{
    ffi::{c_char, c_void},
    sync::OnceLock,
};

use mirror_core::{Snapshot, document::FindingDocument, text::Encoding, wording::Emphasis};

use crate::{
    assessment::mirror_assessment,
    boundary::{
        Checked, Out, entry, free, item, read_bytes, read_optional_text, read_text, shared, unique,
    },
    error::{last, mirror_error},
    lists::mirror_findings,
    options::{mirror_assess_config, options_or_default},
    scanner::{limits_or_default, mirror_found, mirror_limits},
    state::mirror_state,
    text::{Text, json, mirror_str, mirror_text},
    words::{self, mirror_result},
};

/// Everything known at one time, from any outputs in any order.
///
/// Changed by the functions mirror_snapshot_add... alone, one thread at a time; while nobody changes
/// it, it may be read from any thread. What is made from it (states, assessments, texts) does not
/// need it any more. Freed with mirror_snapshot_free().
#[derive(Default)]
pub struct mirror_snapshot {
    snapshot: Snapshot,
    names: OnceLock<Vec<Text>>,
    error: Option<mirror_error>,
}

impl mirror_snapshot {
    fn add(
        &mut self,
        server: Option<&str>,
        bytes: &[u8],
        encoding: Option<Encoding>,
    ) -> Checked<usize> {
        self.changed();
        self.snapshot
            .add(
                mirror_core::state::Input::bytes(bytes)
                    .from(server)
                    .encoding(encoding),
            )
            .map_err(|reason| {
                let error = mirror_error::from(&reason);
                let result = error.result();
                self.error = Some(error);
                result
            })
    }

    fn changed(&mut self) {
        self.names.take();
        self.error = None;
    }
}

/// Makes a snapshot of which nothing is known yet. The caller frees `snapshot` with
/// mirror_snapshot_free().
///
/// Threads: any.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn mirror_snapshot_new(snapshot: *mut *mut mirror_snapshot) -> mirror_result {
    entry(|| {
        // SAFETY: the caller's place.
        let out = unsafe { Out::new(snapshot) }?;
        out.handle(mirror_snapshot::default())
    })
}

/// Makes a snapshot with other limits. The caller frees `snapshot` with mirror_snapshot_free().
///
/// `limits` may be NULL: the defaults.
///
/// Threads: any.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn mirror_snapshot_new_with(
    limits: *const mirror_limits,
    snapshot: *mut *mut mirror_snapshot,
) -> mirror_result {
    entry(|| {
        // SAFETY: the caller's place.
        let out = unsafe { Out::new(snapshot) }?;
        // SAFETY: the caller's handle.
        let limits = unsafe { limits_or_default(limits) }?;
        out.handle(mirror_snapshot {
            snapshot: Snapshot::with_limits(limits),
            ..mirror_snapshot::default()
        })
    })
}

/// Adds the output of any commands, as bytes in an encoding that is recognised. What did not read
/// beside a readable report is among the findings.
///
/// MIRROR_ERROR_PARSE: there is no readable report in it; mirror_snapshot_error() says why and where.
///
/// Threads: one at a time for `snapshot`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn mirror_snapshot_add(
    snapshot: *mut mirror_snapshot,
    bytes: *const c_void,
    bytes_len: usize,
) -> mirror_result {
    entry(|| {
        // SAFETY: the caller's handle.
        let snapshot = unsafe { unique(snapshot) }?;
        // SAFETY: the caller's bytes.
        let bytes = unsafe { read_bytes(bytes, bytes_len) }?;
        snapshot.add(None, bytes, None).map(drop)
    })
}

/// Adds output that came from a server. Views of different servers are compared.
///
/// MIRROR_ERROR_PARSE: as mirror_snapshot_add().
///
/// Threads: one at a time for `snapshot`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn mirror_snapshot_add_from(
    snapshot: *mut mirror_snapshot,
    server: *const c_char,
    server_len: usize,
    bytes: *const c_void,
    bytes_len: usize,
) -> mirror_result {
    entry(|| {
        // SAFETY: the caller's handle.
        let snapshot = unsafe { unique(snapshot) }?;
        // SAFETY: the caller's bytes.
        let server = unsafe { read_text(server, server_len) }?;
        // SAFETY: the caller's bytes.
        let bytes = unsafe { read_bytes(bytes, bytes_len) }?;
        snapshot.add(Some(server), bytes, None).map(drop)
    })
}

/// Adds output of which more is known, and counts the reports that were read in it.
///
/// `server` may be NULL with the length 0: nobody has said where it came from. `encoding` is one of
/// mirror_encoding. MIRROR_ERROR_PARSE: as mirror_snapshot_add().
///
/// Threads: one at a time for `snapshot`.
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
    entry(|| {
        // SAFETY: the caller's handle.
        let snapshot = unsafe { unique(snapshot) }?;
        // SAFETY: the caller's bytes.
        let server = unsafe { read_optional_text(server, server_len) }?;
        // SAFETY: the caller's bytes.
        let bytes = unsafe { read_bytes(bytes, bytes_len) }?;
        // SAFETY: the caller's place.
        let out = unsafe { Out::new(reports) }?;
        out.put(snapshot.add(server, bytes, words::encoding(encoding)?)?)
    })
}

/// Adds a state that was entered by hand. It replaces what is known of that mirror disk, which is
/// among the findings. `state` stays the caller's.
///
/// Threads: one at a time for `snapshot`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn mirror_snapshot_add_state(
    snapshot: *mut mirror_snapshot,
    state: *const mirror_state,
) -> mirror_result {
    entry(|| {
        // SAFETY: the caller's handle.
        let snapshot = unsafe { unique(snapshot) }?;
        // SAFETY: the caller's handle.
        let state = unsafe { shared(state) }?;
        snapshot.changed();
        snapshot.snapshot.add_state(state.state.clone());
        Ok(())
    })
}

/// Adds reports that a scanner has found. `found` stays the caller's.
///
/// `server` may be NULL with the length 0: nobody has said where they came from.
///
/// Threads: one at a time for `snapshot`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn mirror_snapshot_add_found(
    snapshot: *mut mirror_snapshot,
    server: *const c_char,
    server_len: usize,
    found: *const mirror_found,
) -> mirror_result {
    entry(|| {
        // SAFETY: the caller's handle.
        let snapshot = unsafe { unique(snapshot) }?;
        // SAFETY: the caller's bytes.
        let server = unsafe { read_optional_text(server, server_len) }?;
        // SAFETY: the caller's handle.
        let found = unsafe { shared(found) }?;
        snapshot.changed();
        snapshot
            .snapshot
            .add_found(server, found.found.iter().cloned());
        Ok(())
    })
}

/// Gives the error of the last addition, if it failed. `error` is borrowed from `snapshot` until the
/// next addition.
///
/// MIRROR_ERROR_ABSENT: it did not fail.
///
/// Threads: any.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn mirror_snapshot_error(
    snapshot: *const mirror_snapshot,
    error: *mut *const mirror_error,
) -> mirror_result {
    entry(|| {
        // SAFETY: the caller's handle.
        let snapshot = unsafe { shared(snapshot) }?;
        // SAFETY: the caller's place.
        let out = unsafe { Out::new(error) }?;
        out.put(last(snapshot.error.as_ref())?)
    })
}

/// Counts the mirror disks.
///
/// Threads: any.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn mirror_snapshot_resource_count(
    snapshot: *const mirror_snapshot,
    count: *mut usize,
) -> mirror_result {
    entry(|| {
        // SAFETY: the caller's handle.
        let snapshot = unsafe { shared(snapshot) }?;
        // SAFETY: the caller's place.
        let out = unsafe { Out::new(count) }?;
        out.put(snapshot.snapshot.resources().len())
    })
}

/// Gives the name of a mirror disk, counted from 0 in the order in which they were first named. `name`
/// is borrowed from `snapshot` until the next addition.
///
/// Threads: any.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn mirror_snapshot_resource_name(
    snapshot: *const mirror_snapshot,
    index: usize,
    name: *mut mirror_str,
) -> mirror_result {
    entry(|| {
        // SAFETY: the caller's handle.
        let snapshot = unsafe { shared(snapshot) }?;
        // SAFETY: the caller's place.
        let out = unsafe { Out::new(name) }?;
        let names = snapshot.names.get_or_init(|| {
            let resources = snapshot.snapshot.resources().iter();
            resources.map(|state| Text::new(&state.name)).collect()
        });
        out.put(item(names, index)?.borrowed())
    })
}

/// Gives what is known of a mirror disk, counted from 0. The caller frees `state` with
/// mirror_state_free().
///
/// Threads: any.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn mirror_snapshot_state(
    snapshot: *const mirror_snapshot,
    index: usize,
    state: *mut *mut mirror_state,
) -> mirror_result {
    entry(|| {
        // SAFETY: the caller's handle.
        let snapshot = unsafe { shared(snapshot) }?;
        // SAFETY: the caller's place.
        let out = unsafe { Out::new(state) }?;
        let state = item(snapshot.snapshot.resources(), index)?;
        out.handle(state.clone().into())
    })
}

/// Gives what is known of the mirror disk of a name. The caller frees `state` with
/// mirror_state_free().
///
/// MIRROR_ERROR_NOT_FOUND: the snapshot does not know it.
///
/// Threads: any.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn mirror_snapshot_state_of(
    snapshot: *const mirror_snapshot,
    name: *const c_char,
    name_len: usize,
    state: *mut *mut mirror_state,
) -> mirror_result {
    entry(|| {
        // SAFETY: the caller's handle.
        let snapshot = unsafe { shared(snapshot) }?;
        // SAFETY: the caller's bytes.
        let name = unsafe { read_text(name, name_len) }?;
        // SAFETY: the caller's place.
        let out = unsafe { Out::new(state) }?;
        let state = snapshot.snapshot.resource(name);
        let state = state.ok_or(mirror_result::MIRROR_ERROR_NOT_FOUND)?;
        out.handle(state.clone().into())
    })
}

/// Assesses the mirror disk of a name: what is the case, and what can be done. The caller frees
/// `assessment` with mirror_assessment_free().
///
/// MIRROR_ERROR_NOT_FOUND: the snapshot does not know it.
///
/// Threads: any.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn mirror_snapshot_assess(
    snapshot: *const mirror_snapshot,
    name: *const c_char,
    name_len: usize,
    assessment: *mut *mut mirror_assessment,
) -> mirror_result {
    entry(|| {
        // SAFETY: the caller's handle.
        let snapshot = unsafe { shared(snapshot) }?;
        // SAFETY: the caller's bytes.
        let name = unsafe { read_text(name, name_len) }?;
        // SAFETY: the caller's place.
        let out = unsafe { Out::new(assessment) }?;
        let assessment = snapshot.snapshot.assess(name);
        let assessment = assessment.ok_or(mirror_result::MIRROR_ERROR_NOT_FOUND)?;
        out.handle(assessment.into())
    })
}

/// Says whether automatic recovery is on.
///
/// MIRROR_ERROR_ABSENT: no output says it.
///
/// Threads: any.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn mirror_snapshot_auto_recovery(
    snapshot: *const mirror_snapshot,
    on: *mut bool,
) -> mirror_result {
    entry(|| {
        // SAFETY: the caller's handle.
        let snapshot = unsafe { shared(snapshot) }?;
        // SAFETY: the caller's place.
        let out = unsafe { Out::new(on) }?;
        out.put_some(snapshot.snapshot.auto_recovery())
    })
}

/// Gives what was odd about the outputs. What was odd about a state is in its assessment. The caller
/// frees `findings` with mirror_findings_free().
///
/// `language` is one of mirror_language.
///
/// Threads: any.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn mirror_snapshot_findings(
    snapshot: *const mirror_snapshot,
    language: i32,
    findings: *mut *mut mirror_findings,
) -> mirror_result {
    entry(|| {
        // SAFETY: the caller's handle.
        let snapshot = unsafe { shared(snapshot) }?;
        // SAFETY: the caller's place.
        let out = unsafe { Out::new(findings) }?;
        let language = words::language(language)?;
        let findings = snapshot.snapshot.findings();
        let documents = findings.map(|finding| FindingDocument::new(finding, language));
        out.handle(documents.collect::<Vec<_>>().into())
    })
}

/// Assesses all mirror disks and writes the document as JSON. The caller frees `json` with mirror_text_free().
///
/// `options` may be NULL: the defaults.
///
/// Threads: any.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn mirror_snapshot_to_json(
    snapshot: *const mirror_snapshot,
    options: *const mirror_assess_config,
    json: *mut *mut mirror_text,
) -> mirror_result {
    entry(|| {
        // SAFETY: the caller's handle.
        let snapshot = unsafe { shared(snapshot) }?;
        // SAFETY: the caller's handle.
        let options = unsafe { options_or_default(options) }?;
        // SAFETY: the caller's place.
        let out = unsafe { Out::new(json) }?;
        out.handle(self::json(&snapshot.snapshot.document(&options))?)
    })
}

/// Assesses all mirror disks and writes the page that a person reads, in the language of the options.
/// The caller frees `page` with mirror_text_free().
///
/// `options` may be NULL: the defaults. With `terminal`, words are set off with the escape sequences
/// of a terminal.
///
/// Threads: any.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn mirror_snapshot_page(
    snapshot: *const mirror_snapshot,
    options: *const mirror_assess_config,
    terminal: bool,
    page: *mut *mut mirror_text,
) -> mirror_result {
    entry(|| {
        // SAFETY: the caller's handle.
        let snapshot = unsafe { shared(snapshot) }?;
        // SAFETY: the caller's handle.
        let options = unsafe { options_or_default(options) }?;
        // SAFETY: the caller's place.
        let out = unsafe { Out::new(page) }?;
        let document = snapshot.snapshot.document(&options);
        let page = document.page(options.language, emphasis(terminal));
        out.handle(page.into())
    })
}

/// Assesses all mirror disks and writes the page as a fragment of HTML. The caller frees `html` with
/// mirror_text_free().
///
/// `options` may be NULL: the defaults.
///
/// Threads: any.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn mirror_snapshot_html(
    snapshot: *const mirror_snapshot,
    options: *const mirror_assess_config,
    html: *mut *mut mirror_text,
) -> mirror_result {
    entry(|| {
        // SAFETY: the caller's handle.
        let snapshot = unsafe { shared(snapshot) }?;
        // SAFETY: the caller's handle.
        let options = unsafe { options_or_default(options) }?;
        // SAFETY: the caller's place.
        let out = unsafe { Out::new(html) }?;
        let document = snapshot.snapshot.document(&options);
        out.handle(document.html(options.language).into())
    })
}

/// Frees a snapshot. NULL is allowed.
///
/// Threads: nobody else may be using it.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn mirror_snapshot_free(snapshot: *mut mirror_snapshot) {
    // SAFETY: the caller owns the handle.
    unsafe { free(snapshot) }
}

pub(crate) const fn emphasis(terminal: bool) -> Emphasis {
    if terminal {
        Emphasis::Terminal
    } else {
        Emphasis::Plain
    }
}
