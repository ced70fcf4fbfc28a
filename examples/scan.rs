//! Finds every report in files or standard input and prints one JSON object a line:
//! `{"file", "line", "kind", "report"}`, and `findings` where something was odd.
//!
//! ```sh
//! cargo run --release --example scan -- examples/data/ticket.txt
//! ```
//!
//! Text that announces a report and cannot be read is named on standard error. Exit status: 0
//! at least one report, 1 none or a file that cannot be read, 2 usage.

use std::{
    fs::File,
    io::{self, Read, Write as _},
    path::{Path, PathBuf},
    process::ExitCode,
};

use anyhow::Context as _;
use clap::Parser;
use mirror_core::{
    document::FoundDocument,
    text::{Encoding, Found, Report, Scanner},
    wording::Language,
};
use serde::Serialize;

/// Finds every report in long texts.
#[derive(Debug, Parser)]
struct Arguments {
    /// The encoding, where it must not be recognised: utf-8, utf-16le, utf-16be, cp932, euc-jp.
    #[arg(long)]
    encoding: Option<Encoding>,
    /// Files of any text; `-` is standard input.
    #[arg(value_name = "FILE", required = true)]
    files: Vec<PathBuf>,
}

/// One line of the output.
#[derive(Serialize)]
struct Line<'l> {
    file: &'l str,
    #[serde(flatten)]
    found: FoundDocument<'l>,
}

fn main() -> ExitCode {
    let arguments = Arguments::parse();
    let mut reports = 0;
    let mut failed = false;
    for path in &arguments.files {
        match scan(path, arguments.encoding) {
            Ok(found) => reports += found,
            Err(error) if is_broken_pipe(&error) => return ExitCode::SUCCESS,
            Err(error) => {
                anstream::eprintln!("scan: {error:#}");
                failed = true;
            }
        }
    }
    if reports == 0 && !failed {
        anstream::eprintln!("scan: no report found");
    }
    ExitCode::from(u8::from(failed || reports == 0))
}

/// Whether who reads has seen enough.
fn is_broken_pipe(error: &anyhow::Error) -> bool {
    error
        .chain()
        .filter_map(|cause| cause.downcast_ref::<io::Error>())
        .any(|cause| cause.kind() == io::ErrorKind::BrokenPipe)
}

fn scan(path: &Path, encoding: Option<Encoding>) -> anyhow::Result<usize> {
    let name = path.display().to_string();
    let mut input: Box<dyn Read> = if path == Path::new("-") {
        Box::new(io::stdin().lock())
    } else {
        Box::new(File::open(path).with_context(|| format!("cannot read `{name}`"))?)
    };
    let mut scanner = Scanner::new();
    if let Some(encoding) = encoding {
        scanner = scanner.with_encoding(encoding);
    }
    let mut reports = 0;
    let mut piece = vec![0; 64 * 1024];
    loop {
        let length = input
            .read(&mut piece)
            .with_context(|| format!("cannot read `{name}`"))?;
        let found = match piece.get(..length) {
            Some(bytes) if length > 0 => scanner.feed(bytes),
            _ => scanner.finish(),
        };
        reports += print(&name, &found)?;
        if length == 0 {
            return Ok(reports);
        }
    }
}

fn print(file: &str, found: &[Found]) -> anyhow::Result<usize> {
    let mut output = io::stdout().lock();
    let mut reports = 0;
    for found in found {
        if let Report::Unreadable { error, .. } = &found.report {
            anstream::eprintln!("scan: {file}: {error}");
        }
        let Some(found) = found.document(Language::English) else {
            continue;
        };
        let line = serde_json::to_string(&Line { file, found })?;
        writeln!(output, "{line}")?;
        reports += 1;
    }
    Ok(reports)
}
