/* A panic inside comes back as a code, and the next call works. Only with a library that was built
 * with the feature `test-panic`. */
#include "check.h"

#ifdef __cplusplus
extern "C"
#endif
enum mirror_result mirror_test_panic(void);

int main(void) {
  mirror_snapshot *snapshot = NULL;
  size_t count = 9;
  for (int round = 0; round < 3; round++) {
    CHECK(mirror_test_panic() == MIRROR_ERROR_PANIC);
    OK(mirror_snapshot_new(&snapshot));
    OK(mirror_snapshot_add(snapshot, MIRROR, strlen(MIRROR)));
    OK(mirror_snapshot_resource_count(snapshot, &count));
    CHECK(count == 1);
    mirror_snapshot_free(snapshot);
  }
  puts("panic: passed");
  return 0;
}
