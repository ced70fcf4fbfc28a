//! Where a report ends, all say alike: a scan of the whole text, a scanner that gets it in
//! pieces, and the parser of the dialect that gets the report and what stands behind it.

#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "helpers of tests: a failure is a failed test"
)]

use mirror_core::{
    text::{
        ActivityReport, ClusterInfo, ClusterReport, Found, GroupMap, MirrorReport, ParseError,
        Report, Scanner, scan,
    },
    words::{Finding, FindingCode, FindingKind, ReportKind},
};
use proptest::{collection::vec, option, prelude::*, sample::Index, sample::select};

const MIRROR: &str = "\
Mirror Status: Recovering
ledger               kiso                nagara
----------------------------------------------------------------
Mirror Color         GREEN               YELLOW
Fast Copy            OK                  OK
Lastupdate Time      2031/04/05 06:07:08 --
Break Time           2031/04/05 06:07:01 --
Disk Error           OK                  OK
Needed Copy Percent  12%                 0%
Volume Used Percent  34%                 --%
Volume Size          2048MB              2048MB

Recovery Status:     Value:
----------------------------------------------------------------
Status               Recovering
Direction            kiso -> nagara
Percent              7%
Used Time            00:00:09
Left Time            00:01:10
";
const ACTIVE: &str = "\
Mirror Name: ledger
Server Name          Active Status
----------------------------------
kiso                 Active
nagara               Inactive
";
const CLUSTER: &str = "\
 ========================  CLUSTER STATUS  ===========================
  Cluster : delta
  <server>
   *kiso ............: Online           north side
      lankhb1        : Normal           Kernel Mode LAN Heartbeat
    nagara ..........: Online
      lankhb1        : Normal           Kernel Mode LAN Heartbeat

  <group>
    accounts ........: Online
      current        : kiso
      ledger         : Online
  <monitor>
    userw            : Normal
 =====================================================================
";
const INFO: &str = "\
=======================  CLUSTER INFORMATION  =======================
[クラスタ : 本店]
  自動ミラー復帰                 : する

[グループ0 : 経理業務]
  タイプ                         : failover
  コメント                       :
[リソース0 : 台帳]
  タイプ                         : md
=====================================================================
";
const MAP: &str = "\
 ======================  GROUPMAP INFORMATION  =======================
  Cluster : delta
   *server0 : kiso
    server1 : nagara

  --------------------------------------------------------------------
    server0 [o] : accounts[o] stock[o]
    server1 [x] :
 =====================================================================
";

const BLOCKS: [&str; 5] = [MIRROR, ACTIVE, CLUSTER, INFO, MAP];

/// Lines that come between those of a report: nothing, what no rule knows, rules, and lines of
/// this and of other reports.
const LINES: &[&str] = &[
    "",
    "",
    "   ",
    "prose",
    "what we did",
    "Note: it was late",
    "Encryption           ON                  ON",
    "圧縮                 ON                  ON",
    "----------",
    "==========",
    "```",
    "| | |",
    "$ ls",
    "C:\\>clpmdstat --mirror ledger",
    "stock                kiso                nagara",
    "Mirror Status: Abnormal",
    "Mirror Status        Abnormal",
    "`Mirror Status: Abnormal",
    "Mirror Name: stock",
    "Mirror Color         RED                 RED",
    "Mirror Color Detail  ON                  ON",
    "Fast Copy            NG                  NG",
    "Status               Abnormal",
    "Recovery Status:     Value:",
    "Network Status:      Value:",
    "Percent              5%",
    "Direction            kiso -> nagara",
    "kiso                 Paused",
    "abukuma              Active",
    "=== CLUSTER STATUS ===",
    "=== SOMETHING NEW ===",
    "<group>",
    "<quorum>",
    "[Group0 : shop]",
    "server1 [o] : stock[o]",
    "userw : Normal",
];

/// A report with lines put in, taken out and cut off, and its last line with or without an end.
fn edited() -> impl Strategy<Value = String> {
    let edit = (any::<Index>(), select(LINES), 1..7_usize, any::<bool>());
    (
        select(&BLOCKS[..]),
        vec(edit, 0..5),
        option::weighted(0.3, any::<Index>()),
        prop::bool::weighted(0.9),
    )
        .prop_map(|(block, edits, cut, is_ended)| {
            let mut lines: Vec<&str> = block.lines().collect();
            for (place, line, times, removes) in edits {
                let place = place.index(lines.len());
                if removes && lines.len() > 1 {
                    lines.remove(place);
                } else {
                    // Below the first line: the report stays one.
                    let times = if line.trim().is_empty() {
                        times
                    } else {
                        times.min(2)
                    };
                    lines.splice(place + 1..=place, std::iter::repeat_n(line, times));
                }
            }
            if let Some(cut) = cut {
                lines.truncate(1 + cut.index(lines.len()));
            }
            lines.join("\n") + if is_ended { "\n" } else { "" }
        })
}

/// Reports right behind one another, or with something between them.
fn text() -> impl Strategy<Value = String> {
    let between = select(vec!["", "", "\n", "\n\n\n\n\n\n", "prose\n", "\nprose\n\n"]);
    vec((edited(), between), 1..4).prop_map(|parts| {
        parts
            .into_iter()
            .map(|(report, rest)| report + rest)
            .collect()
    })
}

