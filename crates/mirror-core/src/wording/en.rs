//! English.

use alloc::{
    format,
    string::{String, ToString as _},
};

use super::{
    Label, Subjects, Wording,
    figures::{self, mebibytes, percent},
    visible,
};
use crate::{
    decide::DataAtRisk,
    estimate::RateError,
    recover::{Condition, Effect, Expectation, Method, Notice, Operation, Question},
    text::{ParseError, printed},
    words::{
        Color, CopyKind, Field, FindingKind, Intent, LimitKind, NameError, NeedCode, ProcedureId,
        Quoted, Severity, Situation,
    },
};

pub(super) struct English;

impl super::sealed::Sealed for English {}

impl Wording for English {
    fn finding(&self, kind: &FindingKind) -> String {
        match kind {
            FindingKind::UnknownLine { text } => {
                format!("unknown line kept as text: {}", Quoted(text))
            }
            FindingKind::UnknownWord { field, word } => format!(
                "unknown word {} for {}; it is kept as printed and not interpreted",
                Quoted(word),
                field.label()
            ),
            FindingKind::BadValue { field, value } => format!(
                "cannot read {} as {}; the value is treated as missing",
                Quoted(value),
                field.label()
            ),
            FindingKind::TruncatedReport => {
                "the report ends before its essential lines; run the command again".into()
            }
            FindingKind::UnreadableReport { error } => {
                format!("cannot read the report that starts here ({error})")
            }
            FindingKind::MoreReports => {
                "another report starts here; only the first report is read".into()
            }
            FindingKind::RepeatedReport { differs: true } => {
                "second report of this resource with different content; the last report is used"
                    .into()
            }
            FindingKind::RepeatedReport { differs: false } => {
                "second report of this resource with the same content".into()
            }
            FindingKind::ReportsDisagree {
                field,
                first,
                second,
            } => format!(
                "the reports of {} and {} differ in {}; resolve the difference before any recovery",
                Quoted(first),
                Quoted(second),
                field.label()
            ),
            FindingKind::OtherCluster { server } => format!(
                "the reports name different servers: only one of them names {}",
                Quoted(server)
            ),
            FindingKind::StatusContradictsColors {
                status,
                colors: [first, second],
            } => format!(
                "the status {} contradicts the colours {} and {}; read the state again",
                Quoted(status),
                Quoted(first),
                Quoted(second)
            ),
            FindingKind::FastCopyDiffers => "only one server reports that a differential copy is \
                possible; only procedures with a full copy are offered"
                .into(),
            FindingKind::SizesDiffer {
                mib: [first, second],
            } => format!(
                "the two volumes differ in size: {} and {}",
                mebibytes(*first),
                mebibytes(*second)
            ),
            FindingKind::TimesOutOfOrder { server } => format!(
                "on {} the last update is earlier than the mirror break; check the clocks",
                Quoted(server)
            ),
            FindingKind::AmbiguousCutName { name } => format!(
                "clpstat cut the name {}, which matches more than one full name; it is not used \
                 (clpstat --long prints full names)",
                Quoted(name)
            ),
            FindingKind::UndecodableBytes { count, encoding } => format!(
                "bytes in {count} places are not valid {} and were replaced",
                visible(encoding)
            ),
            FindingKind::DiskError { server, word } => format!(
                "the disk of {} reports {}; repair the disk before any mirror recovery",
                Quoted(server),
                Quoted(word)
            ),
            FindingKind::LatestUndecidable { both_times: true } => "both servers show a last \
                update time, so both may have been updated; the newer time is no proof of the \
                latest data: record the times, then inspect both volumes (guide, section 2.3)"
                .into(),
            FindingKind::LatestUndecidable { both_times: false } => "neither server shows a last \
                update time, so neither stopped cleanly; inspect both volumes (guide, section 2.3)"
                .into(),
            FindingKind::MaybeOpenedForInspection {
                server,
                group_known_offline: true,
            } => format!(
                "the volume is active on {} but no failover group is online there; it may have \
                 been opened for inspection (guide, section 2.3): close it first",
                Quoted(server)
            ),
            FindingKind::MaybeOpenedForInspection {
                server,
                group_known_offline: false,
            } => format!(
                "the volume is active on {}; without the output of clpstat, a running service \
                 cannot be distinguished from a volume opened for inspection (guide, section 2.3)",
                Quoted(server)
            ),
            FindingKind::ActiveOnBoth => "the volume is active on both servers at the same time \
                although both are green; the servers may have lost contact with each other"
                .into(),
            FindingKind::CopyOntoActive { server } => format!(
                "mirror recovery copies onto {}, where the volume is active",
                Quoted(server)
            ),
            FindingKind::GroupAbnormal { group, status } => format!(
                "the failover group {} has the status {}; stop the group before you start it",
                Quoted(group),
                Quoted(status)
            ),
            FindingKind::NoRateBasis => {
                "the time cannot be estimated: no copy rate is given".into()
            }
            FindingKind::NoSizeBasis { missing } => {
                format!(
                    "the time cannot be estimated: {} is missing",
                    missing.label()
                )
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
                format!("the limit of {value} {what} is reached; the rest is not read")
            }
            FindingKind::UnusableName { error } => {
                format!("no commands are available: {}", self.name_error(error))
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
        format!("invalid document: {}", visible(detail))
    }

    fn situation(&self, situation: Situation) -> &'static str {
        match situation {
            Situation::Healthy => "Both servers hold the latest data.",
            Situation::OneSideLatestRunning => {
                "One server holds the latest data and runs the service; the other server is out of \
                 date."
            }
            Situation::OneSideLatestStopped => {
                "One server holds the latest data, the other server is out of date; the service is \
                 stopped."
            }
            Situation::NoLatestStopped => {
                "Neither server is marked as holding the latest data; the service is stopped."
            }
            Situation::NoLatestRunning => {
                "Neither server is marked as holding the latest data, but the volume is active."
            }
            Situation::SurvivorNotLatest => {
                "The only running server is not marked as holding the latest data."
            }
            Situation::RecoveringRunning => "Mirror recovery is in progress; the service runs.",
            Situation::RecoveringStopped => {
                "Mirror recovery is in progress; the service is stopped."
            }
            Situation::BothActive => {
                "The volume is active on both servers at the same time; the data may be damaged."
            }
            Situation::NotCovered => {
                "The guide does not cover this state; no procedure is recommended."
            }
            Situation::Incomplete => {
                "More output is needed to select one of the possible rows of the guide."
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
            Intent::StartSurvivor => "Start the service on the running server only",
        }
    }

    fn procedure(&self, procedure: ProcedureId) -> &'static str {
        match procedure {
            ProcedureId::P1_1 => "differential copy while the service runs",
            ProcedureId::P1_2 => "full copy while the service runs",
            ProcedureId::P1_3 => "stop the service",
            ProcedureId::P2_1 => "copy while the service is stopped",
            ProcedureId::P2_2 => "start the service, then run a differential copy",
            ProcedureId::P2_3 => "suspend the monitor, start the service, then run a full copy",
            ProcedureId::P3_1 => {
                "declare the data of one server the latest while the service is stopped"
            }
            ProcedureId::P3_2 => {
                "declare the data of one server the latest, then start the service"
            }
            ProcedureId::P4_1 => "deactivate the volume in the graphical tool",
            ProcedureId::P5_1 => {
                "declare the data of the running server the latest in the graphical tool"
            }
            ProcedureId::P6_1 => "reboot the cluster in the graphical tool and do nothing else",
        }
    }

    fn color(&self, color: &Color) -> &'static str {
        match color {
            Color::Green => "holds the latest data",
            Color::Yellow => "mirror recovery in progress",
            Color::Red => "does not hold the latest data",
            Color::Blue => "active on both servers",
            Color::Gray => "stopped",
            Color::Other(_) => "unknown colour",
        }
    }

