//! Everything that is said to a person is said in both languages.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "helpers of tests: a failure is a failed test"
)]

use std::collections::BTreeSet;

use mirror_core::{
    MirrorState,
    estimate::{CopyRate, RateError},
    recover::{Condition, Effect, Expectation, Method, Notice, Operation, Question},
    text::{
        ActivityReport, CopyLogLabels, CopyLogValues, Limits, MirrorReport, ParseError, parse_hex,
    },
    wording::{Label, Language, Subjects, Wording},
    words::{
        Color, CopyKind, ErrorCode, Field, FindingCode, FindingKind, Intent, LimitKind, NameError,
        NameKind, NeedCode, ProcedureId, Severity, Situation,
    },
};

/// One of each kind, two where a sentence depends on what is in it. A new kind goes here and
/// into [`place`].
fn finding_kinds() -> Vec<FindingKind> {
    let name = || "ledger".into();
    let mut kinds = vec![
        FindingKind::UnknownLine { text: name() },
        FindingKind::UnknownWord {
            field: Field::MirrorColor,
            word: name(),
        },
        FindingKind::BadValue {
            field: Field::BreakTime,
            value: name(),
        },
        FindingKind::TruncatedReport,
        FindingKind::UnreadableReport {
            error: ErrorCode::TooLarge,
        },
        FindingKind::MoreReports,
        FindingKind::RepeatedReport { differs: true },
        FindingKind::RepeatedReport { differs: false },
        FindingKind::ReportsDisagree {
            field: Field::FastCopy,
            first: name(),
            second: "nagara".into(),
        },
        FindingKind::OtherCluster { server: name() },
        FindingKind::StatusContradictsColors {
            status: name(),
            colors: ["green".into(), "red".into()],
        },
        FindingKind::FastCopyDiffers,
        FindingKind::SizesDiffer { mib: [4096, 8192] },
        FindingKind::TimesOutOfOrder { server: name() },
        FindingKind::AmbiguousCutName { name: name() },
        FindingKind::UndecodableBytes {
            count: 3,
            encoding: "cp932".into(),
        },
        FindingKind::DiskError {
            server: name(),
            word: "error".into(),
        },
        FindingKind::LatestUndecidable { both_times: true },
        FindingKind::LatestUndecidable { both_times: false },
        FindingKind::MaybeOpenedForInspection {
            server: name(),
            group_known_offline: true,
        },
        FindingKind::MaybeOpenedForInspection {
            server: name(),
            group_known_offline: false,
        },
        FindingKind::ActiveOnBoth,
        FindingKind::CopyOntoActive { server: name() },
        FindingKind::GroupAbnormal {
            group: name(),
            status: "error".into(),
        },
        FindingKind::NoRateBasis,
        FindingKind::NoSizeBasis {
            missing: Field::VolumeSize,
        },
        FindingKind::UnusableName {
            error: NameError::Empty(NameKind::Group),
        },
    ];
    for limit in LIMITS {
        kinds.push(FindingKind::LimitReached { limit, value: 100 });
    }
    kinds
}

const LIMITS: [LimitKind; 6] = [
    LimitKind::InputBytes,
    LimitKind::LineBytes,
    LimitKind::ReportBytes,
    LimitKind::NameBytes,
    LimitKind::Objects,
    LimitKind::Findings,
];

fn name_errors() -> Vec<NameError> {
    let name = || "led`ger".to_owned();
    [
        NameKind::Resource,
        NameKind::Group,
        NameKind::Monitor,
        NameKind::Server,
    ]
    .into_iter()
    .flat_map(|kind| {
        [
            NameError::Empty(kind),
            NameError::TooLong {
                kind,
                name: name(),
                longest: 31,
            },
            NameError::ControlCharacter { kind, name: name() },
            NameError::LooksLikeOption { kind, name: name() },
        ]
    })
    .chain([NameError::NotAServer(name())])
    .collect()
}

