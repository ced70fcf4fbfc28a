//! The enumerations that have words.

use crate::result::mirror_result;

use super::Words;

impl Words for mirror_result {
    const WORDS: &'static [(i32, &'static str)] = &[
        (mirror_result::MIRROR_OK as i32, "ok\0"),
        (mirror_result::MIRROR_ERROR_NULL as i32, "null\0"),
        (mirror_result::MIRROR_ERROR_BAD_ENUMERATOR as i32, "bad_enumerator\0"),
        (mirror_result::MIRROR_ERROR_OUT_OF_RANGE as i32, "out_of_range\0"),
        (mirror_result::MIRROR_ERROR_NOT_UTF8 as i32, "not_utf8\0"),
        (mirror_result::MIRROR_ERROR_NOT_FOUND as i32, "not_found\0"),
        (mirror_result::MIRROR_ERROR_ABSENT as i32, "absent\0"),
        (mirror_result::MIRROR_ERROR_PARSE as i32, "parse\0"),
        (mirror_result::MIRROR_ERROR_NAME as i32, "name\0"),
        (mirror_result::MIRROR_ERROR_QUOTE as i32, "quote\0"),
        (mirror_result::MIRROR_ERROR_RATE as i32, "rate\0"),
        (mirror_result::MIRROR_ERROR_NO_ESTIMATE as i32, "no_estimate\0"),
        (mirror_result::MIRROR_ERROR_BAD_DOCUMENT as i32, "bad_document\0"),
        (mirror_result::MIRROR_ERROR_SESSION as i32, "session\0"),
        (mirror_result::MIRROR_ERROR_PANIC as i32, "panic\0"),
    ];
}

/// The enumerations that have words: see mirror_word_text().
#[repr(C)]
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum mirror_words {
    /// mirror_result.
    MIRROR_WORDS_RESULT = 1,
    /// mirror_severity.
    MIRROR_WORDS_SEVERITY = 2,
    /// mirror_situation.
    MIRROR_WORDS_SITUATION = 3,
    /// mirror_intent.
    MIRROR_WORDS_INTENT = 4,
    /// mirror_procedure.
    MIRROR_WORDS_PROCEDURE = 5,
    /// mirror_need.
    MIRROR_WORDS_NEED = 6,
    /// mirror_finding_severity.
    MIRROR_WORDS_FINDING_SEVERITY = 7,
    /// mirror_report_kind.
    MIRROR_WORDS_REPORT_KIND = 8,
    /// mirror_limit.
    MIRROR_WORDS_LIMIT = 9,
    /// mirror_language: "en" and "ja".
    MIRROR_WORDS_LANGUAGE = 10,
    /// mirror_encoding: "utf-8" and its like.
    MIRROR_WORDS_ENCODING = 11,
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
    /// mirror_method.
    MIRROR_WORDS_METHOD = 17,
    /// mirror_shell: "sh", "cmd", "powershell".
    MIRROR_WORDS_SHELL = 18,
    /// mirror_step.
    MIRROR_WORDS_STEP = 19,
    /// mirror_action_kind.
    MIRROR_WORDS_ACTION_KIND = 20,
    /// mirror_stop_reason.
    MIRROR_WORDS_STOP_REASON = 21,
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
    /// mirror_service.
    MIRROR_WORDS_SERVICE = 29,
}
