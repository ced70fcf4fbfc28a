//! What the caller knows beside the outputs.

use std::{borrow::Cow, ffi::c_char};

use mirror_core::{
    AssessConfig,
    estimate::{CopyRate, ProductVersion, RateError, UsedSpace},
};

use crate::{
    boundary::{Checked, Out, entry, free, optional, read_optional_text, shared, unique},
    error::{last, mirror_error},
    state::mirror_time,
    words::{
        self, Given as _, mirror_block_unit, mirror_file_system, mirror_rate_basis, mirror_result,
    },
};

/// What the caller knows beside the outputs: names, how fast a copy is, the product and the volume,
/// and the language of the messages.
///
/// Changed by the functions mirror_assess_config_set_... alone, one thread at a time; while nobody changes
/// it, it may be read from any thread. Where a function takes options, NULL stands for the defaults.
/// Freed with mirror_assess_config_free().
#[derive(Default)]
pub struct mirror_assess_config {
    pub(crate) options: AssessConfig,
    error: Option<mirror_error>,
}

impl mirror_assess_config {
    fn set_rate(&mut self, rate: Result<CopyRate, RateError>) -> Checked<()> {
        match rate {
            Ok(rate) => {
                self.options.rate = Some(rate);
                self.error = None;
                Ok(())
            }
            Err(reason) => {
                let error = mirror_error::from(&reason);
                let result = error.result();
                self.error = Some(error);
                Err(result)
            }
        }
    }
}

/// Options that may be left out.
///
/// # Safety
///
/// The pointer is `NULL` or a handle of the caller.
pub(crate) unsafe fn options_or_default<'o>(
    options: *const mirror_assess_config,
) -> Checked<Cow<'o, AssessConfig>> {
    // SAFETY: passed on.
    let given = unsafe { optional(options) }?;
    Ok(given.map_or_else(
        || Cow::Owned(AssessConfig::default()),
        |given| Cow::Borrowed(&given.options),
    ))
}

/// Makes options with the defaults: no names, the rule of thumb of 20 seconds per GB, X 3.3 on NTFS,
/// English. The caller frees `options` with mirror_assess_config_free().
///
/// Threads: any.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn mirror_assess_config_new(
    options: *mut *mut mirror_assess_config,
) -> mirror_result {
    entry(|| {
        // SAFETY: the caller's place.
        let out = unsafe { Out::new(options) }?;
        out.handle(mirror_assess_config::default())
    })
}

/// Sets the language of the messages: one of mirror_language.
///
/// Threads: one at a time for `options`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn mirror_assess_config_set_language(
    options: *mut mirror_assess_config,
    language: i32,
) -> mirror_result {
    entry(|| {
        // SAFETY: the caller's handle.
        let options = unsafe { unique(options) }?;
        options.options.language = words::language(language)?;
        Ok(())
    })
}

/// Names the failover group, for where the outputs do not. NULL with the length 0 takes the name away.
///
/// Threads: one at a time for `options`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn mirror_assess_config_set_group(
    options: *mut mirror_assess_config,
    name: *const c_char,
    name_len: usize,
) -> mirror_result {
    entry(|| {
        // SAFETY: the caller's handle.
        let options = unsafe { unique(options) }?;
        // SAFETY: the caller's bytes.
        let name = unsafe { read_optional_text(name, name_len) }?;
        options.options.names.group = name.map(str::to_owned);
        Ok(())
    })
}

/// Names the mirror disk monitor, for where the outputs do not. NULL with the length 0 takes the name away.
///
/// Threads: one at a time for `options`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn mirror_assess_config_set_monitor(
    options: *mut mirror_assess_config,
    name: *const c_char,
    name_len: usize,
) -> mirror_result {
    entry(|| {
        // SAFETY: the caller's handle.
        let options = unsafe { unique(options) }?;
        // SAFETY: the caller's bytes.
        let name = unsafe { read_optional_text(name, name_len) }?;
        options.options.names.monitor = name.map(str::to_owned);
        Ok(())
    })
}

