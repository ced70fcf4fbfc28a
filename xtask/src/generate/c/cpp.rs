//! The classes of C++.

use super::{api::Api, words::Lock};

pub(super) fn files(_api: &Api, _lock: &Lock) -> anyhow::Result<Vec<(String, String)>> {
    Ok(Vec::new())
}
