//! Two servers with one mirror disk, one failover group and one monitor, as far as a recovery
//! sees of them.

use std::fmt::Write as _;

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Paint {
    Green,
    Red,
    Yellow,
    Blue,
    Gray,
}

impl Paint {
    const fn word(self) -> &'static str {
        match self {
            Self::Green => "GREEN",
            Self::Red => "RED",
            Self::Yellow => "YELLOW",
            Self::Blue => "BLUE",
            Self::Gray => "GRAY",
        }
    }
}

#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Transfer {
    pub(crate) from: usize,
    pub(crate) to: usize,
    /// Seconds done, of [`Pair::copy_seconds`].
    pub(crate) done: u64,
    pub(crate) stuck: bool,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Status {
    Online,
    Offline,
    Starting(u64),
    Stopping(u64),
    Failed,
}

#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Pair {
    pub(crate) paint: [Paint; 2],
    pub(crate) active: [bool; 2],
    pub(crate) fast_copy: bool,
    pub(crate) updated: [bool; 2],
    pub(crate) group: Status,
    /// Where the group is.
    pub(crate) place: usize,
    pub(crate) suspended: bool,
    pub(crate) auto: bool,
    pub(crate) transfer: Option<Transfer>,
    pub(crate) copy_seconds: u64,
    /// Seconds until an automatic recovery notices that there is something to copy.
    pub(crate) auto_delay: u64,
    pub(crate) auto_waits: u64,
    pub(crate) group_seconds: u64,
    /// Seconds until both servers are back.
    pub(crate) down: u64,
    /// What was done, in order; reading leaves nothing here.
    pub(crate) acts: Vec<String>,
}

pub(crate) const NAMES: [&str; 2] = ["server1", "server2"];

impl Pair {
    pub(crate) fn new(paint: [Paint; 2], active: [bool; 2], fast_copy: bool) -> Self {
        let runs = active.contains(&true);
        Self {
            paint,
            active,
            fast_copy,
            updated: [true, false],
            group: if runs {
                Status::Online
            } else {
                Status::Offline
            },
            place: usize::from(active == [false, true]),
            suspended: false,
            auto: false,
            transfer: None,
            copy_seconds: 60,
            auto_delay: 30,
            auto_waits: 0,
            group_seconds: 8,
            down: 0,
            acts: Vec::new(),
        }
    }

    /// The state before a row of the guide's table.
    pub(crate) fn of_row(row: u8) -> Self {
        use Paint::{Blue, Gray, Green, Red};
        let fast = matches!(row, 1 | 2 | 5 | 6 | 9 | 10 | 13);
        match row {
            1..=4 => Self::new([Green, Red], [true, false], fast),
            5..=8 => Self::new([Green, Red], [false, false], fast),
            9..=12 => Self::new([Red, Red], [false, false], fast),
            13 | 14 => Self::new([Red, Red], [true, false], fast),
            15 => Self::new([Red, Gray], [false, false], fast),
            18 => Self::new([Blue, Blue], [true, true], fast),
            _ => panic!("no row to begin with"),
        }
    }

    pub(crate) fn is_whole(&self) -> bool {
        self.paint == [Paint::Green; 2] && self.transfer.is_none()
    }

    pub(crate) fn pass(&mut self, seconds: u64) {
        for _ in 0..seconds {
            self.second();
        }
    }

    fn second(&mut self) {
        if self.down > 0 {
            self.down -= 1;
            return;
        }
        self.group = match self.group {
            Status::Starting(0) => {
                self.active = [self.place == 0, self.place == 1];
                Status::Online
            }
            Status::Stopping(0) => {
                self.active = [false, false];
                Status::Offline
            }
            Status::Starting(left) => Status::Starting(left - 1),
            Status::Stopping(left) => Status::Stopping(left - 1),
            other => other,
        };
        match &mut self.transfer {
            Some(transfer) if !transfer.stuck => {
                transfer.done += 1;
                if transfer.done >= self.copy_seconds {
                    self.transfer = None;
                    self.paint = [Paint::Green; 2];
                    self.fast_copy = false;
                    self.updated = [false, false];
                }
            }
            Some(_) => {}
            None => self.recover_by_itself(),
        }
    }

    fn recover_by_itself(&mut self) {
        let from = match self.paint {
            [Paint::Green, Paint::Red] => 0,
            [Paint::Red, Paint::Green] => 1,
            _ => return,
        };
        // A full copy is never started by itself.
        if !self.auto || self.suspended || !self.fast_copy {
            self.auto_waits = 0;
            return;
        }
        self.auto_waits += 1;
        if self.auto_waits >= self.auto_delay {
            self.start_copy(from);
        }
    }

