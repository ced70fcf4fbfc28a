//! The functions of the package.

use mirror_core::{
    decision_table,
    recover::{Condition, Effect, Expectation, Method, Notice, Operation, Question, Shell},
    text::{
        ActivityReport, AlertLog, ClusterInfo, ClusterReport, GroupMap, MirrorReport, MonitorList,
        ParseError,
    },
    wording::{Label, SelectionPrompt, Subjects, Wording},
    words::{Color, CopyKind, Intent, NeedCode, ProcedureId, Severity, Situation},
};
use pyo3::{exceptions::PyTypeError, prelude::*};

use crate::{
    convert::{FromPython, ToPython, argument},
    errors::Raise as _,
    source::{Source, reading},
    words::parse_language,
};

/// Functions that read one report.
macro_rules! parsers {
    ($($(#[$about:meta])* $name:ident -> $report:ident;)+) => {$(
        $(#[$about])*
        #[pyfunction]
        #[pyo3(signature = (source, *, encoding = None, limits = None))]
        pub(crate) fn $name<'py>(
            py: Python<'py>,
            source: &Bound<'py, PyAny>,
            encoding: Option<&Bound<'py, PyAny>>,
            limits: Option<&Bound<'py, PyAny>>,
        ) -> PyResult<Bound<'py, PyAny>> {
            let (encoding, limits) = reading(encoding, limits)?;
            let source = Source::of(source)?;
            let report: Result<$report, ParseError> = py.detach(|| match source.text() {
                Some(text) => $report::parse_with(text, &limits),
                None => $report::parse_bytes(source.as_bytes(), encoding, &limits),
            });
            match report {
                Ok(report) => report.into_value(py),
                Err(error) => Err(error.raise(py)),
            }
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

/// Decodes bytes in the encoding that is told, or in the one recognised.
#[pyfunction]
#[pyo3(signature = (source, *, encoding = None))]
pub(crate) fn decode<'py>(
    py: Python<'py>,
    source: &Bound<'py, PyAny>,
    encoding: Option<&Bound<'py, PyAny>>,
) -> PyResult<Bound<'py, PyAny>> {
    let (encoding, _) = reading(encoding, None)?;
    let source = Source::of(source)?;
    let told = source.encoding(encoding);
    let decoded = py.detach(|| mirror_core::text::decode(source.as_bytes(), told));
    decoded.to_python(py)
}

/// The vendor's decision table: 18 rows.
#[pyfunction(name = "decision_table")]
pub(crate) fn table(py: Python<'_>) -> PyResult<Bound<'_, PyAny>> {
    decision_table().as_slice().to_python(py)
}

/// A command as a line of a shell.
#[pyfunction]
pub(crate) fn shell_line(
    py: Python<'_>,
    argv: &Bound<'_, PyAny>,
    shell: &Bound<'_, PyAny>,
) -> PyResult<String> {
    let argv: Vec<String> = argument("argv", argv)?;
    let shell: Shell = argument("shell", shell)?;
    shell.line(&argv).map_err(|error| error.raise(py))
}

/// What a word means, for a person.
#[pyfunction]
pub(crate) fn describe(
    class: &str,
    word: &Bound<'_, PyAny>,
    language: &Bound<'_, PyAny>,
) -> PyResult<String> {
    let language = parse_language(Some(language))?;
    let wording: &dyn Wording = language.wording();
    Ok(match class {
        "Situation" => wording.situation(read::<Situation>(word)?).into(),
        "Severity" => wording.severity(read::<Severity>(word)?).into(),
        "Intent" => wording.intent(read::<Intent>(word)?).into(),
        "ProcedureId" => wording.procedure(read::<ProcedureId>(word)?).into(),
        "Color" => wording.color(&read::<Color>(word)?).into(),
        "NeedCode" => wording.need(read::<NeedCode>(word)?).into(),
        "CopyKind" => wording.copy(read::<CopyKind>(word)?).into(),
        "Notice" => wording.notice(read::<Notice>(word)?).into(),
        "Question" => wording.question(read::<Question>(word)?).into(),
        "Condition" => wording.condition(read::<Condition>(word)?).into(),
        "Effect" => wording.effect(read::<Effect>(word)?).into(),
        "Method" => wording.method(read::<Method>(word)?).into(),
        "Operation" => wording.operation(read::<Operation>(word)?, None),
        "Expectation" => wording.expectation(read::<Expectation>(word)?, &Subjects::default()),
        _ => {
            return Err(PyTypeError::new_err(format!(
                "there are no sentences for {class}"
            )));
        }
    })
}

/// A fixed word of a page that the programs need too.
#[pyfunction]
pub(crate) fn label(name: &str, language: &Bound<'_, PyAny>) -> PyResult<&'static str> {
    let label = match name {
        "blocked" => Label::Blocked,
        "cannot_read" => Label::CannotRead,
        "no_mirror_disk" => Label::NoMirrorDisk,
        "no_options" => Label::NoOptions,
        _ => return Err(PyTypeError::new_err(format!("there is no label {name}"))),
    };
    Ok(parse_language(Some(language))?.wording().label(label))
}

/// What the programs say while a mirror disk and an option are chosen.
#[pyfunction]
pub(crate) fn choosing(
    what: &str,
    language: &Bound<'_, PyAny>,
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
    Ok(parse_language(Some(language))?.prompt(&what))
}

fn read<T: FromPython>(word: &Bound<'_, PyAny>) -> PyResult<T> {
    argument("word", word)
}
