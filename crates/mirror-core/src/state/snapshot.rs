//! Everything known at one time, from any number of outputs in any order.

use alloc::{boxed::Box, collections::BTreeMap, string::String, vec::Vec};

use super::{
    Input, MirrorState,
    input::Content,
    join::{ClusterFacts, Views},
};
use crate::{
    text::{
        ActivityReport, ClusterReport, Found, Limits, MirrorReport, ParseError, Report, Scan,
        decode,
    },
    words::{ErrorCode, Finding, FindingKind, LimitKind, kept},
};

/// All that is known at one time.
///
/// Outputs are added in any order; each addition joins what it brings with what is known. One
/// snapshot is one moment: outputs of different times belong into different snapshots. A second
/// report of one resource replaces the first and is reported; reports that are said to come
/// from different servers are compared instead.
///
/// ```
/// use mirror_core::{Snapshot, words::Situation};
///
/// let mut snapshot = Snapshot::new();
/// snapshot.add_text(
///     "Mirror Name: vol1\nServer Name  Active Status\nalpha  Inactive\nbeta   Active\n",
/// )?;
/// snapshot.add_text(
///     "Mirror Status: Abnormal\nvol1  alpha  beta\n--------\n\
///      Mirror Color  RED  GREEN\nFast Copy  OK  OK\n",
/// )?;
/// let assessment = snapshot.assess("vol1").unwrap();
/// assert_eq!(assessment.situation(), Situation::OneSideLatestRunning);
/// assert_eq!(assessment.source(), Some("beta"));
/// # Ok::<(), mirror_core::text::ParseError>(())
/// ```
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Snapshot {
    limits: Limits,
    resources: Vec<MirrorState>,
    views: Vec<Views>,
    places: BTreeMap<String, usize>,
    cluster: ClusterFacts,
    findings: Vec<Finding>,
    join_findings: Vec<Finding>,
}

impl Snapshot {
    /// Returns an empty snapshot.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Returns an empty snapshot with other limits.
    ///
    /// ```
    /// use mirror_core::{Snapshot, text::Limits, words::{ErrorCode, LimitKind}};
    ///
    /// let mut snapshot = Snapshot::with_limits(Limits::DEFAULT.with(LimitKind::InputBytes, 10));
    /// let error = snapshot.add_text("Mirror Name: vol1\n").unwrap_err();
    /// assert_eq!(error.code, ErrorCode::TooLarge);
    /// ```
    #[must_use]
    pub fn with_limits(limits: Limits) -> Self {
        Self {
            limits,
            ..Self::default()
        }
    }

    /// Adds the output of any commands. Returns the number of reports that were read in it.
    ///
    /// ```
    /// use mirror_core::{Input, Snapshot};
    ///
    /// let active = "Mirror Name: vol1\nServer Name  Active Status\nalpha  Active\nbeta  Inactive\n";
    /// let mut snapshot = Snapshot::new();
    /// assert_eq!(snapshot.add(Input::text(active).from("alpha"))?, 1);
    /// assert!(snapshot.add(Input::text("command not found")).is_err());
    /// # Ok::<(), mirror_core::text::ParseError>(())
    /// ```
    ///
    /// # Errors
    ///
    /// When there is no readable report in it, or it is longer than the limit. What is
    /// unreadable beside a readable report is in [`findings`](Self::findings).
    pub fn add(&mut self, input: Input<'_>) -> Result<usize, ParseError> {
        let Input {
            content,
            server,
            encoding,
        } = input;
        let decoded = match content {
            Content::Text(text) => return self.add_decoded(server, text),
            Content::Bytes(bytes) if bytes.len() > self.limits.input_bytes => {
                return Err(ParseError::at(ErrorCode::TooLarge, "", 0));
            }
            Content::Bytes(bytes) => decode(bytes, encoding),
        };
        if let Some(finding) = decoded.finding() {
            self.push(server, finding);
        }
        self.add_decoded(server, &decoded.text)
    }

