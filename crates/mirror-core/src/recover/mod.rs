//! What is the case → what to do. This room knows neither text nor figures of time.

mod command;
mod names;
mod procedures;

pub use command::Command;
pub use names::{NameError, NameKind, Names};
pub use procedures::{Act, Argument, Place, Procedure, procedure};
