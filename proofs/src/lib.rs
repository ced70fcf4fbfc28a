//! Bounded model checking of `mirror-core` on the simulated pair of `mirror-sim`.
//!
//! There is one machine, [`world`]: a pair, the host of a session, and an operator, in which each step
//! is a [`Move`]. Who chooses the moves makes the check:
//!
//! | check | who chooses | where |
//! |---|---|---|
//! | every row recovers | an operator who does what is asked, and nothing goes wrong | [`operator`] |
//! | no data is lost | all of them, in every order, up to a number of faults | [`explore`] |
//! | long runs | chance | [`operator`], with a seed |
//! | today's scripts | the scripts of today, beside the library | [`jobs`] |
//!
//! The library sees nothing but the text that the simulated commands print.

pub mod explore;
pub mod jobs;
mod key;
pub mod operator;
pub mod world;

pub use mirror_testing::starts;

pub use self::world::{Move, World};
