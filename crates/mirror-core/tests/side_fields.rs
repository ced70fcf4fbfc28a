//! The table of the fields of a side, and states on one line: what holds for every field and for
//! every state, so that a new row of the table is tested as soon as it stands there.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "helpers of tests: a failure is a failed test"
)]

use std::collections::BTreeSet;

use mirror_core::{
    AssessConfig, Input, MirrorState, Snapshot,
    state::{Conflict, FieldValue, GroupFacts, MirrorFacts, ServerState, Service},
    text::{MirrorReport, Recovery},
    wording::{Emphasis, Language},
    words::{
        Activity, Color, ErrorCode, Field, FieldSet, MirrorStatus, ObjectStatus, RecoveryStatus,
        ReportKind, SIDE_FIELDS, SideField, SideFieldKind,
    },
};
use proptest::{collection::vec, option, prelude::*, sample::select};

// ---- Each field of the table ---------------------------------------------------------------

/// A value of a kind, as the product prints it, and another one.
const fn samples(kind: SideFieldKind) -> [&'static str; 2] {
    match kind {
        SideFieldKind::Word(_) => ["STRANGE", "ODD"],
        SideFieldKind::Time => ["2026/03/14 02:31:07", "2026/03/14 02:31:08"],
        SideFieldKind::Percent => ["58%", "0%"],
        SideFieldKind::SizeMib => ["8192MB", "4096MB"],
        _ => panic!("a new kind needs its samples"),
    }
}

/// A sample as it is displayed apart from its report.
fn as_data(sample: &str) -> String {
    match sample.split_once(' ') {
        Some((date, time)) => format!("{}T{time}", date.replace('/', "-")),
        None => sample.trim_end_matches(['%', 'M', 'B']).to_owned(),
    }
}

fn of_mirror() -> impl Iterator<Item = &'static SideField> {
    SIDE_FIELDS
        .iter()
        .filter(|field| field.report == ReportKind::Mirror)
}

/// A report with the rows.
fn report(rows: &[(&str, [&str; 2])]) -> MirrorReport {
    let mut text = "vol1                 alpha               beta\n----\n".to_owned();
    for (label, [first, second]) in rows {
        text += &format!("{label:<20} {first:<19} {second}\n");
    }
    MirrorReport::parse(&format!("Mirror Status: Abnormal\n{text}")).unwrap()
}

#[test]
fn the_table_names_each_field_once() {
    assert_eq!(SIDE_FIELDS.len(), 9);
    let count = |of: &dyn Fn(&SideField) -> Vec<&'static str>| {
        let all: Vec<&str> = SIDE_FIELDS.iter().flat_map(of).collect();
        (all.len(), all.into_iter().collect::<BTreeSet<_>>().len())
    };
    for (all, distinct) in [
        count(&|field| vec![field.name]),
        count(&|field| vec![field.both]),
        count(&|field| vec![field.field.as_str()]),
        count(&|field| [&[field.label], field.other_labels].concat()),
        count(&|field| field.said.to_vec()),
    ] {
        assert_eq!(all, distinct);
    }
    for field in SIDE_FIELDS {
        assert_eq!(SideField::of(field.field), Some(field));
        assert_eq!(field.field.label(), field.label);
        assert!(
            field.doc.starts_with(&format!("`{}`", field.label)),
            "{}",
            field.doc
        );
        assert_eq!(
            field.unit().is_some(),
            matches!(field.kind, SideFieldKind::Percent | SideFieldKind::SizeMib)
        );
    }
    assert_eq!(SideField::of(Field::Direction), None);
}

#[test]
fn a_row_of_each_field_reads_and_is_displayed() {
    for field in of_mirror() {
        let [first, second] = samples(field.kind);
        for label in [&[field.label], field.other_labels].concat() {
            let report = report(&[("Mirror Color", ["GREEN", "RED"]), (label, [first, second])]);
            if field.field == Field::MirrorColor {
                continue; // A second row of colours is another report.
            }
            for (side, sample) in report.servers.iter().zip([first, second]) {
                let value = side.value(field.field).unwrap();
                assert_eq!(value.to_string(), as_data(sample));
            }
            assert_eq!(
                report.findings.len(),
                if matches!(field.kind, SideFieldKind::Word(_)) {
                    2
                } else {
                    0
                }
            );
            let line = format!("{:<20} {first:<19} {second}", field.label);
            assert!(
                report.to_string().lines().any(|shown| shown == line),
                "{report}"
            );
        }
    }
}

