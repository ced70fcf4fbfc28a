//! `mirror-core` is a library that parses the output of CLUSTERPRO / EXPRESSCLUSTER X about mirror
//! disks, diagnoses the state of each disk by the vendor's recovery table, and returns the recovery
//! options with their commands, steps and times.
//!
//! The input is what `clpmdstat` and `clpstat` print. The table, the procedures and the formulas are
//! those of one guide of the vendor: *CLUSTERPRO X 3.3 for Windows, mirror recovery procedures*
//! (ミラー復帰手順, third edition), which covers X 3.0 to X 3.3. A `§` in this documentation refers to
//! a section of that guide.
//!
//! Here is one broken mirror, from two outputs to the command that repairs it:
//!
//! ```
//! use mirror_core::{Snapshot, words::Intent};
//!
//! let mut snapshot = Snapshot::new();
//! snapshot.add_text("\
//! Mirror Status: Abnormal
//! vol1                 alpha               beta
//! ----------------------------------------------------------------
//! Mirror Color         GREEN               RED
//! Fast Copy            OK                  OK
//! ")?;
//! snapshot.add_text("\
//! Mirror Name: vol1
//! Server Name          Active Status
//! ----------------------------------
//! alpha                Active
//! beta                 Inactive
//! ")?;
//!
//! let assessment = snapshot.assess("vol1").unwrap();
//! assert_eq!(assessment.source(), Some("alpha"));
//!
//! let option = assessment.option(Intent::RecoverWhileRunning).unwrap();
//! let commands = option.commands(&Default::default())?;
//! assert_eq!(commands[0].argv, ["clpmdctrl", "--recovery", "vol1"]);
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```
//!
//! # Tour
//!
//! Data passes through the library in one direction:
//!
//! ```text
//! bytes ──decode──▶ text ──scan──▶ reports ──▶ Snapshot ──assess──▶ Assessment
//!                                                                       │
//!                              Session ◀── Runbook ◀── commands ◀── options ──▶ Estimate
//! ```
//!
//! ## 1. Read outputs
//!
//! A [`Snapshot`] holds everything that is known at one time. [`Snapshot::add`] takes an
//! [`Input`]: bytes or text, with the server that they come from and their encoding
//! where the caller knows them. Outputs come in any order, and may stand between prompts, in a ticket
//! or in a table. Two views of one disk from two servers are compared.
//!
//! ```
//! use mirror_core::{Input, Snapshot, text::Encoding};
//!
//! let mirror = "\
//! Mirror Status: Abnormal
//! vol1   alpha  beta
//! ------------------
//! Mirror Color         RED    GREEN
//! Fast Copy            OK     OK
//! Needed Copy Percent  0%     25%
//! Volume Size          8192MB 8192MB
//! ";
//! let active = b"Mirror Name: vol1\nServer Name  Active Status\nalpha  Inactive\nbeta  Active\n";
//!
//! let mut snapshot = Snapshot::new();
//! snapshot.add(Input::text(mirror).from("alpha"))?;
//! snapshot.add(Input::bytes(active).from("beta").encoding(Encoding::Utf8))?;
//! assert_eq!(snapshot.resources().len(), 1);
//! assert_eq!(snapshot.findings().count(), 0);
//! # Ok::<(), mirror_core::text::ParseError>(())
//! ```
//!
//! [`text::scan`] finds every report in a long text, [`text::Scanner`] in a stream with bounded
//! memory, and each type of report, such as [`text::MirrorReport`], has `parse`.
//!
//! ## 2. Look at the state
//!
//! [`MirrorState`] is what is known of one mirror disk. It also reads from one line, for a state that
//! an operator sees in the graphical tool; the other examples on this page use that form.
//!
//! ```
//! use mirror_core::{MirrorState, words::{Color, Side}};
//!
//! let state: MirrorState = "vol1: alpha red inactive, beta green active, fast copy ok".parse()?;
//! assert_eq!(state.servers[1].color, Some(Color::Green));
//! assert_eq!(state.latest_alone(), Some(Side::Second));
//! assert_eq!(state.servers[1].volume_size_mib, None); // absent, not zero
//! # Ok::<(), mirror_core::text::ParseError>(())
//! ```
//!
//! ## 3. Assess it
//!
//! [`MirrorState::assess`] compares the state with the 18 rows of the table ([`decision_table`]). The
//! [`Assessment`] has the situation, a severity, the server with the latest data, the updates that
//! exist on one server only, findings, and the input that is missing for a decision.
//!
//! ```
//! use mirror_core::{MirrorState, words::{NeedCode, Severity, Situation}};
//!
//! let state = MirrorState::from_line("vol1: alpha red inactive, beta green active, fast copy ok")?;
//! let assessment = state.assess();
//! assert_eq!(assessment.situation(), Situation::OneSideLatestRunning);
//! assert_eq!(assessment.severity(), Severity::Warning);
//! assert_eq!(assessment.source(), Some("beta"));
//!
//! // Without the activity, the rows for a running and for a stopped service both remain possible.
//! let assessment = MirrorState::from_line("vol1: alpha red, beta green, fast copy ok")?.assess();
//! assert_eq!(assessment.situation(), Situation::Incomplete);
//! assert_eq!(assessment.needs(), [NeedCode::ActiveOutput]);
//! assert!(assessment.options().is_empty());
//! # Ok::<(), mirror_core::text::ParseError>(())
//! ```
//!
//! [`Assessment::changes_since`] compares two assessments of one disk.
//!
//! ## 4. Choose a recovery option
//!
//! Each fitting row is a [`RecoveryOption`]: what the operator wants ([`words::Intent`]), the chain
//! of procedures, and whether it declares one server's data to be the latest. Its commands are lists
//! of arguments, never lines of a shell; [`recover::Shell`] quotes them for one named shell.
//!
//! ```
//! use mirror_core::{MirrorState, recover::{Names, Shell}, words::Intent};
//!
//! let state = MirrorState::from_line("vol1: alpha red inactive, beta green active, fast copy ok")?;
//! let assessment = state.assess();
//! let option = assessment.option(Intent::StopThenRecover).unwrap();
//! assert!(!option.is_destructive());
//!
//! let names = Names::default().with_group("sales group");
//! let commands = option.commands(&names)?;
//! assert_eq!(commands[0].argv, ["clpgrp", "-t", "sales group", "-h", "beta"]);
//! assert_eq!(Shell::Posix.line(&commands[0].argv)?, "clpgrp -t 'sales group' -h beta");
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```
//!
//! ## 5. Print a runbook, or carry it out
//!
//! A [`recover::Runbook`] is the whole chain as one list of typed steps: commands, what must be
//! observed after each, decisions, warnings. [`Runbook::sheet`](recover::Runbook::sheet) prints it. A
//! [`recover::Session`] carries it out without I/O: it returns the next
//! [`Action`](recover::Action), the host performs it and feeds back the result. The state is read
//! again before every acting step, and what cannot be undone needs a confirmation.
//!
//! ```
//! use core::time::Duration;
//! use mirror_core::{MirrorState, recover::{Action, Names, Session}};
//!
//! let state = MirrorState::from_line("vol1: alpha red inactive, beta green active, fast copy ok")?;
//! let runbook = state.assess().options()[0].runbook(&Names::default())?;
//! assert_eq!(runbook.commands().count(), 1);
//!
//! let mut session = Session::start(runbook)?;
//! let now = Duration::ZERO; // the host's clock; the library reads none
//! assert!(matches!(session.next(now), Action::Tell { .. })); // a copy loads the servers
//! let Action::Observe { commands, .. } = session.next(now) else { panic!() };
//! assert_eq!(commands[0].argv, ["clpmdstat", "--mirror", "vol1"]);
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```
//!
//! ## 6. Estimate the time
//!
//! [`RecoveryOption::estimate`] multiplies the size of the copy by a rate, measured or the guide's
//! rule of thumb. [`estimate::ProgressTracker`] estimates the remaining time of a running copy.
//!
//! ```
//! use mirror_core::{MirrorState, estimate::{CopyRate, Volume}};
//!
//! let state = MirrorState::from_line(
//!     "vol1: alpha red inactive, beta green active, fast copy ok, beta needed copy 25%, size 8 GB",
//! )?;
//! let assessment = state.assess();
//! let estimate = assessment.options()[0].estimate(&CopyRate::RULE_OF_THUMB, &Volume::default())?;
//! assert_eq!(estimate.unwrap().seconds_rounded_up(), 40); // 2 GB at 20 s/GB
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```
//!
//! ## 7. Show it
//!
//! A [`Document`] is an assessed snapshot with everything above, for programs (JSON, with the feature
//! `serde`) and for people. [`wording`] holds each sentence in English and in Japanese; the
//! [`AssessConfig`] chooses the language and passes in names, a rate and facts about the volume.
//!
//! ```
//! use mirror_core::{AssessConfig, MirrorState, Snapshot, wording::{Emphasis, Language}};
//!
//! let mut snapshot = Snapshot::new();
//! snapshot.add_state(MirrorState::from_line("vol1: alpha green inactive, beta green inactive")?);
//!
//! for (language, title) in [
//!     (Language::English, "Mirror disk resource vol1: OK"),
//!     (Language::Japanese, "ミラーディスクリソース vol1: 正常"),
//! ] {
//!     let config = AssessConfig::default().with_language(language);
//!     let document = snapshot.document(&config);
//!     assert!(document.page(language, Emphasis::Plain).starts_with(title));
//! }
//! # Ok::<(), mirror_core::text::ParseError>(())
//! ```
//!
//! # Modules
//!
//! In the order in which data passes through them:
//!
//! | module | from → to |
//! |---|---|
//! | [`words`] | the vocabulary that all modules share, and findings as data |
//! | [`schema`] | every vocabulary as data, from which bindings and tables are generated |
//! | [`text`] | bytes → reports |
//! | [`state`] | reports → what is known |
//! | [`decide`] | what is known → assessment and recovery options |
//! | [`recover`] | recovery option → commands, runbook, session |
//! | [`estimate`] | figures → size and time of a copy |
//! | [`wording`] | data → every sentence that a person reads, in English and Japanese |
//! | [`document`] | all of it as one document |
//!
//! # Guarantees
//!
//! - **No I/O.** The library opens no file, starts no process, and reads neither clock nor
//!   environment: it is `no_std` and contains no `unsafe` code.
//! - **Absent is not healthy.** A value that was not printed is `None`, a word outside the vocabulary
//!   is kept as printed (`Other`), and an unreadable value is `None` with a finding. None of them
//!   becomes a known value.
//! - **No guess.** Outputs that contradict each other give a critical finding and no options, and the
//!   newer of two times never decides whose data is the latest. A state that the guide does not
//!   cover has no options.
//! - **No panic from input.** Time and memory are bounded by [`text::Limits`]; reaching a limit is
//!   reported.
//! - **Stable codes.** Findings, errors, needs and stop reasons have codes that do not change.
//!
//! # Features
//!
//! | feature | default | effect |
//! |---|---|---|
//! | `std` | yes | chooses SIMD at run time in searches |
//! | `serde` | yes | documents, reports, runbooks and sessions as JSON or another format |
//! | `schema` | no | JSON Schemas of the documents, with `schemars` |
//!
//! Without any of them, the crate needs `alloc` alone.
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
