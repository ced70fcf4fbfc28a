//! What holds for every report and every input, not only for the samples.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::string_slice,
    reason = "helpers of tests: a failure is a failed test"
)]

use chrono::{NaiveDate, NaiveDateTime};
use mirror_core::{
    AssessConfig, MirrorState, Snapshot,
    text::{
        ActiveServer, ActivityReport, AlertLog, ClusterInfo, ClusterReport, CopyLogLabels,
        CopyLogValues, Encoding, Found, GroupMap, Limits, MirrorReport, Recovery, Report, Scan,
        Scanner, decode, parse_hex, scan,
    },
    wording::{Emphasis, Language, is_hidden},
    words::{Activity, Color, DiskError, FastCopy, MirrorStatus, RecoveryStatus},
};
use proptest::{collection::vec, option, prelude::*, sample::select};

// ---- Reports at random ---------------------------------------------------------------------

/// A host name that is no value of a row.
fn server() -> impl Strategy<Value = String> {
    "[a-z][a-z0-9]{0,5}([.-][a-z0-9]{1,6}){0,2}".prop_filter("a name, not a value", |name| {
        let values = [
            "on", "off", "ok", "ng", "yes", "no", "green", "red", "yellow", "blue", "gray",
            "unknown", "active", "inactive", "normal", "abnormal", "enable", "disable", "enabled",
            "disabled", "sync", "async",
        ];
        !values.contains(&name.as_str())
    })
}

fn servers() -> impl Strategy<Value = [String; 2]> {
    (server(), server())
        .prop_filter("two servers", |(first, second)| first != second)
        .prop_map(|(first, second)| [first, second])
}

/// A resource: words with one blank between them, some of them Japanese.
fn resource() -> BoxedStrategy<String> {
    let word = prop_oneof![
        4 => "[a-z][a-zA-Z0-9_.-]{0,8}",
        1 => "[ぁ-んァ-ヶ台帳経理在庫業務表能ソ]{1,6}",
        1 => select(vec!["Percent", "Used", "GREEN", "OK", "md1", "4096MB", "50%", "--x", "#2"])
            .prop_map(String::from),
    ];
    ("[a-zA-Zア-ン][a-z0-9]{0,4}", vec(word, 0..3))
        .prop_map(|(first, rest)| [vec![first], rest].concat().join(" "))
        .prop_filter("a name, not a label", |name| {
            !is_labelled(name) && !name.ends_with("--")
        })
        .boxed()
}

/// Labels that a line may begin with.
const LABELS: [&str; 17] = [
    "Mirror Color",
    "Mirror Status",
    "Fast Copy",
    "Diff Recovery",
    "Lastupdate Time",
    "Break Time",
    "Disk Error",
    "Needed Copy Percent",
    "Volume Used Percent",
    "Volume Size",
    "Recovery Status",
    "Value",
    "Status",
    "Direction",
    "Percent",
    "Used Time",
    "Left Time",
];

fn is_labelled(line: &str) -> bool {
    LABELS.iter().any(|label| line.starts_with(label))
        || [
            "Remain Time",
            "Iteration Times",
            "Mirror Name",
            "Server Name",
        ]
        .iter()
        .any(|label| line.starts_with(label))
}

/// A word of one token that is in no vocabulary.
fn unknown_word() -> impl Strategy<Value = String> {
    "[A-Z]{3,6}X[A-Z]{0,3}"
}

fn one_of<W: Clone + std::fmt::Debug + 'static>(
    known: &'static [W],
    other: fn(String) -> W,
) -> impl Strategy<Value = W> {
    prop_oneof![8 => select(known), 1 => unknown_word().prop_map(other)]
}

fn time() -> impl Strategy<Value = NaiveDateTime> {
    (0..40_000_u32, 0..86_400_u32).prop_map(|(days, second)| {
        NaiveDate::from_ymd_opt(1990, 1, 1)
            .unwrap()
            .checked_add_days(chrono::Days::new(days.into()))
            .unwrap()
            .and_hms_opt(second / 3600, second / 60 % 60, second % 60)
            .unwrap()
    })
}

