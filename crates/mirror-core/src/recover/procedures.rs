//! The eleven procedures of chapter 4, and those of sections 2.2 and 2.3, as data.
//!
//! Read a procedure like the page of the guide: what is run, where, what must be observed before
//! going on. Both ways that the guide gives stand side by side. Where it contradicts itself or
//! leaves something open, the decision is noted at the step.

use super::step::{
    Argument, CommandTemplate, Condition, Effect, Expectation, Notice, Observation, Operation,
    Output, Question, Step, Target,
};
use crate::words::ProcedureId;

/// A procedure of the guide.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub struct Procedure {
    /// Its number; `None` for those of chapter 2.
    pub id: Option<ProcedureId>,
    /// The guide's section.
    pub section: &'static str,
    /// The steps with commands. Procedures for which there is no command have the steps of the
    /// graphical tool here too.
    pub commands: &'static [Step],
    /// The steps in the graphical tool.
    pub graphical: &'static [Step],
}

/// The data of a procedure.
#[must_use]
pub const fn procedure(id: ProcedureId) -> &'static Procedure {
    match id {
        ProcedureId::P1_1 => &P1_1,
        ProcedureId::P1_2 => &P1_2,
        ProcedureId::P1_3 => &P1_3,
        ProcedureId::P2_1 => &P2_1,
        ProcedureId::P2_2 => &P2_2,
        ProcedureId::P2_3 => &P2_3,
        ProcedureId::P3_1 => &P3_1,
        ProcedureId::P3_2 => &P3_2,
        ProcedureId::P4_1 => &P4_1,
        ProcedureId::P5_1 => &P5_1,
        ProcedureId::P6_1 => &P6_1,
    }
}

use Argument::{Group, Monitor, Resource, RunningServer, Source, Word};
use Step::{
    ByHand, Choose, Next, NextAfterCopyRuns, NextUnlessCopying, NextUntilCopyRuns, Note, Observe,
    ReadAgain, Run, Warn,
};

// ---- The commands --------------------------------------------------------------------------

const fn act(effect: Effect, target: Target, argv: &'static [Argument]) -> CommandTemplate {
    CommandTemplate {
        argv,
        target,
        effect,
        condition: None,
    }
}

const fn only_if(condition: Condition, act: CommandTemplate) -> CommandTemplate {
    CommandTemplate {
        condition: Some(condition),
        ..act
    }
}

const CLPMDCTRL: Argument = Word("clpmdctrl");
const CLPGRP: Argument = Word("clpgrp");
const CLPMONCTRL: Argument = Word("clpmonctrl");

const RECOVER: CommandTemplate = act(
    Effect::StartsCopy,
    Target::Source,
    &[CLPMDCTRL, Word("--recovery"), Resource],
);
const RECOVER_ALL: CommandTemplate = act(
    Effect::StartsFullCopy,
    Target::Source,
    &[CLPMDCTRL, Word("--recovery"), Resource, Word("-f")],
);
const STOP_GROUP: CommandTemplate = act(
    Effect::StopsGroup,
    Target::AnyServer,
    &[CLPGRP, Word("-t"), Group, Word("-h"), RunningServer],
);
const START_GROUP: CommandTemplate = act(
    Effect::StartsGroup,
    Target::Source,
    &[CLPGRP, Word("-s"), Group, Word("-h"), Source],
);
const START_GROUP_ANYWHERE: CommandTemplate = CommandTemplate {
    target: Target::AnyServer,
    ..START_GROUP
};
const START_GROUP_HERE: CommandTemplate = act(
    Effect::StartsGroup,
    Target::Source,
    &[CLPGRP, Word("-s"), Group],
);
const SUSPEND_MONITOR: CommandTemplate = act(
    Effect::SuspendsMonitor,
    Target::Source,
    &[CLPMONCTRL, Word("-s"), Word("-m"), Monitor],
);
const RESUME_MONITOR: CommandTemplate = act(
    Effect::ResumesMonitor,
    Target::Source,
    &[CLPMONCTRL, Word("-r"), Word("-m"), Monitor],
);
/// As written in §4.7.2: with the name of the source.
const FORCE_NAMED: CommandTemplate = act(
    Effect::DeclaresLatest,
    Target::Source,
    &[CLPMDCTRL, Word("--force"), Source, Resource],
);
/// As written in §4.8.2: without it.
const FORCE: CommandTemplate = act(
    Effect::DeclaresLatest,
    Target::Source,
    &[CLPMDCTRL, Word("--force"), Resource],
);
const OPEN_VOLUME: CommandTemplate = act(
    Effect::OpensVolume,
    Target::Inspected,
    &[CLPMDCTRL, Word("--active"), Resource],
);

// ---- What is looked at ---------------------------------------------------------------------

const fn within(seconds: u32, output: Output, expect: Expectation) -> Step {
    Observe(Observation {
        output,
        expect,
        every_seconds: 5,
        at_most_seconds: Some(seconds),
    })
}

