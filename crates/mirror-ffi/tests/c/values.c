/* Every part of the library once, as a program would use it. */
#include "check.h"

static mirror_snapshot *snapshot_of(const char *first, const char *second) {
  mirror_snapshot *snapshot = NULL;
  OK(mirror_snapshot_new(&snapshot));
  OK(mirror_snapshot_add(snapshot, first, strlen(first)));
  if (second != NULL) {
    OK(mirror_snapshot_add(snapshot, second, strlen(second)));
  }
  return snapshot;
}

static void version(void) {
  mirror_str text;
  CHECK(mirror_abi_version() == MIRROR_CORE_ABI_VERSION);
  OK(mirror_version(&text));
  CHECK(is(text, MIRROR_CORE_VERSION));
  char parts[32];
  snprintf(parts, sizeof parts, "%d.%d.%d", MIRROR_CORE_VERSION_MAJOR, MIRROR_CORE_VERSION_MINOR,
           MIRROR_CORE_VERSION_PATCH);
  CHECK(is(text, parts));
}

static void words(void) {
  mirror_str text;
  int32_t value = -1;
  OK(mirror_word_text(MIRROR_WORDS_PROCEDURE, MIRROR_PROCEDURE_2_3, &text));
  CHECK(is(text, "2-3"));
  OK(mirror_word_value(MIRROR_WORDS_INTENT, "stop_then_recover", 17, &value));
  CHECK(value == MIRROR_INTENT_STOP_THEN_RECOVER);
  CHECK(mirror_word_value(MIRROR_WORDS_INTENT, "stop", 4, &value) == MIRROR_ERROR_NOT_FOUND);
  CHECK(mirror_word_text(MIRROR_WORDS_COLOR, MIRROR_COLOR_UNKNOWN, &text) ==
        MIRROR_ERROR_BAD_ENUMERATOR);
  OK(mirror_word_value(MIRROR_WORDS_FINDING_CODE, "disk_error", 10, &value));
  CHECK(value == MIRROR_FINDING_CODE_DISK_ERROR);
}

/* An argument that is refused leaves no error of the call before. */
static void no_old_errors(void) {
  mirror_error *error = NULL;
  mirror_state *state = NULL;
  mirror_snapshot *snapshot = NULL;
  mirror_assess_config *config = NULL;
  const mirror_error *kept = NULL;
  CHECK(mirror_state_from_line("bad", 3, &state, &error) == MIRROR_ERROR_PARSE);
  CHECK(error != NULL);
  mirror_error_free(error);
  CHECK(mirror_state_from_line(NULL, 3, &state, &error) == MIRROR_ERROR_NULL);
  CHECK(error == NULL);
  CHECK(mirror_state_from_line("bad", 3, &state, &error) == MIRROR_ERROR_PARSE);
  mirror_error_free(error);
  CHECK(mirror_state_from_line("bad", 3, NULL, &error) == MIRROR_ERROR_NULL && error == NULL);
  OK(mirror_state_from_line("vol1: alpha green, beta red", 27, &state, &error));
  CHECK(error == NULL);
  mirror_state_free(state);

  OK(mirror_snapshot_new(&snapshot));
  CHECK(mirror_snapshot_add(snapshot, "nothing", 7) == MIRROR_ERROR_PARSE);
  OK(mirror_snapshot_error(snapshot, &kept));
  CHECK(mirror_snapshot_add(snapshot, NULL, 7) == MIRROR_ERROR_NULL);
  CHECK(mirror_snapshot_error(snapshot, &kept) == MIRROR_ERROR_ABSENT);
  mirror_snapshot_free(snapshot);

  OK(mirror_assess_config_new(&config));
  CHECK(mirror_assess_config_set_rate(config, 0.0) == MIRROR_ERROR_RATE);
  OK(mirror_assess_config_error(config, &kept));
  CHECK(mirror_assess_config_set_language(config, 99) == MIRROR_ERROR_BAD_ENUMERATOR);
  CHECK(mirror_assess_config_error(config, &kept) == MIRROR_ERROR_ABSENT);
  mirror_assess_config_free(config);
}

