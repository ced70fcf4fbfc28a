//! The state folder: processes that use it one after the other and at once.

use std::{
    env,
    io::Write as _,
    path::{Path, PathBuf},
    process::{Command, Output, Stdio},
    thread,
    time::Duration,
};

use mirror_sim::{Folder, Scenario};
use tempfile::TempDir;

const PROGRAM: &str = env!("CARGO_BIN_EXE_mirror-sim");

/// A cluster in a folder of its own.
struct Place {
    folder: TempDir,
}

impl Place {
    fn create(scenario: &str) -> Self {
        let place = Self {
            folder: TempDir::new().unwrap(),
        };
        let file = place.folder.path().join("scenario.toml");
        std::fs::write(&file, scenario).unwrap();
        place.sim(&["create", file.to_str().unwrap()]);
        place
    }

    fn state(&self) -> PathBuf {
        self.folder.path().join("state")
    }

    /// Runs mirror-sim, which is expected to succeed.
    fn sim(&self, words: &[&str]) -> String {
        let output = self.try_sim(words);
        assert!(
            output.status.success(),
            "{words:?}: {}",
            String::from_utf8_lossy(&output.stderr)
        );
        String::from_utf8(output.stdout).unwrap()
    }

    fn try_sim(&self, words: &[&str]) -> Output {
        clean(PROGRAM)
            .arg("--state")
            .arg(self.state())
            .args(words)
            .output()
            .unwrap()
    }

    /// A command of the cluster, from the folder of a server.
    fn command(&self, server: &str, program: &str) -> Command {
        let file = format!("{program}{}", env::consts::EXE_SUFFIX);
        clean(self.state().join(server).join(file))
    }

    fn elapsed(&self) -> u64 {
        Folder::at(self.state())
            .open()
            .unwrap()
            .cluster
            .pair
            .elapsed
    }
}

/// Without what the surroundings of the test may have set.
fn clean(program: impl AsRef<Path>) -> Command {
    let mut command = Command::new(program.as_ref());
    for variable in ["MIRROR_SIM_STATE", "MIRROR_SIM_SERVER", "MIRROR_SIM_LANG"] {
        command.env_remove(variable);
    }
    command
}

fn text(bytes: &[u8]) -> String {
    String::from_utf8(bytes.to_vec()).unwrap()
}

#[test]
fn a_command_knows_its_server_by_its_folder() {
    let place = Place::create("runs_on = \"server2\"");
    for server in ["server1", "server2"] {
        let output = place.command(server, "clpstat").output().unwrap();
        assert!(text(&output.stdout).contains(&format!("   *{server} ")));
        let output = place.command(server, "hostname").output().unwrap();
        assert_eq!(text(&output.stdout), format!("{server}\n"));
        let output = place
            .command(server, "clpgrp")
            .args(["-n", "failover1"])
            .output()
            .unwrap();
        assert_eq!(text(&output.stdout), "server2\n");
    }
}

#[test]
fn the_environment_says_otherwise() {
    let place = Place::create("");
    let output = place
        .command("server1", "clpstat")
        .env("MIRROR_SIM_SERVER", "server2")
        .output()
        .unwrap();
    assert!(text(&output.stdout).contains("   *server2 "));
    // A command that lies elsewhere.
    let elsewhere = TempDir::new_in(place.folder.path()).unwrap();
    let file = format!("clpmdstat{}", env::consts::EXE_SUFFIX);
    let command = elsewhere.path().join(&file);
    std::fs::rename(place.state().join("server1").join(file), &command).unwrap();
    let output = clean(&command)
        .arg("-l")
        .env("MIRROR_SIM_STATE", place.state())
        .env("MIRROR_SIM_SERVER", "server1")
        .output()
        .unwrap();
    assert_eq!(text(&output.stdout), "<md1>\n");
    let output = clean(&command).arg("-l").output().unwrap();
    assert_eq!(output.status.code(), Some(125));
    assert!(
        text(&output.stderr).starts_with("clpmdstat: this is a command of a simulated cluster")
    );
    let output = clean(&command)
        .arg("-l")
        .env("MIRROR_SIM_LANG", "ja")
        .output()
        .unwrap();
    assert!(text(&output.stderr).starts_with("clpmdstat: これは模擬クラスタのコマンドですが"));
}

