//! What has changed between two assessments of one mirror disk.
//!
//! An assessment follows from its state alone, so a list of what differs in the states is
//! complete; what follows from it (situation, severity, source, needs, findings, options) is
//! listed too, because that is what a monitor speaks of.

use alloc::{string::String, vec::Vec};

use super::{Assessment, RecoveryOption};
use crate::{
    Snapshot,
    state::{FieldValue, GroupFacts, MirrorFacts, ServerState, Service},
    text::Recovery,
    words::{
        Field, Finding, Intent, MirrorStatus, NeedCode, ProcedureId, Severity, Situation,
        same_host, tagged,
    },
};

/// What has changed between two assessments of one mirror disk.
///
/// ```
/// use mirror_core::{MirrorState, decide::{Change, ChangeCode}, words::Situation};
///
/// let before = MirrorState::from_line("vol1: alpha green active, beta green inactive")?.assess();
/// let now = MirrorState::from_line("vol1: alpha green active, beta red inactive, fast copy ok")?
///     .assess();
/// let changes = now.changes_since(&before);
/// assert!(matches!(
///     changes.changes[0],
///     Change::Situation { to: Situation::OneSideLatestRunning, .. }
/// ));
/// assert!(changes.iter().any(|change| change.code() == ChangeCode::OptionAppeared));
/// assert!(now.changes_since(&now).is_empty());
/// # Ok::<(), mirror_core::text::ParseError>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Changes {
    /// The mirror disk.
    pub resource: String,
    /// The changes: first the situation and what follows from it, then what was printed, then what
    /// is missing, odd or offered.
    pub changes: Vec<Change>,
}

tagged! {
    /// One change between two assessments.
    ///
    /// In documents it is its own data, with its code: `{"code": "severity", "from": "ok", "to":
    /// "warning"}`.
    #[derive(Debug, Clone, PartialEq, Eq)]
    #[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
    #[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
    #[cfg_attr(feature = "serde", serde(tag = "code", rename_all = "snake_case"))]
    pub enum Change,
    /// The stable code.
    code;

    /// A kind of change between two assessments.
    ChangeCode {
        /// The two assessments are of different mirror disks. The other changes compare them all the
        /// same.
        Resource {
            /// The mirror disk before.
            from: String,
            /// The mirror disk now.
            to: String,
        } = "resource";
        /// The mirror disk is known, and was not known before
        /// ([`Snapshot::changes_since`](crate::Snapshot::changes_since)).
        ResourceAppeared = "resource_appeared";
        /// The mirror disk is no longer known
        /// ([`Snapshot::changes_since`](crate::Snapshot::changes_since)).
        ResourceGone = "resource_gone";
        /// The situation has changed.
        Situation {
            /// The situation before.
            from: Situation,
            /// The situation now.
            to: Situation,
        } = "situation";
        /// The severity has changed.
        Severity {
            /// The severity before.
            from: Severity,
            /// The severity now.
            to: Severity,
        } = "severity";
        /// The server with the latest data has changed.
        Source {
            /// The server before; `None` where it could not be decided.
            from: Option<String>,
            /// The server now; `None` where it cannot be decided.
            to: Option<String>,
        } = "source";
        /// The `Mirror Status` line has changed.
        MirrorStatus {
            /// The status before.
            from: Option<MirrorStatus>,
            /// The status now.
            to: Option<MirrorStatus>,
        } = "mirror_status";
        /// A server is named that was not named before.
        ServerAppeared {
            /// The server.
            server: String,
        } = "server_appeared";
        /// A server is no longer named.
        ServerGone {
            /// The server.
            server: String,
        } = "server_gone";
        /// A field of one server has changed.
        Field {
            /// What has changed.
            #[cfg_attr(feature = "serde", serde(flatten))]
            change: FieldChange,
        } = "field";
        /// A copy has started.
        CopyStarted {
            /// The copy.
            copy: Recovery,
        } = "copy_started";
        /// A copy goes on; its figures have changed.
        CopyProgressed {
            /// The copy before.
            from: Recovery,
            /// The copy now.
            to: Recovery,
        } = "copy_progressed";
        /// A copy is no longer reported. Whether it has come to its end, the colours say.
        CopyEnded {
            /// The copy as it was last reported.
            copy: Recovery,
        } = "copy_ended";
        /// Whether the failover group runs, or where, has changed.
        Service {
            /// The service before.
            from: Service,
            /// The service now.
            to: Service,
        } = "service";
        /// The failover group, its status or its server has changed.
        Group {
            /// The group before; `None` where it was not known.
            from: Option<GroupFacts>,
            /// The group now; `None` where it is not known.
            to: Option<GroupFacts>,
        } = "group";
        /// Whether automatic recovery is on has changed.
        AutoRecovery {
            /// Whether it was on; `None` where that was not known.
            from: Option<bool>,
            /// Whether it is on; `None` where that is not known.
            to: Option<bool>,
        } = "auto_recovery";
        /// The mirror disk monitor has changed.
        Monitor {
            /// The monitor before; `None` where it was not known.
            from: Option<String>,
            /// The monitor now; `None` where it is not known.
            to: Option<String>,
        } = "monitor";
        /// Input is missing that was not missing before.
        NeedAppeared {
            /// The missing input.
            need: NeedCode,
        } = "need_appeared";
        /// Input is no longer missing.
        NeedGone {
            /// The input.
            need: NeedCode,
        } = "need_gone";
        /// A finding is new.
        FindingAppeared {
            /// The finding.
            finding: Finding,
        } = "finding_appeared";
        /// A finding no longer applies.
        FindingGone {
            /// The finding.
            finding: Finding,
        } = "finding_gone";
        /// A recovery option is new.
        OptionAppeared {
            /// The option.
            option: OptionChange,
        } = "option_appeared";
        /// A recovery option is no longer offered.
        OptionGone {
            /// The option.
            option: OptionChange,
        } = "option_gone";
}
}

