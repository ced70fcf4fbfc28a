//! Limits are reported when they are met, and time grows with the input and no faster.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    reason = "helpers of tests: a failure is a failed test"
)]

use std::{
    hint::black_box,
    sync::{Mutex, PoisonError},
    time::{Duration, Instant},
};

use mirror_core::{
    Snapshot,
    text::{ClusterReport, Limits, MirrorReport, Report, Scan, Scanner, decode, scan},
    words::{
        ErrorCode, Finding, FindingKind,
        LimitKind::{self, Findings, InputBytes, LineBytes, NameBytes, Objects, ReportBytes},
    },
};

fn report(name: &str) -> String {
    format!(
        "Mirror Status: Abnormal\n{name}  kiso  nagara\n--------\nMirror Color  GREEN  RED\n\
         Fast Copy  OK  OK\n"
    )
}

fn met<'f>(findings: impl IntoIterator<Item = &'f Finding>, limit: LimitKind) -> usize {
    findings
        .into_iter()
        .filter(|finding| matches!(finding.kind, FindingKind::LimitReached { limit: met, .. } if met == limit))
        .count()
}

// ---- What is said --------------------------------------------------------------------------

#[test]
fn a_line_that_is_too_long_is_reported_and_the_rest_is_read() {
    let limits = Limits::DEFAULT.with(LineBytes, 100);
    let text = report("ledger").replace(
        "Fast Copy",
        &format!("Remark  {}\nFast Copy", "x".repeat(500)),
    );
    let read = MirrorReport::parse_with(&text, &limits).unwrap();
    assert_eq!(met(&read.findings, LineBytes), 1);
    assert!(read.servers.iter().all(|side| side.fast_copy.is_some()));

    for size in [1, 7, 99, 100, 101, 4096] {
        let mut scanner = Scanner::with_limits(limits);
        let mut found = Vec::new();
        for piece in text.as_bytes().chunks(size) {
            found.extend(scanner.feed(piece));
        }
        found.extend(scanner.finish());
        match found.as_slice() {
            [one] => assert_eq!(met(one.report.findings(), LineBytes), 1, "pieces of {size}"),
            other => panic!("{other:?}"),
        }
    }
}

#[test]
fn a_report_that_is_too_long_is_reported_and_hides_no_other() {
    let limits = Limits::DEFAULT.with(ReportBytes, 400);
    let rows =
        "Recovery Status:  Value:\n".to_owned() + &"Percent  5\nUsed Time  00:00:05\n".repeat(40);
    let text = format!("{}{rows}\n{}", report("ledger"), report("stock"));
    let read = MirrorReport::parse_with(&text, &limits).unwrap();
    assert_eq!(met(&read.findings, ReportBytes), 1);

    let found: Vec<_> = Scan::with_limits(&text, limits).collect();
    let names: Vec<&str> = found
        .iter()
        .filter_map(|found| match &found.report {
            Report::Mirror(report) => Some(report.name.as_str()),
            _ => None,
        })
        .collect();
    assert_eq!(names, ["ledger", "stock"]);
    let all = found.iter().flat_map(|found| found.report.findings());
    assert_eq!(met(all, ReportBytes), 1);
}

#[test]
fn a_name_that_is_too_long_is_an_error_and_hides_no_other() {
    let limits = Limits::DEFAULT.with(NameBytes, 10);
    let error = MirrorReport::parse_with(&report("a-name-of-many-letters"), &limits).unwrap_err();
    assert_eq!(error.code, ErrorCode::TooLarge);

    let mut snapshot = Snapshot::with_limits(limits);
    let text = report("a-name-of-many-letters") + "\n" + &report("stock");
    assert_eq!(snapshot.add_text(&text), Ok(1));
    assert!(snapshot.resource("stock").is_some());
    assert_eq!(snapshot.resources().len(), 1);
    assert!(
        snapshot
            .findings()
            .any(|finding| finding.code() == "unreadable_report")
    );
}

