//! The operations of the graphical tool.
//!
//! The tool reaches every server that runs; it is where the guide has no command.

use serde::{Deserialize, Serialize};

use super::{Command, GroupStatus, Pair, Refusal, Server, Side, Use};

/// An operation of the graphical tool.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum Operation {
    /// Copy onto a server (§4.1, and wherever a copy is started).
    CopyOnto(Side),
    /// Declare a server's data to be the latest (§4.7, §4.10).
    Declare(Side),
    /// Take the volume of a server offline (§4.9).
    TakeOffline(Side),
    /// Open a volume for inspection (§2.3).
    Open(Side),
    /// Close it again.
    Close(Side),
    /// Start the group on a server.
    StartGroup(Side),
    /// Stop the group where it is.
    StopGroup,
    /// Suspend the mirror disk monitor.
    SuspendMonitor,
    /// Resume it.
    ResumeMonitor,
    /// Reboot both servers (§4.11).
    RebootCluster,
}

impl Pair {
    /// Does something in the graphical tool. What is refused changes nothing.
    ///
    /// # Errors
    ///
    /// Why it is refused.
    pub fn operate(&mut self, operation: Operation) -> Result<(), Refusal> {
        match operation {
            Operation::CopyOnto(destination) => {
                let source = self.copy_source()?;
                if source == destination {
                    return Err(Refusal::OtherLatest);
                }
                self.start_copy(source, false);
                Ok(())
            }
            Operation::Declare(side) => {
                self.runs(side)?;
                self.may_declare(side)?;
                self.declare(side);
                Ok(())
            }
            Operation::TakeOffline(side) => {
                self.runs(side)?;
                if self.disk.sides[side].usage == Use::Closed {
                    return Err(Refusal::VolumeNotOpened);
                }
                // The service cannot go on without its volume.
                self.close_service(side);
                self.close_volume(side);
                Ok(())
            }
            Operation::Open(side) => {
                self.runs(side)?;
                self.open_for_inspection(side)
            }
            Operation::Close(side) => {
                self.runs(side)?;
                self.close_inspected(side)
            }
            Operation::StartGroup(side) => self.run(
                self.connected_server(side)?,
                Command::StartGroup { on: Some(side) },
            ),
            Operation::StopGroup => {
                let is_there =
                    |side: &Side| self.is_up(*side) && self.group[*side] != GroupStatus::Offline;
                let side = Side::BOTH.into_iter().find(is_there);
                self.run(
                    side.ok_or(Refusal::GroupNotThere)?,
                    Command::StopGroup { on: side },
                )
            }
            Operation::SuspendMonitor => {
                self.run(self.connected_server(Side::First)?, Command::SuspendMonitor)
            }
            Operation::ResumeMonitor => {
                self.run(self.connected_server(Side::First)?, Command::ResumeMonitor)
            }
            Operation::RebootCluster => {
                self.reboot();
                Ok(())
            }
        }
    }

    fn runs(&self, side: Side) -> Result<(), Refusal> {
        if self.is_up(side) {
            Ok(())
        } else {
            Err(Refusal::ServerStopped)
        }
    }

    /// The server through which the tool works: the one meant, or else the other.
    fn connected_server(&self, side: Side) -> Result<Side, Refusal> {
        [side, side.other()]
            .into_iter()
            .find(|side| self.is_up(*side))
            .ok_or(Refusal::ServerStopped)
    }

    /// Every server that runs goes down in good order and comes back.
    fn reboot(&mut self) {
        self.interrupt_copy();
        for side in Side::BOTH {
            if self.is_up(side) {
                self.servers[side] = Server::Booting(self.settings.boot_seconds.max(1));
                self.close_service(side);
                self.close_volume(side);
            }
        }
    }
}