fn recovery(servers: [String; 2]) -> impl Strategy<Value = Recovery> {
    (
        option::of(one_of(RecoveryStatus::KNOWN, |w| {
            RecoveryStatus::Other(w.into())
        })),
        option::of(any::<bool>()),
        option::of(0..=100_u8),
        option::of(0..4_000_000_u64),
        option::of(any::<u64>()),
        option::of(any::<u64>()),
    )
        .prop_map(move |(status, forward, percent, used, left, times)| {
            let mut recovery = Recovery::default();
            recovery.status = status;
            if let Some(forward) = forward {
                let (from, to) = if forward { (0, 1) } else { (1, 0) };
                recovery.source = Some(servers[from].clone());
                recovery.destination = Some(servers[to].clone());
            }
            recovery.percent = percent;
            recovery.used_seconds = used;
            recovery.left_seconds = left;
            recovery.iteration_times = times;
            recovery
        })
}

prop_compose! {
    fn pair_of_sides()(
        colors in [one_of(Color::KNOWN, |w| Color::Other(w.into())), one_of(Color::KNOWN, |w| Color::Other(w.into()))],
        has_colors in proptest::bool::weighted(0.9),
        fast_copies in [option::of(one_of(FastCopy::KNOWN, |w| FastCopy::Other(w.into()))), option::of(one_of(FastCopy::KNOWN, |w| FastCopy::Other(w.into())))],
        disk_errors in [option::of(one_of(DiskError::KNOWN, |w| DiskError::Other(w.into()))), option::of(one_of(DiskError::KNOWN, |w| DiskError::Other(w.into())))],
        updates in [option::of(time()), option::of(time())],
        breaks in [option::of(time()), option::of(time())],
        needed in [option::of(0..=100_u8), option::of(0..=100_u8)],
        used in [option::of(0..=100_u8), option::of(0..=100_u8)],
        sizes in [option::of(0..9_999_999_u64), option::of(0..9_999_999_u64)],
    ) -> MirrorReport {
        let mut report = MirrorReport::new(String::new(), [String::new(), String::new()]);
        for (index, side) in report.servers.iter_mut().enumerate() {
            side.color = has_colors.then(|| colors[index].clone());
            side.fast_copy = fast_copies[index].clone();
            side.disk_error = disk_errors[index].clone();
            side.last_update = updates[index];
            side.break_time = breaks[index];
            side.needed_copy_percent = needed[index];
            side.volume_used_percent = used[index];
            side.volume_size_mib = sizes[index];
        }
        report
    }
}

/// Any report that begins with its status line.
fn mirror_report() -> BoxedStrategy<MirrorReport> {
    let names = servers();
    names
        .prop_flat_map(|servers| {
            (
                resource(),
                one_of(MirrorStatus::KNOWN, |w| MirrorStatus::Other(w.into())),
                pair_of_sides(),
                option::weighted(0.3, recovery(servers.clone())),
            )
                .prop_map(move |(name, status, mut report, recovery)| {
                    report.name = name;
                    report.mirror_status = Some(status);
                    for (side, name) in report.servers.iter_mut().zip(&servers) {
                        side.name.clone_from(name);
                    }
                    report.recovery = recovery;
                    report
                })
        })
        .boxed()
}

fn activity_report() -> BoxedStrategy<ActivityReport> {
    let activity = || one_of(Activity::KNOWN, |w| Activity::Other(w.into()));
    (resource(), servers(), activity(), activity())
        .prop_map(|(name, [first, second], a, b)| {
            ActivityReport::new(
                name,
                vec![ActiveServer::new(first, a), ActiveServer::new(second, b)],
            )
        })
        .boxed()
}

/// What a report says, without what was odd and where it stood.
fn said(mut report: MirrorReport) -> MirrorReport {
    report.findings.clear();
    report.line = 1;
    report
}

/// What all reports of a text say; an `Err` is none of a mirror disk.
fn mirrors(text: &str) -> Vec<Result<MirrorReport, String>> {
    scan(text)
        .map(|found| match found.report {
            Report::Mirror(report) => Ok(said(report)),
            other => Err(format!("{other:?}")),
        })
        .collect()
}

// ---- What a paste does to a report ---------------------------------------------------------

