//! What a person reads: pages as text and as HTML.

use mirror_core::{AssessOptions, document::Document, wording::Emphasis};
use pyo3::{prelude::*, types::PyDict};

use crate::circumstances::{self, Allowed};

pub(crate) fn text(
    keywords: Option<&Bound<'_, PyDict>>,
    color: bool,
    document: impl FnOnce(&AssessOptions) -> Document,
) -> PyResult<String> {
    let options = circumstances::read(keywords, Allowed::All)?;
    let emphasis = if color {
        Emphasis::Terminal
    } else {
        Emphasis::Plain
    };
    Ok(document(&options).page(options.language, emphasis))
}

pub(crate) fn html(
    keywords: Option<&Bound<'_, PyDict>>,
    document: impl FnOnce(&AssessOptions) -> Document,
) -> PyResult<String> {
    let options = circumstances::read(keywords, Allowed::All)?;
    Ok(document(&options).html(options.language))
}
