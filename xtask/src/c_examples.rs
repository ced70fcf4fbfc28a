//! The examples in C and C++, run as their users run them, and what Rust says of the samples.

use std::{
    fs,
    io::{BufRead as _, BufReader},
    path::{Path, PathBuf},
    process::{Command, Stdio},
    time::{Duration, Instant},
};

use anyhow::{Context as _, bail, ensure};
use mirror_core::{
    AssessConfig, Snapshot, decision_table,
    estimate::{CopyRate, ProductVersion, UsedSpace, Volume},
    recover::Names,
    text::Scanner,
    wording::{Emphasis, Language},
};

use crate::{c_bench::Bench, c_recovery};

/// The samples in a folder, in the order of their names.
pub(crate) fn samples(folder: &Path) -> anyhow::Result<Vec<PathBuf>> {
    let entries =
        fs::read_dir(folder).with_context(|| format!("`{}` cannot be read", folder.display()))?;
    let mut files = Vec::new();
    for entry in entries {
        let path = entry?.path();
        if path.extension().is_some_and(|extension| extension == "txt") {
            files.push(path);
        }
    }
    files.sort();
    Ok(files)
}

/// What `corpus.c` prints, by the Rust library: documents and pages.
pub(crate) fn by_rust(files: &[PathBuf]) -> anyhow::Result<Vec<String>> {
    let mut texts = Vec::new();
    for file in files {
        let bytes = fs::read(file)?;
        let mut snapshot = Snapshot::new();
        match snapshot.add_bytes(&bytes) {
            Ok(_) => {
                let document = snapshot.document(&AssessConfig::default());
                texts.push(serde_json::to_string(&document)?);
                pages_of(&snapshot, &mut texts)?;
            }
            Err(error) => texts.push(error.code.as_str().to_owned()),
        }
        let mut scanner = Scanner::new();
        let mut found = scanner.feed(&bytes);
        found.extend(scanner.finish());
        for found in &found {
            if let Some(document) = found.document(Language::Japanese) {
                texts.push(serde_json::to_string(&document)?);
            }
        }
    }
    texts.push(serde_json::to_string(&decision_table().as_slice())?);
    Ok(texts)
}

fn pages_of(snapshot: &Snapshot, texts: &mut Vec<String>) -> anyhow::Result<()> {
    let language = Language::Japanese;
    let options = AssessConfig::default()
        .with_language(language)
        .with_names(Names::default().with_group("failover1"))
        .with_rate(CopyRate::stated(12.5)?)
        .with_volume(
            Volume::default()
                .with_product(ProductVersion::new(4, 1))
                .with_used(UsedSpace::Percent(30)),
        );
    let document = snapshot.document(&options);
    texts.push(document.page(language, Emphasis::Terminal));
    texts.push(document.html(language));
    for state in snapshot.resources() {
        texts.push(serde_json::to_string(&state.document(&options))?);
        let assessment = state.assess();
        texts.push(serde_json::to_string(&assessment.document(&options))?);
        for option in assessment.options() {
            texts.push(serde_json::to_string(&option.document(&options))?);
            let runbook = option.runbook(&options.names)?;
            texts.push(serde_json::to_string(&runbook)?);
            texts.push(runbook.sheet(language));
        }
    }
    Ok(())
}

/// Builds and runs them.
pub(crate) fn run(bench: &Bench<'_>) -> anyhow::Result<()> {
    pages(bench)?;
    assess(bench)?;
    if bench.cpp.is_some() {
        let source = bench.workspace.path(["examples", "cpp", "agent.cpp"]);
        let program = bench.build(&source, "agent", &[], false)?;
        agent(bench, &program)?;
        c_recovery::run(bench, &program)?;
    }
    Ok(())
}

/// The programs on the pages: each has to compile without a warning and to end with 0.
fn pages(bench: &Bench<'_>) -> anyhow::Result<()> {
    let mut count = 0;
    for page in [&["README.md"][..], &["docs", "c-api.md"]] {
        let text = fs::read_to_string(bench.workspace.path(page.iter().copied()))?;
        for (fence, extension) in [("```c\n", "c"), ("```cpp\n", "cpp")] {
            if extension == "cpp" && bench.cpp.is_none() {
                continue;
            }
            for block in text.split(fence).skip(1) {
                let (program, _) = block.split_once("```").context("a block without an end")?;
                count += 1;
                let name = format!("page-{count}");
                let source = bench.built.join(format!("{name}.{extension}"));
                fs::write(&source, program)?;
                let program = bench.build(&source, &name, &[], false)?;
                let output = Command::new(program).output()?;
                ensure!(
                    output.status.success(),
                    "program {count} of the pages: {}",
                    output.status
                );
            }
        }
    }
    ensure!(count >= 2, "only {count} programs on the pages");
    println!("   {count} programs on the pages: passed");
    Ok(())
}

