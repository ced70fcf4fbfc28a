//! The tests of the C library: it is installed into a folder of its own, and C and C++ programs are
//! built against that tree, as a user builds them, and run.
//!
//! Needs a C compiler of the Unix kind (`CC`, or `cc`). What else is used where it is there: a C++
//! compiler (`CXX`, or `c++`), pkg-config, valgrind, nm, clang (which is never required), and CMake with
//! Ninja, which are fetched as Python wheels. What is not there is said and left out, unless
//! `MIRROR_TOOLS` is `required`, as in `.ci/run`.

use std::{
    env, fs,
    path::PathBuf,
    process::{Command, Stdio},
};

use anyhow::{Context as _, bail, ensure};

use crate::{
    c_bench::{Bench, WARNINGS, built, is_there, missing},
    c_examples, c_misuse,
    generate::difference::first_difference,
    install::{self, Build},
    workspace::{Workspace, run as run_command},
};

const SANITIZERS: [&str; 3] = [
    "-fsanitize=address,undefined",
    "-fno-sanitize-recover=all",
    "-fno-omit-frame-pointer",
];

/// Runs all of them.
pub(crate) fn run(workspace: &Workspace) -> anyhow::Result<()> {
    let compiler =
        |variable: &str, usual: &str| env::var(variable).unwrap_or_else(|_| usual.into());
    let (c, cpp) = (compiler("CC", "cc"), compiler("CXX", "c++"));
    if !is_there(&c) {
        return missing(&format!("`{c}`, so that no program in C is built"));
    }
    let cpp = Some(cpp).filter(|cpp| is_there(cpp));
    if cpp.is_none() {
        missing("C++ compiler, so that nothing in C++ is built")?;
    }
    let bench = Bench {
        workspace,
        c,
        cpp,
        prefix: workspace.target().join("c-library").join("installed"),
        built: built(workspace),
    };
    fs::create_dir_all(&bench.built)
        .with_context(|| format!("`{}` cannot be made", bench.built.display()))?;
    install::run(workspace, &bench.prefix, Build::Test)?;
    bench.headers_stand_alone()?;
    bench.headers_refuse()?;
    bench.symbols()?;
    bench.programs()?;
    bench.corpus()?;
    bench.under_sanitizers()?;
    bench.under_valgrind()?;
    c_examples::run(&bench)?;
    bench.by_cmake()
}

