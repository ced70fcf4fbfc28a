"""What is the case, and what may be done."""

from __future__ import annotations

from ._base import SpokenWord, Word


class Situation(SpokenWord):
    """What is the case."""

    #: Both sides hold the latest data.
    HEALTHY = "healthy"
    #: One side is behind; the service runs on the other (rows 1–4).
    ONE_SIDE_LATEST_RUNNING = "one_side_latest_running"
    #: One side is behind; nothing runs (rows 5–8).
    ONE_SIDE_LATEST_STOPPED = "one_side_latest_stopped"
    #: Neither side is known to hold the latest data; nothing runs (rows 9–12).
    NO_LATEST_STOPPED = "no_latest_stopped"
    #: Neither side is known to hold the latest data, yet the service runs (rows 13–14).
    NO_LATEST_RUNNING = "no_latest_running"
    #: The one server that is up does not hold the latest data (row 15).
    SURVIVOR_NOT_LATEST = "survivor_not_latest"
    #: A copy runs while the service runs (row 16).
    RECOVERING_RUNNING = "recovering_running"
    #: A copy runs while the service is stopped (row 17).
    RECOVERING_STOPPED = "recovering_stopped"
    #: Active on both servers at once (row 18).
    BOTH_ACTIVE = "both_active"
    #: The guide says nothing about this state.
    NOT_COVERED = "not_covered"
    #: Rows fit, but the choice between them needs output that was not given.
    INCOMPLETE = "incomplete"


class Severity(SpokenWord):
    """How serious a state is. Callers can map it otherwise."""

    #: Healthy.
    OK = "ok"
    #: Redundancy is lost or being restored; the latest data is known.
    WARNING = "warning"
    #: Data or service is in danger.
    CRITICAL = "critical"
    #: Nothing can be said.
    UNKNOWN = "unknown"


class Intent(SpokenWord):
    """What the operator wants: the condition column of the table (§2.1.1)."""

    #: Copy while the service keeps running.
    RECOVER_WHILE_RUNNING = "recover_while_running"
    #: Stop the service, then copy.
    STOP_THEN_RECOVER = "stop_then_recover"
    #: Copy while the service stays stopped.
    RECOVER_WHILE_STOPPED = "recover_while_stopped"
    #: Start the service and copy in parallel.
    START_AND_RECOVER = "start_and_recover"
    #: Start the service on the surviving server only.
    START_SURVIVOR = "start_survivor"


class ProcedureId(SpokenWord):
    """One of the eleven procedures of chapter 4."""

    #: Copy the differences while the service runs (§4.1).
    P1_1 = "1-1"
    #: Copy everything while the service runs (§4.2).
    P1_2 = "1-2"
    #: Stop the service (§4.3).
    P1_3 = "1-3"
    #: Copy while the service is stopped (§4.4).
    P2_1 = "2-1"
    #: Start the service, then copy the differences (§4.5).
    P2_2 = "2-2"
    #: Start the service with the monitor suspended, then copy everything (§4.6).
    P2_3 = "2-3"
    #: Declare one server's data the latest and copy, service stopped (§4.7).
    P3_1 = "3-1"
    #: Declare one server's data the latest and start the service (§4.8).
    P3_2 = "3-2"
    #: Take the volume offline (§4.9).
    P4_1 = "4-1"
    #: Declare the survivor's data the latest and start the service there (§4.10).
    P5_1 = "5-1"
    #: Reboot the cluster (§4.11).
    P6_1 = "6-1"


class Verdict(Word):
    """Why there is a server with the latest data, or none (§4.7.2 step 2)."""

    #: It can be told.
    DECIDED = "decided"
    #: Case B: both servers show a time.
    BOTH_TIMES = "both_times"
    #: Case C: neither server shows a time.
    NO_TIMES = "no_times"
    #: The times may have been overwritten, or do not read.
    TIMES_UNRELIABLE = "times_unreliable"
    #: There is none, for another reason.
    NONE = "none"


class FastCopyCondition(Word):
    """The Fast Copy column of the decision table."""

    #: A differential copy is possible.
    OK = "ok"
    #: Only a full copy is possible.
    NG = "ng"
    #: The partner is stopped: the row applies whatever is displayed.
    UNKNOWN = "unknown"
    #: The row says nothing of it.
    ANY = "any"


class Service(Word):
    """Whether the failover group that holds a resource runs."""

    #: No output says so.
    UNKNOWN = "unknown"
    #: It runs.
    ONLINE = "online"
    #: It does not run.
    OFFLINE = "offline"


class NeedCode(SpokenWord):
    """What would settle an open point."""

    #: The output of ``clpmdstat --mirror``.
    MIRROR_OUTPUT = "mirror_output"
    #: The output of ``clpmdstat --active``.
    ACTIVE_OUTPUT = "active_output"
    #: The output of ``clpstat -i --detail``.
    INFO_DETAIL_OUTPUT = "info_detail_output"
    #: The output of ``clpstat``.
    CLUSTER_OUTPUT = "cluster_output"
    #: The name of the failover group.
    GROUP_NAME = "group_name"
    #: The name of the mirror disk monitor.
    MONITOR_NAME = "monitor_name"
    #: Somebody has to say whose data is the latest.
    SOURCE_CHOICE = "source_choice"


__all__ = [
    "FastCopyCondition",
    "Intent",
    "NeedCode",
    "ProcedureId",
    "Service",
    "Severity",
    "Situation",
    "Verdict",
]