#[test]
fn no_command_is_lost_when_many_run_at_once() {
    const PROCESSES: u64 = 8;
    const COMMANDS: u64 = 50;
    let place = Place::create("busy_every = 1000000");
    thread::scope(|scope| {
        for process in 0..PROCESSES {
            let place = &place;
            scope.spawn(move || {
                let server = if process % 2 == 0 {
                    "server1"
                } else {
                    "server2"
                };
                for _ in 0..COMMANDS {
                    let output = place
                        .command(server, "clpstat")
                        .arg("--local")
                        .output()
                        .unwrap();
                    assert!(output.status.success(), "{}", text(&output.stderr));
                }
            });
        }
    });
    let cluster = Folder::at(place.state()).open().unwrap().cluster;
    assert_eq!(cluster.pair.elapsed, PROCESSES * COMMANDS);
    assert_eq!(u64::from(cluster.asked_locally), PROCESSES * COMMANDS);
}

#[test]
fn time_passes_as_the_clock_says() {
    for (clock, after_command, after_advance) in [
        ("mode = \"by_hand\"", 0, 90),
        ("mode = \"per_command\"", 1, 91),
        ("mode = \"per_command\"\nseconds = 7", 7, 97),
    ] {
        let place = Place::create(&format!("[clock]\n{clock}"));
        place.command("server1", "clpstat").output().unwrap();
        assert_eq!(place.elapsed(), after_command, "{clock}");
        place.sim(&["advance", "90s"]);
        place.sim(&["show"]);
        assert_eq!(place.elapsed(), after_advance, "{clock}");
    }
    let place = Place::create("[clock]\nmode = \"real\"\nspeed = 3600");
    thread::sleep(Duration::from_millis(50));
    assert!(place.elapsed() >= 180);
}

const COPY: &str = "runs_on = 'server1'
history = ['fail cut-link', 'advance 10m', 'fail restore-link', 'on server1 clpmdctrl -r md1 -f']
";

#[test]
fn a_wait_in_real_time_lets_others_work_on_the_cluster() {
    // Half a minute, which others shorten.
    let place = Place::create(&format!("{COPY}[clock]\nmode = 'real'"));
    let mut wait = place
        .command("server1", "clpmdctrl")
        .args(["--rwait", "md1"])
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    thread::sleep(Duration::from_millis(200));
    let output = place
        .command("server2", "clpmdstat")
        .args(["-m", "md1"])
        .output()
        .unwrap();
    assert!(text(&output.stdout).starts_with("Mirror Status: Recovering\n"));
    assert!(wait.try_wait().unwrap().is_none());
    place.sim(&["advance", "1m"]);
    let output = wait.wait_with_output().unwrap();
    assert_eq!(text(&output.stdout), "Status: Normal\n");
}

#[test]
fn a_wait_passes_at_once_where_time_is_not_real() {
    let place = Place::create(&format!("{COPY}[clock]\nmode = 'by_hand'"));
    let began = place.elapsed();
    let output = place
        .command("server1", "clpmdctrl")
        .args(["--rwait", "md1"])
        .output()
        .unwrap();
    assert_eq!(text(&output.stdout), "Status: Normal\n");
    assert_eq!(place.elapsed() - began, 32);
}

