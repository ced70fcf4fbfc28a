// A management agent: polls commands, follows a copy, and prints a line of JSON for each change; or
// carries a recovery out.
//
//     c++ -std=c++17 agent.cpp $(pkg-config --cflags --libs mirror_core) -o agent
//     ./agent --every 5 'clpmdstat --mirror md1' 'clpmdstat --active md1'
//     ./agent --recover md1 --intent recover_while_running --on tokyo --session md1.json
//     ./agent --resume md1.json --on tokyo
//
// Options: --every SECONDS between two polls (default 10, 0 without a pause), --polls COUNT to end
// after so many, --lang en|ja. All outputs of one poll make one snapshot. SIGTERM and SIGINT end the
// agent after the poll that is running. Exit status: 0 ended cleanly, 2 usage.
//
// Options of a recovery: --intent INTENT or --row N of the guide, --on SERVER that this runs on,
// --session FILE (default mirror-recovery.json), --group, --monitor and --source NAME where the
// outputs do not say it. Whatever ends it, --resume FILE goes on. Exit status: 0 done, 1 stopped or
// unable to go on, 2 usage.
#include <chrono>
#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <iostream>
#include <map>
#include <mirror_core.hpp>
#include <string>
#include <thread>
#include <vector>

#include "recovery.hpp"

#ifdef _WIN32
#define popen _popen
#define pclose _pclose
#endif

namespace mc = mirror_core;
using namespace std::chrono_literals;

namespace {

volatile std::sig_atomic_t asked_to_end = 0;
extern "C" void end(int) { asked_to_end = 1; }

struct arguments {
  std::chrono::milliseconds every = 10s;
  long polls = -1;
  mirror_language language = MIRROR_LANGUAGE_ENGLISH;
  std::vector<std::string> commands;
  recovery::order order;

  [[nodiscard]] bool recovers() const {
    return !order.resource.empty() || !order.resume.empty();
  }
  /// A recovery takes no commands, and names what is to be done once.
  [[nodiscard]] bool fit() const {
    if (!recovers()) return !commands.empty();
    const bool is_named = order.intent.empty() != order.row.empty();
    return commands.empty() && order.resource.empty() != order.resume.empty() &&
           is_named == order.resume.empty();
  }
};

/// Where the value of an option of a recovery goes.
std::string *place_of(const std::string &option, recovery::order &order) {
  const std::map<std::string, std::string *> places = {
      {"--recover", &order.resource}, {"--intent", &order.intent},   {"--row", &order.row},
      {"--on", &order.here},          {"--session", &order.session}, {"--resume", &order.resume},
      {"--group", &order.group},      {"--monitor", &order.monitor}, {"--source", &order.source}};
  const auto place = places.find(option);
  return place == places.end() ? nullptr : place->second;
}

bool read_arguments(int argc, char **argv, arguments &given) {
  for (int index = 1; index < argc; ++index) {
    const std::string word = argv[index];
    if (word.rfind("--", 0) != 0) {
      given.commands.push_back(word);
      continue;
    }
    if (++index >= argc) return false;
    const std::string value = argv[index];
    char *rest = nullptr;
    const long number = std::strtol(value.c_str(), &rest, 10);
    const bool is_number = !value.empty() && *rest == '\0' && number >= 0;
    if (word == "--every" && is_number) {
      given.every = std::chrono::seconds(number);
    } else if (word == "--polls" && is_number) {
      given.polls = number;
    } else if (word == "--lang" && (value == "en" || value == "ja")) {
      given.language = value == "ja" ? MIRROR_LANGUAGE_JAPANESE : MIRROR_LANGUAGE_ENGLISH;
    } else if (auto *place = place_of(word, given.order); place != nullptr && !value.empty()) {
      *place = value;
    } else {
      return false;
    }
  }
  given.order.language = given.language;
  return given.fit();
}

/// All that a command prints. What it prints on the way to an error is read too.
std::string output_of(const std::string &command) {
  std::string output;
  std::FILE *pipe = popen(command.c_str(), "r");
  if (pipe == nullptr) return output;
  char piece[4096];
  for (std::size_t length; (length = std::fread(piece, 1, sizeof piece, pipe)) > 0;) {
    output.append(piece, length);
  }
  pclose(pipe);
  return output;
}

/// A text as JSON has it.
std::string json_text(std::string_view text) {
  std::string json = "\"";
  for (const char character : text) {
    const auto byte = static_cast<unsigned char>(character);
    if (character == '"' || character == '\\') {
      json += '\\';
      json += character;
    } else if (byte < 0x20) {
      char escaped[8];
      std::snprintf(escaped, sizeof escaped, "\\u%04x", byte);
      json += escaped;
    } else {
      json += character;
    }
  }
  return json + "\"";
}

class agent {
 public:
  agent(arguments given, mc::assess_config config)
      : given_(std::move(given)), config_(std::move(config)) {}

