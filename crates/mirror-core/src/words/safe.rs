//! Text from outside, made safe to show.
//!
//! Names, words and lines come from outputs, arguments and documents. Whatever they hold, what a
//! person reads must be what stands there. The forms that text is shown in, and what keeps it
//! safe in each of them, are in this module alone:
//!
//! | shown in | function | a hidden character | structure |
//! |---|---|---|---|
//! | a terminal, a plain page | [`visible`] | becomes U+FFFD | no line break passes |
//! | HTML | [`push_html`] | becomes U+FFFD | `& < > " '` are entities |
//! | a sentence or a table cell of Markdown | [`markdown`] | becomes U+FFFD | every sign of Markdown is escaped |
//! | a fenced block of Markdown | [`visible`], [`fence`] | becomes U+FFFD | the fence is longer than any run of backticks |
//! | a message | [`Quoted`] | is escaped: `\u{202e}` | the ticks are more than any run of backticks |
//! | an error's data | [`excerpt`] | is escaped | at most 120 characters |
//! | a finding's data | [`kept`] | a control character is escaped | at most 120 characters |
//!
//! A *hidden* character is one that [`is_hidden`] names. Characters for private use pass: they are
//! drawn, and Japanese systems use them for names. So do selectors of variants (U+FE00 to U+FE0F
//! and U+E0100 to U+E01EF), which Japanese names need.

use alloc::{
    borrow::{Cow, ToOwned},
    boxed::Box,
    string::String,
};
use core::fmt::{self, Write as _};

/// The longest excerpt, in characters.
const EXCERPT_CHARACTERS: usize = 120;

/// What takes the place of a hidden character.
const REPLACEMENT: char = '\u{fffd}';

/// What Markdown may take for markup in the middle of a line, on the pages of a forge too.
const MARKDOWN_SIGNS: &str = "\\`*_[]<>#|~&$!@";

/// Whether a character is invisible, ends a line, or changes how the text around it is shown.
///
/// These are control characters, separators of lines and paragraphs, marks and overrides of the
/// writing direction, characters without a glyph (zero width, fillers, tags, byte order mark) and
/// noncharacters.
///
/// ```
/// use mirror_core::wording::is_hidden;
///
/// assert!(['\n', '\u{1b}', '\u{202e}', '\u{200b}', '\u{feff}'].into_iter().all(is_hidden));
/// assert!(!"md1 台帳".chars().any(is_hidden));
/// ```
#[must_use]
pub const fn is_hidden(character: char) -> bool {
    matches!(character, '\0'..='\u{1f}' | '\u{7f}'..='\u{9f}') || is_deceptive(character)
}

/// Whether a hidden character is not a control character.
pub(crate) const fn is_deceptive(character: char) -> bool {
    matches!(
        character,
        '\u{AD}' // soft hyphen
            | '\u{34F}' // joiner of graphemes
            | '\u{61C}' // mark of direction
            | '\u{115F}'..='\u{1160}' // fillers
            | '\u{17B4}'..='\u{17B5}' // vowels that are not drawn
            | '\u{180B}'..='\u{180F}' // selectors and separator, Mongolian
            | '\u{200B}'..='\u{200F}' // zero width, marks of direction
            | '\u{2028}'..='\u{202E}' // separators of lines and paragraphs, embeddings, overrides
            | '\u{2060}'..='\u{206F}' // zero width, isolates
            | '\u{3164}' // filler
            | '\u{FDD0}'..='\u{FDEF}' // noncharacters
            | '\u{FEFF}' // byte order mark
            | '\u{FFA0}' // filler
            | '\u{FFF0}'..='\u{FFFB}' // annotations, and what is reserved for hidden characters
            | '\u{1BCA0}'..='\u{1BCA3}' // controls of shorthand
            | '\u{1D173}'..='\u{1D17A}' // controls of music
            | '\u{E0000}'..='\u{E00FF}' // tags, and what is reserved for hidden characters
            | '\u{E01F0}'..='\u{E0FFF}' // reserved for hidden characters
    ) || character as u32 & 0xFFFE == 0xFFFE // noncharacters at the end of each plane
}

/// Returns the text with U+FFFD in the place of every hidden character, for a terminal or any
/// other plain text. It stays in its line.
///
/// ```
/// use mirror_core::wording::visible;
///
/// assert_eq!(visible("md1"), "md1");
/// assert_eq!(visible("md\u{202e}1\u{1b}[2J"), "md\u{fffd}1\u{fffd}[2J");
/// ```
#[must_use]
pub fn visible(text: &str) -> Cow<'_, str> {
    // Most texts are plain ASCII: no character of theirs has to be looked up.
    let is_plain = text.bytes().all(|byte| matches!(byte, b' '..=b'~'));
    if is_plain || !text.chars().any(is_hidden) {
        return Cow::Borrowed(text);
    }
    text.chars().map(visible_character).collect()
}

