//! Reports → what is known. This room knows the reports and decides nothing.
//!
//! [`MirrorState`] is all that is known of one mirror disk at one time; [`Snapshot`] joins any
//! number of outputs into the states of all mirror disks in them.

mod by_hand;
mod input;
mod join;
mod mirror_state;
mod poll;
#[cfg(feature = "serde")]
mod service;
mod snapshot;
mod value;

pub use input::Input;
pub use mirror_state::{
    Conflict, GroupFacts, MirrorFacts, MirrorState, ServerState, Service, ServiceStatus,
    StateBuilder,
};
pub use snapshot::Snapshot;
pub use value::FieldValue;

pub(crate) use poll::{Poll, PolledGroup, sanitize};
pub(crate) use value::SIDE_FIELDS;
#[cfg(feature = "serde")]
pub(crate) use value::WrittenValue;
