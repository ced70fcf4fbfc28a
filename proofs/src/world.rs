//! The machine: a simulated pair, the host of a session, and an operator.
//!
//! The host does with a session what any host does: it asks what is next, does it, and says what it saw.
//! Each of these is a [`Move`] of its own, so that anything can happen between the look and the report,
//! between the command and its answer.

use std::{fmt, hash::Hash, sync::Arc, time::Duration};

use mirror_core::{
    Assessment, Snapshot,
    recover::{Action, Method, Names, Operation, Session, SessionSettings},
};
use mirror_sim::{
    Cluster,
    model::{self, Command, Each, Fault, Pair, Side},
};

use crate::key;

/// One thing that happens.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Move {
    /// The operator reads the state and begins the option of this index.
    Begin(u8),
    /// The operator begins to look at the data of a side (§2.3).
    Inspect(Side),
    /// The host runs the reading commands.
    Look,
    /// The host says what it has seen.
    Report,
    /// The host runs the command.
    Act,
    /// The host says how it ended.
    TellEnd,
    /// The host waits as long as the session asks.
    Wait,
    /// The operator confirms what cannot be undone.
    Confirm,
    /// The operator gives the answer of this index.
    Answer(u8),
    /// The operator does what is asked in the graphical tool.
    DoByHand,
    /// The operator says that it is done.
    SayDone,
    /// The operator says that it did not work.
    SayFailed,
    /// The operator ends the session.
    Decline,
    /// The operator stops the group, as one that has failed needs it.
    StopGroup,
    /// The host dies, and goes on with what it has written down.
    Die,
    /// Nothing happens for so many seconds.
    Pass(u16),
    /// Something goes wrong, or is put right.
    Happens(Fault),
    /// Somebody else acts on a server, and knows nothing of this recovery.
    Elsewhere(Side, Elsewhere),
}

/// What somebody else does.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Elsewhere {
    /// Declares that server's data to be the latest, and means it.
    Declares,
    /// Starts the group there.
    StartsGroup,
    /// Starts the copy there.
    Recovers,
}

/// What does not change while moves are made.
#[derive(Debug, Clone)]
pub struct Stage {
    /// Runs and prints the commands. Its pair is that of the world that acts at the moment.
    cluster: Cluster,
    /// The server whose commands the host runs, as long as it is up.
    pub host: Side,
    /// The settings of every session.
    pub settings: SessionSettings,
    /// Whether recoveries are carried out with commands or in the graphical tool.
    pub method: Method,
}

impl Stage {
    /// A stage for worlds like this cluster.
    #[must_use]
    pub fn new(cluster: Cluster, host: Side) -> Self {
        Self {
            cluster,
            host,
            settings: SessionSettings::DEFAULT,
            method: Method::Commands,
        }
    }

    fn run(&mut self, pair: &mut Pair, here: Side, argv: &[String]) -> mirror_sim::Ended {
        self.cluster.pair = *pair;
        let ended = self.cluster.run(here, argv);
        *pair = self.cluster.pair;
        ended
    }

    fn read(&mut self, pair: &Pair, commands: &[&[&str]]) -> Vec<Vec<u8>> {
        self.cluster.pair = *pair;
        let here = self.here(pair);
        commands
            .iter()
            .map(|argv| self.cluster.run(here, argv).output)
            .collect()
    }

    /// The server on which commands run that any server takes.
    pub(crate) fn here(&self, pair: &Pair) -> Side {
        if pair.is_up(self.host) {
            self.host
        } else {
            self.host.other()
        }
    }

    pub(crate) fn name(&self, side: Side) -> &str {
        &self.cluster.names.servers[side]
    }

    pub(crate) fn side(&self, server: &str) -> Option<Side> {
        self.cluster.names.side(server)
    }
}

/// A pair, and how far its recovery is.
#[derive(Debug, Clone)]
pub struct World {
    /// The pair.
    pub pair: Pair,
    /// The host.
    host: Host,
    /// How many writes of each side the operator has agreed to lose.
    pub conceded: Each<u64>,
    /// How the last session has ended.
    pub last_end: Option<End>,
}

/// Where the host is.
#[derive(Debug, Clone)]
enum Host {
    /// No session runs.
    Idle,
    /// The session waits for what it has asked for.
    Asked(Arc<Running>),
    /// The outputs are at hand, and have not been reported.
    Looked(Arc<Running>, Arc<[u8]>),
    /// The command has run, and this has not been reported.
    Acted(Arc<Running>, Option<i32>),
    /// It was done in the graphical tool, and this has not been reported.
    DoneByHand(Arc<Running>),
}

