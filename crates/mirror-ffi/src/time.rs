//! Times of servers.

use chrono::{Datelike as _, NaiveDate, NaiveDateTime, Timelike as _};

use crate::result::{Checked, mirror_result};

/// A time as the product prints it: local time of the server, without a time zone.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct mirror_time {
    /// The year.
    pub year: i32,
    /// The month, 1 to 12.
    pub month: u8,
    /// The day, 1 to 31.
    pub day: u8,
    /// The hour, 0 to 23.
    pub hour: u8,
    /// The minute, 0 to 59.
    pub minute: u8,
    /// The second, 0 to 59.
    pub second: u8,
}

impl From<NaiveDateTime> for mirror_time {
    fn from(time: NaiveDateTime) -> Self {
        // Each is below 60.
        let small = |value: u32| u8::try_from(value).unwrap_or_default();
        Self {
            year: time.year(),
            month: small(time.month()),
            day: small(time.day()),
            hour: small(time.hour()),
            minute: small(time.minute()),
            second: small(time.second()),
        }
    }
}

impl mirror_time {
    pub(crate) fn read(&self) -> Checked<NaiveDateTime> {
        NaiveDate::from_ymd_opt(self.year, self.month.into(), self.day.into())
            .and_then(|day| {
                day.and_hms_opt(self.hour.into(), self.minute.into(), self.second.into())
            })
            .ok_or(mirror_result::MIRROR_ERROR_OUT_OF_RANGE)
    }
}
