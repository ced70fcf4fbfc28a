// mirror_core: reads the status output of CLUSTERPRO / EXPRESSCLUSTER X mirror disks, says what is
// the case, what can be done and why, and how long it takes. SPDX: MIT OR Apache-2.0
//
// What holds for every function; docs/c-api.md says more:
//
// - A function returns how it went: MIRROR_OK, which is 0, or why not. Outputs are the last
//   parameters, and written only on MIRROR_OK. An error object goes to the parameter `error`, which
//   may be NULL; a handle that can be changed keeps the error of its last change instead.
// - A handle has one owner, who frees it with the function named ..._free, which accepts NULL.
//   Handles may be freed in any order: none needs another one.
// - `const` means that the handle does not change; then several threads may read it at once.
// - Text goes in as pointer and length and needs no NUL; output of commands may be any bytes, names
//   have to be UTF-8. Text comes out as a mirror_str, borrowed from a handle.
// - Enumerators go in as int32_t and are checked. What comes out and is not known to this header is
//   the enumerator ..._UNKNOWN, which is 0.
// - A value that was not printed is MIRROR_ERROR_ABSENT: never 0, and never a healthy value.
// - Nothing here opens a file, starts a process, prints, or reads the clock, the environment or the
//   locale. There is no global state, and no signal is touched.


#ifndef MIRROR_CORE_H
#define MIRROR_CORE_H

// Written by `cargo xtask generate` from crates/mirror-ffi/src. Do not edit: edit there.

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/**
 * The version of the binary interface that this header describes. Compare it with
 * mirror_abi_version() where the library may be another one than the program was built with.
 */
#define MIRROR_CORE_ABI_VERSION 1

/**
 * What a function says of how it went. On anything but MIRROR_OK, outputs are not written (an
 * error object apart).
 */
typedef enum mirror_result {
  /**
   * It went well.
   */
  MIRROR_OK = 0,
  /**
   * A pointer that must not be NULL is NULL, or is not aligned.
   */
  MIRROR_ERROR_NULL = 1,
  /**
   * A number that is no enumerator of its enumeration, or one that cannot be used here.
   */
  MIRROR_ERROR_BAD_ENUMERATOR = 2,
  /**
   * An index behind the end, a length or a figure that cannot be.
   */
  MIRROR_ERROR_OUT_OF_RANGE = 3,
  /**
   * A name or another short text is not UTF-8.
   */
  MIRROR_ERROR_NOT_UTF8 = 4,
  /**
   * Nothing has this name.
   */
  MIRROR_ERROR_NOT_FOUND = 5,
  /**
   * There is no such value: it was not printed, cannot be told, or does not apply. Not the same
   * as zero, and not the same as a printed "unknown".
   */
  MIRROR_ERROR_ABSENT = 6,
  /**
   * The text has nothing to hand back. The error object says why and where.
   */
  MIRROR_ERROR_PARSE = 7,
  /**
   * A name cannot be part of a command. The error object says why.
   */
  MIRROR_ERROR_NAME = 8,
  /**
   * A word cannot be passed on safely in a line of this shell. The error object says why.
   */
  MIRROR_ERROR_QUOTE = 9,
  /**
   * The figures give no rate. The error object says why.
   */
  MIRROR_ERROR_RATE = 10,
  /**
   * The time cannot be estimated. The error object says which figure is missing.
   */
  MIRROR_ERROR_NO_ESTIMATE = 11,
  /**
   * The text is not the JSON of such a document. The error object says why.
   */
  MIRROR_ERROR_BAD_DOCUMENT = 12,
  /**
   * The session cannot take this, or cannot begin. The error object says why.
   */
  MIRROR_ERROR_SESSION = 13,
  /**
   * Something in the library went wrong that must not: please report it. The handle that was
   * being changed, if there was one, is good for nothing but to be freed.
   */
  MIRROR_ERROR_PANIC = 99,
} mirror_result;

/**
 * How serious one finding is.
 */
typedef enum mirror_finding_severity {
  /**
   * A value that this header does not know.
   */
  MIRROR_FINDING_SEVERITY_UNKNOWN = 0,
  /**
   * Worth knowing.
   */
  MIRROR_FINDING_SEVERITY_INFO = 1,
  /**
   * Something could not be used, or narrows what can be said.
   */
  MIRROR_FINDING_SEVERITY_WARNING = 2,
  /**
   * Act on this before anything else.
   */
  MIRROR_FINDING_SEVERITY_CRITICAL = 3,
} mirror_finding_severity;

/**
 * What would settle an open point.
 */
typedef enum mirror_need {
  /**
   * A value that this header does not know.
   */
  MIRROR_NEED_UNKNOWN = 0,
  /**
   * The output of clpmdstat --mirror.
   */
  MIRROR_NEED_MIRROR_OUTPUT = 1,
  /**
   * The output of clpmdstat --active.
   */
  MIRROR_NEED_ACTIVE_OUTPUT = 2,
  /**
   * The output of clpstat -i --detail.
   */
  MIRROR_NEED_INFO_DETAIL_OUTPUT = 3,
  /**
   * The output of clpstat.
   */
  MIRROR_NEED_CLUSTER_OUTPUT = 4,
  /**
   * The name of the failover group.
   */
  MIRROR_NEED_GROUP_NAME = 5,
  /**
   * The name of the mirror disk monitor.
   */
  MIRROR_NEED_MONITOR_NAME = 6,
  /**
   * Somebody has to say whose data is the latest.
   */
  MIRROR_NEED_SOURCE_CHOICE = 7,
} mirror_need;

/**
 * Where a rate comes from.
 */
typedef enum mirror_rate_basis {
  /**
   * A value that this header does not know.
   */
  MIRROR_RATE_BASIS_UNKNOWN = 0,
  /**
   * 20 seconds per GB, the guide's rule of thumb.
   */
  MIRROR_RATE_BASIS_RULE_OF_THUMB = 1,
  /**
   * The caller gave the rate.
   */
  MIRROR_RATE_BASIS_STATED = 2,
  /**
   * The alerts of an earlier full copy.
   */
  MIRROR_RATE_BASIS_ALERTS = 3,
  /**
   * The log of an earlier copy.
   */
  MIRROR_RATE_BASIS_COPY_LOG = 4,
  /**
   * Size and time of an earlier copy.
   */
  MIRROR_RATE_BASIS_MEASURED = 5,
} mirror_rate_basis;

/**
 * Which command printed a report.
 */
typedef enum mirror_report_kind {
  /**
   * A value that this header does not know.
   */
  MIRROR_REPORT_KIND_UNKNOWN = 0,
  /**
   * clpmdstat --mirror.
   */
  MIRROR_REPORT_KIND_MIRROR = 1,
  /**
   * clpmdstat --active.
   */
  MIRROR_REPORT_KIND_ACTIVE = 2,
  /**
   * clpstat.
   */
  MIRROR_REPORT_KIND_CLUSTER = 3,
  /**
   * clpstat -i and its relatives.
   */
  MIRROR_REPORT_KIND_INFO = 4,
  /**
   * clpstat -g.
   */
  MIRROR_REPORT_KIND_GROUPMAP = 5,
} mirror_report_kind;

/**
 * The Mirror Status line. Where it was not printed, a function says MIRROR_ERROR_ABSENT.
 */
typedef enum mirror_disk_status {
  /**
   * A value that this header does not know.
   */
  MIRROR_DISK_STATUS_UNKNOWN = 0,
  /**
   * A word outside the vocabulary, which is kept as text.
   */
  MIRROR_DISK_STATUS_OTHER = 1,
  /**
   * Both sides hold the same data.
   */
  MIRROR_DISK_STATUS_NORMAL = 2,
  /**
   * The mirror is broken: at least one side is behind.
   */
  MIRROR_DISK_STATUS_ABNORMAL = 3,
  /**
   * A copy is running.
   */
  MIRROR_DISK_STATUS_RECOVERING = 4,
  /**
   * The first copy has not been made yet.
   */
  MIRROR_DISK_STATUS_NO_CONSTRUCTION = 5,
} mirror_disk_status;

/**
 * The Mirror Color of one server. Where it was not printed, a function says MIRROR_ERROR_ABSENT.
 */
typedef enum mirror_color {
  /**
   * A value that this header does not know.
   */
  MIRROR_COLOR_UNKNOWN = 0,
  /**
   * A word outside the vocabulary, which is kept as text.
   */
  MIRROR_COLOR_OTHER = 1,
  /**
   * This server holds the latest data.
   */
  MIRROR_COLOR_GREEN = 2,
  /**
   * A copy is running.
   */
  MIRROR_COLOR_YELLOW = 3,
  /**
   * This server does not hold the latest data.
   */
  MIRROR_COLOR_RED = 4,
  /**
   * Active on both servers at once: abnormal, the data may be damaged.
   */
  MIRROR_COLOR_BLUE = 5,
  /**
   * This server is stopped.
   */
  MIRROR_COLOR_GRAY = 6,
} mirror_color;

/**
 * Whether the volume is in use on one server. Where that was not printed, a function says
 * MIRROR_ERROR_ABSENT.
 */
typedef enum mirror_activity {
  /**
   * A value that this header does not know.
   */
  MIRROR_ACTIVITY_UNKNOWN = 0,
  /**
   * A word outside the vocabulary, which is kept as text.
   */
  MIRROR_ACTIVITY_OTHER = 1,
  /**
   * In use here.
   */
  MIRROR_ACTIVITY_ACTIVE = 2,
  /**
   * Not in use here.
   */
  MIRROR_ACTIVITY_INACTIVE = 3,
  /**
   * Printed as "--": the server is stopped.
   */
  MIRROR_ACTIVITY_PRINTED_UNKNOWN = 4,
} mirror_activity;

/**
 * Whether a differential copy is possible. Where that was not printed, a function says
 * MIRROR_ERROR_ABSENT.
 */
typedef enum mirror_fast_copy {
  /**
   * A value that this header does not know.
   */
  MIRROR_FAST_COPY_UNKNOWN = 0,
  /**
   * A word outside the vocabulary, which is kept as text.
   */
  MIRROR_FAST_COPY_OTHER = 1,
  /**
   * A differential copy is possible.
   */
  MIRROR_FAST_COPY_OK = 2,
  /**
   * Only a full copy is possible.
   */
  MIRROR_FAST_COPY_NG = 3,
  /**
   * Not known, and printed as such.
   */
  MIRROR_FAST_COPY_PRINTED_UNKNOWN = 4,
} mirror_fast_copy;

/**
 * The Disk Error row. Where it was not printed, a function says MIRROR_ERROR_ABSENT.
 */
typedef enum mirror_disk_error {
  /**
   * A value that this header does not know.
   */
  MIRROR_DISK_ERROR_UNKNOWN = 0,
  /**
   * A word outside the vocabulary, which is kept as text.
   */
  MIRROR_DISK_ERROR_OTHER = 1,
  /**
   * No error.
   */
  MIRROR_DISK_ERROR_OK = 2,
  /**
   * The disk has reported an error.
   */
  MIRROR_DISK_ERROR_ERROR = 3,
} mirror_disk_error;

/**
 * Whether a copy runs, at the time of a reading.
 */
typedef enum mirror_copy_state {
  /**
   * A value that this header does not know.
   */
  MIRROR_COPY_STATE_UNKNOWN = 0,
  /**
   * A copy runs.
   */
  MIRROR_COPY_STATE_RUNNING = 1,
  /**
   * A copy has begun and is held for now.
   */
  MIRROR_COPY_STATE_PAUSED = 2,
  /**
   * No copy runs: none has begun, or it has ended.
   */
  MIRROR_COPY_STATE_NOT_RUNNING = 3,
} mirror_copy_state;

/**
 * What is the case.
 */
typedef enum mirror_situation {
  /**
   * A value that this header does not know.
   */
  MIRROR_SITUATION_UNKNOWN = 0,
  /**
   * Both sides hold the latest data.
   */
  MIRROR_SITUATION_HEALTHY = 1,
  /**
   * One side is behind; the service runs on the other (rows 1-4).
   */
  MIRROR_SITUATION_ONE_SIDE_LATEST_RUNNING = 2,
  /**
   * One side is behind; nothing runs (rows 5-8).
   */
  MIRROR_SITUATION_ONE_SIDE_LATEST_STOPPED = 3,
  /**
   * Neither side is known to hold the latest data; nothing runs (rows 9-12).
   */
  MIRROR_SITUATION_NO_LATEST_STOPPED = 4,
  /**
   * Neither side is known to hold the latest data, yet the service runs (rows 13-14).
   */
  MIRROR_SITUATION_NO_LATEST_RUNNING = 5,
  /**
   * The one server that is up does not hold the latest data (row 15).
   */
  MIRROR_SITUATION_SURVIVOR_NOT_LATEST = 6,
  /**
   * A copy runs while the service runs (row 16).
   */
  MIRROR_SITUATION_RECOVERING_RUNNING = 7,
  /**
   * A copy runs while the service is stopped (row 17).
   */
  MIRROR_SITUATION_RECOVERING_STOPPED = 8,
  /**
   * Active on both servers at once (row 18).
   */
  MIRROR_SITUATION_BOTH_ACTIVE = 9,
  /**
   * The guide says nothing about this state.
   */
  MIRROR_SITUATION_NOT_COVERED = 10,
  /**
   * Rows fit, but the choice between them needs output that was not given.
   */
  MIRROR_SITUATION_INCOMPLETE = 11,
} mirror_situation;

