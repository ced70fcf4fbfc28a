"""Values: made from their fields, compared, hashed, shown, pickled, never changed."""

from __future__ import annotations

import copy
import dataclasses
import datetime
import inspect
import pickle
from typing import Any

import mirror_core
import pytest
from conftest import ALL_TEXTS, DATA
from hypothesis import given
from hypothesis import strategies as st
from mirror_core import actions, events, reasons, runbook

SPACE = {
    **vars(mirror_core),
    "datetime": datetime,
    **{cls.__name__: cls for cls in vars(runbook).values() if inspect.isclass(cls)},
}


def every_value() -> list[Any]:
    """Values of every class, from every text at hand."""
    values: list[Any] = [mirror_core.CopyRate.RULE_OF_THUMB, mirror_core.Limits(findings=3)]
    for path in ALL_TEXTS:
        data = path.read_bytes()
        for found in mirror_core.scan(data):
            values.append(found)
            if found.report is not None:
                values.append(found.report)
        try:
            snapshot = mirror_core.read(data)
        except mirror_core.ParseError:
            continue
        values.append(snapshot)
        for state in snapshot.resources:
            assessment = state.assess()
            values += [state, assessment, *assessment.options, *assessment.findings]
            values += [assessment.data_at_risk, *assessment.needs]
            for option in assessment.options:
                values += [*option.commands(), option.estimate(), option.runbook()]
        values += snapshot.findings
    log = mirror_core.parse_alerts(
        "2024/03/01 01:23:46.100\t2024/03/01 01:23:45.000\tミラーディスクvol1のフルコピーが成功しました。\n"
        "2024/03/01 01:11:11.900\t2024/03/01 01:11:11.000\tミラーディスクvol1のフルコピーを開始しました。\n"
    )
    values += [log, *log.alerts, *log.full_copies, *mirror_core.decision_table()]
    values += mirror_core.scan(GROUP_MAP)
    values.append(mirror_core.parse_monitors("Monitor0 [mdw1: Normal]\nMonitor1 [a b: Nap]\n"))
    return [part for value in values for part in with_parts(value)]


def with_parts(value: Any) -> list[Any]:
    """A value of the package, and those that it is made of."""
    if isinstance(value, tuple):
        return [part for item in value for part in with_parts(item)]
    if not type(value).__module__.startswith("mirror_core") or isinstance(value, str):
        return []
    parts = [getattr(value, name, ()) for name in ("servers", "groups", "sections", "fields")]
    parts += [getattr(value, name, ()) for name in ("resources", "heartbeats", "monitors")]
    parts += [getattr(value, name, ()) for name in ("report", "recovery", "group", "steps")]
    return [value, *(part for item in parts for part in with_parts(item))]


GROUP_MAP = """\
================= GROUPMAP INFORMATION  =================
 Cluster : pair
  *server0 : kiso
   server1 : nagara
---------------------------------------------------------
  server0 [o] : books[o] night batch[o]
  server1 [o] :
=========================================================
"""


VALUES = every_value()


def samples() -> list[Any]:
    """A few values of each class: the largest say most."""
    by_class: dict[type, list[Any]] = {}
    for value in VALUES:
        by_class.setdefault(type(value), []).append(value)
    by_class.pop(type(None), None)
    assert len(by_class) >= 32, sorted(cls.__name__ for cls in by_class)
    return [
        value
        for values in by_class.values()
        for value in sorted(values, key=lambda value: -len(repr(value)))[:4]
    ]


SAMPLES = samples()
each_sample = pytest.mark.parametrize("value", SAMPLES, ids=lambda value: type(value).__name__)


def test_every_value_survives_pickle_and_hashes_alike() -> None:
    assert len(VALUES) > 1000
    for value in VALUES:
        again = pickle.loads(pickle.dumps(value))
        assert again == value
        assert hash(again) == hash(value)
        assert repr(again) == repr(value)


