//! The enumerations of the header, and how the core's words become theirs.
//!
//! An enumerator has an explicit number, which is never used for anything else. Out of the library
//! come enumerations; into it go plain integers, because a C program can pass any number. A word
//! of the core that has no enumerator here becomes the `UNKNOWN` one, which is 0.

mod acting;
mod figures;
mod own;
mod printed;
mod result;

use std::ffi::c_char;

pub use self::{
    acting::{mirror_action_kind, mirror_method, mirror_shell, mirror_step, mirror_stop_reason},
    figures::{
        mirror_block_unit, mirror_copy_kind, mirror_copy_state, mirror_file_system,
        mirror_rate_basis, mirror_size_basis, mirror_why_unknown,
    },
    own::{
        mirror_encoding, mirror_finding_severity, mirror_intent, mirror_language, mirror_limit,
        mirror_need, mirror_procedure, mirror_report_kind, mirror_severity, mirror_situation,
    },
    printed::{
        mirror_activity, mirror_color, mirror_disk_error, mirror_disk_status, mirror_fast_copy,
    },
    result::{mirror_result, mirror_words},
};
use crate::{
    boundary::{Checked, Out, entry, read_text},
    text::mirror_str,
};

/// An enumeration whose members have a text form.
pub(crate) trait Words {
    /// Numbers, and texts with a NUL behind them.
    const WORDS: &'static [(i32, &'static str)];
}

/// An enumeration that is taken in, too.
pub(crate) trait Given {
    type Core;

    /// The core's word for a number that C has passed.
    fn read(value: i32) -> Checked<Self::Core>;
}

/// A closed list of the core, in both directions.
macro_rules! closed {
    ($c:ident, $core:ident, $unknown:ident: $( $member:ident = $word:ident => $text:literal; )+) => {
        impl From<$core> for $c {
            fn from(word: $core) -> Self {
                #[allow(unreachable_patterns, reason = "for a word that the core gets later")]
                match word {
                    $( $core::$word => Self::$member, )+
                    _ => Self::$unknown,
                }
            }
        }

        impl $crate::words::Words for $c {
            const WORDS: &'static [(i32, &'static str)] =
                &[$( ($c::$member as i32, concat!($text, "\0")) ),+];
        }

        impl $crate::words::Given for $c {
            type Core = $core;

            fn read(value: i32) -> $crate::boundary::Checked<$core> {
                [$( ($c::$member as i32, $core::$word) ),+]
                    .into_iter()
                    .find(|(number, _)| *number == value)
                    .map(|(_, word)| word)
                    .ok_or($crate::words::mirror_result::MIRROR_ERROR_BAD_ENUMERATOR)
            }
        }
    };
}

/// An enumeration of the core whose members carry data, or that is only handed out.
macro_rules! kinds {
    ($c:ident, $core:ident, $unknown:ident: $( $member:ident = $kind:pat => $text:literal; )+) => {
        impl From<&$core> for $c {
            fn from(of: &$core) -> Self {
                #[allow(unreachable_patterns, reason = "for a kind that the core gets later")]
                match of {
                    $( $kind => Self::$member, )+
                    _ => Self::$unknown,
                }
            }
        }

        impl $crate::words::Words for $c {
            const WORDS: &'static [(i32, &'static str)] =
                &[$( ($c::$member as i32, concat!($text, "\0")) ),+];
        }
    };
}

pub(crate) use {closed, kinds};

/// The language of messages.
pub(crate) fn language(value: i32) -> Checked<mirror_core::wording::Language> {
    mirror_language::read(value)
}

/// The encoding that the caller has told; `None`: to be recognised.
pub(crate) fn encoding(value: i32) -> Checked<Option<mirror_core::text::Encoding>> {
    if value == mirror_encoding::MIRROR_ENCODING_RECOGNISED as i32 {
        return Ok(None);
    }
    mirror_encoding::read(value).map(Some)
}

fn words(list: i32) -> Checked<&'static [(i32, &'static str)]> {
    macro_rules! lists {
        ($( $list:ident: $words:ty; )+) => {
            &[$( (mirror_words::$list as i32, <$words>::WORDS) ),+]
        };
    }
    const LISTS: &[(i32, &[(i32, &str)])] = lists! {
        MIRROR_WORDS_RESULT: mirror_result;
        MIRROR_WORDS_SEVERITY: mirror_severity;
        MIRROR_WORDS_SITUATION: mirror_situation;
        MIRROR_WORDS_INTENT: mirror_intent;
        MIRROR_WORDS_PROCEDURE: mirror_procedure;
        MIRROR_WORDS_NEED: mirror_need;
        MIRROR_WORDS_FINDING_SEVERITY: mirror_finding_severity;
        MIRROR_WORDS_REPORT_KIND: mirror_report_kind;
        MIRROR_WORDS_LIMIT: mirror_limit;
        MIRROR_WORDS_LANGUAGE: mirror_language;
        MIRROR_WORDS_ENCODING: mirror_encoding;
        MIRROR_WORDS_DISK_STATUS: mirror_disk_status;
        MIRROR_WORDS_COLOR: mirror_color;
        MIRROR_WORDS_ACTIVITY: mirror_activity;
        MIRROR_WORDS_FAST_COPY: mirror_fast_copy;
        MIRROR_WORDS_DISK_ERROR: mirror_disk_error;
        MIRROR_WORDS_METHOD: mirror_method;
        MIRROR_WORDS_SHELL: mirror_shell;
        MIRROR_WORDS_STEP: mirror_step;
        MIRROR_WORDS_ACTION_KIND: mirror_action_kind;
        MIRROR_WORDS_STOP_REASON: mirror_stop_reason;
        MIRROR_WORDS_COPY_KIND: mirror_copy_kind;
        MIRROR_WORDS_RATE_BASIS: mirror_rate_basis;
        MIRROR_WORDS_SIZE_BASIS: mirror_size_basis;
        MIRROR_WORDS_BLOCK_UNIT: mirror_block_unit;
        MIRROR_WORDS_FILE_SYSTEM: mirror_file_system;
        MIRROR_WORDS_COPY_STATE: mirror_copy_state;
        MIRROR_WORDS_WHY_UNKNOWN: mirror_why_unknown;
    };
    LISTS
        .iter()
        .find(|(number, _)| *number == list)
        .map(|(_, words)| *words)
        .ok_or(mirror_result::MIRROR_ERROR_BAD_ENUMERATOR)
}

