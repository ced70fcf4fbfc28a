// Written by `cargo xtask generate`. Do not edit: CONTRIBUTING.md says from what.
//! The functions of `mirror_assess_config`.

use super::names::*;

/// Makes a configuration with the defaults: no names, the rule of thumb of 20 seconds per GB,
/// X 3.3 on NTFS, English.
#[must_use]
#[unsafe(no_mangle)]
pub unsafe extern "C" fn mirror_assess_config_new(
    config: *mut *mut mirror_assess_config,
) -> mirror_result {
    // SAFETY: the caller keeps to the conventions of the header.
    entry(|| unsafe {
        let config = Out::new(config)?;
        config.handle(mirror_assess_config::new())
    })
}

/// Sets the language of the messages.
#[must_use]
#[unsafe(no_mangle)]
pub unsafe extern "C" fn mirror_assess_config_set_language(
    config: *mut mirror_assess_config,
    language: i32,
) -> mirror_result {
    // SAFETY: the caller keeps to the conventions of the header.
    entry(|| unsafe {
        let config = changed(config)?;
        let language = read_word(language)?;
        config.set_language(language);
        Ok(())
    })
}

/// Sets the failover group, for where the outputs do not name it. NULL with the length 0 clears
/// it.
#[must_use]
#[unsafe(no_mangle)]
pub unsafe extern "C" fn mirror_assess_config_set_group(
    config: *mut mirror_assess_config,
    name: *const c_char,
    name_len: usize,
) -> mirror_result {
    // SAFETY: the caller keeps to the conventions of the header.
    entry(|| unsafe {
        let config = changed(config)?;
        let name = read_optional_text(name, name_len)?;
        config.set_group(name);
        Ok(())
    })
}

/// Sets the mirror disk monitor, for where the outputs do not name it. NULL with the length 0
/// clears it.
#[must_use]
#[unsafe(no_mangle)]
pub unsafe extern "C" fn mirror_assess_config_set_monitor(
    config: *mut mirror_assess_config,
    name: *const c_char,
    name_len: usize,
) -> mirror_result {
    // SAFETY: the caller keeps to the conventions of the header.
    entry(|| unsafe {
        let config = changed(config)?;
        let name = read_optional_text(name, name_len)?;
        config.set_monitor(name);
        Ok(())
    })
}

/// Sets the server whose data the operator has chosen as the latest. It counts only where the
/// outputs do not decide it. NULL with the length 0 clears it.
#[must_use]
#[unsafe(no_mangle)]
pub unsafe extern "C" fn mirror_assess_config_set_source(
    config: *mut mirror_assess_config,
    name: *const c_char,
    name_len: usize,
) -> mirror_result {
    // SAFETY: the caller keeps to the conventions of the header.
    entry(|| unsafe {
        let config = changed(config)?;
        let name = read_optional_text(name, name_len)?;
        config.set_source(name);
        Ok(())
    })
}

/// Sets the copy rate, in seconds per GB of 1024 MiB.
///
/// MIRROR_ERROR_RATE: not a positive finite figure; mirror_assess_config_error() says which.
#[must_use]
#[unsafe(no_mangle)]
pub unsafe extern "C" fn mirror_assess_config_set_rate(
    config: *mut mirror_assess_config,
    seconds_per_gb: f64,
) -> mirror_result {
    // SAFETY: the caller keeps to the conventions of the header.
    entry(|| unsafe {
        let config = changed(config)?;
        config.set_rate(seconds_per_gb)?;
        Ok(())
    })
}

/// Sets the copy rate from the alerts of an earlier full copy of the used area: when it started
/// and succeeded, the size of the volume in MiB, and how much of it was used then, in percent.
///
/// MIRROR_ERROR_RATE: the figures give no rate; mirror_assess_config_error() says why.
#[must_use]
#[unsafe(no_mangle)]
pub unsafe extern "C" fn mirror_assess_config_set_rate_from_alerts(
    config: *mut mirror_assess_config,
    start: *const mirror_time,
    end: *const mirror_time,
    volume_size_mib: u64,
    used_percent: u8,
) -> mirror_result {
    // SAFETY: the caller keeps to the conventions of the header.
    entry(|| unsafe {
        let config = changed(config)?;
        let start = shared(start)?;
        let end = shared(end)?;
        config.set_rate_from_alerts(start, end, volume_size_mib, used_percent)?;
        Ok(())
    })
}

/// Sets the copy rate from the log of an earlier copy: the number of blocks that were copied, the
/// seconds that it took, and the size of the volume in MiB.
///
/// MIRROR_ERROR_RATE: the figures give no rate; mirror_assess_config_error() says why.
/// `unit` is one of mirror_block_unit.
#[must_use]
#[unsafe(no_mangle)]
pub unsafe extern "C" fn mirror_assess_config_set_rate_from_copy_log(
    config: *mut mirror_assess_config,
    blocks: u64,
    seconds: u64,
    volume_size_mib: u64,
    unit: i32,
) -> mirror_result {
    // SAFETY: the caller keeps to the conventions of the header.
    entry(|| unsafe {
        let config = changed(config)?;
        let unit = read_word(unit)?;
        config.set_rate_from_copy_log(blocks, seconds, volume_size_mib, unit)?;
        Ok(())
    })
}

