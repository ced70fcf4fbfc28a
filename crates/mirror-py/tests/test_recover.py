"""``examples/python/recover.py``, for real, on a mirror of scripts: killed, resumed, declined."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest
from conftest import REPOSITORY

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="a script is no program on Windows")

SCRIPT = REPOSITORY / "examples" / "python" / "recover.py"
PROGRAMS = ("clpgrp", "clpmdctrl", "clpmdstat", "clpmonctrl", "clpstat")
BROKEN = "GREEN RED Active Inactive"
BOTH_RED = "RED RED Inactive Inactive"
HEALTHY = "GREEN GREEN Active Inactive"
RECOVER = "clpmdctrl [--recovery] [sales]"


class Mirror:
    """The scripts of a mirror in a folder, and a session about it."""

    def __init__(self, folder: Path, state: str, *, name: str = "sales", **files: str) -> None:
        self.folder = folder
        folder.mkdir(exist_ok=True)
        source = (REPOSITORY / "examples" / "tests" / "mirror.sh").read_bytes()
        for program in PROGRAMS:
            (folder / program).write_bytes(source)
            (folder / program).chmod(0o755)
        given = {"group": "Online" if "Active" in state.split() else "Offline", "looks": "1"}
        given |= {"name": name, "state": state, "monitor": "Normal", "fast": "OK", "calls": ""}
        given |= files
        for file, text in given.items():
            (folder / file).write_text(f"{text}\n" if text else "", encoding="utf-8")
        self.session = folder / "session.json"

    def read(self, file: str) -> list[str]:
        path = self.folder / file
        return path.read_text(encoding="utf-8").splitlines() if path.exists() else []

    def run(self, *words: str, stdin: str = "", path: str | None = None) -> tuple[int, str]:
        done = subprocess.run(
            [sys.executable, "-W", "error", SCRIPT, *words],
            input=stdin.encode(),
            capture_output=True,
            timeout=120,
            env={
                **os.environ,
                "PATH": path or os.pathsep.join([str(self.folder), os.environ["PATH"]]),
                "PYTHONIOENCODING": "utf-8",
            },
        )
        output, errors = done.stdout.decode(), done.stderr.decode()
        assert "Traceback" not in errors, errors
        return done.returncode, output + errors

    def start(self, *words: str, name: str = "sales", stdin: str = "") -> tuple[int, str]:
        kept = ["--session", str(self.session)]
        return self.run(name, "--on", "tokyo", *kept, *words, stdin=stdin)

    def resume(self, *words: str, stdin: str = "") -> tuple[int, str]:
        return self.run("--resume", str(self.session), "--on", "tokyo", *words, stdin=stdin)

    def events(self) -> list[str]:
        document = json.loads(self.session.read_text(encoding="utf-8"))
        return [entry["event"] for entry in document["journal"]]


ROW_1 = ("--intent", "recover_while_running")


def test_it_goes_to_the_end(tmp_path: Path) -> None:
    mirror = Mirror(tmp_path, BROKEN, busy="9")
    status, output = mirror.start(*ROW_1)
    assert status == 0, output
    assert mirror.read("acts") == [RECOVER]
    assert mirror.read("state") == [HEALTHY]
    assert "1. Recover while the service keeps running" in output
    assert "4. all steps are complete" in output
    # It is over, and its file is neither overwritten nor carried out again.
    calls = mirror.read("calls")
    assert calls.count("clpstat") == 3, "the busy one is tried again"
    assert mirror.resume()[0] == 0
    status, output = mirror.start(*ROW_1)
    assert (status, "exists" in output) == (2, True)
    assert mirror.read("calls") == calls


def test_it_speaks_japanese(tmp_path: Path) -> None:
    status, output = Mirror(tmp_path, BROKEN).start("--row", "1", "--lang", "ja")
    assert status == 0
    assert "4. すべてのステップが完了しました" in output


@pytest.mark.parametrize("moment", ["before", "after"])
def test_killed_at_any_command_it_is_resumed_and_acts_once(moment: str, tmp_path: Path) -> None:
    whole = Mirror(tmp_path / "whole", BROKEN)
    assert whole.start(*ROW_1)[0] == 0
    calls = len(whole.read("calls"))
    assert calls == 11
    for number in range(1, calls + 1):
        mirror = Mirror(tmp_path / str(number), BROKEN, kill=f"{number} {moment}")
        status, output = mirror.start(*ROW_1)
        assert status == -signal.SIGKILL, output
        # The first three are looked at before there is a session.
        assert mirror.session.exists() is (number > 3)
        status, output = mirror.resume() if number > 3 else mirror.start(*ROW_1)
        assert status == 0, f"{number}: {output}"
        assert mirror.read("state") == [HEALTHY]
        # A command whose effect is seen is not run twice; one that had none is.
        again = moment == "before" and whole.read("calls")[number - 1] == RECOVER
        assert mirror.read("acts") == [RECOVER], number
        assert mirror.events().count("command_run") == 1 + again, number


ROW_9 = ("--row", "9", "--group", "sales-group")
FORCE = "clpmdctrl [--force] [tokyo] [sales]"


def test_only_the_name_of_the_server_confirms(tmp_path: Path) -> None:
    mirror = Mirror(tmp_path, BOTH_RED)
    status, output = mirror.start(*ROW_9, stdin="kyoto\ntokyo\nyes\nosaka\n\n")
    assert status == 1
    assert "This cannot be undone: the data of tokyo becomes the latest." in output
    assert "tokyo: clpmdctrl --force tokyo sales" in output
    assert "go on with --resume" in output, "nobody answers"
    assert mirror.read("acts") == []
    # Nothing was answered for good: it is asked again.
    status, output = mirror.resume(stdin="osaka\ntokyo\nno\n")
    assert status == 0, output
    assert mirror.read("acts") == [FORCE, RECOVER]
    assert mirror.read("group") == ["Offline"]


def test_what_is_declined_is_over(tmp_path: Path) -> None:
    mirror = Mirror(tmp_path, BOTH_RED)
    status, output = mirror.start(*ROW_9, stdin="tokyo\nstop\n")
    assert (status, "the operator declined" in output) == (1, True)
    assert mirror.resume(stdin="tokyo\n")[0] == 1
    assert mirror.read("acts") == []


@pytest.mark.parametrize("moment", ["before", "after"])
def test_what_cannot_be_undone_never_runs_twice(moment: str, tmp_path: Path) -> None:
    answers = "tokyo\ntokyo\nyes\n"
    whole = Mirror(tmp_path / "whole", BOTH_RED)
    assert whole.start(*ROW_9, stdin=answers)[0] == 0
    started = "clpgrp [-s] [sales-group] [-h] [tokyo]"
    assert whole.read("acts") == [FORCE, RECOVER, started]
    mirror = Mirror(tmp_path, BOTH_RED, kill=f"{whole.read('calls').index(FORCE) + 1} {moment}")
    assert mirror.start(*ROW_9, stdin=answers)[0] == -signal.SIGKILL
    document = json.loads(mirror.session.read_text(encoding="utf-8"))
    assert document["journal"][-1]["event"] == "command_run", "written down before it runs"
    # Otherwise it is looked for five times, with five seconds in between.
    document["settings"]["unreadable_looks"] = 1
    mirror.session.write_text(json.dumps(document), encoding="utf-8")
    status, output = mirror.resume(stdin="yes\n")
    if moment == "after":
        assert status == 0, output
        assert mirror.read("acts") == [FORCE, RECOVER, started]
    else:
        # Nobody knows, and nothing is run in the hope that it has not.
        assert (status, "is not repeated" in output) == (1, True)
        assert mirror.read("acts") == []


@pytest.mark.parametrize(
    ("row", "state", "answers", "first"),
    [("8", "GREEN RED Inactive Inactive", "", []), ("12", BOTH_RED, "tokyo\ntokyo\n", [0])],
)
def test_the_long_rows_go_to_the_end(
    row: str, state: str, answers: str, first: list[int], tmp_path: Path
) -> None:
    words = ("--row", row, "--group", "sales-group")
    mirror = Mirror(tmp_path, state, fast="NG")
    status, output = mirror.start(*words)
    assert (status, "missing input of the runbook: monitor_name" in output) == (2, True), output
    assert not mirror.session.exists()
    status, output = mirror.start(*words, "--monitor", "mdw1", stdin=answers)
    assert status == 0, output
    assert mirror.read("acts") == [
        *["clpmdctrl [--force] [sales]" for _ in first],
        "clpmonctrl [-s] [-m] [mdw1]",
        "clpgrp [-s] [sales-group]",
        "clpmdctrl [--recovery] [sales] [-f]",
        "clpmonctrl [-r] [-m] [mdw1]",
    ]
    assert (mirror.read("state"), mirror.read("monitor")) == ([HEALTHY], ["Normal"])


def test_a_copy_that_never_starts_is_said(tmp_path: Path) -> None:
    mirror = Mirror(tmp_path, BROKEN, idle="yes", kill="7 after")
    assert mirror.start(*ROW_1)[0] == -signal.SIGKILL
    # Two minutes are a long time in a test.
    text = mirror.session.read_text(encoding="utf-8")
    assert text.count('"at_most_seconds": 120') == 1
    shorter = text.replace('"at_most_seconds": 120', '"at_most_seconds": 1')
    mirror.session.write_text(shorter, encoding="utf-8")
    status, output = mirror.resume()
    assert (status, "stopped: mirror recovery has not started" in output) == (1, True), output
    # Killed at the command, of which nothing is seen, it is run once more; then it is enough.
    assert mirror.read("acts") == [RECOVER, RECOVER]


def test_a_command_that_fails_ends_it(tmp_path: Path) -> None:
    mirror = Mirror(tmp_path, BROKEN, exit="7")
    status, output = mirror.start(*ROW_1)
    assert status == 1
    assert "command ended with exit status 7 Command failed." in output
    assert mirror.read("acts") == [RECOVER]


def test_names_are_data(tmp_path: Path) -> None:
    name = """it's "the; $(touch x) disk"""
    mirror = Mirror(tmp_path, BROKEN, name=name)
    status, output = mirror.start(*ROW_1, name=name)
    assert status == 0, output
    assert mirror.read("acts") == [f"clpmdctrl [--recovery] [{name}]"]
    assert sorted(path.name for path in tmp_path.glob("x")) == []


