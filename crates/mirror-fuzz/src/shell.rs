//! A command as a line of a shell, read back.

use mirror_core::recover::{QuoteError, Shell};

use mirror_testing::shell::{
    Binder, cmd_command_line, powershell_command_line, powershell_words, windows_argv,
};

use crate::checks::check_message;

/// The lines of the input are the words of a command. In each shell, the words that come out of the
/// line are those that went in, or the line is refused.
pub fn shell(bytes: &[u8]) {
    let text = String::from_utf8_lossy(bytes);
    let words: Vec<&str> = text.split('\n').collect();
    for shell in Shell::ALL {
        for word in &words {
            if let Err(error) = shell.quote(word) {
                check_refusal(&error);
            }
        }
        match shell.line(&words) {
            Ok(line) => check_line(*shell, &line, &words),
            Err(error) => check_refusal(&error),
        }
        // One word that cannot be passed on does not keep the others from being tried.
        let mut passed = vec!["clpmdctrl"];
        passed.extend(words.iter().filter(|word| shell.quote(word).is_ok()));
        check_line(*shell, &shell.line(&passed).unwrap(), &passed);
    }
}

fn check_refusal(error: &QuoteError) {
    check_message(&error.to_string());
}

fn check_line(shell: Shell, line: &str, words: &[&str]) {
    assert!(!line.contains(char::is_control), "{line:?}");
    match shell {
        Shell::Posix => assert_eq!(sh_words(line), words, "{line}"),
        Shell::Cmd => assert_eq!(windows_argv(cmd_command_line(line)), words, "{line}"),
        _ => {
            let read = powershell_words(line);
            assert_eq!(read, words, "{line}");
            for binder in [Binder::Five, Binder::Six] {
                let command_line = powershell_command_line(binder, &read);
                assert_eq!(windows_argv(&command_line), words, "{binder:?} {line}");
            }
        }
    }
}

/// The words of a line as a POSIX shell reads them: plain characters, single quotes, and `\'`.
fn sh_words(line: &str) -> Vec<String> {
    let mut words = vec![String::new()];
    let mut is_begun = false;
    let mut rest = line.chars();
    while let Some(character) = rest.next() {
        match character {
            ' ' => {
                assert!(is_begun, "two blanks: {line}");
                words.push(String::new());
                is_begun = false;
                continue;
            }
            '\'' => {
                let quoted: String = rest.by_ref().take_while(|c| *c != '\'').collect();
                words.last_mut().unwrap().push_str(&quoted);
            }
            '\\' => {
                assert_eq!(rest.next(), Some('\''), "an escape: {line}");
                words.last_mut().unwrap().push('\'');
            }
            plain => {
                let is_plain = plain.is_ascii_alphanumeric() || "-_./:@%+,=".contains(plain);
                assert!(is_plain, "not literal: {line}");
                words.last_mut().unwrap().push(plain);
            }
        }
        is_begun = true;
    }
    assert!(is_begun, "a blank at the end: {line}");
    words
}