#[test]
fn a_forced_recovery_asks_and_takes_an_answer() {
    let scenario = "history = ['fail crash server1', 'fail crash server2', 'fail start server1', 'fail start server2', 'advance 2m']
[assumptions]
force_asks = true";
    for (answer, exit) in [("y\n", 0), ("yes\nyes\nyes\n", 0), ("n\n", 3), ("", 3)] {
        let place = Place::create(scenario);
        let mut child = place
            .command("server1", "clpmdctrl")
            .args(["-f", "md1"])
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .unwrap();
        child
            .stdin
            .take()
            .unwrap()
            .write_all(answer.as_bytes())
            .unwrap();
        let output = child.wait_with_output().unwrap();
        assert_eq!(output.status.code(), Some(exit), "{answer:?}");
        assert!(text(&output.stderr).starts_with("The data of this server becomes the latest."));
        assert_eq!(place.elapsed(), 121);
    }
}

#[test]
fn alerts_are_taken_down() {
    let place = Place::create("");
    place.sim(&["advance", "90s"]);
    let status = place
        .command("server2", "clplogcmd")
        .args(["-m", "no copy", "-l", "ERR"])
        .status();
    assert!(status.unwrap().success());
    let alerts = std::fs::read_to_string(place.state().join("alerts.txt")).unwrap();
    assert_eq!(alerts, "2026-04-01 09:01:30 server2 -m no copy -l ERR\n");
}

#[test]
fn what_is_refused_ends_with_an_error_in_the_language_asked_for() {
    let place = Place::create("");
    for (words, english, japanese) in [
        (
            &["fail", "start", "server1"][..],
            "nothing changes by this\n",
            "これによって変わるものはありません\n",
        ),
        (
            &["fail", "crash", "server3"],
            "no server is called `server3`\n",
            "`server3` というサーバはありません\n",
        ),
        (
            &["tool", "copy-onto", "server1"],
            "no server alone has the latest data\n",
            "最新データを持つサーバが一意に決まりません\n",
        ),
        (
            &["create", "no-such-scenario"],
            "`no-such-scenario` is neither a file nor one of the built-in scenarios\n",
            "`no-such-scenario` はファイルでも組み込みのシナリオでもありません\n",
        ),
    ] {
        for (language, message) in [("en", english), ("ja", japanese)] {
            let output = place.try_sim(&[words, &["--lang", language]].concat());
            assert_eq!(output.status.code(), Some(1), "{words:?}");
            assert_eq!(text(&output.stderr), message);
        }
    }
}

#[test]
fn a_cluster_is_not_created_over_another_and_none_is_no_cluster() {
    let place = Place::create("");
    let output = place.try_sim(&["create"]);
    assert!(text(&output.stderr).ends_with("has a simulated cluster already\n"));
    // The commands that are left over are links to the program itself; it survives.
    std::fs::remove_file(place.state().join("cluster.json")).unwrap();
    let output = place.try_sim(&["show"]);
    assert!(text(&output.stderr).starts_with("no simulated cluster in "));
    place.sim(&["create", "row-18"]);
    assert!(place.sim(&["show"]).contains("BLUE Active / BLUE Active"));
    std::fs::write(place.state().join("cluster.json"), "{}").unwrap();
    let output = place.try_sim(&["show", "--lang", "ja"]);
    assert!(text(&output.stderr).contains("を解釈できません: missing field `version`"));
}

#[test]
fn a_command_may_be_run_on_a_server_without_its_folder() {
    let place = Place::create("");
    let output = place.sim(&["on", "server2", "clpstat", "--local"]);
    assert!(output.contains("   *server2 "));
    let output = place.try_sim(&["on", "server2", "clpmdctrl", "-r", "md1"]);
    assert_eq!(output.status.code(), Some(3));
    assert_eq!(place.elapsed(), 2);
}

#[test]
fn the_lists_are_complete() {
    let place = Place::create("");
    assert_eq!(
        place.sim(&["scenarios"]).lines().count(),
        Scenario::built_in().count()
    );
    assert_eq!(place.sim(&["list-dialects"]).lines().count(), 9);
    assert!(
        place
            .sim(&["scenarios", "--lang", "ja"])
            .contains("正常な二台構成")
    );
}
