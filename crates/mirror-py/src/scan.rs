//! Every report in a long text or in a stream, and one report in each of many texts.

use std::{
    collections::VecDeque,
    num::NonZero,
    sync::{Mutex, PoisonError},
    thread::available_parallelism,
};

use mirror_core::text::{Encoding, Found, Limits, MirrorReport, ParseError, Scanner};
use pyo3::{
    exceptions::{PyRuntimeError, PyTypeError, PyValueError},
    prelude::*,
    types::{PyList, PyString},
};
use rayon::prelude::*;

use crate::{
    errors::parse_error,
    found::PyFound,
    reports::PyMirrorReport,
    source::{Kept, Source, reading},
};

/// Finds every report in a stream that comes in pieces.
///
/// Memory is bounded: it keeps no more than one unfinished report and one unfinished line.
#[pyclass(frozen, module = "mirror_core", name = "Scanner")]
pub(crate) struct PyScanner(Mutex<Scanner>);

fn scanner(encoding: Option<Encoding>, limits: Limits) -> Scanner {
    let scanner = Scanner::with_limits(limits);
    match encoding {
        Some(encoding) => scanner.with_encoding(encoding),
        None => scanner,
    }
}

#[pymethods]
impl PyScanner {
    #[new]
    #[pyo3(signature = (*, encoding = None, limits = None))]
    fn new(
        encoding: Option<&Bound<'_, PyAny>>,
        limits: Option<&Bound<'_, PyAny>>,
    ) -> PyResult<Self> {
        let (encoding, limits) = reading(encoding, limits)?;
        Ok(Self(Mutex::new(scanner(encoding, limits))))
    }

    /// Takes the next piece; returns the reports that have become complete.
    fn feed<'py>(
        &self,
        py: Python<'py>,
        piece: &Bound<'py, PyAny>,
    ) -> PyResult<Bound<'py, PyList>> {
        if piece.is_instance_of::<PyString>() {
            return Err(PyTypeError::new_err("a stream is fed with bytes, not str"));
        }
        let piece = Source::of(piece)?;
        let found = py.detach(|| {
            self.0
                .lock()
                .unwrap_or_else(PoisonError::into_inner)
                .feed(piece.as_bytes())
        });
        list(py, found)
    }

    /// Ends the stream; returns the report that was still open. The scanner is then as new.
    fn finish<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyList>> {
        let found = py.detach(|| {
            self.0
                .lock()
                .unwrap_or_else(PoisonError::into_inner)
                .finish()
        });
        list(py, found)
    }
}