static void errors(void) {
  mirror_snapshot *snapshot = NULL;
  const mirror_error *error = NULL;
  mirror_str text;
  size_t offset = 99;
  uint32_t line = 99, column = 99;
  OK(mirror_snapshot_new(&snapshot));
  CHECK(mirror_snapshot_error(snapshot, &error) == MIRROR_ERROR_ABSENT);
  CHECK(mirror_snapshot_add(snapshot, "\n  good morning\n", 16) == MIRROR_ERROR_PARSE);
  OK(mirror_snapshot_error(snapshot, &error));
  OK(mirror_error_code(error, &text));
  CHECK(is(text, "no_report"));
  OK(mirror_error_place(error, &offset, &line, &column));
  CHECK(offset == 3 && line == 2 && column == 3);
  OK(mirror_error_excerpt(error, &text));
  CHECK(is(text, "good morning"));
  OK(mirror_error_message(error, MIRROR_LANGUAGE_ENGLISH, &text));
  CHECK(strstr(text.data, "`good morning`") != NULL);
  OK(mirror_error_message(error, MIRROR_LANGUAGE_JAPANESE, &text));
  CHECK(strstr(text.data, "good morning") != NULL && (unsigned char)text.data[0] > 127);

  /* An addition that works takes the error away, and keeps what was known. */
  OK(mirror_snapshot_add(snapshot, MIRROR, strlen(MIRROR)));
  CHECK(mirror_snapshot_error(snapshot, &error) == MIRROR_ERROR_ABSENT);
  mirror_snapshot_free(snapshot);
}

static void state(void) {
  mirror_snapshot *snapshot = snapshot_of(MIRROR, ACTIVE);
  mirror_state *state = NULL;
  mirror_str text;
  mirror_color color = MIRROR_COLOR_UNKNOWN;
  mirror_activity activity = MIRROR_ACTIVITY_UNKNOWN;
  mirror_time time;
  uint8_t percent = 77;
  uint64_t mib = 0;
  size_t count = 0;
  mirror_recovery copy;
  OK(mirror_snapshot_resource_count(snapshot, &count));
  CHECK(count == 1);
  OK(mirror_snapshot_resource_name(snapshot, 0, &text));
  CHECK(is(text, "vol1"));
  OK(mirror_snapshot_state_of(snapshot, "vol1", 4, &state));
  mirror_snapshot_free(snapshot);

  OK(mirror_state_server(state, 1, &text));
  CHECK(is(text, "beta"));
  OK(mirror_state_color(state, 1, &color));
  CHECK(color == MIRROR_COLOR_RED);
  OK(mirror_state_activity(state, 0, &activity));
  CHECK(activity == MIRROR_ACTIVITY_ACTIVE);
  OK(mirror_state_last_update(state, 0, &time));
  CHECK(time.year == 2024 && time.month == 11 && time.day == 3 && time.second == 9);
  OK(mirror_state_needed_copy_percent(state, 1, &percent));
  CHECK(percent == 0);
  OK(mirror_state_volume_size_mib(state, 0, &mib));
  CHECK(mib == 8192);

  /* Absent is absent: the place keeps what stood there. */
  percent = 77;
  CHECK(mirror_state_volume_used_percent(state, 1, &percent) == MIRROR_ERROR_ABSENT);
  CHECK(percent == 77);
  CHECK(mirror_state_last_update(state, 1, &time) == MIRROR_ERROR_ABSENT);
  CHECK(mirror_state_recovery(state, &copy) == MIRROR_ERROR_ABSENT);
  CHECK(mirror_state_group(state, &text) == MIRROR_ERROR_ABSENT);
  CHECK(mirror_state_color(state, 2, &color) == MIRROR_ERROR_OUT_OF_RANGE);
  mirror_state_free(state);

  /* An unknown word is kept and is no known one. */
  const char purple[] = "Mirror Status: Odd\nvol1 alpha beta\n----\nMirror Color PURPLE RED\n";
  mirror_disk_status status = MIRROR_DISK_STATUS_UNKNOWN;
  snapshot = snapshot_of(purple, NULL);
  OK(mirror_snapshot_state(snapshot, 0, &state));
  OK(mirror_state_color(state, 0, &color));
  CHECK(color == MIRROR_COLOR_OTHER);
  OK(mirror_state_color_text(state, 0, &text));
  CHECK(is(text, "PURPLE"));
  OK(mirror_state_status(state, &status));
  CHECK(status == MIRROR_DISK_STATUS_OTHER);
  CHECK(mirror_state_fast_copy_text(state, 0, &text) == MIRROR_ERROR_ABSENT);
  mirror_findings *findings = NULL;
  mirror_finding finding;
  OK(mirror_snapshot_findings(snapshot, MIRROR_LANGUAGE_ENGLISH, &findings));
  OK(mirror_findings_get(findings, 0, &finding));
  CHECK(is(finding.code, "unknown_word") && finding.line == 1);
  CHECK(finding.severity == MIRROR_FINDING_SEVERITY_WARNING && finding.origin.len == 0);
  mirror_findings_free(findings);
  mirror_state_free(state);
  mirror_snapshot_free(snapshot);

  mirror_error *error = NULL;
  CHECK(mirror_state_from_line("vol1: alpha grene", 17, &state, &error) == MIRROR_ERROR_PARSE);
  OK(mirror_error_code(error, &text));
  CHECK(is(text, "bad_state"));
  mirror_error_free(error);
}

