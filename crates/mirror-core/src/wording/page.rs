//! The page of an assessment: both servers side by side, the situation, the recovery options.
//!
//! The functions below [`Page`] decide what the page says and in which words; the HTML of the same
//! page calls them too.

use alloc::{
    borrow::{Cow, ToOwned},
    format,
    string::String,
    vec::Vec,
};
use core::fmt::Write as _;

use super::{
    Label, Language, Wording,
    figures::{Clock, command_line, list, shown, value_text},
};
use crate::{
    document::{
        AssessmentDocument, Document, FindingDocument, NeedDocument, OptionDocument,
        ResourceDocument,
    },
    recover::Command,
    state::ServerState,
    text::Recovery,
    words::{Color, Field, FindingCode, NeedCode, SIDE_FIELDS, Severity, Situation},
};

/// How words are emphasised on a page.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
#[non_exhaustive]
pub enum Emphasis {
    /// Not at all, for files and pipes.
    #[default]
    Plain,
    /// With the escape sequences of a terminal. The word itself is always there too.
    Terminal,
}

impl Document {
    /// Returns the page of the assessment, for a terminal or a file.
    ///
    /// The whole page is in one language, whatever the language of the document's messages is.
    /// Names and words from the outputs cannot break its lines or hide anything.
    ///
    /// ```
    /// use mirror_core::{AssessConfig, MirrorState, Snapshot, wording::{Emphasis, Language}};
    ///
    /// let mut snapshot = Snapshot::new();
    /// snapshot.add_state(MirrorState::from_line("vol1: alpha green inactive, beta green inactive")?);
    /// let page = snapshot
    ///     .document(&AssessConfig::default())
    ///     .page(Language::English, Emphasis::Plain);
    /// assert!(page.contains("Both servers hold the latest data."));
    /// # Ok::<(), mirror_core::text::ParseError>(())
    /// ```
    #[must_use]
    pub fn page(&self, language: Language, emphasis: Emphasis) -> String {
        let mut page = Page {
            text: String::new(),
            wording: language.wording(),
            emphasis,
        };
        for (index, resource) in self.resources.iter().enumerate() {
            if index > 0 {
                page.text.push('\n');
            }
            page.resource(resource);
        }
        if !self.findings.is_empty() {
            page.text.push('\n');
            page.findings(&self.findings, "");
        }
        page.text
    }
}

struct Page {
    text: String,
    wording: &'static dyn Wording,
    emphasis: Emphasis,
}

impl Page {
    /// One line. Writing to a string does not fail.
    fn line(&mut self, line: core::fmt::Arguments<'_>) {
        let _ = self.text.write_fmt(line);
        self.text.push('\n');
    }

