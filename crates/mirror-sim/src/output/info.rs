//! `clpstat -i`, `-i --detail`: how the cluster is configured.

use std::fmt::Write as _;

use super::{Language, System};
use crate::{Cluster, Names, model::Each};

/// A kind of section.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Section {
    Cluster,
    Server,
    Group,
    Resource,
    Monitor,
}

/// The kind, number and name of a section.
type Title<'t> = (Section, Option<u32>, &'t str);

/// A label with its value.
type Field<'f> = (&'f str, &'f str);

/// `clpstat -i`, or only the sections of a kind and of a name; with all `details`, or without.
/// `None` where there is no such section.
pub(crate) fn info(
    cluster: &Cluster,
    wanted: Option<Section>,
    name: Option<&str>,
    details: bool,
) -> Option<String> {
    let words = match cluster.dialect.language {
        Language::English => ENGLISH,
        Language::Japanese => JAPANESE,
    };
    let mut page = Page {
        text: "=======================  CLUSTER INFORMATION  =======================\n".into(),
        width: cluster.dialect.system.label_width(),
    };
    let Names {
        cluster: cluster_name,
        servers: Each([first, second]),
        resource,
        group,
        monitor,
        ..
    } = &cluster.names;
    let auto_recovery = match cluster.pair.settings.auto_recovery {
        true => words.on,
        false => words.off,
    };
    let comment = (words.comment, "");
    let in_detail = [
        comment,
        (words.auto_construction, words.on),
        (words.auto_recovery, auto_recovery),
    ];
    let cluster_fields = if details { &in_detail[..] } else { &[comment] };
    let sections: [(Title<'_>, &[Field<'_>]); 7] = [
        ((Section::Cluster, None, cluster_name), cluster_fields),
        ((Section::Server, Some(0), first), &[comment]),
        ((Section::Server, Some(1), second), &[comment]),
        (
            (Section::Group, Some(0), group),
            &[(words.kind, "failover"), comment],
        ),
        (
            (Section::Resource, Some(0), "fip1"),
            &[(words.kind, "fip"), comment, (words.address, "192.0.2.10")],
        ),
        (
            (Section::Resource, Some(1), resource),
            &[(words.kind, "md"), comment],
        ),
        (
            (Section::Monitor, Some(0), monitor),
            &[(words.kind, "mdw"), comment],
        ),
    ];
    let mut found = false;
    for ((kind, index, title), fields) in sections {
        if wanted.is_some_and(|wanted| kind != wanted) || name.is_some_and(|name| title != name) {
            continue;
        }
        found = true;
        page.title(words.section(kind), index, title);
        for (label, value) in fields {
            page.field(label, value);
        }
    }
    page.text
        .push_str("=====================================================================\n");
    found.then_some(page.text)
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
    address: &'static str,
    auto_construction: &'static str,
    auto_recovery: &'static str,
    on: &'static str,
    off: &'static str,
}

impl Words {
    const fn section(&self, section: Section) -> &'static str {
        match section {
            Section::Cluster => self.cluster,
            Section::Server => self.server,
            Section::Group => self.group,
            Section::Resource => self.resource,
            Section::Monitor => self.monitor,
        }
    }
}

const ENGLISH: Words = Words {
    cluster: "Cluster",
    server: "Server",
    group: "Group",
    resource: "Resource",
    monitor: "Monitor",
    kind: "Type",
    comment: "Comment",
    address: "IP Address",
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
    address: "IPアドレス",
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
