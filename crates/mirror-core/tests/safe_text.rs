//! Text from outside cannot hide anything, break a line or become markup, in whatever it is shown.

#![cfg(feature = "serde")]
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "helpers of tests: a failure is a failed test"
)]

use std::time::Duration;

use mirror_core::{
    AssessConfig, Document, MirrorState, Snapshot,
    estimate::{ProductVersion, UsedSpace},
    recover::{Action, Journal, Names, Runbook, Session, SessionError, Shell, StopReason},
    text::{Encoding, MirrorReport, Recovery, parse_hex},
    wording::{Emphasis, Language, SelectionPrompt},
    words::{
        Activity, Color, DiskError, Field, Finding, FindingKind, MirrorStatus, NameError, NameKind,
    },
};
use proptest::{collection::vec, prelude::*, sample::select};
use serde_json::json;

/// What must not be shown, by the classes of Unicode; apart from the library's own list.
fn is_forbidden(character: char) -> bool {
    let is_bidirectional = matches!(
        character,
        '\u{61c}' | '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}'
    );
    let is_without_width = matches!(
        character,
        '\u{ad}' | '\u{200b}'..='\u{200d}' | '\u{2060}'..='\u{2064}' | '\u{feff}' | '\u{3164}'
    );
    let ends_a_line = matches!(character, '\u{2028}' | '\u{2029}' | '\u{85}');
    let is_tag = matches!(character, '\u{e0001}' | '\u{e0020}'..='\u{e007f}');
    let is_noncharacter = matches!(u32::from(character), 0xfdd0..=0xfdef)
        || matches!(u32::from(character) % 0x1_0000, 0xfffe | 0xffff);
    character.is_control()
        || is_bidirectional
        || is_without_width
        || ends_a_line
        || is_tag
        || is_noncharacter
}

#[track_caller]
fn check_line(line: &str) {
    assert!(!line.chars().any(is_forbidden), "{line:?}");
}

/// The lines of a text are safe, and as many as with a harmless text in the place of the other.
#[track_caller]
fn check_lines(text: &str, harmless: &str) {
    text.split('\n').for_each(check_line);
    assert_eq!(text.lines().count(), harmless.lines().count(), "{text:?}");
}

/// A text that would like to be more than text.
fn hostile() -> BoxedStrategy<String> {
    let hidden = select(
        "\0\t\n\r\u{1b}\u{7f}\u{85}\u{9b}\u{ad}\u{61c}\u{200b}\u{200d}\u{200e}\u{202a}\u{202e}\u{2028}\
         \u{2029}\u{2060}\u{2066}\u{2069}\u{3164}\u{feff}\u{fdd0}\u{ffff}\u{e0001}\u{e0041}\u{1fffe}"
            .chars()
            .collect::<Vec<_>>(),
    )
    .prop_map(String::from);
    let markup = select(vec![
        "`",
        "``",
        "```",
        "|",
        "\\",
        "](",
        "[x](y)",
        "<b>",
        "</td>",
        "&",
        "&lt;",
        "\"",
        "'",
        "#",
        "* ",
        "- ",
        "1. ",
        "<!--",
        "$x$",
        "\u{1b}[2J",
        "\u{1b}]0;t\u{7}",
        "\n\n# h\n",
        "%",
        "台帳",
    ])
    .prop_map(String::from);
    vec(
        prop_oneof![hidden, markup, "[a-z]{1,3}", any::<String>()],
        1..6,
    )
    .prop_map(|parts| parts.concat())
    .boxed()
}

/// What a person may give as a name: no control characters, and of a length that the product
/// allows.
fn name() -> BoxedStrategy<String> {
    hostile()
        .prop_map(|text| {
            let mut name = String::from("n");
            for character in text.chars().filter(|c| !c.is_control()) {
                if name.len() + character.len_utf8() < 31 {
                    name.push(character);
                }
            }
            name
        })
        .boxed()
}

fn state(text: &str) -> MirrorState {
    let server = |number: u8| format!("{number}{text}");
    let mut recovery = Recovery::default();
    recovery.source = Some(text.into());
    recovery.destination = Some(text.into());
    MirrorState::builder(text, server(1), server(2))
        .mirror_status(MirrorStatus::Other(text.into()))
        .colors(Color::Green, Color::Other(text.into()))
        .activities(Activity::Other(text.into()), Activity::Inactive)
        .disk_errors(DiskError::Other(text.into()), DiskError::Other(text.into()))
        .recovery(recovery)
        .group(text)
        .build()
}

