//! Words of the library itself: closed lists.

use mirror_core::{
    text::Encoding,
    wording::Language,
    words::{
        FindingSeverity, Intent, LimitKind, NeedCode, ProcedureId, ReportKind, Severity, Situation,
    },
};

use super::closed;

/// How serious a state is.
#[repr(C)]
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum mirror_severity {
    /// Nothing can be said, or a value that this header does not know.
    MIRROR_SEVERITY_UNKNOWN = 0,
    /// Healthy.
    MIRROR_SEVERITY_OK = 1,
    /// Redundancy is lost or being restored; the latest data is known.
    MIRROR_SEVERITY_WARNING = 2,
    /// Data or service is in danger.
    MIRROR_SEVERITY_CRITICAL = 3,
}

closed! { mirror_severity, Severity, MIRROR_SEVERITY_UNKNOWN:
    MIRROR_SEVERITY_UNKNOWN = Unknown => "unknown";
    MIRROR_SEVERITY_OK = Ok => "ok";
    MIRROR_SEVERITY_WARNING = Warning => "warning";
    MIRROR_SEVERITY_CRITICAL = Critical => "critical";
}

/// What is the case.
#[repr(C)]
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum mirror_situation {
    /// A value that this header does not know.
    MIRROR_SITUATION_UNKNOWN = 0,
    /// Both sides hold the latest data.
    MIRROR_SITUATION_HEALTHY = 1,
    /// One side is behind; the service runs on the other (rows 1-4).
    MIRROR_SITUATION_ONE_SIDE_LATEST_RUNNING = 2,
    /// One side is behind; nothing runs (rows 5-8).
    MIRROR_SITUATION_ONE_SIDE_LATEST_STOPPED = 3,
    /// Neither side is known to hold the latest data; nothing runs (rows 9-12).
    MIRROR_SITUATION_NO_LATEST_STOPPED = 4,
    /// Neither side is known to hold the latest data, yet the service runs (rows 13-14).
    MIRROR_SITUATION_NO_LATEST_RUNNING = 5,
    /// The one server that is up does not hold the latest data (row 15).
    MIRROR_SITUATION_SURVIVOR_NOT_LATEST = 6,
    /// A copy runs while the service runs (row 16).
    MIRROR_SITUATION_RECOVERING_RUNNING = 7,
    /// A copy runs while the service is stopped (row 17).
    MIRROR_SITUATION_RECOVERING_STOPPED = 8,
    /// Active on both servers at once (row 18).
    MIRROR_SITUATION_BOTH_ACTIVE = 9,
    /// The guide says nothing about this state.
    MIRROR_SITUATION_NOT_COVERED = 10,
    /// Rows fit, but the choice between them needs output that was not given.
    MIRROR_SITUATION_INCOMPLETE = 11,
}

closed! { mirror_situation, Situation, MIRROR_SITUATION_UNKNOWN:
    MIRROR_SITUATION_HEALTHY = Healthy => "healthy";
    MIRROR_SITUATION_ONE_SIDE_LATEST_RUNNING = OneSideLatestRunning => "one_side_latest_running";
    MIRROR_SITUATION_ONE_SIDE_LATEST_STOPPED = OneSideLatestStopped => "one_side_latest_stopped";
    MIRROR_SITUATION_NO_LATEST_STOPPED = NoLatestStopped => "no_latest_stopped";
    MIRROR_SITUATION_NO_LATEST_RUNNING = NoLatestRunning => "no_latest_running";
    MIRROR_SITUATION_SURVIVOR_NOT_LATEST = SurvivorNotLatest => "survivor_not_latest";
    MIRROR_SITUATION_RECOVERING_RUNNING = RecoveringRunning => "recovering_running";
    MIRROR_SITUATION_RECOVERING_STOPPED = RecoveringStopped => "recovering_stopped";
    MIRROR_SITUATION_BOTH_ACTIVE = BothActive => "both_active";
    MIRROR_SITUATION_NOT_COVERED = NotCovered => "not_covered";
    MIRROR_SITUATION_INCOMPLETE = Incomplete => "incomplete";
}

/// What the operator wants.
#[repr(C)]
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum mirror_intent {
    /// A value that this header does not know.
    MIRROR_INTENT_UNKNOWN = 0,
    /// Copy while the service keeps running.
    MIRROR_INTENT_RECOVER_WHILE_RUNNING = 1,
    /// Stop the service, then copy.
    MIRROR_INTENT_STOP_THEN_RECOVER = 2,
    /// Copy while the service stays stopped.
    MIRROR_INTENT_RECOVER_WHILE_STOPPED = 3,
    /// Start the service and copy in parallel.
    MIRROR_INTENT_START_AND_RECOVER = 4,
    /// Start the service on the surviving server only.
    MIRROR_INTENT_START_SURVIVOR = 5,
}

