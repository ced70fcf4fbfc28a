//! The commands of an option, with the names filled in: argv, never a shell line.

use alloc::{borrow::ToOwned, string::String, vec::Vec};

use super::{
    Names,
    names::check,
    procedure,
    step::{Argument, CommandTemplate, Step, Target},
};
use crate::{
    decide::RecoveryOption,
    state::MirrorState,
    words::{NameError, NameKind, NeedCode, kept},
};

/// Stands in `argv` for a group whose name is not given.
pub(crate) const GROUP_PLACEHOLDER: &str = "<failover group>";
/// Stands in `argv` for a monitor whose name is not given.
pub(crate) const MONITOR_PLACEHOLDER: &str = "<mirror disk monitor>";
/// Stands for a source that is not decided.
pub(crate) const SOURCE_PLACEHOLDER: &str = "<server with the latest data>";

/// A command that acts.
#[derive(Debug, Clone, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Command {
    /// The server on which it runs; `None`: any server of the cluster.
    pub server: Option<String>,
    /// The program and its arguments. A name that is not known stands as a placeholder in
    /// angle brackets.
    pub argv: Vec<String>,
    /// Whether it runs only if the state at that point asks for it.
    pub conditional: bool,
}

impl RecoveryOption {
    /// The commands that act, in order, for the whole chain. Empty where the chain begins in
    /// the graphical tool: the state must be read again after it.
    ///
    /// ```
    /// use mirror_core::{MirrorState, recover::Names};
    ///
    /// let state = MirrorState::from_line("vol1: alpha green active, beta red inactive, fast copy ok")?;
    /// let commands = state.assess().options()[0].commands(&Names::default()).unwrap();
    /// assert_eq!(commands[0].argv, ["clpmdctrl", "--recovery", "vol1"]);
    /// assert_eq!(commands[0].server.as_deref(), Some("alpha"));
    /// # Ok::<(), mirror_core::text::ParseError>(())
    /// ```
    ///
    /// # Errors
    ///
    /// When a name cannot be an argument, or the chosen source is no server of the mirror.
    pub fn commands(&self, names: &Names) -> Result<Vec<Command>, NameError> {
        if self.is_graphical_only() {
            return Ok(Vec::new());
        }
        let runbook = self.runbook(names)?;
        Ok(runbook.commands().cloned().collect())
    }

    /// Returns the names that the commands need and that are not given.
    #[must_use]
    pub fn needed_names(&self, names: &Names) -> Vec<NeedCode> {
        if self.is_graphical_only() {
            return Vec::new();
        }
        let uses = |argument: Argument| {
            self.chain().map(procedure).any(|data| {
                data.commands
                    .iter()
                    .any(|step| matches!(step, Step::Run(act) if act.argv.contains(&argument)))
            })
        };
        let mut needs = Vec::new();
        if group_name(self, names).is_none() && uses(Argument::Group) {
            needs.push(NeedCode::GroupName);
        }
        if monitor_name(self, names).is_none() && uses(Argument::Monitor) {
            needs.push(NeedCode::MonitorName);
        }
        needs
    }
}

fn group_name<'n>(option: &'n RecoveryOption, names: &'n Names) -> Option<&'n str> {
    let known = option
        .state()
        .group
        .as_ref()
        .and_then(|group| group.name.as_deref());
    known.or(names.group.as_deref())
}

fn monitor_name<'n>(option: &'n RecoveryOption, names: &'n Names) -> Option<&'n str> {
    option
        .state()
        .monitor
        .as_deref()
        .or(names.monitor.as_deref())
}

/// The names of one option. Each is checked where a command uses it.
pub(super) struct Bindings<'n> {
    resource: &'n str,
    group: Option<&'n str>,
    monitor: Option<&'n str>,
    source: Option<&'n str>,
    /// The server on which the volume is, or is to be, active.
    running: &'n str,
}

impl<'n> Bindings<'n> {
    pub(super) fn new(option: &'n RecoveryOption, names: &'n Names) -> Result<Self, NameError> {
        let state = option.state();
        let chosen = match names.source.as_deref() {
            Some(server) => Some(server_of(state, server)?),
            None => None,
        };
        Ok(Self {
            resource: &state.name,
            group: group_name(option, names),
            monitor: monitor_name(option, names),
            source: option
                .planned_source()
                .map(|side| state.server(side).name.as_str())
                .or(chosen),
            running: option.server1(),
        })
    }

    /// For reading alone.
    pub(super) fn for_reading(state: &'n MirrorState) -> Self {
        Self {
            resource: &state.name,
            group: None,
            monitor: None,
            source: None,
            running: "",
        }
    }

    /// For inspecting the volume of one server.
    pub(super) fn for_inspection(state: &'n MirrorState, server: &str) -> Result<Self, NameError> {
        Ok(Self {
            running: server_of(state, server)?,
            ..Self::for_reading(state)
        })
    }

    pub(super) const fn source(&self) -> Option<&'n str> {
        self.source
    }

    pub(super) const fn group(&self) -> Option<&'n str> {
        self.group
    }

    pub(super) const fn monitor(&self) -> Option<&'n str> {
        self.monitor
    }

    pub(super) const fn running(&self) -> &'n str {
        self.running
    }

    pub(super) fn resource(&self) -> Result<&'n str, NameError> {
        check(NameKind::Resource, self.resource)
    }

    pub(super) fn command(
        &self,
        act: &CommandTemplate,
        conditional: bool,
    ) -> Result<Command, NameError> {
        let words = act.argv.iter().map(|argument| self.argument(*argument));
        let server = match act.target {
            Target::Source => Some(self.argument(Argument::Source)?),
            Target::Inspected => Some(self.argument(Argument::RunningServer)?),
            Target::AnyServer => None,
        };
        Ok(Command {
            server: server.map(ToOwned::to_owned),
            argv: words
                .map(|word| word.map(ToOwned::to_owned))
                .collect::<Result<_, _>>()?,
            conditional: conditional || act.condition.is_some(),
        })
    }

    fn argument(&self, argument: Argument) -> Result<&'n str, NameError> {
        let known = |kind, name: Option<&'n str>, placeholder| match name {
            Some(name) => check(kind, name),
            None => Ok(placeholder),
        };
        match argument {
            Argument::Word(word) => Ok(word),
            Argument::Resource => self.resource(),
            Argument::Group => known(NameKind::Group, self.group, GROUP_PLACEHOLDER),
            Argument::Monitor => known(NameKind::Monitor, self.monitor, MONITOR_PLACEHOLDER),
            Argument::Source => known(NameKind::Server, self.source, SOURCE_PLACEHOLDER),
            Argument::RunningServer => check(NameKind::Server, self.running),
        }
    }
}

/// The server of the mirror that a name stands for, as the mirror shows it.
fn server_of<'s>(state: &'s MirrorState, name: &str) -> Result<&'s str, NameError> {
    let side = state.side_of(name);
    side.map(|side| state.server(side).name.as_str())
        .ok_or_else(|| NameError::NotAServer(kept(name).into()))
}
