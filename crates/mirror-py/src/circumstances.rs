//! What a caller knows beside the outputs, as keyword arguments.

use mirror_core::{AssessConfig, estimate::CopyRate};
use pyo3::{exceptions::PyTypeError, prelude::*, types::PyDict};

use crate::{
    convert::argument,
    errors::{Raise as _, argument_error},
};

/// Keyword arguments: `mirror_core.typing.Names`, `Figures`, and all of them with `language=`.
pub(crate) type Names<'py> = Bound<'py, PyDict>;
pub(crate) type Figures<'py> = Bound<'py, PyDict>;
pub(crate) type Circumstances<'py> = Bound<'py, PyDict>;

/// The keyword arguments that a method takes.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Allowed {
    /// `group=`, `monitor=`, `source=`.
    Names,
    /// `seconds_per_gb=`, `rate=`, `product=`, `file_system=`, `used=`, `all_blocks=`.
    Figures,
    /// All of them, and `language=`.
    All,
}

/// Reads keyword arguments over the defaults of the core. `None` leaves a default as it is; for
/// `rate=` it says that nobody knows.
pub(crate) fn read(
    keywords: Option<&Bound<'_, PyDict>>,
    allowed: Allowed,
) -> PyResult<AssessConfig> {
    let mut options = AssessConfig::default();
    let Some(keywords) = keywords else {
        return Ok(options);
    };
    let mut rates = 0;
    for (name, value) in keywords {
        let name: String = name.extract()?;
        let is_set = !value.is_none();
        match (name.as_str(), allowed) {
            ("group", Allowed::Names | Allowed::All) => {
                options.names.group = argument(&name, &value)?;
            }
            ("monitor", Allowed::Names | Allowed::All) => {
                options.names.monitor = argument(&name, &value)?;
            }
            ("source", Allowed::Names | Allowed::All) => {
                options.names.source = argument(&name, &value)?;
            }
            ("seconds_per_gb", Allowed::Figures | Allowed::All) => {
                if is_set {
                    rates += 1;
                    let rate = CopyRate::stated(argument(&name, &value)?)
                        .map_err(|error| error.raise(value.py()))?;
                    options.rate = Some(rate);
                }
            }
            ("rate", Allowed::Figures | Allowed::All) => {
                rates += 1;
                options.rate = argument(&name, &value)?;
            }
            ("product", Allowed::Figures | Allowed::All) => {
                if is_set {
                    options.volume.product = parsed(&name, "bad_product_version", &value)?;
                }
            }
            ("file_system", Allowed::Figures | Allowed::All) => {
                if is_set {
                    options.volume.file_system = argument(&name, &value)?;
                }
            }
            ("used", Allowed::Figures | Allowed::All) => {
                if is_set {
                    options.volume.used = Some(parsed(&name, "bad_used_space", &value)?);
                }
            }
            ("all_blocks", Allowed::Figures | Allowed::All) => {
                if is_set {
                    options.volume.all_blocks = argument(&name, &value)?;
                }
            }
            ("language", Allowed::All) => {
                if is_set {
                    options.language = argument(&name, &value)?;
                }
            }
            _ => {
                return Err(PyTypeError::new_err(format!(
                    "got an unexpected keyword argument '{name}'"
                )));
            }
        }
    }
    if rates > 1 {
        return Err(PyTypeError::new_err(
            "give one of 'rate' and 'seconds_per_gb', not both",
        ));
    }
    Ok(options)
}

/// An argument that is text of a form of its own.
fn parsed<T: std::str::FromStr<Err: std::fmt::Display>>(
    name: &str,
    code: &str,
    value: &Bound<'_, PyAny>,
) -> PyResult<T> {
    argument::<String>(name, value)?
        .parse()
        .map_err(|error| argument_error(value.py(), code, &error))
}
