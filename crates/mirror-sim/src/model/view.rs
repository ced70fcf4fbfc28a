//! What one server sees: colours, activity and status, as its commands print them.

use serde::{Deserialize, Serialize};

use super::{GroupStatus, Mark, Pair, Server, Side, Use};

/// The colour of a side.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Color {
    /// It holds the latest data.
    Green,
    /// It does not.
    Red,
    /// A copy runs.
    Yellow,
    /// It is active on both servers.
    Blue,
    /// The server is stopped, as far as can be seen.
    Gray,
}

/// Whether a volume is in use.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Activity {
    /// It is.
    Active,
    /// It is not.
    Inactive,
    /// The server is stopped, as far as can be seen.
    Unknown,
}

/// The status of the mirror.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Status {
    /// Both sides hold the latest data.
    Normal,
    /// They do not.
    Abnormal,
    /// A copy runs.
    Recovering,
}

/// What one server sees of the mirror disk.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Shown {
    /// The status.
    pub status: Status,
    /// Both colours.
    pub colors: [Color; 2],
    /// Both activities.
    pub activities: [Activity; 2],
    /// Whether a differential copy is possible; `None` where one server is not seen.
    pub fast_copy: Option<bool>,
}

impl Pair {
    /// Whether a server sees that another runs.
    #[must_use]
    pub fn sees(&self, viewer: Side, side: Side) -> bool {
        if viewer == side {
            self.is_up(side)
        } else {
            self.sees_partner(viewer)
        }
    }

    /// The colour of a side, as a server sees it.
    #[must_use]
    pub fn color(&self, viewer: Side, side: Side) -> Color {
        if !self.sees(viewer, side) {
            return Color::Gray;
        }
        if self.disk.copy.is_some() {
            return Color::Yellow;
        }
        let in_use = |side: Side| self.disk.sides[side].usage != Use::Closed;
        if self.sees(viewer, viewer.other()) && Side::BOTH.into_iter().all(in_use) {
            return Color::Blue;
        }
        let here = &self.disk.sides[side];
        match here.mark {
            Mark::Latest => Color::Green,
            Mark::Even if here.alone && !self.assumptions.alone_after_clean_stop_is_latest => {
                Color::Red
            }
            Mark::Even => Color::Green,
            Mark::Behind | Mark::UnsureEven | Mark::UnsureLatest => Color::Red,
        }
    }

    /// Whether a volume is in use, as a server sees it.
    #[must_use]
    pub fn activity(&self, viewer: Side, side: Side) -> Activity {
        match (self.sees(viewer, side), self.disk.sides[side].usage) {
            (false, _) => Activity::Unknown,
            (true, Use::Closed) => Activity::Inactive,
            (true, Use::Service | Use::Inspection) => Activity::Active,
        }
    }

    /// All of it at once.
    #[must_use]
    pub fn shown(&self, viewer: Side) -> Shown {
        let colors = Side::BOTH.map(|side| self.color(viewer, side));
        let status = if self.disk.copy.is_some() {
            Status::Recovering
        } else if colors == [Color::Green; 2] {
            Status::Normal
        } else {
            Status::Abnormal
        };
        Shown {
            status,
            colors,
            activities: Side::BOTH.map(|side| self.activity(viewer, side)),
            fast_copy: (!colors.contains(&Color::Gray)).then(|| self.is_differential()),
        }
    }

    /// The group, as a server sees it: what it is, and where.
    #[must_use]
    pub fn shown_group(&self, viewer: Side) -> (GroupStatus, Option<Side>) {
        match self.group_side(viewer) {
            Some(side) => (self.group[side], Some(side)),
            None => (GroupStatus::Offline, None),
        }
    }

    /// Whether all is well again: both servers run and hold the same, and nothing is under way.
    #[must_use]
    pub fn is_whole(&self) -> bool {
        self.is_connected()
            && self.shown(Side::First).status == Status::Normal
            && self.disk.sides.0.iter().all(|side| side.whole)
            && self.servers.0 == [Server::Up; 2]
    }
}