fn in_pieces(text: &str, sizes: &[usize]) -> Vec<Found> {
    let mut scanner = Scanner::new();
    let mut found = Vec::new();
    let mut rest = text.as_bytes();
    for size in sizes.iter().cycle() {
        if rest.is_empty() {
            break;
        }
        let (piece, after) = rest.split_at((*size).min(rest.len()));
        found.extend(scanner.feed(piece));
        rest = after;
    }
    found.extend(scanner.finish());
    found
}

/// What the parser of a kind says, without the finding that there are more.
fn parsed(kind: ReportKind, text: &str) -> Result<Report, ParseError> {
    fn alone(mut findings: Vec<Finding>) -> Vec<Finding> {
        findings.retain(|finding| finding.kind != FindingKind::MoreReports);
        findings
    }
    macro_rules! parse {
        ($report:ident, $variant:ident) => {
            $report::parse(text).map(|mut report| {
                report.findings = alone(report.findings);
                Report::$variant(report)
            })
        };
    }
    match kind {
        ReportKind::Mirror => parse!(MirrorReport, Mirror),
        ReportKind::Active => parse!(ActivityReport, Active),
        ReportKind::Cluster => parse!(ClusterReport, Cluster),
        ReportKind::Info => parse!(ClusterInfo, Info),
        _ => parse!(GroupMap, GroupMap),
    }
}

/// Few enough cases for every day; `PROPTEST_CASES` asks for more.
fn config() -> ProptestConfig {
    let asked = std::env::var("PROPTEST_CASES")
        .ok()
        .and_then(|cases| cases.parse().ok());
    ProptestConfig {
        failure_persistence: None,
        ..ProptestConfig::with_cases(asked.unwrap_or(256))
    }
}

#[test]
fn each_report_alone_is_read_whole() {
    let kinds: Vec<ReportKind> = BLOCKS
        .iter()
        .map(|block| {
            let found: Vec<Found> = scan(block).collect();
            assert_eq!(found.len(), 1, "{block}");
            assert_eq!(found[0].report.findings(), [], "{block}");
            found[0].report.kind()
        })
        .collect();
    assert_eq!(kinds, ReportKind::ALL);
}

#[test]
fn a_heading_below_the_last_row_is_not_that_of_the_report() {
    // The rows of a report whose first lines are lost, and the first lines of the next one.
    let rows = MIRROR
        .lines()
        .skip(3)
        .take(8)
        .collect::<Vec<_>>()
        .join("\n");
    let next = MIRROR
        .replace("ledger", "stock")
        .replace("Mirror Status", "Status");
    let kinds: Vec<_> = scan(&format!("prose\n\n{rows}\n{next}"))
        .map(|found| (found.line, found.report.is_readable()))
        .collect();
    assert_eq!(kinds[0], (3, false));
}

#[test]
fn unknown_lines_behind_a_report_are_all_said_also_around_a_rule() {
    let text = format!("{ACTIVE}one more line\n----------\nand another\nthe last one\n\nprose\n");
    for found in [scan(&text).collect::<Vec<_>>(), in_pieces(&text, &[7])] {
        assert_eq!(found.len(), 1);
        let lines: Vec<_> = found[0]
            .report
            .findings()
            .iter()
            .map(|finding| (finding.code(), finding.line.unwrap()))
            .collect();
        assert_eq!(
            lines,
            [
                (FindingCode::UnknownLine, 6),
                (FindingCode::UnknownLine, 8),
                (FindingCode::UnknownLine, 9)
            ]
        );
    }
}

proptest! {
    #![proptest_config(config())]

    #[test]
    fn in_pieces_a_report_ends_where_it_ends_in_the_whole(
        text in text(),
        sizes in vec(1..200_usize, 1..4),
    ) {
        let whole: Vec<Found> = scan(&text).collect();
        prop_assert_eq!(in_pieces(&text, &sizes), whole, "{}", text);
    }

    #[test]
    fn a_parser_stops_where_a_scan_does(text in text()) {
        let found: Vec<Found> = scan(&text).collect();
        for (at, found) in found.iter().enumerate() {
            // Empty lines keep the numbers of the lines.
            let before = found.line as usize - 1;
            let rest: String = text.split_inclusive('\n').skip(before).collect();
            let rest = "\n".repeat(before) + &rest;
            let parsed = parsed(found.report.kind(), &rest);
            match &found.report {
                Report::Unreadable { error, kind } => {
                    // A banner under which nothing stands is passed over.
                    if matches!(kind, ReportKind::Mirror | ReportKind::Active) {
                        let parsed = parsed.map_err(|error| (error.code, error.line));
                        prop_assert_eq!(parsed, Err((error.code, error.line)), "{}\n{}", at, text);
                    }
                }
                report => prop_assert_eq!(parsed.as_ref(), Ok(report), "{}\n{}", at, text),
            }
        }
    }

    #[test]
    fn a_parser_reads_the_first_report_that_a_scan_finds(text in text()) {
        for kind in [ReportKind::Mirror, ReportKind::Active, ReportKind::Cluster, ReportKind::GroupMap] {
            let first = scan(&text).map(|found| found.report).find(|report| {
                report.kind() == kind && (report.is_readable() || matches!(kind, ReportKind::Mirror | ReportKind::Active))
            });
            let parsed = parsed(kind, &text);
            match first {
                Some(Report::Unreadable { error, .. }) => {
                    prop_assert_eq!(parsed, Err(error), "{}", text);
                }
                Some(report) => prop_assert_eq!(parsed, Ok(report), "{}", text),
                None => prop_assert!(parsed.is_err(), "{:?} in\n{}", parsed, text),
            }
        }
    }
}
