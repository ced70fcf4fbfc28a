//! Documents and pages of what is assessed: methods that several classes share.

use mirror_core::{AssessConfig, Document, wording::Emphasis};
use pyo3::prelude::*;

use crate::circumstances::{self, Allowed, Circumstances};

/// `to_dict` and `to_json` of a class whose document depends on what the caller knows.
macro_rules! documents {
    ($name:ident, |$this:ident, $options:ident| $document:expr) => {
        #[pyo3::pymethods]
        impl $name {
            /// Returns the document form, assessed, as in JSON.
            #[pyo3(signature = (**circumstances))]
            fn to_dict<'py>(
                &self,
                py: pyo3::Python<'py>,
                circumstances: Option<&$crate::circumstances::Circumstances<'py>>,
            ) -> pyo3::PyResult<$crate::class::Document<'py>> {
                let $options = &$crate::page::known(circumstances)?;
                let $this = self;
                $crate::class::to_dict(py, &$document)
            }

            /// Returns the document form, assessed, as JSON: compact, or as `assess --json` prints it.
            #[pyo3(signature = (*, indent = false, **circumstances))]
            fn to_json(
                &self,
                py: pyo3::Python<'_>,
                indent: bool,
                circumstances: Option<&$crate::circumstances::Circumstances<'_>>,
            ) -> pyo3::PyResult<String> {
                let $options = &$crate::page::known(circumstances)?;
                let $this = self;
                $crate::class::to_json(py, &$document, indent)
            }
        }
    };
}

pub(crate) use documents;

/// The page that a person reads, as text and in a notebook, of a class that has a whole document.
macro_rules! pages {
    ($name:ident, |$this:ident, $options:ident| $document:expr) => {
        #[pyo3::pymethods]
        impl $name {
            /// Returns the page that a person reads, with escape sequences for a terminal where wanted.
            #[pyo3(signature = (*, color = false, **circumstances))]
            fn page(
                &self,
                color: bool,
                circumstances: Option<&$crate::circumstances::Circumstances<'_>>,
            ) -> pyo3::PyResult<String> {
                let $this = self;
                $crate::page::text(circumstances, color, |$options| $document)
            }

            /// Returns the page as HTML, for notebooks.
            #[pyo3(signature = (**circumstances))]
            fn html(
                &self,
                circumstances: Option<&$crate::circumstances::Circumstances<'_>>,
            ) -> pyo3::PyResult<String> {
                let $this = self;
                $crate::page::html(circumstances, |$options| $document)
            }

            fn _repr_html_(&self) -> pyo3::PyResult<String> {
                self.html(None)
            }

            fn __str__(&self) -> pyo3::PyResult<String> {
                self.page(false, None)
            }
        }
    };
}

pub(crate) use pages;

/// What the caller knows, from keyword arguments.
pub(crate) fn known(keywords: Option<&Circumstances<'_>>) -> PyResult<AssessConfig> {
    circumstances::read(keywords, Allowed::All)
}

pub(crate) fn text(
    keywords: Option<&Circumstances<'_>>,
    color: bool,
    document: impl FnOnce(&AssessConfig) -> Document,
) -> PyResult<String> {
    let options = known(keywords)?;
    let emphasis = if color {
        Emphasis::Terminal
    } else {
        Emphasis::Plain
    };
    Ok(document(&options).page(options.language, emphasis))
}

pub(crate) fn html(
    keywords: Option<&Circumstances<'_>>,
    document: impl FnOnce(&AssessConfig) -> Document,
) -> PyResult<String> {
    let options = known(keywords)?;
    Ok(document(&options).html(options.language))
}
