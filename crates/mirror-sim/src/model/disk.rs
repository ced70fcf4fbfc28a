//! The mirror disk: who holds which writes, what each side believes of itself, and the copy.
//!
//! What a side *holds* and what it *believes* are two things: the colours come from its belief alone,
//! the losses from what it holds. A recovery goes wrong where the two differ.

use serde::{Deserialize, Serialize};

use super::{Each, Pair, Side};

/// The mirror disk resource.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct MirrorDisk {
    /// The volume on each server.
    pub sides: Each<MirrorSide>,
    /// Writes that both sides hold.
    pub shared: u64,
    /// The copy that runs.
    pub copy: Option<Copy>,
    /// Whether somebody has broken the mirror by command: automatic recovery keeps off.
    pub broken_by_hand: bool,
    /// How often a side has been declared to be the latest.
    pub declarations: u32,
}

/// The volume on one server.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct MirrorSide {
    /// Writes that only this side holds.
    pub writes: u64,
    /// Whether its data is one consistent state. A side that a copy has begun to overwrite holds
    /// nothing until the copy is complete.
    pub whole: bool,
    /// What it believes of itself.
    pub mark: Mark,
    /// Who uses it.
    pub usage: Use,
    /// Whether its server has started without having met the other since.
    pub alone: bool,
    /// What has been written here since the break, in MiB.
    pub differs_mib: u32,
    /// Whether it still knows where.
    pub differences_known: bool,
    /// Lastupdate Time, in seconds of its server's clock.
    pub last_update: Option<i64>,
    /// Break Time, likewise.
    pub break_time: Option<i64>,
    /// Whether its disk reports an error.
    pub disk_error: bool,
    /// The number of the declaration that has made it the latest; 0 for none.
    pub declared: u32,
    /// How many declarations there had been when the service last wrote here alone.
    pub went_on: u32,
}

/// What a side believes of its data.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Mark {
    /// It holds the same as the other.
    Even,
    /// It is ahead of the other.
    Latest,
    /// It is behind the other.
    Behind,
    /// Its server has crashed while it held the same as the other.
    UnsureEven,
    /// Its server has crashed while it was ahead, or both went on alone.
    UnsureLatest,
}

/// Who uses the volume on a server.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Use {
    /// Nobody.
    Closed,
    /// The service.
    Service,
    /// Somebody who looks at it (§2.3).
    Inspection,
}

/// A copy that runs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Copy {
    /// Where it comes from.
    pub source: Side,
    /// What is copied.
    pub kind: CopyKind,
    /// How much is to be copied, in MiB.
    pub total_mib: u32,
    /// How much has been copied, in MiB.
    pub done_mib: u32,
    /// For how many seconds it runs.
    pub seconds: u32,
    /// Whether it makes no progress.
    pub stuck: bool,
}

/// What is copied.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum CopyKind {
    /// The differences.
    Differential,
    /// All that is used.
    Full,
}

impl MirrorDisk {
    pub(super) const fn healthy() -> Self {
        const SIDE: MirrorSide = MirrorSide {
            writes: 0,
            whole: true,
            mark: Mark::Even,
            usage: Use::Closed,
            alone: false,
            differs_mib: 0,
            differences_known: false,
            last_update: None,
            break_time: None,
            disk_error: false,
            declared: 0,
            went_on: 0,
        };
        Self {
            sides: Each([SIDE; 2]),
            shared: 0,
            copy: None,
            broken_by_hand: false,
            declarations: 0,
        }
    }

    /// Whether a side lacks something that the other holds.
    #[must_use]
    pub fn lacks(&self, side: Side) -> bool {
        let (here, there) = (&self.sides[side], &self.sides[side.other()]);
        there.writes > 0 || (!here.whole && there.whole)
    }
}

impl MirrorSide {
    /// Whether the other side has been declared after all that this one did alone.
    const fn is_superseded_by(&self, other: &Self) -> bool {
        other.declared > self.declared && other.declared > self.went_on
    }
}

impl Pair {
    /// The side that alone believes to be ahead, where both can say so.
    pub(super) fn only_latest(&self) -> Option<Side> {
        if !self.is_connected() || self.disk.copy.is_some() {
            return None;
        }
        Side::BOTH.into_iter().find(|side| {
            self.disk.sides[*side].mark == Mark::Latest
                && !matches!(
                    self.disk.sides[side.other()].mark,
                    Mark::Latest | Mark::Even
                )
        })
    }

    /// Whether a copy of the differences is enough.
    pub(super) fn is_differential(&self) -> bool {
        let known = |side: Side| self.disk.sides[side].differences_known;
        Side::BOTH.into_iter().all(known)
    }

    /// Whether what is written on one side is written on the other.
    fn is_mirroring(&self) -> bool {
        let is_even = |side: Side| self.disk.sides[side].mark == Mark::Even;
        self.is_connected() && Side::BOTH.into_iter().all(is_even)
    }

    // ---- Writing -----------------------------------------------------------------------------

