//! What is the case, and what can be done.

use std::sync::OnceLock;

use mirror_core::{Assessment, RecoveryOption, estimate::Estimate};

use crate::{
    boundary::{Checked, Out, entry, free, item, shared},
    error::{mirror_error, raise},
    lists::{mirror_commands, mirror_findings, mirror_needs},
    options::{mirror_assess_config, options_or_default},
    runbook::mirror_runbook,
    state::{mirror_state, mirror_time},
    text::{LazyText, Text, json, mirror_str, mirror_text},
    words::{
        Given as _, mirror_copy_kind, mirror_intent, mirror_method, mirror_procedure,
        mirror_rate_basis, mirror_result, mirror_severity, mirror_situation, mirror_size_basis,
    },
};

/// What is the case with a mirror disk, and what can be done: its options, counted from 0 in the
/// order of the table.
///
/// Immutable, may be read from any thread. Freed with mirror_assessment_free().
pub struct mirror_assessment {
    assessment: Assessment,
    source: LazyText,
    blocked_by: OnceLock<Vec<Vec<Text>>>,
}

impl From<Assessment> for mirror_assessment {
    fn from(assessment: Assessment) -> Self {
        Self {
            assessment,
            source: LazyText::default(),
            blocked_by: OnceLock::new(),
        }
    }
}

impl mirror_assessment {
    fn option(&self, index: usize) -> Checked<&RecoveryOption> {
        item(self.assessment.options(), index)
    }
}

/// How long a copy takes, and what that was worked out from.
#[repr(C)]
pub struct mirror_estimate {
    /// What is copied.
    pub copy: mirror_copy_kind,
    /// Where the rate comes from.
    pub rate_basis: mirror_rate_basis,
    /// Where the size comes from.
    pub size_basis: mirror_size_basis,
    /// How much is copied, in MiB.
    pub size_mib: f64,
    /// The rate, in seconds per GB of 1024 MiB.
    pub seconds_per_gb: f64,
    /// How long it takes, in seconds.
    pub seconds: f64,
    /// The same in whole minutes, rounded up.
    pub minutes_rounded_up: u64,
}

impl From<Estimate> for mirror_estimate {
    fn from(estimate: Estimate) -> Self {
        Self {
            copy: estimate.copy.into(),
            rate_basis: estimate.rate_basis.into(),
            size_basis: estimate.size_basis.into(),
            size_mib: estimate.size_mib,
            seconds_per_gb: estimate.seconds_per_gb,
            seconds: estimate.seconds,
            minutes_rounded_up: estimate.minutes_rounded_up(),
        }
    }
}

/// Says what is the case.
///
/// Threads: any.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn mirror_assessment_situation(
    assessment: *const mirror_assessment,
    situation: *mut mirror_situation,
) -> mirror_result {
    entry(|| {
        // SAFETY: the caller's handle.
        let assessment = unsafe { shared(assessment) }?;
        // SAFETY: the caller's place.
        let out = unsafe { Out::new(situation) }?;
        out.put(assessment.assessment.situation().into())
    })
}

/// Says how serious it is.
///
/// Threads: any.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn mirror_assessment_severity(
    assessment: *const mirror_assessment,
    severity: *mut mirror_severity,
) -> mirror_result {
    entry(|| {
        // SAFETY: the caller's handle.
        let assessment = unsafe { shared(assessment) }?;
        // SAFETY: the caller's place.
        let out = unsafe { Out::new(severity) }?;
        out.put(assessment.assessment.severity().into())
    })
}

/// Gives the server with the latest data. Borrowed from `assessment`.
///
/// MIRROR_ERROR_ABSENT: it cannot be decided from what was given.
///
/// Threads: any.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn mirror_assessment_source(
    assessment: *const mirror_assessment,
    server: *mut mirror_str,
) -> mirror_result {
    entry(|| {
        // SAFETY: the caller's handle.
        let assessment = unsafe { shared(assessment) }?;
        // SAFETY: the caller's place.
        let out = unsafe { Out::new(server) }?;
        let source = assessment.assessment.source();
        out.put_some(source.map(|source| assessment.source.get(source)))
    })
}

