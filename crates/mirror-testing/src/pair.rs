//! A simulated pair for the tests of a session.
//!
//! The pair and its commands are those of `mirror-sim`. Here stands what the tests add: a state can be
//! set instead of being lived through, also one that no pair is ever in, and what was done is remembered.

use std::ops::{Deref, DerefMut};

use mirror_sim::{
    Cluster, Dialect, Names,
    model::{
        self, Activity, Assumptions, Color, Copy, CopyKind, GroupStatus, Mark, Operation, Server,
        Settings, Side, StartOnRed, Use,
    },
    output::color_word,
};

use crate::starts::{self, Times};

/// The servers, in the order of the display.
pub const NAMES: [&str; 2] = ["server1", "server2"];

/// The exit status of a command that the cluster refuses.
pub const REFUSED: i32 = 3;

/// A simulated pair whose server 1 is that of the guide.
///
/// It is the pair of the model to those who look at it or change it.
#[derive(Debug, Clone, PartialEq)]
pub struct Pair {
    cluster: Cluster,
    /// What was done, in order; reading leaves nothing here.
    pub acts: Vec<String>,
    /// The colours that are printed where no pair has them. What changes the pair ends it.
    painted: Option<[Color; 2]>,
}

impl Deref for Pair {
    type Target = model::Pair;

    fn deref(&self) -> &model::Pair {
        &self.cluster.pair
    }
}

impl DerefMut for Pair {
    fn deref_mut(&mut self) -> &mut model::Pair {
        &mut self.cluster.pair
    }
}

/// A copy takes a minute, a start or a stop of the group eight seconds.
fn settings() -> Settings {
    let mut settings = Settings::default();
    settings.used_mib = 60;
    settings.mib_per_write = 60;
    settings.copy_mib_per_second = 1;
    settings
}

/// A command that a careful reader of the guide would not run is refused, and a copy starts by itself
/// wherever it may.
fn assumptions() -> Assumptions {
    let mut assumptions = Assumptions::default();
    assumptions.start_on_red = StartOnRed::Refused;
    assumptions.force_while_active = false;
    assumptions.auto_recovery_while_stopped = true;
    assumptions
}

impl Pair {
    /// The state before a row of the guide's table, as a story leads to it.
    #[must_use]
    pub fn of_row(row: u8) -> Self {
        Self::of_row_with(row, Side::First)
    }

    /// The same, with the guide's server 1 on a side.
    #[must_use]
    pub fn of_row_with(row: u8, server1: Side) -> Self {
        assert!(starts::ROWS.contains(&row), "no row to begin with: {row}");
        let times = Times::of_row(row)[0];
        let pair = starts::before_row(row, server1, times, settings(), assumptions());
        Self::of(pair)
    }

    /// Colours, activities and whether a differential copy is possible, whether or not any pair is in
    /// such a state. The group is online on the first server whose volume is in use.
    #[must_use]
    pub fn new(colors: [Color; 2], active: [bool; 2], fast_copy: bool) -> Self {
        let mut pair = Self::of(model::Pair::healthy(settings(), assumptions(), None));
        if active.contains(&true) {
            let place = if active[0] { Side::First } else { Side::Second };
            pair.group[place] = GroupStatus::Online;
        }
        pair.set_fast_copy(fast_copy);
        pair.show(colors, active);
        pair
    }

    fn of(pair: model::Pair) -> Self {
        let mut cluster = Cluster::new(Names::default(), Dialect::default(), pair);
        assert_eq!(cluster.names.servers.0, NAMES);
        cluster.pair.monitor.waited = 0;
        Self {
            cluster,
            acts: Vec::new(),
            painted: None,
        }
    }

    // ---- The state is set ------------------------------------------------------------------------

    /// Sets colours and activities, and leaves the group alone. No copy runs any more.
    pub fn show(&mut self, colors: [Color; 2], active: [bool; 2]) {
        self.disk.copy = None;
        self.paint(colors);
        for (side, active) in Side::BOTH.into_iter().zip(active) {
            let is_up = self.is_up(side);
            self.disk.sides[side].usage = match active && is_up {
                true => Use::Service,
                false => Use::Closed,
            };
        }
        self.painted = (self.shown_colors() != colors).then_some(colors);
    }

