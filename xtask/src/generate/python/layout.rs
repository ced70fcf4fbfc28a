//! The form of generated Python: docstrings, lists and signatures as the formatter leaves them.

/// The longest line.
const WIDTH: usize = 100;

/// A comment of Rust, in Markdown, as the text of a docstring: links are their text, code stands in
/// double backticks.
pub(super) fn prose(doc: &str) -> String {
    let mut text = String::new();
    let mut rest = doc;
    while let Some((before, behind)) = rest.split_once('[') {
        // `[text](target)` and `[`name`]`; any other bracket stands for itself.
        text.push_str(before);
        match behind.split_once(']') {
            Some((inside, after)) if inside.starts_with('`') && inside.ends_with('`') => {
                text.push_str(inside);
                rest = after;
                if let Some(target) = after.strip_prefix('(') {
                    rest = target.split_once(')').map_or(after, |(_, after)| after);
                }
            }
            _ => {
                text.push('[');
                rest = behind;
            }
        }
    }
    text.push_str(rest);
    text.replace('`', "``")
}

/// The paragraphs before examples and headings, which are about Rust.
fn explanation(doc: &str) -> String {
    let paragraphs = doc.split("\n\n").map(|paragraph| {
        let lines: Vec<&str> = paragraph.lines().collect();
        lines.join(" ")
    });
    paragraphs
        .take_while(|paragraph| !paragraph.starts_with("```") && !paragraph.starts_with('#'))
        .collect::<Vec<_>>()
        .join("\n\n")
}

/// The docstring of a field; a comment of one word ("What.") says no more than the name.
pub(super) fn field_docstring(doc: &str, indent: usize) -> String {
    if doc.split_whitespace().count() < 2 {
        return String::new();
    }
    docstring(doc, indent)
}

/// A docstring, wrapped; nothing where there is no comment.
pub(super) fn docstring(doc: &str, indent: usize) -> String {
    let doc = prose(&explanation(doc));
    if doc.trim().is_empty() {
        return String::new();
    }
    let margin = " ".repeat(indent);
    let one_line = format!("{margin}\"\"\"{doc}\"\"\"\n");
    if !doc.contains('\n') && one_line.trim_end().chars().count() <= WIDTH {
        return one_line;
    }
    let mut filled = fill(&doc, &margin, WIDTH);
    if !filled.contains('\n') {
        // With the quotes behind it, it would be too long.
        filled = fill(&doc, &margin, WIDTH - 10);
    }
    format!("{filled}\n{margin}\"\"\"\n")
}

/// Paragraphs behind opening quotes, with no line longer than `width`.
fn fill(text: &str, margin: &str, width: usize) -> String {
    let mut lines: Vec<String> = Vec::new();
    for paragraph in text.split("\n\n") {
        if !lines.is_empty() {
            lines.push(String::new());
        }
        let mut line = if lines.is_empty() {
            format!("{margin}\"\"\"")
        } else {
            margin.to_owned()
        };
        let mut is_begun = false;
        for word in paragraph.split_whitespace() {
            if is_begun && line.chars().count() + 1 + word.chars().count() > width {
                lines.push(std::mem::replace(&mut line, margin.to_owned()));
                is_begun = false;
            }
            if is_begun {
                line.push(' ');
            }
            line.push_str(word);
            is_begun = true;
        }
        lines.push(line);
    }
    lines.join("\n")
}

/// `def name(items) -> output`, on as many lines as it takes.
pub(super) fn signature(
    indent: usize,
    name: &str,
    items: &[String],
    output: &str,
    body: &str,
) -> String {
    let margin = " ".repeat(indent);
    let end = format!(") -> {output}:{body}");
    let flat = items.join(", ");
    let one_line = format!("{margin}def {name}({flat}{end}");
    if one_line.chars().count() <= WIDTH {
        return one_line + "\n";
    }
    let start = format!("{margin}def {name}(\n");
    let inside = format!("{margin}    {flat}");
    // A list that begins with a star takes no comma behind it, nor does one with `**`.
    if inside.chars().count() <= WIDTH {
        return format!("{start}{inside}\n{margin}{end}\n");
    }
    let lines: String = items
        .iter()
        .map(|item| format!("{margin}    {item},\n"))
        .collect();
    format!("{start}{lines}{margin}{end}\n")
}

