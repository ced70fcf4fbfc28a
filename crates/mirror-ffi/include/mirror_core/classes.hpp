// Written by `cargo xtask generate`. Do not edit: CONTRIBUTING.md says from what.
/** The classes over the handles. Included by mirror_core.hpp. SPDX: MIT OR Apache-2.0 */
#ifndef MIRROR_CORE_CLASSES_HPP
#define MIRROR_CORE_CLASSES_HPP

#include "words.hpp"

namespace mirror_core {

class assess_config;
class limits;
class scanner;
class found;
class state;
class findings;
class needs;
class commands;
class snapshot;
class runbook;
class assessment;
class changes;
class action;
class session;
class tracker;
class alerts;
class command;
class found_report;
class change;
class recovery_option;
class runbook_step;

/// A copy that runs. Its texts are borrowed from the state.
struct recovery {
  /// The server that is copied from; empty where it was not printed.
  std::string_view source{};
  /// The server that is copied to; empty where it was not printed.
  std::string_view destination{};
  /// Whether `percent` was printed.
  bool has_percent{};
  /// How much is copied, 0 to 100.
  std::uint8_t percent{};
  /// Whether `used_seconds` was printed.
  bool has_used_seconds{};
  /// For how long it has been running.
  std::uint64_t used_seconds{};
  /// Whether `left_seconds` was printed.
  bool has_left_seconds{};
  /// The remaining time, as the product estimates it.
  std::uint64_t left_seconds{};

  [[nodiscard]] static recovery from(const mirror_recovery &raw) {
    return {detail::view(raw.source), detail::view(raw.destination), raw.has_percent, raw.percent,
        raw.has_used_seconds, raw.used_seconds, raw.has_left_seconds, raw.left_seconds};
  }
};

/// One finding. Its texts are borrowed from the list.
struct finding {
  /// The stable code, such as "unknown_word".
  std::string_view code{};
  /// How serious it is.
  mirror_finding_severity severity{};
  /// The line of the input, counted from 1; 0 where it belongs to no line.
  std::uint32_t line{};
  /// The message, in the language that the list was asked for in.
  std::string_view message{};
  /// The mirror disk that it is about; empty where it is about none.
  std::string_view resource{};
  /// The server that the input came from; empty where it is not known.
  std::string_view origin{};

  [[nodiscard]] static finding from(const mirror_finding &raw) {
    return {detail::view(raw.code), raw.severity, raw.line, detail::view(raw.message),
        detail::view(raw.resource), detail::view(raw.origin)};
  }
};

/// A full copy. Its text is borrowed from the list.
struct full_copy {
  /// The mirror disk.
  std::string_view resource{};
  /// When it started.
  mirror_time start{};
  /// When it ended.
  mirror_time end{};
  /// Whether it ended well. Only such a copy gives a rate.
  bool succeeded{};

  [[nodiscard]] static full_copy from(const mirror_full_copy &raw) {
    return {detail::view(raw.resource), raw.start, raw.end, raw.succeeded};
  }
};

/// A window of time.
struct window {
  mirror_time from{};
  mirror_time to{};
};

/// What would settle an open point. The hint is borrowed from the list.
struct need {
  mirror_need code{};
  std::string_view hint{};
};

/// A copy rate, and where it comes from.
struct rate {
  double seconds_per_gb{};
  mirror_rate_basis basis{};
};

/// The figures of the last copy in a copy log.
struct copy_log {
  std::uint64_t blocks{};
  std::uint64_t seconds{};
};

/// What the caller knows beside the outputs: names, the copy rate, the product and the volume, and
/// the language of the messages. Where a function takes a `config`, NULL stands for the defaults.
class assess_config {
 public:
  explicit assess_config(mirror_assess_config *handle) noexcept : handle_(handle) {}

  /// Makes a configuration with the defaults: no names, the rule of thumb of 20 seconds per GB,
  /// X 3.3 on NTFS, English.
  [[nodiscard]] static result<class assess_config> make();
  /// Sets the language of the messages.
  result<void> set_language(mirror_language language);
  /// Sets the failover group, for where the outputs do not name it. std::nullopt clears
  /// it.
  result<void> set_group(std::optional<std::string_view> name);
  /// Sets the mirror disk monitor, for where the outputs do not name it. std::nullopt
  /// clears it.
  result<void> set_monitor(std::optional<std::string_view> name);
  /// Sets the server whose data the operator has chosen as the latest. It counts only where the
  /// outputs do not decide it. std::nullopt clears it.
  result<void> set_source(std::optional<std::string_view> name);
  /// Sets the copy rate, in seconds per GB of 1024 MiB.
  ///
  /// MIRROR_ERROR_RATE: not a positive finite figure; mirror_assess_config_error() says which.
  result<void> set_rate(double seconds_per_gb);
  /// Sets the copy rate from the alerts of an earlier full copy of the used area: when it started
  /// and succeeded, the size of the volume in MiB, and how much of it was used then, in percent.
  ///
  /// MIRROR_ERROR_RATE: the figures give no rate; mirror_assess_config_error() says why.
  result<void> set_rate_from_alerts(const mirror_time &start, const mirror_time &end,
      std::uint64_t volume_size_mib, std::uint8_t used_percent);
  /// Sets the copy rate from the log of an earlier copy: the number of blocks that were copied, the
  /// seconds that it took, and the size of the volume in MiB.
  ///
  /// MIRROR_ERROR_RATE: the figures give no rate; mirror_assess_config_error() says why.
  result<void> set_rate_from_copy_log(std::uint64_t blocks, std::uint64_t seconds,
      std::uint64_t volume_size_mib, mirror_block_unit unit);
  /// Sets the copy rate from the size in MiB and the time in seconds of an earlier copy.
  ///
  /// MIRROR_ERROR_RATE: the figures give no rate; mirror_assess_config_error() says why.
  result<void> set_rate_measured(double size_mib, double seconds);
  /// Removes the copy rate: no time is estimated.
  result<void> set_no_rate();
  /// Returns the copy rate, in seconds per GB of 1024 MiB, and where it comes from.
  ///
  /// Absent: there is none.
  [[nodiscard]] std::optional<struct rate> rate() const;
  /// Sets the version of the product, such as 3, 3 for X 3.3.
  result<void> set_product(std::uint16_t major, std::uint16_t minor);
  /// Sets the file system on the volume.
  result<void> set_file_system(mirror_file_system file_system);
  /// Sets how much of the volume is used, in percent of it.
  ///
  /// MIRROR_ERROR_OUT_OF_RANGE: above 100.
  result<void> set_used_percent(std::uint8_t percent);
  /// Sets how much of the volume is used, in MiB.
  result<void> set_used_mib(std::uint64_t mib);
  /// Removes what was set about how much of the volume is used.
  result<void> set_used_unknown();
  /// Sets whether the copy is started with -vf, which transfers every block.
  result<void> set_all_blocks(bool all_blocks);
  /// The handle, which stays this object's.
  [[nodiscard]] mirror_assess_config *raw() const noexcept { return handle_.get(); }

