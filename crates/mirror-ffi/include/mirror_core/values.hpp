/** What is passed in, and lists that come out. Included by mirror_core.hpp. SPDX: MIT OR Apache-2.0 */
#ifndef MIRROR_CORE_VALUES_HPP
#define MIRROR_CORE_VALUES_HPP

#include "result.hpp"

namespace mirror_core {

// ---- Lists ----------------------------------------------------------------------------------

/// One finding. Its texts are borrowed from the list.
struct finding {
  std::string_view code;
  mirror_finding_severity severity = MIRROR_FINDING_SEVERITY_UNKNOWN;
  /// From 1; 0 where it belongs to no line.
  std::uint32_t line = 0;
  std::string_view message;
  std::string_view resource;
  std::string_view origin;
};

/// What was odd.
class findings {
 public:
  explicit findings(mirror_findings *handle) noexcept : handle_(handle) {}
  [[nodiscard]] std::size_t size() const {
    return detail::get<std::size_t>(
        0, [&](std::size_t *out) { return mirror_findings_count(handle_.get(), out); });
  }
  [[nodiscard]] std::optional<finding> get(std::size_t index) const {
    mirror_finding raw{};
    if (mirror_findings_get(handle_.get(), index, &raw) != MIRROR_OK) {
      return std::nullopt;
    }
    return finding{detail::view(raw.code),     raw.severity,
                   raw.line,                   detail::view(raw.message),
                   detail::view(raw.resource), detail::view(raw.origin)};
  }
  [[nodiscard]] result<std::string> to_json() const {
    return detail::document(
        [&](mirror_text **out, mirror_error **) { return mirror_findings_to_json(handle_.get(), out); });
  }

 private:
  detail::owner<mirror_findings, mirror_findings_free> handle_;
};

/// What would settle an open point. The hint is borrowed from the list.
struct need {
  mirror_need code = MIRROR_NEED_UNKNOWN;
  std::string_view hint;
};

/// What would settle open points.
class needs {
 public:
  explicit needs(mirror_needs *handle) noexcept : handle_(handle) {}
  [[nodiscard]] std::size_t size() const {
    return detail::get<std::size_t>(
        0, [&](std::size_t *out) { return mirror_needs_count(handle_.get(), out); });
  }
  [[nodiscard]] std::optional<need> get(std::size_t index) const {
    need found;
    mirror_str hint{};
    if (mirror_needs_get(handle_.get(), index, &found.code, &hint) != MIRROR_OK) {
      return std::nullopt;
    }
    found.hint = detail::view(hint);
    return found;
  }
  [[nodiscard]] result<std::string> to_json() const {
    return detail::document(
        [&](mirror_text **out, mirror_error **) { return mirror_needs_to_json(handle_.get(), out); });
  }

 private:
  detail::owner<mirror_needs, mirror_needs_free> handle_;
};

/// Commands, as lists of arguments.
class commands {
 public:
  explicit commands(mirror_commands *handle) noexcept : handle_(handle) {}
  [[nodiscard]] std::size_t size() const {
    return detail::get<std::size_t>(
        0, [&](std::size_t *out) { return mirror_commands_count(handle_.get(), out); });
  }
  /// The server on which it has to run; absent: any of the cluster.
  [[nodiscard]] std::optional<std::string_view> server(std::size_t index) const {
    return detail::maybe_text(
        [&](mirror_str *out) { return mirror_commands_server(handle_.get(), index, out); });
  }
  /// As execv() takes it, borrowed from the list; NULL where there is no such command.
  [[nodiscard]] const char *const *argv(std::size_t index) const {
    const char *const *words = nullptr;
    std::size_t count = 0;
    return mirror_commands_argv(handle_.get(), index, &words, &count) == MIRROR_OK ? words : nullptr;
  }
  /// The words, borrowed from the list.
  [[nodiscard]] std::vector<std::string_view> words(std::size_t index) const {
    std::vector<std::string_view> all;
    const char *const *words = nullptr;
    std::size_t count = 0;
    if (mirror_commands_argv(handle_.get(), index, &words, &count) == MIRROR_OK) {
      all.assign(words, words + count);
    }
    return all;
  }
  /// Whether it runs only if something seen meanwhile asks for it.
  [[nodiscard]] bool conditional(std::size_t index) const {
    return detail::get(
        false, [&](bool *out) { return mirror_commands_conditional(handle_.get(), index, out); });
  }
  /// As one line of a shell.
  [[nodiscard]] result<std::string> line(std::size_t index, mirror_shell shell) const {
    return detail::document([&](mirror_text **out, mirror_error **error) {
      return mirror_commands_line(handle_.get(), index, static_cast<std::int32_t>(shell), out, error);
    });
  }
  [[nodiscard]] result<std::string> to_json() const {
    return detail::document(
        [&](mirror_text **out, mirror_error **) { return mirror_commands_to_json(handle_.get(), out); });
  }

