//! A session carried out on a simulated pair.
//!
//! The pair is that of `mirror-sim`, which decides and reads nothing with the library.

// A session is written down and taken up again all the time here.
#![cfg(feature = "serde")]
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "helpers of tests: a failure is a failed test"
)]

#[cfg(feature = "schema")]
#[path = "../schemas/mod.rs"]
mod schemas;

mod crashes;
mod faults;
mod invariants;
mod rows;
