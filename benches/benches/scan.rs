//! Finding reports in long texts and streams.

use std::hint::black_box;

use criterion::{Criterion, Throughput};
use mirror_benches::{BLOCK, log_text};
use mirror_core::text::{Scanner, scan};

fn main() {
    let mut criterion = Criterion::default().configure_from_args();
    scan_text(&mut criterion);
    scan_stream(&mut criterion);
    criterion.final_summary();
}

fn texts() -> impl Iterator<Item = (&'static str, Vec<u8>)> {
    [
        ("without_reports", Some(log_text::plain())),
        ("one_report", log_text::with_report(BLOCK)),
        (
            "reports_only",
            Some(format!("{BLOCK}\n").repeat(200).into()),
        ),
    ]
    .into_iter()
    .filter_map(|(name, text)| text.map(|text| (name, text)))
}

fn scan_text(criterion: &mut Criterion) {
    let mut group = criterion.benchmark_group("scan");
    for (name, text) in texts() {
        let text = String::from_utf8_lossy(&text).into_owned();
        group.throughput(Throughput::Bytes(text.len() as u64));
        group.bench_function(name, |bencher| {
            bencher.iter(|| scan(black_box(&text)).count());
        });
    }
    group.finish();
}

fn scan_stream(criterion: &mut Criterion) {
    let mut group = criterion.benchmark_group("stream");
    for (name, text) in texts() {
        group.throughput(Throughput::Bytes(text.len() as u64));
        group.bench_function(name, |bencher| {
            bencher.iter(|| {
                let mut scanner = Scanner::new();
                let mut found = 0;
                for piece in black_box(&text).chunks(log_text::PIECE) {
                    found += scanner.feed(piece).len();
                }
                found + scanner.finish().len()
            });
        });
    }
    group.finish();
}