#[test]
fn objects_beyond_the_limit_are_reported() {
    let mut snapshot = Snapshot::with_limits(Limits::DEFAULT.with(Objects, 3));
    let text: String = (0..5).map(|n| report(&format!("vol{n}"))).collect();
    snapshot.add_text(&text).unwrap();
    assert_eq!(snapshot.resources().len(), 3);
    assert_eq!(met(snapshot.findings(), Objects), 2);
    // What is known is still replaced.
    snapshot
        .add_text(&report("vol1").replace("OK  OK", "NG  NG"))
        .unwrap();
    assert_eq!(
        snapshot.assess("vol1").unwrap().rows().collect::<Vec<_>>(),
        [3, 4, 7, 8]
    );

    let groups: String = (0..9)
        .map(|n| format!("    group{n} ..........: Online\n"))
        .collect();
    let status = format!(
        " ===============  CLUSTER STATUS  ================\n  Cluster : delta\n  <server>\n\
         \u{20}  *kiso ...........: Online\n  <group>\n{groups} ===================\n"
    );
    let read = ClusterReport::parse_with(&status, &Limits::DEFAULT.with(Objects, 4)).unwrap();
    assert!(read.groups.len() <= 4);
    assert_eq!(met(&read.findings, Objects), 1);
}

#[test]
fn findings_beyond_the_limit_are_counted_as_one() {
    let limits = Limits::DEFAULT.with(Findings, 5);
    let text = report("ledger").replace("Fast Copy", &("Remark\n".repeat(12) + "Fast Copy"));
    let read = MirrorReport::parse_with(&text, &limits).unwrap();
    assert_eq!((read.findings.len(), met(&read.findings, Findings)), (6, 1));

    let mut snapshot = Snapshot::with_limits(limits);
    for _ in 0..20 {
        snapshot.add_text(&text).unwrap();
    }
    assert_eq!(met(snapshot.findings(), Findings), 1);
    assert!(snapshot.findings().count() <= 7);
}

#[test]
fn an_input_that_is_too_long_is_an_error_at_its_place() {
    let text = report("ledger");
    let limits = Limits::DEFAULT.with(InputBytes, 50);
    let error = MirrorReport::parse_with(&text, &limits).unwrap_err();
    assert_eq!((error.code, error.offset), (ErrorCode::TooLarge, 50));
    let mut snapshot = Snapshot::with_limits(limits);
    for result in [
        snapshot.add_text(&text),
        snapshot.add_bytes(text.as_bytes()),
        snapshot.add_bytes_from("kiso", text.as_bytes()),
    ] {
        assert_eq!(result.unwrap_err().code, ErrorCode::TooLarge);
    }
    assert!(snapshot.is_empty());
}

#[test]
fn every_limit_can_be_set_and_read() {
    for limit in [
        InputBytes,
        LineBytes,
        ReportBytes,
        NameBytes,
        Objects,
        Findings,
    ] {
        assert_eq!(Limits::DEFAULT.with(limit, 17).get(limit), 17);
        assert!(Limits::DEFAULT.get(limit) > 17);
    }
}

// ---- How long it takes ---------------------------------------------------------------------

/// The shortest of a few runs: what else the machine does only ever adds time.
fn shortest(mut work: impl FnMut()) -> Duration {
    (0..2)
        .map(|_| {
            let start = Instant::now();
            work();
            start.elapsed()
        })
        .min()
        .unwrap()
}

