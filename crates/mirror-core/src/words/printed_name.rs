//! Names as `clpstat` prints them: whole, or cut to the width of their column.
//!
//! The rule is here once: a name that may have been cut stands for a full name that begins with
//! it, and counts only where exactly one full name does.

use super::same_host;

/// A name in the output of `clpstat`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct PrintedName<'n> {
    /// The name, as printed.
    pub text: &'n str,
    /// Whether it may be the beginning of a longer name only.
    pub maybe_cut: bool,
}

/// How a printed name fits a full name.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum NameMatch {
    /// It is another name.
    No,
    /// It may be this name, cut, and may be another that begins alike.
    Perhaps,
    /// It is this name.
    Yes,
}

impl NameMatch {
    /// Whether it may be this name.
    #[must_use]
    pub const fn is_possible(self) -> bool {
        !matches!(self, Self::No)
    }

    const fn when(fits: bool, maybe_cut: bool) -> Self {
        match (fits, maybe_cut) {
            (false, _) => Self::No,
            (true, true) => Self::Perhaps,
            (true, false) => Self::Yes,
        }
    }
}

impl<'n> PrintedName<'n> {
    /// The width to which `clpstat` cuts a name, in characters.
    pub const WIDTH: usize = 16;

    /// A name as printed, and whether it may have been cut.
    #[must_use]
    pub const fn new(text: &'n str, maybe_cut: bool) -> Self {
        Self { text, maybe_cut }
    }

    /// A name that is known not to be cut.
    #[must_use]
    pub const fn whole(text: &'n str) -> Self {
        Self::new(text, false)
    }

    /// A name in a column of `clpstat`: it may have been cut where it fills the column.
    #[must_use]
    pub fn in_column(text: &'n str) -> Self {
        Self::new(text, text.chars().count() == Self::WIDTH)
    }

    /// Whether it stands for a full name of a resource, group or monitor. Letter case counts.
    ///
    /// ```
    /// use mirror_core::words::{NameMatch, PrintedName};
    ///
    /// let cut = PrintedName::in_column("container-recove");
    /// assert_eq!(cut.matches("container-recovery"), NameMatch::Perhaps);
    /// assert_eq!(cut.matches("container"), NameMatch::No);
    /// let whole = PrintedName::in_column("failover1");
    /// assert_eq!(whole.matches("failover1"), NameMatch::Yes);
    /// assert_eq!(whole.matches("failover10"), NameMatch::No);
    /// ```
    #[must_use]
    pub fn matches(self, full: &str) -> NameMatch {
        let fits = if self.maybe_cut {
            full.starts_with(self.text)
        } else {
            full == self.text
        };
        NameMatch::when(fits, self.maybe_cut)
    }

    /// Whether it stands for a full name of a server, by the rule of [`same_host`].
    #[must_use]
    pub fn matches_host(self, full: &str) -> NameMatch {
        let begins = || {
            full.get(..self.text.len())
                .is_some_and(|begin| begin.eq_ignore_ascii_case(self.text))
        };
        let fits = same_host(full, self.text) || (self.maybe_cut && begins());
        NameMatch::when(fits, self.maybe_cut)
    }

    /// The one full name that it stands for. `None` where none fits, or more than one.
    #[must_use]
    pub fn only_match<'f>(self, full: impl IntoIterator<Item = &'f str>) -> Option<&'f str> {
        let mut fitting = full
            .into_iter()
            .filter(|full| self.matches(full).is_possible());
        let first = fitting.next()?;
        fitting.all(|other| other == first).then_some(first)
    }
}

#[cfg(test)]
mod tests {
    use super::{NameMatch::*, *};
    use alloc::string::String;
    use proptest::prelude::*;

    #[test]
    fn a_name_stands_for_a_full_one_by_one_rule() {
        let cases = [
            ("failover1", false, "failover1", Yes),
            ("failover1", false, "failover10", No),
            ("failover1", false, "Failover1", No),
            ("failover1", true, "failover1", Perhaps),
            ("failover1", true, "failover10", Perhaps),
            ("failover10", true, "failover1", No),
            ("バックアップ", true, "バックアップ用", Perhaps),
            ("", true, "anything", Perhaps),
        ];
        for (text, maybe_cut, full, expected) in cases {
            let name = PrintedName::new(text, maybe_cut);
            assert_eq!(name.matches(full), expected, "{name:?} {full}");
        }
    }

    #[test]
    fn a_server_stands_for_a_host_by_the_rule_of_hosts() {
        let cases = [
            ("tokyo", false, "TOKYO.example.com", Yes),
            ("TOKYO.example.com", false, "tokyo", Yes),
            ("node1", false, "node10", No),
            ("container-recove", true, "Container-Recovery.a", Perhaps),
            ("container-recove", true, "container", No),
            // Cut in the domain: the host is whole, but which domain it is in is not known.
            ("tokyo.example.co", true, "tokyo.example.com", Perhaps),
            ("tokyo.example.co", true, "tokyo", Perhaps),
            ("tokyo.example.co", true, "tokyo.elsewhere", No),
            ("サーバ", true, "サーバ1", Perhaps),
        ];
        for (text, maybe_cut, full, expected) in cases {
            let name = PrintedName::new(text, maybe_cut);
            assert_eq!(name.matches_host(full), expected, "{name:?} {full}");
        }
    }

    #[test]
    fn only_a_name_that_fills_its_column_may_be_cut() {
        for (text, maybe_cut) in [
            ("fifteen-letters", false),
            ("sixteen--letters", true),
            ("seventeen-letters", false),
            ("十六文字のとても長い名前のもの。", true),
        ] {
            assert_eq!(PrintedName::in_column(text).maybe_cut, maybe_cut, "{text}");
        }
    }

    #[test]
    fn a_cut_name_that_fits_two_full_names_stands_for_neither() {
        let cut = PrintedName::new("ledger", true);
        assert_eq!(cut.only_match(["stock", "ledger-1"]), Some("ledger-1"));
        assert_eq!(cut.only_match(["ledger-1", "ledger-1"]), Some("ledger-1"));
        assert_eq!(cut.only_match(["ledger-1", "ledger-2"]), None);
        assert_eq!(cut.only_match(["ledger", "ledger-2"]), None);
        assert_eq!(cut.only_match([]), None);
        let whole = PrintedName::whole("ledger");
        assert_eq!(whole.only_match(["ledger", "ledger-2"]), Some("ledger"));
    }

    proptest! {
        #[test]
        fn a_name_fits_what_it_was_cut_from(full in "[a-zA-Z0-9.ぁ-ん-]{0,24}") {
            let cut: String = full.chars().take(PrintedName::WIDTH).collect();
            let name = PrintedName::in_column(&cut);
            prop_assert!(name.matches(&full).is_possible());
            prop_assert!(name.matches_host(&full).is_possible());
            prop_assert!(name.matches_host(&full.to_ascii_uppercase()).is_possible());
        }

        #[test]
        fn a_whole_name_fits_no_longer_one(text in "[a-z0-9-]{1,15}", more in "[a-z0-9-]{1,4}") {
            let name = PrintedName::in_column(&text);
            let longer = text.clone() + &more;
            prop_assert_eq!(name.matches(&longer), No);
            prop_assert_eq!(name.matches_host(&longer), No);
        }
    }
}
