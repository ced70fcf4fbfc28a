"""What scripts need beside the library: ``mirror_core.scripts``."""

from __future__ import annotations

import io
import subprocess
import sys
from pathlib import Path

import mirror_core
import pytest
from mirror_core import scripts


def parser() -> scripts.OutputParser:
    made = scripts.OutputParser(description="A test.")
    made.add_argument("name")
    made.add_argument("--flag")
    return made


def test_the_command_line_is_split_at_each_separator() -> None:
    words = ["--flag", "x", "vol1", "a.txt", "--", "one", "--flag", "--", "two", "b c"]
    arguments = parser().parse_args(words)
    assert (arguments.name, arguments.flag, arguments.files) == ("vol1", "x", ["a.txt"])
    assert arguments.commands == [["one", "--flag"], ["two", "b c"]]
    assert parser().parse_args(["vol1", "--"]).commands == []
    with pytest.raises(SystemExit):
        parser().parse_args(["--", "vol1"])


def test_outputs_come_in_the_order_of_the_command_line(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "売上 1.txt"
    path.write_bytes(b"file\r\n")
    stdin = io.TextIOWrapper(io.BytesIO(b"\xff\xfe"))
    monkeypatch.setattr(sys, "stdin", stdin)
    command = [sys.executable, "-c", "import sys; sys.stdout.write('command')"]
    arguments = parser().parse_args(["vol1", str(path), "-", "--", *command])
    # Byte for byte: the encoding is the library's business.
    assert scripts.outputs(arguments) == [b"file\r\n", b"\xff\xfe", b"command"]


def test_what_fails_is_an_error_of_reading(tmp_path: Path) -> None:
    python = [sys.executable, "-c"]
    for act in (
        lambda: scripts.read_output(str(tmp_path / "none")),
        lambda: scripts.run_command(["no-such-program"]),
        lambda: scripts.run_command([*python, "raise SystemExit(3)"]),
        lambda: scripts.run_command([*python, "import time; time.sleep(60)"], timeout=0.2),
        lambda: mirror_core.parse_mirror(""),
    ):
        with pytest.raises(scripts.READING_ERRORS):
            act()


def test_a_word_reaches_the_program_as_it_is() -> None:
    word = "it's; echo $HOME \" * %PATH%"
    shown = scripts.run_command([sys.executable, "-c", "import sys; print(sys.argv[1])", word])
    assert shown.decode().rstrip() == word


def test_errors_are_part_of_the_output_where_wanted() -> None:
    command = [sys.executable, "-c", "import sys; sys.stderr.write('no'); sys.exit(4)"]
    ended = scripts.run_unchecked(command, with_errors=True)
    assert (ended.returncode, ended.stdout) == (4, b"no")


@pytest.mark.parametrize(
    ("program", "statuses", "runs"),
    [
        ("clpstat", [9, 9, 0], 3),
        ("C:/Program Files/CLP/bin/clpstat.exe", [9, 0], 2),
        ("clpstat", [9] * 9, 5),
        ("clpstat", [1, 0], 1),
        ("clpmdstat", [9, 0], 1),
    ],
)
def test_a_busy_clpstat_is_run_again(
    program: str, statuses: list[int], runs: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    paused: list[float] = []
    seen: list[list[str]] = []

    def run(argv: list[str], **_: object) -> subprocess.CompletedProcess[bytes]:
        seen.append(argv)
        return subprocess.CompletedProcess(argv, statuses[len(seen) - 1], b"", b"")

    monkeypatch.setattr(scripts.subprocess, "run", run)
    monkeypatch.setattr(scripts.time, "sleep", paused.append)
    ended = scripts.run_unchecked([program, "--local"])
    assert (len(seen), len(paused), ended.returncode) == (runs, runs - 1, statuses[runs - 1])


def test_findings_that_are_only_worth_knowing_are_not_notable() -> None:
    report = mirror_core.parse_mirror(
        "Mirror Status: Abnormal\nv  a  b\n---\nMirror Color  PURPLE  RED\nNew Row  1  2\n"
    )
    severities = {finding.severity.value for finding in report.findings}
    assert "info" in severities
    assert len(severities) > 1
    assert scripts.notable(report.findings) == [
        finding for finding in report.findings if finding.severity.value != "info"
    ]
