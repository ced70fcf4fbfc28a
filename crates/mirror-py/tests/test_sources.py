"""What can be read: text, anything that holds bytes, states, found reports; alone or many."""

from __future__ import annotations

import array
import mmap
from pathlib import Path

import mirror_core
import pytest
from conftest import DATA

BLOCK = """\
Mirror Status: Abnormal
{name}                 alpha               beta
----------------------------------------------------------------
Mirror Color         GREEN               RED
Fast Copy            OK                  OK
"""


def test_every_kind_of_source_reads_alike(tmp_path: Path, broken: str) -> None:
    data = broken.encode()
    path = tmp_path / "output.txt"
    path.write_bytes(data)
    with path.open("rb") as file, mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ) as mapped:
        sources = [broken, data, bytearray(data), memoryview(data), mapped, array.array("B", data)]
        expected = mirror_core.read(broken)
        for source in sources:
            assert mirror_core.read(source).resources == expected.resources
            assert mirror_core.parse_mirror(source) == mirror_core.parse_mirror(broken)
            assert len(list(mirror_core.scan(source))) == 2


def test_a_buffer_that_changes_later_changes_nothing() -> None:
    data = bytearray(BLOCK.format(name="vol1").encode())
    snapshot = mirror_core.read(data)
    scan = mirror_core.scan(data)
    data[:] = b" " * len(data)
    assert list(snapshot) == ["vol1"]
    assert [found.line for found in scan] == [1]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp932", "euc-jp"])
def test_encodings_are_recognised(encoding: str) -> None:
    text = BLOCK.format(name="売上") * 2
    report = mirror_core.parse_mirror(text.encode(encoding))
    assert report.name == "売上"


def test_an_encoding_that_is_told() -> None:
    text = BLOCK.format(name="売上").encode("euc-jp")
    for encoding in ("euc-jp", mirror_core.Encoding.EUC_JP):
        assert mirror_core.parse_mirror(text, encoding=encoding).name == "売上"
        assert mirror_core.read(text, encoding=encoding).keys() == ("売上",)
        assert mirror_core.decode(text, encoding=encoding).encoding is mirror_core.Encoding.EUC_JP
    with pytest.raises(mirror_core.ArgumentError, match="`latin-1` is not one of `utf-8`"):
        mirror_core.parse_mirror(text, encoding="latin-1")


def test_text_that_was_decoded_with_surrogates_still_holds_its_bytes() -> None:
    text = BLOCK.format(name="売上").encode("cp932").decode("utf-8", "surrogateescape")
    assert mirror_core.parse_mirror(text).name == "売上"
    assert mirror_core.parse_mirror(BLOCK.format(name="x\ud800")).name.startswith("x")


def test_bytes_that_do_not_decode_are_a_finding() -> None:
    data = BLOCK.format(name="vol1").encode() + b"Disk Error  OK  \xff\xff\n"
    report = mirror_core.parse_mirror(data, encoding="utf-8")
    assert "undecodable_bytes" in [finding.code for finding in report.findings]
    assert report.name == "vol1"


def test_a_snapshot_of_states_and_found_reports(broken: str) -> None:
    state = mirror_core.MirrorState.from_line("vol9: alpha green active, beta red inactive")
    snapshot = mirror_core.read(state, *mirror_core.scan(broken))
    assert list(snapshot) == ["vol9", "sales"]
    assert snapshot["vol9"] == state
    assert snapshot["sales"] == mirror_core.read(broken)["sales"]
    assert len(snapshot) == 2
    assert snapshot.values() == snapshot.resources
    assert snapshot.items() == tuple(zip(snapshot.keys(), snapshot.values(), strict=True))


def test_an_empty_snapshot() -> None:
    snapshot = mirror_core.read()
    assert not snapshot
    assert snapshot.resources == ()
    assert snapshot.auto_recovery is None


