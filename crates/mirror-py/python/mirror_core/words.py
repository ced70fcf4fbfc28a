"""The vocabulary, as enumerations of strings.

Two kinds of words live here. *Words that the product prints* (:class:`Color`, :class:`Activity`,
...): a printed word outside the list stays a plain ``str`` and never turns into a member, so
``isinstance(server.color, Color)`` tells the one from the other. *Words of this library*
(:class:`Situation`, :class:`Intent`, ...) are closed lists.

The values are those of the JSON documents. Written by ``cargo xtask generate`` from the library's
own lists; do not edit.
"""

from __future__ import annotations

from ._word import SpokenWord, Word


class MirrorStatus(Word):
    """The ``Mirror Status`` line."""

    NORMAL = "normal"
    """Both sides hold the same data."""
    ABNORMAL = "abnormal"
    """The mirror is broken: at least one side is behind."""
    RECOVERING = "recovering"
    """A copy is running."""
    NO_CONSTRUCTION = "no_construction"
    """The first copy has not been made yet."""


class Color(SpokenWord):
    """The ``Mirror Color`` of one server (§1 of the guide's facts: GREEN holds the latest data)."""

    GREEN = "green"
    """This server holds the latest data."""
    YELLOW = "yellow"
    """A copy is running."""
    RED = "red"
    """This server does not hold the latest data."""
    BLUE = "blue"
    """Active on both servers at once: abnormal, the data may be damaged."""
    GRAY = "gray"
    """This server is stopped."""


class Activity(Word):
    """Whether the volume is in use on one server (``clpmdstat --active``)."""

    ACTIVE = "active"
    """In use here."""
    INACTIVE = "inactive"
    """Not in use here."""
    UNKNOWN = "unknown"
    """Printed as ``--``: the server is stopped."""


class FastCopy(Word):
    """Whether a differential copy is possible (``Fast Copy``)."""

    OK = "ok"
    """A differential copy is possible."""
    NG = "ng"
    """Only a full copy is possible."""
    UNKNOWN = "unknown"
    """Not known, and printed as such."""


class DiskError(Word):
    """The ``Disk Error`` row."""

    OK = "ok"
    """No error."""
    ERROR = "error"
    """The disk has reported an error."""


class RecoveryStatus(Word):
    """The status inside the recovery block."""

    RECOVERING = "recovering"
    """A copy is running."""


class ObjectStatus(Word):
    """The status of a server, group, resource, heartbeat or monitor in ``clpstat``."""

    ONLINE = "online"
    """Running, in use."""
    OFFLINE = "offline"
    """Not running."""
    ONLINE_PENDING = "online_pending"
    """Starting."""
    OFFLINE_PENDING = "offline_pending"
    """Stopping."""
    ONLINE_FAILURE = "online_failure"
    """Starting has failed."""
    OFFLINE_FAILURE = "offline_failure"
    """Stopping has failed."""
    NORMAL = "normal"
    """Healthy."""
    CAUTION = "caution"
    """Works, with something wrong."""
    ERROR = "error"
    """Does not work."""
    SUSPEND = "suspend"
    """Monitoring is suspended."""
    UNUSED = "unused"
    """Not used by this server."""
    UNKNOWN = "unknown"
    """Not known, and printed as such."""


class GroupMark(Word):
    """The mark behind a server or a group in the map of ``clpstat -g``."""

    ONLINE = "online"
    """``o``: the server is up; the group runs there."""
    OFFLINE = "offline"
    """``x``. Assumed to be the opposite of ``o``: no published output shows it."""


class SectionKind(Word):
    """What a section of ``clpstat -i`` is about."""

    CLUSTER = "cluster"
    """The cluster."""
    SERVER = "server"
    """A server."""
    HEARTBEAT = "heartbeat"
    """A heartbeat."""
    NETWORK_PARTITION = "network_partition"
    """Network partition resolution."""
    GROUP = "group"
    """A failover group."""
    RESOURCE = "resource"
    """A resource of the group before it."""
    MONITOR = "monitor"
    """A monitor resource."""


class ReportKind(Word):
    """Which command printed a report."""

    MIRROR = "mirror"
    """``clpmdstat --mirror``."""
    ACTIVE = "active"
    """``clpmdstat --active``."""
    CLUSTER = "cluster"
    """``clpstat``."""
    INFO = "info"
    """``clpstat -i`` and its relatives."""
    GROUP_MAP = "groupmap"
    """``clpstat -g``."""