/// Names the server whose data somebody has decided to be the latest. It counts only where the
/// outputs do not say it. NULL with the length 0 takes the name away.
///
/// Threads: one at a time for `options`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn mirror_assess_config_set_source(
    options: *mut mirror_assess_config,
    name: *const c_char,
    name_len: usize,
) -> mirror_result {
    entry(|| {
        // SAFETY: the caller's handle.
        let options = unsafe { unique(options) }?;
        // SAFETY: the caller's bytes.
        let name = unsafe { read_optional_text(name, name_len) }?;
        options.options.names.source = name.map(str::to_owned);
        Ok(())
    })
}

/// Sets how fast a copy is, in seconds per GB of 1024 MiB.
///
/// MIRROR_ERROR_RATE: not a positive finite figure; mirror_assess_config_error() says which.
///
/// Threads: one at a time for `options`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn mirror_assess_config_set_rate(
    options: *mut mirror_assess_config,
    seconds_per_gb: f64,
) -> mirror_result {
    entry(|| {
        // SAFETY: the caller's handle.
        let options = unsafe { unique(options) }?;
        options.set_rate(CopyRate::stated(seconds_per_gb))
    })
}

/// Sets how fast a copy is, from the alerts of an earlier full copy of the used area: when it started
/// and succeeded, the size of the volume in MiB, and how much of it was used then, in percent.
///
/// MIRROR_ERROR_RATE: the figures give no rate; mirror_assess_config_error() says why.
///
/// Threads: one at a time for `options`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn mirror_assess_config_set_rate_from_alerts(
    options: *mut mirror_assess_config,
    start: *const mirror_time,
    end: *const mirror_time,
    volume_size_mib: u64,
    used_percent: u8,
) -> mirror_result {
    entry(|| {
        // SAFETY: the caller's handle.
        let options = unsafe { unique(options) }?;
        // SAFETY: the caller's handle.
        let start = unsafe { shared(start) }?;
        // SAFETY: the caller's handle.
        let end = unsafe { shared(end) }?;
        let (start, end) = (start.read()?, end.read()?);
        options.set_rate(CopyRate::from_alerts(
            start,
            end,
            volume_size_mib,
            used_percent,
        ))
    })
}

/// Sets how fast a copy is, from the log of an earlier one: how many blocks were copied in how many
/// seconds, and the size of the volume in MiB. `unit` is one of mirror_block_unit.
///
/// MIRROR_ERROR_RATE: the figures give no rate; mirror_assess_config_error() says why.
///
/// Threads: one at a time for `options`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn mirror_assess_config_set_rate_from_copy_log(
    options: *mut mirror_assess_config,
    blocks: u64,
    seconds: u64,
    volume_size_mib: u64,
    unit: i32,
) -> mirror_result {
    entry(|| {
        // SAFETY: the caller's handle.
        let options = unsafe { unique(options) }?;
        let unit = mirror_block_unit::read(unit)?;
        options.set_rate(CopyRate::from_copy_log(
            blocks,
            seconds,
            volume_size_mib,
            unit,
        ))
    })
}

/// Sets how fast a copy is, from the size in MiB and the time in seconds of an earlier one.
///
/// MIRROR_ERROR_RATE: the figures give no rate; mirror_assess_config_error() says why.
///
/// Threads: one at a time for `options`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn mirror_assess_config_set_rate_measured(
    options: *mut mirror_assess_config,
    size_mib: f64,
    seconds: f64,
) -> mirror_result {
    entry(|| {
        // SAFETY: the caller's handle.
        let options = unsafe { unique(options) }?;
        options.set_rate(CopyRate::measured(size_mib, seconds))
    })
}

/// Says that nobody knows how fast a copy is: no time is estimated.
///
/// Threads: one at a time for `options`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn mirror_assess_config_set_no_rate(
    options: *mut mirror_assess_config,
) -> mirror_result {
    entry(|| {
        // SAFETY: the caller's handle.
        let options = unsafe { unique(options) }?;
        options.options.rate = None;
        Ok(())
    })
}