/**
 * How serious a state is.
 */
typedef enum mirror_severity {
  /**
   * Nothing can be said, or a value that this header does not know.
   */
  MIRROR_SEVERITY_UNKNOWN = 0,
  /**
   * Healthy.
   */
  MIRROR_SEVERITY_OK = 1,
  /**
   * Redundancy is lost or being restored; the latest data is known.
   */
  MIRROR_SEVERITY_WARNING = 2,
  /**
   * Data or service is in danger.
   */
  MIRROR_SEVERITY_CRITICAL = 3,
} mirror_severity;

/**
 * What the operator wants.
 */
typedef enum mirror_intent {
  /**
   * A value that this header does not know.
   */
  MIRROR_INTENT_UNKNOWN = 0,
  /**
   * Copy while the service keeps running.
   */
  MIRROR_INTENT_RECOVER_WHILE_RUNNING = 1,
  /**
   * Stop the service, then copy.
   */
  MIRROR_INTENT_STOP_THEN_RECOVER = 2,
  /**
   * Copy while the service stays stopped.
   */
  MIRROR_INTENT_RECOVER_WHILE_STOPPED = 3,
  /**
   * Start the service and copy in parallel.
   */
  MIRROR_INTENT_START_AND_RECOVER = 4,
  /**
   * Start the service on the surviving server only.
   */
  MIRROR_INTENT_START_SURVIVOR = 5,
} mirror_intent;

/**
 * One of the eleven procedures of chapter 4 of the guide. The numbers are the guide's, without the
 * dash.
 */
typedef enum mirror_procedure {
  /**
   * A value that this header does not know.
   */
  MIRROR_PROCEDURE_UNKNOWN = 0,
  /**
   * Copy the differences while the service runs.
   */
  MIRROR_PROCEDURE_1_1 = 11,
  /**
   * Copy everything while the service runs.
   */
  MIRROR_PROCEDURE_1_2 = 12,
  /**
   * Stop the service.
   */
  MIRROR_PROCEDURE_1_3 = 13,
  /**
   * Copy while the service is stopped.
   */
  MIRROR_PROCEDURE_2_1 = 21,
  /**
   * Start the service, then copy the differences.
   */
  MIRROR_PROCEDURE_2_2 = 22,
  /**
   * Start the service with the monitor suspended, then copy everything.
   */
  MIRROR_PROCEDURE_2_3 = 23,
  /**
   * Declare one server's data the latest and copy, service stopped.
   */
  MIRROR_PROCEDURE_3_1 = 31,
  /**
   * Declare one server's data the latest and start the service.
   */
  MIRROR_PROCEDURE_3_2 = 32,
  /**
   * Take the volume offline.
   */
  MIRROR_PROCEDURE_4_1 = 41,
  /**
   * Declare the survivor's data the latest and start the service there.
   */
  MIRROR_PROCEDURE_5_1 = 51,
  /**
   * Reboot the cluster.
   */
  MIRROR_PROCEDURE_6_1 = 61,
} mirror_procedure;

/**
 * What a copy transfers.
 */
typedef enum mirror_copy_kind {
  /**
   * A value that this header does not know.
   */
  MIRROR_COPY_KIND_UNKNOWN = 0,
  /**
   * The blocks that differ.
   */
  MIRROR_COPY_KIND_DIFFERENTIAL = 1,
  /**
   * The blocks that the file system uses.
   */
  MIRROR_COPY_KIND_USED_AREA = 2,
  /**
   * Every block.
   */
  MIRROR_COPY_KIND_WHOLE_VOLUME = 3,
} mirror_copy_kind;

/**
 * Where a size comes from.
 */
typedef enum mirror_size_basis {
  /**
   * A value that this header does not know.
   */
  MIRROR_SIZE_BASIS_UNKNOWN = 0,
  /**
   * Volume size times Needed Copy Percent of the server with the latest data.
   */
  MIRROR_SIZE_BASIS_NEEDED_COPY_PERCENT = 1,
  /**
   * Volume size times Volume Used Percent of the server where the volume is active.
   */
  MIRROR_SIZE_BASIS_VOLUME_USED_PERCENT = 2,
  /**
   * Volume size times the used percentage that the caller gave.
   */
  MIRROR_SIZE_BASIS_STATED_PERCENT = 3,
  /**
   * The used size that the caller gave.
   */
  MIRROR_SIZE_BASIS_STATED_SIZE = 4,
  /**
   * The whole volume, because every block is copied.
   */
  MIRROR_SIZE_BASIS_ALL_BLOCKS = 5,
  /**
   * The whole volume, because the product is older than X 3.0.
   */
  MIRROR_SIZE_BASIS_OLDER_PRODUCT = 6,
  /**
   * The whole volume, because the file system is not NTFS.
   */
  MIRROR_SIZE_BASIS_OTHER_FILE_SYSTEM = 7,
} mirror_size_basis;

/**
 * What is done in a step of a runbook.
 */
typedef enum mirror_step {
  /**
   * A value that this header does not know.
   */
  MIRROR_STEP_UNKNOWN = 0,
  /**
   * A command that changes something.
   */
  MIRROR_STEP_RUN = 1,
  /**
   * Look at an output until it shows what must be seen.
   */
  MIRROR_STEP_OBSERVE = 2,
  /**
   * Somebody has to decide.
   */
  MIRROR_STEP_CHOOSE = 3,
  /**
   * Do something in the graphical tool.
   */
  MIRROR_STEP_BY_HAND = 4,
  /**
   * Worth knowing.
   */
  MIRROR_STEP_NOTE = 5,
  /**
   * Must be known before going on.
   */
  MIRROR_STEP_WARN = 6,
  /**
   * The state has to be read and assessed anew.
   */
  MIRROR_STEP_READ_AGAIN = 7,
} mirror_step;

/**
 * What the host of a session has to do next.
 */
typedef enum mirror_action_kind {
  /**
   * A value that this header does not know.
   */
  MIRROR_ACTION_KIND_UNKNOWN = 0,
  /**
   * Tell something to whoever is there. Nothing is fed back.
   */
  MIRROR_ACTION_KIND_TELL = 1,
  /**
   * Run reading commands, feed all their output back with mirror_session_observed().
   */
  MIRROR_ACTION_KIND_OBSERVE = 2,
  /**
   * Run a command, say how it ended with mirror_session_command_ended().
   */
  MIRROR_ACTION_KIND_RUN = 3,
  /**
   * Have somebody confirm what cannot be undone, with mirror_session_confirmed().
   */
  MIRROR_ACTION_KIND_CONFIRM = 4,
  /**
   * Have somebody decide, with mirror_session_answered().
   */
  MIRROR_ACTION_KIND_ASK = 5,
  /**
   * Have somebody work in the graphical tool and say done, with mirror_session_answered().
   */
  MIRROR_ACTION_KIND_BY_HAND = 6,
  /**
   * Nothing to do before a time.
   */
  MIRROR_ACTION_KIND_WAIT = 7,
  /**
   * All steps are done.
   */
  MIRROR_ACTION_KIND_DONE = 8,
  /**
   * The session has stopped and will do nothing more.
   */
  MIRROR_ACTION_KIND_STOPPED = 9,
} mirror_action_kind;

/**
 * Why a session has stopped.
 */
typedef enum mirror_stop_reason {
  /**
   * A value that this header does not know.
   */
  MIRROR_STOP_REASON_UNKNOWN = 0,
  /**
   * The state is not the one that the step was planned for.
   */
  MIRROR_STOP_REASON_STATE_CHANGED = 1,
  /**
   * The output says nothing of the resource, several times in a row.
   */
  MIRROR_STOP_REASON_UNREADABLE = 2,
  /**
   * Another server holds the latest data than the one that was planned with.
   */
  MIRROR_STOP_REASON_OTHER_SOURCE = 3,
  /**
   * A command has failed.
   */
  MIRROR_STOP_REASON_COMMAND_FAILED = 4,
  /**
   * Whether a command that cannot be undone has run is not known. It is never run twice.
   */
  MIRROR_STOP_REASON_OUTCOME_UNKNOWN = 5,
  /**
   * What should have been seen was not, within its time.
   */
  MIRROR_STOP_REASON_NOT_SEEN = 6,
  /**
   * The copy has not started.
   */
  MIRROR_STOP_REASON_COPY_NOT_STARTED = 7,
  /**
   * The copy has stopped before it was complete.
   */
  MIRROR_STOP_REASON_COPY_STOPPED_EARLY = 8,
  /**
   * No server is marked as holding the latest data any more.
   */
  MIRROR_STOP_REASON_COPY_FELL_BACK = 9,
  /**
   * The copy runs the other way.
   */
  MIRROR_STOP_REASON_WRONG_DIRECTION = 10,
  /**
   * The copy makes no progress.
   */
  MIRROR_STOP_REASON_STALLED = 11,
  /**
   * The other server has stopped.
   */
  MIRROR_STOP_REASON_PARTNER_STOPPED = 12,
  /**
   * The group has a status from which it has to be stopped first.
   */
  MIRROR_STOP_REASON_GROUP_FAILED = 13,
  /**
   * Somebody has declined.
   */
  MIRROR_STOP_REASON_DECLINED = 14,
  /**
   * Nothing was fed back in all the time that a step may take.
   */
  MIRROR_STOP_REASON_NO_ANSWER = 15,
} mirror_stop_reason;

/**
 * Why no remaining time can be given.
 */
typedef enum mirror_why_unknown {
  /**
   * A value that this header does not know.
   */
  MIRROR_WHY_UNKNOWN_UNKNOWN = 0,
  /**
   * Nothing was read yet.
   */
  MIRROR_WHY_UNKNOWN_NO_READING = 1,
  /**
   * One reading has no rate.
   */
  MIRROR_WHY_UNKNOWN_ONE_READING = 2,
  /**
   * The percentage is still that of the first reading.
   */
  MIRROR_WHY_UNKNOWN_NO_PROGRESS_YET = 3,
  /**
   * There was progress, but no whole percent of it that could be timed.
   */
  MIRROR_WHY_UNKNOWN_NO_WHOLE_STEP = 4,
  /**
   * No copy runs.
   */
  MIRROR_WHY_UNKNOWN_NOT_RUNNING = 5,
  /**
   * The copy is held.
   */
  MIRROR_WHY_UNKNOWN_PAUSED = 6,
  /**
   * No progress for as long as the tracker's settings allow.
   */
  MIRROR_WHY_UNKNOWN_STALLED = 7,
  /**
   * The last percent takes longer than the rate promised.
   */
  MIRROR_WHY_UNKNOWN_OVERDUE = 8,
  /**
   * The reading is older than the one before, and was ignored.
   */
  MIRROR_WHY_UNKNOWN_TIME_WENT_BACK = 9,
  /**
   * The reading has no percentage, or one above 100.
   */
  MIRROR_WHY_UNKNOWN_PERCENT_NOT_PRINTED = 10,
  /**
   * The percentage is lower than before: a new copy has begun.
   */
  MIRROR_WHY_UNKNOWN_PERCENT_WENT_BACK = 11,
  /**
   * The time is too long to be told.
   */
  MIRROR_WHY_UNKNOWN_TOO_LONG = 12,
  /**
   * The reading does not say whether a copy runs, and was ignored.
   */
  MIRROR_WHY_UNKNOWN_STATE_NOT_PRINTED = 13,
} mirror_why_unknown;

/**
 * The enumerations that have words: see mirror_word_text().
 */