closed! { mirror_intent, Intent, MIRROR_INTENT_UNKNOWN:
    MIRROR_INTENT_RECOVER_WHILE_RUNNING = RecoverWhileRunning => "recover_while_running";
    MIRROR_INTENT_STOP_THEN_RECOVER = StopThenRecover => "stop_then_recover";
    MIRROR_INTENT_RECOVER_WHILE_STOPPED = RecoverWhileStopped => "recover_while_stopped";
    MIRROR_INTENT_START_AND_RECOVER = StartAndRecover => "start_and_recover";
    MIRROR_INTENT_START_SURVIVOR = StartSurvivor => "start_survivor";
}

/// One of the eleven procedures of chapter 4 of the guide. The numbers are the guide's, without the
/// dash.
#[repr(C)]
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum mirror_procedure {
    /// A value that this header does not know.
    MIRROR_PROCEDURE_UNKNOWN = 0,
    /// Copy the differences while the service runs.
    MIRROR_PROCEDURE_1_1 = 11,
    /// Copy everything while the service runs.
    MIRROR_PROCEDURE_1_2 = 12,
    /// Stop the service.
    MIRROR_PROCEDURE_1_3 = 13,
    /// Copy while the service is stopped.
    MIRROR_PROCEDURE_2_1 = 21,
    /// Start the service, then copy the differences.
    MIRROR_PROCEDURE_2_2 = 22,
    /// Start the service with the monitor suspended, then copy everything.
    MIRROR_PROCEDURE_2_3 = 23,
    /// Declare one server's data the latest and copy, service stopped.
    MIRROR_PROCEDURE_3_1 = 31,
    /// Declare one server's data the latest and start the service.
    MIRROR_PROCEDURE_3_2 = 32,
    /// Take the volume offline.
    MIRROR_PROCEDURE_4_1 = 41,
    /// Declare the survivor's data the latest and start the service there.
    MIRROR_PROCEDURE_5_1 = 51,
    /// Reboot the cluster.
    MIRROR_PROCEDURE_6_1 = 61,
}

closed! { mirror_procedure, ProcedureId, MIRROR_PROCEDURE_UNKNOWN:
    MIRROR_PROCEDURE_1_1 = P1_1 => "1-1";
    MIRROR_PROCEDURE_1_2 = P1_2 => "1-2";
    MIRROR_PROCEDURE_1_3 = P1_3 => "1-3";
    MIRROR_PROCEDURE_2_1 = P2_1 => "2-1";
    MIRROR_PROCEDURE_2_2 = P2_2 => "2-2";
    MIRROR_PROCEDURE_2_3 = P2_3 => "2-3";
    MIRROR_PROCEDURE_3_1 = P3_1 => "3-1";
    MIRROR_PROCEDURE_3_2 = P3_2 => "3-2";
    MIRROR_PROCEDURE_4_1 = P4_1 => "4-1";
    MIRROR_PROCEDURE_5_1 = P5_1 => "5-1";
    MIRROR_PROCEDURE_6_1 = P6_1 => "6-1";
}

/// What would settle an open point.
#[repr(C)]
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum mirror_need {
    /// A value that this header does not know.
    MIRROR_NEED_UNKNOWN = 0,
    /// The output of clpmdstat --mirror.
    MIRROR_NEED_MIRROR_OUTPUT = 1,
    /// The output of clpmdstat --active.
    MIRROR_NEED_ACTIVE_OUTPUT = 2,
    /// The output of clpstat -i --detail.
    MIRROR_NEED_INFO_DETAIL_OUTPUT = 3,
    /// The output of clpstat.
    MIRROR_NEED_CLUSTER_OUTPUT = 4,
    /// The name of the failover group.
    MIRROR_NEED_GROUP_NAME = 5,
    /// The name of the mirror disk monitor.
    MIRROR_NEED_MONITOR_NAME = 6,
    /// Somebody has to say whose data is the latest.
    MIRROR_NEED_SOURCE_CHOICE = 7,
}

closed! { mirror_need, NeedCode, MIRROR_NEED_UNKNOWN:
    MIRROR_NEED_MIRROR_OUTPUT = MirrorOutput => "mirror_output";
    MIRROR_NEED_ACTIVE_OUTPUT = ActiveOutput => "active_output";
    MIRROR_NEED_INFO_DETAIL_OUTPUT = InfoDetailOutput => "info_detail_output";
    MIRROR_NEED_CLUSTER_OUTPUT = ClusterOutput => "cluster_output";
    MIRROR_NEED_GROUP_NAME = GroupName => "group_name";
    MIRROR_NEED_MONITOR_NAME = MonitorName => "monitor_name";
    MIRROR_NEED_SOURCE_CHOICE = SourceChoice => "source_choice";
}

/// How serious one finding is.
#[repr(C)]
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum mirror_finding_severity {
    /// A value that this header does not know.
    MIRROR_FINDING_SEVERITY_UNKNOWN = 0,
    /// Worth knowing.
    MIRROR_FINDING_SEVERITY_INFO = 1,
    /// Something could not be used, or narrows what can be said.
    MIRROR_FINDING_SEVERITY_WARNING = 2,
    /// Act on this before anything else.
    MIRROR_FINDING_SEVERITY_CRITICAL = 3,
}

