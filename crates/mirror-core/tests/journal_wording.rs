//! Every sentence about a session, in both languages.
#![allow(
    clippy::unwrap_used,
    reason = "helpers of tests: a failure is a failed test"
)]

use std::collections::BTreeSet;

use mirror_core::{
    recover::{
        Event, EventKind, Expectation, Notice, Operation, QuoteError, QuoteErrorCode, SessionError,
        SessionErrorCode, Shell, StopCode, StopReason,
    },
    wording::Language,
    words::{FindingCode, NameError, NameKind, NeedCode, Situation},
};

fn reasons() -> Vec<StopReason> {
    vec![
        StopReason::StateChanged {
            situation: Situation::NotCovered,
            rows: vec![1, 2],
            findings: vec![FindingCode::DiskError],
        },
        StopReason::Unreadable,
        StopReason::OtherSource {
            server: "beta".into(),
        },
        StopReason::CommandFailed { exit: 3 },
        StopReason::OutcomeUnknown,
        StopReason::NotSeen {
            expect: Expectation::GroupOnline,
        },
        StopReason::CopyNotStarted,
        StopReason::CopyStoppedEarly { percent: Some(40) },
        StopReason::CopyStoppedEarly { percent: None },
        StopReason::CopyFellBack,
        StopReason::WrongDirection {
            source: "beta".into(),
            destination: "alpha".into(),
        },
        StopReason::Stalled {
            percent: Some(40),
            seconds: 600,
        },
        StopReason::PartnerStopped,
        StopReason::GroupFailed {
            status: "online_failure".into(),
        },
        StopReason::Declined,
        StopReason::NoAnswer,
    ]
}

fn events() -> Vec<Event> {
    let mut events = vec![
        Event::Resumed,
        Event::Told {
            notice: Notice::LoadWhileCopying,
        },
        Event::StateRead {
            situation: Situation::Healthy,
            rows: Vec::new(),
            critical: false,
        },
        Event::Unreadable,
        Event::ConfirmationAsked,
        Event::Confirmed,
        Event::Refused,
        Event::CommandRun {
            server: Some("alpha".into()),
            argv: vec!["clpmdctrl".into(), "--recovery".into(), "vol1".into()],
        },
        Event::CommandRun {
            server: None,
            argv: vec!["clpstat".into()],
        },
        Event::CommandEnded {
            exit: Some(0),
            output: String::new(),
        },
        Event::CommandEnded {
            exit: None,
            output: String::new(),
        },
        Event::HandedOver {
            operation: Operation::RebootCluster,
        },
        Event::Answered {
            answer: "yes".into(),
        },
        Event::Times {
            server: "alpha".into(),
            last_update: None,
            break_time: None,
        },
        Event::CopyAdopted,
        Event::AlreadyDone,
        Event::Skipped,
        Event::Done { read_again: false },
        Event::Done { read_again: true },
    ];
    for expect in Expectation::ALL {
        events.push(Event::Seen { expect: *expect });
        for percent in [None, Some(7)] {
            events.push(Event::NotYet {
                expect: *expect,
                percent,
            });
        }
    }
    events.extend(
        reasons()
            .into_iter()
            .map(|reason| Event::Stopped { reason }),
    );
    events
}

fn errors() -> Vec<SessionError> {
    vec![
        SessionError::Needs(vec![NeedCode::GroupName, NeedCode::MonitorName]),
        SessionError::NotAskedFor { expected: "next" },
        SessionError::NoSuchChoice("maybe".into()),
        SessionError::WrongToken("x-1".into()),
        SessionError::Version(9),
        SessionError::Name(NameError::Empty(NameKind::Group)),
    ]
}

fn quote_errors() -> Vec<QuoteError> {
    let word = || String::from("a b");
    let shell = Shell::Cmd;
    vec![
        QuoteError::NoProgram,
        QuoteError::ControlCharacter {
            word: word(),
            character: '\n',
        },
        QuoteError::DeceptiveCharacter {
            word: word(),
            character: '\u{202e}',
        },
        QuoteError::SpecialCharacter {
            shell,
            word: word(),
            character: '%',
        },
        QuoteError::Empty { shell },
        QuoteError::StopParsing {
            shell,
            word: word(),
        },
        QuoteError::TrailingBackslash {
            shell,
            word: word(),
        },
    ]
}

fn sentences(language: Language) -> Vec<String> {
    let wording = language.journal_wording();
    let mut all: Vec<String> = events().iter().map(|event| wording.event(event)).collect();
    all.extend(reasons().iter().map(|reason| wording.stop_reason(reason)));
    all.extend(errors().iter().map(|error| wording.session_error(error)));
    all.extend(
        quote_errors()
            .iter()
            .map(|error| wording.quote_error(error)),
    );
    all.push(wording.step().into());
    all
}

fn texts<T>(all: &[T], text: impl Fn(&T) -> &'static str) -> BTreeSet<&'static str> {
    all.iter().map(text).collect()
}

#[test]
fn there_is_a_sample_of_every_variant() {
    assert_eq!(
        texts(&reasons(), |reason| reason.code().as_str()),
        texts(StopCode::ALL, |code| code.as_str())
    );
    assert_eq!(
        texts(&events(), |event| event.kind().as_str()),
        texts(EventKind::ALL, |kind| kind.as_str())
    );
    assert_eq!(
        texts(&errors(), |error| error.code().as_str()),
        texts(SessionErrorCode::ALL, |code| code.as_str())
    );
    assert_eq!(
        texts(&quote_errors(), |error| error.code().as_str()),
        texts(QuoteErrorCode::ALL, |code| code.as_str())
    );
}

#[test]
fn every_sentence_exists_in_both_languages() {
    let is_japanese = |text: &str| {
        text.chars()
            .any(|c| matches!(c, '\u{3040}'..='\u{30ff}' | '\u{4e00}'..='\u{9fff}'))
    };
    let (english, japanese) = (sentences(Language::English), sentences(Language::Japanese));
    assert_eq!(english.len(), japanese.len());
    for (english, japanese) in english.iter().zip(&japanese) {
        assert!(english.is_ascii() && !english.is_empty(), "{english}");
        assert!(is_japanese(japanese), "{japanese}");
        for sentence in [english, japanese] {
            assert!(!sentence.contains(['\n', '\r']), "{sentence}");
        }
    }
}