/// The cells of a rendered line; none for a rule or an empty line.
fn cells(line: &str, report: &MirrorReport) -> Option<Vec<String>> {
    let [first, second] = &report.servers;
    if line.trim().is_empty() || line.starts_with("---") {
        return None;
    }
    if line.trim_start().starts_with(&report.name)
        && line.ends_with(&second.name)
        && !is_labelled(line)
    {
        return Some(vec![
            report.name.clone(),
            first.name.clone(),
            second.name.clone(),
        ]);
    }
    if line.starts_with("Mirror Status") || line.starts_with("Recovery Status") {
        return Some(vec![line.into()]);
    }
    let label = LABELS
        .iter()
        .chain(&["Iteration Times"])
        .filter(|label| line.starts_with(**label))
        .max_by_key(|label| label.len())
        .unwrap();
    let rest = line[label.len()..].trim();
    let mut values: Vec<String> = Vec::new();
    if *label == "Direction" {
        values.push(rest.into());
    } else {
        for word in rest.split_whitespace() {
            match values.last_mut() {
                Some(date) if date.len() == 10 && date.contains('/') && word.contains(':') => {
                    *date = format!("{date} {word}");
                }
                _ => values.push(word.into()),
            }
        }
    }
    Some([vec![(*label).to_owned()], values].concat())
}

fn by_line(text: &str, edit: impl Fn(&str) -> String) -> String {
    text.lines().map(|line| edit(line) + "\n").collect()
}

fn by_cells(
    text: &str,
    report: &MirrorReport,
    edit: impl Fn(Option<Vec<String>>, &str) -> String,
) -> String {
    by_line(text, |line| edit(cells(line, report), line))
}

fn table(text: &str, report: &MirrorReport, value: fn(&str) -> String) -> String {
    by_cells(text, report, |cells, line| match cells {
        Some(mut cells) => {
            for cell in cells.iter_mut().skip(1) {
                *cell = value(cell);
            }
            cells.resize(3, String::new());
            format!("| {} |", cells.join(" | "))
        }
        None if line.is_empty() => String::new(),
        None => "|---|---|---|".into(),
    })
}

type Paste = fn(&str, &MirrorReport) -> String;

const PASTES: &[(&str, Paste)] = &[
    ("as it is", |text, _| text.into()),
    ("CRLF", |text, _| text.replace('\n', "\r\n")),
    ("trailing blanks", |text, _| {
        by_line(text, |line| format!("{line}   \t"))
    }),
    ("indented", |text, _| {
        by_line(text, |line| format!("    {line}"))
    }),
    ("indented by a tab", |text, _| {
        by_line(text, |line| format!("\t{line}"))
    }),
    ("quoted", |text, _| {
        by_line(text, |line| format!("> {line}"))
    }),
    ("quoted twice", |text, _| {
        by_line(text, |line| format!("> > {line}"))
    }),
    ("tabs between cells", |text, report| {
        by_cells(text, report, |cells, line| {
            cells.map_or(line.into(), |cells| cells.join("\t"))
        })
    }),
    ("tabs for padding", |text, _| {
        // One tab for each run of blanks; a single blank stays.
        by_line(text, |line| {
            let words: Vec<&str> = line
                .split("  ")
                .map(str::trim)
                .filter(|word| !word.is_empty())
                .collect();
            words.join("\t")
        })
    }),
    ("single blanks", |text, report| {
        by_cells(text, report, |cells, line| {
            cells.map_or(line.into(), |cells| cells.join(" "))
        })
    }),
    ("two blanks", |text, report| {
        by_cells(text, report, |cells, line| {
            cells.map_or(line.into(), |cells| cells.join("  "))
        })
    }),
    ("no-break spaces", |text, report| {
        by_cells(text, report, |cells, line| {
            cells.map_or(line.into(), |cells| cells.join("\u{a0}\u{a0}"))
        })
    }),
    ("a table", |text, report| table(text, report, str::to_owned)),
    ("a table with bold values", |text, report| {
        table(text, report, |cell| format!("**{cell}**"))
    }),
    ("a table with code", |text, report| {
        table(text, report, |cell| format!("`{cell}`"))
    }),
    ("a quoted table", |text, report| {
        by_line(&table(text, report, str::to_owned), |line| {
            format!("> {line}")
        })
    }),
    ("bold values", |text, report| {
        by_cells(text, report, |cells, line| {
            cells.map_or(line.into(), |cells| {
                let mut cells = cells.into_iter();
                let label = cells.next().unwrap();
                let values: Vec<String> = cells.map(|cell| format!("**{cell}**")).collect();
                format!("{label}   {}", values.join("   "))
            })
        })
    }),
    ("after a prompt", |text, report| {
        format!(
            "C:\\Users\\Administrator>clpmdstat --mirror {}\n{text}",
            report.name
        )
    }),
    ("after a prompt and a blank line", |text, _| {
        format!("[root@kiso ~]# clpmdstat -m x\n\n{text}")
    }),
    ("before a prompt", |text, _| {
        format!("{text}PS C:\\> exit\n")
    }),
    ("in a fence", |text, _| format!("```text\n{text}```\n")),
    ("after prose", |text, _| {
        format!("Good morning,\nthis is what we see.\n{text}\nRegards\n")
    }),
    ("after a byte order mark", |text, _| {
        format!("\u{feff}{text}")
    }),
    ("a rule of another kind", |text, _| {
        by_line(text, |line| {
            if line.starts_with("---") {
                "<hr/>".into()
            } else {
                line.into()
            }
        })
    }),
    ("no last line end", |text, _| text.trim_end().into()),
    ("blank line after each line", |text, _| {
        by_line(text, |line| format!("{line}\n"))
    }),
];