    fn label(&self, label: Label) -> &'static str {
        self.wording.label(label)
    }

    fn resource(&mut self, resource: &ResourceDocument) {
        let assessment = &resource.assessment;
        let severity = self.severity(assessment.severity);
        self.line(format_args!(
            "{} {}: {severity}",
            self.label(Label::Resource),
            shown(&resource.name),
        ));
        if let Some(status) = &resource.mirror_status {
            self.line(format_args!(
                "  {}: {}",
                self.label(Label::Status),
                shown(status.as_printed())
            ));
        }
        self.servers(&resource.servers);
        if let Some(copy) = &resource.recovery {
            self.copy(copy);
        }

        self.line(format_args!("\n{}", self.label(Label::Situation)));
        self.line(format_args!(
            "  {}",
            self.wording.situation(assessment.situation)
        ));
        for text in basis(assessment, self.wording) {
            self.line(format_args!("  {text}"));
        }

        self.options(assessment);
        if !assessment.needs.is_empty() {
            self.line(format_args!("\n{}", self.label(Label::Needs)));
            for need in &assessment.needs {
                let what = self.wording.need(need.code);
                match settled_by(need) {
                    Some(command) => self.line(format_args!("  - {what}: {}", shown(command))),
                    None => self.line(format_args!("  - {what}")),
                }
            }
        }
        if !assessment.findings.is_empty() {
            self.text.push('\n');
            self.findings(&assessment.findings, "");
        }
    }

    /// Both servers side by side.
    fn servers(&mut self, servers: &[ServerState; 2]) {
        let [first, second] = servers;
        let mut rows = Vec::new();
        let names = [shown(&first.name), shown(&second.name)];
        rows.push(("", names, false));
        for SideRow { field, cells } in side_rows(servers, self.wording) {
            rows.push((
                self.wording.field(field),
                cells,
                field == Field::MirrorColor,
            ));
        }

        let column = |cells: &mut dyn Iterator<Item = usize>| cells.max().unwrap_or(0) + 2;
        let labels = column(&mut rows.iter().map(|(label, ..)| width(label)));
        let firsts = column(&mut rows.iter().map(|(_, [cell, _], _)| width(cell)));
        for (label, [left, right], is_color) in rows {
            let pad = |text: &str, to: usize| " ".repeat(to.saturating_sub(width(text)));
            let (label_pad, left_pad) = (pad(label, labels), pad(&left, firsts));
            let (left, right) = if is_color {
                (self.colored(&left, first), self.colored(&right, second))
            } else {
                (left, right)
            };
            self.line(format_args!("  {label}{label_pad}{left}{left_pad}{right}"));
        }
    }

    fn colored(&self, text: &str, side: &ServerState) -> String {
        let code = match &side.color {
            Some(Color::Green) => "32",
            Some(Color::Yellow) => "33",
            Some(Color::Red) => "31",
            Some(Color::Blue) => "34",
            Some(Color::Gray) => "90",
            _ => return text.to_owned(),
        };
        self.set_off(text, code)
    }

    fn severity(&self, severity: Severity) -> String {
        let code = match severity {
            Severity::Ok => "1;32",
            Severity::Warning => "1;33",
            Severity::Critical => "1;31",
            Severity::Unknown => "1",
        };
        self.set_off(self.wording.severity(severity), code)
    }

    fn set_off(&self, text: &str, code: &str) -> String {
        match self.emphasis {
            Emphasis::Plain => text.to_owned(),
            Emphasis::Terminal => format!("\u{1b}[{code}m{text}\u{1b}[0m"),
        }
    }

    /// The copy that runs.
    fn copy(&mut self, copy: &Recovery) {
        let text = copy_words(copy, self.wording);
        self.line(format_args!("\n  {text}"));
    }

    fn options(&mut self, assessment: &AssessmentDocument) {
        self.line(format_args!("\n{}", self.label(Label::Options)));
        if assessment.options.is_empty() {
            let label = no_options(assessment);
            self.line(format_args!("  {}", self.label(label)));
        }
        for option in &assessment.options {
            self.option(option);
        }
    }

    fn option(&mut self, option: &OptionDocument) {
        let title = option_title(option, self.wording);
        self.line(format_args!("  {title}"));
        for (label, code) in warnings(option) {
            let warning = self.set_off(self.label(label), "1;31");
            let code = code.map(|code| format!(" ({code})")).unwrap_or_default();
            self.line(format_args!("     ! {warning}{code}"));
        }
        for text in instead_of_commands(option, self.wording) {
            self.line(format_args!("     {text}"));
        }
        if option.graphical_only {
            return;
        }
        for command in &option.commands {
            let place = place(command, self.wording);
            let words = command_words(command);
            let condition = if command.conditional {
                format!("   ({})", self.label(Label::OnlyIf))
            } else {
                String::new()
            };
            self.line(format_args!("     {place}: {words}{condition}"));
        }
        let time = time(option, self.wording);
        self.line(format_args!("     {}: {time}", self.label(Label::Takes)));
    }

    fn findings(&mut self, findings: &[FindingDocument], indent: &str) {
        self.line(format_args!("{indent}{}", self.label(Label::Findings)));
        for finding in findings {
            let place = finding_place(finding, self.wording);
            self.line(format_args!(
                "{indent}  - {place}{} [{}]",
                shown(&finding_message(finding, self.wording)),
                finding.code,
            ));
        }
    }
}

/// A row of the table of both servers.
pub(super) struct SideRow {
    pub(super) field: Field,
    pub(super) cells: [String; 2],
}

