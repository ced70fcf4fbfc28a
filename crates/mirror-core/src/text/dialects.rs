//! The list of dialects: what each command of the product prints, how a report of it begins, and
//! what reads it. **A new command starts here.**
//!
//! What belongs to a dialect:
//!
//! 1. a module `text/<dialect>.rs` with the type of its report and the grammar in the comment at
//!    its head. The type implements [`Dialect`]; what a line is to such a report is defined by an
//!    [`Outline`], once, for the reader and for the scanner;
//! 2. a member of [`ReportKind`];
//! 3. a line in the list below. [`Report`], the search for beginnings, the scanner and
//!    `parse_bytes` follow from it.
//!
//! Reports that a banner and a closing rule frame share the outline of the module `frame`.
//!
//! What has no beginning that differs from other text is not found by a scan: it is in the
//! second part of the list, and read where the caller says what it is.

use alloc::vec::Vec;

use super::{
    ActivityReport, AlertLog, ClusterInfo, ClusterReport, Encoding, GroupMap, Limits, MirrorReport,
    MonitorList, ParseError,
    banner::is_banner,
    decode,
    extent::{End, Extent, Flow, Outline},
    lines::{Line, clean, unframed},
};
use crate::words::{ErrorCode, Finding, ReportKind};

dialects! {
    scanned {
        // Beginnings are searched for by their first word.
        "Mirror " {
            /// `clpmdstat --mirror`.
            Mirror(MirrorReport) from Label("Mirror Status"),
            /// `clpmdstat --active`.
            Active(ActivityReport) from Label("Mirror Name"),
        }
        "CLUSTER " {
            /// `clpstat`.
            Cluster(ClusterReport) from Banner("CLUSTER STATUS"),
            /// `clpstat -i` and its relatives.
            Info(ClusterInfo) from Banner("CLUSTER INFORMATION"),
        }
        "GROUPMAP " {
            /// `clpstat -g`.
            GroupMap(GroupMap) from Banner("GROUPMAP INFORMATION"),
        }
    }
    // `clpstat -m` is a list of lines without a heading; the messages of the product stand alone
    // in a log, one a line.
    read_alone { MonitorList, AlertLog }
}

/// A report that the list above names.
pub(crate) trait Dialect: Sized {
    /// What each line is to such a report.
    type Outline: Outline;

    /// What a text may begin with that announces the report beyond doubt: it needs no search.
    const OPENING: Option<&'static str> = None;

    /// A report in which nothing stands yet.
    fn empty() -> Self;

    /// Reads the report at the start of a text, behind which anything may follow, into an empty
    /// one. It ends where its [`Outline`] says so.
    fn read(&mut self, text: &str, first_line: u32, limits: &Limits) -> Reading;
}

/// How the reading of a report went.
#[derive(Debug)]
pub(crate) struct Reading {
    /// How much of the text belongs to the report, also where it is unreadable.
    pub(crate) end: End,
    /// Why there is nothing to return. Places count from the start of the report.
    pub(crate) result: Result<(), ParseError>,
}

impl Reading {
    pub(crate) const fn done(end: End) -> Self {
        Self {
            end,
            result: Ok(()),
        }
    }

    /// The report at the start of a text is unreadable.
    #[cold]
    pub(crate) fn failed(code: ErrorCode, text: &str, end: End) -> Self {
        let block = text.get(..end.bytes).unwrap_or(text);
        Self {
            end,
            result: Err(ParseError::at(code, block, 0)),
        }
    }
}

/// What the list says of a report.
pub(crate) trait Listed: Dialect {
    const KIND: ReportKind;

    fn findings_mut(&mut self) -> &mut Vec<Finding>;
}

