//! The labels of a report, in the spelling of the product.

use crate::{
    text::lines::{Parsed, no},
    words::{Field, mirror_fields},
};

/// What a label says of its line.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Label {
    MirrorStatus,
    /// A row with a value for each server.
    Side(Field),
    RecoveryStatus,
    Value,
    Status,
    Direction,
    Percent,
    UsedTime,
    LeftTime,
    IterationTimes,
}

impl Label {
    /// Labels too common to count outside a recovery block.
    pub(super) const fn is_of_recovery(self) -> bool {
        matches!(
            self,
            Self::Value
                | Self::Status
                | Self::Direction
                | Self::Percent
                | Self::UsedTime
                | Self::LeftTime
                | Self::IterationTimes
        )
    }

    pub(super) const fn field(self) -> Field {
        match self {
            Self::MirrorStatus => Field::MirrorStatus,
            Self::Side(field) => field,
            Self::RecoveryStatus | Self::Value | Self::Status => Field::RecoveryStatus,
            Self::Direction => Field::Direction,
            Self::Percent => Field::Percent,
            Self::UsedTime => Field::UsedTime,
            Self::LeftTime => Field::LeftTime,
            Self::IterationTimes => Field::IterationTimes,
        }
    }
}

/// The rows of the table, and the labels outside of it.
macro_rules! labels {
    ($({
        $(#[doc = $doc:literal])+
        $report:ident $name:ident: $kind:ident $(($list:ident))?,
        field $field:ident = $text:literal,
        prints $($side_label:literal)|+,
        $($more:tt)*
    })+) => {
        labels! {
            $( $( $side_label => Label::Side(Field::$field); )+ )+
            "Mirror Status" => Label::MirrorStatus;
            "Recovery Status" => Label::RecoveryStatus;
            "Value" => Label::Value;
            "Status" => Label::Status;
            "Direction" => Label::Direction;
            "Percent" => Label::Percent;
            "Used Time" => Label::UsedTime;
            "Left Time" => Label::LeftTime;
            "Remain Time" => Label::LeftTime;
            "Iteration Times" => Label::IterationTimes;
        }
    };
    ($( $text:literal => $label:expr; )+) => {
        /// The label that a text begins with, of those that begin with one letter. The others
        /// are left out by the compiler.
        #[inline(always)]
        fn beginning_with<const LETTER: u8>(input: &str) -> Option<(&str, Label)> {
            $(
                if LETTER == const { first_letter($text) } {
                    if let Some(rest) = input.strip_prefix($text) {
                        return Some((rest, $label));
                    }
                }
            )+
            None
        }

        // A label that begins otherwise would never be looked at.
        const _: () = {
            $( assert!(first_letter($text).is_ascii_uppercase()); )+
        };

        #[cfg(test)]
        const LABELS: &[(&str, Label)] = &[$( ($text, $label) ),+];
    };
}

mirror_fields!(labels);

/// Considers only the labels that begin with the letter of the input. Every letter has its case
/// here: one without a label costs nothing.
macro_rules! by_first_letter {
    ($input:ident: $($letter:literal)+) => {
        match $input.as_bytes().first() {
            $( Some($letter) => beginning_with::<$letter>($input), )+
            _ => None,
        }
    };
}

const fn first_letter(label: &str) -> u8 {
    match label.as_bytes() {
        [letter, ..] => *letter,
        [] => 0,
    }
}

/// A label, what may end it, and the blanks behind it.
#[inline(always)]
pub(super) fn label(input: &str) -> Parsed<'_, Label> {
    let found = by_first_letter!(input: b'A' b'B' b'C' b'D' b'E' b'F' b'G' b'H' b'I' b'J' b'K'
        b'L' b'M' b'N' b'O' b'P' b'Q' b'R' b'S' b'T' b'U' b'V' b'W' b'X' b'Y' b'Z');
    let Some((rest, label)) = found else {
        return no(input);
    };
    match rest.as_bytes().first() {
        None | Some(b' ') => Ok((rest, label)),
        Some(b'\t' | b':' | b'*' | b'`' | b'|' | 0x80..) => {
            Ok((rest.trim_start_matches(['*', '`', ':', '：']), label))
        }
        Some(_) => no(input),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::words::{ReportKind, SIDE_FIELDS};
    use alloc::vec::Vec;

    #[test]
    fn every_label_of_the_table_reads() {
        let mut of_sides = Vec::new();
        for field in SIDE_FIELDS {
            for text in [field.label].iter().chain(field.other_labels) {
                let of_mirror = field.report == ReportKind::Mirror;
                let expected = of_mirror.then_some((" x", Label::Side(field.field)));
                let line = alloc::format!("{text} x");
                assert_eq!(label(&line).ok(), expected, "{text}");
                of_sides.extend(expected.map(|(_, label)| (*text, label)));
            }
        }
        let listed = LABELS.iter().copied();
        let listed: Vec<_> = listed
            .filter(|(_, label)| matches!(label, Label::Side(_)))
            .collect();
        assert_eq!(listed, of_sides);
        assert!(!listed.is_empty());
        for (text, expected) in LABELS {
            assert_eq!(label(text), Ok(("", *expected)), "{text}");
        }
    }

    /// The first one that fits is taken, so none may hide another.
    #[test]
    fn no_label_begins_with_another() {
        for (index, (text, _)) in LABELS.iter().enumerate() {
            for (other, _) in &LABELS[index + 1..] {
                assert!(
                    !text.starts_with(other) && !other.starts_with(text),
                    "{text} {other}"
                );
            }
        }
    }

    #[test]
    fn a_label_ends_where_a_word_does() {
        for text in [
            "Volume Sizes 1 2",
            "Fast Copying",
            "Fast copy OK",
            "volume Size",
        ] {
            assert!(label(text).is_err(), "{text}");
        }
        for text in [
            "Volume Size: 1MB",
            "Volume Size\t1MB",
            "Volume Size** 1MB",
            "Volume Size|1",
        ] {
            let (_, label) = label(text).unwrap();
            assert_eq!(label, Label::Side(Field::VolumeSize), "{text}");
        }
    }
}