/// A state with options, whose commands hold the names.
fn broken(text: &str) -> MirrorState {
    MirrorState::builder(text, format!("1{text}"), format!("2{text}"))
        .colors(Color::Green, Color::Red)
        .activities(Activity::Active, Activity::Inactive)
        .fast_copy(mirror_core::words::FastCopy::Ok)
        .group(text)
        .build()
}

fn documents(text: &str, language: Language) -> Vec<Document> {
    let options = AssessConfig::default()
        .with_language(language)
        .with_names(Names::default().with_group(text).with_monitor(text));
    let mut snapshot = Snapshot::new();
    snapshot.add_state(state(text));
    snapshot.add_state(state(text));
    vec![
        snapshot.document(&options),
        Document::from(state(text).document(&options)),
        Document::from(broken(text).document(&options)),
    ]
}

/// Every kind of finding that holds a text.
fn finding_kinds(text: &str) -> Vec<FindingKind> {
    let data = || text.into();
    vec![
        FindingKind::UnknownLine { text: data() },
        FindingKind::UnknownWord {
            field: Field::MirrorColor,
            word: data(),
        },
        FindingKind::BadValue {
            field: Field::BreakTime,
            value: data(),
        },
        FindingKind::ReportsDisagree {
            field: Field::FastCopy,
            first: data(),
            second: data(),
        },
        FindingKind::OtherCluster { server: data() },
        FindingKind::StatusContradictsColors {
            status: data(),
            colors: [data(), data()],
        },
        FindingKind::TimesOutOfOrder { server: data() },
        FindingKind::AmbiguousCutName { name: data() },
        FindingKind::UndecodableBytes {
            count: 1,
            encoding: data(),
        },
        FindingKind::DiskError {
            server: data(),
            word: data(),
        },
        FindingKind::MaybeOpenedForInspection {
            server: data(),
            group_known_offline: true,
        },
        FindingKind::MaybeOpenedForInspection {
            server: data(),
            group_known_offline: false,
        },
        FindingKind::CopyOntoActive { server: data() },
        FindingKind::GroupAbnormal {
            group: data(),
            status: data(),
        },
    ]
    .into_iter()
    .chain(
        name_errors(text)
            .into_iter()
            .map(|error| FindingKind::UnusableName { error }),
    )
    .collect()
}

fn name_errors(text: &str) -> Vec<NameError> {
    let (kind, name) = (NameKind::Group, String::from(text));
    vec![
        NameError::TooLong {
            kind,
            name: name.clone(),
            longest: 31,
        },
        NameError::ControlCharacter {
            kind,
            name: name.clone(),
        },
        NameError::LooksLikeOption {
            kind,
            name: name.clone(),
        },
        NameError::NotAServer(name),
    ]
}

/// The errors of whatever reads a text that a user gives.
fn errors(text: &str) -> Vec<String> {
    let results = [
        text.parse::<Language>().err().map(|e| e.to_string()),
        text.parse::<Encoding>().err().map(|e| e.to_string()),
        text.parse::<Shell>().err().map(|e| e.to_string()),
        text.parse::<ProductVersion>().err().map(|e| e.to_string()),
        text.parse::<UsedSpace>().err().map(|e| e.to_string()),
        text.parse::<mirror_core::words::Intent>()
            .err()
            .map(|e| e.to_string()),
        parse_hex(text).err().map(|e| e.to_string()),
        MirrorState::from_line(text).err().map(|e| e.to_string()),
        MirrorReport::parse(text).err().map(|e| e.to_string()),
    ];
    let shells = Shell::ALL
        .iter()
        .filter_map(|shell| shell.quote(text).err().map(|error| error.to_string()));
    let names = name_errors(text).into_iter().map(|error| error.to_string());
    results
        .into_iter()
        .flatten()
        .chain(shells)
        .chain(names)
        .collect()
}