typedef enum mirror_words {
  /**
   * mirror_result.
   */
  MIRROR_WORDS_RESULT = 1,
  /**
   * mirror_severity.
   */
  MIRROR_WORDS_SEVERITY = 2,
  /**
   * mirror_situation.
   */
  MIRROR_WORDS_SITUATION = 3,
  /**
   * mirror_intent.
   */
  MIRROR_WORDS_INTENT = 4,
  /**
   * mirror_procedure.
   */
  MIRROR_WORDS_PROCEDURE = 5,
  /**
   * mirror_need.
   */
  MIRROR_WORDS_NEED = 6,
  /**
   * mirror_finding_severity.
   */
  MIRROR_WORDS_FINDING_SEVERITY = 7,
  /**
   * mirror_report_kind.
   */
  MIRROR_WORDS_REPORT_KIND = 8,
  /**
   * mirror_limit.
   */
  MIRROR_WORDS_LIMIT = 9,
  /**
   * mirror_language: "en" and "ja".
   */
  MIRROR_WORDS_LANGUAGE = 10,
  /**
   * mirror_encoding: "utf-8" and its like.
   */
  MIRROR_WORDS_ENCODING = 11,
  /**
   * mirror_disk_status.
   */
  MIRROR_WORDS_DISK_STATUS = 12,
  /**
   * mirror_color.
   */
  MIRROR_WORDS_COLOR = 13,
  /**
   * mirror_activity.
   */
  MIRROR_WORDS_ACTIVITY = 14,
  /**
   * mirror_fast_copy.
   */
  MIRROR_WORDS_FAST_COPY = 15,
  /**
   * mirror_disk_error.
   */
  MIRROR_WORDS_DISK_ERROR = 16,
  /**
   * mirror_method.
   */
  MIRROR_WORDS_METHOD = 17,
  /**
   * mirror_shell: "sh", "cmd", "powershell".
   */
  MIRROR_WORDS_SHELL = 18,
  /**
   * mirror_step.
   */
  MIRROR_WORDS_STEP = 19,
  /**
   * mirror_action_kind.
   */
  MIRROR_WORDS_ACTION_KIND = 20,
  /**
   * mirror_stop_reason.
   */
  MIRROR_WORDS_STOP_REASON = 21,
  /**
   * mirror_copy_kind.
   */
  MIRROR_WORDS_COPY_KIND = 22,
  /**
   * mirror_rate_basis.
   */
  MIRROR_WORDS_RATE_BASIS = 23,
  /**
   * mirror_size_basis.
   */
  MIRROR_WORDS_SIZE_BASIS = 24,
  /**
   * mirror_block_unit.
   */
  MIRROR_WORDS_BLOCK_UNIT = 25,
  /**
   * mirror_file_system.
   */
  MIRROR_WORDS_FILE_SYSTEM = 26,
  /**
   * mirror_copy_state.
   */
  MIRROR_WORDS_COPY_STATE = 27,
  /**
   * mirror_why_unknown.
   */
  MIRROR_WORDS_WHY_UNKNOWN = 28,
} mirror_words;

/**
 * A language of the messages.
 */
typedef enum mirror_language {
  /**
   * A value that this header does not know.
   */
  MIRROR_LANGUAGE_UNKNOWN = 0,
  /**
   * English.
   */
  MIRROR_LANGUAGE_ENGLISH = 1,
  /**
   * Japanese.
   */
  MIRROR_LANGUAGE_JAPANESE = 2,
} mirror_language;

/**
 * An encoding of console output.
 */
typedef enum mirror_encoding {
  /**
   * Recognised from the bytes.
   */
  MIRROR_ENCODING_RECOGNISED = 0,
  /**
   * UTF-8, with or without BOM.
   */
  MIRROR_ENCODING_UTF_8 = 1,
  /**
   * UTF-16, low byte first.
   */
  MIRROR_ENCODING_UTF_16LE = 2,
  /**
   * UTF-16, high byte first.
   */
  MIRROR_ENCODING_UTF_16BE = 3,
  /**
   * The code page of Japanese Windows.
   */
  MIRROR_ENCODING_CP932 = 4,
  /**
   * EUC-JP.
   */
  MIRROR_ENCODING_EUC_JP = 5,
} mirror_encoding;

/**
 * A limit that keeps memory and time bounded.
 */
typedef enum mirror_limit {
  /**
   * A value that this header does not know.
   */
  MIRROR_LIMIT_UNKNOWN = 0,
  /**
   * Bytes of one input.
   */
  MIRROR_LIMIT_INPUT_BYTES = 1,
  /**
   * Bytes of one line.
   */
  MIRROR_LIMIT_LINE_BYTES = 2,
  /**
   * Bytes of one report.
   */
  MIRROR_LIMIT_REPORT_BYTES = 3,
  /**
   * Bytes of one name.
   */
  MIRROR_LIMIT_NAME_BYTES = 4,
  /**
   * Mirror disks, groups or other objects of one snapshot.
   */
  MIRROR_LIMIT_OBJECTS = 5,
  /**
   * Findings of one report or snapshot.
   */
  MIRROR_LIMIT_FINDINGS = 6,
} mirror_limit;

/**
 * How a procedure is carried out.
 */
typedef enum mirror_method {
  /**
   * A value that this header does not know.
   */
  MIRROR_METHOD_UNKNOWN = 0,
  /**
   * With commands, as far as there are any.
   */
  MIRROR_METHOD_COMMANDS = 1,
  /**
   * In the graphical tool.
   */
  MIRROR_METHOD_GRAPHICAL_TOOL = 2,
} mirror_method;

/**
 * A shell for which a command can be written as one line.
 */
typedef enum mirror_shell {
  /**
   * A value that this header does not know.
   */
  MIRROR_SHELL_UNKNOWN = 0,
  /**
   * A shell with the grammar of POSIX: sh, bash, dash, ksh, zsh.
   */
  MIRROR_SHELL_POSIX = 1,
  /**
   * The command prompt of Windows, and batch files.
   */
  MIRROR_SHELL_CMD = 2,
  /**
   * Windows PowerShell and PowerShell.
   */
  MIRROR_SHELL_POWERSHELL = 3,
} mirror_shell;

/**
 * How "1 M" is read where a copy log's blocks become a size.
 */
typedef enum mirror_block_unit {
  /**
   * A value that this header does not know.
   */
  MIRROR_BLOCK_UNIT_UNKNOWN = 0,
  /**
   * 2^20.
   */
  MIRROR_BLOCK_UNIT_BINARY = 1,
  /**
   * 1024 x 1000.
   */
  MIRROR_BLOCK_UNIT_MIXED = 2,
  /**
   * 10^6.
   */
  MIRROR_BLOCK_UNIT_DECIMAL = 3,
} mirror_block_unit;

/**
 * The file system on a mirrored volume.
 */
typedef enum mirror_file_system {
  /**
   * A value that this header does not know.
   */
  MIRROR_FILE_SYSTEM_UNKNOWN = 0,
  /**
   * NTFS.
   */
  MIRROR_FILE_SYSTEM_NTFS = 1,
  /**
   * Any other.
   */
  MIRROR_FILE_SYSTEM_OTHER = 2,
} mirror_file_system;

/**
 * What the host of a session has to do next.
 *
 * Immutable, may be read from any thread; does not need the session. Freed with
 * mirror_action_free().
 */
typedef struct mirror_action mirror_action;

/**
 * The full copies that alerts tell of, from their start to their end, in the order of their start.
 *
 * Immutable, may be read from any thread. Freed with mirror_alerts_free().
 */
typedef struct mirror_alerts mirror_alerts;

/**
 * What the caller knows beside the outputs: names, how fast a copy is, the product and the volume,
 * and the language of the messages.
 *
 * Changed by the functions mirror_assess_config_set_... alone, one thread at a time; while nobody changes
 * it, it may be read from any thread. Where a function takes options, NULL stands for the defaults.
 * Freed with mirror_assess_config_free().
 */
typedef struct mirror_assess_config mirror_assess_config;

/**
 * What is the case with a mirror disk, and what can be done: its options, counted from 0 in the
 * order of the table.
 *
 * Immutable, may be read from any thread. Freed with mirror_assessment_free().
 */
typedef struct mirror_assessment mirror_assessment;

/**
 * Commands, in the order in which they are run: a list. A command is a list of arguments, never a
 * line for a shell.
 *
 * Immutable, may be read from any thread. Freed with mirror_commands_free().
 */
typedef struct mirror_commands mirror_commands;

/**
 * Why there is nothing to hand back.
 *
 * Immutable, may be read from any thread. One that was handed out through a parameter `error` is
 * the caller's and freed with mirror_error_free(); one that was borrowed from a handle is not.
 */
typedef struct mirror_error mirror_error;

/**
 * What was odd about an input or a state: a list.
 *
 * Immutable, may be read from any thread. Freed with mirror_findings_free().
 */
typedef struct mirror_findings mirror_findings;

/**
 * Reports that a scanner has found: a list.
 *
 * Immutable, may be read from any thread; does not need the scanner. Freed with
 * mirror_found_free().
 */
typedef struct mirror_found mirror_found;

/**
 * What is read at most. The defaults are far above real output.
 *
 * Changed by mirror_limits_set() alone, one thread at a time. Freed with mirror_limits_free().
 */
typedef struct mirror_limits mirror_limits;

/**
 * What would settle open points: a list.
 *
 * Immutable, may be read from any thread. Freed with mirror_needs_free().
 */
typedef struct mirror_needs mirror_needs;

/**
 * What to do, step by step, for one mirror disk. Steps are counted from 0 here; their numbers, as a
 * person reads them, from 1.
 *
 * Immutable, may be read from any thread. Freed with mirror_runbook_free().
 */
typedef struct mirror_runbook mirror_runbook;

/**
 * Finds every report in a stream that comes in pieces of any size. Memory stays bounded by one
 * report and one line, whatever the length of the stream.
 *
 * One stream, one scanner, one thread at a time. Freed with mirror_scanner_free().
 */
typedef struct mirror_scanner mirror_scanner;

/**
 * A runbook that is being carried out. The host asks for the next action, does it, and feeds back
 * what it saw; the session itself does nothing.
 *
 * Times are milliseconds since any origin that the host chooses and keeps, over a restart too. One
 * thread at a time. Freed with mirror_session_free().
 */
typedef struct mirror_session mirror_session;

/**
 * Everything known at one time, from any outputs in any order.
 *
 * Changed by the functions mirror_snapshot_add... alone, one thread at a time; while nobody changes
 * it, it may be read from any thread. What is made from it (states, assessments, texts) does not
 * need it any more. Freed with mirror_snapshot_free().
 */
typedef struct mirror_snapshot mirror_snapshot;

/**
 * What is known of one mirror disk at one time. Its two servers are the sides 0 and 1, in the order
 * of the display.
 *
 * Immutable, may be read from any thread. Freed with mirror_state_free().
 */
typedef struct mirror_state mirror_state;

/**
 * A text of its own: a document or a page.
 *
 * Immutable, may be read from any thread. Freed with mirror_text_free().
 */
typedef struct mirror_text mirror_text;

/**
 * Follows one copy by its successive readings. Times are milliseconds since any fixed origin of the
 * caller's choice.
 *
 * One thread at a time. Freed with mirror_tracker_free().
 */
typedef struct mirror_tracker mirror_tracker;

/**
 * Text that is read and not owned. It is UTF-8, a NUL stands behind it, and `data` is never NULL.
 * `len` counts without that NUL; a NUL inside a name is possible.
 *
 * It is valid until the handle that it came from is freed, or, where that handle can be changed,
 * until it is changed. Text that comes from no handle is valid for ever.
 */
typedef struct mirror_str {
  /**
   * The first byte.
   */
  const char *data;
  /**
   * How many bytes, without the NUL.
   */
  size_t len;
} mirror_str;

/**
 * One finding. Its texts are borrowed from the list.
 */
typedef struct mirror_finding {
  /**
   * The stable code, such as "unknown_word".
   */
  struct mirror_str code;
  /**
   * How serious it is.
   */
  enum mirror_finding_severity severity;
  /**
   * The line of the input, counted from 1; 0 where it belongs to no line.
   */
  uint32_t line;
  /**
   * The sentence, in the language of the options.
   */
  struct mirror_str message;
  /**
   * The mirror disk that it is about; empty where it is about none.
   */
  struct mirror_str resource;
  /**
   * The server that the input came from; empty where nobody has said it.
   */
  struct mirror_str origin;
} mirror_finding;

/**
 * A time as the product prints it: local time of the server, without a time zone.
 */
typedef struct mirror_time {
  /**
   * The year.
   */
  int32_t year;
  /**
   * The month, 1 to 12.
   */
  uint8_t month;
  /**
   * The day, 1 to 31.
   */
  uint8_t day;
  /**
   * The hour, 0 to 23.
   */
  uint8_t hour;
  /**
   * The minute, 0 to 59.
   */
  uint8_t minute;
  /**
   * The second, 0 to 59.
   */
  uint8_t second;
} mirror_time;

/**
 * A copy that runs. Its texts are borrowed from the state.
 */
typedef struct mirror_recovery {
  /**
   * The server that is copied from; empty where it was not printed.
   */
  struct mirror_str source;
  /**
   * The server that is copied to; empty where it was not printed.
   */
  struct mirror_str destination;
  /**
   * Whether `percent` was printed.
   */
  bool has_percent;
  /**
   * How much is done, 0 to 100.
   */
  uint8_t percent;
  /**
   * Whether `used_seconds` was printed.
   */
  bool has_used_seconds;
  /**
   * For how long it has been running.
   */
  uint64_t used_seconds;
  /**
   * Whether `left_seconds` was printed.
   */
  bool has_left_seconds;
  /**
   * How long it goes on, as the product estimates it.
   */
  uint64_t left_seconds;
} mirror_recovery;

/**
 * How long a copy takes, and what that was worked out from.
 */
