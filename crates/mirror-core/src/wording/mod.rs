//! Every sentence that a person reads, in English and Japanese.
//!
//! [`Wording`] lists what can be said; each language implements all of it, so that a sentence
//! missing in one language does not compile. Figures and names are data: they come in as
//! arguments, and a hidden character in a name never reaches the text.
//!
//! | output | function |
//! |---|---|
//! | the page of an assessment, for a terminal or a file | [`Document::page`](crate::Document::page) |
//! | the same page as HTML | [`Document::html`](crate::Document::html) |
//! | a runbook to print, in Markdown | [`Runbook::sheet`](crate::recover::Runbook::sheet) |
//! | one finding | [`Finding::message`](crate::words::Finding::message) |
//! | what a session asks for | [`Session::describe`](crate::recover::Session::describe) |
//! | the journal of a session | [`Journal::text`](crate::recover::Journal::text) |
//! | a choice on the command line | [`Language::prompt`] |
//! | any single sentence | [`Language::wording`], [`Language::journal_wording`] |

mod changes;
mod en;
mod figures;
mod html;
mod ja;
mod journal;
mod page;
mod selection;
mod session;
mod sheet;

use alloc::string::String;

use crate::{
    decide::DataAtRisk,
    estimate::RateError,
    recover::{Condition, Effect, Expectation, Method, Notice, Operation, Question},
    text::ParseError,
    words::{
        Color, CopyKind, Field, Finding, FindingKind, Intent, NameError, NeedCode, ProcedureId,
        Severity, Situation, terms,
    },
};

pub use crate::words::safe::{is_hidden, visible};
pub use journal::JournalWording;
pub use page::Emphasis;
pub use selection::SelectionPrompt;

terms! {
    /// A language of the messages.
    ///
    /// ```
    /// use mirror_core::wording::Language;
    ///
    /// assert_eq!("ja".parse(), Ok(Language::Japanese));
    /// assert_eq!(Language::Japanese.as_str(), "ja");
    /// ```
    #[derive(Default)]
    Language {
        /// English.
        English = "en", default;
        /// Japanese.
        Japanese = "ja";
    }
}

impl Language {
    /// Returns the sentences of this language.
    ///
    /// ```
    /// use mirror_core::{wording::Language, words::Situation};
    ///
    /// let wording = Language::English.wording();
    /// assert_eq!(
    ///     wording.situation(Situation::Healthy),
    ///     "Both servers hold the latest data.",
    /// );
    /// ```
    #[must_use]
    pub fn wording(self) -> &'static dyn Wording {
        match self {
            Self::English => &en::English,
            Self::Japanese => &ja::Japanese,
        }
    }
}

impl Finding {
    /// Returns the message of the finding: one line in lower case without a final full stop, names
    /// in backticks.
    ///
    /// ```
    /// use mirror_core::{Snapshot, wording::Language};
    ///
    /// let mut snapshot = Snapshot::new();
    /// snapshot.add_text("Mirror Status: Normal\nvol1 alpha beta\n---\nMirror Color GREEN PURPLE\n")?;
    /// let finding = snapshot.findings().next().unwrap();
    /// assert_eq!(
    ///     finding.message(Language::English),
    ///     "unknown word `PURPLE` for Mirror Color; it is kept as printed and not interpreted",
    /// );
    /// # Ok::<(), mirror_core::text::ParseError>(())
    /// ```
    #[must_use]
    pub fn message(&self, language: Language) -> String {
        language.wording().finding(&self.kind)
    }
}

/// Keeps the traits of this module to its own languages.
mod sealed {
    pub trait Sealed {}
}

