//! The service in documents.

use alloc::string::String;

use serde::{Deserialize, Deserializer, Serialize, Serializer};

use super::{Service, ServiceStatus};

/// Whether the failover group that holds a mirror disk runs, and where.
#[derive(Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
struct Read {
    /// Whether it runs.
    status: ServiceStatus,
    /// The server on which it runs; null where it does not, or where that is not known.
    #[serde(default)]
    server: Option<String>,
}

#[derive(Serialize)]
struct Written<'s> {
    status: ServiceStatus,
    server: Option<&'s str>,
}

/// `{"status": "online", "server": "server1"}`; the server is null where it is not known.
impl Serialize for Service {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let server = match self {
            Self::Online(server) => server.as_deref(),
            _ => None,
        };
        Written {
            status: self.status(),
            server,
        }
        .serialize(serializer)
    }
}

impl<'de> Deserialize<'de> for Service {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let Read { status, server } = Read::deserialize(deserializer)?;
        Ok(match status {
            ServiceStatus::Unknown => Self::Unknown,
            ServiceStatus::Online => Self::Online(server),
            ServiceStatus::Offline => Self::Offline,
        })
    }
}

#[cfg(feature = "schema")]
impl schemars::JsonSchema for Service {
    fn schema_name() -> alloc::borrow::Cow<'static, str> {
        "Service".into()
    }

    fn json_schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
        Read::json_schema(generator)
    }
}