typedef struct mirror_estimate {
  /**
   * What is copied.
   */
  enum mirror_copy_kind copy;
  /**
   * Where the rate comes from.
   */
  enum mirror_rate_basis rate_basis;
  /**
   * Where the size comes from.
   */
  enum mirror_size_basis size_basis;
  /**
   * How much is copied, in MiB.
   */
  double size_mib;
  /**
   * The rate, in seconds per GB of 1024 MiB.
   */
  double seconds_per_gb;
  /**
   * How long it takes, in seconds.
   */
  double seconds;
  /**
   * The same in whole minutes, rounded up.
   */
  uint64_t minutes_rounded_up;
} mirror_estimate;

/**
 * How long a session waits for what. mirror_session_settings_default() fills it in.
 */
typedef struct mirror_session_settings {
  /**
   * A copy without progress for so long is stalled.
   */
  uint64_t stall_after_ms;
  /**
   * No step is watched for longer.
   */
  uint64_t give_up_after_ms;
  /**
   * With automatic recovery on, a copy may take so long to start by itself before it is started.
   */
  uint64_t self_start_within_ms;
  /**
   * So many outputs in a row may be unreadable.
   */
  uint32_t unreadable_looks;
} mirror_session_settings;

/**
 * What is known about a running copy after a reading.
 */
typedef struct mirror_progress {
  /**
   * Whether `percent` was printed.
   */
  bool has_percent;
  /**
   * The percentage of this reading, 0 to 100.
   */
  uint8_t percent;
  /**
   * Whether the rate had to be taken from before the window, because the copy is slow.
   */
  bool from_older_step;
  /**
   * Whether `percent_per_second` is known.
   */
  bool has_rate;
  /**
   * Whether `remaining_seconds` is known.
   */
  bool has_remaining;
  /**
   * Whether there has been no progress for as long as the settings allow.
   */
  bool stalled;
  /**
   * Why the remaining time is not known; MIRROR_WHY_UNKNOWN_UNKNOWN where it is.
   */
  enum mirror_why_unknown why_unknown;
  /**
   * The recent rate, in percent per second of copying.
   */
  double percent_per_second;
  /**
   * How long the copy still takes at that rate.
   */
  double remaining_seconds;
  /**
   * For how long there has been no progress, where it is stalled.
   */
  double stalled_seconds;
} mirror_progress;

/**
 * A full copy. Its text is borrowed from the list.
 */
typedef struct mirror_full_copy {
  /**
   * The mirror disk.
   */
  struct mirror_str resource;
  /**
   * When it started.
   */
  struct mirror_time start;
  /**
   * When it ended.
   */
  struct mirror_time end;
  /**
   * Whether it ended well. Only such a copy gives a rate.
   */
  bool succeeded;
} mirror_full_copy;

