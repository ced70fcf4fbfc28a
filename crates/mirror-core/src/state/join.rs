//! How reports of one resource become one state, and what the cluster's own output adds.
//!
//! Two rules keep this from being confidently wrong: views that differ are a conflict, not a
//! choice; and a name that `clpstat` may have cut is used only where one full name of its kind
//! fits it.

use alloc::{borrow::ToOwned, boxed::Box, collections::BTreeSet, string::String, vec::Vec};

use super::{Conflict, GroupFacts, MirrorFacts, MirrorState, Service};
use crate::{
    text::{
        ActivityReport, ClusterGroup, ClusterInfo, ClusterReport, GroupMap, MirrorReport, Report,
    },
    words::{
        Field, Finding, FindingKind, GroupMark, ObjectStatus, PrintedName, SIDE_FIELDS,
        SectionKind, Side, ViewRule, kept, same_host,
    },
};

/// Views of one resource that are kept side by side: one for each server, and some to spare.
const VIEWS: usize = 8;

/// All reports of one resource.
#[derive(Debug, Clone, PartialEq, Default)]
pub(super) struct Views {
    mirror: Vec<View<MirrorReport>>,
    active: Vec<View<ActivityReport>>,
    by_hand: Option<MirrorState>,
    pub(super) changed: bool,
}

/// A report, and the server that it came from where the caller said so.
#[derive(Debug, Clone, PartialEq)]
struct View<R> {
    origin: Option<Box<str>>,
    report: R,
}

impl Views {
    pub(super) fn by_hand(state: MirrorState) -> Self {
        Self {
            by_hand: Some(state),
            changed: true,
            ..Self::default()
        }
    }

    pub(super) fn is_empty(&self) -> bool {
        self.mirror.is_empty() && self.active.is_empty() && self.by_hand.is_none()
    }

    /// Returns whether the report differs from the one that it replaces, where it does.
    pub(super) fn add_mirror(
        &mut self,
        origin: Option<&str>,
        report: MirrorReport,
    ) -> Option<bool> {
        self.changed = true;
        let was_by_hand = self.by_hand.take().is_some();
        replace(&mut self.mirror, origin, report)
            .map(|(old, new)| differing_field(&old, new).is_some() || old.recovery != new.recovery)
            .or(was_by_hand.then_some(true))
    }

    /// Returns whether the report differs from the one that it replaces, where it does.
    pub(super) fn add_active(
        &mut self,
        origin: Option<&str>,
        report: ActivityReport,
    ) -> Option<bool> {
        self.changed = true;
        replace(&mut self.active, origin, report).map(|(old, new)| old.servers != new.servers)
    }

    /// The facts that the views give together.
    pub(super) fn facts(&self) -> Option<MirrorFacts> {
        if let Some(state) = &self.by_hand {
            return Some(self.completed(state.facts().clone()));
        }
        let mut facts = match (self.mirror.last(), self.active.last()) {
            (Some(view), _) => MirrorFacts::from_report(view.report.clone()),
            (None, Some(view)) => {
                let mut names = view.report.servers.iter().map(|server| server.name.clone());
                let names = [names.next()?, names.next().unwrap_or_default()];
                MirrorFacts::new(view.report.name.clone(), names)
            }
            (None, None) => return None,
        };
        if let Some(view) = self.active.last() {
            facts.add_activity(&view.report);
        }
        let mut conflicts = core::mem::take(&mut facts.conflicts);
        for (first, second) in pairs(&self.mirror) {
            if let Some(field) = differing_field(&first.report, &second.report) {
                conflicts.push(conflict(field, first, second));
            }
        }
        for (first, second) in pairs(&self.active) {
            let differ = first.report.servers.iter().any(|server| {
                second.report.servers.iter().any(|other| {
                    same_host(&other.name, &server.name) && other.activity != server.activity
                })
            });
            if differ {
                conflicts.push(conflict(Field::Activity, first, second));
            }
        }
        facts.conflicts = conflicts;
        Some(facts)
    }

