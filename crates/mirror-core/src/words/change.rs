//! The kinds of change between two assessments.

use super::terms;

terms! {
    /// A kind of change between two assessments of one mirror disk.
    ChangeCode {
        /// The two assessments are of different mirror disks.
        Resource = "resource";
        /// A mirror disk is known that was not known before.
        ResourceAppeared = "resource_appeared";
        /// A mirror disk is no longer known.
        ResourceGone = "resource_gone";
        /// The situation has changed.
        Situation = "situation";
        /// The severity has changed.
        Severity = "severity";
        /// The server with the latest data has changed.
        Source = "source";
        /// The `Mirror Status` line has changed.
        MirrorStatus = "mirror_status";
        /// A server is named that was not named before.
        ServerAppeared = "server_appeared";
        /// A server is no longer named.
        ServerGone = "server_gone";
        /// A field of one server has changed.
        Field = "field";
        /// A copy has started.
        CopyStarted = "copy_started";
        /// A copy goes on; its figures have changed.
        CopyProgressed = "copy_progressed";
        /// A copy is no longer reported.
        CopyEnded = "copy_ended";
        /// Whether the failover group runs, or where, has changed.
        Service = "service";
        /// The failover group, its status or its server has changed.
        Group = "group";
        /// Whether automatic recovery is on has changed.
        AutoRecovery = "auto_recovery";
        /// The mirror disk monitor has changed.
        Monitor = "monitor";
        /// Input is missing that was not missing before.
        NeedAppeared = "need_appeared";
        /// Input is no longer missing.
        NeedGone = "need_gone";
        /// A finding is new.
        FindingAppeared = "finding_appeared";
        /// A finding no longer applies.
        FindingGone = "finding_gone";
        /// A recovery option is new.
        OptionAppeared = "option_appeared";
        /// A recovery option is no longer offered.
        OptionGone = "option_gone";
    }
}