/// A field of one server that has changed.
#[derive(Debug, Clone, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct FieldChange {
    /// The server.
    pub server: String,
    /// The field.
    pub field: Field,
    /// The value before; `None` where the field was not printed.
    pub from: Option<FieldValue>,
    /// The value now; `None` where the field is not printed.
    pub to: Option<FieldValue>,
}

/// A recovery option that has appeared or gone: what distinguishes it from others.
#[derive(Debug, Clone, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct OptionChange {
    /// The row of the table.
    pub row: u8,
    /// What the operator wants. `None` where the guide leaves no choice.
    pub intent: Option<Intent>,
    /// The procedure to begin with.
    pub procedure: ProcedureId,
    /// The procedures after it.
    pub then: Vec<ProcedureId>,
    /// The server with the latest data; `None` where it cannot be decided.
    pub source: Option<String>,
    /// Whether a disk has to be repaired before any copy.
    pub blocked: bool,
}

impl Assessment {
    /// What has changed since an earlier assessment of the same mirror disk.
    ///
    /// Servers are matched by name: a display with its columns exchanged changes no field. The
    /// list is empty only where the two states are the same.
    #[must_use]
    pub fn changes_since(&self, earlier: &Self) -> Changes {
        let (before, now) = (earlier.state().facts(), self.state().facts());
        let mut list = Vec::new();
        if before.name != now.name {
            list.push(Change::Resource {
                from: before.name.clone(),
                to: now.name.clone(),
            });
        }
        if earlier.situation() != self.situation() {
            list.push(Change::Situation {
                from: earlier.situation(),
                to: self.situation(),
            });
        }
        if earlier.severity() != self.severity() {
            list.push(Change::Severity {
                from: earlier.severity(),
                to: self.severity(),
            });
        }
        if earlier.source() != self.source() {
            list.push(Change::Source {
                from: earlier.source().map(Into::into),
                to: self.source().map(Into::into),
            });
        }
        note_what_was_seen(before, now, &mut list);
        note_gone_and_appeared(
            earlier.state_needs(),
            self.state_needs(),
            |need| Change::NeedGone { need: *need },
            |need| Change::NeedAppeared { need: *need },
            &mut list,
        );
        note_gone_and_appeared(
            earlier.state_findings(),
            self.state_findings(),
            |finding| Change::FindingGone {
                finding: finding.clone(),
            },
            |finding| Change::FindingAppeared {
                finding: finding.clone(),
            },
            &mut list,
        );
        let options = |assessment: &Self| -> Vec<OptionChange> {
            assessment.options().iter().map(OptionChange::of).collect()
        };
        note_gone_and_appeared(
            &options(earlier),
            &options(self),
            |option| Change::OptionGone {
                option: option.clone(),
            },
            |option| Change::OptionAppeared {
                option: option.clone(),
            },
            &mut list,
        );
        Changes {
            resource: now.name.clone(),
            changes: list,
        }
    }
}

