"""What has changed between two assessments, and how serious a snapshot is."""

from __future__ import annotations

import copy
import json
import pickle

import mirror_core
from mirror_core import ChangeCode, MirrorState, Severity

HEALTHY = MirrorState.from_line("vol1: alpha green active, beta green inactive")
BROKEN = MirrorState.from_line("vol1: alpha green active, beta red inactive, fast copy ok")


def test_nothing_has_changed_since_the_same_state() -> None:
    changes = HEALTHY.assess().changes_since(HEALTHY.assess())
    assert changes.resource == "vol1"
    assert len(changes) == 0
    assert not changes
    assert list(changes) == []
    assert changes.to_dict() == {"resource": "vol1", "changes": []}


def test_changes_come_with_code_details_and_message() -> None:
    changes = BROKEN.assess().changes_since(HEALTHY.assess())
    codes = [change.code for change in changes]
    assert codes[:2] == [ChangeCode.SITUATION, ChangeCode.SEVERITY]
    assert ChangeCode.OPTION_APPEARED in codes
    assert codes == [change["code"] for change in changes.to_dict()["changes"]]
    severity = changes.changes[1]
    assert severity.details == {"code": "severity", "from": "ok", "to": "warning"}
    assert severity.to_dict() == severity.details
    assert not severity.is_routine
    assert severity.message == str(severity) == severity.describe("en")
    assert severity.describe("ja") != severity.message
    assert changes.notable == changes.changes


def test_figures_that_move_on_are_routine() -> None:
    def copied(percent: int) -> mirror_core.Assessment:
        line = f"vol1: alpha green, beta red, needed copy {percent}%"
        return MirrorState.from_line(line).assess()

    changes = copied(30).changes_since(copied(25))
    assert len(changes) == 2
    assert all(change.is_routine for change in changes)
    assert changes.notable == ()


def test_changes_are_values() -> None:
    changes = BROKEN.assess().changes_since(HEALTHY.assess())
    again = BROKEN.assess().changes_since(HEALTHY.assess())
    for value, same in [(changes, again), *zip(changes, again, strict=True)]:
        assert value == same
        assert hash(value) == hash(same)
        assert value != HEALTHY
        assert pickle.loads(pickle.dumps(value)) == value
        assert copy.deepcopy(value) == value
        assert json.loads(value.to_json()) == value.to_dict()
    assert mirror_core.Changes.from_json(changes.to_json()) == changes
    for change in changes:
        assert eval(repr(change), vars(mirror_core)) == change


def test_a_snapshot_says_how_serious_it_is() -> None:
    assert mirror_core.read().severity is Severity.UNKNOWN
    assert mirror_core.read(HEALTHY).severity is Severity.OK
    other = MirrorState.from_line("vol2: alpha red, beta red")
    assert mirror_core.read(HEALTHY, other).severity is other.assess().severity
    # What was odd about an output counts too.
    healthy = "Mirror Status: Normal\nvol1  a  b\n---\nMirror Color  GREEN  GREEN\n"
    assert mirror_core.read(healthy).severity is Severity.OK
    odd = mirror_core.read(f"{healthy}\nMirror Status: Abnormal\n")
    assert odd.severity is not Severity.OK


def test_changes_between_snapshots() -> None:
    other = MirrorState.from_line("vol2: alpha green, beta green")
    earlier, now = mirror_core.read(HEALTHY), mirror_core.read(BROKEN, other)
    changed, appeared = now.changes_since(earlier)
    assert changed == BROKEN.assess().changes_since(HEALTHY.assess())
    assert [change.code for change in appeared] == [ChangeCode.RESOURCE_APPEARED]
    assert appeared.resource == "vol2"
    assert earlier.changes_since(earlier) == ()
