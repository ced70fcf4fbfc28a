//! Bytes → reports: an error points at its place, pieces give what the whole gives, and no fact
//! comes from nowhere.

use mirror_core::{
    MirrorState,
    estimate::{BlockUnit, CopyRate, ProductVersion, UsedSpace},
    recover::Shell,
    state::FieldValue,
    text::{
        ActivityReport, AlertLog, ClusterInfo, ClusterReport, CopyLogLabels, CopyLogValues,
        Encoding, Found, GroupMap, Limits, MirrorReport, MonitorList, ParseError, Report, Scan,
        Scanner, parse_hex,
    },
    wording::Language,
    words::{
        Color, Finding,
        LimitKind::{Findings, LineBytes, NameBytes, Objects, ReportBytes},
        SIDE_FIELDS, Situation,
    },
};

use crate::checks::{
    assert_json, check_assessment, check_error, check_excerpt, check_findings, check_message, lines,
};

// ---- Decoding ------------------------------------------------------------------------------

/// Bytes become text in any encoding, no longer than they can, with every replacement counted.
pub fn decode(bytes: &[u8]) {
    let told = Encoding::ALL.iter().copied().map(Some);
    for told in told.chain([None]) {
        let decoded = mirror_core::text::decode(bytes, told);
        let text = &*decoded.text;
        assert!(text.len() <= 3 * bytes.len(), "{} bytes", text.len());
        assert_eq!(decoded.first_replaced_line.is_some(), decoded.replaced > 0);
        assert_eq!(decoded.finding().is_some(), decoded.replaced > 0);
        if decoded.replaced > 0 {
            assert_eq!(text.matches('\u{fffd}').count(), decoded.replaced as usize);
        }
        if let Some(line) = decoded.first_replaced_line {
            let line = text.split('\n').nth(line as usize - 1);
            assert!(line.is_some_and(|line| line.contains('\u{fffd}')));
        }
        if decoded.encoding == Encoding::Utf8 {
            let content = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
            assert_eq!(str::from_utf8(content).is_err(), decoded.replaced > 0);
        }
        if let Some(encoding) = Encoding::from_bom(bytes).or(told) {
            assert_eq!(decoded.encoding, encoding);
        }
        comes_back(text);
    }
    if let Ok(text) = str::from_utf8(bytes)
        && !text.starts_with('\u{feff}')
        && !bytes.iter().take(4).any(|byte| *byte == 0)
    {
        let decoded = mirror_core::text::decode(bytes, None);
        assert_eq!((&*decoded.text, decoded.replaced), (text, 0));
    }
}

/// A text in UTF-8 and in UTF-16 is that text again.
fn comes_back(text: &str) {
    let sixteen = |bytes: fn(u16) -> [u8; 2]| -> Vec<u8> {
        let units = "\u{feff}".encode_utf16().chain(text.encode_utf16());
        units.flat_map(bytes).collect()
    };
    let eight = ["\u{feff}", text].concat().into_bytes();
    for bytes in [eight, sixteen(u16::to_le_bytes), sixteen(u16::to_be_bytes)] {
        let decoded = mirror_core::text::decode(&bytes, None);
        assert_eq!((&*decoded.text, decoded.replaced), (text, 0));
    }
}

// ---- Scanning ------------------------------------------------------------------------------

/// A stream in pieces of any size gives the reports of the whole text.
pub fn scan(bytes: &[u8]) {
    let decoded = mirror_core::text::decode(bytes, None);
    let whole: Vec<Found> = mirror_core::text::scan(&decoded.text).collect();
    check_found(&whole, &decoded.text);
    let scanner = || Scanner::new().with_encoding(decoded.encoding);
    let pieces = comparable(in_pieces(scanner(), bytes, sizes(bytes)));
    if decoded.replaced == 0 {
        assert_eq!(pieces, comparable(whole), "in pieces, and the whole");
    }
    let single = in_pieces(scanner(), bytes, std::iter::repeat(1));
    assert_eq!(comparable(single), pieces, "byte by byte");
    // An encoding that is recognised is recognised in any pieces.
    let untold = in_pieces(Scanner::new(), bytes, sizes(bytes));
    assert_eq!(
        comparable(untold),
        comparable(in_pieces(Scanner::new(), bytes, [])),
        "in pieces, and at once"
    );
    let found: Vec<Found> = Scan::with_limits(&decoded.text, small()).collect();
    check_found(&found, &decoded.text);
    let limited = Scanner::with_limits(small()).with_encoding(decoded.encoding);
    for found in in_pieces(limited, bytes, std::iter::repeat(1)) {
        let is_replaced = |finding: &Finding| finding.code() == "undecodable_bytes";
        let findings = found.report.findings();
        assert!(
            decoded.replaced > 0 || !findings.iter().any(is_replaced),
            "cut inside a character: {found:?}"
        );
    }
}

