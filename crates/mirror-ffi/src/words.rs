//! The enumerations of the header and their words.
//!
//! The enumerations are generated from the lists of the core. Out of the library come enumerations;
//! into it go plain integers, because a C program can pass any number. A word of the core that has no
//! enumerator becomes the one that is 0.

use mirror_core::text::Encoding;

pub use crate::generated::enumerations::*;
pub(crate) use crate::vocabulary::read_word;
use crate::{
    result::{Checked, mirror_result},
    text::mirror_str,
    vocabulary::Enumerated,
};

/// The encoding that the caller knows; `None`: to be recognised.
impl Enumerated for Option<Encoding> {
    fn read(value: i32) -> Checked<Self> {
        if value == mirror_encoding::MIRROR_ENCODING_RECOGNISED as i32 {
            return Ok(None);
        }
        Encoding::read(value).map(Some)
    }
}

fn words(list: i32) -> Checked<&'static [(i32, &'static str)]> {
    LISTS
        .iter()
        .find(|(number, _)| *number == list)
        .map(|(_, words)| *words)
        .ok_or(mirror_result::MIRROR_ERROR_BAD_ENUMERATOR)
}

/// Returns the word of an enumerator, as it stands in JSON documents: "one_side_latest_running" for
/// MIRROR_SITUATION_ONE_SIDE_LATEST_RUNNING. The text is always valid.
///
/// `list` is one of mirror_words, `value` an enumerator of that enumeration. For a number that is none,
/// and for one without a word: MIRROR_ERROR_BAD_ENUMERATOR.
///
/// Outputs: `word`.
pub fn mirror_word_text(list: i32, value: i32) -> Checked<mirror_str> {
    let (_, found) = words(list)?
        .iter()
        .find(|(number, _)| *number == value)
        .ok_or(mirror_result::MIRROR_ERROR_BAD_ENUMERATOR)?;
    Ok(mirror_str::fixed(found))
}

/// Returns the number of the enumerator with this word: the inverse of mirror_word_text().
///
/// MIRROR_ERROR_NOT_FOUND: the list has no such word.
///
/// Outputs: `value`.
pub fn mirror_word_value(list: i32, word: &str) -> Checked<i32> {
    let (number, _) = words(list)?
        .iter()
        .find(|(_, known)| known.strip_suffix('\0') == Some(word))
        .ok_or(mirror_result::MIRROR_ERROR_NOT_FOUND)?;
    Ok(*number)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::vocabulary::Words as _;
    use mirror_core::{
        schema,
        words::{Color, Severity, Situation},
    };

    /// A word that the core has got and the header has not would come out as unknown.
    #[test]
    fn every_word_of_the_core_has_an_enumerator() {
        // That of the results is not the core's.
        assert_eq!(LISTS.len(), schema::LISTS.len() + 1);
        for (list, (_, words)) in schema::LISTS.iter().zip(&LISTS[1..]) {
            let is_printed = list.form == schema::Form::Printed;
            assert_eq!(words.len(), list.words.len() + usize::from(is_printed));
            for word in list.words {
                let known = |(_, text): &&(i32, &str)| text.strip_suffix('\0') == Some(word.text);
                assert!(words.iter().any(|word| known(&word)), "{}", word.text);
            }
        }
    }

    #[test]
    fn what_goes_out_comes_in_again() {
        for situation in Situation::ALL {
            let number = mirror_situation::from(*situation) as i32;
            assert_eq!(Situation::read(number), Ok(*situation));
        }
        let zero = mirror_severity::from(Severity::Unknown) as i32;
        assert_eq!(zero, 0);
        let none = Situation::read(0);
        assert_eq!(none, Err(mirror_result::MIRROR_ERROR_BAD_ENUMERATOR));
    }

    #[test]
    fn a_printed_word_never_becomes_another() {
        for word in Color::KNOWN {
            let number = mirror_color::from(word) as i32;
            let (_, known) = mirror_color::WORDS
                .iter()
                .find(|(value, _)| *value == number)
                .unwrap();
            assert_eq!(known.strip_suffix('\0'), Some(word.as_str()));
        }
        let other = mirror_color::from(&Color::from_printed("PURPLE"));
        assert_eq!(other, mirror_color::MIRROR_COLOR_OTHER);
    }
}
