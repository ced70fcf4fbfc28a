//! One report: text to fields.

use std::hint::black_box;

use criterion::{Criterion, Throughput};
use mirror_benches::{BLOCK, BOTH_RED, RECOVERING};
use mirror_core::text::MirrorReport;

fn main() {
    let mut criterion = Criterion::default().configure_from_args();
    parse(&mut criterion);
    criterion.final_summary();
}

fn parse(criterion: &mut Criterion) {
    let with_crlf = BLOCK.replace('\n', "\r\n");
    let mut group = criterion.benchmark_group("parse");
    for (name, text) in [
        ("abnormal", BLOCK),
        ("both_red", BOTH_RED),
        ("recovering", RECOVERING),
        ("abnormal_crlf", &with_crlf),
        ("no_report", "The command was not found.\n"),
    ] {
        group.throughput(Throughput::Bytes(text.len() as u64));
        group.bench_function(name, |bencher| {
            bencher.iter(|| MirrorReport::parse(black_box(text)));
        });
    }
    group.finish();
}
