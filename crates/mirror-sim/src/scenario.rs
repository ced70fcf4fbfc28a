//! A cluster written down, with the story of how it came to be as it is.

use serde::Deserialize;
use toml::Spanned;

use crate::{
    Clock, Cluster, Names, Step, StepError,
    model::{Assumptions, Pair, Settings},
    output::{Dialect, Language},
};

/// A cluster that has lived through a history.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct Scenario {
    /// The cluster as the history has left it.
    pub cluster: Cluster,
    /// How time passes from now on.
    pub clock: Clock,
    title: Title,
}

/// What a scenario is about.
#[derive(Debug, Clone, PartialEq, Eq, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
struct Title {
    en: String,
    ja: String,
}

/// Why a text is no scenario.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("line {line}, column {column}: {reason}")]
#[non_exhaustive]
pub struct ScenarioError {
    /// The line, from 1.
    pub line: usize,
    /// The column, from 1, in characters.
    pub column: usize,
    /// What is wrong there.
    pub reason: String,
}

/// The file.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Written {
    #[serde(default)]
    title: Title,
    #[serde(default)]
    names: Option<Spanned<Names>>,
    #[serde(default)]
    dialect: Option<Spanned<WrittenDialect>>,
    #[serde(default)]
    settings: Settings,
    #[serde(default)]
    assumptions: Assumptions,
    #[serde(default)]
    clock: Clock,
    #[serde(default)]
    busy_every: u32,
    runs_on: Option<Spanned<String>>,
    #[serde(default)]
    history: Vec<Spanned<String>>,
}

/// A dialect by its name, or one that is like another except for what is said.
#[derive(Debug, Deserialize)]
#[serde(untagged)]
enum WrittenDialect {
    Named(String),
    Like(toml::Table),
}

/// The scenarios that come with the program, by name.
const BUILT_IN: [(&str, &str); 21] = [
    ("healthy", include_str!("../scenarios/healthy.toml")),
    ("split-brain", include_str!("../scenarios/split-brain.toml")),
    (
        "interrupted-copy",
        include_str!("../scenarios/interrupted-copy.toml"),
    ),
    ("row-01", include_str!("../scenarios/row-01.toml")),
    ("row-02", include_str!("../scenarios/row-02.toml")),
    ("row-03", include_str!("../scenarios/row-03.toml")),
    ("row-04", include_str!("../scenarios/row-04.toml")),
    ("row-05", include_str!("../scenarios/row-05.toml")),
    ("row-06", include_str!("../scenarios/row-06.toml")),
    ("row-07", include_str!("../scenarios/row-07.toml")),
    ("row-08", include_str!("../scenarios/row-08.toml")),
    ("row-09", include_str!("../scenarios/row-09.toml")),
    ("row-10", include_str!("../scenarios/row-10.toml")),
    ("row-11", include_str!("../scenarios/row-11.toml")),
    ("row-12", include_str!("../scenarios/row-12.toml")),
    ("row-13", include_str!("../scenarios/row-13.toml")),
    ("row-14", include_str!("../scenarios/row-14.toml")),
    ("row-15", include_str!("../scenarios/row-15.toml")),
    ("row-16", include_str!("../scenarios/row-16.toml")),
    ("row-17", include_str!("../scenarios/row-17.toml")),
    ("row-18", include_str!("../scenarios/row-18.toml")),
];

impl Scenario {
    /// Reads a scenario and lets its history happen.
    ///
    /// # Errors
    ///
    /// What is wrong, and where; also when something in the history cannot happen.
    pub fn parse(text: &str) -> Result<Self, ScenarioError> {
        let at = |offset: usize, reason: String| ScenarioError::at(text, offset, reason);
        let written: Written = toml::from_str(text).map_err(|error| {
            let offset = error.span().map_or(0, |span| span.start);
            at(offset, one_line(error.message()))
        })?;
        let names = match written.names {
            Some(names) => {
                let offset = names.span().start;
                let names = names.into_inner();
                names.check().map_err(|reason| at(offset, reason))?;
                names
            }
            None => Names::default(),
        };
        let dialect = match written.dialect {
            Some(dialect) => {
                let offset = dialect.span().start;
                let read = dialect.into_inner().read();
                read.map_err(|reason| at(offset, reason))?
            }
            None => Dialect::default(),
        };
        let runs_on = match &written.runs_on {
            Some(name) => {
                let side = names.side(name.get_ref());
                let unknown = || StepError::NoSuchServer(name.get_ref().clone()).to_string();
                Some(side.ok_or_else(|| at(name.span().start, unknown()))?)
            }
            None => None,
        };
        let pair = Pair::healthy(written.settings, written.assumptions, runs_on);
        let mut cluster = Cluster::new(names, dialect, pair);
        for line in &written.history {
            Step::parse(line.get_ref())
                .and_then(|step| step.take(&mut cluster))
                .map_err(|error| at(line.span().start, error.to_string()))?;
        }
        cluster.busy_every = written.busy_every;
        cluster.asked_locally = 0;
        Ok(Self {
            cluster,
            clock: written.clock,
            title: written.title,
        })
    }

    /// The scenarios that come with the program: name and text.
    pub fn built_in() -> impl Iterator<Item = (&'static str, &'static str)> {
        BUILT_IN.into_iter()
    }

    /// What it is about.
    #[must_use]
    pub fn title(&self, language: Language) -> &str {
        match language {
            Language::English => &self.title.en,
            Language::Japanese => &self.title.ja,
        }
    }
}

impl ScenarioError {
    fn at(text: &str, offset: usize, reason: String) -> Self {
        let before = text.get(..offset).unwrap_or_default();
        let line_start = before.rfind('\n').map_or(0, |end| end.saturating_add(1));
        let column = before.get(line_start..).unwrap_or_default().chars().count();
        Self {
            line: before.matches('\n').count().saturating_add(1),
            column: column.saturating_add(1),
            reason,
        }
    }
}

impl WrittenDialect {
    fn read(self) -> Result<Dialect, String> {
        match self {
            Self::Named(name) => named(&name),
            Self::Like(mut table) => {
                let base = match table.remove("like") {
                    Some(toml::Value::String(name)) => named(&name)?,
                    Some(_) => return Err("`like` is the name of a dialect".to_owned()),
                    None => Dialect::default(),
                };
                let mut whole = toml::Table::try_from(base).map_err(|error| error.to_string())?;
                whole.extend(table);
                whole
                    .try_into()
                    .map_err(|error: toml::de::Error| one_line(error.message()))
            }
        }
    }
}

fn named(name: &str) -> Result<Dialect, String> {
    let all = Dialect::all();
    all.iter()
        .find(|(known, _)| *known == name)
        .map(|(_, dialect)| *dialect)
        .ok_or_else(|| {
            let known: Vec<&str> = all.iter().map(|(known, _)| *known).collect();
            format!("no dialect is called `{name}`, only {}", known.join(", "))
        })
}

fn one_line(message: &str) -> String {
    message.lines().collect::<Vec<_>>().join(", ")
}