/// What is known of both servers. Rows of which neither server shows anything are left out,
/// except for those that the decision needs.
pub(super) fn side_rows(servers: &[ServerState; 2], wording: &dyn Wording) -> Vec<SideRow> {
    let mut rows = Vec::new();
    for field in SIDE_FIELDS.iter().map(|description| description.field) {
        let cells = servers.each_ref().map(|side| cell(side, field, wording));
        let is_needed = matches!(field, Field::MirrorColor | Field::Activity);
        if is_needed || cells.iter().any(Option::is_some) {
            let cells =
                cells.map(|cell| cell.unwrap_or_else(|| wording.label(Label::NotGiven).into()));
            rows.push(SideRow { field, cells });
        }
    }
    rows
}

/// A value of a server, for a person.
fn cell(side: &ServerState, field: Field, wording: &dyn Wording) -> Option<String> {
    let value = side.value(field)?;
    let text = match value.word() {
        Some(word) => shown(word.printed),
        None => value_text(&value)?,
    };
    Some(match &side.color {
        Some(color) if field == Field::MirrorColor => format!("{text} ({})", wording.color(color)),
        _ => text,
    })
}

/// The copy that runs, with the times that the product gives.
pub(super) fn copy_words(copy: &Recovery, wording: &dyn Wording) -> String {
    let name = |name: &Option<String>| name.as_deref().map_or_else(|| "?".to_owned(), shown);
    let text = wording.recovery(&name(&copy.source), &name(&copy.destination), copy.percent);
    let mut times = Vec::new();
    for (label, seconds) in [
        (Label::UsedTime, copy.used_seconds),
        (Label::LeftTime, copy.left_seconds),
    ] {
        if let Some(seconds) = seconds {
            times.push(format!("{} {}", wording.label(label), Clock::new(seconds)));
        }
    }
    if times.is_empty() {
        text
    } else {
        format!("{text} ({})", list(times))
    }
}

/// What the situation rests on, as sentences: the rows of the guide, and whose data is the latest.
pub(super) fn basis(assessment: &AssessmentDocument, wording: &dyn Wording) -> Vec<String> {
    let mut sentences = Vec::new();
    if !assessment.rows.is_empty() {
        let swapped = if assessment.swapped {
            format!(" ({})", wording.label(Label::Swapped))
        } else {
            String::new()
        };
        sentences.push(format!(
            "{}: {}{swapped}",
            wording.label(Label::Rows),
            list(&assessment.rows)
        ));
    }
    match &assessment.source {
        Some(server) => {
            let server = shown(server);
            sentences.push(wording.source(&server));
            if let Some(data) = assessment.data_at_risk {
                sentences.push(wording.data_at_risk(data, &server));
            }
        }
        None if is_source_wanted(assessment) => sentences.push(wording.no_source().to_owned()),
        None => {}
    }
    sentences
}

/// Whether a person would ask who holds the latest data. Where it has been chosen, the commands
/// show it.
fn is_source_wanted(assessment: &AssessmentDocument) -> bool {
    match assessment.situation {
        Situation::NoLatestStopped => assessment
            .needs
            .iter()
            .any(|need| need.code == NeedCode::SourceChoice),
        Situation::Healthy
        | Situation::RecoveringRunning
        | Situation::RecoveringStopped
        | Situation::BothActive => false,
        _ => true,
    }
}

/// What stands in the place of options where there are none.
pub(super) fn no_options(assessment: &AssessmentDocument) -> Label {
    match assessment.situation {
        Situation::RecoveringRunning | Situation::RecoveringStopped => Label::WaitForCopy,
        // Both rows of a running copy say the same.
        Situation::Incomplete if assessment.rows.iter().all(|row| [16, 17].contains(row)) => {
            Label::WaitForCopy
        }
        Situation::Incomplete => Label::OptionsLater,
        Situation::Healthy if assessment.severity == Severity::Ok => Label::NotNeeded,
        _ if assessment.findings.is_empty() => Label::NoProcedure,
        _ => Label::FindingsFirst,
    }
}