 private:
  detail::owner<mirror_assess_config, mirror_assess_config_free> handle_;
};

/// Limits of what is read. The defaults are far above real output. Where a function takes `limits`,
/// NULL stands for the defaults.
class limits {
 public:
  explicit limits(mirror_limits *handle) noexcept : handle_(handle) {}

  /// Makes limits with the default values.
  [[nodiscard]] static result<class limits> make();
  /// Sets one limit.
  result<void> set(mirror_limit limit, std::size_t value);
  /// Returns one limit.
  [[nodiscard]] std::optional<std::size_t> get(mirror_limit limit) const;
  /// The handle, which stays this object's.
  [[nodiscard]] mirror_limits *raw() const noexcept { return handle_.get(); }

 private:
  detail::owner<mirror_limits, mirror_limits_free> handle_;
};

/// Finds every report in a stream that comes in pieces of any size. Memory stays bounded by one
/// report and one line, whatever the length of the stream. One stream, one scanner.
class scanner {
 public:
  explicit scanner(mirror_scanner *handle) noexcept : handle_(handle) {}

  /// Makes a scanner with other limits, or for a known encoding.
  [[nodiscard]] static result<class scanner> make(const class limits *limits = nullptr,
      mirror_encoding encoding = MIRROR_ENCODING_RECOGNISED);
  /// Takes the next piece and returns the reports that have become complete. A piece may end
  /// anywhere, inside a character too.
  [[nodiscard]] result<class found> feed(std::string_view bytes);
  /// Ends the stream and returns the report that was still open, if there was one. The scanner then
  /// begins a new stream.
  [[nodiscard]] result<class found> finish();
  /// The handle, which stays this object's.
  [[nodiscard]] mirror_scanner *raw() const noexcept { return handle_.get(); }

 private:
  detail::owner<mirror_scanner, mirror_scanner_free> handle_;
};

/// Reports that a scanner has found: an immutable list.
class found {
 public:
  explicit found(mirror_found *handle) noexcept : handle_(handle) {}

  /// Returns the number of reports.
  [[nodiscard]] std::size_t size() const;
  /// Returns the first line of a report in the stream, counted from 1.
  [[nodiscard]] std::optional<std::uint32_t> line(std::size_t index) const;
  /// Returns the command that printed a report.
  [[nodiscard]] mirror_report_kind kind(std::size_t index) const;
  /// Returns why a report is not readable.
  ///
  /// Absent: it is.
  [[nodiscard]] std::optional<class error> why_unreadable(std::size_t index) const;
  /// Writes one report as JSON, with its findings.
  ///
  /// MIRROR_ERROR_ABSENT: the report is not readable.
  [[nodiscard]] result<std::string> to_json(std::size_t index,
      mirror_language language = MIRROR_LANGUAGE_ENGLISH) const;
  /// Not behind the end.
  [[nodiscard]] class found_report operator[](std::size_t index) const;
  [[nodiscard]] detail::iterator<class found> begin() const;
  [[nodiscard]] detail::iterator<class found> end() const;
  /// The handle, which stays this object's.
  [[nodiscard]] mirror_found *raw() const noexcept { return handle_.get(); }

 private:
  detail::owner<mirror_found, mirror_found_free> handle_;
};

/// What is known of one mirror disk at one time. Its two servers are the sides 0 and 1, in the order
/// of the display. Immutable.
class state {
 public:
  explicit state(mirror_state *handle) noexcept : handle_(handle) {}

