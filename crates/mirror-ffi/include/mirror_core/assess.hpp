/** What is read, what is known, and what is the case. Included by mirror_core.hpp. SPDX: MIT OR Apache-2.0 */
#ifndef MIRROR_CORE_ASSESS_HPP
#define MIRROR_CORE_ASSESS_HPP

#include "recover.hpp"

namespace mirror_core {

// ---- What is the case ---------------------------------------------------------------------------

class state;

/// A window of time.
struct window {
  mirror_time from{};
  mirror_time to{};
};

/// What is the case, and what can be done: options, by index from 0.
class assessment {
 public:
  explicit assessment(mirror_assessment *handle) noexcept : handle_(handle) {}
  [[nodiscard]] mirror_situation situation() const {
    return detail::get(MIRROR_SITUATION_UNKNOWN, [&](mirror_situation *out) {
      return mirror_assessment_situation(get(), out);
    });
  }
  [[nodiscard]] mirror_severity severity() const {
    return detail::get(MIRROR_SEVERITY_UNKNOWN, [&](mirror_severity *out) {
      return mirror_assessment_severity(get(), out);
    });
  }
  /// The server with the latest data.
  [[nodiscard]] std::optional<std::string_view> source() const {
    return detail::maybe_text([&](mirror_str *out) { return mirror_assessment_source(get(), out); });
  }
  [[nodiscard]] std::vector<std::uint8_t> rows() const {
    std::vector<std::uint8_t> rows;
    const auto count = detail::get<std::size_t>(
        0, [&](std::size_t *out) { return mirror_assessment_row_count(get(), out); });
    for (std::size_t index = 0; index < count; ++index) {
      rows.push_back(detail::get<std::uint8_t>(
          0, [&](std::uint8_t *out) { return mirror_assessment_row(get(), index, out); }));
    }
    return rows;
  }
  [[nodiscard]] bool swapped() const {
    return detail::get(false, [&](bool *out) { return mirror_assessment_swapped(get(), out); });
  }
  [[nodiscard]] std::optional<window> data_at_risk() const {
    window time;
    if (mirror_assessment_data_at_risk(get(), &time.from, &time.to) != MIRROR_OK) {
      return std::nullopt;
    }
    return time;
  }
  [[nodiscard]] result<class state> state() const;
  [[nodiscard]] result<class needs> needs(const options *with = nullptr) const {
    return detail::make<class needs, mirror_needs>([&](mirror_needs **out, mirror_error **) {
      return mirror_assessment_needs(get(), raw(with), out);
    });
  }
  [[nodiscard]] result<class findings> findings(const options *with = nullptr) const {
    return detail::make<class findings, mirror_findings>(
        [&](mirror_findings **out, mirror_error **) {
          return mirror_assessment_findings(get(), raw(with), out);
        });
  }
  [[nodiscard]] result<std::string> to_json(const options *with = nullptr) const {
    return detail::document([&](mirror_text **out, mirror_error **) {
      return mirror_assessment_to_json(get(), raw(with), out);
    });
  }

