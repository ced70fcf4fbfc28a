//! `cargo xtask end-to-end`: each host recovers a simulated cluster through the cluster's own commands, is
//! killed once in the middle, and goes on.
//!
//! The hosts are `examples/recover.rs --execute`, `examples/python/recover.py` on the installed package, and
//! the agent of `examples/cpp`. Each has a cluster of its own, whose time runs faster than the clock on the
//! wall. What comes of it is read from the cluster's own file, not from what the host says.

use std::{
    env, fs,
    io::{BufRead as _, BufReader, Write as _},
    path::PathBuf,
    process::{Child, Command, Stdio},
    sync::mpsc,
    thread,
    time::{Duration, Instant},
};

use anyhow::{Context as _, bail, ensure};

use crate::{
    c_bench, python,
    workspace::{self, Workspace},
};

/// How a recovery goes on one of the clusters.
struct Case {
    name: &'static str,
    row: &'static str,
    /// What has happened before.
    history: &'static [&'static str],
    /// The host is killed when the cluster or the host itself shows this.
    killed_at: KilledAt,
    /// What somebody types after the host has been resumed.
    answers: &'static str,
}

#[derive(Clone, Copy)]
enum KilledAt {
    /// The copy runs.
    Copy,
    /// The host asks for a confirmation.
    Question,
}

const CASES: [Case; 2] = [
    Case {
        name: "killed while the copy runs",
        row: "1",
        history: &[
            "fail shutdown osaka",
            "advance 10m",
            "fail start osaka",
            "advance 2m",
        ],
        killed_at: KilledAt::Copy,
        answers: "",
    },
    Case {
        name: "killed when it asks for the confirmation",
        row: "12",
        history: &[
            "fail shutdown osaka",
            "advance 1h",
            "fail crash tokyo",
            "advance 1m",
            "fail start tokyo",
            "fail start osaka",
            "advance 2m",
        ],
        killed_at: KilledAt::Question,
        answers: "tokyo\n",
    },
];

/// The names of the clusters. A blank is what an unquoted name falls apart at.
const NAMES: &str = "
runs_on = 'tokyo'
[names]
cluster = 'works'
servers = ['tokyo', 'osaka']
resource = 'sales data'
group = 'sales group'
monitor = 'mdw-sales'
[clock]
mode = 'real'
speed = 20
[settings]
copy_mib_per_second = 10
";

/// A program that carries recoveries out.
struct Host {
    name: &'static str,
    argv: Vec<String>,
    /// What stands before the mirror disk; `None`: it plans from a file with outputs.
    before_resource: Option<&'static [&'static str]>,
}

/// Runs all of it.
pub(crate) fn run(workspace: &Workspace) -> anyhow::Result<()> {
    for package in [["mirror-sim", "--bins"], ["mirror-examples", "--examples"]] {
        let mut build = workspace.cargo();
        workspace::run(build.args(["build", "--quiet", "--package"]).args(package))?;
    }
    let hosts = hosts(workspace)?;
    // They spend their time waiting.
    thread::scope(|scope| {
        let runs: Vec<_> = hosts
            .iter()
            .flat_map(|host| CASES.iter().map(move |case| (host, case)))
            .map(|(host, case)| scope.spawn(move || recover(workspace, host, case)))
            .collect();
        for run in runs {
            let told = run.join();
            println!(
                "   {}",
                told.unwrap_or_else(|_| bail!("a run has panicked"))?
            );
        }
        Ok(())
    })
}

fn hosts(workspace: &Workspace) -> anyhow::Result<Vec<Host>> {
    let text = |path: PathBuf| path.to_string_lossy().into_owned();
    let program = |name: &str| format!("{name}{}", env::consts::EXE_SUFFIX);
    let built = workspace.target().join("debug");
    let mut hosts = vec![
        Host {
            name: "examples/recover.rs",
            argv: vec![
                text(built.join("examples").join(program("recover"))),
                "--execute".into(),
            ],
            before_resource: None,
        },
        Host {
            name: "examples/python/recover.py",
            argv: vec![
                text(python::interpreter(workspace)?),
                text(workspace.path(["examples", "python", "recover.py"])),
            ],
            before_resource: Some(&[]),
        },
    ];
    match c_bench::agent(workspace) {
        Some(agent) => hosts.push(Host {
            name: "examples/cpp/agent.cpp",
            argv: vec![text(agent)],
            before_resource: Some(&["--recover"]),
        }),
        None => c_bench::missing("agent, for it was not built by `cargo xtask c`")?,
    }
    Ok(hosts)
}