fn list(py: Python<'_>, found: Vec<Found>) -> PyResult<Bound<'_, PyList>> {
    let found = found
        .into_iter()
        .map(|found| Bound::new(py, PyFound(found)))
        .collect::<PyResult<Vec<_>>>()?;
    PyList::new(py, found)
}

/// Finds every report in a text, one after the other.
#[pyfunction]
#[pyo3(signature = (source, *, encoding = None, limits = None))]
pub(crate) fn scan(
    source: &Bound<'_, PyAny>,
    encoding: Option<&Bound<'_, PyAny>>,
    limits: Option<&Bound<'_, PyAny>>,
) -> PyResult<Scan> {
    let (encoding, limits) = reading(encoding, limits)?;
    let source = Kept::of(source)?;
    let scanner = scanner(source.encoding(encoding), limits);
    Ok(Scan(Mutex::new(Walk {
        source,
        scanner,
        at: 0,
        ended: false,
        found: VecDeque::new(),
    })))
}

/// The reports of a text, in its order. Made by `scan`.
#[pyclass(frozen, module = "mirror_core")]
pub(crate) struct Scan(Mutex<Walk>);

struct Walk {
    source: Kept,
    scanner: Scanner,
    /// How much of the source has been fed to the scanner, in bytes.
    at: usize,
    ended: bool,
    /// Reports that are complete and have not been handed out.
    found: VecDeque<Found>,
}

/// How much of a source the scanner gets at once.
const PIECE: usize = 64 * 1024;

impl Walk {
    fn next(&mut self) -> Option<Found> {
        loop {
            if let Some(found) = self.found.pop_front() {
                return Some(found);
            }
            if self.ended {
                return None;
            }
            let bytes = self.source.as_bytes();
            let end = bytes.len().min(self.at.saturating_add(PIECE));
            match bytes.get(self.at..end) {
                Some(piece) if !piece.is_empty() => self.found.extend(self.scanner.feed(piece)),
                _ => {
                    self.ended = true;
                    self.found.extend(self.scanner.finish());
                }
            }
            self.at = end;
        }
    }
}

#[pymethods]
impl Scan {
    fn __iter__(slf: Bound<'_, Self>) -> Bound<'_, Self> {
        slf
    }

    fn __next__(&self, py: Python<'_>) -> Option<PyFound> {
        py.detach(|| self.0.lock().unwrap_or_else(PoisonError::into_inner).next())
            .map(PyFound)
    }
}

/// Reads the mirror report of each of many texts, on all processors.
///
/// The results stand in the order of the sources. What does not read is an error in its place,
/// which is handed back and not raised.
#[pyfunction]
#[pyo3(signature = (sources, *, threads = None, encoding = None, limits = None))]
pub(crate) fn parse_many<'py>(
    py: Python<'py>,
    sources: &Bound<'py, PyAny>,
    threads: Option<usize>,
    encoding: Option<&Bound<'py, PyAny>>,
    limits: Option<&Bound<'py, PyAny>>,
) -> PyResult<Bound<'py, PyList>> {
    let (encoding, limits) = reading(encoding, limits)?;
    let threads = match threads {
        Some(0) => return Err(PyValueError::new_err("`threads` is at least 1, not 0")),
        Some(threads) => threads,
        None => available_parallelism().map_or(1, NonZero::get),
    };
    let values = sources.try_iter()?.collect::<PyResult<Vec<_>>>()?;
    let sources: Vec<PyResult<Source<'_>>> = values.iter().map(Source::of).collect();
    let inputs: Vec<Option<&Source<'_>>> =
        sources.iter().map(|source| source.as_ref().ok()).collect();
    let reports = py.detach(|| parse_all(&inputs, threads, encoding, &limits))?;

    let items = reports
        .into_iter()
        .zip(sources)
        .map(|(report, source)| match (report, source) {
            (Some(Ok(report)), _) => Ok(Bound::new(py, PyMirrorReport(report))?.into_any()),
            (Some(Err(error)), _) => parse_error(py, &error),
            (None, Err(error)) => Ok(error.into_value(py).into_bound(py).into_any()),
            (None, Ok(_)) => Ok(py.None().into_bound(py)),
        });
    PyList::new(py, items.collect::<PyResult<Vec<_>>>()?)
}

type Parsed = Option<Result<MirrorReport, ParseError>>;

/// Fewer texts than this are not worth another thread.
const LEAST_FOR_A_THREAD: usize = 64;

fn parse_all(
    inputs: &[Option<&Source<'_>>],
    threads: usize,
    encoding: Option<Encoding>,
    limits: &Limits,
) -> PyResult<Vec<Parsed>> {
    let parse = |input: &Option<&Source<'_>>| input.map(|source| parse(source, encoding, limits));
    let threads = threads.min(inputs.len() / LEAST_FOR_A_THREAD);
    if threads <= 1 {
        return Ok(inputs.iter().map(parse).collect());
    }
    // Threads of this call alone: those of a common pool would be missing in a forked child.
    let pool = rayon::ThreadPoolBuilder::new()
        .num_threads(threads)
        .build()
        .map_err(|error| PyRuntimeError::new_err(error.to_string()))?;
    Ok(pool.install(|| {
        inputs
            .par_iter()
            .with_min_len(LEAST_FOR_A_THREAD)
            .map(parse)
            .collect()
    }))
}

fn parse(
    source: &Source<'_>,
    encoding: Option<Encoding>,
    limits: &Limits,
) -> Result<MirrorReport, ParseError> {
    match source {
        Source::Text(text) => MirrorReport::parse_with(text, limits),
        Source::Bytes(bytes) => MirrorReport::parse_bytes(bytes, encoding, limits),
    }
}
