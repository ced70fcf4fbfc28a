//! Reads a mirror report line by line.

use alloc::{borrow::ToOwned, boxed::Box, vec::Vec};

use nom::{Parser as _, branch::alt, sequence::pair};

use super::{
    MirrorReport,
    heading::{Heading, column, is_value},
};
use crate::text::{
    ErrorCode, Limits, ParseError,
    extent::{Class, Extent, Flow},
    lines::{
        Findings, Line, Parsed, barred_cells, blanks, blanks_end, date_time, decimal,
        duration_seconds, is_placeholder, is_prompt, is_separator, no, percent, size_mib,
        strip_emphasis, table_cells, token, token_end, trimmed, unframed, whole,
    },
    scan,
};
use crate::words::{
    Color, DiskError, FastCopy, Field, FieldSet, FindingKind, LimitKind, MirrorStatus,
    RecoveryStatus, kept,
};

/// The labels of a report, in the spelling of the product.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Label {
    MirrorStatus,
    MirrorColor,
    FastCopy,
    LastUpdateTime,
    BreakTime,
    DiskError,
    NeededCopyPercent,
    VolumeUsedPercent,
    VolumeSize,
    RecoveryStatus,
    Value,
    Status,
    Direction,
    Percent,
    UsedTime,
    LeftTime,
    IterationTimes,
}

impl Label {
    /// Labels too common to count outside a recovery block.
    const fn is_of_recovery(self) -> bool {
        matches!(
            self,
            Self::Value
                | Self::Status
                | Self::Direction
                | Self::Percent
                | Self::UsedTime
                | Self::LeftTime
                | Self::IterationTimes
        )
    }

    const fn field(self) -> Field {
        match self {
            Self::MirrorStatus => Field::MirrorStatus,
            Self::MirrorColor => Field::MirrorColor,
            Self::FastCopy => Field::FastCopy,
            Self::LastUpdateTime => Field::LastUpdateTime,
            Self::BreakTime => Field::BreakTime,
            Self::DiskError => Field::DiskError,
            Self::NeededCopyPercent => Field::NeededCopyPercent,
            Self::VolumeUsedPercent => Field::VolumeUsedPercent,
            Self::VolumeSize => Field::VolumeSize,
            Self::RecoveryStatus | Self::Value | Self::Status => Field::RecoveryStatus,
            Self::Direction => Field::Direction,
            Self::Percent => Field::Percent,
            Self::UsedTime => Field::UsedTime,
            Self::LeftTime => Field::LeftTime,
            Self::IterationTimes => Field::IterationTimes,
        }
    }
}

/// The words of one label.
#[inline(always)]
fn words<'t>(text: &'static str, label: Label) -> impl Fn(&'t str) -> Parsed<'t, Label> {
    move |input| match input.strip_prefix(text) {
        Some(rest) => Ok((rest, label)),
        None => no(input),
    }
}

/// A label, what may end it, and the blanks behind it.
#[inline(always)]
fn label(input: &str) -> Parsed<'_, Label> {
    // The first letter chooses, so that no row tries all labels.
    let (rest, label) = match input.as_bytes().first() {
        Some(b'M') => alt((
            words("Mirror Color", Label::MirrorColor),
            words("Mirror Status", Label::MirrorStatus),
        ))
        .parse(input)?,
        Some(b'F') => words("Fast Copy", Label::FastCopy)(input)?,
        Some(b'L') => alt((
            words("Lastupdate Time", Label::LastUpdateTime),
            words("Left Time", Label::LeftTime),
        ))
        .parse(input)?,
        Some(b'B') => words("Break Time", Label::BreakTime)(input)?,
        Some(b'D') => alt((
            words("Disk Error", Label::DiskError),
            words("Direction", Label::Direction),
            words("Diff Recovery", Label::FastCopy),
        ))
        .parse(input)?,
        Some(b'N') => words("Needed Copy Percent", Label::NeededCopyPercent)(input)?,
        Some(b'V') => alt((
            words("Volume Used Percent", Label::VolumeUsedPercent),
            words("Volume Size", Label::VolumeSize),
            words("Value", Label::Value),
        ))
        .parse(input)?,
        Some(b'R') => alt((
            words("Recovery Status", Label::RecoveryStatus),
            words("Remain Time", Label::LeftTime),
        ))
        .parse(input)?,
        Some(b'S') => words("Status", Label::Status)(input)?,
        Some(b'P') => words("Percent", Label::Percent)(input)?,
        Some(b'U') => words("Used Time", Label::UsedTime)(input)?,
        Some(b'I') => words("Iteration Times", Label::IterationTimes)(input)?,
        _ => return no(input),
    };
    match rest.as_bytes().first() {
        None | Some(b' ') => Ok((rest, label)),
        Some(b'\t' | b':' | b'*' | b'`' | b'|' | 0x80..) => {
            Ok((rest.trim_start_matches(['*', '`', ':', '：']), label))
        }
        Some(_) => no(input),
    }
}

