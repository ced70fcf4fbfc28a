use alloc::{
    format,
    string::{String, ToString as _},
    vec,
    vec::Vec,
};

use super::*;

/// Own names and figures, in the layout of the product.
const PLAIN: &str = "\
 ========================  CLUSTER STATUS  ===========================
  Cluster : harbour
  <server>
   *quay-01 .........: Online           north side
      lankhb1        : Normal           Kernel Mode LAN Heartbeat
      pingnp1        : Unused
    quay-02 .........: Offline Pending
      lankhb1        : Error            Kernel Mode LAN Heartbeat
  <group>
    cargo ...........: Online           loading and unloading
      current        : quay-01
      vol1           : Online
      exec 2         : Online Pending   ship list
    container-office : Offline
      current        : None
      vol2           : Offline
  <monitor>
    vol1w            : Normal
    vol2w            : Suspend
 =====================================================================
";

fn codes(report: &ClusterReport) -> Vec<(&'static str, u32)> {
    report
        .findings
        .iter()
        .map(|finding| (finding.code().as_str(), finding.line.unwrap_or(0)))
        .collect()
}

/// Server, `*`, status, heartbeats; group, status, current, resources; monitors.
fn outline(report: &ClusterReport) -> String {
    let mut text = String::new();
    let members = |objects: &[ClusterObject]| {
        objects
            .iter()
            .map(|object| format!("{}={}", object.name, object.status))
            .collect::<Vec<_>>()
            .join(",")
    };
    for server in &report.servers {
        let mark = if server.local { "*" } else { "" };
        text += &format!(
            "{mark}{}={}({}) ",
            server.name,
            server.status,
            members(&server.heartbeats)
        );
    }
    for group in &report.groups {
        text += &format!(
            "{}={}@{}({}) ",
            group.name,
            group.status,
            group.current.as_deref().unwrap_or("-"),
            members(&group.resources)
        );
    }
    text + &members(&report.monitors)
}

const OUTLINE: &str = "*quay-01=online(lankhb1=normal,pingnp1=unused) \
    quay-02=offline_pending(lankhb1=error) \
    cargo=online@quay-01(vol1=online,exec 2=online_pending) \
    container-office=offline@-(vol2=offline) \
    vol1w=normal,vol2w=suspend";

fn parse(text: &str) -> ClusterReport {
    ClusterReport::parse(text).unwrap()
}

#[test]
fn the_plain_layout_reads() {
    let report = parse(PLAIN);
    assert_eq!(report.cluster.as_deref(), Some("harbour"));
    assert_eq!(report.line, 1);
    assert_eq!(outline(&report), OUTLINE);
    assert_eq!(codes(&report), []);
    assert_eq!(report.servers[0].comment.as_deref(), Some("north side"));
    assert_eq!(report.servers[1].comment, None);
    assert_eq!(
        report.groups[0].comment.as_deref(),
        Some("loading and unloading")
    );
    assert_eq!(
        report.groups[0].resources[1].comment.as_deref(),
        Some("ship list")
    );
}

#[test]
fn a_paste_changes_nothing() {
    let body = |edit: fn(&str) -> String| {
        PLAIN
            .lines()
            .map(|line| edit(line) + "\n")
            .collect::<String>()
    };
    let table = |line: &str| match line.split_once(" : ") {
        Some((label, value)) => format!("| {} | : {} |", label.trim(), value.trim()),
        None => format!("| {} | |", line.trim()),
    };
    let cells = |line: &str| match line.trim().split_once(" : ") {
        Some((label, value)) => {
            let value = value.trim().replacen("   ", " | ", 1);
            format!("| **{}** | {} |", label.trim(), value)
        }
        None => format!("| {} | | |", line.trim()),
    };
    let variants = [
        ("CRLF", body(|line| format!("{line}\r"))),
        ("trailing blanks", body(|line| format!("{line}      \t"))),
        ("no indentation", body(|line| line.trim().into())),
        ("quoted", body(|line| format!("> {line}"))),
        (
            "quoted twice",
            body(|line| format!(">> {line}").replacen(">>", "> >", 1)),
        ),
        ("indented", body(|line| format!("        {line}"))),
        ("tab in front", body(|line| format!("\t{line}"))),
        ("bold lines", body(|line| format!("**{}**", line.trim()))),
        (
            "bold status",
            body(|line| line.replace(": Online ", ": **Online** ")),
        ),
        ("framed", body(|line| format!("|{line:<72}|"))),
        ("empty lines", body(|line| format!("{line}\n"))),
        ("rows of a table", body(table)),
        ("cells of a table", body(cells)),
        (
            "in front of it",
            format!("some prose\n> clpstat\n{PLAIN}\n$ ls\n"),
        ),
    ];
    for (name, text) in &variants {
        let report = parse(text);
        assert_eq!(outline(&report), OUTLINE, "{name}\n{text}");
        assert_eq!(codes(&report), [], "{name}");
        assert_eq!(
            report.groups[0].comment.as_deref(),
            Some("loading and unloading"),
            "{name}"
        );
    }
}