/// `from module import names`, sorted as the linter wants it.
pub(super) fn import(module: &str, names: &[String]) -> String {
    let mut names = names.to_vec();
    names.sort_by_key(|name| (rank(name), name.clone()));
    names.dedup();
    let one_line = format!("from {module} import {}", names.join(", "));
    if one_line.chars().count() <= WIDTH {
        return one_line + "\n";
    }
    let lines: String = names.iter().map(|name| format!("    {name},\n")).collect();
    format!("from {module} import (\n{lines})\n")
}

/// Constants, classes, then the rest.
fn rank(name: &str) -> u8 {
    let is_constant = name.len() > 1 && !name.chars().any(char::is_lowercase);
    match (is_constant, name.starts_with(char::is_uppercase)) {
        (true, _) => 0,
        (_, true) => 1,
        _ => 2,
    }
}

/// `__all__`, one name a line.
pub(super) fn all(names: impl IntoIterator<Item = String>) -> String {
    let mut names: Vec<String> = names.into_iter().collect();
    names.sort();
    let lines: String = names
        .iter()
        .map(|name| format!("    \"{name}\",\n"))
        .collect();
    format!("__all__ = [\n{lines}]\n")
}

/// Whether a name stands in a text as a word of its own.
pub(super) fn mentions(text: &str, name: &str) -> bool {
    let is_part = |c: char| c.is_alphanumeric() || c == '_';
    text.match_indices(name).any(|(at, _)| {
        let before = text.get(..at).and_then(|text| text.chars().next_back());
        let behind = text
            .get(at + name.len()..)
            .and_then(|text| text.chars().next());
        !before.is_some_and(is_part) && !behind.is_some_and(is_part)
    })
}

/// `CamelCase` in parts: `Utf16Le` is `Utf16`, `Le`.
fn parts(name: &str) -> Vec<String> {
    let mut parts: Vec<String> = Vec::new();
    for c in name.chars() {
        match parts.last_mut() {
            Some(part) if !c.is_uppercase() => part.push(c),
            _ => parts.push(c.to_string()),
        }
    }
    parts
}

/// The name of a member of an enumeration.
pub(super) fn member(variant: &str) -> String {
    // A name of its own, which is written as one word.
    if variant == "PowerShell" {
        return "POWERSHELL".to_owned();
    }
    parts(variant).join("_").to_uppercase()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn links_and_code_become_plain_text() {
        assert_eq!(
            prose("See [`observed`](super::Session::observed)."),
            "See ``observed``."
        );
        assert_eq!(
            prose("`None` for [`Color`], `[Resource0 : md1]`"),
            "``None`` for ``Color``, ``[Resource0 : md1]``"
        );
    }

    #[test]
    fn a_long_signature_is_wrapped_as_the_formatter_does() {
        let items = ["self".to_owned(), "a: int".to_owned()];
        assert_eq!(
            signature(4, "f", &items, "str", " ..."),
            "    def f(self, a: int) -> str: ...\n"
        );
        let long = ["self".to_owned(), format!("a: {}", "x".repeat(80))];
        let wrapped = signature(4, "f", &long, "str", " ...");
        assert_eq!(wrapped.lines().count(), 3);
        assert!(wrapped.lines().all(|line| line.len() <= WIDTH));
    }

    #[test]
    fn members_are_named_by_the_parts_of_a_variant() {
        assert_eq!(member("NoConstruction"), "NO_CONSTRUCTION");
        assert_eq!(member("Utf16Le"), "UTF16_LE");
        assert_eq!(member("P1_1"), "P1_1");
        assert_eq!(member("PowerShell"), "POWERSHELL");
    }

    #[test]
    fn a_name_inside_another_is_not_mentioned() {
        assert!(mentions("x: Color | str", "Color"));
        assert!(!mentions("x: ColorKind | str", "Color"));
    }
}
