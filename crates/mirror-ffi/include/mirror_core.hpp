/**
 * C++17 over mirror_core.h: header-only, every handle owned by an object that moves.
 *
 * - What can fail gives a `result<T>`: ask it with `if (r)`, take `*r`, or read `r.error()`. With
 *   exceptions switched on, `r.value()` throws instead. Nothing else here throws, apart from
 *   std::bad_alloc, and all of it compiles with -fno-exceptions.
 * - What may be absent, because it was not printed or cannot be told, is a std::optional.
 * - A std::string_view is borrowed from the object that gave it, until that object is changed, moved
 *   from or destroyed. The documents are std::strings of their own.
 * - Threads: `const` functions from any, where nobody changes the object; a scanner, a session and a
 *   tracker one at a time.
 * - An object that was moved from may be assigned to and destroyed. Asked anything else it says
 *   MIRROR_ERROR_NULL, nothing, or 0; never something healthy.
 *
 * SPDX: MIT OR Apache-2.0
 */
#ifndef MIRROR_CORE_HPP
#define MIRROR_CORE_HPP

#include "mirror_core.h"

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

#if defined(__cpp_exceptions) || defined(_CPPUNWIND)
#define MIRROR_CORE_EXCEPTIONS 1
#include <stdexcept>
#else
#define MIRROR_CORE_EXCEPTIONS 0
#endif

namespace mirror_core {

/// Whether header and library fit together.
[[nodiscard]] inline bool abi_fits() noexcept {
  return mirror_abi_version() == MIRROR_CORE_ABI_VERSION;
}

namespace detail {

[[nodiscard]] inline std::string_view view(mirror_str text) noexcept {
  return {text.data, text.len};
}

/// A value that is always there; `fallback` for an object that was moved from.
template <typename Value, typename Call>
[[nodiscard]] Value get(Value fallback, Call call) {
  Value value = fallback;
  return call(&value) == MIRROR_OK ? value : fallback;
}

/// A value that may be absent.
template <typename Value, typename Call>
[[nodiscard]] std::optional<Value> maybe(Call call) {
  Value value{};
  if (call(&value) != MIRROR_OK) {
    return std::nullopt;
  }
  return value;
}

/// A text that may be absent.
template <typename Call>
[[nodiscard]] std::optional<std::string_view> maybe_text(Call call) {
  mirror_str text{};
  if (call(&text) != MIRROR_OK) {
    return std::nullopt;
  }
  return view(text);
}

/// A text that is always there.
template <typename Call>
[[nodiscard]] std::string_view text(Call call) {
  return maybe_text(call).value_or(std::string_view{});
}

/// Owns a handle.
template <typename Handle, void (*Free)(Handle *)>
class owner {
 public:
  explicit owner(Handle *handle = nullptr) noexcept : handle_(handle) {}
  [[nodiscard]] Handle *get() const noexcept { return handle_.get(); }

 private:
  struct free {
    void operator()(Handle *handle) const noexcept { Free(handle); }
  };
  std::unique_ptr<Handle, free> handle_;
};

}  // namespace detail

/// The word of an enumerator, as in the documents: "healthy". Empty where it has none.
[[nodiscard]] inline std::string_view word(mirror_words list, int value) {
  return detail::text([&](mirror_str *out) {
    return mirror_word_text(static_cast<std::int32_t>(list), value, out);
  });
}

// ---- Errors ---------------------------------------------------------------------------------

/// A place in a text.
struct place {
  /// In bytes, from 0.
  std::size_t offset = 0;
  /// From 1.
  std::uint32_t line = 0;
  /// In characters, from 1.
  std::uint32_t column = 0;
};

/// Why there is nothing to hand back.
class error {
 public:
  explicit error(mirror_result result) : result_(result) {
    code_ = word(MIRROR_WORDS_RESULT, static_cast<int>(result));
    english_ = code_;
    japanese_ = code_;
  }

