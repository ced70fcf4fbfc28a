//! What the parts of the pair are called.

use chrono::{NaiveDate, NaiveDateTime, NaiveTime};
use serde::{Deserialize, Serialize};

use crate::model::{Each, Side};

/// The names of a cluster and of its parts. They are data: blanks, dots and any script may stand in
/// them, except that names of servers hold no blanks.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
#[non_exhaustive]
pub struct Names {
    /// The cluster.
    pub cluster: String,
    /// The servers.
    pub servers: Each<String>,
    /// The mirror disk resource.
    pub resource: String,
    /// The failover group.
    pub group: String,
    /// The mirror disk monitor.
    pub monitor: String,
    /// When the simulation began, by a clock that is right.
    pub began: NaiveDateTime,
}

impl Default for Names {
    fn default() -> Self {
        Self {
            cluster: "cluster".into(),
            servers: Each(["server1".into(), "server2".into()]),
            resource: "md1".into(),
            group: "failover1".into(),
            monitor: "mdw1".into(),
            began: NaiveDate::from_ymd_opt(2026, 4, 1)
                .unwrap_or_default()
                .and_time(NaiveTime::from_hms_opt(9, 0, 0).unwrap_or_default()),
        }
    }
}

impl Names {
    /// The server of a name.
    #[must_use]
    pub fn side(&self, server: &str) -> Option<Side> {
        Side::BOTH
            .into_iter()
            .find(|side| self.servers[*side] == server)
    }

    /// The server of a folder that is called like it, on whatever system.
    #[must_use]
    pub fn side_of_folder(&self, folder: &str) -> Option<Side> {
        Side::BOTH
            .into_iter()
            .find(|side| self.servers[*side].to_lowercase() == folder.to_lowercase())
    }

    /// Whether the names of the servers can be told apart, also as the names of folders on every
    /// system.
    pub(crate) fn check(&self) -> Result<(), String> {
        let [first, second] = &self.servers.0;
        for name in [first, second] {
            let is_bad =
                |one: char| one.is_whitespace() || one.is_control() || r#"/\:*?"<>|"#.contains(one);
            let is_reserved = ["cluster.json", "lock", "alerts.txt"]
                .iter()
                .any(|reserved| name.eq_ignore_ascii_case(reserved));
            if name.is_empty()
                || name.starts_with(['.', '-'])
                || name.contains(is_bad)
                || is_reserved
            {
                return Err(format!("`{name}` cannot be the name of a server"));
            }
        }
        if first.to_lowercase() == second.to_lowercase() {
            return Err(format!("both servers are called `{first}`"));
        }
        let others = [&self.cluster, &self.resource, &self.group, &self.monitor];
        match others
            .into_iter()
            .find(|name| name.trim().is_empty() || name.contains(char::is_control))
        {
            Some(name) => Err(format!("`{}` cannot be a name", name.escape_debug())),
            None => Ok(()),
        }
    }
}