    fn paint(&mut self, colors: [Color; 2]) {
        let healthy = colors == [Color::Green; 2];
        for (side, color) in Side::BOTH.into_iter().zip(colors) {
            self.servers[side] = match color {
                // Somebody has to run the command.
                Color::Gray if colors != [Color::Gray; 2] || side == Side::Second => {
                    Server::Stopped
                }
                _ => Server::Up,
            };
            let here = &mut self.disk.sides[side];
            here.alone = false;
            here.mark = match color {
                Color::Green if healthy => Mark::Even,
                Color::Green => Mark::Latest,
                _ => Mark::Behind,
            };
        }
    }

    /// Whether a differential copy is possible.
    pub fn set_fast_copy(&mut self, is_possible: bool) {
        for side in Side::BOTH {
            self.disk.sides[side].differences_known = is_possible;
        }
    }

    /// Which sides show when their data was last updated.
    pub fn set_updated(&mut self, updated: [bool; 2]) {
        for (side, updated) in Side::BOTH.into_iter().zip(updated) {
            let now = self.clock(side);
            let here = &mut self.disk.sides[side];
            here.last_update = updated.then(|| here.last_update.unwrap_or(now));
            here.break_time = updated.then(|| here.break_time.unwrap_or(now));
        }
    }

    /// Sets the status of the group, where it is. Where it was nowhere, it is on server 1.
    pub fn set_group(&mut self, status: GroupStatus) {
        let side = self.group_place();
        self.group[side] = status;
    }

    /// From now on any copy is complete within a second.
    pub fn copy_at_once(&mut self) {
        self.settings.copy_mib_per_second = u32::MAX;
    }

    /// A copy runs from a side, whatever the colours were, and has copied so many MiB.
    pub fn copy_from(&mut self, source: Side, done_mib: u32) {
        let kind = match self.fast_copy() {
            true => CopyKind::Differential,
            false => CopyKind::Full,
        };
        self.painted = None;
        self.disk.sides[source].mark = Mark::Latest;
        self.disk.sides[source.other()].mark = Mark::Behind;
        self.monitor.waited = 0;
        self.disk.copy = Some(Copy {
            source,
            kind,
            total_mib: self.settings.used_mib,
            done_mib,
            seconds: done_mib / self.settings.copy_mib_per_second,
            stuck: false,
        });
    }

    // ---- The state is looked at --------------------------------------------------------------------

    /// The server on which commands run that any server takes.
    #[must_use]
    pub fn viewer(&self) -> Side {
        if self.is_up(Side::First) {
            Side::First
        } else {
            Side::Second
        }
    }

    /// The colours, as they are printed.
    #[must_use]
    pub fn colors(&self) -> [Color; 2] {
        match self.painted {
            Some(colors) if self.disk.copy.is_none() => colors,
            _ => self.shown_colors(),
        }
    }

    fn shown_colors(&self) -> [Color; 2] {
        self.shown(self.viewer()).colors
    }

    /// Whose volume is in use, as far as it is printed.
    #[must_use]
    pub fn active(&self) -> [bool; 2] {
        let viewer = self.viewer();
        Side::BOTH.map(|side| self.activity(viewer, side) == Activity::Active)
    }

    /// Whether a differential copy is possible.
    #[must_use]
    pub fn fast_copy(&self) -> bool {
        let sides = &self.disk.sides.0;
        sides.iter().all(|side| side.differences_known)
    }

    /// Where the group is: on server 1 where it is on neither.
    #[must_use]
    pub fn group_place(&self) -> Side {
        let is_there = |side: &Side| self.group[*side] != GroupStatus::Offline;
        let there = Side::BOTH.into_iter().find(is_there);
        there.unwrap_or(Side::First)
    }

    /// What the group is, where it is.
    #[must_use]
    pub fn group_status(&self) -> GroupStatus {
        self.group[self.group_place()]
    }