const fn visible_character(character: char) -> char {
    if is_hidden(character) {
        REPLACEMENT
    } else {
        character
    }
}

/// Appends the text to HTML, as the content of an element or of a quoted attribute.
pub(crate) fn push_html(html: &mut String, text: &str) {
    for character in text.chars().map(visible_character) {
        match character {
            '&' => html.push_str("&amp;"),
            '<' => html.push_str("&lt;"),
            '>' => html.push_str("&gt;"),
            '"' => html.push_str("&quot;"),
            '\'' => html.push_str("&#39;"),
            other => html.push(other),
        }
    }
}

/// Returns the text as it stands in a sentence of Markdown, or in a cell of a table.
pub(crate) fn markdown(text: &str) -> String {
    let mut markdown = String::with_capacity(text.len());
    for character in text.chars().map(visible_character) {
        if MARKDOWN_SIGNS.contains(character) {
            markdown.push('\\');
        }
        markdown.push(character);
    }
    markdown
}

/// Returns the fence of a block of Markdown that holds these lines.
pub(crate) fn fence<'t>(lines: impl Iterator<Item = &'t str>) -> String {
    let longest = lines.map(longest_ticks).max().unwrap_or(0);
    "`".repeat(longest.saturating_add(1).max(3))
}

/// The longest run of backticks.
fn longest_ticks(text: &str) -> usize {
    text.split(|c| c != '`').map(str::len).max().unwrap_or(0)
}

/// A text in backticks, for a message of one line.
///
/// Hidden characters are escaped. A text with backticks stands between more of them than it has in
/// a row, as in Markdown.
pub(crate) struct Quoted<'t>(pub(crate) &'t str);

impl fmt::Display for Quoted<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self(text) = self;
        // One backtick is the rule: most texts hold none.
        let ticks = match longest_ticks(text) {
            0 => 1,
            longest => longest.saturating_add(1),
        };
        let blank = if text.starts_with('`') || text.ends_with('`') {
            " "
        } else {
            ""
        };
        write_ticks(f, ticks)?;
        f.write_str(blank)?;
        for character in text.chars() {
            if is_hidden(character) {
                write!(f, "{}", character.escape_default())?;
            } else {
                f.write_char(character)?;
            }
        }
        f.write_str(blank)?;
        write_ticks(f, ticks)
    }
}

fn write_ticks(f: &mut fmt::Formatter<'_>, ticks: usize) -> fmt::Result {
    (0..ticks).try_for_each(|_| f.write_char('`'))
}

/// At most 120 characters of a text, hidden characters escaped: for an error.
pub(crate) fn excerpt(text: &str) -> String {
    bounded(text, is_hidden)
}

/// At most 120 characters of a text, control characters escaped, otherwise as printed: for a
/// finding. Code that shows it takes care of the other hidden characters.
pub(crate) fn kept(text: &str) -> Box<str> {
    if text.len() <= EXCERPT_CHARACTERS && !text.chars().any(char::is_control) {
        return text.to_owned().into_boxed_str();
    }
    bounded(text, char::is_control).into_boxed_str()
}

fn bounded(text: &str, is_escaped: fn(char) -> bool) -> String {
    let mut excerpt = String::new();
    for character in text.chars().take(EXCERPT_CHARACTERS) {
        if is_escaped(character) {
            // Writing to a string does not fail.
            let _ = write!(excerpt, "{}", character.escape_default());
        } else {
            excerpt.push(character);
        }
    }
    if excerpt.chars().count() > EXCERPT_CHARACTERS {
        excerpt = excerpt.chars().take(EXCERPT_CHARACTERS).collect();
    }
    excerpt
}

