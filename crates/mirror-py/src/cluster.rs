//! Reports of `clpstat`.

use mirror_core::{
    text::{
        ClusterGroup, ClusterInfo, ClusterObject, ClusterReport, ClusterServer, GroupMap,
        InfoField, MappedGroup, MappedServer, MonitorList, Section,
    },
    words::ObjectStatus,
};
use pyo3::prelude::*;

use crate::{
    class::{getters, value_class},
    convert::Value,
};

value_class! {
    /// One report of `clpstat`.
    PyClusterReport("ClusterReport", ClusterReport) = || ClusterReport::new(Vec::new(), Vec::new(), Vec::new());
    required: ;
    optional: cluster, servers, groups, monitors, findings, line;
    has: document;
}

value_class! {
    /// A server in the output of `clpstat`.
    PyClusterServer("ClusterServer", ClusterServer) = ClusterServer::new;
    required: name, status;
    optional: name_maybe_cut, local, comment, heartbeats;
    has: document;
}

value_class! {
    /// A failover group in the output of `clpstat`.
    PyClusterGroup("ClusterGroup", ClusterGroup) = ClusterGroup::new;
    required: name, status;
    optional: name_maybe_cut, comment, current, resources;
    has: document;
}

value_class! {
    /// A resource, a heartbeat or a monitor in the output of `clpstat`.
    PyClusterObject("ClusterObject", ClusterObject) = ClusterObject::new;
    required: name, status;
    optional: name_maybe_cut, comment;
    has: document;
}

value_class! {
    /// One report of `clpstat -i` and its relatives: sections with fields.
    PyClusterInfo("ClusterInfo", ClusterInfo) = ClusterInfo::new;
    required: sections;
    optional: findings, line;
    has: document;
}

getters! { PyClusterInfo:
    /// Whether a copy starts by itself (§2.2); `None` where no output says so.
    auto_mirror_recovery: Option<bool> = |info| info.auto_mirror_recovery(),
}

#[pymethods]
impl PyClusterInfo {
    /// Returns the group that holds a resource; `None` where no group does, or more than one.
    fn group_of(&self, resource: &str) -> Option<&str> {
        self.0.group_of(resource)
    }

    /// Returns the resources with this `Type` (`md`), in the order of the display.
    fn resources_of_type<'a>(&'a self, resource_type: &'a str) -> Value<Vec<&'a str>> {
        Value(self.0.resources_of_type(resource_type).collect())
    }

    /// Returns the monitors with this `Type` (`mdw`), in the order of the display.
    fn monitors_of_type<'a>(&'a self, monitor_type: &'a str) -> Value<Vec<&'a str>> {
        Value(self.0.monitors_of_type(monitor_type).collect())
    }

    /// Returns the `Type` of the thing with this name; `None` where it is not known.
    fn type_of(&self, name: &str) -> Option<&str> {
        self.0.type_of(name)
    }

    /// Returns the one monitor of type `mdw` that watches this resource.
    fn monitor_watching(&self, resource: &str) -> Option<&str> {
        self.0.monitor_watching(resource)
    }
}

value_class! {
    /// A section of `clpstat -i`: `[Resource0 : md1]` and what stands below it.
    PySection("Section", Section) = Section::new;
    required: kind, name, fields;
    optional: index, line;
    has: document;
}

getters! { PySection:
    /// Its `Type`.
    type_name: Option<&str> = |section| section.type_name(),
}

#[pymethods]
impl PySection {
    /// Returns the value of the first field with this label; letter case does not matter.
    fn value(&self, label: &str) -> Option<&str> {
        self.0.value(label)
    }
}

value_class! {
    /// A field of a section: a label and its value, as printed.
    PyInfoField("InfoField", InfoField) = InfoField::new;
    required: label, value;
    optional: line;
    has: document;
}

value_class! {
    /// One report of `clpstat -g`: which group runs where.
    PyGroupMap("GroupMap", GroupMap) = GroupMap::new;
    required: servers;
    optional: cluster, findings, line;
    has: document;
}

value_class! {
    /// A server in the output of `clpstat -g`.
    PyMappedServer("MappedServer", MappedServer) = MappedServer::new;
    required: alias;
    optional: name, local, mark, groups;
    has: document;
}

value_class! {
    /// A group in the row of a server in the output of `clpstat -g`.
    PyMappedGroup("MappedGroup", MappedGroup) = MappedGroup::new;
    required: name, mark;
    optional: ;
    has: document;
}

value_class! {
    /// The monitors that `clpstat -m` lists: name and status, in the order of the text.
    PyMonitorList("MonitorList", MonitorList) = |monitors| {
        let mut list = MonitorList::default();
        list.monitors = monitors;
        list
    };
    required: monitors;
    optional: findings;
}

#[pymethods]
impl PyMonitorList {
    /// Returns the status of a monitor; `None` where it is not listed, or with two statuses.
    fn status(&self, name: &str) -> Value<Option<&ObjectStatus>> {
        Value(self.0.status(name))
    }
}
