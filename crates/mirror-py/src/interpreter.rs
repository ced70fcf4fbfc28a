//! One interpreter of a process uses this module; a second one is refused.
//!
//! The types of the classes, and the members of enumerations that were looked up, are kept once for
//! the process. In a second interpreter they would be objects of the first, which may be gone.

use std::sync::atomic::{AtomicI64, Ordering};

use pyo3::{exceptions::PyImportError, ffi, prelude::*};

/// No interpreter has this number.
const NONE: i64 = -1;

/// The interpreter that was first to import the module.
static OWNER: AtomicI64 = AtomicI64::new(NONE);

pub(crate) fn claim(py: Python<'_>) -> PyResult<()> {
    let interpreter = current(py);
    match OWNER.compare_exchange(NONE, interpreter, Ordering::AcqRel, Ordering::Acquire) {
        Ok(_) => Ok(()),
        Err(owner) if owner == interpreter => Ok(()),
        Err(_) => Err(PyImportError::new_err(
            "mirror_core is in use in another interpreter of this process; use it in one of them",
        )),
    }
}

#[allow(
    unsafe_code,
    reason = "there is no safe way to ask for the number of the interpreter"
)]
fn current(_attached: Python<'_>) -> i64 {
    // SAFETY: the thread is attached to an interpreter, which is what both functions need.
    unsafe { ffi::PyInterpreterState_GetID(ffi::PyInterpreterState_Get()) }
}