static void assessment(void) {
  mirror_snapshot *snapshot = snapshot_of(MIRROR, ACTIVE);
  mirror_assessment *assessment = NULL;
  mirror_assess_config *options = NULL;
  mirror_situation situation = MIRROR_SITUATION_UNKNOWN;
  mirror_severity severity = MIRROR_SEVERITY_UNKNOWN;
  mirror_intent intent = MIRROR_INTENT_UNKNOWN;
  mirror_procedure procedure = MIRROR_PROCEDURE_UNKNOWN;
  mirror_commands *commands = NULL;
  mirror_needs *needs = NULL;
  mirror_need need = MIRROR_NEED_UNKNOWN;
  mirror_estimate estimate;
  mirror_error *error = NULL;
  mirror_time from, to;
  mirror_str text;
  mirror_text *line = NULL;
  const char *const *argv = NULL;
  size_t count = 0, index = 0;
  uint8_t row = 0;
  bool flag = true;

  CHECK(mirror_snapshot_assess(snapshot, "vol2", 4, &assessment) == MIRROR_ERROR_NOT_FOUND);
  OK(mirror_snapshot_assess(snapshot, "vol1", 4, &assessment));
  mirror_snapshot_free(snapshot);
  OK(mirror_assessment_situation(assessment, &situation));
  CHECK(situation == MIRROR_SITUATION_ONE_SIDE_LATEST_RUNNING);
  OK(mirror_assessment_severity(assessment, &severity));
  CHECK(severity == MIRROR_SEVERITY_WARNING);
  OK(mirror_assessment_source(assessment, &text));
  CHECK(is(text, "alpha"));
  OK(mirror_assessment_row_count(assessment, &count));
  CHECK(count == 2);
  OK(mirror_assessment_row(assessment, 1, &row));
  CHECK(row == 2);
  OK(mirror_assessment_data_at_risk(assessment, &from, &to));
  CHECK(from.minute == 58 && to.minute == 14);

  OK(mirror_assessment_option_find(assessment, MIRROR_INTENT_STOP_THEN_RECOVER, &index));
  OK(mirror_assessment_option_intent(assessment, index, &intent));
  CHECK(intent == MIRROR_INTENT_STOP_THEN_RECOVER);
  CHECK(mirror_assessment_option_find(assessment, MIRROR_INTENT_START_SURVIVOR, &count) ==
        MIRROR_ERROR_NOT_FOUND);
  OK(mirror_assessment_option_procedure(assessment, index, &procedure));
  CHECK(procedure == MIRROR_PROCEDURE_1_3);
  OK(mirror_assessment_option_then(assessment, index, 0, &procedure));
  CHECK(procedure == MIRROR_PROCEDURE_2_1);
  OK(mirror_assessment_option_destructive(assessment, index, &flag));
  CHECK(!flag);

  /* Without a name, a placeholder stands in the command, and a need asks for it. */
  OK(mirror_assessment_needs(assessment, NULL, &needs));
  OK(mirror_needs_get(needs, 0, &need, &text));
  CHECK(need == MIRROR_NEED_GROUP_NAME && is(text, "clpstat -i"));
  mirror_needs_free(needs);
  OK(mirror_assess_config_new(&options));
  OK(mirror_assess_config_set_group(options, "fail over", 9));
  OK(mirror_assessment_needs(assessment, options, &needs));
  OK(mirror_needs_count(needs, &count));
  CHECK(count == 0);
  mirror_needs_free(needs);
  OK(mirror_assessment_option_commands(assessment, index, options, &commands, NULL));
  OK(mirror_commands_argv(commands, 0, &argv, &count));
  CHECK(count == 5 && strcmp(argv[2], "fail over") == 0 && argv[5] == NULL);
  CHECK(mirror_commands_server(commands, 0, &text) == MIRROR_ERROR_ABSENT);
  OK(mirror_commands_line(commands, 0, MIRROR_SHELL_POSIX, &line, NULL));
  OK(mirror_text_get(line, &text));
  CHECK(is(text, "clpgrp -t 'fail over' -h alpha"));
  mirror_text_free(line);
  mirror_commands_free(commands);

  OK(mirror_assess_config_set_group(options, "-f", 2));
  CHECK(mirror_assessment_option_commands(assessment, index, options, &commands, &error) ==
        MIRROR_ERROR_NAME);
  OK(mirror_error_code(error, &text));
  CHECK(is(text, "name_looks_like_option"));
  CHECK(mirror_error_excerpt(error, &text) == MIRROR_ERROR_ABSENT);
  mirror_error_free(error);

  OK(mirror_assessment_option_estimate(assessment, index, NULL, &estimate, NULL));
  CHECK(estimate.copy == MIRROR_COPY_KIND_DIFFERENTIAL && estimate.seconds == 80.0);
  CHECK(estimate.minutes_rounded_up == 2);
  OK(mirror_assess_config_set_no_rate(options));
  CHECK(mirror_assessment_option_estimate(assessment, index, options, &estimate, &error) ==
        MIRROR_ERROR_NO_ESTIMATE);
  OK(mirror_error_code(error, &text));
  CHECK(is(text, "no_rate_basis"));
  mirror_error_free(error);
  mirror_assess_config_free(options);
  mirror_assessment_free(assessment);
}