/// Counts the rows of the table that the state fits, or, where it is incomplete, may fit.
///
/// Threads: any.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn mirror_assessment_row_count(
    assessment: *const mirror_assessment,
    count: *mut usize,
) -> mirror_result {
    entry(|| {
        // SAFETY: the caller's handle.
        let assessment = unsafe { shared(assessment) }?;
        // SAFETY: the caller's place.
        let out = unsafe { Out::new(count) }?;
        out.put(assessment.assessment.rows().count())
    })
}

/// Gives the number of a row: 1 to 18. `index` counts from 0.
///
/// Threads: any.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn mirror_assessment_row(
    assessment: *const mirror_assessment,
    index: usize,
    row: *mut u8,
) -> mirror_result {
    entry(|| {
        // SAFETY: the caller's handle.
        let assessment = unsafe { shared(assessment) }?;
        // SAFETY: the caller's place.
        let out = unsafe { Out::new(row) }?;
        let row = assessment.assessment.rows().nth(index);
        out.put(row.ok_or(mirror_result::MIRROR_ERROR_OUT_OF_RANGE)?)
    })
}

/// Says whether the table's server 1 is the second column of the display.
///
/// Threads: any.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn mirror_assessment_swapped(
    assessment: *const mirror_assessment,
    swapped: *mut bool,
) -> mirror_result {
    entry(|| {
        // SAFETY: the caller's handle.
        let assessment = unsafe { shared(assessment) }?;
        // SAFETY: the caller's place.
        let out = unsafe { Out::new(swapped) }?;
        out.put(assessment.assessment.is_swapped())
    })
}

/// Gives the time from which to which updates exist on the source only. Equal times: nothing was
/// written after the break.
///
/// MIRROR_ERROR_ABSENT: that is not known.
///
/// Threads: any.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn mirror_assessment_data_at_risk(
    assessment: *const mirror_assessment,
    from: *mut mirror_time,
    to: *mut mirror_time,
) -> mirror_result {
    entry(|| {
        // SAFETY: the caller's handle.
        let assessment = unsafe { shared(assessment) }?;
        // SAFETY: the caller's place.
        let start = unsafe { Out::new(from) }?;
        // SAFETY: the caller's place.
        let end = unsafe { Out::new(to) }?;
        let data = assessment.assessment.data_at_risk();
        let data = data.ok_or(mirror_result::MIRROR_ERROR_ABSENT)?;
        start.put(data.from.into())?;
        end.put(data.to.into())
    })
}

/// Gives the state that was assessed. The caller frees `state` with mirror_state_free().
///
/// Threads: any.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn mirror_assessment_state(
    assessment: *const mirror_assessment,
    state: *mut *mut mirror_state,
) -> mirror_result {
    entry(|| {
        // SAFETY: the caller's handle.
        let assessment = unsafe { shared(assessment) }?;
        // SAFETY: the caller's place.
        let out = unsafe { Out::new(state) }?;
        out.handle(assessment.assessment.state().clone().into())
    })
}

/// Gives what would settle open points, where the names of the options are known. The caller frees
/// `needs` with mirror_needs_free().
///
/// `options` may be NULL: the defaults.
///
/// Threads: any.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn mirror_assessment_needs(
    assessment: *const mirror_assessment,
    options: *const mirror_assess_config,
    needs: *mut *mut mirror_needs,
) -> mirror_result {
    entry(|| {
        // SAFETY: the caller's handle.
        let assessment = unsafe { shared(assessment) }?;
        // SAFETY: the caller's handle.
        let options = unsafe { options_or_default(options) }?;
        // SAFETY: the caller's place.
        let out = unsafe { Out::new(needs) }?;
        let document = assessment.assessment.document(&options);
        out.handle(document.needs.into())
    })
}

/// Gives what is odd about the state, and why an option has no commands or no time. The caller frees
/// `findings` with mirror_findings_free().
///
/// `options` may be NULL: the defaults.
///
/// Threads: any.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn mirror_assessment_findings(
    assessment: *const mirror_assessment,
    options: *const mirror_assess_config,
    findings: *mut *mut mirror_findings,
) -> mirror_result {
    entry(|| {
        // SAFETY: the caller's handle.
        let assessment = unsafe { shared(assessment) }?;
        // SAFETY: the caller's handle.
        let options = unsafe { options_or_default(options) }?;
        // SAFETY: the caller's place.
        let out = unsafe { Out::new(findings) }?;
        let document = assessment.assessment.document(&options);
        out.handle(document.findings.into())
    })
}

