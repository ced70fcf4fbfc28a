//! The eleven procedures of chapter 4, as data: the commands that act.

use crate::words::ProcedureId;

/// A procedure of the guide.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub struct Procedure {
    /// Its number.
    pub id: ProcedureId,
    /// The guide's section.
    pub section: &'static str,
    /// The commands that act, up to the point where the next procedure of a chain begins.
    pub acts: &'static [Act],
    /// Commands that act once the copy of the next procedure has started.
    pub acts_afterwards: &'static [Act],
}

/// A command that changes something.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub struct Act {
    /// The program and its arguments.
    pub argv: &'static [Argument],
    /// Where it runs.
    pub place: Place,
    /// Whether it runs only if something seen meanwhile asks for it.
    pub conditional: bool,
}

/// One word of a command.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum Argument {
    /// As it stands.
    Word(&'static str),
    /// The mirror disk resource.
    Resource,
    /// The failover group.
    Group,
    /// The mirror disk monitor.
    Monitor,
    /// The server with the latest data.
    Source,
    /// The server on which the group runs.
    RunningServer,
}

/// Where a command runs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum Place {
    /// On the server with the latest data.
    Source,
    /// On any server of the cluster.
    AnyServer,
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

const fn on_source(argv: &'static [Argument]) -> Act {
    Act {
        argv,
        place: Place::Source,
        conditional: false,
    }
}

const fn anywhere(argv: &'static [Argument]) -> Act {
    Act {
        argv,
        place: Place::AnyServer,
        conditional: false,
    }
}

const fn if_wanted(act: Act) -> Act {
    Act {
        conditional: true,
        ..act
    }
}

const CLPMDCTRL: Argument = Word("clpmdctrl");
const CLPGRP: Argument = Word("clpgrp");
const CLPMONCTRL: Argument = Word("clpmonctrl");

const RECOVER: Act = on_source(&[CLPMDCTRL, Word("--recovery"), Resource]);

static P1_1: Procedure = Procedure {
    id: ProcedureId::P1_1,
    section: "4.1",
    acts: &[RECOVER],
    acts_afterwards: &[],
};

static P1_2: Procedure = Procedure {
    id: ProcedureId::P1_2,
    section: "4.2",
    acts: &[on_source(&[
        CLPMDCTRL,
        Word("--recovery"),
        Resource,
        Word("-f"),
    ])],
    acts_afterwards: &[],
};

static P1_3: Procedure = Procedure {
    id: ProcedureId::P1_3,
    section: "4.3",
    acts: &[anywhere(&[
        CLPGRP,
        Word("-t"),
        Group,
        Word("-h"),
        RunningServer,
    ])],
    acts_afterwards: &[],
};

static P2_1: Procedure = Procedure {
    id: ProcedureId::P2_1,
    section: "4.4",
    acts: &[
        RECOVER,
        // Only where the service is wanted afterwards.
        if_wanted(anywhere(&[CLPGRP, Word("-s"), Group, Word("-h"), Source])),
    ],
    acts_afterwards: &[],
};

static P2_2: Procedure = Procedure {
    id: ProcedureId::P2_2,
    section: "4.5",
    acts: &[on_source(&[CLPGRP, Word("-s"), Group, Word("-h"), Source])],
    acts_afterwards: &[],
};

static P2_3: Procedure = Procedure {
    id: ProcedureId::P2_3,
    section: "4.6",
    acts: &[
        on_source(&[CLPMONCTRL, Word("-s"), Word("-m"), Monitor]),
        on_source(&[CLPGRP, Word("-s"), Group]),
    ],
    acts_afterwards: &[on_source(&[CLPMONCTRL, Word("-r"), Word("-m"), Monitor])],
};

static P3_1: Procedure = Procedure {
    id: ProcedureId::P3_1,
    section: "4.7",
    acts: &[on_source(&[CLPMDCTRL, Word("--force"), Source, Resource])],
    acts_afterwards: &[],
};

static P3_2: Procedure = Procedure {
    id: ProcedureId::P3_2,
    section: "4.8",
    acts: &[on_source(&[CLPMDCTRL, Word("--force"), Resource])],
    acts_afterwards: &[],
};

static P4_1: Procedure = by_hand(ProcedureId::P4_1, "4.9");
static P5_1: Procedure = by_hand(ProcedureId::P5_1, "4.10");
static P6_1: Procedure = by_hand(ProcedureId::P6_1, "4.11");

/// A procedure of the graphical tool alone: there is no command for it.
const fn by_hand(id: ProcedureId, section: &'static str) -> Procedure {
    Procedure {
        id,
        section,
        acts: &[],
        acts_afterwards: &[],
    }
}
