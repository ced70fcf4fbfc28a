//! How long one block takes: with the library, and with what its user would write instead.
//!
//! Prints one JSON line for each contender. The rounds of all contenders alternate, so that a
//! machine that slows down meanwhile does so for all of them; the figure is the median of the
//! rounds. Dropping the result is part of the work.
//!
//! ```text
//! cargo run --release --package mirror-benches --bin compare [ROUNDS]
//! ```

use std::{
    env,
    hint::black_box,
    time::{Duration, Instant},
};

use anyhow::{Context as _, ensure};
use mirror_benches::{BLOCK, BLOCK_AS_JSON, by_regex};
use mirror_core::{Assessment, MirrorState, text::MirrorReport};

const LEAST_ROUNDS: usize = 101;

/// A round below this would measure the clock.
const LEAST_ROUND: Duration = Duration::from_millis(1);

fn main() -> anyhow::Result<()> {
    let rounds = match env::args().nth(1) {
        Some(text) => text
            .parse()
            .with_context(|| format!("`{text}` is no number of rounds"))?,
        None => LEAST_ROUNDS,
    }
    .max(LEAST_ROUNDS);

    check_results()?;
    let mut contenders = [
        Contender::new("parse", || MirrorReport::parse(black_box(BLOCK))),
        Contender::new("parse_assess", || parse_and_assess(black_box(BLOCK))),
        Contender::new("regex", || by_regex::parse(black_box(BLOCK))),
        Contender::new("serde_json", || as_json(black_box(BLOCK_AS_JSON))),
        Contender::new("memchr", || count_lines(black_box(BLOCK))),
    ];
    for contender in &mut contenders {
        contender.find_round_length();
    }
    for _ in 0..rounds {
        for contender in &mut contenders {
            contender.measure();
        }
    }

    let results = contenders.map(|contender| (contender.what, median(contender.times)));
    let yardstick = results
        .iter()
        .find_map(|(what, ns)| (*what == "memchr").then_some(*ns))
        .context("the yardstick was not measured")?;
    for (what, ns) in results {
        let ratio = ns / yardstick;
        println!(r#"{{"what": "{what}", "ns": {ns:.1}, "ratio_to_memchr": {ratio:.2}}}"#);
    }
    Ok(())
}

/// A contender that fails is fast for the wrong reason.
fn check_results() -> anyhow::Result<()> {
    parse_and_assess(BLOCK).context("the library does not read the block")?;
    by_regex::parse(BLOCK).context("the expressions do not read the block")?;
    as_json(BLOCK_AS_JSON).context("the document does not read")?;
    let (lines, _) = count_lines(BLOCK);
    ensure!(lines == BLOCK.lines().count(), "{lines} lines were counted");
    Ok(())
}

fn parse_and_assess(text: &str) -> Result<Assessment, mirror_core::text::ParseError> {
    MirrorReport::parse(text).map(|report| MirrorState::from_report(report).assess())
}

fn as_json(text: &str) -> serde_json::Result<serde_json::Value> {
    serde_json::from_str(text)
}

/// The least that any reader of lines does: finds the line ends and looks at each line once.
fn count_lines(text: &str) -> (usize, u8) {
    let bytes = text.as_bytes();
    let (mut lines, mut seen, mut start) = (0, 0, 0);
    for end in memchr::memchr_iter(b'\n', bytes) {
        if let Some(first) = bytes.get(start..end).and_then(<[u8]>::first) {
            seen ^= first;
        }
        lines += 1;
        start = end + 1;
    }
    (lines, seen)
}

/// What is measured, and the nanoseconds that one run of it took in each round.
struct Contender {
    what: &'static str,
    /// Takes the number of runs.
    round: Box<dyn Fn(u32) -> Duration>,
    runs: u32,
    times: Vec<f64>,
}

impl Contender {
    fn new<T>(what: &'static str, work: impl Fn() -> T + 'static) -> Self {
        Self {
            what,
            round: Box::new(move |runs| {
                let started = Instant::now();
                for _ in 0..runs {
                    drop(black_box(work()));
                }
                started.elapsed()
            }),
            runs: 1,
            times: Vec::new(),
        }
    }

    /// Doubles the runs until a round is long enough; warms the caches on the way.
    fn find_round_length(&mut self) {
        while (self.round)(self.runs) < LEAST_ROUND {
            self.runs = self.runs.saturating_mul(2);
        }
        // The round that was just long enough may have been a slow one.
        self.runs = self.runs.saturating_mul(2);
    }

    fn measure(&mut self) {
        let took = (self.round)(self.runs);
        self.times
            .push(took.as_secs_f64() * 1e9 / f64::from(self.runs));
    }
}

fn median(mut times: Vec<f64>) -> f64 {
    times.sort_by(f64::total_cmp);
    let middle = times.len() / 2;
    times.get(middle).copied().unwrap_or(f64::NAN)
}