/// Writes the assessment as JSON. The caller frees `json` with mirror_text_free().
///
/// `options` may be NULL: the defaults.
///
/// Threads: any.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn mirror_assessment_to_json(
    assessment: *const mirror_assessment,
    options: *const mirror_assess_config,
    json: *mut *mut mirror_text,
) -> mirror_result {
    entry(|| {
        // SAFETY: the caller's handle.
        let assessment = unsafe { shared(assessment) }?;
        // SAFETY: the caller's handle.
        let options = unsafe { options_or_default(options) }?;
        // SAFETY: the caller's place.
        let out = unsafe { Out::new(json) }?;
        out.handle(self::json(&assessment.assessment.document(&options))?)
    })
}

// ---- What can be done ----------------------------------------------------------------------------

/// Counts what can be done.
///
/// Threads: any.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn mirror_assessment_option_count(
    assessment: *const mirror_assessment,
    count: *mut usize,
) -> mirror_result {
    entry(|| {
        // SAFETY: the caller's handle.
        let assessment = unsafe { shared(assessment) }?;
        // SAFETY: the caller's place.
        let out = unsafe { Out::new(count) }?;
        out.put(assessment.assessment.options().len())
    })
}

/// Finds the option for what the operator wants: one of mirror_intent.
///
/// MIRROR_ERROR_NOT_FOUND: nothing of the kind can be done.
///
/// Threads: any.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn mirror_assessment_option_find(
    assessment: *const mirror_assessment,
    intent: i32,
    index: *mut usize,
) -> mirror_result {
    entry(|| {
        // SAFETY: the caller's handle.
        let assessment = unsafe { shared(assessment) }?;
        // SAFETY: the caller's place.
        let out = unsafe { Out::new(index) }?;
        let intent = Some(mirror_intent::read(intent)?);
        let options = assessment.assessment.options();
        let found = options.iter().position(|option| option.intent() == intent);
        out.put(found.ok_or(mirror_result::MIRROR_ERROR_NOT_FOUND)?)
    })
}

/// Gives the row of the table: 1 to 18.
///
/// Threads: any.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn mirror_assessment_option_row(
    assessment: *const mirror_assessment,
    index: usize,
    row: *mut u8,
) -> mirror_result {
    entry(|| {
        // SAFETY: the caller's handle.
        let assessment = unsafe { shared(assessment) }?;
        // SAFETY: the caller's place.
        let out = unsafe { Out::new(row) }?;
        out.put(assessment.option(index)?.row().number)
    })
}

/// Says what the operator wants who takes this option.
///
/// MIRROR_ERROR_ABSENT: the guide leaves no choice (row 18).
///
/// Threads: any.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn mirror_assessment_option_intent(
    assessment: *const mirror_assessment,
    index: usize,
    intent: *mut mirror_intent,
) -> mirror_result {
    entry(|| {
        // SAFETY: the caller's handle.
        let assessment = unsafe { shared(assessment) }?;
        // SAFETY: the caller's place.
        let out = unsafe { Out::new(intent) }?;
        out.put_some(assessment.option(index)?.intent().map(Into::into))
    })
}

/// Gives the procedure to begin with.
///
/// Threads: any.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn mirror_assessment_option_procedure(
    assessment: *const mirror_assessment,
    index: usize,
    procedure: *mut mirror_procedure,
) -> mirror_result {
    entry(|| {
        // SAFETY: the caller's handle.
        let assessment = unsafe { shared(assessment) }?;
        // SAFETY: the caller's place.
        let out = unsafe { Out::new(procedure) }?;
        out.put(assessment.option(index)?.procedure().into())
    })
}

/// Counts the procedures after it.
///
/// Threads: any.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn mirror_assessment_option_then_count(
    assessment: *const mirror_assessment,
    index: usize,
    count: *mut usize,
) -> mirror_result {
    entry(|| {
        // SAFETY: the caller's handle.
        let assessment = unsafe { shared(assessment) }?;
        // SAFETY: the caller's place.
        let out = unsafe { Out::new(count) }?;
        out.put(assessment.option(index)?.then().len())
    })
}

