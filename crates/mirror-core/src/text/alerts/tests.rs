use alloc::{
    format,
    string::{String, ToString as _},
    vec::Vec,
};

use super::*;

const PLAIN: &str = "\
2024/03/01 02:00:01.200\t2024/03/01 02:00:00.500\tグループ cargo の移行が完了しました。
2024/03/01 01:23:46.000\t2024/03/01 01:23:45.250\tミラーディスクvol1のフルコピーが成功しました。
2024/03/01 01:11:12.000\t2024/03/01 01:11:11.000\tミラーディスクvol1のフルコピーを開始しました。
2024/03/01 01:00:00.000\t2024/03/01 01:00:00.000\t監視 vol1w は警告の状態です。(102 - ミラーディスク)
";

fn time(text: &str) -> NaiveDateTime {
    let text = format!("2024/03/01 {text}");
    super::super::lines::whole(&text, date_time).unwrap()
}

fn parse(text: &str) -> AlertLog {
    AlertLog::parse(text).unwrap()
}

fn kinds(log: &AlertLog) -> Vec<FindingKind> {
    log.findings
        .iter()
        .map(|finding| finding.kind.clone())
        .collect()
}

fn bad_time(value: &str) -> FindingKind {
    FindingKind::BadValue {
        field: Field::AlertTime,
        value: value.into(),
    }
}

/// Resource, start, end (in minutes of the hour) and `!` for a failure.
fn outline(log: &AlertLog) -> String {
    log.full_copies()
        .iter()
        .map(|copy| {
            let mark = if copy.succeeded { "" } else { "!" };
            format!(
                "{}:{}-{}{mark} ",
                copy.resource,
                copy.start.format("%M"),
                copy.end.format("%M")
            )
        })
        .collect()
}

#[test]
fn both_times_and_the_text_read() {
    let log = parse(PLAIN);
    assert_eq!(log.alerts.len(), 2);
    let alert = &log.alerts[0];
    assert_eq!(alert.line, 2);
    assert_eq!(alert.received, Some(time("01:23:46")));
    assert_eq!(alert.occurred, Some(time("01:23:45.25")));
    assert_eq!(
        alert.event,
        AlertEvent::FullCopySucceeded {
            resource: "vol1".into()
        }
    );
    assert_eq!(alert.text, "ミラーディスクvol1のフルコピーが成功しました。");
    assert_eq!(kinds(&log), []);
    let copies = log.full_copies();
    assert_eq!(copies.len(), 1);
    assert!((copies[0].seconds() - 754.25).abs() < 1e-9);
}

#[test]
fn a_paste_changes_nothing() {
    let expected = parse(PLAIN).full_copies();
    let edited = |edit: fn(&str) -> String| {
        PLAIN
            .lines()
            .map(|line| edit(line) + "\n")
            .collect::<String>()
    };
    for text in [
        PLAIN.replace('\n', "  \r\n"),
        PLAIN.replace('\t', "   "),
        PLAIN.replace('\t', " "),
        edited(|line| format!("> {line}")),
        edited(|line| format!("情報\t{line}")),
        edited(|line| format!("  ! {line}")),
        edited(|line| format!("| ! | {} |", line.replace('\t', " | "))),
        edited(|line| format!("|{}|", line.replace('\t', "|"))),
        edited(|line| format!("**{line}**")),
        edited(|line| format!("\"{}\"", line.replace('\t', "\",\""))),
        edited(|line| line.replace('/', "-")),
        edited(|line| line.replace("\tミ", "\tquay-01\tmdctrl\t71\tミ")),
        edited(|line| line.replace("が成功", "に成功")),
        edited(|line| line.replace("vol1の", "「vol1」の")),
        PLAIN
            .lines()
            .rev()
            .map(|line| line.to_string() + "\n")
            .collect(),
    ] {
        let log = parse(&text);
        assert_eq!(log.full_copies(), expected, "{text}");
        assert_eq!(kinds(&log), [], "{text}");
        assert!(log.alerts[0].received.is_some(), "{text}");
    }
}