/// Four times the input takes four times the time; sixteen times would be quadratic.
fn grows_linearly(what: &str, small: &[u8], large: &[u8], work: fn(&[u8])) {
    assert!(large.len() >= 4 * small.len() - 64 && large.len() <= 4 * small.len() + 64);
    // Below a millisecond the clock and the caches say more than the work.
    let least = Duration::from_millis(1);
    // One at a time, and again where something else had the machine meanwhile: work that is
    // quadratic is so at every try.
    static ALONE: Mutex<()> = Mutex::new(());
    let _alone = ALONE.lock().unwrap_or_else(PoisonError::into_inner);
    let mut last = 0.0;
    for _ in 0..10 {
        let short = shortest(|| work(black_box(small))).max(least);
        let long = shortest(|| work(black_box(large)));
        last = long.as_secs_f64() / short.as_secs_f64();
        if last < 12.0 {
            return;
        }
    }
    panic!("{what}: four times the input took {last:.1} times as long");
}

fn by_scan(bytes: &[u8]) {
    black_box(scan(&decode(bytes, None).text).count());
}

fn by_scanner(bytes: &[u8]) {
    let mut scanner = Scanner::new();
    for piece in bytes.chunks(4096) {
        black_box(scanner.feed(piece));
    }
    black_box(scanner.finish());
}

fn by_snapshot(bytes: &[u8]) {
    let mut snapshot = Snapshot::new();
    let _ = black_box(snapshot.add_bytes(bytes));
}

fn by_parsers(bytes: &[u8]) {
    use mirror_core::text::{ActivityReport, AlertLog, ClusterInfo, GroupMap};
    let decoded = decode(bytes, None);
    let text = &*decoded.text;
    let _ = black_box(MirrorReport::parse(text));
    let _ = black_box(ActivityReport::parse(text));
    let _ = black_box(ClusterReport::parse(text));
    let _ = black_box(ClusterInfo::parse(text));
    let _ = black_box(GroupMap::parse(text));
    let _ = black_box(AlertLog::parse(text));
}

/// Bytes without order, the same in each run.
fn noise(length: usize) -> Vec<u8> {
    let mut state = 0x2545_F491_4F6C_DD1D_u64;
    (0..length)
        .map(|_| {
            state ^= state << 13;
            state ^= state >> 7;
            state ^= state << 17;
            state.to_le_bytes()[3]
        })
        .collect()
}

const BANNER: &str = " ========================  CLUSTER STATUS  ===========================\n";

fn repeated(piece: &str, length: usize) -> Vec<u8> {
    piece.bytes().cycle().take(length).collect()
}

fn many_reports(length: usize) -> Vec<u8> {
    let mut text = String::new();
    let mut number = 0;
    while text.len() < length {
        text += &report(&format!("vol{number:06}"));
        number += 1;
    }
    text.truncate(length);
    text.into_bytes()
}

type Make = fn(usize) -> Vec<u8>;

/// Inputs that a careless reader takes quadratic time for.
const INPUTS: &[(&str, Make)] = &[
    ("one line", |n| repeated("x", n)),
    ("one line behind an anchor", |n| {
        [b"Mirror Status: ".to_vec(), repeated("x ", n - 15)].concat()
    }),
    ("status lines", |n| repeated("Mirror Status: Abnormal\n", n)),
    ("name lines", |n| repeated("Mirror Name: ledger\n", n)),
    ("colour rows", |n| repeated("Mirror Color  RED  RED\n", n)),
    ("colours of no report", |n| {
        repeated("Mirror Color  RED\n", n)
    }),
    ("noise", noise),
    ("anchor words on one line", |n| repeated("Mirror ", n)),
    ("three anchor words on one line", |n| {
        repeated("Mirror CLUSTER GROUPMAP ", n)
    }),
    ("pipes", |n| repeated("|", n)),
    ("lines of pipes", |n| {
        repeated("|||||||||||||||||||||||||||||||\n", n)
    }),
    ("quote marks", |n| repeated("> ", n)),
    ("emphasis", |n| repeated("*`", n)),
    ("blank lines", |n| repeated("\n", n)),
    ("blanks", |n| repeated(" ", n)),
    ("rules", |n| repeated("----------------\n", n)),
    ("banners", |n| repeated(BANNER, n)),
    ("a banner without end", |n| {
        [
            BANNER.as_bytes().to_vec(),
            repeated("  vol1 : Online\n", n - BANNER.len()),
        ]
        .concat()
    }),
    ("a report without end", |n| {
        [
            report("ledger").into_bytes(),
            repeated("Disk Error  OK  OK\n", n - report("ledger").len()),
        ]
        .concat()
    }),
    ("a report with unknown lines", |n| {
        [
            report("ledger").into_bytes(),
            repeated("Remark\n", n - report("ledger").len()),
        ]
        .concat()
    }),
    ("a report with empty lines", |n| {
        [
            report("ledger").into_bytes(),
            repeated("\n\nFast Copy  OK  OK\n", n - report("ledger").len()),
        ]
        .concat()
    }),
    ("an activity without end", |n| {
        repeated(
            "Mirror Name: x\nserver1 Active\nserver2 Active\nserver3 Active\n\n",
            n,
        )
    }),
    ("many resources", many_reports),
    ("bytes of CP932", |n| {
        repeated("x", n)
            .into_iter()
            .enumerate()
            .map(|(at, byte)| if at % 7 == 0 { 0x83 } else { byte })
            .collect()
    }),
];

