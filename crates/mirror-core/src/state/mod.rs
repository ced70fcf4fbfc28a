//! Reports → what is known. This room knows the reports and decides nothing.
//!
//! [`MirrorState`] is all that is known of one mirror disk at one time; [`Snapshot`] joins any
//! number of outputs into the states of all mirror disks in them.

mod input;
mod join;
mod line;
mod mirror_state;
mod poll;
mod server;
#[cfg(feature = "serde")]
mod service;
mod snapshot;

pub use crate::words::value::FieldValue;
pub use input::Input;
pub use mirror_state::{
    Conflict, GroupFacts, MirrorFacts, MirrorState, Service, ServiceStatus, StateBuilder,
};
pub use server::ServerState;
pub use snapshot::Snapshot;

#[cfg(feature = "serde")]
pub(crate) use crate::words::value::{Written, read_value};
pub(crate) use poll::{Poll, PolledGroup, sanitize};