  /// Copies what a C error says.
  error(mirror_result result, const mirror_error *details) : error(result) {
    if (details == nullptr) {
      return;
    }
    code_ = detail::text([&](mirror_str *out) { return mirror_error_code(details, out); });
    english_ = message_of(details, MIRROR_LANGUAGE_ENGLISH);
    japanese_ = message_of(details, MIRROR_LANGUAGE_JAPANESE);
    excerpt_ = detail::text([&](mirror_str *out) { return mirror_error_excerpt(details, out); });
    struct place at;
    if (mirror_error_place(details, &at.offset, &at.line, &at.column) == MIRROR_OK) {
      place_ = at;
    }
  }

  [[nodiscard]] mirror_result result() const noexcept { return result_; }
  /// The stable code, such as "no_report".
  [[nodiscard]] const std::string &code() const noexcept { return code_; }
  /// One line for a person.
  [[nodiscard]] const std::string &message(
      mirror_language language = MIRROR_LANGUAGE_ENGLISH) const noexcept {
    return language == MIRROR_LANGUAGE_JAPANESE ? japanese_ : english_;
  }
  /// Where in the text, if it is about a place.
  [[nodiscard]] const std::optional<struct place> &where() const noexcept { return place_; }
  /// The offending text.
  [[nodiscard]] const std::string &excerpt() const noexcept { return excerpt_; }

 private:
  static std::string_view message_of(const mirror_error *details, mirror_language language) {
    return detail::text([&](mirror_str *out) {
      return mirror_error_message(details, static_cast<std::int32_t>(language), out);
    });
  }

  mirror_result result_;
  std::string code_;
  std::string english_;
  std::string japanese_;
  std::string excerpt_;
  std::optional<struct place> place_;
};

#if MIRROR_CORE_EXCEPTIONS
/// What `result::value()` throws.
class exception : public std::runtime_error {
 public:
  explicit exception(class error error)
      : std::runtime_error(error.message()),
        error_(std::make_shared<class error>(std::move(error))) {}
  [[nodiscard]] const class error &error() const noexcept { return *error_; }

 private:
  std::shared_ptr<class error> error_;
};
#endif

/// A value, or why there is none.
template <typename T>
class [[nodiscard]] result {
 public:
  result(T value) : content_(std::in_place_index<0>, std::move(value)) {}
  result(class error error) : content_(std::in_place_index<1>, std::move(error)) {}

  [[nodiscard]] bool has_value() const noexcept { return content_.index() == 0; }
  explicit operator bool() const noexcept { return has_value(); }

  /// Only where there is a value.
  [[nodiscard]] T &operator*() & noexcept { return *std::get_if<0>(&content_); }
  [[nodiscard]] const T &operator*() const & noexcept { return *std::get_if<0>(&content_); }
  [[nodiscard]] T &&operator*() && noexcept { return std::move(*std::get_if<0>(&content_)); }
  [[nodiscard]] T *operator->() noexcept { return std::get_if<0>(&content_); }
  [[nodiscard]] const T *operator->() const noexcept { return std::get_if<0>(&content_); }

  /// Only where there is none.
  [[nodiscard]] const class error &error() const noexcept { return *std::get_if<1>(&content_); }

  [[nodiscard]] T value_or(T other) && {
    return has_value() ? std::move(**this) : std::move(other);
  }

#if MIRROR_CORE_EXCEPTIONS
  /// The value, or an exception.
  [[nodiscard]] T value() && {
    check();
    return std::move(*std::get_if<0>(&content_));
  }
  [[nodiscard]] const T &value() const & {
    check();
    return **this;
  }

 private:
  void check() const {
    if (!has_value()) {
      throw exception(error());
    }
  }
#endif

 private:
  std::variant<T, class error> content_;
};

/// That it went well, or why not.
template <>
class [[nodiscard]] result<void> {
 public:
  result() = default;
  result(class error error) : error_(std::move(error)) {}
  [[nodiscard]] bool has_value() const noexcept { return !error_.has_value(); }
  explicit operator bool() const noexcept { return has_value(); }
  /// Only where it went wrong.
  [[nodiscard]] const class error &error() const noexcept { return *error_; }
#if MIRROR_CORE_EXCEPTIONS
  /// Nothing, or an exception.
  void value() const {
    if (error_) {
      throw exception(*error_);
    }
  }
#endif

