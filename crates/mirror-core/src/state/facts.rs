//! What follows from a state. Each fact is derived here, once; everybody else asks here.
//!
//! A fact is what the outputs say, without a decision: which row of the table fits, and what may
//! be done, is decided elsewhere.

use super::{GroupFacts, MirrorFacts, ServerState, Service};
use crate::words::{Activity, Color, DiskError, MirrorStatus, ObjectStatus, PrintedName, Side};

/// Whether a volume may have been opened for inspection (§2.3).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Opened {
    /// It has not been: it is not RED and active, or the service runs there.
    No,
    /// It may have been: no output says where the service runs.
    Perhaps,
    /// It is active, and the service does not run there.
    Yes,
}

impl ServerState {
    /// Returns whether the server shows a colour.
    #[must_use]
    pub fn has_color(&self, color: &Color) -> bool {
        self.color.as_ref() == Some(color)
    }

    /// Returns whether the server is marked as holding the latest data: GREEN.
    #[must_use]
    pub fn holds_latest(&self) -> bool {
        self.has_color(&Color::Green)
    }

    /// Returns whether the server is stopped, or cut off: GRAY.
    #[must_use]
    pub fn is_stopped(&self) -> bool {
        self.has_color(&Color::Gray)
    }

    /// Returns whether the volume is active.
    #[must_use]
    pub fn is_active(&self) -> bool {
        self.activity == Some(Activity::Active)
    }

    /// Returns whether the volume is known to be inactive. A stopped server shows no activity.
    #[must_use]
    pub fn is_inactive(&self) -> bool {
        self.activity == Some(Activity::Inactive) || (self.is_stopped() && !self.is_active())
    }

    /// Returns whether it is known if the volume is active.
    #[must_use]
    pub fn has_known_activity(&self) -> bool {
        self.is_active() || self.is_inactive()
    }

    /// Returns whether both `clpmdstat` commands have printed something of the server, known or
    /// not. A stopped one shows no activity.
    #[must_use]
    pub fn is_printed(&self) -> bool {
        self.color.is_some() && (self.activity.is_some() || self.is_stopped())
    }

    /// Returns the word of `Disk Error` where it is not OK: the disk has to be repaired.
    #[must_use]
    pub fn reported_disk_error(&self) -> Option<&DiskError> {
        self.disk_error
            .as_ref()
            .filter(|error| **error != DiskError::Ok)
    }
}

impl MirrorFacts {
    /// Returns what is known of a server.
    #[must_use]
    pub const fn server(&self, side: Side) -> &ServerState {
        side.of(&self.servers)
    }

    /// Returns the names of both servers, in the order of the display.
    #[must_use]
    pub fn server_names(&self) -> [&str; 2] {
        self.servers.each_ref().map(|server| server.name.as_str())
    }

    /// Returns the side of a server, by the rule of [`same_host`](crate::words::same_host).
    /// `None` where the name stands for neither of the two, or may stand for both.
    ///
    /// ```
    /// use mirror_core::{MirrorState, words::Side};
    ///
    /// let state = MirrorState::from_line("vol1: alpha green, beta.example.com red")?;
    /// assert_eq!(state.side_of("Beta"), Some(Side::Second));
    /// assert_eq!(state.side_of("beta.elsewhere"), None);
    /// # Ok::<(), mirror_core::text::ParseError>(())
    /// ```
    #[must_use]
    pub fn side_of(&self, server: &str) -> Option<Side> {
        Side::of_host(self.server_names(), server)
    }

    /// Returns whether the volume is active on both servers at once, or marked so: one BLUE is
    /// enough.
    #[must_use]
    pub fn is_active_on_both(&self) -> bool {
        self.servers
            .iter()
            .any(|server| server.has_color(&Color::Blue))
            || self.servers.iter().all(ServerState::is_active)
    }

    /// Returns whether the volume is active on a server.
    #[must_use]
    pub fn is_active(&self) -> bool {
        self.servers.iter().any(ServerState::is_active)
    }

    /// Returns whether the volume is known to be inactive on both servers.
    #[must_use]
    pub fn is_inactive_on_both(&self) -> bool {
        self.servers.iter().all(ServerState::is_inactive)
    }

    /// Returns the disks that report an error: on which server, and in which word.
    pub fn disk_errors(&self) -> impl Iterator<Item = (Side, &DiskError)> {
        let error = |side| Some((side, self.server(side).reported_disk_error()?));
        Side::BOTH.into_iter().filter_map(error)
    }

    /// Returns whether a disk reports an error.
    #[must_use]
    pub fn has_disk_error(&self) -> bool {
        self.disk_errors().next().is_some()
    }