impl Snapshot {
    /// What has changed since an earlier snapshot, for each mirror disk of which something has:
    /// first those of this snapshot, in its order, then those that are no longer known.
    ///
    /// ```
    /// use mirror_core::{MirrorState, Snapshot, decide::ChangeCode};
    ///
    /// let mut earlier = Snapshot::new();
    /// earlier.add_state(MirrorState::from_line("vol1: alpha green, beta green")?);
    /// let mut now = Snapshot::new();
    /// now.add_state(MirrorState::from_line("vol2: alpha green, beta green")?);
    /// let changes = now.changes_since(&earlier);
    /// assert_eq!(changes[0].resource, "vol2");
    /// assert_eq!(changes[0].changes[0].code(), ChangeCode::ResourceAppeared);
    /// assert_eq!(changes[1].resource, "vol1");
    /// assert_eq!(changes[1].changes[0].code(), ChangeCode::ResourceGone);
    /// # Ok::<(), mirror_core::text::ParseError>(())
    /// ```
    #[must_use]
    pub fn changes_since(&self, earlier: &Self) -> Vec<Changes> {
        let of_known = self
            .resources()
            .iter()
            .map(|state| match earlier.resource(&state.name) {
                Some(before) => state.assess().changes_since(&before.assess()),
                None => Changes::alone(&state.name, Change::ResourceAppeared),
            });
        let of_gone = earlier
            .resources()
            .iter()
            .filter(|state| self.resource(&state.name).is_none())
            .map(|state| Changes::alone(&state.name, Change::ResourceGone));
        of_known
            .chain(of_gone)
            .filter(|changes| !changes.is_empty())
            .collect()
    }
}

impl Changes {
    fn alone(resource: &str, change: Change) -> Self {
        Self {
            resource: resource.into(),
            changes: alloc::vec![change],
        }
    }

    /// Whether nothing has changed.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.changes.is_empty()
    }

    /// All changes.
    pub fn iter(&self) -> core::slice::Iter<'_, Change> {
        self.changes.iter()
    }

    /// The changes that are more than figures moving on: all but the
    /// [routine](Change::is_routine) ones.
    ///
    /// ```
    /// use mirror_core::MirrorState;
    ///
    /// let at = |copied: &str| {
    ///     MirrorState::from_line(&format!("vol1: alpha green, beta red, needed copy {copied}"))
    ///         .map(|state| state.assess())
    /// };
    /// let changes = at("30%")?.changes_since(&at("25%")?);
    /// assert_eq!(changes.iter().count(), 2); // one for each server
    /// assert_eq!(changes.notable().count(), 0);
    /// # Ok::<(), mirror_core::text::ParseError>(())
    /// ```
    pub fn notable(&self) -> impl Iterator<Item = &Change> {
        self.changes.iter().filter(|change| !change.is_routine())
    }
}

impl<'c> IntoIterator for &'c Changes {
    type Item = &'c Change;
    type IntoIter = core::slice::Iter<'c, Change>;

    fn into_iter(self) -> Self::IntoIter {
        self.iter()
    }
}

impl Change {
    /// Whether it is a figure that moves on while nothing else happens: the progress of a copy, a
    /// percentage, or a time of the last update, where it was known before and is known now.
    #[must_use]
    pub const fn is_routine(&self) -> bool {
        match self {
            Self::CopyProgressed { .. } => true,
            Self::Field { change } => matches!(
                (change.field, &change.from, &change.to),
                (
                    Field::LastUpdateTime,
                    Some(FieldValue::Time(_)),
                    Some(FieldValue::Time(_)),
                ) | (
                    _,
                    Some(FieldValue::Percent(_)),
                    Some(FieldValue::Percent(_)),
                )
            ),
            _ => false,
        }
    }
}

impl OptionChange {
    fn of(option: &RecoveryOption) -> Self {
        Self {
            row: option.row().number,
            intent: option.intent(),
            procedure: option.procedure(),
            then: option.then().to_vec(),
            source: option.source().map(Into::into),
            blocked: option.is_blocked_by_disk_error(),
        }
    }
}

fn note_what_was_seen(before: &MirrorFacts, now: &MirrorFacts, list: &mut Vec<Change>) {
    if before.mirror_status != now.mirror_status {
        list.push(Change::MirrorStatus {
            from: before.mirror_status.clone(),
            to: now.mirror_status.clone(),
        });
    }
    note_servers(before, now, list);
    note_copy(before.recovery.as_ref(), now.recovery.as_ref(), list);
    if before.service != now.service {
        list.push(Change::Service {
            from: before.service.clone(),
            to: now.service.clone(),
        });
    }
    if before.group != now.group {
        list.push(Change::Group {
            from: before.group.clone(),
            to: now.group.clone(),
        });
    }
    if before.auto_recovery != now.auto_recovery {
        list.push(Change::AutoRecovery {
            from: before.auto_recovery,
            to: now.auto_recovery,
        });
    }
    if before.monitor != now.monitor {
        list.push(Change::Monitor {
            from: before.monitor.clone(),
            to: now.monitor.clone(),
        });
    }
}

