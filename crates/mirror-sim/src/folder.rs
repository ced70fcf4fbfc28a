//! The state folder: where a cluster is kept for the commands that use it.
//!
//! ```text
//! DIR/cluster.json        the cluster
//! DIR/lock                who has it locked works on it
//! DIR/alerts.txt          what clplogcmd was given
//! DIR/<server>/clpstat    the commands, as on that server; likewise the others
//! ```
//!
//! Each command is the program `mirror-sim` under another name, so that a folder on the `PATH` is
//! complete, and its commands are never of different versions.

use std::{
    fs::{self, File},
    io,
    path::{Path, PathBuf},
    thread,
    time::{Duration, SystemTime, UNIX_EPOCH},
};

use serde::{Deserialize, Serialize};

use crate::{Clock, Cluster, Names, PROGRAMS, Scenario, model::Side, program::COMPANIONS};

/// The version of the file's form.
const VERSION: u32 = 1;

/// The least time between two looks of a command that waits.
const LEAST_SLEEP: Duration = Duration::from_millis(50);

/// A folder with a cluster in it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Folder {
    path: PathBuf,
}

/// Why a folder is of no use.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum FolderError {
    /// There is no cluster in it.
    #[error("no simulated cluster in `{0}`")]
    NoCluster(PathBuf),
    /// There is one already.
    #[error("`{0}` has a simulated cluster already")]
    Exists(PathBuf),
    /// What is in it was not written by this version.
    #[error("`{path}` cannot be understood: {reason}")]
    NotUnderstood {
        /// The file.
        path: PathBuf,
        /// Why.
        reason: String,
    },
    /// It cannot be read or written.
    #[error("`{path}`: {error}")]
    Io {
        /// The file.
        path: PathBuf,
        /// Why.
        error: io::Error,
    },
}

/// The cluster of a folder. As long as this lives, nobody else works on it.
#[derive(Debug)]
pub struct Opened {
    /// The cluster. What becomes of it is kept by [`Opened::save`].
    pub cluster: Cluster,
    folder: Folder,
    clock: Clock,
    seen: Seen,
    /// The system gives it free when the process ends, however that happens.
    lock: File,
}

/// Until when time has passed, where it goes with the clock on the wall.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
struct Seen {
    /// Milliseconds since 1970.
    at: u64,
    /// Simulated milliseconds that have passed, and are not yet a second.
    rest: u64,
}

/// The file.
#[derive(Debug, Serialize, Deserialize)]
struct Kept {
    version: u32,
    clock: Clock,
    seen: Seen,
    cluster: Cluster,
}

impl Folder {
    /// A folder, wherever it is.
    #[must_use]
    pub const fn at(path: PathBuf) -> Self {
        Self { path }
    }

    /// Where it is.
    #[must_use]
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// The folder that belongs on the `PATH` of those who work on a server.
    #[must_use]
    pub fn of_server(&self, names: &Names, side: Side) -> PathBuf {
        self.path.join(&names.servers[side])
    }

    /// Puts a cluster into the folder, and its commands. They are links to a program, or copies.
    ///
    /// # Errors
    ///
    /// When the folder has one already, or cannot be written.
    pub fn create(&self, scenario: &Scenario, program: &Path) -> Result<(), FolderError> {
        let Scenario { cluster, clock, .. } = scenario;
        fs::create_dir_all(&self.path).map_err(|error| io_error(&self.path, error))?;
        let lock = self.lock()?;
        if self.file().exists() {
            return Err(FolderError::Exists(self.path.clone()));
        }
        for side in Side::BOTH {
            let folder = self.of_server(&cluster.names, side);
            fs::create_dir_all(&folder).map_err(|error| io_error(&folder, error))?;
            for name in PROGRAMS.into_iter().chain(COMPANIONS) {
                let command = folder
                    .join(name)
                    .with_extension(std::env::consts::EXE_EXTENSION);
                // One that is left from before may be the very file that is to be linked.
                let _ = fs::remove_file(&command);
                fs::hard_link(program, &command)
                    .or_else(|_| fs::copy(program, &command).map(drop))
                    .map_err(|error| io_error(&command, error))?;
            }
        }
        // The file last: a folder without it has no cluster.
        let opened = Opened {
            cluster: cluster.clone(),
            folder: self.clone(),
            clock: *clock,
            seen: clock.now(),
            lock,
        };
        opened.save()
    }

    /// Opens the folder as soon as nobody else works on it, and lets the time pass that has passed.
    ///
    /// # Errors
    ///
    /// When it has no cluster or cannot be read.
    pub fn open(&self) -> Result<Opened, FolderError> {
        if !self.file().exists() {
            return Err(FolderError::NoCluster(self.path.clone()));
        }
        let lock = self.lock()?;
        let kept = self.read()?;
        let mut opened = Opened {
            cluster: kept.cluster,
            folder: self.clone(),
            clock: kept.clock,
            seen: kept.seen,
            lock,
        };
        opened.catch_up();
        Ok(opened)
    }

