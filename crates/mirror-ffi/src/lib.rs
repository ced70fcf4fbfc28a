//! The C library `mirror_core`.
//!
//! No logic: an argument of C becomes a value of the core, and what the core returns is handed out in
//! a form that C can read.
//!
//! What is written by hand here is safe Rust: the methods of the handles. `cargo xtask generate` writes
//! the entry points of C from their signatures, and the classes of C++ (`generated`,
//! `classes.hpp` and its neighbours under `include/mirror_core`); the C header follows from those. So every
//! comment on a public item speaks to a reader of C.
//!
//! A public method becomes a function: `mirror_state::status` is `mirror_state_status()`. From its
//! types follows what is checked and how it is passed:
//!
//! | Rust | C |
//! |---|---|
//! | `&self`, `&mirror_state` | `const mirror_state *` |
//! | `&mut self` | `mirror_state *`; the error of the change before is forgotten |
//! | `Option<&mirror_limits>` | the same, and NULL is allowed |
//! | `&str`, `&[u8]` | a pointer and a length |
//! | `Language` and other words of the core | `int32_t`, an enumerator |
//! | `T`, `Checked<T>` | an output, the last parameter |
//! | `Option<T>` | an output; `None` is MIRROR_ERROR_ABSENT |
//! | `Raised<T>` | an output, and a parameter `error` behind it |
//!
//! - `result`, `text`, `time`, `error`, `vocabulary`, `words`: values that are handed out;
//! - `boundary`: what every entry point shares: pointers checked, panics stopped;
//! - `config`, `scanner`, `state`, `lists`, `snapshot`, `runbook`, `assessment`, `changes`, `action`, `session`,
//!   `progress`, `rates`, `table`: the handles, in the order in which data passes through the core.
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
#![allow(
    clippy::new_without_default,
    clippy::must_use_candidate,
    reason = "the methods are written for the entry points, which use what they return"
)]

// In the order of the header.
pub mod version;

pub mod result;

mod vocabulary;

pub mod words;

pub mod text;

pub mod time;

pub mod error;

mod boundary;

pub mod config;

pub mod scanner;

pub mod state;

pub mod lists;

pub mod snapshot;

pub mod runbook;

pub mod assessment;

pub mod changes;

pub mod action;

pub mod session;

pub mod progress;

pub mod rates;

pub mod table;

pub mod generated;
