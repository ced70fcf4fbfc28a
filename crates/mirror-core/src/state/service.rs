//! The service in documents.

use alloc::string::String;

use serde::{Deserialize, Deserializer, Serialize, Serializer};

use super::Service;

#[derive(Clone, Copy, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
enum Status {
    Unknown,
    Online,
    Offline,
}

#[derive(Deserialize)]
struct Read {
    status: Status,
    #[serde(default)]
    server: Option<String>,
}

#[derive(Serialize)]
struct Written<'s> {
    status: Status,
    server: Option<&'s str>,
}

/// `{"status": "online", "server": "server1"}`; the server is null where it is not known.
impl Serialize for Service {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let (status, server) = match self {
            Self::Unknown => (Status::Unknown, None),
            Self::Online(server) => (Status::Online, server.as_deref()),
            Self::Offline => (Status::Offline, None),
        };
        Written { status, server }.serialize(serializer)
    }
}

impl<'de> Deserialize<'de> for Service {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let Read { status, server } = Read::deserialize(deserializer)?;
        Ok(match status {
            Status::Unknown => Self::Unknown,
            Status::Online => Self::Online(server),
            Status::Offline => Self::Offline,
        })
    }
}
