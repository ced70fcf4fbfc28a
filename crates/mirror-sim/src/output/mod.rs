//! What each command prints.
//!
//! | command | file |
//! |---|---|
//! | `clpmdstat --mirror`, `--active`, `--list` | `mirror_disk.rs` |
//! | `clpstat` | `cluster.rs` |
//! | `clpstat -m`, `-n`, `-g` | `details.rs` |
//! | `clpstat -i` and its parts | `info.rs` |
//!
//! What varies between installations is in [`Dialect`]. The layouts are those of published outputs and of
//! the guide's samples, as far as there are any; `ASSUMPTIONS.md` says which are not.

mod cluster;
mod details;
mod dialect;
mod encode;
mod info;
mod mirror_disk;

pub(crate) use self::{
    cluster::cluster,
    details::*,
    encode::encode,
    info::{Section, info},
    mirror_disk::{active, list, mirror},
};
pub use self::{
    dialect::{Dialect, Encoding, Language, LineEnds, Placeholder, RecoveryBlock, System},
    mirror_disk::color_word,
};
