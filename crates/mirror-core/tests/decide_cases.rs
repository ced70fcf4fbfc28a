//! Cases that can be read beside the guide: printed output, and what follows from it.
//!
//! A file of the folder `cases` begins with a sentence that says what it is about. Then come:
//!
//! ```text
//! %% output              what stands on the screen
//! %% output of kiso      the same, from a server
//! %% given               names that the operator gives: group, monitor, source
//! %% expected            what must follow, complete and in this order
//! ```
//!
//! Under an option stand the time of its copy and the commands that act, each behind the server
//! that it runs on (`any`: any of them); `?` marks a command that runs only if something seen
//! meanwhile asks for it. The whole text is compared, so nothing unlisted can follow.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    reason = "helpers of tests: a failure is a failed test"
)]

#[cfg(feature = "schema")]
mod schemas;

use std::{
    collections::{BTreeSet, HashSet},
    fmt::Write as _,
    fs,
    path::PathBuf,
};

use mirror_core::{
    AssessConfig, Snapshot,
    document::{Document, FindingDocument, OptionDocument, ResourceDocument},
    recover::Names,
    words::NeedCode,
};

/// How many files the folder holds: a case that is not found is not tested.
const CASES: usize = 122;

struct Case {
    name: String,
    outputs: Vec<(Option<String>, String)>,
    given: Names,
    expected: String,
}

fn cases() -> Vec<Case> {
    let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/cases");
    let mut paths: Vec<_> = fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .collect();
    paths.sort();
    paths
        .iter()
        .map(|path| {
            let name = path.file_stem().unwrap().to_string_lossy().into_owned();
            read_case(name, &fs::read_to_string(path).unwrap())
        })
        .collect()
}

fn read_case(name: String, text: &str) -> Case {
    let mut case = Case {
        name,
        outputs: Vec::new(),
        given: Names::default(),
        expected: String::new(),
    };
    let mut sections = text.split("\n%% ");
    assert!(
        sections
            .next()
            .is_some_and(|about| !about.trim().is_empty()),
        "{}: says what it is about",
        case.name
    );
    for section in sections {
        let (head, body) = section.split_once('\n').unwrap();
        match head {
            "output" => case.outputs.push((None, body.into())),
            "given" => {
                for line in body.lines().filter(|line| !line.is_empty()) {
                    let given = case.given.clone();
                    case.given = match line.split_once(": ").unwrap() {
                        ("group", name) => given.with_group(name),
                        ("monitor", name) => given.with_monitor(name),
                        ("source", name) => given.with_source(name),
                        _ => panic!("{}: {line}", case.name),
                    };
                }
            }
            "expected" => case.expected = body.trim_end().into(),
            _ => {
                let server = head.strip_prefix("output of ").unwrap();
                case.outputs.push((Some(server.into()), body.into()));
            }
        }
    }
    assert!(
        !case.outputs.is_empty() && !case.expected.is_empty(),
        "{}",
        case.name
    );
    case
}

fn document(case: &Case) -> Document {
    let mut snapshot = Snapshot::new();
    for (server, output) in &case.outputs {
        match server {
            Some(server) => {
                snapshot.add(mirror_core::state::Input::text(output).from(server.as_str()))
            }
            None => snapshot.add_text(output),
        }
        .unwrap_or_else(|error| panic!("{}: {error}", case.name));
    }
    let document = snapshot.document(&AssessConfig::default().with_names(case.given.clone()));
    #[cfg(feature = "schema")]
    schemas::check::<Document>(&document);
    document
}

/// A document in the form of the cases.
fn told(document: &Document) -> String {
    let mut text = String::new();
    for resource in &document.resources {
        tell_resource(&mut text, resource);
        text.push('\n');
    }
    writeln!(
        text,
        "findings of the output: {}",
        codes(&document.findings)
    )
    .unwrap();
    text.trim_end().into()
}

fn tell_resource(text: &mut String, resource: &ResourceDocument) {
    let assessment = &resource.assessment;
    let rows: Vec<String> = assessment.rows.iter().map(u8::to_string).collect();
    let or = |text: String, none: &str| if text.is_empty() { none.into() } else { text };
    writeln!(text, "resource: {}", resource.name).unwrap();
    writeln!(text, "situation: {}", assessment.situation).unwrap();
    writeln!(text, "severity: {}", assessment.severity).unwrap();
    writeln!(text, "rows: {}", or(rows.join(" "), "none")).unwrap();
    let swapped = if assessment.swapped { "yes" } else { "no" };
    writeln!(text, "swapped: {swapped}").unwrap();
    let source = assessment.source.as_deref().unwrap_or("none");
    writeln!(text, "source: {source}").unwrap();
    match assessment.data_at_risk {
        Some(data) => writeln!(text, "at risk: {} to {}", data.from, data.to).unwrap(),
        None => writeln!(text, "at risk: not known").unwrap(),
    }
    if assessment.needs.is_empty() {
        writeln!(text, "needs: nothing").unwrap();
    }
    let mut needs: Vec<_> = assessment.needs.iter().collect();
    needs.sort_by_key(|need| need.code.as_str());
    for need in needs {
        match need.code {
            // A choice has a sentence, no command.
            NeedCode::SourceChoice => writeln!(text, "needs: {}", need.code).unwrap(),
            _ => writeln!(text, "needs: {}, {}", need.code, need.hint).unwrap(),
        }
    }
    if assessment.options.is_empty() {
        writeln!(text, "options: none").unwrap();
    }
    for option in &assessment.options {
        tell_option(text, option);
    }
    writeln!(text, "findings: {}", codes(&assessment.findings)).unwrap();
}

