//! Everything known at one time → what is the case → what to do, how long it takes, what is said.
//!
//! The input is in the form of the cases of the core's tests: outputs behind lines that say where
//! they come from, and names that the operator gives. A text without such lines is one output.
//!
//! ```text
//! input   = [ output ] { "\n%% " section }
//! section = "output\n" output | "output of " server "\n" output
//!         | "given\n" { ( "group" | "monitor" | "source" ) ": " name "\n" }
//!         | any other: ignored
//! ```

use mirror_core::{
    AssessConfig, Assessment, Document, MirrorState, RecoveryOption, Snapshot,
    estimate::{CopyRate, FileSystem, ProductVersion, UsedSpace, Volume},
    recover::{Command, Method, Names},
    text::decode,
    wording::{Emphasis, Language, is_hidden},
    words::{Color, Situation},
};

use crate::checks::{
    assert_json, check_assessment, check_error, check_findings, check_message, check_runbook,
};

const METHODS: [Method; 2] = [Method::Commands, Method::GraphicalTool];

/// Never healthy without being told so, no command that the row does not have, and documents that
/// grow with the input and no faster.
pub fn snapshot(bytes: &[u8]) {
    let input = Input::read(bytes);
    let mut snapshot = Snapshot::new();
    let mut text = String::new();
    for (server, output) in &input.outputs {
        let decoded = decode(output, None);
        if let Err(error) = snapshot.add(mirror_core::Input::bytes(output).from(server.as_deref()))
        {
            check_error(&error, &decoded.text);
        }
        text.push_str(&decoded.text);
        text.push('\n');
    }
    check_findings(snapshot.findings(), &text);
    says_green(&snapshot, &text);
    for state in snapshot.resources() {
        let assessment = snapshot.assess(&state.name).unwrap();
        assert_eq!(assessment.state(), state);
        check_assessment(&assessment);
        check_line(state);
        for option in assessment.options() {
            check_option(option, &assessment, &input.given);
        }
        for (server, method) in state.servers.iter().zip(METHODS) {
            if let Ok(runbook) = state.inspection(&server.name, method) {
                check_runbook(&runbook);
            }
            if let Ok(runbook) = state.find_auto_recovery(method) {
                check_runbook(&runbook);
            }
        }
    }
    for options in circumstances(&input.given) {
        check_document(&snapshot, &options, bytes.len());
    }
    is_the_same_without_bytes(&snapshot, &input);
}

/// The parts of an input.
struct Input<'b> {
    outputs: Vec<(Option<String>, &'b [u8])>,
    given: Names,
}

impl<'b> Input<'b> {
    fn read(mut bytes: &'b [u8]) -> Self {
        const MARK: &[u8] = b"\n%% ";
        let mut input = Self {
            outputs: Vec::new(),
            given: Names::default(),
        };
        let mut head = &b"output"[..];
        loop {
            let mark = bytes.windows(MARK.len()).position(|part| part == MARK);
            let (body, rest) = bytes.split_at(mark.unwrap_or(bytes.len()));
            input.take(&String::from_utf8_lossy(head), body);
            let Some(rest) = rest.strip_prefix(MARK) else {
                return input;
            };
            let end = rest.iter().position(|byte| *byte == b'\n');
            (head, bytes) = rest.split_at(end.unwrap_or(rest.len()));
        }
    }

    fn take(&mut self, head: &str, body: &'b [u8]) {
        match head.trim() {
            "output" => self.outputs.push((None, body)),
            "given" => {
                for line in String::from_utf8_lossy(body).lines() {
                    let given = std::mem::take(&mut self.given);
                    self.given = match line.split_once(": ") {
                        Some(("group", name)) => given.with_group(name),
                        Some(("monitor", name)) => given.with_monitor(name),
                        Some(("source", name)) => given.with_source(name),
                        _ => given,
                    };
                }
            }
            head => {
                if let Some(server) = head.strip_prefix("output of ") {
                    self.outputs.push((Some(server.into()), body));
                }
            }
        }
    }
}

/// A healthy default does not exist: green was printed, or nothing is healthy.
fn says_green(snapshot: &Snapshot, text: &str) {
    let is_said = text.to_ascii_uppercase().contains("GREEN");
    for state in snapshot.resources() {
        let situation = state.assess().situation();
        assert!(
            is_said || situation != Situation::Healthy,
            "healthy from nowhere: {state:?}"
        );
    }
}

/// A state is displayed on one line, which reads as the same state. A server without a name, which
/// a report of one server alone gives, cannot stand in a line.
fn check_line(state: &MirrorState) {
    let line = state.to_string();
    assert!(!line.contains(char::is_control), "{line:?}");
    if state.servers.iter().all(|side| !side.name.is_empty()) {
        assert_eq!(line.parse().as_ref(), Ok(state), "{line}");
    }
}