/// Gives a procedure after it. `then_index` counts from 0.
///
/// Threads: any.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn mirror_assessment_option_then(
    assessment: *const mirror_assessment,
    index: usize,
    then_index: usize,
    procedure: *mut mirror_procedure,
) -> mirror_result {
    entry(|| {
        // SAFETY: the caller's handle.
        let assessment = unsafe { shared(assessment) }?;
        // SAFETY: the caller's place.
        let out = unsafe { Out::new(procedure) }?;
        let then = assessment.option(index)?.then();
        out.put((*item(then, then_index)?).into())
    })
}

/// Says whether the option begins in the graphical tool, for which there is no command.
///
/// Threads: any.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn mirror_assessment_option_graphical_only(
    assessment: *const mirror_assessment,
    index: usize,
    graphical_only: *mut bool,
) -> mirror_result {
    entry(|| {
        // SAFETY: the caller's handle.
        let assessment = unsafe { shared(assessment) }?;
        // SAFETY: the caller's place.
        let out = unsafe { Out::new(graphical_only) }?;
        out.put(assessment.option(index)?.is_graphical_only())
    })
}

/// Says whether the option declares one server's data to be the latest, which cannot be undone.
///
/// Threads: any.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn mirror_assessment_option_destructive(
    assessment: *const mirror_assessment,
    index: usize,
    destructive: *mut bool,
) -> mirror_result {
    entry(|| {
        // SAFETY: the caller's handle.
        let assessment = unsafe { shared(assessment) }?;
        // SAFETY: the caller's place.
        let out = unsafe { Out::new(destructive) }?;
        out.put(assessment.option(index)?.is_destructive())
    })
}

/// Counts the findings that have to be settled before this option is taken.
///
/// Threads: any.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn mirror_assessment_option_blocked_by_count(
    assessment: *const mirror_assessment,
    index: usize,
    count: *mut usize,
) -> mirror_result {
    entry(|| {
        // SAFETY: the caller's handle.
        let assessment = unsafe { shared(assessment) }?;
        // SAFETY: the caller's place.
        let out = unsafe { Out::new(count) }?;
        out.put(assessment.option(index)?.blocked_by().len())
    })
}

/// Gives the code of a finding that has to be settled first. `code_index` counts from 0. Borrowed from
/// `assessment`.
///
/// Threads: any.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn mirror_assessment_option_blocked_by(
    assessment: *const mirror_assessment,
    index: usize,
    code_index: usize,
    code: *mut mirror_str,
) -> mirror_result {
    entry(|| {
        // SAFETY: the caller's handle.
        let assessment = unsafe { shared(assessment) }?;
        // SAFETY: the caller's place.
        let out = unsafe { Out::new(code) }?;
        let all = assessment.blocked_by.get_or_init(|| {
            let options = assessment.assessment.options().iter();
            let codes = |option: &RecoveryOption| {
                option
                    .blocked_by()
                    .iter()
                    .map(|code| Text::new(code.as_str()))
            };
            options.map(|option| codes(option).collect()).collect()
        });
        out.put(item(item(all, index)?, code_index)?.borrowed())
    })
}

/// Gives the commands that act, in order, for the whole chain. The caller frees `commands` with
/// mirror_commands_free(), and `error`, which may be NULL, with mirror_error_free().
///
/// `options` may be NULL: the defaults. MIRROR_ERROR_NAME: a name cannot be an argument, or the source
/// is no server of the mirror. The list is empty where the option begins in the graphical tool.
///
/// Threads: any.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn mirror_assessment_option_commands(
    assessment: *const mirror_assessment,
    index: usize,
    options: *const mirror_assess_config,
    commands: *mut *mut mirror_commands,
    error: *mut *mut mirror_error,
) -> mirror_result {
    entry(|| {
        // SAFETY: the caller's handle.
        let assessment = unsafe { shared(assessment) }?;
        // SAFETY: the caller's handle.
        let options = unsafe { options_or_default(options) }?;
        // SAFETY: the caller's place.
        let out = unsafe { Out::new(commands) }?;
        match assessment.option(index)?.commands(&options.names) {
            Ok(commands) => out.handle(commands.into()),
            // SAFETY: the caller's place.
            Err(reason) => Err(unsafe { raise(error, &reason) }),
        }
    })
}

