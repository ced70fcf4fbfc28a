//! `clpmdstat`: the mirror disk.

use std::fmt::Write as _;

use super::{RecoveryBlock, System};
use crate::{
    Cluster,
    model::{Activity, Color, Copy, MirrorSide, Side, Status},
};

/// The width of the column of labels.
const LABEL: usize = 21;
/// The least width of a column of values.
const VALUE: usize = 20;
const RULE: &str = "----------------------------------------------------------------";

/// `clpmdstat --mirror`, as the commands of a server print it.
pub(crate) fn mirror(cluster: &Cluster, viewer: Side) -> String {
    let shown = cluster.pair.shown(viewer);
    let mut page = Page::new(cluster);
    page.plain(&format!("Mirror Status: {}", status(shown.status)));
    let names = Side::BOTH.map(|side| cluster.names.servers[side].clone());
    page.row(&cluster.names.resource, names);
    page.plain(RULE);
    page.row(
        "Mirror Color",
        shown.colors.map(|color| color_word(color).to_owned()),
    );
    if let Some(copy) = &cluster.pair.disk.copy {
        recovery(&mut page, copy);
        return page.text;
    }
    details(&mut page, viewer);
    page.text
}

/// What is printed where no copy runs. A value of a server that is not seen has a placeholder.
fn details(page: &mut Page<'_>, viewer: Side) {
    let cluster = page.cluster;
    let pair = &cluster.pair;
    let shown = pair.shown(viewer);
    let nothing = cluster.dialect.placeholder.text();
    let of_each = |value: &dyn Fn(Side, &MirrorSide) -> Option<String>| {
        Side::BOTH.map(|side| {
            let seen = pair.sees(viewer, side);
            let value = seen.then(|| value(side, &pair.disk.sides[side])).flatten();
            value.unwrap_or_else(|| nothing.to_owned())
        })
    };
    let percent = |part: u32| {
        let whole = u64::from(pair.settings.volume_mib.max(1));
        // What differs is more than nothing.
        let percent = u64::from(part).saturating_mul(100).div_ceil(whole).min(100);
        Some(format!("{percent}%"))
    };
    let fast_copy = match shown.fast_copy {
        Some(true) => "OK",
        Some(false) => "NG",
        None => nothing,
    };
    page.row("Fast Copy", [fast_copy.to_owned(), fast_copy.to_owned()]);
    if shown.status == Status::Abnormal {
        let time = |time: Option<i64>| time.map(|seconds| calendar(cluster, seconds));
        page.row(
            "Lastupdate Time",
            of_each(&|_, side| time(side.last_update)),
        );
        page.row("Break Time", of_each(&|_, side| time(side.break_time)));
    }
    if shown.status == Status::Abnormal || pair.disk.sides.0.iter().any(|side| side.disk_error) {
        let word = |side: &MirrorSide| if side.disk_error { "ERROR" } else { "OK" };
        page.row(
            "Disk Error",
            of_each(&|_, side| Some(word(side).to_owned())),
        );
    }
    if cluster.dialect.later_lines {
        page.row("Encryption", ["OFF".to_owned(), "OFF".to_owned()]);
    }
    page.row(
        "Needed Copy Percent",
        of_each(&|_, side| percent(side.differs_mib)),
    );
    page.row(
        "Volume Used Percent",
        of_each(&|side, _| match pair.activity(viewer, side) {
            Activity::Active => percent(pair.settings.used_mib),
            // The usage of a volume that is not mounted is not known.
            _ if shown.status != Status::Normal => Some(format!("{nothing}%")),
            _ => percent(pair.settings.used_mib),
        }),
    );
    let size = format!("{}MB", pair.settings.volume_mib);
    page.row("Volume Size", of_each(&|_, _| Some(size.clone())));
    if cluster.dialect.later_lines {
        page.plain("");
        page.plain("Disk Read Statistics: not collected");
    }
}