def test_a_command_for_another_server_is_shown_and_not_run(tmp_path: Path) -> None:
    mirror = Mirror(tmp_path, BROKEN)
    started = mirror.run(
        "sales", "--on", "osaka", "--session", str(mirror.session), *ROW_1, stdin="soon\n"
    )
    assert started[0] == 1
    assert "tokyo: clpmdctrl --recovery sales" in started[1]
    assert mirror.read("acts") == []
    # Somebody has run it there.
    (tmp_path / "state").write_text("YELLOW YELLOW Active Inactive\n")
    status, output = mirror.resume("--on", "osaka")
    assert (status, mirror.read("acts")) == (0, []), output

    again = Mirror(tmp_path / "again", BROKEN, exit="1")
    words = ("sales", "--session", str(again.session), *ROW_1)
    status, output = again.run(*words, stdin="1\n")
    assert (status, "command failed with exit status 1" in output) == (1, True), output


def test_what_is_done_by_hand_is_asked_for(tmp_path: Path) -> None:
    mirror = Mirror(tmp_path, "RED GRAY Inactive --")
    words = ("--row", "15", "--group", "sales-group")
    status, output = mirror.start(*words, stdin="done\ntokyo\nfailed\n")
    assert status == 1, output
    assert "Select the icon of tokyo" in output
    assert "never be declared the latest again" in output
    assert mirror.read("acts") == []


