//! A line of a shell, read back: the program receives the words that were put in.
//!
//! For `sh` the shell of the system reads the line. For cmd and PowerShell hand-written models
//! of their rules do, followed by a model of how a Windows program splits its command line.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    reason = "helpers of tests: a failure is a failed test"
)]

use mirror_core::recover::{QuoteError, Shell};
use mirror_testing::shell::{
    Binder, cmd_command_line, powershell_command_line, powershell_words, windows_argv,
};
use proptest::{collection::vec, prelude::*, sample::select};

// ---- Words at random -----------------------------------------------------------------------

/// Words that somebody gave a meaning.
const TRAPS: &[&str] = &[
    "",
    " ",
    "-",
    "--",
    "-n",
    "--help",
    "-e\\n",
    "~",
    "~root",
    "*",
    "?",
    "[a-z]*",
    "{a,b}",
    "$HOME",
    "${HOME}",
    "$(id)",
    "`id`",
    "!!",
    "a!b",
    "%PATH%",
    "%s\\n",
    "^",
    "a^&b",
    "a & b",
    "a|b",
    "a;b",
    "<failover group>",
    ">x",
    "#x",
    "=x",
    "a=b",
    "it's",
    "'",
    "''",
    "'\\''",
    "\"",
    "\\",
    "\\\\",
    "\\'",
    "\\\"",
    "C:\\Program Files\\",
    "C:\\x\\",
    "--%",
    "@x",
    "1,2",
    "-a.b",
    "-a:b",
    "\u{2018}a\u{2019}",
    "'\u{2019}'",
    "\u{201C}a\u{201D}",
    "販売 台帳",
    "ソ表能",
    "全　角",
    "葛\u{E0100}",
    "💾🗄",
];

/// All that may stand in a word: printable ASCII, marks with a meaning, Japanese, emoji.
fn word() -> impl Strategy<Value = String> {
    prop_oneof![
        2 => "[ -~]{0,12}",
        2 => "['\"\\\\ a]{0,8}",
        2 => "[-a ~*?\\[\\]{}$`!%^&|<>();,=@#'‘’‚‛“”ぁ-んァ-ヶ表能台帳　é💾🗄😀]{0,10}",
        1 => "-{1,2}[a-z]{0,3}[.:=]?[a-z0-9]{0,3}",
        2 => select(TRAPS).prop_map(String::from),
    ]
}

fn words() -> impl Strategy<Value = Vec<String>> {
    vec(word(), 1..8)
}

/// The words that a shell does not refuse. A refusal has to be for a reason.
fn passed(shell: Shell, words: &[String]) -> Vec<&str> {
    let passes = |word: &&str| match shell.quote(word) {
        Ok(_) => true,
        Err(error) => {
            assert!(is_deserved(shell, word, &error), "{word:?}: {error}");
            false
        }
    };
    words.iter().map(String::as_str).filter(passes).collect()
}

fn is_deserved(shell: Shell, word: &str, error: &QuoteError) -> bool {
    match (shell, error.code().as_str()) {
        (Shell::Cmd, "quote_special_character") => word.contains(['%', '!', '"']),
        (Shell::PowerShell, "quote_special_character") => word.contains('"'),
        (Shell::PowerShell, "quote_empty") => word.is_empty(),
        (Shell::PowerShell, "quote_stop_parsing") => word == "--%",
        (Shell::PowerShell, "quote_trailing_backslash") => {
            word.ends_with('\\') && word.contains([' ', '\u{3000}'])
        }
        _ => false,
    }
}

// ---- The models -------------------------------------------------------------------------