/// How a report begins.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Anchor {
    /// With a line that has this label, and a colon or a cell behind it.
    Label(&'static str),
    /// With a line that has this title between rules of `=`.
    Banner(&'static str),
}

impl Anchor {
    /// Whether it is on this line. `undecorated` is what the line says behind its decoration.
    fn is_at(self, text: &str, undecorated: &str, has_rule: bool) -> bool {
        match self {
            Self::Label(label) => undecorated.strip_prefix(label).is_some_and(|rest| {
                rest.trim_start_matches([' ', '\t', '*', '`'])
                    .starts_with([':', '|', '：'])
            }),
            Self::Banner(title) => has_rule && is_banner(text, title),
        }
    }
}

/// The report that a line, freed from its frame, announces.
pub(crate) fn announced(text: &str) -> Option<ReportKind> {
    let has_rule = memchr::memchr(b'=', text.as_bytes()).is_some();
    let undecorated = match text.as_bytes() {
        [b'|' | b' ' | b'*' | b'`', ..] => text.trim_start_matches(['|', ' ', '*', '`']),
        _ => text,
    };
    ANCHORS
        .iter()
        .find(|(_, anchor)| anchor.is_at(text, undecorated, has_rule))
        .map(|(kind, _)| *kind)
}

/// [`announced`] for a line as it stands.
pub(crate) fn announced_by_raw(raw: &str) -> Option<ReportKind> {
    announced(unframed(clean(raw)))
}

impl Report {
    /// Whether there is something to work with.
    #[must_use]
    pub const fn is_readable(&self) -> bool {
        !matches!(self, Self::Unreadable { .. })
    }

    pub(super) fn add_finding(&mut self, finding: Finding) {
        if let Some(findings) = self.findings_mut() {
            findings.push(finding);
        }
    }
}

/// Writes what follows from the list.
macro_rules! dialects {
    (
        scanned { $(
            $needle:literal { $(
                $(#[$about:meta])*
                $kind:ident($report:ident) from $anchor:ident($words:literal),
            )+ }
        )+ }
        read_alone { $( $alone:ident ),+ }
    ) => {
        /// A report of any kind.
        #[derive(Debug, Clone, PartialEq)]
        #[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
        #[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
        #[cfg_attr(
            feature = "serde",
            serde(untagged, expecting = "not a report of `clpmdstat` or `clpstat`")
        )]
        #[allow(
            clippy::large_enum_variant,
            reason = "the large ones are the common ones; a box would cost each of them an allocation"
        )]
        #[non_exhaustive]
        pub enum Report {
            $($(
                $(#[$about])*
                $kind($report),
            )+)+
            /// Text that announces a report that is unreadable.
            #[cfg_attr(feature = "serde", serde(skip))]
            Unreadable {
                /// What it announces.
                kind: ReportKind,
                /// Why it is unreadable.
                error: ParseError,
            },
        }

        impl Report {
            /// Which command printed it.
            #[must_use]
            pub const fn kind(&self) -> ReportKind {
                match self {
                    $($( Self::$kind(_) => ReportKind::$kind, )+)+
                    Self::Unreadable { kind, .. } => *kind,
                }
            }

            /// What was odd about it.
            #[must_use]
            pub fn findings(&self) -> &[Finding] {
                match self {
                    $($( Self::$kind(report) => &report.findings, )+)+
                    Self::Unreadable { .. } => &[],
                }
            }

            fn findings_mut(&mut self) -> Option<&mut Vec<Finding>> {
                match self {
                    $($( Self::$kind(report) => Some(&mut report.findings), )+)+
                    Self::Unreadable { .. } => None,
                }
            }

            /// Reads the report of a kind at the start of a text, which starts at an offset and
            /// on a line of the whole.
            pub(super) fn read(
                kind: ReportKind,
                text: &str,
                offset: usize,
                line: u32,
                limits: &Limits,
            ) -> (Self, End) {
                let unreadable = |error: ParseError| Self::Unreadable {
                    kind,
                    error: error.moved(offset, line.saturating_sub(1)),
                };
                match kind {
                    $($( ReportKind::$kind => {
                        let mut report = $report::empty();
                        let reading = report.read(text, line, limits);
                        match reading.result {
                            Ok(()) => (Self::$kind(report), reading.end),
                            Err(error) => (unreadable(error), reading.end),
                        }
                    } )+)+
                }
            }
        }

        $($(
            impl Listed for $report {
                const KIND: ReportKind = ReportKind::$kind;

                fn findings_mut(&mut self) -> &mut Vec<Finding> {
                    &mut self.findings
                }
            }
        )+)+

        /// The outline of a report of any kind.
        #[derive(Debug, Clone)]
        pub(crate) enum AnyOutline {
            $($( $kind(<$report as Dialect>::Outline), )+)+
        }

        impl AnyOutline {
            pub(crate) fn new(kind: ReportKind, limits: &Limits) -> Self {
                match kind {
                    $($( ReportKind::$kind => Self::$kind(Outline::new(limits)), )+)+
                }
            }

            pub(crate) fn push(&mut self, line: &Line<'_>) -> Flow {
                match self {
                    $($( Self::$kind(outline) => outline.push(line), )+)+
                }
            }

            pub(crate) fn extent(&self) -> &Extent {
                match self {
                    $($( Self::$kind(outline) => outline.extent(), )+)+
                }
            }
        }

        /// The line with which each kind of report begins.
        const ANCHORS: &[(ReportKind, Anchor)] =
            &[$($( (ReportKind::$kind, Anchor::$anchor($words)) ),+),+];

        /// What can stand in an anchor. Each is searched for once over all bytes.
        pub(crate) const NEEDLES: &[&str] = &[$($needle),+];

        $($( parse_bytes!($report); )+)+
        $( parse_bytes!($alone); )+
    };
}
use dialects;

