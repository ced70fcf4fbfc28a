//! The fragment against the text page, and against texts that would like to be markup.

use alloc::{format, vec, vec::Vec};

use super::*;
use crate::{
    AssessConfig, MirrorState, Snapshot,
    document::{About, NeedDocument},
    recover::Names,
    wording::Emphasis,
    words::{
        Activity, DiskError, FastCopy, FindingCode, FindingSeverity, MirrorStatus, NeedCode,
        RecoveryStatus, Situation,
    },
};

const BROKEN: &str = "vol1: alpha green active, beta red inactive, fast copy ok, \
    size 4096MB, needed copy 25%, alpha last update 2024/02/29 22:40:51, \
    alpha break time 2024/02/29 22:15:07";
const CASES: [(Situation, &str); 10] = [
    (
        Situation::Healthy,
        "vol1: alpha green inactive, beta green inactive, status normal",
    ),
    (Situation::OneSideLatestRunning, BROKEN),
    (
        Situation::OneSideLatestStopped,
        "vol1: alpha green inactive, beta red inactive, fast copy ok, beta disk error error",
    ),
    (
        Situation::NoLatestStopped,
        "vol1: alpha red inactive, beta red inactive, fast copy ok",
    ),
    (
        Situation::NoLatestRunning,
        "vol1: alpha red active, beta red inactive, fast copy ok",
    ),
    (
        Situation::SurvivorNotLatest,
        "vol1: alpha red inactive, beta gray",
    ),
    (
        Situation::RecoveringRunning,
        "vol1: alpha yellow active, beta yellow inactive",
    ),
    (
        Situation::BothActive,
        "vol1: alpha blue active, beta blue active",
    ),
    (
        Situation::NotCovered,
        "vol1: alpha yellow active, beta red inactive",
    ),
    (Situation::Incomplete, "vol1: alpha green, beta red"),
];

fn document(line: &str, language: Language) -> Document {
    let options = AssessConfig::default().with_language(language);
    let state = MirrorState::from_line(line).unwrap();
    let mut document = Document::from(state.document(&options));
    document.findings.push(finding("from the outputs"));
    if line.contains("yellow") {
        document.resources[0].recovery = Some(recovery(Some(42)));
    }
    document
}

fn recovery(percent: Option<u8>) -> Recovery {
    Recovery {
        status: Some(RecoveryStatus::from_printed("Recovering")),
        source: Some("alpha".into()),
        destination: None,
        percent,
        used_seconds: Some(3_723),
        left_seconds: Some(60),
        iteration_times: None,
    }
}

fn finding(message: &str) -> FindingDocument {
    FindingDocument {
        code: FindingCode::UnknownLine,
        severity: FindingSeverity::Warning,
        line: Some(7),
        message: message.into(),
        resource: Some("vol1".into()),
        origin: Some("alpha".into()),
        about: About::default(),
    }
}

/// Every text from outside that a document can hold is the given one.
fn overwritten(text: &str) -> Document {
    let mut document = document(BROKEN, Language::English);
    document.findings = vec![finding(text)];
    document.findings[0].resource = Some(text.into());
    document.findings[0].origin = Some(text.into());
    let resource = &mut document.resources[0];
    resource.name = text.into();
    resource.mirror_status = Some(MirrorStatus::Other(text.into()));
    resource.recovery = Some(Recovery {
        source: Some(text.into()),
        destination: Some(text.into()),
        ..recovery(Some(1))
    });
    for side in &mut resource.servers {
        side.name = text.into();
        side.color = Some(Color::Other(text.into()));
        side.activity = Some(Activity::Other(text.into()));
        side.fast_copy = Some(FastCopy::Other(text.into()));
        side.disk_error = Some(DiskError::Other(text.into()));
    }
    let assessment = &mut resource.assessment;
    assessment.source = Some(text.into());
    assessment.findings = vec![finding(text)];
    assessment.needs = vec![NeedDocument {
        code: NeedCode::ClusterOutput,
        hint: text.into(),
    }];
    for command in assessment.options.iter_mut().flat_map(|o| &mut o.commands) {
        command.server = Some(text.into());
        command.argv = vec![text.into(), text.into()];
    }
    document
}

