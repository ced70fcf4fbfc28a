//! The functions of the package.

use mirror_core::{
    decide::DecisionRow,
    decision_table,
    recover::{Condition, Effect, Expectation, Method, Notice, Operation, Question, Shell},
    text::{
        ActivityReport, AlertLog, ClusterInfo, ClusterReport, Encoding, GroupMap, Limits,
        MirrorReport, MonitorList, ParseError,
    },
    wording::{Label, Language, SelectionPrompt, Subjects, Wording},
    words::{Color, CopyKind, Intent, NeedCode, ProcedureId, Severity, Situation},
};
use pyo3::{exceptions::PyTypeError, prelude::*, types::PyString};

use crate::{
    convert::{Given, ToPython as _, Value, argument, optional},
    errors::OrRaise as _,
    source::{Source, reading},
    words::parse_language,
};

/// An instance of `mirror_core.records.Decoded`.
type Decoded<'py> = Bound<'py, PyAny>;

/// Functions that read one report.
macro_rules! parsers {
    ($($(#[$about:meta])* $name:ident -> $report:ident;)+) => {$(
        $(#[$about])*
        #[pyfunction]
        #[pyo3(signature = (source, *, encoding = None, limits = None))]
        pub(crate) fn $name(
            py: Python<'_>,
            source: Source,
            encoding: Option<Given<'_, Encoding>>,
            limits: Option<Given<'_, Limits>>,
        ) -> PyResult<Value<$report>> {
            let (encoding, limits) = reading(encoding.as_ref(), limits.as_ref())?;
            let report: Result<$report, ParseError> = py.detach(|| match source.text() {
                Some(text) => $report::parse_with(text, &limits),
                None => $report::parse_bytes(source.as_bytes(), encoding, &limits),
            });
            report.or_raise(py).map(Value)
        }
    )+};
}

parsers! {
    /// Reads the first report of `clpmdstat --mirror` in a text.
    parse_mirror -> MirrorReport;
    /// Reads the first report of `clpmdstat --active` in a text.
    parse_active -> ActivityReport;
    /// Reads the first report of `clpstat` in a text.
    parse_cluster -> ClusterReport;
    /// Reads the first report of `clpstat -i` and its relatives in a text.
    parse_info -> ClusterInfo;
    /// Reads the first report of `clpstat -g` in a text.
    parse_group_map -> GroupMap;
    /// Reads the alerts of full copies in a text.
    parse_alerts -> AlertLog;
    /// Reads the monitors that `clpstat -m` lists.
    parse_monitors -> MonitorList;
}

/// Decodes bytes in the encoding that is given, or in the one recognised.
#[pyfunction]
#[pyo3(signature = (source, *, encoding = None))]
pub(crate) fn decode<'py>(
    py: Python<'py>,
    source: Source,
    encoding: Option<Given<'_, Encoding>>,
) -> PyResult<Decoded<'py>> {
    let encoding = source.encoding(optional("encoding", encoding.as_ref())?);
    let decoded = py.detach(|| mirror_core::text::decode(source.as_bytes(), encoding));
    decoded.to_python(py)
}

/// Returns the vendor's decision table: 18 rows.
#[pyfunction(name = "decision_table")]
pub(crate) fn table() -> Value<&'static [DecisionRow]> {
    Value(decision_table().as_slice())
}

/// Returns a command as a line of a shell.
#[pyfunction]
pub(crate) fn shell_line(
    py: Python<'_>,
    argv: Given<'_, Vec<String>>,
    shell: Given<'_, Shell>,
) -> PyResult<String> {
    let (argv, shell) = (argv.read("argv")?, shell.read("shell")?);
    shell.line(&argv).or_raise(py)
}

/// Returns what a word means, for a person.
#[pyfunction(name = "_describe")]
pub(crate) fn describe(
    list: &str,
    word: &Bound<'_, PyString>,
    language: Given<'_, Language>,
) -> PyResult<String> {
    sentence(list, word, parse_language(Some(&language))?.wording())
}

/// The lists of words that there are sentences for.
macro_rules! sentences {
    ($($name:ident => |$wording:ident, $word:ident| $sentence:expr;)+) => {
        fn sentence(
            list: &str,
            word: &Bound<'_, PyString>,
            wording: &dyn Wording,
        ) -> PyResult<String> {
            match list {
                $(stringify!($name) => {
                    let ($wording, $word) = (wording, argument::<$name>("word", word)?);
                    Ok($sentence.into())
                })+
                _ => Err(PyTypeError::new_err(format!("there are no sentences for {list}"))),
            }
        }
    };
}

sentences! {
    Situation => |wording, word| wording.situation(word);
    Severity => |wording, word| wording.severity(word);
    Intent => |wording, word| wording.intent(word);
    ProcedureId => |wording, word| wording.procedure(word);
    Color => |wording, word| wording.color(&word);
    NeedCode => |wording, word| wording.need(word);
    CopyKind => |wording, word| wording.copy(word);
    Notice => |wording, word| wording.notice(word);
    Question => |wording, word| wording.question(word);
    Condition => |wording, word| wording.condition(word);
    Effect => |wording, word| wording.effect(word);
    Method => |wording, word| wording.method(word);
    Operation => |wording, word| wording.operation(word, None);
    Expectation => |wording, word| wording.expectation(word, &Subjects::default());
}

/// Returns a fixed word of a page that the programs need too.
#[pyfunction(name = "_label")]
pub(crate) fn label(name: &str, language: Given<'_, Language>) -> PyResult<&'static str> {
    let label = match name {
        "blocked" => Label::Blocked,
        "cannot_read" => Label::CannotRead,
        "no_mirror_disk" => Label::NoMirrorDisk,
        "no_options" => Label::NoOptions,
        _ => return Err(PyTypeError::new_err(format!("there is no label {name}"))),
    };
    Ok(parse_language(Some(&language))?.wording().label(label))
}

/// Returns what the programs say while a mirror disk and an option are chosen.
#[pyfunction(name = "_choosing")]
pub(crate) fn choosing(
    what: &str,
    language: Given<'_, Language>,
    names: Vec<String>,
    name: &str,
) -> PyResult<String> {
    let all: Vec<&str> = names.iter().map(String::as_str).collect();
    let what = match what {
        "several_resources" => SelectionPrompt::SeveralResources { names: &all },
        "no_such_resource" => SelectionPrompt::NoSuchResource { name, names: &all },
        "no_such_option" => SelectionPrompt::NoSuchOption { choices: &names },
        "which_row" => SelectionPrompt::WhichRow,
        "not_a_choice" => SelectionPrompt::NotAChoice { answer: name },
        "nobody_answers" => SelectionPrompt::NoAnswer,
        _ => return Err(PyTypeError::new_err(format!("nothing is said of {what}"))),
    };
    Ok(parse_language(Some(&language))?.prompt(&what))
}
