//! What several test suites of the workspace share. It is in no library and no program.
//!
//! | module | holds |
//! |---|---|
//! | [`cases`] | files with an input and what must follow: read, compared, written anew where that is asked for |
//! | [`shared`] | tests over sample inputs that are not part of the repository |
//! | [`shell`] | models of how cmd, PowerShell and a Windows program read a line |
//! | [`starts`] | the rows of the guide as states of a simulated pair, each reached by a story |
//! | [`pair`] | a simulated pair for the tests of a session: any state that can be printed |
//! | `host` | a host that does what a session asks for on such a pair |
//! | `account` | a host that feeds back anything, and judges what it is told to run |
//!
//! The pair is that of `mirror-sim`, which shares no code with the library. `host` and `account` write
//! sessions down, so that they are there with the feature `serde` alone.
//!
//! Only integration tests can use this crate in `mirror-core`: a unit test would meet the library twice.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "helpers of tests: a failure is a failed test"
)]

#[cfg(feature = "serde")]
pub mod account;
pub mod cases;
#[cfg(feature = "serde")]
pub mod host;
pub mod pair;
pub mod shared;
pub mod shell;
pub mod starts;