/// Says how long the copy of an option takes. The caller frees `error`, which may be NULL, with
/// mirror_error_free().
///
/// `options` may be NULL: the defaults. MIRROR_ERROR_ABSENT: no copy follows without reading the state
/// again. MIRROR_ERROR_NO_ESTIMATE: a figure is missing; the error says which.
///
/// Threads: any.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn mirror_assessment_estimate(
    assessment: *const mirror_assessment,
    index: usize,
    options: *const mirror_assess_config,
    estimate: *mut mirror_estimate,
    error: *mut *mut mirror_error,
) -> mirror_result {
    entry(|| {
        // SAFETY: the caller's handle.
        let assessment = unsafe { shared(assessment) }?;
        // SAFETY: the caller's handle.
        let options = unsafe { options_or_default(options) }?;
        // SAFETY: the caller's place.
        let out = unsafe { Out::new(estimate) }?;
        match assessment.option(index)?.estimate_with(&options) {
            Ok(estimate) => out.put_some(estimate.map(Into::into)),
            // SAFETY: the caller's place.
            Err(reason) => Err(unsafe { raise(error, &reason) }),
        }
    })
}

/// Writes one option as JSON, with its commands and its time. The caller frees `json` with
/// mirror_text_free().
///
/// `options` may be NULL: the defaults.
///
/// Threads: any.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn mirror_assessment_option_to_json(
    assessment: *const mirror_assessment,
    index: usize,
    options: *const mirror_assess_config,
    json: *mut *mut mirror_text,
) -> mirror_result {
    entry(|| {
        // SAFETY: the caller's handle.
        let assessment = unsafe { shared(assessment) }?;
        // SAFETY: the caller's handle.
        let options = unsafe { options_or_default(options) }?;
        // SAFETY: the caller's place.
        let out = unsafe { Out::new(json) }?;
        out.handle(self::json(&assessment.option(index)?.document(&options))?)
    })
}

/// Gives the runbook of an option, with commands as far as there are any. The caller frees `runbook`
/// with mirror_runbook_free(), and `error`, which may be NULL, with mirror_error_free().
///
/// `options` may be NULL: the defaults. MIRROR_ERROR_NAME: a name cannot be an argument, or the source
/// is no server of the mirror.
///
/// Threads: any.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn mirror_assessment_runbook(
    assessment: *const mirror_assessment,
    index: usize,
    options: *const mirror_assess_config,
    runbook: *mut *mut mirror_runbook,
    error: *mut *mut mirror_error,
) -> mirror_result {
    entry(|| {
        // SAFETY: the caller's handle.
        let assessment = unsafe { shared(assessment) }?;
        // SAFETY: the caller's handle.
        let options = unsafe { options_or_default(options) }?;
        // SAFETY: the caller's place.
        let out = unsafe { Out::new(runbook) }?;
        match assessment.option(index)?.runbook(&options.names) {
            Ok(runbook) => out.handle(runbook.into()),
            // SAFETY: the caller's place.
            Err(reason) => Err(unsafe { raise(error, &reason) }),
        }
    })
}

/// Gives the runbook of an option, carried out one way or the other: as mirror_assessment_runbook(),
/// and `method` is one of mirror_method.
///
/// Threads: any.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn mirror_assessment_runbook_by(
    assessment: *const mirror_assessment,
    index: usize,
    options: *const mirror_assess_config,
    method: i32,
    runbook: *mut *mut mirror_runbook,
    error: *mut *mut mirror_error,
) -> mirror_result {
    entry(|| {
        // SAFETY: the caller's handle.
        let assessment = unsafe { shared(assessment) }?;
        // SAFETY: the caller's handle.
        let options = unsafe { options_or_default(options) }?;
        // SAFETY: the caller's place.
        let out = unsafe { Out::new(runbook) }?;
        let method = mirror_method::read(method)?;
        match assessment.option(index)?.runbook_by(method, &options.names) {
            Ok(runbook) => out.handle(runbook.into()),
            // SAFETY: the caller's place.
            Err(reason) => Err(unsafe { raise(error, &reason) }),
        }
    })
}

/// Frees an assessment. NULL is allowed.
///
/// Threads: nobody else may be using it.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn mirror_assessment_free(assessment: *mut mirror_assessment) {
    // SAFETY: the caller owns the handle.
    unsafe { free(assessment) }
}
