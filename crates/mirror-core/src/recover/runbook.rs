//! A runbook: the whole chain of one option as one list of steps, with the names filled in.
//!
//! The procedures call each other: 3-2 sends on to 2-3, which sends on to 1-2 and has the
//! monitor resumed once its copy runs. Here all of it is one list.

use alloc::{borrow::ToOwned, string::String, vec::Vec};

use super::{
    Command, Names, QuoteError, Shell,
    command::{Bindings, SOURCE_PLACEHOLDER},
    procedures::{FIND_AUTO_RECOVERY, INSPECT_VOLUME, Procedure, WATCH_COPY, procedure},
    step::{
        Condition, Effect, Expectation, Method, Notice, Observation, Operation, Output, Question,
        Step,
    },
};
use crate::{
    decide::RecoveryOption,
    state::MirrorState,
    words::{NameError, NeedCode, ProcedureId, Side, tagged},
};

/// The version of a runbook's document form.
pub const RUNBOOK_VERSION: u32 = 1;

/// What to do, step by step, for one mirror disk.
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Runbook {
    /// [`RUNBOOK_VERSION`]. A runbook of another version is not read.
    #[cfg_attr(
        feature = "serde",
        serde(deserialize_with = "crate::words::documents::version::<_, RUNBOOK_VERSION>")
    )]
    pub format_version: u32,
    /// The mirror disk resource.
    pub resource: String,
    /// Both servers, in the order of the display.
    pub servers: [String; 2],
    /// The row of the guide; `None` for the procedures of chapter 2.
    pub row: Option<u8>,
    /// The chain of procedures.
    pub procedures: Vec<ProcedureId>,
    /// How it is carried out.
    pub method: Method,
    /// The server with the latest data, where it is known or has been chosen.
    pub source: Option<String>,
    /// The failover group, where it is known.
    pub group: Option<String>,
    /// The mirror disk monitor, where it is known.
    pub monitor: Option<String>,
    /// Whether it declares one server's data to be the latest.
    pub destructive: bool,
    /// The steps.
    pub steps: Vec<RunbookStep>,
    /// How long the copy takes, in seconds, where that is known.
    pub total_seconds: Option<f64>,
    /// Names and choices that are still needed.
    pub needs: Vec<NeedCode>,
}

/// One step of a runbook.
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct RunbookStep {
    /// Counted from 1.
    pub number: u32,
    /// The procedure that it belongs to.
    pub procedure: Option<ProcedureId>,
    /// The guide's section.
    pub section: String,
    /// When it applies; `None`: always.
    pub condition: Option<Condition>,
    /// What is done.
    #[cfg_attr(feature = "serde", serde(flatten))]
    pub action: RunbookAction,
    /// How long it takes, in seconds, where that is known.
    pub seconds: Option<f64>,
}

tagged! {
    /// What is done in a step.
    #[derive(Debug, Clone, PartialEq, Eq)]
    #[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
    #[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
    #[cfg_attr(feature = "serde", serde(tag = "kind", rename_all = "snake_case"))]
    pub enum RunbookAction,
    /// The kind of the step.
    kind;

    /// What is done in a step of a runbook.
    StepKind {
        /// A command that changes something.
        Run {
            /// The command.
            command: Command,
            /// What it does.
            effect: Effect,
            /// Whether it cannot be undone.
            irreversible: bool,
        } = "run";
        /// Read an output until it shows the expected state.
        Observe {
            /// The command whose output is read. A session reads with that of `output`, whatever
            /// a document says here.
            command: Command,
            /// Which output that is.
            output: Output,
            /// The state that must be observed before the next step.
            expect: Expectation,
            /// The seconds between two observations.
            every_seconds: u32,
            /// The seconds within which it must be observed; `None`: as long as it takes.
            at_most_seconds: Option<u32>,
        } = "observe";
        /// The operator has to decide.
        Choose {
            /// The question.
            question: Question,
            /// The answers.
            choices: Vec<String>,
        } = "choose";
        /// Do something in the graphical tool.
        ByHand {
            /// What.
            operation: Operation,
            /// The server that it is done to, where there is one.
            server: Option<String>,
            /// Whether it cannot be undone.
            irreversible: bool,
        } = "by_hand";
        /// Worth knowing.
        Note {
            /// What.
            notice: Notice,
        } = "note";
        /// Must be known before going on.
        Warn {
            /// What.
            notice: Notice,
        } = "warn";
        /// The state has to be read and assessed anew.
        ReadAgain = "read_again";
    }
}