    /// The service writes where it runs.
    pub(super) fn write(&mut self) {
        let every = u64::from(self.settings.seconds_per_write.max(1));
        if !self.elapsed.is_multiple_of(every) {
            return;
        }
        for side in Side::BOTH {
            if self.is_up(side) && self.disk.sides[side].usage == Use::Service {
                self.write_on(side);
            }
        }
    }

    fn write_on(&mut self, side: Side) {
        let is_source = |copy: &Copy| copy.source == side;
        if self.is_mirroring() {
            self.disk.shared = self.disk.shared.saturating_add(1);
        } else if self.disk.copy.as_ref().is_some_and(is_source) {
            // What is written during a copy goes to both, but the other is not whole yet.
            self.write_apart(side);
        } else {
            self.write_apart(side);
            let (clock, declarations) = (self.clock(side), self.disk.declarations);
            let here = &mut self.disk.sides[side];
            here.last_update = Some(clock);
            here.went_on = declarations;
        }
    }

    fn write_apart(&mut self, side: Side) {
        let here = &mut self.disk.sides[side];
        here.writes = here.writes.saturating_add(1);
        here.differs_mib = here
            .differs_mib
            .saturating_add(self.settings.mib_per_write)
            .min(self.settings.used_mib);
    }

    /// The service begins to use the volume on a server.
    pub(super) fn open_for_service(&mut self, side: Side) {
        if self.disk.lacks(side) {
            self.ledger.started_behind = self.ledger.started_behind.saturating_add(1);
        }
        self.disk.sides[side].usage = Use::Service;
        if !self.is_connected() {
            self.go_on_alone(side);
        }
    }

    /// Nobody uses the volume on a server any more.
    pub(super) fn close_volume(&mut self, side: Side) {
        self.disk.sides[side].usage = Use::Closed;
        // A volume that was active on both servers is not any more: what each believes is settled.
        self.meet();
    }

    /// From now on what is written on a side is not written on the other.
    fn go_on_alone(&mut self, side: Side) {
        let (clock, declarations) = (self.clock(side), self.disk.declarations);
        let here = &mut self.disk.sides[side];
        here.went_on = declarations;
        if here.mark == Mark::Even {
            here.mark = Mark::Latest;
            here.differences_known = true;
            here.break_time = Some(clock);
            here.last_update = Some(clock);
            if self.sees_partner(side) {
                self.fall_behind(side.other());
            } else {
                // What it has received until now it knows, too.
                self.disk.sides[side.other()].differences_known = true;
            }
        }
    }

    fn fall_behind(&mut self, side: Side) {
        let here = &mut self.disk.sides[side];
        if here.mark == Mark::Even {
            here.differences_known = true;
        }
        here.mark = Mark::Behind;
    }

    // ---- Meeting and parting -----------------------------------------------------------------

    /// The servers cannot reach each other any more.
    pub(super) fn part(&mut self) {
        self.interrupt_copy();
        for side in Side::BOTH {
            if self.is_up(side) && self.disk.sides[side].usage == Use::Service {
                self.go_on_alone(side);
            }
        }
    }

    /// The servers reach each other again, if they do, and settle who is ahead.
    pub(super) fn meet(&mut self) {
        if !self.is_connected() {
            return;
        }
        for side in Side::BOTH {
            self.disk.sides[side].alone = false;
        }
        let [first, second] = self.disk.sides.0;
        if first.usage != Use::Closed && second.usage != Use::Closed {
            // Active on both: nothing is settled before one of them is closed.
            return;
        }
        let (first, second) = if first.is_superseded_by(&second) {
            (Mark::Behind, ahead(second.mark))
        } else if second.is_superseded_by(&first) {
            (ahead(first.mark), Mark::Behind)
        } else {
            settle(first.mark, second.mark)
        };
        for (side, mark) in Side::BOTH.into_iter().zip([first, second]) {
            match mark {
                Mark::Behind => self.fall_behind(side),
                Mark::Latest => self.get_ahead(side),
                mark => self.disk.sides[side].mark = mark,
            }
        }
    }

    fn get_ahead(&mut self, side: Side) {
        let clock = self.clock(side);
        let here = &mut self.disk.sides[side];
        if here.mark == Mark::Even {
            here.differences_known = true;
            here.break_time = Some(clock);
            here.last_update = Some(clock);
        }
        here.mark = Mark::Latest;
    }

    /// What a crash of its server leaves of a side.
    pub(super) fn crash_side(&mut self, side: Side) {
        let assumptions = self.assumptions;
        let here = &mut self.disk.sides[side];
        here.usage = Use::Closed;
        match here.mark {
            Mark::Even => here.mark = Mark::UnsureEven,
            Mark::Latest => {
                if !assumptions.latest_survives_crash {
                    here.mark = Mark::UnsureLatest;
                }
                if assumptions.crash_loses_differences {
                    here.differences_known = false;
                }
            }
            Mark::Behind | Mark::UnsureEven | Mark::UnsureLatest => {}
        }
        if assumptions.crash_clears_times {
            here.last_update = None;
            here.break_time = None;
        }
    }