class Field(Word):
    """A field of a report, named as the product prints it."""

    MIRROR_STATUS = "mirror_status"
    """``Mirror Status``."""
    MIRROR_COLOR = "mirror_color"
    """``Mirror Color``: who holds the latest data."""
    ACTIVITY = "activity"
    """``Active Status``: whether the volume is in use."""
    FAST_COPY = "fast_copy"
    """``Fast Copy``: whether a differential copy is possible."""
    LAST_UPDATE_TIME = "last_update_time"
    """``Lastupdate Time``, in the server's local time, as printed."""
    BREAK_TIME = "break_time"
    """``Break Time``, in the server's local time, as printed."""
    DISK_ERROR = "disk_error"
    """``Disk Error``: whether the disk has reported an error."""
    NEEDED_COPY_PERCENT = "needed_copy_percent"
    """``Needed Copy Percent``, 0 to 100 percent of the volume."""
    VOLUME_USED_PERCENT = "volume_used_percent"
    """``Volume Used Percent``, 0 to 100 percent of the volume."""
    VOLUME_SIZE = "volume_size"
    """``Volume Size`` in MiB."""
    RECOVERY_STATUS = "recovery_status"
    """The status of the recovery block."""
    DIRECTION = "direction"
    """``Direction`` of the recovery block."""
    PERCENT = "percent"
    """``Percent`` of the recovery block."""
    USED_TIME = "used_time"
    """``Used Time`` of the recovery block."""
    LEFT_TIME = "left_time"
    """``Left Time`` or ``Remain Time`` of the recovery block."""
    ITERATION_TIMES = "iteration_times"
    """``Iteration Times`` of the recovery block."""
    STATUS = "status"
    """The status of a server, group, resource, heartbeat or monitor."""
    GROUP_MAP_MARK = "group_map_mark"
    """The mark behind a name in the group map."""
    AUTO_MIRROR_RECOVERY = "auto_mirror_recovery"
    """``Auto Mirror Recovery``."""
    ALERT_TIME = "alert_time"
    """The time of an alert."""


class AlertKind(Word):
    """What an alert says of a full copy."""

    FULL_COPY_STARTED = "full_copy_started"
    """It has started."""
    FULL_COPY_SUCCEEDED = "full_copy_succeeded"
    """It has ended well."""
    FULL_COPY_FAILED = "full_copy_failed"
    """It has failed."""


class Encoding(Word):
    """An encoding of console output."""

    UTF8 = "utf-8"
    """UTF-8, with or without a byte order mark."""
    UTF16_LE = "utf-16le"
    """UTF-16, little endian: what PowerShell's ``>`` writes."""
    UTF16_BE = "utf-16be"
    """UTF-16, big endian."""
    CP932 = "cp932"
    """Code page 932, the Windows form of Shift_JIS."""
    EUC_JP = "euc-jp"
    """EUC-JP."""


class Situation(SpokenWord):
    """The situation of a mirror disk."""

    HEALTHY = "healthy"
    """Both sides hold the latest data."""
    ONE_SIDE_LATEST_RUNNING = "one_side_latest_running"
    """One side is behind; the service runs on the other (rows 1–4)."""
    ONE_SIDE_LATEST_STOPPED = "one_side_latest_stopped"
    """One side is behind; nothing runs (rows 5–8)."""
    NO_LATEST_STOPPED = "no_latest_stopped"
    """Neither side is known to hold the latest data; nothing runs (rows 9–12)."""
    NO_LATEST_RUNNING = "no_latest_running"
    """Neither side is known to hold the latest data, yet the service runs (rows 13–14)."""
    SURVIVOR_NOT_LATEST = "survivor_not_latest"
    """The one server that is up does not hold the latest data (row 15)."""
    RECOVERING_RUNNING = "recovering_running"
    """A copy runs while the service runs (row 16)."""
    RECOVERING_STOPPED = "recovering_stopped"
    """A copy runs while the service is stopped (row 17)."""
    BOTH_ACTIVE = "both_active"
    """Active on both servers at once (row 18)."""
    NOT_COVERED = "not_covered"
    """The guide says nothing about this state."""
    INCOMPLETE = "incomplete"
    """Rows fit, but the choice between them needs output that was not given."""


class Severity(SpokenWord):
    """How serious a state is. Callers can map it otherwise."""

    OK = "ok"
    """Healthy."""
    WARNING = "warning"
    """Redundancy is lost or being restored; the latest data is known."""
    CRITICAL = "critical"
    """Data or service is in danger."""
    UNKNOWN = "unknown"
    """Nothing can be said."""


class Intent(SpokenWord):
    """What the operator wants: the condition column of the table (§2.1.1)."""

    RECOVER_WHILE_RUNNING = "recover_while_running"
    """Copy while the service keeps running."""
    STOP_THEN_RECOVER = "stop_then_recover"
    """Stop the service, then copy."""
    RECOVER_WHILE_STOPPED = "recover_while_stopped"
    """Copy while the service stays stopped."""
    START_AND_RECOVER = "start_and_recover"
    """Start the service and copy in parallel."""
    START_SURVIVOR = "start_survivor"
    """Start the service on the surviving server only."""


