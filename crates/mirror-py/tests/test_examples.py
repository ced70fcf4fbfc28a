"""The scripts under ``examples/python``: each is run, with the traps of its job."""

from __future__ import annotations

import ast
import csv
import importlib.util
import json
import os
import re
import shlex
import socket
import subprocess
import sys
import time
import urllib.request
from pathlib import Path
from types import ModuleType

import pytest
from conftest import DATA, REPOSITORY
from prometheus_client import CollectorRegistry, generate_latest
from prometheus_client.parser import text_string_to_metric_families

EXAMPLES = REPOSITORY / "examples" / "python"
SCRIPTS = sorted(EXAMPLES.glob("*.py"))
COPY = DATA / "recover" / "while-running"


def run(
    name: str, *arguments: str | Path, stdin: bytes = b"", **environment: str
) -> tuple[int, str]:
    done = subprocess.run(
        [sys.executable, "-W", "error", EXAMPLES / f"{name}.py", *arguments],
        input=stdin,
        capture_output=True,
        timeout=120,
        env={**os.environ, "PYTHONIOENCODING": "utf-8", **environment},
    )
    output, errors = done.stdout.decode(), done.stderr.decode()
    assert "Traceback" not in errors, errors
    return done.returncode, output


def mirror(
    first: str,
    second: str,
    *,
    name: str = "sales",
    active: tuple[str, str] | None = None,
    status: str = "Abnormal",
    rows: str = "",
) -> bytes:
    text = (
        f"Mirror Status: {status}\n{name}  tokyo  osaka\n{'-' * 64}\n"
        f"Mirror Color  {first}  {second}\nFast Copy  OK  OK\n{rows}\n"
    )
    if active:
        text += (
            f"Mirror Name: {name}\nServer Name  Active Status\n{'-' * 34}\n"
            f"tokyo  {active[0]}\nosaka  {active[1]}\n\n"
        )
    return text.encode()


def copying(percent: int | None, *, name: str = "sales") -> bytes:
    block = "Recovery Status:  Value:\n--------\nStatus  Recovering\nDirection  tokyo -> osaka\n"
    if percent is not None:
        block += f"Percent  {percent}%\nUsed Time  00:01:00\nRemain Time  00:09:10\n"
    return mirror("YELLOW", "YELLOW", name=name, status="Recovering", rows="\n" + block)


HEALTHY = mirror("GREEN", "GREEN", status="Normal")
TRUNCATED = b"Mirror Status: Abnormal\nsales  tokyo  osaka\n----------------\n"
RUNNING = ("Active", "Inactive")
OTHER_WAY = ("Inactive", "Active")
STOPPED = ("Inactive", "Inactive")


def files(folder: Path, *texts: bytes) -> list[Path]:
    paths = []
    for number, text in enumerate(texts):
        path = folder / f"{number:03}.txt"
        path.write_bytes(text)
        paths.append(path)
    return paths


def program(folder: Path, name: str, source: str) -> None:
    """A program of the product that is made of Python."""
    path = folder / name
    path.write_text(f"#!{sys.executable}\n{source}", encoding="utf-8")
    path.chmod(0o755)


def on_path(folder: Path) -> str:
    return os.pathsep.join([str(folder), os.environ.get("PATH", "")])


needs_programs = pytest.mark.skipif(
    sys.platform == "win32", reason="a script is no program on Windows"
)


# ---- All of them -----------------------------------------------------------------------------


def test_there_are_as_many_as_expected() -> None:
    assert len(SCRIPTS) == 13, [path.name for path in SCRIPTS]
    table = (EXAMPLES / "README.md").read_text(encoding="utf-8")
    assert {path.name for path in SCRIPTS} == set(re.findall(r"\]\((\w+\.py)\)", table))


@pytest.mark.parametrize("path", SCRIPTS, ids=lambda path: path.stem)
def test_each_is_a_program_without_a_shell(path: Path) -> None:
    source = path.read_text(encoding="utf-8")
    assert source.startswith('"""')
    assert "    raise SystemExit(main(sys.argv[1:]))\n" in source
    assert "shell=" not in source
    assert "os.system" not in source
    for call in re.findall(r"(?:subprocess\.run|check_output)\(.*", source):
        assert "timeout=" in call, call


