//! `clpstat -g`: which group runs on which server.
//!
//! ```text
//! report   = banner [ cluster ] { server } { rule } { state } closing
//! cluster  = ( "Cluster" | "クラスタ" ) colon name
//! server   = [ "*" ] alias colon name
//! state    = [ "*" ] alias mark colon { group mark }
//! mark     = "[" word "]"
//! group    = text without "["                      ; may hold blanks
//! ```
//!
//! `banner`, `colon`, `closing` and what a paste does to rows are in the module `frame`. A mark
//! behind the alias tells a state from a server, not the rule between them. Servers are put
//! together by their alias.

use alloc::{borrow::ToOwned, collections::BTreeMap, string::String, vec::Vec};

use nom::{
    Parser as _, bytes::complete::take_till, character::complete::char, multi::many0,
    sequence::delimited,
};

use super::{
    Limits, ParseError,
    dialects::{Dialect, Reading},
    frame::{FrameOutline, Row, Rows, bare, column, labelled, unpadded},
    lines::{Findings, Parsed, is_placeholder},
    scan,
};
use crate::words::{ErrorCode, Field, Finding, FindingKind, GroupMark, LimitKind, kept};

/// One report of `clpstat -g`.
///
/// ```
/// use mirror_core::{text::GroupMap, words::GroupMark};
///
/// let map = GroupMap::parse(
///     "===================  GROUPMAP INFORMATION  ===================\n\
///      Cluster : shop\n\
///      *server0 : alpha\n\
///      server1 : beta\n\
///      --------------------------------------------------------------\n\
///      server0 [o] : sales[o] stock[o]\n\
///      server1 [o] :\n\
///      ==============================================================\n",
/// )?;
/// assert_eq!(map.servers[0].name.as_deref(), Some("alpha"));
/// assert_eq!(map.servers[0].groups[1].name, "stock");
/// assert_eq!(map.servers[0].groups[1].mark, GroupMark::Online);
/// assert!(map.servers[1].groups.is_empty());
/// # Ok::<(), mirror_core::text::ParseError>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct GroupMap {
    /// The name of the cluster, where it was printed.
    pub cluster: Option<String>,
    /// The servers, in the order of the display.
    pub servers: Vec<MappedServer>,
    /// What was odd about this report.
    #[cfg_attr(feature = "serde", serde(skip))]
    pub findings: Vec<Finding>,
    /// Its first line, counted from 1.
    #[cfg_attr(feature = "serde", serde(skip, default = "super::first_line"))]
    pub line: u32,
}

/// A server in the output of `clpstat -g`.
#[derive(Debug, Clone, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct MappedServer {
    /// What the map calls it: `server0`, `server1`, …
    pub alias: String,
    /// Its name, where the map gives it.
    pub name: Option<String>,
    /// Whether the command ran on it (`*`).
    pub local: bool,
    /// The mark behind its alias, where the map has a row with its groups.
    pub mark: Option<GroupMark>,
    /// The groups in its row.
    pub groups: Vec<MappedGroup>,
}

/// A group in the row of a server.
#[derive(Debug, Clone, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct MappedGroup {
    /// Its name. Not cut.
    pub name: String,
    /// The mark behind its name.
    pub mark: GroupMark,
}

impl GroupMap {
    /// A map of these servers.
    #[must_use]
    pub const fn new(servers: Vec<MappedServer>) -> Self {
        Self {
            cluster: None,
            servers,
            findings: Vec::new(),
            line: 1,
        }
    }

    /// Reads the first group map of a text.
    ///
    /// # Errors
    ///
    /// When there is no group map, or nothing in it, or the text is longer than the limit.
    /// Anything less is in [`findings`](Self::findings).
    pub fn parse(text: &str) -> Result<Self, ParseError> {
        Self::parse_with(text, &Limits::DEFAULT)
    }

    /// [`parse`](Self::parse) with other limits.
    ///
    /// # Errors
    ///
    /// As [`parse`](Self::parse).
    pub fn parse_with(text: &str, limits: &Limits) -> Result<Self, ParseError> {
        scan::first(text, limits)
    }
}

impl Dialect for GroupMap {
    type Outline = FrameOutline;