class ProcedureId(SpokenWord):
    """One of the eleven procedures of chapter 4."""

    P1_1 = "1-1"
    """Copy the differences while the service runs (§4.1)."""
    P1_2 = "1-2"
    """Copy everything while the service runs (§4.2)."""
    P1_3 = "1-3"
    """Stop the service (§4.3)."""
    P2_1 = "2-1"
    """Copy while the service is stopped (§4.4)."""
    P2_2 = "2-2"
    """Start the service, then copy the differences (§4.5)."""
    P2_3 = "2-3"
    """Start the service with the monitor suspended, then copy everything (§4.6)."""
    P3_1 = "3-1"
    """Declare one server's data the latest and copy, service stopped (§4.7)."""
    P3_2 = "3-2"
    """Declare one server's data the latest and start the service (§4.8)."""
    P4_1 = "4-1"
    """Take the volume offline (§4.9)."""
    P5_1 = "5-1"
    """Declare the survivor's data the latest and start the service there (§4.10)."""
    P6_1 = "6-1"
    """Reboot the cluster (§4.11)."""


class VerdictCode(Word):
    """Why there is a server with the latest data, or none (§4.7.2 step 2)."""

    DECIDED = "decided"
    """One server holds the latest data."""
    BOTH_TIMES = "both_times"
    """Case B: both servers show a time."""
    NO_TIMES = "no_times"
    """Case C: neither server shows a time."""
    TIMES_UNRELIABLE = "times_unreliable"
    """The times may have been overwritten by an operation on an opened volume, or are
    unreadable.
    """
    NONE = "none"
    """There is none, for another reason."""


class ChangeCode(Word):
    """A kind of change between two assessments."""

    RESOURCE = "resource"
    """The two assessments are of different mirror disks. The other changes compare them all the
    same.
    """
    RESOURCE_APPEARED = "resource_appeared"
    """The mirror disk is known, and was not known before  (``Snapshot::changes_since``)."""
    RESOURCE_GONE = "resource_gone"
    """The mirror disk is no longer known  (``Snapshot::changes_since``)."""
    SITUATION = "situation"
    """The situation has changed."""
    SEVERITY = "severity"
    """The severity has changed."""
    SOURCE = "source"
    """The server with the latest data has changed."""
    MIRROR_STATUS = "mirror_status"
    """The ``Mirror Status`` line has changed."""
    SERVER_APPEARED = "server_appeared"
    """A server is named that was not named before."""
    SERVER_GONE = "server_gone"
    """A server is no longer named."""
    FIELD = "field"
    """A field of one server has changed."""
    COPY_STARTED = "copy_started"
    """A copy has started."""
    COPY_PROGRESSED = "copy_progressed"
    """A copy goes on; its figures have changed."""
    COPY_ENDED = "copy_ended"
    """A copy is no longer reported. Whether it has come to its end, the colours say."""
    SERVICE = "service"
    """Whether the failover group runs, or where, has changed."""
    GROUP = "group"
    """The failover group, its status or its server has changed."""
    AUTO_RECOVERY = "auto_recovery"
    """Whether automatic recovery is on has changed."""
    MONITOR = "monitor"
    """The mirror disk monitor has changed."""
    NEED_APPEARED = "need_appeared"
    """Input is missing that was not missing before."""
    NEED_GONE = "need_gone"
    """Input is no longer missing."""
    FINDING_APPEARED = "finding_appeared"
    """A finding is new."""
    FINDING_GONE = "finding_gone"
    """A finding no longer applies."""
    OPTION_APPEARED = "option_appeared"
    """A recovery option is new."""
    OPTION_GONE = "option_gone"
    """A recovery option is no longer offered."""


class FastCopyCondition(Word):
    """The Fast Copy column of the decision table."""

    OK = "ok"
    """A differential copy is possible."""
    NG = "ng"
    """Only a full copy is possible."""
    UNKNOWN = "unknown"
    """The partner is stopped: the row applies whatever is displayed."""
    ANY = "any"
    """The row says nothing of it."""


class ServiceStatus(Word):
    """Whether the failover group that holds a mirror disk runs."""

    UNKNOWN = "unknown"
    """No output says so."""
    ONLINE = "online"
    """It runs."""
    OFFLINE = "offline"
    """It does not run."""


