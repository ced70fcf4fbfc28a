//! Every row recovers: what the session asks for leads from each row to a mirror that is whole, with the data
//! of the side that should have won.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a failure is a failed test"
)]

use mirror_core::{decision_table, recover::Method, words::Intent};
use mirror_proofs::{
    World,
    operator::Operator,
    starts::{self, ROWS, Times},
    world::Stage,
};
use mirror_sim::{
    Dialect,
    model::{Assumptions, GroupStatus, Settings, Side},
};
use rayon::prelude::*;

/// One recovery.
#[derive(Debug, Clone, Copy)]
struct Case {
    row: u8,
    intent: Intent,
    /// The guide's server 1.
    server1: Side,
    times: Times,
    dialect: (&'static str, Dialect),
    method: Method,
    auto_recovery: bool,
    assumptions: (&'static str, Assumptions),
    operator: Operator,
}

#[test]
fn every_row_recovers() {
    let cases = cases();
    let failures: Vec<String> = cases
        .par_iter()
        .filter_map(|case| {
            recovers(case).err().map(|why| {
                format!(
                    "row {} {:?} {:?} server1 {:?} {} auto {} {} {:?}: {why}",
                    case.row,
                    case.intent,
                    case.method,
                    case.server1,
                    case.dialect.0,
                    case.auto_recovery,
                    case.assumptions.0,
                    case.operator
                )
            })
        })
        .collect();
    assert!(
        failures.is_empty(),
        "{} of {} fail, such as\n{}",
        failures.len(),
        cases.len(),
        failures
            .iter()
            .take(3)
            .cloned()
            .collect::<Vec<_>>()
            .join("\n")
    );
    println!("{} recoveries", cases.len());
    assert!(cases.len() > 5_000, "{} cases", cases.len());
}

fn cases() -> Vec<Case> {
    let mut cases = Vec::new();
    for row in ROWS {
        let intent = decision_table()
            .iter()
            .find(|entry| entry.number == row)
            .and_then(|entry| entry.intent);
        // Row 18 has one thing to do, whatever is wanted.
        let intent = intent.unwrap_or(Intent::RecoverWhileStopped);
        for server1 in Side::BOTH {
            for auto_recovery in [false, true] {
                for (times, source, service) in wishes(row, server1) {
                    let operator = Operator { source, service };
                    let case = |dialect, assumptions| Case {
                        row,
                        intent,
                        server1,
                        times,
                        dialect,
                        method: Method::Commands,
                        auto_recovery,
                        assumptions,
                        operator,
                    };
                    let usual = ("as assumed", Assumptions::default());
                    let dialects = Dialect::all();
                    let plain = ("plain", Dialect::default());
                    cases.extend(dialects.iter().map(|dialect| case(*dialect, usual)));
                    let others = Assumptions::variations();
                    let others = others.into_iter().filter(|(name, _)| *name != "force_asks");
                    cases.extend(others.map(|other| case(plain, other)));
                    cases.push(Case {
                        method: Method::GraphicalTool,
                        ..case(plain, usual)
                    });
                }
            }
        }
    }
    cases
}

/// Which times are shown, whose data wins, and whether the service is wanted: as far as there is a choice.
fn wishes(row: u8, server1: Side) -> Vec<(Times, Side, bool)> {
    let mut wishes = Vec::new();
    for times in Times::of_row(row) {
        let sources = match times {
            Times::One => vec![server1],
            Times::Both | Times::None => Side::BOTH.to_vec(),
        };
        for source in sources {
            wishes.extend([(*times, source, false), (*times, source, true)]);
        }
    }
    wishes
}

fn recovers(case: &Case) -> Result<(), String> {
    let mut settings = Settings::default();
    settings.auto_recovery = case.auto_recovery;
    let pair = starts::before_row(
        case.row,
        case.server1,
        case.times,
        settings,
        case.assumptions.1,
    );
    let mut stage = Stage::new(starts::cluster(pair, case.dialect.1), Side::First);
    stage.method = case.method;
    let mut world = World::new(pair);
    let rows: Vec<u8> = match world.assess(&mut stage) {
        Some(assessment) => assessment.rows().collect(),
        None => return Err("nothing reads".into()),
    };
    if !rows.contains(&case.row) {
        return Err(format!("the state is that of rows {rows:?}"));
    }
    let mut copies = Vec::new();
    let recovered = case
        .operator
        .recover(&mut stage, &mut world, case.intent, &mut |world, _| {
            let source = world.pair.disk.copy.map(|copy| copy.source);
            if copies.last() != source.as_ref() {
                copies.extend(source);
            }
        });
    recovered.map_err(|stuck| stuck.0)?;
    let winner = case.operator.source;
    // A copy may be over before anybody has looked; what it has overwritten is in the ledger.
    let lost = pair.disk.sides[winner.other()].writes;
    if world.pair.ledger.overwritten != lost || copies.iter().any(|source| *source != winner) {
        return Err(format!(
            "the wrong side has won: {copies:?}, {:?}",
            world.pair.ledger
        ));
    }
    if world.pair.monitor.suspended {
        return Err("the monitor is left suspended".into());
    }
    let wanted = match case.intent {
        Intent::RecoverWhileRunning | Intent::StartAndRecover | Intent::StartSurvivor => true,
        _ => case.operator.service,
    };
    let group = [winner, winner.other()].map(|side| world.pair.group[side]);
    let expected = if wanted {
        [GroupStatus::Online, GroupStatus::Offline]
    } else {
        [GroupStatus::Offline; 2]
    };
    if group != expected {
        return Err(format!("the group is {group:?}, wanted: {wanted}"));
    }
    Ok(())
}
