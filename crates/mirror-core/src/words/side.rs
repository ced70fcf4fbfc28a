//! The two servers of a mirror disk, by their places.

use super::PrintedName;

/// One of the two servers of a mirror disk, by its place in the display.
///
/// A value of each side is an array of two; [`of`](Self::of) takes one of them and cannot fail.
///
/// ```
/// use mirror_core::words::Side;
///
/// let names = ["tokyo", "osaka"];
/// assert_eq!(Side::Second.of(&names), &"osaka");
/// assert_eq!(Side::Second.other().of(&names), &"tokyo");
/// assert_eq!(Side::of_host(names, "OSAKA.example.com"), Some(Side::Second));
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Side {
    /// The first column of the display.
    First,
    /// The second column of the display.
    Second,
}

impl Side {
    /// Both sides, in the order of the display.
    pub const BOTH: [Self; 2] = [Self::First, Self::Second];

    /// The partner.
    #[must_use]
    pub const fn other(self) -> Self {
        match self {
            Self::First => Self::Second,
            Self::Second => Self::First,
        }
    }

    /// Its place in the display: 0 or 1.
    #[must_use]
    pub const fn position(self) -> usize {
        match self {
            Self::First => 0,
            Self::Second => 1,
        }
    }

    /// The value of this side.
    #[must_use]
    pub const fn of<T>(self, pair: &[T; 2]) -> &T {
        let [first, second] = pair;
        match self {
            Self::First => first,
            Self::Second => second,
        }
    }

    /// The value of this side, to be changed.
    #[must_use]
    pub const fn of_mut<T>(self, pair: &mut [T; 2]) -> &mut T {
        let [first, second] = pair;
        match self {
            Self::First => first,
            Self::Second => second,
        }
    }

    /// The one side whose value is wanted. `None` where neither is, or both are.
    #[must_use]
    pub fn only<T>(pair: &[T; 2], mut is_wanted: impl FnMut(&T) -> bool) -> Option<Self> {
        let [first, second] = pair;
        match (is_wanted(first), is_wanted(second)) {
            (true, false) => Some(Self::First),
            (false, true) => Some(Self::Second),
            _ => None,
        }
    }

    /// The side of the server that a name stands for, by the rule of
    /// [`same_host`](super::same_host). `None` where it stands for neither, or may stand for
    /// both.
    #[must_use]
    pub fn of_host(names: [&str; 2], wanted: &str) -> Option<Self> {
        Self::of_printed_host(names, PrintedName::whole(wanted))
    }

    /// The same for a name that may have been cut.
    #[must_use]
    pub fn of_printed_host(names: [&str; 2], wanted: PrintedName<'_>) -> Option<Self> {
        Self::only(&Self::possible_hosts(names, wanted), |possible| *possible)
    }

    /// For which of the two servers a name may stand. One that is spelled like a server, and is
    /// not cut, stands for that one alone.
    pub(crate) fn possible_hosts(names: [&str; 2], wanted: PrintedName<'_>) -> [bool; 2] {
        let spelled = names.map(|name| !wanted.maybe_cut && name == wanted.text);
        if spelled.contains(&true) {
            return spelled;
        }
        names.map(|name| wanted.matches_host(name).is_possible())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn a_side_takes_its_value() {
        let mut pair = [1, 2];
        for side in Side::BOTH {
            assert_eq!(side.other().other(), side);
            assert_ne!(side.other(), side);
            assert_eq!(*side.of(&pair), pair[side.position()]);
            *side.of_mut(&mut pair) *= 10;
        }
        assert_eq!(pair, [10, 20]);
        assert_eq!(Side::only(&pair, |value| *value > 10), Some(Side::Second));
        assert_eq!(Side::only(&pair, |value| *value > 1), None);
        assert_eq!(Side::only(&pair, |value| *value > 20), None);
    }

    #[test]
    fn a_name_that_may_be_either_server_is_neither() {
        use Side::{First, Second};
        let cases = [
            (["tokyo", "osaka"], "OSAKA.example.com", Some(Second)),
            (["tokyo", "osaka"], "nagoya", None),
            (["tokyo.east", "tokyo.west"], "tokyo", None),
            (["tokyo.east", "tokyo.west"], "TOKYO.EAST", Some(First)),
            (["tokyo.east", "tokyo.west"], "tokyo.north", None),
            // Spelled like one of them.
            (["tokyo.east", "tokyo"], "tokyo", Some(Second)),
            (["tokyo.east", "tokyo"], "TOKYO", None),
            (["node1", "node10"], "node1", Some(First)),
            (["node10", "node1"], "node1", Some(Second)),
            (["a", "a"], "a", None),
            (["alpha", ""], "", Some(Second)),
        ];
        for (names, wanted, side) in cases {
            assert_eq!(Side::of_host(names, wanted), side, "{names:?} {wanted}");
        }
        let cut = PrintedName::in_column("container-recove");
        let side = |names| Side::of_printed_host(names, cut);
        assert_eq!(side(["container-recovery", "osaka"]), Some(First));
        assert_eq!(side(["osaka", "Container-Recovery.a"]), Some(Second));
        assert_eq!(side(["container-recovery1", "container-recovery2"]), None);
        assert_eq!(side(["container-recove", "container-recovery"]), None);
    }

    proptest! {
        #[test]
        fn a_side_is_exchanged_with_its_names(
            first in "[ab]{1,2}(\\.[ab]{1,2})?",
            second in "[ab]{1,2}(\\.[ab]{1,2})?",
            wanted in "[abAB]{1,2}(\\.[ab]{1,2})?",
            maybe_cut: bool,
        ) {
            let wanted = PrintedName::new(&wanted, maybe_cut);
            let side = Side::of_printed_host([&first, &second], wanted);
            let exchanged = Side::of_printed_host([&second, &first], wanted);
            prop_assert_eq!(side, exchanged.map(Side::other));
            if let Some(side) = side {
                let name = side.of(&[&first, &second]).as_str();
                prop_assert!(wanted.matches_host(name).is_possible());
            }
        }
    }
}