class FindingCode(Word):
    """The stable code of a finding."""

    UNKNOWN_LINE = "unknown_line"
    """A line inside a report that no rule knows.

    Nothing; newer versions print more. The line is kept as text.
    """
    UNKNOWN_WORD = "unknown_word"
    """A colour, a status or another word outside the vocabulary.

    Read it yourself: nothing is concluded from it.
    """
    BAD_VALUE = "bad_value"
    """A value of a known field that is unreadable, such as ``250%``.

    Run the command again; the field counts as not given.
    """
    TRUNCATED_REPORT = "truncated_report"
    """A report that stops before what matters in it.

    Run the command again.
    """
    UNREADABLE_REPORT = "unreadable_report"
    """A report is announced and cannot be read.

    See the error code in the message.
    """
    MORE_REPORTS = "more_reports"
    """``parse`` was given more than one report; the first was read.

    Use ``scan`` or a ``Snapshot``.
    """
    REPEATED_REPORT = "repeated_report"
    """A second report of one resource in one snapshot; the last one counts.

    One snapshot for one moment; name the server with ``add_bytes_from`` where the views come from
    two.
    """
    REPORTS_DISAGREE = "reports_disagree"
    """Two outputs that describe the same thing differ; nothing is decided on them, and there are no
    options.

    Check both servers, read both again.
    """
    OTHER_CLUSTER = "other_cluster"
    """An output names a server that is none of the mirror's: it belongs to another cluster, and
    nothing is decided on it.

    Leave that output out, or give both outputs of one cluster.
    """
    STATUS_CONTRADICTS_COLORS = "status_contradicts_colors"
    """``Mirror Status: Normal`` over a RED and the like; no options.

    Read the state again.
    """
    FAST_COPY_DIFFERS = "fast_copy_differs"
    """OK on one server, NG on the other; only the rows for NG are offered.

    Reckon with a full copy.
    """
    SIZES_DIFFER = "sizes_differ"
    """The two volumes differ in size.

    Check the configuration.
    """
    TIMES_OUT_OF_ORDER = "times_out_of_order"
    """The last update lies before the break.

    Check the clocks.
    """
    AMBIGUOUS_CUT_NAME = "ambiguous_cut_name"
    """A name cut by ``clpstat`` fits more than one; it is not used.

    Give ``clpstat --long``.
    """
    UNDECODABLE_BYTES = "undecodable_bytes"
    """Bytes outside the encoding were replaced.

    State the encoding.
    """
    DISK_ERROR = "disk_error"
    """Disk Error is not OK.

    Repair the disk before any copy.
    """
    LATEST_UNDECIDABLE = "latest_undecidable"
    """RED on both servers, and both or neither show a Lastupdate Time.

    Record the times, inspect both volumes, then decide.
    """
    MAYBE_OPENED_FOR_INSPECTION = "maybe_opened_for_inspection"
    """RED and Active, and the failover group is not known to run there.

    Give ``clpstat``; close the volume if it was opened.
    """
    ACTIVE_ON_BOTH = "active_on_both"
    """GREEN on both servers, and active on both.

    Check the connection between them.
    """
    COPY_ONTO_ACTIVE = "copy_onto_active"
    """A copy runs onto the server on which the volume is in use.

    Find out who started it; do not start another.
    """
    GROUP_ABNORMAL = "group_abnormal"
    """The failover group has a status from which it cannot be started.

    Stop it before starting it.
    """
    NO_RATE_BASIS = "no_rate_basis"
    """No rate to estimate a time with.

    Give a rate.
    """
    NO_SIZE_BASIS = "no_size_basis"
    """A figure for the size of the copy is absent; the message names it.

    Give the figure.
    """
    LIMIT_REACHED = "limit_reached"
    """A limit was met; what lies beyond was not read.

    Give less at a time, or raise the limit.
    """
    UNUSABLE_NAME = "unusable_name"
    """A name cannot be part of a command: empty, too long, with control characters, beginning with
    ``-``, or not a server of the mirror.

    Give the right name; no commands are shown until then.
    """


class FindingSeverity(Word):
    """How serious one finding is."""

    INFO = "info"
    """Worth knowing."""
    WARNING = "warning"
    """Something could not be used, or narrows what can be said."""
    CRITICAL = "critical"
    """Act on this before anything else."""


class NeedCode(SpokenWord):
    """A missing input: an output, a name or a choice."""

    MIRROR_OUTPUT = "mirror_output"
    """The output of ``clpmdstat --mirror``."""
    ACTIVE_OUTPUT = "active_output"
    """The output of ``clpmdstat --active``."""
    INFO_DETAIL_OUTPUT = "info_detail_output"
    """The output of ``clpstat -i --detail``."""
    CLUSTER_OUTPUT = "cluster_output"
    """The output of ``clpstat``."""
    GROUP_NAME = "group_name"
    """The name of the failover group."""
    MONITOR_NAME = "monitor_name"
    """The name of the mirror disk monitor."""
    SOURCE_CHOICE = "source_choice"
    """The operator has to decide whose data is the latest."""


class ErrorCode(Word):
    """Why parsing returns no report: the stable code of a parse error."""

    EMPTY = "empty"
    """No text at all, or only blanks."""
    NO_REPORT = "no_report"
    """No report of the wanted kind in the text."""
    NO_RESOURCE_NAME = "no_resource_name"
    """A report that names no resource."""
    NO_SERVERS = "no_servers"
    """A report that does not name two servers."""
    TOO_LARGE = "too_large"
    """More bytes than the stated limit."""
    BAD_STATE = "bad_state"
    """A state entered by hand that is unreadable."""
    BAD_FIGURE = "bad_figure"
    """A hexadecimal or decimal figure that is unreadable."""
    LABEL_NOT_FOUND = "label_not_found"
    """A label that the text does not hold."""


class NameErrorCode(Word):
    """The stable code of an unusable name."""

    EMPTY = "name_empty"
    """A name is empty, or only blanks."""
    TOO_LONG = "name_too_long"
    """A name is longer than the product allows."""
    CONTROL_CHARACTER = "name_control_character"
    """A name holds a control character."""
    LOOKS_LIKE_OPTION = "name_looks_like_option"
    """A name would be taken for an option of the command."""
    NOT_A_SERVER = "not_a_server"
    """A name is none of the two servers of the mirror."""