/// All sentences, in one language.
///
/// Findings and errors are one line, in lower case where the language has it, without a final full
/// stop, with names in backticks. Names come in as they are; a hidden character in them is replaced.
///
/// Only this library implements it: a new sentence is no breaking change.
pub trait Wording: sealed::Sealed + Send + Sync {
    /// Says what was found and what follows from it.
    fn finding(&self, kind: &FindingKind) -> String;
    /// Says why a text could not be parsed.
    fn parse_error(&self, error: &ParseError) -> String;
    /// Says why a name cannot be part of a command.
    fn name_error(&self, error: &NameError) -> String;
    /// Says why figures give no copy rate.
    fn rate_error(&self, error: &RateError) -> String;
    /// Says that a document is invalid, with what its parser reports.
    fn bad_document(&self, detail: &str) -> String;
    /// Describes the situation, in one sentence.
    fn situation(&self, situation: Situation) -> &'static str;
    /// Returns the word for a severity.
    fn severity(&self, severity: Severity) -> &'static str;
    /// Says what the operator wants.
    fn intent(&self, intent: Intent) -> &'static str;
    /// Says what a procedure does.
    fn procedure(&self, procedure: ProcedureId) -> &'static str;
    /// Says what a colour means.
    fn color(&self, color: &Color) -> &'static str;
    /// Says what input is missing.
    fn need(&self, need: NeedCode) -> &'static str;
    /// Says what a copy transfers.
    fn copy(&self, copy: CopyKind) -> &'static str;
    /// Says which server holds the latest data.
    fn source(&self, server: &str) -> String;
    /// Says that the outputs do not show which server holds the latest data.
    fn no_source(&self) -> &'static str;
    /// Says which updates exist on one server only.
    fn data_at_risk(&self, data: DataAtRisk, server: &str) -> String;
    /// Says how long a copy takes, from a size in GiB and a time in seconds, both rounded up, and a
    /// rate.
    fn estimate(&self, copy: CopyKind, gib: u64, seconds: u64, seconds_per_gb: f64) -> String;
    /// Describes the mirror recovery in progress, with the percentage done where it is known.
    fn recovery(&self, source: &str, destination: &str, done: Option<u8>) -> String;
    /// Returns a time in seconds as words.
    fn duration(&self, seconds: u64) -> String;
    /// Returns the text of a notice, in sentences.
    fn notice(&self, notice: Notice) -> &'static str;
    /// Says what to do in the graphical tool, and on which server.
    fn operation(&self, operation: Operation, server: Option<&str>) -> String;
    /// Describes the expected state, in one sentence. A missing name is paraphrased.
    fn expectation(&self, expect: Expectation, subjects: &Subjects<'_>) -> String;
    /// Says how often to check and for how long, both in seconds. `None` means without a limit.
    fn polling(&self, every_seconds: u32, at_most_seconds: Option<u32>) -> String;
    /// Asks for a decision.
    fn question(&self, question: Question) -> &'static str;
    /// Returns the answer to a question with yes or no.
    fn answer(&self, yes: bool) -> &'static str;
    /// Says that an operation cannot be undone: whose data becomes the latest, and what is lost.
    fn confirmation(&self, server: Option<&str>, lost: Notice) -> String;
    /// Says when a command runs.
    fn condition(&self, condition: Condition) -> &'static str;
    /// Says what a command does, as a request that follows the place.
    fn effect(&self, effect: Effect) -> &'static str;
    /// Says where a command runs; `None` means on any server of the cluster.
    fn place(&self, server: Option<&str>) -> String;
    /// Says how a procedure is carried out.
    fn method(&self, method: Method) -> &'static str;
    /// Returns what heads the row of a field on a page: the product's label where there is no
    /// better word.
    fn field(&self, field: Field) -> &'static str;
    /// Returns a fixed text of a page.
    fn label(&self, label: Label) -> &'static str;
}

/// The names that an expectation is about; `None` where a name is unknown.
///
/// ```
/// use mirror_core::{recover::Expectation, wording::{Subjects, Language}};
///
/// let mut subjects = Subjects::default();
/// subjects.monitor = Some("mdw1");
/// let wording = Language::English.wording();
/// assert_eq!(
///     wording.expectation(Expectation::MonitorSuspended, &subjects),
///     "The mirror disk monitor mdw1 has the status Suspend.",
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

terms! {
    /// A fixed text of a page.
    Label {
        /// Heads the state of one mirror disk resource.
        Resource = "resource";
        /// The status line.
        Status = "status";
        /// Heads the assessment.
        Situation = "situation";
        /// Before row numbers of the guide.
        Rows = "rows";
        /// The row applies with the servers swapped.
        Swapped = "swapped";
        /// Heads the options.
        Options = "options";
        /// Before a procedure.
        Procedure = "procedure";
        /// Between procedures.
        Then = "then";
        /// Any server of the cluster.
        AnyServer = "any_server";
        /// Marks a command that runs only if the state at that point requires it.
        OnlyIf = "only_if";
        /// Marks an option that declares the data of a server the latest.
        Destructive = "destructive";
        /// Marks an option that begins in the graphical tool.
        GraphicalOnly = "graphical_only";
        /// Marks an option that waits for the repair of a disk.
        Blocked = "blocked";
        /// There are no options. The situation or the page says why.
        NoOptions = "no_options";
        /// There are no options because the mirror is healthy.
        NotNeeded = "not_needed";
        /// There are no options, and findings have to be resolved.
        FindingsFirst = "findings_first";
        /// There are no options because the guide does not cover the state.
        NoProcedure = "no_procedure";
        /// The options depend on missing input.
        OptionsLater = "options_later";
        /// Mirror recovery is in progress.
        WaitForCopy = "wait_for_copy";
        /// Before the time of a copy.
        Takes = "takes";
        /// The time of a copy is unknown.
        TimeNotKnown = "time_not_known";
        /// Heads the missing input.
        Needs = "needs";
        /// Heads the findings.
        Findings = "findings";
        /// Before a line number.
        Line = "line";
        /// The output does not show the value.
        NotGiven = "not_given";
        /// Before a section of the guide.
        Guide = "guide";
        /// There are no commands, because a name cannot be used.
        NoCommands = "no_commands";
        /// Before the time that mirror recovery has taken so far.
        UsedTime = "used_time";
        /// Before the remaining time that the product reports.
        LeftTime = "left_time";
        /// The input shows no mirror disk resource.
        NoMirrorDisk = "no_mirror_disk";
        /// A file cannot be read.
        CannotRead = "cannot_read";
        /// Heads a runbook.
        Runbook = "runbook";
        /// Before the number of a row.
        Row = "row";
        /// Before the number of a step.
        Step = "step";
        /// Before both servers.
        Servers = "servers";
        /// Before the server with the latest data.
        LatestData = "latest_data";
        /// The server with the latest data, in a sentence.
        TheLatest = "the_latest";
        /// Before the failover group.
        Group = "group";
        /// Before the mirror disk monitor.
        Monitor = "monitor";
        /// Before the method by which a runbook is carried out.
        Method = "method";
        /// Before the time of the copy.
        CopyTime = "copy_time";
        /// Marks what cannot be undone.
        CannotBeUndone = "cannot_be_undone";
        /// No step of a runbook is irreversible.
        NothingIrreversible = "nothing_irreversible";
        /// Marks a warning.
        Warning = "warning";
        /// Marks a note.
        Note = "note";
        /// Before the expected state.
        MustBeSeen = "must_be_seen";
        /// Before an example of an output.
        Example = "example";
        /// Before values to record.
        WriteDown = "write_down";
        /// Behind a server: what holds if it is chosen.
        IfChosen = "if_chosen";
        /// What to do if the expected state does not appear in time.
        NotSeen = "not_seen";
        /// Marks a decision.
        Decide = "decide";
        /// Before an operation in the graphical tool.
        GraphicalTool = "graphical_tool";
        /// Behind the heading of a procedure that is resumed.
        Continued = "continued";
        /// The state has to be read and assessed again.
        ReadAgain = "read_again";
        /// A name in a command contains characters that are special to a shell.
        QuoteForShell = "quote_for_shell";
        /// Data is declared the latest only after the next assessment.
        IrreversibleLater = "irreversible_later";
        /// Heads the inspection of a volume.
        InspectVolume = "inspect_volume";
        /// Heads the reading of the setting.
        FindAutoRecovery = "find_auto_recovery";
    }
}