/// A session, and what it asks for.
#[derive(Debug)]
struct Running {
    session: Session,
    action: Action,
    /// The runbook, as a figure.
    runbook: u64,
}

/// How a session has ended.
#[derive(Debug, Clone, PartialEq)]
pub struct End {
    /// Its last action: done, or stopped and why.
    pub action: Action,
    /// What it was to do.
    pub row: Option<u8>,
}

impl World {
    /// A pair that nobody recovers yet.
    #[must_use]
    pub const fn new(pair: Pair) -> Self {
        Self {
            pair,
            host: Host::Idle,
            conceded: Each([0; 2]),
            last_end: None,
        }
    }

    /// The same, but that nobody recovers it.
    #[must_use]
    pub fn without_session(&self) -> Self {
        Self {
            host: Host::Idle,
            ..self.clone()
        }
    }

    /// Whether no session runs.
    #[must_use]
    pub const fn is_idle(&self) -> bool {
        matches!(self.host, Host::Idle)
    }

    /// What the session asks for, where one runs.
    #[must_use]
    pub fn action(&self) -> Option<&Action> {
        self.running().map(|running| &running.action)
    }

    /// The session, where one runs.
    #[must_use]
    pub fn session(&self) -> Option<&Session> {
        self.running().map(|running| &running.session)
    }

    fn running(&self) -> Option<&Arc<Running>> {
        match &self.host {
            Host::Idle => None,
            Host::Asked(running)
            | Host::Looked(running, _)
            | Host::Acted(running, _)
            | Host::DoneByHand(running) => Some(running),
        }
    }

    /// What the library makes of what the commands print now.
    #[must_use]
    pub fn assess(&self, stage: &mut Stage) -> Option<Assessment> {
        let resource = stage.cluster.names.resource.clone();
        let commands: [&[&str]; 4] = [
            &["clpmdstat", "--mirror", &resource],
            &["clpmdstat", "--active", &resource],
            &["clpstat", "--long"],
            &["clpstat", "-i", "--detail"],
        ];
        let mut snapshot = Snapshot::new();
        for output in stage.read(&self.pair, &commands) {
            // What does not read is not there.
            let _ = snapshot.add_bytes(&output);
        }
        snapshot.assess(&resource)
    }

    // ---- What can happen -------------------------------------------------------------------------

    /// What the host and the operator may do now, what is asked for first. Options to begin with are not
    /// among them: they are those of [`assess`](Self::assess).
    pub fn moves(&self, moves: &mut Vec<Move>) {
        let action = match &self.host {
            Host::Idle => return,
            Host::Looked(..) => return moves.push(Move::Report),
            Host::Acted(..) => return moves.push(Move::TellEnd),
            Host::DoneByHand(_) => return moves.push(Move::SayDone),
            Host::Asked(running) => &running.action,
        };
        match action {
            Action::Observe { .. } => moves.push(Move::Look),
            Action::Run { .. } => moves.push(Move::Act),
            Action::Wait { .. } => moves.push(Move::Wait),
            Action::Confirm { .. } => moves.extend([Move::Confirm, Move::Decline]),
            Action::Ask { choices, .. } => {
                moves.extend((0..).zip(choices).map(|(index, _)| Move::Answer(index)));
                moves.push(Move::Decline);
            }
            Action::ByHand { .. } => moves.extend([Move::DoByHand, Move::SayFailed]),
            _ => {}
        }
    }

    /// Makes a move. Whether it was one that could be made.
    pub fn make(&mut self, stage: &mut Stage, made: Move) -> bool {
        let declared = |pair: &Pair| Side::BOTH.map(|side| pair.disk.sides[side].declared);
        let before = declared(&self.pair);
        let overwritten = self.pair.ledger.overwritten;
        let was_made = self.try_to_make(stage, made);
        for (side, (before, after)) in Side::BOTH
            .into_iter()
            .zip(before.into_iter().zip(declared(&self.pair)))
        {
            if after > before {
                self.keep(side);
            }
        }
        // What was given up is gone; what is written from now on is another matter. Where one move gives up
        // and overwrites, whoever judges the move has to see that.
        if self.pair.ledger.overwritten > overwritten
            && !matches!(made, Move::Elsewhere(..))
            && let Some(loss) = self.pair.ledger.last_loss
        {
            self.conceded[loss.source.other()] = 0;
        }
        if self.pair.is_whole() {
            self.conceded = Each([0; 2]);
        }
        was_made
    }

