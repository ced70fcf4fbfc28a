//! Jobs of the field, done as scripts do them today and as the library does them, in the situations that
//! are traps.
//!
//! The scripts are written anew after what is known of published ones: the first match of an expression, a
//! field of `awk`, a name without quotes. Both ways see the same text, of a pair of their own each.

use mirror_core::{
    Snapshot,
    recover::{Action, StopReason},
    text::{ClusterReport, GroupMap, MonitorList},
    words::{GroupMark, Intent, ObjectStatus},
};
use mirror_sim::{
    Cluster, Dialect, Ended, Names,
    model::{Assumptions, Command, Fault, Operation, Pair, Settings, Side},
};
use regex::Regex;

use crate::{
    starts::{self, Times},
    world::{Move, Stage, World},
};

/// One job in one situation.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Job {
    /// What is to be done.
    pub job: &'static str,
    /// What the case is.
    pub situation: &'static str,
    /// How today's script does it.
    pub today: Outcome,
    /// How the library does it.
    pub library: Outcome,
}

/// What has come of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Outcome {
    /// What was done or said.
    pub did: String,
    /// Writes that were lost.
    pub lost: u64,
    /// Whether it was right.
    pub right: bool,
}

impl Outcome {
    fn new(did: impl Into<String>, right: bool, pair: &Pair) -> Self {
        Self {
            did: did.into(),
            lost: pair.ledger.overwritten,
            right,
        }
    }
}

/// All of them.
#[must_use]
pub fn jobs() -> Vec<Job> {
    vec![
        force_where_red(),
        force_name_with_blank(),
        start_up_both_red(),
        start_up_partner_stopped(),
        start_up_active_twice(),
        recovery_point(),
        wait_for_copy(),
        scheduled_copy(),
        servers_online(),
        group_is_here(),
        monitors_normal(),
    ]
}

// ---- The jobs ------------------------------------------------------------------------------------

fn force_where_red() -> Job {
    let start = || Desk::before_row(5, Side::Second, Times::One, "orders");
    Job {
        job: "force the recovery where the volume is RED and in use",
        situation: "RED / GREEN, nothing in use: the latest data is on the other server",
        today: force_first_red(start()),
        library: unattended(start()),
    }
}

fn force_name_with_blank() -> Job {
    let start = || Desk::before_row(13, Side::First, Times::Both, "orders data");
    Job {
        job: "force the recovery where the volume is RED and in use",
        situation: "RED Active / RED Inactive, and the mirror disk is called `orders data`",
        today: force_first_red(start()),
        library: unattended(start()),
    }
}

fn start_up_both_red() -> Job {
    let start = || Desk::before_row(9, Side::Second, Times::One, "orders");
    Job {
        job: "recover when the server has started",
        situation: "RED / RED, and only the other server shows when it was last updated",
        today: recover_at_start_up(start()),
        library: unattended(start()),
    }
}

fn start_up_partner_stopped() -> Job {
    let start = || Desk::before_row(15, Side::First, Times::One, "orders");
    Job {
        job: "recover when the server has started",
        situation: "RED / GRAY: the server with the latest data comes back a little later",
        today: recover_at_start_up(start()),
        library: unattended(start()),
    }
}

fn start_up_active_twice() -> Job {
    let start = || Desk::before_row(18, Side::First, Times::Both, "orders");
    Job {
        job: "recover when the server has started",
        situation: "BLUE / BLUE: active on both servers",
        today: recover_at_start_up(start()),
        library: unattended(start()),
    }
}

fn recovery_point() -> Job {
    let start = || Desk::before_row(1, Side::Second, Times::One, "orders");
    Job {
        job: "tell which updates are on one server only",
        situation: "RED / GREEN: they are on the second server",
        today: {
            let mut desk = start();
            let text = desk.text(&["clpmdstat", "-m", "orders"]);
            let second = field(&text, "Mirror Color", 3);
            let equal = (field(&text, "Lastupdate", 2), field(&text, "Lastupdate", 3))
                == (field(&text, "Break", 2), field(&text, "Break", 3));
            let did = match (second == "RED", equal) {
                (true, false) => "names a window",
                (true, true) | (false, _) => "says that nothing is at risk",
            };
            Outcome::new(did, second == "RED" && !equal, &desk.cluster.pair)
        },
        library: {
            let mut desk = start();
            let risk = desk.assess().and_then(|assessment| {
                let source = assessment.source()?.to_owned();
                let risk = assessment.data_at_risk()?;
                Some(format!("from {} to {} on {source}", risk.from, risk.to))
            });
            let right = risk.is_some();
            Outcome::new(
                risk.unwrap_or_else(|| "nothing".into()),
                right,
                &desk.cluster.pair,
            )
        },
    }
}