closed! { mirror_finding_severity, FindingSeverity, MIRROR_FINDING_SEVERITY_UNKNOWN:
    MIRROR_FINDING_SEVERITY_INFO = Info => "info";
    MIRROR_FINDING_SEVERITY_WARNING = Warning => "warning";
    MIRROR_FINDING_SEVERITY_CRITICAL = Critical => "critical";
}

/// Which command printed a report.
#[repr(C)]
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum mirror_report_kind {
    /// A value that this header does not know.
    MIRROR_REPORT_KIND_UNKNOWN = 0,
    /// clpmdstat --mirror.
    MIRROR_REPORT_KIND_MIRROR = 1,
    /// clpmdstat --active.
    MIRROR_REPORT_KIND_ACTIVE = 2,
    /// clpstat.
    MIRROR_REPORT_KIND_CLUSTER = 3,
    /// clpstat -i and its relatives.
    MIRROR_REPORT_KIND_INFO = 4,
    /// clpstat -g.
    MIRROR_REPORT_KIND_GROUPMAP = 5,
}

closed! { mirror_report_kind, ReportKind, MIRROR_REPORT_KIND_UNKNOWN:
    MIRROR_REPORT_KIND_MIRROR = Mirror => "mirror";
    MIRROR_REPORT_KIND_ACTIVE = Active => "active";
    MIRROR_REPORT_KIND_CLUSTER = Cluster => "cluster";
    MIRROR_REPORT_KIND_INFO = Info => "info";
    MIRROR_REPORT_KIND_GROUPMAP = GroupMap => "groupmap";
}

/// A limit that keeps memory and time bounded.
#[repr(C)]
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum mirror_limit {
    /// A value that this header does not know.
    MIRROR_LIMIT_UNKNOWN = 0,
    /// Bytes of one input.
    MIRROR_LIMIT_INPUT_BYTES = 1,
    /// Bytes of one line.
    MIRROR_LIMIT_LINE_BYTES = 2,
    /// Bytes of one report.
    MIRROR_LIMIT_REPORT_BYTES = 3,
    /// Bytes of one name.
    MIRROR_LIMIT_NAME_BYTES = 4,
    /// Mirror disks, groups or other objects of one snapshot.
    MIRROR_LIMIT_OBJECTS = 5,
    /// Findings of one report or snapshot.
    MIRROR_LIMIT_FINDINGS = 6,
}

closed! { mirror_limit, LimitKind, MIRROR_LIMIT_UNKNOWN:
    MIRROR_LIMIT_INPUT_BYTES = InputBytes => "input_bytes";
    MIRROR_LIMIT_LINE_BYTES = LineBytes => "line_bytes";
    MIRROR_LIMIT_REPORT_BYTES = ReportBytes => "report_bytes";
    MIRROR_LIMIT_NAME_BYTES = NameBytes => "name_bytes";
    MIRROR_LIMIT_OBJECTS = Objects => "objects";
    MIRROR_LIMIT_FINDINGS = Findings => "findings";
}

/// A language of the messages.
#[repr(C)]
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum mirror_language {
    /// A value that this header does not know.
    MIRROR_LANGUAGE_UNKNOWN = 0,
    /// English.
    MIRROR_LANGUAGE_ENGLISH = 1,
    /// Japanese.
    MIRROR_LANGUAGE_JAPANESE = 2,
}

closed! { mirror_language, Language, MIRROR_LANGUAGE_UNKNOWN:
    MIRROR_LANGUAGE_ENGLISH = English => "en";
    MIRROR_LANGUAGE_JAPANESE = Japanese => "ja";
}

/// An encoding of console output.
#[repr(C)]
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum mirror_encoding {
    /// Recognised from the bytes.
    MIRROR_ENCODING_RECOGNISED = 0,
    /// UTF-8, with or without BOM.
    MIRROR_ENCODING_UTF_8 = 1,
    /// UTF-16, low byte first.
    MIRROR_ENCODING_UTF_16LE = 2,
    /// UTF-16, high byte first.
    MIRROR_ENCODING_UTF_16BE = 3,
    /// The code page of Japanese Windows.
    MIRROR_ENCODING_CP932 = 4,
    /// EUC-JP.
    MIRROR_ENCODING_EUC_JP = 5,
}

closed! { mirror_encoding, Encoding, MIRROR_ENCODING_RECOGNISED:
    MIRROR_ENCODING_UTF_8 = Utf8 => "utf-8";
    MIRROR_ENCODING_UTF_16LE = Utf16Le => "utf-16le";
    MIRROR_ENCODING_UTF_16BE = Utf16Be => "utf-16be";
    MIRROR_ENCODING_CP932 = Cp932 => "cp932";
    MIRROR_ENCODING_EUC_JP = EucJp => "euc-jp";
}
