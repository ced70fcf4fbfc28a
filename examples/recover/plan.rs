//! From the command line to a runbook.

use mirror_core::{
    AssessConfig, Assessment, MirrorState, RecoveryOption, Snapshot,
    estimate::{CopyRate, Volume},
    recover::Runbook,
    wording::{Label, SelectionPrompt},
    words::NeedCode,
};
use mirror_examples::{emphasis, read_input};

use super::{Arguments, Console, Failure, words::Words};

/// The runbook of the chosen option.
pub(crate) fn runbook(
    arguments: &Arguments,
    console: &mut Console<'_>,
) -> Result<Runbook, Failure> {
    let words = Words::new(arguments.lang);
    let snapshot = snapshot(arguments)?;
    let resource = resource(arguments, &snapshot)?;
    let assessment = resource.assess();
    let option = match (arguments.row, arguments.intent) {
        (None, None) => ask(arguments, &snapshot, &assessment, console)?,
        (row, intent) => assessment
            .options()
            .iter()
            .find(|option| match row {
                Some(row) => option.row().number == row,
                None => option.intent() == intent,
            })
            .ok_or_else(|| no_such_option(arguments, &assessment))?,
    };
    if option.is_blocked_by_disk_error() {
        let message = words.wording().label(Label::Blocked);
        return Err(Failure::Stopped(message.to_owned()));
    }
    let runbook = option
        .runbook(&arguments.names.names())
        .map_err(|error| Failure::Usage(words.wording().name_error(&error)))?;
    // Whoever is to say whose data is the latest wants to see the times.
    let is_shown = arguments.row.is_none() && arguments.intent.is_none();
    if !is_shown && !arguments.prints_sheet() && runbook.needs.contains(&NeedCode::SourceChoice) {
        console.text(&page(
            arguments,
            &snapshot,
            &assessment,
            console.is_terminal(),
        ))?;
    }
    let estimate = option.estimate(&CopyRate::RULE_OF_THUMB, &Volume::default());
    Ok(match estimate {
        Ok(Some(estimate)) => runbook.with_copy_seconds(estimate.seconds),
        _ => runbook,
    })
}

fn snapshot(arguments: &Arguments) -> Result<Snapshot, Failure> {
    let words = Words::new(arguments.lang);
    let wording = words.wording();
    let mut snapshot = Snapshot::new();
    for line in &arguments.state {
        let state = MirrorState::from_line(line)
            .map_err(|error| Failure::Usage(wording.parse_error(&error)))?;
        snapshot.add_state(state);
    }
    for path in &arguments.files {
        let bytes =
            read_input(path).map_err(|error| Failure::Stopped(words.cannot_read(path, &error)))?;
        snapshot.add_bytes(&bytes).map_err(|error| {
            let what = wording.parse_error(&error);
            Failure::Stopped(format!("{}: {what}", path.display()))
        })?;
    }
    Ok(snapshot)
}

fn resource<'s>(arguments: &Arguments, snapshot: &'s Snapshot) -> Result<&'s MirrorState, Failure> {
    let words = Words::new(arguments.lang);
    let states = snapshot.resources();
    let names = || -> Vec<&str> { states.iter().map(|state| state.name.as_str()).collect() };
    match (&arguments.resource, states) {
        (_, []) => {
            let message = words.wording().label(Label::NoMirrorDisk);
            Err(Failure::Stopped(message.to_owned()))
        }
        (Some(name), _) => snapshot.resource(name).ok_or_else(|| {
            Failure::Usage(words.prompt(&SelectionPrompt::NoSuchResource {
                name,
                names: &names(),
            }))
        }),
        (None, [only]) => Ok(only),
        (None, _) => Err(Failure::Usage(
            words.prompt(&SelectionPrompt::SeveralResources { names: &names() }),
        )),
    }
}

/// Shows what is the case and what can be done, and asks for the number of a row.
fn ask<'a>(
    arguments: &Arguments,
    snapshot: &Snapshot,
    assessment: &'a Assessment,
    console: &mut Console<'_>,
) -> Result<&'a RecoveryOption, Failure> {
    let words = Words::new(arguments.lang);
    console.text(&page(
        arguments,
        snapshot,
        assessment,
        console.is_terminal(),
    ))?;
    if assessment.options().is_empty() {
        return Err(Failure::Stopped(words.no_option()));
    }
    loop {
        let Some(answer) = console.ask(&words.prompt(&SelectionPrompt::WhichRow))? else {
            return Err(Failure::Usage(words.prompt(&SelectionPrompt::NoAnswer)));
        };
        let row: Option<u8> = answer.parse().ok();
        let mut options = assessment.options().iter();
        match options.find(|option| Some(option.row().number) == row) {
            Some(option) => return Ok(option),
            None => {
                console.line(&words.prompt(&SelectionPrompt::NotAChoice { answer: &answer }))?
            }
        }
    }
}

fn page(
    arguments: &Arguments,
    snapshot: &Snapshot,
    assessment: &Assessment,
    is_terminal: bool,
) -> String {
    let config = AssessConfig::default()
        .with_names(arguments.names.names())
        .with_language(arguments.lang);
    let mut document = snapshot.document(&config);
    let name = &assessment.state().name;
    document.resources.retain(|resource| resource.name == *name);
    document.page(arguments.lang, emphasis(is_terminal)) + "\n"
}

fn no_such_option(arguments: &Arguments, assessment: &Assessment) -> Failure {
    let words = Words::new(arguments.lang);
    if assessment.options().is_empty() {
        let situation = words.wording().situation(assessment.situation());
        return Failure::Stopped(format!("{} {situation}", words.no_option()));
    }
    let options = assessment.options().iter();
    let choices: Vec<String> = options
        .map(|option| match option.intent() {
            Some(intent) => format!("--row {} (--intent {intent})", option.row().number),
            None => format!("--row {}", option.row().number),
        })
        .collect();
    Failure::Usage(words.prompt(&SelectionPrompt::NoSuchOption { choices: &choices }))
}
