// Written by `cargo xtask generate`. Do not edit: CONTRIBUTING.md says from what.
/** What the methods of the classes do. Included by mirror_core.hpp. SPDX: MIT OR Apache-2.0 */
#ifndef MIRROR_CORE_DEFINITIONS_HPP
#define MIRROR_CORE_DEFINITIONS_HPP

#include "classes.hpp"

namespace mirror_core {

inline result<class assess_config> assess_config::make() {
  return detail::make<class assess_config, mirror_assess_config>([&](auto **out, auto **) {
    return mirror_assess_config_new(out);
  });
}

inline result<void> assess_config::set_language(mirror_language language) {
  const mirror_result code = mirror_assess_config_set_language(raw(),
      static_cast<std::int32_t>(language));
  return detail::changed(code, [&](auto **last) {
    return mirror_assess_config_error(raw(), last);
  });
}

inline result<void> assess_config::set_group(std::optional<std::string_view> name) {
  const mirror_result code = mirror_assess_config_set_group(raw(), detail::data(name),
      detail::size(name));
  return detail::changed(code, [&](auto **last) {
    return mirror_assess_config_error(raw(), last);
  });
}

inline result<void> assess_config::set_monitor(std::optional<std::string_view> name) {
  const mirror_result code = mirror_assess_config_set_monitor(raw(), detail::data(name),
      detail::size(name));
  return detail::changed(code, [&](auto **last) {
    return mirror_assess_config_error(raw(), last);
  });
}

inline result<void> assess_config::set_source(std::optional<std::string_view> name) {
  const mirror_result code = mirror_assess_config_set_source(raw(), detail::data(name),
      detail::size(name));
  return detail::changed(code, [&](auto **last) {
    return mirror_assess_config_error(raw(), last);
  });
}

inline result<void> assess_config::set_rate(double seconds_per_gb) {
  const mirror_result code = mirror_assess_config_set_rate(raw(), seconds_per_gb);
  return detail::changed(code, [&](auto **last) {
    return mirror_assess_config_error(raw(), last);
  });
}

inline result<void> assess_config::set_rate_from_alerts(const mirror_time &start,
    const mirror_time &end, std::uint64_t volume_size_mib, std::uint8_t used_percent) {
  const mirror_result code = mirror_assess_config_set_rate_from_alerts(raw(), &start, &end,
      volume_size_mib, used_percent);
  return detail::changed(code, [&](auto **last) {
    return mirror_assess_config_error(raw(), last);
  });
}

inline result<void> assess_config::set_rate_from_copy_log(std::uint64_t blocks,
    std::uint64_t seconds, std::uint64_t volume_size_mib, mirror_block_unit unit) {
  const mirror_result code = mirror_assess_config_set_rate_from_copy_log(raw(), blocks, seconds,
      volume_size_mib, static_cast<std::int32_t>(unit));
  return detail::changed(code, [&](auto **last) {
    return mirror_assess_config_error(raw(), last);
  });
}

inline result<void> assess_config::set_rate_measured(double size_mib, double seconds) {
  const mirror_result code = mirror_assess_config_set_rate_measured(raw(), size_mib, seconds);
  return detail::changed(code, [&](auto **last) {
    return mirror_assess_config_error(raw(), last);
  });
}

inline result<void> assess_config::set_no_rate() {
  const mirror_result code = mirror_assess_config_set_no_rate(raw());
  return detail::changed(code, [&](auto **last) {
    return mirror_assess_config_error(raw(), last);
  });
}

inline std::optional<struct rate> assess_config::rate() const {
  struct rate value;
  if (mirror_assess_config_rate(raw(), &value.seconds_per_gb, &value.basis) != MIRROR_OK) {
    return std::nullopt;
  }
  return value;
}

inline result<void> assess_config::set_product(std::uint16_t major, std::uint16_t minor) {
  const mirror_result code = mirror_assess_config_set_product(raw(), major, minor);
  return detail::changed(code, [&](auto **last) {
    return mirror_assess_config_error(raw(), last);
  });
}

inline result<void> assess_config::set_file_system(mirror_file_system file_system) {
  const mirror_result code = mirror_assess_config_set_file_system(raw(),
      static_cast<std::int32_t>(file_system));
  return detail::changed(code, [&](auto **last) {
    return mirror_assess_config_error(raw(), last);
  });
}

inline result<void> assess_config::set_used_percent(std::uint8_t percent) {
  const mirror_result code = mirror_assess_config_set_used_percent(raw(), percent);
  return detail::changed(code, [&](auto **last) {
    return mirror_assess_config_error(raw(), last);
  });
}

inline result<void> assess_config::set_used_mib(std::uint64_t mib) {
  const mirror_result code = mirror_assess_config_set_used_mib(raw(), mib);
  return detail::changed(code, [&](auto **last) {
    return mirror_assess_config_error(raw(), last);
  });
}

inline result<void> assess_config::set_used_unknown() {
  const mirror_result code = mirror_assess_config_set_used_unknown(raw());
  return detail::changed(code, [&](auto **last) {
    return mirror_assess_config_error(raw(), last);
  });
}

inline result<void> assess_config::set_all_blocks(bool all_blocks) {
  const mirror_result code = mirror_assess_config_set_all_blocks(raw(), all_blocks);
  return detail::changed(code, [&](auto **last) {
    return mirror_assess_config_error(raw(), last);
  });
}

inline result<class limits> limits::make() {
  return detail::make<class limits, mirror_limits>([&](auto **out, auto **) {
    return mirror_limits_new(out);
  });
}

inline result<void> limits::set(mirror_limit limit, std::size_t value) {
  const mirror_result code = mirror_limits_set(raw(), static_cast<std::int32_t>(limit), value);
  return detail::done(code);
}

inline std::optional<std::size_t> limits::get(mirror_limit limit) const {
  return detail::maybe<std::size_t>([&](auto *out) {
    return mirror_limits_get(raw(), static_cast<std::int32_t>(limit), out);
  });
}

inline result<class scanner> scanner::make(const class limits *limits, mirror_encoding encoding) {
  return detail::make<class scanner, mirror_scanner>([&](auto **out, auto **) {
    return mirror_scanner_new_with(detail::raw(limits), static_cast<std::int32_t>(encoding), out);
  });
}

inline result<class found> scanner::feed(std::string_view bytes) {
  return detail::make<class found, mirror_found>([&](auto **out, auto **) {
    return mirror_scanner_feed(raw(), bytes.data(), bytes.size(), out);
  });
}

inline result<class found> scanner::finish() {
  return detail::make<class found, mirror_found>([&](auto **out, auto **) {
    return mirror_scanner_finish(raw(), out);
  });
}

inline std::size_t found::size() const {
  return detail::get(std::size_t{}, [&](auto *out) {
    return mirror_found_count(raw(), out);
  });
}

inline std::optional<std::uint32_t> found::line(std::size_t index) const {
  return detail::maybe<std::uint32_t>([&](auto *out) {
    return mirror_found_line(raw(), index, out);
  });
}

inline mirror_report_kind found::kind(std::size_t index) const {
  return detail::get(mirror_report_kind{}, [&](auto *out) {
    return mirror_found_kind(raw(), index, out);
  });
}

inline std::optional<class error> found::why_unreadable(std::size_t index) const {
  return detail::maybe_error([&](auto **out) {
    return mirror_found_error(raw(), index, out);
  });
}

inline result<std::string> found::to_json(std::size_t index, mirror_language language) const {
  return detail::document([&](auto **out, auto **) {
    return mirror_found_to_json(raw(), index, static_cast<std::int32_t>(language), out);
  });
}

inline result<class state> state::from_line(std::string_view line) {
  return detail::make<class state, mirror_state>([&](auto **out, auto **error) {
    return mirror_state_from_line(line.data(), line.size(), out, error);
  });
}

inline std::string_view state::name() const {
  return detail::text([&](auto *out) {
    return mirror_state_name(raw(), out);
  });
}

inline std::optional<mirror_disk_status> state::status() const {
  return detail::maybe<mirror_disk_status>([&](auto *out) {
    return mirror_state_status(raw(), out);
  });
}

inline std::optional<std::string_view> state::status_text() const {
  return detail::maybe_text([&](auto *out) {
    return mirror_state_status_text(raw(), out);
  });
}

inline std::string_view state::server(std::size_t side) const {
  return detail::text([&](auto *out) {
    return mirror_state_server(raw(), side, out);
  });
}

inline std::optional<struct recovery> state::recovery() const {
  return detail::maybe_converted<struct recovery, mirror_recovery>([&](auto *out) {
    return mirror_state_recovery(raw(), out);
  });
}

inline std::optional<mirror_copy_state> state::copy_state() const {
  return detail::maybe<mirror_copy_state>([&](auto *out) {
    return mirror_state_copy_state(raw(), out);
  });
}

inline std::optional<mirror_service> state::service() const {
  return detail::maybe<mirror_service>([&](auto *out) {
    return mirror_state_service(raw(), out);
  });
}

inline std::optional<std::string_view> state::service_server() const {
  return detail::maybe_text([&](auto *out) {
    return mirror_state_service_server(raw(), out);
  });
}

inline std::optional<std::string_view> state::group() const {
  return detail::maybe_text([&](auto *out) {
    return mirror_state_group(raw(), out);
  });
}

inline std::optional<std::string_view> state::group_status_text() const {
  return detail::maybe_text([&](auto *out) {
    return mirror_state_group_status_text(raw(), out);
  });
}

inline std::optional<std::string_view> state::group_server() const {
  return detail::maybe_text([&](auto *out) {
    return mirror_state_group_server(raw(), out);
  });
}

inline std::optional<std::string_view> state::monitor() const {
  return detail::maybe_text([&](auto *out) {
    return mirror_state_monitor(raw(), out);
  });
}

inline std::optional<bool> state::auto_recovery() const {
  return detail::maybe<bool>([&](auto *out) {
    return mirror_state_auto_recovery(raw(), out);
  });
}

inline result<class assessment> state::assess() const {
  return detail::make<class assessment, mirror_assessment>([&](auto **out, auto **) {
    return mirror_state_assess(raw(), out);
  });
}

inline result<std::string> state::to_json(const class assess_config *config) const {
  return detail::document([&](auto **out, auto **) {
    return mirror_state_to_json(raw(), detail::raw(config), out);
  });
}

inline result<std::string> state::page(const class assess_config *config, bool terminal) const {
  return detail::document([&](auto **out, auto **) {
    return mirror_state_page(raw(), detail::raw(config), terminal, out);
  });
}

inline result<class runbook> state::inspection(std::string_view server,
    mirror_method method) const {
  return detail::make<class runbook, mirror_runbook>([&](auto **out, auto **error) {
    return mirror_state_inspection(raw(), server.data(), server.size(),
        static_cast<std::int32_t>(method), out, error);
  });
}

inline result<class runbook> state::find_auto_recovery(mirror_method method) const {
  return detail::make<class runbook, mirror_runbook>([&](auto **out, auto **error) {
    return mirror_state_find_auto_recovery(raw(), static_cast<std::int32_t>(method), out, error);
  });
}

inline std::optional<mirror_color> state::color(std::size_t side) const {
  return detail::maybe<mirror_color>([&](auto *out) {
    return mirror_state_color(raw(), side, out);
  });
}

inline std::optional<std::string_view> state::color_text(std::size_t side) const {
  return detail::maybe_text([&](auto *out) {
    return mirror_state_color_text(raw(), side, out);
  });
}

inline std::optional<mirror_activity> state::activity(std::size_t side) const {
  return detail::maybe<mirror_activity>([&](auto *out) {
    return mirror_state_activity(raw(), side, out);
  });
}

inline std::optional<std::string_view> state::activity_text(std::size_t side) const {
  return detail::maybe_text([&](auto *out) {
    return mirror_state_activity_text(raw(), side, out);
  });
}

inline std::optional<mirror_fast_copy> state::fast_copy(std::size_t side) const {
  return detail::maybe<mirror_fast_copy>([&](auto *out) {
    return mirror_state_fast_copy(raw(), side, out);
  });
}

inline std::optional<std::string_view> state::fast_copy_text(std::size_t side) const {
  return detail::maybe_text([&](auto *out) {
    return mirror_state_fast_copy_text(raw(), side, out);
  });
}

inline std::optional<mirror_time> state::last_update(std::size_t side) const {
  return detail::maybe<mirror_time>([&](auto *out) {
    return mirror_state_last_update(raw(), side, out);
  });
}

inline std::optional<mirror_time> state::break_time(std::size_t side) const {
  return detail::maybe<mirror_time>([&](auto *out) {
    return mirror_state_break_time(raw(), side, out);
  });
}

inline std::optional<mirror_disk_error> state::disk_error(std::size_t side) const {
  return detail::maybe<mirror_disk_error>([&](auto *out) {
    return mirror_state_disk_error(raw(), side, out);
  });
}

inline std::optional<std::string_view> state::disk_error_text(std::size_t side) const {
  return detail::maybe_text([&](auto *out) {
    return mirror_state_disk_error_text(raw(), side, out);
  });
}

inline std::optional<std::uint8_t> state::needed_copy_percent(std::size_t side) const {
  return detail::maybe<std::uint8_t>([&](auto *out) {
    return mirror_state_needed_copy_percent(raw(), side, out);
  });
}

inline std::optional<std::uint8_t> state::volume_used_percent(std::size_t side) const {
  return detail::maybe<std::uint8_t>([&](auto *out) {
    return mirror_state_volume_used_percent(raw(), side, out);
  });
}

inline std::optional<std::uint64_t> state::volume_size_mib(std::size_t side) const {
  return detail::maybe<std::uint64_t>([&](auto *out) {
    return mirror_state_volume_size_mib(raw(), side, out);
  });
}

inline std::size_t findings::size() const {
  return detail::get(std::size_t{}, [&](auto *out) {
    return mirror_findings_count(raw(), out);
  });
}

inline std::optional<struct finding> findings::get(std::size_t index) const {
  return detail::maybe_converted<struct finding, mirror_finding>([&](auto *out) {
    return mirror_findings_get(raw(), index, out);
  });
}

inline result<std::string> findings::to_json() const {
  return detail::document([&](auto **out, auto **) {
    return mirror_findings_to_json(raw(), out);
  });
}

inline struct finding findings::operator[](std::size_t index) const { return get(index).value_or(finding{}); }

inline detail::iterator<class findings> findings::begin() const { return {*this, 0}; }

inline detail::iterator<class findings> findings::end() const { return {*this, size()}; }

inline std::size_t needs::size() const {
  return detail::get(std::size_t{}, [&](auto *out) {
    return mirror_needs_count(raw(), out);
  });
}

inline std::optional<struct need> needs::get(std::size_t index) const {
  struct need value;
  mirror_str hint{};
  if (mirror_needs_get(raw(), index, &value.code, &hint) != MIRROR_OK) {
    return std::nullopt;
  }
  value.hint = detail::view(hint);
  return value;
}

inline result<std::string> needs::to_json() const {
  return detail::document([&](auto **out, auto **) {
    return mirror_needs_to_json(raw(), out);
  });
}

inline struct need needs::operator[](std::size_t index) const { return get(index).value_or(need{}); }

inline detail::iterator<class needs> needs::begin() const { return {*this, 0}; }

inline detail::iterator<class needs> needs::end() const { return {*this, size()}; }

inline std::size_t commands::size() const {
  return detail::get(std::size_t{}, [&](auto *out) {
    return mirror_commands_count(raw(), out);
  });
}

inline std::optional<std::string_view> commands::server(std::size_t index) const {
  return detail::maybe_text([&](auto *out) {
    return mirror_commands_server(raw(), index, out);
  });
}

inline bool commands::conditional(std::size_t index) const {
  return detail::get(bool{true}, [&](auto *out) {
    return mirror_commands_conditional(raw(), index, out);
  });
}

inline result<std::string> commands::line(std::size_t index, mirror_shell shell) const {
  return detail::document([&](auto **out, auto **error) {
    return mirror_commands_line(raw(), index, static_cast<std::int32_t>(shell), out, error);
  });
}

inline result<std::string> commands::to_json() const {
  return detail::document([&](auto **out, auto **) {
    return mirror_commands_to_json(raw(), out);
  });
}

inline result<class snapshot> snapshot::make(const class limits *limits) {
  return detail::make<class snapshot, mirror_snapshot>([&](auto **out, auto **) {
    return mirror_snapshot_new_with(detail::raw(limits), out);
  });
}

inline result<class snapshot> snapshot::read(std::string_view bytes) {
  return detail::make<class snapshot, mirror_snapshot>([&](auto **out, auto **error) {
    return mirror_snapshot_read(bytes.data(), bytes.size(), out, error);
  });
}

inline result<void> snapshot::add(std::string_view bytes) {
  const mirror_result code = mirror_snapshot_add(raw(), bytes.data(), bytes.size());
  return detail::changed(code, [&](auto **last) {
    return mirror_snapshot_error(raw(), last);
  });
}

inline result<void> snapshot::add_from(std::string_view server, std::string_view bytes) {
  const mirror_result code = mirror_snapshot_add_from(raw(), server.data(), server.size(),
      bytes.data(), bytes.size());
  return detail::changed(code, [&](auto **last) {
    return mirror_snapshot_error(raw(), last);
  });
}

inline result<std::size_t> snapshot::add_with(std::optional<std::string_view> server,
    std::string_view bytes, mirror_encoding encoding) {
  return detail::changed_to<std::size_t>([&](auto *out) {
    return mirror_snapshot_add_with(raw(), detail::data(server), detail::size(server),
        bytes.data(), bytes.size(), static_cast<std::int32_t>(encoding), out);
  },
  [&](auto **last) {
    return mirror_snapshot_error(raw(), last);
  });
}

inline result<void> snapshot::add_state(const class state &state) {
  const mirror_result code = mirror_snapshot_add_state(raw(), state.raw());
  return detail::changed(code, [&](auto **last) {
    return mirror_snapshot_error(raw(), last);
  });
}

inline result<void> snapshot::add_found(std::optional<std::string_view> server,
    const class found &found) {
  const mirror_result code = mirror_snapshot_add_found(raw(), detail::data(server),
      detail::size(server), found.raw());
  return detail::changed(code, [&](auto **last) {
    return mirror_snapshot_error(raw(), last);
  });
}

inline std::size_t snapshot::resource_count() const {
  return detail::get(std::size_t{}, [&](auto *out) {
    return mirror_snapshot_resource_count(raw(), out);
  });
}

inline std::string_view snapshot::resource_name(std::size_t index) const {
  return detail::text([&](auto *out) {
    return mirror_snapshot_resource_name(raw(), index, out);
  });
}

inline result<class state> snapshot::state(std::size_t index) const {
  return detail::make<class state, mirror_state>([&](auto **out, auto **) {
    return mirror_snapshot_state(raw(), index, out);
  });
}

inline result<class state> snapshot::state(std::string_view name) const {
  return detail::make<class state, mirror_state>([&](auto **out, auto **) {
    return mirror_snapshot_state_of(raw(), name.data(), name.size(), out);
  });
}

inline std::optional<bool> snapshot::auto_recovery() const {
  return detail::maybe<bool>([&](auto *out) {
    return mirror_snapshot_auto_recovery(raw(), out);
  });
}

inline result<class findings> snapshot::findings(mirror_language language) const {
  return detail::make<class findings, mirror_findings>([&](auto **out, auto **) {
    return mirror_snapshot_findings(raw(), static_cast<std::int32_t>(language), out);
  });
}

inline result<class assessment> snapshot::assess(std::string_view name) const {
  return detail::make<class assessment, mirror_assessment>([&](auto **out, auto **) {
    return mirror_snapshot_assess(raw(), name.data(), name.size(), out);
  });
}

inline mirror_severity snapshot::severity() const {
  return detail::get(mirror_severity{}, [&](auto *out) {
    return mirror_snapshot_severity(raw(), out);
  });
}

inline result<std::string> snapshot::to_json(const class assess_config *config) const {
  return detail::document([&](auto **out, auto **) {
    return mirror_snapshot_to_json(raw(), detail::raw(config), out);
  });
}

inline result<std::string> snapshot::page(const class assess_config *config, bool terminal) const {
  return detail::document([&](auto **out, auto **) {
    return mirror_snapshot_page(raw(), detail::raw(config), terminal, out);
  });
}

inline result<std::string> snapshot::html(const class assess_config *config) const {
  return detail::document([&](auto **out, auto **) {
    return mirror_snapshot_html(raw(), detail::raw(config), out);
  });
}

inline result<class changes> snapshot::changes_since(const class snapshot &earlier) const {
  return detail::make<class changes, mirror_changes>([&](auto **out, auto **) {
    return mirror_snapshot_changes_since(raw(), earlier.raw(), out);
  });
}

inline result<class runbook> runbook::from_json(std::string_view json) {
  return detail::make<class runbook, mirror_runbook>([&](auto **out, auto **error) {
    return mirror_runbook_from_json(json.data(), json.size(), out, error);
  });
}

inline result<std::string> runbook::to_json() const {
  return detail::document([&](auto **out, auto **) {
    return mirror_runbook_to_json(raw(), out);
  });
}

inline result<std::string> runbook::sheet(mirror_language language) const {
  return detail::document([&](auto **out, auto **) {
    return mirror_runbook_sheet(raw(), static_cast<std::int32_t>(language), out);
  });
}

inline result<class runbook> runbook::with_copy_seconds(double seconds) const {
  return detail::make<class runbook, mirror_runbook>([&](auto **out, auto **) {
    return mirror_runbook_with_copy_seconds(raw(), seconds, out);
  });
}

inline bool runbook::destructive() const {
  return detail::get(bool{true}, [&](auto *out) {
    return mirror_runbook_destructive(raw(), out);
  });
}

inline result<class needs> runbook::needs(mirror_language language) const {
  return detail::make<class needs, mirror_needs>([&](auto **out, auto **) {
    return mirror_runbook_needs(raw(), static_cast<std::int32_t>(language), out);
  });
}

inline result<class commands> runbook::commands() const {
  return detail::make<class commands, mirror_commands>([&](auto **out, auto **) {
    return mirror_runbook_commands(raw(), out);
  });
}

inline std::size_t runbook::step_count() const {
  return detail::get(std::size_t{}, [&](auto *out) {
    return mirror_runbook_step_count(raw(), out);
  });
}

inline mirror_step runbook::step_kind(std::size_t index) const {
  return detail::get(mirror_step{}, [&](auto *out) {
    return mirror_runbook_step_kind(raw(), index, out);
  });
}

inline bool runbook::step_irreversible(std::size_t index) const {
  return detail::get(bool{true}, [&](auto *out) {
    return mirror_runbook_step_irreversible(raw(), index, out);
  });
}

inline result<class commands> runbook::step_command(std::size_t index) const {
  return detail::make<class commands, mirror_commands>([&](auto **out, auto **) {
    return mirror_runbook_step_command(raw(), index, out);
  });
}

inline result<std::string> runbook::step_to_json(std::size_t index) const {
  return detail::document([&](auto **out, auto **) {
    return mirror_runbook_step_to_json(raw(), index, out);
  });
}

inline mirror_situation assessment::situation() const {
  return detail::get(mirror_situation{}, [&](auto *out) {
    return mirror_assessment_situation(raw(), out);
  });
}

inline mirror_severity assessment::severity() const {
  return detail::get(mirror_severity{}, [&](auto *out) {
    return mirror_assessment_severity(raw(), out);
  });
}

inline std::optional<std::string_view> assessment::source() const {
  return detail::maybe_text([&](auto *out) {
    return mirror_assessment_source(raw(), out);
  });
}

inline std::size_t assessment::row_count() const {
  return detail::get(std::size_t{}, [&](auto *out) {
    return mirror_assessment_row_count(raw(), out);
  });
}

inline std::optional<std::uint8_t> assessment::row(std::size_t index) const {
  return detail::maybe<std::uint8_t>([&](auto *out) {
    return mirror_assessment_row(raw(), index, out);
  });
}

inline bool assessment::swapped() const {
  return detail::get(bool{true}, [&](auto *out) {
    return mirror_assessment_swapped(raw(), out);
  });
}

inline std::optional<struct window> assessment::data_at_risk() const {
  struct window value;
  if (mirror_assessment_data_at_risk(raw(), &value.from, &value.to) != MIRROR_OK) {
    return std::nullopt;
  }
  return value;
}

inline result<class state> assessment::state() const {
  return detail::make<class state, mirror_state>([&](auto **out, auto **) {
    return mirror_assessment_state(raw(), out);
  });
}

inline result<class needs> assessment::needs(const class assess_config *config) const {
  return detail::make<class needs, mirror_needs>([&](auto **out, auto **) {
    return mirror_assessment_needs(raw(), detail::raw(config), out);
  });
}

inline result<class findings> assessment::findings(const class assess_config *config) const {
  return detail::make<class findings, mirror_findings>([&](auto **out, auto **) {
    return mirror_assessment_findings(raw(), detail::raw(config), out);
  });
}

inline result<std::string> assessment::to_json(const class assess_config *config) const {
  return detail::document([&](auto **out, auto **) {
    return mirror_assessment_to_json(raw(), detail::raw(config), out);
  });
}

inline std::size_t assessment::option_count() const {
  return detail::get(std::size_t{}, [&](auto *out) {
    return mirror_assessment_option_count(raw(), out);
  });
}

inline std::optional<std::size_t> assessment::option_find(mirror_intent intent) const {
  return detail::maybe<std::size_t>([&](auto *out) {
    return mirror_assessment_option_find(raw(), static_cast<std::int32_t>(intent), out);
  });
}

inline std::optional<std::uint8_t> assessment::option_row(std::size_t option) const {
  return detail::maybe<std::uint8_t>([&](auto *out) {
    return mirror_assessment_option_row(raw(), option, out);
  });
}

inline std::optional<mirror_intent> assessment::option_intent(std::size_t option) const {
  return detail::maybe<mirror_intent>([&](auto *out) {
    return mirror_assessment_option_intent(raw(), option, out);
  });
}

inline mirror_procedure assessment::option_procedure(std::size_t option) const {
  return detail::get(mirror_procedure{}, [&](auto *out) {
    return mirror_assessment_option_procedure(raw(), option, out);
  });
}

inline std::optional<std::size_t> assessment::option_then_count(std::size_t option) const {
  return detail::maybe<std::size_t>([&](auto *out) {
    return mirror_assessment_option_then_count(raw(), option, out);
  });
}

inline mirror_procedure assessment::option_then(std::size_t option, std::size_t index) const {
  return detail::get(mirror_procedure{}, [&](auto *out) {
    return mirror_assessment_option_then(raw(), option, index, out);
  });
}

inline bool assessment::option_graphical_only(std::size_t option) const {
  return detail::get(bool{true}, [&](auto *out) {
    return mirror_assessment_option_graphical_only(raw(), option, out);
  });
}

inline bool assessment::option_destructive(std::size_t option) const {
  return detail::get(bool{true}, [&](auto *out) {
    return mirror_assessment_option_destructive(raw(), option, out);
  });
}

inline std::optional<std::size_t> assessment::option_blocked_by_count(std::size_t option) const {
  return detail::maybe<std::size_t>([&](auto *out) {
    return mirror_assessment_option_blocked_by_count(raw(), option, out);
  });
}

inline std::string_view assessment::option_blocked_by(std::size_t option, std::size_t index) const {
  return detail::text([&](auto *out) {
    return mirror_assessment_option_blocked_by(raw(), option, index, out);
  });
}

inline result<class commands> assessment::option_commands(std::size_t option,
    const class assess_config *config) const {
  return detail::make<class commands, mirror_commands>([&](auto **out, auto **error) {
    return mirror_assessment_option_commands(raw(), option, detail::raw(config), out, error);
  });
}

inline result<mirror_estimate> assessment::option_estimate(std::size_t option,
    const class assess_config *config) const {
  return detail::value<mirror_estimate>([&](auto *out, auto **error) {
    return mirror_assessment_option_estimate(raw(), option, detail::raw(config), out, error);
  });
}

inline result<class runbook> assessment::option_runbook(std::size_t option,
    const class assess_config *config) const {
  return detail::make<class runbook, mirror_runbook>([&](auto **out, auto **error) {
    return mirror_assessment_option_runbook(raw(), option, detail::raw(config), out, error);
  });
}

inline result<class runbook> assessment::option_runbook_by(std::size_t option,
    const class assess_config *config, mirror_method method) const {
  return detail::make<class runbook, mirror_runbook>([&](auto **out, auto **error) {
    return mirror_assessment_option_runbook_by(raw(), option, detail::raw(config),
        static_cast<std::int32_t>(method), out, error);
  });
}

inline result<std::string> assessment::option_to_json(std::size_t option,
    const class assess_config *config) const {
  return detail::document([&](auto **out, auto **) {
    return mirror_assessment_option_to_json(raw(), option, detail::raw(config), out);
  });
}

inline result<class changes> assessment::changes_since(const class assessment &earlier) const {
  return detail::make<class changes, mirror_changes>([&](auto **out, auto **) {
    return mirror_assessment_changes_since(raw(), earlier.raw(), out);
  });
}

inline std::vector<std::uint8_t> assessment::rows() const {
  std::vector<std::uint8_t> all;
  const std::size_t count = row_count();
  for (std::size_t at = 0; at < count; ++at) {
    all.push_back(row(at).value_or(std::uint8_t{}));
  }
  return all;
}

inline std::vector<mirror_procedure> assessment::option_then(std::size_t option) const {
  std::vector<mirror_procedure> all;
  const std::size_t count = option_then_count(option).value_or(0);
  for (std::size_t at = 0; at < count; ++at) {
    all.push_back(option_then(option, at));
  }
  return all;
}

inline std::vector<std::string_view> assessment::option_blocked_by(std::size_t option) const {
  std::vector<std::string_view> all;
  const std::size_t count = option_blocked_by_count(option).value_or(0);
  for (std::size_t at = 0; at < count; ++at) {
    all.push_back(option_blocked_by(option, at));
  }
  return all;
}

inline std::size_t changes::size() const {
  return detail::get(std::size_t{}, [&](auto *out) {
    return mirror_changes_count(raw(), out);
  });
}

inline std::string_view changes::resource(std::size_t index) const {
  return detail::text([&](auto *out) {
    return mirror_changes_resource(raw(), index, out);
  });
}

inline mirror_change_code changes::code(std::size_t index) const {
  return detail::get(mirror_change_code{}, [&](auto *out) {
    return mirror_changes_code(raw(), index, out);
  });
}

inline bool changes::routine(std::size_t index) const {
  return detail::get(bool{true}, [&](auto *out) {
    return mirror_changes_routine(raw(), index, out);
  });
}

inline std::optional<std::string_view> changes::message(std::size_t index,
    mirror_language language) const {
  return detail::maybe_text([&](auto *out) {
    return mirror_changes_message(raw(), index, static_cast<std::int32_t>(language), out);
  });
}

inline result<std::string> changes::to_json() const {
  return detail::document([&](auto **out, auto **) {
    return mirror_changes_to_json(raw(), out);
  });
}

inline mirror_action_kind action::kind() const {
  return detail::get(mirror_action_kind{}, [&](auto *out) {
    return mirror_action_kind_of(raw(), out);
  });
}

inline std::optional<std::uint32_t> action::step() const {
  return detail::maybe<std::uint32_t>([&](auto *out) {
    return mirror_action_step(raw(), out);
  });
}

inline std::optional<std::string_view> action::word() const {
  return detail::maybe_text([&](auto *out) {
    return mirror_action_word(raw(), out);
  });
}

inline std::optional<std::string_view> action::message(mirror_language language) const {
  return detail::maybe_text([&](auto *out) {
    return mirror_action_message(raw(), static_cast<std::int32_t>(language), out);
  });
}

inline std::optional<bool> action::warning() const {
  return detail::maybe<bool>([&](auto *out) {
    return mirror_action_warning(raw(), out);
  });
}

inline result<class commands> action::commands() const {
  return detail::make<class commands, mirror_commands>([&](auto **out, auto **) {
    return mirror_action_commands(raw(), out);
  });
}

inline std::optional<std::string_view> action::token() const {
  return detail::maybe_text([&](auto *out) {
    return mirror_action_token(raw(), out);
  });
}

inline std::optional<std::string_view> action::server() const {
  return detail::maybe_text([&](auto *out) {
    return mirror_action_server(raw(), out);
  });
}

inline std::size_t action::choice_count() const {
  return detail::get(std::size_t{}, [&](auto *out) {
    return mirror_action_choice_count(raw(), out);
  });
}

inline std::string_view action::choice(std::size_t index) const {
  return detail::text([&](auto *out) {
    return mirror_action_choice(raw(), index, out);
  });
}

inline std::optional<std::uint64_t> action::until() const {
  return detail::maybe<std::uint64_t>([&](auto *out) {
    return mirror_action_until(raw(), out);
  });
}

inline std::optional<bool> action::read_again() const {
  return detail::maybe<bool>([&](auto *out) {
    return mirror_action_read_again(raw(), out);
  });
}

inline std::optional<mirror_stop_reason> action::stop_reason() const {
  return detail::maybe<mirror_stop_reason>([&](auto *out) {
    return mirror_action_stop_reason(raw(), out);
  });
}

inline result<std::string> action::to_json() const {
  return detail::document([&](auto **out, auto **) {
    return mirror_action_to_json(raw(), out);
  });
}

inline std::vector<std::string_view> action::choices() const {
  std::vector<std::string_view> all;
  const std::size_t count = choice_count();
  for (std::size_t at = 0; at < count; ++at) {
    all.push_back(choice(at));
  }
  return all;
}

inline mirror_session_settings session::settings_default() {
  return detail::get(mirror_session_settings{}, [&](auto *out) {
    return mirror_session_settings_default(out);
  });
}

inline result<class session> session::start(const class runbook &runbook, std::string_view id,
    const mirror_session_settings *settings) {
  return detail::make<class session, mirror_session>([&](auto **out, auto **error) {
    return mirror_session_start(runbook.raw(), id.data(), id.size(), settings, out, error);
  });
}

inline result<class session> session::from_json(std::string_view json) {
  return detail::make<class session, mirror_session>([&](auto **out, auto **error) {
    return mirror_session_from_json(json.data(), json.size(), out, error);
  });
}

inline result<std::string> session::to_json() const {
  return detail::document([&](auto **out, auto **) {
    return mirror_session_to_json(raw(), out);
  });
}

inline result<void> session::resume(std::uint64_t now_ms) {
  const mirror_result code = mirror_session_resume(raw(), now_ms);
  return detail::changed(code, [&](auto **last) {
    return mirror_session_error(raw(), last);
  });
}

inline result<class action> session::next(std::uint64_t now_ms) {
  return detail::make<class action, mirror_action>([&](auto **out, auto **) {
    return mirror_session_next(raw(), now_ms, out);
  });
}

inline result<void> session::observed(std::string_view output, std::uint64_t now_ms) {
  const mirror_result code = mirror_session_observed(raw(), output.data(), output.size(), now_ms);
  return detail::changed(code, [&](auto **last) {
    return mirror_session_error(raw(), last);
  });
}

inline result<void> session::command_ended(std::optional<std::int32_t> exit_status,
    std::string_view output, std::uint64_t now_ms) {
  const mirror_result code = mirror_session_command_ended(raw(),
      exit_status ? &*exit_status : nullptr, output.data(), output.size(), now_ms);
  return detail::changed(code, [&](auto **last) {
    return mirror_session_error(raw(), last);
  });
}

inline result<void> session::answered(std::string_view answer, std::uint64_t now_ms) {
  const mirror_result code = mirror_session_answered(raw(), answer.data(), answer.size(), now_ms);
  return detail::changed(code, [&](auto **last) {
    return mirror_session_error(raw(), last);
  });
}

inline result<void> session::confirmed(std::string_view token, std::uint64_t now_ms) {
  const mirror_result code = mirror_session_confirmed(raw(), token.data(), token.size(), now_ms);
  return detail::changed(code, [&](auto **last) {
    return mirror_session_error(raw(), last);
  });
}

inline result<void> session::decline(std::uint64_t now_ms) {
  const mirror_result code = mirror_session_decline(raw(), now_ms);
  return detail::changed(code, [&](auto **last) {
    return mirror_session_error(raw(), last);
  });
}

inline bool session::is_over() const {
  return detail::get(bool{true}, [&](auto *out) {
    return mirror_session_is_over(raw(), out);
  });
}

inline result<class runbook> session::runbook() const {
  return detail::make<class runbook, mirror_runbook>([&](auto **out, auto **) {
    return mirror_session_runbook(raw(), out);
  });
}

inline result<std::string> session::journal_to_json() const {
  return detail::document([&](auto **out, auto **) {
    return mirror_session_journal_to_json(raw(), out);
  });
}

inline result<std::string> session::journal_text(mirror_language language) const {
  return detail::document([&](auto **out, auto **) {
    return mirror_session_journal_text(raw(), static_cast<std::int32_t>(language), out);
  });
}

inline result<class tracker> tracker::make() {
  return detail::make<class tracker, mirror_tracker>([&](auto **out, auto **) {
    return mirror_tracker_new(out);
  });
}

inline result<class tracker> tracker::make(std::uint64_t window_ms, std::uint64_t stall_after_ms) {
  return detail::make<class tracker, mirror_tracker>([&](auto **out, auto **) {
    return mirror_tracker_new_with(window_ms, stall_after_ms, out);
  });
}

inline result<mirror_progress> tracker::observe(std::uint64_t at_ms, mirror_copy_state copy,
    std::optional<std::uint8_t> percent) {
  return detail::value<mirror_progress>([&](auto *out, auto **) {
    return mirror_tracker_observe(raw(), at_ms, static_cast<std::int32_t>(copy),
        percent ? &*percent : nullptr, out);
  });
}

inline result<mirror_progress> tracker::observe(std::uint64_t at_ms, const class state &state) {
  return detail::value<mirror_progress>([&](auto *out, auto **) {
    return mirror_tracker_observe_state(raw(), at_ms, state.raw(), out);
  });
}

inline std::optional<mirror_progress> tracker::current() const {
  return detail::maybe<mirror_progress>([&](auto *out) {
    return mirror_tracker_current(raw(), out);
  });
}

inline result<std::string> tracker::progress_to_json() const {
  return detail::document([&](auto **out, auto **) {
    return mirror_tracker_progress_to_json(raw(), out);
  });
}

inline result<void> tracker::restart() {
  const mirror_result code = mirror_tracker_restart(raw());
  return detail::done(code);
}

inline result<std::string> tracker::to_json() const {
  return detail::document([&](auto **out, auto **) {
    return mirror_tracker_to_json(raw(), out);
  });
}

inline result<class tracker> tracker::from_json(std::string_view json) {
  return detail::make<class tracker, mirror_tracker>([&](auto **out, auto **error) {
    return mirror_tracker_from_json(json.data(), json.size(), out, error);
  });
}

inline result<class alerts> alerts::read(std::string_view bytes, mirror_encoding encoding) {
  return detail::make<class alerts, mirror_alerts>([&](auto **out, auto **error) {
    return mirror_alerts_read(bytes.data(), bytes.size(), static_cast<std::int32_t>(encoding), out,
        error);
  });
}

inline std::size_t alerts::size() const {
  return detail::get(std::size_t{}, [&](auto *out) {
    return mirror_alerts_copy_count(raw(), out);
  });
}

inline std::optional<struct full_copy> alerts::get(std::size_t index) const {
  return detail::maybe_converted<struct full_copy, mirror_full_copy>([&](auto *out) {
    return mirror_alerts_copy(raw(), index, out);
  });
}

inline result<std::string> alerts::to_json() const {
  return detail::document([&](auto **out, auto **) {
    return mirror_alerts_to_json(raw(), out);
  });
}

inline result<std::string> alerts::copies_to_json() const {
  return detail::document([&](auto **out, auto **) {
    return mirror_alerts_copies_to_json(raw(), out);
  });
}

inline struct full_copy alerts::operator[](std::size_t index) const { return get(index).value_or(full_copy{}); }

inline detail::iterator<class alerts> alerts::begin() const { return {*this, 0}; }

inline detail::iterator<class alerts> alerts::end() const { return {*this, size()}; }

inline class command commands::operator[](std::size_t index) const { return {*this, index}; }

inline detail::iterator<class commands> commands::begin() const { return {*this, 0}; }

inline detail::iterator<class commands> commands::end() const { return {*this, size()}; }

inline std::optional<std::string_view> command::server() const {
  return of_->server(index_);
}

inline bool command::conditional() const {
  return of_->conditional(index_);
}

inline result<std::string> command::line(mirror_shell shell) const {
  return of_->line(index_, shell);
}

inline class found_report found::operator[](std::size_t index) const { return {*this, index}; }

inline detail::iterator<class found> found::begin() const { return {*this, 0}; }

inline detail::iterator<class found> found::end() const { return {*this, size()}; }

inline std::optional<std::uint32_t> found_report::line() const {
  return of_->line(index_);
}

inline mirror_report_kind found_report::kind() const {
  return of_->kind(index_);
}

inline std::optional<class error> found_report::why_unreadable() const {
  return of_->why_unreadable(index_);
}

inline result<std::string> found_report::to_json(mirror_language language) const {
  return of_->to_json(index_, language);
}

inline class change changes::operator[](std::size_t index) const { return {*this, index}; }

inline detail::iterator<class changes> changes::begin() const { return {*this, 0}; }

inline detail::iterator<class changes> changes::end() const { return {*this, size()}; }

inline std::string_view change::resource() const {
  return of_->resource(index_);
}

inline mirror_change_code change::code() const {
  return of_->code(index_);
}

inline bool change::routine() const {
  return of_->routine(index_);
}

inline std::optional<std::string_view> change::message(mirror_language language) const {
  return of_->message(index_, language);
}

inline detail::parts<assessment, class recovery_option> assessment::options() const {
  return {*this, option_count()};
}

inline std::optional<std::uint8_t> recovery_option::row() const {
  return of_->option_row(index_);
}

inline std::optional<mirror_intent> recovery_option::intent() const {
  return of_->option_intent(index_);
}

inline mirror_procedure recovery_option::procedure() const {
  return of_->option_procedure(index_);
}

inline std::optional<std::size_t> recovery_option::then_count() const {
  return of_->option_then_count(index_);
}

inline mirror_procedure recovery_option::then(std::size_t index) const {
  return of_->option_then(index_, index);
}

inline bool recovery_option::graphical_only() const {
  return of_->option_graphical_only(index_);
}

inline bool recovery_option::destructive() const {
  return of_->option_destructive(index_);
}

inline std::optional<std::size_t> recovery_option::blocked_by_count() const {
  return of_->option_blocked_by_count(index_);
}

inline std::string_view recovery_option::blocked_by(std::size_t index) const {
  return of_->option_blocked_by(index_, index);
}

inline result<class commands> recovery_option::commands(const class assess_config *config) const {
  return of_->option_commands(index_, config);
}

inline result<mirror_estimate> recovery_option::estimate(const class assess_config *config) const {
  return of_->option_estimate(index_, config);
}

inline result<class runbook> recovery_option::runbook(const class assess_config *config) const {
  return of_->option_runbook(index_, config);
}

inline result<class runbook> recovery_option::runbook_by(const class assess_config *config,
    mirror_method method) const {
  return of_->option_runbook_by(index_, config, method);
}

inline result<std::string> recovery_option::to_json(const class assess_config *config) const {
  return of_->option_to_json(index_, config);
}

inline std::vector<mirror_procedure> recovery_option::then() const {
  return of_->option_then(index_);
}

inline std::vector<std::string_view> recovery_option::blocked_by() const {
  return of_->option_blocked_by(index_);
}

inline detail::parts<runbook, class runbook_step> runbook::steps() const {
  return {*this, step_count()};
}

inline mirror_step runbook_step::kind() const {
  return of_->step_kind(index_);
}

inline bool runbook_step::irreversible() const {
  return of_->step_irreversible(index_);
}

inline result<class commands> runbook_step::command() const {
  return of_->step_command(index_);
}

inline result<std::string> runbook_step::to_json() const {
  return of_->step_to_json(index_);
}

inline std::string_view version() {
  return detail::text([&](auto *out) {
    return mirror_version(out);
  });
}

inline result<std::string> assess_text(std::string_view bytes, const class assess_config *config) {
  return detail::document([&](auto **out, auto **error) {
    return mirror_assess_text(bytes.data(), bytes.size(), detail::raw(config), out, error);
  });
}

inline result<struct copy_log> copy_log_find(std::string_view log, std::string_view blocks_label,
    std::string_view seconds_label) {
  struct copy_log value;
  mirror_error *error = nullptr;
  const mirror_result code = mirror_copy_log_find(log.data(), log.size(), blocks_label.data(),
      blocks_label.size(), seconds_label.data(), seconds_label.size(), &value.blocks, &value.seconds,
      &error);
  const detail::owner<mirror_error, mirror_error_free> details(error);
  if (code != MIRROR_OK) {
    return mirror_core::error(code, details.get());
  }
  return value;
}

inline result<struct copy_log> copy_log_values(std::string_view blocks_text,
    std::string_view seconds_text) {
  struct copy_log value;
  mirror_error *error = nullptr;
  const mirror_result code = mirror_copy_log_values(blocks_text.data(), blocks_text.size(),
      seconds_text.data(), seconds_text.size(), &value.blocks, &value.seconds, &error);
  const detail::owner<mirror_error, mirror_error_free> details(error);
  if (code != MIRROR_OK) {
    return mirror_core::error(code, details.get());
  }
  return value;
}

inline result<std::string> decision_table_json() {
  return detail::document([&](auto **out, auto **) {
    return mirror_decision_table_json(out);
  });
}

inline result<std::string> shell_line(mirror_shell shell,
    const std::vector<std::string_view> &words) {
  const auto raw_words = detail::raw(words);
  return detail::document([&](auto **out, auto **error) {
    return mirror_shell_line(static_cast<std::int32_t>(shell), raw_words.data(), raw_words.size(),
        out, error);
  });
}

inline const char *const *commands::argv(std::size_t index) const {
  const char *const *words = nullptr;
  std::size_t count = 0;
  return mirror_commands_argv(raw(), index, &words, &count) == MIRROR_OK ? words : nullptr;
}

inline std::vector<std::string_view> commands::words(std::size_t index) const {
  const char *const *words = nullptr;
  std::size_t count = 0;
  if (mirror_commands_argv(raw(), index, &words, &count) != MIRROR_OK) {
    return {};
  }
  return {words, words + count};
}

inline const char *const *command::argv() const { return of_->argv(index_); }

inline std::vector<std::string_view> command::words() const { return of_->words(index_); }

}  // namespace mirror_core

#endif  // MIRROR_CORE_DEFINITIONS_HPP