/// One error of each code.
fn rate_errors() -> Vec<RateError> {
    let time = |text: &str| text.parse().unwrap();
    let (early, late) = (time("2019-05-06T07:08:09"), time("2019-05-06T07:08:10"));
    let errors = vec![
        CopyRate::stated(f64::NAN).unwrap_err(),
        CopyRate::stated(-2.5).unwrap_err(),
        CopyRate::from_alerts(late, early, 1024, 50).unwrap_err(),
        CopyRate::from_alerts(early, late, 1024, 101).unwrap_err(),
        CopyRate::measured(1.0, 0.0).unwrap_err(),
        CopyRate::measured(0.0, 1.0).unwrap_err(),
    ];
    let codes: BTreeSet<&str> = errors.iter().map(|error| error.code().as_str()).collect();
    assert_eq!(codes.len(), 6);
    errors
}

/// One error of each code.
fn parse_errors() -> Vec<ParseError> {
    let limits = Limits::DEFAULT.with(LimitKind::InputBytes, 5);
    let labels = CopyLogLabels::new("blocks", "seconds");
    let errors = vec![
        MirrorReport::parse("").unwrap_err(),
        MirrorReport::parse("nothing here\n").unwrap_err(),
        MirrorReport::parse("Mirror Status: Normal\n\n").unwrap_err(),
        ActivityReport::parse("Mirror Name: ledger\n").unwrap_err(),
        MirrorReport::parse_with("more than five\n", &limits).unwrap_err(),
        MirrorState::from_line("ledger: green").unwrap_err(),
        parse_hex("zz").unwrap_err(),
        CopyLogValues::find("nothing here", &labels).unwrap_err(),
    ];
    let codes: BTreeSet<&str> = errors.iter().map(|error| error.code.as_str()).collect();
    let known = [
        "bad_figure",
        "bad_state",
        "empty",
        "label_not_found",
        "no_report",
        "no_resource_name",
        "no_servers",
        "too_large",
    ];
    assert_eq!(codes.into_iter().collect::<Vec<_>>(), known);
    errors
}

/// Everything that a language says, with a name for each.
pub(crate) fn all(wording: &dyn Wording) -> Vec<(String, String)> {
    let time = |second: u32| {
        let text = format!(
            "Mirror Status: Abnormal\nx a b\n---\nMirror Color RED RED\nBreak Time 2024/02/29 22:15:{second:02} --\n"
        );
        MirrorReport::parse(&text).unwrap().servers[0]
            .break_time
            .unwrap()
    };
    let at_risk = |from, to| {
        let state = MirrorState::builder("ledger", "kiso", "nagara")
            .colors(Color::Green, Color::Red)
            .break_times(time(from), None)
            .last_updates(time(to), None)
            .build();
        state.assess().data_at_risk().unwrap()
    };
    let mut said = Vec::new();
    let mut say = |what: String, text: String| said.push((what, text));
    for situation in Situation::ALL {
        say(
            format!("{situation:?}"),
            wording.situation(*situation).into(),
        );
    }
    for severity in Severity::ALL {
        say(
            format!("severity {severity:?}"),
            wording.severity(*severity).into(),
        );
    }
    for intent in Intent::ALL {
        say(format!("{intent:?}"), wording.intent(*intent).into());
    }
    for procedure in ProcedureId::ALL {
        say(
            format!("{procedure:?}"),
            wording.procedure(*procedure).into(),
        );
    }
    for color in Color::KNOWN.iter().chain([&Color::Other("PURPLE".into())]) {
        say(format!("{color:?}"), wording.color(color).into());
    }
    for need in NeedCode::ALL {
        say(format!("need {need:?}"), wording.need(*need).into());
    }
    for copy in CopyKind::ALL {
        say(format!("{copy:?}"), wording.copy(*copy).into());
        for seconds in [59, 60, 90, 3600, 5400] {
            say(
                format!("estimate {copy:?} {seconds}"),
                wording.estimate(*copy, 4, seconds, 20.0),
            );
        }
    }
    for (what, text) in recovery(wording) {
        say(what, text);
    }
    for label in Label::ALL {
        say(format!("label {label:?}"), wording.label(*label).into());
    }
    say("source".into(), wording.source("kiso"));
    say("no source".into(), wording.no_source().into());
    say(
        "at risk".into(),
        wording.data_at_risk(at_risk(7, 51), "kiso"),
    );
    say(
        "nothing at risk".into(),
        wording.data_at_risk(at_risk(7, 7), "kiso"),
    );
    say("copy".into(), wording.recovery("kiso", "nagara", Some(71)));
    say(
        "copy without percent".into(),
        wording.recovery("kiso", "nagara", None),
    );
    said
}

