// Written by `cargo xtask generate`. Do not edit: CONTRIBUTING.md says from what.
//! The functions of `mirror_assessment`.

use super::names::*;

/// Returns the situation.
#[must_use]
#[unsafe(no_mangle)]
pub unsafe extern "C" fn mirror_assessment_situation(
    assessment: *const mirror_assessment,
    situation: *mut mirror_situation,
) -> mirror_result {
    // SAFETY: the caller keeps to the conventions of the header.
    entry(|| unsafe {
        let assessment = shared(assessment)?;
        let situation = Out::new(situation)?;
        situation.put(assessment.situation())
    })
}

/// Returns how serious the situation is.
#[must_use]
#[unsafe(no_mangle)]
pub unsafe extern "C" fn mirror_assessment_severity(
    assessment: *const mirror_assessment,
    severity: *mut mirror_severity,
) -> mirror_result {
    // SAFETY: the caller keeps to the conventions of the header.
    entry(|| unsafe {
        let assessment = shared(assessment)?;
        let severity = Out::new(severity)?;
        severity.put(assessment.severity())
    })
}

/// Returns the server with the latest data.
///
/// MIRROR_ERROR_ABSENT: the outputs do not decide it.
#[must_use]
#[unsafe(no_mangle)]
pub unsafe extern "C" fn mirror_assessment_source(
    assessment: *const mirror_assessment,
    source: *mut mirror_str,
) -> mirror_result {
    // SAFETY: the caller keeps to the conventions of the header.
    entry(|| unsafe {
        let assessment = shared(assessment)?;
        let source = Out::new(source)?;
        source.put_some(assessment.source())
    })
}

/// Returns the number of rows of the table that the state fits, or, where it is incomplete, may
/// fit.
#[must_use]
#[unsafe(no_mangle)]
pub unsafe extern "C" fn mirror_assessment_row_count(
    assessment: *const mirror_assessment,
    count: *mut usize,
) -> mirror_result {
    // SAFETY: the caller keeps to the conventions of the header.
    entry(|| unsafe {
        let assessment = shared(assessment)?;
        let count = Out::new(count)?;
        count.put(assessment.row_count())
    })
}

/// Returns the number of a row: 1 to 18.
#[must_use]
#[unsafe(no_mangle)]
pub unsafe extern "C" fn mirror_assessment_row(
    assessment: *const mirror_assessment,
    index: usize,
    row: *mut u8,
) -> mirror_result {
    // SAFETY: the caller keeps to the conventions of the header.
    entry(|| unsafe {
        let assessment = shared(assessment)?;
        let row = Out::new(row)?;
        row.put(assessment.row(index)?)
    })
}

/// Returns whether the table's server 1 is the second column of the display.
#[must_use]
#[unsafe(no_mangle)]
pub unsafe extern "C" fn mirror_assessment_swapped(
    assessment: *const mirror_assessment,
    swapped: *mut bool,
) -> mirror_result {
    // SAFETY: the caller keeps to the conventions of the header.
    entry(|| unsafe {
        let assessment = shared(assessment)?;
        let swapped = Out::new(swapped)?;
        swapped.put(assessment.swapped())
    })
}

/// Returns the window of time whose updates exist on the source only. Equal times: nothing was
/// written after the break.
///
/// MIRROR_ERROR_ABSENT: it is not known.
#[must_use]
#[unsafe(no_mangle)]
pub unsafe extern "C" fn mirror_assessment_data_at_risk(
    assessment: *const mirror_assessment,
    from: *mut mirror_time,
    to: *mut mirror_time,
) -> mirror_result {
    // SAFETY: the caller keeps to the conventions of the header.
    entry(|| unsafe {
        let assessment = shared(assessment)?;
        let from = Out::new(from)?;
        let to = Out::new(to)?;
        let (value_0, value_1) = assessment
            .data_at_risk()
            .ok_or(mirror_result::MIRROR_ERROR_ABSENT)?;
        from.put(value_0)?;
        to.put(value_1)
    })
}

/// Returns the state that was assessed.
#[must_use]
#[unsafe(no_mangle)]
pub unsafe extern "C" fn mirror_assessment_state(
    assessment: *const mirror_assessment,
    state: *mut *mut mirror_state,
) -> mirror_result {
    // SAFETY: the caller keeps to the conventions of the header.
    entry(|| unsafe {
        let assessment = shared(assessment)?;
        let state = Out::new(state)?;
        state.handle(assessment.state())
    })
}