def test_each_is_readable() -> None:
    """One statement a line, one assignment a statement, and nothing that several repeat."""
    functions: dict[str, Path] = {}
    for path in SCRIPTS:
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.FunctionDef) and node.name != "main":
                text = ast.unparse(node)
                assert functions.setdefault(text, path) is path, f"{node.name} stands twice"
            if isinstance(node, ast.stmt) and not isinstance(node, ast.FunctionDef):
                line = (node.lineno, path)
                body = getattr(node, "body", [])
                assert all((inner.lineno, path) != line for inner in body), line
            if isinstance(node, ast.FunctionDef):
                length = (node.end_lineno or 0) - node.lineno
                assert length < 45, f"{path.stem}.{node.name} has {length} lines"


@pytest.mark.parametrize("path", SCRIPTS, ids=lambda path: path.stem)
def test_each_says_how_it_is_used(path: Path) -> None:
    status, output = run(path.stem, "--help")
    assert status == 0
    assert output.startswith("usage: ")
    assert f"{path.name} " in output


TABLE = re.findall(
    r"\| `python (examples/python/\w+\.py[^`]*)` \| (\d) \|",
    (EXAMPLES / "README.md").read_text(encoding="utf-8"),
)


@pytest.mark.parametrize(("line", "status"), TABLE, ids=lambda text: text.split()[0][-24:])
def test_the_table_works_as_it_stands(line: str, status: str, tmp_path: Path) -> None:
    script, *words = shlex.split(line)
    name = Path(script).stem
    words = [str(REPOSITORY / word) if word.startswith("examples/") else word for word in words]
    if name == "recovery_picture":
        words += ["--output", str(tmp_path / "recovery.png")]
    assert len(TABLE) == 13
    assert run(name, *words)[0] == int(status)


@pytest.mark.parametrize(
    ("name", "before"),
    [
        ("red_while_active", ()),
        ("recovery_at_startup", ()),
        ("recovery_point", ()),
        ("wait_for_copy", ("sales",)),
        ("scheduled_copy", ("sales",)),
        ("all_servers_online", ()),
        ("group_is_here", ("sales",)),
        ("monitors_normal", ()),
        ("check_mirror", ()),
    ],
)
@pytest.mark.parametrize("text", [b"", b"good morning\n", TRUNCATED, None])
def test_what_cannot_be_read_is_never_good(
    name: str, before: tuple[str, ...], text: bytes | None, tmp_path: Path
) -> None:
    path = tmp_path / "output.txt"
    if text is not None:
        path.write_bytes(text)
    status, output = run(name, *before, path)
    if name == "recovery_at_startup" and text == TRUNCATED:
        assert status == 1  # a person is needed
    elif name == "scheduled_copy" and text == TRUNCATED:
        assert status == 1  # there is no plan
    else:
        assert status == (3 if name == "check_mirror" else 2)
    assert output


def test_any_encoding_and_standard_input_will_do() -> None:
    text = mirror("RED", "RED", name="売上 1", active=RUNNING).decode()
    for encoding in ("utf-8-sig", "utf-16", "cp932", "euc-jp"):
        status, output = run("red_while_active", "-", stdin=text.encode(encoding))
        assert (status, "'売上 1'" in output) == (1, True), encoding
    # A console that has no such characters is no reason to fail.
    status, output = run("red_while_active", "-", stdin=text.encode(), PYTHONIOENCODING="ascii")
    assert (status, r"\u58f2\u4e0a" in output) == (1, True)


@needs_programs
def test_commands_are_run_without_a_shell(tmp_path: Path) -> None:
    program(tmp_path, "clpmdstat", "import sys; print(open(sys.argv[1]).read())")
    first = tmp_path / "it's; echo $HOME.txt"
    first.write_bytes(mirror("RED", "RED"))
    second = tmp_path / "second.txt"
    second.write_bytes(
        b"Mirror Name: sales\nServer Name  Active Status\n---\ntokyo  Active\nosaka  Inactive\n"
    )
    commands: list[str | Path] = ["--", "clpmdstat", first, "--", "clpmdstat", second]
    assert run("red_while_active", *commands, PATH=on_path(tmp_path))[0] == 1
    assert run("red_while_active", *commands[:3], PATH=on_path(tmp_path))[0] == 2
    assert run("red_while_active", "--", "no-such-program")[0] == 2
    assert run("monitors_normal", "--", sys.executable, "-c", "exit(3)")[0] == 2


