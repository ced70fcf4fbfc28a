"""The same text gives the same document as in Rust, byte for byte."""

from __future__ import annotations

import json
from pathlib import Path

import mirror_core
import pytest
from conftest import DATA, Programs, each_text


@pytest.mark.parametrize("path", each_text())
@pytest.mark.parametrize("language", ["en", "ja"])
def test_assess(path: Path, language: str, rust: Programs) -> None:
    printed = rust.run("assess", "--json", "--lang", language, str(path))
    try:
        snapshot = mirror_core.read(path.read_bytes())
    except mirror_core.ParseError as error:
        assert printed.returncode == 1
        assert error.describe(language) in printed.stderr.decode()
        return
    if not snapshot:
        assert printed.returncode == 1
        return
    assert printed.returncode == 0, printed.stderr.decode()
    assert snapshot.to_json(indent=True, language=language) + "\n" == printed.stdout.decode()
    assert snapshot.to_dict(language=language) == json.loads(printed.stdout)
    page = rust.run("assess", "--lang", language, str(path)).stdout.decode()
    assert snapshot.page(language=language) == page


@pytest.mark.parametrize("path", each_text())
def test_scan(path: Path, rust: Programs) -> None:
    printed = rust.run("scan", str(path)).stdout.decode().splitlines()
    prefix = f'{{"file":{json.dumps(str(path))},'
    readable = [found for found in mirror_core.scan(path.read_bytes()) if found.error is None]
    assert [prefix + found.to_json()[1:] for found in readable] == printed
    # In pieces that end anywhere, and as text where it is text.
    scanner = mirror_core.Scanner()
    data = path.read_bytes()
    pieces = [data[at : at + 997] for at in range(0, len(data), 997)]
    in_pieces = [found for piece in pieces for found in scanner.feed(piece)] + scanner.finish()
    assert [found for found in in_pieces if found.error is None] == readable


def test_what_is_known_beside_the_output(rust: Programs) -> None:
    path = DATA / "both-red.txt"
    printed = rust.run(
        "assess", "--json", "--group", "night batch", "--monitor", "mdw7", "--source", "osaka",
        "--seconds-per-gb", "12.5", "--product", "X2.1", "--file-system", "other",
        "--used", "40%", "--all-blocks", str(path),
    )  # fmt: skip
    snapshot = mirror_core.read(path.read_bytes())
    document = snapshot.to_json(
        indent=True,
        group="night batch",
        monitor="mdw7",
        source="osaka",
        seconds_per_gb=12.5,
        product="X2.1",
        file_system=mirror_core.FileSystem.OTHER,
        used="40%",
        all_blocks=True,
    )
    assert document + "\n" == printed.stdout.decode()


def test_outputs_of_two_servers(rust: Programs, tmp_path: Path) -> None:
    block = (DATA / "broken-mirror.txt").read_text(encoding="utf-8")
    other = block.replace("GREEN               RED", "RED                 GREEN")
    (tmp_path / "a.txt").write_text(block, encoding="utf-8")
    (tmp_path / "b.txt").write_text(other, encoding="utf-8")
    printed = rust.run(
        "assess", "--json", "--from", f"tokyo={tmp_path / 'a.txt'}",
        "--from", f"osaka={tmp_path / 'b.txt'}",
    )  # fmt: skip
    snapshot = mirror_core.read(from_servers={"tokyo": block, "osaka": [other]})
    assert snapshot.to_json(indent=True) + "\n" == printed.stdout.decode()
    [finding] = [
        finding
        for finding in snapshot.assess("sales").findings
        if finding.code == "reports_disagree"
    ]
    assert finding.details["first"] == "tokyo"


@pytest.mark.parametrize("row", ["1", "2"])
@pytest.mark.parametrize("language", ["en", "ja"])
def test_sheet(row: str, language: str, rust: Programs, broken: str) -> None:
    printed = rust.run(
        "recover", "--sheet", "--row", row, "--lang", language, str(DATA / "broken-mirror.txt")
    )
    [option] = [
        option
        for option in mirror_core.read(broken).assess("sales").options
        if option.row == int(row)
    ]
    estimate = option.estimate()
    assert estimate is not None
    runbook = option.runbook().with_copy_time(estimate.duration)
    assert runbook.sheet(language) == printed.stdout.decode()
