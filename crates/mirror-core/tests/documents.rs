//! The document that all languages share, compared whole.

#![cfg(feature = "serde")]
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "helpers of tests: a failure is a failed test"
)]

#[cfg(feature = "schema")]
mod schemas;

use mirror_core::{
    AssessConfig, Snapshot, decision_table,
    recover::Names,
    text::{Report, scan},
    wording::Language,
};
use serde_json::{Value, json};

const ABNORMAL: &str = "\
Mirror Status: Abnormal
ledger               kiso                nagara
----------------------------------------------------------------
Mirror Color         GREEN               RED
Fast Copy            OK                  OK
Lastupdate Time      2024/02/29 22:40:51 --
Break Time           2024/02/29 22:15:07 --
Disk Error           OK                  OK
Needed Copy Percent  50%                 0%
Volume Used Percent  40%                 --%
Volume Size          8192MB              8192MB
Encryption           ON                  ON
";
const ACTIVE: &str = "\
Mirror Name: ledger
Server Name          Active Status
----------------------------------
kiso                 Active
nagara               Inactive
";

fn text_of(outputs: &[&str], options: &AssessConfig) -> String {
    let mut snapshot = Snapshot::new();
    for output in outputs {
        snapshot.add_text(output).unwrap();
    }
    let document = snapshot.document(options);
    #[cfg(feature = "schema")]
    schemas::check::<mirror_core::Document>(&document);
    serde_json::to_string(&document).unwrap()
}

fn document(outputs: &[&str], options: &AssessConfig) -> Value {
    serde_json::from_str(&text_of(outputs, options)).unwrap()
}

#[test]
fn the_example_of_the_contract() {
    let options = AssessConfig::default().with_names(Names::default().with_group("accounts"));
    let estimate = json!({
        "copy": "differential", "size_mib": 4096.0, "seconds_per_gb": 20.0, "seconds": 80.0,
        "rate_basis": "rule_of_thumb", "size_basis": "needed_copy_percent"
    });
    let expected = json!({
        "format_version": 1,
        "resources": [{
            "name": "ledger",
            "mirror_status": "abnormal",
            "servers": [
                {
                    "name": "kiso", "color": "green", "activity": "active", "fast_copy": "ok",
                    "last_update": "2024-02-29T22:40:51", "break_time": "2024-02-29T22:15:07",
                    "disk_error": "ok", "needed_copy_percent": 50, "volume_used_percent": 40,
                    "volume_size_mib": 8192
                },
                {
                    "name": "nagara", "color": "red", "activity": "inactive", "fast_copy": "ok",
                    "last_update": null, "break_time": null,
                    "disk_error": "ok", "needed_copy_percent": 0, "volume_used_percent": null,
                    "volume_size_mib": 8192
                }
            ],
            "recovery": null,
            "group": null,
            "service": { "status": "unknown", "server": null },
            "auto_recovery": null,
            "monitor": null,
            "assessment": {
                "situation": "one_side_latest_running",
                "severity": "warning",
                "rows": [1, 2],
                "swapped": false,
                "source": "kiso",
                "data_at_risk": { "from": "2024-02-29T22:15:07", "to": "2024-02-29T22:40:51" },
                "needs": [],
                "options": [
                    {
                        "row": 1, "intent": "recover_while_running", "procedure": "1-1",
                        "then": [], "graphical_only": false, "destructive": false,
                        "commands": [
                            { "server": "kiso", "argv": ["clpmdctrl", "--recovery", "ledger"],
                              "conditional": false }
                        ],
                        "estimate": estimate
                    },
                    {
                        "row": 2, "intent": "stop_then_recover", "procedure": "1-3",
                        "then": ["2-1"], "graphical_only": false, "destructive": false,
                        "commands": [
                            { "server": null, "argv": ["clpgrp", "-t", "accounts", "-h", "kiso"],
                              "conditional": false },
                            { "server": "kiso", "argv": ["clpmdctrl", "--recovery", "ledger"],
                              "conditional": false },
                            { "server": null, "argv": ["clpgrp", "-s", "accounts", "-h", "kiso"],
                              "conditional": true }
                        ],
                        "estimate": estimate
                    }
                ],
                "findings": []
            }
        }],
        "findings": [{
            "code": "unknown_line", "severity": "info", "line": 12, "resource": "ledger",
            "message": "unknown line kept as text: `Encryption           ON                  ON`"
        }],
        "severity": "warning"
    });
    assert_eq!(document(&[ABNORMAL, ACTIVE], &options), expected);
}

