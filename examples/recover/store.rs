//! The file in which a session is kept.

use std::{
    ffi::OsString,
    fs::{self, File, TryLockError},
    io::{self, Write as _},
    path::{Path, PathBuf},
};

use mirror_core::recover::Session;
use serde::{Deserialize, Serialize};

use super::{Failure, words::Words};

/// The version of the file's form.
const RECORD_VERSION: u32 = 1;

/// Whether commands are run. A session that only pretended to run them must never be taken for
/// one that did.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(crate) enum Mode {
    DryRun,
    Execute,
}

/// What is kept.
#[derive(Debug, Serialize, Deserialize)]
pub(crate) struct Record {
    record_version: u32,
    pub(crate) mode: Mode,
    /// The number of the last file that a dry run has read.
    pub(crate) observations_read: u32,
    pub(crate) session: Session,
}

impl Record {
    pub(crate) const fn new(mode: Mode, session: Session) -> Self {
        Self {
            record_version: RECORD_VERSION,
            mode,
            observations_read: 0,
            session,
        }
    }
}

/// The file. As long as this lives, no other run of this program works on it.
#[derive(Debug)]
pub(crate) struct Store {
    path: PathBuf,
    words: Words,
    _lock: Option<File>,
}

impl Store {
    /// A file for a new session. Only a dry run gives way to it.
    pub(crate) fn create(path: &Path, mode: Mode, words: Words) -> Result<Self, Failure> {
        let store = Self::locked(path, mode, words)?;
        let gives_way = match fs::read(path) {
            Ok(bytes) => serde_json::from_slice::<Record>(&bytes)
                .is_ok_and(|record| record.mode == Mode::DryRun),
            Err(error) => error.kind() == io::ErrorKind::NotFound,
        };
        if gives_way {
            Ok(store)
        } else {
            Err(Failure::Usage(words.session_exists(path)))
        }
    }

    /// The file of a session that goes on.
    pub(crate) fn open(path: &Path, mode: Mode, words: Words) -> Result<(Self, Record), Failure> {
        let store = Self::locked(path, mode, words)?;
        let bytes =
            fs::read(path).map_err(|error| Failure::Stopped(words.cannot_read(path, &error)))?;
        let record: Record = serde_json::from_slice(&bytes)
            .map_err(|error| Failure::Stopped(words.no_session(path, &error.to_string())))?;
        if record.record_version != RECORD_VERSION {
            let version = format!("record_version {}", record.record_version);
            return Err(Failure::Stopped(words.no_session(path, &version)));
        }
        if record.mode != mode {
            return Err(Failure::Usage(words.other_mode(path, record.mode)));
        }
        Ok((store, record))
    }

    fn locked(path: &Path, mode: Mode, words: Words) -> Result<Self, Failure> {
        let lock = match mode {
            Mode::DryRun => None,
            Mode::Execute => Some(lock(path, words)?),
        };
        Ok(Self {
            path: path.to_owned(),
            words,
            _lock: lock,
        })
    }

    pub(crate) fn path(&self) -> &Path {
        &self.path
    }

    /// Writes the session down: whole, or not at all.
    pub(crate) fn save(&self, record: &Record) -> Result<(), Failure> {
        let written = || -> io::Result<()> {
            let temporary = beside(&self.path, ".tmp");
            let mut file = File::create(&temporary)?;
            serde_json::to_writer_pretty(&mut file, record)?;
            writeln!(file)?;
            file.sync_all()?;
            drop(file);
            fs::rename(&temporary, &self.path)
        };
        written().map_err(|error| Failure::Stopped(self.words.cannot_write(&self.path, &error)))
    }
}

/// The lock stands beside the file, because the file itself is replaced. The system gives it
/// free when the process ends, however that happens.
fn lock(path: &Path, words: Words) -> Result<File, Failure> {
    let place = beside(path, ".lock");
    let cannot = |error: &io::Error| Failure::Stopped(words.cannot_write(&place, error));
    let file = File::options()
        .create(true)
        .truncate(false)
        .write(true)
        .open(&place)
        .map_err(|error| cannot(&error))?;
    match file.try_lock() {
        Ok(()) => Ok(file),
        Err(TryLockError::WouldBlock) => Err(Failure::Stopped(words.in_use(path))),
        Err(TryLockError::Error(error)) => Err(cannot(&error)),
    }
}

fn beside(path: &Path, suffix: &str) -> PathBuf {
    let mut name = OsString::from(path);
    name.push(suffix);
    PathBuf::from(name)
}
