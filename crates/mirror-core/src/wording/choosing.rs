//! What a program says while somebody chooses a mirror disk and what to do with it.
//!
//! The options of the command line in it are those of every program that comes with the library.

use alloc::{format, string::String};

use super::Language;

/// Something to say about a choice.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum SelectionPrompt<'c> {
    /// There are several mirror disks, and none was named.
    SeveralResources {
        /// All of them.
        names: &'c [&'c str],
    },
    /// The named mirror disk is none of those that are known.
    NoSuchResource {
        /// The name that was given.
        name: &'c str,
        /// Those that are known.
        names: &'c [&'c str],
    },
    /// The named option is none of those that there are.
    NoSuchOption {
        /// How each of them is named on the command line.
        choices: &'c [String],
    },
    /// Asks for the number of a row.
    WhichRow,
    /// The answer is none of the choices.
    NotAChoice {
        /// The answer.
        answer: &'c str,
    },
    /// Nobody is there to answer.
    NobodyAnswers,
}

impl Language {
    /// What is said about a choice, in this language.
    ///
    /// ```
    /// use mirror_core::wording::{SelectionPrompt, Language};
    ///
    /// let sentence = Language::English.choosing(&SelectionPrompt::NotAChoice { answer: "7" });
    /// assert_eq!(sentence, "`7` is not one of the choices.");
    /// ```
    #[must_use]
    pub fn choosing(self, what: &SelectionPrompt<'_>) -> String {
        match self {
            Self::English => english(what),
            Self::Japanese => japanese(what),
        }
    }
}

fn english(what: &SelectionPrompt<'_>) -> String {
    match what {
        SelectionPrompt::SeveralResources { names } => format!(
            "there are several mirror disks; name one with --resource: `{}`",
            names.join("`, `")
        ),
        SelectionPrompt::NoSuchResource { name, names } => format!(
            "`{name}` is none of the mirror disks: `{}`",
            names.join("`, `")
        ),
        SelectionPrompt::NoSuchOption { choices } => {
            format!(
                "that is not one of the options here: {}",
                choices.join(", ")
            )
        }
        SelectionPrompt::WhichRow => "Which one? Type its number".into(),
        SelectionPrompt::NotAChoice { answer } => format!("`{answer}` is not one of the choices."),
        SelectionPrompt::NobodyAnswers => {
            "nobody answers: standard input has ended; choose with --row or --intent".into()
        }
    }
}

fn japanese(what: &SelectionPrompt<'_>) -> String {
    match what {
        SelectionPrompt::SeveralResources { names } => format!(
            "ミラーディスクが複数あります。--resource で選んでください: `{}`",
            names.join("`, `")
        ),
        SelectionPrompt::NoSuchResource { name, names } => format!(
            "`{name}` というミラーディスクはありません。あるのは `{}` です",
            names.join("`, `")
        ),
        SelectionPrompt::NoSuchOption { choices } => {
            format!("ここで選べるのは次のものだけです: {}", choices.join(", "))
        }
        SelectionPrompt::WhichRow => "どれを行いますか。番号を入力してください".into(),
        SelectionPrompt::NotAChoice { answer } => format!("`{answer}` は選択肢にありません。"),
        SelectionPrompt::NobodyAnswers => {
            "標準入力が終わり、回答がありません。--row か --intent で選んでください".into()
        }
    }
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
            (SelectionPrompt::NobodyAnswers, "--intent"),
        ] {
            let [english, japanese] =
                [Language::English, Language::Japanese].map(|language| language.choosing(&what));
            assert!(
                english.contains(data) && japanese.contains(data),
                "{what:?}"
            );
            assert!(english.is_ascii() && !japanese.is_ascii(), "{what:?}");
        }
    }
}
