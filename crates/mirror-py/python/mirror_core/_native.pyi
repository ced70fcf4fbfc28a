"""The native half of the package: its types, for checkers and editors.

Written by ``cargo xtask generate`` from the declarations in ``crates/mirror-py/src``; do not edit.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import datetime, timedelta
from typing import Any, ClassVar, Self, Unpack, final, type_check_only

from .actions import Action
from .errors import ParseError
from .events import Event
from .records import (
    AlertLog,
    Command,
    CopyLogValues,
    DataAtRisk,
    DecisionRow,
    Decoded,
    Estimate,
    Need,
    Progress,
)
from .runbook import RunbookStep
from .typing import Buffer, Circumstances, Duration, Figures, Names, Report, Source, Text
from .words import (
    Activity,
    BlockUnit,
    ChangeCode,
    Color,
    CopyState,
    DiskError,
    Encoding,
    FastCopy,
    Field,
    FindingCode,
    FindingSeverity,
    GroupMark,
    Intent,
    Language,
    Method,
    MirrorStatus,
    NeedCode,
    ObjectStatus,
    ProcedureId,
    RateBasis,
    RecoveryStatus,
    ReportKind,
    SectionKind,
    ServiceStatus,
    Severity,
    Shell,
    Situation,
    VerdictCode,
)

__version__: str

__all__ = [
    "ActiveServer",
    "ActivityReport",
    "Assessment",
    "Change",
    "Changes",
    "ClusterGroup",
    "ClusterInfo",
    "ClusterObject",
    "ClusterReport",
    "ClusterServer",
    "CopyRate",
    "Entry",
    "Finding",
    "Found",
    "GroupFacts",
    "GroupMap",
    "InfoField",
    "Limits",
    "MappedGroup",
    "MappedServer",
    "MirrorColumn",
    "MirrorReport",
    "MirrorState",
    "MonitorList",
    "ProgressTracker",
    "Recovery",
    "RecoveryOption",
    "Runbook",
    "Scan",
    "Scanner",
    "Section",
    "ServerState",
    "Session",
    "Snapshot",
    "__version__",
    "_choosing",
    "_describe",
    "_label",
    "_reread",
    "_rounded_up",
    "_stop_reason_message",
    "copy_log_values",
    "decision_table",
    "decode",
    "find_copy_log",
    "parse_active",
    "parse_alerts",
    "parse_cluster",
    "parse_group_map",
    "parse_info",
    "parse_many",
    "parse_mirror",
    "parse_monitors",
    "read",
    "scan",
    "shell_line",
]

@type_check_only
class _Value:
    """A frozen value, which compares, hashes, copies and pickles."""

    __match_args__: ClassVar[tuple[str, ...]]
    def __eq__(self, other: object, /) -> bool: ...
    def __ne__(self, other: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __copy__(self, /) -> Self: ...
    def __deepcopy__(self, _memo: Any, /) -> Self: ...
    def __getnewargs_ex__(self, /) -> tuple[tuple[Any, ...], dict[str, Any]]: ...

@type_check_only
class _Documented:
    """A value with a document form of its own."""

    def to_dict(self) -> dict[str, Any]:
        """Returns the document form, as in JSON."""

    def to_json(self, *, indent: bool = False) -> str:
        """Returns the document form as JSON: compact, or with line breaks."""

@type_check_only
class _Assessed:
    """A value whose document is assessed, with what the caller knows."""

    def to_dict(self, **circumstances: Unpack[Circumstances]) -> dict[str, Any]:
        """Returns the document form, assessed, as in JSON."""

    def to_json(self, *, indent: bool = False, **circumstances: Unpack[Circumstances]) -> str:
        """Returns the document form, assessed, as JSON: compact, or as ``assess --json`` prints
        it.
        """

@type_check_only
class _Page:
    """What is shown to a person as a page: ``str`` gives it in English."""

    def page(self, *, color: bool = False, **circumstances: Unpack[Circumstances]) -> str:
        """Returns the page that a person reads, with escape sequences for a terminal where
        wanted.
        """

    def html(self, **circumstances: Unpack[Circumstances]) -> str:
        """Returns the page as HTML, for notebooks."""

    def _repr_html_(self) -> str: ...

@type_check_only
class _WrittenDown:
    """A value that changes, and can be written down and read again."""

    @classmethod
    def from_json(cls, document: str) -> Self:
        """Reads one that was written down, from its document form."""

    def to_json(self, *, indent: bool = False) -> str:
        """Returns the document form as JSON, to be written down: compact, or with line breaks."""

    def to_dict(self) -> dict[str, Any]:
        """Returns the document form, as in JSON."""

    def __reduce__(self, /) -> tuple[Any, tuple[Any, ...]]: ...

@final
class ActiveServer(_Value, _Documented):
    """Whether the volume is in use on one server."""

    def __new__(cls, name: str, activity: Activity | str) -> Self: ...
    @property
    def name(self) -> str:
        """The server."""

    @property
    def activity(self) -> Activity | str:
        """``Active``, ``Inactive`` or ``--``."""

@final
class ActivityReport(_Value, _Documented):
    """One report of ``clpmdstat --active``."""

    def __new__(
        cls,
        name: str,
        servers: Iterable[ActiveServer],
        *,
        findings: Iterable[Finding] | None = None,
        line: int | None = None,
    ) -> Self: ...
    @property
    def name(self) -> str:
        """The mirror disk resource."""

    @property
    def servers(self) -> tuple[ActiveServer, ...]:
        """The servers, in the order of the display."""

    @property
    def findings(self) -> tuple[Finding, ...]:
        """What was odd about this report."""

    @property
    def line(self) -> int:
        """Its first line, counted from 1."""

@final
class Assessment(_Value, _Assessed, _Page):
    """The assessment of one mirror disk: its situation, and why."""

    def __new__(cls, state: MirrorState) -> Self:
        """Assesses a state: the same as ``state.assess()``."""

    @property
    def state(self) -> MirrorState:
        """The state that was assessed."""

    @property
    def situation(self) -> Situation:
        """The situation."""

    @property
    def severity(self) -> Severity:
        """How serious it is."""

    @property
    def rows(self) -> tuple[int, ...]:
        """The rows of the guide's table that the state fits, or, where it is incomplete,
        may fit.
        """

    @property
    def swapped(self) -> bool:
        """Whether the table's server 1 is the second column of the display."""

    @property
    def source(self) -> str | None:
        """The server with the latest data, where it can be told."""

    @property
    def verdict(self) -> VerdictCode:
        """Why there is a source, or none."""

    @property
    def data_at_risk(self) -> DataAtRisk | None:
        """Updates that exist on the source only; ``None`` where that is not known."""

    @property
    def needs(self) -> tuple[Need, ...]:
        """The missing input that would settle open points, where no name is given."""

    @property
    def options(self) -> tuple[RecoveryOption, ...]:
        """The recovery options, in the order of the table."""

    @property
    def findings(self) -> tuple[Finding, ...]:
        """What is odd about the state, and why an option has no commands or no time."""

    def option(self, intent: Intent | str) -> RecoveryOption | None:
        """Returns the option for an intent; ``None`` where there is none."""

    def changes_since(self, earlier: Assessment) -> Changes:
        """Returns what has changed since an earlier assessment of the same mirror disk."""