/// The tags in order, and the text between them as a reader sees it. Fails where a tag is
/// closed that is not open, where one stays open, and at a sign that no escape begins with.
fn read(html: &str) -> (Vec<&str>, String) {
    let (mut tags, mut open, mut text) = (Vec::new(), Vec::new(), String::new());
    let mut rest = html;
    while let Some((before, after)) = rest.split_once('<') {
        assert!(!before.contains('>'), "{before}");
        text.push_str(before);
        let (tag, after) = after.split_once('>').unwrap();
        match tag.strip_prefix('/') {
            Some(name) => assert_eq!(open.pop(), Some(name), "{html}"),
            None => open.push(tag.split(' ').next().unwrap()),
        }
        assert_eq!(tag.matches('"').count() % 2, 0, "{tag}");
        tags.push(tag);
        rest = after;
    }
    assert!(open.is_empty(), "{open:?}");
    text.push_str(rest);
    let mut plain = String::new();
    let mut pieces = text.split('&');
    plain.push_str(pieces.next().unwrap());
    for piece in pieces {
        let (name, after) = piece.split_once(';').unwrap();
        plain.push_str(match name {
            "amp" => "&",
            "lt" => "<",
            "gt" => ">",
            "quot" => "\"",
            "#39" => "'",
            other => panic!("&{other};"),
        });
        plain.push_str(after);
    }
    (tags, plain)
}

fn without_blanks(text: &str) -> String {
    text.split_whitespace().collect()
}

#[test]
fn it_says_what_the_page_says() {
    for language in Language::ALL {
        for (situation, line) in CASES {
            let document = document(line, *language);
            assert_eq!(document.resources[0].assessment.situation, situation);
            let page: String = document
                .page(*language, Emphasis::Plain)
                .lines()
                .map(|line| {
                    let line = line.trim();
                    without_blanks(line.strip_prefix("- ").unwrap_or(line))
                })
                .collect();
            let (_, text) = read(&document.html(*language));
            assert_eq!(without_blanks(&text), page, "{line}");
        }
    }
}

#[test]
fn the_languages_differ_and_are_named() {
    for (_, line) in CASES {
        let [english, japanese] = [Language::English, Language::Japanese]
            .map(|language| document(line, language).html(language));
        assert!(english.starts_with("<div lang=\"en\" "), "{english}");
        assert!(japanese.starts_with("<div lang=\"ja\" "), "{japanese}");
        assert_ne!(read(&english).1, read(&japanese).1);
    }
}

#[test]
fn it_is_one_element_that_brings_all_it_needs() {
    for (_, line) in CASES {
        let html = document(line, Language::English).html(Language::English);
        let (tags, _) = read(&html);
        assert!(html.ends_with("</div>\n"));
        assert_eq!(tags.iter().filter(|tag| tag.starts_with("div")).count(), 1);
        assert!(
            !html.contains("\n\n"),
            "an empty line ends HTML in Markdown"
        );
        for foreign in ["<script", "<style", "<link", "<img", "http", "url(", " id="] {
            assert!(!html.contains(foreign), "{foreign} in {html}");
        }
    }
}

#[test]
fn no_text_from_outside_becomes_markup() {
    let tags = |text: &str| {
        let html = overwritten(text).html(Language::English);
        let (tags, plain) = read(&html);
        let tags: Vec<String> = tags.into_iter().map(Into::into).collect();
        (tags, plain)
    };
    let (harmless, plain) = tags("harmless");
    let times = plain.matches("harmless").count();
    assert!(times > 20, "{times}: {plain}");
    for text in [
        "<script>alert(1)</script>",
        "a\"b'c&d",
        "\" onmouseover=\"alert(1)",
        "</div></td></table>",
        "<!--",
        "]]>",
        "&lt;b&gt;",
        "&#60;",
        "$\\href{javascript:alert(1)}{x}$",
    ] {
        let (found, plain) = tags(text);
        assert_eq!(found, harmless, "{text}");
        assert_eq!(plain.matches(text).count(), times, "{text}: {plain}");
    }
    let html = overwritten("<script>alert(1)</script>").html(Language::English);
    assert!(!html.contains("<script"));
    assert!(html.contains("&lt;script&gt;alert(1)&lt;/script&gt;"));
    let html = overwritten("a\"b'c&d").html(Language::English);
    assert!(html.contains("a&quot;b&#39;c&amp;d"));
}

#[test]
fn hidden_characters_are_made_visible() {
    let hidden = "\0 \u{1b} \n \r \t \u{7f} \u{85} \u{200b} \u{202e} \u{2066} \u{feff}";
    let html = overwritten(&format!("a{hidden}\n\nb")).html(Language::English);
    for c in hidden.chars().filter(|c| !" \n".contains(*c)) {
        assert!(!html.contains(c), "{c:?}");
    }
    assert!(html.contains("a\u{fffd} \u{fffd}"));
    assert!(!html.contains("\n\n"));
    assert!(!html.contains("\nb"));
}

