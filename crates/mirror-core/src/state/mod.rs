//! Reports → what is known. This module knows the reports and decides nothing.
//!
//! [`MirrorState`] is all that is known of one mirror disk at one time; [`Snapshot`] joins any
//! number of outputs into the states of all mirror disks in them. What follows from a state
//! without a decision (what the copy does, a disk error, a volume that is active twice) is derived
//! here once, by the methods of [`MirrorFacts`] and [`ServerState`].

mod copy;
mod facts;
pub(crate) mod input;
mod join;
mod line;
pub(crate) mod mirror_state;
mod poll;
mod server;
#[cfg(feature = "serde")]
mod service;
pub(crate) mod snapshot;

pub use crate::words::value::FieldValue;
pub use copy::{CopyDirection, CopyState};
pub use facts::Opened;
pub use mirror_state::{Conflict, GroupFacts, MirrorFacts, Service, ServiceStatus, StateBuilder};
pub use server::ServerState;

#[cfg(feature = "serde")]
pub(crate) use crate::words::value::{Written, read_value};
pub(crate) use input::Input;
pub(crate) use mirror_state::MirrorState;
pub(crate) use poll::{Poll, PolledGroup, sanitize};
pub(crate) use snapshot::Snapshot;