/* The usual work in one call each. */
static void at_once(void) {
  mirror_snapshot *snapshot = NULL;
  mirror_error *error = NULL;
  mirror_text *json = NULL, *same = NULL;
  mirror_severity severity = MIRROR_SEVERITY_UNKNOWN;
  mirror_str one, other;
  OK(mirror_snapshot_read(MIRROR, strlen(MIRROR), &snapshot, &error));
  CHECK(error == NULL);
  OK(mirror_snapshot_severity(snapshot, &severity));
  CHECK(severity == MIRROR_SEVERITY_WARNING);
  OK(mirror_assess_text(MIRROR, strlen(MIRROR), NULL, &json, &error));
  OK(mirror_snapshot_to_json(snapshot, NULL, &same));
  OK(mirror_text_get(json, &one));
  OK(mirror_text_get(same, &other));
  CHECK(is(one, other.data));
  mirror_text_free(json);
  mirror_text_free(same);
  mirror_snapshot_free(snapshot);
  CHECK(mirror_snapshot_read("nothing", 7, &snapshot, &error) == MIRROR_ERROR_PARSE);
  OK(mirror_error_code(error, &one));
  CHECK(is(one, "no_report"));
  mirror_error_free(error);
  CHECK(mirror_assess_text("nothing", 7, NULL, &json, NULL) == MIRROR_ERROR_PARSE);
  OK(mirror_snapshot_new(&snapshot));
  OK(mirror_snapshot_severity(snapshot, &severity));
  CHECK(severity == MIRROR_SEVERITY_UNKNOWN);
  mirror_snapshot_free(snapshot);
}

/* What clpstat says of a mirror disk: its group, its service, its monitor. */
static void service(void) {
  const char cluster[] =
      " =====================  CLUSTER STATUS  =====================\n"
      "  Cluster : cluster\n"
      "  <server>\n"
      "   *alpha ...........: Online\n"
      "    beta ............: Online\n"
      "  <group>\n"
      "    failover1 .......: Online\n"
      "      current        : alpha\n"
      "      vol1           : Online\n"
      " ============================================================\n";
  mirror_snapshot *snapshot = snapshot_of(MIRROR, cluster);
  mirror_state *state = NULL;
  mirror_service service = MIRROR_SERVICE_UNKNOWN;
  mirror_str text;
  bool on = false;
  OK(mirror_snapshot_state_of(snapshot, "vol1", 4, &state));
  mirror_snapshot_free(snapshot);
  OK(mirror_state_service(state, &service));
  CHECK(service == MIRROR_SERVICE_ONLINE);
  OK(mirror_state_service_server(state, &text));
  CHECK(is(text, "alpha"));
  OK(mirror_state_group(state, &text));
  CHECK(is(text, "failover1"));
  OK(mirror_state_group_status_text(state, &text));
  CHECK(is(text, "online"));
  OK(mirror_state_group_server(state, &text));
  CHECK(is(text, "alpha"));
  CHECK(mirror_state_monitor(state, &text) == MIRROR_ERROR_ABSENT);
  CHECK(mirror_state_auto_recovery(state, &on) == MIRROR_ERROR_ABSENT);
  mirror_state_free(state);
  snapshot = snapshot_of(MIRROR, NULL);
  OK(mirror_snapshot_state(snapshot, 0, &state));
  CHECK(mirror_state_service(state, &service) == MIRROR_ERROR_ABSENT);
  CHECK(mirror_state_service_server(state, &text) == MIRROR_ERROR_ABSENT);
  mirror_state_free(state);
  mirror_snapshot_free(snapshot);
}