 private:
  std::optional<class error> error_;
};

namespace detail {

/// An object from a call that may leave an error object behind.
template <typename Object, typename Handle, typename Call>
[[nodiscard]] result<Object> make(Call call) {
  Handle *handle = nullptr;
  mirror_error *error = nullptr;
  const mirror_result code = call(&handle, &error);
  const owner<mirror_error, mirror_error_free> details(error);
  if (code != MIRROR_OK) {
    return mirror_core::error(code, details.get());
  }
  return Object(handle);
}

/// A document of its own.
template <typename Call>
[[nodiscard]] result<std::string> document(Call call) {
  mirror_text *handle = nullptr;
  mirror_error *error = nullptr;
  const mirror_result code = call(&handle, &error);
  const owner<mirror_text, mirror_text_free> text(handle);
  const owner<mirror_error, mirror_error_free> details(error);
  if (code != MIRROR_OK) {
    return mirror_core::error(code, details.get());
  }
  return std::string(detail::text([&](mirror_str *out) { return mirror_text_get(text.get(), out); }));
}

/// A change, whose error the handle keeps.
template <typename Last>
[[nodiscard]] result<void> changed(mirror_result code, Last last) {
  if (code == MIRROR_OK) {
    return {};
  }
  const mirror_error *details = nullptr;
  if (last(&details) != MIRROR_OK) {
    details = nullptr;
  }
  return mirror_core::error(code, details);
}

[[nodiscard]] inline result<void> done(mirror_result code) {
  if (code == MIRROR_OK) {
    return {};
  }
  return mirror_core::error(code);
}

}  // namespace detail

/// What an optional parameter of the C functions stands for: nobody has said where it came from.
inline constexpr std::string_view unnamed{};

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
  explicit options(mirror_options *handle) noexcept : handle_(handle) {}
  [[nodiscard]] static result<options> make() {
    return detail::make<options, mirror_options>(
        [](mirror_options **out, mirror_error **) { return mirror_options_new(out); });
  }
  result<void> language(mirror_language language) {
    return detail::done(mirror_options_set_language(get(), static_cast<std::int32_t>(language)));
  }
  result<void> group(std::string_view name) {
    return detail::done(mirror_options_set_group(get(), name.data(), name.size()));
  }
  result<void> monitor(std::string_view name) {
    return detail::done(mirror_options_set_monitor(get(), name.data(), name.size()));
  }
  result<void> source(std::string_view server) {
    return detail::done(mirror_options_set_source(get(), server.data(), server.size()));
  }
  result<void> seconds_per_gb(double seconds) { return rate(mirror_options_set_rate(get(), seconds)); }
  result<void> rate_from_alerts(const mirror_time &start, const mirror_time &end,
                                std::uint64_t volume_size_mib, std::uint8_t used_percent) {
    return rate(
        mirror_options_set_rate_from_alerts(get(), &start, &end, volume_size_mib, used_percent));
  }
  result<void> rate_from_copy_log(std::uint64_t blocks, std::uint64_t seconds,
                                  std::uint64_t volume_size_mib,
                                  mirror_block_unit unit = MIRROR_BLOCK_UNIT_BINARY) {
    return rate(mirror_options_set_rate_from_copy_log(get(), blocks, seconds, volume_size_mib,
                                                      static_cast<std::int32_t>(unit)));
  }
  result<void> rate_measured(double size_mib, double seconds) {
    return rate(mirror_options_set_rate_measured(get(), size_mib, seconds));
  }
  result<void> no_rate() { return detail::done(mirror_options_set_no_rate(get())); }
  result<void> product(std::uint16_t major, std::uint16_t minor) {
    return detail::done(mirror_options_set_product(get(), major, minor));
  }
  result<void> file_system(mirror_file_system system) {
    return detail::done(mirror_options_set_file_system(get(), static_cast<std::int32_t>(system)));
  }
  result<void> used_percent(std::uint8_t percent) {
    return detail::done(mirror_options_set_used_percent(get(), percent));
  }
  result<void> used_mib(std::uint64_t mib) {
    return detail::done(mirror_options_set_used_mib(get(), mib));
  }
  result<void> used_unknown() { return detail::done(mirror_options_set_used_unknown(get())); }
  result<void> all_blocks(bool all) { return detail::done(mirror_options_set_all_blocks(get(), all)); }
  /// How fast a copy is, in seconds per GB of 1024 MiB; absent where nobody knows.
  [[nodiscard]] std::optional<double> seconds_per_gb() const {
    double seconds = 0;
    mirror_rate_basis basis = MIRROR_RATE_BASIS_UNKNOWN;
    if (mirror_options_rate(get(), &seconds, &basis) != MIRROR_OK) {
      return std::nullopt;
    }
    return seconds;
  }
  [[nodiscard]] mirror_options *get() const noexcept { return handle_.get(); }