/// A line that no rule knows, and that is no heading of another report.
fn foreign_line() -> BoxedStrategy<String> {
    prop_oneof![
        select(vec![
            "Encryption           ON                  ON",
            "Replication Mode     Sync   Async",
            "Compression          OFF                 OFF",
            "| Encryption | ON | ON |",
            "Journal              12MB                12MB",
            "Mirror Colour Depth  ON                  ON",
            "Fast Copying         OK                  OK",
            "Volume Sizes         1MB                 1MB",
            "Statusline",
            "Percentage           99%                 1%",
            "圧縮                 ON                  ON",
            "x",
            "?",
        ])
        .prop_map(String::from),
        "[a-z]{1,10}",
        ("[A-Z][a-z]{2,9}( [A-Z][a-z]{2,9}){0,2}", "[a-z0-9]{1,8}")
            .prop_map(|(label, value)| format!("{label:<20} {value:<19} {value}"))
            .prop_filter("no label", |line| !is_labelled(line)),
    ]
    .boxed()
}

/// Few enough cases for every day; `PROPTEST_CASES` asks for more.
fn config(cases: u32) -> ProptestConfig {
    let asked = std::env::var("PROPTEST_CASES")
        .ok()
        .and_then(|cases| cases.parse().ok());
    ProptestConfig {
        failure_persistence: None,
        ..ProptestConfig::with_cases(asked.unwrap_or(cases))
    }
}