    fn need(&self, need: NeedCode) -> &'static str {
        match need {
            NeedCode::MirrorOutput => "the mirror state of both servers",
            NeedCode::ActiveOutput => "the server on which the volume is active",
            NeedCode::InfoDetailOutput => "whether automatic mirror recovery is enabled",
            NeedCode::ClusterOutput => "whether the failover group is online, and on which server",
            NeedCode::GroupName => "the name of the failover group",
            NeedCode::MonitorName => "the name of the mirror disk monitor",
            NeedCode::SourceChoice => "the decision which server holds the latest data",
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
        format!("The latest data is on {}.", visible(server))
    }

    fn no_source(&self) -> &'static str {
        "The outputs do not show which server holds the latest data."
    }

    fn data_at_risk(&self, data: DataAtRisk, server: &str) -> String {
        let (from, to) = (printed(data.from), printed(data.to));
        let server = visible(server);
        if data.from == data.to {
            return format!("Nothing was written on {server} after the mirror break at {from}.");
        }
        format!("Updates from {from} to {to} exist only on {server}.")
    }

    fn estimate(&self, copy: CopyKind, gib: u64, seconds: u64, seconds_per_gb: f64) -> String {
        let time = self.duration(seconds);
        format!(
            "about {time} to copy {} ({gib} GB at {seconds_per_gb} s/GB)",
            self.copy(copy)
        )
    }

    fn recovery(&self, source: &str, destination: &str, done: Option<u8>) -> String {
        let (source, destination) = (visible(source), visible(destination));
        let text = format!("Mirror recovery from {source} to {destination}");
        match done {
            Some(done) => format!("{text}: {}", percent(done)),
            None => text,
        }
    }

    fn duration(&self, seconds: u64) -> String {
        figures::duration(seconds, ["h", "min", "s"])
    }

    fn notice(&self, notice: Notice) -> &'static str {
        match notice {
            Notice::LoadWhileCopying => {
                "The service runs during mirror recovery, which puts load on both servers and on \
                 the network."
            }
            Notice::FullCopyTakesLong => {
                "A full copy transfers more than the differences: it takes long if the volume is \
                 large or the network is slow."
            }
            Notice::GroupCannotStart => {
                "The failover group cannot start until mirror recovery has ended."
            }
            Notice::StopAbnormalGroupFirst => {
                "If the status of the failover group is abnormal, stop the group first; it cannot \
                 start before that."
            }
            Notice::CopyMayStartItself => {
                "If automatic mirror recovery is enabled, mirror recovery starts by itself. It does \
                 not start by itself if the setting is disabled, after a manual mirror break, or \
                 while the monitor is stopped."
            }
            Notice::OtherDataIsLost => {
                "The data of the other server becomes out of date: data that exists only there is \
                 lost."
            }
            Notice::PartnerIsLostAsSource => {
                "The data of the stopped server can never be declared the latest again, not even \
                 after that server restarts."
            }
            Notice::LookFirst => {
                "Inspect the data first (guide, section 2.3): an interrupted mirror recovery leaves \
                 unusable data on its destination."
            }
            Notice::DoNothingElse => "The data may be damaged. Do only what this runbook says.",
            Notice::OpeningIsNoRepair => {
                "Opening the volume gives temporary access to it; it repairs nothing."
            }
            Notice::NotMirroredMeanwhile => {
                "Data written while the volume is open is not mirrored; if the volume is open on \
                 both servers, their contents diverge."
            }
            Notice::OpeningOverwritesTimes => {
                "Opening the volume may overwrite Lastupdate Time and Break Time with the time of \
                 opening: record both times first."
            }
            Notice::NoFileInUse => "No file on the volume may be in use when the volume is closed.",
            Notice::NoCommandForIt => {
                "This operation has no command; it is available only in the graphical tool."
            }
        }
    }

    fn operation(&self, operation: Operation, server: Option<&str>) -> String {
        let server = server.map(visible);
        let of = |unknown: &str| match &server {
            Some(server) => format!("the icon of {server}"),
            None => format!("the icon of {unknown}"),
        };
        let on = match &server {
            Some(server) => format!(" on {server}"),
            None => String::new(),
        };
        match operation {
            Operation::OpenMirrorDiskHelper => "Open the mirror disk helper, which shows the \
                mirror disk resource on both servers."
                .into(),
            Operation::CopyToDestination => format!(
                "Select {} as the destination of the copy, and execute.",
                of("the server without the latest data")
            ),
            Operation::DeclareSourceLatest => format!(
                "Select {} so that its data becomes the latest, execute, and confirm.",
                of("the server whose data is to be the latest")
            ),
            Operation::DeclareSurvivorLatest => format!(
                "Select {} so that its data becomes the latest, and execute.",
                of("the running server")
            ),
            Operation::TakeVolumeOffline => format!(
                "Select {} to deactivate the volume there, and execute.",
                of("the server on which the volume is active")
            ),
            Operation::StartGroup => format!("Start the failover group{on}."),
            Operation::StopGroup => format!("Stop the failover group{on}."),
            Operation::SuspendMonitor => "Suspend the mirror disk monitor.".into(),
            Operation::ResumeMonitor => "Resume the mirror disk monitor.".into(),
            Operation::RebootCluster => "Reboot the whole cluster; both servers restart.".into(),
            Operation::LookAtData => format!(
                "Inspect the data on the volume{on}: contents, time stamps and sizes; back it up \
                 if necessary. Write nothing to the volume."
            ),
            Operation::OpenVolume => format!(
                "Select {} to make the volume accessible there, and execute.",
                of("the server whose data is to be inspected")
            ),
            Operation::CloseVolume => format!(
                "Select {} to end the access to the volume there, and execute.",
                of("the server on which the volume was opened")
            ),
            Operation::OpenClusterProperties => "Open the detailed information of the cluster and \
                read on its mirror disk page whether automatic mirror recovery is enabled."
                .into(),
        }
    }

    fn expectation(&self, expect: Expectation, subjects: &Subjects<'_>) -> String {
        let or = |name: Option<&str>, unknown: &str| match name {
            Some(name) => visible(name).into_owned(),
            None => unknown.into(),
        };
        let named = |what: &str, name: Option<&str>| match name {
            Some(name) => format!("The {what} {}", visible(name)),
            None => format!("The {what}"),
        };
        let group = || named("failover group", subjects.group);
        let monitor = || named("mirror disk monitor", subjects.monitor);
        match expect {
            Expectation::CopyRuns => format!(
                "Mirror recovery runs from {} to {}, or has already ended: a small copy may end \
                 before the first check.",
                or(subjects.source, "the server with the latest data"),
                or(subjects.destination, "the other server"),
            ),
            Expectation::CopyEnded => "Mirror Status is Normal, and both servers are GREEN.".into(),
            Expectation::SourceLatest => format!(
                "{} is GREEN; or mirror recovery has started by itself, and both servers are \
                 YELLOW.",
                or(
                    subjects.source,
                    "The server whose data was declared the latest"
                )
            ),
            Expectation::GroupOnline => match subjects.source {
                Some(source) => format!("{} is Online on {}.", group(), visible(source)),
                None => format!("{} is Online.", group()),
            },
            Expectation::GroupOffline => format!("{} is Offline.", group()),
            Expectation::MonitorSuspended => format!("{} has the status Suspend.", monitor()),
            Expectation::MonitorResumed => {
                format!("{} no longer has the status Suspend.", monitor())
            }
            Expectation::VolumeActive => format!(
                "The volume is Active on {}.",
                or(subjects.server, "the server on which it was opened")
            ),
            Expectation::VolumeInactive => "The volume is Active on neither server.".into(),
            Expectation::TimesRecorded => {
                "Lastupdate Time and Break Time of both servers are recorded.".into()
            }
            Expectation::AutoRecoveryRead => {
                "It is known whether Auto Mirror Recovery is On or Off.".into()
            }
            Expectation::ServersOnline => "Both servers are Online.".into(),
        }
    }

    fn polling(&self, every_seconds: u32, at_most_seconds: Option<u32>) -> String {
        let every = self.duration(every_seconds.into());
        match at_most_seconds {
            Some(limit) => format!(
                "Check every {every} for at most {}.",
                self.duration(limit.into())
            ),
            None => format!("Check every {every} until it has ended."),
        }
    }

    fn question(&self, question: Question) -> &'static str {
        match question {
            Question::Source => {
                "Which server holds the latest data? If exactly one server shows a Lastupdate \
                 Time, it is that server. Otherwise the times prove nothing, not even the newer \
                 one: inspect both volumes (guide, section 2.3)."
            }
            Question::StartService => "Start the service now?",
        }
    }

    fn answer(&self, yes: bool) -> &'static str {
        if yes { "yes" } else { "no" }
    }

    fn confirmation(&self, server: Option<&str>, lost: Notice) -> String {
        let server = visible(server.unwrap_or("one server"));
        format!(
            "This cannot be undone: the data of {server} becomes the latest. {}",
            self.notice(lost)
        )
    }

    fn condition(&self, condition: Condition) -> &'static str {
        match condition {
            Condition::NoCopyRuns => {
                "Only if mirror recovery is not running and has not ended meanwhile."
            }
            Condition::ServiceWanted => "Only if the service is to be started now.",
        }
    }

    fn effect(&self, effect: Effect) -> &'static str {
        match effect {
            Effect::StartsCopy => "start mirror recovery",
            Effect::StartsFullCopy => "start mirror recovery with a full copy",
            Effect::DeclaresLatest => "declare the data of this server the latest",
            Effect::StartsGroup => "start the failover group",
            Effect::StopsGroup => "stop the failover group",
            Effect::SuspendsMonitor => {
                "suspend the mirror disk monitor, and automatic mirror recovery with it"
            }
            Effect::ResumesMonitor => "resume the mirror disk monitor",
            Effect::OpensVolume => "open the volume for inspection",
            Effect::ClosesVolume => "deactivate the volume",
            Effect::RebootsCluster => "reboot both servers",
        }
    }

    fn place(&self, server: Option<&str>) -> String {
        match server {
            Some(server) => format!("On {}", visible(server)),
            None => "On any server of the cluster".into(),
        }
    }

    fn method(&self, method: Method) -> &'static str {
        match method {
            Method::Commands => "commands, and the graphical tool where there is no command",
            Method::GraphicalTool => "graphical tool",
        }
    }

    fn field(&self, field: Field) -> &'static str {
        match field {
            Field::MirrorColor => "Colour",
            Field::Activity => "Activity",
            Field::LastUpdateTime => "Last update",
            Field::BreakTime => "Mirror break",
            Field::DiskError => "Disk error",
            Field::NeededCopyPercent => "Needed copy",
            Field::VolumeUsedPercent => "Volume used",
            Field::VolumeSize => "Volume size",
            other => other.label(),
        }
    }

    fn label(&self, label: Label) -> &'static str {
        match label {
            Label::Resource => "Mirror disk resource",
            Label::Status => "Mirror status",
            Label::Situation => "Situation",
            Label::Rows => "Rows of the guide",
            Label::Swapped => "servers swapped",
            Label::Options => "Recovery options",
            Label::Procedure => "procedure",
            Label::Then => "then",
            Label::AnyServer => "any server",
            Label::OnlyIf => "only if needed at that point",
            Label::Destructive => {
                "declares the data of one server the latest; data that exists only on the other \
                 server is lost"
            }
            Label::GraphicalOnly => "graphical tool only; then read the state again",
            Label::Blocked => "repair the disk first",
            Label::NoOptions => "No recovery option is available.",
            Label::NotNeeded => "No recovery is needed.",
            Label::FindingsFirst => {
                "The guide gives no recovery procedure for this state. Resolve the findings first."
            }
            Label::NoProcedure => {
                "The guide gives no recovery procedure for this state. Do not run a recovery \
                 command before the cause is known."
            }
            Label::OptionsLater => "The options depend on the missing input.",
            Label::WaitForCopy => {
                "Wait until mirror recovery has ended, then read the state again."
            }
            Label::UsedTime => "elapsed",
            Label::LeftTime => "remaining (reported)",
            Label::NoMirrorDisk => {
                "no mirror disk resource in the input; add the output of clpmdstat --mirror"
            }
            Label::CannotRead => "cannot read",
            Label::Takes => "Time",
            Label::TimeNotKnown => "unknown",
            Label::Needs => "Missing input",
            Label::Findings => "Findings",
            Label::Line => "line",
            Label::NotGiven => "not shown",
            Label::Guide => "guide section",
            Label::NoCommands => "No commands: a name cannot be part of a command.",
            Label::Runbook => "Runbook",
            Label::Row => "row",
            Label::Step => "step",
            Label::Servers => "Servers",
            Label::LatestData => "Server with the latest data",
            Label::TheLatest => "the server with the latest data",
            Label::Group => "Failover group",
            Label::Monitor => "Mirror disk monitor",
            Label::Method => "Method",
            Label::CopyTime => "Copy time",
            Label::CannotBeUndone => "CANNOT BE UNDONE",
            Label::NothingIrreversible => {
                "No step of this runbook declares the data of a server the latest."
            }
            Label::Warning => "WARNING",
            Label::Note => "Note",
            Label::MustBeSeen => "Expected",
            Label::Example => "Example output",
            Label::WriteDown => "Record",
            Label::IfChosen => "chosen as the latest",
            Label::NotSeen => {
                "If the expected state does not appear in this time, stop here and find the cause."
            }
            Label::Decide => "DECIDE",
            Label::GraphicalTool => "In the graphical tool",
            Label::Continued => "continued",
            Label::ReadAgain => "Read and assess the state again; this runbook ends here.",
            Label::QuoteForShell => {
                "A name in this command contains characters that are special to a shell: quote \
                 them as your shell requires."
            }
            Label::IrreversibleLater => {
                "A procedure that follows the next assessment declares the data of one server the \
                 latest."
            }
            Label::InspectVolume => "Inspect the data of an abnormal volume",
            Label::FindAutoRecovery => "Find out whether automatic mirror recovery is enabled",
        }
    }
}