@final
class Change(_Value, _Documented):
    """One change between two assessments."""

    def __new__(cls, details: dict[str, Any]) -> Self:
        """Makes a change from its document form."""

    @property
    def code(self) -> ChangeCode:
        """The stable code."""

    @property
    def is_routine(self) -> bool:
        """Whether it is a figure that moves on while nothing else happens."""

    @property
    def message(self) -> str:
        """The message, in English."""

    @property
    def details(self) -> dict[str, Any]:
        """The change as data: ``{"code": "severity", "from": "ok", "to": "warning"}``."""

    def describe(self, language: Language | str | None = None) -> str:
        """Returns the message, in a language."""

@final
class Changes(_Documented):
    """What has changed between two assessments of one mirror disk: the first thing that a monitor
    tells comes first.
    """

    def __eq__(self, other: object, /) -> bool: ...
    def __ne__(self, other: object, /) -> bool: ...
    @property
    def resource(self) -> str:
        """The mirror disk."""

    @property
    def changes(self) -> tuple[Change, ...]:
        """The changes: first the situation and what follows from it, then what was printed, then
        what is missing, odd or offered.
        """

    @property
    def notable(self) -> tuple[Change, ...]:
        """The changes that are more than figures moving on."""

    @classmethod
    def from_json(cls, document: str) -> Self:
        """Reads changes from their document form."""

    def __len__(self, /) -> int: ...
    def __iter__(self, /) -> Iterator[Change]: ...
    def __hash__(self, /) -> int: ...
    def __reduce__(self, /) -> tuple[Any, tuple[Any, ...]]: ...

@final
class ClusterGroup(_Value, _Documented):
    """A failover group in the output of ``clpstat``."""

    def __new__(
        cls,
        name: str,
        status: ObjectStatus | str,
        *,
        name_maybe_cut: bool | None = None,
        comment: str | None = None,
        current: str | None = None,
        resources: Iterable[ClusterObject] | None = None,
    ) -> Self: ...
    @property
    def name(self) -> str:
        """Its name, as printed."""

    @property
    def status(self) -> ObjectStatus | str:
        """Its status. Where none was printed, ``Other("")``, with a finding."""

    @property
    def name_maybe_cut(self) -> bool:
        """Whether ``clpstat`` may have cut the name."""

    @property
    def comment(self) -> str | None:
        """Its comment, where it has one."""

    @property
    def current(self) -> str | None:
        """The server on which it runs. ``None`` where ``None`` or nothing was printed."""

    @property
    def resources(self) -> tuple[ClusterObject, ...]:
        """Its resources, in the order of the display."""

@final
class ClusterInfo(_Value, _Documented):
    """One report of ``clpstat -i`` and its relatives: sections with fields."""

    def __new__(
        cls,
        sections: Iterable[Section],
        *,
        findings: Iterable[Finding] | None = None,
        line: int | None = None,
    ) -> Self: ...
    @property
    def sections(self) -> tuple[Section, ...]:
        """The sections, in the order of the display."""

    @property
    def findings(self) -> tuple[Finding, ...]:
        """What was odd about this report."""

    @property
    def line(self) -> int:
        """Its first line, counted from 1."""

    @property
    def auto_mirror_recovery(self) -> bool | None:
        """Whether a copy starts by itself (§2.2); ``None`` where no output says so."""

    def group_of(self, resource: str) -> str | None:
        """Returns the group that holds a resource; ``None`` where no group does, or more
        than one.
        """

    def resources_of_type(self, resource_type: str) -> tuple[str, ...]:
        """Returns the resources with this ``Type`` (``md``), in the order of the display."""

    def monitors_of_type(self, monitor_type: str) -> tuple[str, ...]:
        """Returns the monitors with this ``Type`` (``mdw``), in the order of the display."""

    def type_of(self, name: str) -> str | None:
        """Returns the ``Type`` of the thing with this name; ``None`` where it is not known."""

    def monitor_watching(self, resource: str) -> str | None:
        """Returns the one monitor of type ``mdw`` that watches this resource."""

