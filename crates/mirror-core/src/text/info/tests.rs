use alloc::{
    format,
    string::{String, ToString as _},
    vec::Vec,
};

use super::*;

/// Own names and values, in the layout of the product.
const PLAIN: &str = "\
=======================  CLUSTER INFORMATION  =======================
[Cluster : harbour]
  Comment                                                : all of it
  Auto Mirror Recovery                                   : Off
[Server0 : quay-01]
  Comment                                                :
[HB0 : lankhb1]
  Type                                                   : lankhb
[NP0 : pingnp1]
  Type                                                   : pingnp
[Group0 : cargo]
  Type                                                   : failover
  Comment                                                :
[Resource0 : vol1]
  Type                                                   : md
  Path                                                   : C:\\data : old
[Resource1 : exec 1]
  Type                                                   : exec
[Group1 : office]
  Type                                                   : failover
[Resource0 : vol2]
  Type                                                   : md
[Monitor0 : vol1w]
  Type                                                   : mdw
  Comment                                                : vol2
  Mirror disk resource                                   : vol1
[Monitor1 : net1w]
  Type                                                   : mdnw
  Mirror disk resource                                   : vol1
=====================================================================
";

fn japanese() -> String {
    [
        ("Cluster", "クラスタ"),
        ("Server", "サーバ"),
        ("HB0", "ハートビート0"),
        ("Group", "グループ"),
        ("[Resource", "[リソース"),
        ("Monitor", "モニタ"),
        ("Auto Mirror Recovery", "自動ミラー復帰"),
        (": Off", ": しない"),
        ("Comment", "コメント"),
        ("Type", "タイプ"),
    ]
    .into_iter()
    .fold(PLAIN.to_string(), |text, (from, to)| text.replace(from, to))
}

fn parse(text: &str) -> ClusterInfo {
    ClusterInfo::parse(text).unwrap()
}

fn codes(info: &ClusterInfo) -> Vec<(&'static str, u32)> {
    info.findings
        .iter()
        .map(|finding| (finding.code().as_str(), finding.line.unwrap_or(0)))
        .collect()
}

/// Kinds, numbers, names and how many fields.
fn outline(info: &ClusterInfo) -> String {
    info.sections
        .iter()
        .map(|section| {
            let index = section
                .index
                .map(|index| index.to_string())
                .unwrap_or_default();
            format!(
                "{}{index}:{}/{} ",
                section.kind,
                section.name,
                section.fields.len()
            )
        })
        .collect()
}

const OUTLINE: &str = "cluster:harbour/2 server0:quay-01/1 heartbeat0:lankhb1/1 \
    network_partition0:pingnp1/1 group0:cargo/2 resource0:vol1/2 resource1:exec 1/1 \
    group1:office/1 resource0:vol2/1 monitor0:vol1w/3 monitor1:net1w/2 ";

#[test]
fn both_languages_and_their_pastes_read_alike() {
    let edited = |text: &str, edit: fn(&str) -> String| {
        text.lines()
            .map(|line| edit(line) + "\n")
            .collect::<String>()
    };
    let collapsed = |line: &str| line.split_whitespace().collect::<Vec<_>>().join(" ");
    let cells = |line: &str| match line.trim().split_once(" : ") {
        Some((label, value)) if !label.starts_with('[') => {
            format!("| {} | : {} |", label.trim(), value.trim())
        }
        _ => format!("| {} | |", line.trim().trim_end_matches(':').trim_end()),
    };
    for plain in [PLAIN.to_string(), japanese()] {
        for text in [
            plain.clone(),
            plain.replace('\n', "  \r\n"),
            edited(&plain, |line| line.trim().into()),
            edited(&plain, |line| format!("> > {line}")),
            edited(&plain, |line| format!("|{line:<80}|")),
            edited(&plain, |line| format!("**{}**", line.trim())),
            edited(&plain, |line| line.replacen(" : ", "\t:\t", 1)),
            edited(&plain, |line| line.replacen(" : ", "：", 1)),
            edited(&plain, |line| format!("{line}\n")),
            edited(&plain, collapsed),
            edited(&plain, cells),
            format!("> clpstat -i --detail\n\n{plain}\nC:\\>"),
        ] {
            let info = parse(&text);
            assert_eq!(outline(&info), OUTLINE, "{text}");
            assert_eq!(codes(&info), [], "{text}");
            assert_eq!(info.auto_mirror_recovery(), Some(false), "{text}");
            assert_eq!(
                info.sections[5].value("Path"),
                Some("C:\\data : old"),
                "{text}"
            );
            assert_eq!(info.group_of("vol1"), Some("cargo"));
            assert_eq!(info.group_of("vol2"), Some("office"));
            assert_eq!(
                info.resources_of_type("md").collect::<Vec<_>>(),
                ["vol1", "vol2"]
            );
            assert_eq!(info.monitors_of_type("mdw").collect::<Vec<_>>(), ["vol1w"]);
            assert_eq!(info.type_of("exec 1"), Some("exec"));
            assert_eq!(info.monitor_watching("vol1"), Some("vol1w"));
            // A comment is not what a monitor watches.
            assert_eq!(info.monitor_watching("vol2"), None);
        }
    }
}

