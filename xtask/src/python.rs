//! `cargo xtask python`: builds the Python package and tests it, in an environment made for it.
//!
//! Needs Python 3.11 or later. The environment and the wheel are build results like others: they
//! stand in the target folder, and are made again where what they are made from has changed.

use std::{
    env, fs,
    path::{Path, PathBuf},
    process::{Command, Stdio},
};

use anyhow::{Context as _, bail, ensure};

use crate::workspace::{self, Workspace};

/// The largest wheel that is handed out, in bytes.
const LARGEST_WHEEL: u64 = 3_000_000;

/// Builds the wheel, installs it without Rust in reach, and runs the tests of the package on it.
pub(crate) fn run(workspace: &Workspace) -> anyhow::Result<()> {
    let environment = Environment::prepare(workspace)?;
    let wheel = environment.build_wheel(workspace)?;
    try_wheel(workspace, &wheel)?;
    environment.install(workspace, &wheel)?;
    // The tests compare with what these print.
    workspace::run(workspace.cargo().args([
        "build",
        "--package",
        "mirror-examples",
        "--examples",
    ]))?;
    // From the folder of the tests: what is installed is tested, not the sources beside it.
    workspace::run(
        environment
            .python(workspace)
            .args(["-m", "pytest", "--quiet", "-p", "no:cacheprovider"])
            .args(["--config-file", "../pyproject.toml", "."])
            .env("CARGO_TARGET_DIR", workspace.target())
            .current_dir(workspace.path(["crates", "mirror-py", "tests"])),
    )
}

/// Runs the formatter and the linter of the Python sources.
pub(crate) fn lint(workspace: &Workspace) -> anyhow::Result<()> {
    let environment = Environment::prepare(workspace)?;
    let sources = ["crates/mirror-py", "examples/python", "benches/python"];
    for command in [&["format", "--check"][..], &["check"]] {
        workspace::run(
            environment
                .python(workspace)
                .args(["-m", "ruff"])
                .args(command)
                .args(["--quiet", "--no-cache", "--config"])
                .arg("crates/mirror-py/pyproject.toml")
                .args(sources),
        )?;
    }
    Ok(())
}

/// Runs the comparison of speeds, quickly: that it runs, not what it says.
pub(crate) fn compare(workspace: &Workspace) -> anyhow::Result<()> {
    let environment = Environment::prepare(workspace)?;
    workspace::run(
        environment
            .python(workspace)
            .args(["benches/python/compare.py", "--check"]),
    )
}

/// The interpreter of the environment in which the package was tested.
pub(crate) fn interpreter(workspace: &Workspace) -> anyhow::Result<PathBuf> {
    let python = program(&workspace.target().join("python"), "python");
    ensure!(
        python.is_file(),
        "the package is not there yet: run `cargo xtask python` first"
    );
    Ok(python)
}

/// A virtual environment with what the tests need.
struct Environment {
    folder: PathBuf,
}

impl Environment {
    /// Makes the environment, or takes the one that is there where its list has not changed.
    fn prepare(workspace: &Workspace) -> anyhow::Result<Self> {
        let this = Self {
            folder: workspace.target().join("python"),
        };
        let list = workspace.path(["crates", "mirror-py", "requirements-dev.txt"]);
        let wanted = fs::read(&list).with_context(|| format!("cannot read {}", list.display()))?;
        let stamp = this.folder.join("requirements-installed.txt");
        if fs::read(&stamp).is_ok_and(|installed| installed == wanted) {
            return Ok(this);
        }
        make(workspace, &this.folder)?;
        workspace::run(this.pip(workspace).arg("--requirement").arg(&list))?;
        fs::write(&stamp, wanted).with_context(|| format!("cannot write {}", stamp.display()))?;
        Ok(this)
    }

