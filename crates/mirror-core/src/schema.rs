//! Every vocabulary of the library, as data.
//!
//! What repeats the words in another language is generated from here: the enumerations of C and of
//! Python, the tables of the documentation, the dictionary of the fuzzer. A new list is defined by
//! one of the macros of [`words`] and gets one line in [`LISTS`].

pub use crate::words::list::{Form, List, Word};

use crate::{decide, estimate, recover, state, text, wording, words};

/// Every list, in the order in which the documentation shows them.
///
/// ```
/// use mirror_core::schema::LISTS;
///
/// let situations = LISTS.iter().find(|list| list.name == "Situation").unwrap();
/// assert!(situations.words.iter().any(|word| word.text == "healthy"));
/// ```
pub const LISTS: &[List] = &[
    // What the product prints.
    words::MirrorStatus::LIST,
    words::Color::LIST,
    words::Activity::LIST,
    words::FastCopy::LIST,
    words::DiskError::LIST,
    words::RecoveryStatus::LIST,
    words::ObjectStatus::LIST,
    words::GroupMark::LIST,
    words::SectionKind::LIST,
    // Inputs.
    words::ReportKind::LIST,
    words::Field::LIST,
    text::AlertKind::LIST,
    text::Encoding::LIST,
    // What is decided.
    words::Situation::LIST,
    words::Severity::LIST,
    words::Intent::LIST,
    words::ProcedureId::LIST,
    decide::VerdictCode::LIST,
    decide::ChangeCode::LIST,
    decide::FastCopyCondition::LIST,
    state::ServiceStatus::LIST,
    // What was odd, and what is missing.
    words::FindingCode::LIST,
    words::FindingSeverity::LIST,
    words::NeedCode::LIST,
    words::ErrorCode::LIST,
    words::NameErrorCode::LIST,
    recover::QuoteErrorCode::LIST,
    recover::SessionErrorCode::LIST,
    estimate::RateErrorCode::LIST,
    words::LimitKind::LIST,
    words::NameKind::LIST,
    // Runbooks and sessions.
    recover::Method::LIST,
    recover::StepKind::LIST,
    recover::Effect::LIST,
    recover::Condition::LIST,
    recover::Output::LIST,
    recover::Expectation::LIST,
    recover::Question::LIST,
    recover::Operation::LIST,
    recover::Notice::LIST,
    recover::ActionKind::LIST,
    recover::StopCode::LIST,
    recover::EventKind::LIST,
    recover::Shell::LIST,
    // How long a copy takes.
    words::CopyKind::LIST,
    estimate::RateBasis::LIST,
    estimate::SizeBasis::LIST,
    estimate::BlockUnit::LIST,
    estimate::FileSystem::LIST,
    state::CopyState::LIST,
    estimate::WhyUnknown::LIST,
    // How it is said.
    wording::Language::LIST,
];

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::HashSet;

    #[test]
    fn every_list_and_every_word_is_there_once_and_explained() {
        let names: HashSet<&str> = LISTS.iter().map(|list| list.name).collect();
        assert_eq!(names.len(), LISTS.len());
        assert_eq!(LISTS.len(), 52);
        for list in LISTS {
            assert!(!list.doc.is_empty(), "{}", list.name);
            let texts: HashSet<&str> = list.words.iter().map(|word| word.text).collect();
            assert_eq!(texts.len(), list.words.len(), "{}", list.name);
            for word in list.words {
                assert!(!word.doc.is_empty(), "{} {}", list.name, word.variant);
                assert!(
                    !word.text.trim().is_empty(),
                    "{} {}",
                    list.name,
                    word.variant
                );
            }
        }
    }

    /// Two words of one list that are printed alike could not be distinguished.
    #[test]
    fn no_spelling_stands_for_two_words_of_a_list() {
        for list in LISTS {
            let mut owners = std::collections::HashMap::new();
            for word in list.words {
                for spelling in word.spellings.iter().chain([&word.text]) {
                    let spelling = spelling.to_ascii_lowercase();
                    let owner = owners.entry(spelling).or_insert(word.variant);
                    assert_eq!(*owner, word.variant, "{}", list.name);
                }
            }
        }
    }
}
