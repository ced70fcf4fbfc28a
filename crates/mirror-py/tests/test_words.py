"""The vocabulary of the package is the vocabulary of the library."""

from __future__ import annotations

import inspect
from enum import StrEnum

import mirror_core
import pytest
from mirror_core import words


def enumerations() -> dict[str, type[StrEnum]]:
    return {
        name: value
        for name in words.__all__
        if issubclass(value := getattr(words, name), StrEnum) and len(value)
    }


#: The list that a reader of documents relies on most.
SITUATIONS = [
    "healthy",
    "one_side_latest_running",
    "one_side_latest_stopped",
    "no_latest_stopped",
    "no_latest_running",
    "survivor_not_latest",
    "recovering_running",
    "recovering_stopped",
    "both_active",
    "not_covered",
    "incomplete",
]


def test_every_list_is_there() -> None:
    assert len(enumerations()) >= 52
    assert set(enumerations()) == set(words.__all__) - {"Word", "SpokenWord"}
    assert set(enumerations()) <= set(mirror_core.__all__)
    assert [word.value for word in mirror_core.Situation] == SITUATIONS
    assert [word.name for word in mirror_core.Encoding] == [
        "UTF8",
        "UTF16_LE",
        "UTF16_BE",
        "CP932",
        "EUC_JP",
    ]
    assert mirror_core.ProcedureId.P1_1 == "1-1"
    assert mirror_core.Shell.POWERSHELL == "powershell"


@pytest.mark.parametrize("name", sorted(enumerations()))
def test_each_list_and_each_word_is_explained(name: str) -> None:
    members = enumerations()[name]
    assert members.__doc__
    assert members.__doc__ != words.Word.__doc__
    source = inspect.getsource(members)
    assert source.count('"""') == 2 * (1 + len(members)), source
    # No name is another one for the same word.
    assert len(members) == len(members.__members__)


@pytest.mark.parametrize("name", ["Color", "FastCopy", "DiskError", "Activity"])
def test_a_printed_word_goes_in_as_member_and_as_text(name: str) -> None:
    attribute = {"Color": "color", "FastCopy": "fast_copy", "DiskError": "disk_error"}.get(
        name, "activity"
    )
    for word in enumerations()[name]:
        for given in (word, word.value):
            side = mirror_core.ServerState("alpha", **{attribute: given})
            assert getattr(side, attribute) is word


@pytest.mark.parametrize("status", list(mirror_core.MirrorStatus))
def test_a_status_goes_in_as_member_as_text_and_as_printed(
    status: mirror_core.MirrorStatus,
) -> None:
    sides = [mirror_core.MirrorColumn("alpha"), mirror_core.MirrorColumn("beta")]
    printed = status.value.replace("_", " ").title()
    for given in (status, status.value, printed):
        report = mirror_core.MirrorReport("vol1", sides, mirror_status=given)
        assert report.mirror_status is status


def test_a_code_is_a_word_and_its_text() -> None:
    report = mirror_core.parse_mirror(
        "Mirror Status: Abnormal\nv  a  b\n---\nMirror Color  GREEN  RED\nDisk Error  OK  NG\n"
    )
    [finding] = [f for f in report.assess().findings if f.severity == "critical"]
    assert finding.code is mirror_core.FindingCode.DISK_ERROR
    assert finding.code == "disk_error"
    reason = mirror_core.reasons.Declined()
    assert reason.code is mirror_core.StopCode.DECLINED
    assert reason.to_dict() == {"code": "declined"}


@pytest.mark.parametrize("name", sorted(enumerations()))
def test_words_are_real_enumerations(name: str) -> None:
    members = enumerations()[name]
    for word in members:
        assert members(word.value) is word
        assert eval(repr(word), vars(words)) is word
        assert isinstance(word, str)
        assert str(word) == word.value


@pytest.mark.parametrize("name", sorted(enumerations()))
def test_what_has_a_sentence_has_it_in_both_languages(name: str) -> None:
    members = enumerations()[name]
    if not issubclass(members, words.SpokenWord):
        assert not hasattr(members, "describe")
        return
    for word in members:
        english, japanese = word.describe(), word.describe("ja")
        assert english
        assert japanese
        assert english != japanese


def test_an_unknown_word_stays_a_string() -> None:
    report = mirror_core.parse_mirror(
        "Mirror Status: Sleeping\nvol1  alpha  beta\n-----\nMirror Color  PURPLE  GREEN\n"
    )
    first, second = report.servers
    assert first.color == "PURPLE"
    assert type(first.color) is str
    assert not isinstance(first.color, mirror_core.Color)
    assert second.color is mirror_core.Color.GREEN
    assert report.mirror_status == "Sleeping"
    assert report.to_dict()["servers"][0]["color"] == {"other": "PURPLE"}
    assert [finding.code for finding in report.findings] == ["unknown_word", "unknown_word"]
    assert report.assess().situation is mirror_core.Situation.NOT_COVERED


def test_what_was_not_printed_is_absent() -> None:
    report = mirror_core.parse_mirror(
        "Mirror Status: Abnormal\nvol1  a  b\n---\nMirror Color  RED  RED\n"
    )
    for server in report.servers:
        assert server.fast_copy is None
        assert server.last_update is None
        assert server.disk_error is None
        assert server.volume_size_mib is None


def test_a_word_of_another_list_is_a_mistake() -> None:
    with pytest.raises(
        TypeError, match="argument 'color': a Color or a str is expected, not Activity"
    ):
        mirror_core.MirrorColumn("alpha", color=mirror_core.Activity.ACTIVE)  # type: ignore[arg-type]
    with pytest.raises(mirror_core.ArgumentError, match="`sometime` is not one of `recover_while"):
        mirror_core.MirrorState.from_line("v: a green active, b red inactive").assess().option(
            "sometime"
        )
