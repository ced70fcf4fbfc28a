"""What was odd about an input."""

from __future__ import annotations

from ._base import Word


class Field(Word):
    """A field of a report, named as the product prints it."""

    #: ``Mirror Status``.
    MIRROR_STATUS = "mirror_status"
    #: ``Mirror Color``.
    MIRROR_COLOR = "mirror_color"
    #: ``Fast Copy``.
    FAST_COPY = "fast_copy"
    #: ``Lastupdate Time``.
    LAST_UPDATE_TIME = "last_update_time"
    #: ``Break Time``.
    BREAK_TIME = "break_time"
    #: ``Disk Error``.
    DISK_ERROR = "disk_error"
    #: ``Needed Copy Percent``.
    NEEDED_COPY_PERCENT = "needed_copy_percent"
    #: ``Volume Used Percent``.
    VOLUME_USED_PERCENT = "volume_used_percent"
    #: ``Volume Size``.
    VOLUME_SIZE = "volume_size"
    #: The status of the recovery block.
    RECOVERY_STATUS = "recovery_status"
    #: ``Direction`` of the recovery block.
    DIRECTION = "direction"
    #: ``Percent`` of the recovery block.
    PERCENT = "percent"
    #: ``Used Time`` of the recovery block.
    USED_TIME = "used_time"
    #: ``Left Time`` or ``Remain Time`` of the recovery block.
    LEFT_TIME = "left_time"
    #: ``Iteration Times`` of the recovery block.
    ITERATION_TIMES = "iteration_times"
    #: ``Active Status``.
    ACTIVITY = "activity"
    #: The status of a server, group, resource, heartbeat or monitor.
    STATUS = "status"
    #: The mark behind a name in the group map.
    GROUP_MAP_MARK = "group_map_mark"
    #: ``Auto Mirror Recovery``.
    AUTO_MIRROR_RECOVERY = "auto_mirror_recovery"
    #: The time of an alert.
    ALERT_TIME = "alert_time"


class FindingSeverity(Word):
    """How serious one finding is."""

    #: Worth knowing.
    INFO = "info"
    #: Something could not be used, or narrows what can be said.
    WARNING = "warning"
    #: Act on this before anything else.
    CRITICAL = "critical"


class ErrorCode(Word):
    """Why nothing could be handed back."""

    #: No text at all, or only blanks.
    EMPTY = "empty"
    #: No report of the wanted kind in the text.
    NO_REPORT = "no_report"
    #: A report that names no resource.
    NO_RESOURCE_NAME = "no_resource_name"
    #: A report that does not name two servers.
    NO_SERVERS = "no_servers"
    #: More bytes than the stated limit.
    TOO_LARGE = "too_large"
    #: A state entered by hand that does not read.
    BAD_STATE = "bad_state"
    #: A hexadecimal or decimal figure that does not read.
    BAD_FIGURE = "bad_figure"
    #: A label that the text does not hold.
    LABEL_NOT_FOUND = "label_not_found"


class LimitKind(Word):
    """A limit that keeps memory and time bounded."""

    #: Bytes of one input.
    INPUT_BYTES = "input_bytes"
    #: Bytes of one line.
    LINE_BYTES = "line_bytes"
    #: Bytes of one report.
    REPORT_BYTES = "report_bytes"
    #: Bytes of one name.
    NAME_BYTES = "name_bytes"
    #: Mirror disk resources, groups or other objects of one snapshot.
    OBJECTS = "objects"
    #: Findings of one report or snapshot.
    FINDINGS = "findings"


class NameKind(Word):
    """What a name is of."""

    #: A mirror disk resource.
    RESOURCE = "resource"
    #: A failover group.
    GROUP = "group"
    #: A mirror disk monitor.
    MONITOR = "monitor"
    #: A server.
    SERVER = "server"


__all__ = [
    "ErrorCode",
    "Field",
    "FindingSeverity",
    "LimitKind",
    "NameKind",
]
