"""A recovery driven from Python: the host's part is to run, look and answer."""

from __future__ import annotations

import pickle
from datetime import timedelta
from pathlib import Path

import mirror_core
import pytest
from conftest import DATA
from mirror_core import actions, events, reasons


def observations(folder: str) -> list[bytes]:
    paths = sorted((DATA / "recover" / folder).glob("*.txt"))
    assert len(paths) >= 2
    return [path.read_bytes() for path in paths]


def drive(
    session: mirror_core.Session, looks: list[bytes], answer: str, write_down: bool
) -> tuple[list[actions.Action], mirror_core.Session]:
    """Carries a session out on recorded looks; where wanted, through its document each time."""
    now, seen, given = 0.0, [], iter(looks)
    for _ in range(300):
        action = session.next(now)
        seen.append(action)
        if write_down and not isinstance(action, actions.Tell | actions.Run):
            session = pickle.loads(pickle.dumps(session))
            assert session.next(now) == action
        match action:
            case actions.Observe():
                session.observed(next(given), now)
            case actions.Run():
                session.command_ended(0, b"", now)
            case actions.Confirm(token=token):
                session.confirmed(token, now)
            case actions.Ask(choices=choices):
                session.answered(answer if answer in choices else choices[-1], now)
            case actions.Wait(until=until):
                now = until
            case actions.ByHand():
                session.answered("done", now)
            case actions.Done() | actions.Stopped():
                return seen, session
    pytest.fail("the session does not end")


def runbook(file: str, row: int) -> mirror_core.Runbook:
    snapshot = mirror_core.read((DATA / file).read_bytes())
    [option] = [option for option in snapshot.resources[0].assess().options if option.row == row]
    return option.runbook(group="sales group", monitor="mdw1")


def test_a_recovery_while_the_service_runs() -> None:
    session = mirror_core.Session(runbook("broken-mirror.txt", 1))
    seen, session = drive(session, observations("while-running"), "no", write_down=False)
    assert seen[-1] == actions.Done(read_again=False)
    [run] = [action for action in seen if isinstance(action, actions.Run)]
    assert run.command.argv == ("clpmdctrl", "--recovery", "sales")
    assert run.effect is mirror_core.Effect.STARTS_COPY
    assert session.is_over
    journal = session.journal
    assert isinstance(journal[-1].event, events.Done)
    for entry in journal:
        assert entry.message
        assert entry.describe("ja")
        assert str(entry) == entry.message
        assert pickle.loads(pickle.dumps(entry)) == entry
        again = mirror_core.Entry(entry.seconds, entry.step, entry.event)
        assert again == entry
        assert hash(again) == hash(entry)
        assert entry.to_dict() in session.to_dict()["journal"]
    assert session.runbook == runbook("broken-mirror.txt", 1)


def test_a_copy_that_runs_the_wrong_way_stops_the_session() -> None:
    session = mirror_core.Session(runbook("broken-mirror.txt", 1))
    seen, _ = drive(session, observations("wrong-direction"), "no", write_down=False)
    last = seen[-1]
    assert isinstance(last, actions.Stopped)
    assert isinstance(last.reason, reasons.WrongDirection)
    assert (last.reason.source, last.reason.destination) == ("osaka", "tokyo")
    assert last.reason.message
    assert last.reason.describe("ja") != last.reason.message
    assert last.to_dict()["reason"]["code"] == last.reason.code


def test_what_cannot_be_undone_is_confirmed_first() -> None:
    plan = runbook("both-red.txt", 11)
    assert plan.destructive
    assert plan.irreversible
    session = mirror_core.Session(plan, id="night", stall_after=timedelta(minutes=5))
    seen, _ = drive(session, observations("declare-latest"), "tokyo", write_down=False)
    kinds = [type(action) for action in seen]
    assert kinds.index(actions.Confirm) < kinds.index(actions.Run)
    assert isinstance(seen[-1], actions.Done)


def test_a_wrong_token_confirms_nothing() -> None:
    session = mirror_core.Session(runbook("both-red.txt", 11))
    assert session.describe() is None
    now, looks = 0.0, iter(observations("declare-latest"))
    while not isinstance(action := session.next(now), actions.Confirm):
        match action:
            case actions.Observe():
                session.observed(next(looks), now)
            case actions.Ask(choices=choices):
                session.answered(choices[0], now)
            case actions.Wait(until=until):
                now = until
    assert "the data of tokyo becomes the latest" in str(session.describe())
    assert "取り消せません" in str(session.describe("ja"))
    with pytest.raises(mirror_core.SessionError) as error:
        session.confirmed("guessed", now)
    assert error.value.code == "wrong_token"
    with pytest.raises(mirror_core.SessionError, match="unexpected input"):
        session.observed(b"", now)
    session.decline(now)
    stopped = session.next(now)
    assert isinstance(stopped, actions.Stopped)
    assert stopped.reason == reasons.Declined()


