// Written by `cargo xtask generate`. Do not edit: CONTRIBUTING.md says from what.
//! The functions of `mirror_findings`.

use super::names::*;

/// Returns the number of findings.
#[must_use]
#[unsafe(no_mangle)]
pub unsafe extern "C" fn mirror_findings_count(
    findings: *const mirror_findings,
    count: *mut usize,
) -> mirror_result {
    // SAFETY: the caller keeps to the conventions of the header.
    entry(|| unsafe {
        let findings = shared(findings)?;
        let count = Out::new(count)?;
        count.put(findings.count())
    })
}

/// Returns one finding. Its texts are borrowed from the list.
#[must_use]
#[unsafe(no_mangle)]
pub unsafe extern "C" fn mirror_findings_get(
    findings: *const mirror_findings,
    index: usize,
    finding: *mut mirror_finding,
) -> mirror_result {
    // SAFETY: the caller keeps to the conventions of the header.
    entry(|| unsafe {
        let findings = shared(findings)?;
        let finding = Out::new(finding)?;
        finding.put(findings.get(index)?)
    })
}

/// Writes the list as JSON.
#[must_use]
#[unsafe(no_mangle)]
pub unsafe extern "C" fn mirror_findings_to_json(
    findings: *const mirror_findings,
    json: *mut *mut mirror_text,
) -> mirror_result {
    // SAFETY: the caller keeps to the conventions of the header.
    entry(|| unsafe {
        let findings = shared(findings)?;
        let json = Out::new(json)?;
        json.handle(findings.to_json()?)
    })
}

/// Frees the handle. NULL is allowed.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn mirror_findings_free(findings: *mut mirror_findings) {
    // SAFETY: the caller owns the handle and does not use it any more.
    unsafe { free(findings) }
}