  /// Reads a state written on one line by a person, such as "vol1: alpha green active, beta red
  /// inactive, fast copy ok".
  ///
  /// MIRROR_ERROR_PARSE: a part is not readable; the error says which.
  [[nodiscard]] static result<class state> from_line(std::string_view line);
  /// Returns the name of the mirror disk.
  [[nodiscard]] std::string_view name() const;
  /// Returns the Mirror Status line.
  ///
  /// Absent: it was not printed.
  [[nodiscard]] std::optional<mirror_disk_status> status() const;
  /// Returns the word of the Mirror Status line, an unknown one as it was printed.
  ///
  /// Absent: it was not printed.
  [[nodiscard]] std::optional<std::string_view> status_text() const;
  /// Returns the name of a server.
  [[nodiscard]] std::string_view server(std::size_t side) const;
  /// Returns the copy that runs. Its texts are borrowed from the state.
  ///
  /// Absent: no such block was printed.
  [[nodiscard]] std::optional<struct recovery> recovery() const;
  /// Returns whether a copy runs, as the status line, a recovery block or a colour says.
  ///
  /// Absent: none of them was printed, or their words are not known.
  [[nodiscard]] std::optional<mirror_copy_state> copy_state() const;
  /// Returns whether the failover group that holds the mirror disk runs.
  ///
  /// Absent: no output says it.
  [[nodiscard]] std::optional<mirror_service> service() const;
  /// Returns the server on which that group runs.
  ///
  /// Absent: it does not run, or no output says where.
  [[nodiscard]] std::optional<std::string_view> service_server() const;
  /// Returns the full name of the failover group that holds the mirror disk.
  ///
  /// Absent: no output says it.
  [[nodiscard]] std::optional<std::string_view> group() const;
  /// Returns the status of that group in clpstat as a word, an unknown one as it was printed.
  ///
  /// Absent: no output says it.
  [[nodiscard]] std::optional<std::string_view> group_status_text() const;
  /// Returns the server that the group is on.
  ///
  /// Absent: no output says it.
  [[nodiscard]] std::optional<std::string_view> group_server() const;
  /// Returns the mirror disk monitor that watches the mirror disk.
  ///
  /// Absent: no output says it.
  [[nodiscard]] std::optional<std::string_view> monitor() const;
  /// Returns whether a copy starts by itself.
  ///
  /// Absent: no output says it.
  [[nodiscard]] std::optional<bool> auto_recovery() const;
  /// Assesses the state: its situation and its recovery options.
  [[nodiscard]] result<class assessment> assess() const;
  /// Assesses the state and writes the document of this one mirror disk as JSON.
  [[nodiscard]] result<std::string> to_json(const class assess_config *config = nullptr) const;
  /// Assesses the state and writes a page for a person, in the language of the configuration. With
  /// `terminal`, words are set off with the escape sequences of a terminal.
  [[nodiscard]] result<std::string> page(const class assess_config *config = nullptr,
      bool terminal = false) const;
  /// Returns the runbook for looking at the data of an abnormal volume on one server, before
  /// anything is decided.
  ///
  /// MIRROR_ERROR_NAME: a name cannot be an argument, or the server is none of this mirror.
  [[nodiscard]] result<class runbook> inspection(std::string_view server,
      mirror_method method = MIRROR_METHOD_COMMANDS) const;
  /// Returns the runbook for finding out whether automatic recovery is on.
  ///
  /// MIRROR_ERROR_NAME: a name cannot be an argument.
  [[nodiscard]] result<class runbook> find_auto_recovery(mirror_method method = MIRROR_METHOD_COMMANDS) const;
  /// Returns the Mirror Color of a server: who holds the latest data.
  ///
  /// Absent: it was not printed.
  [[nodiscard]] std::optional<mirror_color> color(std::size_t side) const;
  /// Returns the Mirror Color of a server as a word, an unknown one as it was printed.
  ///
  /// Absent: it was not printed.
  [[nodiscard]] std::optional<std::string_view> color_text(std::size_t side) const;
  /// Returns the Active Status of a server: whether the volume is in use.
  ///
  /// Absent: it was not printed.
  [[nodiscard]] std::optional<mirror_activity> activity(std::size_t side) const;
  /// Returns the Active Status of a server as a word, an unknown one as it was printed.
  ///
  /// Absent: it was not printed.
  [[nodiscard]] std::optional<std::string_view> activity_text(std::size_t side) const;
  /// Returns the Fast Copy of a server: whether a differential copy is possible.
  ///
  /// Absent: it was not printed.
  [[nodiscard]] std::optional<mirror_fast_copy> fast_copy(std::size_t side) const;
  /// Returns the Fast Copy of a server as a word, an unknown one as it was printed.
  ///
  /// Absent: it was not printed.
  [[nodiscard]] std::optional<std::string_view> fast_copy_text(std::size_t side) const;
  /// Returns the Lastupdate Time of a server, in the server's local time, as printed.
  ///
  /// Absent: it was not printed, or is not readable.
  [[nodiscard]] std::optional<mirror_time> last_update(std::size_t side) const;
  /// Returns the Break Time of a server, in the server's local time, as printed.
  ///
  /// Absent: it was not printed, or is not readable.
  [[nodiscard]] std::optional<mirror_time> break_time(std::size_t side) const;
  /// Returns the Disk Error of a server: whether the disk has reported an error.
  ///
  /// Absent: it was not printed.
  [[nodiscard]] std::optional<mirror_disk_error> disk_error(std::size_t side) const;
  /// Returns the Disk Error of a server as a word, an unknown one as it was printed.
  ///
  /// Absent: it was not printed.
  [[nodiscard]] std::optional<std::string_view> disk_error_text(std::size_t side) const;
  /// Returns the Needed Copy Percent of a server, 0 to 100 percent of the volume.
  ///
  /// Absent: it was not printed, or is not readable.
  [[nodiscard]] std::optional<std::uint8_t> needed_copy_percent(std::size_t side) const;
  /// Returns the Volume Used Percent of a server, 0 to 100 percent of the volume.
  ///
  /// Absent: it was not printed, or is not readable.
  [[nodiscard]] std::optional<std::uint8_t> volume_used_percent(std::size_t side) const;
  /// Returns the Volume Size of a server in MiB.
  ///
  /// Absent: it was not printed, or is not readable.
  [[nodiscard]] std::optional<std::uint64_t> volume_size_mib(std::size_t side) const;
  /// The handle, which stays this object's.
  [[nodiscard]] mirror_state *raw() const noexcept { return handle_.get(); }

 private:
  detail::owner<mirror_state, mirror_state_free> handle_;
};

/// What was odd about an input or a state: an immutable list.
class findings {
 public:
  explicit findings(mirror_findings *handle) noexcept : handle_(handle) {}

  /// Returns the number of findings.
  [[nodiscard]] std::size_t size() const;
  /// Returns one finding. Its texts are borrowed from the list.
  [[nodiscard]] std::optional<struct finding> get(std::size_t index) const;
  /// Writes the list as JSON.
  [[nodiscard]] result<std::string> to_json() const;
  /// Not behind the end.
  [[nodiscard]] struct finding operator[](std::size_t index) const;
  [[nodiscard]] detail::iterator<class findings> begin() const;
  [[nodiscard]] detail::iterator<class findings> end() const;
  /// The handle, which stays this object's.
  [[nodiscard]] mirror_findings *raw() const noexcept { return handle_.get(); }

 private:
  detail::owner<mirror_findings, mirror_findings_free> handle_;
};

/// What would settle open points: an immutable list.
class needs {
 public:
  explicit needs(mirror_needs *handle) noexcept : handle_(handle) {}

  /// Returns the number of needs.
  [[nodiscard]] std::size_t size() const;
  /// Returns one need: its code, and the command that would settle it, or the choice to make.
  [[nodiscard]] std::optional<struct need> get(std::size_t index) const;
  /// Writes the list as JSON.
  [[nodiscard]] result<std::string> to_json() const;
  /// Not behind the end.
  [[nodiscard]] struct need operator[](std::size_t index) const;
  [[nodiscard]] detail::iterator<class needs> begin() const;
  [[nodiscard]] detail::iterator<class needs> end() const;
  /// The handle, which stays this object's.
  [[nodiscard]] mirror_needs *raw() const noexcept { return handle_.get(); }

 private:
  detail::owner<mirror_needs, mirror_needs_free> handle_;
};

/// Commands, in the order in which they are run: an immutable list. A command is a list of arguments,
/// never a line for a shell.
class commands {
 public:
  explicit commands(mirror_commands *handle) noexcept : handle_(handle) {}

