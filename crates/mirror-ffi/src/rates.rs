//! What earlier copies tell of the rate: alerts and copy logs.

use mirror_core::text::{AlertLog, CopyLogLabels, CopyLogValues, Encoding, FullCopy, decode};

use crate::{
    error::Raised,
    result::{Checked, item},
    text::{Text, json, mirror_str, mirror_text},
    time::mirror_time,
};

/// The full copies that alerts report, from their start to their end, in the order of their start.
/// Immutable.
pub struct mirror_alerts {
    log: AlertLog,
    copies: Vec<FullCopy>,
    resources: Vec<Text>,
}

impl From<AlertLog> for mirror_alerts {
    fn from(log: AlertLog) -> Self {
        let copies = log.full_copies();
        let resources = copies.iter().map(|copy| Text::new(&copy.resource));
        Self {
            resources: resources.collect(),
            copies,
            log,
        }
    }
}

/// A full copy. Its text is borrowed from the list.
#[repr(C)]
pub struct mirror_full_copy {
    /// The mirror disk.
    pub resource: mirror_str,
    /// When it started.
    pub start: mirror_time,
    /// When it ended.
    pub end: mirror_time,
    /// Whether it ended well. Only such a copy gives a rate.
    pub succeeded: bool,
}

impl mirror_alerts {
    /// Reads the alerts of full copies in a text.
    ///
    /// MIRROR_ERROR_PARSE: there is no such alert in it.
    pub fn read(bytes: &[u8], encoding: Option<Encoding>) -> Raised<mirror_alerts> {
        let decoded = decode(bytes, encoding);
        Ok(AlertLog::parse(&decoded.text)?.into())
    }

    /// Returns the number of copies whose start and end are both there.
    pub fn copy_count(&self) -> usize {
        self.copies.len()
    }

    /// Returns one copy. Its times are what mirror_assess_config_set_rate_from_alerts()
    /// takes.
    pub fn copy(&self, index: usize) -> Checked<mirror_full_copy> {
        let copy = item(&self.copies, index)?;
        Ok(mirror_full_copy {
            resource: item(&self.resources, index)?.borrowed(),
            start: copy.start.into(),
            end: copy.end.into(),
            succeeded: copy.succeeded,
        })
    }

    /// Writes the alerts as JSON.
    pub fn to_json(&self) -> Checked<mirror_text> {
        json(&self.log)
    }

    /// Writes the copies as JSON.
    pub fn copies_to_json(&self) -> Checked<mirror_text> {
        json(&self.copies)
    }
}

/// Finds the figures of the last copy in the text of a copy log: the number of blocks that were copied,
/// which the log writes in hexadecimal, and the seconds that it took. The labels are the texts that
/// stand before each figure.
///
/// MIRROR_ERROR_PARSE: a label is not in the text, or what stands behind it is no figure.
///
/// Outputs: `blocks`, `seconds`.
pub fn mirror_copy_log_find(
    log: &str,
    blocks_label: &str,
    seconds_label: &str,
) -> Raised<(u64, u64)> {
    let labels = CopyLogLabels::new(blocks_label, seconds_label);
    let values = CopyLogValues::find(log, &labels)?;
    Ok((values.blocks, values.seconds))
}

/// Reads two figures that were copied out of a copy log: blocks in hexadecimal, seconds in decimal.
///
/// MIRROR_ERROR_PARSE: one of them is not readable.
///
/// Outputs: `blocks`, `seconds`.
pub fn mirror_copy_log_values(blocks_text: &str, seconds_text: &str) -> Raised<(u64, u64)> {
    let values = CopyLogValues::from_text(blocks_text, seconds_text)?;
    Ok((values.blocks, values.seconds))
}
