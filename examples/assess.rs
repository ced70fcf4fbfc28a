//! Reads the output of `clpmdstat` and `clpstat`, and prints the situation and the recovery options
//! of each mirror disk, as a page or as JSON.
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
    io::{self, IsTerminal as _, Write as _},
    path::{Path, PathBuf},
    process::ExitCode,
};

use clap::Parser;
use mirror_core::{
    AssessConfig, Input, MirrorState, Snapshot,
    estimate::{CopyRate, FileSystem, ProductVersion, UsedSpace, Volume},
    wording::{Label, Language},
};
use mirror_examples::{NameOptions, emphasis, read_input};

/// Diagnoses mirror disks from the output of clpmdstat and clpstat, and prints the recovery options.
#[derive(Debug, Parser)]
struct Arguments {
    /// Prints a JSON document instead of a page.
    #[arg(long)]
    json: bool,
    /// The language of the messages: en or ja.
    #[arg(long, default_value = "en")]
    lang: Language,
    #[command(flatten)]
    names: NameOptions,
    /// The rate of a copy, in seconds per GB of 1024 MiB; without it, the rule of thumb of 20.
    #[arg(long, value_name = "SECONDS")]
    seconds_per_gb: Option<f64>,
    /// The version of the product.
    #[arg(long, default_value_t = ProductVersion::default())]
    product: ProductVersion,
    /// The file system on the mirror disk: ntfs or other.
    #[arg(long, default_value_t = FileSystem::Ntfs, value_name = "ntfs|other")]
    file_system: FileSystem,
    /// How much of the volume is used: a percentage such as 40%, or a size such as 80GB.
    #[arg(long)]
    used: Option<UsedSpace>,
    /// Every block is copied, as with `clpmdctrl --recovery -vf`.
    #[arg(long)]
    all_blocks: bool,
    /// A state read off the icons of the graphical tool, such as
    /// 'vol1: alpha green active, beta red inactive, fast copy ok'.
    #[arg(long, value_name = "STATE")]
    state: Vec<String>,
    /// A file of output that came from a server, as SERVER=FILE.
    #[arg(long, value_name = "SERVER=FILE")]
    from: Vec<String>,
    /// Files of output, in any order and encoding; `-` is standard input.
    #[arg(value_name = "FILE", required_unless_present_any = ["state", "from"])]
    files: Vec<PathBuf>,
}

/// Why there is no answer.
enum Failure {
    /// The command line does not read.
    Usage(String),
    /// The input does not read, or says nothing of a mirror disk.
    Input(String),
    /// The answer cannot be printed.
    Output(io::Error),
}

fn main() -> ExitCode {
    match run(&Arguments::parse()) {
        Ok(()) => ExitCode::SUCCESS,
        Err(Failure::Usage(message)) => {
            anstream::eprintln!("assess: {message}");
            ExitCode::from(2)
        }
        Err(Failure::Input(message)) => {
            anstream::eprintln!("assess: {message}");
            ExitCode::from(1)
        }
        // Who reads has seen enough.
        Err(Failure::Output(error)) if error.kind() == io::ErrorKind::BrokenPipe => {
            ExitCode::SUCCESS
        }
        Err(Failure::Output(error)) => {
            anstream::eprintln!("assess: {error}");
            ExitCode::from(1)
        }
    }
}

fn run(arguments: &Arguments) -> Result<(), Failure> {
    let language = arguments.lang;
    let config = config(arguments)?;
    let snapshot = snapshot(arguments)?;
    if snapshot.resources().is_empty() {
        let message = language.wording().label(Label::NoMirrorDisk);
        return Err(Failure::Input(message.to_owned()));
    }
    let document = snapshot.document(&config);
    let mut output = io::stdout().lock();
    let printed = if arguments.json {
        serde_json::to_writer_pretty(&mut output, &document)
            .map_err(io::Error::from)
            .and_then(|()| writeln!(output))
    } else {
        let emphasis = emphasis(output.is_terminal());
        // On Windows the escape sequences are translated where the console needs it.
        write!(
            anstream::AutoStream::auto(output),
            "{}",
            document.page(language, emphasis)
        )
    };
    printed.map_err(Failure::Output)
}

fn config(arguments: &Arguments) -> Result<AssessConfig, Failure> {
    let rate = match arguments.seconds_per_gb {
        None => CopyRate::RULE_OF_THUMB,
        Some(seconds) => CopyRate::stated(seconds)
            .map_err(|error| Failure::Usage(format!("--seconds-per-gb: {error}")))?,
    };
    let mut volume = Volume::default()
        .with_product(arguments.product)
        .with_file_system(arguments.file_system)
        .with_all_blocks(arguments.all_blocks);
    if let Some(used) = arguments.used {
        volume = volume.with_used(used);
    }
    Ok(AssessConfig::default()
        .with_names(arguments.names.names())
        .with_rate(rate)
        .with_volume(volume)
        .with_language(arguments.lang))
}

fn snapshot(arguments: &Arguments) -> Result<Snapshot, Failure> {
    let wording = arguments.lang.wording();
    let mut snapshot = Snapshot::new();
    for line in &arguments.state {
        let state = MirrorState::from_line(line)
            .map_err(|error| Failure::Usage(wording.parse_error(&error)))?;
        snapshot.add_state(state);
    }
    let mut inputs: Vec<(Option<&str>, &Path)> = Vec::new();
    inputs.extend(arguments.files.iter().map(|path| (None, path.as_path())));
    for argument in &arguments.from {
        let (server, path) = argument
            .split_once('=')
            .ok_or_else(|| Failure::Usage(format!("--from takes SERVER=FILE, not `{argument}`")))?;
        inputs.push((Some(server), Path::new(path)));
    }
    for (server, path) in inputs {
        let bytes = read_input(path).map_err(|error| {
            let what = wording.label(Label::CannotRead);
            Failure::Input(format!("{}: {what}: {error}", path.display()))
        })?;
        snapshot
            .add(Input::bytes(&bytes).from(server))
            .map_err(|error| {
                let what = wording.parse_error(&error);
                Failure::Input(format!("{}: {what}", path.display()))
            })?;
    }
    Ok(snapshot)
}