/// What is said about the steps of a runbook, with the names and without them.
fn recovery(wording: &dyn Wording) -> Vec<(String, String)> {
    let mut said = Vec::new();
    let mut say = |what: String, text: String| said.push((what, text));
    for notice in Notice::ALL {
        say(format!("notice {notice}"), wording.notice(*notice).into());
    }
    for operation in Operation::ALL {
        for server in [None, Some("kiso")] {
            say(
                format!("operation {operation} {server:?}"),
                wording.operation(*operation, server),
            );
        }
    }
    for expect in Expectation::ALL {
        for subjects in [Subjects::default(), everybody()] {
            say(
                format!("expectation {expect} {subjects:?}"),
                wording.expectation(*expect, &subjects),
            );
        }
    }
    for question in Question::ALL {
        say(
            format!("question {question}"),
            wording.question(*question).into(),
        );
    }
    for yes in [false, true] {
        say(format!("answer {yes}"), wording.answer(yes).into());
    }
    for condition in Condition::ALL {
        say(
            format!("condition {condition}"),
            wording.condition(*condition).into(),
        );
    }
    for effect in Effect::ALL {
        say(format!("effect {effect}"), wording.effect(*effect).into());
    }
    for method in Method::ALL {
        say(format!("method {method}"), wording.method(*method).into());
    }
    for server in [None, Some("kiso")] {
        say(format!("place {server:?}"), wording.place(server));
    }
    for limit in [None, Some(120)] {
        say(format!("polling {limit:?}"), wording.polling(5, limit));
    }
    said
}

fn everybody() -> Subjects<'static> {
    let mut subjects = Subjects::default();
    subjects.source = Some("kiso");
    subjects.destination = Some("nagara");
    subjects.group = Some("accounts");
    subjects.monitor = Some("mdw_ledger");
    subjects.server = Some("hida");
    subjects
}

/// One line each: findings and errors.
pub(crate) fn lines(wording: &dyn Wording) -> Vec<(String, String)> {
    let findings = finding_kinds()
        .into_iter()
        .map(|kind| (format!("{kind:?}"), wording.finding(&kind)));
    let names = name_errors()
        .into_iter()
        .map(|error| (format!("{error:?}"), wording.name_error(&error)));
    let errors = parse_errors()
        .into_iter()
        .map(|error| (error.code.as_str().to_owned(), wording.parse_error(&error)));
    let rates = rate_errors()
        .into_iter()
        .map(|error| (error.code().as_str().to_owned(), wording.rate_error(&error)));
    let document = ("bad_document".to_owned(), wording.bad_document("line 1"));
    findings
        .chain(names)
        .chain(errors)
        .chain(rates)
        .chain([document])
        .collect()
}

fn is_japanese(text: &str) -> bool {
    text.chars()
        .any(|c| matches!(c, '\u{3041}'..='\u{30ff}' | '\u{4e00}'..='\u{9fff}'))
}

#[test]
fn the_samples_are_complete() {
    let codes: BTreeSet<String> = finding_kinds()
        .iter()
        .map(|kind| kind.code().as_str().to_owned())
        .collect();
    let all = FindingCode::ALL.iter().map(|code| code.as_str().to_owned());
    assert_eq!(codes, all.collect());
    // Those whose codes are fixed for all languages.
    for code in [
        "unknown_line",
        "unknown_word",
        "bad_value",
        "truncated_report",
        "repeated_report",
        "reports_disagree",
        "status_contradicts_colors",
        "fast_copy_differs",
        "sizes_differ",
        "ambiguous_cut_name",
        "undecodable_bytes",
        "disk_error",
        "latest_undecidable",
        "maybe_opened_for_inspection",
        "no_rate_basis",
        "no_size_basis",
    ] {
        assert!(codes.contains(code), "{code}");
    }
}