 private:
  detail::owner<mirror_commands, mirror_commands_free> handle_;
};

// ---- What the caller knows beside the outputs -------------------------------------------------

/// Names, how fast a copy is, the product and the volume, the language of the messages.
class options {
 public:
  explicit options(mirror_assess_config *handle) noexcept : handle_(handle) {}
  [[nodiscard]] static result<options> make() {
    return detail::make<options, mirror_assess_config>(
        [](mirror_assess_config **out, mirror_error **) { return mirror_assess_config_new(out); });
  }
  result<void> language(mirror_language language) {
    return detail::done(mirror_assess_config_set_language(get(), static_cast<std::int32_t>(language)));
  }
  result<void> group(std::string_view name) {
    return detail::done(mirror_assess_config_set_group(get(), name.data(), name.size()));
  }
  result<void> monitor(std::string_view name) {
    return detail::done(mirror_assess_config_set_monitor(get(), name.data(), name.size()));
  }
  result<void> source(std::string_view server) {
    return detail::done(mirror_assess_config_set_source(get(), server.data(), server.size()));
  }
  result<void> seconds_per_gb(double seconds) { return rate(mirror_assess_config_set_rate(get(), seconds)); }
  result<void> rate_from_alerts(const mirror_time &start, const mirror_time &end,
                                std::uint64_t volume_size_mib, std::uint8_t used_percent) {
    return rate(
        mirror_assess_config_set_rate_from_alerts(get(), &start, &end, volume_size_mib, used_percent));
  }
  result<void> rate_from_copy_log(std::uint64_t blocks, std::uint64_t seconds,
                                  std::uint64_t volume_size_mib,
                                  mirror_block_unit unit = MIRROR_BLOCK_UNIT_BINARY) {
    return rate(mirror_assess_config_set_rate_from_copy_log(get(), blocks, seconds, volume_size_mib,
                                                      static_cast<std::int32_t>(unit)));
  }
  result<void> rate_measured(double size_mib, double seconds) {
    return rate(mirror_assess_config_set_rate_measured(get(), size_mib, seconds));
  }
  result<void> no_rate() { return detail::done(mirror_assess_config_set_no_rate(get())); }
  result<void> product(std::uint16_t major, std::uint16_t minor) {
    return detail::done(mirror_assess_config_set_product(get(), major, minor));
  }
  result<void> file_system(mirror_file_system system) {
    return detail::done(mirror_assess_config_set_file_system(get(), static_cast<std::int32_t>(system)));
  }
  result<void> used_percent(std::uint8_t percent) {
    return detail::done(mirror_assess_config_set_used_percent(get(), percent));
  }
  result<void> used_mib(std::uint64_t mib) {
    return detail::done(mirror_assess_config_set_used_mib(get(), mib));
  }
  result<void> used_unknown() { return detail::done(mirror_assess_config_set_used_unknown(get())); }
  result<void> all_blocks(bool all) { return detail::done(mirror_assess_config_set_all_blocks(get(), all)); }
  /// How fast a copy is, in seconds per GB of 1024 MiB; absent where nobody knows.
  [[nodiscard]] std::optional<double> seconds_per_gb() const {
    double seconds = 0;
    mirror_rate_basis basis = MIRROR_RATE_BASIS_UNKNOWN;
    if (mirror_assess_config_rate(get(), &seconds, &basis) != MIRROR_OK) {
      return std::nullopt;
    }
    return seconds;
  }
  [[nodiscard]] mirror_assess_config *get() const noexcept { return handle_.get(); }

 private:
  result<void> rate(mirror_result code) {
    return detail::changed(
        code, [&](const mirror_error **out) { return mirror_assess_config_error(get(), out); });
  }
  detail::owner<mirror_assess_config, mirror_assess_config_free> handle_;
};

/// The limits of what is read.
class limits {
 public:
  explicit limits(mirror_limits *handle) noexcept : handle_(handle) {}
  [[nodiscard]] static result<limits> make() {
    return detail::make<limits, mirror_limits>(
        [](mirror_limits **out, mirror_error **) { return mirror_limits_new(out); });
  }
  result<void> set(mirror_limit limit, std::size_t value) {
    return detail::done(mirror_limits_set(get(), static_cast<std::int32_t>(limit), value));
  }
  [[nodiscard]] std::optional<std::size_t> get(mirror_limit limit) const {
    return detail::maybe<std::size_t>([&](std::size_t *out) {
      return mirror_limits_get(get(), static_cast<std::int32_t>(limit), out);
    });
  }
  [[nodiscard]] mirror_limits *get() const noexcept { return handle_.get(); }

 private:
  detail::owner<mirror_limits, mirror_limits_free> handle_;
};

}  // namespace mirror_core

#endif  // MIRROR_CORE_VALUES_HPP