#[test]
fn what_the_cluster_says_is_in_the_document() {
    let cluster = "\
 ========================  CLUSTER STATUS  ===========================
  Cluster : pair
  <server>
   *kiso ...........: Online
    nagara .........: Online
  <group>
    accounts .......: Online
      current          : kiso
      ledger           : Online
 =====================================================================
";
    let info = "\
=======================  CLUSTER INFORMATION  =======================
[Cluster : pair]
  Auto Mirror Recovery : On
[Group0 : accounts]
[Resource0 : ledger]
  Type : md
[Monitor0 : mdw1]
  Type : mdw
  Mirror Disk Resource : ledger
";
    let of = |outputs: &[&str]| {
        let document = document(outputs, &AssessConfig::default());
        let mut resource = document["resources"][0].clone();
        let fields = resource.as_object_mut().unwrap();
        fields.retain(|name, _| {
            ["group", "service", "auto_recovery", "monitor"].contains(&name.as_str())
        });
        resource
    };
    assert_eq!(
        of(&[ABNORMAL, ACTIVE, cluster]),
        json!({
            "group": { "name": "accounts", "status": "online", "current": "kiso" },
            "service": { "status": "online", "server": "kiso" },
            "auto_recovery": null,
            "monitor": null
        })
    );
    let stopped = cluster.replace(
        ": Online\n      current          : kiso",
        ": Offline\n      current          : None",
    );
    let facts = of(&[ABNORMAL, ACTIVE, &stopped, info]);
    assert_eq!(
        facts,
        json!({
            "group": { "name": "accounts", "status": "offline", "current": null },
            "service": { "status": "offline", "server": null },
            "auto_recovery": true,
            "monitor": "mdw1"
        })
    );
}

#[test]
fn a_value_that_cannot_be_read_is_named() {
    let mirror = ABNORMAL.replace("2024/02/29 22:40:51 --", "2024/02/32 22:40:51 --");
    let document = document(&[&mirror, ACTIVE], &AssessConfig::default());
    let servers = &document["resources"][0]["servers"];
    assert_eq!(servers[0]["last_update"], Value::Null);
    assert_eq!(servers[0]["unreadable"], json!(["last_update_time"]));
    assert_eq!(servers[1].get("unreadable"), None);
}

/// The keys of an object, in the order in which they are written.
fn keys(text: &str, object: &str) -> Vec<String> {
    // The first object behind the key, or the whole text.
    let start = match object {
        "" => 0,
        key => text.find(&format!("\"{key}\":")).unwrap() + key.len() + 3,
    };
    let (mut depth, mut keys, mut word, mut quoted) = (0, Vec::new(), String::new(), false);
    for character in text.get(start..).unwrap().chars() {
        match character {
            '"' if quoted => quoted = false,
            '"' => {
                quoted = true;
                word.clear();
            }
            _ if quoted => word.push(character),
            '{' => depth += 1,
            '[' if depth > 0 => depth += 1,
            '}' | ']' => {
                depth -= 1;
                if depth == 0 {
                    break;
                }
            }
            ':' if depth == 1 => keys.push(word.clone()),
            _ => {}
        }
    }
    keys
}

#[test]
fn keys_stand_in_the_order_of_the_contract() {
    let text = text_of(&[ABNORMAL, ACTIVE], &AssessConfig::default());
    let order = |object: &str| keys(&text, object).join(" ");
    assert_eq!(order(""), "format_version resources findings severity");
    assert_eq!(
        order("resources"),
        "name mirror_status servers recovery group service auto_recovery monitor assessment"
    );
    assert_eq!(
        order("servers"),
        "name color activity fast_copy last_update break_time disk_error needed_copy_percent \
         volume_used_percent volume_size_mib"
    );
    assert_eq!(
        order("assessment"),
        "situation severity rows swapped source data_at_risk needs options findings"
    );
    assert_eq!(order("data_at_risk"), "from to");
    assert_eq!(order("needs"), "code hint");
    assert_eq!(
        order("options"),
        "row intent procedure then graphical_only destructive commands estimate"
    );
    assert_eq!(order("commands"), "server argv conditional");
    let estimate = order("estimate");
    assert!(
        estimate.starts_with("copy size_mib seconds_per_gb seconds"),
        "{estimate}"
    );
    assert_eq!(
        text.matches("\"code\":\"unknown_line\",\"severity\":\"info\",\"line\":12,\"message\":")
            .count(),
        1
    );
}

