//! What a procedure is made of: typed steps, without names and without sentences.

use crate::words::terms;

/// One step of a procedure.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum Step {
    /// A command that changes something.
    Run(CommandTemplate),
    /// Read an output until it shows the expected state.
    Observe(Observation),
    /// The operator has to decide.
    Choose(Question),
    /// Do something in the graphical tool.
    ByHand(Operation),
    /// Worth knowing.
    Note(Notice),
    /// Must be known before going on.
    Warn(Notice),
    /// Here the procedures after this one follow.
    Next,
    /// The same, and only where no copy runs by itself; where none follow, the copy that starts
    /// by itself is watched.
    NextUnlessCopying,
    /// The procedures after this one, as far as their copy has started.
    NextUntilCopyRuns,
    /// The rest of them.
    NextAfterCopyRuns,
    /// The state has to be read and assessed anew.
    ReadAgain,
}

/// A command that changes something.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub struct CommandTemplate {
    /// The program and its arguments.
    pub argv: &'static [Argument],
    /// Where it runs.
    pub target: Target,
    /// What it does.
    pub effect: Effect,
    /// When it runs; `None`: always.
    pub condition: Option<Condition>,
}

/// One word of a command.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum Argument {
    /// As it stands.
    Word(&'static str),
    /// The mirror disk resource.
    Resource,
    /// The failover group.
    Group,
    /// The mirror disk monitor.
    Monitor,
    /// The server with the latest data.
    Source,
    /// The server on which the group runs.
    RunningServer,
}

/// Where a command runs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum Target {
    /// On the server with the latest data.
    Source,
    /// On any server of the cluster.
    AnyServer,
    /// On the server whose volume is inspected.
    Inspected,
}

/// An observation.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub struct Observation {
    /// The command whose output is read.
    pub output: Output,
    /// The state that must be observed before the next step.
    pub expect: Expectation,
    /// The seconds between two observations.
    pub every_seconds: u32,
    /// The seconds within which it must be observed. `None`: as long as it takes; a copy
    /// that makes no progress is detected.
    pub at_most_seconds: Option<u32>,
}