#[test]
fn both_servers_stand_side_by_side_in_a_table() {
    let html = document(BROKEN, Language::English).html(Language::English);
    let (tags, _) = read(&html);
    let starting = |start: &str| tags.iter().filter(|tag| tag.starts_with(start)).count();
    assert_eq!(starting("table"), 1);
    assert_eq!(starting("th scope=\"col\""), 2);
    let rows = starting("tr");
    assert_eq!(starting("th scope=\"row\""), rows - 1);
    // Two cells a row, and the empty one above the labels.
    assert_eq!(starting("td"), 2 * (rows - 1) + 1);
}

#[test]
fn a_colour_has_its_word_in_it() {
    let badge = |ground: &str, word: &str| format!("background-color:{ground}\">{word}");
    let html = document(BROKEN, Language::English).html(Language::English);
    assert!(html.contains(&badge(Paint::YELLOW.ground, "WARNING</span>")));
    assert!(html.contains(&badge(Paint::GREEN.ground, "GREEN (holds")));
    assert!(html.contains(&badge(Paint::RED.ground, "RED (does not")));
    for (_, line) in CASES {
        let html = document(line, Language::Japanese).html(Language::Japanese);
        assert!(html.contains("background-color:"));
        for behind in html.split("background-color:").skip(1) {
            let (_, words) = behind.split_once("\">").unwrap();
            assert!(!words.starts_with('<'), "{words}");
        }
    }
    // A word that is no colour of the guide looks like none.
    let html = overwritten("GREEN").html(Language::English);
    assert!(!html.contains(Paint::GREEN.ground), "{html}");
}

#[test]
fn a_badge_can_be_read() {
    /// Relative luminance by WCAG 2.
    fn luminance(color: &str) -> f64 {
        let part = |at: usize| {
            let value =
                f64::from(u8::from_str_radix(color.get(at..at + 2).unwrap(), 16).unwrap()) / 255.0;
            if value <= 0.040_45 {
                value / 12.92
            } else {
                ((value + 0.055) / 1.055).powf(2.4)
            }
        };
        0.2126 * part(1) + 0.7152 * part(3) + 0.0722 * part(5)
    }
    for Paint { ink, ground } in [
        Paint::GREEN,
        Paint::YELLOW,
        Paint::RED,
        Paint::BLUE,
        Paint::GRAY,
    ] {
        let (ink, ground) = (luminance(ink), luminance(ground));
        let contrast = (ink.max(ground) + 0.05) / (ink.min(ground) + 0.05);
        assert!(contrast >= 4.5, "{contrast}");
    }
}

#[test]
fn a_copy_has_a_bar_only_where_the_percent_is_known() {
    let mut document = document(CASES[6].1, Language::English);
    let html = document.html(Language::English);
    assert!(html.contains("Mirror recovery from alpha to ?: 42 % (elapsed 01:02:03, "));
    assert!(html.contains("<progress max=\"100\" value=\"42\">"));

    document.resources[0].recovery = Some(recovery(None));
    let html = document.html(Language::English);
    assert!(html.contains("Mirror recovery from alpha to ? (elapsed 01:02:03, "));
    assert!(!html.contains("<progress"));
}

#[test]
fn a_command_stands_as_code_with_the_place_before_it() {
    let options = AssessConfig::default().with_names(Names::default().with_group("fail over"));
    let state =
        MirrorState::from_line("vol1: alpha green inactive, beta red inactive, fast copy ok");
    let document = Document::from(state.unwrap().document(&options));
    let html = document.html(Language::English);
    let code = |command: &str| format!("<code{CODE}>{command}</code>");
    assert!(html.contains(&format!("alpha: {}", code("clpmdctrl --recovery vol1"))));
    assert!(html.contains(&code("clpgrp -s &quot;fail over&quot; -h alpha")));
}

#[test]
fn a_document_without_a_mirror_disk_says_so() {
    for language in Language::ALL {
        let document = Snapshot::new().document(&AssessConfig::default());
        let (_, text) = read(&document.html(*language));
        assert_eq!(
            text.trim(),
            language.wording().label(Label::NoMirrorDisk),
            "nothing at all might be taken for good news"
        );
    }
}