    /// Adds output as bytes in an encoding that is recognised: short for
    /// [`add`](Self::add)`(Input::bytes(…))`.
    ///
    /// # Errors
    ///
    /// As [`add`](Self::add).
    pub fn add_bytes(&mut self, bytes: &[u8]) -> Result<usize, ParseError> {
        self.add(Input::bytes(bytes))
    }

    /// Adds output as bytes that came from a server: short for
    /// [`add`](Self::add)`(Input::bytes(…).from(server))`.
    ///
    /// # Errors
    ///
    /// As [`add`](Self::add).
    pub fn add_bytes_from(&mut self, server: &str, bytes: &[u8]) -> Result<usize, ParseError> {
        self.add(Input::bytes(bytes).from(server))
    }

    /// Adds output as text: short for [`add`](Self::add)`(Input::text(…))`.
    ///
    /// # Errors
    ///
    /// As [`add`](Self::add).
    pub fn add_text(&mut self, text: &str) -> Result<usize, ParseError> {
        self.add(Input::text(text))
    }

    /// Adds a state entered by hand. It replaces what is known of that resource, which is
    /// reported. Who is active may come from an output that is added later.
    ///
    /// ```
    /// use mirror_core::{MirrorState, Snapshot};
    ///
    /// let mut snapshot = Snapshot::new();
    /// snapshot.add_state(MirrorState::from_line("vol1: alpha green, beta red, fast copy ok")?);
    /// snapshot.add_text("Mirror Name: vol1\nServer Name  Active Status\nalpha  Active\nbeta  Inactive\n")?;
    /// assert!(snapshot.resource("vol1").unwrap().servers[0].is_active());
    /// # Ok::<(), mirror_core::text::ParseError>(())
    /// ```
    pub fn add_state(&mut self, state: MirrorState) {
        let name = state.name.clone();
        if let Some(place) = self.place_of(&name, None, None) {
            let known = match self.views.get_mut(place) {
                Some(views) => core::mem::replace(views, Views::by_hand(state)),
                None => Views::default(),
            };
            if !known.is_empty() {
                let mut finding = Finding::new(FindingKind::RepeatedReport { differs: true });
                finding.resource = Some(kept(&name));
                self.push(None, finding);
            }
            self.join();
        }
    }

    /// Adds reports that a [`Scanner`](crate::text::Scanner) has found, from a server where it
    /// is known.
    ///
    /// ```
    /// use mirror_core::{Snapshot, text::Scanner};
    ///
    /// let mut scanner = Scanner::new();
    /// let mut found = scanner.feed(b"Mirror Name: vol1\nServer Name  Active Status\nalpha  Active\nbeta  Inactive\n");
    /// found.extend(scanner.finish());
    ///
    /// let mut snapshot = Snapshot::new();
    /// snapshot.add_found(Some("alpha"), found);
    /// assert_eq!(snapshot.resources().len(), 1);
    /// ```
    pub fn add_found(&mut self, server: Option<&str>, found: impl IntoIterator<Item = Found>) {
        for found in found {
            self.add_report(server, found.report, found.line);
        }
        self.join();
    }

    /// Returns the mirror disks, in the order in which they were first named.
    #[must_use]
    pub fn resources(&self) -> &[MirrorState] {
        &self.resources
    }

    /// Returns the mirror disk with this name. `None` where no output names it.
    ///
    /// ```
    /// use mirror_core::Snapshot;
    ///
    /// let mut snapshot = Snapshot::new();
    /// snapshot.add_text("Mirror Name: vol1\nServer Name  Active Status\nalpha  Active\nbeta  Inactive\n")?;
    /// assert_eq!(snapshot.resource("vol1").unwrap().servers[1].name, "beta");
    /// assert!(snapshot.resource("vol2").is_none());
    /// # Ok::<(), mirror_core::text::ParseError>(())
    /// ```
    #[must_use]
    pub fn resource(&self, name: &str) -> Option<&MirrorState> {
        self.resources.get(*self.places.get(name)?)
    }