#[test]
fn wordings_are_told_apart() {
    let started = |resource: &str| AlertEvent::FullCopyStarted {
        resource: resource.into(),
    };
    let succeeded = |resource: &str| AlertEvent::FullCopySucceeded {
        resource: resource.into(),
    };
    let failed = |resource: &str| AlertEvent::FullCopyFailed {
        resource: resource.into(),
    };
    for (text, event) in [
        (
            "ミラーディスクmd 1のフルコピーを開始しました。",
            started("md 1"),
        ),
        (
            "ミラーディスクのミラーディスク md1 のフルコピーに失敗しました",
            failed("md1"),
        ),
        (
            "ミラーディスク荷役のフルコピーが失敗しました。",
            failed("荷役"),
        ),
        ("Full copy of mirror disk md1 started.", started("md1")),
        ("Full copy of mirror disk md1 succeeded.", succeeded("md1")),
        ("FULL COPY OF MIRROR DISK md1 FAILED", failed("md1")),
        (
            "The full copy of mirror disk md1 has been started.",
            started("md1"),
        ),
        (
            "The full copy of the mirror disk md 1 has started",
            started("md 1"),
        ),
        (
            "The full copy of mirror disk 'md1' has succeeded.",
            succeeded("md1"),
        ),
        (
            "the full copy of mirror disk \"has failed\" has succeeded.",
            succeeded("has failed"),
        ),
        (
            "The full copy of mirror disk md1 has failed. (code 3)",
            failed("md1"),
        ),
        (
            "Full copy of mirror disk md started-1 failed",
            failed("md started-1"),
        ),
    ] {
        let log = parse(&format!("2024/03/01 01:11:11 {text}\n"));
        assert_eq!(log.alerts[0].event, event, "{text}");
        assert_eq!(log.alerts[0].text, text);
        assert_eq!(log.alerts[0].received, None);
        assert_eq!(log.alerts[0].occurred, Some(time("01:11:11")));
    }
    for text in [
        "ミラーディスクのフルコピーを開始しました。",
        "ミラーディスクmd1のフルコピーを中断しました。",
        "ミラーディスクmd1の差分コピーを開始しました。",
        "Full copy of mirror disk  started.",
        "Full copy of mirror disk md1 stopped.",
        "Full copy of mirror disk md1",
        "Full copy of shared disk md1 started.",
        "",
    ] {
        let error = AlertLog::parse(&format!("2024/03/01 01:11:11 {text}\n")).unwrap_err();
        assert_eq!(error.code, ErrorCode::NoReport, "{text}");
    }
}

#[test]
fn a_time_that_does_not_read_is_reported_and_absent() {
    const START: &str = "ミラーディスクvol1のフルコピーを開始しました。";
    let good = Some(time("01:11:11"));
    for (times, received, occurred, bad) in [
        (
            "2024/03/01 01:11:11\t2024/03/01 01:77:11\t",
            good,
            None,
            "2024/03/01 01:77:11",
        ),
        (
            "2024/13/01 01:11:11\t2024/03/01 01:11:11\t",
            None,
            good,
            "2024/13/01 01:11:11",
        ),
        ("2024/03/32 01:11:11\t", None, None, "2024/03/32 01:11:11"),
        ("2024/03/01\t", None, None, "2024/03/01"),
        ("01:11:11\t", None, None, "01:11:11"),
        ("", None, None, ""),
    ] {
        let log = parse(&format!("{times}{START}\n"));
        let alert = &log.alerts[0];
        assert_eq!(
            (alert.received, alert.occurred),
            (received, occurred),
            "{times}"
        );
        assert_eq!(kinds(&log), [bad_time(bad)], "{times}");
    }
    // A number in front is no time.
    let log = parse(&format!(
        "2024-001 2024/03/01 01:11:10 2024/03/01 01:11:11 {START}"
    ));
    assert_eq!(log.alerts[0].occurred, good);
    assert_eq!(kinds(&log), []);
}

