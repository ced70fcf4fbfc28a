//! A vocabulary as data: what everything outside the core that repeats its words is generated from.

/// One list of words.
///
/// ```
/// use mirror_core::{schema::Form, words::Color};
///
/// assert_eq!(Color::LIST.form, Form::Printed);
/// assert_eq!(Color::LIST.words[0].text, "green");
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub struct List {
    /// The name of the type.
    pub name: &'static str,
    /// What the list holds, in Markdown.
    pub doc: &'static str,
    /// Whether other words than these can occur.
    pub form: Form,
    /// The words, in the order of the contract.
    pub words: &'static [Word],
}

/// Whether a list is closed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Form {
    /// A closed list: there are no other words.
    Closed,
    /// Words that the product prints: an unknown one is kept as it was printed.
    Printed,
    /// The kinds of a type whose values carry data, one word for each.
    Kinds,
}

/// One word of a list.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub struct Word {
    /// The variant of the type.
    pub variant: &'static str,
    /// The text form: what documents, Python and C show.
    pub text: &'static str,
    /// Other spellings that are read: for a printed word, what the product prints, the usual
    /// spelling first.
    pub spellings: &'static [&'static str],
    /// What the word means, in Markdown.
    pub doc: &'static str,
}

impl List {
    /// A list of these words.
    pub(crate) const fn new(
        name: &'static str,
        doc: &'static str,
        form: Form,
        words: &'static [Word],
    ) -> Self {
        Self {
            name,
            doc,
            form,
            words,
        }
    }
}

impl Word {
    /// A word.
    pub(crate) const fn new(
        variant: &'static str,
        text: &'static str,
        spellings: &'static [&'static str],
        doc: &'static str,
    ) -> Self {
        Self {
            variant,
            text,
            spellings,
            doc,
        }
    }
}