@final
class ClusterObject(_Value, _Documented):
    """A resource, a heartbeat or a monitor in the output of ``clpstat``."""

    def __new__(
        cls,
        name: str,
        status: ObjectStatus | str,
        *,
        name_maybe_cut: bool | None = None,
        comment: str | None = None,
    ) -> Self: ...
    @property
    def name(self) -> str:
        """Its name, as printed."""

    @property
    def status(self) -> ObjectStatus | str:
        """Its status. Where none was printed, ``Other("")``, with a finding."""

    @property
    def name_maybe_cut(self) -> bool:
        """Whether ``clpstat`` may have cut the name."""

    @property
    def comment(self) -> str | None:
        """Its comment, where it has one."""

@final
class ClusterReport(_Value, _Documented):
    """One report of ``clpstat``."""

    def __new__(
        cls,
        *,
        cluster: str | None = None,
        servers: Iterable[ClusterServer] | None = None,
        groups: Iterable[ClusterGroup] | None = None,
        monitors: Iterable[ClusterObject] | None = None,
        findings: Iterable[Finding] | None = None,
        line: int | None = None,
    ) -> Self: ...
    @property
    def cluster(self) -> str | None:
        """The name of the cluster, where it was printed."""

    @property
    def servers(self) -> tuple[ClusterServer, ...]:
        """The servers, in the order of the display."""

    @property
    def groups(self) -> tuple[ClusterGroup, ...]:
        """The groups, in the order of the display."""

    @property
    def monitors(self) -> tuple[ClusterObject, ...]:
        """The monitor resources, in the order of the display."""

    @property
    def findings(self) -> tuple[Finding, ...]:
        """What was odd about this report."""

    @property
    def line(self) -> int:
        """Its first line, counted from 1."""

@final
class ClusterServer(_Value, _Documented):
    """A server in the output of ``clpstat``."""

    def __new__(
        cls,
        name: str,
        status: ObjectStatus | str,
        *,
        name_maybe_cut: bool | None = None,
        local: bool | None = None,
        comment: str | None = None,
        heartbeats: Iterable[ClusterObject] | None = None,
    ) -> Self: ...
    @property
    def name(self) -> str:
        """Its name, as printed."""

    @property
    def status(self) -> ObjectStatus | str:
        """Its status. Where none was printed, ``Other("")``, with a finding."""

    @property
    def name_maybe_cut(self) -> bool:
        """Whether ``clpstat`` may have cut the name."""

    @property
    def local(self) -> bool:
        """Whether the command ran on it (``*``)."""

    @property
    def comment(self) -> str | None:
        """Its comment, where it has one."""

    @property
    def heartbeats(self) -> tuple[ClusterObject, ...]:
        """What is listed below it: heartbeats and network partition resolution."""

@final
class CopyRate(_Value, _Documented):
    """How long it takes to copy one GB (1024 MiB), and where that is known from (§3.1)."""

    def __new__(cls, seconds_per_gb: float, basis: RateBasis | str | None = None) -> Self:
        """A rate in seconds per GB, and where it comes from."""

    @property
    def seconds_per_gb(self) -> float:
        """Seconds per GB (1024 MiB). Positive and finite."""

    @property
    def basis(self) -> RateBasis:
        """Where the figure comes from."""

    RULE_OF_THUMB: ClassVar[CopyRate]
    @staticmethod
    def from_alerts(
        start: datetime, end: datetime, volume_size_mib: int, used_percent: int
    ) -> CopyRate:
        """From the alerts of an earlier full copy (§3.1.1)."""

    @staticmethod
    def from_copy_log(
        blocks: int, seconds: int, volume_size_mib: int, *, unit: BlockUnit | str | None = None
    ) -> CopyRate:
        """From the log of an earlier copy (§3.1.2)."""

    @staticmethod
    def measured(size_mib: float, time: Duration) -> CopyRate:
        """From an earlier copy whose size in MiB and time are known."""

@final
class Entry(_Value, _Documented):
    """One entry of a session's journal."""

    def __new__(cls, seconds: float, step: int, event: Event) -> Self: ...
    @property
    def seconds(self) -> float:
        """When, since the origin that the host chose, in seconds."""

    @property
    def step(self) -> int:
        """The number of the step."""

    @property
    def event(self) -> Event:
        """What."""

    @property
    def message(self) -> str:
        """What has happened, for a person, in English."""

    def describe(self, language: Language | str | None = None) -> str:
        """Returns what has happened, for a person, in a language."""

@final
class Finding(_Value):
    """Something odd about an input or a state."""

    def __new__(
        cls,
        details: Mapping[str, Any],
        *,
        line: int | None = None,
        resource: str | None = None,
        origin: str | None = None,
    ) -> Self: ...
    @property
    def code(self) -> FindingCode:
        """The stable code."""

    @property
    def severity(self) -> FindingSeverity:
        """How serious it is."""

    @property
    def details(self) -> dict[str, Any]:
        """What it is about, as data: ``{"kind": "unknown_word", "field": …, "word": …}``."""

    @property
    def line(self) -> int | None:
        """The line of the input, counted from 1, where it belongs to a line."""

    @property
    def resource(self) -> str | None:
        """The resource it is about, where it is about one."""

    @property
    def origin(self) -> str | None:
        """Where the input came from, as the caller named it."""

    @property
    def message(self) -> str:
        """The message, in English."""

    def describe(self, language: Language | str | None = None) -> str:
        """Returns the message, in a language."""

    def to_dict(self, *, language: Language | str | None = None) -> dict[str, Any]:
        """Returns the document form, as in JSON."""

    def to_json(self, *, language: Language | str | None = None, indent: bool = False) -> str:
        """Returns the document form as JSON: compact, or with line breaks."""

