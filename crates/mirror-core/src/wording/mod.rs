//! Every sentence that a person reads, in English and Japanese.
//!
//! [`Wording`] lists what there is to say; each language implements all of it, so that a
//! sentence missing in one of them does not compile. Numbers and names come in as data.

mod changes;
mod choosing;
mod en;
mod html;
mod ja;
mod journal;
mod page;
mod sheet;

use alloc::{format, string::String};

use crate::{
    decide::DataAtRisk,
    estimate::RateError,
    recover::{Condition, Effect, Expectation, Method, NameError, Notice, Operation, Question},
    state::FieldValue,
    text::{ParseError, printed},
    words::{
        Color, CopyKind, Field, FindingKind, Intent, NeedCode, ProcedureId, Severity, Situation,
        terms,
    },
};

pub use choosing::SelectionPrompt;
pub use journal::JournalWording;
pub use page::Emphasis;

terms! {
    /// A language of the messages.
    Language {
        /// English.
        English = "en";
        /// Japanese.
        Japanese = "ja";
    }
}

impl Default for Language {
    fn default() -> Self {
        Self::English
    }
}

impl Language {
    /// What there is to say, in this language.
    #[must_use]
    pub fn wording(self) -> &'static dyn Wording {
        match self {
            Self::English => &en::English,
            Self::Japanese => &ja::Japanese,
        }
    }
}

/// All that is said to a person, in one language.
///
/// Findings and errors are one line, lower case where the language has it, without a final full
/// stop, names in backticks.
pub trait Wording: Send + Sync {
    /// What was found, and what follows from it.
    fn finding(&self, kind: &FindingKind) -> String;
    /// Why nothing could be handed back.
    fn parse_error(&self, error: &ParseError) -> String;
    /// Why a name cannot be part of a command.
    fn name_error(&self, error: &NameError) -> String;
    /// Why figures give no rate.
    fn rate_error(&self, error: &RateError) -> String;
    /// That a text is not the document it should be, and what its reader says of it.
    fn bad_document(&self, detail: &str) -> String;
    /// What is the case, as a sentence.
    fn situation(&self, situation: Situation) -> &'static str;
    /// How serious it is, as a word.
    fn severity(&self, severity: Severity) -> &'static str;
    /// What the operator wants.
    fn intent(&self, intent: Intent) -> &'static str;
    /// What a procedure does.
    fn procedure(&self, procedure: ProcedureId) -> &'static str;
    /// What a colour means.
    fn color(&self, color: &Color) -> &'static str;
    /// What would settle an open point, as a request.
    fn need(&self, need: NeedCode) -> &'static str;
    /// What a copy transfers.
    fn copy(&self, copy: CopyKind) -> &'static str;
    /// Who holds the latest data.
    fn source(&self, server: &str) -> String;
    /// That nobody can tell from what was given who holds the latest data.
    fn no_source(&self) -> &'static str;
    /// What exists on one side only.
    fn data_at_risk(&self, data: DataAtRisk, server: &str) -> String;
    /// How long a copy takes: a size in GiB and a time in seconds, both rounded up, and a rate.
    fn estimate(&self, copy: CopyKind, gib: u64, seconds: u64, seconds_per_gb: f64) -> String;
    /// A copy that runs: from, to, and percent where it is known.
    fn recovery(&self, source: &str, destination: &str, percent: Option<u8>) -> String;
    /// How long something takes, in seconds.
    fn duration(&self, seconds: u64) -> String;
    /// What a reader must know, as a sentence.
    fn notice(&self, notice: Notice) -> &'static str;
    /// What to do in the graphical tool, as a sentence, and to which server.
    fn operation(&self, operation: Operation, server: Option<&str>) -> String;
    /// What must be seen, as a sentence. A name that is not known is paraphrased.
    fn expectation(&self, expect: Expectation, subjects: &Subjects<'_>) -> String;
    /// How often to look, and for how long, both in seconds. Without an end: as long as it takes.
    fn look(&self, every_seconds: u32, at_most_seconds: Option<u32>) -> String;
    /// What somebody has to decide.
    fn question(&self, question: Question) -> &'static str;
    /// The answer to a question with yes or no.
    fn answer(&self, yes: bool) -> &'static str;
    /// That what is to be confirmed cannot be undone: whose data becomes the latest, and what is
    /// lost by it.
    fn confirmation(&self, server: Option<&str>, lost: Notice) -> String;
    /// When a command runs, as a sentence.
    fn condition(&self, condition: Condition) -> &'static str;
    /// What a command does, as a request that follows on the place.
    fn effect(&self, effect: Effect) -> &'static str;
    /// Where a command runs; without a server, on any of the cluster.
    fn place(&self, server: Option<&str>) -> String;
    /// How a procedure is carried out.
    fn method(&self, method: Method) -> &'static str;
    /// What heads the row of a field on a page: the product's label where there is no better word.
    fn field(&self, field: Field) -> &'static str;
    /// The fixed words of a page.
    fn label(&self, label: Label) -> &'static str;
}

/// Whom an expectation is about. A name that is not known is `None`.
///
/// ```
/// use mirror_core::{recover::Expectation, wording::{Subjects, Language}};
///
/// let mut subjects = Subjects::default();
/// subjects.monitor = Some("mdw1");
/// let wording = Language::English.wording();
/// assert_eq!(
///     wording.expectation(Expectation::MonitorSuspended, &subjects),
///     "The mirror disk monitor mdw1 is in the status Suspend.",
/// );
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
#[non_exhaustive]
pub struct Subjects<'n> {
    /// The server with the latest data.
    pub source: Option<&'n str>,
    /// The other server, onto which a copy runs.
    pub destination: Option<&'n str>,
    /// The failover group.
    pub group: Option<&'n str>,
    /// The mirror disk monitor.
    pub monitor: Option<&'n str>,
    /// The server whose volume is opened or closed.
    pub server: Option<&'n str>,
}

