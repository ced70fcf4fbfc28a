//! Every report in a long text or in a stream, and one report in each of many texts.

use std::{
    collections::{BTreeMap, VecDeque},
    num::NonZero,
    sync::{Mutex, PoisonError, mpsc},
    thread::available_parallelism,
};

use mirror_core::text::{Encoding, Found, Limits, MirrorReport, ParseError, Scanner};
use pyo3::{
    exceptions::{PyRuntimeError, PyTypeError, PyValueError},
    prelude::*,
    types::{PyIterator, PyList, PyString},
};

use crate::{
    convert::Given,
    errors::parse_error,
    found::PyFound,
    reports::PyMirrorReport,
    source::{Source, reading},
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
        encoding: Option<Given<'_, Encoding>>,
        limits: Option<Given<'_, Limits>>,
    ) -> PyResult<Self> {
        let (encoding, limits) = reading(encoding.as_ref(), limits.as_ref())?;
        Ok(Self(Mutex::new(scanner(encoding, limits))))
    }

    /// Takes the next piece; returns the reports that have become complete.
    fn feed(&self, py: Python<'_>, piece: &Buffer<'_>) -> PyResult<Vec<PyFound>> {
        if piece.is_instance_of::<PyString>() {
            return Err(PyTypeError::new_err("a stream is fed with bytes, not str"));
        }
        let piece = Source::of(piece)?;
        Ok(self.with_scanner(py, |scanner| scanner.feed(piece.as_bytes())))
    }

    /// Ends the stream; returns the report that was still open. The scanner is then as new.
    fn finish(&self, py: Python<'_>) -> Vec<PyFound> {
        self.with_scanner(py, Scanner::finish)
    }
}

impl PyScanner {
    /// Waits for another thread, and reads, without the interpreter.
    fn with_scanner(
        &self,
        py: Python<'_>,
        work: impl Send + FnOnce(&mut Scanner) -> Vec<Found>,
    ) -> Vec<PyFound> {
        let found = py.detach(|| work(&mut self.0.lock().unwrap_or_else(PoisonError::into_inner)));
        found.into_iter().map(PyFound).collect()
    }
}