    pub(crate) fn start_copy(&mut self, from: usize) {
        self.auto_waits = 0;
        self.paint = [Paint::Yellow; 2];
        self.transfer = Some(Transfer {
            from,
            to: 1 - from,
            done: 0,
            stuck: false,
        });
    }

    /// The partner vanishes.
    pub(crate) fn lose(&mut self, server: usize) {
        self.transfer = None;
        self.paint[1 - server] = match self.paint[1 - server] {
            Paint::Yellow => Paint::Green,
            other => other,
        };
        self.paint[server] = Paint::Gray;
        self.active[server] = false;
    }

    /// Runs a command on a server: its exit status and what it prints.
    pub(crate) fn run(&mut self, server: Option<&str>, argv: &[String]) -> (i32, String) {
        let words: Vec<&str> = argv.iter().map(String::as_str).collect();
        let here = server.map_or(0, place_of);
        match words[..] {
            ["clpmdstat", "--mirror", "md1"] => (0, self.mirror()),
            ["clpmdstat", "--active", "md1"] => (0, self.activity()),
            ["clpstat"] => (0, self.cluster()),
            ["clpstat", "-m"] => (0, self.monitors()),
            ["clpstat", "-i", "--detail"] => (0, self.info()),
            _ => {
                self.acts.push(words.join(" "));
                if self.act(&words, here) {
                    (0, "Command succeeded.\n".into())
                } else {
                    (9, "Command failed.\n".into())
                }
            }
        }
    }

    fn act(&mut self, words: &[&str], here: usize) -> bool {
        let there = 1 - here;
        match *words {
            ["clpmdctrl", "--recovery", "md1"] | ["clpmdctrl", "--recovery", "md1", "-f"] => {
                let can = self.paint[here] == Paint::Green && self.paint[there] == Paint::Red;
                if can {
                    self.start_copy(here);
                }
                can
            }
            ["clpmdctrl", "--force", "md1"] => self.declare(here),
            ["clpmdctrl", "--force", source, "md1"] => {
                place_of(source) == here && self.declare(here)
            }
            ["clpgrp", "-t", "failover1", "-h", server] => {
                let can = self.group == Status::Online && self.place == place_of(server);
                if can {
                    self.group = Status::Stopping(self.group_seconds);
                }
                can
            }
            ["clpgrp", "-s", "failover1", "-h", server] => self.start_group(place_of(server)),
            ["clpgrp", "-s", "failover1"] => self.start_group(here),
            ["clpmonctrl", "-s", "-m", "mdw1"] => {
                self.suspended = true;
                true
            }
            ["clpmonctrl", "-r", "-m", "mdw1"] => {
                self.suspended = false;
                true
            }
            _ => panic!("no command of the product: {words:?}"),
        }
    }

    fn declare(&mut self, here: usize) -> bool {
        let can = self.paint[here] == Paint::Red && !self.active.contains(&true);
        if can {
            self.paint[here] = Paint::Green;
        }
        can
    }

    fn start_group(&mut self, server: usize) -> bool {
        let can = self.group == Status::Offline && self.paint[server] == Paint::Green;
        if can {
            self.place = server;
            self.group = Status::Starting(self.group_seconds);
        }
        can
    }

    /// Somebody does it in the graphical tool.
    pub(crate) fn by_hand(&mut self, operation: &str, server: Option<&str>) {
        let here = server.map_or(0, place_of);
        if operation != "open_mirror_disk_helper" {
            self.acts.push(format!("by hand: {operation}"));
        }
        match operation {
            "open_mirror_disk_helper" => {}
            "take_volume_offline" => {
                self.active[here] = false;
                self.group = Status::Offline;
            }
            "declare_survivor_latest" | "declare_source_latest" => {
                self.declare(here);
            }
            "start_group" => {
                self.start_group(here);
            }
            "stop_group" => self.group = Status::Stopping(self.group_seconds),
            "copy_to_destination" => self.start_copy(1 - here),
            "suspend_monitor" => self.suspended = true,
            "resume_monitor" => self.suspended = false,
            "reboot_cluster" => {
                self.paint = [Paint::Red; 2];
                self.active = [false; 2];
                self.group = Status::Offline;
                self.down = 90;
            }
            other => panic!("nothing in the tool: {other}"),
        }
    }

    // ---- What is printed ----