/// The row of the guide, what the operator wants, and the chain of procedures.
pub(super) fn option_title(option: &OptionDocument, wording: &dyn Wording) -> String {
    let what = match option.intent {
        Some(intent) => wording.intent(intent),
        None => wording.procedure(option.procedure),
    };
    let chain: Vec<&str> = core::iter::once(&option.procedure)
        .chain(&option.then)
        .map(|procedure| procedure.as_str())
        .collect();
    format!(
        "{}. {what} ({} {})",
        option.row,
        wording.label(Label::Procedure),
        chain.join(&format!(", {} ", wording.label(Label::Then))),
    )
}

/// What must be known before an option is chosen, and the code of the finding that it comes from.
pub(super) fn warnings(option: &OptionDocument) -> Vec<(Label, Option<FindingCode>)> {
    let destructive = option.destructive.then_some((Label::Destructive, None));
    let blocked = option.blocked_by.iter();
    destructive
        .into_iter()
        .chain(blocked.map(|code| (Label::Blocked, Some(*code))))
        .collect()
}

/// What stands in the place of commands where an option has none.
pub(super) fn instead_of_commands(
    option: &OptionDocument,
    wording: &dyn Wording,
) -> Vec<&'static str> {
    let mut sentences = Vec::new();
    if option.graphical_only {
        if option.intent.is_some() {
            sentences.push(wording.procedure(option.procedure));
        }
        sentences.push(wording.label(Label::GraphicalOnly));
    } else if option.commands.is_empty() {
        sentences.push(wording.label(Label::NoCommands));
    }
    sentences
}

/// Where a command runs.
pub(super) fn place(command: &Command, wording: &dyn Wording) -> String {
    match &command.server {
        Some(server) => shown(server),
        None => wording.label(Label::AnyServer).to_owned(),
    }
}

/// A command, as a person reads it. Not for a shell.
pub(super) fn command_words(command: &Command) -> String {
    command_line(&command.argv)
}

/// How long the copy of an option takes.
pub(super) fn time(option: &OptionDocument, wording: &dyn Wording) -> String {
    match &option.estimate {
        Some(estimate) => wording.estimate(
            estimate.copy,
            estimate.size_gib_rounded_up(),
            estimate.seconds_rounded_up(),
            estimate.seconds_per_gb,
        ),
        None => wording.label(Label::TimeNotKnown).to_owned(),
    }
}

/// The command that settles a need; `None` for a decision of the operator.
pub(super) fn settled_by(need: &NeedDocument) -> Option<&str> {
    (need.code != NeedCode::SourceChoice).then_some(need.hint.as_str())
}

/// The message of a finding in the language of the page. A document that was read holds its messages
/// as text, in the language in which it was written.
pub(super) fn finding_message<'f>(
    finding: &'f FindingDocument,
    wording: &dyn Wording,
) -> Cow<'f, str> {
    match &finding.about.0 {
        Some(kind) => Cow::Owned(wording.finding(kind)),
        None => Cow::Borrowed(&finding.message),
    }
}

/// Where a finding was made, with the colon that leads on to it; empty where it is unknown.
pub(super) fn finding_place(finding: &FindingDocument, wording: &dyn Wording) -> String {
    let mut parts = Vec::new();
    if let Some(origin) = &finding.origin {
        parts.push(shown(origin));
    }
    if let Some(line) = finding.line {
        parts.push(format!("{} {line}", wording.label(Label::Line)));
    }
    if let Some(resource) = &finding.resource {
        parts.push(shown(resource));
    }
    if parts.is_empty() {
        String::new()
    } else {
        format!("{}: ", list(parts))
    }
}

/// Columns on a terminal: East Asian wide characters take two.
pub(super) fn width(text: &str) -> usize {
    text.chars()
        .map(|c| match c {
            '\u{1100}'..='\u{115f}'
            | '\u{2e80}'..='\u{a4cf}'
            | '\u{ac00}'..='\u{d7a3}'
            | '\u{f900}'..='\u{faff}'
            | '\u{fe30}'..='\u{fe6f}'
            | '\u{ff00}'..='\u{ff60}'
            | '\u{ffe0}'..='\u{ffe6}' => 2,
            _ => 1,
        })
        .sum()
}