    fn try_to_make(&mut self, stage: &mut Stage, made: Move) -> bool {
        let host = std::mem::replace(&mut self.host, Host::Idle);
        match (made, host) {
            (Move::Happens(fault), host) => {
                self.host = host;
                return self.pair.suffer(fault);
            }
            (Move::Pass(seconds), host) => {
                self.host = host;
                self.pair.advance(u64::from(seconds));
            }
            (Move::Elsewhere(side, act), host) => {
                self.host = host;
                return self.happen_elsewhere(side, act);
            }
            (Move::StopGroup, host) => {
                self.host = host;
                return self.pair.operate(model::Operation::StopGroup).is_ok();
            }
            (Move::Begin(index), Host::Idle) => return self.begin(stage, index),
            (Move::Inspect(side), Host::Idle) => return self.inspect(stage, side),
            (Move::Look, Host::Asked(running)) => self.look(stage, running),
            (Move::Act, Host::Asked(running)) => self.act(stage, running),
            (Move::DoByHand, Host::Asked(running)) => self.do_by_hand(stage, running),
            (Move::Wait, Host::Asked(running)) => {
                if let Action::Wait { until, .. } = running.action {
                    let seconds = until.as_secs().saturating_sub(self.pair.elapsed);
                    self.pair.advance(seconds);
                }
                self.feed(running, |_, _| {});
            }
            (Move::Confirm, Host::Asked(running)) => self.confirm(stage, running),
            (Move::Report, Host::Looked(running, output)) => self.feed(running, |session, now| {
                let taken = session.observed(&output, now);
                debug_assert!(taken.is_ok(), "{taken:?}");
            }),
            (Move::TellEnd, Host::Acted(running, exit)) => self.feed(running, |session, now| {
                let taken = session.command_ended(exit, b"", now);
                debug_assert!(taken.is_ok(), "{taken:?}");
            }),
            (Move::SayDone, Host::DoneByHand(running) | Host::Asked(running)) => {
                self.answer(running, "done");
            }
            (Move::SayFailed, Host::Asked(running)) => self.answer(running, "failed"),
            (Move::Answer(index), Host::Asked(running)) => {
                let choice = match &running.action {
                    Action::Ask { choices, .. } => choices.get(usize::from(index)).cloned(),
                    _ => None,
                };
                let Some(choice) = choice else {
                    self.host = Host::Asked(running);
                    return false;
                };
                self.answer(running, &choice);
            }
            (Move::Decline, Host::Asked(running)) => {
                self.feed(running, |session, now| session.decline(now));
            }
            (
                Move::Die,
                Host::Asked(running)
                | Host::Looked(running, _)
                | Host::Acted(running, _)
                | Host::DoneByHand(running),
            ) => self.feed(running, |session, now| {
                if let Ok(resumed) = session.clone().resume(now) {
                    *session = resumed;
                }
            }),
            (_, host) => {
                self.host = host;
                return false;
            }
        }
        true
    }

    /// Whether the world that a move has led to has lost something that nobody had given up.
    #[must_use]
    pub fn is_unasked_loss(&self, after: &Self) -> bool {
        let before = self.pair.ledger.overwritten;
        let ledger = &after.pair.ledger;
        let lost = ledger.overwritten.saturating_sub(before);
        let given_up = ledger.last_loss.map_or(0, |loss| {
            let side = loss.source.other();
            // What is given up and what is overwritten may come about by one move.
            self.conceded[side].max(after.conceded[side])
        });
        lost > given_up
    }

    fn now(&self) -> Duration {
        Duration::from_secs(self.pair.elapsed)
    }

    fn begin(&mut self, stage: &mut Stage, index: u8) -> bool {
        let names = Names::default()
            .with_group(stage.cluster.names.group.clone())
            .with_monitor(stage.cluster.names.monitor.clone());
        let session = self.assess(stage).and_then(|assessment| {
            let option = assessment.options().get(usize::from(index))?;
            let runbook = option.runbook_by(stage.method, &names).ok()?;
            Session::start_with(runbook, stage.settings, "proof").ok()
        });
        self.start(session)
    }