/// Sizes that keep a debug build within seconds, and far above every limit of a line.
const SMALL: usize = 70_000;

fn all_inputs(work: fn(&[u8])) {
    for (what, make) in INPUTS {
        grows_linearly(what, &make(SMALL), &make(4 * SMALL), work);
    }
}

#[test]
fn a_scan_takes_linear_time() {
    all_inputs(by_scan);
}

#[test]
fn a_scanner_takes_linear_time() {
    all_inputs(by_scanner);
}

#[test]
fn a_snapshot_takes_linear_time() {
    all_inputs(by_snapshot);
}

#[test]
fn the_parsers_take_linear_time() {
    all_inputs(by_parsers);
}

/// Small pieces must not look at what has come before again and again.
#[test]
fn pieces_of_one_line_take_linear_time() {
    fn byte_by_byte(bytes: &[u8]) {
        let mut scanner = Scanner::new();
        for piece in bytes.chunks(16) {
            black_box(scanner.feed(piece));
        }
        black_box(scanner.finish());
    }
    for (what, make) in INPUTS {
        grows_linearly(what, &make(SMALL / 2), &make(2 * SMALL), byte_by_byte);
    }
}

/// Outputs that are added one by one: each brings one resource, and not all of them are joined
/// anew.
#[test]
fn resources_added_one_by_one_take_linear_time() {
    fn one_by_one(bytes: &[u8]) {
        let mut snapshot = Snapshot::with_limits(Limits::DEFAULT.with(Objects, 100_000));
        for part in std::str::from_utf8(bytes)
            .unwrap()
            .split_inclusive("OK  OK\n")
        {
            let _ = snapshot.add_text(part);
        }
        black_box(snapshot.resources().len());
    }
    grows_linearly(
        "one by one",
        &many_reports(SMALL),
        &many_reports(4 * SMALL),
        one_by_one,
    );
}

#[test]
fn twenty_thousand_resources_are_all_found() {
    let text: String = (0..20_000).map(|n| report(&format!("vol{n}"))).collect();
    assert_eq!(scan(&text).count(), 20_000);
    let mut scanner = Scanner::new();
    let streamed: usize = text
        .as_bytes()
        .chunks(8192)
        .map(|piece| scanner.feed(piece).len())
        .sum();
    assert_eq!(streamed + scanner.finish().len(), 20_000);
    let mut snapshot = Snapshot::with_limits(Limits::DEFAULT.with(Objects, 20_000));
    assert_eq!(snapshot.add_text(&text), Ok(20_000));
    assert_eq!(snapshot.resources().len(), 20_000);
    assert_eq!(snapshot.findings().count(), 0);
}