/// A journal whose every text is the given one.
fn journal(text: &str) -> Journal {
    let stopped = |reason: serde_json::Value| json!({"event": "stopped", "reason": reason});
    let events = [
        json!({"event": "times", "server": text, "last_update": null, "break_time": null}),
        json!({"event": "command_run", "server": text, "argv": [text, text]}),
        json!({"event": "command_run", "server": null, "argv": [text]}),
        json!({"event": "command_ended", "exit": 1, "output": text}),
        json!({"event": "answered", "answer": text}),
        stopped(json!({"code": "other_source", "server": text})),
        stopped(json!({"code": "wrong_direction", "source": text, "destination": text})),
        stopped(json!({"code": "group_failed", "status": text})),
    ];
    let entries: Vec<_> = events
        .into_iter()
        .map(|mut entry| {
            let fields = entry.as_object_mut().unwrap();
            fields.insert("seconds".into(), json!(1.0));
            fields.insert("step".into(), json!(1));
            entry
        })
        .collect();
    serde_json::from_value(entries.into()).unwrap()
}

fn runbook(text: &str) -> Runbook {
    let option = broken("harmless").assess().options()[1].clone();
    let mut runbook = option
        .runbook(&Names::default().with_group("harmless"))
        .unwrap();
    runbook.resource = text.into();
    runbook.servers = [format!("1{text}"), format!("2{text}")];
    runbook.source = Some(format!("1{text}"));
    runbook.group = Some(text.into());
    runbook.monitor = Some(text.into());
    runbook
}

/// What the commands print while a session waits.
fn outputs(text: &str) -> String {
    format!(
        "Mirror Status: Abnormal\n{text}  1{text}  2{text}\n------\nMirror Color  GREEN  RED\n\
         Fast Copy  OK  OK\n\nMirror Name: {text}\nServer Name  Active Status\n------\n\
         1{text}  Active\n2{text}  Inactive\n\n\
         \x20========================  CLUSTER STATUS  ===========================\n\
         \x20 Cluster : pair\n\x20 <server>\n\x20  *1{text} .....: Online\n\
         \x20   2{text} .....: Online\n\x20 <group>\n\x20   {text} .......: Online\n\
         \x20     current        : 1{text}\n\x20     {text}           : Online\n\
         \x20=====================================================================\n"
    )
}

/// What a session says from its start to the first action that cannot go on alone.
fn said(text: &str, language: Language) -> Vec<String> {
    let options = broken(text).assess();
    let names = Names::default().with_group(text).with_monitor(text);
    let mut said = Vec::new();
    for option in options.options() {
        let Ok(runbook) = option.runbook(&names) else {
            continue;
        };
        let Ok(mut session) = Session::start(runbook) else {
            continue;
        };
        for second in 0..4 {
            let now = Duration::from_secs(second);
            match session.next(now) {
                Action::Observe { .. } => session.observed(outputs(text).as_bytes(), now).unwrap(),
                Action::Run { .. } => session
                    .command_ended(Some(0), text.as_bytes(), now)
                    .unwrap(),
                _ => {}
            }
            session.next(now);
            said.extend(session.describe(language));
        }
        let _ = session.answered(text, Duration::from_secs(5_000));
        said.push(session.journal().text(language, &|_| String::new()));
    }
    said
}

/// A page without the sequences that we write ourselves.
fn without_emphasis(page: &str) -> String {
    let mut parts = page.split("\u{1b}[");
    let mut plain = String::from(parts.next().unwrap());
    for part in parts {
        let (code, rest) = part.split_once('m').unwrap();
        assert!(
            [
                "0", "1", "31", "32", "33", "34", "90", "1;31", "1;32", "1;33"
            ]
            .contains(&code),
            "{code:?} is none of ours"
        );
        plain.push_str(rest);
    }
    plain
}

