//! Japanese.

use alloc::{format, string::String};

use super::{chain, direction, quoted, value, within, word_or};
use crate::{
    decide::{Change, FieldChange, OptionChange},
    state::{FieldValue, GroupFacts, Service},
    text::Recovery,
    wording::Language,
    words::{MirrorStatus, ObjectStatus},
};

pub(super) fn change(change: &Change) -> String {
    let wording = Language::Japanese.wording();
    match change {
        Change::Resource { from, to } => format!(
            "ミラーディスクは {} です (前回は {})",
            quoted(to),
            quoted(from)
        ),
        Change::ResourceAppeared => "新しいミラーディスクです".into(),
        Change::ResourceGone => "ミラーディスクの情報がなくなりました".into(),
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
                word_or(status.as_ref().map(MirrorStatus::as_printed), "表示なし")
            };
            format!(
                "Mirror Status が {} から {} に変わりました",
                word(from),
                word(to)
            )
        }
        Change::ServerAppeared { server } => format!(
            "{} がミラーディスクのサーバとして表示されるようになりました",
            quoted(server)
        ),
        Change::ServerGone { server } => format!(
            "{} がミラーディスクのサーバとして表示されなくなりました",
            quoted(server)
        ),
        Change::Field { change } => field(change),
        Change::CopyStarted { copy } => match copy.percent {
            Some(percent) => format!("{}が始まりました: {percent} %", a_copy(copy)),
            None => format!("{}が始まりました", a_copy(copy)),
        },
        Change::CopyProgressed { to, .. } => progress(to),
        Change::CopyEnded { copy } => match copy.percent {
            Some(percent) => format!(
                "{}が表示されなくなりました (最後の表示は {percent} %)",
                a_copy(copy)
            ),
            None => format!("{}が表示されなくなりました", a_copy(copy)),
        },
        Change::Service { to, .. } => match to {
            Service::Online(Some(server)) => format!(
                "フェイルオーバーグループは {} で動いています",
                quoted(server)
            ),
            Service::Online(None) => "フェイルオーバーグループは動いています".into(),
            Service::Offline => "フェイルオーバーグループは停止しています".into(),
            Service::Unknown => {
                "フェイルオーバーグループが動いているかどうか分からなくなりました".into()
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
            format!("入力が足りません: {}", wording.need(*need))
        }
        Change::NeedGone { need } => {
            format!("不足が解消しました: {}", wording.need(*need))
        }
        Change::FindingAppeared { finding } => {
            format!("新しい所見: {}", wording.finding(&finding.kind))
        }
        Change::FindingGone { finding } => {
            format!("該当しなくなった所見: {}", wording.finding(&finding.kind))
        }
        Change::OptionAppeared { option } => {
            format!("新しい復帰方法: {}", of_option(option))
        }
        Change::OptionGone { option } => {
            format!("選べなくなった復帰方法: {}", of_option(option))
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
        (None, Some(to)) => format!("{of} は {} です (前回は表示なし)", word(to)),
        (Some(from), None) => {
            format!("{of} が表示されなくなりました (前回は {})", word(from))
        }
        (None, None) => format!("{of} は表示されていません"),
    }
}

fn a_copy(copy: &Recovery) -> String {
    match direction(copy) {
        Some((source, destination)) => format!("{source} から {destination} へのコピー"),
        None => "コピー".into(),
    }
}

fn progress(copy: &Recovery) -> String {
    let mut text = match copy.percent {
        Some(percent) => format!("{}は {percent} % です", a_copy(copy)),
        None => format!("{}が続いています", a_copy(copy)),
    };
    if let Some(seconds) = copy.left_seconds {
        let remaining = Language::Japanese.wording().duration(seconds);
        text.push_str(&format!("。残り (製品の表示): {remaining}"));
    }
    text
}

fn group(group: Option<&GroupFacts>) -> String {
    let Some(group) = group else {
        return "ミラーディスクのフェイルオーバーグループが分からなくなりました".into();
    };
    format!(
        "フェイルオーバーグループ: 名前 {}、状態 {}、サーバ {}",
        word_or(group.name.as_deref(), "不明"),
        word_or(
            group.status.as_ref().map(ObjectStatus::as_printed),
            "表示なし"
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
    let procedures = chain(core::iter::once(&option.procedure).chain(&option.then));
    let mut text = format!("手順書の行 {}、{what} ({procedures})", option.row);
    if let Some(source) = &option.source {
        text.push_str(&format!("、最新データは {}", quoted(source)));
    }
    if option.blocked {
        text.push_str("、ディスクを修理するまで実行できません");
    }
    text
}