  [[nodiscard]] std::size_t option_count() const {
    return detail::get<std::size_t>(
        0, [&](std::size_t *out) { return mirror_assessment_option_count(get(), out); });
  }
  [[nodiscard]] std::optional<std::size_t> option(mirror_intent intent) const {
    return detail::maybe<std::size_t>([&](std::size_t *out) {
      return mirror_assessment_option_find(get(), static_cast<std::int32_t>(intent), out);
    });
  }
  [[nodiscard]] std::optional<std::uint8_t> row(std::size_t option) const {
    return detail::maybe<std::uint8_t>(
        [&](std::uint8_t *out) { return mirror_assessment_option_row(get(), option, out); });
  }
  [[nodiscard]] std::optional<mirror_intent> intent(std::size_t option) const {
    return detail::maybe<mirror_intent>(
        [&](mirror_intent *out) { return mirror_assessment_option_intent(get(), option, out); });
  }
  [[nodiscard]] mirror_procedure procedure(std::size_t option) const {
    return detail::get(MIRROR_PROCEDURE_UNKNOWN, [&](mirror_procedure *out) {
      return mirror_assessment_option_procedure(get(), option, out);
    });
  }
  [[nodiscard]] std::vector<mirror_procedure> then(std::size_t option) const {
    std::vector<mirror_procedure> all;
    const auto count = detail::get<std::size_t>(0, [&](std::size_t *out) {
      return mirror_assessment_option_then_count(get(), option, out);
    });
    for (std::size_t index = 0; index < count; ++index) {
      all.push_back(detail::get(MIRROR_PROCEDURE_UNKNOWN, [&](mirror_procedure *out) {
        return mirror_assessment_option_then(get(), option, index, out);
      }));
    }
    return all;
  }
  [[nodiscard]] bool graphical_only(std::size_t option) const {
    return detail::get(true, [&](bool *out) {
      return mirror_assessment_option_graphical_only(get(), option, out);
    });
  }
  /// Whether it declares data to be the latest. True where that cannot be told.
  [[nodiscard]] bool destructive(std::size_t option) const {
    return detail::get(
        true, [&](bool *out) { return mirror_assessment_option_destructive(get(), option, out); });
  }
  /// Codes of findings that have to be settled first.
  [[nodiscard]] std::vector<std::string_view> blocked_by(std::size_t option) const {
    std::vector<std::string_view> all;
    const auto count = detail::get<std::size_t>(0, [&](std::size_t *out) {
      return mirror_assessment_option_blocked_by_count(get(), option, out);
    });
    for (std::size_t index = 0; index < count; ++index) {
      all.push_back(detail::text([&](mirror_str *out) {
        return mirror_assessment_option_blocked_by(get(), option, index, out);
      }));
    }
    return all;
  }
  [[nodiscard]] result<class commands> commands(std::size_t option,
                                                const options *with = nullptr) const {
    return detail::make<class commands, mirror_commands>(
        [&](mirror_commands **out, mirror_error **error) {
          return mirror_assessment_option_commands(get(), option, raw(with), out, error);
        });
  }
  /// How long the copy takes. MIRROR_ERROR_ABSENT: no copy follows without reading again.
  [[nodiscard]] result<mirror_estimate> estimate(std::size_t option,
                                                 const options *with = nullptr) const {
    mirror_estimate estimate{};
    mirror_error *error = nullptr;
    const mirror_result code =
        mirror_assessment_estimate(get(), option, raw(with), &estimate, &error);
    const detail::owner<mirror_error, mirror_error_free> details(error);
    if (code != MIRROR_OK) {
      return mirror_core::error(code, details.get());
    }
    return estimate;
  }
  [[nodiscard]] result<std::string> option_to_json(std::size_t option,
                                                   const options *with = nullptr) const {
    return detail::document([&](mirror_text **out, mirror_error **) {
      return mirror_assessment_option_to_json(get(), option, raw(with), out);
    });
  }
  [[nodiscard]] result<class runbook> runbook(std::size_t option, const options *with = nullptr,
                                              mirror_method method = MIRROR_METHOD_COMMANDS) const {
    return detail::make<class runbook, mirror_runbook>(
        [&](mirror_runbook **out, mirror_error **error) {
          return mirror_assessment_runbook_by(get(), option, raw(with),
                                              static_cast<std::int32_t>(method), out, error);
        });
  }
  [[nodiscard]] mirror_assessment *get() const noexcept { return handle_.get(); }