    /// A state entered by hand, with who is active where only an output says so.
    fn completed(&self, mut facts: MirrorFacts) -> MirrorFacts {
        if let Some(view) = self.active.last() {
            if is_told_otherwise(&facts, &view.report) {
                facts.conflicts.push(Conflict::Views {
                    field: Field::Activity,
                    first: "?".into(),
                    second: view.origin.clone().unwrap_or_else(|| "?".into()),
                });
            }
            facts.add_activity(&view.report);
        }
        facts
    }
}

fn is_told_otherwise(facts: &MirrorFacts, report: &ActivityReport) -> bool {
    report.servers.iter().any(|server| {
        let told = facts
            .side_of(&server.name)
            .and_then(|side| facts.server(side).activity.as_ref());
        told.is_some_and(|told| *told != server.activity)
    })
}

fn replace<'v, R>(
    views: &'v mut Vec<View<R>>,
    origin: Option<&str>,
    report: R,
) -> Option<(R, &'v R)> {
    let known = views
        .iter()
        .position(|view| view.origin.as_deref() == origin)
        .or_else(|| (views.len() >= VIEWS).then_some(0));
    let old = known.map(|place| views.remove(place));
    views.push(View {
        origin: origin.map(kept),
        report,
    });
    old.zip(views.last())
        .map(|(old, new)| (old.report, &new.report))
}

/// Each view with the one before it: enough to see that not all of them agree.
fn pairs<R>(views: &[View<R>]) -> impl Iterator<Item = (&View<R>, &View<R>)> {
    views.iter().zip(views.iter().skip(1))
}

fn conflict<R>(field: Field, first: &View<R>, second: &View<R>) -> Conflict {
    let name = |view: &View<R>| view.origin.clone().unwrap_or_else(|| "?".into());
    Conflict::Views {
        field,
        first: name(first),
        second: name(second),
    }
}

/// A field in which two views of one moment contradict each other. What one of them does not
/// show is no contradiction; figures that move while a copy runs are not compared.
fn differing_field(first: &MirrorReport, second: &MirrorReport) -> Option<Field> {
    fn differ<T: PartialEq>(first: Option<T>, second: Option<T>) -> bool {
        matches!((first, second), (Some(first), Some(second)) if first != second)
    }
    if differ(first.mirror_status.as_ref(), second.mirror_status.as_ref()) {
        return Some(Field::MirrorStatus);
    }
    let names = second.servers.each_ref().map(|other| other.name.as_str());
    for side in &first.servers {
        let Some(other) = Side::of_host(names, &side.name) else {
            return Some(Field::MirrorColor);
        };
        let other = other.of(&second.servers);
        let differing = SIDE_FIELDS.iter().find(|description| {
            let (value, other) = (
                side.value(description.field),
                other.value(description.field),
            );
            match description.views {
                ViewRule::Never => false,
                ViewRule::WhereShown => differ(value, other),
                ViewRule::Always => value != other,
            }
        });
        if let Some(description) = differing {
            return Some(description.field);
        }
    }
    None
}

/// What `clpstat` says of the cluster.
#[derive(Debug, Clone, PartialEq, Default)]
pub(super) struct ClusterFacts {
    status: Option<ClusterReport>,
    infos: Vec<ClusterInfo>,
    group_map: Option<GroupMap>,
    /// Full names of resources: those of mirror disks, and those in the configuration.
    resources: FullNames,
    /// Full names of groups, in the configuration.
    groups: FullNames,
    changed: bool,
}

/// The full names of one kind of object.
#[derive(Debug, Clone, PartialEq, Default)]
struct FullNames(BTreeSet<Box<str>>);

impl FullNames {
    /// Those that a printed name may stand for.
    fn fitting<'n>(&'n self, printed: PrintedName<'n>) -> impl Iterator<Item = &'n str> {
        // Those that begin with it stand together.
        self.0
            .range(Box::<str>::from(printed.text)..)
            .map(AsRef::as_ref)
            .take_while(move |name| printed.matches(name).is_possible())
    }

