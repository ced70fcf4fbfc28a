// Written by `cargo xtask generate`. Do not edit: CONTRIBUTING.md says from what.
//! The accessors of a mirror disk's servers: one for each field.

use crate::{
    result::Checked,
    state::mirror_state,
    text::mirror_str,
    time::mirror_time,
    words::{mirror_activity, mirror_color, mirror_disk_error, mirror_fast_copy},
};

impl mirror_state {
    /// Returns the Mirror Color of a server: who holds the latest data.
    ///
    /// MIRROR_ERROR_ABSENT: it was not printed.
    pub fn color(&self, side: usize) -> Checked<Option<mirror_color>> {
        Ok(self.side(side)?.0.color.as_ref().map(Into::into))
    }

    /// Returns the Mirror Color of a server as a word, an unknown one as it was printed.
    ///
    /// MIRROR_ERROR_ABSENT: it was not printed.
    pub fn color_text(&self, side: usize) -> Checked<Option<mirror_str>> {
        let (server, texts) = self.side(side)?;
        Ok(texts
            .color
            .maybe(server.color.as_ref().map(|word| word.as_str())))
    }

    /// Returns the Active Status of a server: whether the volume is in use.
    ///
    /// MIRROR_ERROR_ABSENT: it was not printed.
    pub fn activity(&self, side: usize) -> Checked<Option<mirror_activity>> {
        Ok(self.side(side)?.0.activity.as_ref().map(Into::into))
    }

    /// Returns the Active Status of a server as a word, an unknown one as it was printed.
    ///
    /// MIRROR_ERROR_ABSENT: it was not printed.
    pub fn activity_text(&self, side: usize) -> Checked<Option<mirror_str>> {
        let (server, texts) = self.side(side)?;
        Ok(texts
            .activity
            .maybe(server.activity.as_ref().map(|word| word.as_str())))
    }

    /// Returns the Fast Copy of a server: whether a differential copy is possible.
    ///
    /// MIRROR_ERROR_ABSENT: it was not printed.
    pub fn fast_copy(&self, side: usize) -> Checked<Option<mirror_fast_copy>> {
        Ok(self.side(side)?.0.fast_copy.as_ref().map(Into::into))
    }

    /// Returns the Fast Copy of a server as a word, an unknown one as it was printed.
    ///
    /// MIRROR_ERROR_ABSENT: it was not printed.
    pub fn fast_copy_text(&self, side: usize) -> Checked<Option<mirror_str>> {
        let (server, texts) = self.side(side)?;
        Ok(texts
            .fast_copy
            .maybe(server.fast_copy.as_ref().map(|word| word.as_str())))
    }

    /// Returns the Lastupdate Time of a server, in the server's local time, as printed.
    ///
    /// MIRROR_ERROR_ABSENT: it was not printed, or is not readable.
    pub fn last_update(&self, side: usize) -> Checked<Option<mirror_time>> {
        Ok(self.side(side)?.0.last_update.map(Into::into))
    }

    /// Returns the Break Time of a server, in the server's local time, as printed.
    ///
    /// MIRROR_ERROR_ABSENT: it was not printed, or is not readable.
    pub fn break_time(&self, side: usize) -> Checked<Option<mirror_time>> {
        Ok(self.side(side)?.0.break_time.map(Into::into))
    }

    /// Returns the Disk Error of a server: whether the disk has reported an error.
    ///
    /// MIRROR_ERROR_ABSENT: it was not printed.
    pub fn disk_error(&self, side: usize) -> Checked<Option<mirror_disk_error>> {
        Ok(self.side(side)?.0.disk_error.as_ref().map(Into::into))
    }

    /// Returns the Disk Error of a server as a word, an unknown one as it was printed.
    ///
    /// MIRROR_ERROR_ABSENT: it was not printed.
    pub fn disk_error_text(&self, side: usize) -> Checked<Option<mirror_str>> {
        let (server, texts) = self.side(side)?;
        Ok(texts
            .disk_error
            .maybe(server.disk_error.as_ref().map(|word| word.as_str())))
    }

    /// Returns the Needed Copy Percent of a server, 0 to 100 percent of the volume.
    ///
    /// MIRROR_ERROR_ABSENT: it was not printed, or is not readable.
    pub fn needed_copy_percent(&self, side: usize) -> Checked<Option<u8>> {
        Ok(self.side(side)?.0.needed_copy_percent)
    }

    /// Returns the Volume Used Percent of a server, 0 to 100 percent of the volume.
    ///
    /// MIRROR_ERROR_ABSENT: it was not printed, or is not readable.
    pub fn volume_used_percent(&self, side: usize) -> Checked<Option<u8>> {
        Ok(self.side(side)?.0.volume_used_percent)
    }

    /// Returns the Volume Size of a server in MiB.
    ///
    /// MIRROR_ERROR_ABSENT: it was not printed, or is not readable.
    pub fn volume_size_mib(&self, side: usize) -> Checked<Option<u64>> {
        Ok(self.side(side)?.0.volume_size_mib)
    }
}