    /// Takes an alert down.
    ///
    /// # Errors
    ///
    /// When it cannot be written.
    pub fn log(&self, line: &str) -> Result<(), FolderError> {
        use io::Write as _;
        let path = self.path.join("alerts.txt");
        let written = || {
            let mut file = File::options().create(true).append(true).open(&path)?;
            file.write_all(format!("{line}\n").as_bytes())
        };
        written().map_err(|error| io_error(&path, error))
    }

    fn file(&self) -> PathBuf {
        self.path.join("cluster.json")
    }

    fn read(&self) -> Result<Kept, FolderError> {
        let path = self.file();
        let bytes = fs::read(&path).map_err(|error| io_error(&path, error))?;
        let not_understood = |reason| FolderError::NotUnderstood {
            path: path.clone(),
            reason,
        };
        let kept: Kept =
            serde_json::from_slice(&bytes).map_err(|error| not_understood(error.to_string()))?;
        if kept.version == VERSION {
            Ok(kept)
        } else {
            Err(not_understood(format!("version {}", kept.version)))
        }
    }

    /// The lock stands beside the file, because the file itself is replaced.
    fn lock(&self) -> Result<File, FolderError> {
        let path = self.path.join("lock");
        let locked = || {
            let file = File::options()
                .create(true)
                .truncate(false)
                .write(true)
                .open(&path)?;
            file.lock()?;
            Ok(file)
        };
        locked().map_err(|error| io_error(&path, error))
    }
}

impl Opened {
    /// The folder.
    #[must_use]
    pub const fn folder(&self) -> &Folder {
        &self.folder
    }

    /// How time passes.
    #[must_use]
    pub const fn clock(&self) -> Clock {
        self.clock
    }

    /// Lets the time pass that a command of the cluster takes.
    pub fn take_time(&mut self) {
        if let Clock::PerCommand { seconds } = self.clock {
            self.cluster.pair.advance(u64::from(seconds));
        }
    }

    /// Keeps what has become of the cluster: all of it, or nothing.
    ///
    /// # Errors
    ///
    /// When it cannot be written.
    pub fn save(&self) -> Result<(), FolderError> {
        let path = self.folder.file();
        let kept = Kept {
            version: VERSION,
            clock: self.clock,
            seen: self.seen,
            cluster: self.cluster.clone(),
        };
        let written = || {
            let temporary = path.with_extension("json.tmp");
            let text = serde_json::to_vec_pretty(&kept)?;
            fs::write(&temporary, text)?;
            fs::rename(&temporary, &path)
        };
        written().map_err(|error| io_error(&path, error))
    }

    /// Lets others work on the cluster while something else is done.
    ///
    /// # Errors
    ///
    /// When the folder cannot be written or read.
    pub fn meanwhile<T>(&mut self, something: impl FnOnce() -> T) -> Result<T, FolderError> {
        self.save()?;
        let unlocked = self.lock.unlock();
        unlocked.map_err(|error| io_error(&self.folder.path, error))?;
        let result = something();
        *self = self.folder.open()?;
        Ok(result)
    }

    /// Lets a second pass: where time goes with the clock on the wall, by waiting for it.
    ///
    /// # Errors
    ///
    /// When the folder cannot be written or read.
    pub fn wait(&mut self) -> Result<(), FolderError> {
        match self.clock.second() {
            Some(second) => self.meanwhile(|| thread::sleep(second.max(LEAST_SLEEP))),
            None => {
                self.cluster.pair.advance(1);
                Ok(())
            }
        }
    }

    fn catch_up(&mut self) {
        let Clock::Real { speed } = self.clock else {
            return;
        };
        let now = self.clock.now();
        // A clock on the wall that was set back makes no time unhappen.
        let passed = now.at.saturating_sub(self.seen.at);
        let passed = passed
            .saturating_mul(u64::from(speed.max(1)))
            .saturating_add(self.seen.rest);
        self.cluster.pair.advance(passed / 1000);
        self.seen = Seen {
            at: now.at,
            rest: passed % 1000,
        };
    }
}

impl Clock {
    /// The time on the wall, where it matters; so that nothing else depends on it.
    fn now(self) -> Seen {
        let since_1970 = || SystemTime::now().duration_since(UNIX_EPOCH);
        let at = match self {
            Self::Real { .. } => since_1970().unwrap_or(Duration::ZERO).as_millis(),
            Self::ByHand | Self::PerCommand { .. } => 0,
        };
        Seen {
            at: u64::try_from(at).unwrap_or(u64::MAX),
            rest: 0,
        }
    }
}

fn io_error(path: &Path, error: io::Error) -> FolderError {
    FolderError::Io {
        path: path.to_owned(),
        error,
    }
}
