//! Where the workspace is, and how programs are started in it.

use std::{
    env,
    ffi::{OsStr, OsString},
    path::{Path, PathBuf},
    process::Command,
};

use anyhow::{Context as _, bail};

/// Names the folder of shared sample inputs; tests over them run only where it is set.
const SHARED: &str = "MIRROR_SHARED";

/// The folder that holds the root `Cargo.toml`, and what child processes are told.
pub(crate) struct Workspace {
    root: PathBuf,
    shared: Option<PathBuf>,
}

impl Workspace {
    /// Finds the workspace from this package's own folder.
    pub(crate) fn find() -> anyhow::Result<Self> {
        // Cargo says at run time where the package is; the folder known at build time serves
        // where the program is started by hand.
        let package = env::var_os("CARGO_MANIFEST_DIR")
            .map_or_else(|| PathBuf::from(env!("CARGO_MANIFEST_DIR")), PathBuf::from);
        let root = package
            .parent()
            .with_context(|| format!("`{}` has no parent folder", package.display()))?
            .to_path_buf();
        let shared = env::var_os(SHARED)
            .filter(|folder| !folder.is_empty())
            .map(|folder| shared_folder(&folder))
            .transpose()?;
        Ok(Self { root, shared })
    }

    /// The folder of shared sample inputs, absolute, where one was named.
    pub(crate) fn shared(&self) -> Option<&Path> {
        self.shared.as_deref()
    }

    /// A path inside the workspace, from its parts, so that no separator is assumed.
    pub(crate) fn path<'a>(&self, parts: impl IntoIterator<Item = &'a str>) -> PathBuf {
        let mut path = self.root.clone();
        path.extend(parts);
        path
    }

    /// The folder for build results.
    pub(crate) fn target(&self) -> PathBuf {
        // Joining an absolute path replaces the root.
        env::var_os("CARGO_TARGET_DIR")
            .map_or_else(|| self.root.join("target"), |folder| self.root.join(folder))
    }

    /// A command that runs in the workspace's folder.
    pub(crate) fn command(&self, program: impl AsRef<OsStr>) -> Command {
        let mut command = Command::new(program);
        command.current_dir(&self.root);
        match &self.shared {
            Some(folder) => command.env(SHARED, folder),
            // An empty name counts as none.
            None => command.env_remove(SHARED),
        };
        command
    }

    /// The cargo that has started this program.
    pub(crate) fn cargo(&self) -> Command {
        self.command(env::var_os("CARGO").unwrap_or_else(|| OsString::from("cargo")))
    }
}

/// Tests run in their package's folder: a relative name would mean another folder there. And
/// a name that leads nowhere must not read as "no samples to test".
fn shared_folder(name: &OsStr) -> anyhow::Result<PathBuf> {
    let folder = std::path::absolute(name)
        .with_context(|| format!("{SHARED} is no path: `{}`", name.display()))?;
    if !folder.is_dir() {
        bail!(
            "{SHARED} names `{}`, which is not a folder",
            folder.display()
        );
    }
    Ok(folder)
}

/// Runs a command to its end; an exit that is not a success is an error that names it.
pub(crate) fn run(command: &mut Command) -> anyhow::Result<()> {
    let shown = show(command);
    println!("   $ {shown}");
    let status = command
        .status()
        .with_context(|| format!("`{shown}` could not be started"))?;
    if !status.success() {
        bail!("`{shown}` ended with {status}");
    }
    Ok(())
}

/// A command line for people to read, with the program's name in place of its path.
fn show(command: &Command) -> String {
    let program = Path::new(command.get_program());
    let name = program.file_stem().unwrap_or(program.as_os_str());
    let mut shown = name.to_string_lossy().into_owned();
    for argument in command.get_args() {
        shown.push(' ');
        shown.push_str(&argument.to_string_lossy());
    }
    shown
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_workspace_is_the_folder_above_this_package() {
        let workspace = Workspace::find().unwrap();
        assert!(workspace.path(["xtask", "src", "main.rs"]).is_file());
        assert!(workspace.path(["Cargo.toml"]).is_file());
    }

    #[test]
    fn a_shared_folder_that_is_missing_is_an_error() {
        let error = shared_folder(OsStr::new("no-such-folder")).unwrap_err();
        assert!(
            error.to_string().ends_with("which is not a folder"),
            "{error}"
        );
    }

    #[test]
    fn a_shared_folder_becomes_absolute() {
        assert!(shared_folder(OsStr::new("src")).unwrap().is_absolute());
    }

    #[test]
    fn a_failed_command_is_named_without_its_path() {
        let workspace = Workspace::find().unwrap();
        let mut command = workspace.cargo();
        command.arg("--no-such-option");
        command.stderr(std::process::Stdio::null());
        let message = run(&mut command).unwrap_err().to_string();
        assert!(
            message.starts_with("`cargo --no-such-option` ended with "),
            "{message}"
        );
    }
}
