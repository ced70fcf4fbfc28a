//! English.

use alloc::{
    format,
    string::{String, ToString as _},
};

use super::{Label, Subjects, Wording, clock};
use crate::{
    decide::DataAtRisk,
    estimate::RateError,
    recover::{Condition, Effect, Expectation, Method, NameError, Notice, Operation, Question},
    text::{ParseError, printed},
    words::{
        Color, CopyKind, Field, FindingKind, Intent, LimitKind, NeedCode, ProcedureId, Severity,
        Situation,
    },
};

pub(super) struct English;

impl Wording for English {
    fn finding(&self, kind: &FindingKind) -> String {
        match kind {
            FindingKind::UnknownLine { text } => format!("unknown line kept as text: `{text}`"),
            FindingKind::UnknownWord { field, word } => format!(
                "unknown word `{word}` for {}; nothing is concluded from it",
                field.label()
            ),
            FindingKind::BadValue { field, value } => format!(
                "cannot read `{value}` as {}; the value counts as not given",
                field.label()
            ),
            FindingKind::TruncatedReport => {
                "the report stops before what matters in it; run the command again".into()
            }
            FindingKind::UnreadableReport { error } => {
                format!("a report begins here that cannot be read ({error})")
            }
            FindingKind::MoreReports => {
                "another report begins here; only the first one was read".into()
            }
            FindingKind::RepeatedReport { differs: true } => {
                "a second, different report of this resource; the last one counts".into()
            }
            FindingKind::RepeatedReport { differs: false } => {
                "a second report of this resource that says the same".into()
            }
            FindingKind::ReportsDisagree {
                field,
                first,
                second,
            } => format!(
                "`{first}` and `{second}` show a different {}; settle this before any recovery",
                field.label()
            ),
            FindingKind::OtherCluster { server } => {
                format!("the reports name different servers: `{server}` is in one of them only")
            }
            FindingKind::StatusContradictsColors {
                status,
                colors: [first, second],
            } => format!(
                "the status `{status}` cannot stand over the colours `{first}` and `{second}`; \
                 read the state again"
            ),
            FindingKind::FastCopyDiffers => "a differential copy is possible according to one \
                server only; only the procedures with a full copy are offered"
                .into(),
            FindingKind::SizesDiffer {
                mib: [first, second],
            } => format!("the two volumes differ in size: {first} MiB and {second} MiB"),
            FindingKind::TimesOutOfOrder { server } => {
                format!("on `{server}` the last update lies before the break; check the clocks")
            }
            FindingKind::AmbiguousCutName { name } => format!(
                "`{name}` was cut by clpstat and fits more than one name; it is not used \
                 (clpstat --long prints it whole)"
            ),
            FindingKind::UndecodableBytes { count, encoding } => {
                format!("bytes in {count} places are not {encoding} and were replaced")
            }
            FindingKind::DiskError { server, word } => {
                format!("the disk of `{server}` reports `{word}`; repair it before any copy")
            }
            FindingKind::LatestUndecidable { both_times: true } => "both servers show a time of \
                the last update, so both may have been updated; the newer time proves nothing: \
                look at both volumes (guide, section 2.3), and record the times first"
                .into(),
            FindingKind::LatestUndecidable { both_times: false } => "neither server shows a time \
                of the last update, so neither stopped cleanly; look at both volumes (guide, \
                section 2.3)"
                .into(),
            FindingKind::MaybeOpenedForInspection {
                server,
                group_known_offline: true,
            } => format!(
                "the volume is active on `{server}` while no failover group runs there; it may \
                 have been opened for inspection (guide, section 2.3): close it first"
            ),
            FindingKind::MaybeOpenedForInspection {
                server,
                group_known_offline: false,
            } => format!(
                "the volume is active on `{server}`; without the output of clpstat it cannot be \
                 told whether the service runs there or the volume was opened for inspection \
                 (guide, section 2.3)"
            ),
            FindingKind::ActiveOnBoth => "the volume is in use on both servers at once although \
                both are green; the servers may be cut off from each other"
                .into(),
            FindingKind::CopyOntoActive { server } => {
                format!("the copy runs onto `{server}`, where the volume is in use")
            }
            FindingKind::GroupAbnormal { group, status } => format!(
                "the failover group `{group}` is in status `{status}`; stop it before it is started"
            ),
            FindingKind::NoRateBasis => "no rate to estimate a time with".into(),
            FindingKind::NoSizeBasis { missing } => {
                format!("no estimate of the time: {} is not given", missing.label())
            }
            FindingKind::LimitReached { limit, value } => {
                let what = match limit {
                    LimitKind::InputBytes => "bytes of one input",
                    LimitKind::LineBytes => "bytes of one line",
                    LimitKind::ReportBytes => "bytes of one report",
                    LimitKind::NameBytes => "bytes of one name",
                    LimitKind::Objects => "objects",
                    LimitKind::Findings => "findings",
                };
                format!("the limit of {value} {what} was met; what lies beyond was not read")
            }
            FindingKind::UnusableName { error } => {
                format!("no commands are given: {}", self.name_error(error))
            }
        }
    }