    fn empty() -> Self {
        Self::new(Vec::new())
    }

    fn read(&mut self, text: &str, first_line: u32, limits: &Limits) -> Reading {
        let mut reader = Reader {
            limits,
            findings: Findings::new(limits),
            room: limits.objects,
            cluster: None,
            servers: Vec::new(),
            by_alias: BTreeMap::new(),
        };
        let (mut rows, end) = Rows::below_banner(text, first_line, limits);
        while let Some(row) = rows.next(&mut reader.findings) {
            if reader.add(&row).is_none() {
                rows.stop_at(LimitKind::Objects, row.number, &mut reader.findings);
            }
        }
        rows.finish(&mut reader.findings);
        if reader.cluster.is_none() && reader.servers.is_empty() {
            return Reading::failed(ErrorCode::NoReport, text, end);
        }
        *self = Self {
            cluster: reader.cluster,
            servers: reader.servers,
            findings: reader.findings.into_list(),
            line: first_line,
        };
        Reading::done(end)
    }
}

impl MappedServer {
    /// A server of which nothing else is known.
    #[must_use]
    pub const fn new(alias: String) -> Self {
        Self {
            alias,
            name: None,
            local: false,
            mark: None,
            groups: Vec::new(),
        }
    }
}

impl MappedGroup {
    /// A group and its mark.
    #[must_use]
    pub const fn new(name: String, mark: GroupMark) -> Self {
        Self { name, mark }
    }
}

struct Reader<'l> {
    limits: &'l Limits,
    findings: Findings,
    /// How many more objects may be read.
    room: usize,
    cluster: Option<String>,
    servers: Vec<MappedServer>,
    by_alias: BTreeMap<String, usize>,
}

impl Reader<'_> {
    /// Adds what a row says. `None` where it does not fit any more.
    fn add(&mut self, row: &Row<'_>) -> Option<()> {
        let (label, value) = match labelled(&row.text) {
            Some(parts) => parts,
            // A server without groups, whose empty cell has lost its colon.
            None if row.in_columns => (&*row.text, ""),
            None => {
                self.report_unknown(row);
                return Some(());
            }
        };
        let label = bare(label);
        let (label, local) = match label
            .strip_prefix("\\*")
            .or_else(|| label.strip_prefix('*'))
        {
            Some(rest) => (bare(rest), true),
            None => (label, false),
        };
        let value = bare(unpadded(value).1);
        if let Ok(("", (alias, mark))) = marked(label) {
            return self.add_state(row, alias, local, mark, value);
        }
        if label.is_empty() || label.contains(['[', ']']) || value.is_empty() {
            self.report_unknown(row);
            return Some(());
        }
        let is_cluster = ["Cluster", "クラスタ", "クラスター"]
            .iter()
            .any(|word| label.eq_ignore_ascii_case(word));
        if is_cluster && self.servers.is_empty() && self.cluster.is_none() {
            self.cluster = Some(column(value).0.to_owned());
            return Some(());
        }
        if self.is_too_long(label, row) || self.is_too_long(value, row) {
            return Some(());
        }
        let server = self.server(label)?;
        server.local |= local;
        server.name = Some(value.to_owned());
        Some(())
    }

    /// The row of one server: its mark, and the groups with theirs.
    fn add_state(
        &mut self,
        row: &Row<'_>,
        alias: &str,
        local: bool,
        mark: &str,
        value: &str,
    ) -> Option<()> {
        if self.is_too_long(alias, row) {
            return Some(());
        }
        let (rest, groups) = many0(marked).parse(value).unwrap_or((value, Vec::new()));
        let rest = bare(rest);
        if !rest.is_empty() && !rest.eq_ignore_ascii_case("none") && !is_placeholder(rest) {
            // A name without a mark, or something new: what was read before it stands.
            self.report_unknown(row);
        }
        let mark = self.mark(mark, row);
        let server = self.server(alias)?;
        server.local |= local;
        server.mark = Some(mark);
        for (name, mark) in groups {
            if name.is_empty() {
                self.report_unknown(row);
                continue;
            }
            if self.is_too_long(name, row) {
                continue;
            }
            self.room = self.room.checked_sub(1)?;
            let group = MappedGroup {
                name: name.to_owned(),
                mark: self.mark(mark, row),
            };
            self.server(alias)?.groups.push(group);
        }
        Some(())
    }

    /// The server with this alias, a new one where there is none yet.
    fn server(&mut self, alias: &str) -> Option<&mut MappedServer> {
        let at = match self.by_alias.get(alias) {
            Some(at) => *at,
            None => {
                self.room = self.room.checked_sub(1)?;
                self.by_alias.insert(alias.to_owned(), self.servers.len());
                self.servers.push(MappedServer {
                    alias: alias.to_owned(),
                    name: None,
                    local: false,
                    mark: None,
                    groups: Vec::new(),
                });
                self.servers.len() - 1
            }
        };
        self.servers.get_mut(at)
    }

    fn mark(&mut self, printed: &str, row: &Row<'_>) -> GroupMark {
        let mark = GroupMark::from_printed(printed);
        if !mark.is_known() {
            self.findings.push(
                FindingKind::UnknownWord {
                    field: Field::GroupMapMark,
                    word: kept(printed),
                },
                row.number,
            );
        }
        mark
    }

    fn is_too_long(&mut self, name: &str, row: &Row<'_>) -> bool {
        let too_long = name.len() > self.limits.name_bytes;
        if too_long {
            self.findings.push(
                FindingKind::LimitReached {
                    limit: LimitKind::NameBytes,
                    value: self.limits.name_bytes as u64,
                },
                row.number,
            );
        }
        too_long
    }

    fn report_unknown(&mut self, row: &Row<'_>) {
        self.findings.push(
            FindingKind::UnknownLine {
                text: kept(row.text.trim()),
            },
            row.number,
        );
    }
}

