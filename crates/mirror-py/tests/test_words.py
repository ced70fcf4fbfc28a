"""The vocabulary of the package is the vocabulary of the library."""

from __future__ import annotations

import re
from enum import StrEnum
from pathlib import Path

import mirror_core
import pytest
from conftest import REPOSITORY
from mirror_core import words

#: Enumerations whose Rust side is no list of words, and their words.
WITHOUT_A_LIST = {
    "Verdict": ["decided", "both_times", "no_times", "times_unreliable", "none"],
    "FastCopyCondition": ["ok", "ng", "unknown", "any"],
    "Service": ["unknown", "online", "offline"],
    "AlertKind": ["full_copy_started", "full_copy_succeeded", "full_copy_failed"],
    "Language": ["en", "ja"],
    "Encoding": ["utf-8", "utf-16le", "utf-16be", "cp932", "euc-jp"],
    "Shell": ["sh", "cmd", "powershell"],
}


def enumerations() -> dict[str, type[StrEnum]]:
    return {
        name: value
        for name in words.__all__
        if issubclass(value := getattr(words, name), StrEnum) and len(value)
    }


def lists_of_the_library() -> dict[str, list[str]]:
    """The words that the sources of the library define, by the name of their list."""
    found: dict[str, list[str]] = {}
    sources = REPOSITORY / "crates" / "mirror-core" / "src"
    for path in Path(sources).rglob("*.rs"):
        text = path.read_text(encoding="utf-8")
        for body in re.findall(r"^(?:printed_words|terms)! \{\n(.*?)^\}", text, re.S | re.M):
            for name, members in re.findall(r"^    (\w+) \{\n(.*?)^    \}", body, re.S | re.M):
                found[name] = re.findall(r'^        \w+\s*=\s*"([^"]*)"', members, re.M)
    assert len(found) == 35, sorted(found)
    return found


def test_every_word_is_there_and_no_other() -> None:
    ours = {name: [word.value for word in members] for name, members in enumerations().items()}
    assert ours == lists_of_the_library() | WITHOUT_A_LIST


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
