/* Reads outputs of clpmdstat and clpstat and prints the situation and the recovery options of each
 * mirror disk.
 *
 *     cc assess.c $(pkg-config --cflags --libs mirror_core) -o assess
 *     ./assess FILE...
 *
 * Exit status: 0 all mirror disks are healthy, 1 warning, 2 critical, 3 unknown or unreadable. */
#include <mirror_core.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* For calls that cannot fail on their input. */
static void must(mirror_result result) {
  if (result != MIRROR_OK) {
    fprintf(stderr, "mirror_core: result %d\n", (int)result);
    exit(3);
  }
}

static void print_message(const mirror_error *error) {
  mirror_str message;
  must(mirror_error_message(error, MIRROR_LANGUAGE_ENGLISH, &message));
  printf("    %s\n", message.data);
}

static void print_commands(const mirror_commands *commands) {
  size_t count = 0;
  must(mirror_commands_count(commands, &count));
  for (size_t command = 0; command < count; command++) {
    const char *const *argv = NULL; /* As execv() takes it. */
    size_t argc = 0;
    mirror_str server;
    /* A command without a server may run on any server of the cluster. */
    if (mirror_commands_server(commands, command, &server) == MIRROR_OK) {
      printf("    %s:", server.data);
    } else {
      printf("    any server:");
    }
    must(mirror_commands_argv(commands, command, &argv, &argc));
    for (size_t word = 0; word < argc; word++) printf(" %s", argv[word]);
    printf("\n");
  }
}

static void print_option(const mirror_assessment *assessment, size_t option) {
  mirror_commands *commands = NULL;
  mirror_error *error = NULL;
  mirror_intent intent = MIRROR_INTENT_UNKNOWN;
  mirror_str word;
  if (mirror_assessment_option_intent(assessment, option, &intent) == MIRROR_OK) {
    must(mirror_word_text(MIRROR_WORDS_INTENT, (int32_t)intent, &word));
    printf("  %s\n", word.data);
  }
  if (mirror_assessment_option_commands(assessment, option, NULL, &commands, &error) ==
      MIRROR_OK) {
    print_commands(commands);
    mirror_commands_free(commands);
  } else {
    print_message(error);
    mirror_error_free(error);
  }
}

static void print_disk(const mirror_snapshot *snapshot, size_t disk) {
  mirror_assessment *assessment = NULL;
  mirror_situation situation = MIRROR_SITUATION_UNKNOWN;
  mirror_str name, word;
  size_t options = 0;
  must(mirror_snapshot_resource_name(snapshot, disk, &name));
  must(mirror_snapshot_assess(snapshot, name.data, name.len, &assessment));
  must(mirror_assessment_situation(assessment, &situation));
  must(mirror_word_text(MIRROR_WORDS_SITUATION, (int32_t)situation, &word));
  printf("%s: %s\n", name.data, word.data);
  must(mirror_assessment_option_count(assessment, &options));
  for (size_t option = 0; option < options; option++) print_option(assessment, option);
  mirror_assessment_free(assessment);
}

/* Gives 0 where the file was read. */
static int add_file(mirror_snapshot *snapshot, const char *path) {
  static char bytes[1 << 20];
  const mirror_error *error = NULL;
  mirror_str message = {"cannot be read", 14};
  FILE *file = fopen(path, "rb");
  size_t length = file ? fread(bytes, 1, sizeof bytes, file) : 0;
  int is_read = file && !ferror(file) && feof(file);
  if (file) fclose(file);
  if (is_read && mirror_snapshot_add(snapshot, bytes, length) == MIRROR_OK) return 0;
  if (is_read && mirror_snapshot_error(snapshot, &error) == MIRROR_OK) {
    must(mirror_error_message(error, MIRROR_LANGUAGE_ENGLISH, &message));
  }
  fprintf(stderr, "%s: %s\n", path, message.data);
  return 3;
}

/* The exit status for the worst of all mirror disks. */
static int exit_status(const mirror_snapshot *snapshot) {
  mirror_severity severity = MIRROR_SEVERITY_UNKNOWN;
  must(mirror_snapshot_severity(snapshot, &severity));
  switch (severity) {
    case MIRROR_SEVERITY_OK:
      return 0;
    case MIRROR_SEVERITY_WARNING:
      return 1;
    case MIRROR_SEVERITY_CRITICAL:
      return 2;
    default:
      return 3;
  }
}

int main(int argc, char **argv) {
  mirror_snapshot *snapshot = NULL;
  size_t disks = 0;
  int unread = 0;
  must(mirror_snapshot_new(&snapshot));
  for (int index = 1; index < argc; index++) unread |= add_file(snapshot, argv[index]);
  must(mirror_snapshot_resource_count(snapshot, &disks));
  for (size_t disk = 0; disk < disks; disk++) print_disk(snapshot, disk);
  int status = exit_status(snapshot);
  mirror_snapshot_free(snapshot);
  return unread != 0 ? unread : status;
}
