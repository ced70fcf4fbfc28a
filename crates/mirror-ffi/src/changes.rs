//! What has changed between two assessments.

use mirror_core::{
    Snapshot,
    decide::{Change, Changes},
    wording::Language,
};

use crate::{
    assessment::mirror_assessment,
    result::{Checked, item},
    snapshot::mirror_snapshot,
    text::{Messages, Text, json, mirror_str, mirror_text},
    words::mirror_change_code,
};

/// What has changed between two assessments: an immutable list.
pub struct mirror_changes {
    all: Vec<Changes>,
    changes: Vec<(Text, Change, Messages)>,
}

impl From<Vec<Changes>> for mirror_changes {
    fn from(all: Vec<Changes>) -> Self {
        let of_resource = |of: &Changes| {
            let change = |change: &Change| {
                let message = |language: Language| Some(change.message(language));
                (
                    Text::new(&of.resource),
                    change.clone(),
                    Messages::new(message),
                )
            };
            of.iter().map(change).collect::<Vec<_>>()
        };
        Self {
            changes: all.iter().flat_map(of_resource).collect(),
            all,
        }
    }
}

impl mirror_changes {
    /// Returns the number of changes; 0 where nothing has changed.
    pub fn count(&self) -> usize {
        self.changes.len()
    }

    /// Returns the mirror disk that a change is about.
    pub fn resource(&self, index: usize) -> Checked<mirror_str> {
        Ok(item(&self.changes, index)?.0.borrowed())
    }

    /// Returns the code of a change.
    pub fn code(&self, index: usize) -> Checked<mirror_change_code> {
        Ok(item(&self.changes, index)?.1.code().into())
    }

    /// Returns whether a change is only a figure that moves on, such as the progress of a copy.
    pub fn routine(&self, index: usize) -> Checked<bool> {
        Ok(item(&self.changes, index)?.1.is_routine())
    }

    /// Returns the message of a change.
    pub fn message(&self, index: usize, language: Language) -> Checked<Option<mirror_str>> {
        Ok(item(&self.changes, index)?.2.get(language))
    }

    /// Writes the list as JSON: an array with an object for each mirror disk.
    pub fn to_json(&self) -> Checked<mirror_text> {
        json(&self.all)
    }
}

impl mirror_assessment {
    /// Returns what has changed since an earlier assessment of the same mirror disk.
    pub fn changes_since(&self, earlier: &mirror_assessment) -> mirror_changes {
        let changes = self.assessment.changes_since(&earlier.assessment);
        vec![changes].into()
    }
}

impl mirror_snapshot {
    /// Returns what has changed since an earlier snapshot, for every mirror disk.
    pub fn changes_since(&self, earlier: &mirror_snapshot) -> mirror_changes {
        Snapshot::changes_since(&self.snapshot, &earlier.snapshot).into()
    }
}
