// mirror_core: reads the status output of CLUSTERPRO / EXPRESSCLUSTER X mirror disks, diagnoses the
// state by the vendor's recovery table, and returns recovery options, commands and times.
// SPDX: MIT OR Apache-2.0
//
// Conventions, for every function. docs/c-api.md says more.
//
// Results      A function returns MIRROR_OK, which is 0, or why it failed. Its result must be looked
//              at: MIRROR_NODISCARD. MIRROR_ERROR_ABSENT is no failure: there is no such value.
// Outputs      are the last parameters (`error` behind them), must not be NULL, and are written only
//              on MIRROR_OK.
// Handles      An output `struct mirror_... **` is a handle that the caller owns and frees with the
//              function of its type named ..._free, which accepts NULL. Handles may be freed in any
//              order: none needs another one.
// Parameters   `const struct mirror_... *` is a handle that is read and stays the caller's. It must
//              not be NULL; `config`, `limits` and `settings` may: the defaults. An index counts from
//              0; one behind the end is MIRROR_ERROR_OUT_OF_RANGE.
// Text in      A pointer and a length, without a NUL. Output of commands (const void *) may be any
//              bytes; names (const char *) have to be UTF-8. NULL with the length 0 is the empty text,
//              and where the function says so, none. Nothing is kept after the call.
// Text out     A mirror_str is borrowed from the handle that it came from: valid until that handle is
//              freed, or, where it can be changed, until it is changed. It is UTF-8 with a NUL behind
//              it. Documents and pages are a mirror_text of their own.
// Enumerators  go in as int32_t, of the enumeration of the parameter's name (`language`:
//              mirror_language), and are checked. What comes out and is not known to this header is
//              the enumerator that is 0.
// Absent       is never 0, and never a healthy value. A printed word outside the vocabulary is the
//              enumerator ..._OTHER, and its text is kept.
// Errors       A parameter `error` may be NULL. Otherwise it is NULL after the call, or, where the
//              input is at fault, an error object, which the caller frees with mirror_error_free().
//              A handle that can be changed keeps the error of its last change instead: see the
//              functions named ..._error. An argument that cannot be has a code alone.
// Threads      A function that takes a handle as `const` may be called from any threads at once, while
//              nobody changes that handle. A handle without `const` is used by one thread at a time.
// Environment  No function opens a file, starts a process, prints, or reads the clock, the environment
//              or the locale. There is no global state, and no signal is touched.


#ifndef MIRROR_CORE_H
#define MIRROR_CORE_H

// Written by `cargo xtask generate` from crates/mirror-ffi/src. Do not edit: edit there.

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

// The version of the library that this header belongs to; mirror_version() returns that of the one
// that is running.
#define MIRROR_CORE_VERSION "0.1.0"
#define MIRROR_CORE_VERSION_MAJOR 0
#define MIRROR_CORE_VERSION_MINOR 1
#define MIRROR_CORE_VERSION_PATCH 0

// Before each function whose result must be looked at. Define it as empty to switch that off.
#ifndef MIRROR_NODISCARD
#if defined(__cplusplus) && __cplusplus >= 201703L
#define MIRROR_NODISCARD [[nodiscard]]
#elif defined(__STDC_VERSION__) && __STDC_VERSION__ >= 202311L
#define MIRROR_NODISCARD [[nodiscard]]
#elif defined(__GNUC__)
#define MIRROR_NODISCARD __attribute__((warn_unused_result))
#elif defined(_MSC_VER) && _MSC_VER >= 1700
#define MIRROR_NODISCARD _Check_return_
#else
#define MIRROR_NODISCARD
#endif
#endif


/// The version of the binary interface that this header describes. Compare it with
/// mirror_abi_version() where the library may be another one than the program was built with.
#define MIRROR_CORE_ABI_VERSION 1

// ---- Enumerations ----------------------------------------------------------------------------------

/// How a function went. On anything but MIRROR_OK, outputs are not written (`error` apart).
typedef enum mirror_result {
  /// It succeeded.
  MIRROR_OK = 0,
  /// A pointer that must not be NULL is NULL, or is not aligned.
  MIRROR_ERROR_NULL = 1,
  /// A number that is no enumerator of its enumeration, or one that cannot be used here.
  MIRROR_ERROR_BAD_ENUMERATOR = 2,
  /// An index behind the end, or a length or a figure that cannot be.
  MIRROR_ERROR_OUT_OF_RANGE = 3,
  /// A name or another short text is not UTF-8.
  MIRROR_ERROR_NOT_UTF8 = 4,
  /// Nothing has this name.
  MIRROR_ERROR_NOT_FOUND = 5,
  /// There is no such value: it was not printed, is not known, or does not apply. Not the same
  /// as zero, and not the same as a printed "unknown".
  MIRROR_ERROR_ABSENT = 6,
  /// The text contains no readable report. The error object says why and where.
  MIRROR_ERROR_PARSE = 7,
  /// A name cannot be part of a command. The error object says why.
  MIRROR_ERROR_NAME = 8,
  /// A word cannot be quoted safely for this shell. The error object says why.
  MIRROR_ERROR_QUOTE = 9,
  /// The figures give no rate. The error object says why.
  MIRROR_ERROR_RATE = 10,
  /// The time cannot be estimated. The error object says which figure is missing.
  MIRROR_ERROR_NO_ESTIMATE = 11,
  /// The text is not the JSON of such a document. The error object says why.
  MIRROR_ERROR_BAD_DOCUMENT = 12,
  /// The session cannot take this, or cannot begin. The error object says why.
  MIRROR_ERROR_SESSION = 13,
  /// A fault of the library: please report it. The handle that was being changed, if there was
  /// one, can only be freed.
  MIRROR_ERROR_PANIC = 99,
} mirror_result;

/// Where a rate comes from.
typedef enum mirror_rate_basis {
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
} mirror_rate_basis;

/// Which command printed a report.
typedef enum mirror_report_kind {
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
} mirror_report_kind;

/// The Mirror Status line.
typedef enum mirror_disk_status {
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
} mirror_disk_status;

/// Whether a copy runs, at the time of a reading.
typedef enum mirror_copy_state {
  /// A value that this header does not know.
  MIRROR_COPY_STATE_UNKNOWN = 0,
  /// A copy runs.
  MIRROR_COPY_STATE_RUNNING = 1,
  /// A copy has begun and is held for now.
  MIRROR_COPY_STATE_PAUSED = 2,
  /// No copy runs: none has begun, or it has ended.
  MIRROR_COPY_STATE_NOT_RUNNING = 3,
} mirror_copy_state;

/// Whether the failover group that holds a mirror disk runs.
typedef enum mirror_service {
  /// No output says so.
  MIRROR_SERVICE_UNKNOWN = 0,
  /// It runs.
  MIRROR_SERVICE_ONLINE = 1,
  /// It does not run.
  MIRROR_SERVICE_OFFLINE = 2,
} mirror_service;

/// The Mirror Color of one server (§1 of the guide's facts: GREEN holds the latest data).
typedef enum mirror_color {
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
} mirror_color;

/// Whether the volume is in use on one server (clpmdstat --active).
typedef enum mirror_activity {
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
} mirror_activity;

/// Whether a differential copy is possible (Fast Copy).
typedef enum mirror_fast_copy {
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
} mirror_fast_copy;

/// The Disk Error row.
typedef enum mirror_disk_error {
  /// A value that this header does not know.
  MIRROR_DISK_ERROR_UNKNOWN = 0,
  /// A word outside the vocabulary, which is kept as text.
  MIRROR_DISK_ERROR_OTHER = 1,
  /// No error.
  MIRROR_DISK_ERROR_OK = 2,
  /// The disk has reported an error.
  MIRROR_DISK_ERROR_ERROR = 3,
} mirror_disk_error;

/// How serious one finding is.
typedef enum mirror_finding_severity {
  /// A value that this header does not know.
  MIRROR_FINDING_SEVERITY_UNKNOWN = 0,
  /// Worth knowing.
  MIRROR_FINDING_SEVERITY_INFO = 1,
  /// Something could not be used, or narrows what can be said.
  MIRROR_FINDING_SEVERITY_WARNING = 2,
  /// Act on this before anything else.
  MIRROR_FINDING_SEVERITY_CRITICAL = 3,
} mirror_finding_severity;

/// A missing input: an output, a name or a choice.
typedef enum mirror_need {
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
} mirror_need;

/// How serious a state is. Callers can map it otherwise.
typedef enum mirror_severity {
  /// Nothing can be said.
  MIRROR_SEVERITY_UNKNOWN = 0,
  /// Healthy.
  MIRROR_SEVERITY_OK = 1,
  /// Redundancy is lost or being restored; the latest data is known.
  MIRROR_SEVERITY_WARNING = 2,
  /// Data or service is in danger.
  MIRROR_SEVERITY_CRITICAL = 3,
} mirror_severity;

/// What is done in a step of a runbook.
typedef enum mirror_step {
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
} mirror_step;

/// The situation of a mirror disk.
typedef enum mirror_situation {
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
} mirror_situation;

/// What the operator wants: the condition column of the table (§2.1.1).
typedef enum mirror_intent {
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
} mirror_intent;

/// One of the eleven procedures of chapter 4.
typedef enum mirror_procedure {
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
} mirror_procedure;

/// What a copy transfers.
typedef enum mirror_copy_kind {
  /// A value that this header does not know.
  MIRROR_COPY_KIND_UNKNOWN = 0,
  /// The blocks that differ.
  MIRROR_COPY_KIND_DIFFERENTIAL = 1,
  /// The blocks that the file system uses.
  MIRROR_COPY_KIND_USED_AREA = 2,
  /// Every block.
  MIRROR_COPY_KIND_WHOLE_VOLUME = 3,
} mirror_copy_kind;

/// Where a size comes from (§3.2).
typedef enum mirror_size_basis {
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
} mirror_size_basis;

/// A kind of change between two assessments.
typedef enum mirror_change_code {
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
} mirror_change_code;

/// What the host of a session has to do next.
typedef enum mirror_action_kind {
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
} mirror_action_kind;

/// The stable code of the reason why a session has stopped.
typedef enum mirror_stop_reason {
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
} mirror_stop_reason;

/// Why no remaining time can be given.
typedef enum mirror_why_unknown {
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
} mirror_why_unknown;

/// The status inside the recovery block.
typedef enum mirror_recovery_status {
  /// A value that this header does not know.
  MIRROR_RECOVERY_STATUS_UNKNOWN = 0,
  /// A word outside the vocabulary, which is kept as text.
  MIRROR_RECOVERY_STATUS_OTHER = 1,
  /// A copy is running.
  MIRROR_RECOVERY_STATUS_RECOVERING = 2,
} mirror_recovery_status;

