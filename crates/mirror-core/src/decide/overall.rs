//! How serious a whole snapshot is.

use crate::{
    Snapshot,
    state::MirrorState,
    words::{Finding, FindingKind, FindingSeverity, Severity},
};

impl Snapshot {
    /// The severity of the snapshot: that of its worst mirror disk and of what was odd about the
    /// outputs, whichever is worse.
    ///
    /// The order is that of [`Severity::worst`]: critical, unknown, warning, ok. A snapshot
    /// without any mirror disk is [`Unknown`](Severity::Unknown): nothing has been read, which is
    /// not the same as nothing being wrong. The same holds where a report was cut off, could not
    /// be read, or lies beyond a limit: the mirror disk in it has not been read.
    ///
    /// ```
    /// use mirror_core::{MirrorState, Snapshot, words::Severity};
    ///
    /// let mut snapshot = Snapshot::new();
    /// assert_eq!(snapshot.severity(), Severity::Unknown);
    /// snapshot.add_state(MirrorState::from_line("vol1: alpha green active, beta green inactive")?);
    /// assert_eq!(snapshot.severity(), Severity::Ok);
    /// snapshot.add_state(MirrorState::from_line("vol2: alpha green active, beta red inactive")?);
    /// assert_eq!(snapshot.severity(), Severity::Warning);
    /// # Ok::<(), mirror_core::text::ParseError>(())
    /// ```
    #[must_use]
    pub fn severity(&self) -> Severity {
        let disks = self
            .resources()
            .iter()
            .map(MirrorState::assess)
            .map(|assessment| assessment.severity())
            .reduce(Severity::worst)
            .unwrap_or(Severity::Unknown);
        self.findings().map(of_finding).fold(disks, Severity::worst)
    }
}

/// What a finding about the outputs means for all that is known.
fn of_finding(finding: &Finding) -> Severity {
    let unseen = matches!(
        finding.kind,
        FindingKind::TruncatedReport
            | FindingKind::UnreadableReport { .. }
            | FindingKind::LimitReached { .. }
    );
    match finding.severity() {
        FindingSeverity::Critical => Severity::Critical,
        _ if unseen => Severity::Unknown,
        FindingSeverity::Warning => Severity::Warning,
        FindingSeverity::Info => Severity::Ok,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const HEALTHY: &str = "Mirror Status: Normal\nvol1  alpha  beta\n------\n\
                           Mirror Color  GREEN  GREEN\n";

    fn severity(texts: &[&str]) -> Severity {
        let mut snapshot = Snapshot::new();
        for text in texts {
            snapshot.add_text(text).unwrap();
        }
        snapshot.severity()
    }

    fn green_and(color: &str) -> alloc::string::String {
        alloc::format!(
            "Mirror Status: Abnormal\nvol2  alpha  beta\n------\nMirror Color  GREEN  {color}\n\
             Fast Copy  OK  OK\n"
        )
    }

    #[test]
    fn the_worst_disk_counts() {
        assert_eq!(severity(&[HEALTHY]), Severity::Ok);
        assert_eq!(severity(&[HEALTHY, &green_and("RED")]), Severity::Warning);
        assert_eq!(severity(&[&green_and("RED"), HEALTHY]), Severity::Warning);
    }

    #[test]
    fn without_a_disk_nothing_is_known() {
        let cluster = "[Server]\n";
        assert_eq!(Snapshot::new().severity(), Severity::Unknown);
        let mut snapshot = Snapshot::new();
        assert!(snapshot.add_text(cluster).is_err());
        assert_eq!(snapshot.severity(), Severity::Unknown);
    }

    #[test]
    fn what_was_not_seen_is_not_ok() {
        assert_eq!(
            severity(&[
                HEALTHY,
                "Mirror Status: Normal\nvol3  alpha  beta\n------\n"
            ]),
            Severity::Unknown
        );
        let mut snapshot = Snapshot::new();
        snapshot.add_text(HEALTHY).unwrap();
        assert!(snapshot.add_text("Mirror Status: Normal\n").is_err());
        assert_eq!(snapshot.severity(), Severity::Unknown);
    }

    #[test]
    fn a_finding_about_the_outputs_is_never_more_severe_than_the_answer() {
        let at = |fast_copy: &str| {
            alloc::format!(
                "Mirror Status: Normal\nvol1  alpha  beta\n------\nMirror Color  GREEN  GREEN\n\
                 Fast Copy  {fast_copy}  {fast_copy}\n"
            )
        };
        let twice = [at("NG"), at("OK")];
        let twice = twice.each_ref().map(|text| text.as_str());
        assert_eq!(severity(&twice), Severity::Warning);
    }

    #[test]
    fn worst_follows_the_order_of_monitors() {
        let order = [
            Severity::Ok,
            Severity::Warning,
            Severity::Unknown,
            Severity::Critical,
        ];
        assert_eq!(order.len(), Severity::ALL.len());
        for (place, left) in order.iter().enumerate() {
            for (other, right) in order.iter().enumerate() {
                assert_eq!(left.worst(*right), order[place.max(other)]);
            }
        }
    }
}
