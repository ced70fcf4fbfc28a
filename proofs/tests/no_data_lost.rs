//! No data is lost, whatever happens in whatever order: the ordinary part of the search. The bench
//! `explore` goes further.
#![allow(
    clippy::panic,
    clippy::print_stdout,
    reason = "a failure is a failed test, and the figures of the search are its result"
)]

use mirror_proofs::explore::{Bounds, Report, Scope, explore_all};

#[test]
fn nothing_is_overwritten_that_nobody_gave_up() {
    let bounds = Bounds {
        adversities: 1,
        moves: 40,
        sessions: 3,
        states: 1_000_000,
    };
    let report = explore_all(&Scope::usual(), bounds);
    show(&report);
    assert!(report.exhaustive);
    assert_eq!(report.violations().count(), 0);
    assert!(report.states > 100_000, "{} states", report.states);
    assert!(report.recovered > 100, "{} recovered", report.recovered);
}

#[test]
fn nor_is_it_where_the_product_does_something_else_than_assumed() {
    let bounds = Bounds {
        adversities: 1,
        moves: 18,
        sessions: 2,
        states: 1_000_000,
    };
    let mut scopes = Scope::turned();
    scopes.retain(|scope| scope.auto_recovery);
    let report = explore_all(&scopes, bounds);
    show(&report);
    assert!(report.exhaustive);
    assert_eq!(report.violations().count(), 0);
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
