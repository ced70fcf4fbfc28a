//! The page `docs/decision-table.md`, written from the table in the library.

/// The whole page.
pub(crate) fn page() -> String {
    "# The decision table\n".to_owned()
}