    /// A server runs again.
    pub(super) fn begin_to_run(&mut self, side: Side) {
        self.disk.sides[side].alone = true;
    }

    // ---- Declaring ---------------------------------------------------------------------------

    /// The data of a side is the latest from now on, whatever it is.
    pub(super) fn declare(&mut self, side: Side) {
        let lacks = self.disk.lacks(side);
        if lacks {
            self.ledger.declared_over_newer = self.ledger.declared_over_newer.saturating_add(1);
        }
        self.disk.declarations = self.disk.declarations.saturating_add(1);
        let (clock, declarations) = (self.clock(side), self.disk.declarations);
        let here = &mut self.disk.sides[side];
        here.mark = Mark::Latest;
        here.alone = false;
        here.declared = declarations;
        here.whole = true;
        here.break_time = here.break_time.or(Some(clock));
        here.last_update = here.last_update.or(Some(clock));
        if self.is_connected() {
            self.fall_behind(side.other());
        }
    }

    /// The mirror is broken by command.
    pub(super) fn break_mirror(&mut self, here: Side) {
        let in_use = Side::BOTH
            .into_iter()
            .find(|side| self.disk.sides[*side].usage == Use::Service);
        let side = in_use.unwrap_or(here);
        self.get_ahead(side);
        self.fall_behind(side.other());
        self.disk.broken_by_hand = true;
    }

    // ---- Copying -----------------------------------------------------------------------------

    /// Begins to overwrite the other side.
    pub(super) fn start_copy(&mut self, source: Side, everything: bool) {
        let destination = source.other();
        let kind = if self.is_differential() && !everything {
            CopyKind::Differential
        } else {
            CopyKind::Full
        };
        let shared = std::mem::take(&mut self.disk.shared);
        let there = &mut self.disk.sides[destination];
        let lost = std::mem::take(&mut there.writes);
        there.whole = false;
        let differs = there.differs_mib;
        let here = &mut self.disk.sides[source];
        here.writes = here.writes.saturating_add(shared);
        let total_mib = match kind {
            CopyKind::Differential => here.differs_mib.saturating_add(differs),
            CopyKind::Full => self.settings.used_mib,
        };
        self.ledger.overwrite(source, lost);
        self.get_ahead(source);
        self.fall_behind(destination);
        self.monitor.waited = 0;
        self.disk.copy = Some(Copy {
            source,
            kind,
            total_mib: total_mib.max(1),
            done_mib: 0,
            seconds: 0,
            stuck: false,
        });
    }

    pub(super) fn copy_on(&mut self) {
        let rate = self.settings.copy_mib_per_second;
        let Some(copy) = &mut self.disk.copy else {
            return;
        };
        copy.seconds = copy.seconds.saturating_add(1);
        if copy.stuck {
            return;
        }
        copy.done_mib = copy.done_mib.saturating_add(rate).min(copy.total_mib);
        if copy.done_mib >= copy.total_mib {
            let source = copy.source;
            self.end_copy(source);
        }
    }

    /// The copy is complete: both hold the same again.
    fn end_copy(&mut self, source: Side) {
        self.disk.copy = None;
        self.disk.broken_by_hand = false;
        self.disk.shared = std::mem::take(&mut self.disk.sides[source].writes);
        for side in Side::BOTH {
            let side = &mut self.disk.sides[side];
            side.whole = true;
            side.mark = Mark::Even;
            side.differs_mib = 0;
            // A healthy mirror shows NG on both sides.
            side.differences_known = false;
            side.last_update = None;
            side.break_time = None;
            side.declared = 0;
            side.went_on = 0;
        }
    }

    /// The copy ends before it is complete. What was copied so far is of no use.
    pub(super) fn interrupt_copy(&mut self) {
        if let Some(copy) = self.disk.copy.take()
            && copy.kind == CopyKind::Full
        {
            self.disk.sides[copy.source].differences_known = false;
        }
    }
}

/// The mark of a side whose partner has just been found to be behind.
const fn ahead(mark: Mark) -> Mark {
    match mark {
        Mark::Even => Mark::Latest,
        other => other,
    }
}

/// What two sides that meet believe from then on. A side that was ahead and has crashed is not
/// believed, and no other is believed against it.
const fn settle(first: Mark, second: Mark) -> (Mark, Mark) {
    use Mark::{Behind, Even, Latest, UnsureEven, UnsureLatest};
    match (first, second) {
        (Latest | UnsureLatest, Latest | UnsureLatest) => (UnsureLatest, UnsureLatest),
        (Latest | UnsureLatest, Even | UnsureEven) => (first, Behind),
        (Even | UnsureEven, Latest | UnsureLatest) => (Behind, second),
        (Even, UnsureEven | Behind) => (Latest, Behind),
        (UnsureEven | Behind, Even) => (Behind, Latest),
        (Even, Even)
        | (Behind | UnsureEven, Behind | UnsureEven)
        | (Latest | UnsureLatest, Behind)
        | (Behind, Latest | UnsureLatest) => (first, second),
    }
}
