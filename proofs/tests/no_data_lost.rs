//! No data is lost, whatever happens in whatever order.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "tests"
)]

use std::time::Duration;

use mirror_proofs::{
    World,
    explore::{Bounds, explore},
    starts,
    world::Stage,
};
use mirror_sim::{
    Dialect,
    model::{Assumptions, Side},
};

#[test]
fn look() {
    let bounds = Bounds {
        adversities: std::env::var("A").unwrap().parse().unwrap(),
        moves: 120,
        sessions: std::env::var("S").unwrap().parse().unwrap(),
        states: 2_000_000,
    };
    for auto in [false, true] {
        for row in starts::STATES {
            let mut settings = starts::short();
            settings.auto_recovery = auto;
            let pair = starts::before_row(
                row,
                Side::First,
                starts::Times::of_row(row)[0],
                settings,
                Assumptions::default(),
            );
            let mut stage = Stage::new(starts::cluster(pair, Dialect::default()), Side::First);
            stage.settings.stall_after = Duration::from_secs(60);
            stage.settings.self_start_within = Duration::from_secs(20);
            stage.settings.unreadable_looks = 2;
            let rows: Vec<u8> = World::new(pair)
                .assess(&mut stage)
                .unwrap()
                .rows()
                .collect();
            let begin = std::time::Instant::now();
            let found = explore(&mut stage, &World::new(pair), bounds);
            println!(
                "row {row} auto {auto} {rows:?}: states {} moves {} depth {} closed {} recovered {} in {:?}",
                found.states,
                found.moves,
                found.depth,
                found.closed,
                found.recovered,
                begin.elapsed()
            );
            for trace in &found.traces {
                println!("{trace}");
            }
        }
    }
}