fn wait_for_copy() -> Job {
    let start = || Desk::before_row(1, Side::First, Times::One, "orders");
    Job {
        job: "wait until the copy has ended",
        situation: "the copy fails half-way",
        today: {
            let mut desk = start();
            desk.act(Command::Recover { everything: false });
            desk.cluster.pair.advance(10);
            desk.cluster.pair.suffer(Fault::FailCopy);
            let ended = desk.poll(|text| is_match(text, "GREEN.*GREEN"));
            let did = if ended { "ends" } else { "never ends" };
            Outcome::new(did, false, &desk.cluster.pair)
        },
        library: copy_that_fails(start()),
    }
}

fn scheduled_copy() -> Job {
    let start = || Desk::before_row(1, Side::First, Times::One, "orders");
    Job {
        job: "copy at night, and say whether it has succeeded",
        situation: "the copy fails half-way",
        today: {
            let mut desk = start();
            desk.act(Command::Recover { everything: false });
            desk.cluster.pair.advance(10);
            desk.cluster.pair.suffer(Fault::FailCopy);
            desk.text(&[
                "clpmdctrl",
                "--rwait",
                "orders",
                "-timeout",
                "600",
                "-rcancel",
            ]);
            let text = desk.text(&["clpmdstat", "-m", "orders"]);
            let passes = is_match(&text, "(?i)status.*normal");
            let did = if passes {
                "says that it has succeeded: `Abnormal` ends in `normal`"
            } else {
                "says that it has failed"
            };
            Outcome::new(did, !passes, &desk.cluster.pair)
        },
        library: copy_that_fails(start()),
    }
}

fn servers_online() -> Job {
    let start = || {
        let mut desk = Desk::healthy("orders");
        desk.cluster.pair.suffer(Fault::Shutdown(Side::First));
        desk
    };
    Job {
        job: "check that all servers are online",
        situation: "the server is stopped on which the check runs: `clpstat` prints nothing",
        today: {
            let mut desk = start();
            let text = desk.text(&["clpstat", "-n"]);
            let bad = text
                .lines()
                .any(|line| line.contains("[on server") && !line.contains("Online"));
            let did = if bad { "says no" } else { "says yes" };
            Outcome::new(did, bad, &desk.cluster.pair)
        },
        library: {
            let mut desk = start();
            let text = desk.text(&["clpstat"]);
            match ClusterReport::parse(&text) {
                Ok(_) => Outcome::new("says yes", false, &desk.cluster.pair),
                Err(_) => Outcome::new("says that it cannot be told", true, &desk.cluster.pair),
            }
        },
    }
}

fn group_is_here() -> Job {
    let start = || {
        let mut desk = Desk::healthy("orders");
        desk.cluster.names.group = "orders-archive".into();
        desk
    };
    Job {
        job: "check that the group `orders` runs here",
        situation: "only the group `orders-archive` does",
        today: {
            let mut desk = start();
            let text = desk.text(&["clpstat", "-g"]);
            let here = text
                .lines()
                .any(|line| line.contains("server0 [o]") && line.contains("orders"));
            let did = if here { "says yes" } else { "says no" };
            Outcome::new(did, !here, &desk.cluster.pair)
        },
        library: {
            let mut desk = start();
            let text = desk.text(&["clpstat", "-g"]);
            let runs = GroupMap::parse(&text).is_ok_and(|map| {
                let groups = map.servers.iter().flat_map(|server| &server.groups);
                let mut named = groups.filter(|group| group.name == "orders");
                named.any(|group| group.mark == GroupMark::Online)
            });
            let did = if runs { "says yes" } else { "says no" };
            Outcome::new(did, !runs, &desk.cluster.pair)
        },
    }
}

fn monitors_normal() -> Job {
    let start = || {
        let mut desk = Desk::healthy("orders");
        desk.act(Command::SuspendMonitor);
        desk
    };
    Job {
        job: "raise an alarm where a monitor has a fault",
        situation: "the mirror disk monitor is suspended, as procedure 2-3 wants it",
        today: {
            let mut desk = start();
            let text = desk.text(&["clpstat", "-m"]);
            let alarm = text.lines().any(|line| {
                line.contains("Monitor") && line.contains('[') && !line.contains("Normal]")
            });
            let did = if alarm {
                "raises the alarm"
            } else {
                "is quiet"
            };
            Outcome::new(did, !alarm, &desk.cluster.pair)
        },
        library: {
            let mut desk = start();
            let text = desk.text(&["clpstat", "-m"]);
            let list = MonitorList::parse(&text).unwrap_or_default();
            let suspended = list
                .monitors
                .iter()
                .filter(|(_, status)| *status == ObjectStatus::Suspend)
                .map(|(name, _)| name.as_str())
                .collect::<Vec<_>>();
            let did = format!("says that `{}` is suspended", suspended.join("`, `"));
            Outcome::new(did, suspended.len() == 1, &desk.cluster.pair)
        },
    }
}

