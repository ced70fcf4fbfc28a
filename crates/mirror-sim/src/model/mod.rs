//! The pair: its facts, and what happens to them as time passes.
//!
//! | file | holds |
//! |---|---|
//! | `assumptions.rs` | what the guide does not say, as options |
//! | `settings.rs` | how large and how fast things are |
//! | `disk.rs` | the mirror disk: who holds which writes, what each side believes, the copy |
//! | `group.rs` | the failover group |
//! | `command.rs` | what each command does, and when it is refused |
//! | `tool.rs` | the operations of the graphical tool |
//! | `fault.rs` | what can go wrong |
//! | `view.rs` | what one server sees of all this |
//! | `ledger.rs` | what was lost |
//!
//! Data is counted, not stored. A write is either on both sides or on one; a side that a copy has begun
//! to overwrite holds nothing until the copy is complete. That is all it takes to say what a copy or a
//! declaration destroys.

mod assumptions;
mod command;
mod disk;
mod fault;
mod group;
mod ledger;
mod settings;
mod tool;
mod view;

use std::ops::{Index, IndexMut};

use serde::{Deserialize, Serialize};

pub use self::{
    assumptions::{Assumptions, Failover, StartOnRed},
    command::{Command, Refusal},
    disk::{Copy, CopyKind, Mark, MirrorDisk, MirrorSide, Use},
    fault::Fault,
    group::GroupStatus,
    ledger::{Ledger, Loss},
    settings::Settings,
    tool::Operation,
    view::{Activity, Color, Shown, Status},
};

/// One of the two servers.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Side {
    /// The one that is printed first.
    First,
    /// The other.
    Second,
}

impl Side {
    /// Both, in the order of the display.
    pub const BOTH: [Self; 2] = [Self::First, Self::Second];

    /// The partner.
    #[must_use]
    pub const fn other(self) -> Self {
        match self {
            Self::First => Self::Second,
            Self::Second => Self::First,
        }
    }
}

/// Something that each server has.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
pub struct Each<T>(pub [T; 2]);

impl<T> Index<Side> for Each<T> {
    type Output = T;

    fn index(&self, side: Side) -> &T {
        let Self([first, second]) = self;
        match side {
            Side::First => first,
            Side::Second => second,
        }
    }
}

impl<T> IndexMut<Side> for Each<T> {
    fn index_mut(&mut self, side: Side) -> &mut T {
        let Self([first, second]) = self;
        match side {
            Side::First => first,
            Side::Second => second,
        }
    }
}

/// Whether a server runs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Server {
    /// It runs.
    Up,
    /// It is being started, for so many seconds more.
    Booting(u32),
    /// It does not run.
    Stopped,
}

/// The monitor of the mirror disk, which starts automatic recovery.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
pub struct Monitor {
    /// Whether it is suspended.
    pub suspended: bool,
    /// For how many seconds it has seen a mirror that it may recover.
    pub waited: u32,
}

/// Two servers with one mirror disk, one failover group and one monitor.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[non_exhaustive]
pub struct Pair {
    /// What the guide does not say.
    pub assumptions: Assumptions,
    /// How large and how fast things are.
    pub settings: Settings,
    /// Seconds since the beginning.
    pub elapsed: u64,
    /// The servers.
    pub servers: Each<Server>,
    /// By how many seconds each server's clock is ahead.
    pub clocks: Each<i32>,
    /// Whether the servers reach each other.
    pub link_up: bool,
    /// The mirror disk.
    pub disk: MirrorDisk,
    /// The failover group, as it is on each server.
    pub group: Each<GroupStatus>,
    /// The mirror disk monitor.
    pub monitor: Monitor,
    /// What was lost.
    pub ledger: Ledger,
}

impl Pair {
    /// A healthy pair with the service running on a server, or on none.
    #[must_use]
    pub fn healthy(settings: Settings, assumptions: Assumptions, runs_on: Option<Side>) -> Self {
        let mut pair = Self {
            assumptions,
            settings,
            elapsed: 0,
            servers: Each([Server::Up; 2]),
            clocks: Each([0; 2]),
            link_up: true,
            disk: MirrorDisk::healthy(),
            group: Each([GroupStatus::Offline; 2]),
            monitor: Monitor::default(),
            ledger: Ledger::default(),
        };
        if let Some(side) = runs_on {
            pair.group[side] = GroupStatus::Online;
            pair.disk.sides[side].usage = Use::Service;
        }
        pair
    }

    /// Lets time pass. All that happens by itself happens here, second by second.
    pub fn advance(&mut self, seconds: u64) {
        for _ in 0..seconds {
            self.elapsed = self.elapsed.saturating_add(1);
            self.boot();
            self.move_group();
            self.write();
            self.copy_on();
            self.recover_automatically();
        }
    }

    /// Whether a server runs.
    #[must_use]
    pub fn is_up(&self, side: Side) -> bool {
        self.servers[side] == Server::Up
    }

    /// Whether both servers run and reach each other: what is written on one can be sent to the other.
    #[must_use]
    pub fn is_connected(&self) -> bool {
        self.link_up && Side::BOTH.iter().all(|side| self.is_up(*side))
    }

    /// Whether a server knows of the other that it runs.
    #[must_use]
    pub fn sees_partner(&self, side: Side) -> bool {
        self.is_up(side)
            && self.is_up(side.other())
            && (self.link_up || !self.assumptions.link_carries_heartbeat)
    }

    /// What a server's clock shows, in seconds since the beginning.
    #[must_use]
    pub fn clock(&self, side: Side) -> i64 {
        if self.settings.calendar_stands {
            return 0;
        }
        i64::try_from(self.elapsed)
            .unwrap_or(i64::MAX)
            .saturating_add(i64::from(self.clocks[side]))
    }

    fn boot(&mut self) {
        let mut met = false;
        for side in Side::BOTH {
            if let Server::Booting(left) = self.servers[side] {
                match left.saturating_sub(1) {
                    0 => {
                        self.servers[side] = Server::Up;
                        self.begin_to_run(side);
                        met = true;
                    }
                    left => self.servers[side] = Server::Booting(left),
                }
            }
        }
        if met {
            self.meet();
            self.start_group_at_boot();
        }
    }

    /// What the mirror disk monitor does where automatic recovery is on (§2.2).
    fn recover_automatically(&mut self) {
        let source = self
            .may_recover_automatically()
            .then(|| self.copy_source().ok())
            .flatten();
        let Some(source) = source else {
            self.monitor.waited = 0;
            return;
        };
        self.monitor.waited = self.monitor.waited.saturating_add(1);
        if self.monitor.waited >= self.settings.auto_recovery_seconds {
            self.monitor.waited = 0;
            self.start_copy(source, false);
        }
    }

    fn may_recover_automatically(&self) -> bool {
        let is_running = Side::BOTH
            .iter()
            .any(|side| self.disk.sides[*side].usage == Use::Service);
        self.settings.auto_recovery
            && !self.monitor.suspended
            && !self.disk.broken_by_hand
            && (self.is_differential() || self.assumptions.auto_recovery_copies_all)
            && (is_running || self.assumptions.auto_recovery_while_stopped)
    }
}