fn note_servers(before: &MirrorFacts, now: &MirrorFacts, list: &mut Vec<Change>) {
    // A server that is spelled in another way is named anew, and keeps what it shows.
    for side in &before.servers {
        if !is_named(side, now) && !side.name.is_empty() {
            list.push(Change::ServerGone {
                server: side.name.clone(),
            });
        }
    }
    for (place, side) in now.servers.iter().enumerate() {
        let known = counterpart(side, place, before);
        if !is_named(side, before) && !side.name.is_empty() {
            list.push(Change::ServerAppeared {
                server: side.name.clone(),
            });
        }
        for field in ServerState::FIELDS {
            let from = known.and_then(|known| known.value(field));
            let to = side.value(field);
            if from != to {
                list.push(Change::Field {
                    change: FieldChange {
                        server: side.name.clone(),
                        field,
                        from,
                        to,
                    },
                });
            }
        }
    }
}

/// Whether a server is named, spelled like this.
fn is_named(side: &ServerState, facts: &MirrorFacts) -> bool {
    facts.servers.iter().any(|other| other.name == side.name)
}

/// The side of the same name, or otherwise of the same host, by preference at the same place: a
/// pair whose second server is not known, or that names one server twice, is still like itself.
fn counterpart<'f>(
    side: &ServerState,
    place: usize,
    facts: &'f MirrorFacts,
) -> Option<&'f ServerState> {
    let same = |other: &&ServerState| other.name == side.name;
    facts
        .servers
        .get(place)
        .filter(same)
        .or_else(|| facts.servers.iter().find(same))
        .or_else(|| Some(facts.server(facts.side_of(&side.name)?)))
}

fn note_copy(before: Option<&Recovery>, now: Option<&Recovery>, list: &mut Vec<Change>) {
    match (before, now) {
        (Some(before), Some(now)) if before == now => {}
        (Some(before), Some(now)) if is_same_copy(before, now) => {
            list.push(Change::CopyProgressed {
                from: before.clone(),
                to: now.clone(),
            });
        }
        (before, now) => {
            list.extend(before.map(|copy| Change::CopyEnded { copy: copy.clone() }));
            list.extend(now.map(|copy| Change::CopyStarted { copy: copy.clone() }));
        }
    }
}

/// Whether two recovery blocks may be of one copy: in one direction, and the clock of the copy
/// has not gone back. The percentage may: some versions copy in several rounds.
fn is_same_copy(before: &Recovery, now: &Recovery) -> bool {
    let may_be_same =
        |before: &Option<String>, now: &Option<String>| match (before.as_ref(), now.as_ref()) {
            (Some(before), Some(now)) => same_host(before, now),
            _ => true,
        };
    let went_back = matches!(
        (before.used_seconds, now.used_seconds),
        (Some(before), Some(now)) if now < before
    );
    may_be_same(&before.source, &now.source)
        && may_be_same(&before.destination, &now.destination)
        && !went_back
}

/// What is in one list only.
fn note_gone_and_appeared<T: PartialEq>(
    before: &[T],
    now: &[T],
    gone: impl Fn(&T) -> Change,
    appeared: impl Fn(&T) -> Change,
    list: &mut Vec<Change>,
) {
    list.extend(before.iter().filter(|item| !now.contains(item)).map(gone));
    list.extend(
        now.iter()
            .filter(|item| !before.contains(item))
            .map(appeared),
    );
}

/// The values are read as the field asks.
#[cfg(feature = "serde")]
impl<'de> serde::Deserialize<'de> for FieldChange {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        #[derive(serde::Deserialize)]
        struct Read<'a> {
            server: String,
            field: Field,
            #[serde(borrow)]
            from: Option<crate::state::Written<'a>>,
            #[serde(borrow)]
            to: Option<crate::state::Written<'a>>,
        }
        let Read {
            server,
            field,
            from,
            to,
        } = Read::deserialize(deserializer)?;
        Ok(Self {
            server,
            field,
            from: crate::state::read_value::<D>(from, field)?,
            to: crate::state::read_value::<D>(to, field)?,
        })
    }
}
