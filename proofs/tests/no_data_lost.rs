//! No data is lost, whatever happens in whatever order: the ordinary part of the search. The bench
//! `explore` goes further.
#![allow(
    clippy::panic,
    reason = "a failure is a failed test, and the figures of the search are its result"
)]

use mirror_proofs::explore::{Bounds, Discovery, Others, Report, Scope, explore_all};

const BOUNDS: Bounds = Bounds {
    faults: 1,
    moves: 28,
    sessions: 3,
    others: Others::BeforeTheLastLook,
    states: 1_000_000,
};

#[test]
fn nothing_is_overwritten_that_nobody_gave_up() {
    let report = explore_all(&Scope::usual(), BOUNDS);
    show(&report);
    assert!(report.exhaustive);
    assert_eq!(report.violations().count(), 0);
    assert!(report.states > 150_000, "{} states", report.states);
    assert!(report.recovered > 100, "{} recovered", report.recovered);
}

#[test]
fn nor_is_it_where_the_product_does_something_else_than_assumed() {
    let bounds = Bounds {
        moves: 11,
        others: Others::Absent,
        ..BOUNDS
    };
    let mut scopes = Scope::inverted();
    scopes.retain(|scope| scope.auto_recovery);
    let report = explore_all(&scopes, bounds);
    show(&report);
    assert!(report.exhaustive);
    assert_eq!(report.violations().count(), 0);
}

/// What no program can notice, the search does: it is able to fail.
#[test]
fn between_the_last_look_and_the_command_somebody_else_can_change_everything() {
    let bounds = Bounds {
        others: Others::AtAnyTime,
        moves: 20,
        ..BOUNDS
    };
    let mut scopes = Scope::usual();
    scopes.retain(|scope| scope.row == 9);
    let report = explore_all(&scopes, bounds);
    let found = report.traces.get(&Discovery::OverwrittenUnasked);
    let moves = found.map_or(0, |(_, trace)| trace.moves.len());
    assert_eq!(moves, 15, "{found:#?}");
}

/// What the guide's own procedure 5-1 leads to after an interrupted copy (docs/model-checking.md).
#[test]
fn a_survivor_may_be_half_copied() {
    let mut scopes = Scope::usual();
    scopes.retain(|scope| scope.row == 1);
    let report = explore_all(
        &scopes,
        Bounds {
            moves: 20,
            ..BOUNDS
        },
    );
    let found = report.traces.get(&Discovery::HalfCopiedDeclared);
    assert!(
        found.is_some_and(|(_, trace)| trace.moves.len() <= 17),
        "{found:#?}"
    );
}

fn show(report: &Report) {
    println!(
        "{} states, {} moves, up to {} in a row",
        report.states, report.moves, report.depth
    );
    for (scope, trace) in report.traces.values() {
        println!("{scope}:\n{trace}");
    }
}
