/* What the test programs share. */
#ifndef CHECK_H
#define CHECK_H

#include <mirror_core.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* Unlike assert(), this stays where NDEBUG is set. */
#define CHECK(condition)                                                              \
  do {                                                                                \
    if (!(condition)) {                                                               \
      fprintf(stderr, "%s:%d: not so: %s\n", __FILE__, __LINE__, #condition);         \
      exit(1);                                                                        \
    }                                                                                 \
  } while (0)

#define OK(call) CHECK((call) == MIRROR_OK)

static inline int is(mirror_str text, const char *expected) {
  return text.len == strlen(expected) && memcmp(text.data, expected, text.len) == 0 &&
         text.data[text.len] == '\0';
}

static const char MIRROR[] =
    "Mirror Status: Abnormal\n"
    "vol1                 alpha                beta\n"
    "----------------------------------------------------------------\n"
    "Mirror Color         GREEN                RED\n"
    "Fast Copy            OK                   OK\n"
    "Lastupdate Time      2024/11/03 02:14:09  --\n"
    "Break Time           2024/11/03 01:58:37  --\n"
    "Disk Error           OK                   OK\n"
    "Needed Copy Percent  50%                  0%\n"
    "Volume Used Percent  41%                  --%\n"
    "Volume Size          8192MB               8192MB\n";

static const char ACTIVE[] =
    "Mirror Name: vol1\n"
    "Server Name          Active Status\n"
    "----------------------------------\n"
    "alpha                Active\n"
    "beta                 Inactive\n";

#endif