# ---- The jobs --------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("expected", "text"),
    [
        (1, mirror("RED", "RED", active=RUNNING)),
        (1, mirror("RED", "RED", active=OTHER_WAY)),
        # The trap: the other side is good.
        (0, mirror("RED", "GREEN", active=OTHER_WAY)),
        (0, mirror("RED", "GREEN")),
        (2, mirror("RED", "GREEN", active=RUNNING)),
        (0, mirror("RED", "RED", active=STOPPED)),
        (2, mirror("RED", "RED")),
        (2, mirror("PURPLE", "RED", active=RUNNING)),
        (0, copying(40)),
        (0, HEALTHY),
        # The second mirror disk of a text counts too.
        (1, HEALTHY + mirror("RED", "RED", name="orders", active=RUNNING)),
        (1, mirror("PURPLE", "RED", name="x") + mirror("RED", "RED", active=RUNNING)),
        (2, HEALTHY + b"Mirror Status: Abnormal\n"),
        (1, mirror("RED", "RED", name="it's | all; rm -rf", active=RUNNING)),
    ],
)
def test_red_while_active(expected: int, text: bytes) -> None:
    assert run("red_while_active", "-", stdin=text)[0] == expected


def test_red_while_active_shows_no_command() -> None:
    _, output = run("red_while_active", DATA / "red-while-active.txt")
    assert "'orders': Neither server" in output
    assert "clpmdctrl" not in output


@pytest.mark.parametrize(
    ("expected", "command", "text"),
    [
        (1, True, mirror("RED", "GREEN", active=STOPPED)),
        (1, True, mirror("GREEN", "RED", active=RUNNING)),
        (0, False, HEALTHY),
        (0, False, copying(3)),
        (1, False, mirror("RED", "RED", active=STOPPED)),
        # One side shows a time: the source is known, and declaring it is still for a person.
        (
            1,
            False,
            mirror("RED", "RED", active=STOPPED, rows="Lastupdate Time  2026/03/01 04:05:06  --\n"),
        ),
        (1, False, mirror("RED", "GRAY", active=("Inactive", "--"))),
        (1, False, mirror("GREEN", "GRAY", active=("Inactive", "--"))),
        (1, False, mirror("GREEN", "GREEN", status="No Construction")),
        (1, False, mirror("PURPLE", "RED", active=STOPPED)),
        (1, False, mirror("RED", "GREEN", active=STOPPED, rows="Disk Error  OK  NG\n")),
        (1, False, mirror("RED", "GREEN", active=STOPPED, status="Puzzled")),
    ],
)
def test_recovery_at_startup(expected: int, command: bool, text: bytes) -> None:
    status, output = run("recovery_at_startup", "-", stdin=text)
    assert status == expected
    assert ("['clpmdctrl', '--recovery', 'sales']" in output) is command
    assert "--force" not in output


@needs_programs
def test_recovery_at_startup_runs_on_the_right_server_only(tmp_path: Path) -> None:
    log = tmp_path / "log.json"
    program(
        tmp_path, "clpmdctrl", f"import json, sys; json.dump(sys.argv[1:], open({str(log)!r}, 'w'))"
    )
    path = on_path(tmp_path)
    text = mirror("RED", "GREEN", name="it's $HOME", active=STOPPED)
    assert run("recovery_at_startup", "--run-on", "tokyo", "-", stdin=text, PATH=path)[0] == 1
    assert not log.exists()
    assert run("recovery_at_startup", "--run-on", "osaka", "-", stdin=text, PATH=path)[0] == 0
    assert json.loads(log.read_text()) == ["--recovery", "it's $HOME"]
    program(tmp_path, "clpmdctrl", "raise SystemExit(1)")
    assert run("recovery_at_startup", "--run-on", "osaka", "-", stdin=text, PATH=path)[0] == 2


TIMES = "Lastupdate Time  {0}  {1}\nBreak Time  {2}  {3}\n"
EARLY, LATE = "2026/03/01 04:05:06", "2026/03/01 04:15:16"


