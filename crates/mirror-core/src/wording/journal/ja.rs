//! Japanese.

use alloc::{format, string::String};

use super::{JournalWording, command, expected, time};
use crate::{
    recover::{Event, QuoteError, SessionError, StopReason},
    wording::{
        Language,
        figures::{list, percent},
    },
    words::Quoted,
};

pub(super) struct Japanese;

const LANGUAGE: Language = Language::Japanese;

impl super::sealed::Sealed for Japanese {}

impl JournalWording for Japanese {
    fn event(&self, event: &Event) -> String {
        let wording = LANGUAGE.wording();
        match event {
            Event::Resumed => "セッションを再開しました。ほかの操作の前に状態を読み取ります".into(),
            Event::Told { notice } => format!("通知: {}", wording.notice(*notice)),
            Event::StateRead { situation, .. } => {
                format!("状態を確認: {}", wording.situation(*situation))
            }
            Event::Unreadable => "出力を判定に使えないか、出力が互いに矛盾しています".into(),
            Event::Times {
                server,
                last_update,
                break_time,
            } => format!(
                "{} の時刻: 最終更新 {}、ミラーブレイク {}",
                Quoted(server),
                time(LANGUAGE, *last_update),
                time(LANGUAGE, *break_time)
            ),
            Event::ConfirmationAsked => "確認を求めました".into(),
            Event::Confirmed => "確認されました".into(),
            Event::Refused => {
                "別のステップまたは状態に対する確認のため、受け付けませんでした".into()
            }
            Event::CommandRun { server, argv } => {
                let command = command(argv);
                match server {
                    Some(server) => format!("{} でのコマンド: {command}", Quoted(server)),
                    None => format!("任意のサーバでのコマンド: {command}"),
                }
            }
            Event::CommandEnded {
                exit: Some(exit), ..
            } => format!("コマンドが終了コード {exit} で終了しました"),
            Event::CommandEnded { exit: None, .. } => {
                "コマンドが終了しました。終了コードは不明です".into()
            }
            Event::HandedOver { operation } => format!(
                "GUI での操作を依頼: {}",
                wording.operation(*operation, None)
            ),
            Event::Answered { answer } => format!("回答: {}", Quoted(answer)),
            Event::Seen { expect } => format!("確認しました: {}", expected(LANGUAGE, *expect)),
            Event::NotYet {
                expect,
                percent: Some(done),
            } => format!(
                "まだ確認できません: {} ({})",
                expected(LANGUAGE, *expect),
                percent(*done)
            ),
            Event::NotYet {
                expect,
                percent: None,
            } => format!("まだ確認できません: {}", expected(LANGUAGE, *expect)),
            Event::CopyAdopted => "ミラー復帰が自動で始まったため、新たには開始しません".into(),
            Event::AlreadyDone => "このステップはすでに完了しています".into(),
            Event::Skipped => "このステップは該当しません".into(),
            Event::Done { read_again: false } => "すべてのステップが完了しました".into(),
            Event::Done { read_again: true } => {
                "すべてのステップが完了しました。状態を取得し直して判定してください".into()
            }
            Event::Stopped { reason } => format!("中止: {}", self.stop_reason(reason)),
        }
    }

