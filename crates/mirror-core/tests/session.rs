//! A session carried out on a small model of a mirror pair.
//!
//! The model is written for these tests alone: it decides and reads nothing with the library.

// A session is written down and taken up again all the time here.
#![cfg(feature = "serde")]
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "helpers of tests: a failure is a failed test"
)]

#[cfg(feature = "schema")]
mod schemas;

#[path = "session/account.rs"]
mod account;
#[path = "session/host.rs"]
mod host;
#[path = "session/pair.rs"]
mod pair;

#[path = "session/crashes.rs"]
mod crashes;
#[path = "session/faults.rs"]
mod faults;
#[path = "session/invariants.rs"]
mod invariants;
#[path = "session/rows.rs"]
mod rows;