    fn inspect(&mut self, stage: &mut Stage, side: Side) -> bool {
        let server = stage.cluster.names.servers[side].clone();
        let session = self.assess(stage).and_then(|assessment| {
            let runbook = assessment.state().inspection(&server, stage.method).ok()?;
            Session::start_with(runbook, stage.settings, "proof").ok()
        });
        self.start(session)
    }

    fn start(&mut self, session: Option<Session>) -> bool {
        let Some(session) = session else {
            return false;
        };
        let runbook = key::of(session.runbook());
        self.go_on(session, runbook);
        true
    }

    /// Feeds something back to a session, and asks it what is next.
    fn feed(&mut self, running: Arc<Running>, back: impl FnOnce(&mut Session, Duration)) {
        let runbook = running.runbook;
        let mut session = match Arc::try_unwrap(running) {
            Ok(running) => running.session,
            Err(shared) => shared.session.clone(),
        };
        back(&mut session, self.now());
        self.go_on(session, runbook);
    }

    fn go_on(&mut self, mut session: Session, runbook: u64) {
        let action = loop {
            match session.next(self.now()) {
                Action::Tell { .. } => {}
                action => break action,
            }
        };
        self.host = match action {
            Action::Done { .. } | Action::Stopped { .. } => {
                self.last_end = Some(End {
                    action,
                    row: session.runbook().row,
                });
                Host::Idle
            }
            action => Host::Asked(Arc::new(Running {
                session,
                action,
                runbook,
            })),
        };
    }

    // ---- The host --------------------------------------------------------------------------------

    fn look(&mut self, stage: &mut Stage, running: Arc<Running>) {
        let Action::Observe { commands, .. } = &running.action else {
            return;
        };
        let mut output = Vec::with_capacity(4096);
        let here = stage.here(&self.pair);
        for command in commands {
            let printed = stage.run(&mut self.pair, here, &command.argv).output;
            output.extend_from_slice(&printed);
        }
        self.host = Host::Looked(running, output.into());
    }

    fn act(&mut self, stage: &mut Stage, running: Arc<Running>) {
        let Action::Run { command, .. } = &running.action else {
            return;
        };
        let here = match &command.server {
            Some(server) => stage.side(server),
            None => Some(stage.here(&self.pair)),
        };
        // How a command ends on a server that is down is not known.
        let exit = match here {
            Some(side) if self.pair.is_up(side) => {
                let ended = stage.run(&mut self.pair, side, &command.argv);
                Some(i32::from(ended.exit))
            }
            _ => None,
        };
        self.host = Host::Acted(running, exit);
    }

    // ---- The operator ----------------------------------------------------------------------------

    fn answer(&mut self, running: Arc<Running>, answer: &str) {
        self.feed(running, |session, now| {
            let taken = session.answered(answer, now);
            debug_assert!(taken.is_ok(), "{taken:?}");
        });
    }

    /// Whoever confirms that a server's data is the latest gives up what the other alone holds now.
    fn confirm(&mut self, stage: &Stage, running: Arc<Running>) {
        let Action::Confirm { token, source, .. } = running.action.clone() else {
            return;
        };
        if let Some(side) = source.as_deref().and_then(|source| stage.side(source)) {
            self.give_up(side.other());
        }
        self.feed(running, |session, now| {
            let taken = session.confirmed(&token, now);
            debug_assert!(taken.is_ok(), "{taken:?}");
        });
    }

    /// What a side alone holds now may be overwritten.
    fn give_up(&mut self, side: Side) {
        let writes = self.pair.disk.sides[side].writes;
        self.conceded[side] = writes;
    }

    /// A side has been declared to be the latest: nobody wants it overwritten any more.
    fn keep(&mut self, side: Side) {
        self.conceded[side] = 0;
    }

    fn happen_elsewhere(&mut self, side: Side, act: Elsewhere) -> bool {
        let command = match act {
            Elsewhere::Declares => Command::Force { source: None },
            Elsewhere::StartsGroup => Command::StartGroup { on: None },
            Elsewhere::Recovers => Command::Recover { everything: false },
        };
        let before = self.clone();
        if act == Elsewhere::Declares {
            self.give_up(side.other());
        }
        let was_run = self.pair.run(side, command).is_ok();
        if !was_run {
            *self = before;
        }
        was_run
    }