#ifdef __cplusplus
extern "C" {
#endif // __cplusplus

/**
 * The version of the binary interface of the library that is running. It equals
 * MIRROR_CORE_ABI_VERSION where library and header fit together. It grows when a function, a
 * structure or an enumerator changes its meaning; what is only added does not change it.
 *
 * Threads: any.
 */
uint32_t mirror_abi_version(void);

/**
 * The version of the library that is running, such as "0.1.0". The text is valid for ever.
 *
 * Threads: any.
 */
enum mirror_result mirror_version(struct mirror_str *version);

/**
 * Gives the bytes of a text.
 *
 * What is written to `str` is borrowed from `text`.
 *
 * Threads: any.
 */
enum mirror_result mirror_text_get(const struct mirror_text *text, struct mirror_str *str);

/**
 * Frees a text. NULL is allowed.
 *
 * Threads: nobody else may be using it.
 */
void mirror_text_free(struct mirror_text *text);

/**
 * Gives the word of an enumerator, as it stands in JSON documents: "one_side_latest_running" for
 * MIRROR_SITUATION_ONE_SIDE_LATEST_RUNNING. The text is valid for ever.
 *
 * `list` is one of mirror_words, `value` an enumerator of that enumeration. For a number that is
 * none, and for one without a word, MIRROR_ERROR_BAD_ENUMERATOR comes back.
 *
 * Threads: any.
 */
enum mirror_result mirror_word_text(int32_t list, int32_t value, struct mirror_str *word);

/**
 * Gives the number of the enumerator with this word: the other way round of mirror_word_text().
 *
 * MIRROR_ERROR_NOT_FOUND: the list has no such word.
 *
 * Threads: any.
 */
enum mirror_result mirror_word_value(int32_t list,
                                     const char *word,
                                     size_t word_len,
                                     int32_t *value);

/**
 * Says which code the function has returned.
 *
 * Threads: any.
 */
enum mirror_result mirror_error_result(const struct mirror_error *error,
                                       enum mirror_result *result);

/**
 * Gives the stable code: "no_report", "name_too_long" and their like. It is the same in every
 * language that the library is used from. Borrowed from `error`.
 *
 * Threads: any.
 */
enum mirror_result mirror_error_code(const struct mirror_error *error, struct mirror_str *code);

/**
 * Gives the message for a person: one line without a final full stop. Borrowed from `error`.
 *
 * `language` is one of mirror_language.
 *
 * Threads: any.
 */
enum mirror_result mirror_error_message(const struct mirror_error *error,
                                        int32_t language,
                                        struct mirror_str *message);

/**
 * Gives the place in the text that was read: bytes from its start, and line and column counted
 * from 1, the column in characters.
 *
 * MIRROR_ERROR_ABSENT: the error is not about a place.
 *
 * Threads: any.
 */
enum mirror_result mirror_error_place(const struct mirror_error *error,
                                      size_t *offset,
                                      uint32_t *line,
                                      uint32_t *column);

/**
 * Gives the offending text: at most 120 characters, control characters escaped. Borrowed from
 * `error`.
 *
 * MIRROR_ERROR_ABSENT: the error is not about a place.
 *
 * Threads: any.
 */
enum mirror_result mirror_error_excerpt(const struct mirror_error *error,
                                        struct mirror_str *excerpt);

/**
 * Frees an error. NULL is allowed.
 *
 * Threads: nobody else may be using it.
 */
void mirror_error_free(struct mirror_error *error);

/**
 * Counts the findings of a list.
 *
 * Threads: any.
 */
enum mirror_result mirror_findings_count(const struct mirror_findings *findings, size_t *count);

/**
 * Gives one finding, counted from 0. Its texts are borrowed from `findings`.
 *
 * Threads: any.
 */
enum mirror_result mirror_findings_get(const struct mirror_findings *findings,
                                       size_t index,
                                       struct mirror_finding *finding);

/**
 * Writes the list as JSON. The caller frees `json` with mirror_text_free().
 *
 * Threads: any.
 */
enum mirror_result mirror_findings_to_json(const struct mirror_findings *findings,
                                           struct mirror_text **json);

/**
 * Frees a list of findings. NULL is allowed.
 *
 * Threads: nobody else may be using it.
 */
void mirror_findings_free(struct mirror_findings *findings);

/**
 * Counts the needs of a list.
 *
 * Threads: any.
 */
enum mirror_result mirror_needs_count(const struct mirror_needs *needs, size_t *count);

/**
 * Gives one need, counted from 0: what it is, and the command that would settle it, or the choice
 * to make. `hint` is borrowed from `needs`.
 *
 * Threads: any.
 */
enum mirror_result mirror_needs_get(const struct mirror_needs *needs,
                                    size_t index,
                                    enum mirror_need *need,
                                    struct mirror_str *hint);

/**
 * Writes the list as JSON. The caller frees `json` with mirror_text_free().
 *
 * Threads: any.
 */
enum mirror_result mirror_needs_to_json(const struct mirror_needs *needs,
                                        struct mirror_text **json);

/**
 * Frees a list of needs. NULL is allowed.
 *
 * Threads: nobody else may be using it.
 */
void mirror_needs_free(struct mirror_needs *needs);

/**
 * Counts the commands of a list.
 *
 * Threads: any.
 */
enum mirror_result mirror_commands_count(const struct mirror_commands *commands, size_t *count);

/**
 * Gives the server on which a command has to run. Borrowed from `commands`.
 *
 * MIRROR_ERROR_ABSENT: it may run on any server of the cluster.
 *
 * Threads: any.
 */
enum mirror_result mirror_commands_server(const struct mirror_commands *commands,
                                          size_t index,
                                          struct mirror_str *server);

/**
 * Gives the program and its arguments as execv() takes them: `argc` words and a NULL behind them.
 * The array and its words are borrowed from `commands`. A name that nobody has given stands there
 * as a placeholder in angle brackets: look at the needs before anything is run.
 *
 * Threads: any.
 */
enum mirror_result mirror_commands_argv(const struct mirror_commands *commands,
                                        size_t index,
                                        const char *const **argv,
                                        size_t *argc);

/**
 * Says whether a command runs only if something seen meanwhile asks for it.
 *
 * Threads: any.
 */
enum mirror_result mirror_commands_conditional(const struct mirror_commands *commands,
                                               size_t index,
                                               bool *conditional);

/**
 * Writes a command as one line of a shell, for a person who types or pastes it. The caller frees
 * `line` with mirror_text_free().
 *
 * `shell` is one of mirror_shell. MIRROR_ERROR_QUOTE: a word cannot be passed on safely there.
 *
 * Threads: any.
 */
enum mirror_result mirror_commands_line(const struct mirror_commands *commands,
                                        size_t index,
                                        int32_t shell,
                                        struct mirror_text **line,
                                        struct mirror_error **error);

/**
 * Writes the list as JSON. The caller frees `json` with mirror_text_free().
 *
 * Threads: any.
 */
enum mirror_result mirror_commands_to_json(const struct mirror_commands *commands,
                                           struct mirror_text **json);

/**
 * Frees a list of commands. NULL is allowed.
 *
 * Threads: nobody else may be using it.
 */
void mirror_commands_free(struct mirror_commands *commands);

/**
 * Makes options with the defaults: no names, the rule of thumb of 20 seconds per GB, X 3.3 on NTFS,
 * English. The caller frees `options` with mirror_assess_config_free().
 *
 * Threads: any.
 */
enum mirror_result mirror_assess_config_new(struct mirror_assess_config **options);

/**
 * Sets the language of the messages: one of mirror_language.
 *
 * Threads: one at a time for `options`.
 */
enum mirror_result mirror_assess_config_set_language(struct mirror_assess_config *options,
                                                     int32_t language);

/**
 * Names the failover group, for where the outputs do not. NULL with the length 0 takes the name away.
 *
 * Threads: one at a time for `options`.
 */
enum mirror_result mirror_assess_config_set_group(struct mirror_assess_config *options,
                                                  const char *name,
                                                  size_t name_len);

/**
 * Names the mirror disk monitor, for where the outputs do not. NULL with the length 0 takes the name away.
 *
 * Threads: one at a time for `options`.
 */
enum mirror_result mirror_assess_config_set_monitor(struct mirror_assess_config *options,
                                                    const char *name,
                                                    size_t name_len);

/**
 * Names the server whose data somebody has decided to be the latest. It counts only where the
 * outputs do not say it. NULL with the length 0 takes the name away.
 *
 * Threads: one at a time for `options`.
 */
enum mirror_result mirror_assess_config_set_source(struct mirror_assess_config *options,
                                                   const char *name,
                                                   size_t name_len);

/**
 * Sets how fast a copy is, in seconds per GB of 1024 MiB.
 *
 * MIRROR_ERROR_RATE: not a positive finite figure; mirror_assess_config_error() says which.
 *
 * Threads: one at a time for `options`.
 */
enum mirror_result mirror_assess_config_set_rate(struct mirror_assess_config *options,
                                                 double seconds_per_gb);

/**
 * Sets how fast a copy is, from the alerts of an earlier full copy of the used area: when it started
 * and succeeded, the size of the volume in MiB, and how much of it was used then, in percent.
 *
 * MIRROR_ERROR_RATE: the figures give no rate; mirror_assess_config_error() says why.
 *
 * Threads: one at a time for `options`.
 */
enum mirror_result mirror_assess_config_set_rate_from_alerts(struct mirror_assess_config *options,
                                                             const struct mirror_time *start,
                                                             const struct mirror_time *end,
                                                             uint64_t volume_size_mib,
                                                             uint8_t used_percent);

/**
 * Sets how fast a copy is, from the log of an earlier one: how many blocks were copied in how many
 * seconds, and the size of the volume in MiB. `unit` is one of mirror_block_unit.
 *
 * MIRROR_ERROR_RATE: the figures give no rate; mirror_assess_config_error() says why.
 *
 * Threads: one at a time for `options`.
 */
enum mirror_result mirror_assess_config_set_rate_from_copy_log(struct mirror_assess_config *options,
                                                               uint64_t blocks,
                                                               uint64_t seconds,
                                                               uint64_t volume_size_mib,
                                                               int32_t unit);

/**
 * Sets how fast a copy is, from the size in MiB and the time in seconds of an earlier one.
 *
 * MIRROR_ERROR_RATE: the figures give no rate; mirror_assess_config_error() says why.
 *
 * Threads: one at a time for `options`.
 */
enum mirror_result mirror_assess_config_set_rate_measured(struct mirror_assess_config *options,
                                                          double size_mib,
                                                          double seconds);

/**
 * Says that nobody knows how fast a copy is: no time is estimated.
 *
 * Threads: one at a time for `options`.
 */
enum mirror_result mirror_assess_config_set_no_rate(struct mirror_assess_config *options);

/**
 * Gives how fast a copy is, in seconds per GB of 1024 MiB, and where that is known from.
 *
 * MIRROR_ERROR_ABSENT: nobody knows.
 *
 * Threads: any.
 */
enum mirror_result mirror_assess_config_rate(const struct mirror_assess_config *options,
                                             double *seconds_per_gb,
                                             enum mirror_rate_basis *basis);

/**
 * Sets the version of the product, such as 3, 3 for X 3.3.
 *
 * Threads: one at a time for `options`.
 */
enum mirror_result mirror_assess_config_set_product(struct mirror_assess_config *options,
                                                    uint16_t major,
                                                    uint16_t minor);

/**
 * Sets the file system on the volume: one of mirror_file_system.
 *
 * Threads: one at a time for `options`.
 */
enum mirror_result mirror_assess_config_set_file_system(struct mirror_assess_config *options,
                                                        int32_t file_system);

/**
 * Sets how much of the volume is used, in percent of it.
 *
 * Threads: one at a time for `options`.
 */
enum mirror_result mirror_assess_config_set_used_percent(struct mirror_assess_config *options,
                                                         uint8_t percent);

/**
 * Sets how much of the volume is used, in MiB.
 *
 * Threads: one at a time for `options`.
 */
enum mirror_result mirror_assess_config_set_used_mib(struct mirror_assess_config *options,
                                                     uint64_t mib);

/**
 * Says that the caller does not know how much of the volume is used.
 *
 * Threads: one at a time for `options`.
 */
enum mirror_result mirror_assess_config_set_used_unknown(struct mirror_assess_config *options);

/**
 * Sets whether the copy is started with -vf, which transfers every block.
 *
 * Threads: one at a time for `options`.
 */
enum mirror_result mirror_assess_config_set_all_blocks(struct mirror_assess_config *options,
                                                       bool all_blocks);

/**
 * Gives the error of the last rate that could not be set. `error` is borrowed from `options` until
 * a rate is set.
 *
 * MIRROR_ERROR_ABSENT: there is none.
 *
 * Threads: any.
 */
enum mirror_result mirror_assess_config_error(const struct mirror_assess_config *options,
                                              const struct mirror_error **error);

/**
 * Frees options. NULL is allowed.
 *
 * Threads: nobody else may be using it.
 */
void mirror_assess_config_free(struct mirror_assess_config *options);

/**
 * Makes limits with the default values. The caller frees `limits` with mirror_limits_free().
 *
 * Threads: any.
 */
enum mirror_result mirror_limits_new(struct mirror_limits **limits);

/**
 * Sets one limit. `limit` is one of mirror_limit.
 *
 * Threads: one at a time for `limits`.
 */
enum mirror_result mirror_limits_set(struct mirror_limits *limits, int32_t limit, size_t value);

/**
 * Gives one limit. `limit` is one of mirror_limit.
 *
 * Threads: any.
 */
enum mirror_result mirror_limits_get(const struct mirror_limits *limits,
                                     int32_t limit,
                                     size_t *value);

/**
 * Frees limits. NULL is allowed.
 *
 * Threads: nobody else may be using it.
 */
void mirror_limits_free(struct mirror_limits *limits);

/**
 * Makes a scanner with the default limits that recognises encodings. The caller frees `scanner` with
 * mirror_scanner_free().
 *
 * Threads: any.
 */
enum mirror_result mirror_scanner_new(struct mirror_scanner **scanner);

/**
 * Makes a scanner with other limits, or for a known encoding. The caller frees `scanner` with
 * mirror_scanner_free().
 *
 * `limits` may be NULL: the defaults. `encoding` is one of mirror_encoding.
 *
 * Threads: any.
 */
enum mirror_result mirror_scanner_new_with(const struct mirror_limits *limits,
                                           int32_t encoding,
                                           struct mirror_scanner **scanner);

/**
 * Takes the next piece and gives the reports that have become complete. A piece may end anywhere,
 * inside a character too. The caller frees `found` with mirror_found_free().
 *
 * Threads: one at a time for `scanner`.
 */
enum mirror_result mirror_scanner_feed(struct mirror_scanner *scanner,
                                       const void *bytes,
                                       size_t bytes_len,
                                       struct mirror_found **found);

/**
 * Ends the stream and gives the report that was still open, if there was one. The scanner is then as
 * new. The caller frees `found` with mirror_found_free().
 *
 * Threads: one at a time for `scanner`.
 */
enum mirror_result mirror_scanner_finish(struct mirror_scanner *scanner,
                                         struct mirror_found **found);

/**
 * Frees a scanner. NULL is allowed.
 *
 * Threads: nobody else may be using it.
 */
void mirror_scanner_free(struct mirror_scanner *scanner);

/**
 * Counts the reports of a list.
 *
 * Threads: any.
 */
enum mirror_result mirror_found_count(const struct mirror_found *found, size_t *count);

/**
 * Gives the first line of a report in the stream, counted from 1.
 *
 * Threads: any.
 */
enum mirror_result mirror_found_line(const struct mirror_found *found,
                                     size_t index,
                                     uint32_t *line);

/**
 * Says which command printed a report.
 *
 * Threads: any.
 */
enum mirror_result mirror_found_kind(const struct mirror_found *found,
                                     size_t index,
                                     enum mirror_report_kind *kind);

/**
 * Says why a report does not read. `error` is borrowed from `found`.
 *
 * MIRROR_ERROR_ABSENT: it reads.
 *
 * Threads: any.
 */
enum mirror_result mirror_found_error(const struct mirror_found *found,
                                      size_t index,
                                      const struct mirror_error **error);

/**
 * Writes one report as JSON, with what was odd about it. The caller frees `json` with mirror_text_free().
 *
 * `language` is one of mirror_language. MIRROR_ERROR_ABSENT: the report does not read.
 *
 * Threads: any.
 */
enum mirror_result mirror_found_to_json(const struct mirror_found *found,
                                        size_t index,
                                        int32_t language,
                                        struct mirror_text **json);

/**
 * Frees a list of reports. NULL is allowed.
 *
 * Threads: nobody else may be using it.
 */
void mirror_found_free(struct mirror_found *found);

/**
 * Reads a state written on one line by a person, such as
 * "vol1: alpha green active, beta red inactive, fast copy ok". The caller frees `state` with
 * mirror_state_free(), and `error`, which may be NULL, with mirror_error_free().
 *
 * MIRROR_ERROR_PARSE: a part does not read; the error says which.
 *
 * Threads: any.
 */
enum mirror_result mirror_state_from_line(const char *line,
                                          size_t line_len,
                                          struct mirror_state **state,
                                          struct mirror_error **error);

/**
 * Gives the name of the mirror disk. Borrowed from `state`.
 *
 * Threads: any.
 */
enum mirror_result mirror_state_name(const struct mirror_state *state, struct mirror_str *name);

/**
 * Gives the Mirror Status line.
 *
 * MIRROR_ERROR_ABSENT: it was not printed.
 *
 * Threads: any.
 */
enum mirror_result mirror_state_status(const struct mirror_state *state,
                                       enum mirror_disk_status *status);

/**
 * Gives the word of the Mirror Status line, an unknown one as it was printed. Borrowed from `state`.
 *
 * MIRROR_ERROR_ABSENT: it was not printed.
 *
 * Threads: any.
 */
enum mirror_result mirror_state_status_text(const struct mirror_state *state,
                                            struct mirror_str *status);

/**
 * Gives the name of a server. Borrowed from `state`.
 *
 * Threads: any.
 */
enum mirror_result mirror_state_server(const struct mirror_state *state,
                                       size_t side,
                                       struct mirror_str *name);

/**
 * Gives the Mirror Color of a server.
 *
 * MIRROR_ERROR_ABSENT: it was not printed.
 *
 * Threads: any.
 */
enum mirror_result mirror_state_color(const struct mirror_state *state,
                                      size_t side,
                                      enum mirror_color *color);

/**
 * Gives the Mirror Color of a server as a word, an unknown one as it was printed. Borrowed from `state`.
 *
 * MIRROR_ERROR_ABSENT: it was not printed.
 *
 * Threads: any.
 */
enum mirror_result mirror_state_color_text(const struct mirror_state *state,
                                           size_t side,
                                           struct mirror_str *color);

/**
 * Gives the activity of a server.
 *
 * MIRROR_ERROR_ABSENT: it was not printed.
 *
 * Threads: any.
 */
enum mirror_result mirror_state_activity(const struct mirror_state *state,
                                         size_t side,
                                         enum mirror_activity *activity);

/**
 * Gives the activity of a server as a word, an unknown one as it was printed. Borrowed from `state`.
 *
 * MIRROR_ERROR_ABSENT: it was not printed.
 *
 * Threads: any.
 */
enum mirror_result mirror_state_activity_text(const struct mirror_state *state,
                                              size_t side,
                                              struct mirror_str *activity);

/**
 * Gives the Fast Copy of a server.
 *
 * MIRROR_ERROR_ABSENT: it was not printed.
 *
 * Threads: any.
 */
enum mirror_result mirror_state_fast_copy(const struct mirror_state *state,
                                          size_t side,
                                          enum mirror_fast_copy *fast_copy);

/**
 * Gives the Fast Copy of a server as a word, an unknown one as it was printed. Borrowed from `state`.
 *
 * MIRROR_ERROR_ABSENT: it was not printed.
 *
 * Threads: any.
 */
enum mirror_result mirror_state_fast_copy_text(const struct mirror_state *state,
                                               size_t side,
                                               struct mirror_str *fast_copy);

/**
 * Gives the Disk Error of a server.
 *
 * MIRROR_ERROR_ABSENT: it was not printed.
 *
 * Threads: any.
 */
enum mirror_result mirror_state_disk_error(const struct mirror_state *state,
                                           size_t side,
                                           enum mirror_disk_error *disk_error);

/**
 * Gives the Disk Error of a server as a word, an unknown one as it was printed. Borrowed from `state`.
 *
 * MIRROR_ERROR_ABSENT: it was not printed.
 *
 * Threads: any.
 */
enum mirror_result mirror_state_disk_error_text(const struct mirror_state *state,
                                                size_t side,
                                                struct mirror_str *disk_error);

/**
 * Gives the Lastupdate Time of a server.
 *
 * MIRROR_ERROR_ABSENT: it was not printed.
 *
 * Threads: any.
 */
enum mirror_result mirror_state_last_update(const struct mirror_state *state,
                                            size_t side,
                                            struct mirror_time *time);

/**
 * Gives the Break Time of a server.
 *
 * MIRROR_ERROR_ABSENT: it was not printed.
 *
 * Threads: any.
 */
enum mirror_result mirror_state_break_time(const struct mirror_state *state,
                                           size_t side,
                                           struct mirror_time *time);

/**
 * Gives the Needed Copy Percent of a server, 0 to 100.
 *
 * MIRROR_ERROR_ABSENT: it was not printed, or did not read.
 *
 * Threads: any.
 */
enum mirror_result mirror_state_needed_copy_percent(const struct mirror_state *state,
                                                    size_t side,
                                                    uint8_t *percent);

/**
 * Gives the Volume Used Percent of a server, 0 to 100.
 *
 * MIRROR_ERROR_ABSENT: it was not printed, or did not read.
 *
 * Threads: any.
 */
enum mirror_result mirror_state_volume_used_percent(const struct mirror_state *state,
                                                    size_t side,
                                                    uint8_t *percent);

/**
 * Gives the Volume Size in MiB of a server.
 *
 * MIRROR_ERROR_ABSENT: it was not printed, or did not read.
 *
 * Threads: any.
 */
enum mirror_result mirror_state_volume_size_mib(const struct mirror_state *state,
                                                size_t side,
                                                uint64_t *mib);

/**
 * Gives the copy that runs. Its texts are borrowed from `state`.
 *
 * MIRROR_ERROR_ABSENT: no such block was printed.
 *
 * Threads: any.
 */
enum mirror_result mirror_state_recovery(const struct mirror_state *state,
                                         struct mirror_recovery *recovery);

/**
 * Says whether a copy runs: as the status line, a recovery block or a colour says.
 * MIRROR_ERROR_ABSENT where none of them was printed, or nobody knows the words.
 *
 * Threads: any.
 */
enum mirror_result mirror_state_copy_state(const struct mirror_state *state,
                                           enum mirror_copy_state *copy);

/**
 * Gives the full name of the failover group that holds the mirror disk. Borrowed from `state`.
 *
 * MIRROR_ERROR_ABSENT: no output says it.
 *
 * Threads: any.
 */
enum mirror_result mirror_state_group(const struct mirror_state *state, struct mirror_str *group);

/**
 * Gives the mirror disk monitor that watches the mirror disk. Borrowed from `state`.
 *
 * MIRROR_ERROR_ABSENT: no output says it.
 *
 * Threads: any.
 */
enum mirror_result mirror_state_monitor(const struct mirror_state *state,
                                        struct mirror_str *monitor);

/**
 * Says whether a copy starts by itself.
 *
 * MIRROR_ERROR_ABSENT: no output says it.
 *
 * Threads: any.
 */
enum mirror_result mirror_state_auto_recovery(const struct mirror_state *state, bool *on);

/**
 * Assesses the state: what is the case, and what can be done. The caller frees `assessment` with
 * mirror_assessment_free().
 *
 * Threads: any.
 */
enum mirror_result mirror_state_assess(const struct mirror_state *state,
                                       struct mirror_assessment **assessment);

/**
 * Assesses the state and writes the document of this one mirror disk as JSON. The caller frees `json` with mirror_text_free().
 *
 * `options` may be NULL: the defaults.
 *
 * Threads: any.
 */
enum mirror_result mirror_state_to_json(const struct mirror_state *state,
                                        const struct mirror_assess_config *options,
                                        struct mirror_text **json);

/**
 * Assesses the state and writes the page that a person reads, in the language of the options. The
 * caller frees `page` with mirror_text_free().
 *
 * `options` may be NULL: the defaults. With `terminal`, words are set off with the escape sequences
 * of a terminal.
 *
 * Threads: any.
 */
enum mirror_result mirror_state_page(const struct mirror_state *state,
                                     const struct mirror_assess_config *options,
                                     bool terminal,
                                     struct mirror_text **page);

/**
 * Gives the runbook for looking at the data of an abnormal volume on one server, before anything is
 * decided. The caller frees `runbook` with mirror_runbook_free(), and `error`, which may be NULL,
 * with mirror_error_free().
 *
 * `method` is one of mirror_method. MIRROR_ERROR_NAME: a name cannot be an argument, or the server is none
 * of this mirror.
 *
 * Threads: any.
 */
enum mirror_result mirror_state_inspection(const struct mirror_state *state,
                                           const char *server,
                                           size_t server_len,
                                           int32_t method,
                                           struct mirror_runbook **runbook,
                                           struct mirror_error **error);

/**
 * Gives the runbook for finding out whether automatic recovery is on. The caller frees `runbook` with
 * mirror_runbook_free(), and `error`, which may be NULL, with mirror_error_free().
 *
 * `method` is one of mirror_method. MIRROR_ERROR_NAME: a name cannot be an argument.
 *
 * Threads: any.
 */
enum mirror_result mirror_state_find_auto_recovery(const struct mirror_state *state,
                                                   int32_t method,
                                                   struct mirror_runbook **runbook,
                                                   struct mirror_error **error);

/**
 * Frees a state. NULL is allowed.
 *
 * Threads: nobody else may be using it.
 */
void mirror_state_free(struct mirror_state *state);

/**
 * Makes a snapshot of which nothing is known yet. The caller frees `snapshot` with
 * mirror_snapshot_free().
 *
 * Threads: any.
 */
enum mirror_result mirror_snapshot_new(struct mirror_snapshot **snapshot);

/**
 * Makes a snapshot with other limits. The caller frees `snapshot` with mirror_snapshot_free().
 *
 * `limits` may be NULL: the defaults.
 *
 * Threads: any.
 */
enum mirror_result mirror_snapshot_new_with(const struct mirror_limits *limits,
                                            struct mirror_snapshot **snapshot);

/**
 * Adds the output of any commands, as bytes in an encoding that is recognised. What did not read
 * beside a readable report is among the findings.
 *
 * MIRROR_ERROR_PARSE: there is no readable report in it; mirror_snapshot_error() says why and where.
 *
 * Threads: one at a time for `snapshot`.
 */
enum mirror_result mirror_snapshot_add(struct mirror_snapshot *snapshot,
                                       const void *bytes,
                                       size_t bytes_len);

/**
 * Adds output that came from a server. Views of different servers are compared.
 *
 * MIRROR_ERROR_PARSE: as mirror_snapshot_add().
 *
 * Threads: one at a time for `snapshot`.
 */
enum mirror_result mirror_snapshot_add_from(struct mirror_snapshot *snapshot,
                                            const char *server,
                                            size_t server_len,
                                            const void *bytes,
                                            size_t bytes_len);

/**
 * Adds output of which more is known, and counts the reports that were read in it.
 *
 * `server` may be NULL with the length 0: nobody has said where it came from. `encoding` is one of
 * mirror_encoding. MIRROR_ERROR_PARSE: as mirror_snapshot_add().
 *
 * Threads: one at a time for `snapshot`.
 */
enum mirror_result mirror_snapshot_add_with(struct mirror_snapshot *snapshot,
                                            const char *server,
                                            size_t server_len,
                                            const void *bytes,
                                            size_t bytes_len,
                                            int32_t encoding,
                                            size_t *reports);

/**
 * Adds a state that was entered by hand. It replaces what is known of that mirror disk, which is
 * among the findings. `state` stays the caller's.
 *
 * Threads: one at a time for `snapshot`.
 */
enum mirror_result mirror_snapshot_add_state(struct mirror_snapshot *snapshot,
                                             const struct mirror_state *state);

/**
 * Adds reports that a scanner has found. `found` stays the caller's.
 *
 * `server` may be NULL with the length 0: nobody has said where they came from.
 *
 * Threads: one at a time for `snapshot`.
 */
enum mirror_result mirror_snapshot_add_found(struct mirror_snapshot *snapshot,
                                             const char *server,
                                             size_t server_len,
                                             const struct mirror_found *found);

/**
 * Gives the error of the last addition, if it failed. `error` is borrowed from `snapshot` until the
 * next addition.
 *
 * MIRROR_ERROR_ABSENT: it did not fail.
 *
 * Threads: any.
 */
enum mirror_result mirror_snapshot_error(const struct mirror_snapshot *snapshot,
                                         const struct mirror_error **error);

/**
 * Counts the mirror disks.
 *
 * Threads: any.
 */
enum mirror_result mirror_snapshot_resource_count(const struct mirror_snapshot *snapshot,
                                                  size_t *count);

/**
 * Gives the name of a mirror disk, counted from 0 in the order in which they were first named. `name`
 * is borrowed from `snapshot` until the next addition.
 *
 * Threads: any.
 */
enum mirror_result mirror_snapshot_resource_name(const struct mirror_snapshot *snapshot,
                                                 size_t index,
                                                 struct mirror_str *name);

/**
 * Gives what is known of a mirror disk, counted from 0. The caller frees `state` with
 * mirror_state_free().
 *
 * Threads: any.
 */
enum mirror_result mirror_snapshot_state(const struct mirror_snapshot *snapshot,
                                         size_t index,
                                         struct mirror_state **state);

/**
 * Gives what is known of the mirror disk of a name. The caller frees `state` with
 * mirror_state_free().
 *
 * MIRROR_ERROR_NOT_FOUND: the snapshot does not know it.
 *
 * Threads: any.
 */
enum mirror_result mirror_snapshot_state_of(const struct mirror_snapshot *snapshot,
                                            const char *name,
                                            size_t name_len,
                                            struct mirror_state **state);

/**
 * Assesses the mirror disk of a name: what is the case, and what can be done. The caller frees
 * `assessment` with mirror_assessment_free().
 *
 * MIRROR_ERROR_NOT_FOUND: the snapshot does not know it.
 *
 * Threads: any.
 */
enum mirror_result mirror_snapshot_assess(const struct mirror_snapshot *snapshot,
                                          const char *name,
                                          size_t name_len,
                                          struct mirror_assessment **assessment);

/**
 * Says whether automatic recovery is on.
 *
 * MIRROR_ERROR_ABSENT: no output says it.
 *
 * Threads: any.
 */
enum mirror_result mirror_snapshot_auto_recovery(const struct mirror_snapshot *snapshot, bool *on);

/**
 * Gives what was odd about the outputs. What was odd about a state is in its assessment. The caller
 * frees `findings` with mirror_findings_free().
 *
 * `language` is one of mirror_language.
 *
 * Threads: any.
 */
enum mirror_result mirror_snapshot_findings(const struct mirror_snapshot *snapshot,
                                            int32_t language,
                                            struct mirror_findings **findings);

/**
 * Assesses all mirror disks and writes the document as JSON. The caller frees `json` with mirror_text_free().
 *
 * `options` may be NULL: the defaults.
 *
 * Threads: any.
 */
enum mirror_result mirror_snapshot_to_json(const struct mirror_snapshot *snapshot,
                                           const struct mirror_assess_config *options,
                                           struct mirror_text **json);

/**
 * Assesses all mirror disks and writes the page that a person reads, in the language of the options.
 * The caller frees `page` with mirror_text_free().
 *
 * `options` may be NULL: the defaults. With `terminal`, words are set off with the escape sequences
 * of a terminal.
 *
 * Threads: any.
 */
enum mirror_result mirror_snapshot_page(const struct mirror_snapshot *snapshot,
                                        const struct mirror_assess_config *options,
                                        bool terminal,
                                        struct mirror_text **page);

/**
 * Assesses all mirror disks and writes the page as a fragment of HTML. The caller frees `html` with
 * mirror_text_free().
 *
 * `options` may be NULL: the defaults.
 *
 * Threads: any.
 */
enum mirror_result mirror_snapshot_html(const struct mirror_snapshot *snapshot,
                                        const struct mirror_assess_config *options,
                                        struct mirror_text **html);

/**
 * Frees a snapshot. NULL is allowed.
 *
 * Threads: nobody else may be using it.
 */
void mirror_snapshot_free(struct mirror_snapshot *snapshot);

/**
 * Says what is the case.
 *
 * Threads: any.
 */
enum mirror_result mirror_assessment_situation(const struct mirror_assessment *assessment,
                                               enum mirror_situation *situation);

/**
 * Says how serious it is.
 *
 * Threads: any.
 */
enum mirror_result mirror_assessment_severity(const struct mirror_assessment *assessment,
                                              enum mirror_severity *severity);

/**
 * Gives the server with the latest data. Borrowed from `assessment`.
 *
 * MIRROR_ERROR_ABSENT: it cannot be decided from what was given.
 *
 * Threads: any.
 */
enum mirror_result mirror_assessment_source(const struct mirror_assessment *assessment,
                                            struct mirror_str *server);

/**
 * Counts the rows of the table that the state fits, or, where it is incomplete, may fit.
 *
 * Threads: any.
 */
enum mirror_result mirror_assessment_row_count(const struct mirror_assessment *assessment,
                                               size_t *count);

/**
 * Gives the number of a row: 1 to 18. `index` counts from 0.
 *
 * Threads: any.
 */
enum mirror_result mirror_assessment_row(const struct mirror_assessment *assessment,
                                         size_t index,
                                         uint8_t *row);

/**
 * Says whether the table's server 1 is the second column of the display.
 *
 * Threads: any.
 */
enum mirror_result mirror_assessment_swapped(const struct mirror_assessment *assessment,
                                             bool *swapped);

/**
 * Gives the time from which to which updates exist on the source only. Equal times: nothing was
 * written after the break.
 *
 * MIRROR_ERROR_ABSENT: that is not known.
 *
 * Threads: any.
 */
enum mirror_result mirror_assessment_data_at_risk(const struct mirror_assessment *assessment,
                                                  struct mirror_time *from,
                                                  struct mirror_time *to);

/**
 * Gives the state that was assessed. The caller frees `state` with mirror_state_free().
 *
 * Threads: any.
 */
enum mirror_result mirror_assessment_state(const struct mirror_assessment *assessment,
                                           struct mirror_state **state);

/**
 * Gives what would settle open points, where the names of the options are known. The caller frees
 * `needs` with mirror_needs_free().
 *
 * `options` may be NULL: the defaults.
 *
 * Threads: any.
 */
enum mirror_result mirror_assessment_needs(const struct mirror_assessment *assessment,
                                           const struct mirror_assess_config *options,
                                           struct mirror_needs **needs);

/**
 * Gives what is odd about the state, and why an option has no commands or no time. The caller frees
 * `findings` with mirror_findings_free().
 *
 * `options` may be NULL: the defaults.
 *
 * Threads: any.
 */
enum mirror_result mirror_assessment_findings(const struct mirror_assessment *assessment,
                                              const struct mirror_assess_config *options,
                                              struct mirror_findings **findings);

/**
 * Writes the assessment as JSON. The caller frees `json` with mirror_text_free().
 *
 * `options` may be NULL: the defaults.
 *
 * Threads: any.
 */
enum mirror_result mirror_assessment_to_json(const struct mirror_assessment *assessment,
                                             const struct mirror_assess_config *options,
                                             struct mirror_text **json);

/**
 * Counts what can be done.
 *
 * Threads: any.
 */
enum mirror_result mirror_assessment_option_count(const struct mirror_assessment *assessment,
                                                  size_t *count);

/**
 * Finds the option for what the operator wants: one of mirror_intent.
 *
 * MIRROR_ERROR_NOT_FOUND: nothing of the kind can be done.
 *
 * Threads: any.
 */
enum mirror_result mirror_assessment_option_find(const struct mirror_assessment *assessment,
                                                 int32_t intent,
                                                 size_t *index);

/**
 * Gives the row of the table: 1 to 18.
 *
 * Threads: any.
 */
enum mirror_result mirror_assessment_option_row(const struct mirror_assessment *assessment,
                                                size_t index,
                                                uint8_t *row);

/**
 * Says what the operator wants who takes this option.
 *
 * MIRROR_ERROR_ABSENT: the guide leaves no choice (row 18).
 *
 * Threads: any.
 */
enum mirror_result mirror_assessment_option_intent(const struct mirror_assessment *assessment,
                                                   size_t index,
                                                   enum mirror_intent *intent);

/**
 * Gives the procedure to begin with.
 *
 * Threads: any.
 */
enum mirror_result mirror_assessment_option_procedure(const struct mirror_assessment *assessment,
                                                      size_t index,
                                                      enum mirror_procedure *procedure);

/**
 * Counts the procedures after it.
 *
 * Threads: any.
 */
enum mirror_result mirror_assessment_option_then_count(const struct mirror_assessment *assessment,
                                                       size_t index,
                                                       size_t *count);

/**
 * Gives a procedure after it. `then_index` counts from 0.
 *
 * Threads: any.
 */
enum mirror_result mirror_assessment_option_then(const struct mirror_assessment *assessment,
                                                 size_t index,
                                                 size_t then_index,
                                                 enum mirror_procedure *procedure);

/**
 * Says whether the option begins in the graphical tool, for which there is no command.
 *
 * Threads: any.
 */
enum mirror_result mirror_assessment_option_graphical_only(const struct mirror_assessment *assessment,
                                                           size_t index,
                                                           bool *graphical_only);

/**
 * Says whether the option declares one server's data to be the latest, which cannot be undone.
 *
 * Threads: any.
 */
enum mirror_result mirror_assessment_option_destructive(const struct mirror_assessment *assessment,
                                                        size_t index,
                                                        bool *destructive);

/**
 * Counts the findings that have to be settled before this option is taken.
 *
 * Threads: any.
 */
enum mirror_result mirror_assessment_option_blocked_by_count(const struct mirror_assessment *assessment,
                                                             size_t index,
                                                             size_t *count);

/**
 * Gives the code of a finding that has to be settled first. `code_index` counts from 0. Borrowed from
 * `assessment`.
 *
 * Threads: any.
 */
enum mirror_result mirror_assessment_option_blocked_by(const struct mirror_assessment *assessment,
                                                       size_t index,
                                                       size_t code_index,
                                                       struct mirror_str *code);

/**
 * Gives the commands that act, in order, for the whole chain. The caller frees `commands` with
 * mirror_commands_free(), and `error`, which may be NULL, with mirror_error_free().
 *
 * `options` may be NULL: the defaults. MIRROR_ERROR_NAME: a name cannot be an argument, or the source
 * is no server of the mirror. The list is empty where the option begins in the graphical tool.
 *
 * Threads: any.
 */
enum mirror_result mirror_assessment_option_commands(const struct mirror_assessment *assessment,
                                                     size_t index,
                                                     const struct mirror_assess_config *options,
                                                     struct mirror_commands **commands,
                                                     struct mirror_error **error);

/**
 * Says how long the copy of an option takes. The caller frees `error`, which may be NULL, with
 * mirror_error_free().
 *
 * `options` may be NULL: the defaults. MIRROR_ERROR_ABSENT: no copy follows without reading the state
 * again. MIRROR_ERROR_NO_ESTIMATE: a figure is missing; the error says which.
 *
 * Threads: any.
 */
enum mirror_result mirror_assessment_estimate(const struct mirror_assessment *assessment,
                                              size_t index,
                                              const struct mirror_assess_config *options,
                                              struct mirror_estimate *estimate,
                                              struct mirror_error **error);

/**
 * Writes one option as JSON, with its commands and its time. The caller frees `json` with
 * mirror_text_free().
 *
 * `options` may be NULL: the defaults.
 *
 * Threads: any.
 */
enum mirror_result mirror_assessment_option_to_json(const struct mirror_assessment *assessment,
                                                    size_t index,
                                                    const struct mirror_assess_config *options,
                                                    struct mirror_text **json);

/**
 * Gives the runbook of an option, with commands as far as there are any. The caller frees `runbook`
 * with mirror_runbook_free(), and `error`, which may be NULL, with mirror_error_free().
 *
 * `options` may be NULL: the defaults. MIRROR_ERROR_NAME: a name cannot be an argument, or the source
 * is no server of the mirror.
 *
 * Threads: any.
 */
enum mirror_result mirror_assessment_runbook(const struct mirror_assessment *assessment,
                                             size_t index,
                                             const struct mirror_assess_config *options,
                                             struct mirror_runbook **runbook,
                                             struct mirror_error **error);

/**
 * Gives the runbook of an option, carried out one way or the other: as mirror_assessment_runbook(),
 * and `method` is one of mirror_method.
 *
 * Threads: any.
 */
enum mirror_result mirror_assessment_runbook_by(const struct mirror_assessment *assessment,
                                                size_t index,
                                                const struct mirror_assess_config *options,
                                                int32_t method,
                                                struct mirror_runbook **runbook,
                                                struct mirror_error **error);

/**
 * Frees an assessment. NULL is allowed.
 *
 * Threads: nobody else may be using it.
 */
void mirror_assessment_free(struct mirror_assessment *assessment);

/**
 * Reads a runbook back from its JSON. The caller frees `runbook` with mirror_runbook_free(), and
 * `error`, which may be NULL, with mirror_error_free().
 *
 * MIRROR_ERROR_BAD_DOCUMENT: it is not the JSON of a runbook.
 *
 * Threads: any.
 */
enum mirror_result mirror_runbook_from_json(const void *json,
                                            size_t json_len,
                                            struct mirror_runbook **runbook,
                                            struct mirror_error **error);

/**
 * Writes the runbook as JSON. The caller frees `json` with mirror_text_free().
 *
 * Threads: any.
 */
enum mirror_result mirror_runbook_to_json(const struct mirror_runbook *runbook,
                                          struct mirror_text **json);

/**
 * Writes the runbook as a page of Markdown, with a box to tick off for each step. The caller frees
 * `sheet` with mirror_text_free().
 *
 * `language` is one of mirror_language.
 *
 * Threads: any.
 */
enum mirror_result mirror_runbook_sheet(const struct mirror_runbook *runbook,
                                        int32_t language,
                                        struct mirror_text **sheet);

/**
 * Makes the same runbook with the time that the copy takes, in seconds. The caller frees `timed` with
 * mirror_runbook_free(); `runbook` stays as it is.
 *
 * MIRROR_ERROR_OUT_OF_RANGE: not a finite time of zero or more.
 *
 * Threads: any.
 */
enum mirror_result mirror_runbook_with_copy_seconds(const struct mirror_runbook *runbook,
                                                    double seconds,
                                                    struct mirror_runbook **timed);

/**
 * Says whether it declares one server's data to be the latest, which cannot be undone.
 *
 * Threads: any.
 */
enum mirror_result mirror_runbook_destructive(const struct mirror_runbook *runbook,
                                              bool *destructive);

/**
 * Gives the names and choices that are still needed. The caller frees `needs` with
 * mirror_needs_free().
 *
 * `language` is one of mirror_language.
 *
 * Threads: any.
 */
enum mirror_result mirror_runbook_needs(const struct mirror_runbook *runbook,
                                        int32_t language,
                                        struct mirror_needs **needs);

/**
 * Gives the commands that act, in order. Not to be run as a whole: between two of them stand things
 * that must be seen. The caller frees `commands` with mirror_commands_free().
 *
 * Threads: any.
 */
enum mirror_result mirror_runbook_commands(const struct mirror_runbook *runbook,
                                           struct mirror_commands **commands);

/**
 * Counts the steps.
 *
 * Threads: any.
 */
enum mirror_result mirror_runbook_step_count(const struct mirror_runbook *runbook, size_t *count);

/**
 * Says what is done in a step.
 *
 * Threads: any.
 */
enum mirror_result mirror_runbook_step_kind(const struct mirror_runbook *runbook,
                                            size_t index,
                                            enum mirror_step *kind);

/**
 * Says whether what is done in a step cannot be undone.
 *
 * Threads: any.
 */
enum mirror_result mirror_runbook_step_irreversible(const struct mirror_runbook *runbook,
                                                    size_t index,
                                                    bool *irreversible);

/**
 * Gives the command of a step that runs or observes: a list of one. The caller frees `commands` with
 * mirror_commands_free().
 *
 * MIRROR_ERROR_ABSENT: the step has no command.
 *
 * Threads: any.
 */
enum mirror_result mirror_runbook_step_command(const struct mirror_runbook *runbook,
                                               size_t index,
                                               struct mirror_commands **commands);

/**
 * Writes one step as JSON. The caller frees `json` with mirror_text_free().
 *
 * Threads: any.
 */
enum mirror_result mirror_runbook_step_to_json(const struct mirror_runbook *runbook,
                                               size_t index,
                                               struct mirror_text **json);

/**
 * Frees a runbook. NULL is allowed.
 *
 * Threads: nobody else may be using it.
 */
void mirror_runbook_free(struct mirror_runbook *runbook);

/**
 * Fills settings in with the defaults.
 *
 * Threads: any.
 */
enum mirror_result mirror_session_settings_default(struct mirror_session_settings *settings);

/**
 * Begins to carry out a runbook, which stays the caller's. The caller frees `session` with
 * mirror_session_free(), and `error`, which may be NULL, with mirror_error_free().
 *
 * `id` tells sessions apart: a confirmation given to one is none for another. `settings` may be NULL:
 * the defaults. MIRROR_ERROR_SESSION: the runbook still needs a name.
 *
 * Threads: any.
 */
enum mirror_result mirror_session_start(const struct mirror_runbook *runbook,
                                        const char *id,
                                        size_t id_len,
                                        const struct mirror_session_settings *settings,
                                        struct mirror_session **session,
                                        struct mirror_error **error);

/**
 * Reads back a session that was written down. Call mirror_session_resume() before going on after a
 * crash. The caller frees `session` with mirror_session_free(), and `error`, which may be NULL, with
 * mirror_error_free().
 *
 * MIRROR_ERROR_BAD_DOCUMENT: it is not the JSON of a session.
 *
 * Threads: any.
 */
enum mirror_result mirror_session_from_json(const void *json,
                                            size_t json_len,
                                            struct mirror_session **session,
                                            struct mirror_error **error);

/**
 * Writes the session down as JSON. Do it before a command is run: what has been handed out is
 * remembered. The caller frees `json` with mirror_text_free().
 *
 * Threads: any.
 */
enum mirror_result mirror_session_to_json(const struct mirror_session *session,
                                          struct mirror_text **json);

/**
 * Takes up a session that was written down, perhaps in the middle of a step. It reads the state
 * before it acts.
 *
 * MIRROR_ERROR_SESSION: it was written down in another version; mirror_session_error() says more.
 *
 * Threads: one at a time for `session`.
 */
enum mirror_result mirror_session_resume(struct mirror_session *session, uint64_t now_ms);

/**
 * Says what the host has to do next. Asking again gives the same until something is fed back; only
 * what is to be told, and a command that cannot be undone, are given once. The caller frees `action`
 * with mirror_action_free().
 *
 * Threads: one at a time for `session`.
 */
enum mirror_result mirror_session_next(struct mirror_session *session,
                                       uint64_t now_ms,
                                       struct mirror_action **action);

/**
 * Feeds back the output of the commands of an action that observes, one behind the other, in any
 * encoding.
 *
 * MIRROR_ERROR_SESSION: nothing was to be observed; mirror_session_error() says more.
 *
 * Threads: one at a time for `session`.
 */
enum mirror_result mirror_session_observed(struct mirror_session *session,
                                           const void *output,
                                           size_t output_len,
                                           uint64_t now_ms);

/**
 * Says how the command of an action that runs has ended, and what it printed.
 *
 * `exit_status` may be NULL: it is not known. MIRROR_ERROR_SESSION: no command was to be run;
 * mirror_session_error() says more.
 *
 * Threads: one at a time for `session`.
 */
enum mirror_result mirror_session_command_ended(struct mirror_session *session,
                                                const int32_t *exit_status,
                                                const void *output,
                                                size_t output_len,
                                                uint64_t now_ms);

/**
 * Answers an action that asks with one of its choices, or says "done" or "failed" to one that is done
 * by hand.
 *
 * MIRROR_ERROR_SESSION: nothing was asked, or the answer is none of the choices;
 * mirror_session_error() says more.
 *
 * Threads: one at a time for `session`.
 */
enum mirror_result mirror_session_answered(struct mirror_session *session,
                                           const char *answer,
                                           size_t answer_len,
                                           uint64_t now_ms);

/**
 * Confirms what an action asks to be confirmed, with its token. The state is read once more before
 * the step is carried out.
 *
 * MIRROR_ERROR_SESSION: nothing was to be confirmed, or the token is that of another session, step or
 * state; mirror_session_error() says more.
 *
 * Threads: one at a time for `session`.
 */
enum mirror_result mirror_session_confirmed(struct mirror_session *session,
                                            const char *token,
                                            size_t token_len,
                                            uint64_t now_ms);

/**
 * Ends the session on somebody's wish.
 *
 * Threads: one at a time for `session`.
 */
enum mirror_result mirror_session_decline(struct mirror_session *session, uint64_t now_ms);

/**
 * Gives the error of what was fed back last, if it could not be taken. `error` is borrowed from
 * `session` until something else is fed back.
 *
 * MIRROR_ERROR_ABSENT: it was taken.
 *
 * Threads: any.
 */
enum mirror_result mirror_session_error(const struct mirror_session *session,
                                        const struct mirror_error **error);

/**
 * Says whether the session has ended, one way or the other.
 *
 * Threads: any.
 */
enum mirror_result mirror_session_is_over(const struct mirror_session *session, bool *over);

/**
 * Gives the runbook, with the choices made so far. The caller frees `runbook` with
 * mirror_runbook_free().
 *
 * Threads: any.
 */
enum mirror_result mirror_session_runbook(const struct mirror_session *session,
                                          struct mirror_runbook **runbook);

/**
 * Writes down as JSON what was done, seen and refused. The caller frees `json` with mirror_text_free().
 *
 * Threads: any.
 */
enum mirror_result mirror_session_journal_to_json(const struct mirror_session *session,
                                                  struct mirror_text **json);

/**
 * Writes down what was done, seen and refused, a line each, for a person. A line begins with the time
 * in seconds since the origin that the host chose. The caller frees `journal` with
 * mirror_text_free().
 *
 * `language` is one of mirror_language.
 *
 * Threads: any.
 */
enum mirror_result mirror_session_journal_text(const struct mirror_session *session,
                                               int32_t language,
                                               struct mirror_text **journal);

/**
 * Frees a session. NULL is allowed.
 *
 * Threads: nobody else may be using it.
 */
void mirror_session_free(struct mirror_session *session);

/**
 * Says what has to be done.
 *
 * Threads: any.
 */
enum mirror_result mirror_action_kind_of(const struct mirror_action *action,
                                         enum mirror_action_kind *kind);

/**
 * Gives the number of the step, counted from 1.
 *
 * MIRROR_ERROR_ABSENT: all steps are done.
 *
 * Threads: any.
 */
enum mirror_result mirror_action_step(const struct mirror_action *action, uint32_t *step);

/**
 * Gives what it is about, as a word of the documents: what is told, looked for, asked, or done.
 * Borrowed from `action`.
 *
 * MIRROR_ERROR_ABSENT: there is no such word; for one that observes, the state is read before a
 * command.
 *
 * Threads: any.
 */
enum mirror_result mirror_action_word(const struct mirror_action *action, struct mirror_str *word);

/**
 * Gives the sentence for a person: what is told, looked for, asked, done or confirmed, or why the
 * session has stopped. Borrowed from `action`.
 *
 * `language` is one of mirror_language. MIRROR_ERROR_ABSENT: there is nothing to say.
 *
 * Threads: any.
 */
enum mirror_result mirror_action_message(const struct mirror_action *action,
                                         int32_t language,
                                         struct mirror_str *message);

/**
 * Says whether what is told must be known before going on.
 *
 * MIRROR_ERROR_ABSENT: nothing is told.
 *
 * Threads: any.
 */
enum mirror_result mirror_action_warning(const struct mirror_action *action, bool *warning);

/**
 * Gives the commands: all that an action observes with, or the one that it runs or has confirmed. The
 * caller frees `commands` with mirror_commands_free().
 *
 * MIRROR_ERROR_ABSENT: there is none.
 *
 * Threads: any.
 */
enum mirror_result mirror_action_commands(const struct mirror_action *action,
                                          struct mirror_commands **commands);

/**
 * Gives what mirror_session_confirmed() has to be given. It holds for this session, step and state
 * alone. Borrowed from `action`.
 *
 * MIRROR_ERROR_ABSENT: nothing is to be confirmed.
 *
 * Threads: any.
 */
enum mirror_result mirror_action_token(const struct mirror_action *action,
                                       struct mirror_str *token);

/**
 * Gives the server whose data is to be the latest, where that is to be confirmed, or the server that
 * something is done to in the graphical tool. Borrowed from `action`.
 *
 * MIRROR_ERROR_ABSENT: there is none.
 *
 * Threads: any.
 */
enum mirror_result mirror_action_server(const struct mirror_action *action,
                                        struct mirror_str *server);

/**
 * Counts the answers to choose from; 0 where nothing is asked.
 *
 * Threads: any.
 */
enum mirror_result mirror_action_choice_count(const struct mirror_action *action, size_t *count);

/**
 * Gives one of the answers. `index` counts from 0. Borrowed from `action`.
 *
 * Threads: any.
 */
enum mirror_result mirror_action_choice(const struct mirror_action *action,
                                        size_t index,
                                        struct mirror_str *choice);

/**
 * Gives the time before which there is nothing to do, in milliseconds as the host tells them.
 *
 * MIRROR_ERROR_ABSENT: there is no waiting.
 *
 * Threads: any.
 */
enum mirror_result mirror_action_until(const struct mirror_action *action, uint64_t *until_ms);

/**
 * Says whether, now that all steps are done, the state has to be read and assessed anew for another
 * runbook.
 *
 * MIRROR_ERROR_ABSENT: not all steps are done.
 *
 * Threads: any.
 */
enum mirror_result mirror_action_read_again(const struct mirror_action *action, bool *read_again);

/**
 * Says why the session has stopped.
 *
 * MIRROR_ERROR_ABSENT: it has not.
 *
 * Threads: any.
 */
enum mirror_result mirror_action_stop_reason(const struct mirror_action *action,
                                             enum mirror_stop_reason *reason);

/**
 * Writes the action as JSON. The caller frees `json` with mirror_text_free().
 *
 * Threads: any.
 */
enum mirror_result mirror_action_to_json(const struct mirror_action *action,
                                         struct mirror_text **json);

/**
 * Frees an action. NULL is allowed.
 *
 * Threads: nobody else may be using it.
 */
void mirror_action_free(struct mirror_action *action);

/**
 * Makes a tracker that has seen nothing: a rate over the last 5 minutes, stalled after 10 minutes. The
 * caller frees `tracker` with mirror_tracker_free().
 *
 * Threads: any.
 */
enum mirror_result mirror_tracker_new(struct mirror_tracker **tracker);

/**
 * Makes a tracker with other settings: how much of the recent copying time the rate is taken over, and
 * the copying time without progress after which the copy counts as stalled. The caller frees
 * `tracker` with mirror_tracker_free().
 *
 * Threads: any.
 */
enum mirror_result mirror_tracker_new_with(uint64_t window_ms,
                                           uint64_t stall_after_ms,
                                           struct mirror_tracker **tracker);

/**
 * Takes a reading and says what is known now.
 *
 * `copy` is one of mirror_copy_state. `percent` leads to the percentage; NULL: none was printed.
 *
 * Threads: one at a time for `tracker`.
 */
enum mirror_result mirror_tracker_observe(struct mirror_tracker *tracker,
                                          uint64_t at_ms,
                                          int32_t copy,
                                          const uint8_t *percent,
                                          struct mirror_progress *progress);

/**
 * Takes a reading of a whole state and says what is known now. `state` stays the caller's.
 *
 * Threads: one at a time for `tracker`.
 */
enum mirror_result mirror_tracker_observe_state(struct mirror_tracker *tracker,
                                                uint64_t at_ms,
                                                const struct mirror_state *state,
                                                struct mirror_progress *progress);

/**
 * Says what is known without a new reading. A reading that was ignored is left out.
 *
 * Threads: any.
 */
enum mirror_result mirror_tracker_current(const struct mirror_tracker *tracker,
                                          struct mirror_progress *progress);

/**
 * Writes what the last reading said as JSON. The caller frees `json` with mirror_text_free().
 *
 * Threads: any.
 */
enum mirror_result mirror_tracker_progress_to_json(const struct mirror_tracker *tracker,
                                                   struct mirror_text **json);

/**
 * Forgets every reading and keeps the settings.
 *
 * Threads: one at a time for `tracker`.
 */
enum mirror_result mirror_tracker_restart(struct mirror_tracker *tracker);

/**
 * Writes the tracker down as JSON, so that a program can go on after a restart. The caller frees
 * `json` with mirror_text_free().
 *
 * Threads: any.
 */
enum mirror_result mirror_tracker_to_json(const struct mirror_tracker *tracker,
                                          struct mirror_text **json);

/**
 * Reads back a tracker that was written down. The caller frees `tracker` with mirror_tracker_free(),
 * and `error`, which may be NULL, with mirror_error_free().
 *
 * MIRROR_ERROR_BAD_DOCUMENT: it is not the JSON of a tracker.
 *
 * Threads: any.
 */
enum mirror_result mirror_tracker_from_json(const void *json,
                                            size_t json_len,
                                            struct mirror_tracker **tracker,
                                            struct mirror_error **error);

/**
 * Frees a tracker. NULL is allowed.
 *
 * Threads: nobody else may be using it.
 */
void mirror_tracker_free(struct mirror_tracker *tracker);

/**
 * Reads the alerts of full copies in a text. The caller frees `alerts` with mirror_alerts_free(), and
 * `error`, which may be NULL, with mirror_error_free().
 *
 * `encoding` is one of mirror_encoding. MIRROR_ERROR_PARSE: there is no such alert in it.
 *
 * Threads: any.
 */
enum mirror_result mirror_alerts_read(const void *bytes,
                                      size_t bytes_len,
                                      int32_t encoding,
                                      struct mirror_alerts **alerts,
                                      struct mirror_error **error);

/**
 * Counts the copies whose start and end are both there.
 *
 * Threads: any.
 */
enum mirror_result mirror_alerts_copy_count(const struct mirror_alerts *alerts, size_t *count);

/**
 * Gives one copy, counted from 0. Its text is borrowed from `alerts`. Its times are what
 * mirror_assess_config_set_rate_from_alerts() takes.
 *
 * Threads: any.
 */
enum mirror_result mirror_alerts_copy(const struct mirror_alerts *alerts,
                                      size_t index,
                                      struct mirror_full_copy *copy);

/**
 * Writes the alerts as JSON. The caller frees `json` with mirror_text_free().
 *
 * Threads: any.
 */
enum mirror_result mirror_alerts_to_json(const struct mirror_alerts *alerts,
                                         struct mirror_text **json);

/**
 * Writes the copies as JSON. The caller frees `json` with mirror_text_free().
 *
 * Threads: any.
 */
enum mirror_result mirror_alerts_copies_to_json(const struct mirror_alerts *alerts,
                                                struct mirror_text **json);

/**
 * Frees alerts. NULL is allowed.
 *
 * Threads: nobody else may be using it.
 */
void mirror_alerts_free(struct mirror_alerts *alerts);

/**
 * Finds the figures of the last copy in the text of a copy log: how many blocks were copied, which the
 * log writes in hexadecimal, and how many seconds it took. The labels are the texts that stand before
 * each figure. The caller frees `error`, which may be NULL, with mirror_error_free().
 *
 * MIRROR_ERROR_PARSE: a label is not in the text, or what stands behind it is no figure.
 *
 * Threads: any.
 */
enum mirror_result mirror_copy_log_find(const char *log,
                                        size_t log_len,
                                        const char *blocks_label,
                                        size_t blocks_label_len,
                                        const char *seconds_label,
                                        size_t seconds_label_len,
                                        uint64_t *blocks,
                                        uint64_t *seconds,
                                        struct mirror_error **error);

/**
 * Reads two figures that somebody has copied out of a copy log: blocks in hexadecimal, seconds in
 * decimal. The caller frees `error`, which may be NULL, with mirror_error_free().
 *
 * MIRROR_ERROR_PARSE: one of them does not read.
 *
 * Threads: any.
 */
enum mirror_result mirror_copy_log_values(const char *blocks_text,
                                          size_t blocks_text_len,
                                          const char *seconds_text,
                                          size_t seconds_text_len,
                                          uint64_t *blocks,
                                          uint64_t *seconds,
                                          struct mirror_error **error);

/**
 * Writes the decision table, all 18 rows, as JSON. The caller frees `json` with mirror_text_free().
 *
 * Threads: any.
 */
enum mirror_result mirror_decision_table_json(struct mirror_text **json);

/**
 * Writes a program and its arguments as one line of a shell, for a person who types or pastes it. The
 * caller frees `line` with mirror_text_free(), and `error`, which may be NULL, with
 * mirror_error_free().
 *
 * `shell` is one of mirror_shell. MIRROR_ERROR_QUOTE: a word cannot be passed on safely there.
 *
 * Threads: any.
 */
enum mirror_result mirror_shell_line(int32_t shell,
                                     const struct mirror_str *words,
                                     size_t count,
                                     struct mirror_text **line,
                                     struct mirror_error **error);

#ifdef __cplusplus
}  // extern "C"
#endif  // __cplusplus

#endif  /* MIRROR_CORE_H */
