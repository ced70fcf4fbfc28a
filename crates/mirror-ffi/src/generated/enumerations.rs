// Written by `cargo xtask generate`. Do not edit: CONTRIBUTING.md says from what.
//! The enumerations of the header and their words, a list of the core each. The numbers are
//! those of `words.lock`.

#[allow(
    unused_imports,
    clippy::wildcard_imports,
    reason = "whatever list comes, its type is here"
)]
use mirror_core::{decide::*, estimate::*, recover::*, state::*, text::*, wording::*, words::*};

use crate::{
    result::mirror_result,
    vocabulary::{Words, closed, printed},
};

/// The enumerations that have words: see mirror_word_text().
#[repr(C)]
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum mirror_words {
    /// mirror_result.
    MIRROR_WORDS_RESULT = 1,
    /// mirror_disk_status.
    MIRROR_WORDS_DISK_STATUS = 12,
    /// mirror_color.
    MIRROR_WORDS_COLOR = 13,
    /// mirror_activity.
    MIRROR_WORDS_ACTIVITY = 14,
    /// mirror_fast_copy.
    MIRROR_WORDS_FAST_COPY = 15,
    /// mirror_disk_error.
    MIRROR_WORDS_DISK_ERROR = 16,
    /// mirror_recovery_status.
    MIRROR_WORDS_RECOVERY_STATUS = 29,
    /// mirror_object_status.
    MIRROR_WORDS_OBJECT_STATUS = 30,
    /// mirror_group_mark.
    MIRROR_WORDS_GROUP_MARK = 31,
    /// mirror_section_kind.
    MIRROR_WORDS_SECTION_KIND = 32,
    /// mirror_report_kind.
    MIRROR_WORDS_REPORT_KIND = 8,
    /// mirror_field.
    MIRROR_WORDS_FIELD = 33,
    /// mirror_alert_kind.
    MIRROR_WORDS_ALERT_KIND = 34,
    /// mirror_encoding.
    MIRROR_WORDS_ENCODING = 11,
    /// mirror_situation.
    MIRROR_WORDS_SITUATION = 3,
    /// mirror_severity.
    MIRROR_WORDS_SEVERITY = 2,
    /// mirror_intent.
    MIRROR_WORDS_INTENT = 4,
    /// mirror_procedure.
    MIRROR_WORDS_PROCEDURE = 5,
    /// mirror_verdict_code.
    MIRROR_WORDS_VERDICT_CODE = 35,
    /// mirror_change_code.
    MIRROR_WORDS_CHANGE_CODE = 53,
    /// mirror_fast_copy_condition.
    MIRROR_WORDS_FAST_COPY_CONDITION = 36,
    /// mirror_service.
    MIRROR_WORDS_SERVICE = 37,
    /// mirror_finding_code.
    MIRROR_WORDS_FINDING_CODE = 38,
    /// mirror_finding_severity.
    MIRROR_WORDS_FINDING_SEVERITY = 7,
    /// mirror_need.
    MIRROR_WORDS_NEED = 6,
    /// mirror_parse_error_code.
    MIRROR_WORDS_PARSE_ERROR_CODE = 39,
    /// mirror_name_error_code.
    MIRROR_WORDS_NAME_ERROR_CODE = 40,
    /// mirror_quote_error_code.
    MIRROR_WORDS_QUOTE_ERROR_CODE = 41,
    /// mirror_session_error_code.
    MIRROR_WORDS_SESSION_ERROR_CODE = 42,
    /// mirror_rate_error_code.
    MIRROR_WORDS_RATE_ERROR_CODE = 43,
    /// mirror_limit.
    MIRROR_WORDS_LIMIT = 9,
    /// mirror_name_kind.
    MIRROR_WORDS_NAME_KIND = 44,
    /// mirror_method.
    MIRROR_WORDS_METHOD = 17,
    /// mirror_step.
    MIRROR_WORDS_STEP = 19,
    /// mirror_effect.
    MIRROR_WORDS_EFFECT = 45,
    /// mirror_condition.
    MIRROR_WORDS_CONDITION = 46,
    /// mirror_output.
    MIRROR_WORDS_OUTPUT = 47,
    /// mirror_expectation.
    MIRROR_WORDS_EXPECTATION = 48,
    /// mirror_question.
    MIRROR_WORDS_QUESTION = 49,
    /// mirror_operation.
    MIRROR_WORDS_OPERATION = 50,
    /// mirror_notice.
    MIRROR_WORDS_NOTICE = 51,
    /// mirror_action_kind.
    MIRROR_WORDS_ACTION_KIND = 20,
    /// mirror_stop_reason.
    MIRROR_WORDS_STOP_REASON = 21,
    /// mirror_event_kind.
    MIRROR_WORDS_EVENT_KIND = 52,
    /// mirror_shell.
    MIRROR_WORDS_SHELL = 18,
    /// mirror_copy_kind.
    MIRROR_WORDS_COPY_KIND = 22,
    /// mirror_rate_basis.
    MIRROR_WORDS_RATE_BASIS = 23,
    /// mirror_size_basis.
    MIRROR_WORDS_SIZE_BASIS = 24,
    /// mirror_block_unit.
    MIRROR_WORDS_BLOCK_UNIT = 25,
    /// mirror_file_system.
    MIRROR_WORDS_FILE_SYSTEM = 26,
    /// mirror_copy_state.
    MIRROR_WORDS_COPY_STATE = 27,
    /// mirror_why_unknown.
    MIRROR_WORDS_WHY_UNKNOWN = 28,
    /// mirror_language.
    MIRROR_WORDS_LANGUAGE = 10,
}

/// Every enumeration by its number.
pub(crate) const LISTS: &[(i32, &[(i32, &str)])] = &[
    (1, mirror_result::WORDS),
    (12, mirror_disk_status::WORDS),
    (13, mirror_color::WORDS),
    (14, mirror_activity::WORDS),
    (15, mirror_fast_copy::WORDS),
    (16, mirror_disk_error::WORDS),
    (29, mirror_recovery_status::WORDS),
    (30, mirror_object_status::WORDS),
    (31, mirror_group_mark::WORDS),
    (32, mirror_section_kind::WORDS),
    (8, mirror_report_kind::WORDS),
    (33, mirror_field::WORDS),
    (34, mirror_alert_kind::WORDS),
    (11, mirror_encoding::WORDS),
    (3, mirror_situation::WORDS),
    (2, mirror_severity::WORDS),
    (4, mirror_intent::WORDS),
    (5, mirror_procedure::WORDS),
    (35, mirror_verdict_code::WORDS),
    (53, mirror_change_code::WORDS),
    (36, mirror_fast_copy_condition::WORDS),
    (37, mirror_service::WORDS),
    (38, mirror_finding_code::WORDS),
    (7, mirror_finding_severity::WORDS),
    (6, mirror_need::WORDS),
    (39, mirror_parse_error_code::WORDS),
    (40, mirror_name_error_code::WORDS),
    (41, mirror_quote_error_code::WORDS),
    (42, mirror_session_error_code::WORDS),
    (43, mirror_rate_error_code::WORDS),
    (9, mirror_limit::WORDS),
    (44, mirror_name_kind::WORDS),
    (17, mirror_method::WORDS),
    (19, mirror_step::WORDS),
    (45, mirror_effect::WORDS),
    (46, mirror_condition::WORDS),
    (47, mirror_output::WORDS),
    (48, mirror_expectation::WORDS),
    (49, mirror_question::WORDS),
    (50, mirror_operation::WORDS),
    (51, mirror_notice::WORDS),
    (20, mirror_action_kind::WORDS),
    (21, mirror_stop_reason::WORDS),
    (52, mirror_event_kind::WORDS),
    (18, mirror_shell::WORDS),
    (22, mirror_copy_kind::WORDS),
    (23, mirror_rate_basis::WORDS),
    (24, mirror_size_basis::WORDS),
    (25, mirror_block_unit::WORDS),
    (26, mirror_file_system::WORDS),
    (27, mirror_copy_state::WORDS),
    (28, mirror_why_unknown::WORDS),
    (10, mirror_language::WORDS),
];

impl Words for mirror_result {
    const WORDS: &'static [(i32, &'static str)] = &[
        (0, "ok\0"),
        (1, "null\0"),
        (2, "bad_enumerator\0"),
        (3, "out_of_range\0"),
        (4, "not_utf8\0"),
        (5, "not_found\0"),
        (6, "absent\0"),
        (7, "parse\0"),
        (8, "name\0"),
        (9, "quote\0"),
        (10, "rate\0"),
        (11, "no_estimate\0"),
        (12, "bad_document\0"),
        (13, "session\0"),
        (99, "panic\0"),
    ];
}

/// The Mirror Status line.
#[repr(C)]
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum mirror_disk_status {
    /// A value that this header does not know.
    MIRROR_DISK_STATUS_UNKNOWN = 0,
    /// A word outside the vocabulary, which is kept as text.
    MIRROR_DISK_STATUS_OTHER = 1,
    /// Both sides hold the same data.
    MIRROR_DISK_STATUS_NORMAL = 2,
    /// The mirror is broken: at least one side is behind.
    MIRROR_DISK_STATUS_ABNORMAL = 3,
    /// A copy is running.
    MIRROR_DISK_STATUS_RECOVERING = 4,
    /// The first copy has not been made yet.
    MIRROR_DISK_STATUS_NO_CONSTRUCTION = 5,
}

printed! { mirror_disk_status, MirrorStatus, MIRROR_DISK_STATUS_UNKNOWN:
    MIRROR_DISK_STATUS_OTHER;
    MIRROR_DISK_STATUS_NORMAL = Normal => "normal";
    MIRROR_DISK_STATUS_ABNORMAL = Abnormal => "abnormal";
    MIRROR_DISK_STATUS_RECOVERING = Recovering => "recovering";
    MIRROR_DISK_STATUS_NO_CONSTRUCTION = NoConstruction => "no_construction";
}

/// The Mirror Color of one server (§1 of the guide's facts: GREEN holds the latest data).
#[repr(C)]
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum mirror_color {
    /// A value that this header does not know.
    MIRROR_COLOR_UNKNOWN = 0,
    /// A word outside the vocabulary, which is kept as text.
    MIRROR_COLOR_OTHER = 1,
    /// This server holds the latest data.
    MIRROR_COLOR_GREEN = 2,
    /// A copy is running.
    MIRROR_COLOR_YELLOW = 3,
    /// This server does not hold the latest data.
    MIRROR_COLOR_RED = 4,
    /// Active on both servers at once: abnormal, the data may be damaged.
    MIRROR_COLOR_BLUE = 5,
    /// This server is stopped.
    MIRROR_COLOR_GRAY = 6,
}

printed! { mirror_color, Color, MIRROR_COLOR_UNKNOWN:
    MIRROR_COLOR_OTHER;
    MIRROR_COLOR_GREEN = Green => "green";
    MIRROR_COLOR_YELLOW = Yellow => "yellow";
    MIRROR_COLOR_RED = Red => "red";
    MIRROR_COLOR_BLUE = Blue => "blue";
    MIRROR_COLOR_GRAY = Gray => "gray";
}

/// Whether the volume is in use on one server (clpmdstat --active).
#[repr(C)]
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum mirror_activity {
    /// A value that this header does not know.
    MIRROR_ACTIVITY_UNKNOWN = 0,
    /// A word outside the vocabulary, which is kept as text.
    MIRROR_ACTIVITY_OTHER = 1,
    /// In use here.
    MIRROR_ACTIVITY_ACTIVE = 2,
    /// Not in use here.
    MIRROR_ACTIVITY_INACTIVE = 3,
    /// Printed as --: the server is stopped.
    MIRROR_ACTIVITY_PRINTED_UNKNOWN = 4,
}

