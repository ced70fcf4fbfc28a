//! `cargo xtask fuzz`: builds the programs of the fuzzer and lets each of them search for some seconds.
//!
//! Needs the Rust toolchain and a C++ compiler (`CXX`, or `c++`) for libFuzzer, nothing that would have
//! to be installed first: the flags below are those of `cargo fuzz`, which works on the same folder.
//! Some of them are unstable; `RUSTC_BOOTSTRAP` makes a stable compiler take them. What cannot be built
//! here is said and left out, unless `MIRROR_TOOLS` is `required`.
//!
//! All that comes out stands under the build folder:
//!
//! ```text
//! target/fuzz/inputs/<target>   inputs that have shown something new; `--resume` begins with them
//! target/fuzz/failed/<target>   inputs with which something did not hold
//! target/fuzz/logs/<target>.log
//! ```

use std::{
    collections::BTreeSet,
    env, fs,
    path::{Path, PathBuf},
    process::Command,
    sync::atomic::{AtomicUsize, Ordering},
    thread,
};

use anyhow::{Context as _, bail, ensure};

use crate::{
    c_bench::{is_there, missing},
    workspace::{Workspace, run as run_command},
};

/// Systems for which Rust brings the address sanitizer and libFuzzer builds.
const HOSTS: [&str; 4] = [
    "x86_64-unknown-linux-gnu",
    "aarch64-unknown-linux-gnu",
    "x86_64-apple-darwin",
    "aarch64-apple-darwin",
];

/// Counters at every branch, for libFuzzer to see what an input has reached; the address sanitizer, with
/// its search for leaks; and all assertions.
const FLAGS: [&str; 10] = [
    "-Cpasses=sancov-module",
    "-Cllvm-args=-sanitizer-coverage-level=4",
    "-Cllvm-args=-sanitizer-coverage-inline-8bit-counters",
    "-Cllvm-args=-sanitizer-coverage-pc-table",
    "-Cllvm-args=-sanitizer-coverage-trace-compares",
    "-Cllvm-args=-simplifycfg-branch-fold-threshold=0",
    "-Zsanitizer=address",
    "-Cdebug-assertions",
    "-Ccodegen-units=1",
    "--cfg=fuzzing",
];

/// Folders of samples that every target begins with, beside its own inputs.
const SAMPLES: [&[&str]; 2] = [
    &["examples", "data"],
    &["crates", "mirror-core", "tests", "cases"],
];

/// Longer inputs show nothing new and take long.
const MOST_BYTES: u32 = 4096;
/// An input that takes longer has found something too.
const MOST_SECONDS: u32 = 20;

/// Lets one target search, or all of them.
pub(crate) fn run(
    workspace: &Workspace,
    seconds: u32,
    only: Option<&str>,
    resume: bool,
) -> anyhow::Result<()> {
    let targets = chosen(targets(workspace)?, only)?;
    let host = host()?;
    if !HOSTS.contains(&host.as_str()) {
        return missing(&format!("fuzzer for {host}"));
    }
    let compiler = env::var("CXX").unwrap_or_else(|_| "c++".into());
    if !is_there(&compiler) {
        return missing(&format!("`{compiler}` to build libFuzzer with"));
    }
    if !has_sanitizer(&host)? {
        return missing("address sanitizer in this Rust toolchain");
    }
    let fuzzer = Fuzzer {
        workspace,
        seconds,
        resume,
        folder: workspace.target().join("fuzz"),
        host,
    };
    fuzzer.build(&targets)?;
    fuzzer.search(&targets)
}

/// The targets, by the names of their programs.
fn targets(workspace: &Workspace) -> anyhow::Result<BTreeSet<String>> {
    let folder = workspace.path(["fuzz", "fuzz_targets"]);
    let mut targets = BTreeSet::new();
    for entry in fs::read_dir(&folder).with_context(|| format!("no `{}`", folder.display()))? {
        let path = entry?.path();
        let name = path.file_stem().and_then(|name| name.to_str());
        targets.insert(name.context("a target without a name")?.to_owned());
    }
    ensure!(!targets.is_empty(), "no target in `{}`", folder.display());
    Ok(targets)
}

fn chosen(targets: BTreeSet<String>, only: Option<&str>) -> anyhow::Result<Vec<String>> {
    let Some(only) = only else {
        return Ok(targets.into_iter().collect());
    };
    if !targets.contains(only) {
        let known: Vec<&str> = targets.iter().map(String::as_str).collect();
        bail!("`{only}` is not one of the targets: {}", known.join(", "));
    }
    Ok(vec![only.to_owned()])
}

fn rustc() -> Command {
    Command::new(env::var_os("RUSTC").unwrap_or_else(|| "rustc".into()))
}

/// The system that the compiler builds for.
fn host() -> anyhow::Result<String> {
    let output = rustc().arg("-vV").output();
    let output = output.context("rustc could not be started")?;
    let about = String::from_utf8(output.stdout).context("rustc prints no UTF-8")?;
    let host = about.lines().find_map(|line| line.strip_prefix("host: "));
    Ok(host.context("rustc does not say its host")?.to_owned())
}

