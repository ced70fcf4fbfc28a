//! Reads a mirror report line by line.

use alloc::{borrow::ToOwned, boxed::Box, vec::Vec};

use super::{
    MirrorReport,
    column::{Read, figure, word},
    heading::{Heading, column},
    label::Label,
    outline::{MirrorOutline, Told},
    row::{Row, RowCells, barred, plain_cells, simple_pair},
};
use crate::text::{
    Limits, ParseError,
    dialects::Reading,
    extent::{Class, End, Flow, Outline as _},
    lines::{
        Findings, Line, decimal, duration_seconds, is_placeholder, percent, strip_emphasis,
        trimmed, unframed,
    },
};
use crate::words::{
    ErrorCode, Field, FindingKind, MirrorStatus, RecoveryStatus, Side, kept, value::FieldValue,
};

/// Lines that are looked at as headings; the others are unknown lines.
const HEADING_CANDIDATES: usize = 4;

/// Reads a report line by line.
pub(super) struct Reader<'t, 'l> {
    limits: &'l Limits,
    /// Filled while reading.
    report: &'l mut MirrorReport,
    outline: MirrorOutline,
    first_line: u32,
    /// The chosen heading; before the first row, the candidates.
    heading: Option<Heading<'t>>,
    candidates: [Option<Heading<'t>>; HEADING_CANDIDATES],
    /// The candidate right before the first separator, as an index.
    ruled: Option<usize>,
    unknown: Vec<Line<'t>>,
    /// The direction of the copy as printed, and its line.
    direction: (&'t str, u32),
    /// Behind the heading of a block that no rule knows.
    is_past_recovery: bool,
    /// The last line that was longer than the limit.
    last_cut: u32,
    findings: Findings,
}

impl<'t, 'l> Reader<'t, 'l> {
    #[inline]
    pub(super) fn new(first_line: u32, limits: &'l Limits, report: &'l mut MirrorReport) -> Self {
        Self {
            limits,
            report,
            outline: MirrorOutline::new(limits),
            first_line,
            heading: None,
            candidates: [None; HEADING_CANDIDATES],
            ruled: None,
            unknown: Vec::new(),
            direction: ("", first_line),
            is_past_recovery: false,
            last_cut: 0,
            findings: Findings::new(limits),
        }
    }

    #[inline]
    pub(super) fn push(&mut self, line: Line<'t>) -> Flow {
        if line.was_cut {
            self.line_was_cut(&line);
        }
        let Told {
            flow,
            class,
            text,
            row,
        } = self.outline.tell(&line);
        if flow == Flow::End {
            return flow;
        }
        match (class, row) {
            (Class::Known | Class::BlockHeading, Some(row)) => self.row(&row, &line),
            (Class::Separator, _) if self.ruled.is_none() => {
                self.ruled = self.candidates.iter().rposition(Option::is_some);
            }
            (Class::Unknown, _) => self.unknown_line(Line { text, ..line }),
            _ => {}
        }
        flow
    }

    #[cold]
    fn line_was_cut(&mut self, line: &Line<'t>) {
        self.last_cut = line.number;
        self.findings.line_was_cut(line, self.limits);
    }

    /// A line that no rule knows: before the first row it may be the heading.
    fn unknown_line(&mut self, line: Line<'t>) {
        if self.report.recovery.is_some() && is_block_heading(line.text) {
            self.is_past_recovery = true;
        }
        if self.heading.is_none() {
            if let (Some(place), Some(heading)) = (
                self.candidates.iter_mut().find(|place| place.is_none()),
                Heading::of(line),
            ) {
                *place = Some(heading);
                return;
            }
        }
        self.unknown.push(line);
    }

    /// A row that belongs.
    #[inline]
    fn row(&mut self, row: &Row<'t>, line: &Line<'t>) {
        let label = row.label;
        let is_status = label == Label::MirrorStatus
            || (label == Label::Status && self.report.recovery.is_none());
        if is_status {
            return self.status(row, line);
        }
        self.choose_heading();
        self.keep_unknown_lines();
        if label.is_of_recovery() || label == Label::RecoveryStatus {
            return self.recovery_row(row, line);
        }
        let simple = match row.cells {
            RowCells::Plain(rest) => simple_pair(rest),
            _ => None,
        };
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

    fn status(&mut self, row: &Row<'t>, line: &Line<'t>) {
        let word = row.value();
        if word.is_empty() || is_placeholder(word) {
            return;
        }
        let status = MirrorStatus::from_printed(word);
        if !status.is_known() {
            self.unknown_word(Field::MirrorStatus, kept(word), line.number);
        }
        self.report.mirror_status = Some(match status {
            MirrorStatus::Other(word) => MirrorStatus::Other(kept(&word)),
            status => status,
        });
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
        let field = label.field();
        match column.read(field, cell) {
            Read::Fine => {}
            Read::UnknownWord => self.keep_unknown_word(side, field, cell, line),
            Read::Bad => {
                column.unreadable.insert(field);
                self.bad_value(field, cell, line);
            }
        }
    }

    /// Keeps a word outside its list, as much of it as a finding holds.
    #[cold]
    fn keep_unknown_word(&mut self, side: usize, field: Field, cell: &str, line: u32) {
        let word = kept(cell);
        if let Some(column) = self.report.servers.get_mut(side) {
            column.read_again(field, &word);
        }
        self.unknown_word(field, word, line);
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
            let field = label.field();
            if let Some(FieldValue::Percent(_)) = column.shown(field) {
                column.clear(field);
                column.unreadable.insert(field);
                // A cell without a neighbour has been reported.
                if !cells.contains(&"") {
                    self.bad_value(field, cell, line);
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
                word!(recovery.status, RecoveryStatus::from_printed(text))
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
            Read::UnknownWord => {
                let word = kept(text);
                recovery.status = Some(RecoveryStatus::from_printed(&word));
                self.unknown_word(row.label.field(), word, line.number);
            }
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
        let Some(source) = recovery.source.as_deref() else {
            return;
        };
        let side = |name| Side::of_host([first, second], name);
        let destination = recovery.destination.as_deref().and_then(side);
        if destination.is_some() && side(source).map(Side::other) == destination {
            return;
        }
        recovery.source = None;
        recovery.destination = None;
        let (value, line) = self.direction;
        self.bad_value(Field::Direction, value, line);
    }

    #[cold]
    fn unknown_word(&mut self, field: Field, word: Box<str>, line: u32) {
        self.findings
            .push(FindingKind::UnknownWord { field, word }, line);
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

    /// Ends the report. The text is that at whose start it stands.
    pub(super) fn finish(&mut self, text: &str) -> Reading {
        let end = self.outline.extent().end();
        let block = text.get(..end.bytes).unwrap_or(text);
        self.drop_lines_behind(end);
        Reading {
            end,
            result: self.fill_report(block),
        }
    }

    /// Forgets the lines that were looked at and do not belong. What stands right behind the
    /// report without a gap is taken for a part of it.
    #[inline]
    fn drop_lines_behind(&mut self, end: End) {
        let behind = self.first_line.saturating_add(end.lines);
        if !self.unknown.is_empty() {
            self.unknown.retain(|line| line.number < behind);
        }
        if self.heading.is_none() {
            for candidate in &mut self.candidates {
                *candidate = candidate.filter(|heading| heading.line.number < behind);
            }
        }
        if self.last_cut >= behind {
            self.findings.forget_from(behind);
        }
        if let Some((line, _)) = self.outline.extent().cut() {
            self.findings.report_was_cut(line, self.limits);
        }
    }

    #[inline]
    fn fill_report(&mut self, text: &str) -> Result<(), ParseError> {
        // What stands below the last row is no heading of this report.
        if self.heading.is_none() && !self.outline.has_rows() {
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
        if !self.outline.has(Field::MirrorColor) {
            self.findings
                .push(FindingKind::TruncatedReport, self.first_line);
        }
        self.keep_unknown_lines();
        if self.report.recovery.is_some() {
            self.check_direction(first, second);
        }
        let report = &mut *self.report;
        report.findings = self.findings.take_list();
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