proptest! {
    #![proptest_config(config(96))]

    #[test]
    fn a_rendered_mirror_report_reads_back(report in mirror_report()) {
        let text = report.to_string();
        prop_assert_eq!(&said(MirrorReport::parse(&text).unwrap()), &report, "{}", text);
        prop_assert_eq!(mirrors(&text), [Ok(report)], "{}", text);
    }

    #[test]
    fn a_report_without_its_status_line_reads_back(mut report in mirror_report()) {
        report.mirror_status = None;
        for side in &mut report.servers {
            side.color.get_or_insert(Color::Red);
        }
        let text = report.to_string();
        prop_assert_eq!(&said(MirrorReport::parse(&text).unwrap()), &report, "{}", text);
    }

    #[test]
    fn a_rendered_activity_report_reads_back(report in activity_report()) {
        let text = report.to_string();
        let mut read = ActivityReport::parse(&text).unwrap();
        read.findings.clear();
        prop_assert_eq!(&read, &report, "{}", text);
    }

    #[test]
    fn a_paste_changes_nothing(report in mirror_report()) {
        let text = report.to_string();
        for (name, paste) in PASTES {
            let pasted = paste(&text, &report);
            let read = mirrors(&pasted);
            prop_assert_eq!(read, [Ok(report.clone())], "{}:\n{}", name, pasted);
            let parsed = MirrorReport::parse(&pasted).map(said);
            prop_assert_eq!(parsed.as_ref(), Ok(&report), "{}:\n{}", name, pasted);
        }
    }

    #[test]
    fn an_unknown_line_changes_nothing(
        report in mirror_report(),
        line in foreign_line(),
        place in any::<prop::sample::Index>(),
        times in 1..4_usize,
    ) {
        let text = report.to_string();
        let lines: Vec<&str> = text.lines().collect();
        let place = 1 + place.index(lines.len());
        let mut injected = lines.clone();
        for _ in 0..times {
            injected.insert(place, &line);
        }
        let injected = injected.join("\n") + "\n";
        prop_assert_eq!(mirrors(&injected), [Ok(report.clone())], "{}", injected);
        let read = MirrorReport::parse(&injected).unwrap();
        let before = MirrorReport::parse(&text).unwrap();
        let codes = |report: &MirrorReport, unknown: bool| -> Vec<&str> {
            report.findings.iter().map(|f| f.code().as_str()).filter(|code| (*code == "unknown_line") == unknown).collect()
        };
        prop_assert_eq!(codes(&read, false), codes(&before, false), "{}", injected);
        prop_assert_eq!(codes(&read, true).len(), times, "{}", injected);
    }

    #[test]
    fn two_reports_never_mix(
        one in mirror_report(),
        two in mirror_report(),
        between in select(vec![
            "", "\n", "\n\n\n", "and the other:\n", "\nand the other:\n\n", "> clpmdstat --mirror md2\n",
            "----------\n", "\n======\n", "```\n```\n", "|||\n", "Encryption ON ON\n", "\u{3000}\n", "md9 GREEN RED\n\n",
        ]),
        cut in any::<prop::sample::Index>(),
    ) {
        let (first, second) = (one.to_string(), two.to_string());
        let text = format!("{first}{between}{second}");
        prop_assert_eq!(mirrors(&text), [Ok(one), Ok(two.clone())], "{}", text);
        // The first one cut off behind its heading: the second is still whole.
        let lines: Vec<&str> = first.lines().collect();
        let cut = 1 + cut.index(lines.len());
        let text = format!("{}\n{between}{second}", lines[..cut].join("\n"));
        let last = scan(&text).last().map(|found| found.report);
        match last {
            Some(Report::Mirror(report)) => prop_assert_eq!(said(report), two, "{}", text),
            other => panic!("{other:?} in\n{text}"),
        }
    }

    #[test]
    fn reports_of_two_kinds_never_mix(
        one in mirror_report(),
        two in activity_report(),
        between in select(vec!["", "\n", "\n\n", "\nprose\n\n"]),
        turned in any::<bool>(),
    ) {
        let text = if turned { format!("{two}{between}{one}") } else { format!("{one}{between}{two}") };
        let mut reports: Vec<Report> = scan(&text).map(|found| found.report).collect();
        prop_assert_eq!(reports.len(), 2, "{}", text);
        if turned {
            reports.reverse();
        }
        match (reports.remove(0), reports.remove(0)) {
            (Report::Mirror(first), Report::Active(second)) => {
                prop_assert_eq!(said(first), one, "{}", text);
                prop_assert_eq!((second.name, second.servers), (two.name, two.servers), "{}", text);
            }
            other => panic!("{other:?} in\n{text}"),
        }
    }
}

// ---- Pieces and encodings ------------------------------------------------------------------

const INFO: &str = "=======================  CLUSTER INFORMATION  =======================\n\
    [クラスタ : 本店]\n  自動ミラー復帰                 : する\n[グループ0 : 経理業務]\n  タイプ : failover\n  コメント : 昼夜の経理処理\n\
    [リソース0 : 台帳]\n  タイプ : md\n\
    =====================================================================\n";
const STATUS: &str = " ========================  CLUSTER STATUS  ===========================\n\
    \u{20} Cluster : delta\n  <server>\n   *kiso ............: Online\n    nagara ..........: Online\n\
    \u{20} <group>\n    accounts ........: Online\n      current        : kiso\n      ledger         : Online\n\
    \u{20} <monitor>\n    userw            : Normal\n =====================================================================\n";
const MAP: &str = " ======================  GROUPMAP INFORMATION  =======================\n\
    \u{20} Cluster : delta\n   *server0 : kiso\n    server1 : nagara\n\n\
    \u{20} --------------------------------------------------------------------\n\
    \u{20}   server0 [o] : accounts[o] \n    server1 [o] : stock[o] \n\
    \u{20}=====================================================================\n";

