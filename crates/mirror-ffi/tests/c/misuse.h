/* What the generated misuse test stands on: a valid handle of every kind, and places for outputs.
 * xtask/src/c_misuse.rs writes the calls, for every function of the header. */
#ifndef MISUSE_H
#define MISUSE_H

#include "check.h"

#include <math.h>

static const char ALERTS[] =
    "2024/03/01 01:23:46.100\t2024/03/01 01:23:45.000\t"
    "\xe3\x83\x9f\xe3\x83\xa9\xe3\x83\xbc\xe3\x83\x87\xe3\x82\xa3\xe3\x82\xb9\xe3\x82\xafvol1"
    "\xe3\x81\xae\xe3\x83\x95\xe3\x83\xab\xe3\x82\xb3\xe3\x83\x94\xe3\x83\xbc\xe3\x81\x8c"
    "\xe6\x88\x90\xe5\x8a\x9f\xe3\x81\x97\xe3\x81\xbe\xe3\x81\x97\xe3\x81\x9f\xe3\x80\x82\n";

/* Words outside the vocabulary: there are findings. */
static const char ODD[] =
    "Mirror Status: Odd\nvol1 alpha beta\n----\nMirror Color PURPLE RED\n";

static mirror_text *h_text;
static mirror_error *h_error;
static mirror_findings *h_findings;
static mirror_needs *h_needs;
static mirror_commands *h_commands;
static mirror_assess_config *h_assess_config;
static mirror_limits *h_limits;
static mirror_scanner *h_scanner;
static mirror_found *h_found;
static mirror_state *h_state;
static mirror_snapshot *h_snapshot;
static mirror_assessment *h_assessment;
static mirror_runbook *h_runbook;
static mirror_session *h_session;
static mirror_action *h_action;
static mirror_tracker *h_tracker;
static mirror_alerts *h_alerts;
static mirror_changes *h_changes;
static mirror_str v_str = {"vol1", 4};
static mirror_time v_time = {2024, 3, 1, 1, 11, 11};
static mirror_session_settings v_session_settings;

/* Places for outputs, one for each parameter, filled with a pattern that nothing else writes. */
enum { PLACES = 10, PLACE = 256 };
static union {
  unsigned char bytes[PLACE];
  void *pointer;
  double aligned;
} place[PLACES];

static inline void clear_places(void) { memset(place, 0x5a, sizeof place); }

static inline void check_untouched(int index) {
  for (int byte = 0; byte < PLACE; byte++) {
    CHECK(place[index].bytes[byte] == 0x5a);
  }
}

static inline void make_handles(void) {
  mirror_snapshot *broken = NULL;
  mirror_state *broken_state = NULL;
  mirror_assessment *broken_assessment = NULL;
  OK(mirror_snapshot_new(&h_snapshot));
  OK(mirror_snapshot_add(h_snapshot, MIRROR, strlen(MIRROR)));
  OK(mirror_snapshot_add(h_snapshot, ACTIVE, strlen(ACTIVE)));
  OK(mirror_assess_config_new(&h_assess_config));
  OK(mirror_limits_new(&h_limits));
  OK(mirror_snapshot_to_json(h_snapshot, NULL, &h_text));
  CHECK(mirror_state_from_line("bad", 3, &h_state, &h_error) == MIRROR_ERROR_PARSE);
  OK(mirror_snapshot_new(&broken));
  OK(mirror_snapshot_add(broken, ODD, strlen(ODD)));
  OK(mirror_snapshot_findings(broken, MIRROR_LANGUAGE_JAPANESE, &h_findings));
  mirror_snapshot_free(broken);
  OK(mirror_scanner_new(&h_scanner));
  OK(mirror_scanner_feed(h_scanner, ACTIVE, strlen(ACTIVE), &h_found));
  mirror_found_free(h_found);
  OK(mirror_scanner_finish(h_scanner, &h_found));
  OK(mirror_snapshot_state(h_snapshot, 0, &h_state));
  OK(mirror_snapshot_assess(h_snapshot, "vol1", 4, &h_assessment));
  OK(mirror_assessment_needs(h_assessment, NULL, &h_needs));
  OK(mirror_assessment_option_runbook(h_assessment, 0, NULL, &h_runbook, NULL));
  OK(mirror_runbook_commands(h_runbook, &h_commands));
  OK(mirror_session_settings_default(&v_session_settings));
  OK(mirror_session_start(h_runbook, "misuse", 6, &v_session_settings, &h_session, NULL));
  OK(mirror_session_next(h_session, 0, &h_action));
  OK(mirror_tracker_new(&h_tracker));
  CHECK(mirror_state_from_line("vol1: alpha green, beta green", 29, &broken_state, NULL) == MIRROR_OK);
  OK(mirror_state_assess(broken_state, &broken_assessment));
  OK(mirror_assessment_changes_since(h_assessment, broken_assessment, &h_changes));
  mirror_assessment_free(broken_assessment);
  mirror_state_free(broken_state);
  OK(mirror_alerts_read(ALERTS, strlen(ALERTS), MIRROR_ENCODING_UTF_8, &h_alerts, NULL));
}

/* In another order than they were made. */
static inline void free_handles(void) {
  mirror_snapshot_free(h_snapshot);
  mirror_session_free(h_session);
  mirror_assess_config_free(h_assess_config);
  mirror_runbook_free(h_runbook);
  mirror_scanner_free(h_scanner);
  mirror_alerts_free(h_alerts);
  mirror_changes_free(h_changes);
  mirror_assessment_free(h_assessment);
  mirror_found_free(h_found);
  mirror_tracker_free(h_tracker);
  mirror_limits_free(h_limits);
  mirror_error_free(h_error);
  mirror_text_free(h_text);
  mirror_action_free(h_action);
  mirror_needs_free(h_needs);
  mirror_findings_free(h_findings);
  mirror_state_free(h_state);
  mirror_commands_free(h_commands);
}

#endif
