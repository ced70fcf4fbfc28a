//! Japanese.

use alloc::{
    format,
    string::{String, ToString as _},
};

use chrono::NaiveDateTime;

use super::JournalWording;
use crate::{
    recover::{Event, Expectation, QuoteError, SessionError, StopReason},
    text::printed,
    wording::{Language, Subjects},
    words::kept,
};

pub(super) struct Japanese;

impl JournalWording for Japanese {
    fn event(&self, event: &Event) -> String {
        let wording = Language::Japanese.wording();
        match event {
            Event::Resumed => "再開。何かをする前に状態を読み直します".into(),
            Event::Told { notice } => format!("通知: {}", wording.notice(*notice)),
            Event::StateRead { situation, .. } => {
                format!("状態を確認: {}", wording.situation(*situation))
            }
            Event::Unreadable => {
                "出力から判断できることがないか、出力どうしが矛盾しています".into()
            }
            Event::Times {
                server,
                last_update,
                break_time,
            } => format!(
                "`{}` の時刻: 最終更新 {}、ブレイク {}",
                kept(server),
                time(*last_update),
                time(*break_time)
            ),
            Event::ConfirmationAsked => "確認を求めました".into(),
            Event::Confirmed => "確認されました".into(),
            Event::Refused => "別のものに対する確認なので受け付けませんでした".into(),
            Event::CommandRun { server, argv } => {
                let command = kept(&argv.join(" "));
                match server {
                    Some(server) => format!("`{}` でのコマンド: `{command}`", kept(server)),
                    None => format!("任意のサーバでのコマンド: `{command}`"),
                }
            }
            Event::CommandEnded {
                exit: Some(exit), ..
            } => {
                format!("コマンドが終了コード {exit} で終わりました")
            }
            Event::CommandEnded { exit: None, .. } => {
                "コマンドが終わりました。終了コードは不明です".into()
            }
            Event::HandedOver { operation } => format!(
                "GUI での操作を依頼: {}",
                wording.operation(*operation, None)
            ),
            Event::Answered { answer } => format!("回答 `{}`", kept(answer)),
            Event::Seen { expect } => format!("確認できました: {}", seen(*expect)),
            Event::NotYet {
                expect,
                percent: Some(percent),
            } => format!("まだです: {} ({percent} %)", seen(*expect)),
            Event::NotYet {
                expect,
                percent: None,
            } => format!("まだです: {}", seen(*expect)),
            Event::CopyAdopted => "コピーが自動で始まっていたため、新たには始めません".into(),
            Event::AlreadyDone => "この手順は既に行われていました".into(),
            Event::Skipped => "この手順は当てはまりません".into(),
            Event::Done { read_again: false } => "すべての手順を終えました".into(),
            Event::Done { read_again: true } => {
                "すべての手順を終えました。状態を読み直して判定してください".into()
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
                    format!(" (行 {})", super::numbers(rows))
                };
                format!(
                    "この手順を計画した時の状態ではありません: {}{rows}",
                    Language::Japanese.wording().situation(*situation)
                )
            }
            StopReason::Unreadable => {
                "続けて何度も、出力にこのリソースのことがありませんでした".into()
            }
            StopReason::OtherSource { server } => {
                format!("最新データを持つのは計画と違って `{}` です", kept(server))
            }
            StopReason::CommandFailed { exit } => {
                format!("コマンドが終了コード {exit} で失敗しました")
            }
            StopReason::OutcomeUnknown => "コマンドが実行されたか分からず、効果も見えません。\
                取り消せない操作なので再実行しません。ミラーの状態を確かめてください"
                .into(),
            StopReason::NotSeen { expect } => {
                format!("時間内に確認できませんでした: {}", seen(*expect))
            }
            StopReason::CopyNotStarted => "コピーが始まりませんでした".into(),
            StopReason::CopyStoppedEarly {
                percent: Some(percent),
            } => format!("コピーが {percent} % で止まりました。最新データはコピー元に残っています"),
            StopReason::CopyStoppedEarly { percent: None } => {
                "コピーが途中で止まりました。最新データはコピー元に残っています".into()
            }
            StopReason::CopyFellBack => {
                "コピーが失敗し、最新データを持つと示すサーバがなくなりました。途中までのコピーは使えません".into()
            }
            StopReason::WrongDirection {
                source,
                destination,
            } => format!(
                "コピーが逆向きです (`{}` から `{}` へ)",
                kept(source),
                kept(destination)
            ),
            StopReason::Stalled { percent, seconds } => {
                let at = percent.map_or_else(String::new, |percent| format!(" {percent} % のまま"));
                format!("コピーが{at} {seconds} 秒進んでいません")
            }
            StopReason::PartnerStopped => "相手のサーバが停止しました".into(),
            StopReason::GroupFailed { status } => format!(
                "フェイルオーバーグループの状態は `{}` です。起動の前に停止してください",
                kept(status)
            ),
            StopReason::Declined => "実行しないことが選ばれました".into(),
            StopReason::NoAnswer => "手順にかけてよい時間のあいだ、何も返されませんでした".into(),
        }
    }

    fn session_error(&self, error: &SessionError) -> String {
        match error {
            SessionError::Needs(needs) => {
                let wording = Language::Japanese.wording();
                let mut text = String::from("まだ必要なもの:");
                for need in needs {
                    text.push(' ');
                    text.push_str(wording.need(*need));
                }
                text
            }
            SessionError::NotAskedFor { expected } => {
                format!("これは求められていません。待っているのは `{expected}` です")
            }
            SessionError::NoSuchChoice(answer) => format!("`{answer}` は選択肢にありません"),
            SessionError::WrongToken(token) => {
                format!("`{token}` はこの手順とこの状態に対する確認ではありません")
            }
            SessionError::Version(version) => {
                format!("版 {version} の記録は再開できません")
            }
            SessionError::Name(error) => Language::Japanese.wording().name_error(error),
        }
    }

    fn quote_error(&self, error: &QuoteError) -> String {
        match error {
            QuoteError::NoProgram => "コマンド行にプログラム名がありません".into(),
            QuoteError::ControlCharacter { word, .. } => {
                format!("語に制御文字があります: `{word}`")
            }
            QuoteError::DeceptiveCharacter { word, .. } => {
                format!("語に、行の意味を見誤らせる文字があります: `{word}`")
            }
            QuoteError::SpecialCharacter {
                shell,
                word,
                character,
            } => format!("{shell} では `{word}` を渡せません。`{character}` をそのまま保てません"),
            QuoteError::Empty { shell } => format!("{shell} では空の語を渡せません"),
            QuoteError::StopParsing { shell, word } => {
                format!("{shell} では `{word}` を渡せません。残りの行の読み方が変わります")
            }
            QuoteError::TrailingBackslash { shell, word } => format!(
                "{shell} では `{word}` を渡せません。空白を含む語の末尾の逆斜線が失われます"
            ),
        }
    }

    fn step(&self) -> &'static str {
        "手順"
    }
}

fn time(time: Option<NaiveDateTime>) -> String {
    time.map_or_else(|| "表示なし".into(), printed)
}

fn seen(expect: Expectation) -> String {
    let sentence = Language::Japanese
        .wording()
        .expectation(expect, &Subjects::default());
    sentence.trim_end_matches('。').to_string()
}