def test_what_leads_to_another_runbook_says_so(tmp_path: Path) -> None:
    mirror = Mirror(tmp_path, "RED RED Active Inactive")
    status, output = mirror.start("--row", "13", stdin="done\n")
    assert (status, "deactivate the volume" in output) == (1, True), output
    (tmp_path / "state").write_text("RED RED Inactive Inactive\n")
    (tmp_path / "group").write_text("Offline\n")
    status, output = mirror.resume()
    assert (status, "read and assess the state again" in output) == (0, True), output


@pytest.mark.parametrize(
    ("words", "status", "part"),
    [
        (("sales",), 2, "--intent"),
        (("sales", "--row", "9"), 2, "not one of the options"),
        (("orders", "--row", "1"), 2, "orders"),
        (("sales", "--row", "1", "--on", "kyoto"), 2, "`kyoto` is none of"),
        (("--resume", "none.json"), 1, "No such file"),
        (("--resume", "none.json", "sales", "--row", "1"), 2, "--resume alone"),
    ],
)
def test_what_cannot_be_carried_out(
    words: tuple[str, ...], status: int, part: str, tmp_path: Path
) -> None:
    mirror = Mirror(tmp_path, BROKEN)
    ended, output = mirror.run(*words, "--session", str(mirror.session))
    assert (ended, part in output) == (status, True), output
    assert not mirror.session.exists()
    assert mirror.read("acts") == []


def test_only_programs_of_the_product_are_run(tmp_path: Path) -> None:
    mirror = Mirror(tmp_path, BROKEN, kill="6 after")
    assert mirror.start(*ROW_1)[0] == -signal.SIGKILL
    text = mirror.session.read_text(encoding="utf-8")
    assert '"clpmdctrl"' in text
    mirror.session.write_text(text.replace('"clpmdctrl"', '"sabotage"'), encoding="utf-8")
    (tmp_path / "sabotage").write_text(f"#!/bin/sh\necho done >'{tmp_path}/sabotaged'\n")
    (tmp_path / "sabotage").chmod(0o755)
    status, output = mirror.resume()
    assert (status, "`sabotage` is no program of the product" in output) == (1, True), output
    assert not (tmp_path / "sabotaged").exists()
    # Without the product there is nothing to run at all.
    status, output = mirror.run("sales", *ROW_1, path=str(tmp_path / "empty"))
    assert (status, "clpmdstat" in output) == (1, True)
