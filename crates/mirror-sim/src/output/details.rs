//! `clpstat -m`, `-n` and `-g`: monitors, heartbeats, and where groups run.

use std::fmt::Write as _;

use super::cluster;
use crate::{
    Cluster,
    model::{GroupStatus, Side},
};

const RULE: &str = "  --------------------------------------------------------------------\n";
const CLOSING: &str = " =====================================================================\n";

/// `clpstat -m`.
pub(crate) fn monitors(cluster: &Cluster, viewer: Side) -> String {
    let mut text =
        " =====================  MONITOR RESOURCE STATUS  ======================\n".to_owned();
    servers(&mut text, cluster, viewer);
    for (number, (name, status)) in cluster::monitors(cluster).into_iter().enumerate() {
        // Writing into a text does not fail.
        let _ = writeln!(text, "\n  Monitor{number} [{name} : {status}]");
        text.push_str(RULE);
        for side in Side::BOTH {
            let (mark, word) = match cluster.pair.sees(viewer, side) {
                true if status == "Suspend" => ("o", "Suspend"),
                true => ("o", "Online"),
                false => ("x", "Offline"),
            };
            let _ = writeln!(text, "    {} [{mark}] : {word}", alias(side));
        }
    }
    text.push_str(CLOSING);
    text
}

/// `clpstat -n`.
pub(crate) fn heartbeats(cluster: &Cluster, viewer: Side) -> String {
    let mut text =
        " ====================  HEARTBEAT RESOURCE STATUS  =====================\n".to_owned();
    servers(&mut text, cluster, viewer);
    text.push_str("    HB0 : lanhb1\n");
    for side in Side::BOTH {
        let word = match cluster.pair.sees(viewer, side) {
            true => "Online",
            false => "Offline",
        };
        let _ = writeln!(text, "\n  [on {} : {word}]\n         HB    0", alias(side));
        text.push_str(RULE);
        for other in Side::BOTH {
            let is_heard = cluster.pair.sees(viewer, side) && cluster.pair.sees(viewer, other);
            let mark = if is_heard { "o" } else { "x" };
            let _ = writeln!(text, "    {} :   {mark}", alias(other));
        }
    }
    text.push_str(CLOSING);
    text
}

/// `clpstat -g`.
pub(crate) fn group_map(cluster: &Cluster, viewer: Side) -> String {
    let mut text =
        " ======================  GROUPMAP INFORMATION  =======================\n".to_owned();
    servers(&mut text, cluster, viewer);
    text.push('\n');
    text.push_str(RULE);
    let (status, place) = cluster.pair.shown_group(viewer);
    let mark = match status {
        GroupStatus::Online => "o",
        GroupStatus::Starting(_) | GroupStatus::Stopping { .. } => "p",
        GroupStatus::Offline | GroupStatus::Failed => "f",
    };
    for side in Side::BOTH {
        let server = if cluster.pair.sees(viewer, side) {
            "o"
        } else {
            "x"
        };
        let _ = write!(text, "    {} [{server}] : ", alias(side));
        if place == Some(side) {
            let _ = write!(text, "{}[{mark}] ", cluster.names.group);
        }
        text.push('\n');
    }
    text.push_str(CLOSING);
    text
}

fn servers(text: &mut String, cluster: &Cluster, viewer: Side) {
    let _ = writeln!(text, "  Cluster : {}", cluster.names.cluster);
    for side in Side::BOTH {
        let mark = if side == viewer { '*' } else { ' ' };
        let name = &cluster.names.servers[side];
        let _ = writeln!(text, "   {mark}{} : {name}", alias(side));
    }
}

/// What these outputs call a server.
const fn alias(side: Side) -> &'static str {
    match side {
        Side::First => "server0",
        Side::Second => "server1",
    }
}