#[test]
fn both_languages_say_all_of_it_and_not_the_same() {
    let [english, japanese] = [Language::English, Language::Japanese].map(|language| {
        let wording = language.wording();
        [all(wording), lines(wording)].concat()
    });
    assert_eq!(Language::ALL.len(), 2);
    assert_eq!(english.len(), japanese.len());
    for ((what, english), (_, japanese)) in english.iter().zip(&japanese) {
        assert!(
            !english.trim().is_empty() && !japanese.trim().is_empty(),
            "{what}"
        );
        assert!(
            !english.contains('\n') && !japanese.contains('\n'),
            "{what}"
        );
        assert!(
            !english.contains("  ") && !japanese.contains("  "),
            "{what}: {english} / {japanese}"
        );
        assert_ne!(english, japanese, "{what}");
        assert!(english.is_ascii(), "{what}: {english}");
        assert!(is_japanese(japanese), "{what}: {japanese}");
    }
}

#[test]
fn no_two_things_are_said_alike() {
    for language in Language::ALL {
        let wording = language.wording();
        let groups: [Vec<&str>; 10] = [
            Situation::ALL
                .iter()
                .map(|s| wording.situation(*s))
                .collect(),
            Severity::ALL.iter().map(|s| wording.severity(*s)).collect(),
            Intent::ALL.iter().map(|i| wording.intent(*i)).collect(),
            ProcedureId::ALL
                .iter()
                .map(|p| wording.procedure(*p))
                .collect(),
            NeedCode::ALL.iter().map(|n| wording.need(*n)).collect(),
            CopyKind::ALL.iter().map(|c| wording.copy(*c)).collect(),
            Notice::ALL.iter().map(|r| wording.notice(*r)).collect(),
            Effect::ALL.iter().map(|e| wording.effect(*e)).collect(),
            Condition::ALL
                .iter()
                .map(|c| wording.condition(*c))
                .collect(),
            Method::ALL.iter().map(|w| wording.method(*w)).collect(),
        ];
        for group in groups {
            assert_eq!(
                group.iter().collect::<BTreeSet<_>>().len(),
                group.len(),
                "{group:?}"
            );
        }
        for server in [None, Some("kiso")] {
            let operations: BTreeSet<String> = Operation::ALL
                .iter()
                .map(|operation| wording.operation(*operation, server))
                .collect();
            assert_eq!(operations.len(), Operation::ALL.len(), "{operations:?}");
        }
        for subjects in [Subjects::default(), everybody()] {
            let expectations: BTreeSet<String> = Expectation::ALL
                .iter()
                .map(|expect| wording.expectation(*expect, &subjects))
                .collect();
            assert_eq!(
                expectations.len(),
                Expectation::ALL.len(),
                "{expectations:?}"
            );
        }
        let lines = lines(wording);
        let distinct: BTreeSet<&String> = lines.iter().map(|(_, line)| line).collect();
        assert_eq!(distinct.len(), lines.len());
    }
}

#[test]
fn notices_operations_and_expectations_are_sentences() {
    for language in Language::ALL {
        let wording = language.wording();
        for (what, text) in recovery(wording) {
            let is_sentence = [
                "notice",
                "operation",
                "expectation",
                "question",
                "condition",
                "polling",
            ]
            .iter()
            .any(|kind| what.starts_with(kind));
            let ends = text.ends_with(['.', '?', '。']);
            assert_eq!(ends, is_sentence, "{what}: {text}");
            assert_eq!(text.trim(), text, "{what}");
        }
    }
}

