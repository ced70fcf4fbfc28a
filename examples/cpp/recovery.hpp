// Carries a recovery out: reads the state, keeps a session in its file before anything is done, and
// asks a person for what only a person can say. Nothing confirms by itself what cannot be undone.
#ifndef EXAMPLE_RECOVERY_HPP
#define EXAMPLE_RECOVERY_HPP

#include <algorithm>
#include <chrono>
#include <functional>
#include <iostream>
#include <mirror_core.hpp>
#include <sstream>
#include <string>
#include <thread>
#include <vector>

#include "process.hpp"
#include "session_file.hpp"

namespace recovery {

namespace mc = mirror_core;

/// What is to be done, and where.
struct order {
  std::string resource;
  std::string intent;
  std::string row;
  std::string group;
  std::string monitor;
  std::string source;
  /// The server that this runs on.
  std::string here;
  std::string session = "mirror-recovery.json";
  /// The file of a session that goes on.
  std::string resume;
  mirror_language language = MIRROR_LANGUAGE_ENGLISH;

  [[nodiscard]] const std::string &file() const { return resume.empty() ? session : resume; }
};

/// Why nothing is done, with the exit status.
struct unable {
  int status;
  std::string why;
};

/// Somebody wants to stop.
struct declined {};

/// A program of the product; a `clpstat` that is busy is tried again.
inline process::ended run(const process::words &argv, process::errors errors) {
  static const process::words programs = {"clpgrp", "clpmdctrl", "clpmdstat", "clpmonctrl",
                                          "clpstat"};
  constexpr std::int32_t busy = 9;
  constexpr int tries = 5;
  if (argv.empty() || std::find(programs.begin(), programs.end(), argv[0]) == programs.end()) {
    throw unable{1, "`" + (argv.empty() ? "" : argv[0]) + "` is no program of the product"};
  }
  for (int tried = 1;; ++tried) {
    auto ended = process::execute(argv, errors);
    if (!ended) throw unable{1, "`" + argv[0] + "` cannot be started"};
    if (argv[0] != "clpstat" || ended->exit != busy || tried == tries) return *ended;
    std::this_thread::sleep_for(std::chrono::seconds(2));
  }
}

/// What reading commands print; each output begins on a line of its own.
inline std::string outputs(const std::vector<process::words> &commands) {
  std::string all;
  for (const auto &argv : commands) all += run(argv, process::errors::pass_on).output + "\n";
  return all;
}

inline process::words argv_of(const mc::command &command) {
  const auto words = command.words();
  return {words.begin(), words.end()};
}

/// The runbook of the option that the order names.
inline mc::runbook plan(const order &given) {
  auto config = mc::assess_config::make().value();
  config.set_language(given.language).value();
  if (!given.group.empty()) config.set_group(given.group).value();
  if (!given.monitor.empty()) config.set_monitor(given.monitor).value();
  if (!given.source.empty()) config.set_source(given.source).value();
  const auto snapshot = mc::read(outputs({{"clpmdstat", "--mirror", given.resource},
                                          {"clpmdstat", "--active", given.resource},
                                          {"clpstat"}}))
                            .value();
  const auto state = snapshot.state(given.resource);
  if (!state) throw unable{2, "nothing is known of `" + given.resource + "`"};
  if (!given.here.empty() && given.here != state->server(0) && given.here != state->server(1)) {
    throw unable{2, "`" + given.here + "` is none of the servers"};
  }
  std::cout << state->page(&config).value() << std::endl;
  const auto assessment = snapshot.assess(given.resource).value();
  for (const auto option : assessment.options()) {
    const auto row = std::to_string(option.row().value_or(0));
    const auto intent = option.intent().value_or(MIRROR_INTENT_UNKNOWN);
    if (given.row != row && given.intent != mc::to_string(intent)) continue;
    if (!option.blocked_by().empty()) {
      throw unable{1, "a disk has to be repaired first"};
    }
    return option.runbook(&config).value();
  }
  throw unable{2, "that is not one of the options"};
}

/// A session in its file.
class host {
 public:
  host(const order &given, mc::session session)
      : given_(given), session_(std::move(session)) {}

  /// To its end; gives the exit status.
  int run_to_end() {
    for (;;) {
      const auto action = session_.next(now_ms()).value();
      tell();
      if (!session_file::write(given_.file(), session_.to_json().value())) {
        throw unable{1, "`" + given_.file() + "` cannot be written"};
      }
      if (action.kind() == MIRROR_ACTION_KIND_DONE) return 0;
      if (action.kind() == MIRROR_ACTION_KIND_STOPPED) return 1;
      try {
        carry_out(action);
      } catch (const declined &) {
        session_.decline(now_ms()).value();
      }
    }
  }

 private:
  void carry_out(const mc::action &action) {
    switch (action.kind()) {
      case MIRROR_ACTION_KIND_OBSERVE: {
        const auto commands = action.commands().value();
        std::vector<process::words> looks;
        for (const auto command : commands) looks.push_back(argv_of(command));
        const auto seen = outputs(looks);
        return session_.observed(seen, now_ms()).value();
      }
      case MIRROR_ACTION_KIND_RUN:
        return command(action);
      case MIRROR_ACTION_KIND_CONFIRM: {
        const auto commands = action.commands();
        const std::string server(action.server().value_or(""));
        ask(said(action) + (commands ? "\n" + shown(*commands) : ""),
            say("<server>", "<サーバ名>"),
            [&](const std::string &answer) { return !answer.empty() && answer == server; });
        return session_.confirmed(action.token().value_or(""), now_ms()).value();
      }
      case MIRROR_ACTION_KIND_ASK: {
        const auto choices = action.choices();
        std::string hint;
        for (const auto choice : choices) hint += (hint.empty() ? "" : " / ") + std::string(choice);
        const auto answer = ask(said(action), hint, [&](const std::string &answer) {
          return std::find(choices.begin(), choices.end(), answer) != choices.end();
        });
        return session_.answered(answer, now_ms()).value();
      }
      case MIRROR_ACTION_KIND_BY_HAND: {
        const auto answer = ask(said(action), "done / failed", [](const std::string &answer) {
          return answer == "done" || answer == "failed";
        });
        return session_.answered(answer, now_ms()).value();
      }
      case MIRROR_ACTION_KIND_WAIT: {
        const auto now = now_ms();
        const auto until = std::max(action.until().value_or(now), now);
        return std::this_thread::sleep_for(std::chrono::milliseconds(until - now));
      }
      case MIRROR_ACTION_KIND_TELL:
        return;
      default:
        throw unable{1, "this program is older than the library"};
    }
  }