fn tags(html: &str) -> Vec<&str> {
    let tags = html.split('<').skip(1);
    tags.map(|tag| tag.split_once('>').unwrap().0).collect()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 96, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn a_page_is_safe(text in hostile()) {
        for language in Language::ALL {
            let harmless = documents("harmless", *language);
            let documents = documents(&text, *language);
            prop_assert!(documents.iter().any(|document| !document.findings.is_empty()));
            for (document, harmless) in documents.iter().zip(&harmless) {
                // A name that cannot be used leaves out commands, so that lines are fewer.
                let is_alike = document.resources[0].assessment.findings.len()
                    == harmless.resources[0].assessment.findings.len();
                let page = document.page(*language, Emphasis::Plain);
                page.split('\n').for_each(check_line);
                if is_alike {
                    check_lines(&page, &harmless.page(*language, Emphasis::Plain));
                }
                let terminal = document.page(*language, Emphasis::Terminal);
                prop_assert_eq!(without_emphasis(&terminal), page);
                let html = document.html(*language);
                html.split('\n').for_each(check_line);
                if is_alike {
                    let harmless = harmless.html(*language);
                    prop_assert_eq!(tags(&html), tags(&harmless));
                }
            }
        }
    }

    #[test]
    fn a_message_is_safe(text in hostile()) {
        for kind in finding_kinds(&text) {
            for language in Language::ALL {
                let message = Finding::new(kind.clone()).message(*language);
                check_line(&message);
            }
        }
        for error in errors(&text) {
            check_line(&error);
        }
        let choices = [text.clone()];
        let names = [text.as_str(), &text];
        for language in Language::ALL {
            for prompt in [
                SelectionPrompt::SeveralResources { names: &names },
                SelectionPrompt::NoSuchResource { name: &text, names: &names },
                SelectionPrompt::NoSuchOption { choices: &choices },
                SelectionPrompt::NotAChoice { answer: &text },
            ] {
                check_line(&language.prompt(&prompt));
            }
            check_line(&language.wording().bad_document(&text));
            let wording = language.journal_wording();
            for error in [
                SessionError::NoSuchChoice(text.clone()),
                SessionError::WrongToken(text.clone()),
            ] {
                check_line(&wording.session_error(&error));
                check_line(&error.to_string());
            }
            check_line(&wording.stop_reason(&StopReason::OtherSource { server: text.clone() }));
        }
    }

    #[test]
    fn a_sheet_is_safe(text in hostile()) {
        for language in Language::ALL {
            let sheet = runbook(&text).sheet(*language);
            check_lines(&sheet, &runbook("harmless").sheet(*language));
            // A name in a sentence: each sign of Markdown has its backslash.
            let line = sheet.lines().next().unwrap();
            let mut characters = line.trim_start_matches("# ").chars();
            while let Some(character) = characters.next() {
                if character == '\\' {
                    characters.next();
                } else {
                    prop_assert!(!"`*_[]<>#|&".contains(character), "{line}");
                }
            }
        }
    }

    #[test]
    fn a_state_on_one_line_is_safe_and_reads_again(
        text in prop_oneof![
            hostile(),
            select(vec!["--", "?", "on", "status", "group", "recovery", "used", "unreadable", "\u{3000}x"])
                .prop_map(String::from),
        ],
    ) {
        let state = state(&text);
        let line = state.to_string();
        check_line(&line);
        let is_in_a_vocabulary = Color::from_printed(&text).is_known()
            || Activity::from_printed(&text).is_known()
            || DiskError::from_printed(&text).is_known()
            || MirrorStatus::from_printed(&text).is_known();
        if !is_in_a_vocabulary && !text.trim().is_empty() {
            prop_assert_eq!(line.parse(), Ok(state));
        }
    }

    #[test]
    fn a_session_is_safe(text in hostile(), name in name()) {
        for language in Language::ALL {
            let journal = journal(&text);
            let lines = journal.text(*language, &|_| String::new());
            lines.split('\n').for_each(check_line);
            prop_assert_eq!(lines.lines().count(), journal.entries().len());
            for text in said(&name, *language) {
                text.split('\n').for_each(check_line);
            }
        }
    }
}

#[test]
fn a_session_with_a_hidden_character_in_a_name_says_something() {
    for language in Language::ALL {
        let said = said("a\u{202e}b", *language);
        assert!(said.len() > 4, "{said:#?}");
        assert!(
            said.iter().any(|text| text.contains("a\u{fffd}b")),
            "{said:#?}"
        );
    }
}

#[test]
fn a_page_is_in_one_language() {
    let is_japanese = |c: char| matches!(c, '\u{3041}'..='\u{30ff}' | '\u{4e00}'..='\u{9fff}');
    for (made, read) in [
        (Language::English, Language::Japanese),
        (Language::Japanese, Language::English),
    ] {
        for (document, same) in documents("ledger", made)
            .into_iter()
            .zip(documents("ledger", read))
        {
            let page = document.page(read, Emphasis::Plain);
            assert_eq!(page, same.page(read, Emphasis::Plain));
            assert_eq!(document.html(read), same.html(read));
            let messages = page.lines().filter(|line| line.ends_with(']'));
            assert!(messages.clone().count() > 0, "{page}");
            for line in messages {
                assert_eq!(
                    line.contains(is_japanese),
                    read == Language::Japanese,
                    "{line}"
                );
            }
        }
    }
}