  /// Returns the number of commands.
  [[nodiscard]] std::size_t size() const;
  /// Returns the server on which a command has to run.
  ///
  /// Absent: it may run on any server of the cluster.
  [[nodiscard]] std::optional<std::string_view> server(std::size_t index) const;
  /// Returns whether a command runs only if something seen meanwhile asks for it.
  [[nodiscard]] bool conditional(std::size_t index) const;
  /// Writes a command as one line of a shell, for a person who types or pastes it.
  ///
  /// MIRROR_ERROR_QUOTE: a word cannot be quoted safely there.
  [[nodiscard]] result<std::string> line(std::size_t index, mirror_shell shell) const;
  /// Writes the list as JSON.
  [[nodiscard]] result<std::string> to_json() const;
  /// Not behind the end.
  [[nodiscard]] class command operator[](std::size_t index) const;
  [[nodiscard]] detail::iterator<class commands> begin() const;
  [[nodiscard]] detail::iterator<class commands> end() const;
  /// As execv() takes it, borrowed from the list; NULL where there is no such command.
  [[nodiscard]] const char *const *argv(std::size_t index) const;
  /// The words, borrowed from the list.
  [[nodiscard]] std::vector<std::string_view> words(std::size_t index) const;
  /// The handle, which stays this object's.
  [[nodiscard]] mirror_commands *raw() const noexcept { return handle_.get(); }

 private:
  detail::owner<mirror_commands, mirror_commands_free> handle_;
};

/// Everything known at one time, from any outputs in any order. What is made from it (states,
/// assessments, texts) does not need it any more.
class snapshot {
 public:
  explicit snapshot(mirror_snapshot *handle) noexcept : handle_(handle) {}

  /// Makes an empty snapshot with other limits.
  [[nodiscard]] static result<class snapshot> make(const class limits *limits = nullptr);
  /// Reads the output of any commands, as bytes in an encoding that is recognised: a new snapshot
  /// and mirror_snapshot_add() in one call.
  ///
  /// MIRROR_ERROR_PARSE: it contains no readable report.
  [[nodiscard]] static result<class snapshot> read(std::string_view bytes);
  /// Adds the output of any commands, as bytes in an encoding that is recognised. What is not
  /// readable beside a readable report is among the findings.
  ///
  /// MIRROR_ERROR_PARSE: it contains no readable report; mirror_snapshot_error() says why and
  /// where.
  result<void> add(std::string_view bytes);
  /// Adds output that came from a server. Views of different servers are compared.
  ///
  /// MIRROR_ERROR_PARSE: as mirror_snapshot_add().
  result<void> add_from(std::string_view server, std::string_view bytes);
  /// Adds output of which more is known, and returns the number of reports that were read in it.
  ///
  /// `server` may be std::nullopt: its origin is not known. MIRROR_ERROR_PARSE: as
  /// mirror_snapshot_add().
  [[nodiscard]] result<std::size_t> add_with(std::optional<std::string_view> server,
      std::string_view bytes, mirror_encoding encoding);
  /// Adds a state that was entered by hand. It replaces what is known of that mirror disk, which is
  /// among the findings.
  result<void> add_state(const class state &state);
  /// Adds reports that a scanner has found.
  ///
  /// `server` may be std::nullopt: their origin is not known.
  result<void> add_found(std::optional<std::string_view> server, const class found &found);
  /// Returns the number of mirror disks.
  [[nodiscard]] std::size_t resource_count() const;
  /// Returns the name of a mirror disk, by index in the order in which they were first named.
  [[nodiscard]] std::string_view resource_name(std::size_t index) const;
  /// Returns what is known of a mirror disk, by index.
  [[nodiscard]] result<class state> state(std::size_t index) const;
  /// Returns what is known of a mirror disk, by name.
  ///
  /// MIRROR_ERROR_NOT_FOUND: the snapshot does not know it.
  [[nodiscard]] result<class state> state(std::string_view name) const;
  /// Returns whether automatic recovery is on.
  ///
  /// Absent: no output says it.
  [[nodiscard]] std::optional<bool> auto_recovery() const;
  /// Returns what was odd about the outputs. What was odd about a state is in its assessment.
  [[nodiscard]] result<class findings> findings(mirror_language language = MIRROR_LANGUAGE_ENGLISH) const;
  /// Assesses a mirror disk, by name: its situation and its recovery options.
  ///
  /// MIRROR_ERROR_NOT_FOUND: the snapshot does not know it.
  [[nodiscard]] result<class assessment> assess(std::string_view name) const;
  /// Assesses all mirror disks and returns the worst severity, that of the findings included. Unknown
  /// where there is no mirror disk.
  [[nodiscard]] mirror_severity severity() const;
  /// Assesses all mirror disks and writes the document as JSON.
  [[nodiscard]] result<std::string> to_json(const class assess_config *config = nullptr) const;
  /// Assesses all mirror disks and writes a page for a person, in the language of the configuration.
  /// With `terminal`, words are set off with the escape sequences of a terminal.
  [[nodiscard]] result<std::string> page(const class assess_config *config = nullptr,
      bool terminal = false) const;
  /// Assesses all mirror disks and writes the page as a fragment of HTML.
  [[nodiscard]] result<std::string> html(const class assess_config *config = nullptr) const;
  /// Returns what has changed since an earlier snapshot, for every mirror disk.
  [[nodiscard]] result<class changes> changes_since(const class snapshot &earlier) const;
  /// The handle, which stays this object's.
  [[nodiscard]] mirror_snapshot *raw() const noexcept { return handle_.get(); }

 private:
  detail::owner<mirror_snapshot, mirror_snapshot_free> handle_;
};

/// What to do, step by step, for one mirror disk. Steps have indexes from 0; their numbers, as a
/// person reads them, count from 1. Immutable.
class runbook {
 public:
  explicit runbook(mirror_runbook *handle) noexcept : handle_(handle) {}

