// Written by `cargo xtask generate`. Do not edit: CONTRIBUTING.md says from what.
/** The list of words of each enumeration. Included by mirror_core.hpp. SPDX: MIT OR Apache-2.0 */
#ifndef MIRROR_CORE_WORDS_HPP
#define MIRROR_CORE_WORDS_HPP

#include "result.hpp"

namespace mirror_core {

template <>
struct list_of<mirror_result> {
  static constexpr mirror_words value = MIRROR_WORDS_RESULT;
};
template <>
struct list_of<mirror_disk_status> {
  static constexpr mirror_words value = MIRROR_WORDS_DISK_STATUS;
};
template <>
struct list_of<mirror_color> {
  static constexpr mirror_words value = MIRROR_WORDS_COLOR;
};
template <>
struct list_of<mirror_activity> {
  static constexpr mirror_words value = MIRROR_WORDS_ACTIVITY;
};
template <>
struct list_of<mirror_fast_copy> {
  static constexpr mirror_words value = MIRROR_WORDS_FAST_COPY;
};
template <>
struct list_of<mirror_disk_error> {
  static constexpr mirror_words value = MIRROR_WORDS_DISK_ERROR;
};
template <>
struct list_of<mirror_recovery_status> {
  static constexpr mirror_words value = MIRROR_WORDS_RECOVERY_STATUS;
};
template <>
struct list_of<mirror_object_status> {
  static constexpr mirror_words value = MIRROR_WORDS_OBJECT_STATUS;
};
template <>
struct list_of<mirror_group_mark> {
  static constexpr mirror_words value = MIRROR_WORDS_GROUP_MARK;
};
template <>
struct list_of<mirror_section_kind> {
  static constexpr mirror_words value = MIRROR_WORDS_SECTION_KIND;
};
template <>
struct list_of<mirror_report_kind> {
  static constexpr mirror_words value = MIRROR_WORDS_REPORT_KIND;
};
template <>
struct list_of<mirror_field> {
  static constexpr mirror_words value = MIRROR_WORDS_FIELD;
};
template <>
struct list_of<mirror_alert_kind> {
  static constexpr mirror_words value = MIRROR_WORDS_ALERT_KIND;
};
template <>
struct list_of<mirror_encoding> {
  static constexpr mirror_words value = MIRROR_WORDS_ENCODING;
};
template <>
struct list_of<mirror_situation> {
  static constexpr mirror_words value = MIRROR_WORDS_SITUATION;
};
template <>
struct list_of<mirror_severity> {
  static constexpr mirror_words value = MIRROR_WORDS_SEVERITY;
};
template <>
struct list_of<mirror_intent> {
  static constexpr mirror_words value = MIRROR_WORDS_INTENT;
};
template <>
struct list_of<mirror_procedure> {
  static constexpr mirror_words value = MIRROR_WORDS_PROCEDURE;
};
template <>
struct list_of<mirror_verdict_code> {
  static constexpr mirror_words value = MIRROR_WORDS_VERDICT_CODE;
};
template <>
struct list_of<mirror_change_code> {
  static constexpr mirror_words value = MIRROR_WORDS_CHANGE_CODE;
};
template <>
struct list_of<mirror_fast_copy_condition> {
  static constexpr mirror_words value = MIRROR_WORDS_FAST_COPY_CONDITION;
};
template <>
struct list_of<mirror_service> {
  static constexpr mirror_words value = MIRROR_WORDS_SERVICE;
};
template <>
struct list_of<mirror_finding_code> {
  static constexpr mirror_words value = MIRROR_WORDS_FINDING_CODE;
};
template <>
struct list_of<mirror_finding_severity> {
  static constexpr mirror_words value = MIRROR_WORDS_FINDING_SEVERITY;
};
template <>
struct list_of<mirror_need> {
  static constexpr mirror_words value = MIRROR_WORDS_NEED;
};
template <>
struct list_of<mirror_parse_error_code> {
  static constexpr mirror_words value = MIRROR_WORDS_PARSE_ERROR_CODE;
};
template <>
struct list_of<mirror_name_error_code> {
  static constexpr mirror_words value = MIRROR_WORDS_NAME_ERROR_CODE;
};
template <>
struct list_of<mirror_quote_error_code> {
  static constexpr mirror_words value = MIRROR_WORDS_QUOTE_ERROR_CODE;
};
template <>
struct list_of<mirror_session_error_code> {
  static constexpr mirror_words value = MIRROR_WORDS_SESSION_ERROR_CODE;
};
template <>
struct list_of<mirror_rate_error_code> {
  static constexpr mirror_words value = MIRROR_WORDS_RATE_ERROR_CODE;
};
template <>
struct list_of<mirror_limit> {
  static constexpr mirror_words value = MIRROR_WORDS_LIMIT;
};
template <>
struct list_of<mirror_name_kind> {
  static constexpr mirror_words value = MIRROR_WORDS_NAME_KIND;
};
template <>
struct list_of<mirror_method> {
  static constexpr mirror_words value = MIRROR_WORDS_METHOD;
};
template <>
struct list_of<mirror_step> {
  static constexpr mirror_words value = MIRROR_WORDS_STEP;
};
template <>
struct list_of<mirror_effect> {
  static constexpr mirror_words value = MIRROR_WORDS_EFFECT;
};
template <>
struct list_of<mirror_condition> {
  static constexpr mirror_words value = MIRROR_WORDS_CONDITION;
};
template <>
struct list_of<mirror_output> {
  static constexpr mirror_words value = MIRROR_WORDS_OUTPUT;
};
template <>
struct list_of<mirror_expectation> {
  static constexpr mirror_words value = MIRROR_WORDS_EXPECTATION;
};
template <>
struct list_of<mirror_question> {
  static constexpr mirror_words value = MIRROR_WORDS_QUESTION;
};
template <>
struct list_of<mirror_operation> {
  static constexpr mirror_words value = MIRROR_WORDS_OPERATION;
};
template <>
struct list_of<mirror_notice> {
  static constexpr mirror_words value = MIRROR_WORDS_NOTICE;
};
template <>
struct list_of<mirror_action_kind> {
  static constexpr mirror_words value = MIRROR_WORDS_ACTION_KIND;
};
template <>
struct list_of<mirror_stop_reason> {
  static constexpr mirror_words value = MIRROR_WORDS_STOP_REASON;
};
template <>
struct list_of<mirror_event_kind> {
  static constexpr mirror_words value = MIRROR_WORDS_EVENT_KIND;
};
template <>
struct list_of<mirror_shell> {
  static constexpr mirror_words value = MIRROR_WORDS_SHELL;
};
template <>
struct list_of<mirror_copy_kind> {
  static constexpr mirror_words value = MIRROR_WORDS_COPY_KIND;
};
template <>
struct list_of<mirror_rate_basis> {
  static constexpr mirror_words value = MIRROR_WORDS_RATE_BASIS;
};
template <>
struct list_of<mirror_size_basis> {
  static constexpr mirror_words value = MIRROR_WORDS_SIZE_BASIS;
};
template <>
struct list_of<mirror_block_unit> {
  static constexpr mirror_words value = MIRROR_WORDS_BLOCK_UNIT;
};
template <>
struct list_of<mirror_file_system> {
  static constexpr mirror_words value = MIRROR_WORDS_FILE_SYSTEM;
};
template <>
struct list_of<mirror_copy_state> {
  static constexpr mirror_words value = MIRROR_WORDS_COPY_STATE;
};
template <>
struct list_of<mirror_why_unknown> {
  static constexpr mirror_words value = MIRROR_WORDS_WHY_UNKNOWN;
};
template <>
struct list_of<mirror_language> {
  static constexpr mirror_words value = MIRROR_WORDS_LANGUAGE;
};

}  // namespace mirror_core

#endif  // MIRROR_CORE_WORDS_HPP