printed! { mirror_activity, Activity, MIRROR_ACTIVITY_UNKNOWN:
    MIRROR_ACTIVITY_OTHER;
    MIRROR_ACTIVITY_ACTIVE = Active => "active";
    MIRROR_ACTIVITY_INACTIVE = Inactive => "inactive";
    MIRROR_ACTIVITY_PRINTED_UNKNOWN = Unknown => "unknown";
}

/// Whether a differential copy is possible (Fast Copy).
#[repr(C)]
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum mirror_fast_copy {
    /// A value that this header does not know.
    MIRROR_FAST_COPY_UNKNOWN = 0,
    /// A word outside the vocabulary, which is kept as text.
    MIRROR_FAST_COPY_OTHER = 1,
    /// A differential copy is possible.
    MIRROR_FAST_COPY_OK = 2,
    /// Only a full copy is possible.
    MIRROR_FAST_COPY_NG = 3,
    /// Not known, and printed as such.
    MIRROR_FAST_COPY_PRINTED_UNKNOWN = 4,
}

printed! { mirror_fast_copy, FastCopy, MIRROR_FAST_COPY_UNKNOWN:
    MIRROR_FAST_COPY_OTHER;
    MIRROR_FAST_COPY_OK = Ok => "ok";
    MIRROR_FAST_COPY_NG = Ng => "ng";
    MIRROR_FAST_COPY_PRINTED_UNKNOWN = Unknown => "unknown";
}

/// The Disk Error row.
#[repr(C)]
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum mirror_disk_error {
    /// A value that this header does not know.
    MIRROR_DISK_ERROR_UNKNOWN = 0,
    /// A word outside the vocabulary, which is kept as text.
    MIRROR_DISK_ERROR_OTHER = 1,
    /// No error.
    MIRROR_DISK_ERROR_OK = 2,
    /// The disk has reported an error.
    MIRROR_DISK_ERROR_ERROR = 3,
}

printed! { mirror_disk_error, DiskError, MIRROR_DISK_ERROR_UNKNOWN:
    MIRROR_DISK_ERROR_OTHER;
    MIRROR_DISK_ERROR_OK = Ok => "ok";
    MIRROR_DISK_ERROR_ERROR = Error => "error";
}

/// The status inside the recovery block.
#[repr(C)]
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum mirror_recovery_status {
    /// A value that this header does not know.
    MIRROR_RECOVERY_STATUS_UNKNOWN = 0,
    /// A word outside the vocabulary, which is kept as text.
    MIRROR_RECOVERY_STATUS_OTHER = 1,
    /// A copy is running.
    MIRROR_RECOVERY_STATUS_RECOVERING = 2,
}

printed! { mirror_recovery_status, RecoveryStatus, MIRROR_RECOVERY_STATUS_UNKNOWN:
    MIRROR_RECOVERY_STATUS_OTHER;
    MIRROR_RECOVERY_STATUS_RECOVERING = Recovering => "recovering";
}

/// The status of a server, group, resource, heartbeat or monitor in clpstat.
#[repr(C)]
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum mirror_object_status {
    /// A value that this header does not know.
    MIRROR_OBJECT_STATUS_UNKNOWN = 0,
    /// A word outside the vocabulary, which is kept as text.
    MIRROR_OBJECT_STATUS_OTHER = 1,
    /// Running, in use.
    MIRROR_OBJECT_STATUS_ONLINE = 2,
    /// Not running.
    MIRROR_OBJECT_STATUS_OFFLINE = 3,
    /// Starting.
    MIRROR_OBJECT_STATUS_ONLINE_PENDING = 4,
    /// Stopping.
    MIRROR_OBJECT_STATUS_OFFLINE_PENDING = 5,
    /// Starting has failed.
    MIRROR_OBJECT_STATUS_ONLINE_FAILURE = 6,
    /// Stopping has failed.
    MIRROR_OBJECT_STATUS_OFFLINE_FAILURE = 7,
    /// Healthy.
    MIRROR_OBJECT_STATUS_NORMAL = 8,
    /// Works, with something wrong.
    MIRROR_OBJECT_STATUS_CAUTION = 9,
    /// Does not work.
    MIRROR_OBJECT_STATUS_ERROR = 10,
    /// Monitoring is suspended.
    MIRROR_OBJECT_STATUS_SUSPEND = 11,
    /// Not used by this server.
    MIRROR_OBJECT_STATUS_UNUSED = 12,
    /// Not known, and printed as such.
    MIRROR_OBJECT_STATUS_PRINTED_UNKNOWN = 13,
}

printed! { mirror_object_status, ObjectStatus, MIRROR_OBJECT_STATUS_UNKNOWN:
    MIRROR_OBJECT_STATUS_OTHER;
    MIRROR_OBJECT_STATUS_ONLINE = Online => "online";
    MIRROR_OBJECT_STATUS_OFFLINE = Offline => "offline";
    MIRROR_OBJECT_STATUS_ONLINE_PENDING = OnlinePending => "online_pending";
    MIRROR_OBJECT_STATUS_OFFLINE_PENDING = OfflinePending => "offline_pending";
    MIRROR_OBJECT_STATUS_ONLINE_FAILURE = OnlineFailure => "online_failure";
    MIRROR_OBJECT_STATUS_OFFLINE_FAILURE = OfflineFailure => "offline_failure";
    MIRROR_OBJECT_STATUS_NORMAL = Normal => "normal";
    MIRROR_OBJECT_STATUS_CAUTION = Caution => "caution";
    MIRROR_OBJECT_STATUS_ERROR = Error => "error";
    MIRROR_OBJECT_STATUS_SUSPEND = Suspend => "suspend";
    MIRROR_OBJECT_STATUS_UNUSED = Unused => "unused";
    MIRROR_OBJECT_STATUS_PRINTED_UNKNOWN = Unknown => "unknown";
}

/// The mark behind a server or a group in the map of clpstat -g.
#[repr(C)]
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum mirror_group_mark {
    /// A value that this header does not know.
    MIRROR_GROUP_MARK_UNKNOWN = 0,
    /// A word outside the vocabulary, which is kept as text.
    MIRROR_GROUP_MARK_OTHER = 1,
    /// o: the server is up; the group runs there.
    MIRROR_GROUP_MARK_ONLINE = 2,
    /// x. Assumed to be the opposite of o: no published output shows it.
    MIRROR_GROUP_MARK_OFFLINE = 3,
}

printed! { mirror_group_mark, GroupMark, MIRROR_GROUP_MARK_UNKNOWN:
    MIRROR_GROUP_MARK_OTHER;
    MIRROR_GROUP_MARK_ONLINE = Online => "online";
    MIRROR_GROUP_MARK_OFFLINE = Offline => "offline";
}

/// What a section of clpstat -i is about.
#[repr(C)]
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum mirror_section_kind {
    /// A value that this header does not know.
    MIRROR_SECTION_KIND_UNKNOWN = 0,
    /// A word outside the vocabulary, which is kept as text.
    MIRROR_SECTION_KIND_OTHER = 1,
    /// The cluster.
    MIRROR_SECTION_KIND_CLUSTER = 2,
    /// A server.
    MIRROR_SECTION_KIND_SERVER = 3,
    /// A heartbeat.
    MIRROR_SECTION_KIND_HEARTBEAT = 4,
    /// Network partition resolution.
    MIRROR_SECTION_KIND_NETWORK_PARTITION = 5,
    /// A failover group.
    MIRROR_SECTION_KIND_GROUP = 6,
    /// A resource of the group before it.
    MIRROR_SECTION_KIND_RESOURCE = 7,
    /// A monitor resource.
    MIRROR_SECTION_KIND_MONITOR = 8,
}