  void poll(std::uint64_t now_ms) {
    auto snapshot = mc::snapshot::make();
    if (!snapshot) return print("agent", "{\"error\":" + json_text(snapshot.error().code()) + "}");
    std::string unreadable;
    for (const std::string &command : given_.commands) {
      if (auto added = snapshot->add(output_of(command)); !added) {
        // No news is not good news: a poll that does not read is a change too.
        unreadable += (unreadable.empty() ? "" : ",") + json_text(command) + ":" +
                      json_text(added.error().message(given_.language));
      }
    }
    print("unreadable", "{\"unreadable\":{" + unreadable + "}}", unreadable.empty());
    for (std::size_t disk = 0; disk < snapshot->resource_count(); ++disk) {
      if (auto state = snapshot->state(disk)) follow(*state, now_ms);
    }
    for (const auto &[name, tracker] : trackers_) {
      if (snapshot->state(name)) continue;
      // So is a mirror disk of which nothing is said any more.
      print("disk " + name, "{\"name\":" + json_text(name) + ",\"assessment\":null,\"progress\":null}");
    }
  }

 private:
  void follow(const mc::state &state, std::uint64_t now_ms) {
    const std::string name(state.name());
    auto assessment = state.assess();
    auto json = assessment ? assessment->to_json(&config_)
                           : mc::result<std::string>(assessment.error());
    auto tracker = trackers_.find(name);
    if (tracker == trackers_.end()) {
      auto made = mc::tracker::make();
      if (!made) return;
      tracker = trackers_.emplace(name, std::move(*made)).first;
    }
    std::string progress = "null";
    if (auto reading = tracker->second.observe(now_ms, state);
        reading && state.copy_state() == MIRROR_COPY_STATE_RUNNING) {
      progress = tracker->second.progress_to_json().value_or("null");
    }
    const std::string said = json ? *json : "{\"error\":" + json_text(json.error().code()) + "}";
    print("disk " + name, "{\"name\":" + json_text(name) + ",\"assessment\":" + said +
                              ",\"progress\":" + progress + "}");
  }

  /// Only where it is another line than the last one about the same.
  void print(const std::string &about, const std::string &line, bool quiet_at_first = false) {
    const auto [last, is_new] = printed_.try_emplace(about, line);
    if (!is_new && last->second == line) return;
    last->second = line;
    if (is_new && quiet_at_first) return;
    std::cout << line << std::endl;
  }

  arguments given_;
  mc::assess_config config_;
  std::map<std::string, mc::tracker> trackers_;
  std::map<std::string, std::string> printed_;
};

}  // namespace

int main(int argc, char **argv) {
  arguments given;
  if (!mc::abi_fits() || !read_arguments(argc, argv, given)) {
    std::cerr << "usage: agent [--every SECONDS] [--polls COUNT] [--lang en|ja] COMMAND...\n"
                 "       agent --recover NAME --intent INTENT|--row N [--on SERVER] [--session FILE]\n"
                 "       agent --resume FILE [--on SERVER]\n";
    return 2;
  }
  // A signal may end it at any point: the session is in its file.
  if (given.recovers()) return recovery::carry_out(given.order);
  std::signal(SIGTERM, end);
  std::signal(SIGINT, end);
  auto config = mc::assess_config::make();
  if (!config || !config->set_language(given.language)) return 2;
  const auto every = given.every;
  const long polls = given.polls;
  agent agent(std::move(given), std::move(*config));
  const auto begin = std::chrono::steady_clock::now();
  for (long poll = 0; asked_to_end == 0 && (polls < 0 || poll < polls); ++poll) {
    const auto now = std::chrono::steady_clock::now();
    const auto since = std::chrono::duration_cast<std::chrono::milliseconds>(now - begin);
    agent.poll(static_cast<std::uint64_t>(since.count()));
    // In short sleeps: a signal has to be seen soon, on every system.
    while (asked_to_end == 0 && poll + 1 != polls &&
           std::chrono::steady_clock::now() < now + every) {
      std::this_thread::sleep_for(50ms);
    }
  }
  return 0;
}