 private:
  static const mirror_assess_config *raw(const options *with) noexcept {
    return with == nullptr ? nullptr : with->get();
  }
  detail::owner<mirror_assessment, mirror_assessment_free> handle_;
};

/// What is known of one mirror disk. Its servers are the sides 0 and 1.
class state {
 public:
  explicit state(mirror_state *handle) noexcept : handle_(handle) {}
  /// From one line, such as "vol1: alpha green active, beta red inactive, fast copy ok".
  [[nodiscard]] static result<state> from_line(std::string_view line) {
    return detail::make<state, mirror_state>([&](mirror_state **out, mirror_error **error) {
      return mirror_state_from_line(line.data(), line.size(), out, error);
    });
  }
  [[nodiscard]] std::string_view name() const {
    return detail::text([&](mirror_str *out) { return mirror_state_name(get(), out); });
  }
  [[nodiscard]] std::optional<mirror_disk_status> status() const {
    return detail::maybe<mirror_disk_status>(
        [&](mirror_disk_status *out) { return mirror_state_status(get(), out); });
  }
  [[nodiscard]] std::optional<std::string_view> status_text() const {
    return detail::maybe_text([&](mirror_str *out) { return mirror_state_status_text(get(), out); });
  }
  [[nodiscard]] std::string_view server(std::size_t side) const {
    return detail::text([&](mirror_str *out) { return mirror_state_server(get(), side, out); });
  }
  [[nodiscard]] std::optional<mirror_color> color(std::size_t side) const {
    return detail::maybe<mirror_color>(
        [&](mirror_color *out) { return mirror_state_color(get(), side, out); });
  }
  [[nodiscard]] std::optional<std::string_view> color_text(std::size_t side) const {
    return detail::maybe_text(
        [&](mirror_str *out) { return mirror_state_color_text(get(), side, out); });
  }
  [[nodiscard]] std::optional<mirror_activity> activity(std::size_t side) const {
    return detail::maybe<mirror_activity>(
        [&](mirror_activity *out) { return mirror_state_activity(get(), side, out); });
  }
  [[nodiscard]] std::optional<std::string_view> activity_text(std::size_t side) const {
    return detail::maybe_text(
        [&](mirror_str *out) { return mirror_state_activity_text(get(), side, out); });
  }
  [[nodiscard]] std::optional<mirror_fast_copy> fast_copy(std::size_t side) const {
    return detail::maybe<mirror_fast_copy>(
        [&](mirror_fast_copy *out) { return mirror_state_fast_copy(get(), side, out); });
  }
  [[nodiscard]] std::optional<std::string_view> fast_copy_text(std::size_t side) const {
    return detail::maybe_text(
        [&](mirror_str *out) { return mirror_state_fast_copy_text(get(), side, out); });
  }
  [[nodiscard]] std::optional<mirror_disk_error> disk_error(std::size_t side) const {
    return detail::maybe<mirror_disk_error>(
        [&](mirror_disk_error *out) { return mirror_state_disk_error(get(), side, out); });
  }
  [[nodiscard]] std::optional<std::string_view> disk_error_text(std::size_t side) const {
    return detail::maybe_text(
        [&](mirror_str *out) { return mirror_state_disk_error_text(get(), side, out); });
  }
  [[nodiscard]] std::optional<mirror_time> last_update(std::size_t side) const {
    return detail::maybe<mirror_time>(
        [&](mirror_time *out) { return mirror_state_last_update(get(), side, out); });
  }
  [[nodiscard]] std::optional<mirror_time> break_time(std::size_t side) const {
    return detail::maybe<mirror_time>(
        [&](mirror_time *out) { return mirror_state_break_time(get(), side, out); });
  }
  [[nodiscard]] std::optional<std::uint8_t> needed_copy_percent(std::size_t side) const {
    return detail::maybe<std::uint8_t>(
        [&](std::uint8_t *out) { return mirror_state_needed_copy_percent(get(), side, out); });
  }
  [[nodiscard]] std::optional<std::uint8_t> volume_used_percent(std::size_t side) const {
    return detail::maybe<std::uint8_t>(
        [&](std::uint8_t *out) { return mirror_state_volume_used_percent(get(), side, out); });
  }
  [[nodiscard]] std::optional<std::uint64_t> volume_size_mib(std::size_t side) const {
    return detail::maybe<std::uint64_t>(
        [&](std::uint64_t *out) { return mirror_state_volume_size_mib(get(), side, out); });
  }
  /// The copy that runs; its texts are borrowed from this state.
  [[nodiscard]] std::optional<mirror_recovery> recovery() const {
    return detail::maybe<mirror_recovery>(
        [&](mirror_recovery *out) { return mirror_state_recovery(get(), out); });
  }
  [[nodiscard]] mirror_copy_state copy_state() const {
    return detail::get(MIRROR_COPY_STATE_UNKNOWN, [&](mirror_copy_state *out) {
      return mirror_state_copy_state(get(), out);
    });
  }
  [[nodiscard]] std::optional<std::string_view> group() const {
    return detail::maybe_text([&](mirror_str *out) { return mirror_state_group(get(), out); });
  }
  [[nodiscard]] std::optional<std::string_view> monitor() const {
    return detail::maybe_text([&](mirror_str *out) { return mirror_state_monitor(get(), out); });
  }
  [[nodiscard]] std::optional<bool> auto_recovery() const {
    return detail::maybe<bool>([&](bool *out) { return mirror_state_auto_recovery(get(), out); });
  }
  [[nodiscard]] result<class assessment> assess() const {
    return detail::make<class assessment, mirror_assessment>(
        [&](mirror_assessment **out, mirror_error **) { return mirror_state_assess(get(), out); });
  }
  [[nodiscard]] result<std::string> to_json(const options *with = nullptr) const {
    return detail::document([&](mirror_text **out, mirror_error **) {
      return mirror_state_to_json(get(), with ? with->get() : nullptr, out);
    });
  }
  [[nodiscard]] result<std::string> page(const options *with = nullptr, bool terminal = false) const {
    return detail::document([&](mirror_text **out, mirror_error **) {
      return mirror_state_page(get(), with ? with->get() : nullptr, terminal, out);
    });
  }
  [[nodiscard]] result<class runbook> inspection(std::string_view server,
                                                 mirror_method method = MIRROR_METHOD_COMMANDS) const {
    return detail::make<class runbook, mirror_runbook>(
        [&](mirror_runbook **out, mirror_error **error) {
          return mirror_state_inspection(get(), server.data(), server.size(),
                                         static_cast<std::int32_t>(method), out, error);
        });
  }
  [[nodiscard]] result<class runbook> find_auto_recovery(
      mirror_method method = MIRROR_METHOD_COMMANDS) const {
    return detail::make<class runbook, mirror_runbook>(
        [&](mirror_runbook **out, mirror_error **error) {
          return mirror_state_find_auto_recovery(get(), static_cast<std::int32_t>(method), out, error);
        });
  }
  [[nodiscard]] mirror_state *get() const noexcept { return handle_.get(); }

