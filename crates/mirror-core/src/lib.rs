//! Reads what CLUSTERPRO / EXPRESSCLUSTER X prints about its mirror disks, decides by the
//! vendor's table what is the case and what may be done, says why, and how long it takes.
//!
//! ```text
//! bytes ──decode──▶ text ──scan──▶ reports ──▶ Snapshot ──assess──▶ Assessment
//!                                                          ├─ options ──commands──▶ argv
//!                                                          └─ options ──estimate──▶ Estimate
//! ```
//!
//! # A first look
//!
//! ```
//! use mirror_core::{Snapshot, words::{Intent, Situation}};
//!
//! let mut snapshot = Snapshot::new();
//! // Any number of outputs, in any order, as bytes or text; what stands around them does not
//! // matter.
//! snapshot.add_text(
//!     "Mirror Status: Abnormal\n\
//!      vol1                 alpha               beta\n\
//!      ----------------------------------------------------------------\n\
//!      Mirror Color         GREEN               RED\n\
//!      Fast Copy            OK                  OK\n\
//!      Needed Copy Percent  50%                 0%\n\
//!      Volume Size          8192MB              8192MB\n",
//! )?;
//! snapshot.add_text(
//!     "Mirror Name: vol1\n\
//!      Server Name          Active Status\n\
//!      ----------------------------------\n\
//!      alpha                Active\n\
//!      beta                 Inactive\n",
//! )?;
//!
//! let assessment = snapshot.assess("vol1").unwrap();
//! assert_eq!(assessment.situation(), Situation::OneSideLatestRunning);
//! assert_eq!(assessment.source(), Some("alpha"));
//!
//! let option = assessment.option(Intent::RecoverWhileRunning).unwrap();
//! let commands = option.commands(&Default::default()).unwrap();
//! assert_eq!(commands[0].argv, ["clpmdctrl", "--recovery", "vol1"]);
//! # Ok::<(), mirror_core::text::ParseError>(())
//! ```
//!
//! # Rooms
//!
//! In the order in which data passes through them:
//!
//! - [`words`]: the vocabulary, and findings as data;
//! - [`text`]: bytes → reports;
//! - [`state`]: reports → what is known;
//! - [`decide`]: what is known → what is the case;
//! - [`recover`]: what is the case → what to do;
//! - [`estimate`]: how long it takes;
//! - [`wording`]: every sentence that a person reads, in English and Japanese;
//! - [`document`]: all of it as one document.
//!
//! # What it never does
//!
//! It opens no file, starts no process, reads no clock and no environment. It takes no absent
//! value for a healthy one and no unknown word for a known one. It never recommends what the
//! guide does not cover. No input makes it panic.
//!
//! # Features
//!
//! `std` (default): run-time choice of SIMD in searches. `serde` (default): documents. Without
//! both the crate needs `alloc` alone. `schema`: JSON Schemas of the documents, with `schemars`.
#![no_std]
#![forbid(unsafe_code)]
#![cfg_attr(docsrs, feature(doc_cfg))]

extern crate alloc;
#[cfg(test)]
extern crate std;

pub mod decide;
pub mod document;
pub mod estimate;
pub mod recover;
pub mod schema;
pub mod state;
pub mod text;
pub mod wording;
pub mod words;

/// The crate of the times in reports and states, so that a program names the same version of it.
///
/// ```
/// use mirror_core::{MirrorState, chrono::NaiveDate};
///
/// let time = NaiveDate::from_ymd_opt(2024, 2, 29).and_then(|day| day.and_hms_opt(22, 15, 7));
/// let state = MirrorState::builder("vol1", "alpha", "beta").break_times(time, None).build();
/// assert_eq!(state.servers[0].break_time, time);
/// ```
pub use chrono;

pub use decide::{assessment::Assessment, option::RecoveryOption, table::decision_table};
pub use document::{config::AssessConfig, whole::Document};
pub use state::{input::Input, mirror_state::MirrorState, snapshot::Snapshot};