  /// Reads a runbook back from its JSON.
  ///
  /// MIRROR_ERROR_BAD_DOCUMENT: it is not the JSON of a runbook.
  [[nodiscard]] static result<class runbook> from_json(std::string_view json);
  /// Writes the runbook as JSON.
  [[nodiscard]] result<std::string> to_json() const;
  /// Writes the runbook as a page of Markdown, with a box to tick off for each step.
  [[nodiscard]] result<std::string> sheet(mirror_language language = MIRROR_LANGUAGE_ENGLISH) const;
  /// Makes the same runbook with the time that the copy takes, in seconds.
  ///
  /// MIRROR_ERROR_OUT_OF_RANGE: not a finite time of zero or more.
  [[nodiscard]] result<class runbook> with_copy_seconds(double seconds) const;
  /// Returns whether it declares one server's data to be the latest, which cannot be undone.
  [[nodiscard]] bool destructive() const;
  /// Returns the names and choices that are still needed.
  [[nodiscard]] result<class needs> needs(mirror_language language = MIRROR_LANGUAGE_ENGLISH) const;
  /// Returns the commands that act, in order. Not to be run as a whole: between two of them stand
  /// things that must be seen.
  [[nodiscard]] result<class commands> commands() const;
  /// Returns the number of steps.
  [[nodiscard]] std::size_t step_count() const;
  /// Returns what is done in a step.
  [[nodiscard]] mirror_step step_kind(std::size_t index) const;
  /// Returns whether what is done in a step cannot be undone.
  [[nodiscard]] bool step_irreversible(std::size_t index) const;
  /// Returns the command of a step that runs or observes: a list of one.
  ///
  /// MIRROR_ERROR_ABSENT: the step has no command.
  [[nodiscard]] result<class commands> step_command(std::size_t index) const;
  /// Writes one step as JSON.
  [[nodiscard]] result<std::string> step_to_json(std::size_t index) const;
  /// To go through them: `for (const auto one : ....steps())`.
  [[nodiscard]] detail::parts<runbook, class runbook_step> steps() const;
  /// The handle, which stays this object's.
  [[nodiscard]] mirror_runbook *raw() const noexcept { return handle_.get(); }

 private:
  detail::owner<mirror_runbook, mirror_runbook_free> handle_;
};

/// The situation of a mirror disk, and its recovery options, by index in the order of the table.
/// Immutable.
class assessment {
 public:
  explicit assessment(mirror_assessment *handle) noexcept : handle_(handle) {}

  /// Returns the situation.
  [[nodiscard]] mirror_situation situation() const;
  /// Returns how serious the situation is.
  [[nodiscard]] mirror_severity severity() const;
  /// Returns the server with the latest data.
  ///
  /// Absent: the outputs do not decide it.
  [[nodiscard]] std::optional<std::string_view> source() const;
  /// Returns the number of rows of the table that the state fits, or, where it is incomplete, may
  /// fit.
  [[nodiscard]] std::size_t row_count() const;
  /// Returns the number of a row: 1 to 18.
  [[nodiscard]] std::optional<std::uint8_t> row(std::size_t index) const;
  /// Returns whether the table's server 1 is the second column of the display.
  [[nodiscard]] bool swapped() const;
  /// Returns the window of time whose updates exist on the source only. Equal times: nothing was
  /// written after the break.
  ///
  /// Absent: it is not known.
  [[nodiscard]] std::optional<struct window> data_at_risk() const;
  /// Returns the state that was assessed.
  [[nodiscard]] result<class state> state() const;
  /// Returns what would settle open points, where the names of the configuration are known.
  [[nodiscard]] result<class needs> needs(const class assess_config *config = nullptr) const;
  /// Returns what is odd about the state, and why an option has no commands or no time.
  [[nodiscard]] result<class findings> findings(const class assess_config *config = nullptr) const;
  /// Writes the assessment as JSON.
  [[nodiscard]] result<std::string> to_json(const class assess_config *config = nullptr) const;
  /// Returns the number of recovery options.
  [[nodiscard]] std::size_t option_count() const;
  /// Finds the option for what the operator wants.
  ///
  /// Absent: there is none.
  [[nodiscard]] std::optional<std::size_t> option_find(mirror_intent intent) const;
  /// Returns the row of the table: 1 to 18.
  [[nodiscard]] std::optional<std::uint8_t> option_row(std::size_t option) const;
  /// Returns what the operator wants who takes this option.
  ///
  /// Absent: the guide leaves no choice (row 18).
  [[nodiscard]] std::optional<mirror_intent> option_intent(std::size_t option) const;
  /// Returns the procedure to begin with.
  [[nodiscard]] mirror_procedure option_procedure(std::size_t option) const;
  /// Returns the number of procedures after it.
  [[nodiscard]] std::optional<std::size_t> option_then_count(std::size_t option) const;
  /// Returns a procedure after it.
  [[nodiscard]] mirror_procedure option_then(std::size_t option, std::size_t index) const;
  /// Returns whether the option begins in the graphical tool, for which there is no command.
  [[nodiscard]] bool option_graphical_only(std::size_t option) const;
  /// Returns whether the option declares one server's data to be the latest, which cannot be undone.
  [[nodiscard]] bool option_destructive(std::size_t option) const;
  /// Returns the number of findings that have to be settled before this option is taken.
  [[nodiscard]] std::optional<std::size_t> option_blocked_by_count(std::size_t option) const;
  /// Returns the code of a finding that has to be settled before this option is taken.
  [[nodiscard]] std::string_view option_blocked_by(std::size_t option, std::size_t index) const;
  /// Returns the commands that act, in order, for the whole chain. The list is empty where the
  /// option begins in the graphical tool.
  ///
  /// MIRROR_ERROR_NAME: a name cannot be an argument, or the source is no server of the mirror.
  [[nodiscard]] result<class commands> option_commands(std::size_t option,
      const class assess_config *config = nullptr) const;
  /// Returns how long the copy of an option takes.
  ///
  /// MIRROR_ERROR_ABSENT: no copy follows without reading the state again.
  /// MIRROR_ERROR_NO_ESTIMATE: a figure is missing; the error says which.
  [[nodiscard]] result<mirror_estimate> option_estimate(std::size_t option,
      const class assess_config *config = nullptr) const;
  /// Returns the runbook of an option, with commands as far as there are any.
  ///
  /// MIRROR_ERROR_NAME: a name cannot be an argument, or the source is no server of the mirror.
  [[nodiscard]] result<class runbook> option_runbook(std::size_t option,
      const class assess_config *config = nullptr) const;
  /// Returns the runbook of an option, carried out by commands or in the graphical tool: otherwise
  /// as mirror_assessment_option_runbook().
  [[nodiscard]] result<class runbook> option_runbook_by(std::size_t option,
      const class assess_config *config = nullptr, mirror_method method = MIRROR_METHOD_COMMANDS) const;
  /// Writes one option as JSON, with its commands and its time.
  [[nodiscard]] result<std::string> option_to_json(std::size_t option,
      const class assess_config *config = nullptr) const;
  /// Returns what has changed since an earlier assessment of the same mirror disk.
  [[nodiscard]] result<class changes> changes_since(const class assessment &earlier) const;
  /// All of them.
  [[nodiscard]] std::vector<std::uint8_t> rows() const;
  /// All of them.
  [[nodiscard]] std::vector<mirror_procedure> option_then(std::size_t option) const;
  /// All of them.
  [[nodiscard]] std::vector<std::string_view> option_blocked_by(std::size_t option) const;
  /// To go through them: `for (const auto one : ....options())`.
  [[nodiscard]] detail::parts<assessment, class recovery_option> options() const;
  /// The handle, which stays this object's.
  [[nodiscard]] mirror_assessment *raw() const noexcept { return handle_.get(); }

