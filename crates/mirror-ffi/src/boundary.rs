//! What every entry point shares: panics stop here, pointers and lengths are checked, outputs are
//! written only on success, and errors of the call before are cleared.

use std::{
    ffi::{c_char, c_void},
    panic::{AssertUnwindSafe, catch_unwind},
    ptr, slice, str,
};

use crate::{
    error::{Failure, Raised, mirror_error},
    result::{Checked, mirror_result},
    text::mirror_str,
};

/// Runs the body of an entry point. A panic in it comes back as a code.
pub(crate) fn entry(body: impl FnOnce() -> Checked<()>) -> mirror_result {
    // A handle that was being changed may be left half changed, which is safe: no invariant that
    // memory depends on is the handle's own. The documentation says to free it.
    match catch_unwind(AssertUnwindSafe(body)) {
        Ok(Ok(())) => mirror_result::MIRROR_OK,
        Ok(Err(code)) => code,
        Err(payload) => {
            // What was thrown might throw again when it is dropped.
            let _ = catch_unwind(AssertUnwindSafe(|| drop(payload)));
            mirror_result::MIRROR_ERROR_PANIC
        }
    }
}

/// Runs the body of an entry point that has a parameter `error`. Whatever happens, no error of an
/// earlier call stays there.
///
/// # Safety
///
/// The place is `NULL` or writable.
pub(crate) unsafe fn entry_with_error(
    place: *mut *mut mirror_error,
    body: impl FnOnce() -> Raised<()>,
) -> mirror_result {
    // SAFETY: by the contract of this function. A caller who passes no place wants no error.
    let wanted = unsafe { Out::new(place) }.ok();
    if let Some(Out(place)) = &wanted {
        // SAFETY: known to be writable.
        unsafe { place.write(ptr::null_mut()) };
    }
    entry(|| match body() {
        Ok(()) => Ok(()),
        Err(Failure::Code(code)) => Err(code),
        Err(Failure::Error(error)) => {
            let code = error.result();
            if let Some(out) = wanted {
                out.handle(*error)?;
            }
            Err(code)
        }
    })
}

/// A handle that can be changed.
pub(crate) trait Changed {
    /// Forgets the error of the last change. One that keeps none has nothing to forget.
    fn forget_error(&mut self) {}
}

/// Gives back the memory of a handle. `NULL` is nothing to give back.
///
/// # Safety
///
/// The pointer is `NULL` or was made by [`Out::handle`] with the same type, and nobody uses it any
/// more.
pub(crate) unsafe fn free<T>(handle: *mut T) {
    if handle.is_null() {
        return;
    }
    let _ = entry(|| {
        // SAFETY: by the contract of this function it came out of a box, which is taken back once.
        drop(unsafe { Box::from_raw(handle) });
        Ok(())
    });
}

/// A handle that is read.
///
/// # Safety
///
/// The pointer is `NULL` or leads to a value that nobody changes or frees meanwhile.
pub(crate) unsafe fn shared<'h, T>(handle: *const T) -> Checked<&'h T> {
    if !handle.is_aligned() {
        return Err(mirror_result::MIRROR_ERROR_NULL);
    }
    // SAFETY: by the contract of this function it is `NULL` or leads to a value.
    unsafe { handle.as_ref() }.ok_or(mirror_result::MIRROR_ERROR_NULL)
}

/// A handle, or another thing that is read, which may be left out: `NULL` is none.
///
/// # Safety
///
/// As [`shared`].
pub(crate) unsafe fn optional<'h, T>(handle: *const T) -> Checked<Option<&'h T>> {
    if handle.is_null() {
        return Ok(None);
    }
    // SAFETY: passed on.
    unsafe { shared(handle) }.map(Some)
}

/// A handle that is changed.
///
/// # Safety
///
/// The pointer is `NULL` or leads to a value that nobody else uses meanwhile.
pub(crate) unsafe fn unique<'h, T>(handle: *mut T) -> Checked<&'h mut T> {
    if !handle.is_aligned() {
        return Err(mirror_result::MIRROR_ERROR_NULL);
    }
    // SAFETY: by the contract of this function it is `NULL` or leads to a value of its own.
    unsafe { handle.as_mut() }.ok_or(mirror_result::MIRROR_ERROR_NULL)
}

/// A handle that is changed: the error of its last change is forgotten first, so that a refused
/// argument does not leave it behind.
///
/// # Safety
///
/// As [`unique`].
pub(crate) unsafe fn changed<'h, T: Changed>(handle: *mut T) -> Checked<&'h mut T> {
    // SAFETY: passed on.
    let handle = unsafe { unique(handle) }?;
    handle.forget_error();
    Ok(handle)
}

/// Bytes that the caller has. `NULL` with the length 0 is no bytes.
///
/// # Safety
///
/// The pointer leads to `length` readable bytes that nobody changes meanwhile.
pub(crate) unsafe fn read_bytes<'b>(start: *const c_void, length: usize) -> Checked<&'b [u8]> {
    if length == 0 {
        return Ok(&[]);
    }
    if start.is_null() {
        return Err(mirror_result::MIRROR_ERROR_NULL);
    }
    if isize::try_from(length).is_err() {
        return Err(mirror_result::MIRROR_ERROR_OUT_OF_RANGE);
    }
    // SAFETY: not `NULL`, not longer than an object can be, and by the contract of this function
    // readable.
    Ok(unsafe { slice::from_raw_parts(start.cast(), length) })
}