@each_sample
def test_every_protocol_of_pickle_and_both_copies(value: Any) -> None:
    for protocol in range(2, pickle.HIGHEST_PROTOCOL + 1):
        assert pickle.loads(pickle.dumps(value, protocol)) == value
    assert copy.copy(value) == value
    assert copy.deepcopy([value])[0] == value


@each_sample
def test_the_representation_makes_the_value_again(value: Any) -> None:
    if isinstance(value, mirror_core.Snapshot):
        # Made by `read`, from what was read.
        assert repr(value).startswith("Snapshot(resources=(")
        return
    if isinstance(value, mirror_core.Found) and value.error is not None:
        return
    assert eval(repr(value), SPACE) == value


@each_sample
def test_values_are_frozen(value: Any) -> None:
    names = [name for name in dir(value) if not name.startswith("_")]
    for name in [*names, "nothing_like_this"]:
        with pytest.raises((AttributeError, TypeError)):
            setattr(value, name, None)


@each_sample
def test_a_value_equals_nothing_else(value: Any) -> None:
    assert value != object()
    assert value != repr(value)
    assert value is not None
    assert not value == 0  # noqa: SIM201


@each_sample
def test_the_parts_that_match_are_attributes(value: Any) -> None:
    for name in type(value).__match_args__:
        getattr(value, name)


def test_match_by_parts() -> None:
    state = mirror_core.MirrorState.from_line(
        "vol1: alpha green active, beta red inactive, fast copy ok"
    )
    match state.assess():
        case mirror_core.Assessment(mirror_core.Situation.ONE_SIDE_LATEST_RUNNING, source=source):
            assert source == "alpha"
        case _:
            pytest.fail("no match")
    match state.servers[0]:
        case mirror_core.ServerState(name="alpha", color=mirror_core.Color.GREEN):
            pass
        case _:
            pytest.fail("no match")


def test_documents_of_records_are_those_of_the_library() -> None:
    text = (DATA / "both-red.txt").read_bytes()
    snapshot = mirror_core.read(text)
    document = snapshot.to_dict()["resources"][0]["assessment"]
    assessment = snapshot.resources[0].assess()
    assert [need.to_dict() for need in assessment.needs] == document["needs"]
    assert [finding.to_dict() for finding in assessment.findings] == document["findings"]
    for option, printed in zip(assessment.options, document["options"], strict=True):
        assert option.to_dict() == printed
        assert [command.to_dict() for command in option.commands()] == printed["commands"]
        estimate = option.estimate()
        assert (estimate.to_dict() if estimate else None) == printed["estimate"]
        plan = option.runbook()
        assert [step.to_dict() for step in plan.steps] == plan.to_dict()["steps"]
        assert mirror_core.Runbook.from_json(plan.to_json()) == plan
    risk = mirror_core.read((DATA / "broken-mirror.txt").read_bytes()).assess("sales")
    assert risk.data_at_risk is not None
    assert risk.data_at_risk.to_dict() == risk.to_dict()["data_at_risk"]


names = st.text(
    st.characters(blacklist_categories=["C", "Z"], blacklist_characters="|"),
    min_size=1,
    max_size=20,
)
times = st.none() | st.datetimes(
    min_value=datetime.datetime(1990, 1, 1), max_value=datetime.datetime(2100, 1, 1)
).map(lambda time: time.replace(microsecond=0))
percents = st.none() | st.integers(0, 100)


def a_word(members: Any) -> st.SearchStrategy[Any]:
    return st.none() | st.sampled_from(list(members)) | st.sampled_from(["PURPLE", "ÄÖ", "緑"])


