//! The sentences of this program, in both languages. All others are the library's.

use std::{io, path::Path};

use mirror_core::{
    recover::{Command, SessionError, Shell, StopReason},
    wording::{JournalWording, Label, Language, SelectionPrompt, Wording},
    words::NeedCode,
};

use super::{runner::RunError, store::Mode};

/// What there is to say, in one language.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Words {
    language: Language,
}

impl Words {
    pub(crate) const fn new(language: Language) -> Self {
        Self { language }
    }

    /// The sentences of the library.
    pub(crate) fn wording(self) -> &'static dyn Wording {
        self.language.wording()
    }

    /// The sentences of the library on a session.
    pub(crate) fn journal(self) -> &'static dyn JournalWording {
        self.language.journal_wording()
    }

    fn pick(self, english: impl Into<String>, japanese: impl Into<String>) -> String {
        match self.language {
            Language::Japanese => japanese.into(),
            _ => english.into(),
        }
    }

    /// The library's message about a selection.
    pub(crate) fn prompt(self, prompt: &SelectionPrompt<'_>) -> String {
        self.language.prompt(prompt)
    }

    /// A command as it is typed.
    pub(crate) fn line(self, command: &Command) -> String {
        let shell = if cfg!(windows) {
            Shell::Cmd
        } else {
            Shell::Posix
        };
        shell.line(&command.argv).unwrap_or_else(|_| {
            let hint = self.wording().label(Label::QuoteForShell);
            format!("{}   ({hint})", command.argv.join(" "))
        })
    }

    // ---- While it runs ---------------------------------------------------------------------

    pub(crate) fn mode(self, mode: Mode, session: &Path) -> String {
        let session = session.display();
        match mode {
            Mode::DryRun => self.pick(
                format!("Dry run: no command is run. The session is kept in {session}."),
                format!("予行です。コマンドは実行しません。経過は {session} に残します。"),
            ),
            Mode::Execute => self.pick(
                format!("Commands are run. The session is kept in {session}."),
                format!("コマンドを実行します。経過は {session} に残します。"),
            ),
        }
    }

    pub(crate) fn would_run(self) -> String {
        self.pick("would run", "実行するはずのコマンド")
    }

    pub(crate) fn runs(self) -> String {
        self.pick("runs", "実行")
    }

    pub(crate) fn run_this_on(self, server: &str) -> String {
        self.pick(
            format!("run this on {server}:"),
            format!("次のコマンドを {server} で実行してください。"),
        )
    }

    pub(crate) fn how_it_ended(self) -> String {
        self.pick(
            "When it has ended, type its exit status (0: it went well, ?: not known), or stop",
            "終わったら終了コードを入力してください (0: 成功、?: 不明)。中止するなら stop",
        )
    }

    pub(crate) fn when_done(self) -> String {
        self.pick(
            "When that is done, type done; otherwise failed, or stop",
            "終わったら done、できなければ failed と入力してください。中止するなら stop",
        )
    }

    pub(crate) fn becomes_latest(self, server: &str) -> String {
        self.pick(
            format!("The data of {server} becomes the latest."),
            format!("{server} のデータが最新となります。"),
        )
    }

    pub(crate) fn type_the_server(self) -> String {
        self.pick(
            "To confirm, type the name of the server whose data becomes the latest; otherwise stop",
            "実行するなら、データを最新とするサーバの名前を入力してください。中止するなら stop",
        )
    }

    pub(crate) fn not_that_server(self, answer: &str) -> String {
        self.pick(
            format!("`{answer}` is not that server; nothing is confirmed."),
            format!("`{answer}` はそのサーバではありません。まだ何も実行しません。"),
        )
    }

    pub(crate) fn left(self, duration: &str) -> String {
        self.pick(
            format!(", about {duration} left"),
            format!("、残り約 {duration}"),
        )
    }

    pub(crate) fn stands(self, duration: &str) -> String {
        self.pick(
            format!(", no progress for {duration}"),
            format!("、{duration} の間進んでいません"),
        )
    }

    pub(crate) fn command_ended(self, exit: Option<i32>, output: &str) -> String {
        let status = match exit {
            Some(exit) => self.pick(format!("exit status {exit}"), format!("終了コード {exit}")),
            None => self.pick("exit status not known", "終了コードは不明"),
        };
        match output.trim() {
            "" => status,
            output => format!("{status}: {output}"),
        }
    }

    pub(crate) fn ended(self, command: &Command, exit: Option<i32>, errors: &str) -> String {
        let line = self.line(command);
        format!("{line}: {}", self.command_ended(exit, errors))
    }

    pub(crate) fn done(self) -> String {
        self.pick("Done.", "完了しました。")
    }

    // ---- Why it does not go on -------------------------------------------------------------

    fn go_on(self, session: &Path) -> String {
        let session = session.display();
        self.pick(
            format!("go on with `--resume {session}`"),
            format!("続きは `--resume {session}` で行えます"),
        )
    }

    pub(crate) fn no_answer(self, session: &Path) -> String {
        let go_on = self.go_on(session);
        self.pick(
            format!("no answer: standard input has ended; {go_on}"),
            format!("標準入力が終わり、回答がありません。{go_on}"),
        )
    }

    pub(crate) fn nobody_named(self, step: u32) -> String {
        self.pick(
            format!("no server is named that step {step} could be confirmed with"),
            format!("ステップ {step} の確認に使うサーバの名前が分かりません"),
        )
    }

    pub(crate) fn run_error(self, error: &RunError, session: &Path) -> String {
        let go_on = self.go_on(session);
        match error {
            RunError::NoMoreFiles { folder: None, .. } => self.pick(
                format!("the dry run ends here: --observations names no folder; {go_on}"),
                format!("予行はここまでです。--observations の指定がありません。{go_on}"),
            ),
            RunError::NoMoreFiles {
                folder: Some(folder),
                after,
            } => {
                let folder = folder.display();
                self.pick(
                    format!(
                        "the dry run ends here: {folder} holds no file after {after:03}.txt; \
                         {go_on}"
                    ),
                    format!(
                        "予行はここまでです。{folder} には {after:03}.txt の次のファイルが\
                         ありません。{go_on}"
                    ),
                )
            }
            RunError::CannotRead(path, error) => self.cannot_read(path, error),
            RunError::CannotStart(program, error) => self.pick(
                format!("cannot start `{program}`: {error}; {go_on}"),
                format!("`{program}` を起動できません: {error}。{go_on}"),
            ),
            RunError::UnknownProgram(program) => self.pick(
                format!("`{program}` is not a command of the product; it is not run"),
                format!("`{program}` はこの製品のコマンドではないので、実行しません"),
            ),
        }
    }

    pub(crate) fn stopped(self, step: u32, reason: &StopReason) -> String {
        let code = serde_json::to_value(reason)
            .ok()
            .and_then(|value| Some(value.get("code")?.as_str()?.to_owned()))
            .unwrap_or_default();
        let why = self.journal().stop_reason(reason);
        self.pick(
            format!("stopped at step {step}: {why} [{code}]"),
            format!("ステップ {step} で止まりました: {why} [{code}]"),
        )
    }

    pub(crate) fn session_error(self, error: &SessionError) -> String {
        let SessionError::Needs(needs) = error else {
            return self.journal().session_error(error);
        };
        let needs: Vec<String> = needs
            .iter()
            .map(|need| {
                let option = match need {
                    NeedCode::GroupName => " (--group)",
                    NeedCode::MonitorName => " (--monitor)",
                    _ => "",
                };
                format!("{}{option}", self.wording().need(*need))
            })
            .collect();
        let label = self.wording().label(Label::Needs);
        format!("{label}: {}", needs.join(", "))
    }

    // ---- What is wrong with the command line or a file -------------------------------------

    pub(crate) fn no_option(self) -> String {
        self.wording().label(Label::NoOptions).to_owned()
    }

    pub(crate) fn no_such_server(self, name: &str, servers: &[String]) -> String {
        let servers = servers.join("`, `");
        self.pick(
            format!("--on: `{name}` is none of the servers: `{servers}`"),
            format!("--on: `{name}` というサーバはありません。あるのは `{servers}` です"),
        )
    }

    pub(crate) fn session_exists(self, path: &Path) -> String {
        let path = path.display();
        self.pick(
            format!(
                "{path} exists and is not overwritten; go on with `--resume {path}`, or name \
                 another file with --session"
            ),
            format!(
                "{path} はすでにあり、上書きしません。`--resume {path}` で続きを行うか、\
                 --session で別のファイルを指定してください"
            ),
        )
    }

    pub(crate) fn other_mode(self, path: &Path, mode: Mode) -> String {
        let path = path.display();
        match mode {
            Mode::DryRun => self.pick(
                format!("{path} is of a dry run; it cannot go on with --execute"),
                format!("{path} は予行の記録です。--execute では続けられません"),
            ),
            Mode::Execute => self.pick(
                format!("{path} is not of a dry run; it goes on with --execute only"),
                format!("{path} は実行中の記録です。--execute でのみ続けられます"),
            ),
        }
    }

    pub(crate) fn no_session(self, path: &Path, why: &str) -> String {
        let path = path.display();
        self.pick(
            format!("{path} is no session of this program: {why}"),
            format!("{path} はこのプログラムの記録として読めません: {why}"),
        )
    }

    pub(crate) fn in_use(self, path: &Path) -> String {
        let path = path.display();
        self.pick(
            format!("another run of this program works on {path}"),
            format!("{path} は別のプロセスが使っています"),
        )
    }

    pub(crate) fn cannot_read(self, path: &Path, error: &io::Error) -> String {
        let what = self.wording().label(Label::CannotRead);
        format!("{}: {what}: {error}", path.display())
    }

    pub(crate) fn cannot_write(self, path: &Path, error: &io::Error) -> String {
        let path = path.display();
        self.pick(
            format!("{path}: cannot write: {error}"),
            format!("{path}: 書き込めません: {error}"),
        )
    }
}