#[test]
fn a_placeholder_is_no_value_and_a_slip_is_unreadable() {
    for field in of_mirror().filter(|field| field.field != Field::MirrorColor) {
        let colors = ("Mirror Color", ["GREEN", "RED"]);
        let [sample, _] = samples(field.kind);
        let read = report(&[colors, (field.label, [sample, "--"])]);
        assert_eq!(read.servers[1].value(field.field), None, "{}", field.label);
        assert!(!read.servers[1].unreadable.contains(field.field));
        if matches!(field.kind, SideFieldKind::Word(_)) {
            continue;
        }
        let read = report(&[colors, (field.label, [sample, "2x"])]);
        assert!(read.servers[0].value(field.field).is_some());
        assert_eq!(
            read.servers[1].value(field.field),
            Some(FieldValue::Unreadable)
        );
        assert!(read.servers[1].unreadable.contains(field.field));
        assert_eq!(read.findings[0].code(), "bad_value");
    }
}

#[test]
fn a_percentage_at_the_very_end_may_be_half_of_one() {
    let percentages: Vec<&SideField> = of_mirror()
        .filter(|field| field.kind == SideFieldKind::Percent)
        .collect();
    assert!(percentages.len() >= 2);
    for field in percentages {
        let text = format!(
            "Mirror Status: Normal\nvol1  alpha  beta\nMirror Color  GREEN  GREEN\n{}  58%  5",
            field.label
        );
        let cut = MirrorReport::parse(&text).unwrap();
        assert_eq!(
            cut.servers[0].value(field.field),
            Some(FieldValue::Percent(58))
        );
        assert_eq!(
            cut.servers[1].value(field.field),
            Some(FieldValue::Unreadable)
        );
        assert!(cut.servers[1].unreadable.contains(field.field));
        let whole = MirrorReport::parse(&format!("{text}\n")).unwrap();
        assert_eq!(
            whole.servers[1].value(field.field),
            Some(FieldValue::Percent(5))
        );
    }
}

#[test]
fn a_line_says_each_field_of_one_server_or_of_both() {
    for field in SIDE_FIELDS.iter().filter(|field| !field.said.is_empty()) {
        let written = |sample: &str| match field.kind {
            SideFieldKind::Word(_) => format!("\"{sample}\""),
            _ => sample.to_owned(),
        };
        let [sample, other] = samples(field.kind).map(written);
        for said in field.said {
            let first = field.said[0];
            let state: MirrorState = format!("vol1: alpha GREEN, beta RED, {said} {sample}")
                .parse()
                .unwrap();
            let value = state.servers[1].value(field.field).unwrap();
            assert_eq!(state.servers[0].value(field.field).as_ref(), Some(&value));
            assert_eq!(value.to_string(), as_data(samples(field.kind)[0]));
            assert_eq!(
                state.to_string(),
                format!("vol1: alpha GREEN, beta RED, {first} {sample}")
            );

            let line =
                format!("vol1: alpha GREEN, beta RED, alpha {said} {sample}, beta {said} {other}");
            let state: MirrorState = line.parse().unwrap();
            assert_eq!(state.to_string(), line.replace(said, first));

            if !matches!(field.kind, SideFieldKind::Word(_)) {
                let state: MirrorState = format!("{line}, beta {said} --").parse().unwrap();
                assert_eq!(state.servers[1].value(field.field), None);
                assert!(state.servers[0].value(field.field).is_some());
            }
            let slip = format!("vol1: alpha GREEN, beta RED, {said} 2x");
            let error = slip.parse::<MirrorState>().unwrap_err();
            assert_eq!(
                (error.code, error.excerpt),
                (ErrorCode::BadState, format!("{said} 2x"))
            );
        }
    }
}

#[test]
fn every_field_has_a_row_on_a_page_in_both_languages() {
    let mut line = "vol1: alpha green active, beta red inactive".to_owned();
    for field in SIDE_FIELDS.iter().filter(|field| !field.said.is_empty()) {
        let [sample, _] = samples(field.kind);
        line += &match field.kind {
            SideFieldKind::Word(_) => format!(", {} \"{sample}\"", field.said[0]),
            _ => format!(", {} {sample}", field.said[0]),
        };
    }
    let mut snapshot = Snapshot::new();
    snapshot.add_state(line.parse().unwrap());
    for language in Language::ALL {
        let document = snapshot.document(&AssessConfig::default().with_language(*language));
        let page = document.page(*language, Emphasis::Plain);
        let html = document.html(*language);
        for field in SIDE_FIELDS {
            let heading = language.wording().field(field.field);
            assert!(
                page.contains(&format!("\n  {heading} ")),
                "{heading}\n{page}"
            );
            assert!(
                html.contains(&format!(">{heading}</th>")),
                "{heading}\n{html}"
            );
            assert_eq!(
                heading.is_ascii(),
                *language == Language::English,
                "{heading}"
            );
        }
    }
}