 private:
  result<void> rate(mirror_result code) {
    return detail::changed(
        code, [&](const mirror_error **out) { return mirror_options_error(get(), out); });
  }
  detail::owner<mirror_options, mirror_options_free> handle_;
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

// ---- Runbooks and sessions ----------------------------------------------------------------------

/// What to do, step by step.
class runbook {
 public:
  explicit runbook(mirror_runbook *handle) noexcept : handle_(handle) {}
  [[nodiscard]] static result<runbook> from_json(std::string_view json) {
    return detail::make<runbook, mirror_runbook>([&](mirror_runbook **out, mirror_error **error) {
      return mirror_runbook_from_json(json.data(), json.size(), out, error);
    });
  }
  [[nodiscard]] result<std::string> to_json() const {
    return detail::document(
        [&](mirror_text **out, mirror_error **) { return mirror_runbook_to_json(get(), out); });
  }
  /// A page of Markdown to print.
  [[nodiscard]] result<std::string> sheet(
      mirror_language language = MIRROR_LANGUAGE_ENGLISH) const {
    return detail::document([&](mirror_text **out, mirror_error **) {
      return mirror_runbook_sheet(get(), static_cast<std::int32_t>(language), out);
    });
  }
  [[nodiscard]] result<runbook> with_copy_seconds(double seconds) const {
    return detail::make<runbook, mirror_runbook>([&](mirror_runbook **out, mirror_error **) {
      return mirror_runbook_with_copy_seconds(get(), seconds, out);
    });
  }
  /// Whether it declares data to be the latest. True where that cannot be told.
  [[nodiscard]] bool destructive() const {
    return detail::get(true, [&](bool *out) { return mirror_runbook_destructive(get(), out); });
  }
  [[nodiscard]] result<class needs> needs(
      mirror_language language = MIRROR_LANGUAGE_ENGLISH) const {
    return detail::make<class needs, mirror_needs>([&](mirror_needs **out, mirror_error **) {
      return mirror_runbook_needs(get(), static_cast<std::int32_t>(language), out);
    });
  }
  /// The commands that act. Not to be run as a whole.
  [[nodiscard]] result<class commands> commands() const {
    return detail::make<class commands, mirror_commands>(
        [&](mirror_commands **out, mirror_error **) { return mirror_runbook_commands(get(), out); });
  }
  [[nodiscard]] std::size_t step_count() const {
    return detail::get<std::size_t>(
        0, [&](std::size_t *out) { return mirror_runbook_step_count(get(), out); });
  }
  [[nodiscard]] mirror_step step_kind(std::size_t index) const {
    return detail::get(MIRROR_STEP_UNKNOWN, [&](mirror_step *out) {
      return mirror_runbook_step_kind(get(), index, out);
    });
  }
  /// Whether it cannot be undone. True where that cannot be told.
  [[nodiscard]] bool step_irreversible(std::size_t index) const {
    return detail::get(
        true, [&](bool *out) { return mirror_runbook_step_irreversible(get(), index, out); });
  }
  [[nodiscard]] result<class commands> step_command(std::size_t index) const {
    return detail::make<class commands, mirror_commands>(
        [&](mirror_commands **out, mirror_error **) {
          return mirror_runbook_step_command(get(), index, out);
        });
  }
  [[nodiscard]] result<std::string> step_to_json(std::size_t index) const {
    return detail::document([&](mirror_text **out, mirror_error **) {
      return mirror_runbook_step_to_json(get(), index, out);
    });
  }
  [[nodiscard]] mirror_runbook *get() const noexcept { return handle_.get(); }