/// The status of a server, group, resource, heartbeat or monitor in clpstat.
typedef enum mirror_object_status {
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
} mirror_object_status;

/// The mark behind a server or a group in the map of clpstat -g.
typedef enum mirror_group_mark {
  /// A value that this header does not know.
  MIRROR_GROUP_MARK_UNKNOWN = 0,
  /// A word outside the vocabulary, which is kept as text.
  MIRROR_GROUP_MARK_OTHER = 1,
  /// o: the server is up; the group runs there.
  MIRROR_GROUP_MARK_ONLINE = 2,
  /// x. Assumed to be the opposite of o: no published output shows it.
  MIRROR_GROUP_MARK_OFFLINE = 3,
} mirror_group_mark;

/// What a section of clpstat -i is about.
typedef enum mirror_section_kind {
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
} mirror_section_kind;

/// A field of a report, named as the product prints it.
typedef enum mirror_field {
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
} mirror_field;

/// What an alert says of a full copy.
typedef enum mirror_alert_kind {
  /// A value that this header does not know.
  MIRROR_ALERT_KIND_UNKNOWN = 0,
  /// It has started.
  MIRROR_ALERT_KIND_FULL_COPY_STARTED = 1,
  /// It has ended well.
  MIRROR_ALERT_KIND_FULL_COPY_SUCCEEDED = 2,
  /// It has failed.
  MIRROR_ALERT_KIND_FULL_COPY_FAILED = 3,
} mirror_alert_kind;

/// An encoding of console output.
typedef enum mirror_encoding {
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
} mirror_encoding;

/// Why there is a server with the latest data, or none (§4.7.2 step 2).
typedef enum mirror_verdict_code {
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
} mirror_verdict_code;

/// The Fast Copy column of the decision table.
typedef enum mirror_fast_copy_condition {
  /// The partner is stopped: the row applies whatever is displayed.
  MIRROR_FAST_COPY_CONDITION_UNKNOWN = 0,
  /// A differential copy is possible.
  MIRROR_FAST_COPY_CONDITION_OK = 1,
  /// Only a full copy is possible.
  MIRROR_FAST_COPY_CONDITION_NG = 2,
  /// The row says nothing of it.
  MIRROR_FAST_COPY_CONDITION_ANY = 3,
} mirror_fast_copy_condition;

/// The stable code of a finding.
typedef enum mirror_finding_code {
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
} mirror_finding_code;

/// Why parsing returns no report: the stable code of a parse error.
typedef enum mirror_parse_error_code {
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
} mirror_parse_error_code;

/// The stable code of an unusable name.
typedef enum mirror_name_error_code {
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
} mirror_name_error_code;

/// The stable code of a word that cannot stand in a command line.
typedef enum mirror_quote_error_code {
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
} mirror_quote_error_code;

/// The stable code of what a session cannot take.
typedef enum mirror_session_error_code {
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
} mirror_session_error_code;

/// The stable code of figures that give no rate.
typedef enum mirror_rate_error_code {
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
} mirror_rate_error_code;

/// A limit that keeps memory and time bounded.
typedef enum mirror_limit {
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
} mirror_limit;

/// What a name is of.
typedef enum mirror_name_kind {
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
} mirror_name_kind;

/// How a procedure is carried out.
typedef enum mirror_method {
  /// A value that this header does not know.
  MIRROR_METHOD_UNKNOWN = 0,
  /// With commands, as far as there are any.
  MIRROR_METHOD_COMMANDS = 1,
  /// In the graphical tool.
  MIRROR_METHOD_GRAPHICAL_TOOL = 2,
} mirror_method;

/// What a command does.
typedef enum mirror_effect {
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
} mirror_effect;

/// When a command runs.
typedef enum mirror_condition {
  /// A value that this header does not know.
  MIRROR_CONDITION_UNKNOWN = 0,
  /// Only if no copy runs, and the copy is still to be made.
  MIRROR_CONDITION_NO_COPY_RUNS = 1,
  /// Only if the service is wanted now.
  MIRROR_CONDITION_SERVICE_WANTED = 2,
} mirror_condition;

/// An output that is read.
typedef enum mirror_output {
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
} mirror_output;

/// The state that must be observed before the next step.
typedef enum mirror_expectation {
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
} mirror_expectation;

/// A decision that the operator has to take.
typedef enum mirror_question {
  /// A value that this header does not know.
  MIRROR_QUESTION_UNKNOWN = 0,
  /// Whose data is the latest (§4.7.2 step 2).
  MIRROR_QUESTION_SOURCE = 1,
  /// Whether the service is to be started now.
  MIRROR_QUESTION_START_SERVICE = 2,
} mirror_question;

/// Something to do in the graphical tool.
typedef enum mirror_operation {
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
} mirror_operation;

/// Something that a reader must know.
typedef enum mirror_notice {
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
} mirror_notice;

/// What a line of a session's journal says.
typedef enum mirror_event_kind {
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
} mirror_event_kind;

/// A shell for which a command can be written as one line.
typedef enum mirror_shell {
  /// A value that this header does not know.
  MIRROR_SHELL_UNKNOWN = 0,
  /// A shell with the grammar of POSIX: sh, bash, dash, ksh, zsh.
  MIRROR_SHELL_POSIX = 1,
  /// The command prompt of Windows, and batch files.
  MIRROR_SHELL_CMD = 2,
  /// Windows PowerShell and PowerShell.
  MIRROR_SHELL_POWERSHELL = 3,
} mirror_shell;

/// How "1 M" is read where a copy log's blocks become a size (§3.1.2).
typedef enum mirror_block_unit {
  /// A value that this header does not know.
  MIRROR_BLOCK_UNIT_UNKNOWN = 0,
  /// 2^20, which is COPY_LOG_DIVISOR. The default.
  MIRROR_BLOCK_UNIT_BINARY = 1,
  /// 1024 × 1000.
  MIRROR_BLOCK_UNIT_MIXED = 2,
  /// 10^6.
  MIRROR_BLOCK_UNIT_DECIMAL = 3,
} mirror_block_unit;

/// The file system on a mirrored volume.
typedef enum mirror_file_system {
  /// A value that this header does not know.
  MIRROR_FILE_SYSTEM_UNKNOWN = 0,
  /// NTFS: the product knows which blocks are used. The default.
  MIRROR_FILE_SYSTEM_NTFS = 1,
  /// Any other.
  MIRROR_FILE_SYSTEM_OTHER = 2,
} mirror_file_system;

/// A language of the messages.
typedef enum mirror_language {
  /// A value that this header does not know.
  MIRROR_LANGUAGE_UNKNOWN = 0,
  /// English.
  MIRROR_LANGUAGE_ENGLISH = 1,
  /// Japanese.
  MIRROR_LANGUAGE_JAPANESE = 2,
} mirror_language;

/// The enumerations that have words: see mirror_word_text().
typedef enum mirror_words {
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
} mirror_words;

// ---- Handles ---------------------------------------------------------------------------------------

/// What the host of a session has to do next. Immutable.
typedef struct mirror_action mirror_action;

/// The full copies that alerts report, from their start to their end, in the order of their start.
/// Immutable.
typedef struct mirror_alerts mirror_alerts;

/// What the caller knows beside the outputs: names, the copy rate, the product and the volume, and
/// the language of the messages. Where a function takes a `config`, NULL stands for the defaults.
typedef struct mirror_assess_config mirror_assess_config;

/// The situation of a mirror disk, and its recovery options, by index in the order of the table.
/// Immutable.
typedef struct mirror_assessment mirror_assessment;

/// What has changed between two assessments: an immutable list.
typedef struct mirror_changes mirror_changes;

/// Commands, in the order in which they are run: an immutable list. A command is a list of arguments,
/// never a line for a shell.
typedef struct mirror_commands mirror_commands;

/// Why a function failed on its input. Immutable. One from a parameter `error` is the caller's; one
/// from a function named ..._error is borrowed.
typedef struct mirror_error mirror_error;

/// What was odd about an input or a state: an immutable list.
typedef struct mirror_findings mirror_findings;

/// Reports that a scanner has found: an immutable list.
typedef struct mirror_found mirror_found;

/// Limits of what is read. The defaults are far above real output. Where a function takes `limits`,
/// NULL stands for the defaults.
typedef struct mirror_limits mirror_limits;

/// What would settle open points: an immutable list.
typedef struct mirror_needs mirror_needs;

/// What to do, step by step, for one mirror disk. Steps have indexes from 0; their numbers, as a
/// person reads them, count from 1. Immutable.
typedef struct mirror_runbook mirror_runbook;

/// Finds every report in a stream that comes in pieces of any size. Memory stays bounded by one
/// report and one line, whatever the length of the stream. One stream, one scanner.
typedef struct mirror_scanner mirror_scanner;

/// A runbook that is being carried out. The host asks for the next action, does it, and feeds back
/// what it saw; the session itself does nothing. Times are milliseconds since any origin that the
/// host chooses and keeps, over a restart too.
typedef struct mirror_session mirror_session;

/// Everything known at one time, from any outputs in any order. What is made from it (states,
/// assessments, texts) does not need it any more.
typedef struct mirror_snapshot mirror_snapshot;

/// What is known of one mirror disk at one time. Its two servers are the sides 0 and 1, in the order
/// of the display. Immutable.
typedef struct mirror_state mirror_state;

/// Owned text: a document or a page. Immutable.
typedef struct mirror_text mirror_text;

/// Follows one copy by its successive readings. Times are milliseconds since any fixed origin of the
/// caller's choice.
typedef struct mirror_tracker mirror_tracker;

// ---- Structures ------------------------------------------------------------------------------------

/// Borrowed text: UTF-8 with a NUL behind it; `data` is never NULL. `len` does not count that NUL; a
/// NUL inside a name is possible.
typedef struct mirror_str {
  /// The first byte.
  const char *data;
  /// The number of bytes, without the NUL.
  size_t len;
} mirror_str;

/// A time as the product prints it: local time of the server, without a time zone.
typedef struct mirror_time {
  /// The year.
  int32_t year;
  /// The month, 1 to 12.
  uint8_t month;
  /// The day, 1 to 31.
  uint8_t day;
  /// The hour, 0 to 23.
  uint8_t hour;
  /// The minute, 0 to 59.
  uint8_t minute;
  /// The second, 0 to 59.
  uint8_t second;
} mirror_time;