#[test]
fn two_views_differ_in_what_cannot_change_between_them() {
    let differing = |pair: fn(SideFieldKind) -> [&'static str; 2]| -> Vec<&str> {
        of_mirror()
            .filter(|field| {
                let [first, second] = pair(field.kind);
                let view = |value: &str| {
                    let colors = ("Mirror Color", ["GREEN", "RED"]);
                    match field.field {
                        Field::MirrorColor => report(&[(field.label, [value, "RED"])]),
                        _ => report(&[colors, (field.label, [value, value])]),
                    }
                };
                let mut snapshot = Snapshot::new();
                snapshot
                    .add(Input::text(&view(first).to_string()).from("alpha"))
                    .unwrap();
                snapshot
                    .add(Input::text(&view(second).to_string()).from("beta"))
                    .unwrap();
                let conflicts = &snapshot.resource("vol1").unwrap().conflicts;
                match conflicts.as_slice() {
                    [] => false,
                    [Conflict::Views { field: found, .. }] => *found == field.field,
                    other => panic!("{other:?}"),
                }
            })
            .map(|field| field.name)
            .collect()
    };
    assert_eq!(
        differing(samples),
        [
            "color",
            "fast_copy",
            "last_update",
            "break_time",
            "disk_error"
        ]
    );
    // Shown by one of them alone.
    assert_eq!(differing(|kind| [samples(kind)[0], "--"]), ["last_update"]);
}

#[test]
#[cfg(feature = "serde")]
fn documents_hold_every_field_in_order() {
    let state: MirrorState = "vol1: alpha green active, beta red, size 4096MB"
        .parse()
        .unwrap();
    let json = serde_json::to_string(&state.servers[0]).unwrap();
    let mut rest = json.as_str();
    for name in ["name"]
        .into_iter()
        .chain(SIDE_FIELDS.iter().map(|field| field.name))
    {
        rest = rest
            .split_once(&format!("\"{name}\":"))
            .unwrap_or_else(|| panic!("{name}: {json}"))
            .1;
    }
    assert_eq!(
        serde_json::from_str::<ServerState>(&json).unwrap(),
        state.servers[0]
    );
    let column = serde_json::to_value(&state.servers[0].column).unwrap();
    assert_eq!(column.as_object().unwrap().len(), 1 + of_mirror().count());
    assert_eq!(column.get("activity"), None);
}

#[test]
fn a_set_holds_every_field() {
    let all: FieldSet = Field::ALL.iter().copied().collect();
    assert_eq!(all.iter().collect::<Vec<_>>(), Field::ALL);
    for field in Field::ALL {
        let one: FieldSet = [*field].into_iter().collect();
        assert_eq!(one.iter().collect::<Vec<_>>(), [*field]);
        assert_eq!(field.as_str().parse(), Ok(*field));
    }
}

// ---- States at random ----------------------------------------------------------------------

/// Names that a line could take for something else, or that could break it.
fn hostile_names() -> Vec<String> {
    let said = SIDE_FIELDS.iter().flat_map(|field| field.said);
    said.flat_map(|said| said.split(' ').chain([*said]))
        .chain([
            "status",
            "recovery",
            "group",
            "service",
            "auto",
            "auto recovery",
            "Monitor",
            "disagree",
            "unreadable",
            "server",
            "from",
            "to",
            "on",
            "on x",
            "Status online",
            "online",
            "offline",
            "?",
            "? x",
            "--",
            "green",
            "\"",
            "\\",
            "\"x\"",
            "a \"b\" c",
            "\\u{41}",
            "a,b",
            "a:b",
            " a",
            "a ",
            "a  b",
            "a\tb",
            "a\nb",
            "\u{202e}x",
            "x\u{feff}",
            "x\u{2028}",
            "業務 表",
            "x\u{3000}y",
            "\u{0}",
        ])
        .map(str::to_owned)
        .collect()
}

/// Any name, often a hostile one.
fn name() -> impl Strategy<Value = String> {
    prop_oneof![
        3 => "[a-z][a-z0-9]{0,5}([.-][a-z0-9]{1,4}){0,2}",
        2 => select(hostile_names()),
        1 => "(\\PC|[ \",:\\\\\n]){1,8}",
    ]
    .prop_filter("a name is not blank", |name| !name.trim().is_empty())
}