impl RecoveryOption {
    /// Returns the runbook of this option, with commands as far as there are any.
    ///
    /// ```
    /// use mirror_core::{MirrorState, recover::Names};
    ///
    /// let state = MirrorState::from_line("vol1: alpha red inactive, beta red inactive, fast copy ng")?;
    /// let assessment = state.assess();
    /// let names = Names::default().with_group("failover1").with_monitor("mdw1").with_source("beta");
    /// let runbook = assessment.options()[1].runbook(&names).unwrap();
    /// let acting: Vec<String> = runbook.commands().map(|command| command.argv.join(" ")).collect();
    /// assert_eq!(acting, [
    ///     "clpmdctrl --force vol1",
    ///     "clpmonctrl -s -m mdw1",
    ///     "clpgrp -s failover1",
    ///     "clpmdctrl --recovery vol1 -f",
    ///     "clpmonctrl -r -m mdw1",
    /// ]);
    /// # Ok::<(), mirror_core::text::ParseError>(())
    /// ```
    ///
    /// # Errors
    ///
    /// When a name cannot be an argument, or the chosen source is no server of the mirror.
    pub fn runbook(&self, names: &Names) -> Result<Runbook, NameError> {
        self.runbook_by(Method::Commands, names)
    }

    /// Returns the runbook of this option, with commands or for the graphical tool.
    ///
    /// ```
    /// use mirror_core::{MirrorState, recover::{Method, Names}};
    ///
    /// let state = MirrorState::from_line("vol1: alpha green active, beta red inactive, fast copy ok")?;
    /// let assessment = state.assess();
    /// let runbook = assessment.options()[0].runbook_by(Method::GraphicalTool, &Names::default())?;
    /// assert_eq!(runbook.commands().count(), 0); // all of it is done in the graphical tool
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    ///
    /// # Errors
    ///
    /// As [`runbook`](Self::runbook).
    pub fn runbook_by(&self, method: Method, names: &Names) -> Result<Runbook, NameError> {
        let bindings = Bindings::new(self, names)?;
        let chain: Vec<ProcedureId> = self.chain().collect();
        let mut drafts = Vec::new();
        expand(&chain, method, None, &mut drafts);
        let mut needs = self.needed_names(names);
        if self.source().is_none() && names.source.is_none() && asks_for_source(&drafts) {
            needs.push(NeedCode::SourceChoice);
        }
        Ok(Runbook {
            row: Some(self.row().number),
            procedures: chain,
            method,
            destructive: self.is_destructive(),
            needs,
            ..bindings.runbook(self.state(), &drafts)?
        })
    }
}

impl MirrorState {
    /// Returns the runbook that inspects the data of an abnormal volume on one server (§2.3).
    ///
    /// ```
    /// use mirror_core::{MirrorState, recover::Method};
    ///
    /// let state = MirrorState::from_line("vol1: alpha red inactive, beta red inactive")?;
    /// let runbook = state.inspection("beta", Method::Commands)?;
    /// assert_eq!(runbook.commands().next().unwrap().argv, ["clpmdctrl", "--active", "vol1"]);
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    ///
    /// # Errors
    ///
    /// When a name cannot be an argument, or the server is none of this mirror.
    pub fn inspection(&self, server: &str, method: Method) -> Result<Runbook, NameError> {
        let bindings = Bindings::for_inspection(self, server)?;
        Ok(Runbook {
            method,
            ..bindings.runbook(self, &drafts_of(&INSPECT_VOLUME, method))?
        })
    }

    /// Returns the runbook that finds out whether automatic mirror recovery is on (§2.2).
    ///
    /// ```
    /// use mirror_core::{MirrorState, recover::{Method, RunbookAction}};
    ///
    /// let state = MirrorState::from_line("vol1: alpha red inactive, beta red inactive")?;
    /// let runbook = state.find_auto_recovery(Method::Commands)?;
    /// let RunbookAction::Observe { command, .. } = &runbook.steps[0].action else { panic!() };
    /// assert_eq!(command.argv, ["clpstat", "-i", "--detail"]);
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    ///
    /// # Errors
    ///
    /// When a name cannot be an argument.
    pub fn find_auto_recovery(&self, method: Method) -> Result<Runbook, NameError> {
        let bindings = Bindings::for_reading(self);
        Ok(Runbook {
            method,
            ..bindings.runbook(self, &drafts_of(&FIND_AUTO_RECOVERY, method))?
        })
    }
}