/// One report alone, from bytes: decoded first, and what did not decode is reported.
macro_rules! parse_bytes {
    ($report:ident) => {
        impl $report {
            /// [`parse_with`](Self::parse_with) for bytes, in the encoding that the caller states
            /// or in the one recognised.
            ///
            /// # Errors
            ///
            /// As [`parse`](Self::parse).
            pub fn parse_bytes(
                bytes: &[u8],
                encoding: Option<Encoding>,
                limits: &Limits,
            ) -> Result<Self, ParseError> {
                let decoded = decode(bytes, encoding);
                let mut report = Self::parse_with(&decoded.text, limits)?;
                report.findings.extend(decoded.finding());
                Ok(report)
            }
        }
    };
}
use parse_bytes;

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::scan;

    const BLOCK: &[u8] =
        b"Mirror Status: Abnormal\nvol1  alpha  beta\n------\nMirror Color  GREEN  RED\n";

    #[test]
    fn bytes_that_do_not_decode_are_a_finding_and_hide_nothing() {
        let mut bytes = BLOCK.to_vec();
        bytes.extend(b"Fast Copy  OK  \xffK\n");
        let report =
            MirrorReport::parse_bytes(&bytes, Some(Encoding::Utf8), &Limits::DEFAULT).unwrap();
        assert_eq!(report.name, "vol1");
        assert!(
            report
                .findings
                .iter()
                .any(|finding| finding.code() == "undecodable_bytes")
        );
    }

    #[test]
    fn clean_bytes_give_what_the_text_gives() {
        let text = core::str::from_utf8(BLOCK).unwrap();
        assert_eq!(
            MirrorReport::parse_bytes(BLOCK, None, &Limits::DEFAULT),
            MirrorReport::parse(text)
        );
    }

    #[test]
    fn every_kind_of_report_is_in_the_list_and_is_found() {
        let listed: Vec<_> = ANCHORS.iter().map(|(kind, _)| *kind).collect();
        assert_eq!(listed, ReportKind::ALL);
        for (kind, anchor) in ANCHORS {
            let (words, line) = match anchor {
                Anchor::Label(label) => (label, alloc::format!("{label}: x")),
                Anchor::Banner(title) => (title, alloc::format!("=== {title} ===")),
            };
            let is_searched = |needle: &&&str| words.starts_with(**needle);
            assert_eq!(NEEDLES.iter().filter(is_searched).count(), 1, "{words}");
            let text = alloc::format!("prose\n{line}\n");
            let kinds: Vec<_> = scan(&text)
                .map(|found| (found.line, found.report.kind()))
                .collect();
            assert_eq!(kinds, [(2, *kind)], "{line}");
        }
    }

    #[test]
    fn the_beginning_of_a_report_is_told_from_prose() {
        for (line, kind) in [
            ("Mirror Status: Normal", Some(ReportKind::Mirror)),
            ("| **Mirror Status** | Normal |", Some(ReportKind::Mirror)),
            ("> Mirror Name : md1", Some(ReportKind::Active)),
            ("Mirror Name：md1", Some(ReportKind::Active)),
            ("[12:00] === CLUSTER STATUS ===", Some(ReportKind::Cluster)),
            ("== CLUSTER INFORMATION", Some(ReportKind::Info)),
            ("GROUPMAP INFORMATION ==", Some(ReportKind::GroupMap)),
            ("Mirror Status of today", None),
            ("Mirror Names: a, b", None),
            ("see the CLUSTER STATUS == below", None),
            ("== RAFT CLUSTER STATUS ==", None),
            ("CLUSTER STATUS", None),
        ] {
            assert_eq!(announced_by_raw(line), kind, "{line}");
        }
    }
}
