/* Many threads read the same handles at once, texts that are made on first use among them. */
#include "check.h"

#include <pthread.h>

struct handles {
  const mirror_snapshot *snapshot;
  const mirror_assessment *assessment;
  const mirror_state *state;
};

static void *read_all(void *given) {
  const struct handles *handles = given;
  for (int round = 0; round < 300; round++) {
    mirror_str text;
    mirror_text *json = NULL;
    mirror_severity severity;
    OK(mirror_snapshot_resource_name(handles->snapshot, 0, &text));
    CHECK(is(text, "vol1"));
    OK(mirror_assessment_source(handles->assessment, &text));
    CHECK(is(text, "alpha"));
    OK(mirror_state_server(handles->state, 1, &text));
    CHECK(is(text, "beta"));
    OK(mirror_assessment_severity(handles->assessment, &severity));
    CHECK(severity == MIRROR_SEVERITY_WARNING);
    OK(mirror_snapshot_to_json(handles->snapshot, NULL, &json));
    mirror_text_free(json);
  }
  return NULL;
}

int main(void) {
  mirror_snapshot *snapshot = NULL;
  mirror_assessment *assessment = NULL;
  mirror_state *state = NULL;
  pthread_t threads[8];
  OK(mirror_snapshot_new(&snapshot));
  OK(mirror_snapshot_add(snapshot, MIRROR, strlen(MIRROR)));
  OK(mirror_snapshot_add(snapshot, ACTIVE, strlen(ACTIVE)));
  OK(mirror_snapshot_assess(snapshot, "vol1", 4, &assessment));
  OK(mirror_snapshot_state(snapshot, 0, &state));
  struct handles handles = {snapshot, assessment, state};
  for (int index = 0; index < 8; index++) {
    CHECK(pthread_create(&threads[index], NULL, read_all, &handles) == 0);
  }
  for (int index = 0; index < 8; index++) {
    CHECK(pthread_join(threads[index], NULL) == 0);
  }
  mirror_snapshot_free(snapshot);
  mirror_state_free(state);
  mirror_assessment_free(assessment);
  puts("threads: passed");
  return 0;
}