/// Finds every report in a text, one after the other.
#[pyfunction]
#[pyo3(signature = (source, *, encoding = None, limits = None))]
pub(crate) fn scan(
    source: Source,
    encoding: Option<Given<'_, Encoding>>,
    limits: Option<Given<'_, Limits>>,
) -> PyResult<Scan> {
    let (encoding, limits) = reading(encoding.as_ref(), limits.as_ref())?;
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
    source: Source,
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
    sources: &Texts<'py>,
    threads: Option<usize>,
    encoding: Option<Given<'py, Encoding>>,
    limits: Option<Given<'py, Limits>>,
) -> PyResult<Parsed<'py>> {
    let (encoding, limits) = reading(encoding.as_ref(), limits.as_ref())?;
    let threads = match threads {
        Some(0) => return Err(PyValueError::new_err("`threads` is at least 1, not 0")),
        Some(threads) => threads,
        None => available_parallelism().map_or(1, NonZero::get),
    };
    if Source::of(sources).is_ok() {
        return Err(PyTypeError::new_err(
            "a sequence of texts is expected, not one text",
        ));
    }
    // No more threads than there are batches, where the number of texts is known.
    let threads = match sources.len() {
        Ok(count) => threads.min(count.div_ceil(BATCH)),
        Err(_) => threads,
    };
    let mut batches = Batches(sources.try_iter()?);
    let parse_batch = |batch: Batch| -> ParsedBatch {
        let parse = |source: &Source| parse(source, encoding, &limits);
        let reports = batch.iter().map(|source| source.as_ref().ok().map(parse));
        (reports.collect(), batch)
    };
    let results = PyList::empty(py);
    let take = |(reports, batch): ParsedBatch| {
        reports
            .into_iter()
            .zip(batch)
            .try_for_each(|(report, source)| {
                let item = match (report, source) {
                    (Some(Ok(report)), _) => Bound::new(py, PyMirrorReport(report))?.into_any(),
                    (Some(Err(error)), _) => parse_error(py, &error)?,
                    (None, Err(error)) => error.into_value(py).into_bound(py).into_any(),
                    (None, Ok(_)) => py.None().into_bound(py),
                };
                results.append(item)
            })
    };
    if threads <= 1 {
        while let Some(batch) = batches.next()? {
            take(py.detach(|| parse_batch(batch)))?;
        }
        return Ok(results);
    }

    // Threads of this call alone: those of a common pool would be missing in a forked child.
    let pool = rayon::ThreadPoolBuilder::new()
        .num_threads(threads - 1)
        .build()
        .map_err(|error| PyRuntimeError::new_err(error.to_string()))?;
    let (sender, receiver) = mpsc::channel();
    let receiver = Mutex::new(receiver);
    let received = || receiver.lock().unwrap_or_else(PoisonError::into_inner);
    // This thread makes the objects, and reads too while the others have enough to do.
    pool.in_place_scope(|scope| {
        let (mut begun, mut taken, mut in_pool) = (0_usize, 0_usize, 0_usize);
        let mut ready = BTreeMap::new();
        loop {
            while let Ok((number, parsed)) = received().try_recv() {
                ready.insert(number, parsed);
                in_pool -= 1;
            }
            while let Some(parsed) = ready.remove(&taken) {
                take(parsed)?;
                taken += 1;
            }
            match batches.next()? {
                Some(batch) if in_pool < (threads - 1) * BATCHES_AHEAD => {
                    let (sender, parse_batch, number) = (sender.clone(), &parse_batch, begun);
                    // Nobody listens any more where an object could not be made.
                    scope.spawn(move |_| drop(sender.send((number, parse_batch(batch)))));
                    in_pool += 1;
                    begun += 1;
                }
                Some(batch) => {
                    ready.insert(begun, py.detach(|| parse_batch(batch)));
                    begun += 1;
                }
                None if in_pool == 0 => return PyResult::Ok(()),
                None => {
                    let next = py.detach(|| received().recv());
                    let (number, parsed) =
                        next.map_err(|error| PyRuntimeError::new_err(error.to_string()))?;
                    ready.insert(number, parsed);
                    in_pool -= 1;
                }
            }
        }
    })?;
    Ok(results)
}

/// Texts, as Python hands them over, and what becomes of them: reports, and errors in their places.
type Texts<'py> = Bound<'py, PyAny>;
type Parsed<'py> = Bound<'py, PyList>;
type Buffer<'py> = Bound<'py, PyAny>;

/// Sources that are read together; one that is neither text nor bytes is its error.
type Batch = Vec<PyResult<Source>>;

/// What has been read of them, and the sources, which are given up with the interpreter.
type ParsedBatch = (Vec<Option<Result<MirrorReport, ParseError>>>, Batch);

/// So many texts are read before their reports become objects: few enough to stay in the cache.
const BATCH: usize = 256;

/// So many batches wait for each thread at most, or are read by it.
const BATCHES_AHEAD: usize = 3;

/// The sources of an iterator, in batches.
struct Batches<'py>(Bound<'py, PyIterator>);

impl Batches<'_> {
    fn next(&mut self) -> PyResult<Option<Batch>> {
        let batch = self
            .0
            .by_ref()
            .take(BATCH)
            .map(|value| Ok(Source::of(&value?)))
            .collect::<PyResult<Batch>>()?;
        Ok((!batch.is_empty()).then_some(batch))
    }
}

fn parse(
    source: &Source,
    encoding: Option<Encoding>,
    limits: &Limits,
) -> Result<MirrorReport, ParseError> {
    match source.text() {
        Some(text) => MirrorReport::parse_with(text, limits),
        None => MirrorReport::parse_bytes(source.as_bytes(), encoding, limits),
    }
}