#[test]
fn groups_hold_the_resources_behind_them() {
    let info = parse(PLAIN);
    let groups: Vec<_> = info
        .groups()
        .map(|(group, resources)| {
            let names: Vec<_> = resources.iter().map(|section| &*section.name).collect();
            (group, names)
        })
        .collect();
    assert_eq!(
        groups,
        [
            ("cargo", ["vol1", "exec 1"].to_vec()),
            ("office", ["vol2"].to_vec())
        ]
    );
    assert_eq!(info.group_of("nothing"), None);
    assert_eq!(info.line, 1);
    assert_eq!(
        (info.sections[4].line, info.sections[4].fields[1].line),
        (11, 13)
    );
    assert_eq!(info.sections[4].fields[1].value, None);
}

#[test]
fn what_two_claim_belongs_to_nobody() {
    let info = parse(&PLAIN.replace("[Resource0 : vol2]", "[Resource0 : vol1]"));
    assert_eq!(info.group_of("vol1"), None);

    let info = parse(&PLAIN.replace(": mdnw", ": mdw"));
    assert_eq!(info.monitor_watching("vol1"), None);

    let info = parse(&PLAIN.replace("[HB0 : lankhb1]", "[HB0 : vol1]"));
    assert_eq!(info.type_of("vol1"), None);
}

#[test]
fn a_new_kind_of_section_is_a_boundary() {
    for (title, kind, name, found) in [
        (
            "[Quorum3 : q 1]",
            SectionKind::Other("Quorum".into()),
            "q 1",
            0,
        ),
        ("[統計情報]", SectionKind::Other("統計情報".into()), "", 1),
        ("[Group2]", SectionKind::Other("Group2".into()), "", 1),
        ("[Group2 : shop", SectionKind::Group, "shop", 1),
        ("[Group2 : shop] (new)", SectionKind::Group, "shop", 1),
        ("[Group2 : a]b]", SectionKind::Group, "a]b", 0),
        ("[Group2 : a : b]", SectionKind::Group, "a : b", 0),
        (
            "[Group99999999999 : a]",
            SectionKind::Other("Group99999999999".into()),
            "a",
            0,
        ),
    ] {
        let text = PLAIN.replace("[Resource1 : exec 1]", title);
        let info = parse(&text);
        let section = &info.sections[6];
        assert_eq!((&section.kind, &*section.name), (&kind, name), "{title}");
        assert_eq!(section.fields.len(), 1);
        assert_eq!(info.group_of("exec 1"), None);
        assert_eq!(codes(&info).len(), found, "{title}");
    }
}

#[test]
fn the_switch_reads_or_is_reported() {
    for (value, expected, found) in [
        ("On", Some(true), 0),
        ("YES", Some(true), 0),
        ("enable", Some(true), 0),
        ("する", Some(true), 0),
        ("off", Some(false), 0),
        ("No", Some(false), 0),
        ("Disable", Some(false), 0),
        ("しない", Some(false), 0),
        ("Auto", None, 1),
        ("1", None, 1),
        ("Offline", None, 1),
        ("", None, 0),
    ] {
        let info = parse(&PLAIN.replace(": Off\n", &format!(": {value}\n")));
        assert_eq!(info.auto_mirror_recovery(), expected, "{value}");
        let bad = (found > 0).then_some(FindingKind::BadValue {
            field: Field::AutoMirrorRecovery,
            value: value.into(),
        });
        let kinds: Vec<_> = info
            .findings
            .into_iter()
            .map(|finding| finding.kind)
            .collect();
        assert_eq!(kinds, bad.into_iter().collect::<Vec<_>>());
    }
    let twice = PLAIN.replace(
        "[Server0",
        "  Auto Mirror Recovery                                   : On\n[Server0",
    );
    assert_eq!(parse(&twice).auto_mirror_recovery(), None);
}

