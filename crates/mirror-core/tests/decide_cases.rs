//! Cases that can be read beside the guide: printed output, and what follows from it.
//!
//! A file of the folder `cases` begins with a sentence that says what it is about. Then come:
//!
//! ```text
//! %% output              what stands on the screen
//! %% output of kiso      the same, from a server
//! %% given               names that the operator gives: group, monitor, source
//! %% expected            what must follow, complete and in this order
//! %% twin                what must follow where the columns of the servers are exchanged
//! ```
//!
//! Under an option stand the time of its copy and the commands that act, each behind the server
//! that it runs on (`any`: any of them); `?` marks a command that runs only if something seen
//! meanwhile asks for it. The whole text is compared, so nothing unlisted can follow.
//!
//! With the columns exchanged the same follows, but for the line `swapped`, which is all that stands
//! under `twin`. Where `MIRROR_BLESS` is `1`, what is expected is written anew.

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
    path::Path,
};

use mirror_core::{
    AssessConfig, Document, Snapshot,
    document::{FindingDocument, OptionDocument, ResourceDocument},
    recover::Names,
    words::NeedCode,
};
use mirror_testing::cases::{self, CaseFile, Comparison, exchanged};

/// How many files the folder holds: a case that is not found is not tested.
const CASES: usize = 87;
/// How many of them have a twin.
const TWINS: usize = 37;

#[derive(Clone)]
struct Case {
    file: CaseFile,
    name: String,
    outputs: Vec<(Option<String>, String)>,
    given: Names,
    expected: String,
    /// The line `swapped` of the twin.
    twin: Option<String>,
}

fn cases() -> Vec<Case> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/cases");
    cases::paths(&folder)
        .iter()
        .map(|path| read_case(CaseFile::read(path)))
        .collect()
}

/// The cases as they are written down, and their twins.
fn cases_and_twins() -> Vec<Case> {
    let mut cases = cases();
    let twins: Vec<Case> = cases.iter().filter_map(twin).collect();
    cases.extend(twins);
    cases
}

fn read_case(file: CaseFile) -> Case {
    let mut case = Case {
        name: file.name(),
        outputs: Vec::new(),
        given: Names::default(),
        expected: String::new(),
        twin: None,
        file,
    };
    for (heading, body) in &case.file.sections {
        match heading.as_str() {
            "output" => case.outputs.push((None, body.clone())),
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
            "twin" => case.twin = Some(body.trim_end().into()),
            _ => {
                let server = heading.strip_prefix("output of ").unwrap();
                case.outputs.push((Some(server.into()), body.clone()));
            }
        }
    }
    assert!(!case.outputs.is_empty(), "{}", case.name);
    assert!(case.file.section("expected").is_some(), "{}", case.name);
    case
}

impl Case {
    /// What must follow where the columns are exchanged and this follows of the case.
    fn expected_of_twin(&self, told: &str) -> String {
        let swapped = self.twin.as_deref().unwrap();
        let lines = told.lines().map(|line| {
            let is_other = line.starts_with("swapped: ");
            if is_other { swapped } else { line }
        });
        lines.collect::<Vec<_>>().join("\n")
    }
}

/// The same case with the columns of the servers exchanged.
fn twin(case: &Case) -> Option<Case> {
    let swapped = case.twin.as_deref()?;
    assert!(
        ["swapped: yes", "swapped: no"].contains(&swapped),
        "{}: {swapped}",
        case.name
    );
    let outputs: Vec<_> = case
        .outputs
        .iter()
        .map(|(server, output)| (server.clone(), exchanged(output)))
        .collect();
    assert_ne!(outputs, case.outputs, "{}: nothing is exchanged", case.name);
    Some(Case {
        outputs,
        twin: None,
        ..case.clone()
    })
}

fn document(case: &Case) -> Document {
    let mut snapshot = Snapshot::new();
    for (server, output) in &case.outputs {
        match server {
            Some(server) => snapshot.add(mirror_core::Input::text(output).from(server.as_str())),
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
fn every_case_and_its_twin_end_as_expected() {
    let (mut comparison, mut twins) = (Comparison::default(), Comparison::default());
    for case in cases() {
        let told = told(&document(&case));
        let bless = |told: &str| case.file.write_with("expected", &format!("{told}\n"));
        comparison.compare(&case.name, &case.expected, &told, bless);
        if let Some(twin) = twin(&case) {
            let expected = case.expected_of_twin(&told);
            twins.compare_twin(&case.name, &expected, &self::told(&document(&twin)));
        }
    }
    comparison.finish(CASES);
    twins.finish(TWINS);
}

#[test]
fn every_row_is_reached_and_every_option_shown() {
    let documents: Vec<Document> = cases_and_twins().iter().map(document).collect();
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