    /// For how many seconds a copy runs.
    #[must_use]
    pub fn copied(&self) -> Option<u32> {
        self.disk.copy.map(|copy| copy.seconds)
    }

    // ---- What is done to it -------------------------------------------------------------------------

    /// Lets time pass.
    pub fn pass(&mut self, seconds: u64) {
        let before = self.shown_colors();
        self.advance(seconds);
        if self.shown_colors() != before {
            self.painted = None;
        }
    }

    /// Runs a command on a server, or where any server takes it: its exit status and what it prints.
    pub fn run(&mut self, server: Option<&str>, argv: &[String]) -> (i32, String) {
        let here = server.map_or_else(|| self.viewer(), side_of);
        let reads = matches!(
            argv.first().map(String::as_str),
            Some("clpmdstat" | "clpstat")
        );
        if reads {
            return (0, self.print_on(here, argv));
        }
        self.acts.push(argv.join(" "));
        let before = self.cluster.pair;
        let ended = self.cluster.run(here, argv);
        if self.cluster.pair != before {
            self.painted = None;
        }
        let exit = i32::from(ended.exit);
        assert!(
            exit == 0 || exit == REFUSED,
            "no command of the product: {argv:?}, {exit}"
        );
        let printed = if exit == 0 {
            ended.output
        } else {
            ended.errors
        };
        (exit, text(printed))
    }

    /// Somebody does it in the graphical tool. What it refuses changes nothing.
    pub fn by_hand(&mut self, operation: &str, server: Option<&str>) {
        let here = server.map_or(Side::First, side_of);
        let operated = match operation {
            "open_mirror_disk_helper" => return,
            "take_volume_offline" => Operation::TakeOffline(here),
            "declare_survivor_latest" | "declare_source_latest" => Operation::Declare(here),
            "start_group" => Operation::StartGroup(here),
            "stop_group" => Operation::StopGroup,
            "copy_to_destination" => Operation::CopyOnto(here),
            "suspend_monitor" => Operation::SuspendMonitor,
            "resume_monitor" => Operation::ResumeMonitor,
            "reboot_cluster" => Operation::RebootCluster,
            other => panic!("nothing in the tool: {other}"),
        };
        self.acts.push(format!("by hand: {operation}"));
        if self.operate(operated).is_ok() {
            self.painted = None;
        }
    }

    // ---- What is printed ------------------------------------------------------------------------

    /// `clpmdstat --mirror`.
    #[must_use]
    pub fn mirror(&self) -> String {
        self.print(&["clpmdstat", "--mirror", "md1"])
    }

    /// `clpmdstat --active`.
    #[must_use]
    pub fn activities(&self) -> String {
        self.print(&["clpmdstat", "--active", "md1"])
    }

    /// `clpstat`.
    #[must_use]
    pub fn servers_and_groups(&self) -> String {
        self.print(&["clpstat"])
    }

    /// `clpstat -m`.
    #[must_use]
    pub fn monitors(&self) -> String {
        self.print(&["clpstat", "-m"])
    }

    /// `clpstat -i --detail`.
    #[must_use]
    pub fn info(&self) -> String {
        self.print(&["clpstat", "-i", "--detail"])
    }

    /// All of it, one output behind the other.
    #[must_use]
    pub fn everything(&self) -> String {
        [
            self.mirror(),
            self.activities(),
            self.servers_and_groups(),
            self.monitors(),
            self.info(),
        ]
        .concat()
    }

    fn print(&self, argv: &[&str]) -> String {
        self.print_on(self.viewer(), argv)
    }

    /// What a reading command prints; where it fails, what it says about that.
    fn print_on<W: AsRef<str>>(&self, here: Side, argv: &[W]) -> String {
        let ended = self.cluster.clone().run(here, argv);
        let printed = text(ended.output) + &text(ended.errors);
        match self.painted {
            Some(colors) if self.disk.copy.is_none() => repainted(&printed, colors),
            _ => printed,
        }
    }
}

