"""Words that the product prints. A printed word outside a list stays a plain ``str``."""

from __future__ import annotations

from ._base import SpokenWord, Word


class MirrorStatus(Word):
    """The ``Mirror Status`` line."""

    #: Both sides hold the same data.
    NORMAL = "normal"
    #: The mirror is broken: at least one side is behind.
    ABNORMAL = "abnormal"
    #: A copy is running.
    RECOVERING = "recovering"
    #: The first copy has not been made yet.
    NO_CONSTRUCTION = "no_construction"


class Color(SpokenWord):
    """The ``Mirror Color`` of one server (§1 of the guide's facts: GREEN holds the latest
    data).
    """

    #: This server holds the latest data.
    GREEN = "green"
    #: A copy is running.
    YELLOW = "yellow"
    #: This server does not hold the latest data.
    RED = "red"
    #: Active on both servers at once: abnormal, the data may be damaged.
    BLUE = "blue"
    #: This server is stopped.
    GRAY = "gray"


class Activity(Word):
    """Whether the volume is in use on one server (``clpmdstat --active``)."""

    #: In use here.
    ACTIVE = "active"
    #: Not in use here.
    INACTIVE = "inactive"
    #: Printed as ``--``: the server is stopped.
    UNKNOWN = "unknown"


class FastCopy(Word):
    """Whether a differential copy is possible (``Fast Copy``)."""

    #: A differential copy is possible.
    OK = "ok"
    #: Only a full copy is possible.
    NG = "ng"
    #: Not known, and printed as such.
    UNKNOWN = "unknown"


class DiskError(Word):
    """The ``Disk Error`` row."""

    #: No error.
    OK = "ok"
    #: The disk has reported an error.
    ERROR = "error"


class RecoveryStatus(Word):
    """The status inside the recovery block."""

    #: A copy is running.
    RECOVERING = "recovering"


class ObjectStatus(Word):
    """The status of a server, group, resource, heartbeat or monitor in ``clpstat``."""

    #: Running, in use.
    ONLINE = "online"
    #: Not running.
    OFFLINE = "offline"
    #: Starting.
    ONLINE_PENDING = "online_pending"
    #: Stopping.
    OFFLINE_PENDING = "offline_pending"
    #: Starting has failed.
    ONLINE_FAILURE = "online_failure"
    #: Stopping has failed.
    OFFLINE_FAILURE = "offline_failure"
    #: Healthy.
    NORMAL = "normal"
    #: Works, with something wrong.
    CAUTION = "caution"
    #: Does not work.
    ERROR = "error"
    #: Monitoring is suspended.
    SUSPEND = "suspend"
    #: Not used by this server.
    UNUSED = "unused"
    #: Not known, and printed as such.
    UNKNOWN = "unknown"


class GroupMark(Word):
    """The mark behind a server or a group in the map of ``clpstat -g``."""

    #: The server is up; the group runs there.
    ONLINE = "online"
    #: Assumed to be the opposite of ``o``: no published output shows it.
    OFFLINE = "offline"


class SectionKind(Word):
    """What a section of ``clpstat -i`` is about."""

    #: The cluster.
    CLUSTER = "cluster"
    #: A server.
    SERVER = "server"
    #: A heartbeat.
    HEARTBEAT = "heartbeat"
    #: Network partition resolution.
    NETWORK_PARTITION = "network_partition"
    #: A failover group.
    GROUP = "group"
    #: A resource of the group before it.
    RESOURCE = "resource"
    #: A monitor resource.
    MONITOR = "monitor"


__all__ = [
    "Activity",
    "Color",
    "DiskError",
    "FastCopy",
    "GroupMark",
    "MirrorStatus",
    "ObjectStatus",
    "RecoveryStatus",
    "SectionKind",
]