/// A name and the mark behind it. The name may be empty; the caller decides.
fn marked(input: &str) -> Parsed<'_, (&str, &str)> {
    let name = take_till(|character| matches!(character, '[' | ']'));
    let mark = delimited(
        char('['),
        take_till(|character| matches!(character, '[' | ']')),
        char(']'),
    );
    let (rest, (name, mark)) = (name, mark).parse(input)?;
    Ok((rest, (bare(name), bare(mark))))
}

#[cfg(test)]
mod tests {
    use alloc::{format, string::String, vec::Vec};

    use super::*;

    const PLAIN: &str = "\
 ======================  GROUPMAP INFORMATION  =======================
  Cluster : harbour
   *server0 : quay-01
    server1 : quay-02

  --------------------------------------------------------------------
    server0 [o] : cargo[o] ship list[o]
    server1 [x] :
 =====================================================================
";

    fn outline(map: &GroupMap) -> String {
        map.servers
            .iter()
            .map(|server| {
                let mark = if server.local { "*" } else { "" };
                let name = server.name.as_deref().unwrap_or("-");
                let state = server.mark.as_ref().map_or("-", GroupMark::as_str);
                let groups: Vec<_> = server
                    .groups
                    .iter()
                    .map(|group| format!("{}={}", group.name, group.mark))
                    .collect();
                format!(
                    "{mark}{}/{name} {state}({}) ",
                    server.alias,
                    groups.join(",")
                )
            })
            .collect()
    }

    fn codes(map: &GroupMap) -> Vec<(&'static str, u32)> {
        map.findings
            .iter()
            .map(|finding| (finding.code().as_str(), finding.line.unwrap_or(0)))
            .collect()
    }

    const OUTLINE: &str =
        "*server0/quay-01 online(cargo=online,ship list=online) server1/quay-02 offline() ";