@final
class Found(_Value):
    """A report that was found in a text, and where it begins; or an announced report that does not
    read, and why.
    """

    def __new__(
        cls,
        line: int,
        kind: ReportKind | str,
        *,
        report: Report | None = None,
        error: ParseError | None = None,
    ) -> Self: ...
    @property
    def line(self) -> int:
        """Its first line in the text, counted from 1."""

    @property
    def kind(self) -> ReportKind:
        """Which command printed it."""

    @property
    def report(self) -> Report | None:
        """The report; ``None`` where it is unreadable."""

    @property
    def error(self) -> ParseError | None:
        """Why it is unreadable; ``None`` where it is not."""

    @property
    def findings(self) -> tuple[Finding, ...]:
        """What was odd about it."""

    def to_dict(self, *, language: Language | str | None = None) -> dict[str, Any]:
        """Returns the document form, as ``scan`` prints it. Where the report is unreadable, that is
        the error.
        """

    def to_json(self, *, language: Language | str | None = None, indent: bool = False) -> str:
        """Returns the document form as JSON: compact, or with line breaks."""

@final
class GroupFacts(_Value):
    """The failover group that holds a mirror disk."""

    def __new__(
        cls,
        name: str | None,
        *,
        status: ObjectStatus | str | None = None,
        current: str | None = None,
    ) -> Self: ...
    @property
    def name(self) -> str | None:
        """Its full name; ``None`` where it is only known cut to 16 characters."""

    @property
    def status(self) -> ObjectStatus | str | None:
        """Its status in ``clpstat``."""

    @property
    def current(self) -> str | None:
        """The server it is on."""

@final
class GroupMap(_Value, _Documented):
    """One report of ``clpstat -g``: which group runs where."""

    def __new__(
        cls,
        servers: Iterable[MappedServer],
        *,
        cluster: str | None = None,
        findings: Iterable[Finding] | None = None,
        line: int | None = None,
    ) -> Self: ...
    @property
    def servers(self) -> tuple[MappedServer, ...]:
        """The servers, in the order of the display."""

    @property
    def cluster(self) -> str | None:
        """The name of the cluster, where it was printed."""

    @property
    def findings(self) -> tuple[Finding, ...]:
        """What was odd about this report."""

    @property
    def line(self) -> int:
        """Its first line, counted from 1."""

@final
class InfoField(_Value, _Documented):
    """A field of a section: a label and its value, as printed."""

    def __new__(cls, label: str, value: str | None, *, line: int | None = None) -> Self: ...
    @property
    def label(self) -> str:
        """The label as printed, without its padding."""

    @property
    def value(self) -> str | None:
        """The value as printed; ``None`` where there is none."""

    @property
    def line(self) -> int:
        """Its line, counted from 1."""

@final
class Limits(_Value):
    """What is read at most. Meeting a limit is reported, never silent."""

    def __new__(
        cls,
        *,
        input_bytes: int | None = None,
        line_bytes: int | None = None,
        report_bytes: int | None = None,
        name_bytes: int | None = None,
        objects: int | None = None,
        findings: int | None = None,
    ) -> Self: ...
    @property
    def input_bytes(self) -> int:
        """Bytes of one input given to a parser or a snapshot (default 256 MiB). A longer one is an
        error; scanning has no such limit, because it keeps nothing.
        """

    @property
    def line_bytes(self) -> int:
        """Bytes of one line (default 64 KiB). The rest of a longer line is not read."""

    @property
    def report_bytes(self) -> int:
        """Bytes of one report (default 256 KiB). The report ends there."""

    @property
    def name_bytes(self) -> int:
        """Bytes of one name (default 1 KiB). A report with a longer resource or server name is not
        used.
        """

    @property
    def objects(self) -> int:
        """Mirror disk resources of one snapshot, and objects of one report (default 4096)."""

    @property
    def findings(self) -> int:
        """Findings of one report, and of one snapshot (default 1000)."""

@final
class MappedGroup(_Value, _Documented):
    """A group in the row of a server in the output of ``clpstat -g``."""

    def __new__(cls, name: str, mark: GroupMark | str) -> Self: ...
    @property
    def name(self) -> str:
        """Its name. Not cut."""

    @property
    def mark(self) -> GroupMark | str:
        """The mark behind its name."""

@final
class MappedServer(_Value, _Documented):
    """A server in the output of ``clpstat -g``."""

    def __new__(
        cls,
        alias: str,
        *,
        name: str | None = None,
        local: bool | None = None,
        mark: GroupMark | str | None = None,
        groups: Iterable[MappedGroup] | None = None,
    ) -> Self: ...
    @property
    def alias(self) -> str:
        """What the map calls it: ``server0``, ``server1``, …"""

    @property
    def name(self) -> str | None:
        """Its name, where the map gives it."""

    @property
    def local(self) -> bool:
        """Whether the command ran on it (``*``)."""

    @property
    def mark(self) -> GroupMark | str | None:
        """The mark behind its alias, where the map has a row with its groups."""

    @property
    def groups(self) -> tuple[MappedGroup, ...]:
        """The groups in its row."""

@final
class MirrorColumn(_Value, _Documented):
    """What a mirror report says of one server."""

    def __new__(
        cls,
        name: str,
        *,
        color: Color | str | None = None,
        fast_copy: FastCopy | str | None = None,
        last_update: datetime | None = None,
        break_time: datetime | None = None,
        disk_error: DiskError | str | None = None,
        needed_copy_percent: int | None = None,
        volume_used_percent: int | None = None,
        volume_size_mib: int | None = None,
        unreadable: Iterable[Field | str] | None = None,
    ) -> Self: ...
    @property
    def name(self) -> str:
        """The server."""

    @property
    def color(self) -> Color | str | None:
        """``Mirror Color``: who holds the latest data."""

    @property
    def fast_copy(self) -> FastCopy | str | None:
        """``Fast Copy``: whether a differential copy is possible."""

    @property
    def last_update(self) -> datetime | None:
        """``Lastupdate Time``, in the server's local time, as printed."""

    @property
    def break_time(self) -> datetime | None:
        """``Break Time``, in the server's local time, as printed."""

    @property
    def disk_error(self) -> DiskError | str | None:
        """``Disk Error``: whether the disk has reported an error."""

    @property
    def needed_copy_percent(self) -> int | None:
        """``Needed Copy Percent``, 0 to 100 percent of the volume."""

    @property
    def volume_used_percent(self) -> int | None:
        """``Volume Used Percent``, 0 to 100 percent of the volume."""

    @property
    def volume_size_mib(self) -> int | None:
        """``Volume Size`` in MiB."""

    @property
    def unreadable(self) -> tuple[Field, ...]:
        """Fields that were printed and could not be read: absent, but not because there was
        nothing.
        """