/// A copy that runs. Its texts are borrowed from the state.
typedef struct mirror_recovery {
  /// The server that is copied from; empty where it was not printed.
  struct mirror_str source;
  /// The server that is copied to; empty where it was not printed.
  struct mirror_str destination;
  /// Whether `percent` was printed.
  bool has_percent;
  /// How much is copied, 0 to 100.
  uint8_t percent;
  /// Whether `used_seconds` was printed.
  bool has_used_seconds;
  /// For how long it has been running.
  uint64_t used_seconds;
  /// Whether `left_seconds` was printed.
  bool has_left_seconds;
  /// The remaining time, as the product estimates it.
  uint64_t left_seconds;
} mirror_recovery;

/// One finding. Its texts are borrowed from the list.
typedef struct mirror_finding {
  /// The stable code, such as "unknown_word".
  struct mirror_str code;
  /// How serious it is.
  enum mirror_finding_severity severity;
  /// The line of the input, counted from 1; 0 where it belongs to no line.
  uint32_t line;
  /// The message, in the language that the list was asked for in.
  struct mirror_str message;
  /// The mirror disk that it is about; empty where it is about none.
  struct mirror_str resource;
  /// The server that the input came from; empty where it is not known.
  struct mirror_str origin;
} mirror_finding;

/// How long a copy takes, and what that was worked out from.
typedef struct mirror_estimate {
  /// What is copied.
  enum mirror_copy_kind copy;
  /// Where the rate comes from.
  enum mirror_rate_basis rate_basis;
  /// Where the size comes from.
  enum mirror_size_basis size_basis;
  /// How much is copied, in MiB.
  double size_mib;
  /// The rate, in seconds per GB of 1024 MiB.
  double seconds_per_gb;
  /// How long it takes, in seconds.
  double seconds;
  /// The same in whole minutes, rounded up.
  uint64_t minutes_rounded_up;
} mirror_estimate;

/// How long a session waits. mirror_session_settings_default() fills it in.
typedef struct mirror_session_settings {
  /// A copy without progress for this long is stalled. Not 0.
  uint64_t stall_after_ms;
  /// No step is watched for longer. Not 0.
  uint64_t give_up_after_ms;
  /// With automatic recovery on, the time that a copy may take to start by itself before it is
  /// started.
  uint64_t self_start_within_ms;
  /// The number of outputs in a row that may be unreadable.
  uint32_t unreadable_looks;
} mirror_session_settings;

/// What is known about a running copy after a reading.
typedef struct mirror_progress {
  /// Whether `percent` was printed.
  bool has_percent;
  /// The percentage of this reading, 0 to 100.
  uint8_t percent;
  /// Whether the rate had to be taken from before the window, because the copy is slow.
  bool from_older_step;
  /// Whether `percent_per_second` is known.
  bool has_rate;
  /// Whether `remaining_seconds` is known.
  bool has_remaining;
  /// Whether there has been no progress for as long as the settings allow.
  bool stalled;
  /// Why the remaining time is not known; MIRROR_WHY_UNKNOWN_UNKNOWN where it is.
  enum mirror_why_unknown why_unknown;
  /// The recent rate, in percent per second of copying.
  double percent_per_second;
  /// How long the copy still takes at that rate.
  double remaining_seconds;
  /// For how long there has been no progress, where it is stalled.
  double stalled_seconds;
} mirror_progress;

/// A full copy. Its text is borrowed from the list.
typedef struct mirror_full_copy {
  /// The mirror disk.
  struct mirror_str resource;
  /// When it started.
  struct mirror_time start;
  /// When it ended.
  struct mirror_time end;
  /// Whether it ended well. Only such a copy gives a rate.
  bool succeeded;
} mirror_full_copy;