/// Sets the copy rate from the size in MiB and the time in seconds of an earlier copy.
///
/// MIRROR_ERROR_RATE: the figures give no rate; mirror_assess_config_error() says why.
#[must_use]
#[unsafe(no_mangle)]
pub unsafe extern "C" fn mirror_assess_config_set_rate_measured(
    config: *mut mirror_assess_config,
    size_mib: f64,
    seconds: f64,
) -> mirror_result {
    // SAFETY: the caller keeps to the conventions of the header.
    entry(|| unsafe {
        let config = changed(config)?;
        config.set_rate_measured(size_mib, seconds)?;
        Ok(())
    })
}

/// Removes the copy rate: no time is estimated.
#[must_use]
#[unsafe(no_mangle)]
pub unsafe extern "C" fn mirror_assess_config_set_no_rate(
    config: *mut mirror_assess_config,
) -> mirror_result {
    // SAFETY: the caller keeps to the conventions of the header.
    entry(|| unsafe {
        let config = changed(config)?;
        config.set_no_rate();
        Ok(())
    })
}

/// Returns the copy rate, in seconds per GB of 1024 MiB, and where it comes from.
///
/// MIRROR_ERROR_ABSENT: there is none.
#[must_use]
#[unsafe(no_mangle)]
pub unsafe extern "C" fn mirror_assess_config_rate(
    config: *const mirror_assess_config,
    seconds_per_gb: *mut f64,
    basis: *mut mirror_rate_basis,
) -> mirror_result {
    // SAFETY: the caller keeps to the conventions of the header.
    entry(|| unsafe {
        let config = shared(config)?;
        let seconds_per_gb = Out::new(seconds_per_gb)?;
        let basis = Out::new(basis)?;
        let (value_0, value_1) = config.rate().ok_or(mirror_result::MIRROR_ERROR_ABSENT)?;
        seconds_per_gb.put(value_0)?;
        basis.put(value_1)
    })
}

/// Sets the version of the product, such as 3, 3 for X 3.3.
#[must_use]
#[unsafe(no_mangle)]
pub unsafe extern "C" fn mirror_assess_config_set_product(
    config: *mut mirror_assess_config,
    major: u16,
    minor: u16,
) -> mirror_result {
    // SAFETY: the caller keeps to the conventions of the header.
    entry(|| unsafe {
        let config = changed(config)?;
        config.set_product(major, minor);
        Ok(())
    })
}

/// Sets the file system on the volume.
#[must_use]
#[unsafe(no_mangle)]
pub unsafe extern "C" fn mirror_assess_config_set_file_system(
    config: *mut mirror_assess_config,
    file_system: i32,
) -> mirror_result {
    // SAFETY: the caller keeps to the conventions of the header.
    entry(|| unsafe {
        let config = changed(config)?;
        let file_system = read_word(file_system)?;
        config.set_file_system(file_system);
        Ok(())
    })
}

/// Sets how much of the volume is used, in percent of it.
///
/// MIRROR_ERROR_OUT_OF_RANGE: above 100.
#[must_use]
#[unsafe(no_mangle)]
pub unsafe extern "C" fn mirror_assess_config_set_used_percent(
    config: *mut mirror_assess_config,
    percent: u8,
) -> mirror_result {
    // SAFETY: the caller keeps to the conventions of the header.
    entry(|| unsafe {
        let config = changed(config)?;
        config.set_used_percent(percent)?;
        Ok(())
    })
}

/// Sets how much of the volume is used, in MiB.
#[must_use]
#[unsafe(no_mangle)]
pub unsafe extern "C" fn mirror_assess_config_set_used_mib(
    config: *mut mirror_assess_config,
    mib: u64,
) -> mirror_result {
    // SAFETY: the caller keeps to the conventions of the header.
    entry(|| unsafe {
        let config = changed(config)?;
        config.set_used_mib(mib);
        Ok(())
    })
}

/// Removes what was set about how much of the volume is used.
#[must_use]
#[unsafe(no_mangle)]
pub unsafe extern "C" fn mirror_assess_config_set_used_unknown(
    config: *mut mirror_assess_config,
) -> mirror_result {
    // SAFETY: the caller keeps to the conventions of the header.
    entry(|| unsafe {
        let config = changed(config)?;
        config.set_used_unknown();
        Ok(())
    })
}

/// Sets whether the copy is started with -vf, which transfers every block.
#[must_use]
#[unsafe(no_mangle)]
pub unsafe extern "C" fn mirror_assess_config_set_all_blocks(
    config: *mut mirror_assess_config,
    all_blocks: bool,
) -> mirror_result {
    // SAFETY: the caller keeps to the conventions of the header.
    entry(|| unsafe {
        let config = changed(config)?;
        config.set_all_blocks(all_blocks);
        Ok(())
    })
}

/// Returns the error of the last change, borrowed until the next one.
///
/// MIRROR_ERROR_ABSENT: it succeeded.
#[must_use]
#[unsafe(no_mangle)]
pub unsafe extern "C" fn mirror_assess_config_error(
    config: *const mirror_assess_config,
    error: *mut *const mirror_error,
) -> mirror_result {
    // SAFETY: the caller keeps to the conventions of the header.
    entry(|| unsafe {
        let config = shared(config)?;
        let error = Out::new(error)?;
        error.put_some(config.error().map(std::ptr::from_ref))
    })
}

/// Frees the handle. NULL is allowed.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn mirror_assess_config_free(config: *mut mirror_assess_config) {
    // SAFETY: the caller owns the handle and does not use it any more.
    unsafe { free(config) }
}