/// An output with other colours, and what goes with them.
fn repainted(printed: &str, colors: [Color; 2]) -> String {
    let [first, second] = colors.map(color_word);
    let healthy = colors == [Color::Green; 2];
    let mut text = String::new();
    for line in printed.lines() {
        let line = match line.split_whitespace().next() {
            Some("Mirror") if line.starts_with("Mirror Color ") => {
                format!("{:<21}{first:<20}{second}", "Mirror Color")
            }
            Some("Mirror") if line.starts_with("Mirror Status:") => {
                let status = if healthy { "Normal" } else { "Abnormal" };
                format!("Mirror Status: {status}")
            }
            Some("Fast") if colors.contains(&Color::Gray) => {
                format!("{:<21}{:<20}--", "Fast Copy", "--")
            }
            _ if is_of_gray_server(line, colors) => line
                .replace(": Online ", ": Offline ")
                .replace(" Active", " --")
                .replace(" Inactive", " --"),
            _ => line.to_owned(),
        };
        text.push_str(&line);
        text.push('\n');
    }
    text
}

/// Whether a line says of a server that is GRAY what it does.
fn is_of_gray_server(line: &str, colors: [Color; 2]) -> bool {
    let name = line.trim_start_matches([' ', '*']);
    NAMES
        .iter()
        .zip(colors)
        .any(|(server, color)| color == Color::Gray && name.starts_with(&format!("{server} ")))
}

fn text(bytes: Vec<u8>) -> String {
    String::from_utf8(bytes).unwrap()
}

fn side_of(server: &str) -> Side {
    match NAMES.iter().position(|name| *name == server) {
        Some(0) => Side::First,
        Some(_) => Side::Second,
        None => panic!("no server of the pair: {server}"),
    }
}

#[cfg(test)]
mod tests {
    use mirror_core::text::{ActivityReport, MirrorReport};

    use super::*;

    const COLORS: [Color; 5] = [
        Color::Green,
        Color::Red,
        Color::Yellow,
        Color::Blue,
        Color::Gray,
    ];

    #[test]
    fn every_state_that_is_set_is_printed() {
        let mut painted = 0;
        for first in COLORS {
            for second in COLORS {
                for active in [[true, false], [false, true], [false; 2], [true; 2]] {
                    let colors = [first, second];
                    let pair = Pair::new(colors, active, true);
                    assert_eq!(pair.colors(), colors);
                    let printed = MirrorReport::parse(&pair.mirror()).unwrap();
                    let words = printed.servers.map(|side| side.color.unwrap());
                    let wanted = colors.map(color_word);
                    assert_eq!(words.each_ref().map(|word| word.as_printed()), wanted);
                    let printed = ActivityReport::parse(&pair.activities()).unwrap();
                    for (side, server) in printed.servers.iter().enumerate() {
                        let word = match (colors[side], active[side]) {
                            (Color::Gray, _) => "--",
                            (_, true) => "Active",
                            (_, false) => "Inactive",
                        };
                        assert_eq!(server.activity.as_printed(), word, "{colors:?} {active:?}");
                    }
                    painted += usize::from(pair.painted.is_some());
                }
            }
        }
        assert!(painted > 20, "{painted} states that no pair is ever in");
    }

    #[test]
    fn what_changes_the_pair_ends_what_was_painted() {
        let mut pair = Pair::new([Color::Blue, Color::Red], [false; 2], true);
        assert_eq!(pair.colors(), [Color::Blue, Color::Red]);
        pair.pass(5);
        assert_eq!(pair.colors(), [Color::Blue, Color::Red]);
        pair.by_hand("declare_source_latest", Some("server2"));
        assert_eq!(pair.colors(), [Color::Red, Color::Green]);
    }

    #[test]
    fn a_row_is_there_from_both_sides() {
        for row in starts::ROWS {
            let (one, other) = (Pair::of_row(row), Pair::of_row_with(row, Side::Second));
            let mut colors = other.colors();
            colors.reverse();
            assert_eq!(one.colors(), colors, "row {row}");
            assert!(one.acts.is_empty() && one.copied().is_none());
        }
    }
}