    /// Returns the one server that is marked as holding the latest data. `None` where neither
    /// is, or both are.
    #[must_use]
    pub fn latest_alone(&self) -> Option<Side> {
        Side::only(&self.servers, ServerState::holds_latest)
    }

    /// Returns whether both servers hold the latest data: GREEN and Normal, no copy, and not
    /// active on both. Where the volume is active need not be known.
    #[must_use]
    pub fn is_mirrored(&self) -> bool {
        self.servers.iter().all(ServerState::holds_latest)
            && matches!(self.mirror_status, None | Some(MirrorStatus::Normal))
            && self.recovery.is_none()
            && !self.is_active_on_both()
    }

    /// Returns whether the mirror is healthy: [mirrored](Self::is_mirrored), and no activity
    /// was printed that is not known.
    #[must_use]
    pub fn is_healthy(&self) -> bool {
        let is_fine = |server: &ServerState| {
            matches!(
                server.activity,
                None | Some(Activity::Active | Activity::Inactive)
            )
        };
        self.is_mirrored() && self.servers.iter().all(is_fine)
    }

    /// Returns whether a volume may have been opened for inspection: RED and active, while it
    /// is not known that the service runs there.
    #[must_use]
    pub fn opened_for_inspection(&self, side: Side) -> Opened {
        let server = self.server(side);
        if !server.has_color(&Color::Red) || !server.is_active() {
            return Opened::No;
        }
        match &self.service {
            Service::Unknown => Opened::Perhaps,
            Service::Offline => Opened::Yes,
            Service::Online(_) if self.service_may_run_on(side) => Opened::No,
            Service::Online(_) => Opened::Yes,
        }
    }

    /// Whether the service, which is online, may be what the volume is active for here.
    fn service_may_run_on(&self, side: Side) -> bool {
        // Where it runs is not known: it runs somewhere, and the volume is active here only.
        let is_only_place = || !self.server(side.other()).is_active();
        let Service::Online(Some(server)) = &self.service else {
            return is_only_place();
        };
        let name = PrintedName::whole(server);
        match Side::possible_hosts(self.server_names(), name) {
            [true, true] => is_only_place(),
            possible => *side.of(&possible),
        }
    }
}

impl GroupFacts {
    /// Returns the status from which the group cannot be started before it has been stopped.
    /// `None` where it has another status, or none is known.
    #[must_use]
    pub fn stop_first(&self) -> Option<&ObjectStatus> {
        self.status.as_ref().filter(|status| has_failed(status))
    }
}

