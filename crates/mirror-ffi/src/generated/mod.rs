// Written by `cargo xtask generate`. Do not edit: CONTRIBUTING.md says from what.
//! The entry points of the C library, a module for each handle.
#![allow(
    clippy::multiple_unsafe_ops_per_block,
    reason = "an entry point trusts its caller for all of its parameters at once"
)]

pub mod enumerations;

mod fields;

pub(crate) mod side_texts;

pub mod version;

pub mod words;

pub mod text;

pub mod error;

pub mod assess_config;

pub mod limits;

pub mod scanner;

pub mod found;

pub mod state;

pub mod findings;

pub mod needs;

pub mod commands;

pub mod snapshot;

pub mod runbook;

pub mod assessment;

pub mod changes;

pub mod action;

pub mod session;

pub mod tracker;

pub mod alerts;

pub mod table;

/// What the entry points name.
mod names {
    pub(super) use std::ffi::{c_char, c_void};

    pub(super) use crate::{
        action::*, assessment::*, boundary::*, changes::*, config::*, error::*, lists::*,
        progress::*, rates::*, result::*, runbook::*, scanner::*, session::*, snapshot::*,
        state::*, text::*, time::*, words::*,
    };
}
