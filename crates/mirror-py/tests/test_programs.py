"""``mirror-core`` and ``python -m mirror_core``: as the Rust programs, with the same exit status."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import mirror_core
import pytest
from conftest import DATA, Programs


def python(*arguments: str, stdin: bytes = b"") -> subprocess.CompletedProcess[bytes]:
    # Strict about encodings, as on a server without a locale.
    environment = {**os.environ, "PYTHONWARNINGS": "error", "LC_ALL": "C"}
    return subprocess.run(
        [sys.executable, "-m", "mirror_core", *arguments],
        input=stdin,
        capture_output=True,
        env=environment,
        timeout=60,
    )


BROKEN, BOTH_RED = str(DATA / "broken-mirror.txt"), str(DATA / "both-red.txt")
TICKET, CLUSTER = str(DATA / "ticket.txt"), str(DATA / "cluster.txt")
STATE = "vol1: alpha green active, beta red inactive, fast copy ok"

SAME = [
    ["assess", BROKEN],
    ["assess", "--lang", "ja", BROKEN, CLUSTER],
    ["assess", "--json", BOTH_RED, "--source", "osaka", "--group", "night batch"],
    ["assess", "--state", STATE],
    ["assess", "--state", STATE, BROKEN],
    ["assess", "--from", f"tokyo={BROKEN}", "--from", f"osaka={BROKEN}"],
    ["assess", "--seconds-per-gb", "7.5", "--used", "80GB", "--product", "x 4", BOTH_RED],
    ["assess", "--all-blocks", "--file-system", "other", BROKEN],
    ["assess", TICKET],
    ["assess", CLUSTER],
    ["assess", "--lang", "ja", CLUSTER],
    ["assess", "no-such-folder/no-such-file"],
    ["assess", "--state", "nonsense"],
    ["assess", "--state", "nonsense", "--lang", "ja"],
    ["assess", "--seconds-per-gb", "0", BROKEN],
    ["assess", "--seconds-per-gb", "nan", BROKEN],
    ["assess", "--from", "tokyo", BROKEN],
    ["scan", TICKET, BROKEN],
    ["scan", CLUSTER, "--encoding", "cp932"],
    ["scan", str(DATA.parent / "Cargo.toml")],
    ["scan", "no-such-folder/no-such-file", BROKEN],
]


@pytest.mark.parametrize("arguments", SAME, ids=lambda arguments: " ".join(arguments)[:60])
def test_the_same_output_and_status(arguments: list[str], rust: Programs) -> None:
    expected = rust.run(*arguments)
    ours = python(*arguments)
    assert ours.returncode == expected.returncode, ours.stderr.decode()
    assert ours.stdout.decode() == expected.stdout.decode()
    # How the system words a failure is not ours.
    said = expected.stderr.decode().replace(" (os error 2)", "")
    assert ours.stderr.decode() == said


SHEETS = [
    [BROKEN, "--row", "1"],
    [BROKEN, "--row", "2", "--group", "night batch", "--lang", "ja"],
    [BOTH_RED, "--intent", "start_and_recover", "--source", "osaka", "--monitor", "mdw1"],
    [TICKET],
    [TICKET, "--resource", "sails"],
    [BROKEN, "--resource", "sails", "--lang", "ja"],
    [BROKEN, "--row", "18"],
    [BROKEN, "--intent", "start_survivor", "--lang", "ja"],
    [BROKEN, "--row", "1", "--group", "a\tb"],
    [CLUSTER],
]


@pytest.mark.parametrize("arguments", SHEETS, ids=lambda arguments: " ".join(arguments)[-40:])
def test_the_same_sheet(arguments: list[str], rust: Programs) -> None:
    expected = rust.run("recover", "--sheet", *arguments)
    ours = python("runbook", *arguments)
    assert ours.returncode == expected.returncode, ours.stderr.decode()
    assert ours.stdout.decode() == expected.stdout.decode()
    assert ours.stderr.decode() == expected.stderr.decode().replace("recover: ", "runbook: ")


def test_a_row_is_asked_for_where_none_is_named(rust: Programs) -> None:
    for answers in (b"7\n1\n", b"", b"two\n\x1b\n"):
        expected = rust.run("recover", "--sheet", BROKEN, stdin=answers)
        ours = python("runbook", BROKEN, stdin=answers)
        assert ours.returncode == expected.returncode
        assert ours.stdout.decode() == expected.stdout.decode()


def test_standard_input() -> None:
    text = Path(BROKEN).read_bytes()
    assert python("assess", "-", stdin=text).stdout == python("assess", BROKEN).stdout
    assert python("scan", "-", stdin=text).stdout.count(b"\n") == 2
    assert python("assess", "-", stdin=b"").returncode == 1


def test_usage() -> None:
    for arguments in (
        [],
        ["assess"],
        ["assess", "--nonsense", BROKEN],
        ["assess", "--lang", "fr", BROKEN],
        ["assess", "--product", "Y", BROKEN],
        ["assess", "--used", "40", BROKEN],
        ["scan"],
        ["runbook", BROKEN, "--row", "1", "--intent", "recover_while_running"],
    ):
        ended = python(*arguments)
        assert ended.returncode == 2, arguments
        assert ended.stderr
        assert not ended.stdout
    assert python("--version").stdout.decode().split() == ["mirror-core", mirror_core.__version__]
    for program in ("assess", "scan", "runbook"):
        helped = python(program, "--help")
        assert helped.returncode == 0
        assert b"usage: mirror-core" in helped.stdout


def test_the_console_script_is_installed() -> None:
    script = shutil.which("mirror-core", path=str(Path(sys.executable).parent))
    assert script is not None
    ended = subprocess.run([script, "assess", BROKEN], capture_output=True, timeout=60)
    assert ended.stdout == python("assess", BROKEN).stdout


@pytest.mark.skipif(sys.platform == "win32", reason="a pipe that is closed early, as in a shell")
def test_who_reads_may_close_the_pipe() -> None:
    for program in (["assess", BROKEN], ["scan", *[BROKEN] * 4000]):
        process = subprocess.Popen(
            [sys.executable, "-m", "mirror_core", *program],
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
        )
        assert process.stdout is not None
        assert process.stderr is not None
        process.stdout.read(1)
        process.stdout.close()
        assert process.stderr.read() == b""
        process.stderr.close()
        assert process.wait(60) == 0
