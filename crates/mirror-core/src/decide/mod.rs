//! What is known → assessment and recovery options. This module knows no text.
//!
//! - `table`: [`decision_table`], the guide's table as data;
//! - `rows`: which rows a state fits, for certain or perhaps;
//! - `source`: whose data is the latest ([`Verdict`]), and which updates are at risk;
//! - `findings`: in what the outputs contradict each other, and what is odd about the state;
//! - `option`: [`RecoveryOption`], one row of the table applied to a state;
//! - `assessment`: [`Assessment`], which brings all of it together, with its severity;
//! - `overall`: how serious a whole snapshot is;
//! - `changes`: what has changed between two assessments.
//!
//! What follows from a state without a decision is not here: [`state`](crate::state) is asked.

pub(crate) mod assessment;
mod changes;
mod findings;
pub(crate) mod option;
mod overall;
mod rows;
mod source;
pub(crate) mod table;

pub use changes::{Change, ChangeCode, Changes, FieldChange, OptionChange};
pub use source::{DataAtRisk, Verdict, VerdictCode};
pub use table::{DecisionRow, FastCopyCondition, ServerCondition};

pub(crate) use assessment::Assessment;
pub(crate) use option::RecoveryOption;
pub(crate) use table::decision_table;
