//! What can go wrong, and be put right again.

use serde::{Deserialize, Serialize};

use super::{GroupStatus, Pair, Server, Side};

/// A fault, or its end.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum Fault {
    /// A server loses its power.
    Crash(Side),
    /// A server is shut down in good order; the group moves first, where it can.
    Shutdown(Side),
    /// A server is switched on.
    Start(Side),
    /// The link between the servers goes down.
    CutLink,
    /// It comes back.
    RestoreLink,
    /// The copy fails.
    FailCopy,
    /// The copy makes no more progress.
    StallCopy,
    /// A disk reports an error.
    BreakDisk(Side),
    /// It is replaced or repaired.
    RepairDisk(Side),
    /// The record of the differences is lost.
    LoseDifferences(Side),
    /// The group fails where it runs.
    FailGroup,
}

impl Pair {
    /// Lets something happen. Whether it could: a server that is down does not crash.
    pub fn suffer(&mut self, fault: Fault) -> bool {
        let before = *self;
        match fault {
            Fault::Crash(side) => self.go_down(side, Self::lose_power),
            Fault::Shutdown(side) => self.go_down(side, Self::stop_in_order),
            Fault::Start(side) => {
                if self.servers[side] == Server::Stopped {
                    self.servers[side] = Server::Booting(self.settings.boot_seconds.max(1));
                }
            }
            Fault::CutLink => {
                if self.link_up {
                    self.link_up = false;
                    self.part();
                    self.fail_over_where_cut_off();
                }
            }
            Fault::RestoreLink => {
                if !self.link_up {
                    self.link_up = true;
                    self.meet();
                }
            }
            Fault::FailCopy => self.interrupt_copy(),
            Fault::StallCopy => {
                if let Some(copy) = &mut self.disk.copy {
                    copy.stuck = true;
                }
            }
            Fault::BreakDisk(side) => self.disk.sides[side].disk_error = true,
            Fault::RepairDisk(side) => self.disk.sides[side].disk_error = false,
            Fault::LoseDifferences(side) => self.disk.sides[side].differences_known = false,
            Fault::FailGroup => {
                for side in Side::BOTH {
                    if self.group[side] == GroupStatus::Online {
                        self.close_service(side);
                        self.group[side] = GroupStatus::Failed;
                    }
                }
            }
        }
        *self != before
    }

    /// A server goes down; `leave` is what that does to its volume and its group.
    fn go_down(&mut self, side: Side, leave: fn(&mut Self, Side)) {
        let was_up = self.is_up(side);
        if self.servers[side] == Server::Stopped {
            return;
        }
        self.servers[side] = Server::Stopped;
        if !was_up {
            return;
        }
        let had_service = self.group[side] != GroupStatus::Offline;
        leave(self, side);
        self.part();
        if had_service {
            self.fail_over(side);
        }
    }

    fn lose_power(&mut self, side: Side) {
        self.group[side] = GroupStatus::Offline;
        self.interrupt_copy();
        self.crash_side(side);
    }

    fn stop_in_order(&mut self, side: Side) {
        self.close_service(side);
        self.close_volume(side);
    }

    /// Where the link carried the heartbeat, each server takes the other for stopped.
    fn fail_over_where_cut_off(&mut self) {
        if !self.assumptions.link_carries_heartbeat {
            return;
        }
        for side in Side::BOTH {
            let runs = matches!(
                self.group[side],
                GroupStatus::Online | GroupStatus::Starting(_)
            );
            if self.is_up(side) && runs {
                self.fail_over(side);
                return;
            }
        }
    }
}