/// A line with a label.
struct Row<'t> {
    label: Label,
    cells: RowCells<'t>,
}

enum RowCells<'t> {
    /// What follows the label on a plain line.
    Plain(&'t str),
    /// The cells that follow the label in a pasted table.
    Table([&'t str; 2]),
    /// A pasted table with one cell behind the label, and no other, not even an empty one.
    Single(&'t str),
    /// A pasted table with more than two filled cells behind the label.
    TooMany(&'t str),
}

impl<'t> RowCells<'t> {
    /// The cells behind the label of a row.
    fn of_table(mut cells: impl Iterator<Item = &'t str>, row: &'t str) -> Self {
        match (cells.next(), cells.next()) {
            (first, None) => Self::Single(first.unwrap_or_default()),
            (first, Some(second)) if cells.all(str::is_empty) => {
                Self::Table([first.unwrap_or_default(), second])
            }
            _ => Self::TooMany(row),
        }
    }
}

impl<'t> Row<'t> {
    #[inline(always)]
    fn of(text: &'t str) -> Option<Self> {
        if !text.starts_with('|') {
            let (rest, label) = label(text).ok()?;
            return Some(Self {
                label,
                cells: RowCells::Plain(rest),
            });
        }
        Self::of_table(text)
    }

    /// A row of a pasted table.
    #[inline(never)]
    fn of_table(text: &'t str) -> Option<Self> {
        let mut cells = table_cells(text)?;
        let (rest, label) = label(cells.next()?).ok()?;
        let cells = if rest.trim().is_empty() {
            RowCells::of_table(cells, text)
        } else {
            RowCells::TooMany(text)
        };
        Some(Self { label, cells })
    }

    /// The value of a row that has one: a status, or a row of the recovery block.
    fn value(&self) -> &'t str {
        match self.cells {
            RowCells::Plain(rest) => {
                // A table may have lost its first bars.
                strip_emphasis(unbarred(trimmed(rest)))
            }
            RowCells::Single(cell) => cell,
            RowCells::Table([first, second]) => {
                if first.is_empty() {
                    second
                } else {
                    first
                }
            }
            RowCells::TooMany(text) => text,
        }
    }
}

/// A value without the bars of a table around it.
#[inline]
fn unbarred(text: &str) -> &str {
    if text.starts_with('|') || text.ends_with('|') {
        return trimmed(text.trim_matches(['|', ' ', '\t']));
    }
    text
}

/// The values of a plain row, told apart by what they are.
struct PlainCells<'t> {
    cells: [&'t str; 2],
    count: usize,
}

/// The values of a plain row that is no [`simple_pair`].
fn plain_cells(rest: &str) -> PlainCells<'_> {
    match pair(value, value).parse(rest) {
        Ok(("", (first, second))) => PlainCells {
            cells: [first, second],
            count: 2,
        },
        _ => other_cells(rest),
    }
}

/// Whether what follows a label belongs to a longer one that no rule knows: `Mirror Color
/// Detail  GREEN  RED`.
#[cold]
fn is_longer_label(rest: &str) -> bool {
    let Some(next) = rest.strip_prefix(' ') else {
        return false;
    };
    next.starts_with(|c: char| c.is_ascii_alphabetic())
        && token(next).is_ok_and(|(_, word)| !is_value(word))
        && plain_cells(rest).count > 2
}

/// The cells behind the label of a table row that has lost its first bar.
fn barred(rest: &str) -> Option<RowCells<'_>> {
    let row = trimmed(rest);
    if !row.starts_with('|') {
        return None;
    }
    Some(RowCells::of_table(barred_cells(row)?, row))
}

/// Two plain ASCII values, as most rows have: what [`value`] gives twice, without its cases.
#[inline(always)]
fn simple_pair(rest: &str) -> Option<[&str; 2]> {
    let bytes = rest.as_bytes();
    let first = blanks_end(bytes, 0);
    let first_end = simple_end(bytes, first)?;
    let second = blanks_end(bytes, first_end);
    let second_end = simple_end(bytes, second)?;
    if second_end != bytes.len() || first_end == second {
        return None;
    }
    Some([rest.get(first..first_end)?, rest.get(second..second_end)?])
}

/// The end of a token, or of a date and the time right behind it.
#[inline(always)]
fn simple_end(bytes: &[u8], start: usize) -> Option<usize> {
    let end = token_end(bytes, start);
    match bytes.get(start..end)? {
        [_, _, _, _, b'/', _, _, b'/', _, _] => {
            let time_end = token_end(bytes, end + 1);
            let is_time = bytes.get(end) == Some(&b' ') && bytes.get(end + 3) == Some(&b':');
            is_time.then_some(time_end)
        }
        // A figure may belong with the unit behind it, and emphasis has to be taken off.
        [] | [b'*' | b'`' | b'|', ..] | [.., b'*' | b'`' | b'0'..=b'9'] => None,
        _ => Some(end),
    }
}

/// One value and the blanks around it: a token, or two that belong together.
#[inline]
fn value(input: &str) -> Parsed<'_, &str> {
    let (start, ()) = blanks(input)?;
    let (after, word) = token(start)?;
    if after.is_empty() {
        return Ok(("", strip_emphasis(word)));
    }
    let (mut end, ()) = blanks(after)?;
    let mut cell = word;
    if let Some(rest) = second_word(word, end) {
        cell = start.get(..start.len() - rest.len()).unwrap_or(word);
        end = blanks(rest)?.0;
    }
    Ok((end, strip_emphasis(cell)))
}