columns = st.builds(
    mirror_core.MirrorColumn,
    names,
    color=a_word(mirror_core.Color),
    fast_copy=a_word(mirror_core.FastCopy),
    last_update=times,
    break_time=times,
    disk_error=a_word(mirror_core.DiskError),
    needed_copy_percent=percents,
    volume_used_percent=percents,
    volume_size_mib=st.none() | st.integers(0, 2**60),
    unreadable=st.lists(st.sampled_from(list(mirror_core.Field)), max_size=3),
)
recoveries = st.builds(
    mirror_core.Recovery,
    status=a_word(mirror_core.RecoveryStatus),
    source=st.none() | names,
    destination=st.none() | names,
    percent=percents,
    used_seconds=st.none() | st.integers(0, 2**63),
    left_seconds=st.none() | st.integers(0, 2**63),
    iteration_times=st.none() | st.integers(0, 2**63),
)
findings = st.builds(
    mirror_core.Finding,
    st.sampled_from(
        [
            {"kind": "unknown_line", "text": "Encryption  ON  ON"},
            {"kind": "bad_value", "field": "volume_size", "value": "2x%"},
            {"kind": "sizes_differ", "mib": [1, 2]},
            {"kind": "fast_copy_differs"},
            {"kind": "unusable_name", "error": {"empty": "group"}},
        ]
    ),
    line=st.none() | st.integers(1, 2**32 - 1),
    resource=st.none() | names,
    origin=st.none() | names,
)
reports = st.builds(
    mirror_core.MirrorReport,
    names,
    st.tuples(columns, columns),
    mirror_status=a_word(mirror_core.MirrorStatus),
    recovery=st.none() | recoveries,
    findings=st.lists(findings, max_size=3),
    line=st.integers(1, 2**32 - 1),
)


@given(reports)
def test_any_report_is_the_same_after_any_round_trip(report: mirror_core.MirrorReport) -> None:
    assert pickle.loads(pickle.dumps(report)) == report
    assert eval(repr(report), SPACE) == report
    assert hash(copy.deepcopy(report)) == hash(report)
    parts = {name: getattr(report, name) for name in report.__match_args__}
    assert mirror_core.MirrorReport(**parts) == report
    assert report.assess().to_dict() == report.state.to_dict()["assessment"]


@given(columns, columns)
def test_a_printed_report_reads_back(
    first: mirror_core.MirrorColumn, second: mirror_core.MirrorColumn
) -> None:
    servers = []
    for name, column in (("alpha", first), ("beta", second)):
        fields = {field: getattr(column, field) for field in column.__match_args__}
        fields |= {"color": column.color or mirror_core.Color.GREEN, "unreadable": ()}
        servers.append(mirror_core.MirrorColumn(**fields | {"name": name}))
    report = mirror_core.MirrorReport("night vol 7", servers, mirror_status="Abnormal")
    again = mirror_core.parse_mirror(str(report))
    assert (again.name, again.mirror_status) == ("night vol 7", mirror_core.MirrorStatus.ABNORMAL)
    assert again.servers == report.servers


def test_sequences_and_pairs_are_checked() -> None:
    with pytest.raises(ValueError, match="two values are expected, not 1"):
        mirror_core.MirrorReport("vol1", [mirror_core.MirrorColumn("a")])
    with pytest.raises(TypeError, match="a sequence is expected, not a string"):
        mirror_core.ActivityReport("vol1", "ab")  # type: ignore[arg-type]
    with pytest.raises(TypeError):
        mirror_core.MirrorColumn("a", mirror_core.Color.GREEN)  # type: ignore[misc]


@pytest.mark.parametrize(
    ("union", "kinds"),
    [
        (runbook.RunbookAction, mirror_core.StepKind),
        (actions.Action, mirror_core.ActionKind),
        (events.Event, mirror_core.EventKind),
        (reasons.StopReason, mirror_core.StopCode),
    ],
)
def test_every_variant_has_a_class(union: Any, kinds: type[mirror_core.Word]) -> None:
    """The modules of variants have a class for every kind of the library, under its name."""
    classes = union.__args__
    assert [getattr(cls, cls._tag) for cls in classes] == list(kinds)
    for cls, kind in zip(classes, kinds, strict=True):
        assert cls.__name__ == kind.name.title().replace("_", "")
        assert dataclasses.is_dataclass(cls)
        assert cls.__doc__