#[test]
fn an_expectation_names_whom_it_is_about() {
    for language in Language::ALL {
        let wording = language.wording();
        for (expect, names) in [
            (Expectation::CopyRuns, &["kiso", "nagara"][..]),
            (Expectation::CopyEnded, &["Normal", "GREEN"]),
            (Expectation::SourceLatest, &["kiso", "GREEN"]),
            (Expectation::GroupOnline, &["accounts", "kiso", "Online"]),
            (Expectation::GroupOffline, &["accounts", "Offline"]),
            (Expectation::MonitorSuspended, &["mdw_ledger", "Suspend"]),
            (Expectation::MonitorResumed, &["mdw_ledger", "Suspend"]),
            (Expectation::VolumeActive, &["hida", "Active"]),
            (
                Expectation::TimesRecorded,
                &["Lastupdate Time", "Break Time"],
            ),
            (Expectation::AutoRecoveryRead, &["Auto Mirror Recovery"]),
            (Expectation::ServersOnline, &["Online"]),
        ] {
            let text = wording.expectation(expect, &everybody());
            for name in names {
                assert!(text.contains(name), "{expect}: {text}");
            }
        }
        for operation in Operation::ALL {
            // Where a server is chosen, it is named.
            let [without, with] =
                [None, Some("kiso")].map(|server| wording.operation(*operation, server));
            assert_eq!(
                without != with,
                with.contains("kiso"),
                "{operation}: {with}"
            );
        }
    }
}

#[test]
fn findings_and_errors_are_one_line_without_a_full_stop() {
    for language in Language::ALL {
        for (what, line) in lines(language.wording()) {
            assert!(
                !line.ends_with(['.', '。', '!', '！', ':', ' ']),
                "{what}: {line}"
            );
            assert_eq!(line.trim(), line, "{what}");
            // In Japanese a sentence may begin with the label of a field.
            if *language == Language::English {
                assert!(!line.starts_with(char::is_uppercase), "{what}: {line}");
            }
            for word in [
                "FindingKind",
                "ParseError",
                "Option",
                "Some(",
                "None",
                "&str",
            ] {
                assert!(!line.contains(word), "{what}: {line}");
            }
        }
        for kind in finding_kinds() {
            if format!("{kind:?}").contains("\"ledger\"") {
                let line = language.wording().finding(&kind);
                assert!(line.contains("`ledger`"), "{kind:?}: {line}");
            }
        }
    }
}

#[test]
fn an_error_shows_the_text_that_it_is_about() {
    for error in parse_errors() {
        for language in Language::ALL {
            let line = language.wording().parse_error(&error);
            if !error.excerpt.is_empty() {
                assert!(line.contains(&format!("`{}`", error.excerpt)), "{line}");
            }
            assert!(line.contains(&error.line.to_string()), "{line}");
        }
        assert_eq!(
            Language::English.wording().parse_error(&error),
            error.to_string()
        );
    }
}

#[test]
fn figures_and_names_are_in_the_sentences() {
    for language in Language::ALL {
        let wording = language.wording();
        for (what, parts) in [
            (wording.source("kiso"), vec!["kiso"]),
            (
                wording.recovery("kiso", "nagara", Some(71)),
                vec!["kiso", "nagara", "71"],
            ),
            (
                wording.estimate(CopyKind::UsedArea, 17, 5_400, 12.5),
                vec!["17", "1", "30", "12.5"],
            ),
            (
                wording.finding(&FindingKind::SizesDiffer { mib: [4096, 8192] }),
                vec!["4096", "8192"],
            ),
            (
                wording.finding(&FindingKind::LimitReached {
                    limit: LimitKind::Objects,
                    value: 4711,
                }),
                vec!["4711"],
            ),
            (
                wording.finding(&FindingKind::UndecodableBytes {
                    count: 31,
                    encoding: "cp932".into(),
                }),
                vec!["31", "cp932"],
            ),
        ] {
            for part in parts {
                assert!(what.contains(part), "{what}");
            }
        }
    }
}

#[test]
fn a_language_of_many_lines_is_refused_in_a_short_one() {
    let message = "en\n"
        .repeat(200)
        .parse::<Language>()
        .unwrap_err()
        .to_string();
    assert!(message.starts_with("`en\\nen\\n"), "{message}");
    assert!(message.chars().count() < 200, "{message}");
}

#[test]
#[cfg(feature = "serde")]
fn a_finding_survives_a_document() {
    for kind in finding_kinds() {
        let finding = mirror_core::words::Finding::on_line(kind, 3);
        let json = serde_json::to_string(&finding).unwrap();
        let back: mirror_core::words::Finding = serde_json::from_str(&json).unwrap();
        assert_eq!(back, finding, "{json}");
    }
}
