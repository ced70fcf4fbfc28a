//! How a line is read: hand-written models of cmd and PowerShell, and of how a Windows program
//! splits its command line.

use std::iter::Peekable;

// ---- A Windows program ---------------------------------------------------------------------

/// `CommandLineToArgvW`. The first word ends at the next quote or blank. In all others, 2n
/// backslashes and a quote are n backslashes and a quote that opens or closes, 2n + 1 are n and
/// a quote as it is; two quotes inside quotes are one as it is.
pub fn windows_argv(command_line: &str) -> Vec<String> {
    let mut characters = command_line.chars().peekable();
    let is_blank = |c: &char| matches!(c, ' ' | '\t');
    let mut program = String::new();
    let end = if characters.next_if_eq(&'"').is_some() {
        |c: char| c == '"'
    } else {
        |c: char| matches!(c, ' ' | '\t')
    };
    for character in characters.by_ref() {
        if end(character) {
            break;
        }
        program.push(character);
    }
    let mut argv = vec![program];
    loop {
        while characters.next_if(is_blank).is_some() {}
        if characters.peek().is_none() {
            return argv;
        }
        argv.push(windows_argument(&mut characters));
    }
}

fn windows_argument(characters: &mut Peekable<impl Iterator<Item = char>>) -> String {
    let mut argument = String::new();
    let mut is_quoted = false;
    while let Some(character) = characters.next_if(|c| is_quoted || !matches!(c, ' ' | '\t')) {
        match character {
            '\\' => {
                let mut count = 1;
                while characters.next_if_eq(&'\\').is_some() {
                    count += 1;
                }
                if characters.peek() == Some(&'"') {
                    argument.push_str(&"\\".repeat(count / 2));
                    if count % 2 == 1 {
                        characters.next();
                        argument.push('"');
                    }
                } else {
                    argument.push_str(&"\\".repeat(count));
                }
            }
            '"' if is_quoted && characters.next_if_eq(&'"').is_some() => argument.push('"'),
            '"' => is_quoted = !is_quoted,
            other => argument.push(other),
        }
    }
    argument
}

// ---- cmd -----------------------------------------------------------------------------------

/// What cmd hands to the program, where it reads the line as one command and changes nothing,
/// at a prompt and in a batch file, with delayed expansion and without.
pub fn cmd_command_line(line: &str) -> &str {
    let mut is_quoted = false;
    for character in line.chars() {
        match character {
            '%' | '!' => panic!("expanded: {line}"),
            '"' => is_quoted = !is_quoted,
            '^' | '&' | '|' | '<' | '>' | '(' | ')' if !is_quoted => panic!("read by cmd: {line}"),
            ',' | ';' | '=' if !is_quoted => panic!("cut in a batch file: {line}"),
            other => assert!(!other.is_control(), "cut: {line:?}"),
        }
    }
    assert!(!is_quoted, "left open: {line}");
    line
}

// ---- PowerShell ----------------------------------------------------------------------------

/// The words of one command as the language reads them.
pub fn powershell_words(line: &str) -> Vec<String> {
    let is_quote = |c: &char| matches!(c, '\'' | '\u{2018}'..='\u{201B}');
    let (is_called, mut rest) = match line.strip_prefix("& ") {
        Some(rest) => (true, rest.chars().peekable()),
        None => (false, line.chars().peekable()),
    };
    let mut words = Vec::new();
    while let Some(first) = rest.next() {
        let mut word = String::new();
        let is_literal = is_quote(&first);
        if is_literal {
            loop {
                let character = rest.next().unwrap_or_else(|| panic!("left open: {line}"));
                // The first one of a pair counts.
                if is_quote(&character) && rest.next_if(is_quote).is_none() {
                    break;
                }
                word.push(character);
            }
        } else {
            word.push(first);
            while let Some(character) = rest.next_if(|c| *c != ' ') {
                word.push(character);
            }
            let is_harmless = |c: char| c.is_ascii_alphanumeric() || "-_./:\\+".contains(c);
            assert!(word.chars().all(is_harmless), "not literal: {line}");
            let is_option = first == '-';
            assert!(!(is_option && word.contains(['.', ':'])), "cut: {line}");
            assert!(!first.is_ascii_digit(), "a number: {line}");
        }
        if words.is_empty() {
            assert_eq!(is_called, is_literal, "not a command: {line}");
        }
        words.push(word);
        // Two words are kept apart by one blank.
        assert!(matches!(rest.next(), None | Some(' ')), "glued: {line}");
    }
    words
}

/// How a version makes a command line of the words.
#[derive(Debug, Clone, Copy)]
pub enum Binder {
    /// Windows PowerShell 5.1: quotes around white space, and nothing else.
    Five,
    /// PowerShell 6 to 7.2: also doubles backslashes at the end of what it quotes.
    Six,
}

/// The command line that a version makes of words.
pub fn powershell_command_line(binder: Binder, words: &[String]) -> String {
    let mut line = String::new();
    for (place, word) in words.iter().enumerate() {
        if place == 0 {
            line = format!("\"{word}\"");
            continue;
        }
        assert_ne!(word, "--%", "taken away");
        line.push(' ');
        if word.contains(char::is_whitespace) {
            line.push('"');
            line.push_str(word);
            if matches!(binder, Binder::Six) {
                let stem = word.trim_end_matches('\\');
                line.push_str(&"\\".repeat(word.len() - stem.len()));
            }
            line.push('"');
        } else {
            line.push_str(word);
        }
    }
    line
}