impl Runbook {
    /// Returns the commands that act, in order.
    pub fn commands(&self) -> impl Iterator<Item = &Command> {
        self.steps.iter().filter_map(|step| match &step.action {
            RunbookAction::Run { command, .. } => Some(command),
            _ => None,
        })
    }

    /// Sets how long the copy takes, in seconds.
    ///
    /// ```
    /// use mirror_core::{MirrorState, recover::Names};
    ///
    /// let state = MirrorState::from_line("vol1: alpha green active, beta red inactive, fast copy ok")?;
    /// let assessment = state.assess();
    /// let runbook = assessment.options()[0].runbook(&Names::default())?.with_copy_seconds(480.0);
    /// assert_eq!(runbook.total_seconds, Some(480.0));
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    #[must_use]
    pub fn with_copy_seconds(mut self, seconds: f64) -> Self {
        for step in &mut self.steps {
            if let RunbookAction::Observe {
                expect: Expectation::CopyEnded,
                ..
            } = step.action
            {
                step.seconds = Some(seconds);
                self.total_seconds = Some(seconds);
            }
        }
        self
    }

    /// The server whose data is copied, or declared to be the latest. In 5-1 that is the survivor.
    pub(crate) fn planned_source(&self) -> Option<&str> {
        let survivor = self.steps.iter().find_map(|step| match &step.action {
            RunbookAction::ByHand {
                operation: Operation::DeclareSurvivorLatest,
                server,
                ..
            } => server.as_deref(),
            _ => None,
        });
        survivor.or(self.source.as_deref())
    }

    /// Both servers, in the order of the display.
    pub(crate) fn server_names(&self) -> [&str; 2] {
        self.servers.each_ref().map(String::as_str)
    }

    /// The other server.
    pub(crate) fn partner_of(&self, server: &str) -> Option<&str> {
        let names = self.server_names();
        Some(*Side::of_host(names, server)?.other().of(&names))
    }

    /// The server whose volume is opened or closed.
    pub(crate) fn touched(&self) -> Option<&str> {
        self.steps.iter().find_map(|step| match &step.action {
            RunbookAction::Run {
                command,
                effect: Effect::OpensVolume,
                ..
            } => command.server.as_deref(),
            RunbookAction::ByHand {
                operation:
                    Operation::OpenVolume
                    | Operation::LookAtData
                    | Operation::CloseVolume
                    | Operation::TakeVolumeOffline,
                server,
                ..
            } => server.as_deref(),
            _ => None,
        })
    }

    /// Fills in the server that the operator has decided to hold the latest data.
    pub(super) fn choose_source(&mut self, server: &str) {
        let bindings = |name: &mut String| {
            if name == SOURCE_PLACEHOLDER {
                *name = server.to_owned();
            }
        };
        let other = self.partner_of(server).map(ToOwned::to_owned);
        for step in &mut self.steps {
            match &mut step.action {
                RunbookAction::Run { command, .. } => {
                    command.server.as_mut().map(bindings);
                    command.argv.iter_mut().for_each(bindings);
                }
                RunbookAction::ByHand {
                    operation,
                    server: place,
                    ..
                } if place.is_none() => match operation {
                    Operation::DeclareSourceLatest | Operation::StartGroup => {
                        *place = Some(server.to_owned());
                    }
                    Operation::CopyToDestination => place.clone_from(&other),
                    _ => {}
                },
                _ => {}
            }
        }
        self.source = Some(server.to_owned());
        self.needs.retain(|need| *need != NeedCode::SourceChoice);
    }

    /// Returns the commands that act, each with its server and as a line of a shell. Not to be run as a
    /// whole: between two of them stand observations.
    ///
    /// ```
    /// use mirror_core::{MirrorState, recover::{Names, Shell}};
    ///
    /// let state = MirrorState::from_line("sales data: alpha green active, beta red inactive, fast copy ok")?;
    /// let assessment = state.assess();
    /// let runbook = assessment.options()[0].runbook(&Names::default())?;
    /// let lines = runbook.shell_lines(Shell::Posix)?;
    /// assert_eq!(lines[0].0.as_deref(), Some("alpha"));
    /// assert_eq!(lines[0].1, "clpmdctrl --recovery 'sales data'");
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    ///
    /// # Errors
    ///
    /// When a word of a command cannot be passed on safely in that shell.
    pub fn shell_lines(&self, shell: Shell) -> Result<Vec<(Option<String>, String)>, QuoteError> {
        self.commands()
            .map(|command| Ok((command.server.clone(), shell.line(&command.argv)?)))
            .collect()
    }

