//! What must hold of a value, wherever it comes from: what the targets share.

use mirror_core::{
    Assessment,
    recover::{Runbook, Session, Shell},
    text::ParseError,
    wording::{Language, is_hidden},
    words::{Color, Finding, MirrorStatus, Severity, Situation},
};

// ---- Text ------------------------------------------------------------------------------------

/// Carriage returns end lines where there is nothing else that does.
pub(crate) fn lines(text: &str) -> usize {
    let end = if text.contains('\n') { '\n' } else { '\r' };
    text.split(end).count()
}

pub(crate) fn assert_json(document: &impl serde::Serialize) {
    let json = serde_json::to_string(document).unwrap();
    serde_json::from_str::<serde_json::Value>(&json).unwrap();
}

/// The excerpt is short, harmless, and what stands at the place.
pub(crate) fn check_error(error: &ParseError, text: &str) {
    check_excerpt(error);
    // Places count in the text as it is shown.
    let has_line_ends = text.contains('\n');
    if text.contains(['\u{1b}', '\u{a0}']) || (!has_line_ends && text.contains('\r')) {
        return;
    }
    assert!(text.is_char_boundary(error.offset), "{error:?}");
    let (before, after) = text.split_at(error.offset);
    assert_eq!(error.line as usize, before.split('\n').count(), "{error:?}");
    let column = before
        .rsplit('\n')
        .next()
        .unwrap_or_default()
        .chars()
        .count()
        + 1;
    assert_eq!(error.column as usize, column, "{error:?}");
    let line = after.lines().next().unwrap_or_default();
    let mut expected = String::new();
    for character in line.trim().chars().take(120) {
        if is_hidden(character) {
            expected.extend(character.escape_default());
        } else {
            expected.push(character);
        }
    }
    let expected: String = expected.chars().take(120).collect();
    assert_eq!(error.excerpt, expected, "{error:?}");
}

pub(crate) fn check_excerpt(error: &ParseError) {
    assert!(error.excerpt.chars().count() <= 120, "{error:?}");
    check_message(&error.to_string());
    check_message(&Language::Japanese.wording().parse_error(error));
}

/// One line without a final full stop, of a length that can be read.
pub(crate) fn check_message(message: &str) {
    assert!(
        !message.is_empty() && !message.contains(is_hidden),
        "{message:?}"
    );
    assert!(!message.ends_with('.'), "{message:?}");
    assert!(message.chars().count() <= 600, "{message:?}");
}

pub(crate) fn check_findings<'f>(findings: impl IntoIterator<Item = &'f Finding>, text: &str) {
    for finding in findings {
        assert!(
            finding.line.is_none_or(|line| line as usize <= lines(text)),
            "{finding:?}"
        );
        for language in Language::ALL {
            let sentence = language.wording().finding(&finding.kind);
            assert!(
                !sentence.is_empty() && !sentence.contains(is_hidden),
                "{sentence:?}"
            );
            assert!(sentence.chars().count() <= 1_000, "{sentence:?}");
        }
    }
}

// ---- What is decided, and what follows -----------------------------------------------------------

/// What holds for every assessment, whatever it was made from.
pub(crate) fn check_assessment(assessment: &Assessment) {
    let state = assessment.state();
    let (situation, severity) = (assessment.situation(), assessment.severity());
    let is_green = |color: &Option<Color>| *color == Some(Color::Green);
    let greens = state
        .servers
        .iter()
        .filter(|side| is_green(&side.color))
        .count();
    if situation == Situation::Healthy {
        assert_eq!(greens, 2, "{state:?}");
        assert!(
            state
                .mirror_status
                .as_ref()
                .is_none_or(|status| *status == MirrorStatus::Normal),
            "{state:?}"
        );
    }
    if severity == Severity::Ok {
        assert_eq!(situation, Situation::Healthy, "{state:?}");
    }
    if matches!(
        situation,
        Situation::NotCovered | Situation::Incomplete | Situation::Healthy
    ) {
        assert!(
            assessment.options().is_empty(),
            "{situation:?} with options: {state:?}"
        );
    }
    assert!(assessment.rows().all(|row| (1..=18).contains(&row)));
    assert!(
        assessment
            .source()
            .is_none_or(|server| state.side_of(server).is_some())
    );
    if let Some(source) = assessment.source_side() {
        // The latest data is where it is marked, or somebody was the only one to show a time.
        let other = state.server(source.other());
        assert!(
            !is_green(&other.color) || is_green(&state.server(source).color),
            "{state:?}"
        );
    }
    for option in assessment.options() {
        assert!(
            assessment.rows().any(|row| row == option.row().number),
            "{option:?}"
        );
        if option.is_destructive() {
            assert_eq!(
                greens, 0,
                "one side is declared over a green one: {state:?}"
            );
            assert_eq!(severity, Severity::Critical, "{state:?}");
        }
    }
}

/// A runbook is the same behind its document; its sheet is text, its lines are lines.
pub(crate) fn check_runbook(runbook: &Runbook) {
    let text = serde_json::to_string(runbook).unwrap();
    let back: Runbook = serde_json::from_str(&text).unwrap();
    assert_eq!(back, *runbook);
    for language in Language::ALL {
        let sheet = runbook.sheet(*language);
        assert!(
            !sheet.lines().any(|line| line.contains(is_hidden)),
            "{sheet}"
        );
    }
    for shell in Shell::ALL {
        match runbook.shell_lines(*shell) {
            Ok(lines) => assert_eq!(lines.len(), runbook.commands().count()),
            Err(error) => check_message(&error.to_string()),
        }
    }
    assert!(runbook.irreversible().count() <= runbook.steps.len());
}

pub(crate) fn check_journal(session: &Session) {
    for language in Language::ALL {
        let text = session
            .journal()
            .text(*language, &|seconds| format!("{seconds:.0}"));
        assert!(text.lines().count() >= session.journal().entries().len());
        assert!(!text.lines().any(|line| line.contains(is_hidden)), "{text}");
    }
}
