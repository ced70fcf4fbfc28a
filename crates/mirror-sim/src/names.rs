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
}