    fn stop_reason(&self, reason: &StopReason) -> String {
        match reason {
            StopReason::StateChanged {
                situation, rows, ..
            } => {
                let rows = if rows.is_empty() {
                    String::new()
                } else {
                    format!(" (行 {})", list(rows))
                };
                format!(
                    "このステップが前提とする状態ではありません: {}{rows}",
                    LANGUAGE.wording().situation(*situation)
                )
            }
            StopReason::Unreadable => "連続する複数の出力に、このリソースがありません".into(),
            StopReason::OtherSource { server } => format!(
                "最新データを保持しているのは、計画したサーバではなく {} です",
                Quoted(server)
            ),
            StopReason::CommandFailed { exit } => {
                format!("コマンドが終了コード {exit} で失敗しました")
            }
            StopReason::OutcomeUnknown => "コマンドが実行されたか不明で、効果も確認できません。\
                取り消せない操作のため再実行しません。ミラーの状態を確認してください"
                .into(),
            StopReason::NotSeen { expect } => {
                format!(
                    "時間内に確認できませんでした: {}",
                    expected(LANGUAGE, *expect)
                )
            }
            StopReason::CopyNotStarted => "ミラー復帰が始まりませんでした".into(),
            StopReason::CopyStoppedEarly {
                percent: Some(done),
            } => format!(
                "ミラー復帰が {} で停止しました。コピー元は最新データを保持しています",
                percent(*done)
            ),
            StopReason::CopyStoppedEarly { percent: None } => {
                "ミラー復帰が途中で停止しました。コピー元は最新データを保持しています".into()
            }
            StopReason::CopyFellBack => "ミラー復帰が失敗し、最新データを保持すると示すサーバが\
                ありません。途中までコピーしたデータは使用できません"
                .into(),
            StopReason::WrongDirection {
                source,
                destination,
            } => format!(
                "ミラー復帰の方向が逆です ({} から {} へ)",
                Quoted(source),
                Quoted(destination)
            ),
            StopReason::Stalled {
                percent: done,
                seconds,
            } => {
                let at = done.map_or_else(String::new, |done| format!(" {} のまま", percent(done)));
                format!(
                    "ミラー復帰が{at} {} 進んでいません",
                    LANGUAGE.wording().duration(*seconds)
                )
            }
            StopReason::PartnerStopped => "もう一方のサーバが停止しました".into(),
            StopReason::GroupFailed { status } => format!(
                "フェイルオーバーグループの状態は {} です。起動の前に停止してください",
                Quoted(status)
            ),
            StopReason::Declined => "オペレータが実行しないことを選択しました".into(),
            StopReason::NoAnswer => {
                "一つのステップに許される時間内に、入力がありませんでした".into()
            }
        }
    }

    fn session_error(&self, error: &SessionError) -> String {
        match error {
            SessionError::Needs(needs) => {
                let wording = LANGUAGE.wording();
                format!(
                    "作業手順に情報が不足しています: {}",
                    list(needs.iter().map(|need| wording.need(*need)))
                )
            }
            SessionError::NotAskedFor { expected } => {
                format!("この入力は求めていません。待っているのは `{expected}` です")
            }
            SessionError::NoSuchChoice(answer) => {
                format!("{} は選択肢にありません", Quoted(answer))
            }
            SessionError::WrongToken(token) => format!(
                "{} はこのステップとこの状態に対する確認ではありません",
                Quoted(token)
            ),
            SessionError::Version(version) => {
                format!("バージョン {version} のセッションの文書には対応していません")
            }
            SessionError::Name(error) => LANGUAGE.wording().name_error(error),
        }
    }

    fn quote_error(&self, error: &QuoteError) -> String {
        match error {
            QuoteError::NoProgram => "コマンド行にプログラム名がありません".into(),
            QuoteError::ControlCharacter { word, .. } => {
                format!("語に制御文字があります: {}", Quoted(word))
            }
            QuoteError::DeceptiveCharacter { word, .. } => {
                format!("語に、表示を偽る文字があります: {}", Quoted(word))
            }
            QuoteError::SpecialCharacter {
                shell,
                word,
                character,
            } => format!(
                "{shell} では {} をそのまま渡せません。引用符で囲んでも {} は保護されません",
                Quoted(word),
                Quoted(character.encode_utf8(&mut [0; 4]))
            ),
            QuoteError::Empty { shell } => format!("{shell} では空の語を渡せません"),
            QuoteError::StopParsing { shell, word } => format!(
                "{shell} では {} を渡せません。行の残りが別の規則で解釈されます",
                Quoted(word)
            ),
            QuoteError::TrailingBackslash { shell, word } => format!(
                "{shell} では {} をそのまま渡せません。空白を含む語の末尾の逆斜線が失われるか、二重になります",
                Quoted(word)
            ),
        }
    }

    fn step(&self) -> &'static str {
        "ステップ"
    }
}