static void changes(void) {
  const char before[] = "vol1: alpha green active, beta green inactive";
  const char now[] = "vol1: alpha green active, beta red inactive, fast copy ok";
  mirror_snapshot *earlier = NULL, *later = NULL;
  mirror_state *state = NULL;
  mirror_assessment *first = NULL, *second = NULL;
  mirror_changes *changes = NULL;
  mirror_change_code code = MIRROR_CHANGE_CODE_UNKNOWN;
  mirror_text *json = NULL;
  mirror_str text;
  bool routine = true;
  size_t count = 0;
  OK(mirror_snapshot_new(&earlier));
  OK(mirror_snapshot_new(&later));
  OK(mirror_state_from_line(before, strlen(before), &state, NULL));
  OK(mirror_state_assess(state, &first));
  OK(mirror_snapshot_add_state(earlier, state));
  mirror_state_free(state);
  OK(mirror_state_from_line(now, strlen(now), &state, NULL));
  OK(mirror_state_assess(state, &second));
  OK(mirror_snapshot_add_state(later, state));
  mirror_state_free(state);

  OK(mirror_assessment_changes_since(second, first, &changes));
  OK(mirror_changes_count(changes, &count));
  CHECK(count > 1);
  OK(mirror_changes_code(changes, 0, &code));
  CHECK(code == MIRROR_CHANGE_CODE_SITUATION);
  OK(mirror_changes_resource(changes, 0, &text));
  CHECK(is(text, "vol1"));
  OK(mirror_changes_routine(changes, 0, &routine));
  CHECK(!routine);
  OK(mirror_changes_message(changes, 0, MIRROR_LANGUAGE_JAPANESE, &text));
  CHECK(text.len > 0);
  CHECK(mirror_changes_code(changes, count, &code) == MIRROR_ERROR_OUT_OF_RANGE);
  OK(mirror_changes_to_json(changes, &json));
  OK(mirror_text_get(json, &text));
  CHECK(strstr(text.data, "\"code\":\"situation\"") != NULL);
  mirror_text_free(json);
  mirror_changes_free(changes);
  OK(mirror_assessment_changes_since(second, second, &changes));
  OK(mirror_changes_count(changes, &count));
  CHECK(count == 0);
  mirror_changes_free(changes);
  OK(mirror_snapshot_changes_since(later, earlier, &changes));
  OK(mirror_changes_count(changes, &count));
  CHECK(count > 1);
  mirror_changes_free(changes);
  mirror_assessment_free(first);
  mirror_assessment_free(second);
  mirror_snapshot_free(earlier);
  mirror_snapshot_free(later);
}

/* Figures that cannot be are refused, and what was set stays. */
static void refused_figures(void) {
  const char line[] = "vol1: alpha green active, beta red inactive, fast copy ok";
  mirror_assess_config *config = NULL;
  mirror_state *state = NULL;
  mirror_assessment *assessment = NULL;
  mirror_runbook *runbook = NULL;
  mirror_session *session = NULL;
  mirror_error *error = NULL;
  mirror_session_settings settings, zeroes;
  unsigned char odd[sizeof settings + 1];
  OK(mirror_assess_config_new(&config));
  CHECK(mirror_assess_config_set_used_percent(config, 250) == MIRROR_ERROR_OUT_OF_RANGE);
  CHECK(mirror_assess_config_set_used_percent(config, 101) == MIRROR_ERROR_OUT_OF_RANGE);
  OK(mirror_assess_config_set_used_percent(config, 100));
  OK(mirror_assess_config_set_used_percent(config, 0));
  mirror_assess_config_free(config);

  OK(mirror_state_from_line(line, strlen(line), &state, NULL));
  OK(mirror_state_assess(state, &assessment));
  OK(mirror_assessment_option_runbook(assessment, 0, NULL, &runbook, NULL));
  memset(&zeroes, 0, sizeof zeroes);
  CHECK(mirror_session_start(runbook, "t", 1, &zeroes, &session, &error) ==
        MIRROR_ERROR_OUT_OF_RANGE);
  CHECK(session == NULL && error == NULL);
  OK(mirror_session_settings_default(&settings));
  settings.give_up_after_ms = 0;
  CHECK(mirror_session_start(runbook, "t", 1, &settings, &session, NULL) ==
        MIRROR_ERROR_OUT_OF_RANGE);
  OK(mirror_session_settings_default(&settings));
  memcpy(odd + 1, &settings, sizeof settings);
  const size_t shift = (uintptr_t)odd % 2 == 0 ? 1 : 0;
  CHECK(mirror_session_start(runbook, "t", 1, (const void *)(odd + shift), &session, NULL) ==
        MIRROR_ERROR_NULL);
  settings.self_start_within_ms = 0; /* A copy is started at once. */
  OK(mirror_session_start(runbook, "t", 1, &settings, &session, NULL));
  mirror_session_free(session);
  mirror_runbook_free(runbook);
  mirror_assessment_free(assessment);
  mirror_state_free(state);
}

