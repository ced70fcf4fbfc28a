//! What the way through C costs: parse and assess one report through the shared library and by the
//! Rust call, in turns, in one run.
//!
//! ```sh
//! cargo xtask install --prefix target/c
//! cargo run --release -p mirror-benches --bin c_api -- target/c/lib/libmirror_core.so
//! ```
//!
//! With `--at-most RATIO` it fails where the way through C takes more than that many times as long.
#![allow(
    unsafe_code,
    reason = "the functions are looked up in a shared library, as a C program finds them"
)]

use std::{
    ffi::{c_char, c_int, c_void},
    hint::black_box,
    path::PathBuf,
    ptr,
    time::{Duration, Instant},
};

use anyhow::{Context as _, bail, ensure};
use libloading::{Library, Symbol};
use mirror_benches::BLOCK;
use mirror_core::{Snapshot, words::Severity};

const ROUNDS: usize = 401;
const CALLS: u32 = 500;
const NAME: &str = "vol7";

type New = unsafe extern "C" fn(*mut *mut c_void) -> c_int;
type Add = unsafe extern "C" fn(*mut c_void, *const c_void, usize) -> c_int;
type Assess = unsafe extern "C" fn(*const c_void, *const c_char, usize, *mut *mut c_void) -> c_int;
type Get = unsafe extern "C" fn(*const c_void, *mut c_int) -> c_int;
type Free = unsafe extern "C" fn(*mut c_void);

/// The functions that are measured.
struct Api<'l> {
    new: Symbol<'l, New>,
    add: Symbol<'l, Add>,
    assess: Symbol<'l, Assess>,
    severity: Symbol<'l, Get>,
    free: Symbol<'l, Free>,
    free_assessment: Symbol<'l, Free>,
}

impl<'l> Api<'l> {
    fn of(library: &'l Library) -> anyhow::Result<Self> {
        // SAFETY: the types are those of mirror_core.h, for each name.
        unsafe {
            Ok(Self {
                new: library.get(b"mirror_snapshot_new\0")?,
                add: library.get(b"mirror_snapshot_add\0")?,
                assess: library.get(b"mirror_snapshot_assess\0")?,
                severity: library.get(b"mirror_assessment_severity\0")?,
                free: library.get(b"mirror_snapshot_free\0")?,
                free_assessment: library.get(b"mirror_assessment_free\0")?,
            })
        }
    }

    /// Parse, assess, ask for the severity, free.
    fn severity(&self, text: &str) -> c_int {
        let mut snapshot = ptr::null_mut();
        let mut assessment = ptr::null_mut();
        let mut severity = -1;
        // SAFETY: the handles come from the library, are used as its header says and freed once;
        // the texts are as long as is said.
        unsafe {
            (self.new)(&raw mut snapshot);
            (self.add)(snapshot, text.as_ptr().cast(), text.len());
            (self.assess)(
                snapshot,
                NAME.as_ptr().cast(),
                NAME.len(),
                &raw mut assessment,
            );
            (self.severity)(assessment, &raw mut severity);
            (self.free_assessment)(assessment);
            (self.free)(snapshot);
        }
        severity
    }
}

fn by_rust(text: &str) -> Option<Severity> {
    let mut snapshot = Snapshot::new();
    snapshot.add_bytes(text.as_bytes()).ok()?;
    Some(snapshot.assess(NAME)?.severity())
}

fn time(mut call: impl FnMut()) -> Duration {
    let start = Instant::now();
    for _ in 0..CALLS {
        call();
    }
    start.elapsed() / CALLS
}

fn median(mut times: Vec<Duration>) -> anyhow::Result<Duration> {
    times.sort_unstable();
    times.get(times.len() / 2).copied().context("no rounds")
}

fn main() -> anyhow::Result<()> {
    let mut arguments = std::env::args_os().skip(1);
    let Some(path) = arguments.next().map(PathBuf::from) else {
        bail!("usage: c_api SHARED-LIBRARY [--at-most RATIO]");
    };
    let at_most: Option<f64> = match (arguments.next(), arguments.next()) {
        (Some(option), Some(ratio)) if option == "--at-most" => {
            let ratio = ratio.to_str().context("the ratio is no figure")?;
            Some(ratio.parse().context("the ratio is no figure")?)
        }
        (None, _) => None,
        _ => bail!("usage: c_api SHARED-LIBRARY [--at-most RATIO]"),
    };
    // SAFETY: the library that is measured; what it does when it is loaded is nothing.
    let library = unsafe { Library::new(&path) }
        .with_context(|| format!("`{}` cannot be loaded", path.display()))?;
    let api = Api::of(&library)?;

    ensure!(by_rust(BLOCK).is_some(), "the block does not read");
    ensure!(api.severity(BLOCK) > 0, "the block does not read through C");

    let (mut rust, mut c) = (Vec::new(), Vec::new());
    for _ in 0..ROUNDS {
        rust.push(time(|| _ = black_box(by_rust(black_box(BLOCK)))));
        c.push(time(|| _ = black_box(api.severity(black_box(BLOCK)))));
    }
    let (rust, c) = (median(rust)?, median(c)?);
    let ratio = c.as_secs_f64() / rust.as_secs_f64();
    println!(
        "parse and assess a report of {} bytes, median:",
        BLOCK.len()
    );
    println!("  Rust       {:>8.3} µs", rust.as_secs_f64() * 1e6);
    println!("  through C  {:>8.3} µs", c.as_secs_f64() * 1e6);
    println!("  ratio      {ratio:>8.3}");
    if let Some(at_most) = at_most {
        ensure!(ratio <= at_most, "more than {at_most} times the Rust call");
    }
    Ok(())
}