    /// Returns the steps that cannot be undone.
    ///
    /// ```
    /// use mirror_core::{MirrorState, recover::Names};
    ///
    /// let state = MirrorState::from_line("vol1: alpha red inactive, beta red inactive, fast copy ok")?;
    /// let assessment = state.assess();
    /// let runbook = assessment.options()[0].runbook(&Names::default().with_source("beta"))?;
    /// assert_eq!(runbook.irreversible().count(), 1); // `--force` declares one server the latest
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn irreversible(&self) -> impl Iterator<Item = &RunbookStep> {
        self.steps.iter().filter(|step| {
            matches!(
                step.action,
                RunbookAction::Run {
                    irreversible: true,
                    ..
                } | RunbookAction::ByHand {
                    irreversible: true,
                    ..
                }
            )
        })
    }
}

// ---- Flattening ----------------------------------------------------------------------------

/// A step of the flat list, without names.
#[derive(Debug, Clone, Copy)]
struct Draft {
    procedure: Option<ProcedureId>,
    section: &'static str,
    condition: Option<Condition>,
    step: Step,
}

/// Appends the steps of a chain. Where a copy may start by itself, the commands that start one
/// are left open.
fn expand(
    chain: &[ProcedureId],
    method: Method,
    copies: Option<Condition>,
    drafts: &mut Vec<Draft>,
) {
    let Some((first, rest)) = chain.split_first() else {
        return;
    };
    let data = procedure(*first);
    let mut condition = None;
    let mut afterwards = Vec::new();
    for step in steps(data, method) {
        let draft = |step: Step, condition| Draft {
            procedure: data.id,
            section: data.section,
            condition,
            step,
        };
        match *step {
            Step::Next => expand(rest, method, None, drafts),
            Step::NextUnlessCopying if rest.is_empty() => {
                drafts.extend(WATCH_COPY.map(|step| draft(step, None)));
            }
            Step::NextUnlessCopying => expand(rest, method, Some(Condition::NoCopyRuns), drafts),
            Step::NextUntilCopyRuns => {
                let mut nested = Vec::new();
                expand(rest, method, None, &mut nested);
                let runs = nested
                    .iter()
                    .position(|draft| expects(draft, Expectation::CopyRuns));
                afterwards = nested.split_off(runs.map_or(nested.len(), |runs| runs + 1));
                drafts.append(&mut nested);
            }
            Step::NextAfterCopyRuns => drafts.append(&mut afterwards),
            Step::Choose(Question::StartService) => {
                drafts.push(draft(*step, None));
                // What follows starts the service.
                condition = Some(Condition::ServiceWanted);
            }
            step if starts_copy(step) => drafts.push(draft(step, condition.or(copies))),
            step => drafts.push(draft(step, condition)),
        }
    }
}

fn drafts_of(data: &'static Procedure, method: Method) -> Vec<Draft> {
    let draft = |step: &Step| Draft {
        procedure: data.id,
        section: data.section,
        condition: None,
        step: *step,
    };
    steps(data, method).iter().map(draft).collect()
}