static void rates(void) {
  mirror_assess_config *options = NULL;
  const mirror_error *error = NULL;
  mirror_alerts *alerts = NULL;
  double seconds = 0;
  mirror_rate_basis basis = MIRROR_RATE_BASIS_UNKNOWN;
  mirror_time start = {2013, 6, 6, 1, 11, 11};
  mirror_time end = {2013, 6, 6, 1, 23, 45};
  mirror_str text;
  uint64_t blocks = 0, taken = 0;
  OK(mirror_assess_config_new(&options));
  OK(mirror_assess_config_rate(options, &seconds, &basis));
  CHECK(seconds == 20.0 && basis == MIRROR_RATE_BASIS_RULE_OF_THUMB);
  CHECK(mirror_assess_config_set_rate(options, -1.0) == MIRROR_ERROR_RATE);
  OK(mirror_assess_config_error(options, &error));
  OK(mirror_error_message(error, MIRROR_LANGUAGE_JAPANESE, &text));
  CHECK((unsigned char)text.data[5] > 127);
  OK(mirror_assess_config_rate(options, &seconds, &basis));
  CHECK(seconds == 20.0);
  OK(mirror_assess_config_set_rate_from_alerts(options, &start, &end, 102400, 50));
  OK(mirror_assess_config_rate(options, &seconds, &basis));
  CHECK(seconds > 15.07 && seconds < 15.09 && basis == MIRROR_RATE_BASIS_ALERTS);
  start.month = 13;
  CHECK(mirror_assess_config_set_rate_from_alerts(options, &start, &end, 102400, 50) ==
        MIRROR_ERROR_OUT_OF_RANGE);
  OK(mirror_copy_log_values("0x7D000", 7, "754", 3, &blocks, &taken, NULL));
  CHECK(blocks == 512000 && taken == 754);
  OK(mirror_copy_log_find("n=7d000 t=754", 13, "n", 1, "t", 1, &blocks, &taken, NULL));
  OK(mirror_assess_config_set_rate_from_copy_log(options, blocks, taken, 102400,
                                           MIRROR_BLOCK_UNIT_BINARY));
  CHECK(mirror_alerts_read("nothing", 7, MIRROR_ENCODING_RECOGNISED, &alerts, NULL) ==
        MIRROR_ERROR_PARSE);
  mirror_assess_config_free(options);
}

static void scanner(void) {
  mirror_scanner *scanner = NULL;
  mirror_found *found = NULL;
  mirror_snapshot *snapshot = NULL;
  mirror_report_kind kind = MIRROR_REPORT_KIND_UNKNOWN;
  mirror_text *json = NULL;
  size_t reports = 0, count = 0;
  uint32_t line = 0;
  OK(mirror_scanner_new(&scanner));
  OK(mirror_snapshot_new(&snapshot));
  for (size_t at = 0; at < strlen(MIRROR); at += 7) {
    size_t rest = strlen(MIRROR) - at;
    OK(mirror_scanner_feed(scanner, MIRROR + at, rest < 7 ? rest : 7, &found));
    OK(mirror_found_count(found, &count));
    reports += count;
    mirror_found_free(found);
  }
  OK(mirror_scanner_finish(scanner, &found));
  mirror_scanner_free(scanner);
  OK(mirror_found_count(found, &count));
  CHECK(reports + count == 1);
  OK(mirror_found_kind(found, 0, &kind));
  CHECK(kind == MIRROR_REPORT_KIND_MIRROR);
  OK(mirror_found_line(found, 0, &line));
  CHECK(line == 1);
  OK(mirror_found_to_json(found, 0, MIRROR_LANGUAGE_ENGLISH, &json));
  mirror_text_free(json);
  OK(mirror_snapshot_add_found(snapshot, NULL, 0, found));
  mirror_found_free(found);
  OK(mirror_snapshot_resource_count(snapshot, &count));
  CHECK(count == 1);
  mirror_snapshot_free(snapshot);
}

static void limits(void) {
  mirror_limits *limits = NULL;
  mirror_snapshot *snapshot = NULL;
  size_t value = 0;
  OK(mirror_limits_new(&limits));
  OK(mirror_limits_set(limits, MIRROR_LIMIT_INPUT_BYTES, 10));
  OK(mirror_limits_get(limits, MIRROR_LIMIT_INPUT_BYTES, &value));
  CHECK(value == 10);
  OK(mirror_snapshot_new_with(limits, &snapshot));
  mirror_limits_free(limits);
  CHECK(mirror_snapshot_add(snapshot, MIRROR, strlen(MIRROR)) == MIRROR_ERROR_PARSE);
  mirror_snapshot_free(snapshot);
}