@pytest.mark.parametrize(
    ("expected", "sentence", "text"),
    [
        (
            1,
            "(0:10:10) are on tokyo only",
            mirror("GREEN", "RED", rows=TIMES.format(LATE, "--", EARLY, "--")),
        ),
        # The second column counts as the first does.
        (
            1,
            "(0:10:10) are on osaka only",
            mirror("RED", "GREEN", rows=TIMES.format("--", LATE, "--", EARLY)),
        ),
        (
            0,
            "nothing was written after the break",
            mirror("RED", "GREEN", rows=TIMES.format("--", LATE, "--", LATE)),
        ),
        (2, "not known", mirror("GREEN", "RED", rows=TIMES.format(LATE, "--", "--", "--"))),
        (2, "not known", mirror("RED", "RED", rows=TIMES.format(LATE, LATE, EARLY, EARLY))),
        (2, "not known", copying(50)),
        (0, "both servers hold the latest data", HEALTHY),
        (2, "not known", HEALTHY + mirror("RED", "RED", name="orders")),
    ],
)
def test_recovery_point(expected: int, sentence: str, text: bytes) -> None:
    status, output = run("recovery_point", "-", stdin=text)
    assert (status, sentence in output) == (expected, True), output


FAILED = mirror("GREEN", "RED")


@pytest.mark.parametrize(
    ("expected", "last", "texts"),
    [
        (0, "Both servers", [copying(10), copying(60), HEALTHY]),
        (0, "Both servers", [HEALTHY]),
        # The trap: the copy fails, or there was none.
        (1, "More output", [copying(10), copying(60), FAILED]),
        (1, "More output", [FAILED]),
        (1, "stalled", [copying(41)] * 80),
        (1, "percent_went_back", [copying(60), copying(2)]),
        (2, "70 % copied", [copying(10), copying(40), copying(70)]),
        # One reading that says nothing is no end, and no failure; three are.
        (0, "Both servers", [copying(10), b"", TRUNCATED, copying(60), HEALTHY]),
        (2, "no reading", [copying(10), b"", b"", b"", HEALTHY]),
        (2, "no reading", [copying(10, name="orders")] * 3),
        (0, "Both servers", [copying(None), HEALTHY]),
    ],
)
def test_wait_for_copy(expected: int, last: str, texts: list[bytes], tmp_path: Path) -> None:
    status, output = run("wait_for_copy", "sales", *files(tmp_path, *texts))
    assert (status, last in output.splitlines()[-1]) == (expected, True), output


def test_wait_for_copy_tells_progress_and_runs_a_command(tmp_path: Path) -> None:
    _, output = run(
        "wait_for_copy",
        "--every",
        "60",
        "sales",
        *files(tmp_path, copying(10), copying(20), copying(30)),
    )
    assert output.splitlines()[-1] == "30 % copied, to go: 420 s"
    [text] = files(tmp_path, HEALTHY)
    command = [sys.executable, "-c", f"print(open({str(text)!r}).read())"]
    assert run("wait_for_copy", "sales", "--", *command)[0] == 0
    endless = [sys.executable, "-c", f"print({copying(None).decode()!r})"]
    waited = ["--every", "0.2", "--at-most", "0.6"]
    assert run("wait_for_copy", *waited, "sales", "--", *endless)[0] == 2


@pytest.mark.parametrize(
    ("expected", "text"),
    [
        (0, mirror("GREEN", "RED", active=RUNNING)),
        (0, mirror("RED", "GREEN", active=OTHER_WAY)),
        (1, mirror("GREEN", "RED", active=STOPPED)),
        (1, mirror("GREEN", "RED")),
        (1, mirror("RED", "RED", active=RUNNING)),
        (1, mirror("GREEN", "RED", active=RUNNING, rows="Disk Error  NG  OK\n")),
        (1, mirror("GREEN", "RED", active=RUNNING, status="Puzzled")),
        (1, mirror("GREEN", "RED", active=RUNNING, status="Normal")),
        (1, copying(5)),
        (1, HEALTHY),
        (2, mirror("GREEN", "RED", name="sales 2", active=RUNNING)),
    ],
)
def test_scheduled_copy_plans(expected: int, text: bytes) -> None:
    status, output = run("scheduled_copy", "sales", "-", stdin=text)
    assert (status, "clpmdctrl" in output) == (expected, expected == 0), output


