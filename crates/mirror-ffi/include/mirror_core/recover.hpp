/** Runbooks and sessions. Included by mirror_core.hpp. SPDX: MIT OR Apache-2.0 */
#ifndef MIRROR_CORE_RECOVER_HPP
#define MIRROR_CORE_RECOVER_HPP

#include "values.hpp"

namespace mirror_core {

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

}  // namespace mirror_core

#endif  // MIRROR_CORE_RECOVER_HPP