 private:
  detail::owner<mirror_assessment, mirror_assessment_free> handle_;
};

/// What has changed between two assessments: an immutable list.
class changes {
 public:
  explicit changes(mirror_changes *handle) noexcept : handle_(handle) {}

  /// Returns the number of changes; 0 where nothing has changed.
  [[nodiscard]] std::size_t size() const;
  /// Returns the mirror disk that a change is about.
  [[nodiscard]] std::string_view resource(std::size_t index) const;
  /// Returns the code of a change.
  [[nodiscard]] mirror_change_code code(std::size_t index) const;
  /// Returns whether a change is only a figure that moves on, such as the progress of a copy.
  [[nodiscard]] bool routine(std::size_t index) const;
  /// Returns the message of a change.
  [[nodiscard]] std::optional<std::string_view> message(std::size_t index,
      mirror_language language = MIRROR_LANGUAGE_ENGLISH) const;
  /// Writes the list as JSON: an array with an object for each mirror disk.
  [[nodiscard]] result<std::string> to_json() const;
  /// Not behind the end.
  [[nodiscard]] class change operator[](std::size_t index) const;
  [[nodiscard]] detail::iterator<class changes> begin() const;
  [[nodiscard]] detail::iterator<class changes> end() const;
  /// The handle, which stays this object's.
  [[nodiscard]] mirror_changes *raw() const noexcept { return handle_.get(); }

 private:
  detail::owner<mirror_changes, mirror_changes_free> handle_;
};

/// What the host of a session has to do next. Immutable.
class action {
 public:
  explicit action(mirror_action *handle) noexcept : handle_(handle) {}

  /// Returns the kind of the action.
  [[nodiscard]] mirror_action_kind kind() const;
  /// Returns the number of the step, counted from 1.
  ///
  /// Absent: all steps are done.
  [[nodiscard]] std::optional<std::uint32_t> step() const;
  /// Returns what it is about, as a word of the documents: what is told, looked for, asked, or done.
  ///
  /// Absent: there is no such word; for one that observes, the state is read before a
  /// command.
  [[nodiscard]] std::optional<std::string_view> word() const;
  /// Returns the sentence for a person: what is told, looked for, asked, done or confirmed, or why the
  /// session has stopped.
  ///
  /// Absent: there is nothing to say.
  [[nodiscard]] std::optional<std::string_view> message(mirror_language language = MIRROR_LANGUAGE_ENGLISH) const;
  /// Returns whether what is told must be known before going on.
  ///
  /// Absent: nothing is told.
  [[nodiscard]] std::optional<bool> warning() const;
  /// Returns the commands: all that an action observes with, or the one that it runs or has confirmed.
  ///
  /// MIRROR_ERROR_ABSENT: there is none.
  [[nodiscard]] result<class commands> commands() const;
  /// Returns what mirror_session_confirmed() has to be given. It holds for this session, step and state
  /// alone.
  ///
  /// Absent: nothing is to be confirmed.
  [[nodiscard]] std::optional<std::string_view> token() const;
  /// Returns the server whose data is to be the latest, where that is to be confirmed, or the server
  /// that something is done to in the graphical tool.
  ///
  /// Absent: there is none.
  [[nodiscard]] std::optional<std::string_view> server() const;
  /// Returns the number of answers to choose from; 0 where nothing is asked.
  [[nodiscard]] std::size_t choice_count() const;
  /// Returns one of the answers.
  [[nodiscard]] std::string_view choice(std::size_t index) const;
  /// Returns the time before which there is nothing to do, in milliseconds as the host tells them.
  ///
  /// Absent: there is no waiting.
  [[nodiscard]] std::optional<std::uint64_t> until() const;
  /// Returns whether, now that all steps are done, the state has to be read and assessed anew for
  /// another runbook.
  ///
  /// Absent: not all steps are done.
  [[nodiscard]] std::optional<bool> read_again() const;
  /// Returns why the session has stopped.
  ///
  /// Absent: it has not.
  [[nodiscard]] std::optional<mirror_stop_reason> stop_reason() const;
  /// Writes the action as JSON.
  [[nodiscard]] result<std::string> to_json() const;
  /// All of them.
  [[nodiscard]] std::vector<std::string_view> choices() const;
  /// The handle, which stays this object's.
  [[nodiscard]] mirror_action *raw() const noexcept { return handle_.get(); }

 private:
  detail::owner<mirror_action, mirror_action_free> handle_;
};

/// A runbook that is being carried out. The host asks for the next action, does it, and feeds back
/// what it saw; the session itself does nothing. Times are milliseconds since any origin that the
/// host chooses and keeps, over a restart too.
class session {
 public:
  explicit session(mirror_session *handle) noexcept : handle_(handle) {}

