//! Reads the output of `clpmdstat` and `clpstat`, says what is the case and what can be done.
//!
//! ```sh
//! cargo run --release --example assess -- examples/data/broken-mirror.txt
//! clpmdstat --mirror md1 | assess -
//! assess --state 'vol1: alpha green active, beta red inactive, fast copy ok'
//! ```
//!
//! Several files make one snapshot. Exit status: 0 assessed, 1 nothing to assess or unreadable,
//! 2 usage.

use std::{
    io::{IsTerminal as _, Write as _},
    path::PathBuf,
    process::ExitCode,
};

use anyhow::{Context as _, bail};
use clap::Parser;
use mirror_core::{
    AssessOptions, MirrorState, Snapshot,
    estimate::{CopyRate, FileSystem, ProductVersion, Volume},
    recover::Names,
    text::ParseError,
    wording::{Emphasis, Language},
};
use mirror_examples::read_input;

/// Says what is the case with mirror disks, and what can be done.
#[derive(Debug, Parser)]
struct Arguments {
    /// Prints a JSON document instead of a page.
    #[arg(long)]
    json: bool,
    /// The language of the messages: en or ja.
    #[arg(long, default_value = "en")]
    lang: Language,
    /// The failover group, where the output does not name it.
    #[arg(long)]
    group: Option<String>,
    /// The mirror disk monitor, where the output does not name it.
    #[arg(long)]
    monitor: Option<String>,
    /// The server whose data has been decided to be the latest.
    #[arg(long)]
    source: Option<String>,
    /// The rate of a copy, in seconds per GB of 1024 MiB.
    #[arg(long, default_value_t = 20.0)]
    seconds_per_gb: f64,
    /// The version of the product.
    #[arg(long, default_value_t = ProductVersion::default())]
    product: ProductVersion,
    /// The file system on the mirror disk: ntfs or other.
    #[arg(long, default_value = "ntfs", value_parser = file_system)]
    file_system: FileSystem,
    /// A state read off the icons of the graphical tool, such as
    /// 'vol1: alpha green active, beta red inactive, fast copy ok'.
    #[arg(long)]
    state: Vec<String>,
    /// A file of output that came from a server, as SERVER=FILE.
    #[arg(long, value_name = "SERVER=FILE")]
    from: Vec<String>,
    /// Files of output, in any order and encoding; `-` is standard input.
    #[arg(value_name = "FILE", required_unless_present_any = ["state", "from"])]
    files: Vec<PathBuf>,
}

fn main() -> ExitCode {
    let arguments = Arguments::parse();
    let rate = match CopyRate::stated(arguments.seconds_per_gb) {
        Ok(_) if (arguments.seconds_per_gb - 20.0).abs() < f64::EPSILON => CopyRate::RULE_OF_THUMB,
        Ok(rate) => rate,
        Err(error) => {
            anstream::eprintln!("assess: --seconds-per-gb: {error}");
            return ExitCode::from(2);
        }
    };
    match run(&arguments, rate) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            anstream::eprintln!("assess: {error:#}");
            ExitCode::from(1)
        }
    }
}

fn run(arguments: &Arguments, rate: CopyRate) -> anyhow::Result<()> {
    let language = arguments.lang;
    let snapshot = snapshot(arguments)?;
    if snapshot.resources().is_empty() {
        bail!("no mirror disk in the input");
    }
    let mut names = Names::default();
    names.group.clone_from(&arguments.group);
    names.monitor.clone_from(&arguments.monitor);
    names.source.clone_from(&arguments.source);
    let options = AssessOptions::default()
        .with_names(names)
        .with_rate(rate)
        .with_volume(
            Volume::default()
                .with_product(arguments.product)
                .with_file_system(arguments.file_system),
        )
        .with_language(language);
    let document = snapshot.document(&options);
    let mut output = std::io::stdout().lock();
    if arguments.json {
        serde_json::to_writer_pretty(&mut output, &document)?;
        writeln!(output)?;
    } else {
        let emphasis = if output.is_terminal() {
            Emphasis::Terminal
        } else {
            Emphasis::Plain
        };
        // On Windows the escape sequences are translated where the console needs it.
        write!(
            anstream::AutoStream::auto(output),
            "{}",
            document.page(language, emphasis)
        )?;
    }
    Ok(())
}

fn snapshot(arguments: &Arguments) -> anyhow::Result<Snapshot> {
    let wording = arguments.lang.wording();
    let say = |error: ParseError| anyhow::Error::msg(wording.parse_error(&error));
    let mut snapshot = Snapshot::new();
    for path in &arguments.files {
        snapshot
            .add_bytes(&read_input(path)?)
            .map_err(say)
            .with_context(|| path.display().to_string())?;
    }
    for argument in &arguments.from {
        let (server, path) = argument
            .split_once('=')
            .with_context(|| format!("--from takes SERVER=FILE, not `{argument}`"))?;
        snapshot
            .add_bytes_from(server, &read_input(path.as_ref())?)
            .map_err(say)
            .with_context(|| path.to_owned())?;
    }
    for line in &arguments.state {
        snapshot.add_state(MirrorState::from_line(line).map_err(say)?);
    }
    Ok(snapshot)
}

fn file_system(text: &str) -> Result<FileSystem, String> {
    FileSystem::from_text_form(text).ok_or_else(|| format!("`{text}` is not one of `ntfs` `other`"))
}