def test_limits_are_met_and_said() -> None:
    text = BLOCK.format(name="vol1")
    with pytest.raises(mirror_core.ParseError, match="longer than the limit"):
        mirror_core.parse_mirror(text, limits=mirror_core.Limits(input_bytes=10))
    many = "\n\n".join(BLOCK.format(name=f"vol{number}") for number in range(5))
    snapshot = mirror_core.read(many, limits=mirror_core.Limits(objects=2))
    assert len(snapshot) == 2
    assert "limit_reached" in [finding.code for finding in snapshot.findings]


def test_parse_many_keeps_the_order_and_hands_back_errors() -> None:
    sources = [BLOCK.format(name=f"vol{number}") for number in range(1000)]
    inputs: list[object] = list(sources)
    inputs[3], inputs[500] = "good morning", None
    inputs[999] = sources[999].encode("utf-16")
    for threads in (None, 1, 2, 7, 10**9):
        results = mirror_core.parse_many(inputs, threads=threads)  # type: ignore[arg-type]
        assert len(results) == 1000
        for number, result in enumerate(results):
            if number == 3:
                assert isinstance(result, mirror_core.ParseError)
                assert result.code == "no_report"
            elif number == 500:
                assert isinstance(result, TypeError)
            else:
                assert isinstance(result, mirror_core.MirrorReport)
                assert result.name == f"vol{number}"


def test_parse_many_takes_any_iterable() -> None:
    assert mirror_core.parse_many(iter(())) == []
    [report] = mirror_core.parse_many(BLOCK.format(name=name) for name in ["vol1"])
    assert isinstance(report, mirror_core.MirrorReport)
    with pytest.raises(TypeError):
        mirror_core.parse_many(7)  # type: ignore[arg-type]
    for one in ("Mirror Status: Normal", b"Mirror Status: Normal"):
        with pytest.raises(TypeError, match="a sequence of texts is expected, not one text"):
            mirror_core.parse_many(one)  # type: ignore[arg-type]


def test_a_scanner_is_fed_with_bytes() -> None:
    scanner = mirror_core.Scanner()
    with pytest.raises(TypeError, match="fed with bytes, not str"):
        scanner.feed("text")  # type: ignore[arg-type]
    assert scanner.feed(BLOCK.format(name="vol1").encode()) == []
    [found] = scanner.finish()
    assert isinstance(found.report, mirror_core.MirrorReport)
    assert found.report.name == "vol1"
    assert scanner.finish() == []


def test_an_announced_report_that_does_not_read_says_why() -> None:
    [found] = mirror_core.scan("Mirror Status: Abnormal\n------\nMirror Color  RED\n")
    assert found.report is None
    assert found.error is not None
    assert found.kind is mirror_core.ReportKind.MIRROR
    again = mirror_core.Found(found.line, found.kind, error=found.error)
    assert again == found
    assert hash(again) == hash(found)
    with pytest.raises(mirror_core.ParseError):
        found.to_json()
    with pytest.raises(TypeError, match="not both"):
        mirror_core.Found(1, "mirror")
    with pytest.raises(ValueError, match="of the kind `mirror`, not `active`"):
        mirror_core.Found(1, "active", report=mirror_core.parse_mirror(BLOCK.format(name="v")))


def test_reports_of_clpstat() -> None:
    text = (DATA / "cluster.txt").read_bytes()
    cluster = mirror_core.parse_cluster(text)
    assert cluster.servers
    assert all(server.status is mirror_core.ObjectStatus.ONLINE for server in cluster.servers)
    monitors = mirror_core.parse_monitors(
        "Monitor0 [mdw1: Normal]\nMonitor1 [disk watch: Suspend]\n"
    )
    assert monitors.status("disk watch") is mirror_core.ObjectStatus.SUSPEND
    assert monitors.status("mdw2") is None
    # A text without monitors is no list in which all are normal.
    with pytest.raises(mirror_core.ParseError, match="no report found"):
        mirror_core.parse_monitors("clpstat: command not found")
    odd = mirror_core.parse_monitors("Monitor0 [mdw1: Normal]\nMonitor1 : mdw2\n")
    assert [finding.code for finding in odd.findings] == ["unknown_line"]