@final
class MirrorReport(_Value, _Documented):
    """One report of ``clpmdstat --mirror``."""

    def __new__(
        cls,
        name: str,
        servers: Iterable[MirrorColumn],
        *,
        mirror_status: MirrorStatus | str | None = None,
        recovery: Recovery | None = None,
        findings: Iterable[Finding] | None = None,
        line: int | None = None,
    ) -> Self: ...
    @property
    def name(self) -> str:
        """The mirror disk resource."""

    @property
    def servers(self) -> tuple[MirrorColumn, MirrorColumn]:
        """The two columns, in the order of the display."""

    @property
    def mirror_status(self) -> MirrorStatus | str | None:
        """The ``Mirror Status`` line."""

    @property
    def recovery(self) -> Recovery | None:
        """The recovery block, while a copy runs."""

    @property
    def findings(self) -> tuple[Finding, ...]:
        """What was odd about this report."""

    @property
    def line(self) -> int:
        """Its first line, counted from 1."""

    @property
    def state(self) -> MirrorState:
        """The state that this report alone gives."""

    def assess(self) -> Assessment:
        """Assesses the state that this report alone gives."""

@final
class MirrorState(_Value, _Assessed, _Page):
    """What is known of one mirror disk at one time. A value that was not given is ``None``."""

    def __new__(
        cls,
        name: str,
        servers: Iterable[ServerState],
        *,
        mirror_status: MirrorStatus | str | None = None,
        recovery: Recovery | None = None,
        group: GroupFacts | None = None,
        auto_recovery: bool | None = None,
        monitor: str | None = None,
        conflicts: Iterable[Finding] | None = None,
        service: ServiceStatus | str | None = None,
        service_server: str | None = None,
    ) -> Self: ...
    @property
    def name(self) -> str:
        """The mirror disk resource."""

    @property
    def servers(self) -> tuple[ServerState, ServerState]:
        """Both servers, in the order of the display."""

    @property
    def mirror_status(self) -> MirrorStatus | str | None:
        """The ``Mirror Status`` line."""

    @property
    def recovery(self) -> Recovery | None:
        """The copy that runs."""

    @property
    def group(self) -> GroupFacts | None:
        """The failover group that holds the resource."""

    @property
    def auto_recovery(self) -> bool | None:
        """Whether a copy starts by itself (§2.2)."""

    @property
    def monitor(self) -> str | None:
        """The mirror disk monitor that watches the resource."""

    @property
    def conflicts(self) -> tuple[Finding, ...]:
        """In what the outputs contradict each other. Nothing is decided on such a state."""

    @property
    def service(self) -> ServiceStatus:
        """Whether the failover group that holds it runs."""

    @property
    def service_server(self) -> str | None:
        """The server on which it runs, where it runs and that is known."""

    @property
    def copy_state(self) -> CopyState | None:
        """Whether a copy runs; ``None`` where the outputs do not say so."""

    @staticmethod
    def from_line(line: str) -> MirrorState:
        """Reads a state written on one line, such as ``vol1: alpha green active, beta red inactive,
        fast copy ok``.
        """

    @staticmethod
    def from_reports(mirror: MirrorReport, active: ActivityReport | None = None) -> MirrorState:
        """Returns the state that one report of ``clpmdstat --mirror``, and one of ``--active``,
        give.
        """

    def assess(self) -> Assessment:
        """Assesses the state by the guide's table."""

    def position(self, server: str) -> int | None:
        """Returns the position of a server in ``servers``, by its name without letter case and
        domain: 0, 1 or ``None``.
        """

    def inspection(self, server: str, *, method: Method | str | None = None) -> Runbook:
        """Returns how to look at the data of an abnormal volume on one server (§2.3)."""

    def find_auto_recovery(self, *, method: Method | str | None = None) -> Runbook:
        """Returns how to find out whether automatic mirror recovery is on (§2.2)."""

@final
class MonitorList(_Value):
    """The monitors that ``clpstat -m`` lists: name and status, in the order of the text."""

    def __new__(
        cls,
        monitors: Iterable[tuple[str, ObjectStatus | str]],
        *,
        findings: Iterable[Finding] | None = None,
    ) -> Self: ...
    @property
    def monitors(self) -> tuple[tuple[str, ObjectStatus | str], ...]:
        """Name and status, in the order of the text."""

    @property
    def findings(self) -> tuple[Finding, ...]:
        """What was odd about them: a monitor whose line is unreadable is not among them."""

    def status(self, name: str) -> ObjectStatus | str | None:
        """Returns the status of a monitor; ``None`` where it is not listed, or with two
        statuses.
        """

