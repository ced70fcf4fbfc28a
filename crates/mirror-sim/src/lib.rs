//! A simulated pair of mirrored servers.
//!
//! [`model`] is the pair itself: what each server holds, what each command does to it and when it is
//! refused, what fails, and what happens by itself as time passes. It is deterministic and knows no
//! text. Where the vendor's guide is silent, the model has an option; `ASSUMPTIONS.md` says for each
//! what is assumed and why. [`Cluster`] gives the pair names, takes commands as words and prints as the
//! real ones do, in each [`Dialect`].
//!
//! A [`Scenario`] is a cluster written down, with the story of how it came to be as it is; a [`Folder`]
//! keeps one for the commands that `mirror-sim` puts into it.
//!
//! The crate shares no code with `mirror-core`, so that an error of one cannot hide in the other.

mod clock;
mod cluster;
mod folder;
pub mod model;
mod names;
pub mod output;
mod program;
mod scenario;
mod step;
mod step_error;
pub mod wording;

pub use self::{
    clock::Clock,
    cluster::{Cluster, Ended},
    folder::{Folder, FolderError, Opened},
    names::Names,
    output::Dialect,
    program::{COMPANIONS, Host, PROGRAMS},
    scenario::{Scenario, ScenarioError},
    step::{Failing, Step, Using},
    step_error::StepError,
};
