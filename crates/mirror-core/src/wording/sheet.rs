//! The sheet to print: a runbook in Markdown, with a check box for each step.
//!
//! Names come from outside. In sentences they are escaped; in commands and samples they stand as
//! they are, inside a fence that is longer than any run of backticks in it. A control character or
//! any other hidden one becomes U+FFFD. So no name can end its line, its fence or its paragraph.

use alloc::{borrow::ToOwned, format, string::String, vec, vec::Vec};
use core::fmt::Write as _;

use super::{Label, Language, Subjects, Wording, figures::command_line, page::width, visible};
use crate::{
    estimate::rounded_up,
    recover::{
        Command, Expectation, GROUP_PLACEHOLDER, MONITOR_PLACEHOLDER, Operation, Output, Question,
        Runbook, RunbookAction, RunbookStep, SOURCE_PLACEHOLDER,
    },
    words::{
        Field, NeedCode, ProcedureId,
        safe::{fence, markdown},
    },
};

impl Runbook {
    /// Returns the runbook as a page of Markdown, with a check box for each step.
    ///
    /// ```
    /// use mirror_core::{MirrorState, recover::Names, wording::Language};
    ///
    /// let state = MirrorState::from_line("vol1: alpha green active, beta red inactive, fast copy ok")?;
    /// let assessment = state.assess();
    /// let runbook = assessment.options()[0].runbook(&Names::default()).unwrap();
    /// let sheet = runbook.sheet(Language::English);
    /// assert!(sheet.contains("- [ ] **2.** On alpha: start mirror recovery"));
    /// assert!(sheet.contains("clpmdctrl --recovery vol1"));
    /// # Ok::<(), mirror_core::text::ParseError>(())
    /// ```
    #[must_use]
    pub fn sheet(&self, language: Language) -> String {
        let mut sheet = Sheet {
            text: String::new(),
            wording: language.wording(),
            runbook: self,
            latest: self.planned_source(),
        };
        sheet.head();
        sheet.risks();
        sheet.needs();
        sheet.steps();
        sheet.text
    }
}

struct Sheet<'r> {
    text: String,
    wording: &'static dyn Wording,
    runbook: &'r Runbook,
    latest: Option<&'r str>,
}

impl<'r> Sheet<'r> {
    /// One line. Writing to a string does not fail.
    fn line(&mut self, line: core::fmt::Arguments<'_>) {
        let _ = self.text.write_fmt(line);
        self.text.push('\n');
    }

