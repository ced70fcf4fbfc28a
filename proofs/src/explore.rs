//! Every order in which things can happen, up to a number of faults.
//!
//! From each start all moves are made that can be made, breadth first, so that the first trace to a
//! state is a shortest one. What goes wrong by itself (a server that stops, a link that is lost, a host
//! that dies, an output that is old when it is reported, somebody who says "done" and has done nothing) is an
//! *fault*, of which a trace holds at most so many; all else is free. States that are the same are
//! explored once.

use std::{
    collections::{BTreeMap, HashSet},
    fmt,
    hash::{BuildHasherDefault, DefaultHasher, Hash as _, Hasher as _},
    time::Duration,
};

use mirror_core::recover::Action;
use mirror_sim::{
    Dialect,
    model::{Assumptions, Color, Fault, Pair, Server, Side},
};
use rayon::prelude::*;

use crate::{
    starts::{self, Times},
    world::{Elsewhere, Move, Stage, World},
};

/// A start, and what is assumed from there on.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Scope {
    /// The row of the guide.
    pub row: u8,
    /// Which times are shown.
    pub times: Times,
    /// Whether automatic recovery is on.
    pub auto_recovery: bool,
    /// The name of the assumption that is inverted.
    pub but: &'static str,
    /// All of them.
    pub assumptions: Assumptions,
}

/// What the scopes without an inverted assumption are called.
pub const AS_ASSUMED: &str = "nothing";

impl Scope {
    /// Each state of the guide's table, with automatic recovery on and off.
    #[must_use]
    pub fn usual() -> Vec<Self> {
        Self::with(AS_ASSUMED, Assumptions::default())
    }

    /// The same for each assumption that is inverted.
    #[must_use]
    pub fn inverted() -> Vec<Self> {
        Assumptions::variations()
            .into_iter()
            .flat_map(|(name, assumptions)| Self::with(name, assumptions))
            .collect()
    }

    fn with(but: &'static str, assumptions: Assumptions) -> Vec<Self> {
        let mut scopes = Vec::new();
        for row in starts::STATES {
            for times in Times::of_row(row) {
                scopes.extend([false, true].map(|auto_recovery| Self {
                    row,
                    times: *times,
                    auto_recovery,
                    but,
                    assumptions,
                }));
            }
        }
        scopes
    }

    fn explore(&self, bounds: Bounds) -> Found {
        let mut settings = starts::short();
        settings.auto_recovery = self.auto_recovery;
        let pair = starts::before_row(
            self.row,
            Side::First,
            self.times,
            settings,
            self.assumptions,
        );
        let cluster = starts::cluster(pair, Dialect::default());
        let mut stage = Stage::new(cluster, Side::First);
        stage.settings.stall_after = Duration::from_secs(60);
        stage.settings.self_start_within = Duration::from_secs(20);
        stage.settings.unreadable_looks = 2;
        explore(&mut stage, &World::new(pair), bounds)
    }
}

impl fmt::Display for Scope {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            formatter,
            "row {}, times {:?}, automatic recovery {}, inverted: {}",
            self.row, self.times, self.auto_recovery, self.but
        )
    }
}

/// What was found from many starts.
#[derive(Debug, Clone, Default)]
pub struct Report {
    /// Different states.
    pub states: u64,
    /// Moves that were made.
    pub moves: u64,
    /// The moves of the longest trace.
    pub depth: u32,
    /// Whether each search has seen all that its bounds allow.
    pub exhaustive: bool,
    /// In how many states both sides held the same again.
    pub recovered: u64,
    /// The shortest trace to each discovery, with where it begins.
    pub traces: BTreeMap<Discovery, (Scope, Trace)>,
}

impl Report {
    /// The traces to what must not be.
    pub fn violations(&self) -> impl Iterator<Item = &(Scope, Trace)> {
        self.traces
            .values()
            .filter(|(_, trace)| trace.what.is_violation())
    }