/// A ticket: reports of all kinds, whole and cut, prose and noise between them.
fn ticket() -> BoxedStrategy<String> {
    let part = prop_oneof![
        4 => mirror_report().prop_map(|report| report.to_string()),
        2 => (mirror_report(), any::<prop::sample::Index>()).prop_map(|(report, cut)| {
            let text = report.to_string();
            let lines: Vec<&str> = text.lines().collect();
            lines[..cut.index(lines.len())].join("\n") + "\n"
        }),
        2 => (mirror_report(), any::<prop::sample::Index>()).prop_map(|(report, cut)| {
            let text = report.to_string();
            let lines: Vec<&str> = text.lines().collect();
            lines[cut.index(lines.len())..].join("\n") + "\n"
        }),
        2 => activity_report().prop_map(|report| report.to_string()),
        3 => select(vec![INFO, STATUS, MAP, "\n", "\n\n\n\n\n\n", "お世話になっております。昨夜の障害の件です。\n", "> clpmdstat --mirror ledger\n",
            "Mirror Status:\n", "Mirror Name:\n", "Mirror Color\n", "CLUSTER STATUS\n", "==\n", "| | |\n", "Mirror Color RED GREEN\n"]).prop_map(String::from),
        1 => "[ -~]{0,40}\n",
    ];
    (vec(part, 0..7), any::<bool>())
        .prop_map(|(parts, crlf)| {
            let text = parts.concat();
            if crlf {
                text.replace('\n', "\r\n")
            } else {
                text
            }
        })
        .boxed()
}

fn encoded(text: &str, encoding: Encoding) -> Vec<u8> {
    let sixteen = |bytes: fn(u16) -> [u8; 2]| -> Vec<u8> {
        "\u{feff}"
            .encode_utf16()
            .chain(text.encode_utf16())
            .flat_map(bytes)
            .collect()
    };
    match encoding {
        Encoding::Utf8 => text.as_bytes().to_vec(),
        Encoding::Utf16Le => sixteen(u16::to_le_bytes),
        Encoding::Utf16Be => sixteen(u16::to_be_bytes),
        Encoding::Cp932 => encoding_rs::SHIFT_JIS.encode(text).0.into_owned(),
        Encoding::EucJp => encoding_rs::EUC_JP.encode(text).0.into_owned(),
        other => panic!("an encoding without a test: {other:?}"),
    }
}

/// Without places in bytes: those of a stream are not those of the decoded text.
fn comparable(found: impl IntoIterator<Item = Found>) -> Vec<String> {
    found
        .into_iter()
        .map(|found| match &found.report {
            Report::Unreadable { kind, error } => {
                format!(
                    "{} {kind} {:?} {} {}",
                    found.line, error.code, error.line, error.excerpt
                )
            }
            _ => format!("{found:?}"),
        })
        .collect()
}

