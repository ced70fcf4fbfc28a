//! What is known of one server: classes whose attributes are the core's `SIDE_FIELDS`.
//!
//! Written by `cargo xtask generate`; do not edit.

use mirror_core::{state, text};

use crate::class::value_class;

value_class! {
    /// What a mirror report says of one server.
    PyMirrorColumn("MirrorColumn", text::MirrorColumn) = text::MirrorColumn::new;
    required: name;
    optional:
        color,
        fast_copy,
        last_update,
        break_time,
        disk_error,
        needed_copy_percent,
        volume_used_percent,
        volume_size_mib,
        unreadable;
    has: document;
}

value_class! {
    /// What is known of a mirror disk on one server.
    PyServerState("ServerState", state::ServerState) = state::ServerState::new;
    required: name;
    optional:
        color,
        activity,
        fast_copy,
        last_update,
        break_time,
        disk_error,
        needed_copy_percent,
        volume_used_percent,
        volume_size_mib,
        unreadable;
    has: document;
}