#[test]
fn an_excerpt_without_its_frame_reads() {
    let table = "\
To find the name:

| | |
|---------------------|----------|
| [グループ0 : cargo] | |
| タイプ | : failov |
| コメント | |
| : | |
| : | |
| [リソース0 : vol1] | |
| タイプ | : md |
| コメント | |
| : | |

次の例の場合: 以下のとおりです
";
    let info = parse(table);
    assert_eq!(outline(&info), "group0:cargo/2 resource0:vol1/2 ");
    assert_eq!(info.group_of("vol1"), Some("cargo"));
    assert_eq!(codes(&info), []);
    assert_eq!(info.line, 5);

    let lines = "[root@alpha ~]# clpstat --mon vol1w\n[Monitor0 : vol1w]\n  Type  : mdw\n\n\
        [Monitor1 : x]\n  Type : userw\n\nNote: more of it\n[Monitor2 : y]\n";
    let info = parse(lines);
    assert_eq!(outline(&info), "monitor0:vol1w/1 monitor1:x/1 ");
    assert_eq!((codes(&info), info.line), ([].to_vec(), 2));
}

#[test]
fn unknown_lines_and_a_missing_end_are_reported() {
    let (cut, _) = PLAIN.split_once("[Monitor1").unwrap();
    let text = cut.replace("[Group1", "something new\n[Group1");
    let text = text.replace("[Cluster", "  Too early : x\n[Cluster");
    let info = parse(&text);
    assert_eq!(
        codes(&info),
        [
            ("unknown_line", 2),
            ("unknown_line", 20),
            ("truncated_report", 28)
        ]
    );
    assert_eq!(info.sections.len(), 10);
}

#[test]
fn the_next_report_is_left_alone() {
    let text = format!("{PLAIN}\n{PLAIN}");
    let info = parse(&text);
    assert_eq!(outline(&info), OUTLINE);
    assert_eq!(codes(&info), [("more_reports", 32)]);
}

#[test]
fn no_section_is_an_error() {
    assert_eq!(
        ClusterInfo::parse(" \n").unwrap_err().code,
        ErrorCode::Empty
    );
    for text in [
        "[root@alpha ~]# clpstat -i",
        "[note : x]\nType : md",
        "=== CLUSTER INFORMATION ===\n=====",
    ] {
        let error = ClusterInfo::parse(text).unwrap_err();
        assert_eq!(error.code, ErrorCode::NoReport, "{text}");
    }
}

#[test]
fn limits_are_met_loudly() {
    let few = Limits::DEFAULT.with(LimitKind::Objects, 2);
    let info = ClusterInfo::parse_with(PLAIN, &few).unwrap();
    assert_eq!(info.sections.len(), 2);
    assert_eq!(codes(&info), [("limit_reached", 7)]);

    let short = Limits::DEFAULT.with(LimitKind::NameBytes, 5);
    let info = ClusterInfo::parse_with(PLAIN, &short).unwrap();
    assert_eq!(info.sections.len(), 11);
    assert_eq!(info.group_of("vol2"), None, "its group is not used");
    assert_eq!(info.group_of("vol1"), Some("cargo"));
}

#[cfg(feature = "serde")]
#[test]
fn the_document_has_the_words() {
    let text = PLAIN.replace("[NP0 :", "[Quorum0 :");
    let json = serde_json::to_value(parse(&text)).unwrap();
    assert_eq!(json["sections"][2]["kind"], "heartbeat");
    assert_eq!(json["sections"][3]["kind"]["other"], "Quorum");
    assert_eq!(json["sections"][0]["index"], serde_json::Value::Null);
    assert_eq!(json["sections"][4]["fields"][0]["label"], "Type");
    assert_eq!(
        json["sections"][4]["fields"][1]["value"],
        serde_json::Value::Null
    );
    assert!(json["sections"][0].get("line").is_none());
}