printed! { mirror_section_kind, SectionKind, MIRROR_SECTION_KIND_UNKNOWN:
    MIRROR_SECTION_KIND_OTHER;
    MIRROR_SECTION_KIND_CLUSTER = Cluster => "cluster";
    MIRROR_SECTION_KIND_SERVER = Server => "server";
    MIRROR_SECTION_KIND_HEARTBEAT = Heartbeat => "heartbeat";
    MIRROR_SECTION_KIND_NETWORK_PARTITION = NetworkPartition => "network_partition";
    MIRROR_SECTION_KIND_GROUP = Group => "group";
    MIRROR_SECTION_KIND_RESOURCE = Resource => "resource";
    MIRROR_SECTION_KIND_MONITOR = Monitor => "monitor";
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

/// A field of a report, named as the product prints it.
#[repr(C)]
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum mirror_field {
    /// A value that this header does not know.
    MIRROR_FIELD_UNKNOWN = 0,
    /// Mirror Status.
    MIRROR_FIELD_MIRROR_STATUS = 1,
    /// Mirror Color: who holds the latest data.
    MIRROR_FIELD_MIRROR_COLOR = 2,
    /// Fast Copy: whether a differential copy is possible.
    MIRROR_FIELD_FAST_COPY = 3,
    /// Lastupdate Time, in the server's local time, as printed.
    MIRROR_FIELD_LAST_UPDATE_TIME = 4,
    /// Break Time, in the server's local time, as printed.
    MIRROR_FIELD_BREAK_TIME = 5,
    /// Disk Error: whether the disk has reported an error.
    MIRROR_FIELD_DISK_ERROR = 6,
    /// Needed Copy Percent, 0 to 100 percent of the volume.
    MIRROR_FIELD_NEEDED_COPY_PERCENT = 7,
    /// Volume Used Percent, 0 to 100 percent of the volume.
    MIRROR_FIELD_VOLUME_USED_PERCENT = 8,
    /// Volume Size in MiB.
    MIRROR_FIELD_VOLUME_SIZE = 9,
    /// The status of the recovery block.
    MIRROR_FIELD_RECOVERY_STATUS = 10,
    /// Direction of the recovery block.
    MIRROR_FIELD_DIRECTION = 11,
    /// Percent of the recovery block.
    MIRROR_FIELD_PERCENT = 12,
    /// Used Time of the recovery block.
    MIRROR_FIELD_USED_TIME = 13,
    /// Left Time or Remain Time of the recovery block.
    MIRROR_FIELD_LEFT_TIME = 14,
    /// Iteration Times of the recovery block.
    MIRROR_FIELD_ITERATION_TIMES = 15,
    /// Active Status: whether the volume is in use.
    MIRROR_FIELD_ACTIVITY = 16,
    /// The status of a server, group, resource, heartbeat or monitor.
    MIRROR_FIELD_STATUS = 17,
    /// The mark behind a name in the group map.
    MIRROR_FIELD_GROUP_MAP_MARK = 18,
    /// Auto Mirror Recovery.
    MIRROR_FIELD_AUTO_MIRROR_RECOVERY = 19,
    /// The time of an alert.
    MIRROR_FIELD_ALERT_TIME = 20,
}

closed! { mirror_field, Field, MIRROR_FIELD_UNKNOWN:
    MIRROR_FIELD_MIRROR_STATUS = MirrorStatus => "mirror_status";
    MIRROR_FIELD_MIRROR_COLOR = MirrorColor => "mirror_color";
    MIRROR_FIELD_ACTIVITY = Activity => "activity";
    MIRROR_FIELD_FAST_COPY = FastCopy => "fast_copy";
    MIRROR_FIELD_LAST_UPDATE_TIME = LastUpdateTime => "last_update_time";
    MIRROR_FIELD_BREAK_TIME = BreakTime => "break_time";
    MIRROR_FIELD_DISK_ERROR = DiskError => "disk_error";
    MIRROR_FIELD_NEEDED_COPY_PERCENT = NeededCopyPercent => "needed_copy_percent";
    MIRROR_FIELD_VOLUME_USED_PERCENT = VolumeUsedPercent => "volume_used_percent";
    MIRROR_FIELD_VOLUME_SIZE = VolumeSize => "volume_size";
    MIRROR_FIELD_RECOVERY_STATUS = RecoveryStatus => "recovery_status";
    MIRROR_FIELD_DIRECTION = Direction => "direction";
    MIRROR_FIELD_PERCENT = Percent => "percent";
    MIRROR_FIELD_USED_TIME = UsedTime => "used_time";
    MIRROR_FIELD_LEFT_TIME = LeftTime => "left_time";
    MIRROR_FIELD_ITERATION_TIMES = IterationTimes => "iteration_times";
    MIRROR_FIELD_STATUS = Status => "status";
    MIRROR_FIELD_GROUP_MAP_MARK = GroupMapMark => "group_map_mark";
    MIRROR_FIELD_AUTO_MIRROR_RECOVERY = AutoMirrorRecovery => "auto_mirror_recovery";
    MIRROR_FIELD_ALERT_TIME = AlertTime => "alert_time";
}

/// What an alert says of a full copy.
#[repr(C)]
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum mirror_alert_kind {
    /// A value that this header does not know.
    MIRROR_ALERT_KIND_UNKNOWN = 0,
    /// It has started.
    MIRROR_ALERT_KIND_FULL_COPY_STARTED = 1,
    /// It has ended well.
    MIRROR_ALERT_KIND_FULL_COPY_SUCCEEDED = 2,
    /// It has failed.
    MIRROR_ALERT_KIND_FULL_COPY_FAILED = 3,
}

closed! { mirror_alert_kind, AlertKind, MIRROR_ALERT_KIND_UNKNOWN:
    MIRROR_ALERT_KIND_FULL_COPY_STARTED = FullCopyStarted => "full_copy_started";
    MIRROR_ALERT_KIND_FULL_COPY_SUCCEEDED = FullCopySucceeded => "full_copy_succeeded";
    MIRROR_ALERT_KIND_FULL_COPY_FAILED = FullCopyFailed => "full_copy_failed";
}

/// An encoding of console output.
#[repr(C)]
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum mirror_encoding {
    /// Recognised from the bytes.
    MIRROR_ENCODING_RECOGNISED = 0,
    /// UTF-8, with or without a byte order mark.
    MIRROR_ENCODING_UTF_8 = 1,
    /// UTF-16, little endian: what PowerShell's > writes.
    MIRROR_ENCODING_UTF_16LE = 2,
    /// UTF-16, big endian.
    MIRROR_ENCODING_UTF_16BE = 3,
    /// Code page 932, the Windows form of Shift_JIS.
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

/// The situation of a mirror disk.
#[repr(C)]
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum mirror_situation {
    /// A value that this header does not know.
    MIRROR_SITUATION_UNKNOWN = 0,
    /// Both sides hold the latest data.
    MIRROR_SITUATION_HEALTHY = 1,
    /// One side is behind; the service runs on the other (rows 1–4).
    MIRROR_SITUATION_ONE_SIDE_LATEST_RUNNING = 2,
    /// One side is behind; nothing runs (rows 5–8).
    MIRROR_SITUATION_ONE_SIDE_LATEST_STOPPED = 3,
    /// Neither side is known to hold the latest data; nothing runs (rows 9–12).
    MIRROR_SITUATION_NO_LATEST_STOPPED = 4,
    /// Neither side is known to hold the latest data, yet the service runs (rows 13–14).
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

/// How serious a state is. Callers can map it otherwise.
#[repr(C)]
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum mirror_severity {
    /// Nothing can be said.
    MIRROR_SEVERITY_UNKNOWN = 0,
    /// Healthy.
    MIRROR_SEVERITY_OK = 1,
    /// Redundancy is lost or being restored; the latest data is known.
    MIRROR_SEVERITY_WARNING = 2,
    /// Data or service is in danger.
    MIRROR_SEVERITY_CRITICAL = 3,
}

closed! { mirror_severity, Severity, MIRROR_SEVERITY_UNKNOWN:
    MIRROR_SEVERITY_OK = Ok => "ok";
    MIRROR_SEVERITY_WARNING = Warning => "warning";
    MIRROR_SEVERITY_CRITICAL = Critical => "critical";
    MIRROR_SEVERITY_UNKNOWN = Unknown => "unknown";
}

/// What the operator wants: the condition column of the table (§2.1.1).
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

/// One of the eleven procedures of chapter 4.
#[repr(C)]
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum mirror_procedure {
    /// A value that this header does not know.
    MIRROR_PROCEDURE_UNKNOWN = 0,
    /// Copy the differences while the service runs (§4.1).
    MIRROR_PROCEDURE_1_1 = 11,
    /// Copy everything while the service runs (§4.2).
    MIRROR_PROCEDURE_1_2 = 12,
    /// Stop the service (§4.3).
    MIRROR_PROCEDURE_1_3 = 13,
    /// Copy while the service is stopped (§4.4).
    MIRROR_PROCEDURE_2_1 = 21,
    /// Start the service, then copy the differences (§4.5).
    MIRROR_PROCEDURE_2_2 = 22,
    /// Start the service with the monitor suspended, then copy everything (§4.6).
    MIRROR_PROCEDURE_2_3 = 23,
    /// Declare one server's data the latest and copy, service stopped (§4.7).
    MIRROR_PROCEDURE_3_1 = 31,
    /// Declare one server's data the latest and start the service (§4.8).
    MIRROR_PROCEDURE_3_2 = 32,
    /// Take the volume offline (§4.9).
    MIRROR_PROCEDURE_4_1 = 41,
    /// Declare the survivor's data the latest and start the service there (§4.10).
    MIRROR_PROCEDURE_5_1 = 51,
    /// Reboot the cluster (§4.11).
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

/// Why there is a server with the latest data, or none (§4.7.2 step 2).
#[repr(C)]
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum mirror_verdict_code {
    /// A value that this header does not know.
    MIRROR_VERDICT_CODE_UNKNOWN = 0,
    /// One server holds the latest data.
    MIRROR_VERDICT_CODE_DECIDED = 1,
    /// Case B: both servers show a time.
    MIRROR_VERDICT_CODE_BOTH_TIMES = 2,
    /// Case C: neither server shows a time.
    MIRROR_VERDICT_CODE_NO_TIMES = 3,
    /// The times may have been overwritten by an operation on an opened volume, or are unreadable.
    MIRROR_VERDICT_CODE_TIMES_UNRELIABLE = 4,
    /// There is none, for another reason.
    MIRROR_VERDICT_CODE_NONE = 5,
}

closed! { mirror_verdict_code, VerdictCode, MIRROR_VERDICT_CODE_UNKNOWN:
    MIRROR_VERDICT_CODE_DECIDED = Decided => "decided";
    MIRROR_VERDICT_CODE_BOTH_TIMES = BothTimes => "both_times";
    MIRROR_VERDICT_CODE_NO_TIMES = NoTimes => "no_times";
    MIRROR_VERDICT_CODE_TIMES_UNRELIABLE = TimesUnreliable => "times_unreliable";
    MIRROR_VERDICT_CODE_NONE = None => "none";
}

/// A kind of change between two assessments.
#[repr(C)]
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum mirror_change_code {
    /// A value that this header does not know.
    MIRROR_CHANGE_CODE_UNKNOWN = 0,
    /// The two assessments are of different mirror disks. The other changes compare them all the
    /// same.
    MIRROR_CHANGE_CODE_RESOURCE = 1,
    /// The mirror disk is known, and was not known before (Snapshot::changes_since).
    MIRROR_CHANGE_CODE_RESOURCE_APPEARED = 2,
    /// The mirror disk is no longer known (Snapshot::changes_since).
    MIRROR_CHANGE_CODE_RESOURCE_GONE = 3,
    /// The situation has changed.
    MIRROR_CHANGE_CODE_SITUATION = 4,
    /// The severity has changed.
    MIRROR_CHANGE_CODE_SEVERITY = 5,
    /// The server with the latest data has changed.
    MIRROR_CHANGE_CODE_SOURCE = 6,
    /// The Mirror Status line has changed.
    MIRROR_CHANGE_CODE_MIRROR_STATUS = 7,
    /// A server is named that was not named before.
    MIRROR_CHANGE_CODE_SERVER_APPEARED = 8,
    /// A server is no longer named.
    MIRROR_CHANGE_CODE_SERVER_GONE = 9,
    /// A field of one server has changed.
    MIRROR_CHANGE_CODE_FIELD = 10,
    /// A copy has started.
    MIRROR_CHANGE_CODE_COPY_STARTED = 11,
    /// A copy goes on; its figures have changed.
    MIRROR_CHANGE_CODE_COPY_PROGRESSED = 12,
    /// A copy is no longer reported. Whether it has come to its end, the colours say.
    MIRROR_CHANGE_CODE_COPY_ENDED = 13,
    /// Whether the failover group runs, or where, has changed.
    MIRROR_CHANGE_CODE_SERVICE = 14,
    /// The failover group, its status or its server has changed.
    MIRROR_CHANGE_CODE_GROUP = 15,
    /// Whether automatic recovery is on has changed.
    MIRROR_CHANGE_CODE_AUTO_RECOVERY = 16,
    /// The mirror disk monitor has changed.
    MIRROR_CHANGE_CODE_MONITOR = 17,
    /// Input is missing that was not missing before.
    MIRROR_CHANGE_CODE_NEED_APPEARED = 18,
    /// Input is no longer missing.
    MIRROR_CHANGE_CODE_NEED_GONE = 19,
    /// A finding is new.
    MIRROR_CHANGE_CODE_FINDING_APPEARED = 20,
    /// A finding no longer applies.
    MIRROR_CHANGE_CODE_FINDING_GONE = 21,
    /// A recovery option is new.
    MIRROR_CHANGE_CODE_OPTION_APPEARED = 22,
    /// A recovery option is no longer offered.
    MIRROR_CHANGE_CODE_OPTION_GONE = 23,
}

closed! { mirror_change_code, ChangeCode, MIRROR_CHANGE_CODE_UNKNOWN:
    MIRROR_CHANGE_CODE_RESOURCE = Resource => "resource";
    MIRROR_CHANGE_CODE_RESOURCE_APPEARED = ResourceAppeared => "resource_appeared";
    MIRROR_CHANGE_CODE_RESOURCE_GONE = ResourceGone => "resource_gone";
    MIRROR_CHANGE_CODE_SITUATION = Situation => "situation";
    MIRROR_CHANGE_CODE_SEVERITY = Severity => "severity";
    MIRROR_CHANGE_CODE_SOURCE = Source => "source";
    MIRROR_CHANGE_CODE_MIRROR_STATUS = MirrorStatus => "mirror_status";
    MIRROR_CHANGE_CODE_SERVER_APPEARED = ServerAppeared => "server_appeared";
    MIRROR_CHANGE_CODE_SERVER_GONE = ServerGone => "server_gone";
    MIRROR_CHANGE_CODE_FIELD = Field => "field";
    MIRROR_CHANGE_CODE_COPY_STARTED = CopyStarted => "copy_started";
    MIRROR_CHANGE_CODE_COPY_PROGRESSED = CopyProgressed => "copy_progressed";
    MIRROR_CHANGE_CODE_COPY_ENDED = CopyEnded => "copy_ended";
    MIRROR_CHANGE_CODE_SERVICE = Service => "service";
    MIRROR_CHANGE_CODE_GROUP = Group => "group";
    MIRROR_CHANGE_CODE_AUTO_RECOVERY = AutoRecovery => "auto_recovery";
    MIRROR_CHANGE_CODE_MONITOR = Monitor => "monitor";
    MIRROR_CHANGE_CODE_NEED_APPEARED = NeedAppeared => "need_appeared";
    MIRROR_CHANGE_CODE_NEED_GONE = NeedGone => "need_gone";
    MIRROR_CHANGE_CODE_FINDING_APPEARED = FindingAppeared => "finding_appeared";
    MIRROR_CHANGE_CODE_FINDING_GONE = FindingGone => "finding_gone";
    MIRROR_CHANGE_CODE_OPTION_APPEARED = OptionAppeared => "option_appeared";
    MIRROR_CHANGE_CODE_OPTION_GONE = OptionGone => "option_gone";
}

/// The Fast Copy column of the decision table.
#[repr(C)]
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum mirror_fast_copy_condition {
    /// The partner is stopped: the row applies whatever is displayed.
    MIRROR_FAST_COPY_CONDITION_UNKNOWN = 0,
    /// A differential copy is possible.
    MIRROR_FAST_COPY_CONDITION_OK = 1,
    /// Only a full copy is possible.
    MIRROR_FAST_COPY_CONDITION_NG = 2,
    /// The row says nothing of it.
    MIRROR_FAST_COPY_CONDITION_ANY = 3,
}

closed! { mirror_fast_copy_condition, FastCopyCondition, MIRROR_FAST_COPY_CONDITION_UNKNOWN:
    MIRROR_FAST_COPY_CONDITION_OK = Ok => "ok";
    MIRROR_FAST_COPY_CONDITION_NG = Ng => "ng";
    MIRROR_FAST_COPY_CONDITION_UNKNOWN = Unknown => "unknown";
    MIRROR_FAST_COPY_CONDITION_ANY = Any => "any";
}

/// Whether the failover group that holds a mirror disk runs.
#[repr(C)]
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum mirror_service {
    /// No output says so.
    MIRROR_SERVICE_UNKNOWN = 0,
    /// It runs.
    MIRROR_SERVICE_ONLINE = 1,
    /// It does not run.
    MIRROR_SERVICE_OFFLINE = 2,
}

closed! { mirror_service, ServiceStatus, MIRROR_SERVICE_UNKNOWN:
    MIRROR_SERVICE_UNKNOWN = Unknown => "unknown";
    MIRROR_SERVICE_ONLINE = Online => "online";
    MIRROR_SERVICE_OFFLINE = Offline => "offline";
}

/// The stable code of a finding.
#[repr(C)]
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum mirror_finding_code {
    /// A value that this header does not know.
    MIRROR_FINDING_CODE_UNKNOWN = 0,
    /// A line inside a report that no rule knows.
    MIRROR_FINDING_CODE_UNKNOWN_LINE = 1,
    /// A colour, a status or another word outside the vocabulary.
    MIRROR_FINDING_CODE_UNKNOWN_WORD = 2,
    /// A value of a known field that is unreadable, such as 250%.
    MIRROR_FINDING_CODE_BAD_VALUE = 3,
    /// A report that stops before what matters in it.
    MIRROR_FINDING_CODE_TRUNCATED_REPORT = 4,
    /// A report is announced and cannot be read.
    MIRROR_FINDING_CODE_UNREADABLE_REPORT = 5,
    /// parse was given more than one report; the first was read.
    MIRROR_FINDING_CODE_MORE_REPORTS = 6,
    /// A second report of one resource in one snapshot; the last one counts.
    MIRROR_FINDING_CODE_REPEATED_REPORT = 7,
    /// Two outputs that describe the same thing differ; nothing is decided on them, and there are
    /// no options.
    MIRROR_FINDING_CODE_REPORTS_DISAGREE = 8,
    /// An output names a server that is none of the mirror's: it belongs to another cluster, and
    /// nothing is decided on it.
    MIRROR_FINDING_CODE_OTHER_CLUSTER = 9,
    /// Mirror Status: Normal over a RED and the like; no options.
    MIRROR_FINDING_CODE_STATUS_CONTRADICTS_COLORS = 10,
    /// OK on one server, NG on the other; only the rows for NG are offered.
    MIRROR_FINDING_CODE_FAST_COPY_DIFFERS = 11,
    /// The two volumes differ in size.
    MIRROR_FINDING_CODE_SIZES_DIFFER = 12,
    /// The last update lies before the break.
    MIRROR_FINDING_CODE_TIMES_OUT_OF_ORDER = 13,
    /// A name cut by clpstat fits more than one; it is not used.
    MIRROR_FINDING_CODE_AMBIGUOUS_CUT_NAME = 14,
    /// Bytes outside the encoding were replaced.
    MIRROR_FINDING_CODE_UNDECODABLE_BYTES = 15,
    /// Disk Error is not OK.
    MIRROR_FINDING_CODE_DISK_ERROR = 16,
    /// RED on both servers, and both or neither show a Lastupdate Time.
    MIRROR_FINDING_CODE_LATEST_UNDECIDABLE = 17,
    /// RED and Active, and the failover group is not known to run there.
    MIRROR_FINDING_CODE_MAYBE_OPENED_FOR_INSPECTION = 18,
    /// GREEN on both servers, and active on both.
    MIRROR_FINDING_CODE_ACTIVE_ON_BOTH = 19,
    /// A copy runs onto the server on which the volume is in use.
    MIRROR_FINDING_CODE_COPY_ONTO_ACTIVE = 20,
    /// The failover group has a status from which it cannot be started.
    MIRROR_FINDING_CODE_GROUP_ABNORMAL = 21,
    /// No rate to estimate a time with.
    MIRROR_FINDING_CODE_NO_RATE_BASIS = 22,
    /// A figure for the size of the copy is absent; the message names it.
    MIRROR_FINDING_CODE_NO_SIZE_BASIS = 23,
    /// A limit was met; what lies beyond was not read.
    MIRROR_FINDING_CODE_LIMIT_REACHED = 24,
    /// A name cannot be part of a command: empty, too long, with control characters, beginning with
    /// -, or not a server of the mirror.
    MIRROR_FINDING_CODE_UNUSABLE_NAME = 25,
}

closed! { mirror_finding_code, FindingCode, MIRROR_FINDING_CODE_UNKNOWN:
    MIRROR_FINDING_CODE_UNKNOWN_LINE = UnknownLine => "unknown_line";
    MIRROR_FINDING_CODE_UNKNOWN_WORD = UnknownWord => "unknown_word";
    MIRROR_FINDING_CODE_BAD_VALUE = BadValue => "bad_value";
    MIRROR_FINDING_CODE_TRUNCATED_REPORT = TruncatedReport => "truncated_report";
    MIRROR_FINDING_CODE_UNREADABLE_REPORT = UnreadableReport => "unreadable_report";
    MIRROR_FINDING_CODE_MORE_REPORTS = MoreReports => "more_reports";
    MIRROR_FINDING_CODE_REPEATED_REPORT = RepeatedReport => "repeated_report";
    MIRROR_FINDING_CODE_REPORTS_DISAGREE = ReportsDisagree => "reports_disagree";
    MIRROR_FINDING_CODE_OTHER_CLUSTER = OtherCluster => "other_cluster";
    MIRROR_FINDING_CODE_STATUS_CONTRADICTS_COLORS = StatusContradictsColors => "status_contradicts_colors";
    MIRROR_FINDING_CODE_FAST_COPY_DIFFERS = FastCopyDiffers => "fast_copy_differs";
    MIRROR_FINDING_CODE_SIZES_DIFFER = SizesDiffer => "sizes_differ";
    MIRROR_FINDING_CODE_TIMES_OUT_OF_ORDER = TimesOutOfOrder => "times_out_of_order";
    MIRROR_FINDING_CODE_AMBIGUOUS_CUT_NAME = AmbiguousCutName => "ambiguous_cut_name";
    MIRROR_FINDING_CODE_UNDECODABLE_BYTES = UndecodableBytes => "undecodable_bytes";
    MIRROR_FINDING_CODE_DISK_ERROR = DiskError => "disk_error";
    MIRROR_FINDING_CODE_LATEST_UNDECIDABLE = LatestUndecidable => "latest_undecidable";
    MIRROR_FINDING_CODE_MAYBE_OPENED_FOR_INSPECTION = MaybeOpenedForInspection => "maybe_opened_for_inspection";
    MIRROR_FINDING_CODE_ACTIVE_ON_BOTH = ActiveOnBoth => "active_on_both";
    MIRROR_FINDING_CODE_COPY_ONTO_ACTIVE = CopyOntoActive => "copy_onto_active";
    MIRROR_FINDING_CODE_GROUP_ABNORMAL = GroupAbnormal => "group_abnormal";
    MIRROR_FINDING_CODE_NO_RATE_BASIS = NoRateBasis => "no_rate_basis";
    MIRROR_FINDING_CODE_NO_SIZE_BASIS = NoSizeBasis => "no_size_basis";
    MIRROR_FINDING_CODE_LIMIT_REACHED = LimitReached => "limit_reached";
    MIRROR_FINDING_CODE_UNUSABLE_NAME = UnusableName => "unusable_name";
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

/// A missing input: an output, a name or a choice.
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
    /// The operator has to decide whose data is the latest.
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

/// Why parsing returns no report: the stable code of a parse error.
#[repr(C)]
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum mirror_parse_error_code {
    /// A value that this header does not know.
    MIRROR_PARSE_ERROR_CODE_UNKNOWN = 0,
    /// No text at all, or only blanks.
    MIRROR_PARSE_ERROR_CODE_EMPTY = 1,
    /// No report of the wanted kind in the text.
    MIRROR_PARSE_ERROR_CODE_NO_REPORT = 2,
    /// A report that names no resource.
    MIRROR_PARSE_ERROR_CODE_NO_RESOURCE_NAME = 3,
    /// A report that does not name two servers.
    MIRROR_PARSE_ERROR_CODE_NO_SERVERS = 4,
    /// More bytes than the stated limit.
    MIRROR_PARSE_ERROR_CODE_TOO_LARGE = 5,
    /// A state entered by hand that is unreadable.
    MIRROR_PARSE_ERROR_CODE_BAD_STATE = 6,
    /// A hexadecimal or decimal figure that is unreadable.
    MIRROR_PARSE_ERROR_CODE_BAD_FIGURE = 7,
    /// A label that the text does not hold.
    MIRROR_PARSE_ERROR_CODE_LABEL_NOT_FOUND = 8,
}

closed! { mirror_parse_error_code, ErrorCode, MIRROR_PARSE_ERROR_CODE_UNKNOWN:
    MIRROR_PARSE_ERROR_CODE_EMPTY = Empty => "empty";
    MIRROR_PARSE_ERROR_CODE_NO_REPORT = NoReport => "no_report";
    MIRROR_PARSE_ERROR_CODE_NO_RESOURCE_NAME = NoResourceName => "no_resource_name";
    MIRROR_PARSE_ERROR_CODE_NO_SERVERS = NoServers => "no_servers";
    MIRROR_PARSE_ERROR_CODE_TOO_LARGE = TooLarge => "too_large";
    MIRROR_PARSE_ERROR_CODE_BAD_STATE = BadState => "bad_state";
    MIRROR_PARSE_ERROR_CODE_BAD_FIGURE = BadFigure => "bad_figure";
    MIRROR_PARSE_ERROR_CODE_LABEL_NOT_FOUND = LabelNotFound => "label_not_found";
}

/// The stable code of an unusable name.
#[repr(C)]
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum mirror_name_error_code {
    /// A value that this header does not know.
    MIRROR_NAME_ERROR_CODE_UNKNOWN = 0,
    /// A name is empty, or only blanks.
    MIRROR_NAME_ERROR_CODE_NAME_EMPTY = 1,
    /// A name is longer than the product allows.
    MIRROR_NAME_ERROR_CODE_NAME_TOO_LONG = 2,
    /// A name holds a control character.
    MIRROR_NAME_ERROR_CODE_NAME_CONTROL_CHARACTER = 3,
    /// A name would be taken for an option of the command.
    MIRROR_NAME_ERROR_CODE_NAME_LOOKS_LIKE_OPTION = 4,
    /// A name is none of the two servers of the mirror.
    MIRROR_NAME_ERROR_CODE_NOT_A_SERVER = 5,
}

closed! { mirror_name_error_code, NameErrorCode, MIRROR_NAME_ERROR_CODE_UNKNOWN:
    MIRROR_NAME_ERROR_CODE_NAME_EMPTY = Empty => "name_empty";
    MIRROR_NAME_ERROR_CODE_NAME_TOO_LONG = TooLong => "name_too_long";
    MIRROR_NAME_ERROR_CODE_NAME_CONTROL_CHARACTER = ControlCharacter => "name_control_character";
    MIRROR_NAME_ERROR_CODE_NAME_LOOKS_LIKE_OPTION = LooksLikeOption => "name_looks_like_option";
    MIRROR_NAME_ERROR_CODE_NOT_A_SERVER = NotAServer => "not_a_server";
}

/// The stable code of a word that cannot stand in a command line.
#[repr(C)]
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum mirror_quote_error_code {
    /// A value that this header does not know.
    MIRROR_QUOTE_ERROR_CODE_UNKNOWN = 0,
    /// A command line names no program.
    MIRROR_QUOTE_ERROR_CODE_QUOTE_NO_PROGRAM = 1,
    /// A word of a command line holds a control character.
    MIRROR_QUOTE_ERROR_CODE_QUOTE_CONTROL_CHARACTER = 2,
    /// A word of a command line holds a character that hides or reorders others.
    MIRROR_QUOTE_ERROR_CODE_QUOTE_DECEPTIVE_CHARACTER = 3,
    /// A word of a command line holds a character that the shell cannot quote.
    MIRROR_QUOTE_ERROR_CODE_QUOTE_SPECIAL_CHARACTER = 4,
    /// An empty word of a command line would be lost.
    MIRROR_QUOTE_ERROR_CODE_QUOTE_EMPTY = 5,
    /// A word would make PowerShell stop parsing the command line.
    MIRROR_QUOTE_ERROR_CODE_QUOTE_STOP_PARSING = 6,
    /// A word ends with a backslash that would quote what follows.
    MIRROR_QUOTE_ERROR_CODE_QUOTE_TRAILING_BACKSLASH = 7,
}

closed! { mirror_quote_error_code, QuoteErrorCode, MIRROR_QUOTE_ERROR_CODE_UNKNOWN:
    MIRROR_QUOTE_ERROR_CODE_QUOTE_NO_PROGRAM = NoProgram => "quote_no_program";
    MIRROR_QUOTE_ERROR_CODE_QUOTE_CONTROL_CHARACTER = ControlCharacter => "quote_control_character";
    MIRROR_QUOTE_ERROR_CODE_QUOTE_DECEPTIVE_CHARACTER = DeceptiveCharacter => "quote_deceptive_character";
    MIRROR_QUOTE_ERROR_CODE_QUOTE_SPECIAL_CHARACTER = SpecialCharacter => "quote_special_character";
    MIRROR_QUOTE_ERROR_CODE_QUOTE_EMPTY = Empty => "quote_empty";
    MIRROR_QUOTE_ERROR_CODE_QUOTE_STOP_PARSING = StopParsing => "quote_stop_parsing";
    MIRROR_QUOTE_ERROR_CODE_QUOTE_TRAILING_BACKSLASH = TrailingBackslash => "quote_trailing_backslash";
}

/// The stable code of what a session cannot take.
#[repr(C)]
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum mirror_session_error_code {
    /// A value that this header does not know.
    MIRROR_SESSION_ERROR_CODE_UNKNOWN = 0,
    /// A session cannot start: names or choices are missing.
    MIRROR_SESSION_ERROR_CODE_NEEDS = 1,
    /// A session was given something that it did not ask for.
    MIRROR_SESSION_ERROR_CODE_NOT_ASKED_FOR = 2,
    /// An answer is none of the choices.
    MIRROR_SESSION_ERROR_CODE_NO_SUCH_CHOICE = 3,
    /// A confirmation is not that of this session, step and state.
    MIRROR_SESSION_ERROR_CODE_WRONG_TOKEN = 4,
    /// A document has another version.
    MIRROR_SESSION_ERROR_CODE_VERSION = 5,
    /// A name cannot be part of a command.
    MIRROR_SESSION_ERROR_CODE_UNUSABLE_NAME = 6,
}

closed! { mirror_session_error_code, SessionErrorCode, MIRROR_SESSION_ERROR_CODE_UNKNOWN:
    MIRROR_SESSION_ERROR_CODE_NEEDS = Needs => "needs";
    MIRROR_SESSION_ERROR_CODE_NOT_ASKED_FOR = NotAskedFor => "not_asked_for";
    MIRROR_SESSION_ERROR_CODE_NO_SUCH_CHOICE = NoSuchChoice => "no_such_choice";
    MIRROR_SESSION_ERROR_CODE_WRONG_TOKEN = WrongToken => "wrong_token";
    MIRROR_SESSION_ERROR_CODE_VERSION = Version => "version";
    MIRROR_SESSION_ERROR_CODE_UNUSABLE_NAME = UnusableName => "unusable_name";
}

/// The stable code of figures that give no rate.
#[repr(C)]
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum mirror_rate_error_code {
    /// A value that this header does not know.
    MIRROR_RATE_ERROR_CODE_UNKNOWN = 0,
    /// A rate, or a figure that it is worked out from, is infinite or no number.
    MIRROR_RATE_ERROR_CODE_RATE_NOT_FINITE = 1,
    /// A rate, or a figure that it is worked out from, is zero or below.
    MIRROR_RATE_ERROR_CODE_RATE_NOT_POSITIVE = 2,
    /// A copy ends before it starts.
    MIRROR_RATE_ERROR_CODE_END_BEFORE_START = 3,
    /// A copy of zero seconds gives no rate.
    MIRROR_RATE_ERROR_CODE_ZERO_SECONDS = 4,
    /// A copy of size zero gives no rate.
    MIRROR_RATE_ERROR_CODE_ZERO_SIZE = 5,
    /// A percentage is more than the whole volume.
    MIRROR_RATE_ERROR_CODE_PERCENT_OVER_100 = 6,
}

closed! { mirror_rate_error_code, RateErrorCode, MIRROR_RATE_ERROR_CODE_UNKNOWN:
    MIRROR_RATE_ERROR_CODE_RATE_NOT_FINITE = NotFinite => "rate_not_finite";
    MIRROR_RATE_ERROR_CODE_RATE_NOT_POSITIVE = NotPositive => "rate_not_positive";
    MIRROR_RATE_ERROR_CODE_END_BEFORE_START = EndBeforeStart => "end_before_start";
    MIRROR_RATE_ERROR_CODE_ZERO_SECONDS = ZeroSeconds => "zero_seconds";
    MIRROR_RATE_ERROR_CODE_ZERO_SIZE = ZeroSize => "zero_size";
    MIRROR_RATE_ERROR_CODE_PERCENT_OVER_100 = PercentOver100 => "percent_over_100";
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
    /// Mirror disk resources, groups or other objects of one snapshot.
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

/// What a name is of.
#[repr(C)]
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum mirror_name_kind {
    /// A value that this header does not know.
    MIRROR_NAME_KIND_UNKNOWN = 0,
    /// A mirror disk resource.
    MIRROR_NAME_KIND_RESOURCE = 1,
    /// A failover group.
    MIRROR_NAME_KIND_GROUP = 2,
    /// A mirror disk monitor.
    MIRROR_NAME_KIND_MONITOR = 3,
    /// A server.
    MIRROR_NAME_KIND_SERVER = 4,
}

closed! { mirror_name_kind, NameKind, MIRROR_NAME_KIND_UNKNOWN:
    MIRROR_NAME_KIND_RESOURCE = Resource => "resource";
    MIRROR_NAME_KIND_GROUP = Group => "group";
    MIRROR_NAME_KIND_MONITOR = Monitor => "monitor";
    MIRROR_NAME_KIND_SERVER = Server => "server";
}

/// How a procedure is carried out.
#[repr(C)]
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum mirror_method {
    /// A value that this header does not know.
    MIRROR_METHOD_UNKNOWN = 0,
    /// With commands, as far as there are any.
    MIRROR_METHOD_COMMANDS = 1,
    /// In the graphical tool.
    MIRROR_METHOD_GRAPHICAL_TOOL = 2,
}

closed! { mirror_method, Method, MIRROR_METHOD_UNKNOWN:
    MIRROR_METHOD_COMMANDS = Commands => "commands";
    MIRROR_METHOD_GRAPHICAL_TOOL = GraphicalTool => "graphical_tool";
}

/// What is done in a step of a runbook.
#[repr(C)]
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum mirror_step {
    /// A value that this header does not know.
    MIRROR_STEP_UNKNOWN = 0,
    /// A command that changes something.
    MIRROR_STEP_RUN = 1,
    /// Read an output until it shows the expected state.
    MIRROR_STEP_OBSERVE = 2,
    /// The operator has to decide.
    MIRROR_STEP_CHOOSE = 3,
    /// Do something in the graphical tool.
    MIRROR_STEP_BY_HAND = 4,
    /// Worth knowing.
    MIRROR_STEP_NOTE = 5,
    /// Must be known before going on.
    MIRROR_STEP_WARN = 6,
    /// The state has to be read and assessed anew.
    MIRROR_STEP_READ_AGAIN = 7,
}

closed! { mirror_step, StepKind, MIRROR_STEP_UNKNOWN:
    MIRROR_STEP_RUN = Run => "run";
    MIRROR_STEP_OBSERVE = Observe => "observe";
    MIRROR_STEP_CHOOSE = Choose => "choose";
    MIRROR_STEP_BY_HAND = ByHand => "by_hand";
    MIRROR_STEP_NOTE = Note => "note";
    MIRROR_STEP_WARN = Warn => "warn";
    MIRROR_STEP_READ_AGAIN = ReadAgain => "read_again";
}

/// What a command does.
#[repr(C)]
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum mirror_effect {
    /// A value that this header does not know.
    MIRROR_EFFECT_UNKNOWN = 0,
    /// Starts the copy of the differences.
    MIRROR_EFFECT_STARTS_COPY = 1,
    /// Starts the copy of everything.
    MIRROR_EFFECT_STARTS_FULL_COPY = 2,
    /// Declares one server's data to be the latest. Cannot be undone.
    MIRROR_EFFECT_DECLARES_LATEST = 3,
    /// Starts the failover group.
    MIRROR_EFFECT_STARTS_GROUP = 4,
    /// Stops the failover group.
    MIRROR_EFFECT_STOPS_GROUP = 5,
    /// Suspends the mirror disk monitor, and with it the automatic recovery.
    MIRROR_EFFECT_SUSPENDS_MONITOR = 6,
    /// Resumes the mirror disk monitor.
    MIRROR_EFFECT_RESUMES_MONITOR = 7,
    /// Opens the volume for inspection.
    MIRROR_EFFECT_OPENS_VOLUME = 8,
    /// Makes the volume inactive.
    MIRROR_EFFECT_CLOSES_VOLUME = 9,
    /// Reboots both servers.
    MIRROR_EFFECT_REBOOTS_CLUSTER = 10,
}

closed! { mirror_effect, Effect, MIRROR_EFFECT_UNKNOWN:
    MIRROR_EFFECT_STARTS_COPY = StartsCopy => "starts_copy";
    MIRROR_EFFECT_STARTS_FULL_COPY = StartsFullCopy => "starts_full_copy";
    MIRROR_EFFECT_DECLARES_LATEST = DeclaresLatest => "declares_latest";
    MIRROR_EFFECT_STARTS_GROUP = StartsGroup => "starts_group";
    MIRROR_EFFECT_STOPS_GROUP = StopsGroup => "stops_group";
    MIRROR_EFFECT_SUSPENDS_MONITOR = SuspendsMonitor => "suspends_monitor";
    MIRROR_EFFECT_RESUMES_MONITOR = ResumesMonitor => "resumes_monitor";
    MIRROR_EFFECT_OPENS_VOLUME = OpensVolume => "opens_volume";
    MIRROR_EFFECT_CLOSES_VOLUME = ClosesVolume => "closes_volume";
    MIRROR_EFFECT_REBOOTS_CLUSTER = RebootsCluster => "reboots_cluster";
}

/// When a command runs.
#[repr(C)]
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum mirror_condition {
    /// A value that this header does not know.
    MIRROR_CONDITION_UNKNOWN = 0,
    /// Only if no copy runs, and the copy is still to be made.
    MIRROR_CONDITION_NO_COPY_RUNS = 1,
    /// Only if the service is wanted now.
    MIRROR_CONDITION_SERVICE_WANTED = 2,
}

closed! { mirror_condition, Condition, MIRROR_CONDITION_UNKNOWN:
    MIRROR_CONDITION_NO_COPY_RUNS = NoCopyRuns => "no_copy_runs";
    MIRROR_CONDITION_SERVICE_WANTED = ServiceWanted => "service_wanted";
}

/// An output that is read.
#[repr(C)]
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum mirror_output {
    /// A value that this header does not know.
    MIRROR_OUTPUT_UNKNOWN = 0,
    /// clpmdstat --mirror.
    MIRROR_OUTPUT_MIRROR = 1,
    /// clpmdstat --active.
    MIRROR_OUTPUT_ACTIVE = 2,
    /// clpstat.
    MIRROR_OUTPUT_CLUSTER = 3,
    /// clpstat -m.
    MIRROR_OUTPUT_MONITORS = 4,
    /// clpstat -i --detail.
    MIRROR_OUTPUT_INFO_DETAIL = 5,
}

closed! { mirror_output, Output, MIRROR_OUTPUT_UNKNOWN:
    MIRROR_OUTPUT_MIRROR = Mirror => "mirror";
    MIRROR_OUTPUT_ACTIVE = Active => "active";
    MIRROR_OUTPUT_CLUSTER = Cluster => "cluster";
    MIRROR_OUTPUT_MONITORS = Monitors => "monitors";
    MIRROR_OUTPUT_INFO_DETAIL = InfoDetail => "info_detail";
}

/// The state that must be observed before the next step.
#[repr(C)]
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum mirror_expectation {
    /// A value that this header does not know.
    MIRROR_EXPECTATION_UNKNOWN = 0,
    /// A copy runs from the source to the other server, or has ended already: a small one may be
    /// over before the first observation.
    MIRROR_EXPECTATION_COPY_RUNS = 1,
    /// The copy has ended: Normal, and GREEN on both servers.
    MIRROR_EXPECTATION_COPY_ENDED = 2,
    /// The source is GREEN; a copy may have started by itself.
    MIRROR_EXPECTATION_SOURCE_LATEST = 3,
    /// The failover group is online.
    MIRROR_EXPECTATION_GROUP_ONLINE = 4,
    /// The failover group is offline.
    MIRROR_EXPECTATION_GROUP_OFFLINE = 5,
    /// The monitor is suspended.
    MIRROR_EXPECTATION_MONITOR_SUSPENDED = 6,
    /// The monitor is no longer suspended.
    MIRROR_EXPECTATION_MONITOR_RESUMED = 7,
    /// The volume is active on the server.
    MIRROR_EXPECTATION_VOLUME_ACTIVE = 8,
    /// The volume is inactive on both servers.
    MIRROR_EXPECTATION_VOLUME_INACTIVE = 9,
    /// The times have been written down.
    MIRROR_EXPECTATION_TIMES_RECORDED = 10,
    /// Whether automatic recovery is on.
    MIRROR_EXPECTATION_AUTO_RECOVERY_READ = 11,
    /// Both servers are online again.
    MIRROR_EXPECTATION_SERVERS_ONLINE = 12,
}

closed! { mirror_expectation, Expectation, MIRROR_EXPECTATION_UNKNOWN:
    MIRROR_EXPECTATION_COPY_RUNS = CopyRuns => "copy_runs";
    MIRROR_EXPECTATION_COPY_ENDED = CopyEnded => "copy_ended";
    MIRROR_EXPECTATION_SOURCE_LATEST = SourceLatest => "source_latest";
    MIRROR_EXPECTATION_GROUP_ONLINE = GroupOnline => "group_online";
    MIRROR_EXPECTATION_GROUP_OFFLINE = GroupOffline => "group_offline";
    MIRROR_EXPECTATION_MONITOR_SUSPENDED = MonitorSuspended => "monitor_suspended";
    MIRROR_EXPECTATION_MONITOR_RESUMED = MonitorResumed => "monitor_resumed";
    MIRROR_EXPECTATION_VOLUME_ACTIVE = VolumeActive => "volume_active";
    MIRROR_EXPECTATION_VOLUME_INACTIVE = VolumeInactive => "volume_inactive";
    MIRROR_EXPECTATION_TIMES_RECORDED = TimesRecorded => "times_recorded";
    MIRROR_EXPECTATION_AUTO_RECOVERY_READ = AutoRecoveryRead => "auto_recovery_read";
    MIRROR_EXPECTATION_SERVERS_ONLINE = ServersOnline => "servers_online";
}

/// A decision that the operator has to take.
#[repr(C)]
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum mirror_question {
    /// A value that this header does not know.
    MIRROR_QUESTION_UNKNOWN = 0,
    /// Whose data is the latest (§4.7.2 step 2).
    MIRROR_QUESTION_SOURCE = 1,
    /// Whether the service is to be started now.
    MIRROR_QUESTION_START_SERVICE = 2,
}

closed! { mirror_question, Question, MIRROR_QUESTION_UNKNOWN:
    MIRROR_QUESTION_SOURCE = Source => "source";
    MIRROR_QUESTION_START_SERVICE = StartService => "start_service";
}

/// Something to do in the graphical tool.
#[repr(C)]
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum mirror_operation {
    /// A value that this header does not know.
    MIRROR_OPERATION_UNKNOWN = 0,
    /// Open the window of the mirror disk.
    MIRROR_OPERATION_OPEN_MIRROR_DISK_HELPER = 1,
    /// Choose the destination's icon, so that a copy runs onto it, and execute.
    MIRROR_OPERATION_COPY_TO_DESTINATION = 2,
    /// Choose the source's icon, so that its data is the latest, and execute.
    MIRROR_OPERATION_DECLARE_SOURCE_LATEST = 3,
    /// Choose the survivor's icon, so that its data is the latest, and execute.
    MIRROR_OPERATION_DECLARE_SURVIVOR_LATEST = 4,
    /// Choose the icon of the server on which the volume is active, so that it becomes inactive,
    /// and execute.
    MIRROR_OPERATION_TAKE_VOLUME_OFFLINE = 5,
    /// Start the failover group.
    MIRROR_OPERATION_START_GROUP = 6,
    /// Stop the failover group.
    MIRROR_OPERATION_STOP_GROUP = 7,
    /// Suspend the mirror disk monitor.
    MIRROR_OPERATION_SUSPEND_MONITOR = 8,
    /// Resume the mirror disk monitor.
    MIRROR_OPERATION_RESUME_MONITOR = 9,
    /// Reboot the cluster.
    MIRROR_OPERATION_REBOOT_CLUSTER = 10,
    /// Inspect the data on the opened volume.
    MIRROR_OPERATION_LOOK_AT_DATA = 11,
    /// Open the volume for inspection.
    MIRROR_OPERATION_OPEN_VOLUME = 12,
    /// Close the volume that was opened for inspection.
    MIRROR_OPERATION_CLOSE_VOLUME = 13,
    /// Open the mirror disk page of the cluster's properties.
    MIRROR_OPERATION_OPEN_CLUSTER_PROPERTIES = 14,
}

closed! { mirror_operation, Operation, MIRROR_OPERATION_UNKNOWN:
    MIRROR_OPERATION_OPEN_MIRROR_DISK_HELPER = OpenMirrorDiskHelper => "open_mirror_disk_helper";
    MIRROR_OPERATION_COPY_TO_DESTINATION = CopyToDestination => "copy_to_destination";
    MIRROR_OPERATION_DECLARE_SOURCE_LATEST = DeclareSourceLatest => "declare_source_latest";
    MIRROR_OPERATION_DECLARE_SURVIVOR_LATEST = DeclareSurvivorLatest => "declare_survivor_latest";
    MIRROR_OPERATION_TAKE_VOLUME_OFFLINE = TakeVolumeOffline => "take_volume_offline";
    MIRROR_OPERATION_START_GROUP = StartGroup => "start_group";
    MIRROR_OPERATION_STOP_GROUP = StopGroup => "stop_group";
    MIRROR_OPERATION_SUSPEND_MONITOR = SuspendMonitor => "suspend_monitor";
    MIRROR_OPERATION_RESUME_MONITOR = ResumeMonitor => "resume_monitor";
    MIRROR_OPERATION_REBOOT_CLUSTER = RebootCluster => "reboot_cluster";
    MIRROR_OPERATION_LOOK_AT_DATA = LookAtData => "look_at_data";
    MIRROR_OPERATION_OPEN_VOLUME = OpenVolume => "open_volume";
    MIRROR_OPERATION_CLOSE_VOLUME = CloseVolume => "close_volume";
    MIRROR_OPERATION_OPEN_CLUSTER_PROPERTIES = OpenClusterProperties => "open_cluster_properties";
}

/// Something that a reader must know.
#[repr(C)]
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum mirror_notice {
    /// A value that this header does not know.
    MIRROR_NOTICE_UNKNOWN = 0,
    /// A copy loads the servers while the service runs.
    MIRROR_NOTICE_LOAD_WHILE_COPYING = 1,
    /// A full copy takes long.
    MIRROR_NOTICE_FULL_COPY_TAKES_LONG = 2,
    /// The group cannot start before the copy has ended.
    MIRROR_NOTICE_GROUP_CANNOT_START = 3,
    /// A group in an abnormal status has to be stopped before it is started.
    MIRROR_NOTICE_STOP_ABNORMAL_GROUP_FIRST = 4,
    /// With automatic recovery on, the copy starts by itself.
    MIRROR_NOTICE_COPY_MAY_START_ITSELF = 5,
    /// What only the other server holds is lost.
    MIRROR_NOTICE_OTHER_DATA_IS_LOST = 6,
    /// The stopped server's data can never again be the latest.
    MIRROR_NOTICE_PARTNER_IS_LOST_AS_SOURCE = 7,
    /// Inspect the volume first (§2.3): an interrupted copy leaves unusable data.
    MIRROR_NOTICE_LOOK_FIRST = 8,
    /// The data may be damaged: do nothing else.
    MIRROR_NOTICE_DO_NOTHING_ELSE = 9,
    /// Opening the volume repairs nothing.
    MIRROR_NOTICE_OPENING_IS_NO_REPAIR = 10,
    /// What is written meanwhile is not mirrored.
    MIRROR_NOTICE_NOT_MIRRORED_MEANWHILE = 11,
    /// Opening may overwrite both times.
    MIRROR_NOTICE_OPENING_OVERWRITES_TIMES = 12,
    /// No file of the volume may be in use when it is closed.
    MIRROR_NOTICE_NO_FILE_IN_USE = 13,
    /// There is no command for it.
    MIRROR_NOTICE_NO_COMMAND_FOR_IT = 14,
}

closed! { mirror_notice, Notice, MIRROR_NOTICE_UNKNOWN:
    MIRROR_NOTICE_LOAD_WHILE_COPYING = LoadWhileCopying => "load_while_copying";
    MIRROR_NOTICE_FULL_COPY_TAKES_LONG = FullCopyTakesLong => "full_copy_takes_long";
    MIRROR_NOTICE_GROUP_CANNOT_START = GroupCannotStart => "group_cannot_start";
    MIRROR_NOTICE_STOP_ABNORMAL_GROUP_FIRST = StopAbnormalGroupFirst => "stop_abnormal_group_first";
    MIRROR_NOTICE_COPY_MAY_START_ITSELF = CopyMayStartItself => "copy_may_start_itself";
    MIRROR_NOTICE_OTHER_DATA_IS_LOST = OtherDataIsLost => "other_data_is_lost";
    MIRROR_NOTICE_PARTNER_IS_LOST_AS_SOURCE = PartnerIsLostAsSource => "partner_is_lost_as_source";
    MIRROR_NOTICE_LOOK_FIRST = LookFirst => "look_first";
    MIRROR_NOTICE_DO_NOTHING_ELSE = DoNothingElse => "do_nothing_else";
    MIRROR_NOTICE_OPENING_IS_NO_REPAIR = OpeningIsNoRepair => "opening_is_no_repair";
    MIRROR_NOTICE_NOT_MIRRORED_MEANWHILE = NotMirroredMeanwhile => "not_mirrored_meanwhile";
    MIRROR_NOTICE_OPENING_OVERWRITES_TIMES = OpeningOverwritesTimes => "opening_overwrites_times";
    MIRROR_NOTICE_NO_FILE_IN_USE = NoFileInUse => "no_file_in_use";
    MIRROR_NOTICE_NO_COMMAND_FOR_IT = NoCommandForIt => "no_command_for_it";
}

/// What the host of a session has to do next.
#[repr(C)]
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum mirror_action_kind {
    /// A value that this header does not know.
    MIRROR_ACTION_KIND_UNKNOWN = 0,
    /// Show this notice to the operator. Nothing is fed back.
    MIRROR_ACTION_KIND_TELL = 1,
    /// Run these reading commands and feed all their output back, one behind the other, with
    /// observed.
    MIRROR_ACTION_KIND_OBSERVE = 2,
    /// Run this command and say how it ended, with command_ended.
    MIRROR_ACTION_KIND_RUN = 3,
    /// Have the operator confirm what cannot be undone, with confirmed.
    MIRROR_ACTION_KIND_CONFIRM = 4,
    /// Have the operator decide, with answered.
    MIRROR_ACTION_KIND_ASK = 5,
    /// Have the operator do this in the graphical tool and say done, with answered.
    MIRROR_ACTION_KIND_BY_HAND = 6,
    /// Nothing to do before this time.
    MIRROR_ACTION_KIND_WAIT = 7,
    /// All steps are done.
    MIRROR_ACTION_KIND_DONE = 8,
    /// The session has stopped and will do nothing more.
    MIRROR_ACTION_KIND_STOPPED = 9,
}

closed! { mirror_action_kind, ActionKind, MIRROR_ACTION_KIND_UNKNOWN:
    MIRROR_ACTION_KIND_TELL = Tell => "tell";
    MIRROR_ACTION_KIND_OBSERVE = Observe => "observe";
    MIRROR_ACTION_KIND_RUN = Run => "run";
    MIRROR_ACTION_KIND_CONFIRM = Confirm => "confirm";
    MIRROR_ACTION_KIND_ASK = Ask => "ask";
    MIRROR_ACTION_KIND_BY_HAND = ByHand => "by_hand";
    MIRROR_ACTION_KIND_WAIT = Wait => "wait";
    MIRROR_ACTION_KIND_DONE = Done => "done";
    MIRROR_ACTION_KIND_STOPPED = Stopped => "stopped";
}

/// The stable code of the reason why a session has stopped.
#[repr(C)]
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum mirror_stop_reason {
    /// A value that this header does not know.
    MIRROR_STOP_REASON_UNKNOWN = 0,
    /// The state is not the one that the step was planned for.
    MIRROR_STOP_REASON_STATE_CHANGED = 1,
    /// The output says nothing of the resource, several times in a row.
    MIRROR_STOP_REASON_UNREADABLE = 2,
    /// Another server holds the latest data than the one that was planned with.
    MIRROR_STOP_REASON_OTHER_SOURCE = 3,
    /// A command has failed.
    MIRROR_STOP_REASON_COMMAND_FAILED = 4,
    /// Whether a command that cannot be undone has run is not known, and its effect is not
    /// observed. It is never run twice.
    MIRROR_STOP_REASON_OUTCOME_UNKNOWN = 5,
    /// The expected state was not observed within its time.
    MIRROR_STOP_REASON_NOT_SEEN = 6,
    /// The copy has not started.
    MIRROR_STOP_REASON_COPY_NOT_STARTED = 7,
    /// The copy has stopped before it was complete; the source still holds the latest data.
    MIRROR_STOP_REASON_COPY_STOPPED_EARLY = 8,
    /// The copy has fallen back: no server is marked as holding the latest data any more.
    MIRROR_STOP_REASON_COPY_FELL_BACK = 9,
    /// The copy runs the other way.
    MIRROR_STOP_REASON_WRONG_DIRECTION = 10,
    /// The copy makes no progress.
    MIRROR_STOP_REASON_STALLED = 11,
    /// The other server has stopped.
    MIRROR_STOP_REASON_PARTNER_STOPPED = 12,
    /// The group has a status from which it has to be stopped first.
    MIRROR_STOP_REASON_GROUP_FAILED = 13,
    /// The operator has declined.
    MIRROR_STOP_REASON_DECLINED = 14,
    /// Nothing was fed back in all the time that a step may take.
    MIRROR_STOP_REASON_NO_ANSWER = 15,
}

closed! { mirror_stop_reason, StopCode, MIRROR_STOP_REASON_UNKNOWN:
    MIRROR_STOP_REASON_STATE_CHANGED = StateChanged => "state_changed";
    MIRROR_STOP_REASON_UNREADABLE = Unreadable => "unreadable";
    MIRROR_STOP_REASON_OTHER_SOURCE = OtherSource => "other_source";
    MIRROR_STOP_REASON_COMMAND_FAILED = CommandFailed => "command_failed";
    MIRROR_STOP_REASON_OUTCOME_UNKNOWN = OutcomeUnknown => "outcome_unknown";
    MIRROR_STOP_REASON_NOT_SEEN = NotSeen => "not_seen";
    MIRROR_STOP_REASON_COPY_NOT_STARTED = CopyNotStarted => "copy_not_started";
    MIRROR_STOP_REASON_COPY_STOPPED_EARLY = CopyStoppedEarly => "copy_stopped_early";
    MIRROR_STOP_REASON_COPY_FELL_BACK = CopyFellBack => "copy_fell_back";
    MIRROR_STOP_REASON_WRONG_DIRECTION = WrongDirection => "wrong_direction";
    MIRROR_STOP_REASON_STALLED = Stalled => "stalled";
    MIRROR_STOP_REASON_PARTNER_STOPPED = PartnerStopped => "partner_stopped";
    MIRROR_STOP_REASON_GROUP_FAILED = GroupFailed => "group_failed";
    MIRROR_STOP_REASON_DECLINED = Declined => "declined";
    MIRROR_STOP_REASON_NO_ANSWER = NoAnswer => "no_answer";
}

/// What a line of a session's journal says.
#[repr(C)]
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum mirror_event_kind {
    /// A value that this header does not know.
    MIRROR_EVENT_KIND_UNKNOWN = 0,
    /// The session was taken up again.
    MIRROR_EVENT_KIND_RESUMED = 1,
    /// A notice was shown.
    MIRROR_EVENT_KIND_TOLD = 2,
    /// The state was read before an acting step.
    MIRROR_EVENT_KIND_STATE_READ = 3,
    /// The outputs say nothing that could be acted on, or contradict each other.
    MIRROR_EVENT_KIND_UNREADABLE = 4,
    /// A confirmation was asked for.
    MIRROR_EVENT_KIND_CONFIRMATION_ASKED = 5,
    /// It was given.
    MIRROR_EVENT_KIND_CONFIRMED = 6,
    /// A token of something else was given.
    MIRROR_EVENT_KIND_REFUSED = 7,
    /// A command was given to the host.
    MIRROR_EVENT_KIND_COMMAND_RUN = 8,
    /// A command has ended.
    MIRROR_EVENT_KIND_COMMAND_ENDED = 9,
    /// The operator was asked to do something in the graphical tool.
    MIRROR_EVENT_KIND_HANDED_OVER = 10,
    /// An answer.
    MIRROR_EVENT_KIND_ANSWERED = 11,
    /// The expected state was observed.
    MIRROR_EVENT_KIND_SEEN = 12,
    /// The times of a volume, before an operation that may overwrite them.
    MIRROR_EVENT_KIND_TIMES = 13,
    /// The expected state was not observed yet. Noted where the share of the copy that is done has
    /// changed.
    MIRROR_EVENT_KIND_NOT_YET = 14,
    /// A copy runs already, or has ended; none was started.
    MIRROR_EVENT_KIND_COPY_ADOPTED = 15,
    /// The step had been carried out before, by this session or otherwise.
    MIRROR_EVENT_KIND_ALREADY_DONE = 16,
    /// The step does not apply.
    MIRROR_EVENT_KIND_SKIPPED = 17,
    /// All steps are done.
    MIRROR_EVENT_KIND_DONE = 18,
    /// The session has stopped.
    MIRROR_EVENT_KIND_STOPPED = 19,
}

closed! { mirror_event_kind, EventKind, MIRROR_EVENT_KIND_UNKNOWN:
    MIRROR_EVENT_KIND_RESUMED = Resumed => "resumed";
    MIRROR_EVENT_KIND_TOLD = Told => "told";
    MIRROR_EVENT_KIND_STATE_READ = StateRead => "state_read";
    MIRROR_EVENT_KIND_UNREADABLE = Unreadable => "unreadable";
    MIRROR_EVENT_KIND_CONFIRMATION_ASKED = ConfirmationAsked => "confirmation_asked";
    MIRROR_EVENT_KIND_CONFIRMED = Confirmed => "confirmed";
    MIRROR_EVENT_KIND_REFUSED = Refused => "refused";
    MIRROR_EVENT_KIND_COMMAND_RUN = CommandRun => "command_run";
    MIRROR_EVENT_KIND_COMMAND_ENDED = CommandEnded => "command_ended";
    MIRROR_EVENT_KIND_HANDED_OVER = HandedOver => "handed_over";
    MIRROR_EVENT_KIND_ANSWERED = Answered => "answered";
    MIRROR_EVENT_KIND_SEEN = Seen => "seen";
    MIRROR_EVENT_KIND_TIMES = Times => "times";
    MIRROR_EVENT_KIND_NOT_YET = NotYet => "not_yet";
    MIRROR_EVENT_KIND_COPY_ADOPTED = CopyAdopted => "copy_adopted";
    MIRROR_EVENT_KIND_ALREADY_DONE = AlreadyDone => "already_done";
    MIRROR_EVENT_KIND_SKIPPED = Skipped => "skipped";
    MIRROR_EVENT_KIND_DONE = Done => "done";
    MIRROR_EVENT_KIND_STOPPED = Stopped => "stopped";
}

/// A shell for which a command can be written as one line.
#[repr(C)]
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum mirror_shell {
    /// A value that this header does not know.
    MIRROR_SHELL_UNKNOWN = 0,
    /// A shell with the grammar of POSIX: sh, bash, dash, ksh, zsh.
    MIRROR_SHELL_POSIX = 1,
    /// The command prompt of Windows, and batch files.
    MIRROR_SHELL_CMD = 2,
    /// Windows PowerShell and PowerShell.
    MIRROR_SHELL_POWERSHELL = 3,
}

closed! { mirror_shell, Shell, MIRROR_SHELL_UNKNOWN:
    MIRROR_SHELL_POSIX = Posix => "sh";
    MIRROR_SHELL_CMD = Cmd => "cmd";
    MIRROR_SHELL_POWERSHELL = PowerShell => "powershell";
}

/// What a copy transfers.
#[repr(C)]
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum mirror_copy_kind {
    /// A value that this header does not know.
    MIRROR_COPY_KIND_UNKNOWN = 0,
    /// The blocks that differ.
    MIRROR_COPY_KIND_DIFFERENTIAL = 1,
    /// The blocks that the file system uses.
    MIRROR_COPY_KIND_USED_AREA = 2,
    /// Every block.
    MIRROR_COPY_KIND_WHOLE_VOLUME = 3,
}

closed! { mirror_copy_kind, CopyKind, MIRROR_COPY_KIND_UNKNOWN:
    MIRROR_COPY_KIND_DIFFERENTIAL = Differential => "differential";
    MIRROR_COPY_KIND_USED_AREA = UsedArea => "used_area";
    MIRROR_COPY_KIND_WHOLE_VOLUME = WholeVolume => "whole_volume";
}

/// Where a rate comes from.
#[repr(C)]
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum mirror_rate_basis {
    /// A value that this header does not know.
    MIRROR_RATE_BASIS_UNKNOWN = 0,
    /// 20 seconds per GB (ch. 3).
    MIRROR_RATE_BASIS_RULE_OF_THUMB = 1,
    /// The caller gave the rate.
    MIRROR_RATE_BASIS_STATED = 2,
    /// The alerts of an earlier full copy (§3.1.1).
    MIRROR_RATE_BASIS_ALERTS = 3,
    /// The log of an earlier copy (§3.1.2).
    MIRROR_RATE_BASIS_COPY_LOG = 4,
    /// Size and time of an earlier copy.
    MIRROR_RATE_BASIS_MEASURED = 5,
}

closed! { mirror_rate_basis, RateBasis, MIRROR_RATE_BASIS_UNKNOWN:
    MIRROR_RATE_BASIS_RULE_OF_THUMB = RuleOfThumb => "rule_of_thumb";
    MIRROR_RATE_BASIS_STATED = Stated => "stated";
    MIRROR_RATE_BASIS_ALERTS = Alerts => "alerts";
    MIRROR_RATE_BASIS_COPY_LOG = CopyLog => "copy_log";
    MIRROR_RATE_BASIS_MEASURED = Measured => "measured";
}

/// Where a size comes from (§3.2).
#[repr(C)]
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum mirror_size_basis {
    /// A value that this header does not know.
    MIRROR_SIZE_BASIS_UNKNOWN = 0,
    /// Volume size × Needed Copy Percent of the server with the latest data.
    MIRROR_SIZE_BASIS_NEEDED_COPY_PERCENT = 1,
    /// Volume size × Volume Used Percent of the server on which the volume is active.
    MIRROR_SIZE_BASIS_VOLUME_USED_PERCENT = 2,
    /// Volume size × the used percentage that the caller gave.
    MIRROR_SIZE_BASIS_STATED_PERCENT = 3,
    /// The used size that the caller gave.
    MIRROR_SIZE_BASIS_STATED_SIZE = 4,
    /// The whole volume, because the copy is started with -vf.
    MIRROR_SIZE_BASIS_ALL_BLOCKS = 5,
    /// The whole volume, because a product older than X 3.0 does not know what is used.
    MIRROR_SIZE_BASIS_OLDER_PRODUCT = 6,
    /// The whole volume, because the product reads what is used from NTFS alone.
    MIRROR_SIZE_BASIS_OTHER_FILE_SYSTEM = 7,
}

closed! { mirror_size_basis, SizeBasis, MIRROR_SIZE_BASIS_UNKNOWN:
    MIRROR_SIZE_BASIS_NEEDED_COPY_PERCENT = NeededCopyPercent => "needed_copy_percent";
    MIRROR_SIZE_BASIS_VOLUME_USED_PERCENT = VolumeUsedPercent => "volume_used_percent";
    MIRROR_SIZE_BASIS_STATED_PERCENT = StatedPercent => "stated_percent";
    MIRROR_SIZE_BASIS_STATED_SIZE = StatedSize => "stated_size";
    MIRROR_SIZE_BASIS_ALL_BLOCKS = AllBlocks => "all_blocks";
    MIRROR_SIZE_BASIS_OLDER_PRODUCT = OlderProduct => "older_product";
    MIRROR_SIZE_BASIS_OTHER_FILE_SYSTEM = OtherFileSystem => "other_file_system";
}

/// How "1 M" is read where a copy log's blocks become a size (§3.1.2).
#[repr(C)]
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum mirror_block_unit {
    /// A value that this header does not know.
    MIRROR_BLOCK_UNIT_UNKNOWN = 0,
    /// 2^20, which is COPY_LOG_DIVISOR. The default.
    MIRROR_BLOCK_UNIT_BINARY = 1,
    /// 1024 × 1000.
    MIRROR_BLOCK_UNIT_MIXED = 2,
    /// 10^6.
    MIRROR_BLOCK_UNIT_DECIMAL = 3,
}

closed! { mirror_block_unit, BlockUnit, MIRROR_BLOCK_UNIT_UNKNOWN:
    MIRROR_BLOCK_UNIT_BINARY = Binary => "binary";
    MIRROR_BLOCK_UNIT_MIXED = Mixed => "mixed";
    MIRROR_BLOCK_UNIT_DECIMAL = Decimal => "decimal";
}

/// The file system on a mirrored volume.
#[repr(C)]
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum mirror_file_system {
    /// A value that this header does not know.
    MIRROR_FILE_SYSTEM_UNKNOWN = 0,
    /// NTFS: the product knows which blocks are used. The default.
    MIRROR_FILE_SYSTEM_NTFS = 1,
    /// Any other.
    MIRROR_FILE_SYSTEM_OTHER = 2,
}

closed! { mirror_file_system, FileSystem, MIRROR_FILE_SYSTEM_UNKNOWN:
    MIRROR_FILE_SYSTEM_NTFS = Ntfs => "ntfs";
    MIRROR_FILE_SYSTEM_OTHER = Other => "other";
}

/// Whether a copy runs, at the time of a reading.
#[repr(C)]
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum mirror_copy_state {
    /// A value that this header does not know.
    MIRROR_COPY_STATE_UNKNOWN = 0,
    /// A copy runs.
    MIRROR_COPY_STATE_RUNNING = 1,
    /// A copy has begun and is held for now.
    MIRROR_COPY_STATE_PAUSED = 2,
    /// No copy runs: none has begun, or it has ended.
    MIRROR_COPY_STATE_NOT_RUNNING = 3,
}

closed! { mirror_copy_state, CopyState, MIRROR_COPY_STATE_UNKNOWN:
    MIRROR_COPY_STATE_RUNNING = Running => "running";
    MIRROR_COPY_STATE_PAUSED = Paused => "paused";
    MIRROR_COPY_STATE_NOT_RUNNING = NotRunning => "not_running";
}

/// Why no remaining time can be given.
#[repr(C)]
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum mirror_why_unknown {
    /// A value that this header does not know.
    MIRROR_WHY_UNKNOWN_UNKNOWN = 0,
    /// Nothing was read yet.
    MIRROR_WHY_UNKNOWN_NO_READING = 1,
    /// One reading has no rate.
    MIRROR_WHY_UNKNOWN_ONE_READING = 2,
    /// The percentage is still that of the first reading.
    MIRROR_WHY_UNKNOWN_NO_PROGRESS_YET = 3,
    /// There was progress, but no whole percent of it that could be timed.
    MIRROR_WHY_UNKNOWN_NO_WHOLE_STEP = 4,
    /// No copy runs.
    MIRROR_WHY_UNKNOWN_NOT_RUNNING = 5,
    /// The copy is held.
    MIRROR_WHY_UNKNOWN_PAUSED = 6,
    /// No progress for as long as the tracker's settings allow.
    MIRROR_WHY_UNKNOWN_STALLED = 7,
    /// The last percent takes longer than the rate promised.
    MIRROR_WHY_UNKNOWN_OVERDUE = 8,
    /// The reading is older than the one before, and was ignored.
    MIRROR_WHY_UNKNOWN_TIME_WENT_BACK = 9,
    /// The reading has no percentage, or one above 100.
    MIRROR_WHY_UNKNOWN_PERCENT_NOT_PRINTED = 10,
    /// The percentage is lower than before: a new copy has begun.
    MIRROR_WHY_UNKNOWN_PERCENT_WENT_BACK = 11,
    /// The time is too long for a Duration.
    MIRROR_WHY_UNKNOWN_TOO_LONG = 12,
    /// The reading does not say whether a copy runs, and was ignored.
    MIRROR_WHY_UNKNOWN_STATE_NOT_PRINTED = 13,
}

closed! { mirror_why_unknown, WhyUnknown, MIRROR_WHY_UNKNOWN_UNKNOWN:
    MIRROR_WHY_UNKNOWN_NO_READING = NoReading => "no_reading";
    MIRROR_WHY_UNKNOWN_ONE_READING = OneReading => "one_reading";
    MIRROR_WHY_UNKNOWN_NO_PROGRESS_YET = NoProgressYet => "no_progress_yet";
    MIRROR_WHY_UNKNOWN_NO_WHOLE_STEP = NoWholeStep => "no_whole_step";
    MIRROR_WHY_UNKNOWN_NOT_RUNNING = NotRunning => "not_running";
    MIRROR_WHY_UNKNOWN_PAUSED = Paused => "paused";
    MIRROR_WHY_UNKNOWN_STALLED = Stalled => "stalled";
    MIRROR_WHY_UNKNOWN_OVERDUE = Overdue => "overdue";
    MIRROR_WHY_UNKNOWN_TIME_WENT_BACK = TimeWentBack => "time_went_back";
    MIRROR_WHY_UNKNOWN_PERCENT_NOT_PRINTED = PercentNotPrinted => "percent_not_printed";
    MIRROR_WHY_UNKNOWN_STATE_NOT_PRINTED = StateNotPrinted => "state_not_printed";
    MIRROR_WHY_UNKNOWN_PERCENT_WENT_BACK = PercentWentBack => "percent_went_back";
    MIRROR_WHY_UNKNOWN_TOO_LONG = TooLong => "too_long";
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