/// Whether a group in this status has to be stopped before it is started.
pub(crate) const fn has_failed(status: &ObjectStatus) -> bool {
    matches!(
        status,
        ObjectStatus::OnlineFailure | ObjectStatus::OfflineFailure | ObjectStatus::Error
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{MirrorState, state::StateBuilder, text::Recovery};

    fn mirror() -> StateBuilder {
        MirrorState::builder("ledger", "kiso", "nagara.example.com")
    }

    #[test]
    fn a_server_shows_what_it_is() {
        let other = || Activity::Other("Sleeping".into());
        // active, inactive, known, printed
        let cases = [
            (
                Some(Color::Green),
                Some(Activity::Active),
                [true, false, true, true],
            ),
            (
                Some(Color::Green),
                Some(Activity::Inactive),
                [false, true, true, true],
            ),
            (
                Some(Color::Green),
                Some(Activity::Unknown),
                [false, false, false, true],
            ),
            (
                Some(Color::Green),
                Some(other()),
                [false, false, false, true],
            ),
            (Some(Color::Green), None, [false, false, false, false]),
            (Some(Color::Gray), None, [false, true, true, true]),
            (
                Some(Color::Gray),
                Some(Activity::Unknown),
                [false, true, true, true],
            ),
            (
                Some(Color::Gray),
                Some(Activity::Active),
                [true, false, true, true],
            ),
            (None, Some(Activity::Active), [true, false, true, false]),
            (None, None, [false, false, false, false]),
        ];
        for (color, activity, expected) in cases {
            let state = mirror().colors(color, None).activities(activity, None);
            let state = state.build();
            let server = state.server(Side::First);
            let shown = [
                server.is_active(),
                server.is_inactive(),
                server.has_known_activity(),
                server.is_printed(),
            ];
            assert_eq!(shown, expected, "{server:?}");
        }
    }

    #[test]
    fn one_blue_side_or_two_active_ones_are_active_on_both() {
        use Activity::{Active, Inactive};
        let green = Some(Color::Green);
        for (colors, activities, expected) in [
            ((green.clone(), green.clone()), (Active, Active), true),
            ((green.clone(), green.clone()), (Active, Inactive), false),
            ((Some(Color::Blue), None), (Inactive, Inactive), true),
            ((None, Some(Color::Blue)), (Inactive, Active), true),
            ((None, None), (Active, Active), true),
        ] {
            let state = mirror()
                .colors(colors.0, colors.1)
                .activities(activities.0, activities.1)
                .build();
            assert_eq!(state.is_active_on_both(), expected, "{state:?}");
            assert!(!expected || !state.is_mirrored(), "{state:?}");
        }
    }

    #[test]
    fn a_disk_error_names_the_server_and_keeps_the_word() {
        let odd = || DiskError::Other("SLOW".into());
        for (first, second, expected) in [
            (Some(DiskError::Ok), None, &[][..]),
            (Some(DiskError::Error), Some(DiskError::Ok), &[Side::First]),
            (Some(DiskError::Ok), Some(odd()), &[Side::Second]),
            (Some(odd()), Some(DiskError::Error), &Side::BOTH),
        ] {
            let state = mirror().disk_errors(first, second).build();
            let found: alloc::vec::Vec<Side> = state.disk_errors().map(|(side, _)| side).collect();
            assert_eq!(found, expected);
            assert_eq!(state.has_disk_error(), !expected.is_empty());
        }
        let state = mirror().disk_errors(None, odd()).build();
        assert_eq!(state.disk_errors().next(), Some((Side::Second, &odd())));
    }

    #[test]
    fn a_mirror_is_healthy_where_nothing_says_otherwise() {
        let green = || mirror().colors(Color::Green, Color::Green);
        for (builder, mirrored, healthy) in [
            (green(), true, true),
            (green().mirror_status(MirrorStatus::Normal), true, true),
            (green().mirror_status(MirrorStatus::Abnormal), false, false),
            (green().recovery(Recovery::default()), false, false),
            (green().activities(Activity::Active, None), true, true),
            (green().activities(Activity::Unknown, None), true, false),
            (
                green().activities(Activity::Active, Activity::Active),
                false,
                false,
            ),
            (mirror().colors(Color::Green, None), false, false),
            (mirror().colors(Color::Green, Color::Red), false, false),
            (mirror(), false, false),
        ] {
            let state = builder.build();
            let shown = (state.is_mirrored(), state.is_healthy());
            assert_eq!(shown, (mirrored, healthy), "{state:?}");
        }
    }

    #[test]
    fn a_red_active_volume_is_opened_where_the_service_does_not_run() {
        let red = |second| {
            mirror()
                .colors(Color::Red, Color::Red)
                .activities(Activity::Active, second)
        };
        let on = |name: &str| Service::Online(Some(name.into()));
        use Opened::{No, Perhaps, Yes};
        for (service, second, expected) in [
            (Service::Unknown, Activity::Inactive, Perhaps),
            (Service::Offline, Activity::Inactive, Yes),
            (on("kiso"), Activity::Inactive, No),
            (on("KISO.example.com"), Activity::Inactive, No),
            (on("nagara"), Activity::Inactive, Yes),
            (on("kiso1"), Activity::Inactive, Yes),
            (on("tenryu"), Activity::Inactive, Yes),
            (Service::Online(None), Activity::Inactive, No),
            (Service::Online(None), Activity::Active, Yes),
        ] {
            let state = red(second).service(service.clone()).build();
            assert_eq!(
                state.opened_for_inspection(Side::First),
                expected,
                "{service:?}"
            );
        }
        let green = mirror()
            .colors(Color::Green, Color::Red)
            .activities(Activity::Active, Activity::Inactive)
            .build();
        assert_eq!(
            Side::BOTH.map(|side| green.opened_for_inspection(side)),
            [No, No]
        );
    }

    #[test]
    fn a_service_that_may_run_on_either_server_is_known_to_run_on_neither() {
        let state = |second| {
            MirrorState::builder("ledger", "kiso.east", "kiso.west")
                .colors(Color::Red, Color::Red)
                .activities(Activity::Active, second)
                .service(Service::Online(Some("kiso".into())))
                .build()
        };
        let alone = state(Activity::Inactive);
        assert_eq!(alone.opened_for_inspection(Side::First), Opened::No);
        let both = state(Activity::Active);
        assert_eq!(both.opened_for_inspection(Side::First), Opened::Yes);
    }

    #[test]
    fn a_failed_group_is_stopped_first() {
        let mut group = GroupFacts::new(None);
        assert_eq!(group.stop_first(), None);
        for status in ObjectStatus::KNOWN {
            group.status = Some(status.clone());
            let failed = status.as_str().ends_with("failure") || status.as_str() == "error";
            assert_eq!(group.stop_first().is_some(), failed, "{status}");
        }
    }
}