 private:
  detail::owner<mirror_state, mirror_state_free> handle_;
};

inline result<class state> assessment::state() const {
  return detail::make<class state, mirror_state>(
      [&](mirror_state **out, mirror_error **) { return mirror_assessment_state(get(), out); });
}

// ---- What is read -------------------------------------------------------------------------------

/// Reports that a scanner has found, by index from 0.
class found {
 public:
  explicit found(mirror_found *handle) noexcept : handle_(handle) {}
  [[nodiscard]] std::size_t size() const {
    return detail::get<std::size_t>(
        0, [&](std::size_t *out) { return mirror_found_count(get(), out); });
  }
  /// The first line in the stream, from 1.
  [[nodiscard]] std::uint32_t line(std::size_t index) const {
    return detail::get<std::uint32_t>(
        0, [&](std::uint32_t *out) { return mirror_found_line(get(), index, out); });
  }
  [[nodiscard]] mirror_report_kind kind(std::size_t index) const {
    return detail::get(MIRROR_REPORT_KIND_UNKNOWN, [&](mirror_report_kind *out) {
      return mirror_found_kind(get(), index, out);
    });
  }
  /// Why it does not read; absent where it does.
  [[nodiscard]] std::optional<class error> why_unreadable(std::size_t index) const {
    const mirror_error *details = nullptr;
    if (mirror_found_error(get(), index, &details) != MIRROR_OK) {
      return std::nullopt;
    }
    return mirror_core::error(MIRROR_ERROR_PARSE, details);
  }
  [[nodiscard]] result<std::string> to_json(
      std::size_t index, mirror_language language = MIRROR_LANGUAGE_ENGLISH) const {
    return detail::document([&](mirror_text **out, mirror_error **) {
      return mirror_found_to_json(get(), index, static_cast<std::int32_t>(language), out);
    });
  }
  [[nodiscard]] mirror_found *get() const noexcept { return handle_.get(); }

 private:
  detail::owner<mirror_found, mirror_found_free> handle_;
};

/// Finds every report in a stream that comes in pieces.
class scanner {
 public:
  explicit scanner(mirror_scanner *handle) noexcept : handle_(handle) {}
  [[nodiscard]] static result<scanner> make(
      const limits *with = nullptr, mirror_encoding encoding = MIRROR_ENCODING_RECOGNISED) {
    return detail::make<scanner, mirror_scanner>([&](mirror_scanner **out, mirror_error **) {
      return mirror_scanner_new_with(with ? with->get() : nullptr,
                                     static_cast<std::int32_t>(encoding), out);
    });
  }
  [[nodiscard]] result<found> feed(std::string_view bytes) {
    return detail::make<found, mirror_found>([&](mirror_found **out, mirror_error **) {
      return mirror_scanner_feed(handle_.get(), bytes.data(), bytes.size(), out);
    });
  }
  [[nodiscard]] result<found> finish() {
    return detail::make<found, mirror_found>([&](mirror_found **out, mirror_error **) {
      return mirror_scanner_finish(handle_.get(), out);
    });
  }

