//! Words that the product prints. An unknown one is kept as it was printed.

use super::printed_words;

printed_words! {
    /// The `Mirror Status` line.
    MirrorStatus {
        /// Both sides hold the same data.
        Normal = "normal" prints "Normal";
        /// The mirror is broken: at least one side is behind.
        Abnormal = "abnormal" prints "Abnormal";
        /// A copy is running.
        Recovering = "recovering" prints "Recovering";
        /// The first copy has not been made yet.
        NoConstruction = "no_construction" prints "No Construction", "NoConstruction";
    }

    /// The `Mirror Color` of one server (§1 of the guide's facts: GREEN holds the latest data).
    Color {
        /// This server holds the latest data.
        Green = "green" prints "GREEN";
        /// A copy is running.
        Yellow = "yellow" prints "YELLOW";
        /// This server does not hold the latest data.
        Red = "red" prints "RED";
        /// Active on both servers at once: abnormal, the data may be damaged.
        Blue = "blue" prints "BLUE";
        /// This server is stopped.
        Gray = "gray" prints "GRAY", "GREY";
    }

    /// Whether the volume is in use on one server (`clpmdstat --active`).
    Activity {
        /// In use here.
        Active = "active" prints "Active";
        /// Not in use here.
        Inactive = "inactive" prints "Inactive";
        /// Printed as `--`: the server is stopped.
        Unknown = "unknown" prints "--", "---", "—", "-";
    }

    /// Whether a differential copy is possible (`Fast Copy`).
    FastCopy {
        /// A differential copy is possible.
        Ok = "ok" prints "OK";
        /// Only a full copy is possible.
        Ng = "ng" prints "NG";
        /// Not known, and printed as such.
        Unknown = "unknown" prints "Unknown";
    }

    /// The `Disk Error` row.
    DiskError {
        /// No error.
        Ok = "ok" prints "OK";
        /// The disk has reported an error.
        Error = "error" prints "Error", "NG", "ERR";
    }

    /// The status inside the recovery block.
    RecoveryStatus {
        /// A copy is running.
        Recovering = "recovering" prints "Recovering";
    }

    /// The status of a server, group, resource, heartbeat or monitor in `clpstat`.
    ObjectStatus {
        /// Running, in use.
        Online = "online" prints "Online", "オンライン", "起動済";
        /// Not running.
        Offline = "offline" prints "Offline", "オフライン", "停止済";
        /// Starting.
        OnlinePending = "online_pending" prints "Online Pending", "起動中";
        /// Stopping.
        OfflinePending = "offline_pending" prints "Offline Pending", "停止中";
        /// Starting has failed.
        OnlineFailure = "online_failure" prints "Online Failure", "起動失敗";
        /// Stopping has failed.
        OfflineFailure = "offline_failure" prints "Offline Failure", "停止失敗";
        /// Healthy.
        Normal = "normal" prints "Normal", "正常";
        /// Works, with something wrong.
        Caution = "caution" prints "Caution", "警告";
        /// Does not work.
        Error = "error" prints "Error", "異常";
        /// Monitoring is suspended.
        Suspend = "suspend" prints "Suspend", "Suspended", "一時停止";
        /// Not used by this server.
        Unused = "unused" prints "Unused", "未使用";
        /// Not known, and printed as such.
        Unknown = "unknown" prints "Unknown", "不明";
    }

    /// The mark behind a server or a group in the map of `clpstat -g`.
    GroupMark {
        /// `o`: the server is up; the group runs there.
        Online = "online" prints "o";
        /// `x`. Assumed to be the opposite of `o`: no published output shows it.
        Offline = "offline" prints "x";
    }

    /// What a section of `clpstat -i` is about.
    SectionKind {
        /// The cluster.
        Cluster = "cluster" prints "Cluster", "クラスタ", "クラスター";
        /// A server.
        Server = "server" prints "Server", "サーバ", "サーバー";
        /// A heartbeat.
        Heartbeat = "heartbeat" prints "HB", "ハートビート";
        /// Network partition resolution.
        NetworkPartition = "network_partition" prints "NP", "Network Partition", "ネットワークパーティション";
        /// A failover group.
        Group = "group" prints "Group", "グループ";
        /// A resource of the group before it.
        Resource = "resource" prints "Resource", "リソース";
        /// A monitor resource.
        Monitor = "monitor" prints "Monitor", "モニタ", "モニター";
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn known_words_read_in_any_letter_case() {
        assert_eq!(Color::from_printed("GREEN"), Color::Green);
        assert_eq!(Color::from_printed("red"), Color::Red);
        assert_eq!(
            MirrorStatus::from_printed("No Construction"),
            MirrorStatus::NoConstruction
        );
        assert_eq!(Activity::from_printed("--"), Activity::Unknown);
    }

    #[test]
    fn documents_have_the_text_form_and_outputs_the_printed_one() {
        for status in MirrorStatus::KNOWN {
            assert_eq!(status.as_str().parse().as_ref(), Ok(status));
            assert_eq!(MirrorStatus::from_printed(status.as_printed()), *status);
        }
        assert!("No Construction".parse::<MirrorStatus>().is_err());
    }

    #[test]
    fn an_unknown_word_is_kept_and_is_no_member() {
        let color = Color::from_printed("PURPLE");
        assert_eq!(color.other(), Some("PURPLE"));
        assert!(!color.is_known());
        assert!(!Color::KNOWN.contains(&color));
    }

    #[test]
    #[cfg(feature = "serde")]
    fn words_survive_a_document() {
        for word in ["GREEN", "PURPLE", "緑"] {
            let color = Color::from_printed(word);
            let json = serde_json::to_string(&color).unwrap();
            assert_eq!(serde_json::from_str::<Color>(&json).unwrap(), color);
        }
        assert_eq!(
            serde_json::to_string(&Color::from_printed("PURPLE")).unwrap(),
            r#"{"other":"PURPLE"}"#
        );
        assert!(serde_json::from_str::<Color>("\"purple\"").is_err());
    }
}
