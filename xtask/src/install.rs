//! `cargo xtask install`: the C library as a C program expects to find it.
//!
//! ```text
//! include/mirror_core.h  mirror_core.hpp  mirror_core/*.hpp
//! lib/libmirror_core.a  libmirror_core.so → .so.0.1 → .so.0.1.0
//! lib/pkgconfig/mirror_core.pc
//! lib/cmake/mirror_core/mirror_core-config.cmake  mirror_core-config-version.cmake
//! ```
//!
//! With the names of the system where it is not Linux. `cargo cinstall` makes the same tree, except
//! that it puts the CMake files under `share` and follows the system's place for libraries.

use std::{
    env, fs,
    path::{Path, PathBuf},
    process::Stdio,
};

use anyhow::{Context as _, bail};

use crate::workspace::Workspace;

const VERSION: &str = env!("CARGO_PKG_VERSION");

/// What `mirror_core.hpp` includes.
const PARTS: [&str; 4] = ["result.hpp", "words.hpp", "classes.hpp", "definitions.hpp"];

/// How the library is built.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Build {
    /// As it is delivered.
    Release,
    /// Quick to make, with a panic that a test can provoke.
    Test,
}

/// Builds the library and puts the tree together under a prefix.
pub(crate) fn run(workspace: &Workspace, prefix: &Path, build: Build) -> anyhow::Result<()> {
    let prefix = std::path::absolute(prefix)
        .with_context(|| format!("`{}` is no path", prefix.display()))?;
    let built = self::build(workspace, build)?;
    check_version_of_cmake(workspace)?;
    let tree = Tree { workspace, prefix };
    for header in ["mirror_core.h", "mirror_core.hpp"] {
        tree.put(
            &["crates", "mirror-ffi", "include", header],
            &["include", header],
        )?;
    }
    for part in PARTS {
        tree.put(
            &["crates", "mirror-ffi", "include", "mirror_core", part],
            &["include", "mirror_core", part],
        )?;
    }
    for file in [
        "mirror_core-config.cmake",
        "mirror_core-config-version.cmake",
    ] {
        tree.put(
            &["crates", "mirror-ffi", "cmake", file],
            &["lib", "cmake", "mirror_core", file],
        )?;
    }
    tree.put_libraries(&built.folder)?;
    let text = pkg_config(&tree.prefix, &built.system_libraries);
    tree.write(&["lib", "pkgconfig", "mirror_core.pc"], &text)?;
    println!(
        "installed mirror_core {VERSION} in {}",
        tree.prefix.display()
    );
    Ok(())
}

/// What cargo has built.
struct Built {
    folder: PathBuf,
    /// What a program needs beside the static library, as options of the linker.
    system_libraries: String,
}

fn build(workspace: &Workspace, build: Build) -> anyhow::Result<Built> {
    let mut cargo = workspace.cargo();
    cargo.args(["rustc", "--package", "mirror-ffi", "--lib"]);
    let profile = match build {
        Build::Release => {
            cargo.args(["--profile", "c-library"]);
            cargo.env("CARGO_ENCODED_RUSTFLAGS", without_paths(workspace));
            "c-library"
        }
        Build::Test => {
            cargo.args(["--features", "test-panic"]);
            "debug"
        }
    };
    cargo.args(["--", "--print", "native-static-libs"]);
    println!("   $ cargo rustc --package mirror-ffi ({profile})");
    let output = cargo
        .stdin(Stdio::null())
        .output()
        .context("cargo could not be started")?;
    let said = String::from_utf8_lossy(&output.stderr);
    if !output.status.success() {
        bail!("the library does not build:\n{said}");
    }
    let system_libraries = said
        .lines()
        .filter_map(|line| line.split_once("native-static-libs:"))
        .map(|(_, libraries)| libraries.trim().to_owned())
        .next_back()
        .context("the compiler does not say what the static library needs")?;
    Ok(Built {
        folder: workspace.target().join(profile),
        system_libraries,
    })
}

/// Flags of the compiler by which what is delivered names no folder of the machine that has built
/// it: the same library comes out everywhere.
fn without_paths(workspace: &Workspace) -> String {
    let mut flags: Vec<String> = env::var("RUSTFLAGS")
        .unwrap_or_default()
        .split_whitespace()
        .map(String::from)
        .collect();
    let home = env::var_os("CARGO_HOME").map(PathBuf::from).or_else(|| {
        let home = env::var_os("HOME").or_else(|| env::var_os("USERPROFILE"))?;
        Some(Path::new(&home).join(".cargo"))
    });
    let sources = home.map(|home| home.join("registry").join("src"));
    // Each registry has a folder of its own there.
    let registries = sources
        .and_then(|sources| fs::read_dir(sources).ok())
        .into_iter()
        .flatten()
        .filter_map(|entry| Some(entry.ok()?.path()));
    for (folder, name) in registries
        .map(|folder| (folder, "dependencies"))
        .chain([(workspace.path([]), "mirror-core")])
    {
        flags.push(format!("--remap-path-prefix={}={name}", folder.display()));
    }
    flags.join("\u{1f}")
}