/// `clpmdctrl --recovery` returns at once and says nothing of the copy.
const COPY_RUNS: Step = within(120, Output::Mirror, Expectation::CopyRuns);
const COPY_ENDED: Step = Observe(Observation {
    output: Output::Mirror,
    expect: Expectation::CopyEnded,
    every_seconds: 10,
    at_most_seconds: None,
});
const SOURCE_LATEST: Step = within(120, Output::Mirror, Expectation::SourceLatest);
const GROUP_ONLINE: Step = within(900, Output::Cluster, Expectation::GroupOnline);
const GROUP_OFFLINE: Step = within(900, Output::Cluster, Expectation::GroupOffline);
const SUSPENDED: Step = within(60, Output::Monitors, Expectation::MonitorSuspended);
const RESUMED: Step = within(60, Output::Monitors, Expectation::MonitorResumed);
const VOLUME_ACTIVE: Step = within(60, Output::Active, Expectation::VolumeActive);
const VOLUME_INACTIVE: Step = within(120, Output::Active, Expectation::VolumeInactive);
const TIMES_RECORDED: Step = within(60, Output::Mirror, Expectation::TimesRecorded);
const AUTO_RECOVERY_READ: Step = within(60, Output::InfoDetail, Expectation::AutoRecoveryRead);
const SERVERS_ONLINE: Step = within(3600, Output::Cluster, Expectation::ServersOnline);

/// What is watched where a copy starts by itself.
pub(super) const WATCH_COPY: [Step; 2] = [COPY_RUNS, COPY_ENDED];

// ---- The procedures ------------------------------------------------------------------------

static P1_1: Procedure = Procedure {
    id: Some(ProcedureId::P1_1),
    section: "4.1",
    commands: &[
        Warn(Notice::LoadWhileCopying),
        Run(RECOVER),
        COPY_RUNS,
        COPY_ENDED,
    ],
    graphical: &[
        Warn(Notice::LoadWhileCopying),
        ByHand(Operation::OpenMirrorDiskHelper),
        ByHand(Operation::CopyToDestination),
        COPY_RUNS,
        COPY_ENDED,
    ],
};

static P1_2: Procedure = Procedure {
    id: Some(ProcedureId::P1_2),
    section: "4.2",
    commands: &[
        Warn(Notice::FullCopyTakesLong),
        Warn(Notice::LoadWhileCopying),
        Run(RECOVER_ALL),
        COPY_RUNS,
        COPY_ENDED,
    ],
    graphical: &[
        Warn(Notice::FullCopyTakesLong),
        Warn(Notice::LoadWhileCopying),
        ByHand(Operation::OpenMirrorDiskHelper),
        ByHand(Operation::CopyToDestination),
        COPY_RUNS,
        COPY_ENDED,
    ],
};

static P1_3: Procedure = Procedure {
    id: Some(ProcedureId::P1_3),
    section: "4.3",
    commands: &[Run(STOP_GROUP), GROUP_OFFLINE, Next],
    graphical: &[ByHand(Operation::StopGroup), GROUP_OFFLINE, Next],
};

static P2_1: Procedure = Procedure {
    id: Some(ProcedureId::P2_1),
    section: "4.4",
    commands: &[
        Warn(Notice::GroupCannotStart),
        Run(RECOVER),
        COPY_RUNS,
        COPY_ENDED,
        Choose(Question::StartService),
        Warn(Notice::StopAbnormalGroupFirst),
        Run(only_if(Condition::ServiceWanted, START_GROUP_ANYWHERE)),
        GROUP_ONLINE,
    ],
    graphical: &[
        Warn(Notice::GroupCannotStart),
        ByHand(Operation::OpenMirrorDiskHelper),
        ByHand(Operation::CopyToDestination),
        COPY_RUNS,
        COPY_ENDED,
        Choose(Question::StartService),
        Warn(Notice::StopAbnormalGroupFirst),
        ByHand(Operation::StartGroup),
        GROUP_ONLINE,
    ],
};

static P2_2: Procedure = Procedure {
    id: Some(ProcedureId::P2_2),
    section: "4.5",
    commands: &[
        Warn(Notice::StopAbnormalGroupFirst),
        Run(START_GROUP),
        GROUP_ONLINE,
        Note(Notice::CopyMayStartItself),
        NextUnlessCopying,
    ],
    graphical: &[
        Warn(Notice::StopAbnormalGroupFirst),
        ByHand(Operation::StartGroup),
        GROUP_ONLINE,
        Note(Notice::CopyMayStartItself),
        NextUnlessCopying,
    ],
};