    pub(crate) fn mirror(&self) -> String {
        if self.down > 0 {
            return "Failed to connect to the server.\n".into();
        }
        let status = match &self.transfer {
            Some(_) => "Recovering",
            None if self.paint == [Paint::Green; 2] => "Normal",
            None => "Abnormal",
        };
        let mut text = format!(
            "Mirror Status: {status}\n\
             md1                  server1             server2\n\
             ----------------------------------------------------------------\n\
             Mirror Color         {:<20}{}\n",
            self.paint[0].word(),
            self.paint[1].word()
        );
        if let Some(Transfer { from, to, done, .. }) = self.transfer {
            let percent = done * 100 / self.copy_seconds;
            let _ = write!(
                text,
                "\nRecovery Status:     Value:\n\
                 ----------------------------------------------------------------\n\
                 Status               Recovering\n\
                 Direction            {} -> {}\n\
                 Percent              {percent}\n\
                 Used Time            00:00:08\n\
                 Left Time            00:00:05\n",
                NAMES[from], NAMES[to]
            );
            return text;
        }
        let fast = if self.paint.contains(&Paint::Gray) {
            "--"
        } else if self.fast_copy {
            "OK"
        } else {
            "NG"
        };
        let time = |updated: bool| {
            if updated { "2013/06/07 08:33:36" } else { "--" }
        };
        let _ = write!(
            text,
            "Fast Copy            {fast:<20}{fast}\n\
             Lastupdate Time      {:<20}{}\n\
             Break Time           {:<20}{}\n\
             Disk Error           OK                  OK\n\
             Volume Size          4096MB              4096MB\n",
            time(self.updated[0]),
            time(self.updated[1]),
            time(self.updated[0]),
            time(self.updated[1]),
        );
        text
    }

    pub(crate) fn activity(&self) -> String {
        if self.down > 0 {
            return "Failed to connect to the server.\n".into();
        }
        let word = |server: usize| match (self.paint[server], self.active[server]) {
            (Paint::Gray, _) => "--",
            (_, true) => "Active",
            (_, false) => "Inactive",
        };
        format!(
            "Mirror Name: md1\n\
             Server Name          Active Status\n\
             ----------------------------------\n\
             server1              {}\n\
             server2              {}\n",
            word(0),
            word(1)
        )
    }

    pub(crate) fn cluster(&self) -> String {
        let server = |server: usize| {
            if self.down > 0 || self.paint[server] == Paint::Gray {
                "Offline"
            } else {
                "Online"
            }
        };
        let (group, disk) = match self.group {
            Status::Online => ("Online", "Online"),
            Status::Offline => ("Offline", "Offline"),
            Status::Starting(_) => ("Online Pending", "Online Pending"),
            Status::Stopping(_) => ("Offline Pending", "Offline Pending"),
            Status::Failed => ("Online Failure", "Online Failure"),
        };
        let current = match self.group {
            Status::Offline => "None",
            _ => NAMES[self.place],
        };
        format!(
            " ========================  CLUSTER STATUS  ===========================\n\
             \x20 Cluster : cluster\n\
             \x20 <server>\n\
             \x20  *server1 .........: {}\n\
             \x20     lankhb1        : Normal           Kernel Mode LAN Heartbeat\n\
             \x20   server2 .........: {}\n\
             \x20     lankhb1        : Normal           Kernel Mode LAN Heartbeat\n\
             \x20 <group>\n\
             \x20   failover1 .......: {group}\n\
             \x20     current        : {current}\n\
             \x20     md1            : {disk}\n\
             \x20 <monitor>\n\
             \x20   mdw1             : {}\n \
             =====================================================================\n",
            server(0),
            server(1),
            self.watching(),
        )
    }

    pub(crate) fn monitors(&self) -> String {
        format!(
            "  Monitor0 [diskw1 : Normal]\n  Monitor1 [mdw1 : {}]\n",
            self.watching()
        )
    }

    const fn watching(&self) -> &'static str {
        if self.suspended { "Suspend" } else { "Normal" }
    }

    pub(crate) fn info(&self) -> String {
        format!(
            "=======================  CLUSTER INFORMATION  =======================\n\
             [Cluster : cluster]\n\
             \x20 Auto Mirror Recovery                                   : {}\n\
             =====================================================================\n",
            if self.auto { "On" } else { "Off" }
        )
    }

    /// All of it, one output behind the other.
    pub(crate) fn everything(&self) -> String {
        self.mirror() + &self.activity() + &self.cluster() + &self.monitors() + &self.info()
    }
}

fn place_of(server: &str) -> usize {
    NAMES
        .iter()
        .position(|name| *name == server)
        .unwrap_or_else(|| panic!("no server of the pair: {server}"))
}