    fn add(mut self, scope: &Scope, found: Found) -> Self {
        self.states = self.states.saturating_add(found.states);
        self.moves = self.moves.saturating_add(found.moves);
        self.depth = self.depth.max(found.depth);
        self.exhaustive &= found.exhaustive;
        self.recovered = self.recovered.saturating_add(found.recovered);
        for trace in found.traces {
            let is_longer = |known: &(Scope, Trace)| known.1.moves.len() > trace.moves.len();
            if self.traces.get(&trace.what).is_none_or(is_longer) {
                self.traces.insert(trace.what, (*scope, trace));
            }
        }
        self
    }
}

/// Explores everything from each start.
#[must_use]
pub fn explore_all(scopes: &[Scope], bounds: Bounds) -> Report {
    let found: Vec<Found> = scopes
        .par_iter()
        .map(|scope| scope.explore(bounds))
        .collect();
    let nothing = Report {
        exhaustive: true,
        ..Report::default()
    };
    scopes
        .iter()
        .zip(found)
        .fold(nothing, |report, (scope, found)| report.add(scope, found))
}

/// How far to go.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Bounds {
    /// So many faults in a trace.
    pub faults: u8,
    /// So many moves in a trace.
    pub moves: u32,
    /// So many sessions in a trace, one behind the other.
    pub sessions: u8,
    /// Whether somebody else acts, too, who knows nothing of the session.
    pub others: Others,
    /// So many states in all: a search that meets this limit is not exhaustive, and says so.
    pub states: usize,
}

/// When somebody else may act.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Others {
    /// Never.
    Absent,
    /// Whenever the session still looks before it acts.
    BeforeTheLastLook,
    /// Also between the last look and the command: no program can notice that, only the cluster.
    AtAnyTime,
}

/// What was found from one start.
#[derive(Debug, Clone, Default)]
struct Found {
    states: u64,
    moves: u64,
    depth: u32,
    exhaustive: bool,
    recovered: u64,
    /// The shortest trace to each discovery.
    traces: Vec<Trace>,
}

/// A way from a start to something worth knowing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Trace {
    /// What it leads to.
    pub what: Discovery,
    /// The way, each move with what the host and the pair were then.
    pub moves: Vec<String>,
}

/// What a trace leads to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Discovery {
    /// Writes were overwritten that nobody had agreed to lose. This must not be.
    OverwrittenUnasked,
    /// The rule of the two times (§4.7.2) has named a server that lacks what the other holds.
    RuleNamesOlder,
    /// A side that a copy had begun to overwrite was declared to be the latest.
    HalfCopiedDeclared,
}

impl Discovery {
    /// Whether the library is at fault.
    #[must_use]
    pub const fn is_violation(self) -> bool {
        matches!(self, Self::OverwrittenUnasked)
    }
}

/// What is known of a state besides what will happen: it has to be the same for two states to be one.
#[derive(Debug, Clone)]
struct Node {
    world: World,
    faults: u8,
    sessions: u8,
    /// Where it came from, and by which move.
    trace: usize,
}

/// Explores everything from one start.
fn explore(stage: &mut Stage, start: &World, bounds: Bounds) -> Found {
    let mut search = Search {
        stage,
        bounds,
        seen: HashSet::default(),
        parents: Vec::new(),
        found: Found {
            exhaustive: true,
            ..Found::default()
        },
        start: start.clone(),
    };
    search.run();
    search.found
}

struct Search<'s> {
    stage: &'s mut Stage,
    bounds: Bounds,
    seen: HashSet<u64, BuildHasherDefault<DefaultHasher>>,
    /// For each state, the one before it and the move between them.
    parents: Vec<(usize, Option<Move>)>,
    found: Found,
    start: World,
}