    fn build_wheel(&self, workspace: &Workspace) -> anyhow::Result<PathBuf> {
        let wheels = workspace.target().join("wheels");
        // What was built before must not be taken for what is built now.
        let _ = fs::remove_dir_all(&wheels);
        workspace::run(
            self.python(workspace)
                .args(["-m", "maturin", "build", "--release", "--quiet", "--out"])
                .arg(&wheels)
                .args(["--manifest-path", "crates/mirror-py/Cargo.toml"]),
        )?;
        let found: Vec<PathBuf> = fs::read_dir(&wheels)
            .with_context(|| format!("cannot read {}", wheels.display()))?
            .filter_map(|entry| Some(entry.ok()?.path()))
            .collect();
        let [wheel] = found.as_slice() else {
            bail!("one wheel was expected, {} are there", found.len());
        };
        let size = fs::metadata(wheel)?.len();
        ensure!(
            size < LARGEST_WHEEL,
            "the wheel has {size} bytes; it has to stay under {LARGEST_WHEEL}"
        );
        println!("   the wheel has {size} bytes");
        Ok(wheel.clone())
    }

    fn install(&self, workspace: &Workspace, wheel: &Path) -> anyhow::Result<()> {
        workspace::run(
            self.pip(workspace)
                .args(["--force-reinstall", "--no-deps"])
                .arg(wheel),
        )
    }

    fn python(&self, workspace: &Workspace) -> Command {
        let mut command = workspace.command(program(&self.folder, "python"));
        // What the caller has set up for another environment is not for this one.
        command.env("VIRTUAL_ENV", &self.folder);
        command.env_remove("PYTHONPATH").env_remove("PYTHONHOME");
        command
    }

    fn pip(&self, workspace: &Workspace) -> Command {
        let mut command = self.python(workspace);
        command.args([
            "-m",
            "pip",
            "install",
            "--quiet",
            "--disable-pip-version-check",
        ]);
        command
    }
}

/// A user's way: a new environment, the wheel, no compiler in reach, and the answer.
fn try_wheel(workspace: &Workspace, wheel: &Path) -> anyhow::Result<()> {
    let environment = Environment {
        folder: workspace.target().join("python-fresh"),
    };
    make(workspace, &environment.folder)?;
    let nothing = workspace.target().join("python-fresh").join("no-programs");
    workspace::run(
        environment
            .pip(workspace)
            .args(["--no-index", "--no-deps"])
            .arg(wheel)
            .env("PATH", &nothing),
    )?;
    let output = workspace
        .command(program(&environment.folder, "mirror-core"))
        .args(["assess", "examples/data/broken-mirror.txt"])
        .env("PATH", &nothing)
        .output()
        .context("the program of the wheel could not be started")?;
    ensure!(
        output.status.success()
            && output
                .stdout
                .starts_with(b"Mirror disk resource sales: WARNING\n"),
        "the program of the wheel does not answer: {}",
        String::from_utf8_lossy(&output.stderr)
    );
    Ok(())
}

/// Makes an empty virtual environment in place of what is there.
fn make(workspace: &Workspace, folder: &Path) -> anyhow::Result<()> {
    workspace::run(
        workspace
            .command(find_python(workspace)?)
            .args(["-m", "venv", "--clear"])
            .arg(folder),
    )
}

/// A Python of a version that the package supports: the one that `PYTHON` names, or the first of
/// the usual names that is one.
fn find_python(workspace: &Workspace) -> anyhow::Result<String> {
    let names = match env::var("PYTHON") {
        Ok(name) => vec![name],
        Err(_) => [
            "python3",
            "python",
            "python3.13",
            "python3.12",
            "python3.11",
        ]
        .map(String::from)
        .to_vec(),
    };
    names
        .iter()
        .find(|name| {
            workspace
                .command(name)
                .args([
                    "-c",
                    "import sys, venv; sys.exit(sys.version_info < (3, 11))",
                ])
                .stdout(Stdio::null())
                .stderr(Stdio::null())
                .status()
                .is_ok_and(|status| status.success())
        })
        .cloned()
        .with_context(|| {
            format!(
                "no Python 3.11 or later with `venv` among `{}`; name one in PYTHON",
                names.join("`, `")
            )
        })
}

/// A program of a virtual environment.
fn program(environment: &Path, name: &str) -> PathBuf {
    let folder = if cfg!(windows) { "Scripts" } else { "bin" };
    environment
        .join(folder)
        .join(format!("{name}{}", env::consts::EXE_SUFFIX))
}