class QuoteErrorCode(Word):
    """The stable code of a word that cannot stand in a command line."""

    NO_PROGRAM = "quote_no_program"
    """A command line names no program."""
    CONTROL_CHARACTER = "quote_control_character"
    """A word of a command line holds a control character."""
    DECEPTIVE_CHARACTER = "quote_deceptive_character"
    """A word of a command line holds a character that hides or reorders others."""
    SPECIAL_CHARACTER = "quote_special_character"
    """A word of a command line holds a character that the shell cannot quote."""
    EMPTY = "quote_empty"
    """An empty word of a command line would be lost."""
    STOP_PARSING = "quote_stop_parsing"
    """A word would make PowerShell stop parsing the command line."""
    TRAILING_BACKSLASH = "quote_trailing_backslash"
    """A word ends with a backslash that would quote what follows."""


class SessionErrorCode(Word):
    """The stable code of what a session cannot take."""

    NEEDS = "needs"
    """A session cannot start: names or choices are missing."""
    NOT_ASKED_FOR = "not_asked_for"
    """A session was given something that it did not ask for."""
    NO_SUCH_CHOICE = "no_such_choice"
    """An answer is none of the choices."""
    WRONG_TOKEN = "wrong_token"
    """A confirmation is not that of this session, step and state."""
    VERSION = "version"
    """A document has another version."""
    UNUSABLE_NAME = "unusable_name"
    """A name cannot be part of a command."""


class RateErrorCode(Word):
    """The stable code of figures that give no rate."""

    NOT_FINITE = "rate_not_finite"
    """A rate, or a figure that it is worked out from, is infinite or no number."""
    NOT_POSITIVE = "rate_not_positive"
    """A rate, or a figure that it is worked out from, is zero or below."""
    END_BEFORE_START = "end_before_start"
    """A copy ends before it starts."""
    ZERO_SECONDS = "zero_seconds"
    """A copy of zero seconds gives no rate."""
    ZERO_SIZE = "zero_size"
    """A copy of size zero gives no rate."""
    PERCENT_OVER100 = "percent_over_100"
    """A percentage is more than the whole volume."""


class LimitKind(Word):
    """A limit that keeps memory and time bounded."""

    INPUT_BYTES = "input_bytes"
    """Bytes of one input."""
    LINE_BYTES = "line_bytes"
    """Bytes of one line."""
    REPORT_BYTES = "report_bytes"
    """Bytes of one report."""
    NAME_BYTES = "name_bytes"
    """Bytes of one name."""
    OBJECTS = "objects"
    """Mirror disk resources, groups or other objects of one snapshot."""
    FINDINGS = "findings"
    """Findings of one report or snapshot."""


class NameKind(Word):
    """What a name is of."""

    RESOURCE = "resource"
    """A mirror disk resource."""
    GROUP = "group"
    """A failover group."""
    MONITOR = "monitor"
    """A mirror disk monitor."""
    SERVER = "server"
    """A server."""


class Method(SpokenWord):
    """How a procedure is carried out."""

    COMMANDS = "commands"
    """With commands, as far as there are any."""
    GRAPHICAL_TOOL = "graphical_tool"
    """In the graphical tool."""


class StepKind(Word):
    """What is done in a step of a runbook."""

    RUN = "run"
    """A command that changes something."""
    OBSERVE = "observe"
    """Read an output until it shows the expected state."""
    CHOOSE = "choose"
    """The operator has to decide."""
    BY_HAND = "by_hand"
    """Do something in the graphical tool."""
    NOTE = "note"
    """Worth knowing."""
    WARN = "warn"
    """Must be known before going on."""
    READ_AGAIN = "read_again"
    """The state has to be read and assessed anew."""


class Effect(SpokenWord):
    """What a command does."""

    STARTS_COPY = "starts_copy"
    """Starts the copy of the differences."""
    STARTS_FULL_COPY = "starts_full_copy"
    """Starts the copy of everything."""
    DECLARES_LATEST = "declares_latest"
    """Declares one server's data to be the latest. Cannot be undone."""
    STARTS_GROUP = "starts_group"
    """Starts the failover group."""
    STOPS_GROUP = "stops_group"
    """Stops the failover group."""
    SUSPENDS_MONITOR = "suspends_monitor"
    """Suspends the mirror disk monitor, and with it the automatic recovery."""
    RESUMES_MONITOR = "resumes_monitor"
    """Resumes the mirror disk monitor."""
    OPENS_VOLUME = "opens_volume"
    """Opens the volume for inspection."""
    CLOSES_VOLUME = "closes_volume"
    """Makes the volume inactive."""
    REBOOTS_CLUSTER = "reboots_cluster"
    """Reboots both servers."""


class Condition(SpokenWord):
    """When a command runs."""

    NO_COPY_RUNS = "no_copy_runs"
    """Only if no copy runs, and the copy is still to be made."""
    SERVICE_WANTED = "service_wanted"
    """Only if the service is wanted now."""