impl Search<'_> {
    fn run(&mut self) {
        let mut layer = Vec::new();
        let start = Node {
            world: self.start.clone(),
            faults: 0,
            sessions: 0,
            trace: 0,
        };
        self.enter(start, 0, None, &mut layer);
        let mut moves = Vec::new();
        for depth in 0..self.bounds.moves {
            if layer.is_empty() {
                return;
            }
            self.found.depth = depth.saturating_add(1);
            let mut next = Vec::new();
            for node in layer {
                if self.parents.len() >= self.bounds.states {
                    self.found.exhaustive = false;
                    return;
                }
                self.expand(&node, &mut moves, &mut next);
            }
            layer = next;
        }
    }

    /// Makes every move from a state.
    fn expand(&mut self, node: &Node, moves: &mut Vec<Move>, next: &mut Vec<Node>) {
        moves.clear();
        node.world.moves(moves);
        let free = moves.len();
        if node.world.is_idle() && node.sessions < self.bounds.sessions {
            let options = node.world.assess(self.stage);
            let count = options.map_or(0, |assessment| assessment.options().len());
            moves.extend((0..).take(count).map(Move::Begin));
            moves.extend(inspections(&node.world.pair));
        }
        moves.extend(repairs(&node.world.pair));
        let free = free.max(moves.len());
        if node.faults < self.bounds.faults {
            faults(&node.world, self.bounds.others, moves);
        }
        for (index, made) in moves.iter().enumerate() {
            let mut after = node.clone();
            let before = after.world.pair;
            if !after.world.make(self.stage, *made) {
                continue;
            }
            self.found.moves = self.found.moves.saturating_add(1);
            after.faults = after.faults.saturating_add(u8::from(index >= free));
            let begins = matches!(made, Move::Begin(_) | Move::Inspect(_));
            after.sessions = after.sessions.saturating_add(u8::from(begins));
            self.judge(node, &after.world, &before, *made);
            self.enter(after, node.trace, Some(*made), next);
        }
    }

    /// A state that was not seen before is explored later.
    fn enter(&mut self, mut node: Node, from: usize, by: Option<Move>, layer: &mut Vec<Node>) {
        let mut hasher = DefaultHasher::new();
        node.world.key().hash(&mut hasher);
        (node.faults, node.sessions).hash(&mut hasher);
        if !self.seen.insert(hasher.finish()) {
            return;
        }
        node.trace = self.parents.len();
        self.parents.push((from, by));
        self.found.states = self.found.states.saturating_add(1);
        if node.world.pair.is_whole() && node.world.is_idle() {
            self.found.recovered = self.found.recovered.saturating_add(1);
        }
        layer.push(node);
    }

    fn judge(&mut self, from: &Node, after: &World, before: &Pair, made: Move) {
        if from.world.is_unasked_loss(after) {
            self.note(Discovery::OverwrittenUnasked, from, made);
        }
        if matches!(made, Move::Act | Move::DoByHand)
            && after.pair.disk.declarations > before.disk.declarations
        {
            let half =
                |side: Side| !before.disk.sides[side].whole && after.pair.disk.sides[side].whole;
            if Side::BOTH.into_iter().any(half) {
                self.note(Discovery::HalfCopiedDeclared, from, made);
            }
        }
        if matches!(made, Move::Begin(_)) && rule_names_older(after, self.stage) {
            self.note(Discovery::RuleNamesOlder, from, made);
        }
    }

    /// Keeps the first trace to each discovery, which is a shortest one.
    fn note(&mut self, what: Discovery, from: &Node, last: Move) {
        if self.found.traces.iter().any(|trace| trace.what == what) {
            return;
        }
        let mut moves = vec![last];
        let mut at = from.trace;
        while let Some((before, Some(made))) = self.parents.get(at) {
            moves.push(*made);
            at = *before;
        }
        moves.reverse();
        let told = tell(self.stage, self.start.clone(), &moves);
        self.found.traces.push(Trace { what, moves: told });
    }
}

/// Whether a session that declares has its source from the rule of the two times, and the rule is wrong.
fn rule_names_older(world: &World, stage: &Stage) -> bool {
    let Some(session) = world.session() else {
        return false;
    };
    let runbook = session.runbook();
    let is_by_rule = matches!(runbook.row, Some(9..=14));
    let named = runbook.source.as_deref().and_then(|name| stage.side(name));
    is_by_rule && named.is_some_and(|side| world.pair.disk.lacks(side))
}

