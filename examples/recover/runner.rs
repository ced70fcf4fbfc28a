//! Who runs the commands: the system, or in a dry run nobody.

use std::{
    fs, io,
    path::{Path, PathBuf},
    process::{self, Stdio},
    thread,
    time::Duration,
};

use mirror_core::recover::Command;

/// The only programs that are ever started. A session comes from a file: data, never trusted.
const PROGRAMS: [&str; 5] = ["clpgrp", "clpmdctrl", "clpmdstat", "clpmonctrl", "clpstat"];

/// The exit status with which `clpstat` says that it is busy.
const BUSY: i32 = 9;
/// So many times a busy command is tried.
const TRIES: u32 = 5;

/// Runs commands.
pub(crate) trait Runner {
    /// The outputs of reading commands, one behind the other.
    fn read(&mut self, commands: &[Command]) -> Result<Reading, RunError>;
    /// Runs an acting command to its end.
    fn run(&mut self, command: &Command) -> Result<Ended, RunError>;
}

/// What was read.
#[derive(Debug, Default)]
pub(crate) struct Reading {
    pub(crate) bytes: Vec<u8>,
    /// The file that it came from, and its number.
    pub(crate) file: Option<(u32, PathBuf)>,
    /// Commands that failed, each with its exit status and what it complained of.
    pub(crate) failed: Vec<(Command, Ended)>,
}

/// How a command ended.
#[derive(Debug, Default, Clone)]
pub(crate) struct Ended {
    /// Its exit status; `None` where there is none.
    pub(crate) exit: Option<i32>,
    pub(crate) output: Vec<u8>,
    pub(crate) errors: Vec<u8>,
}

/// Why nothing was read or run.
#[derive(Debug)]
pub(crate) enum RunError {
    /// The dry run has read every file.
    NoMoreFiles {
        /// The folder, where one was given.
        folder: Option<PathBuf>,
        /// The number of the last file.
        after: u32,
    },
    /// A file or a folder does not read.
    CannotRead(PathBuf, io::Error),
    /// A program does not start.
    CannotStart(String, io::Error),
    /// A program that is none of the product's.
    UnknownProgram(String),
}

// ---- For real ------------------------------------------------------------------------------

/// Starts one process; behind it stands the system, or a test.
type Start = Box<dyn FnMut(&[String]) -> io::Result<Ended>>;

/// Runs the commands.
pub(crate) struct Execute {
    start: Start,
    pause: Duration,
}

impl Execute {
    pub(crate) fn new() -> Self {
        Self {
            start: Box::new(start),
            pause: Duration::from_secs(2),
        }
    }

    fn start(&mut self, argv: &[String]) -> Result<Ended, RunError> {
        let program = argv.first().map_or("", String::as_str);
        if !PROGRAMS.contains(&program) {
            return Err(RunError::UnknownProgram(program.to_owned()));
        }
        (self.start)(argv).map_err(|error| RunError::CannotStart(program.to_owned(), error))
    }

    /// A reading command; a busy `clpstat` is tried again.
    fn read_one(&mut self, command: &Command) -> Result<Ended, RunError> {
        let mut ended = self.start(&command.argv)?;
        for _ in 1..TRIES {
            let is_clpstat = command.argv.first().is_some_and(|name| name == "clpstat");
            if !is_clpstat || ended.exit != Some(BUSY) {
                break;
            }
            thread::sleep(self.pause);
            ended = self.start(&command.argv)?;
        }
        Ok(ended)
    }
}

impl Runner for Execute {
    fn read(&mut self, commands: &[Command]) -> Result<Reading, RunError> {
        let mut reading = Reading::default();
        for command in commands {
            let ended = self.read_one(command)?;
            reading.bytes.extend_from_slice(&ended.output);
            // The next output begins on a line of its own.
            reading.bytes.push(b'\n');
            if ended.exit != Some(0) {
                reading.failed.push((command.clone(), ended));
            }
        }
        Ok(reading)
    }

    fn run(&mut self, command: &Command) -> Result<Ended, RunError> {
        self.start(&command.argv)
    }
}

/// The program with its arguments, never a line for a shell.
fn start(argv: &[String]) -> io::Result<Ended> {
    let [program, arguments @ ..] = argv else {
        return Err(io::ErrorKind::InvalidInput.into());
    };
    let output = process::Command::new(program)
        .args(arguments)
        .stdin(Stdio::null())
        .output()?;
    Ok(Ended {
        exit: output.status.code(),
        output: output.stdout,
        errors: output.stderr,
    })
}