class Output(Word):
    """An output that is read."""

    MIRROR = "mirror"
    """``clpmdstat --mirror``."""
    ACTIVE = "active"
    """``clpmdstat --active``."""
    CLUSTER = "cluster"
    """``clpstat``."""
    MONITORS = "monitors"
    """``clpstat -m``."""
    INFO_DETAIL = "info_detail"
    """``clpstat -i --detail``."""


class Expectation(SpokenWord):
    """The state that must be observed before the next step."""

    COPY_RUNS = "copy_runs"
    """A copy runs from the source to the other server, or has ended already: a small one may be
    over before the first observation.
    """
    COPY_ENDED = "copy_ended"
    """The copy has ended: Normal, and GREEN on both servers."""
    SOURCE_LATEST = "source_latest"
    """The source is GREEN; a copy may have started by itself."""
    GROUP_ONLINE = "group_online"
    """The failover group is online."""
    GROUP_OFFLINE = "group_offline"
    """The failover group is offline."""
    MONITOR_SUSPENDED = "monitor_suspended"
    """The monitor is suspended."""
    MONITOR_RESUMED = "monitor_resumed"
    """The monitor is no longer suspended."""
    VOLUME_ACTIVE = "volume_active"
    """The volume is active on the server."""
    VOLUME_INACTIVE = "volume_inactive"
    """The volume is inactive on both servers."""
    TIMES_RECORDED = "times_recorded"
    """The times have been written down."""
    AUTO_RECOVERY_READ = "auto_recovery_read"
    """Whether automatic recovery is on."""
    SERVERS_ONLINE = "servers_online"
    """Both servers are online again."""


class Question(SpokenWord):
    """A decision that the operator has to take."""

    SOURCE = "source"
    """Whose data is the latest (§4.7.2 step 2)."""
    START_SERVICE = "start_service"
    """Whether the service is to be started now."""


class Operation(SpokenWord):
    """Something to do in the graphical tool."""

    OPEN_MIRROR_DISK_HELPER = "open_mirror_disk_helper"
    """Open the window of the mirror disk."""
    COPY_TO_DESTINATION = "copy_to_destination"
    """Choose the destination's icon, so that a copy runs onto it, and execute."""
    DECLARE_SOURCE_LATEST = "declare_source_latest"
    """Choose the source's icon, so that its data is the latest, and execute."""
    DECLARE_SURVIVOR_LATEST = "declare_survivor_latest"
    """Choose the survivor's icon, so that its data is the latest, and execute."""
    TAKE_VOLUME_OFFLINE = "take_volume_offline"
    """Choose the icon of the server on which the volume is active, so that it becomes inactive, and
    execute.
    """
    START_GROUP = "start_group"
    """Start the failover group."""
    STOP_GROUP = "stop_group"
    """Stop the failover group."""
    SUSPEND_MONITOR = "suspend_monitor"
    """Suspend the mirror disk monitor."""
    RESUME_MONITOR = "resume_monitor"
    """Resume the mirror disk monitor."""
    REBOOT_CLUSTER = "reboot_cluster"
    """Reboot the cluster."""
    LOOK_AT_DATA = "look_at_data"
    """Inspect the data on the opened volume."""
    OPEN_VOLUME = "open_volume"
    """Open the volume for inspection."""
    CLOSE_VOLUME = "close_volume"
    """Close the volume that was opened for inspection."""
    OPEN_CLUSTER_PROPERTIES = "open_cluster_properties"
    """Open the mirror disk page of the cluster's properties."""


class Notice(SpokenWord):
    """Something that a reader must know."""

    LOAD_WHILE_COPYING = "load_while_copying"
    """A copy loads the servers while the service runs."""
    FULL_COPY_TAKES_LONG = "full_copy_takes_long"
    """A full copy takes long."""
    GROUP_CANNOT_START = "group_cannot_start"
    """The group cannot start before the copy has ended."""
    STOP_ABNORMAL_GROUP_FIRST = "stop_abnormal_group_first"
    """A group in an abnormal status has to be stopped before it is started."""
    COPY_MAY_START_ITSELF = "copy_may_start_itself"
    """With automatic recovery on, the copy starts by itself."""
    OTHER_DATA_IS_LOST = "other_data_is_lost"
    """What only the other server holds is lost."""
    PARTNER_IS_LOST_AS_SOURCE = "partner_is_lost_as_source"
    """The stopped server's data can never again be the latest."""
    LOOK_FIRST = "look_first"
    """Inspect the volume first (§2.3): an interrupted copy leaves unusable data."""
    DO_NOTHING_ELSE = "do_nothing_else"
    """The data may be damaged: do nothing else."""
    OPENING_IS_NO_REPAIR = "opening_is_no_repair"
    """Opening the volume repairs nothing."""
    NOT_MIRRORED_MEANWHILE = "not_mirrored_meanwhile"
    """What is written meanwhile is not mirrored."""
    OPENING_OVERWRITES_TIMES = "opening_overwrites_times"
    """Opening may overwrite both times."""
    NO_FILE_IN_USE = "no_file_in_use"
    """No file of the volume may be in use when it is closed."""
    NO_COMMAND_FOR_IT = "no_command_for_it"
    """There is no command for it."""


