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
static_assert(moves_only<mc::options> && moves_only<mc::commands> && moves_only<mc::findings>);

static void assessing() {
  auto snapshot = mc::read(REPORT);
  CHECK(snapshot);
  CHECK(snapshot->size() == 1 && snapshot->name(0) == "vol1");
  auto assessment = snapshot->assess("vol1");
  CHECK(assessment && assessment->situation() == MIRROR_SITUATION_ONE_SIDE_LATEST_RUNNING);
  CHECK(assessment->source() == "alpha");
  CHECK(assessment->rows().size() == 2);
  const auto option = assessment->option(MIRROR_INTENT_STOP_THEN_RECOVER);
  CHECK(option && assessment->then(*option).front() == MIRROR_PROCEDURE_2_1);
  auto with = mc::options::make();
  CHECK(with && with->group("failover1"));
  auto commands = assessment->commands(*option, &*with);
  CHECK(commands && commands->size() == 3 && commands->words(0)[2] == "failover1");
  CHECK(!commands->server(0) && commands->server(1) == "alpha");
  CHECK(*commands->line(1, MIRROR_SHELL_CMD) == "clpmdctrl --recovery vol1");
  auto needs = assessment->needs();
  CHECK(needs && needs->size() >= 1);
  auto estimate = assessment->estimate(*option);
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
  auto with = mc::options::make();
  auto rate = with->seconds_per_gb(0.0);
  CHECK(!rate && rate.error().code() == "rate_not_positive");
  CHECK(std::move(bad).value_or(std::move(*mc::snapshot::make())).size() == 0);
}

static void following() {
  auto state = mc::state::from_line(LINE);
  CHECK(state && state->server(1) == "beta" && !state->volume_used_percent(0));
  CHECK(state->color(0) == MIRROR_COLOR_GREEN && !state->recovery());
  auto tracker = mc::tracker::make();
  auto progress = tracker->observe(0, *state);
  CHECK(progress && progress->why_unknown == MIRROR_WHY_UNKNOWN_NOT_RUNNING);
  auto runbook = state->assess()->runbook(0);
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
  CHECK(snapshot->add(*found, "alpha") && snapshot->add(*last));
  CHECK(snapshot->size() == 1);
  CHECK(mc::decision_table_json()->size() > 1000);
  CHECK(*mc::shell_line(MIRROR_SHELL_POSIX, {"a", "b c"}) == "a 'b c'");
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