@final
class ProgressTracker(_WrittenDown):
    """Follows one copy by its successive readings: how fast it is, how long it still takes, and
    whether it stands still.
    """

    def __new__(
        cls, *, window: Duration | None = None, stall_after: Duration | None = None
    ) -> Self:
        """A tracker that has seen nothing: window 5 minutes, stalled after 10 minutes."""

    def observe(self, at: Duration, state: CopyState | str, percent: int | None = None) -> Progress:
        """Takes a reading made at a time; returns what is known now."""

    def observe_state(self, at: Duration, state: MirrorState) -> Progress:
        """Takes a reading of a whole state; returns what is known now."""

    def current(self) -> Progress:
        """Returns what the latest reading says, without a new one."""

    def restart(self) -> None:
        """Forgets every reading and keeps the settings."""

@final
class Recovery(_Value, _Documented):
    """The recovery block of a mirror report: a copy that runs."""

    def __new__(
        cls,
        *,
        status: RecoveryStatus | str | None = None,
        source: str | None = None,
        destination: str | None = None,
        percent: int | None = None,
        used_seconds: int | None = None,
        left_seconds: int | None = None,
        iteration_times: int | None = None,
    ) -> Self: ...
    @property
    def status(self) -> RecoveryStatus | str | None:
        """Its status."""

    @property
    def source(self) -> str | None:
        """The server that is copied from."""

    @property
    def destination(self) -> str | None:
        """The server that is copied to."""

    @property
    def percent(self) -> int | None:
        """How much is done, 0 to 100."""

    @property
    def used_seconds(self) -> int | None:
        """``Used Time``, in seconds."""

    @property
    def left_seconds(self) -> int | None:
        """``Left Time`` or ``Remain Time``, in seconds, as the product estimates it."""

    @property
    def iteration_times(self) -> int | None:
        """``Iteration Times``, printed by some versions."""

    @property
    def used_time(self) -> timedelta | None:
        """``Used Time``; ``None`` also where a timedelta cannot hold it."""

    @property
    def left_time(self) -> timedelta | None:
        """``Left Time`` or ``Remain Time``, as the product estimates it."""

@final
class RecoveryOption(_Value, _Assessed):
    """A recovery option: a row of the table, for one state."""

    def __new__(cls, state: MirrorState, row: int) -> Self:
        """The option of a state by its row."""

    @property
    def state(self) -> MirrorState:
        """The state that it is for."""

    @property
    def row(self) -> int:
        """The row of the guide's table, 1 to 18."""

    @property
    def intent(self) -> Intent | None:
        """The operator's intent; ``None`` where the guide leaves no choice."""

    @property
    def procedure(self) -> ProcedureId:
        """The procedure to begin with."""

    @property
    def then(self) -> tuple[ProcedureId, ...]:
        """The procedures after it."""

    @property
    def graphical_only(self) -> bool:
        """Whether the chain begins in the graphical tool, for which there is no command."""

    @property
    def destructive(self) -> bool:
        """Whether the chain declares one server's data to be the latest."""

    @property
    def blocked_by(self) -> tuple[FindingCode, ...]:
        """Codes of findings that have to be settled first."""

    @property
    def source(self) -> str | None:
        """The server with the latest data, where it can be told."""

    @property
    def server1(self) -> str:
        """The server that the row calls server 1."""

    def commands(self, **names: Unpack[Names]) -> tuple[Command, ...]:
        """Returns the commands that act, in order, for the whole chain."""

    def estimate(self, **figures: Unpack[Figures]) -> Estimate | None:
        """Returns how long the copy takes; ``None`` where ``why_no_estimate`` says why, and where
        no copy follows without reading the state again.
        """

    def why_no_estimate(self, **figures: Unpack[Figures]) -> Finding | None:
        """Returns why there is no estimate; ``None`` where nothing is missing."""

    def runbook(self, *, method: Method | str | None = None, **names: Unpack[Names]) -> Runbook:
        """Returns what to do, step by step."""

@final
class Runbook(_Value, _Documented):
    """What to do, step by step, for one mirror disk."""

    def __new__(cls, **fields: Any) -> Self:
        """A runbook from its fields, named as in the document."""

    @property
    def format_version(self) -> int:
        """``RUNBOOK_VERSION``. A runbook of another version is not read."""

    @property
    def resource(self) -> str:
        """The mirror disk resource."""

    @property
    def servers(self) -> tuple[str, str]:
        """Both servers, in the order of the display."""

    @property
    def row(self) -> int | None:
        """The row of the guide; ``None`` for the procedures of chapter 2."""

    @property
    def procedures(self) -> tuple[ProcedureId, ...]:
        """The chain of procedures."""

    @property
    def method(self) -> Method:
        """How it is carried out."""

    @property
    def source(self) -> str | None:
        """The server with the latest data, where it is known or has been chosen."""

    @property
    def group(self) -> str | None:
        """The failover group, where it is known."""

    @property
    def monitor(self) -> str | None:
        """The mirror disk monitor, where it is known."""

    @property
    def destructive(self) -> bool:
        """Whether it declares one server's data to be the latest."""

    @property
    def steps(self) -> tuple[RunbookStep, ...]:
        """The steps."""

    @property
    def total_seconds(self) -> float | None:
        """How long the copy takes, in seconds, where that is known."""

    @property
    def needs(self) -> tuple[NeedCode, ...]:
        """Names and choices that are still needed."""

    @property
    def commands(self) -> tuple[Command, ...]:
        """The commands that act, in order."""

    @property
    def irreversible(self) -> tuple[RunbookStep, ...]:
        """The steps that cannot be undone."""

    @classmethod
    def from_json(cls, document: str) -> Self:
        """Reads a runbook from its document form."""

    def with_copy_time(self, time: Duration) -> Self:
        """Returns the same runbook, with how long the copy takes."""

    def sheet(self, language: Language | str | None = None) -> str:
        """Returns the runbook as a page of Markdown, with a box to tick off for each step."""

    def shell_lines(self, shell: Shell | str) -> tuple[tuple[str | None, str], ...]:
        """Returns the commands that act, each with its server and as a line of a shell."""