static void progress(void) {
  mirror_tracker *tracker = NULL, *again = NULL;
  mirror_progress progress;
  mirror_text *json = NULL;
  mirror_str text;
  uint8_t percent = 40;
  OK(mirror_tracker_new(&tracker));
  OK(mirror_tracker_observe(tracker, 0, MIRROR_COPY_STATE_RUNNING, &percent, &progress));
  CHECK(!progress.has_remaining && progress.why_unknown == MIRROR_WHY_UNKNOWN_ONE_READING);
  percent = 41;
  OK(mirror_tracker_observe(tracker, 30000, MIRROR_COPY_STATE_RUNNING, &percent, &progress));
  OK(mirror_tracker_to_json(tracker, &json));
  OK(mirror_text_get(json, &text));
  OK(mirror_tracker_from_json(text.data, text.len, &again, NULL));
  mirror_text_free(json);
  percent = 42;
  OK(mirror_tracker_observe(again, 60000, MIRROR_COPY_STATE_RUNNING, &percent, &progress));
  CHECK(progress.has_remaining && progress.remaining_seconds == 58 * 30);
  OK(mirror_tracker_observe(again, 61000, MIRROR_COPY_STATE_RUNNING, NULL, &progress));
  CHECK(!progress.has_percent);
  mirror_tracker_free(again);
  mirror_tracker_free(tracker);
}

static void session(void) {
  const char line[] = "vol1: alpha green active, beta red inactive, fast copy ok";
  const char broken[] = "Mirror Status: Abnormal\nvol1 alpha beta\n----\n"
                        "Mirror Color GREEN RED\nFast Copy OK OK\n\n"
                        "Mirror Name: vol1\nalpha Active\nbeta Inactive\n\n"
                        " =====================  CLUSTER STATUS  =====================\n"
                        "  Cluster : cluster\n"
                        "  <server>\n"
                        "   *alpha ...........: Online\n"
                        "    beta ............: Online\n"
                        "  <group>\n"
                        "    failover1 .......: Online\n"
                        "      current        : alpha\n"
                        "      vol1           : Online\n"
                        " ============================================================\n";
  mirror_state *state = NULL;
  mirror_assessment *assessment = NULL;
  mirror_runbook *runbook = NULL, *again = NULL;
  mirror_session *session = NULL, *resumed = NULL;
  mirror_action *action = NULL;
  mirror_commands *commands = NULL;
  const mirror_error *refused = NULL;
  mirror_action_kind kind = MIRROR_ACTION_KIND_UNKNOWN;
  mirror_step step = MIRROR_STEP_UNKNOWN;
  mirror_stop_reason reason = MIRROR_STOP_REASON_UNKNOWN;
  mirror_text *json = NULL;
  mirror_str text;
  uint64_t now = 1000;
  int observed = 0;
  int32_t exit_status = 0;
  bool over = false;

  OK(mirror_state_from_line(line, strlen(line), &state, NULL));
  OK(mirror_state_assess(state, &assessment));
  mirror_state_free(state);
  OK(mirror_assessment_option_runbook(assessment, 0, NULL, &runbook, NULL));
  mirror_assessment_free(assessment);
  OK(mirror_runbook_to_json(runbook, &json));
  OK(mirror_text_get(json, &text));
  OK(mirror_runbook_from_json(text.data, text.len, &again, NULL));
  mirror_text_free(json);
  mirror_runbook_free(runbook);
  OK(mirror_runbook_step_kind(again, 1, &step));
  CHECK(step == MIRROR_STEP_RUN);

  OK(mirror_session_start(again, "test", 4, NULL, &session, NULL));
  mirror_runbook_free(again);
  CHECK(mirror_session_answered(session, "yes", 3, now) == MIRROR_ERROR_SESSION);
  OK(mirror_session_error(session, &refused));
  OK(mirror_error_code(refused, &text));
  CHECK(is(text, "not_asked_for"));

  /* Until it has run its command. */
  for (int round = 0; round < 20 && kind != MIRROR_ACTION_KIND_RUN; round++) {
    OK(mirror_session_next(session, now, &action));
    OK(mirror_action_kind_of(action, &kind));
    if (kind == MIRROR_ACTION_KIND_TELL) {
      OK(mirror_action_message(action, MIRROR_LANGUAGE_JAPANESE, &text));
      CHECK(text.len > 0);
    }
    if (kind == MIRROR_ACTION_KIND_OBSERVE) {
      OK(mirror_session_observed(session, broken, strlen(broken), now));
      observed++;
    }
    if (kind == MIRROR_ACTION_KIND_RUN) {
      const char *const *argv = NULL;
      size_t argc = 0;
      OK(mirror_action_commands(action, &commands));
      OK(mirror_commands_argv(commands, 0, &argv, &argc));
      CHECK(argc == 3 && strcmp(argv[1], "--recovery") == 0);
      mirror_commands_free(commands);
    }
    mirror_action_free(action);
    now += 10000;
  }
  CHECK(kind == MIRROR_ACTION_KIND_RUN && observed > 0);
  OK(mirror_session_command_ended(session, &exit_status, "", 0, now));

  /* Written down and taken up again. */
  OK(mirror_session_to_json(session, &json));
  OK(mirror_text_get(json, &text));
  OK(mirror_session_from_json(text.data, text.len, &resumed, NULL));
  mirror_text_free(json);
  mirror_session_free(session);
  OK(mirror_session_resume(resumed, now));
  OK(mirror_session_decline(resumed, now));
  OK(mirror_session_next(resumed, now, &action));
  OK(mirror_action_stop_reason(action, &reason));
  CHECK(reason == MIRROR_STOP_REASON_DECLINED);
  mirror_action_free(action);
  OK(mirror_session_is_over(resumed, &over));
  CHECK(over);
  OK(mirror_session_journal_text(resumed, MIRROR_LANGUAGE_ENGLISH, &json));
  mirror_text_free(json);
  mirror_session_free(resumed);
}

