//! The program `recover`, without its `main`.

mod arguments;
mod clock;
mod console;
mod drive;
mod plan;
mod runner;
mod store;
mod words;

use std::{io, path::Path};

pub(crate) use arguments::Arguments;
pub(crate) use console::Console;

use clock::Clock;
use console::plain;
use drive::Drive;
use mirror_core::recover::{Session, SessionSettings};
use runner::{DryRun, Execute, Runner};
use store::{Mode, Record, Store};
use words::Words;

/// Why the recovery is not done.
#[derive(Debug)]
pub(crate) enum Failure {
    /// The command line cannot be carried out.
    Usage(String),
    /// The session has stopped, or cannot go on here and now.
    Stopped(String),
    /// Nothing can be shown or asked.
    Output(io::Error),
}

impl Failure {
    /// The exit status.
    pub(crate) const fn status(&self) -> u8 {
        match self {
            Self::Usage(_) => 2,
            Self::Stopped(_) | Self::Output(_) => 1,
        }
    }

    /// What is said of it. Who has closed the output wants to hear no more.
    pub(crate) fn message(&self) -> Option<String> {
        match self {
            Self::Usage(message) | Self::Stopped(message) => Some(plain(message)),
            Self::Output(error) if error.kind() == io::ErrorKind::BrokenPipe => None,
            Self::Output(error) => Some(error.to_string()),
        }
    }
}

impl From<io::Error> for Failure {
    fn from(error: io::Error) -> Self {
        Self::Output(error)
    }
}

/// Plans a session or takes one up, and carries it out.
pub(crate) fn run(arguments: &Arguments, console: &mut Console<'_>) -> Result<(), Failure> {
    match &arguments.resume {
        Some(path) => resume(arguments, path, console),
        None => start(arguments, console),
    }
}

fn start(arguments: &Arguments, console: &mut Console<'_>) -> Result<(), Failure> {
    let words = Words::new(arguments.lang);
    let runbook = plan::runbook(arguments, console)?;
    if arguments.prints_sheet() {
        return Ok(console.text(&runbook.sheet(arguments.lang))?);
    }
    let mode = mode(arguments);
    let clock = Clock::start(mode, None);
    let id = format!("{}-{}", runbook.resource, clock.now().as_secs());
    let session = Session::start_with(runbook, SessionSettings::DEFAULT, &id)
        .map_err(|error| Failure::Usage(words.session_error(&error)))?;
    let store = Store::create(&arguments.session, mode, words)?;
    let record = Record::new(mode, session);
    drive(arguments, console, store, record, clock)
}

fn resume(arguments: &Arguments, path: &Path, console: &mut Console<'_>) -> Result<(), Failure> {
    let words = Words::new(arguments.lang);
    let (store, mut record) = Store::open(path, mode(arguments), words)?;
    let clock = Clock::start(record.mode, record.session.journal().entries().last());
    if !record.session.is_over() {
        record.session = record
            .session
            .resume(clock.now())
            .map_err(|error| Failure::Stopped(words.session_error(&error)))?;
    }
    drive(arguments, console, store, record, clock)
}

fn drive(
    arguments: &Arguments,
    console: &mut Console<'_>,
    store: Store,
    record: Record,
    clock: Clock,
) -> Result<(), Failure> {
    let words = Words::new(arguments.lang);
    let here = arguments.on.as_deref();
    if let Some(server) = here {
        let servers = &record.session.runbook().servers;
        if !servers.iter().any(|name| name == server) {
            return Err(Failure::Usage(words.no_such_server(server, servers)));
        }
    }
    let mut runner: Box<dyn Runner> = match record.mode {
        Mode::Execute => Box::new(Execute::new()),
        Mode::DryRun => Box::new(DryRun::new(
            arguments.observations.as_deref(),
            record.observations_read,
        )),
    };
    Drive::new(record, store, runner.as_mut(), clock, console, words, here).run()
}

const fn mode(arguments: &Arguments) -> Mode {
    if arguments.execute {
        Mode::Execute
    } else {
        Mode::DryRun
    }
}

/// Folders for tests.
#[cfg(test)]
pub(crate) mod testing {
    use std::{
        env, fs,
        path::{Path, PathBuf},
        process,
        sync::atomic::{AtomicU32, Ordering},
    };

    /// An empty folder, which goes away with its value.
    pub(crate) struct Folder(PathBuf);

    impl Folder {
        pub(crate) fn new() -> Self {
            static COUNT: AtomicU32 = AtomicU32::new(0);
            let count = COUNT.fetch_add(1, Ordering::Relaxed);
            let name = format!("mirror-recover-{}-{count}", process::id());
            let path = env::temp_dir().join(name);
            let _ = fs::remove_dir_all(&path);
            let _ = fs::create_dir_all(&path);
            Self(path)
        }

        pub(crate) fn path(&self) -> &Path {
            &self.0
        }
    }

    impl Drop for Folder {
        fn drop(&mut self) {
            let _ = fs::remove_dir_all(&self.0);
        }
    }
}