    #[test]
    fn the_plain_layout_and_its_pastes_read_alike() {
        let edited = |edit: fn(&str) -> String| {
            PLAIN
                .lines()
                .map(|line| edit(line) + "\n")
                .collect::<String>()
        };
        let cells = |line: &str| match line.trim().split_once(" :") {
            Some((label, value)) => format!("| {label} | {} |", value.trim()),
            None => format!("| {} | |", line.trim()),
        };
        for text in [
            PLAIN.into(),
            PLAIN.replace('\n', "   \r\n"),
            edited(|line| line.trim().into()),
            edited(|line| format!("> {line}")),
            edited(|line| format!("|{line:<70}|")),
            edited(|line| format!("**{}**", line.trim())),
            edited(|line| line.replace(" : ", "\t:\t")),
            edited(|line| line.replace("*server0", "\\*server0")),
            edited(|line| line.replace('-', if line.contains("---") { "" } else { "-" })),
            PLAIN.replace("server1 [x] :", "server1 [x] : None"),
            PLAIN.replace("Cluster", "クラスタ"),
            edited(cells),
        ] {
            let map = GroupMap::parse(&text).unwrap();
            assert_eq!(outline(&map), OUTLINE, "{text}");
            assert_eq!(map.cluster.as_deref(), Some("harbour"));
            assert_eq!(codes(&map), [], "{text}");
        }
    }

    #[test]
    fn what_is_new_is_kept_and_reported() {
        for (from, to, expected, found) in [
            (
                "cargo[o]",
                "cargo[?]",
                "*server0/quay-01 online(cargo=?,ship list=online) server1/quay-02 offline() ",
                ("unknown_word", 7),
            ),
            (
                "server1 [x]",
                "server1 [ ]",
                "*server0/quay-01 online(cargo=online,ship list=online) server1/quay-02 () ",
                ("unknown_word", 8),
            ),
            ("[x] :", "[x] : spare", OUTLINE, ("unknown_line", 8)),
            ("---\n", "---\n    note 1\n", OUTLINE, ("unknown_line", 7)),
            (
                "    server1 : quay-02\n",
                "",
                "*server0/quay-01 online(cargo=online,ship list=online) server1/- offline() ",
                ("", 0),
            ),
        ] {
            let map = GroupMap::parse(&PLAIN.replace(from, to)).unwrap();
            assert_eq!(outline(&map), expected, "{to}");
            let found: Vec<_> = [found].into_iter().filter(|found| found.1 > 0).collect();
            assert_eq!(codes(&map), found, "{to}");
        }
    }

    #[test]
    fn a_japanese_group_name_reads() {
        let map = GroupMap::parse(&PLAIN.replace("cargo", "荷役 1")).unwrap();
        assert_eq!(map.servers[0].groups[0].name, "荷役 1");
    }

    #[test]
    fn its_end_is_missed_and_its_absence_is_an_error() {
        let (cut, _) = PLAIN.split_once("    server1 [x]").unwrap();
        let map = GroupMap::parse(&format!("{cut}$ clpstat\n")).unwrap();
        assert_eq!(map.servers[0].groups.len(), 2);
        assert_eq!(codes(&map), [("truncated_report", 7)]);

        assert_eq!(GroupMap::parse(" \n").unwrap_err().code, ErrorCode::Empty);
        for text in ["server0 [o] : a[o]", "=== GROUPMAP INFORMATION ===\n====="] {
            let error = GroupMap::parse(text).unwrap_err();
            assert_eq!(error.code, ErrorCode::NoReport, "{text}");
        }
    }

    #[test]
    fn limits_are_met_loudly() {
        let few = Limits::DEFAULT.with(LimitKind::Objects, 3);
        let map = GroupMap::parse_with(PLAIN, &few).unwrap();
        assert_eq!(map.servers[0].groups.len(), 1);
        assert_eq!(codes(&map), [("limit_reached", 7)]);

        let short = Limits::DEFAULT.with(LimitKind::NameBytes, 8);
        let map = GroupMap::parse_with(PLAIN, &short).unwrap();
        assert_eq!(map.servers[0].groups.len(), 1);
        assert!(codes(&map).contains(&("limit_reached", 7)));
    }

    #[cfg(feature = "serde")]
    #[test]
    fn the_document_has_the_words() {
        let text = PLAIN.replace("cargo[o]", "cargo[?]");
        let json = serde_json::to_value(GroupMap::parse(&text).unwrap()).unwrap();
        assert_eq!(json["servers"][0]["mark"], "online");
        assert_eq!(json["servers"][0]["groups"][0]["mark"]["other"], "?");
        assert_eq!(json["servers"][0]["groups"][1]["name"], "ship list");
        assert!(json.get("line").is_none() && json.get("findings").is_none());
    }
}
