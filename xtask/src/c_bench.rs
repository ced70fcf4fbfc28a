//! What programs in C and C++ are built with and where: what the tests of the C library share.

use std::{
    env,
    path::{Path, PathBuf},
    process::{Command, Stdio},
};

use anyhow::{Context as _, bail, ensure};

use crate::workspace::Workspace;

/// What a test program has to do with the warnings of the compiler.
pub(crate) const WARNINGS: [&str; 4] = ["-Wall", "-Wextra", "-Wpedantic", "-Werror"];

/// The compilers, the installed tree and the folder for what is built.
pub(crate) struct Bench<'w> {
    pub(crate) workspace: &'w Workspace,
    pub(crate) c: String,
    pub(crate) cpp: Option<String>,
    pub(crate) prefix: PathBuf,
    pub(crate) built: PathBuf,
}

/// The folder for what is built.
pub(crate) fn built(workspace: &Workspace) -> PathBuf {
    workspace.target().join("c-library").join("built")
}

/// The agent that the tests have built, where there was a compiler for it.
pub(crate) fn agent(workspace: &Workspace) -> Option<PathBuf> {
    Some(built(workspace).join("agent")).filter(|agent| agent.is_file())
}

/// Says that a tool is not there, or fails where it has to be.
pub(crate) fn missing(what: &str) -> anyhow::Result<()> {
    if env::var_os("MIRROR_TOOLS").is_some_and(|wanted| wanted == "required") {
        bail!("there is no {what}");
    }
    println!("   left out: there is no {what}");
    Ok(())
}

pub(crate) fn is_there(program: &str) -> bool {
    let mut command = Command::new(program);
    command
        .arg("--version")
        .stdout(Stdio::null())
        .stderr(Stdio::null());
    command.status().is_ok_and(|status| status.success())
}

impl Bench<'_> {
    /// A source of the tests.
    pub(crate) fn source(&self, language: &str, name: &str) -> PathBuf {
        self.workspace
            .path(["crates", "mirror-ffi", "tests", language, name])
    }

    /// The flags by which a user compiles and links.
    pub(crate) fn flags(&self, is_static: bool) -> anyhow::Result<Vec<String>> {
        let library = self.prefix.join("lib");
        let mut flags: Vec<String> = if is_there("pkg-config") {
            let mut command = self.workspace.command("pkg-config");
            command.env("PKG_CONFIG_PATH", library.join("pkgconfig"));
            command.args(["--cflags", "--libs", "mirror_core"]);
            if is_static {
                command.arg("--static");
            }
            let output = command
                .output()
                .context("pkg-config could not be started")?;
            ensure!(
                output.status.success(),
                "pkg-config does not find mirror_core"
            );
            let flags = String::from_utf8(output.stdout)?;
            flags.split_whitespace().map(str::to_owned).collect()
        } else {
            missing("`pkg-config`, so that the flags are written by hand")?;
            vec![
                format!("-I{}", self.prefix.join("include").display()),
                format!("-L{}", library.display()),
                "-lmirror_core".into(),
            ]
        };
        if is_static {
            // The linker would take the shared one.
            let archive = library.join("libmirror_core.a").display().to_string();
            for flag in &mut flags {
                if flag == "-lmirror_core" {
                    flag.clone_from(&archive);
                }
            }
        } else {
            flags.push(format!("-Wl,-rpath,{}", library.display()));
        }
        Ok(flags)
    }

    /// Builds a program and says where it is.
    pub(crate) fn build(
        &self,
        source: &Path,
        name: &str,
        extra: &[&str],
        is_static: bool,
    ) -> anyhow::Result<PathBuf> {
        let is_cpp = source
            .extension()
            .is_some_and(|extension| extension == "cpp");
        let (compiler, standard) = match &self.cpp {
            Some(cpp) if is_cpp => (cpp, "-std=c++17"),
            None if is_cpp => bail!("there is no C++ compiler for {}", source.display()),
            _ => (&self.c, "-std=c11"),
        };
        let program = self.built.join(name);
        let mut command = self.workspace.command(compiler);
        command.args([standard, "-g"]).args(WARNINGS).args(extra);
        command
            .arg("-I")
            .arg(self.workspace.path(["crates", "mirror-ffi", "tests", "c"]));
        command.arg(source).arg("-o").arg(&program);
        command.args(self.flags(is_static)?).arg("-lpthread");
        let output = command
            .output()
            .with_context(|| format!("`{compiler}` could not be started"))?;
        ensure!(
            output.status.success(),
            "{} does not compile:\n{}",
            source.display(),
            String::from_utf8_lossy(&output.stderr)
        );
        Ok(program)
    }
}
