//! Runbooks that can be read beside the guide: a state, names, and every step that must follow.
//!
//! A folder of `runbooks` is one case:
//!
//! ```text
//! state.txt        a state on one line, or printed output
//! names.txt        names that the operator gives: group, monitor, source; or: inspect, a server
//! steps.txt        the runbook with commands
//! graphical.txt    the same in the graphical tool
//! sheet.en.md      what is printed for a person, where a case has it
//! sheet.ja.md
//! ```
//!
//! A folder `row-NN…` is about that row. `steps.txt` begins with a sentence; everything below it
//! is compared whole. A step is one line: number, section of the guide, procedure, what is done,
//! and `if …` where it is not done always.
//!
//! What is said of one server is said of the other in the *twin* of a case, which is derived from it. Where
//! `MIRROR_BLESS` is `1`, what is expected is written anew.

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
    path::{Path, PathBuf},
};

use mirror_core::{
    MirrorState, Snapshot,
    recover::{Command, Expectation, Method, Names, Notice, Runbook, RunbookAction, RunbookStep},
    wording::Language,
    words::ProcedureId,
};
use mirror_testing::cases::{self, Comparison, exchanged, read};

/// How many folders there are: a case that is not found is not tested.
const CASES: usize = 24;
/// How many sheets there are in them.
const SHEETS: usize = 2;

/// The time of the copy on a sheet, in seconds.
const COPY_SECONDS: f64 = 754.0;

/// A file of a case with the runbook in one of the two ways.
const FILES: [(&str, Method); 2] = [
    ("steps.txt", Method::Commands),
    ("graphical.txt", Method::GraphicalTool),
];

struct Case {
    name: String,
    folder: PathBuf,
    state: MirrorState,
    names: Names,
    inspect: Option<String>,
}

fn cases() -> Vec<Case> {
    folders().into_iter().map(read_case).collect()
}

