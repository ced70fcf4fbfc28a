//! Reports → what is known. This room knows the reports and decides nothing.
//!
//! [`MirrorState`] is all that is known of one mirror disk at one time; [`Snapshot`] joins any
//! number of outputs into the states of all mirror disks in them.

mod join;
mod line;
mod mirror_state;
mod poll;
mod server;
mod snapshot;

pub use mirror_state::{Conflict, GroupFacts, MirrorFacts, MirrorState, Service, StateBuilder};
pub use server::ServerState;
pub use snapshot::Snapshot;

pub(crate) use poll::{Poll, PolledGroup, sanitize};
