"""The words of a runbook and of a session."""

from __future__ import annotations

from ._base import SpokenWord, Word


class Effect(SpokenWord):
    """What a command does."""

    #: Starts the copy of the differences.
    STARTS_COPY = "starts_copy"
    #: Starts the copy of everything.
    STARTS_FULL_COPY = "starts_full_copy"
    #: Declares one server's data to be the latest. Cannot be undone.
    DECLARES_LATEST = "declares_latest"
    #: Starts the failover group.
    STARTS_GROUP = "starts_group"
    #: Stops the failover group.
    STOPS_GROUP = "stops_group"
    #: Suspends the mirror disk monitor, and with it the automatic recovery.
    SUSPENDS_MONITOR = "suspends_monitor"
    #: Resumes the mirror disk monitor.
    RESUMES_MONITOR = "resumes_monitor"
    #: Opens the volume for inspection.
    OPENS_VOLUME = "opens_volume"
    #: Makes the volume inactive.
    CLOSES_VOLUME = "closes_volume"
    #: Reboots both servers.
    REBOOTS_CLUSTER = "reboots_cluster"


class Condition(SpokenWord):
    """When a command runs."""

    #: Only if no copy runs, and the copy is still to be made.
    NO_COPY_RUNS = "no_copy_runs"
    #: Only if the service is wanted now.
    SERVICE_WANTED = "service_wanted"


class Output(Word):
    """An output that is looked at."""

    #: ``clpmdstat --mirror``.
    MIRROR = "mirror"
    #: ``clpmdstat --active``.
    ACTIVE = "active"
    #: ``clpstat``.
    CLUSTER = "cluster"
    #: ``clpstat -m``.
    MONITORS = "monitors"
    #: ``clpstat -i --detail``.
    INFO_DETAIL = "info_detail"


class Expectation(SpokenWord):
    """What must be seen."""

    #: A copy runs from the source to the other server, or has ended already: a small one may
    #: be over before the first look.
    COPY_RUNS = "copy_runs"
    #: The copy has ended: Normal, and GREEN on both servers.
    COPY_ENDED = "copy_ended"
    #: The source is GREEN; a copy may have started by itself.
    SOURCE_LATEST = "source_latest"
    #: The failover group is online.
    GROUP_ONLINE = "group_online"
    #: The failover group is offline.
    GROUP_OFFLINE = "group_offline"
    #: The monitor is suspended.
    MONITOR_SUSPENDED = "monitor_suspended"
    #: The monitor is no longer suspended.
    MONITOR_RESUMED = "monitor_resumed"
    #: The volume is active on the server.
    VOLUME_ACTIVE = "volume_active"
    #: The volume is inactive on both servers.
    VOLUME_INACTIVE = "volume_inactive"
    #: The times have been written down.
    TIMES_RECORDED = "times_recorded"
    #: Whether automatic recovery is on.
    AUTO_RECOVERY_READ = "auto_recovery_read"
    #: Both servers are online again.
    SERVERS_ONLINE = "servers_online"


class Question(SpokenWord):
    """A decision that somebody has to take."""

    #: Whose data is the latest (§4.7.2 step 2).
    SOURCE = "source"
    #: Whether the service is to be started now.
    START_SERVICE = "start_service"


class Operation(SpokenWord):
    """Something to do in the graphical tool."""

    #: Open the window of the mirror disk.
    OPEN_MIRROR_DISK_HELPER = "open_mirror_disk_helper"
    #: Choose the destination's icon, so that a copy runs onto it, and execute.
    COPY_TO_DESTINATION = "copy_to_destination"
    #: Choose the source's icon, so that its data is the latest, and execute.
    DECLARE_SOURCE_LATEST = "declare_source_latest"
    #: Choose the survivor's icon, so that its data is the latest, and execute.
    DECLARE_SURVIVOR_LATEST = "declare_survivor_latest"
    #: Choose the icon of the server on which the volume is active, so that it becomes
    #: inactive, and execute.
    TAKE_VOLUME_OFFLINE = "take_volume_offline"
    #: Start the failover group.
    START_GROUP = "start_group"
    #: Stop the failover group.
    STOP_GROUP = "stop_group"
    #: Suspend the mirror disk monitor.
    SUSPEND_MONITOR = "suspend_monitor"
    #: Resume the mirror disk monitor.
    RESUME_MONITOR = "resume_monitor"
    #: Reboot the cluster.
    REBOOT_CLUSTER = "reboot_cluster"
    #: Look at the data on the opened volume.
    LOOK_AT_DATA = "look_at_data"
    #: Open the volume for inspection.
    OPEN_VOLUME = "open_volume"
    #: Close the volume that was opened for inspection.
    CLOSE_VOLUME = "close_volume"
    #: Open the mirror disk page of the cluster's properties.
    OPEN_CLUSTER_PROPERTIES = "open_cluster_properties"


class Notice(SpokenWord):
    """Something that a reader must know."""

    #: A copy loads the servers while the service runs.
    LOAD_WHILE_COPYING = "load_while_copying"
    #: A full copy takes long.
    FULL_COPY_TAKES_LONG = "full_copy_takes_long"
    #: The group cannot start before the copy has ended.
    GROUP_CANNOT_START = "group_cannot_start"
    #: A group in an abnormal status has to be stopped before it is started.
    STOP_ABNORMAL_GROUP_FIRST = "stop_abnormal_group_first"
    #: With automatic recovery on, the copy starts by itself.
    COPY_MAY_START_ITSELF = "copy_may_start_itself"
    #: What only the other server holds is lost.
    OTHER_DATA_IS_LOST = "other_data_is_lost"
    #: The stopped server's data can never again be the latest.
    PARTNER_IS_LOST_AS_SOURCE = "partner_is_lost_as_source"
    #: The volume can be looked at first (§2.3).
    LOOK_FIRST = "look_first"
    #: The data may be damaged: do nothing else.
    DO_NOTHING_ELSE = "do_nothing_else"
    #: Opening the volume repairs nothing.
    OPENING_IS_NO_REPAIR = "opening_is_no_repair"
    #: What is written meanwhile is not mirrored.
    NOT_MIRRORED_MEANWHILE = "not_mirrored_meanwhile"
    #: Opening may overwrite both times.
    OPENING_OVERWRITES_TIMES = "opening_overwrites_times"
    #: No file of the volume may be in use when it is closed.
    NO_FILE_IN_USE = "no_file_in_use"
    #: There is no command for it.
    NO_COMMAND_FOR_IT = "no_command_for_it"


class Method(SpokenWord):
    """How a procedure is carried out."""

    #: With commands, as far as there are any.
    COMMANDS = "commands"
    #: In the graphical tool.
    GRAPHICAL_TOOL = "graphical_tool"


class Shell(Word):
    """A shell that a command can be written for."""

    #: POSIX ``sh``.
    POSIX = "sh"
    #: ``cmd.exe``.
    CMD = "cmd"
    #: PowerShell.
    POWERSHELL = "powershell"


__all__ = [
    "Condition",
    "Effect",
    "Expectation",
    "Operation",
    "Output",
    "Question",
    "Notice",
    "Shell",
    "Method",
]