fn recovery(page: &mut Page<'_>, copy: &Copy) {
    let cluster = page.cluster;
    match cluster.dialect.recovery_block {
        RecoveryBlock::Headed => {
            page.plain("");
            page.line("Recovery Status:", "Value:");
            page.plain(RULE);
            page.line("Status", "Recovering");
        }
        RecoveryBlock::OneLine => page.line("Recovery Status:", "Value: Recovering"),
    }
    let servers = &cluster.names.servers;
    page.line(
        "Direction",
        &format!(
            "{} -> {}",
            servers[copy.source],
            servers[copy.source.other()]
        ),
    );
    let percent = copy_percent(copy);
    let rest = copy.total_mib.saturating_sub(copy.done_mib);
    let left = rest.div_ceil(cluster.pair.settings.copy_mib_per_second.max(1));
    let (percent, left_label) = match cluster.dialect.system {
        System::Windows => (format!("{percent}"), "Left Time"),
        System::Linux => (format!("{percent}%"), "Remain Time"),
    };
    page.line("Percent", &percent);
    page.line("Used Time", &duration(copy.seconds));
    page.line(left_label, &duration(left));
    if cluster.dialect.later_lines {
        page.line("Iteration Times", "1/1");
    }
}

fn copy_percent(copy: &Copy) -> u64 {
    u64::from(copy.done_mib)
        .saturating_mul(100)
        .checked_div(u64::from(copy.total_mib))
        .unwrap_or(100)
}

/// `clpmdstat --active`.
pub(crate) fn active(cluster: &Cluster, viewer: Side) -> String {
    let mut page = Page::new(cluster);
    page.plain(&format!("Mirror Name: {}", cluster.names.resource));
    page.line("Server Name", "Active Status");
    page.plain("----------------------------------");
    for side in Side::BOTH {
        let word = match cluster.pair.activity(viewer, side) {
            Activity::Active => "Active",
            Activity::Inactive => "Inactive",
            Activity::Unknown => cluster.dialect.placeholder.text(),
        };
        page.line(&cluster.names.servers[side], word);
    }
    page.text
}

/// `clpmdstat --list`.
pub(crate) fn list(cluster: &Cluster) -> String {
    format!("<{}>\n", cluster.names.resource)
}

const fn status(status: Status) -> &'static str {
    match status {
        Status::Normal => "Normal",
        Status::Abnormal => "Abnormal",
        Status::Recovering => "Recovering",
    }
}

/// A colour as it is printed.
#[must_use]
pub const fn color_word(color: Color) -> &'static str {
    match color {
        Color::Green => "GREEN",
        Color::Red => "RED",
        Color::Yellow => "YELLOW",
        Color::Blue => "BLUE",
        Color::Gray => "GRAY",
    }
}

fn duration(seconds: u32) -> String {
    let (minutes, second) = (seconds / 60, seconds % 60);
    format!("{:02}:{:02}:{second:02}", minutes / 60, minutes % 60)
}

/// A time of a server's clock.
fn calendar(cluster: &Cluster, seconds: i64) -> String {
    let time = cluster.calendar(seconds);
    time.format("%Y/%m/%d %H:%M:%S").to_string()
}

/// Lines with a label and one value for each server.
struct Page<'c> {
    cluster: &'c Cluster,
    text: String,
    columns: [usize; 2],
}

impl<'c> Page<'c> {
    fn new(cluster: &'c Cluster) -> Self {
        let [first, _] = &cluster.names.servers.0;
        Self {
            cluster,
            text: String::with_capacity(1024),
            columns: [width(&cluster.names.resource, LABEL), width(first, VALUE)],
        }
    }

    fn plain(&mut self, line: &str) {
        self.text.push_str(line);
        self.text.push('\n');
    }

    fn line(&mut self, label: &str, value: &str) {
        self.pad(label, LABEL);
        self.plain(value);
    }

    fn row(&mut self, label: &str, [first, second]: [String; 2]) {
        let [labels, values] = self.columns;
        self.pad(label, labels);
        self.pad(&first, values);
        self.plain(&second);
    }

    /// Writing into a text does not fail.
    fn pad(&mut self, text: &str, width: usize) {
        let _ = write!(self.text, "{text:<width$}");
        // A value that fills its column is still followed by a blank.
        if text.chars().count() >= width {
            self.text.push(' ');
        }
    }
}

fn width(name: &str, least: usize) -> usize {
    name.chars().count().saturating_add(1).max(least)
}