#[test]
fn a_hostile_name_reads_back_wherever_it_stands() {
    for name in hostile_names() {
        let mut line = format!("v: {} green, b red", quoted(&name));
        for field in SIDE_FIELDS.iter().filter(|field| !field.said.is_empty()) {
            let [sample, other] = samples(field.kind).map(|sample| match field.kind {
                SideFieldKind::Word(_) => quoted(sample),
                _ => sample.to_owned(),
            });
            let said = field.said[0];
            line += &format!(", {} {said} {sample}, b {said} {other}", quoted(&name));
        }
        let same = "fast copy ok, size 1MB, used 5%, needed copy 5%, disk error ok";
        for line in [&line, &format!("v: b red, {} green, {same}", quoted(&name))] {
            let state: MirrorState = line
                .parse()
                .unwrap_or_else(|error| panic!("{line}: {error}"));
            assert!(state.side_of(&name).is_some());
            let mut facts = state.facts().clone();
            facts.name.clone_from(&name);
            facts.servers[0].unreadable.insert(Field::BreakTime);
            let mut group = GroupFacts::new(Some(name.clone()));
            group.current = Some(name.clone());
            facts.group = Some(group);
            facts.service = Service::Online(Some(name.clone()));
            facts.monitor = Some(name.clone());
            let mut recovery = Recovery::default();
            recovery.source = Some(name.clone());
            recovery.destination = Some(name.clone());
            facts.recovery = Some(recovery);
            facts.conflicts = vec![
                Conflict::Views {
                    field: Field::MirrorColor,
                    first: name.as_str().into(),
                    second: name.as_str().into(),
                },
                Conflict::Servers {
                    server: name.as_str().into(),
                },
            ];
            let state = MirrorState::from(facts);
            assert_eq!(state.to_string().parse(), Ok(state.clone()), "{state}");
        }
    }
}

/// A word, mostly of its list; a strange one is not by chance in it.
fn word<W: Clone + std::fmt::Debug + 'static>(
    known: &'static [W],
    from_printed: fn(&str) -> W,
) -> impl Strategy<Value = W> {
    prop_oneof![2 => select(known), 1 => name().prop_map(move |word| from_printed(&word))]
}

/// In quotes, as a line has it.
fn quoted(text: &str) -> String {
    let mut quoted = String::from("\"");
    for c in text.chars() {
        match c {
            '"' | '\\' => quoted.extend(['\\', c]),
            c if c.is_control() => quoted += &format!("\\u{{{:x}}}", u32::from(c)),
            c => quoted.push(c),
        }
    }
    quoted + "\""
}

/// The fact of a field, in words.
fn fact(field: &'static SideField) -> BoxedStrategy<String> {
    let said = field.said[0];
    let value = match field.kind {
        SideFieldKind::Word(_) => prop_oneof![
            select(vec!["ok", "ng", "NG", "error", "unknown"]).prop_map(quoted),
            name().prop_map(|word| quoted(&word)),
        ]
        .boxed(),
        SideFieldKind::Time => (
            0..10_000_u32,
            1..13_u32,
            1..29_u32,
            0..24_u32,
            0..60_u32,
            "(\\.[0-9]{1,9})?",
        )
            .prop_map(|(year, month, day, hour, minute, fraction)| {
                format!("{year:04}-{month:02}-{day:02} {hour:02}:{minute:02}:59{fraction}")
            })
            .boxed(),
        SideFieldKind::Percent => (0..=100_u8)
            .prop_map(|percent| format!("{percent}%"))
            .boxed(),
        SideFieldKind::SizeMib => any::<u64>().prop_map(|mib| format!("{mib}MB")).boxed(),
        _ => panic!("a new kind needs its values"),
    };
    value
        .prop_map(move |value| format!("{said} {value}"))
        .boxed()
}