@needs_programs
@pytest.mark.parametrize(
    ("expected", "here", "exit_status", "after"),
    [(0, "tokyo", 0, HEALTHY), (1, "osaka", 0, HEALTHY), (1, "tokyo", 7, FAILED)],
)
def test_scheduled_copy_is_carried_out(
    expected: int, here: str, exit_status: int, after: bytes, tmp_path: Path
) -> None:
    started = tmp_path / "started"
    [before, then] = files(tmp_path, FAILED, after)
    active = mirror("GREEN", "RED", active=RUNNING).partition(b"\n\n")[2].decode()
    program(
        tmp_path,
        "clpmdstat",
        f"import os, sys\nis_started = os.path.exists({str(started)!r})\n"
        f"name = {str(then)!r} if is_started else {str(before)!r}\n"
        f"print(open(name).read() if sys.argv[1] == '--mirror' else {active!r})",
    )
    program(tmp_path, "clpstat", f"print(open({str(DATA / 'cluster.txt')!r}).read())")
    program(
        tmp_path,
        "clpmdctrl",
        f"import sys\nopen({str(started)!r}, 'w').write(repr(sys.argv[1:]))\n"
        f"sys.exit({exit_status})",
    )
    assert run("scheduled_copy", "sales", "--on", here, PATH=on_path(tmp_path))[0] == expected
    assert started.exists() is (here == "tokyo")
    if here == "tokyo":
        assert started.read_text() == "['--recovery', 'sales']"


CLUSTER = (DATA / "cluster.txt").read_bytes()


@pytest.mark.parametrize(
    ("expected", "text"),
    [
        (0, CLUSTER),
        (
            1,
            CLUSTER.replace(
                b"osaka ...........: Online", b"osaka ...........: Offline  was Online"
            ),
        ),
        (1, CLUSTER.replace(b"osaka ...........: Online", b"osaka ...........: Online Pending")),
        (1, CLUSTER.replace(b"osaka ...........: Online", b"osaka ...........: Onlinely")),
        (2, CLUSTER.partition(b"    osaka")[0]),
        (2, CLUSTER.partition(b"  <server>")[0]),
    ],
)
def test_all_servers_online(expected: int, text: bytes) -> None:
    assert run("all_servers_online", "-", stdin=text)[0] == expected


@needs_programs
def test_all_servers_online_tries_again_while_busy(tmp_path: Path) -> None:
    program(
        tmp_path,
        "clpstat",
        "import os\nif not os.path.exists('once'):\n"
        "    open('once', 'w').close()\n    raise SystemExit(9)\n"
        f"print(open({str(DATA / 'cluster.txt')!r}).read())",
    )
    done = subprocess.run(
        [sys.executable, EXAMPLES / "all_servers_online.py", "--", "clpstat", "--local"],
        cwd=tmp_path,
        capture_output=True,
        timeout=60,
        env={**os.environ, "PATH": on_path(tmp_path)},
    )
    assert done.returncode == 0, done.stderr


MAP = (DATA / "group-map.txt").read_bytes()


@pytest.mark.parametrize(
    ("expected", "arguments", "text"),
    [
        (0, ["presales"], MAP),
        (0, ["sales old"], MAP),
        # The trap: parts of names.
        (1, ["sales"], MAP),
        (1, ["old"], MAP),
        (1, ["Presales"], MAP),
        (0, ["sales", "--server", "osaka"], MAP),
        (1, ["sales", "--server", "tokyo"], MAP),
        (2, ["sales", "--server", "osak"], MAP),
        (2, ["sales", "--server", "server1"], MAP),
        (1, ["presales"], MAP.replace(b"presales[o]", b"presales[x]")),
        (2, ["presales"], MAP.replace(b"presales[o]", b"presales[?]")),
        (2, ["presales"], MAP.replace(b"*server0", b" server0")),
        (2, ["sales"], MAP.partition(b"    server1 [o]")[0]),
    ],
)
def test_group_is_here(expected: int, arguments: list[str], text: bytes) -> None:
    status, output = run("group_is_here", *arguments, "-", stdin=text)
    assert status == expected, output


@pytest.mark.parametrize(
    ("expected", "said", "text"),
    [
        (0, "'mdw2': suspended", (DATA / "monitors.txt").read_bytes()),
        (1, "'mdw2': caution", b"Monitor0 : [mdw2 : Caution]\nMonitor1 : [mdw1 : Normal]\n"),
        (1, "'mdw2': Normally", b"Monitor0 : [mdw2 : Normally]\n"),
        (1, "'Normal': error", b"Monitor0 : [Normal : Error]\n"),
        (2, "no report found", b"Monitor\nNormal]\n"),
        (2, "not read: ", b"Monitor0 : [mdw1 : Normal]\nMonitor1 : mdw2 Normal\n"),
        (1, "not read: ", b"Monitor0 : [mdw1 : Error]\nMonitor1 : mdw2 Normal\n"),
    ],
)
def test_monitors_normal(expected: int, said: str, text: bytes) -> None:
    status, output = run("monitors_normal", "-", stdin=text)
    assert (status, said in output) == (expected, True), output
    assert ("suspended" in output) is (b"Suspend" in text)