    fn label(&self, label: Label) -> &'static str {
        self.wording.label(label)
    }

    // ---- Above the steps -------------------------------------------------------------------

    fn head(&mut self) {
        let runbook = self.runbook;
        let mut title = format!(
            "# {}: {}",
            self.label(Label::Runbook),
            markdown(&runbook.resource)
        );
        if let Some(row) = runbook.row {
            let _ = write!(title, ", {} {row}", self.label(Label::Row));
        }
        let chain: Vec<&str> = runbook.procedures.iter().map(|id| id.as_str()).collect();
        if !chain.is_empty() {
            let then = format!(", {} ", self.label(Label::Then));
            let _ = write!(
                title,
                ", {} {}",
                self.label(Label::Procedure),
                chain.join(&then)
            );
        }
        self.line(format_args!("{title}\n"));

        let servers: Vec<String> = runbook.servers.iter().map(|name| markdown(name)).collect();
        let facts = [
            (Label::Servers, Some(servers.join(", "))),
            (Label::LatestData, runbook.source.as_deref().map(markdown)),
            (Label::Group, runbook.group.as_deref().map(markdown)),
            (Label::Monitor, runbook.monitor.as_deref().map(markdown)),
            (
                Label::Method,
                Some(self.wording.method(runbook.method).to_owned()),
            ),
            (
                Label::CopyTime,
                runbook.total_seconds.map(|time| self.duration(time)),
            ),
        ];
        for (label, fact) in facts {
            if let Some(fact) = fact {
                self.line(format_args!("- {}: {fact}", self.label(label)));
            }
        }
    }

    /// The box with what cannot be undone.
    fn risks(&mut self) {
        let steps: Vec<String> = self
            .runbook
            .irreversible()
            .map(|step| {
                let what = self.doing(&step.action);
                format!("{} {}: {what}", self.label(Label::Step), step.number)
            })
            .collect();
        if steps.is_empty() {
            let label = if self.runbook.destructive {
                Label::IrreversibleLater
            } else {
                Label::NothingIrreversible
            };
            self.line(format_args!("\n> {}", self.label(label)));
            return;
        }
        self.line(format_args!(
            "\n> **{}**\n>",
            self.label(Label::CannotBeUndone)
        ));
        for step in steps {
            self.line(format_args!("> - {step}"));
        }
    }

    /// What is needed before the first step, with room to write it down.
    fn needs(&mut self) {
        if self.runbook.needs.is_empty() {
            return;
        }
        self.line(format_args!(">\n> **{}**\n>", self.label(Label::Needs)));
        for need in &self.runbook.needs {
            let hint = match need {
                NeedCode::GroupName | NeedCode::MonitorName => " (`clpstat -i`)",
                NeedCode::InfoDetailOutput => " (`clpstat -i --detail`)",
                NeedCode::ClusterOutput => " (`clpstat`)",
                _ => "",
            };
            let what = self.wording.need(*need);
            self.line(format_args!("> - [ ] {what}{hint}: ________________"));
        }
    }

    // ---- The steps -------------------------------------------------------------------------

    fn steps(&mut self) {
        let mut open: Option<(Option<ProcedureId>, &str)> = None;
        let mut seen = Vec::new();
        for step in &self.runbook.steps {
            let heading = (step.procedure, step.section.as_str());
            if open != Some(heading) {
                self.heading(step, seen.contains(&heading));
                open = Some(heading);
                seen.push(heading);
            }
            self.step(step);
        }
    }

    fn heading(&mut self, step: &RunbookStep, goes_on: bool) {
        let what = match (step.procedure, step.section.as_str()) {
            (Some(id), _) => format!("{id}: {}", self.wording.procedure(id)),
            (None, "2.2") => self.label(Label::FindAutoRecovery).to_owned(),
            (None, "2.3") => self.label(Label::InspectVolume).to_owned(),
            (None, _) => self.label(Label::Procedure).to_owned(),
        };
        let continued = if goes_on {
            format!(", {}", self.label(Label::Continued))
        } else {
            String::new()
        };
        self.line(format_args!(
            "\n## {what} ({} {}{continued})",
            self.label(Label::Guide),
            markdown(&step.section),
        ));
    }

    fn step(&mut self, step: &RunbookStep) {
        let mut item = format!("\n- [ ] **{}.** ", step.number);
        if let Some(condition) = step.condition {
            let _ = write!(item, "*{}* ", self.wording.condition(condition));
        }
        if is_irreversible(&step.action) {
            let _ = write!(item, "**{}:** ", self.label(Label::CannotBeUndone));
        }
        let what = self.doing(&step.action);
        self.line(format_args!("{item}{what}"));
        match &step.action {
            RunbookAction::Run { command, .. } => self.command(command),
            RunbookAction::Observe {
                command,
                expect,
                every_seconds,
                at_most_seconds,
                ..
            } => self.observation(
                command,
                *expect,
                (*every_seconds, *at_most_seconds),
                step.seconds,
            ),
            RunbookAction::Choose { question, choices } => {
                self.text.push('\n');
                for choice in choices {
                    let choice = match (question, choice.as_str()) {
                        (Question::StartService, "yes") => self.wording.answer(true).to_owned(),
                        (Question::StartService, "no") => self.wording.answer(false).to_owned(),
                        (_, name) => markdown(name),
                    };
                    self.line(format_args!("  - [ ] {choice}"));
                }
            }
            RunbookAction::ReadAgain => {
                for output in [Output::Mirror, Output::Active] {
                    self.command(&output.command(&self.runbook.resource));
                }
            }
            RunbookAction::ByHand { .. }
            | RunbookAction::Note { .. }
            | RunbookAction::Warn { .. } => {}
        }
    }

    /// What is done in a step, as a sentence.
    fn doing(&self, action: &RunbookAction) -> String {
        let server = |name: &Option<String>| name.as_deref().map(markdown);
        match action {
            RunbookAction::Run {
                command, effect, ..
            } => format!("{}: {}", self.place(command), self.wording.effect(*effect)),
            RunbookAction::Observe { expect, .. } => format!(
                "{}: {}",
                self.label(Label::MustBeSeen),
                self.expectation(*expect)
            ),
            RunbookAction::Choose { question, .. } => format!(
                "**{}:** {}",
                self.label(Label::Decide),
                self.wording.question(*question)
            ),
            RunbookAction::ByHand {
                operation,
                server: touched,
                ..
            } => self.by_hand(*operation, server(touched).as_deref()),
            RunbookAction::Note { notice } => format!(
                "**{}:** {}",
                self.label(Label::Note),
                self.wording.notice(*notice)
            ),
            RunbookAction::Warn { notice } => format!(
                "**{}:** {}",
                self.label(Label::Warning),
                self.wording.notice(*notice)
            ),
            RunbookAction::ReadAgain => self.label(Label::ReadAgain).to_owned(),
        }
    }

    /// What is done in the graphical tool, and to what.
    fn by_hand(&self, operation: Operation, server: Option<&str>) -> String {
        let what = self.wording.operation(operation, server);
        let (label, name) = match operation {
            Operation::LookAtData => return what,
            Operation::StartGroup | Operation::StopGroup => (Label::Group, &self.runbook.group),
            Operation::SuspendMonitor | Operation::ResumeMonitor => {
                (Label::Monitor, &self.runbook.monitor)
            }
            _ => (Label::Group, &None),
        };
        let named = match name {
            Some(name) => format!(" ({}: {})", self.label(label), markdown(name)),
            None => String::new(),
        };
        format!("{}: {what}{named}", self.label(Label::GraphicalTool))
    }

    fn place(&self, command: &Command) -> String {
        let server = command.server.as_deref().map(|name| match name {
            SOURCE_PLACEHOLDER => self.label(Label::TheLatest).to_owned(),
            name => markdown(name),
        });
        self.wording.place(server.as_deref())
    }

    fn expectation(&self, expect: Expectation) -> String {
        let [source, destination, server] =
            [self.latest, self.other(), self.runbook.touched()].map(|name| name.map(markdown));
        let [group, monitor] =
            [&self.runbook.group, &self.runbook.monitor].map(|name| name.as_deref().map(markdown));
        let subjects = Subjects {
            source: source.as_deref(),
            destination: destination.as_deref(),
            group: group.as_deref(),
            monitor: monitor.as_deref(),
            server: server.as_deref(),
        };
        self.wording.expectation(expect, &subjects)
    }

    /// The server without the latest data.
    fn other(&self) -> Option<&'r str> {
        let latest = self.latest?;
        self.runbook.partner_of(latest)
    }

    fn command(&mut self, command: &Command) {
        self.fence(&[command_line(&command.argv)]);
        if command.argv.iter().any(|word| word.contains(ASK_THE_SHELL)) {
            let label = self.label(Label::QuoteForShell);
            self.line(format_args!(
                "\n  **{}:** {label}",
                self.label(Label::Warning)
            ));
        }
    }

    fn observation(
        &mut self,
        command: &Command,
        expect: Expectation,
        (every, at_most): (u32, Option<u32>),
        seconds: Option<f64>,
    ) {
        let is_read_once = matches!(
            expect,
            Expectation::TimesRecorded | Expectation::AutoRecoveryRead
        );
        if !is_read_once {
            self.look(every, at_most, seconds);
        }
        let place = self.place(command);
        self.line(format_args!("\n  {place}:"));
        self.command(command);

        let both = &self.runbook.servers;
        if expect == Expectation::SourceLatest && self.latest.is_none() {
            for server in both {
                self.line(format_args!(
                    "\n  {} ({} {}):",
                    self.label(Label::Example),
                    markdown(server),
                    self.label(Label::IfChosen),
                ));
                let sample = self.sample(expect, Some(server));
                self.fence(&sample);
            }
            return;
        }
        let sample = self.sample(expect, self.latest);
        if !sample.is_empty() {
            let label = if is_read_once {
                Label::WriteDown
            } else {
                Label::Example
            };
            self.line(format_args!("\n  {}:", self.label(label)));
            self.fence(&sample);
        }
    }

    /// How often, for how long, and what if it is not seen.
    fn look(&mut self, every: u32, at_most: Option<u32>, seconds: Option<f64>) {
        let mut look = self.wording.polling(every, at_most);
        if let Some(seconds) = seconds {
            let time = self.duration(seconds);
            let _ = write!(look, " ({}: {time})", self.label(Label::CopyTime));
        }
        if at_most.is_some() {
            let _ = write!(look, "\n  {}", self.label(Label::NotSeen));
        }
        self.line(format_args!("\n  {look}"));
    }

    /// Lines as they are, inside an item.
    fn fence(&mut self, lines: &[String]) {
        let fence = fence(lines.iter().map(String::as_str));
        self.line(format_args!("\n  {fence}"));
        for line in lines {
            let line = visible(line);
            let indent = if line.is_empty() { "" } else { "  " };
            self.line(format_args!("{indent}{line}"));
        }
        self.line(format_args!("  {fence}"));
    }

    fn duration(&self, seconds: f64) -> String {
        self.wording.duration(rounded_up(seconds))
    }

    // ---- Samples ---------------------------------------------------------------------------

    /// An output in the layout of the product, with the names of this runbook.
    fn sample(&self, expect: Expectation, latest: Option<&str>) -> Vec<String> {
        let [first, second] = &self.runbook.servers;
        let group = self.runbook.group.as_deref().unwrap_or(GROUP_PLACEHOLDER);
        let monitor = self
            .runbook
            .monitor
            .as_deref()
            .unwrap_or(MONITOR_PLACEHOLDER);
        match expect {
            Expectation::CopyRuns => {
                let mut lines = self.mirror("Recovering", ["YELLOW", "YELLOW"]);
                lines.extend([
                    String::new(),
                    "Recovery Status:     Value:".to_owned(),
                    RULE.to_owned(),
                    "Status               Recovering".to_owned(),
                ]);
                if let (Some(latest), Some(other)) = (latest, self.other()) {
                    lines.push(format!("Direction            {latest} -> {other}"));
                }
                lines
            }
            Expectation::CopyEnded => self.mirror("Normal", ["GREEN", "GREEN"]),
            Expectation::SourceLatest => {
                let other = if self.is_alone() { "GRAY" } else { "RED" };
                let color = |name: &str| if Some(name) == latest { "GREEN" } else { other };
                self.mirror("Abnormal", [color(first), color(second)])
            }
            Expectation::GroupOnline => vec![
                "  <group>".to_owned(),
                headed(group, "Online"),
                listed("current", latest.unwrap_or(SOURCE_PLACEHOLDER)),
                listed(&self.runbook.resource, "Online"),
            ],
            Expectation::GroupOffline => vec![
                "  <group>".to_owned(),
                headed(group, "Offline"),
                listed("current", "None"),
                listed(&self.runbook.resource, "Offline"),
            ],
            Expectation::MonitorSuspended => vec![format!("  Monitor0 [{monitor}: Suspend]")],
            Expectation::MonitorResumed => vec![format!("  Monitor0 [{monitor}: Normal]")],
            Expectation::VolumeActive => match self.runbook.touched() {
                Some(server) => self.activity(&[(server, "Active")]),
                None => Vec::new(),
            },
            Expectation::VolumeInactive => {
                self.activity(&[(first, "Inactive"), (second, "Inactive")])
            }
            Expectation::TimesRecorded => {
                let mut lines = vec![
                    row(&self.runbook.resource, [first, second]),
                    RULE.to_owned(),
                ];
                for field in [Field::LastUpdateTime, Field::BreakTime] {
                    lines.push(row(field.label(), [BLANK_TIME, BLANK_TIME]));
                }
                lines
            }
            Expectation::AutoRecoveryRead => {
                let name = padded("  Auto Mirror Recovery", 57);
                vec![format!("{name}: [ ] On   [ ] Off")]
            }
            Expectation::ServersOnline => vec![
                "  <server>".to_owned(),
                headed(first, "Online"),
                headed(second, "Online"),
            ],
        }
    }

    /// Whether the other server is stopped throughout.
    fn is_alone(&self) -> bool {
        self.runbook.procedures.contains(&ProcedureId::P5_1)
    }

    fn mirror(&self, status: &str, colors: [&str; 2]) -> Vec<String> {
        let [first, second] = &self.runbook.servers;
        vec![
            format!("Mirror Status: {status}"),
            row(&self.runbook.resource, [first, second]),
            RULE.to_owned(),
            row(Field::MirrorColor.label(), colors),
        ]
    }

    fn activity(&self, servers: &[(&str, &str)]) -> Vec<String> {
        let mut lines = vec![
            format!("Mirror Name: {}", self.runbook.resource),
            format!(
                "{}{}",
                padded("Server Name", LABEL_COLUMN),
                Field::Activity.label()
            ),
            "----------------------------------".to_owned(),
        ];
        for (name, activity) in servers {
            lines.push(format!("{}{activity}", padded(name, LABEL_COLUMN)));
        }
        lines
    }
}