/// The two ways of §4.6 differ in when the monitor is resumed; both follow the command path:
/// after the copy has started.
static P2_3: Procedure = Procedure {
    id: Some(ProcedureId::P2_3),
    section: "4.6",
    commands: &[
        Run(SUSPEND_MONITOR),
        SUSPENDED,
        Warn(Notice::StopAbnormalGroupFirst),
        Run(START_GROUP_HERE),
        GROUP_ONLINE,
        NextUntilCopyRuns,
        Run(RESUME_MONITOR),
        RESUMED,
        NextAfterCopyRuns,
    ],
    graphical: &[
        ByHand(Operation::SuspendMonitor),
        SUSPENDED,
        Warn(Notice::StopAbnormalGroupFirst),
        ByHand(Operation::StartGroup),
        GROUP_ONLINE,
        NextUntilCopyRuns,
        ByHand(Operation::ResumeMonitor),
        RESUMED,
        NextAfterCopyRuns,
    ],
};

/// The table sends 3-1 on to 2-1, its own command path polls straight to Normal: after the
/// declaration the state is read again, and the copy is started only if none has.
static P3_1: Procedure = Procedure {
    id: Some(ProcedureId::P3_1),
    section: "4.7",
    commands: &[
        Choose(Question::Source),
        Warn(Notice::OtherDataIsLost),
        Run(FORCE_NAMED),
        SOURCE_LATEST,
        NextUnlessCopying,
    ],
    graphical: &[
        Choose(Question::Source),
        Warn(Notice::OtherDataIsLost),
        ByHand(Operation::OpenMirrorDiskHelper),
        ByHand(Operation::DeclareSourceLatest),
        SOURCE_LATEST,
        NextUnlessCopying,
    ],
};

static P3_2: Procedure = Procedure {
    id: Some(ProcedureId::P3_2),
    section: "4.8",
    commands: &[
        Choose(Question::Source),
        Warn(Notice::OtherDataIsLost),
        Run(FORCE),
        SOURCE_LATEST,
        Next,
    ],
    graphical: &[
        Choose(Question::Source),
        Warn(Notice::OtherDataIsLost),
        ByHand(Operation::OpenMirrorDiskHelper),
        ByHand(Operation::DeclareSourceLatest),
        SOURCE_LATEST,
        Next,
    ],
};

static P4_1: Procedure = graphical_only(
    ProcedureId::P4_1,
    "4.9",
    &[
        Note(Notice::NoCommandForIt),
        ByHand(Operation::OpenMirrorDiskHelper),
        Warn(Notice::NoFileInUse),
        ByHand(Operation::TakeVolumeOffline),
        VOLUME_INACTIVE,
        ReadAgain,
    ],
);

static P5_1: Procedure = graphical_only(
    ProcedureId::P5_1,
    "4.10",
    &[
        Note(Notice::NoCommandForIt),
        Warn(Notice::PartnerIsLostAsSource),
        Warn(Notice::LookFirst),
        ByHand(Operation::OpenMirrorDiskHelper),
        ByHand(Operation::DeclareSurvivorLatest),
        SOURCE_LATEST,
        Warn(Notice::StopAbnormalGroupFirst),
        ByHand(Operation::StartGroup),
        GROUP_ONLINE,
    ],
);

static P6_1: Procedure = graphical_only(
    ProcedureId::P6_1,
    "4.11",
    &[
        Note(Notice::NoCommandForIt),
        Warn(Notice::DoNothingElse),
        ByHand(Operation::RebootCluster),
        SERVERS_ONLINE,
        ReadAgain,
    ],
);

const fn graphical_only(
    id: ProcedureId,
    section: &'static str,
    steps: &'static [Step],
) -> Procedure {
    Procedure {
        id: Some(id),
        section,
        commands: steps,
        graphical: steps,
    }
}

/// Whether automatic mirror recovery is on (§2.2).
pub static FIND_AUTO_RECOVERY: Procedure = Procedure {
    id: None,
    section: "2.2",
    commands: &[AUTO_RECOVERY_READ],
    graphical: &[ByHand(Operation::OpenClusterProperties)],
};

/// Inspects the data of an abnormal volume (§2.3). The command path of the guide never closes the
/// volume that it has opened; it is closed in the graphical tool, for there is no command.
pub static INSPECT_VOLUME: Procedure = Procedure {
    id: None,
    section: "2.3",
    commands: &[
        Warn(Notice::OpeningIsNoRepair),
        Warn(Notice::NotMirroredMeanwhile),
        Warn(Notice::OpeningOverwritesTimes),
        TIMES_RECORDED,
        Run(OPEN_VOLUME),
        VOLUME_ACTIVE,
        ByHand(Operation::LookAtData),
        Warn(Notice::NoFileInUse),
        ByHand(Operation::CloseVolume),
        VOLUME_INACTIVE,
    ],
    graphical: &[
        Warn(Notice::OpeningIsNoRepair),
        Warn(Notice::NotMirroredMeanwhile),
        Warn(Notice::OpeningOverwritesTimes),
        TIMES_RECORDED,
        ByHand(Operation::OpenMirrorDiskHelper),
        ByHand(Operation::OpenVolume),
        VOLUME_ACTIVE,
        ByHand(Operation::LookAtData),
        Warn(Notice::NoFileInUse),
        ByHand(Operation::CloseVolume),
        VOLUME_INACTIVE,
    ],
};
