//! The line with which a framed report begins: a title in a rule of `=`.

/// Whether a line is the banner with this title: nothing but decoration between the title and
/// the rule around it.
pub(super) fn is_banner(text: &str, title: &str) -> bool {
    let Some((before, after)) = text.split_once(title) else {
        return false;
    };
    let before = before.trim_end_matches(is_decoration_but_rule);
    let after = after.trim_start_matches(is_decoration_but_rule);
    (before.is_empty() || before.ends_with('='))
        && (after.is_empty() || after.starts_with('='))
        && (before.ends_with("==") || after.starts_with("=="))
}

/// A character of a rule, or one that may surround it.
pub(super) const fn is_decoration(character: char) -> bool {
    character == '=' || is_decoration_but_rule(character)
}

/// What quoting, tables and terminals put around a line.
pub(super) const fn is_decoration_but_rule(character: char) -> bool {
    matches!(
        character,
        '|' | '*' | '`' | '>' | '"' | '\'' | ' ' | '\t' | '\r' | '\u{a0}' | '\u{3000}' | '\u{feff}'
    )
}