    /// Whether a printed name stands for a full name and for no other.
    fn stands_for(&self, printed: PrintedName<'_>, full: &str) -> bool {
        printed.matches(full).is_possible() && self.fitting(printed).all(|name| name == full)
    }

    fn is_ambiguous(&self, printed: PrintedName<'_>) -> bool {
        self.fitting(printed).nth(1).is_some()
    }
}

/// Reports of the configuration that are kept: each kind of `clpstat -i` once, and more.
const INFOS: usize = 64;

impl ClusterFacts {
    pub(super) fn is_empty(&self) -> bool {
        self.status.is_none() && self.infos.is_empty() && self.group_map.is_none()
    }

    pub(super) const fn report(&self) -> Option<&ClusterReport> {
        self.status.as_ref()
    }

    /// Keeps a report of the cluster.
    pub(super) fn add(&mut self, report: Report) {
        match report {
            Report::Cluster(report) => self.status = Some(report),
            Report::Info(report) => {
                if self.infos.len() >= INFOS {
                    self.infos.remove(0);
                }
                self.infos.push(report);
            }
            Report::GroupMap(report) => self.group_map = Some(report),
            // Of one mirror disk, or nothing.
            Report::Mirror(_) | Report::Active(_) | Report::Unreadable { .. } => return,
        }
        self.changed = true;
    }

    /// Whether something has been added since the last time.
    pub(super) fn settle(&mut self) -> bool {
        core::mem::take(&mut self.changed)
    }

