//! What a program says while an operator selects a mirror disk resource and an option.
//!
//! The options of the command line in it are those of every program that comes with the library.

use alloc::{format, string::String};

use super::{
    Language,
    figures::{list, quoted_list},
    visible,
};
use crate::words::Quoted;

/// A message about a selection.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum SelectionPrompt<'c> {
    /// There are several mirror disk resources, and none is named.
    SeveralResources {
        /// All of them.
        names: &'c [&'c str],
    },
    /// The named mirror disk resource is not in the input.
    NoSuchResource {
        /// The name that was given.
        name: &'c str,
        /// Those in the input.
        names: &'c [&'c str],
    },
    /// The assessment does not offer the named option.
    NoSuchOption {
        /// How each option is named on the command line.
        choices: &'c [String],
    },
    /// Asks for the number of a row.
    WhichRow,
    /// The answer is not one of the choices.
    NotAChoice {
        /// The answer.
        answer: &'c str,
    },
    /// The input ended before an answer.
    NoAnswer,
}

impl Language {
    /// Returns the message about a selection, in this language.
    ///
    /// ```
    /// use mirror_core::wording::{Language, SelectionPrompt};
    ///
    /// let message = Language::English.prompt(&SelectionPrompt::NotAChoice { answer: "7" });
    /// assert_eq!(message, "`7` is not one of the choices.");
    /// ```
    #[must_use]
    pub fn prompt(self, prompt: &SelectionPrompt<'_>) -> String {
        match self {
            Self::English => english(prompt),
            Self::Japanese => japanese(prompt),
        }
    }
}

fn english(prompt: &SelectionPrompt<'_>) -> String {
    match prompt {
        SelectionPrompt::SeveralResources { names } => format!(
            "there are several mirror disk resources; select one with --resource: {}",
            quoted_list(names)
        ),
        SelectionPrompt::NoSuchResource { name, names } => format!(
            "no mirror disk resource {} in the input; it has {}",
            Quoted(name),
            quoted_list(names)
        ),
        SelectionPrompt::NoSuchOption { choices } => {
            format!("not one of the recovery options: {}", options(choices))
        }
        SelectionPrompt::WhichRow => "Enter the number of an option".into(),
        SelectionPrompt::NotAChoice { answer } => {
            format!("{} is not one of the choices.", Quoted(answer))
        }
        SelectionPrompt::NoAnswer => {
            "no answer: standard input has ended; select with --row or --intent".into()
        }
    }
}

fn japanese(prompt: &SelectionPrompt<'_>) -> String {
    match prompt {
        SelectionPrompt::SeveralResources { names } => format!(
            "ミラーディスクリソースが複数あります。--resource で選択してください: {}",
            quoted_list(names)
        ),
        SelectionPrompt::NoSuchResource { name, names } => format!(
            "入力にミラーディスクリソース {} がありません。入力にあるのは {} です",
            Quoted(name),
            quoted_list(names)
        ),
        SelectionPrompt::NoSuchOption { choices } => {
            format!("復旧の選択肢にありません。選択肢: {}", options(choices))
        }
        SelectionPrompt::WhichRow => "選択肢の番号を入力してください".into(),
        SelectionPrompt::NotAChoice { answer } => {
            format!("{} は選択肢にありません。", Quoted(answer))
        }
        SelectionPrompt::NoAnswer => {
            "標準入力が終わり、回答がありません。--row か --intent で選択してください".into()
        }
    }
}

fn options(choices: &[String]) -> String {
    list(choices.iter().map(|choice| visible(choice)))
}

#[cfg(test)]
mod tests {
    use super::*;
    use alloc::vec;

    #[test]
    fn everything_is_said_in_both_languages_with_its_data() {
        let choices = vec![String::from("--row 7")];
        for (what, data) in [
            (
                SelectionPrompt::SeveralResources {
                    names: &["sales", "orders"],
                },
                "`sales`, `orders`",
            ),
            (
                SelectionPrompt::NoSuchResource {
                    name: "sails",
                    names: &["sales"],
                },
                "`sails`",
            ),
            (
                SelectionPrompt::NoSuchOption { choices: &choices },
                "--row 7",
            ),
            (SelectionPrompt::WhichRow, ""),
            (SelectionPrompt::NotAChoice { answer: "9" }, "`9`"),
            (SelectionPrompt::NoAnswer, "--intent"),
        ] {
            let [english, japanese] =
                [Language::English, Language::Japanese].map(|language| language.prompt(&what));
            assert!(
                english.contains(data) && japanese.contains(data),
                "{what:?}"
            );
            assert!(english.is_ascii() && !japanese.is_ascii(), "{what:?}");
        }
    }
}
