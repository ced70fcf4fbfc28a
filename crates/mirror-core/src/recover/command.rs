//! The commands of an option, with the names filled in: argv, never a shell line.

use alloc::{borrow::ToOwned, string::String, vec::Vec};

use super::{Act, Argument, NameError, NameKind, Names, Place, names::check, procedure};
use crate::{
    decide::RecoveryOption,
    words::{NeedCode, ProcedureId, kept},
};

/// Stands in `argv` for a group that nobody has named.
const GROUP_PLACEHOLDER: &str = "<failover group>";
/// Stands in `argv` for a monitor that nobody has named.
const MONITOR_PLACEHOLDER: &str = "<mirror disk monitor>";
/// Stands for a source that is not decided.
const SOURCE_PLACEHOLDER: &str = "<server with the latest data>";

/// A command that acts.
#[derive(Debug, Clone, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
#[non_exhaustive]
pub struct Command {
    /// The server on which it runs; `None`: any server of the cluster.
    pub server: Option<String>,
    /// The program and its arguments. A name that is not known stands as a placeholder in
    /// angle brackets.
    pub argv: Vec<String>,
    /// Whether it runs only if something seen meanwhile asks for it.
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
        let fill = Fill::new(self, names)?;
        let mut commands = Vec::new();
        let mut afterwards = Vec::new();
        let mut before = None;
        for id in self.chain() {
            let data = procedure(id);
            for act in data.acts {
                commands.push(fill.command(act, is_left_open(before, id, act))?);
            }
            for act in afterwards.drain(..) {
                commands.push(fill.command(act, false)?);
            }
            afterwards.extend(data.acts_afterwards);
            before = Some(id);
        }
        for act in afterwards {
            commands.push(fill.command(act, false)?);
        }
        Ok(commands)
    }

    /// The names that the commands need and nobody has given.
    #[must_use]
    pub fn needed_names(&self, names: &Names) -> Vec<NeedCode> {
        if self.is_graphical_only() {
            return Vec::new();
        }
        let uses = |argument: Argument| {
            self.chain().map(procedure).any(|data| {
                let acts = data.acts.iter().chain(data.acts_afterwards);
                acts.flat_map(|act| act.argv).any(|used| *used == argument)
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

/// Whether a command of a chain runs only if what was seen before asks for it: the copy may
/// have started by itself.
fn is_left_open(before: Option<ProcedureId>, id: ProcedureId, act: &Act) -> bool {
    let copies = act.argv.contains(&Argument::Word("--recovery"));
    copies
        && matches!(
            (before, id),
            (Some(ProcedureId::P3_1), ProcedureId::P2_1)
                | (Some(ProcedureId::P2_2), ProcedureId::P1_1)
        )
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
struct Fill<'n> {
    resource: &'n str,
    group: Option<&'n str>,
    monitor: Option<&'n str>,
    source: Option<&'n str>,
    running: &'n str,
}

impl<'n> Fill<'n> {
    fn new(option: &'n RecoveryOption, names: &'n Names) -> Result<Self, NameError> {
        let state = option.state();
        let chosen = match names.source.as_deref() {
            Some(server) if state.position(server).is_none() => {
                return Err(NameError::NotAServer(kept(server).into()));
            }
            chosen => chosen,
        };
        Ok(Self {
            resource: &state.name,
            group: group_name(option, names),
            monitor: monitor_name(option, names),
            source: option.source().or(chosen),
            running: option.server1(),
        })
    }

    fn command(&self, act: &Act, left_open: bool) -> Result<Command, NameError> {
        let words = act.argv.iter().map(|argument| self.argument(*argument));
        Ok(Command {
            server: match act.place {
                Place::Source => Some(self.argument(Argument::Source)?.to_owned()),
                Place::AnyServer => None,
            },
            argv: words
                .map(|word| word.map(ToOwned::to_owned))
                .collect::<Result<_, _>>()?,
            conditional: act.conditional || left_open,
        })
    }

    fn argument(&self, argument: Argument) -> Result<&'n str, NameError> {
        let known = |kind, name: Option<&'n str>, placeholder| match name {
            Some(name) => check(kind, name),
            None => Ok(placeholder),
        };
        match argument {
            Argument::Word(word) => Ok(word),
            Argument::Resource => check(NameKind::Resource, self.resource),
            Argument::Group => known(NameKind::Group, self.group, GROUP_PLACEHOLDER),
            Argument::Monitor => known(NameKind::Monitor, self.monitor, MONITOR_PLACEHOLDER),
            Argument::Source => known(NameKind::Server, self.source, SOURCE_PLACEHOLDER),
            Argument::RunningServer => check(NameKind::Server, self.running),
        }
    }
}