#[test]
fn starts_and_ends_are_paired_by_time() {
    let line = |minute: u32, resource: &str, what: &str| {
        format!(
            "2024/03/01 01:{minute:02}:00 ミラーディスク{resource}のフルコピー{what}しました。\n"
        )
    };
    const START: &str = "を開始";
    const END: &str = "が成功";
    const FAILURE: &str = "に失敗";
    for (alerts, expected) in [
        (&[(9, "a", END), (1, "a", START)][..], "a:01-09 "),
        (&[(1, "a", START), (9, "a", FAILURE)], "a:01-09! "),
        // Two resources at once.
        (
            &[
                (1, "a", START),
                (2, "b", START),
                (5, "a", END),
                (7, "b", END),
            ],
            "a:01-05 b:02-07 ",
        ),
        // An end before its start; a start without an end; an end without a start.
        (&[(9, "a", START), (1, "a", END)], ""),
        (
            &[(1, "a", START), (2, "a", START), (9, "a", END)],
            "a:02-09 ",
        ),
        (&[(1, "a", START), (3, "a", END), (9, "a", END)], "a:01-03 "),
        (&[(1, "a", START), (3, "b", END)], ""),
        // At the same time: the end of one and the start of the next, in any order.
        (
            &[
                (1, "a", START),
                (3, "a", START),
                (3, "a", END),
                (9, "a", END),
            ],
            "a:01-03 a:03-09 ",
        ),
        (&[(3, "a", START), (3, "a", END)], "a:03-03 "),
        // The same alerts, seen on both servers.
        (
            &[
                (1, "a", START),
                (1, "a", START),
                (9, "a", END),
                (9, "a", END),
            ],
            "a:01-09 ",
        ),
    ] {
        let text: String = alerts
            .iter()
            .map(|(minute, resource, what)| line(*minute, resource, what))
            .collect();
        assert_eq!(outline(&parse(&text)), expected, "{text}");
    }
}

#[test]
fn the_receive_time_stands_in() {
    let text = "2024/03/01 01:01:00 2024/03/01 xx ミラーディスクaのフルコピーを開始しました。\n\
        2024/03/01 01:09:30 2024/03/01 01:09:00 ミラーディスクaのフルコピーが成功しました。\n\
        ミラーディスクaのフルコピーが成功しました。\n";
    let log = parse(text);
    assert_eq!(outline(&log), "a:01-09 ");
    assert_eq!(log.alerts.len(), 3);
    assert_eq!(log.findings.len(), 2);
}

#[test]
fn limits_are_met_loudly() {
    let one = Limits::DEFAULT.with(LimitKind::Objects, 1);
    let log = AlertLog::parse_with(PLAIN, &one).unwrap();
    assert_eq!(
        (log.alerts.len(), log.findings[0].code().as_str()),
        (1, "limit_reached")
    );

    let short = Limits::DEFAULT.with(LimitKind::NameBytes, 3);
    assert!(AlertLog::parse_with(PLAIN, &short).is_err());

    let small = Limits::DEFAULT.with(LimitKind::InputBytes, 3);
    let error = AlertLog::parse_with(PLAIN, &small).unwrap_err();
    assert_eq!(error.code, ErrorCode::TooLarge);
}

#[cfg(feature = "serde")]
#[test]
fn the_document_has_the_names_of_the_fields() {
    let log = parse(PLAIN);
    let json = serde_json::to_value(&log).unwrap();
    assert_eq!(json["alerts"][0]["event"]["kind"], "full_copy_succeeded");
    assert_eq!(json["alerts"][0]["event"]["resource"], "vol1");
    assert_eq!(json["alerts"][1]["occurred"], "2024-03-01T01:11:11");
    let json = serde_json::to_value(log.full_copies()).unwrap();
    assert_eq!(json[0]["succeeded"], true);
}