/// A name or another short text, which has to be UTF-8.
///
/// # Safety
///
/// As [`read_bytes`].
pub(crate) unsafe fn read_text<'b>(start: *const c_char, length: usize) -> Checked<&'b str> {
    // SAFETY: passed on.
    let bytes = unsafe { read_bytes(start.cast(), length) }?;
    str::from_utf8(bytes).map_err(|_| mirror_result::MIRROR_ERROR_NOT_UTF8)
}

/// A name that may be left out: `NULL` with the length 0 is none.
///
/// # Safety
///
/// As [`read_bytes`].
pub(crate) unsafe fn read_optional_text<'b>(
    start: *const c_char,
    length: usize,
) -> Checked<Option<&'b str>> {
    if start.is_null() && length == 0 {
        return Ok(None);
    }
    // SAFETY: passed on.
    unsafe { read_text(start, length) }.map(Some)
}

/// An array of short texts, each of which has to be UTF-8. `NULL` with the count 0 is none.
///
/// # Safety
///
/// The pointer leads to `count` texts, each of them as for [`read_bytes`].
pub(crate) unsafe fn read_texts<'b>(
    start: *const mirror_str,
    count: usize,
) -> Checked<Vec<&'b str>> {
    if count == 0 {
        return Ok(Vec::new());
    }
    if start.is_null() || !start.is_aligned() {
        return Err(mirror_result::MIRROR_ERROR_NULL);
    }
    if count > isize::MAX.unsigned_abs() / size_of::<mirror_str>() {
        return Err(mirror_result::MIRROR_ERROR_OUT_OF_RANGE);
    }
    // SAFETY: not `NULL`, aligned, not longer than an object can be, and readable by the contract.
    let texts = unsafe { slice::from_raw_parts(start, count) };
    let texts = texts
        .iter()
        // SAFETY: by the contract of this function.
        .map(|text| unsafe { read_text(text.data, text.len) });
    texts.collect()
}

/// A place for an output, known not to be `NULL`. It is checked before anything is done and
/// written when all has been done.
pub(crate) struct Out<T>(*mut T);

impl<T> Out<T> {
    /// # Safety
    ///
    /// The pointer is `NULL` or leads to a writable place for a `T`, which need not hold one.
    pub(crate) unsafe fn new(place: *mut T) -> Checked<Self> {
        if place.is_null() || !place.is_aligned() {
            return Err(mirror_result::MIRROR_ERROR_NULL);
        }
        Ok(Self(place))
    }

    pub(crate) fn put(self, value: T) -> Checked<()> {
        // SAFETY: by the contract of `new` the place is writable. What stands there is C's own and
        // needs no drop.
        unsafe { self.0.write(value) };
        Ok(())
    }

    /// Writes a value that may be absent.
    pub(crate) fn put_some(self, value: Option<T>) -> Checked<()> {
        self.put(value.ok_or(mirror_result::MIRROR_ERROR_ABSENT)?)
    }
}

impl<T> Out<*mut T> {
    /// Hands out a value as a handle, which the caller owns from now on.
    pub(crate) fn handle(self, value: T) -> Checked<()> {
        self.put(Box::into_raw(Box::new(value)))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_panic_comes_back_as_a_code() {
        let code = entry(|| panic!("provoked"));
        assert_eq!(code, mirror_result::MIRROR_ERROR_PANIC);
        assert_eq!(entry(|| Ok(())), mirror_result::MIRROR_OK);
    }

    #[test]
    fn what_is_left_out_is_null_and_nothing_else() {
        // SAFETY: nothing is read.
        let none = unsafe { optional::<u64>(ptr::null()) };
        assert_eq!(none, Ok(None));
        // SAFETY: refused before it is read.
        let odd = unsafe { optional::<u64>(ptr::without_provenance(3)) };
        assert_eq!(odd, Err(mirror_result::MIRROR_ERROR_NULL));
        // SAFETY: a value of this function.
        let some = unsafe { optional(&7_u64) };
        assert_eq!(some, Ok(Some(&7)));
    }

    #[test]
    fn no_bytes_may_be_null_and_some_may_not() {
        // SAFETY: nothing is read.
        let none = unsafe { read_bytes(ptr::null(), 0) };
        assert_eq!(none, Ok(&[][..]));
        // SAFETY: nothing is read.
        let some = unsafe { read_bytes(ptr::null(), 1) };
        assert_eq!(some, Err(mirror_result::MIRROR_ERROR_NULL));
        // SAFETY: nothing is read.
        let long = unsafe { read_bytes(ptr::dangling(), usize::MAX) };
        assert_eq!(long, Err(mirror_result::MIRROR_ERROR_OUT_OF_RANGE));
    }
}