    /// Returns what was odd about the outputs. What is odd about a state is in its assessment.
    ///
    /// ```
    /// use mirror_core::{Snapshot, words::FindingCode};
    ///
    /// let mut snapshot = Snapshot::new();
    /// snapshot.add_text("Mirror Status: Normal\nvol1 alpha beta\n---\nMirror Color GREEN PURPLE\n")?;
    /// let finding = snapshot.findings().next().unwrap();
    /// assert_eq!((finding.code(), finding.line), (FindingCode::UnknownWord, Some(4)));
    /// # Ok::<(), mirror_core::text::ParseError>(())
    /// ```
    pub fn findings(&self) -> impl Iterator<Item = &Finding> {
        self.findings.iter().chain(&self.join_findings)
    }

    /// Returns whether automatic recovery is on (§2.2). `None` where no output says so.
    #[must_use]
    pub fn auto_recovery(&self) -> Option<bool> {
        self.cluster.auto_recovery()
    }

    /// The last output of `clpstat`.
    pub(super) fn cluster_report(&self) -> Option<&ClusterReport> {
        self.cluster.report()
    }

    /// Returns whether nothing is known.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.resources.is_empty() && self.cluster.is_empty()
    }

    fn add_decoded(&mut self, server: Option<&str>, text: &str) -> Result<usize, ParseError> {
        if text.len() > self.limits.input_bytes {
            return Err(ParseError::at(
                ErrorCode::TooLarge,
                text,
                self.limits.input_bytes,
            ));
        }
        let mut read = 0;
        let mut first_error = None;
        for found in Scan::with_limits(text, self.limits) {
            match &found.report {
                Report::Unreadable { error, .. } if first_error.is_none() => {
                    first_error = Some(error.clone());
                }
                Report::Unreadable { .. } => {}
                _ => read += 1,
            }
            self.add_report(server, found.report, found.line);
        }
        self.join();
        match (read, first_error) {
            (0, Some(error)) => Err(error),
            (0, None) => Err(ParseError::at(ErrorCode::NoReport, text, 0)),
            _ => Ok(read),
        }
    }

    fn add_report(&mut self, server: Option<&str>, report: Report, line: u32) {
        for finding in report.findings() {
            self.push(server, finding.clone());
        }
        match report {
            Report::Mirror(report) => self.add_mirror(server, report, line),
            Report::Active(report) => self.add_active(server, report, line),
            Report::Unreadable { error, .. } => {
                let kind = match error.code {
                    // Nothing but the line that announces a report: it was cut off.
                    ErrorCode::NoResourceName | ErrorCode::NoServers => {
                        FindingKind::TruncatedReport
                    }
                    code => FindingKind::UnreadableReport { error: code },
                };
                self.push(server, Finding::on_line(kind, error.line));
            }
            of_the_cluster => self.cluster.add(of_the_cluster),
        }
    }

    fn add_mirror(&mut self, server: Option<&str>, mut report: MirrorReport, line: u32) {
        report.findings.clear();
        let Some(place) = self.place_of(&report.name, server, Some(line)) else {
            return;
        };
        let name = report.name.clone();
        let repeated = self
            .views
            .get_mut(place)
            .and_then(|views| views.add_mirror(server, report));
        self.repeated(server, &name, line, repeated);
    }

    fn add_active(&mut self, server: Option<&str>, mut report: ActivityReport, line: u32) {
        report.findings.clear();
        let Some(place) = self.place_of(&report.name, server, Some(line)) else {
            return;
        };
        let name = report.name.clone();
        let repeated = self
            .views
            .get_mut(place)
            .and_then(|views| views.add_active(server, report));
        self.repeated(server, &name, line, repeated);
    }

    fn repeated(&mut self, server: Option<&str>, name: &str, line: u32, differs: Option<bool>) {
        if let Some(differs) = differs {
            let mut finding = Finding::on_line(FindingKind::RepeatedReport { differs }, line);
            finding.resource = Some(kept(name));
            self.push(server, finding);
        }
    }

    /// The place of a resource, made where it is new and the limit allows.
    fn place_of(&mut self, name: &str, server: Option<&str>, line: Option<u32>) -> Option<usize> {
        if let Some(place) = self.places.get(name) {
            return Some(*place);
        }
        let place = self.views.len();
        if place >= self.limits.objects {
            let mut finding = Finding::new(FindingKind::LimitReached {
                limit: LimitKind::Objects,
                value: self.limits.objects as u64,
            });
            finding.line = line;
            self.push(server, finding);
            return None;
        }
        self.views.push(Views::default());
        self.places.insert(name.into(), place);
        Some(place)
    }

    fn push(&mut self, server: Option<&str>, mut finding: Finding) {
        if let Some(server) = server {
            finding.origin = Some(kept(server));
        }
        match self.findings.len() {
            length if length < self.limits.findings => self.findings.push(finding),
            length if length == self.limits.findings => {
                self.findings.push(Finding::new(FindingKind::LimitReached {
                    limit: LimitKind::Findings,
                    value: self.limits.findings as u64,
                }));
            }
            _ => {}
        }
    }

    /// Makes the states anew from what has changed.
    fn join(&mut self) {
        let cluster_changed = self.cluster.settle();
        if cluster_changed {
            self.join_findings.clear();
        }
        let names: Vec<Box<str>> = if cluster_changed {
            self.places
                .keys()
                .map(|name| name.as_str().into())
                .collect()
        } else {
            Vec::new()
        };
        if cluster_changed {
            self.cluster
                .resolve_names(names.iter().map(AsRef::as_ref), &mut self.join_findings);
        }
        for (place, views) in self.views.iter_mut().enumerate() {
            if !views.changed && !cluster_changed {
                continue;
            }
            views.changed = false;
            let Some(mut facts) = views.facts() else {
                continue;
            };
            self.cluster.complete(&mut facts);
            let state = MirrorState::from(facts);
            match self.resources.get_mut(place) {
                Some(known) => *known = state,
                None => self.resources.push(state),
            }
        }
        self.join_findings.truncate(self.limits.findings);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::words::Situation;

    const BY_HAND: &str = "vol1: alpha green, beta red, fast copy ok";
    const ACTIVE: &str = "Mirror Name: vol1\nalpha  Active\nbeta  Inactive\n";
    const MIRROR: &str = "Mirror Status: Normal\nvol1  alpha  beta\n------\n\
                          Mirror Color  GREEN  GREEN\n";

    fn codes(snapshot: &Snapshot) -> Vec<&'static str> {
        snapshot
            .findings()
            .map(|finding| finding.code().as_str())
            .collect()
    }

    #[test]
    fn a_state_by_hand_is_completed_by_who_is_active() {
        let mut snapshot = Snapshot::new();
        snapshot.add_state(MirrorState::from_line(BY_HAND).unwrap());
        snapshot.add_text(ACTIVE).unwrap();
        let assessment = snapshot.assess("vol1").unwrap();
        assert_eq!(assessment.situation(), Situation::OneSideLatestRunning);
        assert!(codes(&snapshot).is_empty());

        let otherwise = "vol1: alpha green inactive, beta red inactive, fast copy ok";
        let mut snapshot = Snapshot::new();
        snapshot.add_state(MirrorState::from_line(otherwise).unwrap());
        snapshot.add_text(ACTIVE).unwrap();
        let assessment = snapshot.assess("vol1").unwrap();
        assert_eq!(assessment.findings()[0].code(), "reports_disagree");
        assert!(assessment.options().is_empty());
    }

    #[test]
    fn what_replaces_a_state_by_hand_is_reported() {
        let mut snapshot = Snapshot::new();
        snapshot.add_state(MirrorState::from_line(BY_HAND).unwrap());
        snapshot.add_text(MIRROR).unwrap();
        assert_eq!(codes(&snapshot), ["repeated_report"]);
        snapshot.add_state(MirrorState::from_line(BY_HAND).unwrap());
        assert_eq!(codes(&snapshot), ["repeated_report"; 2]);
    }
}