fn is_irreversible(action: &RunbookAction) -> bool {
    matches!(
        action,
        RunbookAction::Run {
            irreversible: true,
            ..
        } | RunbookAction::ByHand {
            irreversible: true,
            ..
        }
    )
}

const RULE: &str = "----------------------------------------------------------------";
const BLANK_TIME: &str = "____/__/__ __:__:__";
/// The first column of `clpmdstat`.
const LABEL_COLUMN: usize = 21;
/// The second column of `clpmdstat`.
const SERVER_COLUMN: usize = 20;
/// Where `clpstat` cuts a name, in characters.
const CUT_NAME: usize = 16;

fn row(label: &str, [first, second]: [&str; 2]) -> String {
    format!(
        "{}{}{second}",
        padded(label, LABEL_COLUMN),
        padded(first, SERVER_COLUMN)
    )
}

/// A server or a group in `clpstat`.
fn headed(name: &str, status: &str) -> String {
    let mut name: String = name.chars().take(CUT_NAME).collect();
    name.push(' ');
    let dots = ".".repeat((CUT_NAME + 1).saturating_sub(width(&name)));
    format!("    {name}{dots}: {status}")
}

/// What stands below it.
fn listed(name: &str, value: &str) -> String {
    let name: String = name.chars().take(CUT_NAME).collect();
    format!("      {}: {value}", padded(&name, CUT_NAME - 1))
}

/// Filled up with blanks, at least one.
fn padded(text: &str, to: usize) -> String {
    format!(
        "{text}{}",
        " ".repeat(to.saturating_sub(width(text)).max(1))
    )
}

/// What a shell may take for its own between quotes.
const ASK_THE_SHELL: [char; 6] = ['"', '$', '`', '\\', '%', '!'];
