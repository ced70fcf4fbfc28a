// The C++ header as a program uses it. Built with exceptions and with -fno-exceptions.
#include <cstdio>
#include <cstdlib>
#include <mirror_core.hpp>
#include <type_traits>

#define CHECK(condition)                                                                \
  do {                                                                                  \
    if (!(condition)) {                                                                 \
      std::fprintf(stderr, "%s:%d: not so: %s\n", __FILE__, __LINE__, #condition);      \
      std::exit(1);                                                                     \
    }                                                                                   \
  } while (false)

namespace mc = mirror_core;

static constexpr std::string_view LINE =
    "vol1: alpha green active, beta red inactive, fast copy ok, size 8192MB, needed copy 50%";
static constexpr std::string_view REPORT =
    "Mirror Status: Abnormal\nvol1 alpha beta\n------\nMirror Color GREEN RED\n"
    "Fast Copy OK OK\n\nMirror Name: vol1\nalpha Active\nbeta Inactive\n";

template <typename T>
static constexpr bool moves_only = std::is_nothrow_move_constructible_v<T> &&
                                   std::is_nothrow_move_assignable_v<T> &&
                                   !std::is_copy_constructible_v<T>;
static_assert(moves_only<mc::snapshot> && moves_only<mc::state> && moves_only<mc::assessment>);
static_assert(moves_only<mc::runbook> && moves_only<mc::session> && moves_only<mc::action>);
static_assert(moves_only<mc::scanner> && moves_only<mc::found> && moves_only<mc::tracker>);
static_assert(moves_only<mc::assess_config> && moves_only<mc::commands> && moves_only<mc::findings>);

static void assessing() {
  auto snapshot = mc::read(REPORT);
  CHECK(snapshot);
  CHECK(snapshot->resource_count() == 1 && snapshot->resource_name(0) == "vol1");
  auto assessment = snapshot->assess("vol1");
  CHECK(assessment && assessment->situation() == MIRROR_SITUATION_ONE_SIDE_LATEST_RUNNING);
  CHECK(assessment->source() == "alpha");
  CHECK(assessment->rows().size() == 2);
  const auto option = assessment->option_find(MIRROR_INTENT_STOP_THEN_RECOVER);
  CHECK(option && assessment->option_then(*option).front() == MIRROR_PROCEDURE_2_1);
  auto with = mc::assess_config::make();
  CHECK(with && with->set_group("failover1"));
  auto commands = assessment->option_commands(*option, &*with);
  CHECK(commands && commands->size() == 3 && commands->words(0)[2] == "failover1");
  CHECK(!commands->server(0) && commands->server(1) == "alpha");
  CHECK(*commands->line(1, MIRROR_SHELL_CMD) == "clpmdctrl --recovery vol1");
  auto needs = assessment->needs();
  CHECK(needs && needs->size() >= 1);
  auto estimate = assessment->option_estimate(*option);
  CHECK(!estimate && estimate.error().result() == MIRROR_ERROR_NO_ESTIMATE);
  CHECK(estimate.error().code() == "no_size_basis");
  auto json = assessment->to_json(&*with);
  CHECK(json && json->find("\"rows\":[1,2]") != std::string::npos);
  auto missing = snapshot->assess("vol2");
  CHECK(!missing && missing.error().result() == MIRROR_ERROR_NOT_FOUND);
  CHECK(missing.error().code() == "not_found");
}

static void refusing() {
  auto bad = mc::read("\n  good morning\n");
  CHECK(!bad && bad.error().code() == "no_report");
  CHECK(bad.error().where() && bad.error().where()->line == 2);
  CHECK(bad.error().excerpt() == "good morning");
  CHECK(bad.error().message(MIRROR_LANGUAGE_JAPANESE) != bad.error().message());
  auto with = mc::assess_config::make();
  auto rate = with->set_rate(0.0);
  CHECK(!rate && rate.error().code() == "rate_not_positive");
  CHECK(std::move(bad).value_or(std::move(*mc::snapshot::make())).resource_count() == 0);
}

static void following() {
  auto state = mc::state::from_line(LINE);
  CHECK(state && state->server(1) == "beta" && !state->volume_used_percent(0));
  CHECK(state->color(0) == MIRROR_COLOR_GREEN && !state->recovery());
  auto tracker = mc::tracker::make();
  auto progress = tracker->observe(0, *state);
  CHECK(progress && progress->why_unknown == MIRROR_WHY_UNKNOWN_NOT_RUNNING);
  auto runbook = state->assess()->option_runbook(0);
  CHECK(runbook && !runbook->destructive());
  auto again = mc::runbook::from_json(*runbook->to_json());
  CHECK(again && again->step_count() == runbook->step_count());
  auto session = mc::session::start(*again, "cpp");
  CHECK(session && !session->is_over());
  auto wrong = session->confirmed("no", 0);
  CHECK(!wrong && wrong.error().result() == MIRROR_ERROR_SESSION);
  auto action = session->next(0);
  CHECK(action && action->kind() != MIRROR_ACTION_KIND_UNKNOWN && !action->token());
  CHECK(session->decline(1) && session->is_over());
}

static void scanning() {
  auto scanner = mc::scanner::make();
  auto found = scanner->feed(REPORT);
  CHECK(found);
  auto last = scanner->finish();
  CHECK(last && found->size() + last->size() == 2);
  auto snapshot = mc::snapshot::make();
  CHECK(snapshot->add_found("alpha", *found) && snapshot->add_found(std::nullopt, *last));
  CHECK(snapshot->resource_count() == 1);
  CHECK(mc::decision_table_json()->size() > 1000);
  CHECK(*mc::shell_line(MIRROR_SHELL_POSIX, {"a", "b c"}) == "a 'b c'");
}

/// What can be gone through with a loop.
static void going_through() {
  auto assessment = *mc::read(REPORT)->assess("vol1");
  std::size_t seen = 0;
  for (const auto option : assessment.options()) {
    CHECK(option.index() == seen++ && option.row() == seen && !option.destructive());
    CHECK(option.intent() && mc::to_string(*option.intent()).size() > 0);
    CHECK(option.then().size() == (seen == 1 ? 0 : 1) && option.blocked_by().empty());
    auto commands = option.commands();
    CHECK(commands);
    for (const auto command : *commands) {
      CHECK(command.words().size() >= 3 && command.argv()[0] != nullptr);
      CHECK(command.line(MIRROR_SHELL_POSIX));
    }
  }
  CHECK(seen == 2);
  auto needs = assessment.needs();
  for (const auto need : *needs) {
    CHECK(need.code == MIRROR_NEED_GROUP_NAME && need.hint == "clpstat -i");
  }
  auto findings = mc::read("Mirror Status: Odd\nvol1 a b\n---\nMirror Color PURPLE RED\n")->findings();
  CHECK(findings && findings->size() > 0 && findings->begin() != findings->end());
  for (const auto finding : *findings) {
    CHECK(!finding.code.empty() && mc::from_string<mirror_finding_code>(finding.code));
  }
  auto found = mc::scanner::make()->feed(std::string(REPORT) + "\n");
  for (const auto report : *found) {
    CHECK(report.kind() != MIRROR_REPORT_KIND_UNKNOWN && !report.why_unreadable());
  }
  auto runbook = assessment.option_runbook(0);
  CHECK(runbook && runbook->steps().size() == runbook->step_count());
  for (const auto step : runbook->steps()) CHECK(step.kind() != MIRROR_STEP_UNKNOWN);
  auto before = mc::state::from_line("vol1: alpha green active, beta green inactive")->assess();
  auto changes = assessment.changes_since(*before);
  CHECK(changes && changes->size() > 0);
  for (const auto change : *changes) CHECK(change.resource() == "vol1" && change.message());
}

/// Words, the version, settings, earlier copies.
static void the_rest() {
  CHECK(mc::to_string(MIRROR_COLOR_RED) == "red" && mc::to_string(MIRROR_PROCEDURE_2_1) == "2-1");
  CHECK(mc::to_string(MIRROR_COLOR_UNKNOWN).empty());
  CHECK(mc::from_string<mirror_color>("green") == MIRROR_COLOR_GREEN);
  CHECK(!mc::from_string<mirror_color>("purple"));
  CHECK(mc::version() == MIRROR_CORE_VERSION);
  auto json = mc::assess_text(REPORT);
  CHECK(json && json->find("\"severity\":\"warning\"") != std::string::npos);
  CHECK(mc::read(REPORT)->severity() == MIRROR_SEVERITY_WARNING);
  auto runbook = mc::state::from_line(LINE)->assess()->option_runbook(0);
  auto settings = mc::session::settings_default();
  CHECK(settings.give_up_after_ms > 0 && mc::session::start(*runbook, "cpp", &settings));
  settings.stall_after_ms = 0;
  auto refused = mc::session::start(*runbook, "cpp", &settings);
  CHECK(!refused && refused.error().result() == MIRROR_ERROR_OUT_OF_RANGE);
  auto log = mc::copy_log_find("n=7d000 t=754", "n", "t");
  CHECK(log && log->blocks == 512000 && log->seconds == 754);
  auto values = mc::copy_log_values("0x7D000", "754");
  CHECK(values && values->blocks == 512000);
  auto wrong = mc::copy_log_values("x", "754");
  CHECK(!wrong && wrong.error().result() == MIRROR_ERROR_PARSE);
  auto with = mc::assess_config::make();
  CHECK(with->rate()->seconds_per_gb == 20.0 && with->set_no_rate() && !with->rate());
  auto much = with->set_used_percent(250);
  CHECK(!much && much.error().result() == MIRROR_ERROR_OUT_OF_RANGE);
}

/// What was moved from is not used by mistake for something healthy.
static void moving() {
  auto first = *mc::read(REPORT)->assess("vol1");
  mc::assessment second = std::move(first);
  CHECK(second.severity() == MIRROR_SEVERITY_WARNING);
  CHECK(first.severity() == MIRROR_SEVERITY_UNKNOWN && !first.source());
  auto json = first.to_json();
  CHECK(!json && json.error().result() == MIRROR_ERROR_NULL);
  first = std::move(second);
  CHECK(first.severity() == MIRROR_SEVERITY_WARNING);
}

int main() {
  CHECK(mc::abi_fits());
  CHECK(mc::word(MIRROR_WORDS_SEVERITY, MIRROR_SEVERITY_OK) == "ok");
  assessing();
  refusing();
  following();
  scanning();
  going_through();
  the_rest();
  moving();
#if MIRROR_CORE_EXCEPTIONS
  bool thrown = false;
  try {
    (void)mc::read("nothing").value();
  } catch (const mc::exception &exception) {
    thrown = exception.error().code() == "no_report";
  }
  CHECK(thrown);
  CHECK(mc::read(REPORT).value().assess("vol1").value().rows().size() == 2);
#endif
  std::puts("wrapper: passed");
  return 0;
}