def test_a_session_goes_on_from_its_document(tmp_path: Path) -> None:
    session = mirror_core.Session(runbook("broken-mirror.txt", 1))
    seen, session = drive(session, observations("while-running"), "no", write_down=True)
    assert seen[-1] == actions.Done(read_again=False)
    again = mirror_core.Session.from_json(session.to_json())
    assert again.to_dict() == session.to_dict()
    assert eval(repr(session), vars(mirror_core)).to_json() == session.to_json()
    with pytest.raises(mirror_core.DocumentError):
        mirror_core.Session.from_json("[]")


def test_time_is_seconds_or_a_timedelta() -> None:
    session = mirror_core.Session(runbook("broken-mirror.txt", 1))
    assert session.next(timedelta(seconds=5)) == mirror_core.Session(session.runbook).next(5)
    for wrong in (-1, float("nan"), float("inf")):
        with pytest.raises(ValueError, match="no number of seconds"):
            session.next(wrong)
    with pytest.raises(TypeError, match="argument 'now'"):
        session.next("soon")  # type: ignore[arg-type]


def test_progress_of_a_copy() -> None:
    tracker = mirror_core.ProgressTracker(window=60, stall_after=timedelta(minutes=2))
    running = mirror_core.CopyState.RUNNING
    first = tracker.observe(0, running, 40)
    assert (first.remaining, first.why_unknown) == (None, mirror_core.WhyUnknown.ONE_READING)
    tracker.observe(30, "running", 41)
    progress = tracker.observe(timedelta(seconds=60), running, 42)
    assert progress.remaining == timedelta(seconds=58 * 30)
    assert progress.to_dict()["remaining"] == {"seconds": 1740.0}
    again = mirror_core.ProgressTracker.from_json(tracker.to_json())
    assert again.current() == tracker.current() == progress
    assert pickle.loads(pickle.dumps(tracker)).to_dict() == tracker.to_dict()
    stalled = tracker.observe(300, running, 42)
    assert stalled.stalled == timedelta(seconds=240)
    assert stalled.why_unknown is mirror_core.WhyUnknown.STALLED
    tracker.restart()
    assert tracker.current().why_unknown is mirror_core.WhyUnknown.NO_READING


def test_progress_of_a_whole_state() -> None:
    tracker = mirror_core.ProgressTracker()
    state = mirror_core.read((DATA / "recover" / "while-running" / "003.txt").read_bytes())
    [resource] = state.resources
    progress = tracker.observe_state(0, resource)
    assert resource.recovery is not None
    assert progress.percent == resource.recovery.percent
    assert resource.copy_state is mirror_core.CopyState.RUNNING


def test_rates() -> None:
    log = mirror_core.parse_alerts(
        "2024/03/01 01:23:46\t2024/03/01 01:23:45\tミラーディスクvol1のフルコピーが成功しました。\n"
        "2024/03/01 01:11:11\t2024/03/01 01:11:11\tミラーディスクvol1のフルコピーを開始しました。\n"
    )
    [copy] = log.full_copies
    assert copy.duration == timedelta(seconds=754)
    rate = mirror_core.CopyRate.from_alerts(copy.start, copy.end, 102_400, 50)
    assert rate.seconds_per_gb == pytest.approx(15.08)
    assert rate.basis is mirror_core.RateBasis.ALERTS
    values = mirror_core.find_copy_log(
        "copied = 0x7d000, elapsed = 754 s\n", blocks="copied", seconds="elapsed"
    )
    assert values == mirror_core.copy_log_values("7D000h", "754")
    rate = mirror_core.CopyRate.from_copy_log(values.blocks, values.seconds, 102_400, unit="mixed")
    assert rate.seconds_per_gb == pytest.approx(15.08)
    measured = mirror_core.CopyRate.measured(1024.0, timedelta(seconds=9))
    assert measured == mirror_core.CopyRate(9.0, "measured")
    state = mirror_core.MirrorState.from_line(
        "vol1: alpha green active, beta red inactive, fast copy ok, size 8192MB, needed copy 50%"
    )
    estimate = state.assess().options[0].estimate(rate=measured)
    assert estimate is not None
    assert (estimate.duration, estimate.minutes_rounded_up) == (timedelta(seconds=36), 1)
    assert (estimate.seconds_rounded_up, estimate.size_gib_rounded_up) == (36, 4)


def test_commands_as_lines_of_a_shell() -> None:
    plan = runbook("broken-mirror.txt", 2)
    lines = plan.shell_lines("sh")
    assert lines[0] == (None, "clpgrp -t 'sales group' -h tokyo")
    assert plan.commands[0].line(mirror_core.Shell.POWERSHELL).startswith("clpgrp -t 'sales group'")