    /// Learns the full names, and reports the cut names that fit more than one of them.
    pub(super) fn resolve_names<'n>(
        &mut self,
        mirror_disks: impl Iterator<Item = &'n str>,
        findings: &mut Vec<Finding>,
    ) {
        let configured = |kind: SectionKind| {
            let sections = self.infos.iter().flat_map(|info| &info.sections);
            sections
                .filter(move |section| section.kind == kind)
                .map(|section| section.name.as_str().into())
        };
        let resources = mirror_disks.map(Box::from);
        let resources = resources.chain(configured(SectionKind::Resource)).collect();
        let groups = configured(SectionKind::Group).collect();
        (self.resources, self.groups) = (FullNames(resources), FullNames(groups));
        let Some(status) = &self.status else { return };
        let resources = status
            .groups
            .iter()
            .flat_map(|group| &group.resources)
            .map(|object| (object.printed_name(), &self.resources));
        let groups = status
            .groups
            .iter()
            .map(|group| (group.printed_name(), &self.groups));
        for (name, full_names) in resources.chain(groups) {
            if full_names.is_ambiguous(name) {
                findings.push(Finding::new(FindingKind::AmbiguousCutName {
                    name: kept(name.text),
                }));
            }
        }
    }

    /// Whether automatic recovery is on, where all outputs that say so agree.
    pub(super) fn auto_recovery(&self) -> Option<bool> {
        agreed(
            self.infos
                .iter()
                .filter_map(ClusterInfo::auto_mirror_recovery),
        )
    }

    /// Adds what the cluster's output says of one mirror disk.
    pub(super) fn complete(&self, facts: &mut MirrorFacts) {
        if facts.auto_recovery.is_none() {
            facts.auto_recovery = self.auto_recovery();
        }
        if facts.monitor.is_none() {
            facts.monitor = agreed(
                self.infos
                    .iter()
                    .filter_map(|info| info.monitor_watching(&facts.name)),
            )
            .map(str::to_owned);
        }
        let configured = agreed(
            self.infos
                .iter()
                .filter_map(|info| info.group_of(&facts.name)),
        );
        let listed = self.listed_group(&facts.name, configured);
        if facts.group.is_none() {
            let name = configured.map(str::to_owned).or_else(|| {
                let group = listed?;
                self.full_group_name(group)
            });
            if name.is_some() || listed.is_some() {
                facts.group = Some(GroupFacts {
                    name,
                    status: listed.map(|group| group.status.clone()),
                    current: listed.and_then(|group| self.current_server(facts, group)),
                });
            }
        }
        if facts.service == Service::Unknown {
            facts.service = self.service(facts, listed);
        }
    }

    /// The group in `clpstat` that holds a resource.
    fn listed_group(&self, resource: &str, configured: Option<&str>) -> Option<&ClusterGroup> {
        let groups = &self.status.as_ref()?.groups;
        let mut holding = groups.iter().filter(|group| match configured {
            Some(name) => self.groups.stands_for(group.printed_name(), name),
            None => {
                let mut resources = group.resources.iter();
                resources.any(|object| self.resources.stands_for(object.printed_name(), resource))
            }
        });
        let group = holding.next()?;
        holding.next().is_none().then_some(group)
    }

    fn full_group_name(&self, group: &ClusterGroup) -> Option<String> {
        if !group.name_maybe_cut {
            return Some(group.name.clone());
        }
        let printed = group.printed_name();
        let name = printed.only_match(self.groups.fitting(printed));
        name.map(ToOwned::to_owned)
    }

    /// The server that a group is on. `None` where its name may stand for either server.
    fn current_server(&self, facts: &MirrorFacts, group: &ClusterGroup) -> Option<String> {
        full_server_name(facts, current_of(self.status.as_ref()?, group)?)
    }

    fn service(&self, facts: &MirrorFacts, listed: Option<&ClusterGroup>) -> Service {
        if let Some(group) = listed {
            return match group.status {
                ObjectStatus::Online => Service::Online(self.current_server(facts, group)),
                ObjectStatus::Offline => Service::Offline,
                // Starting, stopping, failed: neither can be relied on.
                _ => Service::Unknown,
            };
        }
        if let Some(status) = &self.status {
            // Which group holds the resource is not known; if none runs, that one does not.
            let none_runs = !status.groups.is_empty()
                && status
                    .groups
                    .iter()
                    .all(|group| group.status == ObjectStatus::Offline);
            return if none_runs {
                Service::Offline
            } else {
                Service::Unknown
            };
        }
        self.mapped_service(facts)
    }

    /// What the group map says of a group whose name is known.
    fn mapped_service(&self, facts: &MirrorFacts) -> Service {
        let name = facts.group.as_ref().and_then(|group| group.name.as_deref());
        let (Some(map), Some(name)) = (&self.group_map, name) else {
            return Service::Unknown;
        };
        let mut marks = map.servers.iter().flat_map(|server| {
            let groups = server.groups.iter().filter(|group| group.name == name);
            groups.map(move |group| (server, &group.mark))
        });
        if let Some((server, _)) = marks.clone().find(|(_, mark)| **mark == GroupMark::Online) {
            let name = server.name.as_deref().map(PrintedName::whole);
            return Service::Online(name.and_then(|name| full_server_name(facts, name)));
        }
        match marks.next() {
            Some((_, GroupMark::Offline)) => Service::Offline,
            _ => Service::Unknown,
        }
    }
}

/// The server that a group is on, as printed. Its row does not show whether the name has been cut;
/// the list of servers does.
pub(super) fn current_of<'r>(
    report: &'r ClusterReport,
    group: &'r ClusterGroup,
) -> Option<PrintedName<'r>> {
    let text = group.current.as_deref()?;
    let mut listed = report.servers.iter();
    let listed = listed.find(|server| server.name == text);
    Some(listed.map_or_else(
        || PrintedName::in_column(text),
        |server| server.printed_name(),
    ))
}

/// The name of the server that a printed name stands for: as the mirror shows it where it is one of
/// the two, or as printed. `None` where it may be either of them.
fn full_server_name(facts: &MirrorFacts, printed: PrintedName<'_>) -> Option<String> {
    match Side::possible_hosts(facts.server_names(), printed) {
        [true, true] => None,
        [false, false] => Some(printed.text.to_owned()),
        possible => {
            let side = Side::only(&possible, |possible| *possible)?;
            Some(facts.server(side).name.clone())
        }
    }
}

/// The one value that all sources give; `None` where they differ.
pub(super) fn agreed<T: PartialEq>(mut values: impl Iterator<Item = T>) -> Option<T> {
    let first = values.next()?;
    values.all(|value| value == first).then_some(first)
}