 private:
  detail::owner<mirror_scanner, mirror_scanner_free> handle_;
};

/// Everything known at one time.
class snapshot {
 public:
  explicit snapshot(mirror_snapshot *handle) noexcept : handle_(handle) {}
  [[nodiscard]] static result<snapshot> make(const limits *with = nullptr) {
    return detail::make<snapshot, mirror_snapshot>([&](mirror_snapshot **out, mirror_error **) {
      return mirror_snapshot_new_with(with ? with->get() : nullptr, out);
    });
  }
  /// Adds the output of any commands, any bytes.
  result<void> add(std::string_view bytes) {
    return added(mirror_snapshot_add(get(), bytes.data(), bytes.size()));
  }
  /// Adds output that came from a server.
  result<void> add_from(std::string_view server, std::string_view bytes) {
    return added(mirror_snapshot_add_from(get(), server.data(), server.size(), bytes.data(),
                                          bytes.size()));
  }
  /// Adds output of which more is known; gives how many reports were read in it.
  [[nodiscard]] result<std::size_t> add_with(std::string_view server, std::string_view bytes,
                                             mirror_encoding encoding) {
    std::size_t reports = 0;
    auto how = added(mirror_snapshot_add_with(get(), server.data(), server.size(), bytes.data(),
                                              bytes.size(), static_cast<std::int32_t>(encoding),
                                              &reports));
    if (!how) {
      return how.error();
    }
    return reports;
  }
  result<void> add(const class state &state) {
    return added(mirror_snapshot_add_state(get(), state.get()));
  }
  result<void> add(const class found &found, std::string_view server = unnamed) {
    return added(mirror_snapshot_add_found(get(), server.data(), server.size(), found.get()));
  }
  [[nodiscard]] std::size_t size() const {
    return detail::get<std::size_t>(
        0, [&](std::size_t *out) { return mirror_snapshot_resource_count(get(), out); });
  }
  /// The name of a mirror disk, by index from 0.
  [[nodiscard]] std::string_view name(std::size_t index) const {
    return detail::text(
        [&](mirror_str *out) { return mirror_snapshot_resource_name(get(), index, out); });
  }
  [[nodiscard]] result<class state> state(std::size_t index) const {
    return detail::make<class state, mirror_state>([&](mirror_state **out, mirror_error **) {
      return mirror_snapshot_state(get(), index, out);
    });
  }
  [[nodiscard]] result<class state> state(std::string_view name) const {
    return detail::make<class state, mirror_state>([&](mirror_state **out, mirror_error **) {
      return mirror_snapshot_state_of(get(), name.data(), name.size(), out);
    });
  }
  [[nodiscard]] result<class assessment> assess(std::string_view name) const {
    return detail::make<class assessment, mirror_assessment>(
        [&](mirror_assessment **out, mirror_error **) {
          return mirror_snapshot_assess(get(), name.data(), name.size(), out);
        });
  }
  [[nodiscard]] std::optional<bool> auto_recovery() const {
    return detail::maybe<bool>([&](bool *out) { return mirror_snapshot_auto_recovery(get(), out); });
  }
  [[nodiscard]] result<class findings> findings(
      mirror_language language = MIRROR_LANGUAGE_ENGLISH) const {
    return detail::make<class findings, mirror_findings>(
        [&](mirror_findings **out, mirror_error **) {
          return mirror_snapshot_findings(get(), static_cast<std::int32_t>(language), out);
        });
  }
  [[nodiscard]] result<std::string> to_json(const options *with = nullptr) const {
    return detail::document([&](mirror_text **out, mirror_error **) {
      return mirror_snapshot_to_json(get(), with ? with->get() : nullptr, out);
    });
  }
  [[nodiscard]] result<std::string> page(const options *with = nullptr, bool terminal = false) const {
    return detail::document([&](mirror_text **out, mirror_error **) {
      return mirror_snapshot_page(get(), with ? with->get() : nullptr, terminal, out);
    });
  }
  [[nodiscard]] result<std::string> html(const options *with = nullptr) const {
    return detail::document([&](mirror_text **out, mirror_error **) {
      return mirror_snapshot_html(get(), with ? with->get() : nullptr, out);
    });
  }
  [[nodiscard]] mirror_snapshot *get() const noexcept { return handle_.get(); }

 private:
  result<void> added(mirror_result code) {
    return detail::changed(
        code, [&](const mirror_error **out) { return mirror_snapshot_error(get(), out); });
  }
  detail::owner<mirror_snapshot, mirror_snapshot_free> handle_;
};

/// Everything known from one text.
[[nodiscard]] inline result<snapshot> read(std::string_view bytes) {
  auto made = snapshot::make();
  if (!made) {
    return made.error();
  }
  if (auto added = made->add(bytes); !added) {
    return added.error();
  }
  return std::move(*made);
}

}  // namespace mirror_core

#endif  // MIRROR_CORE_ASSESS_HPP
