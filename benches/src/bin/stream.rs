//! The scanner on a long stream: how fast it passes over text without reports, and how much
//! memory it holds at most.
//!
//! Prints one JSON line for text without reports and one for text with a few. Reports that are
//! not found, or found where there are none, are an error; no speed is one.
//!
//! ```text
//! cargo run --release --package mirror-benches --bin scanner_memory [MIB]
//! ```

use std::{
    alloc::{GlobalAlloc, Layout, System},
    env,
    hint::black_box,
    sync::atomic::{AtomicUsize, Ordering::Relaxed},
    time::{Duration, Instant},
};

use anyhow::{Context as _, ensure};
use mirror_benches::{BLOCK, log_text};
use mirror_core::text::{Found, Scanner};

/// One MiB in so many holds a report; the first one does.
const MIB_PER_REPORT: usize = 16;

#[global_allocator]
static ALLOCATOR: Counting = Counting::new();

fn main() -> anyhow::Result<()> {
    let mib = match env::args().nth(1) {
        Some(text) => text
            .parse()
            .with_context(|| format!("`{text}` is no number of MiB"))?,
        None => 1024,
    };

    ensure!(mib > 0, "there is nothing to measure in 0 MiB");

    // All text exists before anything is counted or timed.
    let plain = log_text::plain();
    let with_report = log_text::with_report(BLOCK).context("the block does not fit")?;
    let without = (0..mib).map(|_| plain.as_slice());
    let with = (0..mib).map(|number| match number % MIB_PER_REPORT {
        0 => with_report.as_slice(),
        _ => plain.as_slice(),
    });

    measure("text without reports", mib, 0, without)?;
    measure("text with reports", mib, mib.div_ceil(MIB_PER_REPORT), with)
}

/// Feeds the text piece by piece, and prints what was seen.
fn measure<'a>(
    what: &str,
    mib: usize,
    reports: usize,
    text: impl Iterator<Item = &'a [u8]>,
) -> anyhow::Result<()> {
    let baseline = ALLOCATOR.start();
    let (mut bytes, mut found, mut time) = (0, 0, Duration::ZERO);
    let mut scanner = Scanner::new();
    for piece in text.flat_map(|mib| mib.chunks(log_text::PIECE)) {
        let started = Instant::now();
        // What was found is dropped at once: what counts is what the scanner itself holds.
        found += readable(&scanner.feed(black_box(piece)));
        time += started.elapsed();
        bytes += piece.len();
    }
    found += readable(&scanner.finish());
    let peak = ALLOCATOR.peak().saturating_sub(baseline);

    let speed = bytes as f64 / 1e9 / time.as_secs_f64();
    println!(
        r#"{{"what": "{what}", "mib": {mib}, "gb_per_s": {speed:.3}, "peak_bytes": {peak}, "reports_found": {found}}}"#
    );
    ensure!(
        found == reports,
        "{found} reports were found in {what}, where {reports} are"
    );
    Ok(())
}

fn readable(found: &[Found]) -> usize {
    found
        .iter()
        .filter(|found| found.report.is_readable())
        .count()
}

/// The system's allocator, with a count of the bytes that are in use.
struct Counting {
    now: AtomicUsize,
    peak: AtomicUsize,
}

impl Counting {
    const fn new() -> Self {
        Self {
            now: AtomicUsize::new(0),
            peak: AtomicUsize::new(0),
        }
    }

    /// Begins a measurement: the bytes in use now, which are also the first peak.
    fn start(&self) -> usize {
        let now = self.now.load(Relaxed);
        self.peak.store(now, Relaxed);
        now
    }

    /// The most bytes in use since the start of the measurement.
    fn peak(&self) -> usize {
        self.peak.load(Relaxed)
    }

    fn grow(&self, bytes: usize) {
        let now = self.now.fetch_add(bytes, Relaxed).wrapping_add(bytes);
        self.peak.fetch_max(now, Relaxed);
    }

    fn shrink(&self, bytes: usize) {
        self.now.fetch_sub(bytes, Relaxed);
    }
}

#[allow(
    unsafe_code,
    reason = "the memory peak can only be counted by an allocator, and its trait is unsafe"
)]
// SAFETY: every call is handed on to the system's allocator as it came; counting touches two
// atomic integers and allocates nothing.
unsafe impl GlobalAlloc for Counting {
    unsafe fn alloc(&self, layout: Layout) -> *mut u8 {
        // SAFETY: the caller keeps the contract of the same function.
        let block = unsafe { System.alloc(layout) };
        if !block.is_null() {
            self.grow(layout.size());
        }
        block
    }

    unsafe fn alloc_zeroed(&self, layout: Layout) -> *mut u8 {
        // SAFETY: the caller keeps the contract of the same function.
        let block = unsafe { System.alloc_zeroed(layout) };
        if !block.is_null() {
            self.grow(layout.size());
        }
        block
    }

    unsafe fn dealloc(&self, block: *mut u8, layout: Layout) {
        // SAFETY: the caller keeps the contract of the same function.
        unsafe { System.dealloc(block, layout) };
        self.shrink(layout.size());
    }

    unsafe fn realloc(&self, block: *mut u8, layout: Layout, size: usize) -> *mut u8 {
        // SAFETY: the caller keeps the contract of the same function.
        let moved = unsafe { System.realloc(block, layout, size) };
        if !moved.is_null() {
            // Both exist for a moment where the block had to move: counted so.
            self.grow(size);
            self.shrink(layout.size());
        }
        moved
    }
}