 private:
  detail::owner<mirror_runbook, mirror_runbook_free> handle_;
};

/// What the host of a session has to do next.
class action {
 public:
  explicit action(mirror_action *handle) noexcept : handle_(handle) {}
  [[nodiscard]] mirror_action_kind kind() const {
    return detail::get(MIRROR_ACTION_KIND_UNKNOWN, [&](mirror_action_kind *out) {
      return mirror_action_kind_of(get(), out);
    });
  }
  [[nodiscard]] std::optional<std::uint32_t> step() const {
    return detail::maybe<std::uint32_t>(
        [&](std::uint32_t *out) { return mirror_action_step(get(), out); });
  }
  [[nodiscard]] std::optional<std::string_view> word() const {
    return detail::maybe_text([&](mirror_str *out) { return mirror_action_word(get(), out); });
  }
  [[nodiscard]] std::optional<std::string_view> message(
      mirror_language language = MIRROR_LANGUAGE_ENGLISH) const {
    return detail::maybe_text([&](mirror_str *out) {
      return mirror_action_message(get(), static_cast<std::int32_t>(language), out);
    });
  }
  [[nodiscard]] std::optional<bool> warning() const {
    return detail::maybe<bool>([&](bool *out) { return mirror_action_warning(get(), out); });
  }
  [[nodiscard]] result<class commands> commands() const {
    return detail::make<class commands, mirror_commands>(
        [&](mirror_commands **out, mirror_error **) { return mirror_action_commands(get(), out); });
  }
  [[nodiscard]] std::optional<std::string_view> token() const {
    return detail::maybe_text([&](mirror_str *out) { return mirror_action_token(get(), out); });
  }
  [[nodiscard]] std::optional<std::string_view> server() const {
    return detail::maybe_text([&](mirror_str *out) { return mirror_action_server(get(), out); });
  }
  [[nodiscard]] std::vector<std::string_view> choices() const {
    std::vector<std::string_view> all;
    const auto count = detail::get<std::size_t>(
        0, [&](std::size_t *out) { return mirror_action_choice_count(get(), out); });
    for (std::size_t index = 0; index < count; ++index) {
      all.push_back(detail::text(
          [&](mirror_str *out) { return mirror_action_choice(get(), index, out); }));
    }
    return all;
  }
  [[nodiscard]] std::optional<std::uint64_t> until_ms() const {
    return detail::maybe<std::uint64_t>(
        [&](std::uint64_t *out) { return mirror_action_until(get(), out); });
  }
  [[nodiscard]] std::optional<bool> read_again() const {
    return detail::maybe<bool>([&](bool *out) { return mirror_action_read_again(get(), out); });
  }
  [[nodiscard]] std::optional<mirror_stop_reason> stop_reason() const {
    return detail::maybe<mirror_stop_reason>(
        [&](mirror_stop_reason *out) { return mirror_action_stop_reason(get(), out); });
  }
  [[nodiscard]] result<std::string> to_json() const {
    return detail::document(
        [&](mirror_text **out, mirror_error **) { return mirror_action_to_json(get(), out); });
  }
  [[nodiscard]] mirror_action *get() const noexcept { return handle_.get(); }