/// Somebody may want to look at the data before deciding whose is the latest.
fn inspections(pair: &Pair) -> impl Iterator<Item = Move> + use<> {
    let marks = Side::BOTH.map(|side| pair.color(side, side));
    let is_open = marks == [Color::Red; 2] && pair.is_connected();
    Side::BOTH
        .into_iter()
        .filter(move |_| is_open)
        .map(Move::Inspect)
}

/// What may put things right again.
fn repairs(pair: &Pair) -> impl Iterator<Item = Move> + use<> {
    let link = (!pair.link_up).then_some(Fault::RestoreLink);
    let servers = pair.servers;
    let starts = Side::BOTH
        .into_iter()
        .filter(move |side| servers[*side] == Server::Stopped)
        .map(Fault::Start);
    starts.chain(link).map(Move::Happens)
}

/// What may go wrong now.
fn faults(world: &World, others: Others, moves: &mut Vec<Move>) {
    let pair = &world.pair;
    for side in Side::BOTH {
        if pair.is_up(side) {
            moves.push(Move::Happens(Fault::Crash(side)));
            moves.push(Move::Happens(Fault::Shutdown(side)));
        }
    }
    if pair.link_up {
        moves.push(Move::Happens(Fault::CutLink));
    }
    if pair.disk.copy.is_some() {
        moves.push(Move::Happens(Fault::FailCopy));
        moves.push(Move::Happens(Fault::StallCopy));
    }
    let may_act = match others {
        Others::Absent => false,
        Others::BeforeTheLastLook => !world.is_about_to_act(),
        Others::AtAnyTime => true,
    };
    if may_act {
        for side in Side::BOTH {
            moves.extend(
                [
                    Elsewhere::Declares,
                    Elsewhere::StartsGroup,
                    Elsewhere::Recovers,
                ]
                .map(|act| Move::Elsewhere(side, act)),
            );
        }
    }
    // Whatever the host is about to do, it may do later.
    moves.push(Move::Pass(LATE));
    match world.action() {
        None => {}
        Some(Action::ByHand { .. }) => moves.extend([Move::Die, Move::SayDone]),
        Some(_) => moves.push(Move::Die),
    }
}

/// The seconds by which something is late.
const LATE: u16 = 20;

/// A trace in words.
fn tell(stage: &mut Stage, mut world: World, moves: &[Move]) -> Vec<String> {
    moves
        .iter()
        .map(|made| {
            let asked = world.action().map(name_of);
            world.make(stage, *made);
            let shown = world.pair.shown(stage.here(&world.pair));
            format!(
                "{made}{} => {:?} {:?}, holds {} + {:?}",
                asked.map(|asked| format!(" ({asked})")).unwrap_or_default(),
                shown.colors,
                shown.activities,
                world.pair.disk.shared,
                world
                    .pair
                    .disk
                    .sides
                    .0
                    .map(|side| (side.writes, side.whole)),
            )
        })
        .collect()
}

fn name_of(action: &Action) -> String {
    match action {
        Action::Observe { expect, .. } => format!("observe for {expect:?}"),
        Action::Run { command, .. } => command.argv.join(" "),
        Action::Confirm { source, .. } => format!("confirm {source:?}"),
        Action::Ask { question, .. } => format!("ask {question:?}"),
        Action::ByHand {
            operation, server, ..
        } => format!("by hand {operation:?} {server:?}"),
        Action::Wait { .. } => "wait".to_owned(),
        other => format!("{other:?}"),
    }
}

impl fmt::Display for Trace {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(
            formatter,
            "{:?}, after {} moves:",
            self.what,
            self.moves.len()
        )?;
        for (number, line) in (1..).zip(&self.moves) {
            let number: u32 = number;
            writeln!(formatter, "{number:>4}. {line}")?;
        }
        Ok(())
    }
}