/// Values of both servers: one of each, the same on both, or none.
fn sides() -> impl Strategy<Value = [ServerState; 2]> {
    let facts: Vec<_> = SIDE_FIELDS
        .iter()
        .filter(|field| !field.said.is_empty())
        .map(|field| (0..4_u8, fact(field), fact(field)))
        .collect();
    let side = || {
        (
            option::weighted(0.9, word(Color::KNOWN, Color::from_printed)),
            option::of(word(Activity::KNOWN, Activity::from_printed)),
            vec(select(Field::ALL), 0..3),
        )
    };
    (name(), name(), facts, [side(), side()])
        .prop_filter("two servers", |(first, second, ..)| first != second)
        .prop_map(|(first, second, facts, values)| {
            let mut line = "v: a ?, b ?".to_owned();
            for (which, one, other) in facts {
                line += &match which {
                    0 => format!(", {one}"),
                    1 => format!(", a {one}"),
                    2 => format!(", a {one}, b {other}"),
                    _ => String::new(),
                };
            }
            let state: MirrorState = line
                .parse()
                .unwrap_or_else(|error| panic!("{line}: {error}"));
            let mut sides = state.servers.clone();
            let named = sides.iter_mut().zip([first, second]);
            for ((side, name), (color, activity, unreadable)) in named.zip(values) {
                side.name = name;
                side.color = color;
                side.activity = activity;
                side.unreadable = unreadable.into_iter().collect();
            }
            sides
        })
}

fn recovery() -> impl Strategy<Value = Recovery> {
    (
        option::of(word(RecoveryStatus::KNOWN, RecoveryStatus::from_printed)),
        [option::of(name()), option::of(name())],
        option::of(0..=100_u8),
        [
            option::of(any::<u64>()),
            option::of(any::<u64>()),
            option::of(any::<u64>()),
        ],
    )
        .prop_map(
            |(status, [source, destination], percent, [used, left, times])| {
                let mut recovery = Recovery::default();
                recovery.status = status;
                recovery.source = source;
                recovery.destination = destination;
                recovery.percent = percent;
                recovery.used_seconds = used;
                recovery.left_seconds = left;
                recovery.iteration_times = times;
                recovery
            },
        )
}

fn group() -> impl Strategy<Value = GroupFacts> {
    let status = word(ObjectStatus::KNOWN, ObjectStatus::from_printed);
    (option::of(name()), option::of(status), option::of(name())).prop_map(
        |(name, status, current)| {
            let mut group = GroupFacts::new(name);
            group.status = status;
            group.current = current;
            group
        },
    )
}

fn service() -> impl Strategy<Value = Service> {
    prop_oneof![
        Just(Service::Unknown),
        Just(Service::Offline),
        option::of(name()).prop_map(Service::Online),
    ]
}

fn conflict() -> impl Strategy<Value = Conflict> {
    prop_oneof![
        (select(Field::ALL), name(), name()).prop_map(|(field, first, second)| Conflict::Views {
            field,
            first: first.into(),
            second: second.into(),
        }),
        name().prop_map(|server| Conflict::Servers {
            server: server.into()
        }),
    ]
}

/// Any state that outputs could give, or a person.
fn state() -> impl Strategy<Value = MirrorState> {
    (
        name(),
        sides(),
        option::of(word(MirrorStatus::KNOWN, MirrorStatus::from_printed)),
        option::weighted(0.3, recovery()),
        option::of(group()),
        service(),
        option::of(any::<bool>()),
        option::of(name()),
        vec(conflict(), 0..3),
    )
        .prop_map(
            |(name, servers, status, recovery, group, service, auto, monitor, conflicts)| {
                let mut facts = MirrorFacts::new(name, [String::new(), String::new()]);
                facts.servers = servers;
                facts.mirror_status = status;
                facts.recovery = recovery;
                facts.group = group;
                facts.service = service;
                facts.auto_recovery = auto;
                facts.monitor = monitor;
                facts.conflicts = conflicts;
                facts.into()
            },
        )
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 512, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn every_state_reads_back_from_its_line(state in state()) {
        let line = state.to_string();
        prop_assert!(!line.contains(char::is_control), "{line:?}");
        match line.parse::<MirrorState>() {
            Ok(read) => prop_assert_eq!(read, state, "{}", line),
            Err(error) => prop_assert!(false, "{error}\n{line}"),
        }
    }

    /// What is no state is an error, and what is one reads back.
    #[test]
    fn every_line_that_reads_is_displayed_as_one_that_reads_the_same(
        parts in vec(
            prop_oneof![
                select(vec![
                    "size", "4MB", "fast copy", "ok", "status", "normal", "recovery", "from", "group",
                    "on", "service online", "auto recovery on", "monitor", "disagree", "server",
                    "mirror_color", "unreadable", "\"", "\\", "\"x y\"", "?", "--", "50%", "a", "b", ",", ":", "red",
                ]).prop_map(str::to_owned),
                name(),
            ],
            0..12,
        ),
    ) {
        for line in [parts.join(" "), format!("v: a green, b ? --, {}", parts.join(" "))] {
            if let Ok(state) = line.parse::<MirrorState>() {
                prop_assert_eq!(state.to_string().parse(), Ok(state), "{}", line);
            }
        }
    }
}