/* What cannot be undone is said whole, in the tool too. */
static void confirmations(void) {
  const char line[] = "md1: a red inactive, b gray, fast copy unknown";
  const char seen[] =
      "Mirror Status: Abnormal\nmd1  a  b\n------\nMirror Color  RED  GRAY\n\n"
      "Mirror Name: md1\nServer Name  Active Status\n------\na  Inactive\nb  --\n\n"
      " ===  CLUSTER STATUS  ===\n  Cluster : c\n  <server>\n   *a ...: Online\n    b ...: Offline\n"
      "  <group>\n    g ...: Offline\n      current : None\n      md1 : Offline\n ======\n";
  mirror_state *state = NULL;
  mirror_assessment *assessment = NULL;
  mirror_assess_config *options = NULL;
  mirror_runbook *runbook = NULL;
  mirror_session *session = NULL;
  mirror_action_kind kind = MIRROR_ACTION_KIND_UNKNOWN;
  mirror_action *action = NULL;
  mirror_str text;

  OK(mirror_state_from_line(line, strlen(line), &state, NULL));
  OK(mirror_state_assess(state, &assessment));
  OK(mirror_assess_config_new(&options));
  OK(mirror_assess_config_set_group(options, "g", 1));
  OK(mirror_assessment_option_runbook(assessment, 0, options, &runbook, NULL));
  OK(mirror_session_start(runbook, "test", 4, NULL, &session, NULL));
  for (uint64_t now = 0; now < 100000 && kind != MIRROR_ACTION_KIND_CONFIRM; now += 5000) {
    mirror_action_free(action);
    OK(mirror_session_next(session, now, &action));
    OK(mirror_action_kind_of(action, &kind));
    if (kind == MIRROR_ACTION_KIND_OBSERVE) OK(mirror_session_observed(session, seen, strlen(seen), now));
    if (kind == MIRROR_ACTION_KIND_BY_HAND) OK(mirror_session_answered(session, "done", 4, now));
  }
  CHECK(kind == MIRROR_ACTION_KIND_CONFIRM);
  OK(mirror_action_message(action, MIRROR_LANGUAGE_ENGLISH, &text));
  CHECK(strstr(text.data, "the data of a becomes the latest") != NULL);
  CHECK(strstr(text.data, "Select the icon of a") != NULL);
  mirror_action_free(action);
  mirror_session_free(session);
  mirror_runbook_free(runbook);
  mirror_assess_config_free(options);
  mirror_assessment_free(assessment);
  mirror_state_free(state);
}

static void any_bytes(void) {
  mirror_snapshot *snapshot = NULL;
  char bytes[512];
  unsigned seed = 12345;
  OK(mirror_snapshot_new(&snapshot));
  for (int round = 0; round < 300; round++) {
    for (size_t at = 0; at < sizeof bytes; at++) {
      seed = seed * 1103515245u + 12345u;
      bytes[at] = (char)(seed >> 16);
    }
    CHECK(mirror_snapshot_add(snapshot, bytes, sizeof bytes) == MIRROR_ERROR_PARSE);
  }
  CHECK(mirror_snapshot_add_from(snapshot, "\xff", 1, MIRROR, 1) == MIRROR_ERROR_NOT_UTF8);
  mirror_snapshot_free(snapshot);
}

int main(void) {
  version();
  words();
  no_old_errors();
  errors();
  at_once();
  service();
  changes();
  refused_figures();
  state();
  assessment();
  rates();
  scanner();
  limits();
  progress();
  session();
  confirmations();
  any_bytes();
  puts("values: passed");
  return 0;
}
