//! How long a copy takes, from figures that are already read.

use std::hint::black_box;

use criterion::Criterion;
use mirror_core::estimate::{CopyRate, Estimate, SizeFacts, Volume, copy_size};

fn main() {
    let mut criterion = Criterion::default().configure_from_args();
    estimate(&mut criterion);
    criterion.final_summary();
}

fn estimate(criterion: &mut Criterion) {
    let mut group = criterion.benchmark_group("estimate");
    for (name, facts) in [
        ("differential", facts(true)),
        ("full", facts(false)),
        ("figures_missing", SizeFacts::new(true)),
    ] {
        group.bench_function(name, |bencher| {
            bencher.iter(|| {
                copy_size(black_box(&facts), &Volume::default())
                    .map(|size| Estimate::new(size, CopyRate::RULE_OF_THUMB))
            });
        });
    }
    group.finish();
}

fn facts(fast_copy: bool) -> SizeFacts {
    let mut facts = SizeFacts::new(fast_copy);
    facts.volume_size_mib = Some(8192);
    facts.needed_copy_percent = Some(12);
    facts.active_used_percent = Some(41);
    facts
}