/// The names that the operator gives, and others that are harder to pass on.
fn check_option(option: &RecoveryOption, assessment: &Assessment, given: &Names) {
    let state = assessment.state();
    let odd = Names::default()
        .with_group("会計 グループ")
        .with_monitor("-w")
        .with_source(state.servers[1].name.as_str());
    for names in [given, &odd] {
        match option.commands(names) {
            Ok(commands) => {
                assert_eq!(commands.is_empty(), option.is_graphical_only());
                for command in &commands {
                    check_command(command, assessment);
                }
            }
            Err(error) => check_message(&error.to_string()),
        }
        for method in METHODS {
            let Ok(runbook) = option.runbook_by(method, names) else {
                continue;
            };
            let runbook = runbook.with_copy_seconds(90.0);
            check_runbook(&runbook);
            assert_eq!(runbook.destructive, option.is_destructive());
            assert!(runbook.irreversible().count() == 0 || option.is_destructive());
            if method == Method::GraphicalTool {
                assert_eq!(runbook.commands().count(), 0, "{runbook:?}");
            }
        }
    }
}

fn check_command(command: &Command, assessment: &Assessment) {
    let (program, arguments) = command.argv.split_first().unwrap();
    assert!(
        matches!(program.as_str(), "clpmdctrl" | "clpgrp" | "clpmonctrl"),
        "{command:?}"
    );
    for argument in arguments {
        assert!(!argument.trim().is_empty(), "{command:?}");
        assert!(!argument.contains(char::is_control), "{command:?}");
    }
    if let Some(server) = &command.server {
        let is_known = assessment.state().side_of(server).is_some();
        assert!(
            is_known || server == "<server with the latest data>",
            "{command:?}"
        );
    }
    if arguments.iter().any(|argument| argument == "--force") {
        let state = assessment.state();
        assert!(
            state
                .servers
                .iter()
                .all(|side| side.color == Some(Color::Red)),
            "{command:?} over {state:?}"
        );
    }
}

/// With nothing else known, and with all that a caller can know, in both languages.
fn circumstances(given: &Names) -> [AssessConfig; 3] {
    let volume = Volume::default()
        .with_product(ProductVersion::new(2, 1))
        .with_file_system(FileSystem::Ntfs)
        .with_used(UsedSpace::Percent(40))
        .with_all_blocks(true);
    [
        AssessConfig::default().with_names(given.clone()),
        AssessConfig::default()
            .with_names(given.clone())
            .with_language(Language::Japanese)
            .with_rate(CopyRate::stated(12.5).unwrap())
            .with_volume(volume),
        AssessConfig::default().with_rate(None),
    ]
}

fn check_document(snapshot: &Snapshot, options: &AssessConfig, length: usize) {
    let document = snapshot.document(options);
    assert_eq!(document.resources.len(), snapshot.resources().len());
    let json = serde_json::to_string(&document).unwrap();
    // An empty report of a mirror disk is 60 bytes long and becomes some kilobytes.
    assert!(
        json.len() <= 20_000 + 1_500 * length,
        "{} bytes of {length}",
        json.len()
    );
    for resource in &document.resources {
        for option in &resource.assessment.options {
            if let Some(estimate) = &option.estimate {
                for figure in [estimate.seconds, estimate.size_mib, estimate.seconds_per_gb] {
                    assert!(figure.is_finite() && figure >= 0.0, "{estimate:?}");
                }
            }
            assert!(option.estimate.is_none() || options.rate.is_some());
        }
        assert_json(resource);
    }
    check_pages(&document, options.language);
}

fn check_pages(document: &Document, language: Language) {
    let page = document.page(language, Emphasis::Plain);
    for line in page.lines() {
        assert!(!line.contains(is_hidden), "{line:?}");
    }
    let _ = document.page(language, Emphasis::Terminal);
    let html = document.html(language);
    for line in html.lines() {
        assert!(!line.is_empty() && !line.contains(is_hidden), "{line:?}");
    }
    assert!(!html.contains("<script"), "{html}");
    for finding in &document.findings {
        assert!(!finding.message.is_empty(), "{finding:?}");
    }
}

/// Bytes that decode cleanly say what their text says.
fn is_the_same_without_bytes(by_bytes: &Snapshot, input: &Input<'_>) {
    let mut by_text = Snapshot::new();
    for (server, output) in &input.outputs {
        let decoded = decode(output, None);
        let _ = match server {
            Some(server) => {
                by_text.add(mirror_core::Input::text(&decoded.text).from(server.as_str()))
            }
            None => by_text.add_text(&decoded.text),
        };
    }
    assert_eq!(by_text.resources(), by_bytes.resources());
}