/// Gives how fast a copy is, in seconds per GB of 1024 MiB, and where that is known from.
///
/// MIRROR_ERROR_ABSENT: nobody knows.
///
/// Threads: any.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn mirror_assess_config_rate(
    options: *const mirror_assess_config,
    seconds_per_gb: *mut f64,
    basis: *mut mirror_rate_basis,
) -> mirror_result {
    entry(|| {
        // SAFETY: the caller's handle.
        let options = unsafe { shared(options) }?;
        // SAFETY: the caller's place.
        let seconds = unsafe { Out::new(seconds_per_gb) }?;
        // SAFETY: the caller's place.
        let from = unsafe { Out::new(basis) }?;
        let rate = options
            .options
            .rate
            .ok_or(mirror_result::MIRROR_ERROR_ABSENT)?;
        seconds.put(rate.seconds_per_gb())?;
        from.put(rate.basis().into())
    })
}

/// Sets the version of the product, such as 3, 3 for X 3.3.
///
/// Threads: one at a time for `options`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn mirror_assess_config_set_product(
    options: *mut mirror_assess_config,
    major: u16,
    minor: u16,
) -> mirror_result {
    entry(|| {
        // SAFETY: the caller's handle.
        let options = unsafe { unique(options) }?;
        options.options.volume.product = ProductVersion::new(major, minor);
        Ok(())
    })
}

/// Sets the file system on the volume: one of mirror_file_system.
///
/// Threads: one at a time for `options`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn mirror_assess_config_set_file_system(
    options: *mut mirror_assess_config,
    file_system: i32,
) -> mirror_result {
    entry(|| {
        // SAFETY: the caller's handle.
        let options = unsafe { unique(options) }?;
        options.options.volume.file_system = mirror_file_system::read(file_system)?;
        Ok(())
    })
}

/// Sets how much of the volume is used, in percent of it.
///
/// Threads: one at a time for `options`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn mirror_assess_config_set_used_percent(
    options: *mut mirror_assess_config,
    percent: u8,
) -> mirror_result {
    entry(|| {
        // SAFETY: the caller's handle.
        let options = unsafe { unique(options) }?;
        options.options.volume.used = Some(UsedSpace::Percent(percent));
        Ok(())
    })
}

/// Sets how much of the volume is used, in MiB.
///
/// Threads: one at a time for `options`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn mirror_assess_config_set_used_mib(
    options: *mut mirror_assess_config,
    mib: u64,
) -> mirror_result {
    entry(|| {
        // SAFETY: the caller's handle.
        let options = unsafe { unique(options) }?;
        options.options.volume.used = Some(UsedSpace::Mib(mib));
        Ok(())
    })
}

/// Says that the caller does not know how much of the volume is used.
///
/// Threads: one at a time for `options`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn mirror_assess_config_set_used_unknown(
    options: *mut mirror_assess_config,
) -> mirror_result {
    entry(|| {
        // SAFETY: the caller's handle.
        let options = unsafe { unique(options) }?;
        options.options.volume.used = None;
        Ok(())
    })
}

/// Sets whether the copy is started with -vf, which transfers every block.
///
/// Threads: one at a time for `options`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn mirror_assess_config_set_all_blocks(
    options: *mut mirror_assess_config,
    all_blocks: bool,
) -> mirror_result {
    entry(|| {
        // SAFETY: the caller's handle.
        let options = unsafe { unique(options) }?;
        options.options.volume.all_blocks = all_blocks;
        Ok(())
    })
}

/// Gives the error of the last rate that could not be set. `error` is borrowed from `options` until
/// a rate is set.
///
/// MIRROR_ERROR_ABSENT: there is none.
///
/// Threads: any.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn mirror_assess_config_error(
    options: *const mirror_assess_config,
    error: *mut *const mirror_error,
) -> mirror_result {
    entry(|| {
        // SAFETY: the caller's handle.
        let options = unsafe { shared(options) }?;
        // SAFETY: the caller's place.
        let out = unsafe { Out::new(error) }?;
        out.put(last(options.error.as_ref())?)
    })
}

/// Frees options. NULL is allowed.
///
/// Threads: nobody else may be using it.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn mirror_assess_config_free(options: *mut mirror_assess_config) {
    // SAFETY: the caller owns the handle.
    unsafe { free(options) }
}
