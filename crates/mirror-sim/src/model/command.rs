//! What each acting command does on a server, and when it is refused.

use serde::{Deserialize, Serialize};

use super::{Pair, Side, Use, view::Color};

/// A command that changes something, with names already resolved.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum Command {
    /// `clpmdctrl --recovery [-f]`.
    Recover {
        /// Whether everything is copied.
        everything: bool,
    },
    /// `clpmdctrl --force`, perhaps with the name of a server.
    Force {
        /// The server that was named.
        source: Option<Side>,
    },
    /// `clpmdctrl --active`.
    Open,
    /// `clpmdctrl --deactive`, of later versions.
    Close,
    /// `clpmdctrl --break`, of later versions.
    Break,
    /// `clpmdctrl --cancel`, and what a wait that has run out may do.
    Cancel,
    /// `clpgrp -s`.
    StartGroup {
        /// Where; `None`: here.
        on: Option<Side>,
    },
    /// `clpgrp -t`.
    StopGroup {
        /// Where; `None`: where it runs.
        on: Option<Side>,
    },
    /// `clpgrp -m`.
    MoveGroup,
    /// `clpmonctrl -s`.
    SuspendMonitor,
    /// `clpmonctrl -r`.
    ResumeMonitor,
}

/// Why a command did nothing.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum Refusal {
    /// The server that it ran on, or that it names, does not run.
    ServerStopped,
    /// The servers do not reach each other.
    NotConnected,
    /// No side alone holds the latest data.
    NoLatest,
    /// This server's data is not the latest.
    NotLatest,
    /// It has to run on the server that it names.
    WrongServer,
    /// A copy runs.
    CopyRuns,
    /// No copy runs.
    NoCopyRuns,
    /// A disk reports an error.
    DiskError,
    /// The volume is in use.
    VolumeInUse,
    /// The volume was not opened for inspection.
    VolumeNotOpened,
    /// The other side holds the latest data.
    OtherLatest,
    /// The data of that side is not RED.
    NotRed,
    /// The mirror is not whole.
    NotHealthy,
    /// Somebody has to agree, and has not.
    NotAgreed,
    /// The group is not offline.
    GroupNotOffline,
    /// The group is not on that server.
    GroupNotThere,
    /// The group is being started or stopped.
    GroupBusy,
}

impl Pair {
    /// Runs a command on a server. One that is refused changes nothing.
    ///
    /// # Errors
    ///
    /// Why it is refused.
    pub fn run(&mut self, here: Side, command: Command) -> Result<(), Refusal> {
        if !self.is_up(here) {
            return Err(Refusal::ServerStopped);
        }
        match command {
            Command::Recover { everything } => self.recover(here, everything),
            Command::Force { source } => self.force(here, source),
            Command::Open => self.open_for_inspection(here),
            Command::Close => self.close_inspected(here),
            Command::Break => self.break_by_command(here),
            Command::Cancel => match self.disk.copy {
                Some(_) => {
                    self.interrupt_copy();
                    Ok(())
                }
                None => Err(Refusal::NoCopyRuns),
            },
            Command::StartGroup { on } => self.start_group(here, on.unwrap_or(here)),
            Command::StopGroup { on } => {
                let side = on.or_else(|| self.group_side(here));
                self.stop_group(here, side.ok_or(Refusal::GroupNotThere)?)
            }
            Command::MoveGroup => {
                let side = self.group_side(here).ok_or(Refusal::GroupNotThere)?;
                self.move_group_to_partner(here, side)
            }
            Command::SuspendMonitor => {
                self.monitor.suspended = true;
                Ok(())
            }
            Command::ResumeMonitor => {
                self.monitor.suspended = false;
                self.monitor.waited = 0;
                Ok(())
            }
        }
    }

    fn recover(&mut self, here: Side, everything: bool) -> Result<(), Refusal> {
        if let Some(copy) = self.disk.copy {
            let is_repeated = copy.source == here && !self.assumptions.second_recovery_refused;
            return if is_repeated {
                Ok(())
            } else {
                Err(Refusal::CopyRuns)
            };
        }
        let source = self.copy_source()?;
        if source != here && !self.assumptions.recovery_from_any_server {
            return Err(Refusal::NotLatest);
        }
        self.start_copy(source, everything);
        Ok(())
    }

    /// The side that a copy would come from.
    pub(super) fn copy_source(&self) -> Result<Side, Refusal> {
        if !self.is_connected() {
            return Err(Refusal::NotConnected);
        }
        if self.disk.copy.is_some() {
            return Err(Refusal::CopyRuns);
        }
        let source = self.only_latest().ok_or(Refusal::NoLatest)?;
        if self.disk.sides.0.iter().any(|side| side.disk_error) {
            return Err(Refusal::DiskError);
        }
        if self.disk.sides[source.other()].usage != Use::Closed {
            return Err(Refusal::VolumeInUse);
        }
        Ok(source)
    }

    fn force(&mut self, here: Side, source: Option<Side>) -> Result<(), Refusal> {
        if source.is_some_and(|source| source != here) {
            return Err(Refusal::WrongServer);
        }
        let sees_partner = self.is_connected();
        if !sees_partner && !self.assumptions.force_without_partner {
            return Err(Refusal::NotConnected);
        }
        let in_use = |side: Side| self.disk.sides[side].usage != Use::Closed;
        if Side::BOTH.into_iter().any(in_use) && !self.assumptions.force_while_active {
            return Err(Refusal::VolumeInUse);
        }
        let there = self.color(here, here.other());
        if there == Color::Green && !self.assumptions.force_over_green {
            return Err(Refusal::OtherLatest);
        }
        self.may_declare(here)?;
        self.declare(here);
        if self.assumptions.force_starts_copy
            && let Ok(source) = self.copy_source()
        {
            self.start_copy(source, false);
        }
        Ok(())
    }

    /// Whether anything can be declared on a side at all.
    pub(super) fn may_declare(&self, side: Side) -> Result<(), Refusal> {
        if self.disk.copy.is_some() {
            return Err(Refusal::CopyRuns);
        }
        match self.color(side, side) {
            Color::Red => Ok(()),
            Color::Gray => Err(Refusal::ServerStopped),
            _ => Err(Refusal::NotRed),
        }
    }

    pub(super) fn open_for_inspection(&mut self, here: Side) -> Result<(), Refusal> {
        if self.disk.copy.is_some() {
            return Err(Refusal::CopyRuns);
        }
        if self.disk.sides[here].usage != Use::Closed {
            return Err(Refusal::VolumeInUse);
        }
        if self.color(here, here) != Color::Red {
            return Err(Refusal::NotRed);
        }
        let clock = self.clock(here);
        let side = &mut self.disk.sides[here];
        side.usage = Use::Inspection;
        if self.assumptions.opening_overwrites_times {
            side.last_update = Some(clock);
            side.break_time = Some(clock);
        }
        Ok(())
    }

    pub(super) fn close_inspected(&mut self, here: Side) -> Result<(), Refusal> {
        if self.disk.sides[here].usage != Use::Inspection {
            return Err(Refusal::VolumeNotOpened);
        }
        self.close_volume(here);
        Ok(())
    }

    fn break_by_command(&mut self, here: Side) -> Result<(), Refusal> {
        if !self.is_connected() {
            return Err(Refusal::NotConnected);
        }
        if self.disk.copy.is_some() {
            return Err(Refusal::CopyRuns);
        }
        let is_green = |side: Side| self.color(here, side) == Color::Green;
        if !Side::BOTH.into_iter().all(is_green) {
            return Err(Refusal::NotHealthy);
        }
        self.break_mirror(here);
        Ok(())
    }
}