/// Whether the toolchain brings the library of the sanitizer: not all of them do.
fn has_sanitizer(host: &str) -> anyhow::Result<bool> {
    let output = rustc()
        .args(["--print", "target-libdir", "--target", host])
        .output()
        .context("rustc could not be started")?;
    let folder = String::from_utf8(output.stdout).context("rustc prints no UTF-8")?;
    let Ok(entries) = fs::read_dir(folder.trim()) else {
        return Ok(false);
    };
    let mut names = entries.filter_map(|entry| Some(entry.ok()?.file_name()));
    Ok(names.any(|name| name.to_string_lossy().contains("rt.asan")))
}

struct Fuzzer<'w> {
    workspace: &'w Workspace,
    seconds: u32,
    /// Whether what was found before is searched on from.
    resume: bool,
    folder: PathBuf,
    host: String,
}

/// What came of one target.
struct Outcome {
    report: String,
    has_failed: bool,
}

impl Fuzzer<'_> {
    /// Builds the programs, all in one go.
    fn build(&self, targets: &[String]) -> anyhow::Result<()> {
        let mut command = self.workspace.cargo();
        command
            .env("RUSTC_BOOTSTRAP", "1")
            .env("CARGO_ENCODED_RUSTFLAGS", FLAGS.join("\u{1f}"))
            .args(["build", "--release", "--manifest-path"])
            .arg(self.workspace.path(["fuzz", "Cargo.toml"]))
            // With a target, the flags do not reach build scripts.
            .args(["--target", &self.host, "--target-dir"])
            .arg(self.folder.join("build"));
        for target in targets {
            command.args(["--bin", target]);
        }
        run_command(&mut command)
    }

    /// Runs the programs, as many at once as there are processors.
    fn search(&self, targets: &[String]) -> anyhow::Result<()> {
        let at_once = thread::available_parallelism().map_or(1, usize::from);
        let (seconds, names) = (self.seconds, targets.join(", "));
        println!("   {seconds} s each, {at_once} at once: {names}");
        let next = AtomicUsize::new(0);
        let work = || {
            let mut failed = Vec::new();
            while let Some(target) = targets.get(next.fetch_add(1, Ordering::Relaxed)) {
                let outcome = self.target(target)?;
                println!("{}", outcome.report);
                if outcome.has_failed {
                    failed.push(target.as_str());
                }
            }
            anyhow::Ok(failed)
        };
        let mut failed = Vec::new();
        thread::scope(|scope| {
            let workers: Vec<_> = (0..at_once).map(|_| scope.spawn(work)).collect();
            for worker in workers {
                match worker.join() {
                    Ok(found) => failed.extend(found?),
                    Err(_) => bail!("a thread has panicked"),
                }
            }
            Ok(())
        })?;
        ensure!(
            failed.is_empty(),
            "something does not hold: {}",
            failed.join(", ")
        );
        Ok(())
    }

    fn program(&self, target: &str) -> PathBuf {
        let release = self.folder.join("build").join(&self.host).join("release");
        release.join(target)
    }

    fn made(&self, parts: [&str; 2]) -> anyhow::Result<PathBuf> {
        let folder: PathBuf = self.folder.join(parts[0]).join(parts[1]);
        fs::create_dir_all(&folder)
            .with_context(|| format!("`{}` cannot be made", folder.display()))?;
        Ok(folder)
    }

    /// Lets one target search.
    fn target(&self, target: &str) -> anyhow::Result<Outcome> {
        let inputs = self.folder.join("inputs").join(target);
        if !self.resume && inputs.is_dir() {
            fs::remove_dir_all(&inputs)?;
        }
        let inputs = self.made(["inputs", target])?;
        // The last separator makes it a folder.
        let failed = self.made(["failed", target])?.join("");
        let log = self.made(["logs", ""])?.join(format!("{target}.log"));
        let output = fs::File::create(&log)?;
        let mut dictionary = std::ffi::OsString::from("-dict=");
        dictionary.push(self.workspace.path(["fuzz", "words.dict"]));
        let mut artifacts = std::ffi::OsString::from("-artifact_prefix=");
        artifacts.push(&failed);
        let status = self
            .workspace
            .command(self.program(target))
            .arg(format!("-max_total_time={}", self.seconds))
            .arg(format!("-max_len={MOST_BYTES}"))
            .arg(format!("-timeout={MOST_SECONDS}"))
            .args(["-print_final_stats=1", "-print_funcs=0"])
            .args([dictionary, artifacts])
            .arg(inputs)
            .args(self.seeds(target))
            .stdout(output.try_clone()?)
            .stderr(output)
            .status()
            .with_context(|| format!("the program of `{target}` could not be started"))?;
        let log_text = String::from_utf8_lossy(&fs::read(&log)?).into_owned();
        let report = if status.success() {
            said(target, &log_text)
        } else {
            self.failure(target, &log, &log_text)
        };
        Ok(Outcome {
            report,
            has_failed: !status.success(),
        })
    }

    /// What a target begins with.
    fn seeds(&self, target: &str) -> Vec<PathBuf> {
        let mut seeds = vec![self.workspace.path(["fuzz", "corpus", target])];
        seeds.extend(SAMPLES.map(|parts| self.workspace.path(parts.iter().copied())));
        if let Some(shared) = self.workspace.shared() {
            seeds.extend(["corpus", "seeds"].map(|name| shared.join(name)));
        }
        seeds
    }

    fn failure(&self, target: &str, log: &Path, log_text: &str) -> String {
        let mut report = format!("\n   {target}: something does not hold\n\n");
        for line in reason(log_text) {
            report.push_str(&format!("   | {line}\n"));
        }
        report.push_str(&format!("\n   all of it: {}\n", log.display()));
        match input(log_text) {
            Some(input) => report.push_str(&format!(
                "   the input: {input}\n\
                 \x20  once more: {program} {input}\n\
                 \x20  to keep it: give it a name that says what it is in fuzz/corpus/{target}, and run\n\
                 \x20              cargo test --package mirror-fuzz {target}\n",
                program = self.program(target).display(),
            )),
            None => report.push_str("   no input was written\n"),
        }
        report
    }
}