terms! {
    /// What a command does.
    Effect {
        /// Starts the copy of the differences.
        StartsCopy = "starts_copy";
        /// Starts the copy of everything.
        StartsFullCopy = "starts_full_copy";
        /// Declares one server's data to be the latest. Cannot be undone.
        DeclaresLatest = "declares_latest";
        /// Starts the failover group.
        StartsGroup = "starts_group";
        /// Stops the failover group.
        StopsGroup = "stops_group";
        /// Suspends the mirror disk monitor, and with it the automatic recovery.
        SuspendsMonitor = "suspends_monitor";
        /// Resumes the mirror disk monitor.
        ResumesMonitor = "resumes_monitor";
        /// Opens the volume for inspection.
        OpensVolume = "opens_volume";
        /// Makes the volume inactive.
        ClosesVolume = "closes_volume";
        /// Reboots both servers.
        RebootsCluster = "reboots_cluster";
    }

    /// When a command runs.
    Condition {
        /// Only if no copy runs, and the copy is still to be made.
        NoCopyRuns = "no_copy_runs";
        /// Only if the service is wanted now.
        ServiceWanted = "service_wanted";
    }

    /// An output that is read.
    Output {
        /// `clpmdstat --mirror`.
        Mirror = "mirror";
        /// `clpmdstat --active`.
        Active = "active";
        /// `clpstat`.
        Cluster = "cluster";
        /// `clpstat -m`.
        Monitors = "monitors";
        /// `clpstat -i --detail`.
        InfoDetail = "info_detail";
    }

    /// The state that must be observed before the next step.
    Expectation {
        /// A copy runs from the source to the other server, or has ended already: a small one
        /// may be over before the first observation.
        CopyRuns = "copy_runs";
        /// The copy has ended: Normal, and GREEN on both servers.
        CopyEnded = "copy_ended";
        /// The source is GREEN; a copy may have started by itself.
        SourceLatest = "source_latest";
        /// The failover group is online.
        GroupOnline = "group_online";
        /// The failover group is offline.
        GroupOffline = "group_offline";
        /// The monitor is suspended.
        MonitorSuspended = "monitor_suspended";
        /// The monitor is no longer suspended.
        MonitorResumed = "monitor_resumed";
        /// The volume is active on the server.
        VolumeActive = "volume_active";
        /// The volume is inactive on both servers.
        VolumeInactive = "volume_inactive";
        /// The times have been written down.
        TimesRecorded = "times_recorded";
        /// Whether automatic recovery is on.
        AutoRecoveryRead = "auto_recovery_read";
        /// Both servers are online again.
        ServersOnline = "servers_online";
    }

    /// A decision that the operator has to take.
    Question {
        /// Whose data is the latest (§4.7.2 step 2).
        Source = "source";
        /// Whether the service is to be started now.
        StartService = "start_service";
    }

    /// Something to do in the graphical tool.
    Operation {
        /// Open the window of the mirror disk.
        OpenMirrorDiskHelper = "open_mirror_disk_helper";
        /// Choose the destination's icon, so that a copy runs onto it, and execute.
        CopyToDestination = "copy_to_destination";
        /// Choose the source's icon, so that its data is the latest, and execute.
        DeclareSourceLatest = "declare_source_latest";
        /// Choose the survivor's icon, so that its data is the latest, and execute.
        DeclareSurvivorLatest = "declare_survivor_latest";
        /// Choose the icon of the server on which the volume is active, so that it becomes
        /// inactive, and execute.
        TakeVolumeOffline = "take_volume_offline";
        /// Start the failover group.
        StartGroup = "start_group";
        /// Stop the failover group.
        StopGroup = "stop_group";
        /// Suspend the mirror disk monitor.
        SuspendMonitor = "suspend_monitor";
        /// Resume the mirror disk monitor.
        ResumeMonitor = "resume_monitor";
        /// Reboot the cluster.
        RebootCluster = "reboot_cluster";
        /// Inspect the data on the opened volume.
        LookAtData = "look_at_data";
        /// Open the volume for inspection.
        OpenVolume = "open_volume";
        /// Close the volume that was opened for inspection.
        CloseVolume = "close_volume";
        /// Open the mirror disk page of the cluster's properties.
        OpenClusterProperties = "open_cluster_properties";
    }

    /// Something that a reader must know.
    Notice {
        /// A copy loads the servers while the service runs.
        LoadWhileCopying = "load_while_copying";
        /// A full copy takes long.
        FullCopyTakesLong = "full_copy_takes_long";
        /// The group cannot start before the copy has ended.
        GroupCannotStart = "group_cannot_start";
        /// A group in an abnormal status has to be stopped before it is started.
        StopAbnormalGroupFirst = "stop_abnormal_group_first";
        /// With automatic recovery on, the copy starts by itself.
        CopyMayStartItself = "copy_may_start_itself";
        /// What only the other server holds is lost.
        OtherDataIsLost = "other_data_is_lost";
        /// The stopped server's data can never again be the latest.
        PartnerIsLostAsSource = "partner_is_lost_as_source";
        /// Inspect the volume first (§2.3): an interrupted copy leaves unusable data.
        LookFirst = "look_first";
        /// The data may be damaged: do nothing else.
        DoNothingElse = "do_nothing_else";
        /// Opening the volume repairs nothing.
        OpeningIsNoRepair = "opening_is_no_repair";
        /// What is written meanwhile is not mirrored.
        NotMirroredMeanwhile = "not_mirrored_meanwhile";
        /// Opening may overwrite both times.
        OpeningOverwritesTimes = "opening_overwrites_times";
        /// No file of the volume may be in use when it is closed.
        NoFileInUse = "no_file_in_use";
        /// There is no command for it.
        NoCommandForIt = "no_command_for_it";
    }

    /// How a procedure is carried out.
    Method {
        /// With commands, as far as there are any.
        Commands = "commands";
        /// In the graphical tool.
        GraphicalTool = "graphical_tool";
    }
}

impl Effect {
    /// Whether it cannot be undone.
    #[must_use]
    pub const fn is_destructive(self) -> bool {
        matches!(self, Self::DeclaresLatest)
    }
}

impl Operation {
    /// What it does to the cluster; `None` where it only reads.
    #[must_use]
    pub const fn effect(self) -> Option<Effect> {
        Some(match self {
            Self::CopyToDestination => Effect::StartsCopy,
            Self::DeclareSourceLatest | Self::DeclareSurvivorLatest => Effect::DeclaresLatest,
            Self::TakeVolumeOffline | Self::CloseVolume => Effect::ClosesVolume,
            Self::StartGroup => Effect::StartsGroup,
            Self::StopGroup => Effect::StopsGroup,
            Self::SuspendMonitor => Effect::SuspendsMonitor,
            Self::ResumeMonitor => Effect::ResumesMonitor,
            Self::RebootCluster => Effect::RebootsCluster,
            Self::OpenVolume => Effect::OpensVolume,
            Self::OpenMirrorDiskHelper | Self::LookAtData | Self::OpenClusterProperties => {
                return None;
            }
        })
    }

    /// Whether it cannot be undone.
    #[must_use]
    pub const fn is_destructive(self) -> bool {
        match self.effect() {
            Some(effect) => effect.is_destructive(),
            None => false,
        }
    }
}
