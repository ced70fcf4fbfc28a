//! Each special character in each shell.

use alloc::{format, string::ToString as _, vec::Vec};

use super::*;

/// What each shell makes of a word: the text, or the code of the error.
#[track_caller]
fn assert_quoted(word: &str, sh: &str, cmd: &str, powershell: &str) {
    for (shell, expected) in Shell::ALL.iter().zip([sh, cmd, powershell]) {
        match shell.quote(word) {
            Ok(text) => assert_eq!(text, expected, "{shell}: {word:?}"),
            Err(error) => assert_eq!(error.code().as_str(), expected, "{shell}: {word:?}"),
        }
    }
}

const SPECIAL: &str = "quote_special_character";
const CONTROL: &str = "quote_control_character";
const DECEPTIVE: &str = "quote_deceptive_character";
const BACKSLASH: &str = "quote_trailing_backslash";

#[test]
fn a_plain_word_stays_as_it_is() {
    let words = "md1 MD_1 clpmdctrl --recovery -a --no-wait a.b a-b /opt/x c:/x a:b a+b _x";
    for word in words.split(' ') {
        assert_quoted(word, word, word, word);
    }
}

#[test]
fn each_special_character_by_itself() {
    for (word, sh, cmd, powershell) in [
        ("", "''", "\"\"", "quote_empty"),
        (" ", "' '", "\" \"", "' '"),
        ("!", "'!'", SPECIAL, "'!'"),
        ("\"", "'\"'", SPECIAL, SPECIAL),
        ("#", "'#'", "\"#\"", "'#'"),
        ("$", "'$'", "\"$\"", "'$'"),
        ("%", "%", SPECIAL, "'%'"),
        ("&", "'&'", "\"&\"", "'&'"),
        ("'", r"''\'''", "\"'\"", "''''"),
        ("(", "'('", "\"(\"", "'('"),
        (")", "')'", "\")\"", "')'"),
        ("*", "'*'", "\"*\"", "'*'"),
        ("+", "+", "+", "'+'"),
        (",", ",", "\",\"", "','"),
        ("-", "-", "-", "'-'"),
        (".", ".", ".", "'.'"),
        ("/", "/", "/", "/"),
        (":", ":", ":", "':'"),
        (";", "';'", "\";\"", "';'"),
        ("<", "'<'", "\"<\"", "'<'"),
        ("=", "'='", "\"=\"", "'='"),
        (">", "'>'", "\">\"", "'>'"),
        ("?", "'?'", "\"?\"", "'?'"),
        ("@", "@", "@", "'@'"),
        ("[", "'['", "\"[\"", "'['"),
        ("\\", r"'\'", "\\", "\\"),
        ("]", "']'", "\"]\"", "']'"),
        ("^", "'^'", "\"^\"", "'^'"),
        ("_", "_", "_", "_"),
        ("`", "'`'", "\"`\"", "'`'"),
        ("{", "'{'", "\"{\"", "'{'"),
        ("|", "'|'", "\"|\"", "'|'"),
        ("}", "'}'", "\"}\"", "'}'"),
        ("~", "'~'", "\"~\"", "'~'"),
    ] {
        assert_quoted(word, sh, cmd, powershell);
    }
}

#[test]
fn each_special_character_inside_a_word() {
    for (word, sh, cmd, powershell) in [
        ("a b", "'a b'", "\"a b\"", "'a b'"),
        ("a!b", "'a!b'", SPECIAL, "'a!b'"),
        ("a\"b", "'a\"b'", SPECIAL, SPECIAL),
        ("$(x)", "'$(x)'", "\"$(x)\"", "'$(x)'"),
        ("`x`", "'`x`'", "\"`x`\"", "'`x`'"),
        ("50%", "50%", SPECIAL, "'50%'"),
        ("%PATH%", "%PATH%", SPECIAL, "'%PATH%'"),
        ("a&b", "'a&b'", "\"a&b\"", "'a&b'"),
        ("it's", r"'it'\''s'", "\"it's\"", "'it''s'"),
        ("a,b", "a,b", "\"a,b\"", "'a,b'"),
        ("a;b", "'a;b'", "\"a;b\"", "'a;b'"),
        ("a=b", "a=b", "\"a=b\"", "'a=b'"),
        ("--a=b", "--a=b", "\"--a=b\"", "'--a=b'"),
        ("=a", "'=a'", "\"=a\"", "'=a'"),
        ("a@b", "a@b", "a@b", "'a@b'"),
        ("~root", "'~root'", "\"~root\"", "'~root'"),
        ("a^b", "'a^b'", "\"a^b\"", "'a^b'"),
        ("<group>", "'<group>'", "\"<group>\"", "'<group>'"),
        ("a|b>c", "'a|b>c'", "\"a|b>c\"", "'a|b>c'"),
        ("10", "10", "10", "'10'"),
        ("1kb", "1kb", "1kb", "'1kb'"),
        ("-1", "-1", "-1", "'-1'"),
        ("--", "--", "--", "'--'"),
        ("---a", "---a", "---a", "'---a'"),
        ("-a.b", "-a.b", "-a.b", "'-a.b'"),
        ("-a:b", "-a:b", "-a:b", "'-a:b'"),
        ("--%", "--%", SPECIAL, "quote_stop_parsing"),
        ("--%x", "--%x", SPECIAL, "'--%x'"),
        ("..", "..", "..", "'..'"),
    ] {
        assert_quoted(word, sh, cmd, powershell);
    }
}