/// Returns what would settle open points, where the names of the configuration are known.
#[must_use]
#[unsafe(no_mangle)]
pub unsafe extern "C" fn mirror_assessment_needs(
    assessment: *const mirror_assessment,
    config: *const mirror_assess_config,
    needs: *mut *mut mirror_needs,
) -> mirror_result {
    // SAFETY: the caller keeps to the conventions of the header.
    entry(|| unsafe {
        let assessment = shared(assessment)?;
        let config = optional(config)?;
        let needs = Out::new(needs)?;
        needs.handle(assessment.needs(config))
    })
}

/// Returns what is odd about the state, and why an option has no commands or no time.
#[must_use]
#[unsafe(no_mangle)]
pub unsafe extern "C" fn mirror_assessment_findings(
    assessment: *const mirror_assessment,
    config: *const mirror_assess_config,
    findings: *mut *mut mirror_findings,
) -> mirror_result {
    // SAFETY: the caller keeps to the conventions of the header.
    entry(|| unsafe {
        let assessment = shared(assessment)?;
        let config = optional(config)?;
        let findings = Out::new(findings)?;
        findings.handle(assessment.findings(config))
    })
}

/// Writes the assessment as JSON.
#[must_use]
#[unsafe(no_mangle)]
pub unsafe extern "C" fn mirror_assessment_to_json(
    assessment: *const mirror_assessment,
    config: *const mirror_assess_config,
    json: *mut *mut mirror_text,
) -> mirror_result {
    // SAFETY: the caller keeps to the conventions of the header.
    entry(|| unsafe {
        let assessment = shared(assessment)?;
        let config = optional(config)?;
        let json = Out::new(json)?;
        json.handle(assessment.to_json(config)?)
    })
}

/// Returns the number of recovery options.
#[must_use]
#[unsafe(no_mangle)]
pub unsafe extern "C" fn mirror_assessment_option_count(
    assessment: *const mirror_assessment,
    count: *mut usize,
) -> mirror_result {
    // SAFETY: the caller keeps to the conventions of the header.
    entry(|| unsafe {
        let assessment = shared(assessment)?;
        let count = Out::new(count)?;
        count.put(assessment.option_count())
    })
}

/// Finds the option for what the operator wants.
///
/// MIRROR_ERROR_NOT_FOUND: there is none.
#[must_use]
#[unsafe(no_mangle)]
pub unsafe extern "C" fn mirror_assessment_option_find(
    assessment: *const mirror_assessment,
    intent: i32,
    index: *mut usize,
) -> mirror_result {
    // SAFETY: the caller keeps to the conventions of the header.
    entry(|| unsafe {
        let assessment = shared(assessment)?;
        let intent = read_word(intent)?;
        let index = Out::new(index)?;
        index.put(assessment.option_find(intent)?)
    })
}

/// Returns the row of the table: 1 to 18.
#[must_use]
#[unsafe(no_mangle)]
pub unsafe extern "C" fn mirror_assessment_option_row(
    assessment: *const mirror_assessment,
    option: usize,
    row: *mut u8,
) -> mirror_result {
    // SAFETY: the caller keeps to the conventions of the header.
    entry(|| unsafe {
        let assessment = shared(assessment)?;
        let row = Out::new(row)?;
        row.put(assessment.option_row(option)?)
    })
}

/// Returns what the operator wants who takes this option.
///
/// MIRROR_ERROR_ABSENT: the guide leaves no choice (row 18).
#[must_use]
#[unsafe(no_mangle)]
pub unsafe extern "C" fn mirror_assessment_option_intent(
    assessment: *const mirror_assessment,
    option: usize,
    intent: *mut mirror_intent,
) -> mirror_result {
    // SAFETY: the caller keeps to the conventions of the header.
    entry(|| unsafe {
        let assessment = shared(assessment)?;
        let intent = Out::new(intent)?;
        intent.put_some(assessment.option_intent(option)?)
    })
}

/// Returns the procedure to begin with.
#[must_use]
#[unsafe(no_mangle)]
pub unsafe extern "C" fn mirror_assessment_option_procedure(
    assessment: *const mirror_assessment,
    option: usize,
    procedure: *mut mirror_procedure,
) -> mirror_result {
    // SAFETY: the caller keeps to the conventions of the header.
    entry(|| unsafe {
        let assessment = shared(assessment)?;
        let procedure = Out::new(procedure)?;
        procedure.put(assessment.option_procedure(option)?)
    })
}