# ---- Monitoring ------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("expected", "options", "text"),
    [
        (0, [], HEALTHY),
        (1, [], mirror("GREEN", "RED", active=RUNNING)),
        (1, [], mirror("GREEN", "RED")),
        (2, [], mirror("RED", "RED")),
        (2, [], mirror("BLUE", "BLUE", active=("Active", "Active"))),
        (3, [], mirror("PURPLE", "GREEN")),
        (1, [], copying(30)),
        (0, ["--running-recovery", "ok"], copying(30)),
        (2, ["--running-recovery", "critical"], copying(30)),
        (2, ["--running-recovery", "ok"], copying(30) + mirror("RED", "RED", name="orders")),
        (
            2,
            ["--running-recovery", "ok"],
            copying(30).replace(b"Fast Copy", b"Disk Error  NG  OK\nFast Copy"),
        ),
        (0, ["--map", "one_side_latest_running=ok"], mirror("GREEN", "RED", active=RUNNING)),
        (2, ["--map", "one_side_latest_running=critical"], mirror("GREEN", "RED", active=RUNNING)),
        (
            2,
            ["--map", "one_side_latest_running=ok"],
            mirror("GREEN", "RED", active=RUNNING, rows="Disk Error  NG  OK\n"),
        ),
        (2, ["--map", "not_covered=ok"], mirror("GREEN", "RED", status="Normal")),
        (2, ["--map", "not_covered=critical"], mirror("PURPLE", "GREEN")),
        (3, ["--map", "not_covered=ok"], mirror("PURPLE", "GREEN")),
        (3, ["--map", "incomplete=ok"], TRUNCATED),
        # CRITICAL, WARNING, UNKNOWN, OK.
        (2, [], HEALTHY + TRUNCATED.replace(b"sales", b"orders") + mirror("RED", "RED", name="x")),
        (1, [], TRUNCATED + copying(30, name="orders")),
        (3, [], HEALTHY + TRUNCATED.replace(b"sales", b"orders")),
        (3, [], HEALTHY + b"Mirror Status: Abnormal\n"),
        (3, ["--map", "healthy"], HEALTHY),
        (3, ["--running-recovery", "fine"], HEALTHY),
        (3, ["--no-such-option"], HEALTHY),
    ],
)
def test_check_mirror(expected: int, options: list[str], text: bytes) -> None:
    status, output = run("check_mirror", *options, "-", stdin=text)
    assert status == expected, output
    if output:
        word = ["OK", "WARNING", "CRITICAL", "UNKNOWN"][expected]
        assert output.startswith(f"MIRROR {word} - ")
        assert len(output.splitlines()) == 1


def test_check_mirror_prints_one_line_with_quoted_figures(tmp_path: Path) -> None:
    name = "it's|=\x07\u2028売上"
    status, output = run("check_mirror", "-", stdin=copying(63, name=name))
    assert status == 1
    text, _, figures = output.removesuffix("\n").partition(" | ")
    assert text == "MIRROR WARNING - it's=売上: tokyo yellow, osaka yellow: incomplete"
    assert figures == "'it''s売上_percent'=63%;;;0;100"
    assert output.count("|") == 1
    assert output.isprintable() is False  # only its newline is not
    assert output.strip().isprintable()

    bad, good = files(tmp_path, b"| nothing\n", mirror("RED", "RED"))
    status, output = run("check_mirror", bad, good, tmp_path / "none")
    assert (status, output.count(";"), "|" in output) == (2, 2, False)
    assert "no report found" in output
    assert run("check_mirror")[0] == 3
    assert run("check_mirror", "--", sys.executable, "-c", f"print({HEALTHY.decode()!r})")[0] == 0