fn folders() -> Vec<PathBuf> {
    cases::paths(&Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/runbooks"))
}

fn read_case(folder: PathBuf) -> Case {
    let (state, names) = (
        read(&folder.join("state.txt")),
        read(&folder.join("names.txt")),
    );
    case(folder, &state, &names)
}

/// The same case with what is said of one server said of the other.
fn read_twin(folder: PathBuf) -> Case {
    let state = exchanged(&read(&folder.join("state.txt")));
    let names = read(&folder.join("names.txt"));
    case(folder, &other_way_round(&state), &other_way_round(&names))
}

fn case(folder: PathBuf, text: &str, given: &str) -> Case {
    let name = folder.file_name().unwrap().to_string_lossy().into_owned();
    let mut names = Names::default();
    let mut inspect = None;
    for line in given.lines() {
        match line.split_once(": ").unwrap() {
            ("group", group) => names = names.with_group(group),
            ("monitor", monitor) => names = names.with_monitor(monitor),
            ("source", server) => names = names.with_source(server),
            ("inspect", server) => inspect = Some(server.to_owned()),
            _ => panic!("{name}: {line}"),
        }
    }
    let state = match text.lines().count() {
        1 => MirrorState::from_line(text.trim_end()).unwrap(),
        _ => {
            let mut snapshot = Snapshot::new();
            snapshot.add_text(text).unwrap();
            snapshot.resources().first().unwrap().clone()
        }
    };
    Case {
        name,
        folder,
        state,
        names,
        inspect,
    }
}

/// The servers of all cases.
const SERVERS: [&str; 2] = ["kiso", "nagara"];

/// The runbook of a twin, where this is told of its case.
fn expected_of_twin(told: &str) -> String {
    // A choice between the servers stands in the order of the columns.
    other_way_round(told).replace("nagara / kiso", "kiso / nagara")
}

/// A text with each server called like the other.
fn other_way_round(text: &str) -> String {
    let [first, second] = SERVERS;
    text.replace(first, "\0")
        .replace(second, first)
        .replace('\0', second)
}

impl Case {
    /// The row in the name of the folder.
    fn row(&self) -> Option<u8> {
        let digits = self.name.strip_prefix("row-")?.get(..2)?;
        Some(digits.parse().unwrap())
    }

    fn runbook(&self, method: Method) -> Runbook {
        let Some(row) = self.row() else {
            return match &self.inspect {
                Some(server) => self.state.inspection(server, method).unwrap(),
                None => self.state.find_auto_recovery(method).unwrap(),
            };
        };
        let assessment = self.state.assess();
        let option = assessment
            .options()
            .iter()
            .find(|option| option.row().number == row)
            .unwrap_or_else(|| panic!("{}: row {row} is not offered", self.name));
        option.runbook_by(method, &self.names).unwrap()
    }
}

/// Cases and twins, each beside both of its runbooks.
fn runbooks() -> Vec<(String, Runbook)> {
    let twins = folders().into_iter().map(read_twin);
    cases()
        .into_iter()
        .chain(twins)
        .flat_map(|case| {
            FILES.map(|(_, method)| (format!("{}, {method}", case.name), case.runbook(method)))
        })
        .collect()
}

/// A runbook in the form of the cases.
fn told(runbook: &Runbook) -> String {
    let or = |text: String, none: &str| if text.is_empty() { none.into() } else { text };
    let procedures: Vec<&str> = runbook.procedures.iter().map(|id| id.as_str()).collect();
    let needs: Vec<&str> = runbook.needs.iter().map(|need| need.as_str()).collect();
    let mut text = String::new();
    let row = runbook.row.map(|row| row.to_string()).unwrap_or_default();
    writeln!(text, "row: {}", or(row, "none")).unwrap();
    writeln!(text, "procedures: {}", or(procedures.join(" "), "none")).unwrap();
    let source = runbook.source.clone().unwrap_or_default();
    writeln!(text, "source: {}", or(source, "not known")).unwrap();
    let destructive = if runbook.destructive { "yes" } else { "no" };
    writeln!(text, "destructive: {destructive}").unwrap();
    writeln!(text, "needs: {}\n", or(needs.join(", "), "nothing")).unwrap();
    for step in &runbook.steps {
        write!(text, "{}. §{} ", step.number, step.section).unwrap();
        if let Some(id) = step.procedure {
            write!(text, "{id} ").unwrap();
        }
        writeln!(text, "{}", told_step(step)).unwrap();
    }
    text
}

fn told_step(step: &RunbookStep) -> String {
    let mark = |irreversible: bool| {
        if irreversible {
            "CANNOT BE UNDONE "
        } else {
            ""
        }
    };
    let mut text = match &step.action {
        RunbookAction::Run {
            command,
            effect,
            irreversible,
        } => format!(
            "{}run on {}: {}   [{effect}]",
            mark(*irreversible),
            command.server.as_deref().unwrap_or("any server"),
            told_command(command),
        ),
        RunbookAction::Observe {
            command, expect, ..
        } => {
            assert_eq!(command.server, None, "read on any server");
            format!("observe {expect}: {}", told_command(command))
        }
        RunbookAction::Choose { question, choices } => {
            format!("choose {question}: {}", choices.join(" / "))
        }
        RunbookAction::ByHand {
            operation,
            server,
            irreversible,
        } => match server {
            Some(server) => format!("{}by hand: {operation} on {server}", mark(*irreversible)),
            None => format!("{}by hand: {operation}", mark(*irreversible)),
        },
        RunbookAction::Note { notice } => format!("note: {notice}"),
        RunbookAction::Warn { notice } => format!("warn: {notice}"),
        RunbookAction::ReadAgain => "read again".into(),
        other => panic!("a step without a form: {other:?}"),
    };
    if let Some(condition) = step.condition {
        write!(text, ", if {condition}").unwrap();
    }
    text
}

fn told_command(command: &Command) -> String {
    let words: Vec<String> = command
        .argv
        .iter()
        .map(|word| match word.contains(' ') {
            true => format!("\"{word}\""),
            false => word.clone(),
        })
        .collect();
    words.join(" ")
}

#[test]
fn every_case_and_its_twin_have_the_steps_of_the_guide() {
    let (mut comparison, mut twins) = (Comparison::default(), Comparison::default());
    for folder in folders() {
        let (case, twin) = (read_case(folder.clone()), read_twin(folder));
        for (file, method) in FILES {
            let path = case.folder.join(file);
            let name = format!("{}/{file}", case.name);
            let text = read(&path);
            let (about, expected) = text.split_once("\n\n").unwrap();
            assert!(!about.is_empty(), "{name}: says what it is about");
            let told = told(&case.runbook(method));
            let bless = |told: &str| fs::write(&path, format!("{about}\n\n{told}")).unwrap();
            comparison.compare(&name, expected, &told, bless);
            let of_twin = self::told(&twin.runbook(method));
            twins.compare_twin(&name, &expected_of_twin(&told), &of_twin);
        }
    }
    comparison.finish(FILES.len() * CASES);
    twins.finish(FILES.len() * CASES);
}

#[test]
fn every_row_with_a_procedure_has_a_case() {
    let rows: BTreeSet<u8> = cases().iter().filter_map(Case::row).collect();
    // While a copy runs there is nothing to do.
    let acting: BTreeSet<u8> = (1..=18).filter(|row| !matches!(row, 16 | 17)).collect();
    assert_eq!(rows, acting);
    let shown: HashSet<ProcedureId> = runbooks()
        .iter()
        .flat_map(|(_, runbook)| runbook.steps.iter().filter_map(|step| step.procedure))
        .collect();
    assert_eq!(shown.len(), ProcedureId::ALL.len());
}

// ---- What the guide demands of every runbook -------------------------------------------------

/// Where a warning stands; it has to be read before what it warns of.
fn warned(runbook: &Runbook, notice: Notice) -> Vec<usize> {
    positions(
        runbook,
        |step| matches!(step.action, RunbookAction::Warn { notice: found } if found == notice),
    )
}

fn positions(runbook: &Runbook, wanted: impl Fn(&RunbookStep) -> bool) -> Vec<usize> {
    (0..)
        .zip(&runbook.steps)
        .filter(|(_, step)| wanted(step))
        .map(|(place, _)| place)
        .collect()
}

/// Each of the places has a warning before it, which belongs to the same procedure.
fn assert_warned_before(
    (name, runbook): &(String, Runbook),
    notice: Notice,
    wanted: impl Fn(&RunbookStep) -> bool,
) {
    for place in positions(runbook, wanted) {
        let step = runbook.steps.get(place).unwrap();
        let told = warned(runbook, notice).into_iter().any(|warning| {
            warning < place
                && runbook.steps.get(warning).map(|step| step.procedure) == Some(step.procedure)
        });
        assert!(told, "{name}: {notice} before step {}", step.number);
    }
}

/// What a step does, whichever way.
fn does(step: &RunbookStep, effect: &str, operation: &str) -> bool {
    match &step.action {
        RunbookAction::Run { effect: found, .. } => found.as_str() == effect,
        RunbookAction::ByHand {
            operation: found, ..
        } => found.as_str() == operation,
        _ => false,
    }
}

fn copies(step: &RunbookStep) -> bool {
    does(step, "starts_copy", "copy_to_destination") || does(step, "starts_full_copy", "")
}

fn starts_group(step: &RunbookStep) -> bool {
    does(step, "starts_group", "start_group")
}

#[test]
fn a_copy_beside_the_service_warns_of_its_load() {
    for named in &runbooks() {
        assert_warned_before(named, Notice::LoadWhileCopying, |step| {
            let id = step.procedure;
            copies(step) && (id == Some(ProcedureId::P1_1) || id == Some(ProcedureId::P1_2))
        });
        assert_warned_before(named, Notice::FullCopyTakesLong, |step| {
            copies(step) && step.procedure == Some(ProcedureId::P1_2)
        });
    }
}

#[test]
fn a_copy_without_the_service_warns_that_the_group_cannot_start() {
    for named in &runbooks() {
        assert_warned_before(named, Notice::GroupCannotStart, |step| {
            copies(step) && step.procedure == Some(ProcedureId::P2_1)
        });
    }
}

#[test]
fn a_group_is_never_started_without_the_warning_to_stop_an_abnormal_one() {
    let mut started = 0;
    for named in &runbooks() {
        assert_warned_before(named, Notice::StopAbnormalGroupFirst, starts_group);
        started += positions(&named.1, starts_group).len();
    }
    assert!(started > 30, "{started}");
}

#[test]
fn what_is_lost_is_said_before_it_is_lost() {
    let mut declared = 0;
    for named in &runbooks() {
        let declares = |step: &RunbookStep| does(step, "declares_latest", "declare_source_latest");
        assert_warned_before(named, Notice::OtherDataIsLost, declares);
        assert_warned_before(named, Notice::PartnerIsLostAsSource, |step| {
            does(step, "", "declare_survivor_latest")
        });
        declared += named.1.irreversible().count();
    }
    assert!(declared > 10, "{declared}");
}

#[test]
fn a_volume_is_opened_only_after_all_that_opening_does() {
    let mut opened = 0;
    for named in &runbooks() {
        let opens = |step: &RunbookStep| does(step, "opens_volume", "open_volume");
        for notice in [
            Notice::OpeningIsNoRepair,
            Notice::NotMirroredMeanwhile,
            Notice::OpeningOverwritesTimes,
        ] {
            assert_warned_before(named, notice, opens);
        }
        assert_warned_before(named, Notice::NoFileInUse, |step| {
            does(step, "", "close_volume")
        });
        let recorded = positions(&named.1, |step| {
            matches!(
                step.action,
                RunbookAction::Observe {
                    expect: Expectation::TimesRecorded,
                    ..
                }
            )
        });
        for place in positions(&named.1, opens) {
            assert!(recorded.iter().any(|record| *record < place), "{}", named.0);
            opened += 1;
        }
    }
    assert_eq!(opened, 4);
}

#[test]
fn active_on_both_is_rebooted_and_nothing_else() {
    for (name, runbook) in runbooks() {
        if runbook.row != Some(18) {
            continue;
        }
        assert_eq!(runbook.commands().count(), 0, "{name}");
        let by_hand = positions(&runbook, |step| {
            matches!(step.action, RunbookAction::ByHand { .. })
        });
        assert_eq!(by_hand.len(), 1, "{name}");
        let warning = warned(&runbook, Notice::DoNothingElse);
        assert!(warning.first() < by_hand.first(), "{name}");
        assert_eq!(
            runbook.steps.last().map(|step| &step.action),
            Some(&RunbookAction::ReadAgain)
        );
    }
}

#[test]
fn force_is_in_destructive_runbooks_alone_and_marked() {
    let mut forced = 0;
    for (name, runbook) in runbooks() {
        let marked: BTreeSet<u32> = runbook.irreversible().map(|step| step.number).collect();
        if !runbook.destructive {
            assert!(marked.is_empty(), "{name}");
        }
        for step in &runbook.steps {
            let (RunbookAction::Run { command, .. } | RunbookAction::Observe { command, .. }) =
                &step.action
            else {
                continue;
            };
            if command.argv.iter().any(|word| word == "--force") {
                assert!(
                    runbook.destructive && marked.contains(&step.number),
                    "{name}"
                );
                forced += 1;
            }
        }
    }
    assert!(forced > 5, "{forced}");
}

#[test]
fn what_acts_is_looked_at_before_the_next_act() {
    for (name, runbook) in runbooks() {
        let mut open = None;
        for step in &runbook.steps {
            match &step.action {
                RunbookAction::Run { effect, .. } => {
                    assert_eq!(open, None, "{name}: step {}", step.number);
                    open = Some(*effect);
                }
                RunbookAction::Observe { .. } => open = None,
                _ => {}
            }
        }
        assert_eq!(open, None, "{name}");
    }
}

#[test]
fn only_the_end_of_a_copy_is_waited_for_without_limit() {
    for (name, runbook) in runbooks() {
        for step in &runbook.steps {
            if let RunbookAction::Observe {
                expect,
                every_seconds,
                at_most_seconds,
                ..
            } = step.action
            {
                assert!(every_seconds > 0, "{name}");
                assert_eq!(
                    at_most_seconds.is_none(),
                    expect == Expectation::CopyEnded,
                    "{name}: {expect}"
                );
                assert!(
                    at_most_seconds.is_none_or(|limit| limit > every_seconds),
                    "{name}"
                );
            }
        }
    }
}

#[test]
fn steps_are_counted_from_one() {
    for (name, runbook) in runbooks() {
        let numbers: Vec<u32> = runbook.steps.iter().map(|step| step.number).collect();
        let counted: Vec<u32> = (1..).take(numbers.len()).collect();
        assert_eq!(numbers, counted, "{name}");
        assert!(!numbers.is_empty(), "{name}");
    }
}

#[cfg(feature = "serde")]
#[test]
fn a_runbook_reads_back_from_its_document() {
    let mut kinds = BTreeSet::new();
    for (name, runbook) in runbooks() {
        let runbook = runbook.with_copy_seconds(COPY_SECONDS);
        #[cfg(feature = "schema")]
        schemas::check::<Runbook>(&runbook);
        let json = serde_json::to_string(&runbook).unwrap();
        let back: Runbook = serde_json::from_str(&json).unwrap();
        assert_eq!(back, runbook, "{name}");
        for step in &runbook.steps {
            let action = serde_json::to_value(&step.action).unwrap();
            let back: RunbookAction = serde_json::from_value(action.clone()).unwrap();
            assert_eq!(back, step.action, "{name}");
            kinds.insert(action["kind"].as_str().unwrap().to_owned());
        }
    }
    assert_eq!(
        kinds.iter().map(String::as_str).collect::<Vec<_>>(),
        [
            "by_hand",
            "choose",
            "note",
            "observe",
            "read_again",
            "run",
            "warn"
        ]
    );
}

// ---- Sheets ----------------------------------------------------------------------------------

#[test]
fn the_sheets_are_what_is_stored() {
    let mut comparison = Comparison::default();
    for case in cases() {
        for language in Language::ALL {
            let path = case.folder.join(format!("sheet.{}.md", language.as_str()));
            if !path.exists() {
                continue;
            }
            let runbook = case
                .runbook(Method::Commands)
                .with_copy_seconds(COPY_SECONDS);
            let name = format!("{}, {language}", case.name);
            let bless = |sheet: &str| fs::write(&path, sheet).unwrap();
            comparison.compare(&name, &read(&path), &runbook.sheet(*language), bless);
        }
    }
    comparison.finish(SHEETS);
}

/// The lines of a sheet outside of fences.
fn prose(sheet: &str) -> Vec<&str> {
    let mut fence: Option<&str> = None;
    let mut lines = Vec::new();
    for line in sheet.lines() {
        let bare = line.trim_start();
        match fence {
            Some(open) if bare == open => fence = None,
            Some(_) => {}
            None if bare.starts_with("```") => fence = Some(bare),
            None => lines.push(line),
        }
    }
    assert_eq!(fence, None, "a fence is left open:\n{sheet}");
    lines
}

#[test]
fn every_step_has_a_box_and_every_command_stands_there() {
    for (name, runbook) in runbooks() {
        for language in Language::ALL {
            let sheet = runbook.sheet(*language);
            let boxes: Vec<&str> = prose(&sheet)
                .into_iter()
                .filter_map(|line| line.strip_prefix("- [ ] **")?.split_once(".**"))
                .map(|(number, _)| number)
                .collect();
            let numbers: Vec<String> = runbook
                .steps
                .iter()
                .map(|step| step.number.to_string())
                .collect();
            assert_eq!(boxes, numbers, "{name}");
            for command in runbook.commands() {
                let line = format!("\n  {}\n", told_command(command));
                assert!(sheet.contains(&line), "{name}: {line}\n{sheet}");
            }
            for step in runbook.irreversible() {
                let mark = language
                    .wording()
                    .label(mirror_core::wording::Label::CannotBeUndone);
                let line = format!("- [ ] **{}.** **{mark}:** ", step.number);
                assert!(sheet.contains(&line), "{name}: {line}\n{sheet}");
            }
            assert!(sheet.lines().all(|line| line.trim_end() == line), "{name}");
            assert!(sheet.ends_with('\n') && !sheet.ends_with("\n\n"), "{name}");
        }
    }
}

#[test]
fn a_condition_stands_in_words_before_its_step() {
    let case = cases()
        .into_iter()
        .find(|case| case.name == "row-11")
        .unwrap();
    let sheet = case.runbook(Method::Commands).sheet(Language::English);
    assert!(sheet.contains(
        "*Only if mirror recovery is not running and has not ended meanwhile.* On the server"
    ));
    assert!(sheet.contains("*Only if the service is to be started now.* On any server"));
    assert!(sheet.contains("  - [ ] kiso\n  - [ ] nagara\n"));
    assert!(sheet.contains("  - [ ] yes\n  - [ ] no\n"));
    assert!(sheet.contains("  clpmdctrl --force \"<server with the latest data>\" ledger\n"));
    assert!(sheet.contains("> - [ ] the decision which server holds the latest data: ____"));
}

#[test]
fn a_time_that_is_not_known_is_not_shown() {
    let case = cases()
        .into_iter()
        .find(|case| case.name == "row-01")
        .unwrap();
    let runbook = case.runbook(Method::Commands);
    assert!(!runbook.sheet(Language::English).contains("Copy time"));
    let sheet = runbook
        .with_copy_seconds(754.000_000_000_000_1)
        .sheet(Language::English);
    assert_eq!(sheet.matches("Copy time: 12 min 34 s").count(), 2);
}

#[test]
fn the_survivor_is_the_one_that_must_be_seen() {
    let folder = folders()
        .into_iter()
        .find(|folder| folder.ends_with("row-15"));
    let case = read_twin(folder.unwrap());
    let sheet = case.runbook(Method::Commands).sheet(Language::English);
    assert!(sheet.contains("Expected: nagara is GREEN"));
    assert!(sheet.contains("  Mirror Color         GRAY                GREEN\n"));
    assert!(sheet.contains("        current        : nagara\n"));
    assert!(sheet.contains("(Failover group: accounts)"));
}

/// Names that would be something in Markdown if they stood there as they are.
const HOSTILE: [&str; 12] = [
    "a|b|c",
    "*bold* _slanted_",
    "tick`tick``tick",
    "```",
    "<script>alert(1)</script>",
    "[here](x:y)",
    "![x](y)",
    "# heading",
    "&lt;&#42;",
    "~~gone~~",
    "$x$ @you",
    "back\\slash*",
];

#[test]
fn no_name_breaks_the_page() {
    let sheets = |name: &str| -> Vec<String> {
        let state = |colors: &str| {
            let line = format!("ledger: kiso {colors}, nagara red inactive, fast copy ng");
            MirrorState::from_line(&line).unwrap()
        };
        let names = Names::default().with_group(name).with_monitor(name);
        let mut sheets = Vec::new();
        for colors in ["green active", "green inactive", "red inactive"] {
            for option in state(colors).assess().options() {
                for method in [Method::Commands, Method::GraphicalTool] {
                    let mut runbook = option.runbook_by(method, &names).unwrap();
                    rename(&mut runbook, name);
                    sheets.extend(
                        Language::ALL
                            .iter()
                            .map(|language| runbook.sheet(*language)),
                    );
                }
            }
        }
        sheets
    };
    let plain = sheets("plain");
    for name in HOSTILE {
        let hostile = sheets(name);
        assert_eq!(plain.len(), hostile.len());
        for (plain, hostile) in plain.iter().zip(&hostile) {
            let shape = |sheet: &str, name: &str| -> Vec<String> {
                prose(sheet)
                    .into_iter()
                    .filter(|line| !line.contains("shell") && !line.contains("シェル"))
                    .map(|line| line.replace(name, "NAME"))
                    .filter(|line| !line.is_empty())
                    .collect()
            };
            let escaped: String = name
                .chars()
                .flat_map(|c| {
                    let markup = "\\`*_[]<>#|~&$!@".contains(c);
                    markup.then_some('\\').into_iter().chain([c])
                })
                .collect();
            assert_eq!(shape(plain, "plain"), shape(hostile, &escaped), "{name}");
            assert!(hostile.contains(name), "{name}: as it is, in commands");
        }
    }
}

/// A resource and servers of this name, as a document from elsewhere may have them.
fn rename(runbook: &mut Runbook, name: &str) {
    let [first, _] = &mut runbook.servers;
    name.clone_into(first);
    name.clone_into(&mut runbook.resource);
    for step in &mut runbook.steps {
        match &mut step.action {
            RunbookAction::Run { command, .. } | RunbookAction::Observe { command, .. } => {
                for word in command.argv.iter_mut().chain(&mut command.server) {
                    if word == "ledger" || word == "kiso" {
                        name.clone_into(word);
                    }
                }
            }
            RunbookAction::ByHand {
                server: Some(server),
                ..
            } if server == "kiso" => name.clone_into(server),
            _ => {}
        }
    }
}

#[test]
fn characters_that_nobody_sees_are_replaced() {
    let state =
        MirrorState::from_line("ledger: kiso green active, nagara red inactive, fast copy ok")
            .unwrap();
    let mut runbook = state.assess().options()[0]
        .runbook(&Names::default())
        .unwrap();
    runbook.group = Some("a\n# b\r\u{202e}c\u{200b}\u{7}".into());
    let sheet = runbook.sheet(Language::English);
    assert!(sheet.contains("a\u{fffd}\\# b\u{fffd}\u{fffd}c\u{fffd}\u{fffd}\n"));
}

#[test]
fn a_name_that_a_shell_may_read_is_pointed_out() {
    let of = |group: &str| {
        let state =
            MirrorState::from_line("ledger: kiso green active, nagara red inactive, fast copy ok")
                .unwrap();
        let names = Names::default().with_group(group);
        let runbook = state.assess().options()[1].runbook(&names).unwrap();
        runbook.sheet(Language::English)
    };
    let pointed = "special to a shell";
    for group in ["accounts", "sales and returns", "業務1"] {
        assert!(!of(group).contains(pointed), "{group}");
    }
    for group in ["$(x)", "a`b", "a\"b", "%PATH%", "a!b"] {
        assert!(of(group).contains(pointed), "{group}");
    }
    assert!(of("a;b").contains("clpgrp -t \"a;b\" -h kiso"));
}