fn tell_option(text: &mut String, option: &OptionDocument) {
    let intent = option.intent.map_or("no choice", |intent| intent.as_str());
    write!(
        text,
        "option {}: {intent}, {}",
        option.row, option.procedure
    )
    .unwrap();
    for then in &option.then {
        write!(text, " then {then}").unwrap();
    }
    for (holds, words) in [
        (option.graphical_only, "graphical tool first"),
        (option.destructive, "destructive"),
    ] {
        if holds {
            write!(text, ", {words}").unwrap();
        }
    }
    match &option.estimate {
        Some(estimate) => writeln!(
            text,
            "\n  time: {} {} MiB, {} s",
            estimate.copy, estimate.size_mib, estimate.seconds
        )
        .unwrap(),
        None => writeln!(text, "\n  time: not known").unwrap(),
    }
    if !option.blocked_by.is_empty() {
        let codes: Vec<&str> = option.blocked_by.iter().map(|code| code.as_str()).collect();
        writeln!(text, "  blocked by: {}", codes.join(", ")).unwrap();
    }
    for command in &option.commands {
        let mark = if command.conditional { "? " } else { "" };
        let server = command.server.as_deref().unwrap_or("any");
        let argv: Vec<String> = command
            .argv
            .iter()
            .map(|word| match word.contains(' ') {
                true => format!("\"{word}\""),
                false => word.clone(),
            })
            .collect();
        writeln!(text, "  {mark}{server}: {}", argv.join(" ")).unwrap();
    }
}

fn codes(findings: &[FindingDocument]) -> String {
    if findings.is_empty() {
        return "none".into();
    }
    let codes: Vec<String> = findings
        .iter()
        .map(|finding| match finding.line {
            Some(line) => format!("{} at {line}", finding.code),
            None => finding.code.to_string(),
        })
        .collect();
    codes.join(", ")
}

#[test]
fn every_case_ends_as_expected() {
    let cases = cases();
    let failed: Vec<String> = cases
        .iter()
        .filter_map(|case| {
            let told = told(&document(case));
            (told != case.expected).then(|| {
                let difference: String = diff(&case.expected, &told);
                format!("== {}\n{difference}", case.name)
            })
        })
        .collect();
    assert!(failed.is_empty(), "{}", failed.join("\n"));
    assert_eq!(cases.len(), CASES, "case files");
}

/// Lines of one text only, in their order: `-` expected, `+` told.
fn diff(expected: &str, told: &str) -> String {
    let mut text = String::new();
    for (lines, others, mark) in [(expected, told, '-'), (told, expected, '+')] {
        for line in lines
            .lines()
            .filter(|line| !others.lines().any(|other| other == *line))
        {
            writeln!(text, "{mark} {line}").unwrap();
        }
    }
    if text.is_empty() {
        text.push_str("the same lines in another order or number\n");
    }
    text
}

#[test]
fn every_row_is_reached_and_every_option_shown() {
    let documents: Vec<Document> = cases().iter().map(document).collect();
    let certain = documents
        .iter()
        .flat_map(|document| &document.resources)
        .filter(|resource| resource.assessment.situation.as_str() != "incomplete");
    let rows: BTreeSet<u8> = certain
        .flat_map(|resource| resource.assessment.rows.iter().copied())
        .collect();
    assert_eq!(rows, (1..=18).collect());
    let options: BTreeSet<u8> = documents
        .iter()
        .flat_map(|document| &document.resources)
        .flat_map(|resource| &resource.assessment.options)
        .map(|option| option.row)
        .collect();
    // While a copy runs there is nothing to do.
    let acting: BTreeSet<u8> = (1..=18).filter(|row| !matches!(row, 16 | 17)).collect();
    assert_eq!(options, acting);
    let situations: HashSet<_> = documents
        .iter()
        .flat_map(|document| &document.resources)
        .map(|resource| resource.assessment.situation)
        .collect();
    assert_eq!(situations.len(), mirror_core::words::Situation::ALL.len());
}