/// One recovery, from the break to what has come of it.
fn recover(workspace: &Workspace, host: &Host, case: &Case) -> anyhow::Result<String> {
    let began = Instant::now();
    let name = host.name.replace(['/', '.'], "-");
    let folder = workspace
        .target()
        .join("end-to-end")
        .join(format!("{name}-row-{}", case.row));
    let cluster = Cluster::create(workspace, folder, case)?;
    let session = cluster.folder.join("session.json").display().to_string();

    let mut begin = host.argv.clone();
    match host.before_resource {
        Some(words) => {
            begin.extend(words.iter().map(ToString::to_string));
            begin.push("sales data".into());
        }
        None => begin.push(cluster.outputs()?.display().to_string()),
    }
    begin.extend(["--row", case.row, "--on", "tokyo"].map(String::from));
    begin.extend(["--group", "sales group", "--monitor", "mdw-sales"].map(String::from));
    begin.extend(["--session".into(), session.clone()]);
    let first = Running::start(&cluster, &begin)?;
    first.killed(&cluster, case.killed_at)?;
    ensure!(
        cluster.is_recovered().is_err(),
        "{} was not killed in the middle",
        host.name
    );

    let mut resume = host.argv.clone();
    resume.extend(["--resume".into(), session, "--on".into(), "tokyo".into()]);
    let second = Running::start(&cluster, &resume)?;
    second.end(case.answers)?;
    cluster.is_recovered()?;
    Ok(format!(
        "{}, {}: recovered in {:.0} s",
        host.name,
        case.name,
        began.elapsed().as_secs_f64()
    ))
}

// ---- The cluster ---------------------------------------------------------------------------------

/// A simulated cluster in a folder.
struct Cluster {
    folder: PathBuf,
}

impl Cluster {
    fn create(workspace: &Workspace, folder: PathBuf, case: &Case) -> anyhow::Result<Self> {
        let _ = fs::remove_dir_all(&folder);
        fs::create_dir_all(&folder)?;
        let scenario = folder.join("scenario.toml");
        let history: Vec<String> = case
            .history
            .iter()
            .map(|step| format!("{step:?}"))
            .collect();
        fs::write(
            &scenario,
            format!("history = [{}]\n{NAMES}", history.join(", ")),
        )?;
        let program = format!("mirror-sim{}", env::consts::EXE_SUFFIX);
        let mut create = Command::new(workspace.target().join("debug").join(program));
        create.arg("--state").arg(folder.join("cluster"));
        create.arg("create").arg(&scenario).stdout(Stdio::null());
        let status = create.status().context("mirror-sim cannot be started")?;
        ensure!(status.success(), "mirror-sim ended with {status}");
        Ok(Self { folder })
    }

    /// The commands as they are on a server.
    fn commands(&self, server: &str) -> PathBuf {
        self.folder.join("cluster").join(server)
    }

    fn output(&self, argv: [&str; 3]) -> anyhow::Result<Vec<u8>> {
        let [program, option, name] = argv;
        let program = format!("{program}{}", env::consts::EXE_SUFFIX);
        let mut command = Command::new(self.commands("tokyo").join(program));
        command.arg(option);
        if !name.is_empty() {
            command.arg(name);
        }
        Ok(command.output()?.stdout)
    }

    /// What a host that plans from outputs is given.
    fn outputs(&self) -> anyhow::Result<PathBuf> {
        let mut text = Vec::new();
        for argv in [
            ["clpmdstat", "--mirror", "sales data"],
            ["clpmdstat", "--active", "sales data"],
            ["clpstat", "--long", ""],
        ] {
            text.extend(self.output(argv)?);
            text.push(b'\n');
        }
        let file = self.folder.join("outputs.txt");
        fs::write(&file, text)?;
        Ok(file)
    }