// ---- Today's scripts -----------------------------------------------------------------------------

/// The first match of an expression, and a name without quotes.
fn force_first_red(mut desk: Desk) -> Outcome {
    let name = desk.cluster.names.resource.clone();
    let text = desk.text(&["clpmdstat", "-m", &name]);
    if !is_match(&text, r"Mirror Color\s+RED") {
        return Outcome::new("leaves it alone", true, &desk.cluster.pair);
    }
    let line = format!("clpmdctrl -f {name}");
    let ended = desk.shell(&line);
    desk.wait_and_see();
    let did = if ended.exit == 0 {
        format!("`{line}`")
    } else {
        format!("`{line}`, which fails")
    };
    Outcome::new(did, false, &desk.cluster.pair)
}

/// The colours of both servers, and the local one wins.
fn recover_at_start_up(mut desk: Desk) -> Outcome {
    let name = desk.cluster.names.resource.clone();
    let mut did = "loops for ever".to_owned();
    for _ in 0..MOST_POLLS {
        let text = desk.text(&["clpmdstat", "-m", &name]);
        let line = if is_match(&text, "RED +(RED|GRAY)") {
            format!("clpmdctrl -f {name}")
        } else if is_match(&text, "RED +GREEN") {
            format!("clpmdctrl -r {name}")
        } else if is_match(&text, "GREEN|No Construction") {
            did = "leaves it alone".into();
            break;
        } else {
            desk.cluster.pair.advance(10);
            continue;
        };
        desk.shell(&line);
        did = format!("`{line}`");
        break;
    }
    desk.wait_and_see();
    Outcome::new(did, false, &desk.cluster.pair)
}

const MOST_POLLS: u32 = 1_000;

fn is_match(text: &str, expression: &str) -> bool {
    // The expressions are those of this file.
    Regex::new(expression).is_ok_and(|expression| expression.is_match(text))
}

/// A field of the line that begins with a label, as `awk` counts from 1 (and the label has two words).
fn field(text: &str, label: &str, number: usize) -> String {
    let line = text.lines().find(|line| line.starts_with(label));
    let fields = line.unwrap_or_default().split_whitespace();
    fields.skip(number).take(1).collect()
}

// ---- The library ---------------------------------------------------------------------------------

/// Nobody is there: what cannot be undone, or has to be decided, waits for somebody.
fn unattended(desk: Desk) -> Outcome {
    let mut stage = Stage::new(desk.cluster.clone(), Side::First);
    let before = desk.cluster.pair;
    let mut world = World::new(before);
    let wanted = [Intent::RecoverWhileRunning, Intent::RecoverWhileStopped];
    let mut did = "leaves it alone".to_owned();
    let index = world.assess(&mut stage).and_then(|assessment| {
        let options = assessment.options();
        let is_wanted = |intent: &Intent| {
            options
                .iter()
                .position(|option| option.intent() == Some(*intent))
        };
        let index = wanted.iter().find_map(is_wanted).unwrap_or(0);
        (!options.is_empty()).then_some(index)
    });
    if let Some(index) = index.and_then(|index| u8::try_from(index).ok()) {
        world.make(&mut stage, Move::Begin(index));
        did = "reads the state and does nothing".to_owned();
    }
    let mut moves = Vec::new();
    for _ in 0..MOST_POLLS {
        let next = match world.action() {
            None => break,
            Some(Action::Confirm { source, .. }) => {
                let source = source.as_deref().unwrap_or_default();
                did = format!("waits for somebody to confirm that {source} has the latest data");
                break;
            }
            Some(Action::Ask { .. }) => {
                if !world.pair.is_whole() {
                    did = "waits for somebody to say whose data is the latest".into();
                }
                break;
            }
            Some(Action::ByHand { operation, .. }) if operation.effect().is_some() => {
                did = format!(
                    "waits for somebody at the graphical tool: `{}`",
                    operation.as_str()
                );
                break;
            }
            Some(Action::Run { command, .. }) => {
                let server = command.server.as_deref().unwrap_or("any server");
                did = format!("`{}` on {server}", command.argv.join(" "));
                Move::Act
            }
            Some(_) => {
                moves.clear();
                world.moves(&mut moves);
                match moves.first() {
                    Some(next) => *next,
                    None => break,
                }
            }
        };
        world.make(&mut stage, next);
    }
    let mut desk = Desk {
        cluster: desk.cluster,
    };
    desk.cluster.pair = world.pair;
    desk.wait_and_see();
    let mishaps = |pair: &Pair| (pair.ledger.declared_over_newer, pair.ledger.started_behind);
    let right = mishaps(&desk.cluster.pair) == mishaps(&before);
    Outcome::new(did, right, &desk.cluster.pair)
}

