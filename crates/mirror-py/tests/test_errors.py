"""Errors: where, why, in both languages; picklable; one bad input hides no good one."""

from __future__ import annotations

import copy
import pickle
from typing import Any

import mirror_core
import pytest
from hypothesis import given
from hypothesis import strategies as st

BLOCK = "Mirror Status: Abnormal\nvol1  alpha  beta\n-----\nMirror Color  GREEN  RED\n"


def raised(call: Any) -> mirror_core.MirrorError:
    with pytest.raises(mirror_core.MirrorError) as caught:
        call()
    return caught.value


def test_a_parse_error_says_where() -> None:
    error = raised(lambda: mirror_core.parse_mirror("\n\n  good morning\n"))
    assert isinstance(error, mirror_core.ParseError)
    assert isinstance(error, ValueError)
    assert (error.code, error.offset, error.line, error.column, error.excerpt) == (
        mirror_core.ErrorCode.NO_REPORT,
        4,
        3,
        3,
        "good morning",
    )
    assert str(error) == (
        "no report found in the text that begins with `good morning` (line 3, column 3)"
    )
    assert error.source is None


EVERY_ERROR = {
    "parse": lambda: mirror_core.parse_mirror(""),
    "state": lambda: mirror_core.MirrorState.from_line("nonsense"),
    "name": lambda: option().commands(group="a\nb"),
    "not a server": lambda: both_red().commands(source="gamma"),
    "rate": lambda: mirror_core.CopyRate(0),
    "stated rate": lambda: option().estimate(seconds_per_gb=float("nan")),
    "quote": lambda: mirror_core.shell_line(["clpgrp", "%PATH%"], "cmd"),
    "argument": lambda: option().runbook(method="slowly"),
    "product": lambda: option().estimate(product="Y"),
    "used": lambda: option().estimate(used="40"),
    "language": lambda: option().to_dict(language="fr"),
    "document": lambda: mirror_core.Runbook.from_json("{}"),
    "session": lambda: mirror_core.Session(option().runbook()),
    "figure": lambda: mirror_core.copy_log_values("7D00G", "754"),
    "label": lambda: mirror_core.find_copy_log("nothing", blocks="copied", seconds="elapsed"),
}


def option() -> mirror_core.RecoveryOption:
    state = mirror_core.MirrorState.from_line(
        "vol1: alpha green active, beta red inactive, fast copy ok, size 8192MB, needed copy 50%"
    )
    return state.assess().options[1]


def both_red() -> mirror_core.RecoveryOption:
    line = "vol1: alpha red inactive, beta red inactive, fast copy ok"
    return mirror_core.MirrorState.from_line(line).assess().options[0]


@pytest.mark.parametrize("name", EVERY_ERROR)
def test_every_error_has_a_code_and_one_line_and_survives_pickle(name: str) -> None:
    error = raised(EVERY_ERROR[name])
    message = str(error)
    assert error.code
    assert message
    assert "\n" not in message
    assert not message.endswith(".")
    assert message[0] in f"`{message[0].lower()}"
    for again in (pickle.loads(pickle.dumps(error)), copy.copy(error), copy.deepcopy(error)):
        assert type(again) is type(error)
        assert str(again) == message
        assert vars(again) == vars(error)
    assert error.describe("en") == message or isinstance(error, mirror_core.SessionError)


@pytest.mark.parametrize("name", ["parse", "state", "name", "rate", "quote", "document", "session"])
def test_what_a_person_reads_is_there_in_japanese(name: str) -> None:
    error = raised(EVERY_ERROR[name])
    assert not error.describe("ja").isascii()


def test_a_session_error_names_what_is_missing() -> None:
    error = raised(EVERY_ERROR["session"])
    assert isinstance(error, mirror_core.SessionError)
    assert error.needs == (mirror_core.NeedCode.GROUP_NAME,)


def test_a_source_that_does_not_read_is_named() -> None:
    error = raised(lambda: mirror_core.read(BLOCK, "good morning"))
    assert isinstance(error, mirror_core.ParseError)
    assert error.source == 1
    error = raised(lambda: mirror_core.read(BLOCK, from_servers={"a": BLOCK, "b": [BLOCK, "x"]}))
    assert isinstance(error, mirror_core.ParseError)
    assert error.source == 3


def test_one_bad_resource_hides_no_good_one() -> None:
    snapshot = mirror_core.read("Mirror Status: Abnormal\n---\nMirror Color  RED\n\n\n" + BLOCK)
    assert list(snapshot) == ["vol1"]
    assert [(finding.code, finding.line) for finding in snapshot.findings] == [
        ("truncated_report", 1)
    ]


def test_an_unknown_name_is_a_key_error() -> None:
    snapshot = mirror_core.read(BLOCK)
    with pytest.raises(KeyError, match="vol2"):
        snapshot["vol2"]
    with pytest.raises(KeyError, match="vol2"):
        snapshot.assess("vol2")
    assert snapshot.get("vol2") is None
    assert "vol2" not in snapshot
    assert 7 not in snapshot


def test_arguments_of_the_wrong_kind_are_type_errors() -> None:
    for source in (None, 7, object(), ["a"]):
        with pytest.raises(TypeError, match="text or bytes are expected, not"):
            mirror_core.parse_mirror(source)  # type: ignore[arg-type]
    with pytest.raises(TypeError, match="unexpected keyword argument 'gruop'"):
        option().commands(gruop="x")  # type: ignore[call-arg]
    with pytest.raises(TypeError, match="unexpected keyword argument 'language'"):
        option().commands(language="ja")  # type: ignore[call-arg]
    with pytest.raises(TypeError, match="not both"):
        option().estimate(seconds_per_gb=1.0, rate=mirror_core.CopyRate.RULE_OF_THUMB)
    with pytest.raises(TypeError, match="does not come from a server"):
        state = mirror_core.MirrorState.from_line("v: a green active, b red inactive")
        mirror_core.read(from_servers={"a": state})
    with pytest.raises(ValueError, match="at least 1"):
        mirror_core.parse_many([], threads=0)


def test_a_missing_figure_is_a_reason_and_no_number() -> None:
    line = "vol1: alpha green active, beta red inactive, fast copy ok"
    [running, _] = mirror_core.MirrorState.from_line(line).assess().options
    assert running.estimate() is None
    finding = running.why_no_estimate()
    assert finding is not None
    assert finding.code == "no_size_basis"
    nobody_knows = option().why_no_estimate(rate=None)
    assert nobody_knows is not None
    assert nobody_knows.code == "no_rate_basis"
    assert option().why_no_estimate() is None


@given(st.binary() | st.text())
def test_no_input_crashes(source: bytes | str) -> None:
    for parse in (
        mirror_core.parse_mirror,
        mirror_core.parse_active,
        mirror_core.parse_cluster,
        mirror_core.parse_info,
        mirror_core.parse_group_map,
        mirror_core.parse_alerts,
        mirror_core.parse_monitors,
        mirror_core.read,
    ):
        try:
            parse(source)
        except mirror_core.ParseError as error:
            assert error.code in set(mirror_core.ErrorCode)
    assert isinstance(list(mirror_core.scan(source)), list)
    mirror_core.decode(source)