  /// Fills settings in with the defaults.
  [[nodiscard]] static mirror_session_settings settings_default();
  /// Begins to carry out a runbook.
  ///
  /// `id` tells sessions apart: a confirmation given to one is none for another. `settings` may be
  /// NULL: the defaults. MIRROR_ERROR_OUT_OF_RANGE: a setting is 0 that must not be.
  /// MIRROR_ERROR_SESSION: the runbook still needs a name.
  [[nodiscard]] static result<class session> start(const class runbook &runbook,
      std::string_view id, const mirror_session_settings *settings = nullptr);
  /// Reads back a session that was written down. Call mirror_session_resume() before going on after
  /// a crash.
  ///
  /// MIRROR_ERROR_BAD_DOCUMENT: it is not the JSON of a session.
  [[nodiscard]] static result<class session> from_json(std::string_view json);
  /// Writes the session down as JSON. Do it before a command is run: what has been handed out is
  /// remembered.
  [[nodiscard]] result<std::string> to_json() const;
  /// Takes up a session that was written down, perhaps in the middle of a step. It reads the state
  /// before it acts.
  ///
  /// MIRROR_ERROR_SESSION: it was written down in another version; mirror_session_error() says more.
  result<void> resume(std::uint64_t now_ms);
  /// Returns what the host has to do next. Asking again returns the same until something is fed
  /// back; only a notice, and a command that cannot be undone, are returned once.
  [[nodiscard]] result<class action> next(std::uint64_t now_ms);
  /// Feeds back the output of the commands of an action that observes, one behind the other, in any
  /// encoding.
  ///
  /// MIRROR_ERROR_SESSION: nothing was to be observed; mirror_session_error() says more.
  result<void> observed(std::string_view output, std::uint64_t now_ms);
  /// Feeds back how the command of an action that runs has ended, and what it printed.
  ///
  /// `exit_status` may be NULL: it is not known. MIRROR_ERROR_SESSION: no command was to be run;
  /// mirror_session_error() says more.
  result<void> command_ended(std::optional<std::int32_t> exit_status, std::string_view output,
      std::uint64_t now_ms);
  /// Answers an action that asks with one of its choices, or says "done" or "failed" to one that is
  /// done by hand.
  ///
  /// MIRROR_ERROR_SESSION: nothing was asked, or the answer is none of the choices;
  /// mirror_session_error() says more.
  result<void> answered(std::string_view answer, std::uint64_t now_ms);
  /// Confirms what an action asks to be confirmed, with its token. The state is read once more
  /// before the step is carried out.
  ///
  /// MIRROR_ERROR_SESSION: nothing was to be confirmed, or the token is that of another session,
  /// step or state; mirror_session_error() says more.
  result<void> confirmed(std::string_view token, std::uint64_t now_ms);
  /// Ends the session because the operator declines.
  result<void> decline(std::uint64_t now_ms);
  /// Returns whether the session has ended, one way or the other.
  [[nodiscard]] bool is_over() const;
  /// Returns the runbook, with the choices made so far.
  [[nodiscard]] result<class runbook> runbook() const;
  /// Writes the journal as JSON: what was done, seen and refused.
  [[nodiscard]] result<std::string> journal_to_json() const;
  /// Writes the journal for a person, a line for each entry. A line begins with the time in seconds
  /// since the origin that the host chose.
  [[nodiscard]] result<std::string> journal_text(mirror_language language = MIRROR_LANGUAGE_ENGLISH) const;
  /// The handle, which stays this object's.
  [[nodiscard]] mirror_session *raw() const noexcept { return handle_.get(); }

 private:
  detail::owner<mirror_session, mirror_session_free> handle_;
};

/// Follows one copy by its successive readings. Times are milliseconds since any fixed origin of the
/// caller's choice.
class tracker {
 public:
  explicit tracker(mirror_tracker *handle) noexcept : handle_(handle) {}

  /// Makes a tracker that has seen nothing: a rate over the last 5 minutes, stalled after 10 minutes.
  [[nodiscard]] static result<class tracker> make();
  /// Makes a tracker with other settings: how much of the recent copying time the rate is taken over,
  /// and the copying time without progress after which the copy counts as stalled.
  [[nodiscard]] static result<class tracker> make(std::uint64_t window_ms,
      std::uint64_t stall_after_ms);
  /// Takes a reading and returns what is known now.
  ///
  /// `percent` leads to the percentage; NULL: none was printed.
  [[nodiscard]] result<mirror_progress> observe(std::uint64_t at_ms, mirror_copy_state copy,
      std::optional<std::uint8_t> percent);
  /// Takes a reading of a whole state and returns what is known now.
  [[nodiscard]] result<mirror_progress> observe(std::uint64_t at_ms, const class state &state);
  /// Returns what is known without a new reading. A reading that was ignored is left out.
  [[nodiscard]] std::optional<mirror_progress> current() const;
  /// Writes what the last reading said as JSON.
  [[nodiscard]] result<std::string> progress_to_json() const;
  /// Forgets every reading and keeps the settings.
  result<void> restart();
  /// Writes the tracker down as JSON, so that a program can go on after a restart.
  [[nodiscard]] result<std::string> to_json() const;
  /// Reads back a tracker that was written down.
  ///
  /// MIRROR_ERROR_BAD_DOCUMENT: it is not the JSON of a tracker.
  [[nodiscard]] static result<class tracker> from_json(std::string_view json);
  /// The handle, which stays this object's.
  [[nodiscard]] mirror_tracker *raw() const noexcept { return handle_.get(); }

 private:
  detail::owner<mirror_tracker, mirror_tracker_free> handle_;
};

/// The full copies that alerts report, from their start to their end, in the order of their start.
/// Immutable.
class alerts {
 public:
  explicit alerts(mirror_alerts *handle) noexcept : handle_(handle) {}

  /// Reads the alerts of full copies in a text.
  ///
  /// MIRROR_ERROR_PARSE: there is no such alert in it.
  [[nodiscard]] static result<class alerts> read(std::string_view bytes,
      mirror_encoding encoding = MIRROR_ENCODING_RECOGNISED);
  /// Returns the number of copies whose start and end are both there.
  [[nodiscard]] std::size_t size() const;
  /// Returns one copy. Its times are what mirror_assess_config_set_rate_from_alerts()
  /// takes.
  [[nodiscard]] std::optional<struct full_copy> get(std::size_t index) const;
  /// Writes the alerts as JSON.
  [[nodiscard]] result<std::string> to_json() const;
  /// Writes the copies as JSON.
  [[nodiscard]] result<std::string> copies_to_json() const;
  /// Not behind the end.
  [[nodiscard]] struct full_copy operator[](std::size_t index) const;
  [[nodiscard]] detail::iterator<class alerts> begin() const;
  [[nodiscard]] detail::iterator<class alerts> end() const;
  /// The handle, which stays this object's.
  [[nodiscard]] mirror_alerts *raw() const noexcept { return handle_.get(); }

 private:
  detail::owner<mirror_alerts, mirror_alerts_free> handle_;
};

/// One command of a list. It needs the object that it is part of.
class command {
 public:
  command(const class commands &of, std::size_t index) noexcept : of_(&of), index_(index) {}
  [[nodiscard]] std::size_t index() const noexcept { return index_; }
  /// Returns the server on which a command has to run.
  [[nodiscard]] std::optional<std::string_view> server() const;
  /// Returns whether a command runs only if something seen meanwhile asks for it.
  [[nodiscard]] bool conditional() const;
  /// Writes a command as one line of a shell, for a person who types or pastes it.
  [[nodiscard]] result<std::string> line(mirror_shell shell) const;
  [[nodiscard]] const char *const *argv() const;
  [[nodiscard]] std::vector<std::string_view> words() const;