/// Gives the word of an enumerator, as it stands in JSON documents: "one_side_latest_running" for
/// MIRROR_SITUATION_ONE_SIDE_LATEST_RUNNING. The text is valid for ever.
///
/// `list` is one of mirror_words, `value` an enumerator of that enumeration. For a number that is
/// none, and for one without a word, MIRROR_ERROR_BAD_ENUMERATOR comes back.
///
/// Threads: any.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn mirror_word_text(
    list: i32,
    value: i32,
    word: *mut mirror_str,
) -> mirror_result {
    entry(|| {
        // SAFETY: the caller's place.
        let out = unsafe { Out::new(word) }?;
        let (_, found) = words(list)?
            .iter()
            .find(|(number, _)| *number == value)
            .ok_or(mirror_result::MIRROR_ERROR_BAD_ENUMERATOR)?;
        out.put(mirror_str::fixed(found))
    })
}

/// Gives the number of the enumerator with this word: the other way round of mirror_word_text().
///
/// MIRROR_ERROR_NOT_FOUND: the list has no such word.
///
/// Threads: any.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn mirror_word_value(
    list: i32,
    word: *const c_char,
    word_len: usize,
    value: *mut i32,
) -> mirror_result {
    entry(|| {
        // SAFETY: the caller's place.
        let out = unsafe { Out::new(value) }?;
        // SAFETY: the caller's bytes.
        let word = unsafe { read_text(word, word_len) }?;
        let (number, _) = words(list)?
            .iter()
            .find(|(_, known)| known.strip_suffix('\0') == Some(word))
            .ok_or(mirror_result::MIRROR_ERROR_NOT_FOUND)?;
        out.put(*number)
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use mirror_core::words::{Intent, NeedCode, ProcedureId, Situation};

    fn all<C: Words + Given>(
        core: &[C::Core],
        text: impl Fn(&C::Core) -> &'static str,
        number: impl Fn(&C::Core) -> i32,
    ) where
        C::Core: PartialEq + std::fmt::Debug,
    {
        assert_eq!(core.len(), C::WORDS.len());
        for word in core {
            let number = number(word);
            assert_eq!(C::read(number).as_ref(), Ok(word));
            let (_, known) = C::WORDS.iter().find(|(value, _)| *value == number).unwrap();
            assert_eq!(known.strip_suffix('\0'), Some(text(word)));
        }
    }

    /// A word that the core has got and the header has not would come out as unknown.
    #[test]
    fn every_word_of_the_core_has_an_enumerator() {
        use mirror_core::{estimate, recover, state, text, wording, words};
        macro_rules! check {
            ($( $c:ident: $core:ty; )+) => {$(
                all::<$c>(<$core>::ALL, |word| word.as_str(), |word| $c::from(*word) as i32);
            )+};
        }
        check! {
            mirror_severity: words::Severity;
            mirror_situation: Situation;
            mirror_intent: Intent;
            mirror_procedure: ProcedureId;
            mirror_need: NeedCode;
            mirror_finding_severity: words::FindingSeverity;
            mirror_report_kind: words::ReportKind;
            mirror_limit: words::LimitKind;
            mirror_language: wording::Language;
            mirror_encoding: text::Encoding;
            mirror_method: recover::Method;
            mirror_shell: recover::Shell;
            mirror_copy_kind: words::CopyKind;
            mirror_rate_basis: estimate::RateBasis;
            mirror_size_basis: estimate::SizeBasis;
            mirror_block_unit: estimate::BlockUnit;
            mirror_file_system: estimate::FileSystem;
            mirror_copy_state: state::CopyState;
            mirror_why_unknown: estimate::WhyUnknown;
        }
    }

    #[test]
    fn printed_words_keep_their_text_and_never_become_another() {
        use mirror_core::words::{Activity, Color, DiskError, FastCopy, MirrorStatus};
        macro_rules! check {
            ($( $c:ident: $core:ty, $other:ident; )+) => {$(
                assert_eq!(<$core>::KNOWN.len() + 1, $c::WORDS.len());
                for word in <$core>::KNOWN {
                    let number = $c::from(word) as i32;
                    let (_, known) = $c::WORDS.iter().find(|(value, _)| *value == number).unwrap();
                    assert_eq!(known.strip_suffix('\0'), Some(word.as_str()));
                }
                assert_eq!($c::from(&<$core>::from_printed("PURPLE")), $c::$other);
            )+};
        }
        check! {
            mirror_disk_status: MirrorStatus, MIRROR_DISK_STATUS_OTHER;
            mirror_color: Color, MIRROR_COLOR_OTHER;
            mirror_activity: Activity, MIRROR_ACTIVITY_OTHER;
            mirror_fast_copy: FastCopy, MIRROR_FAST_COPY_OTHER;
            mirror_disk_error: DiskError, MIRROR_DISK_ERROR_OTHER;
        }
    }
}
