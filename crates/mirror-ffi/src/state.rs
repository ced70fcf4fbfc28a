//! What is known of one mirror disk. The accessors of its two servers are in
//! `generated/fields.rs`: one for each field of a mirror's side.

use mirror_core::{MirrorState, state::ServerState};

use crate::{
    error::Raised,
    generated::side_texts::SideTexts,
    result::{Checked, item},
    text::{LazyText, mirror_str},
    words::{mirror_copy_state, mirror_disk_status, mirror_service},
};

/// What is known of one mirror disk at one time. Its two servers are the sides 0 and 1, in the order
/// of the display. Immutable.
pub struct mirror_state {
    pub(crate) state: MirrorState,
    texts: Texts,
}

#[derive(Default)]
struct Texts {
    name: LazyText,
    status: LazyText,
    group: LazyText,
    group_status: LazyText,
    group_server: LazyText,
    service_server: LazyText,
    monitor: LazyText,
    recovery: [LazyText; 2],
    sides: [SideTexts; 2],
}

impl From<MirrorState> for mirror_state {
    fn from(state: MirrorState) -> Self {
        Self {
            state,
            texts: Texts::default(),
        }
    }
}

/// A copy that runs. Its texts are borrowed from the state.
#[repr(C)]
pub struct mirror_recovery {
    /// The server that is copied from; empty where it was not printed.
    pub source: mirror_str,
    /// The server that is copied to; empty where it was not printed.
    pub destination: mirror_str,
    /// Whether `percent` was printed.
    pub has_percent: bool,
    /// How much is copied, 0 to 100.
    pub percent: u8,
    /// Whether `used_seconds` was printed.
    pub has_used_seconds: bool,
    /// For how long it has been running.
    pub used_seconds: u64,
    /// Whether `left_seconds` was printed.
    pub has_left_seconds: bool,
    /// The remaining time, as the product estimates it.
    pub left_seconds: u64,
}

impl mirror_state {
    pub(crate) fn side(&self, side: usize) -> Checked<(&ServerState, &SideTexts)> {
        Ok((
            item(&self.state.servers, side)?,
            item(&self.texts.sides, side)?,
        ))
    }

    /// Reads a state written on one line by a person, such as "vol1: alpha green active, beta red
    /// inactive, fast copy ok".
    ///
    /// MIRROR_ERROR_PARSE: a part is not readable; the error says which.
    pub fn from_line(line: &str) -> Raised<mirror_state> {
        Ok(MirrorState::from_line(line)?.into())
    }

    /// Returns the name of the mirror disk.
    pub fn name(&self) -> mirror_str {
        self.texts.name.get(&self.state.name)
    }

    /// Returns the Mirror Status line.
    ///
    /// MIRROR_ERROR_ABSENT: it was not printed.
    pub fn status(&self) -> Option<mirror_disk_status> {
        self.state.mirror_status.as_ref().map(Into::into)
    }

    /// Returns the word of the Mirror Status line, an unknown one as it was printed.
    ///
    /// MIRROR_ERROR_ABSENT: it was not printed.
    pub fn status_text(&self) -> Option<mirror_str> {
        let status = self.state.mirror_status.as_ref();
        self.texts.status.maybe(status.map(|word| word.as_str()))
    }

    /// Returns the name of a server.
    pub fn server(&self, side: usize) -> Checked<mirror_str> {
        let (server, texts) = self.side(side)?;
        Ok(texts.name.get(&server.name))
    }

    /// Returns the copy that runs. Its texts are borrowed from the state.
    ///
    /// MIRROR_ERROR_ABSENT: no such block was printed.
    pub fn recovery(&self) -> Option<mirror_recovery> {
        let copy = self.state.recovery.as_ref()?;
        let [source, destination] = &self.texts.recovery;
        Some(mirror_recovery {
            source: source.get(copy.source.as_deref().unwrap_or_default()),
            destination: destination.get(copy.destination.as_deref().unwrap_or_default()),
            has_percent: copy.percent.is_some(),
            percent: copy.percent.unwrap_or_default(),
            has_used_seconds: copy.used_seconds.is_some(),
            used_seconds: copy.used_seconds.unwrap_or_default(),
            has_left_seconds: copy.left_seconds.is_some(),
            left_seconds: copy.left_seconds.unwrap_or_default(),
        })
    }

    /// Returns whether a copy runs, as the status line, a recovery block or a colour says.
    ///
    /// MIRROR_ERROR_ABSENT: none of them was printed, or their words are not known.
    pub fn copy_state(&self) -> Option<mirror_copy_state> {
        self.state.copy_state().map(Into::into)
    }

    /// Returns whether the failover group that holds the mirror disk runs.
    ///
    /// MIRROR_ERROR_ABSENT: no output says it.
    pub fn service(&self) -> Option<mirror_service> {
        let service = self.state.service.status().into();
        (service != mirror_service::MIRROR_SERVICE_UNKNOWN).then_some(service)
    }

    /// Returns the server on which that group runs.
    ///
    /// MIRROR_ERROR_ABSENT: it does not run, or no output says where.
    pub fn service_server(&self) -> Option<mirror_str> {
        let server = match &self.state.service {
            mirror_core::state::Service::Online(server) => server.as_deref(),
            _ => None,
        };
        self.texts.service_server.maybe(server)
    }

    /// Returns the full name of the failover group that holds the mirror disk.
    ///
    /// MIRROR_ERROR_ABSENT: no output says it.
    pub fn group(&self) -> Option<mirror_str> {
        let group = self.state.group.as_ref();
        let name = group.and_then(|group| group.name.as_deref());
        self.texts.group.maybe(name)
    }

    /// Returns the status of that group in clpstat as a word, an unknown one as it was printed.
    ///
    /// MIRROR_ERROR_ABSENT: no output says it.
    pub fn group_status_text(&self) -> Option<mirror_str> {
        let group = self.state.group.as_ref();
        let status = group.and_then(|group| group.status.as_ref());
        let status = status.map(|status| status.as_str());
        self.texts.group_status.maybe(status)
    }

    /// Returns the server that the group is on.
    ///
    /// MIRROR_ERROR_ABSENT: no output says it.
    pub fn group_server(&self) -> Option<mirror_str> {
        let group = self.state.group.as_ref();
        let server = group.and_then(|group| group.current.as_deref());
        self.texts.group_server.maybe(server)
    }

    /// Returns the mirror disk monitor that watches the mirror disk.
    ///
    /// MIRROR_ERROR_ABSENT: no output says it.
    pub fn monitor(&self) -> Option<mirror_str> {
        self.texts.monitor.maybe(self.state.monitor.as_deref())
    }

    /// Returns whether a copy starts by itself.
    ///
    /// MIRROR_ERROR_ABSENT: no output says it.
    pub fn auto_recovery(&self) -> Option<bool> {
        self.state.auto_recovery
    }
}