 private:
  detail::owner<mirror_action, mirror_action_free> handle_;
};

/// A runbook that is being carried out. Times are milliseconds since an origin of the host's choice.
class session {
 public:
  explicit session(mirror_session *handle) noexcept : handle_(handle) {}
  [[nodiscard]] static result<session> start(
      const class runbook &runbook, std::string_view id,
      const mirror_session_settings *settings = nullptr) {
    return detail::make<session, mirror_session>([&](mirror_session **out, mirror_error **error) {
      return mirror_session_start(runbook.get(), id.data(), id.size(), settings, out, error);
    });
  }
  [[nodiscard]] static result<session> from_json(std::string_view json) {
    return detail::make<session, mirror_session>([&](mirror_session **out, mirror_error **error) {
      return mirror_session_from_json(json.data(), json.size(), out, error);
    });
  }
  [[nodiscard]] result<std::string> to_json() const {
    return detail::document(
        [&](mirror_text **out, mirror_error **) { return mirror_session_to_json(get(), out); });
  }
  result<void> resume(std::uint64_t now_ms) { return taken(mirror_session_resume(get(), now_ms)); }
  [[nodiscard]] result<action> next(std::uint64_t now_ms) {
    return detail::make<action, mirror_action>([&](mirror_action **out, mirror_error **) {
      return mirror_session_next(get(), now_ms, out);
    });
  }
  result<void> observed(std::string_view output, std::uint64_t now_ms) {
    return taken(mirror_session_observed(get(), output.data(), output.size(), now_ms));
  }
  /// Without an exit status: it is not known.
  result<void> command_ended(std::optional<std::int32_t> exit, std::string_view output,
                             std::uint64_t now_ms) {
    return taken(mirror_session_command_ended(get(), exit ? &*exit : nullptr, output.data(),
                                              output.size(), now_ms));
  }
  result<void> answered(std::string_view answer, std::uint64_t now_ms) {
    return taken(mirror_session_answered(get(), answer.data(), answer.size(), now_ms));
  }
  result<void> confirmed(std::string_view token, std::uint64_t now_ms) {
    return taken(mirror_session_confirmed(get(), token.data(), token.size(), now_ms));
  }
  result<void> decline(std::uint64_t now_ms) { return taken(mirror_session_decline(get(), now_ms)); }
  [[nodiscard]] bool is_over() const {
    return detail::get(true, [&](bool *out) { return mirror_session_is_over(get(), out); });
  }
  [[nodiscard]] result<class runbook> runbook() const {
    return detail::make<class runbook, mirror_runbook>(
        [&](mirror_runbook **out, mirror_error **) { return mirror_session_runbook(get(), out); });
  }
  [[nodiscard]] result<std::string> journal_to_json() const {
    return detail::document([&](mirror_text **out, mirror_error **) {
      return mirror_session_journal_to_json(get(), out);
    });
  }
  [[nodiscard]] result<std::string> journal_text(
      mirror_language language = MIRROR_LANGUAGE_ENGLISH) const {
    return detail::document([&](mirror_text **out, mirror_error **) {
      return mirror_session_journal_text(get(), static_cast<std::int32_t>(language), out);
    });
  }
  [[nodiscard]] mirror_session *get() const noexcept { return handle_.get(); }

 private:
  result<void> taken(mirror_result code) {
    return detail::changed(
        code, [&](const mirror_error **out) { return mirror_session_error(get(), out); });
  }
  detail::owner<mirror_session, mirror_session_free> handle_;
};

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
                                              mirror_way way = MIRROR_WAY_COMMANDS) const {
    return detail::make<class runbook, mirror_runbook>(
        [&](mirror_runbook **out, mirror_error **error) {
          return mirror_assessment_runbook_by(get(), option, raw(with),
                                              static_cast<std::int32_t>(way), out, error);
        });
  }
  [[nodiscard]] mirror_assessment *get() const noexcept { return handle_.get(); }

 private:
  static const mirror_options *raw(const options *with) noexcept {
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
                                                 mirror_way way = MIRROR_WAY_COMMANDS) const {
    return detail::make<class runbook, mirror_runbook>(
        [&](mirror_runbook **out, mirror_error **error) {
          return mirror_state_inspection(get(), server.data(), server.size(),
                                         static_cast<std::int32_t>(way), out, error);
        });
  }
  [[nodiscard]] result<class runbook> find_auto_recovery(
      mirror_way way = MIRROR_WAY_COMMANDS) const {
    return detail::make<class runbook, mirror_runbook>(
        [&](mirror_runbook **out, mirror_error **error) {
          return mirror_state_find_auto_recovery(get(), static_cast<std::int32_t>(way), out, error);
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

#endif  // MIRROR_CORE_HPP
