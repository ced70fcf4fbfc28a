/* A million calls, after which the program holds no more memory than after the first part. Linux
 * alone says in a file how much that is; elsewhere the calls are made all the same. */
#include "check.h"

static unsigned long calls = 0;
#define CALL(call) \
  do {             \
    calls++;       \
    OK(call);      \
  } while (0)

static long resident_pages(void) {
  long total = 0, resident = -1;
  FILE *file = fopen("/proc/self/statm", "r");
  if (file == NULL) {
    return -1;
  }
  if (fscanf(file, "%ld %ld", &total, &resident) != 2) {
    resident = -1;
  }
  fclose(file);
  return resident;
}

static void once(mirror_tracker *tracker, unsigned long round) {
  mirror_snapshot *snapshot = NULL;
  mirror_assessment *assessment = NULL;
  mirror_commands *commands = NULL;
  mirror_progress progress;
  mirror_error *error = NULL;
  mirror_state *state = NULL;
  mirror_str text;
  mirror_severity severity;
  mirror_color color;
  size_t count = 0;
  uint8_t percent = (uint8_t)(round % 101);
  CALL(mirror_snapshot_new(&snapshot));
  CALL(mirror_snapshot_add(snapshot, MIRROR, strlen(MIRROR)));
  CALL(mirror_snapshot_add(snapshot, ACTIVE, strlen(ACTIVE)));
  CALL(mirror_snapshot_assess(snapshot, "vol1", 4, &assessment));
  CALL(mirror_snapshot_state(snapshot, 0, &state));
  CALL(mirror_assessment_option_commands(assessment, 0, NULL, &commands, NULL));
  CHECK(mirror_state_from_line("bad", 3, &state, &error) == MIRROR_ERROR_PARSE);
  mirror_error_free(error);
  for (int again = 0; again < 15; again++) {
    CALL(mirror_assessment_severity(assessment, &severity));
    CALL(mirror_assessment_source(assessment, &text));
    CALL(mirror_snapshot_resource_name(snapshot, 0, &text));
    CALL(mirror_snapshot_resource_count(snapshot, &count));
    CALL(mirror_state_color(state, 0, &color));
    CALL(mirror_commands_server(commands, 0, &text));
  }
  CALL(mirror_tracker_observe(tracker, round * 1000, MIRROR_COPY_STATE_RUNNING, &percent,
                              &progress));
  mirror_state_free(state);
  mirror_commands_free(commands);
  mirror_assessment_free(assessment);
  mirror_snapshot_free(snapshot);
  calls += 4;
}

int main(void) {
  mirror_tracker *tracker = NULL;
  unsigned long round = 0;
  OK(mirror_tracker_new(&tracker));
  while (calls < 200000) {
    once(tracker, round++);
  }
  long before = resident_pages();
  while (calls < 1200000) {
    once(tracker, round++);
  }
  long after = resident_pages();
  mirror_tracker_free(tracker);
  printf("soak: %lu calls, %ld pages before, %ld after\n", calls, before, after);
  /* One byte left behind by each call would be 244 pages. */
  CHECK(after <= before + 80);
  return 0;
}
