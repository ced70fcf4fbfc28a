//! The program of the simulation. Under the name of a command of the cluster it is that command;
//! under its own it creates a cluster, lets time pass and things happen, and shows what is the case.

mod arguments;
mod command;
mod show;

use std::{
    env, fs,
    io::{self, Write as _},
    path::Path,
    process::ExitCode,
};

use anyhow::Context as _;
use clap::Parser as _;
use mirror_sim::{
    Dialect, Folder, FolderError, Scenario, Step, StepError, model::Side, output::Language,
    wording::Words,
};

use self::arguments::{Action, Arguments};

fn main() -> ExitCode {
    let called = env::current_exe().unwrap_or_default();
    let name = called.file_stem().unwrap_or_default().to_string_lossy();
    if command::is_one(&name) {
        return command::run(&name, &called);
    }
    let arguments = Arguments::parse();
    let words = Words::new(arguments.lang);
    match run(arguments, words) {
        Ok(status) => status,
        Err(error) => {
            eprintln!("{}", explain(&error, words));
            ExitCode::FAILURE
        }
    }
}

/// An error in the language of the operator, as far as it is one of ours.
fn explain(error: &anyhow::Error, words: Words) -> String {
    if let Some(error) = error.downcast_ref::<FolderError>() {
        return words.folder_error(error);
    }
    if let Some(error) = error.downcast_ref::<StepError>() {
        return words.step_error(error);
    }
    format!("{error:#}")
}

fn run(arguments: Arguments, words: Words) -> anyhow::Result<ExitCode> {
    let Arguments {
        state,
        lang: language,
        action,
    } = arguments;
    let folder = Folder::at(state);
    match action {
        Action::Create { scenario } => create(&folder, &scenario, language, words)?,
        Action::Show => {
            let opened = folder.open()?;
            print(show::page(&opened, words).as_bytes())?;
            opened.save()?;
        }
        Action::Scenarios => {
            for (name, text) in Scenario::built_in() {
                print(
                    format!("{name:<16}  {}\n", Scenario::parse(text)?.title(language)).as_bytes(),
                )?;
            }
        }
        Action::Dialects => {
            for (name, _) in Dialect::all() {
                print(format!("{name}\n").as_bytes())?;
            }
        }
        Action::Step(Step::On { server, command }) => {
            let mut opened = folder.open()?;
            let here = opened.cluster.names.side(&server);
            let here = here.ok_or(StepError::NoSuchServer(server))?;
            let ended = command::run_on(&mut opened, here, &command)?;
            command::print(&ended)?;
            return Ok(ExitCode::from(ended.exit));
        }
        Action::Step(step) => {
            let mut opened = folder.open()?;
            let taken = step.take(&mut opened.cluster);
            // What has passed by the clock on the wall has passed, whether the step was taken or not.
            opened.save()?;
            taken?;
        }
    }
    Ok(ExitCode::SUCCESS)
}

fn create(folder: &Folder, name: &str, language: Language, words: Words) -> anyhow::Result<()> {
    let built_in = Scenario::built_in().find(|(known, _)| *known == name);
    let text = match built_in {
        Some((_, text)) => text.to_owned(),
        None if !Path::new(name).exists() => anyhow::bail!(words.no_scenario(name)),
        None => fs::read_to_string(name).with_context(|| format!("`{name}`"))?,
    };
    let scenario = Scenario::parse(&text).with_context(|| format!("`{name}`"))?;
    folder.create(&scenario, &env::current_exe()?)?;
    let folders = Side::BOTH.map(|side| {
        let path = folder.of_server(&scenario.cluster.names, side);
        std::path::absolute(&path)
            .unwrap_or(path)
            .display()
            .to_string()
    });
    print(words.created(scenario.title(language), &folders).as_bytes())
}

/// Writes to standard output. Where nobody reads on, that is no error.
fn print(bytes: &[u8]) -> anyhow::Result<()> {
    let mut output = io::stdout().lock();
    match output.write_all(bytes).and_then(|()| output.flush()) {
        Err(error) if error.kind() != io::ErrorKind::BrokenPipe => Err(error.into()),
        _ => Ok(()),
    }
}