fn assess(bench: &Bench<'_>) -> anyhow::Result<()> {
    let source = bench.workspace.path(["examples", "c", "assess.c"]);
    let program = bench.build(&source, "assess", &[], false)?;
    let data = |name: &str| bench.workspace.path(["examples", "data", name]);
    let output = Command::new(&program)
        .arg(data("broken-mirror.txt"))
        .arg(data("cluster.txt"))
        .output()?;
    let printed = String::from_utf8(output.stdout)?;
    ensure!(
        output.status.code() == Some(1),
        "assess.c: {}",
        output.status
    );
    for line in [
        "sales: one_side_latest_running",
        "    tokyo: clpmdctrl --recovery sales",
    ] {
        ensure!(
            printed.lines().any(|has| has == line),
            "assess.c prints:\n{printed}"
        );
    }
    let output = Command::new(&program).arg("no-such-file").output()?;
    ensure!(
        output.status.code() == Some(3),
        "assess.c: {}",
        output.status
    );
    println!("   examples/c/assess.c: passed");
    Ok(())
}

/// The agent prints a line where something has changed, and only there; a signal ends it.
fn agent(bench: &Bench<'_>, program: &Path) -> anyhow::Result<()> {
    let state = bench.built.join("state.txt");
    let shown = |percent: u8| {
        format!(
            "Mirror Status: Recovering\nvol1  alpha  beta\n------\nMirror Color  YELLOW  YELLOW\n\n\
             Recovery Status Value\n------\nStatus  Recovering\nDirection  alpha -> beta\n\
             Percent  {percent}%\nUsed Time  00:00:08\nLeft Time  00:00:05\n"
        )
    };
    fs::write(&state, shown(10))?;
    let mut child = Command::new(program)
        .args(["--every", "0"])
        .arg(format!("cat \"{}\"", state.display()))
        .stdout(Stdio::piped())
        .spawn()?;
    let pipe = child.stdout.take().context("the agent has no output")?;
    let mut lines = BufReader::new(pipe).lines();
    let mut next = || {
        lines
            .next()
            .context("the agent has ended")?
            .context("no line")
    };
    let first = next()?;
    let document: serde_json::Value = serde_json::from_str(&first)?;
    ensure!(
        document
            .pointer("/progress/percent")
            .and_then(serde_json::Value::as_u64)
            == Some(10),
        "the agent prints {first}"
    );
    // Replaced at once, so that no half of it is read.
    let replacement = bench.built.join("state-new.txt");
    fs::write(&replacement, shown(20))?;
    fs::rename(&replacement, &state)?;
    // The rate becomes unknown or known meanwhile: other lines may stand between.
    let started = Instant::now();
    loop {
        let line = next()?;
        let document: serde_json::Value = serde_json::from_str(&line)?;
        let percent = document.pointer("/progress/percent");
        if percent.and_then(serde_json::Value::as_u64) == Some(20) {
            break;
        }
        ensure!(
            started.elapsed() < Duration::from_secs(20),
            "the agent prints {line}"
        );
    }
    // No news is not good news.
    fs::write(&replacement, "the command has failed\n")?;
    fs::rename(&replacement, &state)?;
    let started = Instant::now();
    let (mut is_unreadable, mut is_gone) = (false, false);
    while !(is_unreadable && is_gone) {
        let line = next()?;
        is_unreadable |= line.contains("no report found");
        is_gone |= line.contains(r#""name":"vol1","assessment":null"#);
        ensure!(
            started.elapsed() < Duration::from_secs(20),
            "the agent prints {line}"
        );
    }
    // The one of the shell: not every system has it as a program.
    let killed = Command::new("sh")
        .args(["-c", "kill \"$0\"", &child.id().to_string()])
        .status()?;
    ensure!(killed.success(), "the agent cannot be told to end");
    let started = Instant::now();
    let status = loop {
        if let Some(status) = child.try_wait()? {
            break status;
        }
        if started.elapsed() > Duration::from_secs(10) {
            let _ = child.kill();
            bail!("the agent does not end on a signal");
        }
        std::thread::sleep(Duration::from_millis(20));
    };
    ensure!(status.code() == Some(0), "the agent ended with {status}");
    println!("   examples/cpp/agent.cpp: passed");
    Ok(())
}