#[test]
fn lost_padding_still_tells_the_status_from_the_comment() {
    let text: String = PLAIN
        .lines()
        .map(|line| line.split_whitespace().collect::<Vec<_>>().join(" ") + "\n")
        .collect();
    let report = parse(&text);
    assert_eq!(outline(&report), OUTLINE);
    assert_eq!(
        report.groups[0].comment.as_deref(),
        Some("loading and unloading")
    );

    let tabs = PLAIN.replace("   ", "\t");
    assert_eq!(outline(&parse(&tabs)), OUTLINE);
}

#[test]
fn a_server_without_dots_is_found_without_indentation() {
    let text = "\
=== CLUSTER STATUS ===
<server>
*abcdefghijklmnop : Online
lankhb1        : Normal
bcdefghijklmnopq : Offline
lankhb1        : Error
=====
";
    assert_eq!(
        outline(&parse(text)),
        "*abcdefghijklmnop=online(lankhb1=normal) bcdefghijklmnopq=offline(lankhb1=error) "
    );
}

#[test]
fn long_output_cuts_no_name() {
    let cut = parse(PLAIN);
    assert!(cut.groups[1].name_maybe_cut, "16 characters");
    assert!(!cut.groups[0].name_maybe_cut);

    let wide_columns = PLAIN
        .replace("cargo ...........:", "cargo ............................:")
        .replace("container-office :", "container-office .................:");
    let long_name = PLAIN.replace("vol1w            :", "volume-one-of-the-quay :");
    for text in [wide_columns, long_name] {
        let long = parse(&text);
        assert_eq!(long.groups[1].name, "container-office");
        assert!(!long.groups[1].name_maybe_cut, "{text}");
    }
}

#[test]
fn names_keep_their_blanks_and_dots() {
    for (row, name) in [
        ("cargo v1.2 ......: Online", "cargo v1.2"),
        ("cargo. ..........: Online", "cargo."),
        ("a-name-of-15-ch .: Online", "a-name-of-15-ch"),
        ("a.b              : Online", "a.b"),
        ("港 1 ............: Online", "港 1"),
        ("current .........: Online", "current"),
    ] {
        let text =
            format!("=== CLUSTER STATUS ===\n<group>\n    {row}\n      current : x\n=====\n");
        let report = parse(&text);
        assert_eq!(report.groups[0].name, name, "{row}");
        assert_eq!(report.groups[0].current.as_deref(), Some("x"));
        assert_eq!(codes(&report), []);
    }
}

#[test]
fn an_unknown_status_is_kept_and_never_a_known_one() {
    for (value, status, comment) in [
        ("Degraded", "Degraded", None),
        ("Degraded         disk 3", "Degraded", Some("disk 3")),
        ("Online Degraded", "Online Degraded", None),
        ("Onlinex", "Onlinex", None),
        ("", "", None),
        (
            "                 Normal is the name",
            "",
            Some("Normal is the name"),
        ),
    ] {
        let text = PLAIN.replace(
            "vol1           : Online",
            &format!("vol1           : {value}"),
        );
        let report = parse(&text);
        let resource = &report.groups[0].resources[0];
        assert_eq!(
            resource.status,
            ObjectStatus::Other(status.into()),
            "{value}"
        );
        assert_eq!(resource.comment.as_deref(), comment, "{value}");
        assert_eq!(codes(&report), [("unknown_word", 12)]);
    }
}

#[test]
fn a_new_section_attaches_nothing_to_the_one_before() {
    let text = PLAIN.replace(
        "  <monitor>\n",
        "  <quorum>\n    vote1            : Online\n  <monitor>\n",
    );
    let report = parse(&text);
    assert_eq!(outline(&report), OUTLINE);
    assert_eq!(codes(&report), [("unknown_line", 17), ("unknown_line", 18)]);
}

#[test]
fn a_line_that_no_rule_knows_is_kept() {
    let text = PLAIN.replace(
        "      vol1           : Online\n",
        "      something new\n      vol1           : Online\n",
    );
    let report = parse(&text);
    assert_eq!(outline(&report), OUTLINE);
    assert_eq!(
        report.findings,
        vec![Finding::on_line(
            FindingKind::UnknownLine {
                text: "something new".into()
            },
            12
        )]
    );
}

#[test]
fn a_report_without_its_end_says_so_and_stands() {
    let cut = PLAIN.rsplit_once("    vol2w").unwrap().0;
    for text in [
        cut.to_string(),
        format!("{cut}C:\\>clpmdstat -m vol1\n"),
        format!("```\n{cut}```\n<monitor>\nx : Normal\n"),
        format!("{cut}===== CLUSTER INFORMATION =====\n[Group0 : x]\n====="),
    ] {
        let report = parse(&text);
        assert_eq!(report.monitors.len(), 1, "{text}");
        assert_eq!(report.findings.len(), 1);
        assert_eq!(report.findings[0].kind, FindingKind::TruncatedReport);
    }
}

