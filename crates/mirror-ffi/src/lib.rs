//! The C library `mirror_core`.
//!
//! No logic: an argument of C becomes a value of the core, and what the core says is handed out in
//! a form that C can read. The conventions are in `docs/c-api.md`; the header is written from the
//! declarations here by `cargo xtask generate`, so that every comment on a public item speaks to
//! somebody who reads C.
//!
//! - `boundary`: what every entry point shares: pointers checked, panics stopped;
//! - `text`, `error`, `lists`: what is handed out;
//! - `words`: the enumerations;
//! - `scanner`, `state`, `snapshot`, `options`, `assessment`, `runbook`, `session`, `action`,
//!   `progress`, `rates`, `table`: the functions, in the order in which data passes through the core.
#![allow(
    unsafe_code,
    reason = "a C library takes pointers; each block says why it is sound"
)]
#![allow(
    non_camel_case_types,
    reason = "types and enumerators are written as the header shows them"
)]
#![allow(
    clippy::missing_safety_doc,
    reason = "the comments become those of the header, which tells C what a pointer must be; \
              docs/c-api.md says it once for all functions"
)]

// In the order of the header.
pub mod boundary;
pub mod version;

pub mod text;

pub mod words;

pub mod error;

pub mod lists;

pub mod options;

pub mod scanner;

pub mod state;

pub mod snapshot;

pub mod assessment;

pub mod runbook;

pub mod session;

pub mod action;

pub mod progress;

pub mod rates;

pub mod table;
