//! Values of the library, made up for properties of them.

#![allow(
    dead_code,
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "shared by several tests: a failure is a failed test"
)]

use chrono::{NaiveDate, NaiveDateTime};
use mirror_core::{
    MirrorState,
    state::Service,
    words::{Activity, Color, DiskError, FastCopy, MirrorStatus},
};
use proptest::{collection, option, prelude::*, sample};

/// A time, or none.
pub(crate) fn times() -> impl Strategy<Value = Option<NaiveDateTime>> {
    option::of((1_u32..28, 0_u32..60).prop_map(|(day, minute)| {
        NaiveDate::from_ymd_opt(2024, 2, day)
            .and_then(|date| date.and_hms_opt(12, minute, 0))
            .unwrap()
    }))
}

/// A known word, one outside its list, or none.
pub(crate) fn words<T: Clone + std::fmt::Debug + 'static>(
    known: &'static [T],
    read: fn(&str) -> T,
) -> impl Strategy<Value = Option<T>> {
    option::of(prop_oneof![
        6 => sample::select(known),
        1 => "[A-Z]{3,9}".prop_map(move |word| read(&word)),
    ])
}

prop_compose! {
    /// A state of which anything may be known, or nothing.
    pub(crate) fn states()(
        colors in collection::vec(words(Color::KNOWN, Color::from_printed), 2),
        activities in collection::vec(words(Activity::KNOWN, Activity::from_printed), 2),
        fast_copies in collection::vec(words(FastCopy::KNOWN, FastCopy::from_printed), 2),
        disk_errors in collection::vec(words(DiskError::KNOWN, DiskError::from_printed), 2),
        last_updates in collection::vec(times(), 2),
        break_times in collection::vec(times(), 2),
        percents in collection::vec(option::of(0_u8..=100), 4),
        sizes in collection::vec(option::of(any::<u64>()), 2),
        status in words(MirrorStatus::KNOWN, MirrorStatus::from_printed),
        service in prop_oneof![
            Just(Service::Unknown),
            Just(Service::Offline),
            Just(Service::Online(None)),
            Just(Service::Online(Some("alpha".to_owned()))),
        ],
        group in option::of("[a-z]{1,3}"),
        monitor in option::of("[a-z]{1,3}"),
        auto_recovery: Option<bool>,
    ) -> MirrorState {
        let mut builder = MirrorState::builder("vol1", "alpha", "beta")
            .colors(colors[0].clone(), colors[1].clone())
            .activities(activities[0].clone(), activities[1].clone())
            .fast_copies(fast_copies[0].clone(), fast_copies[1].clone())
            .disk_errors(disk_errors[0].clone(), disk_errors[1].clone())
            .last_updates(last_updates[0], last_updates[1])
            .break_times(break_times[0], break_times[1])
            .needed_copy_percents(percents[0], percents[1])
            .volume_used_percents(percents[2], percents[3])
            .volume_sizes_mib(sizes[0], sizes[1])
            .service(service);
        if let Some(status) = status {
            builder = builder.mirror_status(status);
        }
        if let Some(group) = group {
            builder = builder.group(group);
        }
        if let Some(monitor) = monitor {
            builder = builder.monitor(monitor);
        }
        if let Some(on) = auto_recovery {
            builder = builder.auto_recovery(on);
        }
        builder.build()
    }
}
