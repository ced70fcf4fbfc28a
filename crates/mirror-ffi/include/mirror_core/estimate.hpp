/** Running copies and earlier ones, and the decision table. Included by mirror_core.hpp. SPDX: MIT OR Apache-2.0 */
#ifndef MIRROR_CORE_ESTIMATE_HPP
#define MIRROR_CORE_ESTIMATE_HPP

#include "assess.hpp"

namespace mirror_core {

// ---- Running copies, and earlier ones -------------------------------------------------------------

/// Follows one copy by its successive readings. Times are milliseconds since any fixed origin.
class tracker {
 public:
  explicit tracker(mirror_tracker *handle) noexcept : handle_(handle) {}
  [[nodiscard]] static result<tracker> make() {
    return detail::make<tracker, mirror_tracker>(
        [](mirror_tracker **out, mirror_error **) { return mirror_tracker_new(out); });
  }
  [[nodiscard]] static result<tracker> make(std::uint64_t window_ms, std::uint64_t stall_after_ms) {
    return detail::make<tracker, mirror_tracker>([&](mirror_tracker **out, mirror_error **) {
      return mirror_tracker_new_with(window_ms, stall_after_ms, out);
    });
  }
  [[nodiscard]] static result<tracker> from_json(std::string_view json) {
    return detail::make<tracker, mirror_tracker>([&](mirror_tracker **out, mirror_error **error) {
      return mirror_tracker_from_json(json.data(), json.size(), out, error);
    });
  }
  [[nodiscard]] result<std::string> to_json() const {
    return detail::document(
        [&](mirror_text **out, mirror_error **) { return mirror_tracker_to_json(get(), out); });
  }
  result<mirror_progress> observe(std::uint64_t at_ms, mirror_copy_state copy,
                                  std::optional<std::uint8_t> percent) {
    return progress([&](mirror_progress *out) {
      return mirror_tracker_observe(get(), at_ms, static_cast<std::int32_t>(copy),
                                    percent ? &*percent : nullptr, out);
    });
  }
  result<mirror_progress> observe(std::uint64_t at_ms, const class state &state) {
    return progress([&](mirror_progress *out) {
      return mirror_tracker_observe_state(get(), at_ms, state.get(), out);
    });
  }
  [[nodiscard]] result<mirror_progress> current() const {
    return progress([&](mirror_progress *out) { return mirror_tracker_current(get(), out); });
  }
  /// What the last reading said.
  [[nodiscard]] result<std::string> progress_to_json() const {
    return detail::document([&](mirror_text **out, mirror_error **) {
      return mirror_tracker_progress_to_json(get(), out);
    });
  }
  result<void> restart() { return detail::done(mirror_tracker_restart(get())); }
  [[nodiscard]] mirror_tracker *get() const noexcept { return handle_.get(); }

 private:
  template <typename Call>
  [[nodiscard]] static result<mirror_progress> progress(Call call) {
    mirror_progress progress{};
    if (const mirror_result code = call(&progress); code != MIRROR_OK) {
      return mirror_core::error(code);
    }
    return progress;
  }
  detail::owner<mirror_tracker, mirror_tracker_free> handle_;
};

/// The full copies that alerts tell of, by index from 0.
class alerts {
 public:
  explicit alerts(mirror_alerts *handle) noexcept : handle_(handle) {}
  [[nodiscard]] static result<alerts> read(
      std::string_view bytes, mirror_encoding encoding = MIRROR_ENCODING_RECOGNISED) {
    return detail::make<alerts, mirror_alerts>([&](mirror_alerts **out, mirror_error **error) {
      return mirror_alerts_read(bytes.data(), bytes.size(), static_cast<std::int32_t>(encoding), out,
                                error);
    });
  }
  [[nodiscard]] std::size_t size() const {
    return detail::get<std::size_t>(
        0, [&](std::size_t *out) { return mirror_alerts_copy_count(handle_.get(), out); });
  }
  /// One copy; its text is borrowed from the list.
  [[nodiscard]] std::optional<mirror_full_copy> get(std::size_t index) const {
    return detail::maybe<mirror_full_copy>(
        [&](mirror_full_copy *out) { return mirror_alerts_copy(handle_.get(), index, out); });
  }
  [[nodiscard]] result<std::string> to_json() const {
    return detail::document(
        [&](mirror_text **out, mirror_error **) { return mirror_alerts_to_json(handle_.get(), out); });
  }

 private:
  detail::owner<mirror_alerts, mirror_alerts_free> handle_;
};

/// The figures of the last copy in a copy log.
struct copy_log_values {
  std::uint64_t blocks = 0;
  std::uint64_t seconds = 0;
};

/// Finds them by the texts that stand before each figure.
[[nodiscard]] inline result<copy_log_values> find_copy_log(std::string_view log,
                                                           std::string_view blocks_label,
                                                           std::string_view seconds_label) {
  copy_log_values values;
  mirror_error *error = nullptr;
  const mirror_result code =
      mirror_copy_log_find(log.data(), log.size(), blocks_label.data(), blocks_label.size(),
                           seconds_label.data(), seconds_label.size(), &values.blocks,
                           &values.seconds, &error);
  const detail::owner<mirror_error, mirror_error_free> details(error);
  if (code != MIRROR_OK) {
    return mirror_core::error(code, details.get());
  }
  return values;
}

// ---- The table ----------------------------------------------------------------------------------

/// The decision table, all 18 rows, as JSON.
[[nodiscard]] inline result<std::string> decision_table_json() {
  return detail::document(
      [](mirror_text **out, mirror_error **) { return mirror_decision_table_json(out); });
}

/// A program and its arguments as one line of a shell.
[[nodiscard]] inline result<std::string> shell_line(mirror_shell shell,
                                                    const std::vector<std::string_view> &words) {
  std::vector<mirror_str> raw;
  raw.reserve(words.size());
  for (const std::string_view word : words) {
    raw.push_back(mirror_str{word.data(), word.size()});
  }
  return detail::document([&](mirror_text **out, mirror_error **error) {
    return mirror_shell_line(static_cast<std::int32_t>(shell), raw.data(), raw.size(), out, error);
  });
}

}  // namespace mirror_core

#endif  // MIRROR_CORE_ESTIMATE_HPP