/// The file is static, because cargo-c can only copy it.
fn check_version_of_cmake(workspace: &Workspace) -> anyhow::Result<()> {
    let path = workspace.path([
        "crates",
        "mirror-ffi",
        "cmake",
        "mirror_core-config-version.cmake",
    ]);
    let text = fs::read_to_string(&path)
        .with_context(|| format!("`{}` cannot be read", path.display()))?;
    let compatible = compatible(VERSION);
    for wanted in [
        format!("set(PACKAGE_VERSION \"{VERSION}\")"),
        format!("STREQUAL \"{compatible}\""),
    ] {
        if !text.contains(&wanted) {
            bail!("`{}` does not say `{wanted}`", path.display());
        }
    }
    Ok(())
}

/// The part of a version that a linked program depends on.
fn compatible(version: &str) -> String {
    let mut parts = version.split('.');
    let major = parts.next().unwrap_or_default();
    match parts.next() {
        Some(minor) if major == "0" => format!("0.{minor}"),
        _ => major.to_owned(),
    }
}

fn pkg_config(prefix: &Path, system_libraries: &str) -> String {
    format!(
        "prefix={}\n\
         exec_prefix=${{prefix}}\n\
         libdir=${{exec_prefix}}/lib\n\
         includedir=${{prefix}}/include\n\
         \n\
         Name: mirror_core\n\
         Description: Reads the status output of CLUSTERPRO / EXPRESSCLUSTER X mirror disks\n\
         Version: {VERSION}\n\
         Libs: -L${{libdir}} -lmirror_core\n\
         Cflags: -I${{includedir}}\n\
         Libs.private: {system_libraries}\n",
        // pkg-config reads `/` on Windows too, and `\\` as an escape.
        prefix.display().to_string().replace('\\', "/"),
    )
}

struct Tree<'w> {
    workspace: &'w Workspace,
    prefix: PathBuf,
}

impl Tree<'_> {
    /// Copies a file of the workspace.
    fn put(&self, from: &[&str], to: &[&str]) -> anyhow::Result<()> {
        self.copy(&self.workspace.path(from.iter().copied()), to)
    }

    fn copy(&self, from: &Path, to: &[&str]) -> anyhow::Result<()> {
        let to = self.place(to)?;
        // What is running keeps the file that it has.
        let _ = fs::remove_file(&to);
        fs::copy(from, &to).with_context(|| format!("`{}` cannot be copied", from.display()))?;
        Ok(())
    }

    fn write(&self, to: &[&str], text: &str) -> anyhow::Result<()> {
        let to = self.place(to)?;
        fs::write(&to, text).with_context(|| format!("`{}` cannot be written", to.display()))
    }

    fn place(&self, parts: &[&str]) -> anyhow::Result<PathBuf> {
        let mut path = self.prefix.clone();
        path.extend(parts);
        if let Some(folder) = path.parent() {
            fs::create_dir_all(folder)
                .with_context(|| format!("`{}` cannot be made", folder.display()))?;
        }
        Ok(path)
    }

    fn put_libraries(&self, built: &Path) -> anyhow::Result<()> {
        if cfg!(target_os = "windows") {
            self.copy(&built.join("mirror_core.dll"), &["bin", "mirror_core.dll"])?;
            for library in ["mirror_core.dll.lib", "mirror_core.lib"] {
                // Those of the MSVC toolchain; the GNU one has others.
                if built.join(library).is_file() {
                    self.copy(&built.join(library), &["lib", library])?;
                }
            }
            return Ok(());
        }
        self.copy(
            &built.join("libmirror_core.a"),
            &["lib", "libmirror_core.a"],
        )?;
        let compatible = compatible(VERSION);
        let (plain, names) = if cfg!(target_os = "macos") {
            let name = |version: &str| format!("libmirror_core.{version}.dylib");
            ("libmirror_core.dylib", [name(VERSION), name(&compatible)])
        } else {
            let name = |version: &str| format!("libmirror_core.so.{version}");
            ("libmirror_core.so", [name(VERSION), name(&compatible)])
        };
        let [whole, short] = names;
        self.copy(&built.join(plain), &["lib", &whole])?;
        self.link(&short, &whole)?;
        self.link(plain, &short)
    }

    /// A name beside a library that leads to it.
    fn link(&self, name: &str, to: &str) -> anyhow::Result<()> {
        let path = self.place(&["lib", name])?;
        let _ = fs::remove_file(&path);
        #[cfg(unix)]
        let linked = std::os::unix::fs::symlink(to, &path);
        // Nothing comes here on other systems.
        #[cfg(not(unix))]
        let linked = fs::copy(path.with_file_name(to), &path).map(drop);
        linked.with_context(|| format!("`{}` cannot be made", path.display()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn before_1_0_the_minor_version_counts() {
        assert_eq!(compatible("0.1.0"), "0.1");
        assert_eq!(compatible("1.4.2"), "1");
    }

    #[test]
    fn the_version_of_the_cmake_package_is_that_of_the_workspace() {
        check_version_of_cmake(&Workspace::find().unwrap()).unwrap();
    }
}