/// A row without exactly two values.
#[cold]
fn other_cells(rest: &str) -> PlainCells<'_> {
    // Values of several words that no rule knows: here, and only here, a gap counts.
    let mut parts = rest
        .split('\t')
        .flat_map(|part| part.split("  "))
        .map(str::trim)
        .filter(|part| !part.is_empty());
    if let (Some(first), Some(second), None) = (parts.next(), parts.next(), parts.next()) {
        return PlainCells {
            cells: [strip_emphasis(first), strip_emphasis(second)],
            count: 2,
        };
    }
    let mut found = PlainCells {
        cells: ["", ""],
        count: 0,
    };
    let mut input = rest;
    while let Ok((after, cell)) = value(input) {
        if let Some(place) = found.cells.get_mut(found.count) {
            *place = cell;
        }
        found.count += 1;
        input = after;
    }
    found
}

/// A date is one value with the time behind it, a figure with its unit. Returns what is left
/// behind the longer value.
#[inline]
fn second_word<'t>(word: &str, next: &'t str) -> Option<&'t str> {
    match word.as_bytes().first() {
        Some(b'0'..=b'9' | b'*' | b'`') => {}
        _ => return None,
    }
    let word = word.trim_start_matches(['*', '`']);
    let is_wanted: fn(&str) -> bool = match word.as_bytes() {
        [_, _, _, _, b'/' | b'-', _, _, _, _, _] => |next| next.as_bytes().get(2) == Some(&b':'),
        figure if figure.iter().all(u8::is_ascii_digit) => {
            |next| matches!(next, "MB" | "GB" | "TB" | "MiB" | "GiB" | "TiB" | "%")
        }
        _ => return None,
    };
    let (rest, next) = token(next).ok()?;
    is_wanted(next).then_some(rest)
}

