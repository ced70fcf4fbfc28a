//! Ten thousand failures and recoveries, by chance: every recovery comes to its end, and nothing is
//! overwritten that nobody had given up.
#![allow(clippy::panic, reason = "a failure is a failed test")]

use mirror_core::words::Intent;
use mirror_proofs::{
    World,
    operator::Operator,
    starts,
    world::{Move, Stage},
};
use mirror_sim::{
    Dialect,
    model::{Assumptions, Fault, Operation, Pair, Settings, Side},
};
use rayon::prelude::*;

const RUNS: u64 = 40;
const CYCLES: u32 = 250;

#[test]
fn ten_thousand_failures_and_recoveries_lose_nothing() {
    let cycles: u32 = (0..RUNS)
        .into_par_iter()
        .map(|seed| Run::new(seed).go())
        .sum();
    assert_eq!(cycles, 10_000);
}

#[test]
fn a_seed_gives_the_same_run() {
    let end = || {
        let mut run = Run::new(7);
        run.cycle();
        run.cycle();
        run.world.pair
    };
    assert_eq!(end(), end());
}

/// One life of a pair.
struct Run {
    seed: u64,
    chance: fastrand::Rng,
    stage: Stage,
    world: World,
}

impl Run {
    fn new(seed: u64) -> Self {
        let mut chance = fastrand::Rng::with_seed(seed);
        let mut settings = Settings::default();
        settings.auto_recovery = chance.bool();
        settings.boot_seconds = 60;
        let mut others = Assumptions::variations();
        // Where `--force` asks, a host without anybody at its standard input is refused.
        others.retain(|(name, _)| *name != "force_asks");
        let assumptions = match chance.choice(&others) {
            Some((_, assumptions)) if chance.bool() => *assumptions,
            _ => Assumptions::default(),
        };
        let mut pair = Pair::healthy(settings, assumptions, Some(Side::First));
        pair.clocks.0 = [chance.i32(-4000..4000), chance.i32(-4000..4000)];
        let dialects = Dialect::all();
        let dialect = chance
            .choice(&dialects)
            .map(|(_, dialect)| *dialect)
            .unwrap_or_default();
        Self {
            seed,
            stage: Stage::new(starts::cluster(pair, dialect), side(&mut chance)),
            world: World::new(pair),
            chance,
        }
    }

    fn go(mut self) -> u32 {
        for _ in 0..CYCLES {
            self.cycle();
        }
        CYCLES
    }

    /// Something goes wrong, and is put right.
    fn cycle(&mut self) {
        for _ in 0..self.chance.u32(1..4) {
            let fault = fault(&mut self.chance);
            self.suffer(fault);
            let seconds = self.chance.u16(1..120);
            self.guarded(Move::Pass(seconds));
        }
        let operator = Operator {
            source: side(&mut self.chance),
            service: self.chance.bool(),
        };
        let wanted = self.chance.choice(Intent::ALL).copied();
        let mut troubles = self.chance.u32(0..3);
        let (seed, chance) = (self.seed, &mut self.chance);
        let mut judge = Judge::default();
        let recovered = operator.recover(
            &mut self.stage,
            &mut self.world,
            wanted.unwrap_or(Intent::RecoverWhileRunning),
            &mut |world, _| {
                judge.look(world, seed);
                if troubles > 0 && chance.u32(0..60) == 0 {
                    troubles -= 1;
                    world.pair.suffer(fault(chance));
                    world.pair.advance(chance.u64(0..40));
                    judge.look(world, seed);
                }
            },
        );
        judge.look(&self.world, self.seed);
        if let Err(stuck) = recovered {
            panic!("seed {seed}: {}", stuck.0);
        }
        assert!(self.world.pair.is_whole(), "seed {}", self.seed);
        self.start_service();
    }

    fn suffer(&mut self, fault: Fault) {
        self.guarded(Move::Happens(fault));
    }

    fn guarded(&mut self, made: Move) {
        let mut judge = Judge::default();
        judge.look(&self.world, self.seed);
        self.world.make(&mut self.stage, made);
        judge.look(&self.world, self.seed);
    }

    /// The service runs again before the next fault, most of the time.
    fn start_service(&mut self) {
        if self.chance.u32(0..5) > 0 {
            let on = side(&mut self.chance);
            // Refused where it runs already.
            let _ = self.world.pair.operate(Operation::StartGroup(on));
        }
        let seconds = self.chance.u16(20..200);
        self.guarded(Move::Pass(seconds));
    }
}

/// Compares what was lost with what had been given up.
#[derive(Default)]
struct Judge {
    before: Option<World>,
}

impl Judge {
    fn look(&mut self, world: &World, seed: u64) {
        if let Some(before) = &self.before {
            assert!(
                !before.is_unasked_loss(world),
                "seed {seed}: {before:?} has become {world:?}"
            );
        }
        self.before = Some(world.without_session());
    }
}

fn side(chance: &mut fastrand::Rng) -> Side {
    if chance.bool() {
        Side::First
    } else {
        Side::Second
    }
}

fn fault(chance: &mut fastrand::Rng) -> Fault {
    let side = side(chance);
    match chance.u32(0..14) {
        0..=2 => Fault::Crash(side),
        3 | 4 => Fault::Shutdown(side),
        5 | 6 => Fault::Start(side),
        7 | 8 => Fault::CutLink,
        9 => Fault::RestoreLink,
        10 => Fault::FailCopy,
        11 => Fault::StallCopy,
        12 => Fault::LoseDifferences(side),
        _ => Fault::FailGroup,
    }
}