#[test]
fn a_backslash_counts_where_a_double_quote_follows_it() {
    for (word, sh, cmd, powershell) in [
        (r"C:\x", r"'C:\x'", r"C:\x", r"C:\x"),
        (r"C:\x\", r"'C:\x\'", r"C:\x\", r"C:\x\"),
        (r"C:\a b", r"'C:\a b'", r#""C:\a b""#, r"'C:\a b'"),
        (r"C:\a b\", r"'C:\a b\'", r#""C:\a b\\""#, BACKSLASH),
        (r"C:\a b\\", r"'C:\a b\\'", r#""C:\a b\\\\""#, BACKSLASH),
        (
            "a\u{3000}b\\",
            "'a\u{3000}b\\'",
            "\"a\u{3000}b\\\\\"",
            BACKSLASH,
        ),
        (r"a&b\", r"'a&b\'", r#""a&b\\""#, r"'a&b\'"),
        (
            r"\\srv\a&b",
            r"'\\srv\a&b'",
            r#""\\srv\a&b""#,
            r"'\\srv\a&b'",
        ),
    ] {
        assert_quoted(word, sh, cmd, powershell);
    }
}

#[test]
fn every_kind_of_single_quote_is_doubled_in_powershell() {
    for (word, powershell) in [
        ("a'b", "'a''b'"),
        ("a\u{2018}b", "'a\u{2018}\u{2018}b'"),
        ("a\u{2019}b", "'a\u{2019}\u{2019}b'"),
        ("a\u{201A}b", "'a\u{201A}\u{201A}b'"),
        ("a\u{201B}b", "'a\u{201B}\u{201B}b'"),
        ("'\u{2019}", "'''\u{2019}\u{2019}'"),
        ("\u{201C}a\u{201D}", "'\u{201C}a\u{201D}'"),
    ] {
        assert_eq!(Shell::PowerShell.quote(word).unwrap(), powershell);
    }
}

#[test]
fn names_outside_ascii_pass_between_quotes() {
    for (word, sh, cmd, powershell) in [
        ("販売台帳", "'販売台帳'", "\"販売台帳\"", "'販売台帳'"),
        ("ソ表能", "'ソ表能'", "\"ソ表能\"", "'ソ表能'"),
        (
            "葛\u{E0100}",
            "'葛\u{E0100}'",
            "\"葛\u{E0100}\"",
            "'葛\u{E0100}'",
        ),
        ("全　角", "'全　角'", "\"全　角\"", "'全　角'"),
        ("é", "'é'", "\"é\"", "'é'"),
        ("🗄", "'🗄'", "\"🗄\"", "'🗄'"),
    ] {
        assert_quoted(word, sh, cmd, powershell);
    }
}

#[test]
fn control_characters_are_refused_in_every_shell() {
    let controls = ('\0'..' ').chain('\u{7F}'..='\u{9F}');
    for character in controls {
        let word = format!("a{character}b");
        assert_quoted(&word, CONTROL, CONTROL, CONTROL);
    }
}

#[test]
fn characters_that_deceive_the_reader_are_refused_in_every_shell() {
    let characters = "\u{AD}\u{61C}\u{180E}\u{200B}\u{200C}\u{200D}\u{200E}\u{200F}\
         \u{2028}\u{2029}\u{202A}\u{202D}\u{202E}\u{2060}\u{2066}\u{2069}\u{3164}\u{FEFF}\u{E0041}";
    for character in characters.chars() {
        let word = format!("a{character}b");
        assert_quoted(&word, DECEPTIVE, DECEPTIVE, DECEPTIVE);
    }
}

#[test]
fn the_first_word_names_a_program_and_nothing_else() {
    for (program, sh, cmd, powershell) in [
        ("clpstat", "clpstat x", "clpstat x", "clpstat x"),
        (
            "clpstat.exe",
            "clpstat.exe x",
            "clpstat.exe x",
            "clpstat.exe x",
        ),
        ("/bin/x", "/bin/x x", "\"/bin/x\" x", "& '/bin/x' x"),
        ("7z", "7z x", "7z x", "& '7z' x"),
        ("a b", "'a b' x", "\"a b\" x", "& 'a b' x"),
        (
            r"C:\a b\c",
            r"'C:\a b\c' x",
            r#""C:\a b\c" x"#,
            r"& 'C:\a b\c' x",
        ),
        (
            r"C:\a&b\",
            r"'C:\a&b\' x",
            r#""C:\a&b\" x"#,
            r"& 'C:\a&b\' x",
        ),
        ("A=b", "'A=b' x", "\"A=b\" x", "& 'A=b' x"),
        ("%1", SPECIAL, SPECIAL, "& '%1' x"),
        ("if", "'if' x", "\"if\" x", "& 'if' x"),
        ("Rem.x", "Rem.x x", "\"Rem.x\" x", "Rem.x x"),
        ("while", "'while' x", "while x", "& 'while' x"),
        ("ForEach", "'ForEach' x", "ForEach x", "& 'ForEach' x"),
        ("@x", "@x x", "\"@x\" x", "& '@x' x"),
        (":x", ":x x", "\":x\" x", "& ':x' x"),
        ("-x", "-x x", "\"-x\" x", "& '-x' x"),
        ("管理", "'管理' x", "\"管理\" x", "& '管理' x"),
    ] {
        for (shell, expected) in Shell::ALL.iter().zip([sh, cmd, powershell]) {
            match shell.line(&[program, "x"]) {
                Ok(line) => assert_eq!(line, expected, "{shell}: {program:?}"),
                Err(error) => assert_eq!(error.code().as_str(), expected, "{shell}: {program:?}"),
            }
        }
    }
}

#[test]
fn a_line_needs_a_program() {
    for shell in Shell::ALL {
        let nothing: [&str; 0] = [];
        assert_eq!(shell.line(&nothing), Err(QuoteError::NoProgram));
        assert_eq!(shell.line(&["", "x"]), Err(QuoteError::NoProgram));
    }
    assert_eq!(Shell::Posix.line(&["x", "", "y"]).unwrap(), "x '' y");
    assert_eq!(Shell::Cmd.line(&["x", "", "y"]).unwrap(), "x \"\" y");
    assert_eq!(
        Shell::PowerShell
            .line(&["x", "", "y"])
            .unwrap_err()
            .code()
            .as_str(),
        "quote_empty"
    );
}

#[test]
fn an_error_names_the_word_in_one_line_and_shows_what_is_hidden() {
    let message = |shell: Shell, word: &str| shell.quote(word).unwrap_err().to_string();
    for (text, expected) in [
        (
            message(Shell::Posix, "md1\n"),
            "the word holds the control character U+000A: `md1\\n`",
        ),
        (
            message(Shell::Posix, "a\u{202E}b\0"),
            "the word holds the control character U+0000: `a\\u{202e}b\\u{0}`",
        ),
        (
            message(Shell::Cmd, "a\u{202E}b"),
            "the word holds U+202E, which hides what the line does: `a\\u{202e}b`",
        ),
        (
            message(Shell::Cmd, "50%"),
            "cmd cannot pass `50%` on unchanged: no quoting protects `%`",
        ),
        (
            message(Shell::PowerShell, "a\"b"),
            "powershell cannot pass `a\"b` on unchanged: no quoting protects `\"`",
        ),
        (
            message(Shell::PowerShell, ""),
            "powershell cannot pass on an empty word: it drops the word",
        ),
        (
            message(Shell::PowerShell, "--%"),
            "powershell cannot pass on `--%`: it reads the rest of the line by other rules",
        ),
        (
            message(Shell::PowerShell, r"a b\"),
            "powershell cannot pass `a b\\` on unchanged: the backslash at the end of a word with \
             blanks is lost or doubled",
        ),
        (
            QuoteError::NoProgram.to_string(),
            "the command line names no program",
        ),
    ] {
        assert_eq!(text, expected);
    }
    let long = message(Shell::Cmd, &"%".repeat(1000));
    assert!(long.len() < 250, "{long}");
}

#[test]
fn the_text_form_reads_back() {
    for shell in Shell::ALL {
        assert_eq!(shell.to_string().parse(), Ok(*shell));
    }
    let names: Vec<_> = Shell::ALL.iter().map(|shell| shell.as_str()).collect();
    assert_eq!(names, ["sh", "cmd", "powershell"]);
    assert_eq!(
        "fi\u{200B}sh".parse::<Shell>().unwrap_err().to_string(),
        "`fi\\u{200b}sh` is not one of `sh` `cmd` `powershell`"
    );
    assert_eq!(format!("{:<4}|", Shell::Posix), "sh  |");
}
