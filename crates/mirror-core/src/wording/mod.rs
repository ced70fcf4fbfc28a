//! Every sentence that a person reads, in English and Japanese.
//!
//! [`Wording`] lists what there is to say; each language implements all of it, so that a
//! sentence missing in one of them does not compile. Numbers and names come in as data.

mod en;
mod ja;
mod page;

use alloc::string::String;
use core::str::FromStr;

use crate::{
    decide::DataAtRisk,
    recover::NameError,
    text::ParseError,
    words::{Color, CopyKind, FindingKind, Intent, NeedCode, ProcedureId, Severity, Situation},
};

pub use page::Emphasis;

/// A language of the messages.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
#[non_exhaustive]
pub enum Language {
    /// English.
    #[default]
    English,
    /// Japanese.
    Japanese,
}

impl Language {
    /// Every language.
    pub const ALL: &'static [Self] = &[Self::English, Self::Japanese];

    /// The code of the language, `en` or `ja`.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::English => "en",
            Self::Japanese => "ja",
        }
    }

    /// What there is to say, in this language.
    #[must_use]
    pub fn wording(self) -> &'static dyn Wording {
        match self {
            Self::English => &en::English,
            Self::Japanese => &ja::Japanese,
        }
    }
}

/// A language that there is no wording for.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("`{0}` is not one of `en` `ja`")]
pub struct UnknownLanguage(String);

impl FromStr for Language {
    type Err = UnknownLanguage;

    fn from_str(code: &str) -> Result<Self, Self::Err> {
        Self::ALL
            .iter()
            .find(|language| language.as_str() == code)
            .copied()
            .ok_or_else(|| UnknownLanguage(code.into()))
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
    /// The fixed words of a page.
    fn label(&self, label: Label) -> &'static str;
}

/// The fixed words of a page.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Label {
    /// Heads the state of one mirror disk.
    Resource,
    /// The status line.
    Status,
    /// The colour.
    Color,
    /// The activity.
    Activity,
    /// Whether a differential copy is possible.
    FastCopy,
    /// The time of the last update.
    LastUpdate,
    /// The time of the break.
    BreakTime,
    /// The disk error.
    DiskError,
    /// How much differs.
    NeededCopy,
    /// How much is used.
    VolumeUsed,
    /// The size of the volume.
    VolumeSize,
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
}

impl Label {
    /// Every label.
    pub const ALL: &'static [Self] = &[
        Self::Resource,
        Self::Status,
        Self::Color,
        Self::Activity,
        Self::FastCopy,
        Self::LastUpdate,
        Self::BreakTime,
        Self::DiskError,
        Self::NeededCopy,
        Self::VolumeUsed,
        Self::VolumeSize,
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
    ];
}

/// Hours, minutes and seconds of a time in seconds, for display.
const fn clock(seconds: u64) -> (u64, u64, u64) {
    (seconds / 3600, seconds / 60 % 60, seconds % 60)
}