fn in_pieces(mut scanner: Scanner, bytes: &[u8], sizes: &[usize]) -> Vec<Found> {
    let mut found = Vec::new();
    let mut rest = bytes;
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

proptest! {
    #![proptest_config(config(96))]

    #[test]
    fn pieces_of_any_size_give_the_reports_of_the_whole(
        text in ticket(),
        sizes in vec(prop_oneof![1..4_usize, 1..200_usize, 1..9000_usize], 1..5),
    ) {
        for encoding in Encoding::ALL {
            let bytes = encoded(&text, *encoding);
            let decoded = decode(&bytes, Some(*encoding));
            prop_assert_eq!(decoded.replaced, 0);
            let whole = comparable(scan(&decoded.text));
            let scanner = Scanner::new().with_encoding(*encoding);
            let pieces = comparable(in_pieces(scanner, &bytes, &sizes));
            prop_assert_eq!(&pieces, &whole, "{:?} in pieces of {:?}:\n{}", encoding, sizes, text);
        }
    }

    #[test]
    fn a_stream_with_a_mark_or_in_utf8_is_recognised(text in ticket(), size in 1..50_usize) {
        for encoding in [Encoding::Utf8, Encoding::Utf16Le, Encoding::Utf16Be] {
            let bytes = encoded(&text, encoding);
            let decoded = decode(&bytes, None);
            prop_assert_eq!(&decoded.text, &text);
            let whole = comparable(scan(&decoded.text));
            prop_assert_eq!(comparable(in_pieces(Scanner::new(), &bytes, &[size])), whole, "{}", text);
        }
    }

    #[test]
    fn long_japanese_text_is_recognised(text in ticket()) {
        let text = format!("お世話になっております。クラスタの状態を送ります。\n{INFO}{text}");
        for encoding in [Encoding::Cp932, Encoding::EucJp] {
            let bytes = encoded(&text, encoding);
            let decoded = decode(&bytes, None);
            prop_assert_eq!(decoded.encoding, encoding, "{}", text);
            prop_assert_eq!(&decoded.text, &text);
        }
    }

    #[test]
    fn a_small_limit_never_breaks_a_scan(
        text in ticket(),
        line in 0..200_usize,
        report in 0..2000_usize,
        name in 0..20_usize,
        findings in 0..5_usize,
        sizes in vec(1..300_usize, 1..4),
    ) {
        use mirror_core::words::LimitKind::{Findings, LineBytes, NameBytes, ReportBytes};
        let limits = Limits::DEFAULT.with(LineBytes, line).with(ReportBytes, report).with(NameBytes, name).with(Findings, findings);
        let _ = Scan::with_limits(&text, limits).count();
        let _ = in_pieces(Scanner::with_limits(limits), text.as_bytes(), &sizes);
        let _ = Snapshot::with_limits(limits).add_text(&text);
    }
}

// ---- No input panics -----------------------------------------------------------------------

/// Everything that takes text, on one text.
fn try_all(bytes: &[u8]) {
    let decoded = decode(bytes, None);
    let text = &*decoded.text;
    for encoding in Encoding::ALL {
        let _ = decode(bytes, Some(*encoding));
    }
    let _ = MirrorReport::parse(text);
    let _ = ActivityReport::parse(text);
    let _ = ClusterReport::parse(text);
    let _ = ClusterInfo::parse(text);
    let _ = GroupMap::parse(text);
    let _ = AlertLog::parse(text);
    let _ = MirrorState::from_line(text);
    let _ = CopyLogValues::from_text(text, text);
    let _ = CopyLogValues::find(text, &CopyLogLabels::new("Percent", text));
    let _ = parse_hex(text);
    let _ = text.parse::<mirror_core::estimate::ProductVersion>();
    let _ = text.parse::<mirror_core::words::Situation>();
    let _ = text.parse::<Encoding>();
    let _ = text.parse::<Language>();
    let _ = Color::from_printed(text);
    let found: Vec<Found> = scan(text).collect();
    let _ = in_pieces(Scanner::new(), bytes, &[1 + bytes.len() / 3]);
    let mut snapshot = Snapshot::new();
    let _ = snapshot.add_bytes(bytes);
    let _ = snapshot.add_bytes_from("kiso", bytes);
    let _ = snapshot.add(mirror_core::Input::bytes(bytes).encoding(Encoding::Cp932));
    snapshot.add_found(Some("nagara"), found);
    for language in Language::ALL {
        let document = snapshot.document(&AssessConfig::default().with_language(*language));
        let _ = document.page(*language, Emphasis::Terminal);
        #[cfg(feature = "serde")]
        serde_json::to_string(&document).unwrap();
        for line in document.page(*language, Emphasis::Plain).lines() {
            assert!(!line.contains(is_hidden), "{line:?}");
        }
        for line in document.html(*language).lines() {
            assert!(!line.is_empty() && !line.contains(is_hidden), "{line:?}");
        }
    }
}

/// A ticket with places overwritten, cut out or doubled.
fn mutated() -> impl Strategy<Value = Vec<u8>> {
    let piece = prop_oneof![
        vec(any::<u8>(), 0..4),
        select(vec![
            "--",
            "|",
            "**",
            "`",
            "%",
            ":",
            "=",
            "[",
            "]",
            "<",
            ">",
            "\u{3000}",
            "：",
            "—",
            "\t",
            "\r",
            "\0",
            "99999999999999999999",
            "256%",
            "-1",
            "->",
            " ",
            "  ",
            "\n\n",
            "Mirror ",
            "Mirror Status:",
            "\u{feff}",
        ])
        .prop_map(|text| text.as_bytes().to_vec()),
    ];
    (
        ticket(),
        vec((any::<prop::sample::Index>(), 0..30_usize, piece), 1..8),
    )
        .prop_map(|(text, edits)| {
            let mut bytes = text.into_bytes();
            for (place, cut, piece) in edits {
                let place = place.index(bytes.len() + 1);
                let end = (place + cut).min(bytes.len());
                bytes.splice(place..end, piece);
            }
            bytes
        })
}

proptest! {
    #![proptest_config(config(192))]

    #[test]
    fn no_bytes_panic(bytes in vec(any::<u8>(), 0..300)) {
        try_all(&bytes);
    }

    #[test]
    fn no_text_panics(text in "(\\PC|[ \t|:=*`>\\[\\]%-]|Mirror (Status|Name|Color)|\n){0,60}") {
        try_all(text.as_bytes());
    }

    #[test]
    fn no_edited_ticket_panics(bytes in mutated()) {
        try_all(&bytes);
    }
}
