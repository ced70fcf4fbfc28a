//! The failover group: the service, on each server.

use serde::{Deserialize, Serialize};

use super::{Failover, Pair, Refusal, Side, StartOnRed, Use, view::Color};

/// What the group is on one server.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum GroupStatus {
    /// It does not run here.
    Offline,
    /// It is being started, for so many seconds more.
    Starting(u32),
    /// It runs.
    Online,
    /// It is being stopped, for so many seconds more; then it may be started on the other server.
    Stopping {
        /// The seconds.
        left: u32,
        /// Whether it moves.
        moves: bool,
    },
    /// It was to be started, and has failed. It has to be stopped before it can be started.
    Failed,
}

impl Pair {
    /// The server on which the group is, as one server sees it.
    pub(super) fn group_side(&self, viewer: Side) -> Option<Side> {
        [viewer, viewer.other()].into_iter().find(|side| {
            let is_seen = *side == viewer || self.sees_partner(viewer);
            is_seen && self.group[*side] != GroupStatus::Offline
        })
    }

    /// What `clpgrp -s` does (a group in an abnormal status has to be stopped first).
    pub(super) fn start_group(&mut self, viewer: Side, side: Side) -> Result<(), Refusal> {
        if self.group_side(viewer).is_some() {
            return Err(Refusal::GroupNotOffline);
        }
        if side != viewer && !self.sees_partner(viewer) {
            return Err(Refusal::ServerStopped);
        }
        if self.disk.copy.is_some() {
            return Err(Refusal::CopyRuns);
        }
        if self.disk.sides[side].usage != Use::Closed {
            return Err(Refusal::VolumeInUse);
        }
        if self.color(side, side) != Color::Green
            && self.assumptions.start_on_red == StartOnRed::Refused
        {
            return Err(Refusal::NotLatest);
        }
        self.group[side] = GroupStatus::Starting(self.settings.group_seconds);
        Ok(())
    }

    /// What `clpgrp -t` does.
    pub(super) fn stop_group(&mut self, viewer: Side, side: Side) -> Result<(), Refusal> {
        if self.group_side(viewer) != Some(side) {
            return Err(Refusal::GroupNotThere);
        }
        match self.group[side] {
            GroupStatus::Online | GroupStatus::Failed => {
                self.group[side] = GroupStatus::Stopping {
                    left: self.settings.group_seconds,
                    moves: false,
                };
                Ok(())
            }
            _ => Err(Refusal::GroupBusy),
        }
    }

    /// What `clpgrp -m` does.
    pub(super) fn move_group_to_partner(
        &mut self,
        viewer: Side,
        side: Side,
    ) -> Result<(), Refusal> {
        if self.group_side(viewer) != Some(side) || self.group[side] != GroupStatus::Online {
            return Err(Refusal::GroupNotThere);
        }
        if !self.sees_partner(viewer) {
            return Err(Refusal::ServerStopped);
        }
        if self.disk.copy.is_some() {
            return Err(Refusal::CopyRuns);
        }
        if self.color(side.other(), side.other()) != Color::Green {
            return Err(Refusal::NotLatest);
        }
        self.group[side] = GroupStatus::Stopping {
            left: self.settings.group_seconds,
            moves: true,
        };
        Ok(())
    }

    /// The group gets on with starting and stopping.
    pub(super) fn move_group(&mut self) {
        for side in Side::BOTH {
            if !self.is_up(side) {
                continue;
            }
            match self.group[side] {
                GroupStatus::Starting(left) if left > 1 => {
                    self.group[side] = GroupStatus::Starting(left.saturating_sub(1));
                }
                GroupStatus::Starting(_) => self.finish_start(side),
                GroupStatus::Stopping { left, moves } if left > 1 => {
                    let left = left.saturating_sub(1);
                    self.group[side] = GroupStatus::Stopping { left, moves };
                }
                GroupStatus::Stopping { moves, .. } => {
                    self.close_service(side);
                    if moves && self.sees_partner(side) {
                        let seconds = self.settings.group_seconds;
                        self.group[side.other()] = GroupStatus::Starting(seconds);
                    }
                }
                GroupStatus::Offline | GroupStatus::Online | GroupStatus::Failed => {}
            }
        }
    }

    fn finish_start(&mut self, side: Side) {
        // A copy may have begun meanwhile.
        let can_open = self.color(side, side) == Color::Green
            && self.disk.sides[side].usage == Use::Closed
            && self.disk.copy.is_none();
        if can_open {
            self.group[side] = GroupStatus::Online;
            self.open_for_service(side);
        } else {
            self.group[side] = GroupStatus::Failed;
        }
    }

    /// The service is down on a server.
    pub(super) fn close_service(&mut self, side: Side) {
        self.group[side] = GroupStatus::Offline;
        if self.disk.sides[side].usage == Use::Service {
            self.close_volume(side);
        }
    }

    /// The service has gone down together with its server.
    pub(super) fn fail_over(&mut self, gone: Side) {
        let side = gone.other();
        let takes_over = self.assumptions.failover == Failover::Automatic
            && self.is_up(side)
            && self.group[side] == GroupStatus::Offline;
        if takes_over {
            // Where the data is not the latest, it fails to start.
            self.group[side] = GroupStatus::Starting(self.settings.group_seconds);
        }
    }

    pub(super) fn start_group_at_boot(&mut self) {
        let is_offline = |side: Side| self.group[side] == GroupStatus::Offline;
        if !self.assumptions.group_starts_at_boot || !Side::BOTH.into_iter().all(is_offline) {
            return;
        }
        let is_green = |side: &Side| self.is_up(*side) && self.color(*side, *side) == Color::Green;
        let green = Side::BOTH.into_iter().find(is_green);
        let up = Side::BOTH.into_iter().find(|side| self.is_up(*side));
        if let Some(side) = green.or(up) {
            self.group[side] = GroupStatus::Starting(self.settings.group_seconds);
        }
    }
}