#[test]
fn words_outside_the_vocabulary_are_marked_and_absent_ones_are_null() {
    let mirror = "Mirror Status: Degraded\nledger  kiso  nagara\n--------\n\
        Mirror Color  PURPLE  --\nFast Copy  Perhaps  Unknown\nDisk Error  Wet  --\n";
    let active = "Mirror Name: ledger\nServer Name  Active Status\nkiso  Sleeping\nnagara  --\n";
    let document = document(&[mirror, active], &AssessConfig::default());
    let resource = &document["resources"][0];
    assert_eq!(resource["mirror_status"], json!({ "other": "Degraded" }));
    assert_eq!(
        resource["servers"],
        json!([
            {
                "name": "kiso", "color": { "other": "PURPLE" }, "activity": { "other": "Sleeping" },
                "fast_copy": { "other": "Perhaps" }, "last_update": null, "break_time": null,
                "disk_error": { "other": "Wet" }, "needed_copy_percent": null,
                "volume_used_percent": null, "volume_size_mib": null
            },
            {
                "name": "nagara", "color": null, "activity": "unknown", "fast_copy": "unknown",
                "last_update": null, "break_time": null, "disk_error": null,
                "needed_copy_percent": null, "volume_used_percent": null, "volume_size_mib": null
            }
        ])
    );
    let assessment = &resource["assessment"];
    assert_eq!(assessment["options"], json!([]));
    assert_eq!(assessment["source"], Value::Null);
    assert_eq!(assessment["data_at_risk"], Value::Null);
}

#[test]
fn a_copy_that_runs() {
    let mirror = "Mirror Status: Recovering\nledger  kiso  nagara\n--------\n\
        Mirror Color  YELLOW  YELLOW\n\nRecovery Status:  Value:\n--------\nStatus  Recovering\n\
        Direction  nagara -> kiso\nPercent  71%\nUsed Time  01:01:01\nRemain Time  00:00:40\n";
    let document = document(&[mirror], &AssessConfig::default());
    assert_eq!(
        document["resources"][0]["recovery"],
        json!({
            "status": "recovering", "source": "nagara", "destination": "kiso", "percent": 71,
            "used_seconds": 3661, "left_seconds": 40
        })
    );
    assert_eq!(document["resources"][0]["assessment"]["source"], "nagara");
}

#[test]
fn a_figure_that_is_absent_gives_no_estimate_and_says_why() {
    let mirror = ABNORMAL.replace("50%                 0%", "--%                 --%");
    let document = document(&[&mirror, ACTIVE], &AssessConfig::default());
    let assessment = &document["resources"][0]["assessment"];
    assert_eq!(assessment["options"][0]["estimate"], Value::Null);
    assert_eq!(assessment["findings"][0]["code"], "no_size_basis");
    let options = AssessConfig::default().with_rate(None);
    let assessment = &self::document(&[ABNORMAL, ACTIVE], &options)["resources"][0]["assessment"];
    assert_eq!(assessment["options"][0]["estimate"], Value::Null);
    assert_eq!(assessment["findings"][0]["code"], "no_rate_basis");
}

#[test]
fn only_the_sentences_depend_on_the_language() {
    /// Without messages and hints that are sentences.
    fn bare(value: &mut Value) {
        match value {
            Value::Object(fields) => {
                fields.remove("message");
                fields.remove("hint");
                fields.values_mut().for_each(bare);
            }
            Value::Array(values) => values.iter_mut().for_each(bare),
            _ => {}
        }
    }
    let red = ABNORMAL.replace("GREEN               RED", "RED                 RED");
    let outputs: [&str; 2] = [&red, &ACTIVE.replace("  Active\n", "  Inactive\n")];
    let of = |language| document(&outputs, &AssessConfig::default().with_language(language));
    let (mut english, mut japanese) = (of(Language::English), of(Language::Japanese));
    assert_ne!(english, japanese);
    bare(&mut english);
    bare(&mut japanese);
    assert_eq!(english, japanese);
}

#[test]
fn reports_and_the_table_alone() {
    let found: Vec<Report> = scan(ACTIVE).map(|found| found.report).collect();
    assert_eq!(
        serde_json::to_value(&found).unwrap(),
        json!([{
            "name": "ledger",
            "servers": [
                { "name": "kiso", "activity": "active" },
                { "name": "nagara", "activity": "inactive" }
            ]
        }])
    );
    let table = serde_json::to_value(decision_table().as_slice()).unwrap();
    assert_eq!(table.as_array().unwrap().len(), 18);
    assert_eq!(
        table[11],
        json!({
            "row": 12,
            "server1": { "color": "red", "activity": "inactive" },
            "server2": { "color": "red", "activity": "inactive" },
            "fast_copy": "ng", "intent": "start_and_recover", "procedure": "3-2",
            "then": ["2-3", "1-2"], "situation": "no_latest_stopped", "section": "4.8"
        })
    );
}