@final
class Scanner:
    """Finds every report in a stream that comes in pieces.

    Memory is bounded: it keeps no more than one unfinished report and one unfinished line.
    """

    def __new__(
        cls, *, encoding: Encoding | str | None = None, limits: Limits | None = None
    ) -> Self: ...
    def feed(self, piece: Buffer) -> list[Found]:
        """Takes the next piece; returns the reports that have become complete."""

    def finish(self) -> list[Found]:
        """Ends the stream; returns the report that was still open. The scanner is then as new."""

@final
class Section(_Value, _Documented):
    """A section of ``clpstat -i``: ``[Resource0 : md1]`` and what stands below it."""

    def __new__(
        cls,
        kind: SectionKind | str,
        name: str,
        fields: Iterable[InfoField],
        *,
        index: int | None = None,
        line: int | None = None,
    ) -> Self: ...
    @property
    def kind(self) -> SectionKind | str:
        """What it is about."""

    @property
    def name(self) -> str:
        """The name behind the colon, not cut. Empty where the title has no colon."""

    @property
    def fields(self) -> tuple[InfoField, ...]:
        """Its fields, in the order of the display."""

    @property
    def index(self) -> int | None:
        """The number behind the kind, where there is one."""

    @property
    def line(self) -> int:
        """The line of its title, counted from 1."""

    @property
    def type_name(self) -> str | None:
        """Its ``Type``."""

    def value(self, label: str) -> str | None:
        """Returns the value of the first field with this label; letter case does not matter."""

@final
class ServerState(_Value, _Documented):
    """What is known of a mirror disk on one server."""

    def __new__(
        cls,
        name: str,
        *,
        color: Color | str | None = None,
        activity: Activity | str | None = None,
        fast_copy: FastCopy | str | None = None,
        last_update: datetime | None = None,
        break_time: datetime | None = None,
        disk_error: DiskError | str | None = None,
        needed_copy_percent: int | None = None,
        volume_used_percent: int | None = None,
        volume_size_mib: int | None = None,
        unreadable: Iterable[Field | str] | None = None,
    ) -> Self: ...
    @property
    def name(self) -> str:
        """The server."""

    @property
    def color(self) -> Color | str | None:
        """``Mirror Color``: who holds the latest data."""

    @property
    def activity(self) -> Activity | str | None:
        """``Active Status``: whether the volume is in use."""

    @property
    def fast_copy(self) -> FastCopy | str | None:
        """``Fast Copy``: whether a differential copy is possible."""

    @property
    def last_update(self) -> datetime | None:
        """``Lastupdate Time``, in the server's local time, as printed."""

    @property
    def break_time(self) -> datetime | None:
        """``Break Time``, in the server's local time, as printed."""

    @property
    def disk_error(self) -> DiskError | str | None:
        """``Disk Error``: whether the disk has reported an error."""

    @property
    def needed_copy_percent(self) -> int | None:
        """``Needed Copy Percent``, 0 to 100 percent of the volume."""

    @property
    def volume_used_percent(self) -> int | None:
        """``Volume Used Percent``, 0 to 100 percent of the volume."""

    @property
    def volume_size_mib(self) -> int | None:
        """``Volume Size`` in MiB."""

    @property
    def unreadable(self) -> tuple[Field, ...]:
        """Fields that were printed and could not be read: absent, but not because there was
        nothing.
        """

@final
class Session(_WrittenDown):
    """A runbook that is being carried out, without doing any of it itself.

    Times are seconds, or timedeltas, since any origin that the host chooses and keeps, over a
    restart too: ``time.time()`` serves.
    """

    def __new__(
        cls,
        runbook: Runbook,
        *,
        id: str = "session",
        stall_after: Duration | None = None,
        give_up_after: Duration | None = None,
        unreadable_looks: int | None = None,
        self_start_within: Duration | None = None,
    ) -> Self:
        """Begins to carry out a runbook. The id tells sessions apart: a confirmation given to one
        is none for another.
        """

    def resume(self, now: Duration) -> None:
        """Takes up a session that was written down, perhaps in the middle of a step. It reads the
        state before it acts.
        """

    def next(self, now: Duration) -> Action:
        """What the host has to do next: one of ``mirror_core.actions``."""

    def describe(self, language: Language | str | None = None) -> str | None:
        """What the action is about that ``next`` gave last, for a person: what is done, looked for,
        decided or confirmed, or why the session has stopped. What an ``actions.Tell`` tells is said
        by its notice.
        """

    def observed(self, output: Text, now: Duration) -> None:
        """Feeds back the output of the commands of an ``actions.Observe``."""

    def command_ended(self, exit: int | None, output: Text, now: Duration) -> None:
        """Says how the command of an ``actions.Run`` ended: its exit status, ``None`` where that is
        not known, and what it printed.
        """

    def answered(self, answer: str, now: Duration) -> None:
        """Answers an ``actions.Ask``, or says ``"done"`` or ``"failed"`` to an
        ``actions.ByHand``.
        """

    def confirmed(self, token: str, now: Duration) -> None:
        """Confirms what an ``actions.Confirm`` asks for, with its token."""

    def decline(self, now: Duration) -> None:
        """Ends the session on somebody's wish."""

    @property
    def runbook(self) -> Runbook:
        """The runbook, with the choices made so far."""

    @property
    def journal(self) -> tuple[Entry, ...]:
        """What was done, seen and refused, with times."""

    @property
    def is_over(self) -> bool:
        """Whether it has ended, one way or the other."""