    fn parse_error(&self, error: &ParseError) -> String {
        error.to_string()
    }

    fn name_error(&self, error: &NameError) -> String {
        error.to_string()
    }

    fn rate_error(&self, error: &RateError) -> String {
        error.to_string()
    }

    fn bad_document(&self, detail: &str) -> String {
        format!("the document does not read: `{detail}`")
    }

    fn situation(&self, situation: Situation) -> &'static str {
        match situation {
            Situation::Healthy => "Both servers hold the latest data.",
            Situation::OneSideLatestRunning => {
                "One server holds the latest data and runs the service; the other is behind."
            }
            Situation::OneSideLatestStopped => {
                "One server holds the latest data, the other is behind; the service is stopped."
            }
            Situation::NoLatestStopped => {
                "Neither server is marked as holding the latest data; the service is stopped."
            }
            Situation::NoLatestRunning => {
                "Neither server is marked as holding the latest data, yet the volume is in use."
            }
            Situation::SurvivorNotLatest => {
                "The one server that is up is not marked as holding the latest data."
            }
            Situation::RecoveringRunning => "A copy is running while the service runs.",
            Situation::RecoveringStopped => "A copy is running while the service is stopped.",
            Situation::BothActive => {
                "The volume is active on both servers at once; the data may be damaged."
            }
            Situation::NotCovered => "The guide does not cover this state; nothing is recommended.",
            Situation::Incomplete => {
                "More output is needed to choose between the rows that are possible."
            }
        }
    }

    fn severity(&self, severity: Severity) -> &'static str {
        match severity {
            Severity::Ok => "OK",
            Severity::Warning => "WARNING",
            Severity::Critical => "CRITICAL",
            Severity::Unknown => "UNKNOWN",
        }
    }

    fn intent(&self, intent: Intent) -> &'static str {
        match intent {
            Intent::RecoverWhileRunning => "Recover while the service keeps running",
            Intent::StopThenRecover => "Stop the service, then recover",
            Intent::RecoverWhileStopped => "Recover while the service stays stopped",
            Intent::StartAndRecover => "Start the service and recover in parallel",
            Intent::StartSurvivor => "Start the service on the surviving server only",
        }
    }

    fn procedure(&self, procedure: ProcedureId) -> &'static str {
        match procedure {
            ProcedureId::P1_1 => "copy the differences while the service runs",
            ProcedureId::P1_2 => "copy everything while the service runs",
            ProcedureId::P1_3 => "stop the service",
            ProcedureId::P2_1 => "copy while the service is stopped",
            ProcedureId::P2_2 => "start the service, then copy the differences",
            ProcedureId::P2_3 => "suspend the monitor, start the service, then copy everything",
            ProcedureId::P3_1 => "declare one server's data the latest, service stopped",
            ProcedureId::P3_2 => "declare one server's data the latest, then start the service",
            ProcedureId::P4_1 => "take the volume offline in the graphical tool",
            ProcedureId::P5_1 => "declare the survivor's data the latest in the graphical tool",
            ProcedureId::P6_1 => "reboot the cluster from the graphical tool and do nothing else",
        }
    }

    fn color(&self, color: &Color) -> &'static str {
        match color {
            Color::Green => "holds the latest data",
            Color::Yellow => "a copy is running",
            Color::Red => "does not hold the latest data",
            Color::Blue => "active on both servers",
            Color::Gray => "stopped",
            Color::Other(_) => "not a known colour",
        }
    }

    fn need(&self, need: NeedCode) -> &'static str {
        match need {
            NeedCode::MirrorOutput => "the state of the mirror on both servers",
            NeedCode::ActiveOutput => "on which server the volume is in use",
            NeedCode::InfoDetailOutput => "whether automatic mirror recovery is on",
            NeedCode::ClusterOutput => "whether the failover group is running, and where",
            NeedCode::GroupName => "the name of the failover group",
            NeedCode::MonitorName => "the name of the mirror disk monitor",
            NeedCode::SourceChoice => "a decision whose data is the latest",
        }
    }

    fn copy(&self, copy: CopyKind) -> &'static str {
        match copy {
            CopyKind::Differential => "the differences",
            CopyKind::UsedArea => "the used area",
            CopyKind::WholeVolume => "the whole volume",
        }
    }

    fn source(&self, server: &str) -> String {
        format!("The latest data is on {server}.")
    }

    fn no_source(&self) -> &'static str {
        "Who holds the latest data cannot be told from this."
    }

    fn data_at_risk(&self, data: DataAtRisk, server: &str) -> String {
        let (from, to) = (printed(data.from), printed(data.to));
        if data.from == data.to {
            return format!("Nothing was written on {server} after the break at {from}.");
        }
        format!("Updates from {from} to {to} exist on {server} only.")
    }

    fn estimate(&self, copy: CopyKind, gib: u64, seconds: u64, seconds_per_gb: f64) -> String {
        let time = self.duration(seconds);
        format!(
            "about {time} for {} ({gib} GB at {seconds_per_gb} s/GB)",
            self.copy(copy)
        )
    }

    fn recovery(&self, source: &str, destination: &str, percent: Option<u8>) -> String {
        match percent {
            Some(percent) => format!("Copying from {source} to {destination}: {percent} %"),
            None => format!("Copying from {source} to {destination}"),
        }
    }

    fn duration(&self, seconds: u64) -> String {
        let (hours, minutes, rest) = clock(seconds);
        match (hours, minutes) {
            (0, 0) => format!("{rest} s"),
            (0, minutes) if rest == 0 => format!("{minutes} min"),
            (0, minutes) => format!("{minutes} min {rest} s"),
            (hours, minutes) => format!("{hours} h {minutes} min"),
        }
    }

    fn notice(&self, notice: Notice) -> &'static str {
        match notice {
            Notice::LoadWhileCopying => {
                "The service runs during the copy, which loads both servers and the network."
            }
            Notice::FullCopyTakesLong => {
                "Everything is copied, not the differences alone: with a large volume or a slow \
                 network that takes long."
            }
            Notice::GroupCannotStart => {
                "The failover group cannot be started before the copy has ended."
            }
            Notice::StopAbnormalGroupFirst => {
                "If the status of the failover group is abnormal, stop the group first; only then \
                 can it be started."
            }
            Notice::CopyMayStartItself => {
                "With automatic mirror recovery on, the copy starts by itself. It does not where \
                 that is off, after the mirror was broken by hand, or while the monitor is stopped."
            }
            Notice::OtherDataIsLost => {
                "From here on the other server's data is out of date: what only it holds is lost."
            }
            Notice::PartnerIsLostAsSource => {
                "The data of the stopped server can never again be declared the latest, not even \
                 when that server is back."
            }
            Notice::LookFirst => {
                "Look at the data first (guide, section 2.3): a copy onto this server that was \
                 interrupted leaves data of no use."
            }
            Notice::DoNothingElse => {
                "The data may be damaged. Do what stands here and nothing else."
            }
            Notice::OpeningIsNoRepair => {
                "Opening the volume only gives access to it for a while; it repairs nothing."
            }
            Notice::NotMirroredMeanwhile => {
                "What is written while the volume is open is not mirrored; opened on both servers, \
                 each goes its own way."
            }
            Notice::OpeningOverwritesTimes => {
                "Opening may overwrite Lastupdate Time and Break Time with the time of opening: \
                 write both down first."
            }
            Notice::NoFileInUse => "No file on the volume may be in use when it is closed.",
            Notice::NoCommandForIt => {
                "There is no command for this: it can be done in the graphical tool only."
            }
        }
    }

    fn operation(&self, operation: Operation, server: Option<&str>) -> String {
        let of = |unknown: &str| match server {
            Some(server) => format!("the icon of {server}"),
            None => format!("the icon of {unknown}"),
        };
        let on = match server {
            Some(server) => format!(" on {server}"),
            None => String::new(),
        };
        match operation {
            Operation::OpenMirrorDiskHelper => {
                "Open the window that shows the mirror disk on both servers.".into()
            }
            Operation::CopyToDestination => format!(
                "Choose {}, so that the copy runs onto it, and execute.",
                of("the server without the latest data")
            ),
            Operation::DeclareSourceLatest => format!(
                "Choose {}, so that its data becomes the latest, execute, and confirm.",
                of("the server whose data is to be the latest")
            ),
            Operation::DeclareSurvivorLatest => format!(
                "Choose {}, so that its data becomes the latest, and execute.",
                of("the server that is up")
            ),
            Operation::TakeVolumeOffline => format!(
                "Choose {}, so that the volume becomes inactive there, and execute.",
                of("the server on which the volume is active")
            ),
            Operation::StartGroup => format!("Start the failover group{on}."),
            Operation::StopGroup => format!("Stop the failover group{on}."),
            Operation::SuspendMonitor => "Suspend the mirror disk monitor.".into(),
            Operation::ResumeMonitor => "Resume the mirror disk monitor.".into(),
            Operation::RebootCluster => "Reboot the whole cluster; both servers restart.".into(),
            Operation::LookAtData => format!(
                "Look at the data on the volume{on}: contents, time stamps, sizes; if need be, \
                 back it up. Write nothing."
            ),
            Operation::OpenVolume => format!(
                "Choose {}, so that the volume can be accessed there, and execute.",
                of("the server whose data is to be looked at")
            ),
            Operation::CloseVolume => format!(
                "Choose {}, so that the volume can no longer be accessed there, and execute.",
                of("the server on which the volume was opened")
            ),
            Operation::OpenClusterProperties => "Open the details of the cluster and, there, the \
                page on mirror disks: it says whether automatic mirror recovery is on."
                .into(),
        }
    }

    fn expectation(&self, expect: Expectation, subjects: &Subjects<'_>) -> String {
        let source = subjects.source.unwrap_or("the server with the latest data");
        let destination = subjects.destination.unwrap_or("the other server");
        let named = |what: &str, name: Option<&str>| match name {
            Some(name) => format!("The {what} {name}"),
            None => format!("The {what}"),
        };
        let group = || named("failover group", subjects.group);
        let monitor = || named("mirror disk monitor", subjects.monitor);
        match expect {
            Expectation::CopyRuns => format!(
                "A copy runs from {source} to {destination}, or has ended already: a small one may \
                 be over before the first look."
            ),
            Expectation::CopyEnded => "Mirror Status is Normal, and both servers are GREEN.".into(),
            Expectation::SourceLatest => match subjects.source {
                Some(source) => format!(
                    "{source} is GREEN; or a copy has started by itself, and both servers are \
                     YELLOW."
                ),
                None => "The server that was declared the latest is GREEN; or a copy has started \
                    by itself, and both servers are YELLOW."
                    .into(),
            },
            Expectation::GroupOnline => match subjects.source {
                Some(source) => format!("{} is Online on {source}.", group()),
                None => format!("{} is Online.", group()),
            },
            Expectation::GroupOffline => format!("{} is Offline.", group()),
            Expectation::MonitorSuspended => format!("{} is in the status Suspend.", monitor()),
            Expectation::MonitorResumed => {
                format!("{} is no longer in the status Suspend.", monitor())
            }
            Expectation::VolumeActive => match subjects.server {
                Some(server) => format!("The volume is Active on {server}."),
                None => "The volume is Active on the server on which it was opened.".into(),
            },
            Expectation::VolumeInactive => "The volume is Active on neither server.".into(),
            Expectation::TimesRecorded => {
                "Lastupdate Time and Break Time of both servers are written down.".into()
            }
            Expectation::AutoRecoveryRead => {
                "It is known whether Auto Mirror Recovery is On or Off.".into()
            }
            Expectation::ServersOnline => "Both servers are Online.".into(),
        }
    }

    fn look(&self, every_seconds: u32, at_most_seconds: Option<u32>) -> String {
        let every = self.duration(every_seconds.into());
        match at_most_seconds {
            Some(limit) => format!(
                "Look every {every}, for {} at most.",
                self.duration(limit.into())
            ),
            None => format!("Look every {every}, for as long as it takes."),
        }
    }

    fn question(&self, question: Question) -> &'static str {
        match question {
            Question::Source => {
                "Whose data is the latest? If exactly one server shows a Lastupdate Time, that \
                 one. Otherwise the times prove nothing, not even the newer one: look at both \
                 volumes (guide, section 2.3)."
            }
            Question::StartService => "Is the service to be started now?",
        }
    }

    fn answer(&self, yes: bool) -> &'static str {
        if yes { "yes" } else { "no" }
    }

    fn confirmation(&self, server: Option<&str>, lost: Notice) -> String {
        let server = server.unwrap_or("one server");
        format!(
            "This cannot be undone: the data of {server} becomes the latest. {}",
            self.notice(lost)
        )
    }

    fn condition(&self, condition: Condition) -> &'static str {
        match condition {
            Condition::NoCopyRuns => "Only if no copy runs, and none has ended since.",
            Condition::ServiceWanted => "Only if the service is to be started now.",
        }
    }

    fn effect(&self, effect: Effect) -> &'static str {
        match effect {
            Effect::StartsCopy => "start the copy",
            Effect::StartsFullCopy => "start the copy of everything",
            Effect::DeclaresLatest => "declare the data of this server to be the latest",
            Effect::StartsGroup => "start the failover group",
            Effect::StopsGroup => "stop the failover group",
            Effect::SuspendsMonitor => {
                "suspend the mirror disk monitor, and automatic recovery with it"
            }
            Effect::ResumesMonitor => "resume the mirror disk monitor",
            Effect::OpensVolume => "open the volume for inspection",
            Effect::ClosesVolume => "make the volume inactive",
            Effect::RebootsCluster => "reboot both servers",
        }
    }

    fn place(&self, server: Option<&str>) -> String {
        match server {
            Some(server) => format!("On {server}"),
            None => "On any server of the cluster".into(),
        }
    }

    fn method(&self, method: Method) -> &'static str {
        match method {
            Method::Commands => "with commands, as far as there are any",
            Method::GraphicalTool => "in the graphical tool",
        }
    }

    fn field(&self, field: Field) -> &'static str {
        match field {
            Field::MirrorColor => "Colour",
            Field::Activity => "Activity",
            Field::LastUpdateTime => "Last update",
            Field::BreakTime => "Break",
            Field::DiskError => "Disk error",
            Field::NeededCopyPercent => "Needed copy",
            Field::VolumeUsedPercent => "Volume used",
            Field::VolumeSize => "Volume size",
            other => other.label(),
        }
    }

    fn label(&self, label: Label) -> &'static str {
        match label {
            Label::Resource => "Mirror disk",
            Label::Status => "Mirror status",
            Label::Situation => "What is the case",
            Label::Rows => "Rows of the guide",
            Label::Swapped => "servers the other way round",
            Label::Options => "What can be done",
            Label::Procedure => "procedure",
            Label::Then => "then",
            Label::AnyServer => "any server",
            Label::OnlyIf => "only if it is needed then",
            Label::Destructive => {
                "declares one server's data the latest; what only the other one has is lost"
            }
            Label::GraphicalOnly => "graphical tool only; then read the state again",
            Label::Blocked => "not before the disk is repaired",
            Label::NoOptions => "There is nothing to do by the guide.",
            Label::OptionsLater => "That depends on the output that is still needed.",
            Label::WaitForCopy => "Wait until the copy ends, then read the state again.",
            Label::UsedTime => "running for",
            Label::LeftTime => "left, the product says,",
            Label::NoMirrorDisk => {
                "the input says nothing of any mirror disk; add the output of clpmdstat --mirror"
            }
            Label::CannotRead => "cannot read",
            Label::Takes => "Time",
            Label::TimeNotKnown => "not known",
            Label::Needs => "Still needed",
            Label::Findings => "Findings",
            Label::Line => "line",
            Label::NotGiven => "not given",
            Label::Guide => "guide section",
            Label::NoCommands => "No commands: a name cannot be used in one.",
            Label::Runbook => "Runbook",
            Label::Row => "row",
            Label::Step => "step",
            Label::Servers => "Servers",
            Label::LatestData => "Server with the latest data",
            Label::TheLatest => "the server with the latest data",
            Label::Group => "Failover group",
            Label::Monitor => "Mirror disk monitor",
            Label::Method => "Carried out",
            Label::CopyTime => "Time of the copy",
            Label::CannotBeUndone => "CANNOT BE UNDONE",
            Label::NothingIrreversible => "No step of this runbook declares data to be the latest.",
            Label::Warning => "WARNING",
            Label::Note => "Note",
            Label::MustBeSeen => "Must be seen",
            Label::Example => "It looks like this",
            Label::WriteDown => "Write down",
            Label::IfChosen => "chosen as the latest",
            Label::NotSeen => "If it is not seen by then, stop here and find out why.",
            Label::Decide => "DECIDE",
            Label::GraphicalTool => "In the graphical tool",
            Label::Continued => "continued",
            Label::ReadAgain => "Read the state again and assess it anew; this runbook ends here.",
            Label::IrreversibleLater => {
                "A procedure that follows once the state has been read again declares one server's data to be the latest."
            }
            Label::InspectVolume => "Look at the data of an abnormal volume",
            Label::FindAutoRecovery => "Find out whether automatic mirror recovery is on",
            Label::QuoteForShell => {
                "A name in this command may mean something to a shell: write it as your shell wants it."
            }
        }
    }
}
