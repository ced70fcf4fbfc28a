//! What is known → what is the case. This room knows no text.
//!
//! [`decision_table`] is the guide's table as data; [`assess`](MirrorState::assess) finds the rows
//! that a state fits, says whose data is the latest ([`Verdict`]) and what stands in the way.

mod assess;
mod changes;
mod overall;
mod source;
mod table;

pub use assess::{Assessment, RecoveryOption};
pub use changes::{Change, ChangeCode, Changes, FieldChange, OptionChange};
pub use source::{DataAtRisk, Verdict, VerdictCode};
pub use table::{DecisionRow, FastCopyCondition, ServerCondition, decision_table};

#[allow(unused_imports, reason = "named in the text above")]
use crate::state::MirrorState;