/// Returns the number of procedures after it.
#[must_use]
#[unsafe(no_mangle)]
pub unsafe extern "C" fn mirror_assessment_option_then_count(
    assessment: *const mirror_assessment,
    option: usize,
    count: *mut usize,
) -> mirror_result {
    // SAFETY: the caller keeps to the conventions of the header.
    entry(|| unsafe {
        let assessment = shared(assessment)?;
        let count = Out::new(count)?;
        count.put(assessment.option_then_count(option)?)
    })
}

/// Returns a procedure after it.
#[must_use]
#[unsafe(no_mangle)]
pub unsafe extern "C" fn mirror_assessment_option_then(
    assessment: *const mirror_assessment,
    option: usize,
    index: usize,
    then: *mut mirror_procedure,
) -> mirror_result {
    // SAFETY: the caller keeps to the conventions of the header.
    entry(|| unsafe {
        let assessment = shared(assessment)?;
        let then = Out::new(then)?;
        then.put(assessment.option_then(option, index)?)
    })
}

/// Returns whether the option begins in the graphical tool, for which there is no command.
#[must_use]
#[unsafe(no_mangle)]
pub unsafe extern "C" fn mirror_assessment_option_graphical_only(
    assessment: *const mirror_assessment,
    option: usize,
    graphical_only: *mut bool,
) -> mirror_result {
    // SAFETY: the caller keeps to the conventions of the header.
    entry(|| unsafe {
        let assessment = shared(assessment)?;
        let graphical_only = Out::new(graphical_only)?;
        graphical_only.put(assessment.option_graphical_only(option)?)
    })
}

/// Returns whether the option declares one server's data to be the latest, which cannot be undone.
#[must_use]
#[unsafe(no_mangle)]
pub unsafe extern "C" fn mirror_assessment_option_destructive(
    assessment: *const mirror_assessment,
    option: usize,
    destructive: *mut bool,
) -> mirror_result {
    // SAFETY: the caller keeps to the conventions of the header.
    entry(|| unsafe {
        let assessment = shared(assessment)?;
        let destructive = Out::new(destructive)?;
        destructive.put(assessment.option_destructive(option)?)
    })
}

/// Returns the number of findings that have to be settled before this option is taken.
#[must_use]
#[unsafe(no_mangle)]
pub unsafe extern "C" fn mirror_assessment_option_blocked_by_count(
    assessment: *const mirror_assessment,
    option: usize,
    count: *mut usize,
) -> mirror_result {
    // SAFETY: the caller keeps to the conventions of the header.
    entry(|| unsafe {
        let assessment = shared(assessment)?;
        let count = Out::new(count)?;
        count.put(assessment.option_blocked_by_count(option)?)
    })
}

/// Returns the code of a finding that has to be settled before this option is taken.
#[must_use]
#[unsafe(no_mangle)]
pub unsafe extern "C" fn mirror_assessment_option_blocked_by(
    assessment: *const mirror_assessment,
    option: usize,
    index: usize,
    blocked_by: *mut mirror_str,
) -> mirror_result {
    // SAFETY: the caller keeps to the conventions of the header.
    entry(|| unsafe {
        let assessment = shared(assessment)?;
        let blocked_by = Out::new(blocked_by)?;
        blocked_by.put(assessment.option_blocked_by(option, index)?)
    })
}

/// Returns the commands that act, in order, for the whole chain. The list is empty where the
/// option begins in the graphical tool.
///
/// MIRROR_ERROR_NAME: a name cannot be an argument, or the source is no server of the mirror.
#[must_use]
#[unsafe(no_mangle)]
pub unsafe extern "C" fn mirror_assessment_option_commands(
    assessment: *const mirror_assessment,
    option: usize,
    config: *const mirror_assess_config,
    commands: *mut *mut mirror_commands,
    error: *mut *mut mirror_error,
) -> mirror_result {
    // SAFETY: the caller keeps to the conventions of the header.
    unsafe {
        entry_with_error(error, || {
            let assessment = shared(assessment)?;
            let config = optional(config)?;
            let commands = Out::new(commands)?;
            commands.handle(assessment.option_commands(option, config)?)?;
            Ok(())
        })
    }
}

/// Returns how long the copy of an option takes.
///
/// MIRROR_ERROR_ABSENT: no copy follows without reading the state again.
/// MIRROR_ERROR_NO_ESTIMATE: a figure is missing; the error says which.
#[must_use]
#[unsafe(no_mangle)]
pub unsafe extern "C" fn mirror_assessment_option_estimate(
    assessment: *const mirror_assessment,
    option: usize,
    config: *const mirror_assess_config,
    estimate: *mut mirror_estimate,
    error: *mut *mut mirror_error,
) -> mirror_result {
    // SAFETY: the caller keeps to the conventions of the header.
    unsafe {
        entry_with_error(error, || {
            let assessment = shared(assessment)?;
            let config = optional(config)?;
            let estimate = Out::new(estimate)?;
            estimate.put_some(assessment.option_estimate(option, config)?)?;
            Ok(())
        })
    }
}

