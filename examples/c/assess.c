/* Reads outputs of clpmdstat and clpstat and says what is the case and what can be done.
 *
 *     cc assess.c $(pkg-config --cflags --libs mirror_core) -o assess
 *     ./assess FILE...
 *
 * Exit status: 0 all mirror disks are healthy, 1 warning, 2 critical, 3 unknown or unreadable. */
#include <mirror_core.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static int print_option(const mirror_assessment *assessment, size_t index) {
  mirror_commands *commands = NULL;
  mirror_error *error = NULL;
  mirror_intent intent = MIRROR_INTENT_UNKNOWN;
  mirror_str text;
  size_t count = 0;
  if (mirror_assessment_option_intent(assessment, index, &intent) == MIRROR_OK &&
      mirror_word_text(MIRROR_WORDS_INTENT, (int32_t)intent, &text) == MIRROR_OK) {
    printf("  %s\n", text.data);
  }
  if (mirror_assessment_option_commands(assessment, index, NULL, &commands, &error) != MIRROR_OK) {
    if (mirror_error_message(error, MIRROR_LANGUAGE_ENGLISH, &text) == MIRROR_OK) {
      printf("    %s\n", text.data);
    }
    mirror_error_free(error);
    return 1;
  }
  mirror_commands_count(commands, &count);
  for (size_t command = 0; command < count; command++) {
    const char *const *argv = NULL; /* As execv() takes it. */
    size_t argc = 0;
    int anywhere = mirror_commands_server(commands, command, &text) != MIRROR_OK;
    mirror_commands_argv(commands, command, &argv, &argc);
    printf("    %s:", anywhere ? "any server" : text.data);
    for (size_t word = 0; word < argc; word++) printf(" %s", argv[word]);
    printf("\n");
  }
  mirror_commands_free(commands);
  return 0;
}

static int add_file(mirror_snapshot *snapshot, const char *path) {
  static char bytes[1 << 20];
  const mirror_error *error = NULL;
  mirror_str message = {"cannot be read", 14};
  FILE *file = fopen(path, "rb");
  size_t length = file ? fread(bytes, 1, sizeof bytes, file) : 0;
  int readable = file && !ferror(file) && feof(file);
  if (file) fclose(file);
  if (readable && mirror_snapshot_add(snapshot, bytes, length) == MIRROR_OK) return 0;
  if (readable && mirror_snapshot_error(snapshot, &error) == MIRROR_OK) {
    mirror_error_message(error, MIRROR_LANGUAGE_ENGLISH, &message);
  }
  fprintf(stderr, "%s: %s\n", path, message.data);
  return 3;
}

int main(int argc, char **argv) {
  mirror_snapshot *snapshot = NULL;
  size_t disks = 0;
  int worst = argc < 2 ? 3 : 0;
  if (mirror_snapshot_new(&snapshot) != MIRROR_OK) return 3;
  for (int index = 1; index < argc; index++) worst |= add_file(snapshot, argv[index]);
  mirror_snapshot_resource_count(snapshot, &disks);
  for (size_t disk = 0; disk < disks; disk++) {
    mirror_assessment *assessment = NULL;
    mirror_situation situation = MIRROR_SITUATION_UNKNOWN;
    mirror_severity severity = MIRROR_SEVERITY_UNKNOWN;
    mirror_str name = {"", 0}, word = {"unknown", 7};
    size_t options = 0;
    mirror_snapshot_resource_name(snapshot, disk, &name);
    mirror_snapshot_assess(snapshot, name.data, name.len, &assessment);
    mirror_assessment_severity(assessment, &severity);
    mirror_assessment_situation(assessment, &situation);
    mirror_word_text(MIRROR_WORDS_SITUATION, (int32_t)situation, &word);
    printf("%s: %s\n", name.data, word.data);
    mirror_assessment_option_count(assessment, &options);
    for (size_t option = 0; option < options; option++) print_option(assessment, option);
    mirror_assessment_free(assessment);
    int exit_status = severity == MIRROR_SEVERITY_OK         ? 0
                      : severity == MIRROR_SEVERITY_WARNING  ? 1
                      : severity == MIRROR_SEVERITY_CRITICAL ? 2
                                                             : 3;
    if (exit_status > worst) worst = exit_status;
  }
  mirror_snapshot_free(snapshot);
  return disks == 0 ? 3 : worst;
}
