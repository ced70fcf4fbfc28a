//! What the guide does not say.
//!
//! Each option has its paragraph in `ASSUMPTIONS.md`: what the guide says, what is assumed by default,
//! and why. A test holds the two lists against each other.

use serde::{Deserialize, Serialize};

/// What happens where the guide is silent.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
#[non_exhaustive]
pub struct Assumptions {
    /// A link that is down hides the servers from each other: each takes the other for stopped.
    pub link_carries_heartbeat: bool,
    /// What follows when the server with the service stops.
    pub failover: Failover,
    /// What follows when the group is started on a side that is not GREEN.
    pub start_on_red: StartOnRed,
    /// The group starts by itself when the servers have booted.
    pub group_starts_at_boot: bool,
    /// Automatic recovery starts a full copy too, where the differences are not known.
    pub auto_recovery_copies_all: bool,
    /// Automatic recovery starts a copy while no service runs, too.
    pub auto_recovery_while_stopped: bool,
    /// `--recovery` is accepted on the destination, too. It still copies from GREEN to RED.
    pub recovery_from_any_server: bool,
    /// `--recovery` after the copy that it asks for has begun is refused.
    pub second_recovery_refused: bool,
    /// `--force` is accepted where the other side is GREEN, which turns RED.
    pub force_over_green: bool,
    /// `--force` is accepted while a volume is in use, on either server.
    pub force_while_active: bool,
    /// `--force` is accepted while the other server is stopped or out of reach.
    pub force_without_partner: bool,
    /// `--force` starts the copy, where the other server is there.
    pub force_starts_copy: bool,
    /// `--force` asks first, and wants a `y` on its standard input.
    pub force_asks: bool,
    /// Opening a volume for inspection overwrites its two times.
    pub opening_overwrites_times: bool,
    /// A side that had the latest data when its server crashed still knows it afterwards.
    pub latest_survives_crash: bool,
    /// A crash of its server clears the two times of a side.
    pub crash_clears_times: bool,
    /// A crash of the server with the latest data loses the record of the differences.
    pub crash_loses_differences: bool,
    /// A server that boots alone takes its data for the latest where the mirror was whole when it
    /// stopped in good order.
    pub alone_after_clean_stop_is_latest: bool,
}

/// What follows when the server with the service stops.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum Failover {
    /// The group is started on the other server.
    Automatic,
    /// Nothing.
    Manual,
}

/// What follows when the group is started on a side that is not GREEN.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum StartOnRed {
    /// The command is refused.
    Refused,
    /// The group begins to start, and fails.
    Fails,
}

impl Default for Assumptions {
    fn default() -> Self {
        Self {
            link_carries_heartbeat: false,
            failover: Failover::Automatic,
            start_on_red: StartOnRed::Fails,
            group_starts_at_boot: false,
            auto_recovery_copies_all: false,
            auto_recovery_while_stopped: false,
            recovery_from_any_server: false,
            second_recovery_refused: true,
            force_over_green: true,
            force_while_active: true,
            force_without_partner: true,
            force_starts_copy: false,
            force_asks: false,
            opening_overwrites_times: true,
            latest_survives_crash: false,
            crash_clears_times: false,
            crash_loses_differences: true,
            alone_after_clean_stop_is_latest: false,
        }
    }
}

/// Each option by its name, and how it is turned round.
macro_rules! turned {
    ($($option:ident => $other:expr),+ $(,)?) => {
        vec![$((stringify!($option), {
            let usual = Assumptions::default();
            Assumptions {
                $option: {
                    let turn: fn(&Assumptions) -> _ = $other;
                    turn(&usual)
                },
                ..usual
            }
        })),+]
    };
}

impl Assumptions {
    /// For each option, what is assumed by default but for this one, which is the other way round.
    #[must_use]
    pub fn variations() -> Vec<(&'static str, Self)> {
        turned! {
            link_carries_heartbeat => |usual| !usual.link_carries_heartbeat,
            failover => |_| Failover::Manual,
            start_on_red => |_| StartOnRed::Refused,
            group_starts_at_boot => |usual| !usual.group_starts_at_boot,
            auto_recovery_copies_all => |usual| !usual.auto_recovery_copies_all,
            auto_recovery_while_stopped => |usual| !usual.auto_recovery_while_stopped,
            recovery_from_any_server => |usual| !usual.recovery_from_any_server,
            second_recovery_refused => |usual| !usual.second_recovery_refused,
            force_over_green => |usual| !usual.force_over_green,
            force_while_active => |usual| !usual.force_while_active,
            force_without_partner => |usual| !usual.force_without_partner,
            force_starts_copy => |usual| !usual.force_starts_copy,
            force_asks => |usual| !usual.force_asks,
            opening_overwrites_times => |usual| !usual.opening_overwrites_times,
            latest_survives_crash => |usual| !usual.latest_survives_crash,
            crash_clears_times => |usual| !usual.crash_clears_times,
            crash_loses_differences => |usual| !usual.crash_loses_differences,
            alone_after_clean_stop_is_latest => |usual| !usual.alone_after_clean_stop_is_latest,
        }
    }
}