// ---- Dry run -------------------------------------------------------------------------------

/// Runs nothing, and reads what is seen from numbered files.
pub(crate) struct DryRun {
    folder: Option<PathBuf>,
    /// The number of the last file.
    after: u32,
}

impl DryRun {
    pub(crate) fn new(folder: Option<&Path>, after: u32) -> Self {
        Self {
            folder: folder.map(Path::to_owned),
            after,
        }
    }

    /// The file with the lowest number behind the last one.
    fn next_file(&self) -> Result<(u32, PathBuf), RunError> {
        let none = || RunError::NoMoreFiles {
            folder: self.folder.clone(),
            after: self.after,
        };
        let folder = self.folder.as_ref().ok_or_else(none)?;
        let cannot = |error| RunError::CannotRead(folder.clone(), error);
        let mut files = Vec::new();
        for entry in fs::read_dir(folder).map_err(cannot)? {
            let path = entry.map_err(cannot)?.path();
            let number = number(&path).filter(|number| *number > self.after);
            files.extend(number.map(|number| (number, path)));
        }
        files.into_iter().min().ok_or_else(none)
    }
}

impl Runner for DryRun {
    fn read(&mut self, _commands: &[Command]) -> Result<Reading, RunError> {
        let (number, path) = self.next_file()?;
        let bytes = fs::read(&path).map_err(|error| RunError::CannotRead(path.clone(), error))?;
        self.after = number;
        Ok(Reading {
            bytes,
            file: Some((number, path)),
            failed: Vec::new(),
        })
    }

    fn run(&mut self, _command: &Command) -> Result<Ended, RunError> {
        Ok(Ended {
            exit: Some(0),
            ..Ended::default()
        })
    }
}

/// `007.txt` is 7; any other name has no number.
fn number(path: &Path) -> Option<u32> {
    let stem = path.file_name()?.to_str()?.strip_suffix(".txt")?;
    let digits = stem.bytes().all(|byte| byte.is_ascii_digit());
    digits.then(|| stem.parse().ok())?
}

#[cfg(test)]
mod tests {
    use super::*;
    use mirror_core::recover::Output;

    fn ended(exit: i32, output: &str) -> Ended {
        Ended {
            exit: Some(exit),
            output: output.into(),
            errors: Vec::new(),
        }
    }

    fn runner(start: impl FnMut(&[String]) -> io::Result<Ended> + 'static) -> Execute {
        Execute {
            start: Box::new(start),
            pause: Duration::ZERO,
        }
    }

    #[test]
    fn a_busy_clpstat_is_tried_again() {
        let mut answers = vec![ended(0, "there"), ended(9, ""), ended(9, "")];
        let mut runner = runner(move |_| Ok(answers.pop().unwrap()));
        let reading = runner.read(&[Output::Cluster.command("md1")]).unwrap();
        assert_eq!(reading.bytes, b"there\n");
        assert!(reading.failed.is_empty());
    }

    #[test]
    fn a_clpstat_that_stays_busy_is_given_up() {
        let mut runner = runner(|_| Ok(ended(9, "")));
        let reading = runner.read(&[Output::Cluster.command("md1")]).unwrap();
        assert_eq!(reading.failed.len(), 1);
    }

    #[test]
    fn another_failing_command_is_not_tried_again() {
        let mut answers = vec![ended(9, "no")];
        let mut runner = runner(move |_| Ok(answers.pop().unwrap()));
        let reading = runner.read(&[Output::Mirror.command("md1")]).unwrap();
        assert_eq!(reading.failed.len(), 1);
        assert_eq!(reading.bytes, b"no\n");
    }

    #[test]
    fn no_other_program_is_started() {
        let mut command = Output::Mirror.command("md1");
        command.argv = ["sh", "-c", "true"].map(String::from).to_vec();
        let mut runner = runner(|_| Err(io::ErrorKind::Other.into()));
        assert!(matches!(
            runner.run(&command),
            Err(RunError::UnknownProgram(program)) if program == "sh"
        ));
    }

    #[test]
    fn files_are_counted_by_their_names() {
        assert_eq!(number(Path::new("x/007.txt")), Some(7));
        assert_eq!(number(Path::new("12.txt")), Some(12));
        for name in ["a1.txt", "+1.txt", ".txt", "1.json"] {
            assert_eq!(number(Path::new(name)), None, "{name}");
        }
    }
}
