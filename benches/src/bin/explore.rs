//! How far the search through all that can happen to a recovery comes, and how fast.
//!
//! ```sh
//! cargo run --release -p mirror-benches --bin explore
//! cargo run --release -p mirror-benches --bin explore -- --faults 2 --moves 80 --inverted
//! ```
//!
//! `--others` lets somebody else act who knows nothing of the session, before its last look;
//! `--others-at-any-time` also between that look and the command, which no program can notice.
//! `--inverted` also inverts each assumption of the model. `--traces` prints the shortest way to what was
//! found. The exit status is 1 where data was overwritten that nobody had given up.

use std::{process::ExitCode, time::Instant};

use anyhow::{Context as _, bail};
use mirror_proofs::explore::{Bounds, Others, Scope, explore_all};

fn main() -> anyhow::Result<ExitCode> {
    let mut bounds = Bounds {
        faults: 2,
        moves: 45,
        sessions: 3,
        others: Others::Absent,
        states: 20_000_000,
    };
    let (mut inverted, mut traces) = (false, false);
    let mut arguments = std::env::args().skip(1);
    while let Some(argument) = arguments.next() {
        let mut number = || -> anyhow::Result<u32> {
            let text = arguments
                .next()
                .with_context(|| format!("`{argument}` wants a number"))?;
            text.parse()
                .with_context(|| format!("`{text}` is not a number"))
        };
        match argument.as_str() {
            "--faults" => bounds.faults = u8::try_from(number()?)?,
            "--sessions" => bounds.sessions = u8::try_from(number()?)?,
            "--moves" => bounds.moves = number()?,
            "--inverted" => inverted = true,
            "--others" => bounds.others = Others::BeforeTheLastLook,
            "--others-at-any-time" => bounds.others = Others::AtAnyTime,
            "--traces" => traces = true,
            _ => bail!("`{argument}` is not known; see the comment of this program"),
        }
    }
    let mut scopes = Scope::usual();
    if inverted {
        scopes.extend(Scope::inverted());
    }
    let begin = Instant::now();
    let report = explore_all(&scopes, bounds);
    let seconds = begin.elapsed().as_secs_f64();
    println!(
        "{} starts; up to {} faults, {} sessions and {} moves in a row",
        scopes.len(),
        bounds.faults,
        bounds.sessions,
        report.depth
    );
    println!(
        "{} states by {} moves in {seconds:.1} s; {}",
        report.states,
        report.moves,
        if report.exhaustive {
            "every order within these bounds"
        } else {
            "not every order: a start has met the limit of states"
        }
    );
    for (scope, trace) in report.traces.values() {
        println!(
            "{:?} after {} moves from {scope}",
            trace.what,
            trace.moves.len()
        );
        if traces || trace.what.is_violation() {
            println!("{trace}");
        }
    }
    Ok(match report.violations().next() {
        Some(_) => ExitCode::FAILURE,
        None => ExitCode::SUCCESS,
    })
}
