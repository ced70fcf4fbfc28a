//! Reports of `clpstat`.

use mirror_core::text::{
    ClusterGroup, ClusterInfo, ClusterObject, ClusterReport, ClusterServer, GroupMap, InfoField,
    MappedGroup, MappedServer, MonitorList, Section,
};
use pyo3::prelude::*;

use crate::{
    class::value_class,
    convert::{ToPython as _, tuple},
};

value_class! {
    /// One report of `clpstat`.
    PyClusterReport("ClusterReport", ClusterReport) = || ClusterReport::new(Vec::new(), Vec::new(), Vec::new());
    required: ;
    optional: cluster, servers, groups, monitors, findings, line;
    document: |report| report;
    methods: {}
}

value_class! {
    /// A server in the output of `clpstat`.
    PyClusterServer("ClusterServer", ClusterServer) = ClusterServer::new;
    required: name, status;
    optional: name_maybe_cut, local, comment, heartbeats;
    document: |server| server;
    methods: {}
}

value_class! {
    /// A failover group in the output of `clpstat`.
    PyClusterGroup("ClusterGroup", ClusterGroup) = ClusterGroup::new;
    required: name, status;
    optional: name_maybe_cut, comment, current, resources;
    document: |group| group;
    methods: {}
}

value_class! {
    /// A resource, a heartbeat or a monitor in the output of `clpstat`.
    PyClusterObject("ClusterObject", ClusterObject) = ClusterObject::new;
    required: name, status;
    optional: name_maybe_cut, comment;
    document: |object| object;
    methods: {}
}

value_class! {
    /// One report of `clpstat -i` and its relatives: sections with fields.
    PyClusterInfo("ClusterInfo", ClusterInfo) = ClusterInfo::new;
    required: sections;
    optional: findings, line;
    document: |info| info;
    methods: {
        /// The group that holds a resource; `None` where no group does, or more than one.
        fn group_of(&self, resource: &str) -> Option<&str> {
            self.0.group_of(resource)
        }

        /// The resources with this `Type` (`md`), in the order of the display.
        fn resources_of_type<'py>(
            &self,
            py: Python<'py>,
            resource_type: &str,
        ) -> PyResult<Bound<'py, PyAny>> {
            names(py, self.0.resources_of_type(resource_type))
        }

        /// The monitors with this `Type` (`mdw`), in the order of the display.
        fn monitors_of_type<'py>(
            &self,
            py: Python<'py>,
            monitor_type: &str,
        ) -> PyResult<Bound<'py, PyAny>> {
            names(py, self.0.monitors_of_type(monitor_type))
        }

        /// The `Type` of the thing with this name; `None` where it is not known.
        fn type_of(&self, name: &str) -> Option<&str> {
            self.0.type_of(name)
        }

        /// The one monitor of type `mdw` that watches this resource.
        fn monitor_watching(&self, resource: &str) -> Option<&str> {
            self.0.monitor_watching(resource)
        }

        /// Whether a copy starts by itself (§2.2); `None` where no output says so.
        #[getter]
        fn auto_mirror_recovery(&self) -> Option<bool> {
            self.0.auto_mirror_recovery()
        }
    }
}

fn names<'py, 's>(
    py: Python<'py>,
    names: impl Iterator<Item = &'s str>,
) -> PyResult<Bound<'py, PyAny>> {
    tuple(py, names.map(|name| name.to_python(py)))
}

value_class! {
    /// A section of `clpstat -i`: `[Resource0 : md1]` and what stands below it.
    PySection("Section", Section) = Section::new;
    required: kind, name, fields;
    optional: index, line;
    document: |section| section;
    methods: {
        /// The value of the first field with this label; letter case does not matter.
        fn value(&self, label: &str) -> Option<&str> {
            self.0.value(label)
        }

        /// Its `Type`.
        #[getter]
        fn type_name(&self) -> Option<&str> {
            self.0.type_name()
        }
    }
}

value_class! {
    /// A field of a section: a label and its value, as printed.
    PyInfoField("InfoField", InfoField) = InfoField::new;
    required: label, value;
    optional: line;
    document: |field| field;
    methods: {}
}

value_class! {
    /// One report of `clpstat -g`: which group runs where.
    PyGroupMap("GroupMap", GroupMap) = GroupMap::new;
    required: servers;
    optional: cluster, findings, line;
    document: |map| map;
    methods: {}
}

value_class! {
    /// A server in the output of `clpstat -g`.
    PyMappedServer("MappedServer", MappedServer) = MappedServer::new;
    required: alias;
    optional: name, local, mark, groups;
    document: |server| server;
    methods: {}
}

value_class! {
    /// A group in the row of a server in the output of `clpstat -g`.
    PyMappedGroup("MappedGroup", MappedGroup) = MappedGroup::new;
    required: name, mark;
    optional: ;
    document: |group| group;
    methods: {}
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
    methods: {
        /// The status of a monitor; `None` where it is not listed, or with two statuses.
        fn status<'py>(&self, py: Python<'py>, name: &str) -> PyResult<Bound<'py, PyAny>> {
            self.0.status(name).to_python(py)
        }
    }
}