/// A count as it is reported: a text with more than 4 294 967 295 of them is reported as that number.
pub(crate) fn saturate(count: usize) -> u32 {
    u32::try_from(count).unwrap_or(u32::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;
    use alloc::{format, string::ToString as _};
    use proptest::prelude::*;

    #[test]
    fn names_pass_and_hidden_characters_do_not() {
        for text in [
            "md1",
            "台帳 ①",
            "Ω≠é",
            "\u{e000}\u{f8ff}",       // for private use: drawn
            "葛\u{e0100}",            // a selector of a variant
            "\u{2601}\u{fe0f}",       // another
            "\u{a0}\u{3000}\u{2003}", // blanks that are seen as blanks
            "\u{fffd}\u{fffc}",
        ] {
            assert!(!text.chars().any(is_hidden), "{text:?}");
            assert!(matches!(visible(text), Cow::Borrowed(same) if same == text));
        }
        let ranges = [
            ('\0', '\u{1f}'),
            ('\u{7f}', '\u{9f}'),
            ('\u{200b}', '\u{200f}'),
            ('\u{2028}', '\u{202e}'),
            ('\u{2066}', '\u{2069}'),
            ('\u{61c}', '\u{61c}'),
            ('\u{feff}', '\u{feff}'),
            ('\u{fdd0}', '\u{fdef}'),
            ('\u{fffe}', '\u{ffff}'),
            ('\u{1fffe}', '\u{1ffff}'),
            ('\u{10fffe}', '\u{10ffff}'),
            ('\u{e0001}', '\u{e007f}'),
        ];
        for character in ranges.into_iter().flat_map(|(from, to)| from..=to) {
            assert!(is_hidden(character), "{character:?}");
            assert_eq!(visible(&character.to_string()), "\u{fffd}");
        }
    }

    #[test]
    fn a_quoted_text_cannot_end_its_quotes() {
        for (text, quoted) in [
            ("md1", "`md1`"),
            ("", "``"),
            ("a`b", "``a`b``"),
            ("a``b`", "``` a``b` ```"),
            ("a\nb\u{202e}", "`a\\nb\\u{202e}`"),
        ] {
            assert_eq!(Quoted(text).to_string(), quoted);
        }
    }

    proptest! {
        #[test]
        fn nothing_hidden_is_left(text in any_text()) {
            let mut html = String::new();
            push_html(&mut html, &text);
            for shown in [
                visible(&text).into_owned(),
                html,
                markdown(&text),
                Quoted(&text).to_string(),
                excerpt(&text),
            ] {
                prop_assert!(!shown.chars().any(is_hidden), "{shown:?}");
            }
        }

        #[test]
        fn what_is_shown_is_shown_again_alike(text in any_text()) {
            let shown = visible(&text).into_owned();
            prop_assert_eq!(visible(&shown), shown.as_str());
            let cut = excerpt(&text);
            prop_assert!(cut.chars().count() <= EXCERPT_CHARACTERS);
            prop_assert_eq!(Quoted(&cut).to_string().contains(cut.as_str()), true);
        }

        #[test]
        fn html_has_no_sign_of_markup(text in any_text()) {
            let mut html = String::new();
            push_html(&mut html, &text);
            prop_assert!(!html.contains(['<', '>', '"', '\'']), "{html}");
            for behind in html.split('&').skip(1) {
                let (entity, _) = behind.split_once(';').unwrap_or_default();
                prop_assert!(["amp", "lt", "gt", "quot", "#39"].contains(&entity), "{html}");
            }
        }

        #[test]
        fn markdown_has_no_sign_of_markup_without_an_escape(text in any_text()) {
            let shown = markdown(&text);
            let mut rest = shown.chars();
            let mut read = String::new();
            while let Some(character) = rest.next() {
                if character == '\\' {
                    read.extend(rest.next());
                } else {
                    prop_assert!(!MARKDOWN_SIGNS.contains(character), "{shown}");
                    read.push(character);
                }
            }
            prop_assert_eq!(visible(&text), read);
        }

        #[test]
        fn a_fence_is_longer_than_what_it_holds(text in "[`a\n]{0,40}") {
            let fence = fence(text.lines());
            prop_assert!(fence.len() >= 3);
            prop_assert!(!text.contains(&fence));
            let quoted = Quoted(&text).to_string();
            let ticks: String = quoted.chars().take_while(|c| *c == '`').collect();
            // The text that is empty has ticks alone.
            if !text.is_empty() {
                prop_assert!(!text.contains(&ticks), "{quoted}");
                prop_assert!(quoted.ends_with(&ticks));
            }
        }
    }

    /// Any characters, hidden ones and signs of markup among them.
    fn any_text() -> impl Strategy<Value = String> {
        let hidden = "[\u{0}-\u{20}\u{7f}-\u{9f}\u{ad}\u{61c}\u{200b}-\u{200f}\u{2028}-\u{202e}\u{2060}-\u{206f}\u{feff}\u{fff0}-\u{ffff}\u{e0000}-\u{e007f}]{0,4}";
        (
            any::<String>(),
            hidden,
            "[\\\\`*_\\[\\]<>#|~&$!@()\"' a]{0,12}",
            any::<String>(),
        )
            .prop_map(|(first, second, third, last)| format!("{first}{second}{third}{last}"))
    }
}
