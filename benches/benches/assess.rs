//! The decision, from fields that are already read.

use std::hint::black_box;

use criterion::Criterion;
use mirror_benches::{BLOCK, BOTH_RED, RECOVERING};
use mirror_core::{MirrorState, text::MirrorReport};

fn main() {
    let mut criterion = Criterion::default().configure_from_args();
    assess(&mut criterion);
    criterion.final_summary();
}

fn assess(criterion: &mut Criterion) {
    let mut group = criterion.benchmark_group("assess");
    for (name, text) in [
        ("abnormal", BLOCK),
        ("both_red", BOTH_RED),
        ("recovering", RECOVERING),
    ] {
        let Ok(report) = MirrorReport::parse(text) else {
            eprintln!("assess/{name}: the report does not parse, nothing is measured");
            continue;
        };
        let state = MirrorState::from_report(report);
        group.bench_function(name, |bencher| {
            bencher.iter(|| black_box(&state).assess());
        });
    }
    group.finish();
}