/// The fixed words of a page.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Label {
    /// Heads the state of one mirror disk.
    Resource,
    /// The status line.
    Status,
    /// Heads the assessment.
    Situation,
    /// Before row numbers of the guide.
    Rows,
    /// Where the display is the other way round.
    Swapped,
    /// Heads the options.
    Options,
    /// Before a procedure.
    Procedure,
    /// Between procedures.
    Then,
    /// Any server of the cluster.
    AnyServer,
    /// Marks a command that runs only if something seen asks for it.
    OnlyIf,
    /// Marks an option that declares data to be the latest.
    Destructive,
    /// Marks an option that begins in the graphical tool.
    GraphicalOnly,
    /// Marks an option that waits for the repair of a disk.
    Blocked,
    /// There is nothing that the guide would have one do.
    NoOptions,
    /// What can be done depends on output that is missing.
    OptionsLater,
    /// A copy runs.
    WaitForCopy,
    /// Before the time of a copy.
    Takes,
    /// The time of a copy is not known.
    TimeNotKnown,
    /// Heads what is needed.
    Needs,
    /// Heads the findings.
    Findings,
    /// Before a line number.
    Line,
    /// Nothing was printed.
    NotGiven,
    /// The section sign and the word for the guide.
    Guide,
    /// No command, because a name cannot be used.
    NoCommands,
    /// How long a copy has been running.
    UsedTime,
    /// How long a copy goes on, as the product estimates it.
    LeftTime,
    /// The input says nothing of any mirror disk.
    NoMirrorDisk,
    /// A file cannot be read.
    CannotRead,
    /// Heads a runbook.
    Runbook,
    /// Before the number of a row.
    Row,
    /// Before the number of a step.
    Step,
    /// Before both servers.
    Servers,
    /// Before the server with the latest data.
    LatestData,
    /// The server with the latest data, in a sentence.
    TheLatest,
    /// Before the failover group.
    Group,
    /// Before the mirror disk monitor.
    Monitor,
    /// Before the way in which a runbook is carried out.
    Method,
    /// Before the time of the copy.
    CopyTime,
    /// Marks what cannot be undone.
    CannotBeUndone,
    /// Nothing of a runbook is marked as irreversible.
    NothingIrreversible,
    /// Marks what must be known before going on.
    Warning,
    /// Marks what is worth knowing.
    Note,
    /// Before what must be seen.
    MustBeSeen,
    /// Before an output as it may look.
    Example,
    /// Before what is to be written down.
    WriteDown,
    /// Between a server and what holds if it has been chosen.
    IfChosen,
    /// What to do where it is not seen in time.
    NotSeen,
    /// Marks a question.
    Decide,
    /// Where an operation is done.
    GraphicalTool,
    /// Behind the heading of a procedure that goes on.
    Continued,
    /// The state has to be read and assessed anew.
    ReadAgain,
    /// A name in a command may mean something to a shell.
    QuoteForShell,
    /// Data is declared to be the latest only after the state has been read again.
    IrreversibleLater,
    /// Heads how a volume is looked at.
    InspectVolume,
    /// Heads how the setting is found.
    FindAutoRecovery,
}

impl Label {
    /// Every label.
    pub const ALL: &'static [Self] = &[
        Self::Resource,
        Self::Status,
        Self::Situation,
        Self::Rows,
        Self::Swapped,
        Self::Options,
        Self::Procedure,
        Self::Then,
        Self::AnyServer,
        Self::OnlyIf,
        Self::Destructive,
        Self::GraphicalOnly,
        Self::Blocked,
        Self::NoOptions,
        Self::OptionsLater,
        Self::WaitForCopy,
        Self::UsedTime,
        Self::LeftTime,
        Self::NoMirrorDisk,
        Self::CannotRead,
        Self::Takes,
        Self::TimeNotKnown,
        Self::Needs,
        Self::Findings,
        Self::Line,
        Self::NotGiven,
        Self::Guide,
        Self::NoCommands,
        Self::Runbook,
        Self::Row,
        Self::Step,
        Self::Servers,
        Self::LatestData,
        Self::TheLatest,
        Self::Group,
        Self::Monitor,
        Self::Method,
        Self::CopyTime,
        Self::CannotBeUndone,
        Self::NothingIrreversible,
        Self::Warning,
        Self::Note,
        Self::MustBeSeen,
        Self::Example,
        Self::WriteDown,
        Self::IfChosen,
        Self::NotSeen,
        Self::Decide,
        Self::GraphicalTool,
        Self::Continued,
        Self::ReadAgain,
        Self::QuoteForShell,
        Self::IrreversibleLater,
        Self::InspectVolume,
        Self::FindAutoRecovery,
    ];
}

/// Hours, minutes and seconds of a time in seconds, for display.
const fn clock(seconds: u64) -> (u64, u64, u64) {
    (seconds / 3600, seconds / 60 % 60, seconds % 60)
}

/// The value of a field, as a person reads it. `None` where it cannot be read.
fn value_text(value: &FieldValue) -> Option<String> {
    Some(match value {
        FieldValue::Time(time) => printed(*time),
        FieldValue::Percent(percent) => format!("{percent} %"),
        FieldValue::Mib(mib) => format!("{mib} MiB"),
        word => word.word()?.printed.into(),
    })
}

/// Text from outside, of which every character is seen and stays in its line.
fn visible(text: &str) -> String {
    let hidden = |c: char| {
        c.is_control()
            || matches!(c, '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2060}'..='\u{2069}' | '\u{feff}')
    };
    text.chars()
        .map(|c| if hidden(c) { '\u{fffd}' } else { c })
        .collect()
}
