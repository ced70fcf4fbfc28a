//! Everything known at one time.

use std::sync::OnceLock;

use mirror_core::{Input, Snapshot, document::FindingDocument, text::Encoding, wording::Language};

use crate::{
    boundary::Changed,
    error::{LastError, Raised, mirror_error},
    lists::mirror_findings,
    result::{Checked, item, mirror_result},
    scanner::{mirror_found, mirror_limits, or_default},
    state::mirror_state,
    text::{Text, mirror_str},
};

/// Everything known at one time, from any outputs in any order. What is made from it (states,
/// assessments, texts) does not need it any more.
#[derive(Default)]
pub struct mirror_snapshot {
    pub(crate) snapshot: Snapshot,
    names: OnceLock<Vec<Text>>,
    error: LastError,
}

impl Changed for mirror_snapshot {
    fn forget_error(&mut self) {
        self.error.forget();
    }
}

impl mirror_snapshot {
    /// Makes an empty snapshot.
    pub fn new() -> mirror_snapshot {
        mirror_snapshot::default()
    }

    /// Makes an empty snapshot with other limits.
    pub fn new_with(limits: Option<&mirror_limits>) -> mirror_snapshot {
        mirror_snapshot {
            snapshot: Snapshot::with_limits(or_default(limits)),
            ..mirror_snapshot::default()
        }
    }

    /// Reads the output of any commands, as bytes in an encoding that is recognised: a new snapshot
    /// and mirror_snapshot_add() in one call.
    ///
    /// MIRROR_ERROR_PARSE: it contains no readable report.
    pub fn read(bytes: &[u8]) -> Raised<mirror_snapshot> {
        let mut read = mirror_snapshot::default();
        read.snapshot.add_bytes(bytes)?;
        Ok(read)
    }

    /// Adds the output of any commands, as bytes in an encoding that is recognised. What is not
    /// readable beside a readable report is among the findings.
    ///
    /// MIRROR_ERROR_PARSE: it contains no readable report; mirror_snapshot_error() says why and
    /// where.
    pub fn add(&mut self, bytes: &[u8]) -> Checked<()> {
        self.take(None, bytes, None).map(drop)
    }

    /// Adds output that came from a server. Views of different servers are compared.
    ///
    /// MIRROR_ERROR_PARSE: as mirror_snapshot_add().
    pub fn add_from(&mut self, server: &str, bytes: &[u8]) -> Checked<()> {
        self.take(Some(server), bytes, None).map(drop)
    }

    /// Adds output of which more is known, and returns the number of reports that were read in it.
    ///
    /// `server` may be NULL with the length 0: its origin is not known. MIRROR_ERROR_PARSE: as
    /// mirror_snapshot_add().
    ///
    /// Outputs: `reports`.
    pub fn add_with(
        &mut self,
        server: Option<&str>,
        bytes: &[u8],
        encoding: Option<Encoding>,
    ) -> Checked<usize> {
        self.take(server, bytes, encoding)
    }

    /// Adds a state that was entered by hand. It replaces what is known of that mirror disk, which is
    /// among the findings.
    pub fn add_state(&mut self, state: &mirror_state) {
        self.names.take();
        self.snapshot.add_state(state.state.clone());
    }

    /// Adds reports that a scanner has found.
    ///
    /// `server` may be NULL with the length 0: their origin is not known.
    pub fn add_found(&mut self, server: Option<&str>, found: &mirror_found) {
        self.names.take();
        self.snapshot.add_found(server, found.reports());
    }

    /// Returns the error of the last addition, borrowed until the next one.
    ///
    /// MIRROR_ERROR_ABSENT: it succeeded.
    pub fn error(&self) -> Option<&mirror_error> {
        self.error.get()
    }

    /// Returns the number of mirror disks.
    pub fn resource_count(&self) -> usize {
        self.snapshot.resources().len()
    }

    /// Returns the name of a mirror disk, by index in the order in which they were first named.
    pub fn resource_name(&self, index: usize) -> Checked<mirror_str> {
        let names = self.names.get_or_init(|| {
            let resources = self.snapshot.resources().iter();
            resources.map(|state| Text::new(&state.name)).collect()
        });
        Ok(item(names, index)?.borrowed())
    }

    /// Returns what is known of a mirror disk, by index.
    pub fn state(&self, index: usize) -> Checked<mirror_state> {
        Ok(item(self.snapshot.resources(), index)?.clone().into())
    }

    /// Returns what is known of a mirror disk, by name.
    ///
    /// MIRROR_ERROR_NOT_FOUND: the snapshot does not know it.
    pub fn state_of(&self, name: &str) -> Checked<mirror_state> {
        let state = self.snapshot.resource(name);
        let state = state.ok_or(mirror_result::MIRROR_ERROR_NOT_FOUND)?;
        Ok(state.clone().into())
    }

    /// Returns whether automatic recovery is on.
    ///
    /// MIRROR_ERROR_ABSENT: no output says it.
    pub fn auto_recovery(&self) -> Option<bool> {
        self.snapshot.auto_recovery()
    }

    /// Returns what was odd about the outputs. What was odd about a state is in its assessment.
    pub fn findings(&self, language: Language) -> mirror_findings {
        let findings = self.snapshot.findings();
        let documents = findings.map(|finding| FindingDocument::new(finding, language));
        documents.collect::<Vec<_>>().into()
    }

    fn take(
        &mut self,
        server: Option<&str>,
        bytes: &[u8],
        encoding: Option<Encoding>,
    ) -> Checked<usize> {
        self.names.take();
        let input = Input::bytes(bytes).from(server).encoding(encoding);
        let added = self.snapshot.add(input);
        self.error.keep(added)
    }
}