    fn copies(&self) -> anyhow::Result<bool> {
        let text = self.output(["clpmdstat", "--mirror", "sales data"])?;
        Ok(String::from_utf8_lossy(&text).contains("Recovering"))
    }

    /// What is really the case: both hold the same, nothing was lost, the service runs on its server, and
    /// the monitor watches.
    fn is_recovered(&self) -> anyhow::Result<()> {
        let text = fs::read_to_string(self.folder.join("cluster").join("cluster.json"))?;
        let kept: serde_json::Value = serde_json::from_str(&text)?;
        let pair = kept
            .pointer("/cluster/pair")
            .with_context(|| format!("no pair in {text}"))?;
        let expected = [
            ("/disk/sides/0/mark", serde_json::json!("even")),
            ("/disk/sides/1/mark", serde_json::json!("even")),
            ("/disk/sides/0/usage", serde_json::json!("service")),
            ("/disk/copy", serde_json::Value::Null),
            ("/ledger/overwritten", serde_json::json!(0)),
            ("/monitor/suspended", serde_json::json!(false)),
            ("/group/0", serde_json::json!("online")),
        ];
        for (place, value) in expected {
            ensure!(
                pair.pointer(place) == Some(&value),
                "{place} is not {value} in {pair}"
            );
        }
        Ok(())
    }
}

// ---- The host ------------------------------------------------------------------------------------

/// A host that runs, and the lines that it shows.
struct Running {
    child: Child,
    lines: mpsc::Receiver<String>,
}

/// Longer than any of these recoveries takes.
const PATIENCE: Duration = Duration::from_secs(180);

impl Running {
    fn start(cluster: &Cluster, argv: &[String]) -> anyhow::Result<Self> {
        let (program, arguments) = argv.split_first().context("no program")?;
        let mut path = vec![cluster.commands("tokyo")];
        path.extend(env::split_paths(&env::var_os("PATH").unwrap_or_default()));
        let mut child = Command::new(program)
            .args(arguments)
            .env("PATH", env::join_paths(path)?)
            .current_dir(&cluster.folder)
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()
            .with_context(|| format!("`{program}` cannot be started"))?;
        let pipe = child.stdout.take().context("the host has no output")?;
        let (send, lines) = mpsc::channel();
        thread::spawn(move || {
            for line in BufReader::new(pipe).split(b'\n').map_while(Result::ok) {
                // Nobody may want to hear it any more.
                let _ = send.send(String::from_utf8_lossy(&line).into_owned());
            }
        });
        Ok(Self { child, lines })
    }

    /// Kills the host in the middle.
    fn killed(mut self, cluster: &Cluster, at: KilledAt) -> anyhow::Result<()> {
        let began = Instant::now();
        let mut shown = Vec::new();
        loop {
            while let Ok(line) = self.lines.recv_timeout(Duration::from_millis(100)) {
                shown.push(line);
            }
            let is_time = match at {
                KilledAt::Copy => cluster.copies()?,
                // Whoever confirms is told what is lost.
                KilledAt::Question => shown.iter().any(|line| line.contains("--force")),
            };
            if is_time {
                break;
            }
            if let Some(status) = self.child.try_wait()? {
                bail!(
                    "the host ended with {status} by itself:\n{}",
                    shown.join("\n")
                );
            }
            if began.elapsed() > PATIENCE {
                self.child.kill()?;
                bail!("the host was never in the middle:\n{}", shown.join("\n"));
            }
        }
        self.child.kill()?;
        self.child.wait()?;
        Ok(())
    }

    fn end(mut self, answers: &str) -> anyhow::Result<()> {
        let mut input = self.child.stdin.take().context("the host has no input")?;
        input.write_all(answers.as_bytes())?;
        let began = Instant::now();
        let status = loop {
            if let Some(status) = self.child.try_wait()? {
                break status;
            }
            if began.elapsed() > PATIENCE {
                self.child.kill()?;
                break self.child.wait()?;
            }
            thread::sleep(Duration::from_millis(100));
        };
        let shown: Vec<String> = self.lines.iter().collect();
        ensure!(
            status.success(),
            "the host ended with {status}:\n{}",
            shown.join("\n")
        );
        Ok(())
    }
}