impl Bench<'_> {
    fn headers_stand_alone(&self) -> anyhow::Result<()> {
        let mut compilers = vec![(self.c.as_str(), self.cpp.as_deref())];
        if is_there("clang") {
            compilers.push(("clang", Some("clang++")));
        }
        for (c, cpp) in compilers {
            for (compiler, language, standard, header) in [
                (Some(c), "c", "c11", "mirror_core.h"),
                (cpp, "c++", "c++17", "mirror_core.h"),
                (cpp, "c++", "c++17", "mirror_core.hpp"),
                (cpp, "c++", "c++20", "mirror_core.hpp"),
            ] {
                let Some(compiler) = compiler else {
                    continue;
                };
                let source = self.built.join("alone.c");
                fs::write(&source, format!("#include <{header}>\n"))?;
                let mut command = self.workspace.command(compiler);
                command.args(["-x", language, &format!("-std={standard}"), "-fsyntax-only"]);
                command
                    .args(WARNINGS)
                    .arg("-I")
                    .arg(self.prefix.join("include"));
                run_command(command.arg(&source))?;
            }
        }
        Ok(())
    }

    /// What the headers keep a program from: enumerations of another size, results that nobody looks
    /// at, and in C++ a language without what the classes need, which is said in one line.
    fn headers_refuse(&self) -> anyhow::Result<()> {
        let unused = "#include <mirror_core.h>\nvoid f(void) { mirror_limits_new(0); }\n";
        let c = self.c.as_str();
        self.refused(
            c,
            "c",
            &["-fshort-enums"],
            "#include <mirror_core.h>\n",
            "32 bits",
        )?;
        self.refused(c, "c", &["-std=c11"], unused, "unused-result")?;
        let Some(cpp) = self.cpp.as_deref() else {
            return Ok(());
        };
        let (old, enums) = (["-std=c++14"], ["-std=c++17", "-fshort-enums"]);
        let whole = "#include <mirror_core.hpp>\n";
        self.refused(cpp, "c++", &enums, whole, "32 bits")?;
        self.refused(cpp, "c++", &["-std=c++17"], unused, "unused-result")?;
        let said = self.refused(cpp, "c++", &old, whole, "needs C++17")?;
        let errors = said.matches("error:").count();
        ensure!(errors == 1, "{errors} errors instead of one:\n{said}");
        Ok(())
    }

    /// Compiles what must not compile, and returns what the compiler says.
    fn refused(
        &self,
        compiler: &str,
        language: &str,
        options: &[&str],
        text: &str,
        expected: &str,
    ) -> anyhow::Result<String> {
        let source = self.built.join("refused.c");
        fs::write(&source, text)?;
        let mut command = self.workspace.command(compiler);
        command.args(["-x", language, "-c"]).args(options);
        command
            .args(WARNINGS)
            .arg("-I")
            .arg(self.prefix.join("include"));
        command
            .arg(&source)
            .arg("-o")
            .arg(self.built.join("refused.o"));
        let output = command
            .output()
            .with_context(|| format!("`{compiler}` could not be started"))?;
        let said = String::from_utf8_lossy(&output.stderr).into_owned();
        ensure!(
            !output.status.success() && said.contains(expected),
            "{} should refuse this for `{expected}`:\n{text}\n{said}",
            options.join(" "),
        );
        Ok(said)
    }

    /// Every symbol that the shared library gives begins with `mirror_`.
    fn symbols(&self) -> anyhow::Result<()> {
        if !is_there("nm") || !cfg!(target_os = "linux") {
            return missing("`nm` to list what the library exports");
        }
        let output = Command::new("nm")
            .args(["--dynamic", "--defined-only", "--format=posix"])
            .arg(self.prefix.join("lib").join("libmirror_core.so"))
            .output()
            .context("nm could not be started")?;
        let symbols = String::from_utf8(output.stdout).context("nm prints no UTF-8")?;
        let names = symbols.lines().filter_map(|line| line.split(' ').next());
        let mut count = 0;
        for name in names {
            ensure!(name.starts_with("mirror_"), "the library exports `{name}`");
            count += 1;
        }
        ensure!(count > 150, "the library exports only {count} symbols");
        println!("   {count} symbols, all of them mirror_…");
        Ok(())
    }

    /// Writes the misuse of every function.
    fn misuse(&self) -> anyhow::Result<PathBuf> {
        let header = fs::read_to_string(self.prefix.join("include").join("mirror_core.h"))?;
        let source = self.built.join("misuse.c");
        fs::write(&source, c_misuse::program(&header)?)?;
        Ok(source)
    }

    fn programs(&self) -> anyhow::Result<()> {
        let c = |name: &str| self.source("c", name);
        for (source, name) in [
            (c("values.c"), "values"),
            (self.misuse()?, "misuse"),
            (c("threads.c"), "threads"),
            (c("soak.c"), "soak"),
        ] {
            run_command(&mut Command::new(self.build(&source, name, &[], false)?))?;
        }
        if self.cpp.is_some() {
            let source = self.source("cpp", "wrapper.cpp");
            for (name, extra) in [
                ("wrapper", &[][..]),
                ("wrapper-plain", &["-fno-exceptions"]),
            ] {
                run_command(&mut Command::new(self.build(&source, name, extra, false)?))?;
            }
        }
        let program = self.build(&c("values.c"), "values-static", &[], true)?;
        run_command(&mut Command::new(program))?;
        // The message of a panic goes to the standard error of the program, as Rust prints it.
        let mut command = Command::new(self.build(&c("panic.c"), "panic", &[], false)?);
        run_command(command.env("RUST_BACKTRACE", "0").stderr(Stdio::null()))
    }

    fn under_sanitizers(&self) -> anyhow::Result<()> {
        for (source, name) in [
            (self.source("c", "values.c"), "values-san"),
            (self.misuse()?, "misuse-san"),
            (self.source("c", "threads.c"), "threads-san"),
            (self.source("cpp", "wrapper.cpp"), "wrapper-san"),
        ] {
            if self.cpp.is_none() && name.starts_with("wrapper") {
                continue;
            }
            // Where the compiler has no sanitizers, the plainest program shows it.
            let program = match self.build(&source, name, &SANITIZERS, false) {
                Ok(program) => program,
                Err(error) if error.to_string().contains("cannot find") => {
                    return missing("address sanitizer for this compiler");
                }
                Err(error) => return Err(error),
            };
            run_command(&mut Command::new(program))?;
        }
        Ok(())
    }

    fn under_valgrind(&self) -> anyhow::Result<()> {
        if !is_there("valgrind") {
            return missing("`valgrind`");
        }
        for name in ["values", "misuse", "wrapper", "panic"] {
            if self.cpp.is_none() && name == "wrapper" {
                continue;
            }
            let mut command = Command::new("valgrind");
            command.args(["--quiet", "--leak-check=full", "--error-exitcode=9"]);
            command.args(["--show-leak-kinds=definite,indirect,possible"]);
            command.args(["--errors-for-leak-kinds=definite,indirect,possible"]);
            command
                .arg(self.built.join(name))
                .env("RUST_BACKTRACE", "0");
            run_command(&mut command)?;
        }
        Ok(())
    }

    /// The same documents as Rust, for every sample.
    fn corpus(&self) -> anyhow::Result<()> {
        let mut files = c_examples::samples(&self.workspace.path(["examples", "data"]))?;
        let own = files.len();
        ensure!(own >= 4, "only {own} samples of our own");
        if let Some(shared) = self.workspace.shared() {
            files.extend(c_examples::samples(&shared.join("corpus"))?);
            files.extend(c_examples::samples(&shared.join("seeds"))?);
            ensure!(files.len() > own + 20, "only {} samples", files.len());
        }
        let program = self.build(&self.source("c", "corpus.c"), "corpus", &[], false)?;
        let output = Command::new(program).args(&files).output()?;
        ensure!(
            output.status.success(),
            "corpus: {}",
            String::from_utf8_lossy(&output.stderr)
        );
        let through_c = String::from_utf8(output.stdout)?;
        let by_rust = c_examples::by_rust(&files)?;
        let expected = by_rust.join("\n") + "\n";
        if let Some(difference) = first_difference(&through_c, &expected) {
            bail!("C and Rust do not say the same, first {difference}");
        }
        println!(
            "   {} documents and pages of {} samples are the same through C",
            by_rust.len(),
            files.len()
        );
        Ok(())
    }

    fn by_cmake(&self) -> anyhow::Result<()> {
        // The project of the test is in both languages.
        let Some(cpp) = &self.cpp else {
            return Ok(());
        };
        let Some(tools) = self.cmake_tools()? else {
            return Ok(());
        };
        let folder = self.built.join("cmake");
        let _ = fs::remove_dir_all(&folder);
        let mut command = self.workspace.command(tools.join("cmake"));
        command.arg("-S").arg(
            self.workspace
                .path(["crates", "mirror-ffi", "tests", "cmake"]),
        );
        command
            .arg("-B")
            .arg(&folder)
            .args(["-G", "Ninja", "--log-level=WARNING"]);
        command.arg(format!("-DCMAKE_PREFIX_PATH={}", self.prefix.display()));
        command.arg(format!(
            "-DCMAKE_MAKE_PROGRAM={}",
            tools.join("ninja").display()
        ));
        command.arg(format!("-DCMAKE_C_COMPILER={}", self.c));
        command.arg(format!("-DCMAKE_CXX_COMPILER={cpp}"));
        run_command(&mut command)?;
        let mut command = self.workspace.command(tools.join("cmake"));
        run_command(command.arg("--build").arg(&folder).args(["--", "--quiet"]))?;
        for program in ["values", "values-static", "wrapper"] {
            run_command(&mut Command::new(folder.join(program)))?;
        }
        Ok(())
    }

    /// A folder with cmake and ninja: wheels, in an environment of their own.
    fn cmake_tools(&self) -> anyhow::Result<Option<PathBuf>> {
        let environment = self.workspace.target().join("c-tools");
        let tools = environment.join(if cfg!(windows) { "Scripts" } else { "bin" });
        if tools.join("ninja").is_file() || tools.join("ninja.exe").is_file() {
            return Ok(Some(tools));
        }
        let python = if cfg!(windows) { "python" } else { "python3" };
        let mut make = self.workspace.command(python);
        make.args(["-m", "venv"]).arg(&environment);
        let mut fetch = self.workspace.command(tools.join(python));
        fetch.args([
            "-m",
            "pip",
            "--quiet",
            "--disable-pip-version-check",
            "install",
        ]);
        fetch.args(["cmake>=3.20,<5", "ninja>=1.11,<2"]);
        for command in [&mut make, &mut fetch] {
            if let Err(error) = run_command(command) {
                missing(&format!("CMake, which could not be fetched: {error}"))?;
                return Ok(None);
            }
        }
        Ok(Some(tools))
    }
}