class ActionKind(Word):
    """What the host of a session has to do next."""

    TELL = "tell"
    """Show this notice to the operator. Nothing is fed back."""
    OBSERVE = "observe"
    """Run these reading commands and feed all their output back, one behind the other, with
    ``observed``.
    """
    RUN = "run"
    """Run this command and say how it ended, with ``command_ended``."""
    CONFIRM = "confirm"
    """Have the operator confirm what cannot be undone, with ``confirmed``."""
    ASK = "ask"
    """Have the operator decide, with ``answered``."""
    BY_HAND = "by_hand"
    """Have the operator do this in the graphical tool and say ``done``, with  ``answered``."""
    WAIT = "wait"
    """Nothing to do before this time."""
    DONE = "done"
    """All steps are done."""
    STOPPED = "stopped"
    """The session has stopped and will do nothing more."""


class StopCode(Word):
    """The stable code of the reason why a session has stopped."""

    STATE_CHANGED = "state_changed"
    """The state is not the one that the step was planned for."""
    UNREADABLE = "unreadable"
    """The output says nothing of the resource, several times in a row."""
    OTHER_SOURCE = "other_source"
    """Another server holds the latest data than the one that was planned with."""
    COMMAND_FAILED = "command_failed"
    """A command has failed."""
    OUTCOME_UNKNOWN = "outcome_unknown"
    """Whether a command that cannot be undone has run is not known, and its effect is not observed.
    It is never run twice.
    """
    NOT_SEEN = "not_seen"
    """The expected state was not observed within its time."""
    COPY_NOT_STARTED = "copy_not_started"
    """The copy has not started."""
    COPY_STOPPED_EARLY = "copy_stopped_early"
    """The copy has stopped before it was complete; the source still holds the latest data."""
    COPY_FELL_BACK = "copy_fell_back"
    """The copy has fallen back: no server is marked as holding the latest data any more."""
    WRONG_DIRECTION = "wrong_direction"
    """The copy runs the other way."""
    STALLED = "stalled"
    """The copy makes no progress."""
    PARTNER_STOPPED = "partner_stopped"
    """The other server has stopped."""
    GROUP_FAILED = "group_failed"
    """The group has a status from which it has to be stopped first."""
    DECLINED = "declined"
    """The operator has declined."""
    NO_ANSWER = "no_answer"
    """Nothing was fed back in all the time that a step may take."""


class EventKind(Word):
    """What a line of a session's journal says."""

    RESUMED = "resumed"
    """The session was taken up again."""
    TOLD = "told"
    """A notice was shown."""
    STATE_READ = "state_read"
    """The state was read before an acting step."""
    UNREADABLE = "unreadable"
    """The outputs say nothing that could be acted on, or contradict each other."""
    CONFIRMATION_ASKED = "confirmation_asked"
    """A confirmation was asked for."""
    CONFIRMED = "confirmed"
    """It was given."""
    REFUSED = "refused"
    """A token of something else was given."""
    COMMAND_RUN = "command_run"
    """A command was given to the host."""
    COMMAND_ENDED = "command_ended"
    """A command has ended."""
    HANDED_OVER = "handed_over"
    """The operator was asked to do something in the graphical tool."""
    ANSWERED = "answered"
    """An answer."""
    SEEN = "seen"
    """The expected state was observed."""
    TIMES = "times"
    """The times of a volume, before an operation that may overwrite them."""
    NOT_YET = "not_yet"
    """The expected state was not observed yet. Noted where the share of the copy that is done has
    changed.
    """
    COPY_ADOPTED = "copy_adopted"
    """A copy runs already, or has ended; none was started."""
    ALREADY_DONE = "already_done"
    """The step had been carried out before, by this session or otherwise."""
    SKIPPED = "skipped"
    """The step does not apply."""
    DONE = "done"
    """All steps are done."""
    STOPPED = "stopped"
    """The session has stopped."""


class Shell(Word):
    """A shell for which a command can be written as one line.

    `````` use mirror_core::recover::Shell;

    let argv = ["clpmdctrl", "--recovery", "sales ledger"]; assert_eq!(Shell::Posix.line(&argv)?,
    "clpmdctrl --recovery 'sales ledger'"); assert_eq!(Shell::Cmd.line(&argv)?, "clpmdctrl
    --recovery \"sales ledger\""); # Ok::<(), mirror_core::recover::QuoteError>(()) ``````
    """

    POSIX = "sh"
    """A shell with the grammar of POSIX: sh, bash, dash, ksh, zsh."""
    CMD = "cmd"
    """The command prompt of Windows, and batch files."""
    POWERSHELL = "powershell"
    """Windows PowerShell and PowerShell."""


class CopyKind(SpokenWord):
    """What a copy transfers."""

    DIFFERENTIAL = "differential"
    """The blocks that differ."""
    USED_AREA = "used_area"
    """The blocks that the file system uses."""
    WHOLE_VOLUME = "whole_volume"
    """Every block."""