@final
class Snapshot(_Assessed, _Page):
    """All that is known at one time. Made by ``read``."""

    def __eq__(self, other: object, /) -> bool: ...
    def __ne__(self, other: object, /) -> bool: ...
    @property
    def resources(self) -> tuple[MirrorState, ...]:
        """The mirror disks, in the order in which they were first named."""

    @property
    def findings(self) -> tuple[Finding, ...]:
        """What was odd about the outputs. What was odd about a state is in its assessment."""

    @property
    def auto_recovery(self) -> bool | None:
        """Whether automatic recovery is on (§2.2), where an output says so."""

    @property
    def severity(self) -> Severity:
        """How serious the worst of it is: of the mirror disks, and of what was odd about the
        outputs.
        """

    def changes_since(self, earlier: Self) -> tuple[Changes, ...]:
        """Returns what has changed since an earlier snapshot, for each mirror disk of which
        something has.
        """

    def __getitem__(self, name: str, /) -> MirrorState: ...
    def get(self, name: str) -> MirrorState | None:
        """Returns the mirror disk of a name; ``None`` where it is not known."""

    def __contains__(self, name: object, /) -> bool: ...
    def __len__(self, /) -> int: ...
    def __iter__(self, /) -> Iterator[str]: ...
    def keys(self) -> tuple[str, ...]:
        """Returns the names of the mirror disks."""

    def values(self) -> tuple[MirrorState, ...]:
        """Returns the mirror disks: the same as ``resources``."""

    def items(self) -> tuple[tuple[str, MirrorState], ...]:
        """Returns name and mirror disk."""

    def assess(self, name: str) -> Assessment:
        """Assesses one mirror disk. A name that is not known is a ``KeyError``."""

    def __hash__(self, /) -> int: ...
    __match_args__: ClassVar[tuple[str, str]]
    def __reduce__(self, /) -> tuple[Any, tuple[Any, ...]]: ...
    def __copy__(self, /) -> Self: ...
    def __deepcopy__(self, _memo: object, /) -> Self: ...

@final
class Scan:
    """The reports of a text, in its order. Made by ``scan``."""

    def __iter__(self, /) -> Self: ...
    def __next__(self, /) -> Found | None: ...

def _choosing(what: str, language: Language | str, names: Iterable[str], name: str) -> str:
    """Returns what the programs say while a mirror disk and an option are chosen."""

def _describe(list: str, word: str, language: Language | str) -> str:
    """Returns what a word means, for a person."""

def _label(name: str, language: Language | str) -> str:
    """Returns a fixed word of a page that the programs need too."""

def _reread(
    inputs: Sequence[tuple[str | None, Source]],
    encoding: Encoding | str | None,
    limits: Limits | None,
) -> Snapshot:
    """Reads what a snapshot was read from once more: how pickle makes one."""

def _rounded_up(value: float) -> int:
    """Returns a figure for display: the next whole number."""

def _stop_reason_message(reason: str, language: Language | str) -> str:
    """Returns why a session has stopped, for a person."""

def copy_log_values(blocks: str, seconds: str) -> CopyLogValues:
    """Reads two figures that were copied out of a copy log by hand: blocks in hexadecimal, seconds
    in decimal.
    """

def decision_table() -> tuple[DecisionRow, ...]:
    """Returns the vendor's decision table: 18 rows."""

def decode(source: Text, *, encoding: Encoding | str | None = None) -> Decoded:
    """Decodes bytes in the encoding that is given, or in the one recognised."""

def find_copy_log(text: str, *, blocks: str, seconds: str) -> CopyLogValues:
    """Finds the figures of the last copy in a copy log, each behind a label that the
    caller names.
    """

def parse_active(
    source: Text, *, encoding: Encoding | str | None = None, limits: Limits | None = None
) -> ActivityReport:
    """Reads the first report of ``clpmdstat --active`` in a text."""

def parse_alerts(
    source: Text, *, encoding: Encoding | str | None = None, limits: Limits | None = None
) -> AlertLog:
    """Reads the alerts of full copies in a text."""

def parse_cluster(
    source: Text, *, encoding: Encoding | str | None = None, limits: Limits | None = None
) -> ClusterReport:
    """Reads the first report of ``clpstat`` in a text."""

def parse_group_map(
    source: Text, *, encoding: Encoding | str | None = None, limits: Limits | None = None
) -> GroupMap:
    """Reads the first report of ``clpstat -g`` in a text."""

def parse_info(
    source: Text, *, encoding: Encoding | str | None = None, limits: Limits | None = None
) -> ClusterInfo:
    """Reads the first report of ``clpstat -i`` and its relatives in a text."""

def parse_many(
    sources: Iterable[Text],
    *,
    threads: int | None = None,
    encoding: Encoding | str | None = None,
    limits: Limits | None = None,
) -> list[MirrorReport | ParseError]:
    """Reads the mirror report of each of many texts, on all processors.

    The results stand in the order of the sources. What does not read is an error in its place,
    which is handed back and not raised.
    """

def parse_mirror(
    source: Text, *, encoding: Encoding | str | None = None, limits: Limits | None = None
) -> MirrorReport:
    """Reads the first report of ``clpmdstat --mirror`` in a text."""

def parse_monitors(
    source: Text, *, encoding: Encoding | str | None = None, limits: Limits | None = None
) -> MonitorList:
    """Reads the monitors that ``clpstat -m`` lists."""

def read(
    *sources: Source,
    from_servers: Mapping[str, Source | Iterable[Source]] | None = None,
    encoding: Encoding | str | None = None,
    limits: Limits | None = None,
) -> Snapshot:
    """Reads the output of any commands, in any order, into one snapshot."""

def scan(
    source: Text, *, encoding: Encoding | str | None = None, limits: Limits | None = None
) -> Scan:
    """Finds every report in a text, one after the other."""

def shell_line(argv: Iterable[str], shell: Shell | str) -> str:
    """Returns a command as a line of a shell."""