#[test]
fn the_first_report_is_read_and_others_are_said_to_exist() {
    let text = format!(
        "=== CLUSTER STATUS ===\n\n{PLAIN}\n{}",
        PLAIN.replace("harbour", "b")
    );
    let report = parse(&text);
    assert_eq!(
        (report.cluster.as_deref(), report.line),
        (Some("harbour"), 3)
    );
    assert_eq!(codes(&report), [("more_reports", 24)]);
}

#[test]
fn no_report_is_an_error() {
    assert_eq!(
        ClusterReport::parse(" \n").unwrap_err().code,
        ErrorCode::Empty
    );
    for text in [
        "clpstat",
        "CLUSTER STATUS",
        "=== RAFT CLUSTER STATUS ===\nx : Online",
    ] {
        let error = ClusterReport::parse(text).unwrap_err();
        assert_eq!(error.code, ErrorCode::NoReport, "{text}");
    }
    let error = ClusterReport::parse("\n\n  === CLUSTER STATUS ===\nnothing").unwrap_err();
    assert_eq!(
        (error.code, error.line, error.offset),
        (ErrorCode::NoReport, 3, 4)
    );
}

#[test]
fn a_japanese_display_reads() {
    let text = "\
 ========================  CLUSTER STATUS  ===========================
  クラスタ : 港
  <サーバ>
   *quay-01 .........: 起動済           北
      lankhb1        : 正常
    quay-02 .........: 停止済
  <グループ>
    荷役 ............: 起動済           積み下ろし
      current        : quay-01
      vol1           : 起動中
  <モニタ>
    vol1w            : 一時停止
 =====================================================================
";
    let report = parse(text);
    assert_eq!(
        outline(&report),
        "*quay-01=online(lankhb1=normal) quay-02=offline() \
         荷役=online@quay-01(vol1=online_pending) vol1w=suspend"
    );
    assert_eq!(report.groups[0].comment.as_deref(), Some("積み下ろし"));
    assert_eq!(codes(&report), []);
}

#[test]
fn limits_are_met_loudly() {
    let few = Limits::DEFAULT.with(LimitKind::Objects, 3);
    let report = ClusterReport::parse_with(PLAIN, &few).unwrap();
    assert_eq!(report.servers.len(), 1);
    assert_eq!(report.servers[0].heartbeats.len(), 2);
    assert_eq!(codes(&report), [("limit_reached", 7)]);

    let short_names = Limits::DEFAULT.with(LimitKind::NameBytes, 8);
    let report = ClusterReport::parse_with(PLAIN, &short_names).unwrap();
    assert_eq!(report.groups.len(), 1);
    assert_eq!(
        report.groups[0].resources.len(),
        2,
        "what a dropped group holds goes to no other"
    );

    let short = Limits::DEFAULT.with(LimitKind::ReportBytes, 300);
    let report = ClusterReport::parse_with(PLAIN, &short).unwrap();
    assert_eq!(codes(&report).len(), 1);
    assert_eq!(codes(&report)[0].0, "limit_reached");

    let small = Limits::DEFAULT.with(LimitKind::InputBytes, 10);
    let error = ClusterReport::parse_with(PLAIN, &small).unwrap_err();
    assert_eq!(error.code, ErrorCode::TooLarge);
}

#[test]
fn odd_bytes_do_no_harm() {
    for text in [
        "=== CLUSTER STATUS ===\n<server>\n*\n: \n ...: x\n.:\n*:\n|\n||\n| |\n**\n**:**\n<>\n",
        "=== CLUSTER STATUS ===\nCluster :\n<group>\ncurrent : a\n<group>\ncurrent\n",
        "=== CLUSTER STATUS ===\nCluster : a\n<server>\n\u{3000}:\u{a0}:\u{feff}:\n",
        "=== CLUSTER STATUS ===\nCluster : a\n<group>\n|::|：：|\n|a|\u{0}|\n",
    ] {
        // What is read does not matter here.
        let _ = ClusterReport::parse(text);
    }
}

#[cfg(feature = "serde")]
#[test]
fn the_document_has_the_names_of_the_fields() {
    let json = serde_json::to_value(parse(PLAIN)).unwrap();
    assert_eq!(json["cluster"], "harbour");
    assert_eq!(json["servers"][0]["local"], true);
    assert_eq!(json["groups"][1]["name_maybe_cut"], true);
    assert_eq!(json["groups"][1]["current"], serde_json::Value::Null);
    assert_eq!(
        json["groups"][0]["resources"][1]["status"],
        "online_pending"
    );
    assert!(json.get("line").is_none() && json.get("findings").is_none());
}
