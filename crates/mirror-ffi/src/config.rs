//! What the caller knows beside the outputs.

use std::borrow::Cow;

use mirror_core::{
    AssessConfig,
    estimate::{BlockUnit, CopyRate, FileSystem, ProductVersion, UsedSpace},
    wording::Language,
};

use crate::{
    boundary::Changed,
    error::{LastError, mirror_error},
    result::{Checked, mirror_result},
    time::mirror_time,
    words::mirror_rate_basis,
};

/// What the caller knows beside the outputs: names, the copy rate, the product and the volume, and
/// the language of the messages. Where a function takes a `config`, NULL stands for the defaults.
#[derive(Default)]
pub struct mirror_assess_config {
    config: AssessConfig,
    error: LastError,
}

impl Changed for mirror_assess_config {
    fn forget_error(&mut self) {
        self.error.forget();
    }
}

/// The given configuration, or the defaults.
pub(crate) fn or_default(config: Option<&mirror_assess_config>) -> Cow<'_, AssessConfig> {
    config.map_or_else(
        || Cow::Owned(AssessConfig::default()),
        |config| Cow::Borrowed(&config.config),
    )
}

impl mirror_assess_config {
    /// Makes a configuration with the defaults: no names, the rule of thumb of 20 seconds per GB,
    /// X 3.3 on NTFS, English.
    pub fn new() -> mirror_assess_config {
        mirror_assess_config::default()
    }

    /// Sets the language of the messages.
    pub fn set_language(&mut self, language: Language) {
        self.config.language = language;
    }

    /// Sets the failover group, for where the outputs do not name it. NULL with the length 0 clears
    /// it.
    pub fn set_group(&mut self, name: Option<&str>) {
        self.config.names.group = name.map(str::to_owned);
    }

    /// Sets the mirror disk monitor, for where the outputs do not name it. NULL with the length 0
    /// clears it.
    pub fn set_monitor(&mut self, name: Option<&str>) {
        self.config.names.monitor = name.map(str::to_owned);
    }

    /// Sets the server whose data the operator has chosen as the latest. It counts only where the
    /// outputs do not decide it. NULL with the length 0 clears it.
    pub fn set_source(&mut self, name: Option<&str>) {
        self.config.names.source = name.map(str::to_owned);
    }

    /// Sets the copy rate, in seconds per GB of 1024 MiB.
    ///
    /// MIRROR_ERROR_RATE: not a positive finite figure; mirror_assess_config_error() says which.
    pub fn set_rate(&mut self, seconds_per_gb: f64) -> Checked<()> {
        self.keep_rate(CopyRate::stated(seconds_per_gb))
    }

    /// Sets the copy rate from the alerts of an earlier full copy of the used area: when it started
    /// and succeeded, the size of the volume in MiB, and how much of it was used then, in percent.
    ///
    /// MIRROR_ERROR_RATE: the figures give no rate; mirror_assess_config_error() says why.
    pub fn set_rate_from_alerts(
        &mut self,
        start: &mirror_time,
        end: &mirror_time,
        volume_size_mib: u64,
        used_percent: u8,
    ) -> Checked<()> {
        let (start, end) = (start.read()?, end.read()?);
        self.keep_rate(CopyRate::from_alerts(
            start,
            end,
            volume_size_mib,
            used_percent,
        ))
    }

    /// Sets the copy rate from the log of an earlier copy: the number of blocks that were copied, the
    /// seconds that it took, and the size of the volume in MiB.
    ///
    /// MIRROR_ERROR_RATE: the figures give no rate; mirror_assess_config_error() says why.
    pub fn set_rate_from_copy_log(
        &mut self,
        blocks: u64,
        seconds: u64,
        volume_size_mib: u64,
        unit: BlockUnit,
    ) -> Checked<()> {
        self.keep_rate(CopyRate::from_copy_log(
            blocks,
            seconds,
            volume_size_mib,
            unit,
        ))
    }

    /// Sets the copy rate from the size in MiB and the time in seconds of an earlier copy.
    ///
    /// MIRROR_ERROR_RATE: the figures give no rate; mirror_assess_config_error() says why.
    pub fn set_rate_measured(&mut self, size_mib: f64, seconds: f64) -> Checked<()> {
        self.keep_rate(CopyRate::measured(size_mib, seconds))
    }

    /// Removes the copy rate: no time is estimated.
    pub fn set_no_rate(&mut self) {
        self.config.rate = None;
    }

    /// Returns the copy rate, in seconds per GB of 1024 MiB, and where it comes from.
    ///
    /// MIRROR_ERROR_ABSENT: there is none.
    ///
    /// Outputs: `seconds_per_gb`, `basis`.
    pub fn rate(&self) -> Option<(f64, mirror_rate_basis)> {
        let rate = self.config.rate?;
        Some((rate.seconds_per_gb(), rate.basis().into()))
    }

    /// Sets the version of the product, such as 3, 3 for X 3.3.
    pub fn set_product(&mut self, major: u16, minor: u16) {
        self.config.volume.product = ProductVersion::new(major, minor);
    }

    /// Sets the file system on the volume.
    pub fn set_file_system(&mut self, file_system: FileSystem) {
        self.config.volume.file_system = file_system;
    }

    /// Sets how much of the volume is used, in percent of it.
    ///
    /// MIRROR_ERROR_OUT_OF_RANGE: above 100.
    pub fn set_used_percent(&mut self, percent: u8) -> Checked<()> {
        if percent > 100 {
            return Err(mirror_result::MIRROR_ERROR_OUT_OF_RANGE);
        }
        self.config.volume.used = Some(UsedSpace::Percent(percent));
        Ok(())
    }

    /// Sets how much of the volume is used, in MiB.
    pub fn set_used_mib(&mut self, mib: u64) {
        self.config.volume.used = Some(UsedSpace::Mib(mib));
    }

    /// Removes what was set about how much of the volume is used.
    pub fn set_used_unknown(&mut self) {
        self.config.volume.used = None;
    }

    /// Sets whether the copy is started with -vf, which transfers every block.
    pub fn set_all_blocks(&mut self, all_blocks: bool) {
        self.config.volume.all_blocks = all_blocks;
    }

    /// Returns the error of the last change, borrowed until the next one.
    ///
    /// MIRROR_ERROR_ABSENT: it succeeded.
    pub fn error(&self) -> Option<&mirror_error> {
        self.error.get()
    }

    fn keep_rate<E>(&mut self, rate: Result<CopyRate, E>) -> Checked<()>
    where
        mirror_error: From<E>,
    {
        self.config.rate = Some(self.error.keep(rate)?);
        Ok(())
    }
}