/// The sizes of the pieces are taken from the bytes themselves.
fn sizes(bytes: &[u8]) -> impl Iterator<Item = usize> {
    bytes.iter().map(|byte| usize::from(*byte) + 1)
}

fn in_pieces(
    mut scanner: Scanner,
    mut rest: &[u8],
    sizes: impl IntoIterator<Item = usize>,
) -> Vec<Found> {
    let mut sizes = sizes.into_iter();
    let mut found = Vec::new();
    while !rest.is_empty() {
        let size = sizes.next().unwrap_or(usize::MAX).min(rest.len());
        let (piece, after) = rest.split_at(size);
        found.extend(scanner.feed(piece));
        rest = after;
    }
    found.extend(scanner.finish());
    found
}

/// Without places in bytes: those of a stream are not those of the decoded text.
fn comparable(mut found: Vec<Found>) -> Vec<Found> {
    for found in &mut found {
        if let Report::Unreadable { error, .. } = &mut found.report {
            error.offset = 0;
            error.column = 0;
        }
    }
    found
}

fn check_found(found: &[Found], text: &str) {
    assert!(found.is_sorted_by_key(|found| found.line));
    for found in found {
        assert!(found.line as usize <= lines(text));
        check_findings(found.report.findings(), text);
        match &found.report {
            Report::Unreadable { error, .. } => check_error(error, text),
            report => assert_json(report),
        }
        for language in Language::ALL {
            let document = found.document(*language);
            assert_eq!(document.is_some(), found.report.is_readable());
            assert_json(&document);
        }
    }
}

// ---- Parsing -------------------------------------------------------------------------------

/// Every parser on the same text, as bytes and decoded, within limits of any size.
pub fn parse(bytes: &[u8]) {
    macro_rules! each {
        ($limits:expr, $decoded:expr, $($report:ident)+) => {
            ($(each_one($report::parse_bytes(bytes, None, $limits),
                $report::parse_with(&$decoded.text, $limits).map(|mut report| {
                    report.findings.extend($decoded.finding());
                    report
                }),
                |report| &report.findings, &$decoded.text),)+)
        };
    }
    let decoded = mirror_core::text::decode(bytes, None);
    let text = &*decoded.text;
    for limits in [Limits::DEFAULT, small()] {
        let (mirror, active, cluster, info, map, alerts, monitors) = each!(
            &limits, decoded,
            MirrorReport ActivityReport ClusterReport ClusterInfo GroupMap AlertLog MonitorList
        );
        if let Some(report) = mirror {
            check_mirror(&report, text, &limits);
        }
        if let Some(report) = active {
            assert!(!report.name.is_empty() && !report.servers.is_empty());
            assert!(report.name.len() <= limits.name_bytes);
            assert_json(&report);
        }
        if let Some(report) = cluster {
            let objects = report.servers.len() + report.groups.len() + report.monitors.len();
            assert!(objects <= limits.objects, "{objects} objects");
            assert_json(&report);
        }
        if let Some(info) = info {
            check_info(&info);
        }
        if let Some(map) = map {
            assert_json(&map);
        }
        if let Some(log) = alerts {
            check_alerts(&log);
        }
        if let Some(list) = monitors {
            for (name, status) in &list.monitors {
                // One that is listed twice with two statuses has none.
                assert!(list.status(name).is_none_or(|known| known == status));
            }
        }
    }
    copy_log(text);
}

/// What a parser says of bytes is what it says of the text that they decode to.
fn each_one<R: PartialEq + std::fmt::Debug>(
    by_bytes: Result<R, ParseError>,
    by_text: Result<R, ParseError>,
    findings: fn(&R) -> &Vec<Finding>,
    text: &str,
) -> Option<R> {
    assert_eq!(by_bytes, by_text);
    match by_bytes {
        Ok(report) => {
            check_findings(findings(&report), text);
            Some(report)
        }
        Err(error) => {
            check_error(&error, text);
            None
        }
    }
}