class RateBasis(Word):
    """Where a rate comes from."""

    RULE_OF_THUMB = "rule_of_thumb"
    """20 seconds per GB (ch. 3)."""
    STATED = "stated"
    """The caller gave the rate."""
    ALERTS = "alerts"
    """The alerts of an earlier full copy (§3.1.1)."""
    COPY_LOG = "copy_log"
    """The log of an earlier copy (§3.1.2)."""
    MEASURED = "measured"
    """Size and time of an earlier copy."""


class SizeBasis(Word):
    """Where a size comes from (§3.2)."""

    NEEDED_COPY_PERCENT = "needed_copy_percent"
    """Volume size × Needed Copy Percent of the server with the latest data."""
    VOLUME_USED_PERCENT = "volume_used_percent"
    """Volume size × Volume Used Percent of the server on which the volume is active."""
    STATED_PERCENT = "stated_percent"
    """Volume size × the used percentage that the caller gave."""
    STATED_SIZE = "stated_size"
    """The used size that the caller gave."""
    ALL_BLOCKS = "all_blocks"
    """The whole volume, because the copy is started with ``-vf``."""
    OLDER_PRODUCT = "older_product"
    """The whole volume, because a product older than X 3.0 does not know what is used."""
    OTHER_FILE_SYSTEM = "other_file_system"
    """The whole volume, because the product reads what is used from NTFS alone."""


class BlockUnit(Word):
    """How "1 M" is read where a copy log's blocks become a size (§3.1.2)."""

    BINARY = "binary"
    """2^20, which is ``COPY_LOG_DIVISOR``. The default."""
    MIXED = "mixed"
    """1024 × 1000."""
    DECIMAL = "decimal"
    """10^6."""


class FileSystem(Word):
    """The file system on a mirrored volume."""

    NTFS = "ntfs"
    """NTFS: the product knows which blocks are used. The default."""
    OTHER = "other"
    """Any other."""


class CopyState(Word):
    """Whether a copy runs, at the time of a reading."""

    RUNNING = "running"
    """A copy runs."""
    PAUSED = "paused"
    """A copy has begun and is held for now."""
    NOT_RUNNING = "not_running"
    """No copy runs: none has begun, or it has ended."""


class WhyUnknown(Word):
    """Why no remaining time can be given."""

    NO_READING = "no_reading"
    """Nothing was read yet."""
    ONE_READING = "one_reading"
    """One reading has no rate."""
    NO_PROGRESS_YET = "no_progress_yet"
    """The percentage is still that of the first reading."""
    NO_WHOLE_STEP = "no_whole_step"
    """There was progress, but no whole percent of it that could be timed."""
    NOT_RUNNING = "not_running"
    """No copy runs."""
    PAUSED = "paused"
    """The copy is held."""
    STALLED = "stalled"
    """No progress for as long as the tracker's settings allow."""
    OVERDUE = "overdue"
    """The last percent takes longer than the rate promised."""
    TIME_WENT_BACK = "time_went_back"
    """The reading is older than the one before, and was ignored."""
    PERCENT_NOT_PRINTED = "percent_not_printed"
    """The reading has no percentage, or one above 100."""
    STATE_NOT_PRINTED = "state_not_printed"
    """The reading does not say whether a copy runs, and was ignored."""
    PERCENT_WENT_BACK = "percent_went_back"
    """The percentage is lower than before: a new copy has begun."""
    TOO_LONG = "too_long"
    """The time is too long for a ``Duration``."""


class Language(Word):
    """A language of the messages.

    `````` use mirror_core::wording::Language;

    assert_eq!("ja".parse(), Ok(Language::Japanese)); assert_eq!(Language::Japanese.as_str(), "ja");
    ``````
    """

    ENGLISH = "en"
    """English."""
    JAPANESE = "ja"
    """Japanese."""


__all__ = [
    "ActionKind",
    "Activity",
    "AlertKind",
    "BlockUnit",
    "ChangeCode",
    "Color",
    "Condition",
    "CopyKind",
    "CopyState",
    "DiskError",
    "Effect",
    "Encoding",
    "ErrorCode",
    "EventKind",
    "Expectation",
    "FastCopy",
    "FastCopyCondition",
    "Field",
    "FileSystem",
    "FindingCode",
    "FindingSeverity",
    "GroupMark",
    "Intent",
    "Language",
    "LimitKind",
    "Method",
    "MirrorStatus",
    "NameErrorCode",
    "NameKind",
    "NeedCode",
    "Notice",
    "ObjectStatus",
    "Operation",
    "Output",
    "ProcedureId",
    "Question",
    "QuoteErrorCode",
    "RateBasis",
    "RateErrorCode",
    "RecoveryStatus",
    "ReportKind",
    "SectionKind",
    "ServiceStatus",
    "SessionErrorCode",
    "Severity",
    "Shell",
    "Situation",
    "SizeBasis",
    "SpokenWord",
    "StepKind",
    "StopCode",
    "VerdictCode",
    "WhyUnknown",
    "Word",
]