    /// Whether the state was looked at for an acting step that has not been carried out yet. What happens
    /// now is not noticed before the step.
    #[must_use]
    pub fn is_about_to_act(&self) -> bool {
        match &self.host {
            Host::Looked(running, _) => {
                matches!(running.action, Action::Observe { expect: None, .. })
            }
            Host::Asked(running) => {
                matches!(running.action, Action::Run { .. } | Action::ByHand { .. })
            }
            _ => false,
        }
    }

    fn do_by_hand(&mut self, stage: &Stage, running: Arc<Running>) {
        let Action::ByHand {
            operation, server, ..
        } = &running.action
        else {
            return;
        };
        let side = server
            .as_deref()
            .and_then(|server| stage.side(server))
            .or_else(|| planned_source(stage, &running.session));
        if let Some(operation) = operation_of(*operation, side) {
            // What is refused is seen by the session, or not done.
            let _ = self.pair.operate(operation);
        }
        self.host = Host::DoneByHand(running);
    }

    // ---- For those who compare worlds ------------------------------------------------------------

    /// Equal for worlds from which the same can happen, and in which the same would be a loss.
    pub(crate) fn key(&self) -> impl Hash + use<> {
        let now = self.now();
        let session = |running: &Running| [running.runbook, key::of_session(&running.session, now)];
        let (place, session, extra) = match &self.host {
            Host::Idle => (0_u8, [0; 2], 0),
            Host::Asked(running) => (1, session(running), 0),
            Host::Looked(running, output) => (2, session(running), key::of_bytes(output)),
            Host::Acted(running, exit) => (3, session(running), key::of(exit)),
            Host::DoneByHand(running) => (4, session(running), 0),
        };
        let given_up =
            Side::BOTH.map(|side| self.pair.disk.sides[side].writes <= self.conceded[side]);
        (key::of_pair(&self.pair), given_up, place, session, extra)
    }
}

/// The server whose data a session's runbook copies or declares.
fn planned_source(stage: &Stage, session: &Session) -> Option<Side> {
    stage.side(session.runbook().source.as_deref()?)
}

/// What the operation of a step is in the model. `side`: the server that it is done to.
fn operation_of(operation: Operation, side: Option<Side>) -> Option<model::Operation> {
    Some(match operation {
        Operation::CopyToDestination => model::Operation::CopyOnto(side?),
        Operation::DeclareSourceLatest | Operation::DeclareSurvivorLatest => {
            model::Operation::Declare(side?)
        }
        Operation::TakeVolumeOffline => model::Operation::TakeOffline(side?),
        Operation::StartGroup => model::Operation::StartGroup(side?),
        Operation::StopGroup => model::Operation::StopGroup,
        Operation::SuspendMonitor => model::Operation::SuspendMonitor,
        Operation::ResumeMonitor => model::Operation::ResumeMonitor,
        Operation::RebootCluster => model::Operation::RebootCluster,
        Operation::OpenVolume => model::Operation::Open(side?),
        Operation::CloseVolume => model::Operation::Close(side?),
        _ => return None,
    })
}

impl fmt::Display for Move {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Begin(index) => write!(
                formatter,
                "the operator reads the state and begins option {}",
                u16::from(*index).saturating_add(1)
            ),
            Self::Inspect(side) => write!(
                formatter,
                "the operator begins to look at the data of {side:?}"
            ),
            Self::Look => formatter.write_str("the host looks"),
            Self::Report => formatter.write_str("the session is told what was seen"),
            Self::Act => formatter.write_str("the command runs"),
            Self::TellEnd => formatter.write_str("the session is told how it ended"),
            Self::Wait => formatter.write_str("the host waits"),
            Self::Confirm => formatter.write_str("the operator confirms"),
            Self::Answer(index) => write!(
                formatter,
                "the operator gives answer {}",
                u16::from(*index).saturating_add(1)
            ),
            Self::DoByHand => formatter.write_str("the operator does it in the graphical tool"),
            Self::SayDone => formatter.write_str("the operator says that it is done"),
            Self::SayFailed => formatter.write_str("the operator says that it has failed"),
            Self::Decline => formatter.write_str("the operator ends the session"),
            Self::StopGroup => formatter.write_str("the operator stops the group"),
            Self::Die => formatter.write_str("the host dies and resumes"),
            Self::Pass(seconds) => write!(formatter, "{seconds} s pass"),
            Self::Happens(fault) => write!(formatter, "fault: {fault:?}"),
            Self::Elsewhere(side, act) => {
                write!(formatter, "somebody else on {side:?}: {act:?}")
            }
        }
    }
}