fn check_mirror(report: &MirrorReport, text: &str, limits: &Limits) {
    assert!(!report.name.is_empty());
    assert!(report.name.len() <= limits.name_bytes);
    let [first, second] = &report.servers;
    assert_ne!(first.name, second.name);
    let text = text.to_ascii_lowercase();
    for side in &report.servers {
        assert!(
            text.contains(&side.name.to_ascii_lowercase()),
            "a server from nowhere: {side:?}"
        );
        if let Some(color) = side.color.as_ref().filter(|color| color.is_known()) {
            let word = color.as_printed().to_ascii_lowercase();
            assert!(text.contains(&word), "a colour from nowhere: {side:?}");
        }
        for field in SIDE_FIELDS {
            if let Some(FieldValue::Percent(percent)) = side.value(field.field) {
                assert!(percent <= 100, "{}: {side:?}", field.name);
            }
        }
    }
    assert_json(report);
}

fn check_info(info: &ClusterInfo) {
    assert_json(info);
    let _ = info.auto_mirror_recovery();
    for section in &info.sections {
        let _ = info.group_of(&section.name);
        let _ = info.monitor_watching(&section.name);
        assert_eq!(
            section.type_name().is_some(),
            section.value("Type").or(section.value("タイプ")).is_some()
        );
    }
}

fn check_alerts(log: &AlertLog) {
    assert_json(log);
    for copy in log.full_copies() {
        assert!(copy.start <= copy.end && copy.seconds() >= 0.0);
        if let Ok(rate) = CopyRate::from_alerts(copy.start, copy.end, 102_400, 50) {
            assert!(rate.seconds_per_gb().is_finite() && rate.seconds_per_gb() > 0.0);
        }
    }
}

/// The first two words of a text taken for the labels of a log, and for figures.
fn copy_log(text: &str) {
    let mut words = text.split_whitespace();
    let mut word = || words.next().unwrap_or_default();
    let (first, second) = (word(), word());
    let _ = parse_hex(first);
    for result in [
        CopyLogValues::find(text, &CopyLogLabels::new(first, second)),
        CopyLogValues::from_text(first, second),
    ] {
        match result {
            Ok(values) => {
                let (blocks, unit) = (values.blocks, BlockUnit::default());
                if let Ok(rate) = CopyRate::from_copy_log(blocks, values.seconds, 102_400, unit) {
                    assert!(rate.seconds_per_gb().is_finite() && rate.seconds_per_gb() > 0.0);
                }
            }
            Err(error) => check_excerpt(&error),
        }
    }
}

// ---- By hand -------------------------------------------------------------------------------

/// What a person writes: a state on one line, a version, a figure, a word.
pub fn by_hand(bytes: &[u8]) {
    let text = &*String::from_utf8_lossy(bytes);
    match MirrorState::from_line(text) {
        Ok(state) => {
            let [first, second] = &state.servers;
            assert!(!state.name.is_empty() && !first.name.is_empty());
            assert_ne!(first.name, second.name);
            let is_green = state
                .servers
                .iter()
                .all(|side| side.color == Some(Color::Green));
            let assessment = state.assess();
            assert!(is_green || assessment.situation() != Situation::Healthy);
            check_assessment(&assessment);
            assert_eq!(state.to_string().parse(), Ok(state), "{text}");
        }
        Err(error) => check_error(&error, text),
    }
    if let Ok(version) = text.parse::<ProductVersion>() {
        assert_eq!(version.to_string().parse(), Ok(version));
    }
    if let Ok(situation) = text.parse::<Situation>() {
        assert_eq!(situation.as_str(), text);
    }
    if let Ok(seconds) = text.parse::<f64>()
        && let Ok(rate) = CopyRate::stated(seconds)
    {
        assert!(rate.seconds_per_gb().is_finite() && rate.seconds_per_gb() > 0.0);
    }
    // What is no word here is said in one short line.
    let refusals = [
        text.parse::<ProductVersion>()
            .err()
            .map(|error| error.to_string()),
        text.parse::<UsedSpace>()
            .err()
            .map(|error| error.to_string()),
        text.parse::<Situation>()
            .err()
            .map(|error| error.to_string()),
        text.parse::<Encoding>()
            .err()
            .map(|error| error.to_string()),
        text.parse::<Language>()
            .err()
            .map(|error| error.to_string()),
        text.parse::<Shell>().err().map(|error| error.to_string()),
    ];
    for refusal in refusals.into_iter().flatten() {
        check_message(&refusal);
    }
}

// ---- What all of them share ----------------------------------------------------------------

/// Limits that every text meets.
fn small() -> Limits {
    Limits::DEFAULT
        .with(LineBytes, 60)
        .with(ReportBytes, 300)
        .with(NameBytes, 8)
        .with(Objects, 3)
        .with(Findings, 3)
}