/// A session whose copy fails half-way.
fn copy_that_fails(desk: Desk) -> Outcome {
    let mut stage = Stage::new(desk.cluster.clone(), Side::First);
    let mut world = World::new(desk.cluster.pair);
    world.make(&mut stage, Move::Begin(0));
    let mut moves = Vec::new();
    for _ in 0..MOST_POLLS {
        let is_copying = matches!(world.action(), Some(Action::Wait { .. }));
        if is_copying && world.pair.disk.copy.is_some() {
            world.pair.suffer(Fault::FailCopy);
        }
        moves.clear();
        world.moves(&mut moves);
        match moves.first() {
            Some(next) => world.make(&mut stage, *next),
            None => break,
        };
    }
    let reason = world.last_end.as_ref().map(|end| &end.action);
    match reason {
        Some(Action::Stopped {
            reason: StopReason::CopyStoppedEarly { .. },
            ..
        }) => Outcome::new("says that the copy has stopped early", true, &world.pair),
        other => Outcome::new(format!("{other:?}"), false, &world.pair),
    }
}

// ---- Both ----------------------------------------------------------------------------------------

/// A cluster, and its first server, on which everything runs.
struct Desk {
    cluster: Cluster,
}

impl Desk {
    fn before_row(row: u8, server1: Side, times: Times, resource: &str) -> Self {
        let mut settings = Settings::default();
        // A copy takes longer than a look.
        settings.copy_mib_per_second = 1;
        let pair = starts::before_row(row, server1, times, settings, Assumptions::default());
        Self::of(pair, resource)
    }

    fn healthy(resource: &str) -> Self {
        let pair = Pair::healthy(
            Settings::default(),
            Assumptions::default(),
            Some(Side::First),
        );
        Self::of(pair, resource)
    }

    fn of(pair: Pair, resource: &str) -> Self {
        let mut names = Names::default();
        names.resource = resource.into();
        Self {
            cluster: Cluster::new(names, Dialect::default(), pair),
        }
    }

    fn text(&mut self, argv: &[&str]) -> String {
        let ended = self.cluster.run(Side::First, argv);
        String::from_utf8_lossy(&ended.output).into_owned()
    }

    /// A line of a shell whose words nobody has quoted.
    fn shell(&mut self, line: &str) -> Ended {
        let words: Vec<&str> = line.split_whitespace().collect();
        self.cluster.run(Side::First, &words)
    }

    fn act(&mut self, command: Command) {
        // Nothing is in its way in these situations.
        let _ = self.cluster.pair.run(Side::First, command);
    }

    fn poll(&mut self, mut seen: impl FnMut(&str) -> bool) -> bool {
        let name = self.cluster.names.resource.clone();
        for _ in 0..MOST_POLLS {
            if seen(&self.text(&["clpmdstat", "-m", &name])) {
                return true;
            }
            self.cluster.pair.advance(10);
        }
        false
    }

    /// What comes of it: a server that is stopped comes back, the service is started here, and automatic
    /// recovery has an hour.
    fn wait_and_see(&mut self) {
        let pair = &mut self.cluster.pair;
        pair.settings.auto_recovery = true;
        for side in Side::BOTH {
            pair.suffer(Fault::Start(side));
        }
        pair.advance(600);
        // Refused where the service runs.
        let _ = pair.operate(Operation::StartGroup(Side::First));
        pair.advance(3600);
    }

    fn assess(&mut self) -> Option<mirror_core::Assessment> {
        let name = self.cluster.names.resource.clone();
        let mut snapshot = Snapshot::new();
        for argv in [
            ["clpmdstat", "-m", &name].as_slice(),
            &["clpmdstat", "-a", &name],
        ] {
            snapshot.add_text(&self.text(argv)).ok()?;
        }
        snapshot.assess(&name)
    }
}
