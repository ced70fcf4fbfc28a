//! What is really the case. No command of a real cluster can tell it.

use std::fmt::Write as _;

use mirror_sim::{
    Opened,
    model::{Activity, Pair, Side},
    output::color_word,
    wording::{Label, Words},
};

/// All of it, on one page.
pub(crate) fn page(opened: &Opened, words: Words) -> String {
    let cluster = &opened.cluster;
    let (names, pair) = (&cluster.names, &cluster.pair);
    let mut page = Page {
        text: String::new(),
        words,
    };
    let time = format!("{}, {}", cluster.now(), words.clock(opened.clock()));
    page.line(Label::Time, &time);
    page.line(Label::Link, words.on_off(pair.link_up));
    page.line(Label::Group, &group(opened, words));
    page.line(
        Label::Monitor,
        &format!(
            "{}: {}",
            names.monitor,
            words.monitor(pair.monitor.suspended)
        ),
    );
    page.line(
        Label::AutoRecovery,
        words.on_off(pair.settings.auto_recovery),
    );
    let copy = pair.disk.copy.as_ref();
    page.line(
        Label::Copy,
        &copy.map_or_else(|| words.none().to_owned(), |copy| words.copy(copy, names)),
    );
    for side in Side::BOTH {
        let here = &pair.disk.sides[side];
        page.text.push('\n');
        page.line(
            Label::Server,
            &format!(
                "{} {}",
                names.servers[side],
                words.server(pair.servers[side])
            ),
        );
        page.line(Label::Volume, words.usage_of_volume(here.usage));
        page.line(Label::Holds, &words.holdings(here.writes, here.whole));
        page.line(Label::Believes, words.mark(here.mark));
        page.line(Label::Disk, words.disk(here.disk_error));
        if pair.is_up(side) {
            page.line(Label::Shows, &shown(pair, side));
        }
    }
    page.text.push('\n');
    page.line(Label::Lost, &words.losses(&pair.ledger));
    page.line(Label::Risks, &words.risks(&pair.ledger));
    page.text
}

fn group(opened: &Opened, words: Words) -> String {
    let (names, pair) = (&opened.cluster.names, &opened.cluster.pair);
    let each =
        Side::BOTH.map(|side| format!("{} {}", names.servers[side], words.group(pair.group[side])));
    format!("{}: {}", names.group, each.join(", "))
}

/// Both colours and activities, as the commands of a server print them.
fn shown(pair: &Pair, viewer: Side) -> String {
    Side::BOTH
        .map(|side| {
            let color = color_word(pair.color(viewer, side));
            let activity = match pair.activity(viewer, side) {
                Activity::Active => "Active",
                Activity::Inactive => "Inactive",
                Activity::Unknown => "--",
            };
            format!("{color} {activity}")
        })
        .join(" / ")
}

struct Page {
    text: String,
    words: Words,
}

impl Page {
    fn line(&mut self, label: Label, value: &str) {
        // Writing into a text does not fail.
        let _ = writeln!(self.text, "{}: {value}", self.words.label(label));
    }
}