def samples(text: str) -> dict[tuple[str, tuple[str, ...]], float]:
    found = {}
    for family in text_string_to_metric_families(text):
        for sample in family.samples:
            labels = dict(sample.labels)
            key = (labels.pop("resource", ""), labels.pop("server", ""), *labels.values())
            assert (sample.name, key) not in found
            found[sample.name, key] = sample.value
    return found


def test_exporter_has_names_as_labels(tmp_path: Path) -> None:
    name = 'it\'s "sales" {1}\\'
    paths = files(
        tmp_path,
        copying(63, name=name),
        mirror("PURPLE", "GREEN", name="売上", active=RUNNING),
        mirror("GREEN", "RED", name="orders"),
    )
    # The format is UTF-8, whatever the console's encoding.
    status, output = run("exporter", "--once", *paths, PYTHONIOENCODING="ascii")
    assert status == 0
    found = samples(output)
    assert found["mirror_reading_success", ("", "")] == 1
    assert found["mirror_reading_age_seconds", ("", "")] == 0
    assert found["mirror_copy_percent", (name, "")] == 63
    assert found["mirror_copy_remaining_seconds", (name, "")] == 550
    assert found["mirror_severity", (name, "", "warning")] == 1
    # One sample for each word, and one for those that are not known.
    colors = {
        key[2]: value
        for (metric, key), value in found.items()
        if metric == "mirror_color" and key[:2] == ("売上", "tokyo")
    }
    assert colors == {"green": 0, "yellow": 0, "red": 0, "blue": 0, "gray": 0, "unknown_word": 1}
    assert found["mirror_color", ("売上", "osaka", "green")] == 1
    assert found["mirror_color", ("売上", "osaka", "unknown_word")] == 0
    assert found["mirror_activity", ("売上", "tokyo", "active")] == 1
    # What was not printed has no sample.
    assert not any(metric == "mirror_activity" and key[0] == "orders" for metric, key in found)
    assert not any(metric.startswith("mirror_copy") and key[0] == "orders" for metric, key in found)
    assert {metric for metric, _ in found} == {
        "mirror_reading_success",
        "mirror_reading_age_seconds",
        "mirror_color",
        "mirror_activity",
        "mirror_severity",
        "mirror_copy_percent",
        "mirror_copy_remaining_seconds",
    }


def test_exporter_shows_a_failed_reading(tmp_path: Path) -> None:
    [empty] = files(tmp_path, b"")
    for path in (empty, tmp_path / "none"):
        status, output = run("exporter", "--once", path)
        assert (status, samples(output)) == (0, {("mirror_reading_success", ("", "")): 0})


def module(name: str) -> ModuleType:
    spec = importlib.util.spec_from_file_location(name, EXAMPLES / f"{name}.py")
    assert spec is not None
    assert spec.loader is not None
    made = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(made)
    return made


def test_exporter_outlives_failures_and_tells_the_age(monkeypatch: pytest.MonkeyPatch) -> None:
    exporter = module("exporter")
    now = 1000.0
    texts: list[bytes | Exception] = [HEALTHY, RuntimeError("gone"), b"", HEALTHY]
    monkeypatch.setattr(exporter.time, "monotonic", lambda: now)

    def reader() -> bytes:
        text = texts.pop(0)
        if isinstance(text, Exception):
            raise text
        return text

    registry = CollectorRegistry()
    registry.register(exporter.Mirrors(reader))
    seen = []
    for now in (1000.0, 1060.0, 1120.0, 1180.0):  # noqa: B007 - the clock reads it
        found = samples(generate_latest(registry).decode())
        states = any(metric == "mirror_color" for metric, _ in found)
        key = ("", "")
        seen.append(
            (found["mirror_reading_success", key], found["mirror_reading_age_seconds", key], states)
        )
    assert seen == [(1, 0, True), (0, 60, False), (0, 120, False), (1, 0, True)]


def test_exporter_serves() -> None:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    command = [sys.executable, "-c", f"print({HEALTHY.decode()!r})"]
    server = subprocess.Popen(
        [sys.executable, EXAMPLES / "exporter.py", "--port", str(port), "--", *command]
    )
    try:
        for attempt in range(100):
            try:
                with urllib.request.urlopen(f"http://127.0.0.1:{port}/metrics", timeout=10) as page:
                    found = samples(page.read().decode())
                break
            except OSError:
                assert server.poll() is None
                assert attempt < 99
                time.sleep(0.1)
        assert found["mirror_color", ("sales", "tokyo", "green")] == 1
    finally:
        server.kill()
        server.wait()