#[test]
fn the_model_of_a_windows_program_splits_as_documented() {
    // The examples of the vendor's documentation, behind a program's name.
    for (line, expected) in [
        (r#"x "a b c" d e"#, &["x", "a b c", "d", "e"][..]),
        (r#"x "ab\"c" "\\" d"#, &["x", "ab\"c", "\\", "d"]),
        (r#"x a\\\b d"e f"g h"#, &["x", r"a\\\b", "de fg", "h"]),
        (r#"x a\\\"b c d"#, &["x", r#"a\"b"#, "c", "d"]),
        (r#"x a\\\\"b c" d e"#, &["x", r"a\\b c", "d", "e"]),
        (r#"x "" a"#, &["x", "", "a"]),
        (r#""C:\a b\" c"#, &[r"C:\a b\", "c"]),
    ] {
        assert_eq!(windows_argv(line), expected, "{line}");
    }
}

// ---- What goes in comes out ----------------------------------------------------------------

proptest! {
    #![proptest_config(ProptestConfig::with_cases(512))]

    #[test]
    fn a_line_of_cmd_hands_over_the_words(
        program in select(vec!["clpmdctrl", "C:\\Program Files\\clp\\clpstat.exe", "a&b"]),
        words in words(),
    ) {
        let mut argv = vec![program];
        argv.extend(passed(Shell::Cmd, &words));
        let line = Shell::Cmd.line(&argv).unwrap();
        prop_assert_eq!(windows_argv(cmd_command_line(&line)), argv, "{}", line);
    }

    #[test]
    fn a_line_of_powershell_hands_over_the_words_in_every_version(
        program in select(vec!["clpmdctrl", "C:\\Program Files\\clp\\clpstat.exe", "it's"]),
        words in words(),
    ) {
        let mut argv = vec![program];
        argv.extend(passed(Shell::PowerShell, &words));
        let line = Shell::PowerShell.line(&argv).unwrap();
        let read = powershell_words(&line);
        prop_assert_eq!(&read, &argv, "{}", line);
        for binder in [Binder::Five, Binder::Six] {
            let command_line = powershell_command_line(binder, &read);
            prop_assert_eq!(windows_argv(&command_line), &argv[..], "{:?} {}", binder, line);
        }
    }

    #[test]
    fn any_text_is_quoted_in_one_visible_line_or_refused(text in any::<String>()) {
        for shell in Shell::ALL {
            match shell.quote(&text) {
                Ok(quoted) => {
                    prop_assert!(!quoted.is_empty());
                    prop_assert!(!quoted.contains(char::is_control));
                    prop_assert_eq!(shell.line(&["x", &text]).unwrap(), format!("x {quoted}"));
                }
                Err(error) => {
                    let message = error.to_string();
                    prop_assert!(!message.contains(char::is_control));
                    prop_assert!(message.chars().count() < 300);
                    prop_assert_eq!(shell.line(&["x", &text]), Err(error));
                }
            }
        }
    }
}

/// The shell of this system.
#[cfg(unix)]
mod running {
    use std::process::Command;

    use super::*;

    /// The arguments that `printf` receives behind its format.
    fn received(words: &[impl AsRef<str>]) -> Vec<String> {
        let mut argv = vec!["printf", "%s\\0"];
        argv.extend(words.iter().map(AsRef::as_ref));
        let line = Shell::Posix.line(&argv).unwrap();
        let output = Command::new("sh").arg("-c").arg(&line).output().unwrap();
        assert!(
            output.status.success() && output.stderr.is_empty(),
            "{line}"
        );
        let text = String::from_utf8(output.stdout).unwrap();
        let text = text.strip_suffix('\0').unwrap();
        text.split('\0').map(String::from).collect()
    }

    #[test]
    fn every_trap_and_every_printable_character_arrives() {
        let mut words: Vec<_> = TRAPS.iter().map(ToString::to_string).collect();
        words.extend((' '..='~').map(String::from));
        words.extend((' '..='~').map(|character| format!("{character}a")));
        words.extend((' '..='~').map(|character| format!("a{character}")));
        assert_eq!(received(&words), words);
    }

    #[test]
    fn a_program_with_an_odd_name_is_started() {
        for program in ["if", "A=b", "no such program", "!", "{"] {
            let line = Shell::Posix.line(&[program, "x"]).unwrap();
            let output = Command::new("sh").arg("-c").arg(&line).output().unwrap();
            // Looked for and not found: taken for the name of a program.
            assert_eq!(output.status.code(), Some(127), "{line}");
        }
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(256))]

        #[test]
        fn a_line_of_sh_hands_over_the_words(words in words()) {
            prop_assert_eq!(received(&words), words);
        }
    }
}

/// Whole runbooks, as lines for each shell.
#[test]
fn a_runbook_gives_the_lines_of_each_shell() {
    let state = mirror_core::MirrorState::from_line(
        "my disk: alpha green inactive, beta red inactive, fast copy ng",
    )
    .unwrap();
    let assessment = state.assess();
    let option = assessment
        .option(mirror_core::words::Intent::StartAndRecover)
        .unwrap();
    let names = mirror_core::recover::Names::default()
        .with_group("fail's over")
        .with_monitor("mdw1");
    let runbook = option.runbook(&names).unwrap();
    let lines = |shell: Shell| -> Vec<String> {
        let lines = runbook.shell_lines(shell).unwrap();
        lines.into_iter().map(|(_, line)| line).collect()
    };
    assert_eq!(lines(Shell::Posix)[1], r"clpgrp -s 'fail'\''s over'");
    assert_eq!(lines(Shell::Cmd)[1], r#"clpgrp -s "fail's over""#);
    assert_eq!(lines(Shell::PowerShell)[1], "clpgrp -s 'fail''s over'");
    assert_eq!(lines(Shell::Posix)[2], "clpmdctrl --recovery 'my disk' -f");
    assert_eq!(
        runbook.shell_lines(Shell::Cmd).unwrap()[0].0.as_deref(),
        Some("alpha")
    );
}