 private:
  const class commands *of_;
  std::size_t index_;
};

/// One report that a scanner has found. It needs the object that it is part of.
class found_report {
 public:
  found_report(const class found &of, std::size_t index) noexcept : of_(&of), index_(index) {}
  [[nodiscard]] std::size_t index() const noexcept { return index_; }
  /// Returns the first line of a report in the stream, counted from 1.
  [[nodiscard]] std::optional<std::uint32_t> line() const;
  /// Returns the command that printed a report.
  [[nodiscard]] mirror_report_kind kind() const;
  /// Returns why a report is not readable.
  [[nodiscard]] std::optional<class error> why_unreadable() const;
  /// Writes one report as JSON, with its findings.
  [[nodiscard]] result<std::string> to_json(mirror_language language = MIRROR_LANGUAGE_ENGLISH) const;

 private:
  const class found *of_;
  std::size_t index_;
};

/// One change between two assessments. It needs the object that it is part of.
class change {
 public:
  change(const class changes &of, std::size_t index) noexcept : of_(&of), index_(index) {}
  [[nodiscard]] std::size_t index() const noexcept { return index_; }
  /// Returns the mirror disk that a change is about.
  [[nodiscard]] std::string_view resource() const;
  /// Returns the code of a change.
  [[nodiscard]] mirror_change_code code() const;
  /// Returns whether a change is only a figure that moves on, such as the progress of a copy.
  [[nodiscard]] bool routine() const;
  /// Returns the message of a change.
  [[nodiscard]] std::optional<std::string_view> message(mirror_language language = MIRROR_LANGUAGE_ENGLISH) const;

 private:
  const class changes *of_;
  std::size_t index_;
};

/// One recovery option of an assessment. It needs the object that it is part of.
class recovery_option {
 public:
  recovery_option(const class assessment &of, std::size_t index) noexcept : of_(&of),
      index_(index) {}
  [[nodiscard]] std::size_t index() const noexcept { return index_; }
  /// Returns the row of the table: 1 to 18.
  [[nodiscard]] std::optional<std::uint8_t> row() const;
  /// Returns what the operator wants who takes this option.
  [[nodiscard]] std::optional<mirror_intent> intent() const;
  /// Returns the procedure to begin with.
  [[nodiscard]] mirror_procedure procedure() const;
  /// Returns the number of procedures after it.
  [[nodiscard]] std::optional<std::size_t> then_count() const;
  /// Returns a procedure after it.
  [[nodiscard]] mirror_procedure then(std::size_t index) const;
  /// Returns whether the option begins in the graphical tool, for which there is no command.
  [[nodiscard]] bool graphical_only() const;
  /// Returns whether the option declares one server's data to be the latest, which cannot be undone.
  [[nodiscard]] bool destructive() const;
  /// Returns the number of findings that have to be settled before this option is taken.
  [[nodiscard]] std::optional<std::size_t> blocked_by_count() const;
  /// Returns the code of a finding that has to be settled before this option is taken.
  [[nodiscard]] std::string_view blocked_by(std::size_t index) const;
  /// Returns the commands that act, in order, for the whole chain. The list is empty where the
  /// option begins in the graphical tool.
  [[nodiscard]] result<class commands> commands(const class assess_config *config = nullptr) const;
  /// Returns how long the copy of an option takes.
  [[nodiscard]] result<mirror_estimate> estimate(const class assess_config *config = nullptr) const;
  /// Returns the runbook of an option, with commands as far as there are any.
  [[nodiscard]] result<class runbook> runbook(const class assess_config *config = nullptr) const;
  /// Returns the runbook of an option, carried out by commands or in the graphical tool: otherwise
  /// as mirror_assessment_option_runbook().
  [[nodiscard]] result<class runbook> runbook_by(const class assess_config *config = nullptr,
      mirror_method method = MIRROR_METHOD_COMMANDS) const;
  /// Writes one option as JSON, with its commands and its time.
  [[nodiscard]] result<std::string> to_json(const class assess_config *config = nullptr) const;
  [[nodiscard]] std::vector<mirror_procedure> then() const;
  [[nodiscard]] std::vector<std::string_view> blocked_by() const;

 private:
  const class assessment *of_;
  std::size_t index_;
};

/// One step of a runbook. It needs the object that it is part of.
class runbook_step {
 public:
  runbook_step(const class runbook &of, std::size_t index) noexcept : of_(&of), index_(index) {}
  [[nodiscard]] std::size_t index() const noexcept { return index_; }
  /// Returns what is done in a step.
  [[nodiscard]] mirror_step kind() const;
  /// Returns whether what is done in a step cannot be undone.
  [[nodiscard]] bool irreversible() const;
  /// Returns the command of a step that runs or observes: a list of one.
  [[nodiscard]] result<class commands> command() const;
  /// Writes one step as JSON.
  [[nodiscard]] result<std::string> to_json() const;

 private:
  const class runbook *of_;
  std::size_t index_;
};

/// Returns the version of the library that is running, such as "0.1.0". The text is always valid.
[[nodiscard]] std::string_view version();

/// Reads the output of any commands, assesses all mirror disks in it and writes the document as JSON:
/// mirror_snapshot_read() and mirror_snapshot_to_json() in one call.
///
/// MIRROR_ERROR_PARSE: it contains no readable report.
[[nodiscard]] result<std::string> assess_text(std::string_view bytes,
    const class assess_config *config = nullptr);

/// Finds the figures of the last copy in the text of a copy log: the number of blocks that were copied,
/// which the log writes in hexadecimal, and the seconds that it took. The labels are the texts that
/// stand before each figure.
///
/// MIRROR_ERROR_PARSE: a label is not in the text, or what stands behind it is no figure.
[[nodiscard]] result<struct copy_log> copy_log_find(std::string_view log,
    std::string_view blocks_label, std::string_view seconds_label);

/// Reads two figures that were copied out of a copy log: blocks in hexadecimal, seconds in decimal.
///
/// MIRROR_ERROR_PARSE: one of them is not readable.
[[nodiscard]] result<struct copy_log> copy_log_values(std::string_view blocks_text,
    std::string_view seconds_text);

/// Writes the decision table, all 18 rows, as JSON.
[[nodiscard]] result<std::string> decision_table_json();

/// Writes a program and its arguments as one line of a shell, for a person who types or pastes it.
///
/// MIRROR_ERROR_QUOTE: a word cannot be quoted safely there.
[[nodiscard]] result<std::string> shell_line(mirror_shell shell,
    const std::vector<std::string_view> &words);

}  // namespace mirror_core

#endif  // MIRROR_CORE_CLASSES_HPP
