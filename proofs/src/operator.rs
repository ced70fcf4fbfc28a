//! An operator who does what is asked, and goes on until both sides hold the same again.

use mirror_core::{
    recover::{Action, Question},
    words::{Activity, Intent},
};
use mirror_sim::model::{Fault, GroupStatus, Server, Side};

use crate::world::{Move, Stage, World};

/// What an operator wants, and knows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Operator {
    /// The server whose data is to win where the library asks.
    pub source: Side,
    /// The answer to whether the service is to be started.
    pub service: bool,
}

/// How a recovery has not come to its end.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Stuck(pub String);

/// So many moves are enough for any recovery.
const MOST_MOVES: u32 = 3_000;

impl Operator {
    /// Recovers, first in the way that is wanted, then in whatever way leads on. `between` happens before
    /// each move.
    ///
    /// # Errors
    ///
    /// When it leads nowhere.
    pub fn recover(
        &self,
        stage: &mut Stage,
        world: &mut World,
        wanted: Intent,
        between: &mut dyn FnMut(&mut World, Move),
    ) -> Result<(), Stuck> {
        let mut first = Some(wanted);
        for _ in 0..MOST_MOVES {
            if world.is_idle() && world.pair.is_whole() && is_quiet(world) {
                return Ok(());
            }
            let next = self.next(stage, world, &mut first)?;
            between(world, next);
            // What has happened in between may be in the way of it.
            world.make(stage, next);
        }
        Err(Stuck(format!("no end in sight: {world:?}")))
    }

    fn next(
        &self,
        stage: &mut Stage,
        world: &World,
        first: &mut Option<Intent>,
    ) -> Result<Move, Stuck> {
        let mut moves = Vec::new();
        world.moves(&mut moves);
        match world.action() {
            None => self.begin(stage, world, first),
            Some(Action::Ask {
                question, choices, ..
            }) => {
                let wanted = match question {
                    Question::Source => stage.name(self.source),
                    _ if self.service => "yes",
                    _ => "no",
                };
                let index = choices.iter().position(|choice| choice == wanted);
                index
                    .and_then(|index| u8::try_from(index).ok())
                    .map(Move::Answer)
                    .ok_or_else(|| Stuck(format!("`{wanted}` is not among {choices:?}")))
            }
            Some(action) => moves
                .first()
                .copied()
                .ok_or_else(|| Stuck(format!("nobody knows what to do: {action:?}"))),
        }
    }

    /// What to do where no session runs.
    fn begin(
        &self,
        stage: &mut Stage,
        world: &World,
        first: &mut Option<Intent>,
    ) -> Result<Move, Stuck> {
        if let Some(repair) = repair(world, first.is_none()) {
            return Ok(repair);
        }
        let Some(assessment) = world.assess(stage) else {
            return Ok(Move::Pass(10));
        };
        let state = assessment.state();
        let runs = state
            .servers
            .iter()
            .any(|side| side.activity == Some(Activity::Active));
        let later = if runs {
            [Intent::RecoverWhileRunning, Intent::StopThenRecover]
        } else {
            [Intent::RecoverWhileStopped, Intent::StartSurvivor]
        };
        let wanted: Vec<Intent> = first.iter().copied().chain(later).collect();
        let options = assessment.options();
        let found = wanted
            .iter()
            .find_map(|intent| {
                options
                    .iter()
                    .position(|option| option.intent() == Some(*intent))
            })
            .or_else(|| (!options.is_empty()).then_some(0));
        if let Some(index) = found.and_then(|index| u8::try_from(index).ok()) {
            *first = None;
            return Ok(Move::Begin(index));
        }
        if let Some(repair) = repair(world, true) {
            return Ok(repair);
        }
        Err(Stuck(format!(
            "nothing is offered: {:?} {:?} {:?}",
            assessment.situation(),
            assessment.findings(),
            world.pair,
        )))
    }
}

/// What somebody mends beside the recovery: a server or a link that is down, a disk, a copy that hangs, a
/// group that has failed. With `partner`, the server that a survivor goes on without, too.
fn repair(world: &World, partner: bool) -> Option<Move> {
    let pair = &world.pair;
    if !pair.link_up {
        return Some(Move::Happens(Fault::RestoreLink));
    }
    let stopped = |side: &Side| pair.servers[*side] == Server::Stopped;
    let both = Side::BOTH.iter().all(stopped);
    if let Some(side) = Side::BOTH.into_iter().find(stopped)
        && (partner || both)
    {
        return Some(Move::Happens(Fault::Start(side)));
    }
    let broken = |side: &Side| pair.disk.sides[*side].disk_error;
    if let Some(side) = Side::BOTH.into_iter().find(broken) {
        return Some(Move::Happens(Fault::RepairDisk(side)));
    }
    if pair.disk.copy.is_some_and(|copy| copy.stuck) {
        return Some(Move::Happens(Fault::FailCopy));
    }
    if !is_quiet(world) {
        return Some(Move::Pass(10));
    }
    let failed = |side: &Side| pair.group[*side] == GroupStatus::Failed;
    Side::BOTH.iter().any(failed).then_some(Move::StopGroup)
}

/// Whether nothing is under way that ends by itself.
fn is_quiet(world: &World) -> bool {
    let pair = &world.pair;
    let moves = |status: &GroupStatus| {
        matches!(
            status,
            GroupStatus::Starting(_) | GroupStatus::Stopping { .. }
        )
    };
    let boots = |server: &Server| matches!(server, Server::Booting(_));
    !pair.group.0.iter().any(moves) && !pair.servers.0.iter().any(boots) && pair.disk.copy.is_none()
}
