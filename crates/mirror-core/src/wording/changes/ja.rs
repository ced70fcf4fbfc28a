//! Japanese.

use alloc::{format, string::String};

use super::{direction, quoted, value, within, word_or};
use crate::{
    decide::{Change, FieldChange, OptionChange},
    state::{FieldValue, GroupFacts, Service},
    text::Recovery,
    wording::{
        Label, Language,
        figures::{list, percent},
    },
    words::{MirrorStatus, ObjectStatus},
};

pub(super) fn change(change: &Change) -> String {
    let wording = Language::Japanese.wording();
    match change {
        Change::Resource { from, to } => format!(
            "ミラーディスクリソースは {} です (前回は {})",
            quoted(to),
            quoted(from)
        ),
        Change::ResourceAppeared => "新しいミラーディスクリソースです".into(),
        Change::ResourceGone => "ミラーディスクリソースの情報がなくなりました".into(),
        Change::Situation { to, .. } => {
            format!("状況が変わりました: {}", within(wording.situation(*to)))
        }
        Change::Severity { from, to } => format!(
            "重大度が {} から {} に変わりました",
            wording.severity(*from),
            wording.severity(*to)
        ),
        Change::Source { from, to } => source(from.as_deref(), to.as_deref()),
        Change::MirrorStatus { from, to } => {
            let word = |status: &Option<MirrorStatus>| {
                word_or(status.as_ref().map(MirrorStatus::as_printed), not_shown())
            };
            format!(
                "Mirror Status が {} から {} に変わりました",
                word(from),
                word(to)
            )
        }
        Change::ServerAppeared { server } => format!(
            "{} がミラーディスクリソースのサーバとして表示されるようになりました",
            quoted(server)
        ),
        Change::ServerGone { server } => format!(
            "{} がミラーディスクリソースのサーバとして表示されなくなりました",
            quoted(server)
        ),
        Change::Field { change } => field(change),
        Change::CopyStarted { copy } => match copy.percent {
            Some(done) => format!("{}が始まりました: {}", a_copy(copy), percent(done)),
            None => format!("{}が始まりました", a_copy(copy)),
        },
        Change::CopyProgressed { to, .. } => progress(to),
        Change::CopyEnded { copy } => match copy.percent {
            Some(done) => format!(
                "{}が表示されなくなりました (最後の表示は {})",
                a_copy(copy),
                percent(done)
            ),
            None => format!("{}が表示されなくなりました", a_copy(copy)),
        },
        Change::Service { to, .. } => match to {
            Service::Online(Some(server)) => format!(
                "フェイルオーバーグループは {} で起動しています",
                quoted(server)
            ),
            Service::Online(None) => "フェイルオーバーグループは起動しています".into(),
            Service::Offline => "フェイルオーバーグループは停止しています".into(),
            Service::Unknown => {
                "フェイルオーバーグループが起動しているかどうか分からなくなりました".into()
            }
        },
        Change::Group { to, .. } => group(to.as_ref()),
        Change::AutoRecovery { to, .. } => match to {
            Some(true) => "自動ミラー復帰は有効です".into(),
            Some(false) => "自動ミラー復帰は無効です".into(),
            None => "自動ミラー復帰が有効かどうか分からなくなりました".into(),
        },
        Change::Monitor { to, .. } => match to {
            Some(monitor) => format!("ミラーディスクモニタは {} です", quoted(monitor)),
            None => "ミラーディスクモニタが分からなくなりました".into(),
        },
        Change::NeedAppeared { need } => {
            format!("不足している情報: {}", wording.need(*need))
        }
        Change::NeedGone { need } => {
            format!("不足が解消した情報: {}", wording.need(*need))
        }
        Change::FindingAppeared { finding } => {
            format!("新しい所見: {}", wording.finding(&finding.kind))
        }
        Change::FindingGone { finding } => {
            format!("該当しなくなった所見: {}", wording.finding(&finding.kind))
        }
        Change::OptionAppeared { option } => {
            format!("新しい復旧の選択肢: {}", of_option(option))
        }
        Change::OptionGone { option } => {
            format!("なくなった復旧の選択肢: {}", of_option(option))
        }
    }
}

fn source(from: Option<&str>, to: Option<&str>) -> String {
    match (from, to) {
        (None, Some(to)) => format!("最新データは {} にあります", quoted(to)),
        (Some(from), Some(to)) => format!(
            "最新データは {} にあります (前回は {})",
            quoted(to),
            quoted(from)
        ),
        (_, None) => "最新データがどのサーバにあるか判断できなくなりました".into(),
    }
}

fn field(change: &FieldChange) -> String {
    let of = format!("{} の {}", quoted(&change.server), change.field.label());
    let word = |given: &FieldValue| value(given).unwrap_or_else(|| "読み取れない値".into());
    match (&change.from, &change.to) {
        (Some(from), Some(to)) => {
            format!("{of} が {} から {} に変わりました", word(from), word(to))
        }
        (None, Some(to)) => format!("{of} は {} です (前回は{})", word(to), not_shown()),
        (Some(from), None) => {
            format!("{of} が表示されなくなりました (前回は {})", word(from))
        }
        (None, None) => format!("{of} は表示されていません"),
    }
}

fn not_shown() -> &'static str {
    Language::Japanese.wording().label(Label::NotGiven)
}

fn a_copy(copy: &Recovery) -> String {
    match direction(copy) {
        Some((source, destination)) => format!("{source} から {destination} へのミラー復帰"),
        None => "ミラー復帰".into(),
    }
}

fn progress(copy: &Recovery) -> String {
    let mut text = match copy.percent {
        Some(done) => format!("{}は {} です", a_copy(copy), percent(done)),
        None => format!("{}が続いています", a_copy(copy)),
    };
    if let Some(seconds) = copy.left_seconds {
        let remaining = Language::Japanese.wording().duration(seconds);
        let label = Language::Japanese.wording().label(Label::LeftTime);
        text.push_str(&format!("。{label}: {remaining}"));
    }
    text
}

fn group(group: Option<&GroupFacts>) -> String {
    let Some(group) = group else {
        return "ミラーディスクリソースのフェイルオーバーグループが分からなくなりました".into();
    };
    format!(
        "フェイルオーバーグループ: 名前 {}、状態 {}、サーバ {}",
        word_or(group.name.as_deref(), "不明"),
        word_or(
            group.status.as_ref().map(ObjectStatus::as_printed),
            not_shown()
        ),
        word_or(group.current.as_deref(), "不明"),
    )
}

fn of_option(option: &OptionChange) -> String {
    let wording = Language::Japanese.wording();
    let what = match option.intent {
        Some(intent) => wording.intent(intent),
        None => within(wording.procedure(option.procedure)),
    };
    let procedures = list(core::iter::once(&option.procedure).chain(&option.then));
    let mut text = format!("手順書の行 {}、{what} ({procedures})", option.row);
    if let Some(source) = &option.source {
        text.push_str(&format!("、最新データは {}", quoted(source)));
    }
    if option.blocked {
        text.push_str("、ディスクを修復するまで実行できません");
    }
    text
}