impl MirrorReport {
    /// Whether a line, freed from its frame, belongs to a mirror report. The scanner asks this
    /// while it looks for the end of one.
    pub(crate) fn classify(text: &str, in_recovery: &mut bool) -> Class {
        match Row::of(text) {
            Some(row) => {
                if row.label == Label::RecoveryStatus
                    || (row.label == Label::Direction && row.value().contains("->"))
                {
                    *in_recovery = true;
                }
                match row.label {
                    Label::RecoveryStatus => Class::BlockHeading,
                    label if label.is_of_recovery() && !*in_recovery => Class::Unknown,
                    _ => Class::Known,
                }
            }
            None => Class::Unknown,
        }
    }
}

/// Lines that are looked at as headings; the others are unknown lines.
const HEADING_CANDIDATES: usize = 4;

/// Reads a report line by line.
pub(super) struct Reader<'t, 'l> {
    limits: &'l Limits,
    /// Filled while reading.
    report: &'l mut MirrorReport,
    extent: Extent,
    first_line: u32,
    /// The chosen heading; before the first row, the candidates.
    heading: Option<Heading<'t>>,
    candidates: [Option<Heading<'t>>; HEADING_CANDIDATES],
    /// The candidate right before the first separator, as an index.
    ruled: Option<usize>,
    unknown: Vec<Line<'t>>,
    seen: FieldSet,
    /// The direction of the copy as printed, and its line.
    direction: (&'t str, u32),
    /// Behind the heading of a block that no rule knows.
    is_past_recovery: bool,
    findings: Findings,
}

impl<'t, 'l> Reader<'t, 'l> {
    #[inline]
    pub(super) fn new(first_line: u32, limits: &'l Limits, report: &'l mut MirrorReport) -> Self {
        Self {
            limits,
            report,
            extent: Extent::default(),
            first_line,
            heading: None,
            candidates: [None; HEADING_CANDIDATES],
            ruled: None,
            unknown: Vec::new(),
            seen: FieldSet::EMPTY,
            direction: ("", first_line),
            is_past_recovery: false,
            findings: Findings::new(limits),
        }
    }

    #[inline]
    pub(super) fn push(&mut self, line: Line<'t>) -> Flow {
        if line.was_cut {
            self.findings.line_was_cut(&line, self.limits);
        }
        if line.offset > self.limits.report_bytes {
            self.findings.push(
                FindingKind::LimitReached {
                    limit: LimitKind::ReportBytes,
                    value: self.limits.report_bytes as u64,
                },
                line.number,
            );
            return Flow::End;
        }
        let text = unframed(line.text);
        if text.is_empty() {
            return self.extent.push(Class::Blank);
        }
        if let Some(row) = Row::of(text) {
            if let Some(flow) = self.row(&row, &line) {
                return flow;
            }
        } else if is_separator(text) {
            if self.ruled.is_none() {
                self.ruled = self.candidates.iter().rposition(Option::is_some);
            }
            return self.extent.push(Class::Separator);
        } else if scan::anchor(line.raw).is_some() || is_prompt(line.raw) {
            return self.extent.push(Class::Foreign);
        }
        self.unknown_line(Line { text, ..line })
    }

    /// A line that no rule knows: before the first row it may be the heading.
    fn unknown_line(&mut self, line: Line<'t>) -> Flow {
        let flow = self.extent.push(Class::Unknown);
        if flow == Flow::End {
            return flow;
        }
        if self.report.recovery.is_some() && is_block_heading(line.text) {
            self.is_past_recovery = true;
        }
        if self.heading.is_none() {
            if let (Some(place), Some(heading)) = (
                self.candidates.iter_mut().find(|place| place.is_none()),
                Heading::of(line),
            ) {
                *place = Some(heading);
                return flow;
            }
        }
        self.unknown.push(line);
        flow
    }

    /// A row with a label. `None`: the label does not count here.
    #[inline]
    fn row(&mut self, row: &Row<'t>, line: &Line<'t>) -> Option<Flow> {
        let label = row.label;
        if label == Label::MirrorStatus {
            return Some(self.status(row, line));
        }
        if label.is_of_recovery() && self.report.recovery.is_none() {
            if label == Label::Status
                && self.report.mirror_status.is_none()
                && self.heading.is_none()
            {
                // The line of the status, without its first word.
                return Some(self.status(row, line));
            }
            if label != Label::Direction || !row.value().contains("->") {
                return None;
            }
        }
        if self.seen.contains(label.field()) && !label.is_of_recovery() {
            let is_longer = matches!(row.cells, RowCells::Plain(rest) if is_longer_label(rest));
            if label == Label::MirrorColor && !is_longer {
                // The rows begin again: another report, whose first line is lost.
                return Some(Flow::End);
            }
            return None;
        }
        let simple = match row.cells {
            RowCells::Plain(rest) if !label.is_of_recovery() => {
                let cells = simple_pair(rest);
                if cells.is_none() && is_longer_label(rest) {
                    return None;
                }
                cells
            }
            _ => None,
        };
        let class = if label == Label::RecoveryStatus {
            Class::BlockHeading
        } else {
            Class::Known
        };
        if self.extent.push(class) == Flow::End {
            return Some(Flow::End);
        }
        self.choose_heading();
        self.keep_unknown_lines();
        if label.is_of_recovery() || label == Label::RecoveryStatus {
            self.recovery_row(row, line);
            return Some(Flow::Continue);
        }
        self.seen.insert(label.field());
        match simple.or_else(|| self.other_pair(row, line)) {
            Some(cells) => {
                self.fill(label, cells, line.number);
                if !line.is_ended {
                    self.check_last_row(label, cells, line.number);
                }
            }
            None => {
                // Which value is whose cannot be said.
                for column in &mut self.report.servers {
                    column.unreadable.insert(label.field());
                }
                self.bad_value(label.field(), row.value(), line.number);
            }
        }
        Some(Flow::Continue)
    }

    /// The two values of a row that is not simple. `None`: which is whose cannot be said.
    #[inline(never)]
    fn other_pair(&mut self, row: &Row<'t>, line: &Line<'t>) -> Option<[&'t str; 2]> {
        let barred = match row.cells {
            RowCells::Plain(rest) => barred(rest),
            _ => None,
        };
        let cells = match barred.as_ref().unwrap_or(&row.cells) {
            RowCells::Table(cells) => return Some(*cells),
            RowCells::TooMany(_) => return None,
            RowCells::Single(cell) => [*cell, ""],
            RowCells::Plain(rest) => {
                let found = plain_cells(rest);
                match found.count {
                    0 | 2 => return Some(found.cells),
                    1 => self.by_column(found.cells[0], line)?,
                    _ => return None,
                }
            }
        };
        // Nothing says that there is none on the other side: the line may have been cut.
        if cells != ["", ""] {
            let [first, _] = cells;
            let other = usize::from(!first.is_empty());
            if let Some(column) = self.report.servers.get_mut(other) {
                column.unreadable.insert(row.label.field());
            }
            self.bad_value(row.label.field(), row.value(), line.number);
        }
        Some(cells)
    }

    fn status(&mut self, row: &Row<'t>, line: &Line<'t>) -> Flow {
        let is_first = self.extent.lines() == 0 && self.report.mirror_status.is_none();
        if row.label == Label::MirrorStatus && !is_first {
            return self.extent.push(Class::Foreign);
        }
        self.extent.push(Class::Known);
        let word = row.value();
        if word.is_empty() || is_placeholder(word) {
            return Flow::Continue;
        }
        let status = MirrorStatus::from_printed(word);
        if !status.is_known() {
            self.unknown_word(Field::MirrorStatus, word, line.number);
        }
        self.report.mirror_status = Some(match status {
            MirrorStatus::Other(word) => MirrorStatus::Other(kept(&word)),
            status => status,
        });
        Flow::Continue
    }

    /// Takes the candidate for which most speaks.
    #[inline]
    fn choose_heading(&mut self) {
        if self.heading.is_some() {
            return;
        }
        let mut chosen = self.candidates.iter().position(Option::is_some);
        if self.candidates.iter().flatten().count() > 1 {
            chosen = self.weightiest_candidate();
            self.keep_other_candidates(chosen);
        }
        self.heading = chosen.and_then(|index| *self.candidates.get(index)?);
    }

    /// The one candidate for which more speaks than for any other.
    #[cold]
    fn weightiest_candidate(&self) -> Option<usize> {
        let weights = || {
            self.candidates
                .iter()
                .enumerate()
                .filter_map(|(index, heading)| {
                    Some((heading.as_ref()?.weight(self.ruled == Some(index)), index))
                })
        };
        let (most, chosen) = weights().max()?;
        let is_alone = weights().filter(|(weight, _)| *weight == most).count() == 1;
        is_alone.then_some(chosen)
    }

    /// Candidates that are not the heading are lines like others.
    #[cold]
    fn keep_other_candidates(&mut self, chosen: Option<usize>) {
        for (index, candidate) in self.candidates.iter().enumerate() {
            if let Some(heading) = candidate.as_ref().filter(|_| Some(index) != chosen) {
                self.unknown.push(heading.line);
            }
        }
        self.unknown.sort_by_key(|line| line.number);
    }

    /// The unknown lines so far stand inside the report.
    #[inline]
    fn keep_unknown_lines(&mut self) {
        if self.unknown.is_empty() {
            return;
        }
        for line in self.unknown.drain(..) {
            self.findings.push(
                FindingKind::UnknownLine {
                    text: kept(line.text),
                },
                line.number,
            );
        }
    }

    /// One value on a line for two servers: the column says whose it is, where it is kept.
    #[cold]
    fn by_column(&self, value: &'t str, line: &Line<'t>) -> Option<[&'t str; 2]> {
        let at = column(line.raw, line.raw.rfind(value));
        let [first, second] = self.heading.as_ref()?.columns();
        match at {
            Some(_) if at == first => Some([value, ""]),
            Some(_) if at == second => Some(["", value]),
            _ => None,
        }
    }

    #[inline]
    fn fill(&mut self, label: Label, cells: [&str; 2], line: u32) {
        let [first, second] = cells;
        self.fill_side(0, label, first, line);
        self.fill_side(1, label, second, line);
    }

    #[inline]
    fn fill_side(&mut self, side: usize, label: Label, cell: &str, line: u32) {
        if cell.is_empty() || is_placeholder(cell) {
            return;
        }
        let Some(column) = self.report.servers.get_mut(side) else {
            return;
        };
        let read = match label {
            Label::MirrorColor => word(&mut column.color, Color::from_printed(cell)),
            Label::FastCopy => word(&mut column.fast_copy, FastCopy::from_printed(cell)),
            Label::DiskError => word(&mut column.disk_error, DiskError::from_printed(cell)),
            Label::LastUpdateTime => figure(&mut column.last_update, cell, date_time),
            Label::BreakTime => figure(&mut column.break_time, cell, date_time),
            Label::NeededCopyPercent => figure(&mut column.needed_copy_percent, cell, percent),
            Label::VolumeUsedPercent => figure(&mut column.volume_used_percent, cell, percent),
            Label::VolumeSize => figure(&mut column.volume_size_mib, cell, size_mib),
            _ => Read::Fine,
        };
        match read {
            Read::Fine => {}
            Read::UnknownWord => self.unknown_word(label.field(), cell, line),
            Read::Bad => {
                column.unreadable.insert(label.field());
                self.bad_value(label.field(), cell, line);
            }
        }
    }

    /// A percentage without its sign, at the very end of a text, may be half of one.
    #[cold]
    fn check_last_row(&mut self, label: Label, cells: [&str; 2], line: u32) {
        for (side, cell) in cells.into_iter().enumerate() {
            if cell.is_empty() || !cell.bytes().all(|byte| byte.is_ascii_digit()) {
                continue;
            }
            let Some(column) = self.report.servers.get_mut(side) else {
                continue;
            };
            let place = match label {
                Label::NeededCopyPercent => &mut column.needed_copy_percent,
                Label::VolumeUsedPercent => &mut column.volume_used_percent,
                _ => continue,
            };
            if place.take().is_some() {
                column.unreadable.insert(label.field());
                // A cell without a neighbour has been reported.
                if !cells.contains(&"") {
                    self.bad_value(label.field(), cell, line);
                }
            }
        }
    }

    #[inline(never)]
    fn recovery_row(&mut self, row: &Row<'t>, line: &Line<'t>) {
        let mut text = row.value();
        if row.label == Label::RecoveryStatus {
            self.is_past_recovery = false;
            // `Value` heads the column; it is no status.
            text = text.strip_prefix("Value").unwrap_or(text);
            text = text.trim_start_matches([':', '：', '*', ' ', '\t']);
        } else if self.is_past_recovery || self.has_recovery_value(row.label) {
            // A row of another block, or a second value: the first one stands.
            self.findings.push(
                FindingKind::UnknownLine {
                    text: kept(line.text),
                },
                line.number,
            );
            return;
        }
        let recovery = self.report.recovery.get_or_insert_default();
        if text.is_empty() || is_placeholder(text) {
            return;
        }
        let read = match row.label {
            Label::RecoveryStatus | Label::Value | Label::Status => {
                word(&mut recovery.status, RecoveryStatus::from_printed(text))
            }
            Label::Direction => match direction(text) {
                Some([source, destination]) => {
                    recovery.source = Some(source.to_owned());
                    recovery.destination = Some(destination.to_owned());
                    self.direction = (text, line.number);
                    Read::Fine
                }
                None => Read::Bad,
            },
            Label::Percent => figure(&mut recovery.percent, text, percent),
            Label::UsedTime => figure(&mut recovery.used_seconds, text, duration_seconds),
            Label::LeftTime => figure(&mut recovery.left_seconds, text, duration_seconds),
            Label::IterationTimes => figure(&mut recovery.iteration_times, text, decimal),
            _ => Read::Fine,
        };
        match read {
            Read::Fine => {}
            Read::UnknownWord => self.unknown_word(row.label.field(), text, line.number),
            Read::Bad => self.bad_value(row.label.field(), text, line.number),
        }
    }

    fn has_recovery_value(&self, label: Label) -> bool {
        self.report
            .recovery
            .as_ref()
            .is_some_and(|recovery| match label {
                Label::Value | Label::Status => recovery.status.is_some(),
                Label::Direction => recovery.source.is_some(),
                Label::Percent => recovery.percent.is_some(),
                Label::UsedTime => recovery.used_seconds.is_some(),
                Label::LeftTime => recovery.left_seconds.is_some(),
                Label::IterationTimes => recovery.iteration_times.is_some(),
                _ => false,
            })
    }

    /// A direction leads from one server of the report to the other, or it is none.
    #[cold]
    fn check_direction(&mut self, first: &str, second: &str) {
        let Some(recovery) = &mut self.report.recovery else {
            return;
        };
        let (source, destination) = (recovery.source.as_deref(), recovery.destination.as_deref());
        let is_forward = source == Some(first) && destination == Some(second);
        let is_backward = source == Some(second) && destination == Some(first);
        if source.is_none() || is_forward || is_backward {
            return;
        }
        recovery.source = None;
        recovery.destination = None;
        let (value, line) = self.direction;
        self.bad_value(Field::Direction, value, line);
    }

    #[cold]
    fn unknown_word(&mut self, field: Field, word: &str, line: u32) {
        self.findings.push(
            FindingKind::UnknownWord {
                field,
                word: kept(word),
            },
            line,
        );
    }

    #[cold]
    fn bad_value(&mut self, field: Field, value: &str, line: u32) {
        self.findings.push(
            FindingKind::BadValue {
                field,
                value: kept(value),
            },
            line,
        );
    }

    pub(super) fn finish(mut self, text: &str) -> Result<(), ParseError> {
        if self.heading.is_none() {
            // Only a rule or columns make a heading of a line that no row follows.
            let ruled = self.ruled.is_some();
            for candidate in &mut self.candidates {
                let is_heading = |heading: Heading<'_>| {
                    ruled || (heading.has_columns() && heading.line.is_ended)
                };
                if candidate.is_some_and(|heading| !is_heading(heading)) {
                    *candidate = None;
                }
            }
            self.choose_heading();
        }
        let Some(heading) = self.heading else {
            return Err(self.no_heading(text));
        };
        let [name, first, second] = heading.names;
        if [name, first, second]
            .iter()
            .any(|name| name.len() > self.limits.name_bytes)
        {
            return Err(ParseError::at(
                ErrorCode::TooLarge,
                text,
                heading.line.offset,
            ));
        }
        if !self.seen.contains(Field::MirrorColor) {
            self.findings
                .push(FindingKind::TruncatedReport, self.first_line);
        }
        // What stands right behind the report without a gap is taken for a part of it.
        let end = self.first_line.saturating_add(self.extent.lines());
        self.unknown.retain(|line| line.number < end);
        self.keep_unknown_lines();
        if self.report.recovery.is_some() {
            self.check_direction(first, second);
        }
        let report = self.report;
        report.findings = self.findings.into_list();
        for finding in &mut report.findings {
            finding.resource = Some(name.into());
        }
        report.line = self.first_line;
        report.name = name.to_owned();
        let [left, right] = &mut report.servers;
        left.name = first.to_owned();
        right.name = second.to_owned();
        Ok(())
    }

    /// Says what is missing: all names, or the servers behind a resource.
    #[cold]
    fn no_heading(&self, text: &str) -> ParseError {
        let lone = self.unknown.first().filter(|line| {
            let words = unframed(line.text)
                .split([' ', '\t', '|'])
                .filter(|word| !word.is_empty());
            words.count() <= 3 && Heading::of(**line).is_none()
        });
        match lone {
            Some(line) => ParseError::at(ErrorCode::NoServers, text, line.offset),
            None => ParseError::at(ErrorCode::NoResourceName, text, 0),
        }
    }
}

/// The two servers of a direction.
fn direction(text: &str) -> Option<[&str; 2]> {
    let (source, destination) = text.split_once("->").or_else(|| text.split_once('→'))?;
    let source = source.trim_end_matches('-');
    let (source, destination) = (
        strip_emphasis(trimmed(source)),
        strip_emphasis(trimmed(destination)),
    );
    (!source.is_empty() && !destination.is_empty()).then_some([source, destination])
}

/// The heading of a block like that of the recovery: `Network Status:  Value:`.
fn is_block_heading(text: &str) -> bool {
    text.trim_end_matches(['|', ':', '：', '*', ' ', '\t'])
        .ends_with("Value")
}

/// How a value read.
enum Read {
    Fine,
    UnknownWord,
    Bad,
}

/// A printed word that can be outside its vocabulary.
trait PrintedWord {
    fn bound(self) -> Self;
    fn known(&self) -> bool;
}

macro_rules! printed_word {
    ($($name:ident)+) => {$(
        impl PrintedWord for $name {
            fn bound(self) -> Self {
                match self {
                    Self::Other(word) => Self::Other(bounded(word)),
                    known => known,
                }
            }

            fn known(&self) -> bool {
                self.is_known()
            }
        }
    )+};
}

printed_word!(Color FastCopy DiskError RecoveryStatus);

fn bounded(word: Box<str>) -> Box<str> {
    kept(&word)
}

#[inline]
fn word<W: PrintedWord>(place: &mut Option<W>, word: W) -> Read {
    if word.known() {
        *place = Some(word);
        Read::Fine
    } else {
        *place = Some(word.bound());
        Read::UnknownWord
    }
}

#[inline]
fn figure<'t, T>(
    place: &mut Option<T>,
    cell: &'t str,
    parser: impl Fn(&'t str) -> Parsed<'t, T>,
) -> Read {
    match whole(cell, parser) {
        Some(figure) => {
            *place = Some(figure);
            Read::Fine
        }
        None => Read::Bad,
    }
}
