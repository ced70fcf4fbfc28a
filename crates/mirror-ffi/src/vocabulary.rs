//! What every enumeration of the header has: its words, and conversions from and to the core's.

use crate::result::Checked;

/// An enumeration whose members have a text form.
pub(crate) trait Words {
    /// Numbers, and texts with a NUL behind them.
    const WORDS: &'static [(i32, &'static str)];
}

/// A word of the core that is taken in as a number.
pub(crate) trait Enumerated: Sized {
    /// The word for a number that C has passed.
    fn read(value: i32) -> Checked<Self>;
}

/// The core's word for a number that C has passed.
pub(crate) fn read_word<T: Enumerated>(value: i32) -> Checked<T> {
    T::read(value)
}

/// A closed list of the core, in both directions.
macro_rules! closed {
    ($c:ident, $core:ident, $zero:ident: $( $member:ident = $word:ident => $text:literal; )+) => {
        impl From<$core> for $c {
            fn from(word: $core) -> Self {
                match word {
                    $( $core::$word => Self::$member, )+
                    _ => Self::$zero,
                }
            }
        }

        impl $crate::vocabulary::Words for $c {
            const WORDS: &'static [(i32, &'static str)] =
                &[$( ($c::$member as i32, concat!($text, "\0")) ),+];
        }

        impl $crate::vocabulary::Enumerated for $core {
            fn read(value: i32) -> $crate::result::Checked<Self> {
                $( if value == $c::$member as i32 { return Ok(Self::$word); } )+
                Err($crate::result::mirror_result::MIRROR_ERROR_BAD_ENUMERATOR)
            }
        }
    };
}

/// A list of words that the product prints, which are only handed out.
macro_rules! printed {
    ($c:ident, $core:ident, $zero:ident: $other:ident;
     $( $member:ident = $word:ident => $text:literal; )+) => {
        impl From<&$core> for $c {
            fn from(word: &$core) -> Self {
                match word {
                    $( $core::$word => Self::$member, )+
                    $core::Other(_) => Self::$other,
                    _ => Self::$zero,
                }
            }
        }

        impl $crate::vocabulary::Words for $c {
            const WORDS: &'static [(i32, &'static str)] = &[
                ($c::$other as i32, "other\0"),
                $( ($c::$member as i32, concat!($text, "\0")) ),+
            ];
        }
    };
}

pub(crate) use {closed, printed};