/// Returns the runbook of an option, with commands as far as there are any.
///
/// MIRROR_ERROR_NAME: a name cannot be an argument, or the source is no server of the mirror.
#[must_use]
#[unsafe(no_mangle)]
pub unsafe extern "C" fn mirror_assessment_option_runbook(
    assessment: *const mirror_assessment,
    option: usize,
    config: *const mirror_assess_config,
    runbook: *mut *mut mirror_runbook,
    error: *mut *mut mirror_error,
) -> mirror_result {
    // SAFETY: the caller keeps to the conventions of the header.
    unsafe {
        entry_with_error(error, || {
            let assessment = shared(assessment)?;
            let config = optional(config)?;
            let runbook = Out::new(runbook)?;
            runbook.handle(assessment.option_runbook(option, config)?)?;
            Ok(())
        })
    }
}

/// Returns the runbook of an option, carried out by commands or in the graphical tool: otherwise
/// as mirror_assessment_option_runbook().
#[must_use]
#[unsafe(no_mangle)]
pub unsafe extern "C" fn mirror_assessment_option_runbook_by(
    assessment: *const mirror_assessment,
    option: usize,
    config: *const mirror_assess_config,
    method: i32,
    runbook: *mut *mut mirror_runbook,
    error: *mut *mut mirror_error,
) -> mirror_result {
    // SAFETY: the caller keeps to the conventions of the header.
    unsafe {
        entry_with_error(error, || {
            let assessment = shared(assessment)?;
            let config = optional(config)?;
            let method = read_word(method)?;
            let runbook = Out::new(runbook)?;
            runbook.handle(assessment.option_runbook_by(option, config, method)?)?;
            Ok(())
        })
    }
}

/// Writes one option as JSON, with its commands and its time.
#[must_use]
#[unsafe(no_mangle)]
pub unsafe extern "C" fn mirror_assessment_option_to_json(
    assessment: *const mirror_assessment,
    option: usize,
    config: *const mirror_assess_config,
    json: *mut *mut mirror_text,
) -> mirror_result {
    // SAFETY: the caller keeps to the conventions of the header.
    entry(|| unsafe {
        let assessment = shared(assessment)?;
        let config = optional(config)?;
        let json = Out::new(json)?;
        json.handle(assessment.option_to_json(option, config)?)
    })
}

/// Reads the output of any commands, assesses all mirror disks in it and writes the document as JSON:
/// mirror_snapshot_read() and mirror_snapshot_to_json() in one call.
///
/// MIRROR_ERROR_PARSE: it contains no readable report.
#[must_use]
#[unsafe(no_mangle)]
pub unsafe extern "C" fn mirror_assess_text(
    bytes: *const c_void,
    bytes_len: usize,
    config: *const mirror_assess_config,
    assess_text: *mut *mut mirror_text,
    error: *mut *mut mirror_error,
) -> mirror_result {
    // SAFETY: the caller keeps to the conventions of the header.
    unsafe {
        entry_with_error(error, || {
            let bytes = read_bytes(bytes, bytes_len)?;
            let config = optional(config)?;
            let assess_text = Out::new(assess_text)?;
            assess_text.handle(crate::assessment::mirror_assess_text(bytes, config)?)?;
            Ok(())
        })
    }
}

/// Returns what has changed since an earlier assessment of the same mirror disk.
#[must_use]
#[unsafe(no_mangle)]
pub unsafe extern "C" fn mirror_assessment_changes_since(
    assessment: *const mirror_assessment,
    earlier: *const mirror_assessment,
    changes: *mut *mut mirror_changes,
) -> mirror_result {
    // SAFETY: the caller keeps to the conventions of the header.
    entry(|| unsafe {
        let assessment = shared(assessment)?;
        let earlier = shared(earlier)?;
        let changes = Out::new(changes)?;
        changes.handle(assessment.changes_since(earlier))
    })
}

/// Frees the handle. NULL is allowed.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn mirror_assessment_free(assessment: *mut mirror_assessment) {
    // SAFETY: the caller owns the handle and does not use it any more.
    unsafe { free(assessment) }
}
