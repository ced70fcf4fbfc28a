/* Prints for each file the JSON of its snapshot, or the code of the error, then every document and
 * page of its mirror disks, then what a scanner finds in it in pieces of 7 bytes. xtask compares all
 * of it with what Rust says: see xtask/src/c_examples.rs. */
#include "check.h"

static void print(mirror_text *text) {
  mirror_str content;
  OK(mirror_text_get(text, &content));
  CHECK(strlen(content.data) == content.len);
  puts(content.data);
  mirror_text_free(text);
}

static void print_disk(const mirror_snapshot *snapshot, size_t disk, mirror_assess_config *options) {
  mirror_state *state = NULL;
  mirror_assessment *assessment = NULL;
  mirror_text *text = NULL;
  size_t count = 0;
  OK(mirror_snapshot_state(snapshot, disk, &state));
  OK(mirror_state_to_json(state, options, &text));
  print(text);
  OK(mirror_state_assess(state, &assessment));
  OK(mirror_assessment_to_json(assessment, options, &text));
  print(text);
  OK(mirror_assessment_option_count(assessment, &count));
  for (size_t option = 0; option < count; option++) {
    mirror_runbook *runbook = NULL;
    OK(mirror_assessment_option_to_json(assessment, option, options, &text));
    print(text);
    OK(mirror_assessment_option_runbook(assessment, option, options, &runbook, NULL));
    OK(mirror_runbook_to_json(runbook, &text));
    print(text);
    OK(mirror_runbook_sheet(runbook, MIRROR_LANGUAGE_JAPANESE, &text));
    print(text);
    mirror_runbook_free(runbook);
  }
  mirror_assessment_free(assessment);
  mirror_state_free(state);
}

static void print_pages(const mirror_snapshot *snapshot) {
  mirror_assess_config *options = NULL;
  mirror_text *text = NULL;
  size_t count = 0;
  OK(mirror_assess_config_new(&options));
  OK(mirror_assess_config_set_language(options, MIRROR_LANGUAGE_JAPANESE));
  OK(mirror_assess_config_set_group(options, "failover1", 9));
  OK(mirror_assess_config_set_rate(options, 12.5));
  OK(mirror_assess_config_set_product(options, 4, 1));
  OK(mirror_assess_config_set_used_percent(options, 30));
  OK(mirror_snapshot_page(snapshot, options, true, &text));
  print(text);
  OK(mirror_snapshot_html(snapshot, options, &text));
  print(text);
  OK(mirror_snapshot_resource_count(snapshot, &count));
  for (size_t disk = 0; disk < count; disk++) {
    print_disk(snapshot, disk, options);
  }
  mirror_assess_config_free(options);
}

static void scan(const char *bytes, size_t length) {
  mirror_scanner *scanner = NULL;
  OK(mirror_scanner_new(&scanner));
  for (size_t at = 0; at <= length; at += 7) {
    mirror_found *found = NULL;
    size_t count = 0, rest = length - at;
    if (rest < 7) {
      OK(mirror_scanner_feed(scanner, bytes + at, rest, &found));
      OK(mirror_found_count(found, &count));
      CHECK(count == 0 || rest > 0);
    } else {
      OK(mirror_scanner_feed(scanner, bytes + at, 7, &found));
      OK(mirror_found_count(found, &count));
    }
    for (int last = 0; last < 2; last++) {
      for (size_t index = 0; index < count; index++) {
        mirror_text *json = NULL;
        mirror_result result =
            mirror_found_to_json(found, index, MIRROR_LANGUAGE_JAPANESE, &json);
        CHECK(result == MIRROR_OK || result == MIRROR_ERROR_ABSENT);
        if (result == MIRROR_OK) {
          print(json);
        }
      }
      mirror_found_free(found);
      found = NULL;
      count = 0;
      if (rest >= 7 || last == 1) {
        break;
      }
      OK(mirror_scanner_finish(scanner, &found));
      OK(mirror_found_count(found, &count));
    }
    mirror_found_free(found);
  }
  mirror_scanner_free(scanner);
}

int main(int argc, char **argv) {
  static char bytes[1 << 20];
  for (int index = 1; index < argc; index++) {
    FILE *file = fopen(argv[index], "rb");
    CHECK(file != NULL);
    size_t length = fread(bytes, 1, sizeof bytes, file);
    CHECK(length < sizeof bytes);
    fclose(file);

    mirror_snapshot *snapshot = NULL;
    mirror_text *json = NULL;
    OK(mirror_snapshot_new(&snapshot));
    if (mirror_snapshot_add(snapshot, bytes, length) == MIRROR_OK) {
      OK(mirror_snapshot_to_json(snapshot, NULL, &json));
      print(json);
      print_pages(snapshot);
    } else {
      const mirror_error *error = NULL;
      mirror_str code;
      OK(mirror_snapshot_error(snapshot, &error));
      OK(mirror_error_code(error, &code));
      puts(code.data);
    }
    mirror_snapshot_free(snapshot);
    scan(bytes, length);
  }
  mirror_text *table = NULL;
  OK(mirror_decision_table_json(&table));
  print(table);
  return 0;
}
