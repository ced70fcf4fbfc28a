//! `clpstat`: servers, groups and monitors.

use std::fmt::Write as _;

use crate::{
    Cluster,
    model::{GroupStatus, Pair, Side},
};

/// The width of the column of names.
const NAME: usize = 16;

/// The width of the column of statuses. The comment behind it is empty, and scripts rely on the blanks.
const STATUS: usize = 17;

/// `clpstat`, or with `long` names `clpstat --long`.
pub(crate) fn cluster(cluster: &Cluster, viewer: Side, long: bool) -> String {
    let names = Names {
        cuts: cluster.dialect.cuts_names && !long,
        colon: if long { 37 } else { 21 },
    };
    let mut text =
        " ========================  CLUSTER STATUS  ===========================\n".to_owned();
    // Writing into a text does not fail.
    let _ = writeln!(text, "  Cluster : {}", cluster.names.cluster);
    text.push_str("  <server>\n");
    for side in Side::BOTH {
        let mark = if side == viewer { '*' } else { ' ' };
        let (status, heartbeat) = match cluster.pair.sees(viewer, side) {
            true => ("Online", "Normal"),
            false => ("Offline", "Unknown"),
        };
        let name = names.dotted(&cluster.names.servers[side]);
        let _ = writeln!(text, "   {mark}{name}: {status:<STATUS$}");
        let object = names.object(6, "lanhb1");
        let _ = writeln!(text, "{object}: {heartbeat:<STATUS$}LAN Heartbeat");
    }
    group(&mut text, cluster, viewer, &names);
    text.push_str("  <monitor>\n");
    for (name, status) in monitors(cluster) {
        let _ = writeln!(text, "{}: {status:<STATUS$}", names.object(4, name));
    }
    if cluster.dialect.later_lines {
        text.push_str("  <forced stop>\n    method           : none\n");
    }
    text.push_str(" =====================================================================\n");
    text
}

fn group(text: &mut String, cluster: &Cluster, viewer: Side, names: &Names) {
    let (status, side) = cluster.pair.shown_group(viewer);
    let current = side.map_or("None", |side| &cluster.names.servers[side]);
    let word = group_word(status);
    let _ = writeln!(text, "  <group>");
    let _ = writeln!(
        text,
        "    {}: {word:<STATUS$}",
        names.dotted(&cluster.names.group)
    );
    let _ = writeln!(text, "{}: {current}", names.object(6, "current"));
    for resource in ["fip1", &cluster.names.resource] {
        let _ = writeln!(text, "{}: {word:<STATUS$}", names.object(6, resource));
    }
}

pub(super) const fn group_word(status: GroupStatus) -> &'static str {
    match status {
        GroupStatus::Offline => "Offline",
        GroupStatus::Starting(_) => "Online Pending",
        GroupStatus::Online => "Online",
        GroupStatus::Stopping { .. } => "Offline Pending",
        GroupStatus::Failed => "Online Failure",
    }
}

/// The monitors with their status, as every server shows them.
pub(super) fn monitors(cluster: &Cluster) -> [(&str, &'static str); 3] {
    [
        ("fipw1", "Normal"),
        (&cluster.names.monitor, monitor_word(&cluster.pair)),
        ("userw", "Normal"),
    ]
}

fn monitor_word(pair: &Pair) -> &'static str {
    if pair.monitor.suspended {
        "Suspend"
    } else if pair.disk.copy.is_some() {
        "Caution"
    } else if pair.is_whole() {
        "Normal"
    } else {
        "Error"
    }
}

/// How names are laid out.
struct Names {
    cuts: bool,
    /// The column of the colon behind a name, from 0. It is the same whatever the indentation.
    colon: usize,
}

impl Names {
    fn cut<'n>(&self, name: &'n str) -> &'n str {
        let end = name.char_indices().nth(NAME).map(|(end, _)| end);
        match end.filter(|_| self.cuts).and_then(|end| name.get(..end)) {
            Some(cut) => cut,
            None => name,
        }
    }

    /// A name that is indented, filled up with blanks.
    fn object(&self, indent: usize, name: &str) -> String {
        let width = self.colon.saturating_sub(indent).saturating_sub(1);
        format!("{:indent$}{:<width$} ", "", self.cut(name))
    }

    /// A name that is indented by four and filled up with dots.
    fn dotted(&self, name: &str) -> String {
        let name = self.cut(name);
        let filled = name.chars().count().saturating_add(5);
        let dots = ".".repeat(self.colon.saturating_sub(filled));
        format!("{name} {dots}")
    }
}