#ifdef __cplusplus
extern "C" {
#endif // __cplusplus

// ---- Version ---------------------------------------------------------------------------------------

/// Returns the version of the binary interface of the library that is running. It equals
/// MIRROR_CORE_ABI_VERSION where library and header fit together. It grows when a function, a
/// structure or an enumerator changes its meaning; additions do not change it.
uint32_t mirror_abi_version(void);

/// Returns the version of the library that is running, such as "0.1.0". The text is always valid.
MIRROR_NODISCARD enum mirror_result mirror_version(struct mirror_str *version);

// ---- Words of the enumerations ---------------------------------------------------------------------

/// Returns the word of an enumerator, as it stands in JSON documents: "one_side_latest_running" for
/// MIRROR_SITUATION_ONE_SIDE_LATEST_RUNNING. The text is always valid.
///
/// `list` is one of mirror_words, `value` an enumerator of that enumeration. For a number that is none,
/// and for one without a word: MIRROR_ERROR_BAD_ENUMERATOR.
MIRROR_NODISCARD
enum mirror_result mirror_word_text(int32_t list,
                                    int32_t value,
                                    struct mirror_str *word);

/// Returns the number of the enumerator with this word: the inverse of mirror_word_text().
///
/// MIRROR_ERROR_NOT_FOUND: the list has no such word.
MIRROR_NODISCARD
enum mirror_result mirror_word_value(int32_t list,
                                     const char *word,
                                     size_t word_len,
                                     int32_t *value);

// ---- mirror_text: Owned text -----------------------------------------------------------------------

/// Returns the text, borrowed from the handle.
MIRROR_NODISCARD
enum mirror_result mirror_text_get(const struct mirror_text *text,
                                   struct mirror_str *str);

/// Frees the handle. NULL is allowed.
void mirror_text_free(struct mirror_text *text);

// ---- mirror_error: Why a function failed on its input ----------------------------------------------

/// Returns the code that the function has returned.
MIRROR_NODISCARD
enum mirror_result mirror_error_result(const struct mirror_error *error,
                                       enum mirror_result *result);

/// Returns the stable code, such as "no_report" or "name_too_long". It is the same in Rust and
/// Python.
MIRROR_NODISCARD
enum mirror_result mirror_error_code(const struct mirror_error *error,
                                     struct mirror_str *code);

/// Returns the message: one line without a final full stop.
MIRROR_NODISCARD
enum mirror_result mirror_error_message(const struct mirror_error *error,
                                        int32_t language,
                                        struct mirror_str *message);

/// Returns the place in the text that was read: the offset in bytes from its start, and line and
/// column counted from 1, the column in characters.
///
/// MIRROR_ERROR_ABSENT: the error has no place.
MIRROR_NODISCARD
enum mirror_result mirror_error_place(const struct mirror_error *error,
                                      size_t *offset,
                                      uint32_t *line,
                                      uint32_t *column);

/// Returns the offending text: at most 120 characters, control characters escaped.
///
/// MIRROR_ERROR_ABSENT: the error has no place.
MIRROR_NODISCARD
enum mirror_result mirror_error_excerpt(const struct mirror_error *error,
                                        struct mirror_str *excerpt);

/// Frees the handle. NULL is allowed.
void mirror_error_free(struct mirror_error *error);

// ---- mirror_assess_config: What the caller knows beside the outputs --------------------------------

/// Makes a configuration with the defaults: no names, the rule of thumb of 20 seconds per GB,
/// X 3.3 on NTFS, English.
MIRROR_NODISCARD enum mirror_result mirror_assess_config_new(struct mirror_assess_config **config);

/// Sets the language of the messages.
MIRROR_NODISCARD
enum mirror_result mirror_assess_config_set_language(struct mirror_assess_config *config,
                                                     int32_t language);

/// Sets the failover group, for where the outputs do not name it. NULL with the length 0 clears
/// it.
MIRROR_NODISCARD
enum mirror_result mirror_assess_config_set_group(struct mirror_assess_config *config,
                                                  const char *name,
                                                  size_t name_len);

/// Sets the mirror disk monitor, for where the outputs do not name it. NULL with the length 0
/// clears it.
MIRROR_NODISCARD
enum mirror_result mirror_assess_config_set_monitor(struct mirror_assess_config *config,
                                                    const char *name,
                                                    size_t name_len);

/// Sets the server whose data the operator has chosen as the latest. It counts only where the
/// outputs do not decide it. NULL with the length 0 clears it.
MIRROR_NODISCARD
enum mirror_result mirror_assess_config_set_source(struct mirror_assess_config *config,
                                                   const char *name,
                                                   size_t name_len);

/// Sets the copy rate, in seconds per GB of 1024 MiB.
///
/// MIRROR_ERROR_RATE: not a positive finite figure; mirror_assess_config_error() says which.
MIRROR_NODISCARD
enum mirror_result mirror_assess_config_set_rate(struct mirror_assess_config *config,
                                                 double seconds_per_gb);

/// Sets the copy rate from the alerts of an earlier full copy of the used area: when it started
/// and succeeded, the size of the volume in MiB, and how much of it was used then, in percent.
///
/// MIRROR_ERROR_RATE: the figures give no rate; mirror_assess_config_error() says why.
MIRROR_NODISCARD
enum mirror_result mirror_assess_config_set_rate_from_alerts(struct mirror_assess_config *config,
                                                             const struct mirror_time *start,
                                                             const struct mirror_time *end,
                                                             uint64_t volume_size_mib,
                                                             uint8_t used_percent);

/// Sets the copy rate from the log of an earlier copy: the number of blocks that were copied, the
/// seconds that it took, and the size of the volume in MiB.
///
/// MIRROR_ERROR_RATE: the figures give no rate; mirror_assess_config_error() says why.
/// `unit` is one of mirror_block_unit.
MIRROR_NODISCARD
enum mirror_result mirror_assess_config_set_rate_from_copy_log(struct mirror_assess_config *config,
                                                               uint64_t blocks,
                                                               uint64_t seconds,
                                                               uint64_t volume_size_mib,
                                                               int32_t unit);

/// Sets the copy rate from the size in MiB and the time in seconds of an earlier copy.
///
/// MIRROR_ERROR_RATE: the figures give no rate; mirror_assess_config_error() says why.
MIRROR_NODISCARD
enum mirror_result mirror_assess_config_set_rate_measured(struct mirror_assess_config *config,
                                                          double size_mib,
                                                          double seconds);

/// Removes the copy rate: no time is estimated.
MIRROR_NODISCARD
enum mirror_result mirror_assess_config_set_no_rate(struct mirror_assess_config *config);

/// Returns the copy rate, in seconds per GB of 1024 MiB, and where it comes from.
///
/// MIRROR_ERROR_ABSENT: there is none.
MIRROR_NODISCARD
enum mirror_result mirror_assess_config_rate(const struct mirror_assess_config *config,
                                             double *seconds_per_gb,
                                             enum mirror_rate_basis *basis);

/// Sets the version of the product, such as 3, 3 for X 3.3.
MIRROR_NODISCARD
enum mirror_result mirror_assess_config_set_product(struct mirror_assess_config *config,
                                                    uint16_t major,
                                                    uint16_t minor);

/// Sets the file system on the volume.
MIRROR_NODISCARD
enum mirror_result mirror_assess_config_set_file_system(struct mirror_assess_config *config,
                                                        int32_t file_system);

/// Sets how much of the volume is used, in percent of it.
///
/// MIRROR_ERROR_OUT_OF_RANGE: above 100.
MIRROR_NODISCARD
enum mirror_result mirror_assess_config_set_used_percent(struct mirror_assess_config *config,
                                                         uint8_t percent);

/// Sets how much of the volume is used, in MiB.
MIRROR_NODISCARD
enum mirror_result mirror_assess_config_set_used_mib(struct mirror_assess_config *config,
                                                     uint64_t mib);

/// Removes what was set about how much of the volume is used.
MIRROR_NODISCARD
enum mirror_result mirror_assess_config_set_used_unknown(struct mirror_assess_config *config);

/// Sets whether the copy is started with -vf, which transfers every block.
MIRROR_NODISCARD
enum mirror_result mirror_assess_config_set_all_blocks(struct mirror_assess_config *config,
                                                       bool all_blocks);

/// Returns the error of the last change, borrowed until the next one.
///
/// MIRROR_ERROR_ABSENT: it succeeded.
MIRROR_NODISCARD
enum mirror_result mirror_assess_config_error(const struct mirror_assess_config *config,
                                              const struct mirror_error **error);

/// Frees the handle. NULL is allowed.
void mirror_assess_config_free(struct mirror_assess_config *config);

// ---- mirror_limits: Limits of what is read ---------------------------------------------------------

/// Makes limits with the default values.
MIRROR_NODISCARD enum mirror_result mirror_limits_new(struct mirror_limits **limits);

/// Sets one limit.
MIRROR_NODISCARD
enum mirror_result mirror_limits_set(struct mirror_limits *limits,
                                     int32_t limit,
                                     size_t value);

/// Returns one limit.
MIRROR_NODISCARD
enum mirror_result mirror_limits_get(const struct mirror_limits *limits,
                                     int32_t limit,
                                     size_t *value);

/// Frees the handle. NULL is allowed.
void mirror_limits_free(struct mirror_limits *limits);

// ---- mirror_scanner: Finds every report in a stream that comes in pieces of any size ---------------

/// Makes a scanner with the default limits that recognises encodings.
MIRROR_NODISCARD enum mirror_result mirror_scanner_new(struct mirror_scanner **scanner);

/// Makes a scanner with other limits, or for a known encoding.
MIRROR_NODISCARD
enum mirror_result mirror_scanner_new_with(const struct mirror_limits *limits,
                                           int32_t encoding,
                                           struct mirror_scanner **scanner);

/// Takes the next piece and returns the reports that have become complete. A piece may end
/// anywhere, inside a character too.
MIRROR_NODISCARD
enum mirror_result mirror_scanner_feed(struct mirror_scanner *scanner,
                                       const void *bytes,
                                       size_t bytes_len,
                                       struct mirror_found **found);

/// Ends the stream and returns the report that was still open, if there was one. The scanner then
/// begins a new stream.
MIRROR_NODISCARD
enum mirror_result mirror_scanner_finish(struct mirror_scanner *scanner,
                                         struct mirror_found **found);

/// Frees the handle. NULL is allowed.
void mirror_scanner_free(struct mirror_scanner *scanner);

// ---- mirror_found: Reports that a scanner has found ------------------------------------------------

/// Returns the number of reports.
MIRROR_NODISCARD
enum mirror_result mirror_found_count(const struct mirror_found *found,
                                      size_t *count);

/// Returns the first line of a report in the stream, counted from 1.
MIRROR_NODISCARD
enum mirror_result mirror_found_line(const struct mirror_found *found,
                                     size_t index,
                                     uint32_t *line);

/// Returns the command that printed a report.
MIRROR_NODISCARD
enum mirror_result mirror_found_kind(const struct mirror_found *found,
                                     size_t index,
                                     enum mirror_report_kind *kind);

/// Returns why a report is not readable.
///
/// MIRROR_ERROR_ABSENT: it is.
MIRROR_NODISCARD
enum mirror_result mirror_found_error(const struct mirror_found *found,
                                      size_t index,
                                      const struct mirror_error **error);

/// Writes one report as JSON, with its findings.
///
/// MIRROR_ERROR_ABSENT: the report is not readable.
MIRROR_NODISCARD
enum mirror_result mirror_found_to_json(const struct mirror_found *found,
                                        size_t index,
                                        int32_t language,
                                        struct mirror_text **json);

/// Frees the handle. NULL is allowed.
void mirror_found_free(struct mirror_found *found);

// ---- mirror_state: What is known of one mirror disk at one time ------------------------------------

/// Reads a state written on one line by a person, such as "vol1: alpha green active, beta red
/// inactive, fast copy ok".
///
/// MIRROR_ERROR_PARSE: a part is not readable; the error says which.
MIRROR_NODISCARD
enum mirror_result mirror_state_from_line(const char *line,
                                          size_t line_len,
                                          struct mirror_state **state,
                                          struct mirror_error **error);

/// Returns the name of the mirror disk.
MIRROR_NODISCARD
enum mirror_result mirror_state_name(const struct mirror_state *state,
                                     struct mirror_str *name);

/// Returns the Mirror Status line.
///
/// MIRROR_ERROR_ABSENT: it was not printed.
MIRROR_NODISCARD
enum mirror_result mirror_state_status(const struct mirror_state *state,
                                       enum mirror_disk_status *status);

/// Returns the word of the Mirror Status line, an unknown one as it was printed.
///
/// MIRROR_ERROR_ABSENT: it was not printed.
MIRROR_NODISCARD
enum mirror_result mirror_state_status_text(const struct mirror_state *state,
                                            struct mirror_str *status_text);

/// Returns the name of a server.
MIRROR_NODISCARD
enum mirror_result mirror_state_server(const struct mirror_state *state,
                                       size_t side,
                                       struct mirror_str *server);

/// Returns the copy that runs. Its texts are borrowed from the state.
///
/// MIRROR_ERROR_ABSENT: no such block was printed.
MIRROR_NODISCARD
enum mirror_result mirror_state_recovery(const struct mirror_state *state,
                                         struct mirror_recovery *recovery);

/// Returns whether a copy runs, as the status line, a recovery block or a colour says.
///
/// MIRROR_ERROR_ABSENT: none of them was printed, or their words are not known.
MIRROR_NODISCARD
enum mirror_result mirror_state_copy_state(const struct mirror_state *state,
                                           enum mirror_copy_state *copy_state);

/// Returns whether the failover group that holds the mirror disk runs.
///
/// MIRROR_ERROR_ABSENT: no output says it.
MIRROR_NODISCARD
enum mirror_result mirror_state_service(const struct mirror_state *state,
                                        enum mirror_service *service);

/// Returns the server on which that group runs.
///
/// MIRROR_ERROR_ABSENT: it does not run, or no output says where.
MIRROR_NODISCARD
enum mirror_result mirror_state_service_server(const struct mirror_state *state,
                                               struct mirror_str *service_server);

/// Returns the full name of the failover group that holds the mirror disk.
///
/// MIRROR_ERROR_ABSENT: no output says it.
MIRROR_NODISCARD
enum mirror_result mirror_state_group(const struct mirror_state *state,
                                      struct mirror_str *group);

/// Returns the status of that group in clpstat as a word, an unknown one as it was printed.
///
/// MIRROR_ERROR_ABSENT: no output says it.
MIRROR_NODISCARD
enum mirror_result mirror_state_group_status_text(const struct mirror_state *state,
                                                  struct mirror_str *group_status_text);

/// Returns the server that the group is on.
///
/// MIRROR_ERROR_ABSENT: no output says it.
MIRROR_NODISCARD
enum mirror_result mirror_state_group_server(const struct mirror_state *state,
                                             struct mirror_str *group_server);

/// Returns the mirror disk monitor that watches the mirror disk.
///
/// MIRROR_ERROR_ABSENT: no output says it.
MIRROR_NODISCARD
enum mirror_result mirror_state_monitor(const struct mirror_state *state,
                                        struct mirror_str *monitor);

/// Returns whether a copy starts by itself.
///
/// MIRROR_ERROR_ABSENT: no output says it.
MIRROR_NODISCARD
enum mirror_result mirror_state_auto_recovery(const struct mirror_state *state,
                                              bool *auto_recovery);

/// Assesses the state: its situation and its recovery options.
MIRROR_NODISCARD
enum mirror_result mirror_state_assess(const struct mirror_state *state,
                                       struct mirror_assessment **assessment);

/// Assesses the state and writes the document of this one mirror disk as JSON.
MIRROR_NODISCARD
enum mirror_result mirror_state_to_json(const struct mirror_state *state,
                                        const struct mirror_assess_config *config,
                                        struct mirror_text **json);

/// Assesses the state and writes a page for a person, in the language of the configuration. With
/// `terminal`, words are set off with the escape sequences of a terminal.
MIRROR_NODISCARD
enum mirror_result mirror_state_page(const struct mirror_state *state,
                                     const struct mirror_assess_config *config,
                                     bool terminal,
                                     struct mirror_text **page);

/// Returns the runbook for looking at the data of an abnormal volume on one server, before
/// anything is decided.
///
/// MIRROR_ERROR_NAME: a name cannot be an argument, or the server is none of this mirror.
MIRROR_NODISCARD
enum mirror_result mirror_state_inspection(const struct mirror_state *state,
                                           const char *server,
                                           size_t server_len,
                                           int32_t method,
                                           struct mirror_runbook **runbook,
                                           struct mirror_error **error);

/// Returns the runbook for finding out whether automatic recovery is on.
///
/// MIRROR_ERROR_NAME: a name cannot be an argument.
MIRROR_NODISCARD
enum mirror_result mirror_state_find_auto_recovery(const struct mirror_state *state,
                                                   int32_t method,
                                                   struct mirror_runbook **runbook,
                                                   struct mirror_error **error);

/// Returns the Mirror Color of a server: who holds the latest data.
///
/// MIRROR_ERROR_ABSENT: it was not printed.
MIRROR_NODISCARD
enum mirror_result mirror_state_color(const struct mirror_state *state,
                                      size_t side,
                                      enum mirror_color *color);

/// Returns the Mirror Color of a server as a word, an unknown one as it was printed.
///
/// MIRROR_ERROR_ABSENT: it was not printed.
MIRROR_NODISCARD
enum mirror_result mirror_state_color_text(const struct mirror_state *state,
                                           size_t side,
                                           struct mirror_str *color_text);

/// Returns the Active Status of a server: whether the volume is in use.
///
/// MIRROR_ERROR_ABSENT: it was not printed.
MIRROR_NODISCARD
enum mirror_result mirror_state_activity(const struct mirror_state *state,
                                         size_t side,
                                         enum mirror_activity *activity);

/// Returns the Active Status of a server as a word, an unknown one as it was printed.
///
/// MIRROR_ERROR_ABSENT: it was not printed.
MIRROR_NODISCARD
enum mirror_result mirror_state_activity_text(const struct mirror_state *state,
                                              size_t side,
                                              struct mirror_str *activity_text);

/// Returns the Fast Copy of a server: whether a differential copy is possible.
///
/// MIRROR_ERROR_ABSENT: it was not printed.
MIRROR_NODISCARD
enum mirror_result mirror_state_fast_copy(const struct mirror_state *state,
                                          size_t side,
                                          enum mirror_fast_copy *fast_copy);

/// Returns the Fast Copy of a server as a word, an unknown one as it was printed.
///
/// MIRROR_ERROR_ABSENT: it was not printed.
MIRROR_NODISCARD
enum mirror_result mirror_state_fast_copy_text(const struct mirror_state *state,
                                               size_t side,
                                               struct mirror_str *fast_copy_text);

/// Returns the Lastupdate Time of a server, in the server's local time, as printed.
///
/// MIRROR_ERROR_ABSENT: it was not printed, or is not readable.
MIRROR_NODISCARD
enum mirror_result mirror_state_last_update(const struct mirror_state *state,
                                            size_t side,
                                            struct mirror_time *time);

/// Returns the Break Time of a server, in the server's local time, as printed.
///
/// MIRROR_ERROR_ABSENT: it was not printed, or is not readable.
MIRROR_NODISCARD
enum mirror_result mirror_state_break_time(const struct mirror_state *state,
                                           size_t side,
                                           struct mirror_time *time);

/// Returns the Disk Error of a server: whether the disk has reported an error.
///
/// MIRROR_ERROR_ABSENT: it was not printed.
MIRROR_NODISCARD
enum mirror_result mirror_state_disk_error(const struct mirror_state *state,
                                           size_t side,
                                           enum mirror_disk_error *disk_error);

/// Returns the Disk Error of a server as a word, an unknown one as it was printed.
///
/// MIRROR_ERROR_ABSENT: it was not printed.
MIRROR_NODISCARD
enum mirror_result mirror_state_disk_error_text(const struct mirror_state *state,
                                                size_t side,
                                                struct mirror_str *disk_error_text);

/// Returns the Needed Copy Percent of a server, 0 to 100 percent of the volume.
///
/// MIRROR_ERROR_ABSENT: it was not printed, or is not readable.
MIRROR_NODISCARD
enum mirror_result mirror_state_needed_copy_percent(const struct mirror_state *state,
                                                    size_t side,
                                                    uint8_t *needed_copy_percent);

/// Returns the Volume Used Percent of a server, 0 to 100 percent of the volume.
///
/// MIRROR_ERROR_ABSENT: it was not printed, or is not readable.
MIRROR_NODISCARD
enum mirror_result mirror_state_volume_used_percent(const struct mirror_state *state,
                                                    size_t side,
                                                    uint8_t *volume_used_percent);

/// Returns the Volume Size of a server in MiB.
///
/// MIRROR_ERROR_ABSENT: it was not printed, or is not readable.
MIRROR_NODISCARD
enum mirror_result mirror_state_volume_size_mib(const struct mirror_state *state,
                                                size_t side,
                                                uint64_t *volume_size_mib);

/// Frees the handle. NULL is allowed.
void mirror_state_free(struct mirror_state *state);

// ---- mirror_findings: What was odd about an input or a state ---------------------------------------

/// Returns the number of findings.
MIRROR_NODISCARD
enum mirror_result mirror_findings_count(const struct mirror_findings *findings,
                                         size_t *count);

/// Returns one finding. Its texts are borrowed from the list.
MIRROR_NODISCARD
enum mirror_result mirror_findings_get(const struct mirror_findings *findings,
                                       size_t index,
                                       struct mirror_finding *finding);

/// Writes the list as JSON.
MIRROR_NODISCARD
enum mirror_result mirror_findings_to_json(const struct mirror_findings *findings,
                                           struct mirror_text **json);

/// Frees the handle. NULL is allowed.
void mirror_findings_free(struct mirror_findings *findings);

// ---- mirror_needs: What would settle open points ---------------------------------------------------

/// Returns the number of needs.
MIRROR_NODISCARD
enum mirror_result mirror_needs_count(const struct mirror_needs *needs,
                                      size_t *count);

/// Returns one need: its code, and the command that would settle it, or the choice to make.
MIRROR_NODISCARD
enum mirror_result mirror_needs_get(const struct mirror_needs *needs,
                                    size_t index,
                                    enum mirror_need *code,
                                    struct mirror_str *hint);

/// Writes the list as JSON.
MIRROR_NODISCARD
enum mirror_result mirror_needs_to_json(const struct mirror_needs *needs,
                                        struct mirror_text **json);

/// Frees the handle. NULL is allowed.
void mirror_needs_free(struct mirror_needs *needs);

// ---- mirror_commands: Commands ---------------------------------------------------------------------

/// Returns the number of commands.
MIRROR_NODISCARD
enum mirror_result mirror_commands_count(const struct mirror_commands *commands,
                                         size_t *count);

/// Returns the server on which a command has to run.
///
/// MIRROR_ERROR_ABSENT: it may run on any server of the cluster.
MIRROR_NODISCARD
enum mirror_result mirror_commands_server(const struct mirror_commands *commands,
                                          size_t index,
                                          struct mirror_str *server);

/// Returns the program and its arguments as execv() takes them: `argc` words and a NULL behind
/// them. The array and its words are borrowed from the list. A name that is not known stands
/// there as a placeholder in angle brackets: look at the needs before anything is run.
MIRROR_NODISCARD
enum mirror_result mirror_commands_argv(const struct mirror_commands *commands,
                                        size_t index,
                                        const char *const **argv,
                                        size_t *argc);

/// Returns whether a command runs only if something seen meanwhile asks for it.
MIRROR_NODISCARD
enum mirror_result mirror_commands_conditional(const struct mirror_commands *commands,
                                               size_t index,
                                               bool *conditional);

/// Writes a command as one line of a shell, for a person who types or pastes it.
///
/// MIRROR_ERROR_QUOTE: a word cannot be quoted safely there.
MIRROR_NODISCARD
enum mirror_result mirror_commands_line(const struct mirror_commands *commands,
                                        size_t index,
                                        int32_t shell,
                                        struct mirror_text **line,
                                        struct mirror_error **error);

/// Writes the list as JSON.
MIRROR_NODISCARD
enum mirror_result mirror_commands_to_json(const struct mirror_commands *commands,
                                           struct mirror_text **json);

/// Frees the handle. NULL is allowed.
void mirror_commands_free(struct mirror_commands *commands);

// ---- mirror_snapshot: Everything known at one time -------------------------------------------------

/// Makes an empty snapshot.
MIRROR_NODISCARD enum mirror_result mirror_snapshot_new(struct mirror_snapshot **snapshot);

/// Makes an empty snapshot with other limits.
MIRROR_NODISCARD
enum mirror_result mirror_snapshot_new_with(const struct mirror_limits *limits,
                                            struct mirror_snapshot **snapshot);

/// Reads the output of any commands, as bytes in an encoding that is recognised: a new snapshot
/// and mirror_snapshot_add() in one call.
///
/// MIRROR_ERROR_PARSE: it contains no readable report.
MIRROR_NODISCARD
enum mirror_result mirror_snapshot_read(const void *bytes,
                                        size_t bytes_len,
                                        struct mirror_snapshot **snapshot,
                                        struct mirror_error **error);

/// Adds the output of any commands, as bytes in an encoding that is recognised. What is not
/// readable beside a readable report is among the findings.
///
/// MIRROR_ERROR_PARSE: it contains no readable report; mirror_snapshot_error() says why and
/// where.
MIRROR_NODISCARD
enum mirror_result mirror_snapshot_add(struct mirror_snapshot *snapshot,
                                       const void *bytes,
                                       size_t bytes_len);

/// Adds output that came from a server. Views of different servers are compared.
///
/// MIRROR_ERROR_PARSE: as mirror_snapshot_add().
MIRROR_NODISCARD
enum mirror_result mirror_snapshot_add_from(struct mirror_snapshot *snapshot,
                                            const char *server,
                                            size_t server_len,
                                            const void *bytes,
                                            size_t bytes_len);

/// Adds output of which more is known, and returns the number of reports that were read in it.
///
/// `server` may be NULL with the length 0: its origin is not known. MIRROR_ERROR_PARSE: as
/// mirror_snapshot_add().
MIRROR_NODISCARD
enum mirror_result mirror_snapshot_add_with(struct mirror_snapshot *snapshot,
                                            const char *server,
                                            size_t server_len,
                                            const void *bytes,
                                            size_t bytes_len,
                                            int32_t encoding,
                                            size_t *reports);

/// Adds a state that was entered by hand. It replaces what is known of that mirror disk, which is
/// among the findings.
MIRROR_NODISCARD
enum mirror_result mirror_snapshot_add_state(struct mirror_snapshot *snapshot,
                                             const struct mirror_state *state);

/// Adds reports that a scanner has found.
///
/// `server` may be NULL with the length 0: their origin is not known.
MIRROR_NODISCARD
enum mirror_result mirror_snapshot_add_found(struct mirror_snapshot *snapshot,
                                             const char *server,
                                             size_t server_len,
                                             const struct mirror_found *found);

/// Returns the error of the last addition, borrowed until the next one.
///
/// MIRROR_ERROR_ABSENT: it succeeded.
MIRROR_NODISCARD
enum mirror_result mirror_snapshot_error(const struct mirror_snapshot *snapshot,
                                         const struct mirror_error **error);

/// Returns the number of mirror disks.
MIRROR_NODISCARD
enum mirror_result mirror_snapshot_resource_count(const struct mirror_snapshot *snapshot,
                                                  size_t *count);

/// Returns the name of a mirror disk, by index in the order in which they were first named.
MIRROR_NODISCARD
enum mirror_result mirror_snapshot_resource_name(const struct mirror_snapshot *snapshot,
                                                 size_t index,
                                                 struct mirror_str *name);

/// Returns what is known of a mirror disk, by index.
MIRROR_NODISCARD
enum mirror_result mirror_snapshot_state(const struct mirror_snapshot *snapshot,
                                         size_t index,
                                         struct mirror_state **state);

/// Returns what is known of a mirror disk, by name.
///
/// MIRROR_ERROR_NOT_FOUND: the snapshot does not know it.
MIRROR_NODISCARD
enum mirror_result mirror_snapshot_state_of(const struct mirror_snapshot *snapshot,
                                            const char *name,
                                            size_t name_len,
                                            struct mirror_state **state);

/// Returns whether automatic recovery is on.
///
/// MIRROR_ERROR_ABSENT: no output says it.
MIRROR_NODISCARD
enum mirror_result mirror_snapshot_auto_recovery(const struct mirror_snapshot *snapshot,
                                                 bool *auto_recovery);

/// Returns what was odd about the outputs. What was odd about a state is in its assessment.
MIRROR_NODISCARD
enum mirror_result mirror_snapshot_findings(const struct mirror_snapshot *snapshot,
                                            int32_t language,
                                            struct mirror_findings **findings);

/// Assesses a mirror disk, by name: its situation and its recovery options.
///
/// MIRROR_ERROR_NOT_FOUND: the snapshot does not know it.
MIRROR_NODISCARD
enum mirror_result mirror_snapshot_assess(const struct mirror_snapshot *snapshot,
                                          const char *name,
                                          size_t name_len,
                                          struct mirror_assessment **assessment);

/// Assesses all mirror disks and returns the worst severity, that of the findings included. Unknown
/// where there is no mirror disk.
MIRROR_NODISCARD
enum mirror_result mirror_snapshot_severity(const struct mirror_snapshot *snapshot,
                                            enum mirror_severity *severity);

/// Assesses all mirror disks and writes the document as JSON.
MIRROR_NODISCARD
enum mirror_result mirror_snapshot_to_json(const struct mirror_snapshot *snapshot,
                                           const struct mirror_assess_config *config,
                                           struct mirror_text **json);

/// Assesses all mirror disks and writes a page for a person, in the language of the configuration.
/// With `terminal`, words are set off with the escape sequences of a terminal.
MIRROR_NODISCARD
enum mirror_result mirror_snapshot_page(const struct mirror_snapshot *snapshot,
                                        const struct mirror_assess_config *config,
                                        bool terminal,
                                        struct mirror_text **page);

/// Assesses all mirror disks and writes the page as a fragment of HTML.
MIRROR_NODISCARD
enum mirror_result mirror_snapshot_html(const struct mirror_snapshot *snapshot,
                                        const struct mirror_assess_config *config,
                                        struct mirror_text **html);

/// Returns what has changed since an earlier snapshot, for every mirror disk.
MIRROR_NODISCARD
enum mirror_result mirror_snapshot_changes_since(const struct mirror_snapshot *snapshot,
                                                 const struct mirror_snapshot *earlier,
                                                 struct mirror_changes **changes);

/// Frees the handle. NULL is allowed.
void mirror_snapshot_free(struct mirror_snapshot *snapshot);

// ---- mirror_runbook: What to do --------------------------------------------------------------------

/// Reads a runbook back from its JSON.
///
/// MIRROR_ERROR_BAD_DOCUMENT: it is not the JSON of a runbook.
MIRROR_NODISCARD
enum mirror_result mirror_runbook_from_json(const void *json,
                                            size_t json_len,
                                            struct mirror_runbook **runbook,
                                            struct mirror_error **error);

/// Writes the runbook as JSON.
MIRROR_NODISCARD
enum mirror_result mirror_runbook_to_json(const struct mirror_runbook *runbook,
                                          struct mirror_text **json);

/// Writes the runbook as a page of Markdown, with a box to tick off for each step.
MIRROR_NODISCARD
enum mirror_result mirror_runbook_sheet(const struct mirror_runbook *runbook,
                                        int32_t language,
                                        struct mirror_text **sheet);

/// Makes the same runbook with the time that the copy takes, in seconds.
///
/// MIRROR_ERROR_OUT_OF_RANGE: not a finite time of zero or more.
MIRROR_NODISCARD
enum mirror_result mirror_runbook_with_copy_seconds(const struct mirror_runbook *runbook,
                                                    double seconds,
                                                    struct mirror_runbook **timed);

/// Returns whether it declares one server's data to be the latest, which cannot be undone.
MIRROR_NODISCARD
enum mirror_result mirror_runbook_destructive(const struct mirror_runbook *runbook,
                                              bool *destructive);

/// Returns the names and choices that are still needed.
MIRROR_NODISCARD
enum mirror_result mirror_runbook_needs(const struct mirror_runbook *runbook,
                                        int32_t language,
                                        struct mirror_needs **needs);

/// Returns the commands that act, in order. Not to be run as a whole: between two of them stand
/// things that must be seen.
MIRROR_NODISCARD
enum mirror_result mirror_runbook_commands(const struct mirror_runbook *runbook,
                                           struct mirror_commands **commands);

/// Returns the number of steps.
MIRROR_NODISCARD
enum mirror_result mirror_runbook_step_count(const struct mirror_runbook *runbook,
                                             size_t *count);

/// Returns what is done in a step.
MIRROR_NODISCARD
enum mirror_result mirror_runbook_step_kind(const struct mirror_runbook *runbook,
                                            size_t index,
                                            enum mirror_step *kind);

/// Returns whether what is done in a step cannot be undone.
MIRROR_NODISCARD
enum mirror_result mirror_runbook_step_irreversible(const struct mirror_runbook *runbook,
                                                    size_t index,
                                                    bool *irreversible);

/// Returns the command of a step that runs or observes: a list of one.
///
/// MIRROR_ERROR_ABSENT: the step has no command.
MIRROR_NODISCARD
enum mirror_result mirror_runbook_step_command(const struct mirror_runbook *runbook,
                                               size_t index,
                                               struct mirror_commands **commands);

/// Writes one step as JSON.
MIRROR_NODISCARD
enum mirror_result mirror_runbook_step_to_json(const struct mirror_runbook *runbook,
                                               size_t index,
                                               struct mirror_text **json);

/// Frees the handle. NULL is allowed.
void mirror_runbook_free(struct mirror_runbook *runbook);

// ---- mirror_assessment: The situation of a mirror disk ---------------------------------------------

/// Returns the situation.
MIRROR_NODISCARD
enum mirror_result mirror_assessment_situation(const struct mirror_assessment *assessment,
                                               enum mirror_situation *situation);

/// Returns how serious the situation is.
MIRROR_NODISCARD
enum mirror_result mirror_assessment_severity(const struct mirror_assessment *assessment,
                                              enum mirror_severity *severity);

/// Returns the server with the latest data.
///
/// MIRROR_ERROR_ABSENT: the outputs do not decide it.
MIRROR_NODISCARD
enum mirror_result mirror_assessment_source(const struct mirror_assessment *assessment,
                                            struct mirror_str *source);

/// Returns the number of rows of the table that the state fits, or, where it is incomplete, may
/// fit.
MIRROR_NODISCARD
enum mirror_result mirror_assessment_row_count(const struct mirror_assessment *assessment,
                                               size_t *count);

/// Returns the number of a row: 1 to 18.
MIRROR_NODISCARD
enum mirror_result mirror_assessment_row(const struct mirror_assessment *assessment,
                                         size_t index,
                                         uint8_t *row);

/// Returns whether the table's server 1 is the second column of the display.
MIRROR_NODISCARD
enum mirror_result mirror_assessment_swapped(const struct mirror_assessment *assessment,
                                             bool *swapped);

/// Returns the window of time whose updates exist on the source only. Equal times: nothing was
/// written after the break.
///
/// MIRROR_ERROR_ABSENT: it is not known.
MIRROR_NODISCARD
enum mirror_result mirror_assessment_data_at_risk(const struct mirror_assessment *assessment,
                                                  struct mirror_time *from,
                                                  struct mirror_time *to);

/// Returns the state that was assessed.
MIRROR_NODISCARD
enum mirror_result mirror_assessment_state(const struct mirror_assessment *assessment,
                                           struct mirror_state **state);

/// Returns what would settle open points, where the names of the configuration are known.
MIRROR_NODISCARD
enum mirror_result mirror_assessment_needs(const struct mirror_assessment *assessment,
                                           const struct mirror_assess_config *config,
                                           struct mirror_needs **needs);

/// Returns what is odd about the state, and why an option has no commands or no time.
MIRROR_NODISCARD
enum mirror_result mirror_assessment_findings(const struct mirror_assessment *assessment,
                                              const struct mirror_assess_config *config,
                                              struct mirror_findings **findings);

/// Writes the assessment as JSON.
MIRROR_NODISCARD
enum mirror_result mirror_assessment_to_json(const struct mirror_assessment *assessment,
                                             const struct mirror_assess_config *config,
                                             struct mirror_text **json);

/// Returns the number of recovery options.
MIRROR_NODISCARD
enum mirror_result mirror_assessment_option_count(const struct mirror_assessment *assessment,
                                                  size_t *count);

/// Finds the option for what the operator wants.
///
/// MIRROR_ERROR_NOT_FOUND: there is none.
MIRROR_NODISCARD
enum mirror_result mirror_assessment_option_find(const struct mirror_assessment *assessment,
                                                 int32_t intent,
                                                 size_t *index);

/// Returns the row of the table: 1 to 18.
MIRROR_NODISCARD
enum mirror_result mirror_assessment_option_row(const struct mirror_assessment *assessment,
                                                size_t option,
                                                uint8_t *row);

/// Returns what the operator wants who takes this option.
///
/// MIRROR_ERROR_ABSENT: the guide leaves no choice (row 18).
MIRROR_NODISCARD
enum mirror_result mirror_assessment_option_intent(const struct mirror_assessment *assessment,
                                                   size_t option,
                                                   enum mirror_intent *intent);

/// Returns the procedure to begin with.
MIRROR_NODISCARD
enum mirror_result mirror_assessment_option_procedure(const struct mirror_assessment *assessment,
                                                      size_t option,
                                                      enum mirror_procedure *procedure);

/// Returns the number of procedures after it.
MIRROR_NODISCARD
enum mirror_result mirror_assessment_option_then_count(const struct mirror_assessment *assessment,
                                                       size_t option,
                                                       size_t *count);

/// Returns a procedure after it.
MIRROR_NODISCARD
enum mirror_result mirror_assessment_option_then(const struct mirror_assessment *assessment,
                                                 size_t option,
                                                 size_t index,
                                                 enum mirror_procedure *then);

/// Returns whether the option begins in the graphical tool, for which there is no command.
MIRROR_NODISCARD
enum mirror_result mirror_assessment_option_graphical_only(const struct mirror_assessment *assessment,
                                                           size_t option,
                                                           bool *graphical_only);

/// Returns whether the option declares one server's data to be the latest, which cannot be undone.
MIRROR_NODISCARD
enum mirror_result mirror_assessment_option_destructive(const struct mirror_assessment *assessment,
                                                        size_t option,
                                                        bool *destructive);

/// Returns the number of findings that have to be settled before this option is taken.
MIRROR_NODISCARD
enum mirror_result mirror_assessment_option_blocked_by_count(const struct mirror_assessment *assessment,
                                                             size_t option,
                                                             size_t *count);

/// Returns the code of a finding that has to be settled before this option is taken.
MIRROR_NODISCARD
enum mirror_result mirror_assessment_option_blocked_by(const struct mirror_assessment *assessment,
                                                       size_t option,
                                                       size_t index,
                                                       struct mirror_str *blocked_by);

/// Returns the commands that act, in order, for the whole chain. The list is empty where the
/// option begins in the graphical tool.
///
/// MIRROR_ERROR_NAME: a name cannot be an argument, or the source is no server of the mirror.
MIRROR_NODISCARD
enum mirror_result mirror_assessment_option_commands(const struct mirror_assessment *assessment,
                                                     size_t option,
                                                     const struct mirror_assess_config *config,
                                                     struct mirror_commands **commands,
                                                     struct mirror_error **error);

/// Returns how long the copy of an option takes.
///
/// MIRROR_ERROR_ABSENT: no copy follows without reading the state again.
/// MIRROR_ERROR_NO_ESTIMATE: a figure is missing; the error says which.
MIRROR_NODISCARD
enum mirror_result mirror_assessment_option_estimate(const struct mirror_assessment *assessment,
                                                     size_t option,
                                                     const struct mirror_assess_config *config,
                                                     struct mirror_estimate *estimate,
                                                     struct mirror_error **error);

/// Returns the runbook of an option, with commands as far as there are any.
///
/// MIRROR_ERROR_NAME: a name cannot be an argument, or the source is no server of the mirror.
MIRROR_NODISCARD
enum mirror_result mirror_assessment_option_runbook(const struct mirror_assessment *assessment,
                                                    size_t option,
                                                    const struct mirror_assess_config *config,
                                                    struct mirror_runbook **runbook,
                                                    struct mirror_error **error);

/// Returns the runbook of an option, carried out by commands or in the graphical tool: otherwise
/// as mirror_assessment_option_runbook().
MIRROR_NODISCARD
enum mirror_result mirror_assessment_option_runbook_by(const struct mirror_assessment *assessment,
                                                       size_t option,
                                                       const struct mirror_assess_config *config,
                                                       int32_t method,
                                                       struct mirror_runbook **runbook,
                                                       struct mirror_error **error);

/// Writes one option as JSON, with its commands and its time.
MIRROR_NODISCARD
enum mirror_result mirror_assessment_option_to_json(const struct mirror_assessment *assessment,
                                                    size_t option,
                                                    const struct mirror_assess_config *config,
                                                    struct mirror_text **json);

/// Reads the output of any commands, assesses all mirror disks in it and writes the document as JSON:
/// mirror_snapshot_read() and mirror_snapshot_to_json() in one call.
///
/// MIRROR_ERROR_PARSE: it contains no readable report.
MIRROR_NODISCARD
enum mirror_result mirror_assess_text(const void *bytes,
                                      size_t bytes_len,
                                      const struct mirror_assess_config *config,
                                      struct mirror_text **assess_text,
                                      struct mirror_error **error);

/// Returns what has changed since an earlier assessment of the same mirror disk.
MIRROR_NODISCARD
enum mirror_result mirror_assessment_changes_since(const struct mirror_assessment *assessment,
                                                   const struct mirror_assessment *earlier,
                                                   struct mirror_changes **changes);

/// Frees the handle. NULL is allowed.
void mirror_assessment_free(struct mirror_assessment *assessment);

// ---- mirror_changes: What has changed between two assessments --------------------------------------

/// Returns the number of changes; 0 where nothing has changed.
MIRROR_NODISCARD
enum mirror_result mirror_changes_count(const struct mirror_changes *changes,
                                        size_t *count);

/// Returns the mirror disk that a change is about.
MIRROR_NODISCARD
enum mirror_result mirror_changes_resource(const struct mirror_changes *changes,
                                           size_t index,
                                           struct mirror_str *resource);

/// Returns the code of a change.
MIRROR_NODISCARD
enum mirror_result mirror_changes_code(const struct mirror_changes *changes,
                                       size_t index,
                                       enum mirror_change_code *code);

/// Returns whether a change is only a figure that moves on, such as the progress of a copy.
MIRROR_NODISCARD
enum mirror_result mirror_changes_routine(const struct mirror_changes *changes,
                                          size_t index,
                                          bool *routine);

/// Returns the message of a change.
MIRROR_NODISCARD
enum mirror_result mirror_changes_message(const struct mirror_changes *changes,
                                          size_t index,
                                          int32_t language,
                                          struct mirror_str *message);

/// Writes the list as JSON: an array with an object for each mirror disk.
MIRROR_NODISCARD
enum mirror_result mirror_changes_to_json(const struct mirror_changes *changes,
                                          struct mirror_text **json);

/// Frees the handle. NULL is allowed.
void mirror_changes_free(struct mirror_changes *changes);

// ---- mirror_action: What the host of a session has to do next --------------------------------------

/// Returns the kind of the action.
MIRROR_NODISCARD
enum mirror_result mirror_action_kind_of(const struct mirror_action *action,
                                         enum mirror_action_kind *kind);

/// Returns the number of the step, counted from 1.
///
/// MIRROR_ERROR_ABSENT: all steps are done.
MIRROR_NODISCARD
enum mirror_result mirror_action_step(const struct mirror_action *action,
                                      uint32_t *step);

/// Returns what it is about, as a word of the documents: what is told, looked for, asked, or done.
///
/// MIRROR_ERROR_ABSENT: there is no such word; for one that observes, the state is read before a
/// command.
MIRROR_NODISCARD
enum mirror_result mirror_action_word(const struct mirror_action *action,
                                      struct mirror_str *word);

/// Returns the sentence for a person: what is told, looked for, asked, done or confirmed, or why the
/// session has stopped.
///
/// MIRROR_ERROR_ABSENT: there is nothing to say.
MIRROR_NODISCARD
enum mirror_result mirror_action_message(const struct mirror_action *action,
                                         int32_t language,
                                         struct mirror_str *message);

/// Returns whether what is told must be known before going on.
///
/// MIRROR_ERROR_ABSENT: nothing is told.
MIRROR_NODISCARD
enum mirror_result mirror_action_warning(const struct mirror_action *action,
                                         bool *warning);

/// Returns the commands: all that an action observes with, or the one that it runs or has confirmed.
///
/// MIRROR_ERROR_ABSENT: there is none.
MIRROR_NODISCARD
enum mirror_result mirror_action_commands(const struct mirror_action *action,
                                          struct mirror_commands **commands);

/// Returns what mirror_session_confirmed() has to be given. It holds for this session, step and state
/// alone.
///
/// MIRROR_ERROR_ABSENT: nothing is to be confirmed.
MIRROR_NODISCARD
enum mirror_result mirror_action_token(const struct mirror_action *action,
                                       struct mirror_str *token);

/// Returns the server whose data is to be the latest, where that is to be confirmed, or the server
/// that something is done to in the graphical tool.
///
/// MIRROR_ERROR_ABSENT: there is none.
MIRROR_NODISCARD
enum mirror_result mirror_action_server(const struct mirror_action *action,
                                        struct mirror_str *server);

/// Returns the number of answers to choose from; 0 where nothing is asked.
MIRROR_NODISCARD
enum mirror_result mirror_action_choice_count(const struct mirror_action *action,
                                              size_t *count);

/// Returns one of the answers.
MIRROR_NODISCARD
enum mirror_result mirror_action_choice(const struct mirror_action *action,
                                        size_t index,
                                        struct mirror_str *choice);

/// Returns the time before which there is nothing to do, in milliseconds as the host tells them.
///
/// MIRROR_ERROR_ABSENT: there is no waiting.
MIRROR_NODISCARD
enum mirror_result mirror_action_until(const struct mirror_action *action,
                                       uint64_t *until);

/// Returns whether, now that all steps are done, the state has to be read and assessed anew for
/// another runbook.
///
/// MIRROR_ERROR_ABSENT: not all steps are done.
MIRROR_NODISCARD
enum mirror_result mirror_action_read_again(const struct mirror_action *action,
                                            bool *read_again);

/// Returns why the session has stopped.
///
/// MIRROR_ERROR_ABSENT: it has not.
MIRROR_NODISCARD
enum mirror_result mirror_action_stop_reason(const struct mirror_action *action,
                                             enum mirror_stop_reason *stop_reason);

/// Writes the action as JSON.
MIRROR_NODISCARD
enum mirror_result mirror_action_to_json(const struct mirror_action *action,
                                         struct mirror_text **json);

/// Frees the handle. NULL is allowed.
void mirror_action_free(struct mirror_action *action);

// ---- mirror_session: A runbook that is being carried out -------------------------------------------

/// Fills settings in with the defaults.
MIRROR_NODISCARD
enum mirror_result mirror_session_settings_default(struct mirror_session_settings *session_settings);

/// Begins to carry out a runbook.
///
/// `id` tells sessions apart: a confirmation given to one is none for another. `settings` may be
/// NULL: the defaults. MIRROR_ERROR_OUT_OF_RANGE: a setting is 0 that must not be.
/// MIRROR_ERROR_SESSION: the runbook still needs a name.
MIRROR_NODISCARD
enum mirror_result mirror_session_start(const struct mirror_runbook *runbook,
                                        const char *id,
                                        size_t id_len,
                                        const struct mirror_session_settings *settings,
                                        struct mirror_session **session,
                                        struct mirror_error **error);

/// Reads back a session that was written down. Call mirror_session_resume() before going on after
/// a crash.
///
/// MIRROR_ERROR_BAD_DOCUMENT: it is not the JSON of a session.
MIRROR_NODISCARD
enum mirror_result mirror_session_from_json(const void *json,
                                            size_t json_len,
                                            struct mirror_session **session,
                                            struct mirror_error **error);

/// Writes the session down as JSON. Do it before a command is run: what has been handed out is
/// remembered.
MIRROR_NODISCARD
enum mirror_result mirror_session_to_json(const struct mirror_session *session,
                                          struct mirror_text **json);

/// Takes up a session that was written down, perhaps in the middle of a step. It reads the state
/// before it acts.
///
/// MIRROR_ERROR_SESSION: it was written down in another version; mirror_session_error() says more.
MIRROR_NODISCARD
enum mirror_result mirror_session_resume(struct mirror_session *session,
                                         uint64_t now_ms);

/// Returns what the host has to do next. Asking again returns the same until something is fed
/// back; only a notice, and a command that cannot be undone, are returned once.
MIRROR_NODISCARD
enum mirror_result mirror_session_next(struct mirror_session *session,
                                       uint64_t now_ms,
                                       struct mirror_action **action);

/// Feeds back the output of the commands of an action that observes, one behind the other, in any
/// encoding.
///
/// MIRROR_ERROR_SESSION: nothing was to be observed; mirror_session_error() says more.
MIRROR_NODISCARD
enum mirror_result mirror_session_observed(struct mirror_session *session,
                                           const void *output,
                                           size_t output_len,
                                           uint64_t now_ms);

/// Feeds back how the command of an action that runs has ended, and what it printed.
///
/// `exit_status` may be NULL: it is not known. MIRROR_ERROR_SESSION: no command was to be run;
/// mirror_session_error() says more.
MIRROR_NODISCARD
enum mirror_result mirror_session_command_ended(struct mirror_session *session,
                                                const int32_t *exit_status,
                                                const void *output,
                                                size_t output_len,
                                                uint64_t now_ms);

/// Answers an action that asks with one of its choices, or says "done" or "failed" to one that is
/// done by hand.
///
/// MIRROR_ERROR_SESSION: nothing was asked, or the answer is none of the choices;
/// mirror_session_error() says more.
MIRROR_NODISCARD
enum mirror_result mirror_session_answered(struct mirror_session *session,
                                           const char *answer,
                                           size_t answer_len,
                                           uint64_t now_ms);

/// Confirms what an action asks to be confirmed, with its token. The state is read once more
/// before the step is carried out.
///
/// MIRROR_ERROR_SESSION: nothing was to be confirmed, or the token is that of another session,
/// step or state; mirror_session_error() says more.
MIRROR_NODISCARD
enum mirror_result mirror_session_confirmed(struct mirror_session *session,
                                            const char *token,
                                            size_t token_len,
                                            uint64_t now_ms);

/// Ends the session because the operator declines.
MIRROR_NODISCARD
enum mirror_result mirror_session_decline(struct mirror_session *session,
                                          uint64_t now_ms);

/// Returns the error of what was fed back last, borrowed until something else is fed back.
///
/// MIRROR_ERROR_ABSENT: it was taken.
MIRROR_NODISCARD
enum mirror_result mirror_session_error(const struct mirror_session *session,
                                        const struct mirror_error **error);

/// Returns whether the session has ended, one way or the other.
MIRROR_NODISCARD
enum mirror_result mirror_session_is_over(const struct mirror_session *session,
                                          bool *is_over);

/// Returns the runbook, with the choices made so far.
MIRROR_NODISCARD
enum mirror_result mirror_session_runbook(const struct mirror_session *session,
                                          struct mirror_runbook **runbook);

/// Writes the journal as JSON: what was done, seen and refused.
MIRROR_NODISCARD
enum mirror_result mirror_session_journal_to_json(const struct mirror_session *session,
                                                  struct mirror_text **json);

/// Writes the journal for a person, a line for each entry. A line begins with the time in seconds
/// since the origin that the host chose.
MIRROR_NODISCARD
enum mirror_result mirror_session_journal_text(const struct mirror_session *session,
                                               int32_t language,
                                               struct mirror_text **text);

/// Frees the handle. NULL is allowed.
void mirror_session_free(struct mirror_session *session);

// ---- mirror_tracker: Follows one copy by its successive readings -----------------------------------

/// Makes a tracker that has seen nothing: a rate over the last 5 minutes, stalled after 10 minutes.
MIRROR_NODISCARD enum mirror_result mirror_tracker_new(struct mirror_tracker **tracker);

/// Makes a tracker with other settings: how much of the recent copying time the rate is taken over,
/// and the copying time without progress after which the copy counts as stalled.
MIRROR_NODISCARD
enum mirror_result mirror_tracker_new_with(uint64_t window_ms,
                                           uint64_t stall_after_ms,
                                           struct mirror_tracker **tracker);

/// Takes a reading and returns what is known now.
///
/// `percent` leads to the percentage; NULL: none was printed.
/// `copy` is one of mirror_copy_state.
MIRROR_NODISCARD
enum mirror_result mirror_tracker_observe(struct mirror_tracker *tracker,
                                          uint64_t at_ms,
                                          int32_t copy,
                                          const uint8_t *percent,
                                          struct mirror_progress *progress);

/// Takes a reading of a whole state and returns what is known now.
MIRROR_NODISCARD
enum mirror_result mirror_tracker_observe_state(struct mirror_tracker *tracker,
                                                uint64_t at_ms,
                                                const struct mirror_state *state,
                                                struct mirror_progress *progress);

/// Returns what is known without a new reading. A reading that was ignored is left out.
MIRROR_NODISCARD
enum mirror_result mirror_tracker_current(const struct mirror_tracker *tracker,
                                          struct mirror_progress *progress);

/// Writes what the last reading said as JSON.
MIRROR_NODISCARD
enum mirror_result mirror_tracker_progress_to_json(const struct mirror_tracker *tracker,
                                                   struct mirror_text **json);

/// Forgets every reading and keeps the settings.
MIRROR_NODISCARD enum mirror_result mirror_tracker_restart(struct mirror_tracker *tracker);

/// Writes the tracker down as JSON, so that a program can go on after a restart.
MIRROR_NODISCARD
enum mirror_result mirror_tracker_to_json(const struct mirror_tracker *tracker,
                                          struct mirror_text **json);

/// Reads back a tracker that was written down.
///
/// MIRROR_ERROR_BAD_DOCUMENT: it is not the JSON of a tracker.
MIRROR_NODISCARD
enum mirror_result mirror_tracker_from_json(const void *json,
                                            size_t json_len,
                                            struct mirror_tracker **tracker,
                                            struct mirror_error **error);

/// Frees the handle. NULL is allowed.
void mirror_tracker_free(struct mirror_tracker *tracker);

// ---- mirror_alerts: The full copies that alerts report ---------------------------------------------

/// Reads the alerts of full copies in a text.
///
/// MIRROR_ERROR_PARSE: there is no such alert in it.
MIRROR_NODISCARD
enum mirror_result mirror_alerts_read(const void *bytes,
                                      size_t bytes_len,
                                      int32_t encoding,
                                      struct mirror_alerts **alerts,
                                      struct mirror_error **error);

/// Returns the number of copies whose start and end are both there.
MIRROR_NODISCARD
enum mirror_result mirror_alerts_copy_count(const struct mirror_alerts *alerts,
                                            size_t *count);

/// Returns one copy. Its times are what mirror_assess_config_set_rate_from_alerts()
/// takes.
MIRROR_NODISCARD
enum mirror_result mirror_alerts_copy(const struct mirror_alerts *alerts,
                                      size_t index,
                                      struct mirror_full_copy *full_copy);

/// Writes the alerts as JSON.
MIRROR_NODISCARD
enum mirror_result mirror_alerts_to_json(const struct mirror_alerts *alerts,
                                         struct mirror_text **json);

/// Writes the copies as JSON.
MIRROR_NODISCARD
enum mirror_result mirror_alerts_copies_to_json(const struct mirror_alerts *alerts,
                                                struct mirror_text **json);

/// Finds the figures of the last copy in the text of a copy log: the number of blocks that were copied,
/// which the log writes in hexadecimal, and the seconds that it took. The labels are the texts that
/// stand before each figure.
///
/// MIRROR_ERROR_PARSE: a label is not in the text, or what stands behind it is no figure.
MIRROR_NODISCARD
enum mirror_result mirror_copy_log_find(const char *log,
                                        size_t log_len,
                                        const char *blocks_label,
                                        size_t blocks_label_len,
                                        const char *seconds_label,
                                        size_t seconds_label_len,
                                        uint64_t *blocks,
                                        uint64_t *seconds,
                                        struct mirror_error **error);

/// Reads two figures that were copied out of a copy log: blocks in hexadecimal, seconds in decimal.
///
/// MIRROR_ERROR_PARSE: one of them is not readable.
MIRROR_NODISCARD
enum mirror_result mirror_copy_log_values(const char *blocks_text,
                                          size_t blocks_text_len,
                                          const char *seconds_text,
                                          size_t seconds_text_len,
                                          uint64_t *blocks,
                                          uint64_t *seconds,
                                          struct mirror_error **error);

/// Frees the handle. NULL is allowed.
void mirror_alerts_free(struct mirror_alerts *alerts);

// ---- The decision table, and lines for shells ------------------------------------------------------

/// Writes the decision table, all 18 rows, as JSON.
MIRROR_NODISCARD enum mirror_result mirror_decision_table_json(struct mirror_text **json);

/// Writes a program and its arguments as one line of a shell, for a person who types or pastes it.
///
/// MIRROR_ERROR_QUOTE: a word cannot be quoted safely there.
MIRROR_NODISCARD
enum mirror_result mirror_shell_line(int32_t shell,
                                     const struct mirror_str *words,
                                     size_t words_count,
                                     struct mirror_text **line,
                                     struct mirror_error **error);

#ifdef __cplusplus
}  // extern "C"
#endif  // __cplusplus

// An option of the compiler such as -fshort-enums gives enumerations another size than the library has.
#ifdef __cplusplus
static_assert(sizeof(mirror_result) == sizeof(int32_t), "mirror_core: enumerations have 32 bits");
#elif defined(__STDC_VERSION__) && __STDC_VERSION__ >= 201112L
_Static_assert(sizeof(mirror_result) == sizeof(int32_t), "mirror_core: enumerations have 32 bits");
#else
typedef char mirror_enumerations_have_32_bits[sizeof(mirror_result) == sizeof(int32_t) ? 1 : -1];
#endif

#endif  /* MIRROR_CORE_H */
