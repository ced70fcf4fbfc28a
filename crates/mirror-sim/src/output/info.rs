//! `clpstat -i`, `-i --detail`: how the cluster is configured.

use std::fmt::Write as _;

use super::{Language, System};
use crate::Cluster;

/// `clpstat -i`, or with all `details`.
pub(crate) fn info(cluster: &Cluster, details: bool) -> String {
    let words = match cluster.dialect.language {
        Language::English => ENGLISH,
        Language::Japanese => JAPANESE,
    };
    let mut page = Page {
        text: "=======================  CLUSTER INFORMATION  =======================\n".into(),
        width: cluster.dialect.system.label_width(),
    };
    let names = &cluster.names;
    page.title(words.cluster, None, &names.cluster);
    page.field(words.comment, "");
    if details {
        page.field(words.auto_construction, words.on);
        let on = cluster.pair.settings.auto_recovery;
        page.field(words.auto_recovery, if on { words.on } else { words.off });
    }
    for (index, server) in (0..).zip(&names.servers.0) {
        page.title(words.server, Some(index), server);
        page.field(words.comment, "");
    }
    page.title(words.group, Some(0), &names.group);
    page.field(words.kind, "failover");
    page.field(words.comment, "");
    page.title(words.resource, Some(0), "fip1");
    page.field(words.kind, "fip");
    page.title(words.resource, Some(1), &names.resource);
    page.field(words.kind, "md");
    page.field(words.comment, "");
    page.title(words.monitor, Some(0), &names.monitor);
    page.field(words.kind, "mdw");
    page.field(words.comment, "");
    page.text
        .push_str("=====================================================================\n");
    page.text
}

impl System {
    const fn label_width(self) -> usize {
        match self {
            Self::Windows => 54,
            Self::Linux => 56,
        }
    }
}

/// The labels of one language.
struct Words {
    cluster: &'static str,
    server: &'static str,
    group: &'static str,
    resource: &'static str,
    monitor: &'static str,
    kind: &'static str,
    comment: &'static str,
    auto_construction: &'static str,
    auto_recovery: &'static str,
    on: &'static str,
    off: &'static str,
}

const ENGLISH: Words = Words {
    cluster: "Cluster",
    server: "Server",
    group: "Group",
    resource: "Resource",
    monitor: "Monitor",
    kind: "Type",
    comment: "Comment",
    auto_construction: "Auto Mirror Initial Construction",
    auto_recovery: "Auto Mirror Recovery",
    on: "On",
    off: "Off",
};

const JAPANESE: Words = Words {
    cluster: "クラスタ",
    server: "サーバ",
    group: "グループ",
    resource: "リソース",
    monitor: "モニタ",
    kind: "タイプ",
    comment: "コメント",
    auto_construction: "自動ミラー初期構築",
    auto_recovery: "自動ミラー復帰",
    on: "する",
    off: "しない",
};

struct Page {
    text: String,
    width: usize,
}

impl Page {
    fn title(&mut self, kind: &str, index: Option<u32>, name: &str) {
        let index = index.map(|index| index.to_string()).unwrap_or_default();
        // Writing into a text does not fail.
        let _ = writeln!(self.text, "[{kind}{index} : {name}]");
    }

    fn field(&mut self, label: &str, value: &str) {
        // Characters of a Japanese label are two columns wide.
        let columns: usize = label
            .chars()
            .map(|one| if one.is_ascii() { 1 } else { 2 })
            .sum();
        let blanks = " ".repeat(self.width.saturating_sub(columns));
        let line = format!("  {label}{blanks} : {value}");
        self.text.push_str(line.trim_end());
        self.text.push('\n');
    }
}