  /// On this server it is run. On another one somebody else does, and says how it ended.
  void command(const mc::action &action) {
    const auto commands = action.commands().value();
    const auto server = commands.server(0);
    if (!server || *server == given_.here) {
      const auto ended = run(argv_of(commands[0]), process::errors::read_too);
      if (ended.exit != 0) std::cout << "   " << plain(ended.output) << std::endl;
      return session_.command_ended(ended.exit, ended.output, now_ms()).value();
    }
    const auto answer = ask(said(action) + "\n" + shown(commands), "0 / 1 / ... / ?",
                            [](const std::string &answer) {
                              const bool is_number =
                                  answer.find_first_not_of("0123456789") == std::string::npos;
                              return answer == "?" || (is_number && !answer.empty() &&
                                                       answer.size() <= 9);
                            });
    std::optional<std::int32_t> exit;
    if (answer != "?") exit = std::stoi(answer);
    session_.command_ended(exit, "", now_ms()).value();
  }

  /// A command as it is typed, and where.
  [[nodiscard]] std::string shown(const mc::commands &commands) const {
#ifdef _WIN32
    constexpr auto shell = MIRROR_SHELL_CMD;
#else
    constexpr auto shell = MIRROR_SHELL_POSIX;
#endif
    return "   " + std::string(commands.server(0).value_or("*")) + ": " +
           commands.line(0, shell).value();
  }

  [[nodiscard]] std::string said(const mc::action &action) const {
    return std::string(action.message(given_.language).value_or(""));
  }

  [[nodiscard]] std::string say(const char *english, const char *japanese) const {
    return given_.language == MIRROR_LANGUAGE_JAPANESE ? japanese : english;
  }

  /// The answer of somebody who is there.
  static std::string ask(const std::string &question, const std::string &hint,
                         const std::function<bool(const std::string &)> &fits) {
    for (;;) {
      std::cout << question << "\n   " << hint << " / stop > " << std::flush;
      std::string answer;
      if (!std::getline(std::cin, answer)) throw unable{1, "nobody answers"};
      constexpr const char *blanks = " \t\r";
      answer.erase(0, answer.find_first_not_of(blanks));
      answer.erase(answer.find_last_not_of(blanks) + 1);
      if (answer == "stop") throw declined{};
      if (fits(answer)) return answer;
    }
  }

  /// Shows what is new in the journal, which only grows. Each line begins with a time.
  void tell() {
    const auto journal = session_.journal_text(given_.language).value();
    std::istringstream lines(journal.substr(told_));
    for (std::string line; std::getline(lines, line);) {
      std::cout << line.substr(line.find(' ') + 1) << std::endl;
    }
    told_ = journal.size();
  }

  /// What a command prints, on a terminal.
  static std::string plain(std::string text) {
    for (char &character : text) {
      const auto byte = static_cast<unsigned char>(character);
      if (byte < 0x20 || byte == 0x7f) character = ' ';
    }
    return text;
  }

 public:
  static std::uint64_t now_ms() {
    const auto now = std::chrono::system_clock::now().time_since_epoch();
    return static_cast<std::uint64_t>(
        std::chrono::duration_cast<std::chrono::milliseconds>(now).count());
  }

 private:
  const order &given_;
  mc::session session_;
  std::size_t told_ = 0;
};

/// The session of the order: a new one, or the one that goes on.
inline mc::session session_of(const order &given) {
  if (given.resume.empty()) {
    if (session_file::exists(given.session)) throw unable{2, "`" + given.session + "` exists"};
    const auto id = given.resource + "-" + std::to_string(host::now_ms());
    auto session = mc::session::start(plan(given), id);
    if (!session) throw unable{2, session.error().message(given.language)};
    return std::move(*session);
  }
  const auto document = session_file::read(given.resume);
  if (!document) throw unable{1, "`" + given.resume + "` cannot be read"};
  auto session = mc::session::from_json(*document).value();
  session.resume(host::now_ms()).value();
  return session;
}

/// Carries it out, and gives the exit status: 0 done, 1 stopped or unable to go on, 2 usage.
inline int carry_out(const order &given) {
  unable failure{1, ""};
  try {
    if (!session_file::lock(given.file())) throw unable{1, "`" + given.file() + "` is in use"};
    return host(given, session_of(given)).run_to_end();
  } catch (const unable &reason) {
    failure = reason;
  } catch (const mc::exception &reason) {
    failure.why = reason.error().message(given.language);
  }
  std::cerr << "agent: " << failure.why;
  if (failure.status == 1 && session_file::exists(given.file())) {
    std::cerr << "; --resume " << given.file();
  }
  std::cerr << std::endl;
  return failure.status;
}

}  // namespace recovery

#endif  // EXAMPLE_RECOVERY_HPP
