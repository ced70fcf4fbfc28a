use alloc::{string::String, vec::Vec};

use crate::{Snapshot, decide::Assessment, wording::Language};

fn assessed(texts: &[&str]) -> Assessment {
    let mut snapshot = Snapshot::new();
    for text in texts {
        snapshot.add_text(text).unwrap();
    }
    snapshot.assess("vol1").unwrap()
}

fn mirror(status: &str, colors: &str, rest: &str) -> String {
    alloc::format!(
        "Mirror Status: {status}\nvol1  alpha  beta\n------\nMirror Color  {colors}\n{rest}"
    )
}

fn messages(before: &Assessment, now: &Assessment, language: Language) -> Vec<String> {
    now.changes_since(before)
        .iter()
        .map(|change| change.message(language))
        .collect()
}

#[test]
fn a_break_in_both_languages() {
    let before = assessed(&[&mirror("Normal", "GREEN  GREEN", "")]);
    let now = assessed(&[
        &mirror("Abnormal", "GREEN  RED", "Fast Copy  OK  OK\n"),
        "Mirror Name: vol1\nalpha  Active\nbeta  Inactive\n",
    ]);
    assert_eq!(
        messages(&before, &now, Language::English),
        [
            "new situation: One server holds the latest data and runs the service; the other \
             server is out of date",
            "the severity has changed from OK to WARNING",
            "the latest data is on `alpha`",
            "the Mirror Status has changed from `Normal` to `Abnormal`",
            "Active Status of `alpha` is `Active`; it was not shown",
            "Fast Copy of `alpha` is `OK`; it was not shown",
            "Mirror Color of `beta` has changed from `GREEN` to `RED`",
            "Active Status of `beta` is `Inactive`; it was not shown",
            "Fast Copy of `beta` is `OK`; it was not shown",
            "new recovery option: row 1, Recover while the service keeps running (1-1), latest \
             data on `alpha`",
            "new recovery option: row 2, Stop the service, then recover (1-3, 2-1), latest data \
             on `alpha`",
        ]
    );
    let japanese = messages(&before, &now, Language::Japanese);
    assert_eq!(japanese[1], "重大度が 正常 から 警告 に変わりました");
    assert_eq!(
        japanese[6],
        "`beta` の Mirror Color が `GREEN` から `RED` に変わりました"
    );
    assert_eq!(
        japanese[9],
        "新しい復旧の選択肢: 手順書の行 1、業務を停止せずに復旧する (1-1)、最新データは `alpha`"
    );
}

#[test]
fn a_copy_from_its_start_to_its_end() {
    let copying = |percent: &str| {
        assessed(&[&mirror(
            "Recovering",
            "YELLOW  YELLOW",
            &alloc::format!(
                "\nRecovery Status:  Value:\n--------\nStatus  Recovering\nDirection  alpha -> \
                 beta\nPercent  {percent}\nUsed Time  00:01:01\nRemain Time  00:02:05\n"
            ),
        )])
    };
    let healthy = assessed(&[&mirror("Normal", "GREEN  GREEN", "")]);
    let has = |sentences: &[String], wanted: &str| {
        assert!(
            sentences.iter().any(|sentence| sentence == wanted),
            "{wanted} is not in {sentences:#?}"
        );
    };
    let started = messages(&healthy, &copying("7%"), Language::English);
    has(
        &started,
        "mirror recovery from `alpha` to `beta` has started: 7 %",
    );
    let goes_on = messages(&copying("7%"), &copying("63%"), Language::English);
    assert_eq!(
        goes_on,
        ["mirror recovery from `alpha` to `beta` is at 63 %; remaining (reported): 2 min 5 s"]
    );
    let ended = messages(&copying("99%"), &healthy, Language::English);
    has(
        &ended,
        "mirror recovery from `alpha` to `beta` is no longer shown; the last value was 99 %",
    );
    let goes_on = messages(&copying("7%"), &copying("63%"), Language::Japanese);
    assert_eq!(
        goes_on,
        ["`alpha` から `beta` へのミラー復帰は 63 % です。残り (製品の表示): 2 分 5 秒"]
    );
}

#[test]
fn text_from_outside_stays_in_its_line() {
    let by_hand = |server: &str| {
        crate::MirrorState::builder("vol1", "alpha", server)
            .colors(crate::words::Color::Green, crate::words::Color::Green)
            .build()
            .assess()
    };
    let changes = by_hand("be\nta\u{1b}[31m\u{202e}").changes_since(&by_hand("beta"));
    for language in Language::ALL {
        for change in &changes {
            let message = change.message(*language);
            assert!(
                !message.chars().any(crate::wording::is_hidden),
                "{message:?}"
            );
        }
    }
}