/// One line about a search that has found nothing.
fn said(target: &str, log: &str) -> String {
    let figure = |name: &str| {
        let mut lines = log.lines().rev();
        let value = lines.find_map(|line| line.strip_prefix("stat::")?.strip_prefix(name));
        value.map_or("?", |value| value.trim_start_matches(':').trim())
    };
    format!(
        "   {target:<9} {:>8} runs, {:>5} a second, {:>5} new inputs",
        figure("number_of_executed_units"),
        figure("average_exec_per_sec"),
        figure("new_units_added"),
    )
}

/// The lines of a log that say what has happened: from the panic or the report of the sanitizer to the
/// stack below it.
fn reason(log: &str) -> Vec<&str> {
    let starts = |line: &&str| line.contains("panicked at") || line.contains("ERROR: ");
    let lines = log.lines().skip_while(|line| !starts(line));
    lines
        .take_while(|line| !line.starts_with("stack backtrace"))
        .take(12)
        .collect()
}

/// The file that the input of a failure was written to.
fn input(log: &str) -> Option<&str> {
    let (_, path) = log.split_once("Test unit written to ")?;
    path.lines().next().map(str::trim)
}

#[cfg(test)]
mod tests {
    use super::*;

    const FAILED: &str = "#12 INITED cov: 1\n\n\
        thread '<unnamed>' (7) panicked at crates/mirror-fuzz/src/text.rs:40:9:\n\
        assertion failed: a place\n\
        stack backtrace:\n   0: rust_begin_unwind\n==7== ERROR: libFuzzer: deadly signal\n\
        artifact_prefix='x/'; Test unit written to x/crash-0123\nBase64: AA==\n";

    #[test]
    fn the_targets_are_those_of_the_folder() {
        let targets = targets(&Workspace::find().unwrap()).unwrap();
        assert_eq!(targets.len(), 9);
        let all = chosen(targets.clone(), None).unwrap();
        assert_eq!(all.len(), 9);
        assert_eq!(chosen(targets.clone(), Some("scan")).unwrap(), ["scan"]);
        let message = chosen(targets, Some("scam")).unwrap_err().to_string();
        assert!(
            message.starts_with("`scam` is not one of the targets: by_hand, c_api, "),
            "{message}"
        );
    }

    #[test]
    fn a_target_begins_with_what_is_there() {
        let workspace = Workspace::find().unwrap();
        let fuzzer = Fuzzer {
            folder: workspace.target().join("fuzz"),
            workspace: &workspace,
            seconds: 1,
            resume: false,
            host: String::new(),
        };
        let seeds = fuzzer.seeds("parse");
        assert!(seeds.len() >= 3);
        for folder in seeds {
            assert!(folder.is_dir(), "{}", folder.display());
        }
        assert!(workspace.path(["fuzz", "words.dict"]).is_file());
    }

    #[test]
    fn a_failure_is_told_with_its_reason_and_its_input() {
        assert_eq!(
            reason(FAILED),
            [
                "thread '<unnamed>' (7) panicked at crates/mirror-fuzz/src/text.rs:40:9:",
                "assertion failed: a place",
            ]
        );
        assert_eq!(input(FAILED), Some("x/crash-0123"));
        assert_eq!(input("Done 7 runs"), None);
    }

    #[test]
    fn a_search_without_a_failure_is_one_line() {
        let log = "Done 7 runs in 1 second(s)\nstat::number_of_executed_units: 7\n\
            stat::average_exec_per_sec:     3\nstat::new_units_added:          2\n";
        assert_eq!(
            said("scan", log),
            "   scan             7 runs,     3 a second,     2 new inputs"
        );
    }
}
