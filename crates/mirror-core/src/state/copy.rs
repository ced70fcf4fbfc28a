//! What the copy does: whether one runs, and which way.

use super::MirrorFacts;
use crate::words::{Color, MirrorStatus, Side, terms};

terms! {
    /// Whether a copy runs, at the time of a reading.
    CopyState {
        /// A copy runs.
        Running = "running";
        /// A copy has begun and is held for now.
        Paused = "paused";
        /// No copy runs: none has begun, or it has ended.
        NotRunning = "not_running";
    }
}

/// Which way a copy runs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum CopyDirection {
    /// The output does not say it.
    Unknown,
    /// From this server to the other one.
    From(Side),
    /// What was printed cannot be: it does not lead from one server of the mirror to the other.
    Contradictory,
}

impl MirrorFacts {
    /// Returns whether a copy runs: as the status line, a recovery block or the colours say.
    /// `None` where none of them was printed, where no word is known, and where one server
    /// alone is YELLOW.
    ///
    /// Never [`CopyState::Paused`]: no output that is known says so.
    ///
    /// ```
    /// use mirror_core::{MirrorState, state::CopyState};
    ///
    /// let state = MirrorState::from_line("vol1: alpha yellow active, beta yellow inactive")?;
    /// assert_eq!(state.copy_state(), Some(CopyState::Running));
    /// # Ok::<(), mirror_core::text::ParseError>(())
    /// ```
    #[must_use]
    pub fn copy_state(&self) -> Option<CopyState> {
        let yellow = Side::BOTH.map(|side| self.server(side).has_color(&Color::Yellow));
        let copies = self.mirror_status == Some(MirrorStatus::Recovering)
            || self.recovery.is_some()
            || yellow == [true, true];
        if copies {
            return Some(CopyState::Running);
        }
        let mut colors = self.servers.iter().filter_map(|side| side.color.as_ref());
        let is_said = self
            .mirror_status
            .as_ref()
            .is_some_and(MirrorStatus::is_known)
            || colors.any(Color::is_known);
        (is_said && yellow == [false, false]).then_some(CopyState::NotRunning)
    }

    /// Returns which way the copy runs, as its recovery block says.
    ///
    /// ```
    /// use mirror_core::{MirrorState, state::CopyDirection, text::Recovery, words::Side};
    ///
    /// let mut copy = Recovery::default();
    /// copy.source = Some("BETA.example.com".into());
    /// copy.destination = Some("alpha".into());
    /// let state = MirrorState::builder("vol1", "alpha", "beta").recovery(copy).build();
    /// assert_eq!(state.copy_direction(), CopyDirection::From(Side::Second));
    /// ```
    #[must_use]
    pub fn copy_direction(&self) -> CopyDirection {
        let Some(recovery) = &self.recovery else {
            return CopyDirection::Unknown;
        };
        let Some(source) = &recovery.source else {
            return CopyDirection::Unknown;
        };
        let source = self.side_of(source);
        let destination = match &recovery.destination {
            Some(destination) => self.side_of(destination),
            None => source.map(Side::other),
        };
        match source {
            Some(source) if destination == Some(source.other()) => CopyDirection::From(source),
            _ => CopyDirection::Contradictory,
        }
    }

    /// Returns the server that is copied to. In a contradictory direction it is the one that
    /// was printed.
    #[must_use]
    pub fn copy_destination(&self) -> Option<Side> {
        match self.copy_direction() {
            CopyDirection::From(source) => Some(source.other()),
            _ => self.side_of(self.recovery.as_ref()?.destination.as_deref()?),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{CopyDirection::*, *};
    use crate::{MirrorState, text::Recovery};

    fn copy(source: Option<&str>, destination: Option<&str>) -> MirrorState {
        let recovery = Recovery {
            source: source.map(Into::into),
            destination: destination.map(Into::into),
            ..Recovery::default()
        };
        MirrorState::builder("ledger", "kiso.example.com", "nagara")
            .recovery(recovery)
            .build()
    }

    #[test]
    fn a_direction_leads_from_one_server_to_the_other_or_contradicts_itself() {
        use Side::{First, Second};
        let cases = [
            (Some("kiso"), Some("NAGARA"), From(First), Some(Second)),
            (Some("nagara.x"), Some("KISO"), From(Second), Some(First)),
            (Some("kiso"), None, From(First), Some(Second)),
            (None, Some("nagara"), Unknown, Some(Second)),
            (None, None, Unknown, None),
            (Some("kiso"), Some("kiso"), Contradictory, Some(First)),
            (Some("kiso"), Some("tenryu"), Contradictory, None),
            (Some("tenryu"), Some("kiso"), Contradictory, Some(First)),
            (Some("tenryu"), None, Contradictory, None),
            (
                Some("kiso.elsewhere"),
                Some("nagara"),
                Contradictory,
                Some(Second),
            ),
        ];
        for (source, destination, direction, onto) in cases {
            let state = copy(source, destination);
            assert_eq!(
                state.copy_direction(),
                direction,
                "{source:?} {destination:?}"
            );
            assert_eq!(state.copy_destination(), onto, "{source:?} {destination:?}");
        }
    }

    #[test]
    fn a_copy_runs_where_something_says_so() {
        use CopyState::{NotRunning, Running};
        let other = || Color::Other("PURPLE".into());
        let colors = [
            ((Some(Color::Yellow), Some(Color::Yellow)), Some(Running)),
            ((Some(Color::Green), Some(Color::Red)), Some(NotRunning)),
            ((Some(Color::Green), Some(Color::Green)), Some(NotRunning)),
            ((Some(Color::Green), None), Some(NotRunning)),
            // One side alone: the cluster is about to do something, or has lost a server.
            ((Some(Color::Yellow), Some(Color::Green)), None),
            ((Some(Color::Red), Some(Color::Yellow)), None),
            ((Some(Color::Yellow), None), None),
            ((Some(other()), Some(other())), None),
            ((None, None), None),
        ];
        for ((first, second), expected) in colors {
            let builder = MirrorState::builder("ledger", "kiso", "nagara")
                .colors(first.clone(), second.clone());
            let alone = builder.clone().build();
            assert_eq!(alone.copy_state(), expected, "{first:?} {second:?}");
            let status = builder.clone().mirror_status(MirrorStatus::Recovering);
            assert_eq!(status.build().copy_state(), Some(Running));
            let block = builder.recovery(Recovery::default());
            assert_eq!(block.build().copy_state(), Some(Running));
        }
        let status = |status| {
            let builder = MirrorState::builder("ledger", "kiso", "nagara");
            builder.mirror_status(status).build().copy_state()
        };
        assert_eq!(status(MirrorStatus::Abnormal), Some(NotRunning));
        assert_eq!(status(MirrorStatus::Other("Degraded".into())), None);
    }
}
