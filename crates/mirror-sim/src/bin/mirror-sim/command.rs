//! The commands of the cluster: on which server, of which folder, and how they end.

use std::{
    env,
    io::{self, BufRead as _, Write as _},
    path::{Path, PathBuf},
    process::ExitCode,
};

use anyhow::Context as _;
use mirror_sim::{
    COMPANIONS, Cluster, Ended, Folder, FolderError, Host, Opened, PROGRAMS, model::Side,
    output::Language, wording::Words,
};

/// The exit status where the simulation itself is at fault, not the simulated cluster.
const NO_SIMULATION: u8 = 125;

/// Whether a program of this name is a command of the cluster.
pub(crate) fn is_one(name: &str) -> bool {
    PROGRAMS
        .iter()
        .chain(&COMPANIONS)
        .any(|known| *known == name)
}

/// Runs as the command of a name, which was found at a path.
pub(crate) fn run(name: &str, path: &Path) -> ExitCode {
    let language = env::var("MIRROR_SIM_LANG").ok();
    let language = language.and_then(|code| super::arguments::language(&code).ok());
    let words = Words::new(language.unwrap_or(Language::English));
    match try_run(name, path, words) {
        Ok(exit) => ExitCode::from(exit),
        Err(error) => {
            eprintln!("{name}: {}", super::explain(&error, words));
            ExitCode::from(NO_SIMULATION)
        }
    }
}

fn try_run(name: &str, path: &Path, words: Words) -> anyhow::Result<u8> {
    let (folder, server) = place(path).context(words.no_place())?;
    let mut opened = match folder.open() {
        Err(FolderError::NoCluster(_)) => anyhow::bail!(words.no_place()),
        opened => opened?,
    };
    let names = &opened.cluster.names;
    let here = names.side_of_folder(&server).context(words.no_place())?;
    // What is no text is the name of nothing.
    let arguments = env::args_os()
        .skip(1)
        .map(|word| word.to_string_lossy().into_owned());
    let argv: Vec<String> = std::iter::once(name.to_owned()).chain(arguments).collect();
    let ended = run_on(&mut opened, here, &argv)?;
    drop(opened);
    print(&ended)?;
    Ok(ended.exit)
}

/// The folder and the server: those of the environment, or else those of the place of the program.
fn place(program: &Path) -> Option<(Folder, String)> {
    let home = program.parent();
    let state = match env::var_os("MIRROR_SIM_STATE") {
        Some(state) => PathBuf::from(state),
        None => home?.parent()?.to_owned(),
    };
    let server = match env::var("MIRROR_SIM_SERVER") {
        Ok(server) => server,
        Err(_) => home?.file_name()?.to_string_lossy().into_owned(),
    };
    Some((Folder::at(state), server))
}

/// Runs a command on a server, and keeps what has become of the cluster.
pub(crate) fn run_on(opened: &mut Opened, here: Side, argv: &[String]) -> anyhow::Result<Ended> {
    if let Some(ended) = companion(opened, here, argv)? {
        return Ok(ended);
    }
    opened.take_time();
    let mut cluster = opened.cluster.clone();
    let mut host = Terminal {
        opened,
        error: None,
    };
    let ended = cluster.run_with(here, argv, &mut host);
    if let Some(error) = host.error {
        return Err(error.into());
    }
    opened.cluster = cluster;
    opened.save()?;
    Ok(ended)
}

/// What scripts call besides. It takes no time.
fn companion(opened: &Opened, here: Side, argv: &[String]) -> anyhow::Result<Option<Ended>> {
    let cluster = &opened.cluster;
    let server = &cluster.names.servers[here];
    let output = match argv.split_first() {
        Some((program, _)) if program == "hostname" => format!("{server}\n").into_bytes(),
        Some((program, words)) if program == "clplogcmd" => {
            let line = format!("{} {server} {}", cluster.clock(here), words.join(" "));
            opened.folder().log(&line)?;
            Vec::new()
        }
        _ => return Ok(None),
    };
    Ok(Some(Ended {
        output,
        ..Ended::default()
    }))
}

/// Prints what a command has printed.
pub(crate) fn print(ended: &Ended) -> anyhow::Result<()> {
    io::stderr().lock().write_all(&ended.errors)?;
    super::print(&ended.output)
}

/// Somebody at a terminal, or a script that answers for them.
struct Terminal<'o> {
    opened: &'o mut Opened,
    error: Option<FolderError>,
}

impl Terminal<'_> {
    /// Others may use the cluster meanwhile.
    fn with(
        &mut self,
        cluster: &mut Cluster,
        what: impl FnOnce(&mut Opened) -> Result<bool, FolderError>,
    ) -> bool {
        self.opened.cluster.clone_from(cluster);
        let result = what(self.opened);
        cluster.clone_from(&self.opened.cluster);
        result.unwrap_or_else(|error| {
            self.error = Some(error);
            false
        })
    }
}

impl Host for Terminal<'_> {
    fn agrees(&mut self, cluster: &mut Cluster) -> bool {
        let question = Words::new(cluster.dialect.language).force_question();
        self.with(cluster, |opened| opened.meanwhile(|| ask(question)))
    }

    fn wait(&mut self, cluster: &mut Cluster) -> bool {
        self.with(cluster, |opened| opened.wait().map(|()| true))
    }
}

fn ask(question: &str) -> bool {
    let mut output = io::stderr().lock();
    // Whoever cannot read the question can still answer it.
    let _ = write!(output, "{question} ").and_then(|()| output.flush());
    let mut answer = String::new();
    io::stdin().lock().read_line(&mut answer).is_ok()
        && ["y", "yes"].contains(&answer.trim().to_lowercase().as_str())
}