const fn steps(data: &'static Procedure, method: Method) -> &'static [Step] {
    match method {
        Method::Commands => data.commands,
        Method::GraphicalTool => data.graphical,
    }
}

fn expects(draft: &Draft, wanted: Expectation) -> bool {
    matches!(draft.step, Step::Observe(Observation { expect, .. }) if expect == wanted)
}

fn starts_copy(step: Step) -> bool {
    match step {
        Step::Run(act) => matches!(act.effect, Effect::StartsCopy | Effect::StartsFullCopy),
        Step::ByHand(operation) => operation == Operation::CopyToDestination,
        _ => false,
    }
}

fn asks_for_source(drafts: &[Draft]) -> bool {
    drafts
        .iter()
        .any(|draft| draft.step == Step::Choose(Question::Source))
}

// ---- Filling in ----------------------------------------------------------------------------

impl Bindings<'_> {
    /// The runbook of a flat list. The question for the source falls away where it is known.
    fn runbook(&self, state: &MirrorState, drafts: &[Draft]) -> Result<Runbook, NameError> {
        let mut steps: Vec<RunbookStep> = Vec::with_capacity(drafts.len());
        for draft in drafts {
            if draft.step == Step::Choose(Question::Source) && self.source().is_some() {
                continue;
            }
            let Some(action) = self.action(state, draft)? else {
                continue;
            };
            steps.push(RunbookStep {
                number: crate::words::saturate(steps.len() + 1),
                procedure: draft.procedure,
                section: draft.section.to_owned(),
                condition: draft.condition,
                action,
                seconds: None,
            });
        }
        let [first, second] = &state.servers;
        Ok(Runbook {
            format_version: RUNBOOK_VERSION,
            resource: state.name.clone(),
            servers: [first.name.clone(), second.name.clone()],
            row: None,
            procedures: Vec::new(),
            method: Method::Commands,
            source: self.source().map(ToOwned::to_owned),
            group: self.group().map(ToOwned::to_owned),
            monitor: self.monitor().map(ToOwned::to_owned),
            destructive: false,
            steps,
            total_seconds: None,
            needs: Vec::new(),
        })
    }

    fn action(
        &self,
        state: &MirrorState,
        draft: &Draft,
    ) -> Result<Option<RunbookAction>, NameError> {
        Ok(Some(match draft.step {
            Step::Run(act) => RunbookAction::Run {
                command: self.command(&act, draft.condition.is_some())?,
                effect: act.effect,
                irreversible: act.effect.is_destructive(),
            },
            Step::Observe(observation) => RunbookAction::Observe {
                command: observation.output.command(self.resource()?),
                output: observation.output,
                expect: observation.expect,
                every_seconds: observation.every_seconds,
                at_most_seconds: observation.at_most_seconds,
            },
            Step::Choose(question) => RunbookAction::Choose {
                question,
                choices: match question {
                    Question::Source => {
                        state.servers.iter().map(|side| side.name.clone()).collect()
                    }
                    Question::StartService => ["yes", "no"].map(String::from).to_vec(),
                },
            },
            Step::ByHand(operation) => RunbookAction::ByHand {
                operation,
                server: self.touched_server(state, draft.procedure, operation),
                irreversible: operation.is_destructive(),
            },
            Step::Note(notice) => RunbookAction::Note { notice },
            Step::Warn(notice) => RunbookAction::Warn { notice },
            Step::ReadAgain => RunbookAction::ReadAgain,
            Step::Next
            | Step::NextUnlessCopying
            | Step::NextUntilCopyRuns
            | Step::NextAfterCopyRuns => return Ok(None),
        }))
    }

    /// The server whose icon is chosen.
    fn touched_server(
        &self,
        state: &MirrorState,
        procedure: Option<ProcedureId>,
        operation: Operation,
    ) -> Option<String> {
        match operation {
            // The survivor, which only becomes the source by what is done before.
            Operation::StartGroup if procedure == Some(ProcedureId::P5_1) => {
                Some(self.running().to_owned())
            }
            Operation::DeclareSourceLatest | Operation::StartGroup => {
                self.source().map(ToOwned::to_owned)
            }
            Operation::CopyToDestination => {
                let destination = state.side_of(self.source()?)?.other();
                Some(state.server(destination).name.clone())
            }
            Operation::TakeVolumeOffline
            | Operation::DeclareSurvivorLatest
            | Operation::StopGroup
            | Operation::OpenVolume
            | Operation::LookAtData
            | Operation::CloseVolume => Some(self.running().to_owned()),
            _ => None,
        }
    }
}

impl Output {
    /// The command that prints it.
    #[must_use]
    pub fn command(self, resource: &str) -> Command {
        let argv: &[&str] = match self {
            Self::Mirror => &["clpmdstat", "--mirror", resource],
            Self::Active => &["clpmdstat", "--active", resource],
            Self::Cluster => &["clpstat"],
            Self::Monitors => &["clpstat", "-m"],
            Self::InfoDetail => &["clpstat", "-i", "--detail"],
        };
        Command {
            server: None,
            argv: argv.iter().map(|word| (*word).to_owned()).collect(),
            conditional: false,
        }
    }
}
