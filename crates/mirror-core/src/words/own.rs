//! Words of this library: closed lists with one text form each.

use super::{compares_with_text, terms};

terms! {
    /// What the operator wants: the condition column of the table (§2.1.1).
    Intent {
        /// Copy while the service keeps running.
        RecoverWhileRunning = "recover_while_running";
        /// Stop the service, then copy.
        StopThenRecover = "stop_then_recover";
        /// Copy while the service stays stopped.
        RecoverWhileStopped = "recover_while_stopped";
        /// Start the service and copy in parallel.
        StartAndRecover = "start_and_recover";
        /// Start the service on the surviving server only.
        StartSurvivor = "start_survivor";
    }

    /// One of the eleven procedures of chapter 4.
    ProcedureId {
        /// Copy the differences while the service runs (§4.1).
        P1_1 = "1-1";
        /// Copy everything while the service runs (§4.2).
        P1_2 = "1-2";
        /// Stop the service (§4.3).
        P1_3 = "1-3";
        /// Copy while the service is stopped (§4.4).
        P2_1 = "2-1";
        /// Start the service, then copy the differences (§4.5).
        P2_2 = "2-2";
        /// Start the service with the monitor suspended, then copy everything (§4.6).
        P2_3 = "2-3";
        /// Declare one server's data the latest and copy, service stopped (§4.7).
        P3_1 = "3-1";
        /// Declare one server's data the latest and start the service (§4.8).
        P3_2 = "3-2";
        /// Take the volume offline (§4.9).
        P4_1 = "4-1";
        /// Declare the survivor's data the latest and start the service there (§4.10).
        P5_1 = "5-1";
        /// Reboot the cluster (§4.11).
        P6_1 = "6-1";
    }

    /// The situation of a mirror disk.
    Situation {
        /// Both sides hold the latest data.
        Healthy = "healthy";
        /// One side is behind; the service runs on the other (rows 1–4).
        OneSideLatestRunning = "one_side_latest_running";
        /// One side is behind; nothing runs (rows 5–8).
        OneSideLatestStopped = "one_side_latest_stopped";
        /// Neither side is known to hold the latest data; nothing runs (rows 9–12).
        NoLatestStopped = "no_latest_stopped";
        /// Neither side is known to hold the latest data, yet the service runs (rows 13–14).
        NoLatestRunning = "no_latest_running";
        /// The one server that is up does not hold the latest data (row 15).
        SurvivorNotLatest = "survivor_not_latest";
        /// A copy runs while the service runs (row 16).
        RecoveringRunning = "recovering_running";
        /// A copy runs while the service is stopped (row 17).
        RecoveringStopped = "recovering_stopped";
        /// Active on both servers at once (row 18).
        BothActive = "both_active";
        /// The guide says nothing about this state.
        NotCovered = "not_covered";
        /// Rows fit, but the choice between them needs output that was not given.
        Incomplete = "incomplete";
    }

    /// How serious a state is. Callers can map it otherwise.
    Severity {
        /// Healthy.
        Ok = "ok";
        /// Redundancy is lost or being restored; the latest data is known.
        Warning = "warning";
        /// Data or service is in danger.
        Critical = "critical";
        /// Nothing can be said.
        Unknown = "unknown";
    }

    /// What a copy transfers.
    CopyKind {
        /// The blocks that differ.
        Differential = "differential";
        /// The blocks that the file system uses.
        UsedArea = "used_area";
        /// Every block.
        WholeVolume = "whole_volume";
    }

    /// Which command printed a report.
    ReportKind {
        /// `clpmdstat --mirror`.
        Mirror = "mirror";
        /// `clpmdstat --active`.
        Active = "active";
        /// `clpstat`.
        Cluster = "cluster";
        /// `clpstat -i` and its relatives.
        Info = "info";
        /// `clpstat -g`.
        GroupMap = "groupmap";
    }

    /// A missing input: an output, a name or a choice.
    NeedCode {
        /// The output of `clpmdstat --mirror`.
        MirrorOutput = "mirror_output";
        /// The output of `clpmdstat --active`.
        ActiveOutput = "active_output";
        /// The output of `clpstat -i --detail`.
        InfoDetailOutput = "info_detail_output";
        /// The output of `clpstat`.
        ClusterOutput = "cluster_output";
        /// The name of the failover group.
        GroupName = "group_name";
        /// The name of the mirror disk monitor.
        MonitorName = "monitor_name";
        /// The operator has to decide whose data is the latest.
        SourceChoice = "source_choice";
    }

    /// Why parsing returns no report: the stable code of a parse error.
    ErrorCode {
        /// No text at all, or only blanks.
        Empty = "empty";
        /// No report of the wanted kind in the text.
        NoReport = "no_report";
        /// A report that names no resource.
        NoResourceName = "no_resource_name";
        /// A report that does not name two servers.
        NoServers = "no_servers";
        /// More bytes than the stated limit.
        TooLarge = "too_large";
        /// A state entered by hand that is unreadable.
        BadState = "bad_state";
        /// A hexadecimal or decimal figure that is unreadable.
        BadFigure = "bad_figure";
        /// A label that the text does not hold.
        LabelNotFound = "label_not_found";
    }
}

compares_with_text!(ErrorCode);

impl Severity {
    /// The more serious of two severities, by the order that monitors use:
    /// critical, then unknown, then warning, then ok.
    ///
    /// Unknown outranks warning, because what is not known may be critical.
    ///
    /// ```
    /// use mirror_core::words::Severity;
    ///
    /// assert_eq!(Severity::Warning.worst(Severity::Unknown), Severity::Unknown);
    /// assert_eq!(Severity::Unknown.worst(Severity::Critical), Severity::Critical);
    /// ```
    #[must_use]
    pub const fn worst(self, other: Self) -> Self {
        if self.rank() >= other.rank() {
            self
        } else {
            other
        }
    }

    const fn rank(self) -> u8 {
        match self {
            Self::Ok => 0,
            Self::Warning => 1,
            Self::Unknown => 2,
            Self::Critical => 3,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_text_form_reads_back() {
        for procedure in ProcedureId::ALL {
            assert_eq!(procedure.as_str().parse(), Ok(*procedure));
        }
        assert_eq!(ProcedureId::ALL.len(), 11);
        assert_eq!(Situation::ALL.len(), 11);
    }

    #[test]
    fn an_unknown_term_names_what_is_expected() {
        let error = "fatal".parse::<Severity>().unwrap_err();
        assert_eq!(
            alloc::string::ToString::to_string(&error),
            "`fatal` is not one of `ok` `warning` `critical` `unknown`"
        );
    }
}