# ---- Looking back ----------------------------------------------------------------------------


@pytest.mark.parametrize("library", ["pandas", "polars"])
def test_year_frame(library: str, tmp_path: Path) -> None:
    broken = mirror("PURPLE", "RED", rows=TIMES.format(EARLY, "--", EARLY, "--"))
    paths = files(
        tmp_path, broken * 2 + copying(7, name="売上"), b"Mirror Status: Abnormal\n", b"nothing\n"
    )
    output = tmp_path / "year.csv"
    status, said = run("year_frame", "--with", library, "--output", output, *paths)
    assert (status, bool(said)) == (0, True)
    with output.open(encoding="utf-8", newline="") as stream:
        rows = list(csv.DictReader(stream))
    assert [row["file"][-7:] for row in rows] == ["000.txt"] * 6 + ["001.txt"]
    assert [row["color"] for row in rows] == ["PURPLE", "red"] * 2 + ["yellow"] * 2 + [""]
    assert [row["resource"] for row in rows] == ["sales"] * 4 + ["売上"] * 2 + [""]
    assert [row["server"] for row in rows] == ["tokyo", "osaka"] * 3 + [""]
    assert [row["recovery_percent"] for row in rows] == [""] * 4 + ["7", "7", ""]
    assert rows[0]["last_update"].startswith("2026-03-01")
    assert rows[1]["last_update"] == ""
    assert "no resource name" in rows[-1]["error"]
    assert [row["line"] for row in rows] == ["1", "1", "9", "9", "17", "17", "1"]


@pytest.mark.parametrize("library", ["pandas", "polars"])
def test_year_frame_of_nothing_has_its_columns(library: str, tmp_path: Path) -> None:
    [empty] = files(tmp_path, b"")
    output = tmp_path / "year.csv"
    assert run("year_frame", "--with", library, "--output", output, empty)[0] == 0
    assert len(output.read_text().strip().split(",")) == 14


def test_year_frame_as_parquet(tmp_path: Path) -> None:
    polars = pytest.importorskip("polars")
    output = tmp_path / "year.parquet"
    transcript = DATA / "recovery-transcript.txt"
    assert run("year_frame", "--with", "polars", "--output", output, transcript)[0] == 0
    frame = polars.read_parquet(output)
    assert len(frame) == 54
    assert frame["recovery_percent"].max() == 96
    assert frame["last_update"].dtype == polars.Datetime


def test_recovery_picture(tmp_path: Path) -> None:
    output = tmp_path / "recovery.png"
    transcript = DATA / "recovery-transcript.txt"
    assert run("recovery_picture", transcript, "--output", output)[0] == 0
    picture = output.read_bytes()
    assert picture.startswith(b"\x89PNG")
    assert len(picture) > 20_000
    # As PowerShell writes it.
    [wide] = files(tmp_path, transcript.read_text().replace("\n", "\r\n").encode("utf-16"))
    other = tmp_path / "other.png"
    assert run("recovery_picture", wide, "--output", other)[0] == 0
    assert run("recovery_picture", transcript, "--resource", "orders", "--output", other)[0] == 1


def test_recovery_picture_reads_what_the_transcript_says() -> None:
    text = (DATA / "recovery-transcript.txt").read_text(encoding="utf-8")
    found = module("recovery_picture").readings(text, None)
    assert len(found) == 27
    stalled = [(at, progress.stalled) for at, progress in found if progress.stalled]
    assert {(at - stalled_for).strftime("%H:%M:%S") for at, stalled_for in stalled} == {"02:43:12"}
    estimates = [
        at + progress.remaining for at, progress in found if progress.remaining is not None
    ]
    ended = found[-1][0]
    assert abs((estimates[-1] - ended).total_seconds()) < 60
    # A reading that is cut off leaves a gap, and no other resource gets into the picture.
    cut = text.replace("sales                tokyo               osaka", "orders tokyo osaka", 1)
    assert len(module("recovery_picture").readings(cut, "sales")) == 26
    both = text.replace(
        "# 2026-03-14 02:33:08\n", f"# 2026-03-14 02:33:08\n{copying(88, name='x').decode()}\n"
    )
    assert both != text
    percents = [progress.percent for _, progress in module("recovery_picture").readings(both, None)]
    assert percents[:3] == [0, 7, 15]
